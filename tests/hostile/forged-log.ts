import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { noteSignatures, noteText } from '../../src/sigstore/checkpoint.ts'
import { canonicalJson } from '../../src/shared/json.ts'

/** A key that no log has. */
const { privateKey: nobodysKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** What a Rekor v1 promises (SET), as it signs it. */
export interface Promised {
  /** Base64. */
  readonly body: string
  readonly integratedTime: number
  /** Hex. */
  readonly logID: string
  readonly logIndex: number
}

/** A promise of the very entry, by nobody's key. */
export function forgedPromise(promised: Promised): Buffer {
  const { body, integratedTime, logID, logIndex } = promised
  return signedByNobody(canonicalJson({ body, integratedTime, logID, logIndex }))
}

/** The very checkpoint under the log's own name and hint, signed by nobody's key. */
export function forgedCheckpoint(note: string): string {
  const text = noteText(note)
  const lines = noteSignatures(note).map(({ name, keyHint }) => {
    const signature = Buffer.concat([keyHint, signedByNobody(text)])
    return `\u2014 ${name} ${signature.toString('base64')}\n`
  })
  return `${text}\n${lines.join('')}`
}

function signedByNobody(text: string, key: KeyObject = nobodysKey): Buffer {
  return sign('sha256', Buffer.from(text), key)
}
