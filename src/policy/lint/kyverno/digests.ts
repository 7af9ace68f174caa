import { isGiven } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { isPinned } from './pinning.ts'
import { actionOf, type Place, verificationsIn } from './places.ts'

/** Verdicts remembered by tag. */
export const cacheByTag: Trap = {
  id: 'kyverno/cache-by-tag',
  severity: 'admits',
  why: 'Kyverno remembers for an hour that an image name passed; with a tag it then writes the digest that the tag has by now, which nobody verified.',
  faults: (policy) =>
    enforcing(policy)
      .filter(({ value }) => value['useCache'] !== false && value['mutateDigest'] !== false)
      .map(({ value, path, rule }) => ({
        path: `${path}.useCache`,
        rule,
        message:
          'after a signed image was let in by its tag, whatever the tag is moved to is let in',
        fix: 'useCache: false; or a mutate rule before this one that replaces tags by digests, as policy generate writes it',
        mend: () => {
          value['useCache'] = false
        },
      })),
}

/** `required: false` */
export const requiredFalse: Trap = {
  id: 'kyverno/required-false',
  severity: 'admits',
  why: 'required has Kyverno check, once all rules have run, that the image was verified and not merely looked at.',
  faults: (policy) =>
    verificationsIn(policy)
      .filter(({ value }) => value['required'] === false)
      .map(({ value, path, rule }) => ({
        path: `${path}.required`,
        rule,
        message:
          actionOf(policy, value) === 'Enforce'
            ? 'a pod whose images were never verified is let in'
            : 'nothing is reported, whatever the images are',
        fix: 'required: true',
        mend: () => {
          value['required'] = true
        },
      })),
}

/** `verifyDigest: false`, where the policy denies. */
export const verifyDigestOff: Trap = {
  id: 'kyverno/verify-digest-off',
  severity: 'admits',
  why: 'What was verified is a digest; a tag can be moved before the node pulls it.',
  faults: (policy) =>
    enforcing(policy, false)
      .filter(({ value }) => value['verifyDigest'] === false)
      .map(({ value, path, rule }) => ({
        path: `${path}.verifyDigest`,
        rule,
        message: 'a pod may run another image than the one that was verified',
        fix: 'verifyDigest: true',
        mend: () => {
          value['verifyDigest'] = true
        },
      })),
}

/** Digests demanded, and not written. */
export const mutateDigestOff: Trap = {
  id: 'kyverno/mutate-digest-off',
  severity: 'denies',
  why: 'verifyDigest is true unless it is said to be false, and then nobody puts the digest there.',
  faults: (policy) =>
    enforcing(policy)
      .filter(({ value }) => value['mutateDigest'] === false)
      .map(({ value, path, rule }) => ({
        path: `${path}.mutateDigest`,
        rule,
        message: 'a signed image that a pod names by tag is denied with “missing digest”',
        fix: 'mutateDigest: true',
        mend: () => {
          value['mutateDigest'] = true
        },
      })),
}

/** A private registry, and no login. */
export const registryCredentials: Trap = {
  id: 'kyverno/registry-credentials',
  severity: 'hint',
  why: 'Kyverno reads signatures from the registry itself, with the pull secrets of the pod’s namespace at best.',
  faults: (policy) =>
    verificationsIn(policy)
      .filter(({ value }) => !isGiven(value['imageRegistryCredentials']))
      .map(({ path, rule }): Fault => ({
        path: `${path}.imageRegistryCredentials`,
        rule,
        message: 'images of a private registry are denied where Kyverno has no login for it',
        fix: 'left as it is: for a private registry, name Secrets in imageRegistryCredentials.secrets',
      })),
}

/** The entries that deny. `unpinned`: only where no rule before them replaces tags by digests. */
function enforcing(
  policy: Parameters<typeof verificationsIn>[0],
  unpinned = true,
): readonly Place[] {
  return verificationsIn(policy).filter(
    (place) =>
      actionOf(policy, place.value) === 'Enforce' && !(unpinned && isPinned(policy, place)),
  )
}
