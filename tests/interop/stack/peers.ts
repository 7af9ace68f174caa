import { generateKeyPairSync } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runStep, type StepResult } from '../../../src/cli/demo/runner.ts'
import { makeImage, pushImage } from '../../../src/embedded/image.ts'
import type { Issuer } from '../../../src/embedded/oidc/issuer.ts'
import { anonymous } from '../../../src/oci/credentials.ts'
import { createRegistry } from '../../../src/oci/registry-client.ts'
import { HttpClient } from '../../../src/shared/http.ts'
import { runProgram } from '../tools/program.ts'
import { ensureTools } from '../tools/tools.ts'
import type { SetupName } from './setups.ts'
import type { Stack } from './stack.ts'

const PROJECT = path.resolve(import.meta.dirname, '../../..')

/** The programs that sign and verify on a stack, each told of one setup. */
export interface Peers {
  /** Pushes a small image of its own and returns its reference, by digest. */
  push(host: string, name: string): Promise<string>
  /** Runs dist/action/index.js as the runner does, for a job of this issuer. */
  step(
    setup: SetupName,
    issuer: Issuer,
    inputs: Readonly<Record<string, string>>,
  ): Promise<StepResult>
  /** Runs dist/cli/index.js, in an environment with `env` in it; rejects where its exit status is not 0. */
  sealImage(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>
  /** `cosign sign` or `cosign attest` with a token of this issuer. */
  cosign3Sign(setup: SetupName, issuer: Issuer, args: readonly string[]): Promise<string>
  cosign3(args: readonly string[]): Promise<string>
  /** Trusts one setup's Fulcio, CT log and Rekor; default: that of Rekor v1. */
  cosign2(args: readonly string[], setup?: SetupName): Promise<string>
  /** PyPI's, without its network. */
  sigstorePython(args: readonly string[]): Promise<string>
  rekorCli(args: readonly string[]): Promise<string>
}

/** The real peers and ours on this stack; what they write is in its folder. */
export async function createPeers(stack: Stack): Promise<Peers> {
  const tools = await ensureTools()
  const directory = path.join(stack.directory, 'peers')
  await mkdir(directory)
  const nobodysKey = path.join(directory, 'nobody.pub')
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await writeFile(nobodysKey, publicKey.export({ type: 'spki', format: 'pem' }))
  const home = { HOME: directory, TUF_ROOT: path.join(directory, 'tuf') }
  const cosign3 = (args: readonly string[]): Promise<string> =>
    runProgram(tools.cosign3, args, { env: home })
  return {
    push: pushSmallImage,
    step: (setup, issuer, inputs) =>
      runStep({
        action: path.join(PROJECT, 'dist/action/index.js'),
        directory,
        inputs: {
          sigstore: 'custom',
          'trusted-root': stack.setups[setup].trustedRoot,
          'signing-config': stack.setups[setup].signingConfig,
          ...inputs,
        },
        env: {
          ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
        },
      }),
    sealImage: (args, env = {}) =>
      runProgram(process.execPath, [path.join(PROJECT, 'dist/cli/index.js'), ...args], {
        env: { ...home, ...env },
      }),
    cosign3Sign: (setup, issuer, [command = '', ...args]) =>
      cosign3([
        command,
        '--yes',
        ...['--trusted-root', stack.setups[setup].trustedRoot],
        ...['--signing-config', stack.setups[setup].signingConfig],
        ...['--identity-token', issuer.mint()],
        ...args,
      ]),
    cosign3,
    cosign2: (args, setup = 'rekorV1') => {
      const { pem } = stack.setups[setup]
      const trusted = {
        SIGSTORE_ROOT_FILE: pem.fulcioChain,
        // Where it is given no key, it asks Sigstore's own TUF repository for one.
        SIGSTORE_REKOR_PUBLIC_KEY: pem.rekorPublicKey ?? nobodysKey,
        SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: pem.ctLogPublicKey ?? nobodysKey,
      }
      return runProgram(tools.cosign2, args, { env: { ...home, ...trusted } })
    },
    sigstorePython: (args) =>
      runProgram(tools.sigstorePython, ['-m', 'sigstore', ...args], { env: home }),
    rekorCli: (args) =>
      runProgram(tools.rekorCli, ['--rekor_server', stack.urls.rekorV1, ...args], { env: home }),
  }
}

async function pushSmallImage(host: string, name: string): Promise<string> {
  const http = new HttpClient()
  const registry = createRegistry({ http, credentials: anonymous })
  const image = makeImage([[{ path: 'name.txt', bytes: Buffer.from(name) }]])
  const digest = await pushImage(registry, `${host}/stack/${name}:1`, image)
  http.close()
  return `${host}/stack/${name}@${digest}`
}
