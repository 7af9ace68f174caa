import { MAX_PACKAGES } from '../cataloger.ts'
import { berkeleyHeaders, isBerkeleyHash } from './berkeley-db.ts'
import { RpmHeader } from './header.ts'
import type { HeaderRecord } from './header-record.ts'
import { installedPackage, isPublicKey, NameBudget, type RpmPackage } from './installed-package.ts'
import { isNdb, ndbHeaders } from './ndb.ts'
import { isSqlite, sqliteBlobs } from './sqlite.ts'

export interface RpmDatabase {
  readonly packages: readonly RpmPackage[]
  /** What could not be read, each said once. */
  readonly problems: readonly string[]
}

/**
 * The packages in rpm's database, whichever of its three forms it has; told by its first bytes, as its name may be that of an
 * older form. Hostile bytes give `problems`, never a throw, in time and memory linear in their number.
 */
export function readRpmDatabase(bytes: Buffer): RpmDatabase {
  const packages: RpmPackage[] = []
  const problems = new Set<string>()
  const budget = new NameBudget()
  let records = 0
  for (const record of headersIn(bytes)) {
    if (++records > MAX_PACKAGES) {
      problems.add(`there are more than ${MAX_PACKAGES} packages`)
      break
    }
    const header = 'header' in record ? RpmHeader.read(record.header) : undefined
    if (header === undefined) {
      problems.add('damaged' in record ? record.damaged : 'a header that does not hold together')
      continue
    }
    if (!isPublicKey(header)) packages.push(installedPackage(header, budget))
  }
  if (budget.exceeded) problems.add('there are too many names of files and relations to keep')
  return { packages, problems: [...problems] }
}

function* headersIn(bytes: Buffer): Generator<HeaderRecord> {
  if (isSqlite(bytes)) yield* sqliteBlobs(bytes, 'Packages')
  else if (isNdb(bytes)) yield* ndbHeaders(bytes)
  else if (isBerkeleyHash(bytes)) yield* berkeleyHeaders(bytes)
  else yield { damaged: 'it is no database of a form that rpm has' }
}
