import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'
import { cacheFolder, exists } from '../tools/cache.ts'
import { installDebianPackages, programPath } from '../tools/debian.ts'
import { ensureModuleFile } from '../tools/module-file.ts'
import { runProgram } from '../tools/program.ts'
import type { Processes } from './processes.ts'
import { greets } from './ready.ts'

const TRILLIAN = 'github.com/google/trillian@v1.7.2'
const SCHEMA = 'storage/mysql/schema/storage.sql'
/** The client's package has what mariadb-install-db reads the defaults with, and the server's does not depend on it. */
const DEBIAN_PACKAGES = ['mariadb-server-core', 'mariadb-client-core']
const PROGRAMS = ['mariadbd', 'mariadb-install-db', 'my_print_defaults']

/** Small files, and no waiting for the disk: what is in them lives as long as the stack. */
const SERVER_OPTIONS = [
  '--no-defaults',
  '--innodb-log-file-size=16M',
  '--innodb-undo-tablespaces=0',
  '--innodb-use-native-aio=0',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--skip-log-bin',
  '--skip-name-resolve',
  `--user=${userInfo().username}`,
]

/** Whoever reaches the port on loopback may read and write an empty log; there is nothing to protect. */
const USER = 'CREATE USER trillian@127.0.0.1 IDENTIFIED BY "trillian";'
const SETUP = `FLUSH PRIVILEGES;\nCREATE DATABASE trillian;\n${USER}\nGRANT ALL ON trillian.* TO trillian@127.0.0.1;\nUSE trillian;\n`

/** Starts MariaDB with Trillian's tables in it; returns the URI that Trillian takes. */
export async function startDatabase(options: {
  readonly processes: Processes
  readonly directory: string
  readonly port: number
}): Promise<string> {
  const { processes, directory, port } = options
  const server = await ensureServer()
  const data = path.join(directory, 'mariadb')
  await cp(await ensureTemplate(server), data, { recursive: true })
  await processes.start({
    name: 'mariadb',
    program: server,
    args: [
      ...SERVER_OPTIONS,
      `--datadir=${data}`,
      `--socket=${path.join(directory, 'mariadb.sock')}`,
      `--pid-file=${path.join(directory, 'mariadb.pid')}`,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
    ],
    ready: () => greets(port),
  })
  return `trillian:trillian@tcp(127.0.0.1:${port})/trillian`
}

/** Makes sure of MariaDB (Debian's, installed as root where it lacks) and of the files that each database begins with. */
export async function ensureDatabase(): Promise<void> {
  await ensureTemplate(await ensureServer())
}

async function ensureServer(): Promise<string> {
  const [server] = (await programs()) ?? (await installServer())
  if (server === undefined) throw new TypeError('no server is named')
  return server
}

async function installServer(): Promise<readonly string[]> {
  await installDebianPackages(DEBIAN_PACKAGES)
  const installed = await programs()
  if (installed !== undefined) return installed
  throw new Error(`${DEBIAN_PACKAGES.join(' and ')} lack one of ${PROGRAMS.join(', ')}`)
}

/** The paths of what is needed, or undefined where one lacks. */
async function programs(): Promise<readonly string[] | undefined> {
  const found = await Promise.all(PROGRAMS.map(programPath))
  return found.some((file) => file === undefined) ? undefined : found.map(String)
}

/** An empty database with Trillian's tables, made once for each version of either: making it takes longer than all the rest of a start. */
async function ensureTemplate(server: string): Promise<string> {
  const schema = await readFile(await ensureModuleFile(TRILLIAN, SCHEMA), 'utf8')
  const version = await runProgram(server, ['--no-defaults', '--version'])
  const parts = [version, schema, SETUP, ...SERVER_OPTIONS]
  const name = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
  const template = path.join(cacheFolder(), `mariadb-${name}`)
  if (await exists(template)) return template
  const making = await mkdtemp(`${template}.making-`)
  try {
    const common = [...SERVER_OPTIONS, `--datadir=${making}`]
    await runProgram('mariadb-install-db', [
      ...common,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ])
    await bootstrap(server, common, SETUP + schema)
    await rename(making, template).catch(async (error: unknown) => {
      if (!(await exists(template))) throw error
    })
  } finally {
    await rm(making, { recursive: true, force: true })
  }
  return template
}

/** Runs SQL on files that no server has open. */
async function bootstrap(server: string, args: readonly string[], sql: string): Promise<void> {
  const child = spawn(server, [...args, '--bootstrap'], { stdio: ['pipe', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdin.end(sql)
  const [status] = (await once(child, 'close')) as [number | null]
  if (status !== 0 || errors.includes('ERROR')) {
    throw new Error(`mariadbd --bootstrap ended with ${status ?? 'a signal'}:\n${errors}`)
  }
}
