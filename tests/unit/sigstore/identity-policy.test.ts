import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type IdentityPolicy,
  identityMatcher,
  policyOf,
  type TextMatch,
} from '../../../src/sigstore/identity-policy.ts'

const IDENTITY = 'https://github.com/o/app/.github/workflows/release.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'
const found = { identity: IDENTITY, issuer: ISSUER }
const exact: IdentityPolicy = { identity: { exact: IDENTITY }, issuer: { exact: ISSUER } }

describe('an exact identity policy', () => {
  it('accepts exactly these texts', async () => {
    const matcher = await identityMatcher(exact)
    expect(() => {
      matcher.check(found)
    }).not.toThrow()
  })

  it.each([
    ['a prefix', IDENTITY.slice(0, -1)],
    ['a suffix', IDENTITY.slice(1)],
    ['more behind', `${IDENTITY}2`],
    ['more before', `x${IDENTITY}`],
    ['another case', IDENTITY.toUpperCase()],
    ['another letter for the dot', IDENTITY.replace('github.com', 'githubxcom')],
    ['a newline behind', `${IDENTITY}\n`],
    ['a newline and more', `x\n${IDENTITY}`],
    ['nothing', ''],
  ])('refuses an identity with %s', async (_, identity) => {
    const matcher = await identityMatcher(exact)
    const refused = expect.objectContaining({ code: 'IDENTITY_MISMATCH' })
    expect(() => {
      matcher.check({ ...found, identity })
    }).toThrow(refused)
  })

  it.each([`${ISSUER}/`, ISSUER.replace('https', 'http'), ISSUER.slice(0, -1), '', `${ISSUER}\n`])(
    'refuses the issuer %j',
    async (issuer) => {
      const matcher = await identityMatcher(exact)
      const refused = expect.objectContaining({ code: 'ISSUER_MISMATCH' })
      expect(() => {
        matcher.check({ ...found, issuer })
      }).toThrow(refused)
    },
  )

  it('says what it got and expected, on one line', async () => {
    const matcher = await identityMatcher(exact)
    const identity = 'https://evil.example/\n::set-output name=verified::true'
    expect(() => {
      matcher.check({ ...found, identity })
    }).toThrow(/is "https:\/\/evil\.example\/\\u\{a\}::set-output/)
  })
})

describe('a pattern', () => {
  const matching = async (pattern: string, identity: string): Promise<boolean> => {
    const matcher = await identityMatcher({ ...exact, identity: { pattern } })
    try {
      matcher.check({ ...found, identity })
      return true
    } catch {
      return false
    }
  }

  it('must match the whole text', async () => {
    expect(await matching('https://github\\.com/o/.*', IDENTITY)).toBe(true)
    expect(await matching('github\\.com', IDENTITY)).toBe(false)
    expect(await matching('https://github\\.com/o/', IDENTITY)).toBe(false)
    expect(await matching('.*main', `${IDENTITY}-evil`)).toBe(false)
  })

  it('is anchored as a whole, alternatives and lines included', async () => {
    expect(await matching('https://good|x', 'https://good.evil')).toBe(false)
    expect(await matching('x|good', 'evil good')).toBe(false)
    expect(await matching('(?m)^good$', 'evil\ngood')).toBe(false)
    expect(await matching('good.*', 'good\nevil')).toBe(false)
    expect(await matching('good', 'good\n')).toBe(false)
  })

  it('takes time linear in the text', async () => {
    const started = performance.now()
    expect(await matching('(a+)+b', 'a'.repeat(20_000))).toBe(false)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('matches a quoted text and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), fc.string(), async (text, other) => {
        fc.pre(!text.includes('\\E'))
        expect(await matching(`\\Q${text}\\E`, text)).toBe(true)
        if (other !== text) expect(await matching(`\\Q${text}\\E`, other)).toBe(false)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a policy that says nothing', () => {
  const malformed = { code: 'POLICY_MALFORMED', kind: 'usage' }
  it.each([
    ['an empty text', { exact: '' }],
    ['an empty pattern', { pattern: '' }],
    ['both', { exact: 'a', pattern: 'a' }],
    ['a pattern that is none', { pattern: '(' }],
    ['a pattern that the engine does not know', { pattern: '(?=a)a' }],
    ['a backreference', { pattern: '(a)\\1' }],
    ['too long a text', { exact: 'a'.repeat(2049) }],
    ['too long a pattern', { pattern: 'a'.repeat(2049) }],
  ])('refuses %s, for identity and issuer alike', async (_, match) => {
    await expect(identityMatcher({ ...exact, identity: match })).rejects.toMatchObject(malformed)
    await expect(identityMatcher({ ...exact, issuer: match })).rejects.toMatchObject(malformed)
  })

  it.each(['{}', 'null', '[]', '"text"', '{"exact":1}', '{"pattern":{}}'])(
    'refuses %s',
    async (text) => {
      const match = JSON.parse(text) as TextMatch
      await expect(identityMatcher({ ...exact, identity: match })).rejects.toMatchObject(malformed)
      await expect(identityMatcher({ ...exact, issuer: match })).rejects.toMatchObject(malformed)
    },
  )
})

describe('a source repository', () => {
  const caller = 'https://github.com/acme/app'
  const pinned = { ...exact, sourceRepository: caller }

  it('is accepted exactly', async () => {
    const matcher = await identityMatcher(pinned)
    expect(() => {
      matcher.check({ ...found, sourceRepository: caller })
    }).not.toThrow()
  })

  it.each([
    'https://github.com/evil/app',
    `${caller}/`,
    `${caller}2`,
    caller.toUpperCase(),
    `${caller}\n`,
    'acme/app',
    '',
    undefined,
  ])('is refused as %j', async (sourceRepository) => {
    const matcher = await identityMatcher(pinned)
    expect(() => {
      matcher.check({ ...found, sourceRepository })
    }).toThrow(expect.objectContaining({ code: 'SOURCE_REPOSITORY_MISMATCH' }))
  })

  it('does not stand for the identity or the issuer', async () => {
    const matcher = await identityMatcher(pinned)
    const other = { identity: `${IDENTITY}x`, issuer: ISSUER, sourceRepository: caller }
    expect(() => {
      matcher.check(other)
    }).toThrow(expect.objectContaining({ code: 'IDENTITY_MISMATCH' }))
  })

  it.each([
    ['nothing', ''],
    ['a pattern', { pattern: '.*' }],
    ['undefined, where it was to be given', undefined],
    ['null', null],
    ['too long a text', `https://github.com/${'a'.repeat(2048)}`],
  ])('cannot be asked for as %s', async (_, sourceRepository) => {
    const policy = { ...exact, sourceRepository } as IdentityPolicy
    await expect(identityMatcher(policy)).rejects.toMatchObject({
      kind: 'usage',
      code: 'POLICY_MALFORMED',
    })
  })
})

describe('the policy of a signer', () => {
  it('names the repository where the signer does', () => {
    expect(policyOf(found)).toEqual(exact)
    const sourceRepository = 'https://github.com/acme/app'
    expect(policyOf({ ...found, sourceRepository })).toEqual({ ...exact, sourceRepository })
  })
})

describe('a source ref', () => {
  const ref = 'refs/tags/v1'

  it('is accepted exactly', async () => {
    const matcher = await identityMatcher({ ...exact, sourceRef: ref })
    expect(() => {
      matcher.check({ ...found, sourceRef: ref })
    }).not.toThrow()
  })

  it.each(['refs/tags/v10', 'refs/heads/v1', 'v1', `${ref}\n`, ref.toUpperCase(), '', undefined])(
    'is refused as %j',
    async (sourceRef) => {
      const matcher = await identityMatcher({ ...exact, sourceRef: ref })
      expect(() => {
        matcher.check({ ...found, sourceRef })
      }).toThrow(expect.objectContaining({ code: 'SOURCE_REF_MISMATCH' }))
    },
  )

  it('does not stand for the repository', async () => {
    const caller = 'https://github.com/acme/app'
    const matcher = await identityMatcher({ ...exact, sourceRepository: caller, sourceRef: ref })
    expect(() => {
      matcher.check({ ...found, sourceRepository: `${caller}2`, sourceRef: ref })
    }).toThrow(expect.objectContaining({ code: 'SOURCE_REPOSITORY_MISMATCH' }))
  })

  it.each([[''], [undefined], [null], [{ pattern: '.*' }]])(
    'cannot be asked for as %j',
    async (sourceRef) => {
      const policy = { ...exact, sourceRef } as IdentityPolicy
      await expect(identityMatcher(policy)).rejects.toMatchObject({
        kind: 'usage',
        code: 'POLICY_MALFORMED',
      })
    },
  )
})
