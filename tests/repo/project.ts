import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { asObject, type JsonObject } from '../../src/shared/json.ts'

/** The project's own files, as the tests of this folder read them. */
export const ROOT = path.resolve(import.meta.dirname, '../..')

export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** Every file below a folder whose name ends like this, by its path from the root, in order. */
export function filesBelow(folder: string, end: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** Every Markdown file that people write. */
export function documents(): readonly string[] {
  const top = readdirSync(ROOT).filter((name) => name.endsWith('.md'))
  return [...top, ...filesBelow('docs', '.md'), ...filesBelow('src', '.md')].sort()
}

export function parseYaml(text: string, what: string): JsonObject {
  return asObject(parse(text), what)
}

export function parseJsonFile(file: string): JsonObject {
  return asObject(JSON.parse(read(file)), file)
}

export interface CodeBlock {
  readonly language: string
  readonly text: string
}

/** The fenced code blocks of a Markdown file. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language: language ?? '',
    text: text ?? '',
  }))
}

/** The rows of every table of a Markdown file whose first heading is this; a cell's pipes are written `\|`. */
export function tableRows(markdown: string, firstHeading: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  let inside = false
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) {
      inside = false
      continue
    }
    const cells = cellsOf(line)
    if (cells[0] === firstHeading) inside = true
    else if (inside && !/^-+$/.test(cells[0] ?? '')) rows.push(cells)
  }
  return rows
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}

/** The text of a cell that is one piece of code, `` `like this` ``; anything else as it stands. */
export function codeIn(cell: string): string {
  return /^`([^`]*)`$/.exec(cell)?.[1] ?? cell
}
