import { SigstoreError } from '../sigstore/sigstore-error.ts'

/**
 * Tells a fork's pull request from a missing permission: GitHub gives such jobs no id-token, whatever their permissions say, so
 * the usual advice cannot help. The event is read only then.
 */
export async function explainMissingToken(error: unknown): Promise<unknown> {
  if (!(error instanceof SigstoreError) || error.code !== 'IDENTITY_TOKEN_MISSING') return error
  const { context } = await import('@actions/github')
  const head = context.payload.pull_request?.['head'] as { repo?: { fork?: boolean } } | undefined
  if (head?.repo?.fork !== true) return error
  return new SigstoreError({
    kind: 'usage',
    code: 'IDENTITY_TOKEN_MISSING',
    message: 'this is a pull request from a fork, and GitHub gives its jobs no id-token',
    hint: 'Seal only what is pushed to your own repository: add "if: github.event_name != \'pull_request\'" to this step.',
    cause: error,
  })
}
