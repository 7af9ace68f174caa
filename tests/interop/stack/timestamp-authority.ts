import { X509Certificate } from 'node:crypto'
import type { StackTools } from '../tools/tools.ts'
import type { Enclosure } from './enclosure.ts'
import type { Processes } from './processes.ts'
import { answersOk } from './ready.ts'
import type { TrustedAuthority } from './trust.ts'

/** The whole endpoint of a timestamp authority with this base URL. */
export function timestampEndpoint(url: string): string {
  return `${url}/api/v1/timestamp`
}

/** Starts a timestamp authority (RFC 3161) whose key and chain are made at its start. */
export async function startTimestampAuthority(options: {
  readonly processes: Processes
  /** It serves metrics on port 2112 of every interface, and ends where it cannot. */
  readonly enclosure: Enclosure
  readonly tools: StackTools
  readonly port: number
}): Promise<TrustedAuthority> {
  const { processes, enclosure, tools, port } = options
  const url = `http://127.0.0.1:${port}`
  await processes.start({
    name: 'timestamp-authority',
    ...enclosure.inside(tools.timestampAuthority, [
      'serve',
      '--host=127.0.0.1',
      `--port=${port}`,
      '--timestamp-signer=memory',
      '--disable-ntp-monitoring',
    ]),
    ready: () => answersOk(`${url}/ping`),
  })
  const answer = await fetch(`${timestampEndpoint(url)}/certchain`)
  return { url, chain: certificatesIn(await answer.text()) }
}

function certificatesIn(pem: string): readonly Buffer[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => new X509Certificate(block).raw)
}
