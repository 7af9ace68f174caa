"use strict";
exports.id = 431;
exports.ids = [431];
exports.modules = {

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

/***/ 77513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Connections)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/shared/http-ahead.js


/**
 * Connections that are opened before there is a request for them, so that requests that go out together need not wait for
 * handshakes (one round trip, with TLS two or three). Each is made as the first connection to its origin was, or would be, and
 * given to the agent when that would open another. One that ended, or on which something came unasked, is not used.
 */
class ConnectionsAhead {
    /** How the first connection to each host and port was made. */
    #again = new Map();
    #waiting = new Map();
    constructor(...agents) {
        for (const agent of agents)
            this.#standBefore(agent);
    }
    /** Opens so many. Whether they come about shows when they are used. */
    open(url, count) {
        // After the requests that are about to be sent now.
        setImmediate(() => {
            this.#open(url, count);
        });
    }
    /** Ends those that nobody took. */
    close() {
        for (const waiting of this.#waiting.values()) {
            for (const connection of waiting)
                connection.destroy();
        }
        this.#waiting.clear();
        this.#again.clear();
    }
    #open(url, count) {
        const place = placeOf(hostOf(url), portOf(url));
        const connect = this.#again.get(place) ?? (() => firstTo(url));
        const waiting = this.#waiting.get(place) ?? new Set();
        this.#waiting.set(place, waiting);
        while (waiting.size < count) {
            const connection = connect();
            if (!(connection instanceof external_node_net_.Socket))
                return;
            waiting.add(connection);
            // Nobody waits for it: it does not keep the process alive.
            connection.unref();
            // What becomes of it concerns nobody yet.
            connection.on('error', () => undefined);
            connection.once('close', () => waiting.delete(connection));
        }
    }
    #standBefore(agent) {
        const connect = agent.createConnection.bind(agent);
        agent.createConnection = (options, callback) => {
            const place = placeOf(options.host ?? '', options.port ?? '');
            const taken = this.#taken(place);
            if (taken !== undefined)
                return taken;
            const kept = { ...options };
            // No connection needs them, and they may hold credentials.
            delete kept.headers;
            if (!this.#again.has(place))
                this.#again.set(place, () => connect(kept));
            return connect(options, callback);
        };
    }
    #taken(place) {
        const waiting = this.#waiting.get(place) ?? new Set();
        for (const connection of waiting) {
            waiting.delete(connection);
            if (!connection.destroyed && connection.readableLength === 0)
                return connection.ref();
            connection.destroy();
        }
        return undefined;
    }
}
/** As Node's agents connect. An address has no name that TLS could ask for. */
function firstTo(url) {
    const host = hostOf(url);
    const to = { host, port: portOf(url), noDelay: true, keepAlive: true };
    if (url.protocol !== 'https:')
        return (0,external_node_net_.connect)(to);
    return (0,external_node_tls_.connect)({ ...to, servername: (0,external_node_net_.isIP)(host) === 0 ? host : '' });
}
/** As an agent names it. */
function placeOf(host, port) {
    return `${host}:${port}`;
}
function hostOf({ hostname }) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
function portOf({ port, protocol }) {
    return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

;// CONCATENATED MODULE: ./build/shared/http-connections.js



/** The connections of one client, kept alive between requests. */
class Connections {
    #http;
    #https;
    #ahead;
    /** `proxyEnv`: HTTP_PROXY, HTTPS_PROXY and NO_PROXY, as the environment spells them. */
    constructor(proxyEnv) {
        const options = {
            keepAlive: true,
            maxSockets: 16,
            ...(proxyEnv === undefined ? {} : { proxyEnv }),
        };
        this.#http = new (external_node_http_default()).Agent(options);
        this.#https = new (external_node_https_default()).Agent(options);
        // A proxy's connections are for one request's host each, and made in ways of their own.
        if (proxyEnv === undefined)
            this.#ahead = new ConnectionsAhead(this.#http, this.#https);
    }
    /** Node's agent for a URL of http or https. */
    agentFor({ protocol }) {
        return protocol === 'https:' ? this.#https : this.#http;
    }
    /**
     * Opens connections for requests that are about to go out together. Costs nobody time; what fails is tried again when it is needed.
     */
    open(url, count) {
        if (['http:', 'https:'].includes(url.protocol))
            this.#ahead?.open(url, count);
    }
    /** Ends every connection; those that are needed after it are new. */
    close() {
        this.#ahead?.close();
        this.#http.destroy();
        this.#https.destroy();
    }
}


/***/ }),

/***/ 54151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const LOOPBACK = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
/** Where clouds keep their instance metadata, and addresses that mean no host at all. */
const NEVER = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
NEVER.addSubnet('169.254.0.0', 16, 'ipv4');
NEVER.addSubnet('0.0.0.0', 8, 'ipv4');
NEVER.addAddress('100.100.100.200', 'ipv4');
NEVER.addSubnet('fe80::', 10, 'ipv6');
NEVER.addAddress('fd00:ec2::254', 'ipv6');
NEVER.addAddress('::', 'ipv6');
const NEVER_NAMES = new Set(['metadata.google.internal', 'metadata']);
/** localhost and names below it (RFC 6761 §6.3), 127.0.0.0/8 and ::1, also written as IPv4 inside IPv6. */
function isLoopback(url) {
    return /(?:^|\.)localhost$/.test(nameOf(url)) || isListed(LOOPBACK, url);
}
/**
 * Why a URL that a server names (a redirect, a token realm, an upload location) must not be called, or undefined where it may
 * be. It needs https, but that plain http may stay on this machine. It may hold no user, and lead neither to link-local and
 * metadata addresses nor, from a server elsewhere, to this machine.
 * Names are not resolved: one that leads to a metadata service meets a service without a certificate for that name.
 */
function refusalOf(target, from) {
    if (target.username !== '' || target.password !== '')
        return 'it holds a user name or password';
    if (NEVER_NAMES.has(nameOf(target)) || isListed(NEVER, target)) {
        return 'it is a link-local or metadata address';
    }
    if (isLoopback(target) && !isLoopback(from))
        return 'it is an address of this machine';
    if (target.protocol === 'https:')
        return undefined;
    return target.protocol === 'http:' && isLoopback(target) ? undefined : 'it is not https';
}
/** The host without the dot that makes a name absolute and leaves it the same. */
function nameOf(url) {
    return url.hostname.replace(/\.$/, '');
}
function isListed(list, url) {
    const address = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
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


/***/ })

};
;