import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exec } from '../shared/exec.ts'
import {
  asObject,
  asString,
  asStringMap,
  JsonError,
  type JsonObject,
  parseJson,
} from '../shared/json.ts'
import { Secret } from '../shared/secret.ts'
import { credentialFromHelper } from './credential-helper.ts'
import type { Credential, CredentialSource } from './credentials.ts'
import { OciError } from './oci-error.ts'

export interface DockerCredentialOptions {
  /** Where `config.json` is (DOCKER_CONFIG, or `.docker` in the home directory). No file there: no credentials. */
  readonly configDirectory?: string
  /** The configuration itself, in place of a file. */
  readonly configText?: string
  /** Runs credential helpers. */
  readonly exec: Exec
}

interface DockerConfig {
  readonly auths: JsonObject
  readonly credHelpers: Readonly<Record<string, string>>
  readonly credsStore: string | undefined
}

const MAX_CONFIG_BYTES = 1024 * 1024
const DOCKER_HUB = 'index.docker.io'
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/'
const DOCKER_HUB_KEYS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])

/**
 * Credentials as the Docker command line keeps them: a helper named for the host, else the store, else what the file itself
 * holds. Hosts are compared whole, never in part. The file is read once and each helper run once a host.
 * Throws OciError `DOCKER_CONFIG_MALFORMED` and `CREDENTIAL_HELPER_FAILED`.
 */
export function dockerCredentials(options: DockerCredentialOptions): CredentialSource {
  let config: Promise<DockerConfig> | undefined
  const found = new Map<string, Promise<Credential | undefined>>()
  const lookUp = async (registry: string): Promise<Credential | undefined> => {
    config ??= readConfig(options)
    return credentialIn(await config, registry, options.exec)
  }
  return {
    credentialFor(registry) {
      const known = found.get(registry) ?? lookUp(registry)
      found.set(registry, known)
      return known
    },
  }
}

async function credentialIn(
  config: DockerConfig,
  registry: string,
  exec: Exec,
): Promise<Credential | undefined> {
  const helper = entryFor(config.credHelpers, registry) ?? config.credsStore
  if (helper !== undefined) {
    const credential = await credentialFromHelper(helper, configKeyOf(registry), exec)
    if (credential !== undefined) return credential
  }
  const entry = entryFor(config.auths, registry)
  return entry === undefined ? undefined : credentialInEntry(entry, registry)
}

/** What a registry is called in Docker's configuration, and by its credential helpers. */
export function configKeyOf(registry: string): string {
  return registry === DOCKER_HUB ? DOCKER_HUB_KEY : registry
}

/** The entry whose key is exactly this host, once scheme and API version are taken off the key. */
function entryFor<Value>(
  entries: Readonly<Record<string, Value>>,
  registry: string,
): Value | undefined {
  return Object.entries(entries).find(([key]) => hostOfKey(key) === registry)?.[1]
}

function hostOfKey(key: string): string {
  const host = key
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/(?:v[12]\/?)?$/, '')
  return DOCKER_HUB_KEYS.has(host) ? DOCKER_HUB : host
}

function credentialInEntry(value: unknown, registry: string): Credential | undefined {
  const what = `the entry for ${registry}`
  const entry = readingConfig(() => asObject(value, what))
  const field = (name: string): string => {
    const item = entry[name]
    return isAbsent(item) ? '' : readingConfig(() => asString(item, `${what}, ${name}`))
  }
  if (field('identitytoken') !== '') {
    return { kind: 'identity', token: new Secret(field('identitytoken')) }
  }
  if (field('registrytoken') !== '') {
    return { kind: 'bearer', token: new Secret(field('registrytoken')) }
  }
  if (field('auth') !== '') return decodeAuth(field('auth'), registry)
  if (field('username') === '') return undefined
  return { kind: 'basic', username: field('username'), password: new Secret(field('password')) }
}

/** `auth` is base64 of `user:password`; Docker pads old ones with NUL. */
function decodeAuth(auth: string, registry: string): Credential {
  const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '')
  const colon = text.indexOf(':')
  if (colon < 1) {
    throw malformed(`has an "auth" for ${registry} that is not base64 of user:password`)
  }
  return {
    kind: 'basic',
    username: text.slice(0, colon),
    password: new Secret(text.slice(colon + 1)),
  }
}

async function readConfig(options: DockerCredentialOptions): Promise<DockerConfig> {
  const text = options.configText ?? (await readConfigFile(options.configDirectory))
  if (text === undefined) return { auths: {}, credHelpers: {}, credsStore: undefined }
  return readingConfig(() => {
    const what = 'it'
    const bytes = Buffer.from(text)
    const file = asObject(parseJson(bytes, what, { maxBytes: MAX_CONFIG_BYTES }), what)
    const { auths, credHelpers, credsStore } = file
    return {
      auths: isAbsent(auths) ? {} : asObject(auths, 'auths'),
      credHelpers: asStringMap(credHelpers, 'credHelpers'),
      credsStore:
        isAbsent(credsStore) || credsStore === '' ? undefined : asString(credsStore, 'credsStore'),
    }
  })
}

/** Keeps no cause: the JSON parser's own error quotes the text, which holds passwords. */
function readingConfig<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw malformed(`cannot be used: ${error.message}`)
  }
}

async function readConfigFile(directory: string | undefined): Promise<string | undefined> {
  if (directory === undefined) return undefined
  try {
    return await readFile(join(directory, 'config.json'), 'utf8')
  } catch (cause) {
    if (isMissingFile(cause)) return undefined
    throw malformed('cannot be opened', cause)
  }
}

function isMissingFile(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT'
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null
}

function malformed(why: string, cause?: unknown): OciError {
  return new OciError({
    kind: 'usage',
    code: 'DOCKER_CONFIG_MALFORMED',
    message: `the Docker configuration ${why}`,
    hint: 'Log in again (docker login), mend config.json, or give registry-username and registry-password.',
    cause,
  })
}
