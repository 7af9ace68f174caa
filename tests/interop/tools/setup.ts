import setUpStack from '../stack/setup.ts'
import { ensurePolyImage } from './images.ts'
import { ensureGrype, ensureSbomTools, ensureSyft } from './tools.ts'
import { ensureWorkflowLinters } from './workflow-linters.ts'

/** Jest's global setup: what takes minutes is made here, where no test's time limit runs. */
export default async function setup(): Promise<void> {
  await setUpStack()
  await ensurePolyImage()
  await ensureSyft()
  await ensureGrype()
  await ensureSbomTools()
  await ensureWorkflowLinters()
}
