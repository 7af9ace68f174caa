import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

/**
 * Below what Linux gives to connections and to listeners that name no port (32768 to 60999, ip(7)): a port from there could be
 * another's before the server that it was found for has started.
 */
const FROM = 10_000
const BEFORE = 32_768

/** Those that were looked at: what was free may have its server by now, or soon. */
const seen = new Set<number>()

/**
 * That many ports of 127.0.0.1 on which nobody listens now, and that the system gives to nobody by itself. None is given twice.
 * They are neighbours from a random start, so that two processes that look at the same time hardly ever meet.
 */
export async function freePorts(
  count: number,
  start = randomInt(FROM, BEFORE),
): Promise<readonly number[]> {
  const free: number[] = []
  for (let step = 0; free.length < count; step += 1) {
    if (step === BEFORE - FROM) throw new Error(`there are no ${count} free ports`)
    const port = FROM + ((start - FROM + step) % (BEFORE - FROM))
    if (seen.has(port)) continue
    seen.add(port)
    if (await isFree(port)) free.push(port)
  }
  return free
}

/** One of them. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1)
  if (port === undefined) throw new Error('no port was found')
  return port
}

/**
 * Holds a port of 127.0.0.1, so that no program can take it on every interface; where somebody has it already, that is as good.
 * Returns what gives it back.
 */
export async function holdPort(port: number): Promise<() => Promise<void>> {
  const server = await listening(port).catch(() => undefined)
  return async () => {
    if (server !== undefined) await closed(server)
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = await listening(port).catch(() => undefined)
  if (server === undefined) return false
  await closed(server)
  return true
}

async function listening(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

async function closed(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}
