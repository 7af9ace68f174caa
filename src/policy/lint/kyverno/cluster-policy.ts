import type { Trap } from '../finding.ts'
import {
  anyBundle,
  attestationType,
  attestationWithoutAttestors,
  predicateType,
} from './attestations.ts'
import { nestedAttestationAttestor } from './attestation-attestors.ts'
import { callerUnchecked, callerUnclear } from './caller.ts'
import { deprecatedImageFields, keyBesideAttestations } from './deprecated-fields.ts'
import {
  cacheByTag,
  mutateDigestOff,
  registryCredentials,
  requiredFalse,
  verifyDigestOff,
} from './digests.ts'
import {
  auditMutatesDigest,
  auditVerifiesDigest,
  mixedFailureActions,
  noFailureAction,
  specFailureAction,
} from './failure-action.ts'
import { failureActionOverrides } from './failure-action-overrides.ts'
import { bundleIgnoredFields } from './bundle-ignored-fields.ts'
import { cosignOci11, typeMissing } from './format.ts'
import { identityIncomplete, rekorUrl, subjectGlob, subjectUnanchored } from './identity.ts'
import { imageReferences } from './image-references.ts'
import { allMustSign, attestationKeys, keysNeedLog, publicKey } from './keys.ts'
import { nothingVerified } from './nothing-verified.ts'
import { operations } from './operations.ts'
import { attestorCount, failureActionCase } from './refused-values.ts'
import { unverifiedImages } from './unverified-images.ts'
import { admissionOff, applyRulesOne } from './when-asked.ts'
import { clusterPolicyKind, failurePolicyIgnore, webhookFields, webhookTimeout } from './webhook.ts'

/**
 * What Kyverno's ClusterPolicy and Policy get wrong, in the order in which it is mended: a mend may rely on what those before it have
 * done. Each was read in the source of Kyverno 1.19.1.
 */
export const CLUSTER_POLICY_TRAPS: readonly Trap[] = [
  clusterPolicyKind,
  nothingVerified,
  failureActionCase,
  attestorCount,
  admissionOff,
  operations,
  failureActionOverrides,
  mixedFailureActions,
  noFailureAction,
  specFailureAction,
  keyBesideAttestations,
  deprecatedImageFields,
  predicateType,
  attestationType,
  imageReferences,
  // Its severity depends on the type: before a type is given.
  subjectGlob,
  subjectUnanchored,
  identityIncomplete,
  publicKey,
  nestedAttestationAttestor,
  attestationKeys,
  allMustSign,
  keysNeedLog,
  attestationWithoutAttestors,
  typeMissing,
  callerUnchecked,
  callerUnclear,
  bundleIgnoredFields,
  anyBundle,
  cosignOci11,
  rekorUrl,
  auditMutatesDigest,
  auditVerifiesDigest,
  requiredFalse,
  verifyDigestOff,
  mutateDigestOff,
  cacheByTag,
  failurePolicyIgnore,
  webhookFields,
  webhookTimeout,
  registryCredentials,
  // By the patterns and the actions as they are mended; its rules come before the others.
  unverifiedImages,
  // Those rules count, too.
  applyRulesOne,
]
