import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { NO_TRUSTED_ROOT, parseTrustedRoot } from '../../../src/sigstore/trust.ts'

const PUBLIC_GOOD = readFileSync(
  join(
    import.meta.dirname,
    '../../fixtures/vectors/sigstore-bundles/public-good-trusted-root.json',
  ),
)

interface Log {
  publicKey: { rawBytes?: string; validFor?: { start?: string } }
}

interface Root {
  mediaType?: string
  tlogs: Log[]
  ctlogs: Log[]
  certificateAuthorities: { certChain: { certificates: { rawBytes: string }[] } }[]
}

function bent(bend: (root: Root) => void): Buffer {
  const root = JSON.parse(PUBLIC_GOOD.toString()) as Root
  bend(root)
  return Buffer.from(JSON.stringify(root))
}

describe('parseTrustedRoot', () => {
  it('reads the public-good root', () => {
    const { document, material } = parseTrustedRoot(PUBLIC_GOOD)
    expect(material.tlogs).toHaveLength(document.tlogs.length)
    expect(material.certificateAuthorities.length).toBeGreaterThan(0)
    expect(() => material.publicKey('any')).toThrow('no public key')
  })

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('-----BEGIN CERTIFICATE-----')],
    ['a list', Buffer.from('[]')],
    ['an empty object', Buffer.from('{}')],
    [
      'another media type',
      bent((root) => {
        root.mediaType = 'application/json'
      }),
    ],
    [
      'a log without start of validity',
      bent((root) => {
        delete root.tlogs[0]!.publicKey.validFor!.start
      }),
    ],
    [
      'a log without validity',
      bent((root) => {
        delete root.tlogs[0]!.publicKey.validFor
      }),
    ],
    [
      'a certificate log without start',
      bent((root) => {
        delete root.ctlogs[0]!.publicKey.validFor!.start
      }),
    ],
    [
      'a start that is no time',
      bent((root) => {
        root.tlogs[0]!.publicKey.validFor!.start = 'soon'
      }),
    ],
    [
      'a log without key',
      bent((root) => {
        delete root.tlogs[0]!.publicKey.rawBytes
      }),
    ],
    [
      'a key that is none',
      bent((root) => {
        root.tlogs[0]!.publicKey.rawBytes = 'YQ=='
      }),
    ],
    [
      'an authority without certificate',
      bent((root) => {
        root.certificateAuthorities[0]!.certChain.certificates = []
      }),
    ],
    [
      'a certificate that is none',
      bent((root) => {
        root.certificateAuthorities[0]!.certChain.certificates[0]!.rawBytes = 'YQ=='
      }),
    ],
    ['more bytes than any root', Buffer.alloc(4 * 1024 * 1024 + 1, ' ')],
  ])('refuses %s', (_, bytes) => {
    const refused = expect.objectContaining({ code: 'TRUST_ROOT_MALFORMED', kind: 'usage' })
    expect(() => parseTrustedRoot(bytes)).toThrow(refused)
  })

  it('can trust nobody', () => {
    const { material } = NO_TRUSTED_ROOT
    expect(
      [
        material.tlogs,
        material.ctlogs,
        material.certificateAuthorities,
        material.timestampAuthorities,
      ].flat(),
    ).toEqual([])
  })
})
