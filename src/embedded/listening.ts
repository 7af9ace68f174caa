import type { EmbeddedService, Fault, RecordedRequest } from './contract.ts'
import { type RequestRecord, type ServiceHandler, startService } from './service.ts'

/** The servers of all services, listening before it is known what they serve: a service must know its own address. */
export interface Listening {
  readonly urls: Readonly<Record<EmbeddedService, string>>
  readonly requests: readonly RecordedRequest[]
  serve(handlers: Readonly<Record<EmbeddedService, ServiceHandler>>): void
  misbehave(service: EmbeddedService, fault: Fault): void
  behave(): void
  close(): Promise<void>
}

export async function listen(): Promise<Listening> {
  const requests: RequestRecord = []
  let handlers: Readonly<Record<EmbeddedService, ServiceHandler>> | undefined
  const start = (name: EmbeddedService): ReturnType<typeof startService> =>
    startService(name, async (request) => (await handlers?.[name](request)) ?? NOT_YET, requests)
  const [oidc, fulcio, ctlog, rekor, tsa, registry] = await Promise.all([
    start('oidc'),
    start('fulcio'),
    start('ctlog'),
    start('rekor'),
    start('tsa'),
    start('registry'),
  ])
  const services = { oidc, fulcio, ctlog, rekor, tsa, registry }
  const all = Object.values(services)
  return {
    urls: {
      oidc: oidc.url,
      fulcio: fulcio.url,
      ctlog: ctlog.url,
      rekor: rekor.url,
      tsa: tsa.url,
      registry: registry.url,
    },
    requests,
    serve(served) {
      handlers = served
    },
    misbehave(service, fault) {
      services[service].misbehave(fault)
    },
    behave() {
      for (const service of all) service.behave()
    },
    async close() {
      await Promise.all(all.map((service) => service.close()))
    },
  }
}

const NOT_YET = { status: 503, body: 'not serving yet\n' }
