"use strict";
exports.id = 653;
exports.ids = [653];
exports.modules = {

/***/ 12023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dv: () => (/* binding */ refuseForksCode),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony export originIn */
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72112);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94298);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57383);




const MAX_EVENT_BYTES = 32 * 1024 * 1024;
/** Their jobs have the rights of the repository, whoever's code they were started for. */
const PRIVILEGED_EVENTS = ['pull_request_target', 'workflow_run'];
/**
 * Whose code this job was started for, by the event that GITHUB_EVENT_PATH names. Throws FlowError INPUT_FILE_UNREADABLE and
 * JsonError for an event that cannot be read.
 */
async function originOf(env) {
    const path = env['GITHUB_EVENT_PATH'];
    return path ? originIn(await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputFile */ .jH)('GITHUB_EVENT_PATH', path)) : { kind: 'unknown' };
}
/**
 * As originOf, of the bytes of an event (GitHub's webhook payloads `pull_request` and `workflow_run`; others tell nothing). A fork
 * is told by the repositories' numbers: that the head's repository is a fork of something does not make the pull request one. A run
 * that was itself started by another has this repository for its head, whosever code the first one was for.
 */
function originIn(bytes) {
    const what = 'the event of this run';
    const event = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, what, { maxBytes: MAX_EVENT_BYTES }), what);
    const pullRequest = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(event['pull_request']);
    const run = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(event['workflow_run']);
    if (run['event'] === 'workflow_run')
        return { kind: 'unknown' };
    const head = 'head' in pullRequest ? (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(pullRequest['head'])['repo'] : run['head_repository'];
    const own = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(pullRequest['base'])['repo'] ?? event['repository'];
    // The head of a pull request whose repository was deleted since; the job's own is still there.
    if (head === null)
        return { kind: 'fork', name: 'a repository that is gone' };
    return compared((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(own), (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(head));
}
/**
 * Refuses to seal what a fork's code may have made with the rights of this repository: the seal would say that it is this
 * repository's own. Where the event does not prove the contrary, it is refused, too. Throws FlowError FORK_REFUSED.
 */
function refuseForksCode(eventName, event) {
    if (eventName === undefined || !PRIVILEGED_EVENTS.includes(eventName))
        return;
    const origin = event === undefined ? { kind: 'unknown' } : originIn(event);
    if (origin.kind === 'own')
        return;
    const whose = origin.kind === 'fork' ? (0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin.name) : 'a repository that it does not tell';
    throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({
        kind: 'usage',
        code: 'FORK_REFUSED',
        message: `this job of "on: ${eventName}" has this repository’s rights and is about the code of ${whose}: only "on: pull_request" is safe for it`,
        hint: 'Sealed here, a fork’s image would pass as this repository’s own. Build pull requests "on: pull_request", with on-missing-id-token: skip, and seal what is pushed after the merge.',
    });
}
function compared(own, head) {
    const key = ['id', 'full_name'].find((name) => isSaid(own[name]) && isSaid(head[name]));
    if (key === undefined)
        return { kind: 'unknown' };
    if (own[key] === head[key])
        return { kind: 'own' };
    const { full_name: name } = head;
    return { kind: 'fork', name: typeof name === 'string' ? name : 'another repository' };
}
function isSaid(value) {
    return (typeof value === 'string' && value !== '') || typeof value === 'number';
}


/***/ }),

/***/ 65575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ hasIdentity),
  i: () => (/* binding */ identitySource)
});

// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(94298);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __webpack_require__(86479);
// EXTERNAL MODULE: ./build/shared/secret.js
var secret = __webpack_require__(89485);
;// CONCATENATED MODULE: ./build/sigstore/ci-systems.js
const GITHUB_ACTIONS = {
    name: 'GitHub Actions',
    variable: 'GITHUB_ACTIONS',
    lacks: '"id-token: write" under "permissions:"',
    remedy: 'Add "id-token: write" under "permissions:" of this job (and of the job that calls it), or give an identity token.',
};
/** In the order in which they are looked for. */
const CI_SYSTEMS = [
    GITHUB_ACTIONS,
    {
        name: 'GitLab CI',
        variable: 'GITLAB_CI',
        lacks: 'id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
        remedy: 'Add to this job in .gitlab-ci.yml: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
    },
    {
        name: 'Buildkite',
        variable: 'BUILDKITE',
        command: ['buildkite-agent', 'oidc', 'request-token', '--audience', 'sigstore'],
        remedy: 'Have buildkite-agent 3.41 or newer on the PATH; in a container of the docker plugin, set mount-buildkite-agent: true.',
    },
    {
        name: 'CircleCI',
        variable: 'CIRCLECI',
        command: ['circleci', 'run', 'oidc', 'get', '--claims', '{"aud":"sigstore"}'],
        remedy: 'Run this in a job of CircleCI’s cloud, or of its server from 4.4 on, which have the command circleci on the PATH; builds of forks get no token unless the project passes them secrets.',
    },
];
/** The CI system whose job this environment is; undefined where it is none that is known. */
function ciSystemOf(env) {
    return CI_SYSTEMS.find(({ variable }) => env[variable] === 'true');
}

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/shared/exec.js + 1 modules
var exec = __webpack_require__(60177);
// EXTERNAL MODULE: ./build/shared/http.js + 6 modules
var http = __webpack_require__(431);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
// EXTERNAL MODULE: ./build/sigstore/identity-token.js
var identity_token = __webpack_require__(59754);
// EXTERNAL MODULE: ./build/sigstore/sigstore-error.js
var sigstore_error = __webpack_require__(64285);
;// CONCATENATED MODULE: ./build/sigstore/token-sources.js









const AUDIENCE = 'sigstore';
/** A JSON Web Token in compact form (RFC 7519). */
const COMPACT_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** Tokens read from their text, of which `mask` is told before anything can go wrong with it. */
function identityTokens(text, mask) {
    return async () => {
        const raw = await text();
        mask(raw.reveal());
        return (0,identity_token/* parseIdentityToken */.Xm)(raw);
    };
}
/**
 * The job's own token, from GitHub Actions' token endpoint. `requestUrl` and `requestToken` come from its environment.
 * Throws SigstoreError IDENTITY_TOKEN_MISSING, IDENTITY_TOKEN_REFUSED, SERVICE_ANSWER_MALFORMED.
 */
function actionsToken(options) {
    return async () => {
        const url = URL.parse(options.requestUrl);
        if (url === null)
            throw missing(GITHUB_ACTIONS, 'ACTIONS_ID_TOKEN_REQUEST_URL is not a URL');
        url.searchParams.set('audience', AUDIENCE);
        const answer = await options.http.request({
            method: 'GET',
            url,
            headers: {
                authorization: `bearer ${options.requestToken.reveal()}`,
                accept: 'application/json; api-version=2.0',
            },
            maxBytes: identity_token/* MAX_TOKEN_BYTES */.DA,
        });
        if (answer.status !== 200) {
            throw new sigstore_error/* SigstoreError */.F({
                code: 'IDENTITY_TOKEN_REFUSED',
                message: `the id-token endpoint ${(0,http/* redacted */.pc)(url)} answered ${answer.status}`,
                hint: 'Check that the job has "permissions: id-token: write" and is still running, then run it again.',
            });
        }
        return tokenIn(answer.body, url);
    };
}
/** Keeps no cause: a JSON parser's error quotes the text, which may hold a token. */
function tokenIn(body, url) {
    const what = 'the answer';
    try {
        const answer = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(body, what, { maxBytes: identity_token/* MAX_TOKEN_BYTES */.DA }), what);
        return new secret/* Secret */.z((0,json/* asString */.oJ)(answer['value'], `"value" in ${what}`));
    }
    catch (error) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'SERVICE_ANSWER_MALFORMED',
            message: `the id-token endpoint ${(0,http/* redacted */.pc)(url)} gave no token: ${(0,errors/* messageOf */.bD)(error)}`,
            hint: 'Check ACTIONS_ID_TOKEN_REQUEST_URL, and that no proxy answers in its place; then run the job again.',
        });
    }
}
/**
 * What the command of a CI system prints, run anew on each call. Nothing of its standard output enters a message.
 * Throws SigstoreError IDENTITY_TOKEN_MISSING where the command is not there, otherwise IDENTITY_TOKEN_REFUSED.
 */
function commandToken(ci, [program, ...args], exec) {
    return async () => {
        const { status, stdout, stderr } = await run(ci, program, () => exec(program, args, ''));
        if (status !== 0)
            throw refused(ci, `${program} ended with status ${status}${saidIn(stderr)}`);
        const token = stdout.trim();
        if (!COMPACT_TOKEN.test(token))
            throw refused(ci, `${program} printed no token${saidIn(stderr)}`);
        return new secret/* Secret */.z(token);
    };
}
async function run(ci, program, start) {
    try {
        return await start();
    }
    catch (cause) {
        if (!(cause instanceof exec/* ExecError */.c))
            throw cause;
        const isThere = cause.code !== 'EXEC_NOT_STARTED';
        throw isThere
            ? refused(ci, cause.message, cause)
            : missing(ci, `${program} cannot be run`, cause);
    }
}
/** The last line of what a command said, as long as it cannot be a token. */
function saidIn(stderr) {
    const last = stderr.trim().split('\n').at(-1)?.trim() ?? '';
    const isSecret = last.split(/\s/).some((word) => /[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/.test(word));
    return last === '' || isSecret ? '' : `: ${(0,log/* printable */.g)(last, 200)}`;
}
/** A token that somebody else got; it cannot be renewed. */
function givenToken(token) {
    return () => Promise.resolve(token);
}
/** A token in a file, which may be another one at the next call. */
function fileToken(read) {
    return async () => new secret/* Secret */.z((await read(identity_token/* MAX_TOKEN_BYTES */.DA)).toString('utf8').trim());
}
/** Where no token is to be had: fails at once, saying what to do in this CI system, or in each. */
function missingToken(ci) {
    return () => Promise.reject(ci === undefined ? nowhere() : missing(ci));
}
function missing(ci, why, cause) {
    return new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'IDENTITY_TOKEN_MISSING',
        message: `this job has no id-token (${ci.name})${why === undefined ? lack(ci) : `: ${why}`}`,
        hint: ci.remedy,
        cause,
    });
}
function lack({ lacks }) {
    return lacks === undefined ? '' : `: it lacks ${lacks}`;
}
function nowhere() {
    const ways = CI_SYSTEMS.map(({ name, remedy }) => `${name}: ${remedy}`);
    return new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'IDENTITY_TOKEN_MISSING',
        message: 'this job has no id-token, and is not of a CI system that is known',
        hint: `Set SIGSTORE_ID_TOKEN, give identity-token or identity-token-file, or sign with a key. ${ways.join(' ')}`,
    });
}
function refused({ name, remedy }, why, cause) {
    return new sigstore_error/* SigstoreError */.F({
        code: 'IDENTITY_TOKEN_REFUSED',
        message: `${name} gave no id-token: ${why}`,
        hint: remedy,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/identity-source.js





/**
 * Where the run's id-tokens come from: what the inputs give, else SIGSTORE_ID_TOKEN, else the job's own, from GitHub's token endpoint
 * or the command of a CI system. Nothing is asked yet. Nobody is ever asked to log in. Throws FlowError INPUT_MALFORMED where two are given.
 */
function identitySource(inputs, surroundings) {
    const given = givenText(inputs, surroundings);
    const own = ownText(surroundings);
    const text = given ?? own ?? missingToken(ciSystemOf(surroundings.env));
    return {
        tokens: identityTokens(text, surroundings.mask),
        isGiven: given !== undefined,
        isMissing: !hasIdentity(inputs, surroundings.env),
    };
}
/** Whether there is anything to get a token from; nothing is asked. */
function hasIdentity({ identityToken, identityTokenFile }, env) {
    const given = identityTokenFile ?? identityToken ?? env['SIGSTORE_ID_TOKEN'];
    return Boolean(given) || isOfJob(env) || ciSystemOf(env)?.command !== undefined;
}
/** GitHub gives both to a job with the permission. */
function isOfJob(env) {
    return Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
}
function givenText({ identityToken, identityTokenFile: file }, { env, mask }) {
    if (file !== undefined) {
        if (identityToken !== undefined)
            throw twoGiven();
        return fileToken((maxBytes) => (0,input_file/* readSecretFile */.fW)('identity-token-file', file, maxBytes));
    }
    const token = identityToken ?? env['SIGSTORE_ID_TOKEN'];
    if (!token)
        return undefined;
    mask(token);
    return givenToken(new secret/* Secret */.z(token));
}
function ownText({ env, mask, http, exec }) {
    const requestUrl = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (requestUrl && requestToken) {
        mask(requestToken);
        return actionsToken({ http, requestUrl, requestToken: new secret/* Secret */.z(requestToken) });
    }
    const ci = ciSystemOf(env);
    return ci?.command === undefined ? undefined : commandToken(ci, ci.command, exec);
}
function twoGiven() {
    return (0,malformed_input/* wrongInput */.q)('identity-token and identity-token-file are both given', 'Give the one that holds the token to sign with.');
}


/***/ }),

/***/ 8949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessAborted),
/* harmony export */   d: () => (/* binding */ startDeadline)
/* harmony export */ });
/** Starts the clock; it does not keep the process alive. `now` counts milliseconds from anywhere, and never goes back. */
function startDeadline(ms, now) {
    const over = new AbortController();
    let left = ms;
    let since = now();
    let timer;
    const run = () => {
        since = now();
        timer = setTimeout(() => {
            over.abort(new Error('the time that the run may take is over'));
        }, left).unref();
    };
    const stop = () => {
        clearTimeout(timer);
        left = Math.max(0, left - (now() - since));
    };
    run();
    return {
        signal: over.signal,
        suspended: async (work) => {
            stop();
            try {
                return await work();
            }
            finally {
                run();
            }
        },
        stop,
    };
}
/** Waits for `work`, but no longer than until the signal is aborted: then its reason is thrown, and the work goes on unheard. */
async function unlessAborted(work, signal) {
    const aborted = Promise.withResolvers();
    const tell = () => {
        aborted.reject(signal.reason);
    };
    if (signal.aborted)
        tell();
    signal.addEventListener('abort', tell, { once: true });
    try {
        return await Promise.race([work, aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', tell);
    }
}


/***/ }),

/***/ 54447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ freeMemory)
/* harmony export */ });
/** Gives memory back at once, instead of leaving it to the garbage collector: whatever still points into it sees nothing. */
function freeMemory(memory) {
    if (memory instanceof ArrayBuffer)
        memory.transfer(0);
}


/***/ }),

/***/ 431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uA: () => (/* binding */ HTTP_DEFAULTS),
  Qq: () => (/* binding */ HttpClient),
  j$: () => (/* reexport */ HttpError),
  yw: () => (/* reexport */ readAll),
  pc: () => (/* reexport */ redacted)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/shared/deadline.js
var deadline = __webpack_require__(8949);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
;// CONCATENATED MODULE: ./build/shared/http-error.js

/** A request that got no usable answer. An answer with an error status is not one: callers judge statuses. */
class HttpError extends errors/* SealError */.EM {
}
/** What is wrong with a service that answers as its protocol forbids, said to the caller. */
const UNASKED = 'The service does not keep to its protocol; nothing of the answer was used.';
function httpError(code, message, hint, cause) {
    return new HttpError({ kind: 'service', code, message, hint, cause });
}
/** A URL that may be printed: no user, no password, no query values, no fragment. */
function redacted(url) {
    const keys = [...new Set(url.searchParams.keys())].map((key) => `${encodeURIComponent(key)}=…`);
    return `${url.protocol}//${url.host}${url.pathname}${keys.length > 0 ? `?${keys.join('&')}` : ''}`;
}

;// CONCATENATED MODULE: ./build/shared/http-body.js


/** More than this is not worth reading to keep a connection. */
const MAX_DISCARDED_BYTES = 64 * 1024;
const MAX_DISCARD_MS = 1000;
/** Reads a stream to its end, refusing more than `maxBytes`. Throws HttpError. */
async function readAll(stream, maxBytes, what) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of stream) {
            size += chunk.byteLength;
            if (size > maxBytes) {
                throw httpError('HTTP_BODY_TOO_LARGE', `${what} answered with more than ${maxBytes} bytes`, UNASKED);
            }
            chunks.push(chunk);
        }
    }
    catch (error) {
        if (error instanceof errors/* SealError */.EM)
            throw error;
        throw httpError('HTTP_BODY_CUT', `${what} broke off after ${size} bytes: ${(0,errors/* messageOf */.bD)(error)}`, 'Try again.', error);
    }
    return Buffer.concat(chunks);
}
/** Reads away a body that nobody wants, so that its connection serves again; a long, slow or broken one ends the connection. */
async function discard(body) {
    const patience = setTimeout(() => body.destroy(), MAX_DISCARD_MS);
    await readAll(body, MAX_DISCARDED_BYTES, 'a body that is not used').catch(() => body.destroy());
    clearTimeout(patience);
}

// EXTERNAL MODULE: ./build/shared/http-connections.js + 1 modules
var http_connections = __webpack_require__(77513);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: ./build/shared/free-memory.js
var free_memory = __webpack_require__(54447);
;// CONCATENATED MODULE: ./build/shared/http-reads.js

/**
 * Gives back what a connection reads of an answer as soon as it is parsed. Node's parser hands on copies, and would leave as much
 * memory as the body has bytes to the garbage collector, which runs for it over and over. Where a version of Node should hand on
 * that memory itself, it is left alone.
 */
function giveBackReads(response) {
    const { socket } = response;
    const push = response.push.bind(response);
    let handedOn;
    response.push = (piece) => {
        if (piece !== null)
            handedOn = piece.buffer;
        return push(piece);
    };
    // Called after the parser, which was there first.
    const giveBack = (read) => {
        const { buffer } = read;
        const isCopied = handedOn !== undefined && handedOn !== buffer;
        const isAll = read.byteLength === buffer.byteLength;
        if (isCopied && isAll)
            (0,free_memory/* freeMemory */.K)(buffer);
    };
    socket.on('data', giveBack);
    response.once('close', () => socket.off('data', giveBack));
}

// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
;// CONCATENATED MODULE: ./build/shared/http-exchange.js






/** To the headers, in times of `timeoutMs`: informational answers (1xx) may not go on for ever. */
const PATIENCE = 4;
/** Bytes of a body in each `timeoutMs`: less is no download, it holds us up. */
const MIN_BYTES_PER_TIMEOUT = 64 * 1024;
/**
 * One request and its answer, bounded in time; the body comes as a stream that fails where it dawdles. Whatever becomes of the
 * connection, the promise settles: one that never did would end the process as if all were done. Throws HttpError.
 */
function exchange(request, options) {
    const { timeoutMs, signal } = options;
    const observed = observer(request, options);
    return new Promise((resolve, reject) => {
        const sent = start(request, options);
        const patience = setTimeout(() => {
            sent.destroy(tooSlow(request, PATIENCE * timeoutMs, false));
        }, PATIENCE * timeoutMs);
        let answered;
        const failed = (error) => {
            clearTimeout(patience);
            observed(undefined);
            if (signal?.aborted === true)
                reject(givenUp(request, error));
            else
                reject(error instanceof errors/* SealError */.EM ? error : unreachable(request, error));
        };
        sent.on('timeout', () => {
            if (answered === undefined)
                sent.destroy(tooSlow(request, timeoutMs, false));
            else if (isWaiting(answered))
                answered.destroy(tooSlow(request, timeoutMs, true));
        });
        sent.on('error', failed);
        // Node closes an upgraded connection (101) without a word when nobody listens for it.
        sent.on('close', () => {
            if (answered === undefined)
                failed(new Error('the connection was closed without an answer'));
        });
        sent.on('response', (response) => {
            answered = response;
            clearTimeout(patience);
            observed(response.statusCode);
            const encoding = response.headers['content-encoding'] ?? 'identity';
            if (encoding !== 'identity') {
                sent.destroy();
                reject(encoded(request, encoding));
                return;
            }
            refuseDawdling(response, request, timeoutMs);
            giveBackReads(response);
            resolve({
                status: response.statusCode ?? 0,
                headers: flat(response.headers),
                body: response,
                url: request.url,
            });
        });
        sent.end(request.body);
    });
}
function start({ url, method, body, headers }, { agent, timeoutMs, userAgent, signal }) {
    return (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(url, {
        method,
        agent,
        // As an option, and not by setTimeout(), it bounds connecting too.
        timeout: timeoutMs,
        headers: {
            'user-agent': userAgent,
            'accept-encoding': 'identity',
            ...(body === undefined ? {} : { 'content-length': body.byteLength }),
            ...headers,
        },
        ...(signal === undefined ? {} : { signal }),
    });
}
/** Ends a body of which too little comes while we wait for more; a body that waits for us may take its time. */
function refuseDawdling(response, request, timeoutMs) {
    const { socket } = response;
    let seen = socket.bytesRead;
    let wasWaiting = false;
    const timer = setInterval(() => {
        const read = socket.bytesRead - seen;
        seen = socket.bytesRead;
        const waits = isWaiting(response);
        if (wasWaiting && waits && !response.complete && read < MIN_BYTES_PER_TIMEOUT) {
            response.destroy(tooSlow(request, timeoutMs, true));
        }
        wasWaiting = waits;
    }, timeoutMs);
    timer.unref();
    response.once('close', () => {
        clearInterval(timer);
    });
}
/** Whether we would take more than there is: a full buffer waits for its reader, and its connection stands still. */
function isWaiting(response) {
    return response.readableLength < response.readableHighWaterMark;
}
/** Tells `observe` of one attempt, at the first call. */
function observer({ method, url }, { observe }) {
    const started = performance.now();
    let told = false;
    return (status) => {
        if (told)
            return;
        told = true;
        observe?.({ method, url: redacted(url), status, ms: performance.now() - started });
    };
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]));
}
function describe(request) {
    return `${request.method} ${redacted(request.url)}`;
}
function encoded(request, encoding) {
    const what = `${describe(request)} answered in the encoding ${(0,log/* printable */.g)(encoding)}`;
    return httpError('HTTP_ENCODED_BODY', what, UNASKED);
}
function tooSlow(request, timeoutMs, begun) {
    const what = begun ? 'dawdled within its answer for' : 'gave no answer within';
    return httpError('HTTP_TIMEOUT', `${describe(request)} ${what} ${timeoutMs / 1000} s`, 'Try again; if it stays slow, check the service and the network between.');
}
function givenUp(request, cause) {
    const what = `${describe(request)} was given up, since this run was ended`;
    return httpError('HTTP_ABORTED', what, 'Run it again; nothing more was asked.', cause);
}
function unreachable(request, cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : (0,errors/* messageOf */.bD)(cause);
    return httpError('HTTP_UNREACHABLE', `${describe(request)} failed: ${code}`, 'Check that the address is right and that this machine can reach it.', cause);
}

;// CONCATENATED MODULE: ./build/shared/http-pace.js
/** A little more than a second: a timer may be early, and one request may overtake another on its way. */
const SECOND_MS = 1020;
/**
 * Lets things begin at a pace: under each name at most so many in any second, wherever that second begins, so that as many go out
 * at once after a quiet one. First come, first served.
 */
class Pace {
    #options;
    /** When the latest ones began, in order: no more than may begin in a second. */
    #begun = new Map();
    /** The last in line, by name. */
    #last = new Map();
    constructor(options) {
        this.#options = options;
    }
    /** Waits for a turn. Throws what `sleep` throws; that turn is then lost. */
    turn(name, perSecond) {
        const before = this.#last.get(name) ?? Promise.resolve();
        const mine = before.then(() => this.#begin(name, perSecond));
        this.#last.set(name, mine.catch(() => undefined));
        return mine;
    }
    async #begin(name, perSecond) {
        const { now, sleep } = this.#options;
        const begun = this.#begun.get(name) ?? [];
        this.#begun.set(name, begun);
        const first = begun.length < perSecond ? undefined : begun.shift();
        const came = now();
        const due = first === undefined ? came : Math.max(came, first + SECOND_MS);
        try {
            if (due > came)
                await sleep(due - came);
        }
        finally {
            // A busy process wakes late; what comes after counts from then, or two seconds' worth would go out at once.
            begun.push(Math.max(due, now()));
        }
    }
}

;// CONCATENATED MODULE: ./build/shared/http-pause.js
const FIRST_BACKOFF_MS = 500;
/** Exponential with full jitter: anywhere up to 0.5 s after the first attempt, twice that after each further one. */
function backoff(tried, { random, maxPauseMs }) {
    return random() * Math.min(maxPauseMs, FIRST_BACKOFF_MS * 2 ** (tried - 1));
}
/**
 * The pause in milliseconds that a Retry-After header asks for (RFC 9110 §10.2.3: seconds or an HTTP-date), else a backoff.
 * Undefined where the service asks for more than is allowed. A header that is neither counts as none.
 */
function pauseAfter(retryAfter, tried, options) {
    const asked = retryAfter === undefined ? undefined : askedMs(retryAfter.trim(), options);
    if (asked === undefined)
        return backoff(tried, options);
    return asked > options.maxPauseMs ? undefined : asked;
}
const HTTP_DATE = /^[A-Z][a-z]{2,8}, [0-9]{2}[ -][A-Z][a-z]{2}[ -][0-9]{2,4} [0-9:]{8} GMT$/;
function askedMs(retryAfter, { now }) {
    if (/^[0-9]+$/.test(retryAfter))
        return Number(retryAfter) * 1000;
    const time = HTTP_DATE.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
    return Number.isNaN(time) ? undefined : Math.max(0, time - now());
}

// EXTERNAL MODULE: ./build/shared/http-target.js
var http_target = __webpack_require__(54151);
;// CONCATENATED MODULE: ./build/shared/http.js











const HTTP_DEFAULTS = {
    userAgent: 'seal-image',
    timeoutMs: 30_000,
    attempts: 4,
    maxPauseMs: 20_000,
    random: Math.random,
    now: Date.now,
    perSecond: {},
    sleep: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, signal && { signal }),
};
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const RETRIED = new Set([408, 429, 502, 503, 504]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization']);
/**
 * The one way this product speaks HTTP: kept-alive connections, a limit on time and bytes, bounded retries with full
 * jitter that honour Retry-After, no credentials across origins, no downgrade from https, no encoded bodies.
 */
class HttpClient {
    #options;
    #connections;
    #pace;
    /** Counts the calls of `close`. */
    #closed = 0;
    constructor(options = {}) {
        this.#options = { ...HTTP_DEFAULTS, ...options };
        this.#connections = this.#options.connections ?? new http_connections/* Connections */.U();
        this.#pace = new Pace({ now: () => performance.now(), sleep: (ms) => this.#sleep(ms) });
    }
    /** The whole answer, its body read within `maxBytes`. Throws HttpError. */
    async request(request) {
        return this.#withRetries(request, async () => {
            const answer = await this.#followingRedirects(request);
            const body = await readAll(answer.body, request.maxBytes ?? MAX_BYTES, describe(request));
            return { ...answer, body };
        });
    }
    /** The answer with its body as a stream, for bodies too large to hold. The caller must read or destroy it. */
    async stream(request) {
        return this.#withRetries(request, () => this.#followingRedirects(request));
    }
    /**
     * Opens connections for requests that are about to go out together. Costs nobody time; what fails is tried again when it is needed.
     */
    openAhead(url, connections) {
        if (this.#options.signal?.aborted !== true)
            this.#connections.open(url, connections);
    }
    /** Ends every connection, so that the process can end: what is under way fails, and is not tried again. */
    close() {
        this.#closed++;
        this.#connections.close();
    }
    async #withRetries(request, attempt) {
        const repeatable = request.repeatable ?? !['POST', 'PATCH'].includes(request.method);
        const closedBefore = this.#closed;
        for (let tried = 1;; tried++) {
            const isLast = () => !repeatable || tried >= this.#options.attempts || this.#closed !== closedBefore;
            try {
                const answer = await attempt();
                const pause = this.#pauseAfter(request, answer, tried);
                if (pause === undefined || isLast())
                    return answer;
                if (!Buffer.isBuffer(answer.body))
                    await discard(answer.body);
                await this.#pause(request, pause);
            }
            catch (error) {
                if (isLast() || !isPassing(error))
                    throw error;
                await this.#pause(request, backoff(tried, this.#options));
            }
        }
    }
    /** How long to wait before another attempt, or undefined where the answer stands. */
    #pauseAfter({ retriedStatuses = [] }, answer, tried) {
        const { status } = answer;
        if (!RETRIED.has(status) && !retriedStatuses.includes(status))
            return undefined;
        return pauseAfter(answer.headers['retry-after'], tried, this.#options);
    }
    async #sleep(ms) {
        const { signal, sleep } = this.#options;
        if (signal === undefined)
            return sleep(ms);
        await (0,deadline/* unlessAborted */.W)(sleep(ms, signal), signal);
    }
    async #pause(request, ms) {
        await this.#sleep(ms).catch((cause) => {
            throw givenUp(request, cause);
        });
    }
    /** Waits until the service may be sent one more. */
    async #turn(request) {
        const { service = '', url } = request;
        const perSecond = this.#options.perSecond[service];
        if (perSecond === undefined)
            return;
        await this.#pace.turn(`${service} ${url.origin}`, perSecond).catch((cause) => {
            throw givenUp(request, cause);
        });
    }
    async #followingRedirects(request) {
        let current = request;
        for (let hops = 0;; hops++) {
            const answer = await this.#send(current);
            const location = answer.headers['location'];
            const follows = REDIRECTS.has(answer.status) && ['GET', 'HEAD'].includes(request.method);
            if (!follows || location === undefined)
                return answer;
            await discard(answer.body);
            if (hops >= MAX_REDIRECTS)
                throw badRedirect(request, `more than ${MAX_REDIRECTS} redirects`);
            current = redirected(current, location);
        }
    }
    async #send(request) {
        const { url } = request;
        if (url.protocol !== 'https:' && url.protocol !== 'http:') {
            throw httpError('HTTP_BAD_URL', `${redacted(url)} is neither http nor https`, 'Give an https URL.');
        }
        await this.#turn(request);
        return exchange(request, {
            agent: this.#connections.agentFor(url),
            timeoutMs: request.timeoutMs ?? this.#options.timeoutMs,
            userAgent: this.#options.userAgent,
            signal: this.#options.signal,
            observe: this.#options.observe,
        });
    }
}
function redirected(request, location) {
    const url = URL.parse(location, request.url.href);
    if (url === null)
        throw badRedirect(request, 'a location that is no URL');
    if (url.origin === request.url.origin && url.username + url.password === '') {
        return { ...request, url };
    }
    const isDowngrade = request.url.protocol === 'https:' && url.protocol !== 'https:';
    const why = isDowngrade ? 'it leaves https' : (0,http_target/* refusalOf */.O)(url, request.url);
    if (why !== undefined)
        throw badRedirect(request, `a redirect to ${redacted(url)}: ${why}`);
    const kept = Object.entries(request.headers ?? {}).filter(([name]) => !CREDENTIAL_HEADERS.has(name.toLowerCase()));
    return { ...request, url, headers: Object.fromEntries(kept) };
}
function isPassing(error) {
    return (error instanceof HttpError &&
        ['HTTP_UNREACHABLE', 'HTTP_TIMEOUT', 'HTTP_BODY_CUT'].includes(error.code));
}
function badRedirect(request, what) {
    return httpError('HTTP_BAD_REDIRECT', `${describe(request)} answered with ${what}`, UNASKED);
}


/***/ }),

/***/ 89485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** A value that prints as `***` wherever it is logged, joined or serialised; only `reveal()` gives it away. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return '***';
    }
}


/***/ }),

/***/ 59754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ MAX_TOKEN_BYTES),
/* harmony export */   Xm: () => (/* binding */ parseIdentityToken),
/* harmony export */   _B: () => (/* binding */ claimOf)
/* harmony export */ });
/* harmony import */ var _shared_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89485);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50275);
/* harmony import */ var _sigstore_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64285);



const MAX_TOKEN_BYTES = 64 * 1024;
/** Reads a compact JWT (RFC 7519). The token itself never enters a message. Throws SigstoreError. */
function parseIdentityToken(raw) {
    const [, payload, signature, ...more] = raw.reveal().trim().split('.');
    if (payload === undefined || !signature || more.length > 0)
        throw malformed('it is not a JWT');
    try {
        const claims = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(payload, 'base64url'), 'the id-token', { maxBytes: MAX_TOKEN_BYTES }), 'the id-token');
        return {
            raw: new _shared_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(raw.reveal().trim()),
            claims,
            issuer: namedIn(claims, 'iss'),
            challenge: challengeOf(claims),
            expiresAt: endOf(claims),
        };
    }
    catch (cause) {
        if (cause instanceof _sigstore_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SigstoreError */ .F)
            throw cause;
        throw malformed('its claims cannot be read', cause);
    }
}
/** A claim that is a number or a non-empty string, as text, or undefined. */
function claimOf(token, name) {
    const value = token.claims[name];
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function challengeOf(claims) {
    const { email, email_verified: verified } = claims;
    // Some providers write the boolean as text, and Fulcio takes it so.
    const isVerified = verified === true || verified === 'true';
    return typeof email === 'string' && email !== '' && isVerified ? email : namedIn(claims, 'sub');
}
function namedIn(claims, name) {
    const value = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(claims[name], `"${name}" in the id-token`);
    if (value === '')
        throw malformed(`its "${name}" is empty`);
    return value;
}
function endOf(claims) {
    const seconds = claims['exp'];
    const end = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN);
    if (Number.isNaN(end.getTime()))
        throw malformed('it has no "exp" that is a time');
    return end;
}
function malformed(why, cause) {
    return new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SigstoreError */ .F({
        kind: 'usage',
        code: 'IDENTITY_TOKEN_MALFORMED',
        message: `the id-token cannot be used: ${why}`,
        hint: 'Give the compact JWT that the OIDC provider issued for the audience "sigstore".',
        cause,
    });
}


/***/ })

};
;