import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { runProgram } from './program.ts'

/** What a database says is vulnerable, in grype's words. */
export interface Advisory {
  readonly id: string
  /** `deb`, `npm`, `java-archive`, …; left out where it is known by vendor and product alone. */
  readonly ecosystem?: string
  /** Of a distribution's the source's; else the product's. */
  readonly package: string
  /** The distribution's name and major version. */
  readonly system?: readonly [name: string, version: string]
  /** Of the National Vulnerability Database's name, without an ecosystem. */
  readonly vendor?: string
  /** `< 1.2.3`. */
  readonly versions: string
  /** How these are compared: `dpkg`, `semver`, `maven`, … */
  readonly order: string
}

/** The version of the tables (grype 0.110.0, grype/db/v6/db.go). */
const MODEL = 6
const PROVIDER = 'test'

/**
 * Makes a vulnerability database of a few advisories in a folder and returns what grype's environment must say to use it. The tables are
 * grype's own: it is given a database of the oldest version of them and brings it up to date, as it does for a user's.
 */
export async function makeGrypeDatabase(
  grype: string,
  folder: string,
  advisories: readonly Advisory[],
): Promise<Readonly<Record<string, string>>> {
  const directory = path.join(folder, String(MODEL))
  const file = path.join(directory, 'vulnerability.db')
  await mkdir(directory, { recursive: true })
  const env = {
    GRYPE_DB_CACHE_DIR: folder,
    GRYPE_DB_AUTO_UPDATE: 'false',
    GRYPE_DB_VALIDATE_BY_HASH_ON_START: 'false',
    GRYPE_CHECK_FOR_APP_UPDATE: 'false',
  }
  within(file, (database) => {
    database.exec(
      'CREATE TABLE db_metadata (build_timestamp datetime NOT NULL, model integer NOT NULL, revision integer NOT NULL, addition integer NOT NULL)',
    )
    const now = new Date().toISOString().replace('T', ' ').replace('Z', '+00:00')
    database.prepare('INSERT INTO db_metadata VALUES (?, ?, 0, 0)').run(now, MODEL)
  })
  const imported = { digest: `xxh64:${'0'.repeat(16)}`, client_version: `${MODEL}.0.0` }
  await writeFile(path.join(directory, 'import.json'), JSON.stringify(imported))
  await runProgram(grype, ['pkg:npm/nothing@1.0.0'], { env })
  within(file, (database) => {
    add(database, 'providers', { id: PROVIDER, version: '1', processor: PROVIDER })
    for (const advisory of advisories) insert(database, advisory)
  })
  return env
}

function within(file: string, work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file)
  try {
    work(database)
  } finally {
    database.close()
  }
}

function insert(database: DatabaseSync, advisory: Advisory): void {
  const { id, ecosystem, package: name, system, vendor, versions, order } = advisory
  const blob = (value: object): number => add(database, 'blobs', { value: JSON.stringify(value) })
  const range = { version: { type: order, constraint: versions }, fix: { state: 'unknown' } }
  const vulnerability = {
    name: id,
    status: 'active',
    provider_id: PROVIDER,
    blob_id: blob({ id }),
  }
  const affected = {
    vulnerability_id: add(database, 'vulnerability_handles', vulnerability),
    blob_id: blob({ ranges: [range] }),
  }
  if (ecosystem === undefined) {
    const cpe_id = added(database, 'cpes', { part: 'a', vendor: vendor ?? '', product: name })
    add(database, 'affected_cpe_handles', { ...affected, cpe_id })
    return
  }
  const [os, major_version] = system ?? []
  const package_id = added(database, 'packages', { ecosystem, name })
  add(database, 'affected_package_handles', {
    ...affected,
    package_id,
    ...(os === undefined || major_version === undefined
      ? {}
      : { operating_system_id: added(database, 'operating_systems', { name: os, major_version }) }),
  })
}

type Row = Readonly<Record<string, string | number>>

/** Adds a row and returns its number. */
function add(database: DatabaseSync, table: string, row: Row): number {
  const names = Object.keys(row)
  const marks = names.map(() => '?')
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks.join(', ')})`
  return Number(database.prepare(sql).run(...Object.values(row)).lastInsertRowid)
}

/** As `add`, once for all rows of the same fields. */
function added(database: DatabaseSync, table: string, row: Row): number {
  const fields = Object.keys(row).map((name) => `${name} = ?`)
  const sql = `SELECT id FROM ${table} WHERE ${fields.join(' AND ')}`
  const found = database.prepare(sql).get(...Object.values(row))
  return found === undefined ? add(database, table, row) : Number(found['id'])
}
