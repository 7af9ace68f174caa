import { describe, expect, it } from '@jest/globals'
import { Metadata, MetadataKind } from '@tufjs/models'
import { KNOWN_INSTANCES } from '../../../src/sigstore/known-instances.ts'
import { read } from '../../repo/project.ts'

describe.each(['public-good', 'staging', 'github'] as const)('the root metadata of %s', (name) => {
  const load = async (): Promise<ReturnType<typeof parse>> =>
    parse(await KNOWN_INSTANCES[name].root())
  const parse = (json: unknown) =>
    Metadata.fromJSON(
      MetadataKind.Root,
      JSON.parse(JSON.stringify(json)) as Parameters<typeof Metadata.fromJSON>[1],
    )

  it('is signed by its own keys, as many as it asks for', async () => {
    const root = await load()
    expect(() => {
      root.verifyDelegate('root', root)
    }).not.toThrow()
    expect(root.signed.roles['root']?.threshold).toBeGreaterThanOrEqual(2)
  })

  it('is no longer signed where anything in it is changed', async () => {
    const root = await load()
    const json = JSON.parse(JSON.stringify(await KNOWN_INSTANCES[name].root())) as {
      signed: { version: number }
    }
    json.signed.version += 1
    expect(() => {
      root.verifyDelegate('root', parse(json))
    }).toThrow(/signed/)
  })
})

it('the public-good instance’s is the one that its maintainers’ package comes with', async () => {
  const seeds = JSON.parse(read('node_modules/@sigstore/tuf/seeds.json')) as Record<
    string,
    Record<string, string>
  >
  const { tufUrl, root } = KNOWN_INSTANCES['public-good']
  const seed = Buffer.from(seeds[tufUrl.origin]?.['root.json'] ?? '', 'base64').toString()
  expect(JSON.parse(seed)).toEqual(await root())
})
