import { existsSync } from 'node:fs'
import { createPeers } from '../tests/interop/stack/peers.ts'
import { startStack } from '../tests/interop/stack/stack.ts'
import { compare, type Comparison, type Run, type Runs } from './compare.ts'
import { criticalPathMs } from './critical-path.ts'
import { type Measured, measured } from './measured.ts'
import { farPlace, nearPlace } from './place.ts'

/** Linux's folder in memory: no disk is measured, which both wait for and neither is about. */
const MEMORY = '/dev/shm'
/** Round trips of this many milliseconds to everything. */
export const FAR_MS = 50

/** Both contenders near and far, on a real stack of their own. */
export async function runComparison(options: {
  readonly action: string
  readonly runs: number
}): Promise<Comparison> {
  const stack = await startStack(existsSync(MEMORY) ? { within: MEMORY } : {})
  try {
    const peers = await createPeers(stack)
    const far = await farPlace(stack, FAR_MS)
    try {
      const places = { rtt0: nearPlace(stack), rtt50: far }
      return await compare({ ...options, stack, peers, places })
    } finally {
      await far.close()
    }
  } finally {
    await stack.stop()
  }
}

/** How many times as fast as theirs ours must be, far and near. */
const FAR_RATIO = 6
const NEAR_RATIO = 1
/** What both take near on the machine that the limits in time are set for, in results/2026-11-22.json; a slower machine gets more in proportion. */
const REFERENCE_MS = { cosign: 673, seal: 462 }

/** How many times as long theirs takes as ours, by the medians. */
export function ratioOf({ cosign, seal }: Runs): number {
  return Math.round((medianMs(cosign) / medianMs(seal)) * 100) / 100
}

function medianMs(runs: readonly Run[]): number {
  return wallTime('', runs).median
}

/** How many times as slow as the reference this machine is now, by what cosign takes; at least 1. */
export function slownessOf({ rtt0 }: Comparison): number {
  return Math.max(1, medianMs(rtt0.cosign) / REFERENCE_MS.cosign)
}

/** The comparison as rows of the table. */
export function figuresOf(comparison: Comparison): readonly Measured[] {
  const { rtt0, rtt50 } = comparison
  const [near, far] = [medianMs(rtt0.cosign), medianMs(rtt50.cosign)]
  // The part of our time that a slower machine makes longer; round trips stay as long as they are.
  const slower = (slownessOf(comparison) - 1) * REFERENCE_MS.seal
  return [
    ...rowsOf('six cosign commands', { rtt0: rtt0.cosign, rtt50: rtt50.cosign }),
    ...rowsOf(
      'one step of ours',
      { rtt0: rtt0.seal, rtt50: rtt50.seal },
      {
        rtt0: near / NEAR_RATIO,
        rtt50: far / FAR_RATIO + slower,
      },
    ),
    // No limit: 1.5 is what is aimed at, and not reached yet (README.md).
    measured(
      'one step of ours, times its critical path',
      '',
      rtt50.seal.map(({ ms }) => Math.round((ms / criticalPathMs(FAR_MS)) * 100) / 100),
    ),
  ]
}

function rowsOf(
  who: string,
  { rtt0, rtt50 }: { readonly rtt0: readonly Run[]; readonly rtt50: readonly Run[] },
  limitsMs?: { readonly rtt0: number; readonly rtt50: number },
): readonly Measured[] {
  const count = (of: (run: Run) => number): number[] => rtt50.map(of)
  return [
    wallTime(`${who}, no distance`, rtt0, limitsMs?.rtt0),
    wallTime(`${who}, ${FAR_MS} ms round trips`, rtt50, limitsMs?.rtt50),
    measured(
      `${who}, peak memory`,
      'MB',
      count(({ peakBytes }) => peakBytes / 1e6),
    ),
    measured(
      `${who}, requests`,
      '',
      count(({ traffic }) => traffic.requests.length),
    ),
    measured(
      `${who}, connections`,
      '',
      count(({ traffic }) => traffic.connections),
    ),
    measured(
      `${who}, log entries`,
      '',
      count(({ logEntries }) => logEntries),
    ),
  ]
}

function wallTime(name: string, runs: readonly Run[], limitMs?: number): Measured {
  return measured(
    name,
    'ms',
    runs.map(({ ms }) => ms),
    limitMs,
  )
}
