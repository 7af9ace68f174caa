import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { slsaV02, slsaV1, type ToldFacts } from '../../../src/provenance/slsa.ts'
import { FACTS } from './facts.ts'

const text = { type: 'string', minLength: 1 }
const uri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:.+' }
const closed = (properties: object, required: string[]): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const digests = {
  type: 'object',
  minProperties: 1,
  additionalProperties: { type: 'string', pattern: '^[0-9a-f]+$' },
}

/** ResourceDescriptor of in-toto, as provenance uses it. */
const resource = {
  ...closed(
    {
      uri,
      digest: digests,
      name: text,
      downloadLocation: uri,
      mediaType: text,
      content: text,
      annotations: { type: 'object' },
    },
    [],
  ),
  anyOf: [{ required: ['uri'] }, { required: ['digest'] }, { required: ['content'] }],
}

/** slsa.dev/spec/v1.0/provenance, "Schema", with its "Required:" words. */
const V1 = closed(
  {
    buildDefinition: closed(
      {
        buildType: uri,
        externalParameters: { type: 'object' },
        internalParameters: { type: 'object' },
        resolvedDependencies: { type: 'array', items: resource },
      },
      ['buildType', 'externalParameters'],
    ),
    runDetails: closed(
      {
        builder: closed(
          {
            id: uri,
            version: { type: 'object' },
            builderDependencies: { type: 'array', items: resource },
          },
          ['id'],
        ),
        metadata: closed({ invocationId: text, startedOn: text, finishedOn: text }, []),
        byproducts: { type: 'array', items: resource },
      },
      ['builder'],
    ),
  },
  ['buildDefinition', 'runDetails'],
)

/** actions.github.io/buildtypes/workflow/v1, "Build Definition". */
const WORKFLOW = closed(
  {
    workflow: closed({ ref: text, repository: uri, path: text }, ['ref', 'repository', 'path']),
    inputs: { type: 'object' },
  },
  ['workflow'],
)

/** slsa.dev/provenance/v0.2, "Schema". */
const V02 = closed(
  {
    builder: closed({ id: uri }, ['id']),
    buildType: uri,
    invocation: closed(
      {
        configSource: closed({ uri, digest: digests, entryPoint: text }, []),
        parameters: { type: 'object' },
        environment: { type: 'object' },
      },
      [],
    ),
    buildConfig: { type: 'object' },
    metadata: closed(
      {
        buildInvocationId: text,
        buildStartedOn: text,
        buildFinishedOn: text,
        completeness: closed(
          {
            parameters: { type: 'boolean' },
            environment: { type: 'boolean' },
            materials: { type: 'boolean' },
          },
          [],
        ),
        reproducible: { type: 'boolean' },
      },
      [],
    ),
    materials: { type: 'array', items: closed({ uri, digest: digests }, []) },
  },
  ['builder', 'buildType'],
)

const TOLD: ToldFacts = {
  baseImages: [{ uri: 'pkg:docker/alpine@3.22', sha256: 'a'.repeat(64) }],
  calledWith: { push: true },
}
const ALPINE = { uri: 'pkg:docker/alpine@3.22', digest: { sha256: 'a'.repeat(64) } }

const ajv = new Ajv({ allErrors: true })

function errorsOf(schema: object, value: unknown): unknown {
  const validate = ajv.compile(schema)
  return validate(value) ? [] : validate.errors
}

describe('SLSA provenance v1', () => {
  it('has the shape that the specification gives it', () => {
    expect(errorsOf(V1, slsaV1(FACTS))).toEqual([])
    expect(errorsOf(V1, slsaV1(FACTS, TOLD))).toEqual([])
    expect(errorsOf(V1, { ...slsaV1(FACTS), builder: {} })).not.toEqual([])
  })

  it('has the external parameters of its build type', () => {
    expect(slsaV1(FACTS)).toMatchObject({
      buildDefinition: { buildType: 'https://actions.github.io/buildtypes/workflow/v1' },
    })
    for (const facts of [FACTS, { ...FACTS, inputs: {} }]) {
      const { buildDefinition } = slsaV1(facts, TOLD) as {
        buildDefinition: { externalParameters: object }
      }
      expect(errorsOf(WORKFLOW, buildDefinition.externalParameters)).toEqual([])
    }
  })

  it('says what ran, where and from which commit', () => {
    expect(slsaV1(FACTS)).toEqual({
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          inputs: { environment: 'production' },
          workflow: {
            ref: 'refs/tags/v1.2.3',
            repository: 'https://github.com/octo-org/app',
            path: '.github/workflows/release.yml',
          },
        },
        internalParameters: {
          github: {
            event_name: 'workflow_dispatch',
            repository_id: '74',
            repository_owner_id: '65',
            runner_environment: 'github-hosted',
          },
        },
        resolvedDependencies: [
          {
            uri: 'git+https://github.com/octo-org/app@refs/tags/v1.2.3',
            digest: { gitCommit: FACTS.sha },
          },
        ],
      },
      runDetails: {
        builder: { id: `https://github.com/${FACTS.signerWorkflow}` },
        metadata: {
          invocationId: 'https://github.com/octo-org/app/actions/runs/30433642/attempts/2',
        },
      },
    })
  })

  it('marks base images as told, behind the source, and keeps what the workflow was called with apart', () => {
    const { buildDefinition } = slsaV1(FACTS, TOLD) as {
      buildDefinition: { internalParameters: object; resolvedDependencies: readonly object[] }
    }
    expect(buildDefinition.internalParameters).toMatchObject({
      workflow_call: { inputs: { push: true } },
    })
    const [source, ...images] = buildDefinition.resolvedDependencies
    expect(source).toEqual({
      uri: 'git+https://github.com/octo-org/app@refs/tags/v1.2.3',
      digest: { gitCommit: FACTS.sha },
    })
    expect(images).toEqual([{ ...ALPINE, annotations: { toldBy: 'build-metadata' } }])
  })

  it('names a server of its own', () => {
    const shown = JSON.stringify(slsaV1({ ...FACTS, serverUrl: 'https://git.example.com' }))
    expect(shown).not.toContain('https://github.com')
  })
})

describe('SLSA provenance v0.2', () => {
  it('has the shape that the specification gives it', () => {
    expect(errorsOf(V02, slsaV02(FACTS))).toEqual([])
    expect(errorsOf(V02, slsaV02(FACTS, TOLD))).toEqual([])
    expect(errorsOf(V02, { ...slsaV02(FACTS), runDetails: {} })).not.toEqual([])
  })

  it('says the same as v1', () => {
    expect(slsaV02(FACTS)).toMatchObject({
      builder: { id: `https://github.com/${FACTS.signerWorkflow}` },
      invocation: {
        configSource: {
          uri: 'git+https://github.com/octo-org/app@refs/tags/v1.2.3',
          digest: { sha1: FACTS.sha },
          entryPoint: '.github/workflows/release.yml',
        },
        parameters: { inputs: { environment: 'production' } },
      },
      materials: [
        {
          uri: 'git+https://github.com/octo-org/app@refs/tags/v1.2.3',
          digest: { sha1: FACTS.sha },
        },
      ],
    })
  })

  it('says as much of base images, and of what the workflow was called with', () => {
    expect(slsaV02(FACTS, TOLD)).toMatchObject({
      invocation: { environment: { workflow_call: { inputs: { push: true } } } },
      materials: [{ digest: { sha1: FACTS.sha } }, ALPINE],
    })
  })

  it('does not claim to be complete or reproducible where it is not', () => {
    expect(slsaV02(FACTS)).toMatchObject({
      metadata: { completeness: { materials: false, environment: false }, reproducible: false },
    })
  })
})
