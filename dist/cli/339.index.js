"use strict";
exports.id = 339;
exports.ids = [339];
exports.modules = {

/***/ 81339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  generateKeyPair: () => (/* binding */ generateKeyPair),
  newPassword: () => (/* binding */ newPassword)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/shared/secret.js
var secret = __webpack_require__(89485);
// EXTERNAL MODULE: ./build/sigstore/key-error.js
var key_error = __webpack_require__(48830);
// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
;// CONCATENATED MODULE: ./build/cli/key-pair-files.js




const OWNER_ONLY = 0o600;
const READABLE = 0o644;
/**
 * Writes `PREFIX.key` for its owner alone and `PREFIX.pub` for everybody (less what the umask
 * takes), both or neither, and never over anything that is there, not even a link. Throws KeyError
 * KEY_FILE_EXISTS, KEY_FILE_UNWRITABLE.
 */
async function writeKeyPair(prefix, pair) {
    const files = { privateKey: `${prefix}.key`, publicKey: `${prefix}.pub` };
    await writeNew(files.privateKey, pair.privateKey, OWNER_ONLY);
    try {
        await writeNew(files.publicKey, pair.publicKey, READABLE);
    }
    catch (error) {
        await (0,promises_.rm)(files.privateKey, { force: true });
        throw error;
    }
    return files;
}
/** `wx` is O_EXCL: whether the file is there and its making are one step. */
async function writeNew(path, text, mode) {
    let made = false;
    try {
        const file = await (0,promises_.open)(path, 'wx', mode);
        made = true;
        try {
            await file.writeFile(text);
            await file.sync();
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        if (made)
            await (0,promises_.rm)(path, { force: true });
        throw unwritten(path, cause);
    }
}
function unwritten(path, cause) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EEXIST') {
        return new key_error/* KeyError */.e({
            code: 'KEY_FILE_EXISTS',
            message: `${(0,log/* printable */.g)(path)} is there already`,
            hint: 'No key file was written. Give another --output-prefix, or move the old pair away.',
            cause,
        });
    }
    return new key_error/* KeyError */.e({
        code: 'KEY_FILE_UNWRITABLE',
        message: `${(0,log/* printable */.g)(path)} cannot be written: ${(0,errors/* messageOf */.bD)(cause)}`,
        hint: 'Give --output-prefix a place in an existing folder that you may write to.',
        cause,
    });
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/cli/password-prompt.js




const PROMPTS = ['Password for the new key: ', 'The same password again: '];
/** Whether there is a person to ask. */
function canAsk({ input, output }) {
    return input.isTTY === true && output.isTTY === true;
}
/**
 * Asks a person twice for a new password; what is typed is shown nowhere. Throws KeyError
 * KEY_PASSWORD_UNFIT where the two differ, KEY_PASSWORD_MISSING where the person gives up (Ctrl-C,
 * Ctrl-D).
 */
async function askNewPassword(streams) {
    const [first = '', second = ''] = await hiddenLines(streams);
    if (first === second)
        return new secret/* Secret */.z(first);
    throw new key_error/* KeyError */.e({
        code: 'KEY_PASSWORD_UNFIT',
        message: 'the two passwords differ',
        hint: 'Nothing was written. Run the command again.',
    });
}
/**
 * One hidden line a prompt. One reader for all of them, so that lines which come in one piece are
 * not lost.
 */
function hiddenLines({ input, output }) {
    const unseen = new external_node_stream_.Writable({
        write: (_chunk, _encoding, done) => {
            done();
        },
    });
    const reader = (0,external_node_readline_.createInterface)({ input, output: unseen, terminal: true, historySize: 0 });
    const lines = [];
    return new Promise((resolve, reject) => {
        output.write(PROMPTS[0] ?? '');
        reader.on('line', (line) => {
            output.write('\n');
            if (lines.push(line) < PROMPTS.length)
                output.write(PROMPTS[lines.length] ?? '');
            else
                reader.close();
        });
        reader.on('SIGINT', () => {
            output.write('\n');
            reader.close();
        });
        reader.on('close', () => {
            if (lines.length >= PROMPTS.length)
                resolve(lines);
            else
                reject(givenUp());
        });
    });
}
function givenUp() {
    return new key_error/* KeyError */.e({
        code: 'KEY_PASSWORD_MISSING',
        message: 'no password was given',
        hint: 'Nothing was written. Run the command again, or set COSIGN_PASSWORD.',
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/generate-key-pair.js






const PASSWORD_VARIABLE = 'COSIGN_PASSWORD';
const generateKeyPair = {
    name: 'generate-key-pair',
    summary: 'Makes a password-protected key pair that signs here and in cosign',
    synopsis: '[--output-prefix PREFIX]',
    positionals: { min: 0, max: 0 },
    options: {
        'output-prefix': {
            value: 'PREFIX',
            describe: 'writes PREFIX.key and PREFIX.pub, never over a file that is there',
            default: 'seal-image',
        },
    },
    run: async (given, terminal) => {
        const prefix = (0,args/* requiredText */.$4)(given, 'output-prefix');
        if (prefix === '' || prefix.endsWith('/')) {
            throw new args/* UsageError */.eb('--output-prefix names no file', 'Give it a name, like keys/release.');
        }
        const streams = { input: process.stdin, output: process.stderr };
        const password = await newPassword(terminal, streams);
        const { makeKeyPair } = await __webpack_require__.e(/* import() */ 678).then(__webpack_require__.bind(__webpack_require__, 57678));
        const { publicKeyHint } = await Promise.all(/* import() */[__webpack_require__.e(917), __webpack_require__.e(371)]).then(__webpack_require__.bind(__webpack_require__, 42371));
        const pair = await makeKeyPair(password, external_node_crypto_.randomBytes);
        const files = await writeKeyPair(prefix, pair);
        terminal.log.info(`private key: ${files.privateKey} (encrypted; keep it and its password apart)`);
        terminal.log.info(`public key: ${files.publicKey}, which cosign verify --key takes`);
        terminal.log.info(`SHA-256 of the public key: ${publicKeyHint(pair.publicKeyObject)}`);
        return 0;
    },
};
/**
 * From COSIGN_PASSWORD where it is set, or else from the person at the terminal. Throws KeyError
 * KEY_PASSWORD_MISSING, KEY_PASSWORD_UNFIT.
 */
async function newPassword({ env, mask }, streams) {
    const given = env[PASSWORD_VARIABLE];
    if (given !== undefined) {
        mask(given);
        return new secret/* Secret */.z(given);
    }
    if (canAsk(streams))
        return askNewPassword(streams);
    throw new key_error/* KeyError */.e({
        code: 'KEY_PASSWORD_MISSING',
        message: `${PASSWORD_VARIABLE} is not set, and there is no terminal to ask for a password`,
        hint: `Set ${PASSWORD_VARIABLE} to the password of the new key.`,
    });
}


/***/ }),

/***/ 57383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* unused harmony export silentLog */
const silentLog = {
    debug: () => undefined,
    info: () => undefined,
    warning: () => undefined,
    progress: () => undefined,
};
/**
 * Foreign text (names, paths, certificate fields) made safe for one line of a log or a summary:
 * control characters, line separators, bidirectional controls and halves of characters become `\u{…}` escapes, and it is cut
 * at `max` code units or just before.
 */
function printable(text, max = 300) {
    const cut = text.length > max ? `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…` : text;
    return cut.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\ufeff]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 89485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** A value that prints as `***` wherever it is logged, joined or serialised; only `reveal()` gives it away. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return '***';
    }
}


/***/ }),

/***/ 48830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ KeyError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

/**
 * A key that cannot be used, or made. Messages tell the kind of a key and where it came from, never
 * a byte of it or of its password; a parser's error that quotes what it read is not kept as the
 * cause.
 */
class KeyError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
    constructor(failure) {
        super({ kind: 'usage', ...failure });
    }
}


/***/ })

};
;