import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pushSmallImage, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { CYCLONEDX, OPENVEX, SPDX, VULN } from '../unit/attestation/documents.ts'
import { runProgram } from './tools/program.ts'
import { ensureTools } from './tools/tools.ts'

const TYPES = { openvex: OPENVEX, spdxjson: SPDX, vuln: VULN, cyclonedx: CYCLONEDX } as const
const REVIEW = 'https://example.com/review/v1'

describe('attestations of every kind', () => {
  let at: Surroundings
  let image: string
  beforeAll(async () => {
    at = await startSurroundings()
    image = await pushSmallImage(at, 'octo-org/attested')
    const documents = Object.entries({ ...TYPES, [REVIEW]: { by: 'octocat' } })
    const attestations = documents.map(
      ([type], index) => `${type}=${path.join(at.directory, `${index}.json`)}`,
    )
    for (const [index, [, document]] of documents.entries()) {
      await writeFile(path.join(at.directory, `${index}.json`), JSON.stringify(document))
    }
    await at.seal({ images: [image], sbom: 'false', provenance: 'false', attestations })
  })
  afterAll(() => at.stop())

  const cosign3 = async (type: string, issuer = at.embedded.oidc.issuer): Promise<string> => {
    const who = ['--certificate-identity-regexp', 'octo-org', '--certificate-oidc-issuer', issuer]
    const trust = ['--trusted-root', path.join(at.directory, 'trusted_root.json')]
    const args = ['verify-attestation', '--type', type, ...trust, ...who, '--allow-http-registry']
    const env = { HOME: at.directory }
    return runProgram((await ensureTools()).cosign3, [...args, image], { env })
  }

  it('are verified by cosign 3.1.3, by its short names and by a URI', async () => {
    for (const type of [...Object.keys(TYPES), REVIEW]) {
      expect(await cosign3(type)).toContain('payload')
    }
  })

  it('are refused by cosign 3.1.3 of a type that is not there, and for another issuer', async () => {
    await expect(cosign3('https://example.com/other')).rejects.toThrow(/no(?:ne| matching)/)
    await expect(cosign3('openvex', 'https://example.com')).rejects.toThrow(/no(?:ne| matching)/)
  })
})
