import { describe, expect, it } from '@jest/globals'
import { imageOf, layerOf, packageJson, purlsOf, sbomOfImage } from './image.ts'
import type { Member } from './tar-archive.ts'

const npm = (name: string | Buffer, of: string): Member => ({
  name,
  body: packageJson(of, '1.0.0'),
})
const link = (name: string, linkname: string): Member => ({ name, typeflag: '2', linkname })
const hardLink = (name: string, linkname: string): Member => ({ name, typeflag: '1', linkname })
const namesIn = async (...layers: readonly (readonly Member[])[]): Promise<readonly string[]> => {
  const sbom = await sbomOfImage(imageOf(layers.map((members) => layerOf(members))))
  return purlsOf(sbom).map((purl) => /^pkg:npm\/(?<name>.+)@/.exec(purl)?.groups?.['name'] ?? purl)
}
const EVIL = npm('b/evil/package.json', 'evil')

/** Each of these files is there where a runtime unpacks the image, as containerd does (archive/tar.go, applyNaive). */
describe('a package is not hidden', () => {
  it('by a file whose name has a digest that begins like its own', async () => {
    const [evil, other] = ['1735981/package.json', '6135883/package.json']
    expect(await namesIn([npm(evil, 'evil')], [npm(other, 'other')])).toEqual(['evil', 'other'])
  })

  it('by a name that is the same in another encoding', async () => {
    const bytes = ['caf\xe9', 'caf\xc3\xa9', 'caf\xc3'].map((name) =>
      Buffer.from(`${name}/package.json`, 'latin1'),
    )
    const members = bytes.map((name, at) => npm(name, `p${at}`))
    expect(await namesIn(members)).toEqual(['p0', 'p1', 'p2'])
    expect(await namesIn([members[0]!], [members[2]!])).toEqual(['p0', 'p2'])
  })

  it('by what an upper layer has behind a link of a lower one', async () => {
    const lower = [EVIL, link('a', 'b')]
    expect(await namesIn(lower, [{ name: 'a/.wh.evil' }])).toEqual(['evil'])
    expect(await namesIn(lower, [{ name: 'a/.wh..wh..opq' }])).toEqual(['evil'])
    const good = npm('a/evil/package.json', 'good')
    expect(await namesIn(lower, [good])).toEqual(['evil', 'good'])
  })

  it.each([
    ['another link', link('a', 'c')],
    ['a file', { name: 'a', body: 'x' }],
    ['a directory', { name: 'a/', typeflag: '5' }],
  ])('by %s in the place of the link that it was written through', async (_what, other) => {
    const through = [link('a', 'b'), npm('a/evil/package.json', 'evil'), other]
    expect(await namesIn(through)).toEqual(['evil'])
    const good = npm('a/evil/package.json', 'good')
    if (other.body === undefined) {
      expect(await namesIn([...through, good])).toEqual(['evil', 'good'])
    }
  })

  it('by another file in the place of the one that it is a hard link to', async () => {
    const members = [EVIL, hardLink('c/package.json', 'b/evil/package.json')]
    const good = npm('b/evil/package.json', 'good')
    expect(await namesIn([...members, good])).toEqual(['evil', 'good'])
    expect(await namesIn(members, [{ name: 'b/.wh.evil' }])).toEqual(['evil'])
  })

  it('by a link in the path that a hard link names', async () => {
    const members = [EVIL, link('a', 'b'), hardLink('c/package.json', 'a/evil/package.json')]
    expect(await namesIn(members, [{ name: '.wh.b' }])).toEqual(['evil'])
  })

  it('by links whose directory is gone', async () => {
    const members = [
      ...[{ name: 'd/', typeflag: '5' }, link('d/a', '../b'), { name: 'd', body: 'x' }],
      ...[{ name: 'd/', typeflag: '5' }, EVIL, npm('d/a/evil/package.json', 'good')],
    ]
    expect(await namesIn(members)).toEqual(['evil', 'good'])
  })
})
