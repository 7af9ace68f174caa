import { isFields } from '../fields.ts'

/** Where two documents differ first, and how; undefined where they say the same. Keys may stand in any order. */
export function difference(
  given: unknown,
  expected: unknown,
  path: string,
): { readonly path: string; readonly what: string } | undefined {
  if (Array.isArray(given) && Array.isArray(expected)) {
    const [longer] = [given, expected].sort((one, other) => other.length - one.length)
    return firstOf(longer?.keys() ?? [], (at) =>
      difference(given[at], expected[at], `${path}[${at}]`),
    )
  }
  if (isFields(given) && isFields(expected)) {
    const names = new Set([...Object.keys(given), ...Object.keys(expected)])
    return firstOf(names, (name) => {
      const own = (fields: object): unknown =>
        Object.hasOwn(fields, name)
          ? (fields as Readonly<Record<string, unknown>>)[name]
          : undefined
      return difference(own(given), own(expected), path === '' ? name : `${path}.${name}`)
    })
  }
  if (given === expected) return undefined
  return { path, what: `is ${textOf(given)}, where a rule has ${textOf(expected)}` }
}

function firstOf<Item, Found>(
  items: Iterable<Item>,
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

function textOf(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value)
}
