import { mkdir } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'
import { exists } from '../tools/cache.ts'
import type { AtEnd } from './at-end.ts'
import { type Endpoint, startBridge } from './bridge.ts'
import type { Processes } from './processes.ts'

/**
 * A network namespace for servers that open a port on every interface and cannot be told otherwise: Fulcio and the timestamp
 * authority do for their metrics, the latter always on port 2112. In there is nothing but loopback.
 */
export interface Enclosure {
  /** The command that runs a program inside, as the same process. */
  inside(
    program: string,
    args: readonly string[],
  ): { readonly program: string; readonly args: readonly string[] }
}

/** The ports that are carried across, under the same number on both sides. */
export interface Crossings {
  /** Ports of 127.0.0.1 outside that lead to servers inside. */
  readonly inbound: readonly number[]
  /** Ports of 127.0.0.1 inside that lead to servers outside. */
  readonly outbound: readonly number[]
}

const GATE = path.join(import.meta.dirname, 'gate.ts')

/** Makes the namespace (Linux, util-linux and iproute2; as root, or where everybody may make user namespaces) and opens its gate. */
export async function startEnclosure(
  options: Crossings & {
    readonly processes: Processes
    readonly directory: string
    readonly atEnd: AtEnd
  },
): Promise<Enclosure> {
  const { processes, inbound, outbound } = options
  const bridged = async (from: Endpoint, to: Endpoint): Promise<void> => {
    const bridge = await startBridge(from, to)
    options.atEnd(() => bridge.close())
  }
  const isRoot = userInfo().uid === 0
  const directory = path.join(options.directory, 'gate')
  await mkdir(directory)
  await Promise.all(
    outbound.map((port) => bridged({ path: crossing(directory, 'out', port) }, { port })),
  )
  const commandLine = ['ip link set lo up && exec "$@"', 'gate', process.execPath, GATE, directory]
  const ports = [inbound.join(','), outbound.join(',')]
  const { pid } = await processes.start({
    name: 'gate',
    program: 'unshare',
    args: ['--net', ...(isRoot ? [] : ['--map-root-user']), 'sh', '-c', ...commandLine, ...ports],
    ready: () => exists(readyFile(directory)),
  })
  await Promise.all(
    inbound.map((port) => bridged({ port }, { path: crossing(directory, 'in', port) })),
  )
  const enter = isRoot ? [] : ['--user', '--preserve-credentials']
  return {
    inside: (program, args) => ({
      program: 'nsenter',
      args: [`--target=${pid}`, '--net', ...enter, '--', program, ...args],
    }),
  }
}

/** The socket in the file system that carries a port across. */
export function crossing(directory: string, way: 'in' | 'out', port: number): string {
  return path.join(directory, `${way}-${port}.sock`)
}

/** Is there once the gate is open. */
export function readyFile(directory: string): string {
  return path.join(directory, 'ready')
}
