"use strict";
exports.id = 608;
exports.ids = [608];
exports.modules = {

/***/ 8143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   GW: () => (/* binding */ MAX_CONFIG_BYTES),
/* harmony export */   Lh: () => (/* binding */ isContainerImage)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52457);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23596);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50275);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20230);
/* harmony import */ var _sbom_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92795);





const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const CONFIG_TYPES = new Set([_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_CONFIG */ .TF, 'application/vnd.docker.container.image.v1+json']);
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** A word of GOOS or GOARCH kind, as in manifests; images from scratch may have none. */
const PLATFORM_WORD = /^[A-Za-z0-9._-]{0,64}$/;
const GO_ZERO_TIME = Date.parse('0001-01-01T00:00:00Z');
/** Whether a manifest is a container image, and not an index or some other artifact. */
function isContainerImage(manifest) {
    return manifest.kind === 'image' && CONFIG_TYPES.has(manifest.config.mediaType);
}
/** Reads the configuration's bytes. Throws SbomError `SBOM_CONFIG_MALFORMED`, also where the layers are not as many. */
function parseImageConfig(bytes, manifest) {
    try {
        return configOf(bytes, manifest);
    }
    catch (cause) {
        throw (0,_sbom_error_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J)({
            code: 'SBOM_CONFIG_MALFORMED',
            message: `image configuration ${manifest.config.digest}: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause)}`,
            cause,
        });
    }
}
function configOf(bytes, manifest) {
    const config = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, 'it', { maxBytes: MAX_CONFIG_BYTES }), 'it');
    const rootfs = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(config['rootfs'], 'rootfs');
    const diffIds = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asArray */ ._j)(rootfs['diff_ids'] ?? [], 'rootfs.diff_ids').map(diffIdOf);
    if (diffIds.length !== manifest.layers.length) {
        throw new Error(`it has ${diffIds.length} diff_ids for ${manifest.layers.length} layers`);
    }
    return {
        platform: platformOf(config),
        diffIds,
        created: createdOf(config['created']),
        labels: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asStringMap */ ._T)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(config['config'] ?? {}, 'config')['Labels'], 'config.Labels'),
    };
}
function diffIdOf(value) {
    const text = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(value, 'a diff_id');
    if (!(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        throw new Error('a diff_id is not a sha256 digest');
    return text;
}
function platformOf(config) {
    const variant = platformWord(config['variant'] ?? '', 'variant');
    return {
        os: platformWord(config['os'], 'os'),
        architecture: platformWord(config['architecture'], 'architecture'),
        ...(variant === '' ? {} : { variant }),
    };
}
/** It becomes part of the image's package URL, and is printed. */
function platformWord(value, what) {
    const word = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(value, what);
    if (PLATFORM_WORD.test(word))
        return word;
    throw new Error(`${what} is no platform name`);
}
function createdOf(value) {
    if (typeof value !== 'string' || !RFC3339.test(value))
        return undefined;
    const date = new Date(value);
    // A time zone may move it into a year that RFC 3339 has no digits for.
    const isDate = date.getTime() > GO_ZERO_TIME && date.getUTCFullYear() <= 9999;
    return isDate ? date : undefined;
}


/***/ }),

/***/ 33184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ imagePurl)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11832);
/* harmony import */ var _purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69164);


/**
 * purl-spec, type oci: the last segment of the repository, the digest, and the whole repository as a qualifier. No tag: it says
 * nothing of the bytes, and the same digest must give the same document whatever it was called.
 */
function imagePurl({ repository, digest, platform, }) {
    return (0,_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .purlOf */ .V)({
        type: 'oci',
        name: repository.path.slice(repository.path.lastIndexOf('/') + 1),
        version: digest,
        qualifiers: {
            arch: platform?.architecture,
            repository_url: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(repository),
        },
    });
}


/***/ }),

/***/ 90757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ jsonObjectIn),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Yf: () => (/* binding */ jsonIn),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50275);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42365);


const LIMITS = { maxBytes: 16 * 1024 * 1024, maxValues: 1_000_000 };
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** No honest list of licences, authors or dependencies of one package comes near. */
const MAX_ITEMS = 5000;
/** A file that is to hold JSON, as the value that it holds. The tools that write such files pass over a byte order mark. Throws JsonError. */
function jsonIn({ bytes }) {
    const marked = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(marked ? bytes.subarray(3) : bytes, 'it', LIMITS);
}
/** A file that is to hold a JSON object. Throws JsonError. */
function jsonObjectIn(file) {
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(jsonIn(file), 'it');
}
/** A line of text, or undefined where it is none. */
function textOf(value, max) {
    return typeof value === 'string' ? (0,_package_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(value, max) : undefined;
}
/** The lines of text in a list, or the one that stands in its place; what is none is passed over. */
function textsOf(value) {
    const all = Array.isArray(value) ? value : [value];
    return all.slice(0, MAX_ITEMS).flatMap((item) => textOf(item) ?? []);
}


/***/ }),

/***/ 23883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ LayerCache)
/* harmony export */ });
/** Bytes, roughly, that a node, a set member or a map entry takes beside its text. */
const NODE_BYTES = 400;
/** Layers that were read already and that other images of the run, or other platforms, have too. */
class LayerCache {
    #shared;
    #layers = new Map();
    #held = 0;
    /** `shared`: the layers that will be asked for more than once; no other is kept. */
    constructor(shared) {
        this.#shared = shared;
    }
    /** A layer's files, where its bytes are those of `digest` and unpack to `diffId`. */
    get(digest, diffId) {
        return this.#layers.get(`${digest} ${diffId}`);
    }
    /** Keeps a layer while there is room for it; otherwise it will be read again. */
    keep(digest, diffId, layer, maxBytes) {
        if (!this.#shared.has(digest))
            return;
        const held = this.#held + sizeOf(layer);
        if (held > maxBytes)
            return;
        this.#held = held;
        this.#layers.set(`${digest} ${diffId}`, layer);
    }
    get size() {
        return this.#layers.size;
    }
}
function sizeOf({ keptBytes, spent, leaves, directories }) {
    const keys = leaves.byteLength + directories.byteLength;
    return keptBytes + spent.nodes * NODE_BYTES + 2 * spent.pathChars + keys;
}


/***/ }),

/***/ 42365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Gq: () => (/* binding */ BY_COMPILER),
/* harmony export */   bV: () => (/* binding */ isOfSystem),
/* harmony export */   hJ: () => (/* binding */ personName),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/** What a compiler wrote into a program. */
const BY_COMPILER = { technique: 'binary-analysis', confidence: 1 };
/** Whether a package URL is of a package manager that the operating system itself is installed with. */
function isOfSystem(purl) {
    return /^pkg:(?:alpm|apk|deb|ebuild|rpm)\//.test(purl);
}
/** A field that goes into a document: one line, no control characters, and of a length that fields have. */
function isPlain(text, max = 512) {
    return (text !== '' && text.length <= max && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) && text.isWellFormed());
}
/** The value if it is plain text, else undefined: for fields that are nice to have. */
function plain(value, max = 512) {
    const text = value?.trim();
    return text !== undefined && isPlain(text, max) ? text : undefined;
}
/** The name in `Name <mail> (url)`. */
function personName(text) {
    return plain(text
        ?.slice(0, 1024)
        .split(/[<(]/, 1)[0]
        ?.replace(/^["']|["']\s*$/g, ''));
}


/***/ }),

/***/ 69164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ purlOf)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(packageurl_js__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A package URL (purl-spec). `+` and `:` of versions are written `%2B` and `%3A`, as syft and trivy write them, so that
 * the same package is the same text in their documents and ours. Undefined where the parts make no valid one.
 */
function purlOf({ type, namespace, name, version, qualifiers = {}, }) {
    const kept = Object.entries(qualifiers).flatMap(([key, value]) => value === undefined || value === '' ? [] : [[key, value]]);
    try {
        const purl = new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL(type, namespace, name, version, kept.length === 0 ? undefined : Object.fromEntries(kept), undefined);
        purl.version = undefined;
        return version === undefined ? purl.toString() : withVersion(purl.toString(), version);
    }
    catch {
        return undefined;
    }
}
function withVersion(purl, version) {
    const [path = '', query] = purl.split('?', 2);
    const versioned = `${path}@${encodeURIComponent(version)}`;
    return query === undefined ? versioned : `${versioned}?${query}`;
}


/***/ }),

/***/ 92795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused)
/* harmony export */ });
/* unused harmony export SbomError */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

/** An SBOM that cannot be made or must not be signed. What a registry answers wrongly is the registry room's error. */
class SbomError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}
const ADVICE = {
    SBOM_NOT_AN_IMAGE: {
        kind: 'usage',
        hint: 'Give the digest of a container image; other artifacts have no files to list (sbom: false).',
    },
    SBOM_CONFIG_MALFORMED: {
        kind: 'refused',
        hint: 'The image breaks the OCI image specification; build and push it again.',
    },
    SBOM_LAYER_CORRUPT: {
        kind: 'refused',
        hint: 'No runtime could unpack this layer; build and push the image again.',
    },
    SBOM_LAYER_DIFF_ID: {
        kind: 'refused',
        hint: 'The layer is not the one that the image was built with; build and push it again, and do not run it.',
    },
    SBOM_IMAGE_TOO_LARGE: {
        kind: 'refused',
        hint: 'If the image is meant to be like that, make its SBOM elsewhere and give its path (sbom: PATH).',
    },
    SBOM_INVALID: {
        kind: 'refused',
        hint: 'The document does not fit the CycloneDX schema; nothing was signed. If seal-image made it, please report it.',
    },
    SBOM_ARCHIVE_UNREADABLE: {
        kind: 'usage',
        hint: 'Give the uncompressed archive that `docker save` writes of one image.',
    },
    SBOM_OTHER_IMAGE: {
        kind: 'refused',
        hint: 'Make the SBOM of the image itself, by its digest. To attest a document as it stands: seal-image attest --type cyclonedx --predicate FILE.',
    },
};
/** The error for a refusal, with what to do about it. */
function refused(refusal) {
    return new SbomError({ ...refusal, ...ADVICE[refusal.code] });
}


/***/ })

};
;