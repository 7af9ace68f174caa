import { globMatches } from '../../glob.ts'
import { imageGlobs, parseImagePattern } from '../../image-pattern.ts'
import { append } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { imageGlobsOf, verificationsIn } from './places.ts'

/** Patterns that leave out names of the very images that they are for. */
export const imageReferences: Trap = {
  id: 'kyverno/image-references',
  severity: 'admits',
  why: 'Kyverno compares the pattern with the whole name: registry, repository, and a tag (latest where none is given) or the digest, never both.',
  faults: (policy) =>
    verificationsIn(policy).flatMap(({ value, path, rule }): readonly Fault[] => {
      const given = imageGlobsOf(value)
      return given.flatMap((pattern, at): readonly Fault[] => {
        const missing = missingGlobs(pattern).filter((glob) => !covered(glob, given))
        if (missing.length === 0) return []
        return [
          {
            path: `${path}.imageReferences[${at}]`,
            rule,
            message: `${pattern} does not match all names of these images; what it misses runs unverified`,
            fix: `added: ${missing.join(', ')}`,
            mend: () => {
              append(value, 'imageReferences', ...missing)
            },
          },
        ]
      })
    }),
}

/** Everything that a pattern should have, and has not. */
export function missingGlobs(pattern: string): readonly string[] {
  if (pattern.includes('{{') || pattern.includes('@')) return []
  const [, repository = pattern, tag] = /^(.*?)(?::([^/]*))?$/.exec(pattern) ?? []
  // Of one tag, the digests of its repository are what it can be named by, too.
  const wanted =
    tag === undefined || /^\**$/.test(tag)
      ? globsOf(repository)
      : globsOf(repository).filter((glob) => glob.endsWith('@*'))
  return wanted.filter((glob) => !globMatches(pattern, glob))
}

function globsOf(repository: string): readonly string[] {
  try {
    return imageGlobs(parseImagePattern(repository))
  } catch {
    // A star within it: what it is for is not known, but any tag and digest of it is.
    return repository.endsWith('*') ? [] : [repository, `${repository}:*`, `${repository}@*`]
  }
}

/** Whether the patterns match all that this one does: stars match stars. What has neither a tag nor a digest stands for names that have one. */
function covered(glob: string, patterns: readonly string[]): boolean {
  const isMatched = (each: string): boolean =>
    patterns.some((pattern) => globMatches(pattern, each))
  if (isMatched(glob)) return true
  if (/[:@][^/]*$/.test(glob)) return false
  return glob.endsWith('*')
    ? isMatched(`${glob}:*`) && isMatched(`${glob}@*`)
    : isMatched(`${glob}:latest`)
}
