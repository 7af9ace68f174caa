import type { StorageFormat } from '../../../sigstore/media-types.ts'
import { textIn } from '../../fields.ts'
import type { LintOptions, Trap } from '../finding.ts'
import { narrowingIn } from './narrowing.ts'
import { formatOf, type Place, verificationsIn } from './places.ts'

/** Nothing said of the format, where signatures are bundles. */
export const typeMissing: Trap = {
  id: 'kyverno/type-missing',
  severity: 'denies',
  why: 'Without a type Kyverno looks for cosign’s old tags alone; cosign 3, GitHub and seal-image write bundles.',
  faults: (policy, options) =>
    options.format === 'cosign'
      ? []
      : verificationsIn(policy)
          .filter(({ value }) => textIn(value, 'type') === undefined)
          .map((place) => {
            const { value, path, rule } = place
            const narrowing = narrowingIn(place, options)
            return {
              path: `${path}.type`,
              rule,
              message: 'images whose signatures are bundles are denied: none is found',
              fix:
                narrowing.length === 0
                  ? 'type: SigstoreBundle; with --format cosign the policy is left at the old tags'
                  : `left as it is: bundles would be let in whatever ${narrowing.join(', ')} say; take them out, or store the images in cosign’s old format, too (--format cosign)`,
              mend: () => {
                if (narrowing.length === 0) value['type'] = 'SigstoreBundle'
              },
            }
          }),
}

/**
 * In which format an entry looks once it is mended: without a type in the one that was asked for, as long as that takes no notice away
 * from anything that narrows who may have signed.
 */
export function formatFor(place: Place, options: LintOptions): StorageFormat | undefined {
  const isKept = options.format === 'bundle' && narrowingIn(place, options).length > 0
  return formatOf(place.verification, isKept ? 'cosign' : options.format)
}

/** The experiment that bundles have overtaken. */
export const cosignOci11: Trap = {
  id: 'kyverno/cosign-oci11',
  severity: 'denies',
  why: 'cosignOCI11 looks for cosign’s own experimental referrers, which are no bundles; hardly anything writes them.',
  faults: (policy) =>
    verificationsIn(policy)
      .filter(({ value }) => value['cosignOCI11'] === true)
      .map(({ value, path, rule }) => ({
        path: `${path}.cosignOCI11`,
        rule,
        message: 'it does not find bundles, and in type SigstoreBundle it does nothing',
        fix: 'taken out',
        mend: () => {
          delete value['cosignOCI11']
        },
      })),
}
