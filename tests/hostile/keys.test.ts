import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pushSmallImage, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { ranCommand } from './ran-command.ts'
import { expectNoSecret } from './refused-step.ts'

const COSIGN_KEY = join(import.meta.dirname, '../fixtures/keys/cosign-3.1.3/p256.key')
const WORD = 'correct-horse-battery-staple'
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const PLAIN = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const LOCKED = privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: WORD })
  .toString()

let at: Surroundings
let image: string
beforeAll(async () => {
  at = await startSurroundings()
  image = await pushSmallImage(at, 'octo-org/app')
})
afterAll(() => at.stop())

const weak = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 1024 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()

/** cosign's key with other numbers for scrypt. */
async function withScrypt(change: (json: string) => string): Promise<string> {
  const pem = await readFile(COSIGN_KEY, 'utf8')
  const [, body = ''] = /-----\n([^-]*)-----END/.exec(pem) ?? []
  const json = Buffer.from(body, 'base64').toString()
  expect(change(json)).not.toBe(json)
  const lines = Buffer.from(change(json)).toString('base64').replace(/.{64}/g, '$&\n')
  return pem.replace(body, `${lines}\n`)
}

type Row = readonly [
  what: string,
  code: string,
  password: string,
  pem: () => string | Promise<string>,
]

const KEYS: readonly Row[] = [
  ['with a wrong password', 'KEY_PASSWORD_WRONG', `${WORD}.`, () => LOCKED],
  [
    'of cosign with a wrong password',
    'KEY_PASSWORD_WRONG',
    WORD,
    () => readFile(COSIGN_KEY, 'utf8'),
  ],
  ['cut off in its text', 'KEY_MALFORMED', WORD, () => LOCKED.slice(0, 150)],
  ['cut off in its bytes', 'KEY_MALFORMED', '', () => PLAIN.split('\n').toSpliced(1, 1).join('\n')],
  [
    'that is public',
    'KEY_NOT_PRIVATE',
    '',
    () => publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  ],
  ['of RSA with 1024 bits', 'KEY_TOO_WEAK', '', weak],
  ...['"N":16384', '"N":65537', '"N":1073741824', '"N":0'].map((cost): Row => [
    `with the scrypt cost ${cost}`,
    'KEY_ENCRYPTION_UNSUPPORTED',
    WORD,
    () => withScrypt((json) => json.replace(/"N":\d+/, cost)),
  ]),
  [
    'with an scrypt block size of its own',
    'KEY_ENCRYPTION_UNSUPPORTED',
    WORD,
    () => withScrypt((json) => json.replace(/"r":\d+/, '"r":1024')),
  ],
]

describe('a key that cannot sign', () => {
  it.each(KEYS)(
    '%s: status 2, %s, and nobody is asked anything',
    async (_, code, password, pem) => {
      const key = join(at.directory, 'refused.pem')
      const text = await pem()
      await writeFile(key, text)
      const entries = at.embedded.logSize()
      const before = at.embedded.requests.length
      const instance = [
        ...['--trusted-root', join(at.directory, 'trusted_root.json')],
        ...['--signing-config', join(at.directory, 'signing_config.json')],
      ]
      const given = password === '' ? [] : ['--key-password-env', 'WORD']
      const args = ['sign', image, ...instance, '--key', key, ...given, '--verbose']
      const { status, stdout, stderr } = await ranCommand(args, { ...at.env, WORD: password })
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      const lines = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('  '))
      expect(lines.slice(-2)).toEqual([
        expect.stringMatching(new RegExp(`^error: .+ \\[${code}\\]$`)),
        expect.stringMatching(/^\S.+\.$/),
      ])
      const secretLines = text.split('\n').filter((line) => line.length > 40)
      expectNoSecret(stderr, [WORD, ...secretLines])
      expect(at.embedded.requests.slice(before)).toEqual([])
      expect(at.embedded.logSize()).toBe(entries)
    },
  )

  it('is not what is wrong here: the same command signs with a good one', async () => {
    const key = join(at.directory, 'good.pem')
    await writeFile(key, LOCKED)
    const instance = [
      ...['--trusted-root', join(at.directory, 'trusted_root.json')],
      ...['--signing-config', join(at.directory, 'signing_config.json')],
    ]
    const args = ['sign', image, ...instance, '--key', key, '--key-password-env', 'WORD']
    expect(await ranCommand(args, { ...at.env, WORD })).toMatchObject({ status: 0 })
  })
})
