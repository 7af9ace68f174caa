import type { ServiceAnswer, ServiceHandler, ServiceRequest } from './service.ts'

/** What answers each `METHOD /path`; paths are matched whole, without the query. */
export type Routes = Readonly<Record<string, Route>>

export type Route = (request: ServiceRequest) => Promise<ServiceAnswer> | ServiceAnswer

/** A handler that looks requests up in `routes`; what is thrown there becomes an answer by `refuse`. */
export function routed(
  routes: Routes,
  otherwise: Route,
  refuse: (error: unknown) => ServiceAnswer,
): ServiceHandler {
  return async (request) => {
    const name = `${request.method} ${request.url.pathname}`
    const route = Object.hasOwn(routes, name) ? (routes[name] ?? otherwise) : otherwise
    try {
      return await route(request)
    } catch (error) {
      return refuse(error)
    }
  }
}

/** An answer whose body is `value` as JSON. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): ServiceAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  }
}
