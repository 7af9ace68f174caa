import { describe, expect, it } from '@jest/globals'
import { servicesOf } from '../../../src/sigstore/signing-config.ts'
import { SigstoreError } from '../../../src/sigstore/sigstore-error.ts'

const NOW = new Date('2026-11-21T09:00:00Z')

interface Service {
  readonly url: unknown
  readonly majorApiVersion: unknown
  readonly validFor?: unknown
  readonly operator?: unknown
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

  it('passes over API versions that nobody knows', () => {
    const two = service('two', { majorApiVersion: 2, validFor: { start: '2026-01-01T00:00:00Z' } })
    expect(chosen(two, service('one'))).toMatch(/^one/)
    const three = service('three', { majorApiVersion: 3 })
    expect(codeFor(config({ rekorTlogUrls: [three] }))).toBe('SIGNING_CONFIG_UNUSABLE')
    expect(codeFor(config({ tsaUrls: [two] }))).toBe('SIGNING_CONFIG_UNUSABLE')
  })

  it.each([
    ['caUrls', []],
    ['caUrls', undefined],
    ['rekorTlogUrls', [service('x', { validFor: { end: '2025-01-01T00:00:00Z' } })]],
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
    ['an operator that is a number', config({ tsaUrls: [service('x', { operator: 7 })] })],
    ['no selector for its logs', config({ rekorTlogConfig: undefined })],
    ['no selector for its authorities', config({ tsaConfig: {} })],
    ['a selector of none', config({ tsaConfig: { selector: 'SERVICE_SELECTOR_UNDEFINED' } })],
    ['a number for a selector', config({ tsaConfig: { selector: 2 } })],
    ['a selector without its count', config({ rekorTlogConfig: { selector: 'EXACT' } })],
    ['more services than anybody has', config({ caUrls: Array(65).fill(service('x')) })],
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

describe('the logs of a signing config', () => {
  const log = (name: string, version: number, operator: string, year = 2024): Service =>
    service(name, {
      majorApiVersion: version,
      operator,
      validFor: { start: `${year}-01-01T00:00:00Z` },
    })
  const logsIn = (
    rekorTlogUrls: readonly Service[],
    rekorTlogConfig: object = { selector: 'ALL' },
    rekorVersion?: 1 | 2,
  ): readonly string[] => {
    const bytes = Buffer.from(JSON.stringify(config({ rekorTlogUrls, rekorTlogConfig })))
    const use = { keyless: true, tlog: true, ...(rekorVersion ? { rekorVersion } : {}) }
    return servicesOf(bytes, NOW, use).logs.map(
      ({ url, apiVersion }) => `${url.hostname.split('.')[0] ?? ''} v${apiVersion}`,
    )
  }

  it('are none where it lists none, and none where none are wanted', () => {
    expect(logsIn([])).toEqual([])
    expect(servicesIn(config({ rekorTlogUrls: [], rekorTlogConfig: undefined })).logs).toEqual([])
    const bytes = Buffer.from(JSON.stringify(config()))
    expect(servicesOf(bytes, NOW, { keyless: true, tlog: false }).logs).toEqual([])
  })

  it('are of the highest version, however new the others are', () => {
    const both = [log('one', 1, 'a', 2026), log('two', 2, 'a', 2024)]
    expect(logsIn(both)).toEqual(['two v2'])
    expect(logsIn(both, { selector: 'ANY' })).toEqual(['two v2'])
    expect(logsIn(both.toReversed())).toEqual(['two v2'])
  })

  it('are of the lower version where the higher is not valid yet', () => {
    expect(logsIn([log('two', 2, 'a', 2027), log('one', 1, 'a')])).toEqual(['one v1'])
  })

  it('are of the version that is asked for', () => {
    const both = [log('one', 1, 'a'), log('two', 2, 'a')]
    expect(logsIn(both, { selector: 'ALL' }, 1)).toEqual(['one v1'])
    expect(logsIn(both, { selector: 'ALL' }, 2)).toEqual(['two v2'])
    expect(() => logsIn([log('one', 1, 'a')], { selector: 'ALL' }, 2)).toThrow(/API version 2/)
  })

  it('are one of each operator, its newest', () => {
    const all = [log('old', 2, 'a', 2024), log('other', 2, 'b', 2023), log('new', 2, 'a', 2025)]
    expect(logsIn(all)).toEqual(['new v2', 'other v2'])
    expect(logsIn(all, { selector: 'ANY' })).toEqual(['new v2'])
    expect(logsIn(all, { selector: 'EXACT', count: 1 })).toEqual(['new v2'])
    expect(logsIn(all, { selector: 'EXACT', count: 2 })).toEqual(['new v2', 'other v2'])
  })

  it.each([0, 2])('cannot be exactly %d of one operator', (count) => {
    const twice = [log('old', 2, 'a'), log('new', 2, 'a', 2025)]
    const value = config({ rekorTlogUrls: twice, rekorTlogConfig: { selector: 'EXACT', count } })
    const error = errorFor(Buffer.from(JSON.stringify(value)))
    expect(error).toMatchObject({ code: 'SIGNING_CONFIG_UNUSABLE', kind: 'usage' })
    expect(error.message).toContain(`exactly ${count}`)
  })

  it('select timestamp authorities by the same rules', () => {
    const two = [service('a', { operator: 'a' }), service('b', { operator: 'b' })]
    const all = servicesIn(config({ tsaUrls: two, tsaConfig: { selector: 'ALL' } }))
    expect(all.tsaUrls.map(({ hostname }) => hostname)).toEqual(['a.example.com', 'b.example.com'])
    expect(servicesIn(config({ tsaUrls: two })).tsaUrls).toHaveLength(1)
  })
})
