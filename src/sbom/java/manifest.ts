import { linesOf } from '../text-lines.ts'

/** What a manifest says of its whole archive. */
export type MainAttributes = ReadonlyMap<string, string>

/** Longer than any value that matters. */
const MAX_VALUE = 2048
const MAX_ATTRIBUTES = 1000

/**
 * The main attributes of a `META-INF/MANIFEST.MF` (JAR File Specification), by their names in lower case: up to the first empty
 * line, longer lines continued with a blank.
 */
export function readManifest(content: Buffer): MainAttributes {
  const attributes = new Map<string, string>()
  let name = ''
  for (const line of linesOf(content.toString('utf8'))) {
    if (line === '') break
    if (line.startsWith(' ')) {
      const value = attributes.get(name) ?? ''
      if (value.length + line.length <= MAX_VALUE) attributes.set(name, value + line.slice(1))
      continue
    }
    const colon = line.indexOf(':')
    if (attributes.size === MAX_ATTRIBUTES || colon === -1) break
    name = line.slice(0, colon).toLowerCase()
    attributes.set(name, line.slice(colon + 1, colon + MAX_VALUE).trimStart())
  }
  return attributes
}
