import type { Fields } from '../fields.ts'

/** The names that some already have. */
export function namesOfAll(named: readonly Fields[]): Set<unknown> {
  return new Set(named.map((item) => item['name']))
}

/** A name that is not taken: the wanted one, or with a number behind it, after the separator. */
export function freeName(wanted: string, taken: ReadonlySet<unknown>, separator = ''): string {
  let name = wanted
  for (let number = 2; taken.has(name); number++) name = `${wanted}${separator}${number}`
  return name
}
