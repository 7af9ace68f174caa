import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/sbom')

describe('the fixtures of the SBOM', () => {
  it('each have a row of a README that tells where they come from', () => {
    const described = new Set<string>()
    const readmes = filesBelow(FOLDER).filter((file) => path.basename(file) === 'README.md')
    for (const readme of readmes) {
      const directory = path.dirname(readme)
      const text = readFileSync(path.join(FOLDER, readme), 'utf8')
      const rows = [...text.matchAll(/^\| (?<names>(?:`[^`]+`(?:, )?)+) \|/gm)]
      const names = rows.flatMap(({ groups }) => groups?.['names']?.match(/[^`, ]+/g) ?? [])
      expect(names).not.toEqual([])
      for (const name of names) {
        const found = filesBelow(FOLDER).filter((file) =>
          path.matchesGlob(file, path.join(directory, name)),
        )
        expect([name, found.length > 0]).toEqual([name, true])
        for (const file of found) described.add(file)
      }
      described.add(readme)
    }
    expect(filesBelow(FOLDER).filter((file) => !described.has(file))).toEqual([
      'executables/reduce.py',
    ])
  })
})

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
}
