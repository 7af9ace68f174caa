import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pushImage } from '../../../src/embedded/image.ts'
import { predicateOf } from '../../../src/documents.ts'
import { givenCredentials } from '../../../src/oci/credentials.ts'
import { createRegistry } from '../../../src/oci/registry-client.ts'
import { reportOf, type SealReport } from '../../../src/seal-report.ts'
import { HttpClient } from '../../../src/shared/http.ts'
import { Secret } from '../../../src/shared/secret.ts'
import {
  pushSmallImage,
  pushSmallIndex,
  smallImage,
  startSurroundings,
  type Surroundings,
} from '../../flow/surroundings.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterAll(() => at.stop())

let pushed = 0
function newImage(): Promise<string> {
  return pushSmallImage(at, `octo-org/choice-${++pushed}`)
}

function kinds({ logEntries }: SealReport): readonly string[] {
  return logEntries.map(({ kind, predicateType }) => `${kind} ${predicateType}`).sort()
}

const CYCLONEDX = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components: [] }
const SPDX = {
  ...{ spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', name: 'app' },
  documentDescribes: ['SPDXRef-app'],
}
/** Writes what syft would, about whatever image it is asked for. */
const FAKE_SYFT = `#!/bin/sh
if [ "$1" = --version ]; then echo "syft 1.52.0"; exit; fi
for word; do case "$word" in cyclonedx*) file=\${word#*=};; esac; done
printf '{"bomFormat":"CycloneDX","metadata":{"component":{"name":"%s","version":"%s"}}}' "$word" "\${word#*@}" > "$file"
`
const SIGNATURE = 'signature https://sigstore.dev/cosign/sign/v1'
const SBOM = 'sbom https://cyclonedx.org/bom'
const V1 = 'provenance https://slsa.dev/provenance/v1'
const V02 = 'provenance https://slsa.dev/provenance/v0.2'

describe('what is asked for is made, and nothing else', () => {
  it.each<[string, Parameters<Surroundings['inputs']>[0], readonly string[]]>([
    ['no signature', { images: [], sign: false }, [V1, SBOM]],
    ['no SBOM', { images: [], sbom: 'false' }, [V1, SIGNATURE]],
    ['no provenance', { images: [], provenance: 'false' }, [SBOM, SIGNATURE]],
    ['old provenance', { images: [], provenance: 'v0.2', sbom: 'false' }, [V02, SIGNATURE]],
    ['both provenances', { images: [], provenance: 'both', sbom: 'false' }, [V02, V1, SIGNATURE]],
  ])('%s', async (_what, inputs, expected) => {
    const images = [await newImage()]
    const report = reportOf(await at.seal({ formats: 'bundle', ...inputs, images }))
    expect(kinds(report)).toEqual([...expected].sort())
    expect(report).toMatchObject({ verified: true, skipped: [] })
  })

  it.each([
    ['CycloneDX', (name: string) => ({ ...CYCLONEDX, metadata: { component: { name } } }), SBOM],
    [
      'SPDX',
      (name: string) => ({
        ...SPDX,
        packages: [{ SPDXID: 'SPDXRef-app', name }],
      }),
      'sbom https://spdx.dev/Document',
    ],
  ])('a ready SBOM, %s: the document, with the digest of the image', async (name, of, expected) => {
    const path = join(at.directory, `${name}.json`)
    const images = [await newImage()]
    const [image = ''] = images
    const document = of(image.split('@')[0] ?? '')
    await writeFile(path, JSON.stringify(document, undefined, 2))
    const sealed = await at.seal({ images, sbom: path, provenance: 'false', formats: 'bundle' })
    expect(kinds(reportOf(sealed))).toEqual([expected, SIGNATURE].sort())
    const sbom = sealed.prepared.find(({ kind }) => kind === 'sbom')
    expect(sbom && predicateOf(sbom)).toMatchObject(document)
    expect(JSON.stringify(sbom && predicateOf(sbom))).toContain(image.split('sha256:')[1])
    await writeFile(path, JSON.stringify(of('ghcr.io/octo-org/other')))
    await expect(at.seal({ images, sbom: path })).rejects.toMatchObject({
      code: 'SBOM_OTHER_IMAGE',
    })
  })

  it("an SBOM by the user's own syft: one of each platform, and ours of the index", async () => {
    const bin = join(at.directory, 'bin')
    await mkdir(bin)
    await writeFile(join(bin, 'syft'), FAKE_SYFT, { mode: 0o755 })
    const images = [await pushSmallIndex(at, 'octo-org/by-syft')]
    const env = { PATH: `${bin}:/usr/bin:/bin` }
    const sealed = await at.seal({ images, sbom: 'syft', provenance: 'false' }, { env })
    expect(reportOf(sealed)).toMatchObject({ verified: true })
    const sboms = sealed.prepared.filter(({ kind }) => kind === 'sbom').map(predicateOf)
    expect(sboms).toHaveLength(3)
    const roots = sboms.map(
      (sbom) => (sbom as { metadata: { component: { purl: string } } }).metadata.component,
    )
    const digests = sealed.images[0]?.subjects.map(({ descriptor }) => descriptor.digest) ?? []
    expect(
      roots.map(({ purl }) => decodeURIComponent(purl).match(/sha256:[0-9a-f]+/)?.[0]),
    ).toEqual(digests)
  })

  it('without the read-back: not verified, and it says so', async () => {
    const images = [await newImage()]
    const report = reportOf(await at.seal({ images, sbom: 'false', verify: false }))
    expect(report.verified).toBe(false)
    expect(report.skipped).toEqual([
      { subject: images[0], what: 'verification', why: 'verify is false' },
    ])
  })
})

it('a dry run asks for no certificate and leaves no trace', async () => {
  const image = await pushSmallIndex(at, 'octo-org/dry')
  const entries = at.embedded.logSize()
  const before = at.embedded.requests.length
  const sealed = await at.seal({ images: [image], dryRun: true })
  const requests = at.embedded.requests.slice(before)
  expect(
    requests.filter(({ service, method }) => service !== 'registry' && method !== 'GET'),
  ).toEqual([])
  expect(requests.filter(({ method }) => ['PUT', 'PATCH'].includes(method))).toEqual([])
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  // What was opened to prove the right to push is not left behind.
  expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
  expect(at.embedded.logSize()).toBe(entries)
  expect(sealed.prepared).toHaveLength(9)
  expect(reportOf(sealed)).toMatchObject({ logEntries: [], verified: false })
  expect(sealed.skipped.map(({ why }) => why)).toEqual(
    Array.from({ length: 9 }, () => 'dry-run is set'),
  )
  // With the same bytes a real run would then sign.
  const real = await at.seal({ images: [image], formats: 'bundle' })
  expect(real.prepared.map(({ statement }) => statement.toString())).toEqual(
    sealed.prepared.map(({ statement }) => statement.toString()),
  )
})

describe('several images in one run', () => {
  it('share one certificate; each carries its own', async () => {
    const images = [await newImage(), await newImage(), await pushSmallIndex(at, 'octo-org/third')]
    const before = at.embedded.requests.length
    const report = reportOf(await at.seal({ images, sbom: 'false', formats: 'bundle' }))
    expect(report).toMatchObject({ images, verified: true })
    expect(report.logEntries).toHaveLength(2 * (1 + 1 + 3))
    const certificates = at.embedded.requests
      .slice(before)
      .filter(({ path }) => path.includes('signingCert'))
    expect(certificates).toHaveLength(1)
  })

  it('may lie in two registries, one of which wants a login', async () => {
    const login = { username: 'octocat', password: 'correct horse' }
    const other = await startSurroundings({ registry: { auth: 'token', ...login } })
    try {
      const here = await newImage()
      const there = await pushSmallImage(other, 'octo-org/there')
      const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64')
      const config = { auths: { [other.embedded.registryHost]: { auth } } }
      await writeFile(join(at.directory, 'config.json'), JSON.stringify(config))
      const env = { DOCKER_CONFIG: at.directory }
      const report = reportOf(await at.seal({ images: [here, there], sbom: 'false' }, { env }))
      expect(report).toMatchObject({ images: [here, there], verified: true })
      const again = reportOf(await at.seal({ images: [here, there], sbom: 'false' }, { env }))
      expect(again.logEntries.filter(({ isNew }) => isNew)).toEqual([])
    } finally {
      await other.stop()
    }
  })
})

describe.each(['basic', 'token'] as const)('a registry with %s logins', (auth) => {
  it.each([true, false])('is sealed end to end, with referrers API: %s', async (referrers) => {
    const login = { username: 'octocat', password: 'correct horse' }
    const guarded = await startSurroundings({ registry: { auth, referrers, ...login } })
    const http = new HttpClient()
    try {
      const registries = [guarded.embedded.registryHost]
      const { username, password } = login
      const credentials = givenCredentials({ registries, username, password: new Secret(password) })
      const registry = createRegistry({ http, credentials })
      const name = `${guarded.embedded.registryHost}/octo-org/app`
      const digest = await pushImage(registry, `${name}:v1`, smallImage('guarded'))
      const report = reportOf(
        await guarded.seal({
          images: [`${name}@${digest}`],
          registryUsername: username,
          registryPassword: password,
        }),
      )
      expect(report.verified).toBe(true)
      expect(report.logEntries).toHaveLength(6)
    } finally {
      http.close()
      await guarded.stop()
    }
  })
})
