import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createSigningKey, type ExportableKey } from '../../../src/embedded/signing-key.ts'
import type { StackTools } from '../tools/tools.ts'
import type { Processes } from './processes.ts'
import { answersOk } from './ready.ts'
import type { Trillian } from './trillian.ts'

export interface CtLog {
  /** With the log's prefix, as Fulcio and trusted roots name it. */
  readonly url: string
  readonly key: ExportableKey
}

/** The path of the log below its server's root. */
export const CT_LOG_PREFIX = 'test'

/** Starts a certificate transparency log (RFC 6962) that takes certificates below `rootPem`. */
export async function startCtLog(options: {
  readonly processes: Processes
  readonly tools: StackTools
  readonly trillian: Trillian
  readonly directory: string
  readonly rootPem: string
  readonly port: number
}): Promise<CtLog> {
  const { processes, tools, trillian, directory, port } = options
  const [key, tree] = await Promise.all([createSigningKey('P-256'), trillian.createTree()])
  const roots = path.join(directory, 'ct-roots.pem')
  const config = path.join(directory, 'ct-log.config')
  await Promise.all([
    writeFile(roots, options.rootPem),
    writeFile(config, configText({ tree, roots, key }), { mode: 0o600 }),
  ])
  const url = `http://127.0.0.1:${port}/${CT_LOG_PREFIX}`
  await processes.start({
    name: 'ct-log',
    program: tools.ctLog,
    args: [
      `--log_config=${config}`,
      `--log_rpc_server=127.0.0.1:${trillian.port}`,
      `--http_endpoint=127.0.0.1:${port}`,
      '--logtostderr',
    ],
    ready: () => answersOk(`${url}/ct/v1/get-sth`),
  })
  return { url, key }
}

/** LogConfigSet of certificate-transparency-go's configpb, in protobuf's text format. */
function configText({
  tree,
  roots,
  key,
}: {
  tree: string
  roots: string
  key: ExportableKey
}): string {
  const privateKey = key.privateKey.export({ type: 'pkcs8', format: 'der' })
  return `config {
  log_id: ${tree}
  prefix: "${CT_LOG_PREFIX}"
  roots_pem_file: "${roots}"
  private_key: { [type.googleapis.com/keyspb.PrivateKey] { der: "${escaped(privateKey)}" } }
  public_key: { der: "${escaped(key.spki)}" }
  ext_key_usages: "CodeSigning"
}
`
}

function escaped(bytes: Buffer): string {
  return Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}
