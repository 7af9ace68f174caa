"use strict";
exports.id = 758;
exports.ids = [758];
exports.modules = {

/***/ 31758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);




const demo = {
    name: 'demo',
    summary: 'Seals a real image on a Sigstore and a registry of its own, all on this machine',
    synopsis: '[--image IMAGE] [--keep]',
    positionals: { min: 0, max: 0 },
    options: {
        image: { value: 'IMAGE', describe: 'copy and seal this image in place of the one made here' },
        keep: { describe: 'leave the services up until Ctrl-C, and print cosign commands for them' },
    },
    run: async (given, terminal) => {
        const { startEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(812), __webpack_require__.e(368), __webpack_require__.e(431), __webpack_require__.e(173)]).then(__webpack_require__.bind(__webpack_require__, 33173));
        const { runDemo } = await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(187), __webpack_require__.e(431), __webpack_require__.e(232), __webpack_require__.e(181), __webpack_require__.e(182)]).then(__webpack_require__.bind(__webpack_require__, 2182));
        const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'seal-image-demo-'));
        const started = performance.now();
        const embedded = await startEmbedded();
        terminal.log.info(`started an OIDC issuer, Fulcio, CT log, Rekor, TSA and registry in ${Math.round(performance.now() - started)} ms`);
        try {
            const passed = await runDemo(worldOf(given, terminal, embedded, directory));
            if (given.isSet('keep'))
                await untilInterrupted();
            return passed ? 0 : 1;
        }
        finally {
            await embedded.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true });
        }
    },
};
/** The action and the project's root, from where this command line itself runs: dist/cli or src/cli. */
function worldOf(given, terminal, embedded, directory) {
    const program = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '');
    const outputs = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(program));
    const image = given.text('image');
    return {
        terminal,
        embedded,
        directory,
        action: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(outputs, 'action', `index${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.extname)(program)}`),
        projectRoot: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(outputs),
        ...(image === undefined ? {} : { image }),
        keep: given.isSet('keep'),
    };
}
function untilInterrupted() {
    return new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
    });
}


/***/ })

};
;