import { describe, expect, it } from '@jest/globals'
import { processorMs } from '../shared/processor-time.ts'
import { ImageTree } from '../../../src/sbom/image-tree.ts'
import { EMPTY_LAYER, type LayerFiles, type LayerNode } from '../../../src/sbom/layer-files.ts'
import { SBOM_LIMITS } from '../../../src/sbom/limits.ts'
import { SOME_DIGEST } from './image.ts'

const file = (text = ''): LayerNode => ({
  kind: 'file',
  bytes: Buffer.from(text),
  layer: SOME_DIGEST,
})
const link = (target: string): LayerNode => ({ kind: 'symlink', target })

function layerWith(nodes: Readonly<Record<string, LayerNode>>): LayerFiles {
  return { ...EMPTY_LAYER, nodes: new Map(Object.entries(nodes)) }
}

/** One link, and files that are written through it, each into a directory of its own. */
function behind(target: string, count: number): LayerFiles {
  const files = Array.from({ length: count }, (_, at) => [`a/${at}/package.json`, file()] as const)
  return layerWith({ a: link(target), ...Object.fromEntries(files) })
}

describe('ImageTree', () => {
  it('follows a link no deeper than a file system goes', () => {
    const tree = new ImageTree()
    const deep = 'x/'.repeat(127)
    tree.apply(layerWith({ near: link(`${deep}x`), far: link(`${deep}x/x`) }))
    tree.apply(layerWith({ [`${deep}x`]: file('there') }))
    expect(tree.fileAt('near')?.bytes.toString()).toBe('there')
    expect(tree.fileAt('far')).toBeUndefined()
  })

  it.each([
    ['deeper than any path', 'x/'.repeat(2047)],
    ['along the same place again and again', './'.repeat(2047)],
    ['up and down', 'x/../'.repeat(800)],
  ])('takes little time for 3000 files behind a link that leads %s', async (_what, target) => {
    const layer = behind(target, 3000)
    const ms = await processorMs(() => {
      new ImageTree().apply(layer)
    })
    expect(ms).toBeLessThan(3000)
  })

  it('is refused where following its links takes more than it may', () => {
    const steep = behind('./'.repeat(2047), 100)
    expect(() => {
      new ImageTree({ ...SBOM_LIMITS, linkChars: 100_000 }).apply(steep)
    }).toThrow(expect.objectContaining({ code: 'SBOM_IMAGE_TOO_LARGE', kind: 'refused' }))
    const tree = new ImageTree({ ...SBOM_LIMITS, linkChars: 10_000_000 })
    tree.apply(steep)
    expect(tree.fileAt('a/7/package.json')).toBeDefined()
  })
})
