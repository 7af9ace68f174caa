import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runStep, type StepResult } from '../../../src/cli/demo/runner.ts'
import type { ReportedEntry } from '../../../src/seal-report.ts'
import { OPENVEX, SPDX } from '../../unit/attestation/documents.ts'
import { ranCommand } from '../../hostile/ran-command.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from '../../flow/surroundings.ts'

const REVIEW = 'https://example.com/review/v1'
const ALONE = { sign: false, sbom: 'false', provenance: 'false' } as const

describe('attestations', () => {
  let at: Surroundings
  let lines: readonly string[]
  beforeAll(async () => {
    at = await startSurroundings()
    const file = async (name: string, document: object): Promise<string> => {
      await writeFile(join(at.directory, name), JSON.stringify(document))
      return join(at.directory, name)
    }
    lines = [
      `openvex=${await file('vex.json', OPENVEX)}`,
      `spdxjson=${await file('spdx.json', SPDX)}`,
      `${REVIEW}=${await file('review.json', { by: 'octocat' })}`,
    ]
  })
  afterAll(() => at.stop())

  const step = async (image: string, attestations: string): Promise<StepResult> =>
    runStep({
      action: 'dist/action/index.js',
      directory: at.directory,
      inputs: {
        ...{ image, attestations, sbom: 'false', provenance: 'false', 'log-rate': '1000' },
        sigstore: 'custom',
        'trusted-root': join(at.directory, 'trusted_root.json'),
        'signing-config': join(at.directory, 'signing_config.json'),
      },
      env: at.env,
    })
  const entriesOf = ({ outputs }: StepResult): readonly ReportedEntry[] =>
    JSON.parse(outputs['log-entries'] ?? '[]') as readonly ReportedEntry[]

  it('are signed, stored in both formats and read back by the step as it is shipped, once', async () => {
    const image = await pushSmallImage(at, 'octo-org/attested')
    const sealed = await step(image, `${lines.join('\n')}\n`)
    expect(sealed).toMatchObject({ exitStatus: 0, outputs: { verified: 'true', skipped: '[]' } })
    const types = ['https://openvex.dev/ns', 'https://spdx.dev/Document', REVIEW]
    for (const type of types) {
      const formats = entriesOf(sealed).filter(({ predicateType }) => predicateType === type)
      expect(formats.map(({ format, isNew }) => `${format} ${String(isNew)}`).sort()).toEqual([
        'bundle true',
        'cosign true',
      ])
    }
    const again = await at.seal({ ...ALONE, sign: true, images: [image], attestations: lines })
    expect(again.documents.filter(({ isNew }) => isNew)).toEqual([])
  })

  it('that are wrong end the run before anything is signed', async () => {
    const image = await pushSmallImage(at, 'octo-org/unattested')
    const entries = at.embedded.logSize()
    const attestations = [lines[0] ?? '', `vuln=${join(at.directory, 'vex.json')}`]
    await expect(at.seal({ images: [image], attestations })).rejects.toMatchObject({
      code: 'PREDICATE_INVALID',
      message: expect.stringMatching(/^line 2 of attestations names /),
    })
    expect(at.embedded.logSize()).toBe(entries)
  })

  it('are taken by the command line: by seal, and one alone by attest', async () => {
    const image = await pushSmallImage(at, 'octo-org/by-command')
    const { trustedRoot = '', signingConfig = '' } = at.inputs({ images: [] })
    const instance = ['--sigstore', 'custom', '--trusted-root', trustedRoot]
    const run = async (...args: string[]): Promise<readonly [number, string]> => {
      const all = [...args, ...instance, '--signing-config', signingConfig, '--json', image]
      const { status, stdout, stderr } = await ranCommand(all, at.env)
      if (status !== 0) return [status, stderr]
      const { logEntries } = JSON.parse(stdout) as { logEntries: readonly ReportedEntry[] }
      return [status, [...new Set(logEntries.map(({ predicateType }) => predicateType))].join(' ')]
    }
    const document = ['--predicate', join(at.directory, 'vex.json')]
    expect(await run('attest', '--type', 'openvex', ...document)).toEqual([
      0,
      'https://openvex.dev/ns',
    ])
    const more = lines.flatMap((line) => ['--attestation', line])
    const [status, types] = await run(
      'seal',
      '--no-sign',
      '--sbom',
      'false',
      '--provenance',
      'false',
      ...more,
    )
    expect(status).toBe(0)
    expect(types).toBe(`https://openvex.dev/ns https://spdx.dev/Document ${REVIEW}`)
    const [refused, told] = await run('attest', '--type', 'vuln', ...document)
    expect(refused).toBe(2)
    expect(told).toContain('PREDICATE_INVALID')
  })
})
