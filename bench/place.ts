import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { allInOrder } from '../src/shared/parallel.ts'
import type { Stack } from '../tests/interop/stack/stack.ts'
import { type LatencyProxy, type SeenRequest, startLatencyProxy } from './latency-proxy.ts'

/** Where a contender finds everything, as near or as far as the place is. */
export interface Place {
  readonly roundTripMs: number
  /** `127.0.0.1:PORT` of the registry. */
  readonly registry: string
  readonly trustedRoot: string
  readonly signingConfig: string
  /** ACTIONS_ID_TOKEN_REQUEST_URL */
  readonly tokenUrl: string
  /** What has passed since the last call. Nothing where there is no distance: nobody stands between then. */
  take(): Traffic
  close(): Promise<void>
}

export interface Traffic {
  readonly connections: number
  readonly requests: readonly (SeenRequest & { readonly service: string })[]
}

/** The stack as it is: no proxy, so that nothing is added. */
export function nearPlace(stack: Stack): Place {
  const { trustedRoot, signingConfig } = stack.setups.rekorV1
  return {
    roundTripMs: 0,
    registry: stack.registries.distribution,
    trustedRoot,
    signingConfig,
    tokenUrl: stack.issuers.github.requestUrl,
    take: () => ({ connections: 0, requests: [] }),
    close: () => Promise.resolve(),
  }
}

/** The stack behind one proxy a service, and trust files that name the proxies. */
export async function farPlace(stack: Stack, roundTripMs: number): Promise<Place> {
  const { urls, registries, issuers, setups } = stack
  const hosts = {
    fulcio: new URL(urls.fulcio).host,
    rekor: new URL(urls.rekorV1).host,
    timestamp: new URL(urls.timestamp).host,
    token: new URL(issuers.github.requestUrl).host,
    registry: registries.distribution,
  }
  const started = Object.entries(hosts).map(async ([service, target]) => ({
    service,
    target,
    proxy: await startLatencyProxy({ target, oneWayMs: roundTripMs / 2 }),
  }))
  const proxies = await allInOrder(started)
  // The issuer's own URL stays in the tokens and in Fulcio's configuration; only the requests for tokens are far.
  const far = (text: string): string =>
    proxies
      .filter(({ service }) => service !== 'token')
      .reduce((left, { target, proxy }) => left.replaceAll(target, proxy.host), text)
  const folder = path.join(stack.directory, `bench-${roundTripMs}`)
  await mkdir(folder, { recursive: true })
  const rewritten = async (file: string): Promise<string> => {
    const place = path.join(folder, path.basename(file))
    await writeFile(place, far(await readFile(file, 'utf8')))
    return place
  }
  const hostOf = (name: keyof typeof hosts): string =>
    proxies.find(({ service }) => service === name)?.proxy.host ?? ''
  return {
    roundTripMs,
    registry: hostOf('registry'),
    trustedRoot: await rewritten(setups.rekorV1.trustedRoot),
    signingConfig: await rewritten(setups.rekorV1.signingConfig),
    tokenUrl: issuers.github.requestUrl.replace(hosts.token, hostOf('token')),
    take: () => trafficOf(proxies),
    close: async () => {
      await Promise.all(proxies.map(({ proxy }) => proxy.close()))
    },
  }
}

function trafficOf(
  proxies: readonly { readonly service: string; readonly proxy: LatencyProxy }[],
): Traffic {
  const taken = proxies.map(({ service, proxy }) => ({ service, ...proxy.take() }))
  return {
    connections: taken.reduce((sum, { connections }) => sum + connections, 0),
    requests: taken
      .flatMap(({ service, requests }) => requests.map((request) => ({ ...request, service })))
      .sort((a, b) => a.startMs - b.startMs),
  }
}
