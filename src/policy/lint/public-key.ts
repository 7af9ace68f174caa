import { createPublicKey } from 'node:crypto'

/** The PEM blocks of a text. */
export function pemBlocks(text: string): readonly string[] {
  return text.match(/-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/g) ?? []
}

/** Why a text is not one or more public keys in PEM; undefined where it is. */
export function whyNoPublicKey(text: string): string | undefined {
  const blocks = pemBlocks(text)
  if (blocks.length === 0)
    return 'the key is not in PEM, from -----BEGIN PUBLIC KEY----- to its end'
  for (const block of blocks) {
    if (block.includes('PRIVATE KEY'))
      return 'the key is a private one, which now has to be replaced'
    try {
      createPublicKey(block)
    } catch {
      return `the public key cannot be read: it was cut off or changed${lengthOf(block)}`
    }
  }
  return undefined
}

/** A key for P-256, the usual one, has 91 bytes. */
function lengthOf(block: string): string {
  const bytes = Buffer.from(block.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64')
  const stated = bytes[0] === 0x30 && (bytes[1] ?? 0x80) < 0x80 ? 2 + (bytes[1] ?? 0) : undefined
  if (stated === undefined || stated === bytes.byteLength) return ''
  return `; it says that it has ${stated} bytes, and has ${bytes.byteLength}`
}

/**
 * What becomes of the keys that cannot be read. `texts`: all those in a policy, and the keys that must have signed together with them.
 * One key in place of several would count for each of them.
 */
export function replacementOf(
  given: string | undefined,
  texts: readonly string[],
): { readonly key?: string; readonly fix: string } {
  if (given === undefined) {
    return { fix: 'left as it is: give the whole key with --key FILE, or put it there' }
  }
  if (new Set(texts.map((text) => text.trim())).size > 1) {
    return {
      fix: 'left as it is: the one key that is given could count for several signers; put each key there',
    }
  }
  return { key: given, fix: 'the key that was given' }
}
