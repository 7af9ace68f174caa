import { SealError } from './shared/errors.ts'

export type FlowErrorCode =
  | 'IMAGE_MISSING'
  | 'IMAGE_NOT_FOUND'
  | 'IMAGE_TWICE'
  | 'IMAGE_UNNAMED'
  | 'IMAGE_AMBIGUOUS'
  | 'DIGEST_MISSING'
  | 'DIGEST_AMBIGUOUS'
  | 'INPUT_MALFORMED'
  | 'INPUT_FILE_UNREADABLE'
  | 'INPUT_FILE_MALFORMED'
  | 'SBOM_FILE_UNKNOWN'
  | 'SBOM_TOOL_FAILED'
  | 'PLATFORM_NOT_FOUND'
  | 'INDEX_NESTED'
  | 'INDEX_TOO_LARGE'
  | 'NOTHING_TO_DO'
  | 'DOCUMENT_TOO_LARGE'
  | 'SIGNATURE_NOT_ACCEPTED'
  | 'READ_BACK_FAILED'
  | 'TAG_TAKEN'
  | 'TAG_NOT_MOVED'
  | 'TAGS_MOVED_IN_PART'
  | 'DEADLINE_PASSED'

/** A flow cannot go on, or its verdict is no. */
export class FlowError extends SealError<FlowErrorCode> {}
