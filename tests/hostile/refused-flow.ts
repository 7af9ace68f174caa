import { expect } from '@jest/globals'
import { SealError } from '../../src/shared/errors.ts'
import type { Log } from '../../src/shared/log.ts'
import { type How, IMPATIENT, type Surroundings } from '../flow/surroundings.ts'
import { expectNoSecret, writesIn } from './refused-step.ts'

type Inputs = Parameters<Surroundings['seal']>[0]

/** What a refusal in this process left behind. */
export interface Refusal {
  readonly error: Pick<SealError, 'code' | 'kind' | 'message' | 'hint'>
  /** Log entries that it made. */
  readonly entries: number
  /** What it wrote to the registry: `PUT /v2/…`. */
  readonly writes: readonly string[]
  /** Certificates asked for. */
  readonly certificates: number
}

/** Seals, which must fail, with retries that do not wait; demands one line for what happened, one for what to do, and no secret in any. */
export async function refusalOf(
  at: Surroundings,
  inputs: Inputs,
  how: How & { readonly secrets?: readonly string[] } = {},
): Promise<Refusal> {
  const entries = at.embedded.logSize()
  const before = at.embedded.requests.length
  const lines: string[] = []
  const error = await at.seal(inputs, { http: IMPATIENT, log: logInto(lines), ...how }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof SealError))
    throw new TypeError('not refused, or in no proper way', { cause: error })
  expect(error.message).toMatch(/^\S[^\n\r]+$/)
  expect(error.hint).toMatch(/^[A-Z][^\n\r]+\.$/)
  lines.push(error.message, error.hint, error.stack ?? '', causesOf(error))
  expectNoSecret(lines.join('\n'), [at.embedded.oidc.requestToken, ...(how.secrets ?? [])])
  const requests = at.embedded.requests.slice(before)
  return {
    error,
    entries: at.embedded.logSize() - entries,
    writes: writesIn(requests),
    certificates: requests.filter(({ path }) => path.includes('signingCert')).length,
  }
}

function logInto(lines: string[]): Log {
  const take = (line: string): void => {
    lines.push(line)
  }
  return { debug: take, info: take, warning: take, progress: take }
}

function causesOf(error: Error): string {
  return error.cause instanceof Error ? `${error.cause.message} ${causesOf(error.cause)}` : ''
}
