import { hangSealOn } from '../../src/cli/demo/tamper.ts'
import { makeImage, type MadeImage, pushImage } from '../../src/embedded/image.ts'
import { anonymous } from '../../src/oci/credentials.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import { HttpClient } from '../../src/shared/http.ts'

/** What no verifier may accept for a sealed image; each by its digest, in the same repository. */
export interface Forgeries {
  /** Other bytes with the image's signatures and attestations hung on them. */
  readonly otherDigest: string
  /** An image that carries none. */
  readonly unsigned: string
}

/** Pushes both beside `sealed`, which names its digest. */
export async function pushForgeries(sealed: string): Promise<Forgeries> {
  const http = new HttpClient()
  const registry = createRegistry({ http, credentials: anonymous })
  const { repository, digest } = parseReference(sealed)
  if (digest === undefined) throw new Error('no digest')
  const name = `${repository.registry}/${repository.path}`
  const other = await pushImage(registry, `${name}:other`, imageOf('other'))
  const manifest = await registry.getManifest(repository, other)
  if (manifest === undefined) throw new Error('the push was lost')
  await hangSealOn(registry, repository, digest, manifest)
  const unsigned = await pushImage(registry, `${name}:unsigned`, imageOf('unsigned'))
  http.close()
  return { otherDigest: `${name}@${other}`, unsigned: `${name}@${unsigned}` }
}

function imageOf(text: string): MadeImage {
  return makeImage([[{ path: 'evil.txt', bytes: Buffer.from(text) }]])
}
