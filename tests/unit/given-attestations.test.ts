import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readAttestations } from '../../src/given-attestations.ts'
import type { GivenAttestation } from '../../src/prepare-documents.ts'
import { CYCLONEDX, OPENVEX, SLSA_V1, SPDX, VULN } from './attestation/documents.ts'
import { errorOf } from './shared/server.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seal-attestations-'))
})
afterAll(() => rm(directory, { recursive: true }))

let files = 0
async function file(document: unknown): Promise<string> {
  const path = join(directory, `document=${++files}.json`)
  await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document))
  return path
}

async function read(type: string, document: unknown): Promise<GivenAttestation | undefined> {
  return (await readAttestations([`${type}=${await file(document)}`]))[0]
}

const [STATEMENT] = OPENVEX.statements

describe('a line of attestations', () => {
  it.each([
    ['vuln', 'https://cosign.sigstore.dev/attestation/vuln/v1', VULN],
    ['openvex', 'https://openvex.dev/ns', OPENVEX],
    ['https://openvex.dev/ns/v0.2.0', 'https://openvex.dev/ns/v0.2.0', OPENVEX],
    ['spdxjson', 'https://spdx.dev/Document', SPDX],
    ['spdxjson', 'https://spdx.dev/Document', { '@context': 'x', '@graph': [{}] }],
    ['cyclonedx', 'https://cyclonedx.org/bom', CYCLONEDX],
    ['slsaprovenance1', 'https://slsa.dev/provenance/v1', SLSA_V1],
    ['link', 'https://in-toto.io/Link/v1', { name: 'build' }],
    ['https://example.com/review/v1', 'https://example.com/review/v1', { by: 'nobody' }],
  ])('gives a predicate of %s', async (type, predicateType, predicate) => {
    expect(await read(type, predicate)).toEqual({ kind: 'attestation', predicateType, predicate })
  })

  it('may have blanks around, and empty ones between', async () => {
    const lines = ['', `  openvex = ${await file(OPENVEX)} `, '', `vuln=${await file(VULN)}`]
    expect((await readAttestations(lines)).map(({ predicateType }) => predicateType)).toEqual([
      'https://openvex.dev/ns',
      'https://cosign.sigstore.dev/attestation/vuln/v1',
    ])
  })

  it.each([
    ['vex.json'],
    ['openvex='],
    ['=vex.json'],
    ['spdx=sbom.spdx'],
    ['custom=a.json'],
    ['constructor=a.json'],
    ['file:///a=a.json'],
    ['https://=a.json'],
    ['OpenVEX=a.json'],
  ])('like %j is refused by its number', async (line) => {
    expect(await errorOf(readAttestations([`vuln=${await file(VULN)}`, '', line]))).toMatchObject({
      code: 'INPUT_MALFORMED',
      message: `line 3 of attestations is ${JSON.stringify(line)}, not TYPE=PATH`,
      hint: expect.stringMatching(/vuln.*PATH a JSON file\.$/),
    })
  })

  it('that stands there twice, names no file or no JSON object is refused by its number', async () => {
    const line = `vuln=${await file(VULN)}`
    const of = async (...lines: string[]): Promise<unknown> => errorOf(readAttestations(lines))
    expect(await of(line, line)).toMatchObject({
      message: expect.stringMatching(/^line 2 of .* twice/),
    })
    expect(await of(line, 'vuln=no/such.json')).toMatchObject({
      code: 'INPUT_FILE_UNREADABLE',
      message: expect.stringMatching(/^line 2 of attestations names no\/such\.json/),
    })
    for (const text of ['[]', '<xml/>', '{"a": 12345678901234567890}']) {
      expect(await of(`https://example.com/x=${await file(text)}`)).toMatchObject({
        code: 'INPUT_FILE_MALFORMED',
        hint: expect.stringContaining('line 1 of attestations'),
      })
    }
  })
})

describe('a document', () => {
  const statement = (changed: object): object => ({
    ...OPENVEX,
    statements: [{ ...STATEMENT, ...changed }],
  })
  it.each<[string, string, object, RegExp]>([
    ['vuln', 'no scanner', { ...VULN, scanner: undefined }, /"scanner\.uri" is not a text/],
    ['vuln', 'a scanner as a list', { ...VULN, scanner: [VULN.scanner] }, /"scanner\.uri"/],
    [
      'vuln',
      'no result',
      { ...VULN, scanner: { ...VULN.scanner, result: [] } },
      /"scanner\.result" is not an object/,
    ],
    [
      'vuln',
      'a day for a time',
      { ...VULN, metadata: { ...VULN.metadata, scanFinishedOn: '2026-11-20' } },
      /"metadata\.scanFinishedOn" is not a time/,
    ],
    [
      'openvex',
      'another context',
      { ...OPENVEX, '@context': 'https://openvex.dev.evil/ns' },
      /"@context"/,
    ],
    ['openvex', 'no author', { ...OPENVEX, author: '' }, /"author"/],
    ['openvex', 'version 0', { ...OPENVEX, version: 0 }, /"version" is not a number from 1 on/],
    [
      'openvex',
      'no statement',
      { ...OPENVEX, statements: [] },
      /"statements" is not a list of something/,
    ],
    [
      'openvex',
      'a statement of nothing',
      statement({ vulnerability: {} }),
      /statement 1 names no vulnerability/,
    ],
    [
      'openvex',
      'a status of its own',
      statement({ status: 'harmless' }),
      /statement 1 has no status/,
    ],
    [
      'openvex',
      'no reason',
      statement({ justification: undefined }),
      /not_affected without a justification/,
    ],
    ['https://openvex.dev/ns/v0.2.0', 'nothing', {}, /"@context"/],
    ['spdxjson', 'an old version', { ...SPDX, spdxVersion: 'SPDX-1.2' }, /"spdxVersion"/],
    ['spdxjson', 'no namespace', { ...SPDX, documentNamespace: undefined }, /"documentNamespace"/],
    ['spdxjson', 'CycloneDX', CYCLONEDX, /"spdxVersion"/],
    ['cyclonedx', 'SPDX', SPDX, /not CycloneDX/],
    [
      'cyclonedx',
      'a word for its version',
      { ...CYCLONEDX, version: 'one' },
      /not CycloneDX: \/version/,
    ],
    [
      'cyclonedx',
      'a component of no kind',
      { ...CYCLONEDX, components: [{ name: 'x' }] },
      /\/components\/0/,
    ],
    ['slsaprovenance1', 'no builder', { ...SLSA_V1, runDetails: {} }, /"runDetails\.builder\.id"/],
    ['slsaprovenance', 'that of version 1', SLSA_V1, /"builder\.id"/],
    [
      'https://example.com/x',
      'a whole statement',
      { _type: 'a', predicateType: 'b' },
      /whole in-toto statement/,
    ],
  ])('of %s with %s is refused', async (type, _what, document, complaint) => {
    expect(await errorOf(read(type, document))).toMatchObject({
      code: 'PREDICATE_INVALID',
      message: expect.stringMatching(
        /^line 1 of attestations names .*, which is no predicate of https:/,
      ),
    })
    expect(await errorOf(read(type, document))).toMatchObject({
      message: expect.stringMatching(complaint),
    })
  })
})
