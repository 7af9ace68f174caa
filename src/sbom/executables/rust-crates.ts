import { inflateSync } from 'node:zlib'
import { asArray, asObject, asString, parseJson } from '../../shared/json.ts'
import type { Executable } from './executable.ts'
import { MalformedExecutable } from './ordered-bytes.ts'

/** A crate that is compiled into a program. */
export interface Crate {
  readonly name: string
  readonly version: string
  /** `crates.io`, `git`, `local`, `registry`, or the URL of another source. */
  readonly source: string
  /** Built and run to build the others, and not part of the program. */
  readonly isBuildTool: boolean
  /** The places of the crates that it needs in the list that it is in. */
  readonly dependencies: readonly number[]
}

/** The section that cargo-auditable writes. */
const SECTION = '.dep-v0'
/** Inflated: programs with a thousand crates have 100 kB. */
const MAX_BYTES = 8 * 1024 * 1024
const MAX_CRATES = 20_000
const MAX_DEPENDENCIES = 250_000
/** Brackets and commas. */
const MAX_VALUES = 500_000

/**
 * The crates in a program built with `cargo auditable` (its format v0: JSON, deflated); undefined where it has no such list.
 * Throws MalformedExecutable, JsonError.
 */
export function readCrates(program: Executable): readonly Crate[] | undefined {
  const section = program.section(SECTION)
  if (section === undefined || section.bytes.length === 0) return undefined
  const limits = { maxBytes: MAX_BYTES, maxValues: MAX_VALUES }
  const json = parseJson(inflated(section.bytes), 'its list of crates', limits)
  const packages = asArray(asObject(json, 'it')['packages'], 'its packages')
  if (packages.length > MAX_CRATES) {
    throw new MalformedExecutable(`its list of crates has more than ${MAX_CRATES}`)
  }
  const crates = packages.map(crateOf)
  const links = crates.reduce((sum, { dependencies }) => sum + dependencies.length, 0)
  if (links > MAX_DEPENDENCIES) {
    throw new MalformedExecutable(`its crates need each other ${links} times`)
  }
  return crates
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_BYTES })
  } catch (cause) {
    throw new MalformedExecutable('its list of crates cannot be inflated, or is too long', {
      cause,
    })
  }
}

function crateOf(value: unknown): Crate {
  const crate = asObject(value, 'a crate')
  const kind = crate['kind'] ?? 'runtime'
  return {
    name: asString(crate['name'], "a crate's name"),
    version: asString(crate['version'], "a crate's version"),
    source: asString(crate['source'] ?? '', "a crate's source"),
    isBuildTool: kind !== 'runtime',
    dependencies: asArray(crate['dependencies'] ?? [], "a crate's dependencies").filter(
      (index) => typeof index === 'number',
    ),
  }
}
