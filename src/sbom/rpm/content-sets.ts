import { messageOf } from '../../shared/errors.ts'
import { asArray, asObject, asString, parseJson } from '../../shared/json.ts'
import { isPlain } from '../package.ts'

const LIMITS = { maxBytes: 4 * 1024 * 1024 }
const MAX_SETS = 100

/**
 * The repositories that an image's packages come from, as Red Hat's build system leaves them in the image
 * (`root/buildinfo/content_manifests/*.json`): scanners tell by them which advisories concern a package.
 */
export function readContentSets(
  bytes: Buffer,
): { readonly contentSets: readonly string[] } | { readonly skipped: string } {
  try {
    const manifest = asObject(parseJson(bytes, 'it', LIMITS), 'it')
    const stated = manifest['content_sets'] ?? []
    const names = asArray(stated, 'content_sets').map((name) => asString(name, 'a content set'))
    const sets = [...new Set(names)].filter((name) => isPlain(name, 256)).slice(0, MAX_SETS)
    return { contentSets: sets }
  } catch (error) {
    return { skipped: messageOf(error) }
  }
}
