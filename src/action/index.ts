import { isMainThread, Worker } from 'node:worker_threads'
import type { StepMessage } from './step-message.ts'

/** Of young objects, before they are collected; Node itself takes up to 128 (docs/adr/0031-thread.md). */
const YOUNG_GENERATION_MIB = 8

/** The step runs in a thread of its own, in bounded memory; this one passes on to the runner what it says. */
if (isMainThread) {
  // Until there is a result it has failed, whatever ends the process before.
  process.exitCode = 1
  const step = new Worker(process.argv[1] ?? '', {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MIB },
  })
  // Loaded while the thread starts, and said in the order that the thread says it.
  const runner = import('./runner.ts')
  let told = Promise.resolve()
  step.on('message', (message: StepMessage) => {
    told = told.then(async () => (await runner).tellRunner(message))
  })
  step.once('exit', (exitCode) => {
    void told.then(() => {
      process.exitCode = exitCode
    })
  })
} else {
  await import('./step.ts')
}
