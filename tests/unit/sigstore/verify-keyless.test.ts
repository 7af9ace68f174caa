import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  X509Certificate,
} from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  type Bundle,
  bundleFromJSON,
  bundleToJSON,
  toMessageSignatureBundle,
} from '@sigstore/bundle'
import { toSignedEntity, Verifier } from '@sigstore/verify'
import fc from 'fast-check'
import { digestOf } from '../../../src/oci/digest.ts'
import { parseBundle } from '../../../src/sigstore/bundle.ts'
import { SealError } from '../../../src/shared/errors.ts'
import { requestCertificate, type SigningKey } from '../../../src/sigstore/fulcio.ts'
import { parseIdentityToken } from '../../../src/sigstore/identity-token.ts'
import { hashedRekordEntry, submitEntry } from '../../../src/sigstore/rekor-v1.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { NO_TRUSTED_ROOT, parseTrustedRoot } from '../../../src/sigstore/trust.ts'
import {
  verifyBundle,
  type VerifyRequest,
  type VerifySettings,
} from '../../../src/sigstore/verify.ts'
import {
  IDENTITY,
  IMAGE,
  OTHER_IMAGE,
  type SigningKit,
  signingKit,
  statement,
} from './signing-kit.ts'

const MESSAGE = Buffer.from('a message')
let kit: SigningKit
let envelope: VerifyRequest
let message: VerifyRequest

beforeAll(async () => {
  kit = await signingKit()
  const common = {
    policy: { kind: 'keyless' as const, identity: kit.identity },
    trust: kit.trust,
    now: () => new Date(),
  }
  envelope = {
    ...common,
    bundle: await kit.signer.signStatement(statement()),
    artifact: { statementSubject: IMAGE, predicateTypes: ['https://example.com/predicate/v1'] },
  }
  message = {
    ...common,
    bundle: await kit.signer.signMessage(MESSAGE),
    artifact: { bytes: MESSAGE },
  }
})

afterAll(() => kit.close())

describe('a keyless bundle', () => {
  it('tells who signed, where, and where the log has it', async () => {
    const verified = await verifyBundle(envelope)
    expect(verified).toMatchObject({
      identity: IDENTITY,
      issuer: kit.embedded.oidc.issuer,
      sourceRepository: 'https://github.com/octo-org/app',
      predicateType: 'https://example.com/predicate/v1',
      certificateClaims: {
        sourceRepositoryUri: 'https://github.com/octo-org/app',
        sourceRepositoryRef: 'refs/heads/main',
        buildSignerUri: IDENTITY,
        buildTrigger: 'push',
        runnerEnvironment: 'github-hosted',
      },
    })
    expect(verified).not.toHaveProperty('unpinnedCaller')
    expect(verified.timestamps).toHaveLength(2)
    expect(verified.logEntries).toHaveLength(1)
    expect(verified.logEntries[0]?.uuid).toMatch(/^[0-9a-f]{80}$/)
  })

  it('is accepted over bytes and over their digest', async () => {
    const byBytes = await verifyBundle(message)
    const byDigest = await verifyBundle({ ...message, artifact: { digest: digestOf(MESSAGE) } })
    expect(byDigest).toEqual(byBytes)
    expect(byBytes).not.toHaveProperty('statement')
  })

  it('is refused with each part of the request wrong, one at a time', async () => {
    const { identity, issuer } = kit.identity
    const keyless = (part: object): Partial<VerifyRequest> => ({
      policy: { kind: 'keyless', identity: { identity, issuer, ...part } },
    })
    const wrong: [Partial<VerifyRequest>, string][] = [
      [keyless({ identity: { exact: `${IDENTITY}x` } }), 'IDENTITY_MISMATCH'],
      [keyless({ identity: { pattern: 'github' } }), 'IDENTITY_MISMATCH'],
      [
        keyless({ issuer: { exact: 'https://token.actions.githubusercontent.com' } }),
        'ISSUER_MISMATCH',
      ],
      [keyless({ issuer: { pattern: 'http://127' } }), 'ISSUER_MISMATCH'],
      [keyless({ issuer: identity, identity: issuer }), 'IDENTITY_MISMATCH'],
      [
        keyless({ sourceRepository: 'https://github.com/octo-org/other' }),
        'SOURCE_REPOSITORY_MISMATCH',
      ],
      [keyless({ sourceRepository: 'octo-org/app' }), 'SOURCE_REPOSITORY_MISMATCH'],
      [keyless({ sourceRepository: undefined }), 'POLICY_MALFORMED'],
      [keyless({ sourceRef: 'refs/heads/other' }), 'SOURCE_REF_MISMATCH'],
      [keyless({ sourceRef: 'main' }), 'SOURCE_REF_MISMATCH'],
      [keyless({ identity: undefined }), 'POLICY_MALFORMED'],
      [keyless({ issuer: undefined }), 'POLICY_MALFORMED'],
      [{ artifact: { statementSubject: OTHER_IMAGE } }, 'SUBJECT_MISMATCH'],
      [{ artifact: { digest: OTHER_IMAGE } }, 'SUBJECT_MISMATCH'],
      [{ artifact: { bytes: MESSAGE } }, 'SUBJECT_MISMATCH'],
      [{ artifact: { statementSubject: IMAGE, predicateTypes: ['x'] } }, 'PREDICATE_TYPE_MISMATCH'],
      [{ trust: NO_TRUSTED_ROOT }, 'TIMESTAMP_INVALID'],
      [{ now: () => new Date(Date.now() - 3_600_000) }, 'TIMESTAMP_INVALID'],
      [{ timestamped: MESSAGE }, 'TIMESTAMP_INVALID'],
      [{ policy: { kind: 'key', publicKey: keyOf(envelope.bundle) } }, 'SIGNER_KIND'],
    ]
    await expect(verifyBundle(envelope)).resolves.toBeDefined()
    for (const [change, code] of wrong) await refuses({ ...envelope, ...change }, code)
  })

  it('is refused where the trusted root lacks one kind of service', async () => {
    const lacking: [string, string][] = [
      ['tlogs', 'SET_INVALID'],
      ['ctlogs', 'SCT_INVALID'],
      ['certificateAuthorities', 'CERTIFICATE_UNTRUSTED'],
      ['timestampAuthorities', 'TIMESTAMP_INVALID'],
    ]
    for (const [part, code] of lacking) {
      const trust = parseTrustedRoot(json({ ...kit.embedded.trustedRoot, [part]: [] }))
      await refuses({ ...envelope, trust }, code)
    }
  })

  it('does not take a signature over bytes for a statement', async () => {
    await refuses(
      { ...message, artifact: { statementSubject: digestOf(MESSAGE) } },
      'STATEMENT_MALFORMED',
    )
  })

  it('needs a trusted time and a log entry', async () => {
    await refuses(
      changed(envelope, (bundle) => {
        bundle.verificationMaterial.tlogEntries = []
      }),
      'LOG_ENTRY_MISSING',
    )
    const timeless = changed(envelope, (bundle) => {
      bundle.verificationMaterial.timestampVerificationData = undefined
      bundle.verificationMaterial.tlogEntries = []
    })
    await refuses({ ...timeless, settings: { tlog: 'none' } }, 'TIMESTAMP_MISSING')
    await refuses(
      { ...timeless, settings: { tlog: 'none', timestamp: 'none' } },
      'TIMESTAMP_MISSING',
    )
  })

  it.each(['tlog', 'sct', 'timestamp'])('has no setting for %s but the two', async (name) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const policies: VerifyRequest['policy'][] = [envelope.policy, { kind: 'key', publicKey }]
    for (const value of [
      undefined,
      null,
      'Required',
      'None',
      'NONE',
      ' none',
      '',
      false,
      0,
      ['none'],
    ]) {
      for (const policy of policies) {
        const settings = { [name]: value } as Partial<VerifySettings>
        await expect(verifyBundle({ ...envelope, policy, settings })).rejects.toMatchObject({
          kind: 'usage',
          code: 'POLICY_MALFORMED',
        })
      }
    }
    const settings = { [name]: 'required' } as Partial<VerifySettings>
    await expect(verifyBundle({ ...envelope, settings })).resolves.toBeDefined()
  })

  it.each(['keyles', 'anybody', '', undefined])(
    'is not for anybody by a policy of kind %j',
    async (kind) => {
      const other = { exact: 'https://github.com/evil/app' }
      for (const identity of [undefined, { ...kit.identity, identity: other }]) {
        const policy = { kind, identity } as VerifyRequest['policy']
        await expect(verifyBundle({ ...envelope, policy })).rejects.toBeInstanceOf(SealError)
      }
    },
  )

  it('is accepted without the log only where that was asked for', async () => {
    const verified = await verifyBundle({ ...envelope, settings: { tlog: 'none' } })
    expect(verified.logEntries).toEqual([])
    expect(verified.timestamps).toHaveLength(1)
  })
})

describe('a log entry', () => {
  it('of another signature, payload or certificate is refused', async () => {
    const others = [
      await kit.signer.signStatement(statement({ predicate: {} })),
      await kit.signer.signStatement(statement()),
      await kit.signer.signMessage(MESSAGE),
    ]
    for (const other of others) {
      const request = changed(envelope, (bundle) => {
        bundle.verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries
      })
      await refuses(request, 'LOG_ENTRY_MISMATCH')
    }
  })

  it('that records another certificate of the same key is refused, which the library accepts', async () => {
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const [own, other] = [await certificateFor(key), await certificateFor(key)]
    const signature = sign('sha256', MESSAGE, key.privateKey)
    const digest = createHash('sha256').update(MESSAGE).digest()
    const loggedFor = async (verifier: X509Certificate): Promise<VerifyRequest> => {
      const bundle = toMessageSignatureBundle({ digest, signature, certificate: own.raw })
      const entry = hashedRekordEntry({
        sha256Hex: digest.toString('hex'),
        signature,
        verifier: verifier.toString(),
      })
      const url = new URL(kit.embedded.rekorUrl)
      const logged = await submitEntry({ http: kit.http, url, entry })
      bundle.verificationMaterial.tlogEntries = [logged]
      return { ...message, bundle }
    }
    const confused = await loggedFor(other)
    const verifier = new Verifier(kit.trust.material)
    expect(() => verifier.verify(toSignedEntity(confused.bundle, MESSAGE))).not.toThrow()
    await refuses(confused, 'LOG_ENTRY_MISMATCH')
    await expect(verifyBundle(await loggedFor(own))).resolves.toBeDefined()
  })

  it('counts once, however often it is there', async () => {
    for (const change of [{}, { logIndex: '7' }, { integratedTime: '1' }]) {
      const request = changed(envelope, ({ verificationMaterial }) => {
        const [entry] = verificationMaterial.tlogEntries
        verificationMaterial.tlogEntries.push({ ...entry!, ...change })
      })
      await refuses(request, 'LOG_ENTRY_DUPLICATE')
    }
  })

  it('without its promise must not claim an index that it does not prove', async () => {
    const promiseless = changed(envelope, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries[0]!.inclusionPromise = undefined
    })
    await refuses(promiseless, 'LOG_ENTRY_MISMATCH')
    const honest = changed(promiseless, ({ verificationMaterial }) => {
      const [entry] = verificationMaterial.tlogEntries
      entry!.logIndex = entry!.inclusionProof!.logIndex
    })
    const verified = await verifyBundle(honest)
    expect(verified.logEntries).toEqual([expect.objectContaining({ integratedTime: '' })])
  })

  it('with tree size or root hash other than its checkpoint’s is refused, which the library does not read', async () => {
    const wrongSize = changed(envelope, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries[0]!.inclusionProof!.treeSize = '999'
    })
    const wrongRoot = changed(envelope, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries[0]!.inclusionProof!.rootHash = Buffer.alloc(32)
    })
    await refuses(wrongSize, 'INCLUSION_PROOF_INVALID')
    await refuses(wrongRoot, 'INCLUSION_PROOF_INVALID')
  })

  it('of a log that was retired before the signature is refused, which the library accepts', async () => {
    const retired = parseTrustedRoot(json(withLogEnd('2020-01-01T00:00:00Z')))
    const promiseless = changed(envelope, ({ verificationMaterial }) => {
      const [entry] = verificationMaterial.tlogEntries
      entry!.inclusionPromise = undefined
      entry!.logIndex = entry!.inclusionProof!.logIndex
    })
    await expect(verifyBundle(promiseless)).resolves.toBeDefined()
    await refuses({ ...promiseless, trust: retired }, 'TRUST_ROOT_OUTDATED')
    await refuses({ ...envelope, trust: retired }, 'TRUST_ROOT_OUTDATED')
  })
})

describe('a timestamp', () => {
  it('counts once, however often it is there', async () => {
    const request = changed(envelope, ({ verificationMaterial }) => {
      const { rfc3161Timestamps } = verificationMaterial.timestampVerificationData!
      rfc3161Timestamps.push(rfc3161Timestamps[0]!)
    })
    await refuses(request, 'TIMESTAMP_INVALID')
  })

  it('of another signature is refused', async () => {
    const request = changed(envelope, ({ verificationMaterial }) => {
      verificationMaterial.timestampVerificationData =
        message.bundle.verificationMaterial.timestampVerificationData
    })
    await refuses(request, 'TIMESTAMP_INVALID')
  })

  it('that is none is refused', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('30', 'hex'),
      Buffer.from('3003020100', 'hex'),
    ]) {
      const request = changed(envelope, ({ verificationMaterial }) => {
        verificationMaterial.timestampVerificationData!.rfc3161Timestamps[0]!.signedTimestamp =
          bytes
      })
      await refuses(request, 'TIMESTAMP_INVALID')
    }
  })
})

describe('any byte of a valid bundle changed', () => {
  const parts: Record<string, (bundle: Bundle) => Buffer> = {
    signature: ({ content }) =>
      content.$case === 'dsseEnvelope' ? content.dsseEnvelope.signatures[0]!.sig : Buffer.alloc(0),
    payload: ({ content }) =>
      content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0),
    certificate: ({ verificationMaterial: { content } }) =>
      content.$case === 'certificate' ? content.certificate.rawBytes : Buffer.alloc(0),
    'entry body': ({ verificationMaterial }) =>
      verificationMaterial.tlogEntries[0]!.canonicalizedBody,
    promise: ({ verificationMaterial }) =>
      verificationMaterial.tlogEntries[0]!.inclusionPromise!.signedEntryTimestamp,
    'root hash': ({ verificationMaterial }) =>
      verificationMaterial.tlogEntries[0]!.inclusionProof!.rootHash,
    'log id': ({ verificationMaterial }) => verificationMaterial.tlogEntries[0]!.logId.keyId,
  }

  it.each(Object.keys(parts))('in the %s is refused', async (part) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const request = changed(envelope, (bundle) => {
          const bytes = parts[part]!(bundle)
          bytes[at % bytes.byteLength]! ^= flip
        })
        await expect(verifyBundle(request)).rejects.toBeInstanceOf(SealError)
      }),
      { numRuns: 40 },
    )
  })

  it('in a proof of a larger tree is refused', async () => {
    const request = { ...message, bundle: await kit.signer.signMessage(MESSAGE) }
    const count = request.bundle.verificationMaterial.tlogEntries[0]!.inclusionProof!.hashes.length
    expect(count).toBeGreaterThan(0)
    for (let index = 0; index < count; index++) {
      const bent = changed(request, ({ verificationMaterial }) => {
        verificationMaterial.tlogEntries[0]!.inclusionProof!.hashes[index]![0]! ^= 1
      })
      await refuses(bent, 'INCLUSION_PROOF_INVALID')
    }
    await refuses(
      changed(request, ({ verificationMaterial }) => {
        verificationMaterial.tlogEntries[0]!.inclusionProof!.hashes.pop()
      }),
      'INCLUSION_PROOF_INVALID',
    )
  })

  it('in its JSON is refused or means the same', async () => {
    const text = JSON.stringify(bundleToJSON(envelope.bundle))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.integer({ min: 0x20, max: 0x7e }),
        async (at, code) => {
          const bent = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
          try {
            const bundle = parseBundle(Buffer.from(bent))
            const verified = await verifyBundle({ ...envelope, bundle })
            expect(verified).toEqual(await verifyBundle(envelope))
          } catch (error) {
            if (!(error instanceof SealError)) throw error
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})

function changed(request: VerifyRequest, change: (bundle: Bundle) => void): VerifyRequest {
  const bundle = bundleFromJSON(JSON.parse(JSON.stringify(bundleToJSON(request.bundle))))
  change(bundle)
  return { ...request, bundle }
}

async function refuses(request: VerifyRequest, code: string): Promise<void> {
  await expect(verifyBundle(request)).rejects.toMatchObject({ name: 'VerifyError', code })
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value))
}

function keyOf({ verificationMaterial: { content } }: Bundle): KeyObject {
  const der = content.$case === 'certificate' ? content.certificate.rawBytes : Buffer.alloc(0)
  return createPublicKey(new X509Certificate(der).toString())
}

function certificateFor(key: SigningKey): Promise<X509Certificate> {
  return requestCertificate({
    http: kit.http,
    url: new URL(kit.embedded.fulcioUrl),
    token: parseIdentityToken(new Secret(kit.embedded.oidc.mint({ audience: 'sigstore' }))),
    key,
  })
}

function withLogEnd(end: string): object {
  const root = JSON.parse(JSON.stringify(kit.embedded.trustedRoot)) as {
    tlogs: { publicKey: { validFor: object } }[]
  }
  for (const log of root.tlogs) log.publicKey.validFor = { start: '2019-01-01T00:00:00Z', end }
  return root
}
