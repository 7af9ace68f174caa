import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { boundMemory } from '../../../src/action/bound-memory.ts'

const run = promisify(execFile)
/** Makes many objects, and prints the bytes of room that V8 then has for young ones. */
const SCRIPT = fileURLToPath(new URL('bound-memory-script.ts', import.meta.url))
const MIB = 1024 * 1024

describe(boundMemory, () => {
  it('keeps the room for young objects from growing', async () => {
    const [bounded, free] = await Promise.all([roomFor('bounded'), roomFor('free')])
    expect(bounded).toBeLessThanOrEqual(8 * MIB)
    expect(free).toBeGreaterThanOrEqual(16 * MIB)
  })
})

async function roomFor(argument: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['--no-warnings', SCRIPT, argument])
  return Number(stdout)
}
