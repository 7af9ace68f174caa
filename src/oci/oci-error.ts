import { SealError } from '../shared/errors.ts'

export type OciErrorCode =
  | 'REGISTRY_UNAUTHORIZED'
  | 'REGISTRY_FORBIDDEN'
  | 'REGISTRY_BAD_CHALLENGE'
  | 'REGISTRY_ERROR'
  | 'REGISTRY_MISBEHAVED'
  | 'MANIFEST_MALFORMED'
  | 'MANIFEST_UNEXPECTED'
  | 'MANIFEST_DIGEST_MISMATCH'
  | 'BLOB_DIGEST_MISMATCH'
  | 'BLOB_SIZE_MISMATCH'
  | 'BLOB_TOO_LARGE'
  | 'BLOB_MISSING'
  | 'BLOB_CUT'
  | 'LAYOUT_MALFORMED'
  | 'REFERRERS_TOO_MANY'
  | 'TAG_CONTENDED'
  | 'TAG_IMMUTABLE'
  | 'CREDENTIAL_HELPER_FAILED'
  | 'DOCKER_CONFIG_MALFORMED'

/** A registry, or what it gave or was asked for, that is not as it must be. Messages carry redacted URLs and no secret. */
export class OciError extends SealError<OciErrorCode> {}
