import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { predicateOf } from '../../src/documents.ts'
import { reportOf } from '../../src/seal-report.ts'
import { pushSmallIndex, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { makeGrypeDatabase } from './tools/grype-database.ts'
import { runProgram } from './tools/program.ts'
import { ensureGrype, ensureTools } from './tools/tools.ts'

interface Predicate {
  readonly scanner: {
    readonly uri: string
    readonly db: { readonly version: string; readonly lastUpdate: string }
    readonly result: { readonly matches: readonly { vulnerability: { id: string } }[] }
  }
}

const LOGIN = { username: 'octocat', password: 'let-me-in-please' }
const ADVISORY = {
  ...{ id: 'CVE-2026-0001', ecosystem: 'npm', package: 'left-pad' },
  ...{ versions: '< 2.0.0', order: 'semver' },
}

let at: Surroundings
let env: Readonly<Record<string, string>>
beforeAll(async () => {
  const grype = await ensureGrype()
  at = await startSurroundings({ registry: LOGIN })
  const folder = path.join(at.directory, 'grype-db')
  const database = await makeGrypeDatabase(grype, folder, [ADVISORY])
  env = { ...database, PATH: `${path.dirname(grype)}:${process.env['PATH'] ?? ''}` }
})
afterAll(() => at.stop())

describe('grype 0.110.0', () => {
  it('scans the platforms of an index by our login, and cosign verifies what it found', async () => {
    const images = [await pushSmallIndex(at, 'octo-org/by-grype')]
    const sealed = await at.seal(
      {
        ...{ images, scan: 'grype', sbom: 'false', provenance: 'false' },
        ...{ registryUsername: LOGIN.username, registryPassword: LOGIN.password },
      },
      { env },
    )
    expect(reportOf(sealed)).toMatchObject({ verified: true })
    const scans = sealed.prepared.filter(({ kind }) => kind === 'attestation')
    const found = scans.map((scan) => {
      const { scanner } = predicateOf(scan) as Predicate
      expect(scanner.uri).toBe('pkg:github/anchore/grype')
      expect(scanner.db).toMatchObject({
        version: 'v6.0.0',
        lastUpdate: expect.stringMatching(/Z$/),
      })
      expect(JSON.stringify(scanner)).not.toContain(at.directory)
      expect(JSON.stringify(scanner)).not.toContain(LOGIN.password)
      return scanner.result.matches.map(({ vulnerability }) => vulnerability.id)
    })
    const id = ADVISORY.id
    expect(found).toEqual([[id, id], [id], [id]])
    for (const { subject } of scans) expect(await verified(subject.reference)).toContain('payload')
    const [{ subject }] = scans as [(typeof scans)[0]]
    await expect(verified(subject.reference, 'openvex')).rejects.toThrow(/no(?:ne| matching)/)
  })

  it('without a database: nothing is signed', async () => {
    const images = [await pushSmallIndex(at, 'octo-org/no-database')]
    const entries = at.embedded.logSize()
    const empty = path.join(at.directory, 'no-database')
    await mkdir(empty)
    const inputs = { images, registryUsername: LOGIN.username, registryPassword: LOGIN.password }
    const run = at.seal(
      { ...inputs, scan: 'grype' },
      { env: { ...env, GRYPE_DB_CACHE_DIR: empty } },
    )
    await expect(run).rejects.toMatchObject({ code: 'SCAN_TOOL_FAILED' })
    expect(at.embedded.logSize()).toBe(entries)
  })
})

/** What cosign 3 says of the image’s attestations of a type. */
async function verified(image: string, type = 'vuln'): Promise<string> {
  const { cosign3 } = await ensureTools()
  const home = path.join(at.directory, 'cosign')
  await mkdir(path.join(home, '.docker'), { recursive: true })
  const auth = Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')
  const auths = { [at.embedded.registryHost]: { auth } }
  await writeFile(path.join(home, '.docker/config.json'), JSON.stringify({ auths }))
  const root = path.join(at.directory, 'trusted_root.json')
  return runProgram(
    cosign3,
    [
      ...['verify-attestation', '--type', type, '--trusted-root', root],
      ...[
        '--certificate-identity-regexp',
        '.*',
        '--certificate-oidc-issuer',
        at.embedded.oidc.issuer,
      ],
      ...['--allow-http-registry', image],
    ],
    { env: { HOME: home } },
  )
}
