import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runProgram } from '../interop/tools/program.ts'
import { read } from '../repo/project.ts'
import { type Ran, type Run, startWorkflows, type Workflows } from './act.ts'
import { PROJECT } from './staging.ts'

const example = (name: string): string => read(`examples/github/${name}.yml`)

describe('examples/github', () => {
  let at: Workflows
  beforeAll(async () => {
    at = await startWorkflows()
  })
  afterAll(() => at.stop())

  const APPS = ['api', 'web', 'worker']

  it('monorepo-matrix seals and tags three images, and only then deploys', async () => {
    const ran = await at.run({ workflow: example('monorepo-matrix'), ref: 'refs/heads/main' })
    expect(ran.errors).toEqual([])
    expect(ran.exitStatus).toBe(0)
    const digests = await Promise.all(APPS.map((app) => at.pointsAt(`octo-org/app/${app}`, 'main')))
    for (const digest of digests) expect(digest).toMatch(/^sha256:/)
    expect(new Set(digests).size).toBe(3)
    expect(ran.log).toMatch(/deploying [0-9a-f]{40}, of which every image is sealed/)
  })

  it('monorepo-matrix tags nothing of a leg that fails, and does not deploy', async () => {
    const workflow = example('monorepo-matrix').replace(
      /( +)context: .*\n/,
      "$&$1build-args: ${{ matrix.app == 'web' && 'STAND_IN=nothing' || '' }}\n",
    )
    const ran = await at.run({ workflow, repository: 'octo-org/leg', ref: 'refs/heads/main' })
    expect(ran.exitStatus).not.toBe(0)
    expect(ran.errors[0]).toContain('the build pushed no image')
    expect(await at.pointsAt('octo-org/leg/web', 'main')).toBeUndefined()
    expect(ran.log).not.toContain('deploying')
  })

  it.each([
    ['multi-platform', 'octo-org/platforms', 'edge', 'octo-org/platforms'],
    ['private-repository', 'octo-org/private', 'v1.2.3', 'octo-org/private'],
    ['two-registries', 'octo-org/two', 'v1.2.3', 'octo-org/two', 'docker.io/octo-org/two'],
  ])('%s seals, and tags what is sealed', async (name, repository, tag, ...places) => {
    const secrets = { DOCKERHUB_TOKEN: 'dckr_pat_test' }
    const ran = await at.run({ workflow: example(name), repository, secrets })
    expect(ran.errors).toEqual([])
    expect(ran.exitStatus).toBe(0)
    const digests = await Promise.all(places.map((place) => at.pointsAt(place, tag)))
    expect(digests[0]).toMatch(/^sha256:/)
    expect(new Set(digests).size).toBe(1)
    for (const place of places)
      expect(ran.log).toContain(`VERIFIED ${at.embedded.registryHost}/${place}@`)
  })
})

describe('examples/github/release-with-policy', () => {
  let at: Workflows
  beforeAll(async () => {
    at = await startWorkflows()
  })
  afterAll(() => at.stop())

  const CLI = path.join(PROJECT, 'dist/cli/index.js')
  const release = (repository: string, more: Partial<Run> = {}): Promise<Ran> =>
    at.run({ workflow: example('release-with-policy'), repository, ...more })
  const gate = async (image: string, policy: string): Promise<string> => {
    const trust = ['--trusted-root', at.trustedRoot]
    return runProgram(process.execPath, [CLI, 'verify', image, '--policy', policy, ...trust], {
      cwd: at.directory,
    })
  }

  it('attaches a policy that lets in what was released, and not what another repository sealed', async () => {
    const ran = await release('octo-org/app')
    expect(ran.errors).toEqual([])
    expect(ran.exitStatus).toBe(0)
    const policy = path.join(at.directory, 'policy.yaml')
    await writeFile(policy, attached(ran, 'policy.yaml', 'v1.2.3'))
    const place = `${at.embedded.registryHost}/octo-org/app`
    await expect(gate(`${place}:v1.2.3`, policy)).resolves.toBe('')
    // The same workflow, called for the same place by somebody else.
    const workflow = example('release-with-policy').replace(
      'ghcr.io/${{ github.repository }}',
      'ghcr.io/octo-org/app',
    )
    const theirs = await release('mallory/app', { workflow, ref: 'refs/tags/v6.6.6' })
    expect(theirs.exitStatus).toBe(0)
    await expect(gate(`${place}:v6.6.6`, policy)).rejects.toThrow('octo-org/app')
  })

  it('releases nothing where sealing fails', async () => {
    at.embedded.misbehave('rekor', { status: 400, method: 'POST' })
    const ran = await release('octo-org/failing')
    expect(ran.exitStatus).not.toBe(0)
    expect(ran.log).not.toContain('ATTACHED')
  })
})

/** What gh was given to attach to a release. */
function attached(ran: Ran, file: string, tag: string): string {
  const lines = ran.log.split('\n').map((line) => line.replace(/^\[[^\]]*\] ?/, ''))
  const first = lines.indexOf(`ATTACHED ${file} TO ${tag}`)
  const last = lines.indexOf('ATTACHED')
  if (first === -1 || last === -1) throw new Error(`${file} was not attached to ${tag}`)
  return `${lines.slice(first + 1, last).join('\n')}\n`
}

describe('images that others build', () => {
  let at: Workflows
  beforeAll(async () => {
    at = await startWorkflows()
  })
  afterAll(() => at.stop())

  it.each([
    ['ko', 'octo-org/ko', ['octo-org/ko']],
    ['buildpacks', 'octo-org/pack', ['octo-org/pack']],
    ['goreleaser', 'octo-org/app', ['octo-org/app', 'octo-org/tool']],
  ])('examples/github/%s seals, each by its digest', async (name, repository, places) => {
    const ran = await at.run({ workflow: example(name), repository })
    expect(ran.errors).toEqual([])
    expect(ran.exitStatus).toBe(0)
    for (const place of places) {
      const digest = await at.pointsAt(place, 'v1.2.3')
      expect(ran.log).toContain(
        `VERIFIED ${at.embedded.registryHost}/${place}@${digest ?? 'no digest'}`,
      )
    }
  })
})

describe('examples/github/private-registry', () => {
  const LOGIN = { username: 'release-robot', password: 'let-me-in-please' }
  let at: Workflows
  beforeAll(async () => {
    at = await startWorkflows({ registry: { auth: 'basic', ...LOGIN } })
  })
  afterAll(() => at.stop())

  const run = (password: string): ReturnType<Workflows['run']> =>
    at.run({ workflow: example('private-registry'), secrets: { REGISTRY_PASSWORD: password } })

  it('builds, seals and tags with the password that is passed by name', async () => {
    const ran = await run(LOGIN.password)
    expect(ran.errors).toEqual([])
    expect(ran.exitStatus).toBe(0)
    expect(await at.pointsAt('team/app', 'v1.2.3')).toMatch(/^sha256:/)
    expect(ran.log).not.toContain(LOGIN.password)
  })

  it('pushes and tags nothing with another', async () => {
    const ran = await run('not-the-password')
    expect(ran.exitStatus).not.toBe(0)
    expect(Object.values(ran.jobs)).toEqual(['failure'])
  })
})
