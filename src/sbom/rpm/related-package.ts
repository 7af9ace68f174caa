import type { SkippedFile } from '../layer-files.ts'
import { distroOf, type OperatingSystem } from '../os-identity.ts'
import { type Place, plain } from '../package.ts'
import type { Related } from '../package-links.ts'
import { purlOf } from '../purl.ts'
import type { RpmPackage } from './installed-package.ts'

/** What rpmbuild lets through (rpmbuild's parsePreamble.c), as far as vendors use it. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._+-]{0,254}$/
const VERSION = /^[A-Za-z0-9._+~^]{1,254}$/
const ARCHITECTURE = /^[A-Za-z0-9_-]{1,64}$/
const SOURCE = /^(?<name>[^/]+)-(?<version>[^-/]+)-(?<release>[^-/]+)\.(?:no)?src\.rpm$/

/**
 * As the distributions name themselves in their packages' Vendor, by os-release's ID. The packages of one in the image of another are
 * third parties' there: Fedora's for RHEL (EPEL), Microsoft's and Oracle's programs. Amazon's have none in some images, and are not
 * told from others'.
 */
const VENDORS: readonly (readonly [os: RegExp, vendor: RegExp])[] = [
  [/^(?:rhel|hummingbird)$/, /^Red Hat/],
  [/^centos$/, /^(?:CentOS|Red Hat)/],
  [/^fedora$/, /^Fedora Project/],
  [/^rocky$/, /^Rocky/],
  [/^almalinux$/, /^AlmaLinux/],
  [/^ol$/, /^Oracle America/],
  [/^cloudlinux$/, /^(?:CloudLinux|AlmaLinux)/],
  [/^amzn$/, /^Amazon/],
  [/^(?:sles|sled|sle_hpc|suse|opensuse)/, /^(?:SUSE|openSUSE)/],
  [/^photon$/, /^VMware/],
  [/^(?:mariner|azurelinux)$/, /^Microsoft Corporation/],
  [/^openeuler$/i, /openEuler/i],
  [/^(?:alinux|anolis)$/, /^Alibaba/],
]

/** What else of an image concerns a package of its database. */
export interface RpmSurroundings {
  readonly place: Place
  readonly os: OperatingSystem | undefined
  readonly contentSets: readonly string[]
  /** Paths that some package asks for: of a package's files, only these are names that it is asked for by. */
  readonly requiredPaths: ReadonlySet<string>
}

/** The package with its relations one a line, or why it is none. */
export function relatedPackage(
  found: RpmPackage,
  { place, os, contentSets, requiredPaths }: RpmSurroundings,
): Related | SkippedFile {
  const { name, epoch } = found
  const version = `${found.version}-${found.release}`
  const source = sourceOf(found)
  const isSound =
    NAME.test(name) &&
    [found.version, found.release].every((part) => VERSION.test(part)) &&
    ARCHITECTURE.test(found.arch ?? 'none')
  const purl =
    isSound &&
    purlOf({
      type: 'rpm',
      namespace: namespaceOf(os),
      name,
      version,
      qualifiers: {
        arch: found.arch,
        distro: distroOf(os),
        epoch: epoch?.toString(),
        rpmmod: plain(found.modularityLabel),
        upstream: source?.file,
      },
    })
  if (typeof purl !== 'string') {
    return { path: place.path, why: 'a package without a sound name, version and release' }
  }
  const supplier = plain(found.vendor)
  const licence = plain(found.licence)
  return {
    provides: [...found.provides, ...providedPaths(found, requiredPaths)].join('\n'),
    needs: found.requires.join('\n'),
    package: {
      purl,
      name,
      version: versionOf(found),
      licences: licence === undefined ? [] : [licence],
      ...(supplier === undefined ? {} : { supplier }),
      ...(isDistributions(found, os) ? {} : { thirdParty: true }),
      properties: trivyProperties(found, source, contentSets),
      place,
    },
  }
}

/** With its epoch where it has one: `1:3.0.7-27.el9`. */
export function versionOf({ version, release, epoch }: RpmPackage): string {
  return `${epoch === undefined ? '' : `${epoch}:`}${version}-${release}`
}

interface Source {
  readonly file: string
  readonly name: string
  readonly version: string
  readonly release: string
}

function sourceOf({ sourceRpm }: RpmPackage): Source | undefined {
  const file = plain(sourceRpm)
  const { name, version, release } = SOURCE.exec(file ?? '')?.groups ?? {}
  if (file === undefined || name === undefined) return undefined
  return { file, name, version: version ?? '', release: release ?? '' }
}

/** An image that does not say whose it is may be of any of them. */
function isDistributions({ vendor = '' }: RpmPackage, os: OperatingSystem | undefined): boolean {
  return VENDORS.some(([id, name]) => (os === undefined || id.test(os.id)) && name.test(vendor))
}

/** As the scanners name the vendors of advisories. */
function namespaceOf(os: OperatingSystem | undefined): string | undefined {
  if (os?.id === 'rhel' || os?.id === 'hummingbird') return 'redhat'
  return os?.id.startsWith('opensuse') === true ? 'opensuse' : os?.id
}

function trivyProperties(
  { epoch = 0, modularityLabel }: RpmPackage,
  source: Source | undefined,
  contentSets: readonly string[],
): Readonly<Record<string, string | readonly string[]>> {
  const label = plain(modularityLabel)
  return {
    ...(source === undefined
      ? {}
      : {
          'aquasecurity:trivy:SrcName': source.name,
          'aquasecurity:trivy:SrcVersion': source.version,
          'aquasecurity:trivy:SrcRelease': source.release,
        }),
    // No header names the source's own epoch; rpmbuild gives a binary package its source's unless told otherwise.
    ...(epoch === 0 ? {} : { 'aquasecurity:trivy:SrcEpoch': `${epoch}` }),
    ...(label === undefined ? {} : { 'aquasecurity:trivy:Modularitylabel': label }),
    ...(contentSets.length === 0 ? {} : { 'aquasecurity:trivy:ContentSet': contentSets }),
  }
}

function* providedPaths({ files }: RpmPackage, required: ReadonlySet<string>): Generator<string> {
  for (const { path, names } of files) {
    for (const name of names) if (required.has(`${path}${name}`)) yield `${path}${name}`
  }
}
