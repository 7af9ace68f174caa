import { Enums, Models } from '@cyclonedx/cyclonedx-library'
import { type Digest, hexOf } from '../oci/digest.ts'
import { type Platform, platformName } from '../oci/manifest.ts'
import { type Repository, repositoryName } from '../oci/reference.ts'
import { imagePurl } from './image-purl.ts'

export interface ImageIdentity {
  readonly repository: Repository
  readonly digest: Digest
  /** Undefined for an index, which is for several. */
  readonly platform: Platform | undefined
  /** The digest names the configuration: it is no package URL's version and no digest of the image. */
  readonly unpushed?: boolean
  readonly supplier?: string | undefined
  readonly properties: readonly (readonly [string, string])[]
}

/** The component that stands for an image or an index: named by its digest, with its `pkg:oci` purl as its bom-ref. */
export function imageComponent(image: ImageIdentity): Models.Component {
  const purl = image.unpushed === true ? undefined : imagePurl(image)
  const component = new Models.Component(
    Enums.ComponentType.Container,
    repositoryName(image.repository),
    {
      version: image.digest,
      ...(purl === undefined ? {} : { purl }),
      bomRef: purl ?? image.digest,
    },
  )
  if (image.unpushed !== true) {
    component.hashes.set(Enums.HashAlgorithm['SHA-256'], hexOf(image.digest))
  }
  if (image.supplier !== undefined) {
    component.supplier = new Models.OrganizationalEntity({ name: image.supplier })
  }
  const platform = image.platform === undefined ? [] : [platformProperty(image.platform)]
  for (const [name, value] of [...platform, ...image.properties]) {
    component.properties.add(new Models.Property(name, value))
  }
  return component
}

function platformProperty(platform: Platform): readonly [string, string] {
  return ['seal-image:platform', platformName(platform)]
}
