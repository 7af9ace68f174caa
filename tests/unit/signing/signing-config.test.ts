import { describe, expect, it } from '@jest/globals'
import { servicesOf } from '../../../src/sigstore/signing-config.ts'
import { SigstoreError } from '../../../src/sigstore/sigstore-error.ts'

const NOW = new Date('2026-11-21T09:00:00Z')

interface Service {
  readonly url: unknown
  readonly majorApiVersion: unknown
  readonly validFor?: unknown
}

const service = (name: string, fields: Partial<Service> = {}): Service => ({
  url: `https://${name}.example.com`,
  majorApiVersion: 1,
  validFor: { start: '2024-01-01T00:00:00Z' },
  ...fields,
})

const config = (fields: object = {}): object => ({
  mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
  caUrls: [service('fulcio')],
  oidcUrls: [],
  rekorTlogUrls: [service('rekor')],
  tsaUrls: [service('tsa')],
  rekorTlogConfig: { selector: 'ANY' },
  tsaConfig: { selector: 'ANY' },
  ...fields,
})

const servicesIn = (value: unknown): ReturnType<typeof servicesOf> =>
  servicesOf(Buffer.from(JSON.stringify(value)), NOW)

const chosen = (...services: Service[]): string =>
  servicesIn(config({ caUrls: services })).fulcioUrl?.host ?? ''

function errorFor(bytes: Uint8Array): SigstoreError {
  try {
    servicesOf(bytes, NOW)
  } catch (error) {
    if (error instanceof SigstoreError) return error
    throw error
  }
  throw new Error('accepted')
}

const codeFor = (value: unknown): string => errorFor(Buffer.from(JSON.stringify(value))).code

describe('servicesOf', () => {
  it('names one of each', () => {
    const { fulcioUrl, logs, tsaUrls } = servicesIn(config())
    expect([fulcioUrl, ...logs.map(({ url }) => url), ...tsaUrls].map((url) => url?.href)).toEqual([
      'https://fulcio.example.com/',
      'https://rekor.example.com/',
      'https://tsa.example.com/',
    ])
  })

  it.each([[[]], [undefined], [null]])(
    'has no timestamp authority where %j are listed',
    (tsaUrls) => {
      expect(servicesIn(config({ tsaUrls })).tsaUrls).toEqual([])
    },
  )

  it('takes the newest start among those that are valid now', () => {
    const at = (name: string, start?: string, end?: string): Service =>
      service(name, { validFor: { start, end } })
    expect(chosen(at('old', '2022-01-01T00:00:00Z'), at('new', '2026-01-01T00:00:00Z'))).toMatch(
      /^new/,
    )
    expect(chosen(at('new', '2026-01-01T00:00:00Z'), at('old', '2022-01-01T00:00:00Z'))).toMatch(
      /^new/,
    )
    expect(chosen(at('now', '2022-01-01T00:00:00Z'), at('soon', '2027-01-01T00:00:00Z'))).toMatch(
      /^now/,
    )
    expect(
      chosen(
        at('gone', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
        at('old', '2022-01-01T00:00:00Z'),
      ),
    ).toMatch(/^old/)
    expect(chosen(at('always'), at('since', '2022-01-01T00:00:00Z'))).toMatch(/^since/)
    expect(chosen(at('first'), at('second'))).toMatch(/^first/)
  })

  it('counts both ends of a window', () => {
    const time = NOW.toISOString()
    expect(chosen(service('a', { validFor: { start: time, end: time } }))).toMatch(/^a/)
    expect(chosen(service('a', { validFor: null }))).toMatch(/^a/)
  })

  it('passes over other API versions', () => {
    const two = service('two', { majorApiVersion: 2, validFor: { start: '2026-01-01T00:00:00Z' } })
    expect(chosen(two, service('one'))).toMatch(/^one/)
    expect(codeFor(config({ rekorTlogUrls: [two] }))).toBe('SIGNING_CONFIG_UNUSABLE')
  })

  it.each([
    ['caUrls', []],
    ['caUrls', undefined],
    ['rekorTlogUrls', []],
    ['caUrls', [service('x', { validFor: { start: '2027-01-01T00:00:00Z' } })]],
    ['tsaUrls', [service('x', { validFor: { end: '2025-01-01T00:00:00Z' } })]],
  ])('is unusable with %s %j', (field, services) => {
    const error = errorFor(Buffer.from(JSON.stringify(config({ [field]: services }))))
    expect(error).toMatchObject({ code: 'SIGNING_CONFIG_UNUSABLE', kind: 'usage' })
    expect(error.message).toContain(field)
  })

  it.each([
    ['null', null],
    ['a list', []],
    ['no media type', config({ mediaType: undefined })],
    ['version 0.1', config({ mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.1+json' })],
    ['services that are no list', config({ caUrls: {} })],
    ['a service that is a string', config({ caUrls: ['https://x'] })],
    ['no url', config({ caUrls: [service('x', { url: undefined })] })],
    ['a url that is none', config({ caUrls: [service('x', { url: 'fulcio' })] })],
    ['a file for a url', config({ caUrls: [service('x', { url: 'file:///etc/passwd' })] })],
    ['a script for a url', config({ tsaUrls: [service('x', { url: 'javascript:0' })] })],
    ['no version', config({ caUrls: [service('x', { majorApiVersion: undefined })] })],
    ['a version as text', config({ caUrls: [service('x', { majorApiVersion: '1' })] })],
    ['a version of 1.5', config({ caUrls: [service('x', { majorApiVersion: 1.5 })] })],
    ['a start that is none', config({ caUrls: [service('x', { validFor: { start: 'soon' } })] })],
    ['a start that is a number', config({ caUrls: [service('x', { validFor: { start: 7 } })] })],
    ['a window that is a list', config({ caUrls: [service('x', { validFor: [] })] })],
  ])('is malformed with %s', (_, value) => {
    expect(codeFor(value)).toBe('SIGNING_CONFIG_MALFORMED')
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('mediaType: x')],
    ['more than 256 KiB', Buffer.from(JSON.stringify(config({ filler: 'x'.repeat(300_000) })))],
  ])('is malformed as %s', (_, bytes) => {
    expect(errorFor(bytes)).toMatchObject({ code: 'SIGNING_CONFIG_MALFORMED', kind: 'usage' })
  })
})
