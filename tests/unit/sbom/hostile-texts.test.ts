import { describe, expect, it } from '@jest/globals'
import type { Cataloger } from '../../../src/sbom/cataloger.ts'
import { bitnami } from '../../../src/sbom/catalogers/bitnami.ts'
import { composer } from '../../../src/sbom/catalogers/composer.ts'
import { conda } from '../../../src/sbom/catalogers/conda.ts'
import { cran } from '../../../src/sbom/catalogers/cran.ts'
import { dotnet } from '../../../src/sbom/catalogers/dotnet.ts'
import { gem } from '../../../src/sbom/catalogers/gem.ts'
import { npm } from '../../../src/sbom/catalogers/npm.ts'
import { pacman } from '../../../src/sbom/catalogers/pacman.ts'
import { python } from '../../../src/sbom/catalogers/python.ts'
import { fileAt } from './files.ts'

const MANY = 20_000
const many = (item: (at: number) => string, between: string): string =>
  Array.from({ length: MANY }, (_, at) => item(at)).join(between)
const quoted = (at: number): string => `"p${at}":"1"`
const HUGE = 'x'.repeat(1_000_000)

/** A sound package of each ecosystem, with room for more fields; and one that needs very many others. */
const ECOSYSTEMS: readonly (readonly [Cataloger, (name: string) => string, string])[] = [
  [
    bitnami,
    (name) =>
      `{"packages":[{"externalRefs":[{"referenceType":"purl","referenceLocator":"pkg:bitnami/${name}@1"}]}]}`,
    `{"packages":[{"SPDXID":"a","externalRefs":[{"referenceType":"purl","referenceLocator":"pkg:bitnami/a@1"}]}],"relationships":[${many((at) => `{"spdxElementId":"a","relationshipType":"CONTAINS","relatedSpdxElement":"p${at}"}`, ',')}]}`,
  ],
  [
    composer,
    (name) => `[{"name":"v/${name}","version":"1"}]`,
    `[{"name":"v/a","version":"1","require":{${many(quoted, ',')}}}]`,
  ],
  [
    conda,
    (name) => `{"name":"${name}","version":"1"}`,
    `{"name":"a","version":"1","depends":[${many((at) => `"p${at}"`, ',')}]}`,
  ],
  [
    cran,
    (name) => `Package: ${name}\nVersion: 1\nBuilt: R`,
    `Package: aa\nVersion: 1\nBuilt: R\nImports: ${many((at) => `p${at}`, ', ')}`,
  ],
  [
    dotnet,
    (name) => `{"libraries":{"${name}/1":{"type":"package"}}}`,
    `{"runtimeTarget":{"name":"x"},"libraries":{"a/1":{"type":"package"}},"targets":{"x":{"a/1":{"native":{"y":{}},"dependencies":{${many(quoted, ',')}}}}}}`,
  ],
  [
    gem,
    (name) => `s.name = "${name}"\ns.version = "1"\n`,
    `s.name = "a"\ns.version = "1"\n${many((at) => `s.add_dependency(%q<p${at}>, [">= 0"])`, '\n')}`,
  ],
  [
    npm,
    (name) => `{"name":"${name}","version":"1"}`,
    `{"name":"a","version":"1","dependencies":{${many(quoted, ',')}}}`,
  ],
  [
    pacman,
    (name) => `%NAME%\n${name}\n\n%VERSION%\n1\n\n%ARCH%\nany\n`,
    `%NAME%\na\n\n%VERSION%\n1\n\n%ARCH%\nany\n\n%DEPENDS%\n${many((at) => `p${at}`, '\n')}`,
  ],
  [
    python,
    (name) => `Name: ${name}\nVersion: 1\n`,
    `Name: a\nVersion: 1\n${many((at) => `Requires-Dist: p${at}`, '\n')}`,
  ],
]

describe.each(
  ECOSYSTEMS.map(([cataloger, ...texts]) => [cataloger.name, cataloger, ...texts] as const),
)('%s', (_name, cataloger, named, needing) => {
  const read = (...contents: readonly (string | Buffer)[]): ReturnType<Cataloger['catalog']> =>
    cataloger.catalog(
      contents.map((content, at) => fileAt(`d/x${at}`, content)),
      undefined,
    )

  it('reads a package that needs very many others', () => {
    expect(read(needing).packages).toMatchObject([{ version: '1', dependsOn: [] }])
  })

  it('names a file nested 10,000 deep, and one that is not UTF-8, and reads the others', () => {
    const found = read(
      '{"a":'.repeat(10_000),
      Buffer.from(named('\xff\xfe'), 'latin1'),
      named('aa'),
    )
    expect(found.packages.map(({ version }) => version)).toEqual(['1'])
    expect(found.skipped.length).toBeLessThanOrEqual(2)
  })

  it.each(['__proto__', 'constructor', HUGE, 'a b', '../a', 'a\u0000b', ''])(
    'takes no harm from a name like %.20s',
    (name) => {
      const { packages } = read(named(name), named('aa'))
      expect(packages.map((found) => found.purl)).toContain(read(named('aa')).packages[0]?.purl)
      expect(packages.every(({ purl }) => purl.length < 1000)).toBe(true)
      expect({}).not.toHaveProperty('type')
    },
  )
})
