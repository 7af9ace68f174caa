/** One paragraph of `Field: value` lines, with lower-case field names; a repeated field keeps all of its values. */
export type Paragraph = ReadonlyMap<string, readonly string[]>

const FIELD = /^(?<name>[A-Za-z][A-Za-z0-9_-]{0,63}):[ \t]*(?<value>.*)$/

/**
 * Reads the paragraphs of a Debian control file (deb822) or the header of Python's core metadata, which look the same:
 * continuation lines begin with white space and are joined to their field by a newline; empty lines part the paragraphs.
 * Lines that are neither are passed over.
 */
export function readParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Map<string, string[]>[] = []
  let current: Map<string, string[]> | undefined
  let values: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      current = undefined
      values = []
    } else if (/^[ \t]/.test(line)) {
      const last = values.pop()
      if (last !== undefined) values.push(`${last}\n${line.trim()}`)
    } else {
      if (current === undefined) paragraphs.push((current = new Map<string, string[]>()))
      values = addField(current, line)
    }
  }
  return paragraphs.filter((paragraph) => paragraph.size > 0)
}

/** The first value of a field. */
export function fieldOf(paragraph: Paragraph, name: string): string | undefined {
  return paragraph.get(name)?.[0]
}

function addField(paragraph: Map<string, string[]>, line: string): string[] {
  const { name, value } = FIELD.exec(line)?.groups ?? {}
  if (name === undefined || value === undefined) return []
  const key = name.toLowerCase()
  const values = paragraph.get(key) ?? []
  paragraph.set(key, values)
  values.push(value.trimEnd())
  return values
}
