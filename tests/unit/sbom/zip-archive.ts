import { deflateRawSync } from 'node:zlib'

export interface ZipMember {
  readonly name: string | Buffer
  readonly content: Buffer | string
  readonly stored?: boolean
  /** In the place of the true ones. */
  readonly stated?: {
    readonly bytes?: number
    readonly compressedBytes?: number
    readonly offset?: number
    readonly flags?: number
    readonly method?: number
  }
}

/** A zip archive of these members, which may lie of themselves. */
export function zipOf(members: readonly ZipMember[], comment = ''): Buffer {
  const locals: Buffer[] = []
  const records: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const name = Buffer.from(member.name)
    const content = Buffer.from(member.content)
    const data = member.stored === true ? content : deflateRawSync(content)
    const method = member.stored === true ? 0 : 8
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(method, 8)
    local.writeUInt16LE(name.length, 26)
    locals.push(local, name, data)
    const facts = { bytes: content.length, compressedBytes: data.length, offset, flags: 0, method }
    records.push(recordOf(name, { ...facts, ...member.stated }))
    offset += local.length + name.length + data.length
  }
  const directory = Buffer.concat(records)
  return Buffer.concat([
    ...locals,
    directory,
    endOf(members.length, directory.length, offset, comment),
  ])
}

function recordOf(
  name: Buffer,
  facts: { bytes: number; compressedBytes: number; offset: number; flags: number; method: number },
): Buffer {
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50)
  record.writeUInt16LE(facts.flags, 8)
  record.writeUInt16LE(facts.method, 10)
  record.writeUInt32LE(facts.compressedBytes, 20)
  record.writeUInt32LE(facts.bytes, 24)
  record.writeUInt16LE(name.length, 28)
  record.writeUInt32LE(facts.offset, 42)
  return Buffer.concat([record, name])
}

/** The end of a central directory of so many records and bytes, which starts at `offset`. */
export function endOf(count: number, bytes: number, offset: number, comment = ''): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([end, Buffer.from(comment)])
}
