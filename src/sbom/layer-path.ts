/** PATH_MAX of Linux, in UTF-16 code units here. */
export const MAX_PATH = 4096
/** Parts of a path. */
export const MAX_DEPTH = 128

/**
 * A tar name as a path below the image's root, without leading or trailing slash: `./usr//lib/` is `usr/lib`, `/etc/x` is
 * `etc/x`, the root itself is empty. Undefined where the name leads out of the root, or is longer or deeper than any file
 * system has it.
 */
export function layerPath(name: string): string | undefined {
  if (name.length > MAX_PATH) return undefined
  const parts: string[] = []
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.length > MAX_DEPTH ? undefined : parts.join('/')
}

/** Every directory above a path, nearest first: `a/b/c` has `a/b` and `a`, and last the root, which is empty. */
export function* ancestorsOf(path: string): Generator<string> {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    yield path.slice(0, slash)
  }
  yield ''
}

export function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function joined(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`
}
