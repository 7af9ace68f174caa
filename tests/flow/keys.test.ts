import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parseReference } from '../../src/oci/reference.ts'
import { resolveImage } from '../../src/resolve-image.ts'
import { reportOf } from '../../src/seal-report.ts'
import type { Sealed } from '../../src/seal-image.ts'
import { parseTrustedRoot } from '../../src/sigstore/trust.ts'
import { type Verdict, verifyImage } from '../../src/verify-image.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

const KEYS: Readonly<Record<string, KeyObject>> = {
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  'P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
  'P-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey,
  Ed25519: generateKeyPairSync('ed25519').privateKey,
  'RSA 2048': generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'RSA 3072': generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey,
  'RSA 4096': generateKeyPairSync('rsa', { modulusLength: 4096 }).privateKey,
}
const KINDS = Object.keys(KEYS)
const IN_EVERY_ENTRY = ['P-256', 'RSA 2048', 'RSA 3072', 'RSA 4096']
const PREDICATE = { predicateType: 'https://cyclonedx.org/bom' }

describe('sealing with a key', () => {
  let at: Surroundings
  beforeAll(async () => {
    at = await startSurroundings()
    for (const [kind, key] of Object.entries(KEYS)) {
      await writeFile(pathOf(kind), key.export({ type: 'pkcs8', format: 'pem' }))
    }
  })
  afterAll(() => at.stop())

  const pathOf = (kind: string): string => join(at.directory, `${kind.replaceAll(' ', '-')}.pem`)
  const verdictOf = async (
    sealed: Sealed,
    tlog: 'required' | 'none',
    key = sealed.publicKey,
  ): Promise<Verdict> => {
    const [image] = reportOf(sealed).images
    const { repository, digest } = await resolveImage(
      at.registry,
      parseReference(image ?? ''),
      'none',
    )
    return verifyImage({
      registry: at.registry,
      image: { repository, digest },
      policy: { kind: 'key', publicKey: createPublicKey(key ?? '') },
      trust: parseTrustedRoot(Buffer.from(JSON.stringify(at.embedded.trustedRoot))),
      required: ['signature', PREDICATE],
      settings: { tlog },
      now: () => new Date(),
    })
  }
  const asked = (from: number): string[] => [
    ...new Set(at.embedded.requests.slice(from).map(({ service }) => service)),
  ]

  it.each(IN_EVERY_ENTRY)('%s, with the log and both formats', async (kind) => {
    const image = await pushSmallImage(at, `logged/${kind.replace(' ', '').toLowerCase()}`)
    const from = at.embedded.requests.length
    const sealed = await at.seal({ images: [image], key: pathOf(kind) })
    const report = reportOf(sealed)
    expect(report).toMatchObject({ verified: true, identity: undefined, issuer: undefined })
    expect(report.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
    expect(report.logEntries.map(({ kind: what, format }) => `${what} ${format}`).sort()).toEqual([
      'sbom bundle',
      'sbom cosign',
      'signature bundle',
      'signature cosign',
    ])
    expect(asked(from).sort()).toEqual(['registry', 'rekor', 'tsa'])
    expect(report.skipped).toMatchObject([{ what: 'provenance' }])
    const { checks, verified } = await verdictOf(sealed, 'required')
    expect([verified, ...checks.map(({ ok }) => ok)]).toEqual([true, true, true, true, true])
  })

  it.each(['P-384', 'P-521', 'Ed25519'])('%s, with the log, as bundles only', async (kind) => {
    const image = await pushSmallImage(at, `bundles/${kind.toLowerCase()}`)
    const entries = at.embedded.logSize()
    const both = at.seal({ images: [image], key: pathOf(kind) })
    await expect(both).rejects.toMatchObject({ code: 'KEY_NOT_FOR_LOG' })
    expect(at.embedded.logSize()).toBe(entries)
    const sealed = await at.seal({ images: [image], key: pathOf(kind), formats: 'bundle' })
    expect(sealed.verified).toBe(true)
    expect(at.embedded.logSize()).toBe(entries + 2)
    expect((await verdictOf(sealed, 'required')).verified).toBe(true)
  })

  it.each(KINDS)('%s, without a log, and nobody is asked but the registry', async (kind) => {
    const image = await pushSmallImage(at, `quiet/${kind.replace(' ', '').toLowerCase()}`)
    const from = at.embedded.requests.length
    const sealed = await at.seal({
      ...{ images: [image], key: pathOf(kind), tlog: false },
      ...{ trustedRoot: undefined, signingConfig: undefined },
    })
    const report = reportOf(sealed)
    expect(report).toMatchObject({ verified: true, withoutLog: true, logEntries: [] })
    expect(report.skipped.map(({ what }) => what)).toEqual(['provenance', 'log entries'])
    expect(asked(from)).toEqual(['registry'])
    const { checks, verified } = await verdictOf(sealed, 'none')
    expect([verified, ...checks.map(({ ok }) => ok)]).toEqual([true, true, true, true, true])
    expect((await verdictOf(sealed, 'required')).verified).toBe(false)
    const other = KEYS[kind === 'P-256' ? 'P-384' : 'P-256']?.export({
      type: 'pkcs8',
      format: 'pem',
    })
    expect((await verdictOf(sealed, 'none', String(other))).verified).toBe(false)
  })

  it('signs nothing twice, and again where the log is asked for later', async () => {
    const image = await pushSmallImage(at, 'octo-org/again')
    const given = { images: [image], key: pathOf('P-256') }
    await at.seal({ ...given, tlog: false })
    const puts = (): number => at.embedded.requests.filter(({ method }) => method === 'PUT').length
    const before = puts()
    expect((await at.seal({ ...given, tlog: false })).documents.some(({ isNew }) => isNew)).toBe(
      false,
    )
    expect(puts()).toBe(before)
    const entries = at.embedded.logSize()
    expect((await at.seal(given)).verified).toBe(true)
    expect(at.embedded.logSize()).toBe(entries + 3)
    const again = await at.seal(given)
    expect(again.documents.some(({ isNew }) => isNew)).toBe(false)
    expect(at.embedded.logSize()).toBe(entries + 3)
  })

  it('states no facts of the build from a token that is given: nobody verifies it', async () => {
    const image = await pushSmallImage(at, 'octo-org/facts')
    const from = at.embedded.requests.length
    const sealed = await at.seal({
      ...{ images: [image], key: pathOf('P-256') },
      identityToken: at.embedded.oidc.mint(),
    })
    const why = 'a key signs, so that nobody verifies an id-token that would tell of the build'
    expect(sealed.skipped).toEqual([{ subject: image, what: 'provenance', why }])
    expect(reportOf(sealed).logEntries.some(({ kind }) => kind === 'provenance')).toBe(false)
    expect(asked(from)).not.toContain('oidc')
    expect(asked(from)).not.toContain('fulcio')
  })

  it('has nothing to sign where provenance alone is asked for', async () => {
    const image = await pushSmallImage(at, 'octo-org/nothing')
    const given = { images: [image], key: pathOf('P-256'), sign: false, sbom: 'false' }
    await expect(at.seal(given)).rejects.toMatchObject({
      code: 'NOTHING_TO_DO',
      message: expect.stringContaining('no provenance, for a key signs'),
    })
  })

  it('names no key in the envelope, and the public key in the bundle', async () => {
    const image = await pushSmallImage(at, 'octo-org/hint')
    const { documents } = await at.seal({
      images: [image],
      key: pathOf('P-256'),
      formats: 'bundle',
    })
    for (const { bundle } of documents) {
      const { content } = bundle.verificationMaterial
      expect(content.$case === 'publicKey' && content.publicKey.hint).toMatch(
        /^[A-Za-z0-9+/]{43}=$/,
      )
      if (bundle.content.$case !== 'dsseEnvelope') throw new Error('no envelope')
      expect(bundle.content.dsseEnvelope.signatures.map(({ keyid }) => keyid)).toEqual([''])
    }
  })

  it('seals keylessly without a log where an authority dates it', async () => {
    const image = await pushSmallImage(at, 'octo-org/dated')
    const entries = at.embedded.logSize()
    const sealed = await at.seal({ images: [image], tlog: false })
    expect(sealed.verified).toBe(true)
    expect(sealed.skipped.map(({ what }) => what)).toEqual(['log entries'])
    expect(at.embedded.logSize()).toBe(entries)
  })

  it.each([
    ['an unset variable', { key: 'env://NO_SUCH_KEY' }, 'KEY_SOURCE_EMPTY'],
    ['a missing file', { key: '/no/such/key' }, 'INPUT_FILE_UNREADABLE'],
    ['standard input where there is none', { key: '-' }, 'INPUT_MALFORMED'],
    ['a password without a key', { keyPassword: 'x' }, 'INPUT_MALFORMED'],
    ['auto, which asks the token whose log it is', { sigstore: 'auto' }, 'INSTANCE_NOT_CHOSEN'],
  ])('refuses %s before it asks anybody', async (_name, given, code) => {
    const none = { trustedRoot: undefined, signingConfig: undefined, key: pathOf('P-256') }
    const from = at.embedded.requests.length
    const image = `${at.embedded.registryHost}/octo-org/none@sha256:${'0'.repeat(64)}`
    const key = 'keyPassword' in given ? undefined : none.key
    const run = at.seal({ images: [image], ...none, key, ...given })
    await expect(run).rejects.toMatchObject({ code })
    expect(asked(from).filter((service) => service !== 'registry')).toEqual([])
  })
})
