import { writeSync } from 'node:fs'
import { boundMemory } from '../../../src/action/bound-memory.ts'

const say = (goesOn: boolean): void => {
  const { pid, execArgv, argv } = process
  writeSync(1, `${JSON.stringify({ pid, flags: execArgv, arguments: argv.slice(2), goesOn })}\n`)
}
say(false)
boundMemory()
say(true)
