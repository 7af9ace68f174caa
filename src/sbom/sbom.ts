import { asObject } from '../shared/json.ts'
import type { Skipped } from '../shared/skipped.ts'
import type { DocumentParts } from './cyclonedx.ts'
import { makeDocument } from './cyclonedx.ts'
import { checkCycloneDx } from './schema.ts'

/** The program that makes the document. */
export interface Tool {
  readonly name: string
  readonly version: string
}

export interface Sbom {
  /** Compact CycloneDX JSON; the same for the same image, on every run. */
  readonly bytes: Buffer
  readonly document: Readonly<Record<string, unknown>>
  /** How many components it has, the image itself not counted. */
  readonly components: number
  readonly skipped: readonly Skipped[]
}

/** The finished document, checked against the schema. Throws SbomError `SBOM_INVALID`. */
export function sbomOf(parts: DocumentParts, skipped: readonly Skipped[]): Sbom {
  const text = JSON.stringify(makeDocument(parts))
  // What is signed is what is checked: the library's objects also name what they have none of.
  const document = asObject(JSON.parse(text), 'the document')
  checkCycloneDx(document)
  return {
    bytes: Buffer.from(text),
    document,
    components: parts.components.length,
    skipped,
  }
}

/** SOURCE_DATE_EPOCH (seconds) as a date, where it is given. */
export function sourceDate(epoch: number | undefined): Date | undefined {
  return epoch === undefined ? undefined : new Date(epoch * 1000)
}
