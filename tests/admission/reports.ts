import { setTimeout as sleep } from 'node:timers/promises'
import { asArray, asObject, asString } from '../../src/shared/json.ts'
import type { ApiClient, KubernetesObject } from './api-client.ts'

/** How many results of a policy there are in the reports of a namespace. */
export interface ReportCounts {
  readonly pass: number
  readonly fail: number
}

const WITHIN_MS = 60_000
const POLL_MS = 250

/** Waits until the reports on this object have results, and counts those of the policy. Throws after a minute without any. */
export async function reportedOn(
  client: ApiClient,
  object: KubernetesObject,
  policy: string,
): Promise<ReportCounts> {
  const { name, namespace, uid } = asObject(object['metadata'], 'metadata')
  const list = `/apis/wgpolicyk8s.io/v1alpha2/namespaces/${asString(namespace, 'namespace')}/policyreports`
  const deadline = Date.now() + WITHIN_MS
  for (;;) {
    const results = (await client.list(list))
      .filter((report) => asObject(report['scope'] ?? {}, 'scope')['uid'] === uid)
      .flatMap((report) => asArray(report['results'] ?? [], 'results'))
      .map((result) => asObject(result, 'a result'))
      .filter((result) => result['policy'] === policy)
    if (results.length > 0) return countsOf(results)
    if (Date.now() > deadline)
      throw new Error(`no report on ${asString(name, 'name')} by ${policy}`)
    await sleep(POLL_MS)
  }
}

function countsOf(results: readonly KubernetesObject[]): ReportCounts {
  const count = (word: string): number => results.filter(({ result }) => result === word).length
  return { pass: count('pass'), fail: count('fail') }
}
