import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Advisory, makeGrypeDatabase } from './tools/grype-database.ts'
import { ensurePolyImage } from './tools/images.ts'
import { runProgram } from './tools/program.ts'
import { ensureGrype, ensureSbomTools, ensureSyft } from './tools/tools.ts'
import { PROJECT } from './world.ts'

const CLI = path.join(PROJECT, 'dist/cli/index.js')
/** What make-image.sh dates its layers with; the image's own configuration has no date. */
const SOURCE_DATE_EPOCH = '1760000000'

let layout: string
let directory: string
let file: string
let ours: string
beforeAll(async () => {
  layout = (await ensurePolyImage()).poly
  directory = await mkdtemp(path.join(tmpdir(), 'seal-sbom-'))
  file = path.join(directory, 'ours.json')
  ours = await ourSbom({})
  await writeFile(file, ours)
})
afterAll(async () => {
  await rm(directory, { recursive: true })
})

/** As a user makes it. */
async function ourSbom(env: Readonly<Record<string, string>>): Promise<string> {
  const args = [CLI, 'sbom', `oci:${layout}`, '--name', 'ghcr.io/octo-org/poly']
  return runProgram(process.execPath, args, { env: { SOURCE_DATE_EPOCH, ...env } })
}

function purlsOf(document: string): ReadonlySet<string> {
  const { components } = JSON.parse(document) as { components: { purl?: string }[] }
  return new Set(components.flatMap(({ purl = [] }) => purl))
}

describe('our SBOM of an image with eight ecosystems', () => {
  it('is the same bytes in every locale and time zone', async () => {
    expect(await ourSbom({ LC_ALL: 'cs_CZ.UTF-8', TZ: 'Pacific/Chatham' })).toBe(ours)
  })

  it('is read by syft 1.52.0: every package, and of Debian’s the source', async () => {
    const converted = await runProgram(await ensureSyft(), ['convert', file, '-o', 'syft-json'])
    const { artifacts, distro } = JSON.parse(converted) as {
      artifacts: { purl: string }[]
      distro: { id: string }
    }
    expect(new Set(artifacts.map(({ purl }) => purl))).toEqual(purlsOf(ours))
    expect(distro.id).toBe('debian')
    const login = artifacts.find(({ purl }) => purl.startsWith('pkg:deb/debian/login@'))
    expect(login?.purl).toContain('upstream=shadow')
  })
})

/** No advisories of today's: each is of a package in the image, and is in force for its version or just not any more. */
const DEBIAN = ['debian', '12'] as const
const ADVISORIES: readonly (Advisory & { readonly finds: readonly string[] })[] = [
  {
    id: 'SOURCE',
    ecosystem: 'deb',
    package: 'shadow',
    system: DEBIAN,
    versions: '< 1:99',
    order: 'dpkg',
    finds: ['deb/debian/login', 'deb/debian/passwd'],
  },
  {
    id: 'SOURCE-VERSION',
    ecosystem: 'deb',
    package: 'python3-defaults',
    system: DEBIAN,
    // The packages' own is 3.11.2-1+b1.
    versions: '= 3.11.2-1',
    order: 'dpkg',
    finds: ['libpython3-stdlib', 'python3', 'python3-minimal'].map((name) => `deb/debian/${name}`),
  },
  {
    id: 'OTHER-SYSTEM',
    ecosystem: 'deb',
    package: 'shadow',
    system: ['debian', '11'],
    versions: '< 1:99',
    order: 'dpkg',
    finds: [],
  },
  {
    id: 'NPM',
    ecosystem: 'npm',
    package: 'lodash',
    versions: '< 4.17.21',
    order: 'semver',
    finds: ['npm/lodash'],
  },
  {
    id: 'NPM-REPAIRED',
    ecosystem: 'npm',
    package: 'lodash',
    versions: '< 4.17.20',
    order: 'semver',
    finds: [],
  },
  {
    id: 'NPM-REMOVED',
    ecosystem: 'npm',
    package: 'left-pad',
    versions: '< 99',
    order: 'semver',
    finds: [],
  },
  {
    id: 'JAVA',
    ecosystem: 'java-archive',
    package: 'org.apache.logging.log4j:log4j-core',
    versions: '< 2.15.0',
    order: 'maven',
    finds: ['maven/org.apache.logging.log4j/log4j-core'],
  },
  {
    id: 'JAVA-KNOWN-GROUP',
    ecosystem: 'java-archive',
    package: 'org.lz4:lz4-java',
    versions: '<= 1.8.0',
    order: 'maven',
    finds: ['maven/org.lz4/lz4-java'],
  },
  {
    id: 'PYTHON',
    ecosystem: 'python',
    package: 'requests',
    versions: '< 2.32.0',
    order: 'pep440',
    finds: ['pypi/requests'],
  },
  {
    id: 'GO',
    ecosystem: 'go-module',
    package: 'github.com/docker/docker',
    versions: '< 99',
    order: 'go',
    finds: ['golang/github.com/docker/docker'],
  },
  {
    id: 'GO-STDLIB',
    ecosystem: 'go-module',
    package: 'stdlib',
    versions: '< 99',
    order: 'go',
    finds: ['golang/stdlib'],
  },
  {
    id: 'RUST',
    ecosystem: 'rust-crate',
    package: 'clap',
    versions: '< 99',
    order: 'semver',
    finds: ['cargo/clap'],
  },
  {
    id: 'PROGRAM',
    package: 'node.js',
    vendor: 'nodejs',
    versions: '< 99',
    order: 'semver',
    finds: ['generic/node'],
  },
]

describe('grype 0.110.0', () => {
  it('matches every ecosystem of our document, Debian’s packages by their source', async () => {
    const grype = await ensureGrype()
    const env = await makeGrypeDatabase(grype, path.join(directory, 'grype'), ADVISORIES)
    const said = await runProgram(grype, [`sbom:${file}`, '--output', 'json'], { env })
    const { matches, distro } = JSON.parse(said) as {
      matches: { vulnerability: { id: string }; artifact: { purl: string } }[]
      distro: { name: string; version: string }
    }
    expect(distro).toMatchObject({ name: 'debian', version: expect.stringMatching(/^12\.\d+$/) })
    const found = ADVISORIES.map(({ id }) => ({
      id,
      finds: matches
        .filter(({ vulnerability }) => vulnerability.id === id)
        .map(({ artifact: { purl } }) => /^pkg:(?<name>[^@]+)@/.exec(purl)?.groups?.['name'])
        .sort(),
    }))
    expect(found).toEqual(ADVISORIES.map(({ id, finds }) => ({ id, finds })))
  })
})

/** Of the same image, as sbom-tools 0.3.0 scored trivy 0.76.0's, which no registry of ours has. */
const TRIVY = { ntia: 8.9, average: 8.4 }

interface Scores {
  readonly ntia: number
  readonly average: number
}

/** In sbomqs's measure, from 0 to 10: of the NTIA's minimum elements, and of everything. */
async function scoresOf(document: string): Promise<Scores> {
  const tool = await ensureSbomTools()
  const said = await runProgram(tool, ['quality', document, '--output', 'sbomqs-json', '--quiet'])
  const { files } = JSON.parse(said) as {
    files: { avg_score: number; scores: { category: string; score: number }[] }[]
  }
  const [scored] = files
  const elements = (scored?.scores ?? []).filter(({ category }) => category.startsWith('NTIA'))
  expect(elements).toHaveLength(7)
  const sum = elements.reduce((total, { score }) => total + score, 0)
  return { ntia: sum / elements.length, average: scored?.avg_score ?? 0 }
}

describe('sbom-tools 0.3.0', () => {
  it('scores our document above syft’s and trivy’s', async () => {
    const theirFile = path.join(directory, 'syft.json')
    const scan = ['scan', `oci-dir:${layout}`, '--quiet', '--output', `cyclonedx-json=${theirFile}`]
    const env = { SYFT_CHECK_FOR_APP_UPDATE: 'false', SYFT_FILE_METADATA_SELECTION: 'none' }
    await runProgram(await ensureSyft(), scan, { env })
    const [our, their] = [await scoresOf(file), await scoresOf(theirFile)]
    for (const score of ['ntia', 'average'] as const) {
      expect(our[score]).toBeGreaterThan(their[score])
      expect(our[score]).toBeGreaterThan(TRIVY[score])
    }
  })
})
