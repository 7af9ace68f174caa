import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import type { Authority } from '../../../src/embedded/authority.ts'
import { asObject } from '../../../src/shared/json.ts'
import { ensureModuleFile } from '../tools/module-file.ts'
import type { StackTools } from '../tools/tools.ts'
import type { Enclosure } from './enclosure.ts'
import type { Processes } from './processes.ts'
import { answersOk } from './ready.ts'
import type { TrustedAuthority } from './trust.ts'

const FULCIO = 'github.com/sigstore/fulcio@v1.8.8'
const CONFIG = 'config/identity/config.yaml'

/** The kinds of CI in Fulcio's own configuration that the stack has an issuer for. */
export type CiProvider = 'github-workflow' | 'gitlab-pipeline' | 'buildkite-job' | 'circleci-job'

/** Writes Fulcio's configuration: these issuers, and how the public instance turns their claims into certificates. */
export async function writeFulcioConfig(
  directory: string,
  issuers: Readonly<Record<CiProvider, string>>,
): Promise<string> {
  const text = await readFile(await ensureModuleFile(FULCIO, CONFIG), 'utf8')
  // It is YAML 1.1: since 1.2, a colon right after an alias belongs to its name.
  const theirs: unknown = parse(text.replace(/^(\s*\*[a-z-]+):/gm, '$1 :'))
  const entries = Object.entries(issuers).map(([provider, url]) => [
    url,
    { 'issuer-url': url, 'client-id': 'sigstore', type: 'ci-provider', 'ci-provider': provider },
  ])
  const config = {
    'oidc-issuers': Object.fromEntries(entries) as object,
    'ci-issuer-metadata': asObject(theirs, CONFIG)['ci-issuer-metadata'],
  }
  const file = path.join(directory, 'fulcio.yaml')
  // Not as JSON: that, Fulcio reads with other names of the fields.
  await writeFile(file, stringify(config))
  return file
}

export interface FulcioOptions {
  readonly processes: Processes
  /** It serves metrics on every interface. */
  readonly enclosure: Enclosure
  readonly tools: StackTools
  readonly directory: string
  /** Tells two Fulcios apart. */
  readonly name: string
  readonly authority: Authority
  /** From `writeFulcioConfig`. */
  readonly config: string
  /** Where certificates are logged; undefined for none, so that they carry no SCT, as GitHub's do not. */
  readonly ctLogUrl: string | undefined
  /** HTTP, gRPC and metrics. */
  readonly ports: readonly [number, number, number]
}

/** Starts a Fulcio over an authority's intermediate certificate. */
export async function startFulcio(options: FulcioOptions): Promise<TrustedAuthority> {
  const { processes, enclosure, tools, directory, name, authority } = options
  const [http, grpc, metrics] = options.ports
  const certificates = path.join(directory, `${name}.pem`)
  const key = path.join(directory, `${name}.key`)
  const { privateKey } = authority.worker.key
  await Promise.all([
    writeFile(certificates, authority.pem),
    writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 }),
  ])
  const url = `http://127.0.0.1:${http}`
  await processes.start({
    name,
    ...enclosure.inside(tools.fulcio, [
      'serve',
      '--ca=fileca',
      `--fileca-cert=${certificates}`,
      `--fileca-key=${key}`,
      '--fileca-key-passwd=',
      '--fileca-watch=false',
      '--host=127.0.0.1',
      `--port=${http}`,
      '--grpc-host=127.0.0.1',
      `--grpc-port=${grpc}`,
      `--metrics-port=${metrics}`,
      `--legacy-unix-domain-socket=${path.join(directory, `${name}.sock`)}`,
      `--ct-log-url=${options.ctLogUrl ?? ''}`,
      `--config-path=${options.config}`,
    ]),
    ready: () => answersOk(`${url}/healthz`),
  })
  return { url, chain: authority.chain }
}
