import { CYCLONEDX_PREDICATE_TYPE, SPDX_PREDICATE_TYPE } from './attestation/predicate-types.ts'
import { FlowError } from './flow-error.ts'
import { readInputJson } from './input-file.ts'
import type { GivenAttestation } from './prepare-documents.ts'
import type { SealRequest } from './seal-image.ts'
import {
  parseFormats,
  parseImages,
  parsePlatforms,
  parseProvenance,
  parseSbom,
  parseSpecVersion,
  type SealInputs,
} from './seal-inputs.ts'

/** Checks every input and reads the files that they name. Throws FlowError and ReferenceError, before anything is asked of anyone. */
export async function sealRequest(
  inputs: SealInputs,
  attestations: readonly GivenAttestation[] = [],
): Promise<SealRequest> {
  const sbom = parseSbom(inputs.sbom)
  return {
    images: parseImages(inputs.images, inputs.digest),
    platforms: parsePlatforms(inputs.platforms),
    formats: parseFormats(inputs.formats),
    sign: inputs.sign,
    sbom:
      sbom.kind === 'builtin'
        ? { specVersion: parseSpecVersion(inputs.sbomSpecVersion) }
        : undefined,
    provenance: parseProvenance(inputs.provenance),
    attestations:
      sbom.kind === 'file' ? [await sbomFile(sbom.path), ...attestations] : attestations,
    tlog: inputs.tlog,
    verify: inputs.verify,
    dryRun: inputs.dryRun,
  }
}

async function sbomFile(path: string): Promise<GivenAttestation> {
  const document = await readInputJson('sbom', path)
  if (document['bomFormat'] === 'CycloneDX') {
    return { kind: 'sbom', predicateType: CYCLONEDX_PREDICATE_TYPE, predicate: document }
  }
  if (typeof document['spdxVersion'] === 'string') {
    return { kind: 'sbom', predicateType: SPDX_PREDICATE_TYPE, predicate: document }
  }
  throw new FlowError({
    kind: 'usage',
    code: 'SBOM_FILE_UNKNOWN',
    message: `${path} is neither CycloneDX nor SPDX JSON`,
    hint: 'Give sbom the path of a CycloneDX or SPDX document in JSON, or set it to builtin or false.',
  })
}
