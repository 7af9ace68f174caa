"use strict";
exports.id = 778;
exports.ids = [778];
exports.modules = {

/***/ 778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellRunner: () => (/* binding */ tellRunner)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);

/** Says to the runner, in its own commands and files, what the step says. Throws where its files cannot be written. */
async function tellRunner(message) {
    if (message.command !== 'result') {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__[message.command](message.text);
        return;
    }
    for (const [name, value] of Object.entries(message.outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput(name, value);
    if (message.summary !== undefined && process.env['GITHUB_STEP_SUMMARY']) {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__.summary.addRaw(message.summary).write();
    }
}


/***/ })

};
;