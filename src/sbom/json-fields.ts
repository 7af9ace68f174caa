import { asObject, type JsonObject, parseJson } from '../shared/json.ts'
import type { ImageFile } from './image-files.ts'
import { plain } from './package.ts'

const LIMITS = { maxBytes: 16 * 1024 * 1024, maxValues: 1_000_000 }
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])
/** No honest list of licences, authors or dependencies of one package comes near. */
const MAX_ITEMS = 5000

/** A file that is to hold JSON, as the value that it holds. The tools that write such files pass over a byte order mark. Throws JsonError. */
export function jsonIn({ bytes }: ImageFile): unknown {
  const marked = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK)
  return parseJson(marked ? bytes.subarray(3) : bytes, 'it', LIMITS)
}

/** A file that is to hold a JSON object. Throws JsonError. */
export function jsonObjectIn(file: ImageFile): JsonObject {
  return asObject(jsonIn(file), 'it')
}

/** A line of text, or undefined where it is none. */
export function textOf(value: unknown, max?: number): string | undefined {
  return typeof value === 'string' ? plain(value, max) : undefined
}

/** The lines of text in a list, or the one that stands in its place; what is none is passed over. */
export function textsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.slice(0, MAX_ITEMS).flatMap((item) => textOf(item) ?? [])
}
