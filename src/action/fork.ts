import { type Origin, originOf } from '../fork.ts'
import { hasIdentity } from '../identity-source.ts'
import type { SealReport } from '../seal-report.ts'
import { printable } from '../shared/log.ts'
import { SigstoreError } from '../sigstore/sigstore-error.ts'
import type { Environment, Surroundings } from '../wire.ts'
import { type GetInput, readBoolean, readInputs } from './inputs.ts'
import type { ActionResult } from './main.ts'

const NO_FILES = {
  sbomPath: '',
  provenancePath: '',
  bundlePath: '',
  publicKeyPath: '',
  policyPath: '',
}

/**
 * What the step says where it has nothing to sign with because it runs for a fork's pull request. Undefined for every other job, also
 * for one that lacks the permission: that one is to fail. Throws FlowError INPUT_MALFORMED.
 */
export async function skippedForFork(
  getInput: GetInput,
  { env, log }: Pick<Surroundings, 'env' | 'log'>,
): Promise<ActionResult | undefined> {
  const inputs = readInputs(getInput)
  const showSummary = readBoolean(getInput, 'show-summary')
  if (inputs.key !== undefined || hasIdentity(inputs, env)) return undefined
  const fork = await unprivilegedFork(env)
  if (fork === undefined) return undefined
  const why = `this is a pull request from the fork ${printable(fork)}, whose jobs GitHub gives no id-token, and on-missing-id-token is skip`
  log.warning(`nothing was signed: ${why}`)
  const report = unsigned(inputs.images, why)
  const [{ outputsOf }, { summaryOf }] = await Promise.all([
    import('./outputs.ts'),
    import('./summary.ts'),
  ])
  return {
    outputs: outputsOf(report, { files: NO_FILES }),
    summary: showSummary ? summaryOf(report, '') : undefined,
  }
}

/**
 * Tells a fork's pull request from a missing permission: GitHub gives such jobs no id-token, whatever their permissions say, so
 * the usual advice cannot help. The event is read only then.
 */
export async function explainMissingToken(error: unknown, env: Environment): Promise<unknown> {
  if (!(error instanceof SigstoreError) || error.code !== 'IDENTITY_TOKEN_MISSING') return error
  const fork = await unprivilegedFork(env)
  if (fork === undefined) return error
  return new SigstoreError({
    kind: 'usage',
    code: 'IDENTITY_TOKEN_MISSING',
    message: `this is a pull request from the fork ${printable(fork)}, whose jobs GitHub gives no id-token: add "on-missing-id-token: skip" to let the step end without a signature`,
    hint: 'Or seal only what is pushed to your own repository: add "if: github.event_name != \'pull_request\'" to this step.',
    cause: error,
  })
}

/** Undefined also where the event cannot be read: then the usual advice is the best there is, and nothing may be skipped. */
async function unprivilegedFork(env: Environment): Promise<string | undefined> {
  // Other events have the rights that the workflow asks for, whoever they are about.
  if (!(env['GITHUB_EVENT_NAME'] ?? '').match(/^pull_request(?:_review(?:_comment)?)?$/))
    return undefined
  const origin = await originOf(env).catch((): Origin => ({ kind: 'unknown' }))
  return origin.kind === 'fork' ? origin.name : undefined
}

function unsigned(images: readonly string[], why: string): SealReport {
  return {
    images: [],
    identity: undefined,
    issuer: undefined,
    unsigned: why,
    verified: false,
    logEntries: [],
    skipped: images.map((subject) => ({ subject: printable(subject), what: 'everything', why })),
  }
}
