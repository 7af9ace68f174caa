import type { ServiceRequest } from '../service.ts'

/** The entity tag of a manifest or blob: its digest in quotes. */
export function etagOf(digest: string): string {
  return `"${digest}"`
}

/**
 * Whether If-Match and If-None-Match allow the request (RFC 9110 §13.1), given what is there now.
 * `unmet` is answered with 412, or with 304 where a GET or HEAD asked for something newer.
 */
export function preconditionOf(
  request: ServiceRequest,
  current: string | undefined,
): 'met' | 'unmet' | 'not-modified' {
  const ifMatch = request.headers['if-match']
  if (ifMatch !== undefined && !matches(ifMatch, current)) return 'unmet'
  const ifNoneMatch = request.headers['if-none-match']
  if (ifNoneMatch === undefined || !matches(ifNoneMatch.replaceAll('W/', ''), current)) return 'met'
  return request.method === 'GET' || request.method === 'HEAD' ? 'not-modified' : 'unmet'
}

function matches(header: string, current: string | undefined): boolean {
  if (current === undefined) return false
  const tags = header.split(',').map((tag) => tag.trim())
  return tags.includes('*') || tags.includes(etagOf(current))
}
