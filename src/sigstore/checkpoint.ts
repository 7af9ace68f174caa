/** A log's signed statement of its size and root (C2SP tlog-checkpoint), read and not verified. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
  /** The first four bytes of the id of each key that is said to have signed (C2SP signed-note). */
  readonly keyHints: readonly Buffer[]
}

const SIGNATURE_LINE = /^\u2014 \S+ ([A-Za-z0-9+/]+={0,2})$/gm
const HINT_BYTES = 4

/** Reads a checkpoint. Throws TypeError where it is none. */
export function parseCheckpoint(note: string): Checkpoint {
  const [origin = '', size = '', root = ''] = note.split('\n')
  const rootHash = Buffer.from(root, 'base64')
  const keyHints = keyHintsOf(note)
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) {
    throw new TypeError('the checkpoint has no size')
  }
  if (rootHash.byteLength !== 32 || keyHints.length === 0 || origin === '') {
    throw new TypeError('the checkpoint is incomplete')
  }
  return { origin, size: Number(size), root: rootHash, keyHints }
}

/** The hints in a signed note's signature lines. */
export function keyHintsOf(note: string): readonly Buffer[] {
  return [...note.matchAll(SIGNATURE_LINE)].map(([, text = '']) =>
    Buffer.from(text, 'base64').subarray(0, HINT_BYTES),
  )
}
