import type { OwnedFile } from './cataloger.ts'
import type { ImageFile } from './image-files.ts'
import type { Package } from './package.ts'
import { linesOf } from './text-lines.ts'

/** dpkg's lists of files, `NAME.list` or `NAME:ARCHITECTURE.list`, and what distroless images have in their place. */
const LIST = /^var\/lib\/dpkg\/info\/(?<name>[^/:]+)(?::(?<arch>[^/:]+))?\.list$/
const SUMS = /^var\/lib\/dpkg\/status\.d\/(?<name>[^/]+)\.md5sums$/

/** Whether a file says which files a Debian package has. */
export function listsDebianFiles(path: string): boolean {
  return LIST.test(path) || SUMS.test(path)
}

/** The files that Debian packages brought with them. */
export function* debianFiles(
  files: readonly ImageFile[],
  packages: readonly Package[],
): Generator<OwnedFile> {
  const owners = ownersByName(packages)
  for (const { path, bytes, layer } of files) {
    const list = LIST.exec(path)?.groups
    const { name = '', arch } = list ?? SUMS.exec(path)?.groups ?? {}
    const owner = owners.get(`${name}:${arch ?? ''}`) ?? owners.get(name)
    if (owner === undefined) continue
    for (const line of linesOf(bytes.toString('utf8'))) {
      const owned =
        list === undefined ? /^[0-9a-f]{32} {2}(?<path>.+)$/.exec(line)?.groups?.['path'] : line
      if (owned) yield { path: owned, owner, layer }
    }
  }
}

/** By name, and by name and architecture; the first of each. */
function ownersByName(packages: readonly Package[]): ReadonlyMap<string, Package> {
  const owners = new Map<string, Package>()
  for (const found of packages) {
    const arch = new URL(found.purl).searchParams.get('arch') ?? ''
    for (const key of [found.name, `${found.name}:${arch}`]) {
      if (!owners.has(key)) owners.set(key, found)
    }
  }
  return owners
}
