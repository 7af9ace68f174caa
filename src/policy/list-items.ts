import { isRecord, type JsonObject } from '../shared/json.ts'
import { PolicyError } from './policy-error.ts'

/**
 * The documents of a file with Kubernetes’ v1 List taken apart, which `kubectl get clusterpolicy -o yaml` prints: each item is one of
 * them. Throws PolicyError POLICY_FILE_MALFORMED for a list that is empty, or holds something else than objects, or lists.
 */
export function listItems(documents: readonly JsonObject[]): readonly JsonObject[] {
  return documents.flatMap((document) => (isList(document) ? itemsOf(document) : [document]))
}

function isList({ apiVersion, kind }: JsonObject): boolean {
  return apiVersion === 'v1' && kind === 'List'
}

function itemsOf({ items }: JsonObject): readonly JsonObject[] {
  if (!Array.isArray(items)) throw malformed('the List has no items')
  if (items.length === 0) throw malformed('the List is empty')
  return items.map((item: unknown) => {
    if (!isRecord(item)) throw malformed('an item of the List is not an object')
    if (isList(item)) throw malformed('the List holds a List')
    return item
  })
}

function malformed(message: string): PolicyError {
  return new PolicyError({
    kind: 'usage',
    code: 'POLICY_FILE_MALFORMED',
    message,
    hint: 'Give what kubectl get prints for policies that are there, with -o yaml, or the policies themselves.',
  })
}
