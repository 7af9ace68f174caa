import type { Catalogue } from './cataloger.ts'
import type { SkippedFile } from './layer-files.ts'
import type { Package } from './package.ts'

/** A package with its relations as its database spells them: lists of names. */
export interface Related {
  readonly package: Package
  /** What others ask for it by, where that is not its name alone. */
  readonly name?: string
  /** Where it can be found: an environment, a directory. Of the same name in two places each is another package. */
  readonly scope?: string
  /** Where what it needs is looked for, the nearest first; otherwise where it is found itself. */
  readonly looksIn?: readonly string[]
  /** What it can be asked for by, beside its own name. */
  readonly provides: string
  readonly needs: string
}

/** Names that packages are found by, and dependencies between packages. Beyond them they are left out, and that is told. */
const MAX_NAMES = 250_000
const MAX_LINKS = 250_000

/**
 * The packages, each with the installed ones that it needs, by their own names or by what they provide. Where two versions of
 * one name are found in the same place, nobody can tell which is meant, and neither is linked. `namesIn` splits a list of
 * relations, lazily: hostile ones are as long as their file.
 */
export function linkedPackages(
  read: Iterable<Related | SkippedFile>,
  namesIn: (list: string) => Iterable<string>,
): Catalogue {
  const related: Related[] = []
  const skipped: SkippedFile[] = []
  for (const item of read) {
    if ('package' in item) related.push(item)
    else skipped.push(item)
  }
  const links = new Links(related, namesIn)
  const packages = related.map((item) => ({
    ...item.package,
    dependsOn: links.of(namesIn(item.needs), scopesOf(item)),
  }))
  return { packages, skipped: [...skipped, ...links.leftOut()] }
}

function scopesOf({ scope = '', looksIn = [scope] }: Related): readonly string[] {
  return looksIn
}

/** In the place of a purl: there are several of that name. */
const AMBIGUOUS = ''

class Links {
  /** By scope and name. */
  readonly #purls = new Map<string, string>()
  readonly #full = new Set<string>()
  #count = 0

  constructor(related: readonly Related[], namesIn: (list: string) => Iterable<string>) {
    for (const { package: found, name = found.name, scope } of related) {
      const key = keyOf(scope, name)
      const known = this.#purls.get(key) ?? found.purl
      this.#purls.set(key, known === found.purl ? known : AMBIGUOUS)
    }
    const names = new Set(this.#purls.keys())
    for (const { package: found, provides, scope } of related) {
      for (const name of namesIn(provides)) {
        const key = keyOf(scope, name)
        if (!names.has(key)) this.#provide(key, found.purl)
      }
    }
  }

  of(names: Iterable<string>, scopes: readonly string[]): readonly string[] {
    const needed = new Set<string>()
    for (const name of names) {
      const purl = this.#find(name, scopes)
      if (purl === undefined || purl === AMBIGUOUS || needed.has(purl)) continue
      if (this.#count >= MAX_LINKS) {
        this.#full.add(`there are more than ${MAX_LINKS} between packages`)
        break
      }
      this.#count++
      needed.add(purl)
    }
    return [...needed]
  }

  leftOut(): readonly SkippedFile[] {
    return Array.from(this.#full, (why) => ({ path: 'the other dependencies', why }))
  }

  #find(name: string, scopes: readonly string[]): string | undefined {
    if (name === '') return undefined
    for (const scope of scopes) {
      const purl = this.#purls.get(keyOf(scope, name))
      if (purl !== undefined) return purl
    }
    return undefined
  }

  #provide(key: string, purl: string): void {
    if (this.#purls.size < MAX_NAMES || this.#purls.has(key)) this.#purls.set(key, purl)
    else this.#full.add(`packages provide more than ${MAX_NAMES} names`)
  }
}

function keyOf(scope: string | undefined, name: string): string {
  return `${scope ?? ''}\0${name}`
}
