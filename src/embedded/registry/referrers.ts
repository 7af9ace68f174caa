import { isDigest } from '../../oci/digest.ts'
import type { ServiceAnswer, ServiceRequest } from '../service.ts'
import { refusal } from './refusal.ts'
import type { RegistryStore, StoredManifest } from './store.ts'

/**
 * The referrers API: an index of the manifests whose subject is `subject`, whether that is there or not.
 * With a `pageSize` the answer comes in pages joined by Link headers, as the specification allows.
 */
export function answerReferrers(
  store: RegistryStore,
  route: { readonly name: string; readonly digest: string },
  request: ServiceRequest,
  pageSize: number | undefined,
): ServiceAnswer {
  const { name, digest: subject } = route
  if (!isDigest(subject)) return refusal(400, 'DIGEST_INVALID', 'the digest is malformed')
  const wanted = request.url.searchParams.get('artifactType')
  const all = [...(store.get(name)?.manifests ?? [])]
    .filter(([, { content }]) => content.subject === subject)
    .filter(([, { content }]) => wanted === null || content.artifactType === wanted)
    .map(([digest, manifest]) => descriptorOf(digest, manifest))
  const start = Number(request.url.searchParams.get('start') ?? 0)
  const end = pageSize === undefined ? all.length : start + pageSize
  const next = new URL(request.url)
  next.searchParams.set('start', String(end))
  return {
    status: 200,
    headers: {
      'content-type': 'application/vnd.oci.image.index.v1+json',
      ...(wanted === null ? {} : { 'oci-filters-applied': 'artifactType' }),
      ...(end < all.length ? { link: `<${next.pathname}${next.search}>; rel="next"` } : {}),
    },
    body: JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: all.slice(start, end),
    }),
  }
}

function descriptorOf(digest: string, { bytes, mediaType, content }: StoredManifest): object {
  const { artifactType, annotations } = content
  return {
    mediaType,
    digest,
    size: bytes.byteLength,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  }
}
