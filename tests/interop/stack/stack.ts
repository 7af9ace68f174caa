import { mkdtemp, rm } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Authority, createAuthority } from '../../../src/embedded/authority.ts'
import { ensureStackTools, ensureTools } from '../tools/tools.ts'
import { startCtLog } from './ct-log.ts'
import { startDatabase } from './database.ts'
import { startFulcio, writeFulcioConfig } from './fulcio.ts'
import { type Issuers, startIssuers } from './issuers.ts'
import { freePorts, holdPort } from './ports.ts'
import { createProcesses, type ProcessName, type Processes } from './processes.ts'
import { type Registries, startRegistries } from './registries.ts'
import { startRekorV1 } from './rekor-v1.ts'
import { startRekorV2 } from './rekor-v2.ts'
import { type Setups, writeSetups } from './setups.ts'
import { startTimestampAuthority, timestampEndpoint } from './timestamp-authority.ts'
import { startTrillian } from './trillian.ts'
import { ctLogTrust, type TrustedAuthority, type TrustedLog } from './trust.ts'
import { startTufServer, type TufServer } from './tuf-server.ts'

export interface StackOptions {
  /** How long a submission to Rekor v2 may wait for its answer, as Go writes durations; default `500ms`. */
  readonly checkpointInterval?: string
}

/** The base URL of every service; all on 127.0.0.1. */
export interface StackUrls {
  readonly fulcio: string
  /** A Fulcio of another root, without a CT log. */
  readonly fulcioWithoutSct: string
  /** With the log's prefix. */
  readonly ctLog: string
  readonly rekorV1: string
  readonly rekorV2: string
  /** The whole endpoint. */
  readonly timestamp: string
  /** A repository for each setup is below it. */
  readonly tuf: string
}

/** A real Sigstore on loopback. */
export interface Stack {
  /** Where all of it lives: its logs are in `log/`. */
  readonly directory: string
  readonly urls: StackUrls
  readonly registries: Registries
  /** In this process. */
  readonly issuers: Issuers
  /** In this process. */
  readonly tufServer: TufServer
  readonly setups: Setups
  /** The servers that are processes of their own. */
  processes(): readonly ProcessName[]
  /** Ends every server and removes the folder. */
  stop(): Promise<void>
}

/**
 * Starts Fulcio (with a CT log, and another without), Rekor v1 over Trillian and MariaDB, Rekor v2, a timestamp authority, TUF
 * repositories, two registries and three OIDC issuers. What is missing of them is built and installed first, which takes long.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const directory = await mkdtemp(path.join(tmpdir(), 'seal-stack-'))
  const removeAtExit = (): void => {
    rmSync(directory, { recursive: true, force: true })
  }
  const processes = createProcesses(directory)
  process.once('exit', removeAtExit)
  const closing: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    await processes.stop()
    await Promise.all(closing.map((close) => close()))
    await rm(directory, { recursive: true, force: true })
    process.off('exit', removeAtExit)
  }
  try {
    const [issuers, tufServer] = await Promise.all([startIssuers(), startTufServer()])
    closing.push(
      () => issuers.close(),
      () => tufServer.close(),
    )
    const services = await startServices({ ...options, directory, processes, issuers })
    const setups = await writeSetups({ ...services, directory, issuers, tufServer })
    const { fulcio, fulcioWithoutSct, ctLog, rekorV1, rekorV2, timestampAuthority } = services
    return {
      directory,
      urls: {
        fulcio: fulcio.url,
        fulcioWithoutSct: fulcioWithoutSct.url,
        ctLog: ctLog.url,
        rekorV1: rekorV1.url,
        rekorV2: rekorV2.url,
        timestamp: timestampEndpoint(timestampAuthority.url),
        tuf: tufServer.url,
      },
      registries: services.registries,
      issuers,
      tufServer,
      setups,
      processes: () => processes.running(),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What clients are told to believe of each service. */
export interface Services {
  readonly fulcio: TrustedAuthority
  readonly fulcioWithoutSct: TrustedAuthority
  readonly ctLog: TrustedLog
  readonly rekorV1: TrustedLog
  readonly rekorV2: TrustedLog
  readonly timestampAuthority: TrustedAuthority
  readonly registries: Registries
}

interface Ground extends StackOptions {
  readonly directory: string
  readonly processes: Processes
  readonly issuers: Issuers
}

const PORTS = 24
/** Where Rekor v1 serves metrics on every interface, if it can. */
const METRICS_PORT = 2112

async function startServices(ground: Ground): Promise<Services> {
  const { directory, processes, issuers } = ground
  const [tools, common, ports] = await Promise.all([
    ensureStackTools(),
    ensureTools(),
    freePorts(PORTS),
  ])
  const port = (index: number): number => ports[index] ?? 0
  const [authority, other, config] = await Promise.all([
    fulcioAuthority('stack'),
    fulcioAuthority('stack without SCT'),
    writeFulcioConfig(directory, {
      'github-workflow': issuers.github.issuer,
      'gitlab-pipeline': issuers.gitlab.issuer,
      'buildkite-job': issuers.buildkite.issuer,
    }),
  ])
  const ctLogPort = port(0)
  const fulcioOptions = { processes, tools, directory, config }
  const timestampAuthority = startTimestampAuthority({ processes, tools, port: port(1) })
  const trillian = startDatabase({ processes, directory, port: port(2) }).then((database) =>
    startTrillian({
      processes,
      tools,
      database,
      ports: [port(3), port(4), port(5), port(6)],
    }),
  )
  const [tsa, ctLog, rekorV1, fulcio, fulcioWithoutSct, rekorV2, registries] = await Promise.all([
    timestampAuthority,
    trillian.then((trees) =>
      startCtLog({
        processes,
        tools,
        trillian: trees,
        directory,
        rootPem: authority.pem,
        port: ctLogPort,
      }),
    ),
    Promise.all([trillian, timestampAuthority]).then(async ([trees]) => {
      const giveBack = await holdPort(METRICS_PORT)
      return startRekorV1({ processes, tools, trillian: trees, port: port(7) }).finally(giveBack)
    }),
    startFulcio({
      ...fulcioOptions,
      name: 'fulcio',
      authority,
      ctLogUrl: `http://127.0.0.1:${ctLogPort}/test`,
      ports: [port(8), port(9), port(10)],
    }),
    startFulcio({
      ...fulcioOptions,
      name: 'fulcio-without-sct',
      authority: other,
      ctLogUrl: undefined,
      ports: [port(11), port(12), port(13)],
    }),
    startRekorV2({
      processes,
      tools,
      directory,
      checkpointInterval: ground.checkpointInterval ?? '500ms',
      ports: [port(14), port(15), port(16)],
    }),
    startRegistries({ processes, tools: common, directory, ports: [port(17), port(18)] }),
  ])
  return {
    fulcio,
    fulcioWithoutSct,
    ctLog: ctLogTrust(ctLog.url, ctLog.key),
    rekorV1,
    rekorV2,
    timestampAuthority: tsa,
    registries,
  }
}

function fulcioAuthority(name: string): Promise<Authority> {
  return createAuthority({
    purpose: 'codeSigning',
    rootName: `${name} root`,
    workerName: name,
    issues: true,
    now: new Date(),
  })
}
