"use strict";
exports.id = 723;
exports.ids = [723];
exports.modules = {

/***/ 91723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyGenerate: () => (/* binding */ policyGenerate)
});

// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(94298);
// EXTERNAL MODULE: ./build/policy/engine-name.js
var engine_name = __webpack_require__(35632);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/policy/anchored-pattern.js
var anchored_pattern = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/policy/image-pattern.js
var image_pattern = __webpack_require__(48284);
// EXTERNAL MODULE: ./build/policy/policy-error.js
var policy_error = __webpack_require__(11721);
// EXTERNAL MODULE: ./build/sigstore/identity-policy.js
var identity_policy = __webpack_require__(8001);
;// CONCATENATED MODULE: ./build/policy/signature-only.js

/** What is lost with an engine that verifies the image signature and reads no attestations: each sentence says what it would let in. */
function signatureOnlyLosses(rule, engine) {
    const { signers, demands } = rule;
    return [
        ...demands.map((demand) => `${engine} reads no attestations: ${admitted(demand)} is admitted`),
        ...(signers.kind === 'keyless' ? keylessLosses(signers, engine) : []),
    ];
}
function admitted(demand) {
    switch (demand.kind) {
        case 'sbom':
            return 'an image without an SBOM';
        case 'provenance':
            return 'an image without provenance';
        case 'scan':
            return `an image whose vulnerability scan is older than ${demand.maxAgeHours} hours, or that has none,`;
        case 'attestation':
            return `an image without an attestation of ${demand.predicateType}`;
    }
}
/** Any repository may call a workflow that has workflow_call among its events, one in the source repository itself, too. */
function keylessLosses(signers, engine) {
    const { identities, sourceRef } = signers;
    return [
        `${engine} cannot tell who called a workflow: an image that any repository had signed by ${identities.map(identity_policy/* matchText */.H1).join(' or ')} is admitted`,
        ...(sourceRef === undefined
            ? []
            : [
                `${engine} cannot tell what a job was started for: an image built from another branch or tag than ${(0,identity_policy/* matchText */.H1)(sourceRef)} is admitted`,
            ]),
    ];
}

// EXTERNAL MODULE: ./build/policy/trusted-services.js
var trusted_services = __webpack_require__(65874);
;// CONCATENATED MODULE: ./build/policy/connaisseur.js






const LABEL = 'securesystemsengineering.connaisseur/webhook';
/**
 * The rule as Helm values of Connaisseur 3.10 (chart 2.10), which verifies cosign's signatures and reads nothing else. Throws PolicyError
 * POLICY_ENGINE_UNFIT for bundles, for keyless signatures that no log of Rekor v1 dates, and for several registry Secrets.
 */
function connaisseurValues(rule) {
    checkFit(rule);
    const trust = trustOf(rule);
    const { verifyInTransparencyLog, verifySCT } = trust;
    const sealed = {
        validator: 'sealed',
        with: { trustRoot: '*', threshold: 1, verifyInTransparencyLog, verifySCT, mode: 'mutate' },
    };
    const isAny = rule.images.some(({ kind }) => kind === 'any');
    return {
        documents: [
            {
                application: {
                    validators: [
                        validator(rule, trust),
                        ...(isAny ? [] : [{ name: 'others', type: 'static', approve: true }]),
                    ],
                    policy: [
                        ...rule.images.flatMap(patternsOf).map((pattern) => ({ pattern, ...sealed })),
                        ...(isAny ? [] : [{ pattern: '*:*', validator: 'others' }]),
                    ],
                    features: features(rule),
                },
            },
        ],
        losses: [...trust.losses, ...signatureOnlyLosses(rule, 'Connaisseur')],
        notes: notesOf(rule, isAny),
    };
}
function checkFit({ format, pullSecrets }) {
    if (format === 'bundle') {
        throw (0,policy_error/* engineUnfit */.VF)('Connaisseur 3.10 reads no bundles', policy_error/* TAKE_COSIGN */.YN);
    }
    if (pullSecrets.length <= 1)
        return;
    throw (0,policy_error/* engineUnfit */.VF)(`Connaisseur takes one Secret with registry logins, and the rule names ${pullSecrets.length}`, 'Put the logins into one Secret of type kubernetes.io/dockerconfigjson.');
}
function trustOf({ trust, signers }) {
    const isKeyless = signers.kind === 'keyless';
    if (trust.tlog === 'none') {
        if (isKeyless)
            throw undated();
        return { host: {}, verifyInTransparencyLog: false, verifySCT: false, losses: [] };
    }
    const checks = { verifyInTransparencyLog: true, verifySCT: isKeyless };
    if (trust.instance.kind === 'public-good')
        return { host: {}, ...checks, losses: [] };
    return privateTrust((0,trusted_services/* trustedServices */._)(trust.instance.trustedRoot), isKeyless);
}
/** One key of a log and one of a certificate log is all that a validator takes: the newest, which stands last. */
function privateTrust(services, isKeyless) {
    const log = services.rekorLogs.at(-1);
    const ctLog = services.ctLogs.at(-1);
    if (log === undefined)
        throw undated();
    return {
        host: {
            rekor: log.url,
            rekorPubkey: log.key,
            ...(isKeyless
                ? { fulcioCert: services.certificateAuthorities.map(({ chain }) => chain).join('') }
                : {}),
            ...(isKeyless && ctLog !== undefined ? { ctLogPubkey: ctLog.key } : {}),
        },
        verifyInTransparencyLog: true,
        verifySCT: isKeyless && ctLog !== undefined,
        losses: services.ending.length === 0
            ? []
            : [
                `Connaisseur knows no end of validity: what ${services.ending.join(', ')} certified or logged after its end is admitted`,
            ],
    };
}
function undated() {
    return (0,policy_error/* engineUnfit */.VF)('Connaisseur tells the time of a signature by an entry of Rekor v1 alone: no log, Rekor v2 and timestamps do not do', 'Sign with a key and set tlog: false, log to a Rekor v1, or take another engine.');
}
function validator(rule, { host }) {
    const [secretName] = rule.pullSecrets;
    return {
        name: 'sealed',
        type: 'cosign',
        ...(Object.keys(host).length > 0 ? { host } : {}),
        ...(secretName === undefined ? {} : { auth: { secretName } }),
        trustRoots: trustRoots(rule),
    };
}
function trustRoots({ signers }) {
    switch (signers.kind) {
        case 'keyless':
            return signers.identities.map((identity, at) => ({
                name: `signer${at + 1}`,
                keyless: { issuer: signers.issuer, ...subject(identity) },
            }));
        case 'keys':
            return signers.publicKeys.map((pem, at) => ({ name: `signer${at + 1}`, key: plainPem(pem) }));
        case 'kms':
            return signers.uris.map((key, at) => ({ name: `signer${at + 1}`, key }));
    }
}
function subject(identity) {
    return 'exact' in identity
        ? { subject: identity.exact }
        : { subjectRegex: (0,anchored_pattern/* anchoredPattern */.dK)(identity) };
}
/** What does not begin with this very line Connaisseur takes for the address of a KMS key. */
function plainPem(pem) {
    return (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'pem' }).toString();
}
/** Connaisseur puts a star before and after a pattern, and its star passes slashes: a bare name would also be that of `NAME-other`. */
function patternsOf(pattern) {
    if (pattern.kind === 'any')
        return ['*:*'];
    const [name = ''] = (0,image_pattern/* imageGlobs */.Tr)(pattern);
    return pattern.kind === 'below' ? [name] : [`${name}:*`, `${name}@*`];
}
/** Children and unchanged images are verified as well: their parents may be older than the policy. */
function features({ enforce }) {
    const isListed = enforce !== 'everywhere' && enforce.length > 0;
    return {
        automaticUnchangedApproval: false,
        automaticChildApproval: false,
        detectionMode: enforce !== 'everywhere' && enforce.length === 0,
        namespacedValidation: { mode: isListed ? 'validate' : 'ignore' },
        resourceValidationMode: 'all',
    };
}
function notesOf(rule, isAny) {
    const { enforce, elsewhere, pullSecrets, timeoutSeconds, signers } = rule;
    return [
        ...(enforce === 'everywhere' || enforce.length === 0
            ? [
                `All namespaces are looked at but those with the label ${LABEL}=ignore; put it on Connaisseur's own.`,
            ]
            : [
                `Connaisseur looks at no namespace without a label: kubectl label namespace ${enforce.join(' ')} ${LABEL}=validate.`,
            ]),
        'Whoever may change the labels of a namespace switches its verification off.',
        ...(enforce === 'everywhere' || elsewhere === 'nothing'
            ? []
            : [
                enforce.length === 0
                    ? 'Nothing is denied: Connaisseur warns, in all namespaces.'
                    : 'Elsewhere nothing is reported: Connaisseur denies in all labelled namespaces alike.',
            ]),
        isAny
            ? "Connaisseur's own images are denied as well where its namespace is looked at."
            : 'Images that the rule does not name are let in by the rule *:*; these values take the place of the validators and the policy of the chart.',
        ...(pullSecrets.length > 0
            ? [`Secret in Connaisseur's namespace: ${pullSecrets.join(', ')}.`]
            : []),
        ...(signers.kind === 'kms'
            ? ['Connaisseur needs leave to read the public keys in the KMS, at every verification.']
            : []),
        ...(timeoutSeconds === 30
            ? []
            : ['The API server waits 30 s for Connaisseur: its chart has no setting for that.']),
    ];
}

// EXTERNAL MODULE: ./build/policy/policy-controller/cluster-image-policy.js + 1 modules
var cluster_image_policy = __webpack_require__(29821);
;// CONCATENATED MODULE: ./build/policy/one-tag.js
const AT_TAG = /@(refs\/tags\/.+)$/;
/** What to know of a rule for identities at certain tags: a workflow has another identity at each. */
function oneTagNotes({ signers }) {
    if (signers.kind !== 'keyless')
        return [];
    const tags = signers.identities.map((match) => 'exact' in match ? AT_TAG.exec(match.exact)?.[1] : undefined);
    if (tags.includes(undefined))
        return [];
    return [
        `Lets in what the workflow signed at ${tags.join(' or ')}: what it signs at another tag, as for the next release or the last, is denied. policy generate --any-tag admits every tag.`,
    ];
}

;// CONCATENATED MODULE: ./build/policy/ratify.js





const API_VERSION = 'config.ratify.deislabs.io/v1beta1';
const SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json';
/** Where Ratify's chart mounts the key that is given as `cosign.key`. */
const MOUNTED_KEY = '/usr/local/ratify-certs/cosign/cosign.pub';
const PUBLIC_REKOR = 'https://rekor.sigstore.dev';
/** What Ratify takes in a scope (v1.4.6, pkg/verifier/cosign/trustpolicies.go). */
const SCOPE = /^[a-z0-9.\-:@/]*\*?$/;
/**
 * The rule as Ratify's Policy, Store and Verifier (1.4.6), and the Constraints that have Gatekeeper ask it. One ECDSA key is written in
 * the older form of the verifier, which compares a signature with the image; its trust policies do not. Throws PolicyError
 * POLICY_ENGINE_UNFIT for bundles, KMS keys, private instances and names that no scope can have.
 */
function ratifyDocuments(rule) {
    ratify_checkFit(rule);
    const { signers } = rule;
    const isBound = isOneEcdsaKey(signers);
    return {
        documents: [
            ratify_document('Policy', 'ratify-policy', {
                type: 'config-policy',
                parameters: { artifactVerificationPolicies: { [SIGNATURE]: 'any' } },
            }),
            ratify_document('Store', 'store-oras', storeSpec(rule)),
            ...(isBound ? [] : keyDocuments(rule)),
            ratify_document('Verifier', 'verifier-cosign', {
                name: 'cosign',
                artifactTypes: SIGNATURE,
                parameters: isBound ? olderForm(rule) : { trustPolicies: [trustPolicy(rule)] },
            }),
            ...constraints(rule),
        ],
        losses: [
            ...(isBound
                ? []
                : [
                    'Ratify 1.4.6 does not compare a signature with the image that it hangs on: an image to which the signature of another image by the same signer was copied is admitted',
                ]),
            ...signatureOnlyLosses(rule, 'Ratify'),
        ],
        notes: ratify_notesOf(rule, isBound),
    };
}
function ratify_checkFit({ format, signers, trust }) {
    if (format === 'bundle') {
        throw (0,policy_error/* engineUnfit */.VF)('Ratify 1.4 reads no bundles', policy_error/* TAKE_COSIGN */.YN);
    }
    if (signers.kind === 'kms') {
        throw (0,policy_error/* engineUnfit */.VF)('Ratify asks no key service by address', 'Export the public key, `cosign public-key --key URI`, and give it as a key.');
    }
    if (trust.instance.kind === 'private') {
        throw (0,policy_error/* engineUnfit */.VF)("Ratify's verifier knows the log and the certificate authority of the public instance alone", 'Sign with a key and set tlog: false, or take another engine.');
    }
}
function isOneEcdsaKey(signers) {
    if (signers.kind !== 'keys' || signers.publicKeys.length > 1)
        return false;
    return signers.publicKeys.every((pem) => (0,external_node_crypto_.createPublicKey)(pem).asymmetricKeyType === 'ec');
}
function ratify_document(kind, name, spec) {
    return {
        apiVersion: API_VERSION,
        kind,
        metadata: { name, labels: { 'app.kubernetes.io/managed-by': 'seal-image' } },
        spec,
    };
}
function storeSpec({ pullSecrets }) {
    return {
        name: 'oras',
        parameters: {
            cosignEnabled: true,
            ...(pullSecrets.length > 0
                ? {
                    authProvider: {
                        name: 'k8Secrets',
                        secrets: pullSecrets.map((secretName) => ({ secretName })),
                    },
                }
                : {}),
        },
    };
}
function keyDocuments({ name, signers }) {
    if (signers.kind !== 'keys')
        return [];
    return signers.publicKeys.map((value, at) => ratify_document('KeyManagementProvider', `${name}-key-${at + 1}`, {
        type: 'inline',
        parameters: { contentType: 'key', value },
    }));
}
function olderForm({ trust }) {
    return { key: MOUNTED_KEY, ...(trust.tlog === 'required' ? { rekorURL: PUBLIC_REKOR } : {}) };
}
function trustPolicy(rule) {
    const { name, signers, trust } = rule;
    const base = {
        version: '1.0.0',
        name,
        scopes: scopesOf(rule),
        tLogVerify: trust.tlog === 'required',
        ...(trust.tlog === 'required' ? { rekorURL: PUBLIC_REKOR } : {}),
    };
    if (signers.kind !== 'keyless') {
        return {
            ...base,
            keys: keyDocuments(rule).map((_, at) => ({ provider: `${name}-key-${at + 1}` })),
        };
    }
    const { identities, issuer } = signers;
    const [only, ...more] = identities;
    const identity = only !== undefined && 'exact' in only && more.length === 0
        ? { certificateIdentity: only.exact }
        : { certificateIdentityRegExp: (0,anchored_pattern/* anchoredAlternatives */.le)(identities) };
    return { ...base, keyless: { ctLogVerify: true, certificateOIDCIssuer: issuer, ...identity } };
}
/** Ratify refuses scopes of which one lies in another. */
function scopesOf({ images }) {
    const globs = [...new Set(images.flatMap(image_pattern/* imageGlobs */.Tr))];
    const unfit = globs.find((glob) => !SCOPE.test(glob));
    if (unfit !== undefined) {
        throw (0,policy_error/* engineUnfit */.VF)(`Ratify takes no image whose name has other characters than a-z, 0-9, ".", "-", ":", "@" and "/": ${unfit}`, 'Name the place above it, as in ghcr.io/OWNER/*, or take another engine.');
    }
    return globs.filter((glob) => !globs.some((other) => other !== glob && holds(other, glob)));
}
function holds(scope, other) {
    return scope.endsWith('*') && other.startsWith(scope.slice(0, -1));
}
function constraints({ name, enforce, elsewhere }) {
    const constraint = (suffix, enforcementAction, place) => ({
        apiVersion: 'constraints.gatekeeper.sh/v1beta1',
        kind: 'RatifyVerification',
        metadata: {
            name: `${name}-${suffix}`,
            labels: { 'app.kubernetes.io/managed-by': 'seal-image' },
        },
        spec: { enforcementAction, match: place },
    });
    const kinds = [{ apiGroups: [''], kinds: ['Pod'] }];
    if (enforce === 'everywhere')
        return [constraint('enforce', 'deny', { kinds })];
    return [
        ...(enforce.length > 0 ? [constraint('enforce', 'deny', { kinds, namespaces: enforce })] : []),
        ...(elsewhere === 'audit'
            ? [constraint('audit', 'dryrun', { kinds, excludedNamespaces: enforce })]
            : []),
    ];
}
function ratify_notesOf(rule, isBound) {
    const { pullSecrets, timeoutSeconds } = rule;
    return [
        'Gatekeeper needs the ConstraintTemplate RatifyVerification, library/default/template.yaml of Ratify.',
        'Policy, Store and Verifier take the place of those that the chart makes under the same names; `helm upgrade` brings the chart’s back.',
        'In the namespaces of the constraint images that the rule does not name are denied, too.',
        ...(isBound
            ? [
                'Give the chart the key: --set-file cosign.key=cosign.pub; the verifier has no scopes, and takes this key for every image.',
            ]
            : []),
        `Ratify must answer in time: provider.timeout.validationTimeoutSeconds and the timeouts of Gatekeeper's webhook are set apart from the policy; the rule says ${timeoutSeconds} s.`,
        ...(pullSecrets.length > 0
            ? [`Secrets in Ratify's namespace: ${pullSecrets.join(', ')}.`]
            : []),
    ];
}

// EXTERNAL MODULE: ./build/policy/kyverno/cluster-policy.js + 1 modules
var cluster_policy = __webpack_require__(89335);
// EXTERNAL MODULE: ./build/policy/kyverno/image-validating-policy.js
var image_validating_policy = __webpack_require__(21317);
;// CONCATENATED MODULE: ./build/policy/engines.js







const WRITERS = {
    kyverno: cluster_policy/* clusterPolicies */.X,
    'kyverno-ivp': image_validating_policy/* imageValidatingPolicies */.N,
    'policy-controller': cluster_image_policy/* clusterImagePolicies */.s,
    connaisseur: connaisseurValues,
    ratify: ratifyDocuments,
};
/**
 * The rule as the engine's policy. Throws PolicyError POLICY_WEAKER where the engine cannot demand all that the rule does, unless that
 * was accepted; the losses are named either way.
 */
function writePolicy(rule, engine, { acceptWeaker }) {
    const own = WRITERS[engine](rule);
    const written = { ...own, notes: [...own.notes, ...oneTagNotes(rule)] };
    if (written.losses.length === 0 || acceptWeaker)
        return written;
    throw new policy_error/* PolicyError */.pn({
        kind: 'refused',
        code: 'POLICY_WEAKER',
        message: `${engine} cannot enforce this rule: ${written.losses.join('; ')}`,
        hint: 'Take another engine, or accept what would be let in with --accept-weaker.',
    });
}

// EXTERNAL MODULE: ./build/policy/policy-text.js
var policy_text = __webpack_require__(41772);
// EXTERNAL MODULE: ./build/policy/rule-file.js
var rule_file = __webpack_require__(57161);
// EXTERNAL MODULE: ./build/policy/yaml.js + 1 modules
var yaml = __webpack_require__(49827);
;// CONCATENATED MODULE: ./build/policy/rule-document.js



/** The rule as a document that `readRule` reads back; defaults are written, too. */
function ruleDocument(rule) {
    const { signers, trust, demands } = rule;
    const { instance } = trust;
    return {
        apiVersion: rule_file/* RULE_API_VERSION */.DY,
        kind: rule_file/* RULE_KIND */.wA,
        name: rule.name,
        images: rule.images.map(image_pattern/* imagePatternText */.LW),
        signedBy: signersDocument(signers),
        format: rule.format,
        require: Object.fromEntries(demands.flatMap((demand) => demandDocument(demand, demands))),
        enforce: rule.enforce,
        elsewhere: rule.elsewhere,
        tlog: trust.tlog === 'required',
        ...(instance.kind === 'private'
            ? {
                trustedRoot: instance.trustedRoot,
                ...(instance.tuf === undefined ? {} : { tuf: instance.tuf }),
            }
            : {}),
        pullSecrets: rule.pullSecrets,
        timeoutSeconds: rule.timeoutSeconds,
    };
}
/** The rule as a file. */
function ruleText(rule) {
    return (0,yaml/* writeYaml */.V)([ruleDocument(rule)], 'Written by seal-image. The policy of an engine: seal-image policy generate --rule FILE --engine NAME');
}
function signersDocument(signers) {
    switch (signers.kind) {
        case 'keyless': {
            const { identities, issuer, sourceRepository, sourceRef } = signers;
            return {
                identity: identities.map(matchDocument),
                issuer,
                sourceRepository: matchDocument(sourceRepository),
                ...(sourceRef === undefined ? {} : { sourceRef: matchDocument(sourceRef) }),
            };
        }
        case 'keys':
            return { keys: signers.publicKeys };
        case 'kms':
            return { kms: signers.uris };
    }
}
function matchDocument(match) {
    return 'exact' in match ? match.exact : { pattern: match.pattern };
}
function demandDocument(demand, all) {
    switch (demand.kind) {
        case 'sbom':
            return [['sbom', demand.sbom]];
        case 'provenance':
            return [['provenance', true]];
        case 'scan':
            return [['scan', { maxAge: `${demand.maxAgeHours}h` }]];
        case 'attestation':
            return [
                [
                    'attestations',
                    all.flatMap((one) => (one.kind === 'attestation' ? [one.predicateType] : [])),
                ],
            ];
    }
}

// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/cli/rule-options.js
var rule_options = __webpack_require__(31801);
// EXTERNAL MODULE: ./build/cli/registry-options.js
var registry_options = __webpack_require__(16092);
// EXTERNAL MODULE: ./build/cli/signer-from.js
var signer_from = __webpack_require__(20955);
// EXTERNAL MODULE: ./build/cli/verify-options.js
var verify_options = __webpack_require__(17258);
;// CONCATENATED MODULE: ./build/cli/commands/policy-generate.js













/** What may stand beside a rule file, which says all else. */
const WITH_RULE = ['rule', 'engine', 'accept-weaker'];
const policyGenerate = {
    name: 'policy generate',
    summary: 'Writes the policy that lets a cluster run images only as they were sealed',
    synopsis: 'IMAGE… | --rule FILE',
    positionals: { min: 0, max: 100 },
    options: {
        engine: {
            value: 'NAME',
            describe: `whose policy: ${engine_name/* ENGINE_NAMES */.Gw.join(', ')}; or rule, the rule itself as a file`,
            default: 'kyverno',
        },
        rule: { value: 'FILE', describe: 'an admission rule, in place of images and other options' },
        ...signer_from/* RULE_SIGNER_OPTIONS */.Pg,
        ...verify_options/* TRUST_OPTIONS */.Qb,
        ...rule_options/* RULE_OPTIONS */.QE,
        'accept-weaker': {
            describe: 'write it even where the engine cannot demand all that the rule does',
        },
        ...registry_options/* REGISTRY_OPTIONS */.z,
    },
    run: async (given, terminal) => {
        const engine = (0,rule_options/* engineFrom */.ZB)(given);
        const rule = await ruleOf(given, terminal);
        if (engine === 'rule') {
            terminal.print(ruleText(rule));
            return 0;
        }
        const written = writePolicy(rule, engine, { acceptWeaker: given.isSet('accept-weaker') });
        for (const loss of written.losses)
            terminal.log.warning(`weaker than the rule: ${loss}`);
        for (const note of written.notes)
            terminal.log.info(note);
        terminal.print((0,policy_text/* policyText */.M)(written, engine));
        return 0;
    },
};
async function ruleOf(given, terminal) {
    const path = given.text('rule');
    if (path === undefined) {
        const { ruleFrom } = await Promise.all(/* import() */[__webpack_require__.e(431), __webpack_require__.e(181), __webpack_require__.e(640)]).then(__webpack_require__.bind(__webpack_require__, 86640));
        return ruleFrom(given, terminal);
    }
    const said = Object.keys(policyGenerate.options).filter((name) => !WITH_RULE.includes(name));
    const other = given.positionals.length > 0 ? 'images' : (0,args/* firstGiven */.qL)(given, said);
    if (other !== undefined) {
        throw new args/* UsageError */.eb(`--rule and ${other} are both given`, 'The rule names its images, and says all else: leave the other out.');
    }
    const documents = (0,yaml/* readYaml */.g)(await (0,input_file/* readInputFile */.jH)('--rule', path), path);
    const [document, ...others] = documents;
    if (document === undefined || others.length > 0) {
        throw new args/* UsageError */.eb(`${path} holds ${documents.length} documents`, 'Give one rule a file.');
    }
    try {
        return (0,rule_file/* readRule */.dH)(document);
    }
    catch (error) {
        throw (0,policy_error/* inFile */.s5)(error, path);
    }
}


/***/ }),

/***/ 31801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ bestFormat),
/* harmony export */   QE: () => (/* binding */ RULE_OPTIONS),
/* harmony export */   VB: () => (/* binding */ demandsFrom),
/* harmony export */   ZB: () => (/* binding */ engineFrom),
/* harmony export */   cI: () => (/* binding */ wishesFrom)
/* harmony export */ });
/* harmony import */ var _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _policy_rule_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57161);
/* harmony import */ var _policy_engine_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35632);
/* harmony import */ var _policy_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65262);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57383);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3513);
/* harmony import */ var _verify_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17258);







/** Options that say what a rule demands, and where. */
const RULE_OPTIONS = {
    name: { value: 'NAME', describe: 'names the policies; otherwise after the first image' },
    require: {
        value: 'WHAT',
        many: true,
        describe: 'an attestation that must be there, beside the SBOM that the image carries: sbom, spdx, provenance, scan=AGE (7d, 36h), or a predicate type; repeatable',
    },
    'no-sbom': { describe: 'do not demand the SBOM that the image carries' },
    enforce: {
        value: 'NAMESPACE',
        many: true,
        describe: 'where what does not pass is denied; repeatable, otherwise prod',
    },
    'enforce-everywhere': { describe: 'deny in every namespace' },
    'no-audit': { describe: 'look at nothing in the other namespaces' },
    format: {
        value: 'FORMAT',
        describe: 'what the engine is to read: bundle or cosign (sha256-….sig and .att tags); otherwise what it reads best',
    },
    'pull-secret': {
        value: 'NAME',
        many: true,
        describe: 'a Secret with a registry login in the engine’s namespace; repeatable',
    },
    'timeout-seconds': {
        value: 'N',
        describe: 'how long the API server waits for a verdict, 1 to 30',
        default: '30',
    },
};
/** What the options say of a rule. Throws UsageError. */
function wishesFrom(given) {
    const name = given.text('name');
    const enforce = given.all('enforce');
    const everywhere = given.isSet('enforce-everywhere');
    const { sourceRef } = (0,_verify_options_js__WEBPACK_IMPORTED_MODULE_5__/* .sourceFrom */ .YX)(given);
    if (everywhere && enforce.length > 0) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb('--enforce and --enforce-everywhere are both given', 'Give one of them.');
    }
    return {
        ...(name === undefined ? {} : { name }),
        ...(everywhere ? { enforce: 'everywhere' } : enforce.length > 0 ? { enforce } : {}),
        ...(given.isSet('no-audit') ? { elsewhere: 'nothing' } : {}),
        pullSecrets: given.all('pull-secret'),
        timeoutSeconds: Number(given.text('timeout-seconds')),
        anyTag: given.isSet('any-tag'),
        ...(sourceRef === undefined ? {} : { sourceRef }),
    };
}
/** Whose policy is to be written; `rule` is the rule itself, as a file. Throws UsageError. */
function engineFrom(given) {
    const engine = given.text('engine') ?? '';
    if (engine === 'rule' || (0,_policy_engine_name_js__WEBPACK_IMPORTED_MODULE_6__/* .isEngineName */ .QX)(engine))
        return engine;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--engine ${JSON.stringify(engine)} is none`, `Give one of ${[..._policy_engine_name_js__WEBPACK_IMPORTED_MODULE_6__/* .ENGINE_NAMES */ .Gw, 'rule'].join(', ')}.`);
}
/** What `seal` stores unless it is told otherwise. */
const STORED = ['bundle', 'cosign'];
/** The storage format that the engine of the policy reads best. Throws UsageError. */
function bestFormat(given, signers) {
    const engine = engineFrom(given);
    return engine === 'rule' ? _policy_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .RULE_DEFAULTS */ .k.format : (0,_policy_engine_name_js__WEBPACK_IMPORTED_MODULE_6__/* .formatFor */ .Bm)(engine, STORED, signers);
}
/** What `--require` demands, in its order. Throws UsageError and PolicyError. */
function demandsFrom(given) {
    return given.all('require').map(demandFrom);
}
function demandFrom(text) {
    if (text === 'sbom')
        return { kind: 'sbom', sbom: 'cyclonedx' };
    if (text === 'spdx')
        return { kind: 'sbom', sbom: 'spdx' };
    if (text === 'provenance')
        return { kind: 'provenance' };
    if (text.startsWith('scan=')) {
        return { kind: 'scan', maxAgeHours: (0,_policy_rule_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHours */ .Tk)(text.slice('scan='.length)) };
    }
    if (text === 'scan')
        throw ageless(text);
    return demandOfType((0,_verify_options_js__WEBPACK_IMPORTED_MODULE_5__/* .predicateTypeFrom */ .E)(text), text);
}
/** What the rule has words for is demanded in them, by whatever name it is given. */
function demandOfType(predicateType, text) {
    switch (predicateType) {
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .CYCLONEDX_PREDICATE_TYPE */ .nv:
            return { kind: 'sbom', sbom: 'cyclonedx' };
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SPDX_PREDICATE_TYPE */ .vX:
            return { kind: 'sbom', sbom: 'spdx' };
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SLSA_V1_PREDICATE_TYPE */ .Pl:
            return { kind: 'provenance' };
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .VULN_PREDICATE_TYPE */ .jF:
            throw ageless(text);
        default:
            return { kind: 'attestation', predicateType };
    }
}
function ageless(text) {
    return new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--require ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(text)} does not say how old a scan may be`, 'Give --require scan=7d.');
}


/***/ }),

/***/ 20955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ signerFrom),
/* harmony export */   Lf: () => (/* binding */ expectedFrom),
/* harmony export */   Pg: () => (/* binding */ RULE_SIGNER_OPTIONS)
/* harmony export */ });
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94298);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3513);
/* harmony import */ var _verify_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17258);



const MAX_KEY_BYTES = 64 * 1024;
/** What certificates say. Whole, as they have it: patterns are for rule files, where they are checked for their anchors. */
const CERTIFICATE_NAMES = [
    'certificate-identity',
    'certificate-oidc-issuer',
    'source-repository',
    'source-ref',
];
/** Options that say whose signatures count. */
const RULE_SIGNER_OPTIONS = {
    key: {
        value: 'FILE',
        many: true,
        describe: 'a public key that signs, PEM; repeatable while one replaces another',
    },
    kms: { value: 'URI', many: true, describe: 'a KMS key that signs; repeatable' },
    ...Object.fromEntries(Object.entries(_verify_options_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNER_OPTIONS */ .ml).filter(([name]) => [...CERTIFICATE_NAMES, 'no-tlog'].includes(name))),
    'any-tag': {
        describe: 'admit the workflow that signs at any tag, not at the one that signed alone',
    },
};
/**
 * Who signs, where options say all of it: keys, or identity, issuer and source repository. What they say less is for `expectedFrom`. Throws
 * UsageError.
 */
async function signerFrom(given) {
    const keys = given.all('key');
    const uris = given.all('kms');
    refuseBesideKeys(given);
    if (uris.length > 0)
        return { kind: 'kms', uris };
    if (keys.length > 0)
        return { kind: 'keys', publicKeys: await Promise.all(keys.map(keyIn)) };
    const { sourceRepository } = (0,_verify_options_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceFrom */ .YX)(given);
    const identity = given.text('certificate-identity');
    const issuer = given.text('certificate-oidc-issuer');
    return identity === undefined || issuer === undefined || sourceRepository === undefined
        ? undefined
        : { identity, issuer, sourceRepository };
}
/** What the certificate of whoever sealed an image must say. Throws UsageError. */
function expectedFrom(given) {
    const identity = given.text('certificate-identity');
    const issuer = given.text('certificate-oidc-issuer');
    return {
        ...(identity === undefined ? {} : { identity: { exact: identity } }),
        ...(issuer === undefined ? {} : { issuer: { exact: issuer } }),
        ...(0,_verify_options_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceFrom */ .YX)(given),
    };
}
/** A rule has signers of one kind, and keys know of no identity, repository or tag. */
function refuseBesideKeys(given) {
    const key = (0,_args_js__WEBPACK_IMPORTED_MODULE_1__/* .firstGiven */ .qL)(given, ['key', 'kms']);
    if (key === undefined)
        return;
    const rest = key === '--key' ? ['kms', ...CERTIFICATE_NAMES] : CERTIFICATE_NAMES;
    const other = (0,_args_js__WEBPACK_IMPORTED_MODULE_1__/* .firstGiven */ .qL)(given, [...rest, 'any-tag']);
    if (other === undefined)
        return;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${key} and ${other} are both given`, 'A rule has signers of one kind, and a key has no identity, repository or tag: leave one of them out.');
}
async function keyIn(path) {
    return (await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputFile */ .jH)('--key', path, MAX_KEY_BYTES)).toString();
}


/***/ }),

/***/ 35632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ formatFor),
/* harmony export */   Gw: () => (/* binding */ ENGINE_NAMES),
/* harmony export */   QX: () => (/* binding */ isEngineName)
/* harmony export */ });
/** Every engine that a policy can be written for, by the name that `--engine` and the input `policy` take. */
const ENGINE_NAMES = [
    'kyverno',
    'kyverno-ivp',
    'policy-controller',
    'connaisseur',
    'ratify',
];
function isEngineName(name) {
    return ENGINE_NAMES.includes(name);
}
/**
 * The storage format that an engine is best given, of those that images are stored in. Connaisseur and Ratify read cosign's tags alone;
 * policy-controller reads bundles, but none that a key has signed.
 */
function formatFor(engine, stored, signers) {
    const readsTagsAlone = engine === 'connaisseur' ||
        engine === 'ratify' ||
        (engine === 'policy-controller' && signers !== 'keyless');
    return stored.includes('bundle') && !(readsTagsAlone && stored.includes('cosign'))
        ? 'bundle'
        : 'cosign';
}


/***/ }),

/***/ 41772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ policyText)
/* harmony export */ });
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49827);

/** What each engine's policies were written for; other versions may understand them differently. */
const WRITTEN_FOR = {
    kyverno: 'Kyverno 1.19.1, ClusterPolicy',
    'kyverno-ivp': 'Kyverno 1.19.1, ImageValidatingPolicy',
    'policy-controller': 'policy-controller 0.15.1',
    connaisseur: 'Connaisseur 3.10, values of its Helm chart',
    ratify: 'Ratify 1.4.6 with Gatekeeper',
};
/** The policy as a YAML file, with what a reader must know above it. */
function policyText({ documents, losses, notes }, engine) {
    const heading = [
        `Written by seal-image for ${WRITTEN_FOR[engine]}. Change the rule and write it anew.`,
        ...losses.map((loss) => `WEAKER than the rule: ${loss}`),
        ...notes,
    ];
    return (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .writeYaml */ .V)(documents, heading.join('\n'));
}


/***/ })

};
;