import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { COMMON_OPTIONS } from '../../src/cli/args.ts'
import { loadCommands } from '../../src/cli/commands.ts'
import { commandLine } from './command-line.ts'
import { codeBlocks, read, ROOT, tableRows } from './project.ts'

const COMMANDS = await loadCommands()

const NAMES = COMMANDS.map(({ name }) => name)

/** What a document shows of a command: `$ node dist/cli/index.js seal --help`, and below it what is printed. */
function shownHelp(file: string): ReadonlyMap<string, string> {
  const shown = codeBlocks(read(file)).flatMap(({ text }) => {
    const [, words, help] = /^\$ node dist\/cli\/index\.js (.*)\n([\s\S]*)$/.exec(text) ?? []
    return words === undefined || help === undefined ? [] : [[words, help] as const]
  })
  return new Map(shown)
}

describe('--help', () => {
  it.each(COMMANDS)('of $name tells the usage and every option', async (command) => {
    const { exitStatus, printed, told } = await commandLine([...command.name.split(' '), '--help'])
    expect(exitStatus).toBe(0)
    expect(told).toEqual([])
    expect(printed).toContain(`Usage: seal-image ${command.name} ${command.synopsis}\n`)
    const options = { ...command.options, ...COMMON_OPTIONS }
    for (const [name, { describe: text, value, default: standard }] of Object.entries(options)) {
      const flag = value === undefined ? `--${name}` : `--${name} ${value}`
      const line = printed.split('\n').find((row) => row.startsWith(`  ${flag}  `))
      expect(text).toMatch(/\S/)
      expect(line).toContain(text)
      if (standard !== undefined) expect(line).toContain(`(default: ${standard})`)
    }
  })

  it.each(NAMES)('of %s stands in docs/command-line.md', async (name) => {
    const { printed } = await commandLine([...name.split(' '), '--help'])
    expect(shownHelp('docs/command-line.md').get(`${name} --help`)).toBe(printed)
  })

  it('is shown of no command that does not exist', () => {
    expect([...shownHelp('docs/command-line.md').keys()]).toEqual(
      NAMES.map((name) => `${name} --help`),
    )
  })

  it('of the whole stands in the README, with every command', async () => {
    const { exitStatus, printed } = await commandLine(['--help'])
    expect(exitStatus).toBe(0)
    expect(shownHelp('README.md').get('--help')).toBe(printed)
    for (const { name, summary } of COMMANDS) {
      expect(printed).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'))
    }
  })
})

describe('the exit status', () => {
  const refusals: readonly (readonly [readonly string[], RegExp])[] = [
    [['no-such-command'], /there is no command "no-such-command" \[USAGE\]/],
    [['seal'], /takes IMAGE… \[USAGE\]/],
    [['seal', '--no-such-option', 'ghcr.io/o/app'], /--no-such-option/],
    [['verify', 'ghcr.io/o/app:v1'], /not said who must have signed \[USAGE\]/],
    [['seal', 'ghcr.io/o/app', '--registry-username', 'x'], /\[INPUT_MALFORMED\]/],
    [['verify-bundle', 'sha256:00', '--key', 'no-such-file'], /\[INPUT_FILE_UNREADABLE\]/],
  ]

  it.each(refusals)(
    'of %j is 2, with one line on what happened and one on what to do',
    async (args, said) => {
      const { exitStatus, printed, told } = await commandLine(args)
      expect(exitStatus).toBe(2)
      expect(printed).toBe('')
      expect(told).toHaveLength(2)
      expect(told[0]).toMatch(said)
      for (const line of told) expect(line).toMatch(/^[^\n]+$/)
    },
  )

  it('is that of the process', () => {
    const run = (...args: string[]): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, [path.join(ROOT, 'src/cli/index.ts'), ...args], {
        encoding: 'utf8',
      })
    const help = run('verify', '--help')
    expect([help.status, help.stderr]).toEqual([0, ''])
    const wrong = run('verify')
    expect([wrong.status, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toMatch(/^error: .* \[USAGE\]\n.*\n$/)
  })

  it('is told in docs/command-line.md', () => {
    const rows = tableRows(read('docs/command-line.md'), 'status')
    expect(rows.map(([status]) => status)).toEqual(['0', '1', '2', '3'])
  })
})
