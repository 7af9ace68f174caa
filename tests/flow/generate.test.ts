import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runCommandLine } from '../../src/cli/run.ts'
import { readPolicy } from '../../src/policy/read/read-policy.ts'
import type { AdmissionRule } from '../../src/policy/rule.ts'
import { readYaml } from '../../src/policy/yaml.ts'
import { silentLog } from '../../src/shared/log.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

const SHARED = 'acme/shared/.github/workflows/seal.yml@refs/tags/v1'
const IDENTITY = `https://github.com/${SHARED}`
const OURS = 'https://github.com/acme/app'
const THEIRS = 'https://github.com/evil/fork'

interface Ended {
  readonly status: number
  readonly printed: string
  readonly told: string
}

describe('policy generate, from an image that two have sealed through one workflow', () => {
  let at: Surroundings
  let image: string
  let theirsAlone: string

  beforeAll(async () => {
    at = await startSurroundings()
    image = await pushSmallImage(at, 'acme/app')
    theirsAlone = await pushSmallImage(at, 'acme/other')
    for (const repository of ['evil/fork', 'acme/app']) {
      at.embedded.oidc.setClaims({ repository, job_workflow_ref: SHARED })
      const images = repository === 'acme/app' ? [image] : [image, theirsAlone]
      await at.seal({ images, sbom: repository === 'acme/app' ? 'builtin' : 'false' })
    }
  })
  afterAll(() => at.stop())

  const run = async (...args: string[]): Promise<Ended> => {
    const said = { printed: '', told: '' }
    const tell = (text: string): unknown => (said.told += `${text}\n`)
    const status = await runCommandLine(args, {
      env: at.env,
      log: { ...silentLog, info: tell, warning: tell },
      mask: () => undefined,
      interactive: false,
      print: (text) => (said.printed += text),
    })
    return { status, ...said }
  }
  const generate = (...args: string[]): Promise<Ended> => {
    const trustedRoot = at.inputs({ images: [] }).trustedRoot ?? ''
    return run('policy', 'generate', ...args, '--trusted-root', trustedRoot)
  }
  const ruleIn = (printed: string): AdmissionRule =>
    readPolicy(readYaml(Buffer.from(printed), 'it'), { kind: 'public-good' }).rule

  it('names both, and what tells them apart', async () => {
    const { status, told, printed } = await generate(image)
    expect({ status, printed }).toEqual({ status: 1, printed: '' })
    expect(told).toContain('[SIGNER_AMBIGUOUS]')
    for (const text of [OURS, THEIRS, '--source-repository']) expect(told).toContain(text)
  })

  it.each([
    ['the repository', ['--source-repository', OURS]],
    [
      'the repository and the identity',
      ['--source-repository', OURS, '--certificate-identity', IDENTITY],
    ],
  ])('believes the one that is meant, by %s', async (_, who) => {
    const { status, told, printed } = await generate(image, ...who, '--engine', 'kyverno-ivp')
    expect(told).toContain(`sealed by ${IDENTITY} for ${OURS}`)
    expect(status).toBe(0)
    expect(ruleIn(printed)).toMatchObject({
      signers: { identities: [{ exact: IDENTITY }], sourceRepository: { exact: OURS } },
    })
  })

  it.each([
    ['repository', ['--source-repository', OURS], 'SOURCE_REPOSITORY_MISMATCH'],
    ['identity', ['--certificate-identity', `${OURS}/x.yml@refs/heads/main`], 'IDENTITY_MISMATCH'],
    ['issuer', ['--certificate-oidc-issuer', 'https://token.example.com'], 'ISSUER_MISMATCH'],
    ['branch', ['--source-ref', 'refs/tags/v1'], 'SOURCE_REF_MISMATCH'],
  ])('writes nothing for another %s than the one that is asked for', async (_, who, code) => {
    const { status, told, printed } = await generate(theirsAlone, ...who)
    expect({ status, printed }).toEqual({ status: 1, printed: '' })
    expect(told).toContain('[IMAGE_NOT_SEALED]')
    expect(told).toContain(code)
  })

  it('believes whoever sealed the image where nothing is asked, and says so', async () => {
    const { status, told } = await generate(theirsAlone)
    expect(status).toBe(0)
    expect(told).toContain(`whoever sealed the image is believed: ${IDENTITY} for ${THEIRS}`)
    expect(told).toContain('--source-repository')
  })

  it('asks for the branch, in the policy, too', async () => {
    const who = ['--source-repository', OURS, '--source-ref', 'refs/heads/main']
    const { printed } = await generate(image, ...who, '--engine', 'kyverno-ivp')
    expect(ruleIn(printed)).toMatchObject({ signers: { sourceRef: { exact: 'refs/heads/main' } } })
  })

  it('writes a rule by which the gate passes ours and not theirs, and tells the digest to deploy', async () => {
    const file = join(at.directory, 'rule.yaml')
    const [name = ''] = theirsAlone.split('@')
    const ours = await generate(image, '--source-repository', OURS, '--engine', 'rule')
    const place = `${name.slice(0, name.lastIndexOf('/'))}/*`
    await writeFile(file, ours.printed.replace(image.split('@')[0] ?? '', place))
    const tagged = image.replace(/@.*/, ':v1')
    const hint = `Deploy by digest what was judged, for a tag may be moved: ${image}`
    const passed = await run('verify', tagged, '--policy', file)
    expect(passed).toMatchObject({ status: 0, told: expect.stringContaining(hint) as unknown })
    expect((await run('verify', image, '--policy', file)).told).not.toContain('Deploy by digest')
    const refused = await run('verify', `${name}:v1`, '--policy', file)
    expect(refused.status).toBe(1)
    expect(refused.told).not.toContain('Deploy by digest')
  })

  it('demands what the image carries and what is asked for', async () => {
    const args = [image, '--source-repository', OURS, '--engine', 'kyverno-ivp']
    const demands = async (...more: string[]): Promise<AdmissionRule['demands']> =>
      ruleIn((await generate(...args, ...more)).printed).demands
    const sbom = { kind: 'sbom', sbom: 'cyclonedx' }
    expect(await demands()).toEqual([sbom])
    expect(await demands('--require', 'sbom')).toEqual([sbom])
    expect(await demands('--no-sbom')).toEqual([])
    const lacking = await generate(...args, '--require', 'scan=7d')
    expect(lacking.told).toContain('[IMAGE_LACKS_ATTESTATION]')
  })
})
