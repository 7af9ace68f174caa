import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runStep } from '../../src/cli/demo/runner.ts'
import { asArray, asObject } from '../../src/shared/json.ts'
import type { Sealed } from '../../src/seal-image.ts'
import type { SealInputs } from '../../src/seal-inputs.ts'
import { SOURCE_ENTRY, stepEnv } from '../hostile/refused-step.ts'
import {
  ALPINE_AMD64,
  ALPINE_ARM64,
  buildxMetadata,
  FRONTEND,
} from '../unit/provenance/buildx-metadata.ts'
import { pushBuildkitIndex } from './buildkit-index.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterAll(() => at.stop())

const DRY = { sign: false, sbom: 'false', formats: 'bundle', dryRun: true } as const
const BY_PLATFORM = {
  'linux/amd64': [FRONTEND, ALPINE_AMD64],
  'linux/arm64': [FRONTEND, ALPINE_ARM64],
}
/** As v1 has them; the mark says whose word it is. */
const told = (...materials: readonly object[]): readonly object[] =>
  materials.map((material) => ({ ...material, annotations: { toldBy: 'build-metadata' } }))

/** What would be signed, without signing it. */
async function prepared(
  given: Partial<SealInputs> & Pick<SealInputs, 'images'>,
  metadata: unknown,
): Promise<Sealed> {
  return at.seal({ ...DRY, buildMetadata: JSON.stringify(metadata), ...given })
}

/** The base images that the provenance of each subject states, by the subject's digest; the source that comes first is left out. */
function stated(
  { prepared: documents }: Sealed,
  key: 'v1' | 'v0.2',
): Readonly<Record<string, unknown>> {
  const type = `https://slsa.dev/provenance/${key}`
  return Object.fromEntries(
    documents
      .filter(({ predicateType }) => predicateType === type)
      .map(({ subject, statement }) => {
        const said = asObject(JSON.parse(statement.toString()), 'statement')
        const predicate = asObject(said['predicate'], 'predicate')
        const list =
          key === 'v1'
            ? asObject(predicate['buildDefinition'], 'definition')['resolvedDependencies']
            : predicate['materials']
        const [source, ...rest] = asArray(list, 'list')
        expect(asObject(source, 'source')['uri']).toMatch(/^git\+https:\/\/github\.com\//)
        return [subject.manifest.digest, rest]
      }),
  )
}

describe('base images in provenance', () => {
  it('are each platform’s own, and all of them for the index, in v1 and v0.2', async () => {
    const { reference, digest, platforms } = await pushBuildkitIndex(at, 'octo-org/platforms')
    const sealed = await prepared(
      { images: [reference], provenance: 'both' },
      buildxMetadata(digest, BY_PLATFORM),
    )
    const { amd64 = '', arm64 = '' } = platforms
    expect(stated(sealed, 'v1')).toEqual({
      [digest]: told(FRONTEND, ALPINE_AMD64, ALPINE_ARM64),
      [amd64]: told(FRONTEND, ALPINE_AMD64),
      [arm64]: told(FRONTEND, ALPINE_ARM64),
    })
    expect(stated(sealed, 'v0.2')).toEqual({
      [digest]: [FRONTEND, ALPINE_AMD64, ALPINE_ARM64],
      [amd64]: [FRONTEND, ALPINE_AMD64],
      [arm64]: [FRONTEND, ALPINE_ARM64],
    })
  })

  it('are the one build’s, for an index with one platform', async () => {
    const { reference, digest, platforms } = await pushBuildkitIndex(at, 'octo-org/one', {
      architectures: ['amd64'],
    })
    const sealed = await prepared(
      { images: [reference] },
      buildxMetadata(digest, { '': [ALPINE_AMD64] }),
    )
    expect(stated(sealed, 'v1')).toEqual({
      [digest]: told(ALPINE_AMD64),
      [platforms['amd64'] ?? '']: told(ALPINE_AMD64),
    })
  })

  it('are of the platform that was built alone, where an index was put together later', async () => {
    const { reference, digest, platforms } = await pushBuildkitIndex(at, 'octo-org/merged')
    const { amd64 = '', arm64 = '' } = platforms
    const sealed = await prepared(
      { images: [reference] },
      {
        first: buildxMetadata(amd64, { '': [ALPINE_AMD64] }),
      },
    )
    expect(stated(sealed, 'v1')).toEqual({
      [digest]: told(ALPINE_AMD64),
      [amd64]: told(ALPINE_AMD64),
      [arm64]: [],
    })
    expect(sealed.skipped).toContainEqual({
      subject: reference.replace(digest, arm64),
      what: 'base images',
      why: 'the build metadata has no provenance of it',
    })
  })

  it('are not made up where the build kept no provenance, which is said', async () => {
    const image = await pushSmallImage(at, 'octo-org/none')
    const sealed = await prepared(
      { images: [image] },
      buildxMetadata(image.split('@')[1] ?? '', {}),
    )
    expect(Object.values(stated(sealed, 'v1'))).toEqual([[]])
    expect(sealed.skipped.filter(({ what }) => what === 'base images')).toHaveLength(1)
  })

  it('of another image are an error, before anything is signed', async () => {
    const image = await pushSmallImage(at, 'octo-org/other')
    const other = buildxMetadata(`sha256:${'9'.repeat(64)}`, { '': [ALPINE_AMD64] })
    const size = at.embedded.logSize()
    await expect(prepared({ images: [image], dryRun: false }, other)).rejects.toMatchObject({
      code: 'BUILD_OF_ANOTHER_IMAGE',
      message: expect.stringContaining('sha256:9999'),
    })
    expect(at.embedded.logSize()).toBe(size)
  })
})

it('the action states what the event, the workflow and the build say, signs it, and writes the policy that admits it', async () => {
  const image = await pushSmallImage(at, 'octo-org/step')
  const metadata = join(at.directory, 'metadata.json')
  const event = join(at.directory, 'event.json')
  const built = buildxMetadata(image.split('@')[1] ?? '', { '': [ALPINE_AMD64] })
  await writeFile(metadata, JSON.stringify(built))
  await writeFile(event, JSON.stringify({ inputs: { environment: 'production' } }))
  const step = await runStep({
    action: SOURCE_ENTRY,
    directory: at.directory,
    inputs: {
      image,
      ...{ sbom: 'false', formats: 'bundle', sigstore: 'custom' },
      'build-metadata': metadata,
      'workflow-inputs': JSON.stringify({ image: 'ghcr.io/octo-org/app', push: true }),
      policy: 'kyverno',
      'trusted-root': join(at.directory, 'trusted_root.json'),
      'signing-config': join(at.directory, 'signing_config.json'),
    },
    env: { ...stepEnv(at), GITHUB_EVENT_PATH: event },
  })
  expect({ log: step.log, verified: step.outputs['verified'] }).toMatchObject({ verified: 'true' })
  const policy = await readFile(step.outputs['policy-path'] ?? '', 'utf8')
  expect(policy).toContain(`subject: ${step.outputs['certificate-identity'] ?? ''}\n`)
  expect(policy).toContain(`${image.split('@')[0] ?? ''}@*`)
  expect(step.outputs['policy']).toBe(policy)
  const said: unknown = JSON.parse(await readFile(step.outputs['provenance-path'] ?? '', 'utf8'))
  expect(said).toMatchObject({
    buildDefinition: {
      externalParameters: { inputs: { environment: 'production' } },
      internalParameters: {
        workflow_call: { inputs: { image: 'ghcr.io/octo-org/app', push: true } },
      },
      resolvedDependencies: [{}, ...told(ALPINE_AMD64)],
    },
  })
})
