import { execFileSync } from 'node:child_process'
import { afterEach, describe, expect, it } from '@jest/globals'
import { putBlob, repositoryIn } from '../../../src/embedded/registry/index.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { LayerCache } from '../../../src/sbom/layer-cache.ts'
import type { Package } from '../../../src/sbom/package.ts'
import { packageComponents } from '../../../src/sbom/package-components.ts'
import { checkCycloneDx } from '../../../src/sbom/schema.ts'
import { SealError } from '../../../src/shared/errors.ts'
import { client, closeAll, startRegistry } from '../oci/registries.ts'
import { TEXT_ECOSYSTEMS } from './every-ecosystem.ts'
import { fixture } from './files.ts'
import {
  componentsOf,
  imageOf,
  layerOf,
  packageJson,
  purlsOf,
  sbomOfImage,
  SOME_DIGEST,
  type TestImage,
  type TestLayer,
} from './image.ts'

afterEach(closeAll)

const DEBIAN = layerOf([
  { name: 'etc/os-release', typeflag: '2', linkname: '../usr/lib/os-release' },
  { name: 'usr/lib/os-release', body: fixture('os/debian-12-os-release') },
  { name: 'etc/debian_version', body: fixture('os/debian-12-debian_version') },
  { name: 'var/lib/dpkg/status', body: fixture('dpkg/status') },
])
const NODE = layerOf([
  { name: 'app/node_modules/express/package.json', body: fixture('npm/express.json') },
  { name: 'srv/node_modules/express/package.json', body: fixture('npm/express.json') },
  { name: 'app/node_modules/gone/package.json', body: packageJson('gone', '1.0.0') },
])
const PYTHON = layerOf(
  [
    {
      name: 'usr/lib/python3/dist-packages/PyYAML-6.0.1.dist-info/METADATA',
      body: fixture('python/PyYAML-6.0.1.METADATA'),
    },
    { name: 'app/node_modules/.wh.gone' },
  ],
  'application/vnd.oci.image.layer.v1.tar+zstd',
)
const LAYERS = [DEBIAN, NODE, PYTHON]

const LABELS = { 'org.opencontainers.image.authors': 'Octo <octo@example.org>' }

describe('makeImageSbom', () => {
  it('lists what is installed, by ecosystem, and nothing that was removed', async () => {
    const sbom = await sbomOfImage(imageOf(LAYERS))
    const purls = purlsOf(sbom)
    expect(purls).toHaveLength(16 + 1 + 1)
    expect(purls).toContain('pkg:npm/express@4.19.2')
    expect(purls).toContain('pkg:pypi/pyyaml@6.0.1')
    expect(purls.some((purl) => purl.includes('gone'))).toBe(false)
    expect(sbom.components).toBe(purls.length + 1)
    expect(sbom.skipped).toEqual([])
    checkCycloneDx(JSON.parse(sbom.bytes.toString()))
  })

  it('has a root by digest, the operating system below it, and its packages below that', async () => {
    const image = imageOf(LAYERS)
    const { document } = await sbomOfImage(image)
    const root = `pkg:oci/app@${encodeURIComponent(image.manifest.digest)}?arch=amd64&repository_url=127.0.0.1%3A5000%2Focto-org%2Fapp`
    expect(document).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      metadata: {
        timestamp: '2026-11-01T12:00:00.000Z',
        lifecycles: [{ phase: 'post-build' }],
        tools: { components: [{ name: 'seal-image', version: '0.0.0-test' }] },
        component: {
          type: 'container',
          name: '127.0.0.1:5000/octo-org/app',
          version: image.manifest.digest,
          purl: root,
          hashes: [{ alg: 'SHA-256', content: image.manifest.digest.slice(7) }],
        },
      },
      compositions: [
        {
          aggregate: 'incomplete',
          assemblies: [root, 'os:debian@12.15'],
          dependencies: [root, 'os:debian@12.15'],
        },
      ],
    })
    const needs = new Map(
      (document['dependencies'] as { ref: string; dependsOn?: string[] }[]).map(
        ({ ref, dependsOn }) => [ref, dependsOn],
      ),
    )
    expect(needs.get(root)).toEqual([
      'os:debian@12.15',
      'pkg:npm/express@4.19.2',
      'pkg:pypi/pyyaml@6.0.1',
    ])
    expect(needs.get('os:debian@12.15')).toHaveLength(16)
  })

  it('has the packages of every system’s package manager below the operating system', async () => {
    const { document } = await sbomOfImage(imageOf([layerOf(TEXT_ECOSYSTEMS)]))
    const graph = document['dependencies'] as { ref: string; dependsOn?: string[] }[]
    const typesBelow = (ref: string): readonly string[] => {
      const needs = graph.find((one) => one.ref.startsWith(ref))?.dependsOn ?? []
      return [...new Set(needs.map((need) => need.replace(/\/.*/, '')))].sort()
    }
    const system = ['pkg:alpm', 'pkg:apk', 'pkg:deb', 'pkg:ebuild']
    expect(typesBelow('os:')).toEqual(system)
    const others = typesBelow('pkg:oci/')
    expect(others).toEqual(expect.arrayContaining(['pkg:conda', 'pkg:gem', 'pkg:pypi']))
    expect(others.filter((type) => system.includes(type))).toEqual([])
  })

  it('has one component for a package that is installed twice, with both places and the layer', async () => {
    const express = componentsOf(await sbomOfImage(imageOf(LAYERS))).filter(
      ({ name }) => name === 'express',
    )
    expect(express.map(({ evidence }) => evidence?.occurrences)).toEqual([
      ['app', 'srv'].map((top) => ({
        location: `${top}/node_modules/express/package.json`,
        additionalContext: `layer ${digestOf(NODE.tar)}`,
      })),
    ])
  })

  it('is the same bytes whichever layer arrives first', async () => {
    const delayed = (delays: readonly number[]): TestImage =>
      imageOf(
        [...LAYERS, layerOf(TEXT_ECOSYSTEMS)].map((layer, at) => ({
          ...layer,
          delayMs: delays[at] ?? 0,
        })),
      )
    const orders = [
      [0, 0, 0, 0],
      [40, 20, 0, 60],
      [0, 40, 20, 0],
      [40, 0, 0, 20],
    ]
    const all = await Promise.all(
      orders.map((delays) => sbomOfImage(delayed(delays), { limits: { parallelLayers: 4 } })),
    )
    expect(new Set(all.map(({ bytes }) => bytes.toString())).size).toBe(1)
  })

  it('is the same bytes in every locale and time zone', () => {
    const program = `
      import { imageOf, layerOf, packageJson, sbomOfImage } from '${new URL('image.ts', import.meta.url).href}'
      const names = ['chata', 'cihla', 'öl', 'Zebra', 'aa', 'z-z', 'z_z', 'hrad'].filter((name) => /^[\\x20-\\x7e]+$/.test(name))
      import { TEXT_ECOSYSTEMS } from '${new URL('every-ecosystem.ts', import.meta.url).href}'
      const layer = layerOf([...names.map((name) => ({ name: name + '/package.json', body: packageJson(name, '1.0.0') })), ...TEXT_ECOSYSTEMS])
      process.stdout.write((await sbomOfImage(imageOf([layer]))).bytes)`
    const run = (env: Readonly<Record<string, string>>): string =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env,
        encoding: 'utf8',
      })
    const plain = run({ LC_ALL: 'C', TZ: 'UTC' })
    expect(plain).toContain('pkg:npm/chata@1.0.0')
    const types = new Set(plain.match(/pkg:[a-z]+/g))
    const all = [
      'alpm',
      'apk',
      'bitnami',
      'composer',
      'conda',
      'cran',
      'deb',
      'ebuild',
      'gem',
      'luarocks',
      'npm',
      'nuget',
    ]
    expect([...types].sort()).toEqual([...all, 'oci', 'pypi'].map((type) => `pkg:${type}`))
    expect(run({ LC_ALL: 'cs_CZ.UTF-8', TZ: 'Pacific/Chatham' })).toBe(plain)
    expect(run({ LC_ALL: 'sv_SE.UTF-8', TZ: 'America/St_Johns' })).toBe(plain)
  })

  it('takes its date from SOURCE_DATE_EPOCH, else from the image, else has none', async () => {
    const dateOf = async (config: object, sourceDateEpoch?: number): Promise<unknown> => {
      const more = sourceDateEpoch === undefined ? {} : { sourceDateEpoch }
      const { document } = await sbomOfImage(imageOf([], config), more)
      return (document['metadata'] as { timestamp?: unknown }).timestamp
    }
    expect(await dateOf({}, 1_700_000_000)).toBe('2023-11-14T22:13:20.000Z')
    expect(await dateOf({ created: '2026-01-02T03:04:05.123456789+02:00' })).toBe(
      '2026-01-02T01:04:05.123Z',
    )
    expect(await dateOf({ created: '0001-01-01T00:00:00Z' })).toBeUndefined()
    expect(await dateOf({ created: '9999-12-31T23:00:00-02:00' })).toBeUndefined()
    expect(await dateOf({ created: 'soon' })).toBeUndefined()
    expect(await dateOf({ created: undefined })).toBeUndefined()
  })

  it.each(['1.5', '1.6', '1.7'] as const)('is written in CycloneDX %s', async (specVersion) => {
    const sbom = await sbomOfImage(imageOf([layerOf(TEXT_ECOSYSTEMS)]), { specVersion })
    expect(sbom.document).toMatchObject({ specVersion })
    const [found] = componentsOf(sbom)
    const layered = found?.evidence?.occurrences.some((place) => 'additionalContext' in place)
    expect(layered).toBe(specVersion !== '1.5')
  })

  it('says whom nothing in the image says the needs of', async () => {
    const packages = [{ purl: 'pkg:x/known@1', dependsOn: [] }, { purl: 'pkg:x/unknown@1' }].map(
      (item) => ({
        ...item,
        name: 'x',
        version: '1',
        licences: [],
        place: { path: 'x', layer: SOME_DIGEST },
      }),
    )
    expect(packageComponents(packages).unlinked).toEqual(['pkg:x/unknown@1'])
    const image = imageOf([layerOf([])], { config: { Labels: LABELS } })
    const { document } = await sbomOfImage(image)
    expect(document['compositions']).toHaveLength(1)
  })

  it('joins what is said of one package in several places', () => {
    const found = (path: string, more: object): Package => ({
      purl: 'pkg:x/a@1',
      name: 'a',
      version: '1',
      licences: [],
      place: { path, layer: SOME_DIGEST },
      ...more,
    })
    const { components } = packageComponents([
      found('a', { properties: { dev: 'true', both: 'x' } }),
      found('b', { properties: { both: 'x' }, hashes: { MD5: '0'.repeat(32) } }),
    ])
    expect(components).toHaveLength(1)
    const properties = [...(components[0]?.properties ?? [])].map(({ name }) => name)
    expect(properties).toEqual(['both'])
    expect([...(components[0]?.hashes ?? [])]).toEqual([['MD5', '0'.repeat(32)]])
  })

  it('says whose a package is that several own, and of nobody where one place is not', () => {
    const found = (path: string, owner?: string): Package => ({
      purl: 'pkg:gem/rake@13.0.6',
      name: 'rake',
      version: '13.0.6',
      licences: [],
      place: { path, layer: SOME_DIGEST },
      ...(owner === undefined ? {} : { properties: { 'seal-image:owner': owner } }),
    })
    const ownersOf = (packages: readonly Package[]): readonly string[] =>
      packageComponents(packages).components.flatMap(({ properties }) =>
        Array.from(properties, ({ value }) => value),
      )
    const [lib, own] = ['pkg:deb/debian/libruby3.1@3.1.2', 'pkg:deb/debian/rake@13.0.6-3']
    expect(ownersOf([found('a', own), found('b', lib), found('c', lib)])).toEqual([lib, own])
    expect(ownersOf([found('a', own), found('b')])).toEqual([])
  })

  it('says nothing of a package in several places that is true of some alone', () => {
    const [cpe, hex] = ['cpe:2.3:a:openssl:openssl:3.0.0:*:*:*:*:*:*:*', '1'.repeat(64)]
    const found = (path: string, more: Partial<Package>): Package => ({
      purl: 'pkg:generic/openssl@3.0.0',
      name: 'openssl',
      version: '3.0.0',
      licences: [],
      place: { path, layer: SOME_DIGEST },
      ...more,
    })
    const { components } = packageComponents([
      found('a.jar', { hashes: { 'SHA-256': '0'.repeat(64), 'SHA-1': '0'.repeat(40) } }),
      found('b.jar', { hashes: { 'SHA-256': hex, 'SHA-1': '0'.repeat(40) } }),
      found('usr/bin/openssl', { cpe, licences: ['Apache-2.0'] }),
    ])
    expect(components).toMatchObject([{ cpe }])
    expect([...(components[0]?.hashes ?? [])]).toEqual([['SHA-1', '0'.repeat(40)]])
    expect([...(components[0]?.licenses ?? [])]).toHaveLength(1)
  })

  it('takes the supplier of the image from its labels', async () => {
    const supplierOf = async (labels: object): Promise<unknown> => {
      const { document } = await sbomOfImage(imageOf([], { config: { Labels: labels } }))
      const { metadata } = document as { metadata: { component: { supplier?: unknown } } }
      return metadata.component.supplier
    }
    expect(await supplierOf(LABELS)).toEqual({ name: 'Octo' })
    expect(await supplierOf({ ...LABELS, 'org.opencontainers.image.vendor': 'Acme' })).toEqual({
      name: 'Acme',
    })
    expect(await supplierOf({})).toBeUndefined()
  })

  it('has another serial number for another image', async () => {
    const serialOf = async (...layers: readonly TestLayer[]): Promise<unknown> =>
      (await sbomOfImage(imageOf(layers))).document['serialNumber']
    expect(await serialOf(DEBIAN)).toBe(await serialOf(DEBIAN))
    expect(await serialOf(DEBIAN)).not.toBe(await serialOf(DEBIAN, NODE))
  })

  it('makes a valid document of an image without anything', async () => {
    const sbom = await sbomOfImage(imageOf([]))
    expect(sbom.components).toBe(0)
  })

  it('says that rpm packages are missing', async () => {
    const sbom = await sbomOfImage(
      imageOf([layerOf([{ name: 'var/lib/rpm/rpmdb.sqlite', body: 'SQLite format 3\0' }])]),
    )
    expect(sbom.skipped).toEqual([
      expect.objectContaining({ what: 'sbom: var/lib/rpm/rpmdb.sqlite' }),
    ])
  })

  it('tells of every layer that is done', async () => {
    const told: (readonly [number, number])[] = []
    await sbomOfImage(imageOf(LAYERS), { onLayer: (done, total) => told.push([done, total]) })
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
  })

  it('reads a layer once that two images share', async () => {
    const first = imageOf([DEBIAN, NODE])
    const second = imageOf([DEBIAN, PYTHON])
    const { content } = first.manifest
    const layers = content.kind === 'image' ? content.layers : []
    const layerCache = new LayerCache(new Set(layers.map(({ digest }) => digest)))
    await sbomOfImage(first, { layerCache })
    const shared = await sbomOfImage(second, { layerCache })
    expect(second.opened).toHaveLength(1)
    expect(shared.bytes).toEqual((await sbomOfImage(imageOf([DEBIAN, PYTHON]))).bytes)
  })
})

describe('makeImageSbom refuses', () => {
  const refusing = (image: TestImage, code: string): Promise<void> =>
    expect(sbomOfImage(image)).rejects.toMatchObject({ code, kind: 'refused' })

  it.each<[string, string, TestLayer]>([
    [
      'a layer that is another than the configuration says',
      'SBOM_LAYER_DIFF_ID',
      { ...DEBIAN, diffId: SOME_DIGEST },
    ],
    ['a layer that is no gzip', 'SBOM_LAYER_CORRUPT', { ...DEBIAN, blob: Buffer.from('not gzip') }],
    ['a layer that is no zstd', 'SBOM_LAYER_CORRUPT', { ...PYTHON, blob: Buffer.from('not zstd') }],
    ['a layer whose archive is cut', 'SBOM_LAYER_CORRUPT', { tar: NODE.tar.subarray(0, 700) }],
    ['a layer that is no archive', 'SBOM_LAYER_CORRUPT', { tar: Buffer.alloc(4096, 'x') }],
  ])('%s', async (_what, code, layer) => {
    await refusing(imageOf([NODE, layer, PYTHON]), code)
  })

  it.each<[string, object]>([
    ['as many diff_ids as layers are not', { rootfs: { diff_ids: [] } }],
    ['diff_ids that are no digests', { rootfs: { diff_ids: ['sha256:x'] } }],
    ['no rootfs', { rootfs: undefined }],
    ['an architecture that is no string', { architecture: 7 }],
    ['an architecture that is no word', { architecture: 'amd64\n::set-output' }],
    ['an operating system that no package URL takes', { os: '\ud800' }],
    ['labels that are no strings', { config: { Labels: { a: 1 } } }],
  ])('a configuration with %s', async (_what, config) => {
    await refusing(imageOf([NODE], config), 'SBOM_CONFIG_MALFORMED')
  })

  it('an artifact that is no image, and an index', async () => {
    const { manifest, registry } = imageOf([])
    const config = { ...SOME_CONFIG, mediaType: 'application/vnd.cncf.helm.config.v1+json' }
    const contents = [
      { kind: 'image' as const, mediaType: 'x', config, layers: [] },
      { kind: 'index' as const, mediaType: 'x', manifests: [] },
    ]
    for (const content of contents) {
      await expect(
        sbomOfImage({ manifest: { ...manifest, content }, registry, blobs: new Map(), opened: [] }),
      ).rejects.toMatchObject({ code: 'SBOM_NOT_AN_IMAGE', kind: 'usage' })
    }
  })

  it('stops reading the other layers when one is refused', async () => {
    const bad: TestLayer = { ...DEBIAN, diffId: SOME_DIGEST }
    const image = imageOf([bad, NODE, PYTHON, layerOf([{ name: 'x' }]), layerOf([{ name: 'y' }])])
    await expect(sbomOfImage(image, { limits: { parallelLayers: 1 } })).rejects.toThrow()
    expect(image.opened).toHaveLength(1)
  })
})

const SOME_CONFIG = {
  mediaType: 'application/vnd.oci.image.config.v1+json',
  digest: SOME_DIGEST,
  size: 2,
}

describe('makeImageSbom over HTTP', () => {
  async function served(image: TestImage): ReturnType<typeof startRegistry> {
    const running = await startRegistry()
    for (const bytes of image.blobs.values()) putBlob(running.store, running.repository.path, bytes)
    return running
  }

  it('gives the same packages as from memory', async () => {
    const image = imageOf(LAYERS)
    const { repository } = await served(image)
    const sbom = await sbomOfImage(image, { registry: client(), repository })
    expect(purlsOf(sbom)).toEqual(purlsOf(await sbomOfImage(image)))
  })

  it.each(['tar', 'tar+gzip'])(
    'refuses wrong, cut and missing bytes of a %s layer',
    async (form) => {
      const [member] = [{ name: 'a/package.json', body: packageJson('a', '1.0.0') }]
      const image = imageOf([layerOf([member], `application/vnd.oci.image.layer.v1.${form}`)])
      const { repository, store, service } = await served(image)
      const { blobs } = repositoryIn(store, repository.path)
      const { content } = image.manifest
      const layer = content.kind === 'image' ? content.layers[0]!.digest : SOME_DIGEST
      const honest = blobs.get(layer)!
      const failure = async (): Promise<string> => {
        try {
          await sbomOfImage(image, { registry: client(), repository })
          return 'none'
        } catch (error) {
          const refusal: SealError | undefined = error instanceof SealError ? error : undefined
          return refusal?.code ?? String(error)
        }
      }

      blobs.set(layer, Buffer.concat([honest.subarray(0, -1), Buffer.from([honest.at(-1)! ^ 1])]))
      // Whether gunzip or the registry client notices first is a matter of timing.
      const gunzip = form === 'tar' ? [] : ['SBOM_LAYER_CORRUPT']
      expect(['BLOB_DIGEST_MISMATCH', ...gunzip]).toContain(await failure())
      blobs.set(layer, honest)
      service.misbehave({ path: new RegExp(layer), cutAfterBytes: 50 })
      expect(await failure()).toBe('BLOB_CUT')
      service.behave()
      blobs.delete(layer)
      expect(await failure()).toBe('BLOB_MISSING')
      blobs.set(layer, honest)
      expect(await failure()).toBe('none')
    },
  )
})
