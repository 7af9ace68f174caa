import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { buildFacts } from '../../../src/build-facts.ts'
import type { Signing } from '../../../src/preflight.ts'
import { isGithubToken } from '../../../src/provenance/github.ts'
import { privateKeyOf } from '../../../src/sigstore/private-key.ts'
import { signerBeforehand } from '../../../src/signer-beforehand.ts'
import { buildkiteClaims } from '../../interop/stack/buildkite-claims.ts'
import { circleciClaims } from '../../interop/stack/circleci-claims.ts'
import { gitlabClaims } from '../../interop/stack/gitlab-claims.ts'
import { tokenWith } from '../signing/token.ts'
import { CLAIMS, FACTS } from './facts.ts'

const PROMISED = {
  identity: 'https://github.com/octo-org/app',
  issuer: 'https://token.example.com',
}
const KEY: Signing = {
  kind: 'key',
  key: privateKeyOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
}
const keyless = (expectedSigner?: typeof PROMISED): Signing => ({
  kind: 'keyless',
  token: tokenWith(CLAIMS),
  expectedSigner,
})

describe('a token of GitHub Actions', () => {
  it.each(
    Object.keys(CLAIMS).filter((name) => !['ref', 'sha', 'runner_environment'].includes(name)),
  )('is known by %s alone, whatever it holds', (name) => {
    for (const value of ['x', '', null]) expect(isGithubToken({ [name]: value })).toBe(true)
  })

  it.each([
    ['GitLab', gitlabClaims],
    ['Buildkite', buildkiteClaims],
    ['CircleCI', circleciClaims],
  ])('is none of %s', (_, claimsOf) => {
    expect(isGithubToken(claimsOf('https://x', 'sigstore', new Date(), {}))).toBe(false)
  })
})

describe('the facts of a build', () => {
  it('are those of the token that Fulcio will verify', () => {
    const facts = buildFacts({ signing: keyless() }, ({ claims }) =>
      claims['repository'] === FACTS.repository ? FACTS : undefined,
    )
    expect(facts).toEqual({ kind: 'known', facts: FACTS })
  })

  it('are unknown where the token is of another CI system', () => {
    const facts = buildFacts({ signing: keyless() }, () => undefined)
    expect(facts).toEqual({ kind: 'unknown', why: expect.stringContaining('GitHub Actions') })
  })

  it('are unknown with a key, whatever a token says', () => {
    const facts = buildFacts({ signing: KEY }, () => FACTS)
    expect(facts).toEqual({ kind: 'unknown', why: expect.stringContaining('a key signs') })
  })
})

describe('the signer beforehand', () => {
  const certified = { identity: 'https://gitlab.com/o/app', issuer: 'https://gitlab.com' }
  const ask = async (signing: Signing, isThere: boolean): Promise<readonly unknown[]> => {
    let asked = 0
    const identity = (): Promise<typeof certified> => Promise.resolve((asked++, certified))
    return [await signerBeforehand({ signing }, { identity }, { isThere }), asked]
  }

  it.each([
    [
      'who the token promises, and no certificate is asked for',
      keyless(PROMISED),
      true,
      PROMISED,
      0,
    ],
    ['who the certificate names, where something is there', keyless(), true, certified, 1],
    ['not known, where nothing is there', keyless(), false, undefined, 0],
    ['nobody, with a key', KEY, true, undefined, 0],
  ])('is %s', async (_, signing, isThere, signer, asked) => {
    expect(await ask(signing, isThere)).toEqual([signer, asked])
  })
})
