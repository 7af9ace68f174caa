import { describe, expect, it } from '@jest/globals'
import { builtinModules } from 'node:module'
import path from 'node:path'
import ts from 'typescript'
import { asObject } from '../../src/shared/json.ts'
import {
  CLOCK_USERS,
  EMBEDDED_LAZILY,
  EMBEDDED_USERS,
  IMPORT_TABLE,
  NODE_SEAMS,
  PROCESS_USERS,
  RANDOM_USERS,
  type Room,
  SEAMS,
} from './import-table.ts'
import { codeIn, parseJsonFile, read, tableRows } from './project.ts'
import { type Import, importsOf, nodesOf, type Source, sourceOf, sources } from './source.ts'

const SOURCES = sources()
const IMPORTS = SOURCES.flatMap(importsOf)

describe('the import table', () => {
  it('is kept by every file of src', () => {
    expect(IMPORTS.flatMap(roomComplaint)).toEqual([])
  })

  it('has each room, and no permission that nothing uses', () => {
    const used = new Set(
      IMPORTS.filter(isRelative).map((item) => `${roomOf(item.from)} ${roomOf(targetOf(item))}`),
    )
    const unused = Object.entries(IMPORT_TABLE).flatMap(([room, allowed]) =>
      allowed.map((other) => `${room} ${other}`).filter((pair) => !used.has(pair)),
    )
    expect(unused).toEqual([])
    expect(Object.keys(IMPORT_TABLE).sort()).toEqual(
      [...new Set(SOURCES.map(({ file }) => roomOf(file)))].sort(),
    )
  })

  it('stands in src/README.md', () => {
    const shown = tableRows(read('src/README.md'), 'room').map((cells) => [
      codeIn(cells[0] ?? '').replace(/\/$/, ''),
      [...(cells[1] ?? '').matchAll(/`([a-z]+)`/g)].map(([, name]) => name),
    ])
    expect(Object.fromEntries(shown)).toEqual(IMPORT_TABLE)
  })

  it.each([
    ["import { a } from '../sbom/sbom.ts'", 'src/oci/x.ts'],
    ["import type { A } from '../sigstore/signer.ts'", 'src/sbom/x.ts'],
    ["export { a } from '../action/main.ts'", 'src/cli/x.ts'],
    ["const a = await import('./embedded/index.ts')", 'src/x.ts'],
    ["type A = import('../cli/run.ts').A", 'src/action/x.ts'],
    ["import { startEmbedded } from '../embedded/index.ts'", 'src/cli/run-seal.ts'],
    ["import { startEmbedded } from '../../embedded/index.ts'", 'src/cli/commands/verify.ts'],
    ["import { startEmbedded } from '../../embedded/index.ts'", 'src/cli/commands/demo.ts'],
    ["const name = './x.ts'; await import(name)", 'src/x.ts'],
    ["import { a } from '../../tests/repo/project.ts'", 'src/oci/x.ts'],
  ])('refuses %s in %s', (text, file) => {
    const complaints = importsOf(sourceOf(file, text)).flatMap((item) => [
      ...roomComplaint(item),
      ...packageComplaint(item),
    ])
    expect(complaints).toHaveLength(1)
  })

  it('has no circle of files that load each other', () => {
    expect(circleIn(IMPORTS)).toBeUndefined()
    const circle = ['a', 'b', 'c'].map((name, at, all) =>
      sourceOf(`src/${name}.ts`, `import './${all[(at + 1) % 3] ?? ''}.ts'`),
    )
    expect(circleIn(circle.flatMap(importsOf))).toHaveLength(3)
  })
})

describe('packages', () => {
  it('come in where the table of seams says, and nowhere else', () => {
    expect(IMPORTS.flatMap(packageComplaint)).toEqual([])
  })

  it('are the dependencies of package.json, no more and no fewer', () => {
    const manifest = parseJsonFile('package.json')
    const dependencies = asObject(manifest['dependencies'], 'dependencies')
    const used = IMPORTS.filter((item) => !isRelative(item) && !item.specifier.startsWith('node:'))
    expect([...new Set(used.map(packageOf))].sort()).toEqual(Object.keys(dependencies).sort())
    expect(Object.keys(SEAMS).sort()).toEqual(Object.keys(dependencies).sort())
  })

  it.each([
    ["import * as core from '@actions/core'", 'src/action/main.ts'],
    ["import { RE2JS } from 're2js'", 'src/sigstore/identity-policy.ts'],
    ["import { toDSSEBundle } from '@sigstore/bundle'", 'src/signed-document.ts'],
    ["import fs from 'fs'", 'src/wire.ts'],
    ["import { spawn } from 'node:child_process'", 'src/oci/credential-helper.ts'],
    ["import http from 'node:http'", 'src/oci/transport.ts'],
    ["import { readFile } from 'node:fs/promises'", 'src/sigstore/trust.ts'],
    ["import semver from 'semver'", 'src/wire.ts'],
  ])('refuses %s in %s', (text, file) => {
    expect(importsOf(sourceOf(file, text)).flatMap(packageComplaint)).toHaveLength(1)
  })
})

describe('the world outside', () => {
  it('reaches the rooms as arguments: environment, arguments, clock and randomness', () => {
    expect(SOURCES.flatMap(worldComplaints)).toEqual([])
  })

  it.each([
    ["const a = process.env['A']", 'src/seal-inputs.ts'],
    ['const { argv } = process', 'src/oci/auth.ts'],
    ['const a = globalThis.process.env', 'src/oci/auth.ts'],
    ['const a = new Date()', 'src/sigstore/verify.ts'],
    ['const a = Date.now()', 'src/sbom/sbom.ts'],
    ['const a = Math.random()', 'src/oci/tag-edit.ts'],
    ['const a = randomUUID()', 'src/sbom/sbom.ts'],
    ["await fetch('https://example.com')", 'src/sigstore/fulcio.ts'],
  ])('refuses %s in %s', (text, file) => {
    expect(worldComplaints(sourceOf(file, text))).toHaveLength(1)
  })

  it.each([
    ["const a = process.env['A']", 'src/wire.ts'],
    ['const a = new Date()', 'src/cli/x.ts'],
    ['const a = new Date(0)', 'src/sbom/sbom.ts'],
    ['const a = options.process', 'src/sbom/sbom.ts'],
    ['class A { fetch() {} }', 'src/sbom/sbom.ts'],
  ])('allows %s in %s', (text, file) => {
    expect(worldComplaints(sourceOf(file, text))).toEqual([])
  })
})

function isRelative({ specifier }: Import): boolean {
  return specifier.startsWith('.')
}

function targetOf({ from, specifier }: Import): string {
  return path.join(path.dirname(from), specifier)
}

function roomOf(file: string): Room | undefined {
  const [top, second, ...rest] = file.split('/')
  if (top !== 'src' || second === undefined) return undefined
  if (rest.length === 0) return 'flows'
  const rooms = Object.keys(IMPORT_TABLE) as Room[]
  return rooms.find((room) => room === second)
}

function roomComplaint(item: Import): readonly string[] {
  if (!isRelative(item)) return []
  const [own, other] = [roomOf(item.from), roomOf(targetOf(item))]
  const complaint = `${item.from} imports ${item.specifier}`
  if (own === undefined || other === undefined) return [complaint]
  if (own === other) return []
  if (other === 'embedded') {
    const isEarly = EMBEDDED_LAZILY.test(item.from) && item.kind === 'value'
    return EMBEDDED_USERS.test(item.from) && !isEarly ? [] : [complaint]
  }
  return IMPORT_TABLE[own].includes(other) ? [] : [complaint]
}

function packageOf({ specifier }: Import): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

function packageComplaint(item: Import): readonly string[] {
  if (isRelative(item)) return []
  const { from, specifier, kind } = item
  const complaint = `${from} imports ${specifier} (${kind})`
  if (specifier.startsWith('node:')) {
    const known = builtinModules.includes(specifier.slice('node:'.length))
    return known && (NODE_SEAMS[specifier] ?? /^/).test(from) ? [] : [complaint]
  }
  const seam = SEAMS[packageOf(item)]
  if (seam === undefined) return [complaint]
  if (kind === 'type' && seam.typesIn?.test(from) === true) return []
  const isLoadedEarly = seam.lazy === true && kind === 'value'
  return seam.files.test(from) && !isLoadedEarly ? [] : [complaint]
}

/** Type imports vanish and lazy ones come later; only what is loaded with the file can go round. */
function circleIn(imports: readonly Import[]): readonly string[] | undefined {
  const loaded = imports.filter((item) => item.kind === 'value' && isRelative(item))
  const targets = Map.groupBy(loaded, ({ from }) => from)
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return way.slice(way.indexOf(file))
    if (done.has(file)) return undefined
    for (const item of targets.get(file) ?? []) {
      const circle = walk(targetOf(item), [...way, file])
      if (circle !== undefined) return circle
    }
    done.add(file)
    return undefined
  }
  for (const file of targets.keys()) {
    const circle = walk(file, [])
    if (circle !== undefined) return circle
  }
  return undefined
}

function worldComplaints({ file, tree }: Source): readonly string[] {
  return nodesOf(tree).flatMap((node) => {
    const isProcess = isGlobal(node, 'process') && !PROCESS_USERS.test(file)
    const isClock = isClockRead(node) && !CLOCK_USERS.test(file)
    const isRandom = isRandomness(node) && !RANDOM_USERS.test(file)
    return isProcess || isClock || isRandom || isGlobal(node, 'fetch')
      ? [`${file}: ${node.parent.getText(tree).slice(0, 80)}`]
      : []
  })
}

/** `process`, or `globalThis.process`; not `options.process`, nor a property of that name. */
function isGlobal(node: ts.Node, name: string): boolean {
  if (!ts.isIdentifier(node) || node.text !== name) return false
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return parent.expression.getText() === 'globalThis'
  }
  const names = [ts.isPropertyAssignment, ts.isPropertySignature, ts.isMethodDeclaration]
  return !names.some((isNaming) => isNaming(parent))
}

function isClockRead(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) {
    return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0
  }
  return ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now'
}

function isRandomness(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return ['randomBytes', 'randomInt', 'randomUUID'].includes(node.text)
  return ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random'
}
