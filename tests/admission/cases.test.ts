import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Admission, KubernetesObject } from './api-client.ts'
import { KYVERNO_ENGINES } from './engines.ts'
import { CASES, pointTag } from './images.ts'
import { imposePolicies, type StandingPolicies } from './policies.ts'
import { reportedOn } from './reports.ts'
import { generatePolicy, RULE_NAME } from './rules.ts'
import { admitted, denialOf } from './verdicts.ts'
import {
  attachDebugContainer,
  changePod,
  deploymentOf,
  imageIn,
  podOf,
  withImageVolume,
} from './workloads.ts'
import { repositoryOf, startWorld, type World } from './world.ts'

const DENIED = CASES.filter((name) => name !== 'sealed')
const ENFORCED = `${RULE_NAME}-enforce`
const AUDITED = `${RULE_NAME}-audit`
/** An image that no rule names. */
const ELSEWHERE = 'registry.example.com/somebody/files:1'

describe('Kyverno 1.19.1', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.stop())

  const create = (object: KubernetesObject): Promise<Admission> =>
    world.cluster.client.create(object)

  describe.each(KYVERNO_ENGINES)('$title', (engine) => {
    const { name: engineName, images, format, reasons, volumeReason } = engine
    let standing: StandingPolicies
    beforeAll(async () => {
      const policy = await generatePolicy(world.peers, engineName, {
        stack: world.stack,
        images: repositoryOf(world.stack, images),
        format,
        publicKeyFile: images === 'keyed' ? world.publicKeyFile : undefined,
      })
      standing = await imposePolicies(world.cluster.client, policy, world[images].unsigned.tagged)
    })
    afterAll(() => standing.lift())

    it('admits the sealed image in prod, its tag rewritten to the digest, alone and in a deployment', async () => {
      const { tagged, digest } = world[images].sealed
      for (const make of [podOf, deploymentOf]) {
        const object = admitted(await create(make('prod', tagged)))
        expect(imageIn(object)).toMatch(new RegExp(`@${digest}$`))
      }
    })

    it.each(DENIED)('denies "%s" in prod and says why', async (name) => {
      for (const make of [podOf, deploymentOf]) {
        const admission = await create(make('prod', world[images][name].tagged))
        expect(denialOf(admission)).toMatch(reasons[name])
      }
    })

    it('denies an unsigned image beside the sealed one: as an init container, and as a debug container', async () => {
      const { sealed, unsigned } = world[images]
      const pod = podOf('prod', sealed.tagged, { initImage: unsigned.tagged })
      expect(denialOf(await create(pod))).toMatch(reasons.unsigned)
      const running = admitted(await create(podOf('prod', sealed.tagged)))
      const { client } = world.cluster
      const debugged = await attachDebugContainer(client, running, unsigned.tagged)
      expect(denialOf(debugged)).toMatch(reasons.unsigned)
      admitted(await attachDebugContainer(client, running, sealed.tagged))
    })

    it('denies an unsigned image that is mounted as a volume beside the sealed one', async () => {
      const { sealed, unsigned } = world[images]
      const byDigest = `${repositoryOf(world.stack, images)}@${unsigned.digest}`
      for (const volume of [unsigned.tagged, byDigest]) {
        const pod = withImageVolume(podOf('prod', sealed.tagged), volume)
        expect(denialOf(await create(pod))).toMatch(volumeReason)
      }
      admitted(await create(withImageVolume(podOf('prod', sealed.tagged), ELSEWHERE)))
    })

    it('lets a pod that it has admitted be labelled, and not run another image', async () => {
      const { sealed, unsigned } = world[images]
      const { client } = world.cluster
      const running = admitted(await create(podOf('prod', sealed.tagged)))
      admitted(await changePod(client, running, { labels: { team: 'blue' } }))
      const other = await changePod(client, running, { image: unsigned.tagged })
      expect(denialOf(other)).toMatch(reasons.unsigned)
    })

    it('denies what a tag points at now, whatever it pointed at when it was admitted', async () => {
      const { sealed, unsigned } = world[images]
      const tag = await pointTag(sealed, 'moving')
      admitted(await create(podOf('prod', tag)))
      await pointTag(unsigned, 'moving')
      expect(denialOf(await create(podOf('prod', tag)))).toMatch(reasons.unsigned)
    })

    // The reports come some twenty seconds later, all at once.
    it('reports the sealed image as passed, and what it admits in dev as failed', async () => {
      const { client } = world.cluster
      const reported = async (
        namespace: string,
        image: string,
        policy: string,
      ): Promise<{ passed: boolean; failed: boolean }> => {
        const object = admitted(await create(podOf(namespace, image)))
        const { pass, fail } = await reportedOn(client, object, policy)
        return { passed: pass > 0, failed: fail > 0 }
      }
      const inProd = reported('prod', world[images].sealed.tagged, ENFORCED)
      const inDev = DENIED.map(async (name) => {
        const { failed } = await reported('dev', world[images][name].tagged, AUDITED)
        return [name, failed]
      })
      await expect(inProd).resolves.toEqual({ passed: true, failed: false })
      const expected = Object.fromEntries(DENIED.map((name) => [name, true]))
      expect(Object.fromEntries(await Promise.all(inDev))).toEqual(expected)
    })
  })

  describe.each(['kyverno', 'kyverno-ivp'])(
    'a registry that is spelled otherwise, %s',
    (engine) => {
      let standing: StandingPolicies
      /** The same registry by a name that has letters. */
      const at = (host: string, { tagged }: { readonly tagged: string }): string =>
        tagged.replace(host.includes(':') ? '127.0.0.1:' : '127.0.0.1', host)
      beforeAll(async () => {
        const policy = await generatePolicy(world.peers, engine, {
          stack: world.stack,
          images: repositoryOf(world.stack, 'keyless').replace('127.0.0.1', 'localhost'),
          format: 'bundle',
        })
        const refused = at('localhost', world.keyless.unsigned)
        standing = await imposePolicies(world.cluster.client, policy, refused)
      })
      afterAll(() => standing.lift())

      // Zeros before a port say nothing.
      it.each(['localhost', 'LOCALHOST', 'localHost', 'localhost:0'])(
        'denies what is unsigned at %s',
        async (host) => {
          const { sealed, unsigned } = world.keyless
          for (const make of [podOf, deploymentOf]) {
            denialOf(await create(make('prod', at(host, unsigned))))
          }
          denialOf(
            await create(
              withImageVolume(podOf('prod', at('localhost', sealed)), at(host, unsigned)),
            ),
          )
          admitted(await create(podOf('prod', at('localhost', sealed))))
        },
      )
    },
  )

  describe('any image of a registry, signed with one key', () => {
    let standing: StandingPolicies
    beforeAll(async () => {
      const policy = await generatePolicy(world.peers, 'kyverno', {
        stack: world.stack,
        images: `${world.stack.registries.distribution}/*`,
        format: 'bundle',
        publicKeyFile: world.publicKeyFile,
        require: {},
      })
      standing = await imposePolicies(world.cluster.client, policy, world.keyed.unsigned.tagged)
    })
    afterAll(() => standing.lift())

    it('is reported once a pod: as passed in prod, as failed in dev where it is not', async () => {
      const { client } = world.cluster
      const reported = async (namespace: string, image: string, policy: string): Promise<unknown> =>
        reportedOn(client, admitted(await create(podOf(namespace, image))), policy)
      const { sealed, unsigned } = world.keyed
      const counts = await Promise.all([
        reported('prod', sealed.tagged, ENFORCED),
        reported('dev', unsigned.tagged, AUDITED),
      ])
      expect(counts).toEqual([
        { pass: 1, fail: 0 },
        { pass: 0, fail: 1 },
      ])
      expect(denialOf(await create(podOf('prod', unsigned.tagged)))).toMatch(
        /no matching signatures/,
      )
    })
  })
})
