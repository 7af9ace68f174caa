import { HttpClient } from '../shared/http.ts'
import type { Embedded, EmbeddedOptions, EmbeddedService } from './contract.ts'
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

export type {
  Embedded,
  EmbeddedOptions,
  EmbeddedService,
  Fault,
  RecordedRequest,
  RegistryOptions,
} from './contract.ts'
export { type TrustFiles, writeTrustFiles } from './trust-files.ts'

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
