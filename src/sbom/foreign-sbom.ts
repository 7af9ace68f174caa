import { type Digest, hexOf, isDigest } from '../oci/digest.ts'
import { parseReference, type Repository, repositoryName } from '../oci/reference.ts'
import { type JsonObject, recordOf, recordsOf } from '../shared/json.ts'
import { formatOf } from './foreign-format.ts'
import { imagePurl } from './image-purl.ts'
import { textOf } from './json-fields.ts'
import { refused } from './sbom-error.ts'

/** An image as a document made elsewhere may speak of it. */
export interface NamedImage {
  readonly repository: Repository
  readonly digest: Digest
  /** The image's ID, which tools that read from a daemon know it by. */
  readonly configDigest: Digest | undefined
}

/**
 * Which of the images a document speaks of: the one whose digest stands in what it describes, else, where no digest stands there, the
 * first, if that is named. Throws SbomError `SBOM_OTHER_IMAGE` where it describes another image, or none.
 */
export function describedImage<Image extends NamedImage>(
  document: JsonObject,
  images: readonly [Image, ...Image[]],
): Image {
  const described = describedBy(document)
  const digests = new Set(described.flatMap(digestsIn))
  const found =
    images.find(({ digest }) => digests.has(digest)) ??
    images.find(({ configDigest }) => configDigest !== undefined && digests.has(configDigest))
  if (found !== undefined) return found
  const [first] = images
  const isNamed = described.some((item) => names(textOf(item['name'], 1024), first.repository))
  if (digests.size === 0 && isNamed) return first
  const [other] = digests
  throw refused({
    code: 'SBOM_OTHER_IMAGE',
    message: `the SBOM describes ${other ?? 'no image by digest or name'}, not ${repositoryName(first.repository)}@${first.digest}`,
  })
}

/** The document, with the image's digest and package URL on what it describes, where it has none; one that is signed stays as it is. */
export function withImageDigest(document: JsonObject, image: NamedImage): JsonObject {
  if (document['signature'] !== undefined) return document
  if (formatOf(document) === 'spdx') return spdxWithDigest(document, image)
  const metadata = recordOf(document['metadata'])
  const root = recordOf(metadata['component'])
  const hashes = recordsOf(root['hashes'])
  const hash = { alg: 'SHA-256', content: hexOf(image.digest) }
  const component = {
    ...root,
    ...(hashes.some(({ alg }) => alg === hash.alg) ? {} : { hashes: [...hashes, hash] }),
    purl: root['purl'] ?? imagePurl(image),
  }
  return { ...document, metadata: { ...metadata, component } }
}

function spdxWithDigest(document: JsonObject, image: NamedImage): JsonObject {
  const described = new Set(describedBy(document))
  const checksum = { algorithm: 'SHA256', checksumValue: hexOf(image.digest) }
  const packages = recordsOf(document['packages']).map((item) => {
    const checksums = recordsOf(item['checksums'])
    const known = checksums.some(({ algorithm }) => algorithm === checksum.algorithm)
    return known || !described.has(item) ? item : { ...item, checksums: [...checksums, checksum] }
  })
  return { ...document, packages }
}

/** What the document says that it is about: CycloneDX's root component, the packages that an SPDX document describes. */
function describedBy(document: JsonObject): readonly JsonObject[] {
  if (formatOf(document) !== 'spdx') {
    const root = recordOf(document['metadata'])['component']
    return recordsOf([root])
  }
  const ids = new Set<unknown>(
    Array.isArray(document['documentDescribes']) ? document['documentDescribes'] : [],
  )
  for (const relation of recordsOf(document['relationships'])) {
    const { spdxElementId, relationshipType, relatedSpdxElement } = relation
    if (spdxElementId === 'SPDXRef-DOCUMENT' && relationshipType === 'DESCRIBES') {
      ids.add(relatedSpdxElement)
    }
  }
  return recordsOf(document['packages']).filter(({ SPDXID }) => ids.has(SPDXID))
}

/** Every image digest in the name, version, package URL, hashes and properties; not in those of layers. */
function digestsIn(item: JsonObject): readonly string[] {
  const texts = [item['name'], item['version'], item['versionInfo'], item['purl'], item['bom-ref']]
  const references = recordsOf(item['externalRefs']).map((ref) => ref['referenceLocator'])
  const properties = recordsOf(item['properties'])
    .filter(({ name }) => /:(?:RepoDigest|ImageID)$/.test(textOf(name) ?? ''))
    .map(({ value }) => value)
  const hashes = [
    ...recordsOf(item['hashes']).map(({ alg, content }) => [alg, content]),
    ...recordsOf(item['checksums']).map(({ algorithm, checksumValue }) => [
      algorithm,
      checksumValue,
    ]),
  ].map(([algorithm, content]) =>
    /^SHA-?256$/.test(textOf(algorithm) ?? '') ? `sha256:${textOf(content) ?? ''}` : undefined,
  )
  return [...texts, ...references, ...properties, ...hashes].flatMap((value) =>
    Array.from(
      (textOf(value, 4096) ?? '').matchAll(/sha256(?::|%3A)(?<hex>[0-9a-f]{64})(?![0-9a-f])/gi),
      ({ groups }) => `sha256:${groups?.['hex']?.toLowerCase() ?? ''}`,
    ).filter(isDigest),
  )
}

function names(text: string | undefined, repository: Repository): boolean {
  try {
    return (
      text !== undefined &&
      repositoryName(parseReference(text).repository) === repositoryName(repository)
    )
  } catch {
    return false
  }
}
