import { SealError } from '../shared/errors.ts'

export type ProvenanceErrorCode = 'PROVENANCE_CLAIM_MISSING' | 'PROVENANCE_CLAIM_MALFORMED'

/** The id-token does not say what provenance must say. */
export class ProvenanceError extends SealError<ProvenanceErrorCode> {}
