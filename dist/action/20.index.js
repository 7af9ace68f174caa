"use strict";
exports.id = 20;
exports.ids = [20];
exports.modules = {

/***/ 55020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainMissingToken: () => (/* binding */ explainMissingToken),
/* harmony export */   skippedForFork: () => (/* binding */ skippedForFork)
/* harmony export */ });
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12023);
/* harmony import */ var _identity_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65575);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _sigstore_sigstore_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64285);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57185);





const NO_FILES = {
    sbomPath: '',
    provenancePath: '',
    bundlePath: '',
    publicKeyPath: '',
    policyPath: '',
};
/**
 * What the step says where it has nothing to sign with because it runs for a fork's pull request. Undefined for every other job, also
 * for one that lacks the permission: that one is to fail. Throws FlowError INPUT_MALFORMED.
 */
async function skippedForFork(getInput, { env, log }) {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .Ko)(getInput);
    const showSummary = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readBoolean */ .Vf)(getInput, 'show-summary');
    if (inputs.key !== undefined || (0,_identity_source_js__WEBPACK_IMPORTED_MODULE_1__/* .hasIdentity */ .r)(inputs, env))
        return undefined;
    const fork = await unprivilegedFork(env);
    if (fork === undefined)
        return undefined;
    const why = `this is a pull request from the fork ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(fork)}, whose jobs GitHub gives no id-token, and on-missing-id-token is skip`;
    log.warning(`nothing was signed: ${why}`);
    const report = unsigned(inputs.images, why);
    const [{ outputsOf }, { summaryOf }] = await Promise.all([
        __webpack_require__.e(/* import() */ 833).then(__webpack_require__.bind(__webpack_require__, 12833)),
        __webpack_require__.e(/* import() */ 646).then(__webpack_require__.bind(__webpack_require__, 22646)),
    ]);
    return {
        outputs: outputsOf(report, { files: NO_FILES }),
        summary: showSummary ? summaryOf(report, '') : undefined,
    };
}
/**
 * Tells a fork's pull request from a missing permission: GitHub gives such jobs no id-token, whatever their permissions say, so
 * the usual advice cannot help. The event is read only then.
 */
async function explainMissingToken(error, env) {
    if (!(error instanceof _sigstore_sigstore_error_js__WEBPACK_IMPORTED_MODULE_3__/* .SigstoreError */ .F) || error.code !== 'IDENTITY_TOKEN_MISSING')
        return error;
    const fork = await unprivilegedFork(env);
    if (fork === undefined)
        return error;
    return new _sigstore_sigstore_error_js__WEBPACK_IMPORTED_MODULE_3__/* .SigstoreError */ .F({
        kind: 'usage',
        code: 'IDENTITY_TOKEN_MISSING',
        message: `this is a pull request from the fork ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(fork)}, whose jobs GitHub gives no id-token: add "on-missing-id-token: skip" to let the step end without a signature`,
        hint: 'Or seal only what is pushed to your own repository: add "if: github.event_name != \'pull_request\'" to this step.',
        cause: error,
    });
}
/** Undefined also where the event cannot be read: then the usual advice is the best there is, and nothing may be skipped. */
async function unprivilegedFork(env) {
    // Other events have the rights that the workflow asks for, whoever they are about.
    if (!(env['GITHUB_EVENT_NAME'] ?? '').match(/^pull_request(?:_review(?:_comment)?)?$/))
        return undefined;
    const origin = await (0,_fork_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .yv)(env).catch(() => ({ kind: 'unknown' }));
    return origin.kind === 'fork' ? origin.name : undefined;
}
function unsigned(images, why) {
    return {
        images: [],
        identity: undefined,
        issuer: undefined,
        unsigned: why,
        verified: false,
        logEntries: [],
        skipped: images.map((subject) => ({ subject: (0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(subject), what: 'everything', why })),
    };
}


/***/ })

};
;