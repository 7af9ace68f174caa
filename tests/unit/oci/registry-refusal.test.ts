import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../../src/oci/reference.ts'
import { refusal } from '../../../src/oci/registry-refusal.ts'

function messageAt(image: string, action: 'push' | 'pull', status = 403): string {
  const { repository } = parseReference(image)
  const url = new URL(`https://${repository.registry}/v2/o/app/blobs/uploads/`)
  const answer = { status, headers: {}, body: Buffer.alloc(0), url }
  return refusal({ method: 'POST', repository, action, answer, identified: true }).message
}

describe('a registry that lets nobody push', () => {
  it('is GitHub’s: the permission is named at once', () => {
    expect(messageAt('ghcr.io/o/app', 'push')).toMatch(
      /answered 403; the job lacks "packages: write" under "permissions:"$/,
    )
  })

  it('is another, is asked for something else, or does not know who asks: it is not', () => {
    expect(messageAt('quay.io/o/app', 'push')).not.toContain('packages')
    expect(messageAt('ghcr.io/o/app', 'pull')).not.toContain('packages')
    expect(messageAt('ghcr.io/o/app', 'push', 401)).not.toContain('packages')
  })
})
