import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { digestOf, hexOf } from '../../src/oci/digest.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { reportOf } from '../../src/seal-report.ts'
import { appendCosignLayers } from '../../src/sigstore/storage.ts'
import { IMPATIENT, pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterEach(() => {
  at.embedded.behave()
  at.embedded.oidc.setClaims({})
})
afterAll(() => at.stop())

const QUICK = { sbom: 'false' } as const

function made(report: ReturnType<typeof reportOf>): readonly string[] {
  return report.logEntries.flatMap(({ isNew, kind, format }) =>
    isNew ? [`${kind} ${format}`] : [],
  )
}

describe('a run again', () => {
  it.each(['v1', 'v0.2'])(
    'as another attempt signs nothing twice (provenance %s)',
    async (provenance) => {
      const image = await pushSmallImage(at, `octo-org/attempt-${provenance}`)
      await at.seal({ images: [image], provenance, ...QUICK })
      const entries = at.embedded.logSize()
      at.embedded.oidc.setClaims({ run_attempt: '2' })
      const again = reportOf(await at.seal({ images: [image], provenance, ...QUICK }))
      expect(made(again)).toEqual([])
      expect(at.embedded.logSize()).toBe(entries)
    },
  )

  it.each(['v1', 'v0.2'])(
    'of another number adds its provenance, and nothing else (%s)',
    async (provenance) => {
      const image = await pushSmallImage(at, `octo-org/run-${provenance}`)
      await at.seal({ images: [image], provenance, ...QUICK })
      at.embedded.oidc.setClaims({ run_id: '30433643' })
      const again = reportOf(await at.seal({ images: [image], provenance, ...QUICK }))
      expect(made(again)).toEqual(['provenance bundle', 'provenance cosign'])
    },
  )

  it('by another workflow signs anew, and leaves the first signatures where they are', async () => {
    const image = await pushSmallImage(at, 'octo-org/other-workflow')
    await at.seal({ images: [image], ...QUICK })
    const workflow = 'octo-org/app/.github/workflows/nightly.yml@refs/heads/main'
    at.embedded.oidc.setClaims({ job_workflow_ref: workflow })
    const other = reportOf(await at.seal({ images: [image], ...QUICK }))
    expect(made(other)).toHaveLength(4)
    expect(other.identity).toBe(`https://github.com/${workflow}`)
    at.embedded.oidc.setClaims({})
    expect(made(reportOf(await at.seal({ images: [image], ...QUICK })))).toEqual([])
  })
})

describe('what others have written beside it', () => {
  it('is kept, and disturbs nothing: junk layers, junk referrers', async () => {
    const image = await pushSmallImage(at, 'octo-org/junk')
    const { repository, digest } = parseReference(image)
    if (digest === undefined) throw new TypeError('no digest')
    const manifest = await at.registry.getManifest(repository, digest)
    const junk = (suffix: 'sig' | 'att', text: string): Promise<void> =>
      appendCosignLayers({
        registry: at.registry,
        repository,
        subject: digest,
        suffix,
        layers: [
          {
            bytes: Buffer.from(text),
            mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
            annotations: { 'dev.cosignproject.cosign/signature': 'not base64 %' },
          },
        ],
      })
    await junk('sig', '{"critical":')
    await junk('att', '<html>')
    await at.registry.putBlob(repository, Buffer.from('{}'))
    const referrer = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        config: { mediaType: 'application/vnd.oci.empty.v1+json', ...blob('{}') },
        layers: [{ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', ...blob('{}') }],
        subject: {
          mediaType: manifest?.mediaType,
          digest,
          size: manifest?.bytes.byteLength,
        },
      }),
    )
    await at.registry.putReferrer(repository, referrer)

    const report = reportOf(await at.seal({ images: [image], ...QUICK }))
    expect(report.verified).toBe(true)
    expect(made(report)).toHaveLength(4)
    expect(made(reportOf(await at.seal({ images: [image], ...QUICK })))).toEqual([])
    const layers = async (suffix: string): Promise<number> => {
      const tag = await at.registry.getManifest(repository, `sha256-${hexOf(digest)}.${suffix}`)
      return tag?.content.kind === 'image' ? tag.content.layers.length : 0
    }
    expect(await layers('sig')).toBe(2)
    expect(await layers('att')).toBe(2)
    expect(await at.registry.listReferrers(repository, digest)).toHaveLength(3)
  })
})

function blob(text: string): { digest: string; size: number } {
  return { digest: digestOf(Buffer.from(text)), size: Buffer.byteLength(text) }
}

describe('two runs at once on one digest', () => {
  it('both end verified, and nothing of either is lost', async () => {
    const image = await pushSmallImage(at, 'octo-org/at-once')
    const run = (): Promise<unknown> => at.seal({ images: [image], ...QUICK })
    const ended = await Promise.all([run(), run(), run()])
    expect(ended).toHaveLength(3)
    const again = reportOf(await at.seal({ images: [image], ...QUICK }))
    expect(again.verified).toBe(true)
    expect(made(again)).toEqual([])
  })

  it('also where the registry has no referrers API', async () => {
    const old = await startSurroundings({ registry: { referrers: false } })
    try {
      const image = await pushSmallImage(old, 'octo-org/at-once')
      await Promise.all([1, 2, 3].map(() => old.seal({ images: [image], ...QUICK })))
      const again = reportOf(await old.seal({ images: [image], ...QUICK }))
      expect(made(again)).toEqual([])
    } finally {
      await old.stop()
    }
  })
})

describe('a log whose answer is lost', () => {
  it('has one entry for each signature, and the run goes on with it', async () => {
    const image = await pushSmallImage(at, 'octo-org/lost')
    const before = at.embedded.logSize()
    at.embedded.misbehave('rekor', {
      method: 'POST',
      path: /log\/entries/,
      times: 2,
      dropResponse: true,
    })
    const report = reportOf(await at.seal({ images: [image], ...QUICK }, { http: IMPATIENT }))
    expect(report.verified).toBe(true)
    expect(at.embedded.logSize() - before).toBe(3)
    const conflicts = at.embedded.requests.filter(
      ({ service, status }) => service === 'rekor' && status === 409,
    )
    expect(conflicts.length).toBeGreaterThanOrEqual(2)
  })

  it('is not believed where it says "conflict" and names another entry', async () => {
    const image = await pushSmallImage(at, 'octo-org/conflict')
    at.embedded.misbehave('rekor', {
      method: 'POST',
      path: /log\/entries/,
      status: 409,
      headers: { location: '/api/v1/log/entries?logIndex=1000' },
    })
    at.embedded.misbehave('rekor', { method: 'GET', path: /logIndex/, status: 404 })
    await expect(at.seal({ images: [image], ...QUICK }, { http: IMPATIENT })).rejects.toMatchObject(
      {
        code: 'LOG_ENTRY_REFUSED',
      },
    )
  })
})

describe('a registry whose answer is lost', () => {
  it('is asked again, and nothing is there twice', async () => {
    const image = await pushSmallImage(at, 'octo-org/lost-push')
    at.embedded.misbehave('registry', {
      method: 'PUT',
      path: /manifests/,
      times: 3,
      dropResponse: true,
    })
    const report = reportOf(await at.seal({ images: [image], ...QUICK }, { http: IMPATIENT }))
    expect(report.verified).toBe(true)
    const { repository, digest } = parseReference(image)
    if (digest === undefined) throw new TypeError('no digest')
    expect(await at.registry.listReferrers(repository, digest)).toHaveLength(2)
  })
})
