import * as asn1js from 'asn1js'
import { refusal } from './embedded-error.ts'

/** One ASN.1 value. This file is the only one that knows the library behind it. */
export type Asn1 = asn1js.AsnType

/** DER of a value. */
export function encode(value: Asn1): Buffer {
  return Buffer.from(value.toBER())
}

/** The one value that these bytes are. Throws EmbeddedError `REQUEST_MALFORMED`, also for bytes left over. */
export function decode(bytes: Uint8Array): Asn1 {
  const { offset, result } = asn1js.fromBER(bytes)
  if (offset !== bytes.byteLength) throw refusal('REQUEST_MALFORMED', 'the bytes are not DER')
  return result
}

/** Exactly the bytes a decoded value was read from: what signatures are made over. */
export function sourceOf(value: Asn1): Buffer {
  return Buffer.from(value.valueBeforeDecodeView)
}

/** The members of a SEQUENCE, SET or constructed tag. Throws EmbeddedError `REQUEST_MALFORMED`. */
export function membersOf(value: Asn1 | undefined): readonly Asn1[] {
  if (value instanceof asn1js.Constructed) {
    return value.valueBlock.value.filter((member) => member instanceof asn1js.BaseBlock)
  }
  throw refusal('REQUEST_MALFORMED', 'the DER has another structure than expected')
}

/** The content of an OCTET STRING or BIT STRING of whole bytes. Throws EmbeddedError `REQUEST_MALFORMED`. */
export function bytesOf(value: Asn1 | undefined): Buffer {
  if (value instanceof asn1js.OctetString || value instanceof asn1js.BitString) {
    return Buffer.from(value.valueBlock.valueHexView)
  }
  throw refusal('REQUEST_MALFORMED', 'the DER lacks a string of bytes where one is expected')
}

/** The dotted form of an OBJECT IDENTIFIER, or undefined for anything else. */
export function oidOf(value: Asn1 | undefined): string | undefined {
  return value instanceof asn1js.ObjectIdentifier ? value.getValue() : undefined
}

export function isInteger(value: Asn1 | undefined): value is asn1js.Integer {
  return value instanceof asn1js.Integer
}

/** Whether the value is the BOOLEAN true. */
export function isTrue(value: Asn1): boolean {
  return value instanceof asn1js.Boolean && value.getValue()
}

export function sequence(...members: readonly Asn1[]): Asn1 {
  return new asn1js.Sequence({ value: [...members] })
}

/** SET OF: members in the order of their encodings, as DER demands. */
export function setOf(...members: readonly Asn1[]): Asn1 {
  const sorted = members.toSorted((a, b) => Buffer.compare(encode(a), encode(b)))
  return new asn1js.Set({ value: sorted })
}

/** `[number] EXPLICIT`, or a constructed `[number] IMPLICIT` where the members are those of the value replaced. */
export function tagged(number: number, ...members: readonly Asn1[]): Asn1 {
  return new asn1js.Constructed({
    idBlock: { tagClass: CONTEXT_SPECIFIC, tagNumber: number },
    value: [...members],
  })
}

/** A primitive `[number] IMPLICIT`. */
export function taggedBytes(number: number, content: Uint8Array): Asn1 {
  return new asn1js.Primitive({
    idBlock: { tagClass: CONTEXT_SPECIFIC, tagNumber: number },
    valueHex: content,
  })
}

const CONTEXT_SPECIFIC = 3

export function oid(dotted: string): Asn1 {
  return new asn1js.ObjectIdentifier({ value: dotted })
}

export function integer(value: number): Asn1 {
  return new asn1js.Integer({ value })
}

/** A non-negative INTEGER from its big-endian bytes, which DER wants without leading zeros but for the sign. */
export function unsignedInteger(bigEndian: Uint8Array): Asn1 {
  const first = bigEndian.findIndex((byte) => byte !== 0)
  const digits = first === -1 ? Buffer.of(0) : Buffer.from(bigEndian.subarray(first))
  const negative = (digits[0] ?? 0) >= 0x80
  return new asn1js.Integer({
    valueHex: negative ? Buffer.concat([Buffer.of(0), digits]) : digits,
  })
}

export function boolean(value: boolean): Asn1 {
  return new asn1js.Boolean({ value })
}

export function nothing(): Asn1 {
  return new asn1js.Null()
}

export function utf8String(value: string): Asn1 {
  return new asn1js.Utf8String({ value })
}

export function octetString(content: Uint8Array): Asn1 {
  return new asn1js.OctetString({ valueHex: content })
}

export function bitString(content: Uint8Array, unusedBits = 0): Asn1 {
  return new asn1js.BitString({ valueHex: content, unusedBits })
}

/** RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime after; whole seconds. */
export function certificateTime(time: Date): Asn1 {
  const seconds = wholeSeconds(time)
  return seconds.getUTCFullYear() < 2050
    ? new asn1js.UTCTime({ valueDate: seconds })
    : generalizedTime(seconds)
}

/** GeneralizedTime in whole seconds. */
export function generalizedTime(time: Date): Asn1 {
  return new asn1js.GeneralizedTime({ valueDate: wholeSeconds(time) })
}

function wholeSeconds(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000)
}
