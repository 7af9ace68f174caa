import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundle, filesIn } from './bundle.ts'

/**
 * `npm run build`: src/ to dist/, workflows/ to .github/workflows/, where GitHub looks for them, and action.yml to actions/seal/, for
 * `$/` needs a path in the repository.
 */
const root = path.dirname(import.meta.dirname)
const started = performance.now()

await bundle(root, path.join(root, 'dist'))
for (const [name, bytes] of await filesIn(path.join(root, 'dist'))) {
  console.log(`dist/${name}  ${Math.ceil(bytes.byteLength / 1024)} KiB`)
}
for (const name of await copyWorkflows()) console.log(`.github/workflows/${name}`)
console.log(await copyAction())
console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`)

async function copyWorkflows(): Promise<string[]> {
  const source = path.join(root, 'workflows')
  if (!existsSync(source)) return []
  const names = (await readdir(source)).filter((name) => name.endsWith('.yml'))
  const target = path.join(root, '.github', 'workflows')
  if (names.length > 0) await mkdir(target, { recursive: true })
  for (const name of names) await cp(path.join(source, name), path.join(target, name))
  return names.sort()
}

async function copyAction(): Promise<string> {
  const action = await readFile(path.join(root, 'action.yml'), 'utf8')
  const name = 'actions/seal/action.yml'
  const copy = action.replace(/^( {2}(?:main|post): )(?=dist\/)/gm, '$1../../')
  await writeFile(path.join(root, name), copy)
  return name
}
