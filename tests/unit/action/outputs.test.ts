import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { outputsOf } from '../../../src/action/outputs.ts'
import { entry, IDENTITY, IMAGE, ISSUER, report } from './report.ts'

const FILES = {
  sbomPath: '/t/sbom.json',
  provenancePath: '/t/p.json',
  bundlePath: '/t/b.jsonl',
  publicKeyPath: '',
  policyPath: '/t/policy.yaml',
}
const NO_FILES = {
  sbomPath: '',
  provenancePath: '',
  bundlePath: '',
  publicKeyPath: '',
  policyPath: '',
}

describe('the outputs', () => {
  it('are those of action.yml, no more and no fewer', () => {
    const { outputs } = parse(readFileSync('action.yml', 'utf8')) as { outputs: object }
    const names = Object.keys(outputsOf(report(), { files: FILES }))
    expect(names.sort()).toEqual(Object.keys(outputs).sort())
  })

  it('name the image, the entries of the bundles, the signer and how to verify', () => {
    const outputs = outputsOf(report(), { files: FILES, policy: 'kind: ClusterPolicy\n' })
    expect(outputs).toMatchObject({
      digest: IMAGE.slice(IMAGE.indexOf('sha256:')),
      image: IMAGE,
      'signature-entry-id': '24'.repeat(40),
      'signature-log-index': '1007',
      'sbom-entry-id': '33'.repeat(40),
      'provenance-log-index': '1009',
      'certificate-identity': IDENTITY,
      'certificate-oidc-issuer': ISSUER,
      'sbom-path': '/t/sbom.json',
      'policy-path': '/t/policy.yaml',
      policy: 'kind: ClusterPolicy\n',
      verified: 'true',
      skipped: '[]',
    })
    expect(JSON.parse(outputs['log-entries'] ?? '')).toEqual(report().logEntries)
    expect(outputs['verify-command']).toBe(
      `cosign verify --certificate-identity ${IDENTITY} --certificate-oidc-issuer ${ISSUER} ${IMAGE}`,
    )
  })

  it('fall back to the tag’s entry where there is no bundle', () => {
    const logEntries = [entry({ format: 'cosign', logIndex: '1006', uuid: '11'.repeat(40) })]
    const outputs = outputsOf(report({ logEntries }), { files: FILES })
    expect(outputs['signature-entry-id']).toBe('11'.repeat(40))
    expect(outputs['sbom-entry-id']).toBe('')
  })

  it('speak of the first image, and list the others', () => {
    const other = IMAGE.replace('app', 'other')
    const logEntries = [entry({ subject: other, logIndex: '1' }), entry()]
    const outputs = outputsOf(report({ images: [IMAGE, other], logEntries }), { files: FILES })
    expect(outputs['image']).toBe(`${IMAGE}\n${other}`)
    expect(outputs['signature-log-index']).toBe('1007')
  })

  it('promise nothing after a dry run', () => {
    const outputs = outputsOf(report({ logEntries: [], verified: false }), { files: NO_FILES })
    expect(outputs).toMatchObject({
      'signature-entry-id': '',
      'verify-command': '',
      'log-entries': '[]',
      verified: 'false',
    })
  })

  it('quote for a shell whatever stands in the verify command', () => {
    const identity =
      "https://github.com/o/r/.github/workflows/a b'; rm -rf $HOME #.yml@refs/heads/`x`"
    const outputs = outputsOf(report({ identity }), {
      files: FILES,
      trustedRoot: 'my root/$(id).json',
    })
    expect(outputs['verify-command']).toBe(
      `cosign verify --trusted-root 'my root/$(id).json' --certificate-identity ` +
        `'https://github.com/o/r/.github/workflows/a b'\\''; rm -rf $HOME #.yml@refs/heads/\`x\`' ` +
        `--certificate-oidc-issuer ${ISSUER} ${IMAGE}`,
    )
  })
})
