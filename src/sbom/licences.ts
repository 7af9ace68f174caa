import { Models } from '@cyclonedx/cyclonedx-library'
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX'
import { licenceTitled } from './licence-titles.ts'
import parseExpression from 'spdx-expression-parse'

/**
 * Licences as CycloneDX takes them: an SPDX identifier, one SPDX expression, or a name as the package spelled it where it
 * is neither. Only what names one licence and no other is given that licence's identifier.
 */
export function licencesOf(texts: readonly string[]): readonly Models.License[] {
  const unique = [...new Set(texts.map((text) => licenceTitled(text) ?? text))].sort()
  const [only] = unique
  // An expression may not stand beside other licences (CycloneDX 1.6, licenseChoice).
  if (unique.length === 1 && only !== undefined && isExpression(only)) {
    return [new Models.LicenseExpression(only)]
  }
  return unique.map((text) =>
    isSupportedSpdxId(text) ? new Models.SpdxLicense(text) : new Models.NamedLicense(text),
  )
}

function isExpression(text: string): boolean {
  if (isSupportedSpdxId(text)) return false
  try {
    parseExpression(text)
    return true
  } catch {
    return false
  }
}
