/** Round trips that must follow each other when one image gets a signature, an SBOM and provenance, from connections that are all new. */
export interface Step {
  readonly what: string
  readonly roundTrips: number
}

/**
 * bench/README.md explains each; for an image that is given by digest, on a registry without the referrers API that takes no blob
 * in one POST (CNCF distribution).
 */
export const CRITICAL_PATH: readonly Step[] = [
  { what: 'connection to the registry', roundTrips: 1 },
  { what: 'the image, and what it carries already', roundTrips: 1 },
  { what: 'certificate', roundTrips: 1 },
  { what: 'timestamp of the rehearsal', roundTrips: 1 },
  { what: 'log entries', roundTrips: 1 },
  { what: 'blobs: uploads opened', roundTrips: 1 },
  { what: 'blobs: bytes', roundTrips: 1 },
  { what: 'referrers, by digest', roundTrips: 1 },
  { what: 'fallback tag', roundTrips: 1 },
  { what: 'read-back: lists', roundTrips: 1 },
  { what: 'read-back: manifests', roundTrips: 1 },
  { what: 'read-back: blobs', roundTrips: 1 },
]

export function criticalPathMs(roundTripMs: number): number {
  return CRITICAL_PATH.reduce((sum, { roundTrips }) => sum + roundTrips, 0) * roundTripMs
}
