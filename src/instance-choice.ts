import type { FlowError } from './flow-error.ts'
import { readInputFile } from './input-file.ts'
import { malformed, wrongInput } from './malformed-input.ts'
import { isLoopback } from './shared/http-target.ts'
import type { InstanceChoice } from './sigstore/instance.ts'
import { type InstanceName, isInstanceName, KNOWN_INSTANCES } from './sigstore/known-instances.ts'
import type { ServiceAddresses } from './sigstore/service-addresses.ts'
import type { RekorVersion } from './sigstore/signing-config.ts'
import type { TufMirror, TufSource } from './tuf-documents.ts'

/** The inputs that say where to sign and whom to believe. */
export interface InstanceInputs {
  readonly sigstore: string
  readonly trustedRoot: string | undefined
  readonly signingConfig: string | undefined
  readonly fulcioUrl?: string | undefined
  readonly rekorUrl?: string | undefined
  readonly rekorVersion?: string | undefined
  readonly tsaUrl?: string | undefined
  readonly tufMirror?: string | undefined
  readonly tufRoot?: string | undefined
}

/** Reads and checks the inputs. Throws FlowError INPUT_MALFORMED, INPUT_FILE_UNREADABLE. */
export async function instanceChoice(inputs: InstanceInputs): Promise<InstanceChoice<TufSource>> {
  const { sigstore, trustedRoot, signingConfig } = inputs
  if (sigstore !== 'auto' && sigstore !== 'custom' && !isInstanceName(sigstore)) {
    throw malformed('sigstore', sigstore, 'auto, public-good, staging, github or custom')
  }
  const addresses = addressesFrom(inputs)
  const mirror = await mirrorFrom(inputs)
  const named = Object.keys(addresses).length > 0
  const own = trustedRoot !== undefined || signingConfig !== undefined || named
  if (mirror !== undefined) {
    if (trustedRoot !== undefined || signingConfig !== undefined) throw twoSources()
    const known = isInstanceName(sigstore) ? KNOWN_INSTANCES[sigstore].addresses : {}
    const source = mirrored(sigstore, mirror)
    return { kind: 'tuf', source, addresses: { ...known, ...addresses } }
  }
  if (isInstanceName(sigstore)) {
    if (own) throw notWith(sigstore)
    const { addresses: known } = KNOWN_INSTANCES[sigstore]
    return { kind: 'tuf', source: { kind: 'known', name: sigstore }, addresses: known }
  }
  if (sigstore === 'auto' && !own) {
    return { kind: 'auto', source: { kind: 'known', name: 'public-good' } }
  }
  if (trustedRoot === undefined || (signingConfig === undefined && !named)) throw incomplete()
  return {
    kind: 'custom',
    trustedRoot: await readInputFile('trusted-root', trustedRoot),
    signingConfig:
      signingConfig === undefined
        ? undefined
        : await readInputFile('signing-config', signingConfig),
    addresses,
  }
}

/** A TUF repository of one's own with its root; undefined where none is named. Throws FlowError. */
export async function mirrorFrom({
  tufMirror,
  tufRoot,
}: Pick<InstanceInputs, 'tufMirror' | 'tufRoot'>): Promise<TufMirror | undefined> {
  if (tufMirror === undefined && tufRoot === undefined) return undefined
  if (tufMirror === undefined || tufRoot === undefined) {
    throw wrongInput(
      'only one of tuf-mirror and tuf-root is given',
      'Give both: the repository’s URL, and the file of the root metadata that it is verified from.',
    )
  }
  const url = urlFrom('tuf-mirror', tufMirror)
  return { url, root: await readInputFile('tuf-root', tufRoot) }
}

/** Whether the trusted root lies in a file, or is cosign's own: what it is that a command for cosign can name. */
export function isTrustNamed({ sigstore, tufMirror }: InstanceInputs): boolean {
  return tufMirror === undefined && sigstore !== 'staging' && sigstore !== 'github'
}

/** Throws FlowError INPUT_MALFORMED. */
export function parseRekorVersion(text: string | undefined): RekorVersion | undefined {
  switch (text) {
    case undefined:
      return undefined
    case '1':
      return 1
    case '2':
      return 2
    default:
      throw malformed('rekor-version', text, '1 or 2')
  }
}

/** Where an instance's own repository has no signing config, its mirror has none. */
function mirrored(sigstore: string, mirror: TufMirror): TufSource {
  const services = !isInstanceName(sigstore) || KNOWN_INSTANCES[sigstore].hasSigningConfig
  return { kind: 'mirror', mirror, services }
}

function addressesFrom({ fulcioUrl, rekorUrl, tsaUrl }: InstanceInputs): ServiceAddresses {
  return {
    ...(fulcioUrl === undefined ? {} : { fulcioUrl: fulcioFrom(fulcioUrl) }),
    ...(rekorUrl === undefined ? {} : { rekorUrl: urlFrom('rekor-url', rekorUrl) }),
    ...(tsaUrl === undefined ? {} : { tsaUrl: urlFrom('tsa-url', tsaUrl) }),
  }
}

/** Fulcio is shown the id-token; all others sign what they answer. */
function fulcioFrom(text: string): URL {
  const url = urlFrom('fulcio-url', text)
  if (url.protocol === 'https:' || isLoopback(url)) return url
  throw malformed('fulcio-url', text, 'an https URL')
}

function urlFrom(name: string, text: string): URL {
  const url = URL.parse(text)
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url
  throw malformed(name, text, 'the URL of the service')
}

function twoSources(): FlowError {
  return wrongInput(
    'tuf-mirror is given, and trusted-root or signing-config too',
    'Give the files, and nothing is asked of any TUF repository; or give tuf-mirror and tuf-root alone.',
  )
}

function notWith(sigstore: InstanceName): FlowError {
  return wrongInput(
    `sigstore is "${sigstore}", and files or services of an instance of your own are given`,
    'Set sigstore to custom, or leave trusted-root, signing-config and the URLs out.',
  )
}

function incomplete(): FlowError {
  return wrongInput(
    'an instance of your own takes a trusted root, and services to sign with',
    'Give trusted-root, and signing-config or fulcio-url, rekor-url and tsa-url; or tuf-mirror and tuf-root; and set sigstore to custom.',
  )
}
