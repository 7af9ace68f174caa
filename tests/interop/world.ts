import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runStep, type StepResult } from '../../src/cli/demo/runner.ts'
import { type Embedded, startEmbedded } from '../../src/embedded/index.ts'
import { type TrustFiles, writeTrustFiles } from '../../src/embedded/trust-files.ts'
import { runProgram } from './tools/program.ts'
import type { RegistryServer } from './tools/servers.ts'
import { ensureTools, type Tools } from './tools/tools.ts'

export const PROJECT = path.resolve(import.meta.dirname, '../..')

/** The embedded Sigstore, a real registry in a process of its own, and the real peers. */
export interface World {
  readonly embedded: Embedded
  readonly trust: TrustFiles
  readonly directory: string
  readonly host: string
  readonly tools: Tools
  /** Runs dist/action/index.js as the runner does. */
  step(inputs: Readonly<Record<string, string>>): Promise<StepResult>
  cosign3(args: readonly string[]): Promise<string>
  cosign2(args: readonly string[]): Promise<string>
  /** Runs dist/cli/index.js; rejects where its exit status is not 0. */
  sealImage(args: readonly string[]): Promise<string>
  rekorCli(args: readonly string[]): Promise<string>
  crane(args: readonly string[]): Promise<string>
  stop(): Promise<void>
}

export async function startWorld(start: () => Promise<RegistryServer>): Promise<World> {
  const [tools, embedded, registry] = await Promise.all([ensureTools(), startEmbedded(), start()])
  const directory = await mkdtemp(path.join(tmpdir(), 'seal-interop-'))
  const trust = await writeTrustFiles(embedded, directory)
  const env = {
    HOME: directory,
    COSIGN_PASSWORD: 'test',
    TUF_ROOT: path.join(directory, 'tuf'),
    SIGSTORE_ROOT_FILE: trust.fulcioRoot,
    SIGSTORE_REKOR_PUBLIC_KEY: trust.rekorPublicKey,
    SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: trust.ctLogPublicKey,
  }
  return {
    embedded,
    trust,
    directory,
    host: registry.host,
    tools,
    step: (inputs) =>
      runStep({
        action: path.join(PROJECT, 'dist/action/index.js'),
        directory,
        inputs: {
          sigstore: 'custom',
          'trusted-root': trust.trustedRoot,
          'signing-config': trust.signingConfig,
          ...inputs,
        },
        env: {
          RUNNER_DEBUG: '1',
          ACTIONS_ID_TOKEN_REQUEST_URL: embedded.oidc.requestUrl,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: embedded.oidc.requestToken,
        },
      }),
    cosign3: (args) =>
      runProgram(tools.cosign3, args, { env: { HOME: directory, COSIGN_PASSWORD: 'test' } }),
    cosign2: (args) => runProgram(tools.cosign2, args, { env }),
    rekorCli: (args) =>
      runProgram(tools.rekorCli, ['--rekor_server', embedded.rekorUrl, ...args], {
        env: { HOME: directory },
      }),
    crane: (args) => runProgram(tools.crane, [...args, '--insecure']),
    sealImage: (args) =>
      runProgram(process.execPath, [path.join(PROJECT, 'dist/cli/index.js'), ...args], {
        env: { HOME: directory },
      }),
    stop: async () => {
      await Promise.all([embedded.close(), registry.stop()])
      await rm(directory, { recursive: true, force: true })
    },
  }
}
