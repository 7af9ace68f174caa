import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type Service,
  type ServiceAnswer,
  type ServiceRequest,
  startService,
} from '../../../src/embedded/service.ts'
import { HttpClient } from '../../../src/shared/http.ts'

const READS = /^\/api\/v2\/(checkpoint|tile\/(?:entries\/)?[0-9x/]+(?:\.p\/[0-9]+)?)$/
const MAX_ANSWER_BYTES = 64 * 1024 * 1024

/**
 * The public face of a Rekor v2: reading (checkpoint and tiles, C2SP tlog-tiles) is answered from its files, as a web server or a
 * bucket does in front of the public one; everything else by the server itself, which implements no reading.
 */
export async function startRekorV2Front(options: {
  /** Base URL of the server. */
  readonly backend: string
  readonly storage: string
}): Promise<Service> {
  const { backend, storage } = options
  const http = new HttpClient({ userAgent: 'rekor-v2-front', attempts: 1 })
  const answer = async (request: ServiceRequest): Promise<ServiceAnswer> => {
    const { method, url } = request
    const file = method === 'GET' ? READS.exec(url.pathname)?.[1] : undefined
    if (file !== undefined) return fileAnswer(path.join(storage, file))
    return forwarded(http, request, new URL(`${url.pathname}${url.search}`, backend))
  }
  const service = await startService('rekor', answer, [])
  return {
    ...service,
    close: async () => {
      http.close()
      await service.close()
    },
  }
}

async function fileAnswer(file: string): Promise<ServiceAnswer> {
  const body = await readFile(file).catch(() => undefined)
  if (body === undefined) return { status: 404 }
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body }
}

async function forwarded(
  http: HttpClient,
  request: ServiceRequest,
  url: URL,
): Promise<ServiceAnswer> {
  const { method, headers, body } = request
  if (method !== 'GET' && method !== 'POST') return { status: 405 }
  const type = headers['content-type'] ?? 'application/json'
  const answer = await http.request({
    method,
    url,
    ...(method === 'POST' ? { headers: { 'content-type': type }, body } : {}),
    maxBytes: MAX_ANSWER_BYTES,
  })
  const answerType = answer.headers['content-type'] ?? 'application/json'
  return { status: answer.status, headers: { 'content-type': answerType }, body: answer.body }
}
