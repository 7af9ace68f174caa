import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { runStep } from '../../../src/cli/demo/runner.ts'
import { asString } from '../../../src/shared/json.ts'
import { parseYaml, read } from '../../repo/project.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from '../../flow/surroundings.ts'

const run = promisify(execFile)
const { post } = parseYaml(read('action.yml'), 'action.yml')['runs'] as { post: unknown }

/** What a runner would have seen of the step and the post step after it. */
interface Job {
  readonly exitStatus: number
  readonly entries: number
  readonly post: string
  readonly summary: string
}

describe('the post step as it is shipped', () => {
  let at: Surroundings
  beforeAll(async () => {
    at = await startSurroundings()
  })
  afterEach(() => {
    at.embedded.behave()
  })
  afterAll(() => at.stop())

  const job = async (inputs: Readonly<Record<string, string>>, killedAt?: string): Promise<Job> => {
    const folder = await mkdtemp(join(at.directory, 'job-'))
    const stateFile = join(folder, 'state')
    const summaryFile = join(folder, 'post-summary.md')
    await Promise.all([writeFile(stateFile, ''), writeFile(summaryFile, '')])
    const before = at.embedded.logSize()
    const killing = new AbortController()
    const { exitStatus } = await runStep({
      action: 'dist/action/index.js',
      directory: folder,
      inputs: {
        ...{ sbom: 'false', provenance: 'false', sigstore: 'custom', 'log-rate': '1000' },
        'trusted-root': join(at.directory, 'trusted_root.json'),
        'signing-config': join(at.directory, 'signing_config.json'),
        ...inputs,
      },
      env: { ...at.env, GITHUB_STATE: stateFile },
      signal: killing.signal,
      onOutput: (text) => {
        if (killedAt !== undefined && text.includes(killedAt)) killing.abort()
      },
    }).catch(() => ({ exitStatus: -1 }))
    // As the runner reads it: the last line of a name counts.
    const states = (await readFile(stateFile, 'utf8')).split('\n').filter((line) => line !== '')
    const [, noted] = /^run=(.*)$/.exec(states.at(-1) ?? '') ?? []
    const state = noted === undefined ? {} : { STATE_run: noted }
    const env = { ...state, GITHUB_STEP_SUMMARY: summaryFile }
    const { stdout } = await run(process.execPath, [asString(post, 'runs.post')], { env })
    return {
      exitStatus,
      entries: at.embedded.logSize() - before,
      post: stdout,
      summary: await readFile(summaryFile, 'utf8'),
    }
  }

  it('is silent where all is well, and where nothing was signed', async () => {
    const image = await pushSmallImage(at, 'octo-org/well')
    const silent = { post: '', summary: '' }
    expect(await job({ image, 'promote-tags': '1' })).toMatchObject({ exitStatus: 0, ...silent })
    at.embedded.misbehave('registry', { method: 'POST', path: /uploads/, status: 403 })
    expect(await job({ image })).toMatchObject({ exitStatus: 1, entries: 0, ...silent })
  })

  it('tells what a step has signed that was killed before it could store it', async () => {
    const image = await pushSmallImage(at, 'octo-org/killed')
    at.embedded.misbehave('registry', { method: 'PUT', path: /manifests/, delayMs: 1500 })
    const killed = await job({ image }, 'signed as')
    expect(killed).toMatchObject({ exitStatus: -1, entries: 2 })
    expect(killed.post).toMatch(/2 signatures are in \S+bundles\.jsonl, .* indexes \d+, \d+\.$/m)
    expect(killed.post).toMatch(/0 manifests have all of theirs in the registry/)
  })

  it('tells what a step has signed that could not write it to the registry', async () => {
    const image = await pushSmallImage(at, 'octo-org/unstored')
    at.embedded.misbehave('registry', { method: 'PUT', path: /manifests/, status: 400 })
    const broken = await job({ image, 'promote-tags': '1' })
    expect(broken).toMatchObject({ exitStatus: 1, entries: 2 })
    const lines = broken.post.trim().split('\n')
    expect(lines.every((line) => line.startsWith('::warning::'))).toBe(true)
    expect(broken.post).toMatch(/^::warning::The step ended while writing to the registry\.$/m)
    expect(broken.post).toMatch(/2 signatures are in \S+bundles\.jsonl, .* indexes \d+, \d+\.$/m)
    expect(broken.post).toMatch(/No tag was moved: \S+octo-org\/unstored:1\.$/m)
    expect(broken.summary).toMatch(/^### \*\*Not sealed\*\*: the step broke off after signing\n/)
  })
})
