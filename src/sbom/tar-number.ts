/** A number field that is none; the reader makes a corrupt layer of it. */
export class TarNumberError extends Error {}

/** Octal ones that surely fit into 53 bits. */
const MAX_DIGITS = 17

/**
 * A number from a tar header: octal text padded with spaces and NULs (POSIX), or base-256 with the top bit set (GNU).
 * Throws TarNumberError for anything else, for a negative number, and for one beyond 2^53 - 1.
 */
export function tarNumber(field: Buffer): number {
  const first = field[0] ?? 0
  return (first & 0x80) === 0 ? octal(field) : base256(field, first)
}

/** Whether Go's archive/tar reads a 12-byte field as a number at all, negative ones and those beyond 2^53 too. */
export function isInt64(field: Buffer): boolean {
  const first = field[0] ?? 0
  if ((first & 0x80) === 0) {
    const [text = ''] = field
      .toString('latin1')
      .replace(/^[ \0]+|[ \0]+$/g, '')
      .split('\0', 1)
    return /^[0-7]*$/.test(text)
  }
  const inverted = (first & 0x40) === 0 ? 0 : 0xff
  const [sign = 0, ...rest] = field.map((byte) => byte ^ inverted)
  const [a, b, c, d = 0] = rest
  return (sign & 0x7f) === 0 && a === 0 && b === 0 && c === 0 && d < 0x80
}

function octal(field: Buffer): number {
  const start = field.findIndex((byte) => !isPadding(byte))
  if (start === -1) return 0
  let value = 0
  for (let at = start; at < field.length && !isPadding(field[at]); at++) {
    const digit = (field[at] ?? 0) - 0x30
    if (digit < 0 || digit > 7 || at - start === MAX_DIGITS) throw notOctal(field)
    value = value * 8 + digit
  }
  return value
}

function isPadding(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0
}

function notOctal(field: Buffer): TarNumberError {
  const [text = ''] = field
    .toString('latin1')
    .replace(/^[ \0]+/, '')
    .split(/[ \0]/, 1)
  return new TarNumberError(`${JSON.stringify(text)} is not octal`)
}

function base256(field: Buffer, first: number): number {
  if ((first & 0x40) !== 0) throw new TarNumberError('a negative number')
  let value = first & 0x3f
  for (let i = 1; i < field.length; i++) {
    value = value * 256 + (field[i] ?? 0)
    if (value > Number.MAX_SAFE_INTEGER) throw new TarNumberError('a number beyond 2^53')
  }
  return value
}
