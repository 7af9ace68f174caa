import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CATALOGERS } from '../../../src/sbom/catalogers/index.ts'
import { imageSbom } from '../../../src/sbom/image-document.ts'
import { identifyOs } from '../../../src/sbom/os-identity.ts'
import { fileAt, fixture, osNamed } from './files.ts'
import { REPOSITORY, SOME_DIGEST, TOOL } from './image.ts'

const SEEDS = [
  'dpkg/status',
  'apk/installed',
  'npm/express.json',
  'python/PyYAML-6.0.1.METADATA',
  'os/debian-12-os-release',
  'gem/net-imap-0.2.3.gemspec',
  'composer/installed.json',
  'dotnet/Python.Runtime.deps.json',
  'conda/zlib-1.2.13-h5eee18b_1.json',
  'bitnami/.spdx-redis.spdx',
  'pacman/libhello-seal.desc',
  'cran/digest.DESCRIPTION',
].map(fixture)

/** Real files with some bytes changed, repeated or cut; lines of fields with any text; any bytes. */
const damaged = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    from: fc.nat(4000),
    length: fc.nat(3000),
    changes: fc.array(fc.record({ at: fc.nat(4000), byte: fc.nat(255) }), { maxLength: 20 }),
  })
  .map(({ seed, from, length, changes }) => {
    const bytes = Buffer.from(seed.subarray(from % seed.length, (from % seed.length) + length))
    for (const { at, byte } of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
    return bytes
  })
const field = fc
  .tuple(
    fc.constantFrom(
      'Package',
      'Version',
      'Architecture',
      'Source',
      'Name',
      'P',
      'V',
      'A',
      'o',
      'L',
      'License',
      'Maintainer',
      'm',
      'Depends',
    ),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', '1', 'amd64', '1:2+b-3')),
  )
  .map(([name, value]) => `${name}:${value}\n`)
const fields = fc.array(field, { maxLength: 12 }).map((lines) => Buffer.from(lines.join('')))
const json = fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)))
const manifest = fc
  .record(
    {
      name: fc.string(),
      version: fc.string({ unit: 'binary' }),
      license: fc.jsonValue(),
      licenses: fc.jsonValue(),
      author: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  .map((value) => Buffer.from(JSON.stringify(value)))
/** Entries as the JSON databases have them, of which any part may be anything. */
const entry = fc.oneof(
  fc.constantFrom(
    'a',
    '1',
    'a/b',
    'a/1',
    'package',
    'purl',
    'pkg:bitnami/a@1',
    `sha512-${'A'.repeat(86)}==`,
  ),
  fc.jsonValue(),
)
const databases = fc
  .record(
    {
      name: entry,
      version: entry,
      license: entry,
      depends: entry,
      channel: entry,
      SPDXID: entry,
      require: entry,
      authors: entry,
      type: entry,
      sha512: entry,
      externalRefs: fc.array(fc.record({ referenceType: entry, referenceLocator: entry })),
    },
    { requiredKeys: [] },
  )
  .map((one) =>
    Buffer.from(
      JSON.stringify({
        ...one,
        packages: [one, one],
        libraries: { 'a/1': one, 'b/2': one, '': one },
        targets: { x: { 'a/1': one } },
        runtimeTarget: one,
      }),
    ),
  )
const bytes = fc.oneof(
  damaged,
  databases,
  fields,
  json,
  manifest,
  fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
)

describe.each(CATALOGERS.map((cataloger) => [cataloger.name, cataloger] as const))(
  '%s',
  (_name, cataloger) => {
    it('throws nothing, whatever the bytes, and what it finds makes a valid document', () => {
      fc.assert(
        fc.property(bytes, fc.string(), (content, path) => {
          const catalogue = cataloger.catalog([fileAt(path, content)], osNamed('debian', '12'))
          const sbom = imageSbom({
            repository: REPOSITORY,
            digest: SOME_DIGEST,
            configDigest: SOME_DIGEST,
            config: {
              platform: { os: 'linux', architecture: 'amd64' },
              diffIds: [],
              created: undefined,
              labels: {},
            },
            platform: { os: 'linux', architecture: 'amd64' },
            sourceDateEpoch: undefined,
            tool: TOOL,
            specVersion: '1.6',
            dropped: [],
            os: undefined,
            catalogue,
          })
          expect(JSON.parse(sbom.bytes.toString())).toBeDefined()
        }),
        { numRuns: 100 },
      )
    })

    it('takes time in proportion to what it is given', () => {
      for (const unit of [
        '\n',
        ' ',
        'a',
        ':',
        '{',
        '[',
        'P:a\n',
        's.authors = ["a", ',
        's.name = "\\"\n',
        '%NAME%\na\n',
        '{"a":[],',
        'Name: a\n',
        'Package: a\n ',
        '"'.repeat(3),
        'Depends: a,\n',
      ]) {
        const content = Buffer.from(unit.repeat(Math.ceil(250_000 / unit.length)))
        const started = performance.now()
        cataloger.catalog([fileAt('x', content)], undefined)
        expect(performance.now() - started).toBeLessThan(3000)
      }
    })
  },
)

describe('identifyOs', () => {
  it('throws nothing, whatever the bytes', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const os = identifyOs(new Map([['etc/os-release', fileAt('etc/os-release', content)]]))
        expect(os === undefined || /^[a-z0-9._-]+$/.test(os.id)).toBe(true)
      }),
    )
  })
})
