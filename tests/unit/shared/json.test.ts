import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import {
  asArray,
  asCount,
  asObject,
  asString,
  asStringMap,
  canonicalJson,
  JsonError,
  parseJson,
} from '../../../src/shared/json.ts'

const parse = (text: string | Uint8Array, maxDepth?: number): unknown =>
  parseJson(Buffer.from(text), 'it', {
    maxBytes: 1024 * 1024,
    ...(maxDepth === undefined ? {} : { maxDepth }),
  })

function codeOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof JsonError) return error.code
    throw error
  }
  return 'accepted'
}

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8, stringUnit: 'binary' }), (text) => {
        const expected: unknown = JSON.parse(text.toWellFormed())
        fc.pre(!text.includes('__proto__'))
        expect(parse(text.toWellFormed())).toEqual(expected)
      }),
    )
  })

  it('throws nothing but JsonError, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['accepted', 'JSON_MALFORMED', 'JSON_TOO_DEEP']).toContain(
          codeOf(() => parse(bytes)),
        )
      }),
    )
  })

  it('counts bytes, not characters', () => {
    const text = JSON.stringify('é'.repeat(10))
    const limited = (maxBytes: number): unknown => parseJson(Buffer.from(text), 'it', { maxBytes })
    expect(limited(22)).toBe('é'.repeat(10))
    expect(codeOf(() => limited(21))).toBe('JSON_TOO_LARGE')
  })

  it.each([
    ['[[1]]', 2, 'accepted'],
    ['[[[1]]]', 2, 'JSON_TOO_DEEP'],
    ['{"a":{"b":{}}}', 2, 'JSON_TOO_DEEP'],
    ['["[[[[[[", "\\"[[[", "\\\\"]', 1, 'accepted'],
    ['["\\"", [[1]]]', 2, 'JSON_TOO_DEEP'],
    // Closing brackets hide no depth: what is not balanced is no JSON at all.
    [']]]]]][[[[[[', 2, 'JSON_MALFORMED'],
    ['[],[[]]', 2, 'JSON_MALFORMED'],
  ])('%s, at most %d deep: %s', (text, maxDepth, expected) => {
    expect(codeOf(() => parse(text, maxDepth))).toBe(expected)
  })

  it('takes 64 levels where nothing else is said, and not one more', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
    expect(codeOf(() => parse(nested(64)))).toBe('accepted')
    expect(codeOf(() => parse(nested(65)))).toBe('JSON_TOO_DEEP')
    expect(codeOf(() => parse(nested(500_000)))).toBe('JSON_TOO_DEEP')
  })

  it.each([
    ['1', 0, 'accepted'],
    ['[]', 0, 'JSON_TOO_MANY_VALUES'],
    ['[1,2,3]', 3, 'accepted'],
    ['[1,2,3,4]', 3, 'JSON_TOO_MANY_VALUES'],
    ['{"a":{},"b":[]}', 4, 'accepted'],
    ['{"a":{},"b":[]}', 3, 'JSON_TOO_MANY_VALUES'],
    ['["[{,,,\\",,,,\\\\"]', 1, 'accepted'],
    ['["[{,,,\\",,,,\\\\",1]', 1, 'JSON_TOO_MANY_VALUES'],
  ])('%s, with at most %d brackets and commas: %s', (text, maxValues, expected) => {
    const limits = { maxBytes: 1024, maxValues }
    expect(codeOf(() => parseJson(Buffer.from(text), 'it', limits))).toBe(expected)
  })

  it('takes four million values where nothing else is said, and not one more', () => {
    const values = (count: number): Buffer => Buffer.from(`[${'0,'.repeat(count - 1)}0]`)
    const parsed = (count: number): unknown =>
      codeOf(() => parseJson(values(count), 'it', { maxBytes: 64 * 1024 * 1024 }))
    expect(parsed(4_000_000)).toBe('accepted')
    expect(parsed(4_000_001)).toBe('JSON_TOO_MANY_VALUES')
  })

  it.each(['a', '\\u0061', '__proto__'])('parses the most it takes in a small heap: %s', (key) => {
    const program = `
      const { parseJson } = await import(process.argv[1])
      const bytes = Buffer.from('{"${key.replace('\\', '\\\\')}":[' + '{},'.repeat(1_900_000) + '0]}')
      parseJson(bytes, 'it', { maxBytes: bytes.byteLength })`
    const json = new URL('../../../src/shared/json.ts', import.meta.url).href
    const heap = '--max-old-space-size=350'
    const { status } = spawnSync(process.execPath, [
      heap,
      '--input-type=module',
      '-e',
      program,
      json,
    ])
    expect(status).toBe(0)
  })

  it.each([
    ['a byte that is no UTF-8', Buffer.from('"\xff"', 'latin1')],
    ['an overlong slash', Buffer.from('"\xc0\xaf"', 'latin1')],
    ['an encoded surrogate', Buffer.from('"\xed\xa0\x80"', 'latin1')],
    ['a character cut short', Buffer.from('"\xe2\x82', 'latin1')],
    ['a byte order mark', Buffer.from('\ufeff{}')],
    ['UTF-16', Buffer.from('{}', 'utf16le')],
    ['nothing', Buffer.alloc(0)],
    ['two values', Buffer.from('{}{}')],
    ['a comment', Buffer.from('{}//')],
    ['a trailing comma', Buffer.from('[1,]')],
    ['NaN', Buffer.from('NaN')],
    ['a leading zero', Buffer.from('01')],
    ['a raw line feed in a string', Buffer.from('"\n"')],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(() => parse(bytes))).toBe('JSON_MALFORMED')
  })

  it('lets the last of two equal keys count, as Go does', () => {
    expect(parse('{"a":1,"a":2}')).toEqual({ a: 2 })
  })

  it.each([
    '__proto__',
    '\\u005f_proto__',
    '_\\u005Fproto__',
    '__\\u0070roto__',
    '__p\\u0072\\u006f\\u0074o__',
  ])('keeps %s out, at every level', (key) => {
    const value = parse(`{"${key}":{"admin":true},"in":[{"${key}":{"admin":true}}],"x":1}`)
    expect(value).toEqual({ in: [{}], x: 1 })
    expect(value).not.toHaveProperty('admin')
    expect(Object.getPrototypeOf(value)).toBe(Object.getPrototypeOf(parse('{}')))
    expect(Object.getOwnPropertyNames(value)).toEqual(['in', 'x'])
    expect({}).not.toHaveProperty('admin')
  })

  it('reads "constructor" and "toString" as the plain keys they are', () => {
    const value = asObject(parse('{"constructor":{"prototype":{"admin":true}}}'), 'it')
    expect(value['constructor']).toEqual({ prototype: { admin: true } })
    expect({}).not.toHaveProperty('admin')
    const inherited: unknown = Reflect.get(value, 'toString')
    expect(codeOf(() => asString(inherited, 'toString'))).toBe('JSON_UNEXPECTED')
  })

  it('names the document in its message, and does not quote it', () => {
    try {
      parse('{"token": hidden}')
    } catch (error) {
      expect(error).toMatchObject({ kind: 'service', message: 'it is not JSON' })
      expect(error).toHaveProperty('cause')
    }
    expect.assertions(2)
  })
})

describe('the readers', () => {
  it.each([
    [asObject, [{}, { a: 1 }], [null, [], 'x', 1, undefined, true]],
    [asArray, [[], [1]], [null, {}, 'x', { length: 0 }, undefined]],
    [asString, ['', 'x'], [null, 1, {}, [], undefined]],
    [asCount, [0, 1, 2 ** 53 - 1], [-1, 1.5, 2 ** 53, Number.NaN, Infinity, '1', null, 1n]],
  ] as const)('%p', (read, accepted, refused) => {
    for (const value of accepted) expect(read(value, 'it')).toBe(value)
    for (const value of refused) expect(codeOf(() => read(value, 'it'))).toBe('JSON_UNEXPECTED')
  })

  it('asStringMap takes absent for empty, and refuses other values by name', () => {
    expect(asStringMap(undefined, 'it')).toEqual({})
    expect(asStringMap(null, 'it')).toEqual({})
    expect(asStringMap({ a: 'b' }, 'it')).toEqual({ a: 'b' })
    expect(() => asStringMap({ a: 1 }, 'it')).toThrow('it.a is not a string')
    expect(() => asStringMap({ '\u001b[2J': 1 }, 'it')).toThrow('it.\\u{1b}[2J is not a string')
    expect(codeOf(() => asStringMap([], 'it'))).toBe('JSON_UNEXPECTED')
  })
})

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 code units, as RFC 8785 §3.2.3 shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude02', '\u0080', '\u00f6']
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude02', '\ufb33']
    const value = Object.fromEntries(keys.map((key) => [key, 0]))
    expect(canonicalJson(value)).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join()}}`)
  })

  it.each([
    [{ b: [2, 1], a: { d: null, c: true } }, '{"a":{"c":true,"d":null},"b":[2,1]}'],
    // RFC 8785 §3.2.2.2: only quotes, backslash and control characters are escaped.
    ['\u20ac$\u000f\nA\'B"\\\\"/', '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['<>&\u2028', '"<>&\u2028"'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [[], '[]'],
    [{}, '{}'],
  ])('%j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })

  it('means the same value, whatever the order it was written in', () => {
    const values = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' })
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value)
        const read: unknown = JSON.parse(text)
        expect(read).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reversed(read))).toBe(text)
      }),
    )
  })
})

/** The same value with its keys written in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]): [string, unknown] => [key, reversed(item)])
      .reverse(),
  )
}
