import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  asArray,
  asCount,
  asObject,
  asString,
  asStringMap,
  parseJson,
} from '../../../src/shared/json.ts'
import { cacheFolder } from '../tools/cache.ts'
import { environmentOf } from './environment.ts'
import { type ProcessName, startTicksOf } from './processes.ts'
import { startStack } from './stack.ts'

/** The one stack that is left standing for work by hand. */
export interface StandingStack {
  /** The process that holds it, and then its servers. */
  readonly processes: readonly ProcessName[]
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
}

const MAX_STATE_BYTES = 256 * 1024
/** Building what is missing takes long. */
const UP_WITHIN_MS = 60 * 60_000
const ENDED_WITHIN_MS = 10_000
const POLL_MS = 50

/** Starts the stack in a process of its own, by running `script serve`, and waits until it stands. Throws where one stands already. */
export async function raiseStack(script: string): Promise<StandingStack> {
  const standing = await findStack()
  if (standing !== undefined) throw new Error(`a stack stands already in ${standing.directory}`)
  await rm(stateFile(), { force: true })
  await mkdir(path.dirname(stateFile()), { recursive: true })
  const log = path.join(path.dirname(stateFile()), 'serve.log')
  const output = openSync(log, 'w', 0o600)
  const child = spawn(process.execPath, [script, 'serve'], {
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  const deadline = Date.now() + UP_WITHIN_MS
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const found = await findStack()
    if (found !== undefined) return found
    await sleep(POLL_MS)
  }
  child.kill('SIGTERM')
  throw new Error(`the stack does not stand:\n${await readFile(log, 'utf8')}`)
}

/** Holds a stack up until this process is told to end by SIGTERM or SIGINT. */
export async function holdStack(): Promise<void> {
  const told = Promise.withResolvers<undefined>()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      told.resolve(undefined)
    })
  }
  const stack = await startStack()
  const { pid } = process
  const holder = { name: 'holder', pid, startTicks: startTicksOf(pid) ?? '' }
  const standing: StandingStack = {
    processes: [holder, ...stack.processes()],
    directory: stack.directory,
    environment: environmentOf(stack),
  }
  const writing = `${stateFile()}.${pid}`
  await writeFile(writing, JSON.stringify(standing, null, 2), { mode: 0o600 })
  await rename(writing, stateFile())
  await told.promise
  await stack.stop()
}

/** Ends the standing stack and removes what it left. False where there is none. */
export async function fellStack(): Promise<boolean> {
  const standing = await readState()
  if (standing === undefined) return false
  const [holder, ...servers] = standing.processes
  if (holder !== undefined && runs(holder)) {
    process.kill(holder.pid, 'SIGTERM')
    await untilEnded(holder)
  }
  // Only where the holder was killed is anything of this left.
  for (const server of servers.filter(runs)) process.kill(server.pid, 'SIGKILL')
  await rm(standing.directory, { recursive: true, force: true })
  await rm(stateFile(), { force: true })
  return true
}

/** The standing stack, if its holder still runs. */
export async function findStack(): Promise<StandingStack | undefined> {
  const standing = await readState()
  const [holder] = standing?.processes ?? []
  return holder !== undefined && runs(holder) ? standing : undefined
}

async function readState(): Promise<StandingStack | undefined> {
  const bytes = await readFile(stateFile()).catch(() => undefined)
  if (bytes === undefined) return undefined
  const state = asObject(parseJson(bytes, 'the state', { maxBytes: MAX_STATE_BYTES }), 'the state')
  return {
    processes: asArray(state['processes'], 'processes').map((item) => {
      const { name, pid, startTicks } = asObject(item, 'a process')
      return {
        name: asString(name, 'name'),
        pid: asCount(pid, 'pid'),
        startTicks: asString(startTicks, 'startTicks'),
      }
    }),
    directory: asString(state['directory'], 'directory'),
    environment: asStringMap(state['environment'], 'environment'),
  }
}

async function untilEnded(holder: ProcessName): Promise<void> {
  const deadline = Date.now() + ENDED_WITHIN_MS
  while (runs(holder)) {
    if (Date.now() > deadline) process.kill(holder.pid, 'SIGKILL')
    await sleep(POLL_MS)
  }
}

/** Whether it is this very process that has the id now. */
function runs({ pid, startTicks }: ProcessName): boolean {
  return startTicks !== '' && startTicksOf(pid) === startTicks
}

function stateFile(): string {
  return path.join(cacheFolder(), 'stack', 'state.json')
}
