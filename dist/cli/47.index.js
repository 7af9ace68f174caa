"use strict";
exports.id = 47;
exports.ids = [47];
exports.modules = {

/***/ 3375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ SLSA_V1_PREDICATE_TYPE),
/* harmony export */   RT: () => (/* binding */ OPENVEX_PREDICATE_TYPE),
/* harmony export */   T4: () => (/* binding */ predicateTypeOf),
/* harmony export */   bv: () => (/* binding */ PREDICATE_TYPE_WORDS),
/* harmony export */   jF: () => (/* binding */ VULN_PREDICATE_TYPE),
/* harmony export */   nv: () => (/* binding */ CYCLONEDX_PREDICATE_TYPE),
/* harmony export */   s$: () => (/* binding */ SLSA_V02_PREDICATE_TYPE),
/* harmony export */   vX: () => (/* binding */ SPDX_PREDICATE_TYPE)
/* harmony export */ });
/** Predicate types that are known here, by their URIs. */
const CYCLONEDX_PREDICATE_TYPE = 'https://cyclonedx.org/bom';
const SLSA_V1_PREDICATE_TYPE = 'https://slsa.dev/provenance/v1';
const SLSA_V02_PREDICATE_TYPE = 'https://slsa.dev/provenance/v0.2';
const SPDX_PREDICATE_TYPE = 'https://spdx.dev/Document';
const VULN_PREDICATE_TYPE = 'https://cosign.sigstore.dev/attestation/vuln/v1';
const OPENVEX_PREDICATE_TYPE = 'https://openvex.dev/ns';
/** cosign's short names for predicate types (cosign `attest --type`), but those of documents that are no JSON. */
const SHORT_NAMES = {
    cyclonedx: CYCLONEDX_PREDICATE_TYPE,
    link: 'https://in-toto.io/Link/v1',
    openvex: OPENVEX_PREDICATE_TYPE,
    slsaprovenance: SLSA_V02_PREDICATE_TYPE,
    slsaprovenance02: SLSA_V02_PREDICATE_TYPE,
    slsaprovenance1: SLSA_V1_PREDICATE_TYPE,
    spdxjson: SPDX_PREDICATE_TYPE,
    vuln: VULN_PREDICATE_TYPE,
};
/** What a predicate type may be given as, for people. */
const PREDICATE_TYPE_WORDS = `a URI, or one of ${Object.keys(SHORT_NAMES).join(', ')}`;
/** The URI for a short name; a URI stands for itself; anything else is undefined. */
function predicateTypeOf(name) {
    if (Object.hasOwn(SHORT_NAMES, name))
        return SHORT_NAMES[name];
    return /^https?:\/\/[^\s/]+/.test(name) && !/\s/.test(name) && URL.canParse(name)
        ? name
        : undefined;
}


/***/ }),

/***/ 13047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyBundle: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(94298);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(52457);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(64870);
// EXTERNAL MODULE: ./build/sigstore/verify-error.js
var verify_error = __webpack_require__(97298);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(64144);
// EXTERNAL MODULE: ./build/sigstore/trust.js
var sigstore_trust = __webpack_require__(82232);
// EXTERNAL MODULE: ./build/sigstore/verify.js + 4 modules
var verify = __webpack_require__(13537);
;// CONCATENATED MODULE: ./build/verify-bundle.js



/**
 * Verifies one bundle file over one file or digest, without any network. An envelope counts where its statement is about the file.
 * `trustedRoot`: the bytes of a trusted_root.json, or a root that was read already. Throws VerifyError.
 */
async function verifyBundleFile(options) {
    const { trustedRoot, artifact, policy, settings, now } = options;
    const trust = trustedRoot instanceof Uint8Array ? (0,sigstore_trust/* parseTrustedRoot */.t1)(trustedRoot) : trustedRoot;
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(options.bundle);
    return (0,verify/* verifyBundle */.I)({
        bundle,
        artifact,
        policy,
        trust,
        now,
        ...(settings === undefined ? {} : { settings }),
    });
}

// EXTERNAL MODULE: ./build/wire.js + 23 modules
var wire = __webpack_require__(26181);
// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/cli/trust-from.js
var trust_from = __webpack_require__(1285);
// EXTERNAL MODULE: ./build/cli/verify-options.js
var verify_options = __webpack_require__(17258);
;// CONCATENATED MODULE: ./build/cli/commands/verify-bundle.js










const verifyBundle = {
    name: 'verify-bundle',
    summary: 'Verifies one Sigstore bundle over a file or a digest, without a registry',
    synopsis: '--bundle FILE --certificate-identity TEXT --certificate-oidc-issuer URL FILE|sha256:…',
    positionals: { min: 1, max: 1 },
    options: {
        bundle: { value: 'FILE', describe: 'the bundle, JSON' },
        ...verify_options/* SIGNER_OPTIONS */.ml,
        type: {
            value: 'TYPE',
            describe: 'the attestation that it must be: a URI, or cosign’s short name (default: any)',
        },
        json: { describe: 'what was verified as JSON on standard output' },
    },
    run: async (given, terminal) => {
        const policy = await (0,verify_options/* policyFrom */.JX)(given);
        const bundle = await (0,input_file/* readInputFile */.jH)('--bundle', (0,args/* requiredText */.$4)(given, 'bundle'));
        const type = given.text('type');
        const artifact = {
            ...(type === undefined ? {} : { predicateTypes: [(0,verify_options/* predicateTypeFrom */.E)(type)] }),
            ...(await artifactFrom(given.positionals[0] ?? '')),
        };
        const services = (0,wire/* wireRegistry */.bk)({}, [], terminal);
        try {
            const { trust: trustedRoot, settings } = await (0,trust_from/* trustFrom */.b)(given, services.trustedRoot);
            const now = () => new Date();
            const verified = await verifyBundleFile({
                ...{ bundle, artifact, policy, trustedRoot, settings, now },
            });
            const { unpinnedCaller } = verified;
            if (unpinnedCaller !== undefined)
                terminal.log.warning((0,verify_options/* unpinnedCallerWarning */.tY)(unpinnedCaller));
            if (given.isSet('json'))
                terminal.print(`${JSON.stringify(verified, undefined, 2)}\n`);
            else
                terminal.log.info(textOf(verified));
            return 0;
        }
        catch (error) {
            if (!(error instanceof verify_error/* VerifyError */.Gz) || error.kind !== 'refused')
                throw error;
            terminal.log.info(`REFUSED: ${error.message} [${error.code}]\n${error.hint}`);
            return 1;
        }
        finally {
            await services.close();
        }
    },
};
/** Says what was verified: an SBOM's attestation, too, is about the digest, and nobody should take it for another. */
function textOf({ predicateType, identity }) {
    const isSignature = predicateType === undefined || predicateType === media_types/* SIGNATURE_PREDICATE_TYPE */.Wc;
    const what = isSignature ? 'signature' : `attestation ${(0,log/* printable */.g)(predicateType)}`;
    return `VERIFIED ${what}: signed by ${(0,log/* printable */.g)(identity ?? 'the key')}`;
}
async function artifactFrom(text) {
    if ((0,digest/* isDigest */.Bc)(text))
        return { digest: text };
    return { bytes: await (0,input_file/* readInputFile */.jH)('the artifact', text, 1024 * 1024 * 1024) };
}


/***/ }),

/***/ 1285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ trustFrom)
/* harmony export */ });
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94298);
/* harmony import */ var _instance_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78670);
/* harmony import */ var _sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79852);
/* harmony import */ var _sigstore_trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82232);
/* harmony import */ var _sigstore_verify_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5375);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3513);






/** What else must be there, and whom to believe. Throws UsageError and FlowError where trust is asked of two places. */
async function trustFrom(given, fetchRoot) {
    const path = given.text('trusted-root');
    const name = given.text('sigstore') ?? 'public-good';
    const mirror = await (0,_instance_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorFrom */ .M6)({
        tufMirror: given.text('tuf-mirror'),
        tufRoot: given.text('tuf-root'),
    });
    if (!(0,_sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_2__/* .isInstanceName */ .T1)(name)) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--sigstore ${JSON.stringify(name)} is no instance`, SOURCES);
    }
    if (path !== undefined && (mirror !== undefined || name !== 'public-good')) {
        const other = mirror === undefined ? `--sigstore ${name}` : '--tuf-mirror';
        throw new _args_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--trusted-root and ${other} are both given`, SOURCES);
    }
    const settings = {
        ...(given.isSet('no-tlog') ? { tlog: 'none' } : {}),
        ...(given.isSet('no-sct') ? { sct: 'none' } : {}),
    };
    if (path !== undefined) {
        return { trust: (0,_sigstore_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTrustedRoot */ .t1)(await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputFile */ .jH)('trusted-root', path)), settings };
    }
    // A key without a log is proved by nobody else.
    const isKeyAlone = given.text('key') !== undefined && given.isSet('no-tlog');
    if (mirror === undefined && isKeyAlone)
        return { trust: _sigstore_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_TRUSTED_ROOT */ .LY, settings };
    const source = mirror === undefined ? { kind: 'known', name } : { kind: 'mirror', mirror, services: false };
    const trust = (0,_sigstore_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTrustedRoot */ .t1)(await fetchRoot(source));
    return { trust, settings: { ...(name === 'github' ? (0,_sigstore_verify_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .logSettings */ .AF)(trust) : {}), ...settings } };
}
const SOURCES = 'Give --trusted-root, or --tuf-mirror with --tuf-root, or --sigstore as public-good, staging or github.';


/***/ }),

/***/ 17258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ predicateTypeFrom),
/* harmony export */   JX: () => (/* binding */ policyFrom),
/* harmony export */   Lv: () => (/* binding */ TUF_OPTIONS),
/* harmony export */   Qb: () => (/* binding */ TRUST_OPTIONS),
/* harmony export */   YX: () => (/* binding */ sourceFrom),
/* harmony export */   ml: () => (/* binding */ SIGNER_OPTIONS),
/* harmony export */   tY: () => (/* binding */ unpinnedCallerWarning),
/* harmony export */   yU: () => (/* binding */ sourceRepositoryFrom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3375);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94298);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57383);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3513);





/** A TUF repository of one's own. */
const TUF_OPTIONS = {
    'tuf-mirror': { value: 'URL', describe: 'a TUF repository to trust; needs --tuf-root' },
    'tuf-root': { value: 'FILE', describe: 'the root metadata that it is verified from' },
};
/** Options that say whom to believe. */
const TRUST_OPTIONS = {
    sigstore: {
        value: 'NAME',
        describe: 'public-good, staging or github; github has neither kind of log',
        default: 'public-good',
    },
    'trusted-root': {
        value: 'FILE',
        describe: 'trusted_root.json; with it nothing is asked of any TUF server',
    },
    ...TUF_OPTIONS,
};
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
    ...TRUST_OPTIONS,
};
const REPOSITORY_URL = /^https?:\/\/[^\s/]+\/(?:\S*[^\s/])$/;
/** The policy; without both an identity and an issuer, or a key, there is none. Throws UsageError. */
async function policyFrom(given) {
    const identity = matchFrom(given, 'certificate-identity');
    const issuer = matchFrom(given, 'certificate-oidc-issuer');
    const key = given.text('key');
    const source = sourceFrom(given);
    const [named] = Object.keys(source);
    if (key !== undefined && named !== undefined) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--key and --${named === 'sourceRef' ? 'source-ref' : 'source-repository'} are both given`, 'A key has no repository: leave one of them out.');
    }
    if (key !== undefined && identity === undefined && issuer === undefined) {
        return { kind: 'key', publicKey: await publicKeyIn(key) };
    }
    if (key !== undefined || identity === undefined || issuer === undefined) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb('it is not said who must have signed', 'Give --certificate-identity and --certificate-oidc-issuer, or --key.');
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
    throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${JSON.stringify(type)} is not a predicate type`, `Give ${_attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICATE_TYPE_WORDS */ .bv}.`);
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
    throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--source-ref ${JSON.stringify(ref)} is no ref`, 'Give it in full: refs/heads/NAME or refs/tags/NAME.');
}
/** As certificates have it; what is written in another way matches none, and better says so. Throws UsageError. */
function sourceRepositoryFrom(given) {
    const url = given.text('source-repository');
    if (url?.endsWith('.git') === true) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--source-repository ${JSON.stringify(url)} is what git clones, and in no certificate`, 'Leave .git at its end out: https://github.com/OWNER/NAME.');
    }
    if (url === undefined || REPOSITORY_URL.test(url))
        return url;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--source-repository ${JSON.stringify(url)} is no repository’s URL`, 'Give it as https://github.com/OWNER/NAME, without a slash at its end.');
}
function matchFrom(given, option) {
    const exact = given.text(option);
    const pattern = given.text(`${option}-regexp`);
    if (exact !== undefined && pattern !== undefined) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--${option} and --${option}-regexp are both given`, 'Give one of them.');
    }
    if (exact !== undefined)
        return { exact };
    return pattern === undefined ? undefined : { pattern };
}
async function publicKeyIn(path) {
    const pem = await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .jH)('--key', path, 64 * 1024);
    if (pem.includes('PRIVATE KEY')) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${path} holds a private key`, 'Give --key the public key.');
    }
    // OpenSSL would take the key out of a certificate, and ask neither who certified it nor until when.
    const labels = [...pem.toString('latin1').matchAll(/-----BEGIN ([^-]*)-----/g)];
    // It would take the first, and nobody is told which that is.
    if (labels.length > 1) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${path} holds ${labels.length} PEM blocks`, 'Give --key one public key.');
    }
    if (labels[0]?.[1]?.endsWith('CERTIFICATE') === true) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${path} holds a certificate`, 'Give --key the public key.');
    }
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
    }
    catch (cause) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${path} holds no public key`, 'Give --key a PEM public key.', cause);
    }
}


/***/ }),

/***/ 90472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ rememberCertificate)
/* harmony export */ });
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83917);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_sigstore_core__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The same certificate, which from now on remembers what follows from its bytes alone: its DER encoding (ITU-T X.690) and
 * whose signature it bears. The library works all of this out anew some forty times for each bundle, for every time that
 * the certificate must have been valid at; it was most of what a verification took. For certificates that nobody changes: the library takes
 * a copy before it takes an extension out (RFC 6962 §3.2), and what that changes in a copy is the copy's own.
 */
function rememberCertificate(certificate) {
    const { root, tbsCertificate } = certificate;
    const extensions = tbsCertificate.subs.find((part) => part.tag.isContextSpecific(EXTENSIONS));
    const list = extensions?.subs[0];
    for (const part of [...(list?.subs ?? []), ...tbsCertificate.subs, ...root.subs, root]) {
        rememberEncoding(part);
    }
    if (list !== undefined)
        certificate.clone = () => copyWithOwn(list, certificate);
    rememberSigners(certificate);
    return certificate;
}
/** RFC 5280 §4.1: `extensions [3] EXPLICIT Extensions` */
const EXTENSIONS = 3;
/** A copy with a list of extensions of its own, and all that holds it; everything else it shares. */
function copyWithOwn(list, { root }) {
    const copied = (part, depth) => {
        if (depth === 0)
            return part === list ? withParts(part, part.subs) : part;
        const subs = part.subs.map((sub) => copied(sub, depth - 1));
        return subs.every((sub, index) => sub === part.subs[index]) ? part : withParts(part, subs);
    };
    // Certificate, TBSCertificate, [3], Extensions
    return new _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(copied(root, 3));
}
function withParts({ tag, value }, subs) {
    return new _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.ASN1Obj(tag, value, [...subs]);
}
function rememberEncoding(object) {
    const encoded = object.toDER();
    object.toDER = () => encoded;
}
/** By the issuer's whole encoding. Only who did sign it is remembered: strangers could otherwise fill the memory with who did not. */
function rememberSigners(certificate) {
    const signers = new Set();
    const verify = certificate.verify.bind(certificate);
    certificate.verify = (issuer = certificate) => {
        const name = issuer.root.toDER().toString('latin1');
        if (signers.has(name))
            return true;
        const isSigner = verify(issuer);
        if (isSigner)
            signers.add(name);
        return isSigner;
    };
}


/***/ }),

/***/ 82232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ trustedRootText),
/* harmony export */   LY: () => (/* binding */ NO_TRUSTED_ROOT),
/* harmony export */   dz: () => (/* binding */ withPublicKey),
/* harmony export */   t1: () => (/* binding */ parseTrustedRoot)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54187);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57383);
/* harmony import */ var _remembered_certificate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90472);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97298);






const MAX_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPES = new Set([
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
]);
const refusal = {
    kind: 'usage',
    code: 'TRUST_ROOT_MALFORMED',
    message: 'the trusted root cannot be read',
    hint: 'Give a trusted_root.json as Sigstore’s TUF repository serves it; `cosign trusted-root create` writes one.',
};
/**
 * Reads a trusted root (Sigstore protobuf-specs, sigstore_trustroot.proto, JSON). Every key of a log must say from when on it is
 * valid: the library takes a missing start for "always". Throws VerifyError TRUST_ROOT_MALFORMED.
 */
function parseTrustedRoot(bytes) {
    return (0,_verify_error_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedUnless */ .xG)(refusal, () => {
        const json = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, 'the trusted root', { maxBytes: MAX_BYTES }), 'it');
        const document = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON(json);
        if (!MEDIA_TYPES.has(document.mediaType)) {
            throw malformed(`its media type is "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(document.mediaType)}"`);
        }
        for (const log of [...document.tlogs, ...document.ctlogs]) {
            const start = log.publicKey?.validFor?.start;
            if (start === undefined || Number.isNaN(start.getTime())) {
                throw malformed(`the log "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(log.baseUrl)}" has no time from which it is valid`);
            }
        }
        for (const authority of [
            ...document.certificateAuthorities,
            ...document.timestampAuthorities,
        ]) {
            if ((authority.certChain?.certificates ?? []).length === 0) {
                throw malformed(`the authority "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(authority.uri)}" has no certificate`);
            }
        }
        return { document, material: materialOf(document) };
    });
}
/** The document as JSON, for whoever is to trust the same. */
function trustedRootText({ document }) {
    return JSON.stringify(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.toJSON(document));
}
/** Trusts no service at all: for keys whose signatures are in no log. */
const NO_TRUSTED_ROOT = (() => {
    const document = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON({
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    });
    return { document, material: materialOf(document) };
})();
/** The trust material with one public key in it, which stands for every hint: the caller says which key it is. */
function withPublicKey(trust, publicKey) {
    return { ...trust.material, publicKey: () => ({ publicKey, validFor: () => true }) };
}
function materialOf(document) {
    const material = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_1__/* .toTrustMaterial */ .jO)(document, refuseKey);
    for (const { certChain } of [
        ...material.certificateAuthorities,
        ...material.timestampAuthorities,
    ])
        certChain.forEach(_remembered_certificate_js__WEBPACK_IMPORTED_MODULE_4__/* .rememberCertificate */ .V);
    return material;
}
function refuseKey() {
    throw new _sigstore_verify__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk({ code: 'PUBLIC_KEY_ERROR', message: 'no public key was given' });
}
function malformed(why) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_5__/* .VerifyError */ .Gz({ ...refusal, message: `${refusal.message}: ${why}` });
}


/***/ })

};
;