import { describe, expect, it } from '@jest/globals'
import { outputsOf } from '../../src/action/outputs.ts'
import { summaryOf } from '../../src/action/summary.ts'
import { verifyCommandOf } from '../../src/verify-command.ts'
import { IMAGE, report } from './action/report.ts'

const PEM = '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'
const KEY = { publicKey: PEM, identity: undefined, issuer: undefined }
const FILES = { trustedRoot: undefined, publicKeyPath: '/t/cosign.pub' }

describe('how to verify what a key signed', () => {
  it('names the public key, and the trusted root of an instance of one’s own', () => {
    const logged = report(KEY)
    expect(verifyCommandOf(logged, FILES)).toBe(`cosign verify --key /t/cosign.pub ${IMAGE}`)
    expect(verifyCommandOf(logged, { ...FILES, trustedRoot: 'a b.json' })).toBe(
      `cosign verify --trusted-root 'a b.json' --key /t/cosign.pub ${IMAGE}`,
    )
  })

  it('says that there is no log entry, and only then', () => {
    const unlogged = report({ ...KEY, logEntries: [], withoutLog: true })
    expect(verifyCommandOf(unlogged, FILES)).toBe(
      `cosign verify --key /t/cosign.pub --insecure-ignore-tlog ${IMAGE}`,
    )
    expect(verifyCommandOf(report(), FILES)).not.toContain('--insecure')
    expect(verifyCommandOf(report({ logEntries: [], withoutLog: true }), FILES)).toContain(
      ' --insecure-ignore-tlog --use-signed-timestamps ',
    )
  })

  it('is nothing where nothing was signed', () => {
    expect(verifyCommandOf(report({ ...KEY, logEntries: [] }), FILES)).toBe('')
    expect(verifyCommandOf(report({ logEntries: [] }), FILES)).toBe('')
  })

  it('is in the outputs, with the public key’s own file', () => {
    const files = { sbomPath: '', provenancePath: '', bundlePath: '', policyPath: '', ...FILES }
    expect(outputsOf(report(KEY), { files })).toMatchObject({
      'certificate-identity': '',
      'certificate-oidc-issuer': '',
      'verify-command': `cosign verify --key /t/cosign.pub ${IMAGE}`,
    })
  })
})

describe('the summary of what a key signed', () => {
  it('shows the key, and begins with the missing log', () => {
    const text = summaryOf(report({ ...KEY, logEntries: [], withoutLog: true }), 'x')
    expect(text).toMatch(/^### Sealed and verified\n\n\*\*Without a transparency log\.\*\*/)
    expect(text).toContain(`\`\`\`text\n${PEM}\`\`\``)
    expect(summaryOf(report(KEY), 'x')).not.toContain('Without a transparency log')
    expect(summaryOf(report({ ...KEY, logEntries: [] }), 'x')).toContain('Dry run')
  })
})
