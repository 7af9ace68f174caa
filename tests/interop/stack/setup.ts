import { ensureStackTools, ensureTools } from '../tools/tools.ts'
import { ensureDatabase } from './database.ts'

/** Jest's global setup: what takes minutes is made here, where no test's time limit runs. */
export default async function setup(): Promise<void> {
  await ensureTools()
  await ensureStackTools()
  await ensureDatabase()
}
