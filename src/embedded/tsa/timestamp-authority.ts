import { messageOf } from '../../shared/errors.ts'
import type { Authority } from '../authority.ts'
import { refusal } from '../embedded-error.ts'
import { jsonAnswer, routed } from '../routes.ts'
import type { ServiceHandler } from '../service.ts'
import { TIMESTAMP_POLICY, timestampResponse } from './timestamp.ts'
import { parseTimestampRequest } from './timestamp-request.ts'

const TYPES = new Set(['application/timestamp-query', 'application/json'])

/** A timestamp authority with the API of Sigstore's (openapi.yaml of timestamp-authority). */
export function createTimestampAuthority(authority: Authority, now: () => Date): ServiceHandler {
  return routed(
    {
      'POST /api/v1/timestamp': (request) => {
        const type = request.headers['content-type']?.split(';', 1)[0]?.trim() ?? ''
        if (!TYPES.has(type)) {
          return jsonAnswer(415, { code: 415, message: `unsupported media type "${type}"` })
        }
        const asked = parseTimestampRequest(request)
        if (asked.policy !== undefined && asked.policy !== TIMESTAMP_POLICY) {
          throw refusal('TIMESTAMP_REFUSED', 'the policy asked for is not accepted')
        }
        return {
          status: 201,
          headers: { 'content-type': 'application/timestamp-reply' },
          body: timestampResponse(asked, authority.worker, now()),
        }
      },
      'GET /api/v1/timestamp/certchain': () => ({
        status: 200,
        headers: { 'content-type': 'application/pem-certificate-chain' },
        body: authority.pem,
      }),
    },
    ({ url }) => jsonAnswer(404, { code: 404, message: `path ${url.pathname} was not found` }),
    (error) => jsonAnswer(400, { code: 400, message: messageOf(error) }),
  )
}
