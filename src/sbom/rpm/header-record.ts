/** What a reader of rpm's database finds, one after the other: a package's header, or a place that cannot be read. */
export type HeaderRecord = { readonly header: Buffer } | { readonly damaged: string }
