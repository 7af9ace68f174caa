/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 3513:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   ZL: () => (/* binding */ helpOf),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   pQ: () => (/* binding */ parseGiven),
/* harmony export */   qL: () => (/* binding */ firstGiven)
/* harmony export */ });
/* unused harmony export COMMON_OPTIONS */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(20230);


/** The command line is wrong; exit status 2. */
class UsageError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SealError */ .EM {
    constructor(message, hint, cause) {
        super({ kind: 'usage', code: 'USAGE', message, hint, cause });
    }
}
/** Options that every command has. */
const COMMON_OPTIONS = {
    help: { describe: 'show this and end' },
    verbose: { describe: 'tell every request' },
};
/** Reads a command's arguments by its option table. Throws UsageError. */
function parseGiven(command, args) {
    const options = { ...command.options, ...COMMON_OPTIONS };
    const hint = `See seal-image ${command.name} --help.`;
    let parsed;
    try {
        parsed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options: configOf(options), allowPositionals: true });
    }
    catch (cause) {
        throw new UsageError((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause).split('. ', 1)[0] ?? '', hint, cause);
    }
    const values = parsed.values;
    const repeated = Object.keys(options).find((name) => options[name]?.many !== true && textsIn(values[name]).length > 1);
    if (repeated !== undefined) {
        throw new UsageError(`--${repeated} is given more than once`, hint);
    }
    const { min, max } = command.positionals;
    const count = parsed.positionals.length;
    const wanted = values['help'] === true ? 0 : min;
    if (count < wanted || count > max) {
        throw new UsageError(`seal-image ${command.name} takes ${command.synopsis}`, hint);
    }
    const all = (name) => textsIn(values[name]);
    return {
        positionals: parsed.positionals,
        all,
        text: (name) => all(name).at(-1) ?? options[name]?.default,
        isSet: (name) => values[name] === true,
    };
}
/** The value of an option that must be there. Throws UsageError. */
function requiredText(given, name) {
    const value = given.text(name);
    if (value !== undefined)
        return value;
    throw new UsageError(`--${name} is missing`, `Give --${name} a value.`);
}
/** The first of these options that is on the command line, by its flag. */
function firstGiven(given, names) {
    const name = names.find((one) => given.isSet(one) || given.all(one).length > 0);
    return name === undefined ? undefined : `--${name}`;
}
/** `--help` of one command. */
function helpOf(command) {
    const options = { ...command.options, ...COMMON_OPTIONS };
    const rows = Object.entries(options).map(([name, option]) => {
        const flag = option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
        const tail = option.default === undefined ? '' : ` (default: ${option.default})`;
        return { flag, text: `${option.describe}${tail}` };
    });
    const width = Math.max(...rows.map(({ flag }) => flag.length));
    return [
        `${command.summary}.`,
        '',
        `Usage: seal-image ${command.name} ${command.synopsis}`,
        '',
        ...rows.map(({ flag, text }) => `  ${flag.padEnd(width)}  ${text}`),
        '',
    ].join('\n');
}
function configOf(options) {
    return Object.fromEntries(Object.entries(options).map(([name, option]) => [
        name,
        option.value === undefined
            ? { type: 'boolean' }
            : { type: 'string', multiple: true },
    ]));
}
function textsIn(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}


/***/ }),

/***/ 33314:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55756);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(95480);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(80218);



const { argv, env, stdout, stderr } = process;
const args = argv.slice(2);
const terminal = {
    ...(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .openTerminal */ .j)({ env, stdout, stderr, verbose: args.includes('--verbose') }),
    // Opening it takes as long as parsing a rule, and few commands read it.
    readStdin: (maxBytes) => (0,_standard_input_js__WEBPACK_IMPORTED_MODULE_2__/* .readStdin */ .v)(process.stdin, maxBytes),
};
// Until there is a result it has failed, whatever ends the process before.
process.exitCode = 3;
process.exitCode = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .r)(args, terminal);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 55756:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(20230);
// EXTERNAL MODULE: ./build/version.js
var version = __nccwpck_require__(18743);
// EXTERNAL MODULE: ./build/cli/args.js
var cli_args = __nccwpck_require__(3513);
;// CONCATENATED MODULE: ./build/cli/commands.js
/** Every command, in the order in which `--help` tells them. */
const COMMANDS = [
    { name: 'seal', load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(187), __nccwpck_require__.e(91), __nccwpck_require__.e(431), __nccwpck_require__.e(232), __nccwpck_require__.e(181), __nccwpck_require__.e(971), __nccwpck_require__.e(119), __nccwpck_require__.e(252)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59252))).seal },
    { name: 'sign', load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(187), __nccwpck_require__.e(91), __nccwpck_require__.e(431), __nccwpck_require__.e(232), __nccwpck_require__.e(181), __nccwpck_require__.e(971), __nccwpck_require__.e(119), __nccwpck_require__.e(412)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43412))).sign },
    { name: 'attest', load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(187), __nccwpck_require__.e(91), __nccwpck_require__.e(431), __nccwpck_require__.e(232), __nccwpck_require__.e(181), __nccwpck_require__.e(971), __nccwpck_require__.e(119), __nccwpck_require__.e(816)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22816))).attest },
    { name: 'sbom', load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(187), __nccwpck_require__.e(431), __nccwpck_require__.e(232), __nccwpck_require__.e(181), __nccwpck_require__.e(264)]).then(__nccwpck_require__.bind(__nccwpck_require__, 52841))).sbom },
    { name: 'verify', load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(187), __nccwpck_require__.e(815), __nccwpck_require__.e(431), __nccwpck_require__.e(232), __nccwpck_require__.e(181), __nccwpck_require__.e(600), __nccwpck_require__.e(48), __nccwpck_require__.e(971), __nccwpck_require__.e(710), __nccwpck_require__.e(520)]).then(__nccwpck_require__.bind(__nccwpck_require__, 58520))).verify },
    {
        name: 'verify-bundle',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(187), __nccwpck_require__.e(431), __nccwpck_require__.e(232), __nccwpck_require__.e(181), __nccwpck_require__.e(47)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13047))).verifyBundle,
    },
    {
        name: 'policy generate',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(187), __nccwpck_require__.e(815), __nccwpck_require__.e(232), __nccwpck_require__.e(600), __nccwpck_require__.e(48), __nccwpck_require__.e(723)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91723))).policyGenerate,
    },
    {
        name: 'policy lint',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(232), __nccwpck_require__.e(600), __nccwpck_require__.e(980)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83980))).policyLint,
    },
    {
        name: 'policy test',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(187), __nccwpck_require__.e(815), __nccwpck_require__.e(431), __nccwpck_require__.e(232), __nccwpck_require__.e(181), __nccwpck_require__.e(600), __nccwpck_require__.e(48), __nccwpck_require__.e(710), __nccwpck_require__.e(365)]).then(__nccwpck_require__.bind(__nccwpck_require__, 15852))).policyTest,
    },
    {
        name: 'policy scaffold',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(917), __nccwpck_require__.e(187), __nccwpck_require__.e(815), __nccwpck_require__.e(431), __nccwpck_require__.e(232), __nccwpck_require__.e(181), __nccwpck_require__.e(600), __nccwpck_require__.e(48), __nccwpck_require__.e(710), __nccwpck_require__.e(500)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46646))).policyScaffold,
    },
    {
        name: 'generate-key-pair',
        load: async () => (await __nccwpck_require__.e(/* import() */ 339).then(__nccwpck_require__.bind(__nccwpck_require__, 81339))).generateKeyPair,
    },
    { name: 'demo', load: async () => (await __nccwpck_require__.e(/* import() */ 758).then(__nccwpck_require__.bind(__nccwpck_require__, 31758))).demo },
];
/** All of them, for whoever tells of them. */
function loadCommands() {
    return Promise.all(COMMANDS.map(({ load }) => load()));
}

;// CONCATENATED MODULE: ./build/cli/run.js




/** Runs one command line and returns the exit status: 0 done, 1 refused, 2 wrong usage, 3 a service failed. */
async function runCommandLine(args, terminal) {
    try {
        const [name] = args;
        if (name === undefined || name === '--help' || name === 'help') {
            terminal.print(await overview());
            return name === undefined ? 2 : 0;
        }
        if (name === '--version') {
            terminal.print(`${version/* VERSION */.x}\n`);
            return 0;
        }
        const listed = COMMANDS.find((candidate) => isNamed(candidate, args));
        if (listed === undefined)
            throw unknownCommand(name, args[1]);
        const command = await listed.load();
        const given = (0,cli_args/* parseGiven */.pQ)(command, args.slice(wordsOf(command).length));
        if (given.isSet('help')) {
            terminal.print((0,cli_args/* helpOf */.ZL)(command));
            return 0;
        }
        return await command.run(given, terminal);
    }
    catch (error) {
        report(error, terminal);
        return (0,errors/* exitStatusOf */.et)(error);
    }
}
/** A command's name has one word or two. */
function isNamed(command, args) {
    return wordsOf(command).every((word, at) => args[at] === word);
}
function wordsOf({ name }) {
    return name.split(' ');
}
function unknownCommand(name, word) {
    const inGroup = COMMANDS.filter((command) => wordsOf(command)[0] === name);
    if (inGroup.length === 0) {
        return new cli_args/* UsageError */.eb(`there is no command ${JSON.stringify(name)}`, 'See seal-image --help.');
    }
    const isGiven = word !== undefined && !word.startsWith('-');
    return new cli_args/* UsageError */.eb(isGiven
        ? `there is no command ${JSON.stringify(`${name} ${word}`)}`
        : `seal-image ${name} alone is no command`, `Give one of: ${inGroup.map((command) => command.name).join(', ')}.`);
}
async function overview() {
    const commands = await loadCommands();
    const width = Math.max(...commands.map(({ name }) => name.length));
    return [
        'Signs pushed container images keylessly, attests their SBOM and provenance, verifies all of it.',
        '',
        'Usage: seal-image COMMAND …',
        '',
        ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
        '',
        'seal-image COMMAND --help tells the options. Exit status: 0 done, 1 refused, 2 wrong usage, 3 a service failed.',
        '',
    ].join('\n');
}
/** One line that says what happened, one that says what to do. */
function report(error, { log }) {
    log.info(`error: ${(0,errors/* codedMessageOf */.Ui)(error)}`);
    if (error instanceof errors/* SealError */.EM)
        log.info(error.hint);
    if (error instanceof Error && error.stack !== undefined)
        log.debug(error.stack);
}


/***/ }),

/***/ 95480:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readStdin)
/* harmony export */ });
/** Reads standard input to its end, or to one byte more than `maxBytes`, whichever comes first: whoever asked then refuses it. */
async function readStdin(input, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of input) {
        const bytes = Buffer.from(chunk);
        chunks.push(bytes);
        size += bytes.byteLength;
        if (size > maxBytes)
            break;
    }
    return Buffer.concat(chunks).subarray(0, maxBytes + 1);
}


/***/ }),

/***/ 80218:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openTerminal)
});

;// CONCATENATED MODULE: ./build/shared/redaction.js
function createRedaction() {
    const hidden = new Set();
    return {
        hide: (secret) => {
            const forms = secret === '' ? [] : formsOf(secret);
            for (const form of forms)
                hidden.add(form);
            return forms;
        },
        clean: (text) => {
            // The longest first: a secret may be part of another.
            const forms = [...hidden].sort((a, b) => b.length - a.length);
            return forms.reduce((cleaned, form) => cleaned.replaceAll(form, '***'), text);
        },
    };
}
/** Without the padding, so that they are found with and without it. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const base64 = bytes.toString('base64').replace(/=+$/, '');
    return [...new Set([secret, base64, bytes.toString('base64url')])];
}

;// CONCATENATED MODULE: ./build/cli/terminal.js

const CLEAR_LINE = '\r\u001b[2K';
/** The real terminal: people read standard error, machines standard output. Passing words only where a person watches. */
function openTerminal(options) {
    const { env, stdout, stderr, verbose } = options;
    const interactive = stderr.isTTY === true;
    let passing = false;
    const { hide, clean } = createRedaction();
    const line = (text) => {
        stderr.write(`${passing ? CLEAR_LINE : ''}${clean(text)}\n`);
        passing = false;
    };
    const log = {
        debug: (message) => {
            if (verbose)
                line(`  ${message}`);
        },
        info: line,
        warning: (message) => {
            line(`warning: ${message}`);
        },
        progress: (message) => {
            if (!interactive)
                return;
            stderr.write(`${CLEAR_LINE}${message}`);
            passing = true;
        },
    };
    return {
        env,
        log,
        interactive,
        print: (text) => {
            stdout.write(text);
        },
        mask: (secret) => {
            hide(secret);
        },
    };
}


/***/ }),

/***/ 20230:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ SealError),
/* harmony export */   Ui: () => (/* binding */ codedMessageOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   et: () => (/* binding */ exitStatusOf)
/* harmony export */ });
/** The base of every room's error class. Each room closes `Code` to its own union. */
class SealError extends Error {
    kind;
    code;
    hint;
    constructor(failure) {
        super(failure.message, failure.cause === undefined ? undefined : { cause: failure.cause });
        this.name = new.target.name;
        this.kind = failure.kind;
        this.code = failure.code;
        this.hint = failure.hint;
    }
    /** Says one thing more to do about it, by whoever knows more than where it was thrown. */
    advise(more) {
        this.hint = `${this.hint} ${more}`;
    }
}
const EXIT_STATUS = { refused: 1, usage: 2, service: 3 };
/** The process exit status for anything thrown; what we did not foresee counts as a failed service. */
function exitStatusOf(error) {
    return error instanceof SealError ? EXIT_STATUS[error.kind] : EXIT_STATUS.service;
}
/** One line for a person from anything thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** The same, with the code in brackets where there is one: for a failure that is told inside another one's message. */
function codedMessageOf(error) {
    return error instanceof SealError ? `${error.message} [${error.code}]` : messageOf(error);
}


/***/ }),

/***/ 18743:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this product; a test compares it with package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = require("fs/promises");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = require("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = require("util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(33314);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;