import { ensureAct, ensureGrype, ensureTools } from '../interop/tools/tools.ts'

/** Jest's global setup: what takes minutes is made here, where no test's time limit runs. */
export default async function setup(): Promise<void> {
  await ensureAct()
  await ensureTools()
  await ensureGrype()
}
