"use strict";
exports.id = 412;
exports.ids = [412];
exports.modules = {

/***/ 43412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sign: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var _run_seal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49206);
/* harmony import */ var _seal_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(118);


const sign = {
    name: 'sign',
    summary: 'Signs images, and nothing else',
    synopsis: 'IMAGE…',
    positionals: { min: 1, max: 1000 },
    options: _seal_options_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNING_OPTIONS */ .FQ,
    run: (given, terminal) => (0,_run_seal_js__WEBPACK_IMPORTED_MODULE_0__/* .runSeal */ .n)(given, terminal, (0,_seal_options_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsFrom */ .WK)(given, terminal.env, { sign: true, sbom: 'false', provenance: 'false' })),
};


/***/ })

};
;