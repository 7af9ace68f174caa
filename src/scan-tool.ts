import { join } from 'node:path'
import type { VulnerabilityScan } from './attestation/vulnerability-scan.ts'
import { FlowError } from './flow-error.ts'
import { readInputJson } from './input-file.ts'
import { inOwnDirectory, lastLine } from './installed-tool.ts'
import type { Subject } from './resolve-image.ts'
import { codedMessageOf, messageOf } from './shared/errors.ts'
import { type Exec, ExecError } from './shared/exec.ts'
import { type JsonObject, parseJson, recordOf } from './shared/json.ts'

export const SCAN_TOOLS = ['trivy', 'grype'] as const
export type ScanToolName = (typeof SCAN_TOOLS)[number]

/** A scanner that is there and can be run. */
export interface ScanTool {
  readonly name: ScanToolName
  /** Scans one image, by digest, as its registry has it. Throws FlowError SCAN_TOOL_FAILED. */
  readonly scan: (subject: Subject) => Promise<VulnerabilityScan>
}

/** Finds a scanner that the user has installed. Throws FlowError SCAN_TOOL_FAILED where there is none. */
export type OpenScanTool = (name: ScanToolName) => Promise<ScanTool>

interface Surroundings {
  /** Runs programs in that directory: what a checkout says of the scanner, such as what to pass over, is not the user's to say. */
  readonly execIn: (directory: string) => Exec
  readonly tempDirectory: string
  readonly now: () => Date
}

/** What a scanner says of itself. */
interface Told {
  readonly version: string
  readonly db: VulnerabilityScan['scanner']['db']
}

interface Scanner {
  readonly source: string
  readonly parameters: readonly string[]
  readonly output: string
  /** What the image is called, for the scanner. */
  readonly image: (reference: string) => string
  readonly told: (result: JsonObject, exec: Exec) => Promise<Told>
  /** Whether the result is about this image. */
  readonly isOf: (result: JsonObject, subject: Subject) => boolean
  /** Without what tells of the machine, and not of the image. */
  readonly cleaned: (result: JsonObject) => JsonObject
}

const SCANNERS: Readonly<Record<ScanToolName, Scanner>> = {
  trivy: {
    source: 'aquasecurity/trivy',
    parameters: [
      'image',
      '--quiet',
      '--image-src',
      'remote',
      '--scanners',
      'vuln',
      '--format',
      'json',
    ],
    output: '--output',
    image: (reference) => reference,
    told: async (_result, exec) => {
      const { stdout } = await exec('trivy', ['version', '--format', 'json'], '')
      const told = recordOf(parseJson(Buffer.from(stdout), 'trivy’s version', { maxBytes: 65_536 }))
      const { Version, UpdatedAt } = recordOf(told['VulnerabilityDB'])
      const version = typeof Version === 'number' ? `v${Version}` : ''
      return {
        version: textOf(told['Version']),
        db: { uri: '', version, lastUpdate: textOf(UpdatedAt) },
      }
    },
    isOf: (result, { reference }) =>
      result['ArtifactName'] === reference && Array.isArray(result['Results'] ?? []),
    cleaned: (result) => result,
  },
  grype: {
    source: 'anchore/grype',
    parameters: ['--quiet', '--output', 'json'],
    output: '--file',
    image: (reference) => `registry:${reference}`,
    told: ({ descriptor }) => {
      const { version, db } = recordOf(descriptor)
      const { schemaVersion, built, from } = recordOf(recordOf(db)['status'])
      const uri = /^https:\/\//.test(textOf(from)) ? textOf(from) : ''
      return Promise.resolve({
        version: textOf(version),
        db: { uri, version: textOf(schemaVersion), lastUpdate: textOf(built) },
      })
    },
    isOf: ({ source, matches }, { descriptor }) =>
      recordOf(recordOf(source)['target'])['manifestDigest'] === descriptor.digest &&
      Array.isArray(matches),
    cleaned: withoutConfiguration,
  },
}
/** RFC 3339 */
const TIME =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})$/
/** What a program says that was built from its source is no version. */
const VERSION = /^v?[0-9]+\.[0-9]+\.[0-9]+[0-9A-Za-z.+-]{0,40}$/

/** The scanners, each result in a directory of its own. */
export function scanTools(surroundings: Surroundings): OpenScanTool {
  return async (name) => {
    const exec = surroundings.execIn(surroundings.tempDirectory)
    const { status, stderr } = await run(name, () => exec(name, ['--version'], ''))
    if (status !== 0) throw failed(name, `cannot be run: ${lastLine(stderr)}`)
    return { name, scan: (subject) => scan(name, subject, surroundings) }
  }
}

async function scan(
  name: ScanToolName,
  subject: Subject,
  { execIn, tempDirectory, now }: Surroundings,
): Promise<VulnerabilityScan> {
  const { parameters, output, image, told, isOf, cleaned, source } = SCANNERS[name]
  return inOwnDirectory(tempDirectory, async (directory) => {
    const exec = execIn(directory)
    const file = join(directory, 'scan.json')
    const startedOn = now()
    const words = [...parameters, output, file, image(subject.reference)]
    const { status, stderr } = await run(name, () => exec(name, words, ''))
    const finishedOn = now()
    if (status !== 0) throw failed(name, `ended with status ${status}: ${lastLine(stderr)}`)
    const result = await resultIn(file, name)
    if (!isOf(result, subject)) throw failed(name, `wrote no scan of ${subject.reference}`)
    const { version, db } = await run(name, () => told(result, exec))
    if (!TIME.test(db.lastUpdate)) throw failed(name, 'does not tell when its database was made')
    const known = VERSION.test(version) ? version : ''
    const uri = `pkg:github/${source}${known === '' ? '' : `@${known}`}`
    const scanner = { uri, version: known, db, result: cleaned(result) }
    return { scanner, parameters, startedOn, finishedOn }
  })
}

/** A scanner that cannot be run is the fault of the input that asks for it. */
async function run<T>(name: ScanToolName, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof ExecError)
      throw failed(name, `cannot be run: ${codedMessageOf(cause)}`, cause)
    throw failed(name, `tells nothing that can be read: ${messageOf(cause)}`, cause)
  }
}

async function resultIn(file: string, name: ScanToolName): Promise<JsonObject> {
  try {
    return await readInputJson(name, file)
  } catch (cause) {
    throw failed(name, `wrote no result that can be used: ${messageOf(cause)}`, cause)
  }
}

/** It holds paths of the machine, and was known to hold logins (GHSA-6gxw-85q2-q646); the result is for everybody to read. */
function withoutConfiguration(result: JsonObject): JsonObject {
  const descriptor = recordOf(result['descriptor'])
  const db = recordOf(descriptor['db'])
  const status = without(recordOf(db['status']), 'path')
  return {
    ...result,
    descriptor: { ...without(descriptor, 'configuration'), db: { ...db, status } },
  }
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function failed(name: ScanToolName, what: string, cause?: unknown): FlowError {
  return new FlowError({
    kind: 'service',
    code: 'SCAN_TOOL_FAILED',
    message: `scan asks for ${name}, which ${what}`,
    hint: `Install ${name} before this step, and run it on the image by hand to see why; it needs a vulnerability database, and a login to the registry of its own unless registry-username and registry-password are given.`,
    cause,
  })
}
