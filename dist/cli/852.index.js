"use strict";
exports.id = 852;
exports.ids = [852];
exports.modules = {

/***/ 15852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyTest: () => (/* binding */ policyTest)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11832);
/* harmony import */ var _judge_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33710);
/* harmony import */ var _seal_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(118);
/* harmony import */ var _verify_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17258);




const policyTest = {
    name: 'policy test',
    summary: 'Tells what a policy comes to for images, step by step, without a cluster',
    synopsis: 'FILE IMAGE…',
    positionals: { min: 2, max: 101 },
    options: {
        ..._verify_options_js__WEBPACK_IMPORTED_MODULE_3__/* .TRUST_OPTIONS */ .Qb,
        ..._seal_options_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_OPTIONS */ .zc,
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


/***/ })

};
;