import { describe, expect, it } from '@jest/globals'
import { type GetInput, readBoolean, readInputs } from '../../../src/action/inputs.ts'
import { INPUT_DEFAULTS } from '../../../src/cli/demo/runner.ts'

const given =
  (inputs: Readonly<Record<string, string>>): GetInput =>
  (name) =>
    ({ ...INPUT_DEFAULTS, ...inputs })[name] ?? ''

describe('the inputs', () => {
  it('lose the blanks around them, as YAML’s block scalars leave them', () => {
    const inputs = readInputs(
      given({ image: ' ghcr.io/o/app \n\n', 'trusted-root': 'root.json\n', sign: ' false\n' }),
    )
    expect(inputs).toMatchObject({
      images: ['ghcr.io/o/app'],
      trustedRoot: 'root.json',
      sign: false,
    })
    expect(readBoolean(given({ 'show-summary': 'true\n' }), 'show-summary')).toBe(true)
  })

  it.each([
    ['key-password', 'keyPassword'],
    ['registry-password', 'registryPassword'],
  ] as const)('keep the blanks of %s, which may belong to it', (name, field) => {
    const read = (value: string): string | undefined => readInputs(given({ [name]: value }))[field]
    expect(read(' a b\t')).toBe(' a b\t')
    expect(read(' a\nb \r\n\n')).toBe(' a\nb ')
    expect(read(' ')).toBe(' ')
    expect(read('\n')).toBeUndefined()
    expect(read('')).toBeUndefined()
  })

  it('that are blank are not given', () => {
    expect(readInputs(given({ key: ' \n', 'identity-token': '\n' }))).toMatchObject({
      key: undefined,
      identityToken: undefined,
    })
  })
})
