import { SealError } from '../shared/errors.ts'

export type ProvenanceErrorCode =
  | 'PROVENANCE_CLAIM_MISSING'
  | 'PROVENANCE_CLAIM_MALFORMED'
  | 'BUILD_METADATA_MALFORMED'
  | 'WORKFLOW_INPUTS_MALFORMED'

/** The id-token, or what was given beside it, does not say what provenance must say. */
export class ProvenanceError extends SealError<ProvenanceErrorCode> {}
