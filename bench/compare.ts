import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { asCount, asObject, parseJson } from '../src/shared/json.ts'
import type { Peers } from '../tests/interop/stack/peers.ts'
import type { Stack } from '../tests/interop/stack/stack.ts'
import { ensureTools } from '../tests/interop/tools/tools.ts'
import { runCosign, runSeal, type Task, type TaskFiles, type Took } from './contenders.ts'
import type { Place, Traffic } from './place.ts'

/** Everything that one run of one contender took. */
export interface Run extends Took {
  readonly traffic: Traffic
  /** By how much the log has grown. */
  readonly logEntries: number
}

export type Contender = 'cosign' | 'seal'

export type Runs = Readonly<Record<Contender, readonly Run[]>>

/** Near, where there is no distance, and far. */
type Distance = 'rtt0' | 'rtt50'

export type Comparison = Readonly<Record<Distance, Runs>>

const TURNS = [
  ['rtt0', 'cosign'],
  ['rtt0', 'seal'],
  ['rtt50', 'cosign'],
  ['rtt50', 'seal'],
] as const

/**
 * The runs of both contenders in both places, in turns, so that all four see the machine at the same speed; each of a fresh image. The first of
 * each warms the disk cache and is not counted.
 */
export async function compare(options: {
  readonly stack: Stack
  readonly peers: Pick<Peers, 'push'>
  readonly places: Readonly<Record<Distance, Place>>
  readonly action: string
  readonly runs: number
}): Promise<Comparison> {
  const { stack, peers, places, action } = options
  const { cosign3 } = await ensureTools()
  const written = await writeTaskFiles(stack.directory)
  const once = async (place: Place, contender: Contender, run: number): Promise<Run> => {
    const name = `bench-${place.roundTripMs}-${contender}-${run}`
    const pushed = await peers.push(stack.registries.distribution, name)
    const image = pushed.replace(stack.registries.distribution, place.registry)
    const files = { ...written, sbom: path.join(written.directory, `${name}.cdx.json`) }
    await writeFile(files.sbom, JSON.stringify(sbomDocument(image)))
    const task: Task = {
      place,
      image,
      files,
      requestToken: stack.issuers.github.requestToken,
      issuer: stack.issuers.github.issuer,
      identity: IDENTITY,
    }
    const before = await logSize(stack)
    place.take()
    const took = await (contender === 'cosign' ? runCosign(cosign3, task) : runSeal(action, task))
    return { ...took, traffic: place.take(), logEntries: (await logSize(stack)) - before }
  }
  const counted = {
    rtt0: { cosign: [] as Run[], seal: [] as Run[] },
    rtt50: { cosign: [] as Run[], seal: [] as Run[] },
  }
  for (let run = 0; run <= options.runs; run++) {
    for (const [distance, contender] of TURNS) {
      const ran = await once(places[distance], contender, run)
      if (run > 0) counted[distance][contender].push(ran)
    }
  }
  return counted
}

/** What the stack's GitHub issuer says of its job, as Fulcio writes it. */
const IDENTITY = 'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'
const SBOM_COMPONENTS = 200
const MAX_INFO_BYTES = 64 * 1024

async function logSize(stack: Stack): Promise<number> {
  const answer = await fetch(`${stack.urls.rekorV1}/api/v1/log`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const info = asObject(parseJson(bytes, 'the log', { maxBytes: MAX_INFO_BYTES }), 'the log')
  return asCount(info['treeSize'], 'treeSize')
}

async function writeTaskFiles(stackDirectory: string): Promise<Omit<TaskFiles, 'sbom'>> {
  const directory = path.join(stackDirectory, 'bench')
  await mkdir(directory, { recursive: true })
  const provenance = path.join(directory, 'provenance.json')
  await writeFile(provenance, JSON.stringify(provenancePredicate()))
  return { directory, provenance }
}

function sbomDocument(image: string): object {
  const components = Array.from({ length: SBOM_COMPONENTS }, (_, at) => ({
    type: 'library',
    'bom-ref': `pkg:npm/package-${at}@1.${at}.0`,
    name: `package-${at}`,
    version: `1.${at}.0`,
    purl: `pkg:npm/package-${at}@1.${at}.0`,
  }))
  const metadata = { component: { type: 'container', name: image } }
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata, components }
}

function provenancePredicate(): object {
  const workflow = { ref: 'refs/heads/main', repository: 'https://github.com/octo-org/app' }
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: { workflow: { ...workflow, path: '.github/workflows/release.yml' } },
      internalParameters: {},
      resolvedDependencies: [
        {
          uri: `git+${workflow.repository}@${workflow.ref}`,
          digest: { gitCommit: 'a'.repeat(40) },
        },
      ],
    },
    runDetails: {
      builder: { id: IDENTITY },
      metadata: { invocationId: `${workflow.repository}/actions/runs/1/attempts/1` },
    },
  }
}
