import { CYCLONEDX_PREDICATE_TYPE, SPDX_PREDICATE_TYPE } from './attestation/predicate-types.ts'
import { toldOfBuild } from './build-inputs.ts'
import { FlowError } from './flow-error.ts'
import { readAttestations } from './given-attestations.ts'
import { readInputJson } from './input-file.ts'
import type { DocumentRequest, GivenAttestation } from './prepare-documents.ts'
import type { SbomRequest } from './make-sboms.ts'
import { formatOf } from './sbom/foreign-format.ts'
import { wrongInput } from './malformed-input.ts'
import type { SealRequest } from './seal-image.ts'
import {
  parseFormats,
  parseImages,
  parsePlatforms,
  parseProvenance,
  parseSbom,
  parseScan,
  parseOwned,
  parseSpecVersion,
  type SbomChoice,
  type SealInputs,
} from './seal-inputs.ts'
import { parseTagMoves } from './tag-moves.ts'

const PREDICATE_TYPES = { cyclonedx: CYCLONEDX_PREDICATE_TYPE, spdx: SPDX_PREDICATE_TYPE } as const

/** Checks every input and reads the files that they name. Throws FlowError and ReferenceError, before anything is asked of anyone. */
export async function sealRequest(
  inputs: SealInputs,
  attestations: readonly GivenAttestation[] = [],
): Promise<SealRequest> {
  const sbom = parseSbom(inputs.sbom)
  const images = parseImages(inputs.images, inputs.digest)
  const tagMoves = parseTagMoves(inputs, images)
  if (tagMoves.length > 0 && !inputs.verify) throw unverified()
  const provenance = parseProvenance(inputs.provenance)
  return {
    images,
    tagMoves,
    platforms: parsePlatforms(inputs.platforms),
    formats: parseFormats(inputs.formats),
    sign: inputs.sign,
    sbom: madeSbom(sbom, {
      specVersion: parseSpecVersion(inputs.sbomSpecVersion),
      owned: parseOwned(inputs.sbomOwned),
    }),
    provenance,
    told: await toldOfBuild(inputs, { provenance }),
    scan: parseScan(inputs.scan),
    attestations: [
      ...(sbom.kind === 'file' ? [await sbomFile(sbom.path)] : []),
      ...(await readAttestations(inputs.attestations)),
      ...attestations,
    ],
    tlog: inputs.tlog,
    verify: inputs.verify,
    dryRun: inputs.dryRun,
  }
}

function unverified(): FlowError {
  return wrongInput(
    'tags are to be moved, and verify is false',
    'Leave verify at true: a tag is moved only to what was read back and verified.',
  )
}

function madeSbom(
  choice: SbomChoice,
  how: Pick<SbomRequest, 'specVersion' | 'owned'>,
): DocumentRequest['sbom'] {
  switch (choice.kind) {
    case 'builtin':
      return how
    case 'tool':
      return { ...how, tool: choice.tool }
    case 'none':
    case 'file':
      return undefined
  }
}

async function sbomFile(path: string): Promise<GivenAttestation> {
  const document = await readInputJson('sbom', path)
  const format = formatOf(document)
  if (format !== undefined) {
    return { kind: 'sbom', predicateType: PREDICATE_TYPES[format], predicate: document }
  }
  throw new FlowError({
    kind: 'usage',
    code: 'SBOM_FILE_UNKNOWN',
    message: `${path} is neither CycloneDX nor SPDX JSON`,
    hint: 'Give sbom the path of a CycloneDX or SPDX document in JSON, or set it to builtin or false.',
  })
}
