import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle, filesIn } from './bundle.ts'

/** `npm run check:dist`: builds the sources once more and fails, naming the files, where dist/ is not what they give. */
const root = path.dirname(import.meta.dirname)
const fresh = await mkdtemp(path.join(tmpdir(), 'seal-image-dist-'))

try {
  await bundle(root, fresh)
  const differing = await differences(path.join(root, 'dist'), fresh)
  for (const line of differing) console.error(line)
  if (differing.length === 0) console.log('dist/ is what the sources give')
  else {
    console.error('dist/ is not what the sources give: run `npm run build` and commit it')
    process.exitCode = 1
  }
} finally {
  await rm(fresh, { recursive: true, force: true })
}

async function differences(committed: string, built: string): Promise<string[]> {
  const [old, now] = [
    await filesIn(committed).catch(() => new Map<string, Buffer>()),
    await filesIn(built),
  ]
  const names = [...new Set([...old.keys(), ...now.keys()])].sort()
  return names.flatMap((name) => {
    const [before, after] = [old.get(name), now.get(name)]
    if (before === undefined) return [`missing    dist/${name}`]
    if (after === undefined) return [`left over  dist/${name}`]
    return before.equals(after) ? [] : [`differs    dist/${name}`]
  })
}
