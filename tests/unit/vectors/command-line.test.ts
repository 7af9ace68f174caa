import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/oci/digest.ts'
import { ranCommand } from '../../hostile/ran-command.ts'
import { ACCEPTED, REFUSALS, REFUSED, vectorOf, VECTORS } from './vector.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vectors-'))
})
afterAll(() => rm(directory, { recursive: true }))

interface Said {
  readonly status: number
  readonly told: string
}

async function run(...args: readonly string[]): Promise<Said> {
  const { status, stderr } = await ranCommand(args, {})
  return { status, told: stderr }
}

/** `seal-image verify-bundle` of a case, over its file or its digest. */
async function verifyBundle(name: string, by: 'file' | 'digest', over?: string): Promise<Said> {
  const { bundle, artifact, trustedRoot, key, identity, issuer } = vectorOf(name)
  const file = over ?? artifact
  const signer =
    key === undefined
      ? ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
      : ['--key', key]
  return run(
    ...['verify-bundle', '--bundle', bundle, '--trusted-root', trustedRoot, ...signer],
    by === 'file' ? file : digestOf(await readFile(file)),
  )
}

describe('verify-bundle, as the command line', () => {
  it('is asked about all 35', () => {
    expect(VECTORS).toHaveLength(35)
    expect(new Set([...ACCEPTED, ...REFUSED])).toEqual(new Set(VECTORS))
  })

  it.each(ACCEPTED)('accepts %s by file and by digest: status 0', async (name) => {
    for (const by of ['file', 'digest'] as const) {
      const said = await verifyBundle(name, by)
      expect(said).toEqual({ status: 0, told: expect.stringMatching(/^VERIFIED /) })
    }
  })

  it.each(ACCEPTED)('refuses %s for another file and another digest: status 1', async (name) => {
    const other = join(directory, 'other')
    await writeFile(other, 'another file')
    for (const by of ['file', 'digest'] as const) {
      const { status, told } = await verifyBundle(name, by, other)
      expect({ status, told }).toEqual({
        status: 1,
        told: expect.stringContaining('[SUBJECT_MISMATCH]'),
      })
    }
  })

  it.each(REFUSED)('refuses %s by file and by digest: status 1', async (name) => {
    for (const by of ['file', 'digest'] as const) {
      const { status, told } = await verifyBundle(name, by)
      expect(status).toBe(1)
      expect(told).toMatch(/^REFUSED: /)
      expect(told).toContain(`[${REFUSALS[name] ?? ''}]`)
    }
  })
})

describe('--key', () => {
  const withKey = async (pem: string): Promise<Said> => {
    const key = join(directory, 'key.pem')
    await writeFile(key, pem)
    const { bundle, artifact, trustedRoot } = vectorOf('managed-key-and-trusted-root')
    return run(
      'verify-bundle',
      '--bundle',
      bundle,
      '--trusted-root',
      trustedRoot,
      '--key',
      key,
      artifact,
    )
  }
  const keyOf = async (): Promise<string> =>
    readFile(vectorOf('managed-key-and-trusted-root').key ?? '', 'utf8')
  const certificateOf = async (): Promise<string> => {
    const text = await readFile(vectorOf('happy-path-v0.3').bundle, 'utf8')
    const bundle = JSON.parse(text) as {
      verificationMaterial: { certificate: { rawBytes: string } }
    }
    const lines = bundle.verificationMaterial.certificate.rawBytes.match(/.{1,64}/g) ?? []
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
  }

  it('takes the public key', async () => {
    expect(await withKey(await keyOf())).toMatchObject({ status: 0 })
  })

  it.each<[string, () => Promise<string>, RegExp]>([
    ['a certificate', certificateOf, /holds a certificate/],
    [
      'a trusted certificate',
      async () => (await certificateOf()).replaceAll(' CERT', ' TRUSTED CERT'),
      /holds a certificate/,
    ],
    [
      'a private key',
      () =>
        Promise.resolve(
          generateKeyPairSync('ec', { namedCurve: 'P-256' })
            .privateKey.export({ type: 'pkcs8', format: 'pem' })
            .toString(),
        ),
      /holds a private key/,
    ],
    ['two keys', async () => `${await keyOf()}${await keyOf()}`, /holds 2 PEM blocks/],
    [
      'a key behind which a certificate stands',
      async () => `${await keyOf()}${await certificateOf()}`,
      /holds 2 PEM blocks/,
    ],
    ['nothing', () => Promise.resolve(''), /holds no public key/],
  ])('refuses %s: status 2', async (_, pem, message) => {
    const { status, told } = await withKey(await pem())
    expect(status).toBe(2)
    expect(told).toMatch(message)
    expect(told).toContain('[USAGE]')
  })
})
