import setUpStack from '../interop/stack/setup.ts'
import { ensureAdmissionTools } from './tools/tools.ts'

/** Jest's global setup: what takes minutes is made here, where no test's time limit runs. */
export default async function setup(): Promise<void> {
  await setUpStack()
  await ensureAdmissionTools()
}
