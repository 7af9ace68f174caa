import { append } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { ENGINE, globsIn, isForEveryImage, letsInAll, specOf } from './places.ts'

/** Globs that miss names of the images that they are for. */
export const imageGlob: Trap = {
  id: `${ENGINE}/image-glob`,
  severity: 'admits',
  why: 'One star ends at the next slash, and the name that is compared has its registry and its tag or digest. What no policy matches is denied, or let in where no-match-policy in the controller’s settings says allow or warn.',
  faults: (policy) => {
    const spec = specOf(policy)
    const globs = globsIn(policy)
    const isPassing = letsInAll(policy)
    return globs.flatMap((glob, at): readonly Fault[] => {
      const path = `spec.images[${at}].glob`
      if (isOneLevel(glob)) return globs.includes(`${glob}*`) ? [] : [oneLevel(glob, path)]
      if (isOneTag(glob)) return globs.includes(everyName(glob)) ? [] : [oneTag(glob, path)]
      const missing = missingGlobs(glob).filter((wanted) => !globs.includes(wanted))
      // Of what runs unverified, more is not to be added than surely was meant.
      if (missing.length === 0 || (isPassing && isForEveryImage(glob))) return []
      return [
        {
          path,
          ...(isPassing ? { severity: 'denies' as const } : {}),
          message: `${glob} does not match all names of these images`,
          fix: `added: ${missing.join(', ')}`,
          mend: () => {
            append(spec, 'images', ...missing.map((wanted) => ({ glob: wanted })))
          },
        },
      ]
    })
  },
}

/** Rightly written where deeper repositories are for nobody, or for another policy. */
function oneLevel(glob: string, path: string): Fault {
  return {
    path,
    severity: 'hint',
    message: `${glob} does not match repositories further down`,
    fix: `left as it is: write ${glob}* where they are meant, too`,
  }
}

/** More than one tag was not meant; of one tag, the name that is compared may be its digest. */
function oneTag(glob: string, path: string): Fault {
  return {
    path,
    message: `${glob} does not match the same images where they are named by digest`,
    fix: `left as it is: name the repository, ${everyName(glob)}, and every tag and digest of it`,
  }
}

function isOneLevel(glob: string): boolean {
  return glob !== '*/*' && /[^*]\/\*$/.test(glob)
}

/** A tag that is not any tag. */
function isOneTag(glob: string): boolean {
  return /:[^/:@]*[^/:@*][^/:@]*$/.test(glob) && !glob.includes('@')
}

function everyName(glob: string): string {
  return glob.replace(/:[^/:]*$/, '@*')
}

/** The globs that match every tag and digest of what one names. */
function missingGlobs(glob: string): readonly string[] {
  if (glob === '*' || glob === '*/*') return ['**']
  if (glob.includes('@') || /(?:^|[^:])\*\*$/.test(glob)) return []
  const repository = glob.replace(/:\*+$/, '')
  return [`${repository}:*`, `${repository}@*`].filter(
    (it) => it !== glob && it !== glob.slice(0, -1),
  )
}
