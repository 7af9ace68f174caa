import { HttpClient } from '../shared/http.ts'
import { createCtLog } from './ctlog/ct-log.ts'
import { ctLogClient } from './ctlog/ct-log-client.ts'
import { createFulcio } from './fulcio/fulcio.ts'
import { createKeys, type Keys } from './keys.ts'
import { listen, type Listening } from './listening.ts'
import { createIssuer, type Issuer } from './oidc/issuer.ts'
import { createLog, type Log, newTreeId } from './rekor/log.ts'
import { createRekor } from './rekor/rekor.ts'
import { createRegistryHandler } from './registry/index.ts'
import type { ServiceHandler } from './service.ts'
import { signingConfig, trustedRoot } from './trust.ts'
import { createTimestampAuthority } from './tsa/timestamp-authority.ts'

export { type TrustFiles, writeTrustFiles } from './trust-files.ts'

/**
 * A whole small Sigstore and a registry in this process, over real HTTP on 127.0.0.1.
 * For the demo and the tests; able to misbehave on request. Never imported by anything that signs for real.
 */
export type EmbeddedService = 'oidc' | 'fulcio' | 'ctlog' | 'rekor' | 'tsa' | 'registry'

/** One way to misbehave. It applies to the next `times` requests (default: all) that match. */
export interface Fault {
  /** Only requests with this method. */
  readonly method?: string
  /** Only requests whose path (with query) matches. */
  readonly path?: RegExp
  readonly times?: number
  /** Matching requests that are still served well, before the fault begins. */
  readonly after?: number
  /** Answer with this status instead; the request has no effect. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Body sent with `status`, or in place of the real body. */
  readonly body?: Uint8Array | string
  /** Wait before answering. */
  readonly delayMs?: number
  /** Do what was asked, then drop the connection without an answer. */
  readonly dropResponse?: boolean
  /** Drop the connection before anything is done. */
  readonly dropRequest?: boolean
  /** Change the real answer's body. */
  readonly rewrite?: (body: Buffer) => Uint8Array
  /** Send this many bytes of the real body, then drop the connection. */
  readonly cutAfterBytes?: number
}

export interface RecordedRequest {
  readonly service: EmbeddedService
  readonly method: string
  /** Path with query. */
  readonly path: string
  /** Undefined where the connection was dropped. */
  readonly status: number | undefined
}

export interface RegistryOptions {
  /** Whether `/v2/<name>/referrers/` answers; default true. */
  readonly referrers?: boolean
  /** Default: none. `token` hands out bearer tokens for the same credentials. */
  readonly auth?: 'none' | 'basic' | 'token'
  readonly username?: string
  readonly password?: string
  /** Credentials that may pull but not push. */
  readonly readOnlyUsername?: string
  readonly readOnlyPassword?: string
}

export interface EmbeddedOptions {
  /** Extra or other claims of the id-token; the defaults are a push to refs/heads/main of octo-org/app on a GitHub-hosted runner. */
  readonly claims?: Readonly<Record<string, string>>
  readonly registry?: RegistryOptions
  /**
   * Entries that the log's older trees would hold: the global index of the first entry. Default 1000, so that nobody
   * takes the global index for the index in the tree.
   */
  readonly olderEntries?: number
  readonly now?: () => Date
}

export interface Embedded {
  readonly oidc: {
    /** `iss` of the tokens, and where discovery answers. */
    readonly issuer: string
    /** For ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN. */
    readonly requestUrl: string
    readonly requestToken: string
    /** A signed token, without HTTP. `claims` override the defaults. */
    mint(options?: {
      audience?: string
      claims?: Readonly<Record<string, string | number>>
    }): string
    setClaims(claims: Readonly<Record<string, string>>): void
  }
  readonly fulcioUrl: string
  readonly rekorUrl: string
  readonly tsaUrl: string
  /** `127.0.0.1:PORT` */
  readonly registryHost: string
  /** Trusted root JSON (application/vnd.dev.sigstore.trustedroot+json;version=0.1). */
  readonly trustedRoot: object
  /** Signing config JSON (application/vnd.dev.sigstore.signingconfig.v0.2+json). */
  readonly signingConfig: object
  /** PEM, for cosign 2's SIGSTORE_* variables. */
  readonly pem: {
    readonly fulcioRoot: string
    readonly ctLogPublicKey: string
    readonly rekorPublicKey: string
    readonly tsaChain: string
  }
  /** Every request that arrived, in order. */
  readonly requests: readonly RecordedRequest[]
  /** Number of entries in the log. */
  logSize(): number
  misbehave(service: EmbeddedService, fault: Fault): void
  /** Ends all misbehaviour. */
  behave(): void
  close(): Promise<void>
}

const OLDER_ENTRIES = 1000

/** Starts every service on a free port of 127.0.0.1, with keys of its own. Rejects where no port can be had. */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const now = options.now ?? (() => new Date())
  const [keys, listening] = await Promise.all([createKeys(now()), listen()])
  const { urls } = listening
  const http = new HttpClient({ userAgent: 'embedded-fulcio' })
  const parts = createParts({ options, keys, urls, http, now })
  listening.serve(parts.handlers)
  const { fulcio, tsa, ctLogKey, rekorKey } = keys
  return {
    oidc: parts.issuer,
    fulcioUrl: urls.fulcio,
    rekorUrl: urls.rekor,
    tsaUrl: urls.tsa,
    registryHost: new URL(urls.registry).host,
    trustedRoot: trustedRoot({ ...keys, urls }),
    signingConfig: signingConfig({ ...keys, urls }),
    pem: {
      fulcioRoot: fulcio.pem,
      ctLogPublicKey: ctLogKey.pem,
      rekorPublicKey: rekorKey.pem,
      tsaChain: tsa.pem,
    },
    requests: listening.requests,
    logSize: () => parts.log.size,
    misbehave: (service, fault) => {
      listening.misbehave(service, fault)
    },
    behave: () => {
      listening.behave()
    },
    close: async () => {
      http.close()
      await listening.close()
    },
  }
}

interface Ground {
  readonly options: EmbeddedOptions
  readonly keys: Keys
  readonly urls: Listening['urls']
  readonly http: HttpClient
  readonly now: () => Date
}

/** What stands behind the servers. */
function createParts({ options, keys, urls, http, now }: Ground): {
  readonly issuer: Issuer
  readonly log: Log
  readonly handlers: Readonly<Record<EmbeddedService, ServiceHandler>>
} {
  const { tokenKey, fulcio, tsa, ctLogKey, rekorKey } = keys
  const issuer = createIssuer({
    url: urls.oidc,
    key: tokenKey,
    claims: options.claims ?? {},
    now,
  })
  const log = createLog({
    key: rekorKey,
    host: '127.0.0.1',
    treeId: newTreeId(),
    olderEntries: options.olderEntries ?? OLDER_ENTRIES,
    now,
  })
  const submit = ctLogClient(http, urls.ctlog)
  const handlers = {
    oidc: issuer.handle,
    fulcio: createFulcio({ authority: fulcio, issuer: urls.oidc, tokenKey, submit, now }),
    ctlog: createCtLog({ key: ctLogKey, issuer: fulcio.worker, root: fulcio.root, now }),
    rekor: createRekor(log, rekorKey.pem),
    tsa: createTimestampAuthority(tsa, now),
    registry: createRegistryHandler({ ...options.registry, baseUrl: () => urls.registry, now }),
  }
  return { issuer, log, handlers }
}
