import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeImage, pushImage } from '../../src/embedded/image.ts'
import { anonymous } from '../../src/oci/credentials.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import { HttpClient } from '../../src/shared/http.ts'
import { startDistribution } from './tools/servers.ts'
import { startWorld, type World } from './world.ts'

const PASSWORD = 'correct horse'
const IN_EVERY_ENTRY = ['p256', 'rsa2048', 'rsa3072', 'rsa4096']
const KINDS = [...IN_EVERY_ENTRY, 'p384', 'p521', 'ed25519']

describe('key files', () => {
  let world: World
  const http = new HttpClient()
  const at = (name: string): string => path.join(world.directory, name)
  const pushed = async (name: string): Promise<string> => {
    const bytes = Buffer.from(name)
    const image = makeImage([[{ path: 'app/name.txt', bytes }]], {
      os: 'linux',
      architecture: 'amd64',
    })
    const registry = createRegistry({ http, credentials: anonymous })
    const repository = `${world.host}/${name}`
    return `${repository}@${await pushImage(registry, `${repository}:v1`, image)}`
  }

  beforeAll(async () => {
    world = await startWorld(startDistribution)
    const keys = {
      p256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
      p384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
      p521: generateKeyPairSync('ec', { namedCurve: 'P-521' }),
      ed25519: generateKeyPairSync('ed25519'),
      rsa2048: generateKeyPairSync('rsa', { modulusLength: 2048 }),
      rsa3072: generateKeyPairSync('rsa', { modulusLength: 3072 }),
      rsa4096: generateKeyPairSync('rsa', { modulusLength: 4096 }),
    }
    const [cipher, passphrase] = ['aes-256-cbc', PASSWORD]
    for (const [name, { privateKey }] of Object.entries(keys)) {
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem', cipher, passphrase })
      await writeFile(at(`${name}.pem`), pem)
    }
  })
  afterAll(async () => {
    http.close()
    await world.stop()
  })

  const sealed = async (kind: string, given: Readonly<Record<string, string>>): Promise<string> => {
    const image = await pushed(
      `${kind}/${
        Object.values(given)
          .join('-')
          .replaceAll(/[^a-z-]/g, '') || 'all'
      }`,
    )
    const step = await world.step({
      image,
      key: at(`${kind}.pem`),
      'key-password': PASSWORD,
      ...given,
    })
    if (step.exitStatus !== 0) throw new Error(step.log)
    expect(step.outputs['verified']).toBe('true')
    return step.outputs['verify-command'] ?? ''
  }
  /** The output verify-command, as cosign takes it, and the same for the SBOM. */
  const commands = (line: string): readonly (readonly string[])[] => {
    const [, verify = '', ...rest] = line.split(' ')
    return [
      [verify, ...rest],
      ['verify-attestation', '--type', 'cyclonedx', ...rest],
    ]
  }

  it.each(IN_EVERY_ENTRY)('%s, logged: cosign 3.1.3 and 2.6.5 verify, tags too', async (kind) => {
    const line = await sealed(kind, {})
    const tags = await sealed(kind, { formats: 'cosign' })
    for (const command of commands(line)) await world.cosign3(command)
    for (const [command = '', ...rest] of commands(tags)) {
      await world.cosign2([command, '--rekor-url', world.embedded.rekorUrl, ...rest])
    }
  })

  it.each(KINDS)(
    '%s, without a log: cosign 3.1.3 and 2.6.5 verify, and refuse another key',
    async (kind) => {
      const line = await sealed(kind, { tlog: 'false' })
      const tags = await sealed(kind, { tlog: 'false', formats: 'cosign' })
      expect(line).toContain(' --insecure-ignore-tlog ')
      for (const command of commands(line)) await world.cosign3(command)
      for (const command of commands(tags)) await world.cosign2(command)
      const other = line.replace(
        /--key \S+/,
        `--key ${path.resolve('tests/fixtures/keys/cosign-3.1.3/p256.pub')}`,
      )
      for (const command of commands(other)) await expect(world.cosign3(command)).rejects.toThrow()
    },
  )

  it.each(['p384', 'p521', 'ed25519'])(
    '%s, logged as bundles: cosign 3.1.3 verifies',
    async (kind) => {
      const line = await sealed(kind, { formats: 'bundle' })
      for (const command of commands(line)) await world.cosign3(command)
    },
  )

  it('what cosign 3.1.3 and 2.6.5 signed with a key verifies here, with and without its log', async () => {
    const image = await pushed('by-cosign/app')
    const key = path.resolve('tests/fixtures/keys/cosign-3.1.3/p256')
    const other = path.resolve('tests/fixtures/keys/cosign-3.1.3/p384')
    const ours = (with_: string, ...more: string[]): Promise<string> =>
      world.sealImage(['verify', '--key', `${with_}.pub`, ...more, image])
    const signed = ['sign', '--yes', '--key', `${key}.key`]
    await world.cosign2([...signed, '--tlog-upload=false', image])
    await ours(key, '--no-tlog')
    const logged = ours(key, '--trusted-root', world.trust.trustedRoot)
    await expect(logged).rejects.toThrow(/LOG_ENTRY_MISSING/)
    await world.cosign3([
      ...signed,
      '--signing-config',
      world.trust.signingConfig,
      '--trusted-root',
      world.trust.trustedRoot,
      image,
    ])
    await ours(key, '--trusted-root', world.trust.trustedRoot)
    await expect(ours(other, '--no-tlog')).rejects.toThrow(/SIGNATURE_INVALID/)
  })
})
