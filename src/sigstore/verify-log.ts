import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs'
import { parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { MAX_BUNDLE_BYTES } from './bundle.ts'
import { noteSignatures } from './checkpoint.ts'
import { type LoggedSignature, loggedSignature } from './logged-signature.ts'
import type { TrustedRoot } from './trust.ts'
import type { SignedContent } from './verify-content.ts'
import { OUTDATED_HINT, refusedUnless, VerifyError } from './verify-error.ts'

/** Who signed: what the log entry must have recorded as the verifier. */
export type SignerMaterial =
  | { readonly kind: 'certificate'; readonly der: Buffer }
  | { readonly kind: 'publicKey'; readonly key: KeyObject }

/** What Rekor v1 adds to the log's name in a checkpoint. */
const TREE_ID = / - [0-9]{1,20}$/
const MISMATCH_HINT = 'The log entry was made for something else; this bundle proves nothing.'

/**
 * Checks that a log entry records this signature over this content by this very certificate or key, in the one form that its kind
 * has, and that its proof is of the log that it names. The library compares signature and digest, never who signed, takes any kind
 * for any content, and reads no checkpoint's origin. Throws VerifyError LOG_ENTRY_MISMATCH, INCLUSION_PROOF_INVALID, CHECKPOINT_INVALID.
 */
export function checkLogEntry(
  entry: TransparencyLogEntry,
  content: SignedContent,
  signer: SignerMaterial,
): void {
  const logged = readBody(entry)
  if (logged.content !== content.kind && logged.content !== 'either') {
    throw mismatch(`its kind ${logged.name} is not for a ${content.kind}`)
  }
  if (!content.compareSignature(logged.signature)) throw mismatch('it records another signature')
  const isSameDigest =
    logged.digestOf === 'payload'
      ? content.compareDigest(logged.digest)
      : content.compareSignedDigest(logged.digest)
  if (!isSameDigest) throw mismatch('it records another payload')
  if (!isSigner(logged.verifier, signer)) throw mismatch('it records another certificate or key')
  checkPosition(entry)
  checkOrigin(entry)
}

/** No entry may be there twice, whatever else differs: the log's id and the body name it. Throws VerifyError LOG_ENTRY_DUPLICATE. */
export function refuseDuplicateEntries(entries: readonly TransparencyLogEntry[]): void {
  const names = entries.map(
    (entry) =>
      `${Buffer.from(entry.logId?.keyId ?? []).toString('hex')} ${entry.canonicalizedBody.toString('base64')}`,
  )
  if (new Set(names).size === names.length) return
  throw new VerifyError({
    code: 'LOG_ENTRY_DUPLICATE',
    message: 'the bundle carries one log entry twice',
    hint: 'A copy does not count as a second entry; whoever wrote this bundle must write it anew.',
  })
}

/**
 * The log's key must have been valid when the signature was made. The library checks this for promises (SET), not for checkpoints.
 * Without a trusted time, it must be valid now. Throws VerifyError TRUST_ROOT_OUTDATED.
 */
export function checkLogValidity(
  entry: TransparencyLogEntry,
  trust: TrustedRoot,
  times: readonly Date[],
): void {
  const logId = entry.logId?.keyId ?? Buffer.alloc(0)
  const valid = trust.material.tlogs.some(
    (log) =>
      log.logID.equals(logId) &&
      times.every((time) => log.validFor.start <= time && time <= log.validFor.end),
  )
  if (valid) return
  throw new VerifyError({
    code: 'TRUST_ROOT_OUTDATED',
    message: `no key of the log ${logId.toString('hex')} was trusted at ${times.map((time) => time.toISOString()).join(', ')}`,
    hint: OUTDATED_HINT,
  })
}

function readBody(entry: TransparencyLogEntry): LoggedSignature {
  return refusedUnless(
    {
      code: 'LOG_ENTRY_MISMATCH',
      message: 'the log entry cannot be read',
      hint: MISMATCH_HINT,
    },
    () => {
      const body = parseJson(entry.canonicalizedBody, 'it', { maxBytes: MAX_BUNDLE_BYTES })
      return loggedSignature(body, entry.kindVersion)
    },
  )
}

function isSigner(verifier: LoggedSignature['verifier'], signer: SignerMaterial): boolean {
  switch (signer.kind) {
    case 'certificate':
      return certificateOf(verifier)?.equals(signer.der) ?? false
    case 'publicKey':
      return keyOf(verifier)?.equals(signer.key) ?? false
  }
}

function certificateOf(verifier: LoggedSignature['verifier']): Buffer | undefined {
  if (verifier.form === 'publicKeyDer') return undefined
  try {
    return new X509Certificate(verifier.bytes).raw
  } catch {
    return undefined
  }
}

function keyOf(verifier: LoggedSignature['verifier']): KeyObject | undefined {
  if (verifier.form === 'certificateDer') return undefined
  const isPem = verifier.form === 'pem'
  if (isPem && !verifier.bytes.includes('PUBLIC KEY-----')) return undefined
  try {
    return isPem
      ? createPublicKey(verifier.bytes)
      : createPublicKey({ key: verifier.bytes, format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}

/** What the entry says of its place must be what its proof and its signed checkpoint say; the library reads the latter alone. */
function checkPosition(entry: TransparencyLogEntry): void {
  const proof = entry.inclusionProof
  if (proof === undefined) return
  const [, size = '', root = ''] = (proof.checkpoint?.envelope ?? '').split('\n')
  if (proof.treeSize !== size || proof.rootHash.toString('base64') !== root) {
    throw new VerifyError({
      code: 'INCLUSION_PROOF_INVALID',
      message: `the inclusion proof is for a tree of ${printable(proof.treeSize, 40)} entries, its checkpoint for another: ${printable(size, 40)}`,
      hint: 'Proof and checkpoint were not made together; whoever wrote this bundle must write it anew.',
    })
  }
  // Only a promise signs the global index. Without one, the proof's is all that is known.
  if (entry.inclusionPromise === undefined && entry.logIndex !== proof.logIndex) {
    throw mismatch(`it claims index ${printable(entry.logIndex, 40)} and proves another`)
  }
}

/**
 * The checkpoint must be of the log whose name stands at its signature (C2SP tlog-checkpoint; Rekor v1 adds the tree's id): the name
 * is not signed, and one key may sign for several logs.
 */
function checkOrigin({ inclusionProof, logId }: TransparencyLogEntry): void {
  const note = inclusionProof?.checkpoint?.envelope
  if (note === undefined) return
  const [origin = ''] = note.split('\n', 1)
  const names = noteSignatures(note)
    .filter(({ keyHint }) => logId?.keyId.subarray(0, keyHint.byteLength).equals(keyHint))
    .map(({ name }) => name)
  if (names.length > 0 && names.every((name) => origin.replace(TREE_ID, '') === name)) return
  throw new VerifyError({
    code: 'CHECKPOINT_INVALID',
    message: `the checkpoint is of the log "${printable(origin, 100)}", signed as ${printable(names.join(', '), 100)}`,
    hint: 'It is the state of another log; this bundle proves nothing.',
  })
}

function mismatch(why: string): VerifyError {
  return new VerifyError({
    code: 'LOG_ENTRY_MISMATCH',
    message: `the log entry does not belong to this signature: ${why}`,
    hint: MISMATCH_HINT,
  })
}
