import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from '@jest/globals'
import { type Exec, ExecError } from '../../../src/shared/exec.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { CI_SYSTEMS, type CiSystem, ciSystemOf } from '../../../src/sigstore/ci-systems.ts'
import {
  actionsToken,
  commandToken,
  fileToken,
  givenToken,
  identityTokens,
  missingToken,
  type TokenText,
} from '../../../src/sigstore/token-sources.ts'
import { closeAll, errorOf, serve, testClient } from '../shared/server.ts'
import { CLAIMS, SIGNATURE_PART, tokenText } from './token.ts'

afterEach(closeAll)

/** All that a log could show of an error, its causes included. */
const shownBy = (error: unknown): string => inspect(error, { depth: 9, showHidden: true })

describe('the token endpoint of GitHub Actions', () => {
  const source = (url: string): TokenText =>
    actionsToken({
      http: testClient({ attempts: 1 }).client,
      requestUrl: url,
      requestToken: new Secret('request-token'),
    })

  it('is asked for the audience sigstore, with the request token, anew each time', async () => {
    const server = await serve((_, response) =>
      response.end(JSON.stringify({ value: tokenText() })),
    )
    const tokens = source(`${server.url}/token?api-version=2.0`)
    expect((await tokens()).reveal()).toBe(tokenText())
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

describe.each(CI_SYSTEMS.filter(({ command }) => command !== undefined))(
  'the command of $name',
  (ci: CiSystem) => {
    const [program = '', ...args] = ci.command ?? []
    const printing = (stdout: string, stderr = '', status = 0): TokenText =>
      commandToken(ci, [program, ...args], () => Promise.resolve({ status, stdout, stderr }))

    it('is asked for the audience sigstore, anew each time, and nothing around its token counts', async () => {
      const calls: string[][] = []
      const exec: Exec = (name, given, input) => {
        calls.push([name, ...given, input])
        return Promise.resolve({ status: 0, stdout: `\n${tokenText()}\n`, stderr: 'a warning' })
      }
      const text = commandToken(ci, [program, ...args], exec)
      expect((await text()).reveal()).toBe(tokenText())
      await text()
      const call = [program, ...args, '']
      expect(calls).toEqual([call, call])
      expect(args.join(' ')).toMatch(/--audience sigstore|"aud":"sigstore"/)
    })

    it.each([
      [
        'a status that is not 0',
        tokenText(),
        'fatal: no\nnot allowed\n',
        1,
        /status 1: not allowed$/,
      ],
      ['no word on standard error', '', '', 2, /status 2$/],
      ['control characters', '', 'a\u001b[31mred', 1, /status 1: a\\u\{1b\}\[31mred$/],
      ['nothing on standard output', ' \n', 'late', 0, /printed no token: late$/],
      ['its help', 'Usage: oidc [options]', '', 0, /printed no token$/],
      ['more than a token', `token: ${tokenText()}`, '', 0, /printed no token$/],
      ['a token on standard error', '', `got ${tokenText()}`, 1, /status 1$/],
    ])('with %s gave no token', async (_, stdout, stderr, status, said) => {
      const error = await errorOf(printing(stdout, stderr, status)())
      expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_REFUSED', kind: 'service' })
      expect(error).toHaveProperty('message', expect.stringMatching(said))
      expect(error).toHaveProperty('hint', ci.remedy)
      expect(shownBy(error)).not.toContain(SIGNATURE_PART)
    })

    it.each([
      ['EXEC_NOT_STARTED', 'IDENTITY_TOKEN_MISSING'],
      ['EXEC_ENDED', 'IDENTITY_TOKEN_REFUSED'],
    ] as const)('ending with %s means %s', async (failed, code) => {
      const failure = { kind: 'service', message: 'x', hint: 'y' } as const
      const exec = (): Promise<never> => Promise.reject(new ExecError({ ...failure, code: failed }))
      const error = await errorOf(commandToken(ci, [program, ...args], exec)())
      expect(error).toMatchObject({ code, hint: ci.remedy })
      expect(error).toHaveProperty('message', expect.stringContaining(ci.name))
    })
  },
)

describe('other sources', () => {
  it('a given token stays the same', async () => {
    const text = givenToken(new Secret(tokenText()))
    expect((await text()).reveal()).toBe((await text()).reveal())
  })

  it('a file is read anew each time, without what stands around the token', async () => {
    const files = [` ${tokenText()}\n`, tokenText({ ...CLAIMS, sub: 'other' })]
    const limits: number[] = []
    const text = fileToken((maxBytes) => {
      limits.push(maxBytes)
      return Promise.resolve(Buffer.from(files.shift() ?? ''))
    })
    expect((await text()).reveal()).toBe(tokenText())
    expect((await text()).reveal()).toBe(tokenText({ ...CLAIMS, sub: 'other' }))
    expect(limits).toEqual([65_536, 65_536])
  })
})

describe('tokens', () => {
  it('are masked before they are read, also one that cannot be', async () => {
    const masked: string[] = []
    const mask = (secret: string): void => {
      masked.push(secret)
    }
    const token = await identityTokens(givenToken(new Secret(tokenText())), mask)()
    expect(token).toMatchObject({ issuer: CLAIMS.iss })
    const asked = identityTokens(givenToken(new Secret('not-a-token')), mask)()
    await expect(asked).rejects.toMatchObject({ code: 'IDENTITY_TOKEN_MALFORMED' })
    expect(masked).toEqual([tokenText(), 'not-a-token'])
  })
})

describe('a missing token', () => {
  it.each(CI_SYSTEMS)('in $name says what to do there', async (ci) => {
    expect(ciSystemOf({ [ci.variable]: 'true' })).toBe(ci)
    await expect(missingToken(ci)()).rejects.toMatchObject({
      code: 'IDENTITY_TOKEN_MISSING',
      kind: 'usage',
      message: expect.stringContaining(ci.name),
      hint: ci.remedy,
    })
  })

  it('elsewhere tells every way', async () => {
    expect(ciSystemOf({ GITHUB_ACTIONS: 'false', BUILDKITE: '' })).toBeUndefined()
    const error = await errorOf(missingToken()())
    expect(error).toMatchObject({ code: 'IDENTITY_TOKEN_MISSING', kind: 'usage' })
    for (const way of [
      'id-token: write',
      'id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
      'buildkite-agent',
      'circleci',
      'identity-token-file',
    ]) {
      expect(error).toHaveProperty('hint', expect.stringContaining(way))
    }
  })
})
