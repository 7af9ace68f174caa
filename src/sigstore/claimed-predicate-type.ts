import type { Bundle } from '@sigstore/bundle'
import { SealError } from '../shared/errors.ts'
import { asObject, parseJson } from '../shared/json.ts'
import { MAX_BUNDLE_BYTES } from './bundle.ts'

/** What an envelope's statement says that it is, before anything is verified: for sorting and reports only. */
export function claimedPredicateType(bundle: Bundle): string | undefined {
  if (bundle.content.$case !== 'dsseEnvelope') return undefined
  const limits = { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 256 }
  try {
    const json = parseJson(bundle.content.dsseEnvelope.payload, 'the payload', limits)
    const { predicateType } = asObject(json, 'the payload')
    return typeof predicateType === 'string' ? predicateType : ''
  } catch (error) {
    // Not a statement: verification will say so.
    if (error instanceof SealError) return ''
    throw error
  }
}
