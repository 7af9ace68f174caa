import { describe, expect, it } from '@jest/globals'
import { helpOf, parseGiven, requiredText, UsageError } from '../../../src/cli/args.ts'
import type { Command, Given } from '../../../src/cli/command.ts'

const command: Command = {
  name: 'try',
  summary: 'Tries things',
  synopsis: 'IMAGE [FILE]',
  positionals: { min: 1, max: 2 },
  options: {
    color: { value: 'NAME', describe: 'which colour', default: 'red' },
    type: { value: 'TYPE', many: true, describe: 'one or more' },
    'dry-run': { describe: 'do nothing' },
  },
  run: () => Promise.resolve(0),
}

const parse = (...args: string[]): Given => parseGiven(command, args)

function errorFor(...args: string[]): UsageError {
  try {
    parse(...args)
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
  throw new Error('accepted')
}

describe('parseGiven', () => {
  it('reads positionals, options and switches in any order', () => {
    const given = parse('--dry-run', 'image', '--type', 'a', 'file', '--type=b', '--color=blue')
    expect(given.positionals).toEqual(['image', 'file'])
    expect(given.all('type')).toEqual(['a', 'b'])
    expect(given.text('color')).toBe('blue')
    expect(given.isSet('dry-run')).toBe(true)
    expect(given.isSet('verbose')).toBe(false)
  })

  it('falls back to defaults, and to nothing', () => {
    const given = parse('image')
    expect(given.text('color')).toBe('red')
    expect(given.text('type')).toBeUndefined()
    expect(given.all('type')).toEqual([])
    expect([given.text('toString'), given.isSet('constructor')]).toEqual([undefined, false])
  })

  it('takes an empty value for a value, and everything after -- for positionals', () => {
    expect(parse('image', '--color=').text('color')).toBe('')
    expect(parse('--', '--color', 'image').positionals).toEqual(['--color', 'image'])
  })

  it.each([
    [['--colour', 'blue', 'image'], /--colour/],
    [['image', '--color'], /--color/],
    [['image', '--color', 'blue', '--color=green'], /^--color is given more than once$/],
    [['image', '--color', '--dry-run'], /--color/],
    [['image', '--dry-run=yes'], /--dry-run/],
    [['image', '--no-dry-run'], /--no-dry-run/],
    [['-x', 'image'], /-x/],
    [[], /takes IMAGE \[FILE\]/],
    [['a', 'b', 'c'], /takes IMAGE \[FILE\]/],
  ])('refuses %j, and points to the help', (args, message) => {
    const error = errorFor(...args)
    expect(error).toMatchObject({ code: 'USAGE', kind: 'usage' })
    expect(error.message).toMatch(message)
    expect(error.hint).toBe('See seal-image try --help.')
  })

  it('does not repeat a value that was given to an option that is none', () => {
    for (const args of [
      ['image', '--password=hunter2'],
      ['image', '--password', 'hunter2'],
    ]) {
      expect(errorFor(...args).message).not.toContain('hunter2')
    }
    expect(errorFor('image', '--dry-run=hunter2').message).not.toContain('hunter2')
  })

  it('asks for no positionals where help is asked for, nor takes more', () => {
    expect(parse('--help').isSet('help')).toBe(true)
    expect(errorFor('--help', 'a', 'b', 'c')).toBeInstanceOf(UsageError)
  })
})

describe('requiredText', () => {
  it('gives the value or says what is missing', () => {
    expect(requiredText(parse('image'), 'color')).toBe('red')
    expect(() => requiredText(parse('image'), 'type')).toThrow('--type is missing')
  })
})

describe('helpOf', () => {
  it('says what it does, how it is called, and every option with its default', () => {
    expect(helpOf(command)).toBe(
      [
        'Tries things.',
        '',
        'Usage: seal-image try IMAGE [FILE]',
        '',
        '  --color NAME  which colour (default: red)',
        '  --type TYPE   one or more',
        '  --dry-run     do nothing',
        '  --help        show this and end',
        '  --verbose     tell every request',
        '',
      ].join('\n'),
    )
  })
})
