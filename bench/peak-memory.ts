import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

export interface Ran {
  /** From before the start of the process until after its end. */
  readonly ms: number
  /** The kernel's high-water mark of its resident memory, read every few milliseconds. */
  readonly peakBytes: number
  readonly stdout: string
}

const POLL_MS = 10

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
  const watched = watchPeak(child)
  const [status] = (await once(child, 'close')) as [number | null]
  const ms = performance.now() - started
  const peakBytes = watched()
  if (status === 0) return { ms, peakBytes, stdout }
  throw new Error(
    `${program} ${args[0] ?? ''} ended with ${status ?? 'a signal'}:\n${stdout}${stderr}`,
  )
}

function watchPeak({ pid }: ChildProcess): () => number {
  let peak = 0
  const timer = setInterval(() => {
    void readFile(`/proc/${pid ?? 0}/status`, 'latin1').then(
      (status) => {
        const kibibytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0)
        peak = Math.max(peak, kibibytes * 1024)
      },
      () => undefined,
    )
  }, POLL_MS)
  return () => {
    clearInterval(timer)
    return peak
  }
}
