import { predicateComplaint } from './attestation/predicate-rules.ts'
import {
  CYCLONEDX_PREDICATE_TYPE,
  PREDICATE_TYPE_WORDS,
  predicateTypeOf,
} from './attestation/predicate-types.ts'
import { FlowError } from './flow-error.ts'
import { readInputJson } from './input-file.ts'
import { wrongInput } from './malformed-input.ts'
import type { GivenAttestation } from './prepare-documents.ts'
import { messageOf } from './shared/errors.ts'
import type { JsonObject } from './shared/json.ts'
import { printable } from './shared/log.ts'

/**
 * Attestations from lines of `TYPE=PATH`, empty ones apart. Errors name the line. Throws FlowError INPUT_MALFORMED,
 * INPUT_FILE_UNREADABLE, INPUT_FILE_MALFORMED and PREDICATE_INVALID.
 */
export async function readAttestations(
  lines: readonly string[],
): Promise<readonly GivenAttestation[]> {
  const attestations: GivenAttestation[] = []
  const seen = new Set<string>()
  for (const [index, text] of lines.entries()) {
    const line = text.trim()
    if (line === '') continue
    const where = `line ${index + 1} of attestations`
    const [, type = '', path = ''] = /^([^=]*)=(.*)$/.exec(line) ?? []
    const predicateType = predicateTypeOf(type.trim())
    if (predicateType === undefined || path.trim() === '') throw notTypeAndPath(where, line)
    if (seen.has(line)) {
      throw wrongInput(
        `${where} stands there twice: ${printable(line)}`,
        'Name each document once.',
      )
    }
    seen.add(line)
    attestations.push(await readAttestation(where, predicateType, path.trim()))
  }
  return attestations
}

/**
 * One attestation: a predicate from a file, checked against what its type demands. `input` names where it was asked for. Throws
 * FlowError INPUT_FILE_UNREADABLE, INPUT_FILE_MALFORMED and PREDICATE_INVALID.
 */
export async function readAttestation(
  input: string,
  predicateType: string,
  path: string,
): Promise<GivenAttestation> {
  const predicate = await readInputJson(input, path)
  const complaint =
    predicateComplaint(predicateType, predicate) ??
    (predicateType === CYCLONEDX_PREDICATE_TYPE ? await cycloneDxComplaint(predicate) : undefined)
  if (complaint === undefined) return { kind: 'attestation', predicateType, predicate }
  throw new FlowError({
    kind: 'usage',
    code: 'PREDICATE_INVALID',
    message: `${input} names ${printable(path)}, which is no predicate of ${predicateType}: ${printable(complaint)}`,
    hint: `Give ${input} a document that fits its type, or the type that fits the document; nothing was signed.`,
  })
}

async function cycloneDxComplaint(document: JsonObject): Promise<string | undefined> {
  const { checkForeignCycloneDx } = await import('./sbom/schema.ts')
  try {
    checkForeignCycloneDx(document)
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

function notTypeAndPath(where: string, line: string): FlowError {
  return wrongInput(
    `${where} is ${JSON.stringify(line.slice(0, 200))}, not TYPE=PATH`,
    `Write each line of attestations as TYPE=PATH: TYPE is ${PREDICATE_TYPE_WORDS}; PATH a JSON file.`,
  )
}
