import { type Authority, createAuthority } from '../../../src/embedded/authority.ts'
import { allInOrder } from '../../../src/shared/parallel.ts'
import { ensureStackTools, ensureTools, type StackTools } from '../tools/tools.ts'
import type { AtEnd } from './at-end.ts'
import { CT_LOG_PREFIX, startCtLog } from './ct-log.ts'
import { startDatabase } from './database.ts'
import { startEnclosure } from './enclosure.ts'
import { startFulcio, writeFulcioConfig } from './fulcio.ts'
import type { Issuers } from './issuers.ts'
import { freePorts, holdPort } from './ports.ts'
import type { Processes } from './processes.ts'
import { type Registries, startRegistries } from './registries.ts'
import { startRekorV1 } from './rekor-v1.ts'
import { startRekorV2 } from './rekor-v2.ts'
import { startTimestampAuthority } from './timestamp-authority.ts'
import { startTrillian } from './trillian.ts'
import { ctLogTrust, type TrustedAuthority, type TrustedLog } from './trust.ts'

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

export interface ServicesOptions {
  readonly directory: string
  readonly processes: Processes
  readonly issuers: Issuers
  /** As Go writes durations. */
  readonly checkpointInterval: string
  readonly atEnd: AtEnd
}

interface Ground extends ServicesOptions {
  readonly tools: StackTools
  readonly ports: Ports
}

type Ports = Readonly<Record<(typeof PORT_NAMES)[number], number>>

const PORT_NAMES = [
  'database',
  'trillianRpc',
  'trillianHttp',
  'signerRpc',
  'signerHttp',
  'ctLog',
  'rekorV1',
  'rekorV2Http',
  'rekorV2Grpc',
  'rekorV2Metrics',
  'fulcioHttp',
  'fulcioGrpc',
  'fulcioMetrics',
  'otherFulcioHttp',
  'otherFulcioGrpc',
  'otherFulcioMetrics',
  'timestamp',
  'distribution',
  'referrers',
] as const

/** Where Rekor v1 serves metrics on every interface, if it can. */
const METRICS_PORT = 2112

/** Starts all of them, as much at the same time as they allow. Where one fails, the others have come to rest when this throws. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { directory, processes } = options
  const [tools, common, ports, authority] = await Promise.all([
    ensureStackTools(),
    ensureTools(),
    namedPorts(),
    fulcioAuthority('stack'),
  ])
  const ground = { ...options, tools, ports }
  const [logs, authorities, rekorV2, registries] = await allInOrder([
    startTrillianLogs(ground, authority),
    startAuthorities(ground, authority),
    startRekorV2({
      processes,
      tools,
      directory,
      checkpointInterval: options.checkpointInterval,
      atEnd: options.atEnd,
      ports: [ports.rekorV2Http, ports.rekorV2Grpc, ports.rekorV2Metrics],
    }),
    startRegistries({
      processes,
      tools: common,
      directory,
      ports: [ports.distribution, ports.referrers],
    }),
  ])
  return { ...logs, ...authorities, rekorV2, registries }
}

/** Rekor v1 and the CT log, over Trillian, over MariaDB. */
async function startTrillianLogs(
  { directory, processes, tools, ports }: Ground,
  authority: Authority,
): Promise<Pick<Services, 'ctLog' | 'rekorV1'>> {
  const database = await startDatabase({ processes, directory, port: ports.database })
  const trillian = await startTrillian({
    processes,
    tools,
    database,
    ports: [ports.trillianRpc, ports.trillianHttp, ports.signerRpc, ports.signerHttp],
  })
  const giveBack = await holdPort(METRICS_PORT)
  const [ctLog, rekorV1] = await allInOrder([
    startCtLog({
      processes,
      tools,
      trillian,
      directory,
      rootPem: authority.pem,
      port: ports.ctLog,
    }),
    startRekorV1({ processes, tools, trillian, port: ports.rekorV1 }).finally(giveBack),
  ])
  return { ctLog: ctLogTrust(ctLog.url, ctLog.key), rekorV1 }
}

/** Both Fulcios and the timestamp authority, enclosed. */
async function startAuthorities(
  ground: Ground,
  authority: Authority,
): Promise<Pick<Services, 'fulcio' | 'fulcioWithoutSct' | 'timestampAuthority'>> {
  const { directory, processes, issuers, tools, ports } = ground
  const { github, gitlab, buildkite, circleci } = issuers
  const [other, config, enclosure] = await allInOrder([
    fulcioAuthority('stack without SCT'),
    writeFulcioConfig(directory, {
      'github-workflow': github.issuer,
      'gitlab-pipeline': gitlab.issuer,
      'buildkite-job': buildkite.issuer,
      'circleci-job': circleci.issuer,
    }),
    startEnclosure({
      processes,
      directory,
      atEnd: ground.atEnd,
      inbound: [ports.fulcioHttp, ports.otherFulcioHttp, ports.timestamp],
      outbound: [
        ports.ctLog,
        ...[github, gitlab, buildkite, circleci].map(({ issuer }) => Number(new URL(issuer).port)),
      ],
    }),
  ])
  const common = { processes, enclosure, tools, directory, config }
  const [fulcio, fulcioWithoutSct, timestampAuthority] = await allInOrder([
    startFulcio({
      ...common,
      name: 'fulcio',
      authority,
      ctLogUrl: `http://127.0.0.1:${ports.ctLog}/${CT_LOG_PREFIX}`,
      ports: [ports.fulcioHttp, ports.fulcioGrpc, ports.fulcioMetrics],
    }),
    startFulcio({
      ...common,
      name: 'fulcio-without-sct',
      authority: other,
      ctLogUrl: undefined,
      ports: [ports.otherFulcioHttp, ports.otherFulcioGrpc, ports.otherFulcioMetrics],
    }),
    startTimestampAuthority({ processes, enclosure, tools, port: ports.timestamp }),
  ])
  return { fulcio, fulcioWithoutSct, timestampAuthority }
}

async function namedPorts(): Promise<Ports> {
  const ports = await freePorts(PORT_NAMES.length)
  return Object.fromEntries(PORT_NAMES.map((name, index) => [name, ports[index]])) as Ports
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
