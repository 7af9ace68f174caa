import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { printable } from '../../../src/shared/log.ts'

describe('printable', () => {
  it.each([
    ['plain text, ünïcödé, 日本語, 🚀', 'plain text, ünïcödé, 日本語, 🚀'],
    ['a\nb\r\tc', 'a\\u{a}b\\u{d}\\u{9}c'],
    ['\u001b[2J\u009b2J', '\\u{1b}[2J\\u{9b}2J'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['user\u202egnp.exe', 'user\\u{202e}gnp.exe'],
    ['\u061c\u200e\u2066x\u2069', '\\u{61c}\\u{200e}\\u{2066}x\\u{2069}'],
    ['ze\u200bro\ufeff', 'ze\\u{200b}ro\\u{feff}'],
    ['lone \ud83d here', 'lone \\u{d83d} here'],
  ])('%j is %j', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  it('cuts at the limit, and not through a character', () => {
    expect(printable('x'.repeat(300))).toBe('x'.repeat(300))
    expect(printable('x'.repeat(301))).toBe(`${'x'.repeat(300)}…`)
    expect(printable('ab🚀cd', 3)).toBe('ab…')
    expect(printable('ab🚀cd', 4)).toBe('ab🚀…')
  })

  it('leaves nothing that moves a cursor, begins a line or turns the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const shown = printable(text)
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u)
        expect(shown.isWellFormed()).toBe(true)
      }),
    )
  })
})
