import { readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '../stack/ports.ts'
import { cacheFolder, exists } from './cache.ts'
import { installDebianPackages, programPath } from './debian.ts'
import { progress, runProgram } from './program.ts'
import { ensureTools } from './tools.ts'

const PROJECT = path.resolve(import.meta.dirname, '../../..')
const SCRIPT = path.resolve(PROJECT, '../shared/images/make-image.sh')

/** The programs that the script needs, and the Debian package of each. */
const DEBIAN_PACKAGES = {
  mmdebstrap: 'mmdebstrap',
  zstd: 'zstd',
  jq: 'jq',
  rpmbuild: 'rpm',
  curl: 'curl',
  mvn: 'maven',
}
/** A program that the script passes over where Cargo cannot build it. */
const RUST_PROGRAM = 'l4/usr/local/bin/hexyl'

/** Folders with an OCI layout each, to be given to `push`. */
export interface Layouts {
  /** Debian, Node, Python, Ruby, Java, Go and Rust in one linux/amd64 image of five layers, its manifest in Docker's schema 2. */
  readonly poly: string
  /** An index of the Debian layer alone for linux/amd64 and linux/arm64. */
  readonly multi: string
}

/** The images of make-image.sh; made once (minutes, with Debian packages installed as root where they lack), then kept. */
export async function ensurePolyImage(): Promise<Layouts> {
  const work = path.join(cacheFolder(), 'image-rust')
  const layouts = { poly: path.join(work, 'out', 'oci'), multi: path.join(work, 'out', 'multi') }
  if ((await isLayout(layouts.poly)) && (await isLayout(layouts.multi))) return layouts
  await ensureDebianPackages()
  const { crane } = await ensureTools()
  const port = await freePort()
  progress(`making the images in ${work} (minutes)`)
  const started = performance.now()
  await rm(path.join(work, 'out', 'oci.tmp'), { recursive: true, force: true })
  try {
    const env = { WORK: work, CRANE: crane, PORT: String(port), RUST: '1' }
    await runProgram('nice', ['-n', '10', 'bash', SCRIPT], { env })
    if (!(await exists(path.join(work, RUST_PROGRAM)))) {
      await rm(path.join(work, 'layers', '4-bin.tar'))
      throw new Error('make-image.sh built no Rust program: it needs a Cargo of today')
    }
    await saveLayout(crane, `127.0.0.1:${port}/demo/debian:multi`, layouts.multi)
  } finally {
    await stopRegistryOf(work)
  }
  progress(`made the images in ${Math.round((performance.now() - started) / 1000)} s`)
  return layouts
}

/** Pushes the one image or index of a layout and returns its digest. */
export async function push(layout: string, reference: string): Promise<string> {
  const { crane } = await ensureTools()
  const pushed = await runProgram(crane, ['push', '--insecure', layout, reference])
  const digest = /@(sha256:[0-9a-f]{64})\s*$/.exec(pushed)?.[1]
  if (digest === undefined) throw new Error(`crane push named no digest: ${pushed}`)
  return digest
}

async function isLayout(folder: string): Promise<boolean> {
  return exists(path.join(folder, 'index.json'))
}

async function ensureDebianPackages(): Promise<void> {
  const missing: string[] = []
  for (const [program, debianPackage] of Object.entries(DEBIAN_PACKAGES)) {
    if ((await programPath(program)) === undefined) missing.push(debianPackage)
  }
  if (missing.length > 0) await installDebianPackages(missing)
}

/** Written beside its place and moved there whole: a layout that is there is complete. */
async function saveLayout(crane: string, reference: string, folder: string): Promise<void> {
  const saving = `${folder}.tmp`
  await rm(saving, { recursive: true, force: true })
  await runProgram(crane, ['pull', '--insecure', '--format=oci', reference, saving])
  await rm(folder, { recursive: true, force: true })
  await rename(saving, folder)
}

/** The script leaves its registry running and its process id in a file. */
async function stopRegistryOf(work: string): Promise<void> {
  const file = path.join(work, 'reg.pid')
  const pid = Number(await readFile(file, 'utf8').catch(() => ''))
  if (pid > 0) process.kill(pid)
  await rm(file, { force: true })
}
