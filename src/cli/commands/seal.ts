import { SEAL_DEFAULTS } from '../../seal-inputs.ts'
import type { Command } from '../command.ts'
import { runSeal } from '../run-seal.ts'
import { inputsFrom, SIGNING_OPTIONS } from '../seal-options.ts'

export const seal: Command = {
  name: 'seal',
  summary: 'Signs images, attests their SBOM and provenance, and verifies all of it',
  synopsis: 'IMAGE…',
  positionals: { min: 1, max: 1000 },
  options: {
    sbom: {
      value: 'WHAT',
      describe: 'builtin, syft, trivy, false, or the path of a ready document',
      default: SEAL_DEFAULTS.sbom,
    },
    'sbom-spec-version': {
      value: 'VERSION',
      describe: 'of CycloneDX, for builtin: 1.5, 1.6 or 1.7',
      default: SEAL_DEFAULTS.sbomSpecVersion,
    },
    'sbom-owned': {
      value: 'WHAT',
      describe:
        'drop or mark: language packages in files of operating system packages, for builtin',
      default: SEAL_DEFAULTS.sbomOwned,
    },
    provenance: {
      value: 'WHAT',
      describe: 'v1, v0.2, both or false',
      default: SEAL_DEFAULTS.provenance,
    },
    scan: {
      value: 'WHAT',
      describe: 'trivy or grype, as installed, or false: attest what it finds',
      default: SEAL_DEFAULTS.scan,
    },
    attestation: {
      value: 'TYPE=FILE',
      many: true,
      describe: 'a predicate to attest too, JSON: a URI, or cosign’s short name; repeatable',
    },
    'build-metadata': {
      value: 'FILE',
      describe: 'what buildx wrote with --metadata-file; provenance then names base images',
    },
    'workflow-inputs': {
      value: 'JSON',
      describe: 'what a reusable workflow was called with, toJSON(inputs), for provenance',
    },
    'no-sign': { describe: 'make no image signature' },
    ...SIGNING_OPTIONS,
  },
  run: (given, terminal) =>
    runSeal(
      given,
      terminal,
      inputsFrom(given, terminal.env, {
        sign: !given.isSet('no-sign'),
        sbom: given.text('sbom') ?? SEAL_DEFAULTS.sbom,
        sbomOwned: given.text('sbom-owned') ?? SEAL_DEFAULTS.sbomOwned,
        sbomSpecVersion: given.text('sbom-spec-version') ?? SEAL_DEFAULTS.sbomSpecVersion,
        provenance: given.text('provenance') ?? SEAL_DEFAULTS.provenance,
        scan: given.text('scan') ?? SEAL_DEFAULTS.scan,
        attestations: given.all('attestation'),
      }),
    ),
}
