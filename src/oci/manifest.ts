import type { Digest } from './digest.ts'

/** OCI image-spec descriptor: a typed, sized, digested pointer to bytes. */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
  readonly platform?: Platform
}

export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

export interface ImageManifest {
  readonly kind: 'image'
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly artifactType?: string
  readonly subject?: Descriptor
  readonly annotations?: Readonly<Record<string, string>>
}

export interface ImageIndex {
  readonly kind: 'index'
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
  readonly artifactType?: string
  readonly subject?: Descriptor
  readonly annotations?: Readonly<Record<string, string>>
}

/** Manifest bytes as the registry gave them, checked against their digest, and what they say. */
export interface Manifest {
  readonly bytes: Buffer
  readonly digest: Digest
  readonly mediaType: string
  readonly content: ImageManifest | ImageIndex
}
