import { mkdtemp, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { predicateOf } from '../documents.ts'
import type { Sealed } from '../seal-image.ts'
import { serializeBundle } from '../sigstore/bundle.ts'

/** Where later steps find what was made; an empty string for what was not. */
export interface ResultFiles {
  readonly sbomPath: string
  readonly provenancePath: string
  readonly bundlePath: string
  /** The public key of the key that signed. */
  readonly publicKeyPath: string
  /** The admission policy. */
  readonly policyPath: string
}

/** Writes the first image's SBOM and provenance, every bundle, the public key where a key signed, and the policy, into a new folder below `directory`. */
export async function writeResultFiles(
  sealed: Sealed,
  policy: string | undefined,
  directory: string,
): Promise<ResultFiles> {
  const folder = await mkdtemp(join(directory, 'seal-image-'))
  const write = async (name: string, text: string | undefined): Promise<string> => {
    if (text === undefined) return ''
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }
  return {
    sbomPath: await write('sbom.json', predicateText(sealed, 'sbom')),
    provenancePath: await write('provenance.json', predicateText(sealed, 'provenance')),
    bundlePath: await writeBundles(sealed, join(folder, 'bundles.jsonl')),
    publicKeyPath: await write('cosign.pub', sealed.publicKey),
    policyPath: await write('policy.yaml', policy),
  }
}

function predicateText(sealed: Sealed, kind: 'sbom' | 'provenance'): string | undefined {
  const head = sealed.images[0]?.subjects[0]
  const found = sealed.prepared.find(
    (document) => document.subject === head && document.kind === kind,
  )
  return found === undefined ? undefined : `${JSON.stringify(predicateOf(found))}\n`
}

/** One after the other: all of them together can be large. */
async function writeBundles(sealed: Sealed, path: string): Promise<string> {
  const bundles = new Set(sealed.documents.map(({ bundle }) => bundle))
  if (bundles.size === 0) return ''
  const file = await open(path, 'wx')
  try {
    for (const bundle of bundles) await file.appendFile(`${serializeBundle(bundle).toString()}\n`)
  } finally {
    await file.close()
  }
  return path
}
