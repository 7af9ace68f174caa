import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CYCLONEDX_PREDICATE_TYPE } from '../../src/attestation/predicate-types.ts'
import { runCommandLine } from '../../src/cli/run.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { silentLog } from '../../src/shared/log.ts'
import { serializeBundle } from '../../src/sigstore/bundle.ts'
import { SIGNATURE_PREDICATE_TYPE } from '../../src/sigstore/media-types.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

describe('verify-bundle', () => {
  let at: Surroundings
  let digest: string
  let payload: string
  let signer: readonly string[]

  beforeAll(async () => {
    at = await startSurroundings()
    const image = await pushSmallImage(at, 'octo-org/app')
    digest = parseReference(image).digest ?? ''
    const sealed = await at.seal({ images: [image], provenance: 'false' })
    for (const { document, format, bundle, payload: signed } of sealed.documents) {
      await writeFile(join(at.directory, `${document.kind}-${format}`), serializeBundle(bundle))
      if (signed !== undefined) await writeFile(join(at.directory, 'payload'), signed)
    }
    payload = join(at.directory, 'payload')
    signer = [
      '--certificate-identity',
      sealed.signer?.identity ?? '',
      '--certificate-oidc-issuer',
      sealed.signer?.issuer ?? '',
      '--trusted-root',
      join(at.directory, 'trusted_root.json'),
    ]
  })
  afterAll(() => at.stop())

  const verify = async (
    bundle: string,
    about: string,
    ...more: string[]
  ): Promise<{ status: number; told: string; printed: string }> => {
    const said = { told: '', printed: '' }
    const status = await runCommandLine(
      ['verify-bundle', '--bundle', join(at.directory, bundle), ...signer, ...more, about],
      {
        env: at.env,
        log: { ...silentLog, info: (text) => (said.told += `${text}\n`) },
        mask: () => undefined,
        interactive: false,
        print: (text) => (said.printed += text),
      },
    )
    return { status, ...said }
  }

  it('names what it verified: the attestation’s type, or a signature', async () => {
    const sbom = await verify('sbom-bundle', digest)
    expect(sbom.status).toBe(0)
    expect(sbom.told).toMatch(/^VERIFIED attestation https:\/\/cyclonedx\.org\/bom: signed by /)
    const signature = await verify('signature-bundle', digest)
    expect(signature.told).toMatch(/^VERIFIED signature: signed by /)
    const message = await verify('signature-cosign', payload)
    expect(message.told).toMatch(/^VERIFIED signature: signed by /)
  })

  it('names it in its JSON too', async () => {
    const { printed } = await verify('sbom-bundle', digest, '--json')
    expect(JSON.parse(printed)).toMatchObject({ predicateType: CYCLONEDX_PREDICATE_TYPE })
  })

  it.each(['cyclonedx', CYCLONEDX_PREDICATE_TYPE])(
    'accepts the type asked for: %s',
    async (type) => {
      expect(await verify('sbom-bundle', digest, '--type', type)).toMatchObject({ status: 0 })
    },
  )

  it('refuses every other type, and what has none', async () => {
    const refused: [string, string, string, string][] = [
      ['sbom-bundle', digest, 'slsaprovenance1', 'PREDICATE_TYPE_MISMATCH'],
      ['sbom-bundle', digest, SIGNATURE_PREDICATE_TYPE, 'PREDICATE_TYPE_MISMATCH'],
      ['signature-bundle', digest, 'cyclonedx', 'PREDICATE_TYPE_MISMATCH'],
      ['signature-cosign', payload, 'cyclonedx', 'STATEMENT_MALFORMED'],
    ]
    for (const [bundle, about, type, code] of refused) {
      const { status, told } = await verify(bundle, about, '--type', type)
      expect(status).toBe(1)
      expect(told).toContain(`[${code}]`)
    }
  })

  it('takes no type that is none', async () => {
    expect(await verify('sbom-bundle', digest, '--type', 'sbom')).toMatchObject({ status: 2 })
  })
})
