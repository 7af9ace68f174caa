import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { runOrSkip } from '../../src/action/run-or-skip.ts'
import { INPUT_DEFAULTS } from '../../src/cli/demo/runner.ts'
import { silentLog } from '../../src/shared/log.ts'
import {
  pushSmallImage,
  pushSmallIndex,
  startSurroundings,
  type Surroundings,
} from '../flow/surroundings.ts'
import { refusalOf } from './refused-flow.ts'
import { expectRefused } from './refused-step.ts'

const ABSENT = `sha256:${'ab'.repeat(32)}`

const MALFORMED: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
  [{ image: '' }, 'IMAGE_MISSING'],
  [{ image: 'https://ghcr.io/o/app' }, 'REFERENCE_MALFORMED'],
  [{ image: 'ghcr.io/Octo/App:v1' }, 'REFERENCE_MALFORMED'],
  [{ image: `ghcr.io/o/app@${ABSENT}@${ABSENT}` }, 'REFERENCE_MALFORMED'],
  [{ image: 'ghcr.io/../app:v1' }, 'REFERENCE_MALFORMED'],
  [{ image: 'ghcr.io/o/app?x=1:v1' }, 'REFERENCE_MALFORMED'],
  [{ image: 'ghcr.io/o/app:v1 ::set-output name=x::y' }, 'REFERENCE_MALFORMED'],
  [{ image: 'ghcr.io/o/app', digest: 'sha256:abcd' }, 'DIGEST_MALFORMED'],
  [{ image: 'ghcr.io/o/app', digest: 'ab'.repeat(32) }, 'DIGEST_MALFORMED'],
  [{ image: 'ghcr.io/o/app@' }, 'DIGEST_MALFORMED'],
  [{ 'on-missing-id-token': 'ignore' }, 'INPUT_MALFORMED'],
  [{ image: 'ghcr.io/o/app', digest: `md5:${'ab'.repeat(16)}` }, 'DIGEST_MALFORMED'],
  [
    { image: `ghcr.io/o/a\nghcr.io/o/b\nghcr.io/o/c@${ABSENT}`, digest: ABSENT },
    'DIGEST_AMBIGUOUS',
  ],
  [{ verify: 'yes' }, 'INPUT_MALFORMED'],
  [{ formats: 'bundle,notary' }, 'INPUT_MALFORMED'],
  [{ formats: ' ' }, 'INPUT_MALFORMED'],
  [{ provenance: 'v2' }, 'INPUT_MALFORMED'],
  [{ sbom: 'cyclonedx' }, 'INPUT_MALFORMED'],
  [{ 'sbom-owned': 'keep' }, 'INPUT_MALFORMED'],
  [{ platforms: 'linux' }, 'INPUT_MALFORMED'],
  [{ sigstore: 'production' }, 'INPUT_MALFORMED'],
  [{ 'signing-config': '' }, 'INPUT_MALFORMED'],
  [{ 'registry-username': 'octocat' }, 'INPUT_MALFORMED'],
  [{ 'trusted-root': 'no/such/root.json' }, 'INPUT_FILE_UNREADABLE'],
  [{ sbom: 'no/such/bom.json' }, 'INPUT_FILE_UNREADABLE'],
  [{ 'build-metadata': 'no/such/metadata.json' }, 'INPUT_FILE_UNREADABLE'],
  [{ 'build-metadata': '{}', provenance: 'false' }, 'INPUT_MALFORMED'],
  [{ 'build-metadata': '{}' }, 'BUILD_METADATA_MALFORMED'],
  [{ 'build-metadata': '{"containerimage.digest":' }, 'BUILD_METADATA_MALFORMED'],
  [{ 'workflow-inputs': 'image=x' }, 'WORKFLOW_INPUTS_MALFORMED'],
]

const nothing = { entries: 0, writes: [], certificates: 0 }

let at: Surroundings
let image: string
let repository: string

beforeAll(async () => {
  at = await startSurroundings()
  image = await pushSmallImage(at, 'octo-org/app')
  repository = image.slice(0, image.indexOf('@'))
})
afterEach(() => {
  at.embedded.behave()
  at.embedded.oidc.setClaims({})
})
afterAll(() => at.stop())

/** A file in the job's folder; returns its path. */
async function file(name: string, content: string): Promise<string> {
  const path = join(at.directory, name)
  await mkdir(at.directory, { recursive: true })
  await writeFile(path, content)
  return path
}

describe('a job without an id-token', () => {
  const none = {
    ACTIONS_ID_TOKEN_REQUEST_URL: undefined,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined,
  }

  it('is told which permission to add', async () => {
    await expectRefused(at, {
      inputs: { image },
      env: none,
      code: 'IDENTITY_TOKEN_MISSING',
      happened: /^this job has no id-token/,
      advice: /"id-token: write" under "permissions:"/,
    })
  })

  it('is told otherwise in a pull request from a fork, where no permission helps', async () => {
    const head = { repo: { id: 2, full_name: 'somebody/app', fork: true } }
    const event = JSON.stringify({ pull_request: { head, base: { repo: { id: 1 } } } })
    await expectRefused(at, {
      inputs: { image },
      env: {
        ...none,
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: await file('fork.json', event),
      },
      code: 'IDENTITY_TOKEN_MISSING',
      happened: /pull request from the fork somebody\/app.*add "on-missing-id-token: skip"/,
      advice: /github\.event_name != 'pull_request'/,
    })
  })

  it('is told of the permission in a pull request from the repository itself, also where that is a fork and skip is set', async () => {
    const repo = { id: 1, full_name: 'octo-org/app', fork: true }
    const event = JSON.stringify({ pull_request: { head: { repo }, base: { repo } } })
    await expectRefused(at, {
      inputs: { image, 'on-missing-id-token': 'skip' },
      env: {
        ...none,
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: await file('own.json', event),
      },
      code: 'IDENTITY_TOKEN_MISSING',
      happened: /it lacks "id-token: write" under "permissions:"/,
      advice: /"id-token: write"/,
    })
  })

  it.each(['{"pull_request": {"head"', '{"pull_request": {"head": null}}'])(
    'is told of the permission where the event is %j',
    async (event) => {
      await expectRefused(at, {
        inputs: { image, 'on-missing-id-token': 'skip' },
        env: {
          ...none,
          GITHUB_EVENT_NAME: 'pull_request',
          GITHUB_EVENT_PATH: await file('event.json', event),
        },
        code: 'IDENTITY_TOKEN_MISSING',
        advice: /"id-token: write"/,
      })
    },
  )
})

describe('an id-token endpoint', () => {
  it('that answers 401', async () => {
    at.embedded.misbehave('oidc', { path: /^\/token/, status: 401, body: '{"message": "no"}' })
    await expectRefused(at, {
      inputs: { image },
      code: 'IDENTITY_TOKEN_REFUSED',
      happened: /answered 401/,
      advice: /id-token: write/,
    })
  })

  it.each([403, 404, 500, 503])('that answers %i', async (status) => {
    at.embedded.misbehave('oidc', { path: /^\/token/, status })
    const refusal = await refusalOf(at, { images: [image] })
    expect(refusal).toMatchObject({ ...nothing, error: { code: 'IDENTITY_TOKEN_REFUSED' } })
    expect(refusal.error.message).toContain(`answered ${status}`)
  })

  it('that answers with HTML, which the step tells, too', async () => {
    at.embedded.misbehave('oidc', { path: /^\/token/, status: 200, body: '<html>Sign in</html>' })
    await expectRefused(at, { inputs: { image }, code: 'SERVICE_ANSWER_MALFORMED' })
  })

  it.each([
    ['HTML', 'SERVICE_ANSWER_MALFORMED', '<html>Sign in</html>'],
    ['cut JSON', 'SERVICE_ANSWER_MALFORMED', '{"value": "ey'],
    ['no token', 'SERVICE_ANSWER_MALFORMED', '{"count": 1}'],
    ['a number', 'SERVICE_ANSWER_MALFORMED', '{"value": 17}'],
    ['something that is no token', 'IDENTITY_TOKEN_MALFORMED', '{"value": "not-a-token"}'],
    ['a token without claims', 'IDENTITY_TOKEN_MALFORMED', '{"value": "e30.W10.c2ln"}'],
    [
      'a token without an issuer',
      'IDENTITY_TOKEN_MALFORMED',
      `{"value": "e30.${Buffer.from('{"exp": 4000000000, "sub": "x"}').toString('base64url')}.c2ln"}`,
    ],
  ])('that answers with %s', async (_what, code, body) => {
    at.embedded.misbehave('oidc', { path: /^\/token/, status: 200, body })
    const refusal = await refusalOf(at, { images: [image] })
    expect(refusal).toMatchObject({ ...nothing, error: { code } })
    expect(refusal.error.message).toMatch(/id-token/)
  })

  it('that gives a token that has ended', async () => {
    const value = at.embedded.oidc.mint({ claims: { exp: Math.floor(Date.now() / 1000) - 10 } })
    at.embedded.misbehave('oidc', {
      path: /^\/token/,
      status: 200,
      body: JSON.stringify({ value }),
    })
    await expectRefused(at, { inputs: { image }, code: 'IDENTITY_TOKEN_EXPIRED', secrets: [value] })
  })

  it('whose URL is none', async () => {
    await expectRefused(at, {
      inputs: { image },
      env: { ACTIONS_ID_TOKEN_REQUEST_URL: 'not a url' },
      code: 'IDENTITY_TOKEN_MISSING',
      happened: /ACTIONS_ID_TOKEN_REQUEST_URL is not a URL/,
    })
  })

  it('that refuses an identity-token of the user’s own', async () => {
    await expectRefused(at, {
      inputs: { image, 'identity-token': 'hunter2-not-a-token' },
      code: 'IDENTITY_TOKEN_MALFORMED',
      secrets: ['hunter2-not-a-token'],
    })
  })
})

describe('an image', () => {
  it('whose tag is missing', async () => {
    await expectRefused(at, {
      inputs: { image: `${repository}:v2` },
      code: 'IMAGE_NOT_FOUND',
      happened: /has no .*octo-org\/app:v2/,
      advice: /Push the image before this step/,
    })
  })

  it('whose digest the registry does not have', async () => {
    await expectRefused(at, {
      inputs: { image: repository, digest: ABSENT },
      code: 'IMAGE_NOT_FOUND',
      happened: new RegExp(`octo-org/app@${ABSENT}: the digest is of another image`),
    })
  })

  it('of two, of which one is missing: neither is signed', async () => {
    await expectRefused(at, {
      inputs: { image: `${image}\n${repository}@${ABSENT}` },
      code: 'IMAGE_NOT_FOUND',
    })
  })

  it('without tag and digest', async () => {
    await expectRefused(at, {
      inputs: { image: repository },
      code: 'DIGEST_MISSING',
      happened: /is given without a digest or a tag/,
    })
  })

  it('given twice, by tag and by digest', async () => {
    await expectRefused(at, {
      inputs: { image: `${image}\n${repository}:v1` },
      code: 'IMAGE_TWICE',
    })
  })

  it('without the platform asked for', async () => {
    const index = await pushSmallIndex(at, 'octo-org/index')
    await expectRefused(at, {
      inputs: { image: index, platforms: 'linux/s390x' },
      code: 'PLATFORM_NOT_FOUND',
      happened: /linux\/s390x/,
    })
  })
})

describe('inputs', () => {
  it.each(MALFORMED)(
    'like %j are refused, before anything is asked of anyone',
    async (inputs, code) => {
      const before = at.embedded.requests.length
      const files = {
        'trusted-root': join(at.directory, 'trusted_root.json'),
        'signing-config': join(at.directory, 'signing_config.json'),
      }
      const given: Readonly<Record<string, string>> = {
        ...INPUT_DEFAULTS,
        image,
        ...files,
        ...inputs,
      }
      const { env } = at
      const step = runOrSkip((name) => given[name] ?? '', {
        env,
        log: silentLog,
        mask: () => undefined,
      })
      await expect(step).rejects.toMatchObject({ kind: 'usage', code })
      expect(at.embedded.requests.slice(before)).toEqual([])
    },
  )

  it('are refused through the runner, too', async () => {
    const name = 'ghcr.io/o/app:v1 ::set-output name=x::y'
    await expectRefused(at, { inputs: { image: name }, code: 'REFERENCE_MALFORMED' })
    await expectRefused(at, { inputs: { image, verify: 'yes' }, code: 'INPUT_MALFORMED' })
  })

  it.each([
    ['nothing', ''],
    ['HTML', '<!DOCTYPE html>'],
    ['cut JSON', '{"mediaType": "application/vnd'],
    ['another document', '{"mediaType": "application/json"}'],
    ['a list', '[]'],
  ])('with %s as trusted root or signing config are refused', async (_what, content) => {
    const path = await file('rubbish.json', content)
    const root = await refusalOf(at, { images: [image], trustedRoot: path })
    expect(root).toMatchObject({
      ...nothing,
      error: { code: 'TRUST_ROOT_MALFORMED', kind: 'usage' },
    })
    expect(root.error.message).toMatch(/trusted root/)
    const config = await refusalOf(at, { images: [image], signingConfig: path })
    expect(config).toMatchObject({
      ...nothing,
      error: { code: 'SIGNING_CONFIG_MALFORMED', kind: 'usage' },
    })
    expect(config.error.message).toMatch(/signing config/)
  })

  it('with a malformed trusted root or signing config: the step says which', async () => {
    const path = await file('rubbish.json', '<!DOCTYPE html>')
    await expectRefused(at, {
      inputs: { image, 'trusted-root': path },
      code: 'TRUST_ROOT_MALFORMED',
      happened: /trusted root/,
    })
    await expectRefused(at, {
      inputs: { image, 'signing-config': path },
      code: 'SIGNING_CONFIG_MALFORMED',
      happened: /signing config/,
    })
  })

  it('with an SBOM that is no SBOM, or no JSON, are refused', async () => {
    const other = await file('package.json', '{"name": "app"}')
    await expectRefused(at, { inputs: { image, sbom: other }, code: 'SBOM_FILE_UNKNOWN' })
    const cut = await file('cut.json', '{"bomFormat": "CycloneDX"')
    await expectRefused(at, {
      inputs: { image, sbom: cut },
      code: 'INPUT_FILE_MALFORMED',
      happened: /cut\.json/,
      advice: /^Give sbom a JSON document/,
    })
  })

  it('with an SBOM that is too large for the log are refused', async () => {
    const text = 'x'.repeat(3 * 1024 * 1024)
    const metadata = { component: { name: image } }
    const path = await file(
      'large.cdx.json',
      JSON.stringify({ bomFormat: 'CycloneDX', metadata, text }),
    )
    await expectRefused(at, {
      inputs: { image, sbom: path },
      code: 'DOCUMENT_TOO_LARGE',
      happened: /^the sbom of .* needs a log request of \d+ bytes; log-entry-limit is 3145728/,
      advice: /make the document smaller or leave it out/,
    })
  })

  it('that leave nothing to do are refused', async () => {
    await expectRefused(at, {
      inputs: { image, sign: 'false', sbom: 'false', provenance: 'false' },
      code: 'NOTHING_TO_DO',
    })
  })

  it('with the choice left open for a private repository are refused', async () => {
    at.embedded.oidc.setClaims({ repository_visibility: 'private' })
    await expectRefused(at, {
      inputs: { image, sigstore: 'auto', 'trusted-root': '', 'signing-config': '' },
      code: 'INSTANCE_NOT_CHOSEN',
      happened: /octo-org\/app .*private/,
      advice: /"public-good".*"custom"/,
    })
  })
})

it('the bundle that is shipped refuses like its sources', async () => {
  await expectRefused(at, {
    action: 'dist/action/index.js',
    inputs: { image: `${repository}:v2` },
    code: 'IMAGE_NOT_FOUND',
  })
  expect(at.embedded.logSize()).toBe(0)
})
