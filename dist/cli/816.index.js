"use strict";
exports.id = 816;
exports.ids = [816];
exports.modules = {

/***/ 22816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attest: () => (/* binding */ attest)
/* harmony export */ });
/* harmony import */ var _given_attestations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63165);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3513);
/* harmony import */ var _run_seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49206);
/* harmony import */ var _seal_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(118);
/* harmony import */ var _verify_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17258);





const attest = {
    name: 'attest',
    summary: 'Attests a ready predicate about images',
    synopsis: '--type TYPE --predicate FILE IMAGE…',
    positionals: { min: 1, max: 1000 },
    options: {
        type: { value: 'TYPE', describe: 'a predicate type’s URI, or cosign’s short name for it' },
        predicate: { value: 'FILE', describe: 'the predicate, JSON' },
        ..._seal_options_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGNING_OPTIONS */ .FQ,
    },
    run: async (given, terminal) => (0,_run_seal_js__WEBPACK_IMPORTED_MODULE_2__/* .runSeal */ .n)(given, terminal, (0,_seal_options_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsFrom */ .WK)(given, terminal.env, { sign: false, sbom: 'false', provenance: 'false' }), [await attestationFrom(given)]),
};
async function attestationFrom(given) {
    const predicateType = (0,_verify_options_js__WEBPACK_IMPORTED_MODULE_4__/* .predicateTypeFrom */ .E)((0,_args_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(given, 'type'));
    return (0,_given_attestations_js__WEBPACK_IMPORTED_MODULE_0__/* .readAttestation */ .V)('--predicate', predicateType, (0,_args_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(given, 'predicate'));
}


/***/ })

};
;