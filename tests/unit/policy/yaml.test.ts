import { describe, expect, it } from '@jest/globals'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'

const read = (text: string): readonly object[] => readYaml(Buffer.from(text), 'the file')

describe('YAML of policies', () => {
  it('is read document by document, JSON too', () => {
    expect(read('a: 1\n---\n---\nb: [x, yes]\n')).toEqual([{ a: 1 }, { b: ['x', 'yes'] }])
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
