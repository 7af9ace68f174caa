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
