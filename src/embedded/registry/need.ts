import type { ServiceRequest } from '../service.ts'
import type { Route } from './route.ts'

export type Action = 'pull' | 'push' | 'delete'

/** What a request needs to be allowed to do in one repository. */
export interface Need {
  readonly name: string
  readonly actions: readonly Action[]
}

/** What the request needs. Cancelling an upload counts as push: only who may open one may end it. */
export function needsOf(route: Route, request: ServiceRequest): readonly Need[] {
  if (!('name' in route)) return []
  const { name } = route
  if (request.method === 'GET' || request.method === 'HEAD') return [{ name, actions: ['pull'] }]
  if (request.method === 'DELETE' && route.kind !== 'upload') return [{ name, actions: ['delete'] }]
  const from = route.kind === 'uploads' ? request.url.searchParams.get('from') : null
  const source: readonly Need[] = from === null ? [] : [{ name: from, actions: ['pull'] }]
  return [{ name, actions: ['pull', 'push'] }, ...source]
}
