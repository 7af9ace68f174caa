import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asArray, asObject } from '../../src/shared/json.ts'
import type { Processes } from '../interop/stack/processes.ts'
import { answersOk } from '../interop/stack/ready.ts'
import type { ApiClient, KubernetesObject } from './api-client.ts'
import type { ApiServer } from './api-server.ts'
import type { AdmissionTools } from './tools/tools.ts'

/** A TUF repository whose `trusted_root.json` is believed. */
export interface TufTrust {
  readonly url: string
  /** Its root.json, trusted first. */
  readonly root: Uint8Array
}

/** A Kyverno outside of the cluster: its admission controller and its reports controller. */
export interface Kyverno {
  /** Prometheus metrics of the admission controller. */
  readonly metricsUrl: string
}

export interface KyvernoPorts {
  readonly webhook: number
  readonly metrics: number
  readonly reportsMetrics: number
}

const NAMESPACE = 'kyverno'
const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'
const POLICY_WEBHOOK =
  '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations/kyverno-policy-validating-webhook-cfg'
/** One that Kyverno takes. */
const ANY_POLICY: KubernetesObject = {
  apiVersion: 'kyverno.io/v1',
  kind: 'ClusterPolicy',
  metadata: { name: 'any' },
  spec: {
    rules: [
      {
        name: 'named',
        match: { any: [{ resources: { kinds: ['ConfigMap'] } }] },
        validate: { failureAction: 'Audit', pattern: { metadata: { name: '?*' } } },
      },
    ],
  },
}
const DEFINED_WITHIN_MS = 30_000
const POLL_MS = 50
/** What a release installs beside the definitions and its deployments, as far as a server that lets everybody do anything needs it. */
const INSTALLED_KINDS = /^kind: (?:ConfigMap|ServiceAccount)$/m

/** Installs Kyverno as its release does, and runs its controllers as processes on 127.0.0.1. */
export async function startKyverno(options: {
  readonly processes: Processes
  readonly tools: AdmissionTools
  readonly apiServer: ApiServer
  readonly ports: KyvernoPorts
  readonly trust: TufTrust
  /** A PEM file with whom both trust for TLS; the system's where there is none. */
  readonly certificates: string | undefined
  /** A folder for the reports controller. */
  readonly reportsHome: string
}): Promise<Kyverno> {
  const { processes, tools, apiServer, ports, trust } = options
  const { client, kubeconfig } = apiServer
  await defineResources(client, tools.crds.kyverno)
  await install(client, await readFile(tools.kyvernoManifest, 'utf8'))
  const common = [
    `--kubeconfig=${kubeconfig}`,
    '--metricsHost=127.0.0.1',
    '--enableTuf',
    `--tufMirror=${trust.url}`,
    `--tufRootRaw=${Buffer.from(trust.root).toString('base64')}`,
    '--loggingFormat=text',
    '--v=2',
  ]
  await processes.start({
    name: 'kyverno',
    program: tools.kyverno,
    args: [
      ...common,
      `--serverIP=127.0.0.1:${ports.webhook}`,
      // As the generated policies' own notes ask.
      '--imageVerifyCacheMaxSize=1000000',
      ...['--webhookServerHost=127.0.0.1', `--webhookServerPort=${ports.webhook}`],
      `--metricsPort=${ports.metrics}`,
      '--controllerRuntimeMetricsAddress=0',
      '--caSecretName=kyverno-svc.kyverno.svc.kyverno-tls-ca',
      '--tlsSecretName=kyverno-svc.kyverno.svc.kyverno-tls-pair',
      `--backgroundServiceAccountName=system:serviceaccount:${NAMESPACE}:kyverno-background-controller`,
      `--reportsServiceAccountName=system:serviceaccount:${NAMESPACE}:kyverno-reports-controller`,
      '--omitEvents=PolicyApplied,PolicySkipped',
    ],
    env: controllerEnvironment('kyverno-admission-controller', options.certificates),
    ready: () => takesPolicies(client),
  })
  await processes.start({
    name: 'kyverno-reports',
    program: tools.kyvernoReports,
    args: [
      ...common,
      `--metricsPort=${ports.reportsMetrics}`,
      '--omitEvents=PolicyApplied,PolicySkipped',
    ],
    // A home of its own, as in a pod of its own: both keep what they got by TUF there, and would spoil it for each other.
    env: {
      ...controllerEnvironment('kyverno-reports-controller', options.certificates),
      HOME: options.reportsHome,
    },
    ready: () => answersOk(`http://127.0.0.1:${ports.reportsMetrics}/metrics`),
  })
  return { metricsUrl: `http://127.0.0.1:${ports.metrics}/metrics` }
}

/** Creates the custom resource definitions in a folder and waits until the server serves them. */
export async function defineResources(client: ApiClient, folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.ya?ml$/.test(file))
  for (const file of files) {
    const yaml = await readFile(path.join(folder, file), 'utf8')
    if (!/^kind: CustomResourceDefinition$/m.test(yaml)) continue
    const { status, body } = await client.post(DEFINITIONS, withoutConversion(yaml))
    if (status !== 201) throw new Error(`${file}: ${status} ${JSON.stringify(body)}`)
  }
  const deadline = Date.now() + DEFINED_WITHIN_MS
  while (!(await client.list(DEFINITIONS)).every((it) => hasCondition(it, 'Established'))) {
    if (Date.now() > deadline) throw new Error(`the definitions of ${folder} are not served`)
    await sleep(POLL_MS)
  }
}

/** No webhook of the engine's runs here that would turn one version of a resource into another; what is not stored needs none. */
function withoutConversion(yaml: string): string {
  return yaml.replace(/^ {2}conversion:\n {4}strategy: Webhook\n(?: {4,}.*\n)*/m, '')
}

/** Whether the object's status has this condition, and it is true. */
export function hasCondition(object: KubernetesObject, type: string): boolean {
  const status = asObject(object['status'] ?? {}, 'status')
  const more = asObject(status['conditionStatus'] ?? {}, 'conditionStatus')
  return [status, more]
    .flatMap(({ conditions }) => asArray(conditions ?? [], 'conditions'))
    .map((item) => asObject(item, 'a condition'))
    .some((condition) => condition['type'] === type && condition['status'] === 'True')
}

async function install(client: ApiClient, manifest: string): Promise<void> {
  await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } })
  for (const document of manifest.split(/^---$/m)) {
    const kind = INSTALLED_KINDS.exec(document)?.[0]
    if (kind === undefined) continue
    const plural = kind === 'kind: ConfigMap' ? 'configmaps' : 'serviceaccounts'
    const collection = `/api/v1/namespaces/${NAMESPACE}/${plural}`
    const { status, body } = await client.post(collection, document)
    if (status !== 201) throw new Error(`${collection}: ${status} ${JSON.stringify(body)}`)
  }
}

/** As its deployments set it. */
function controllerEnvironment(
  name: string,
  certificates: string | undefined,
): Readonly<Record<string, string>> {
  return {
    ...(certificates === undefined ? {} : { SSL_CERT_FILE: certificates }),
    KYVERNO_NAMESPACE: NAMESPACE,
    KYVERNO_SERVICEACCOUNT_NAME: name,
    KYVERNO_ROLE_NAME: name.replace('-', ':'),
    KYVERNO_DEPLOYMENT: name,
    KYVERNO_POD_NAME: `${name}-0`,
    KYVERNO_SVC: 'kyverno-svc',
    INIT_CONFIG: 'kyverno',
    METRICS_CONFIG: 'kyverno-metrics',
  }
}

/** Kyverno's webhooks for policies answer some time after the API server knows of them, and until then every policy is refused. */
async function takesPolicies(client: ApiClient): Promise<boolean> {
  const { status, body } = await client.get(POLICY_WEBHOOK)
  if (status !== 200 || asArray(body['webhooks'] ?? [], 'webhooks').length === 0) return false
  const { admitted } = await client.create(ANY_POLICY, { dryRun: true })
  return admitted
}
