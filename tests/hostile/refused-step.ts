import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { runStep } from '../../src/cli/demo/runner.ts'
import type { RecordedRequest } from '../../src/embedded/index.ts'
import type { Surroundings } from '../flow/surroundings.ts'

/** A step that must be refused, and with what. */
export interface Refused {
  readonly inputs: Readonly<Record<string, string>>
  /** Added to the job's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly code: string
  readonly happened?: RegExp
  readonly advice?: RegExp
  /** More of what must never be printed. */
  readonly secrets?: readonly string[]
  /** The entry that the runner would start; default: the sources. */
  readonly action?: string
  /** Whether the failure comes only after something was signed; default false. */
  readonly afterSigning?: boolean
}

/** The action's entry, which Node runs as it stands: never older than the sources. */
export const SOURCE_ENTRY = 'src/action/index.ts'

/**
 * Runs the step as the runner does, in debug mode, and demands all that a refusal owes: a failed status, one line that says what
 * happened and one that says what to do, no outputs and no summary, no log entry, nothing written to the registry, no secret in
 * the log.
 */
export async function expectRefused(at: Surroundings, refused: Refused): Promise<void> {
  const entries = at.embedded.logSize()
  const requestsBefore = at.embedded.requests.length
  const outputFile = join(await mkdtemp(join(at.directory, 'runner-')), 'output')
  await writeFile(outputFile, '')
  const given: Record<string, string | undefined> = {
    ...stepEnv(at),
    GITHUB_OUTPUT: outputFile,
    ...refused.env,
  }
  const env = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const step = await runStep({
    action: refused.action ?? SOURCE_ENTRY,
    directory: at.directory,
    inputs: {
      sigstore: 'custom',
      'trusted-root': join(at.directory, 'trusted_root.json'),
      'signing-config': join(at.directory, 'signing_config.json'),
      ...refused.inputs,
    },
    env,
  })
  expectTwoLines(step.log, refused)
  expect(step.exitStatus).toBe(1)
  expect(await readFile(outputFile, 'utf8')).toBe('')
  expect(step.summary).toBe('')
  expect(writesIn(at.embedded.requests.slice(requestsBefore))).toEqual([])
  if (refused.afterSigning !== true) expect(at.embedded.logSize()).toBe(entries)
  expectNoSecret(step.log, [at.embedded.oidc.requestToken, ...(refused.secrets ?? [])])
}

/** A job's environment in debug mode. Node keeps what it compiled, so that starting the sources again costs half. */
export function stepEnv(at: Surroundings): Readonly<Record<string, string>> {
  return { ...at.env, RUNNER_DEBUG: '1', NODE_COMPILE_CACHE: join(at.directory, 'compiled') }
}

function expectTwoLines(log: string, refused: Refused): void {
  const errors = log.split('\n').filter((line) => line.startsWith('::error::'))
  const [happened = '', advice = '', ...more] = errors.map((line) => line.slice(9))
  // The whole log, so that a failing test tells what else was said.
  expect({ log, code: /\[([A-Z_]+)\]$/.exec(happened)?.[1] }).toEqual({ log, code: refused.code })
  expect(happened).toMatch(refused.happened ?? /\S/)
  expect(advice).toMatch(refused.advice ?? /^[A-ZT].{10,}\.$/)
  expect(more).toEqual([])
  expect(errors.join('')).not.toMatch(/%0A|%0D/)
  expect(log).not.toMatch(/^\s+at /m)
}

/** What is written to a registry; opening an upload and cancelling it is preflight's question, and no write. */
export function writesIn(requests: readonly RecordedRequest[]): readonly string[] {
  return requests
    .filter(({ service, method }) => service === 'registry' && !['GET', 'HEAD'].includes(method))
    .filter(({ method }) => method !== 'DELETE')
    .filter(({ method, path }) => !(method === 'POST' && path.endsWith('/blobs/uploads/')))
    .map(({ method, path }) => `${method} ${path}`)
}

/** Neither a secret nor its base64 forms, but where the runner is told to hide them. Id-tokens are known by their look. */
export function expectNoSecret(log: string, secrets: readonly string[]): void {
  const shown = log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
  for (const secret of secrets) {
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain(Buffer.from(secret).toString('base64').replace(/=+$/, ''))
    expect(shown).not.toContain(Buffer.from(secret).toString('base64url'))
  }
  expect(shown).not.toMatch(/eyJ[\w-]{10,}\.eyJ[\w-]{10,}/)
}
