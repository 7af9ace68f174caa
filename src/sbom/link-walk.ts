import { directoryOf, joined, MAX_DEPTH, MAX_PATH } from './layer-path.ts'
import type { SbomLimits } from './limits.ts'
import { refused } from './sbom-error.ts'

/** As many links as Linux follows in one path. */
const MAX_LINKS = 40
/** What a step costs beside the characters that it looks up. */
const STEP = 16
/** Directories whose places are remembered at a time: hostile paths have four thousand characters. */
const MAX_DIRECTORIES = 10_000

/**
 * Follows the links in the paths of an image, as the kernel does below the image's root. `targetOf` tells where the link at a
 * path leads, undefined where there is none. All walks together may take `linkChars` characters; what passes that is refused with
 * SbomError `SBOM_IMAGE_TOO_LARGE`, because hostile links make every file cost tens of thousands of steps.
 */
export class LinkWalk {
  readonly #targetOf: (path: string) => string | undefined
  readonly #limit: number
  readonly #directories = new Map<string, string | undefined>()
  #chars = 0

  constructor(
    targetOf: (path: string) => string | undefined,
    { linkChars }: Pick<SbomLimits, 'linkChars'>,
  ) {
    this.#targetOf = targetOf
    this.#limit = linkChars
  }

  /** Where a path leads; undefined for a loop, and where it is longer or deeper than any file system has it. */
  followed(path: string): string | undefined {
    const ahead = path.split('/').reverse()
    let real = ''
    let links = 0
    for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
      const last = real
      real = stepped(real, part)
      this.#spend(real.length)
      if (isTooDeep(real)) return undefined
      const target = real.length > last.length ? this.#targetOf(real) : undefined
      if (target === undefined) continue
      if (++links > MAX_LINKS) return undefined
      this.#spend(target.length)
      real = target.startsWith('/') ? '' : last
      ahead.push(...target.split('/').reverse())
    }
    return real
  }

  /** As `followed`, and remembered until `forget`. */
  directory(path: string): string | undefined {
    if (this.#directories.has(path)) return this.#directories.get(path)
    const real = this.followed(path)
    if (this.#directories.size === MAX_DIRECTORIES) this.#directories.clear()
    this.#directories.set(path, real)
    return real
  }

  /** To be called before links change. */
  forget(): void {
    this.#directories.clear()
  }

  #spend(chars: number): void {
    this.#chars += chars + STEP
    if (this.#chars <= this.#limit) return
    throw refused({
      code: 'SBOM_IMAGE_TOO_LARGE',
      message: `following the image's links takes more than ${this.#limit} characters`,
    })
  }
}

function stepped(real: string, part: string): string {
  if (part === '' || part === '.') return real
  return part === '..' ? directoryOf(real) : joined(real, part)
}

function isTooDeep(path: string): boolean {
  if (path.length <= MAX_DEPTH) return false
  return path.length > MAX_PATH || path.split('/', MAX_DEPTH + 1).length > MAX_DEPTH
}
