import { generateKeyPairSync } from 'node:crypto'
import { readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/embedded/index.ts'
import { parseReference, repositoryName } from '../../src/oci/reference.ts'
import { reportOf } from '../../src/seal-report.ts'
import type { SealError } from '../../src/shared/errors.ts'
import { silentLog } from '../../src/shared/log.ts'
import { pushImage } from '../../src/embedded/image.ts'
import {
  type How,
  IMPATIENT,
  pushSmallImage,
  pushSmallIndex,
  smallImage,
  startSurroundings,
  type Surroundings,
} from './surroundings.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterEach(() => {
  at.embedded.behave()
  at.embedded.oidc.setClaims({})
})
afterAll(() => at.stop())

/** The embedded log takes what it is sent. */
const QUICK = { sbom: 'false' } as const
const HOW: How = { http: IMPATIENT }
const NO_MANIFESTS: Fault = { method: 'PUT', path: /manifests/, status: 500 }

let files = 0
const newFile = (): string => join(at.directory, `resume-${++files}.jsonl`)
const linesOf = async (file: string): Promise<string[]> =>
  (await readFile(file, 'utf8')).split('\n').slice(0, -1)

/** A run that signs everything and stores nothing. */
async function breakOff(image: string, resumeFile?: string): Promise<SealError> {
  at.embedded.misbehave('registry', NO_MANIFESTS)
  try {
    await at.seal({ images: [image], ...QUICK, resumeFile }, HOW)
  } catch (error) {
    return error as SealError
  } finally {
    at.embedded.behave()
  }
  throw new TypeError('it was not broken off')
}

async function resumed(
  image: string,
  resumeFile: string,
  inputs: object = {},
): Promise<{ entries: number; made: number; certificates: number; verified: boolean }> {
  const size = at.embedded.logSize()
  const before = at.embedded.requests.length
  const report = reportOf(await at.seal({ images: [image], ...QUICK, resumeFile, ...inputs }, HOW))
  return {
    entries: at.embedded.logSize() - size,
    made: report.logEntries.filter(({ isNew }) => isNew).length,
    certificates: at.embedded.requests
      .slice(before)
      .filter(({ path }) => path.includes('signingCert')).length,
    verified: report.verified,
  }
}

describe('a run that broke off after signing', () => {
  it('names the file, and the next one stores what is in it without another log entry', async () => {
    const image = await pushSmallImage(at, 'octo-org/resume')
    const before = at.embedded.logSize()
    const error = await breakOff(image)
    expect(at.embedded.logSize()).toBe(before + 3)
    const [file = ''] = /\S+bundles\.jsonl/.exec(error.hint) ?? []
    expect(await linesOf(file)).toHaveLength(3)
    const again = await resumed(image, file)
    expect(again).toEqual({ entries: 0, made: 4, certificates: 0, verified: true })
    // And what is stored now is found by a run that knows of no file.
    expect(await resumed(image, newFile())).toMatchObject({ entries: 0, made: 0, verified: true })
  })

  it('resumes for an index and its platforms, as another attempt of the same run', async () => {
    const image = await pushSmallIndex(at, 'octo-org/resume-index')
    const file = newFile()
    await breakOff(image, file)
    expect(await linesOf(file)).toHaveLength(9)
    at.embedded.oidc.setClaims({ run_attempt: '2' })
    expect(await resumed(image, file)).toMatchObject({ entries: 0, made: 12, verified: true })
  })

  it('resumes where it was broken off while signing: only what is missing is signed', async () => {
    const image = await pushSmallImage(at, 'octo-org/resume-half')
    const file = newFile()
    at.embedded.misbehave('rekor', { method: 'POST', path: /entries/, after: 2, status: 400 })
    const broken = at.seal({ images: [image], ...QUICK, resumeFile: file }, HOW)
    await expect(broken).rejects.toMatchObject({ code: 'LOG_ENTRY_REFUSED' })
    at.embedded.behave()
    expect(await linesOf(file)).toHaveLength(2)
    expect(await resumed(image, file)).toMatchObject({ entries: 1, made: 4, verified: true })
  })

  it('resumes for a key, with the key alone', async () => {
    const key = await keyFile()
    const image = await pushSmallImage(at, 'octo-org/resume-key')
    const file = newFile()
    at.embedded.misbehave('registry', NO_MANIFESTS)
    const inputs = { provenance: 'false', key }
    const broken = at.seal({ images: [image], ...QUICK, ...inputs, resumeFile: file }, HOW)
    await expect(broken).rejects.toMatchObject({ code: 'REGISTRY_ERROR' })
    at.embedded.behave()
    expect(await resumed(image, file, inputs)).toMatchObject({ entries: 0, verified: true })
    // What the job signed without a key is not the key's.
    const elsewhere = await pushSmallImage(at, 'octo-org/resume-two-keys')
    await breakOff(elsewhere, file)
    const other = { provenance: 'false', key: await keyFile() }
    expect(await resumed(elsewhere, file, other)).toMatchObject({ entries: 2, verified: true })
  })

  it('leaves no file behind that nobody named, once a run has ended well', async () => {
    const folders = async (): Promise<number> =>
      (await readdir(at.directory)).filter((name) => name.startsWith('seal-image-')).length
    const before = await folders()
    const image = await pushSmallImage(at, 'octo-org/resume-clean')
    await at.seal({ images: [image], ...QUICK }, HOW)
    expect(await folders()).toBe(before)
  })

  it('goes on after a line that was cut when it was killed', async () => {
    const image = await pushSmallImage(at, 'octo-org/resume-cut')
    const file = newFile()
    await breakOff(image, file)
    const lines = await linesOf(file)
    await writeFile(file, `${lines[0] ?? ''}\n${lines[1] ?? ''}\n${lines[2]?.slice(0, 500) ?? ''}`)
    expect(await resumed(image, file)).toMatchObject({ entries: 1, verified: true })
    expect(await linesOf(file)).toHaveLength(3)
  })
})

async function keyFile(): Promise<string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const file = join(at.directory, `key-${++files}.pem`)
  await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return file
}

describe('what is in the file is not taken, and signed anew,', () => {
  it('where it is of another image', async () => {
    const file = newFile()
    await breakOff(await pushSmallImage(at, 'octo-org/resume-one'), file)
    const other = await pushSmallImage(at, 'octo-org/resume-other')
    expect(await resumed(other, file)).toMatchObject({ entries: 3, verified: true })
  })

  it('where it is of the same digest in another repository', async () => {
    const file = newFile()
    const image = await pushSmallImage(at, 'octo-org/resume-here')
    await breakOff(image, file)
    const there = `${at.embedded.registryHost}/octo-org/resume-there`
    const digest = await pushImage(at.registry, `${there}:v1`, smallImage('octo-org/resume-here'))
    expect(image.endsWith(digest)).toBe(true)
    expect(await resumed(`${there}@${digest}`, file)).toMatchObject({ entries: 3, verified: true })
    expect(repositoryName(parseReference(there).repository)).toBe(there)
  })

  it.each([
    [
      'somebody else signed',
      { job_workflow_ref: 'octo-org/app/.github/workflows/x.yml@refs/heads/x' },
      3,
    ],
    ['it says something else: another run', { run_id: '30433643' }, 1],
  ])('where %s', async (_why, claims, entries) => {
    const image = await pushSmallImage(at, `octo-org/resume-claims-${entries}`)
    const file = newFile()
    await breakOff(image, file)
    at.embedded.oidc.setClaims(claims)
    expect(await resumed(image, file)).toMatchObject({ entries, verified: true })
  })

  it('where it was tampered with', async () => {
    const image = await pushSmallImage(at, 'octo-org/resume-tampered')
    const file = newFile()
    await breakOff(image, file)
    const spoiled = (await linesOf(file))
      .map((line) => line.replace(/"(?:sig|signature)":"[^"]+"/, otherSignature))
      .join('\n')
    expect(spoiled).not.toBe((await linesOf(file)).join('\n'))
    await writeFile(file, `${spoiled}\n`)
    expect(await resumed(image, file)).toMatchObject({ entries: 3, verified: true })
  })

  it('where its log entry or its proof is gone', async () => {
    const image = await pushSmallImage(at, 'octo-org/resume-unlogged')
    const file = newFile()
    await breakOff(image, file)
    const unlogged = (await linesOf(file)).map((line) => {
      const bundle = JSON.parse(line) as { verificationMaterial: { tlogEntries: unknown[] } }
      bundle.verificationMaterial.tlogEntries = []
      return `${JSON.stringify(bundle)}\n`
    })
    await writeFile(file, unlogged.join(''))
    expect(await resumed(image, file)).toMatchObject({ entries: 3, verified: true })
  })

  it('where another Sigstore made it', async () => {
    const other = await startSurroundings()
    try {
      const image = await pushSmallImage(other, 'octo-org/resume-foreign')
      const file = newFile()
      await other.seal({ images: [image], ...QUICK, resumeFile: file, verify: true }, HOW)
      const ours = await pushSmallImage(at, 'octo-org/resume-foreign')
      expect(await linesOf(file)).toHaveLength(3)
      expect(await resumed(ours, file)).toMatchObject({ entries: 3, verified: true })
    } finally {
      await other.stop()
    }
  })
})

/** The same with another last byte. */
function otherSignature(member: string): string {
  const [, name = '', base64 = ''] = /^"(\w+)":"([^"]+)"$/.exec(member) ?? []
  const bytes = Buffer.from(base64, 'base64')
  bytes[bytes.byteLength - 1] = (bytes.at(-1) ?? 0) ^ 1
  return `"${name}":"${bytes.toString('base64')}"`
}

describe('a resume-file that cannot be one', () => {
  let image: string
  beforeAll(async () => {
    image = await pushSmallImage(at, 'octo-org/resume-refused')
  })

  async function refusal(resumeFile: string): Promise<SealError> {
    const entries = at.embedded.logSize()
    const error = await at.seal({ images: [image], ...QUICK, resumeFile }, HOW).then(
      () => undefined,
      (thrown: unknown) => thrown as SealError,
    )
    if (error === undefined) throw new TypeError('it was taken')
    expect(at.embedded.logSize()).toBe(entries)
    expect(error.message).not.toMatch(/[\n\r]/)
    return error
  }

  it.each([
    ['text', 'hello\n'],
    ['text without a line end', 'hello'],
    ['other JSON', '{"mediaType":"text/plain"}\n'],
    ['other JSON without a line end', '{"name":"my-package"}'],
    ['an empty line', '\n'],
    ['bytes', '\0\u0001\u0002'],
    [
      'half a bundle with a line end',
      '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json"\n',
    ],
  ])('for it holds %s is refused, and left as it is', async (_what, text) => {
    const file = newFile()
    await writeFile(file, text)
    const error = await refusal(file)
    expect(error).toMatchObject({ code: 'INPUT_FILE_MALFORMED', kind: 'usage' })
    expect(error.message).toContain('line 1')
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  it('for it is a link, a folder, in no folder, or huge, is refused', async () => {
    const target = newFile()
    await writeFile(target, '')
    const link = newFile()
    await symlink(target, link)
    const huge = newFile()
    await writeFile(huge, Buffer.alloc(65 * 1024 * 1024, 0x20))
    for (const file of [link, at.directory, join(newFile(), 'below'), huge]) {
      expect(await refusal(file)).toMatchObject({ code: 'INPUT_FILE_UNREADABLE', kind: 'usage' })
    }
    expect(await readFile(target, 'utf8')).toBe('')
  })

  it('is not touched by a dry run', async () => {
    const file = newFile()
    await at.seal({ images: [image], ...QUICK, resumeFile: file, dryRun: true }, HOW)
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('and a folder where nothing can be saved is a warning, and the run goes on', async () => {
    const warnings: string[] = []
    const log = { ...silentLog, warning: (text: string) => void warnings.push(text) }
    const env = { RUNNER_TEMP: join(at.directory, 'no-such-folder') }
    const sealed = await at.seal({ images: [image], ...QUICK }, { ...HOW, log, env })
    expect(sealed.verified).toBe(true)
    expect(warnings.join('\n')).toMatch(/could not be saved/)
  })
})
