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

/** The runs of both contenders, alternating, each of a fresh image. The first of each warms the disk cache and is not counted. */
export async function compare(options: {
  readonly stack: Stack
  readonly peers: Pick<Peers, 'push'>
  readonly place: Place
  readonly action: string
  readonly runs: number
}): Promise<Readonly<Record<Contender, readonly Run[]>>> {
  const { stack, peers, place, action } = options
  const { cosign3 } = await ensureTools()
  const written = await writeTaskFiles(stack.directory)
  const once = async (contender: Contender, run: number): Promise<Run> => {
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
  const cosign: Run[] = []
  const seal: Run[] = []
  for (let run = 0; run <= options.runs; run++) {
    const pair = [await once('cosign', run), await once('seal', run)] as const
    if (run === 0) continue
    cosign.push(pair[0])
    seal.push(pair[1])
  }
  return { cosign, seal }
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
