import { describe, expect, it } from '@jest/globals'
import { exitStatusOf, messageOf, SealError } from '../../../src/shared/errors.ts'

class RoomError extends SealError<'ROOM_LOCKED'> {}

const failure = { code: 'ROOM_LOCKED', message: 'what', hint: 'do' } as const

describe('exitStatusOf', () => {
  it.each([
    ['refused', 1],
    ['usage', 2],
    ['service', 3],
  ] as const)('%s is %d', (kind, status) => {
    expect(exitStatusOf(new RoomError({ ...failure, kind }))).toBe(status)
  })

  it.each([[new TypeError('bug')], ['text'], [undefined], [{ kind: 'refused' }]])(
    'what was not foreseen is a failed service, never a verdict: %p',
    (thrown) => {
      expect(exitStatusOf(thrown)).toBe(3)
    },
  )
})

describe('a SealError', () => {
  it('is named after its room and keeps code, hint and cause', () => {
    const cause = new Error('below')
    const error = new RoomError({ ...failure, kind: 'usage', cause })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'RoomError', code: 'ROOM_LOCKED', hint: 'do', cause })
    expect(error.message).toBe('what')
  })

  it('has no cause where none was given', () => {
    expect('cause' in new RoomError({ ...failure, kind: 'usage' })).toBe(false)
  })
})

it('messageOf reads anything thrown', () => {
  expect(messageOf(new Error('a'))).toBe('a')
  expect(messageOf('b')).toBe('b')
  expect(messageOf(undefined)).toBe('undefined')
})
