/** MiB of each of the three spaces for young objects; Node takes up to 32 (docs/adr/0031-bounded-memory.md). */
const BOUND = '--max-semi-space-size=4'

/**
 * Has Node begin this process again with room for few young objects, the same process with the same streams: GitHub starts an action
 * without flags. Returns where that was done already, or cannot be; then memory is bounded as Node does it.
 */
export function boundMemory(): void {
  const { argv, execArgv, execPath } = process
  if (execArgv.includes(BOUND) || process.platform === 'win32') return
  try {
    process.execve?.(execPath, [execPath, ...execArgv, BOUND, ...argv.slice(1)])
  } catch {
    // A sandbox may forbid it, and the step needs nothing of it.
  }
}
