import { SigstoreError } from './sigstore-error.ts'

/** A service as a signing config lists it (protobuf-specs, Service). */
export interface ListedService {
  readonly url: URL
  readonly apiVersion: number
  /** Who runs it; services of one operator are no second opinion. */
  readonly operator: string
  /** Milliseconds since 1970, both ends counted; infinite where the config sets none. */
  readonly start: number
  readonly end: number
}

/** How many services are wanted (protobuf-specs, ServiceConfiguration). */
export type Selector =
  { readonly kind: 'ANY' | 'ALL' } | { readonly kind: 'EXACT'; readonly count: number }

interface Wanted {
  readonly versions: readonly number[]
  readonly now: Date
}

/** The one service to use: of the highest version, and of those the newest. Throws SigstoreError SIGNING_CONFIG_UNUSABLE. */
export function newestService(
  field: string,
  services: readonly ListedService[],
  wanted: Wanted,
): ListedService {
  const [newest] = usable(services, wanted)
  if (newest === undefined) throw nothingUsable(field, wanted.versions)
  return newest
}

/**
 * The services to use: those of the highest version that any valid one has, one of each operator, its newest, and of these as many
 * as the selector says. With ANY it is always the newest, so that two runs choose alike. Throws SigstoreError SIGNING_CONFIG_UNUSABLE.
 */
export function selectServices(
  options: Wanted & {
    readonly field: string
    readonly services: readonly ListedService[]
    readonly selector: Selector
  },
): readonly ListedService[] {
  const { field, services, selector } = options
  const found = usable(services, options)
  const [newest] = found
  if (newest === undefined) throw nothingUsable(field, options.versions)
  const operators = new Set<string>()
  const distinct = found
    .filter(({ apiVersion }) => apiVersion === newest.apiVersion)
    .filter(({ operator }) => !operators.has(operator) && operators.add(operator))
  switch (selector.kind) {
    case 'ALL':
      return distinct
    case 'ANY':
      return [newest]
    case 'EXACT':
      if (selector.count >= 1 && selector.count <= distinct.length) {
        return distinct.slice(0, selector.count)
      }
      throw unusable(
        `${field} asks for exactly ${selector.count} services, and ${distinct.length} of different operators can be used`,
      )
  }
}

/** Valid now and of a version that is spoken, the highest version first, and of each the newest. */
function usable(services: readonly ListedService[], { versions, now }: Wanted): ListedService[] {
  const time = now.getTime()
  return services
    .filter(({ apiVersion }) => versions.includes(apiVersion))
    .filter(({ start, end }) => start <= time && time <= end)
    .toSorted((a, b) => b.apiVersion - a.apiVersion || byStart(a, b))
}

/** Two that began before all time are equally new; their difference would be no number. */
function byStart(a: ListedService, b: ListedService): number {
  return a.start === b.start ? 0 : b.start - a.start
}

function nothingUsable(field: string, versions: readonly number[]): SigstoreError {
  return unusable(
    `the signing config has no service in ${field} with API version ${versions.join(' or ')} that is valid now`,
  )
}

function unusable(message: string): SigstoreError {
  return new SigstoreError({
    kind: 'usage',
    code: 'SIGNING_CONFIG_UNUSABLE',
    message,
    hint: 'Renew the signing config from your Sigstore instance, or leave rekor-version out where that narrows the choice.',
  })
}
