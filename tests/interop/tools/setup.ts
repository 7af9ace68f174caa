import { ensurePolyImage } from './images.ts'
import { ensureTools } from './tools.ts'

/** Jest's global setup: what takes minutes is made here, where no test's time limit runs. */
export default async function setup(): Promise<void> {
  await ensureTools()
  await ensurePolyImage()
}
