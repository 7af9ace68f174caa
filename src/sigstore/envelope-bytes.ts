import type { Bundle } from '@sigstore/bundle'
import { digestOf, hexOf } from '../oci/digest.ts'
import { asObject, parseJson } from '../shared/json.ts'
import { MAX_BUNDLE_BYTES } from './bundle.ts'
import { VerifyError } from './verify-error.ts'

type Envelope = Extract<Bundle['content'], { $case: 'dsseEnvelope' }>['dsseEnvelope']

/**
 * An envelope's JSON text as the log was sent it: the log keeps the text's SHA-256 (Rekor `dsse` 0.0.1, envelopeHash), and cosign 2
 * compares it with the bytes of an `.att` layer. Without such an entry, our own form: no `keyid`, which nobody signs.
 * Throws VerifyError LAYER_MALFORMED where no known form has the logged hash, or the bundle holds no envelope.
 */
export function envelopeBytes(bundle: Bundle): Buffer {
  if (bundle.content.$case !== 'dsseEnvelope') {
    throw malformed('a signature over plain bytes has no envelope')
  }
  const [ours, ...others] = envelopeForms(bundle.content.dsseEnvelope)
  const logged = loggedHash(bundle)
  if (logged === undefined) return ours
  const found = [ours, ...others].find((form) => hexOf(digestOf(form)) === logged)
  if (found === undefined) throw malformed('the log has this envelope in other bytes')
  return found
}

/** The texts in which signers send an envelope: ours, cosign's and sigstore-js's. */
function envelopeForms({ payloadType, payload, signatures }: Envelope): [Buffer, ...Buffer[]] {
  const text = payload.toString('base64')
  const bare = signatures.map(({ sig }) => ({ sig: sig.toString('base64') }))
  const keyFirst = bare.map(({ sig }, index) => ({ keyid: signatures[index]?.keyid ?? '', sig }))
  const keyLast = bare.map(({ sig }, index) => ({ sig, keyid: signatures[index]?.keyid ?? '' }))
  return [
    json({ payloadType, payload: text, signatures: bare }),
    json({ payloadType, payload: text, signatures: keyFirst }),
    json({ payload: text, payloadType, signatures: bare }),
    json({ payload: text, payloadType, signatures: keyFirst }),
    json({ payload: text, payloadType, signatures: keyLast }),
  ]
}

function loggedHash(bundle: Bundle): string | undefined {
  const entry = bundle.verificationMaterial.tlogEntries.find(
    ({ kindVersion }) => kindVersion?.kind === 'dsse' && kindVersion.version === '0.0.1',
  )
  if (entry === undefined) return undefined
  const limits = { maxBytes: MAX_BUNDLE_BYTES }
  const body = asObject(parseJson(entry.canonicalizedBody, 'the entry', limits), 'the entry')
  const hash = asObject(asObject(body['spec'], 'spec')['envelopeHash'], 'envelopeHash')
  return typeof hash['value'] === 'string' ? hash['value'] : undefined
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value))
}

function malformed(why: string): VerifyError {
  return new VerifyError({
    code: 'LAYER_MALFORMED',
    message: `this bundle cannot go into one of cosign’s tags: ${why}`,
    hint: 'Sign anew for the cosign format, or leave it out with `formats: bundle`.',
  })
}
