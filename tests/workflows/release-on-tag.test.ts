import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { runProgram } from '../interop/tools/program.ts'
import { ensureTools } from '../interop/tools/tools.ts'
import { read } from '../repo/project.ts'
import { type Ran, startWorkflows, type Workflows } from './act.ts'
import { PROJECT, withoutSelfReferences } from './staging.ts'

const EXAMPLE = read('examples/github/release-on-tag.yml')

describe('what act runs', () => {
  it('is what is shipped, but for how our own actions are named', () => {
    const shipped = read('workflows/build-and-seal.yml')
    const run = withoutSelfReferences(shipped)
    expect(run).not.toBe(shipped)
    const back = run.replaceAll(/uses: seal-image\/seal-image\/(actions\/\w+)@v1$/gm, 'uses: $/$1')
    expect(back).toBe(shipped)
  })
})

describe('build-and-seal.yml, called as examples/github/release-on-tag.yml does', () => {
  let at: Workflows
  beforeAll(async () => {
    at = await startWorkflows()
  })
  afterEach(() => {
    at.embedded.behave()
  })
  afterAll(() => at.stop())

  /** The caller with other inputs, for a repository of its own. */
  const run = (repository: string, caller: string, more = {}): Promise<Ran> =>
    at.run({ workflow: caller, repository, ...more })
  const withInput = (input: string): string =>
    EXAMPLE.replace('    with:\n', `    with:\n      ${input}\n`)

  it('builds, seals, verifies and only then tags, and a later job has the entry ids', async () => {
    const ran = await run('octo-org/app', EXAMPLE)
    expect(ran.errors).toEqual([])
    expect(ran.exitStatus).toBe(0)
    expect(Object.values(ran.jobs)).toEqual(['success', 'success', 'success', 'success'])
    const digest = await at.pointsAt('octo-org/app', 'v1.2.3')
    expect(digest).toMatch(/^sha256:/)
    expect(await at.pointsAt('octo-org/app', 'latest')).toBe(digest)
    const entry = /signed as log entry ([0-9a-f]{80})/.exec(ran.log)?.[1]
    expect(ran.log).toContain(`signature-entry-id=${entry ?? 'none'}`)
    // Every tag was written after everything else: nothing of the image was ever named and unsealed.
    const writes = at.embedded.requests.filter(
      (request) =>
        request.service === 'registry' &&
        request.method === 'PUT' &&
        /\/octo-org\/app\/manifests\//.test(request.path),
    )
    const names = writes.map((request) => request.path.slice(request.path.lastIndexOf('/') + 1))
    expect(names.slice(-2)).toEqual(['v1.2.3', 'latest'])
    for (const name of names.slice(0, -2)) expect(name).toMatch(/^sha256[:-][0-9a-f]{64}/)
  })

  it('makes what cosign and our verify accept of the caller, and of no other caller', async () => {
    const repository = 'octo-org/called'
    const ran = await run(repository, EXAMPLE)
    const command = /verify-command=(cosign verify .*)$/m.exec(ran.log)?.[1] ?? ''
    const words = command.split(' ').slice(1)
    const { cosign3 } = await ensureTools()
    const cosign = (args: readonly string[]): Promise<string> =>
      runProgram(cosign3, args, { cwd: at.directory, env: { HOME: at.directory } })
    await expect(cosign(words)).resolves.toContain('sha256:')
    const caller = words.indexOf('--certificate-github-workflow-repository') + 1
    expect(words[caller]).toBe(repository)
    await expect(cosign(words.with(caller, 'evil/fork'))).rejects.toThrow(
      /expected GithubWorkflowRepository to be/,
    )
    const ours = (source: string, ...more: readonly string[]): Promise<string> =>
      runProgram(
        process.execPath,
        [
          path.join(PROJECT, 'dist/cli/index.js'),
          ...words.toSpliced(caller - 1, 2),
          ...['--source-repository', `https://github.com/${source}`],
          ...more,
        ],
        { cwd: at.directory },
      )
    await expect(ours(repository)).resolves.toBe('')
    const told = JSON.parse(
      await ours(repository, '--type', 'slsaprovenance1', '--json'),
    ) as unknown
    expect(JSON.stringify(told)).toMatch(
      /"workflow_call":\{"inputs":\{[^}]*"platforms":"linux\/amd64,linux\/arm64"/,
    )
    await expect(ours('evil/fork')).rejects.toThrow('SOURCE_REPOSITORY_MISMATCH')
  })

  it('moves no tag and gives no outputs where sealing fails', async () => {
    at.embedded.misbehave('rekor', { status: 400, method: 'POST' })
    const ran = await run('octo-org/failing', EXAMPLE)
    expect(ran.exitStatus).not.toBe(0)
    expect(Object.values(ran.jobs)).toEqual(['success', 'failure'])
    expect(ran.log).not.toContain('signed as log entry')
    expect(await at.pointsAt('octo-org/failing', 'v1.2.3')).toBeUndefined()
  })

  it.each([
    [
      'promote-tags',
      EXAMPLE.replace(/ +(?:promote|replace)-tags:.*\n/g, ''),
      {},
      /^promote-tags and replace-tags are both empty: add "promote-tags: /,
    ],
    [
      'image',
      EXAMPLE.replace(/image: ghcr.*/, 'image: ghcr.io/o/app,"x"'),
      {},
      /^image names no repository: add "image: /,
    ],
    [
      'runner',
      EXAMPLE,
      { env: { RUNNER_ENVIRONMENT: 'self-hosted' } },
      /^this runner is self-hosted: .* add "allow-self-hosted: true"/,
    ],
    [
      'Dockerfile, which is elsewhere,',
      withInput('file: https://example.com/Dockerfile'),
      {},
      /^file is no path in the repository: take "file: Dockerfile"/,
    ],
    [
      'file',
      withInput('build-args: STAND_IN=nothing'),
      {},
      /^the build pushed no image: see that the inputs image and file .* "packages: write"/,
    ],
  ])('refuses a wrong %s before anything is signed', async (_, caller, more, message) => {
    const entries = at.embedded.logSize()
    const ran = await run('octo-org/wrong', caller, more)
    expect(ran.exitStatus).not.toBe(0)
    expect(ran.errors[0]).toMatch(message)
    expect(Object.values(ran.jobs)).toEqual(['failure'])
    expect(at.embedded.logSize()).toBe(entries)
    expect(await at.pointsAt('octo-org/wrong', 'v1.2.3')).toBeUndefined()
  })

  it('seals no digest that the build did not push', async () => {
    const entries = at.embedded.logSize()
    const ran = await run('octo-org/elsewhere', withInput('build-args: STAND_IN=elsewhere'))
    expect(ran.errors[0]).toMatch(/IMAGE_NOT_FOUND/)
    expect(Object.values(ran.jobs)).toEqual(['success', 'failure'])
    expect(at.embedded.logSize()).toBe(entries)
    expect(await at.pointsAt('octo-org/elsewhere', 'v1.2.3')).toBeUndefined()
  })

  it('runs on a runner of one’s own where that is allowed', async () => {
    const ran = await run('octo-org/own-runner', withInput('allow-self-hosted: true'), {
      env: { RUNNER_ENVIRONMENT: 'self-hosted' },
    })
    expect(ran.exitStatus).toBe(0)
    expect(await at.pointsAt('octo-org/own-runner', 'v1.2.3')).toMatch(/^sha256:/)
  })

  it('does not move a tag that points at another image', async () => {
    const first = await run('octo-org/taken', EXAMPLE)
    expect(first.exitStatus).toBe(0)
    const before = await at.pointsAt('octo-org/taken', 'v1.2.3')
    const ran = await run('octo-org/taken', withInput('target: other'))
    expect(ran.errors[0]).toContain('TAG_TAKEN')
    expect(await at.pointsAt('octo-org/taken', 'v1.2.3')).toBe(before)
    expect(await at.pointsAt('octo-org/taken', 'latest')).toBe(before)
  })
})
