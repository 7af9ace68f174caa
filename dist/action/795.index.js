"use strict";
exports.id = 795;
exports.ids = [795];
exports.modules = {

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