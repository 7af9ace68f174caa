import type { KeyObject } from 'node:crypto'

/**
 * Verifies an ECDSA signature (DER) over a message of which only the SHA-256 is known, on P-256, P-384 or P-521.
 * node:crypto always hashes the message itself, so this comes from @noble/curves, loaded only here
 * (docs/adr/0010-verify-by-digest.md). Undefined for keys that cannot be verified so.
 */
export async function prehashedVerifier(
  key: KeyObject,
): Promise<((digest: Uint8Array, signature: Uint8Array) => boolean) | undefined> {
  const curve = await curveOf(key)
  if (curve === undefined) return undefined
  const { x, y } = key.export({ format: 'jwk' })
  if (x === undefined || y === undefined) return undefined
  const point = Buffer.concat([
    Buffer.from([0x04]),
    Buffer.from(x, 'base64url'),
    Buffer.from(y, 'base64url'),
  ])
  return (digest, signature) => {
    try {
      const form = { prehash: false, lowS: false, format: 'der' } as const
      return curve.verify(signature, digest, point, form)
    } catch {
      return false
    }
  }
}

async function curveOf(
  key: KeyObject,
): Promise<(typeof import('@noble/curves/nist.js'))['p256'] | undefined> {
  if (key.asymmetricKeyType !== 'ec') return undefined
  const { p256, p384, p521 } = await import('@noble/curves/nist.js')
  const curves = new Map([
    ['prime256v1', p256],
    ['secp384r1', p384],
    ['secp521r1', p521],
  ])
  return curves.get(key.asymmetricKeyDetails?.namedCurve ?? '')
}
