import type { AdmissionRule } from './rule.ts'

const AT_TAG = /@(refs\/tags\/.+)$/

/** What to know of a rule for identities at certain tags: a workflow has another identity at each. */
export function oneTagNotes({ signers }: AdmissionRule): readonly string[] {
  if (signers.kind !== 'keyless') return []
  const tags = signers.identities.map((match) =>
    'exact' in match ? AT_TAG.exec(match.exact)?.[1] : undefined,
  )
  if (tags.includes(undefined)) return []
  return [
    `Lets in what the workflow signed at ${tags.join(' or ')}: what it signs at another tag, as for the next release or the last, is denied. policy generate --any-tag admits every tag.`,
  ]
}
