import type { TextMatch } from '../../sigstore/identity-policy.ts'
import { type Fields, textIn } from '../fields.ts'
import type { LintOptions } from './finding.ts'
import { NOBODY, repositoryOf } from './identity-pattern.ts'

/** The repository that a mended policy asks for: the one that was given, or else that of the identity's workflow, or nobody's. */
export function wantedRepository(identity: Fields, { sourceRepository }: LintOptions): TextMatch {
  if (sourceRepository !== undefined) return { exact: sourceRepository }
  const subject = textIn(identity, 'subject') ?? textIn(identity, 'subjectRegExp') ?? ''
  return repositoryOf(subject) ?? { exact: NOBODY }
}
