import { PassThrough } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import type { Terminal } from '../../../src/cli/command.ts'
import { openTerminal } from '../../../src/cli/terminal.ts'

interface Opened {
  readonly terminal: Terminal
  readonly stdout: () => string
  readonly stderr: () => string
}

function open(options: { isTTY?: boolean; verbose?: boolean } = {}): Opened {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const written = (stream: PassThrough): (() => string) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    return () => text
  }
  const { isTTY, verbose = false } = options
  const terminal = openTerminal({
    env: {},
    stdout,
    stderr: isTTY === undefined ? stderr : Object.assign(stderr, { isTTY }),
    verbose,
  })
  return { terminal, stdout: written(stdout), stderr: written(stderr) }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the terminal', () => {
  it('prints documents to standard output and tells people on standard error', async () => {
    const { terminal, stdout, stderr } = open()
    terminal.print('{"a":1}\n')
    terminal.log.info('told')
    terminal.log.warning('careful')
    await settled()
    expect(stdout()).toBe('{"a":1}\n')
    expect(stderr()).toBe('told\nwarning: careful\n')
  })

  it.each([
    [false, ''],
    [true, '  detail\n'],
  ])('with verbose %p, details are %j', async (verbose, expected) => {
    const { terminal, stderr } = open({ verbose })
    terminal.log.debug('detail')
    await settled()
    expect(stderr()).toBe(expected)
  })

  it.each([undefined, false])('shows no passing words where isTTY is %p', async (isTTY) => {
    const { terminal, stderr } = open(isTTY === undefined ? {} : { isTTY })
    terminal.log.progress('layer 1 of 9')
    terminal.log.info('done')
    await settled()
    expect(terminal.interactive).toBe(false)
    expect(stderr()).toBe('done\n')
  })

  it('shows passing words to a person, and wipes them for the next line', async () => {
    const { terminal, stderr } = open({ isTTY: true })
    terminal.log.progress('layer 1 of 9')
    terminal.log.progress('layer 2 of 9')
    terminal.log.info('done')
    terminal.log.info('more')
    await settled()
    const clear = '\r\u001b[2K'
    expect(terminal.interactive).toBe(true)
    expect(stderr()).toBe(`${clear}layer 1 of 9${clear}layer 2 of 9${clear}done\nmore\n`)
  })
})
