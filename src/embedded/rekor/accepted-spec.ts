import type { JsonObject } from '../../shared/json.ts'

/** An entry's kind-specific part, verified and in the form that is stored. */
export interface AcceptedSpec {
  readonly spec: JsonObject
  readonly indexKeys: readonly string[]
}
