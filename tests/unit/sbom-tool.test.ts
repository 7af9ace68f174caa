import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { manifestOf } from '../../src/oci/manifests.ts'
import { digestReference } from '../../src/oci/reference.ts'
import type { Subject } from '../../src/resolve-image.ts'
import { sbomTools, type SbomToolName, toolEnvironment } from '../../src/sbom-tool.ts'
import { createExec } from '../../src/shared/exec.ts'
import type { JsonObject } from '../../src/shared/json.ts'
import { REPOSITORY, SOME_DIGEST } from './sbom/image.ts'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sbom-tool-'))
})
afterAll(() => rm(directory, { recursive: true }))

const MANIFEST = manifestOf(
  Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: SOME_DIGEST,
        size: 2,
      },
      layers: [],
    }),
  ),
  'application/vnd.oci.image.manifest.v1+json',
)
const SUBJECT: Subject = {
  repository: REPOSITORY,
  manifest: MANIFEST,
  descriptor: { mediaType: MANIFEST.mediaType, digest: MANIFEST.digest, size: 1 },
  reference: digestReference(REPOSITORY, MANIFEST.digest),
}

/** Installs a program of that name, a shell script that tells a version and then does as it is told, and runs it. */
async function run(
  tool: SbomToolName,
  script: string,
  version = `echo "${tool} 9.8.7"`,
): Promise<JsonObject> {
  const bin = await mkdtemp(join(directory, 'bin-'))
  const text = `#!/bin/sh
if [ "$1" = --version ]; then ${version}; exit; fi
echo "$@" > "${bin}/arguments"
for word; do case "$word" in *.json) file=\${word#*=};; esac; done
${script}
`
  await writeFile(join(bin, tool), text, { mode: 0o755 })
  const env = { PATH: [bin, '/usr/bin', '/bin'].join(delimiter) }
  const temp = join(bin, 'temp')
  await mkdir(temp)
  try {
    const made = await sbomTools(createExec({ env }), temp)(tool, SUBJECT, '1.6')
    const words = await readFile(join(bin, 'arguments'), 'utf8')
    return { ...made, words: words.trim().replaceAll(/\S+(?=sbom\.json)/g, '') }
  } finally {
    expect(await readdir(temp)).toEqual([])
  }
}

const write = (document: object): string => `printf '%s' '${JSON.stringify(document)}' > "$file"`
const BOM = { bomFormat: 'CycloneDX', specVersion: '1.6' }

describe.each([
  [
    'syft',
    `scan --quiet --from registry --output sbom.json ${SUBJECT.reference}`,
    { tools: { components: [{ type: 'application', name: 'syft', version: '9.8.7' }] } },
  ],
  [
    'trivy',
    `image --quiet --image-src remote --format cyclonedx --output sbom.json ${SUBJECT.reference}`,
    { tools: { components: [{ type: 'application', name: 'trivy', version: '9.8.7' }] } },
  ],
] as const)('%s', (tool, words, metadata) => {
  it('is asked for the image by digest, and what it writes into a private file is read; its version is there', async () => {
    expect(await run(tool, write(BOM))).toEqual({ ...BOM, words, metadata })
  })

  it('is not named twice', async () => {
    const named = { ...BOM, metadata: { tools: { components: [{ name: tool, version: '1' }] } } }
    expect(await run(tool, write(named))).toMatchObject(named)
  })

  it.each([
    ['a status', 'echo no; echo "a b" >&2; exit 7', `${tool} ended with status 7: a b`],
    ['no document', ':', /cannot be read/],
    ['what is no JSON', 'echo x > "$file"', /is not JSON/],
    ['JSON nested too deep', `head -c 20000 /dev/zero | tr '\\0' '[' > "$file"`, /nested/],
    ['another document', write({ spdxVersion: 'SPDX-2.3' }), `${tool} wrote no CycloneDX document`],
    ['no regular file', 'mkdir "$file"', /no regular file/],
  ])('that ends with %s is an error', async (_what, script, message) => {
    const failure = run(tool, script)
    await expect(failure).rejects.toThrow(message)
    await expect(failure).rejects.toMatchObject({ code: 'SBOM_TOOL_FAILED' })
  })

  it('need not know its version, as one that was built from its source, but must tell that', async () => {
    const made = await run(tool, write(BOM), `echo "${tool} [not provided]"`)
    const component = { type: 'application', name: tool }
    expect(made['metadata']).toEqual({ tools: { components: [component] } })
    await expect(run(tool, write(BOM), 'false')).rejects.toMatchObject({ code: 'SBOM_TOOL_FAILED' })
  })

  it('that is not installed is an error that says so', async () => {
    const exec = createExec({ env: { PATH: join(directory, 'nothing') } })
    await expect(sbomTools(exec, directory)(tool, SUBJECT, '1.6')).rejects.toMatchObject({
      code: 'EXEC_NOT_STARTED',
      message: `${tool} could not be started (ENOENT)`,
      hint: `Install ${tool} or put it on the PATH.`,
    })
  })
})

describe('the environment of a tool', () => {
  const NONE = { username: undefined, password: undefined }
  const of = (env: Record<string, string>, login: Parameters<typeof toolEnvironment>[2] = NONE) =>
    toolEnvironment(env, [{ registry: 'ghcr.io', path: 'o/app' }], login)

  it('is ours without what only a signer needs', () => {
    const env = {
      PATH: '/bin',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      COSIGN_PASSWORD: 'x',
      'INPUT_REGISTRY-PASSWORD': 'x',
      SIGSTORE_ID_TOKEN: 'x',
    }
    expect(of(env)).toEqual({ PATH: '/bin' })
  })

  it('has the login that was given, for this registry', () => {
    expect(of({}, { username: 'u', password: 'p' })).toEqual({
      SYFT_REGISTRY_AUTH_AUTHORITY: 'ghcr.io',
      SYFT_REGISTRY_AUTH_USERNAME: 'u',
      SYFT_REGISTRY_AUTH_PASSWORD: 'p',
      GRYPE_REGISTRY_AUTH_AUTHORITY: 'ghcr.io',
      GRYPE_REGISTRY_AUTH_USERNAME: 'u',
      GRYPE_REGISTRY_AUTH_PASSWORD: 'p',
    })
  })

  it('lets TLS be missing on this machine alone', () => {
    expect(toolEnvironment({}, [REPOSITORY], NONE)).toEqual({
      SYFT_REGISTRY_INSECURE_USE_HTTP: 'true',
      GRYPE_REGISTRY_INSECURE_USE_HTTP: 'true',
      TRIVY_NON_SSL: 'true',
    })
    for (const registry of ['127.0.0.1.example.org', 'localhost.example.org:5000']) {
      expect(toolEnvironment({}, [{ registry, path: 'a' }], NONE)).toEqual({})
    }
  })
})
