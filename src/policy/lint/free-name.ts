import type { Fields } from '../fields.ts'

/** A name that none of the named has: the wanted one, or with a number behind it, after the separator. */
export function freeName(wanted: string, named: readonly Fields[], separator = ''): string {
  const taken = named.map((item) => item['name'])
  let name = wanted
  for (let number = 2; taken.includes(name); number++) name = `${wanted}${separator}${number}`
  return name
}
