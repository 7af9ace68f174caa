import type { GoBuild, GoModule } from '../executables/go-modules.ts'
import type { SkippedFile } from '../layer-files.ts'
import { BY_COMPILER, isPlain, type Package, type Place } from '../package.ts'
import { purlOf } from '../purl.ts'

/** `go1.26.8`, `go1.27rc1 X:jsonv2`: what follows names experiments. */
const RELEASE = /^go(?<version>\d[\w.+-]*)(?: |$)/

/** The modules of a program built with Go, its own first, and the standard library by the toolchain's version. */
export function* goPackages(build: GoBuild, place: Place): Generator<Package | SkippedFile> {
  const { main } = build
  const others = build.modules
    .filter((module) => !(main !== undefined && isSame(module, main)))
    .map((module) => modulePackage(module, place))
  const needed = [...others, standardLibrary(build, place)].filter((found) => found !== undefined)
  const purls = needed.flatMap((found) => ('purl' in found ? found.purl : []))
  if (main !== undefined) {
    const found = modulePackage(main, place)
    yield 'purl' in found ? { ...found, dependsOn: purls } : found
  }
  yield* needed
}

function isSame(a: GoModule, b: GoModule): boolean {
  return a.path === b.path && a.version === b.version
}

function modulePackage({ path, version, sum }: GoModule, place: Place): Package | SkippedFile {
  const slash = path.lastIndexOf('/')
  const isSound = isPlain(path) && !/\s/.test(path) && (version === '' || isPlain(version, 256))
  const purl = isSound
    ? purlOf({
        type: 'golang',
        namespace: slash === -1 ? undefined : path.slice(0, slash),
        name: path.slice(slash + 1),
        ...(version === '' ? {} : { version }),
      })
    : undefined
  if (purl === undefined) return { path: place.path, why: 'a Go module without a sound path' }
  return {
    purl,
    name: path,
    version,
    licences: [],
    ...(isPlain(sum, 100) ? { properties: { 'seal-image:go:sum': sum } } : {}),
    place,
    method: BY_COMPILER,
  }
}

function standardLibrary({ goVersion }: GoBuild, place: Place): Package | undefined {
  const version = RELEASE.exec(goVersion)?.groups?.['version']
  const purl =
    version === undefined || version.length > 100
      ? undefined
      : purlOf({ type: 'golang', name: 'stdlib', version })
  if (purl === undefined || version === undefined) return undefined
  return { purl, name: 'stdlib', version, licences: ['BSD-3-Clause'], place, method: BY_COMPILER }
}
