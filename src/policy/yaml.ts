import { Document, parseAllDocuments } from 'yaml'
import { messageOf } from '../shared/errors.ts'
import { type Json, type JsonObject, asObject } from '../shared/json.ts'
import { PolicyError } from './policy-error.ts'

/** Policies are short. */
const MAX_BYTES = 1024 * 1024
/** A few anchors are a convenience; many are an attack on whoever expands them. */
const MAX_ALIASES = 100
/** Line breaks of YAML 1.1 that are none in 1.2: to Kubernetes and to us the same bytes would be different documents. */
const OTHER_LINE_BREAKS = /[\u0085\u2028\u2029]/
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads the documents of a YAML file (JSON is YAML), each an object; empty ones are left out. `what` names the file in messages.
 * Throws PolicyError POLICY_FILE_MALFORMED, also for a key that is given twice, and for none at all.
 */
export function readYaml(bytes: Uint8Array, what: string): readonly JsonObject[] {
  if (bytes.byteLength > MAX_BYTES) {
    throw malformed(what, `it has ${bytes.byteLength} bytes, more than ${MAX_BYTES}`)
  }
  try {
    const text = strictUtf8.decode(bytes)
    if (OTHER_LINE_BREAKS.test(text)) throw new TypeError('it has a line break of YAML 1.1')
    const documents = parseAllDocuments(text, { version: '1.2' })
    if (!Array.isArray(documents)) throw new TypeError('it holds no document')
    const values = documents.map((document) => {
      const [error] = document.errors
      if (error !== undefined) throw error
      return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown
    })
    const objects = values
      .filter((value) => value !== null)
      .map((value) => asObject(value, 'a document'))
    if (objects.length === 0) throw new TypeError('it holds no document')
    return objects
  } catch (cause) {
    throw malformed(what, messageOf(cause).split('\n', 1)[0] ?? '', cause)
  }
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
    return document.toString({ lineWidth: 0, singleQuote: true })
  })
  const heading = comment === '' ? '' : `${comment.replaceAll(/^/gm, '# ')}\n`
  const text = heading + texts.join('---\n')
  if (OTHER_LINE_BREAKS.test(text))
    throw malformed('the policy', 'it would have a line break of YAML 1.1')
  return text
}

function malformed(what: string, why: string, cause?: unknown): PolicyError {
  return new PolicyError({
    kind: 'usage',
    code: 'POLICY_FILE_MALFORMED',
    message: `${what} is not YAML that can be read: ${why}`,
    hint: 'Look at the indentation first: text copied from a web page often loses it.',
    cause,
  })
}
