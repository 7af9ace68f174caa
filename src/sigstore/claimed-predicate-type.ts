import type { Bundle } from '@sigstore/bundle'
import { SealError } from '../shared/errors.ts'
import { asArray, asObject, type JsonObject, parseJson } from '../shared/json.ts'
import { MAX_BUNDLE_BYTES } from './bundle.ts'

/** What an envelope's statement says that it is, before anything is verified: for sorting and reports only. */
export function claimedPredicateType(bundle: Bundle): string | undefined {
  if (bundle.content.$case !== 'dsseEnvelope') return undefined
  const { predicateType } = claimedStatement(bundle.content.dsseEnvelope.payload)
  return typeof predicateType === 'string' ? predicateType : ''
}

/** The only digest (`sha256:…`) that an envelope's statement says it is about, before anything is verified: for sorting only. */
export function claimedSubject(bundle: Bundle): string | undefined {
  if (bundle.content.$case !== 'dsseEnvelope') return undefined
  const { subject } = claimedStatement(bundle.content.dsseEnvelope.payload)
  try {
    const [only, ...more] = asArray(subject, 'subject')
    const { sha256 } = asObject(asObject(only, 'subject')['digest'], 'digest')
    return more.length === 0 && typeof sha256 === 'string' ? `sha256:${sha256}` : undefined
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

/** Empty for what is no statement: verification will say so. */
function claimedStatement(payload: Buffer): JsonObject {
  try {
    const limits = { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 256 }
    return asObject(parseJson(payload, 'the payload', limits), 'the payload')
  } catch (error) {
    if (error instanceof SealError) return {}
    throw error
  }
}
