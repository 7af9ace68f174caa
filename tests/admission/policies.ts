import { setTimeout as sleep } from 'node:timers/promises'
import { parseAllDocuments } from 'yaml'
import { asObject, asString } from '../../src/shared/json.ts'
import type { ApiClient, KubernetesObject } from './api-client.ts'
import { hasCondition } from './kyverno.ts'
import { podOf } from './workloads.ts'

const COLLECTIONS: Readonly<Record<string, { readonly path: string; readonly condition: string }>> =
  {
    ClusterPolicy: { path: '/apis/kyverno.io/v1/clusterpolicies', condition: 'Ready' },
    ImageValidatingPolicy: {
      path: '/apis/policies.kyverno.io/v1/imagevalidatingpolicies',
      condition: 'WebhookConfigured',
    },
  }
const WITHIN_MS = 60_000
const POLL_MS = 100

/** Policies that hold until they are lifted. */
export interface StandingPolicies {
  lift(): Promise<void>
}

/**
 * Has Kyverno take the policies of a YAML text, and waits until they hold: until a pod of `refused` is denied in prod.
 * Throws Kyverno's own words where its webhook refuses one.
 */
export async function imposePolicies(
  client: ApiClient,
  yaml: string,
  refused: string,
): Promise<StandingPolicies> {
  const policies = parseAllDocuments(yaml).map((document) => asObject(document.toJS(), 'a policy'))
  for (const policy of policies) {
    const answer = await client.apply(policy)
    if (!answer.admitted) throw new Error(answer.message)
  }
  for (const policy of policies) {
    await until(`${pathOf(policy)} is ready`, async () => {
      const { body } = await client.get(pathOf(policy))
      return hasCondition(body, collectionOf(policy).condition)
    })
  }
  // The API server learns of a changed webhook a little later.
  await until(`${refused} is denied`, async () => {
    const { admitted } = await client.create(podOf('prod', refused), { dryRun: true })
    return !admitted
  })
  return {
    lift: async () => {
      for (const policy of policies) await client.delete(pathOf(policy))
      await until('the policies are lifted', async () => {
        const { admitted } = await client.create(podOf('prod', refused), { dryRun: true })
        return admitted
      })
    },
  }
}

function collectionOf(policy: KubernetesObject): { path: string; condition: string } {
  const kind = asString(policy['kind'], 'kind')
  const collection = COLLECTIONS[kind]
  if (collection === undefined) throw new Error(`Kyverno has no policies of the kind ${kind}`)
  return collection
}

function pathOf(policy: KubernetesObject): string {
  const { name } = asObject(policy['metadata'], 'metadata')
  return `${collectionOf(policy).path}/${asString(name, 'name')}`
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WITHIN_MS
  while (!(await holds())) {
    if (Date.now() > deadline)
      throw new Error(`after ${WITHIN_MS / 1000} s it is not so that ${what}`)
    await sleep(POLL_MS)
  }
}
