import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Terminal } from '../../src/cli/command.ts'
import { runCommandLine } from '../../src/cli/run.ts'
import type { ActionResult } from '../../src/action/main.ts'
import { runGate } from '../../src/gate/gate.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { reportOf, type SealReport } from '../../src/seal-report.ts'
import { silentLog } from '../../src/shared/log.ts'
import {
  pushSmallImage,
  pushSmallIndex,
  startSurroundings,
  type Surroundings,
} from './surroundings.ts'

const OURS = 'https://github.com/octo-org/app'
const ABSENT = 'ab'.repeat(40)

describe('the gate of actions/verify', () => {
  let at: Surroundings
  let report: SealReport
  let index: string
  let unsealed: string

  beforeAll(async () => {
    at = await startSurroundings()
    index = await pushSmallIndex(at, 'octo-org/app')
    unsealed = await pushSmallImage(at, 'octo-org/unsealed')
    report = reportOf(await at.seal({ images: [index], platforms: 'all' }))
  })
  afterAll(() => at.stop())

  const terminal = (): Terminal & { told: string[] } => {
    const told: string[] = []
    const log = { ...silentLog, info: (text: string) => told.push(text) }
    const env = { ...at.env, 'INPUT_REGISTRY-PASSWORD': '' }
    return { env, log, mask: () => undefined, interactive: false, print: () => undefined, told }
  }
  const gate = (inputs: Readonly<Record<string, string>> = {}): Promise<ActionResult> => {
    const all: Readonly<Record<string, string>> = {
      image: index,
      'certificate-identity': report.identity ?? '',
      'certificate-oidc-issuer': report.issuer ?? '',
      'source-repository': OURS,
      types: 'cyclonedx,slsaprovenance1',
      'log-entries': JSON.stringify(report.logEntries),
      sigstore: 'custom',
      'trusted-root': at.inputs({ images: [] }).trustedRoot ?? '',
      tlog: 'true',
      'show-summary': 'true',
      ...inputs,
    }
    return runGate((name) => all[name] ?? '', terminal())
  }
  const pointsAt = async (tag: string): Promise<string | undefined> => {
    const { repository, tag: name = '' } = parseReference(tag)
    return (await at.registry.getManifest(repository, name))?.digest
  }
  it('passes what was sealed, index and platforms, and points the tags at the index', async () => {
    const [repository = '', sha = ''] = index.split('@')
    const { outputs, summary } = await gate({
      image: repository,
      digest: sha,
      'promote-tags': '1.0.0',
      'replace-tags': `${repository}:latest`,
    })
    expect(outputs).toEqual({
      verified: 'true',
      image: index,
      'promoted-tags': `${repository}:1.0.0\n${repository}:latest`,
    })
    expect(summary).toContain(index)
    for (const tag of ['1.0.0', 'latest']) expect(await pointsAt(`${repository}:${tag}`)).toBe(sha)
  })

  it('passes without log entries, and without a summary', async () => {
    const { outputs, summary } = await gate({ 'log-entries': '', 'show-summary': 'false' })
    expect(outputs).toMatchObject({ verified: 'true', 'promoted-tags': '' })
    expect(summary).toBeUndefined()
  })

  it('refuses what nobody sealed, and moves no tag, not even of an image that passes', async () => {
    const run = gate({ image: `${index}\n${unsealed}`, 'log-entries': '', 'promote-tags': '2.0.0' })
    await expect(run).rejects.toMatchObject({
      code: 'IMAGE_REFUSED',
      kind: 'refused',
      message: `REFUSED ${unsealed}: no valid signature, no valid https://cyclonedx.org/bom, no valid https://slsa.dev/provenance/v1 (it carries none at all)`,
    })
    for (const image of [index, unsealed]) {
      expect(await pointsAt(`${image.split('@', 1)[0] ?? ''}:2.0.0`)).toBeUndefined()
    }
  })

  it('refuses what another repository sealed through the same workflow', async () => {
    const run = gate({ 'source-repository': 'https://github.com/evil/fork' })
    await expect(run).rejects.toMatchObject({
      code: 'IMAGE_REFUSED',
      hint: expect.stringContaining('SOURCE_REPOSITORY_MISMATCH'),
    })
  })

  it('refuses an image that lacks what a log entry was made for', async () => {
    const entries = [...report.logEntries, { ...report.logEntries[0], uuid: ABSENT }]
    const run = gate({ 'log-entries': JSON.stringify(entries), 'promote-tags': '3.0.0' })
    await expect(run).rejects.toMatchObject({
      code: 'IMAGE_REFUSED',
      message: expect.stringContaining(`no valid item of log entry ${ABSENT}`),
    })
    expect(await pointsAt(`${index.split('@', 1)[0] ?? ''}:3.0.0`)).toBeUndefined()
  })

  it.each([
    [{ image: ' ' }, 'INPUT_MALFORMED', 'image is empty'],
    [{ 'source-repository': '' }, 'INPUT_MALFORMED', 'source-repository is empty'],
    [{ 'source-repository': 'octo-org/app' }, 'USAGE', 'source-repository'],
    [{ 'certificate-identity': '' }, 'USAGE', 'who must have signed'],
    [{ 'trusted-root': '' }, 'INPUT_MALFORMED', 'trusted-root'],
    [{ sigstore: 'production' }, 'USAGE', 'production'],
    [{ types: 'license' }, 'USAGE', 'license'],
    [{ tlog: 'no' }, 'INPUT_MALFORMED', 'tlog'],
    [{ 'log-entries': '{}' }, 'JSON_UNEXPECTED', 'log-entries'],
    [{ 'log-entries': '[{"uuid":"x"}]' }, 'JSON_UNEXPECTED', 'its subject'],
    [{ image: 'ghcr.io/octo-org/app:v1' }, 'INPUT_MALFORMED', 'log-entries has none of'],
    [{ image: '--key=x' }, 'REFERENCE_MALFORMED', '--key=x'],
  ])('%j is refused before anything is asked for', async (inputs, code, message) => {
    const before = at.embedded.requests.length
    const run = gate(inputs)
    await expect(run).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
    expect(at.embedded.requests).toHaveLength(before)
  })

  it('is the command line’s verify, which asks for log entries and moves tags, too', async () => {
    const { identity = '', issuer = '', logEntries } = report
    const { told, ...rest } = terminal()
    const verify = (...more: string[]): Promise<number> =>
      runCommandLine(
        [
          ...['verify', index, '--certificate-identity', identity],
          ...['--certificate-oidc-issuer', issuer, '--source-repository', OURS],
          ...['--trusted-root', at.inputs({ images: [] }).trustedRoot ?? '', ...more],
        ],
        rest,
      )
    const [first] = logEntries
    expect(await verify('--log-entry', first?.uuid ?? '', '--promote-tag', '4.0.0')).toBe(0)
    const tag = `${index.split('@', 1)[0] ?? ''}:4.0.0`
    expect(told.join('\n')).toContain(`tag: ${tag}`)
    expect(await pointsAt(tag)).toBe(index.split('@')[1])
    expect(await verify('--log-entry', ABSENT, '--promote-tag', '5.0.0')).toBe(1)
    expect(await pointsAt(tag.replace('4.0.0', '5.0.0'))).toBeUndefined()
  })
})
