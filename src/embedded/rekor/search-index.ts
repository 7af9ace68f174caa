/** Which entries have something in them: a digest, an identity, a key. Letter case does not matter. */
export interface SearchIndex {
  add(keys: readonly string[], id: string): void
  /** Ids of the entries with any of these keys, or with all of them; none where no key is given. */
  search(keys: readonly string[], operator: 'or' | 'and'): readonly string[]
}

export function createSearchIndex(): SearchIndex {
  const ids = new Map<string, Set<string>>()
  return {
    add(keys, id) {
      for (const key of keys) {
        const known = ids.get(key.toLowerCase()) ?? new Set()
        ids.set(key.toLowerCase(), known.add(id))
      }
    },
    search(keys, operator) {
      const [first, ...more] = keys.map((key) => ids.get(key.toLowerCase()) ?? new Set<string>())
      const found = more.reduce(
        (sum, set) => (operator === 'or' ? sum.union(set) : sum.intersection(set)),
        first ?? new Set<string>(),
      )
      return [...found]
    },
  }
}
