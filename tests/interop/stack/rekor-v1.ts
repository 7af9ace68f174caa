import { createHash, createPublicKey } from 'node:crypto'
import type { StackTools } from '../tools/tools.ts'
import type { Processes } from './processes.ts'
import { answersOk } from './ready.ts'
import type { Trillian } from './trillian.ts'
import type { TrustedLog } from './trust.ts'

/** Starts Rekor v1, whose key is made at its start. Its entries are in a tree that it makes for itself. */
export async function startRekorV1(options: {
  readonly processes: Processes
  readonly tools: StackTools
  readonly trillian: Trillian
  readonly port: number
}): Promise<TrustedLog> {
  const { processes, tools, trillian, port } = options
  const url = `http://127.0.0.1:${port}`
  const keyUrl = `${url}/api/v1/log/publicKey`
  await processes.start({
    name: 'rekor-v1',
    program: tools.rekorV1,
    args: [
      'serve',
      '--rekor_server.address=127.0.0.1',
      `--port=${port}`,
      '--trillian_log_server.address=127.0.0.1',
      `--trillian_log_server.port=${trillian.port}`,
      // Searching wants Redis; getting by id does not.
      '--enabled_api_endpoints=getLogInfo,getPublicKey,getLogProof,createLogEntry,getLogEntryByIndex,getLogEntryByUUID,searchLogQuery',
      '--rekor_server.signer=memory',
      '--rekor_server.hostname=127.0.0.1',
    ],
    ready: () => answersOk(keyUrl),
  })
  const answer = await fetch(keyUrl, { headers: { accept: 'application/x-pem-file' } })
  const pem = await answer.text()
  const spki = createPublicKey(pem).export({ type: 'spki', format: 'der' })
  const id = createHash('sha256').update(spki).digest()
  return { url, spki, keyDetails: 'PKIX_ECDSA_P256_SHA_256', id }
}
