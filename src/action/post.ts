import { notedState } from './run-state.ts'

/** The post step: silent, and nothing is loaded, unless the step has signed something and not come to its end. It never fails a job. */
const noted = notedState(process.env)
if (noted !== undefined) {
  const { reportLeftBehind } = await import('./report-left-behind.ts')
  await reportLeftBehind(noted, process.env)
}
