import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'

const run = promisify(execFile)
/** Says with what flags and arguments it runs, each time that it begins. */
const SCRIPT = fileURLToPath(new URL('bound-memory-script.ts', import.meta.url))

describe('a step', () => {
  it('begins again with its memory bounded: the same process with the same arguments', async () => {
    const child = run(process.execPath, ['--no-warnings', SCRIPT, 'an argument'])
    const { stdout } = await child
    const lines = stdout.trim().split('\n')
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const common = { pid: child.child.pid, arguments: ['an argument'] }
    expect(said).toEqual([
      { ...common, flags: ['--no-warnings'], goesOn: false },
      { ...common, flags: ['--no-warnings', '--max-semi-space-size=4'], goesOn: false },
      { ...common, flags: ['--no-warnings', '--max-semi-space-size=4'], goesOn: true },
    ])
  })
})
