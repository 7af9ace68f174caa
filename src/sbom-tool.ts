import { join } from 'node:path'
import { FlowError } from './flow-error.ts'
import { readInputJson } from './input-file.ts'
import { inOwnDirectory, lastLine } from './installed-tool.ts'
import type { Repository } from './oci/reference.ts'
import type { Subject } from './resolve-image.ts'
import type { SpecVersion } from './sbom/spec-version.ts'
import type { Exec } from './shared/exec.ts'
import { messageOf } from './shared/errors.ts'
import { type JsonObject, recordOf, recordsOf } from './shared/json.ts'

export const SBOM_TOOLS = ['syft', 'trivy'] as const
export type SbomToolName = (typeof SBOM_TOOLS)[number]

/** Makes the SBOM of an image with a program that the user has installed. Throws FlowError SBOM_TOOL_FAILED and ExecError. */
export type RunSbomTool = (
  tool: SbomToolName,
  subject: Subject,
  specVersion: SpecVersion,
) => Promise<JsonObject>

/** The image is read from its registry, by digest, into a CycloneDX file. trivy writes the one version that it knows. */
const ARGUMENTS: Readonly<
  Record<SbomToolName, (file: string, image: string, specVersion: SpecVersion) => string[]>
> = {
  syft: (file, image, specVersion) => [
    ...['scan', '--quiet', '--from', 'registry'],
    ...['--output', `cyclonedx-json@${specVersion}=${file}`, image],
  ],
  trivy: (file, image) => [
    ...['image', '--quiet', '--image-src', 'remote'],
    ...['--format', 'cyclonedx', '--output', file, image],
  ],
}

/**
 * Runs the tools through `exec`, each document in a directory of its own. What
 * the tool is and which version stands in the document: where it does not say so, it is added.
 */
export function sbomTools(exec: Exec, tempDirectory: string): RunSbomTool {
  return async (tool, { reference }, specVersion) => {
    const version = await versionOf(tool, exec)
    return inOwnDirectory(tempDirectory, async (directory) => {
      const file = join(directory, 'sbom.json')
      const { status, stderr } = await exec(tool, ARGUMENTS[tool](file, reference, specVersion), '')
      if (status !== 0) throw failed(tool, `ended with status ${status}: ${lastLine(stderr)}`)
      return withTool(await documentIn(file, tool), tool, version)
    })
  }
}

/**
 * The environment that a tool gets: ours without what only a signer needs, and with the login that was given here. Trivy's variables name no
 * registry: it gets the login elsewhere (tool-login.ts).
 */
export function toolEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  repositories: readonly Repository[],
  login: { readonly username: string | undefined; readonly password: string | undefined },
): Readonly<Record<string, string | undefined>> {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(?:INPUT_|ACTIONS_ID_TOKEN_|ACTIONS_RUNTIME_|COSIGN_|SIGSTORE_)/.test(name),
  )
  const [registry] = repositories.map((repository) => repository.registry)
  const { username, password } = login
  const isLocal = /^(?:localhost|127\.[0-9.]+|\[::1\])(?::|$)/.test(registry ?? '')
  return {
    ...Object.fromEntries(kept),
    ...(username === undefined || password === undefined
      ? {}
      : {
          SYFT_REGISTRY_AUTH_AUTHORITY: registry,
          SYFT_REGISTRY_AUTH_USERNAME: username,
          SYFT_REGISTRY_AUTH_PASSWORD: password,
          GRYPE_REGISTRY_AUTH_AUTHORITY: registry,
          GRYPE_REGISTRY_AUTH_USERNAME: username,
          GRYPE_REGISTRY_AUTH_PASSWORD: password,
        }),
    // Registries on this machine are spoken to without TLS, as everywhere here.
    ...(isLocal
      ? {
          SYFT_REGISTRY_INSECURE_USE_HTTP: 'true',
          GRYPE_REGISTRY_INSECURE_USE_HTTP: 'true',
          TRIVY_NON_SSL: 'true',
        }
      : {}),
  }
}

/** `syft 1.52.0`, `Version: 0.76.0`; one that was built from its source need not know its own. */
async function versionOf(tool: SbomToolName, exec: Exec): Promise<string | undefined> {
  const { status, stdout, stderr } = await exec(tool, ['--version'], '')
  if (status !== 0) throw failed(tool, `does not tell its version: ${lastLine(stderr)}`)
  return /\b(?<version>v?[0-9]+\.[0-9]+\.[0-9]+[0-9A-Za-z.+-]{0,40})/.exec(stdout)?.groups?.[
    'version'
  ]
}

async function documentIn(file: string, tool: SbomToolName): Promise<JsonObject> {
  try {
    return await readInputJson(tool, file)
  } catch (cause) {
    throw failed(tool, `wrote no document that can be used: ${messageOf(cause)}`, cause)
  }
}

function withTool(
  document: JsonObject,
  name: SbomToolName,
  version: string | undefined,
): JsonObject {
  if (document['bomFormat'] !== 'CycloneDX') throw failed(name, 'wrote no CycloneDX document')
  const metadata = recordOf(document['metadata'])
  const { tools } = metadata
  const listed = Array.isArray(tools) ? tools : recordOf(tools)['components']
  if (recordsOf(listed).some((tool) => tool['name'] === name && tool['version'] !== undefined)) {
    return document
  }
  const component = { type: 'application', name, ...(version === undefined ? {} : { version }) }
  const others = Array.isArray(tools) ? [] : recordsOf(listed)
  return {
    ...document,
    metadata: { ...metadata, tools: { ...recordOf(tools), components: [...others, component] } },
  }
}

function failed(tool: SbomToolName, what: string, cause?: unknown): FlowError {
  return new FlowError({
    kind: 'service',
    code: 'SBOM_TOOL_FAILED',
    message: `${tool} ${what}`,
    hint: `Run ${tool} on the image by hand to see why; it needs a login to the registry of its own unless registry-username and registry-password are given.`,
    cause,
  })
}
