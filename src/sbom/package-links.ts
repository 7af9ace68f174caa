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
  readonly looksIn?: () => readonly string[]
  /** What it can be asked for by, beside its own name. */
  readonly provides: string
  readonly needs: string
}

/** Names that packages are found by, dependencies between packages, and looking for them. Beyond them they are left out, and that is told. */
const MAX_NAMES = 250_000
const MAX_LINKS = 250_000
const MAX_LOOKUPS = 5_000_000

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
    dependsOn: links.of(item),
  }))
  return { packages, skipped: [...skipped, ...links.leftOut()] }
}

/** In the place of a purl: there are several of that name. */
const AMBIGUOUS = ''

class Links {
  /** By scope, and in it by name. */
  readonly #scopes = new Map<string, Map<string, string>>()
  readonly #full = new Set<string>()
  readonly #namesIn: (list: string) => Iterable<string>
  #names = 0
  #links = 0
  #lookups = 0

  constructor(related: readonly Related[], namesIn: (list: string) => Iterable<string>) {
    this.#namesIn = namesIn
    for (const { package: found, name = found.name, scope = '' } of related) {
      const known = this.#scopes.get(scope)?.get(name) ?? found.purl
      this.#set(scope, name, known === found.purl ? known : AMBIGUOUS)
    }
    const own = new Map(
      this.#scopes.entries().map(([scope, names]) => [scope, new Set(names.keys())]),
    )
    for (const { package: found, provides, scope = '' } of related) {
      for (const name of namesIn(provides)) {
        if (own.get(scope)?.has(name) !== true) this.#provide(scope, name, found.purl)
      }
    }
  }

  of({ needs, scope = '', looksIn = () => [scope] }: Related): readonly string[] {
    if (needs === '' || !this.#mayLookUp(0)) return []
    const places = looksIn()
    if (!this.#mayLookUp(places.length)) return []
    const scopes = places.flatMap((place) => this.#scopes.get(place) ?? [])
    const needed = new Set<string>()
    for (const name of this.#namesIn(needs)) {
      if (!this.#mayLookUp(scopes.length)) break
      const purl = name === '' ? undefined : purlIn(scopes, name)
      if (purl === undefined || purl === AMBIGUOUS || needed.has(purl)) continue
      if (this.#links >= MAX_LINKS) {
        this.#full.add(`there are more than ${MAX_LINKS} between packages`)
        break
      }
      this.#links++
      needed.add(purl)
    }
    return [...needed]
  }

  leftOut(): readonly SkippedFile[] {
    return Array.from(this.#full, (why) => ({ path: 'the other dependencies', why }))
  }

  #mayLookUp(times: number): boolean {
    this.#lookups += times
    if (this.#lookups <= MAX_LOOKUPS) return true
    this.#full.add('they are looked for in too many places')
    return false
  }

  #provide(scope: string, name: string, purl: string): void {
    if (this.#names < MAX_NAMES || this.#scopes.get(scope)?.has(name) === true) {
      this.#set(scope, name, purl)
    } else this.#full.add(`packages provide more than ${MAX_NAMES} names`)
  }

  #set(scope: string, name: string, purl: string): void {
    const names = this.#scopes.get(scope) ?? new Map<string, string>()
    if (names.size === 0) this.#scopes.set(scope, names)
    if (!names.has(name)) this.#names++
    names.set(name, purl)
  }
}

function purlIn(scopes: readonly ReadonlyMap<string, string>[], name: string): string | undefined {
  for (const names of scopes) {
    const purl = names.get(name)
    if (purl !== undefined) return purl
  }
  return undefined
}
