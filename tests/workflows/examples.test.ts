import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { read } from '../repo/project.ts'
import { startWorkflows, type Workflows } from './act.ts'

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
