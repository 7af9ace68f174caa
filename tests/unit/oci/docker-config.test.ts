import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Credential } from '../../../src/oci/credentials.ts'
import { anonymous, firstCredentialOf, givenCredentials } from '../../../src/oci/credentials.ts'
import { dockerCredentials } from '../../../src/oci/docker-config.ts'
import type { Exec } from '../../../src/shared/exec.ts'
import { Secret } from '../../../src/shared/secret.ts'

const noHelper: Exec = (program) => Promise.reject(new Error(`${program} was run`))
const base64 = (text: string): string => Buffer.from(text).toString('base64')

const lookUp = async (config: unknown, registry: string, exec = noHelper): Promise<string> => {
  const configText = typeof config === 'string' ? config : JSON.stringify(config)
  const source = dockerCredentials({ configText, exec })
  return shown(await source.credentialFor(registry))
}

/** A credential as text, secrets included, to compare. */
function shown(credential: Credential | undefined): string {
  if (credential === undefined) return 'none'
  return credential.kind === 'basic'
    ? `${credential.username}:${credential.password.reveal()}`
    : `${credential.kind} ${credential.token.reveal()}`
}

describe('dockerCredentials', () => {
  it.each<[string, object, string]>([
    ['auth', { auth: base64('octo:p:w') }, 'octo:p:w'],
    ['auth with padding', { auth: base64('octo:pw\0\0') }, 'octo:pw'],
    ['username and password', { username: 'octo', password: 'pw' }, 'octo:pw'],
    ['identitytoken', { auth: base64('octo:x'), identitytoken: 'id' }, 'identity id'],
    ['registrytoken', { registrytoken: 'rt' }, 'bearer rt'],
    ['an empty entry', {}, 'none'],
    ['nulls', { auth: null, identitytoken: null }, 'none'],
  ])('reads %s', async (_what, entry, expected) => {
    expect(await lookUp({ auths: { 'ghcr.io': entry } }, 'ghcr.io')).toBe(expected)
  })

  it.each([
    ['ghcr.io', 'ghcr.io'],
    ['ghcr.io/', 'ghcr.io'],
    ['https://ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/', 'ghcr.io'],
    ['https://GHCR.io/v2/', 'ghcr.io'],
    ['http://localhost:5000/v1/', 'localhost:5000'],
    ['[::1]:5000', '[::1]:5000'],
    ['https://index.docker.io/v1/', 'index.docker.io'],
    ['docker.io', 'index.docker.io'],
    ['registry-1.docker.io', 'index.docker.io'],
  ])('finds the entry %s for %s', async (key, registry) => {
    expect(await lookUp({ auths: { [key]: { auth: base64('a:b') } } }, registry)).toBe('a:b')
  })

  it.each([
    ['ghcr.io', 'evil-ghcr.io'],
    ['ghcr.io', 'ghcr.io.evil'],
    ['ghcr.io', 'ghcr.io:444'],
    ['ghcr.io', 'sub.ghcr.io'],
    ['ghcr.io', 'io'],
    ['sub.ghcr.io', 'ghcr.io'],
    ['ghcr.io:443', 'ghcr.io'],
    ['https://evil.example/ghcr.io', 'ghcr.io'],
    ['ghcr.io/octo-org', 'ghcr.io'],
    ['ghcr.io@evil.example', 'evil.example'],
    ['index.docker.io', 'docker.io.evil'],
    ['', 'ghcr.io'],
    ['.*', 'ghcr.io'],
  ])('does not give the entry %j to %s', async (key, registry) => {
    expect(await lookUp({ auths: { [key]: { auth: base64('a:b') } } }, registry)).toBe('none')
  })

  it.each([
    ['no JSON', '{"auths":{"ghcr.io":{"auth":"hunter2'],
    ['an array', '[]'],
    ['auths that are a list', { auths: [] }],
    ['an entry that is text', { auths: { 'ghcr.io': 'hunter2' } }],
    ['auth that is a number', { auths: { 'ghcr.io': { auth: 7 } } }],
    ['auth without a colon', { auths: { 'ghcr.io': { auth: base64('hunter2') } } }],
    ['auth without a name', { auths: { 'ghcr.io': { auth: base64(':hunter2') } } }],
    ['a helper that is a number', { credHelpers: { 'ghcr.io': 7 } }],
  ])('refuses %s, and repeats nothing of it', async (_what, config) => {
    const error: unknown = await lookUp(config, 'ghcr.io').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ kind: 'usage', code: 'DOCKER_CONFIG_MALFORMED' })
    const cause = error instanceof Error ? String(error.cause) : ''
    expect(`${String(error)} ${cause} ${JSON.stringify(error)}`).not.toContain('hunter2')
  })

  it('reads config.json, and is anonymous without it', async () => {
    const configDirectory = await mkdtemp(join(tmpdir(), 'seal-image-docker-'))
    const read = async (): Promise<string> =>
      shown(await dockerCredentials({ configDirectory, exec: noHelper }).credentialFor('ghcr.io'))
    expect(await read()).toBe('none')
    const text = JSON.stringify({ auths: { 'ghcr.io': { auth: base64('a:b') } } })
    await writeFile(join(configDirectory, 'config.json'), text)
    expect(await read()).toBe('a:b')
    await rm(configDirectory, { recursive: true })
    expect(shown(await dockerCredentials({ exec: noHelper }).credentialFor('ghcr.io'))).toBe('none')
  })
})

describe('credential helpers', () => {
  type Call = readonly [string, readonly string[], string]
  const helper = (
    answer: { status?: number; stdout?: string; stderr?: string },
    calls: Call[] = [],
  ): Exec => {
    return (program, args, input) => {
      calls.push([program, args, input])
      return Promise.resolve({ status: 0, stdout: '', stderr: '', ...answer })
    }
  }
  const answer = (username: string, secret: string): { stdout: string } => ({
    stdout: JSON.stringify({ ServerURL: 'x', Username: username, Secret: secret }),
  })

  it('are asked for the host on standard input, once', async () => {
    const calls: Call[] = []
    const configText = '{"credHelpers":{"ghcr.io":"gh"},"credsStore":"desktop"}'
    const source = dockerCredentials({ configText, exec: helper(answer('a', 'b'), calls) })
    expect(shown(await source.credentialFor('ghcr.io'))).toBe('a:b')
    await source.credentialFor('ghcr.io')
    await source.credentialFor('quay.io')
    await source.credentialFor('index.docker.io')
    expect(calls).toEqual([
      ['docker-credential-gh', ['get'], 'ghcr.io'],
      ['docker-credential-desktop', ['get'], 'quay.io'],
      ['docker-credential-desktop', ['get'], 'https://index.docker.io/v1/'],
    ])
  })

  it('give identity tokens', async () => {
    const exec = helper(answer('<token>', 'id'))
    expect(await lookUp({ credsStore: 'acr' }, 'a.azurecr.io', exec)).toBe('identity id')
  })

  it('that have nothing leave the word to the file', async () => {
    const exec = helper({ status: 1, stdout: 'credentials not found in native keychain\n' })
    const auths = { 'ghcr.io': { auth: base64('a:b') } }
    expect(await lookUp({ credsStore: 'desktop' }, 'ghcr.io', exec)).toBe('none')
    expect(await lookUp({ credsStore: 'desktop', auths }, 'ghcr.io', exec)).toBe('a:b')
  })

  it.each([
    ['../../bin/sh', noHelper],
    ['a b', noHelper],
    ['missing', noHelper],
    ['ecr', helper({ status: 1, stdout: 'no AWS credentials' })],
    ['ecr', helper({ stdout: 'hello' })],
    ['ecr', helper({ stdout: '{"Username":"a","Secret":hunter2}' })],
    ['ecr', helper({ stdout: '{"Username":"a"}' })],
    ['ecr', helper({ status: 1, stdout: '{"Secret":"hunter2"}' })],
  ])('that fail are an error and no secret: %s', async (name, exec) => {
    const error: unknown = await lookUp({ credsStore: name }, 'ghcr.io', exec).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code: 'CREDENTIAL_HELPER_FAILED' })
    const cause = error instanceof Error ? String(error.cause) : ''
    expect(`${String(error)} ${cause}`).not.toContain('hunter2')
  })

  it('say why on one line', async () => {
    const exec = helper({ status: 1, stdout: '', stderr: 'no AWS\u0007 credentials\n::error::x' })
    await expect(lookUp({ credsStore: 'ecr' }, 'ghcr.io', exec)).rejects.toThrow(
      'docker-credential-ecr ended with status 1 for ghcr.io: no AWS\\u{7} credentials',
    )
  })
})

describe('sources', () => {
  const given = givenCredentials({
    registries: ['ghcr.io'],
    username: 'octo',
    password: new Secret('given'),
  })

  it('give to the named hosts and no other', async () => {
    expect(shown(await given.credentialFor('ghcr.io'))).toBe('octo:given')
    expect(shown(await given.credentialFor('ghcr.io.evil'))).toBe('none')
    expect(shown(await anonymous.credentialFor('ghcr.io'))).toBe('none')
  })

  it('go before others in their order', async () => {
    const configText = JSON.stringify({
      auths: { 'ghcr.io': { auth: base64('a:b') }, 'quay.io': { auth: base64('c:d') } },
    })
    const source = firstCredentialOf(given, dockerCredentials({ configText, exec: noHelper }))
    expect(shown(await source.credentialFor('ghcr.io'))).toBe('octo:given')
    expect(shown(await source.credentialFor('quay.io'))).toBe('c:d')
    expect(shown(await source.credentialFor('example.com'))).toBe('none')
  })
})
