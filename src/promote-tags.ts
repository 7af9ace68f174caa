import { FlowError } from './flow-error.ts'
import type { Digest } from './oci/digest.ts'
import { repositoryName } from './oci/reference.ts'
import type { ImageReader, Registry } from './oci/registry.ts'
import type { ResolvedImage, Subject } from './resolve-image.ts'
import { codedMessageOf } from './shared/errors.ts'
import { allInOrder } from './shared/parallel.ts'
import { type TagMove, tagReference } from './tag-moves.ts'

/** A tag that points at what was sealed. */
export interface PromotedTag {
  /** `ghcr.io/o/app:1.2.3` */
  readonly tag: string
  readonly digest: Digest
  /** False where it pointed there before. */
  readonly isNew: boolean
}

/**
 * Before anything is signed: that no tag that must be new points at another image. One round trip, all at once. Throws FlowError TAG_TAKEN,
 * and what the registry throws.
 */
export async function checkTags(
  moves: readonly TagMove[],
  images: readonly ResolvedImage[],
  registry: ImageReader,
): Promise<void> {
  await allInOrder(
    moves
      .filter(({ replaces }) => !replaces)
      .map(async (move) => {
        const { digest } = sealedFor(move, images)
        const current = await registry.getManifest(move.repository, move.tag)
        if (current !== undefined && current.digest !== digest) throw taken(move, current.digest)
      }),
  )
}

/**
 * Points the tags at the very manifests that were sealed, one after the other, those that must be new first, and asks for each as a stranger would.
 * To be called when all of it was read back and verified. Throws FlowError TAG_TAKEN, TAG_NOT_MOVED, and what the registry throws;
 * the error names the tags that were moved before.
 */
export async function promoteTags(
  moves: readonly TagMove[],
  images: readonly ResolvedImage[],
  { registry, fresh }: { readonly registry: Registry; readonly fresh: ImageReader },
): Promise<readonly PromotedTag[]> {
  const promoted: PromotedTag[] = []
  for (const move of moves) {
    const subject = sealedFor(move, images)
    try {
      const isNew = await pointAt(subject, move, registry)
      const found = await fresh.getManifest(move.repository, move.tag)
      if (found?.digest !== subject.digest) throw notMoved(move, subject, found?.digest)
      promoted.push({ tag: tagReference(move), digest: subject.digest, isNew })
    } catch (cause) {
      throw brokenOff(move, promoted, cause)
    }
  }
  return promoted
}

type Sealed = Pick<Subject['manifest'], 'bytes' | 'digest' | 'mediaType'>

function sealedFor({ repository }: TagMove, images: readonly ResolvedImage[]): Sealed {
  const name = repositoryName(repository)
  const image = images.find((candidate) => repositoryName(candidate.repository) === name)
  if (image === undefined) throw new TypeError(`no image of ${name}`)
  return image.subjects[0].manifest
}

/** Whether the tag had to be moved. */
async function pointAt(sealed: Sealed, move: TagMove, registry: Registry): Promise<boolean> {
  let isNew = false
  await registry.editTag(move.repository, move.tag, (current) => {
    isNew = current?.digest !== sealed.digest
    if (!isNew) return undefined
    if (current !== undefined && !move.replaces) throw taken(move, current.digest)
    return { bytes: sealed.bytes, mediaType: sealed.mediaType, blobs: [] }
  })
  return isNew
}

function taken(move: TagMove, digest: Digest): FlowError {
  return new FlowError({
    kind: 'usage',
    code: 'TAG_TAKEN',
    message: `the tag ${tagReference(move)} points at another image already, ${digest}`,
    hint: 'Take another tag; or name it in replace-tags instead of promote-tags, if it is one that moves with each release.',
  })
}

function notMoved(move: TagMove, { digest }: Sealed, found: Digest | undefined): FlowError {
  return new FlowError({
    kind: 'refused',
    code: 'TAG_NOT_MOVED',
    message: `the tag ${tagReference(move)} was pointed at ${digest}, and then ${found === undefined ? 'is not there' : `points at ${found}`}`,
    hint: 'Somebody else moves the same tag, or the registry did not do what it said. What was sealed is there: run again.',
  })
}

function brokenOff(move: TagMove, promoted: readonly PromotedTag[], cause: unknown): unknown {
  if (promoted.length === 0) return cause
  const moved = promoted.map(({ tag }) => tag).join(', ')
  return new FlowError({
    kind: cause instanceof FlowError ? cause.kind : 'service',
    code: 'TAGS_MOVED_IN_PART',
    message: `${moved} moved, and then not ${tagReference(move)}: ${codedMessageOf(cause)}`,
    hint: 'Everything is sealed. Mend what stands in the way and run again: it goes on where it broke off.',
    cause,
  })
}
