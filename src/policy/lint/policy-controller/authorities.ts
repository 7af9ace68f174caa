import { type Fields, fieldsIn, isGiven, objectsIn, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { freeName, namesOfAll } from '../free-name.ts'
import { readingOfAttestation } from './caller.ts'
import {
  authoritiesIn,
  ENGINE,
  globsIn,
  isForEveryImage,
  isPass,
  letsInAll,
  specOf,
} from './places.ts'

/** An authority that says yes to everything. */
export const staticPass: Trap = {
  id: `${ENGINE}/static-pass`,
  severity: 'admits',
  why: 'Any authority of a policy is enough, and one with static.action: pass always is.',
  faults: (policy) => {
    const passing = authoritiesIn(policy).filter(isPass)
    if (letsInAll(policy)) return passing.map(({ path }) => onlyPass(path, globsIn(policy)))
    return passing.map(({ value, path }) => ({
      path: `${path}.static`,
      message: 'every image passes, whatever the other authorities ask',
      fix: 'action: fail',
      mend: () => {
        value['static'] = { action: 'fail' }
      },
    }))
  },
}

/** Rightly written for images that nobody seals: an image that no policy names is denied. */
function onlyPass(path: string, globs: readonly string[]): Fault {
  const every = globs.find(isForEveryImage)
  if (every !== undefined) {
    return {
      path: `${path}.static`,
      message: `${every} runs unverified: every image that no other policy names is let in`,
      fix: 'left as it is, for action: fail would deny them all: name the images that nobody seals',
    }
  }
  return {
    path: `${path}.static`,
    severity: 'hint',
    message: `${globs.join(', ')} runs unverified`,
    fix: 'left as it is: right for images that nobody seals, such as sidecars',
  }
}

/** Demands that are spread over several authorities. */
export const anyAuthority: Trap = {
  id: `${ENGINE}/any-authority`,
  severity: 'admits',
  why: 'Any authority of a policy is enough: what only one of them demands is not demanded.',
  faults: (policy) => {
    const authorities = authoritiesIn(policy).filter(({ value }) => !isGiven(value['static']))
    // Who called the workflow is asked of keyless authorities alone, by a trap of its own.
    const demands = authorities.map(({ value }) =>
      JSON.stringify(
        objectsIn(value, 'attestations').filter((it) => readingOfAttestation(it).kind !== 'asked'),
      ),
    )
    if (new Set(demands).size < 2) return []
    return [
      {
        path: 'spec.authorities',
        message:
          'an image passes with the attestations of one authority, and without those of the others',
        fix: 'left as it is: put all attestations into each authority, or into policies of their own',
      },
    ]
  },
}

/** A key for bundles. */
export const bundleKey: Trap = {
  id: `${ENGINE}/bundle-key`,
  severity: 'denies',
  why: 'Of bundles, policy-controller 0.15.1 verifies keyless ones alone.',
  faults: (policy) =>
    authoritiesIn(policy)
      .filter(
        ({ value }) =>
          fieldsIn(value, 'key') !== undefined && textIn(value, 'signatureFormat') === 'bundle',
      )
      .map(({ value, path }) => ({
        path: `${path}.signatureFormat`,
        message: 'every image is denied: “the authority must be keyless”',
        fix: 'signatureFormat: legacy; the images must then be stored in cosign’s old format, too',
        mend: () => {
          value['signatureFormat'] = 'legacy'
        },
      })),
}

/** Several identities for bundles. */
export const multipleIdentities: Trap = {
  id: `${ENGINE}/multiple-identities`,
  severity: 'denies',
  why: 'The verifier of bundles takes one identity an authority, and says “unsupported: multiple identities” to more.',
  faults: (policy) =>
    authoritiesIn(policy)
      .filter(
        ({ value }) =>
          textIn(value, 'signatureFormat') === 'bundle' && identitiesOf(value).length > 1,
      )
      .map(({ value, path }) => {
        // What the policy says as a whole may name its authorities.
        const isSplittable = !isGiven(specOf(policy)['policy'])
        return {
          path: `${path}.keyless.identities`,
          message: 'every image is denied',
          fix: isSplittable
            ? 'an authority for each identity: any of them is enough'
            : 'left as it is: write an authority for each identity, and what spec.policy is to say of them',
          mend: () => {
            if (isSplittable) splitAuthority(policy, value)
          },
        }
      }),
}

function identitiesOf(authority: Fields): readonly Fields[] {
  return objectsIn(fieldsIn(authority, 'keyless') ?? {}, 'identities')
}

function splitAuthority(policy: Fields, authority: Fields): void {
  const taken = namesOfAll(objectsIn(specOf(policy), 'authorities'))
  const name = textIn(authority, 'name')
  const parts = identitiesOf(authority).map((identity, at) => {
    const part = structuredClone(authority)
    const keyless = fieldsIn(part, 'keyless') ?? {}
    keyless['identities'] = [structuredClone(identity)]
    if (at > 0 && name !== undefined) part['name'] = freeName(name, taken, '-')
    taken.add(part['name'])
    return part
  })
  specOf(policy)['authorities'] = objectsIn(specOf(policy), 'authorities').flatMap((value) =>
    value === authority ? parts : [value],
  )
}
