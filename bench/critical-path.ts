/** Round trips that must follow each other when one image gets a signature, an SBOM and provenance, from connections that are all new. */
export interface Step {
  readonly what: string
  readonly roundTrips: number
}

/** bench/README.md explains each; on a registry without the referrers API that takes no blob in one POST (CNCF distribution). */
export const CRITICAL_PATH: readonly Step[] = [
  { what: 'connection to the registry', roundTrips: 1 },
  { what: 'manifest of the image', roundTrips: 1 },
  { what: 'more connections, for four questions at once', roundTrips: 1 },
  { what: 'what the image carries already', roundTrips: 1 },
  { what: 'certificate', roundTrips: 1 },
  { what: 'timestamp of the rehearsal', roundTrips: 1 },
  { what: 'more connections to the log, for four entries at once', roundTrips: 1 },
  { what: 'log entries', roundTrips: 1 },
  { what: 'blobs: upload opened', roundTrips: 1 },
  { what: 'blobs: bytes', roundTrips: 1 },
  { what: 'manifests by digest', roundTrips: 1 },
  { what: 'fallback tag read', roundTrips: 1 },
  { what: 'fallback tag written', roundTrips: 1 },
  { what: 'read-back: lists', roundTrips: 1 },
  { what: 'read-back: manifests', roundTrips: 1 },
  { what: 'read-back: blobs', roundTrips: 1 },
]

export function criticalPathMs(roundTripMs: number): number {
  return CRITICAL_PATH.reduce((sum, { roundTrips }) => sum + roundTrips, 0) * roundTripMs
}
