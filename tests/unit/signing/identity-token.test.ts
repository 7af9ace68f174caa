import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Secret } from '../../../src/shared/secret.ts'
import {
  actionsTokenSource,
  claimOf,
  givenTokenSource,
  missingTokenSource,
  parseIdentityToken,
} from '../../../src/sigstore/identity-token.ts'
import { SigstoreError } from '../../../src/sigstore/sigstore-error.ts'
import { closeAll, errorOf, serve, testClient } from '../shared/server.ts'
import { CLAIMS, SIGNATURE_PART, tokenText, tokenWith } from './token.ts'

afterEach(closeAll)

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

describe('the token endpoint of GitHub Actions', () => {
  const source = (url: string): (() => Promise<unknown>) =>
    actionsTokenSource({
      http: testClient({ attempts: 1 }).client,
      requestUrl: url,
      requestToken: new Secret('request-token'),
    })

  it('is asked for the audience sigstore, with the request token, anew each time', async () => {
    const server = await serve((_, response) =>
      response.end(JSON.stringify({ value: tokenText() })),
    )
    const tokens = source(`${server.url}/token?api-version=2.0`)
    expect(await tokens()).toMatchObject({ issuer: CLAIMS.iss })
    await tokens()
    expect(server.seen).toHaveLength(2)
    expect(server.seen[0]).toMatchObject({ url: '/token?api-version=2.0&audience=sigstore' })
    expect(server.seen[0]?.headers.authorization).toBe('bearer request-token')
  })

  it('overrides an audience that is there', async () => {
    const server = await serve((_, response) =>
      response.end(JSON.stringify({ value: tokenText() })),
    )
    await source(`${server.url}/?audience=other`)()
    expect(server.seen[0]?.url).toBe('/?audience=sigstore')
  })

  it.each([401, 403, 404, 500])('answering %d means a permission to add', async (status) => {
    const server = await serve((_, response) => {
      response.writeHead(status).end(`no: request-token ${tokenText()}`)
    })
    const error = await errorOf(source(`${server.url}/token?x=hidden`)())
    expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_REFUSED' })
    expect(error).toHaveProperty('hint', expect.stringContaining('id-token: write'))
    for (const hidden of ['hidden', 'request-token', SIGNATURE_PART]) {
      expect(shownBy(error)).not.toContain(hidden)
    }
  })

  it.each([
    ['no JSON', tokenText()],
    ['a list', JSON.stringify([tokenText()])],
    ['no value', JSON.stringify({ token: tokenText() })],
    ['a value that is no text', JSON.stringify({ value: [tokenText()] })],
    ['a cut answer', JSON.stringify({ value: tokenText() }).slice(0, -3)],
  ])('answering %s is refused, and not shown', async (_, body) => {
    const server = await serve((__, response) => response.end(body))
    const error = await errorOf(source(server.url)())
    expect(error).toMatchObject({ code: 'SERVICE_ANSWER_MALFORMED' })
    expect(shownBy(error)).not.toContain(SIGNATURE_PART)
  })

  it('is not followed elsewhere with the request token', async () => {
    const away = await serve((_, response) => response.writeHead(401).end())
    const server = await serve((_, response) => {
      response.writeHead(302, { location: away.url }).end()
    })
    await errorOf(source(server.url)())
    expect(away.seen[0]?.headers.authorization).toBeUndefined()
  })

  it('must be a URL', async () => {
    const error = await errorOf(source('not a url')())
    expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_MISSING', kind: 'usage' })
  })
})

describe('other sources', () => {
  it('a given token stays the same', async () => {
    const tokens = givenTokenSource(new Secret(tokenText()))
    expect((await tokens()).raw.reveal()).toBe((await tokens()).raw.reveal())
  })

  it('a malformed given token is refused as a rejection', async () => {
    const asked = Promise.resolve().then(givenTokenSource(new Secret('x')))
    await expect(asked).rejects.toMatchObject({ code: 'IDENTITY_TOKEN_MALFORMED' })
  })

  it('none says which permission to add', async () => {
    await expect(missingTokenSource()()).rejects.toMatchObject({
      code: 'IDENTITY_TOKEN_MISSING',
      kind: 'usage',
      hint: expect.stringContaining('id-token: write'),
    })
  })
})
