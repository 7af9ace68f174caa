import { describe, expect, it } from '@jest/globals'
import { npm } from '../../../src/sbom/catalogers/npm.ts'
import { fileAt, fixture } from './files.ts'
import { imageOf, layerOf, sbomOfImage } from './image.ts'
import type { Member } from './tar-archive.ts'

const link = (name: string, linkname: string): Member => ({ name, typeflag: '2', linkname })
const file = (name: string, body: string | Buffer): Member => ({
  name: `app/${name}`,
  body: Buffer.from(body),
})

/** What `pnpm install debug@2.6.9` and `pnpm install -D ms@2.1.3` (10.21.0) left. */
const app = (needed = '../../ms@2.0.0/node_modules/ms'): readonly Member[] => [
  file(
    'package.json',
    '{"name":"app","version":"1.0.0","dependencies":{"debug":"2.6.9"},"devDependencies":{"ms":"2.1.3"}}',
  ),
  link('app/node_modules/debug', '.pnpm/debug@2.6.9/node_modules/debug'),
  link('app/node_modules/ms', '.pnpm/ms@2.1.3/node_modules/ms'),
  file(
    'node_modules/.pnpm/debug@2.6.9/node_modules/debug/package.json',
    fixture('npm/nested/debug.json'),
  ),
  link('app/node_modules/.pnpm/debug@2.6.9/node_modules/ms', needed),
  file(
    'node_modules/.pnpm/ms@2.0.0/node_modules/ms/package.json',
    fixture('npm/nested/ms-2.0.0.json'),
  ),
  file(
    'node_modules/.pnpm/ms@2.1.3/node_modules/ms/package.json',
    fixture('npm/nested/ms-2.1.3.json'),
  ),
]

async function needsOf(members: readonly Member[]): Promise<Readonly<Record<string, unknown>>> {
  const { document, skipped } = await sbomOfImage(imageOf([layerOf(members)]))
  expect(skipped).toEqual([])
  const graph = document['dependencies'] as { ref: string; dependsOn?: string[] }[]
  return Object.fromEntries(
    graph.flatMap(({ ref, dependsOn = [] }) =>
      ref.startsWith('pkg:npm/') ? [[ref, dependsOn]] : [],
    ),
  )
}

describe('packages in pnpm’s store', () => {
  it('need what the links beside them lead to', async () => {
    expect(await needsOf(app())).toEqual({
      'pkg:npm/app@1.0.0': ['pkg:npm/debug@2.6.9'],
      'pkg:npm/debug@2.6.9': ['pkg:npm/ms@2.0.0'],
      'pkg:npm/ms@2.0.0': [],
      'pkg:npm/ms@2.1.3': [],
    })
  })

  it('need nothing that a link out of the image leads to, or one in a circle', async () => {
    const out = app('../../../../../../../ms')
    expect(await needsOf(out)).toMatchObject({ 'pkg:npm/debug@2.6.9': ['pkg:npm/ms@2.1.3'] })
    const circle = [...app(), link('app/node_modules/debug', 'debug')]
    expect(await needsOf(circle)).toMatchObject({ 'pkg:npm/app@1.0.0': [] })
  })

  it('need nothing whose name is a way to somewhere else', async () => {
    const body =
      '{"name":"a","version":"1","dependencies":{"../b":"1","..":"1","":"1","@o/../b":"1"}}'
    const other = file('node_modules/b/package.json', '{"name":"b","version":"1"}')
    const own = file('node_modules/.pnpm/a@1/node_modules/a/package.json', body)
    expect(await needsOf([...app(), own, other])).toMatchObject({ 'pkg:npm/a@1': [] })
  })

  it('are looked for in so many places only', () => {
    const names = Array.from({ length: 30_000 }, (_, at) => `"p${at}":"1"`)
    const body = `{"name":"a","version":"1","dependencies":{${names.join(',')}}}`
    const path = `${'d/'.repeat(20)}node_modules/.pnpm/a/node_modules/a/package.json`
    const { packages, skipped } = npm.catalog([fileAt(path, body)], undefined, (real) => real)
    expect(packages).toMatchObject([{ dependsOn: [] }])
    expect(skipped).toMatchObject([{ path: 'the other dependencies' }])
  })
})
