import type { Bundle } from '@sigstore/bundle'
import type { Subject } from './resolve-image.ts'
import type { Signer } from './sigstore/signer.ts'

/** What a run has begun that cannot be taken back, for whoever looks after it once it has ended in whatever way. */
export interface RunState {
  /** What was begun last, as it follows "while". */
  readonly step: string
  /** The file with what was signed; absent where nothing was saved. */
  readonly saved?: string
  /** Manifests that have all of their own in the registry. */
  readonly stored: number
  /** Tags that were asked for. */
  readonly tags: readonly string[]
  readonly done: boolean
}

/** The steps from which on a run leaves something behind, in their order. */
export const SIGNING = 'signing'
export const STORING = 'writing to the registry'
export const READING_BACK = 'reading back'
export const MOVING_TAGS = 'moving tags'

/** How far a run has come, so that one that breaks off can say what it leaves behind. */
export interface RunProgress {
  /** Says what is done from now on, as it follows "while". */
  readonly begin: (step: string) => void
  readonly signed: (bundle: Bundle) => void
  /** What is signed is in that file now. */
  readonly saved: (file: string | undefined) => void
  /** All that is new of a subject was written to its registry. */
  readonly stored: (subject: Subject) => void
  /** What was begun last. */
  readonly step: string
  /** What stands in a log or a registry now and cannot be taken back. */
  readonly published: () => string
  /** Nothing is left to be done. */
  readonly end: () => void
}

/** `note` is told of each change of the run's state, from the first signature on; `tags` are those to be moved. */
export function startProgress(
  note: (state: RunState) => void = () => undefined,
  tags: readonly string[] = [],
): RunProgress {
  let step = 'starting'
  let noted: RunState | undefined
  let signatures = 0
  const logIndexes = new Set<bigint>()
  const stored = new Set<Subject>()
  const change = (changed: Partial<RunState>): void => {
    if (noted !== undefined) note((noted = { ...noted, ...changed }))
  }
  return {
    begin: (next) => {
      step = next
      if (step === SIGNING) noted = { step, stored: 0, tags, done: false }
      change({ step })
    },
    signed: ({ verificationMaterial }) => {
      signatures++
      for (const { logIndex } of verificationMaterial.tlogEntries) logIndexes.add(BigInt(logIndex))
    },
    saved: (file) => {
      if (file !== undefined && file !== noted?.saved) change({ saved: file })
    },
    stored: (subject) => {
      stored.add(subject)
      change({ stored: stored.size })
    },
    end: () => {
      change({ done: true })
    },
    get step() {
      return step
    },
    published: () => {
      if (signatures === 0) return 'nothing was signed'
      const registry =
        stored.size === 0
          ? 'no image has all of its own in the registry'
          : `${stored.size} manifests have all of theirs in the registry`
      return `${signatures} signatures were made${logged(logIndexes)}; ${registry}`
    },
  }
}

/** A signer that tells of each bundle as soon as it is made, and gives it away only then. */
export function watchedSigner(signer: Signer, onSigned: (bundle: Bundle) => Promise<void>): Signer {
  const told = async (signing: Promise<Bundle>): Promise<Bundle> => {
    const bundle = await signing
    await onSigned(bundle)
    return bundle
  }
  return {
    identity: () => signer.identity(),
    signStatement: (statement) => told(signer.signStatement(statement)),
    signMessage: (message) => told(signer.signMessage(message)),
    timestamp: (data) => signer.timestamp(data),
  }
}

/** Entries of other people may lie between the first and the last. */
function logged(indexes: ReadonlySet<bigint>): string {
  const sorted = [...indexes].sort((a, b) => (a < b ? -1 : 1))
  const [first] = sorted
  if (first === undefined) return ''
  if (sorted.length === 1) return ` and entered into the log (index ${first.toString()})`
  return ` and entered into the log (indexes ${first.toString()} to ${(sorted.at(-1) ?? first).toString()})`
}
