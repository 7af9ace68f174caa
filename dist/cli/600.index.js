"use strict";
exports.id = 600;
exports.ids = [600];
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

/***/ 1063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ checkAnchoredRef),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   Qz: () => (/* binding */ literalPrefix),
/* harmony export */   dK: () => (/* binding */ anchoredPattern),
/* harmony export */   gi: () => (/* binding */ topLevelAlternatives),
/* harmony export */   le: () => (/* binding */ anchoredAlternatives),
/* harmony export */   zg: () => (/* binding */ checkAnchored)
/* harmony export */ });
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11721);


/** Characters of a pattern in RE2 syntax that stand for something else than themselves. */
const SPECIAL = /[.*+?()|[\]{}^$\\]/;
const QUANTIFIERS = '*+?{';
/**
 * The pattern that an engine is given: it matches the whole text or nothing, whether the engine anchors it or not. Exact texts are
 * escaped. RE2 syntax, which Go, CEL, CUE and Rego share.
 */
function anchoredPattern(match) {
    if ('exact' in match)
        return `^${escaped(match.exact)}$`;
    return `^(?:${match.pattern.replace(/^\^/, '').replace(/\$$/, '')})$`;
}
/** One pattern for several texts: it matches the whole of any one of them. */
function anchoredAlternatives(matches) {
    const patterns = matches.map(anchoredPattern);
    const [first, ...more] = patterns;
    if (first !== undefined && more.length === 0)
        return first;
    return `^(?:${patterns.map((pattern) => pattern.slice(1, -1)).join('|')})$`;
}
/** Scheme, host and owner. */
const OWNER = {
    literal: /^https:\/\/[^/]+\/[^/]+\//,
    example: String.raw `^https://github\.com/OWNER/NAME/\.github/workflows/release\.yml@refs/tags/v.+$`,
};
/** Whether it is a branch or a tag. */
const KIND_OF_REF = {
    literal: /^refs\/(?:heads|tags)\//,
    example: '^refs/tags/v.+$',
};
/**
 * Refuses a pattern that does not say whose texts it matches: it must begin with `^` and end with `$`, and before anything else spell
 * out scheme, host and owner, `^https://github\.com/acme/…`. Throws PolicyError RULE_PATTERN_UNANCHORED naming `what`.
 */
function checkAnchored(pattern, what) {
    checkBeginning(pattern, what, OWNER);
}
/** The same for branches and tags: `^refs/tags/v.+$`. Throws PolicyError RULE_PATTERN_UNANCHORED naming `what`. */
function checkAnchoredRef(pattern, what) {
    checkBeginning(pattern, what, KIND_OF_REF);
}
function checkBeginning(pattern, what, { literal, example }) {
    const why = whyUnanchored(pattern, literal);
    if (why === undefined)
        return;
    throw new _policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PolicyError */ .pn({
        kind: 'usage',
        code: 'RULE_PATTERN_UNANCHORED',
        message: `the pattern for ${what}, ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(pattern))}, matches texts of strangers: ${why}`,
        hint: `Spell out what does not vary, and anchor it: ${example}`,
    });
}
function whyUnanchored(pattern, literal) {
    if (!pattern.startsWith('^') || !/(?:^|[^\\])(?:\\\\)*\$$/.test(pattern)) {
        return 'it does not begin with ^ and end with $';
    }
    if (/\[\[:|\[\^?\]|\\[QE]/.test(pattern)) {
        return 'it has a class or a quotation that readers of patterns end in different places';
    }
    const inner = pattern.slice(1, -1);
    if (topLevelAlternatives(inner).length > 1) {
        return 'it has a | outside of brackets, which ends what ^ and $ hold';
    }
    const prefix = literalPrefix(inner);
    if (literal.test(prefix))
        return undefined;
    return `all that it spells out before anything may follow is ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(prefix))}`;
}
/** What every text that a pattern matches begins with: its first characters that stand for themselves alone. */
function literalPrefix(pattern) {
    let prefix = '';
    for (let at = 0; at < pattern.length;) {
        const isEscape = pattern[at] === '\\';
        const character = pattern[at + (isEscape ? 1 : 0)] ?? '';
        const isLiteral = isEscape ? !/[A-Za-z0-9]/.test(character) : !SPECIAL.test(character);
        const next = at + (isEscape ? 2 : 1);
        if (!isLiteral || character === '' || QUANTIFIERS.includes(pattern[next] ?? ' '))
            break;
        prefix += character;
        at = next;
    }
    return prefix;
}
/** An exact text as a pattern that matches nothing else. */
function escaped(text) {
    return text.replaceAll(new RegExp(SPECIAL, 'g'), String.raw `\$&`);
}
/** The alternatives of a pattern: what stands between the bars outside of its brackets and classes. */
function topLevelAlternatives(pattern) {
    const alternatives = [];
    let depth = 0;
    let inClass = false;
    let begin = 0;
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern[at];
        if (character === '\\')
            at++;
        else if (inClass)
            inClass = character !== ']';
        else if (character === '[')
            inClass = true;
        else if (character === '(')
            depth++;
        else if (character === ')')
            depth--;
        else if (character === '|' && depth === 0) {
            alternatives.push(pattern.slice(begin, at));
            begin = at + 1;
        }
    }
    return [...alternatives, pattern.slice(begin)];
}


/***/ }),

/***/ 48284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ imagePatternsText),
/* harmony export */   Fq: () => (/* binding */ parseImagePattern),
/* harmony export */   LW: () => (/* binding */ imagePatternText),
/* harmony export */   Tr: () => (/* binding */ imageGlobs),
/* harmony export */   p2: () => (/* binding */ hostExpression),
/* harmony export */   uU: () => (/* binding */ imageExpression),
/* harmony export */   w4: () => (/* binding */ DOCKER_HUB_NAMES),
/* harmony export */   x7: () => (/* binding */ matchesImage)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11832);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20230);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _anchored_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1063);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11721);





const DOCKER_HUB = 'index.docker.io';
/** Names of Docker Hub's registry that runtimes take for it. */
const DOCKER_HUB_NAMES = [
    'docker.io',
    DOCKER_HUB,
    'registry-1.docker.io',
    'registry.hub.docker.com',
];
/**
 * Reads `ghcr.io/acme/app`, `ghcr.io/acme/*` or `*`. A tag, a digest and a star elsewhere are refused: what they leave out would not
 * be verified. Throws PolicyError RULE_MALFORMED.
 */
function parseImagePattern(text) {
    if (text === '*')
        return { kind: 'any' };
    const isBelow = text.endsWith('/*');
    const name = isBelow ? text.slice(0, -2) : text;
    if (name.includes('*') || name.includes('?')) {
        throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`the image ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text))} has a wildcard that is not at its end`, 'Write ghcr.io/OWNER/NAME, ghcr.io/OWNER/* for everything below, or * for any image.');
    }
    const { repository, tag, digest } = referenceIn(isBelow ? `${name}/x` : name, text);
    if (tag !== undefined || digest !== undefined) {
        throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`the image ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text))} has a ${tag === undefined ? 'digest' : 'tag'}`, 'Name the repository alone: every tag and digest of it must be verified, or the others run unverified.');
    }
    if (isBelow)
        return { kind: 'below', place: ownerIn(repository, name, text) };
    return { kind: 'repository', repository };
}
/** Whether a reference, as a pod names it, is one of those that the rule is for. */
function matchesImage(pattern, repository) {
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(repository);
    switch (pattern.kind) {
        case 'any':
            return true;
        case 'below':
            return name.startsWith(`${pattern.place}/`);
        case 'repository':
            return name === (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(pattern.repository);
    }
}
/** The pattern as a rule file has it. */
function imagePatternText(pattern) {
    switch (pattern.kind) {
        case 'any':
            return '*';
        case 'below':
            return `${pattern.place}/*`;
        case 'repository':
            return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(pattern.repository);
    }
}
/** Several of them, for people. */
function imagePatternsText(patterns) {
    return patterns.map(imagePatternText).join(', ');
}
/**
 * Every spelling of the images in a pod, with `*` for any characters: without a tag, with a tag, by digest; and where Docker Hub is
 * meant, all its names and the short forms. An engine that compares spellings would let the missing ones through.
 */
function imageGlobs(pattern) {
    switch (pattern.kind) {
        case 'any':
            return ['*'];
        case 'below':
            return spellings(pattern.place).map((place) => `${place}/*`);
        case 'repository':
            return spellings((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(pattern.repository)).flatMap((name) => [
                name,
                `${name}:*`,
                `${name}@*`,
            ]);
    }
}
/**
 * The same images in any spelling that a runtime takes, as a pattern in RE2 syntax: with capitals in the host, and with the port that it
 * has anyway. The globs do not match those.
 */
function imageExpression(pattern) {
    switch (pattern.kind) {
        case 'any':
            return '^.*$';
        case 'below':
            return `^(?i:${namesOf(pattern.place)})/.*$`;
        case 'repository':
            return `^(?i:${namesOf((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(pattern.repository))})(?:[:@].*)?$`;
    }
}
function namesOf(name) {
    return spellings(name).map(spelledFreely).join('|');
}
/** Of a host, and of what stands below it. */
function spelledFreely(name) {
    const [host = '', ...path] = name.split('/');
    return [hostExpression(host), ...path.map(_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .escaped */ .Mk)].join('/');
}
/**
 * A host however it is spelled but for its capitals, as a pattern in RE2 syntax: over TLS one without a port is the same one with 443, and
 * zeros before a port say nothing. A word without a dot is a host only with a port.
 */
function hostExpression(host) {
    const [, name = '', port = ''] = /^(.*?)(?::0*([0-9]+))?$/.exec(host) ?? [];
    const isHost = name.includes('.') || name === 'localhost';
    if (isHost && (port === '' || port === '443'))
        return `${(0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .escaped */ .Mk)(name)}(?::0*443)?`;
    return port === '' ? (0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .escaped */ .Mk)(name) : `${(0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .escaped */ .Mk)(name)}:0*${port}`;
}
/** Kyverno calls Docker Hub's own images `docker.io/nginx`, without the `library/` that others put there. */
function spellings(name) {
    const [registry, ...rest] = name.split('/');
    if (registry !== DOCKER_HUB)
        return [name];
    const path = rest.join('/');
    const paths = path.startsWith('library/') ? [path, path.slice('library/'.length)] : [path];
    return [...paths.flatMap((one) => DOCKER_HUB_NAMES.map((hub) => `${hub}/${one}`)), ...paths];
}
/** Without the name that was put there to be read. Docker Hub puts `library/` before a single one: then it is all of that registry. */
function placeOf({ registry, path }, name) {
    const place = path.slice(0, -'/x'.length);
    const isRegistry = path === 'x' || (path === 'library/x' && !name.includes('/'));
    return isRegistry ? registry : `${registry}/${place}`;
}
/** Short names begin with no registry: nothing that is written for an engine would cover all of Docker Hub's. */
function ownerIn(repository, name, text) {
    const place = placeOf(repository, name);
    if (place !== DOCKER_HUB && place !== `${DOCKER_HUB}/library`)
        return place;
    throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`the image ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text))} is all of Docker Hub, or all of its own images`, 'Name the owner, docker.io/OWNER/*, or the images one by one, or * for any image.');
}
function referenceIn(name, text) {
    try {
        return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(name);
    }
    catch (cause) {
        throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`the image ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text))} is none: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, 'Write ghcr.io/OWNER/NAME, ghcr.io/OWNER/* for everything below, or * for any image.', cause);
    }
}


/***/ }),

/***/ 70819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ celString),
/* harmony export */   e: () => (/* binding */ celCondition)
/* harmony export */ });
/* harmony import */ var _anchored_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65262);


/** A string literal in CEL (and JSON: CEL knows all of its escapes). */
function celString(text) {
    return JSON.stringify(text);
}
/** A condition on the verified payload of an attestation, as an expression; a path that is not there makes it false. */
function celCondition(payload, condition) {
    const value = `${payload}.predicate${condition.path.map((name) => `[?${celString(name)}]`).join('')}.orValue("")`;
    if ('matches' in condition) {
        return `string(${value}).matches(${celString((0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .anchoredPattern */ .dK)(condition.matches))})`;
    }
    const age = `time.now() - timestamp(string(${value}))`;
    return `${age} <= duration("${condition.maxAgeHours}h") && ${age} >= duration("-${_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOCK_DIFFERENCE_SECONDS */ .n2}s")`;
}


/***/ }),

/***/ 71868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ CONTAINER_LISTS)
/* harmony export */ });
/** Where a pod names the images that run in it. */
const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'];


/***/ }),

/***/ 21317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ imageValidatingPolicies),
/* harmony export */   t: () => (/* binding */ IMAGES_ARE_NEW)
/* harmony export */ });
/* harmony import */ var _anchored_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _image_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48284);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65262);
/* harmony import */ var _cel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70819);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83058);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73994);
/* harmony import */ var _pod_images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8607);







/** A pod that runs may always be labelled and ended, also when its scan has grown too old meanwhile. */
const IMAGES_ARE_NEW = {
    name: 'images-are-new',
    expression: `request.operation != "UPDATE" || object.kind != "Pod" || ${[
        'containers',
        'initContainers',
    ]
        .map((list) => `object.spec.?${list}.orValue([]).map(c, c.image) != oldObject.spec.?${list}.orValue([]).map(c, c.image)`)
        .join(' || ')}`,
};
/** Pods, and what makes pods; debug containers come in by a door of their own, for which Kyverno makes no rules by itself. */
const RESOURCES = { '': ['pods'], '-debug': ['pods/ephemeralcontainers'] };
/**
 * The rule as Kyverno ImageValidatingPolicies (policies.kyverno.io/v1), measured with 1.19.1. Both storage formats are read by the same
 * policy; Kyverno prefers bundles where there are any.
 */
function imageValidatingPolicies(rule) {
    const { enforce, elsewhere } = rule;
    const actions = [
        ...((0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .isEnforced */ .x5)(rule) ? ['Deny'] : []),
        ...(elsewhere === 'audit' && enforce !== 'everywhere' ? ['Audit'] : []),
    ];
    return {
        documents: actions.flatMap((action) => [
            policy(rule, action, ''),
            ...(action === 'Deny' ? [policy(rule, action, '-debug')] : []),
        ]),
        losses: [],
        notes: (0,_notes_js__WEBPACK_IMPORTED_MODULE_6__/* .notesOf */ .h)(rule),
    };
}
function policy(rule, action, suffix) {
    const isDenied = action === 'Deny';
    const statements = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .statementsOf */ .GX)(rule);
    const attested = rule.format === 'bundle' ? statements : withoutSignature(statements);
    return {
        apiVersion: 'policies.kyverno.io/v1',
        kind: 'ImageValidatingPolicy',
        metadata: (0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataOf */ .N)(rule, {
            name: `${rule.name}-${isDenied ? 'enforce' : 'audit'}${suffix}`,
            denies: isDenied,
        }),
        spec: {
            validationActions: [action],
            failurePolicy: isDenied ? 'Fail' : 'Ignore',
            webhookConfiguration: { timeoutSeconds: rule.timeoutSeconds },
            evaluation: { background: { enabled: suffix === '' } },
            matchConstraints: {
                ...namespaceSelector(rule, action),
                resourceRules: [
                    {
                        apiGroups: [''],
                        apiVersions: ['v1'],
                        operations: ['CREATE', 'UPDATE'],
                        resources: RESOURCES[suffix],
                    },
                ],
            },
            ...(suffix === '' ? { matchConditions: [IMAGES_ARE_NEW] } : {}),
            images: [_pod_images_js__WEBPACK_IMPORTED_MODULE_5__/* .VOLUMES */ .YN],
            matchImageReferences: [
                ...rule.images.flatMap(_image_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .imageGlobs */ .Tr).map((glob) => ({ glob })),
                ...rule.images.map((image) => ({
                    expression: `ref.matches(${(0,_cel_js__WEBPACK_IMPORTED_MODULE_3__/* .celString */ .Q)((0,_image_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .imageExpression */ .uU)(image))})`,
                })),
            ],
            ...(rule.pullSecrets.length > 0 ? { credentials: { secrets: rule.pullSecrets } } : {}),
            validationConfigurations: { mutateDigest: isDenied, verifyDigest: isDenied, required: true },
            attestors: attestorsOf(rule),
            attestations: attested.map(({ name, predicateType }) => ({
                name,
                intoto: { type: predicateType },
            })),
            validations: [
                ...(rule.format === 'bundle' ? [] : [signatureValidation(rule)]),
                ...attested.flatMap((statement) => validationsOf(rule, statement)),
            ],
        },
    };
}
function withoutSignature(statements) {
    return statements.filter(({ kind }) => kind !== 'signature');
}
function namespaceSelector({ enforce }, action) {
    if (enforce === 'everywhere' || enforce.length === 0)
        return {};
    const operator = action === 'Deny' ? 'In' : 'NotIn';
    return {
        namespaceSelector: {
            matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator, values: enforce }],
        },
    };
}
function signatureValidation(rule) {
    return {
        expression: `${_pod_images_js__WEBPACK_IMPORTED_MODULE_5__/* .ALL_IMAGES */ .$S}.all(image, verifyImageSignatures(image, ${attestorList(rule)}) > 0)`,
        message: 'the image is not signed by whom it must be',
    };
}
function validationsOf(rule, statement) {
    const { kind, name, predicateType, conditions } = statement;
    const list = attestorList(rule);
    const attestation = `attestations[${JSON.stringify(name)}]`;
    const what = kind === 'signature' ? 'signature' : `attestation of ${predicateType}`;
    return [
        {
            expression: `${_pod_images_js__WEBPACK_IMPORTED_MODULE_5__/* .ALL_IMAGES */ .$S}.all(image, verifyAttestationSignatures(image, ${attestation}, ${list}) > 0)`,
            message: `the image has no ${what} by whom it must be`,
        },
        ...conditions.map((condition) => ({
            expression: `${_pod_images_js__WEBPACK_IMPORTED_MODULE_5__/* .ALL_IMAGES */ .$S}.all(image, ${(0,_cel_js__WEBPACK_IMPORTED_MODULE_3__/* .celCondition */ .e)(`extractPayload(image, ${attestation})`, condition)})`,
            message: condition.message,
        })),
    ];
}
function attestorList(rule) {
    return `[${signerNames(rule)
        .map((name) => `attestors.${name}`)
        .join(', ')}]`;
}
/** An attestor takes one identity or key alone. */
function attestorsOf(rule) {
    const names = signerNames(rule);
    const attestor = (cosign, at) => ({
        name: names[at] ?? '',
        cosign,
    });
    const { signers } = rule;
    switch (signers.kind) {
        case 'keyless':
            return signers.identities.map((identity, at) => attestor({
                keyless: { identities: [{ ...subject(identity), issuer: signers.issuer }] },
                ...trustOf(rule),
            }, at));
        case 'keys':
            return signers.publicKeys.map((data, at) => attestor({ key: { data }, ...trustOf(rule) }, at));
        case 'kms':
            return signers.uris.map((kms, at) => attestor({ key: { kms }, ...trustOf(rule) }, at));
    }
}
function signerNames({ signers }) {
    const several = signers.kind === 'keyless'
        ? signers.identities
        : signers.kind === 'keys'
            ? signers.publicKeys
            : signers.uris;
    return several.map((_, at) => `signer${at + 1}`);
}
function subject(identity) {
    return 'exact' in identity
        ? { subject: identity.exact }
        : { subjectRegExp: (0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .anchoredPattern */ .dK)(identity) };
}
function trustOf({ signers, trust }) {
    const { tlog, instance } = trust;
    const isKey = signers.kind !== 'keyless';
    const ignored = {
        ...(tlog === 'none' ? { insecureIgnoreTlog: true } : {}),
        ...(isKey ? { insecureIgnoreSCT: true } : {}),
    };
    const ctlog = Object.keys(ignored).length > 0 ? { ctlog: ignored } : {};
    if (instance.kind === 'public-good')
        return ctlog;
    const { tuf, trustedRoot } = instance;
    if (tuf === undefined)
        return { ...ctlog, trustedRoot: { value: trustedRoot } };
    const root = { data: Buffer.from(tuf.root).toString('base64') };
    return { ...ctlog, tuf: { mirror: tuf.mirror, root } };
}


/***/ }),

/***/ 57821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ jmespathConditions),
/* harmony export */   u: () => (/* binding */ rawString)
/* harmony export */ });
/* harmony import */ var _anchored_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65262);


/**
 * Conditions on a predicate as ClusterPolicy takes them: all must hold. The comparison is made within the expression, so that no text
 * of a predicate comes near Kyverno's own wildcards and variables.
 */
function jmespathConditions(conditions) {
    if (conditions.length === 0)
        return [];
    return [{ all: conditions.flatMap(conditionsOf) }];
}
function conditionsOf(condition) {
    const { message } = condition;
    const value = `${condition.path.map(identifier).join('.')} || ''`;
    if ('matches' in condition) {
        const pattern = rawString((0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .anchoredPattern */ .dK)(condition.matches));
        const key = `{{ regex_match(${pattern}, ${value}) }}`;
        return [{ key, operator: 'Equals', value: true, message }];
    }
    const key = `{{ time_since('', ${value}, '') }}`;
    return [
        { key, operator: 'LessThanOrEquals', value: `${condition.maxAgeHours}h`, message },
        { key, operator: 'GreaterThanOrEquals', value: `-${_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOCK_DIFFERENCE_SECONDS */ .n2}s`, message },
    ];
}
/** A name in JMESPath, quoted: none of its characters means anything else. */
function identifier(name) {
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : JSON.stringify(name);
}
/** A raw string literal of JMESPath, in which only the quotation mark is escaped; a checked rule has no braces that Kyverno would read. */
function rawString(text) {
    return `'${text.replaceAll("'", String.raw `\'`)}'`;
}


/***/ }),

/***/ 83058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ metadataOf)
/* harmony export */ });
/* harmony import */ var _image_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48284);

/** The metadata of one of a rule's policies. */
function metadataOf(rule, { name, denies }) {
    return {
        name,
        labels: { 'app.kubernetes.io/managed-by': 'seal-image' },
        annotations: {
            'policies.kyverno.io/title': `Sealed images: ${rule.name}`,
            'policies.kyverno.io/description': `${denies ? 'Denies' : 'Reports'} pods with images of ${(0,_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .imagePatternsText */ .AE)(rule.images)} that are not sealed as the rule says.`,
        },
    };
}


/***/ }),

/***/ 73994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notesOf)
/* harmony export */ });
/** By the ConfigMap of Kyverno's release. */
const LEFT_OUT = ['kube-system', 'kube-public', 'kube-node-lease', 'kyverno'];
/** What has to be so in the cluster, and what to know of the verdicts, for both kinds of Kyverno's policies. */
function notesOf(rule) {
    const { signers, demands, trust, pullSecrets, enforce } = rule;
    return [
        ...(trust.instance.kind === 'private' ? [privateNote(trust.instance)] : []),
        ...(signers.kind === 'kms'
            ? ['Kyverno needs leave to read the public key of the KMS key.']
            : []),
        ...(pullSecrets.length > 0
            ? [`Secrets in Kyverno's namespace: ${pullSecrets.join(', ')}.`]
            : []),
        ...(demands.some(({ kind }) => kind === 'scan')
            ? [
                'Kyverno looks at every scan that an image carries: once one is too old the image is denied, also where a newer one stands beside it.',
            ]
            : []),
        ...(rule.images.some(({ kind }) => kind === 'any')
            ? []
            : ['Images that no policy names run as before: only a rule for * is for all of them.']),
        ...(enforce === 'everywhere' || enforce.some((name) => LEFT_OUT.includes(name))
            ? [
                `Kyverno as it is installed does not look at ${LEFT_OUT.join(', ')}: take them out of resourceFilters and of the webhooks' namespaceSelector in its ConfigMap, or let nobody create pods there.`,
            ]
            : []),
        ...(enforce === 'everywhere'
            ? []
            : [
                enforce.length === 0
                    ? 'Nothing is denied: what does not pass runs, and is reported.'
                    : `Denied in the namespaces ${enforce.join(', ')} alone: whoever may create pods elsewhere runs what is only reported.`,
            ]),
    ];
}
function privateNote({ tuf }) {
    const mirror = tuf?.mirror ?? 'URL';
    return `Kyverno must be started with the instance's own trust: --enableTuf --tufMirror=${mirror} --tufRootRaw=… (root.json).`;
}


/***/ }),

/***/ 55917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ pinDigestRule)
/* harmony export */ });
/* harmony import */ var _container_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71868);

/**
 * A rule that replaces tags by the digests that they point at, before anything is verified. Kyverno remembers verdicts by the name that
 * the pod gives: by tag, for an hour, wherever the tag points meanwhile. Once it is a digest the memory is true.
 */
function pinDigestRule(options) {
    const { match, globs, credentials } = options;
    return {
        name: 'pin-digest',
        match,
        preconditions: {
            all: [
                { key: "{{ request.operation || 'BACKGROUND' }}", operator: 'NotEquals', value: 'DELETE' },
            ],
        },
        mutate: {
            foreach: _container_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTAINER_LISTS */ .M.map((list) => ({
                list: `request.object.spec.${list} || \`[]\``,
                context: [
                    {
                        name: 'pinned',
                        imageRegistry: {
                            reference: '{{ element.image }}',
                            jmesPath: 'resolvedImage',
                            ...credentials,
                        },
                    },
                ],
                preconditions: {
                    all: [
                        { key: '{{ element.image }}', operator: 'AnyIn', value: globs },
                        { key: '{{ element.image }}', operator: 'AllNotIn', value: ['*@sha256:*'] },
                    ],
                },
                patchStrategicMerge: {
                    spec: { [list]: [{ name: '{{ element.name }}', image: '{{ pinned }}' }] },
                },
            })),
        },
    };
}


/***/ }),

/***/ 8607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ ALL_IMAGES),
/* harmony export */   YN: () => (/* binding */ VOLUMES),
/* harmony export */   v$: () => (/* binding */ ALL_CONTAINERS)
/* harmony export */ });
/** What Kyverno calls all images of a pod's containers in an ImageValidatingPolicy. */
const ALL_CONTAINERS = '(images.containers + images.initContainers + images.ephemeralContainers)';
/** Every container's image, and every volume's. Kyverno hands over those alone that `matchImageReferences` selects. */
const ALL_IMAGES = '(images.containers + images.initContainers + images.ephemeralContainers + images.volumes)';
/** Where Kyverno finds `images.volumes`: it knows of containers' images by itself. */
const VOLUMES = {
    name: 'volumes',
    expression: '(object != null ? object : oldObject).spec.?volumes.orValue([]).filter(v, has(v.image) && has(v.image.reference)).map(v, v.image.reference)',
};


/***/ }),

/***/ 23395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ namesOfPatterns),
/* harmony export */   c: () => (/* binding */ unverifiedImageRules)
/* harmony export */ });
/* harmony import */ var _image_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48284);
/* harmony import */ var _container_lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71868);
/* harmony import */ var _jmespath_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57821);



/**
 * Rules against what `verifyImages` of a ClusterPolicy passes over: images that are mounted as volumes, and hosts that are spelled as its
 * globs do not have them. Kyverno cannot be made to verify either, so that neither is let in. What the rules are not about they skip: a pass
 * would be counted in reports.
 */
function unverifiedImageRules(names, rules) {
    return [
        volumesRule(names, rules),
        ...(names.passedOver === undefined ? [] : [namesRule(names, names.passedOver, rules)]),
    ];
}
/** The names of a rule's images. */
function namesOfPatterns(images) {
    const globs = images.flatMap(_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .imageGlobs */ .Tr);
    return {
        expressions: images.map(_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .imageExpression */ .uU),
        ...(globs.includes('*')
            ? {}
            : { passedOver: { key: '{{ element.image }}', operator: 'AllNotIn', value: globs } }),
        text: (0,_image_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .imagePatternsText */ .AE)(images),
    };
}
const VOLUMES = 'request.object.spec.volumes[?image].image.reference || `[]`';
function volumesRule(names, { place, failureAction }) {
    return {
        name: 'image-volumes',
        ...place,
        validate: {
            failureAction,
            message: `Kyverno does not verify images that are mounted as volumes: ${names.text}`,
            foreach: [{ list: VOLUMES, preconditions: { all: [isMeant(names, 'element')] }, deny: {} }],
        },
    };
}
function namesRule(names, passedOver, { place, failureAction }) {
    return {
        name: 'image-names',
        ...place,
        validate: {
            failureAction,
            message: `Kyverno verifies these images by this name alone: ${names.text}`,
            foreach: _container_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .CONTAINER_LISTS */ .M.map((list) => ({
                list: `request.object.spec.${list} || \`[]\``,
                preconditions: { all: [isMeant(names, 'element.image'), passedOver] },
                deny: {},
            })),
        },
    };
}
/** However it is spelled. */
function isMeant({ expressions }, name) {
    return {
        key: `{{ regex_match(${(0,_jmespath_js__WEBPACK_IMPORTED_MODULE_1__/* .rawString */ .u)(expressions.join('|'))}, ${name}) }}`,
        operator: 'Equals',
        value: true,
    };
}


/***/ }),

/***/ 9737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ regoModule),
/* harmony export */   Z: () => (/* binding */ regoMatches)
/* harmony export */ });
/* harmony import */ var _anchored_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1063);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65262);


const HEAD = 'package sigstore\n\n';
const VERDICT = `default compliant = false

compliant {
  count(reasons) == 0
}

isCompliant[verdict] {
  verdict := {"result": compliant, "error": concat("; ", reasons)}
}
`;
/**
 * Conditions on a statement as a Rego module that policy-controller understands (package sigstore, Rego v0): the set `isCompliant` with
 * one verdict. Rego and not CUE: cosign evaluates CUE so that a field which is not there fits any constraint. Here what is not there
 * is a reason to deny.
 */
function regoModule(conditions) {
    const rules = conditions.map((condition, at) => ruleText(at + 1, bodyOf(condition), regoString(condition.message)));
    return `${HEAD}${rules.join('\n')}\n${VERDICT}`;
}
/**
 * The patterns that a module as `regoModule` writes it compares with, each of which must match; undefined for any other module, of
 * which nothing is known here.
 */
function regoMatches(module) {
    const rules = [...module.matchAll(RULE)].map(({ groups }) => groups ?? {});
    const texts = rules.map(({ body = '', message = '' }, at) => ruleText(at + 1, body.split('\n  '), message));
    const isOurs = `${HEAD}${texts.join('\n')}\n${VERDICT}`.trimEnd() === module.trimEnd();
    if (!isOurs || rules.length === 0)
        return undefined;
    return rules.flatMap(({ pattern, path }) => pattern === undefined || path === undefined
        ? []
        : [
            {
                pattern: textOf(pattern),
                path: [...path.matchAll(STEP)].map(([step]) => textOf(step)),
            },
        ]);
}
const STRING = String.raw `"(?:[^"\\\n]|\\["\\/bfnrt])*"`;
const STEP = new RegExp(STRING, 'g');
const STEPS = String.raw `(?:\[${STRING}\])+`;
const MATCH = String.raw `regex\.match\((?<pattern>${STRING}), input\.predicate(?<path>${STEPS})\)`;
const AGE = String.raw `age := time\.now_ns\(\) - time\.parse_rfc3339_ns\(input\.predicate${STEPS}\)\n  age <= \d+ \* 3600 \* 1000000000\n  age >= -\d+ \* 1000000000`;
const RULE = new RegExp(String.raw `^condition_\d+ \{\n  (?<body>${MATCH}|${AGE})\n\}\n\nreasons\[(?<message>${STRING})\]`, 'gm');
function ruleText(number, body, message) {
    const name = `condition_${number}`;
    return [
        `${name} {`,
        ...body.map((line) => `  ${line}`),
        '}',
        '',
        `reasons[${message}] {`,
        `  not ${name}`,
        '}',
        '',
    ].join('\n');
}
function bodyOf(condition) {
    const value = `input.predicate${condition.path.map((name) => `[${regoString(name)}]`).join('')}`;
    if ('matches' in condition) {
        return [`regex.match(${regoString((0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .anchoredPattern */ .dK)(condition.matches))}, ${value})`];
    }
    return [
        `age := time.now_ns() - time.parse_rfc3339_ns(${value})`,
        `age <= ${condition.maxAgeHours} * 3600 * 1000000000`,
        `age >= -${_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOCK_DIFFERENCE_SECONDS */ .n2} * 1000000000`,
    ];
}
/** A string in Rego is one in JSON. */
function regoString(text) {
    return JSON.stringify(text);
}
function textOf(literal) {
    return String(JSON.parse(literal));
}


/***/ }),

/***/ 11721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VF: () => (/* binding */ engineUnfit),
/* harmony export */   YN: () => (/* binding */ TAKE_COSIGN),
/* harmony export */   kG: () => (/* binding */ contradictoryRule),
/* harmony export */   ol: () => (/* binding */ malformedRule),
/* harmony export */   pn: () => (/* binding */ PolicyError),
/* harmony export */   s5: () => (/* binding */ inFile)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

/** An admission rule or a policy that cannot be used as it is. */
class PolicyError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}
/** The same error, with the file in which the rule or policy stands; whatever else it is as it is. */
function inFile(error, path) {
    if (!(error instanceof PolicyError))
        return error;
    const { kind, code, message, hint, cause } = error;
    return new PolicyError({ kind, code, message: `${path}: ${message}`, hint, cause });
}
/** Something in a rule is not what it must be. */
function malformedRule(message, hint, cause) {
    return new PolicyError({ kind: 'usage', code: 'RULE_MALFORMED', message, hint, cause });
}
/** Two things in a rule cannot both be meant. */
function contradictoryRule(message, hint) {
    return new PolicyError({ kind: 'usage', code: 'RULE_CONTRADICTORY', message, hint });
}
/** The engine has no form at all for what the rule says. */
function engineUnfit(message, hint) {
    return new PolicyError({ kind: 'usage', code: 'POLICY_ENGINE_UNFIT', message, hint });
}
/** What to do where an engine reads no bundles. */
const TAKE_COSIGN = 'Take the format cosign, which images are sealed with by default: format: cosign in the rule file, or else --format cosign.';


/***/ }),

/***/ 65262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   J7: () => (/* binding */ callerCondition),
/* harmony export */   k: () => (/* binding */ RULE_DEFAULTS),
/* harmony export */   n2: () => (/* binding */ CLOCK_DIFFERENCE_SECONDS),
/* harmony export */   vx: () => (/* binding */ needsInstance),
/* harmony export */   x5: () => (/* binding */ isEnforced),
/* harmony export */   xH: () => (/* binding */ nameOfType)
/* harmony export */ });
/* harmony import */ var _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _sigstore_identity_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8001);
/* harmony import */ var _sigstore_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64870);



/** Whether a verifier must trust anybody else than the signers: keys without a log are proved by nobody else. */
function needsInstance(signers, tlog) {
    return signers === 'keyless' || tlog === 'required';
}
/** Whether an image is denied anywhere; otherwise all is but reported. */
function isEnforced({ enforce }) {
    return enforce === 'everywhere' || enforce.length > 0;
}
/** What a rule says where it says nothing else. */
const RULE_DEFAULTS = {
    format: 'bundle',
    enforce: ['prod'],
    elsewhere: 'audit',
    timeoutSeconds: 30,
};
/** How far the clock of whoever wrote a time may be ahead of the reader's. */
const CLOCK_DIFFERENCE_SECONDS = 300;
const WORKFLOW = ['buildDefinition', 'externalParameters', 'workflow'];
/**
 * Every statement that an image needs, the signature itself first. Keyless signers always need provenance that names the source
 * repository: the certificate's identity is that of the workflow, whoever called it.
 */
function statementsOf(rule) {
    const { signers, demands } = rule;
    const wantsProvenance = demands.some(({ kind }) => kind === 'provenance');
    return [
        {
            kind: 'signature',
            name: 'signature',
            predicateType: _sigstore_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_PREDICATE_TYPE */ .Wc,
            conditions: [],
        },
        ...(signers.kind === 'keyless' || wantsProvenance ? [provenanceBy(signers)] : []),
        ...demands.flatMap((demand) => statementOf(demand)),
    ];
}
/** What provenance must say of the repository whose job signed. */
function callerCondition(sourceRepository) {
    return {
        path: [...WORKFLOW, 'repository'],
        matches: sourceRepository,
        message: `it was not built for ${(0,_sigstore_identity_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .matchText */ .H1)(sourceRepository)}`,
    };
}
function provenanceBy(signers) {
    const base = {
        kind: 'attestation',
        name: 'provenance',
        predicateType: _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SLSA_V1_PREDICATE_TYPE */ .Pl,
    };
    if (signers.kind !== 'keyless')
        return { ...base, conditions: [] };
    const { sourceRepository, sourceRef } = signers;
    return {
        ...base,
        conditions: [
            callerCondition(sourceRepository),
            ...(sourceRef === undefined
                ? []
                : [
                    {
                        path: [...WORKFLOW, 'ref'],
                        matches: sourceRef,
                        message: `it was not built from ${(0,_sigstore_identity_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .matchText */ .H1)(sourceRef)}`,
                    },
                ]),
        ],
    };
}
function statementOf(demand) {
    switch (demand.kind) {
        case 'provenance':
            return [];
        case 'sbom':
            return [
                {
                    kind: 'attestation',
                    name: 'sbom',
                    predicateType: demand.sbom === 'cyclonedx' ? _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .CYCLONEDX_PREDICATE_TYPE */ .nv : _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SPDX_PREDICATE_TYPE */ .vX,
                    conditions: [],
                },
            ];
        case 'scan':
            return [
                {
                    kind: 'attestation',
                    name: 'scan',
                    predicateType: _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .VULN_PREDICATE_TYPE */ .jF,
                    conditions: [
                        {
                            path: ['metadata', 'scanFinishedOn'],
                            maxAgeHours: demand.maxAgeHours,
                            message: `its vulnerability scan is not of the last ${demand.maxAgeHours} hours`,
                        },
                    ],
                },
            ];
        case 'attestation':
            return [
                {
                    kind: 'attestation',
                    name: nameOfType(demand.predicateType),
                    predicateType: demand.predicateType,
                    conditions: [],
                },
            ];
    }
}
/** Kyverno puts `autogen-cronjob-` before the name of a rule, and cuts all of it at 63 characters. */
const MAX_NAME = 63 - 'autogen-cronjob-'.length;
/** What an attestation of a type is called in a policy: letters, digits and hyphens, as engines ask of names. That it is no other statement's is for `checkDemands` to see. */
function nameOfType(predicateType) {
    const words = predicateType.replace(/^https?:\/\//, '').toLowerCase();
    const name = words.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-/, '');
    return name.slice(0, MAX_NAME).replace(/-$/, '');
}


/***/ }),

/***/ 49827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml),
  V: () => (/* binding */ writeYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
;// CONCATENATED MODULE: ./build/policy/kubernetes-scalar.js
const WORDS = new Map([
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true]),
    ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false]),
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
    ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null]),
]);
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** A zero in front makes an octal number. */
const INTEGER = /^(?<sign>[-+]?)(?:0[xX](?<hex>[\da-fA-F]+)|0[oO]?(?<octal>[0-7]+)|0[bB](?<binary>[01]+)|(?<decimal>0|[1-9]\d*))$/;
const SIGN_BEHIND = /^(0b)([-+])([01]+)$/;
const MIN_SIGNED = -(2n ** 63n);
const MAX_SIGNED = 2n ** 63n - 1n;
const MAX_UNSIGNED = 2n ** 64n - 1n;
/**
 * What Kubernetes makes of a plain scalar, one without quotes and without a tag: the YAML 1.1 of go-yaml v2, `resolve` in its
 * resolve.go. What looks like a time stays a text. Integers that JavaScript has no number for are a bigint.
 */
function kubernetesScalar(source) {
    const word = WORDS.get(source);
    if (word !== undefined)
        return word;
    if (NOT_FINITE.test(source))
        return NaN;
    if (!/^[-+.\d]/.test(source))
        return source;
    const plain = source.replaceAll(source.startsWith('.') ? /(?<=\d)_(?=\d)/g : '_', '');
    return integerIn(plain.replace(SIGN_BEHIND, '$2$1$3')) ?? floatIn(plain) ?? source;
}
function integerIn(plain) {
    const { sign = '', hex, octal, binary, decimal } = INTEGER.exec(plain)?.groups ?? {};
    const digits = (hex === undefined ? undefined : `0x${hex}`) ??
        (octal === undefined ? undefined : `0o${octal}`) ??
        (binary === undefined ? undefined : `0b${binary}`) ??
        decimal;
    if (digits === undefined)
        return undefined;
    const value = sign === '-' ? -BigInt(digits) : BigInt(digits);
    if (value < MIN_SIGNED || value > (sign === '' ? MAX_UNSIGNED : MAX_SIGNED))
        return undefined;
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
function floatIn(plain) {
    const value = FLOAT.test(plain) ? Number(plain) : NaN;
    return Number.isFinite(value) ? value : undefined;
}

// EXTERNAL MODULE: ./build/policy/policy-error.js
var policy_error = __webpack_require__(11721);
;// CONCATENATED MODULE: ./build/policy/yaml.js






/** Policies are short. */
const MAX_BYTES = 1024 * 1024;
/** A few anchors are a convenience; many are an attack on whoever expands them. */
const MAX_ALIASES = 100;
/** Line breaks to Kubernetes that are none to us: the same bytes would be different documents. */
const OTHER_LINE_BREAKS = /[\u0085\u2028\u2029]|\r(?!\n)/;
/** kubectl cuts a file at every line that begins with `---`, and drops the rest of that line. */
const CUT_WITHIN = /^---(?![ \t]*(?:#.*)?\r?$)/m;
const DIRECTIVE = /^%/m;
/** Those that change nothing. */
const KNOWN_TAGS = ['str', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`);
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
/** Says what stands in the file, and what to write instead. */
class ReadOtherwise extends Error {
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
/**
 * Reads the documents of a YAML file (JSON is YAML), each an object; empty ones are left out. `what` names the file in messages.
 * Throws PolicyError POLICY_FILE_MALFORMED, also for a key that is given twice, for none at all, and for what kubectl and Kubernetes,
 * which read YAML 1.1, would make something else of.
 */
function readYaml(bytes, what) {
    if (bytes.byteLength > MAX_BYTES) {
        throw malformed(what, `it has ${bytes.byteLength} bytes, more than ${MAX_BYTES}`);
    }
    try {
        const text = strictUtf8.decode(bytes);
        if (OTHER_LINE_BREAKS.test(text))
            throw new TypeError('it has a line break of YAML 1.1');
        const lines = new dist/* LineCounter */.HN();
        const documents = (0,dist/* parseAllDocuments */.hR)(text, { version: '1.2', lineCounter: lines });
        if (!Array.isArray(documents))
            throw new TypeError('it holds no document');
        const values = documents.map((document) => {
            const [error] = document.errors;
            if (error !== undefined)
                throw error;
            refuseOtherReadings(document, lines);
            return document.toJS({ maxAliasCount: MAX_ALIASES });
        });
        refuseOtherDocuments(documents, text);
        const objects = values
            .filter((value) => value !== null)
            .map((value) => (0,json/* asObject */.eB)(value, 'a document'));
        if (objects.length === 0)
            throw new TypeError('it holds no document');
        return objects;
    }
    catch (cause) {
        const why = (0,errors/* messageOf */.bD)(cause).split('\n', 1)[0] ?? '';
        throw malformed(what, why, cause instanceof ReadOtherwise ? cause.hint : undefined, cause);
    }
}
/** Of a file that kubectl cuts in other places, it applies something else than what is read here. */
function refuseOtherDocuments(documents, text) {
    if (DIRECTIVE.test(text)) {
        throw new ReadOtherwise('it has a directive (%)', 'Take the line that begins with % out.');
    }
    if (CUT_WITHIN.test(text)) {
        throw new ReadOtherwise('it has a line that begins with --- and goes on: kubectl cuts the file there, and drops the line', 'Write --- on a line of its own.');
    }
    if (documents.slice(1).some(({ directives }) => directives.docStart !== true)) {
        throw new ReadOtherwise('a document has no line --- before it: kubectl drops what follows a line ...', 'Write --- between the documents, and no line with three dots.');
    }
}
function refuseOtherReadings(document, lines) {
    (0,dist/* visit */.YR)(document, {
        Node: (place, node) => {
            const { tag, range } = node;
            const line = lines.linePos(range?.[0] ?? 0).line;
            if (tag !== undefined && !KNOWN_TAGS.includes(tag)) {
                throw new ReadOtherwise(`it has a tag, ${(0,log/* printable */.g)(tag)}, at line ${line}`, 'Write the value itself, without a word that begins with !.');
            }
            if (place === 'key' && !(0,dist/* isScalar */.jn)(node)) {
                throw new ReadOtherwise(`a key is no text, at line ${line}`, 'Write a text before the colon.');
            }
            if (!(0,dist/* isScalar */.jn)(node) || node.type !== 'PLAIN' || tag !== undefined)
                return;
            refuseOtherScalar(node.source ?? '', node.value, place === 'key', line);
        },
    });
}
function refuseOtherScalar(source, value, isKey, line) {
    const here = `${(0,log/* printable */.g)(source)}, at line ${line},`;
    if (isKey && source === '<<') {
        throw new ReadOtherwise(`${here} merges fields in Kubernetes, and is a key here`, 'Write the fields out, without <<.');
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
        throw new ReadOtherwise(`${here} is no number that JSON has`, 'Write it in quotes, or a number.');
    }
    const theirs = kubernetesScalar(source);
    if (theirs !== value) {
        throw new ReadOtherwise(`${here} is ${told(theirs)} to Kubernetes, which reads YAML 1.1, and ${told(value)} in YAML 1.2`, typeof theirs === 'boolean'
            ? `Write ${String(theirs)}, or '${source}' in quotes if the text is meant.`
            : 'Write the number in decimal digits, or in quotes if the text is meant.');
    }
    if (isKey && typeof value !== 'string') {
        throw new ReadOtherwise(`the key ${here} is no text`, `Write '${source}' in quotes.`);
    }
}
function told(value) {
    return typeof value === 'string' ? 'a text' : String(value);
}
/**
 * Writes documents as YAML that readers of 1.1 (Kubernetes) and of 1.2 read alike. `comment`: lines above the first one.
 */
function writeYaml(documents, comment = '') {
    const texts = documents.map((value) => {
        const document = new dist/* Document */.yo(value, {
            version: '1.2',
            compat: 'yaml-1.1',
            aliasDuplicateObjects: false,
        });
        (0,dist/* visit */.YR)(document, {
            Scalar: (_, node) => {
                const text = node.value;
                if (typeof text === 'string' && kubernetesScalar(text) !== text)
                    node.type = 'QUOTE_SINGLE';
            },
        });
        return document.toString({ lineWidth: 0, singleQuote: true });
    });
    const heading = comment === '' ? '' : `${comment.replaceAll(/^/gm, '# ')}\n`;
    const text = heading + texts.join('---\n');
    if (OTHER_LINE_BREAKS.test(text))
        throw malformed('the policy', 'it would have a line break of YAML 1.1');
    return text;
}
function malformed(what, why, hint = 'Look at the indentation first: text copied from a web page often loses it.', cause) {
    return new policy_error/* PolicyError */.pn({
        kind: 'usage',
        code: 'POLICY_FILE_MALFORMED',
        message: `${what} is not YAML that can be read: ${why}`,
        hint,
        cause,
    });
}


/***/ })

};
;