import type { Json } from '../shared/json.ts'

/** A rule in an engine's words. */
export interface WrittenPolicy {
  /** The documents to apply, in this order. */
  readonly documents: readonly Json[]
  /**
   * What the rule demands and the engine cannot: each says what would be let in. Empty where the policy admits what the rule admits
   * and nothing more.
   */
  readonly losses: readonly string[]
  /** What else has to be so for the policy to work: settings of the engine, labels of namespaces. */
  readonly notes: readonly string[]
}
