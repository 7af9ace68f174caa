import {
  type ScanInvocation,
  type VulnerabilityScan,
  vulnerabilityPredicate,
} from './attestation/vulnerability-scan.ts'
import type { BuildFacts } from './build-facts.ts'
import type { WorkflowFacts } from './provenance/slsa.ts'
import type { ResolvedImage, Subject } from './resolve-image.ts'
import { isContainerImage } from './sbom/image-config.ts'
import type { ScanTool } from './scan-tool.ts'
import type { Log } from './shared/log.ts'
import type { Skipped } from './shared/skipped.ts'

/** Scans of one image, as predicates. */
export interface Scans {
  readonly bySubject: ReadonlyMap<Subject, object>
  readonly skipped: readonly Skipped[]
}

/** One scan a platform, one after the other, and of an index one that has what was found in any of them. */
export async function makeScans(
  image: ResolvedImage,
  tool: ScanTool,
  { facts, log }: { readonly facts: BuildFacts; readonly log: Log },
): Promise<Scans> {
  const [head, ...platforms] = image.subjects
  const isIndex = head.manifest.content.kind === 'index'
  const wanted = isIndex ? platforms : [head]
  const scanned = wanted.filter(({ manifest }) => !isIndex || isContainerImage(manifest.content))
  const scans = new Map<Subject, VulnerabilityScan>()
  for (const subject of scanned) {
    log.progress(`scan: ${tool.name} reads ${subject.reference}`)
    scans.set(subject, await tool.scan(subject))
  }
  const skipped = wanted
    .filter((subject) => !scans.has(subject))
    .map((subject) => skippedScan(subject, 'it is no container image'))
  const [first, ...more] = scans.values()
  if (isIndex && first === undefined) skipped.push(skippedScan(head, 'no platform was scanned'))
  if (isIndex && first !== undefined) scans.set(head, ofIndex(head, [first, ...more]))
  if (scans.size > 0) log.info(`scanned ${head.reference} with ${tool.name}`)
  const invocation: ScanInvocation | undefined =
    facts.kind === 'known' ? invocationOf(facts.facts) : undefined
  const bySubject = new Map(
    [...scans].map(([subject, scan]) => [subject, vulnerabilityPredicate(scan, invocation)]),
  )
  return { bySubject, skipped }
}

function invocationOf({
  serverUrl,
  repository,
  runId,
  signerWorkflow,
}: WorkflowFacts): ScanInvocation {
  return {
    uri: `${serverUrl}/${repository}/actions/runs/${runId}`,
    eventId: runId,
    builderId: `${serverUrl}/${signerWorkflow}`,
  }
}

/** Where each scanner lists what it found. */
const FINDINGS = ['Results', 'matches'] as const

/** Scanners know no indexes: they take one platform of it. The lists of all are put together, in the first one's form. */
function ofIndex(
  { reference }: Subject,
  scans: readonly [VulnerabilityScan, ...VulnerabilityScan[]],
): VulnerabilityScan {
  const [first] = scans
  const last = scans.at(-1) ?? first
  const results = scans.map(({ scanner }): Readonly<Record<string, unknown>> => ({
    ...scanner.result,
  }))
  const lists = FINDINGS.filter((name) => results.some((result) => name in result)).map(
    (name) => [name, results.flatMap((result) => result[name] ?? [])] as const,
  )
  const result = { image: reference, ...Object.fromEntries(lists) }
  return { ...first, scanner: { ...first.scanner, result }, finishedOn: last.finishedOn }
}

function skippedScan({ reference }: Subject, why: string): Skipped {
  return { subject: reference, what: 'scan', why }
}
