import { MAX_PACKAGES } from '../cataloger.ts'
import { linesOf } from '../text-lines.ts'
import type { RpmDatabase } from './database.ts'
import type { RpmPackage } from './installed-package.ts'

/** name, version-release, install time, build time, vendor, epoch, size, architecture, epoch as a number, source package */
const FIELDS = 10
const NEVRA = /^(?<name>.+)-(?<version>[^-]+)-(?<release>[^-]+)\.(?<arch>[^.-]+)$/
const MAX_LINE = 2048

/**
 * The packages in the lists that Mariner and Azure Linux leave in the place of rpm's database, where an image has no rpm:
 * `container-manifest-2` in ten fields, `container-manifest-1` as `rpm -qa` writes them.
 */
export function readRpmManifest(bytes: Buffer): RpmDatabase {
  const packages: RpmPackage[] = []
  const problems = new Set<string>()
  for (const line of linesOf(bytes.toString('utf8'))) {
    if (line.trim() === '') continue
    if (packages.length === MAX_PACKAGES) {
      problems.add(`there are more than ${MAX_PACKAGES} packages`)
      break
    }
    const found = line.length > MAX_LINE ? undefined : packageOn(line)
    if (found !== undefined) packages.push(found)
    else problems.add('a line that names no package')
  }
  return { packages, problems: [...problems] }
}

const NO_RELATIONS = { provides: [], requires: [], files: [] }

function packageOn(line: string): RpmPackage | undefined {
  const fields = line.split('\t')
  if (fields.length !== FIELDS) return fields.length === 1 ? fromNevra(line.trim()) : undefined
  const [name = '', both = '', , , vendor, epoch, , arch, epochNumber, sourceRpm] = fields
  const [version = '', release = ''] = both.split('-')
  const hasEpoch = epoch !== '(none)' && /^[0-9]{1,10}$/.test(epochNumber ?? '')
  return {
    ...NO_RELATIONS,
    name,
    version,
    release,
    ...(hasEpoch ? { epoch: Number(epochNumber) } : {}),
    ...(isStated(arch) ? { arch } : {}),
    ...(isStated(vendor) ? { vendor } : {}),
    ...(isStated(sourceRpm) ? { sourceRpm } : {}),
  }
}

function fromNevra(text: string): RpmPackage | undefined {
  const { name, version, release, arch } = NEVRA.exec(text)?.groups ?? {}
  if (name === undefined || version === undefined || release === undefined) return undefined
  return { ...NO_RELATIONS, name, version, release, ...(arch === undefined ? {} : { arch }) }
}

function isStated(field: string | undefined): field is string {
  return field !== undefined && field !== '(none)'
}
