import { SealError } from './errors.ts'
import { printable } from './log.ts'

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = Readonly<Record<string, unknown>>

export type JsonErrorCode =
  'JSON_TOO_LARGE' | 'JSON_TOO_DEEP' | 'JSON_TOO_MANY_VALUES' | 'JSON_MALFORMED' | 'JSON_UNEXPECTED'

/** Foreign JSON that is not what it should be. */
export class JsonError extends SealError<JsonErrorCode> {}

export interface JsonLimits {
  readonly maxBytes: number
  readonly maxDepth?: number
  /** Brackets and commas outside of strings: an empty object takes three bytes, and many times that in memory. */
  readonly maxValues?: number
}

const DEFAULT_MAX_DEPTH = 64
/** An SBOM of tens of megabytes has fewer. */
const DEFAULT_MAX_VALUES = 4_000_000
/** In a text that matches neither, no key reads `__proto__`: each of its letters is there, or escaped as U+005F to U+0074. */
const MAY_HOLD_PROTO = /__proto__|\\u00[567]/
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Parses foreign bytes as JSON: bounded in size, depth and number of values, strict UTF-8, and with `__proto__` kept out.
 * `what` names the document in messages. Throws JsonError.
 */
export function parseJson(bytes: Uint8Array, what: string, limits: JsonLimits): unknown {
  if (bytes.byteLength > limits.maxBytes) {
    throw failed(
      'JSON_TOO_LARGE',
      `${what} has ${bytes.byteLength} bytes, more than ${limits.maxBytes}`,
    )
  }
  const { maxDepth = DEFAULT_MAX_DEPTH, maxValues = DEFAULT_MAX_VALUES } = limits
  const extent = extentOf(bytes, maxDepth, maxValues)
  if (extent.depth > maxDepth) {
    throw failed('JSON_TOO_DEEP', `${what} is nested more than ${maxDepth} deep`)
  }
  if (extent.values > maxValues) {
    throw failed('JSON_TOO_MANY_VALUES', `${what} has more than ${maxValues} values`)
  }
  try {
    const text = strictUtf8.decode(bytes)
    const value: unknown = JSON.parse(text)
    if (MAY_HOLD_PROTO.test(text)) dropProto(value)
    return value
  } catch (cause) {
    throw failed('JSON_MALFORMED', `${what} is not JSON`, cause)
  }
}

/** The value as an object (not an array, not null), or a JsonError naming `what`. */
export function asObject(value: unknown, what: string): JsonObject {
  if (!isRecord(value)) throw failed('JSON_UNEXPECTED', `${what} is not an object`)
  return value
}

/** Whether a value is an object (not an array, not null). */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object that stands there, or an empty one: for documents in which what is not there means nothing. */
export function recordOf(value: unknown): JsonObject {
  return isRecord(value) ? value : {}
}

/** The objects in a list; what is none is passed over. */
export function recordsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** The value as an array, or a JsonError naming `what`. */
export function asArray(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw failed('JSON_UNEXPECTED', `${what} is not an array`)
  return value
}

/** The value as a string, or a JsonError naming `what`. */
export function asString(value: unknown, what: string): string {
  if (typeof value !== 'string') throw failed('JSON_UNEXPECTED', `${what} is not a string`)
  return value
}

/** The value as a safe non-negative integer, or a JsonError naming `what`. */
export function asCount(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw failed('JSON_UNEXPECTED', `${what} is not a whole number`)
  }
  return value
}

/** The value as an object whose values are all strings; absent is empty. */
export function asStringMap(value: unknown, what: string): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {}
  const entries = Object.entries(asObject(value, what))
  return Object.fromEntries(
    entries.map(([key, item]) => [key, asString(item, `${what}.${printable(key, 100)}`)]),
  )
}

/**
 * The canonical form of a value: object keys in code-unit order, no white space.
 * Equals RFC 8785 for the values we write (strings, booleans, null, safe integers).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members: string[] = []
  const fields = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(fields).sort()) {
    const item = fields[key]
    if (item !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(item)}`)
  }
  return `{${members.join(',')}}`
}

/** How deep the brackets of a JSON text nest and how many values there are, without recursion; stops counting past a limit. */
function extentOf(
  bytes: Uint8Array,
  maxDepth: number,
  maxValues: number,
): { readonly depth: number; readonly values: number } {
  let depth = 0
  let deepest = 0
  let values = 0
  let inString = false
  for (let i = 0; i < bytes.length && deepest <= maxDepth && values <= maxValues; i++) {
    const byte = bytes[i]
    if (inString) {
      if (byte === 0x5c) i++
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    else if (byte === 0x2c) values++
    else if (byte === 0x7b || byte === 0x5b) {
      values++
      deepest = Math.max(deepest, ++depth)
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return { depth: deepest, values }
}

/** Takes `__proto__` out of what was parsed, in place: a reviver for all values would cost many times their memory. */
function dropProto(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if (Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__')
  if (Array.isArray(value)) for (const item of value) dropProto(item)
  else for (const key in value) dropProto(Reflect.get(value, key))
}

function failed(code: JsonErrorCode, message: string, cause?: unknown): JsonError {
  return new JsonError({
    kind: 'service',
    code,
    message,
    hint: 'Whoever wrote this document must mend it; nothing in it was used.',
    cause,
  })
}
