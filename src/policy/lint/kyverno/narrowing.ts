import { type Fields, fieldsIn, fieldsOfEach, isGiven, objectsIn, textIn } from '../../fields.ts'
import type { LintOptions } from '../finding.ts'
import { callerExtension, isCallerAlone } from './extensions.ts'
import { attestationsOf, attestorSetsOf, keylessOf, type Place } from './places.ts'

/**
 * The fields of an entry without a type that narrow who may have signed, and that bundles take no notice of. Not the caller's
 * repository in the certificate, where the provenance can be asked for the same.
 */
export function narrowingIn(place: Place, options: LintOptions): readonly string[] {
  if (textIn(place.verification, 'type') !== undefined) return []
  const { verification } = place
  const entry = { ...place, value: verification }
  const entries = [entry, ...attestationsOf(entry)]
    .flatMap(attestorSetsOf)
    .flatMap(({ value }) => objectsIn(value, 'entries'))
  const names = [
    ...(isGiven(verification['annotations']) ? ['annotations'] : []),
    ...entries.flatMap(narrowingOf),
    ...(isSaidByProvenance(entry, options) ? [] : ['additionalExtensions']),
  ]
  return [...new Set(names)]
}

/** What one attestor has of them, but for the extensions of its certificate. */
function narrowingOf(entry: Fields): readonly string[] {
  const attestor = fieldsIn(entry, 'keyless') ?? fieldsIn(entry, 'keys') ?? {}
  const rekor = fieldsIn(attestor, 'rekor') ?? {}
  const ctlog = fieldsIn(attestor, 'ctlog') ?? {}
  return [
    ...(isGiven(entry['annotations']) ? ['annotations'] : []),
    ...(isGiven(entry['certificates']) ? ['certificates'] : []),
    ...(isGiven(attestor['roots']) ? ['roots'] : []),
    ...(isGiven(rekor['pubkey']) ? ['rekor.pubkey'] : []),
    ...(isGiven(ctlog['pubkey']) ? ['ctlog.pubkey'] : []),
    ...(isGiven(ctlog['tsaCertChain']) ? ['ctlog.tsaCertChain'] : []),
  ]
}

function isSaidByProvenance(place: Place, { sourceRepository }: LintOptions): boolean {
  const places = [place.value, ...keylessOf(place).map(({ value }) => value)]
  const given = fieldsOfEach(places, 'additionalExtensions')
  if (given.length === 0) return true
  const extension = callerExtension(place)
  const isWanted = sourceRepository === undefined || sourceRepository === extension
  return extension !== undefined && isWanted && given.every(isCallerAlone)
}
