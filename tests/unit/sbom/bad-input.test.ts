import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import type { SbomLimits } from '../../../src/sbom/limits.ts'
import { fixture } from './files.ts'
import {
  imageOf,
  layerOf,
  packageJson,
  purlsOf,
  sbomOfImage,
  SOME_DIGEST,
  type TestLayer,
} from './image.ts'
import { base256, type Member, paxMember, tarOf } from './tar-archive.ts'
import { zipOf } from './zip-archive.ts'

const OK = { name: 'ok/package.json', body: packageJson('ok', '1.0.0') }
const npm = (name: string | Buffer, body: string | Buffer = packageJson('a', '1.0.0')): Member => ({
  name,
  body,
})
const link = (name: string, linkname: string): Member => ({ name, typeflag: '2', linkname })
/** A jar in a jar, so many times. */
const nested = (times: number): Buffer =>
  Array.from({ length: times }).reduce<Buffer>(
    (content) => zipOf([{ name: 'a.jar', content }]),
    zipOf([{ name: 'META-INF/MANIFEST.MF', content: '' }]),
  )
const RPM = fixture('rpm/rpmdb.sqlite')
const PROTO =
  '{"name":"p","version":"1.0.0","__proto__":{"license":"MIT"},"dependencies":{"__proto__":"1"}}'

/** The list of issue 5: what is in the image, and what is said of it; the package beside it is there in any case. */
describe('bad input is told in the document and to whoever asked for it:', () => {
  it.each<[string, readonly Member[], string, string]>([
    ['../', [npm('../package.json')], '../package.json', 'leads out of the image'],
    [
      'a link out of the root',
      [link('a/package.json', '../../../../proc/1/x')],
      'a/package.json',
      'link',
    ],
    ['a link that loops', [link('a/package.json', 'package.json')], 'a/package.json', 'link'],
    [
      'files behind links that loop',
      [link('a', 'b'), link('b', 'a'), npm('a/package.json')],
      'a/package.json',
      'out of the image',
    ],
    ['a device', [{ name: 'a/package.json', typeflag: '3' }], 'a/package.json', 'device'],
    [
      'a sparse file of 2^60 bytes',
      [
        paxMember({
          'GNU.sparse.major': '1',
          'GNU.sparse.minor': '0',
          'GNU.sparse.realsize': `${2n ** 60n}`,
        }),
        npm('a/package.json'),
      ],
      'a/package.json',
      'sparse',
    ],
    [
      'a zip bomb',
      [{ name: 'a.jar', body: zipOf([{ name: 'b.jar', content: Buffer.alloc(4e6) }]) }],
      'a.jar!/b.jar',
      'more than any archive',
    ],
    [
      'a jar in a jar, 50 deep',
      [{ name: 'a.jar', body: nested(50) }],
      `a.jar${'!/a.jar'.repeat(9)}`,
      'inside more than 8 others',
    ],
    [
      'a truncated database',
      [{ name: 'var/lib/rpm/rpmdb.sqlite', body: RPM.subarray(0, RPM.length / 2) }],
      'var/lib/rpm/rpmdb.sqlite',
      'page',
    ],
    [
      'a corrupt ELF',
      [{ name: 'bin/a', body: fixture('executables/libword.so').subarray(0, 2000) }],
      'bin/a',
      'ends before',
    ],
    [
      'a file that is not UTF-8',
      [npm('a/package.json', Buffer.from([0x22, 0xff, 0x22]))],
      'a/package.json',
      'not JSON',
    ],
    [
      'JSON nested 10,000 deep',
      [npm('a/package.json', '['.repeat(10_000))],
      'a/package.json',
      'nested more than',
    ],
  ])('%s', async (_what, members, path, why) => {
    const sbom = await sbomOfImage(imageOf([layerOf([...members, OK])]))
    expect(purlsOf(sbom)).toContain('pkg:npm/ok@1.0.0')
    expect(sbom.skipped).toContainEqual(
      expect.objectContaining({ what: `sbom: ${path}`, why: expect.stringContaining(why) }),
    )
    const { properties } = sbom.document['metadata'] as {
      readonly properties: readonly { readonly name: string; readonly value: string }[]
    }
    const told = properties.filter(({ name }) => name === 'seal-image:skipped')
    expect(told.some(({ value }) => value.startsWith(`${path}: `) && value.includes(why))).toBe(
      true,
    )
  })

  it.each<[string, TestLayer, string, Partial<SbomLimits>?]>([
    [
      'a million entries',
      { tar: tarOf(Array.from({ length: 11 }, (_, at) => npm(`${at}`))) },
      'SBOM_IMAGE_TOO_LARGE',
      { entries: 10 },
    ],
    [
      'a gzip bomb',
      layerOf([{ name: 'a', body: Buffer.alloc(4e6) }]),
      'SBOM_IMAGE_TOO_LARGE',
      { bytes: 1e6 },
    ],
    [
      'a header of 2^60 bytes',
      layerOf([{ name: 'a', sizeField: base256(2n ** 60n) }]),
      'SBOM_LAYER_CORRUPT',
    ],
    [
      'an old sparse header of 2^60 bytes',
      layerOf([{ name: 'a', typeflag: 'S', magic: 'ustar  \0', sizeField: base256(2n ** 60n) }]),
      'SBOM_LAYER_CORRUPT',
    ],
    [
      'a layer that is not its diffID',
      { ...layerOf([OK]), diffId: SOME_DIGEST },
      'SBOM_LAYER_DIFF_ID',
    ],
    [
      'a layer that unpacks to another',
      { ...layerOf([OK]), blob: gzipSync(tarOf([npm('x')])) },
      'SBOM_LAYER_DIFF_ID',
    ],
  ])('%s, by refusing the image', async (_what, layer, code, limits = {}) => {
    const image = imageOf([layer])
    await expect(sbomOfImage(image, { limits })).rejects.toMatchObject({ code, kind: 'refused' })
  })

  it('names that are absolute, or not UTF-8, and keys that are __proto__, by taking no harm', async () => {
    const members = [
      npm('/abs/package.json', packageJson('absolute', '1.0.0')),
      npm(Buffer.from('caf\xe9/package.json', 'latin1'), packageJson('latin', '1.0.0')),
      npm('p/package.json', PROTO),
    ]
    const sbom = await sbomOfImage(imageOf([layerOf(members)]))
    expect(purlsOf(sbom)).toEqual(['absolute', 'latin', 'p'].map((name) => `pkg:npm/${name}@1.0.0`))
    expect(sbom.skipped).toEqual([])
    expect(sbom.bytes.toString()).not.toContain('MIT')
    expect({}).not.toHaveProperty('license')
  })
})
