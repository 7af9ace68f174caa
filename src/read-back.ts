import { documentName } from './documents.ts'
import type { Expectation } from './expectation.ts'
import { FlowError } from './flow-error.ts'
import { type Held, judgeStored, type NotCounted } from './held-documents.ts'
import type { RegistryReader } from './oci/registry.ts'
import type { Subject } from './resolve-image.ts'
import { codedMessageOf } from './shared/errors.ts'
import type { Log } from './shared/log.ts'
import { inParallel } from './shared/parallel.ts'
import { signatureOf, type SignedDocument } from './signed-document.ts'
import { discover } from './sigstore/discover.ts'
import type { TrustedRoot } from './sigstore/trust.ts'

export interface ReadBackServices {
  /** A client that has seen nothing of this run. */
  readonly registry: RegistryReader
  readonly trust: TrustedRoot
  readonly now: () => Date
  readonly sleep: (ms: number) => Promise<void>
  readonly log: Log
}

/** Pauses before looking again for what is not listed yet: some registries list referrers some seconds late. */
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 15_000, 29_500]
const SUBJECTS_AT_ONCE = 4

/**
 * Reads everything back from the registry and verifies it as a stranger would, as this run expects. Every document
 * must be found in its format with the very signature that was made. Throws FlowError READ_BACK_FAILED, which tells why what is
 * there did not count.
 */
export async function readBack(
  signed: readonly SignedDocument[],
  expected: Expectation,
  services: ReadBackServices,
): Promise<void> {
  const bySubject = Map.groupBy(signed, ({ document }) => document.subject)
  await inParallel([...bySubject], SUBJECTS_AT_ONCE, async ([subject, documents]) => {
    const missing = await missingAfterWaiting(subject, documents, expected, services)
    if (missing.length > 0) throw refused(missing)
    services.log.info(`verified ${documents.length} documents of ${subject.reference}`)
  })
}

interface Missing {
  readonly document: SignedDocument
  /** What is in its place and does not count; undefined where nothing is. */
  readonly found: NotCounted | undefined
}

async function missingAfterWaiting(
  subject: Subject,
  documents: readonly SignedDocument[],
  expected: Expectation,
  services: ReadBackServices,
): Promise<readonly Missing[]> {
  let missing: readonly Missing[] = documents.map((document) => ({ document, found: undefined }))
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause > 0) {
      services.log.info(`${missing.length} not listed yet, looking again in ${pause / 1000} s`)
      await services.sleep(pause)
    }
    const { repository, descriptor } = subject
    const stored = await discover(services.registry, repository, descriptor.digest)
    const { held, notCounted } = await judgeStored(stored, { ...services, subject, expected })
    missing = missing
      .filter(({ document }) => !isHeld(held, document))
      .map(({ document }) => ({ document, found: foundFor(document, notCounted) }))
    if (missing.length === 0) break
  }
  return missing
}

function isHeld(held: readonly Held[], { format, bundle }: SignedDocument): boolean {
  const signature = signatureOf(bundle)
  return held.some((item) => item.format === format && signatureOf(item.bundle).equals(signature))
}

/** The very signature, or else something of its format that cannot be read and may be it. */
function foundFor(
  { format, bundle }: SignedDocument,
  notCounted: readonly NotCounted[],
): NotCounted | undefined {
  const signature = signatureOf(bundle)
  const ofFormat = notCounted.filter((item) => item.format === format)
  return (
    ofFormat.find((item) => item.bundle && signatureOf(item.bundle).equals(signature)) ??
    ofFormat.find((item) => item.bundle === undefined)
  )
}

function refused(missing: readonly Missing[]): FlowError {
  const reasons = missing.map(({ document, found }) => {
    const name = `${documentName(document.document)} (${document.format})`
    if (found === undefined) return `${name}: it is not listed`
    return `${name}: ${found.location}: ${codedMessageOf(found.error)}`
  })
  return new FlowError({
    kind: 'refused',
    code: 'READ_BACK_FAILED',
    message: `stored, but not found valid when read back: ${reasons.join('; ')}`,
    hint: 'Run again: what is there is kept, what is missing is made anew. If it stays so, the registry loses or changes what it is given.',
    cause: missing.find(({ found }) => found !== undefined)?.found?.error,
  })
}
