import ts from 'typescript'
import { nodesOf, type Source } from './source.ts'

/** The closed union of codes of one error class. */
export interface ErrorClass {
  readonly name: string
  readonly file: string
  readonly codes: readonly string[]
}

/**
 * Every class that extends SealError, with the codes that it is closed to: `SealError<'A' | 'B'>`, or a type alias for such a
 * union anywhere in the sources. Throws where a class is closed to nothing.
 */
export function errorClasses(sources: readonly Source[]): readonly ErrorClass[] {
  const aliases = new Map(
    sources.flatMap(({ tree }) =>
      nodesOf(tree)
        .filter(ts.isTypeAliasDeclaration)
        .map((alias) => [alias.name.text, alias.type] as const),
    ),
  )
  return sources.flatMap(({ file, tree }) =>
    nodesOf(tree).flatMap((node) => {
      const argument = sealErrorArgument(node)
      if (argument === undefined || !ts.isClassDeclaration(node)) return []
      const codes = literalsIn(argument, aliases)
      const name = node.name?.text ?? ''
      if (codes.length === 0) throw new Error(`${file}: ${name} is closed to no codes`)
      return [{ name, file, codes }]
    }),
  )
}

function sealErrorArgument(node: ts.Node): ts.TypeNode | undefined {
  if (!ts.isClassDeclaration(node)) return undefined
  const parents = node.heritageClauses?.flatMap((clause) => [...clause.types]) ?? []
  const parent = parents.find(({ expression }) => expression.getText() === 'SealError')
  return parent?.typeArguments?.[0]
}

function literalsIn(
  type: ts.TypeNode,
  aliases: ReadonlyMap<string, ts.TypeNode>,
): readonly string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((member) => literalsIn(member, aliases))
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text]
  if (!ts.isTypeReferenceNode(type)) return []
  const alias = aliases.get(type.typeName.getText())
  return alias === undefined ? [] : literalsIn(alias, aliases)
}
