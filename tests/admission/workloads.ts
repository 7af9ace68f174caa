import { asArray, asObject, asString } from '../../src/shared/json.ts'
import type { Admission, ApiClient, KubernetesObject } from './api-client.ts'

/** A pod that runs this image, and others before it where they are given. */
export function podOf(
  namespace: string,
  image: string,
  options: { readonly initImage?: string } = {},
): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { generateName: 'case-', namespace },
    spec: podSpec(image, options.initImage),
  }
}

/** The pod, or the deployment, with an image mounted as a volume. */
export function withImageVolume(object: KubernetesObject, reference: string): KubernetesObject {
  const volumes = [
    { name: 'scratch', emptyDir: {} },
    { name: 'files', image: { reference } },
  ]
  const spec = asObject(object['spec'], 'spec')
  if (!('template' in spec)) return { ...object, spec: { ...spec, volumes } }
  const template = asObject(spec['template'], 'template')
  const mounted = { ...asObject(template['spec'], 'spec'), volumes }
  return { ...object, spec: { ...spec, template: { ...template, spec: mounted } } }
}

/** A deployment whose pods run this image. */
export function deploymentOf(namespace: string, image: string): KubernetesObject {
  const labels = { app: 'case' }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { generateName: 'case-', namespace },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: podSpec(image) },
    },
  }
}

/** As `kubectl debug`: puts one more container into a pod that is there. */
export async function attachDebugContainer(
  client: ApiClient,
  pod: KubernetesObject,
  image: string,
): Promise<Admission> {
  const place = pathOf(pod)
  const { body } = await client.get(place)
  const spec = asObject(body['spec'], 'spec')
  const there = asArray(spec['ephemeralContainers'] ?? [], 'ephemeralContainers')
  const ephemeralContainers = [...there, { name: `debug-${there.length}`, image }]
  return client.replace(`${place}/ephemeralcontainers`, {
    ...body,
    spec: { ...spec, ephemeralContainers },
  })
}

/** Puts labels on a pod that is there, or another image into its first container. */
export async function changePod(
  client: ApiClient,
  pod: KubernetesObject,
  {
    labels,
    image,
  }: { readonly labels?: Readonly<Record<string, string>>; readonly image?: string },
): Promise<Admission> {
  const place = pathOf(pod)
  const { body } = await client.get(place)
  const metadata = asObject(body['metadata'], 'metadata')
  const spec = asObject(body['spec'], 'spec')
  const [first, ...others] = asArray(spec['containers'], 'containers')
  const changed = { ...asObject(first, 'a container'), ...(image === undefined ? {} : { image }) }
  return client.replace(place, {
    ...body,
    metadata: { ...metadata, ...(labels === undefined ? {} : { labels }) },
    spec: { ...spec, containers: [changed, ...others] },
  })
}

/** The image of the one container of a pod, or of a deployment's template. */
export function imageIn(object: KubernetesObject): string {
  const spec = asObject(object['spec'], 'spec')
  const pod =
    'template' in spec ? asObject(asObject(spec['template'], 'template')['spec'], 'spec') : spec
  const [container] = asArray(pod['containers'], 'containers')
  return asString(asObject(container, 'a container')['image'], 'image')
}

/** Of a pod that is there, below the API server's root. */
function pathOf(pod: KubernetesObject): string {
  const { name, namespace } = asObject(pod['metadata'], 'metadata')
  return `/api/v1/namespaces/${asString(namespace, 'namespace')}/pods/${asString(name, 'name')}`
}

function podSpec(image: string, initImage?: string): KubernetesObject {
  return {
    containers: [{ name: 'main', image }],
    ...(initImage === undefined ? {} : { initContainers: [{ name: 'first', image: initImage }] }),
  }
}
