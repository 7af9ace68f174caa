import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What a page holds a table between. */
export type Marks = readonly [begin: string, end: string]

/** A table of figures in Markdown, with a note below it, between its marks. */
export function markedTable({
  marks: [begin, end],
  columns,
  rows,
  note,
}: {
  readonly marks: Marks
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string
}): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    begin,
    '<!-- prettier-ignore-start -->',
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
    '',
    note,
    '',
    '<!-- prettier-ignore-end -->',
    end,
  ].join('\n')
}

/** Puts a text with its marks into a file of the project, in the place of the one between these marks. */
export async function writeMarked(name: string, [begin, end]: Marks, text: string): Promise<void> {
  const file = path.join(import.meta.dirname, '..', name)
  const [before = '', rest = ''] = (await readFile(file, 'utf8')).split(begin)
  const after = rest.split(end).at(-1) ?? ''
  await writeFile(file, `${before}${text}${after}`)
}
