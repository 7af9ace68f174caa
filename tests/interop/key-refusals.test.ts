import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeImage, pushImage } from '../../src/embedded/image.ts'
import { anonymous } from '../../src/oci/credentials.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import { HttpClient } from '../../src/shared/http.ts'
import { startDistribution } from './tools/servers.ts'
import { PROJECT, startWorld, type World } from './world.ts'

const WORD = 'correct-horse-battery-staple'
const FIXTURES = path.join(PROJECT, 'tests/fixtures/keys')
const COSIGN_KEY = path.join(FIXTURES, 'cosign-3.1.3/p256.key')

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const PLAIN = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const LOCKED = privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: WORD })
  .toString()
const WEAK = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
const NUMBER = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url')

/** The password and the private number, in the forms in which something might print them. */
const SECRETS = [
  WORD,
  Buffer.from(WORD).toString('base64').slice(0, 36),
  NUMBER.toString('hex'),
  NUMBER.toString('base64').slice(2, 40),
  NUMBER.toString('base64url').slice(2, 40),
  ...PLAIN.split('\n')
    .slice(1, 3)
    .map((line) => line.slice(0, 40)),
  ...LOCKED.split('\n')
    .slice(1, 3)
    .map((line) => line.slice(0, 40)),
]

/** The fixture with another scrypt cost: what an attacker would have us spend, or what nobody wrote. */
async function withCost(cost: number): Promise<string> {
  const pem = await readFile(COSIGN_KEY, 'utf8')
  const [, body = ''] = /-----\n([^-]*)-----END/.exec(pem) ?? []
  const json = Buffer.from(body, 'base64')
    .toString()
    .replace(/"N":\d+/, `"N":${cost}`)
  expect(json).toContain(`"N":${cost}`)
  const text = Buffer.from(json).toString('base64').replace(/.{64}/g, '$&\n')
  const label = 'ENCRYPTED SIGSTORE PRIVATE KEY'
  return `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`
}

describe('a key that cannot sign', () => {
  let world: World
  let image: string
  const http = new HttpClient()
  const at = (name: string): string => path.join(world.directory, name)
  beforeAll(async () => {
    world = await startWorld(startDistribution)
    const registry = createRegistry({ http, credentials: anonymous })
    const repository = `${world.host}/refused/app`
    image = `${repository}@${await pushImage(registry, `${repository}:v1`, makeImage([[]]))}`
    const chain = await readFile(world.trust.fulcioRoot, 'utf8')
    const files: Readonly<Record<string, string | Buffer>> = {
      plain: PLAIN,
      locked: LOCKED,
      truncated: LOCKED.slice(0, 150),
      'cut inside': LOCKED.split('\n').toSpliced(2, 1).join('\n'),
      public: publicKey.export({ type: 'spki', format: 'pem' }),
      certificate: chain.slice(0, chain.indexOf('-----BEGIN', 1)),
      weak: WEAK.export({ type: 'pkcs8', format: 'pem' }),
      'too cheap': await withCost(16384),
      'too dear': await withCost(1_073_741_824),
      empty: '',
      huge: Buffer.alloc(70_000, `${LOCKED}\n`),
    }
    for (const [name, bytes] of Object.entries(files)) await writeFile(at(name), bytes)
    await mkdir(at('folder'))
  })
  afterAll(async () => {
    http.close()
    await world.stop()
  })

  const CASES: readonly (readonly [name: string, key: string, password: string, code: string])[] = [
    ['a wrong password', 'locked', `${WORD}.`, 'KEY_PASSWORD_WRONG'],
    ['no password', 'locked', '', 'KEY_PASSWORD_MISSING'],
    ['a password for a key that has none', 'plain', WORD, 'KEY_PASSWORD_UNUSED'],
    ['a key cut off', 'truncated', WORD, 'KEY_MALFORMED'],
    ['a key with a line lost', 'cut inside', WORD, 'KEY_MALFORMED'],
    ['a public key', 'public', '', 'KEY_NOT_PRIVATE'],
    ['a certificate', 'certificate', '', 'KEY_NOT_PRIVATE'],
    ['RSA of 1024 bits', 'weak', '', 'KEY_TOO_WEAK'],
    ['an scrypt cost below cosign’s', 'too cheap', WORD, 'KEY_ENCRYPTION_UNSUPPORTED'],
    ['an scrypt cost of a terabyte', 'too dear', WORD, 'KEY_ENCRYPTION_UNSUPPORTED'],
    ['an empty file', 'empty', '', 'KEY_SOURCE_EMPTY'],
    ['a huge file', 'huge', WORD, 'INPUT_FILE_UNREADABLE'],
    ['a folder', 'folder', '', 'INPUT_FILE_UNREADABLE'],
    ['no file', 'absent', '', 'INPUT_FILE_UNREADABLE'],
  ]

  it.each(CASES)('%s: one line, nothing asked of anyone', async (_, key, password, code) => {
    const before = world.embedded.requests.length
    const step = await world.step({ image, key: at(key), 'key-password': password })
    expect(step.exitStatus).toBe(1)
    expect(step.outputs).toEqual({})
    const errors = step.log.split('\n').filter((line) => line.startsWith('::error::'))
    expect(errors).toHaveLength(2)
    expect(errors[0]).toMatch(new RegExp(`\\[${code}\\]$`))
    expect(world.embedded.requests.slice(before)).toEqual([])
    const shown = `${step.log}${step.summary}`.replaceAll(/^::add-mask::.*$/gm, '')
    for (const secret of SECRETS) expect(shown).not.toContain(secret)
  })

  it.each([
    ['as it stands', LOCKED],
    ['on one line', LOCKED.replaceAll('\n', ' ')],
    ['without its PEM lines', (LOCKED.split('\n')[1] ?? '').slice(0, 60)],
  ])('the text of a key in place of its path, %s, is repeated nowhere', async (_, key) => {
    const step = await world.step({ image, key, 'key-password': WORD })
    expect(step.exitStatus).toBe(1)
    const shown = step.log.replaceAll(/^::add-mask::.*$/gm, '')
    for (const secret of SECRETS) expect(shown).not.toContain(secret)
  })
})

describe('a key that signs', () => {
  let world: World
  let image: string
  const http = new HttpClient()
  beforeAll(async () => {
    world = await startWorld(startDistribution)
    const registry = createRegistry({ http, credentials: anonymous })
    const repository = `${world.host}/signed/app`
    image = `${repository}@${await pushImage(registry, `${repository}:v1`, makeImage([[]]))}`
  })
  afterAll(async () => {
    http.close()
    await world.stop()
  })

  it('shows neither itself nor its password: log with debug lines, outputs, summary, files', async () => {
    const key = path.join(world.directory, 'signing.pem')
    await writeFile(key, LOCKED)
    const step = await world.step({ image, key, 'key-password': WORD })
    expect(step.outputs['verified']).toBe('true')
    const files = ['bundle-path', 'sbom-path'].map((name) => step.outputs[name] ?? '')
    const written = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    const log = step.log.replaceAll(/^::add-mask::.*$/gm, '')
    expect(log).toContain('::debug::')
    const shown = [log, step.summary, JSON.stringify(step.outputs), ...written].join('\n')
    for (const secret of SECRETS) expect(shown).not.toContain(secret)
  })
})
