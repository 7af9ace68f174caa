/** How much of a hostile image is read before it is refused. */
export interface SbomLimits {
  /** Bytes of one wanted file; a larger one is skipped and named. */
  readonly fileBytes: number
  /** Bytes of the wanted files of one layer, in the archive's order; what does not fit is skipped and named. */
  readonly layerKeptBytes: number
  /** Wanted files and links of one layer; beyond it the image is refused. */
  readonly layerNodes: number
  /** Uncompressed bytes of one layer; beyond it the image is refused. */
  readonly layerBytes: number
  /** Archive entries of one layer; beyond it the image is refused. */
  readonly layerEntries: number
  /** Skipped files of one layer that are named; of the others only the number is told. */
  readonly layerSkipped: number
  /** Skipped files of the whole image that are named; of the others only the number is told. */
  readonly skipped: number
  /** Characters looked up to follow the links of the whole image; beyond it the image is refused. */
  readonly linkChars: number
  /** Layers that are read at the same time. */
  readonly parallelLayers: number
}

export const SBOM_LIMITS: SbomLimits = {
  fileBytes: 16 * 1024 * 1024,
  layerKeptBytes: 48 * 1024 * 1024,
  layerNodes: 250_000,
  layerBytes: 64 * 1024 * 1024 * 1024,
  layerEntries: 2_000_000,
  layerSkipped: 100,
  skipped: 500,
  linkChars: 1024 * 1024 * 1024,
  parallelLayers: 2,
}
