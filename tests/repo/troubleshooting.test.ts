import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { errorClasses } from './error-codes.ts'
import { codeIn, filesBelow, read, tableRows } from './project.ts'
import { nodesOf, sourceOf, sources } from './source.ts'

/** What the embedded services refuse is the answer of a service, which a run then reports with a code of its own. */
const OURS = sources().filter(({ file }) => !file.startsWith('src/embedded/'))
const CLASSES = errorClasses(OURS)
const ROWS = tableRows(read('docs/troubleshooting.md'), 'code')
const EXPLAINED = ROWS.map(([code]) => codeIn(code ?? ''))

/** Declared for what is being built: a log with a limit of its own (today DOCUMENT_TOO_LARGE comes first), writing key files, and reading policies. */
const MAY_WAIT = [
  'LOG_ENTRY_TOO_LARGE',
  'KEY_FILE_EXISTS',
  'KEY_FILE_UNWRITABLE',
  'POLICY_NOT_UNDERSTOOD',
]

/** What errors say, as the document quotes it. */
const QUOTED = tableRows(read('docs/troubleshooting.md'), 'the line says').map(([text]) =>
  codeIn(text ?? ''),
)
/** What the scripts of the workflows say. */
const SCRIPTED = filesBelow('workflows', '.yml').flatMap((file) =>
  [...read(file).matchAll(/echo '::error::([^:]+): /g)].map(([, text]) => text ?? ''),
)

describe('docs/troubleshooting.md', () => {
  it('quotes what the sources say, word by word', () => {
    const said = [...OURS.map(({ file }) => read(file)), ...SCRIPTED].join('\n')
    expect(QUOTED.length).toBeGreaterThan(15)
    for (const part of QUOTED.flatMap((text) => text.split('…')).filter((text) =>
      /\w{2}/.test(text),
    )) {
      expect({ part, isThere: said.includes(part.replace(/: $/, '')) }).toEqual({
        part,
        isThere: true,
      })
    }
  })

  it('quotes every error of the workflows’ own scripts', () => {
    expect(new Set(SCRIPTED).size).toBeGreaterThan(4)
    for (const text of SCRIPTED) expect(QUOTED).toContain(`${text}: …`)
  })

  it('explains every code of every error class, under its class, in the order of its union', () => {
    const sections = read('docs/troubleshooting.md')
      .split(/^## /m)
      .slice(1)
      .map((section) => ({
        name: /`(\w+)`/.exec(section.split('\n', 1)[0] ?? '')?.[1],
        codes: tableRows(section, 'code').map(([code]) => codeIn(code ?? '')),
      }))
      .filter(({ codes }) => codes.length > 0)
    const expected = CLASSES.map(({ name, codes }) => ({ name, codes }))
    const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }): number =>
      (a.name ?? '').localeCompare(b.name ?? '')
    expect(sections.sort(byName)).toEqual(expected.sort(byName))
  })

  it('says of each what it means and what to do', () => {
    expect(EXPLAINED.length).toBeGreaterThan(80)
    for (const row of ROWS) {
      expect(row).toHaveLength(3)
      for (const cell of row) expect(cell).toMatch(/\w/)
    }
  })

  it('would miss a code that is new', () => {
    const added = sourceOf(
      'src/oci/x.ts',
      "type XCode = 'A_CODE' | Other\ntype Other = 'B_CODE'\nclass XError extends SealError<XCode> {}",
    )
    expect(errorClasses([added])).toEqual([
      { name: 'XError', file: 'src/oci/x.ts', codes: ['A_CODE', 'B_CODE'] },
    ])
    expect(EXPLAINED).not.toContain('A_CODE')
    const open = sourceOf('src/oci/x.ts', 'class XError extends SealError<string> {}')
    expect(() => errorClasses([open])).toThrow('closed to no codes')
  })

  it('explains codes that something throws, but those that wait for their use', () => {
    const thrown = new Set(
      OURS.flatMap(({ tree }) => nodesOf(tree))
        .filter((node) => ts.isStringLiteral(node) && !ts.isLiteralTypeNode(node.parent))
        .map((node) => (ts.isStringLiteral(node) ? node.text : '')),
    )
    const classes = CLASSES.flatMap(({ codes }) => codes)
    const waiting = classes.filter((code) => !thrown.has(code))
    expect(waiting.filter((code) => !MAY_WAIT.includes(code))).toEqual([])
  })
})
