import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { INPUT_DEFAULTS } from '../src/cli/demo/runner.ts'
import { type Measured, measured, valuesOf } from './measured.ts'

/** On the reference machine. */
const LIMIT_MS = 250

/** From the start of the process to the arrival of the action's first request, which is the one for its id-token. */
export async function startUp(
  action: string,
  files: { trustedRoot: string; signingConfig: string },
  { runs, slowness }: { readonly runs: number; readonly slowness: number },
): Promise<Measured> {
  const values = await valuesOf(runs, () => untilFirstRequest(action, files))
  return measured('dist/action/index.js, start to first request', 'ms', values, LIMIT_MS * slowness)
}

async function untilFirstRequest(
  action: string,
  files: { trustedRoot: string; signingConfig: string },
): Promise<number> {
  let arrived = 0
  const server = createServer((_request, response) => {
    arrived ||= performance.now()
    response.writeHead(403).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const inputs = {
    ...INPUT_DEFAULTS,
    image: `127.0.0.1:9/o/app@sha256:${'0'.repeat(64)}`,
    sigstore: 'custom',
    'trusted-root': files.trustedRoot,
    'signing-config': files.signingConfig,
  }
  const started = performance.now()
  const child = spawn(process.execPath, [action], {
    stdio: 'ignore',
    env: {
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?v=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bench',
    },
  })
  await once(child, 'exit')
  server.close()
  if (arrived === 0) throw new Error('the action asked for nothing')
  return arrived - started
}
