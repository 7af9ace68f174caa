import { type RpmHeader, TAG } from './header.ts'

/** What a header says of its package, as it says it; nothing is checked yet. */
export interface RpmPackage {
  readonly name: string
  readonly version: string
  readonly release: string
  /** Undefined where there is none, which compares as 0. */
  readonly epoch?: number
  readonly arch?: string
  /** File name of the source package: `openssl-3.0.7-27.el9.src.rpm`. */
  readonly sourceRpm?: string
  readonly vendor?: string
  readonly licence?: string
  /** `nodejs:18:8080020231011:63b34585`, of modular packages (RHEL 8). */
  readonly modularityLabel?: string
  /** MD5 of header and payload, hex. */
  readonly sigMd5?: string
  readonly provides: readonly string[]
  readonly requires: readonly string[]
  readonly files: readonly Directory[]
}

/** Files that a package owns. */
export interface Directory {
  /** Absolute, with `/` at its end. */
  readonly path: string
  readonly names: readonly string[]
}

/** Public keys that rpm trusts are stored as if they were packages. */
export function isPublicKey(header: RpmHeader): boolean {
  return header.text(TAG.name) === 'gpg-pubkey'
}

/** Bytes that a string takes beside its characters. */
const NAME_OVERHEAD = 32

/** What the names of files and relations of a whole database may take: those of a large one, with room. */
export class NameBudget {
  #left = 32 * 1024 * 1024
  #exceeded = false

  get exceeded(): boolean {
    return this.#exceeded
  }

  /** The names as far as there may be of them. */
  *taken(names: Iterable<string>): Generator<string> {
    for (const name of names) {
      this.#left -= name.length + NAME_OVERHEAD
      if (this.#left < 0) {
        this.#exceeded = true
        return
      }
      yield name
    }
  }
}

export function installedPackage(header: RpmHeader, budget: NameBudget): RpmPackage {
  const [epoch] = header.numbers(TAG.epoch)
  const md5 = header.binary(TAG.sigMd5)
  return {
    name: header.text(TAG.name) ?? '',
    version: header.text(TAG.version) ?? '',
    release: header.text(TAG.release) ?? '',
    ...(epoch === undefined ? {} : { epoch }),
    ...defined({
      arch: header.text(TAG.arch),
      sourceRpm: header.text(TAG.sourceRpm),
      vendor: header.text(TAG.vendor),
      licence: header.text(TAG.licence),
      modularityLabel: header.text(TAG.modularityLabel),
      sigMd5: md5?.length === 16 ? md5.toString('hex') : undefined,
    }),
    provides: [...new Set(budget.taken(header.texts(TAG.provideName)))],
    requires: [...new Set(budget.taken(header.texts(TAG.requireName)))].filter(isName),
    files: directories(header, budget),
  }
}

/** Neither a condition on other packages, `(a if b)`, nor on rpm itself. */
function isName(relation: string): boolean {
  return !relation.startsWith('(') && !relation.startsWith('rpmlib(')
}

/** Base names, each with the index of its directory; in old headers whole paths. */
function directories(header: RpmHeader, budget: NameBudget): readonly Directory[] {
  const paths = [...budget.taken(header.texts(TAG.dirNames))]
  const found = new Map<string, string[]>()
  const put = (path: string, name: string): void => {
    const names = found.get(path)
    if (names === undefined) found.set(path, [name])
    else names.push(name)
  }
  const indexes = header.numbers(TAG.dirIndexes)
  for (const name of budget.taken(header.texts(TAG.baseNames))) {
    const index = indexes.next()
    const path = index.done === true ? undefined : paths[index.value]
    if (path !== undefined) put(path, name)
  }
  for (const path of budget.taken(header.texts(TAG.oldFileNames))) {
    const slash = path.lastIndexOf('/') + 1
    put(path.slice(0, slash), path.slice(slash))
  }
  return Array.from(found, ([path, names]) => ({ path, names }))
}

type Defined<Facts> = { readonly [Key in keyof Facts]?: NonNullable<Facts[Key]> }

function defined<Facts extends Record<string, string | undefined>>(facts: Facts): Defined<Facts> {
  const present = Object.entries(facts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as Defined<Facts>
}
