import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../src/cli/demo/runner.ts'
import { anonymous } from '../../src/oci/credentials.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import type { ReportedEntry } from '../../src/seal-report.ts'
import { HttpClient } from '../../src/shared/http.ts'
import { pushForgeries } from './forgeries.ts'
import { ensurePolyImage, push } from './tools/images.ts'
import { startDistribution, startReferrersRegistry } from './tools/servers.ts'
import { startWorld, type World } from './world.ts'

const TYPES = ['cyclonedx', 'slsaprovenance1']

const NAMELESS = /^it says neither its name nor its version$|^it is no zip archive, or cut$/

describe.each([
  ['distribution 3.1.2, no referrers API', startDistribution],
  ['go-containerregistry, with referrers', startReferrersRegistry],
])('sealed by dist/action/index.js in %s', (_name, start) => {
  let world: World
  let step: StepResult
  /** The polyglot image, the index, and the index's two platforms. */
  let subjects: readonly string[]
  /** The same images, sealed with cosign's tags alone: where there are bundles, cosign 2.6.5 reads nothing else. */
  let tagSubjects: readonly string[]
  let entries: readonly ReportedEntry[]
  let tagEntries: readonly ReportedEntry[]
  let identity: string
  let issuer: string

  const signer = (who = identity, by = issuer): readonly string[] => [
    '--certificate-identity',
    who,
    '--certificate-oidc-issuer',
    by,
  ]
  interface Peer {
    readonly subjects: readonly string[]
    run(command: readonly string[], who: readonly string[], image: string): Promise<string>
  }
  const peers = (): readonly Peer[] => [
    {
      subjects,
      run: (command, who, image) =>
        world.cosign3([...command, '--trusted-root', world.trust.trustedRoot, ...who, image]),
    },
    {
      subjects: tagSubjects,
      run: (command, who, image) =>
        world.cosign2([...command, '--rekor-url', world.embedded.rekorUrl, ...who, image]),
    },
    {
      subjects,
      run: (command, who, image) =>
        world.cosign2([...command, '--trusted-root', world.trust.trustedRoot, ...who, image]),
    },
  ]

  beforeAll(async () => {
    const layouts = await ensurePolyImage()
    world = await startWorld(start)
    const pushed = async (layout: string, name: string): Promise<string> =>
      `${world.host}/${name}@${await push(layout, `${world.host}/${name}:1`)}`
    const poly = await pushed(layouts.poly, 'demo/poly')
    const multi = await pushed(layouts.multi, 'demo/multi')
    step = await world.step({ image: `${poly}\n${multi}` })
    if (step.exitStatus !== 0) throw new Error(step.log)
    const tagStep = await world.step({
      image: `${await pushed(layouts.poly, 'tags/poly')}\n${await pushed(layouts.multi, 'tags/multi')}`,
      formats: 'cosign',
    })
    if (tagStep.exitStatus !== 0) throw new Error(tagStep.log)
    entries = JSON.parse(step.outputs['log-entries'] ?? '') as ReportedEntry[]
    tagEntries = JSON.parse(tagStep.outputs['log-entries'] ?? '') as ReportedEntry[]
    subjects = [...new Set(entries.map(({ subject }) => subject))]
    tagSubjects = [...new Set(tagEntries.map(({ subject }) => subject))]
    identity = step.outputs['certificate-identity'] ?? ''
    issuer = step.outputs['certificate-oidc-issuer'] ?? ''
  })
  afterAll(() => world.stop())

  it('says verified, with six entries for each of the four subjects', () => {
    expect(step.outputs['verified']).toBe('true')
    const skipped = JSON.parse(step.outputs['skipped'] ?? '') as Record<'what' | 'why', string>[]
    // Archives of Java that are no libraries: there is nothing that an SBOM could call them.
    expect(skipped.filter(({ what, why }) => !/\.jar$/.test(what) || !NAMELESS.test(why))).toEqual(
      [],
    )
    expect(subjects).toHaveLength(4)
    expect(entries).toHaveLength(24)
  })

  it('is what tags point at afterwards, which crane sees; a taken one is refused, and replaced when asked', async () => {
    const [name = '', index = ''] = (step.outputs['image']?.split('\n')[1] ?? '').split('@')
    const platform = subjects.find(
      (subject) => subject.startsWith(name) && !subject.endsWith(index),
    )
    const only = { sbom: 'false', provenance: 'false', platforms: 'none' }
    const pointsAt = async (tag: string): Promise<string> =>
      (await world.crane(['digest', `${name}:${tag}`])).trim()
    const tags = { 'promote-tags': `${name}:1.2.3`, 'replace-tags': 'latest' }
    const first = await world.step({ image: `${name}@${index}`, ...only, ...tags })
    expect(first.log).not.toContain('::error::')
    expect(first.outputs['promoted-tags']).toBe(`${name}:1.2.3\n${name}:latest`)
    expect(await Promise.all(['1.2.3', 'latest'].map(pointsAt))).toEqual([index, index])
    const taken = await world.step({ image: platform ?? '', ...only, ...tags })
    expect(taken.log).toContain('[TAG_TAKEN]')
    expect(taken.outputs).toEqual({})
    expect(await pointsAt('latest')).toBe(index)
    const moved = await world.step({ image: platform ?? '', ...only, 'replace-tags': 'latest' })
    expect(moved.exitStatus).toBe(0)
    expect(`${name}@${await pointsAt('latest')}`).toBe(platform)
    expect(await pointsAt('1.2.3')).toBe(index)
  })

  it('is accepted by cosign 3.1.3, by cosign 2.6.5 from the tags, and by 2.6.5 from the bundles: signature, SBOM, provenance of every subject', async () => {
    for (const peer of peers()) {
      expect(peer.subjects).toHaveLength(4)
      for (const image of peer.subjects) {
        const signature = await peer.run(['verify'], signer(), image)
        expect(signature).toContain(image.slice(image.indexOf('@') + 1))
        for (const type of TYPES) {
          const attestation = ['verify-attestation', '--type', type]
          expect(await peer.run(attestation, signer(), image)).toContain('payload')
        }
      }
    }
  })

  it('is refused by each for another identity and for another issuer', async () => {
    const commands = [['verify'], ...TYPES.map((type) => ['verify-attestation', '--type', type])]
    for (const peer of peers()) {
      for (const who of [signer(`${identity}x`), signer(identity, 'https://example.com')]) {
        for (const command of commands) {
          await expect(peer.run(command, who, peer.subjects[0] ?? '')).rejects.toThrow(
            /none of the expected identities|no matching (?:signatures|attestations|CertificateIdentity)/,
          )
        }
      }
    }
  })

  it('is refused by each, and by us, hung on another digest, and where nobody signed', async () => {
    const commands = [['verify'], ...TYPES.map((type) => ['verify-attestation', '--type', type])]
    for (const peer of peers()) {
      const { otherDigest, unsigned } = await pushForgeries(peer.subjects[0] ?? '')
      for (const image of [otherDigest, unsigned]) {
        for (const command of commands) {
          await expect(peer.run(command, signer(), image)).rejects.toThrow()
        }
        const ours = ['verify', '--trusted-root', world.trust.trustedRoot, ...signer(), image]
        await expect(world.sealImage(ours)).rejects.toThrow(/REFUSED/)
      }
    }
  })

  it('has every id of its outputs in the log, as rekor-cli reads it', async () => {
    const ids = new Set(entries.map(({ uuid }) => uuid))
    for (const kind of ['signature', 'sbom', 'provenance']) {
      const id = step.outputs[`${kind}-entry-id`] ?? ''
      expect(id).toMatch(/^[0-9a-f]{80}$/)
      expect(ids).toContain(id)
    }
    for (const { uuid, logIndex } of [...entries, ...tagEntries]) {
      const byId = await world.rekorCli(['get', '--uuid', uuid])
      expect(byId).toContain(`Index: ${logIndex}`)
      expect(byId).toContain(`UUID: ${uuid}`)
    }
    await expect(world.rekorCli(['get', '--uuid', 'f'.repeat(80)])).rejects.toThrow()
  })

  it('gives a verify-command that works as it stands', async () => {
    const [program, ...words] = (step.outputs['verify-command'] ?? '').split(' ')
    expect(program).toBe('cosign')
    await expect(world.cosign3(words)).resolves.toContain('sha256:')
    const repository = words.indexOf('--certificate-github-workflow-repository') + 1
    expect(words[repository]).toBe('octo-org/app')
    for (const other of ['evil/fork', 'octo-org/ap', 'octo-org/app2']) {
      await expect(world.cosign3(words.with(repository, other))).rejects.toThrow(
        /expected GithubWorkflowRepository to be/,
      )
    }
  })

  it('changes nothing in the log or the registry when the same run is repeated', async () => {
    const before = await snapshot()
    const [poly = '', index = ''] = (step.outputs['image'] ?? '').split('\n')
    const again = await world.step({ image: `${poly}\n${index}` })
    expect(again.exitStatus).toBe(0)
    expect(again.outputs['verified']).toBe('true')
    expect(again.outputs['sbom-entry-id']).toBe(step.outputs['sbom-entry-id'])
    expect(await snapshot()).toEqual(before)
  })

  /** The size of the log, and every tag of both repositories with its digest. */
  async function snapshot(): Promise<object> {
    const tags: Record<string, string> = {}
    for (const name of ['demo/poly', 'demo/multi']) {
      const repository = `${world.host}/${name}`
      for (const tag of (await world.crane(['ls', repository])).trim().split('\n')) {
        tags[`${name}:${tag}`] = (await world.crane(['digest', `${repository}:${tag}`])).trim()
      }
    }
    const http = new HttpClient()
    const registry = createRegistry({ http, credentials: anonymous })
    const referrers = await Promise.all(
      subjects.map((subject) => {
        const { repository, digest } = parseReference(subject)
        if (digest === undefined) throw new Error('no digest')
        return registry.listReferrers(repository, digest)
      }),
    )
    http.close()
    return { logSize: world.embedded.logSize(), tags, referrers }
  }
})
