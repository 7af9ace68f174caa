import { type Digest, hexOf } from '../oci/digest.ts'

/** An in-toto Statement v1 (in-toto/attestation spec/v1/statement.md) about one image. */
export interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1'
  readonly subject: readonly [
    { readonly name: string; readonly digest: { readonly sha256: string } },
  ]
  readonly predicateType: string
  readonly predicate: object
}

/** The statement that `predicate` holds for the image `name` (repository, without tag) with this digest. */
export function statementAbout(
  image: { readonly name: string; readonly digest: Digest },
  predicateType: string,
  predicate: object,
): Statement {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: image.name, digest: { sha256: hexOf(image.digest) } }],
    predicateType,
    predicate,
  }
}

/** The bytes that are signed. */
export function statementBytes(statement: Statement): Buffer {
  return Buffer.from(JSON.stringify(statement))
}
