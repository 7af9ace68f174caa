import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { promoteTags } from '../../src/promote-tags.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { resolveImage } from '../../src/resolve-image.ts'
import { reportOf, type SealReport } from '../../src/seal-report.ts'
import type { SealInputs } from '../../src/seal-inputs.ts'
import { parseTagMoves } from '../../src/tag-moves.ts'
import {
  pushSmallImage,
  pushSmallIndex,
  startSurroundings,
  type Surroundings,
} from './surroundings.ts'

describe('tags', () => {
  let at: Surroundings
  beforeAll(async () => {
    at = await startSurroundings()
  })
  afterEach(() => {
    at.embedded.behave()
  })
  afterAll(() => at.stop())

  const sealed = async (
    inputs: Partial<SealInputs> & Pick<SealInputs, 'images'>,
  ): Promise<SealReport> =>
    reportOf(await at.seal({ sbom: 'false', provenance: 'false', ...inputs }))
  /** What a tag points at, as anybody is told. */
  const pointsAt = async (name: string): Promise<Digest | undefined> => {
    const { repository, tag = '' } = parseReference(name)
    return (await at.registry.getManifest(repository, tag))?.digest
  }
  const parts = (image: string): [name: string, digest: string] => {
    const [name = '', digest = ''] = image.split('@')
    return [name, digest]
  }
  const logSize = (): number => at.embedded.logSize()

  it('point at an image and at an index when they are sealed, in the order given', async () => {
    for (const push of [pushSmallImage, pushSmallIndex]) {
      const [name, digest] = parts(await push(at, `octo-org/${push.name.toLowerCase()}`))
      const report = await sealed({
        images: [`${name}@${digest}`],
        promoteTags: ['1.2.3', `${name}:1.2`],
        replaceTags: ['latest'],
      })
      expect(report.verified).toBe(true)
      const tags = ['1.2.3', '1.2', 'latest'].map((tag) => `${name}:${tag}`)
      expect(report.promotedTags).toEqual(tags.map((tag) => ({ tag, digest, isNew: true })))
      for (const tag of tags) expect(await pointsAt(tag)).toBe(digest)
    }
  })

  it('that point there already stay, and another run says so', async () => {
    const [name, digest] = parts(await pushSmallImage(at, 'octo-org/again'))
    const images = [`${name}@${digest}`]
    await sealed({ images, promoteTags: ['1'] })
    const before = at.embedded.requests.length
    const again = await sealed({ images, promoteTags: ['1'] })
    expect(again.promotedTags).toEqual([{ tag: `${name}:1`, digest, isNew: false }])
    const asked = at.embedded.requests.slice(before).map(({ method }) => method)
    expect(asked).not.toContain('PUT')
  })

  it('of another image are refused before anything is signed, and replaced only when asked', async () => {
    const other = await pushSmallImage(at, 'octo-org/taken')
    const [name, before] = parts(other)
    const [, index] = parts(await pushSmallIndex(at, 'octo-org/taken'))
    await sealed({ images: [other], promoteTags: ['stable'] })
    const entries = logSize()
    const images = [`${name}@${index}`]
    await expect(sealed({ images, promoteTags: ['new', 'stable'] })).rejects.toMatchObject({
      code: 'TAG_TAKEN',
      kind: 'usage',
      message: expect.stringContaining(before),
    })
    expect(logSize()).toBe(entries)
    expect(await pointsAt(`${name}:new`)).toBeUndefined()
    expect(await pointsAt(`${name}:stable`)).toBe(before)
    await sealed({ images, replaceTags: ['stable'] })
    expect(await pointsAt(`${name}:stable`)).toBe(index)
  })

  it('stay where they are when sealing fails', async () => {
    const image = await pushSmallImage(at, 'octo-org/failing')
    at.embedded.misbehave('rekor', { status: 400, method: 'POST' })
    await expect(sealed({ images: [image], promoteTags: ['1'] })).rejects.toThrow()
    expect(await pointsAt(`${parts(image)[0]}:1`)).toBeUndefined()
  })

  it('are not moved without the read-back, nor in a dry run, which says so', async () => {
    const image = await pushSmallImage(at, 'octo-org/dry')
    const tags = { images: [image], promoteTags: ['1'] }
    await expect(sealed({ ...tags, verify: false })).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
    })
    const tag = `${parts(image)[0]}:1`
    const { skipped, promotedTags } = await sealed({ ...tags, dryRun: true })
    expect(promotedTags).toBeUndefined()
    expect(skipped).toContainEqual({ subject: tag, what: 'tag', why: 'dry-run is set' })
    expect(await pointsAt(tag)).toBeUndefined()
  })

  it('that somebody else takes meanwhile are refused, and the error says what has moved', async () => {
    const [name, digest] = parts(await pushSmallImage(at, 'octo-org/race'))
    const other = await pushSmallIndex(at, 'octo-org/race')
    const image = await resolveImage(at.registry, parseReference(`${name}@${digest}`), 'none')
    const moves = (promote: string[], replace: string[] = []): ReturnType<typeof parseTagMoves> =>
      parseTagMoves({ promoteTags: promote, replaceTags: replace }, [parseReference(name)])
    const otherImage = await resolveImage(at.registry, parseReference(other), 'none')
    await promoteTags(moves(['mine']), [otherImage], { registry: at.registry, fresh: at.registry })
    const run = promoteTags(moves(['first', 'mine']), [image], {
      registry: at.registry,
      fresh: at.registry,
    })
    await expect(run).rejects.toMatchObject({
      code: 'TAGS_MOVED_IN_PART',
      message: expect.stringMatching(/^\S+:first moved, and then not \S+:mine: .*\[TAG_TAKEN\]$/),
    })
    const fresh = {
      ...at.registry,
      getManifest: () => Promise.resolve(otherImage.subjects[0].manifest),
    }
    const overtaken = promoteTags(moves([], ['mine']), [image], { registry: at.registry, fresh })
    await expect(overtaken).rejects.toMatchObject({ code: 'TAG_NOT_MOVED', kind: 'refused' })
  })
})
