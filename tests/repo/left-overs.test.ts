import { describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { filesBelow, read, ROOT } from './project.ts'
import { nodesOf, type Source, sourceOf } from './source.ts'

const FOLDERS = [
  '.ci',
  '.github',
  'bench',
  'docs',
  'examples',
  'scripts',
  'src',
  'tests',
  'workflows',
]

/** What people write here: not dist/, which is made of it, nor fixtures, which are other people's. */
const FILES = [
  ...readdirSync(ROOT, { withFileTypes: true })
    // A worktree's `.git` is a file, and names the machine's folders.
    .filter((entry) => entry.isFile() && entry.name !== '.git')
    .map((entry) => entry.name),
  ...FOLDERS.filter((folder) => existsSync(path.join(ROOT, folder))).flatMap((folder) =>
    filesBelow(folder, ''),
  ),
].filter((file) => !file.startsWith('tests/fixtures/'))
const CODE = FILES.filter((file) => /\.[cm]?[jt]s$/.test(file))

const PRAGMA =
  /eslint-disable|@ts-(?:ignore|nocheck|expect-error)|prettier-ignore|(?:istanbul|c8|v8) ignore/
const PROMISE_TO_SELF = /\b(?:TODO|FIXME|XXX|HACK)\b(?! *\(?#\d)/

/** Stands in every file that `skipsIn` complains of; to parse the others would tell nothing more. */
const SKIP_WORD = /\.\s*(?:only|skip|todo|failing)\b|\b[xf](?:it|test|describe)\b/

describe('no file', () => {
  it('runs only some of the tests, or skips one', () => {
    expect(CODE.length).toBeGreaterThan(200)
    const suspects = CODE.filter((file) => SKIP_WORD.test(read(file)))
    expect(suspects).not.toEqual([])
    expect(suspects.flatMap((file) => skipsIn(sourceOf(file, read(file))))).toEqual([])
  })

  it('tells a checker to look away, or leaves for later what has no issue', () => {
    expect(CODE.flatMap((file) => commentComplaints(sourceOf(file, read(file))))).toEqual([])
  })

  it('holds a path of the machine that it was written on, or the host of a package registry', () => {
    const local = new RegExp(
      ['/work/ma', 'in\\b|(?<!\\w)/ro', 'ot/|/home/[a-z]+/|registry\\.np', 'mjs'].join(''),
    )
    const found = FILES.filter((file) => file !== 'package-lock.json' && local.test(read(file)))
    expect(found).toEqual([])
  })
})

describe('what is looked for is found', () => {
  it.each(['only', 'skip', 'todo', 'failing'])('%s', (word) => {
    for (const text of [`it.${word}('a', () => {})`, `describe.${word}.each([])('a')`]) {
      expect(skipsIn(sourceOf('a.ts', text))).toHaveLength(1)
    }
  })

  it.each(['xit', 'fit', 'xdescribe', 'fdescribe', 'xtest'])('%s', (word) => {
    expect(skipsIn(sourceOf('a.ts', `${word}('a', () => {})`))).toHaveLength(1)
  })

  it.each([
    'eslint-disable-next-line',
    '@ts-ignore',
    'TODO later',
    'FIXME',
    'istanbul ignore next',
  ])('%s', (words) => {
    expect(commentComplaints(sourceOf('a.ts', `// ${words}\nconst a = 1`))).toHaveLength(1)
    expect(commentComplaints(sourceOf('a.ts', `const a = '${words}'`))).toEqual([])
  })

  it('but a promise with an issue may stay', () => {
    expect(commentComplaints(sourceOf('a.ts', '// TODO(#12): when Node can\nconst a = 1'))).toEqual(
      [],
    )
  })
})

function skipsIn({ file, tree }: Source): readonly string[] {
  return nodesOf(tree)
    .filter((node) => isSkip(node))
    .map((node) => `${file}: ${node.getText(tree).slice(0, 60)}`)
}

function isSkip(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const isTest = /^(?:it|test|describe)$/.test(node.expression.getText())
    return isTest && /^(?:only|skip|todo|failing)$/.test(node.name.text)
  }
  if (!ts.isCallExpression(node)) return false
  return /^(?:x|f)(?:it|test|describe)$/.test(node.expression.getText())
}

function commentComplaints({ file, tree }: Source): readonly string[] {
  return commentsOf(tree)
    .filter((comment) => PRAGMA.test(comment) || PROMISE_TO_SELF.test(comment))
    .map((comment) => `${file}: ${comment.slice(0, 80)}`)
}

/** Every comment once; it may stand before or behind several nodes. */
function commentsOf(tree: ts.SourceFile): readonly string[] {
  const text = tree.getFullText()
  const ranges = nodesOf(tree).flatMap((node) => [
    ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
    ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
  ])
  const byStart = new Map(ranges.map(({ pos, end }) => [pos, text.slice(pos, end)]))
  return [...byStart.values()]
}
