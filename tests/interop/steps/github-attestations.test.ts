import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { githubAttestations } from '../../../src/action/github-attestations.ts'
import type { AttestationStore } from '../../../src/attestation-store.ts'
import { runStep, type StepResult } from '../../../src/cli/demo/runner.ts'
import { parseReference } from '../../../src/oci/reference.ts'
import { HttpClient } from '../../../src/shared/http.ts'
import { expectNoSecret } from '../../hostile/refused-step.ts'
import { PASSWORD } from '../../unit/keys/key-kit.ts'
import { closeAll, errorOf } from '../../unit/shared/server.ts'
import { type GithubApi, type GithubState, serveGithubApi, TOKEN } from './github-api.ts'
import {
  IMPATIENT,
  pushSmallImage,
  pushSmallIndex,
  startSurroundings,
  type Surroundings,
} from '../../flow/surroundings.ts'

let at: Surroundings
let github: GithubApi
beforeAll(async () => {
  at = await startSurroundings()
  github = await serveGithubApi()
})
afterEach(() => {
  github.be({})
  at.embedded.behave()
})
afterAll(async () => {
  await closeAll()
  await at.stop()
})

function step(image: string): Promise<StepResult> {
  return runStep({
    action: 'dist/action/index.js',
    directory: at.directory,
    inputs: {
      ...{ image, sigstore: 'custom', sbom: 'false', 'log-rate': '1000', 'promote-tags': 'sealed' },
      'trusted-root': join(at.directory, 'trusted_root.json'),
      'signing-config': join(at.directory, 'signing_config.json'),
      'github-attestations': 'true',
      'github-token': TOKEN,
    },
    env: { ...at.env, ...githubEnv(), RUNNER_DEBUG: '1' },
  })
}

const githubEnv = (): Record<string, string> => ({
  GITHUB_API_URL: github.url,
  GITHUB_REPOSITORY: 'octo-org/app',
})
const open = (token = TOKEN, more: Record<string, string> = {}): AttestationStore =>
  githubAttestations({ token, env: { ...githubEnv(), ...more } }, new HttpClient(IMPATIENT))
/** The same in this process. */
const seal = (image: string): ReturnType<Surroundings['seal']> =>
  at.seal(
    { images: [image], sbom: 'false', promoteTags: ['sealed'] },
    { attestationStore: () => open() },
  )

const pointsAt = async (image: string): Promise<string | undefined> => {
  const { repository } = parseReference(image)
  return (await at.registry.getManifest(repository, 'sealed'))?.digest
}

describe('GitHub’s attestations API', () => {
  it('is given each attestation once by the step as it is shipped, and none by a second run', async () => {
    const image = await pushSmallIndex(at, 'octo-org/index')
    const sealed = await step(image)
    expect(sealed).toMatchObject({ exitStatus: 0, outputs: { verified: 'true' } })
    // The provenance of the index and of both platforms.
    expect(sealed.outputs['github-attestation-ids']?.split('\n')).toHaveLength(3)
    expect([...github.taken.values()].map((bundles) => bundles.length)).toEqual([1, 1, 1])
    expect([...github.taken.keys()]).toContain(image.slice(image.indexOf('@') + 1))
    expect(sealed.summary).toContain('GitHub’s attestations API has 3 more attestations.')
    expectNoSecret(sealed.log, [TOKEN])
    expect(await seal(image)).toMatchObject({ verified: true, alsoStored: [] })
    expect([...github.taken.values()].map((bundles) => bundles.length)).toEqual([1, 1, 1])
  })

  it('that lets the job store nothing ends it before anything is signed, with the line to add', async () => {
    const image = await pushSmallImage(at, 'octo-org/forbidden')
    const entries = at.embedded.logSize()
    github.be({ mayWrite: false })
    await expect(seal(image)).rejects.toMatchObject({
      code: 'GITHUB_ATTESTATIONS_REFUSED',
      message:
        'github-attestations needs "attestations: write" under "permissions:" (GitHub answered 403: Resource not accessible by integration)',
    })
    expect(at.embedded.logSize()).toBe(entries)
  })

  it('that fails after all moves no tag, and the next run gives it what is missing', async () => {
    const image = await pushSmallImage(at, 'octo-org/failing')
    github.be({ fails: 500 })
    await expect(seal(image)).rejects.toMatchObject({
      code: 'GITHUB_ATTESTATIONS_FAILED',
      message: expect.stringMatching(/ answered 500: Server Error$/),
    })
    expect(await pointsAt(image)).toBeUndefined()
    github.be({})
    const entries = at.embedded.logSize()
    const mended = await seal(image)
    expect(mended).toMatchObject({ verified: true, alsoStored: [{ subject: image }] })
    expect(at.embedded.logSize()).toBe(entries)
    expect(await pointsAt(image)).toBe(image.slice(image.indexOf('@') + 1))
  })
})

describe('the store', () => {
  it.each<[string, Partial<GithubState>, RegExp]>([
    [
      'a person’s private repository',
      { isPrivate: true, owner: 'User' },
      /must be "false".*private/,
    ],
    ['a job without the permission', { mayWrite: false }, /needs "attestations: write"/],
  ])('is refused to %s', async (_what, state, message) => {
    github.be(state)
    expect(await errorOf(open().check())).toMatchObject({
      code: 'GITHUB_ATTESTATIONS_REFUSED',
      kind: 'usage',
      message: expect.stringMatching(message),
    })
  })

  it('is open to an organization’s private repository, and to a person’s public one, and stores nothing to know', async () => {
    const before = [...github.taken.values()].flat().length
    for (const state of [{ isPrivate: true }, { owner: 'User' }] as const) {
      github.be(state)
      await open().check()
    }
    expect([...github.taken.values()].flat()).toHaveLength(before)
  })

  it('is refused to another token, which is not told', async () => {
    const error = await errorOf(open('ghs_another').check())
    expect(error).toMatchObject({
      code: 'GITHUB_ATTESTATIONS_REFUSED',
      message: 'github-token is refused (GitHub answered 401: Bad credentials)',
    })
    expect(JSON.stringify(error) + String((error as Error).cause)).not.toContain('ghs_another')
  })

  it('is not there without a token or a repository, or where nobody answers', async () => {
    expect(() => open('')).toThrow(expect.objectContaining({ code: 'INPUT_MALFORMED' }))
    expect(() => open(TOKEN, { GITHUB_REPOSITORY: 'app' })).toThrow(/no repository is known/)
    const nowhere = open(TOKEN, { GITHUB_API_URL: 'http://127.0.0.1:9' })
    expect(await errorOf(nowhere.check())).toMatchObject({
      code: 'GITHUB_ATTESTATIONS_FAILED',
      message: expect.stringContaining('HTTP_UNREACHABLE'),
    })
  })

  it('takes no key’s signatures, and nothing that is too large', async () => {
    const images = [await pushSmallImage(at, 'octo-org/large')]
    const key = 'tests/fixtures/keys/cosign-3.1.3/p256.key'
    const attestationStore = (): AttestationStore => ({ ...open(), maxBytes: 100 })
    const keyPassword = PASSWORD.reveal()
    await expect(at.seal({ images, key, keyPassword }, { attestationStore })).rejects.toMatchObject(
      {
        code: 'INPUT_MALFORMED',
        message: 'key and github-attestations are both given',
      },
    )
    const entries = at.embedded.logSize()
    await expect(at.seal({ images, sbom: 'false' }, { attestationStore })).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
      message: expect.stringMatching(/^the provenance of .* github-attestations takes 100$/),
    })
    expect(at.embedded.logSize()).toBe(entries)
  })
})
