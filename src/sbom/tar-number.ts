/** A number field that is none; the reader makes a corrupt layer of it. */
export class TarNumberError extends Error {}

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
  const text = field.toString('latin1').replace(/^[ \0]+|[ \0].*$/gs, '')
  if (text === '') return 0
  if (!/^[0-7]{1,17}$/.test(text)) throw new TarNumberError(`${JSON.stringify(text)} is not octal`)
  return parseInt(text, 8)
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
