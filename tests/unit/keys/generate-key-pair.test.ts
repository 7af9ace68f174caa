import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parseGiven } from '../../../src/cli/args.ts'
import type { Terminal } from '../../../src/cli/command.ts'
import { generateKeyPair, newPassword } from '../../../src/cli/commands/generate-key-pair.ts'
import type { PromptStreams } from '../../../src/cli/password-prompt.ts'
import { exitStatusOf } from '../../../src/shared/errors.ts'
import { silentLog } from '../../../src/shared/log.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { loadPrivateKey } from '../../../src/sigstore/key-file.ts'
import { refusal } from './key-kit.ts'

const PASSWORD = 'correct-horse-battery-staple'
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'seal-image-keys-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

interface Ran {
  readonly told: string
  readonly masked: readonly string[]
  readonly printed: string
}

async function run(prefix: string, env: Terminal['env']): Promise<Ran> {
  const told: string[] = []
  const masked: string[] = []
  let printed = ''
  const terminal: Terminal = {
    env,
    log: { ...silentLog, info: (text) => told.push(text) },
    mask: (secret) => masked.push(secret),
    interactive: false,
    print: (text) => {
      printed += text
    },
  }
  const given = parseGiven(generateKeyPair, ['--output-prefix', prefix])
  expect(await generateKeyPair.run(given, terminal)).toBe(0)
  return { told: told.join('\n'), masked, printed }
}

const inside = (name: string): string => path.join(directory, name)
const modeOf = async (file: string): Promise<number> => (await lstat(file)).mode & 0o777

describe('generate-key-pair', () => {
  it('writes a pair that its password opens, the private key for its owner alone', async () => {
    const { told, masked, printed } = await run(inside('release'), { COSIGN_PASSWORD: PASSWORD })
    const privatePem = await readFile(inside('release.key'))
    const key = await loadPrivateKey(privatePem, new Secret(PASSWORD))
    expect(key.kind).toBe('ECDSA P-256')
    expect(key.publicKey.export({ type: 'spki', format: 'pem' })).toBe(
      await readFile(inside('release.pub'), 'utf8'),
    )
    expect(await modeOf(inside('release.key'))).toBe(0o600)
    // What the umask takes from 0644 is the caller's to say; nothing may be added.
    expect((await modeOf(inside('release.pub'))) & ~0o044).toBe(0o600)
    expect(masked).toEqual([PASSWORD])
    expect(printed).toBe('')
    expect(told).toContain(inside('release.key'))
    expect(told).not.toContain(PASSWORD)
    expect(told).not.toContain(privatePem.toString().slice(100, 140))
  })

  it('takes seal-image for the prefix', () => {
    expect(parseGiven(generateKeyPair, []).text('output-prefix')).toBe('seal-image')
  })

  it.each(['taken.key', 'taken.pub'])('writes nothing where %s is there', async (name) => {
    const before = await readdir(directory)
    await writeFile(inside(name), 'precious')
    const error = await refusal(() => run(inside('taken'), { COSIGN_PASSWORD: PASSWORD }))
    expect(error.code).toBe('KEY_FILE_EXISTS')
    expect(error.message).toContain(inside(name))
    expect(await readFile(inside(name), 'utf8')).toBe('precious')
    expect((await readdir(directory)).sort()).toEqual([...before, name].sort())
    await rm(inside(name))
  })

  it('does not write through a link', async () => {
    await symlink(inside('elsewhere'), inside('link.key'))
    const error = await refusal(() => run(inside('link'), { COSIGN_PASSWORD: PASSWORD }))
    expect(error.code).toBe('KEY_FILE_EXISTS')
    expect(await readdir(directory)).not.toContain('elsewhere')
  })

  it.each([
    ['into no folder', 'KEY_FILE_UNWRITABLE', 'no-such-folder/key', PASSWORD],
    ['with an empty password', 'KEY_PASSWORD_UNFIT', 'empty', ''],
  ])('writes nothing %s: %s', async (_, code, name, password) => {
    const before = await readdir(directory)
    const error = await refusal(() => run(inside(name), { COSIGN_PASSWORD: password }))
    expect([error.code, exitStatusOf(error)]).toEqual([code, 2])
    expect(await readdir(directory)).toEqual(before)
  })

  it.each(['', 'folder/'])('refuses the prefix %j', async (prefix) => {
    await expect(run(prefix, { COSIGN_PASSWORD: PASSWORD })).rejects.toMatchObject({
      code: 'USAGE',
    })
  })
})

/** A person at a terminal: what they type, and what they see. */
function person(isTTY = true): {
  streams: PromptStreams
  type: (text: string) => void
  seen: () => string
  raw: () => readonly boolean[]
} {
  const raw: boolean[] = []
  const setRawMode = (on: boolean): void => {
    raw.push(on)
  }
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode })
  const output = Object.assign(new PassThrough(), { isTTY })
  let seen = ''
  output.on('data', (bytes: Buffer) => (seen += bytes.toString()))
  return {
    streams: { input, output },
    type: (text) => input.write(text),
    seen: () => seen,
    raw: () => raw,
  }
}

const nobody = { env: {}, mask: () => undefined }

describe('the password of a new key', () => {
  it('is asked for twice where COSIGN_PASSWORD is not set, and never shown', async () => {
    const { streams, type, seen, raw } = person()
    const asked = newPassword(nobody, streams)
    type(`${PASSWORD}\r`)
    type(`${PASSWORD}\r`)
    expect((await asked).reveal()).toBe(PASSWORD)
    expect(seen()).toBe('Password for the new key: \nThe same password again: \n')
    expect(raw()).toEqual([true, false])
  })

  it('may be corrected, and may come in one piece', async () => {
    const { streams, type, seen } = person()
    const asked = newPassword(nobody, streams)
    type('sesamx\u007fe pässword\rsesame pässword\r')
    expect((await asked).reveal()).toBe('sesame pässword')
    expect(seen()).not.toMatch(/sesam|pässword/)
  })

  it('must be the same twice', async () => {
    const { streams, type } = person()
    const asked = refusal(() => newPassword(nobody, streams))
    type(`${PASSWORD}\r`)
    type(`${PASSWORD}x\r`)
    const error = await asked
    expect(error.code).toBe('KEY_PASSWORD_UNFIT')
    expect(error.message).not.toContain(PASSWORD)
  })

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
    ['Ctrl-C at the second', `${PASSWORD}\r\u0003`],
  ])('may be given up with %s, and the terminal is left as it was', async (_, keys) => {
    const { streams, type, raw, seen } = person()
    const asked = refusal(() => newPassword(nobody, streams))
    type(keys)
    expect((await asked).code).toBe('KEY_PASSWORD_MISSING')
    expect(raw().at(-1)).toBe(false)
    expect(seen()).not.toContain(PASSWORD)
  })

  it('is taken from COSIGN_PASSWORD without asking', async () => {
    const { streams, seen } = person()
    const given = await newPassword({ ...nobody, env: { COSIGN_PASSWORD: PASSWORD } }, streams)
    expect(given.reveal()).toBe(PASSWORD)
    expect(seen()).toBe('')
  })

  it('is refused where there is neither, at once', async () => {
    const { streams, seen } = person(false)
    const error = await refusal(() => newPassword(nobody, streams))
    expect(error.code).toBe('KEY_PASSWORD_MISSING')
    expect(error.hint).toContain('COSIGN_PASSWORD')
    expect(seen()).toBe('')
  })
})
