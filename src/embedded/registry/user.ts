import { EmbeddedError } from '../embedded-error.ts'
import type { RegistryOptions } from '../contract.ts'
import type { ServiceRequest } from '../service.ts'

export interface User {
  readonly name: string
  readonly password: string
  readonly mayPush: boolean
}

/** The users of the registry. Throws EmbeddedError `CREDENTIALS_MISSING`. */
export function usersIn(options: RegistryOptions): readonly User[] {
  const { username, password, readOnlyUsername, readOnlyPassword } = options
  if (username === undefined || password === undefined) {
    throw new EmbeddedError({
      kind: 'usage',
      code: 'CREDENTIALS_MISSING',
      message: `the embedded registry has auth: ${options.auth ?? 'none'} and no username and password`,
      hint: 'Give it both, or auth: none.',
    })
  }
  const writer = { name: username, password, mayPush: true }
  if (readOnlyUsername === undefined || readOnlyPassword === undefined) return [writer]
  return [writer, { name: readOnlyUsername, password: readOnlyPassword, mayPush: false }]
}

/** The user that the Authorization header's basic credentials name. */
export function basicUser(users: readonly User[], request: ServiceRequest): User | undefined {
  const encoded = /^Basic +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? ''
  const [, name, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? []
  return users.find((user) => user.name === name && user.password === password)
}
