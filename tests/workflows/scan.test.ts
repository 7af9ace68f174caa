import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pushImage } from '../../src/embedded/image.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { asArray, asObject, type JsonObject } from '../../src/shared/json.ts'
import { parseTrustedRoot } from '../../src/sigstore/trust.ts'
import { verifyImage } from '../../src/verify-image.ts'
import { smallImage } from '../flow/surroundings.ts'
import { makeGrypeDatabase } from '../interop/tools/grype-database.ts'
import { ensureGrype } from '../interop/tools/tools.ts'
import { read } from '../repo/project.ts'
import { type Ran, startWorkflows, type Workflows } from './act.ts'

const EXAMPLE = read('examples/github/scheduled-scan.yml')
const VULNERABILITIES = 'https://cosign.sigstore.dev/attestation/vuln/v1'
const ADVISORY = {
  ...{ id: 'CVE-2026-0001', ecosystem: 'npm', package: 'left-pad' },
  ...{ versions: '< 2.0.0', order: 'semver' },
}

describe('scan.yml, called as examples/github/scheduled-scan.yml does', () => {
  let at: Workflows
  let env: Readonly<Record<string, string>>
  beforeAll(async () => {
    const grype = await ensureGrype()
    at = await startWorkflows()
    const database = await makeGrypeDatabase(grype, path.join(at.directory, 'grype'), [ADVISORY])
    env = { ...database, STAND_IN_GRYPE: grype }
    await pushImage(
      at.registry,
      `${at.embedded.registryHost}/octo-org/app:latest`,
      smallImage('app'),
    )
  })
  afterAll(() => at.stop())

  const scan = (more: Readonly<Record<string, string>> = {}): Promise<Ran> =>
    at.run({
      workflow: EXAMPLE,
      event: 'schedule',
      ref: 'refs/heads/main',
      env: { ...env, ...more },
    })
  /** The predicates of scans that verify as made by this workflow for the calling repository. */
  const scans = async (): Promise<readonly JsonObject[]> => {
    const digest = await at.pointsAt('octo-org/app', 'latest')
    const image = parseReference(`${at.embedded.registryHost}/octo-org/app@${digest ?? ''}`)
    const { checks } = await verifyImage({
      registry: at.registry,
      image: { repository: image.repository, digest: image.digest! },
      policy: {
        kind: 'keyless',
        identity: {
          identity: {
            exact:
              'https://github.com/seal-image/seal-image/.github/workflows/scan.yml@refs/tags/v1',
          },
          issuer: { exact: at.embedded.oidc.issuer },
          sourceRepository: 'https://github.com/octo-org/app',
        },
      },
      trust: parseTrustedRoot(Buffer.from(JSON.stringify(at.embedded.trustedRoot))),
      required: [{ predicateType: VULNERABILITIES }],
      formats: ['bundle'],
      now: () => new Date(),
    })
    return checks.flatMap((check) => (check.ok ? [asObject(check.predicate, 'a predicate')] : []))
  }

  it('attests what grype finds in what is deployed, and anew the next night', async () => {
    for (const night of [1, 2]) {
      const ran = await scan()
      expect(ran.errors).toEqual([])
      expect(ran.exitStatus).toBe(0)
      const found = await scans()
      expect(found).toHaveLength(night)
      for (const { scanner } of found) {
        const { uri, result } = asObject(scanner, 'scanner')
        expect(uri).toBe('pkg:github/anchore/grype')
        const matches = asArray(asObject(result, 'result')['matches'], 'matches')
        expect(JSON.stringify(matches)).toContain(ADVISORY.id)
      }
    }
  })

  it('fails where there is no database, and attests nothing', async () => {
    const before = (await scans()).length
    const ran = await scan({ GRYPE_DB_CACHE_DIR: path.join(at.directory, 'none') })
    expect(ran.exitStatus).not.toBe(0)
    expect(ran.errors[0]).toContain('SCAN_TOOL_FAILED')
    expect(await scans()).toHaveLength(before)
  })
})
