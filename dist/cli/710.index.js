"use strict";
exports.id = 710;
exports.ids = [710];
exports.modules = {

/***/ 45272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ privateOption),
/* harmony export */   q: () => (/* binding */ instanceFrom)
/* harmony export */ });
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94298);
/* harmony import */ var _sigstore_trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82232);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3513);



/** The option that names another instance than the public one, by its flag. */
function privateOption(given) {
    const isPublic = given.text('sigstore') === 'public-good';
    return (0,_args_js__WEBPACK_IMPORTED_MODULE_2__/* .firstGiven */ .qL)(given, ['trusted-root', 'tuf-mirror', ...(isPublic ? [] : ['sigstore'])]);
}
/** The instance that options name, as a rule has it. `trust`: its trusted root, where it was asked for. */
async function instanceFrom(given, trust) {
    if (trust === undefined || privateOption(given) === undefined)
        return { kind: 'public-good' };
    const mirror = given.text('tuf-mirror');
    const root = given.text('tuf-root');
    const trustedRoot = (0,_sigstore_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedRootText */ .$c)(trust);
    if (mirror === undefined || root === undefined)
        return { kind: 'private', trustedRoot };
    const text = (await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputFile */ .jH)('--tuf-root', root)).toString();
    return { kind: 'private', trustedRoot, tuf: { mirror, root: text } };
}


/***/ }),

/***/ 33710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ judgeByPolicy),
  p: () => (/* binding */ judgementLines)
});

// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(94298);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/policy/fields.js
var policy_fields = __webpack_require__(2981);
// EXTERNAL MODULE: ./build/policy/rule.js
var policy_rule = __webpack_require__(65262);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
// EXTERNAL MODULE: ./build/sigstore/identity-policy.js
var identity_policy = __webpack_require__(8001);
;// CONCATENATED MODULE: ./build/judge-statement.js




const HOUR_MS = 3_600_000;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/**
 * Looks for a statement among those that the image carries by the rule's signers. `isEach`: all of its kind must meet the conditions, as
 * Kyverno has it, so that one old scan beside a new one is enough for a denial; otherwise one must.
 */
async function judgeStatement(demanded, how) {
    const { name, predicateType, conditions } = demanded;
    const { statements, signers, isEach, checksCaller, now } = how;
    const ofKind = statements.filter((check) => check.ok).filter(isA(demanded));
    const own = checksCaller ? await signedFor(ofKind, signers) : ofKind;
    // A stranger's statement that meets the conditions is none of the signers'; as one that breaks them it counts where each does.
    const valid = own.length === 0 || isEach ? ofKind : own;
    const step = { name, predicateType, found: valid.map(foundOf) };
    if (valid.length === 0)
        return { ...step, passed: false, why: missing(demanded, statements) };
    const whys = await Promise.all(valid.map((check) => whyBroken(check, conditions, now)));
    const broken = whys.find((why) => why !== undefined);
    if (broken !== undefined && (isEach || !whys.includes(undefined))) {
        const others = isEach && valid.length > 1 ? `; each of the ${valid.length} found must pass` : '';
        return { ...step, passed: false, why: `${broken}${others}` };
    }
    const why = checksCaller ? await whyForeign(valid, signers) : undefined;
    return why === undefined ? { ...step, passed: true } : { ...step, passed: false, why };
}
/** By what was verified. An attestation may call its predicate type anything; a signature is one by its kind. */
function isA({ kind, predicateType }) {
    if (kind === 'signature')
        return (check) => check.kind === kind;
    return (check) => check.kind === kind && check.predicateType === predicateType;
}
function foundOf({ location, identity, sourceRepository }) {
    return {
        location,
        signedBy: identity ?? 'one of the keys',
        ...(sourceRepository === undefined ? {} : { sourceRepository }),
    };
}
/** Nothing valid: then what is there all the same, and what is wrong with it. */
function missing({ kind, predicateType }, statements) {
    const what = kind === 'signature' ? kind : predicateType;
    const refused = statements.flatMap((check) => !check.ok && (check.what === what || check.what === '' || check.what === predicateType)
        ? [`${check.code}: ${check.message}`]
        : []);
    if (refused.length === 0)
        return 'the image carries none';
    return `none that is valid: ${[...new Set(refused)].join('; ')}`;
}
async function whyBroken({ predicate }, conditions, now) {
    for (const condition of conditions) {
        const value = valueAt(predicate, condition.path);
        if (value !== undefined && (await isMet(condition, value, now)))
            continue;
        const got = value === undefined ? 'nothing' : JSON.stringify((0,log/* printable */.g)(value));
        return `${condition.message}: ${condition.path.join('.')} is ${got}`;
    }
    return undefined;
}
async function isMet(condition, value, now) {
    if ('matches' in condition)
        return matches(condition.matches, value);
    const time = RFC_3339.test(value) ? Date.parse(value) : Number.NaN;
    const ageMs = now.getTime() - time;
    return ageMs <= condition.maxAgeHours * HOUR_MS && ageMs >= -policy_rule/* CLOCK_DIFFERENCE_SECONDS */.n2 * 1000;
}
/** By the certificate itself: of a signature or an SBOM nothing else tells whose job it was. */
async function whyForeign(valid, signers) {
    if (signers.kind !== 'keyless')
        return undefined;
    const { sourceRepository: wanted } = signers;
    if ((await signedFor(valid, signers)).length > 0)
        return undefined;
    const [first] = valid;
    return `it was signed for ${(0,log/* printable */.g)(first?.sourceRepository ?? 'no repository')}, expected ${(0,identity_policy/* matchText */.H1)(wanted)}`;
}
/** Those whose certificate names the signers' repository; keys have none. */
async function signedFor(checks, signers) {
    if (signers.kind !== 'keyless')
        return checks;
    const { sourceRepository: wanted } = signers;
    const isOwn = await Promise.all(checks.map(async ({ sourceRepository: found = '' }) => matches(wanted, found)));
    return checks.filter((_, at) => isOwn[at]);
}
async function matches(match, text) {
    return (await (0,identity_policy/* textMatcher */.Ax)('condition', match)).matches(text);
}
function valueAt(predicate, path) {
    let value = predicate;
    for (const name of path) {
        if (!(0,policy_fields/* isFields */.Ce)(value) || !Object.hasOwn(value, name))
            return undefined;
        value = value[name];
    }
    return typeof value === 'string' ? value : undefined;
}

// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(11832);
// EXTERNAL MODULE: ./build/policy/anchored-pattern.js
var anchored_pattern = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/policy/image-pattern.js
var image_pattern = __webpack_require__(48284);
// EXTERNAL MODULE: ./build/policy/policy-error.js
var policy_error = __webpack_require__(11721);
// EXTERNAL MODULE: ./build/sigstore/verify-settings.js
var verify_settings = __webpack_require__(5375);
// EXTERNAL MODULE: ./build/verify-image.js
var verify_image = __webpack_require__(55330);
;// CONCATENATED MODULE: ./build/judge-by-rule.js









/** Kyverno gives up on an image with more, in type SigstoreBundle. */
const MAX_KYVERNO_REFERRERS = 50;
/**
 * Judges an image by a rule as the engine would, with our own verifier: every statement that the rule demands is looked for, verified
 * against the rule's signers and held to its conditions. Stricter than the engines in one thing: where a certificate tells the repository
 * whose job signed, it must be the rule's, for every statement. Throws PolicyError POLICY_NOT_UNDERSTOOD for keys of a KMS, and what
 * verifyImage throws.
 */
async function judgeByRule(request) {
    const { image, policy } = request;
    const { rule, label } = policy;
    const isNamed = rule.images.some((pattern) => (0,image_pattern/* matchesImage */.x7)(pattern, image.repository));
    const steps = isNamed ? await stepsOf(request) : [];
    const passed = isNamed && steps.every((step) => step.passed);
    const elsewhere = elsewhereOf(policy, isNamed, passed);
    return {
        image: (0,reference/* digestReference */.O9)(image.repository, image.digest),
        isNamed,
        passed,
        steps,
        // What no policy names runs, but where policy-controller looks: there it is denied, if nothing else is set.
        enforced: passed || (!isNamed && label === undefined) ? 'admitted' : 'denied',
        ...(elsewhere === undefined ? {} : { elsewhere }),
    };
}
async function stepsOf(request) {
    const { asKyverno = false } = request;
    const { rule, kind } = request.policy;
    const how = {
        statements: await statementsBy(request),
        signers: rule.signers,
        isEach: asKyverno || kind === 'ClusterPolicy' || kind === 'ImageValidatingPolicy',
        checksCaller: !asKyverno,
        now: request.now(),
    };
    const tooMany = await referrerStep(request);
    return [
        ...(tooMany === undefined ? [] : [tooMany]),
        ...(await Promise.all((0,policy_rule/* statementsOf */.GX)(rule).map((demanded) => judgeStatement(demanded, how)))),
    ];
}
/** All that the registry holds in the rule's format, once for each of the keys: what one of them signed is valid. */
async function statementsBy({ registry, image, policy: { rule }, trust, now, }) {
    const settings = { tlog: rule.trust.tlog, sct: (0,verify_settings/* sctSetting */.zm)(trust) };
    const bySigner = [];
    for (const policy of verifyPoliciesOf(rule.signers)) {
        const { checks } = await (0,verify_image/* verifyImage */.Z)({
            ...{ registry, image, policy, trust, settings, now },
            required: ['signature'],
            formats: [rule.format],
        });
        bySigner.push(checks);
    }
    return bySigner.flat();
}
/** One for all identities, which share an issuer; one for each key. */
function verifyPoliciesOf(signers) {
    switch (signers.kind) {
        case 'keyless':
            return [
                {
                    kind: 'keyless',
                    identity: {
                        identity: anyOf(signers.identities),
                        issuer: { exact: signers.issuer },
                    },
                },
            ];
        case 'keys':
            return signers.publicKeys.map((pem) => ({ kind: 'key', publicKey: (0,external_node_crypto_.createPublicKey)(pem) }));
        case 'kms':
            throw new policy_error/* PolicyError */.pn({
                kind: 'usage',
                code: 'POLICY_NOT_UNDERSTOOD',
                message: 'the policy asks for keys of a KMS, which is not asked here',
                hint: 'Export the public key, and give a rule with keys in place of kms.',
            });
    }
}
function anyOf(matches) {
    const [first, ...others] = matches;
    if (first !== undefined && others.length === 0)
        return first;
    return { pattern: matches.map((match) => `(?:${(0,anchored_pattern/* anchoredPattern */.dK)(match)})`).join('|') };
}
/** The one limit of Kyverno's that images do meet. */
async function referrerStep({ registry, image, policy: { kind, rule }, }) {
    if (kind !== 'ClusterPolicy' || rule.format !== 'bundle')
        return undefined;
    const { length } = await registry.listReferrers(image.repository, image.digest);
    if (length <= MAX_KYVERNO_REFERRERS)
        return undefined;
    return {
        name: 'referrers',
        passed: false,
        found: [],
        why: `the image has ${length} referrers, and Kyverno denies what has more than ${MAX_KYVERNO_REFERRERS}`,
    };
}
function elsewhereOf({ rule: { enforce, elsewhere }, label }, isNamed, passed) {
    const isEnforced = enforce === 'everywhere';
    if (isEnforced && label === undefined)
        return undefined;
    if (isEnforced || elsewhere === 'nothing' || !isNamed)
        return 'not looked at';
    if (passed)
        return 'admitted';
    return label === undefined ? 'admitted, and reported' : 'admitted, with a warning';
}

// EXTERNAL MODULE: ./build/policy/check-rule.js + 3 modules
var check_rule = __webpack_require__(70438);
// EXTERNAL MODULE: ./build/policy/kyverno/cluster-policy.js + 1 modules
var cluster_policy = __webpack_require__(89335);
// EXTERNAL MODULE: ./build/policy/kyverno/image-validating-policy.js
var image_validating_policy = __webpack_require__(21317);
// EXTERNAL MODULE: ./build/policy/list-items.js
var list_items = __webpack_require__(57825);
// EXTERNAL MODULE: ./build/policy/policy-controller/cluster-image-policy.js + 1 modules
var cluster_image_policy = __webpack_require__(29821);
// EXTERNAL MODULE: ./build/policy/policy-controller/notes.js
var notes = __webpack_require__(66285);
// EXTERNAL MODULE: ./build/policy/rule-file.js
var rule_file = __webpack_require__(57161);
// EXTERNAL MODULE: ./build/policy/trusted-services.js
var trusted_services = __webpack_require__(65874);
// EXTERNAL MODULE: ./build/policy/read/not-understood.js
var not_understood = __webpack_require__(52022);
;// CONCATENATED MODULE: ./build/policy/read/controller-trust.js






const MEDIA_TYPE = 'application/vnd.dev.sigstore.trustedroot+json;version=0.1';
const ONE_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
/** A TrustRoot knows no times: what is in it counts from the beginning. */
const ALWAYS = { start: '1970-01-01T00:00:00Z' };
/**
 * Whom policies of policy-controller believe. A TrustRoot with keys says so itself, but for times of validity; one that follows a TUF
 * repository needs that repository's trusted root, which `instance` gives. Where `instance` is a private one it is taken, and it is
 * for the comparison to tell whether it has the same keys. Throws PolicyError POLICY_NOT_UNDERSTOOD.
 */
function controllerReadTrust({ documents, authority, signers: { kind }, format, instance, }) {
    const hasLog = (0,policy_fields/* fieldsIn */.t5)(authority, 'ctlog') !== undefined;
    const root = documents.find((document) => document['kind'] === 'TrustRoot');
    if (root === undefined) {
        const tlog = hasLog ? 'required' : 'none';
        if (instance.kind === 'private' && (0,policy_rule/* needsInstance */.vx)(kind, tlog))
            throw withoutRoot();
        return { tlog, instance: { kind: 'public-good' } };
    }
    const found = instanceOf((0,policy_fields/* fieldsIn */.t5)(root, 'spec') ?? {}, instance);
    const isLogged = hasLog || couldBeLogged(found, format);
    return { tlog: isLogged ? 'required' : 'none', instance: found };
}
/** With timestamps the engine asks no log, whatever the rule says of it: then the stricter of the two that would be written alike. */
function couldBeLogged({ trustedRoot }, format) {
    const { rekorLogs, holdsRekorV2 } = (0,trusted_services/* trustedServices */._)(trustedRoot);
    return format === 'bundle'
        ? rekorLogs.length > 0 || holdsRekorV2
        : rekorLogs.length === 0 && holdsRekorV2;
}
function instanceOf(spec, given) {
    const keys = (0,policy_fields/* fieldsIn */.t5)(spec, 'sigstoreKeys');
    if (keys !== undefined) {
        const trustedRoot = given.kind === 'private' ? given.trustedRoot : trustedRootOf(keys);
        return { kind: 'private', trustedRoot };
    }
    if (given.kind === 'private' && given.tuf !== undefined)
        return given;
    const mirror = (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(spec, 'remote') ?? {}, 'mirror') ?? 'nowhere';
    throw new policy_error/* PolicyError */.pn({
        kind: 'usage',
        code: 'POLICY_NOT_UNDERSTOOD',
        message: `the TrustRoot follows the TUF repository at ${JSON.stringify(mirror)}, and its keys are not in the policy`,
        hint: 'Name the same repository: --tuf-mirror URL --tuf-root FILE.',
    });
}
/** The keys as a trusted_root.json. What in them is none is left out, and missed by the comparison. */
function trustedRootOf(keys) {
    try {
        return JSON.stringify({
            mediaType: MEDIA_TYPE,
            tlogs: (0,policy_fields/* objectsIn */.Qv)(keys, 'tLogs').map(logOf),
            ctlogs: (0,policy_fields/* objectsIn */.Qv)(keys, 'ctLogs').map(logOf),
            certificateAuthorities: (0,policy_fields/* objectsIn */.Qv)(keys, 'certificateAuthorities').map(authorityOf),
            timestampAuthorities: (0,policy_fields/* objectsIn */.Qv)(keys, 'timestampAuthorities').map(authorityOf),
        });
    }
    catch (cause) {
        throw (0,not_understood/* notUnderstood */.h)('spec.sigstoreKeys', 'has what is no key or certificate', cause);
    }
}
/** The id of a log of Rekor v1, and of a certificate log, is the hash of its key (RFC 6962). */
function logOf(log) {
    const key = (0,external_node_crypto_.createPublicKey)(decoded(log, 'publicKey')).export({ format: 'der', type: 'spki' });
    return {
        baseUrl: (0,policy_fields/* textIn */.r7)(log, 'baseURL') ?? '',
        hashAlgorithm: 'SHA2_256',
        publicKey: { rawBytes: key.toString('base64'), validFor: ALWAYS },
        logId: { keyId: (0,external_node_crypto_.createHash)('sha256').update(key).digest('base64') },
    };
}
function authorityOf(authority) {
    const subject = (0,policy_fields/* fieldsIn */.t5)(authority, 'subject') ?? {};
    const pems = decoded(authority, 'certChain').match(ONE_CERTIFICATE) ?? [];
    return {
        subject: {
            organization: (0,policy_fields/* textIn */.r7)(subject, 'organization') ?? '',
            commonName: (0,policy_fields/* textIn */.r7)(subject, 'commonName') ?? '',
        },
        uri: (0,policy_fields/* textIn */.r7)(authority, 'uri') ?? '',
        certChain: {
            certificates: pems.map((pem) => ({
                rawBytes: new external_node_crypto_.X509Certificate(pem).raw.toString('base64'),
            })),
        },
        validFor: ALWAYS,
    };
}
function decoded(fields, name) {
    return Buffer.from((0,policy_fields/* textIn */.r7)(fields, name) ?? '', 'base64').toString();
}
function withoutRoot() {
    return new policy_error/* PolicyError */.pn({
        kind: 'usage',
        code: 'POLICY_NOT_UNDERSTOOD',
        message: 'the policy has no TrustRoot: its engine believes the public instance, and options name another',
        hint: 'Give the file with the TrustRoot, or leave --trusted-root, --tuf-mirror and --sigstore out.',
    });
}

// EXTERNAL MODULE: ./build/policy/read/read-parts.js
var read_parts = __webpack_require__(43564);
;// CONCATENATED MODULE: ./build/policy/read/cluster-image-policy.js





/**
 * What policy-controller's ClusterImagePolicies, and the TrustRoot beside them, seem to say. Only looks for the values: the caller
 * compares the documents with what is written for them. Of namespaces they say nothing: where the mode is `enforce`, it holds wherever
 * the engine looks. Throws PolicyError POLICY_NOT_UNDERSTOOD where there is no policy.
 */
function clusterImagePolicyParts(documents, instance) {
    const policies = documents.filter((document) => document['kind'] === 'ClusterImagePolicy');
    // In cosign's tags the signature has a policy of its own, which lists no attestations.
    const first = policies.find((policy) => statementsOf(policy).length === 0) ?? policies[0];
    if (first === undefined)
        throw (0,not_understood/* notUnderstood */.h)('the file', 'has no ClusterImagePolicy');
    refuseNobody(policies);
    const spec = (0,policy_fields/* fieldsIn */.t5)(first, 'spec') ?? {};
    const [authority = {}] = authoritiesOf(first);
    const statements = policies.flatMap(statementsOf);
    const format = (0,policy_fields/* textIn */.r7)(authority, 'signatureFormat') === 'bundle' ? 'bundle' : 'cosign';
    const signers = signersOf(first, statements);
    const [source = {}] = (0,policy_fields/* objectsIn */.Qv)(authority, 'source');
    return {
        name: nameOf(first, format),
        images: (0,read_parts/* imagesOfGlobs */.rf)((0,policy_fields/* textsOfEach */.Xg)((0,policy_fields/* objectsIn */.Qv)(spec, 'images'), 'glob').map(oneStar), 'images'),
        signers,
        format,
        demands: statements.flatMap(({ type, hours }) => (0,read_parts/* demandOfType */.VP)(type, hours)),
        enforce: (0,policy_fields/* textIn */.r7)(spec, 'mode') === 'warn' ? [] : 'everywhere',
        elsewhere: (0,policy_fields/* textIn */.r7)(spec, 'mode') === 'warn' ? 'audit' : 'nothing',
        ...controllerReadTrust({ documents, authority, signers, format, instance }),
        pullSecrets: (0,policy_fields/* textsOfEach */.Xg)((0,policy_fields/* objectsIn */.Qv)(source, 'signaturePullSecrets'), 'name'),
        timeoutSeconds: policy_rule/* RULE_DEFAULTS */.k.timeoutSeconds,
    };
}
function authoritiesOf(policy) {
    return (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(policy, 'spec') ?? {}, 'authorities');
}
/** Every authority of a policy lists the same. */
function statementsOf(policy) {
    const [authority = {}] = authoritiesOf(policy);
    return (0,policy_fields/* objectsIn */.Qv)(authority, 'attestations').map((attestation) => {
        const rego = (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(attestation, 'policy') ?? {}, 'data') ?? '';
        const hours = /age <= ([0-9]{1,5}) \*/.exec(rego)?.[1];
        return {
            type: (0,policy_fields/* textIn */.r7)(attestation, 'predicateType') ?? '',
            matches: patternsIn(rego),
            hours: hours === undefined ? undefined : Number(hours),
        };
    });
}
/** The patterns that a Rego module compares with; its string literals are those of JSON, as we write them. */
function patternsIn(rego) {
    return [...rego.matchAll(/regex\.match\(("(?:[^"\\\n]|\\.)*"),/g)].map(([, literal = '""']) => {
        try {
            return String(JSON.parse(literal));
        }
        catch (cause) {
            throw (0,not_understood/* notUnderstood */.h)('attestations', `have a text that is none: ${literal}`, cause);
        }
    });
}
function nameOf(policy, format) {
    const name = (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(policy, 'metadata') ?? {}, 'name') ?? '';
    return format === 'bundle' ? name : name.replace(/-signature$/, '');
}
/** Two stars of policy-controller's pass slashes, as one does in a rule. */
function oneStar(glob) {
    return glob.replace(/(^|\/)\*\*$/, '$1*');
}
/** Any one authority suffices: one that asks for nobody's signature admits everything. */
function refuseNobody(policies) {
    const asksNobody = (authority) => (0,policy_fields/* fieldsIn */.t5)(authority, 'keyless') === undefined && (0,policy_fields/* fieldsIn */.t5)(authority, 'key') === undefined;
    if (!policies.flatMap(authoritiesOf).some(asksNobody))
        return;
    throw (0,not_understood/* notUnderstood */.h)('spec.authorities', 'have one with neither keyless signers nor a key');
}
function signersOf(policy, statements) {
    const authorities = authoritiesOf(policy);
    const [keyless] = (0,policy_fields/* fieldsOfEach */.IT)(authorities, 'keyless');
    if (keyless !== undefined)
        return keylessOf(keyless, statements);
    const keys = (0,policy_fields/* fieldsOfEach */.IT)(authorities, 'key');
    const uris = (0,policy_fields/* textsOfEach */.Xg)(keys, 'kms');
    if (uris.length > 0)
        return { kind: 'kms', uris };
    const publicKeys = (0,policy_fields/* textsOfEach */.Xg)(keys, 'data');
    if (publicKeys.length > 0)
        return { kind: 'keys', publicKeys };
    throw (0,not_understood/* notUnderstood */.h)('spec.authorities', 'name neither keyless signers nor keys');
}
function keylessOf(keyless, statements) {
    const [identity = {}] = (0,policy_fields/* objectsIn */.Qv)(keyless, 'identities');
    const [repository, ref] = statements.find(({ matches }) => matches.length > 0)?.matches ?? [];
    if (repository === undefined) {
        throw (0,not_understood/* notUnderstood */.h)('attestations', 'do not ask for the repository whose job signed');
    }
    const subject = (0,policy_fields/* textIn */.r7)(identity, 'subject');
    const path = 'keyless.identities[0].subjectRegExp';
    return {
        kind: 'keyless',
        identities: subject === undefined
            ? (0,read_parts/* matchesOfPattern */.Rt)((0,policy_fields/* textIn */.r7)(identity, 'subjectRegExp') ?? '', path)
            : [{ exact: subject }],
        issuer: (0,policy_fields/* textIn */.r7)(identity, 'issuer') ?? '',
        sourceRepository: (0,read_parts/* matchOfPattern */.f4)(repository, 'attestations'),
        ...(ref === undefined ? {} : { sourceRef: (0,read_parts/* matchOfPattern */.f4)(ref, 'attestations') }),
    };
}

;// CONCATENATED MODULE: ./build/policy/read/cluster-policy.js



/**
 * What Kyverno's ClusterPolicies seem to say. Only looks for the values: the caller compares the policies with what is written for them.
 * Throws PolicyError POLICY_NOT_UNDERSTOOD where there are none.
 */
function clusterPolicyParts(documents) {
    const enforced = documents.find((document) => actionOf(document) === 'Enforce');
    const audited = documents.find((document) => actionOf(document) === 'Audit');
    const document = enforced ?? audited;
    if (document === undefined) {
        throw (0,not_understood/* notUnderstood */.h)('spec.rules', 'has no entry of verifyImages with a failureAction');
    }
    const verifications = verificationsOf(document);
    const [first = {}] = verifications;
    const statements = verifications.map(statementOf);
    const provenance = statements.find(({ matches }) => matches.length > 0);
    return {
        name: cluster_policy_nameOf(document),
        images: (0,read_parts/* imagesOfGlobs */.rf)((0,policy_fields/* textsIn */.Ej)(first, 'imageReferences'), 'imageReferences'),
        signers: cluster_policy_signersOf(first, provenance?.matches ?? []),
        format: (0,policy_fields/* textIn */.r7)(first, 'type') === 'Cosign' ? 'cosign' : 'bundle',
        demands: statements.flatMap(({ type, hours }) => (0,read_parts/* demandOfType */.VP)(type, hours)),
        enforce: enforcedNamespaces(enforced, audited),
        elsewhere: audited === undefined && !isEverywhere(enforced) ? 'nothing' : 'audit',
        tlog: ignoresLog(first) ? 'none' : 'required',
        pullSecrets: (0,policy_fields/* textsIn */.Ej)((0,policy_fields/* fieldsIn */.t5)(first, 'imageRegistryCredentials') ?? {}, 'secrets'),
        timeoutSeconds: Number((0,policy_fields/* fieldsIn */.t5)(specOf(document), 'webhookConfiguration')?.['timeoutSeconds'] ?? 0),
    };
}
function specOf(document) {
    return (0,policy_fields/* fieldsIn */.t5)(document, 'spec') ?? {};
}
function verificationsOf(document) {
    return (0,policy_fields/* objectsIn */.Qv)(specOf(document), 'rules').flatMap((rule) => (0,policy_fields/* objectsIn */.Qv)(rule, 'verifyImages'));
}
function actionOf(document) {
    const [first = {}] = verificationsOf(document);
    return (0,policy_fields/* textIn */.r7)(first, 'failureAction');
}
function cluster_policy_nameOf(document) {
    const name = (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(document, 'metadata') ?? {}, 'name') ?? '';
    return name.replace(/-(?:enforce|audit)$/, '');
}
function statementOf(verification) {
    const [attestation] = (0,policy_fields/* objectsIn */.Qv)(verification, 'attestations');
    const conditions = (0,policy_fields/* objectsIn */.Qv)(attestation ?? {}, 'conditions').flatMap((set) => (0,policy_fields/* objectsIn */.Qv)(set, 'all'));
    const matches = conditions.flatMap((condition) => {
        const [, literal] = /regex_match\('((?:[^'\\]|\\.)*)'/.exec((0,policy_fields/* textIn */.r7)(condition, 'key') ?? '') ?? [];
        return literal === undefined ? [] : [literal.replaceAll(String.raw `\'`, "'")];
    });
    const [hours] = conditions.flatMap((condition) => {
        const [, digits] = /^([0-9]+)h$/.exec((0,policy_fields/* textIn */.r7)(condition, 'value') ?? '') ?? [];
        return digits === undefined ? [] : [Number(digits)];
    });
    return { type: (0,policy_fields/* textIn */.r7)(attestation ?? {}, 'type') ?? '', matches, hours };
}
function entriesOf(verification) {
    const [attestation] = (0,policy_fields/* objectsIn */.Qv)(verification, 'attestations');
    const [set] = [
        ...(0,policy_fields/* objectsIn */.Qv)(verification, 'attestors'),
        ...(0,policy_fields/* objectsIn */.Qv)(attestation ?? {}, 'attestors'),
    ];
    return (0,policy_fields/* objectsIn */.Qv)(set ?? {}, 'entries');
}
function cluster_policy_signersOf(verification, matches) {
    const entries = entriesOf(verification);
    const path = 'attestors[0].entries';
    const keyless = (0,policy_fields/* fieldsOfEach */.IT)(entries, 'keyless');
    const keys = (0,policy_fields/* fieldsOfEach */.IT)(entries, 'keys');
    const [repository, ref] = matches;
    const [first] = keyless;
    if (first !== undefined) {
        if (repository === undefined) {
            throw (0,not_understood/* notUnderstood */.h)('attestations', 'does not ask for the repository whose job signed');
        }
        return {
            kind: 'keyless',
            identities: keyless.map((entry) => {
                const subject = (0,policy_fields/* textIn */.r7)(entry, 'subject');
                if (subject !== undefined)
                    return { exact: subject };
                return (0,read_parts/* matchOfPattern */.f4)((0,policy_fields/* textIn */.r7)(entry, 'subjectRegExp') ?? '', `${path}.keyless.subjectRegExp`);
            }),
            issuer: (0,policy_fields/* textIn */.r7)(first, 'issuer') ?? '',
            sourceRepository: (0,read_parts/* matchOfPattern */.f4)(repository, 'conditions'),
            ...(ref === undefined ? {} : { sourceRef: (0,read_parts/* matchOfPattern */.f4)(ref, 'conditions') }),
        };
    }
    const uris = keys.flatMap((entry) => (0,policy_fields/* textIn */.r7)(entry, 'kms') ?? []);
    if (uris.length > 0)
        return { kind: 'kms', uris };
    const publicKeys = keys.flatMap((entry) => (0,policy_fields/* textIn */.r7)(entry, 'publicKeys') ?? []);
    if (publicKeys.length > 0)
        return { kind: 'keys', publicKeys };
    throw (0,not_understood/* notUnderstood */.h)(path, 'names neither keyless signers nor keys');
}
function ignoresLog(verification) {
    const [entry = {}] = entriesOf(verification);
    const attestor = (0,policy_fields/* fieldsIn */.t5)(entry, 'keyless') ?? (0,policy_fields/* fieldsIn */.t5)(entry, 'keys') ?? {};
    return (0,policy_fields/* fieldsIn */.t5)(attestor, 'rekor')?.['ignoreTlog'] === true;
}
function namespacesOf(document, place) {
    const rules = (0,policy_fields/* objectsIn */.Qv)(specOf(document ?? {}), 'rules');
    const rule = rules.find((each) => (0,policy_fields/* objectsIn */.Qv)(each, 'verifyImages').length > 0) ?? {};
    const [filter] = (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(rule, place) ?? {}, 'any');
    return (0,policy_fields/* textsIn */.Ej)((0,policy_fields/* fieldsIn */.t5)(filter ?? {}, 'resources') ?? {}, 'namespaces');
}
function isEverywhere(enforced) {
    return enforced !== undefined && namespacesOf(enforced, 'match').length === 0;
}
function enforcedNamespaces(enforced, audited) {
    if (enforced === undefined)
        return namespacesOf(audited, 'exclude');
    return isEverywhere(enforced) ? 'everywhere' : namespacesOf(enforced, 'match');
}

;// CONCATENATED MODULE: ./build/policy/read/difference.js

/** Where two documents differ first, and how; undefined where they say the same. Keys may stand in any order. */
function difference(given, expected, path) {
    if (Array.isArray(given) && Array.isArray(expected)) {
        const [longer] = [given, expected].sort((one, other) => other.length - one.length);
        return firstOf(longer?.keys() ?? [], (at) => difference(given[at], expected[at], `${path}[${at}]`));
    }
    if ((0,policy_fields/* isFields */.Ce)(given) && (0,policy_fields/* isFields */.Ce)(expected)) {
        const names = new Set([...Object.keys(given), ...Object.keys(expected)]);
        return firstOf(names, (name) => {
            const own = (fields) => Object.hasOwn(fields, name)
                ? fields[name]
                : undefined;
            return difference(own(given), own(expected), path === '' ? name : `${path}.${name}`);
        });
    }
    if (given === expected)
        return undefined;
    return { path, what: `is ${textOf(given)}, where a rule has ${textOf(expected)}` };
}
function firstOf(items, find) {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function textOf(value) {
    return value === undefined ? 'absent' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/policy/read/image-validating-policy.js



/**
 * What Kyverno's ImageValidatingPolicies seem to say. Only looks for the values: the caller compares the policies with what is written
 * for them. Throws PolicyError POLICY_NOT_UNDERSTOOD where there are none.
 */
function imageValidatingPolicyParts(documents) {
    const enforced = documents.find((document) => image_validating_policy_actionOf(document) === 'Deny');
    const audited = documents.find((document) => image_validating_policy_actionOf(document) === 'Audit');
    const document = enforced ?? audited;
    if (document === undefined)
        throw (0,not_understood/* notUnderstood */.h)('spec.validationActions', 'is neither Deny nor Audit');
    const spec = image_validating_policy_specOf(document);
    const types = (0,policy_fields/* objectsIn */.Qv)(spec, 'attestations').map((attestation) => (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(attestation, 'intoto') ?? {}, 'type') ?? '');
    const globs = (0,policy_fields/* objectsIn */.Qv)(spec, 'matchImageReferences').flatMap((item) => (0,policy_fields/* textIn */.r7)(item, 'glob') ?? []);
    const expressions = (0,policy_fields/* objectsIn */.Qv)(spec, 'validations').map((item) => (0,policy_fields/* textIn */.r7)(item, 'expression') ?? '');
    const text = expressions.join('\n');
    const hours = /duration\("([0-9]+)h"\)/.exec(text)?.[1];
    const instance = image_validating_policy_instanceOf(spec);
    return {
        name: image_validating_policy_nameOf(document),
        images: (0,read_parts/* imagesOfGlobs */.rf)(globs, 'spec.matchImageReferences'),
        signers: image_validating_policy_signersOf(spec, text),
        format: text.includes('verifyImageSignatures') ? 'cosign' : 'bundle',
        demands: types.flatMap((type) => (0,read_parts/* demandOfType */.VP)(type, hours === undefined ? undefined : Number(hours))),
        enforce: image_validating_policy_isEverywhere(enforced) ? 'everywhere' : image_validating_policy_namespacesOf(document),
        elsewhere: audited === undefined && !image_validating_policy_isEverywhere(enforced) ? 'nothing' : 'audit',
        tlog: image_validating_policy_ignoresLog(spec) ? 'none' : 'required',
        ...(instance === undefined ? {} : { instance }),
        pullSecrets: (0,policy_fields/* textsIn */.Ej)((0,policy_fields/* fieldsIn */.t5)(spec, 'credentials') ?? {}, 'secrets'),
        timeoutSeconds: Number((0,policy_fields/* fieldsIn */.t5)(spec, 'webhookConfiguration')?.['timeoutSeconds'] ?? 0),
    };
}
function image_validating_policy_specOf(document) {
    return (0,policy_fields/* fieldsIn */.t5)(document, 'spec') ?? {};
}
function image_validating_policy_actionOf(document) {
    return (0,policy_fields/* textsIn */.Ej)(image_validating_policy_specOf(document), 'validationActions')[0];
}
function image_validating_policy_nameOf(document) {
    const name = (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(document, 'metadata') ?? {}, 'name') ?? '';
    return name.replace(/-(?:enforce|audit)(?:-debug)?$/, '');
}
function cosignOf(spec) {
    return (0,policy_fields/* objectsIn */.Qv)(spec, 'attestors').map((attestor) => (0,policy_fields/* fieldsIn */.t5)(attestor, 'cosign') ?? {});
}
function image_validating_policy_signersOf(spec, expressions) {
    const attestors = cosignOf(spec);
    const identities = attestors.flatMap((cosign) => (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(cosign, 'keyless') ?? {}, 'identities'));
    const [first] = identities;
    if (first !== undefined) {
        const [repository, ref] = image_validating_policy_patternsIn(expressions);
        if (repository === undefined) {
            throw (0,not_understood/* notUnderstood */.h)('spec.validations', 'does not ask for the repository whose job signed');
        }
        return {
            kind: 'keyless',
            identities: identities.map((identity) => {
                const subject = (0,policy_fields/* textIn */.r7)(identity, 'subject');
                if (subject !== undefined)
                    return { exact: subject };
                return (0,read_parts/* matchOfPattern */.f4)((0,policy_fields/* textIn */.r7)(identity, 'subjectRegExp') ?? '', 'subjectRegExp');
            }),
            issuer: (0,policy_fields/* textIn */.r7)(first, 'issuer') ?? '',
            sourceRepository: (0,read_parts/* matchOfPattern */.f4)(repository, 'spec.validations'),
            ...(ref === undefined ? {} : { sourceRef: (0,read_parts/* matchOfPattern */.f4)(ref, 'spec.validations') }),
        };
    }
    const keys = attestors.map((cosign) => (0,policy_fields/* fieldsIn */.t5)(cosign, 'key') ?? {});
    const uris = keys.flatMap((key) => (0,policy_fields/* textIn */.r7)(key, 'kms') ?? []);
    if (uris.length > 0)
        return { kind: 'kms', uris };
    const publicKeys = keys.flatMap((key) => (0,policy_fields/* textIn */.r7)(key, 'data') ?? []);
    if (publicKeys.length > 0)
        return { kind: 'keys', publicKeys };
    throw (0,not_understood/* notUnderstood */.h)('spec.attestors', 'names neither keyless signers nor keys');
}
/** The patterns that expressions compare with, in their order; CEL's string literals are those of JSON, as we write them. */
function image_validating_policy_patternsIn(expressions) {
    return [...expressions.matchAll(/\.matches\(("(?:[^"\\]|\\.)*")\)/g)].map(([, literal = '""']) => {
        try {
            return String(JSON.parse(literal));
        }
        catch (cause) {
            throw (0,not_understood/* notUnderstood */.h)('spec.validations', `has a text that is none: ${literal}`, cause);
        }
    });
}
function image_validating_policy_ignoresLog(spec) {
    const [cosign = {}] = cosignOf(spec);
    return (0,policy_fields/* fieldsIn */.t5)(cosign, 'ctlog')?.['insecureIgnoreTlog'] === true;
}
/** The trust that the policy itself brings along; of a TUF repository it brings the address alone. */
function image_validating_policy_instanceOf(spec) {
    const [cosign = {}] = cosignOf(spec);
    const trustedRoot = (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(cosign, 'trustedRoot') ?? {}, 'value');
    return trustedRoot === undefined ? undefined : { kind: 'private', trustedRoot };
}
function image_validating_policy_namespacesOf(document) {
    const constraints = (0,policy_fields/* fieldsIn */.t5)(image_validating_policy_specOf(document ?? {}), 'matchConstraints') ?? {};
    const [expression] = (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(constraints, 'namespaceSelector') ?? {}, 'matchExpressions');
    return (0,policy_fields/* textsIn */.Ej)(expression ?? {}, 'values');
}
function image_validating_policy_isEverywhere(enforced) {
    return enforced !== undefined && image_validating_policy_namespacesOf(enforced).length === 0;
}

;// CONCATENATED MODULE: ./build/policy/read/unknown-kind.js



/** Engines whose documents hold less than a rule, and how they are known. */
const SAYING_LESS = [
    ['Connaisseur', ({ application }) => (0,policy_fields/* isFields */.Ce)(application) && 'validators' in application],
    [
        'Ratify',
        ({ apiVersion, kind }) => String(apiVersion).startsWith('config.ratify.deislabs.io/') ||
            kind === 'RatifyVerification',
    ],
];
/** A document that no rule is read from. `known`: the kinds that rules are read from, for the hint. */
function unknownKind(document, known) {
    const [engine] = SAYING_LESS.find(([, isOf]) => isOf(document)) ?? [];
    const found = (0,log/* printable */.g)(`${String(document['apiVersion'])} ${String(document['kind'])}`);
    return new policy_error/* PolicyError */.pn({
        kind: 'usage',
        code: 'POLICY_KIND_UNKNOWN',
        message: engine === undefined
            ? `no rule can be read from ${found}`
            : `no rule can be read from what is written for ${engine}: it names neither attestations nor the repository whose job signed, so a verdict by it would not be the rule’s`,
        hint: `Give an AdmissionRule, or what policy generate writes: ${known.join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./build/policy/read/read-policy.js















/** Whom a rule names that asks nobody. */
const PUBLIC_GOOD = { kind: 'public-good' };
/** What has no bearing on a verdict. */
const NOTES = ['metadata', 'status'];
const READERS = [
    {
        kind: 'ClusterPolicy',
        apiVersions: new Map([['ClusterPolicy', 'kyverno.io/v1']]),
        parts: clusterPolicyParts,
        write: cluster_policy/* clusterPolicies */.X,
    },
    {
        kind: 'ImageValidatingPolicy',
        apiVersions: new Map([['ImageValidatingPolicy', 'policies.kyverno.io/v1']]),
        parts: imageValidatingPolicyParts,
        write: image_validating_policy/* imageValidatingPolicies */.N,
    },
    {
        kind: 'ClusterImagePolicy',
        apiVersions: new Map([
            ['ClusterImagePolicy', 'policy.sigstore.dev/v1beta1'],
            ['TrustRoot', 'policy.sigstore.dev/v1alpha1'],
        ]),
        parts: clusterImagePolicyParts,
        write: cluster_image_policy/* clusterImagePolicies */.s,
        label: notes/* CONTROLLER_LABEL */.Q,
    },
];
const KNOWN_KINDS = READERS.flatMap(({ apiVersions }) => [...apiVersions].map(([kind, apiVersion]) => `${kind} (${apiVersion})`));
/**
 * The rule that an engine's policies were written for. They are understood where writing the rule gives the same policies again, so
 * that nothing in them is overlooked; their labels and annotations are not compared. `instance`: whom the engine trusts, where the
 * policy does not say it. Throws PolicyError POLICY_KIND_UNKNOWN, POLICY_NOT_UNDERSTOOD naming the first place that is something else,
 * and what `checkRule`, `readRule` and `listItems` throw.
 */
function readPolicy(given, instance) {
    const [first] = given;
    if (first?.['kind'] === rule_file/* RULE_KIND */.wA) {
        if (given.length > 1)
            throw (0,not_understood/* notUnderstood */.h)('the file', 'holds more than one rule');
        return { kind: 'rule', rule: (0,rule_file/* readRule */.dH)(first), losses: [] };
    }
    const documents = (0,list_items/* listItems */.D)(given);
    const reader = readerOf(documents);
    refuseTwice(documents);
    const { tlog, instance: own, ...parts } = reader.parts(documents.filter(policy_fields/* isFields */.Ce), instance);
    const needed = (0,policy_rule/* needsInstance */.vx)(parts.signers.kind, tlog) ? instance : PUBLIC_GOOD;
    const trust = { tlog, instance: own ?? needed };
    const rule = (0,check_rule/* checkRule */.T)({ ...parts, demands: withoutImplied({ ...parts, trust }), trust });
    const written = reader.write(rule);
    checkSame(documents, written.documents);
    const { kind, label } = reader;
    return { kind, rule, losses: written.losses, ...(label === undefined ? {} : { label }) };
}
/** The one reader of all the documents: what stands beside a policy may change what the policy means. */
function readerOf(documents) {
    const [first = {}, ...others] = documents;
    const reader = READERS.find((one) => isOf(one, first));
    if (reader === undefined)
        throw unknownKind(first, KNOWN_KINDS);
    const stranger = others.find((document) => !isOf(reader, document));
    if (stranger === undefined)
        return reader;
    if (!READERS.some((one) => isOf(one, stranger)))
        throw unknownKind(stranger, KNOWN_KINDS);
    throw (0,not_understood/* notUnderstood */.h)('the file', 'holds policies of more than one kind');
}
function refuseTwice(documents) {
    const titles = documents.map(titleOf);
    const twice = titles.find((title, at) => titles.indexOf(title) !== at);
    if (twice !== undefined)
        throw (0,not_understood/* notUnderstood */.h)(twice, 'stands in the file twice');
}
function isOf({ apiVersions }, { kind, apiVersion }) {
    return (typeof kind === 'string' && apiVersion !== undefined && apiVersions.get(kind) === apiVersion);
}
/** Provenance is demanded of keyless signers in any case. */
function withoutImplied({ signers, demands }) {
    return signers.kind === 'keyless' ? demands.filter(({ kind }) => kind !== 'provenance') : demands;
}
function checkSame(given, written) {
    const documents = written;
    const expected = new Map(documents.filter(policy_fields/* isFields */.Ce).map((item) => [titleOf(item), item]));
    for (const document of given) {
        const title = titleOf(document);
        const same = expected.get(title);
        if (same === undefined)
            throw (0,not_understood/* notUnderstood */.h)(title, 'is not one that a rule has beside the others');
        const found = difference(withoutNotes(document), withoutNotes(same), '');
        if (found !== undefined)
            throw (0,not_understood/* notUnderstood */.h)(`${title}: ${found.path}`, found.what);
        expected.delete(title);
    }
    const [missing] = expected.keys();
    if (missing !== undefined)
        throw (0,not_understood/* notUnderstood */.h)(missing, 'is missing, which the rule would have, too');
}
/** A TrustRoot may have the name of a policy. */
function titleOf(document) {
    return `${String(document['kind'])} ${read_policy_nameOf(document)}`;
}
function read_policy_nameOf(document) {
    return (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(document, 'metadata') ?? {}, 'name') ?? '';
}
/** Of the metadata, the name alone is compared. */
function withoutNotes(document) {
    const kept = Object.entries(document).filter(([name]) => !NOTES.includes(name));
    return { ...Object.fromEntries(kept), name: read_policy_nameOf(document) };
}

// EXTERNAL MODULE: ./build/policy/yaml.js + 1 modules
var yaml = __webpack_require__(49827);
// EXTERNAL MODULE: ./build/resolve-image.js
var resolve_image = __webpack_require__(85595);
// EXTERNAL MODULE: ./build/sigstore/trust.js
var sigstore_trust = __webpack_require__(82232);
// EXTERNAL MODULE: ./build/wire.js + 23 modules
var wire = __webpack_require__(26181);
// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/cli/instance-from.js
var instance_from = __webpack_require__(45272);
// EXTERNAL MODULE: ./build/cli/registry-options.js
var registry_options = __webpack_require__(16092);
// EXTERNAL MODULE: ./build/cli/table.js
var table = __webpack_require__(21894);
// EXTERNAL MODULE: ./build/cli/trust-from.js
var trust_from = __webpack_require__(1285);
;// CONCATENATED MODULE: ./build/cli/judge-policy.js















/**
 * Judges images by the policy in a file. Throws UsageError, PolicyError where the policy is not understood, and what the rooms throw where
 * nothing can be judged.
 */
async function judgeByPolicy(given, terminal, { path, references, asKyverno = false, }) {
    const input = given.text('policy') === undefined ? 'FILE' : '--policy';
    const documents = (0,yaml/* readYaml */.g)(await (0,input_file/* readInputFile */.jH)(input, path), path);
    const services = (0,wire/* wireRegistry */.bk)((0,registry_options/* registryInputsFrom */.t)(given, terminal.env), references, terminal);
    try {
        const { registry } = services;
        const fetched = async () => (await (0,trust_from/* trustFrom */.b)(given, services.trustedRoot)).trust;
        const named = (0,instance_from/* privateOption */.V)(given) === undefined ? undefined : await fetched();
        const policy = policyIn(path, documents, await (0,instance_from/* instanceFrom */.q)(given, named));
        const trust = await trustOf(policy, named, fetched);
        if (named !== undefined)
            refuseTwoTrusts(policy, trust, named);
        const now = () => new Date();
        const verdicts = [];
        for (const reference of references) {
            const image = await (0,resolve_image/* resolveImage */.A)(registry, reference, 'none');
            verdicts.push(await judgeByRule({ registry, image, policy, trust, now, asKyverno }));
        }
        const byTag = verdicts.filter(({ passed }, at) => passed && references[at]?.digest === undefined);
        return { policy, verdicts, byTag: byTag.map(({ image }) => image) };
    }
    finally {
        await services.close();
    }
}
function policyIn(path, documents, instance) {
    try {
        return readPolicy(documents, instance);
    }
    catch (error) {
        throw (0,policy_error/* inFile */.s5)(error, path);
    }
}
/** For people: every step of every image, and the verdict below them. */
function judgementLines({ policy, verdicts, byTag }) {
    return [
        ...verdicts.flatMap((verdict) => {
            const rows = verdict.steps.map(rowOf);
            const steps = rows.length > 0 ? [(0,table/* table */.t)(['', 'demand', ''], rows)] : [];
            return [...steps, verdictLine(policy, verdict)];
        }),
        ...(byTag.length > 0
            ? [`Deploy by digest what was judged, for a tag may be moved: ${byTag.join(' ')}`]
            : []),
        ...policy.losses.map((loss) => `The engine is less strict than this verdict: ${loss}`),
    ];
}
function rowOf({ name, passed, found, why }) {
    const [first] = found;
    const by = first === undefined ? '' : `signed by ${first.signedBy}`;
    const caller = first?.sourceRepository === undefined ? '' : ` for ${(0,log/* printable */.g)(first.sourceRepository)}`;
    return [passed ? 'ok' : 'no', name, why ?? `${by}${caller}`];
}
function verdictLine(policy, verdict) {
    const { image, isNamed, passed, enforced, elsewhere } = verdict;
    const { rule, label } = policy;
    if (!isNamed) {
        const engine = label === undefined
            ? 'the engine lets it run without a look'
            : `where no other policy names it, either, the engine denies it in namespaces labelled ${label}, unless no-match-policy says otherwise`;
        return `NOT VERIFIED ${image}: the policy ${rule.name} is not for this image; ${engine}`;
    }
    const place = placeOf(policy);
    if (place === undefined) {
        const there = label === undefined ? 'everywhere' : `in namespaces labelled ${label}`;
        return `${passed ? 'ADMITTED' : 'FAILED'} ${image}: nothing is denied; ${there} ${elsewhere ?? 'admitted'}`;
    }
    const rest = elsewhere === undefined ? '' : `; elsewhere ${elsewhere}`;
    return `${enforced === 'admitted' ? 'ADMITTED' : 'DENIED'} ${image}: ${enforced} ${place}${rest}`;
}
/** Where the policy denies; undefined where it does so nowhere. */
function placeOf({ rule: { enforce }, label }) {
    if (enforce === 'everywhere')
        return label === undefined ? enforce : `in namespaces labelled ${label}`;
    return enforce.length > 0 ? `in ${enforce.join(', ')}` : undefined;
}
/** By the rule's own trusted root, where it has one. */
async function trustOf({ rule }, named, fetched) {
    const { trust, signers } = rule;
    const { instance, tlog } = trust;
    if (instance.kind === 'private')
        return (0,sigstore_trust/* parseTrustedRoot */.t1)(Buffer.from(instance.trustedRoot));
    if (named !== undefined)
        return named;
    return (0,policy_rule/* needsInstance */.vx)(signers.kind, tlog) ? fetched() : sigstore_trust/* NO_TRUSTED_ROOT */.LY;
}
/** `trust`: what the images are judged by. */
function refuseTwoTrusts({ kind, rule }, trust, named) {
    if (rule.trust.instance.kind === 'public-good')
        return;
    if (kind !== 'rule' && (0,sigstore_trust/* trustedRootText */.$c)(trust) === (0,sigstore_trust/* trustedRootText */.$c)(named))
        return;
    throw new args/* UsageError */.eb(`the ${kind === 'rule' ? 'rule' : 'policy'} names whom to trust, and options do, too`, 'Leave --trusted-root, --tuf-mirror and --sigstore out.');
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

/***/ 2981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ orderlessText),
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   IT: () => (/* binding */ fieldsOfEach),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   Qv: () => (/* binding */ objectsIn),
/* harmony export */   SB: () => (/* binding */ fieldsMadeIn),
/* harmony export */   Xg: () => (/* binding */ textsOfEach),
/* harmony export */   qR: () => (/* binding */ isGiven),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   t5: () => (/* binding */ fieldsIn)
/* harmony export */ });
/** Whether a value is an object. */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An object's object; undefined where there is none. Engines check the shape of a policy themselves. */
function fieldsIn(parent, name) {
    const value = parent[name];
    return isFields(value) ? value : undefined;
}
/** The object that each of several has under a name, where it has one. */
function fieldsOfEach(parents, name) {
    return parents.map((parent) => fieldsIn(parent, name)).filter((found) => found !== undefined);
}
/** An object's object, made where there is none. */
function fieldsMadeIn(parent, name) {
    const found = fieldsIn(parent, name);
    if (found !== undefined)
        return found;
    const made = {};
    parent[name] = made;
    return made;
}
/** The objects of a list. */
function objectsIn(parent, name) {
    const value = parent[name];
    return Array.isArray(value) ? value.filter(isFields) : [];
}
/** The texts of a list. */
function textsIn(parent, name) {
    const value = parent[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** A text that is not empty. */
function textIn(parent, name) {
    const value = parent[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The text that each of several has under a name, where it has one. */
function textsOfEach(parents, name) {
    return parents.map((parent) => textIn(parent, name)).filter((found) => found !== undefined);
}
/** Whether there is a value that says something: engines take empty ones for absent. */
function isGiven(value) {
    if (value === undefined || value === null || value === '' || value === false)
        return false;
    if (Array.isArray(value))
        return value.length > 0;
    return isFields(value) ? Object.keys(value).length > 0 : true;
}
/** Whether two values are written alike. */
function sameText(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
/** A value as text that is the same however its fields are ordered. */
function orderlessText(value) {
    return JSON.stringify(value ?? null, (_, item) => isFields(item) ? Object.fromEntries(Object.entries(item).sort(byName)) : item);
}
/** Adds to a list, made where there is none. */
function append(parent, name, ...values) {
    const found = parent[name];
    const list = Array.isArray(found) ? found : [];
    parent[name] = [...list, ...values];
}
function byName([one], [other]) {
    return one < other ? -1 : 1;
}


/***/ }),

/***/ 57825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listItems)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50275);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11721);


/**
 * The documents of a file with Kubernetes’ v1 List taken apart, which `kubectl get clusterpolicy -o yaml` prints: each item is one of
 * them. Throws PolicyError POLICY_FILE_MALFORMED for a list that is empty, or holds something else than objects, or lists.
 */
function listItems(documents) {
    return documents.flatMap((document) => (isList(document) ? itemsOf(document) : [document]));
}
function isList({ apiVersion, kind }) {
    return apiVersion === 'v1' && kind === 'List';
}
function itemsOf({ items }) {
    if (!Array.isArray(items))
        throw malformed('the List has no items');
    if (items.length === 0)
        throw malformed('the List is empty');
    return items.map((item) => {
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(item))
            throw malformed('an item of the List is not an object');
        if (isList(item))
            throw malformed('the List holds a List');
        return item;
    });
}
function malformed(message) {
    return new _policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PolicyError */ .pn({
        kind: 'usage',
        code: 'POLICY_FILE_MALFORMED',
        message,
        hint: 'Give what kubectl get prints for policies that are there, with -o yaml, or the policies themselves.',
    });
}


/***/ }),

/***/ 52022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notUnderstood)
/* harmony export */ });
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11721);


/** Something in a policy that is not taken for a part of a rule: what it means for the verdict is not known here. */
function notUnderstood(where, what, cause) {
    return new _policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PolicyError */ .pn({
        kind: 'usage',
        code: 'POLICY_NOT_UNDERSTOOD',
        message: `${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(where)} ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(what)}`,
        hint: 'Policies as `policy generate` writes them are understood, with other images, signers, namespaces and names. For another one, write its rule (kind: AdmissionRule).',
        cause,
    });
}


/***/ }),

/***/ 43564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ matchesOfPattern),
/* harmony export */   VP: () => (/* binding */ demandOfType),
/* harmony export */   f4: () => (/* binding */ matchOfPattern),
/* harmony export */   rf: () => (/* binding */ imagesOfGlobs)
/* harmony export */ });
/* harmony import */ var _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _sigstore_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64870);
/* harmony import */ var _image_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48284);
/* harmony import */ var _anchored_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1063);
/* harmony import */ var _not_understood_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52022);





/** The patterns whose spellings these globs are. Throws PolicyError POLICY_NOT_UNDERSTOOD for any that is left over. */
function imagesOfGlobs(globs, path) {
    const images = [];
    for (let at = 0; at < globs.length;) {
        const pattern = patternOf(globs[at] ?? '', path);
        const spelled = (0,_image_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .imageGlobs */ .Tr)(pattern);
        if (spelled.some((glob, offset) => globs[at + offset] !== glob)) {
            throw (0,_not_understood_js__WEBPACK_IMPORTED_MODULE_3__/* .notUnderstood */ .h)(path, `names ${globs[at] ?? ''} without all its spellings: ${spelled.join(', ')}`);
        }
        images.push(pattern);
        at += spelled.length;
    }
    return images;
}
/** What `anchoredPattern` was made from. Throws PolicyError POLICY_NOT_UNDERSTOOD. */
function matchOfPattern(pattern, path) {
    const [, inner] = /^\^\(\?:([\s\S]*)\)\$$/.exec(pattern) ?? [];
    if (inner !== undefined)
        return { pattern: `^${inner}$` };
    const exact = pattern.replace(/^\^|\$$/g, '').replaceAll(/\\(.)/g, '$1');
    if (`^${(0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .escaped */ .Mk)(exact)}$` === pattern)
        return { exact };
    throw (0,_not_understood_js__WEBPACK_IMPORTED_MODULE_3__/* .notUnderstood */ .h)(path, `is ${JSON.stringify(pattern)}, which is not anchored as we write it`);
}
/** What `anchoredAlternatives` was made from. Throws PolicyError POLICY_NOT_UNDERSTOOD. */
function matchesOfPattern(pattern, path) {
    const [, inner = ''] = /^\^\(\?:([\s\S]*)\)\$$/.exec(pattern) ?? [];
    const alternatives = (0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .topLevelAlternatives */ .gi)(inner);
    if (alternatives.length === 1)
        return [matchOfPattern(pattern, path)];
    return alternatives.map((one) => matchOfPattern(`^${one}$`, path));
}
/** What an attestation that is demanded has been demanded as. `hours`: what its condition says of its age. */
function demandOfType(predicateType, hours) {
    switch (predicateType) {
        // Of cosign's tags, the signature is no attestation.
        case '':
        case _sigstore_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGNATURE_PREDICATE_TYPE */ .Wc:
            return [];
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SLSA_V1_PREDICATE_TYPE */ .Pl:
            return [{ kind: 'provenance' }];
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .CYCLONEDX_PREDICATE_TYPE */ .nv:
            return [{ kind: 'sbom', sbom: 'cyclonedx' }];
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SPDX_PREDICATE_TYPE */ .vX:
            return [{ kind: 'sbom', sbom: 'spdx' }];
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .VULN_PREDICATE_TYPE */ .jF:
            if (hours !== undefined)
                return [{ kind: 'scan', maxAgeHours: hours }];
            return [{ kind: 'attestation', predicateType }];
        default:
            return [{ kind: 'attestation', predicateType }];
    }
}
function patternOf(glob, path) {
    try {
        return (0,_image_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImagePattern */ .Fq)(glob);
    }
    catch (cause) {
        throw (0,_not_understood_js__WEBPACK_IMPORTED_MODULE_3__/* .notUnderstood */ .h)(path, `is ${JSON.stringify(glob)}, which is no image`, cause);
    }
}


/***/ }),

/***/ 55330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ verifyImage),
/* harmony export */   x: () => (/* binding */ requirementName)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52457);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11832);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _sigstore_discover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96812);
/* harmony import */ var _sigstore_identity_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8001);
/* harmony import */ var _sigstore_verify_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5347);
/* harmony import */ var _sigstore_verify_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5375);
/* harmony import */ var _sigstore_verify_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97298);
/* harmony import */ var _sigstore_verify_stored_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93609);









const LEAF_HASH = /^[0-9a-f]{64}$/;
/**
 * Verifies an image as a stranger would: looks up all that the registry holds for its digest, verifies each item against the
 * policy, and says yes only where every required thing has a valid one. Throws where nothing can be judged: an empty or malformed
 * policy (VerifyError POLICY_MALFORMED, KEY_UNSUPPORTED), a registry that does not answer (OciError, HttpError).
 */
async function verifyImage(request) {
    await checkRequest(request);
    const { registry, image, required } = request;
    const stored = await (0,_sigstore_discover_js__WEBPACK_IMPORTED_MODULE_3__/* .discover */ .k)(registry, image.repository, image.digest);
    const checks = await checkEach(stored.filter(isOfFormat(request.formats)), request);
    const missing = required.filter((requirement) => !checks.some(meets(requirement)));
    const callers = checks.flatMap((item) => (item.ok ? (item.unpinnedCaller ?? []) : []));
    return {
        verified: missing.length === 0,
        image: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .digestReference */ .O9)(image.repository, image.digest),
        checks,
        missing,
        unpinnedCallers: [...new Set(callers)],
    };
}
/** What a requirement is called. */
function requirementName(requirement) {
    if (requirement === 'signature')
        return 'signature';
    if ('logEntry' in requirement)
        return `item of log entry ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(requirement.logEntry)}`;
    return requirement.predicateType;
}
async function checkRequest(request) {
    (0,_sigstore_verify_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .settingsFor */ .zc)(request.policy.kind, request.settings);
    if (request.policy.kind === 'key')
        (0,_sigstore_verify_key_js__WEBPACK_IMPORTED_MODULE_5__/* .checkKey */ .y)(request.policy.publicKey, 'caller');
    else
        await (0,_sigstore_identity_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .identityMatcher */ .h3)(request.policy.identity);
    if (!(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(request.image.digest))
        throw malformed('the image is not named by a digest');
    if (request.required.length === 0)
        throw malformed('nothing is required of the image');
    if (request.required.some((requirement) => requirementName(requirement) === '')) {
        throw malformed('a required predicate type is empty');
    }
    if (request.formats?.length === 0)
        throw malformed('no format is to be looked at');
}
async function checkEach(stored, request) {
    const checks = [];
    for (const item of stored)
        checks.push(await check(item, request));
    return checks;
}
async function check(item, request) {
    const { format, location } = item;
    if ('error' in item)
        return { what: '', format, location, ...failure(item.error) };
    const checked = { what: nameOf(item), kind: item.kind, format, location };
    const { image, policy, trust, settings, now } = request;
    try {
        const verified = await (0,_sigstore_verify_stored_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyStored */ .V)({
            stored: item,
            digest: image.digest,
            policy,
            trust,
            now,
            ...(settings === undefined ? {} : { settings }),
        });
        return { ...checked, ...passed(verified) };
    }
    catch (error) {
        if (!(error instanceof _sigstore_verify_error_js__WEBPACK_IMPORTED_MODULE_7__/* .VerifyError */ .Gz) || error.kind !== 'refused')
            throw error;
        return { ...checked, ...failure(error) };
    }
}
function passed(verified) {
    const { identity, issuer, sourceRepository, unpinnedCaller, statement, timestamps } = verified;
    const [logEntry] = verified.logEntries;
    return {
        ok: true,
        timestamps,
        ...(identity === undefined ? {} : { identity }),
        ...(issuer === undefined ? {} : { issuer }),
        ...(sourceRepository === undefined ? {} : { sourceRepository }),
        ...(unpinnedCaller === undefined ? {} : { unpinnedCaller }),
        ...(logEntry === undefined ? {} : { logEntry }),
        ...(statement === undefined
            ? {}
            : { predicateType: statement.predicateType, predicate: statement.predicate }),
    };
}
function failure({ code, message, hint }) {
    return { ok: false, code, message, hint };
}
function nameOf(item) {
    return item.kind === 'signature' ? 'signature' : (item.predicateType ?? '');
}
/** By what was verified: an attestation may call its predicate type anything, also "signature". */
function meets(requirement) {
    return (found) => {
        if (!found.ok)
            return false;
        if (requirement === 'signature')
            return found.kind === 'signature';
        if ('logEntry' in requirement)
            return isSameEntry(found.logEntry?.uuid, requirement.logEntry);
        return found.predicateType === requirement.predicateType;
    };
}
/** A cosign tag's entry does not say in which tree it is; the hash of its leaf names it all the same. */
function isSameEntry(found, wanted) {
    if (found === undefined)
        return false;
    return found === wanted || (LEAF_HASH.test(found) && wanted.endsWith(found));
}
function isOfFormat(formats) {
    return ({ format }) => formats === undefined || formats.includes(format);
}
function malformed(message) {
    return new _sigstore_verify_error_js__WEBPACK_IMPORTED_MODULE_7__/* .VerifyError */ .Gz({
        kind: 'usage',
        code: 'POLICY_MALFORMED',
        message,
        hint: 'Say which image, by digest, and what it must carry: a signature, predicate types, or both.',
    });
}


/***/ })

};
;