/** A file in a layer: its path without a leading slash, and its bytes. */
export interface ArchivedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const BLOCK = 512

/** An uncompressed ustar archive (POSIX.1-1988) of regular files with names under 100 bytes, the same bytes for the same files. */
export function tarArchive(files: readonly ArchivedFile[]): Buffer {
  const parts = files.flatMap(({ path, bytes }) => [
    headerFor(path, bytes.byteLength),
    Buffer.from(bytes),
    Buffer.alloc((BLOCK - (bytes.byteLength % BLOCK)) % BLOCK),
  ])
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)])
}

function headerFor(path: string, size: number): Buffer {
  if (Buffer.byteLength(path) > 99) throw new RangeError(`${path} is too long a name for ustar`)
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, offset: number, digits: number): void => {
    header.write(value.toString(8).padStart(digits, '0'), offset, 'ascii')
  }
  header.write(path, 0, 'utf8')
  octal(0o644, 100, 7)
  octal(0, 108, 7)
  octal(0, 116, 7)
  octal(size, 124, 11)
  octal(0, 136, 11)
  header.fill(' ', 148, 156)
  header.write('0', 156, 'ascii')
  header.write('ustar\0' + '00', 257, 'binary')
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    6,
  )
  header[154] = 0
  return header
}
