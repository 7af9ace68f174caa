"use strict";
exports.id = 252;
exports.ids = [252];
exports.modules = {

/***/ 59252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   seal: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73421);
/* harmony import */ var _run_seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49206);
/* harmony import */ var _seal_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(118);



const seal = {
    name: 'seal',
    summary: 'Signs images, attests their SBOM and provenance, and verifies all of it',
    synopsis: 'IMAGE…',
    positionals: { min: 1, max: 1000 },
    options: {
        sbom: {
            value: 'WHAT',
            describe: 'builtin, syft, trivy, false, or the path of a ready document',
            default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.sbom,
        },
        'sbom-spec-version': {
            value: 'VERSION',
            describe: 'of CycloneDX, for builtin: 1.5, 1.6 or 1.7',
            default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.sbomSpecVersion,
        },
        'sbom-owned': {
            value: 'WHAT',
            describe: 'drop or mark: language packages in files of operating system packages, for builtin',
            default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.sbomOwned,
        },
        provenance: {
            value: 'WHAT',
            describe: 'v1, v0.2, both or false',
            default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.provenance,
        },
        scan: {
            value: 'WHAT',
            describe: 'trivy or grype, as installed, or false: attest what it finds',
            default: _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.scan,
        },
        attestation: {
            value: 'TYPE=FILE',
            many: true,
            describe: 'a predicate to attest too, JSON: a URI, or cosign’s short name; repeatable',
        },
        'build-metadata': {
            value: 'FILE',
            describe: 'what buildx wrote with --metadata-file; provenance then names base images',
        },
        'workflow-inputs': {
            value: 'JSON',
            describe: 'what a reusable workflow was called with, toJSON(inputs), for provenance',
        },
        'no-sign': { describe: 'make no image signature' },
        ..._seal_options_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNING_OPTIONS */ .FQ,
    },
    run: (given, terminal) => (0,_run_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .runSeal */ .n)(given, terminal, (0,_seal_options_js__WEBPACK_IMPORTED_MODULE_2__/* .inputsFrom */ .WK)(given, terminal.env, {
        sign: !given.isSet('no-sign'),
        sbom: given.text('sbom') ?? _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.sbom,
        sbomOwned: given.text('sbom-owned') ?? _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.sbomOwned,
        sbomSpecVersion: given.text('sbom-spec-version') ?? _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.sbomSpecVersion,
        provenance: given.text('provenance') ?? _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.provenance,
        scan: given.text('scan') ?? _seal_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_DEFAULTS */ .V9.scan,
        attestations: given.all('attestation'),
    })),
};


/***/ })

};
;