import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../stack/ports.ts'
import { ensureTools } from './tools.ts'

const READY_WITHIN_MS = 60_000
const STOPPED_WITHIN_MS = 5_000

/** A registry in a process of its own, on 127.0.0.1. */
export interface RegistryServer {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** Ends the process and removes what it stored. */
  stop(): Promise<void>
}

/** CNCF distribution: no referrers API, and If-Match is ignored. The hard case. */
export async function startDistribution(): Promise<RegistryServer> {
  const { distribution } = await ensureTools()
  return startRegistry(async (host, storage) => {
    const config = path.join(storage, 'config.json')
    const settings = {
      version: '0.1',
      log: { level: 'error', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: storage }, delete: { enabled: true } },
      http: { addr: host },
    }
    // JSON is YAML.
    await writeFile(config, JSON.stringify(settings))
    return spawnServer(distribution, ['serve', config])
  })
}

/** go-containerregistry's, with the referrers API; it lists a referrer by its config's media type, whatever its artifactType. */
export async function startReferrersRegistry(): Promise<RegistryServer> {
  const { referrersRegistry } = await ensureTools()
  return startRegistry((host, storage) =>
    Promise.resolve(spawnServer(referrersRegistry, ['-address', host, '-disk', storage])),
  )
}

interface ServerProcess {
  readonly child: ChildProcess
  /** What it wrote to standard error so far. */
  readonly stderr: () => string
}

async function startRegistry(
  start: (host: string, storage: string) => Promise<ServerProcess>,
): Promise<RegistryServer> {
  const host = `127.0.0.1:${await freePort()}`
  const storage = await mkdtemp(path.join(tmpdir(), 'seal-image-registry-'))
  const server = await start(host, storage)
  const stop = async (): Promise<void> => {
    await stopServer(server.child)
    await rm(storage, { recursive: true, force: true })
  }
  try {
    await untilReady(`http://${host}/v2/`, server)
  } catch (error) {
    await stop()
    throw error
  }
  return { host, stop }
}

function spawnServer(program: string, args: readonly string[]): ServerProcess {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = `${stderr}${text}`.slice(-4000)
  })
  const endWithUs = (): void => void child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  return { child, stderr: () => stderr }
}

async function untilReady(url: string, { child, stderr }: ServerProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended at once:\n${stderr()}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.status === 200) return
    if (Date.now() > deadline)
      throw new Error(`${url} is not ready after ${READY_WITHIN_MS / 1000} s:\n${stderr()}`)
    await sleep(50)
  }
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS)
  await ended
  clearTimeout(forced)
}
