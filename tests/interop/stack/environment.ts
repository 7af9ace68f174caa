import type { Setup } from './setups.ts'
import type { Stack } from './stack.ts'

/**
 * A stack as variables: for other programs, and for people at a shell. None has a name that cosign knows: cosign 3 would turn to
 * single files where SIGSTORE_ROOT_FILE is set, even after `cosign initialize`.
 */
export function environmentOf(stack: Stack): Readonly<Record<string, string>> {
  const { urls, issuers, registries, setups } = stack
  return {
    STACK_DIRECTORY: stack.directory,
    STACK_FULCIO_URL: urls.fulcio,
    STACK_FULCIO_WITHOUT_SCT_URL: urls.fulcioWithoutSct,
    STACK_CT_LOG_URL: urls.ctLog,
    STACK_REKOR_V1_URL: urls.rekorV1,
    STACK_REKOR_V2_URL: urls.rekorV2,
    STACK_TIMESTAMP_URL: urls.timestamp,
    STACK_DISTRIBUTION: registries.distribution,
    STACK_REFERRERS_REGISTRY: registries.referrers,
    ...ofSetup('REKOR_V1', setups.rekorV1),
    ...ofSetup('REKOR_V2', setups.rekorV2),
    ...ofSetup('GITHUB', setups.github),
    STACK_GITHUB_ISSUER: issuers.github.issuer,
    STACK_GITLAB_ISSUER: issuers.gitlab.issuer,
    STACK_GITLAB_TOKEN_REQUEST_URL: issuers.gitlab.requestUrl,
    STACK_GITLAB_TOKEN_REQUEST_TOKEN: issuers.gitlab.requestToken,
    STACK_BUILDKITE_ISSUER: issuers.buildkite.issuer,
    STACK_BUILDKITE_TOKEN_REQUEST_URL: issuers.buildkite.requestUrl,
    STACK_BUILDKITE_TOKEN_REQUEST_TOKEN: issuers.buildkite.requestToken,
    STACK_CIRCLECI_ISSUER: issuers.circleci.issuer,
    STACK_CIRCLECI_TOKEN_REQUEST_URL: issuers.circleci.requestUrl,
    STACK_CIRCLECI_TOKEN_REQUEST_TOKEN: issuers.circleci.requestToken,
    // As a job of GitHub Actions has them.
    ACTIONS_ID_TOKEN_REQUEST_URL: issuers.github.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuers.github.requestToken,
  }
}

function ofSetup(name: string, setup: Setup): Readonly<Record<string, string>> {
  return {
    [`STACK_${name}_TRUSTED_ROOT`]: setup.trustedRoot,
    [`STACK_${name}_SIGNING_CONFIG`]: setup.signingConfig,
    [`STACK_${name}_TUF_URL`]: setup.tufUrl,
    [`STACK_${name}_TUF_ROOT`]: setup.tufRoot,
    [`STACK_${name}_FULCIO_CHAIN`]: setup.pem.fulcioChain,
    [`STACK_${name}_TIMESTAMP_CHAIN`]: setup.pem.timestampChain,
    [`STACK_${name}_REKOR_PUBLIC_KEY`]: setup.pem.rekorPublicKey ?? '',
    [`STACK_${name}_CT_LOG_PUBLIC_KEY`]: setup.pem.ctLogPublicKey ?? '',
  }
}
