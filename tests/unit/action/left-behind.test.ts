import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { leftBehind } from '../../../src/action/left-behind.ts'
import { leftBehindSummary } from '../../../src/action/summary.ts'
import type { RunState } from '../../../src/run-progress.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seal-left-'))
})
afterAll(() => rm(directory, { recursive: true }))

const STATE: RunState = { step: 'signing', stored: 0, tags: [], done: false }
const tell = (state: Partial<RunState>): Promise<readonly string[]> =>
  leftBehind(JSON.stringify({ ...STATE, ...state }))

async function bundles(...logIndexes: readonly (string | undefined)[]): Promise<string> {
  const file = join(directory, `${Math.random()}.jsonl`)
  const lines = logIndexes.map((logIndex) => {
    const tlogEntries = logIndex === undefined ? [] : [{ logIndex }]
    return `${JSON.stringify({ verificationMaterial: { tlogEntries } })}\n`
  })
  await writeFile(file, `${lines.join('')}{"mediaType":"appl`)
  return file
}

describe('what a step left behind', () => {
  it('is nothing where it came to its end', async () => {
    expect(await tell({ step: 'moving tags', stored: 3, done: true })).toEqual([])
  })

  it('is named: signatures, their log entries and file, and tags that were not moved', async () => {
    const saved = await bundles('1007', '1009', undefined)
    const state = { step: 'writing to the registry', saved, stored: 2, tags: ['ghcr.io/o/app:1'] }
    expect(await tell(state)).toEqual([
      'The step ended while writing to the registry.',
      `3 signatures are in ${saved}, and their log entries have the indexes 1007, 1009.`,
      expect.stringContaining('resume-file'),
      '2 manifests have all of theirs in the registry; nothing of this run is verified.',
      'No tag was moved: ghcr.io/o/app:1.',
    ])
  })

  it('may be tags, where they were being moved', async () => {
    const lines = await tell({ step: 'moving tags', stored: 1, tags: ['a:1', 'a:2'] })
    expect(lines).toContain('1 manifests have all of theirs in the registry.')
    expect(lines.at(-1)).toBe('Of these tags some may point at the image: a:1, a:2.')
  })

  it('is told where nothing is saved, or what was saved is gone or is something else', async () => {
    expect(await tell({})).toContain('No signature was saved.')
    const gone = join(directory, 'gone')
    expect((await tell({ saved: gone })).join(' ')).toContain(`${gone}, which cannot be read`)
    const other = join(directory, 'other')
    await writeFile(other, '[]\n')
    expect((await tell({ saved: other })).join(' ')).toContain(`${other}, which cannot be read`)
  })

  it('says nothing that leaves its line or its place in the summary', async () => {
    const saved = join(directory, 'a\nb')
    await writeFile(
      saved,
      '{"verificationMaterial":{"tlogEntries":[{"logIndex":"1\\n::error::x"}]}}\n',
    )
    const lines = await tell({ saved, step: 'a\n::stop', tags: ['<img src=x>'] })
    expect(lines.join('')).not.toMatch(/[\r\n]/)
    expect(leftBehindSummary(lines)).not.toContain('<img')
  })

  it.each(['', '[]', '{}', '{"step": 1}', '{"step": "signing", "stored": "many", "tags": []}'])(
    'is not made up from %j',
    async (noted) => {
      await expect(leftBehind(noted)).rejects.toThrow()
    },
  )
})
