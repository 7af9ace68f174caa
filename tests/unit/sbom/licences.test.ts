import { Models } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from '@jest/globals'
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
    [['('.repeat(500)], [`name ${'('.repeat(500)}`]],
    [[], []],
  ])('reads %j', (texts, expected) => {
    expect(spelled(texts)).toEqual(expected)
  })
})
