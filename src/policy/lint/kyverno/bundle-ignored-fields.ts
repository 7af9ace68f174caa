import { type Fields, fieldsIn, isGiven, objectsIn, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { escaped } from '../../anchored-pattern.ts'
import type { CallerReading } from '../caller-reading.ts'
import { callerReadingOf } from './caller.ts'
import { callerExtension, isCallerAlone } from './extensions.ts'
import { formatFor } from './format.ts'
import {
  attestationsOf,
  attestorSetsOf,
  attestorsOf,
  keylessOf,
  type Place,
  verificationsIn,
} from './places.ts'

const PUBLIC_REKOR = 'https://rekor.sigstore.dev'

/** What Kyverno takes no notice of in bundles. */
export const bundleIgnoredFields: Trap = {
  id: 'kyverno/bundle-ignored-fields',
  severity: 'denies',
  why: 'For bundles Kyverno believes the trusted_root.json of its TUF settings (--enableTuf, --tufMirror, --tufRootRaw) and nothing in the policy.',
  faults: (policy, options) =>
    verificationsIn(policy)
      .filter((place) => formatFor(place, options) === 'bundle')
      .flatMap((place) => ignoredIn(place, callerReadingOf(policy, place, options))),
}

function ignoredIn(place: Place, reading: CallerReading): readonly Fault[] {
  const sets = [place, ...attestationsOf(place)].flatMap(attestorSetsOf)
  const keyless = keylessOf(place)
  const attestors = [...keyless, ...sets.flatMap((set) => attestorsOf(set, 'keys'))]
  return [
    ...[place, ...sets.flatMap(entriesOf)].flatMap((each) => [
      ...unsaid(each, 'annotations'),
      ...promises(each, ['repository']),
    ]),
    ...keyless.flatMap((each) =>
      isAskedInstead(place, each.value, reading)
        ? askedInstead(each)
        : unsaid(each, 'additionalExtensions'),
    ),
    ...attestors.flatMap((attestor) => [
      ...promises(attestor, ['roots']),
      ...promises(within(attestor, 'rekor'), ['pubkey']),
      ...otherRekor(within(attestor, 'rekor')),
      ...promises(within(attestor, 'ctlog'), ['pubkey', 'tsaCertChain']),
    ]),
  ]
}

/**
 * Whether the provenance is asked for exactly the repository that the extensions name, or will be, once the trap for the caller is
 * mended; and they name nothing else.
 */
function isAskedInstead(place: Place, keyless: Fields, reading: CallerReading): boolean {
  const extension = callerExtension(place)
  if (extension === undefined || !isCallerAlone(fieldsIn(keyless, 'additionalExtensions') ?? {})) {
    return false
  }
  if (reading.kind === 'unasked') return true
  return (
    reading.kind === 'asked' &&
    reading.repositories.some((match) =>
      'exact' in match ? match.exact === extension : match.pattern === `^${escaped(extension)}$`,
    )
  )
}

/** Extensions that ask for the repository which the provenance is asked for, too. */
function askedInstead({ value, path, rule }: Place): readonly Fault[] {
  if (!isGiven(value['additionalExtensions'])) return []
  return [
    {
      path: `${path}.additionalExtensions`,
      rule,
      severity: 'admits',
      message: unheeded('additionalExtensions'),
      fix: 'taken out; the provenance is asked for the same repository',
      mend: () => {
        Reflect.deleteProperty(value, 'additionalExtensions')
      },
    },
  ]
}

/** Fields that narrow who may have signed: they stay, for without them the policy would look as if nothing had been meant. */
function unsaid({ value, path, rule }: Place, name: string): readonly Fault[] {
  if (!isGiven(value[name])) return []
  return [
    {
      path: `${path}.${name}`,
      rule,
      severity: 'admits',
      message: unheeded(name),
      fix: 'left as it is: ask for it in the conditions of an attestation, or let the entry read cosign’s old tags, type: Cosign',
    },
  ]
}

function unheeded(name: string): string {
  return `${name} is ignored in bundles: images without them are let in`
}

/** What says whom to trust and where to look: without it Kyverno does what it did. */
function promises({ value, path, rule }: Place, names: readonly string[]): readonly Fault[] {
  return names
    .filter((name) => isGiven(value[name]))
    .map((name) => ({
      path: `${path}.${name}`,
      rule,
      message: `${name} is ignored in bundles: what it was meant to trust or find is not`,
      fix: 'taken out, for it promises what nobody keeps; the trust belongs into Kyverno’s own settings',
      mend: () => {
        Reflect.deleteProperty(value, name)
      },
    }))
}

function otherRekor({ value, path, rule }: Place): readonly Fault[] {
  const url = textIn(value, 'url')
  if (url === undefined || url === PUBLIC_REKOR) return []
  return [
    {
      path: `${path}.url`,
      rule,
      severity: 'hint',
      message: `${url} is not asked: of a bundle only the entry that it brings is checked`,
      fix: 'left as it is: the webhook wants an address; the log’s key comes with Kyverno’s TUF settings',
    },
  ]
}

function entriesOf(set: Place): readonly Place[] {
  return objectsIn(set.value, 'entries').map((value, at) => ({
    ...set,
    value,
    path: `${set.path}.entries[${at}]`,
  }))
}

function within(place: Place, name: string): Place {
  return {
    ...place,
    value: fieldsIn(place.value, name) ?? {},
    path: `${place.path}.${name}`,
  }
}
