import { mkdtemp, rm } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createEnding } from './at-end.ts'
import { type Issuers, startIssuers } from './issuers.ts'
import { createProcesses, type ProcessName } from './processes.ts'
import type { Registries } from './registries.ts'
import { startServices } from './services.ts'
import { type Setups, writeSetups } from './setups.ts'
import { timestampEndpoint } from './timestamp-authority.ts'
import { startTufServer, type TufServer } from './tuf-server.ts'

export interface StackOptions {
  /** How long a submission to Rekor v2 may wait for its answer, as Go writes durations; default `500ms`. */
  readonly checkpointInterval?: string
  /** Where its folder is made; default the system's folder for temporary files. */
  readonly within?: string
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

const CHECKPOINT_INTERVAL = '500ms'

/**
 * Starts Fulcio (with a CT log, and another without), Rekor v1 over Trillian and MariaDB, Rekor v2, a timestamp authority, TUF
 * repositories, two registries and four OIDC issuers. What is missing of them is built and installed first, which takes long.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const directory = await mkdtemp(path.join(options.within ?? tmpdir(), 'seal-stack-'))
  const removeAtExit = (): void => {
    rmSync(directory, { recursive: true, force: true })
  }
  const processes = createProcesses(directory)
  process.once('exit', removeAtExit)
  const { atEnd, end } = createEnding()
  const stop = async (): Promise<void> => {
    await processes.stop()
    await end()
    await rm(directory, { recursive: true, force: true })
    process.off('exit', removeAtExit)
  }
  try {
    const [issuers, tufServer] = await Promise.all([startIssuers(), startTufServer()])
    atEnd(() => issuers.close())
    atEnd(() => tufServer.close())
    const services = await startServices({
      directory,
      processes,
      issuers,
      checkpointInterval: options.checkpointInterval ?? CHECKPOINT_INTERVAL,
      atEnd,
    })
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
