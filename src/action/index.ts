import { isMainThread, Worker } from 'node:worker_threads'

/** Of young objects, before they are collected; Node itself takes up to 128 (docs/adr/0031-thread.md). */
const YOUNG_GENERATION_MIB = 16

/** The step runs in a thread of its own, in bounded memory; this one waits for it. */
if (isMainThread) {
  // Until there is a result it has failed, whatever ends the process before.
  process.exitCode = 1
  const step = new Worker(process.argv[1] ?? '', {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MIB },
  })
  step.once('exit', (exitCode) => {
    process.exitCode = exitCode
  })
} else {
  await import('./step.ts')
}
