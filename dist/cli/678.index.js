"use strict";
exports.id = 678;
exports.ids = [678];
exports.modules = {

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