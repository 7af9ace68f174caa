import { FlowError } from './flow-error.ts'
import { platformName } from './oci/manifest.ts'
import {
  type BaseImage,
  distinctImages,
  EVERY_PLATFORM,
  type ToldBuild,
} from './provenance/build-metadata.ts'
import type { ResolvedImage, Subject } from './resolve-image.ts'
import type { Skipped } from './shared/skipped.ts'

export interface FoundBaseImages {
  /** What builds say that a subject began with, by its reference. */
  readonly bySubject: ReadonlyMap<string, readonly BaseImage[]>
  readonly skipped: readonly Skipped[]
}

/**
 * Which base images belong to which subject. A build speaks of the image that it names by digest and of nothing else: of an index, or of
 * one platform manifest. A platform gets what was told of it alone, the index what was told of all its platforms. Nothing where no builds are given.
 * Throws FlowError BUILD_OF_ANOTHER_IMAGE where none of the builds made any of the images.
 */
export function baseImagesOf(
  images: readonly ResolvedImage[],
  builds: readonly ToldBuild[] | undefined,
): FoundBaseImages {
  if (builds === undefined) return { bySubject: new Map(), skipped: [] }
  const subjects = images.flatMap((image) => image.subjects.map((subject) => ({ image, subject })))
  refuseOthers(
    subjects.map(({ subject }) => subject),
    builds,
  )
  const found = subjects.map(({ image, subject }) => ({
    subject,
    baseImages: toldOf(subject, image, builds),
  }))
  return {
    bySubject: new Map(
      found.map(({ subject, baseImages }) => [subject.reference, baseImages ?? []]),
    ),
    skipped: found.flatMap(({ subject: { reference }, baseImages }) =>
      baseImages === undefined
        ? [
            {
              subject: reference,
              what: 'base images',
              why: 'the build metadata has no provenance of it',
            },
          ]
        : [],
    ),
  }
}

function toldOf(
  subject: Subject,
  { subjects: [whole, ...platforms] }: ResolvedImage,
  builds: readonly ToldBuild[],
): readonly BaseImage[] | undefined {
  // Lists, for a build that says it began with nothing has told something.
  const everything = (of: Subject): readonly (readonly BaseImage[])[] =>
    madeAs(of, builds).flatMap(({ baseImages }) => [...baseImages.values()])
  const told =
    subject === whole
      ? [whole, ...platforms].flatMap(everything)
      : [
          ...everything(subject),
          ...madeAs(whole, builds).flatMap((build) => ofPlatform(subject, build)),
        ]
  return told.length === 0 ? undefined : distinctImages(told.flat())
}

function madeAs({ manifest }: Subject, builds: readonly ToldBuild[]): readonly ToldBuild[] {
  return builds.filter(({ digest }) => digest === manifest.digest)
}

/** What the build of an index says of one of its platforms. */
function ofPlatform(
  { platform }: Subject,
  { baseImages }: ToldBuild,
): readonly (readonly BaseImage[])[] {
  const name = platform === undefined ? EVERY_PLATFORM : platformName(platform)
  const told = baseImages.get(name) ?? baseImages.get(EVERY_PLATFORM)
  return told === undefined ? [] : [told]
}

function refuseOthers(subjects: readonly Subject[], builds: readonly ToldBuild[]): void {
  if (subjects.some((subject) => madeAs(subject, builds).length > 0)) return
  throw new FlowError({
    kind: 'usage',
    code: 'BUILD_OF_ANOTHER_IMAGE',
    message: `the build metadata tells of ${builds
      .map(({ digest }) => digest)
      .slice(0, 3)
      .join(', ')}, and none of the images to be sealed is that`,
    hint: 'Give the metadata of the very build whose digest is sealed (steps.<id>.outputs.metadata beside steps.<id>.outputs.digest), or leave build-metadata out.',
  })
}
