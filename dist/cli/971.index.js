"use strict";
exports.id = 971;
exports.ids = [971];
exports.modules = {

/***/ 118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ TAG_OPTIONS),
/* harmony export */   FQ: () => (/* binding */ SIGNING_OPTIONS),
/* harmony export */   WK: () => (/* binding */ inputsFrom)
/* harmony export */ });
/* harmony import */ var _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73421);
/* harmony import */ var _registry_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16092);
/* harmony import */ var _secret_from_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23849);
/* harmony import */ var _verify_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17258);




/** Tags to move once all is read back and verified. */
const TAG_OPTIONS = {
    'promote-tag': {
        value: 'TAG',
        many: true,
        describe: 'point it at the image once all is read back; refused if it points elsewhere',
    },
    'replace-tag': { value: 'TAG', many: true, describe: 'the same, wherever it points now' },
};
/** Options of everything that signs. */
const SIGNING_OPTIONS = {
    digest: { value: 'DIGEST', describe: 'the digest of the one image that names none' },
    platforms: {
        value: 'LIST',
        describe: 'all, none, or a list like linux/amd64,linux/arm64',
        default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.platforms,
    },
    formats: {
        value: 'LIST',
        describe: 'bundle, cosign, or both',
        default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.formats,
    },
    sigstore: {
        value: 'NAME',
        describe: 'auto, public-good, staging, github or custom',
        default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.sigstore,
    },
    'trusted-root': { value: 'FILE', describe: 'trusted_root.json of a custom instance' },
    'signing-config': { value: 'FILE', describe: 'signing_config.v0.2.json of a custom instance' },
    'fulcio-url': { value: 'URL', describe: 'a Fulcio in place of the signing config’s' },
    'rekor-url': { value: 'URL', describe: 'a Rekor in place of the signing config’s' },
    'rekor-version': {
        value: 'NUMBER',
        describe: 'the only version of Rekor to use, 1 or 2 (default: the newest; 1 for --rekor-url)',
    },
    'tsa-url': { value: 'URL', describe: 'a timestamp authority’s full endpoint, likewise' },
    ..._verify_options_js__WEBPACK_IMPORTED_MODULE_3__/* .TUF_OPTIONS */ .Lv,
    'log-entry-limit': {
        value: 'BYTES',
        describe: 'what a Rekor v1 takes in one request',
        default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.logEntryLimit,
    },
    key: {
        value: 'SOURCE',
        describe: 'the private key that signs: a file, env://NAME, or - for standard input',
    },
    'key-password-env': {
        value: 'VARIABLE',
        describe: 'the environment variable that holds its password (default: COSIGN_PASSWORD)',
    },
    'no-tlog': { describe: 'make no log entries; verifiers must then be told' },
    'identity-token-env': {
        value: 'VARIABLE',
        describe: 'the environment variable that holds an OIDC token; otherwise the job’s own',
    },
    'identity-token-file': { value: 'FILE', describe: 'a file that holds it, read anew for each' },
    ..._registry_options_js__WEBPACK_IMPORTED_MODULE_1__/* .REGISTRY_OPTIONS */ .z,
    'no-verify': { describe: 'do not read back and verify' },
    'dry-run': { describe: 'everything up to the first signature' },
    timeout: {
        value: 'TIME',
        describe: 'how long it may take in all, like 90s, 5m or 1h; SBOMs apart',
        default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.timeout,
    },
    'log-rate': {
        value: 'NUMBER',
        describe: 'requests a second that a log is sent at most',
        default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.logRate,
    },
    'resume-file': {
        value: 'FILE',
        describe: 'keeps what is signed, and what a run that broke off has signed is taken from it',
    },
    ...TAG_OPTIONS,
    json: { describe: 'the result as JSON on standard output' },
};
/** The inputs of the action, from a command line. `env` gives the secrets that options only name. */
function inputsFrom(given, env, documents) {
    const text = (name) => given.text(name) ?? _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9[name];
    return {
        sbomSpecVersion: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.sbomSpecVersion,
        sbomOwned: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.sbomOwned,
        scan: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.scan,
        attestations: [],
        ...documents,
        images: given.positionals,
        digest: given.text('digest'),
        platforms: text('platforms'),
        formats: text('formats'),
        sigstore: text('sigstore'),
        trustedRoot: given.text('trusted-root'),
        signingConfig: given.text('signing-config'),
        fulcioUrl: given.text('fulcio-url'),
        rekorUrl: given.text('rekor-url'),
        rekorVersion: given.text('rekor-version'),
        tsaUrl: given.text('tsa-url'),
        tufMirror: given.text('tuf-mirror'),
        tufRoot: given.text('tuf-root'),
        tlog: !given.isSet('no-tlog'),
        logEntryLimit: given.text('log-entry-limit') ?? _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.logEntryLimit,
        key: given.text('key'),
        keyPassword: (0,_secret_from_js__WEBPACK_IMPORTED_MODULE_2__/* .secretFrom */ .l)(given, env, 'key-password-env'),
        identityToken: (0,_secret_from_js__WEBPACK_IMPORTED_MODULE_2__/* .secretFrom */ .l)(given, env, 'identity-token-env'),
        identityTokenFile: given.text('identity-token-file'),
        ...(0,_registry_options_js__WEBPACK_IMPORTED_MODULE_1__/* .registryInputsFrom */ .t)(given, env),
        verify: !given.isSet('no-verify'),
        dryRun: given.isSet('dry-run'),
        timeout: text('timeout'),
        logRate: given.text('log-rate') ?? _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.logRate,
        resumeFile: given.text('resume-file'),
        buildMetadata: given.text('build-metadata'),
        workflowInputs: given.text('workflow-inputs'),
        promoteTags: given.all('promote-tag'),
        replaceTags: given.all('replace-tag'),
    };
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

/***/ 22925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ promoteTags),
/* harmony export */   M: () => (/* binding */ checkTags)
/* harmony export */ });
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72112);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11832);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20230);
/* harmony import */ var _shared_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32206);
/* harmony import */ var _tag_moves_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24456);





/**
 * Before anything is signed: that no tag that must be new points at another image. One round trip, all at once. Throws FlowError TAG_TAKEN,
 * and what the registry throws.
 */
async function checkTags(moves, images, registry) {
    await (0,_shared_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .allInOrder */ .bb)(moves
        .filter(({ replaces }) => !replaces)
        .map(async (move) => {
        const { digest } = sealedFor(move, images);
        const current = await registry.getManifest(move.repository, move.tag);
        if (current !== undefined && current.digest !== digest)
            throw taken(move, current.digest);
    }));
}
/**
 * Points the tags at the very manifests that were sealed, one after the other, those that must be new first, and asks for each as a stranger would.
 * To be called when all of it was read back and verified. Throws FlowError TAG_TAKEN, TAG_NOT_MOVED, and what the registry throws;
 * the error names the tags that were moved before.
 */
async function promoteTags(moves, images, { registry, fresh }) {
    const promoted = [];
    for (const move of moves) {
        const subject = sealedFor(move, images);
        try {
            const isNew = await pointAt(subject, move, registry);
            const found = await fresh.getManifest(move.repository, move.tag);
            if (found?.digest !== subject.digest)
                throw notMoved(move, subject, found?.digest);
            promoted.push({ tag: (0,_tag_moves_js__WEBPACK_IMPORTED_MODULE_3__/* .tagReference */ .W)(move), digest: subject.digest, isNew });
        }
        catch (cause) {
            throw brokenOff(move, promoted, cause);
        }
    }
    return promoted;
}
function sealedFor({ repository }, images) {
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository);
    const image = images.find((candidate) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(candidate.repository) === name);
    if (image === undefined)
        throw new TypeError(`no image of ${name}`);
    return image.subjects[0].manifest;
}
/** Whether the tag had to be moved. */
async function pointAt(sealed, move, registry) {
    let isNew = false;
    await registry.editTag(move.repository, move.tag, (current) => {
        isNew = current?.digest !== sealed.digest;
        if (!isNew)
            return undefined;
        if (current !== undefined && !move.replaces)
            throw taken(move, current.digest);
        return { bytes: sealed.bytes, mediaType: sealed.mediaType, blobs: [] };
    });
    return isNew;
}
function taken(move, digest) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({
        kind: 'usage',
        code: 'TAG_TAKEN',
        message: `the tag ${(0,_tag_moves_js__WEBPACK_IMPORTED_MODULE_3__/* .tagReference */ .W)(move)} points at another image already, ${digest}`,
        hint: 'Take another tag; or name it in replace-tags instead of promote-tags, if it is one that moves with each release.',
    });
}
function notMoved(move, { digest }, found) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({
        kind: 'refused',
        code: 'TAG_NOT_MOVED',
        message: `the tag ${(0,_tag_moves_js__WEBPACK_IMPORTED_MODULE_3__/* .tagReference */ .W)(move)} was pointed at ${digest}, and then ${found === undefined ? 'is not there' : `points at ${found}`}`,
        hint: 'Somebody else moves the same tag, or the registry did not do what it said. What was sealed is there: run again.',
    });
}
function brokenOff(move, promoted, cause) {
    if (promoted.length === 0)
        return cause;
    const moved = promoted.map(({ tag }) => tag).join(', ');
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({
        kind: cause instanceof _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T ? cause.kind : 'service',
        code: 'TAGS_MOVED_IN_PART',
        message: `${moved} moved, and then not ${(0,_tag_moves_js__WEBPACK_IMPORTED_MODULE_3__/* .tagReference */ .W)(move)}: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codedMessageOf */ .Ui)(cause)}`,
        hint: 'Everything is sealed. Mend what stands in the way and run again: it goes on where it broke off.',
        cause,
    });
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


/***/ }),

/***/ 24456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseTagMoves),
/* harmony export */   W: () => (/* binding */ tagReference)
/* harmony export */ });
/* harmony import */ var _malformed_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86479);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11832);


/** Cosign's and the referrers' fallback tags belong to what they are named after. */
const RESERVED = /^sha(?:256|512)-[0-9a-f]{64}/;
/**
 * The tags to move, those first that must not point at anything else. A tag alone is meant in every repository of the images. Throws FlowError
 * INPUT_MALFORMED, also where it is not clear to which image a tag is to point.
 */
function parseTagMoves({ promoteTags, replaceTags }, images) {
    const repositories = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoriesOf */ .Ub)(images);
    const moves = [
        ...promoteTags.flatMap((text) => movesOf('promote-tags', text, repositories)),
        ...replaceTags.flatMap((text) => movesOf('replace-tags', text, repositories)),
    ];
    for (const { repository, tag } of moves)
        refuseUnclear(repository, tag, images);
    const names = moves.map(tagReference);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) {
        throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`the tag ${twice} is given more than once`, 'Name each tag once.');
    }
    return moves;
}
/** `ghcr.io/o/app:1.2.3` */
function tagReference({ repository, tag }) {
    return `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository)}:${tag}`;
}
function movesOf(input, text, repositories) {
    const replaces = input === 'replace-tags';
    if ((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(text)) {
        refuseReserved(input, text);
        return [...repositories.values()].map((repository) => ({ repository, tag: text, replaces }));
    }
    const { repository, tag, digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    if (tag === undefined || digest !== undefined) {
        throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`${input} has ${JSON.stringify(text.slice(0, 200))}, which is no tag`, 'Write a tag like 1.2.3, or an image’s name with its tag, one a line.');
    }
    refuseReserved(input, tag);
    if (!repositories.has((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository))) {
        throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`${input} has ${tagReference({ repository, tag })}, and no image of that repository is given`, 'Give the image there, too: a tag can only point at what is in its own repository.');
    }
    return [{ repository, tag, replaces }];
}
function refuseReserved(input, tag) {
    if (!RESERVED.test(tag))
        return;
    throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`${input} has ${tag}, a name that signatures and attestations are kept under`, 'Take another tag.');
}
function refuseUnclear(repository, tag, images) {
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository);
    const count = images.filter((image) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(image.repository) === name).length;
    if (count === 1)
        return;
    throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`the tag ${tagReference({ repository, tag })} cannot point at ${count} images`, 'Move tags in a step that is given one image of each repository.');
}


/***/ })

};
;