import type { Crate } from '../executables/rust-crates.ts'
import type { SkippedFile } from '../layer-files.ts'
import { BY_COMPILER, isPlain, type Package, type Place } from '../package.ts'
import { purlOf } from '../purl.ts'

/** What cargo takes. */
const NAME = /^[A-Za-z0-9_-]{1,64}$/

/** The crates that are compiled into a program, each with those that it needs; what only built them is left out. */
export function* cratePackages(
  crates: readonly Crate[],
  place: Place,
): Generator<Package | SkippedFile> {
  const purls = crates.map(purlOfCrate)
  for (const [index, { name, version, isBuildTool, dependencies }] of crates.entries()) {
    if (isBuildTool) continue
    const purl = purls[index]
    if (purl === undefined) {
      yield { path: place.path, why: 'a crate without a sound name and version' }
      continue
    }
    const needed = dependencies.flatMap((other) =>
      crates[other]?.isBuildTool === false ? (purls[other] ?? []) : [],
    )
    yield { purl, name, version, licences: [], place, method: BY_COMPILER, dependsOn: needed }
  }
}

function purlOfCrate({ name, version }: Crate): string | undefined {
  const isSound = NAME.test(name) && isPlain(version, 256)
  return isSound ? purlOf({ type: 'cargo', name, version }) : undefined
}
