/**
 * Names of licences that two packaging policies define, as the SPDX identifiers of the very same licences. What stands in no table
 * stays as it is spelled.
 */

/** Debian's machine-readable copyright format 1.0 (DEP-5), §7.2.1 License short names, without version. */
const DEBIAN = new Map([
  ['Expat', 'MIT'],
  ['BSD-2-clause', 'BSD-2-Clause'],
  ['BSD-3-clause', 'BSD-3-Clause'],
  ['BSD-4-clause', 'BSD-4-Clause'],
  ['CC0', 'CC0-1.0'],
  ['Zlib', 'Zlib'],
])
const GNU = /^(?<family>A?GPL|LGPL|GFDL(?:-NIV)?)-(?<version>[0-9](?:\.[0-9])?)(?<later>\+?)$/
const GNU_VERSIONS = new Set([
  ...['GPL-1.0', 'GPL-2.0', 'GPL-3.0', 'AGPL-1.0', 'AGPL-3.0'],
  ...['LGPL-2.0', 'LGPL-2.1', 'LGPL-3.0', 'GFDL-1.1', 'GFDL-1.2', 'GFDL-1.3'],
])

/** The format leaves zeros out at the end of a version. */
const VERSIONED = /^(?<family>Apache|MPL|Artistic)-(?<major>2)(?:\.0)*$/

/** The SPDX identifier of a licence by the short name that Debian gives it, or the name. */
export function debianLicence(name: string): string {
  const { family } = VERSIONED.exec(name)?.groups ?? {}
  return DEBIAN.get(name) ?? gnuLicence(name) ?? (family === undefined ? name : `${family}-2.0`)
}

/** `GPL-2+` is version 2 or any later one, `GPL-2` that one alone. */
function gnuLicence(name: string): string | undefined {
  const { family = '', version = '', later } = GNU.exec(name)?.groups ?? {}
  const whole = version.includes('.') ? version : `${version}.0`
  const noInvariants = family.endsWith('-NIV') ? '-no-invariants' : ''
  const id = `${family.replace('-NIV', '')}-${whole}`
  if (!GNU_VERSIONS.has(id)) return undefined
  return `${id}${noInvariants}-${later === '+' ? 'or-later' : 'only'}`
}

/** Writing R Extensions, Licensing: the abbreviations of R's own licence database, and alternatives between bars. */
export function cranLicence(text: string): string {
  const choices = text.split('|').map(cranChoice)
  return choices.some((choice) => choice === undefined) ? text : choices.join(' OR ')
}

/** `GPL (>= 2)`, `GPL-3`, `MIT + file LICENSE` (whose file names the holder of the copyright). */
function cranChoice(text: string): string | undefined {
  const name = text.trim()
  if (/^MIT \+ file LICEN[CS]E$/.test(name)) return 'MIT'
  const { family, from } =
    /^(?<family>A?GPL|LGPL) ?\(>= ?(?<from>[0-9.]+)\)$/.exec(name)?.groups ?? {}
  return gnuLicence(family === undefined ? name : `${family}-${from ?? ''}+`)
}
