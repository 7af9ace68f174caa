import type { HttpClient, HttpRequest } from '../shared/http.ts'

/** What @octokit/request asks of a `fetch`. */
export interface OctokitRequest {
  readonly method: HttpRequest['method']
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export type OctokitFetch = (url: string, request: OctokitRequest) => Promise<Response>

/** A list of attestations holds whole bundles. */
const MAX_BYTES = 64 * 1024 * 1024
/** Answers that have no body (RFC 9110). */
const WITHOUT_BODY = new Set([204, 205, 304])

/**
 * The `fetch` that octokit is given, so that its requests go where all others go: with the run's deadline, its proxy, its retries and its
 * limits. An attestation that is stored twice does no harm, so that a POST may be repeated, too.
 */
export function octokitFetch(http: HttpClient): OctokitFetch {
  return async (url, { method, headers, body }) => {
    const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'user-agent')
    const answer = await http.request({
      method,
      url: new URL(url),
      headers: Object.fromEntries(kept),
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
      repeatable: true,
      maxBytes: MAX_BYTES,
    })
    const { status } = answer
    const text = WITHOUT_BODY.has(status) ? null : answer.body.toString()
    return new Response(text, { status, headers: answer.headers })
  }
}
