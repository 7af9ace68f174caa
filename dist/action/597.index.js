"use strict";
exports.id = 597;
exports.ids = [597];
exports.modules = {

/***/ 63597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubAttestations: () => (/* binding */ githubAttestations)
});

// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __webpack_require__(72112);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __webpack_require__(86479);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
;// CONCATENATED MODULE: ./build/action/octokit-fetch.js
/** A list of attestations holds whole bundles. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Answers that have no body (RFC 9110). */
const WITHOUT_BODY = new Set([204, 205, 304]);
/**
 * The `fetch` that octokit is given, so that its requests go where all others go: with the run's deadline, its proxy, its retries and its
 * limits. An attestation that is stored twice does no harm, so that a POST may be repeated, too.
 */
function octokitFetch(http) {
    return async (url, { method, headers, body }) => {
        const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'user-agent');
        const answer = await http.request({
            method,
            url: new URL(url),
            headers: Object.fromEntries(kept),
            ...(body === undefined ? {} : { body: Buffer.from(body) }),
            repeatable: true,
            maxBytes: MAX_BYTES,
        });
        const { status } = answer;
        const text = WITHOUT_BODY.has(status) ? null : answer.body.toString();
        return new Response(text, { status, headers: answer.headers });
    };
}

;// CONCATENATED MODULE: ./build/action/github-attestations.js






/** What GitHub’s own action takes of a document (actions/attest); its API says no limit. */
const github_attestations_MAX_BYTES = 16 * 1024 * 1024;
/** The one that has the bundles themselves in lists. */
const API_VERSION = '2022-11-28';
/**
 * GitHub’s attestations API of the job's repository (docs.github.com/rest/repos/attestations). Nothing is asked or loaded yet. Throws
 * FlowError INPUT_MALFORMED where there is no token, or no repository to ask for.
 */
function githubAttestations({ token, env }, http) {
    const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(env['GITHUB_REPOSITORY'] ?? '') ?? [];
    if (token === '') {
        throw (0,malformed_input/* wrongInput */.q)('github-attestations is true and github-token is empty', 'Leave github-token at its default, ${{ github.token }}.');
    }
    if (owner === undefined || repo === undefined) {
        throw (0,malformed_input/* wrongInput */.q)('github-attestations is true, and no repository is known (GITHUB_REPOSITORY)', 'Run this in GitHub Actions, or set github-attestations to "false".');
    }
    const ask = async (route, parameters = {}) => {
        const octokit = await openOctokit({ token, env }, http);
        return octokit(route, { owner, repo, ...parameters });
    };
    return {
        maxBytes: github_attestations_MAX_BYTES,
        check: () => check(ask),
        signatures: (digest) => signatures(ask, digest),
        store: (bundle) => store(ask, bundle),
    };
}
/** Asks through octokit, which is loaded only now; every status is an answer. */
async function openOctokit({ token, env }, http) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const octokit = getOctokit(token, {
        baseUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        request: { fetch: octokitFetch(http) },
        // It would say what a header says, as it is.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    return async (route, parameters = {}) => {
        try {
            const headers = { 'x-github-api-version': API_VERSION };
            const answer = await octokit.request(route, { ...parameters, headers });
            return answer;
        }
        catch (error) {
            // Its own cause is what our client said, where no answer came.
            if (error instanceof Error && error.cause instanceof errors/* SealError */.EM) {
                throw failed((0,errors/* codedMessageOf */.Ui)(error.cause), error.cause);
            }
            return statusIn(error);
        }
    };
}
function silent() {
    // What it has to say is in its answers.
}
/** The answer in an error of octokit's, which has the request and its token, too. */
function statusIn(error) {
    const { status, message } = { status: undefined, message: (0,errors/* messageOf */.bD)(error), ...error };
    if (typeof status !== 'number')
        throw failed((0,log/* printable */.g)((0,errors/* messageOf */.bD)(error)));
    return { status, data: { message } };
}
/**
 * A private repository of a person has no attestations. Whether this token may write them is proved by asking to store what is no bundle: it
 * is refused as malformed (422) by whoever would take a good one, and as forbidden otherwise.
 */
async function check(ask) {
    const repository = await ask('GET /repos/{owner}/{repo}');
    if (repository.status === 401)
        throw refused('github-token is refused', repository);
    const { private: isPrivate, owner } = (0,json/* recordOf */.zv)(repository.data);
    if (repository.status === 200 && isPrivate === true && (0,json/* recordOf */.zv)(owner)['type'] === 'User') {
        throw refused('github-attestations must be "false": GitHub keeps no attestations of a person’s private repository', repository);
    }
    const answer = await ask('POST /repos/{owner}/{repo}/attestations', { bundle: {} });
    if (answer.status === 400 || answer.status === 422)
        return;
    if ([401, 403, 404].includes(answer.status)) {
        throw refused('github-attestations needs "attestations: write" under "permissions:"', answer);
    }
    throw failed(`the attestations API answered ${answer.status} to a question${saidIn(answer)}`);
}
/** Of the first hundred: an attestation that is stored twice does no harm. */
async function signatures(ask, digest) {
    const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}';
    const answer = await ask(route, { subject_digest: digest, per_page: 100 });
    if (answer.status === 404)
        return new Set();
    if (answer.status !== 200) {
        throw failed(`the list of attestations answered ${answer.status}${saidIn(answer)}`);
    }
    const { attestations } = (0,json/* recordOf */.zv)(answer.data);
    return new Set((0,json/* asArray */._j)(attestations ?? [], 'the list of attestations').flatMap(signatureIn));
}
async function store(ask, bundle) {
    const answer = await ask('POST /repos/{owner}/{repo}/attestations', { bundle });
    if (answer.status !== 201)
        throw failed(`the attestations API answered ${answer.status}${saidIn(answer)}`);
    return String((0,json/* asCount */.Wg)((0,json/* asObject */.eB)(answer.data, 'the answer')['id'], 'the attestation’s id'));
}
function signatureIn(attestation) {
    const { dsseEnvelope } = (0,json/* recordOf */.zv)((0,json/* recordOf */.zv)(attestation)['bundle']);
    const { signatures: listed } = (0,json/* recordOf */.zv)(dsseEnvelope);
    const { sig } = (0,json/* recordOf */.zv)(Array.isArray(listed) ? listed[0] : undefined);
    return typeof sig === 'string' ? [sig] : [];
}
function saidIn({ data }) {
    const { message } = (0,json/* recordOf */.zv)(data);
    return typeof message === 'string' && message !== '' ? `: ${(0,log/* printable */.g)(message)}` : '';
}
function refused(what, answer) {
    return new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'GITHUB_ATTESTATIONS_REFUSED',
        message: `${what} (GitHub answered ${answer.status}${saidIn(answer)})`,
        hint: 'Add "attestations: write" to the permissions of this job and of the job that calls it; for a repository that may have no attestations, set github-attestations to "false". Nothing was signed.',
    });
}
function failed(what, cause) {
    return new flow_error/* FlowError */.T({
        kind: 'service',
        code: 'GITHUB_ATTESTATIONS_FAILED',
        message: `github-attestations: ${what}`,
        hint: 'Run it again, which is safe: what is in the registry is kept, and what GitHub has is not stored there twice. Tags are moved only after it.',
        cause,
    });
}


/***/ })

};
;