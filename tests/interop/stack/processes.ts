import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server to be run, and how it is known to serve. */
export interface ServerSpec {
  /** Names its log file, and the server in messages. */
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  /** Added to the little that it gets of this process's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Asked again and again until it is true; what it throws counts as false. */
  readonly ready: () => Promise<boolean>
}

/** A process by more than its id, which the system gives to another once it has ended. */
export interface ProcessName {
  readonly name: string
  readonly pid: number
  /** Clock ticks between the machine's start and its own (proc(5), /proc/PID/stat, field 22). */
  readonly startTicks: string
}

/** The servers of one stack: each in a process of its own, its output in `log/NAME.log`. */
export interface Processes {
  /** Starts a server and waits until it is ready. Throws, with the last lines of its log, where it ends or takes too long. */
  start(spec: ServerSpec): Promise<ProcessName>
  /** Those that run now. */
  running(): readonly ProcessName[]
  /** Ends them at once, and at the same time: they keep nothing that outlives their folder. None can be started any more. */
  stop(): Promise<void>
}

const READY_WITHIN_MS = 60_000
const POLL_MS = 20

/** Whatever this process leaves running is ended when it exits. */
export function createProcesses(directory: string): Processes {
  const logs = path.join(directory, 'log')
  mkdirSync(logs, { recursive: true })
  const children = new Map<ChildProcess, ProcessName>()
  let stopped = false
  const killAll = (): void => {
    for (const child of children.keys()) child.kill('SIGKILL')
  }
  process.once('exit', killAll)
  return {
    async start({ name, program, args, env = {}, ready }) {
      if (stopped) throw new Error(`${name} is not started: the stack is being stopped`)
      const log = path.join(logs, `${name}.log`)
      const child = launch({ program, args, env, cwd: directory, log })
      const failure = once(child, 'error').then(([error]: unknown[]) => error)
      child.once('exit', () => children.delete(child))
      const { pid } = child
      if (pid === undefined) throw new Error(`${program} does not start`, { cause: await failure })
      const running = { name, pid, startTicks: startTicksOf(pid) ?? '' }
      children.set(child, running)
      await untilReady(child, ready, () => `${name}: ${tailOf(log)}`)
      return running
    },
    running: () => [...children.values()],
    async stop() {
      stopped = true
      const ended = [...children.keys()].map((child) => once(child, 'exit'))
      killAll()
      await Promise.all(ended)
      process.off('exit', killAll)
    },
  }
}

/** When a process began, as in `ProcessName`. Undefined where no such process runs. */
export function startTicksOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name in parentheses, which may hold anything.
    const [state, ...more] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended; nobody has asked how.
    return state === 'Z' ? undefined : more[18]
  } catch {
    return undefined
  }
}

function launch(options: {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly log: string
}): ChildProcess {
  const { program, args, cwd } = options
  const output = openSync(options.log, 'a', 0o600)
  try {
    // Its home is the stack's folder, so that no configuration of this machine is read.
    const env = { PATH: process.env['PATH'], HOME: cwd, ...options.env }
    return spawn(program, args, { cwd, env, stdio: ['ignore', output, output] })
  } finally {
    closeSync(output)
  }
}

async function untilReady(
  child: ChildProcess,
  ready: () => Promise<boolean>,
  describe: () => string,
): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`${describe()}\nended with ${child.exitCode ?? child.signalCode ?? '?'}`)
    }
    if (await ready().catch(() => false)) return
    if (Date.now() > deadline) {
      throw new Error(`${describe()}\nis not ready after ${READY_WITHIN_MS / 1000} s`)
    }
    await sleep(POLL_MS)
  }
}

function tailOf(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
}
