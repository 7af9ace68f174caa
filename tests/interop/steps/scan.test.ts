import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { VULN_PREDICATE_TYPE } from '../../../src/attestation/predicate-types.ts'
import { runStep, type StepResult } from '../../../src/cli/demo/runner.ts'
import { predicateOf } from '../../../src/documents.ts'
import { parseReference } from '../../../src/oci/reference.ts'
import type { ReportedEntry } from '../../../src/seal-report.ts'
import { discover } from '../../../src/sigstore/discover.ts'
import { DATABASE_TIME, installScanner } from '../../unit/scanners.ts'
import {
  pushSmallImage,
  pushSmallIndex,
  startSurroundings,
  type Surroundings,
} from '../../flow/surroundings.ts'

/** Nothing but the scan. */
const ALONE = { sign: false, sbom: 'false', provenance: 'false' } as const

interface Predicate {
  readonly invocation: Readonly<Record<string, unknown>>
  readonly scanner: { readonly result: { readonly matches?: readonly unknown[] } }
}

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterAll(() => at.stop())

describe('a scan', () => {
  it('by the step as it is shipped is signed, stored in both formats and read back', async () => {
    const image = await pushSmallImage(at, 'octo-org/scanned')
    const bin = await installScanner('grype', at.directory)
    const step = await runSeal({ image, scan: 'grype', sign: 'false', provenance: 'false' }, bin)
    expect(step).toMatchObject({ exitStatus: 0, outputs: { verified: 'true', skipped: '[]' } })
    const entries = JSON.parse(step.outputs['log-entries'] ?? '') as readonly ReportedEntry[]
    const scans = entries.filter(({ predicateType }) => predicateType === VULN_PREDICATE_TYPE)
    expect(scans).toHaveLength(2)
    for (const subject of new Set(scans.map((entry) => entry.subject))) {
      const { repository, digest } = parseReference(subject)
      if (digest === undefined) throw new Error('no digest')
      const stored = await discover(at.registry, repository, digest)
      const found = stored.filter(
        (item) => !('error' in item) && item.predicateType === VULN_PREDICATE_TYPE,
      )
      expect(found.map(({ format }) => format).sort()).toEqual(['bundle', 'cosign'])
    }
  })

  it('of an index is one a platform, and of the index all findings: who, with what and when, for which run', async () => {
    const bin = await installScanner('trivy', at.directory)
    const images = [await pushSmallIndex(at, 'octo-org/by-trivy')]
    const sealed = await at.seal(
      { ...ALONE, images, formats: 'bundle', scan: 'trivy' },
      { env: { PATH: path(bin) } },
    )
    const predicates = sealed.prepared.map((document) => predicateOf(document) as Predicate)
    expect(predicates).toHaveLength(3)
    for (const predicate of predicates) {
      expect(predicate).toMatchObject({
        invocation: {
          parameters: expect.arrayContaining(['--scanners', 'vuln']),
          uri: expect.stringMatching(/^https:\/\/github\.com\/octo-org\/app\/actions\/runs\/\d+$/),
          event_id: expect.stringMatching(/^\d+$/),
          'builder.id': expect.stringContaining('/.github/workflows/'),
        },
        scanner: { version: '0.70.0', db: { lastUpdate: DATABASE_TIME } },
        metadata: { scanStartedOn: expect.any(String), scanFinishedOn: expect.any(String) },
      })
    }
    const [index] = predicates
    expect(index?.scanner.result).toMatchObject({ image: images[0], Results: [{}, {}] })
  })

  it('by a scanner that is not there, or fails, is refused before anything is signed', async () => {
    const image = await pushSmallImage(at, 'octo-org/unscanned')
    const entries = at.embedded.logSize()
    const nowhere = { env: { PATH: at.directory } }
    await expect(at.seal({ images: [image], scan: 'trivy' }, nowhere)).rejects.toMatchObject({
      code: 'SCAN_TOOL_FAILED',
      message: expect.stringMatching(/^scan asks for trivy, which cannot be run: /),
    })
    const bin = await installScanner('grype', at.directory, 'exit 1')
    const env = { PATH: path(bin) }
    await expect(at.seal({ images: [image], scan: 'grype' }, { env })).rejects.toMatchObject({
      code: 'SCAN_TOOL_FAILED',
    })
    await expect(at.seal({ images: [image], scan: 'clair' })).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
    })
    expect(at.embedded.logSize()).toBe(entries)
  })

  it('of an index without its platforms is none, and that is said', async () => {
    const bin = await installScanner('grype', at.directory)
    const images = [await pushSmallIndex(at, 'octo-org/head')]
    const inputs = { ...ALONE, sign: true, images, platforms: 'none', scan: 'grype' }
    const { skipped } = await at.seal(inputs, { env: { PATH: path(bin) } })
    expect(skipped).toContainEqual({
      subject: images[0],
      what: 'scan',
      why: 'no platform was scanned',
    })
  })
})

function path(bin: string): string {
  return `${bin}:/usr/bin:/bin`
}

function runSeal(inputs: Readonly<Record<string, string>>, bin: string): Promise<StepResult> {
  return runStep({
    action: 'dist/action/index.js',
    directory: at.directory,
    inputs: {
      sbom: 'false',
      sigstore: 'custom',
      'trusted-root': join(at.directory, 'trusted_root.json'),
      'signing-config': join(at.directory, 'signing_config.json'),
      'log-rate': '1000',
      ...inputs,
    },
    env: { ...at.env, PATH: path(bin) },
  })
}
