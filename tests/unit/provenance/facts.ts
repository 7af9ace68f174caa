import type { WorkflowFacts } from '../../../src/provenance/slsa.ts'

export const FACTS: WorkflowFacts = {
  serverUrl: 'https://github.com',
  repository: 'octo-org/app',
  ref: 'refs/tags/v1.2.3',
  sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  workflowPath: '.github/workflows/release.yml',
  signerWorkflow: 'seal-image/seal-image/.github/workflows/seal.yml@refs/tags/v1',
  eventName: 'workflow_dispatch',
  repositoryId: '74',
  repositoryOwnerId: '65',
  runnerEnvironment: 'github-hosted',
  runId: '30433642',
  runAttempt: '2',
  inputs: { environment: 'production' },
}

/** The id-token claims that FACTS come from. */
export const CLAIMS = {
  repository: FACTS.repository,
  ref: FACTS.ref,
  sha: FACTS.sha,
  workflow_ref: `${FACTS.repository}/${FACTS.workflowPath}@${FACTS.ref}`,
  job_workflow_ref: FACTS.signerWorkflow,
  event_name: FACTS.eventName,
  repository_id: FACTS.repositoryId,
  repository_owner_id: FACTS.repositoryOwnerId,
  runner_environment: FACTS.runnerEnvironment,
  run_id: FACTS.runId,
  run_attempt: FACTS.runAttempt,
}
