/** A CI system whose jobs can have an id-token. */
export interface CiSystem {
  readonly name: string
  /** The environment variable that each of its jobs has, set to `true`. */
  readonly variable: string
  /** What prints a new token for the audience `sigstore`; absent where jobs come by theirs in another way. */
  readonly command?: readonly [program: string, ...args: string[]]
  /** What to do where a job has no token. */
  readonly remedy: string
  /** What its configuration lacks where a job has no token, as it is written there; absent where it is not a matter of configuration. */
  readonly lacks?: string
}

export const GITHUB_ACTIONS: CiSystem = {
  name: 'GitHub Actions',
  variable: 'GITHUB_ACTIONS',
  lacks: '"id-token: write" under "permissions:"',
  remedy:
    'Add "id-token: write" under "permissions:" of this job (and of the job that calls it), or give an identity token.',
}

/** In the order in which they are looked for. */
export const CI_SYSTEMS: readonly CiSystem[] = [
  GITHUB_ACTIONS,
  {
    name: 'GitLab CI',
    variable: 'GITLAB_CI',
    lacks: 'id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
    remedy:
      'Add to this job in .gitlab-ci.yml: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
  },
  {
    name: 'Buildkite',
    variable: 'BUILDKITE',
    command: ['buildkite-agent', 'oidc', 'request-token', '--audience', 'sigstore'],
    remedy:
      'Have buildkite-agent 3.41 or newer on the PATH; in a container of the docker plugin, set mount-buildkite-agent: true.',
  },
  {
    name: 'CircleCI',
    variable: 'CIRCLECI',
    command: ['circleci', 'run', 'oidc', 'get', '--claims', '{"aud":"sigstore"}'],
    remedy:
      'Run this in a job of CircleCI’s cloud, or of its server from 4.4 on, which have the command circleci on the PATH; builds of forks get no token unless the project passes them secrets.',
  },
]

/** The CI system whose job this environment is; undefined where it is none that is known. */
export function ciSystemOf(
  env: Readonly<Record<string, string | undefined>>,
): CiSystem | undefined {
  return CI_SYSTEMS.find(({ variable }) => env[variable] === 'true')
}
