import { describe, expect, it } from '@jest/globals'
import { verifyCommand } from '../../src/verify-command.ts'

const IMAGE = `ghcr.io/acme/app@sha256:${'ab'.repeat(32)}`
const signer = {
  identity: 'https://github.com/acme/shared/.github/workflows/seal.yml@refs/tags/v1',
  issuer: 'https://token.actions.githubusercontent.com',
}

describe('verifyCommand', () => {
  it('pins the repository that called the workflow', () => {
    const sourceRepository = 'https://github.com/acme/app'
    expect(verifyCommand(IMAGE, { ...signer, sourceRepository }, undefined)).toBe(
      `cosign verify --certificate-identity ${signer.identity} --certificate-oidc-issuer ${signer.issuer} --certificate-github-workflow-repository acme/app ${IMAGE}`,
    )
  })

  it.each([
    undefined,
    'https://gitlab.com/acme/app',
    'https://github.com/',
    'https://github.com.evil/a/b',
  ])('has no GitHub repository for %s', (sourceRepository) => {
    const command = verifyCommand(IMAGE, { ...signer, sourceRepository }, undefined)
    expect(command).not.toContain('--certificate-github-workflow-repository')
  })

  it('is one line for a shell, whatever the texts hold', () => {
    const identity = "it's $(touch x)"
    const sourceRepository = 'https://github.com/acme/$(touch y)'
    const command = verifyCommand(IMAGE, { ...signer, identity, sourceRepository }, 'my root.json')
    expect(command).toContain(`--trusted-root 'my root.json' `)
    expect(command).toContain(`--certificate-identity 'it'\\''s $(touch x)' `)
    expect(command).toContain(`-repository 'acme/$(touch y)' `)
  })
})
