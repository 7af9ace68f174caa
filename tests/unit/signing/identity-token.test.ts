import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Secret } from '../../../src/shared/secret.ts'
import { claimOf, parseIdentityToken } from '../../../src/sigstore/identity-token.ts'
import { SigstoreError } from '../../../src/sigstore/sigstore-error.ts'
import { errorOf } from '../shared/server.ts'
import { CLAIMS, SIGNATURE_PART, tokenText, tokenWith } from './token.ts'

const thrownFor = (text: string): Promise<unknown> =>
  errorOf(Promise.resolve().then(() => parseIdentityToken(new Secret(text))))

/** All that a log could show of an error, its causes included. */
const shownBy = (error: unknown): string => inspect(error, { depth: 9, showHidden: true })

describe('a token', () => {
  it('gives issuer, subject, end and claims', () => {
    const token = parseIdentityToken(new Secret(`\n${tokenText()}\n`))
    expect(token).toMatchObject({
      issuer: CLAIMS.iss,
      challenge: CLAIMS.sub,
      expiresAt: new Date('2027-01-15T08:00:00Z'),
      claims: CLAIMS,
    })
    expect(token.raw.reveal()).toBe(tokenText())
    expect(shownBy(token)).not.toContain(SIGNATURE_PART)
  })

  it.each([
    ['', 'no text'],
    ['one', 'one part'],
    ['one.two', 'two parts'],
    [`${tokenText()}.more`, 'four parts'],
    ['a.b.', 'no signature'],
    ['a..c', 'no claims'],
    [`a.${Buffer.from('not json').toString('base64url')}.${SIGNATURE_PART}`, 'claims not JSON'],
    [tokenText([]), 'claims that are a list'],
    [tokenText(null), 'claims that are null'],
    [tokenText({ ...CLAIMS, exp: undefined }), 'no exp'],
    [tokenText({ ...CLAIMS, exp: '1800000000' }), 'exp as text'],
    [tokenText({ ...CLAIMS, exp: 1e300 }), 'exp beyond every calendar'],
    [tokenText({ ...CLAIMS, exp: -1e300 }), 'exp before every calendar'],
    [tokenText({ ...CLAIMS, iss: undefined }), 'no iss'],
    [tokenText({ ...CLAIMS, iss: '' }), 'an empty iss'],
    [tokenText({ ...CLAIMS, sub: undefined }), 'no sub'],
    [tokenText({ ...CLAIMS, sub: '' }), 'an empty sub'],
    [tokenText({ ...CLAIMS, sub: 7 }), 'sub as a number'],
    [tokenText({ ...CLAIMS, filler: 'x'.repeat(70_000) }), 'more than 64 KiB'],
  ])('%# is refused for %s', async (text) => {
    const error = await thrownFor(text)
    expect(error).toBeInstanceOf(SigstoreError)
    expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_MALFORMED', kind: 'usage' })
    expect(shownBy(error)).not.toContain(SIGNATURE_PART)
  })

  it('never throws anything else, nor shows itself', async () => {
    const parts = fc.string({ unit: 'binary', minLength: 12, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 4 }), async (list) => {
        const text = list.join('.')
        const error = await thrownFor(text)
        expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_MALFORMED' })
        expect((error as Error).message).not.toContain(text)
      }),
    )
  })
})

describe('the challenge', () => {
  it.each([
    [{}, CLAIMS.sub],
    [{ email: 'dev@example.com', email_verified: true }, 'dev@example.com'],
    // Some providers write booleans as text; Fulcio reads them so.
    [{ email: 'dev@example.com', email_verified: 'true' }, 'dev@example.com'],
    [{ email: 'dev@example.com', email_verified: false }, CLAIMS.sub],
    [{ email: 'dev@example.com', email_verified: 'yes' }, CLAIMS.sub],
    [{ email: 'dev@example.com' }, CLAIMS.sub],
    [{ email: '', email_verified: true }, CLAIMS.sub],
    [{ email: ['dev@example.com'], email_verified: true }, CLAIMS.sub],
  ])('for %j is %s', (claims, expected) => {
    expect(tokenWith(claims).challenge).toBe(expected)
  })
})

describe('claimOf', () => {
  it('reads text and numbers, and nothing else', () => {
    const token = tokenWith({ a: 'x', n: 7, e: '', o: {}, t: true })
    const names = ['a', 'n', 'e', 'o', 't', 'missing', 'toString', '__proto__']
    expect(names.map((name) => claimOf(token, name))).toEqual([
      'x',
      '7',
      ...Array.from({ length: 6 }, () => undefined),
    ])
  })
})
