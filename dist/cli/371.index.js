"use strict";
exports.id = 371;
exports.ids = [371];
exports.modules = {

/***/ 86262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   Qn: () => (/* binding */ MAX_KEY_FILE_BYTES),
/* harmony export */   VG: () => (/* binding */ readKeyBlock),
/* harmony export */   Yu: () => (/* binding */ parseKeyDer)
/* harmony export */ });
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83917);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_sigstore_core__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _key_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48830);


/** Bytes. RSA 4096 in a cosign key file has under 4 KiB. */
const MAX_KEY_FILE_BYTES = 64 * 1024;
const BLOCK = /^-----BEGIN ([A-Z0-9 ]+)-----$([^]*?)^-----END \1-----$/gm;
const LINE = /^-----(?:BEGIN|END) /gm;
/** A first line of RFC 1421 headers: keys that OpenSSL locked with MD5 in the old way. */
const HEADER = /^\s*[A-Za-z-]+:/;
/**
 * The PEM block (RFC 7468) of a key file: exactly one, nothing cut off. Text around it is allowed,
 * as the RFC does.
 * Throws KeyError KEY_TOO_LARGE, KEY_MALFORMED, KEY_ENCRYPTION_UNSUPPORTED.
 */
function readKeyBlock(file) {
    if (file.byteLength > MAX_KEY_FILE_BYTES) {
        throw new _key_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .e({
            code: 'KEY_TOO_LARGE',
            message: `the key has ${file.byteLength} bytes, expected at most ${MAX_KEY_FILE_BYTES}`,
            hint: 'Give the file that holds the private key, and nothing else.',
        });
    }
    const text = Buffer.from(file).toString('latin1').replaceAll('\r\n', '\n');
    const lines = [...text.matchAll(LINE)].length;
    const [block, ...more] = [...text.matchAll(BLOCK)];
    if (lines === 0)
        throw malformed('it holds no PEM block');
    if (block === undefined)
        throw malformed('its PEM block is cut off');
    if (more.length > 0 || lines > 2)
        throw malformed('it holds more than one PEM block');
    const [, label = '', body = ''] = block;
    if (HEADER.test(body))
        throw oldEncryption();
    return { label, bytes: base64In(body) };
}
/**
 * The DER of a block, of which nothing is missing and after which nothing comes. Throws KeyError
 * KEY_MALFORMED.
 */
function parseKeyDer(bytes) {
    try {
        return _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.ASN1Obj.parseBuffer(Buffer.from(bytes));
    }
    catch {
        throw malformed('what its PEM block holds is cut off, or no DER');
    }
}
/** A file that is no private key at all. */
function malformed(why, cause) {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .e({
        code: 'KEY_MALFORMED',
        message: `the key cannot be read: ${why}`,
        hint: 'Give the whole PEM file of one private key, as cosign or OpenSSL wrote it.',
        cause,
    });
}
function base64In(body) {
    const text = body.replace(/\s+/g, '');
    const bytes = Buffer.from(text, 'base64');
    if (text === '' || bytes.toString('base64') !== text)
        throw malformed('its PEM block is no base64');
    return bytes;
}
function oldEncryption() {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .e({
        code: 'KEY_ENCRYPTION_UNSUPPORTED',
        message: 'the key has PEM headers, as keys have that OpenSSL encrypted in the old, weak way',
        hint: 'Convert it: openssl pkcs8 -topk8 -in KEY -out NEW_KEY.',
    });
}


/***/ }),

/***/ 42371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ privateKeyOf),
/* harmony export */   publicKeyHint: () => (/* binding */ publicKeyHint)
/* harmony export */ });
/* unused harmony export keyAlgorithm */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _key_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48830);
/* harmony import */ var _key_pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86262);



const CURVES = new Map([
    ['prime256v1', 'ECDSA P-256'],
    ['secp384r1', 'ECDSA P-384'],
    ['secp521r1', 'ECDSA P-521'],
]);
const RSA_SIZES = new Map([
    [2048, 'RSA 2048'],
    [3072, 'RSA 3072'],
    [4096, 'RSA 4096'],
]);
const MIN_RSA_BITS = 2048;
const RSA_EXPONENT = 65537n;
const PROBE = Buffer.from('seal-image: does this private key fit its public key?');
/**
 * The algorithm of a public or private key. SHA-256 whatever the curve: measured with `verify
 * --key` and `verify-attestation --key` of cosign 3.1.3 and 2.6.5 (bundles, `.sig` and `.att` tags
 * alike), with Rekor v1 1.5.4 and with what Rekor v2 2.3.0 takes (tests/interop/stack/keys.stack.ts);
 * what v2 does not take was read in rekor-tiles (internal/algorithmregistry).
 *
 * | key                  | verified with                     | v1 dsse | v1 hashedrekord  | v2                    |
 * | -------------------- | --------------------------------- | ------- | ---------------- | --------------------- |
 * | ECDSA P-256          | ECDSA over SHA-256, ASN.1         | yes     | yes              | yes                   |
 * | ECDSA P-384, P-521   | ECDSA over SHA-256, ASN.1         | yes     | no               | SHA-384, SHA-512 only |
 * | RSA 2048, 3072, 4096 | PKCS #1 v1.5 over SHA-256, no PSS | yes     | yes              | yes                   |
 * | Ed25519              | the pure form, no Ed25519ph       | yes     | Ed25519ph only   | Ed25519ph only        |
 *
 * cosign itself signs with SHA-384 on P-384, SHA-512 on P-521 and (2.6.5) Ed25519ph. Its own
 * `verify --key` then refuses, unless it is told `--signature-digest-algorithm`, and no dsse entry
 * takes that. We sign what verifies as it stands.
 * Throws KeyError KEY_KIND_UNSUPPORTED, KEY_TOO_WEAK.
 */
function keyAlgorithm(key) {
    const kind = kindOf(key);
    if (kind === 'Ed25519')
        return { kind, hash: null, rekorV1: ['dsse'], rekorV2: false };
    const isSha256 = kind !== 'ECDSA P-384' && kind !== 'ECDSA P-521';
    const rekorV1 = isSha256 ? ['dsse', 'hashedrekord'] : ['dsse'];
    return { kind, hash: 'sha256', rekorV1, rekorV2: isSha256 };
}
/**
 * A private key with its algorithm, once it has signed something that its public key verifies: a
 * file may hold a public key that is not its own. Throws KeyError KEY_KIND_UNSUPPORTED,
 * KEY_TOO_WEAK, KEY_MALFORMED.
 */
function privateKeyOf(privateKey) {
    const algorithm = keyAlgorithm(privateKey);
    const publicKey = plainPublicKey(privateKey);
    if (!fits(privateKey, publicKey, algorithm.hash)) {
        throw refused('KEY_MALFORMED', 'what the private key signs, its own public key does not verify');
    }
    return { ...algorithm, privateKey, publicKey };
}
/**
 * The public key as everybody writes it: OpenSSL would repeat the compressed point of the file,
 * which Go does not read. A curve that is written out, not named, is refused as Go refuses it.
 */
function plainPublicKey(privateKey) {
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    if (publicKey.asymmetricKeyType !== 'ec')
        return publicKey;
    const spki = (0,_key_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .parseKeyDer */ .Yu)(publicKey.export({ type: 'spki', format: 'der' }));
    if (spki.subs[0]?.subs[1]?.tag.isOID() !== true) {
        throw unsupported('an elliptic curve key whose curve is written out, not named');
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: publicKey.export({ format: 'jwk' }), format: 'jwk' });
}
/**
 * How bundles and cosign name a public key: base64 of the SHA-256 of its SubjectPublicKeyInfo in
 * DER.
 */
function publicKeyHint(publicKey) {
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(spki).digest('base64');
}
function kindOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return 'Ed25519';
    if (type === 'ec') {
        const curve = details?.namedCurve;
        return known(CURVES.get(curve ?? ''), `an elliptic curve key on ${curve ?? 'no named curve'}`);
    }
    if (type !== 'rsa')
        throw unsupported(`a ${type ?? key.type} key`);
    const bits = details?.modulusLength ?? 0;
    if (bits < MIN_RSA_BITS) {
        throw refused('KEY_TOO_WEAK', `it is RSA of ${bits} bits, expected at least ${MIN_RSA_BITS}`);
    }
    if (details?.publicExponent !== RSA_EXPONENT) {
        throw unsupported('an RSA key with a public exponent other than 65537');
    }
    return known(RSA_SIZES.get(bits), `RSA of ${bits} bits, which cosign does not take`);
}
function known(kind, what) {
    if (kind === undefined)
        throw unsupported(what);
    return kind;
}
function fits(privateKey, publicKey, hash) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, PROBE, publicKey, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, PROBE, privateKey));
    }
    catch {
        return false;
    }
}
function unsupported(what) {
    return refused('KEY_KIND_UNSUPPORTED', `it is ${what}`);
}
function refused(code, why) {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .e({
        code,
        message: `the key cannot be used for signing: ${why}`,
        hint: 'Use ECDSA on P-256, P-384 or P-521, Ed25519, or RSA of 2048, 3072 or 4096 bits; seal-image generate-key-pair makes one.',
    });
}


/***/ })

};
;