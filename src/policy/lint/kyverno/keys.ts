import {
  append,
  type Fields,
  fieldsOfEach,
  isFields,
  isGiven,
  objectsIn,
  textIn,
} from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { pemBlocks, replacementOf, whyNoPublicKey } from '../public-key.ts'
import { keyEntries } from './attestation-attestors.ts'
import {
  attestationsOf,
  attestorsIn,
  attestorSetsIn,
  attestorSetsOf,
  verificationsIn,
} from './places.ts'

/** A key that was cut off while it was copied, or is none. */
export const publicKey: Trap = {
  id: 'kyverno/public-key',
  severity: 'denies',
  why: 'The webhook does not read keys; the verifier does, and denies every image when it cannot.',
  faults: (policy, { publicKey: given }) => {
    const fields = [
      ...attestorsIn(policy, 'keys').map((place) => ({ ...place, name: 'publicKeys' })),
      ...verificationsIn(policy).map((place) => ({ ...place, name: 'key' })),
    ]
    const unreadable = fields.flatMap(({ value, path, rule, name }) => {
      const text = textIn(value, name)
      // A reference to a Secret or a KMS, or a variable.
      if (text === undefined || /^[a-z0-9]+:\/\/|\{\{/.test(text.trim())) return []
      const why = whyNoPublicKey(text)
      return why === undefined ? [] : [{ value, path, rule, name, text, why }]
    })
    const texts = unreadable.map(({ text }) => text)
    const replacement = replacementOf(given, texts.concat(besideThese(policy, texts)))
    return unreadable.map(({ value, path, rule, name, why }): Fault => ({
      path: `${path}.${name}`,
      rule,
      message: `every image is denied: ${why}`,
      fix: replacement.fix,
      mend: () => {
        if (replacement.key !== undefined) value[name] = replacement.key
      },
    }))
  },
}

/** Two keys in one text, in an attestation. */
export const attestationKeys: Trap = {
  id: 'kyverno/attestation-keys',
  severity: 'denies',
  why: 'Kyverno takes a text with several keys apart for the signature of an image, and not for its attestations.',
  faults: (policy) =>
    verificationsIn(policy)
      .flatMap(attestationsOf)
      .flatMap(attestorSetsOf)
      .flatMap(({ value: set, path, rule }) =>
        objectsIn(set, 'entries').flatMap((entry, at): readonly Fault[] => {
          const [first = entry, ...more] = keyEntries(entry)
          if (more.length === 0) return []
          return [
            {
              path: `${path}.entries[${at}].keys.publicKeys`,
              rule,
              message: `only the first of ${more.length + 1} keys is used: what the others signed is denied`,
              fix: 'an entry for each key',
              mend: () => {
                Object.assign(entry, first)
                append(set, 'entries', ...more)
              },
            },
          ]
        }),
      ),
}

/** Several signers, and no word on how many of them are enough. */
export const allMustSign: Trap = {
  id: 'kyverno/all-must-sign',
  severity: 'hint',
  why: 'Without a count all entries must have signed; while one key replaces another, images carry one signature.',
  faults: (policy) =>
    attestorSetsIn(policy)
      .filter(({ value }) => !isGiven(value['count']) && signersIn(value) > 1)
      .map(({ value, path, rule }) => ({
        path: `${path}.count`,
        rule,
        message: `an image needs the signatures of all ${signersIn(value)} signers`,
        fix: 'left as it is: write count: 1 where any one of them is enough',
      })),
}

/** Keys, and nothing said of logs: fine where the public one can be asked. */
export const keysNeedLog: Trap = {
  id: 'kyverno/keys-need-log',
  severity: 'hint',
  why: 'Unless rekor.ignoreTlog says otherwise, each signature needs an entry in a log, and the verifier the keys of that log.',
  faults: (policy) =>
    attestorsIn(policy, 'keys')
      .filter(({ value }) => !isGiven(value['rekor']))
      .map(({ path, rule }) => ({
        path: `${path}.rekor`,
        rule,
        message:
          'images that were signed without the public log are denied, and so is everything in a cluster without network',
        fix: 'left as it is: for an air-gapped cluster write rekor: {ignoreTlog: true} and ctlog: {ignoreSCT: true}',
      })),
}

function signersIn(set: Parameters<typeof objectsIn>[0]): number {
  return objectsIn(set, 'entries').reduce((count, entry) => {
    const keys = entry['keys']
    const text = isFields(keys) ? textIn(keys, 'publicKeys') : undefined
    return count + Math.max(1, pemBlocks(text ?? '').length)
  }, 0)
}

/** The other keys of sets in which more than one must have signed. */
function besideThese(policy: Fields, texts: readonly string[]): readonly string[] {
  const keysOf = (set: Fields): readonly string[] =>
    fieldsOfEach(objectsIn(set, 'entries'), 'keys').flatMap(
      (keys) => textIn(keys, 'publicKeys') ?? [],
    )
  return attestorSetsIn(policy)
    .filter(({ value }) => value['count'] !== 1)
    .map(({ value }) => keysOf(value))
    .filter((keys) => keys.some((key) => texts.includes(key)))
    .flatMap((keys) => keys.filter((key) => !texts.includes(key)))
}
