const WORDS = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
])
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/
/** A zero in front makes an octal number. */
const INTEGER =
  /^(?<sign>[-+]?)(?:0[xX](?<hex>[\da-fA-F]+)|0[oO]?(?<octal>[0-7]+)|0[bB](?<binary>[01]+)|(?<decimal>0|[1-9]\d*))$/
const SIGN_BEHIND = /^(0b)([-+])([01]+)$/
const MIN_SIGNED = -(2n ** 63n)
const MAX_SIGNED = 2n ** 63n - 1n
const MAX_UNSIGNED = 2n ** 64n - 1n

/**
 * What Kubernetes makes of a plain scalar, one without quotes and without a tag: the YAML 1.1 of go-yaml v2, `resolve` in its
 * resolve.go. What looks like a time stays a text. Integers that JavaScript has no number for are a bigint.
 */
export function kubernetesScalar(source: string): string | number | bigint | boolean | null {
  const word = WORDS.get(source)
  if (word !== undefined) return word
  if (NOT_FINITE.test(source)) return NaN
  if (!/^[-+.\d]/.test(source)) return source
  const plain = source.replaceAll(source.startsWith('.') ? /(?<=\d)_(?=\d)/g : '_', '')
  return integerIn(plain.replace(SIGN_BEHIND, '$2$1$3')) ?? floatIn(plain) ?? source
}

function integerIn(plain: string): number | bigint | undefined {
  const { sign = '', hex, octal, binary, decimal } = INTEGER.exec(plain)?.groups ?? {}
  const digits =
    (hex === undefined ? undefined : `0x${hex}`) ??
    (octal === undefined ? undefined : `0o${octal}`) ??
    (binary === undefined ? undefined : `0b${binary}`) ??
    decimal
  if (digits === undefined) return undefined
  const value = sign === '-' ? -BigInt(digits) : BigInt(digits)
  if (value < MIN_SIGNED || value > (sign === '' ? MAX_UNSIGNED : MAX_SIGNED)) return undefined
  return Number.isSafeInteger(Number(value)) ? Number(value) : value
}

function floatIn(plain: string): number | undefined {
  const value = FLOAT.test(plain) ? Number(plain) : NaN
  return Number.isFinite(value) ? value : undefined
}
