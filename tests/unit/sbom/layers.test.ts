import { describe, expect, it } from '@jest/globals'
import { processorMs } from '../shared/processor-time.ts'
import { printable } from '../../../src/shared/log.ts'
import {
  componentsOf,
  imageOf,
  layerOf,
  packageJson,
  purlsOf,
  sbomOfImage,
  type TestLayer,
} from './image.ts'
import { type Member, paxMember, tarOf } from './tar-archive.ts'

const npm = (path: string, name: string, version = '1.0.0'): Member => ({
  name: path,
  body: packageJson(name, version),
})
const BASE = layerOf([
  npm('app/node_modules/a/package.json', 'a'),
  npm('app/node_modules/b/package.json', 'b'),
  npm('srv/node_modules/c/package.json', 'c'),
])
const OCI = 'application/vnd.oci.image.layer.v1.tar'
const purl = (name: string, version = '1.0.0'): string => `pkg:npm/${name}@${version}`

async function packagesIn(...layers: readonly TestLayer[]): Promise<readonly string[]> {
  return purlsOf(await sbomOfImage(imageOf(layers)))
}

describe('the layers of an image', () => {
  it.each<[string, Member, readonly string[]]>([
    ['a whiteout of a file', { name: 'app/node_modules/a/.wh.package.json' }, ['b', 'c']],
    ['a whiteout of a directory', { name: 'app/node_modules/.wh.b' }, ['a', 'c']],
    ['a whiteout high above', { name: './.wh.app' }, ['c']],
    ['a whiteout of nothing, which is of its directory', { name: 'app/.wh.' }, ['c']],
    ['an opaque directory', { name: 'app/.wh..wh..opq' }, ['c']],
    ['an opaque root', { name: '.wh..wh..opq' }, []],
    ['a file in the place of a directory', { name: 'app', body: 'x' }, ['c']],
    [
      'a link in the place of a directory',
      { name: 'app/node_modules', typeflag: '2', linkname: '/gone' },
      ['c'],
    ],
    [
      'a device in the place of a file',
      { name: 'app/node_modules/a/package.json', typeflag: '3' },
      ['b', 'c'],
    ],
    [
      'a directory in the place of a file',
      { name: 'app/node_modules/a/package.json/', typeflag: '5' },
      ['b', 'c'],
    ],
    ['a directory over a directory', { name: 'app/', typeflag: '5' }, ['a', 'b', 'c']],
    ["AUFS's own files", { name: '.wh..wh.plnk' }, ['a', 'b', 'c']],
    ['a whiteout of something else', { name: 'app/.wh.node_module' }, ['a', 'b', 'c']],
  ])('obey %s', async (_what, member, left) => {
    expect(await packagesIn(BASE, layerOf([member]))).toEqual(left.map((name) => purl(name)))
  })

  it('keep what the layer of an opaque directory or whiteout itself brings', async () => {
    const top = layerOf([
      npm('app/node_modules/d/package.json', 'd'),
      { name: 'app/.wh..wh..opq' },
      { name: 'srv/.wh.node_modules' },
      npm('srv/node_modules/e/package.json', 'e'),
    ])
    expect(await packagesIn(BASE, top)).toEqual(['d', 'e'].map((name) => purl(name)))
  })

  it('show the version of the highest layer that has the file', async () => {
    const top = layerOf([npm('app/node_modules/a/package.json', 'a', '2.0.0')])
    expect(await packagesIn(BASE, top)).toContain(purl('a', '2.0.0'))
    expect(await packagesIn(BASE, top)).not.toContain(purl('a'))
  })

  it('take the last of two files with one name in one layer, and drop what a later file replaces', async () => {
    const layer = layerOf([
      npm('x/package.json', 'x', '1.0.0'),
      npm('./x//package.json', 'x', '2.0.0'),
      npm('y/z/package.json', 'y'),
      { name: 'y', body: 'now a file' },
    ])
    expect(await packagesIn(layer)).toEqual([purl('x', '2.0.0')])
  })

  it('read OCI and Docker layers, gzip, zstd and plain', async () => {
    const layers = [
      'application/vnd.oci.image.layer.v1.tar',
      'application/vnd.oci.image.layer.v1.tar+gzip',
      'application/vnd.oci.image.layer.v1.tar+zstd',
      'application/vnd.docker.image.rootfs.diff.tar',
      'application/vnd.docker.image.rootfs.diff.tar.gzip',
    ].map((type, at) => layerOf([npm(`${at}/package.json`, `p${at}`)], type))
    expect(await packagesIn(...layers)).toEqual([0, 1, 2, 3, 4].map((at) => purl(`p${at}`)))
  })

  it.each(['gzip', 'zstd'])('read layers of many megabytes, %s, whole', async (compression) => {
    const big = { name: 'big', body: Buffer.alloc(5 << 20, 'sealed ') }
    const members = [npm('1/package.json', 'a'), big, npm('2/package.json', 'b'), big]
    const layer = layerOf([...members, npm('3/package.json', 'c')], `${OCI}+${compression}`)
    expect(await packagesIn(layer)).toEqual(['a', 'b', 'c'].map((name) => purl(name)))
  })

  it.each([
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', 'foreign'],
    ['application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', 'foreign'],
    ['application/vnd.oci.image.layer.v1.tar+gzip+encrypted', 'cannot be read'],
    ['application/octet-stream', 'cannot be read'],
  ])('name a layer of type %s among what was skipped', async (type, why) => {
    const image = imageOf([BASE, layerOf([npm('z/package.json', 'z')], type)])
    const sbom = await sbomOfImage(image)
    expect(sbom.skipped.map(({ what }) => what)).toEqual(['sbom: layer 2'])
    expect(sbom.skipped[0]?.why).toContain(why)
    expect(purlsOf(sbom)).not.toContain(purl('z'))
    expect(sbom.bytes.toString()).toContain('"seal-image:skipped"')
  })
})

describe('links', () => {
  const RELEASE = 'ID=debian\nVERSION_ID="12"\n'
  const osOf = async (...members: readonly Member[]): Promise<string | undefined> =>
    componentsOf(await sbomOfImage(imageOf([layerOf(members)]))).find(
      ({ type }) => type === 'operating-system',
    )?.name

  it.each([
    ['relative', '../usr/lib/os-release'],
    ['absolute', '/usr/lib/os-release'],
    ['above the root, which is the root', '../../../../usr/lib/os-release'],
    ['through another link', '/lib/os-release'],
  ])('are followed inside the image: %s', async (_what, linkname) => {
    const members = [
      { name: 'lib', typeflag: '2', linkname: 'usr/lib' },
      { name: 'etc/os-release', typeflag: '2', linkname },
      { name: 'usr/lib/os-release', body: RELEASE },
    ]
    expect(await osOf(...members)).toBe('debian')
  })

  it.each([
    ['a loop', [{ name: 'etc/os-release', typeflag: '2', linkname: 'os-release' }]],
    [
      'a loop of two',
      [
        { name: 'etc/os-release', typeflag: '2', linkname: '/usr/lib/os-release' },
        { name: 'usr/lib/os-release', typeflag: '2', linkname: '/etc/os-release' },
      ],
    ],
    [
      'a link out of what was read',
      [{ name: 'etc/os-release', typeflag: '2', linkname: '/proc/version' }],
    ],
    [
      'a link as long as no path is',
      [paxMember({ linkpath: 'a/'.repeat(5000) }), { name: 'etc/os-release', typeflag: '2' }],
    ],
  ])('that lead nowhere are named: %s', async (_what, members) => {
    const sbom = await sbomOfImage(imageOf([layerOf(members)]))
    expect(sbom.skipped).toContainEqual(
      expect.objectContaining({
        what: 'sbom: etc/os-release',
        why: 'it is a link to a file that was not read',
      }),
    )
  })

  it('in directories are followed when the layer that has them writes through them', async () => {
    const lib = { name: 'lib', typeflag: '2', linkname: 'usr/lib' }
    const layer = layerOf([
      npm('usr/lib/x/package.json', 'x'),
      lib,
      npm('lib/x/package.json', 'x', '2.0.0'),
    ])
    expect(await packagesIn(layer)).toEqual([purl('x', '2.0.0')])
  })

  it('that are hard share the bytes of the file, from the same layer or one below', async () => {
    const link = {
      name: 'copy/package.json',
      typeflag: '1',
      linkname: 'app/node_modules/a/package.json',
    }
    const sbom = await sbomOfImage(imageOf([BASE, layerOf([link])]))
    const [a] = componentsOf(sbom)
    expect(a?.evidence?.occurrences.map(({ location }) => location)).toEqual([
      'app/node_modules/a/package.json',
      'copy/package.json',
    ])
  })

  it.each(['store/ab/cdef', '../../etc/passwd', '/nowhere'])(
    'that are hard, to %s, are named',
    async (linkname) => {
      const link = { name: 'copy/package.json', typeflag: '1', linkname }
      const sbom = await sbomOfImage(
        imageOf([layerOf([{ name: 'store/ab/cdef', body: '{}' }, link])]),
      )
      expect(sbom.skipped).toContainEqual(
        expect.objectContaining({
          what: 'sbom: copy/package.json',
          why: 'it is a hard link to a file that was not read',
        }),
      )
    },
  )
})

describe('hostile layers', () => {
  it('never reach above the root, and the name is told', async () => {
    const sbom = await sbomOfImage(
      imageOf([
        layerOf([
          npm('../package.json', 'up'),
          npm('a/../../package.json', 'up'),
          npm('/abs/package.json', 'abs'),
        ]),
      ]),
    )
    expect(purlsOf(sbom)).toEqual([purl('abs')])
    expect(sbom.skipped.map(({ what }) => what)).toEqual([
      'sbom: ../package.json',
      'sbom: a/../../package.json',
    ])
  })

  it('cannot write into logs by their names', async () => {
    const name = '../\n::set-output name=x::y\u202e/package.json'
    const sbom = await sbomOfImage(imageOf([layerOf([{ name, body: '{}' }])]))
    expect(sbom.skipped[0]?.what).toBe(`sbom: ${printable(name)}`)
    expect(sbom.skipped[0]?.what).not.toContain('\n')
  })

  it('with a deep name are read past', async () => {
    const deep = `${'d/'.repeat(2000)}package.json`
    const sbom = await sbomOfImage(
      imageOf([
        layerOf([paxMember({ path: deep }), npm('x', 'deep'), npm('ok/package.json', 'ok')]),
      ]),
    )
    expect(purlsOf(sbom)).toEqual([purl('ok')])
    expect(sbom.skipped).toHaveLength(1)
  })

  it('with files larger than is read have them named', async () => {
    const layer = layerOf([
      npm('a/package.json', 'a'),
      npm('b/package.json', 'b'.repeat(200)),
      npm('c/package.json', 'c'),
    ])
    const bySize = await sbomOfImage(imageOf([layer]), { limits: { fileBytes: 100 } })
    expect(bySize.skipped.map(({ what }) => what)).toEqual(['sbom: b/package.json'])
    const byTotal = await sbomOfImage(imageOf([layer]), { limits: { layerKeptBytes: 60 } })
    expect(purlsOf(byTotal)).toEqual([purl('a'), purl('c')])
    expect(byTotal.skipped[0]?.why).toContain('more than 60 bytes')
  })

  it('that fill the list of skipped files have the rest counted', async () => {
    const members = Array.from({ length: 30 }, (_, at) => npm(`../${at}/package.json`, 'x'))
    const sbom = await sbomOfImage(imageOf([layerOf(members)]), { limits: { layerSkipped: 10 } })
    expect(sbom.skipped).toHaveLength(11)
    expect(sbom.skipped.at(-1)?.what).toBe('sbom: 20 more files')
  })

  it('with more broken package files than are named have the rest counted', async () => {
    const members = Array.from({ length: 30 }, (_, at) => ({
      name: `${at}/package.json`,
      body: '{',
    }))
    const sbom = await sbomOfImage(imageOf([layerOf(members)]), { limits: { skipped: 10 } })
    expect(sbom.skipped).toHaveLength(11)
    expect(sbom.skipped.at(-1)?.what).toBe('sbom: 20 more files')
  })

  it.each([
    ['entries', { entries: 2 }],
    ['wanted files', { nodes: 2 }],
    ['bytes', { bytes: 1024 }],
  ])('with more %s than the limit are refused', async (_what, limits) => {
    await expect(sbomOfImage(imageOf([BASE]), { limits })).rejects.toMatchObject({
      code: 'SBOM_IMAGE_TOO_LARGE',
      kind: 'refused',
    })
    await expect(sbomOfImage(imageOf([BASE]))).resolves.toBeDefined()
  })

  it('with 200,000 entries and whiteouts take seconds and little memory', async () => {
    const header = tarOf([{ name: 'aaaaaa' }], false)
    const archive = Buffer.concat([
      ...Array.from({ length: 200_000 }, () => header),
      Buffer.alloc(1024),
    ])
    const nameless = sumOf(Buffer.from(header).fill(0, 0, 100).fill(' ', 148, 156))
    for (let at = 0; at < 200_000; at++) {
      const name = `${at % 2 === 0 ? '' : '.wh.'}${at}`
      archive.fill(0, at * 512, at * 512 + 100)
      archive.write(name, at * 512)
      const sum = nameless + sumOf(Buffer.from(name))
      archive.write(`${sum.toString(8).padStart(6, '0')}\0 `, at * 512 + 148)
    }
    const ms = await processorMs(async () => {
      expect(await packagesIn(BASE, { tar: archive })).toHaveLength(3)
    })
    expect(ms).toBeLessThan(10_000)
  }, 60_000)
})

/** A header's checksum is that of its bytes, its own field blank. */
function sumOf(bytes: Buffer): number {
  return bytes.reduce((total, byte) => total + byte, 0)
}
