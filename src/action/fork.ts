import { asObject } from '../shared/json.ts'
import { SigstoreError } from '../sigstore/sigstore-error.ts'

/**
 * Tells a fork's pull request from a missing permission: GitHub gives such jobs no id-token, whatever their permissions say, so
 * the usual advice cannot help. The event is read only then.
 */
export async function explainMissingToken(error: unknown): Promise<unknown> {
  if (!(error instanceof SigstoreError) || error.code !== 'IDENTITY_TOKEN_MISSING') return error
  if (!(await isForksPullRequest())) return error
  return new SigstoreError({
    kind: 'usage',
    code: 'IDENTITY_TOKEN_MISSING',
    message: 'this is a pull request from a fork, and GitHub gives its jobs no id-token',
    hint: 'Seal only what is pushed to your own repository: add "if: github.event_name != \'pull_request\'" to this step.',
    cause: error,
  })
}

/** False also where the event cannot be read: then the usual advice is the best there is. */
async function isForksPullRequest(): Promise<boolean> {
  try {
    const { context } = await import('@actions/github')
    const pullRequest = asObject(context.payload.pull_request, 'pull_request')
    const head = asObject(pullRequest['head'], 'head')
    return asObject(head['repo'], 'repo')['fork'] === true
  } catch {
    return false
  }
}
