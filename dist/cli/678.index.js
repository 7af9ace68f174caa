"use strict";
exports.id = 678;
exports.ids = [678];
exports.modules = {

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

/***/ 37555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openCosignKey),
/* harmony export */   W: () => (/* binding */ lockCosignKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20230);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50275);
/* harmony import */ var _key_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48830);





/**
 * The costs that go-securesystemslib's `encrypted` package, and so cosign, ever wrote. Others are
 * refused, never tried.
 */
const COSTS = [32768, 65536, 131072];
const COST_NOW = 65536;
const BLOCK_SIZE = 8;
const PARALLELISM = 1;
const KEY_BYTES = 32;
const SALT_BYTES = 32;
const NONCE_BYTES = 24;
const MAX_BYTES = 64 * 1024;
const derive = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt);
/**
 * Opens what stands between the PEM lines of cosign's private keys (go-securesystemslib
 * encrypted/encrypted.go): JSON of an scrypt KDF, a NaCl secretbox nonce and the ciphertext of a
 * PKCS #8 key. Returns the PKCS #8 DER, to be wiped by the caller.
 * Throws KeyError KEY_MALFORMED, KEY_ENCRYPTION_UNSUPPORTED, KEY_PASSWORD_WRONG.
 */
async function openCosignKey(json, password) {
    const locked = parseLockedKey(json);
    const box = await secretbox(locked, password);
    try {
        return Buffer.from(box.decrypt(locked.ciphertext));
    }
    catch (cause) {
        throw new _key_error_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyError */ .e({
            code: 'KEY_PASSWORD_WRONG',
            message: 'the key does not open with this password',
            hint: 'Give the password that the key was made with; a key file that was altered does not open either.',
            cause,
        });
    }
}
/**
 * Locks a PKCS #8 DER key as cosign does (scrypt N 65536, r 8, p 1); `random` gives salt and nonce.
 */
async function lockCosignKey(pkcs8, password, random) {
    const lock = { cost: COST_NOW, salt: random(SALT_BYTES), nonce: random(NONCE_BYTES) };
    const box = await secretbox(lock, password);
    const ciphertext = Buffer.from(box.encrypt(pkcs8));
    return Buffer.from(JSON.stringify({
        kdf: {
            name: 'scrypt',
            params: { N: lock.cost, r: BLOCK_SIZE, p: PARALLELISM },
            salt: lock.salt.toString('base64'),
        },
        cipher: { name: 'nacl/secretbox', nonce: lock.nonce.toString('base64') },
        ciphertext: ciphertext.toString('base64'),
    }));
}
/** NaCl's secretbox (XSalsa20-Poly1305), which node:crypto does not have; docs/adr/0030-keys.md. */
async function secretbox({ cost, salt, nonce }, password) {
    const { xsalsa20poly1305 } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 46382));
    // scrypt needs 128·N·r bytes, and node refuses more than 32 MiB unless it is told.
    const options = { N: cost, r: BLOCK_SIZE, p: PARALLELISM, maxmem: 2 * 128 * cost * BLOCK_SIZE };
    const key = await derive(Buffer.from(password.reveal()), salt, KEY_BYTES, options);
    return xsalsa20poly1305(key, nonce);
}
/** Throws KeyError; the JSON parser's own error is not kept, since it quotes the text. */
function parseLockedKey(bytes) {
    try {
        const what = 'the locked key';
        return lockedKeyIn((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes, what, { maxBytes: MAX_BYTES, maxDepth: 4 }), what));
    }
    catch (error) {
        if (error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SealError */ .EM && !(error instanceof _shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .JsonError */ .N3))
            throw error;
        throw new _key_error_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyError */ .e({
            code: 'KEY_MALFORMED',
            message: `the key is none that cosign wrote: ${error instanceof _shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .JsonError */ .N3 ? error.message : 'it cannot be read'}`,
            hint: 'The file may be cut off; give the whole file as cosign generate-key-pair wrote it.',
        });
    }
}
function lockedKeyIn(key) {
    const kdf = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(key['kdf'], 'kdf');
    const cipher = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(key['cipher'], 'cipher');
    const params = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(kdf['params'], 'kdf.params');
    expectName('kdf.name', kdf['name'], 'scrypt');
    expectName('cipher.name', cipher['name'], 'nacl/secretbox');
    return {
        cost: costIn(params),
        salt: bytesIn(kdf['salt'], 'kdf.salt', SALT_BYTES),
        nonce: bytesIn(cipher['nonce'], 'cipher.nonce', NONCE_BYTES),
        ciphertext: bytesIn(key['ciphertext'], 'ciphertext'),
    };
}
function expectName(field, value, expected) {
    if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value, field) === expected)
        return;
    throw unsupported(`its ${field} is not ${expected}`);
}
function costIn(params) {
    const [n, r, p] = ['N', 'r', 'p'].map((name) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asCount */ .Wg)(params[name], `kdf.params.${name}`));
    if (n !== undefined && COSTS.includes(n) && r === BLOCK_SIZE && p === PARALLELISM)
        return n;
    throw unsupported(`its scrypt cost is N ${n ?? 0}, r ${r ?? 0}, p ${p ?? 0}, expected N ${COSTS.join(' or ')}, r ${BLOCK_SIZE}, p ${PARALLELISM}`);
}
function bytesIn(value, field, length) {
    const text = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value, field);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text)
        throw malformed(`${field} is not base64`);
    if (length !== undefined && bytes.byteLength !== length) {
        throw malformed(`${field} has ${bytes.byteLength} bytes, expected ${length}`);
    }
    return bytes;
}
function malformed(why) {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyError */ .e({
        code: 'KEY_MALFORMED',
        message: `the key is none that cosign wrote: ${why}`,
        hint: 'Give the whole file as cosign generate-key-pair wrote it.',
    });
}
function unsupported(why) {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyError */ .e({
        code: 'KEY_ENCRYPTION_UNSUPPORTED',
        message: `the key is locked in a way that cosign does not use: ${why}`,
        hint: 'Nothing was tried with it. Import the key anew with cosign import-key-pair.',
    });
}


/***/ }),

/***/ 57678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeKeyPair: () => (/* binding */ makeKeyPair)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _cosign_private_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37555);
/* harmony import */ var _key_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48830);




const PEM_LABEL = 'ENCRYPTED SIGSTORE PRIVATE KEY';
/** node:crypto takes none longer, and so a PBES2 copy of the key could not be opened. */
const MAX_PASSWORD_BYTES = 1024;
const newKeyPair = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair);
/**
 * Makes an ECDSA P-256 key, locked with `password` as cosign generate-key-pair does; the key itself
 * comes from OpenSSL's generator, salt and nonce from `random`. An empty password is refused: it is
 * what an unset secret looks like. Throws KeyError KEY_PASSWORD_UNFIT.
 */
async function makeKeyPair(password, random) {
    checkPassword(password);
    const { privateKey, publicKey } = await newKeyPair('ec', { namedCurve: 'P-256' });
    const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
    try {
        return {
            privateKey: pemOf(await (0,_cosign_private_key_js__WEBPACK_IMPORTED_MODULE_2__/* .lockCosignKey */ .W)(pkcs8, password, random)),
            publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
            publicKeyObject: publicKey,
        };
    }
    finally {
        pkcs8.fill(0);
    }
}
function checkPassword(password) {
    const bytes = Buffer.byteLength(password.reveal());
    if (bytes > 0 && bytes <= MAX_PASSWORD_BYTES)
        return;
    throw new _key_error_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyError */ .e({
        code: 'KEY_PASSWORD_UNFIT',
        message: `the new key’s password ${bytes === 0 ? 'is empty' : `has ${bytes} bytes, expected at most ${MAX_PASSWORD_BYTES}`}`,
        hint: 'Choose a password; in a pipeline, see that the secret behind COSIGN_PASSWORD is set.',
    });
}
function pemOf(bytes) {
    const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
    return `-----BEGIN ${PEM_LABEL}-----\n${lines.join('\n')}\n-----END ${PEM_LABEL}-----\n`;
}


/***/ })

};
;