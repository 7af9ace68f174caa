import { readFileSync } from 'node:fs'
import type { ImageFile } from '../../../src/sbom/image-files.ts'
import type { OperatingSystem } from '../../../src/sbom/os-identity.ts'
import { SOME_DIGEST } from './image.ts'

export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/sbom/${name}`, import.meta.url))
}

export function fileAt(path: string, bytes: Buffer | string): ImageFile {
  return { path, bytes: Buffer.from(bytes), layer: SOME_DIGEST }
}

export function osNamed(id: string, version: string | undefined): OperatingSystem {
  return {
    id,
    version,
    prettyName: undefined,
    place: { path: 'etc/os-release', layer: SOME_DIGEST },
  }
}
