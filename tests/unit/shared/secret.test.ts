import { format, inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { SealError } from '../../../src/shared/errors.ts'
import { Secret } from '../../../src/shared/secret.ts'

const VALUE = 'correct-horse-battery-staple'
const secret = new Secret(VALUE)

describe('a secret', () => {
  it('is given away by reveal() alone', () => {
    expect(secret.reveal()).toBe(VALUE)
  })

  it.each([
    ['String()', () => String(secret)],
    ['a template', () => `${secret.toString()} ${String([secret])}`],
    ['JSON', () => JSON.stringify({ secret, list: [secret] })],
    ['inspect', () => inspect({ secret }, { depth: 9, showHidden: true, getters: true })],
    ['inspect without custom', () => inspect(secret, { customInspect: false, showHidden: true })],
    ['%s %o %O %j', () => format('%s %o %O %j', secret, secret, secret, secret)],
    ['its keys', () => JSON.stringify([Reflect.ownKeys(secret), Object.entries(secret)])],
    ['a clone', () => inspect(structuredClone(secret), { showHidden: true })],
    ['a copy', () => inspect(Object.assign({}, secret))],
  ])('does not show in %s', (_, show) => {
    expect(show()).not.toContain(VALUE)
  })

  it('prints as ***', () => {
    expect([String(secret), inspect(secret), JSON.stringify(secret)]).toEqual([
      '***',
      '***',
      '"***"',
    ])
  })

  it('does not show in an error that carries it', () => {
    const error = new SealError({
      kind: 'usage',
      code: 'X',
      message: `got ${String(secret)}`,
      hint: 'h',
      cause: { secret },
    })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(VALUE)
  })
})
