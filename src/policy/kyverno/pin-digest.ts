import type { Json } from '../../shared/json.ts'
import { CONTAINER_LISTS } from './container-lists.ts'

/**
 * A rule that replaces tags by the digests that they point at, before anything is verified. Kyverno remembers verdicts by the name that
 * the pod gives: by tag, for an hour, wherever the tag points meanwhile. Once it is a digest the memory is true.
 */
export function pinDigestRule(options: {
  readonly match: Json
  readonly globs: readonly string[]
  /** As `imageRegistryCredentials`, or nothing. */
  readonly credentials: Readonly<Record<string, Json>>
}): Json {
  const { match, globs, credentials } = options
  return {
    name: 'pin-digest',
    match,
    preconditions: {
      all: [
        { key: "{{ request.operation || 'BACKGROUND' }}", operator: 'NotEquals', value: 'DELETE' },
      ],
    },
    mutate: {
      foreach: CONTAINER_LISTS.map((list) => ({
        list: `request.object.spec.${list} || \`[]\``,
        context: [
          {
            name: 'pinned',
            imageRegistry: {
              reference: '{{ element.image }}',
              jmesPath: 'resolvedImage',
              ...credentials,
            },
          },
        ],
        preconditions: {
          all: [
            { key: '{{ element.image }}', operator: 'AnyIn', value: globs },
            { key: '{{ element.image }}', operator: 'AllNotIn', value: ['*@sha256:*'] },
          ],
        },
        patchStrategicMerge: {
          spec: { [list]: [{ name: '{{ element.name }}', image: '{{ pinned }}' }] },
        },
      })),
    },
  }
}
