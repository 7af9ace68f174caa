"use strict";
exports.id = 833;
exports.ids = [833];
exports.modules = {

/***/ 12833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputsOf: () => (/* binding */ outputsOf)
});

// EXTERNAL MODULE: ./build/seal-report.js
var seal_report = __webpack_require__(90253);
;// CONCATENATED MODULE: ./build/verify-command.js
const GITHUB_REPOSITORY = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/;
/** The `cosign verify` line for a report's first image; empty where nothing was signed. */
function verifyCommandOf(report, files) {
    const { identity, issuer, sourceRepository, publicKey, withoutLog = false, images } = report;
    const [image] = images;
    if (image === undefined || (report.logEntries.length === 0 && !withoutLog))
        return '';
    if (publicKey !== undefined)
        return keyCommand(image, { ...files, withoutLog });
    if (identity === undefined || issuer === undefined)
        return '';
    const signer = { identity, issuer, sourceRepository };
    return verifyCommand(image, signer, files.trustedRoot, report);
}
function keyCommand(image, { trustedRoot, publicKeyPath, withoutLog, }) {
    return [
        'cosign verify',
        ...(trustedRoot === undefined ? [] : ['--trusted-root', quoted(trustedRoot)]),
        '--key',
        quoted(publicKeyPath),
        ...(withoutLog ? ['--insecure-ignore-tlog'] : []),
        quoted(image),
    ].join(' ');
}
/**
 * A `cosign verify` line that works as it stands; `trustedRoot` is the path given for an instance of one's own. It asks for the
 * source repository too where that is GitHub's, for which cosign has an option.
 */
function verifyCommand(image, signer, trustedRoot, { withoutLog, withoutSct } = {}) {
    const [, repository] = GITHUB_REPOSITORY.exec(signer.sourceRepository ?? '') ?? [];
    const words = [
        'cosign',
        'verify',
        ...(trustedRoot === undefined ? [] : ['--trusted-root', quoted(trustedRoot)]),
        '--certificate-identity',
        quoted(signer.identity),
        '--certificate-oidc-issuer',
        quoted(signer.issuer),
        ...(repository === undefined
            ? []
            : ['--certificate-github-workflow-repository', quoted(repository)]),
        ...(withoutLog === true ? ['--insecure-ignore-tlog', '--use-signed-timestamps'] : []),
        ...(withoutSct === true ? ['--insecure-ignore-sct'] : []),
        quoted(image),
    ];
    return words.join(' ');
}
/** Quoted for a POSIX shell. */
function quoted(text) {
    return /^[A-Za-z0-9_./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/action/outputs.js


/** Every output of the step, empty where there is nothing to say. */
function outputsOf(report, { files, trustedRoot, policy = '', }) {
    const image = report.images[0] ?? '';
    const { identity, issuer } = report;
    const entry = (kind) => (0,seal_report/* mainEntry */.G)(report, image, kind) ?? { uuid: '', logIndex: '' };
    return {
        digest: image.slice(image.indexOf('@') + 1),
        image: report.images.join('\n'),
        'signature-entry-id': entry('signature').uuid,
        'sbom-entry-id': entry('sbom').uuid,
        'provenance-entry-id': entry('provenance').uuid,
        'signature-log-index': entry('signature').logIndex,
        'sbom-log-index': entry('sbom').logIndex,
        'provenance-log-index': entry('provenance').logIndex,
        'log-entries': JSON.stringify(report.logEntries),
        'sbom-path': files.sbomPath,
        'provenance-path': files.provenancePath,
        'bundle-path': files.bundlePath,
        'policy-path': files.policyPath,
        policy,
        'certificate-identity': identity ?? '',
        'certificate-oidc-issuer': issuer ?? '',
        'verify-command': verifyCommandOf(report, { ...files, trustedRoot }),
        verified: String(report.verified),
        'promoted-tags': (report.promotedTags ?? []).map(({ tag }) => tag).join('\n'),
        'github-attestation-ids': (report.githubAttestations ?? []).map(({ id }) => id).join('\n'),
        skipped: JSON.stringify(report.skipped),
    };
}


/***/ }),

/***/ 23596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   KZ: () => (/* binding */ holdsAttestations),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   TF: () => (/* binding */ OCI_CONFIG),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   gV: () => (/* binding */ isAttestationManifest),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/* unused harmony export isIndexType */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52457);
/* harmony import */ var _oci_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21683);





/** `linux/arm64/v8` */
function platformName(platform) {
    return [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/');
}
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
/** An image's configuration: what a runtime is to do with its layers. */
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const IN_TOTO = 'application/vnd.in-toto+json';
/** Every manifest type that is understood, in the order in which a registry should prefer them. */
const MANIFEST_TYPES = [
    OCI_INDEX,
    OCI_MANIFEST,
    DOCKER_LIST,
    DOCKER_MANIFEST,
];
/** The size that every registry must take, and the largest that is read (distribution-spec, "Pushing Manifests"). */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/**
 * Reads an OCI or Docker schema 2 image manifest or index. `mediaType` is what the registry called it (Content-Type);
 * `what` names the document in messages. Refuses another type in the body, a document that is image and index at once
 * (GHSA-qq97-vm5h-rrhg), schema 1, digests other than sha256, and more than 4 MiB: OciError `MANIFEST_MALFORMED`.
 */
function parseManifest(bytes, mediaType, what) {
    const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (!MANIFEST_TYPES.includes(type)) {
        throw malformed(what, `has the media type ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(type))}`);
    }
    try {
        const document = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, what, { maxBytes: MAX_MANIFEST_BYTES }), what);
        const said = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(document['mediaType'] ?? type, `${what}, mediaType`);
        if (said !== type) {
            throw malformed(what, `is served as ${type} and calls itself ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(said)}`);
        }
        if (document['schemaVersion'] !== 2)
            throw malformed(what, 'is not of schema version 2');
        return isIndexType(type) ? indexOf(document, type, what) : imageOf(document, type, what);
    }
    catch (cause) {
        if (!(cause instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM) || cause instanceof _oci_error_js__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M)
            throw cause;
        throw malformed(what, `cannot be used: ${cause.message}`, cause);
    }
}
/** Whether a manifest of this media type lists other manifests. */
function isIndexType(mediaType) {
    return mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
}
function isIndex(content) {
    return content.kind === 'index';
}
/**
 * Whether an index entry is one of BuildKit's own attestations and no platform: it must both say so and name the
 * platform `unknown/unknown`, so that the annotation alone hides no image that could run.
 */
function isAttestationManifest(descriptor) {
    return (descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' &&
        isUnknownPlatform(descriptor.platform));
}
/** Whether an index says `unknown/unknown`, which no runtime looks for: what is listed so is run by its own digest alone. */
function isUnknownPlatform(platform) {
    return platform?.os === 'unknown' && platform.architecture === 'unknown';
}
/**
 * Whether a manifest holds BuildKit's attestations and no file system: its layers are all in-toto statements, in either of BuildKit's forms
 * (moby/buildkit, docs/attestations/attestation-storage.md). Its artifact type says nothing, for runtimes do not ask for it.
 */
function holdsAttestations(content) {
    if (content.kind !== 'image' || content.layers.length === 0)
        return false;
    return content.layers.every(({ mediaType }) => mediaType === IN_TOTO);
}
/** The digest of the manifest that BuildKit's attestation manifest says it is about. */
function attestedDigest({ annotations }) {
    const digest = annotations?.['vnd.docker.reference.digest'] ?? '';
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest) ? digest : undefined;
}
function indexOf(document, mediaType, what) {
    refuseFields(document, ['config', 'layers', 'fsLayers'], 'an index', what);
    return {
        kind: 'index',
        mediaType,
        // Go writes an empty list as null; some registries answer a referrers request so.
        manifests: descriptorsOf(document['manifests'] ?? [], `${what}, manifests`),
        ...sharedFieldsOf(document, what),
    };
}
function imageOf(document, mediaType, what) {
    refuseFields(document, ['manifests', 'fsLayers'], 'an image manifest', what);
    return {
        kind: 'image',
        mediaType,
        config: descriptorOf(document['config'], `${what}, config`),
        layers: descriptorsOf(document['layers'], `${what}, layers`),
        ...sharedFieldsOf(document, what),
    };
}
function sharedFieldsOf(document, what) {
    const { artifactType, subject, annotations } = document;
    return {
        ...(isAbsent(artifactType)
            ? {}
            : { artifactType: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(artifactType, `${what}, artifactType`) }),
        ...(isAbsent(subject) ? {} : { subject: descriptorOf(subject, `${what}, subject`) }),
        ...(isAbsent(annotations)
            ? {}
            : { annotations: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asStringMap */ ._T)(annotations, `${what}, annotations`) }),
    };
}
function descriptorsOf(value, what) {
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(value, what).map((item, at) => descriptorOf(item, `${what}[${at}]`));
}
function descriptorOf(value, what) {
    const found = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(value, what);
    const digest = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(found['digest'], `${what}.digest`);
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest)) {
        throw malformed(what, `has ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(digest, 100))} for a sha256 digest`);
    }
    const { artifactType, annotations, platform } = found;
    return {
        mediaType: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(found['mediaType'], `${what}.mediaType`),
        digest,
        size: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)(found['size'], `${what}.size`),
        ...(isAbsent(artifactType)
            ? {}
            : { artifactType: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(artifactType, `${what}.artifactType`) }),
        ...(isAbsent(annotations)
            ? {}
            : { annotations: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asStringMap */ ._T)(annotations, `${what}.annotations`) }),
        ...(isAbsent(platform) ? {} : { platform: platformOf(platform, `${what}.platform`) }),
    };
}
function platformOf(value, what) {
    const { os, architecture, variant } = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(value, what);
    return {
        os: platformWord(os, `${what}.os`),
        architecture: platformWord(architecture, `${what}.architecture`),
        ...(isAbsent(variant) || variant === ''
            ? {}
            : { variant: platformWord(variant, `${what}.variant`) }),
    };
}
/** A word of GOOS or GOARCH kind. It is printed, and joined with slashes, so it may be nothing else. */
function platformWord(value, what) {
    const word = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value, what);
    if (/^[A-Za-z0-9._-]{1,64}$/.test(word))
        return word;
    throw malformed(what, 'is no platform name');
}
function refuseFields(document, fields, kind, what) {
    const found = fields.find((field) => field in document);
    if (found !== undefined)
        throw malformed(what, `is called ${kind} and has ${found}`);
}
function isAbsent(value) {
    return value === undefined || value === null;
}
function malformed(what, why, cause) {
    return new _oci_error_js__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M({
        kind: 'service',
        code: 'MANIFEST_MALFORMED',
        message: `${what} ${why}`,
        hint: 'Push the image again with a current tool; nothing of this manifest was used.',
        cause,
    });
}


/***/ }),

/***/ 21683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

/** A registry, or what it gave or was asked for, that is not as it must be. Messages carry redacted URLs and no secret. */
class OciError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 90253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf),
/* harmony export */   G: () => (/* binding */ mainEntry)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23596);
/* harmony import */ var _signed_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48065);


function reportOf(sealed) {
    return {
        images: sealed.images.map((image) => image.subjects[0].reference),
        identity: sealed.signer?.identity,
        issuer: sealed.signer?.issuer,
        sourceRepository: sealed.signer?.sourceRepository,
        ...(sealed.publicKey === undefined ? {} : { publicKey: sealed.publicKey }),
        ...(sealed.withoutLog ? { withoutLog: true } : {}),
        ...(sealed.withoutSct ? { withoutSct: true } : {}),
        verified: sealed.verified,
        ...(sealed.promoted.length > 0 ? { promotedTags: sealed.promoted } : {}),
        ...(sealed.alsoStored.length > 0 ? { githubAttestations: sealed.alsoStored } : {}),
        logEntries: sealed.documents.flatMap((signed) => reportedEntry(signed, sealed.logUrl)),
        skipped: sealed.skipped,
    };
}
/**
 * The entry that stands for a kind of document of an image in single-value outputs: the bundle's, whose proof says the whole
 * UUID, before the cosign tag's.
 */
function mainEntry(report, image, kind) {
    const entries = report.logEntries.filter((entry) => entry.subject === image && entry.kind === kind);
    return entries.find(({ format }) => format === 'bundle') ?? entries[0];
}
function reportedEntry(signed, logUrl) {
    const entry = (0,_signed_document_js__WEBPACK_IMPORTED_MODULE_1__/* .logEntryOfDocument */ .L)(signed);
    if (entry === undefined)
        return [];
    const { subject, kind, predicateType } = signed.document;
    return [
        {
            subject: subject.reference,
            ...(subject.platform === undefined ? {} : { platform: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(subject.platform) }),
            kind,
            predicateType,
            format: signed.format,
            logUrl,
            ...entry,
            isNew: signed.isNew,
        },
    ];
}


/***/ }),

/***/ 48065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ logEntryOfDocument),
/* harmony export */   y: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _sigstore_log_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(761);

/** The log entry of a signed document, where it has one. */
function logEntryOfDocument(signed) {
    const [entry] = signed.bundle.verificationMaterial.tlogEntries;
    if (entry === undefined)
        return undefined;
    const named = (0,_sigstore_log_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .logEntryOf */ .M4)(entry);
    return { ...named, uuid: `${signed.treeId ?? ''}${named.uuid}` };
}
/** The signature itself: two bundles with the same one are the same signed document. */
function signatureOf(bundle) {
    const { content } = bundle;
    if (content.$case === 'messageSignature')
        return content.messageSignature.signature;
    return content.dsseEnvelope.signatures[0]?.sig ?? Buffer.alloc(0);
}


/***/ }),

/***/ 761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ leafHashOf),
/* harmony export */   M4: () => (/* binding */ logEntryOf),
/* harmony export */   gV: () => (/* binding */ MAX_DATE_SECONDS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** What a log entry is called, computed from the entry itself and not from what a server says of it. */
function logEntryOf(entry) {
    const logId = Buffer.from(entry.logId?.keyId ?? []).toString('hex');
    return {
        logId,
        logIndex: entry.logIndex,
        uuid: isOfRekorV2(entry)
            ? `${logId}:${entry.logIndex}`
            : treeIdOf(entry) + leafHashOf(entry.canonicalizedBody),
        integratedTime: entry.inclusionPromise === undefined ? '' : timeOf(entry.integratedTime),
    };
}
/** The kinds that only Rekor v2 has, are of this version (rekor-tiles CLIENTS.md). */
function isOfRekorV2({ kindVersion }) {
    return kindVersion?.version === '0.0.2' && kindVersion.kind !== 'intoto';
}
/** The last second that a Date can hold (ECMA-262, Time Values and Time Range). */
const MAX_DATE_SECONDS = 8.64e12;
function timeOf(integratedTime) {
    const seconds = Number(integratedTime);
    return seconds > 0 && seconds <= MAX_DATE_SECONDS ? new Date(seconds * 1000).toISOString() : '';
}
/** RFC 6962 §2.1: SHA-256 over a zero byte and the leaf, hex. */
function leafHashOf(canonicalizedBody) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(Buffer.from([0]))
        .update(canonicalizedBody)
        .digest('hex');
}
/** The tree id from a Rekor v1 checkpoint's origin line (`rekor.sigstore.dev - 1193050959916656506`), as 16 hex digits. */
function treeIdOf(entry) {
    const origin = entry.inclusionProof?.checkpoint?.envelope.split('\n', 1)[0] ?? '';
    const decimal = / - ([0-9]{1,20})$/.exec(origin)?.[1];
    const hex = decimal === undefined ? '' : BigInt(decimal).toString(16).padStart(16, '0');
    return hex.length === 16 ? hex : '';
}


/***/ })

};
;