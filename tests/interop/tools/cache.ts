import { access } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'

/** Where tools and images are kept between runs: `SEAL_IMAGE_CACHE`, else `~/.cache/seal-image`. */
export function cacheFolder(): string {
  return process.env['SEAL_IMAGE_CACHE'] ?? path.join(homedir(), '.cache', 'seal-image')
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
