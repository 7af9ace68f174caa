import { fieldsIn, isGiven, objectsIn, textIn } from '../../fields.ts'
import type { Trap } from '../finding.ts'
import { readingOfAttestation } from './caller.ts'
import { authoritiesIn, ENGINE } from './places.ts'

/** An authority that says yes to everything. */
export const staticPass: Trap = {
  id: `${ENGINE}/static-pass`,
  severity: 'admits',
  why: 'Any authority of a policy is enough, and one with static.action: pass always is.',
  faults: (policy) =>
    authoritiesIn(policy)
      .filter(({ value }) => fieldsIn(value, 'static')?.['action'] === 'pass')
      .map(({ value, path }) => ({
        path: `${path}.static`,
        message: 'every image passes, whatever the other authorities ask',
        fix: 'action: fail',
        mend: () => {
          value['static'] = { action: 'fail' }
        },
      })),
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
