import { Document, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml'
import { messageOf } from '../shared/errors.ts'
import { type Json, type JsonObject, asObject } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { kubernetesScalar } from './kubernetes-scalar.ts'
import { PolicyError } from './policy-error.ts'

/** Policies are short. */
const MAX_BYTES = 1024 * 1024
/** A few anchors are a convenience; many are an attack on whoever expands them. */
const MAX_ALIASES = 100
/** Line breaks to Kubernetes that are none to us: the same bytes would be different documents. */
const OTHER_LINE_BREAKS = /[\u0085\u2028\u2029]|\r(?!\n)/
/** kubectl cuts a file at every line that begins with `---`, and drops the rest of that line. */
const CUT_WITHIN = /^---(?![ \t]*(?:#.*)?\r?$)/m
const DIRECTIVE = /^%/m
/** Those that change nothing. */
const KNOWN_TAGS = ['str', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`)
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** Says what stands in the file, and what to write instead. */
class ReadOtherwise extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

/**
 * Reads the documents of a YAML file (JSON is YAML), each an object; empty ones are left out. `what` names the file in messages.
 * Throws PolicyError POLICY_FILE_MALFORMED, also for a key that is given twice, for none at all, and for what kubectl and Kubernetes,
 * which read YAML 1.1, would make something else of.
 */
export function readYaml(bytes: Uint8Array, what: string): readonly JsonObject[] {
  if (bytes.byteLength > MAX_BYTES) {
    throw malformed(what, `it has ${bytes.byteLength} bytes, more than ${MAX_BYTES}`)
  }
  try {
    const text = strictUtf8.decode(bytes)
    if (OTHER_LINE_BREAKS.test(text)) throw new TypeError('it has a line break of YAML 1.1')
    const lines = new LineCounter()
    const documents = parseAllDocuments(text, { version: '1.2', lineCounter: lines })
    if (!Array.isArray(documents)) throw new TypeError('it holds no document')
    const values = documents.map((document) => {
      const [error] = document.errors
      if (error !== undefined) throw error
      refuseOtherReadings(document, lines)
      return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown
    })
    refuseOtherDocuments(documents, text)
    const objects = values
      .filter((value) => value !== null)
      .map((value) => asObject(value, 'a document'))
    if (objects.length === 0) throw new TypeError('it holds no document')
    return objects
  } catch (cause) {
    const why = messageOf(cause).split('\n', 1)[0] ?? ''
    throw malformed(what, why, cause instanceof ReadOtherwise ? cause.hint : undefined, cause)
  }
}

/** Of a file that kubectl cuts in other places, it applies something else than what is read here. */
function refuseOtherDocuments(documents: readonly Document.Parsed[], text: string): void {
  if (DIRECTIVE.test(text)) {
    throw new ReadOtherwise('it has a directive (%)', 'Take the line that begins with % out.')
  }
  if (CUT_WITHIN.test(text)) {
    throw new ReadOtherwise(
      'it has a line that begins with --- and goes on: kubectl cuts the file there, and drops the line',
      'Write --- on a line of its own.',
    )
  }
  if (documents.slice(1).some(({ directives }) => directives.docStart !== true)) {
    throw new ReadOtherwise(
      'a document has no line --- before it: kubectl drops what follows a line ...',
      'Write --- between the documents, and no line with three dots.',
    )
  }
}

function refuseOtherReadings(document: Document.Parsed, lines: LineCounter): void {
  visit(document, {
    Node: (place, node) => {
      const { tag, range } = node as { readonly tag?: string; readonly range?: readonly number[] }
      const line = lines.linePos(range?.[0] ?? 0).line
      if (tag !== undefined && !KNOWN_TAGS.includes(tag)) {
        throw new ReadOtherwise(
          `it has a tag, ${printable(tag)}, at line ${line}`,
          'Write the value itself, without a word that begins with !.',
        )
      }
      if (place === 'key' && !isScalar(node)) {
        throw new ReadOtherwise(
          `a key is no text, at line ${line}`,
          'Write a text before the colon.',
        )
      }
      if (!isScalar(node) || node.type !== 'PLAIN' || tag !== undefined) return
      refuseOtherScalar(node.source ?? '', node.value, place === 'key', line)
    },
  })
}

function refuseOtherScalar(source: string, value: unknown, isKey: boolean, line: number): void {
  const here = `${printable(source)}, at line ${line},`
  if (isKey && source === '<<') {
    throw new ReadOtherwise(
      `${here} merges fields in Kubernetes, and is a key here`,
      'Write the fields out, without <<.',
    )
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new ReadOtherwise(
      `${here} is no number that JSON has`,
      'Write it in quotes, or a number.',
    )
  }
  const theirs = kubernetesScalar(source)
  if (theirs !== value) {
    throw new ReadOtherwise(
      `${here} is ${told(theirs)} to Kubernetes, which reads YAML 1.1, and ${told(value)} in YAML 1.2`,
      typeof theirs === 'boolean'
        ? `Write ${String(theirs)}, or '${source}' in quotes if the text is meant.`
        : 'Write the number in decimal digits, or in quotes if the text is meant.',
    )
  }
  if (isKey && typeof value !== 'string') {
    throw new ReadOtherwise(`the key ${here} is no text`, `Write '${source}' in quotes.`)
  }
}

function told(value: unknown): string {
  return typeof value === 'string' ? 'a text' : String(value)
}

/**
 * Writes documents as YAML that readers of 1.1 (Kubernetes) and of 1.2 read alike. `comment`: lines above the first one.
 */
export function writeYaml(documents: readonly Json[], comment = ''): string {
  const texts = documents.map((value) => {
    const document = new Document(value, {
      version: '1.2',
      compat: 'yaml-1.1',
      aliasDuplicateObjects: false,
    })
    visit(document, {
      Scalar: (_, node) => {
        const text = node.value
        if (typeof text === 'string' && kubernetesScalar(text) !== text) node.type = 'QUOTE_SINGLE'
      },
    })
    return document.toString({ lineWidth: 0, singleQuote: true })
  })
  const heading = comment === '' ? '' : `${comment.replaceAll(/^/gm, '# ')}\n`
  const text = heading + texts.join('---\n')
  if (OTHER_LINE_BREAKS.test(text))
    throw malformed('the policy', 'it would have a line break of YAML 1.1')
  return text
}

function malformed(
  what: string,
  why: string,
  hint = 'Look at the indentation first: text copied from a web page often loses it.',
  cause?: unknown,
): PolicyError {
  return new PolicyError({
    kind: 'usage',
    code: 'POLICY_FILE_MALFORMED',
    message: `${what} is not YAML that can be read: ${why}`,
    hint,
    cause,
  })
}
