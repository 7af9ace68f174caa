/** A small tar writer for tests, which can also write what no honest archive holds. */
export interface Member {
  readonly name: string | Buffer
  readonly typeflag?: string
  readonly body?: Buffer | string
  readonly linkname?: string
  /** The size field as it stands, where it is to differ from the body's. */
  readonly sizeField?: Buffer
  readonly prefix?: string
  readonly magic?: string
}

export function tarOf(members: readonly Member[], end = true): Buffer {
  const blocks = members.flatMap((member) => [tarHeader(member), padded(bodyOf(member))])
  return Buffer.concat(end ? [...blocks, Buffer.alloc(1024)] : blocks)
}

export function tarHeader(member: Member): Buffer {
  const block = Buffer.alloc(512)
  Buffer.from(member.name).copy(block, 0, 0, 100)
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  const size = `${bodyOf(member).length.toString(8).padStart(11, '0')}\0`
  ;(member.sizeField ?? Buffer.from(size)).copy(block, 124, 0, 12)
  block.write('00000000000\0', 136)
  block.write(member.typeflag ?? '0', 156)
  block.write(member.linkname ?? '', 157, 100)
  block.write(member.magic ?? 'ustar\u000000', 257)
  block.write(member.prefix ?? '', 345, 155)
  return withChecksum(block)
}

export function withChecksum(block: Buffer): Buffer {
  block.fill(' ', 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

export function paxMember(records: Readonly<Record<string, string>>): Member {
  const body = Object.entries(records).map(([key, value]) => paxRecord(key, value))
  return { name: 'PaxHeaders/x', typeflag: 'x', body: Buffer.concat(body) }
}

export function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.from(` ${key}=${value}\n`)
  let length = rest.length + 1
  while (String(length).length + rest.length !== length)
    length = String(length).length + rest.length
  return Buffer.concat([Buffer.from(String(length)), rest])
}

/** GNU base-256. */
export function base256(value: bigint): Buffer {
  const field = Buffer.alloc(12)
  for (let i = 11, rest = value; i > 0; i--, rest >>= 8n) field[i] = Number(rest & 0xffn)
  field[0] = value < 0n ? 0xff : 0x80
  return field
}

function bodyOf({ body = '' }: Member): Buffer {
  return Buffer.from(body)
}

function padded(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.alloc((512 - (body.length % 512)) % 512)])
}
