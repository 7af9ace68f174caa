import { setImmediate } from 'node:timers/promises'
import { instanceChoice, parseRekorVersion } from './instance-choice.ts'
import type { Reference } from './oci/reference.ts'
import { apiRootOf } from './oci/registry-address.ts'
import { proxySettings } from './proxy-settings.ts'
import type { SealInputs } from './seal-inputs.ts'
import { Connections } from './shared/http-connections.ts'
import type { InstanceChoice } from './sigstore/instance.ts'
import { KNOWN_INSTANCES } from './sigstore/known-instances.ts'
import { addressedServices } from './sigstore/service-addresses.ts'
import type { TufSource } from './tuf-documents.ts'

/** The image, the four places of what it carries already, and the right to push. */
const FIRST_QUESTIONS = 6

/**
 * Connects to where a keyless run asks first, while the rest of the program is still to be loaded: to the registries, GitHub's token
 * endpoint and the services that the inputs name. Nothing is sent. Inputs that are wrong are told later, by who reads them
 * for good, and nobody is connected to for a job without an id-token.
 */
export async function connectAhead(
  inputs: SealInputs,
  images: readonly Reference[],
  { env, now }: { readonly env: Readonly<Record<string, string | undefined>>; readonly now: Date },
): Promise<Connections> {
  const connections = new Connections(proxySettings(env))
  const tokenUrl = URL.parse(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '')
  if (tokenUrl === null || inputs.key !== undefined) return connections
  const registries = new Set(images.map(({ repository }) => apiRootOf(repository.registry).href))
  for (const registry of registries) connections.open(new URL(registry), FIRST_QUESTIONS)
  for (const url of [tokenUrl, ...(await serviceUrls(inputs, now))]) connections.open(url, 1)
  // What connects does so before whoever waits goes on.
  await setImmediate()
  return connections
}

async function serviceUrls(inputs: SealInputs, now: Date): Promise<readonly URL[]> {
  try {
    return urlsOf(await instanceChoice(inputs), inputs, now)
  } catch {
    return []
  }
}

function urlsOf(
  choice: InstanceChoice<TufSource>,
  { tlog, rekorVersion }: SealInputs,
  now: Date,
): readonly URL[] {
  switch (choice.kind) {
    case 'auto':
      // Nobody is asked before the token has said whether the repository is public.
      return []
    case 'tuf': {
      const { source } = choice
      return [source.kind === 'known' ? KNOWN_INSTANCES[source.name].tufUrl : source.mirror.url]
    }
    case 'custom': {
      const { signingConfig, addresses } = choice
      const version = parseRekorVersion(rekorVersion)
      const use = { keyless: true, tlog, ...(version && { rekorVersion: version }) }
      const services = addressedServices(signingConfig, addresses, now, use)
      const { fulcioUrl, logs, tsaUrls } = services
      return [fulcioUrl ?? [], logs.map(({ url }) => url), tsaUrls].flat()
    }
  }
}
