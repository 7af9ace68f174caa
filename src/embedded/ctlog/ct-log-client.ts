import { asCount, asObject, asString, parseJson } from '../../shared/json.ts'
import type { HttpClient } from '../../shared/http.ts'
import { refusal } from '../embedded-error.ts'
import { chainOf } from './ct-log.ts'
import type { SignedTimestamp } from './signed-timestamp.ts'

const MAX_BYTES = 64 * 1024

/** How Fulcio reaches its CT log, over HTTP so that the log can misbehave. Throws EmbeddedError `CTLOG_FAILED`. */
export function ctLogClient(
  http: HttpClient,
  url: string,
): (precertificate: Buffer, authorities: readonly Buffer[]) => Promise<SignedTimestamp> {
  return async (precertificate, authorities) => {
    try {
      const answer = await http.request({
        method: 'POST',
        url: new URL('/ct/v1/add-pre-chain', url),
        headers: { 'content-type': 'application/json' },
        body: Buffer.from(chainOf(precertificate, authorities)),
      })
      if (answer.status !== 200) throw new Error(`the CT log answered ${answer.status}`)
      return parseTimestamp(answer.body)
    } catch (cause) {
      throw refusal('CTLOG_FAILED', 'Error entering certificate in CTL', cause)
    }
  }
}

function parseTimestamp(body: Buffer): SignedTimestamp {
  const what = 'the signed certificate timestamp'
  const answer = asObject(parseJson(body, what, { maxBytes: MAX_BYTES }), what)
  return {
    logId: Buffer.from(asString(answer['id'], 'id'), 'base64'),
    timestamp: asCount(answer['timestamp'], 'timestamp'),
    signature: Buffer.from(asString(answer['signature'], 'signature'), 'base64'),
  }
}
