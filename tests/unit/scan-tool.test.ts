import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import type { VulnerabilityScan } from '../../src/attestation/vulnerability-scan.ts'
import { manifestOf } from '../../src/oci/manifests.ts'
import { digestReference } from '../../src/oci/reference.ts'
import type { Subject } from '../../src/resolve-image.ts'
import { type ScanToolName, scanTools } from '../../src/scan-tool.ts'
import { createExec } from '../../src/shared/exec.ts'
import { DATABASE_TIME, installScanner, WRITES } from './scanners.ts'
import { REPOSITORY, SOME_DIGEST } from './sbom/image.ts'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'scan-tool-'))
})
afterAll(() => rm(directory, { recursive: true }))

const CONFIG = {
  mediaType: 'application/vnd.oci.image.config.v1+json',
  digest: SOME_DIGEST,
  size: 2,
}
const MANIFEST = manifestOf(
  Buffer.from(JSON.stringify({ schemaVersion: 2, config: CONFIG, layers: [] })),
  'application/vnd.oci.image.manifest.v1+json',
)
const SUBJECT: Subject = {
  repository: REPOSITORY,
  manifest: MANIFEST,
  descriptor: { mediaType: MANIFEST.mediaType, digest: MANIFEST.digest, size: 1 },
  reference: digestReference(REPOSITORY, MANIFEST.digest),
}

interface Ran {
  readonly scan: VulnerabilityScan
  readonly words: string
  readonly cwd: string
}

async function run(name: ScanToolName, script?: string, version?: string): Promise<Ran> {
  const bin = await installScanner(name, directory, script, version)
  const temp = join(bin, 'temp')
  await mkdir(temp)
  const env = { PATH: [bin, '/usr/bin', '/bin'].join(delimiter) }
  let clock = 0
  const tools = scanTools({
    execIn: (cwd) => createExec({ env, cwd }),
    tempDirectory: temp,
    now: () => new Date(clock++ * 1000),
  })
  try {
    const scan = await (await tools(name)).scan(SUBJECT)
    const text = async (file: string): Promise<string> =>
      (await readFile(join(bin, file), 'utf8')).trim()
    const words = (await text('arguments')).replace(/\S+(?=scan\.json)/, '')
    return { scan, words, cwd: await text('cwd') }
  } finally {
    expect(await readdir(temp)).toEqual([])
  }
}

describe.each([
  [
    'grype',
    `--quiet --output json --file scan.json registry:${SUBJECT.reference}`,
    {
      uri: 'pkg:github/anchore/grype@0.110.0',
      version: '0.110.0',
      db: {
        uri: 'https://grype.anchore.io/databases/v6/x.tar.zst',
        version: 'v6.1.2',
        lastUpdate: DATABASE_TIME,
      },
      result: { matches: [expect.objectContaining({ vulnerability: { id: 'CVE-2026-0001' } })] },
    },
  ],
  [
    'trivy',
    `image --quiet --image-src remote --scanners vuln --format json --output scan.json ${SUBJECT.reference}`,
    {
      uri: 'pkg:github/aquasecurity/trivy@0.70.0',
      version: '0.70.0',
      db: { uri: '', version: 'v2', lastUpdate: DATABASE_TIME },
      result: { Results: [expect.objectContaining({ Target: 'Node.js' })] },
    },
  ],
] as const)('%s', (name, words, scanner) => {
  it('is asked for the image by digest, and its result told with its version and database', async () => {
    const ran = await run(name)
    expect(ran.words).toBe(words)
    expect(ran.scan).toMatchObject({
      scanner,
      startedOn: new Date(0),
      finishedOn: new Date(1000),
    })
    expect(words).toContain(ran.scan.parameters.join(' '))
  })

  it('runs where no checkout can say what to pass over', async () => {
    const { cwd } = await run(name)
    expect(basename(cwd)).toMatch(/^seal-image-tool-/)
    expect(basename(dirname(cwd))).toBe('temp')
  })

  it.each([
    [
      'ends with an error',
      'echo "no such image" >&2; exit 3',
      undefined,
      /status 3: no such image/,
    ],
    ['writes nothing', 'true', undefined, /wrote no result that can be used/],
    ['writes no JSON', 'echo "{" > "$file"', undefined, /wrote no result that can be used/],
    [
      'writes of another image',
      `image=other@sha256:0; ${WRITES[name]}`,
      undefined,
      /wrote no scan of/,
    ],
    ['writes an empty result', 'echo "{}" > "$file"', undefined, /wrote no scan of/],
    [
      'finds nothing and says nothing of where',
      'echo "{\\"matches\\":[],\\"Results\\":[]}" > "$file"',
      undefined,
      /no scan of/,
    ],
    ['does not start', WRITES[name], 'echo broken >&2; false', /cannot be run: broken/],
  ])('that %s is refused', async (_what, script, version, message) => {
    await expect(run(name, script, version)).rejects.toMatchObject({
      code: 'SCAN_TOOL_FAILED',
      message: expect.stringMatching(message),
    })
  })
})

it('grype’s settings, which may hold a login, and its paths are not told', async () => {
  const text = JSON.stringify((await run('grype')).scan)
  expect(text).not.toContain('hunter2')
  expect(text).not.toContain('/var/cache')
  expect(text).toContain('v6.1.2')
})

it.each([
  ['grype', WRITES.grype.replace(DATABASE_TIME, 'yesterday'), undefined],
  ['trivy', WRITES.trivy, `echo '{"Version": "0.70.0"}'`],
  ['trivy', WRITES.trivy, 'echo "Version: 0.70.0"'],
] as const)('%s without a time of its database is refused', async (name, script, version) => {
  await expect(run(name, script, version)).rejects.toMatchObject({
    code: 'SCAN_TOOL_FAILED',
    message: expect.stringMatching(/does not tell when its database was made|can be read/),
  })
})

it('a scanner that was built from its source has no version', async () => {
  const script = WRITES.grype.replace('0.110.0', '[not provided]')
  expect((await run('grype', script)).scan.scanner).toMatchObject({
    uri: 'pkg:github/anchore/grype',
    version: '',
  })
})

it('a scanner that is not installed is named, with the input', async () => {
  const execIn = (cwd: string): ReturnType<typeof createExec> =>
    createExec({ env: { PATH: directory }, cwd })
  const open = scanTools({ execIn, tempDirectory: directory, now: () => new Date() })
  await expect(open('trivy')).rejects.toMatchObject({
    code: 'SCAN_TOOL_FAILED',
    message: expect.stringMatching(/^scan asks for trivy, which cannot be run: .*ENOENT/),
    hint: expect.stringMatching(/^Install trivy before this step/),
  })
})
