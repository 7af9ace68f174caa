/** A log's signed statement of its size and root (C2SP tlog-checkpoint), read and not verified. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
  /** The first four bytes of the id of each key that is said to have signed (C2SP signed-note). */
  readonly keyHints: readonly Buffer[]
}

/** As wide as the library's: it must not see a signature that is not seen here. */
const SIGNATURE_LINE = /\u2014 (\S+) (\S+)\n/g
const HINT_BYTES = 4

/** Reads a checkpoint. Throws TypeError where it is none. */
export function parseCheckpoint(note: string): Checkpoint {
  const [origin = '', size = '', root = ''] = note.split('\n')
  const rootHash = Buffer.from(root, 'base64')
  const keyHints = noteSignatures(note).map(({ keyHint }) => keyHint)
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) {
    throw new TypeError('the checkpoint has no size')
  }
  if (rootHash.byteLength !== 32 || keyHints.length === 0 || origin === '') {
    throw new TypeError('the checkpoint is incomplete')
  }
  return { origin, size: Number(size), root: rootHash, keyHints }
}

/** A signature line of a signed note, not verified. */
export interface NoteSignature {
  /** Whoever signed, as they call themselves; nobody signs that. */
  readonly name: string
  readonly keyHint: Buffer
  readonly signature: Buffer
}

/** The signature lines of a signed note (C2SP signed-note). */
export function noteSignatures(note: string): readonly NoteSignature[] {
  return [...note.slice(noteText(note).length).matchAll(SIGNATURE_LINE)].map(
    ([, name = '', text = '']) => {
      const bytes = Buffer.from(text, 'base64')
      return { name, keyHint: bytes.subarray(0, HINT_BYTES), signature: bytes.subarray(HINT_BYTES) }
    },
  )
}

/** What the signatures of a signed note are over: all before the first empty line. */
export function noteText(note: string): string {
  return note.slice(0, note.indexOf('\n\n') + 1)
}
