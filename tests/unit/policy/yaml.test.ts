import { describe, expect, it } from '@jest/globals'
import type { PolicyError } from '../../../src/policy/policy-error.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'

const read = (text: string): readonly object[] => readYaml(Buffer.from(text), 'the file')

describe('YAML of policies', () => {
  it('is read document by document, JSON too', () => {
    expect(read('a: 1\n---\n---\nb: [x, z]\n')).toEqual([{ a: 1 }, { b: ['x', 'z'] }])
    expect(read('{"a": {"b": null}}')).toEqual([{ a: { b: null } }])
  })

  it('is read back as it was written, and quotes what YAML 1.1 takes for something else', () => {
    const value = {
      a: [
        'yes',
        'no',
        'on',
        '1.10',
        '0x1f',
        '2026-11-22',
        'null',
        '*',
        '- x',
        "it's",
        '{{ x }}',
        'a: b #c',
        ...['0X1F', '+0x1', '0b-1', '1_000', 'y', 'Off', '<<', '08', '.5', '.5_0'],
      ],
    }
    const text = writeYaml([value, { b: 'two\nlines\n' }], 'one\ntwo')
    expect(text.startsWith('# one\n# two\n')).toBe(true)
    expect(text).toContain("'yes'")
    expect(read(text)).toEqual([value, { b: 'two\nlines\n' }])
  })

  it.each([
    ['nothing', ''],
    ['a list', '- a'],
    ['a text', 'hello'],
    [
      'lost indentation',
      'spec:\nrules:\n- name: x\nmatch:\nany:\n- resources:\nkinds: ["Pod"]\nmatch: y',
    ],
    ['a key twice', 'a: 1\na: 2'],
    ['an open bracket', 'a: [1'],
    ['a line break that Kubernetes sees', '# \u2028b: 1\na: 1'],
    ['a carriage return that Kubernetes sees', '# \rb: 1\na: 1'],
    [
      'aliases without end',
      `a: &a [x,x,x,x]\n${Array.from({ length: 9 }, (_, at) => `${'bcdefghij'[at] ?? ''}: &${'bcdefghij'[at] ?? ''} [${`*${'abcdefghi'[at] ?? ''},`.repeat(9)}x]`).join('\n')}`,
    ],
    ['too many bytes', `a: ${'x'.repeat(1024 * 1024)}`],
  ])('is refused as %s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'POLICY_FILE_MALFORMED' }))
  })

  it('is not written with a line break that only some see', () => {
    for (const breaking of ['\u0085', '\u2028', '\u2029']) {
      expect(() => writeYaml([{ a: `x${breaking}b: 1` }])).toThrow(
        expect.objectContaining({ code: 'POLICY_FILE_MALFORMED' }),
      )
    }
  })

  it('is refused where it is no UTF-8', () => {
    expect(() => readYaml(Buffer.from([0x61, 0x3a, 0x20, 0xff]), 'the file')).toThrow(
      expect.objectContaining({ code: 'POLICY_FILE_MALFORMED' }),
    )
  })
})

describe('YAML that Kubernetes reads otherwise', () => {
  const refusalOf = (text: string): string => {
    try {
      return JSON.stringify(read(text))
    } catch (error) {
      const { code, message, hint } = error as PolicyError
      return `${code} ${message}: ${hint}`
    }
  }

  it('is refused with what stands there and what to write', () => {
    expect(refusalOf('spec:\n  required: no\n')).toBe(
      "POLICY_FILE_MALFORMED the file is not YAML that can be read: no, at line 2, is false to Kubernetes, which reads YAML 1.1, and a text in YAML 1.2: Write false, or 'no' in quotes if the text is meant.",
    )
    expect(refusalOf('a:\n  <<: {b: 1}')).toContain('Write the fields out, without <<.')
    expect(refusalOf('a: 1\n...\nb: 2\n')).toContain('kubectl drops what follows a line ...')
    expect(refusalOf('a: 0123')).toContain('0123, at line 1, is 83 to Kubernetes')
  })

  it.each([
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].flatMap((word) => [word, `'${word}'`]),
    ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].flatMap((word) => [word, `"${word}"`]),
  ])('such as %s without quotes, as a value, in a list or as a key', (word) => {
    const isPlain = /^\w/.test(word)
    for (const text of [
      `a: ${word}`,
      `a: [${word}]`,
      `a:\n- ${word} # c`,
      `${word}: 1`,
      `{${word}: 1}`,
    ]) {
      expect(refusalOf(text).startsWith('POLICY_FILE_MALFORMED')).toBe(isPlain)
    }
  })

  it.each([
    ...[
      '0123',
      '-0123',
      '1_000',
      '1_0.5',
      '.5_0',
      '0b11',
      '-0b1',
      '0X1F',
      '+0x1F',
      '0O17',
      '-0o17',
    ],
    ...['12345678901234567890', '0x10000000000000000', '1e999', '.inf', '-.INF', '.NaN'],
  ])('such as the number %s', (number) => {
    expect(refusalOf(`a: ${number}`)).toMatch(/^POLICY_FILE_MALFORMED/)
    expect(refusalOf(`a: '${number}'`)).toBe(JSON.stringify([{ a: number }]))
  })

  it.each<[string, unknown]>([
    ...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
    ...['false', 'False', 'FALSE'].map((word): [string, boolean] => [word, false]),
    ...['', '~', 'null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
    ...['yEs', '1:20', '2026-11-22', '2026-11-22T01:02:03Z', '<<', '_1', '0b2', 'v1.10'].map(
      (word): [string, string] => [word, word],
    ),
    ['0', 0],
    ['-12', -12],
    ['007', 7],
    ['08', 8],
    ['0o17', 15],
    ['0x1F', 31],
    ['1e3', 1000],
    ['-.5', -0.5],
    ['"n\\u006f"', 'no'],
    ['!!str no', 'no'],
    ['|-\n  no', 'no'],
    ['>-\n  yes', 'yes'],
    ['yes\n  no', 'yes no'],
  ])('is not %j', (text, value) => {
    expect(read(`a: ${text}`)).toEqual([{ a: value }])
  })

  it.each([
    ['a key that is a number', '1: x'],
    ['a key that is nothing', ': x'],
    ['a key that is a map', '? {a: 1}\n: x'],
    ['a key that is an alias', 'a: &x b\n*x : c'],
    ['bytes', 'a: !!binary aGk='],
    ['a set', 'a: !!set {b}'],
    ['a time', 'a: !!timestamp 2026-11-22'],
    ['a number that is tagged', 'a: !!int 0123'],
    ['a tag of one’s own', 'a: !secret x'],
    ['a tag that is none', 'a: ! no'],
    ['a directive', '%YAML 1.1\n---\na: 1'],
    ['a directive for tags', '%TAG ! tag:acme.example,2026:\n---\na: 1'],
    ['a document on the line of its ---', 'a: 1\n--- {b: 2}\n'],
    ['a key that begins with ---', 'a: 1\n---b: 2\n'],
    ['a document after dots', 'a: 1\n---\nb: 1\n... # end\nc: 2\n'],
  ])('is %s', (_, text) => {
    expect(refusalOf(text)).toMatch(/^POLICY_FILE_MALFORMED/)
  })

  it('is not what dots end, a comment behind ---, or lines with a carriage return', () => {
    for (const text of [
      'a: 1\n...\n---\nb: 2\n...\n# end\n',
      'a: 1\n--- # c\nb: 2',
      'a: 1\r\n---\r\nb: 2\r\n',
    ]) {
      expect(read(text)).toEqual([{ a: 1 }, { b: 2 }])
    }
    expect(read('{"on": {"y": "no"}}')).toEqual([{ on: { y: 'no' } }])
  })
})
