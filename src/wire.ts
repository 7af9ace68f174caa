import { randomBytes } from 'node:crypto'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AttestationStore } from './attestation-store.ts'
import { identitySource } from './identity-source.ts'
import { instanceChoice, parseRekorVersion } from './instance-choice.ts'
import { malformed, wrongInput } from './malformed-input.ts'
import type { FlowError } from './flow-error.ts'
import { refuseForksCode } from './fork.ts'
import { openSigner } from './open-signer.ts'
import { openSigningKey } from './signing-key.ts'
import { readInputFile } from './input-file.ts'
import { type CredentialSource, firstCredentialOf, givenCredentials } from './oci/credentials.ts'
import { dockerCredentials } from './oci/docker-config.ts'
import type { Reference } from './oci/reference.ts'
import type { Registry } from './oci/registry.ts'
import { createRegistry } from './oci/registry-client.ts'
import { githubFacts, isGithubToken } from './provenance/github.ts'
import { proxySettings } from './proxy-settings.ts'
import type { RunState } from './run-progress.ts'
import { openSavedBundles } from './saved-bundles.ts'
import { sbomTools, toolEnvironment } from './sbom-tool.ts'
import { scanTools } from './scan-tool.ts'
import type { SealServices } from './seal-image.ts'
import { parseLogEntryLimit, parseLogRate, parseTimeout, type SealInputs } from './seal-inputs.ts'
import { startDeadline, unlessAborted } from './shared/deadline.ts'
import { createExec, type Exec } from './shared/exec.ts'
import { Connections } from './shared/http-connections.ts'
import { HTTP_DEFAULTS, HttpClient, type HttpOptions } from './shared/http.ts'
import type { Log } from './shared/log.ts'
import { Secret } from './shared/secret.ts'
import { type InstanceDocuments, loadInstance } from './sigstore/instance.ts'
import type { SigstoreService } from './sigstore/service-answer.ts'
import { toolLogin, withTrivyLogin } from './tool-login.ts'
import { type TufSource, tufDocuments } from './tuf-documents.ts'
import { VERSION } from './version.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Surroundings {
  readonly env: Environment
  readonly log: Log
  /** Told of every secret that turns up, before it could be logged. */
  readonly mask: (secret: string) => void
  /** Standard input, at most so many bytes and one; absent where no input may name it. */
  readonly readStdin?: (maxBytes: number) => Promise<Buffer>
  /** Told of what the run leaves behind if it ends now; nobody where it is absent. */
  readonly note?: (state: RunState) => void
  /** Where attestations are stored beside the registry; absent where nowhere. */
  readonly attestationStore?: (http: HttpClient) => AttestationStore
  /** Time limits and retries, where not the defaults. */
  readonly http?: Partial<HttpOptions>
}

/** Things that outlive a call: ends connections and removes what was kept on disk. */
export interface Closable {
  close(): Promise<void>
}

type RegistryInputs = Pick<SealInputs, 'registryUsername' | 'registryPassword'>

/**
 * For each origin. Public instances refuse those who ask more of them: Rekor and Fulcio were seen to take some 500 a minute of one
 * address, registries thousands.
 */
const REQUESTS_PER_SECOND: Readonly<Record<SigstoreService | 'registry', number>> = {
  Fulcio: 5,
  Rekor: 5,
  'timestamp authority': 10,
  registry: 100,
}

/** The real clients for sealing. Nothing is asked of the network yet. */
export async function wireSeal(
  inputs: SealInputs,
  images: readonly Reference[],
  {
    env,
    log,
    mask,
    readStdin,
    note = () => undefined,
    attestationStore,
    http: httpOptions = {},
  }: Surroundings,
): Promise<SealServices & Closable> {
  const choice = await instanceChoice(inputs)
  const rekorVersion = parseRekorVersion(inputs.rekorVersion)
  const key = await openSigningKey(inputs, {
    env,
    mask,
    ...(readStdin === undefined ? {} : { readStdin }),
  })
  const eventPath = env['GITHUB_EVENT_PATH']
  const event = eventPath ? await readInputFile('GITHUB_EVENT_PATH', eventPath) : undefined
  refuseForksCode(env['GITHUB_EVENT_NAME'], event)
  if (key !== undefined && attestationStore !== undefined) throw noKeyForGithub()
  const saved = await openSavedBundles({
    named: inputs.dryRun ? undefined : inputs.resumeFile,
    tempDirectory: env['RUNNER_TEMP'] || tmpdir(),
    log,
  })
  const deadline = startDeadline(parseTimeout(inputs.timeout), () => performance.now())
  const { signal } = deadline
  const http = httpClient(env, log, {
    signal,
    perSecond: { ...REQUESTS_PER_SECOND, Rekor: parseLogRate(inputs.logRate) },
    ...httpOptions,
  })
  const pause = httpOptions.sleep ?? HTTP_DEFAULTS.sleep
  const sleep = (ms: number): Promise<void> => unlessAborted(pause(ms, signal), signal)
  const exec = createExec({ signal })
  const credentials = registryCredentials(inputs, images, { env, mask, exec })
  const tuf = tufDocuments(http)
  const { tokens, isGiven, isMissing } = identitySource(inputs, { env, mask, http, exec })
  // Before any host's name is looked up: the process would wait for the answer.
  if (key === undefined && isMissing) await tokens()
  const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com'
  return {
    http,
    log,
    tokens,
    key,
    givenToken: async () => (isGiven ? tokens() : undefined),
    registry: createRegistry({ http, credentials, sleep }),
    freshRegistry: () => createRegistry({ http, credentials }),
    loadInstance: async (asked) => {
      // Only "auto" depends on what the token says; the others need not wait for it.
      const token = choice.kind === 'auto' ? await asked : undefined
      const narrowed = rekorVersion === undefined ? {} : { rekorVersion }
      const use = { keyless: key === undefined, tlog: inputs.tlog, ...narrowed }
      const documents = (source: TufSource): Promise<InstanceDocuments> =>
        tuf.documents(source, use)
      return loadInstance({ choice, token, documents, now: new Date(), use })
    },
    openSigner: (ready) =>
      openSigner(ready, { http, tokens, random: randomBytes, now: () => new Date() }),
    factsOf: ({ claims }) =>
      isGithubToken(claims) ? githubFacts({ claims, event, serverUrl }) : undefined,
    serverUrl,
    toolVersion: VERSION,
    sourceDateEpoch: sourceDateEpoch(env),
    ...toolsFor(inputs, images, env),
    maxEntryBytes: parseLogEntryLimit(inputs.logEntryLimit),
    now: () => new Date(),
    sleep,
    deadline,
    saved,
    note,
    attestationStore: attestationStore?.(http),
    close: async () => {
      deadline.stop()
      http.close()
      await tuf.remove()
    },
  }
}

function noKeyForGithub(): FlowError {
  return wrongInput(
    'key and github-attestations are both given',
    'GitHub keeps what the identity of a job has signed: leave one of them out.',
  )
}

/** The real clients for reading from registries, and the public trust root where no file is given. */
export function wireRegistry(
  inputs: Partial<RegistryInputs>,
  images: readonly Reference[],
  { env, log, mask, http: httpOptions = {} }: Surroundings,
): {
  readonly registry: Registry
  /** One that has seen nothing of the run. */
  readonly freshRegistry: () => Registry
  /** A trusted root from a TUF repository. */
  readonly trustedRoot: (source: TufSource) => Promise<Uint8Array>
} & Closable {
  const http = httpClient(env, log, httpOptions)
  const tuf = tufDocuments(http)
  const credentials = registryCredentials(inputs, images, { env, mask, exec: createExec() })
  return {
    registry: createRegistry({ http, credentials }),
    freshRegistry: () => createRegistry({ http, credentials }),
    trustedRoot: async (source) => (await tuf.documents(source, {})).trustedRoot,
    close: async () => {
      http.close()
      await tuf.remove()
    },
  }
}

function httpClient(env: Environment, log: Log, options: Partial<HttpOptions>): HttpClient {
  return new HttpClient({
    userAgent: `seal-image/${VERSION}`,
    connections: options.connections ?? new Connections(proxySettings(env)),
    observe: ({ method, url, status, ms }) => {
      log.debug(`${method} ${url} ${status ?? 'no answer'} ${Math.round(ms)} ms`)
    },
    perSecond: REQUESTS_PER_SECOND,
    ...options,
  })
}

function registryCredentials(
  inputs: Partial<RegistryInputs>,
  images: readonly Reference[],
  { env, mask, exec }: Pick<Surroundings, 'env' | 'mask'> & { readonly exec: Exec },
): CredentialSource {
  const configDirectory = env['DOCKER_CONFIG'] || join(env['HOME'] || homedir(), '.docker')
  const docker = maskedCredentials(dockerCredentials({ configDirectory, exec }), mask)
  const { registryUsername: username, registryPassword: password } = inputs
  if (username === undefined && password === undefined) return docker
  if (username === undefined || password === undefined) {
    throw wrongInput(
      'only one of registry-username and registry-password is given',
      'Give both, or neither and log in before this step (docker/login-action).',
    )
  }
  const registries = [...new Set(images.map(({ repository }) => repository.registry))]
  if (registries.length > 1) {
    throw wrongInput(
      `registry-username and registry-password are given, and the images lie in ${registries.length} registries`,
      'Log in to each registry before this step (docker/login-action), and give neither.',
    )
  }
  const given = givenCredentials({ registries, username, password: new Secret(password) })
  return firstCredentialOf(maskedCredentials(given, mask), docker)
}

/** A scan of a large image takes minutes. */
const TOOL_TIMEOUT_MS = 20 * 60_000

function toolsFor(
  inputs: RegistryInputs,
  images: readonly Reference[],
  surroundings: Environment,
): Pick<SealServices, 'runSbomTool' | 'openScanTool'> {
  const repositories = images.map(({ repository }) => repository)
  const login = { username: inputs.registryUsername, password: inputs.registryPassword }
  const env = toolEnvironment(surroundings, repositories, login)
  const tempDirectory = surroundings['RUNNER_TEMP'] || tmpdir()
  const execIn = (cwd?: string): Exec =>
    withTrivyLogin(
      (own) =>
        createExec({
          ...{ timeoutMs: TOOL_TIMEOUT_MS, env: own },
          ...(cwd === undefined ? {} : { cwd }),
        }),
      { env, login: toolLogin(login, repositories), tempDirectory },
    )
  return {
    runSbomTool: sbomTools(execIn(), tempDirectory),
    openScanTool: scanTools({ execIn, tempDirectory, now: () => new Date() }),
  }
}

/** A registry that repeats a login must not get it printed. */
function maskedCredentials(
  source: CredentialSource,
  mask: (secret: string) => void,
): CredentialSource {
  return {
    async credentialFor(registry) {
      const credential = await source.credentialFor(registry)
      if (credential?.kind === 'basic') {
        const password = credential.password.reveal()
        mask(password)
        // As the Authorization header has it, in base64.
        mask(`${credential.username}:${password}`)
      } else if (credential !== undefined) mask(credential.token.reveal())
      return credential
    },
  }
}

/** SOURCE_DATE_EPOCH in seconds (https://reproducible-builds.org/specs/source-date-epoch/). Throws FlowError INPUT_MALFORMED. */
export function sourceDateEpoch(env: Environment): number | undefined {
  const text = env['SOURCE_DATE_EPOCH']
  if (!text) return undefined
  if (/^[0-9]{1,11}$/.test(text)) return Number(text)
  throw malformed('SOURCE_DATE_EPOCH', text, 'a whole number of seconds')
}
