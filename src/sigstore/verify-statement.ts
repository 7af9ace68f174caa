import { type Digest, hexOf } from '../oci/digest.ts'
import { asArray, asObject, asString, asStringMap, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { MAX_BUNDLE_BYTES } from './bundle.ts'
import { STATEMENT_PAYLOAD_TYPE } from './media-types.ts'
import { refusedUnless, VerifyError } from './verify-error.ts'

/** An in-toto Statement whose signature has been verified, as far as verification reads it. */
export interface VerifiedStatement {
  readonly type: string
  readonly subjects: readonly VerifiedSubject[]
  readonly predicateType: string
  /** Foreign JSON still: signed by the identity, and read by whoever knows the predicate type. */
  readonly predicate: unknown
}

export interface VerifiedSubject {
  readonly name: string
  readonly digest: Readonly<Record<string, string>>
}

const STATEMENT_TYPES = new Set([
  'https://in-toto.io/Statement/v1',
  'https://in-toto.io/Statement/v0.1',
])
const MAX_SUBJECTS = 4096

/**
 * Reads a DSSE payload as an in-toto Statement v1 or v0.1. To be called with verified bytes only.
 * Throws VerifyError PAYLOAD_TYPE, STATEMENT_MALFORMED.
 */
export function parseStatement(payloadType: string, payload: Uint8Array): VerifiedStatement {
  if (payloadType !== STATEMENT_PAYLOAD_TYPE) {
    throw new VerifyError({
      code: 'PAYLOAD_TYPE',
      message: `the envelope's payload type is "${printable(payloadType)}", expected ${STATEMENT_PAYLOAD_TYPE}`,
      hint: 'The envelope holds something that is no attestation.',
    })
  }
  return refusedUnless(MALFORMED, () => {
    const json = parseJson(payload, 'it', { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 256 })
    const statement = asObject(json, 'it')
    const type = asString(statement['_type'], '_type')
    if (!STATEMENT_TYPES.has(type)) throw malformed(`its _type is "${printable(type)}"`)
    const predicateType = asString(statement['predicateType'], 'predicateType')
    if (predicateType === '') throw malformed('its predicateType is empty')
    return {
      type,
      subjects: parseSubjects(statement['subject']),
      predicateType,
      predicate: statement['predicate'],
    }
  })
}

/** One of the statement's subjects must have this very SHA-256. Throws VerifyError SUBJECT_MISMATCH. */
export function checkSubject(statement: VerifiedStatement, digest: Digest): void {
  const expected = hexOf(digest)
  const found = statement.subjects.some(
    (subject) => Object.hasOwn(subject.digest, 'sha256') && subject.digest['sha256'] === expected,
  )
  if (found) return
  const got = statement.subjects
    .slice(0, 3)
    .map(({ digest: digests }) => digests['sha256'] ?? 'no sha256')
  throw new VerifyError({
    code: 'SUBJECT_MISMATCH',
    message: `the statement is about ${printable(got.join(', '))}, expected ${expected}`,
    hint: 'This attestation was made for something else.',
  })
}

/** The predicate type must be one of those asked for. Throws VerifyError PREDICATE_TYPE_MISMATCH. */
export function checkPredicateType(
  statement: VerifiedStatement,
  expected: readonly string[] | undefined,
): void {
  if (expected === undefined || expected.includes(statement.predicateType)) return
  throw new VerifyError({
    code: 'PREDICATE_TYPE_MISMATCH',
    message: `the statement's predicate type is "${printable(statement.predicateType)}", expected ${expected.join(' or ') || 'none that exists'}`,
    hint: 'This is an attestation of another kind than the one asked for.',
  })
}

function parseSubjects(value: unknown): readonly VerifiedSubject[] {
  const subjects = asArray(value, 'subject')
  if (subjects.length === 0) throw malformed('it has no subject')
  if (subjects.length > MAX_SUBJECTS) throw malformed(`it has more than ${MAX_SUBJECTS} subjects`)
  return subjects.map((item) => {
    const subject = asObject(item, 'a subject')
    const name = subject['name'] ?? ''
    return { name: asString(name, 'name'), digest: asStringMap(subject['digest'], 'digest') }
  })
}

const MALFORMED = {
  code: 'STATEMENT_MALFORMED',
  message: 'the signed payload is no in-toto statement',
  hint: 'It was signed, but says nothing that can be judged; whoever made it must make it anew.',
} as const

function malformed(why: string): VerifyError {
  return new VerifyError({ ...MALFORMED, message: `${MALFORMED.message}: ${why}` })
}
