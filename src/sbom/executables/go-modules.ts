import { linesOf } from '../text-lines.ts'
import { MalformedExecutable } from './ordered-bytes.ts'

/** A Go module as a build records it. */
export interface GoModule {
  readonly path: string
  /** As Go spells it: `v1.2.3`, `v0.0.0-20260101000000-0123456789ab`; empty where it is not known. */
  readonly version: string
  /** `h1:` and the base64 of a SHA-256 over the module's files (golang.org/x/mod/sumdb/dirhash); empty where none is recorded. */
  readonly sum: string
}

/** What a program built with Go says of itself. */
export interface GoBuild {
  /** `go1.26.8`, as the toolchain names itself. */
  readonly goVersion: string
  /** The module that the program is of. */
  readonly main: GoModule | undefined
  /** The other modules whose packages are in the program; what was replaced is left out for what replaces it. */
  readonly modules: readonly GoModule[]
}

/** The largest programs have some two thousand. */
const MAX_MODULES = 20_000
/** Of what the build was set to, what is read. */
const SETTINGS = new Set(['-ldflags', 'vcs.revision', 'vcs.time'])

/** Go's word for a version that it does not know. */
const DEVEL = '(devel)'

/** The text that `runtime/debug.BuildInfo.String` writes: lines of a word and its fields, by tabs. Throws MalformedExecutable. */
export function parseModInfo(goVersion: string, text: string): GoBuild {
  let main: GoModule | undefined
  const modules: GoModule[] = []
  const settings = new Map<string, string>()
  for (const line of linesOf(text)) {
    const [word, ...fields] = line.split('\t', 5)
    if (word === 'mod') main = moduleOf(fields)
    else if (word === 'dep') modules.push(moduleOf(fields))
    else if (word === '=>') replaceLast(modules, moduleOf(fields))
    else if (word === 'build') setting(settings, line)
    if (modules.length > MAX_MODULES) {
      throw new MalformedExecutable(`its build info names more than ${MAX_MODULES} modules`)
    }
  }
  return { goVersion, main: main && { ...main, version: mainVersion(main, settings) }, modules }
}

function moduleOf([path = '', version = '', sum = '']: readonly string[]): GoModule {
  return { path, version: version === DEVEL ? '' : version, sum }
}

/** A module that a directory replaces keeps its own name, for the directory's says nothing outside of the build. */
function replaceLast(modules: GoModule[], other: GoModule): void {
  const replaced = modules.pop()
  if (replaced === undefined) return
  modules.push(/^[./]/.test(other.path) ? { ...other, path: replaced.path } : other)
}

/** `build	-ldflags="-X main.version=1"`: key and value, each in Go's quotes where it needs them. */
function setting(settings: Map<string, string>, line: string): void {
  const found = /^build\t"?(?<key>[^="]+)"?=(?<value>.*)$/.exec(line)?.groups
  const { key, value = '' } = found ?? {}
  if (key !== undefined && SETTINGS.has(key)) settings.set(key, value.replace(/\\?["`]/g, ' '))
}

/**
 * The main module's version, which older toolchains leave open: as the build set it in a variable, as most release builds
 * do, or else the pseudo-version of the commit (go.dev/ref/mod#pseudo-versions).
 */
function mainVersion({ path, version }: GoModule, settings: ReadonlyMap<string, string>): string {
  if (version !== '') return version
  return versionInFlags(path, settings.get('-ldflags') ?? '') ?? pseudoVersion(settings) ?? ''
}

/** `-X main.version=1.2.3`, `-X 'example.org/app/internal.gitVersion=v1.2.3'`. */
function versionInFlags(path: string, flags: string): string | undefined {
  const assigned =
    /(?:^|[\s'=])(?<owner>[^\s'=]+)\.[A-Za-z0-9_]*(?:[vV]er(?:sion)?|VERSION|[tT]ag)=v?(?<version>\d+\.\d+\.\d+[-+.\w]*)(?=['\s]|$)/g
  for (const { groups } of flags.slice(0, 10_000).matchAll(assigned)) {
    const owner = groups?.['owner'] ?? ''
    const isOwn = owner === 'main' || owner === path || owner.startsWith(`${path}/`)
    if (isOwn && groups?.['version'] !== undefined) return `v${groups['version']}`
  }
  return undefined
}

function pseudoVersion(settings: ReadonlyMap<string, string>): string | undefined {
  const revision = /^[0-9a-f]{12}/.exec(settings.get('vcs.revision') ?? '')?.[0]
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.exec(settings.get('vcs.time') ?? '')?.[0]
  if (revision === undefined || time === undefined) return undefined
  return `v0.0.0-${time.replace(/\D/g, '')}-${revision}`
}
