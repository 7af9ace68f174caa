/** What buildx writes with `--metadata-file`, but for what is never read (docker/buildx v0.36.1, build/provenance.go). */
export function buildxMetadata(
  digest: string,
  materials: Readonly<Record<string, readonly object[]>>,
): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(
      Object.entries(materials).map(([platform, list]) => [
        platform === '' ? 'buildx.build.provenance' : `buildx.build.provenance/${platform}`,
        {
          builder: { id: '' },
          buildType: 'https://mobyproject.org/buildkit@v1',
          materials: list,
          invocation: {
            configSource: { entryPoint: 'Dockerfile' },
            parameters: { frontend: 'dockerfile.v0', locals: [{ name: 'context' }] },
            environment: { platform: 'linux/amd64' },
          },
        },
      ]),
    ),
    'buildx.build.ref': 'builder/builder0/0fjb6ubs52xx3vygf6fgdl611',
    'containerimage.config.digest': `sha256:${'c'.repeat(64)}`,
    'containerimage.descriptor': {
      mediaType: 'application/vnd.oci.image.index.v1+json',
      digest,
      size: 856,
    },
    'containerimage.digest': digest,
    'image.name': 'ghcr.io/octo-org/app',
  }
}

export const ALPINE_AMD64 = material('pkg:docker/alpine@3.22?platform=linux%2Famd64', 'a')
export const ALPINE_ARM64 = material('pkg:docker/alpine@3.22?platform=linux%2Farm64', 'b')
export const FRONTEND = material('pkg:docker/docker/dockerfile@1', 'd')

export function material(
  uri: string,
  digit: string,
): {
  readonly uri: string
  readonly digest: { readonly sha256: string }
} {
  return { uri, digest: { sha256: digit.repeat(64) } }
}
