import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import { asObject } from '../../src/shared/json.ts'
import { type Stack, startStack } from '../interop/stack/stack.ts'
import type { KubernetesObject } from './api-client.ts'
import { type Cluster, startCluster } from './cluster.ts'
import { defineResources } from './kyverno.ts'
import { ensureAdmissionTools } from './tools/tools.ts'

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples')
/** Of the engines that are told by resources of their own. */
const GROUPS =
  /^(?:kyverno\.io|policies\.kyverno\.io|policy\.sigstore\.dev|config\.ratify\.deislabs\.io)\//
const STRICTLY = { dryRun: true, strict: true } as const

const files = await policyFiles()

describe('the policies in examples/', () => {
  let stack: Stack
  let cluster: Cluster
  beforeAll(async () => {
    stack = await startStack()
    cluster = await startCluster(stack)
    const { crds } = await ensureAdmissionTools()
    await defineResources(cluster.client, crds.policyController)
    await defineResources(cluster.client, crds.ratify)
  })
  afterAll(async () => {
    await cluster.stop()
    await stack.stop()
  })

  it.each(files)('%s is what its engine takes, and with a word more it is not', async (file) => {
    const documents = await documentsOf(file)
    expect(documents.length).toBeGreaterThan(0)
    for (const document of documents) {
      const admission = await cluster.client.create(document, STRICTLY)
      expect({ document, admission }).toMatchObject({ admission: { admitted: true } })
      const spec = { ...asObject(document['spec'], 'spec'), unheardOf: true }
      const twin = await cluster.client.create({ ...document, spec }, STRICTLY)
      expect(twin).toMatchObject({ admitted: false })
    }
  })
})

/** Every file below examples/ with a document of one of the engines. */
async function policyFiles(): Promise<readonly string[]> {
  const all = (await readdir(EXAMPLES, { recursive: true })).filter((file) => /\.ya?ml$/.test(file))
  const found = await Promise.all(
    all.map(async (file) => ((await documentsOf(file)).length > 0 ? [file] : [])),
  )
  return found.flat().toSorted()
}

async function documentsOf(file: string): Promise<readonly KubernetesObject[]> {
  return parseAllDocuments(await readFile(path.join(EXAMPLES, file), 'utf8'))
    .map((document) => document.toJS() as unknown)
    .filter((document) => typeof document === 'object' && document !== null)
    .map((document) => asObject(document, file))
    .filter(({ apiVersion }) => GROUPS.test(String(apiVersion)))
}
