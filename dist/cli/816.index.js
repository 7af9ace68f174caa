"use strict";
exports.id = 816;
exports.ids = [816];
exports.modules = {

/***/ 22816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attest: () => (/* binding */ attest)
/* harmony export */ });
/* harmony import */ var _given_attestations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63165);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3513);
/* harmony import */ var _run_seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49206);
/* harmony import */ var _seal_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(118);
/* harmony import */ var _verify_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17258);





const attest = {
    name: 'attest',
    summary: 'Attests a ready predicate about images',
    synopsis: '--type TYPE --predicate FILE IMAGE…',
    positionals: { min: 1, max: 1000 },
    options: {
        type: { value: 'TYPE', describe: 'a predicate type’s URI, or cosign’s short name for it' },
        predicate: { value: 'FILE', describe: 'the predicate, JSON' },
        ..._seal_options_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGNING_OPTIONS */ .FQ,
    },
    run: async (given, terminal) => (0,_run_seal_js__WEBPACK_IMPORTED_MODULE_2__/* .runSeal */ .n)(given, terminal, (0,_seal_options_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsFrom */ .WK)(given, terminal.env, { sign: false, sbom: 'false', provenance: 'false' }), [await attestationFrom(given)]),
};
async function attestationFrom(given) {
    const predicateType = (0,_verify_options_js__WEBPACK_IMPORTED_MODULE_4__/* .predicateTypeFrom */ .E)((0,_args_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(given, 'type'));
    return (0,_given_attestations_js__WEBPACK_IMPORTED_MODULE_0__/* .readAttestation */ .V)('--predicate', predicateType, (0,_args_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(given, 'predicate'));
}


/***/ }),

/***/ 17258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ predicateTypeFrom),
/* harmony export */   JX: () => (/* binding */ policyFrom),
/* harmony export */   Qb: () => (/* binding */ TRUST_OPTIONS),
/* harmony export */   YX: () => (/* binding */ sourceFrom),
/* harmony export */   ml: () => (/* binding */ SIGNER_OPTIONS),
/* harmony export */   tY: () => (/* binding */ unpinnedCallerWarning)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3375);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94298);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57383);
/* harmony import */ var _seal_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(118);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3513);






/** Options that say who must have signed, in cosign's words. */
const SIGNER_OPTIONS = {
    'certificate-identity': { value: 'TEXT', describe: 'exactly who must have signed' },
    'certificate-identity-regexp': {
        value: 'RE2',
        describe: 'a pattern that the whole identity must match',
    },
    'certificate-oidc-issuer': { value: 'URL', describe: 'exactly who must have vouched for them' },
    'certificate-oidc-issuer-regexp': {
        value: 'RE2',
        describe: 'a pattern that the whole issuer must match',
    },
    'source-repository': {
        value: 'URL',
        describe: 'exactly whose job must have signed: tells callers of a reusable workflow apart',
    },
    'source-ref': {
        value: 'REF',
        describe: 'exactly the branch or tag that it was signed for: refs/heads/main, refs/tags/v1',
    },
    key: {
        value: 'FILE',
        describe: 'the public key that must have signed (PEM), in place of all these',
    },
    'no-tlog': { describe: 'ask for no log entry; certificates then need a timestamp' },
    'no-sct': { describe: 'ask for no promise of a certificate log in the certificate' },
    sigstore: {
        value: 'NAME',
        describe: 'public-good, staging or github; github has neither kind of log',
        default: 'public-good',
    },
    'trusted-root': {
        value: 'FILE',
        describe: 'trusted_root.json; with it nothing is asked of any TUF server',
    },
    ..._seal_options_js__WEBPACK_IMPORTED_MODULE_4__/* .TUF_OPTIONS */ .Lv,
};
const TRUST_NAMES = ['sigstore', 'trusted-root', 'tuf-mirror', 'tuf-root'];
/** Options that say whom to believe. */
const TRUST_OPTIONS = Object.fromEntries(Object.entries(SIGNER_OPTIONS).filter(([name]) => TRUST_NAMES.includes(name)));
const REPOSITORY_URL = /^https?:\/\/[^\s/]+\/(?:\S*[^\s/])$/;
/** The policy; without both an identity and an issuer, or a key, there is none. Throws UsageError. */
async function policyFrom(given) {
    const identity = matchFrom(given, 'certificate-identity');
    const issuer = matchFrom(given, 'certificate-oidc-issuer');
    const key = given.text('key');
    const source = sourceFrom(given);
    const [named] = Object.keys(source);
    if (key !== undefined && named !== undefined) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--key and --${named === 'sourceRef' ? 'source-ref' : 'source-repository'} are both given`, 'A key has no repository: leave one of them out.');
    }
    if (key !== undefined && identity === undefined && issuer === undefined) {
        return { kind: 'key', publicKey: await publicKeyIn(key) };
    }
    if (key !== undefined || identity === undefined || issuer === undefined) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb('it is not said who must have signed', 'Give --certificate-identity and --certificate-oidc-issuer, or --key.');
    }
    return {
        kind: 'keyless',
        identity: { identity, issuer, ...source },
    };
}
/** The predicate type that `--type` asks for. Throws UsageError. */
function predicateTypeFrom(type) {
    const predicateType = (0,_attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypeOf */ .T4)(type);
    if (predicateType !== undefined)
        return predicateType;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${JSON.stringify(type)} is not a predicate type`, `Give ${_attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICATE_TYPE_WORDS */ .bv}.`);
}
/** What to tell where anybody who may call a workflow passes: that nothing was asked of the caller, and how to ask. */
function unpinnedCallerWarning(caller) {
    return `${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(caller)} signed through a reusable workflow of another repository, which others may call too. To accept nobody else: --source-repository ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(caller)}`;
}
/** What the certificate must say of the job's repository. Throws UsageError. */
function sourceFrom(given) {
    const sourceRepository = sourceRepositoryFrom(given);
    const sourceRef = sourceRefFrom(given);
    return {
        ...(sourceRepository === undefined ? {} : { sourceRepository }),
        ...(sourceRef === undefined ? {} : { sourceRef }),
    };
}
function sourceRefFrom(given) {
    const ref = given.text('source-ref');
    if (ref === undefined || /^refs\/\S+$/.test(ref))
        return ref;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--source-ref ${JSON.stringify(ref)} is no ref`, 'Give it in full: refs/heads/NAME or refs/tags/NAME.');
}
/** As certificates have it; what is written in another way matches none, and better says so. Throws UsageError. */
function sourceRepositoryFrom(given) {
    const url = given.text('source-repository');
    if (url === undefined || REPOSITORY_URL.test(url))
        return url;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--source-repository ${JSON.stringify(url)} is no repository’s URL`, 'Give it as https://github.com/OWNER/NAME, without a slash at its end.');
}
function matchFrom(given, option) {
    const exact = given.text(option);
    const pattern = given.text(`${option}-regexp`);
    if (exact !== undefined && pattern !== undefined) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--${option} and --${option}-regexp are both given`, 'Give one of them.');
    }
    if (exact !== undefined)
        return { exact };
    return pattern === undefined ? undefined : { pattern };
}
async function publicKeyIn(path) {
    const pem = await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .jH)('--key', path, 64 * 1024);
    if (pem.includes('PRIVATE KEY')) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${path} holds a private key`, 'Give --key the public key.');
    }
    // OpenSSL would take the key out of a certificate, and ask neither who certified it nor until when.
    const labels = [...pem.toString('latin1').matchAll(/-----BEGIN ([^-]*)-----/g)];
    // It would take the first, and nobody is told which that is.
    if (labels.length > 1) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${path} holds ${labels.length} PEM blocks`, 'Give --key one public key.');
    }
    if (labels[0]?.[1]?.endsWith('CERTIFICATE') === true) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${path} holds a certificate`, 'Give --key the public key.');
    }
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
    }
    catch (cause) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${path} holds no public key`, 'Give --key a PEM public key.', cause);
    }
}


/***/ })

};
;