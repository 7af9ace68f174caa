import { RFC3161Timestamp } from '@sigstore/core'
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs'
import { refusedUnless, VerifyError } from './verify-error.ts'
import type { SignerCertificate } from './verify-certificate.ts'

/** How far ahead of ours another clock may be. */
const SKEW_MS = 5 * 60 * 1000
const MAX_TIMESTAMP_BYTES = 64 * 1024

/** Parses the RFC 3161 answers; a copy of one does not count. Throws VerifyError TIMESTAMP_INVALID. */
export function parseTimestamps(replies: readonly Buffer[]): readonly RFC3161Timestamp[] {
  const distinct = new Set(replies.map((reply) => reply.toString('base64')))
  if (distinct.size !== replies.length) throw invalid('one timestamp is there twice')
  return replies.map((reply) =>
    refusedUnless(REFUSAL, () => {
      if (reply.byteLength > MAX_TIMESTAMP_BYTES) throw invalid('it is too large')
      const timestamp = RFC3161Timestamp.parse(Buffer.from(reply))
      // RFC 3161 §2.4.2: granted, or granted with modifications.
      if (timestamp.status !== 0n && timestamp.status !== 1n) throw invalid('it was not granted')
      checkTime(timestamp.signingTime)
      return timestamp
    }),
  )
}

/** The times that somebody other than the signer vouches for; to be believed only once the signatures on them are verified. */
export function trustedTimes(
  timestamps: readonly RFC3161Timestamp[],
  entries: readonly TransparencyLogEntry[],
): readonly Date[] {
  const integrated = entries
    .filter((entry) => entry.inclusionPromise !== undefined && Number(entry.integratedTime) > 0)
    .map((entry) => checkTime(new Date(Number(entry.integratedTime) * 1000)))
  return [...timestamps.map((timestamp) => timestamp.signingTime), ...integrated]
}

/** Nothing was signed tomorrow. Throws VerifyError TIMESTAMP_INVALID. */
export function refuseFuture(times: readonly Date[], now: Date): void {
  for (const time of times) {
    if (time.getTime() > now.getTime() + SKEW_MS) {
      throw invalid(`${time.toISOString()} is in the future; it is ${now.toISOString()} now`)
    }
  }
}

/** The certificate must have been valid at every trusted time. Throws VerifyError CERTIFICATE_EXPIRED. */
export function checkLifetime(certificate: SignerCertificate, times: readonly Date[]): void {
  const { notBefore, notAfter } = certificate
  for (const time of times) {
    if (notBefore <= time && time <= notAfter) continue
    throw new VerifyError({
      code: 'CERTIFICATE_EXPIRED',
      message: `the certificate was valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, used at ${time.toISOString()}`,
      hint: 'The signature was made outside the certificate’s lifetime; sign again.',
    })
  }
}

function checkTime(time: Date): Date {
  if (Number.isNaN(time.getTime())) throw invalid('its time is none')
  return time
}

const REFUSAL = {
  code: 'TIMESTAMP_INVALID',
  message: 'a timestamp cannot be used',
  hint: 'Whoever wrote this bundle must have it timestamped anew.',
} as const

function invalid(why: string): VerifyError {
  return new VerifyError({ ...REFUSAL, message: `${REFUSAL.message}: ${why}` })
}
