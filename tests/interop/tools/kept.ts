import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder, exists } from './cache.ts'
import { progress } from './program.ts'

/**
 * The path of a tool, `FOLDER/FILE` below the cache's `tools/`; made where it lacks, and then kept. `make` gets the folder to fill:
 * one beside the tool's place, moved there whole, so that what is there is never half a tool.
 */
export async function ensureKept(
  name: string,
  make: (folder: string) => Promise<unknown>,
): Promise<string> {
  const tools = path.join(cacheFolder(), 'tools')
  const tool = path.join(tools, name)
  if (await exists(tool)) return tool
  const [kept = ''] = name.split('/')
  const folder = path.join(tools, kept)
  progress(`making ${name}`)
  const started = performance.now()
  await mkdir(tools, { recursive: true })
  const making = await mkdtemp(`${folder}.making-`)
  try {
    await make(`${making}/`)
    await rm(folder, { recursive: true, force: true })
    await rename(making, folder)
  } finally {
    await rm(making, { recursive: true, force: true })
  }
  progress(`made ${name} in ${Math.round((performance.now() - started) / 1000)} s`)
  return tool
}
