import type { ServiceAnswer, ServiceRequest } from '../service.ts'
import type { Action, Need } from './need.ts'
import { refusal } from './refusal.ts'
import { basicUser, type User } from './user.ts'

/** Seconds. */
export const TOKEN_LIFETIME = 300

/** The bearer tokens and refresh tokens that were handed out. */
export interface Tokens {
  readonly grants: Map<string, Grant>
  readonly refresh: Map<string, User>
  readonly baseUrl: () => string
  readonly now: () => Date
  readonly newId: () => string
}

interface Grant {
  /** The actions allowed, by repository. */
  readonly actions: ReadonlyMap<string, ReadonlySet<string>>
  /** Milliseconds since 1970. */
  readonly expires: number
}

export function createTokens(options: Pick<Tokens, 'baseUrl' | 'now' | 'newId'>): Tokens {
  const { baseUrl, now, newId } = options
  return { grants: new Map(), refresh: new Map(), baseUrl, now, newId }
}

/** Whether the token allows all that is needed; otherwise the `error` of RFC 6750 §3.1. */
export function permits(
  tokens: Tokens,
  token: string | undefined,
  needs: readonly Need[],
): 'permitted' | 'no-token' | 'invalid_token' | 'insufficient_scope' {
  if (token === undefined) return 'no-token'
  const grant = tokens.grants.get(token)
  if (grant === undefined || grant.expires <= tokens.now().getTime()) return 'invalid_token'
  const has = (name: string, action: Action): boolean =>
    grant.actions.get(name)?.has(action) === true
  return needs.every(({ name, actions }) => actions.every((action) => has(name, action)))
    ? 'permitted'
    : 'insufficient_scope'
}

/**
 * The token endpoint: GET with basic credentials (distribution's token specification) and POST with a password or
 * refresh token (its OAuth2 specification). Nobody gets a token without credentials; a scope beyond the user's rights
 * is cut down to them, as the specification says, and refused only where the token is used.
 */
export function answerToken(
  tokens: Tokens,
  users: readonly User[],
  request: ServiceRequest,
): ServiceAnswer {
  const form = new URLSearchParams(request.body.toString())
  const posted = request.method === 'POST'
  const user = posted ? formUser(tokens, users, form) : basicUser(users, request)
  if (user === undefined) return refusal(401, 'UNAUTHORIZED', 'these are not the credentials')
  const query = posted ? form : request.url.searchParams
  const scopes = query.getAll('scope').flatMap((scope) => scope.split(' '))
  const token = tokens.newId()
  const now = tokens.now()
  tokens.grants.set(token, {
    actions: new Map(scopes.flatMap((scope) => grantedBy(scope, user))),
    expires: now.getTime() + TOKEN_LIFETIME * 1000,
  })
  const wantsRefresh =
    query.get('offline_token') === 'true' || query.get('access_type') === 'offline'
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      access_token: token,
      expires_in: TOKEN_LIFETIME,
      issued_at: now.toISOString(),
      ...(wantsRefresh ? { refresh_token: newRefreshToken(tokens, user) } : {}),
    }),
  }
}

function formUser(tokens: Tokens, users: readonly User[], form: URLSearchParams): User | undefined {
  if (form.get('grant_type') === 'refresh_token') {
    return tokens.refresh.get(form.get('refresh_token') ?? '')
  }
  if (form.get('grant_type') !== 'password') return undefined
  const [name, password] = [form.get('username'), form.get('password')]
  return users.find((user) => user.name === name && user.password === password)
}

function newRefreshToken(tokens: Tokens, user: User): string {
  const token = tokens.newId()
  tokens.refresh.set(token, user)
  return token
}

/** What is granted of one scope, `repository:NAME:ACTION,…`; nothing of any other. */
function grantedBy(scope: string, user: User): [string, ReadonlySet<string>][] {
  const [, name, list] = /^repository:(.+):([a-z*,]*)$/.exec(scope) ?? []
  if (name === undefined || list === undefined) return []
  const granted = list.split(',').filter((action) => action === 'pull' || user.mayPush)
  return [[name, new Set(granted)]]
}
