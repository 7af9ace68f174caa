import { type ServiceHandler, startService } from '../../../src/embedded/service.ts'
import type { TufFiles } from './tuf-repository.ts'

/** Serves TUF repositories, each below a path of its own; in this process. */
export interface TufServer {
  readonly url: string
  /** Puts a repository at `/NAME/`, in place of the one that was there. */
  serve(name: string, files: TufFiles): void
  close(): Promise<void>
}

export async function startTufServer(): Promise<TufServer> {
  const repositories = new Map<string, TufFiles>()
  const handle: ServiceHandler = ({ method, url }) => {
    const [, name = '', file = ''] = /^\/([^/]+)\/(.+)$/.exec(url.pathname) ?? []
    const body = repositories.get(name)?.get(file)
    if (method !== 'GET' || body === undefined) return Promise.resolve({ status: 404 })
    return Promise.resolve({ status: 200, body })
  }
  const service = await startService('registry', handle, [])
  return {
    url: service.url,
    serve(name, files) {
      repositories.set(name, files)
    },
    close: () => service.close(),
  }
}
