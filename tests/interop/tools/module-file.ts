import { copyFile, mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { asObject, asString, parseJson } from '../../../src/shared/json.ts'
import { cacheFolder, exists } from './cache.ts'
import { runProgram } from './program.ts'

const MAX_ANSWER_BYTES = 64 * 1024

/** The path of a file out of a Go module (`module@version`), got from the Go module proxy once and then kept. */
export async function ensureModuleFile(module: string, file: string): Promise<string> {
  const kept = path.join(cacheFolder(), 'modules', module, file)
  if (await exists(kept)) return kept
  const folder = await moduleFolder(module)
  await mkdir(path.dirname(kept), { recursive: true })
  const copying = `${kept}.${process.pid}`
  await copyFile(path.join(folder, file), copying)
  await rename(copying, kept)
  return kept
}

/** Where Go keeps the source of a module (`module@version`), which it downloads if it must. Read-only. */
export async function moduleFolder(module: string): Promise<string> {
  const answer = await runProgram('go', ['mod', 'download', '-json', module])
  const what = `what go says of ${module}`
  const said = parseJson(Buffer.from(answer), what, { maxBytes: MAX_ANSWER_BYTES })
  return asString(asObject(said, what)['Dir'], `Dir in ${what}`)
}
