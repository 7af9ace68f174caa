import { messageOf, SealError } from '../../shared/errors.ts'
import { bounded, catalogueOf, type LargeFileCataloger } from '../cataloger.ts'
import { type Classified, classify } from '../executables/classify.ts'
import { machineCodeIn } from '../executables/elf.ts'
import { type Executable, executableFormat, executablesIn } from '../executables/executable.ts'
import { readGoBuild } from '../executables/go-build.ts'
import { MalformedExecutable } from '../executables/ordered-bytes.ts'
import { readCrates } from '../executables/rust-crates.ts'
import type { Extract, ExtractedFile } from '../extract.ts'
import type { SkippedFile } from '../layer-files.ts'
import type { Package } from '../package.ts'
import { cratePackages } from './crate-packages.ts'
import { genericPackages } from './generic-packages.ts'
import { goPackages } from './go-packages.ts'

/** What programs and libraries are made of, as compilers leave it in them, and which they are: ELF, PE and Mach-O. */
export const executables: LargeFileCataloger = {
  name: 'executables',
  wants: (_file, head) => executableFormat(head) !== undefined,
  needless: (beginning) => (executableFormat(beginning) === 'elf' ? machineCodeIn(beginning) : []),
  extract: ({ path }, bytes) => {
    try {
      return factsOf(executablesIn(bytes), classify(path, bytes))
    } catch (error) {
      // Anything else is an error of ours, and to be seen as one.
      const isTheirs = error instanceof MalformedExecutable || error instanceof SealError
      if (!isTheirs) throw error
      return { skipped: messageOf(error) }
    }
  },
  catalog: (files) => catalogueOf(bounded(packagesIn(files))),
}

function factsOf(
  programs: readonly Executable[],
  classified: readonly Classified[],
): Extract | undefined {
  const go = programs.flatMap((program) => readGoBuild(program) ?? [])
  const rust = programs.flatMap((program) => {
    const crates = readCrates(program)
    return crates === undefined ? [] : [crates]
  })
  if (go.length + rust.length + classified.length === 0) return undefined
  return { kind: 'executable', executable: { go, rust, classified } }
}

function* packagesIn(files: readonly ExtractedFile[]): Generator<Package | SkippedFile> {
  for (const { path, layer, extract } of files) {
    const place = { path, layer }
    if (extract.kind !== 'executable') continue
    const { go, rust, classified } = extract.executable
    for (const build of go) yield* goPackages(build, place)
    for (const crates of rust) yield* cratePackages(crates, place)
    for (const found of classified) yield* genericPackages(found, place)
  }
}
