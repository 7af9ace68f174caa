import type { JsonObject } from '../shared/json.ts'

export type ForeignFormat = 'cyclonedx' | 'spdx'

/** Of a document that was made elsewhere; undefined for what is neither CycloneDX nor SPDX 2 in JSON. */
export function formatOf(document: JsonObject): ForeignFormat | undefined {
  if (document['bomFormat'] === 'CycloneDX') return 'cyclonedx'
  return typeof document['spdxVersion'] === 'string' ? 'spdx' : undefined
}
