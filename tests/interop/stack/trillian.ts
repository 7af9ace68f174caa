import { allInOrder } from '../../../src/shared/parallel.ts'
import type { StackTools } from '../tools/tools.ts'
import { runProgram } from '../tools/program.ts'
import type { Processes } from './processes.ts'
import { answersOk } from './ready.ts'

/** The Merkle trees below Rekor v1 and the CT log. */
export interface Trillian {
  /** gRPC, on 127.0.0.1. */
  readonly port: number
  /** A new, empty tree; returns its id, decimal. */
  createTree(): Promise<string>
}

/** Starts Trillian's log server and signer over a database. `ports`: gRPC and HTTP of each. */
export async function startTrillian(options: {
  readonly processes: Processes
  readonly tools: StackTools
  readonly database: string
  readonly ports: readonly [number, number, number, number]
}): Promise<Trillian> {
  const { processes, tools, database } = options
  const [rpc, http, signerRpc, signerHttp] = options.ports
  const common = (rpcPort: number, httpPort: number): readonly string[] => [
    '--storage_system=mysql',
    `--mysql_uri=${database}`,
    '--quota_system=noop',
    `--rpc_endpoint=127.0.0.1:${rpcPort}`,
    `--http_endpoint=127.0.0.1:${httpPort}`,
    '--logtostderr',
  ]
  await allInOrder([
    processes.start({
      name: 'trillian-log-server',
      program: tools.trillianServer,
      args: common(rpc, http),
      ready: () => answersOk(`http://127.0.0.1:${http}/healthz`),
    }),
    processes.start({
      name: 'trillian-log-signer',
      program: tools.trillianSigner,
      args: [
        ...common(signerRpc, signerHttp),
        '--force_master',
        '--batch_size=100',
        // Trillian's own is 100 ms. Who seals waits for it, and the bench is to measure who seals.
        '--sequencer_interval=5ms',
      ],
      ready: () => answersOk(`http://127.0.0.1:${signerHttp}/healthz`),
    }),
  ])
  return {
    port: rpc,
    createTree: async () => {
      const id = await runProgram(tools.createTree, [`--admin_server=127.0.0.1:${rpc}`])
      return id.trim()
    },
  }
}
