"use strict";
exports.id = 232;
exports.ids = [232];
exports.modules = {

/***/ 72112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ FlowError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

/** A flow cannot go on, or its verdict is no. */
class FlowError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 94298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ readSecretFile),
/* harmony export */   jH: () => (/* binding */ readInputFile),
/* harmony export */   lq: () => (/* binding */ readInputJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20230);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72112);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50275);




const MAX_BYTES = 64 * 1024 * 1024;
/** Reads a regular file that an input names. Throws FlowError INPUT_FILE_UNREADABLE, naming the input. */
async function readInputFile(input, path, maxBytes = MAX_BYTES) {
    try {
        return await readBounded(path, maxBytes);
    }
    catch (cause) {
        throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
            kind: 'usage',
            code: 'INPUT_FILE_UNREADABLE',
            message: `${input} names ${path}, which cannot be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`,
            hint: `Give ${input} the path of an existing file, relative to the working directory.`,
            cause,
        });
    }
}
/**
 * Reads a file that holds a secret. No message repeats the path: people put the secret itself there. `more`: what else to do about it.
 * Throws FlowError INPUT_FILE_UNREADABLE.
 */
async function readSecretFile(input, path, maxBytes, more = '') {
    try {
        return await readBounded(path, maxBytes);
    }
    catch (error) {
        throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
            kind: 'usage',
            code: 'INPUT_FILE_UNREADABLE',
            message: `the file that ${input} names cannot be read: ${reasonOf(error)}`,
            hint: `Give ${input} the path of an existing file of at most ${maxBytes} bytes, relative to the working directory${more}.`,
        });
    }
}
/** The system's name for what happened, `ENOENT`, or what we found ourselves: neither quotes anything. */
function reasonOf(error) {
    if (!(error instanceof Error))
        return 'it is not known why';
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
/**
 * Reads a JSON object that is to be attested. Throws FlowError INPUT_FILE_UNREADABLE, and INPUT_FILE_MALFORMED for what is no
 * JSON object and for numbers that would be signed as others.
 */
async function readInputJson(input, path) {
    const bytes = await readInputFile(input, path);
    try {
        const object = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes, path, { maxBytes: MAX_BYTES }), path);
        refuseUnsafeNumbers(object, path);
        return object;
    }
    catch (cause) {
        throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
            kind: 'usage',
            code: 'INPUT_FILE_MALFORMED',
            message: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause),
            hint: `Give ${input} a JSON document whose whole numbers lie between -(2^53 - 1) and 2^53 - 1.`,
            cause,
        });
    }
}
async function readBounded(path, maxBytes) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const status = await file.stat();
        if (!status.isFile())
            throw new TypeError('it is no regular file');
        if (status.size > maxBytes) {
            throw new RangeError(`it has ${status.size} bytes, more than ${maxBytes}`);
        }
        const bytes = Buffer.alloc(status.size);
        let filled = 0;
        while (filled < bytes.byteLength) {
            const { bytesRead } = await file.read(bytes, filled, bytes.byteLength - filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return bytes.subarray(0, filled);
    }
    finally {
        await file.close();
    }
}
/** JavaScript reads 12345678901234567890 as …67000: what was signed would not be what was given. */
function refuseUnsafeNumbers(root, what) {
    const unread = [root];
    while (unread.length > 0) {
        const value = unread.pop();
        if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
            throw new RangeError(`${what} holds a number that is too large to keep exactly: ${value}`);
        }
        if (typeof value === 'object' && value !== null) {
            for (const item of Object.values(value))
                unread.push(item);
        }
    }
}


/***/ }),

/***/ 52457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reference_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56779);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Throws ReferenceError `DIGEST_MALFORMED`. */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _reference_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReferenceError */ .A({
        kind: 'usage',
        code: 'DIGEST_MALFORMED',
        message: `${JSON.stringify(text.slice(0, 100))} is not a digest`,
        hint: 'A digest is "sha256:" and 64 lower-case hex digits, as docker/build-push-action gives in its digest output.',
    });
}
function isDigest(text) {
    return DIGEST.test(text);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** The 64 hex digits alone. */
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}


/***/ }),

/***/ 56779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ReferenceError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

/** A reference or digest that cannot be read; always a mistake in the input. */
class ReferenceError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 11832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   O9: () => (/* binding */ digestReference),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52457);
/* harmony import */ var _reference_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56779);


const DOCKER_HUB = 'index.docker.io';
const DOCKER_HUB_NAMES = new Set([
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** It begins with no hyphen: programs are given references as arguments. */
const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*)(?::[0-9]{1,5})?$/;
const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const HOW_TO_WRITE_IT = 'Write it as registry/owner/name, with :tag or @sha256:… behind it.';
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
/**
 * Reads `repository[:tag][@digest]` (distribution reference grammar; Docker Hub's short forms included).
 * Throws ReferenceError.
 */
function parseReference(text) {
    refuseUrl(text);
    const [name = '', digestText, ...more] = text.split('@');
    if (more.length > 0)
        throw malformed(text, 'it has more than one "@"');
    const digest = digestText === undefined ? undefined : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digestText);
    const slash = name.lastIndexOf('/');
    const colon = name.indexOf(':', slash + 1);
    const tag = colon === -1 ? undefined : name.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        throw malformed(text, `${JSON.stringify(tag)} is not a tag`);
    const repository = parseRepository(colon === -1 ? name : name.slice(0, colon), text);
    return {
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
/** Whether a registry may take this as a tag (distribution-spec: 128 characters, none that means anything in a path). */
function isTag(text) {
    return TAG.test(text);
}
/** `ghcr.io/o/app`, without tag or digest. */
function repositoryName(repository) {
    return `${repository.registry}/${repository.path}`;
}
/** The repositories that references are of, each once, by name. */
function repositoriesOf(references) {
    return new Map(references.map(({ repository }) => [repositoryName(repository), repository]));
}
/** `ghcr.io/o/app@sha256:…`. */
function digestReference(repository, digest) {
    return `${repositoryName(repository)}@${digest}`;
}
function parseRepository(name, text) {
    const first = name.split('/', 1)[0] ?? '';
    const hasHost = name.includes('/') && (/[.:[]/.test(first) || first === 'localhost');
    const host = hasHost ? first : DOCKER_HUB;
    const path = hasHost ? name.slice(first.length + 1) : name;
    const registry = registryOf(host);
    if (registry === undefined) {
        throw malformed(text, `${JSON.stringify(host.slice(0, 100))} is not a registry host`);
    }
    if (path.length > 255 || !PATH.test(path))
        throw malformed(text, describePath(path));
    if (!DOCKER_HUB_NAMES.has(registry))
        return { registry, path };
    return { registry: DOCKER_HUB, path: path.includes('/') ? path : `library/${path}` };
}
/**
 * The host as a URL will spell it, or undefined where it is none, or where a URL would make another host of it:
 * `0x7f.1` is 127.0.0.1 to a URL, and what is looked up, shown and connected to must be one and the same.
 */
function registryOf(host) {
    const lower = host.toLowerCase();
    const url = HOST.test(lower) ? URL.parse(`http://${lower}/`) : null;
    if (url === null)
        return undefined;
    const name = lower.replace(/:[0-9]+$/, '');
    const port = lower.slice(name.length);
    if (name.startsWith('['))
        return url.hostname + port;
    return url.hostname === name ? lower : undefined;
}
/** Users paste URLs, and URLs may hold a password: such text is refused without being repeated. */
function refuseUrl(text) {
    if (text.endsWith('@'))
        throw emptyDigest();
    const afterAt = text.slice(text.indexOf('@') + 1);
    if (text.includes('@') && !/^[a-z0-9+._-]+:[^/]*$/i.test(afterAt)) {
        throw new _reference_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReferenceError */ .A({
            kind: 'usage',
            code: 'REFERENCE_MALFORMED',
            message: 'an image reference has something other than a digest behind its first "@"',
            hint: `${HOW_TO_WRITE_IT} Credentials belong in docker/login-action or registry-username and registry-password.`,
        });
    }
    if (/^[a-z]+:\/\//i.test(text))
        throw malformed(text, 'it is a URL');
}
function emptyDigest() {
    return new _reference_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReferenceError */ .A({
        kind: 'usage',
        code: 'DIGEST_MALFORMED',
        message: 'an image reference ends in "@": the digest behind it is empty',
        hint: 'The output that was to give it is empty: check the id of the step that pushes, and that it pushed (docker/build-push-action: push: true).',
    });
}
function describePath(path) {
    if (path === '')
        return 'it names no repository';
    if (path !== path.toLowerCase())
        return `repository ${JSON.stringify(path)} has capitals; registries take lower case only`;
    return `${JSON.stringify(path.slice(0, 100))} is not a repository path`;
}
function malformed(text, why) {
    return new _reference_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReferenceError */ .A({
        kind: 'usage',
        code: 'REFERENCE_MALFORMED',
        message: `${JSON.stringify(text.slice(0, 200))} is not an image reference: ${why}`,
        hint: HOW_TO_WRITE_IT,
    });
}


/***/ }),

/***/ 50275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   N3: () => (/* binding */ JsonError),
/* harmony export */   Wg: () => (/* binding */ asCount),
/* harmony export */   _T: () => (/* binding */ asStringMap),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);


/** Foreign JSON that is not what it should be. */
class JsonError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}
const DEFAULT_MAX_DEPTH = 64;
/** An SBOM of tens of megabytes has fewer. */
const DEFAULT_MAX_VALUES = 4_000_000;
/** In a text that matches neither, no key reads `__proto__`: each of its letters is there, or escaped as U+005F to U+0074. */
const MAY_HOLD_PROTO = /__proto__|\\u00[567]/;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * Parses foreign bytes as JSON: bounded in size, depth and number of values, strict UTF-8, and with `__proto__` kept out.
 * `what` names the document in messages. Throws JsonError.
 */
function parseJson(bytes, what, limits) {
    if (bytes.byteLength > limits.maxBytes) {
        throw failed('JSON_TOO_LARGE', `${what} has ${bytes.byteLength} bytes, more than ${limits.maxBytes}`);
    }
    const { maxDepth = DEFAULT_MAX_DEPTH, maxValues = DEFAULT_MAX_VALUES } = limits;
    const extent = extentOf(bytes, maxDepth, maxValues);
    if (extent.depth > maxDepth) {
        throw failed('JSON_TOO_DEEP', `${what} is nested more than ${maxDepth} deep`);
    }
    if (extent.values > maxValues) {
        throw failed('JSON_TOO_MANY_VALUES', `${what} has more than ${maxValues} values`);
    }
    try {
        const text = strictUtf8.decode(bytes);
        const value = JSON.parse(text);
        if (MAY_HOLD_PROTO.test(text))
            dropProto(value);
        return value;
    }
    catch (cause) {
        throw failed('JSON_MALFORMED', `${what} is not JSON`, cause);
    }
}
/** The value as an object (not an array, not null), or a JsonError naming `what`. */
function asObject(value, what) {
    if (!isRecord(value))
        throw failed('JSON_UNEXPECTED', `${what} is not an object`);
    return value;
}
/** Whether a value is an object (not an array, not null). */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object that stands there, or an empty one: for documents in which what is not there means nothing. */
function recordOf(value) {
    return isRecord(value) ? value : {};
}
/** The objects in a list; what is none is passed over. */
function recordsOf(value) {
    return Array.isArray(value) ? value.filter(isRecord) : [];
}
/** The value as an array, or a JsonError naming `what`. */
function asArray(value, what) {
    if (!Array.isArray(value))
        throw failed('JSON_UNEXPECTED', `${what} is not an array`);
    return value;
}
/** The value as a string, or a JsonError naming `what`. */
function asString(value, what) {
    if (typeof value !== 'string')
        throw failed('JSON_UNEXPECTED', `${what} is not a string`);
    return value;
}
/** The value as a safe non-negative integer, or a JsonError naming `what`. */
function asCount(value, what) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
        throw failed('JSON_UNEXPECTED', `${what} is not a whole number`);
    }
    return value;
}
/** The value as an object whose values are all strings; absent is empty. */
function asStringMap(value, what) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(asObject(value, what));
    return Object.fromEntries(entries.map(([key, item]) => [key, asString(item, `${what}.${(0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key, 100)}`)]));
}
/**
 * The canonical form of a value: object keys in code-unit order, no white space.
 * Equals RFC 8785 for the values we write (strings, booleans, null, safe integers).
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = [];
    const fields = value;
    for (const key of Object.keys(fields).sort()) {
        const item = fields[key];
        if (item !== undefined)
            members.push(`${JSON.stringify(key)}:${canonicalJson(item)}`);
    }
    return `{${members.join(',')}}`;
}
/** How deep the brackets of a JSON text nest and how many values there are, without recursion; stops counting past a limit. */
function extentOf(bytes, maxDepth, maxValues) {
    let depth = 0;
    let deepest = 0;
    let values = 0;
    let inString = false;
    for (let i = 0; i < bytes.length && deepest <= maxDepth && values <= maxValues; i++) {
        const byte = bytes[i];
        if (inString) {
            if (byte === 0x5c)
                i++;
            else if (byte === 0x22)
                inString = false;
        }
        else if (byte === 0x22)
            inString = true;
        else if (byte === 0x2c)
            values++;
        else if (byte === 0x7b || byte === 0x5b) {
            values++;
            deepest = Math.max(deepest, ++depth);
        }
        else if (byte === 0x7d || byte === 0x5d)
            depth--;
    }
    return { depth: deepest, values };
}
/** Takes `__proto__` out of what was parsed, in place: a reviver for all values would cost many times their memory. */
function dropProto(value) {
    if (typeof value !== 'object' || value === null)
        return;
    if (Object.hasOwn(value, '__proto__'))
        Reflect.deleteProperty(value, '__proto__');
    if (Array.isArray(value))
        for (const item of value)
            dropProto(item);
    else
        for (const key in value)
            dropProto(Reflect.get(value, key));
}
function failed(code, message, cause) {
    return new JsonError({
        kind: 'service',
        code,
        message,
        hint: 'Whoever wrote this document must mend it; nothing in it was used.',
        cause,
    });
}


/***/ }),

/***/ 57383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* unused harmony export silentLog */
const silentLog = {
    debug: () => undefined,
    info: () => undefined,
    warning: () => undefined,
    progress: () => undefined,
};
/**
 * Foreign text (names, paths, certificate fields) made safe for one line of a log or a summary:
 * control characters, line separators, bidirectional controls and halves of characters become `\u{…}` escapes, and it is cut
 * at `max` code units or just before.
 */
function printable(text, max = 300) {
    const cut = text.length > max ? `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…` : text;
    return cut.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\ufeff]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 8001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ textMatcher),
/* harmony export */   H1: () => (/* binding */ matchText),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   h3: () => (/* binding */ identityMatcher)
/* harmony export */ });
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97298);


/** What a match says, for people. */
function matchText(match) {
    return 'exact' in match ? match.exact : match.pattern;
}
/** Code units, of a pattern or an exact text. */
const MAX_LENGTH = 2048;
/** Exactly this signer, with its source repository where that is known. */
function policyOf({ identity, issuer, sourceRepository }) {
    return {
        identity: { exact: identity },
        issuer: { exact: issuer },
        ...(sourceRepository === undefined ? {} : { sourceRepository }),
    };
}
/**
 * Checks the policy itself and compiles its patterns, on an engine whose time is linear in the text. The engine is loaded only
 * when there is a pattern. Throws VerifyError POLICY_MALFORMED for what is absent, empty, too long or no pattern.
 */
async function identityMatcher(policy) {
    const identity = await textMatcher('identity', policy.identity);
    const issuer = await textMatcher('issuer', policy.issuer);
    checkSource(policy, 'sourceRepository', 'source repository');
    checkSource(policy, 'sourceRef', 'source ref');
    const { sourceRepository, sourceRef } = policy;
    return {
        check: (found) => {
            if (!identity.matches(found.identity)) {
                throw mismatch('IDENTITY_MISMATCH', 'identity', found.identity, identity.expected);
            }
            if (!issuer.matches(found.issuer)) {
                throw mismatch('ISSUER_MISMATCH', 'issuer', found.issuer, issuer.expected);
            }
            if (sourceRepository !== undefined && found.sourceRepository !== sourceRepository) {
                throw otherRepository(found.sourceRepository, sourceRepository);
            }
            if (sourceRef !== undefined && found.sourceRef !== sourceRef) {
                throw otherRef(found.sourceRef, sourceRef);
            }
        },
    };
}
/**
 * Compiles a match of the whole text, on an engine whose time is linear in the text. `what` names it in messages. Throws VerifyError
 * POLICY_MALFORMED.
 */
async function textMatcher(what, match) {
    // Policies also come from JavaScript and files: what the type rules out is ruled out again here.
    const given = Object(match);
    const { exact, pattern } = given;
    if (typeof exact === 'string' && pattern === undefined) {
        checkLength(what, exact);
        return { expected: `exactly "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(exact)}"`, matches: (text) => text === exact };
    }
    if (typeof pattern === 'string' && exact === undefined) {
        checkLength(what, pattern);
        return {
            expected: `a whole match of "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(pattern)}"`,
            matches: await wholeMatch(what, pattern),
        };
    }
    throw malformed(`the policy says nothing of the ${what}`);
}
async function wholeMatch(what, pattern) {
    const { RE2JS } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856));
    try {
        const compiled = RE2JS.compile(pattern);
        return (text) => compiled.matches(text);
    }
    catch (cause) {
        throw malformed(`the pattern for the ${what} is not one: "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(pattern)}"`, cause);
    }
}
/** Given as undefined, from JavaScript, it was meant to be given: that asks for nothing, and is refused. */
function checkSource(policy, name, what) {
    if (!Object.hasOwn(policy, name))
        return;
    const given = policy[name];
    checkLength(what, typeof given === 'string' ? given : '');
}
function checkLength(what, text) {
    if (text === '')
        throw malformed(`the expected ${what} is empty`);
    if (text.length > MAX_LENGTH) {
        throw malformed(`the expected ${what} has ${text.length} characters, more than ${MAX_LENGTH}`);
    }
}
function malformed(message, cause) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        kind: 'usage',
        code: 'POLICY_MALFORMED',
        message,
        hint: 'Give an identity and an issuer, each as an exact text or as a pattern in RE2 syntax.',
        cause,
    });
}
function mismatch(code, what, got, expected) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        code,
        message: `the certificate's ${what} is "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(got)}", expected ${expected}`,
        hint: `Somebody else signed this, or the expected ${what} is not the one of the workflow that signs.`,
    });
}
function otherRepository(got, expected) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        code: 'SOURCE_REPOSITORY_MISMATCH',
        message: `it was signed for ${got === undefined ? 'no repository' : `"${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(got)}"`}, expected "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(expected)}"`,
        hint: 'Another repository called the same reusable workflow, or the expected repository is not the one whose job signs.',
    });
}
function otherRef(got, expected) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        code: 'SOURCE_REF_MISMATCH',
        message: `it was signed for ${got === undefined ? 'no branch or tag' : `"${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(got)}"`}, expected "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(expected)}"`,
        hint: 'A job for another branch or tag of the repository signed this, or the expected one is not written in full: refs/heads/NAME or refs/tags/NAME.',
    });
}


/***/ }),

/***/ 64870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ SIMPLE_SIGNING_MEDIA_TYPE),
/* harmony export */   Mb: () => (/* binding */ STATEMENT_PAYLOAD_TYPE),
/* harmony export */   NV: () => (/* binding */ BUNDLE_MEDIA_TYPE),
/* harmony export */   OO: () => (/* binding */ DSSE_MEDIA_TYPE),
/* harmony export */   Wc: () => (/* binding */ SIGNATURE_PREDICATE_TYPE)
/* harmony export */ });
/** The names under which signatures and attestations are stored (Sigstore bundle, cosign and in-toto specifications). */
const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const SIMPLE_SIGNING_MEDIA_TYPE = 'application/vnd.dev.cosign.simplesigning.v1+json';
const DSSE_MEDIA_TYPE = 'application/vnd.dsse.envelope.v1+json';
const STATEMENT_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** Predicate type of the statement that is an image signature (cosign 3). */
const SIGNATURE_PREDICATE_TYPE = 'https://sigstore.dev/cosign/sign/v1';


/***/ }),

/***/ 97298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ OUTDATED_HINT),
/* harmony export */   Gz: () => (/* binding */ VerifyError),
/* harmony export */   xG: () => (/* binding */ refusedUnless)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

/** Where what is trusted was not trusted, or no longer, at the time that counts. */
const OUTDATED_HINT = 'Renew the trusted root, from the TUF repository of the instance. If it stays so, the instance has retired that key: do not use what was signed with it since.';
/** Something was not verified. There is no partial success: whoever catches this has nothing. */
class VerifyError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
    constructor(failure) {
        super({ kind: 'refused', ...failure });
    }
}
/** Runs `parse` over foreign material; whatever it throws that is not a verdict already becomes `code`. */
function refusedUnless(refusal, parse) {
    try {
        return parse();
    }
    catch (cause) {
        if (cause instanceof VerifyError)
            throw cause;
        const detail = cause instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM ? `: ${cause.message}` : '';
        throw new VerifyError({ ...refusal, message: `${refusal.message}${detail}`, cause });
    }
}


/***/ })

};
;