import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runCommandLine } from '../../src/cli/run.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { policyOfSeal } from '../../src/policy-of-seal.ts'
import { reportOf } from '../../src/seal-report.ts'
import { silentLog } from '../../src/shared/log.ts'
import { serializeBundle } from '../../src/sigstore/bundle.ts'
import { parseTrustedRoot } from '../../src/sigstore/trust.ts'
import { verifyBundleFile } from '../../src/verify-bundle.ts'
import { type Verdict, verifyImage } from '../../src/verify-image.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

const SHARED = 'acme/shared/.github/workflows/seal.yml@refs/tags/v1'
const OURS = 'https://github.com/acme/app'
const THEIRS = 'https://github.com/evil/fork'

describe('a reusable workflow that anybody may call', () => {
  let at: Surroundings
  let image: string
  let theirs: Awaited<ReturnType<Surroundings['seal']>>
  let identity: { identity: { exact: string }; issuer: { exact: string } }

  const callFrom = (repository: string): void => {
    at.embedded.oidc.setClaims({ repository, job_workflow_ref: SHARED })
  }
  const verify = (sourceRepository?: string): Promise<Verdict> => {
    const { repository, digest } = parseReference(image)
    if (digest === undefined) throw new Error('no digest')
    return verifyImage({
      registry: at.registry,
      image: { repository, digest },
      policy: {
        kind: 'keyless',
        identity: { ...identity, ...(sourceRepository === undefined ? {} : { sourceRepository }) },
      },
      trust: trust(),
      required: ['signature'],
      now: () => new Date(),
    })
  }
  const trust = (): ReturnType<typeof parseTrustedRoot> =>
    parseTrustedRoot(Buffer.from(JSON.stringify(at.embedded.trustedRoot)))
  const cli = async (
    ...args: string[]
  ): Promise<{ status: number; printed: string; told: string; warned: string[] }> => {
    const said = { printed: '', told: '', warned: [] as string[] }
    const status = await runCommandLine(
      [
        ...args,
        '--certificate-identity',
        identity.identity.exact,
        '--certificate-oidc-issuer',
        identity.issuer.exact,
        '--trusted-root',
        at.inputs({ images: [] }).trustedRoot ?? '',
      ],
      {
        env: at.env,
        log: {
          ...silentLog,
          info: (text) => (said.told += `${text}\n`),
          warning: (text) => said.warned.push(text),
        },
        mask: () => undefined,
        interactive: false,
        print: (text) => (said.printed += text),
      },
    )
    return { status, ...said }
  }

  beforeAll(async () => {
    at = await startSurroundings()
    image = await pushSmallImage(at, 'acme/app')
    callFrom('evil/fork')
    theirs = await at.seal({ images: [image], provenance: 'false', sbom: 'false' })
    identity = {
      identity: { exact: `https://github.com/${SHARED}` },
      issuer: { exact: at.embedded.oidc.issuer },
    }
  })
  afterAll(() => at.stop())

  it('gives all its callers one identity, and the report names the caller', () => {
    expect(reportOf(theirs)).toMatchObject({
      identity: identity.identity.exact,
      sourceRepository: THEIRS,
      verified: true,
    })
  })

  it('does not pass as ours, by the flow or the command line', async () => {
    const verdict = await verify(OURS)
    expect(verdict).toMatchObject({ verified: false, missing: ['signature'], unpinnedCallers: [] })
    for (const check of verdict.checks) {
      expect(check).toMatchObject({ ok: false, code: 'SOURCE_REPOSITORY_MISMATCH' })
    }
    expect(verdict.checks).toHaveLength(2)
    expect(await cli('verify', image, '--source-repository', OURS)).toMatchObject({ status: 1 })
  })

  it('passes as its own, in silence', async () => {
    const said = await cli('verify', image, '--source-repository', THEIRS)
    expect(said).toMatchObject({ status: 0, warned: [] })
  })

  it('does not pass in silence where no repository is asked for', async () => {
    const verdict = await verify()
    expect(verdict).toMatchObject({ verified: true, unpinnedCallers: [THEIRS] })
    for (const check of verdict.checks) expect(check).toMatchObject({ sourceRepository: THEIRS })
    for (const json of [[], ['--json']]) {
      const { status, warned } = await cli('verify', image, ...json)
      expect(status).toBe(0)
      expect(warned).toHaveLength(1)
      expect(warned[0]).toContain(THEIRS)
      expect(warned[0]).toContain(`--source-repository ${THEIRS}`)
    }
  })

  describe('has a policy', () => {
    const inputs = { sigstore: 'custom', trustedRoot: 'root.json', signingConfig: undefined }
    const how = { engine: 'kyverno', inputs, formats: ['cosign'] } as const
    let whole: typeof theirs
    beforeAll(async () => {
      callFrom('evil/fork')
      whole = await at.seal({ images: [await pushSmallImage(at, 'acme/whole')], sbom: 'false' })
    })

    it('that admits what was sealed for the caller', async () => {
      const policy = await policyOfSeal(whole, how)
      expect(policy).toMatchObject({
        text: expect.stringContaining('it was not built for https://github.com/evil/fork'),
      })
      expect(policy).toMatchObject({ text: expect.stringContaining('type: Cosign') })
    })

    it('unless its identity names no repository, or nothing was signed', async () => {
      const { identity: name, issuer } = whole.signer ?? { identity: '', issuer: '' }
      const nameless = { ...whole, signer: { identity: name, issuer } }
      expect(await policyOfSeal(nameless, how)).toMatchObject({
        why: expect.stringContaining('does not say for which repository'),
      })
      expect(await policyOfSeal({ ...whole, documents: [] }, how)).toEqual({
        why: 'nothing was signed',
      })
    })

    it.each([
      ['signature', 'https://sigstore.dev/cosign/sign/v1'],
      ['provenance', 'https://slsa.dev/provenance/v1'],
    ])('unless it was given no %s: its own policy would deny it', async (kind, type) => {
      const documents = whole.documents.filter(({ document }) => document.kind !== kind)
      expect(await policyOfSeal({ ...whole, documents }, how)).toEqual({
        why: expect.stringContaining(type),
      })
    })
  })

  it('is told apart in single bundles too', async () => {
    const bundle = theirs.documents.find(({ format }) => format === 'bundle')?.bundle
    const digest = parseReference(image).digest
    if (bundle === undefined || digest === undefined) throw new Error('no bundle')
    const verified = (sourceRepository?: string): ReturnType<typeof verifyBundleFile> =>
      verifyBundleFile({
        bundle: serializeBundle(bundle),
        artifact: { digest },
        policy: {
          kind: 'keyless',
          identity: { ...identity, ...(sourceRepository && { sourceRepository }) },
        },
        trustedRoot: trust(),
        now: () => new Date(),
      })
    await expect(verified()).resolves.toMatchObject({ unpinnedCaller: THEIRS })
    await expect(verified(THEIRS)).resolves.not.toHaveProperty('unpinnedCaller')
    await expect(verified(OURS)).rejects.toMatchObject({ code: 'SOURCE_REPOSITORY_MISMATCH' })
  })

  it('is told by the branch or tag that it was called for', async () => {
    const asked = ['verify', image, '--source-repository', THEIRS, '--source-ref']
    expect(await cli(...asked, 'refs/heads/main')).toMatchObject({ status: 0, warned: [] })
    const refused = await cli(...asked, 'refs/tags/v1')
    expect(refused.status).toBe(1)
    expect(refused.told).toContain('SOURCE_REF_MISMATCH')
    expect(await cli(...asked, 'main')).toMatchObject({ status: 2 })
    const withKey = await cli(
      'verify',
      image,
      '--source-ref',
      'refs/heads/main',
      '--key',
      'key.pem',
    )
    expect(withKey.status).toBe(2)
  })

  it('is not pinned for a key, which has no repository, or by what is no URL', async () => {
    const said = await cli('verify', image, '--source-repository', OURS, '--key', 'key.pem')
    expect(said.status).toBe(2)
    for (const url of ['acme/app', `${OURS}/`, `${OURS} `, 'https://github.com', '']) {
      const { status } = await cli('verify', image, '--source-repository', url)
      expect(status).toBe(2)
    }
  })

  it('has our own seal beside theirs after our run, which counts nothing of theirs', async () => {
    callFrom('acme/app')
    const entries = at.embedded.logSize()
    const ours = await at.seal({ images: [image], provenance: 'false', sbom: 'false' })
    expect(at.embedded.logSize() - entries).toBe(2)
    expect(ours.documents.every(({ isNew }) => isNew)).toBe(true)
    const verdict = await verify(OURS)
    expect(verdict.verified).toBe(true)
    expect(verdict.checks.map(({ ok }) => ok).sort()).toEqual([false, false, true, true])
    expect((await verify()).unpinnedCallers.toSorted()).toEqual([OURS, THEIRS])
  })
})
