import type { Digest } from '../oci/digest.ts'
import type { Platform } from '../oci/manifest.ts'
import { type Repository, repositoryName } from '../oci/reference.ts'
import { purlOf } from './purl.ts'

/**
 * purl-spec, type oci: the last segment of the repository, the digest, and the whole repository as a qualifier. No tag: it says
 * nothing of the bytes, and the same digest must give the same document whatever it was called.
 */
export function imagePurl({
  repository,
  digest,
  platform,
}: {
  readonly repository: Repository
  readonly digest: Digest
  readonly platform?: Platform | undefined
}): string | undefined {
  return purlOf({
    type: 'oci',
    name: repository.path.slice(repository.path.lastIndexOf('/') + 1),
    version: digest,
    qualifiers: {
      arch: platform?.architecture,
      repository_url: repositoryName(repository),
    },
  })
}
