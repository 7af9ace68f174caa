import { describe, expect, it } from '@jest/globals'
import { originIn, refuseForksCode } from '../../src/fork.ts'

const OWN = { id: 1, full_name: 'octo-org/app', fork: true }
const FORK = { id: 2, full_name: 'somebody/app', fork: true }

function pullRequest(head: unknown, base: unknown = OWN): Buffer {
  const event = { pull_request: { head: { repo: head }, base: { repo: base } }, repository: OWN }
  return Buffer.from(JSON.stringify(event))
}

function workflowRun(head: unknown, event?: string): Buffer {
  const run = { head_repository: head, event }
  return Buffer.from(JSON.stringify({ workflow_run: run, repository: OWN }))
}

describe('the code of a job', () => {
  it.each([
    ['a fork’s', pullRequest(FORK), { kind: 'fork', name: 'somebody/app' }],
    ['a fork’s under the same name', pullRequest({ ...OWN, id: 2 }), { kind: 'fork' }],
    ['a fork’s that is gone', pullRequest(null), { kind: 'fork' }],
    ['a fork’s, after another workflow', workflowRun(FORK), { kind: 'fork' }],
    ['a fork’s without numbers', pullRequest({ full_name: 'a/b' }), { kind: 'fork', name: 'a/b' }],
    ['its own', pullRequest(OWN), { kind: 'own' }],
    ['its own after a renaming', pullRequest({ ...OWN, full_name: 'octo/new' }), { kind: 'own' }],
    ['its own, after another workflow', workflowRun(OWN), { kind: 'own' }],
    [
      'nobody knows whose: what came before the workflow before it',
      workflowRun(OWN, 'workflow_run'),
      { kind: 'unknown' },
    ],
    ['nobody knows whose: no repository', pullRequest({}), { kind: 'unknown' }],
    ['nobody knows whose: a text', pullRequest('somebody/app'), { kind: 'unknown' }],
    ['nobody knows whose: a list', pullRequest([FORK]), { kind: 'unknown' }],
    ['nobody knows whose: no event', Buffer.from('{}'), { kind: 'unknown' }],
    ['nobody knows whose: empty names', pullRequest({ full_name: '' }), { kind: 'unknown' }],
  ])('is %s', (_what, event, origin) => {
    expect(originIn(event)).toMatchObject(origin)
  })

  it('is not read out of what is no JSON object', () => {
    for (const text of ['', '[]', '{"pull_request"']) {
      expect(() => originIn(Buffer.from(text))).toThrow()
    }
  })
})

describe('a job with the rights of the repository', () => {
  it.each([
    ['pull_request_target', pullRequest(FORK)],
    ['pull_request_target', pullRequest(null)],
    ['pull_request_target', pullRequest({})],
    ['pull_request_target', undefined],
    ['workflow_run', workflowRun(FORK)],
    ['workflow_run', workflowRun(OWN, 'workflow_run')],
    ['workflow_run', Buffer.from('{}')],
  ])('is refused on %s unless the code is proved to be the repository’s own', (name, event) => {
    expect(() => {
      refuseForksCode(name, event)
    }).toThrow(expect.objectContaining({ code: 'FORK_REFUSED', kind: 'usage' }))
  })

  it.each([
    ['pull_request_target', pullRequest(OWN)],
    ['workflow_run', workflowRun(OWN)],
    ['workflow_run', workflowRun(OWN, 'push')],
    ['push', Buffer.from('{}')],
    ['pull_request', pullRequest(FORK)],
    [undefined, undefined],
  ])('is not refused on %s where it is, nor has others’ rights elsewhere', (name, event) => {
    refuseForksCode(name, event)
  })

  it('is told without control characters whose code it is', () => {
    const event = pullRequest({ id: 3, full_name: 'evil\n::error::x' })
    expect(() => {
      refuseForksCode('pull_request_target', event)
    }).toThrow(/evil\\u\{a\}/)
  })
})
