import type { ImageFile } from './image-files.ts'
import { plain } from './package.ts'
import type { Place } from './package.ts'

/** What the image says it is (freedesktop os-release). */
export interface OperatingSystem {
  /** ID, lower case: `debian`, `alpine`, `wolfi`. */
  readonly id: string
  /** As precise as the image has it: `12.11` and not `12` on Debian. Undefined on rolling releases. */
  readonly version: string | undefined
  readonly prettyName: string | undefined
  /** CPE_NAME, and VENDOR_NAME. */
  readonly cpe?: string
  readonly vendor?: string
  readonly place: Place
}

const OS_RELEASE = ['etc/os-release', 'usr/lib/os-release']
const DEBIAN_VERSION = 'etc/debian_version'
const ALPINE_RELEASE = 'etc/alpine-release'
const PATHS = new Set([...OS_RELEASE, DEBIAN_VERSION, ALPINE_RELEASE])
const MAX_BYTES = 64 * 1024
const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/
/** CPE 2.2's URI, and 2.3's formatted string, as far as operating systems write them. */
const CPE = /^cpe:(?:\/o(?::[A-Za-z0-9._~%-]*){2,6}|2\.3:o(?::[A-Za-z0-9._*-]{1,64}){10})$/
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._~+-]{0,63}$/

/** Whether the operating system is told by this file. */
export function isOsFile(path: string): boolean {
  return PATHS.has(path)
}

/** The operating system of an image, or undefined where it names none, as images from scratch do. */
export function identifyOs(files: ReadonlyMap<string, ImageFile>): OperatingSystem | undefined {
  for (const path of OS_RELEASE) {
    const file = files.get(path)
    const os = file === undefined ? undefined : fromOsRelease(file)
    if (os !== undefined) return refined(os, files)
  }
  return fromAlpineRelease(files.get(ALPINE_RELEASE))
}

/** purl's `distro` qualifier: `debian-12.11`. */
export function distroOf(os: OperatingSystem | undefined): string | undefined {
  return os === undefined ? undefined : [os.id, os.version].filter(Boolean).join('-')
}

function fromOsRelease(file: ImageFile): OperatingSystem | undefined {
  const fields = new Map(
    file.bytes.subarray(0, MAX_BYTES).toString('utf8').split('\n').flatMap(assignment),
  )
  const id = fields.get('ID')?.toLowerCase() ?? ''
  // Rolling releases have no version; Arch Linux calls its build `rolling`.
  const version = fields.get('VERSION_ID') ?? fields.get('BUILD_ID') ?? ''
  const cpe = fields.get('CPE_NAME') ?? ''
  const vendor = plain(fields.get('VENDOR_NAME'))
  if (!ID.test(id)) return undefined
  return {
    id,
    version: VERSION.test(version) ? version : undefined,
    prettyName: plain(fields.get('PRETTY_NAME')),
    ...(CPE.test(cpe) ? { cpe } : {}),
    ...(vendor === undefined ? {} : { vendor }),
    place: { path: file.path, layer: file.layer },
  }
}

/** `KEY=value`, `KEY="value"` or `KEY='value'`, with the shell's escapes; comments and the rest give nothing. */
function assignment(line: string): [string, string][] {
  const found = /^(?<key>[A-Z][A-Z0-9_]*)=(?<value>.*)$/.exec(line.trim())?.groups
  const { key = '', value = '' } = found ?? {}
  const quoted = /^(?<quote>["'])(?<inner>.*)\k<quote>$/.exec(value)?.groups
  const text = (quoted?.['inner'] ?? value).replace(/\\(.)/g, '$1')
  return key === '' ? [] : [[key, text]]
}

/** Debian's os-release has the release alone; its point release stands in debian_version. */
function refined(os: OperatingSystem, files: ReadonlyMap<string, ImageFile>): OperatingSystem {
  if (os.id !== 'debian' || os.version === undefined) return os
  const stated = firstLine(files.get(DEBIAN_VERSION))
  return stated.startsWith(`${os.version}.`) && VERSION.test(stated)
    ? { ...os, version: stated }
    : os
}

function fromAlpineRelease(file: ImageFile | undefined): OperatingSystem | undefined {
  const version = firstLine(file)
  if (file === undefined || !VERSION.test(version)) return undefined
  const place = { path: file.path, layer: file.layer }
  return { id: 'alpine', version, prettyName: undefined, place }
}

function firstLine(file: ImageFile | undefined): string {
  return file?.bytes.subarray(0, 256).toString('utf8').split('\n', 1)[0]?.trim() ?? ''
}
