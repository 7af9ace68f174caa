import { describe, expect, it } from '@jest/globals'
import type { Given } from '../../../src/cli/command.ts'
import { policyFrom } from '../../../src/cli/verify-options.ts'

describe('the options that say who must have signed', () => {
  const policyOf = (sourceRepository: string): ReturnType<typeof policyFrom> => {
    const texts: Readonly<Record<string, string>> = {
      'certificate-identity': 'https://github.com/acme/app/.github/workflows/x.yml@refs/heads/main',
      'certificate-oidc-issuer': 'https://token.actions.githubusercontent.com',
      'source-repository': sourceRepository,
    }
    const given: Given = {
      positionals: [],
      text: (name) => texts[name],
      all: () => [],
      isSet: (name) => name in texts,
    }
    return policyFrom(given)
  }

  it.each(['https://github.com/acme/app', 'https://gitlab.com/acme/group/app.github.io'])(
    'take the repository %s',
    async (sourceRepository) => {
      expect(await policyOf(sourceRepository)).toMatchObject({ identity: { sourceRepository } })
    },
  )

  it.each([
    ['acme/app', /OWNER\/NAME/],
    ['https://github.com/acme/app/', /without a slash/],
    ['https://github.com', /OWNER\/NAME/],
    ['https://github.com/acme/app.git', /Leave \.git at its end out/],
    ['git@github.com:acme/app.git', /Leave \.git at its end out/],
  ])('refuse the repository %s', async (sourceRepository, hint) => {
    await expect(policyOf(sourceRepository)).rejects.toMatchObject({
      code: 'USAGE',
      hint: expect.stringMatching(hint) as unknown,
    })
  })
})
