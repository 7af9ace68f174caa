import type { BaseImage } from './build-metadata.ts'
import type { WorkflowInputs } from './workflow-inputs.ts'

/** What is known of a build that ran as a workflow; every field comes from the signed id-token but `inputs`. */
export interface WorkflowFacts {
  /** `https://github.com` */
  readonly serverUrl: string
  /** `owner/repo` */
  readonly repository: string
  /** `refs/tags/v1.2.3` */
  readonly ref: string
  /** The git commit, 40 or 64 hex digits. */
  readonly sha: string
  /** Path of the workflow file that was triggered: `.github/workflows/release.yml`. */
  readonly workflowPath: string
  /** Path and ref of the workflow whose job signs; the reusable one, where one is called: `o/r/.github/workflows/w.yml@refs/…`. */
  readonly signerWorkflow: string
  readonly eventName: string
  readonly repositoryId: string
  readonly repositoryOwnerId: string
  /** `github-hosted` or `self-hosted` */
  readonly runnerEnvironment: string
  readonly runId: string
  readonly runAttempt: string
  /** The inputs of the workflow that was triggered, as the event gives them: those of a `workflow_dispatch`. */
  readonly inputs: Readonly<Record<string, unknown>>
}

/** What is said of a build on the word of whoever gave it, who may be the build itself. */
export interface ToldFacts {
  readonly baseImages: readonly BaseImage[]
  /** The inputs of the workflow that signs, where that is a reusable one and says so. No event has them. */
  readonly calledWith: WorkflowInputs | undefined
}

const NOTHING_TOLD: ToldFacts = { baseImages: [], calledWith: undefined }

/** Marks what stands in provenance on the word of the build alone. v0.2 has no place for it. */
const AS_TOLD = { annotations: { toldBy: 'build-metadata' } }

const BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1'
const BUILD_TYPE_V02 = 'https://slsa.dev/github-actions-workflow/v0.1'

/**
 * SLSA Provenance v1 predicate (slsa.dev/spec/v1.0/provenance) of the GitHub Actions workflow build type. The inputs of a called workflow
 * are internal parameters: that build type's external ones are those of the workflow that was triggered, whose file says with what it calls.
 */
export function slsaV1(facts: WorkflowFacts, told = NOTHING_TOLD): object {
  return {
    buildDefinition: {
      buildType: BUILD_TYPE,
      externalParameters: {
        ...(Object.keys(facts.inputs).length > 0 ? { inputs: facts.inputs } : {}),
        workflow: {
          ref: facts.ref,
          repository: `${facts.serverUrl}/${facts.repository}`,
          path: facts.workflowPath,
        },
      },
      internalParameters: {
        github: {
          event_name: facts.eventName,
          repository_id: facts.repositoryId,
          repository_owner_id: facts.repositoryOwnerId,
          runner_environment: facts.runnerEnvironment,
        },
        ...calledWith(told),
      },
      resolvedDependencies: [
        { uri: sourceUri(facts), digest: { gitCommit: facts.sha } },
        ...told.baseImages.map(({ uri, sha256 }) => ({ uri, digest: { sha256 }, ...AS_TOLD })),
      ],
    },
    runDetails: {
      builder: { id: builderId(facts) },
      metadata: { invocationId: invocationId(facts) },
    },
  }
}

/** SLSA Provenance v0.2 predicate (slsa.dev/provenance/v0.2), for verifiers that read only that. */
export function slsaV02(facts: WorkflowFacts, told = NOTHING_TOLD): object {
  const source = { uri: sourceUri(facts), digest: { sha1: facts.sha } }
  return {
    builder: { id: builderId(facts) },
    buildType: BUILD_TYPE_V02,
    invocation: {
      configSource: { ...source, entryPoint: facts.workflowPath },
      parameters: { inputs: facts.inputs },
      environment: {
        github_event_name: facts.eventName,
        github_ref: facts.ref,
        github_repository_id: facts.repositoryId,
        github_repository_owner_id: facts.repositoryOwnerId,
        github_run_id: facts.runId,
        github_run_attempt: facts.runAttempt,
        github_sha1: facts.sha,
        runner_environment: facts.runnerEnvironment,
        ...calledWith(told),
      },
    },
    metadata: {
      buildInvocationId: `${facts.runId}-${facts.runAttempt}`,
      completeness: { parameters: true, environment: false, materials: false },
      reproducible: false,
    },
    materials: [source, ...told.baseImages.map(({ uri, sha256 }) => ({ uri, digest: { sha256 } }))],
  }
}

function calledWith({ calledWith: inputs }: ToldFacts): object {
  return inputs === undefined ? {} : { workflow_call: { inputs } }
}

function sourceUri(facts: WorkflowFacts): string {
  return `git+${facts.serverUrl}/${facts.repository}@${facts.ref}`
}

function builderId(facts: WorkflowFacts): string {
  return `${facts.serverUrl}/${facts.signerWorkflow}`
}

function invocationId(facts: WorkflowFacts): string {
  return `${facts.serverUrl}/${facts.repository}/actions/runs/${facts.runId}/attempts/${facts.runAttempt}`
}
