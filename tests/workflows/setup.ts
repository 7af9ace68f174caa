import { ensureAct } from '../interop/tools/tools.ts'

/** Jest's global setup: what takes a minute is made here, where no test's time limit runs. */
export default async function setup(): Promise<void> {
  await ensureAct()
}
