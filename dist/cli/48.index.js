"use strict";
exports.id = 48;
exports.ids = [48];
exports.modules = {

/***/ 16092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ registryInputsFrom),
/* harmony export */   z: () => (/* binding */ REGISTRY_OPTIONS)
/* harmony export */ });
/* harmony import */ var _secret_from_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23849);

/** Who logs in to a registry. */
const REGISTRY_OPTIONS = {
    'registry-username': { value: 'NAME', describe: 'otherwise the Docker configuration' },
    'registry-password-env': {
        value: 'VARIABLE',
        describe: 'the environment variable that holds the password',
    },
};
function registryInputsFrom(given, env) {
    return {
        registryUsername: given.text('registry-username'),
        registryPassword: (0,_secret_from_js__WEBPACK_IMPORTED_MODULE_0__/* .secretFrom */ .l)(given, env, 'registry-password-env'),
    };
}


/***/ }),

/***/ 23849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ secretFrom)
/* harmony export */ });
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3513);

/** Secrets are named, never given: an argument list is for every user of the machine to read. */
function secretFrom(given, env, option) {
    const variable = given.text(option);
    if (variable === undefined)
        return undefined;
    const value = env[variable];
    if (value)
        return value;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--${option} names ${variable}, which is not set`, `Set ${variable}.`);
}


/***/ }),

/***/ 70438:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ checkRule)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
// EXTERNAL MODULE: ./build/policy/anchored-pattern.js
var anchored_pattern = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/attestation/predicate-types.js
var predicate_types = __webpack_require__(3375);
// EXTERNAL MODULE: ./build/policy/policy-error.js
var policy_error = __webpack_require__(11721);
;// CONCATENATED MODULE: ./build/policy/check-text.js


/** Engines put texts into templates of their own, where two braces begin a variable. */
const TEMPLATE = /\{\{|\}\}/;
/** Refuses a text that an engine could read as another one. Throws PolicyError RULE_MALFORMED naming `what`. */
function checkText(text, what) {
    if (text !== '' && text === text.trim() && !TEMPLATE.test(text) && (0,log/* printable */.g)(text) === text)
        return;
    throw (0,policy_error/* malformedRule */.ol)(`${what} is ${text === '' ? 'empty' : JSON.stringify((0,log/* printable */.g)(text))}`, 'Give it without white space around it, control characters, {{ and }}.');
}

// EXTERNAL MODULE: ./build/policy/rule.js
var policy_rule = __webpack_require__(65262);
;// CONCATENATED MODULE: ./build/policy/check-demands.js





const MAX_AGE_HOURS = 24 * 366;
/** Names in written policies that are not for attestations: demands of other kinds, and Kyverno's rules that demand nothing. */
const RESERVED_NAMES = [
    ...['signature', 'provenance', 'sbom', 'scan', 'attested'],
    ...['pin-digest', 'image-volumes', 'image-names'],
];
/** What is demanded in words of its own: by its type it would be asked for with less. */
const OWN_WORDS = new Map([
    [predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv, 'sbom: cyclonedx'],
    [predicate_types/* SPDX_PREDICATE_TYPE */.vX, 'sbom: spdx'],
    [predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl, 'provenance: true'],
    [predicate_types/* VULN_PREDICATE_TYPE */.jF, 'scan: {maxAge: 7d}'],
]);
/**
 * Refuses demands that say too little, that are made twice, or that policies could not tell apart by their names. Throws PolicyError
 * RULE_MALFORMED and RULE_CONTRADICTORY.
 */
function checkDemands(rule) {
    const statements = (0,policy_rule/* statementsOf */.GX)(rule);
    refuseTwice(statements);
    for (const demand of rule.demands)
        checkDemand(demand);
    refuseSameName(statements);
}
function refuseTwice(statements) {
    const types = statements.map(({ predicateType }) => predicateType);
    const twice = types.find((type, at) => types.indexOf(type) !== at);
    if (twice === undefined)
        return;
    throw (0,policy_error/* contradictoryRule */.kG)(`${(0,log/* printable */.g)(twice)} is demanded twice`, 'Demand each kind of attestation once; the signature, and with an identity provenance, are demanded in any case.');
}
function checkDemand(demand) {
    switch (demand.kind) {
        case 'attestation':
            checkPredicateType(demand.predicateType);
            return;
        case 'scan':
            checkAge(demand.maxAgeHours);
            return;
        case 'sbom':
        case 'provenance':
    }
}
function checkPredicateType(predicateType) {
    checkText(predicateType, 'a predicate type');
    const words = OWN_WORDS.get(predicateType);
    if (words !== undefined) {
        throw (0,policy_error/* malformedRule */.ol)(`${predicateType} is demanded by its type alone`, `Demand it as ${words}.`);
    }
    const name = (0,policy_rule/* nameOfType */.xH)(predicateType);
    if (name !== '' && !RESERVED_NAMES.includes(name))
        return;
    throw (0,policy_error/* malformedRule */.ol)(`${JSON.stringify((0,log/* printable */.g)(predicateType))} gives no name that it could have in a policy${name === '' ? '' : `: ${name} is something else there`}`, 'Give the whole predicate type, as in https://example.com/review/v1.');
}
function checkAge(maxAgeHours) {
    if (Number.isInteger(maxAgeHours) && maxAgeHours >= 1 && maxAgeHours <= MAX_AGE_HOURS)
        return;
    throw (0,policy_error/* malformedRule */.ol)(`a scan may be ${maxAgeHours} hours old`, `Give between 1h and ${MAX_AGE_HOURS}h, in whole hours.`);
}
/** Engines keep statements by their names: of two that share one, the second alone would be asked for. */
function refuseSameName(statements) {
    const names = statements.map(({ name }) => name);
    const shared = statements.find(({ name }, at) => names.indexOf(name) !== at);
    if (shared !== undefined) {
        throw (0,policy_error/* contradictoryRule */.kG)(`${(0,log/* printable */.g)(shared.predicateType)} would have the name ${shared.name} in a policy, which another demand has`, 'Demand one of them in this rule, and the other in a rule of its own.');
    }
}

// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/sigstore/trust.js
var trust = __webpack_require__(82232);
;// CONCATENATED MODULE: ./build/policy/check-trust.js






const MAX_ROOT_BYTES = 512 * 1024;
/**
 * Refuses trust by which no signature could pass, or that is not needed. Throws PolicyError RULE_CONTRADICTORY and RULE_MALFORMED, and
 * VerifyError TRUST_ROOT_MALFORMED.
 */
function checkTrust(rule) {
    const { signers, trust } = rule;
    const { instance, tlog } = trust;
    if (instance.kind === 'private') {
        checkInstance(rule, instance);
        return;
    }
    if (signers.kind !== 'keyless' || tlog === 'required')
        return;
    throw (0,policy_error/* contradictoryRule */.kG)('no log entry is asked for, and signatures of the public instance are dated by its log alone', 'Leave tlog at true, or name a private instance that has a timestamp authority.');
}
function checkInstance({ signers, trust: { tlog } }, instance) {
    if (!(0,policy_rule/* needsInstance */.vx)(signers.kind, tlog)) {
        throw (0,policy_error/* contradictoryRule */.kG)('keys without a log need no Sigstore instance, and one is named', 'Leave the trust out, or ask for log entries.');
    }
    const { tlogs, timestampAuthorities } = (0,trust/* parseTrustedRoot */.t1)(Buffer.from(instance.trustedRoot)).document;
    if (tlog === 'required' && tlogs.length === 0) {
        throw (0,policy_error/* contradictoryRule */.kG)('log entries are asked for, and the trusted root names no log that could have made one', 'Say that there are none (tlog: false, --no-tlog), or give the trusted root of the instance whose log it is.');
    }
    if (tlog === 'none' && timestampAuthorities.length === 0) {
        throw (0,policy_error/* contradictoryRule */.kG)('no log entry is asked for, and the trusted root names no timestamp authority that would date a signature instead', 'Ask for log entries, or give the trusted root of an instance that has a timestamp authority.');
    }
    if (instance.tuf !== undefined)
        checkTuf(instance.tuf);
}
function checkTuf({ mirror, root }) {
    checkText(mirror, 'the TUF mirror');
    if (!/^https?:\/\/[^\s/]+/.test(mirror)) {
        throw (0,policy_error/* malformedRule */.ol)(`the TUF mirror ${JSON.stringify((0,log/* printable */.g)(mirror))} is no URL`, 'Give it as https://HOST/PATH.');
    }
    (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(Buffer.from(root), 'the TUF root', { maxBytes: MAX_ROOT_BYTES }), 'it');
}

;// CONCATENATED MODULE: ./build/policy/check-rule.js







const NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
/** RFC 1123, as Kubernetes asks of namespaces. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** RFC 1123, as it asks of Secrets: labels with dots between them, 253 characters in all. */
const SUBDOMAIN = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
const KMS_SCHEMES = ['awskms://', 'gcpkms://', 'azurekms://', 'hashivault://'];
/** Of several in one text some engines take the first and others any: it must be one, and nothing around it. */
const ONE_KEY = /^-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/;
const MAX_TIMEOUT_SECONDS = 30;
/**
 * The rule as it was given, once nothing in it is missing, unanchored or at odds with something else. Throws PolicyError RULE_MALFORMED,
 * RULE_PATTERN_UNANCHORED or RULE_CONTRADICTORY, and VerifyError
 * TRUST_ROOT_MALFORMED.
 */
function checkRule(rule) {
    if (!NAME.test(rule.name)) {
        throw (0,policy_error/* malformedRule */.ol)(`the name ${JSON.stringify((0,log/* printable */.g)(rule.name))} cannot name a policy`, 'Take at most 40 lower-case letters, digits and hyphens.');
    }
    if (rule.images.length === 0) {
        throw (0,policy_error/* malformedRule */.ol)('it names no image', 'Add images: [ghcr.io/OWNER/NAME].');
    }
    checkSigners(rule.signers);
    checkDemands(rule);
    checkNamespaces(rule);
    checkTrust(rule);
    const { timeoutSeconds } = rule;
    if (!Number.isInteger(timeoutSeconds) ||
        timeoutSeconds < 1 ||
        timeoutSeconds > MAX_TIMEOUT_SECONDS) {
        throw (0,policy_error/* malformedRule */.ol)(`timeoutSeconds is ${timeoutSeconds}`, `Kubernetes waits between 1 and ${MAX_TIMEOUT_SECONDS} whole seconds.`);
    }
    return rule;
}
function checkSigners(signers) {
    switch (signers.kind) {
        case 'keyless':
            if (signers.identities.length === 0)
                throw nobody('identity');
            for (const identity of signers.identities)
                checkMatch(identity, 'the identity');
            checkIssuer(signers.issuer);
            checkMatch(signers.sourceRepository, 'the source repository');
            if (signers.sourceRef !== undefined)
                checkRef(signers.sourceRef);
            return;
        case 'keys':
            if (signers.publicKeys.length === 0)
                throw nobody('keys');
            for (const pem of signers.publicKeys)
                checkPublicKey(pem);
            if (new Set(signers.publicKeys.map(keyOf)).size < signers.publicKeys.length) {
                throw (0,policy_error/* contradictoryRule */.kG)('the same public key is given twice', 'Give each key once.');
            }
            return;
        case 'kms':
            if (signers.uris.length === 0)
                throw nobody('kms');
            for (const uri of signers.uris)
                checkKmsUri(uri);
    }
}
/** Kyverno would take a star or a question mark in it for a wildcard. */
function checkIssuer(issuer) {
    checkText(issuer, 'the issuer');
    if (/^https?:\/\/[^*?\s]+$/.test(issuer))
        return;
    throw (0,policy_error/* malformedRule */.ol)(`the issuer ${JSON.stringify((0,log/* printable */.g)(issuer))} is not one that a certificate has`, 'Give the whole URL, like https://token.actions.githubusercontent.com.');
}
function checkMatch(match, what) {
    if ('exact' in match) {
        checkText(match.exact, what);
        if (/^https:\/\/[^/\s]+\/\S+$/.test(match.exact))
            return;
        throw (0,policy_error/* malformedRule */.ol)(`${what} ${JSON.stringify((0,log/* printable */.g)(match.exact))} is not one that a certificate has`, 'Give the whole URL as `seal-image verify` shows it; for more than one, a pattern.');
    }
    checkText(match.pattern, what);
    (0,anchored_pattern/* checkAnchored */.zg)(match.pattern, what);
    checkIsRegExp(match.pattern, what);
}
function checkRef(match) {
    const what = 'the source ref';
    if ('pattern' in match) {
        checkText(match.pattern, what);
        (0,anchored_pattern/* checkAnchoredRef */.AP)(match.pattern, what);
        checkIsRegExp(match.pattern, what);
        return;
    }
    checkText(match.exact, what);
    if (/^refs\/\S+$/.test(match.exact))
        return;
    throw (0,policy_error/* malformedRule */.ol)(`${what} ${JSON.stringify((0,log/* printable */.g)(match.exact))} is none`, 'Give it in full: refs/heads/NAME, refs/tags/NAME, or as a pattern ^refs/tags/v.+$');
}
/** What is no pattern here is none in RE2, whose syntax but for named groups and flags is within that of JavaScript. */
function checkIsRegExp(pattern, what) {
    try {
        new RegExp(pattern);
    }
    catch (cause) {
        throw (0,policy_error/* malformedRule */.ol)(`the pattern for ${what} is not one: ${JSON.stringify((0,log/* printable */.g)(pattern))}`, 'Give a pattern in RE2 syntax.', cause);
    }
    if (/\(\?(?!:)|\\[1-9k]/.test(pattern)) {
        throw (0,policy_error/* malformedRule */.ol)(`the pattern for ${what} looks around or back, which RE2 does not: ${JSON.stringify((0,log/* printable */.g)(pattern))}`, 'Give a pattern in RE2 syntax, with (?:…) as the only group that begins with a question mark.');
    }
}
function checkPublicKey(pem) {
    try {
        if (!ONE_KEY.test(pem))
            throw new TypeError('it is not one public key');
        (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch (cause) {
        throw (0,policy_error/* malformedRule */.ol)('a key is not a public key in PEM', 'Give what cosign.pub holds, from -----BEGIN PUBLIC KEY----- to its end.', cause);
    }
}
function keyOf(pem) {
    return (0,external_node_crypto_.createPublicKey)(pem).export({ format: 'der', type: 'spki' }).toString('base64');
}
function checkKmsUri(uri) {
    checkText(uri, 'the KMS key');
    if (KMS_SCHEMES.some((scheme) => uri.startsWith(scheme) && uri.length > scheme.length))
        return;
    throw (0,policy_error/* malformedRule */.ol)(`${JSON.stringify((0,log/* printable */.g)(uri))} names no key of a KMS`, `Begin it with ${KMS_SCHEMES.join(', ')}.`);
}
function checkNamespaces({ enforce, elsewhere, pullSecrets }) {
    const namespaces = enforce === 'everywhere' ? [] : enforce;
    checkNames(namespaces, { form: LABEL, what: 'namespace' });
    checkNames(pullSecrets, { form: SUBDOMAIN, what: 'Secret' });
    if (enforce !== 'everywhere' && enforce.length === 0 && elsewhere === 'nothing') {
        throw (0,policy_error/* contradictoryRule */.kG)('it neither enforces nor audits anywhere', 'Name a namespace in enforce, or audit elsewhere.');
    }
}
function checkNames(names, { form, what }) {
    const wrong = names.find((name) => !form.test(name));
    if (wrong === undefined)
        return;
    throw (0,policy_error/* malformedRule */.ol)(`${JSON.stringify((0,log/* printable */.g)(wrong))} is no name of a ${what}`, 'Take lower-case letters, digits and hyphens, as Kubernetes does.');
}
function nobody(field) {
    return (0,policy_error/* malformedRule */.ol)('it does not say who must have signed', `Add ${field}: without it everybody’s signature would do.`);
}


/***/ }),

/***/ 89335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ clusterPolicies)
});

// EXTERNAL MODULE: ./build/policy/image-pattern.js
var image_pattern = __webpack_require__(48284);
// EXTERNAL MODULE: ./build/policy/rule.js
var policy_rule = __webpack_require__(65262);
// EXTERNAL MODULE: ./build/policy/anchored-pattern.js
var anchored_pattern = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/policy/trust-pems.js
var trust_pems = __webpack_require__(6010);
;// CONCATENATED MODULE: ./build/policy/kyverno/attestors.js


/** Named where Kyverno insists on an address that it then does not ask: it reads bundles by its own trusted root. */
const PUBLIC_REKOR = 'https://rekor.sigstore.dev';
/** The signers as ClusterPolicy's attestors: any one of them suffices. */
function attestorsOf(rule) {
    return [{ count: 1, entries: entriesOf(rule) }];
}
function entriesOf(rule) {
    const { signers } = rule;
    switch (signers.kind) {
        case 'keyless':
            return signers.identities.map((identity) => ({
                keyless: { ...subject(identity), issuer: signers.issuer, ...keylessTrust(rule) },
            }));
        case 'keys':
            return signers.publicKeys.map((publicKeys) => ({ keys: { publicKeys, ...keyTrust(rule) } }));
        case 'kms':
            return signers.uris.map((kms) => ({ keys: { kms, ...keyTrust(rule) } }));
    }
}
/** `subject` is compared letter by letter in bundles, and with wildcards in cosign's tags. */
function subject(identity) {
    if ('exact' in identity && !/[*?]/.test(identity.exact))
        return { subject: identity.exact };
    return { subjectRegExp: (0,anchored_pattern/* anchoredPattern */.dK)(identity) };
}
function keylessTrust(rule) {
    const { tlog, instance } = rule.trust;
    const ignoreTlog = tlog === 'none' ? { ignoreTlog: true } : {};
    if (instance.kind === 'public-good')
        return { rekor: { url: PUBLIC_REKOR, ...ignoreTlog } };
    const { fulcioRoots, rekorUrl, rekorKeys, ctLogKeys, tsaChains } = (0,trust_pems/* trustPems */._)(instance.trustedRoot);
    const url = rekorUrl ?? PUBLIC_REKOR;
    // Of bundles, Kyverno believes its own trusted root alone: whatever else stood here would be ignored in silence.
    if (rule.format === 'bundle')
        return { rekor: { url, ...ignoreTlog } };
    const ctlog = {
        ...(ctLogKeys === '' ? { ignoreSCT: true } : { pubkey: ctLogKeys }),
        ...(tsaChains === '' || tlog === 'required' ? {} : { tsaCertChain: tsaChains }),
    };
    return { roots: fulcioRoots, rekor: { url, pubkey: rekorKeys, ...ignoreTlog }, ctlog };
}
/** Without a log Kyverno asks nobody but the registry. */
function keyTrust({ trust, format }) {
    if (trust.tlog === 'none')
        return { rekor: { ignoreTlog: true }, ctlog: { ignoreSCT: true } };
    if (trust.instance.kind === 'public-good')
        return { rekor: { url: PUBLIC_REKOR } };
    const { rekorUrl, rekorKeys } = (0,trust_pems/* trustPems */._)(trust.instance.trustedRoot);
    const url = rekorUrl ?? PUBLIC_REKOR;
    return { rekor: format === 'bundle' ? { url } : { url, pubkey: rekorKeys } };
}

// EXTERNAL MODULE: ./build/policy/kyverno/jmespath.js
var jmespath = __webpack_require__(57821);
// EXTERNAL MODULE: ./build/policy/kyverno/metadata.js
var metadata = __webpack_require__(83058);
// EXTERNAL MODULE: ./build/policy/kyverno/notes.js
var notes = __webpack_require__(73994);
// EXTERNAL MODULE: ./build/policy/kyverno/pin-digest.js
var pin_digest = __webpack_require__(55917);
// EXTERNAL MODULE: ./build/policy/kyverno/unverified-images.js
var unverified_images = __webpack_require__(23395);
;// CONCATENATED MODULE: ./build/policy/kyverno/cluster-policy.js








/** Kyverno 1.19.1 counts 56 bytes for each verdict against a limit that is meant as a number of verdicts. */
const MEMORY_NOTE = 'Start Kyverno with --imageVerifyCacheMaxSize=1000000: by default it remembers some 17 verdicts, one for each rule and image, and verifies all else anew.';
/**
 * The rule as Kyverno ClusterPolicies (kyverno.io/v1), measured with 1.19.1: one that denies, in the namespaces where the rule is
 * enforced, and one that reports, elsewhere. One policy cannot do both: overrides do not reach the digests.
 */
function clusterPolicies(rule) {
    const { enforce, elsewhere } = rule;
    return {
        documents: [
            ...((0,policy_rule/* isEnforced */.x5)(rule) ? [policy(rule, 'Enforce')] : []),
            ...(elsewhere === 'audit' && enforce !== 'everywhere' ? [policy(rule, 'Audit')] : []),
        ],
        losses: [],
        notes: [...(0,notes/* notesOf */.h)(rule), MEMORY_NOTE],
    };
}
function policy(rule, action) {
    const globs = rule.images.flatMap(image_pattern/* imageGlobs */.Tr);
    const credentials = credentialsOf(rule);
    const place = placeOf(rule, action);
    return {
        apiVersion: 'kyverno.io/v1',
        kind: 'ClusterPolicy',
        metadata: (0,metadata/* metadataOf */.N)(rule, {
            name: `${rule.name}-${action.toLowerCase()}`,
            denies: action === 'Enforce',
        }),
        spec: {
            background: true,
            webhookConfiguration: {
                failurePolicy: action === 'Enforce' ? 'Fail' : 'Ignore',
                timeoutSeconds: rule.timeoutSeconds,
            },
            rules: [
                ...(action === 'Enforce'
                    ? [(0,pin_digest/* pinDigestRule */.U)({ match: place.match, globs, credentials })]
                    : []),
                // One each: of what is missing, Kyverno tells nothing but the name of the rule.
                ...(0,policy_rule/* statementsOf */.GX)(rule).map((statement) => ({
                    name: statement.name,
                    ...place,
                    verifyImages: [verification(rule, statement, { action, globs })],
                })),
                ...(0,unverified_images/* unverifiedImageRules */.c)((0,unverified_images/* namesOfPatterns */.b)(rule.images), { place, failureAction: action }),
            ],
        },
    };
}
/** Pods here; Kyverno itself makes the same rule for what makes pods. */
function placeOf({ enforce }, action) {
    const pods = { kinds: ['Pod'] };
    if (enforce === 'everywhere')
        return { match: { any: [{ resources: pods }] } };
    if (action === 'Enforce')
        return { match: { any: [{ resources: { ...pods, namespaces: enforce } }] } };
    return {
        match: { any: [{ resources: pods }] },
        ...(enforce.length > 0 ? { exclude: { any: [{ resources: { namespaces: enforce } }] } } : {}),
    };
}
function verification(rule, statement, { action, globs }) {
    return {
        type: rule.format === 'bundle' ? 'SigstoreBundle' : 'Cosign',
        imageReferences: globs,
        failureAction: action,
        ...demandOf(rule, statement),
        required: true,
        mutateDigest: false,
        verifyDigest: action === 'Enforce',
        ...credentialsOf(rule),
    };
}
/** In bundles any attestation would count as the signature; asked for by its type, nothing else does. */
function demandOf(rule, { kind, name, predicateType, conditions }) {
    const attestors = attestorsOf(rule);
    if (kind === 'signature' && rule.format === 'cosign')
        return { attestors };
    const demanded = conditions.length > 0 ? { conditions: (0,jmespath/* jmespathConditions */.B)(conditions) } : {};
    return { attestations: [{ name, type: predicateType, attestors, ...demanded }] };
}
function credentialsOf({ pullSecrets }) {
    return pullSecrets.length === 0 ? {} : { imageRegistryCredentials: { secrets: pullSecrets } };
}


/***/ }),

/***/ 29821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ clusterImagePolicies)
});

// EXTERNAL MODULE: ./build/policy/anchored-pattern.js
var anchored_pattern = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/policy/image-pattern.js
var image_pattern = __webpack_require__(48284);
// EXTERNAL MODULE: ./build/policy/policy-error.js
var policy_error = __webpack_require__(11721);
// EXTERNAL MODULE: ./build/policy/rule.js
var policy_rule = __webpack_require__(65262);
// EXTERNAL MODULE: ./build/policy/policy-controller/notes.js
var notes = __webpack_require__(66285);
// EXTERNAL MODULE: ./build/policy/policy-controller/rego.js
var rego = __webpack_require__(9737);
// EXTERNAL MODULE: ./build/policy/trusted-services.js
var trusted_services = __webpack_require__(65874);
;// CONCATENATED MODULE: ./build/policy/policy-controller/trust-root.js


const PUBLIC_REKOR = 'https://rekor.sigstore.dev';
const NO_URL = 'https://not-given.invalid';
const NO_NAME = 'not given';
/**
 * The rule's trust for policy-controller 0.15.1. Without `ctlog` a key is believed without a log, and a private instance's certificate
 * too, so it is always written where a log is demanded; `rfc3161timestamp` turns the log off. Throws PolicyError POLICY_ENGINE_UNFIT
 * where no time of a signature could be proved.
 */
function controllerTrust(rule) {
    const { trust, signers } = rule;
    const { instance } = trust;
    if (instance.kind === 'private')
        return privateTrust(rule, instance);
    const ctlog = { url: PUBLIC_REKOR };
    const needsLog = trust.tlog === 'required';
    return {
        documents: [],
        keyless: signers.kind === 'keyless' ? { url: 'https://fulcio.sigstore.dev' } : {},
        authority: needsLog ? { ctlog } : {},
        losses: [],
    };
}
/**
 * Of bundles 0.15.1 finds neither the log nor the certificate log in a TrustRoot: it keeps their identifiers as the hexadecimal text of
 * the bytes that it then looks for. What is left is the timestamp.
 */
function privateTrust(rule, instance) {
    const { format, signers, trust } = rule;
    const services = (0,trusted_services/* trustedServices */._)(instance.trustedRoot);
    const trustRootRef = rule.name;
    const [log] = format === 'cosign' && trust.tlog === 'required' ? services.rekorLogs : [];
    if (log === undefined && services.timestampAuthorities.length === 0) {
        throw (0,policy_error/* engineUnfit */.VF)('policy-controller can tell the time of a signature by an entry of Rekor v1 in the format cosign, or by a timestamp, and the trusted root has nobody for that', 'Take the format cosign where the log is Rekor v1, add a timestamp authority to the instance, or take another engine.');
    }
    const ignoresSct = signers.kind === 'keyless' && (format === 'bundle' || !services.ctLogs.length);
    const follows = instance.tuf !== undefined && services.isEcdsaAlone;
    return {
        documents: [trustRoot(rule.name, follows ? instance.tuf : undefined, services)],
        keyless: {
            url: urlOf(services.certificateAuthorities[0]?.url ?? ''),
            trustRootRef,
            ...(ignoresSct ? { insecureIgnoreSCT: true } : {}),
        },
        authority: log === undefined
            ? { rfc3161timestamp: { trustRootRef } }
            : { ctlog: { url: urlOf(log.url), trustRootRef } },
        losses: [
            ...(trust.tlog === 'required' && log === undefined ? [unloggedLoss(format)] : []),
            ...(ignoresSct && services.ctLogs.length > 0
                ? [
                    'policy-controller does not ask for the certificate log of a private instance in bundles: a certificate that is in none is admitted, and in the format cosign it is not',
                ]
                : []),
            ...(follows || services.ending.length === 0
                ? []
                : [
                    `policy-controller knows no end of validity: what ${services.ending.join(', ')} certified or logged after its end is admitted`,
                ]),
        ],
    };
}
function unloggedLoss(format) {
    return format === 'bundle'
        ? 'policy-controller does not ask for the log of a private instance in bundles: a signature with a timestamp that is in no log is admitted, and in the format cosign with Rekor v1 it is not'
        : 'policy-controller reads no log of Rekor v2: a signature with a timestamp that is in no log is admitted';
}
/** Follows a TUF repository where that works: 0.15.1 refuses a trusted root with a log key that is not ECDSA as a whole. */
function trustRoot(name, tuf, services) {
    const spec = tuf === undefined
        ? { sigstoreKeys: sigstoreKeys(services) }
        : { remote: { mirror: tuf.mirror, root: base64(tuf.root), targets: 'targets' } };
    return {
        apiVersion: 'policy.sigstore.dev/v1alpha1',
        kind: 'TrustRoot',
        metadata: { name, labels: { 'app.kubernetes.io/managed-by': 'seal-image' } },
        spec,
    };
}
function sigstoreKeys(services) {
    const { certificateAuthorities, rekorLogs, ctLogs, timestampAuthorities } = services;
    return {
        certificateAuthorities: certificateAuthorities.map(authorityJson),
        ...(rekorLogs.length > 0 ? { tLogs: rekorLogs.map(logJson) } : {}),
        ...(ctLogs.length > 0 ? { ctLogs: ctLogs.map(logJson) } : {}),
        ...(timestampAuthorities.length > 0
            ? { timestampAuthorities: timestampAuthorities.map(authorityJson) }
            : {}),
    };
}
/** The names are required and mean nothing: what counts is the chain. */
function authorityJson({ url, organization, commonName, chain }) {
    return {
        subject: {
            organization: organization === '' ? NO_NAME : organization,
            commonName: commonName === '' ? NO_NAME : commonName,
        },
        uri: urlOf(url),
        certChain: base64(chain),
    };
}
/** Merkle trees of RFC 6962 are made with SHA-256. */
function logJson({ url, key }) {
    return { baseURL: urlOf(url), hashAlgorithm: 'sha-256', publicKey: base64(key) };
}
function urlOf(url) {
    return url === '' ? NO_URL : url;
}
function base64(text) {
    return Buffer.from(text).toString('base64');
}

;// CONCATENATED MODULE: ./build/policy/policy-controller/cluster-image-policy.js







/**
 * The rule as policy-controller's ClusterImagePolicies (policy.sigstore.dev/v1beta1) and the TrustRoot of a private instance, measured
 * with 0.15.1. All policies that match an image must be satisfied, and of each policy any one authority. Throws PolicyError
 * POLICY_ENGINE_UNFIT for keys with bundles, and for AWS keys that are not named by ARN.
 */
function clusterImagePolicies(rule) {
    checkFit(rule);
    const trust = controllerTrust(rule);
    return {
        documents: [
            ...trust.documents,
            ...portionsOf(rule).map((portion) => policy(rule, trust, portion)),
        ],
        losses: trust.losses,
        notes: (0,notes/* controllerNotes */.m)(rule),
    };
}
function checkFit({ signers, format }) {
    if (signers.kind !== 'keyless' && format === 'bundle') {
        throw (0,policy_error/* engineUnfit */.VF)('policy-controller reads bundles of keyless signers alone', `${policy_error/* TAKE_COSIGN */.YN} Or sign without a key.`);
    }
    if (signers.kind !== 'kms')
        return;
    const unnamed = signers.uris.find((uri) => uri.startsWith('awskms://') && !/^awskms:\/\/[^/]*\/arn:/.test(uri));
    if (unnamed === undefined)
        return;
    throw (0,policy_error/* engineUnfit */.VF)(`policy-controller takes keys of AWS by their ARN, and this one is ${JSON.stringify(unnamed)}`, 'Write awskms:///arn:aws:kms:REGION:ACCOUNT:key/ID; `aws kms describe-key` shows it.');
}
/**
 * In bundles the signature is a statement like the others. In cosign's tags it stands alone: an authority that lists attestations looks
 * at nothing else. Where several keys may sign, each statement gets a policy of its own, for one authority would want all of them
 * from the same key.
 */
function portionsOf(rule) {
    const statements = (0,policy_rule/* statementsOf */.GX)(rule);
    if (rule.format === 'bundle')
        return [{ name: rule.name, statements }];
    const attested = statements.filter(({ kind }) => kind !== 'signature');
    return [
        { name: `${rule.name}-signature`, statements: [] },
        ...(signersOf(rule).length > 1
            ? attested.map((statement) => ({
                name: `${rule.name}-${statement.name}`,
                statements: [statement],
            }))
            : attested.length > 0
                ? [{ name: `${rule.name}-attested`, statements: attested }]
                : []),
    ];
}
function policy(rule, trust, portion) {
    return {
        apiVersion: 'policy.sigstore.dev/v1beta1',
        kind: 'ClusterImagePolicy',
        metadata: { name: portion.name, labels: { 'app.kubernetes.io/managed-by': 'seal-image' } },
        spec: {
            mode: (0,policy_rule/* isEnforced */.x5)(rule) ? 'enforce' : 'warn',
            images: rule.images.flatMap(image_pattern/* imageGlobs */.Tr).map((glob) => ({ glob: anyDepth(glob) })),
            authorities: signersOf(rule, trust).map((signer, at) => ({
                name: `signer${at + 1}`,
                // Said also where it is the engine's default: a reader need not know that.
                signatureFormat: rule.format === 'bundle' ? 'bundle' : 'legacy',
                ...signer,
                ...trust.authority,
                ...sourceOf(rule),
                ...(portion.statements.length > 0
                    ? { attestations: portion.statements.map(attestation) }
                    : {}),
            })),
        },
    };
}
/** One star of policy-controller's ends at a slash. */
function anyDepth(glob) {
    return glob === '*' || glob.endsWith('/*') ? `${glob}*` : glob;
}
/** Each signer as an authority has it. All identities are one: bundles are compared with one identity alone. */
function signersOf({ signers }, trust) {
    switch (signers.kind) {
        case 'keyless': {
            const { identities, issuer } = signers;
            const [only, ...more] = identities;
            const subject = only !== undefined && 'exact' in only && more.length === 0
                ? { subject: only.exact }
                : { subjectRegExp: (0,anchored_pattern/* anchoredAlternatives */.le)(identities) };
            return [{ keyless: { ...trust?.keyless, identities: [{ issuer, ...subject }] } }];
        }
        case 'keys':
            return signers.publicKeys.map((data) => ({ key: { data, hashAlgorithm: 'sha256' } }));
        case 'kms':
            return signers.uris.map((kms) => ({ key: { kms, hashAlgorithm: 'sha256' } }));
    }
}
function sourceOf({ pullSecrets }) {
    if (pullSecrets.length === 0)
        return {};
    return { source: [{ signaturePullSecrets: pullSecrets.map((name) => ({ name })) }] };
}
function attestation({ name, predicateType, conditions }) {
    return {
        name,
        predicateType,
        ...(conditions.length > 0 ? { policy: { type: 'rego', data: (0,rego/* regoModule */.K)(conditions) } } : {}),
    };
}


/***/ }),

/***/ 66285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ CONTROLLER_LABEL),
/* harmony export */   m: () => (/* binding */ controllerNotes)
/* harmony export */ });
/** What policy-controller looks at: namespaces with this label, and no others. */
const CONTROLLER_LABEL = 'policy.sigstore.dev/include=true';
/** What has to be so in the cluster, and what to know of the verdicts of policy-controller 0.15.1. */
function controllerNotes(rule) {
    const { signers, trust, pullSecrets, timeoutSeconds } = rule;
    return [
        ...placeNotes(rule),
        'In those namespaces images that no policy names are denied, too, unless no-match-policy in the ConfigMap config-policy-controller says otherwise.',
        'policy-controller does not look at images that are mounted as volumes (spec.volumes[].image): forbid those by other means.',
        'Leave enable-oci11 in that ConfigMap off: with it, 0.15.1 takes attestations from the list of referrers without verifying who signed them.',
        `The API server waits as long as the webhook configuration policy.sigstore.dev says, 25 s as it is shipped; the rule says ${timeoutSeconds} s.`,
        ...(pullSecrets.length > 0
            ? [
                `Secrets in the namespace of each pod: ${pullSecrets.join(', ')}; the pod's own imagePullSecrets are used as well.`,
            ]
            : []),
        ...(signers.kind === 'kms'
            ? [
                'policy-controller needs leave to read the public keys in the KMS; it fetches them when the policy is applied.',
            ]
            : []),
        ...(signers.kind !== 'keyless' && trust.tlog === 'none'
            ? [
                'Start policy-controller with --disable-tuf where it cannot reach the internet: this policy needs nothing but the registry.',
            ]
            : []),
    ];
}
function placeNotes({ enforce, elsewhere }) {
    if (enforce === 'everywhere') {
        return [
            `policy-controller looks at no namespace without a label: kubectl label namespace NAME ${CONTROLLER_LABEL}, for every one, also those that are made later; but for kube-system and its own, whose images no policy names.`,
        ];
    }
    if (enforce.length === 0) {
        return [
            `policy-controller warns, and makes no reports, in the namespaces with a label: kubectl label namespace NAME ${CONTROLLER_LABEL}.`,
        ];
    }
    return [
        `policy-controller looks at no namespace without a label: kubectl label namespace ${enforce.join(' ')} ${CONTROLLER_LABEL}.`,
        ...(elsewhere === 'audit'
            ? [
                'Elsewhere nothing is reported: a policy denies or warns in all labelled namespaces alike.',
            ]
            : []),
    ];
}


/***/ }),

/***/ 57161:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ RULE_API_VERSION),
/* harmony export */   Tk: () => (/* binding */ parseHours),
/* harmony export */   dH: () => (/* binding */ readRule),
/* harmony export */   wA: () => (/* binding */ RULE_KIND)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _check_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70438);
/* harmony import */ var _image_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48284);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11721);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65262);






const RULE_API_VERSION = 'seal-image/v1';
const RULE_KIND = 'AdmissionRule';
const FIELDS = [
    'apiVersion',
    'kind',
    'name',
    'images',
    'signedBy',
    'format',
    'require',
    'enforce',
    'elsewhere',
    'tlog',
    'trustedRoot',
    'tuf',
    'pullSecrets',
    'timeoutSeconds',
];
const KEYLESS_FIELDS = ['identity', 'issuer', 'sourceRepository', 'sourceRef'];
/**
 * An admission rule as users write it in YAML. A field that is not known is refused: it was meant to say something. Throws PolicyError
 * RULE_MALFORMED, POLICY_KIND_UNKNOWN and what checkRule throws.
 */
function readRule(document) {
    const { apiVersion, kind } = document;
    if (kind !== RULE_KIND || apiVersion !== RULE_API_VERSION) {
        throw unknownKind(document);
    }
    try {
        return ruleIn(document);
    }
    catch (error) {
        if (!(error instanceof _shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonError */ .N3))
            throw error;
        throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(error.message, 'Write the field as docs/policies.md shows it.', error);
    }
}
/** Throws JsonError where a value is missing, or of another kind. */
function ruleIn(document) {
    refuseUnknown(document, FIELDS, 'the rule');
    const format = wordOf(document['format'] ?? _rule_js__WEBPACK_IMPORTED_MODULE_5__/* .RULE_DEFAULTS */ .k.format, ['bundle', 'cosign'], 'format');
    const elsewhere = wordOf(document['elsewhere'] ?? _rule_js__WEBPACK_IMPORTED_MODULE_5__/* .RULE_DEFAULTS */ .k.elsewhere, ['audit', 'nothing'], 'elsewhere');
    return (0,_check_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRule */ .T)({
        name: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(document['name'], 'name'),
        images: textsOf(document['images'], 'images').map(_image_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImagePattern */ .Fq),
        signers: signersOf((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(document['signedBy'], 'signedBy')),
        format,
        demands: demandsOf((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(document['require'] ?? {}, 'require')),
        enforce: enforceOf(document['enforce'] ?? _rule_js__WEBPACK_IMPORTED_MODULE_5__/* .RULE_DEFAULTS */ .k.enforce),
        elsewhere,
        trust: {
            tlog: flagOf(document['tlog'] ?? true, 'tlog') ? 'required' : 'none',
            instance: instanceOf(document),
        },
        pullSecrets: textsOf(document['pullSecrets'] ?? [], 'pullSecrets'),
        timeoutSeconds: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asCount */ .Wg)(document['timeoutSeconds'] ?? _rule_js__WEBPACK_IMPORTED_MODULE_5__/* .RULE_DEFAULTS */ .k.timeoutSeconds, 'timeoutSeconds'),
    });
}
function unknownKind({ apiVersion, kind }) {
    const field = kind === RULE_KIND ? 'apiVersion' : 'kind';
    const found = kind === RULE_KIND ? apiVersion : kind;
    const what = found === undefined ? `it has no ${field}` : `its ${field} is ${shown(found)}`;
    return new _policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .PolicyError */ .pn({
        kind: 'usage',
        code: 'POLICY_KIND_UNKNOWN',
        message: `it is no admission rule: ${what}`,
        hint: `An admission rule begins with "apiVersion: ${RULE_API_VERSION}" and "kind: ${RULE_KIND}".`,
    });
}
function shown(value) {
    return JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(String(value)));
}
function signersOf(given) {
    refuseUnknown(given, [...KEYLESS_FIELDS, 'keys', 'kms'], 'signedBy');
    const kinds = ['identity', 'keys', 'kms'].filter((name) => given[name] !== undefined);
    if (kinds.length !== 1) {
        throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`signedBy has ${kinds.length === 0 ? 'no signer' : kinds.join(' and ')}`, 'Give one of identity (with issuer and sourceRepository), keys and kms.');
    }
    if (given['keys'] !== undefined) {
        refuseBeside(given, 'keys');
        return { kind: 'keys', publicKeys: textsOf(given['keys'], 'signedBy.keys') };
    }
    if (given['kms'] !== undefined) {
        refuseBeside(given, 'kms');
        return { kind: 'kms', uris: textsOf(given['kms'], 'signedBy.kms') };
    }
    const { identity, sourceRef } = given;
    return {
        kind: 'keyless',
        identities: (Array.isArray(identity) ? identity : [identity]).map((item) => matchOf(item, 'signedBy.identity')),
        issuer: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(given['issuer'], 'signedBy.issuer'),
        sourceRepository: matchOf(given['sourceRepository'], 'signedBy.sourceRepository'),
        ...(sourceRef === undefined ? {} : { sourceRef: matchOf(sourceRef, 'signedBy.sourceRef') }),
    };
}
/** A text is meant letter by letter; a pattern says that it is one. */
function matchOf(value, what) {
    if (typeof value !== 'object' || value === null)
        return { exact: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(value, what) };
    const given = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(value, what);
    refuseUnknown(given, ['pattern'], what);
    return { pattern: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(given['pattern'], `${what}.pattern`) };
}
function demandsOf(given) {
    refuseUnknown(given, ['sbom', 'provenance', 'scan', 'attestations'], 'require');
    const { sbom, scan, attestations } = given;
    return [
        ...(sbom === undefined || sbom === false
            ? []
            : [{ kind: 'sbom', sbom: wordOf(sbom, ['cyclonedx', 'spdx'], 'require.sbom') }]),
        ...(flagOf(given['provenance'] ?? false, 'require.provenance')
            ? [{ kind: 'provenance' }]
            : []),
        ...(scan === undefined ? [] : [scanOf((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(scan, 'require.scan'))]),
        ...textsOf(attestations ?? [], 'require.attestations').map((predicateType) => ({
            kind: 'attestation',
            predicateType,
        })),
    ];
}
function scanOf(given) {
    refuseUnknown(given, ['maxAge'], 'require.scan');
    return { kind: 'scan', maxAgeHours: parseHours((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(given['maxAge'], 'require.scan.maxAge')) };
}
/** `36h` or `7d`, in hours. Throws PolicyError RULE_MALFORMED. */
function parseHours(text) {
    const [, count, unit] = /^([0-9]{1,5})(h|d)$/.exec(text) ?? [];
    if (count !== undefined)
        return Number(count) * (unit === 'd' ? 24 : 1);
    throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text))} is no age`, 'Give hours or days, like 36h or 7d.');
}
function enforceOf(value) {
    if (value === 'everywhere')
        return value;
    return textsOf(value, 'enforce');
}
function instanceOf(document) {
    const { trustedRoot, tuf } = document;
    if (trustedRoot === undefined && tuf === undefined)
        return { kind: 'public-good' };
    if (trustedRoot === undefined) {
        throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)('tuf is given without trustedRoot', 'Add trustedRoot, the text of the trusted_root.json that the repository serves.');
    }
    const text = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(trustedRoot, 'trustedRoot');
    if (tuf === undefined)
        return { kind: 'private', trustedRoot: text };
    const given = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(tuf, 'tuf');
    refuseUnknown(given, ['mirror', 'root'], 'tuf');
    const mirror = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(given['mirror'], 'tuf.mirror');
    return {
        kind: 'private',
        trustedRoot: text,
        tuf: { mirror, root: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(given['root'], 'tuf.root') },
    };
}
function textsOf(value, what) {
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asArray */ ._j)(value, what).map((item) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(item, `an item of ${what}`));
}
function flagOf(value, what) {
    if (typeof value === 'boolean')
        return value;
    throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`${what} is neither true nor false`, 'Write true or false, without quotes.');
}
function wordOf(value, words, what) {
    const word = words.find((candidate) => candidate === value);
    if (word !== undefined)
        return word;
    throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`${what} is ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(String(value)))}`, `Give one of ${words.join(', ')}.`);
}
/** Keys are not certified for anybody. */
function refuseBeside(given, kind) {
    const other = Object.keys(given).find((name) => name !== kind);
    if (other === undefined)
        return;
    throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`signedBy has ${kind} and ${other}`, `Leave ${other} out: it is what a certificate says, and a key has none.`);
}
function refuseUnknown(given, known, what) {
    const unknown = Object.keys(given).find((name) => !known.includes(name));
    if (unknown === undefined)
        return;
    throw (0,_policy_error_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedRule */ .ol)(`${what} has a field ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(unknown))}, which means nothing here`, `The fields are ${known.join(', ')}.`);
}


/***/ }),

/***/ 6010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ trustPems),
/* harmony export */   p: () => (/* binding */ pem)
/* harmony export */ });
/* harmony import */ var _sigstore_trust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82232);

/** Reads a trusted_root.json. Throws VerifyError TRUST_ROOT_MALFORMED. */
function trustPems(trustedRoot) {
    const { document } = (0,_sigstore_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTrustedRoot */ .t1)(Buffer.from(trustedRoot));
    const { tlogs, ctlogs, certificateAuthorities, timestampAuthorities } = document;
    const keyPem = (log) => pem('PUBLIC KEY', log.publicKey?.rawBytes);
    const chainPem = ({ certChain }) => (certChain?.certificates ?? []).map(({ rawBytes }) => pem('CERTIFICATE', rawBytes)).join('');
    return {
        fulcioRoots: certificateAuthorities.map(chainPem).join(''),
        rekorUrl: tlogs[0]?.baseUrl,
        rekorKeys: tlogs.map(keyPem).join(''),
        ctLogKeys: ctlogs.map(keyPem).join(''),
        tsaChains: timestampAuthorities.map(chainPem).join(''),
    };
}
/** RFC 7468. */
function pem(label, der) {
    const lines = Buffer.from(der ?? [])
        .toString('base64')
        .replaceAll(/.{64}(?=.)/g, '$&\n');
    return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}


/***/ }),

/***/ 65874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ trustedServices)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82232);
/* harmony import */ var _trust_pems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6010);



/** Reads a trusted_root.json. Throws VerifyError TRUST_ROOT_MALFORMED. */
function trustedServices(trustedRoot) {
    const { document } = (0,_sigstore_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTrustedRoot */ .t1)(Buffer.from(trustedRoot));
    const { tlogs, ctlogs, certificateAuthorities, timestampAuthorities } = document;
    return {
        certificateAuthorities: certificateAuthorities.map(authorityOf),
        timestampAuthorities: timestampAuthorities.map(authorityOf),
        ctLogs: ctlogs.map(logOf),
        rekorLogs: tlogs.filter(isRekorV1).map(logOf),
        holdsRekorV2: !tlogs.every(isRekorV1),
        isEcdsaAlone: tlogs.every(isEcdsa),
        ending: [
            ...[...certificateAuthorities, ...timestampAuthorities]
                .filter(({ validFor }) => validFor?.end !== undefined)
                .map(({ uri }) => uri),
            ...[...tlogs, ...ctlogs]
                .filter(({ publicKey }) => publicKey?.validFor?.end !== undefined)
                .map(({ baseUrl }) => baseUrl),
        ],
    };
}
function authorityOf({ uri, subject, certChain }) {
    const certificates = certChain?.certificates ?? [];
    return {
        url: uri,
        organization: subject?.organization ?? '',
        commonName: subject?.commonName ?? '',
        chain: certificates.map(({ rawBytes }) => (0,_trust_pems_js__WEBPACK_IMPORTED_MODULE_2__/* .pem */ .p)('CERTIFICATE', rawBytes)).join(''),
    };
}
function logOf({ baseUrl, publicKey }) {
    return { url: baseUrl, key: (0,_trust_pems_js__WEBPACK_IMPORTED_MODULE_2__/* .pem */ .p)('PUBLIC KEY', publicKey?.rawBytes) };
}
/** Rekor v1 is known by the SHA-256 of its key (RFC 6962); Rekor v2 by that of its name and key (C2SP signed-note). */
function isRekorV1({ publicKey, logId }) {
    const key = publicKey?.rawBytes ?? Buffer.alloc(0);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(key)
        .digest()
        .equals(logId?.keyId ?? Buffer.alloc(0));
}
function isEcdsa({ publicKey }) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({
        key: publicKey?.rawBytes ?? Buffer.alloc(0),
        format: 'der',
        type: 'spki',
    });
    return key.asymmetricKeyType === 'ec';
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