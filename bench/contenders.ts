import { mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { INPUT_DEFAULTS } from '../src/cli/demo/runner.ts'
import { type Ran, runMeasured } from './peak-memory.ts'
import type { Place } from './place.ts'

/** Both are given the same image, SBOM file and predicate, and the job's own token endpoint. */
export interface Task {
  readonly place: Place
  readonly image: string
  readonly files: TaskFiles
  /** ACTIONS_ID_TOKEN_REQUEST_TOKEN */
  readonly requestToken: string
  readonly issuer: string
  readonly identity: string
}

export interface TaskFiles {
  readonly directory: string
  readonly sbom: string
  /** A SLSA v1 predicate for cosign; ours makes its own. */
  readonly provenance: string
}

/** Wall time of all its processes, and the memory of the largest. */
export type Took = Pick<Ran, 'ms' | 'peakBytes'>

/** The six commands that a user pastes: three that sign, three that verify. */
export async function runCosign(cosign: string, task: Task): Promise<Took> {
  const { place, image, files } = task
  const trust = ['--trusted-root', place.trustedRoot]
  const signing = ['--yes', ...trust, '--signing-config', place.signingConfig]
  const signer = [
    ...['--certificate-identity', task.identity],
    ...['--certificate-oidc-issuer', task.issuer],
  ]
  const attest = (type: string, file: string): string[] => [
    'attest',
    ...signing,
    '--type',
    type,
    '--predicate',
    file,
    image,
  ]
  const verifyAttestation = (type: string): string[] => [
    'verify-attestation',
    ...trust,
    ...signer,
    '--type',
    type,
    image,
  ]
  const commands = [
    ['sign', ...signing, image],
    attest('cyclonedx', files.sbom),
    attest('slsaprovenance1', files.provenance),
    ['verify', ...trust, ...signer, image],
    verifyAttestation('cyclonedx'),
    verifyAttestation('slsaprovenance1'),
  ]
  const ran: Ran[] = []
  for (const args of commands) ran.push(await runMeasured(cosign, args, environment(task)))
  return {
    ms: ran.reduce((sum, { ms }) => sum + ms, 0),
    peakBytes: Math.max(...ran.map(({ peakBytes }) => peakBytes)),
  }
}

/** One step of ours, as the runner starts it; fails where it does not say verified. */
export async function runSeal(action: string, task: Task): Promise<Took> {
  const temp = await mkdtemp(path.join(task.files.directory, 'step-'))
  const output = path.join(temp, 'output')
  const summary = path.join(temp, 'summary')
  await Promise.all([writeFile(output, ''), writeFile(summary, '')])
  const inputs = {
    ...INPUT_DEFAULTS,
    image: task.image,
    sbom: task.files.sbom,
    sigstore: 'custom',
    'trusted-root': task.place.trustedRoot,
    'signing-config': task.place.signingConfig,
  }
  const named = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  const ran = await runMeasured(process.execPath, [action], {
    ...environment(task),
    ...(Object.fromEntries(named) as Record<string, string>),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temp,
  })
  if (!/verified 6 documents/.test(ran.stdout)) {
    throw new Error(`nothing was verified:\n${ran.stdout}`)
  }
  return ran
}

function environment({ place, files, requestToken }: Task): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: files.directory,
    TUF_ROOT: path.join(files.directory, 'tuf'),
    GITHUB_ACTIONS: 'true',
    ACTIONS_ID_TOKEN_REQUEST_URL: place.tokenUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
  }
}
