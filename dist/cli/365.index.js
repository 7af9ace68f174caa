"use strict";
exports.id = 365;
exports.ids = [365];
exports.modules = {

/***/ 15852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyTest: () => (/* binding */ policyTest)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11832);
/* harmony import */ var _judge_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33710);
/* harmony import */ var _registry_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16092);
/* harmony import */ var _verify_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17258);




const policyTest = {
    name: 'policy test',
    summary: 'Tells what a policy comes to for images, step by step, without a cluster',
    synopsis: 'FILE IMAGE…',
    positionals: { min: 2, max: 101 },
    options: {
        ..._verify_options_js__WEBPACK_IMPORTED_MODULE_3__/* .TRUST_OPTIONS */ .Qb,
        ..._registry_options_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_OPTIONS */ .z,
        json: { describe: 'the verdicts as JSON on standard output' },
    },
    run: async (given, terminal) => {
        const [path = '', ...images] = given.positionals;
        const references = images.map(_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2);
        const judgement = await (0,_judge_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeByPolicy */ .Z)(given, terminal, { path, references });
        const { policy, verdicts } = judgement;
        if (given.isSet('json')) {
            const shown = { policy: summaryOf(policy), verdicts };
            terminal.print(`${JSON.stringify(shown, undefined, 2)}\n`);
        }
        else
            terminal.log.info((0,_judge_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .judgementLines */ .p)(judgement).join('\n'));
        return verdicts.every(({ passed }) => passed) ? 0 : 1;
    },
};
/** Where the engine goes by a label, `enforce` names the label. */
function summaryOf({ kind, rule, label, losses }) {
    const { name, enforce } = rule;
    const isLabelled = label !== undefined && enforce === 'everywhere';
    return { kind, name, enforce: isLabelled ? { label } : enforce, losses };
}


/***/ }),

/***/ 21894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);

/** A plain table for a terminal: columns as wide as their widest cell, foreign text made printable. */
function table(head, rows) {
    const cells = [head, ...rows].map((row) => row.map((cell) => (0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(cell)));
    const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    return cells
        .map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}


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


/***/ })

};
;