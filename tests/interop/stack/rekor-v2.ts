import { createHash, generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { StackTools } from '../tools/tools.ts'
import type { AtEnd } from './at-end.ts'
import type { Processes } from './processes.ts'
import { answersOk } from './ready.ts'
import { startRekorV2Front } from './rekor-v2-front.ts'
import type { TrustedLog } from './trust.ts'

/** The host of the log's URL without its port: clients take the origin of its checkpoints to be that. */
const ORIGIN = '127.0.0.1'
const RAW_KEY_BYTES = 32
/** https://c2sp.org/signed-note: the signature type of Ed25519. */
const ED25519 = 1

/**
 * Starts Rekor v2 on files, without a database, with an Ed25519 key as the public instance has.
 * `checkpointInterval` is how long a submission may wait for its answer, as Go writes durations. `ports`: HTTP, gRPC and metrics.
 */
export async function startRekorV2(options: {
  readonly processes: Processes
  readonly tools: StackTools
  readonly directory: string
  readonly checkpointInterval: string
  readonly ports: readonly [number, number, number]
  readonly atEnd: AtEnd
}): Promise<TrustedLog> {
  const { processes, tools, directory, checkpointInterval } = options
  const [http, grpc, metrics] = options.ports
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const keyFile = path.join(directory, 'rekor-v2.key')
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  const backend = `http://127.0.0.1:${http}`
  const storage = path.join(directory, 'rekor-v2')
  const front = await startRekorV2Front({ backend, storage })
  options.atEnd(() => front.close())
  await processes.start({
    name: 'rekor-v2',
    program: tools.rekorV2,
    args: [
      'serve',
      `--hostname=${ORIGIN}`,
      '--http-address=127.0.0.1',
      `--http-port=${http}`,
      '--grpc-address=127.0.0.1',
      `--grpc-port=${grpc}`,
      `--http-metrics-port=${metrics}`,
      `--signer-filepath=${keyFile}`,
      `--storage-dir=${storage}`,
      `--checkpoint-interval=${checkpointInterval}`,
      '--persistent-antispam=true',
    ],
    ready: () => answersOk(`${backend}/healthz`),
  })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const id = noteKeyHash(spki.subarray(-RAW_KEY_BYTES))
  return { url: front.url, spki, keyDetails: 'PKIX_ED25519', id }
}

/** https://c2sp.org/signed-note, "Signatures", not shortened to four bytes: Rekor v2's log id. */
function noteKeyHash(rawKey: Buffer): Buffer {
  return createHash('sha256')
    .update(`${ORIGIN}\n`)
    .update(Buffer.from([ED25519]))
    .update(rawKey)
    .digest()
}
