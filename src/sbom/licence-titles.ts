/** What packages write for one licence and no other: its title in the SPDX licence list, in PyPI's classifiers, in Maven's poms, or its address. */
export const TITLES: Readonly<Record<string, readonly string[]>> = {
  'Apache-2.0': [
    'Apache License 2.0',
    'Apache License, Version 2.0',
    'The Apache License, Version 2.0',
    'The Apache Software License, Version 2.0',
    'Apache Software License, Version 2.0',
    'Apache-2.0 License',
    'www.apache.org/licenses/LICENSE-2.0',
    'opensource.org/licenses/Apache-2.0',
  ],
  'BSD-2-Clause': ['BSD 2-Clause License', 'opensource.org/licenses/BSD-2-Clause'],
  'BSD-3-Clause': [
    'BSD 3-Clause License',
    'BSD 3-Clause "New" or "Revised" License',
    'opensource.org/licenses/BSD-3-Clause',
  ],
  'BSL-1.0': ['Boost Software License 1.0', 'Boost Software License 1.0 (BSL-1.0)'],
  'CC0-1.0': [
    'CC0 1.0 Universal',
    'Creative Commons Zero v1.0 Universal',
    'creativecommons.org/publicdomain/zero/1.0',
  ],
  'EPL-1.0': [
    'Eclipse Public License 1.0',
    'Eclipse Public License - v 1.0',
    'Eclipse Public License 1.0 (EPL-1.0)',
    'www.eclipse.org/legal/epl-v10',
  ],
  'EPL-2.0': [
    'Eclipse Public License 2.0',
    'Eclipse Public License v2.0',
    'Eclipse Public License v. 2.0',
    'Eclipse Public License - v 2.0',
    'Eclipse Public License 2.0 (EPL-2.0)',
    'www.eclipse.org/legal/epl-2.0',
    'www.eclipse.org/legal/epl-v20',
  ],
  'GPL-2.0-only': ['GNU General Public License v2 (GPLv2)', 'GNU General Public License v2.0 only'],
  'GPL-2.0-or-later': [
    'GNU General Public License v2 or later (GPLv2+)',
    'GNU General Public License v2.0 or later',
  ],
  'GPL-3.0-only': ['GNU General Public License v3 (GPLv3)', 'GNU General Public License v3.0 only'],
  'GPL-3.0-or-later': [
    'GNU General Public License v3 or later (GPLv3+)',
    'GNU General Public License v3.0 or later',
  ],
  ISC: ['ISC License', 'ISC License (ISCL)', 'opensource.org/licenses/ISC'],
  'LGPL-2.1-only': ['GNU Lesser General Public License v2.1 only'],
  'LGPL-2.1-or-later': ['GNU Lesser General Public License v2.1 or later'],
  MIT: [
    'MIT License',
    'The MIT License',
    'The MIT License (MIT)',
    'opensource.org/licenses/MIT',
    'www.opensource.org/licenses/mit-license.php',
  ],
  'MPL-2.0': [
    'Mozilla Public License 2.0',
    'Mozilla Public License, Version 2.0',
    'Mozilla Public License 2.0 (MPL 2.0)',
    'www.mozilla.org/MPL/2.0',
    'mozilla.org/MPL/2.0',
  ],
  'PSF-2.0': ['Python Software Foundation License 2.0'],
  Unlicense: ['The Unlicense', 'The Unlicense (Unlicense)'],
}

const IDS = new Map(
  Object.entries(TITLES).flatMap(([id, titles]) => titles.map((title) => [keyOf(title), id])),
)

/** The SPDX identifier of the one licence that has this title or address; undefined where that is not known, or could be several. */
export function licenceTitled(text: string): string | undefined {
  return IDS.get(keyOf(text))
}

/** Of an address without scheme, slash at the end, and the ending of a file. */
function keyOf(text: string): string {
  return text
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/(?:\/|\.txt|\.html)$/, '')
    .toLowerCase()
}
