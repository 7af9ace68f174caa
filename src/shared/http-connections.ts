import http from 'node:http'
import https from 'node:https'
import { ConnectionsAhead } from './http-ahead.ts'

/** The connections of one client, kept alive between requests. */
export class Connections {
  readonly #http: http.Agent
  readonly #https: https.Agent
  readonly #ahead: ConnectionsAhead | undefined

  /** `proxyEnv`: HTTP_PROXY, HTTPS_PROXY and NO_PROXY, as the environment spells them. */
  constructor(proxyEnv?: Readonly<Record<string, string>>) {
    const options = {
      keepAlive: true,
      maxSockets: 16,
      ...(proxyEnv === undefined ? {} : { proxyEnv }),
    }
    this.#http = new http.Agent(options)
    this.#https = new https.Agent(options)
    // A proxy's connections are for one request's host each, and made in ways of their own.
    if (proxyEnv === undefined) this.#ahead = new ConnectionsAhead(this.#http, this.#https)
  }

  /** Node's agent for a URL of http or https. */
  agentFor({ protocol }: URL): http.Agent {
    return protocol === 'https:' ? this.#https : this.#http
  }

  /**
   * Opens connections for requests that are about to go out together. Costs nobody time; what fails is tried again when it is needed.
   */
  open(url: URL, count: number): void {
    if (['http:', 'https:'].includes(url.protocol)) this.#ahead?.open(url, count)
  }

  /** Ends every connection; those that are needed after it are new. */
  close(): void {
    this.#ahead?.close()
    this.#http.destroy()
    this.#https.destroy()
  }
}
