import { type Fields, fieldsIn, textIn } from '../../fields.ts'
import { keylessOf, type Place } from './places.ts'

/** Names of the extension with the repository whose job signed, as Kyverno knows it (cosign's CertExtensionMap). */
const CALLER_NAMES = ['githubWorkflowRepository', '1.3.6.1.4.1.57264.1.5']

/** The repository in the certificate that each keyless attestor of an entry asks for; undefined for one that asks for none. */
export function callerExtensions(place: Place): readonly (string | undefined)[] {
  return keylessOf(place).map(({ value }) => {
    const extensions = fieldsIn(value, 'additionalExtensions') ?? {}
    return CALLER_NAMES.flatMap((name) => textIn(extensions, name) ?? [])[0]
  })
}

/** The URL of the repository, where all attestors that ask for one ask for the same, letter by letter. */
export function callerExtension(place: Place): string | undefined {
  const given = callerExtensions(place).filter((value) => value !== undefined)
  const [first, ...others] = new Set(given)
  if (first === undefined || others.length > 0 || /[*?]/.test(first)) return undefined
  return `https://github.com/${first}`
}

/** Whether extensions say nothing but whose repository it is. */
export function isCallerAlone(extensions: Fields): boolean {
  return Object.keys(extensions).every((name) => CALLER_NAMES.includes(name))
}
