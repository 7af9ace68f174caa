import {
  type SignedEntity,
  type TrustMaterial,
  VerificationError,
  Verifier,
} from '@sigstore/verify'
import { OUTDATED_HINT, type VerifyErrorCode, VerifyError } from './verify-error.ts'

/** How many independent confirmations are asked for; 0 or 1 each. */
export interface Thresholds {
  readonly logEntries: 0 | 1
  readonly scts: 0 | 1
  readonly timestamps: 0 | 1
}

/**
 * The library's part: timestamps, certificate chain and SCTs, log promises, checkpoints and proofs, the signature itself.
 * Everything that is there must verify, beyond the thresholds too. Throws VerifyError, with a code for each kind of failure.
 */
export function verifyCryptography(
  entity: SignedEntity,
  material: TrustMaterial,
  thresholds: Thresholds,
): void {
  const failure = refusalOf(entity, material, thresholds)
  if (failure === undefined) return
  // Only to name the refusal: what fails by nothing but the times in the trusted root is refused like everything else.
  const isOnlyLate = refusalOf(entity, atAnyTime(material), thresholds) === undefined
  throw isOnlyLate ? outdated(failure) : failure
}

function refusalOf(
  entity: SignedEntity,
  material: TrustMaterial,
  thresholds: Thresholds,
): VerifyError | undefined {
  const verifier = new Verifier(material, {
    tlogThreshold: thresholds.logEntries,
    ctlogThreshold: thresholds.scts,
    timestampThreshold: thresholds.timestamps,
  })
  try {
    verifier.verify(entity)
    return undefined
  } catch (cause) {
    return refusal(cause)
  }
}

const MAX_DATE_MS = 8.64e15
const ALWAYS = { start: new Date(-MAX_DATE_MS), end: new Date(MAX_DATE_MS) }

/** The same services, without the times for which the trusted root names them. */
function atAnyTime(material: TrustMaterial): TrustMaterial {
  const timeless = <Service extends object>(services: readonly Service[]): Service[] =>
    services.map((service) => ({ ...service, validFor: ALWAYS }))
  return {
    ...material,
    certificateAuthorities: timeless(material.certificateAuthorities),
    timestampAuthorities: timeless(material.timestampAuthorities),
    tlogs: timeless(material.tlogs),
    ctlogs: timeless(material.ctlogs),
  }
}

function outdated(cause: VerifyError): VerifyError {
  return new VerifyError({
    code: 'TRUST_ROOT_OUTDATED',
    message: `the trusted root names the service that vouches for this, but not for the time at which it did: ${cause.message}`,
    hint: OUTDATED_HINT,
    cause,
  })
}

function refusal(cause: unknown): VerifyError {
  if (!(cause instanceof VerificationError)) {
    return refused('BUNDLE_MALFORMED', 'the bundle broke the verifier', cause)
  }
  const { message } = cause
  switch (cause.code) {
    case 'TIMESTAMP_ERROR':
      return message.startsWith('expected')
        ? refused('TIMESTAMP_MISSING', message, cause)
        : refused('TIMESTAMP_INVALID', message, cause)
    case 'CERTIFICATE_ERROR':
      return message.includes('SCT')
        ? refused('SCT_INVALID', message, cause)
        : refused('CERTIFICATE_UNTRUSTED', message, cause)
    case 'PUBLIC_KEY_ERROR':
      return refused('SIGNER_KIND', message, cause)
    case 'TLOG_INCLUSION_PROOF_ERROR':
      return message.includes('checkpoint')
        ? refused('CHECKPOINT_INVALID', message, cause)
        : refused('INCLUSION_PROOF_INVALID', message, cause)
    case 'TLOG_INCLUSION_PROMISE_ERROR':
      return refused('SET_INVALID', message, cause)
    case 'TLOG_MISSING_INCLUSION_ERROR':
      return refused('INCLUSION_PROOF_INVALID', message, cause)
    case 'TLOG_BODY_ERROR':
      return refused('LOG_ENTRY_MISMATCH', message, cause)
    case 'TLOG_ERROR':
      return message.includes('duplicate')
        ? refused('LOG_ENTRY_DUPLICATE', message, cause)
        : refused('LOG_ENTRY_MISSING', message, cause)
    case 'SIGNATURE_ERROR':
      return refused('SIGNATURE_INVALID', message, cause)
    case 'NOT_IMPLEMENTED_ERROR':
      return refused('BUNDLE_MALFORMED', message, cause)
  }
}

const HINTS: Partial<Record<VerifyErrorCode, string>> = {
  TIMESTAMP_MISSING:
    'Without a trusted time nobody knows that the certificate was valid when it was used.',
  TIMESTAMP_INVALID: 'Check that the trusted root names the timestamp authority that was used.',
  CERTIFICATE_UNTRUSTED:
    'Check that the trusted root is that of the Sigstore instance which signed this.',
  SCT_INVALID:
    'Check that the trusted root names the certificate log of the instance which signed this.',
  CHECKPOINT_INVALID: 'Check that the trusted root names the transparency log that was used.',
  SET_INVALID: 'Check that the trusted root names the transparency log that was used.',
  SIGNATURE_INVALID: 'What was signed was changed afterwards, or was signed with another key.',
}

function refused(code: VerifyErrorCode, message: string, cause: unknown): VerifyError {
  return new VerifyError({
    code,
    message,
    hint: HINTS[code] ?? 'This bundle proves nothing; do not use what it is about.',
    cause,
  })
}
