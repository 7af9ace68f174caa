import ts from 'typescript'
import { filesBelow, read } from './project.ts'

/** How a module is taken in: for its types alone, when the file is loaded, or only when it is needed. */
export type ImportKind = 'type' | 'value' | 'lazy'

export interface Import {
  /** The importing file, from the root. */
  readonly from: string
  readonly specifier: string
  readonly kind: ImportKind
}

export interface Source {
  readonly file: string
  readonly tree: ts.SourceFile
}

export function sources(folder = 'src'): readonly Source[] {
  return filesBelow(folder, '.ts').map((file) => sourceOf(file, read(file)))
}

export function sourceOf(file: string, text: string): Source {
  return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) }
}

/** Every import of a file, in any of TypeScript's ways to write one. */
export function importsOf({ file, tree }: Source): readonly Import[] {
  return nodesOf(tree).flatMap((node) => {
    const found = importIn(node)
    return found === undefined ? [] : [{ from: file, ...found }]
  })
}

/** Every node of a tree, parents first. */
export function nodesOf(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [root]
  root.forEachChild((child) => {
    nodes.push(...nodesOf(child))
  })
  return nodes
}

function importIn(node: ts.Node): Omit<Import, 'from'> | undefined {
  if (ts.isImportDeclaration(node)) {
    const kind = isTypeOnly(node.importClause) ? 'type' : 'value'
    return { specifier: textOf(node.moduleSpecifier), kind }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    const kind = node.isTypeOnly || hasOnlyTypes(node.exportClause) ? 'type' : 'value'
    return { specifier: textOf(node.moduleSpecifier), kind }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: textOf(node.argument.literal), kind: 'type' }
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments
    return { specifier: argument === undefined ? '' : textOf(argument), kind: 'lazy' }
  }
  return undefined
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  return clause.name === undefined && hasOnlyTypes(clause.namedBindings)
}

function hasOnlyTypes(bindings: ts.Node | undefined): boolean {
  if (bindings === undefined) return false
  if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) return false
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly)
}

/** The text of a string; of anything else, such as a name that is put together, the source of it. */
function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText()
}
