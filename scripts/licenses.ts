import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The part of webpack's statistics that says which files went into a bundle. */
interface ModuleStats {
  readonly nameForCondition?: string | null
  readonly modules?: readonly ModuleStats[]
}

/**
 * The licences of every npm package in the bundles, from webpack's statistics files, as one text.
 * ncc's own `--license` keeps only the last chunk's packages. Throws where a package states no licence at all.
 */
export async function licensesOf(statsFiles: readonly string[]): Promise<string> {
  const packages = new Set<string>()
  for (const file of statsFiles) {
    const stats = JSON.parse(await readFile(file, 'utf8')) as ModuleStats
    for (const folder of packageFoldersIn(stats)) packages.add(folder)
  }
  const texts = await Promise.all([...packages].map(licenseIn))
  return texts.sort().join(`\n${'-'.repeat(80)}\n\n`)
}

function packageFoldersIn({ nameForCondition, modules = [] }: ModuleStats): string[] {
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(nameForCondition ?? '')?.[0]
  return [...(folder === undefined ? [] : [folder]), ...modules.flatMap(packageFoldersIn)]
}

async function licenseIn(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const heading = `${manifest.name} ${manifest.version}\n${manifest.license ?? ''}\n`
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|notice)/i.test(name)).sort()
  if (files.length === 0 && manifest.license === undefined) {
    throw new Error(`${manifest.name} states no licence`)
  }
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))
  return [heading, ...texts.map((text) => text.replaceAll('\r\n', '\n'))].join('\n')
}
