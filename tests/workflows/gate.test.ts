import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pushImage } from '../../src/embedded/image.ts'
import { smallImage } from '../flow/surroundings.ts'
import { read } from '../repo/project.ts'
import { type Ran, startWorkflows, type Workflows } from './act.ts'

const GATE = read('examples/github/deploy-gate.yml')
const RELEASE = read('examples/github/release-on-tag.yml')

describe('verify.yml, called as examples/github/deploy-gate.yml does', () => {
  let at: Workflows
  beforeAll(async () => {
    at = await startWorkflows()
    for (const repository of ['octo-org/app', 'evil/fork']) {
      const { exitStatus } = await at.run({ workflow: RELEASE, repository })
      expect(exitStatus).toBe(0)
    }
  })
  afterAll(() => at.stop())

  const gate = (image: string, workflow = GATE): Promise<Ran> =>
    at.run({
      workflow,
      event: 'workflow_dispatch',
      ref: 'refs/heads/main',
      payload: { inputs: { image: `${at.embedded.registryHost}/${image}` } },
    })
  const DEPLOYED = /\] kubectl set image deployment\/app app=(\S+)/
  const expectRefusal = (ran: Ran, reason: string | RegExp): void => {
    expect(ran.exitStatus).not.toBe(0)
    expect(ran.errors[0]).toMatch(/^REFUSED .*\[IMAGE_REFUSED\]$/)
    expect(ran.errors.join('\n')).toMatch(reason)
    expect(ran.log).not.toMatch(DEPLOYED)
  }

  it('lets the digest through that a sealed tag points at, and nothing else is deployed', async () => {
    const ran = await gate('octo-org/app:v1.2.3')
    expect(ran.errors).toEqual([])
    const digest = await at.pointsAt('octo-org/app', 'v1.2.3')
    expect(DEPLOYED.exec(ran.log)?.[1]).toBe(
      `${at.embedded.registryHost}/octo-org/app@${digest ?? ''}`,
    )
  })

  it('refuses an image that nobody sealed', async () => {
    const reference = `${at.embedded.registryHost}/octo-org/unsigned:v1`
    await pushImage(at.registry, reference, smallImage('unsigned'))
    expectRefusal(await gate('octo-org/unsigned:v1'), 'it carries none at all')
  })

  it('refuses an image that another repository sealed through the same workflow', async () => {
    expectRefusal(await gate('evil/fork:v1.2.3'), 'SOURCE_REPOSITORY_MISMATCH')
  })

  it('asks for the calling repository where none is named', async () => {
    const workflow = GATE.replace(/ +source-repository: .*\n/, '')
    expectRefusal(await gate('evil/fork:v1.2.3', workflow), 'SOURCE_REPOSITORY_MISMATCH')
    expect((await gate('octo-org/app:v1.2.3', workflow)).exitStatus).toBe(0)
  })

  it('refuses an image that lacks an attestation that is asked for, or has another signer', async () => {
    const openvex = await gate('octo-org/app:v1.2.3', GATE.replace('cyclonedx,', 'openvex,'))
    expectRefusal(openvex, /no valid https:\/\/openvex/)
    const other = await gate(
      'octo-org/app:v1.2.3',
      GATE.replace('/build-and-seal.yml@', '/seal.yml@'),
    )
    expectRefusal(other, 'IDENTITY_MISMATCH')
  })

  it('does not begin without an identity', async () => {
    const ran = await gate('octo-org/app:v1.2.3', GATE.replace(/ +certificate-identity: .*\n/, ''))
    expect(ran.exitStatus).not.toBe(0)
    expect(ran.errors[0]).toContain('who must have signed')
    expect(ran.log).not.toMatch(DEPLOYED)
  })
})
