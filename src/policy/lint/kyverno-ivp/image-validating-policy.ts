import {
  append,
  type Fields,
  fieldsIn,
  fieldsMadeIn,
  isGiven,
  objectsIn,
  textIn,
} from '../../fields.ts'
import { ALL_CONTAINERS } from '../../kyverno/pod-images.ts'
import type { Fault, Trap } from '../finding.ts'
import { identityTraps } from '../identity-traps.ts'
import { missingGlobs } from '../kyverno/image-references.ts'
import { callerUnchecked, callerUnclear } from './caller.ts'
import { debugContainers } from './debug-containers.ts'
import { isOfEach, widened } from './image-lists.ts'
import { multipleIdentities } from './multiple-identities.ts'
import { nothingVerified } from './nothing-verified.ts'
import { denies, ENGINE, identitiesIn, specOf, validationsIn } from './places.ts'
import { admissionOff, operations } from './when-asked.ts'
import { unnamedImages, unverifiedVolumes } from './unverified-images.ts'

const containersForgotten: Trap = {
  id: `${ENGINE}/containers-forgotten`,
  severity: 'denies',
  why: 'required has every image verified by some expression; with required: false what no expression names runs unverified.',
  faults: (policy) => {
    const validations = validationsIn(policy)
    const all = validations.map(({ text }) => text).join('\n')
    const missing = ['initContainers', 'ephemeralContainers'].filter((name) => !all.includes(name))
    if (missing.length === 0 || !all.includes('images.containers')) return []
    // What only some image must satisfy, or none, more images would satisfy sooner.
    const judging = validations.filter(({ text }) => /\bimages\.containers\b/.test(text))
    const isSafe = judging.every(({ text }) => isOfEach(text))
    const isOff = fieldsIn(specOf(policy), 'validationConfigurations')?.['required'] === false
    return [
      {
        path: 'spec.validations',
        severity: isOff ? 'admits' : 'denies',
        message: isOff
          ? `images of ${missing.join(' and ')} are let in unverified`
          : `signed images of ${missing.join(' and ')} are denied: nothing verifies them`,
        fix: isSafe
          ? `${ALL_CONTAINERS} in place of images.containers`
          : `left as it is: write ${ALL_CONTAINERS}.all(image, …) for what each image must satisfy`,
        mend: () => {
          if (!isSafe) return
          for (const { value, text } of judging) {
            value['expression'] = widened(text, ['initContainers', 'ephemeralContainers'])
          }
        },
      },
    ]
  },
}

const configuration: Trap = {
  id: `${ENGINE}/validation-configuration`,
  severity: 'admits',
  why: 'required and verifyDigest are what holds a pod to the digest that was verified.',
  faults: (policy) => {
    const settings = fieldsIn(specOf(policy), 'validationConfigurations') ?? {}
    if (!denies(policy)) return []
    return ['required', 'verifyDigest']
      .filter((name) => settings[name] === false)
      .map((name) => ({
        path: `spec.validationConfigurations.${name}`,
        message:
          name === 'required'
            ? 'a pod whose images were never verified is let in'
            : 'a pod may run another image than the one that was verified',
        fix: `${name}: true`,
        mend: () => {
          settings[name] = true
        },
      }))
  },
}

const webhook: Trap = {
  id: `${ENGINE}/webhook`,
  severity: 'denies',
  why: 'One admission asks the registry and the TUF repository many times; without an answer in time the failure policy decides.',
  faults: (policy) => {
    const spec = specOf(policy)
    const seconds = fieldsIn(spec, 'webhookConfiguration')?.['timeoutSeconds']
    const isShort = typeof seconds !== 'number' || seconds <= 10
    return [
      ...(isShort ? [shortTimeout(spec)] : []),
      ...(denies(policy) && textIn(spec, 'failurePolicy') === 'Ignore' ? [ignored(spec)] : []),
    ]
  },
}

const imageReferences: Trap = {
  id: `${ENGINE}/image-references`,
  severity: 'admits',
  why: 'The glob is compared with the name as the pod writes it, with or without registry, tag and digest; what does not match is skipped.',
  faults: (policy) => {
    const spec = specOf(policy)
    const globs = objectsIn(spec, 'matchImageReferences').flatMap(
      (item) => textIn(item, 'glob') ?? [],
    )
    const missing = globs.flatMap(missingGlobs).filter((glob) => !globs.includes(glob))
    if (missing.length === 0) return []
    return [
      {
        path: 'spec.matchImageReferences',
        message: 'the globs do not match all names of these images; what they miss runs unverified',
        fix: `added: ${missing.join(', ')}`,
        mend: () => {
          append(spec, 'matchImageReferences', ...missing.map((glob) => ({ glob })))
        },
      },
    ]
  },
}

const inlineTrustedRoot: Trap = {
  id: `${ENGINE}/inline-trusted-root`,
  severity: 'hint',
  why: 'Kyverno 1.19.1 also fetches the trust of the TUF repository when a trusted root is given in the policy.',
  faults: (policy) =>
    objectsIn(specOf(policy), 'attestors').flatMap((attestor, at): readonly Fault[] => {
      const cosign = fieldsIn(attestor, 'cosign') ?? {}
      if (!isGiven(cosign['trustedRoot']) || isGiven(cosign['tuf'])) return []
      return [
        {
          path: `spec.attestors[${at}].cosign.trustedRoot`,
          message:
            'in a cluster without network every image is denied: the public TUF repository is asked',
          fix: 'left as it is: where there is no network, name a mirror in tuf',
        },
      ]
    }),
}

/** What Kyverno's ImageValidatingPolicy gets wrong, in the order in which it is mended. */
export const IMAGE_VALIDATING_POLICY_TRAPS: readonly Trap[] = [
  nothingVerified,
  admissionOff,
  operations,
  ...identityTraps(ENGINE, identitiesIn),
  multipleIdentities,
  containersForgotten,
  configuration,
  imageReferences,
  callerUnchecked,
  callerUnclear,
  // In the expressions as they are by now.
  unverifiedVolumes,
  unnamedImages,
  inlineTrustedRoot,
  webhook,
  // A second policy, with all that is mended by now.
  debugContainers,
]

function shortTimeout(spec: Fields): Fault {
  return {
    path: 'spec.webhookConfiguration.timeoutSeconds',
    message: 'a slow registry denies signed images: the API server waits 10 seconds or less',
    fix: 'timeoutSeconds: 30',
    mend: () => {
      fieldsMadeIn(spec, 'webhookConfiguration')['timeoutSeconds'] = 30
    },
  }
}

function ignored(spec: Fields): Fault {
  return {
    path: 'spec.failurePolicy',
    severity: 'admits',
    message: 'when the webhook does not answer in time, everything is let in',
    fix: 'failurePolicy: Fail',
    mend: () => {
      spec['failurePolicy'] = 'Fail'
    },
  }
}
