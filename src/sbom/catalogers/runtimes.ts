import { type Cataloger, fileByFile, type Reading } from '../cataloger.ts'
import { cpeOf } from '../cpe.ts'
import type { ImageFile } from '../image-files.ts'
import { baseOf } from '../layer-path.ts'
import { isPlain, plain } from '../package.ts'
import { purlOf } from '../purl.ts'
import { linesOf } from '../text-lines.ts'

const GO = /(?:^|\/)go\/VERSION$/
const ERLANG = /(?:^|\/)releases\/\d+\/OTP_VERSION$/
/** A longer one is something else. */
const MAX_BYTES = 64 * 1024
/** As toolchains write them: `1.26.8`, `25.2.3`, `17.0.15+6-LTS`, `1.8.0_352-b08`. */
const VERSION = /^\d[\w.+-]{0,60}$/

/** Toolchains and virtual machines that say in a file beside them what they are: Go, Java, Erlang/OTP. */
export const runtimes: Cataloger = {
  name: 'runtimes',
  wants: ({ path, size }) =>
    size <= MAX_BYTES && (baseOf(path) === 'release' || GO.test(path) || ERLANG.test(path)),
  catalog: (files) => fileByFile(files, readRuntime),
}

interface Runtime {
  readonly namespace?: string
  readonly name: string
  readonly version: string
  readonly cpe: string
  readonly supplier?: string | undefined
  readonly repository?: string | undefined
}

function readRuntime(file: ImageFile): Reading {
  const lines = linesOf(file.bytes.toString('utf8'))
  const runtime = runtimeIn(file.path, lines)
  if (runtime === undefined) return { packages: [] }
  const { namespace, name, version, cpe, supplier, repository } = runtime
  const purl = VERSION.test(version)
    ? purlOf({
        type: 'generic',
        namespace,
        name,
        version,
        qualifiers: { repository_url: repository },
      })
    : undefined
  if (purl === undefined) return { skipped: 'it names no sound version' }
  const place = { path: file.path, layer: file.layer }
  const stated = supplier === undefined ? {} : { supplier }
  return { packages: [{ purl, name, version, licences: [], cpe, ...stated, place }] }
}

function runtimeIn(path: string, lines: Iterable<string>): Runtime | undefined {
  if (baseOf(path) === 'release') return javaIn(lines)
  const line = firstOf(lines).trim()
  if (ERLANG.test(path)) {
    return { name: 'erlang', version: line, cpe: cpeOf('erlang', 'erlang/otp', line) }
  }
  const version = line.replace(/^go/, '')
  return { name: 'go', version, cpe: cpeOf('golang', 'go', version) }
}

function firstOf(lines: Iterable<string>): string {
  for (const line of lines) return line
  return ''
}

/** `KEY="value"` lines, as the JDK's own build writes them; undefined where it is no Java virtual machine's. */
function javaIn(lines: Iterable<string>): Runtime | undefined {
  const fields = new Map<string, string>()
  for (const line of lines) {
    const { key, value } = /^(?<key>[A-Z_]+)="(?<value>[^"]*)"$/.exec(line)?.groups ?? {}
    if (key !== undefined && value !== undefined) fields.set(key, value)
  }
  const version = fields.get('JAVA_RUNTIME_VERSION') ?? fields.get('JAVA_VERSION')
  if (version === undefined) return undefined
  const implementor = fields.get('IMPLEMENTOR') ?? ''
  const { vendor, product } = javaProduct(implementor, fields.get('IMAGE_TYPE') ?? '')
  const repository = fields.get('SOURCE_REPO') ?? fields.get('BUILD_SOURCE_REPO') ?? ''
  return {
    namespace: vendor,
    name: product,
    version,
    cpe: javaCpe(vendor, product, version),
    supplier: plain(implementor, 100),
    repository: isPlain(repository, 200) ? repository : undefined,
  }
}

/** Under whose name the vulnerabilities of a build are kept: those of OpenJDK's under Oracle's, whoever built it. */
function javaProduct(implementor: string, type: string): { vendor: string; product: string } {
  if (/azul/i.test(implementor)) return { vendor: 'azul', product: 'zulu' }
  const isOracle = /oracle/i.test(implementor)
  if (!isOracle) return { vendor: 'oracle', product: 'openjdk' }
  return { vendor: 'oracle', product: type === 'JRE' ? 'jre' : 'jdk' }
}

/** `17.0.15+6` is 17.0.15; `1.8.0_352-b08` is 1.8.0, update 352. */
function javaCpe(vendor: string, product: string, version: string): string {
  const { release = version, update } =
    /^(?<release>[^_+-]+)(?:_0*(?<update>\d+))?/.exec(version)?.groups ?? {}
  return cpeOf(vendor, product, release, update === undefined ? undefined : `update${update}`)
}
