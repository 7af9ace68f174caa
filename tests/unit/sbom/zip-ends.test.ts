import { describe, expect, it } from '@jest/globals'
import { readJavaArchive } from '../../../src/sbom/java/archive.ts'
import { endOf, zipOf } from './zip-archive.ts'

const member = (artifact: string): { readonly name: string; readonly content: string } => ({
  name: `META-INF/maven/g/${artifact}/pom.properties`,
  content: `groupId=g\nartifactId=${artifact}\nversion=1\n`,
})
const BOTH = zipOf([member('a'), member('b')])
const DIRECTORY = BOTH.length - 22 - BOTH.readUInt32LE(BOTH.length - 10)
const RECORD = (BOTH.length - 22 - DIRECTORY) / 2
const FILES = BOTH.subarray(0, DIRECTORY)
/** What the directory has of the one file and of the other; with a comment behind it, and as if so many bytes stood before all. */
const recordOf = (file: 'a' | 'b', commentBytes: number, before: number): Buffer => {
  const start = DIRECTORY + (file === 'a' ? 0 : RECORD)
  const record = Buffer.from(BOTH.subarray(start, start + RECORD))
  record.writeUInt16LE(commentBytes, 32)
  record.writeUInt32LE(record.readUInt32LE(42) - before, 42)
  return record
}
const longEnd = (bytes: number, offset: number, at: number): Buffer => {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(0x06064b50)
  end.writeBigUInt64LE(1n, 32)
  end.writeBigUInt64LE(BigInt(bytes), 40)
  end.writeBigUInt64LE(BigInt(offset), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(at), 64)
  return end
}
const artifactsIn = (...parts: readonly Buffer[]): readonly string[] =>
  readJavaArchive(Buffer.concat(parts), 'x.jar').packages.map(({ artifact }) => artifact)

/** Each of these is `a` for Java (java.util.zip.ZipFile, findEND), and was `b` for whoever takes the first that looks like an end. */
describe('the end of an archive', () => {
  it('is not in its comment', () => {
    const hidden = recordOf('b', 0, 1)
    const start = DIRECTORY + RECORD + 22
    const comment = Buffer.concat([hidden, endOf(1, RECORD, start - 1), Buffer.from('x')])
    const end = endOf(1, RECORD, DIRECTORY, comment.toString('latin1'))
    const parts = [FILES, recordOf('a', 0, 0), end.subarray(0, 22), comment]
    expect(artifactsIn(...parts)).toEqual(['a'])
  })

  it('is before what was added to the file', () => {
    const end = endOf(1, RECORD, DIRECTORY)
    expect(artifactsIn(FILES, recordOf('a', 0, 0), end, Buffer.from('more'))).toEqual(['a'])
  })

  it('is no longer record that says something else', () => {
    const start = DIRECTORY + RECORD
    const hidden = [recordOf('b', 0, 0), longEnd(RECORD, start, start + RECORD)]
    const bytes = RECORD + RECORD + 76
    const directory = [recordOf('a', RECORD + 76, 0), ...hidden]
    expect(artifactsIn(FILES, ...directory, endOf(1, bytes, DIRECTORY))).toEqual(['a'])
  })

  it('is the longer record where its locator says, and not another before it', () => {
    const start = DIRECTORY + RECORD
    const other = longEnd(RECORD, start + 56, start).subarray(0, 56)
    const parts = [
      ...[FILES, recordOf('a', 0, 0), longEnd(RECORD, DIRECTORY, 0).subarray(0, 56)],
      ...[recordOf('b', 0, 0), other, longEnd(0, 0, start).subarray(56)],
    ]
    const end = endOf(0xffff, 0xffffffff, 0xffffffff)
    expect(artifactsIn(...parts, end)).toEqual(['a'])
  })
})
