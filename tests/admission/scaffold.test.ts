import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recordOf } from '../../src/shared/json.ts'
import { createPeers, type Peers } from '../interop/stack/peers.ts'
import { type Stack, startStack } from '../interop/stack/stack.ts'
import { type CaseImages, CASES, JOBS, pushCases, writeKeyPair } from './images.ts'
import { type RuleOptions, writeRule } from './rules.ts'
import { ensureAdmissionTools } from './tools/tools.ts'

const run = promisify(execFile)

/** What a program said, and whether it ended well. */
interface Ended {
  readonly ok: boolean
  readonly said: string
}

describe('a scaffolded folder', () => {
  let stack: Stack
  let peers: Peers
  let keyless: CaseImages
  let keyed: CaseImages
  let publicKeyFile: string
  beforeAll(async () => {
    stack = await startStack()
    peers = await createPeers(stack)
    const ours = await writeKeyPair(stack.directory, 'ours')
    const other = await writeKeyPair(stack.directory, 'other')
    publicKeyFile = ours.publicKey
    const holder = { key: other.privateKey, log: false }
    const common = { stack, peers, setup: 'rekorV1' } as const
    const { distribution } = stack.registries
    keyless = await pushCases({ ...common, repository: `${distribution}/myorg/app`, sealers: JOBS })
    keyed = await pushCases({
      ...common,
      repository: `${distribution}/airgap/app`,
      sealers: { ours: { key: ours.privateKey, log: false }, other: holder, foreign: holder },
    })
  })
  afterAll(() => stack.stop())

  /** The folder that the command line writes for all images of the cases. */
  const scaffold = async (
    name: string,
    images: CaseImages,
    rule: Omit<RuleOptions, 'stack' | 'images'>,
  ): Promise<string> => {
    const folder = path.join(stack.directory, name)
    const file = await writeRule({ ...rule, stack, images: `${stack.registries.distribution}/*` })
    const references = CASES.map((one) => images[one].tagged)
    await peers.sealImage(['policy', 'scaffold', file, ...references, '--out', folder])
    return folder
  }
  const kyvernoTest = async (folder: string): Promise<Ended> => {
    const { kyvernoCli } = await ensureAdmissionTools()
    const env = { ...process.env, HOME: stack.directory }
    return run(kyvernoCli, ['test', '--registry', '--require-tests', '--remove-color', folder], {
      env,
    }).then(
      ({ stdout, stderr }) => ({ ok: true, said: stdout + stderr }),
      (error: unknown) => ({ ok: false, said: String(recordOf(error)['stdout']) }),
    )
  }

  it.each([
    ['bundles, a key', 'key-bundle', () => keyed, { format: 'bundle', key: true }],
    ['cosign’s tags, a key', 'key-cosign', () => keyed, { format: 'cosign', key: true }],
    ['cosign’s tags, keyless', 'keyless-cosign', () => keyless, { format: 'cosign', key: false }],
  ] as const)('passes kyverno test: %s', async (_, name, images, { format, key }) => {
    const folder = await scaffold(name, images(), {
      format,
      publicKeyFile: key ? publicKeyFile : undefined,
    })
    const { ok, said } = await kyvernoTest(folder)
    expect(ok ? '' : said).toBe('')
    // With an identity, the provenance is demanded, too.
    expect(demandsIn(said)).toBe(CASES.length * (key ? 3 : 4))
  })

  it('fails kyverno test where a pod does not come to what it says', async () => {
    const folder = await scaffold('wrong', keyed, { format: 'cosign', publicKeyFile })
    const file = path.join(folder, 'kyverno-test.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('result: fail', 'result: pass'))
    expect(await kyvernoTest(folder)).toMatchObject({ ok: false })
  })
})

/** How many rules were held to a pod: Kyverno lists each once for what it expects, and again for the policies that it leaves out. */
function demandsIn(said: string): number {
  const rows = said.split('\n').filter((line) => /sealed-enforce .*\bOk\b/.test(line))
  const named = rows.map((row) =>
    row
      .split('│')
      .slice(3, 5)
      .map((cell) => cell.trim())
      .join(' '),
  )
  return new Set(named).size
}
