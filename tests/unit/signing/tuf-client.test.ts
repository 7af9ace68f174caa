import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { tufTargets } from '../../../src/sigstore/tuf-repository.ts'
import { closeAll, errorOf, serve, testClient } from '../shared/server.ts'
import { tufSigner, type TufContent } from './tuf-repository.ts'

const TARGETS = {
  'trusted_root.json': '{"this is":"the trusted root, é"}',
  'signing_config.v0.2.json': '{"this is":"the signing config"}',
}

const NAMES = Object.keys(TARGETS)

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'public-good-'))
})
afterEach(async () => {
  await closeAll()
  await rm(directory, { recursive: true })
})

interface Repository {
  /** What is served from now on. */
  publish(content: TufContent, change?: (files: Record<string, string>) => void): void
  load(): Promise<ReadonlyMap<string, Buffer>>
  readonly asked: () => readonly string[]
}

async function repository(trusted = tufSigner(), signer = trusted): Promise<Repository> {
  let files: Readonly<Record<string, string>> = {}
  const server = await serve(({ url }, response) => {
    const file = files[url]
    response.writeHead(file === undefined ? 404 : 200).end(file)
  })
  await writeFile(join(directory, 'root.json'), trusted.root)
  return {
    publish: (content, change) => {
      const published = { ...signer.publish(content) }
      change?.(published)
      files = published
    },
    load: () => tufTargets({ url: new URL(server.url), directory }, NAMES, testClient().client),
    asked: () => server.seen.map(({ url }) => url),
  }
}

async function refused(work: Promise<unknown>, code = 'SERVICE_UNAVAILABLE'): Promise<string> {
  const error = await errorOf(work)
  expect(error).toMatchObject({ code, kind: 'service' })
  expect(error).toHaveProperty('cause')
  return (error as Error).message
}

describe('a TUF repository', () => {
  it('gives both documents', async () => {
    const tuf = await repository()
    tuf.publish({ targets: TARGETS })
    const targets = await tuf.load()
    const texts = Object.fromEntries([...targets].map(([name, bytes]) => [name, bytes.toString()]))
    expect(texts).toEqual(TARGETS)
  })

  it('gives what was published last', async () => {
    const tuf = await repository()
    tuf.publish({ targets: TARGETS })
    await tuf.load()
    tuf.publish({ targets: { ...TARGETS, 'trusted_root.json': '{}' }, version: 2 })
    expect((await tuf.load()).get('trusted_root.json')?.toString()).toBe('{}')
  })

  it.each(['timestamp', 'snapshot', 'targets'])('whose %s has expired is refused', async (role) => {
    const tuf = await repository()
    tuf.publish({ targets: TARGETS, expires: { [role]: new Date(Date.now() - 60_000) } })
    expect(await refused(tuf.load(), 'TUF_EXPIRED')).toMatch(/expired/i)
  })

  it('that goes back in time is refused', async () => {
    const tuf = await repository()
    tuf.publish({ targets: TARGETS, version: 2 })
    await tuf.load()
    tuf.publish({ targets: TARGETS, version: 1 })
    expect(await refused(tuf.load(), 'TUF_ROLLED_BACK')).toMatch(/version/i)
  })

  it('that another key signed is refused', async () => {
    const tuf = await repository(tufSigner(), tufSigner())
    tuf.publish({ targets: TARGETS })
    await refused(tuf.load(), 'TUF_NOT_TRUSTED')
    expect(tuf.asked().some((path) => path.startsWith('/targets/'))).toBe(false)
  })

  it.each(['snapshot', 'targets'])('whose %s another key signed is refused', async (role) => {
    const tuf = await repository()
    const other = tufSigner().publish({ targets: TARGETS })
    tuf.publish({ targets: TARGETS }, (files) => {
      files[`/1.${role}.json`] = other[`/1.${role}.json`] ?? ''
    })
    await refused(tuf.load(), 'TUF_NOT_TRUSTED')
    expect(tuf.asked().some((path) => path.startsWith('/targets/'))).toBe(false)
  })

  it.each(['snapshot', 'targets'])('whose %s is an older one is refused', async (role) => {
    const signer = tufSigner()
    const tuf = await repository(signer)
    const older = signer.publish({ targets: TARGETS })
    tuf.publish({ targets: TARGETS, version: 2 }, (files) => {
      files[`/2.${role}.json`] = older[`/1.${role}.json`] ?? ''
    })
    expect(await refused(tuf.load(), 'TUF_ROLLED_BACK')).toMatch(/version/)
  })

  it('whose document was changed is refused', async () => {
    const tuf = await repository()
    tuf.publish({ targets: TARGETS }, (files) => {
      const path = Object.keys(files).find((name) => name.endsWith('trusted_root.json')) ?? ''
      files[path] = (files[path] ?? '').replace('trusted root', 'twisted root')
    })
    await refused(tuf.load(), 'TUF_TARGET_MISMATCH')
  })

  it.each(Object.keys(TARGETS))('without %s is refused', async (name) => {
    const tuf = await repository()
    const targets = Object.fromEntries(Object.entries(TARGETS).filter(([key]) => key !== name))
    tuf.publish({ targets })
    expect(await refused(tuf.load())).toContain(name)
  })

  it('that serves nothing is refused', async () => {
    const tuf = await repository()
    await refused(tuf.load())
  })
})
