import { readFileSync } from 'node:fs'
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../../src/cli/demo/runner.ts'
import { HttpClient } from '../../../src/shared/http.ts'
import { keyCredential } from '../../../src/sigstore/key-credential.ts'
import { privateKeyOf } from '../../../src/sigstore/private-key.ts'
import type { Signer } from '../../../src/sigstore/signer.ts'
import { witnessedSigner } from '../../../src/sigstore/witnessed-signer.ts'
import { createPeers, type Peers } from './peers.ts'
import { type Stack, startStack } from './stack.ts'
import { parseTrustedRoot } from '../../../src/sigstore/trust.ts'

const KEYS: Readonly<Record<string, KeyObject>> = {
  p256: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  p384: generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
  p521: generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey,
  ed25519: generateKeyPairSync('ed25519').privateKey,
  rsa2048: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  rsa3072: generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey,
  rsa4096: generateKeyPairSync('rsa', { modulusLength: 4096 }).privateKey,
}
/** What Rekor 1.5.4 says to a signature over a message's SHA-256 (hashedrekord) by a key that it does not take there. */
const REFUSALS: Readonly<Record<string, string>> = {
  p384: 'entry algorithms are not allowed',
  p521: 'entry algorithms are not allowed',
  ed25519: 'unsupported hash algorithm: "SHA-256" not in [SHA-512]',
}
const KINDS = Object.keys(KEYS)
const IN_BUNDLES_ONLY = Object.keys(REFUSALS)
const IN_EVERY_ENTRY = KINDS.filter((kind) => !IN_BUNDLES_ONLY.includes(kind))

type Setup = 'rekorV1' | 'rekorV2'

describe('key files, with private logs', () => {
  let stack: Stack
  let peers: Peers
  const http = new HttpClient()
  const keyFile = (kind: string): string => path.join(stack.directory, `${kind}.pem`)
  beforeAll(async () => {
    stack = await startStack()
    peers = await createPeers(stack)
    for (const [kind, key] of Object.entries(KEYS)) {
      await writeFile(keyFile(kind), key.export({ type: 'pkcs8', format: 'pem' }))
    }
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(foreignKey(), publicKey.export({ type: 'spki', format: 'pem' }))
  })
  afterAll(async () => {
    http.close()
    await stack.stop()
  })

  const foreignKey = (): string => path.join(stack.directory, 'foreign.pub')
  const signerWith = (kind: string): Signer =>
    witnessedSigner({
      http,
      services: { logs: [{ url: new URL(stack.urls.rekorV1), apiVersion: 1 }], tsaUrls: [] },
      trust: parseTrustedRoot(readFileSync(stack.setups.rekorV1.trustedRoot)),
      credential: keyCredential(privateKeyOf(keyOf(kind))),
      random: randomBytes,
    })
  const seal = async (
    kind: string,
    image: string,
    inputs: Readonly<Record<string, string>>,
    setup: Setup = 'rekorV1',
  ): Promise<StepResult> =>
    peers.step(setup, stack.issuers.github, { image, key: keyFile(kind), ...inputs })
  const sealed = async (
    kind: string,
    name: string,
    inputs: Readonly<Record<string, string>>,
    setup: Setup = 'rekorV1',
  ): Promise<StepResult> => {
    const image = await peers.push(stack.registries.distribution, `${kind}-${name}`)
    const step = await seal(kind, image, inputs, setup)
    if (step.exitStatus !== 0) throw new Error(step.log)
    expect(step.outputs['verified']).toBe('true')
    return step
  }

  it.each(KINDS)('%s: the log takes what keyAlgorithm says, and nothing else', async (kind) => {
    const signer = signerWith(kind)
    await signer.signStatement(Buffer.from(JSON.stringify({ _type: kind })))
    const message = signer.signMessage(Buffer.from(kind))
    const refusal = REFUSALS[kind]
    if (refusal === undefined) await message
    else await expect(message).rejects.toThrow(refusal)
    const { rekorV1 } = privateKeyOf(keyOf(kind))
    expect(rekorV1).toEqual(refusal === undefined ? ['dsse', 'hashedrekord'] : ['dsse'])
  })

  it.each(IN_EVERY_ENTRY)(
    '%s, both formats: cosign 3.1.3 and 2.6.5 verify by the printed line, rekor-cli has the entries',
    async (kind) => {
      const both = await sealed(kind, 'both', {})
      for (const command of verifyCommands(both)) await peers.cosign3(command)
      await expect(
        peers.rekorCli(['get', '--uuid', both.outputs['signature-entry-id'] ?? '']),
      ).resolves.toContain(`Index: ${both.outputs['signature-log-index'] ?? ''}`)
      const tags = await sealed(kind, 'tags', { formats: 'cosign' })
      for (const [command = '', ...rest] of verifyCommands(tags)) {
        await peers.cosign2([command, '--rekor-url', stack.urls.rekorV1, ...rest])
      }
    },
  )

  it.each(IN_BUNDLES_ONLY)(
    '%s: refused before anything is signed; as bundles, cosign 3.1.3 verifies',
    async (kind) => {
      const image = await peers.push(stack.registries.distribution, `${kind}-refused`)
      const before = await logSize(stack)
      const refused = await seal(kind, image, {})
      expect(refused.exitStatus).toBe(1)
      expect(refused.log).toContain('[KEY_NOT_FOR_LOG]')
      expect(await logSize(stack)).toBe(before)
      const step = await sealed(kind, 'bundles', { formats: 'bundle' })
      for (const command of verifyCommands(step)) await peers.cosign3(command)
    },
  )

  it.each(IN_EVERY_ENTRY)(
    '%s, Rekor v2: cosign 3.1.3 verifies by the printed line',
    async (kind) => {
      const step = await sealed(kind, 'v2', { formats: 'bundle' }, 'rekorV2')
      expect(step.outputs['signature-entry-id']).toMatch(/^[0-9a-f]{64}:\d+$/)
      for (const command of verifyCommands(step)) await peers.cosign3(command)
      for (const command of verifyCommands(step)) {
        const foreign = command.with(command.indexOf('--key') + 1, foreignKey())
        await expect(peers.cosign3(foreign)).rejects.toThrow(/no matching|invalid signature|verif/)
      }
    },
  )

  it.each(IN_BUNDLES_ONLY)('%s, Rekor v2: refused before anything is signed', async (kind) => {
    const image = await peers.push(stack.registries.distribution, `${kind}-v2-refused`)
    const refused = await seal(kind, image, { formats: 'bundle' }, 'rekorV2')
    expect(refused.exitStatus).toBe(1)
    expect(refused.log).toContain('[KEY_NOT_FOR_LOG]')
  })

  it('a keyless signature without a log verifies by the printed line, and not without its settings', async () => {
    const image = await peers.push(stack.registries.distribution, 'keyless-quiet')
    const before = await logSize(stack)
    const step = await peers.step('rekorV1', stack.issuers.github, { image, tlog: 'false' })
    if (step.exitStatus !== 0) throw new Error(step.log)
    expect(await logSize(stack)).toBe(before)
    expect(step.summary).toContain('**Without a transparency log.**')
    const commands = verifyCommands(step)
    for (const command of commands) await peers.cosign3(command)
    for (const command of commands) {
      const untold = command.filter((word) => word !== '--insecure-ignore-tlog')
      await expect(peers.cosign3(untold)).rejects.toThrow(/log entries/)
    }
  })
})

function keyOf(kind: string): KeyObject {
  const key = KEYS[kind]
  if (key === undefined) throw new Error(`there is no key ${kind}`)
  return key
}

/** The output verify-command, as cosign takes it, and the same for the SBOM. */
function verifyCommands({ outputs }: StepResult): readonly (readonly string[])[] {
  const [, verify = '', ...rest] = (outputs['verify-command'] ?? '').split(' ')
  return [
    [verify, ...rest],
    ['verify-attestation', '--type', 'cyclonedx', ...rest],
  ]
}

async function logSize(stack: Stack): Promise<unknown> {
  const answer = await fetch(`${stack.urls.rekorV1}/api/v1/log`)
  return ((await answer.json()) as { treeSize: unknown }).treeSize
}
