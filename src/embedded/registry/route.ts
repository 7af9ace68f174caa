/** What a request's path asks for (OCI distribution-spec, Endpoints). */
export type Route =
  | { readonly kind: 'base' | 'catalog' }
  | { readonly kind: 'manifest'; readonly name: string; readonly reference: string }
  | { readonly kind: 'blob'; readonly name: string; readonly digest: string }
  | { readonly kind: 'uploads'; readonly name: string }
  | { readonly kind: 'upload'; readonly name: string; readonly id: string }
  | { readonly kind: 'tags'; readonly name: string }
  | { readonly kind: 'referrers'; readonly name: string; readonly digest: string }

const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const FIXED: Readonly<Record<string, 'base' | 'catalog'>> = {
  '/v2': 'base',
  '/v2/': 'base',
  '/v2/_catalog': 'catalog',
}
// The name takes all it can: `manifests` and `blobs` are good path components.
const IN_REPOSITORY =
  /^\/v2\/(?<name>.+)\/(?:(?<tags>tags\/list)|manifests\/(?<reference>[^/]+)|referrers\/(?<subject>[^/]+)|blobs\/uploads\/(?<upload>[^/]*)|blobs\/(?<blob>[^/]+))$/

/** The route, or undefined where there is none. */
export function routeOf(pathname: string): Route | undefined {
  const fixed = FIXED[pathname]
  if (fixed !== undefined) return { kind: fixed }
  const groups = IN_REPOSITORY.exec(pathname)?.groups
  const name = groups?.['name']
  if (groups === undefined || name === undefined) return undefined
  if (groups['tags'] !== undefined) return { kind: 'tags', name }
  const { reference, subject, upload, blob } = groups
  if (reference !== undefined) return { kind: 'manifest', name, reference: decoded(reference) }
  if (subject !== undefined) return { kind: 'referrers', name, digest: decoded(subject) }
  if (upload !== undefined) {
    return upload === '' ? { kind: 'uploads', name } : { kind: 'upload', name, id: upload }
  }
  return blob === undefined ? undefined : { kind: 'blob', name, digest: decoded(blob) }
}

export function isRepositoryName(name: string): boolean {
  return name.length <= 255 && NAME.test(name)
}

/** Some clients write the colon of a digest as `%3A`. */
function decoded(text: string): string {
  return text.replaceAll(/%3a/gi, ':')
}
