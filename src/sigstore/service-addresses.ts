import { type InstanceUse, servicesOf, type SigstoreServices } from './signing-config.ts'

/** Services named one by one, beside or in place of a signing config. */
export interface ServiceAddresses {
  readonly fulcioUrl?: URL
  readonly rekorUrl?: URL
  /** The full endpoint. */
  readonly tsaUrl?: URL
}

/**
 * The services of a signing config, each address that is given in place of the config's; without a config, the addresses alone.
 * A log that is given is of `use.rekorVersion`, default 1. Throws SigstoreError SIGNING_CONFIG_*.
 */
export function addressedServices(
  signingConfig: Uint8Array | undefined,
  { fulcioUrl, rekorUrl, tsaUrl }: ServiceAddresses,
  now: Date,
  use: InstanceUse,
): SigstoreServices {
  const asked = {
    ...use,
    keyless: use.keyless && fulcioUrl === undefined,
    tlog: use.tlog && rekorUrl === undefined,
  }
  const listed: SigstoreServices =
    signingConfig === undefined
      ? { fulcioUrl: undefined, logs: [], tsaUrls: [] }
      : servicesOf(signingConfig, now, asked)
  const apiVersion = use.rekorVersion ?? 1
  return {
    fulcioUrl: use.keyless ? (fulcioUrl ?? listed.fulcioUrl) : undefined,
    logs: use.tlog && rekorUrl !== undefined ? [{ url: rekorUrl, apiVersion }] : listed.logs,
    tsaUrls: tsaUrl === undefined ? listed.tsaUrls : [tsaUrl],
  }
}
