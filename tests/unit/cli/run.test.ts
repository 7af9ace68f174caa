import { describe, expect, it } from '@jest/globals'
import type { Terminal } from '../../../src/cli/command.ts'
import { COMMANDS as LISTED, loadCommands } from '../../../src/cli/commands.ts'
import { runCommandLine } from '../../../src/cli/run.ts'
import { silentLog } from '../../../src/shared/log.ts'
import { VERSION } from '../../../src/version.ts'

const COMMANDS = await loadCommands()

async function run(...args: string[]): Promise<{ status: number; out: string; told: string }> {
  const [out, told]: [string[], string[]] = [[], []]
  const terminal: Terminal = {
    env: {},
    interactive: false,
    mask: () => undefined,
    print: (text) => out.push(text),
    log: { ...silentLog, info: (message) => told.push(message) },
  }
  const status = await runCommandLine(args, terminal)
  return { status, out: out.join(''), told: told.join('\n') }
}

describe('the command line', () => {
  it.each([[['--help']], [['help']]])('%j lists every command', async (args) => {
    const { status, out } = await run(...args)
    expect(status).toBe(0)
    for (const { name, summary } of COMMANDS)
      expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'))
  })

  it('loads each under its own name', () => {
    expect(LISTED.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name))
  })

  it('without arguments lists them too, and is wrong usage', async () => {
    const { status, out } = await run()
    expect(status).toBe(2)
    expect(out).toBe((await run('--help')).out)
  })

  it('--version is the version', async () => {
    expect(await run('--version')).toEqual({ status: 0, out: `${VERSION}\n`, told: '' })
  })

  it('asks for the second word of a command that has two', async () => {
    const which = 'Give one of: policy generate, policy lint, policy test, policy scaffold.'
    for (const [args, what] of [
      [['policy'], 'seal-image policy alone is no command'],
      [['policy', '--json'], 'seal-image policy alone is no command'],
      [['policy', 'foo'], 'there is no command "policy foo"'],
    ] as const) {
      const { status, told } = await run(...args)
      expect(status).toBe(2)
      expect(told).toContain(`${what} [USAGE]\n${which}`)
    }
  })

  it.each(['unknown', '', '--verbose', 'toString'])('%j is no command', async (name) => {
    const { status, out, told } = await run(name)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(told).toMatch(/^error: there is no command .* \[USAGE\]\nSee seal-image --help\.$/)
  })
})

describe.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s',
  (name, command) => {
    it('has help, which names its options and is not run', async () => {
      const { status, out } = await run(...name.split(' '), '--help')
      expect(status).toBe(0)
      expect(out).toContain(`Usage: seal-image ${name}`)
      for (const option of Object.keys(command.options)) expect(out).toContain(`  --${option} `)
    })

    it('refuses an option that it does not have', async () => {
      const { status, told } = await run(...name.split(' '), '--nonsense')
      expect(status).toBe(2)
      expect(told).toContain('--nonsense')
    })

    it('has options that no common one hides, each said in words', () => {
      for (const [option, { describe: words }] of Object.entries(command.options)) {
        expect(['help', 'verbose']).not.toContain(option)
        expect(option).toMatch(/^[a-z][a-z-]*$/)
        expect(words).toMatch(/\S/)
      }
    })

    it('refuses no image at all, where it takes one', async () => {
      if (command.positionals.min === 0) return
      expect(await run(...name.split(' '))).toMatchObject({
        status: 2,
        told: expect.stringContaining('[USAGE]'),
      })
    })
  },
)
