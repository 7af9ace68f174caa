import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { connectAhead } from '../../src/connect-ahead.ts'
import type { SealInputs } from '../../src/seal-inputs.ts'
import { parseReference } from '../../src/oci/reference.ts'
import type { Connections } from '../../src/shared/http-connections.ts'

/** Whoever is connected to, and what they are sent. */
interface Place {
  readonly url: string
  readonly server: Server
  readonly sockets: Socket[]
  sent: number
}

const NAMES = ['registry', 'token', 'fulcio', 'rekor', 'tsa'] as const
type Name = (typeof NAMES)[number]
const places = new Map<Name, Place>()
let directory: string
let opened: Connections | undefined

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'seal-ahead-'))
  await writeFile(path.join(directory, 'root.json'), '{}')
  for (const name of NAMES) {
    const sockets: Socket[] = []
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => undefined)
      socket.on('data', () => place.sent++)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const place: Place = { url: `http://127.0.0.1:${port}`, server, sockets, sent: 0 }
    places.set(name, place)
  }
})
afterEach(() => {
  opened?.close()
  for (const { sockets } of places.values())
    for (const socket of sockets.splice(0)) socket.destroy()
})
afterAll(async () => {
  for (const { server } of places.values()) server.close()
  await rm(directory, { recursive: true, force: true })
})

const urlOf = (name: Name): string => places.get(name)?.url ?? ''

async function connected(
  given: Partial<SealInputs>,
  env: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, number>>> {
  const image = `${new URL(urlOf('registry')).host}/o/app`
  const inputs = {
    sigstore: 'custom',
    trustedRoot: path.join(directory, 'root.json'),
    signingConfig: undefined,
    fulcioUrl: urlOf('fulcio'),
    rekorUrl: urlOf('rekor'),
    tsaUrl: urlOf('tsa'),
    tlog: true,
    key: undefined,
    ...given,
  }
  opened = await connectAhead(inputs as SealInputs, [parseReference(image)], {
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: `${urlOf('token')}/token`, ...env },
    now: new Date(),
  })
  // Loopback: what connects has connected.
  await new Promise((resolve) => setTimeout(resolve, 20))
  const counts = [...places].map(([name, { sockets }]) => [name, sockets.length] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

describe('connecting ahead', () => {
  it('is to where the first questions go, and sends nothing', async () => {
    expect(await connected({})).toEqual({ registry: 6, token: 1, fulcio: 1, rekor: 1, tsa: 1 })
    expect([...places.values()].map(({ sent }) => sent)).toEqual([0, 0, 0, 0, 0])
  })

  it('is to no log where none is wanted', async () => {
    expect(await connected({ tlog: false })).not.toHaveProperty('rekor')
  })

  it('leaves to others to say what is wrong with the services', async () => {
    expect(await connected({ rekorUrl: 'no URL' })).toEqual({ registry: 6, token: 1 })
  })

  it('asks for no instance before the token has said whether the repository is public', async () => {
    const named = { trustedRoot: undefined, fulcioUrl: undefined, rekorUrl: undefined }
    const auto = { ...named, tsaUrl: undefined, sigstore: 'auto' }
    expect(await connected(auto)).toEqual({ registry: 6, token: 1 })
  })

  it.each([
    ['a key signs', { key: 'cosign.key' }, {}],
    ['the job has no id-token', {}, { ACTIONS_ID_TOKEN_REQUEST_URL: '' }],
    ['there is a proxy', {}, { HTTPS_PROXY: 'http://127.0.0.1:9' }],
  ])('is to nobody where %s', async (_, given, env) => {
    expect(await connected(given, env)).toEqual({})
  })
})
