import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { ArchivedFile } from '../../embedded/tar-archive.ts'
import { makeImage, type MadeImage } from '../../embedded/image.ts'

const OS_PACKAGES = 40
const NPM_PACKAGES = ['ajv', 'packageurl-js', '@sigstore/verify', '@actions/core']
const OS_FILES = ['/etc/os-release', '/usr/lib/os-release']

/**
 * A small real image: this machine's os-release and the first packages of its package database (where it has them), and a Node
 * application with some of the packages that `npm ci` installed. `extra` makes another image of it.
 */
export async function demoImage(
  projectRoot: string,
  extra: readonly ArchivedFile[] = [],
): Promise<MadeImage> {
  const base = [...(await osRelease()), ...(await dpkgStatus())]
  return makeImage([base, await application(projectRoot), ...(extra.length > 0 ? [extra] : [])])
}

async function osRelease(): Promise<readonly ArchivedFile[]> {
  for (const path of OS_FILES) {
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes !== undefined) return [{ path: 'etc/os-release', bytes }]
  }
  return []
}

async function dpkgStatus(): Promise<readonly ArchivedFile[]> {
  const status = await readFile('/var/lib/dpkg/status', 'utf8').catch(() => undefined)
  if (status === undefined) return []
  const packages = status.split('\n\n').slice(0, OS_PACKAGES).join('\n\n')
  return [{ path: 'var/lib/dpkg/status', bytes: Buffer.from(`${packages}\n`) }]
}

async function application(projectRoot: string): Promise<readonly ArchivedFile[]> {
  const manifest = { name: 'demo-app', version: '1.0.0', license: 'Apache-2.0' }
  const packages = await Promise.all(
    NPM_PACKAGES.map((name) => npmPackage(projectRoot, join('node_modules', name))),
  )
  return [
    { path: 'app/package.json', bytes: Buffer.from(JSON.stringify(manifest)) },
    ...packages.flat(),
  ]
}

async function npmPackage(
  projectRoot: string,
  directory: string,
): Promise<readonly ArchivedFile[]> {
  const root = join(projectRoot, directory)
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(directory, relative(root, entry.parentPath), entry.name))
    .filter((name) => Buffer.byteLength(name) < 90)
    .sort()
  return Promise.all(
    names.map(async (name) => ({
      path: `app/${name}`,
      bytes: await readFile(join(projectRoot, name)),
    })),
  )
}
