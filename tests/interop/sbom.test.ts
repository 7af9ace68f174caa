import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import path from 'node:path'
import { predicateOf } from '../../src/documents.ts'
import { reportOf } from '../../src/seal-report.ts'
import { pushSmallIndex, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { ensureSyft } from './tools/tools.ts'

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
beforeAll(async () => {
  syft = await ensureSyft()
  at = await startSurroundings()
})
afterAll(async () => {
  await at.stop()
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
})
