import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeImage, pushImage } from '../../src/embedded/image.ts'
import { anonymous } from '../../src/oci/credentials.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import { HttpClient } from '../../src/shared/http.ts'
import { runProgram } from './tools/program.ts'
import { startDistribution } from './tools/servers.ts'
import { PROJECT, startWorld, type World } from './world.ts'

const CLI = path.join(PROJECT, 'dist/cli/index.js')
const PASSWORD = 'correct-horse-battery-staple'
const COSIGNS = ['cosign3', 'cosign2'] as const

describe('key pairs', () => {
  let world: World
  const http = new HttpClient()
  beforeAll(async () => {
    world = await startWorld(startDistribution)
  })
  afterAll(async () => {
    http.close()
    await world.stop()
  })

  const pushed = async (name: string): Promise<string> => {
    const bytes = Buffer.from(name)
    const image = makeImage([[{ path: 'app/name.txt', bytes }]])
    const registry = createRegistry({ http, credentials: anonymous })
    const repository = `${world.host}/pairs/${name}`
    return `${repository}@${await pushImage(registry, `${repository}:v1`, image)}`
  }
  const folder = (): Promise<string> => mkdtemp(path.join(world.directory, 'pair-'))
  const environment = (more: Readonly<Record<string, string>>): Record<string, string> => ({
    ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }),
    HOME: world.directory,
    ...more,
  })
  const cosign = (
    version: (typeof COSIGNS)[number],
    args: readonly string[],
    cwd = world.directory,
  ): Promise<string> =>
    runProgram(world.tools[version], args, {
      cwd,
      env: environment({ COSIGN_PASSWORD: PASSWORD }),
    })
  const signAlone = ['--no-tlog', '--provenance', 'false', '--sbom', 'false']

  it.each(COSIGNS)(
    'a pair that %s generates signs here, and its cosign verifies',
    async (version) => {
      const directory = await folder()
      await cosign(version, ['generate-key-pair'], directory)
      const image = await pushed(`by-${version}`)
      const step = await world.step({
        ...{ image, key: path.join(directory, 'cosign.key'), 'key-password': PASSWORD },
        ...{ tlog: 'false', formats: version === 'cosign2' ? 'cosign' : 'bundle,cosign' },
      })
      expect(step.log).not.toContain('::error::')
      const key = path.join(directory, 'cosign.pub')
      const root = version === 'cosign3' ? ['--trusted-root', world.trust.trustedRoot] : []
      const verify = ['verify', '--key', key, '--insecure-ignore-tlog', ...root, image]
      await expect(cosign(version, verify)).resolves.toContain('sha256:')
    },
  )

  it.each([
    ...['p256', 'p384', 'p521', 'ed25519', 'rsa2048', 'rsa3072', 'rsa4096'].map(
      (kind) => ['cosign3', 'cosign-3.1.3', kind] as const,
    ),
    ...['p384', 'ed25519', 'rsa2048'].map((kind) => ['cosign2', 'cosign-2.6.5', kind] as const),
  ])('what %s imported signs here, and its cosign verifies: %s %s', async (version, made, kind) => {
    const key = path.join(PROJECT, 'tests/fixtures/keys', made, kind)
    const image = await pushed(`imported-${made}-${kind}`)
    const step = await world.step({
      ...{ image, key: `${key}.key`, 'key-password': 'test', tlog: 'false', sbom: 'false' },
      formats: version === 'cosign2' ? 'cosign' : 'bundle',
    })
    expect(step.log).not.toContain('::error::')
    const root = version === 'cosign3' ? ['--trusted-root', world.trust.trustedRoot] : []
    const verify = ['verify', '--key', `${key}.pub`, '--insecure-ignore-tlog', ...root, image]
    await expect(cosign(version, verify)).resolves.toContain('sha256:')
  })

  it('a pair that seal-image generates signs in both cosigns, and is verified here', async () => {
    const directory = await folder()
    const prefix = path.join(directory, 'release')
    const env = environment({ COSIGN_PASSWORD: PASSWORD })
    await runProgram(process.execPath, [CLI, 'generate-key-pair', '--output-prefix', prefix], {
      env,
    })
    expect((await stat(`${prefix}.key`)).mode & 0o777).toBe(0o600)
    const publicPem = await readFile(`${prefix}.pub`, 'utf8')
    for (const version of COSIGNS) {
      const shown = await cosign(version, ['public-key', '--key', `${prefix}.key`])
      expect(shown.trim()).toBe(publicPem.trim())
    }
    const image = await pushed('by-seal-image')
    const quiet = ['sign', '--yes', '--key', `${prefix}.key`, '--tlog-upload=false']
    await cosign('cosign2', [...quiet, image])
    await world.sealImage(['verify', '--key', `${prefix}.pub`, '--no-tlog', image])
    const again = await pushed('by-seal-image-3')
    const { trustedRoot, signingConfig } = world.trust
    const trust = ['--trusted-root', trustedRoot, '--signing-config', signingConfig]
    await cosign('cosign3', ['sign', '--yes', '--key', `${prefix}.key`, ...trust, again])
    const root = ['--trusted-root', trustedRoot]
    await world.sealImage(['verify', '--key', `${prefix}.pub`, ...root, again])
    const twice = runProgram(
      process.execPath,
      [CLI, 'generate-key-pair', '--output-prefix', prefix],
      { env },
    )
    await expect(twice).rejects.toThrow(/KEY_FILE_EXISTS/)
    expect(await readFile(`${prefix}.pub`, 'utf8')).toBe(publicPem)
  })

  it('a key from a variable and from standard input signs, with the password of COSIGN_PASSWORD', async () => {
    const directory = await folder()
    await cosign('cosign3', ['generate-key-pair'], directory)
    const pem = await readFile(path.join(directory, 'cosign.key'), 'utf8')
    const verify = ['verify', '--key', path.join(directory, 'cosign.pub'), '--no-tlog']
    const fromVariable = await pushed('from-variable')
    const named = [CLI, 'seal', '--key', 'env://SIGNING_KEY', ...signAlone, fromVariable]
    await runProgram(process.execPath, named, {
      env: environment({ COSIGN_PASSWORD: PASSWORD, SIGNING_KEY: pem }),
    })
    await world.sealImage([...verify, fromVariable])
    const fromInput = await pushed('from-input')
    const piped = spawn(process.execPath, [CLI, 'seal', '--key', '-', ...signAlone, fromInput], {
      env: environment({ COSIGN_PASSWORD: PASSWORD }),
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    piped.stdin.end(pem)
    expect(await once(piped, 'exit')).toEqual([0, null])
    await world.sealImage([...verify, fromInput])
  })

  it('a person at a terminal is asked twice for the password, which is not shown', async () => {
    const directory = await folder()
    const prefix = path.join(directory, 'typed')
    // util-linux's script gives the command a terminal of its own.
    const command = `'${process.execPath}' '${CLI}' generate-key-pair --output-prefix '${prefix}'`
    const asked = spawn('script', ['-qec', command, '/dev/null'], { env: environment({}) })
    let shown = ''
    asked.stdout.setEncoding('utf8').on('data', (text: string) => {
      const before = (shown.match(/[Pp]assword [a-z ]+: /g) ?? []).length
      shown += text
      const now = (shown.match(/[Pp]assword [a-z ]+: /g) ?? []).length
      if (now > before) asked.stdin.write(`${PASSWORD}\r`)
    })
    await once(asked, 'exit')
    expect(shown).toMatch(/Password for the new key: .*The same password again: /s)
    expect(shown).not.toContain(PASSWORD)
    expect((await readdir(directory)).sort()).toEqual(['typed.key', 'typed.pub'])
    const publicPem = await readFile(`${prefix}.pub`, 'utf8')
    const read = await cosign('cosign3', ['public-key', '--key', `${prefix}.key`])
    expect(read.trim()).toBe(publicPem.trim())
  })
})
