import { describe, expect, it } from '@jest/globals'
import { writePolicy } from '../../../src/policy/engines.ts'
import type { AdmissionRule } from '../../../src/policy/rule.ts'
import { KEYLESS, keyRule, WORKFLOW } from './rules.ts'

const FILE = WORKFLOW.replace(/@.*$/, '')

function notes(...identities: readonly object[]): readonly string[] {
  const signers = { ...KEYLESS.signers, identities } as AdmissionRule['signers']
  return notesFor({ ...KEYLESS, signers })
}

function notesFor(rule: AdmissionRule): readonly string[] {
  return writePolicy(rule, 'kyverno', { acceptWeaker: false }).notes.filter((note) =>
    note.includes('--any-tag'),
  )
}

describe('a policy for a workflow at certain tags', () => {
  it('says that other releases are denied', () => {
    expect(notes({ exact: `${FILE}@refs/tags/v1` })).toEqual([
      expect.stringContaining('signed at refs/tags/v1:'),
    ])
  })

  it('names all of them', () => {
    const [one, two] = ['v1', 'v2'].map((tag) => ({ exact: `${FILE}@refs/tags/${tag}` }))
    expect(notes(one ?? {}, two ?? {})).toEqual([
      expect.stringContaining('signed at refs/tags/v1 or refs/tags/v2:'),
    ])
  })

  it.each([
    ['a branch', [{ exact: `${FILE}@refs/heads/main` }]],
    ['any tag', [{ pattern: `^${FILE.replaceAll('.', '\\.')}@refs/tags/.+$` }]],
    [
      'a tag or a branch',
      [{ exact: `${FILE}@refs/tags/v1` }, { exact: `${FILE}@refs/heads/main` }],
    ],
  ])('says nothing of it for %s', (_, identities) => {
    expect(notes(...identities)).toEqual([])
  })

  it('says nothing of it for a key', () => {
    expect(notesFor(keyRule())).toEqual([])
  })
})
