import { Models } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from '@jest/globals'
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX'
import { TITLES } from '../../../src/sbom/licence-titles.ts'
import { licencesOf } from '../../../src/sbom/licences.ts'

function spelled(texts: readonly string[]): readonly string[] {
  return licencesOf(texts).map((licence) => {
    if (licence instanceof Models.LicenseExpression) return `expression ${licence.expression}`
    return licence instanceof Models.SpdxLicense ? `id ${licence.id}` : `name ${licence.name}`
  })
}

describe('licencesOf', () => {
  it.each([
    [['MIT'], ['id MIT']],
    [['(MIT OR Apache-2.0)'], ['expression (MIT OR Apache-2.0)']],
    [
      ['GPL-2.0-only WITH Classpath-exception-2.0'],
      ['expression GPL-2.0-only WITH Classpath-exception-2.0'],
    ],
    [['mit'], ['name mit']],
    [['SEE LICENSE IN x'], ['name SEE LICENSE IN x']],
    [['MIT AND'], ['name MIT AND']],
    [
      ['MIT', 'Apache-2.0', 'MIT'],
      ['id Apache-2.0', 'id MIT'],
    ],
    [
      ['MIT', 'A OR B', 'MIT OR ISC'],
      ['name A OR B', 'id MIT', 'name MIT OR ISC'],
    ],
    [['The Apache Software License, Version 2.0'], ['id Apache-2.0']],
    [['https://www.apache.org/licenses/LICENSE-2.0.txt'], ['id Apache-2.0']],
    [['http://www.eclipse.org/legal/epl-v10.html'], ['id EPL-1.0']],
    [['mit license', 'MIT'], ['id MIT']],
    [['BSD License'], ['name BSD License']],
    [['Apache Software License'], ['name Apache Software License']],
    [['('.repeat(500)], [`name ${'('.repeat(500)}`]],
    [[], []],
  ])('reads %j', (texts, expected) => {
    expect(spelled(texts)).toEqual(expected)
  })
})

describe('the titles of licences', () => {
  it('belong to identifiers that SPDX has, and each to one alone', () => {
    for (const id of Object.keys(TITLES)) expect([id, isSupportedSpdxId(id)]).toEqual([id, true])
    const all = Object.values(TITLES).flat()
    expect(new Set(all.map((title) => title.toLowerCase())).size).toBe(all.length)
  })
})
