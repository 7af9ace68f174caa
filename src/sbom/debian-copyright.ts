import { debianLicence } from './licence-names.ts'
import { linesOf } from './text-lines.ts'

/** More are in no file that names licences and not whole texts. */
const MAX_LICENCES = 100
/** Files that come before the format name none, but point to texts that every Debian system has. */
const COMMON = /\/usr\/share\/common-licenses\/(?<name>[A-Za-z0-9][A-Za-z0-9.+-]{0,40})/g
const NAME = /^[A-Za-z0-9][A-Za-z0-9.+_/-]{0,60}(?: with [A-Za-z0-9 .+_/-]{1,60})?$/

/**
 * The licences that a Debian package's copyright file names, in order and once each: of the machine-readable format (DEP-5) its short
 * names, as SPDX identifiers where those are the very same; of older files the common licences that they refer to.
 */
export function licencesInCopyright(text: string): readonly string[] {
  const isMachineReadable = /^Format(?:-Specification)?:/i.test(text)
  const found = new Set<string>()
  for (const line of linesOf(text)) {
    if (found.size >= MAX_LICENCES) break
    for (const name of isMachineReadable ? shortNamesIn(line) : commonLicencesIn(line)) {
      found.add(name)
    }
  }
  return [...found]
}

/** `License: GPL-2+ or Artistic, and BSD-3-clause`: each is named; how they go together has no place in a list. */
function shortNamesIn(line: string): readonly string[] {
  const synopsis = /^License:(?<text>.{1,500})$/i.exec(line)?.groups?.['text']
  // So are most lines.
  if (synopsis === undefined) return []
  return synopsis
    .split(/,| or | and /)
    .map((part) => part.replace(/^\s*(?:or|and) /, '').trim())
    .filter((name) => NAME.test(name))
    .map(debianLicence)
}

/** By the names that their files have: that of a text is not that of a licence, "or later" may stand beside it. */
function commonLicencesIn(line: string): readonly string[] {
  return Array.from(line.slice(0, 1000).matchAll(COMMON), ({ groups }) =>
    (groups?.['name'] ?? '').replace(/[.+-]+$/, ''),
  )
}
