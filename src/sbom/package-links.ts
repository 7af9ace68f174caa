import type { Catalogue } from './cataloger.ts'
import type { SkippedFile } from './layer-files.ts'
import type { Package } from './package.ts'

/** A package with its relations as its database spells them: lists of names. */
export interface Related {
  readonly package: Package
  /** What it can be asked for by, beside its own name. */
  readonly provides: string
  readonly needs: string
}

/** Names that packages are found by, and dependencies between packages. Beyond them they are left out, and that is told. */
const MAX_NAMES = 250_000
const MAX_LINKS = 250_000

/**
 * The packages, each with the installed ones that it needs, by their own names or by what they provide. `namesIn` splits a list
 * of relations, lazily: hostile ones are as long as their file.
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
  const packages = related.map(({ package: found, needs }) => ({
    ...found,
    dependsOn: links.of(namesIn(needs)),
  }))
  return { packages, skipped: [...skipped, ...links.leftOut()] }
}

class Links {
  readonly #purls = new Map<string, string>()
  readonly #full = new Set<string>()
  #count = 0

  constructor(related: readonly Related[], namesIn: (list: string) => Iterable<string>) {
    for (const { package: found } of related) this.#purls.set(found.name, found.purl)
    for (const { package: found, provides } of related) {
      for (const name of namesIn(provides)) this.#provide(name, found.purl)
    }
    for (const { package: found } of related) this.#purls.set(found.name, found.purl)
  }

  of(names: Iterable<string>): readonly string[] {
    const needed = new Set<string>()
    for (const name of names) {
      const purl = this.#purls.get(name)
      if (purl === undefined || needed.has(purl)) continue
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

  #provide(name: string, purl: string): void {
    if (this.#purls.size < MAX_NAMES || this.#purls.has(name)) this.#purls.set(name, purl)
    else this.#full.add(`packages provide more than ${MAX_NAMES} names`)
  }
}
