import path from 'node:path'
import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Service, startService } from '../../../src/embedded/service.ts'
import { runProgram } from '../tools/program.ts'
import { createPeers, type Peers } from './peers.ts'
import { type Stack, startStack } from './stack.ts'
import { createTufKey, tufRepository } from './tuf-repository.ts'

const SIGNER = 'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'
const COMMAND_LINE = path.resolve(import.meta.dirname, '../../../dist/cli/index.js')
const SOON = new Date(Date.now() + 24 * 60 * 60 * 1000)

describe('a TUF repository of one’s own', () => {
  let stack: Stack
  let peers: Peers
  beforeAll(async () => {
    stack = await startStack()
    peers = await createPeers(stack)
  })
  afterAll(() => stack.stop())

  const by = (): readonly string[] => [
    ...['--certificate-identity', SIGNER],
    ...['--certificate-oidc-issuer', stack.issuers.github.issuer],
  ]
  const mirror = (url: string, root: string): Record<string, string> => ({
    'trusted-root': '',
    'signing-config': '',
    'tuf-mirror': url,
    'tuf-root': root,
  })

  it('gives trust and services to dist/action/index.js, and trust to verify', async () => {
    const { tufUrl, tufRoot } = stack.setups.rekorV2
    const image = await peers.push(stack.registries.distribution, 'tuf')
    const inputs = { image, ...mirror(tufUrl, tufRoot) }
    const step = await peers.step('rekorV2', stack.issuers.github, inputs)
    expect(step.log).not.toContain('::error::')
    expect(step.outputs['verified']).toBe('true')
    expect(step.outputs['verify-command']).toBe('')
    const from = ['--tuf-mirror', tufUrl, '--tuf-root', tufRoot]
    await expect(peers.sealImage(['verify', ...from, ...by(), image])).resolves.toBeDefined()
    const other = [
      '--tuf-mirror',
      stack.setups.github.tufUrl,
      '--tuf-root',
      stack.setups.github.tufRoot,
    ]
    await expect(peers.sealImage(['verify', ...other, ...by(), image])).rejects.toThrow(/REFUSED/)
  })

  it.each([
    ['has expired', 'TUF_EXPIRED', { expires: new Date(Date.now() - 60_000) }],
    ['another key signed', 'TUF_NOT_TRUSTED', { key: createTufKey() }],
    ['was changed', 'TUF_TARGET_MISMATCH', { twisted: true }],
  ] as const)('that %s is refused before anything is signed', async (what, code, change) => {
    const { tufKey, tufRoot } = stack.setups.rekorV1
    const targets = {
      'trusted_root.json': Buffer.from('{}'),
      'signing_config.v0.2.json': Buffer.from('{}'),
    }
    const files = tufRepository({ key: tufKey, expires: SOON, ...change, targets, version: 2 })
    const name = what.replaceAll(' ', '-')
    stack.tufServer.serve(
      name,
      'twisted' in change
        ? new Map(
            [...files].map(([file, bytes]) => [
              file,
              file.startsWith('targets/') ? Buffer.from('[]') : bytes,
            ]),
          )
        : files,
    )
    const image = await peers.push(stack.registries.distribution, name)
    const inputs = { image, ...mirror(`${stack.urls.tuf}/${name}`, tufRoot) }
    const step = await peers.step('rekorV1', stack.issuers.github, inputs)
    expect(step.exitStatus).not.toBe(0)
    expect(step.log).toContain(`[${code}]`)
  })

  it('whose snapshot is older than its timestamp says, is refused', async () => {
    const { tufKey, tufRoot } = stack.setups.rekorV1
    const targets = { 'trusted_root.json': Buffer.from('{}') }
    const [older, newer] = [1, 2].map((version) =>
      tufRepository({ key: tufKey, targets, expires: SOON, version }),
    )
    const mixed = new Map([...(newer ?? [])])
    // Both are signed; only the version within tells that the older one stands in the newer one's place.
    mixed.set('2.targets.json', older?.get('1.targets.json') ?? Buffer.alloc(0))
    stack.tufServer.serve('mixed', mixed)
    const root = path.join(stack.directory, 'mixed-root.json')
    await writeFile(root, newer?.get('root.json') ?? '')
    const image = await peers.push(stack.registries.distribution, 'mixed')
    const inputs = { image, ...mirror(`${stack.urls.tuf}/mixed`, tufRoot) }
    const step = await peers.step('rekorV1', stack.issuers.github, inputs)
    expect(step.exitStatus).not.toBe(0)
    expect(step.log).toContain('[TUF_ROLLED_BACK]')
  })

  describe('and a proxy that counts', () => {
    let proxy: Service
    const asked: string[] = []
    beforeAll(async () => {
      const answer = ({
        method,
        url,
      }: {
        method: string
        url: URL
      }): Promise<{ status: number }> => {
        asked.push(`${method} ${url.href}`)
        return Promise.resolve({ status: 404 })
      }
      proxy = await startService('registry', answer, [])
    })
    afterAll(() => proxy.close())

    it('are not asked for anything where a trusted root is given', async () => {
      const image = await peers.push(stack.registries.distribution, 'offline')
      await peers.step('rekorV1', stack.issuers.github, { image })
      const { host } = new URL(proxy.url)
      const env = {
        HOME: stack.directory,
        HTTPS_PROXY: `http://${host}`,
        HTTP_PROXY: `http://${host}`,
        NO_PROXY: '127.0.0.1',
      }
      const verify = (...trust: string[]): Promise<string> =>
        runProgram(process.execPath, [COMMAND_LINE, 'verify', ...trust, ...by(), image], { env })
      await verify('--trusted-root', stack.setups.rekorV1.trustedRoot)
      expect(asked).toEqual([])
      const mirrored = ['--tuf-mirror', 'http://tuf.invalid', '--tuf-root']
      const { tufRoot } = stack.setups.rekorV1
      await expect(verify(...mirrored, tufRoot)).rejects.toThrow(/SERVICE_UNAVAILABLE/)
      expect(asked.join()).toContain('http://tuf.invalid/')
    })
  })
})
