import { isLoopback } from '../shared/http-target.ts'
import type { Repository } from './reference.ts'

const DOCKER_HUB_API = 'registry-1.docker.io'

/**
 * Where a registry's API is: `https://HOST/v2/`, and plain http only for a loopback host. Docker Hub's API has a
 * host of its own.
 */
export function apiRootOf(registry: string): URL {
  const host = registry === 'index.docker.io' ? DOCKER_HUB_API : registry
  const secure = new URL(`https://${host}/v2/`)
  return isLoopback(secure) ? new URL(`http://${host}/v2/`) : secure
}

/** An endpoint of one repository; `rest` is written by us (`blobs/sha256:…`), never by a stranger. */
export function endpointOf(root: URL, repository: Repository, rest: string): URL {
  return new URL(`${root.href}${repository.path}/${rest}`)
}
