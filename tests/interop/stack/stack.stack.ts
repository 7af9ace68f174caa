import { access, readdir, readFile, readlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createPeers, type Peers } from './peers.ts'
import { type ProcessName, startTicksOf } from './processes.ts'
import type { SetupName } from './setups.ts'
import { type Stack, startStack } from './stack.ts'

const GITHUB = 'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'

const signer = (identity: string, issuer: string): readonly string[] => [
  ...['--certificate-identity', identity],
  ...['--certificate-oidc-issuer', issuer],
]

describe('on the real stack', () => {
  let stack: Stack
  let peers: Peers
  beforeAll(async () => {
    stack = await startStack()
    peers = await createPeers(stack)
  })
  afterAll(() => stack.stop())

  const root = (setup: SetupName): readonly string[] => [
    '--trusted-root',
    stack.setups[setup].trustedRoot,
  ]
  const github = (identity = GITHUB): readonly string[] =>
    signer(identity, stack.issuers.github.issuer)

  it('refuses on each setup what was signed on another', async () => {
    const image = await peers.push(stack.registries.distribution, 'cosign-elsewhere')
    await peers.cosign3Sign('rekorV1', stack.issuers.github, ['sign', image])
    for (const setup of ['rekorV2', 'github'] as const) {
      const args = ['verify', ...root(setup), ...github(), image]
      await expect(peers.cosign3(args)).rejects.toThrow()
      await expect(peers.sealImage(args)).rejects.toThrow(/REFUSED/)
    }
  })

  it('cosign 3.1.3 signs without any log, and verifies only when told that there is none', async () => {
    const image = await peers.push(stack.registries.distribution, 'cosign-github')
    await peers.cosign3Sign('github', stack.issuers.github, ['sign', image])
    const args = ['verify', ...root('github'), ...github(), image]
    await expect(peers.cosign3(args)).rejects.toThrow(/log entries/)
    const told = ['--insecure-ignore-sct', '--insecure-ignore-tlog']
    await expect(peers.cosign3([...args, ...told])).resolves.toContain('sha256:')
  })

  it.each(['distribution', 'referrers'] as const)(
    'dist/action/index.js seals with Rekor v1, SCT and timestamp in the registry "%s": cosign 3.1.3 and rekor-cli agree',
    async (registry) => {
      const { issuer } = stack.issuers.github
      const image = await peers.push(stack.registries[registry], 'ours')
      const step = await peers.step('rekorV1', stack.issuers.github, { image })
      expect(step.log).not.toContain('::error::')
      expect(step.outputs['verified']).toBe('true')
      expect(step.outputs['certificate-identity']).toBe(GITHUB)
      expect(step.outputs['certificate-oidc-issuer']).toBe(issuer)
      const attestation = (type: string): readonly string[] => [
        'verify-attestation',
        '--type',
        type,
      ]
      for (const command of [
        ['verify'],
        attestation('cyclonedx'),
        attestation('slsaprovenance1'),
      ]) {
        const three = [...command, ...root('rekorV1')]
        await expect(peers.cosign3([...three, ...github(), image])).resolves.not.toBe('')
        await expect(peers.cosign3([...three, ...github(`${GITHUB}x`), image])).rejects.toThrow()
      }
      for (const kind of ['signature', 'sbom', 'provenance']) {
        const id = step.outputs[`${kind}-entry-id`] ?? ''
        const index = step.outputs[`${kind}-log-index`] ?? ''
        await expect(peers.rekorCli(['get', '--uuid', id])).resolves.toContain(`Index: ${index}`)
        await expect(peers.rekorCli(['get', '--log-index', index])).resolves.toContain(id)
      }
    },
  )

  it('dist/action/index.js writes tags that cosign 2.6.5 accepts', async () => {
    const image = await peers.push(stack.registries.distribution, 'ours-tags')
    const step = await peers.step('rekorV1', stack.issuers.github, { image, formats: 'cosign' })
    expect(step.outputs['verified']).toBe('true')
    const log = ['--rekor-url', stack.urls.rekorV1]
    await expect(peers.cosign2(['verify', ...log, ...github(), image])).resolves.toContain(
      'sha256:',
    )
    await expect(peers.cosign2(['verify', ...log, ...github(`${GITHUB}x`), image])).rejects.toThrow(
      /none of the expected identities/,
    )
  })

  it('listens on loopback alone', async () => {
    const own = new Set(
      await Promise.all(stack.processes().map(socketsOf)).then((all) => all.flat()),
    )
    const listening = await listeners()
    const ours = listening.filter(({ inode }) => own.has(inode))
    expect(ours.length).toBeGreaterThan(10)
    expect(ours.filter(({ loopback }) => !loopback)).toEqual([])
  })

  it('reads what it wrote to Rekor v2: checkpoint and tiles', async () => {
    const image = await peers.push(stack.registries.distribution, 'cosign-tiles')
    await peers.cosign3Sign('rekorV2', stack.issuers.github, ['sign', image])
    const checkpoint = await fetch(`${stack.urls.rekorV2}/api/v2/checkpoint`)
    const [origin, size] = (await checkpoint.text()).split('\n')
    expect(origin).toBe('127.0.0.1')
    expect(Number(size)).toBeGreaterThan(0)
    const tile = await fetch(`${stack.urls.rekorV2}/api/v2/tile/entries/000.p/${size ?? ''}`)
    expect(tile.status).toBe(200)
    const missing = await fetch(`${stack.urls.rekorV2}/api/v2/tile/entries/999`)
    expect(missing.status).toBe(404)
  })

  it('cosign 3.1.3 takes trust and services from the TUF repository', async () => {
    const { tufUrl, tufRoot } = stack.setups.rekorV2
    await peers.cosign3(['initialize', '--mirror', tufUrl, '--root', tufRoot])
    const image = await peers.push(stack.registries.distribution, 'cosign-tuf')
    const token = stack.issuers.github.mint()
    await peers.cosign3(['sign', '--yes', '--identity-token', token, image])
    await expect(peers.cosign3(['verify', ...github(), image])).resolves.toContain('sha256:')
  })
})

describe('a stack that cannot start', () => {
  it('says which server ended and why, and leaves no folder', async () => {
    const folders = async (): Promise<readonly string[]> =>
      (await readdir(tmpdir())).filter((name) => name.startsWith('seal-stack-'))
    const before = await folders()
    await expect(startStack({ checkpointInterval: 'soon' })).rejects.toThrow(
      /rekor-v2: .*invalid duration .*soon/s,
    )
    expect(await folders()).toEqual(before)
  })
})

describe('a stack that was stopped', () => {
  it('leaves neither process nor folder nor port', async () => {
    const stack = await startStack()
    const processes = stack.processes()
    expect(processes.map(({ name }) => name)).toContain('rekor-v1')
    await access(path.join(stack.directory, 'log', 'fulcio.log'))
    await stack.stop()
    for (const { pid, startTicks } of processes) expect(startTicksOf(pid)).not.toBe(startTicks)
    await expect(access(stack.directory)).rejects.toThrow()
    const urls: readonly string[] = Object.values({ ...stack.urls })
    for (const url of urls) await expect(fetch(url)).rejects.toThrow()
  })
})

interface Listener {
  readonly inode: string
  readonly loopback: boolean
}

/** Everything that listens for TCP in this machine's own network namespace (proc(5), /proc/net/tcp and tcp6). */
async function listeners(): Promise<readonly Listener[]> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'latin1')),
  )
  const rows = tables.flatMap((table) => table.trim().split('\n').slice(1))
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, , , state]) => state === '0A')
    .map(([, address = '', , , , , , , , inode = '']) => ({
      inode,
      // 127.0.0.1, little-endian.
      loopback: address.startsWith('0100007F:'),
    }))
}

/** The inodes of a process's sockets. */
async function socketsOf({ pid }: ProcessName): Promise<readonly string[]> {
  const folder = `/proc/${pid}/fd`
  const links = await Promise.all(
    (await readdir(folder)).map((name) => readlink(path.join(folder, name)).catch(() => '')),
  )
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [])
}
