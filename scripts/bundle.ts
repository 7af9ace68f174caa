import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { licensesOf } from './licenses.ts'

/** The programs of dist/: the folder of each, and the file that it is bundled from with all it needs. */
const ENTRIES = [
  ['action', 'action/index.js'],
  ['post', 'action/post.js'],
  ['cli', 'cli/index.js'],
  ['gate', 'gate/index.js'],
] as const

const run = promisify(execFile)

/**
 * Compiles src/ to build/ and bundles each entry into `outDir`, wiped first. The same sources and lock file give the same
 * bytes wherever the project lies: webpack derives its ids from paths below `root`, so `root` is its working directory
 * and build/ is always the folder between. Throws where a compiler complains or a path of this machine got in.
 */
export async function bundle(root: string, outDir: string): Promise<void> {
  const build = path.join(root, 'build')
  await rm(build, { recursive: true, force: true })
  await rm(outDir, { recursive: true, force: true })
  await node(root, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'])
  // Without "type", webpack reads ES modules in build/ and writes CommonJS, which starts fastest and splits at import().
  await writeFile(path.join(build, 'package.json'), '{}\n')
  await mkdir(outDir, { recursive: true })
  await writeFile(path.join(outDir, 'package.json'), '{ "type": "commonjs" }\n')
  for (const [name, file] of ENTRIES) await bundleEntry(root, { name, file }, outDir)
  const stats = ENTRIES.map(([name]) => statsFile(root, name))
  await writeFile(path.join(outDir, 'licenses.txt'), await licensesOf(stats))
  await refuseWhatCannotRun(root, outDir)
}

/** Every file below `directory`, by its path there, in order. */
export async function filesIn(directory: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort()
  const files = new Map<string, Buffer>()
  for (const name of names) files.set(name, await readFile(path.join(directory, name)))
  return files
}

async function bundleEntry(
  root: string,
  { name, file }: { readonly name: string; readonly file: string },
  outDir: string,
): Promise<void> {
  const options = ['--no-cache', '--quiet', '--stats-out', statsFile(root, name)]
  const paths = [`build/${file}`, '--out', path.join(outDir, name)]
  await node(root, ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', ...paths, ...options])
}

function statsFile(root: string, entry: string): string {
  return path.join(root, 'build', `${entry}.stats.json`)
}

async function node(root: string, args: readonly string[]): Promise<void> {
  try {
    await run(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${args.join(' ')} failed\n${stdout}${stderr}`, { cause: error })
  }
}

/** A path of this machine, or syntax that CommonJS does not know, such as `import.meta.dirname`, runs here only or nowhere. */
async function refuseWhatCannotRun(root: string, outDir: string): Promise<void> {
  const own = [root, homedir()].filter((prefix) => prefix !== '/')
  for (const [name, bytes] of await filesIn(outDir)) {
    const found = own.find((prefix) => holdsPath(bytes.toString('latin1'), `${prefix}/`))
    if (found !== undefined) throw new Error(`${name} holds the path ${found}`)
    if (name.endsWith('.js')) await node(root, ['--check', path.join(outDir, name)])
  }
}

/** A path of its own, and not a part of another: a key's name in a TUF root may have the same folder in the middle. */
function holdsPath(text: string, start: string): boolean {
  const before = text.split(start).slice(0, -1)
  return before.some((part) => !/\w/.test(part.at(-1) ?? ''))
}
