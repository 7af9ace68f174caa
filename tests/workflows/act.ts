import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../src/embedded/index.ts'
import { writeTrustFiles } from '../../src/embedded/trust-files.ts'
import { anonymous, type CredentialSource, givenCredentials } from '../../src/oci/credentials.ts'
import { parseReference } from '../../src/oci/reference.ts'
import type { Registry } from '../../src/oci/registry.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import { HttpClient } from '../../src/shared/http.ts'
import { asObject, type JsonObject } from '../../src/shared/json.ts'
import { Secret } from '../../src/shared/secret.ts'
import { programPath } from '../interop/tools/debian.ts'
import { runProgram } from '../interop/tools/program.ts'
import { ensureAct } from '../interop/tools/tools.ts'
import {
  calledWorkflow,
  idTokenJobs,
  localRepositories,
  onLoopback,
  OUR_REF,
  OURS,
  ourWorkflows,
  PROGRAMS,
  PROJECT,
  stageOurs,
} from './staging.ts'

/** What a workflow that calls ours is run for. */
export interface Run {
  /** The caller's file. */
  readonly workflow: string
  /** The repository whose workflow it is; default octo-org/app. */
  readonly repository?: string
  readonly event?: 'push' | 'pull_request' | 'schedule' | 'workflow_dispatch'
  /** Default refs/tags/v1.2.3. */
  readonly ref?: string
  readonly payload?: JsonObject
  readonly secrets?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Whether GitHub gives jobs that ask for one an id-token: not those of a fork's pull request. */
  readonly idTokens?: boolean
}

/** What came of it. */
export interface Ran {
  readonly exitStatus: number
  /** What every job ended with, by its name: `success`, `failure`. A job that was left out is not here. */
  readonly jobs: Readonly<Record<string, string>>
  /** Everything that was said, one line each. */
  readonly log: string
  /** The messages of `::error::`, in order. */
  readonly errors: readonly string[]
}

/** The embedded Sigstore and registry, and act to run workflows against them. */
export interface Workflows {
  readonly embedded: Embedded
  readonly directory: string
  readonly trustedRoot: string
  /** The embedded registry, with a login where it asks for one. */
  readonly registry: Registry
  /** What a tag of a repository there points at, as anybody is told. */
  pointsAt(repository: string, tag: string): Promise<string | undefined>
  /** Runs a workflow to its end. */
  run(run: Run): Promise<Ran>
  stop(): Promise<void>
}

export async function startWorkflows(options: EmbeddedOptions = {}): Promise<Workflows> {
  const [act, embedded] = await Promise.all([ensureAct(), startEmbedded(options)])
  const directory = await mkdtemp(path.join(tmpdir(), 'seal-workflows-'))
  const trust = await writeTrustFiles(embedded, path.join(directory, 'sigstore'))
  await stageOurs(path.join(directory, 'ours'))
  await writeShims(path.join(directory, 'bin'))
  let runs = 0
  const http = new HttpClient()
  const registry = createRegistry({ http, credentials: credentialsFor(embedded, options) })
  return {
    embedded,
    registry,
    pointsAt: async (repository, tag) => {
      const reference = parseReference(`${embedded.registryHost}/${repository}:${tag}`)
      return (await registry.getManifest(reference.repository, tag))?.digest
    },
    directory,
    trustedRoot: trust.trustedRoot,
    run: async (run) => {
      runs += 1
      const at = path.join(directory, `run-${runs}`)
      return runAct(act, { embedded, directory, at }, run)
    },
    stop: async () => {
      http.close()
      await embedded.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function credentialsFor(
  { registryHost }: Embedded,
  { registry: { username, password } = {} }: EmbeddedOptions,
): CredentialSource {
  if (username === undefined || password === undefined) return anonymous
  return givenCredentials({ registries: [registryHost], username, password: new Secret(password) })
}

/**
 * The node and the bash that steps run by. act does not look at `permissions`: the node drops the id-token for jobs that may not have one.
 * And act reads what a step says from a terminal that it closes when the step has failed, read or not: both wait then.
 */
async function writeShims(folder: string): Promise<void> {
  const bash = await programPath('bash')
  if (bash === undefined) throw new Error('there is no bash')
  const node = path.join(folder, 'node')
  const wait = ['status=$?', '[ "$status" -eq 0 ] || sleep 0.3', 'exit "$status"', '']
  const dropToken = [
    // act asks for the path of the program, to run that.
    `case "$*" in *'console.log(process.execPath)'*) echo '${node}' && exit ;; esac`,
    'case " $ID_TOKEN_JOBS " in',
    '*" $GITHUB_JOB "*) ;;',
    '*) unset ACTIONS_ID_TOKEN_REQUEST_URL ACTIONS_ID_TOKEN_REQUEST_TOKEN ;;',
    'esac',
  ]
  // Not sh: a POSIX shell may drop the inputs, whose names have hyphens.
  const scripts = {
    node: [`#!${bash}`, ...dropToken, `'${process.execPath}' "$@"`, ...wait],
    bash: [`#!${bash}`, `'${bash}' "$@"`, ...wait],
  }
  await mkdir(folder, { recursive: true })
  for (const [name, lines] of Object.entries(scripts)) {
    await writeFile(path.join(folder, name), lines.join('\n'))
    await chmod(path.join(folder, name), 0o755)
  }
}

interface Place {
  readonly embedded: Embedded
  readonly directory: string
  /** Of this run alone. */
  readonly at: string
}

async function runAct(act: string, place: Place, run: Run): Promise<Ran> {
  const { embedded, directory, at } = place
  const { event = 'push', ref = 'refs/tags/v1.2.3', repository = 'octo-org/app' } = run
  const caller = path.join(at, 'caller')
  const sha = await writeRepository(caller, { ...place, run, repository, ref })
  const payload = path.join(at, 'event.json')
  await writeFile(
    payload,
    JSON.stringify({ ref, repository: { default_branch: 'main' }, ...run.payload }),
  )
  const called = calledWorkflow(run.workflow)
  embedded.oidc.setClaims({
    ...{ repository, ref, sha, event_name: event },
    ...(called === undefined
      ? {}
      : { job_workflow_ref: `${OURS}/.github/workflows/${called}@refs/tags/${OUR_REF}` }),
  })
  const env = {
    RUNNER_ENVIRONMENT: 'github-hosted',
    GITHUB_REPOSITORY: repository,
    ACTIONS_ID_TOKEN_REQUEST_URL: embedded.oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: embedded.oidc.requestToken,
    ID_TOKEN_JOBS:
      run.idTokens === false ? '' : (await idTokenJobs(run.workflow, directory)).join(' '),
    DOCKER_CONFIG: path.join(at, 'docker'),
    SEAL_IMAGE_PROJECT: PROJECT,
    STAND_IN_REGISTRY: embedded.registryHost,
    ...run.env,
  }
  const args = [
    event,
    ...['-W', '.github/workflows/caller.yml', '-e', payload, '-P', 'ubuntu-24.04=-self-hosted'],
    ...[
      '--no-cache-server',
      '--json',
      '--actor',
      'octocat',
      '--action-cache-path',
      path.join(at, 'cache'),
    ],
    ...localRepositories(directory, [run.workflow, ...(await ourWorkflows(directory))]),
    ...Object.entries({ GITHUB_TOKEN: 'ghs_test', ...run.secrets }).flatMap(([name, value]) => [
      '-s',
      `${name}=${value}`,
    ]),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ]
  await mkdir(path.join(at, 'home', '.config', 'act'), { recursive: true })
  // Without it, act asks which image to use.
  await writeFile(path.join(at, 'home', '.config', 'act', 'actrc'), '')
  const child = spawn(act, args, {
    cwd: caller,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [path.join(directory, 'bin'), PROGRAMS, process.env['PATH'] ?? ''].join(':'),
      HOME: path.join(at, 'home'),
      TMPDIR: at,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  }
  const [status] = (await once(child, 'close')) as [number | null]
  return ranOf(status ?? 1, said)
}

/** A Git repository with the workflow, as a checkout of it at the ref; returns the commit. */
async function writeRepository(
  caller: string,
  {
    embedded,
    directory,
    run,
    repository,
    ref,
  }: Place & { run: Run; repository: string; ref: string },
): Promise<string> {
  const workflows = path.join(caller, '.github', 'workflows')
  await mkdir(workflows, { recursive: true })
  await writeFile(path.join(workflows, 'caller.yml'), onLoopback(run.workflow, embedded))
  await cp(path.join(directory, 'sigstore'), path.join(caller, 'sigstore'), { recursive: true })
  const git = (...args: string[]): Promise<string> =>
    runProgram(
      'git',
      ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com', ...args],
      { cwd: caller },
    )
  await git('init', '-q', '-b', 'main')
  await git('remote', 'add', 'origin', `https://github.com/${repository}.git`)
  await git('add', '.')
  await git('commit', '-q', '-m', 'app')
  if (ref.startsWith('refs/tags/')) await git('tag', ref.slice('refs/tags/'.length))
  return (await git('rev-parse', 'HEAD')).trim()
}

function ranOf(exitStatus: number, said: string): Ran {
  const lines = said.split('\n').map((line) => {
    try {
      return asObject(JSON.parse(line), 'a line')
    } catch {
      return { msg: line }
    }
  })
  const jobs: Record<string, string> = {}
  const text = (line: JsonObject, name: string): string =>
    typeof line[name] === 'string' ? line[name] : ''
  for (const line of lines) {
    if (text(line, 'jobResult') !== '') jobs[text(line, 'job')] = text(line, 'jobResult')
  }
  const log = lines
    .map((line) => `[${text(line, 'job')}] ${text(line, 'msg')}`.trimEnd())
    .join('\n')
  const errors = [...log.matchAll(/::error::(.*)$/gm)].map(([, message = '']) => message)
  return { exitStatus, jobs, log, errors }
}
