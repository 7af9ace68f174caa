import { CYCLONEDX_PREDICATE_TYPE, SPDX_PREDICATE_TYPE } from './attestation/predicate-types.ts'
import { FlowError } from './flow-error.ts'
import { readInputFile } from './input-file.ts'
import type { GivenAttestation } from './prepare-documents.ts'
import type { SealRequest } from './seal-image.ts'
import {
  parseFormats,
  parseImages,
  parsePlatforms,
  parseProvenance,
  parseSbom,
  type SealInputs,
} from './seal-inputs.ts'
import { messageOf } from './shared/errors.ts'
import { asObject, type JsonObject, parseJson } from './shared/json.ts'

const MAX_SBOM_BYTES = 64 * 1024 * 1024

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
    sbom: sbom.kind === 'builtin',
    provenance: parseProvenance(inputs.provenance),
    attestations:
      sbom.kind === 'file' ? [await sbomFile(sbom.path), ...attestations] : attestations,
    verify: inputs.verify,
    dryRun: inputs.dryRun,
  }
}

async function sbomFile(path: string): Promise<GivenAttestation> {
  const bytes = await readInputFile('sbom', path, MAX_SBOM_BYTES)
  const document = objectIn(bytes, path)
  if (document['bomFormat'] === 'CycloneDX') {
    return { kind: 'sbom', predicateType: CYCLONEDX_PREDICATE_TYPE, predicate: document }
  }
  if (typeof document['spdxVersion'] === 'string') {
    return { kind: 'sbom', predicateType: SPDX_PREDICATE_TYPE, predicate: document }
  }
  throw unknownSbom(`${path} is neither CycloneDX nor SPDX JSON`)
}

function objectIn(bytes: Buffer, path: string): JsonObject {
  try {
    return asObject(parseJson(bytes, path, { maxBytes: MAX_SBOM_BYTES }), path)
  } catch (cause) {
    throw unknownSbom(messageOf(cause), cause)
  }
}

function unknownSbom(message: string, cause?: unknown): FlowError {
  return new FlowError({
    kind: 'usage',
    code: 'SBOM_FILE_UNKNOWN',
    message,
    hint: 'Give sbom the path of a CycloneDX or SPDX document in JSON, or set it to builtin or false.',
    cause,
  })
}
