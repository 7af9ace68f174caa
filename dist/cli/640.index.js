"use strict";
exports.id = 640;
exports.ids = [640];
exports.modules = {

/***/ 24900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ formatFrom)
/* harmony export */ });
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3513);

/** Which storage format an engine is to read. Throws UsageError. */
function formatFrom(given, otherwise) {
    const format = given.text('format') ?? otherwise;
    if (format === 'bundle' || format === 'cosign')
        return format;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--format ${JSON.stringify(format)} is none`, 'Give bundle or cosign.');
}


/***/ }),

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

/***/ 86640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ruleFrom: () => (/* binding */ ruleFrom)
});

// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(11832);
// EXTERNAL MODULE: ./build/policy/image-pattern.js
var image_pattern = __webpack_require__(48284);
// EXTERNAL MODULE: ./build/policy/rule.js
var policy_rule = __webpack_require__(65262);
// EXTERNAL MODULE: ./build/attestation/predicate-types.js
var predicate_types = __webpack_require__(3375);
// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __webpack_require__(72112);
// EXTERNAL MODULE: ./build/shared/log.js
var shared_log = __webpack_require__(57383);
// EXTERNAL MODULE: ./build/verify-image.js
var verify_image = __webpack_require__(55330);
;// CONCATENATED MODULE: ./build/read-seal.js




/**
 * Reads from the registry who sealed images. Every signature is verified, and only those of the expected signer count; that nobody else
 * is the right one is for the reader of the result to say. Throws FlowError IMAGE_NOT_SEALED, SIGNER_AMBIGUOUS, and what verifyImage throws.
 */
async function readSeal(images, reading) {
    const perImage = [];
    for (const image of images)
        perImage.push(await validItems(image, reading));
    const signer = onlySigner(perImage.flat());
    const bySigner = perImage.map((checks) => checks.filter((check) => isBy(check, signer)));
    const types = bySigner.map((checks) => new Set(checks.flatMap(({ predicateType }) => predicateType ?? [])));
    const [first = new Set(), ...others] = types;
    return {
        signer,
        predicateTypes: new Set([...first].filter((type) => others.every((other) => other.has(type)))),
    };
}
/** What can be demanded of images without their being asked about: the SBOM that they all carry. */
function carriedDemands({ predicateTypes }) {
    if (predicateTypes.has(predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv))
        return [{ kind: 'sbom', sbom: 'cyclonedx' }];
    return predicateTypes.has(predicate_types/* SPDX_PREDICATE_TYPE */.vX) ? [{ kind: 'sbom', sbom: 'spdx' }] : [];
}
/** Refuses a rule that the very images it was made from would not pass. Throws FlowError IMAGE_LACKS_ATTESTATION. */
function checkCarried({ predicateTypes }, statements) {
    const lacking = statements.find(({ kind, predicateType }) => kind !== 'signature' && !predicateTypes.has(predicateType));
    if (lacking === undefined)
        return;
    throw new flow_error/* FlowError */.T({
        kind: 'refused',
        code: 'IMAGE_LACKS_ATTESTATION',
        message: `the rule demands ${lacking.predicateType}, and an image that it is made from carries no such attestation by its signer`,
        hint: 'Attest it first, or demand it no longer: the policy would deny this very image.',
    });
}
/** Whoever signed it. */
const ANYBODY = { identity: { pattern: '.+' }, issuer: { pattern: '.+' } };
/** What an image carries of the expected signer: a signature at least. */
async function validItems(image, { expected, format, ...reading }) {
    const { checks } = await (0,verify_image/* verifyImage */.Z)({
        ...reading,
        image,
        formats: [format],
        policy: { kind: 'keyless', identity: { ...ANYBODY, ...expected } },
        required: ['signature'],
    });
    const valid = checks.filter((check) => check.ok);
    if (valid.some(({ kind }) => kind === 'signature'))
        return valid;
    throw notSealed(image, checks);
}
function notSealed(image, checks) {
    const whys = checks.flatMap((check) => check.ok || check.kind === 'attestation' ? [] : [`${check.code}: ${check.message}`]);
    const why = whys.length === 0 ? '' : `: ${[...new Set(whys)].join('; ')}`;
    return new flow_error/* FlowError */.T({
        kind: 'refused',
        code: 'IMAGE_NOT_SEALED',
        message: `${image.subjects[0].reference} carries no valid signature in the format that is asked for, by whom it is asked for${why}`,
        hint: 'Seal it first, give --format, or say whose signatures to look at: the trusted root, or --certificate-identity and --source-repository.',
    });
}
function onlySigner(checks) {
    const signatures = checks.filter(({ kind }) => kind === 'signature');
    const signers = new Map(signatures.map((check) => [keyOf(check), check]));
    const [first, ...others] = signers.values();
    if (first?.identity !== undefined && first.issuer !== undefined && others.length === 0) {
        const { identity, issuer, sourceRepository } = first;
        return { identity, issuer, ...(sourceRepository === undefined ? {} : { sourceRepository }) };
    }
    throw new flow_error/* FlowError */.T({
        kind: 'refused',
        code: 'SIGNER_AMBIGUOUS',
        message: `several have signed: ${[...signers.values()].map(nameOf).join(', ')}`,
        hint: 'Say whom the cluster is to believe: --source-repository, --certificate-identity, --certificate-oidc-issuer.',
    });
}
function nameOf({ identity, issuer, sourceRepository }) {
    return (0,shared_log/* printable */.g)(`${identity ?? ''} (${issuer ?? ''}) for ${sourceRepository ?? 'no repository'}`);
}
function isBy(check, signer) {
    return keyOf(check) === keyOf(signer);
}
function keyOf({ identity, issuer, sourceRepository }) {
    return JSON.stringify([identity, issuer, sourceRepository]);
}

// EXTERNAL MODULE: ./build/resolve-image.js
var resolve_image = __webpack_require__(85595);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/policy/check-rule.js + 3 modules
var check_rule = __webpack_require__(70438);
// EXTERNAL MODULE: ./build/policy/anchored-pattern.js
var anchored_pattern = __webpack_require__(1063);
;// CONCATENATED MODULE: ./build/sealed-rule.js






const HASH_DIGITS = 8;
/** Of the 40 characters that a rule's name may have, without hyphen and hash. */
const MAX_WORDS = 40 - 1 - HASH_DIGITS;
/**
 * The rule that admits what was sealed: these repositories, this signer, these attestations. Throws FlowError RULE_WITHOUT_REPOSITORY where
 * the certificate names no repository, and what checkRule throws.
 */
function ruleOfSealed(facts, wishes = {}) {
    const { images, signer, instance, tlog, format, demands } = facts;
    const { anyTag = false, sourceRef, ...rest } = wishes;
    const named = unique(images);
    const signers = signersOf(signer, { anyTag, sourceRef });
    return (0,check_rule/* checkRule */.T)({
        ...policy_rule/* RULE_DEFAULTS */.k,
        name: sealed_rule_nameOf(named),
        pullSecrets: [],
        ...rest,
        images: named,
        signers,
        trust: {
            tlog,
            instance: (0,policy_rule/* needsInstance */.vx)(signers.kind, tlog) ? instance : { kind: 'public-good' },
        },
        format,
        demands,
    });
}
function signersOf(signer, { anyTag, sourceRef }) {
    if ('kind' in signer)
        return signer;
    const { identity, issuer, sourceRepository } = signer;
    if (sourceRepository === undefined) {
        throw new flow_error/* FlowError */.T({
            kind: 'refused',
            code: 'RULE_WITHOUT_REPOSITORY',
            message: `the certificate of ${identity} does not say for which repository it was issued`,
            hint: 'Seal in a CI job whose token names its repository, or write a rule file that says whom to admit.',
        });
    }
    return {
        kind: 'keyless',
        identities: [anyTag === true ? atAnyTag(identity) : { exact: identity }],
        issuer,
        sourceRepository: { exact: sourceRepository },
        ...(sourceRef === undefined ? {} : { sourceRef: { exact: sourceRef } }),
    };
}
/** The same workflow at any tag: a release has an identity of its own. Throws FlowError for one that was not at a tag. */
function atAnyTag(identity) {
    const at = identity.lastIndexOf('@refs/tags/');
    if (at === -1) {
        throw new flow_error/* FlowError */.T({
            kind: 'usage',
            code: 'INPUT_MALFORMED',
            message: `any tag is to be admitted, and the workflow that signed was at none: ${identity}`,
            hint: 'Leave --any-tag out, or seal in a workflow that runs at a tag.',
        });
    }
    return { pattern: `^${(0,anchored_pattern/* escaped */.Mk)(identity.slice(0, at))}@refs/tags/.+$` };
}
/** `acme-app-1a2b3c4d`: what else has those letters, or lies in another registry, must not take its place in the cluster. */
function sealed_rule_nameOf(images) {
    const texts = images.map(image_pattern/* imagePatternText */.LW);
    const [first = ''] = texts;
    const path = first.slice(first.indexOf('/') + 1).toLowerCase();
    const words = path.replaceAll(/[^a-z0-9]+/g, '-').slice(-MAX_WORDS);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(texts.toSorted().join(' ')).digest('hex');
    return `${words.replaceAll(/^-+|-+$/g, '') || 'sealed'}-${hash.slice(0, HASH_DIGITS)}`;
}
function unique(images) {
    return [...new Map(images.map((image) => [(0,image_pattern/* imagePatternText */.LW)(image), image])).values()];
}

// EXTERNAL MODULE: ./build/wire.js + 23 modules
var wire = __webpack_require__(26181);
// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/cli/format-from.js
var format_from = __webpack_require__(24900);
// EXTERNAL MODULE: ./build/cli/instance-from.js
var instance_from = __webpack_require__(45272);
// EXTERNAL MODULE: ./build/cli/rule-options.js
var rule_options = __webpack_require__(31801);
// EXTERNAL MODULE: ./build/cli/registry-options.js
var registry_options = __webpack_require__(16092);
// EXTERNAL MODULE: ./build/cli/signer-from.js
var signer_from = __webpack_require__(20955);
// EXTERNAL MODULE: ./build/cli/trust-from.js
var trust_from = __webpack_require__(1285);
;// CONCATENATED MODULE: ./build/cli/rule-from.js















/**
 * The rule for the images that a command line names. Where options say all of whose signatures count, it is written from them; otherwise
 * the registry is asked who has sealed the images. Throws UsageError, and what the rooms throw.
 */
async function ruleFrom(given, terminal) {
    if (given.positionals.length === 0) {
        throw new args/* UsageError */.eb('there is no image', 'Name an image that is sealed, or give --rule FILE.');
    }
    const file = given.positionals.find((text) => /\.(?:ya?ml|json)$/.test(text));
    if (file !== undefined) {
        throw new args/* UsageError */.eb(`${(0,shared_log/* printable */.g)(file)} is taken for an image, and looks like a file`, `Give a rule file as --rule ${(0,shared_log/* printable */.g)(file)}.`);
    }
    const signer = await (0,signer_from/* signerFrom */.Hc)(given);
    return signer === undefined
        ? ruleOfImages(given, terminal)
        : ruleOfSigner(given, signer, terminal);
}
/** By what the options say, as the action's outputs give it. Nobody is asked but, for its trusted root, an instance of one's own. */
async function ruleOfSigner(given, signer, terminal) {
    if (given.isSet('no-sbom')) {
        throw new args/* UsageError */.eb('--no-sbom is given, and no image is asked what it carries', 'Leave it out: where the signer is given, nothing is demanded but what --require names.');
    }
    const kind = 'kind' in signer ? signer.kind : 'keyless';
    const settings = settingsFrom(given, kind);
    return ruleOfSealed({
        ...settings,
        images: given.positionals.map(patternOf),
        instance: (0,policy_rule/* needsInstance */.vx)(kind, settings.tlog)
            ? await namedInstance(given, terminal)
            : noInstance(given),
        signer,
        demands: (0,rule_options/* demandsFrom */.VB)(given),
    }, (0,rule_options/* wishesFrom */.cI)(given));
}
/** By who has sealed the images, and with what: whoever it was, as far as no option says who it must have been. */
async function ruleOfImages(given, terminal) {
    const references = given.positionals.map(referenceOf);
    const settings = settingsFrom(given, 'keyless');
    const services = (0,wire/* wireRegistry */.bk)((0,registry_options/* registryInputsFrom */.t)(given, terminal.env), references, terminal);
    try {
        const trusted = await (0,trust_from/* trustFrom */.b)(given, services.trustedRoot);
        const images = [];
        for (const reference of references) {
            images.push(await (0,resolve_image/* resolveImage */.A)(services.registry, reference, 'none'));
        }
        const seal = await readSeal(images, {
            registry: services.registry,
            ...trusted,
            format: settings.format,
            expected: (0,signer_from/* expectedFrom */.Lf)(given),
            now: () => new Date(),
        });
        tellSigner(seal, given, terminal);
        const rule = ruleOfSealed({
            ...settings,
            images: given.positionals.map(patternOf),
            instance: await (0,instance_from/* instanceFrom */.q)(given, trusted.trust),
            signer: seal.signer,
            demands: withCarried((0,rule_options/* demandsFrom */.VB)(given), seal, given),
        }, (0,rule_options/* wishesFrom */.cI)(given));
        checkCarried(seal, (0,policy_rule/* statementsOf */.GX)(rule));
        return rule;
    }
    finally {
        await services.close();
    }
}
function settingsFrom(given, signers) {
    const format = (0,format_from/* formatFrom */.K)(given, (0,rule_options/* bestFormat */.G)(given, signers));
    return { tlog: given.isSet('no-tlog') ? 'none' : 'required', format };
}
/** Keys without a log are proved by nobody else. Throws UsageError. */
function noInstance(given) {
    const option = (0,instance_from/* privateOption */.V)(given);
    if (option === undefined)
        return { kind: 'public-good' };
    throw new args/* UsageError */.eb(`${option} is given, and a key without a log needs nobody to trust`, 'Leave it out, or leave --no-tlog out where the signatures have log entries.');
}
async function namedInstance(given, terminal) {
    if ((0,instance_from/* privateOption */.V)(given) === undefined)
        return { kind: 'public-good' };
    const services = (0,wire/* wireRegistry */.bk)((0,registry_options/* registryInputsFrom */.t)(given, terminal.env), [], terminal);
    try {
        return await (0,instance_from/* instanceFrom */.q)(given, (await (0,trust_from/* trustFrom */.b)(given, services.trustedRoot)).trust);
    }
    finally {
        await services.close();
    }
}
/** What is asked for, and the SBOM that the images carry unless one was asked for. Throws UsageError. */
function withCarried(asked, seal, given) {
    const asksForSbom = asked.some(({ kind }) => kind === 'sbom');
    if (!given.isSet('no-sbom'))
        return asksForSbom ? asked : [...carriedDemands(seal), ...asked];
    if (!asksForSbom)
        return asked;
    throw new args/* UsageError */.eb('--no-sbom and --require of an SBOM are both given', 'Give one of them.');
}
function tellSigner({ signer: { identity, sourceRepository } }, given, { log }) {
    const signer = (0,shared_log/* printable */.g)(`${identity} for ${sourceRepository ?? 'no repository'}`);
    log.info(`sealed by ${signer}`);
    if ((0,args/* firstGiven */.qL)(given, ['source-repository']) !== undefined)
        return;
    log.warning(`whoever sealed the image is believed: ${signer}. To have it refused where that is somebody else, give --source-repository, and the image by its digest.`);
}
function patternOf(text) {
    if (text.includes('*'))
        return (0,image_pattern/* parseImagePattern */.Fq)(text);
    return { kind: 'repository', repository: (0,reference/* parseReference */.F2)(text).repository };
}
/** Throws UsageError for a wildcard. */
function referenceOf(text) {
    if (!text.includes('*'))
        return (0,reference/* parseReference */.F2)(text);
    throw new args/* UsageError */.eb('an image with a wildcard can be asked nothing', 'Say who signs: --certificate-identity, --certificate-oidc-issuer and --source-repository, or --key.');
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

/***/ 85595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ resolveImage)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23596);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11832);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72112);
/* harmony import */ var _shared_parallel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32206);




/** More than any image has platforms; each manifest costs log entries. */
const MAX_MANIFESTS = 200;
const MANIFESTS_AT_ONCE = 8;
/**
 * Finds an image and its platform manifests. The tag is resolved once, here; from here on everything speaks of digests, and
 * every byte has been checked against one. One round trip, and one more for an index.
 * Throws FlowError DIGEST_MISSING, IMAGE_NOT_FOUND, IMAGE_IS_ATTESTATION, PLATFORM_NOT_FOUND, INDEX_NESTED, INDEX_TOO_LARGE, and what the registry client throws.
 */
async function resolveImage(registry, reference, platforms) {
    const { repository } = reference;
    const manifest = await found(registry, repository, digestOrTag(reference));
    const image = subjectOf(repository, manifest);
    if ((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsAttestations */ .KZ)(manifest.content))
        throw noImage(image.reference);
    const children = await platformSubjects(registry, image, platforms);
    return {
        repository,
        digest: manifest.digest,
        subjects: [image, ...children.subjects],
        skipped: children.skipped,
    };
}
function digestOrTag({ repository, digest, tag }) {
    const name = digest ?? tag;
    if (name !== undefined)
        return name;
    throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'DIGEST_MISSING',
        message: `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository)} is given without a digest or a tag`,
        hint: 'Give the digest that the push printed (docker/build-push-action: steps.<id>.outputs.digest), or at least a tag.',
    });
}
async function platformSubjects(registry, image, platforms) {
    if (image.manifest.content.kind !== 'index')
        return { subjects: [], skipped: [] };
    const listed = image.manifest.content.manifests;
    if (platforms !== 'none')
        refuseTooMany(listed.length, image.reference);
    const manifests = unique(listed);
    const chosen = manifests.filter((child) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestationManifest */ .gV)(child) && isChosen(child, platforms));
    refuseUnknownPlatforms(chosen, platforms, image.reference);
    const fetched = await (0,_shared_parallel_js__WEBPACK_IMPORTED_MODULE_3__/* .inParallel */ .HN)(chosen, MANIFESTS_AT_ONCE, async (child) => {
        const manifest = await found(registry, image.repository, child.digest);
        if (manifest.content.kind === 'index')
            throw nested(image.reference, child);
        const subject = subjectOf(image.repository, manifest);
        return child.platform === undefined ? subject : { ...subject, platform: child.platform };
    });
    const subjects = fetched.filter((subject) => !isUnlistedAttestation(subject));
    const sealed = new Set(subjects.map(({ manifest }) => manifest.digest));
    const skipped = manifests
        .filter(({ digest }) => !sealed.has(digest))
        .map((child) => ({
        subject: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .digestReference */ .O9)(image.repository, child.digest),
        what: 'signature, sbom, provenance',
        why: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestationManifest */ .gV)(child) || chosen.includes(child)
            ? `it is a BuildKit attestation manifest${aboutWhat(child, manifests)}, not a platform`
            : 'platforms does not name it',
    }));
    return { subjects, skipped };
}
/**
 * One descriptor a digest: an index may list the same manifest for two variants, and it is signed once. An entry that a runtime may choose
 * counts before one that none looks for: what is listed as an attestation, too, can still run.
 */
function unique(listed) {
    const runnable = listed.filter(({ platform }) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownPlatform */ ._H)(platform));
    return [...new Map([...listed, ...runnable].map((child) => [child.digest, child])).values()];
}
/** By what it holds, but where the index gives it for a platform: then a runtime may take its layers for a file system, whatever they are called. */
function isUnlistedAttestation({ manifest, platform }) {
    const isPlatform = platform !== undefined && !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownPlatform */ ._H)(platform);
    return !isPlatform && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsAttestations */ .KZ)(manifest.content);
}
function isChosen(child, platforms) {
    if (platforms === 'all')
        return true;
    if (platforms === 'none' || child.platform === undefined)
        return false;
    return platforms.includes((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(child.platform));
}
function refuseTooMany(count, reference) {
    if (count <= MAX_MANIFESTS)
        return;
    throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'INDEX_TOO_LARGE',
        message: `${reference} lists ${count} manifests, more than ${MAX_MANIFESTS}`,
        hint: 'Seal it with platforms "none" if that is meant, or seal smaller indexes.',
    });
}
function nested(reference, child) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'INDEX_NESTED',
        message: `${reference} lists another index, ${child.digest}, whose images would stay unsigned`,
        hint: 'Seal that index by its own digest too, and this one with platforms "none"; or push one flat index.',
    });
}
function refuseUnknownPlatforms(chosen, platforms, reference) {
    if (typeof platforms === 'string')
        return;
    const present = new Set(chosen.map((child) => child.platform && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(child.platform)));
    const absent = platforms.filter((name) => !present.has(name));
    if (absent.length === 0)
        return;
    throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'PLATFORM_NOT_FOUND',
        message: `${reference} has no platform ${absent.join(', ')}`,
        hint: 'Name platforms that the index lists, or set platforms to "all".',
    });
}
/** By the platform that the index gives to what an attestation is about. */
function aboutWhat(child, listed) {
    const attested = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .attestedDigest */ .Js)(child);
    const about = listed.find(({ digest }) => digest === attested);
    return about?.platform === undefined ? '' : ` about ${(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(about.platform)}`;
}
function noImage(reference) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'IMAGE_IS_ATTESTATION',
        message: `${reference} is a BuildKit attestation manifest, not an image`,
        hint: 'Give the digest of the index that lists it, which the push printed (docker/build-push-action: steps.<id>.outputs.digest).',
    });
}
async function found(registry, repository, reference) {
    const manifest = await registry.getManifest(repository, reference);
    if (manifest !== undefined)
        return manifest;
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository);
    throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'IMAGE_NOT_FOUND',
        message: reference.includes(':')
            ? `the registry has no ${name}@${reference}: the digest is of another image, or nothing was pushed`
            : `the registry has no ${name}:${reference}`,
        hint: 'Push the image before this step, and give the digest that the push printed.',
    });
}
function subjectOf(repository, manifest) {
    return {
        repository,
        manifest,
        descriptor: {
            mediaType: manifest.mediaType,
            digest: manifest.digest,
            size: manifest.bytes.byteLength,
        },
        reference: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .digestReference */ .O9)(repository, manifest.digest),
    };
}


/***/ }),

/***/ 93609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verifyStored)
/* harmony export */ });
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64870);
/* harmony import */ var _signing_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98498);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13537);



/**
 * Verifies something that the registry holds as what it claims to be, for this digest: a cosign payload that names the digest, or
 * a statement whose subject it is. Throws VerifyError.
 */
async function verifyStored(options) {
    const { stored, digest, policy, trust, settings, now } = options;
    const verified = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyBundle */ .I)({
        bundle: stored.bundle,
        artifact: artifactOf(stored, digest),
        policy,
        trust,
        now,
        ...(settings === undefined ? {} : { settings }),
        ...(stored.timestamped === undefined ? {} : { timestamped: stored.timestamped }),
    });
    if (stored.payload !== undefined)
        (0,_signing_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .checkSigningPayload */ ._)(stored.payload, digest);
    return verified;
}
function artifactOf({ kind, payload }, digest) {
    if (payload !== undefined)
        return { bytes: payload };
    return kind === 'signature'
        ? { statementSubject: digest, predicateTypes: [_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_PREDICATE_TYPE */ .Wc] }
        : { statementSubject: digest };
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