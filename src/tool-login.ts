import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inOwnDirectory } from './installed-tool.ts'
import { configKeyOf } from './oci/docker-config.ts'
import type { Repository } from './oci/reference.ts'
import type { Exec } from './shared/exec.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A login for one registry and no other. */
export interface ToolLogin {
  /** As references have it: `ghcr.io`, `index.docker.io`. */
  readonly registry: string
  readonly username: string
  readonly password: string
}

/** The login that was given, for the registry of the images: there is one, where a login is given. */
export function toolLogin(
  { username, password }: Readonly<Record<'username' | 'password', string | undefined>>,
  [repository]: readonly Repository[],
): ToolLogin | undefined {
  if (repository === undefined || username === undefined || password === undefined) return undefined
  return { registry: repository.registry, username, password }
}

/**
 * Runs programs through what `open` gives for an environment, trivy with the login in a Docker configuration of its own, that nobody else may
 * read and that is gone afterwards: trivy shows what TRIVY_USERNAME and TRIVY_PASSWORD hold to every registry, also to those that its databases come from.
 */
export function withTrivyLogin(
  open: (env: Environment) => Exec,
  {
    env,
    login,
    tempDirectory,
  }: {
    readonly env: Environment
    readonly login: ToolLogin | undefined
    readonly tempDirectory: string
  },
): Exec {
  return async (program, args, input) => {
    if (program !== 'trivy' || login === undefined) return open(env)(program, args, input)
    return inOwnDirectory(tempDirectory, async (directory) => {
      await writeFile(join(directory, 'config.json'), dockerConfig(login), { mode: 0o600 })
      return open({ ...env, DOCKER_CONFIG: directory })(program, args, input)
    })
  }
}

function dockerConfig({ registry, username, password }: ToolLogin): string {
  const auth = Buffer.from(`${username}:${password}`).toString('base64')
  return JSON.stringify({ auths: { [configKeyOf(registry)]: { auth } } })
}
