import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { allInOrder } from '../../../src/shared/parallel.ts'
import type { Tools } from '../tools/tools.ts'
import type { Processes } from './processes.ts'
import { answersOk } from './ready.ts'

/** `127.0.0.1:PORT` of each registry. */
export interface Registries {
  /** CNCF distribution: no referrers API, If-Match is ignored. */
  readonly distribution: string
  /** go-containerregistry's, with the referrers API. */
  readonly referrers: string
}

/** Starts both; what they hold is kept in the stack's folder. */
export async function startRegistries(options: {
  readonly processes: Processes
  readonly tools: Pick<Tools, 'distribution' | 'referrersRegistry'>
  readonly directory: string
  readonly ports: readonly [number, number]
}): Promise<Registries> {
  const { processes, tools, directory } = options
  const [distribution, referrers] = options.ports.map((port) => `127.0.0.1:${port}`)
  if (distribution === undefined || referrers === undefined) throw new Error('two ports are needed')
  const config = path.join(directory, 'distribution.json')
  const settings = {
    version: '0.1',
    log: { level: 'warn', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: path.join(directory, 'distribution') },
      delete: { enabled: true },
    },
    http: { addr: distribution },
  }
  const storage = path.join(directory, 'referrers-registry')
  // JSON is YAML.
  await Promise.all([writeFile(config, JSON.stringify(settings)), mkdir(storage)])
  await allInOrder([
    processes.start({
      name: 'distribution',
      program: tools.distribution,
      args: ['serve', config],
      ready: () => answersOk(`http://${distribution}/v2/`),
    }),
    processes.start({
      name: 'referrers-registry',
      program: tools.referrersRegistry,
      args: ['-address', referrers, '-disk', storage],
      ready: () => answersOk(`http://${referrers}/v2/`),
    }),
  ])
  return { distribution, referrers }
}
