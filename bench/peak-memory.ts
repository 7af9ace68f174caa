import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

export interface Ran {
  /** From before the start of the process until after its end. */
  readonly ms: number
  /** Of all its threads, in its own code and in the kernel's; read every few milliseconds, in steps of ten. */
  readonly cpuMs: number
  /** The kernel's high-water mark of its resident memory, read every few milliseconds. */
  readonly peakBytes: number
  readonly stdout: string
}

const POLL_MS = 10
/** Linux counts a hundred to the second on every machine that we know (sysconf(_SC_CLK_TCK)). */
const MS_PER_TICK = 10

/** Runs a program to its end with this environment alone, and measures it. Throws, with what it said last, where it fails. */
export async function runMeasured(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const started = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const watched = watch(child)
  const [status] = (await once(child, 'close')) as [number | null]
  const ms = performance.now() - started
  const { cpuMs, peakBytes } = watched()
  if (status === 0) return { ms, cpuMs, peakBytes, stdout }
  throw new Error(
    `${program} ${args[0] ?? ''} ended with ${status ?? 'a signal'}:\n${stdout}${stderr}`,
  )
}

function watch({ pid }: ChildProcess): () => Pick<Ran, 'cpuMs' | 'peakBytes'> {
  let peakBytes = 0
  let cpuMs = 0
  const read = (file: string, found: (text: string) => void): void => {
    void readFile(`/proc/${pid ?? 0}/${file}`, 'latin1').then(found, () => undefined)
  }
  const timer = setInterval(() => {
    read('status', (text) => {
      const kibibytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0)
      peakBytes = Math.max(peakBytes, kibibytes * 1024)
    })
    read('stat', (text) => {
      cpuMs = Math.max(cpuMs, ticksIn(text) * MS_PER_TICK)
    })
  }, POLL_MS)
  return () => {
    clearInterval(timer)
    return { cpuMs, peakBytes }
  }
}

/** utime and stime (proc_pid_stat(5)); the name before them may hold anything, and ends with the last parenthesis. */
function ticksIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}
