import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { Embedded } from '../../src/embedded/index.ts'
import { asObject, type JsonObject } from '../../src/shared/json.ts'

export const PROJECT = path.resolve(import.meta.dirname, '../..')
const STAND_INS = path.join(import.meta.dirname, 'stand-ins')
/** Programs that examples install, where one of these names is not to be the real one. */
export const PROGRAMS = path.join(STAND_INS, 'programs')
/** Ours, as callers name it. */
export const OURS = 'seal-image/seal-image'
export const OUR_REF = 'v1'

/** The one change to the workflows that are shipped: act 0.2.89 does not know `$/`, the workflow's own repository at its own commit. */
export function withoutSelfReferences(workflow: string): string {
  return workflow.replaceAll(/uses: \$\/(\S+)/g, `uses: ${OURS}/$1@${OUR_REF}`)
}

/** A caller for the public services, as it would be for these: their registry, and their Sigstore. */
export function onLoopback(
  caller: string,
  { registryHost, oidc }: Pick<Embedded, 'registryHost' | 'oidc'>,
): string {
  const instance = [
    'sigstore: custom',
    'trusted-root: sigstore/trusted_root.json',
    'signing-config: sigstore/signing_config.json',
  ]
  const judge = [...instance.slice(0, 2), `certificate-oidc-issuer: ${oidc.issuer}`]
  return caller
    .replaceAll(/^ +sigstore: .*\n/gm, '')
    .replaceAll(/ghcr\.io|registry\.example\.com/g, registryHost)
    .replaceAll('docker.io/', `${registryHost}/docker.io/`)
    .replaceAll(
      /^ +uses: \S+\/([\w-]+)\.yml@.*\n( +)with:\n/gm,
      (call, file: string, indent: string) =>
        [
          call,
          ...(file === 'verify' ? judge : instance).map((line) => `${indent}  ${line}\n`),
        ].join(''),
    )
}

/** This repository as it is published, with that change, in a folder. */
export async function stageOurs(ours: string): Promise<void> {
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

/** The text of every workflow of ours in a staged repository. */
export async function ourWorkflows(directory: string): Promise<readonly string[]> {
  const folder = path.join(directory, 'ours', '.github', 'workflows')
  const names = await readdir(folder)
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
}

/** Ours from here, and a stand-in for each action of others that the workflows use. */
export function localRepositories(
  directory: string,
  workflows: readonly string[],
): readonly string[] {
  const used = new Set(
    workflows.flatMap((text) =>
      [...text.matchAll(/uses: ((?!actions\/checkout@)[\w-]+\/[\w/-]+@[0-9a-f]{40})/g)].map(
        ([, uses = '']) => uses,
      ),
    ),
  )
  const standIns = [...used].map((uses) => {
    const [, repository = '', name = '', commit = ''] =
      /^([\w-]+\/([\w-]+))\S*@(\w+)$/.exec(uses) ?? []
    const folder = existsSync(path.join(STAND_INS, name)) ? name : 'nothing'
    return `${repository}@${commit}=${path.join(STAND_INS, folder)}`
  })
  const ours = `${OURS}@${OUR_REF}=${path.join(directory, 'ours')}`
  return [ours, ...standIns].flatMap((one) => ['--local-repository', one])
}

/** The workflow of ours that a caller calls. */
export function calledWorkflow(caller: string): string | undefined {
  return new RegExp(`uses: ${OURS}/\\.github/workflows/([\\w-]+\\.yml)@`).exec(caller)?.[1]
}

/** The jobs of ours that ask for an id-token, where the caller grants one; a caller's own jobs that do. */
export async function idTokenJobs(caller: string, directory: string): Promise<readonly string[]> {
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
