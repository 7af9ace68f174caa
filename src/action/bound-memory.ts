import { setFlagsFromString } from 'node:v8'

/** Room for young objects stays as it is now; old ones are collected when there are half as many again (docs/adr/0031-bounded-memory.md). */
const BOUNDS = ['--semi-space-growth-factor=1', '--heap-growing-percent=50']

/**
 * Has V8 take less memory from now on: GitHub starts an action without flags. To be called once everything is loaded, for Node does
 * not use what it has compiled of its own modules with flags like these.
 */
export function boundMemory(): void {
  for (const bound of BOUNDS) setFlagsFromString(bound)
}
