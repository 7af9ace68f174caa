import { describe, expect, it } from '@jest/globals'
import { anchoredPattern, checkAnchored, escaped } from '../../../src/policy/anchored-pattern.ts'

const HOST = String.raw`^https://github\.com/acme/app/\.github/workflows/release\.yml@refs/tags/v`

describe('a pattern of a rule', () => {
  it.each([
    String.raw`${HOST}.+$`,
    String.raw`^https://github\.com/acme/[^/]+/\.github/workflows/(?:build|release)\.yml@refs/tags/v[0-9.]+$`,
    String.raw`^https://gitlab\.example\.com/group/project//\.gitlab-ci\.yml@refs/heads/main$`,
    String.raw`^https://github\.com/acme/app-[|]x$`,
  ])('may be %s', (pattern) => {
    checkAnchored(pattern, 'the identity')
  })

  it.each([
    ['no anchors', String.raw`https://github\.com/acme/.*`],
    ['no end', String.raw`${HOST}.+`],
    ['an end that is a dollar', String.raw`${HOST}.+\$`],
    ['no beginning', String.raw`https://github\.com/acme/app/.*$`],
    ['a dot for any character in the host', '^https://github.com/acme/app/.*$'],
    ['any owner', String.raw`^https://github\.com/.*$`],
    ['any owner that begins so', String.raw`^https://github\.com/acme.*$`],
    ['a slash that may be missing', String.raw`^https://github\.com/acme/*evil/.*$`],
    ['a slash that may be missing, by a question mark', String.raw`^https://github\.com/acme/?.*$`],
    ['an alternative to it all', String.raw`^https://github\.com/acme/app/x|.*$`],
    ['an alternative of owners', String.raw`^https://github\.com/(acme|evil)/app$`],
    [
      'a class in which RE2 ends sooner',
      String.raw`^https://github\.com/acme/[[:alpha:](]|.*[[:alpha:])]$`,
    ],
    ['a class that begins with its end', String.raw`^https://github\.com/acme/[](]|.*[)]$`],
    ['a quotation', String.raw`^https://github\.com/acme/\Q(\E|.*\Q)\E$`],
    ['another case', String.raw`^(?i)https://github\.com/acme/app/x$`],
    ['another scheme', String.raw`^http://github\.com/acme/app/x$`],
    ['a class for the host', '^https://[g]ithub\\.com/acme/app$'],
  ])('may not have %s', (_, pattern) => {
    expect(() => {
      checkAnchored(pattern, 'the identity')
    }).toThrow(expect.objectContaining({ code: 'RULE_PATTERN_UNANCHORED' }))
  })

  it('is written so that it matches a whole text or nothing', () => {
    const exact = new RegExp(anchoredPattern({ exact: 'https://github.com/a/b+c(d)' }))
    expect(exact.test('https://github.com/a/b+c(d)')).toBe(true)
    for (const other of [
      'https://githubxcom/a/b+c(d)',
      'x https://github.com/a/b+c(d)',
      'https://github.com/a/b+c(d)/e',
    ]) {
      expect(exact.test(other)).toBe(false)
    }
    const pattern = new RegExp(anchoredPattern({ pattern: '^a|b$' }))
    expect(['a', 'b', 'ax', 'xb'].map((text) => pattern.test(text))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('escapes every character that means something', () => {
    const all = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')
    expect(new RegExp(`^${escaped(all)}$`).test(all)).toBe(true)
    for (const character of all) {
      expect(new RegExp(`^${escaped(character)}$`).test(character)).toBe(true)
      expect(new RegExp(`^${escaped(character)}$`).test(`${character}x`)).toBe(false)
    }
  })
})
