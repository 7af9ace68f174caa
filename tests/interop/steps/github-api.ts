import { serve } from '../../unit/shared/server.ts'

export const TOKEN = 'ghs_theTokenOfTheJob'

/** How the repository and the token are. */
export interface GithubState {
  readonly isPrivate: boolean
  readonly owner: 'User' | 'Organization'
  readonly mayWrite: boolean
  /** What it answers to good attestations in place of taking them. */
  readonly fails?: number
}

export interface GithubApi {
  readonly url: string
  /** The bundles that it took, by the digest that they are about. */
  readonly taken: Map<string, object[]>
  /** `POST /repos/octo-org/app/attestations` */
  readonly asked: string[]
  be(state: Partial<GithubState>): void
}

interface Bundle {
  readonly mediaType?: string
  readonly verificationMaterial?: { readonly certificate?: object }
  readonly dsseEnvelope?: { readonly payload: string }
}

/** The three endpoints of GitHub's REST API that are asked, as docs.github.com/rest describes them (version 2022-11-28). */
export async function serveGithubApi(): Promise<GithubApi> {
  const usual: GithubState = { isPrivate: false, owner: 'Organization', mayWrite: true }
  let state = usual
  const taken = new Map<string, object[]>()
  const asked: string[] = []
  const answerTo = (method: string, path: string, body: string): readonly [number, object] => {
    if (path === '/repos/octo-org/app') {
      return [200, { private: state.isPrivate, owner: { type: state.owner } }]
    }
    if (!path.startsWith('/repos/octo-org/app/attestations')) return [404, { message: 'Not Found' }]
    if (!state.mayWrite) return [403, { message: 'Resource not accessible by integration' }]
    if (method === 'GET') {
      const bundles = taken.get(decodeURIComponent(path.split('/').at(-1) ?? '')) ?? []
      return [200, { attestations: bundles.map((bundle) => ({ repository_id: 1, bundle })) }]
    }
    const { bundle = {} } = JSON.parse(body) as { bundle?: Bundle }
    if (
      bundle.dsseEnvelope === undefined ||
      bundle.verificationMaterial?.certificate === undefined
    ) {
      return [422, { message: 'Invalid request. Missing bundle' }]
    }
    if (state.fails !== undefined) return [state.fails, { message: 'Server Error' }]
    const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()
    const { subject } = JSON.parse(payload) as { subject: { digest: { sha256: string } }[] }
    const digest = `sha256:${subject[0]?.digest.sha256 ?? ''}`
    taken.set(digest, [...(taken.get(digest) ?? []), bundle])
    return [201, { id: 1000 + asked.length }]
  }
  const { url } = await serve(({ method, url: target, headers, body }, response) => {
    const path = target.split('?', 1)[0] ?? ''
    asked.push(`${method} ${path}`)
    const isKnown = headers.authorization === `token ${TOKEN}`
    const [status, answer] = isKnown
      ? answerTo(method, path, body)
      : ([401, { message: 'Bad credentials' }] as const)
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify(answer))
  })
  return {
    url,
    taken,
    asked,
    be: (changed) => {
      state = { ...usual, ...changed }
    },
  }
}
