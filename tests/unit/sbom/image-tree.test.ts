import { describe, expect, it } from '@jest/globals'
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

describe('ImageTree', () => {
  it('follows a link no deeper than a file system goes', () => {
    const tree = new ImageTree()
    const deep = 'x/'.repeat(127)
    tree.apply(layerWith({ near: link(`${deep}x`), far: link(`${deep}x/x`) }))
    tree.apply(layerWith({ [`${deep}x`]: file('there') }))
    expect(tree.fileAt('near')?.bytes.toString()).toBe('there')
    expect(tree.fileAt('far')).toBeUndefined()
  })

  it('is refused where following its links takes more than it may', () => {
    const steep = layerWith({ a: link('./'.repeat(2047)), 'b/package.json': file() })
    const follow = (tree: ImageTree): unknown => {
      tree.apply(steep)
      return Array.from({ length: 100 }, (_, at) => tree.fileAt(`a/b/${at}`))
    }
    expect(() => follow(new ImageTree({ ...SBOM_LIMITS, linkChars: 100_000 }))).toThrow(
      expect.objectContaining({ code: 'SBOM_IMAGE_TOO_LARGE', kind: 'refused' }),
    )
    const tree = new ImageTree({ ...SBOM_LIMITS, linkChars: 10_000_000 })
    follow(tree)
    expect(tree.fileAt('a/b/package.json')).toBeDefined()
  })
})
