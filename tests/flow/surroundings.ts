import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../src/embedded/index.ts'
import { makeImage, type MadeImage, pushImage, pushIndex } from '../../src/embedded/image.ts'
import { writeTrustFiles } from '../../src/embedded/trust-files.ts'
import { anonymous, givenCredentials } from '../../src/oci/credentials.ts'
import type { Registry } from '../../src/oci/registry.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import { type Sealed, sealImage } from '../../src/seal-image.ts'
import { SEAL_DEFAULTS, type SealInputs } from '../../src/seal-inputs.ts'
import { sealRequest } from '../../src/seal-request.ts'
import { HttpClient, type HttpOptions } from '../../src/shared/http.ts'
import { type Log, silentLog } from '../../src/shared/log.ts'
import { Secret } from '../../src/shared/secret.ts'
import { type Surroundings as WireSurroundings, wireSeal } from '../../src/wire.ts'

/** A running embedded Sigstore with a folder for its files, and the environment a job on it would have. */
export interface Surroundings {
  readonly embedded: Embedded
  readonly directory: string
  readonly env: Record<string, string>
  readonly registry: Registry
  inputs(given: Partial<SealInputs> & Pick<SealInputs, 'images'>): SealInputs
  /** As the action and the command line seal, in this process; `env` is added to the job's. */
  seal(given: Partial<SealInputs> & Pick<SealInputs, 'images'>, how?: How): Promise<Sealed>
  stop(): Promise<void>
}

export interface How {
  readonly log?: Log
  readonly http?: Partial<HttpOptions>
  readonly env?: Readonly<Record<string, string>>
  readonly attestationStore?: NonNullable<WireSurroundings['attestationStore']>
}

/** Retries as ever, without the waiting. */
export const IMPATIENT: Partial<HttpOptions> = { timeoutMs: 5_000, sleep: () => Promise.resolve() }

export async function startSurroundings(options: EmbeddedOptions = {}): Promise<Surroundings> {
  const embedded = await startEmbedded(options)
  const directory = await mkdtemp(join(tmpdir(), 'seal-flow-'))
  await writeTrustFiles(embedded, directory)
  const http = new HttpClient()
  const { username, password } = options.registry ?? {}
  const credentials =
    username === undefined || password === undefined
      ? anonymous
      : givenCredentials({
          registries: [embedded.registryHost],
          username,
          password: new Secret(password),
        })
  const env = {
    HOME: directory,
    ACTIONS_ID_TOKEN_REQUEST_URL: embedded.oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: embedded.oidc.requestToken,
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: directory,
  }
  const inputs: Surroundings['inputs'] = (given) => ({
    ...SEAL_DEFAULTS,
    digest: undefined,
    trustedRoot: join(directory, 'trusted_root.json'),
    signingConfig: join(directory, 'signing_config.json'),
    key: undefined,
    keyPassword: undefined,
    identityToken: undefined,
    identityTokenFile: undefined,
    registryUsername: undefined,
    registryPassword: undefined,
    resumeFile: undefined,
    attestations: [],
    buildMetadata: undefined,
    workflowInputs: undefined,
    promoteTags: [],
    replaceTags: [],
    // The embedded log takes what comes.
    logRate: '1000',
    ...given,
  })
  return {
    embedded,
    directory,
    env,
    registry: createRegistry({ http, credentials }),
    inputs,
    seal: async (given, how = {}) => {
      const all = inputs(given)
      const request = await sealRequest(all)
      const services = await wireSeal(all, request.images, {
        env: { ...env, ...how.env },
        log: how.log ?? silentLog,
        mask: () => undefined,
        http: how.http ?? {},
        ...(how.attestationStore === undefined ? {} : { attestationStore: how.attestationStore }),
      })
      try {
        return await sealImage(request, services)
      } finally {
        await services.close()
      }
    },
    stop: async () => {
      http.close()
      await embedded.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** An image with one npm package, whose bytes depend on `name`. */
export function smallImage(name: string, architecture = 'amd64'): MadeImage {
  const file = (path: string, text: string): { path: string; bytes: Buffer } => ({
    path,
    bytes: Buffer.from(text),
  })
  return makeImage(
    [
      [file('etc/os-release', 'ID=debian\nVERSION_ID="12"\nNAME="Debian GNU/Linux"\n')],
      [
        file(
          'app/node_modules/left-pad/package.json',
          JSON.stringify({ name: 'left-pad', version: '1.3.0', license: 'WTFPL' }),
        ),
        file('app/name.txt', name),
      ],
    ],
    { os: 'linux', architecture },
  )
}

export async function pushSmallImage(at: Surroundings, path: string): Promise<string> {
  const repository = `${at.embedded.registryHost}/${path}`
  return `${repository}@${await pushImage(at.registry, `${repository}:v1`, smallImage(path))}`
}

export async function pushSmallIndex(at: Surroundings, path: string): Promise<string> {
  const repository = `${at.embedded.registryHost}/${path}`
  const images = [smallImage(path, 'amd64'), smallImage(path, 'arm64')]
  return `${repository}@${await pushIndex(at.registry, `${repository}:v1`, images)}`
}
