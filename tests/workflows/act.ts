import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../src/embedded/index.ts'
import { writeTrustFiles } from '../../src/embedded/trust-files.ts'
import { asObject, type JsonObject } from '../../src/shared/json.ts'
import { runProgram } from '../interop/tools/program.ts'
import { ensureAct } from '../interop/tools/tools.ts'

const PROJECT = path.resolve(import.meta.dirname, '../..')
const STAND_INS = path.join(import.meta.dirname, 'stand-ins')
/** Ours, as callers name it. */
const OURS = 'seal-image/seal-image'
const OUR_REF = 'v1'

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
  /** Runs a workflow to its end. */
  run(run: Run): Promise<Ran>
  stop(): Promise<void>
}

export async function startWorkflows(options: EmbeddedOptions = {}): Promise<Workflows> {
  const [act, embedded] = await Promise.all([ensureAct(), startEmbedded(options)])
  const directory = await mkdtemp(path.join(tmpdir(), 'seal-workflows-'))
  const trust = await writeTrustFiles(embedded, path.join(directory, 'sigstore'))
  await stageOurs(path.join(directory, 'ours'))
  await writeNodeShim(path.join(directory, 'bin'))
  let runs = 0
  return {
    embedded,
    directory,
    trustedRoot: trust.trustedRoot,
    run: async (run) => {
      runs += 1
      const at = path.join(directory, `run-${runs}`)
      return runAct(act, { embedded, directory, at }, run)
    },
    stop: async () => {
      await embedded.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The one change to the workflows that are shipped: act 0.2.89 does not know `$/`, the workflow's own repository at its own commit. */
export function withoutSelfReferences(workflow: string): string {
  return workflow.replaceAll(/uses: \$\/(\S+)/g, `uses: ${OURS}/$1@${OUR_REF}`)
}

/** What a caller adds for a Sigstore of its own. */
const INSTANCE = [
  'sigstore: custom',
  'trusted-root: sigstore/trusted_root.json',
  'signing-config: sigstore/signing_config.json',
]

/** A caller for the public services, as it would be for these: their registry, and their Sigstore. */
export function onLoopback(
  caller: string,
  { registryHost }: Pick<Embedded, 'registryHost'>,
): string {
  return caller
    .replaceAll('ghcr.io', registryHost)
    .replaceAll(
      /^(\s+uses: \S+\/(build-and-seal|seal|scan|verify)\.yml@.*\n(\s+)with:\n)/gm,
      (_, head: string, file: string, indent: string) =>
        [
          head,
          ...INSTANCE.slice(0, file === 'verify' ? 2 : 3).map((line) => `${indent}  ${line}\n`),
        ].join(''),
    )
}

async function stageOurs(ours: string): Promise<void> {
  const workflows = path.join(ours, '.github', 'workflows')
  await mkdir(workflows, { recursive: true })
  for (const name of ['action.yml', 'actions', 'dist']) {
    await cp(path.join(PROJECT, name), path.join(ours, name), { recursive: true })
  }
  for (const name of await readdir(path.join(PROJECT, 'workflows'))) {
    const text = await readFile(path.join(PROJECT, 'workflows', name), 'utf8')
    await writeFile(path.join(workflows, name), withoutSelfReferences(text))
  }
}

/** act does not look at `permissions`: the node that runs the actions drops the id-token for jobs that may not have one. */
async function writeNodeShim(folder: string): Promise<void> {
  const shim = path.join(folder, 'node')
  const script = [
    // A POSIX shell may drop the inputs, whose names have hyphens.
    '#!/usr/bin/env bash',
    // act asks for the path of the program, to run that.
    `case "$*" in *'console.log(process.execPath)'*) echo '${shim}' && exit ;; esac`,
    'case " $ID_TOKEN_JOBS " in',
    '*" $GITHUB_JOB "*) ;;',
    '*) unset ACTIONS_ID_TOKEN_REQUEST_URL ACTIONS_ID_TOKEN_REQUEST_TOKEN ;;',
    'esac',
    `exec '${process.execPath}' "$@"`,
    '',
  ]
  await mkdir(folder, { recursive: true })
  await writeFile(shim, script.join('\n'))
  await chmod(shim, 0o755)
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
      PATH: `${path.join(directory, 'bin')}:${process.env['PATH'] ?? ''}`,
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

async function ourWorkflows(directory: string): Promise<readonly string[]> {
  const folder = path.join(directory, 'ours', '.github', 'workflows')
  const names = await readdir(folder)
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
}

/** Ours from here, and a stand-in for each action of others that the workflows use. */
function localRepositories(directory: string, workflows: readonly string[]): readonly string[] {
  const used = new Set(
    workflows.flatMap((text) =>
      [...text.matchAll(/uses: ((?:docker)\/[\w-]+@[0-9a-f]{40})/g)].map(([, uses = '']) => uses),
    ),
  )
  const standIns = [...used].map((uses) => {
    const name = /\/([\w-]+)@/.exec(uses)?.[1] ?? ''
    const folder = ['build-push-action', 'login-action'].includes(name) ? name : 'nothing'
    return `${uses}=${path.join(STAND_INS, folder)}`
  })
  const ours = `${OURS}@${OUR_REF}=${path.join(directory, 'ours')}`
  return [ours, ...standIns].flatMap((one) => ['--local-repository', one])
}

function calledWorkflow(caller: string): string | undefined {
  return new RegExp(`uses: ${OURS}/\\.github/workflows/([\\w-]+\\.yml)@`).exec(caller)?.[1]
}

/** The jobs of ours that ask for an id-token, where the caller grants one; a caller's own jobs that do. */
async function idTokenJobs(caller: string, directory: string): Promise<readonly string[]> {
  const jobs = jobsOf(caller)
  const granting = Object.entries(jobs).filter(([, job]) => mayHaveToken(job))
  const called = await Promise.all(
    granting.map(async ([name, { uses }]) => {
      const file =
        typeof uses === 'string' ? /workflows\/([\w-]+\.yml)@/.exec(uses)?.[1] : undefined
      if (file === undefined) return [name]
      const text = await readFile(
        path.join(directory, 'ours', '.github', 'workflows', file),
        'utf8',
      )
      return Object.entries(jobsOf(text))
        .filter(([, job]) => mayHaveToken(job))
        .map(([id]) => id)
    }),
  )
  return called.flat()
}

function jobsOf(workflow: string): Readonly<Record<string, JsonObject>> {
  const jobs = asObject(asObject(parse(workflow), 'the workflow')['jobs'], 'jobs')
  return Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, asObject(job, name)]))
}

function mayHaveToken({ permissions }: JsonObject): boolean {
  return (
    typeof permissions === 'object' && asObject(permissions, 'permissions')['id-token'] === 'write'
  )
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
