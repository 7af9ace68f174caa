import { linesOf } from './text-lines.ts'

/** The wanted fields of one paragraph of `Field: value` lines, by lower-case names; a repeated field keeps its values. */
export type Paragraph = ReadonlyMap<string, readonly string[]>

const FIELD = /^(?<name>[A-Za-z][A-Za-z0-9_-]{0,63}):[ \t]*(?<value>.*)$/
/** Of a field that is repeated or continued more often the rest is passed over; no honest one comes near. */
const MAX_VALUES = 1000
const MAX_CONTINUATIONS = 10_000

/**
 * Reads the paragraphs of a Debian control file (deb822) or the header of Python's core metadata, which look the same:
 * continuation lines begin with white space and are joined to their field by a newline; empty lines part the paragraphs.
 * Lines that are neither are passed over. One paragraph at a time, with the wanted fields alone, because all of a hostile file at
 * once takes a hundred times its size.
 */
export function* paragraphsIn(text: string, wanted: ReadonlySet<string>): Generator<Paragraph> {
  let current = new ParagraphReader(wanted)
  for (const line of linesOf(text)) {
    if (line.trim() !== '') {
      current.add(line)
      continue
    }
    if (current.isParagraph) yield current.fields
    if (current.begun) current = new ParagraphReader(wanted)
  }
  if (current.isParagraph) yield current.fields
}

/** The first value of a field. */
export function fieldOf(paragraph: Paragraph, name: string): string | undefined {
  return paragraph.get(name)?.[0]
}

class ParagraphReader {
  readonly fields = new Map<string, string[]>()
  begun = false
  /** It has a field, wanted or not. */
  isParagraph = false
  readonly #wanted: ReadonlySet<string>
  /** The values whose last one a continuation line continues. */
  #open: string[] = []
  #continuations = 0

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted
  }

  add(line: string): void {
    this.begun = true
    if (/^[ \t]/.test(line)) this.#continue(line.trim())
    else this.#open = this.#begin(line)
  }

  #continue(text: string): void {
    if (this.#open.length === 0 || ++this.#continuations > MAX_CONTINUATIONS) return
    const last = this.#open.pop() ?? ''
    this.#open.push(`${last}\n${text}`)
  }

  #begin(line: string): string[] {
    const { name = '', value = '' } = FIELD.exec(line)?.groups ?? {}
    if (name !== '') this.isParagraph = true
    const key = name.toLowerCase()
    if (!this.#wanted.has(key)) return []
    const values = this.fields.get(key) ?? []
    if (values.length >= MAX_VALUES) return []
    this.fields.set(key, values)
    values.push(value.trimEnd())
    return values
  }
}
