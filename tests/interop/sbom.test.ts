import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { predicateOf } from '../../src/documents.ts'
import { reportOf } from '../../src/seal-report.ts'
import { pushSmallIndex, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { ensurePolyImage } from './tools/images.ts'
import { runProgram } from './tools/program.ts'
import { ensureSyft } from './tools/tools.ts'
import { PROJECT } from './world.ts'

interface Component {
  readonly type: string
  readonly name: string
  readonly version?: string
  readonly purl?: string
}
interface Document {
  readonly metadata: {
    readonly component: Component & { readonly hashes: readonly { content: string }[] }
    readonly tools: { readonly components: readonly Component[] }
  }
  readonly components: readonly Component[]
}

let at: Surroundings
let syft: string
let directory: string
beforeAll(async () => {
  syft = await ensureSyft()
  at = await startSurroundings()
  directory = await mkdtemp(path.join(tmpdir(), 'seal-sbom-'))
})
afterAll(async () => {
  await at.stop()
  await rm(directory, { recursive: true })
})

describe('syft 1.52.0', () => {
  it('makes the SBOMs of an index’s platforms, each with the digest of its image', async () => {
    const images = [await pushSmallIndex(at, 'octo-org/by-syft')]
    const env = { PATH: `${path.dirname(syft)}:${process.env['PATH'] ?? ''}` }
    const sealed = await at.seal({ images, sbom: 'syft' }, { env })
    expect(reportOf(sealed)).toMatchObject({ verified: true })
    const sboms = sealed.prepared.filter(({ kind }) => kind === 'sbom')
    expect(sboms).toHaveLength(3)
    for (const sbom of sboms.slice(1)) {
      const { metadata, components } = predicateOf(sbom) as Document
      const digest = sbom.subject.descriptor.digest
      expect(metadata.component.hashes).toContainEqual({ alg: 'SHA-256', content: digest.slice(7) })
      expect(metadata.component.purl).toContain(encodeURIComponent(digest))
      expect(metadata.tools.components).toContainEqual(
        // Built from its source, it does not know its version.
        expect.objectContaining({ name: 'syft', version: '[not provided]' }),
      )
      expect(components.map(({ purl }) => purl)).toContain('pkg:npm/left-pad@1.3.0')
    }
  })

  it('reads our document: every package, and of Debian’s the source', async () => {
    const { poly } = await ensurePolyImage()
    const cli = path.join(PROJECT, 'dist/cli/index.js')
    const args = [cli, 'sbom', `oci:${poly}`, '--name', 'ghcr.io/octo-org/poly']
    const ours = await runProgram(process.execPath, args)
    const file = path.join(directory, 'ours.json')
    await writeFile(file, ours)
    const converted = await runProgram(syft, ['convert', file, '--output', 'syft-json'])
    const { artifacts, distro } = JSON.parse(converted) as {
      artifacts: { purl: string; metadata?: { source?: string } }[]
      distro: { id: string }
    }
    const { components } = JSON.parse(ours) as Document
    const purls = components.flatMap(({ purl = [] }) => purl)
    expect(new Set(artifacts.map(({ purl }) => purl))).toEqual(new Set(purls))
    expect(distro.id).toBe('debian')
    const login = artifacts.find(({ purl }) => purl.startsWith('pkg:deb/debian/login@'))
    expect(login?.purl).toContain('upstream=shadow')
  })
})
