"use strict";
exports.id = 207;
exports.ids = [207];
exports.modules = {

/***/ 2207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describedImage: () => (/* binding */ describedImage),
/* harmony export */   withImageDigest: () => (/* binding */ withImageDigest)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2457);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1832);
/* harmony import */ var _foreign_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4005);
/* harmony import */ var _image_purl_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3184);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(757);
/* harmony import */ var _sbom_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2795);






/**
 * Which of the images a document speaks of: the one whose digest stands in what it describes, else, where no digest stands there, the
 * first, if that is named. Throws SbomError `SBOM_OTHER_IMAGE` where it describes another image, or none.
 */
function describedImage(document, images) {
    const described = describedBy(document);
    const digests = new Set(described.flatMap(digestsIn));
    const found = images.find(({ digest }) => digests.has(digest)) ??
        images.find(({ configDigest }) => configDigest !== undefined && digests.has(configDigest));
    if (found !== undefined)
        return found;
    const [first] = images;
    const isNamed = described.some((item) => names((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(item['name'], 1024), first.repository));
    if (digests.size === 0 && isNamed)
        return first;
    const [other] = digests;
    throw (0,_sbom_error_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J)({
        code: 'SBOM_OTHER_IMAGE',
        message: `the SBOM describes ${other ?? 'no image by digest or name'}, not ${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(first.repository)}@${first.digest}`,
    });
}
/** The document, with the image's digest and package URL on what it describes, where it has none; one that is signed stays as it is. */
function withImageDigest(document, image) {
    if (document['signature'] !== undefined)
        return document;
    if ((0,_foreign_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOf */ .b)(document) === 'spdx')
        return spdxWithDigest(document, image);
    const metadata = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(document['metadata']);
    const root = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(metadata['component']);
    const hashes = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(root['hashes']);
    const hash = { alg: 'SHA-256', content: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(image.digest) };
    const component = {
        ...root,
        ...(hashes.some(({ alg }) => alg === hash.alg) ? {} : { hashes: [...hashes, hash] }),
        purl: root['purl'] ?? (0,_image_purl_js__WEBPACK_IMPORTED_MODULE_2__/* .imagePurl */ .X)(image),
    };
    return { ...document, metadata: { ...metadata, component } };
}
function spdxWithDigest(document, image) {
    const described = new Set(describedBy(document));
    const checksum = { algorithm: 'SHA256', checksumValue: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(image.digest) };
    const packages = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(document['packages']).map((item) => {
        const checksums = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(item['checksums']);
        const known = checksums.some(({ algorithm }) => algorithm === checksum.algorithm);
        return known || !described.has(item) ? item : { ...item, checksums: [...checksums, checksum] };
    });
    return { ...document, packages };
}
/** What the document says that it is about: CycloneDX's root component, the packages that an SPDX document describes. */
function describedBy(document) {
    if ((0,_foreign_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatOf */ .b)(document) !== 'spdx') {
        const root = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(document['metadata'])['component'];
        return (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)([root]);
    }
    const ids = new Set(Array.isArray(document['documentDescribes']) ? document['documentDescribes'] : []);
    for (const relation of (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(document['relationships'])) {
        const { spdxElementId, relationshipType, relatedSpdxElement } = relation;
        if (spdxElementId === 'SPDXRef-DOCUMENT' && relationshipType === 'DESCRIBES') {
            ids.add(relatedSpdxElement);
        }
    }
    return (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(document['packages']).filter(({ SPDXID }) => ids.has(SPDXID));
}
/** Every image digest in the name, version, package URL, hashes and properties; not in those of layers. */
function digestsIn(item) {
    const texts = [item['name'], item['version'], item['versionInfo'], item['purl'], item['bom-ref']];
    const references = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(item['externalRefs']).map((ref) => ref['referenceLocator']);
    const properties = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(item['properties'])
        .filter(({ name }) => /:(?:RepoDigest|ImageID)$/.test((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(name) ?? ''))
        .map(({ value }) => value);
    const hashes = [
        ...(0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(item['hashes']).map(({ alg, content }) => [alg, content]),
        ...(0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M$)(item['checksums']).map(({ algorithm, checksumValue }) => [
            algorithm,
            checksumValue,
        ]),
    ].map(([algorithm, content]) => /^SHA-?256$/.test((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(algorithm) ?? '') ? `sha256:${(0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(content) ?? ''}` : undefined);
    return [...texts, ...references, ...properties, ...hashes].flatMap((value) => Array.from(((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value, 4096) ?? '').matchAll(/sha256(?::|%3A)(?<hex>[0-9a-f]{64})(?![0-9a-f])/gi), ({ groups }) => `sha256:${groups?.['hex']?.toLowerCase() ?? ''}`).filter(_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc));
}
function names(text, repository) {
    try {
        return (text !== undefined &&
            (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text).repository) === (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository));
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ imagePurl)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1832);
/* harmony import */ var _purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9164);


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

/***/ 9164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ purlOf)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7091);
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


/***/ })

};
;