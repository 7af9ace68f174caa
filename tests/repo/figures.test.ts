import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { newestAdmissionTable } from '../../bench/admission-figures.ts'
import { CRITICAL_PATH, criticalPathMs } from '../../bench/critical-path.ts'
import { newestTable } from '../../bench/result.ts'
import { differencesText } from '../../bench/sbom-differences.ts'

const PROJECT = path.resolve(import.meta.dirname, '../..')
const read = (file: string): Promise<string> => readFile(path.join(PROJECT, file), 'utf8')

describe('the figures', () => {
  it('in README.md are printed from the newest result', async () => {
    expect(await read('README.md')).toContain(await newestTable())
  })

  it('in docs/policies.md are printed from the newest result that has them', async () => {
    expect(await read('docs/policies.md')).toContain(await newestAdmissionTable())
  })

  it('stand beside every difference from syft’s document, and why', async () => {
    expect(await read('bench/README.md')).toContain(`\n\n${differencesText()}\n\n`)
  })

  it('explain each step of the critical path in bench/README.md, and count as many', async () => {
    const text = await read('bench/README.md')
    const steps = [...text.matchAll(/^\| [^|]+ \| +(\d+) +\| /gm)].map(([, count]) => Number(count))
    expect(steps).toEqual(CRITICAL_PATH.map(({ roundTrips }) => roundTrips))
    expect(criticalPathMs(50)).toBe(600)
  })
})
