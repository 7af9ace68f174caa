import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { certificatePem } from '../../../src/embedded/certificate.ts'
import type { Issuers } from './issuers.ts'
import type { Services } from './services.ts'
import { timestampEndpoint } from './timestamp-authority.ts'
import {
  clientTrustConfig,
  signingConfig,
  type Trust,
  trustedRoot,
  type TrustedLog,
} from './trust.ts'
import { createTufKey, type TufKey, tufRepository } from './tuf-repository.ts'
import type { TufServer } from './tuf-server.ts'

/** One way to sign and verify on the stack; every path is absolute. */
export interface Setup {
  readonly trustedRoot: string
  readonly signingConfig: string
  /** Both in one file, as PyPI's sigstore takes them. */
  readonly clientTrustConfig: string
  /** The TUF repository that serves both, as `trusted_root.json` and `signing_config.v0.2.json`. */
  readonly tufUrl: string
  /** The root of that repository, to be trusted first. */
  readonly tufRoot: string
  /** What the repository is signed with, for tests that write it anew. */
  readonly tufKey: TufKey
  /** PEM files for cosign 2: SIGSTORE_ROOT_FILE, `--timestamp-certificate-chain`, SIGSTORE_REKOR_PUBLIC_KEY, SIGSTORE_CT_LOG_PUBLIC_KEY_FILE. */
  readonly pem: {
    readonly fulcioChain: string
    readonly timestampChain: string
    /** Undefined where there is no such log. */
    readonly rekorPublicKey: string | undefined
    readonly ctLogPublicKey: string | undefined
  }
}

/**
 * `rekorV1`: Rekor v1, SCT and timestamp. `rekorV2`: Rekor v2, SCT and timestamp. `github`: a timestamp and no log of any kind,
 * as GitHub's own instance.
 */
export type SetupName = 'rekorV1' | 'rekorV2' | 'github'
export type Setups = Readonly<Record<SetupName, Setup>>

interface Ground extends Services {
  readonly directory: string
  readonly issuers: Issuers
  readonly tufServer: TufServer
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Writes the trusted root, the signing config and the TUF repository of each setup. */
export async function writeSetups(ground: Ground): Promise<Setups> {
  const { timestampAuthority, rekorV1, rekorV2, ctLog } = ground
  // The authorities are made at the start: nothing is trusted before.
  const validFrom = new Date(Math.floor(Date.now() / 1000) * 1000 - 60_000)
  const common = { timestampAuthority, validFrom }
  const withSct = { ...common, fulcio: ground.fulcio, ctLogs: [ctLog] }
  const withoutLogs = { ...common, fulcio: ground.fulcioWithoutSct, ctLogs: [], logs: [] }
  return {
    rekorV1: await writeSetup(ground, 'rekorV1', { ...withSct, logs: [rekorV1] }, 1),
    rekorV2: await writeSetup(ground, 'rekorV2', { ...withSct, logs: [rekorV2] }, 2),
    github: await writeSetup(ground, 'github', withoutLogs, 1),
  }
}

async function writeSetup(
  { directory, issuers, tufServer }: Ground,
  name: SetupName,
  trust: Trust,
  majorApiVersion: 1 | 2,
): Promise<Setup> {
  const folder = path.join(directory, name)
  await mkdir(folder)
  const write = async (file: string, content: Uint8Array | string): Promise<string> => {
    await writeFile(path.join(folder, file), content)
    return path.join(folder, file)
  }
  const [log] = trust.logs
  const config = signingConfig({
    fulcioUrl: trust.fulcio.url,
    issuerUrl: issuers.github.issuer,
    log: log === undefined ? undefined : { url: log.url, majorApiVersion },
    timestampUrl: timestampEndpoint(trust.timestampAuthority.url),
    validFrom: trust.validFrom,
  })
  const root = trustedRoot(trust)
  const targets = {
    'trusted_root.json': Buffer.from(JSON.stringify(root, null, 2)),
    'signing_config.v0.2.json': Buffer.from(JSON.stringify(config, null, 2)),
  }
  const tufKey = createTufKey()
  const expires = new Date(Date.now() + DAY_MS)
  const repository = tufRepository({ key: tufKey, targets, expires, version: 1 })
  tufServer.serve(name, repository)
  const chain = (ders: readonly Buffer[]): string => ders.map(certificatePem).join('')
  return {
    trustedRoot: await write('trusted_root.json', targets['trusted_root.json']),
    signingConfig: await write('signing_config.json', targets['signing_config.v0.2.json']),
    clientTrustConfig: await write(
      'client_trust_config.json',
      JSON.stringify(clientTrustConfig(root, config)),
    ),
    tufUrl: `${tufServer.url}/${name}`,
    tufRoot: await write('root.json', repository.get('root.json') ?? ''),
    tufKey,
    pem: {
      fulcioChain: await write('fulcio.pem', chain(trust.fulcio.chain)),
      timestampChain: await write('timestamp.pem', chain(trust.timestampAuthority.chain)),
      rekorPublicKey: await keyFile(write, 'rekor.pub', log),
      ctLogPublicKey: await keyFile(write, 'ct-log.pub', trust.ctLogs[0]),
    },
  }
}

async function keyFile(
  write: (file: string, content: string) => Promise<string>,
  name: string,
  log: TrustedLog | undefined,
): Promise<string | undefined> {
  if (log === undefined) return undefined
  const lines = log.spki.toString('base64').match(/.{1,64}/g) ?? []
  return write(name, `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`)
}
