/** An object of a policy that is being looked at, and perhaps mended. */
export type Fields = Record<string, unknown>

/** Whether a value is an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object's object; undefined where there is none. Engines check the shape of a policy themselves. */
export function fieldsIn(parent: Fields, name: string): Fields | undefined {
  const value = parent[name]
  return isFields(value) ? value : undefined
}

/** The object that each of several has under a name, where it has one. */
export function fieldsOfEach(parents: readonly Fields[], name: string): readonly Fields[] {
  return parents.map((parent) => fieldsIn(parent, name)).filter((found) => found !== undefined)
}

/** An object's object, made where there is none. */
export function fieldsMadeIn(parent: Fields, name: string): Fields {
  const found = fieldsIn(parent, name)
  if (found !== undefined) return found
  const made: Fields = {}
  parent[name] = made
  return made
}

/** The objects of a list. */
export function objectsIn(parent: Fields, name: string): readonly Fields[] {
  const value = parent[name]
  return Array.isArray(value) ? value.filter(isFields) : []
}

/** The texts of a list. */
export function textsIn(parent: Fields, name: string): readonly string[] {
  const value = parent[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** A text that is not empty. */
export function textIn(parent: Fields, name: string): string | undefined {
  const value = parent[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The text that each of several has under a name, where it has one. */
export function textsOfEach(parents: readonly Fields[], name: string): readonly string[] {
  return parents.map((parent) => textIn(parent, name)).filter((found) => found !== undefined)
}

/** Whether there is a value that says something: engines take empty ones for absent. */
export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false
  if (Array.isArray(value)) return value.length > 0
  return isFields(value) ? Object.keys(value).length > 0 : true
}

/** Whether two values are written alike. */
export function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A value as text that is the same however its fields are ordered. */
export function orderlessText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, item: unknown) =>
    isFields(item) ? Object.fromEntries(Object.entries(item).sort(byName)) : item,
  )
}

/** Adds to a list, made where there is none. */
export function append(parent: Fields, name: string, ...values: readonly unknown[]): void {
  const found: unknown = parent[name]
  const list: readonly unknown[] = Array.isArray(found) ? (found as readonly unknown[]) : []
  parent[name] = [...list, ...values]
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}
