import type { RegistryOptions } from '../contract.ts'
import type { ServiceAnswer, ServiceRequest } from '../service.ts'
import { type Need, needsOf } from './need.ts'
import { refusal } from './refusal.ts'
import type { Route } from './route.ts'
import { answerToken, createTokens, permits, type Tokens } from './tokens.ts'
import { basicUser, type User, usersIn } from './user.ts'

export interface Access {
  /** The refusal of a request that may not do this, or undefined where it may. */
  refuse(request: ServiceRequest, route: Route): ServiceAnswer | undefined
  /** The `/token` endpoint, or undefined where this registry hands out no tokens. */
  answerToken(request: ServiceRequest): ServiceAnswer | undefined
}

export interface AccessOptions extends RegistryOptions {
  /** `http://127.0.0.1:PORT`, which the token realm stands on. */
  readonly baseUrl: () => string
  readonly now: () => Date
  /** A text that nobody can guess. */
  readonly newId: () => string
}

const OPEN: Access = { refuse: () => undefined, answerToken: () => undefined }

/** Who may do what, by `options.auth`. Throws EmbeddedError `CREDENTIALS_MISSING`. */
export function createAccess(options: AccessOptions): Access {
  const mode = options.auth ?? 'none'
  if (mode === 'none') return OPEN
  const users = usersIn(options)
  if (mode === 'basic') {
    return { ...OPEN, refuse: (request, route) => refuseBasic(users, request, route) }
  }
  const tokens = createTokens(options)
  return {
    refuse: (request, route) => refuseBearer(tokens, request, needsOf(route, request)),
    answerToken: (request) => answerToken(tokens, users, request),
  }
}

function refuseBasic(
  users: readonly User[],
  request: ServiceRequest,
  route: Route,
): ServiceAnswer | undefined {
  const user = basicUser(users, request)
  if (user === undefined) {
    const challenge = { 'www-authenticate': 'Basic realm="embedded registry"' }
    return refusal(401, 'UNAUTHORIZED', 'these are not the credentials', challenge)
  }
  const writes = needsOf(route, request).some(({ actions }) => actions.some((it) => it !== 'pull'))
  if (!writes || user.mayPush) return undefined
  return refusal(403, 'DENIED', `${user.name} may only pull`)
}

function refuseBearer(
  tokens: Tokens,
  request: ServiceRequest,
  needs: readonly Need[],
): ServiceAnswer | undefined {
  const token = /^Bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1]
  const verdict = permits(tokens, token, needs)
  if (verdict === 'permitted') return undefined
  const scope = needs.map((need) => `repository:${need.name}:${need.actions.join(',')}`).join(' ')
  const parts = [
    `realm="${tokens.baseUrl()}/token"`,
    `service="${new URL(tokens.baseUrl()).host}"`,
    ...(scope === '' ? [] : [`scope="${scope}"`]),
    ...(verdict === 'no-token' ? [] : [`error="${verdict}"`]),
  ]
  const challenge = { 'www-authenticate': `Bearer ${parts.join(',')}` }
  return refusal(401, 'UNAUTHORIZED', 'authentication required', challenge)
}
