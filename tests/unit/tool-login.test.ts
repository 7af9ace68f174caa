import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { type ToolLogin, withTrivyLogin } from '../../src/tool-login.ts'
import type { Exec } from '../../src/shared/exec.ts'

type Environment = Readonly<Record<string, string | undefined>>

const ENV: Environment = { PATH: '/bin', DOCKER_CONFIG: '/somewhere/.docker' }
const LOGIN: ToolLogin = { registry: 'ghcr.io', username: 'octo', password: 'hunter2, too' }

let tempDirectory: string
beforeAll(async () => {
  tempDirectory = await mkdtemp(join(tmpdir(), 'seal-login-'))
})
afterAll(() => rm(tempDirectory, { recursive: true }))

/** Says which environment a program has, and what its Docker configuration holds. */
const open =
  (env: Environment): Exec =>
  async () => {
    const file = join(env['DOCKER_CONFIG'] ?? '', 'config.json')
    const isGiven = file.startsWith(tempDirectory)
    const config = isGiven ? await readFile(file, 'utf8') : ''
    const mode = isGiven ? (await stat(file)).mode & 0o777 : 0
    return { status: mode, stdout: config, stderr: JSON.stringify(env) }
  }

it.each([
  ['ghcr.io', 'ghcr.io'],
  ['127.0.0.1:5000', '127.0.0.1:5000'],
  ['index.docker.io', 'https://index.docker.io/v1/'],
])('gives trivy a login for %s and for no other registry', async (registry, key) => {
  const exec = withTrivyLogin(open, { env: ENV, login: { ...LOGIN, registry }, tempDirectory })
  const { status, stdout, stderr } = await exec('trivy', [], '')
  const auth = Buffer.from('octo:hunter2, too').toString('base64')
  expect(JSON.parse(stdout)).toEqual({ auths: { [key]: { auth } } })
  expect(status).toBe(0o600)
  expect(stderr).not.toContain('hunter2')
  expect(await readdir(tempDirectory)).toEqual([])
})

it('leaves nothing behind where trivy cannot be run', async () => {
  const failing = (): Exec => () => Promise.reject(new Error('not there'))
  const exec = withTrivyLogin(failing, { env: ENV, login: LOGIN, tempDirectory })
  await expect(exec('trivy', [], '')).rejects.toThrow('not there')
  expect(await readdir(tempDirectory)).toEqual([])
})

it.each([
  ['trivy', undefined],
  ['grype', LOGIN],
  ['syft', LOGIN],
])('changes nothing for %s with the login %j', async (program, login) => {
  const exec = withTrivyLogin(open, { env: ENV, login, tempDirectory })
  expect(JSON.parse((await exec(program, [], '')).stderr)).toEqual(ENV)
})
