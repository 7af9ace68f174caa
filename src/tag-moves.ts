import { wrongInput } from './malformed-input.ts'
import {
  isTag,
  parseReference,
  type Reference,
  repositoriesOf,
  type Repository,
  repositoryName,
} from './oci/reference.ts'

/** A tag that is to point at what was sealed. */
export interface TagMove {
  readonly repository: Repository
  readonly tag: string
  /** Whether it may point at something else before. */
  readonly replaces: boolean
}

/** `promote-tags` and `replace-tags`: tags, or whole references as docker/metadata-action writes them, one a line. */
export interface TagInputs {
  readonly promoteTags: readonly string[]
  readonly replaceTags: readonly string[]
}

/** Cosign's and the referrers' fallback tags belong to what they are named after. */
const RESERVED = /^sha(?:256|512)-[0-9a-f]{64}/

/**
 * The tags to move, those first that must not point at anything else. A tag alone is meant in every repository of the images. Throws FlowError
 * INPUT_MALFORMED, also where it is not clear to which image a tag is to point.
 */
export function parseTagMoves(
  { promoteTags, replaceTags }: TagInputs,
  images: readonly Reference[],
): readonly TagMove[] {
  const repositories = repositoriesOf(images)
  const moves = [
    ...promoteTags.flatMap((text) => movesOf('promote-tags', text, repositories)),
    ...replaceTags.flatMap((text) => movesOf('replace-tags', text, repositories)),
  ]
  for (const { repository, tag } of moves) refuseUnclear(repository, tag, images)
  const names = moves.map(tagReference)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) {
    throw wrongInput(`the tag ${twice} is given more than once`, 'Name each tag once.')
  }
  return moves
}

/** `ghcr.io/o/app:1.2.3` */
export function tagReference({ repository, tag }: Pick<TagMove, 'repository' | 'tag'>): string {
  return `${repositoryName(repository)}:${tag}`
}

function movesOf(
  input: 'promote-tags' | 'replace-tags',
  text: string,
  repositories: ReadonlyMap<string, Repository>,
): readonly TagMove[] {
  const replaces = input === 'replace-tags'
  if (isTag(text)) {
    refuseReserved(input, text)
    return [...repositories.values()].map((repository) => ({ repository, tag: text, replaces }))
  }
  const { repository, tag, digest } = parseReference(text)
  if (tag === undefined || digest !== undefined) {
    throw wrongInput(
      `${input} has ${JSON.stringify(text.slice(0, 200))}, which is no tag`,
      'Write a tag like 1.2.3, or an image’s name with its tag, one a line.',
    )
  }
  refuseReserved(input, tag)
  if (!repositories.has(repositoryName(repository))) {
    throw wrongInput(
      `${input} has ${tagReference({ repository, tag })}, and no image of that repository is given`,
      'Give the image there, too: a tag can only point at what is in its own repository.',
    )
  }
  return [{ repository, tag, replaces }]
}

function refuseReserved(input: string, tag: string): void {
  if (!RESERVED.test(tag)) return
  throw wrongInput(
    `${input} has ${tag}, a name that signatures and attestations are kept under`,
    'Take another tag.',
  )
}

function refuseUnclear(repository: Repository, tag: string, images: readonly Reference[]): void {
  const name = repositoryName(repository)
  const count = images.filter((image) => repositoryName(image.repository) === name).length
  if (count === 1) return
  throw wrongInput(
    `the tag ${tagReference({ repository, tag })} cannot point at ${count} images`,
    'Move tags in a step that is given one image of each repository.',
  )
}
