import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  instanceChoice,
  type InstanceInputs,
  parseRekorVersion,
} from '../../src/instance-choice.ts'
import { KNOWN_INSTANCES } from '../../src/sigstore/known-instances.ts'
import { parseLogEntryLimit } from '../../src/seal-inputs.ts'
import { errorOf } from './shared/server.ts'

let directory: string
let file: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'instance-choice-'))
  file = join(directory, 'file.json')
  writeFileSync(file, '{}')
})
afterAll(() => {
  rmSync(directory, { recursive: true })
})

type Given = Partial<InstanceInputs>
const choose = (given: Given): ReturnType<typeof instanceChoice> =>
  instanceChoice({ sigstore: 'auto', trustedRoot: undefined, signingConfig: undefined, ...given })

const MIRROR = 'https://tuf.example.com'
const URLS = { fulcioUrl: 'https://f.example.com', tsaUrl: 'https://t.example.com/api' }

describe('the choice of an instance', () => {
  it('is what its name says', async () => {
    for (const name of ['public-good', 'staging', 'github'] as const) {
      const source = { kind: 'known', name }
      const { addresses } = KNOWN_INSTANCES[name]
      expect(await choose({ sigstore: name })).toEqual({ kind: 'tuf', source, addresses })
    }
    expect(await choose({})).toMatchObject({ kind: 'auto', source: { name: 'public-good' } })
  })

  it('is the files that are given, with no TUF repository beside them', async () => {
    const files = { trustedRoot: file, signingConfig: file }
    for (const sigstore of ['auto', 'custom']) {
      expect(await choose({ sigstore, ...files })).toMatchObject({ kind: 'custom', addresses: {} })
    }
    expect(await choose({ sigstore: 'custom', trustedRoot: file, ...URLS })).toMatchObject({
      kind: 'custom',
      signingConfig: undefined,
      addresses: { fulcioUrl: new URL(URLS.fulcioUrl), tsaUrl: new URL(URLS.tsaUrl) },
    })
  })

  it('is a mirror with its root; one of GitHub’s own has no signing config', async () => {
    const mirror = { tufMirror: MIRROR, tufRoot: file }
    expect(await choose(mirror)).toMatchObject({
      source: { kind: 'mirror', services: true, mirror: { url: new URL(MIRROR) } },
    })
    expect(await choose({ sigstore: 'github', ...mirror })).toMatchObject({
      source: { kind: 'mirror', services: false },
      addresses: { fulcioUrl: new URL('https://fulcio.githubapp.com') },
    })
  })

  it.each<[string, () => Given]>([
    ['an unknown name', () => ({ sigstore: 'production' })],
    ['custom, and nothing of it', () => ({ sigstore: 'custom' })],
    ['a root without services', () => ({ trustedRoot: file })],
    ['services without a root', () => ({ signingConfig: file })],
    ['addresses without a root', () => URLS],
    ['a named instance with files', () => ({ sigstore: 'staging', trustedRoot: file })],
    ['a named instance with addresses', () => ({ sigstore: 'github', ...URLS })],
    ['a mirror without its root', () => ({ tufMirror: MIRROR })],
    ['a root without its mirror', () => ({ tufRoot: file })],
    ['a mirror beside files', () => ({ tufMirror: MIRROR, tufRoot: file, trustedRoot: file })],
    ['a mirror that is no URL', () => ({ tufMirror: 'tuf', tufRoot: file })],
    ['a Fulcio without https', () => ({ trustedRoot: file, fulcioUrl: 'http://f.example.com' })],
    ['a Rekor that is a file', () => ({ trustedRoot: file, rekorUrl: 'file:///etc/passwd' })],
  ])('is none with %s', async (_, given) => {
    expect(await errorOf(choose(given()))).toMatchObject({ code: 'INPUT_MALFORMED', kind: 'usage' })
  })
})

describe('rekor-version', () => {
  it('is 1, 2 or not given', () => {
    expect([undefined, '1', '2'].map(parseRekorVersion)).toEqual([undefined, 1, 2])
    for (const text of ['', '3', 'v2', '2.0']) expect(() => parseRekorVersion(text)).toThrow()
  })
})

describe('log-entry-limit', () => {
  it('is a whole number of bytes', () => {
    expect(parseLogEntryLimit('3145728')).toBe(3 * 1024 * 1024)
    for (const text of ['', '0', '-1', '3MiB', '1e6']) {
      expect(() => parseLogEntryLimit(text)).toThrow(/log-entry-limit/)
    }
  })
})
