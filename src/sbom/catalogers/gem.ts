import { bounded, type Cataloger } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import type { SkippedFile } from '../layer-files.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { plain } from '../package.ts'
import { purlOf } from '../purl.ts'
import { linesOf } from '../text-lines.ts'

/** Where RubyGems installs them, and in `default/` those that came with Ruby. A gem's own folder may have one too, which is not installed. */
const DIRECTORY = /(?:^|\/)specifications\//
const SPECIFICATION = /[^/]\.gemspec$/

const NAME = /^[A-Za-z0-9._-]{1,255}$/
const VERSION = /^[0-9][0-9A-Za-z.-]{0,127}$/
/** What RubyGems reads when it lists gems: `# stub: rack 2.2.22 ruby lib`. */
const STUB = /^# stub: (?<name>\S+) (?<version>\S+) /
const ASSIGNMENT = /^\s*[a-z_]+\.(?<field>name|version|licenses?|authors?)\s*=\s*\[?(?<value>.*)$/
const DEPENDENCY = /^\s*[a-z_]+\.add_(?:runtime_)?dependency[ (]\s*(?<value>.*)$/
const LITERAL = /[\s,]*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|%q<([^>]*)>)(?:\.freeze)?/y
const MAX_LITERALS = 200
/** Characters of a line in which literals are looked for. */
const MAX_LINE = 64 * 1024

interface Specification {
  name: string
  version: string
  licences: readonly string[]
  authors: readonly string[]
  readonly needs: string[]
}

/** Ruby gems from the specifications that RubyGems writes when it installs them (Gem::Specification#to_ruby). */
export const gem: Cataloger = {
  name: 'gem',
  wants: ({ path }) => SPECIFICATION.test(path) && DIRECTORY.test(path),
  catalog: (files) => linkedPackages(bounded(readAll(files)), linesOf),
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  for (const file of files) yield readGem(file)
}

function readGem(file: ImageFile): Related | SkippedFile {
  const { name, version, licences, authors, needs } = readSpecification(file.bytes.toString('utf8'))
  const sound = NAME.test(name) && VERSION.test(version)
  const purl = sound && purlOf({ type: 'gem', name, version })
  if (typeof purl !== 'string') {
    return { path: file.path, why: 'a gem specification without a sound name and version' }
  }
  const supplier = plain(authors.join(', ')) ?? authors[0]
  return {
    provides: '',
    needs: needs.join('\n'),
    package: {
      purl,
      name,
      version,
      licences,
      ...(supplier === undefined ? {} : { supplier }),
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** Line by line, as RubyGems writes it; nothing is evaluated. What stands after `else` is for a RubyGems without the feature before it. */
function readSpecification(text: string): Specification {
  const found: Specification = { name: '', version: '', licences: [], authors: [], needs: [] }
  let stub: Readonly<Record<string, string>> | undefined
  let isElse = false
  for (const line of linesOf(text)) {
    if (/^\s*(?:else|end)\s*$/.test(line)) isElse = line.trim() === 'else'
    if (isElse) continue
    stub ??= STUB.exec(line)?.groups
    const { field, value = '' } = ASSIGNMENT.exec(line)?.groups ?? {}
    if (field !== undefined) assign(found, field, [...literalsIn(value)])
    const needed = DEPENDENCY.exec(line)?.groups?.['value']
    for (const name of literalsIn(needed ?? '')) {
      if (found.needs.length < MAX_LITERALS && NAME.test(name)) found.needs.push(name)
      break
    }
  }
  found.name ||= stub?.['name'] ?? ''
  found.version ||= stub?.['version'] ?? ''
  return found
}

function assign(found: Specification, field: string, values: readonly string[]): void {
  const lines = values.flatMap((value) => plain(value) ?? [])
  if (field === 'name') found.name = values[0] ?? ''
  else if (field === 'version') found.version = values[0] ?? ''
  else if (field.startsWith('author')) found.authors = lines
  else found.licences = lines
}

/** Ruby's string literals, one after the other, up to the first thing that is none. */
function* literalsIn(line: string): Generator<string> {
  const text = line.slice(0, MAX_LINE)
  LITERAL.lastIndex = 0
  for (let count = 0; count < MAX_LITERALS; count++) {
    const at = LITERAL.lastIndex
    const found = LITERAL.exec(text)
    if (found === null) return
    const end = LITERAL.lastIndex
    yield found[3] ?? unescaped(found[1] ?? found[2] ?? '')
    LITERAL.lastIndex = Math.max(at, end)
  }
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u\{?([0-9A-Fa-f]{4,6})\}?|(.))/g,
    (_all, code: string, plainly: string) => {
      const point = Number.parseInt(code, 16)
      if (Number.isNaN(point)) return plainly
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
    },
  )
}
