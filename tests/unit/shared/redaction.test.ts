import { describe, expect, it } from '@jest/globals'
import { createRedaction } from '../../../src/shared/redaction.ts'

describe('a redaction', () => {
  it('takes a secret and its base64 forms out of a text', () => {
    const { hide, clean } = createRedaction()
    hide('octocat:correct/horse?')
    const base64 = Buffer.from('octocat:correct/horse?').toString('base64')
    const base64url = Buffer.from('octocat:correct/horse?').toString('base64url')
    expect(clean(`a octocat:correct/horse? b Basic ${base64} c ${base64url}`)).not.toMatch(
      /correct|b2N0b/,
    )
  })

  it('hides the whole of a secret that begins with another', () => {
    const { hide, clean } = createRedaction()
    hide('pass')
    hide('password')
    expect(clean('it is password')).toBe('it is ***')
  })

  it('leaves everything else as it is, and an empty secret hides nothing', () => {
    const { hide, clean } = createRedaction()
    expect(hide('')).toEqual([])
    expect(clean('nothing to see')).toBe('nothing to see')
  })
})
