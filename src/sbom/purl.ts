import { PackageURL } from 'packageurl-js'

export interface PurlParts {
  readonly type: string
  readonly namespace?: string | undefined
  readonly name: string
  readonly version?: string
  /** Undefined and empty ones are left out. */
  readonly qualifiers?: Readonly<Record<string, string | undefined>>
}

/**
 * A package URL (purl-spec). `+` and `:` of versions are written `%2B` and `%3A`, as syft and trivy write them, so that
 * the same package is the same text in their documents and ours. Undefined where the parts make no valid one.
 */
export function purlOf({
  type,
  namespace,
  name,
  version,
  qualifiers = {},
}: PurlParts): string | undefined {
  const kept = Object.entries(qualifiers).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value] as const],
  )
  try {
    const purl = new PackageURL(
      type,
      namespace,
      name,
      version,
      kept.length === 0 ? undefined : Object.fromEntries(kept),
      undefined,
    )
    purl.version = undefined
    return version === undefined ? purl.toString() : withVersion(purl.toString(), version)
  } catch {
    return undefined
  }
}

function withVersion(purl: string, version: string): string {
  const [path = '', query] = purl.split('?', 2)
  const versioned = `${path}@${encodeURIComponent(version)}`
  return query === undefined ? versioned : `${versioned}?${query}`
}
