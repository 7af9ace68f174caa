import type { Digest } from '../oci/digest.ts'

/** Where in the image a package was found. */
export interface Place {
  readonly path: string
  /** In an archive at that path: where in it, archives in archives parted by `!/`. */
  readonly inside?: string
  /** diffID of the layer. */
  readonly layer: Digest
}

/** Digests in hexadecimal, by CycloneDX's names of the algorithms. */
export type Hashes = Readonly<Partial<Record<'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-512', string>>>

/** How it is known what a package is (CycloneDX 1.6, evidence.identity.methods). */
export interface Method {
  readonly technique: 'manifest-analysis' | 'binary-analysis' | 'filename'
  /** From 0 to 1: 1 where the package itself says so, less where it is concluded from a pattern. */
  readonly confidence: number
  /** The pattern. */
  readonly value?: string
}

/** What a compiler wrote into a program. */
export const BY_COMPILER: Method = { technique: 'binary-analysis', confidence: 1 }

/** One installed package, in no document's words yet. */
export interface Package {
  readonly purl: string
  readonly name: string
  /** npm's scope, with its `@`; Maven's group. */
  readonly group?: string
  /** Empty where it is not known. */
  readonly version: string
  /** As the package spells them: SPDX identifiers, expressions or free names. */
  readonly licences: readonly string[]
  /** Who distributes it, where the package says so. */
  readonly supplier?: string
  /** A package of the operating system's kind that its distribution did not make, and tells no vulnerabilities of. */
  readonly thirdParty?: true
  /** As the National Vulnerability Database names it (CPE 2.3). */
  readonly cpe?: string
  /** Of the archive that it was installed from, where the image has them written down. */
  readonly hashes?: Hashes
  /** CycloneDX properties, by name; one that is said several times has several values. */
  readonly properties?: Readonly<Record<string, string | readonly string[]>>
  readonly place: Place
  /** Left out where its own manifest, or the database that it is in, says so. */
  readonly method?: Method
  /** purls of the packages that it needs and that are installed. */
  readonly dependsOn?: readonly string[]
}

/** Whether a package URL is of a package manager that the operating system itself is installed with. */
export function isOfSystem(purl: string): boolean {
  return /^pkg:(?:alpm|apk|deb|ebuild|rpm)\//.test(purl)
}

/** A field that goes into a document: one line, no control characters, and of a length that fields have. */
export function isPlain(text: string, max = 512): boolean {
  return (
    text !== '' && text.length <= max && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) && text.isWellFormed()
  )
}

/** The value if it is plain text, else undefined: for fields that are nice to have. */
export function plain(value: string | undefined, max = 512): string | undefined {
  const text = value?.trim()
  return text !== undefined && isPlain(text, max) ? text : undefined
}

/** The name in `Name <mail> (url)`. */
export function personName(text: string | undefined): string | undefined {
  return plain(
    text
      ?.slice(0, 1024)
      .split(/[<(]/, 1)[0]
      ?.replace(/^["']|["']\s*$/g, ''),
  )
}
