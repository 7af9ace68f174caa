/** How much of a hostile image is read before it is refused. */
export interface SbomLimits {
  /** Bytes of one wanted file; a larger one is skipped and named. */
  readonly fileBytes: number
  /** Bytes of one file of which an extract is kept; a larger one is skipped and named. */
  readonly largeFileBytes: number
  /** Bytes of such a file that is gathered while another layer gathers one; larger ones of all layers take turns. */
  readonly ownFileBytes: number
  /** Bytes of the wanted files and extracts of one layer, in the archive's order; what does not fit is skipped and named. */
  readonly layerKeptBytes: number
  /** Bytes of the wanted files and extracts of the image, those of links counted for each; beyond it the image is refused. */
  readonly keptBytes: number
  /** Layers of an image; beyond it the image is refused. */
  readonly layers: number
  /** Uncompressed bytes of all layers; beyond it the image is refused. */
  readonly bytes: number
  /** Archive entries of all layers; beyond it the image is refused. */
  readonly entries: number
  /** Wanted files, links, whiteouts and the directories above them, of all layers; beyond it the image is refused. */
  readonly nodes: number
  /** Characters in the paths and targets of those; beyond it the image is refused. */
  readonly pathChars: number
  /** Characters looked up to follow the links of the whole image; beyond it the image is refused. */
  readonly linkChars: number
  /** Skipped files of one layer that are named; of the others only the number is told. */
  readonly layerSkipped: number
  /** Skipped files of the whole image that are named; of the others only the number is told. */
  readonly skipped: number
  /** Layers that are read at the same time. */
  readonly parallelLayers: number
  /** Bytes, roughly, of layers that are kept for other images of the run; a layer that does not fit is read again. */
  readonly cachedBytes: number
}

export const SBOM_LIMITS: SbomLimits = {
  fileBytes: 16 * 1024 * 1024,
  largeFileBytes: 256 * 1024 * 1024,
  ownFileBytes: 8 * 1024 * 1024,
  layerKeptBytes: 48 * 1024 * 1024,
  keptBytes: 128 * 1024 * 1024,
  // Linux mounts no more (OVL_MAX_STACK).
  layers: 500,
  bytes: 64 * 1024 * 1024 * 1024,
  entries: 4_000_000,
  nodes: 300_000,
  pathChars: 64 * 1024 * 1024,
  linkChars: 1024 * 1024 * 1024,
  layerSkipped: 100,
  skipped: 500,
  parallelLayers: 2,
  cachedBytes: 64 * 1024 * 1024,
}
