import type { HttpAnswer, HttpClient, HttpRequest } from '../shared/http.ts'
import { redacted } from '../shared/http.ts'
import { asObject, type JsonObject, parseJson } from '../shared/json.ts'
import { messageOf } from '../shared/errors.ts'
import { printable } from '../shared/log.ts'
import { SigstoreError, type SigstoreErrorCode } from './sigstore-error.ts'

export type SigstoreService = 'Fulcio' | 'Rekor' | 'timestamp authority'

/** Sends a request to a Sigstore service; a network failure becomes SERVICE_UNAVAILABLE, naming the service. */
export async function askService(
  service: SigstoreService,
  http: HttpClient,
  request: HttpRequest,
): Promise<HttpAnswer<Buffer>> {
  let answer
  try {
    answer = await http.request({ ...request, service })
  } catch (cause) {
    throw new SigstoreError({
      code: 'SERVICE_UNAVAILABLE',
      message: `${service} could not be reached: ${messageOf(cause)}`,
      hint: 'Run again later; nothing was written to the registry. If it stays so, check the URL and the network.',
      cause,
    })
  }
  if (answer.status >= 500 || answer.status === 429) {
    throw new SigstoreError({
      code: 'SERVICE_UNAVAILABLE',
      message: `${service} answered ${answer.status} to ${request.method} ${redacted(request.url)}${detailOf(answer)}`,
      hint: 'The service is failing or overloaded; run again later. Nothing was written to the registry.',
    })
  }
  return answer
}

/** Refuses what is not the status asked for, as `code`, with what the service says of it. */
export function expectStatus(
  service: SigstoreService,
  answer: HttpAnswer<Buffer>,
  expected: readonly number[],
  code: SigstoreErrorCode,
  hint: string,
): void {
  if (expected.includes(answer.status)) return
  throw new SigstoreError({
    code,
    message: `${service} answered ${answer.status} at ${redacted(answer.url)}${detailOf(answer)}`,
    hint,
  })
}

/** The JSON object in an answer, or SERVICE_ANSWER_MALFORMED. */
export function objectIn(service: SigstoreService, answer: HttpAnswer<Buffer>): JsonObject {
  const what = `the answer of ${service}`
  return malformedUnless(service, () =>
    asObject(parseJson(answer.body, what, { maxBytes: answer.body.byteLength }), what),
  )
}

/** Runs a parser over a service's answer; whatever it throws becomes SERVICE_ANSWER_MALFORMED. */
export function malformedUnless<T>(service: SigstoreService, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    throw new SigstoreError({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: `${service} gave an answer that cannot be used: ${messageOf(cause)}`,
      hint: 'Check that the URL is that of the service; nothing of the answer was used.',
      cause,
    })
  }
}

/** `: message` from a gRPC-gateway or Rekor error body, or nothing. A token that the service repeats is left out. */
function detailOf(answer: HttpAnswer<Buffer>): string {
  try {
    const body = asObject(parseJson(answer.body, 'error', { maxBytes: 65_536 }), 'error')
    const said = body['message']
    return typeof said === 'string' ? `: ${printable(said.replace(WEB_TOKEN, '***'))}` : ''
  } catch {
    return ''
  }
}

/** A JSON Web Token in compact form, whole or cut: its first part encodes `{"`. */
const WEB_TOKEN = /eyJ[\w-]+(?:\.[\w-]*){0,2}/g
