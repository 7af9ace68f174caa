import type { Registry } from './oci/registry.ts'
import type { Subject } from './resolve-image.ts'
import { inParallel } from './shared/parallel.ts'
import type { SignedDocument } from './signed-document.ts'
import { encodeAttestationLayer, encodeSignatureLayer } from './sigstore/cosign-layer.ts'
import { appendCosignLayers, attachBundle, type CosignLayer } from './sigstore/storage.ts'

/** Subjects stored at the same time. */
const SUBJECTS_AT_ONCE = 4

/**
 * Stores what is new, in its format: bundles as referrers, cosign layers appended to the `.sig` and `.att` tags, each tag
 * written once. Safe to repeat.
 */
export async function storeDocuments(
  signed: readonly SignedDocument[],
  registry: Registry,
  created: Date,
  onStored: (subject: Subject) => void = () => undefined,
): Promise<void> {
  const bySubject = Map.groupBy(
    signed.filter((document) => document.isNew),
    ({ document }) => document.subject,
  )
  await inParallel([...bySubject], SUBJECTS_AT_ONCE, async ([subject, documents]) => {
    const writes = [
      ...documents
        .filter(({ format }) => format === 'bundle')
        .map(
          ({ bundle, document }) =>
            () =>
              attachBundle({
                registry,
                repository: subject.repository,
                subject: subject.descriptor,
                bundle,
                predicateType: document.predicateType,
                created,
              }),
        ),
      () => appendLayers(registry, subject, 'sig', documents),
      () => appendLayers(registry, subject, 'att', documents),
    ]
    // After a failure all of them are waited for: nothing is written behind the back of whoever is told of it.
    await inParallel<() => Promise<unknown>, unknown>(writes, writes.length, (write) => write())
    onStored(subject)
  })
}

async function appendLayers(
  registry: Registry,
  subject: Subject,
  suffix: 'sig' | 'att',
  documents: readonly SignedDocument[],
): Promise<void> {
  const layers = documents
    .filter(({ format }) => format === 'cosign')
    .filter(({ document }) => (document.kind === 'signature') === (suffix === 'sig'))
    .map(cosignLayer)
  if (layers.length === 0) return
  const { repository, descriptor } = subject
  await appendCosignLayers({ registry, repository, subject: descriptor.digest, suffix, layers })
}

function cosignLayer({ bundle, payload, layerTimestamp }: SignedDocument): CosignLayer {
  return payload === undefined
    ? encodeAttestationLayer(bundle, layerTimestamp)
    : encodeSignatureLayer(bundle, payload)
}
