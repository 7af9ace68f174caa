/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 3375:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ SLSA_V1_PREDICATE_TYPE),
/* harmony export */   RT: () => (/* binding */ OPENVEX_PREDICATE_TYPE),
/* harmony export */   T4: () => (/* binding */ predicateTypeOf),
/* harmony export */   bv: () => (/* binding */ PREDICATE_TYPE_WORDS),
/* harmony export */   jF: () => (/* binding */ VULN_PREDICATE_TYPE),
/* harmony export */   nv: () => (/* binding */ CYCLONEDX_PREDICATE_TYPE),
/* harmony export */   s$: () => (/* binding */ SLSA_V02_PREDICATE_TYPE),
/* harmony export */   vX: () => (/* binding */ SPDX_PREDICATE_TYPE)
/* harmony export */ });
/** Predicate types that are known here, by their URIs. */
const CYCLONEDX_PREDICATE_TYPE = 'https://cyclonedx.org/bom';
const SLSA_V1_PREDICATE_TYPE = 'https://slsa.dev/provenance/v1';
const SLSA_V02_PREDICATE_TYPE = 'https://slsa.dev/provenance/v0.2';
const SPDX_PREDICATE_TYPE = 'https://spdx.dev/Document';
const VULN_PREDICATE_TYPE = 'https://cosign.sigstore.dev/attestation/vuln/v1';
const OPENVEX_PREDICATE_TYPE = 'https://openvex.dev/ns';
/** cosign's short names for predicate types (cosign `attest --type`), but those of documents that are no JSON. */
const SHORT_NAMES = {
    cyclonedx: CYCLONEDX_PREDICATE_TYPE,
    link: 'https://in-toto.io/Link/v1',
    openvex: OPENVEX_PREDICATE_TYPE,
    slsaprovenance: SLSA_V02_PREDICATE_TYPE,
    slsaprovenance02: SLSA_V02_PREDICATE_TYPE,
    slsaprovenance1: SLSA_V1_PREDICATE_TYPE,
    spdxjson: SPDX_PREDICATE_TYPE,
    vuln: VULN_PREDICATE_TYPE,
};
/** What a predicate type may be given as, for people. */
const PREDICATE_TYPE_WORDS = `a URI, or one of ${Object.keys(SHORT_NAMES).join(', ')}`;
/** The URI for a short name; a URI stands for itself; anything else is undefined. */
function predicateTypeOf(name) {
    if (Object.hasOwn(SHORT_NAMES, name))
        return SHORT_NAMES[name];
    return /^https?:\/\/[^\s/]+/.test(name) && !/\s/.test(name) && URL.canParse(name)
        ? name
        : undefined;
}


/***/ }),

/***/ 3513:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   ZL: () => (/* binding */ helpOf),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   pQ: () => (/* binding */ parseGiven)
/* harmony export */ });
/* unused harmony export COMMON_OPTIONS */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(230);


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

/***/ 3314:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7908);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5480);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(218);



const { argv, env, stdin, stdout, stderr } = process;
const args = argv.slice(2);
const terminal = {
    ...(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .openTerminal */ .j)({ env, stdout, stderr, verbose: args.includes('--verbose') }),
    readStdin: (maxBytes) => (0,_standard_input_js__WEBPACK_IMPORTED_MODULE_2__/* .readStdin */ .v)(stdin, maxBytes),
};
// Until there is a result it has failed, whatever ends the process before.
process.exitCode = 3;
process.exitCode = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .r)(args, terminal);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7908:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runCommandLine)
});

// UNUSED EXPORTS: COMMANDS

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(230);
// EXTERNAL MODULE: ./build/version.js
var version = __nccwpck_require__(8743);
// EXTERNAL MODULE: ./build/cli/args.js
var cli_args = __nccwpck_require__(3513);
// EXTERNAL MODULE: ./build/attestation/predicate-types.js
var predicate_types = __nccwpck_require__(3375);
;// CONCATENATED MODULE: ./build/attestation/predicate-rules.js

const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})$/;
const predicate_rules_text = { name: 'a text', fits: (value) => typeof value === 'string' && value !== '' };
const textOrNone = { name: 'a text', fits: (value) => typeof value === 'string' };
const object = { name: 'an object', fits: isFields };
const list = { name: 'a list of something', fits: (value) => itemsOf(value).length > 0 };
const time = {
    name: 'a time (RFC 3339)',
    fits: (value) => typeof value === 'string' && TIME.test(value),
};
const count = {
    name: 'a number from 1 on',
    fits: (value) => Number.isInteger(value) && Number(value) > 0,
};
const openVexContext = {
    name: 'https://openvex.dev/ns, with a version or without',
    fits: (value) => /^https:\/\/openvex\.dev\/ns(?:\/v[0-9.]+)?$/.test(String(value)),
};
const spdxVersion = {
    name: 'SPDX-2.2 or SPDX-2.3',
    fits: (value) => /^SPDX-2\.[23]$/.test(String(value)),
};
const SPDX_2 = [
    ['spdxVersion', spdxVersion],
    ...['dataLicense', 'SPDXID', 'name', 'documentNamespace'].map((name) => [
        name,
        predicate_rules_text,
    ]),
    ['creationInfo.created', time],
    ['creationInfo.creators', list],
];
const SPDX_3 = [['@graph', list]];
const OPENVEX = [
    ['@context', openVexContext],
    ['@id', predicate_rules_text],
    ['author', predicate_rules_text],
    ['timestamp', time],
    ['version', count],
    ['statements', list],
];
const VULN = [
    ['invocation', object],
    ['scanner.uri', predicate_rules_text],
    ['scanner.version', textOrNone],
    ['scanner.db.uri', textOrNone],
    ['scanner.db.version', textOrNone],
    ['scanner.result', object],
    ['metadata.scanStartedOn', time],
    ['metadata.scanFinishedOn', time],
];
const SLSA_V1 = [
    ['buildDefinition.buildType', predicate_rules_text],
    ['buildDefinition.externalParameters', object],
    ['runDetails.builder.id', predicate_rules_text],
];
const SLSA_V02 = [
    ['builder.id', predicate_rules_text],
    ['buildType', predicate_rules_text],
];
const VEX_STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'];
/**
 * What a predicate lacks of what its specification demands (SPDX 2.3, OpenVEX 0.2.0, cosign's vuln/v1, SLSA provenance); undefined
 * where nothing is missing, and for types that are not known here. CycloneDX has a schema, which is the sbom room's.
 */
function predicateComplaint(predicateType, predicate) {
    if ('predicateType' in predicate && '_type' in predicate) {
        return 'it is a whole in-toto statement, and the predicate alone is wanted';
    }
    const broken = rulesOf(predicateType, predicate).find(([path, kind]) => !kind.fits(at(predicate, path)));
    if (broken !== undefined)
        return `"${broken[0]}" is not ${broken[1].name}`;
    return isOpenVex(predicateType) ? statementComplaint(predicate) : undefined;
}
function rulesOf(predicateType, predicate) {
    if (isOpenVex(predicateType))
        return OPENVEX;
    switch (predicateType) {
        case predicate_types/* SPDX_PREDICATE_TYPE */.vX:
            return '@graph' in predicate ? SPDX_3 : SPDX_2;
        case predicate_types/* VULN_PREDICATE_TYPE */.jF:
            return VULN;
        case predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl:
            return SLSA_V1;
        case predicate_types/* SLSA_V02_PREDICATE_TYPE */.s$:
            return SLSA_V02;
        default:
            return [];
    }
}
function isOpenVex(predicateType) {
    return (predicateType === predicate_types/* OPENVEX_PREDICATE_TYPE */.RT ||
        predicateType.startsWith(`${predicate_types/* OPENVEX_PREDICATE_TYPE */.RT}/`));
}
/** OpenVEX, "Statement fields": each speaks of a vulnerability, and says why where it says that it does no harm. */
function statementComplaint({ statements }) {
    for (const [index, statement] of itemsOf(statements).entries()) {
        const { vulnerability, status, justification, impact_statement: impact } = fieldsOf(statement);
        const where = `statement ${index + 1}`;
        const name = isFields(vulnerability) ? vulnerability['name'] : vulnerability;
        if (!predicate_rules_text.fits(name))
            return `${where} names no vulnerability`;
        if (!VEX_STATUSES.includes(String(status)))
            return `${where} has no status that is one`;
        if (status === 'not_affected' && !predicate_rules_text.fits(justification) && !predicate_rules_text.fits(impact)) {
            return `${where} says not_affected without a justification or an impact_statement`;
        }
    }
    return undefined;
}
function at(predicate, path) {
    return path.split('.').reduce((value, name) => fieldsOf(value)[name], predicate);
}
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function fieldsOf(value) {
    return isFields(value) ? value : {};
}
function itemsOf(value) {
    return Array.isArray(value) ? value : [];
}

// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __nccwpck_require__(2112);
// EXTERNAL MODULE: ./build/input-file.js
var input_file = __nccwpck_require__(4298);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __nccwpck_require__(6479);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(7383);
;// CONCATENATED MODULE: ./build/given-attestations.js







/**
 * Attestations from lines of `TYPE=PATH`, empty ones apart. Errors name the line. Throws FlowError INPUT_MALFORMED,
 * INPUT_FILE_UNREADABLE, INPUT_FILE_MALFORMED and PREDICATE_INVALID.
 */
async function readAttestations(lines) {
    const attestations = [];
    const seen = new Set();
    for (const [index, text] of lines.entries()) {
        const line = text.trim();
        if (line === '')
            continue;
        const where = `line ${index + 1} of attestations`;
        const [, type = '', path = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
        const predicateType = (0,predicate_types/* predicateTypeOf */.T4)(type.trim());
        if (predicateType === undefined || path.trim() === '')
            throw notTypeAndPath(where, line);
        if (seen.has(line)) {
            throw (0,malformed_input/* wrongInput */.q)(`${where} stands there twice: ${(0,log/* printable */.g)(line)}`, 'Name each document once.');
        }
        seen.add(line);
        attestations.push(await readAttestation(where, predicateType, path.trim()));
    }
    return attestations;
}
/**
 * One attestation: a predicate from a file, checked against what its type demands. `input` names where it was asked for. Throws
 * FlowError INPUT_FILE_UNREADABLE, INPUT_FILE_MALFORMED and PREDICATE_INVALID.
 */
async function readAttestation(input, predicateType, path) {
    const predicate = await (0,input_file/* readInputJson */.lq)(input, path);
    const complaint = predicateComplaint(predicateType, predicate) ??
        (predicateType === predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv ? await cycloneDxComplaint(predicate) : undefined);
    if (complaint === undefined)
        return { kind: 'attestation', predicateType, predicate };
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'PREDICATE_INVALID',
        message: `${input} names ${(0,log/* printable */.g)(path)}, which is no predicate of ${predicateType}: ${(0,log/* printable */.g)(complaint)}`,
        hint: `Give ${input} a document that fits its type, or the type that fits the document; nothing was signed.`,
    });
}
async function cycloneDxComplaint(document) {
    const { checkForeignCycloneDx } = await Promise.all(/* import() */[__nccwpck_require__.e(463), __nccwpck_require__.e(629)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1629));
    try {
        checkForeignCycloneDx(document);
        return undefined;
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error);
    }
}
function notTypeAndPath(where, line) {
    return (0,malformed_input/* wrongInput */.q)(`${where} is ${JSON.stringify(line.slice(0, 200))}, not TYPE=PATH`, `Write each line of attestations as TYPE=PATH: TYPE is ${predicate_types/* PREDICATE_TYPE_WORDS */.bv}; PATH a JSON file.`);
}

// EXTERNAL MODULE: ./build/instance-choice.js
var instance_choice = __nccwpck_require__(8670);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __nccwpck_require__(2457);
;// CONCATENATED MODULE: ./build/attestation/statement.js

/** The statement that `predicate` holds for the image `name` (repository, without tag) with this digest. */
function statementAbout(image, predicateType, predicate) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ name: image.name, digest: { sha256: (0,oci_digest/* hexOf */.ZD)(image.digest) } }],
        predicateType,
        predicate,
    };
}
/** The bytes that are signed. */
function statementBytes(statement) {
    return Buffer.from(JSON.stringify(statement));
}

// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __nccwpck_require__(1832);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __nccwpck_require__(4870);
;// CONCATENATED MODULE: ./build/documents.js



/** The image signature as cosign 3 makes it, a statement with an empty predicate; with the subject's name, which PyPI's sigstore demands. */
function signatureDocument(subject) {
    return documentAbout(subject, 'signature', media_types/* SIGNATURE_PREDICATE_TYPE */.Wc, {});
}
/** An attestation of any predicate type about the subject. */
function attestationDocument(subject, kind, predicateType, predicate) {
    return documentAbout(subject, kind, predicateType, predicate);
}
/** What the statement says, read from its bytes. */
function predicateOf({ statement }) {
    return JSON.parse(statement.toString()).predicate;
}
/** How a document is spoken of: `sbom of ghcr.io/o/app@sha256:…`. */
function documentName(document) {
    const kind = document.kind === 'attestation' ? document.predicateType : document.kind;
    return `${kind} of ${document.subject.reference}`;
}
function documentAbout(subject, kind, predicateType, predicate) {
    const image = { name: (0,oci_reference/* repositoryName */.aR)(subject.repository), digest: subject.descriptor.digest };
    const statement = statementBytes(statementAbout(image, predicateType, predicate));
    return { subject, kind, predicateType, statement };
}

// EXTERNAL MODULE: ./build/shared/json.js
var json = __nccwpck_require__(275);
// EXTERNAL MODULE: ./build/sigstore/log-entry.js
var log_entry = __nccwpck_require__(761);
;// CONCATENATED MODULE: ./build/signed-document.js

/** The log entry of a signed document, where it has one. */
function logEntryOfDocument(signed) {
    const [entry] = signed.bundle.verificationMaterial.tlogEntries;
    if (entry === undefined)
        return undefined;
    const named = (0,log_entry/* logEntryOf */.M4)(entry);
    return { ...named, uuid: `${signed.treeId ?? ''}${named.uuid}` };
}
/** The signature itself: two bundles with the same one are the same signed document. */
function signatureOf(bundle) {
    const { content } = bundle;
    if (content.$case === 'messageSignature')
        return content.messageSignature.signature;
    return content.dsseEnvelope.signatures[0]?.sig ?? Buffer.alloc(0);
}

// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __nccwpck_require__(4144);
;// CONCATENATED MODULE: ./build/attestation-store.js





/** Throws FlowError DOCUMENT_TOO_LARGE for an attestation that the store would not take. */
function checkStorable(documents, { maxBytes }) {
    const large = documents.find(({ kind, statement }) => kind !== 'signature' && statement.byteLength > maxBytes);
    if (large === undefined)
        return;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'DOCUMENT_TOO_LARGE',
        message: `the ${documentName(large)} has ${large.statement.byteLength} bytes; github-attestations takes ${maxBytes}`,
        hint: 'Make the document smaller or leave it out (sbom: "false"), or set github-attestations to "false".',
    });
}
/**
 * Stores each attestation once, one after the other, but those that are there: what an earlier run made is asked for first. Image signatures
 * are no attestations. Throws what the store throws.
 */
async function storeAttestations(signed, store) {
    const attestations = signed.filter(({ document }) => document.kind !== 'signature');
    const bySubject = Map.groupBy(attestations, ({ document }) => document.subject);
    const stored = [];
    for (const [{ reference, descriptor }, documents] of bySubject) {
        const isAllNew = documents.every(({ isNew }) => isNew);
        const there = new Set(isAllNew ? [] : await store.signatures(descriptor.digest));
        for (const { bundle, document } of documents) {
            const signature = signatureOf(bundle).toString('base64');
            if (there.has(signature))
                continue;
            there.add(signature);
            const id = await store.store(jsonOf((0,sigstore_bundle/* serializeBundle */.fP)(bundle)));
            stored.push({ subject: reference, predicateType: document.predicateType, id });
        }
    }
    return stored;
}
/** Our own bytes. */
function jsonOf(bundle) {
    const what = 'the bundle';
    return (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(bundle, what, { maxBytes: bundle.byteLength }), what);
}

// EXTERNAL MODULE: ./build/shared/deadline.js
var shared_deadline = __nccwpck_require__(8949);
;// CONCATENATED MODULE: ./build/broken-off.js




/** Requests end with the deadline, and at once; what else is under way is not waited for. */
const LAST_WORDS_MS = 1000;
/** Does a run's work within its deadline. Throws what the work throws, and FlowError DEADLINE_PASSED. */
async function withinDeadline(work, { deadline, progress }) {
    const { signal } = deadline;
    const working = work();
    try {
        return await (0,shared_deadline/* unlessAborted */.W)(working, signal);
    }
    catch (cause) {
        if (!signal.aborted)
            throw cause;
        // What was signed at the last moment must be told of.
        await (0,shared_deadline/* unlessAborted */.W)(working, AbortSignal.timeout(LAST_WORDS_MS)).catch(() => undefined);
        throw new flow_error/* FlowError */.T({
            kind: 'service',
            code: 'DEADLINE_PASSED',
            message: `the time that the input timeout gives was over while ${progress.step}; ${progress.published()}`,
            hint: 'Run it again: what is in the registry is kept. If it was slow and not stuck, give timeout more.',
            cause,
        });
    }
}
/** Does a run's work, and says where it can be taken up if it breaks off. Throws what the work throws. */
async function resumable(saved, work) {
    try {
        const result = await work();
        await saved.close({ done: true });
        return result;
    }
    catch (error) {
        await saved.close({ done: false });
        const file = saved.file();
        if (file !== undefined && error instanceof errors/* SealError */.EM) {
            error.advise(`What was signed is kept in ${(0,log/* printable */.g)(file)}: given as resume-file, it is not signed again.`);
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/build-facts.js
/**
 * The facts that provenance states: those in a token that Fulcio verifies before anything is signed. With a key nobody verifies one,
 * so that there is nothing to state then. `factsOf` gives undefined for a token of a CI system whose facts it cannot tell.
 */
function buildFacts({ signing }, factsOf) {
    if (signing.kind === 'key') {
        const why = 'a key signs, so that nobody verifies an id-token that would tell of the build';
        return { kind: 'unknown', why };
    }
    const facts = factsOf(signing.token);
    if (facts !== undefined)
        return { kind: 'known', facts };
    const why = 'the id-token is not of a GitHub Actions job, and provenance is made of those alone';
    return { kind: 'unknown', why };
}

// EXTERNAL MODULE: ./build/sigstore/identity-policy.js
var identity_policy = __nccwpck_require__(8001);
// EXTERNAL MODULE: ./build/sigstore/verify-settings.js
var verify_settings = __nccwpck_require__(5375);
;// CONCATENATED MODULE: ./build/expectation.js


/**
 * A log entry is expected where there is a log to write to, and then always; a certificate log's promise where the trusted root knows
 * such a log. `identity`: who signs keylessly; undefined while nobody knows, and then there is no expectation. With a key it is not
 * looked at.
 */
function expectationOf({ signing, instance }, identity) {
    const { services, trust } = instance;
    const sct = (0,verify_settings/* sctSetting */.zm)(trust);
    const settings = { sct, tlog: services.logs.length > 0 ? 'required' : 'none' };
    const tagSettings = { sct, tlog: fillsTags(services) ? 'required' : 'none' };
    if (signing.kind === 'key') {
        return { policy: { kind: 'key', publicKey: signing.key.publicKey }, settings, tagSettings };
    }
    if (identity === undefined)
        return undefined;
    return { policy: { kind: 'keyless', identity: (0,identity_policy/* policyOf */.U)(identity) }, settings, tagSettings };
}
/** The same for what is not stored yet: it still has what a tag cannot hold. */
function expectedBeforeStoring(expected) {
    return { ...expected, tagSettings: expected.settings };
}
/** Whether cosign's tags can show that a log has the signature: with Rekor v1, which promises it. */
function fillsTags({ logs }) {
    return logs.some(({ apiVersion }) => apiVersion === 1);
}

;// CONCATENATED MODULE: ./build/provenance/same-run.js

/**
 * A provenance predicate without the attempt: another attempt of the same run (`…/runs/1/attempts/2`) says nothing new of an
 * image. Predicates of other types, and of another shape, come back as they are.
 */
function withoutAttempt(predicateType, predicate) {
    switch (predicateType) {
        case predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl:
            return edited(predicate, ['runDetails', 'metadata', 'invocationId'], withoutAttemptOf);
        case predicate_types/* SLSA_V02_PREDICATE_TYPE */.s$:
            return edited(edited(predicate, ['metadata', 'buildInvocationId'], withoutAttemptOf), ['invocation', 'environment', 'github_run_attempt'], () => '');
        default:
            return predicate;
    }
}
function withoutAttemptOf(invocation) {
    return invocation.replace(/\/attempts\/\d+$/, '').replace(/^(\d+)-\d+$/, '$1');
}
/** A copy in which the text at `path` is another; the value itself where there is no text. */
function edited(value, [key = '', ...rest], edit) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return value;
    const held = value[key];
    if (rest.length > 0)
        return { ...value, [key]: edited(held, rest, edit) };
    return typeof held === 'string' ? { ...value, [key]: edit(held) } : value;
}

// EXTERNAL MODULE: ./build/sigstore/verify-error.js
var verify_error = __nccwpck_require__(7298);
// EXTERNAL MODULE: ./build/sigstore/verify-stored.js
var verify_stored = __nccwpck_require__(3609);
;// CONCATENATED MODULE: ./build/held-documents.js






/** What passes as expected among what is stored for a subject. What is not valid, or somebody else's, is no concern of ours and is left out. */
async function heldAmong(stored, judge) {
    const { held } = await judgeStored(stored, judge);
    return held;
}
/** As heldAmong, with what is left out and why. A question that cannot be asked is an error. */
async function judgeStored(stored, judge) {
    const judged = await Promise.all(stored.map((item) => judgeItem(item, judge)));
    const notCounted = judged.filter((item) => 'error' in item);
    for (const { location, error } of notCounted) {
        judge.log.debug(`${location} is not counted: ${error.message}`);
    }
    return { held: judged.filter((item) => 'verified' in item), notCounted };
}
/** The held item that already says what `document` says, in this format. */
function heldDocument(held, document, format) {
    return held.find((item) => item.format === format && saysTheSame(item, document));
}
async function judgeItem(item, judge) {
    if ('error' in item)
        return item;
    const { subject, expected, trust, now } = judge;
    const { format, kind, bundle, location } = item;
    try {
        const verified = await (0,verify_stored/* verifyStored */.V)({
            stored: item,
            digest: subject.descriptor.digest,
            policy: expected.policy,
            settings: settingsFor(item, expected),
            trust,
            now,
        });
        return { format, kind, bundle, verified };
    }
    catch (error) {
        if (!(error instanceof verify_error/* VerifyError */.Gz) || error.kind !== 'refused')
            throw error;
        return { format, location, bundle, error };
    }
}
/** What an item has of a log must be good, also where it need have nothing: it will be reported, and may be stored in another format. */
function settingsFor({ bundle, format }, { settings, tagSettings }) {
    const least = format === 'cosign' ? tagSettings : settings;
    const hasEntries = bundle.verificationMaterial.tlogEntries.length > 0;
    return hasEntries ? { ...least, tlog: 'required' } : least;
}
/** Whether an item says what the document says, whatever format it is stored in. */
function saysTheSame(item, document) {
    const { statement } = item.verified;
    if (document.kind === 'signature') {
        return item.format === 'cosign'
            ? item.kind === 'signature'
            : statement?.predicateType === media_types/* SIGNATURE_PREDICATE_TYPE */.Wc;
    }
    if (statement === undefined || statement.predicateType !== document.predicateType)
        return false;
    const comparable = (predicate) => (0,json/* canonicalJson */.dj)(withoutAttempt(document.predicateType, predicate));
    return comparable(statement.predicate) === comparable(predicateOf(document));
}

// EXTERNAL MODULE: ./build/shared/parallel.js
var parallel = __nccwpck_require__(2206);
// EXTERNAL MODULE: ./build/sigstore/rekor-v1.js
var rekor_v1 = __nccwpck_require__(2715);
;// CONCATENATED MODULE: ./build/name-entries.js




const LOOK_UPS_AT_ONCE = 4;
const LEAF_HASH_DIGITS = 64;
/**
 * Names log entries whole. A cosign tag keeps the log's promise and no proof, so what was read from one does not say the tree that
 * the entry is in: the log is asked. Where it does not tell, the entry keeps its leaf hash for a name, and that is said.
 */
async function nameEntries(signed, { http, url }) {
    const skipped = [];
    const documents = await (0,parallel/* inParallel */.HN)(signed, LOOK_UPS_AT_ONCE, async (document) => {
        const uuid = logEntryOfDocument(document)?.uuid;
        if (url === undefined || uuid?.length !== LEAF_HASH_DIGITS)
            return document;
        try {
            return { ...document, treeId: await (0,rekor_v1/* findTreeId */.Xi)({ http, url, leafHash: uuid }) };
        }
        catch (error) {
            const subject = document.document.subject.reference;
            skipped.push({ subject, what: `tree id of log entry ${uuid}`, why: (0,errors/* messageOf */.bD)(error) });
            return document;
        }
    });
    return { documents, skipped };
}

;// CONCATENATED MODULE: ./build/not-done.js

/** Entries that there are none of, and those that cosign's tags cannot show. */
function notLogged(images, { tlog, formats }, services) {
    const why = tlog ? 'the Sigstore instance has no log' : 'tlog is false';
    if (services.logs.length === 0)
        return skippedOf(images, 'log entries', why);
    if (!formats.includes('cosign') || fillsTags(services))
        return [];
    return skippedOf(images, 'log entries in cosign’s tags', 'the format holds only what Rekor v1 promises; the entries are in the log and in the bundles, and cosign must be told to ignore the log there');
}
/** Where the read-back is turned off. */
function notVerified(images) {
    return skippedOf(images, 'verification', 'verify is false');
}
function skippedOf(images, what, why) {
    return images.map(({ subjects: [{ reference: subject }] }) => ({ subject, what, why }));
}

;// CONCATENATED MODULE: ./build/tag-moves.js


/** Cosign's and the referrers' fallback tags belong to what they are named after. */
const RESERVED = /^sha(?:256|512)-[0-9a-f]{64}/;
/**
 * The tags to move, those first that must not point at anything else. A tag alone is meant in every repository of the images. Throws FlowError
 * INPUT_MALFORMED, also where it is not clear to which image a tag is to point.
 */
function parseTagMoves({ promoteTags, replaceTags }, images) {
    const repositories = (0,oci_reference/* repositoriesOf */.Ub)(images);
    const moves = [
        ...promoteTags.flatMap((text) => movesOf('promote-tags', text, repositories)),
        ...replaceTags.flatMap((text) => movesOf('replace-tags', text, repositories)),
    ];
    for (const { repository, tag } of moves)
        refuseUnclear(repository, tag, images);
    const names = moves.map(tagReference);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) {
        throw (0,malformed_input/* wrongInput */.q)(`the tag ${twice} is given more than once`, 'Name each tag once.');
    }
    return moves;
}
/** `ghcr.io/o/app:1.2.3` */
function tagReference({ repository, tag }) {
    return `${(0,oci_reference/* repositoryName */.aR)(repository)}:${tag}`;
}
function movesOf(input, text, repositories) {
    const replaces = input === 'replace-tags';
    if ((0,oci_reference/* isTag */.dz)(text)) {
        refuseReserved(input, text);
        return [...repositories.values()].map((repository) => ({ repository, tag: text, replaces }));
    }
    const { repository, tag, digest } = (0,oci_reference/* parseReference */.F2)(text);
    if (tag === undefined || digest !== undefined) {
        throw (0,malformed_input/* wrongInput */.q)(`${input} has ${JSON.stringify(text.slice(0, 200))}, which is no tag`, 'Write a tag like 1.2.3, or an image’s name with its tag, one a line.');
    }
    refuseReserved(input, tag);
    if (!repositories.has((0,oci_reference/* repositoryName */.aR)(repository))) {
        throw (0,malformed_input/* wrongInput */.q)(`${input} has ${tagReference({ repository, tag })}, and no image of that repository is given`, 'Give the image there, too: a tag can only point at what is in its own repository.');
    }
    return [{ repository, tag, replaces }];
}
function refuseReserved(input, tag) {
    if (!RESERVED.test(tag))
        return;
    throw (0,malformed_input/* wrongInput */.q)(`${input} has ${tag}, a name that signatures and attestations are kept under`, 'Take another tag.');
}
function refuseUnclear(repository, tag, images) {
    const name = (0,oci_reference/* repositoryName */.aR)(repository);
    const count = images.filter((image) => (0,oci_reference/* repositoryName */.aR)(image.repository) === name).length;
    if (count === 1)
        return;
    throw (0,malformed_input/* wrongInput */.q)(`the tag ${tagReference({ repository, tag })} cannot point at ${count} images`, 'Move tags in a step that is given one image of each repository.');
}

;// CONCATENATED MODULE: ./build/promote-tags.js





/**
 * Before anything is signed: that no tag that must be new points at another image. One round trip, all at once. Throws FlowError TAG_TAKEN,
 * and what the registry throws.
 */
async function checkTags(moves, images, registry) {
    await (0,parallel/* allInOrder */.bb)(moves
        .filter(({ replaces }) => !replaces)
        .map(async (move) => {
        const { digest } = sealedFor(move, images);
        const current = await registry.getManifest(move.repository, move.tag);
        if (current !== undefined && current.digest !== digest)
            throw taken(move, current.digest);
    }));
}
/**
 * Points the tags at the very manifests that were sealed, one after the other, those that must be new first, and asks for each as a stranger would.
 * To be called when all of it was read back and verified. Throws FlowError TAG_TAKEN, TAG_NOT_MOVED, and what the registry throws;
 * the error names the tags that were moved before.
 */
async function promoteTags(moves, images, { registry, fresh }) {
    const promoted = [];
    for (const move of moves) {
        const subject = sealedFor(move, images);
        try {
            const isNew = await pointAt(subject, move, registry);
            const found = await fresh.getManifest(move.repository, move.tag);
            if (found?.digest !== subject.digest)
                throw notMoved(move, subject, found?.digest);
            promoted.push({ tag: tagReference(move), digest: subject.digest, isNew });
        }
        catch (cause) {
            throw brokenOff(move, promoted, cause);
        }
    }
    return promoted;
}
function sealedFor({ repository }, images) {
    const name = (0,oci_reference/* repositoryName */.aR)(repository);
    const image = images.find((candidate) => (0,oci_reference/* repositoryName */.aR)(candidate.repository) === name);
    if (image === undefined)
        throw new TypeError(`no image of ${name}`);
    return image.subjects[0].manifest;
}
/** Whether the tag had to be moved. */
async function pointAt(sealed, move, registry) {
    let isNew = false;
    await registry.editTag(move.repository, move.tag, (current) => {
        isNew = current?.digest !== sealed.digest;
        if (!isNew)
            return undefined;
        if (current !== undefined && !move.replaces)
            throw taken(move, current.digest);
        return { bytes: sealed.bytes, mediaType: sealed.mediaType, blobs: [] };
    });
    return isNew;
}
function taken(move, digest) {
    return new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'TAG_TAKEN',
        message: `the tag ${tagReference(move)} points at another image already, ${digest}`,
        hint: 'Take another tag; or name it in replace-tags instead of promote-tags, if it is one that moves with each release.',
    });
}
function notMoved(move, { digest }, found) {
    return new flow_error/* FlowError */.T({
        kind: 'refused',
        code: 'TAG_NOT_MOVED',
        message: `the tag ${tagReference(move)} was pointed at ${digest}, and then ${found === undefined ? 'is not there' : `points at ${found}`}`,
        hint: 'Somebody else moves the same tag, or the registry did not do what it said. What was sealed is there: run again.',
    });
}
function brokenOff(move, promoted, cause) {
    if (promoted.length === 0)
        return cause;
    const moved = promoted.map(({ tag }) => tag).join(', ');
    return new flow_error/* FlowError */.T({
        kind: cause instanceof flow_error/* FlowError */.T ? cause.kind : 'service',
        code: 'TAGS_MOVED_IN_PART',
        message: `${moved} moved, and then not ${tagReference(move)}: ${(0,errors/* codedMessageOf */.Ui)(cause)}`,
        hint: 'Everything is sealed. Mend what stands in the way and run again: it goes on where it broke off.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __nccwpck_require__(3596);
;// CONCATENATED MODULE: ./build/resolve-image.js




/** More than any image has platforms; each manifest costs log entries. */
const MAX_MANIFESTS = 200;
const MANIFESTS_AT_ONCE = 8;
/**
 * Finds an image and its platform manifests. The tag is resolved once, here; from here on everything speaks of digests, and
 * every byte has been checked against one. One round trip, and one more for an index.
 * Throws FlowError DIGEST_MISSING, IMAGE_NOT_FOUND, IMAGE_IS_ATTESTATION, PLATFORM_NOT_FOUND, INDEX_NESTED, INDEX_TOO_LARGE, and what the registry client throws.
 */
async function resolveImage(registry, reference, platforms) {
    const { repository } = reference;
    const manifest = await found(registry, repository, digestOrTag(reference));
    const image = subjectOf(repository, manifest);
    if ((0,oci_manifest/* holdsAttestations */.KZ)(manifest.content))
        throw noImage(image.reference);
    const children = await platformSubjects(registry, image, platforms);
    return {
        repository,
        digest: manifest.digest,
        subjects: [image, ...children.subjects],
        skipped: children.skipped,
    };
}
function digestOrTag({ repository, digest, tag }) {
    const name = digest ?? tag;
    if (name !== undefined)
        return name;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'DIGEST_MISSING',
        message: `${(0,oci_reference/* repositoryName */.aR)(repository)} is given without a digest, and the input digest is empty`,
        hint: 'Give the digest that the push printed (docker/build-push-action: steps.<id>.outputs.digest), or at least a tag.',
    });
}
async function platformSubjects(registry, image, platforms) {
    if (image.manifest.content.kind !== 'index')
        return { subjects: [], skipped: [] };
    const listed = image.manifest.content.manifests;
    if (platforms !== 'none')
        refuseTooMany(listed.length, image.reference);
    const manifests = unique(listed);
    const chosen = manifests.filter((child) => !(0,oci_manifest/* isAttestationManifest */.gV)(child) && isChosen(child, platforms));
    refuseUnknownPlatforms(chosen, platforms, image.reference);
    const fetched = await (0,parallel/* inParallel */.HN)(chosen, MANIFESTS_AT_ONCE, async (child) => {
        const manifest = await found(registry, image.repository, child.digest);
        if (manifest.content.kind === 'index')
            throw nested(image.reference, child);
        const subject = subjectOf(image.repository, manifest);
        return child.platform === undefined ? subject : { ...subject, platform: child.platform };
    });
    const subjects = fetched.filter((subject) => !isUnlistedAttestation(subject));
    const sealed = new Set(subjects.map(({ manifest }) => manifest.digest));
    const skipped = manifests
        .filter(({ digest }) => !sealed.has(digest))
        .map((child) => ({
        subject: (0,oci_reference/* digestReference */.O9)(image.repository, child.digest),
        what: 'signature, sbom, provenance',
        why: (0,oci_manifest/* isAttestationManifest */.gV)(child) || chosen.includes(child)
            ? `it is a BuildKit attestation manifest${aboutWhat(child, manifests)}, not a platform`
            : 'platforms does not name it',
    }));
    return { subjects, skipped };
}
/**
 * One descriptor a digest: an index may list the same manifest for two variants, and it is signed once. An entry that a runtime may choose
 * counts before one that none looks for: what is listed as an attestation, too, can still run.
 */
function unique(listed) {
    const runnable = listed.filter(({ platform }) => !(0,oci_manifest/* isUnknownPlatform */._H)(platform));
    return [...new Map([...listed, ...runnable].map((child) => [child.digest, child])).values()];
}
/** By what it holds, but where the index gives it for a platform: then a runtime may take its layers for a file system, whatever they are called. */
function isUnlistedAttestation({ manifest, platform }) {
    const isPlatform = platform !== undefined && !(0,oci_manifest/* isUnknownPlatform */._H)(platform);
    return !isPlatform && (0,oci_manifest/* holdsAttestations */.KZ)(manifest.content);
}
function isChosen(child, platforms) {
    if (platforms === 'all')
        return true;
    if (platforms === 'none' || child.platform === undefined)
        return false;
    return platforms.includes((0,oci_manifest/* platformName */.$r)(child.platform));
}
function refuseTooMany(count, reference) {
    if (count <= MAX_MANIFESTS)
        return;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'INDEX_TOO_LARGE',
        message: `${reference} lists ${count} manifests, more than ${MAX_MANIFESTS}`,
        hint: 'Seal it with platforms "none" if that is meant, or seal smaller indexes.',
    });
}
function nested(reference, child) {
    return new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'INDEX_NESTED',
        message: `${reference} lists another index, ${child.digest}, whose images would stay unsigned`,
        hint: 'Seal that index by its own digest too, and this one with platforms "none"; or push one flat index.',
    });
}
function refuseUnknownPlatforms(chosen, platforms, reference) {
    if (typeof platforms === 'string')
        return;
    const present = new Set(chosen.map((child) => child.platform && (0,oci_manifest/* platformName */.$r)(child.platform)));
    const absent = platforms.filter((name) => !present.has(name));
    if (absent.length === 0)
        return;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'PLATFORM_NOT_FOUND',
        message: `${reference} has no platform ${absent.join(', ')}`,
        hint: 'Name platforms that the index lists, or set platforms to "all".',
    });
}
/** By the platform that the index gives to what an attestation is about. */
function aboutWhat(child, listed) {
    const attested = (0,oci_manifest/* attestedDigest */.Js)(child);
    const about = listed.find(({ digest }) => digest === attested);
    return about?.platform === undefined ? '' : ` about ${(0,oci_manifest/* platformName */.$r)(about.platform)}`;
}
function noImage(reference) {
    return new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'IMAGE_IS_ATTESTATION',
        message: `${reference} is a BuildKit attestation manifest, not an image`,
        hint: 'Give the digest of the index that lists it, which the push printed (docker/build-push-action: steps.<id>.outputs.digest).',
    });
}
async function found(registry, repository, reference) {
    const manifest = await registry.getManifest(repository, reference);
    if (manifest !== undefined)
        return manifest;
    const name = (0,oci_reference/* repositoryName */.aR)(repository);
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'IMAGE_NOT_FOUND',
        message: reference.includes(':')
            ? `the registry has no ${name}@${reference}: the digest is of another image, or nothing was pushed`
            : `the registry has no ${name}:${reference}`,
        hint: 'Push the image before this step, and give the digest that the push printed.',
    });
}
function subjectOf(repository, manifest) {
    return {
        repository,
        manifest,
        descriptor: {
            mediaType: manifest.mediaType,
            digest: manifest.digest,
            size: manifest.bytes.byteLength,
        },
        reference: (0,oci_reference/* digestReference */.O9)(repository, manifest.digest),
    };
}

// EXTERNAL MODULE: ./build/sigstore/discover.js + 2 modules
var discover = __nccwpck_require__(6812);
// EXTERNAL MODULE: ./build/sigstore/identity-token.js
var identity_token = __nccwpck_require__(9754);
// EXTERNAL MODULE: ./build/sigstore/instance.js + 3 modules
var sigstore_instance = __nccwpck_require__(6642);
// EXTERNAL MODULE: ./build/sigstore/key-credential.js
var key_credential = __nccwpck_require__(5915);
;// CONCATENATED MODULE: ./build/preflight.js









/** Of finding images and what they carry: the answers are held until they are judged. */
const REQUESTS_AT_ONCE = 16;
/**
 * Checks, in this order of complaint: the id-token, the Sigstore instance and its services, every image, the right to push to
 * every repository, what is there already, that tags are free, and the store of attestations. All at once but what needs an answer first. Throws the first complaint.
 */
async function preflight(request, services) {
    refuseNoImage(request.images);
    const { registry } = services;
    const gate = (0,parallel/* atMost */.Tu)(REQUESTS_AT_ONCE);
    const finding = request.images.map((image) => find(image, request.platforms, { registry, gate }));
    const found = (0,parallel/* allInOrder */.bb)(finding.map(({ image }) => image));
    const [side, images, rights, stored] = await (0,parallel/* allInOrder */.bb)([
        signingSide(request, services),
        found,
        checkPushRights(request.images, { registry, gate }),
        (0,parallel/* allInOrder */.bb)(finding.map((each) => each.stored)),
        found.then((resolved) => checkTags(request.tagMoves, resolved, registry)),
        services.attestationStore?.check() ?? Promise.resolve(),
    ]);
    refuseTwice(images);
    tellWhatWasFound(request.images, images, services.log);
    const cancelled = Promise.all(rights.map((right) => right.cancelled));
    return { ...side, images, stored: new Map(stored.flat()), cancelled };
}
async function signingSide(request, services) {
    const { key, serverUrl } = services;
    if (key === undefined) {
        const asked = services.tokens();
        const [token, instance] = await (0,parallel/* allInOrder */.bb)([asked, readyInstance(services, asked)]);
        const expectedSigner = expectedSignerOf(token, serverUrl);
        return { signing: { kind: 'keyless', token, expectedSigner }, instance };
    }
    const given = services.givenToken();
    const messages = request.sign && request.formats.includes('cosign');
    const checked = readyInstance(services, given, ({ logs }) => {
        (0,key_credential/* checkKeyForLogs */.a)(key, logs, { messages });
    });
    const [, instance] = await (0,parallel/* allInOrder */.bb)([given, checked]);
    return { signing: { kind: 'key', key }, instance };
}
async function readyInstance({ loadInstance, http, now }, token, check = () => undefined) {
    const instance = await loadInstance(token);
    check(instance.services);
    await (0,sigstore_instance/* probeServices */.Je)(http, instance, now());
    return instance;
}
/**
 * Finds an image and what it carries already, while the services are probed: before anything can be signed, it must be known. Where
 * the digest is given, both are asked for at once.
 */
function find(reference, platforms, { registry, gate }) {
    const { repository, digest } = reference;
    const carried = (of) => gate(() => (0,discover/* discover */.k)(registry, repository, of));
    const image = gate(() => resolveImage(registry, reference, platforms));
    const ofGiven = digest === undefined ? undefined : carried(digest);
    // Its failure is told where it is waited for, after the image's own.
    ofGiven?.catch(() => undefined);
    const lookUp = async () => {
        const { subjects } = await image;
        return (0,parallel/* allInOrder */.bb)(subjects.map(async (subject) => {
            const isGiven = subject.descriptor.digest === digest && ofGiven !== undefined;
            return [subject, await (isGiven ? ofGiven : carried(subject.descriptor.digest))];
        }));
    };
    return { image, stored: lookUp() };
}
async function checkPushRights(images, { registry, gate }) {
    return (0,parallel/* allInOrder */.bb)([...(0,oci_reference/* repositoriesOf */.Ub)(images).values()].map((repository) => gate(() => registry.checkPush(repository))));
}
/**
 * Fulcio's rules for GitHub Actions (fulcio config, ci-provider github-workflow): the SAN is the signer workflow, the source
 * repository the caller's. Other issuers have rules of their own; then the certificate tells.
 */
function expectedSignerOf(token, serverUrl) {
    const workflow = (0,identity_token/* claimOf */._B)(token, 'job_workflow_ref');
    if (workflow === undefined)
        return undefined;
    const repository = (0,identity_token/* claimOf */._B)(token, 'repository');
    return {
        identity: `${serverUrl}/${workflow}`,
        issuer: token.issuer,
        ...(repository === undefined ? {} : { sourceRepository: `${serverUrl}/${repository}` }),
    };
}
function tellWhatWasFound(asked, images, log) {
    for (const [index, { subjects }] of images.entries()) {
        const { digest, tag } = asked[index] ?? {};
        log.info(`found ${subjects[0].reference}`);
        if (digest === undefined && tag !== undefined) {
            log.warning(`that is where the tag ${tag} points now; give the digest that the push printed, for a tag can move in between`);
        }
    }
}
function refuseNoImage(images) {
    if (images.length > 0)
        return;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'IMAGE_MISSING',
        message: 'no image was given',
        hint: 'Name at least one image, as registry/owner/name, and its digest.',
    });
}
function refuseTwice(images) {
    const names = images.map((image) => image.subjects[0].reference);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'IMAGE_TWICE',
        message: `${twice} is given more than once`,
        hint: 'Name each image once; every tag of a digest is covered by one signature.',
    });
}

;// CONCATENATED MODULE: ./build/sbom/foreign-format.js
/** Of a document that was made elsewhere; undefined for what is neither CycloneDX nor SPDX 2 in JSON. */
function formatOf(document) {
    if (document['bomFormat'] === 'CycloneDX')
        return 'cyclonedx';
    return typeof document['spdxVersion'] === 'string' ? 'spdx' : undefined;
}

// EXTERNAL MODULE: ./build/sbom/image-purl.js
var image_purl = __nccwpck_require__(3184);
// EXTERNAL MODULE: ./build/sbom/json-fields.js
var json_fields = __nccwpck_require__(757);
// EXTERNAL MODULE: ./build/sbom/sbom-error.js
var sbom_error = __nccwpck_require__(2795);
;// CONCATENATED MODULE: ./build/sbom/foreign-sbom.js






/**
 * Which of the images a document speaks of: the one whose digest stands in what it describes, else, where no digest stands there, the
 * first, if that is named. Throws SbomError `SBOM_OTHER_IMAGE` where it describes another image, or none.
 */
function describedImage(document, images) {
    const described = describedBy(document);
    const digests = new Set(described.flatMap(digestsIn));
    const found = images.find(({ digest }) => digests.has(digest)) ??
        images.find(({ configDigest }) => configDigest !== undefined && digests.has(configDigest));
    if (found !== undefined)
        return found;
    const [first] = images;
    const isNamed = described.some((item) => names((0,json_fields/* textOf */.b6)(item['name'], 1024), first.repository));
    if (digests.size === 0 && isNamed)
        return first;
    const [other] = digests;
    throw (0,sbom_error/* refused */.J)({
        code: 'SBOM_OTHER_IMAGE',
        message: `the SBOM describes ${other ?? 'no image by digest or name'}, not ${(0,oci_reference/* repositoryName */.aR)(first.repository)}@${first.digest}`,
    });
}
/** The document, with the image's digest and package URL on what it describes, where it has none; one that is signed stays as it is. */
function withImageDigest(document, image) {
    if (document['signature'] !== undefined)
        return document;
    if (formatOf(document) === 'spdx')
        return spdxWithDigest(document, image);
    const metadata = (0,json_fields/* recordOf */.zv)(document['metadata']);
    const root = (0,json_fields/* recordOf */.zv)(metadata['component']);
    const hashes = (0,json_fields/* recordsOf */.M$)(root['hashes']);
    const hash = { alg: 'SHA-256', content: (0,oci_digest/* hexOf */.ZD)(image.digest) };
    const component = {
        ...root,
        ...(hashes.some(({ alg }) => alg === hash.alg) ? {} : { hashes: [...hashes, hash] }),
        purl: root['purl'] ?? (0,image_purl/* imagePurl */.X)(image),
    };
    return { ...document, metadata: { ...metadata, component } };
}
function spdxWithDigest(document, image) {
    const described = new Set(describedBy(document));
    const checksum = { algorithm: 'SHA256', checksumValue: (0,oci_digest/* hexOf */.ZD)(image.digest) };
    const packages = (0,json_fields/* recordsOf */.M$)(document['packages']).map((item) => {
        const checksums = (0,json_fields/* recordsOf */.M$)(item['checksums']);
        const known = checksums.some(({ algorithm }) => algorithm === checksum.algorithm);
        return known || !described.has(item) ? item : { ...item, checksums: [...checksums, checksum] };
    });
    return { ...document, packages };
}
/** What the document says that it is about: CycloneDX's root component, the packages that an SPDX document describes. */
function describedBy(document) {
    if (formatOf(document) !== 'spdx') {
        const root = (0,json_fields/* recordOf */.zv)(document['metadata'])['component'];
        return (0,json_fields/* recordsOf */.M$)([root]);
    }
    const ids = new Set(Array.isArray(document['documentDescribes']) ? document['documentDescribes'] : []);
    for (const relation of (0,json_fields/* recordsOf */.M$)(document['relationships'])) {
        const { spdxElementId, relationshipType, relatedSpdxElement } = relation;
        if (spdxElementId === 'SPDXRef-DOCUMENT' && relationshipType === 'DESCRIBES') {
            ids.add(relatedSpdxElement);
        }
    }
    return (0,json_fields/* recordsOf */.M$)(document['packages']).filter(({ SPDXID }) => ids.has(SPDXID));
}
/** Every image digest in the name, version, package URL, hashes and properties; not in those of layers. */
function digestsIn(item) {
    const texts = [item['name'], item['version'], item['versionInfo'], item['purl'], item['bom-ref']];
    const references = (0,json_fields/* recordsOf */.M$)(item['externalRefs']).map((ref) => ref['referenceLocator']);
    const properties = (0,json_fields/* recordsOf */.M$)(item['properties'])
        .filter(({ name }) => /:(?:RepoDigest|ImageID)$/.test((0,json_fields/* textOf */.b6)(name) ?? ''))
        .map(({ value }) => value);
    const hashes = [
        ...(0,json_fields/* recordsOf */.M$)(item['hashes']).map(({ alg, content }) => [alg, content]),
        ...(0,json_fields/* recordsOf */.M$)(item['checksums']).map(({ algorithm, checksumValue }) => [
            algorithm,
            checksumValue,
        ]),
    ].map(([algorithm, content]) => /^SHA-?256$/.test((0,json_fields/* textOf */.b6)(algorithm) ?? '') ? `sha256:${(0,json_fields/* textOf */.b6)(content) ?? ''}` : undefined);
    return [...texts, ...references, ...properties, ...hashes].flatMap((value) => Array.from(((0,json_fields/* textOf */.b6)(value, 4096) ?? '').matchAll(/sha256(?::|%3A)(?<hex>[0-9a-f]{64})(?![0-9a-f])/gi), ({ groups }) => `sha256:${groups?.['hex']?.toLowerCase() ?? ''}`).filter(oci_digest/* isDigest */.Bc));
}
function names(text, repository) {
    try {
        return (text !== undefined &&
            (0,oci_reference/* repositoryName */.aR)((0,oci_reference/* parseReference */.F2)(text).repository) === (0,oci_reference/* repositoryName */.aR)(repository));
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/sbom/image-config.js
var image_config = __nccwpck_require__(8143);
;// CONCATENATED MODULE: ./build/make-sboms.js



/** One SBOM a platform, one after the other (each streams all its layers), and on an index one that ties them together. */
async function makeSboms(image, request, services, layerCache) {
    const { makeIndexSbom } = await Promise.all(/* import() */[__nccwpck_require__.e(463), __nccwpck_require__.e(470), __nccwpck_require__.e(629), __nccwpck_require__.e(362)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4362));
    const bySubject = new Map();
    const [head, ...platforms] = image.subjects;
    const skipped = [];
    for (const subject of head.manifest.content.kind === 'image' ? [head] : platforms) {
        if (subject !== head && !(0,image_config/* isContainerImage */.Lh)(subject.manifest.content)) {
            skipped.push({ subject: subject.reference, what: 'sbom', why: 'it is no container image' });
            continue;
        }
        const name = subject.platform === undefined ? '' : ` (${(0,oci_manifest/* platformName */.$r)(subject.platform)})`;
        const sbom = request.tool === undefined
            ? await ownSbom(subject, name, { ...request, ...services, layerCache })
            : await toolSbom(subject, request.tool, request.specVersion, services);
        services.log.info(`SBOM${name}: ${sbom.components} components`);
        bySubject.set(subject, sbom);
    }
    if (head.manifest.content.kind === 'index') {
        const index = makeIndexSbom({
            repository: head.repository,
            manifest: head.manifest,
            platforms: platforms.map((subject) => subject.descriptor.digest),
            sboms: new Map([...bySubject].map(([subject, sbom]) => [subject.descriptor.digest, sbom])),
            ...commonOf(request, services),
        });
        bySubject.set(head, index);
    }
    for (const sbom of bySubject.values())
        skipped.push(...sbom.skipped);
    return { bySubject, skipped };
}
/**
 * A document that was made elsewhere, with the digest of the image, or of the platform's image, that it describes. `others` are those
 * that it says nothing of. Throws SbomError `SBOM_OTHER_IMAGE`.
 */
function givenSbom(image, document) {
    const [head, ...platforms] = image.subjects;
    const named = describedImage(document, [namedImage(head), ...platforms.map(namedImage)]);
    const { subject } = named;
    return {
        subject,
        document: withImageDigest(document, named),
        others: image.subjects.filter((other) => other !== subject),
    };
}
async function ownSbom(subject, name, services) {
    const { makeImageSbom } = await Promise.all(/* import() */[__nccwpck_require__.e(463), __nccwpck_require__.e(470), __nccwpck_require__.e(629), __nccwpck_require__.e(362)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4362));
    return makeImageSbom({
        registry: services.registry,
        repository: subject.repository,
        manifest: subject.manifest,
        ...commonOf(services, services),
        owned: services.owned,
        ...(subject.platform === undefined ? {} : { platform: subject.platform }),
        layerCache: services.layerCache,
        onLayer: (done, total) => {
            services.log.progress(`SBOM${name}: layer ${done} of ${total}`);
        },
    });
}
async function toolSbom(subject, tool, specVersion, { runSbomTool, log }) {
    log.progress(`SBOM: ${tool} reads ${subject.reference}`);
    const made = await runSbomTool(tool, subject, specVersion);
    const image = describedImage(made, [namedImage(subject)]);
    const document = withImageDigest(made, image);
    const { components } = document;
    return {
        bytes: Buffer.from(JSON.stringify(document)),
        document,
        components: Array.isArray(components) ? components.length : 0,
        skipped: [],
    };
}
function namedImage(subject) {
    const { content } = subject.manifest;
    const configDigest = content.kind === 'image' ? content.config.digest : undefined;
    return {
        subject,
        repository: subject.repository,
        digest: subject.descriptor.digest,
        configDigest,
    };
}
function commonOf({ specVersion }, { toolVersion, sourceDateEpoch }) {
    return {
        tool: { name: 'seal-image', version: toolVersion },
        specVersion,
        ...(sourceDateEpoch === undefined ? {} : { sourceDateEpoch }),
    };
}

// EXTERNAL MODULE: ./build/provenance/provenance-error.js
var provenance_error = __nccwpck_require__(1867);
;// CONCATENATED MODULE: ./build/provenance/build-metadata.js



const EVERY_PLATFORM = '';
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_MATERIALS = 10_000;
const PROVENANCE = 'buildx.build.provenance';
/** ASCII that needs no escape in a package URL, and no more than any real one has: it will be signed, and printed. */
const DOCKER_PURL = /^pkg:docker\/[\w.~:%+/-]{1,512}(?:@[\w.~:%+-]{1,256})?(?:\?[\w.~:%+&=/-]{1,512})?$/;
/**
 * Reads what buildx says of a build: its `--metadata-file`, which is docker/build-push-action's output `metadata`; or bake's, which has
 * one such object a target. Of the materials in it only images are taken, by `pkg:docker` and SHA-256. It is hostile until read:
 * throws ProvenanceError BUILD_METADATA_MALFORMED.
 */
function parseBuildMetadata(bytes) {
    try {
        return buildsIn(bytes);
    }
    catch (cause) {
        if (cause instanceof provenance_error/* ProvenanceError */.C)
            throw cause;
        throw malformed((0,errors/* messageOf */.bD)(cause), cause);
    }
}
function buildsIn(bytes) {
    const what = 'the build metadata';
    const document = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(bytes, what, { maxBytes: MAX_BYTES }), what);
    if ('containerimage.digest' in document)
        return [toldBuild(document, what)];
    const targets = Object.entries(document).flatMap(([name, target]) => isBuild(target) ? [toldBuild(target, `${what} of the target ${JSON.stringify(name)}`)] : []);
    if (targets.length > 0)
        return targets;
    throw malformed(`${what} names no image: it has no containerimage.digest`);
}
function isBuild(value) {
    return typeof value === 'object' && value !== null && 'containerimage.digest' in value;
}
function toldBuild(document, what) {
    const digest = (0,json/* asString */.oJ)(document['containerimage.digest'], `containerimage.digest in ${what}`);
    if (!/^sha256:[0-9a-f]{64}$/.test(digest)) {
        throw malformed(`containerimage.digest in ${what} is no SHA-256 digest`);
    }
    const baseImages = new Map();
    for (const [key, value] of Object.entries(document)) {
        const platform = platformIn(key);
        if (platform !== undefined)
            baseImages.set(platform, imagesIn(value, `${PROVENANCE} in ${what}`));
    }
    return { digest, baseImages };
}
/** `buildx.build.provenance`, or `buildx.build.provenance/linux/amd64`. */
function platformIn(key) {
    if (key === PROVENANCE)
        return EVERY_PLATFORM;
    return key.startsWith(`${PROVENANCE}/`) ? key.slice(PROVENANCE.length + 1) : undefined;
}
/** buildx writes SLSA v0.2, whatever is in the registry. */
function imagesIn(provenance, what) {
    const materials = (0,json/* asArray */._j)((0,json/* asObject */.eB)(provenance, what)['materials'] ?? [], `materials in ${what}`);
    if (materials.length > MAX_MATERIALS)
        throw malformed(`${what} has ${materials.length} materials`);
    const images = materials.flatMap((material, at) => imageIn(material, `material ${at} in ${what}`));
    return [...new Map(images.map((image) => [`${image.uri} ${image.sha256}`, image])).values()];
}
/** None for what is no image: a git repository, a download, an image that lay on the builder alone. */
function imageIn(material, what) {
    const { uri: named, digest } = (0,json/* asObject */.eB)(material, what);
    const uri = (0,json/* asString */.oJ)(named, `the URI of ${what}`);
    if (!uri.startsWith('pkg:docker/'))
        return [];
    if (!DOCKER_PURL.test(uri))
        throw malformed(`the URI of ${what} is no package URL of an image`);
    const sha256 = (0,json/* asString */.oJ)((0,json/* asObject */.eB)(digest, `the digest of ${what}`)['sha256'], `the SHA-256 of ${what}`);
    if (!/^[0-9a-f]{64}$/.test(sha256))
        throw malformed(`the SHA-256 of ${what} is none`);
    const stated = /[?&]digest=sha256(?:%3A|:)([^&]*)/i.exec(uri)?.[1];
    if (stated !== undefined && stated !== sha256) {
        throw malformed(`${what} names two digests, one of them in its URI`);
    }
    return [{ uri, sha256 }];
}
function malformed(message, cause) {
    return new provenance_error/* ProvenanceError */.C({
        kind: 'usage',
        code: 'BUILD_METADATA_MALFORMED',
        message,
        hint: 'Give build-metadata the output "metadata" of docker/build-push-action or docker/bake-action, or the file that docker buildx wrote with --metadata-file.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/base-images.js



/**
 * Which base images belong to which subject. A build speaks of the image that it names by digest and of nothing else: of an index, or of
 * one platform manifest. A platform gets what was told of it alone, the index what was told of all its platforms. Nothing where no builds are given.
 * Throws FlowError BUILD_OF_ANOTHER_IMAGE where none of the builds made any of the images.
 */
function baseImagesOf(images, builds) {
    if (builds === undefined)
        return { bySubject: new Map(), skipped: [] };
    const subjects = images.flatMap((image) => image.subjects.map((subject) => ({ image, subject })));
    refuseOthers(subjects.map(({ subject }) => subject), builds);
    const found = subjects.map(({ image, subject }) => ({
        subject,
        baseImages: toldOf(subject, image, builds),
    }));
    return {
        bySubject: new Map(found.map(({ subject, baseImages }) => [subject.reference, baseImages ?? []])),
        skipped: found.flatMap(({ subject: { reference }, baseImages }) => baseImages === undefined
            ? [
                {
                    subject: reference,
                    what: 'base images',
                    why: 'the build metadata has no provenance of it',
                },
            ]
            : []),
    };
}
function toldOf(subject, { subjects: [whole, ...platforms] }, builds) {
    const own = madeAs(subject, builds).flatMap(({ baseImages }) => [...baseImages.values()]);
    const told = subject === whole
        ? [
            ...own,
            ...platforms.flatMap((platform) => madeAs(platform, builds).flatMap(({ baseImages }) => [...baseImages.values()])),
        ]
        : [...own, ...madeAs(whole, builds).flatMap((build) => ofPlatform(subject, build))];
    return told.length === 0 ? undefined : distinct(told.flat());
}
function madeAs({ manifest }, builds) {
    return builds.filter(({ digest }) => digest === manifest.digest);
}
/** What the build of an index says of one of its platforms. */
function ofPlatform({ platform }, { baseImages }) {
    const name = platform === undefined ? EVERY_PLATFORM : (0,oci_manifest/* platformName */.$r)(platform);
    const told = baseImages.get(name) ?? baseImages.get(EVERY_PLATFORM);
    return told === undefined ? [] : [told];
}
function distinct(baseImages) {
    return [...new Map(baseImages.map((image) => [`${image.uri} ${image.sha256}`, image])).values()];
}
function refuseOthers(subjects, builds) {
    if (subjects.some((subject) => madeAs(subject, builds).length > 0))
        return;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'BUILD_OF_ANOTHER_IMAGE',
        message: `the build metadata tells of ${builds
            .map(({ digest }) => digest)
            .slice(0, 3)
            .join(', ')}, and none of the images to be sealed is that`,
        hint: 'Give the metadata of the very build whose digest is sealed (steps.<id>.outputs.metadata beside steps.<id>.outputs.digest), or leave build-metadata out.',
    });
}

;// CONCATENATED MODULE: ./build/provenance/slsa.js
const NOTHING_TOLD = { baseImages: [], calledWith: undefined };
/** Marks what stands in provenance on the word of the build alone. v0.2 has no place for it. */
const AS_TOLD = { annotations: { toldBy: 'build-metadata' } };
const BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
const BUILD_TYPE_V02 = 'https://slsa.dev/github-actions-workflow/v0.1';
/**
 * SLSA Provenance v1 predicate (slsa.dev/spec/v1.0/provenance) of the GitHub Actions workflow build type. The inputs of a called workflow
 * are internal parameters: that build type's external ones are those of the workflow that was triggered, whose file says with what it calls.
 */
function slsaV1(facts, told = NOTHING_TOLD) {
    return {
        buildDefinition: {
            buildType: BUILD_TYPE,
            externalParameters: {
                ...(Object.keys(facts.inputs).length > 0 ? { inputs: facts.inputs } : {}),
                workflow: {
                    ref: facts.ref,
                    repository: `${facts.serverUrl}/${facts.repository}`,
                    path: facts.workflowPath,
                },
            },
            internalParameters: {
                github: {
                    event_name: facts.eventName,
                    repository_id: facts.repositoryId,
                    repository_owner_id: facts.repositoryOwnerId,
                    runner_environment: facts.runnerEnvironment,
                },
                ...calledWith(told),
            },
            resolvedDependencies: [
                { uri: sourceUri(facts), digest: { gitCommit: facts.sha } },
                ...told.baseImages.map(({ uri, sha256 }) => ({ uri, digest: { sha256 }, ...AS_TOLD })),
            ],
        },
        runDetails: {
            builder: { id: builderId(facts) },
            metadata: { invocationId: invocationId(facts) },
        },
    };
}
/** SLSA Provenance v0.2 predicate (slsa.dev/provenance/v0.2), for verifiers that read only that. */
function slsaV02(facts, told = NOTHING_TOLD) {
    const source = { uri: sourceUri(facts), digest: { sha1: facts.sha } };
    return {
        builder: { id: builderId(facts) },
        buildType: BUILD_TYPE_V02,
        invocation: {
            configSource: { ...source, entryPoint: facts.workflowPath },
            parameters: { inputs: facts.inputs },
            environment: {
                github_event_name: facts.eventName,
                github_ref: facts.ref,
                github_repository_id: facts.repositoryId,
                github_repository_owner_id: facts.repositoryOwnerId,
                github_run_id: facts.runId,
                github_run_attempt: facts.runAttempt,
                github_sha1: facts.sha,
                runner_environment: facts.runnerEnvironment,
                ...calledWith(told),
            },
        },
        metadata: {
            buildInvocationId: `${facts.runId}-${facts.runAttempt}`,
            completeness: { parameters: true, environment: false, materials: false },
            reproducible: false,
        },
        materials: [source, ...told.baseImages.map(({ uri, sha256 }) => ({ uri, digest: { sha256 } }))],
    };
}
function calledWith({ calledWith: inputs }) {
    return inputs === undefined ? {} : { workflow_call: { inputs } };
}
function sourceUri(facts) {
    return `git+${facts.serverUrl}/${facts.repository}@${facts.ref}`;
}
function builderId(facts) {
    return `${facts.serverUrl}/${facts.signerWorkflow}`;
}
function invocationId(facts) {
    return `${facts.serverUrl}/${facts.repository}/actions/runs/${facts.runId}/attempts/${facts.runAttempt}`;
}

;// CONCATENATED MODULE: ./build/make-provenance.js



/**
 * The provenance that was asked for. Where nothing is known of the build there is none, which is said.
 * Throws FlowError BUILD_OF_ANOTHER_IMAGE.
 */
function makeProvenance(images, { provenance, told }, { facts, log }) {
    if (provenance.length === 0 || facts === undefined)
        return { of: () => [], skipped: [] };
    if (facts.kind === 'unknown') {
        log.warning(`no provenance: ${facts.why}`);
        return { of: () => [], skipped: imagesWithout(images, facts.why) };
    }
    const { bySubject, skipped } = baseImagesOf(images, told.builds);
    const of = ({ reference }) => {
        const baseImages = bySubject.get(reference) ?? [];
        return predicates(provenance, facts.facts, { baseImages, calledWith: told.calledWith });
    };
    return { of, skipped };
}
function predicates(versions, facts, told) {
    return versions.map((version) => version === 'v1'
        ? [predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl, slsaV1(facts, told)]
        : [predicate_types/* SLSA_V02_PREDICATE_TYPE */.s$, slsaV02(facts, told)]);
}
/** Provenance that was asked for, and of which nothing is known. */
function imagesWithout(images, why) {
    return images.map(({ subjects: [{ reference }] }) => ({
        ...{ subject: reference, what: 'provenance', why },
    }));
}

;// CONCATENATED MODULE: ./build/attestation/vulnerability-scan.js
/**
 * The predicate `https://cosign.sigstore.dev/attestation/vuln/v1` (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md, as its own code
 * and trivy write it). `lastUpdate` is in-toto's word for the same (spec/predicates/vuln.md).
 */
function vulnerabilityPredicate({ scanner, parameters, startedOn, finishedOn }, invocation) {
    return {
        invocation: {
            parameters,
            uri: invocation?.uri ?? '',
            event_id: invocation?.eventId ?? '',
            'builder.id': invocation?.builderId ?? '',
        },
        scanner,
        metadata: {
            scanStartedOn: startedOn.toISOString(),
            scanFinishedOn: finishedOn.toISOString(),
        },
    };
}

;// CONCATENATED MODULE: ./build/make-scans.js


/** One scan a platform, one after the other, and of an index one that has what was found in any of them. */
async function makeScans(image, tool, { facts, log }) {
    const [head, ...platforms] = image.subjects;
    const isIndex = head.manifest.content.kind === 'index';
    const wanted = isIndex ? platforms : [head];
    const scanned = wanted.filter(({ manifest }) => !isIndex || (0,image_config/* isContainerImage */.Lh)(manifest.content));
    const scans = new Map();
    for (const subject of scanned) {
        log.progress(`scan: ${tool.name} reads ${subject.reference}`);
        scans.set(subject, await tool.scan(subject));
    }
    const skipped = wanted
        .filter((subject) => !scans.has(subject))
        .map((subject) => skippedScan(subject, 'it is no container image'));
    const [first, ...more] = scans.values();
    if (isIndex && first === undefined)
        skipped.push(skippedScan(head, 'no platform was scanned'));
    if (isIndex && first !== undefined)
        scans.set(head, ofIndex(head, [first, ...more]));
    if (scans.size > 0)
        log.info(`scanned ${head.reference} with ${tool.name}`);
    const invocation = facts.kind === 'known' ? invocationOf(facts.facts) : undefined;
    const bySubject = new Map([...scans].map(([subject, scan]) => [subject, vulnerabilityPredicate(scan, invocation)]));
    return { bySubject, skipped };
}
function invocationOf({ serverUrl, repository, runId, signerWorkflow, }) {
    return {
        uri: `${serverUrl}/${repository}/actions/runs/${runId}`,
        eventId: runId,
        builderId: `${serverUrl}/${signerWorkflow}`,
    };
}
/** Where each scanner lists what it found. */
const FINDINGS = ['Results', 'matches'];
/** Scanners know no indexes: they take one platform of it. The lists of all are put together, in the first one's form. */
function ofIndex({ reference }, scans) {
    const [first] = scans;
    const last = scans.at(-1) ?? first;
    const results = scans.map(({ scanner }) => ({
        ...scanner.result,
    }));
    const lists = FINDINGS.filter((name) => results.some((result) => name in result)).map((name) => [name, results.flatMap((result) => result[name] ?? [])]);
    const result = { image: reference, ...Object.fromEntries(lists) };
    return { ...first, scanner: { ...first.scanner, result }, finishedOn: last.finishedOn };
}
function skippedScan({ reference }, why) {
    return { subject: reference, what: 'scan', why };
}

// EXTERNAL MODULE: ./build/sbom/layer-cache.js
var layer_cache = __nccwpck_require__(3883);
;// CONCATENATED MODULE: ./build/prepare-documents.js








/**
 * Everything that will be said, of every subject, before anything is signed: signature, SBOM, provenance, scan, given attestations.
 * Throws FlowError NOTHING_TO_DO, DOCUMENT_TOO_LARGE, SCAN_TOOL_FAILED, and what the SBOM and provenance rooms throw.
 */
async function prepareDocuments(images, request, services) {
    const scanner = request.scan === undefined ? undefined : await services.openScanTool(request.scan);
    const areFactsAsked = request.provenance.length > 0 || scanner !== undefined;
    const facts = areFactsAsked ? services.facts() : undefined;
    const provenance = makeProvenance(images, request, { facts, log: services.log });
    const layerCache = new layer_cache/* LayerCache */.y(sharedLayers(images));
    const documents = [];
    /** Subjects spoken of already: an index may be given beside one of its own images. */
    const spokenOf = new Set();
    const skipped = [...provenance.skipped];
    for (const image of images) {
        const sboms = request.sbom === undefined
            ? undefined
            : await makeSboms(image, request.sbom, services, layerCache);
        const scans = scanner === undefined || facts === undefined
            ? undefined
            : await makeScans(image, scanner, { facts, log: services.log });
        skipped.push(...image.skipped, ...(sboms?.skipped ?? []), ...(scans?.skipped ?? []));
        for (const subject of image.subjects) {
            if (spokenOf.has(subject.reference))
                continue;
            spokenOf.add(subject.reference);
            const sbom = sboms?.bySubject.get(subject)?.document;
            const scan = scans?.bySubject.get(subject);
            const said = { sign: request.sign, sbom, provenance: provenance.of(subject), scan };
            documents.push(...subjectDocuments(subject, said));
        }
        const given = givenDocuments(image, request.attestations);
        documents.push(...given.documents);
        skipped.push(...given.skipped);
    }
    refuseNothing(documents, skipped);
    for (const document of documents)
        refuseTooLarge(document, services.maxEntryBytes);
    return { documents, skipped };
}
function subjectDocuments(subject, { sign, sbom, provenance, scan }) {
    return [
        ...(sign ? [signatureDocument(subject)] : []),
        ...(sbom === undefined
            ? []
            : [attestationDocument(subject, 'sbom', predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv, sbom)]),
        ...provenance.map(([type, predicate]) => attestationDocument(subject, 'provenance', type, predicate)),
        ...(scan === undefined
            ? []
            : [attestationDocument(subject, 'attestation', predicate_types/* VULN_PREDICATE_TYPE */.jF, scan)]),
    ];
}
/** The layers that more than one manifest has. */
function sharedLayers(images) {
    const manifests = new Map(images.flatMap(({ subjects }) => subjects.map(({ manifest }) => [manifest.digest, manifest])));
    const layers = [...manifests.values()].flatMap(({ content }) => content.kind === 'image' ? [...new Set(content.layers.map(({ digest }) => digest))] : []);
    const uses = Map.groupBy(layers, (digest) => digest);
    return new Set(layers.filter((digest) => (uses.get(digest)?.length ?? 0) > 1));
}
function givenDocuments(image, attestations) {
    const documents = [];
    const skipped = [];
    for (const { kind, predicateType, predicate } of attestations) {
        if (kind !== 'sbom') {
            documents.push(attestationDocument(image.subjects[0], kind, predicateType, predicate));
            continue;
        }
        const { subject, document, others } = givenSbom(image, predicate);
        documents.push(attestationDocument(subject, kind, predicateType, document));
        const why = `the SBOM file is attested about ${subject.reference} alone`;
        skipped.push(...others.map(({ reference }) => ({ subject: reference, what: 'sbom', why })));
    }
    return { documents, skipped };
}
function refuseNothing(documents, skipped) {
    if (documents.length > 0)
        return;
    const [first] = skipped;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'NOTHING_TO_DO',
        message: first === undefined
            ? 'neither signature, SBOM, provenance, scan nor attestation was asked for'
            : `nothing of what was asked for can be signed: no ${first.what}, for ${first.why}`,
        hint: 'Leave sign, sbom or provenance at its default.',
    });
}
function refuseTooLarge(document, maxEntryBytes) {
    const bytes = (0,rekor_v1/* logRequestBytes */.vl)(document.statement.byteLength);
    if (bytes <= maxEntryBytes)
        return;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'DOCUMENT_TOO_LARGE',
        message: `the ${documentName(document)} needs a log request of ${bytes} bytes; log-entry-limit is ${maxEntryBytes}`,
        hint: 'Set rekor-version to 2 where the instance has a Rekor v2, which is sent no document; raise log-entry-limit if your own Rekor takes more; make the document smaller or leave it out (sbom: "false"); or set tlog to "false" to sign without a log.',
    });
}

;// CONCATENATED MODULE: ./build/read-back.js







/** Pauses before looking again for what is not listed yet: some registries list referrers some seconds late. */
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 15_000, 29_500];
const SUBJECTS_AT_ONCE = 4;
/**
 * Reads everything back from the registry and verifies it as a stranger would, as this run expects. Every document
 * must be found in its format with the very signature that was made. Throws FlowError READ_BACK_FAILED, which tells why what is
 * there did not count.
 */
async function readBack(signed, expected, services) {
    const bySubject = Map.groupBy(signed, ({ document }) => document.subject);
    await (0,parallel/* inParallel */.HN)([...bySubject], SUBJECTS_AT_ONCE, async ([subject, documents]) => {
        const missing = await missingAfterWaiting(subject, documents, expected, services);
        if (missing.length > 0)
            throw refused(missing);
        services.log.info(`verified ${documents.length} documents of ${subject.reference}`);
    });
}
async function missingAfterWaiting(subject, documents, expected, services) {
    let missing = documents.map((document) => ({ document, found: undefined }));
    for (const pause of [0, ...PAUSES_MS]) {
        if (pause > 0) {
            services.log.info(`${missing.length} not listed yet, looking again in ${pause / 1000} s`);
            await services.sleep(pause);
        }
        const { repository, descriptor } = subject;
        const stored = await (0,discover/* discover */.k)(services.registry, repository, descriptor.digest);
        const { held, notCounted } = await judgeStored(stored, { ...services, subject, expected });
        missing = missing
            .filter(({ document }) => !isHeld(held, document))
            .map(({ document }) => ({ document, found: foundFor(document, notCounted) }));
        if (missing.length === 0)
            break;
    }
    return missing;
}
function isHeld(held, { format, bundle }) {
    const signature = signatureOf(bundle);
    return held.some((item) => item.format === format && signatureOf(item.bundle).equals(signature));
}
/** The very signature, or else something of its format that cannot be read and may be it. */
function foundFor({ format, bundle }, notCounted) {
    const signature = signatureOf(bundle);
    const ofFormat = notCounted.filter((item) => item.format === format);
    return (ofFormat.find((item) => item.bundle && signatureOf(item.bundle).equals(signature)) ??
        ofFormat.find((item) => item.bundle === undefined));
}
function refused(missing) {
    const reasons = missing.map(({ document, found }) => {
        const name = `${documentName(document.document)} (${document.format})`;
        if (found === undefined)
            return `${name}: it is not listed`;
        return `${name}: ${found.location}: ${(0,errors/* codedMessageOf */.Ui)(found.error)}`;
    });
    return new flow_error/* FlowError */.T({
        kind: 'refused',
        code: 'READ_BACK_FAILED',
        message: `stored, but not found valid when read back: ${reasons.join('; ')}`,
        hint: 'Run again: what is there is kept, what is missing is made anew. If it stays so, the registry loses or changes what it is given.',
        cause: missing.find(({ found }) => found !== undefined)?.found?.error,
    });
}

;// CONCATENATED MODULE: ./build/run-progress.js
/** The steps from which on a run leaves something behind, in their order. */
const SIGNING = 'signing';
const STORING = 'writing to the registry';
const READING_BACK = 'reading back';
const MOVING_TAGS = 'moving tags';
/** `note` is told of each change of the run's state, from the first signature on; `tags` are those to be moved. */
function startProgress(note = () => undefined, tags = []) {
    let step = 'starting';
    let noted;
    let signatures = 0;
    const logIndexes = new Set();
    const stored = new Set();
    const change = (changed) => {
        if (noted !== undefined)
            note((noted = { ...noted, ...changed }));
    };
    return {
        begin: (next) => {
            step = next;
            if (step === SIGNING)
                noted = { step, stored: 0, tags, done: false };
            change({ step });
        },
        signed: ({ verificationMaterial }) => {
            signatures++;
            for (const { logIndex } of verificationMaterial.tlogEntries)
                logIndexes.add(BigInt(logIndex));
        },
        saved: (file) => {
            if (file !== undefined && file !== noted?.saved)
                change({ saved: file });
        },
        stored: (subject) => {
            stored.add(subject);
            change({ stored: stored.size });
        },
        end: () => {
            change({ done: true });
        },
        get step() {
            return step;
        },
        published: () => {
            if (signatures === 0)
                return 'nothing was signed';
            const registry = stored.size === 0
                ? 'no image has all of its own in the registry'
                : `${stored.size} manifests have all of theirs in the registry`;
            return `${signatures} signatures were made${logged(logIndexes)}; ${registry}`;
        },
    };
}
/** A signer that tells of each bundle as soon as it is made, and gives it away only then. */
function watchedSigner(signer, onSigned) {
    const told = async (signing) => {
        const bundle = await signing;
        await onSigned(bundle);
        return bundle;
    };
    return {
        identity: () => signer.identity(),
        signStatement: (statement) => told(signer.signStatement(statement)),
        signMessage: (message) => told(signer.signMessage(message)),
        timestamp: (data) => signer.timestamp(data),
    };
}
/** Entries of other people may lie between the first and the last. */
function logged(indexes) {
    const sorted = [...indexes].sort((a, b) => (a < b ? -1 : 1));
    const [first] = sorted;
    if (first === undefined)
        return '';
    if (sorted.length === 1)
        return ` and entered into the log (index ${first.toString()})`;
    return ` and entered into the log (indexes ${first.toString()} to ${(sorted.at(-1) ?? first).toString()})`;
}

// EXTERNAL MODULE: ./build/sigstore/cosign-layer.js + 1 modules
var cosign_layer = __nccwpck_require__(7468);
;// CONCATENATED MODULE: ./build/attest-image.js

/** Signs an attestation: statement → envelope and log entry. One envelope serves every format. */
async function attestImage(document, formats, signer) {
    return inFormats(document, await signer.signStatement(document.statement), formats, signer);
}
/** An attestation that is signed already, for each format: for cosign's tag it may need another timestamp, and no log entry. */
async function inFormats(document, bundle, formats, signer) {
    const layerTimestamp = formats.includes('cosign') ? await layerTimestampOf(bundle, signer) : {};
    return formats.map((format) => ({
        ...{ document, format, bundle, isNew: true },
        ...(format === 'cosign' ? layerTimestamp : {}),
    }));
}
/** Where no log promises (SET) that it was signed and when, cosign's layer needs a timestamp of its own: over the layer, not the signature in it. */
async function layerTimestampOf(bundle, signer) {
    const { tlogEntries } = bundle.verificationMaterial;
    if (tlogEntries.some(({ inclusionPromise }) => inclusionPromise !== undefined))
        return {};
    const layerTimestamp = await signer.timestamp((0,cosign_layer/* envelopeBytes */.Ci)(bundle));
    return layerTimestamp === undefined ? {} : { layerTimestamp };
}

;// CONCATENATED MODULE: ./build/sign-image.js



/**
 * Signs an image: digest → payload → signature and log entry. The bundle format wants an in-toto statement, cosign's tag its
 * simple signing payload, so each format has a signature of its own.
 */
async function signImage(subject, formats, signer) {
    const document = signatureDocument(subject);
    return Promise.all(formats.map((format) => format === 'bundle' ? signedStatement(document, signer) : signedPayload(document, signer)));
}
async function signedStatement(document, signer) {
    const bundle = await signer.signStatement(document.statement);
    return { document, format: 'bundle', bundle, isNew: true };
}
async function signedPayload(document, signer) {
    const { repository, descriptor } = document.subject;
    const payload = (0,cosign_layer/* signingPayload */.EK)((0,oci_reference/* repositoryName */.aR)(repository), descriptor.digest);
    const bundle = await signer.signMessage(payload);
    return { document, format: 'cosign', bundle, payload, isNew: true };
}

;// CONCATENATED MODULE: ./build/sign-document.js





/**
 * A document, signed for each format: by `signer`, or by an earlier run that broke off before it was stored. `saved` is what passed
 * verification as this run's own, about the document's subject; it is taken only where it says the same of the same repository.
 */
async function signDocument(document, formats, { signer, saved }) {
    if (document.kind !== 'signature') {
        const bundle = saved.find((item) => isOf(item, document))?.bundle;
        return bundle === undefined
            ? attestImage(document, formats, signer)
            : inFormats(document, bundle, formats, signer);
    }
    const taken = formats.flatMap((format) => savedSignature(document, format, saved));
    const left = formats.filter((format) => !taken.some((item) => item.format === format));
    return [...taken, ...(await signImage(document.subject, left, signer))];
}
function savedSignature(document, format, saved) {
    const bundle = saved.find((item) => item.format === format && isOf(item, document))?.bundle;
    if (bundle === undefined)
        return [];
    if (format === 'bundle')
        return [{ document, format, bundle, isNew: true }];
    const { repository, descriptor } = document.subject;
    const payload = (0,cosign_layer/* signingPayload */.EK)((0,oci_reference/* repositoryName */.aR)(repository), descriptor.digest);
    return [{ document, format, bundle, payload, isNew: true }];
}
/** Whether a verified item is about this document's subject alone, by the name that the document gives it, and says the same. */
function isOf(item, document) {
    const { statement } = item.verified;
    if (statement === undefined)
        return item.format === 'cosign' && saysTheSame(item, document);
    const [only, ...more] = statement.subjects;
    return (only?.name === (0,oci_reference/* repositoryName */.aR)(document.subject.repository) &&
        more.length === 0 &&
        saysTheSame(item, document));
}

;// CONCATENATED MODULE: ./build/sign-missing.js




/** Signs, all at once, what is not there yet, verifies each while others wait for the log, and adds what is there. */
async function signMissing(documents, by, formats, { signer, acceptance }) {
    const signed = await (0,parallel/* inParallel */.HN)(documents, 16, async (document) => {
        const held = by.held.get(document.subject) ?? [];
        const kept = keptDocuments(document, held, formats);
        const missing = formats.filter((format) => !kept.some((item) => item.format === format));
        if (missing.length === 0)
            return kept;
        const saved = by.saved.get(document.subject) ?? [];
        const made = await signDocument(document, missing, { signer, saved });
        await acceptance.early(made);
        return [...kept, ...made];
    });
    return signed.flat();
}
/**
 * What is held of a document. A held attestation bundle also serves cosign's tag, without another log entry, if it has what the
 * tag needs: there may be others that are just as valid and have not.
 */
function keptDocuments(document, held, formats) {
    const bundle = held.find((item) => saysTheSame(item, document) && (0,cosign_layer/* canBecomeLayer */.X5)(item.bundle))?.bundle;
    return formats.flatMap((format) => {
        const found = heldDocument(held, document, format);
        if (found !== undefined)
            return [{ document, format, bundle: found.bundle, isNew: false }];
        const reusable = format === 'cosign' && document.kind !== 'signature' && bundle !== undefined;
        return reusable ? [{ document, format, bundle, isNew: true }] : [];
    });
}

;// CONCATENATED MODULE: ./build/signer-beforehand.js
/**
 * Who will have signed, as far as it must be known before anything is signed; undefined for a key. Where the token does not tell, the
 * certificate does. It is asked for this early only where something is there that may be of the same signer, and signed again
 * otherwise (`isThere`).
 */
async function signerBeforehand({ signing }, signer, { isThere }) {
    if (signing.kind === 'key')
        return undefined;
    return signing.expectedSigner ?? (isThere ? signer.identity() : undefined);
}

// EXTERNAL MODULE: ./build/sigstore/cosign-annotation.js
var cosign_annotation = __nccwpck_require__(4137);
// EXTERNAL MODULE: ./build/sigstore/sigstore-error.js
var sigstore_error = __nccwpck_require__(4285);
;// CONCATENATED MODULE: ./build/sigstore/storage.js







const EMPTY_MEDIA_TYPE = 'application/vnd.oci.empty.v1+json';
const EMPTY = Buffer.from('{}');
/**
 * Stores a bundle as an OCI 1.1 referrer of its subject, as cosign 3 does: one layer, empty config, `artifactType` of the
 * bundle. Safe to repeat: the same bundle and `created` give the same manifest.
 */
async function attachBundle(options) {
    const { registry, repository, subject, predicateType, created } = options;
    const layer = (0,sigstore_bundle/* serializeBundle */.fP)(options.bundle);
    const manifest = {
        schemaVersion: 2,
        mediaType: oci_manifest/* OCI_MANIFEST */.EG,
        artifactType: media_types/* BUNDLE_MEDIA_TYPE */.NV,
        config: descriptorOf(EMPTY, EMPTY_MEDIA_TYPE),
        layers: [descriptorOf(layer, media_types/* BUNDLE_MEDIA_TYPE */.NV)],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
        annotations: {
            'dev.sigstore.bundle.content': 'dsse-envelope',
            'dev.sigstore.bundle.predicateType': predicateType,
            'org.opencontainers.image.created': `${created.toISOString().slice(0, 19)}Z`,
        },
    };
    await Promise.all([registry.putBlob(repository, EMPTY), registry.putBlob(repository, layer)]);
    return registry.putReferrer(repository, Buffer.from(JSON.stringify(manifest)));
}
/**
 * Appends layers to one of cosign's tags (`sha256-<hex>.sig` or `.att`), keeping every layer that is there and the
 * manifest's annotations. Layers that the tag already has are not added again. Throws SigstoreError SIGNATURE_TAG_TAKEN where the tag
 * holds an index, which nobody made for signatures.
 */
async function appendCosignLayers(options) {
    const { registry, repository, layers } = options;
    const tag = `sha256-${(0,oci_digest/* hexOf */.ZD)(options.subject)}.${options.suffix}`;
    // The layers go up while the tag is read; the edit names them once more, so that they are there before the manifest.
    await (0,parallel/* allInOrder */.bb)([
        registry.editTag(repository, tag, (current) => withLayers(storage_imageIn(current, tag), layers)),
        ...layers.map((layer) => registry.putBlob(repository, layer.bytes)),
    ]);
}
function storage_imageIn(current, tag) {
    if (current?.content.kind !== 'index')
        return current?.content;
    throw new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'SIGNATURE_TAG_TAKEN',
        message: `the tag ${tag} holds an index (${current.digest}), and no signatures`,
        hint: 'Remove the tag if nobody needs it, or set formats to "bundle", which needs no such tag.',
    });
}
/** The tag's next config and manifest, or undefined where it has all of `added`. */
function withLayers(current, added) {
    const held = current?.layers ?? [];
    const names = new Set(held.map(nameOf));
    const missing = added
        .map((layer) => ({
        ...descriptorOf(layer.bytes, layer.mediaType),
        annotations: layer.annotations,
    }))
        .filter((layer) => !names.has(nameOf(layer)) && names.add(nameOf(layer)));
    if (missing.length === 0)
        return undefined;
    const layers = [...held, ...missing];
    const config = configFor(layers);
    const manifest = {
        schemaVersion: 2,
        mediaType: oci_manifest/* OCI_MANIFEST */.EG,
        config: descriptorOf(config, oci_manifest/* OCI_CONFIG */.TF),
        layers: layers.map(({ mediaType, digest, size, annotations }) => ({
            mediaType,
            size,
            digest,
            ...(annotations === undefined ? {} : { annotations }),
        })),
        ...(current?.annotations === undefined ? {} : { annotations: current.annotations }),
    };
    return {
        bytes: Buffer.from(JSON.stringify(manifest)),
        mediaType: oci_manifest/* OCI_MANIFEST */.EG,
        blobs: [config, ...added.map(({ bytes }) => bytes)],
    };
}
/**
 * Two layers are the same where content, signature and every proof are: with another certificate or without one, the same bytes
 * are somebody else's layer, or nobody's, and do not stand for ours.
 */
function nameOf({ digest, annotations = {} }) {
    const proofs = Object.values(cosign_annotation/* COSIGN_ANNOTATION */.mL).map((name) => annotations[name] ?? null);
    return JSON.stringify([digest, ...proofs]);
}
/** The image config that cosign gives its tags: no platform, the layers as they are. */
function configFor(layers) {
    const zero = '0001-01-01T00:00:00Z';
    return Buffer.from(JSON.stringify({
        architecture: '',
        created: zero,
        history: layers.map(() => ({ created: zero })),
        os: '',
        rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.digest) },
        config: {},
    }));
}
function descriptorOf(bytes, mediaType) {
    return { mediaType, digest: (0,oci_digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
}

;// CONCATENATED MODULE: ./build/store-documents.js



/** Subjects stored at the same time. */
const store_documents_SUBJECTS_AT_ONCE = 4;
/**
 * Stores what is new, in its format: bundles as referrers, cosign layers appended to the `.sig` and `.att` tags, each tag
 * written once. Safe to repeat.
 */
async function storeDocuments(signed, registry, created, onStored = () => undefined) {
    const bySubject = Map.groupBy(signed.filter((document) => document.isNew), ({ document }) => document.subject);
    await (0,parallel/* inParallel */.HN)([...bySubject], store_documents_SUBJECTS_AT_ONCE, async ([subject, documents]) => {
        const writes = [
            ...documents
                .filter(({ format }) => format === 'bundle')
                .map(({ bundle, document }) => () => attachBundle({
                registry,
                repository: subject.repository,
                subject: subject.descriptor,
                bundle,
                predicateType: document.predicateType,
                created,
            })),
            () => appendLayers(registry, subject, 'sig', documents),
            () => appendLayers(registry, subject, 'att', documents),
        ];
        // After a failure all of them are waited for: nothing is written behind the back of whoever is told of it.
        await (0,parallel/* inParallel */.HN)(writes, writes.length, (write) => write());
        onStored(subject);
    });
}
async function appendLayers(registry, subject, suffix, documents) {
    const layers = documents
        .filter(({ format }) => format === 'cosign')
        .filter(({ document }) => (document.kind === 'signature') === (suffix === 'sig'))
        .map(cosignLayer);
    if (layers.length === 0)
        return;
    const { repository, descriptor } = subject;
    await appendCosignLayers({ registry, repository, subject: descriptor.digest, suffix, layers });
}
function cosignLayer({ bundle, payload, layerTimestamp }) {
    return payload === undefined
        ? (0,cosign_layer/* encodeAttestationLayer */.yA)(bundle, layerTimestamp)
        : (0,cosign_layer/* encodeSignatureLayer */.oT)(bundle, payload);
}

// EXTERNAL MODULE: ./build/sigstore/verify-certificate.js
var verify_certificate = __nccwpck_require__(2767);
// EXTERNAL MODULE: ./build/sigstore/verify.js + 4 modules
var verify = __nccwpck_require__(3537);
;// CONCATENATED MODULE: ./build/verify-signed.js







/**
 * Against the trust root and the key, or the identity that is known before anything is signed (`promised`), each bundle once, in
 * whatever formats it will be stored, and each layer that has a timestamp of its own. What is not accepted throws FlowError SIGNATURE_NOT_ACCEPTED.
 */
function createAcceptance(ready, promised, now) {
    const { signing, instance } = ready;
    const { trust } = instance;
    const accepted = new Map();
    const acceptedLayers = new Set();
    const accept = async (item, expected) => {
        const { bundle, document, layerTimestamp } = item;
        if (!item.isNew)
            return;
        const { policy, settings, tagSettings } = expected;
        const common = { policy, trust, artifact: artifactOf(item), now };
        try {
            if (accepted.get(bundle) !== document)
                await (0,verify/* verifyBundle */.I)({ ...common, bundle, settings });
            accepted.set(bundle, document);
            if (layerTimestamp === undefined || acceptedLayers.has(layerTimestamp))
                return;
            const layer = (0,cosign_layer/* decodeLayer */.ot)((0,cosign_layer/* encodeAttestationLayer */.yA)(bundle, layerTimestamp));
            await (0,verify/* verifyBundle */.I)({ ...common, ...layer, settings: tagSettings });
            acceptedLayers.add(layerTimestamp);
        }
        catch (cause) {
            throw notAccepted(item, cause);
        }
    };
    return {
        early: async (signed) => {
            const expected = expectationOf(ready, promised);
            if (expected === undefined)
                return;
            for (const item of signed)
                await accept(item, expected);
        },
        all: async (signed) => {
            const identity = signing.kind === 'key' ? undefined : (promised ?? signerOfFirst(signed));
            const expected = expectationOf(ready, identity);
            if (expected === undefined)
                throw new TypeError('nobody knows who signed');
            for (const item of signed)
                await accept(item, expected);
            return { identity, expected };
        },
    };
}
function artifactOf({ document, payload }) {
    if (payload !== undefined)
        return { bytes: payload };
    return {
        statementSubject: document.subject.descriptor.digest,
        predicateTypes: [document.predicateType],
    };
}
function signerOfFirst([first]) {
    if (first === undefined)
        throw new TypeError('nothing was signed');
    const { content } = first.bundle.verificationMaterial;
    const der = content.$case === 'certificate' ? content.certificate.rawBytes : Buffer.alloc(0);
    return (0,verify_certificate/* holderOf */.Kd)((0,verify_certificate/* parseSignerCertificate */.Jm)(der));
}
function notAccepted(item, cause) {
    return new flow_error/* FlowError */.T({
        kind: 'service',
        code: 'SIGNATURE_NOT_ACCEPTED',
        message: `the ${documentName(item.document)} was signed, but does not verify: ${(0,errors/* codedMessageOf */.Ui)(cause)}`,
        hint: 'The trusted root is not that of the services that signed, or one of them misbehaves. Nothing was written to the registry.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/seal-image.js


















/**
 * Seals images: everything is checked, everything is said, everything is signed, then stored, then read back as a stranger
 * would; tags are moved last. Nothing is written to a log before all checks have passed, nothing to a registry before all signatures are good.
 * Layers may be large, so that reading them for SBOMs does not count against the deadline.
 */
async function sealImage(request, services) {
    const progress = startProgress(services.note, request.tagMoves.map(tagReference));
    const sealed = await resumable(services.saved, () => withinDeadline(() => seal(request, services, progress), { ...services, progress }));
    progress.end();
    return sealed;
}
async function seal(request, services, progress) {
    const { log, deadline } = services;
    progress.begin('checking what is needed');
    const ready = await preflight(request, services);
    const { documents, skipped } = await deadline.suspended(() => prepareDocuments(ready.images, request, {
        ...services,
        facts: () => buildFacts(ready, services.factsOf),
        maxEntryBytes: entryLimitOf(ready, services),
    }));
    const { attestationStore: store } = services;
    if (store !== undefined)
        checkStorable(documents, store);
    if (request.dryRun) {
        // All else takes longer than the cancelling.
        await ready.cancelled;
        return dryRun(ready, request, documents, skipped);
    }
    const inRegistry = (subject) => ready.stored.get(subject) ?? [];
    const signer = watchedSigner(services.openSigner(ready), async (bundle) => {
        progress.signed(bundle);
        await services.saved.save(bundle);
        progress.saved(services.saved.file());
    });
    const isThere = documents.some(({ subject }) => inRegistry(subject).length > 0 || services.saved.about(subject).length > 0);
    const known = await signerBeforehand(ready, signer, { isThere });
    const expected = expectationOf(ready, known);
    const judge = { ...services, ...ready };
    const held = await heldBySubject(documents, inRegistry, { ...judge, expected });
    const saved = await heldBySubject(documents, services.saved.about, {
        ...judge,
        expected: expected && expectedBeforeStoring(expected),
    });
    progress.begin(SIGNING);
    for (const { repository } of ready.images)
        services.registry.openAhead(repository);
    const acceptance = createAcceptance(ready, known, services.now);
    const made = { held, saved };
    const signed = await signMissing(documents, made, request.formats, { signer, acceptance });
    const { identity, expected: passed } = await acceptance.all(signed);
    log.info(`signed as ${identity?.identity ?? 'the key'}`);
    progress.begin(STORING);
    await storeDocuments(signed, services.registry, services.now(), progress.stored);
    const fresh = services.freshRegistry();
    if (request.verify) {
        progress.begin(READING_BACK);
        await readBack(signed, passed, {
            ...services,
            registry: fresh,
            trust: ready.instance.trust,
        });
    }
    if (store !== undefined)
        progress.begin('storing attestations beside the registry');
    const alsoStored = store === undefined ? [] : await storeAttestations(signed, store);
    if (request.tagMoves.length > 0)
        progress.begin(MOVING_TAGS);
    const { registry } = services;
    const promoted = await promoteTags(request.tagMoves, ready.images, { registry, fresh });
    const url = logUrlOf(ready);
    const named = await nameEntries(signed, { http: services.http, url });
    return {
        images: ready.images,
        documents: named.documents,
        prepared: documents,
        signer: identity,
        publicKey: publicKeyOf(ready),
        withoutLog: url === undefined,
        withoutSct: isWithoutSct(ready),
        logUrl: url?.href ?? '',
        verified: request.verify,
        promoted,
        alsoStored,
        skipped: [
            ...skipped,
            ...named.skipped,
            ...notLogged(ready.images, request, ready.instance.services),
            ...(request.verify ? [] : notVerified(ready.images)),
        ],
    };
}
/** Only Rekor v1 is sent the whole statement; a request to Rekor v2 has the same few bytes whatever was signed. */
function entryLimitOf({ instance }, { maxEntryBytes }) {
    return instance.services.logs.some(({ apiVersion }) => apiVersion === 1)
        ? maxEntryBytes
        : Infinity;
}
function logUrlOf({ instance }) {
    return instance.services.logs[0]?.url;
}
/** What is there already and valid, so that a second run signs and stores nothing twice. Nothing, where nobody knows who signs. */
async function heldBySubject(documents, stored, judge) {
    const { expected, instance } = judge;
    if (expected === undefined)
        return new Map();
    const subjects = [...new Set(documents.map(({ subject }) => subject))];
    const held = await (0,parallel/* inParallel */.HN)(subjects, 4, (subject) => heldAmong(stored(subject), { ...judge, subject, expected, trust: instance.trust }));
    return new Map(subjects.map((subject, index) => [subject, held[index] ?? []]));
}
/** Who will have signed, where the id-token tells. */
function promisedSigner({ signing }) {
    return signing.kind === 'keyless' ? signing.expectedSigner : undefined;
}
function dryRun(ready, { tagMoves }, documents, skipped) {
    const why = 'dry-run is set';
    return {
        images: ready.images,
        documents: [],
        prepared: documents,
        signer: promisedSigner(ready),
        publicKey: publicKeyOf(ready),
        withoutLog: false,
        withoutSct: false,
        logUrl: logUrlOf(ready)?.href ?? '',
        verified: false,
        promoted: [],
        alsoStored: [],
        skipped: [
            ...skipped,
            ...documents.map((document) => ({
                subject: document.subject.reference,
                what: document.kind,
                why,
            })),
            ...tagMoves.map((move) => ({ subject: tagReference(move), what: 'tag', why })),
        ],
    };
}
function isWithoutSct({ signing, instance }) {
    return signing.kind === 'keyless' && instance.trust.material.ctlogs.length === 0;
}
function publicKeyOf({ signing }) {
    if (signing.kind !== 'key')
        return undefined;
    return signing.key.publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

;// CONCATENATED MODULE: ./build/seal-report.js


function reportOf(sealed) {
    return {
        images: sealed.images.map((image) => image.subjects[0].reference),
        identity: sealed.signer?.identity,
        issuer: sealed.signer?.issuer,
        sourceRepository: sealed.signer?.sourceRepository,
        ...(sealed.publicKey === undefined ? {} : { publicKey: sealed.publicKey }),
        ...(sealed.withoutLog ? { withoutLog: true } : {}),
        ...(sealed.withoutSct ? { withoutSct: true } : {}),
        verified: sealed.verified,
        ...(sealed.promoted.length > 0 ? { promotedTags: sealed.promoted } : {}),
        ...(sealed.alsoStored.length > 0 ? { githubAttestations: sealed.alsoStored } : {}),
        logEntries: sealed.documents.flatMap((signed) => reportedEntry(signed, sealed.logUrl)),
        skipped: sealed.skipped,
    };
}
/**
 * The entry that stands for a kind of document of an image in single-value outputs: the bundle's, whose proof says the whole
 * UUID, before the cosign tag's.
 */
function mainEntry(report, image, kind) {
    const entries = report.logEntries.filter((entry) => entry.subject === image && entry.kind === kind);
    return entries.find(({ format }) => format === 'bundle') ?? entries[0];
}
function reportedEntry(signed, logUrl) {
    const entry = logEntryOfDocument(signed);
    if (entry === undefined)
        return [];
    const { subject, kind, predicateType } = signed.document;
    return [
        {
            subject: subject.reference,
            ...(subject.platform === undefined ? {} : { platform: (0,oci_manifest/* platformName */.$r)(subject.platform) }),
            kind,
            predicateType,
            format: signed.format,
            logUrl,
            ...entry,
            isNew: signed.isNew,
        },
    ];
}

;// CONCATENATED MODULE: ./build/provenance/workflow-inputs.js



const workflow_inputs_MAX_BYTES = 128 * 1024;
/**
 * Reads what a workflow says it was called with, `toJSON(inputs)`: an object of texts, numbers and booleans, as GitHub has them.
 * Throws ProvenanceError WORKFLOW_INPUTS_MALFORMED.
 */
function parseWorkflowInputs(text) {
    try {
        const what = 'workflow-inputs';
        const inputs = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(Buffer.from(text), what, { maxBytes: workflow_inputs_MAX_BYTES }), what);
        return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, scalar(value)]));
    }
    catch (cause) {
        throw new provenance_error/* ProvenanceError */.C({
            kind: 'usage',
            code: 'WORKFLOW_INPUTS_MALFORMED',
            message: (0,errors/* messageOf */.bD)(cause),
            hint: 'In a reusable workflow, set workflow-inputs to ${{ toJSON(inputs) }}; elsewhere leave it out.',
            cause,
        });
    }
}
function scalar(value) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value))) {
        return value;
    }
    throw new TypeError('workflow-inputs holds what is no input of a workflow: a list, an object, or a number too large to keep');
}

;// CONCATENATED MODULE: ./build/build-inputs.js




/**
 * What the inputs tell of the build. Throws FlowError INPUT_MALFORMED where no provenance would tell it, INPUT_FILE_UNREADABLE, and
 * ProvenanceError BUILD_METADATA_MALFORMED and WORKFLOW_INPUTS_MALFORMED.
 */
async function toldOfBuild({ buildMetadata, workflowInputs }, { provenance }) {
    if (buildMetadata !== undefined && provenance.length === 0) {
        throw (0,malformed_input/* wrongInput */.q)('build-metadata is given, and provenance is false', 'Leave build-metadata out, or provenance at its default: nothing else tells of base images.');
    }
    return {
        builds: buildMetadata === undefined ? undefined : await toldBuilds(buildMetadata),
        calledWith: workflowInputs === undefined ? undefined : parseWorkflowInputs(workflowInputs),
    };
}
async function toldBuilds(given) {
    const isText = given.startsWith('{');
    return parseBuildMetadata(isText ? Buffer.from(given) : await (0,input_file/* readInputFile */.jH)('build-metadata', given));
}

// EXTERNAL MODULE: ./build/seal-inputs.js + 1 modules
var seal_inputs = __nccwpck_require__(3421);
;// CONCATENATED MODULE: ./build/seal-request.js









const PREDICATE_TYPES = { cyclonedx: predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv, spdx: predicate_types/* SPDX_PREDICATE_TYPE */.vX };
/** Checks every input and reads the files that they name. Throws FlowError and ReferenceError, before anything is asked of anyone. */
async function sealRequest(inputs, attestations = []) {
    const sbom = (0,seal_inputs/* parseSbom */.rl)(inputs.sbom);
    const images = (0,seal_inputs/* parseImages */.eb)(inputs.images, inputs.digest);
    const tagMoves = parseTagMoves(inputs, images);
    if (tagMoves.length > 0 && !inputs.verify)
        throw unverified();
    const provenance = (0,seal_inputs/* parseProvenance */.X6)(inputs.provenance);
    return {
        images,
        tagMoves,
        platforms: (0,seal_inputs/* parsePlatforms */.qA)(inputs.platforms),
        formats: (0,seal_inputs/* parseFormats */.Ql)(inputs.formats),
        sign: inputs.sign,
        sbom: madeSbom(sbom, {
            specVersion: (0,seal_inputs/* parseSpecVersion */.Ph)(inputs.sbomSpecVersion),
            owned: (0,seal_inputs/* parseOwned */.p8)(inputs.sbomOwned),
        }),
        provenance,
        told: await toldOfBuild(inputs, { provenance }),
        scan: (0,seal_inputs/* parseScan */.b5)(inputs.scan),
        attestations: [
            ...(sbom.kind === 'file' ? [await sbomFile(sbom.path)] : []),
            ...(await readAttestations(inputs.attestations)),
            ...attestations,
        ],
        tlog: inputs.tlog,
        verify: inputs.verify,
        dryRun: inputs.dryRun,
    };
}
function unverified() {
    return (0,malformed_input/* wrongInput */.q)('tags are to be moved, and verify is false', 'Leave verify at true: a tag is moved only to what was read back and verified.');
}
function madeSbom(choice, how) {
    switch (choice.kind) {
        case 'builtin':
            return how;
        case 'tool':
            return { ...how, tool: choice.tool };
        case 'none':
        case 'file':
            return undefined;
    }
}
async function sbomFile(path) {
    const document = await (0,input_file/* readInputJson */.lq)('sbom', path);
    const format = formatOf(document);
    if (format !== undefined) {
        return { kind: 'sbom', predicateType: PREDICATE_TYPES[format], predicate: document };
    }
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'SBOM_FILE_UNKNOWN',
        message: `${path} is neither CycloneDX nor SPDX JSON`,
        hint: 'Give sbom the path of a CycloneDX or SPDX document in JSON, or set it to builtin or false.',
    });
}

;// CONCATENATED MODULE: ./build/verify-command.js
const GITHUB_REPOSITORY = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/;
/** The `cosign verify` line for a report's first image; empty where nothing was signed. */
function verifyCommandOf(report, files) {
    const { identity, issuer, sourceRepository, publicKey, withoutLog = false, images } = report;
    const [image] = images;
    if (image === undefined || (report.logEntries.length === 0 && !withoutLog))
        return '';
    if (publicKey !== undefined)
        return keyCommand(image, { ...files, withoutLog });
    if (identity === undefined || issuer === undefined)
        return '';
    const signer = { identity, issuer, sourceRepository };
    return verifyCommand(image, signer, files.trustedRoot, report);
}
function keyCommand(image, { trustedRoot, publicKeyPath, withoutLog, }) {
    return [
        'cosign verify',
        ...(trustedRoot === undefined ? [] : ['--trusted-root', quoted(trustedRoot)]),
        '--key',
        quoted(publicKeyPath),
        ...(withoutLog ? ['--insecure-ignore-tlog'] : []),
        quoted(image),
    ].join(' ');
}
/**
 * A `cosign verify` line that works as it stands; `trustedRoot` is the path given for an instance of one's own. It asks for the
 * source repository too where that is GitHub's, for which cosign has an option.
 */
function verifyCommand(image, signer, trustedRoot, { withoutLog, withoutSct } = {}) {
    const [, repository] = GITHUB_REPOSITORY.exec(signer.sourceRepository ?? '') ?? [];
    const words = [
        'cosign',
        'verify',
        ...(trustedRoot === undefined ? [] : ['--trusted-root', quoted(trustedRoot)]),
        '--certificate-identity',
        quoted(signer.identity),
        '--certificate-oidc-issuer',
        quoted(signer.issuer),
        ...(repository === undefined
            ? []
            : ['--certificate-github-workflow-repository', quoted(repository)]),
        ...(withoutLog === true ? ['--insecure-ignore-tlog', '--use-signed-timestamps'] : []),
        ...(withoutSct === true ? ['--insecure-ignore-sct'] : []),
        quoted(image),
    ];
    return words.join(' ');
}
/** Quoted for a POSIX shell. */
function quoted(text) {
    return /^[A-Za-z0-9_./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./build/wire.js + 23 modules
var wire = __nccwpck_require__(6181);
// EXTERNAL MODULE: ./build/cli/table.js
var table = __nccwpck_require__(1894);
;// CONCATENATED MODULE: ./build/cli/run-seal.js








/** What `seal`, `sign` and `attest` share: inputs to flow to report. */
async function runSeal(given, terminal, inputs, attestations = []) {
    const request = await sealRequest(inputs, attestations);
    const services = await (0,wire/* wireSeal */.V2)(inputs, request.images, terminal);
    try {
        const report = reportOf(await sealImage(request, services));
        if (given.isSet('json'))
            terminal.print(`${JSON.stringify(report, undefined, 2)}\n`);
        else
            terminal.log.info(textOf(report, inputs));
        return 0;
    }
    finally {
        await services.close();
    }
}
function textOf(report, inputs) {
    const { skipped, logEntries, publicKey, withoutLog } = report;
    const { trustedRoot } = inputs;
    const command = (0,instance_choice/* isTrustNamed */.WB)(inputs)
        ? verifyCommandOf(report, { trustedRoot, publicKeyPath: 'cosign.pub' })
        : '';
    return [
        '',
        ...(logEntries.length > 0
            ? [(0,table/* table */.t)(['what', 'format', 'log index', 'log entry', ''], logEntries.map(rowOf))]
            : []),
        ...skipped.map(({ subject, what, why }) => (0,log/* printable */.g)(`left out: ${what} of ${subject}: ${why}`)),
        report.verified ? 'read back and verified' : 'NOT verified',
        ...(report.promotedTags ?? []).map(({ tag }) => `tag: ${tag}`),
        ...(withoutLog === true
            ? ['WITHOUT a log entry: verifiers must be told not to ask for one']
            : []),
        ...(publicKey === undefined ? [] : ['signed by this key; cosign.pub below:', '', publicKey]),
        ...(command === '' ? [] : ['', command]),
    ].join('\n');
}
function rowOf(entry) {
    const kind = entry.kind === 'attestation' ? entry.predicateType : entry.kind;
    return [
        [kind, entry.platform].filter(Boolean).join(' '),
        entry.format,
        entry.logIndex,
        entry.uuid,
        entry.isNew ? 'new' : 'was there',
    ];
}

;// CONCATENATED MODULE: ./build/cli/seal-options.js


const REGISTRY_OPTIONS = {
    'registry-username': { value: 'NAME', describe: 'otherwise the Docker configuration' },
    'registry-password-env': {
        value: 'VARIABLE',
        describe: 'the environment variable that holds the password',
    },
};
/** Tags to move once all is read back and verified. */
const TAG_OPTIONS = {
    'promote-tag': {
        value: 'TAG',
        many: true,
        describe: 'point it at the image once all is read back; refused if it points elsewhere',
    },
    'replace-tag': { value: 'TAG', many: true, describe: 'the same, wherever it points now' },
};
/** A TUF repository of one's own. */
const TUF_OPTIONS = {
    'tuf-mirror': { value: 'URL', describe: 'a TUF repository to trust; needs --tuf-root' },
    'tuf-root': { value: 'FILE', describe: 'the root metadata that it is verified from' },
};
/** Options of everything that signs. */
const SIGNING_OPTIONS = {
    digest: { value: 'DIGEST', describe: 'the digest of the one image that names none' },
    platforms: {
        value: 'LIST',
        describe: 'all, none, or a list like linux/amd64,linux/arm64',
        default: seal_inputs/* SEAL_DEFAULTS */.V9.platforms,
    },
    formats: {
        value: 'LIST',
        describe: 'bundle, cosign, or both',
        default: seal_inputs/* SEAL_DEFAULTS */.V9.formats,
    },
    sigstore: {
        value: 'NAME',
        describe: 'auto, public-good, staging, github or custom',
        default: seal_inputs/* SEAL_DEFAULTS */.V9.sigstore,
    },
    'trusted-root': { value: 'FILE', describe: 'trusted_root.json of a custom instance' },
    'signing-config': { value: 'FILE', describe: 'signing_config.v0.2.json of a custom instance' },
    'fulcio-url': { value: 'URL', describe: 'a Fulcio in place of the signing config’s' },
    'rekor-url': { value: 'URL', describe: 'a Rekor in place of the signing config’s' },
    'rekor-version': {
        value: 'NUMBER',
        describe: 'the only version of Rekor to use, 1 or 2 (default: the newest; 1 for --rekor-url)',
    },
    'tsa-url': { value: 'URL', describe: 'a timestamp authority’s full endpoint, likewise' },
    ...TUF_OPTIONS,
    'log-entry-limit': {
        value: 'BYTES',
        describe: 'what a Rekor v1 takes in one request',
        default: seal_inputs/* SEAL_DEFAULTS */.V9.logEntryLimit,
    },
    key: {
        value: 'SOURCE',
        describe: 'the private key that signs: a file, env://NAME, or - for standard input',
    },
    'key-password-env': {
        value: 'VARIABLE',
        describe: 'the environment variable that holds its password (default: COSIGN_PASSWORD)',
    },
    'no-tlog': { describe: 'make no log entries; verifiers must then be told' },
    'identity-token-env': {
        value: 'VARIABLE',
        describe: 'the environment variable that holds an OIDC token; otherwise the job’s own',
    },
    'identity-token-file': { value: 'FILE', describe: 'a file that holds it, read anew for each' },
    ...REGISTRY_OPTIONS,
    'no-verify': { describe: 'do not read back and verify' },
    'dry-run': { describe: 'everything up to the first signature' },
    timeout: {
        value: 'TIME',
        describe: 'how long it may take in all, like 90s, 5m or 1h; SBOMs apart',
        default: seal_inputs/* SEAL_DEFAULTS */.V9.timeout,
    },
    'log-rate': {
        value: 'NUMBER',
        describe: 'requests a second that a log is sent at most',
        default: seal_inputs/* SEAL_DEFAULTS */.V9.logRate,
    },
    'resume-file': {
        value: 'FILE',
        describe: 'keeps what is signed, and what a run that broke off has signed is taken from it',
    },
    ...TAG_OPTIONS,
    json: { describe: 'the result as JSON on standard output' },
};
/** The inputs of the action, from a command line. `env` gives the secrets that options only name. */
function inputsFrom(given, env, documents) {
    const text = (name) => given.text(name) ?? seal_inputs/* SEAL_DEFAULTS */.V9[name];
    return {
        sbomSpecVersion: seal_inputs/* SEAL_DEFAULTS */.V9.sbomSpecVersion,
        sbomOwned: seal_inputs/* SEAL_DEFAULTS */.V9.sbomOwned,
        scan: seal_inputs/* SEAL_DEFAULTS */.V9.scan,
        attestations: [],
        ...documents,
        images: given.positionals,
        digest: given.text('digest'),
        platforms: text('platforms'),
        formats: text('formats'),
        sigstore: text('sigstore'),
        trustedRoot: given.text('trusted-root'),
        signingConfig: given.text('signing-config'),
        fulcioUrl: given.text('fulcio-url'),
        rekorUrl: given.text('rekor-url'),
        rekorVersion: given.text('rekor-version'),
        tsaUrl: given.text('tsa-url'),
        tufMirror: given.text('tuf-mirror'),
        tufRoot: given.text('tuf-root'),
        tlog: !given.isSet('no-tlog'),
        logEntryLimit: given.text('log-entry-limit') ?? seal_inputs/* SEAL_DEFAULTS */.V9.logEntryLimit,
        key: given.text('key'),
        keyPassword: secretFrom(given, env, 'key-password-env'),
        identityToken: secretFrom(given, env, 'identity-token-env'),
        identityTokenFile: given.text('identity-token-file'),
        ...registryInputsFrom(given, env),
        verify: !given.isSet('no-verify'),
        dryRun: given.isSet('dry-run'),
        timeout: text('timeout'),
        logRate: given.text('log-rate') ?? seal_inputs/* SEAL_DEFAULTS */.V9.logRate,
        resumeFile: given.text('resume-file'),
        buildMetadata: given.text('build-metadata'),
        workflowInputs: given.text('workflow-inputs'),
        promoteTags: given.all('promote-tag'),
        replaceTags: given.all('replace-tag'),
    };
}
function registryInputsFrom(given, env) {
    return {
        registryUsername: given.text('registry-username'),
        registryPassword: secretFrom(given, env, 'registry-password-env'),
    };
}
/** Secrets are named, never given: an argument list is for every user of the machine to read. */
function secretFrom(given, env, option) {
    const variable = given.text(option);
    if (variable === undefined)
        return undefined;
    const value = env[variable];
    if (value)
        return value;
    throw new cli_args/* UsageError */.eb(`--${option} names ${variable}, which is not set`, `Set ${variable}.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/sigstore/known-instances.js
var known_instances = __nccwpck_require__(9852);
// EXTERNAL MODULE: ./build/sigstore/trust.js
var sigstore_trust = __nccwpck_require__(2232);
;// CONCATENATED MODULE: ./build/cli/verify-options.js










/** Options that say who must have signed, in cosign's words. */
const SIGNER_OPTIONS = {
    'certificate-identity': { value: 'TEXT', describe: 'exactly who must have signed' },
    'certificate-identity-regexp': {
        value: 'RE2',
        describe: 'a pattern that the whole identity must match',
    },
    'certificate-oidc-issuer': { value: 'URL', describe: 'exactly who must have vouched for them' },
    'certificate-oidc-issuer-regexp': {
        value: 'RE2',
        describe: 'a pattern that the whole issuer must match',
    },
    'source-repository': {
        value: 'URL',
        describe: 'exactly whose job must have signed: tells callers of a reusable workflow apart',
    },
    'source-ref': {
        value: 'REF',
        describe: 'exactly the branch or tag that it was signed for: refs/heads/main, refs/tags/v1',
    },
    key: {
        value: 'FILE',
        describe: 'the public key that must have signed (PEM), in place of all these',
    },
    'no-tlog': { describe: 'ask for no log entry; certificates then need a timestamp' },
    'no-sct': { describe: 'ask for no promise of a certificate log in the certificate' },
    sigstore: {
        value: 'NAME',
        describe: 'public-good, staging or github; github has neither kind of log',
        default: 'public-good',
    },
    'trusted-root': {
        value: 'FILE',
        describe: 'trusted_root.json; with it nothing is asked of any TUF server',
    },
    ...TUF_OPTIONS,
};
const REPOSITORY_URL = /^https?:\/\/[^\s/]+\/(?:\S*[^\s/])$/;
/** The policy; without both an identity and an issuer, or a key, there is none. Throws UsageError. */
async function policyFrom(given) {
    const identity = matchFrom(given, 'certificate-identity');
    const issuer = matchFrom(given, 'certificate-oidc-issuer');
    const key = given.text('key');
    const source = sourceFrom(given);
    const [named] = Object.keys(source);
    if (key !== undefined && named !== undefined) {
        throw new cli_args/* UsageError */.eb(`--key and --${named === 'sourceRef' ? 'source-ref' : 'source-repository'} are both given`, 'A key has no repository: leave one of them out.');
    }
    if (key !== undefined && identity === undefined && issuer === undefined) {
        return { kind: 'key', publicKey: await publicKeyIn(key) };
    }
    if (key !== undefined || identity === undefined || issuer === undefined) {
        throw new cli_args/* UsageError */.eb('it is not said who must have signed', 'Give --certificate-identity and --certificate-oidc-issuer, or --key.');
    }
    return {
        kind: 'keyless',
        identity: { identity, issuer, ...source },
    };
}
/** The predicate type that `--type` asks for. Throws UsageError. */
function predicateTypeFrom(type) {
    const predicateType = (0,predicate_types/* predicateTypeOf */.T4)(type);
    if (predicateType !== undefined)
        return predicateType;
    throw new cli_args/* UsageError */.eb(`${JSON.stringify(type)} is not a predicate type`, `Give ${predicate_types/* PREDICATE_TYPE_WORDS */.bv}.`);
}
/** What else must be there, and whom to believe. Throws UsageError and FlowError where trust is asked of two places. */
async function trustFrom(given, fetchRoot) {
    const path = given.text('trusted-root');
    const name = given.text('sigstore') ?? 'public-good';
    const mirror = await (0,instance_choice/* mirrorFrom */.M6)({
        tufMirror: given.text('tuf-mirror'),
        tufRoot: given.text('tuf-root'),
    });
    if (!(0,known_instances/* isInstanceName */.T1)(name)) {
        throw new cli_args/* UsageError */.eb(`--sigstore ${JSON.stringify(name)} is no instance`, SOURCES);
    }
    if (path !== undefined && (mirror !== undefined || name !== 'public-good')) {
        const other = mirror === undefined ? `--sigstore ${name}` : '--tuf-mirror';
        throw new cli_args/* UsageError */.eb(`--trusted-root and ${other} are both given`, SOURCES);
    }
    const settings = {
        ...(given.isSet('no-tlog') ? { tlog: 'none' } : {}),
        ...(given.isSet('no-sct') ? { sct: 'none' } : {}),
    };
    if (path !== undefined) {
        return { trust: (0,sigstore_trust/* parseTrustedRoot */.t1)(await (0,input_file/* readInputFile */.jH)('trusted-root', path)), settings };
    }
    // A key without a log is proved by nobody else.
    const isKeyAlone = given.text('key') !== undefined && given.isSet('no-tlog');
    if (mirror === undefined && isKeyAlone)
        return { trust: sigstore_trust/* NO_TRUSTED_ROOT */.LY, settings };
    const source = mirror === undefined ? { kind: 'known', name } : { kind: 'mirror', mirror, services: false };
    const trust = (0,sigstore_trust/* parseTrustedRoot */.t1)(await fetchRoot(source));
    return { trust, settings: { ...(name === 'github' ? (0,verify_settings/* logSettings */.AF)(trust) : {}), ...settings } };
}
const SOURCES = 'Give --trusted-root, or --tuf-mirror with --tuf-root, or --sigstore as public-good, staging or github.';
/** What to tell where anybody who may call a workflow passes: that nothing was asked of the caller, and how to ask. */
function unpinnedCallerWarning(caller) {
    return `${(0,log/* printable */.g)(caller)} signed through a reusable workflow of another repository, which others may call too. To accept nobody else: --source-repository ${(0,log/* printable */.g)(caller)}`;
}
/** What the certificate must say of the job's repository. Throws UsageError. */
function sourceFrom(given) {
    const sourceRepository = sourceRepositoryFrom(given);
    const sourceRef = sourceRefFrom(given);
    return {
        ...(sourceRepository === undefined ? {} : { sourceRepository }),
        ...(sourceRef === undefined ? {} : { sourceRef }),
    };
}
function sourceRefFrom(given) {
    const ref = given.text('source-ref');
    if (ref === undefined || /^refs\/\S+$/.test(ref))
        return ref;
    throw new cli_args/* UsageError */.eb(`--source-ref ${JSON.stringify(ref)} is no ref`, 'Give it in full: refs/heads/NAME or refs/tags/NAME.');
}
/** As certificates have it; what is written in another way matches none, and better says so. Throws UsageError. */
function sourceRepositoryFrom(given) {
    const url = given.text('source-repository');
    if (url === undefined || REPOSITORY_URL.test(url))
        return url;
    throw new cli_args/* UsageError */.eb(`--source-repository ${JSON.stringify(url)} is no repository’s URL`, 'Give it as https://github.com/OWNER/NAME, without a slash at its end.');
}
function matchFrom(given, option) {
    const exact = given.text(option);
    const pattern = given.text(`${option}-regexp`);
    if (exact !== undefined && pattern !== undefined) {
        throw new cli_args/* UsageError */.eb(`--${option} and --${option}-regexp are both given`, 'Give one of them.');
    }
    if (exact !== undefined)
        return { exact };
    return pattern === undefined ? undefined : { pattern };
}
async function publicKeyIn(path) {
    const pem = await (0,input_file/* readInputFile */.jH)('--key', path, 64 * 1024);
    if (pem.includes('PRIVATE KEY')) {
        throw new cli_args/* UsageError */.eb(`${path} holds a private key`, 'Give --key the public key.');
    }
    // OpenSSL would take the key out of a certificate, and ask neither who certified it nor until when.
    const labels = [...pem.toString('latin1').matchAll(/-----BEGIN ([^-]*)-----/g)];
    // It would take the first, and nobody is told which that is.
    if (labels.length > 1) {
        throw new cli_args/* UsageError */.eb(`${path} holds ${labels.length} PEM blocks`, 'Give --key one public key.');
    }
    if (labels[0]?.[1]?.endsWith('CERTIFICATE') === true) {
        throw new cli_args/* UsageError */.eb(`${path} holds a certificate`, 'Give --key the public key.');
    }
    try {
        return (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch (cause) {
        throw new cli_args/* UsageError */.eb(`${path} holds no public key`, 'Give --key a PEM public key.', cause);
    }
}

;// CONCATENATED MODULE: ./build/cli/commands/attest.js





const attest = {
    name: 'attest',
    summary: 'Attests a ready predicate about images',
    synopsis: '--type TYPE --predicate FILE IMAGE…',
    positionals: { min: 1, max: 1000 },
    options: {
        type: { value: 'TYPE', describe: 'a predicate type’s URI, or cosign’s short name for it' },
        predicate: { value: 'FILE', describe: 'the predicate, JSON' },
        ...SIGNING_OPTIONS,
    },
    run: async (given, terminal) => runSeal(given, terminal, inputsFrom(given, terminal.env, { sign: false, sbom: 'false', provenance: 'false' }), [await attestationFrom(given)]),
};
async function attestationFrom(given) {
    const predicateType = predicateTypeFrom((0,cli_args/* requiredText */.$4)(given, 'type'));
    return readAttestation('--predicate', predicateType, (0,cli_args/* requiredText */.$4)(given, 'predicate'));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/cli/commands/demo.js




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
        const { startEmbedded } = await Promise.all(/* import() */[__nccwpck_require__.e(431), __nccwpck_require__.e(368), __nccwpck_require__.e(173)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3173));
        const { runDemo } = await __nccwpck_require__.e(/* import() */ 182).then(__nccwpck_require__.bind(__nccwpck_require__, 2182));
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'seal-image-demo-'));
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
            await (0,promises_.rm)(directory, { recursive: true, force: true });
        }
    },
};
/** The action and the project's root, from where this command line itself runs: dist/cli or src/cli. */
function worldOf(given, terminal, embedded, directory) {
    const program = (0,external_node_fs_.realpathSync)(process.argv[1] ?? '');
    const outputs = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(program));
    const image = given.text('image');
    return {
        terminal,
        embedded,
        directory,
        action: (0,external_node_path_.join)(outputs, 'action', `index${(0,external_node_path_.extname)(program)}`),
        projectRoot: (0,external_node_path_.dirname)(outputs),
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

// EXTERNAL MODULE: ./build/shared/secret.js
var secret = __nccwpck_require__(9485);
// EXTERNAL MODULE: ./build/sigstore/key-error.js
var key_error = __nccwpck_require__(8830);
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

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = require("node:readline");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
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
    const reader = (0,external_node_readline_namespaceObject.createInterface)({ input, output: unseen, terminal: true, historySize: 0 });
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
        const prefix = (0,cli_args/* requiredText */.$4)(given, 'output-prefix');
        if (prefix === '' || prefix.endsWith('/')) {
            throw new cli_args/* UsageError */.eb('--output-prefix names no file', 'Give it a name, like keys/release.');
        }
        const streams = { input: process.stdin, output: process.stderr };
        const password = await newPassword(terminal, streams);
        const { makeKeyPair } = await __nccwpck_require__.e(/* import() */ 678).then(__nccwpck_require__.bind(__nccwpck_require__, 7678));
        const { publicKeyHint } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 2371));
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

// EXTERNAL MODULE: ./build/oci/blobs.js
var blobs = __nccwpck_require__(7565);
// EXTERNAL MODULE: ./build/oci/oci-error.js
var oci_error = __nccwpck_require__(1683);
;// CONCATENATED MODULE: ./build/oci/oci-layout.js








/**
 * Images in a folder (OCI image-spec, image-layout.md), read as a registry's are: every byte is checked against the digest that
 * names it. Links that lead out of the folder are not followed. Throws OciError `LAYOUT_MALFORMED`, `MANIFEST_MALFORMED`; the
 * reader `BLOB_…` and `MANIFEST_…` too.
 */
async function openOciLayout(directory) {
    const folder = await LayoutFolder.at(directory);
    const said = await folder.json('oci-layout');
    if (said['imageLayoutVersion'] !== '1.0.0') {
        throw oci_layout_malformed(`${directory} is no OCI layout of version 1.0.0`);
    }
    const bytes = await folder.small('index.json');
    const index = (0,oci_manifest/* parseManifest */.Ng)(bytes, oci_manifest/* OCI_INDEX */.$p, `index.json of ${directory}`);
    const images = index.kind === 'index' ? index.manifests : [];
    const known = new Map(images.map((image) => [image.digest, image]));
    return {
        images,
        reader: {
            getManifest: async (_repository, reference) => {
                const descriptor = (0,oci_digest/* isDigest */.Bc)(reference) ? known.get(reference) : undefined;
                if (descriptor === undefined)
                    return undefined;
                const manifest = await folder.blob(descriptor, oci_manifest/* MAX_MANIFEST_BYTES */.ZJ);
                const what = `manifest ${descriptor.digest} of ${directory}`;
                const content = (0,oci_manifest/* parseManifest */.Ng)(manifest, descriptor.mediaType, what);
                const inner = content.kind === 'index' ? content.manifests : [];
                for (const child of inner)
                    known.set(child.digest, child);
                const { digest } = descriptor;
                return { bytes: manifest, digest, mediaType: content.mediaType, content };
            },
            getBlob: (_repository, blob, maxBytes) => folder.blob(blob, maxBytes),
            openBlob: async (_repository, blob) => {
                const { file, what } = await folder.openBlob(blob);
                return (0,blobs/* checkedBlob */.TN)(file.createReadStream({ highWaterMark: 1 << 20 }), blob, what);
            },
        },
    };
}
class LayoutFolder {
    /** Without links. */
    #root;
    constructor(root) {
        this.#root = root;
    }
    static async at(directory) {
        try {
            return new LayoutFolder(await (0,promises_.realpath)(directory));
        }
        catch (cause) {
            throw oci_layout_malformed(`${directory} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, cause);
        }
    }
    async blob(blob, maxBytes) {
        (0,blobs/* refuseLarge */.y2)(blob, maxBytes, oci_layout_nameOf(blob.digest));
        const { file, what } = await this.openBlob(blob);
        try {
            return (0,blobs/* checkedBytes */.Dp)(await file.readFile(), blob, what);
        }
        finally {
            await file.close();
        }
    }
    /** The file of a blob, of the size that its descriptor says. */
    async openBlob(blob) {
        const what = oci_layout_nameOf(blob.digest);
        const { file, size } = await this.#open((0,external_node_path_.join)('blobs', 'sha256', (0,oci_digest/* hexOf */.ZD)(blob.digest)));
        if (size === blob.size)
            return { file, what };
        await file.close();
        throw (0,blobs/* wrongSize */.hD)(what, blob.size, size);
    }
    async small(path) {
        const { file, size } = await this.#open(path);
        try {
            if (size > oci_manifest/* MAX_MANIFEST_BYTES */.ZJ)
                throw oci_layout_malformed(`${path} has ${size} bytes`);
            return await file.readFile();
        }
        finally {
            await file.close();
        }
    }
    async json(path) {
        const bytes = await this.small(path);
        try {
            return (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(bytes, path, { maxBytes: oci_manifest/* MAX_MANIFEST_BYTES */.ZJ }), path);
        }
        catch (cause) {
            throw oci_layout_malformed((0,errors/* messageOf */.bD)(cause), cause);
        }
    }
    /** A regular file below the root, wherever links lead. Without waiting: somebody may have put a pipe there. */
    async #open(path) {
        try {
            const real = await (0,promises_.realpath)((0,external_node_path_.join)(this.#root, path));
            const below = (0,external_node_path_.relative)(this.#root, real);
            if (below === '..' || below.startsWith(`..${external_node_path_.sep}`))
                throw new Error('it lies outside of the folder');
            const file = await (0,promises_.open)(real, promises_.constants.O_RDONLY | promises_.constants.O_NONBLOCK | promises_.constants.O_NOFOLLOW);
            const status = await file.stat();
            if (status.isFile())
                return { file, size: status.size };
            await file.close();
            throw new Error('it is no regular file');
        }
        catch (cause) {
            throw oci_layout_malformed(`${path} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, cause);
        }
    }
}
function oci_layout_nameOf(digest) {
    return `blob ${digest} of the OCI layout`;
}
function oci_layout_malformed(message, cause) {
    return new oci_error/* OciError */.M({
        kind: 'usage',
        code: 'LAYOUT_MALFORMED',
        message,
        hint: 'Give the folder that holds oci-layout, index.json and blobs, as skopeo, crane and docker buildx write it.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/image-source.js




/** Reads `REFERENCE`, `oci:FOLDER[@DIGEST]` or `docker-archive:FILE`. Throws ReferenceError. */
function parseImageSource(text) {
    if (text.startsWith('docker-archive:')) {
        return { kind: 'docker-archive', file: text.slice('docker-archive:'.length) };
    }
    if (!text.startsWith('oci:'))
        return { kind: 'registry', reference: (0,oci_reference/* parseReference */.F2)(text) };
    const path = text.slice('oci:'.length);
    const at = path.lastIndexOf('@');
    const digest = path.slice(at + 1);
    if (at === -1 || !(0,oci_digest/* isDigest */.Bc)(digest))
        return { kind: 'oci', directory: path, digest: undefined };
    return { kind: 'oci', directory: path.slice(0, at), digest };
}
/**
 * Opens an image in an OCI layout or a Docker archive. `name` is what it is called in its registry; otherwise what the folder or
 * archive says. Throws FlowError IMAGE_UNNAMED, IMAGE_AMBIGUOUS, and what the readers throw.
 */
async function openLocalImage(source, name) {
    if (source.kind === 'oci')
        return openLayout(source, name);
    const { openDockerArchive } = await __nccwpck_require__.e(/* import() */ 956).then(__nccwpck_require__.bind(__nccwpck_require__, 9956));
    const archive = await openDockerArchive(source.file);
    const { reader, manifest, tags } = archive;
    const close = () => archive.close();
    try {
        const repository = repositoryOf(name, tags, source.file);
        return { reader, reference: { repository, digest: manifest.digest }, unpushed: true, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function openLayout({ directory, digest }, name) {
    const { reader, images } = await openOciLayout(directory);
    const image = oneOf(images, digest, directory);
    const { annotations = {} } = image;
    const names = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'].flatMap((key) => annotations[key] ?? []);
    const repository = repositoryOf(name, names, directory);
    return {
        reader,
        reference: { repository, digest: image.digest },
        unpushed: false,
        close: () => Promise.resolve(),
    };
}
function oneOf(images, digest, directory) {
    const wanted = images.filter((image) => digest === undefined || image.digest === digest);
    const [only] = wanted;
    const distinct = new Set(wanted.map((image) => image.digest));
    if (only !== undefined && distinct.size === 1)
        return only;
    const listed = [...new Set(images.map((image) => image.digest))].slice(0, 20).join(', ');
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'IMAGE_AMBIGUOUS',
        message: `${directory} holds ${distinct.size} images that could be meant`,
        hint: `Name one by its digest, oci:${directory}@sha256:…, of ${listed || 'those in it'}.`,
    });
}
/** The document names the image as its registry does, so that it is the same wherever the image was read. A name without a host is none. */
function repositoryOf(name, names, where) {
    if (name !== undefined)
        return (0,oci_reference/* parseReference */.F2)(name).repository;
    const whole = names.find((text) => /^[^/]*[.:][^/]*\/|^localhost\//.test(text));
    if (whole !== undefined)
        return (0,oci_reference/* parseReference */.F2)(whole).repository;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'IMAGE_UNNAMED',
        message: `${where} does not say in which repository the image is`,
        hint: 'Say it: --name ghcr.io/owner/app.',
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/sbom.js








const sbom = {
    name: 'sbom',
    summary: 'Writes the CycloneDX SBOM of an image to standard output',
    synopsis: 'IMAGE | oci:FOLDER[@DIGEST] | docker-archive:FILE',
    positionals: { min: 1, max: 1 },
    options: {
        name: {
            value: 'REPOSITORY',
            describe: 'what an image on disk is called in its registry, where it does not say so itself',
        },
        platform: { value: 'NAME', describe: 'which image of an index, like linux/arm64' },
        'spec-version': {
            value: 'VERSION',
            describe: 'of CycloneDX: 1.5, 1.6 or 1.7',
            default: seal_inputs/* SEAL_DEFAULTS */.V9.sbomSpecVersion,
        },
        owned: {
            value: 'WHAT',
            describe: 'drop or mark: language packages in files of operating system packages',
            default: seal_inputs/* SEAL_DEFAULTS */.V9.sbomOwned,
        },
        ...REGISTRY_OPTIONS,
    },
    run: async (given, terminal) => {
        const image = await openImage(given, terminal);
        try {
            const { bytes, components, skipped, reference } = await sbomOf(image, given, terminal);
            for (const { what, why } of skipped)
                terminal.log.warning(`left out: ${what}: ${why}`);
            terminal.log.info(`${components} components in ${reference}`);
            terminal.print(`${bytes.toString()}\n`);
            return 0;
        }
        finally {
            await image.close();
        }
    },
};
async function openImage(given, terminal) {
    const source = parseImageSource(given.positionals[0] ?? '');
    if (source.kind !== 'registry')
        return openLocalImage(source, given.text('name'));
    const { reference } = source;
    if (given.text('name') !== undefined) {
        throw new cli_args/* UsageError */.eb('--name goes with oci: and docker-archive: alone', 'Leave it out.');
    }
    const inputs = registryInputsFrom(given, terminal.env);
    const services = (0,wire/* wireRegistry */.bk)(inputs, [reference], terminal);
    return { reader: services.registry, reference, unpushed: false, close: () => services.close() };
}
async function sbomOf({ reader, reference, unpushed }, given, terminal) {
    const platform = given.text('platform');
    const image = await resolveImage(reader, reference, platform ? [platform] : 'all');
    const subject = platform ? image.subjects[1] : image.subjects[0];
    if (subject?.manifest.content.kind !== 'image')
        throw platformNeeded(image);
    const owned = (0,seal_inputs/* parseOwned */.p8)(given.text('owned') ?? seal_inputs/* SEAL_DEFAULTS */.V9.sbomOwned);
    const specVersion = (0,seal_inputs/* parseSpecVersion */.Ph)(given.text('spec-version') ?? seal_inputs/* SEAL_DEFAULTS */.V9.sbomSpecVersion);
    const epoch = (0,wire/* sourceDateEpoch */.pA)(terminal.env);
    const { makeImageSbom } = await Promise.all(/* import() */[__nccwpck_require__.e(463), __nccwpck_require__.e(470), __nccwpck_require__.e(629), __nccwpck_require__.e(362)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4362));
    const made = await makeImageSbom({
        registry: reader,
        repository: reference.repository,
        manifest: subject.manifest,
        unpushed,
        specVersion,
        owned,
        tool: { name: 'seal-image', version: version/* VERSION */.x },
        ...(epoch === undefined ? {} : { sourceDateEpoch: epoch }),
        ...(subject.platform === undefined ? {} : { platform: subject.platform }),
        onLayer: (done, total) => {
            terminal.log.progress(`layer ${done} of ${total}`);
        },
    });
    return { ...made, reference: subject.reference };
}
function platformNeeded(image) {
    const named = (subject) => subject.platform === undefined ? '' : (0,oci_manifest/* platformName */.$r)(subject.platform);
    const names = image.subjects.slice(1).map(named).join(', ');
    return new cli_args/* UsageError */.eb(`${image.subjects[0].reference} is an index; it has no packages of its own`, `Give --platform one of ${names}.`);
}

;// CONCATENATED MODULE: ./build/cli/commands/seal.js



const seal_seal = {
    name: 'seal',
    summary: 'Signs images, attests their SBOM and provenance, and verifies all of it',
    synopsis: 'IMAGE…',
    positionals: { min: 1, max: 1000 },
    options: {
        sbom: {
            value: 'WHAT',
            describe: 'builtin, syft, trivy, false, or the path of a ready document',
            default: seal_inputs/* SEAL_DEFAULTS */.V9.sbom,
        },
        'sbom-spec-version': {
            value: 'VERSION',
            describe: 'of CycloneDX, for builtin: 1.5, 1.6 or 1.7',
            default: seal_inputs/* SEAL_DEFAULTS */.V9.sbomSpecVersion,
        },
        'sbom-owned': {
            value: 'WHAT',
            describe: 'drop or mark: language packages in files of operating system packages, for builtin',
            default: seal_inputs/* SEAL_DEFAULTS */.V9.sbomOwned,
        },
        provenance: {
            value: 'WHAT',
            describe: 'v1, v0.2, both or false',
            default: seal_inputs/* SEAL_DEFAULTS */.V9.provenance,
        },
        scan: {
            value: 'WHAT',
            describe: 'trivy or grype, as installed, or false: attest what it finds',
            default: seal_inputs/* SEAL_DEFAULTS */.V9.scan,
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
        ...SIGNING_OPTIONS,
    },
    run: (given, terminal) => runSeal(given, terminal, inputsFrom(given, terminal.env, {
        sign: !given.isSet('no-sign'),
        sbom: given.text('sbom') ?? seal_inputs/* SEAL_DEFAULTS */.V9.sbom,
        sbomOwned: given.text('sbom-owned') ?? seal_inputs/* SEAL_DEFAULTS */.V9.sbomOwned,
        sbomSpecVersion: given.text('sbom-spec-version') ?? seal_inputs/* SEAL_DEFAULTS */.V9.sbomSpecVersion,
        provenance: given.text('provenance') ?? seal_inputs/* SEAL_DEFAULTS */.V9.provenance,
        scan: given.text('scan') ?? seal_inputs/* SEAL_DEFAULTS */.V9.scan,
        attestations: given.all('attestation'),
    })),
};

;// CONCATENATED MODULE: ./build/cli/commands/sign.js


const sign = {
    name: 'sign',
    summary: 'Signs images, and nothing else',
    synopsis: 'IMAGE…',
    positionals: { min: 1, max: 1000 },
    options: SIGNING_OPTIONS,
    run: (given, terminal) => runSeal(given, terminal, inputsFrom(given, terminal.env, { sign: true, sbom: 'false', provenance: 'false' })),
};

// EXTERNAL MODULE: ./build/verify-image.js
var verify_image = __nccwpck_require__(5330);
;// CONCATENATED MODULE: ./build/cli/judge-images.js








/**
 * Verifies images by what the options of `verify` say, and moves the tags that they name once every image is verified, and not before.
 * Throws UsageError, and what the rooms throw where nothing can be judged.
 */
async function judgeImages(given, terminal, checked) {
    const policy = await policyFrom(given);
    const references = checked.map(({ reference }) => reference);
    const tagged = checked.filter(({ isUntagged }) => isUntagged !== true);
    const tags = { promoteTags: given.all('promote-tag'), replaceTags: given.all('replace-tag') };
    const moves = parseTagMoves(tags, tagged.map(({ reference }) => reference));
    const services = (0,wire/* wireRegistry */.bk)(registryInputsFrom(given, terminal.env), references, terminal);
    try {
        const { trust, settings } = await trustFrom(given, services.trustedRoot);
        const { registry } = services;
        const images = [];
        const verdicts = [];
        for (const { reference, required, isUntagged } of checked) {
            const image = await resolveImage(registry, reference, 'none');
            const now = () => new Date();
            const what = { registry, image, policy, trust, settings, required, now };
            if (isUntagged !== true)
                images.push(image);
            verdicts.push(await (0,verify_image/* verifyImage */.Z)(what));
        }
        warnOfCallers(verdicts, terminal);
        if (!verdicts.every(({ verified }) => verified))
            return { verdicts, promoted: [] };
        const fresh = services.freshRegistry();
        return { verdicts, promoted: await promoteTags(moves, images, { registry, fresh }) };
    }
    finally {
        await services.close();
    }
}
/** What an image must carry: a signature, the `--type`s, and what these log entries are of. Throws UsageError. */
function requirementsFrom(given, logEntries) {
    return [
        'signature',
        ...given.all('type').map((type) => ({ predicateType: predicateTypeFrom(type) })),
        ...logEntries.map((logEntry) => ({ logEntry })),
    ];
}
/** For people: what was found of each image with the verdict below it, and what became of the tags. */
function linesOf({ verdicts, promoted }) {
    return [...verdicts.flatMap(verdictLines), ...promoted.map(({ tag }) => `tag: ${tag}`)];
}
/** The verdict in one line: what is missing, where something is. */
function verdictLine({ checks, image, missing, verified }) {
    if (verified)
        return `VERIFIED ${image}`;
    const wanted = missing.map(verify_image/* requirementName */.x).join(', no valid ');
    return `REFUSED ${image}: no valid ${wanted}${checks.length === 0 ? ' (it carries none at all)' : ''}`;
}
function verdictLines(verdict) {
    const rows = verdict.checks.map(judge_images_rowOf);
    const found = rows.length > 0 ? [(0,table/* table */.t)(['', 'what', 'format', 'log index', ''], rows)] : [];
    return [...found, verdictLine(verdict)];
}
function judge_images_rowOf(check) {
    const what = check.what === '' ? check.location : check.what;
    return check.ok
        ? ['ok', what, check.format, check.logEntry?.logIndex ?? '', check.identity ?? 'the key']
        : ['no', what, check.format, '', `${check.code}: ${check.message}`];
}
function warnOfCallers(verdicts, { log }) {
    const callers = new Set(verdicts.flatMap(({ unpinnedCallers }) => unpinnedCallers));
    for (const caller of callers)
        log.warning(unpinnedCallerWarning(caller));
}

;// CONCATENATED MODULE: ./build/cli/commands/verify.js




const verify_verify = {
    name: 'verify',
    summary: 'Verifies an image’s signature, and the attestations asked for',
    synopsis: 'IMAGE --certificate-identity TEXT --certificate-oidc-issuer URL',
    positionals: { min: 1, max: 1 },
    options: {
        ...SIGNER_OPTIONS,
        type: {
            value: 'TYPE',
            many: true,
            describe: 'an attestation that must be there too: a URI, or cosign’s short name; repeatable',
        },
        'log-entry': {
            value: 'ID',
            many: true,
            describe: 'a log entry that must be of something valid here: what seal names; repeatable',
        },
        ...TAG_OPTIONS,
        ...REGISTRY_OPTIONS,
        json: { describe: 'the verdict as JSON on standard output' },
    },
    run: async (given, terminal) => {
        const reference = (0,oci_reference/* parseReference */.F2)(given.positionals[0] ?? '');
        const required = requirementsFrom(given, given.all('log-entry'));
        const judgement = await judgeImages(given, terminal, [{ reference, required }]);
        const { verdicts, promoted } = judgement;
        if (given.isSet('json')) {
            const shown = { ...verdicts[0], ...(promoted.length > 0 ? { promotedTags: promoted } : {}) };
            terminal.print(`${JSON.stringify(shown, undefined, 2)}\n`);
        }
        else
            terminal.log.info(linesOf(judgement).join('\n'));
        return verdicts.every(({ verified }) => verified) ? 0 : 1;
    },
};

;// CONCATENATED MODULE: ./build/verify-bundle.js



/**
 * Verifies one bundle file over one file or digest, without any network. An envelope counts where its statement is about the file.
 * `trustedRoot`: the bytes of a trusted_root.json, or a root that was read already. Throws VerifyError.
 */
async function verifyBundleFile(options) {
    const { trustedRoot, artifact, policy, settings, now } = options;
    const trust = trustedRoot instanceof Uint8Array ? (0,sigstore_trust/* parseTrustedRoot */.t1)(trustedRoot) : trustedRoot;
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(options.bundle);
    return (0,verify/* verifyBundle */.I)({
        bundle,
        artifact,
        policy,
        trust,
        now,
        ...(settings === undefined ? {} : { settings }),
    });
}

;// CONCATENATED MODULE: ./build/cli/commands/verify-bundle.js









const verifyBundle = {
    name: 'verify-bundle',
    summary: 'Verifies one Sigstore bundle over a file or a digest, without a registry',
    synopsis: '--bundle FILE --certificate-identity TEXT --certificate-oidc-issuer URL FILE|sha256:…',
    positionals: { min: 1, max: 1 },
    options: {
        bundle: { value: 'FILE', describe: 'the bundle, JSON' },
        ...SIGNER_OPTIONS,
        type: {
            value: 'TYPE',
            describe: 'the attestation that it must be: a URI, or cosign’s short name (default: any)',
        },
        json: { describe: 'what was verified as JSON on standard output' },
    },
    run: async (given, terminal) => {
        const policy = await policyFrom(given);
        const bundle = await (0,input_file/* readInputFile */.jH)('--bundle', (0,cli_args/* requiredText */.$4)(given, 'bundle'));
        const type = given.text('type');
        const artifact = {
            ...(type === undefined ? {} : { predicateTypes: [predicateTypeFrom(type)] }),
            ...(await artifactFrom(given.positionals[0] ?? '')),
        };
        const services = (0,wire/* wireRegistry */.bk)({}, [], terminal);
        try {
            const { trust: trustedRoot, settings } = await trustFrom(given, services.trustedRoot);
            const now = () => new Date();
            const verified = await verifyBundleFile({
                ...{ bundle, artifact, policy, trustedRoot, settings, now },
            });
            const { unpinnedCaller } = verified;
            if (unpinnedCaller !== undefined)
                terminal.log.warning(unpinnedCallerWarning(unpinnedCaller));
            if (given.isSet('json'))
                terminal.print(`${JSON.stringify(verified, undefined, 2)}\n`);
            else
                terminal.log.info(verify_bundle_textOf(verified));
            return 0;
        }
        catch (error) {
            if (!(error instanceof verify_error/* VerifyError */.Gz) || error.kind !== 'refused')
                throw error;
            terminal.log.info(`REFUSED: ${error.message} [${error.code}]\n${error.hint}`);
            return 1;
        }
        finally {
            await services.close();
        }
    },
};
/** Says what was verified: an SBOM's attestation, too, is about the digest, and nobody should take it for another. */
function verify_bundle_textOf({ predicateType, identity }) {
    const isSignature = predicateType === undefined || predicateType === media_types/* SIGNATURE_PREDICATE_TYPE */.Wc;
    const what = isSignature ? 'signature' : `attestation ${(0,log/* printable */.g)(predicateType)}`;
    return `VERIFIED ${what}: signed by ${(0,log/* printable */.g)(identity ?? 'the key')}`;
}
async function artifactFrom(text) {
    if ((0,oci_digest/* isDigest */.Bc)(text))
        return { digest: text };
    return { bytes: await (0,input_file/* readInputFile */.jH)('the artifact', text, 1024 * 1024 * 1024) };
}

;// CONCATENATED MODULE: ./build/cli/run.js











const COMMANDS = [
    seal_seal,
    sign,
    attest,
    sbom,
    verify_verify,
    verifyBundle,
    generateKeyPair,
    demo,
];
/** Runs one command line and returns the exit status: 0 done, 1 refused, 2 wrong usage, 3 a service failed. */
async function runCommandLine(args, terminal) {
    try {
        const [name, ...rest] = args;
        if (name === undefined || name === '--help' || name === 'help') {
            terminal.print(overview());
            return name === undefined ? 2 : 0;
        }
        if (name === '--version') {
            terminal.print(`${version/* VERSION */.x}\n`);
            return 0;
        }
        const command = COMMANDS.find((candidate) => candidate.name === name);
        if (command === undefined) {
            throw new cli_args/* UsageError */.eb(`there is no command ${JSON.stringify(name)}`, 'See seal-image --help.');
        }
        const given = (0,cli_args/* parseGiven */.pQ)(command, rest);
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
function overview() {
    const width = Math.max(...COMMANDS.map(({ name }) => name.length));
    return [
        'Signs pushed container images keylessly, attests their SBOM and provenance, verifies all of it.',
        '',
        'Usage: seal-image COMMAND …',
        '',
        ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
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

/***/ 5480:
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

/***/ 1894:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7383);

/** A plain table for a terminal: columns as wide as their widest cell, foreign text made printable. */
function table(head, rows) {
    const cells = [head, ...rows].map((row) => row.map((cell) => (0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(cell)));
    const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    return cells
        .map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}


/***/ }),

/***/ 218:
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

/***/ 2112:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ FlowError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);

/** A flow cannot go on, or its verdict is no. */
class FlowError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 4298:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ readSecretFile),
/* harmony export */   jH: () => (/* binding */ readInputFile),
/* harmony export */   lq: () => (/* binding */ readInputJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(230);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2112);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(275);




const MAX_BYTES = 64 * 1024 * 1024;
/** Reads a regular file that an input names. Throws FlowError INPUT_FILE_UNREADABLE, naming the input. */
async function readInputFile(input, path, maxBytes = MAX_BYTES) {
    try {
        return await readBounded(path, maxBytes);
    }
    catch (cause) {
        throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
            kind: 'usage',
            code: 'INPUT_FILE_UNREADABLE',
            message: `${input} names ${path}, which cannot be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`,
            hint: `Give ${input} the path of an existing file, relative to the working directory.`,
            cause,
        });
    }
}
/**
 * Reads a file that holds a secret. No message repeats the path: people put the secret itself there. `more`: what else to do about it.
 * Throws FlowError INPUT_FILE_UNREADABLE.
 */
async function readSecretFile(input, path, maxBytes, more = '') {
    try {
        return await readBounded(path, maxBytes);
    }
    catch (error) {
        throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
            kind: 'usage',
            code: 'INPUT_FILE_UNREADABLE',
            message: `the file that ${input} names cannot be read: ${reasonOf(error)}`,
            hint: `Give ${input} the path of an existing file of at most ${maxBytes} bytes, relative to the working directory${more}.`,
        });
    }
}
/** The system's name for what happened, `ENOENT`, or what we found ourselves: neither quotes anything. */
function reasonOf(error) {
    if (!(error instanceof Error))
        return 'it is not known why';
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
/**
 * Reads a JSON object that is to be attested. Throws FlowError INPUT_FILE_UNREADABLE, and INPUT_FILE_MALFORMED for what is no
 * JSON object and for numbers that would be signed as others.
 */
async function readInputJson(input, path) {
    const bytes = await readInputFile(input, path);
    try {
        const object = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes, path, { maxBytes: MAX_BYTES }), path);
        refuseUnsafeNumbers(object, path);
        return object;
    }
    catch (cause) {
        throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
            kind: 'usage',
            code: 'INPUT_FILE_MALFORMED',
            message: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause),
            hint: `Give ${input} a JSON document whose whole numbers lie between -(2^53 - 1) and 2^53 - 1.`,
            cause,
        });
    }
}
async function readBounded(path, maxBytes) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const status = await file.stat();
        if (!status.isFile())
            throw new TypeError('it is no regular file');
        if (status.size > maxBytes) {
            throw new RangeError(`it has ${status.size} bytes, more than ${maxBytes}`);
        }
        const bytes = Buffer.alloc(status.size);
        let filled = 0;
        while (filled < bytes.byteLength) {
            const { bytesRead } = await file.read(bytes, filled, bytes.byteLength - filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return bytes.subarray(0, filled);
    }
    finally {
        await file.close();
    }
}
/** JavaScript reads 12345678901234567890 as …67000: what was signed would not be what was given. */
function refuseUnsafeNumbers(root, what) {
    const unread = [root];
    while (unread.length > 0) {
        const value = unread.pop();
        if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
            throw new RangeError(`${what} holds a number that is too large to keep exactly: ${value}`);
        }
        if (typeof value === 'object' && value !== null) {
            for (const item of Object.values(value))
                unread.push(item);
        }
    }
}


/***/ }),

/***/ 8670:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ parseRekorVersion),
/* harmony export */   M6: () => (/* binding */ mirrorFrom),
/* harmony export */   NA: () => (/* binding */ instanceChoice),
/* harmony export */   WB: () => (/* binding */ isTrustNamed)
/* harmony export */ });
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4298);
/* harmony import */ var _malformed_input_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6479);
/* harmony import */ var _shared_http_target_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4151);
/* harmony import */ var _sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9852);




/** Reads and checks the inputs. Throws FlowError INPUT_MALFORMED, INPUT_FILE_UNREADABLE. */
async function instanceChoice(inputs) {
    const { sigstore, trustedRoot, signingConfig } = inputs;
    if (sigstore !== 'auto' && sigstore !== 'custom' && !(0,_sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_3__/* .isInstanceName */ .T1)(sigstore)) {
        throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)('sigstore', sigstore, 'auto, public-good, staging, github or custom');
    }
    const addresses = addressesFrom(inputs);
    const mirror = await mirrorFrom(inputs);
    const named = Object.keys(addresses).length > 0;
    const own = trustedRoot !== undefined || signingConfig !== undefined || named;
    if (mirror !== undefined) {
        if (trustedRoot !== undefined || signingConfig !== undefined)
            throw twoSources();
        const known = (0,_sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_3__/* .isInstanceName */ .T1)(sigstore) ? _sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_INSTANCES */ .jo[sigstore].addresses : {};
        const source = mirrored(sigstore, mirror);
        return { kind: 'tuf', source, addresses: { ...known, ...addresses } };
    }
    if ((0,_sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_3__/* .isInstanceName */ .T1)(sigstore)) {
        if (own)
            throw notWith(sigstore);
        const { addresses: known } = _sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_INSTANCES */ .jo[sigstore];
        return { kind: 'tuf', source: { kind: 'known', name: sigstore }, addresses: known };
    }
    if (sigstore === 'auto' && !own) {
        return { kind: 'auto', source: { kind: 'known', name: 'public-good' } };
    }
    if (trustedRoot === undefined || (signingConfig === undefined && !named))
        throw incomplete();
    return {
        kind: 'custom',
        trustedRoot: await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputFile */ .jH)('trusted-root', trustedRoot),
        signingConfig: signingConfig === undefined
            ? undefined
            : await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputFile */ .jH)('signing-config', signingConfig),
        addresses,
    };
}
/** A TUF repository of one's own with its root; undefined where none is named. Throws FlowError. */
async function mirrorFrom({ tufMirror, tufRoot, }) {
    if (tufMirror === undefined && tufRoot === undefined)
        return undefined;
    if (tufMirror === undefined || tufRoot === undefined) {
        throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongInput */ .q)('only one of tuf-mirror and tuf-root is given', 'Give both: the repository’s URL, and the file of the root metadata that it is verified from.');
    }
    const url = urlFrom('tuf-mirror', tufMirror);
    return { url, root: await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputFile */ .jH)('tuf-root', tufRoot) };
}
/** Whether the trusted root lies in a file, or is cosign's own: what it is that a command for cosign can name. */
function isTrustNamed({ sigstore, tufMirror }) {
    return tufMirror === undefined && sigstore !== 'staging' && sigstore !== 'github';
}
/** Throws FlowError INPUT_MALFORMED. */
function parseRekorVersion(text) {
    switch (text) {
        case undefined:
            return undefined;
        case '1':
            return 1;
        case '2':
            return 2;
        default:
            throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)('rekor-version', text, '1 or 2');
    }
}
/** Where an instance's own repository has no signing config, its mirror has none. */
function mirrored(sigstore, mirror) {
    const services = !(0,_sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_3__/* .isInstanceName */ .T1)(sigstore) || _sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_3__/* .KNOWN_INSTANCES */ .jo[sigstore].hasSigningConfig;
    return { kind: 'mirror', mirror, services };
}
function addressesFrom({ fulcioUrl, rekorUrl, tsaUrl }) {
    return {
        ...(fulcioUrl === undefined ? {} : { fulcioUrl: fulcioFrom(fulcioUrl) }),
        ...(rekorUrl === undefined ? {} : { rekorUrl: urlFrom('rekor-url', rekorUrl) }),
        ...(tsaUrl === undefined ? {} : { tsaUrl: urlFrom('tsa-url', tsaUrl) }),
    };
}
/** Fulcio is shown the id-token; all others sign what they answer. */
function fulcioFrom(text) {
    const url = urlFrom('fulcio-url', text);
    if (url.protocol === 'https:' || (0,_shared_http_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(url))
        return url;
    throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)('fulcio-url', text, 'an https URL');
}
function urlFrom(name, text) {
    const url = URL.parse(text);
    if (url?.protocol === 'https:' || url?.protocol === 'http:')
        return url;
    throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)(name, text, 'the URL of the service');
}
function twoSources() {
    return (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongInput */ .q)('tuf-mirror is given, and trusted-root or signing-config too', 'Give the files, and nothing is asked of any TUF repository; or give tuf-mirror and tuf-root alone.');
}
function notWith(sigstore) {
    return (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongInput */ .q)(`sigstore is "${sigstore}", and files or services of an instance of your own are given`, 'Set sigstore to custom, or leave trusted-root, signing-config and the URLs out.');
}
function incomplete() {
    return (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongInput */ .q)('an instance of your own takes a trusted root, and services to sign with', 'Give trusted-root, and signing-config or fulcio-url, rekor-url and tsa-url; or tuf-mirror and tuf-root; and set sigstore to custom.');
}


/***/ }),

/***/ 6479:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ malformed),
/* harmony export */   q: () => (/* binding */ wrongInput)
/* harmony export */ });
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2112);

/** Inputs that cannot be meant as they stand. */
function wrongInput(message, hint) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({ kind: 'usage', code: 'INPUT_MALFORMED', message, hint });
}
/** An input whose value is none of those it can have. */
function malformed(name, value, expected) {
    return wrongInput(`${name} is ${JSON.stringify(value.slice(0, 200))}`, `Set ${name} to ${expected}.`);
}


/***/ }),

/***/ 7565:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ checkedBytes),
/* harmony export */   TN: () => (/* binding */ checkedBlob),
/* harmony export */   Ym: () => (/* binding */ openBlob),
/* harmony export */   hD: () => (/* binding */ wrongSize),
/* harmony export */   qW: () => (/* binding */ getBlob),
/* harmony export */   y2: () => (/* binding */ refuseLarge)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(230);
/* harmony import */ var _shared_http_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(431);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2457);
/* harmony import */ var _oci_error_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1683);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1832);







/**
 * A blob as a stream. It fails at once where the registry announces or sends more than `blob.size`, and at its end where size
 * or SHA-256 differ, so that a consumer that saw the end saw the right bytes. One round trip, and one to wherever the
 * registry redirects. Throws OciError `BLOB_MISSING`, `BLOB_SIZE_MISMATCH`; the stream `BLOB_…` too.
 */
async function openBlob(transport, repository, blob) {
    const what = nameOf(repository, blob);
    const answer = await transport.stream({
        method: 'GET',
        repository,
        action: 'pull',
        target: `blobs/${blob.digest}`,
        expects: [200, 404],
    });
    const announced = Number(answer.headers['content-length'] ?? blob.size);
    if (answer.status === 404 || announced !== blob.size) {
        answer.body.destroy();
        throw answer.status === 404 ? missing(what) : wrongSize(what, blob.size, announced);
    }
    return checkedBlob(answer.body, blob, what);
}
/** A blob whole. Refused above `maxBytes` before anything is asked. One round trip, and one for a redirect. */
async function getBlob(transport, repository, blob, maxBytes) {
    const what = nameOf(repository, blob);
    refuseLarge(blob, maxBytes, what);
    return checkedBytes(await fetchWhole(transport, repository, blob, what), blob, what);
}
/** Throws OciError `BLOB_TOO_LARGE` where a blob says that it has more than `maxBytes`. */
function refuseLarge(blob, maxBytes, what) {
    if (blob.size <= maxBytes)
        return;
    throw failed('BLOB_TOO_LARGE', `${what} has ${blob.size} bytes, more than ${maxBytes}`);
}
/** The bytes, if they are the blob's. Throws OciError `BLOB_SIZE_MISMATCH`, `BLOB_DIGEST_MISMATCH`. */
function checkedBytes(bytes, blob, what) {
    if (bytes.byteLength !== blob.size)
        throw wrongSize(what, blob.size, bytes.byteLength);
    const got = (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bytes);
    if (got !== blob.digest)
        throw wrongDigest(what, got);
    return bytes;
}
async function fetchWhole(transport, repository, blob, what) {
    try {
        const answer = await transport.request({
            method: 'GET',
            repository,
            action: 'pull',
            target: `blobs/${blob.digest}`,
            expects: [200, 404],
            // An error answer must fit as well.
            maxBytes: Math.max(blob.size, 4096),
        });
        if (answer.status === 404)
            throw missing(what);
        return answer.body;
    }
    catch (cause) {
        if (cause instanceof _shared_http_js__WEBPACK_IMPORTED_MODULE_3__/* .HttpError */ .j$ && cause.code === 'HTTP_BODY_TOO_LARGE') {
            throw wrongSize(what, blob.size, 'more', cause);
        }
        throw cause;
    }
}
/** The stream, failing as `openBlob`'s does. */
function checkedBlob(source, blob, what) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    const checking = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
        transform(chunk, _encoding, done) {
            size += chunk.byteLength;
            if (size > blob.size) {
                done(wrongSize(what, blob.size, 'more'));
                return;
            }
            hash.update(chunk);
            done(null, chunk);
        },
        flush(done) {
            const got = `sha256:${hash.digest('hex')}`;
            if (size !== blob.size)
                done(wrongSize(what, blob.size, size));
            else
                done(got === blob.digest ? null : wrongDigest(what, got));
        },
    });
    source.on('error', (cause) => {
        const message = `${what} broke off after ${size} of ${blob.size} bytes: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`;
        checking.destroy(failed('BLOB_CUT', message, cause));
    });
    checking.on('close', () => source.destroy());
    return source.pipe(checking);
}
function nameOf(repository, blob) {
    return `blob ${(0,_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .repositoryName */ .aR)(repository)}@${blob.digest}`;
}
function missing(what) {
    return failed('BLOB_MISSING', `${what} is named by a manifest and not in the registry`);
}
/** The error for a blob of another size than its manifest says. */
function wrongSize(what, size, got, cause) {
    return failed('BLOB_SIZE_MISMATCH', `${what} has ${got} bytes, not ${size}`, cause);
}
function wrongDigest(what, got) {
    return failed('BLOB_DIGEST_MISMATCH', `${what} has the digest ${got}`);
}
const HINTS = {
    BLOB_CUT: 'Run this step again, which is safe.',
    BLOB_MISSING: 'Push the image again; the registry may have collected it as garbage.',
    BLOB_TOO_LARGE: 'What is stored there is not what it claims to be; nothing of it was read.',
};
function failed(code, message, cause) {
    return new _oci_error_js__WEBPACK_IMPORTED_MODULE_5__/* .OciError */ .M({
        kind: code === 'BLOB_CUT' || code === 'BLOB_MISSING' ? 'service' : 'refused',
        code,
        message,
        hint: HINTS[code] ??
            'Other bytes are stored than those that the manifest names; push the image again.',
        cause,
    });
}


/***/ }),

/***/ 2943:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ anonymous),
/* harmony export */   bf: () => (/* binding */ firstCredentialOf),
/* harmony export */   mE: () => (/* binding */ givenCredentials)
/* harmony export */ });
const anonymous = {
    credentialFor: () => Promise.resolve(undefined),
};
/** One user name and password for the named hosts and no other. */
function givenCredentials(given) {
    const { registries, username, password } = given;
    return {
        credentialFor: (registry) => Promise.resolve(registries.includes(registry) ? { kind: 'basic', username, password } : undefined),
    };
}
/** The first source that has a credential for the host decides. */
function firstCredentialOf(...sources) {
    return {
        async credentialFor(registry) {
            for (const source of sources) {
                const credential = await source.credentialFor(registry);
                if (credential !== undefined)
                    return credential;
            }
            return undefined;
        },
    };
}


/***/ }),

/***/ 2457:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reference_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6779);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Throws ReferenceError `DIGEST_MALFORMED`. */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _reference_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReferenceError */ .A({
        kind: 'usage',
        code: 'DIGEST_MALFORMED',
        message: `${JSON.stringify(text.slice(0, 100))} is not a digest`,
        hint: 'A digest is "sha256:" and 64 lower-case hex digits, as docker/build-push-action gives in its digest output.',
    });
}
function isDigest(text) {
    return DIGEST.test(text);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** The 64 hex digits alone. */
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}


/***/ }),

/***/ 3596:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   KZ: () => (/* binding */ holdsAttestations),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   TF: () => (/* binding */ OCI_CONFIG),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   gV: () => (/* binding */ isAttestationManifest),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/* unused harmony export isIndexType */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7383);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2457);
/* harmony import */ var _oci_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1683);





/** `linux/arm64/v8` */
function platformName(platform) {
    return [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/');
}
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
/** An image's configuration: what a runtime is to do with its layers. */
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const IN_TOTO = 'application/vnd.in-toto+json';
/** Every manifest type that is understood, in the order in which a registry should prefer them. */
const MANIFEST_TYPES = [
    OCI_INDEX,
    OCI_MANIFEST,
    DOCKER_LIST,
    DOCKER_MANIFEST,
];
/** The size that every registry must take, and the largest that is read (distribution-spec, "Pushing Manifests"). */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/**
 * Reads an OCI or Docker schema 2 image manifest or index. `mediaType` is what the registry called it (Content-Type);
 * `what` names the document in messages. Refuses another type in the body, a document that is image and index at once
 * (GHSA-qq97-vm5h-rrhg), schema 1, digests other than sha256, and more than 4 MiB: OciError `MANIFEST_MALFORMED`.
 */
function parseManifest(bytes, mediaType, what) {
    const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (!MANIFEST_TYPES.includes(type)) {
        throw malformed(what, `has the media type ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(type))}`);
    }
    try {
        const document = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, what, { maxBytes: MAX_MANIFEST_BYTES }), what);
        const said = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(document['mediaType'] ?? type, `${what}, mediaType`);
        if (said !== type) {
            throw malformed(what, `is served as ${type} and calls itself ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(said)}`);
        }
        if (document['schemaVersion'] !== 2)
            throw malformed(what, 'is not of schema version 2');
        return isIndexType(type) ? indexOf(document, type, what) : imageOf(document, type, what);
    }
    catch (cause) {
        if (!(cause instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM) || cause instanceof _oci_error_js__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M)
            throw cause;
        throw malformed(what, `cannot be used: ${cause.message}`, cause);
    }
}
/** Whether a manifest of this media type lists other manifests. */
function isIndexType(mediaType) {
    return mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
}
function isIndex(content) {
    return content.kind === 'index';
}
/**
 * Whether an index entry is one of BuildKit's own attestations and no platform: it must both say so and name the
 * platform `unknown/unknown`, so that the annotation alone hides no image that could run.
 */
function isAttestationManifest(descriptor) {
    return (descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' &&
        isUnknownPlatform(descriptor.platform));
}
/** Whether an index says `unknown/unknown`, which no runtime looks for: what is listed so is run by its own digest alone. */
function isUnknownPlatform(platform) {
    return platform?.os === 'unknown' && platform.architecture === 'unknown';
}
/**
 * Whether a manifest holds BuildKit's attestations and no file system: its layers are all in-toto statements, in either of BuildKit's forms
 * (moby/buildkit, docs/attestations/attestation-storage.md). Its artifact type says nothing, for runtimes do not ask for it.
 */
function holdsAttestations(content) {
    if (content.kind !== 'image' || content.layers.length === 0)
        return false;
    return content.layers.every(({ mediaType }) => mediaType === IN_TOTO);
}
/** The digest of the manifest that BuildKit's attestation manifest says it is about. */
function attestedDigest({ annotations }) {
    const digest = annotations?.['vnd.docker.reference.digest'] ?? '';
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest) ? digest : undefined;
}
function indexOf(document, mediaType, what) {
    refuseFields(document, ['config', 'layers', 'fsLayers'], 'an index', what);
    return {
        kind: 'index',
        mediaType,
        // Go writes an empty list as null; some registries answer a referrers request so.
        manifests: descriptorsOf(document['manifests'] ?? [], `${what}, manifests`),
        ...sharedFieldsOf(document, what),
    };
}
function imageOf(document, mediaType, what) {
    refuseFields(document, ['manifests', 'fsLayers'], 'an image manifest', what);
    return {
        kind: 'image',
        mediaType,
        config: descriptorOf(document['config'], `${what}, config`),
        layers: descriptorsOf(document['layers'], `${what}, layers`),
        ...sharedFieldsOf(document, what),
    };
}
function sharedFieldsOf(document, what) {
    const { artifactType, subject, annotations } = document;
    return {
        ...(isAbsent(artifactType)
            ? {}
            : { artifactType: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(artifactType, `${what}, artifactType`) }),
        ...(isAbsent(subject) ? {} : { subject: descriptorOf(subject, `${what}, subject`) }),
        ...(isAbsent(annotations)
            ? {}
            : { annotations: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asStringMap */ ._T)(annotations, `${what}, annotations`) }),
    };
}
function descriptorsOf(value, what) {
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(value, what).map((item, at) => descriptorOf(item, `${what}[${at}]`));
}
function descriptorOf(value, what) {
    const found = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(value, what);
    const digest = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(found['digest'], `${what}.digest`);
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest)) {
        throw malformed(what, `has ${JSON.stringify((0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(digest, 100))} for a sha256 digest`);
    }
    const { artifactType, annotations, platform } = found;
    return {
        mediaType: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(found['mediaType'], `${what}.mediaType`),
        digest,
        size: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)(found['size'], `${what}.size`),
        ...(isAbsent(artifactType)
            ? {}
            : { artifactType: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(artifactType, `${what}.artifactType`) }),
        ...(isAbsent(annotations)
            ? {}
            : { annotations: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asStringMap */ ._T)(annotations, `${what}.annotations`) }),
        ...(isAbsent(platform) ? {} : { platform: platformOf(platform, `${what}.platform`) }),
    };
}
function platformOf(value, what) {
    const { os, architecture, variant } = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(value, what);
    return {
        os: platformWord(os, `${what}.os`),
        architecture: platformWord(architecture, `${what}.architecture`),
        ...(isAbsent(variant) || variant === ''
            ? {}
            : { variant: platformWord(variant, `${what}.variant`) }),
    };
}
/** A word of GOOS or GOARCH kind. It is printed, and joined with slashes, so it may be nothing else. */
function platformWord(value, what) {
    const word = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value, what);
    if (/^[A-Za-z0-9._-]{1,64}$/.test(word))
        return word;
    throw malformed(what, 'is no platform name');
}
function refuseFields(document, fields, kind, what) {
    const found = fields.find((field) => field in document);
    if (found !== undefined)
        throw malformed(what, `is called ${kind} and has ${found}`);
}
function isAbsent(value) {
    return value === undefined || value === null;
}
function malformed(what, why, cause) {
    return new _oci_error_js__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M({
        kind: 'service',
        code: 'MANIFEST_MALFORMED',
        message: `${what} ${why}`,
        hint: 'Push the image again with a current tool; nothing of this manifest was used.',
        cause,
    });
}


/***/ }),

/***/ 1683:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);

/** A registry, or what it gave or was asked for, that is not as it must be. Messages carry redacted URLs and no secret. */
class OciError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 6779:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ReferenceError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);

/** A reference or digest that cannot be read; always a mistake in the input. */
class ReferenceError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 1832:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   O9: () => (/* binding */ digestReference),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2457);
/* harmony import */ var _reference_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6779);


const DOCKER_HUB = 'index.docker.io';
const DOCKER_HUB_NAMES = new Set([
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** It begins with no hyphen: programs are given references as arguments. */
const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*)(?::[0-9]{1,5})?$/;
const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const HOW_TO_WRITE_IT = 'Write it as registry/owner/name, with :tag or @sha256:… behind it.';
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
/**
 * Reads `repository[:tag][@digest]` (distribution reference grammar; Docker Hub's short forms included).
 * Throws ReferenceError.
 */
function parseReference(text) {
    refuseUrl(text);
    const [name = '', digestText, ...more] = text.split('@');
    if (more.length > 0)
        throw malformed(text, 'it has more than one "@"');
    const digest = digestText === undefined ? undefined : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digestText);
    const slash = name.lastIndexOf('/');
    const colon = name.indexOf(':', slash + 1);
    const tag = colon === -1 ? undefined : name.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        throw malformed(text, `${JSON.stringify(tag)} is not a tag`);
    const repository = parseRepository(colon === -1 ? name : name.slice(0, colon), text);
    return {
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
/** Whether a registry may take this as a tag (distribution-spec: 128 characters, none that means anything in a path). */
function isTag(text) {
    return TAG.test(text);
}
/** `ghcr.io/o/app`, without tag or digest. */
function repositoryName(repository) {
    return `${repository.registry}/${repository.path}`;
}
/** The repositories that references are of, each once, by name. */
function repositoriesOf(references) {
    return new Map(references.map(({ repository }) => [repositoryName(repository), repository]));
}
/** `ghcr.io/o/app@sha256:…`. */
function digestReference(repository, digest) {
    return `${repositoryName(repository)}@${digest}`;
}
function parseRepository(name, text) {
    const first = name.split('/', 1)[0] ?? '';
    const hasHost = name.includes('/') && (/[.:[]/.test(first) || first === 'localhost');
    const host = hasHost ? first : DOCKER_HUB;
    const path = hasHost ? name.slice(first.length + 1) : name;
    const registry = registryOf(host);
    if (registry === undefined) {
        throw malformed(text, `${JSON.stringify(host.slice(0, 100))} is not a registry host`);
    }
    if (path.length > 255 || !PATH.test(path))
        throw malformed(text, describePath(path));
    if (!DOCKER_HUB_NAMES.has(registry))
        return { registry, path };
    return { registry: DOCKER_HUB, path: path.includes('/') ? path : `library/${path}` };
}
/**
 * The host as a URL will spell it, or undefined where it is none, or where a URL would make another host of it:
 * `0x7f.1` is 127.0.0.1 to a URL, and what is looked up, shown and connected to must be one and the same.
 */
function registryOf(host) {
    const lower = host.toLowerCase();
    const url = HOST.test(lower) ? URL.parse(`http://${lower}/`) : null;
    if (url === null)
        return undefined;
    const name = lower.replace(/:[0-9]+$/, '');
    const port = lower.slice(name.length);
    if (name.startsWith('['))
        return url.hostname + port;
    return url.hostname === name ? lower : undefined;
}
/** Users paste URLs, and URLs may hold a password: such text is refused without being repeated. */
function refuseUrl(text) {
    if (text.endsWith('@'))
        throw emptyDigest();
    const afterAt = text.slice(text.indexOf('@') + 1);
    if (text.includes('@') && !/^[a-z0-9+._-]+:[^/]*$/i.test(afterAt)) {
        throw new _reference_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReferenceError */ .A({
            kind: 'usage',
            code: 'REFERENCE_MALFORMED',
            message: 'an image reference has something other than a digest behind its first "@"',
            hint: `${HOW_TO_WRITE_IT} Credentials belong in docker/login-action or registry-username and registry-password.`,
        });
    }
    if (/^[a-z]+:\/\//i.test(text))
        throw malformed(text, 'it is a URL');
}
function emptyDigest() {
    return new _reference_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReferenceError */ .A({
        kind: 'usage',
        code: 'DIGEST_MALFORMED',
        message: 'an image reference ends in "@": the digest behind it is empty',
        hint: 'The output that was to give it is empty: check the id of the step that pushes, and that it pushed (docker/build-push-action: push: true).',
    });
}
function describePath(path) {
    if (path === '')
        return 'it names no repository';
    if (path !== path.toLowerCase())
        return `repository ${JSON.stringify(path)} has capitals; registries take lower case only`;
    return `${JSON.stringify(path.slice(0, 100))} is not a repository path`;
}
function malformed(text, why) {
    return new _reference_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReferenceError */ .A({
        kind: 'usage',
        code: 'REFERENCE_MALFORMED',
        message: `${JSON.stringify(text.slice(0, 200))} is not an image reference: ${why}`,
        hint: HOW_TO_WRITE_IT,
    });
}


/***/ }),

/***/ 316:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createRegistry)
});

// EXTERNAL MODULE: ./build/shared/http.js + 6 modules
var http = __nccwpck_require__(431);
// EXTERNAL MODULE: ./build/oci/blobs.js
var blobs = __nccwpck_require__(7565);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __nccwpck_require__(2457);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(7383);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __nccwpck_require__(3596);
// EXTERNAL MODULE: ./build/oci/oci-error.js
var oci_error = __nccwpck_require__(1683);
// EXTERNAL MODULE: ./build/oci/reference-error.js
var reference_error = __nccwpck_require__(6779);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __nccwpck_require__(1832);
;// CONCATENATED MODULE: ./build/oci/manifests.js






/**
 * The manifest behind a tag or digest, checked against the digest that was asked for and the one the registry claims;
 * undefined on 404. `action` is what follows: reading in order to write asks for the right to push at once. One round trip. Throws OciError `MANIFEST_DIGEST_MISMATCH`, `MANIFEST_MALFORMED`, `REGISTRY_…`.
 */
async function fetchManifest(transport, repository, reference, action = 'pull') {
    const answer = await transport.request({
        method: 'GET',
        repository,
        action,
        target: manifestPath(reference),
        expects: [200, 404],
        headers: { accept: oci_manifest/* MANIFEST_TYPES */._P.join(', '), 'cache-control': 'no-cache' },
        maxBytes: oci_manifest/* MAX_MANIFEST_BYTES */.ZJ,
    });
    if (answer.status === 404)
        return undefined;
    const what = nameOf(repository, reference);
    const digest = (0,oci_digest/* digestOf */.ol)(answer.body);
    expectDigest(what, (0,oci_digest/* isDigest */.Bc)(reference) ? reference : undefined, digest);
    expectDigest(what, answer.headers['docker-content-digest'], digest);
    const content = (0,oci_manifest/* parseManifest */.Ng)(answer.body, answer.headers['content-type'] ?? '', what);
    const { mediaType } = content;
    return {
        manifest: { bytes: answer.body, digest, mediaType, content },
        etag: answer.headers['etag'],
    };
}
/**
 * Writes a manifest under a tag or its own digest. One round trip. `expects` may name statuses beside 201 that the
 * caller understands. Throws OciError.
 */
async function pushManifest(transport, repository, reference, manifest, options = {}) {
    const answer = await transport.request({
        method: 'PUT',
        repository,
        action: 'push',
        target: manifestPath(reference),
        expects: [200, 201, 202, ...(options.expects ?? [])],
        headers: { 'content-type': manifest.mediaType, ...options.headers },
        body: manifest.bytes,
    });
    if (answer.status < 300) {
        const claimed = answer.headers['docker-content-digest'];
        expectDigest(nameOf(repository, reference), claimed, manifest.digest);
    }
    return answer;
}
/** A manifest that is ours to write, from its bytes; parsed as strictly as a foreign one. */
function manifestOf(bytes, mediaType) {
    const buffer = Buffer.from(bytes);
    const digest = (0,oci_digest/* digestOf */.ol)(buffer);
    return { bytes: buffer, digest, mediaType, content: (0,oci_manifest/* parseManifest */.Ng)(buffer, mediaType, digest) };
}
function manifestPath(reference) {
    if ((0,oci_digest/* isDigest */.Bc)(reference) || (0,oci_reference/* isTag */.dz)(reference))
        return `manifests/${reference}`;
    throw new reference_error/* ReferenceError */.A({
        kind: 'usage',
        code: 'REFERENCE_MALFORMED',
        message: `${JSON.stringify((0,log/* printable */.g)(reference, 100))} is neither a tag nor a digest`,
        hint: 'A tag has up to 128 letters, digits, "_", "." and "-"; a digest is "sha256:" and 64 hex digits.',
    });
}
function nameOf(repository, reference) {
    return `${(0,oci_reference/* repositoryName */.aR)(repository)}${(0,oci_digest/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
}
function expectDigest(what, expected, got) {
    if (expected === undefined || expected === got)
        return;
    throw new oci_error/* OciError */.M({
        kind: 'refused',
        code: 'MANIFEST_DIGEST_MISMATCH',
        message: `the manifest of ${what} has the digest ${got}, not ${(0,log/* printable */.g)(expected, 100)}`,
        hint: 'The registry, or something between, gave other bytes than those asked for; nothing of them was used.',
    });
}

// EXTERNAL MODULE: ./build/shared/json.js
var json = __nccwpck_require__(275);
// EXTERNAL MODULE: ./build/shared/parallel.js
var parallel = __nccwpck_require__(2206);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./build/shared/http-target.js
var http_target = __nccwpck_require__(4151);
// EXTERNAL MODULE: ./build/shared/secret.js
var secret = __nccwpck_require__(9485);
;// CONCATENATED MODULE: ./build/oci/challenge.js
const TOKEN = /[\t ,]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)/y;
const VALUE = /[\t ]*=[\t ]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z:/?@-]+))/y;
/**
 * The challenge to answer in a WWW-Authenticate header: Bearer where it is offered with a realm, else Basic, else undefined.
 * Tolerates several challenges, any case and any order of parameters.
 */
function parseChallenge(header) {
    let chosen;
    for (const { scheme, parameters } of challengesIn(header)) {
        const realm = parameters.get('realm');
        if (scheme === 'bearer' && realm !== undefined) {
            return {
                scheme,
                realm,
                service: parameters.get('service'),
                error: parameters.get('error'),
            };
        }
        if (scheme === 'basic')
            chosen = { scheme };
    }
    return chosen;
}
/** Reads `scheme name=value, name="value", scheme …`: a word followed by "=" is a parameter, any other a scheme. */
function challengesIn(header) {
    const found = [];
    let at = 0;
    for (;;) {
        TOKEN.lastIndex = at;
        const word = TOKEN.exec(header)?.[1]?.toLowerCase();
        if (word === undefined)
            return found;
        at = TOKEN.lastIndex;
        VALUE.lastIndex = at;
        const value = VALUE.exec(header);
        if (value === null) {
            found.push({ scheme: word, parameters: new Map() });
            continue;
        }
        at = VALUE.lastIndex;
        found.at(-1)?.parameters.set(word, (value[1] ?? value[2] ?? '').replaceAll(/\\(.)/g, '$1'));
    }
}

;// CONCATENATED MODULE: ./build/oci/registry-refusal.js





/** The most of an error answer that is read. */
const MAX_ERROR_BYTES = 64 * 1024;
const GITHUB_REGISTRY = 'ghcr.io';
/** The error for an answer that is not the one hoped for: what was asked, what the registry said, and what a user can do. */
function refusal(refused) {
    const { method, answer } = refused;
    const said = registryMessage(answer.body);
    const code = codeOf(refused);
    return new oci_error/* OciError */.M({
        kind: code === 'REGISTRY_ERROR' ? 'service' : 'usage',
        code,
        message: `${method} ${(0,log/* printable */.g)((0,http/* redacted */.pc)(answer.url))} answered ${answer.status}${said === '' ? '' : `: ${said}`}${lack(code, refused)}`,
        hint: hintOf(code, refused),
    });
}
/** The registry's own code and message (distribution-spec, "Error Codes"), or nothing where the body holds none. */
function registryMessage(body) {
    try {
        const document = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(body, 'error', { maxBytes: MAX_ERROR_BYTES }), 'error');
        const first = (0,json/* asObject */.eB)((0,json/* asArray */._j)(document['errors'], 'errors')[0], 'errors[0]');
        const parts = [first['code'], first['message']].filter((part) => typeof part === 'string');
        return (0,log/* printable */.g)(parts.join(', '));
    }
    catch (error) {
        if (error instanceof json/* JsonError */.N3)
            return '';
        throw error;
    }
}
function codeOf({ answer, identified }) {
    if (answer.status === 401) {
        const lacksScope = answer.headers['www-authenticate']?.includes('insufficient_scope') === true;
        return lacksScope && identified ? 'REGISTRY_FORBIDDEN' : 'REGISTRY_UNAUTHORIZED';
    }
    if (answer.status === 403)
        return identified ? 'REGISTRY_FORBIDDEN' : 'REGISTRY_UNAUTHORIZED';
    return 'REGISTRY_ERROR';
}
/** What the job must be given: GitHub's own registry takes its token, whose rights the workflow says. */
function lack(code, { repository: { registry }, action }) {
    if (action !== 'push' || code !== 'REGISTRY_FORBIDDEN' || registry !== GITHUB_REGISTRY)
        return '';
    return '; the job lacks "packages: write" under "permissions:"';
}
function hintOf(code, { repository, action, identified, answer }) {
    const { registry } = repository;
    if (code === 'REGISTRY_UNAUTHORIZED') {
        return identified
            ? `The credentials for ${registry} were refused: check user name and password, and that the token has not expired.`
            : `There are no credentials for ${registry}: log in before this step (docker/login-action, docker login), or give registry-username and registry-password.`;
    }
    if (code === 'REGISTRY_FORBIDDEN') {
        return action === 'push'
            ? `The credentials for ${registry} are good but may not push to ${(0,oci_reference/* repositoryName */.aR)(repository)}; on GitHub the job needs "packages: write", and the package must let this repository write.`
            : `The credentials for ${registry} are good but may not read ${(0,oci_reference/* repositoryName */.aR)(repository)}.`;
    }
    if (answer.status === 404) {
        return `Check that ${(0,oci_reference/* repositoryName */.aR)(repository)} exists; some registries want it created before the first push.`;
    }
    return answer.status >= 500 || answer.status === 429
        ? 'The registry is in trouble; run this step again later, which is safe.'
        : 'The registry refuses what its specification allows; see its own message.';
}

;// CONCATENATED MODULE: ./build/oci/auth.js








const MAX_TOKEN_ANSWER_BYTES = 64 * 1024;
const HEADER_SAFE = /^[\x21-\x7e]{1,32768}$/;
/**
 * Answers the 401 challenges of registries: Basic, and Bearer with distribution's token service (GET) or OAuth 2 (POST, for
 * identity tokens). A registry's first challenge is remembered, so that later scopes cost one round trip for the token and
 * none for a 401; tokens are kept by registry and scope until one is refused. Throws OciError.
 */
class Authorizer {
    #http;
    #credentials;
    #known = new Map();
    constructor(options) {
        this.#http = options.http;
        this.#credentials = options.credentials;
    }
    /** What to show without being asked, or undefined where the registry has not asked for anything yet. */
    async known(root, repository, action) {
        const { challenge } = this.#knownOf(repository);
        if (challenge === undefined)
            return undefined;
        if (challenge.scheme === 'basic')
            return this.#basic(repository);
        return this.#token(root, challenge, repository, action);
    }
    /** What to show after a 401 with this WWW-Authenticate header, or undefined where there is nothing (else) to show. */
    async answer(root, repository, action, asked) {
        const challenge = parseChallenge(asked.challenge);
        if (challenge === undefined) {
            throw badChallenge(repository, `asks for ${JSON.stringify((0,log/* printable */.g)(asked.challenge, 100))}`);
        }
        this.#knownOf(repository).challenge = challenge;
        if (challenge.scheme === 'basic') {
            const basic = await this.#basic(repository);
            return basic?.header.reveal() === asked.rejected?.header.reveal() ? undefined : basic;
        }
        if (asked.rejected !== undefined) {
            // A token of ours that lacks the scope will lack it the next time too.
            if (challenge.error === 'insufficient_scope')
                return undefined;
            await this.#forget(repository, action, asked.rejected);
        }
        return this.#token(root, challenge, repository, action);
    }
    #knownOf(repository) {
        const known = this.#known.get(repository.registry) ?? { tokens: new Map() };
        this.#known.set(repository.registry, known);
        return known;
    }
    async #basic(repository) {
        const credential = await this.#credentials.credentialFor(repository.registry);
        if (credential === undefined)
            return undefined;
        if (credential.kind === 'bearer')
            return bearer(credential.token.reveal(), true);
        if (credential.kind === 'basic')
            return { header: basicHeader(credential), identified: true };
        throw badChallenge(repository, 'asks for a password, and there is only an identity token');
    }
    async #token(root, challenge, repository, action) {
        const { tokens } = this.#knownOf(repository);
        const wider = action === 'pull' ? tokens.get(scopeOf(repository, 'push')) : undefined;
        const scope = scopeOf(repository, action);
        const kept = wider ?? tokens.get(scope);
        if (kept !== undefined)
            return kept;
        const fetched = this.#fetchToken(root, challenge, repository, action);
        tokens.set(scope, fetched);
        fetched.catch(() => tokens.delete(scope));
        return fetched;
    }
    /** Drops the token that was refused, unless somebody else has already replaced it. */
    async #forget(repository, action, rejected) {
        const { tokens } = this.#knownOf(repository);
        const scopes = new Set([scopeOf(repository, action), scopeOf(repository, 'push')]);
        for (const scope of scopes) {
            const kept = tokens.get(scope);
            if ((await kept)?.header.reveal() !== rejected.header.reveal())
                continue;
            if (tokens.get(scope) === kept)
                tokens.delete(scope);
        }
    }
    async #fetchToken(root, challenge, repository, action) {
        const realm = this.#realmOf(root, challenge, repository);
        const credential = await this.#credentials.credentialFor(repository.registry);
        if (credential?.kind === 'bearer')
            return bearer(credential.token.reveal(), true);
        const scope = scopeOf(repository, action);
        const method = credential?.kind === 'identity' ? 'POST' : 'GET';
        const answer = credential?.kind === 'identity'
            ? await this.#exchange(realm, challenge, scope, credential.token)
            : await this.#ask(realm, challenge, scope, credential);
        const identified = credential !== undefined;
        if (answer.status !== 200)
            throw refusal({ method, repository, action, answer, identified });
        return bearer(tokenIn(answer, repository), identified);
    }
    /** GET with service and scope (distribution, "Token Authentication Specification"). */
    #ask(realm, challenge, scope, credential) {
        const url = new URL(realm);
        if (challenge.service !== undefined)
            url.searchParams.append('service', challenge.service);
        url.searchParams.append('scope', scope);
        const headers = credential === undefined ? {} : { authorization: basicHeader(credential).reveal() };
        return this.#http.request({ method: 'GET', url, headers, maxBytes: MAX_TOKEN_ANSWER_BYTES });
    }
    /** POST of a refresh token (distribution, "OAuth2 Token Authentication"). */
    #exchange(realm, challenge, scope, identity) {
        const form = new URLSearchParams({
            grant_type: 'refresh_token',
            service: challenge.service ?? '',
            scope,
            client_id: 'seal-image',
            refresh_token: identity.reveal(),
        });
        return this.#http.request({
            method: 'POST',
            url: realm,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: Buffer.from(form.toString()),
            repeatable: true,
            maxBytes: MAX_TOKEN_ANSWER_BYTES,
        });
    }
    #realmOf(root, challenge, repository) {
        const realm = URL.parse(challenge.realm);
        if (realm === null) {
            throw badChallenge(repository, 'names a token service whose address is no URL');
        }
        const why = (0,http_target/* refusalOf */.O)(realm, root);
        if (why === undefined)
            return realm;
        throw badChallenge(repository, `sends its clients to ${(0,log/* printable */.g)((0,http/* redacted */.pc)(realm))} for a token: ${why}`);
    }
}
function scopeOf(repository, action) {
    return `repository:${repository.path}:${action === 'push' ? 'pull,push' : 'pull'}`;
}
function basicHeader(credential) {
    const pair = `${credential.username}:${credential.password.reveal()}`;
    return new secret/* Secret */.z(`Basic ${Buffer.from(pair).toString('base64')}`);
}
function bearer(token, identified) {
    return { header: new secret/* Secret */.z(`Bearer ${token}`), identified };
}
/** The token in a token service's answer; both names are in use. */
function tokenIn(answer, repository) {
    const what = `the token answer of ${(0,http/* redacted */.pc)(answer.url)}`;
    try {
        const fields = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(answer.body, what, { maxBytes: MAX_TOKEN_ANSWER_BYTES, maxDepth: 8 }), what);
        const token = (0,json/* asString */.oJ)(fields['token'] ?? fields['access_token'], `${what}, token`);
        if (HEADER_SAFE.test(token))
            return token;
    }
    catch (error) {
        // No cause is kept: the parser's own error quotes the text, which holds the token.
        if (!(error instanceof json/* JsonError */.N3))
            throw error;
        throw badChallenge(repository, `has a token service that answers wrongly: ${error.message}`);
    }
    throw badChallenge(repository, 'has a token service whose token cannot stand in a header');
}
function badChallenge(repository, why) {
    return new oci_error/* OciError */.M({
        kind: 'service',
        code: 'REGISTRY_BAD_CHALLENGE',
        message: `${repository.registry} ${why}`,
        hint: 'The registry or something before it asks for a login in a way that is not safe to follow; no credential was sent there.',
    });
}

;// CONCATENATED MODULE: ./build/oci/registry-address.js

const DOCKER_HUB_API = 'registry-1.docker.io';
/**
 * Where a registry's API is: `https://HOST/v2/`, and plain http only for a loopback host. Docker Hub's API has a
 * host of its own.
 */
function apiRootOf(registry) {
    const host = registry === 'index.docker.io' ? DOCKER_HUB_API : registry;
    const secure = new URL(`https://${host}/v2/`);
    return (0,http_target/* isLoopback */.U)(secure) ? new URL(`http://${host}/v2/`) : secure;
}
/** An endpoint of one repository; `rest` is written by us (`blobs/sha256:…`), never by a stranger. */
function endpointOf(root, repository, rest) {
    return new URL(`${root.href}${repository.path}/${rest}`);
}

;// CONCATENATED MODULE: ./build/oci/transport.js








/**
 * Speaks to registries with the right address, scheme and authorization. A URL on another origin than the registry's API is
 * never shown a credential, nor is its challenge answered.
 */
class Transport {
    #http;
    #authorizer;
    constructor(options) {
        const { http, credentials } = options;
        this.#http = http;
        this.#authorizer = new Authorizer({ http, credentials });
    }
    /** The whole answer. Throws OciError for a status that is not expected, HttpError where there is no answer. */
    async request(exchange) {
        return this.#authorized(exchange, (request) => this.#http.request(request));
    }
    /** The answer with its body as a stream, which the caller must read or destroy. */
    async stream(exchange) {
        return this.#authorized(exchange, (request) => this.#http.stream(request));
    }
    openAhead({ registry }, connections) {
        this.#http.openAhead(apiRootOf(registry), connections);
    }
    /** The URL behind a Location or Link of this registry. Throws OciError where it must not be followed. */
    locate(repository, location, base) {
        const root = apiRootOf(repository.registry);
        const url = location === undefined ? null : URL.parse(location, base.href);
        if (url === null)
            throw misbehaved(base, 'names no place to continue at');
        const sameOrigin = url.origin === root.origin && url.username === '' && url.password === '';
        const why = sameOrigin ? undefined : (0,http_target/* refusalOf */.O)(url, root);
        if (why === undefined)
            return url;
        throw misbehaved(base, `wants to continue at ${(0,log/* printable */.g)((0,http/* redacted */.pc)(url))}: ${why}`);
    }
    async #authorized(exchange, send) {
        const { repository, action, target } = exchange;
        const root = apiRootOf(repository.registry);
        const url = typeof target === 'string' ? endpointOf(root, repository, target) : target;
        const ours = url.origin === root.origin;
        let shown = ours ? await this.#authorizer.known(root, repository, action) : undefined;
        let answer = await send(requestOf(exchange, url, shown));
        // After a redirect the 401 may be another host's, which is owed no answer.
        const challenge = answer.url.origin === root.origin ? answer.headers['www-authenticate'] : undefined;
        if (answer.status === 401 && challenge !== undefined && exchange.renews !== false) {
            await bodyOf(answer);
            const asked = { challenge, rejected: shown };
            const fresh = await this.#authorizer.answer(root, repository, action, asked);
            if (fresh !== undefined) {
                shown = fresh;
                answer = await send(requestOf(exchange, url, fresh));
            }
        }
        if (exchange.expects.includes(answer.status))
            return answer;
        const whole = { ...answer, body: await bodyOf(answer) };
        const { method } = exchange;
        const identified = shown?.identified ?? false;
        throw refusal({ method, repository, action, answer: whole, identified });
    }
}
function requestOf(exchange, url, shown) {
    const { method, headers, body, maxBytes } = exchange;
    return {
        method,
        url,
        service: 'registry',
        headers: {
            ...headers,
            ...(shown === undefined ? {} : { authorization: shown.header.reveal() }),
        },
        ...(body === undefined ? {} : { body }),
        ...(maxBytes === undefined ? {} : { maxBytes }),
        // Uploads are named by their digest and tags written on a condition: nothing here is harmed by a second attempt.
        repeatable: true,
    };
}
/** What an error answer holds, read to its end so that the connection can serve again; nothing where there is too much. */
async function bodyOf(answer) {
    if (Buffer.isBuffer(answer.body))
        return answer.body;
    try {
        return await (0,http/* readAll */.yw)(answer.body, MAX_ERROR_BYTES, (0,http/* redacted */.pc)(answer.url));
    }
    catch (error) {
        if (error instanceof http/* HttpError */.j$)
            return Buffer.alloc(0);
        throw error;
    }
}
/** An answer within the protocol's letter that must not be acted upon. */
function misbehaved(url, what) {
    return new oci_error/* OciError */.M({
        kind: 'service',
        code: 'REGISTRY_MISBEHAVED',
        message: `${(0,log/* printable */.g)((0,http/* redacted */.pc)(url))} ${what}`,
        hint: 'The registry, or a proxy before it, does not keep to the distribution specification; its operator must mend it.',
    });
}

;// CONCATENATED MODULE: ./build/oci/referrers.js









const MAX_ENTRIES = 1_000;
const MAX_PAGES = 50;
/** How registries without the API say so: 404 by the specification; Artifactory says 406 (go-containerregistry#1962). */
const NO_REFERRERS_API = [400, 404, 405, 406, 501];
/** Referrers (distribution-spec, "Listing Referrers", "Referrers Tag Schema", "Pushing Manifests with Subject"). */
class Referrers {
    #transport;
    #tags;
    /** Repositories that were seen to list no referrers themselves. */
    #withoutApi = new Set();
    /** What this client has added to each fallback tag, to be added again where a careless writer dropped it. */
    #added = new Map();
    constructor(transport, tags) {
        this.#transport = transport;
        this.#tags = tags;
    }
    /**
     * Every referrer that the API or the fallback tag names, joined by digest. Both are asked at once: one round trip, more only
     * for further pages. artifactType and annotations are hearsay; whoever relies on them reads the manifest. A registry
     * that fails is an error, never an empty list. Throws OciError.
     */
    async list(repository, subject) {
        const [listed, tagged] = await Promise.all([
            this.#fromApi(repository, subject),
            this.#fromTag(repository, subject),
        ]);
        const joined = new Map(tagged.map((descriptor) => [descriptor.digest, descriptor]));
        for (const descriptor of listed)
            joined.set(descriptor.digest, descriptor);
        if (joined.size > MAX_ENTRIES)
            throw tooMany(repository, subject);
        return [...joined.values()];
    }
    /**
     * Writes a manifest that has a subject, by its digest. One round trip where the registry answers with OCI-Subject; else its
     * descriptor goes to the fallback tag too, which takes two more, or one where `list` has seen before that there is no API:
     * then the tag is read at the same time. Throws OciError.
     */
    async put(repository, bytes) {
        const referrer = readReferrer(bytes);
        const filing = this.#push(repository, referrer);
        const listing = this.#withoutApi.has((0,oci_reference/* repositoryName */.aR)(repository))
            ? this.#addToTag(repository, referrer, filing)
            : filing.then((filed) => (filed ? undefined : this.#addToTag(repository, referrer, filing)));
        await (0,parallel/* allInOrder */.bb)([filing, listing]);
        return referrer.descriptor;
    }
    /** Whether the registry files it under its subject by itself. */
    async #push(repository, { manifest, subject }) {
        const answer = await pushManifest(this.#transport, repository, manifest.digest, manifest);
        const filed = answer.headers['oci-subject'];
        if (filed === undefined)
            return false;
        if (filed === subject)
            return true;
        throw misbehaved(answer.url, `took a referrer of ${subject} for one of ${(0,log/* printable */.g)(filed)}`);
    }
    async #fromApi(repository, subject) {
        const found = [];
        let target = `referrers/${subject}`;
        for (let page = 1; page <= MAX_PAGES; page++) {
            const answer = await this.#transport.request({
                method: 'GET',
                repository,
                action: 'pull',
                target,
                expects: page === 1 ? [200, ...NO_REFERRERS_API] : [200],
                headers: { accept: oci_manifest/* OCI_INDEX */.$p, 'cache-control': 'no-cache' },
                maxBytes: oci_manifest/* MAX_MANIFEST_BYTES */.ZJ,
            });
            if (answer.status !== 200) {
                this.#withoutApi.add((0,oci_reference/* repositoryName */.aR)(repository));
                return [];
            }
            const what = `the referrers of ${(0,oci_reference/* digestReference */.O9)(repository, subject)}`;
            const type = answer.headers['content-type'] ?? '';
            found.push(...entriesOf((0,oci_manifest/* parseManifest */.Ng)(answer.body, type, what), what));
            if (found.length > MAX_ENTRIES)
                break;
            const next = nextPage(answer.headers['link']);
            if (next === undefined)
                return found;
            target = this.#pageAt(repository, next, answer.url);
        }
        throw tooMany(repository, subject);
    }
    /** A further page must be this registry's own: it is asked with our credentials. */
    #pageAt(repository, next, base) {
        const url = this.#transport.locate(repository, next, base);
        const path = `/v2/${repository.path}/referrers/`;
        if (url.origin !== base.origin || !url.pathname.startsWith(path)) {
            throw misbehaved(base, 'has its next page at another host or path');
        }
        return url;
    }
    async #fromTag(repository, subject) {
        const found = await fetchManifest(this.#transport, repository, fallbackTag(subject));
        const index = asReferrersIndex(found?.manifest, repository, subject);
        if (index === undefined)
            return [];
        const what = `${(0,oci_reference/* repositoryName */.aR)(repository)}:${fallbackTag(subject)}`;
        return entriesOf(index.content, what);
    }
    /** Adds it once it is there and not filed: a registry may refuse an index that names what it lacks. */
    async #addToTag(repository, { subject, descriptor }, filing) {
        const tag = fallbackTag(subject);
        const key = `${(0,oci_reference/* repositoryName */.aR)(repository)}:${tag}`;
        const ours = this.#added.get(key) ?? new Map();
        this.#added.set(key, ours);
        const isThere = filing.then((filed) => !filed && ours.set(descriptor.digest, descriptor));
        const edit = (current) => {
            const index = asReferrersIndex(current, repository, subject);
            return indexWith(index, [...ours.values()]);
        };
        await this.#tags.edit(repository, tag, edit, isThere);
    }
}
/** `sha256-<hex>` (distribution-spec, "Referrers Tag Schema"). */
function fallbackTag(subject) {
    return `sha256-${(0,oci_digest/* hexOf */.ZD)(subject)}`;
}
/** What a list of referrers says of a manifest: artifactType, for want of it the config's media type, and all annotations. */
function readReferrer(bytes) {
    const manifest = manifestOf(bytes, oci_manifest/* OCI_MANIFEST */.EG);
    const { content, digest, mediaType } = manifest;
    if ((0,oci_manifest/* isIndex */.nw)(content) || content.subject === undefined) {
        throw unexpected(`manifest ${digest} names no subject`, 'Give it a subject before it is put.');
    }
    return {
        manifest,
        subject: content.subject.digest,
        descriptor: {
            mediaType,
            digest,
            size: manifest.bytes.byteLength,
            artifactType: content.artifactType ?? content.config.mediaType,
            ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
        },
    };
}
/**
 * The index behind a fallback tag. Some registries (GitLab's) take `sha256-<hex>` for the digest itself and answer with the
 * subject, which is no list of its referrers. Any other manifest there is an error.
 */
function asReferrersIndex(manifest, repository, subject) {
    if (manifest === undefined || manifest.digest === subject)
        return undefined;
    if ((0,oci_manifest/* isIndex */.nw)(manifest.content))
        return manifest;
    throw unexpected(`${(0,oci_reference/* repositoryName */.aR)(repository)}:${fallbackTag(subject)} is an image and no index of referrers`, 'Delete or rename that tag; by the distribution specification it belongs to the list of referrers.');
}
function entriesOf(content, what) {
    if (!(0,oci_manifest/* isIndex */.nw)(content))
        throw unexpected(`${what} are given as an image`, 'Ask the operator.');
    return content.manifests;
}
/** The index with these entries added, everything else in it kept as it was; undefined where it has them all. */
function indexWith(current, wanted) {
    const content = current?.content;
    const present = new Set(content !== undefined && (0,oci_manifest/* isIndex */.nw)(content) ? content.manifests.map(({ digest }) => digest) : []);
    const added = wanted.filter(({ digest }) => !present.has(digest));
    if (added.length === 0)
        return undefined;
    const mediaType = current?.mediaType ?? oci_manifest/* OCI_INDEX */.$p;
    const document = current === undefined
        ? { schemaVersion: 2, mediaType, manifests: [] }
        : (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(current.bytes, 'index', { maxBytes: oci_manifest/* MAX_MANIFEST_BYTES */.ZJ }), 'index');
    const manifests = [...(0,json/* asArray */._j)(document['manifests'] ?? [], 'manifests'), ...added];
    return { bytes: Buffer.from((0,json/* canonicalJson */.dj)({ ...document, manifests })), mediaType, blobs: [] };
}
/** The target of `rel="next"` (RFC 8288). */
function nextPage(link) {
    return /<([^<>]{1,4096})>\s*;[^<]*\brel="?next"?/i.exec(link ?? '')?.[1];
}
function tooMany(repository, subject) {
    return new oci_error/* OciError */.M({
        kind: 'service',
        code: 'REFERRERS_TOO_MANY',
        message: `${(0,oci_reference/* digestReference */.O9)(repository, subject)} has more than ${MAX_ENTRIES} referrers, or more than ${MAX_PAGES} pages of them`,
        hint: 'Delete what nobody needs; so long a list is more likely an attack or a fault than use.',
    });
}
function unexpected(message, hint) {
    return new oci_error/* OciError */.M({ kind: 'service', code: 'MANIFEST_UNEXPECTED', message, hint });
}

;// CONCATENATED MODULE: ./build/oci/tag-edit.js




const MAX_ROUNDS = 40;
/** A registry that refuses so often while the tag stays as it was does not let it be moved at all. */
const MAX_UNMOVED = 4;
const MAX_PAUSE_MS = 2_000;
/** What was read longer ago is read again before it is written over: a registry may not keep to conditions. */
const MAX_AGE_MS = 1_000;
/**
 * Read, edit, write of tags that others may be writing too. Within this client, edits of one tag that wait for each other are
 * made in one go. Between writers, the write carries If-Match or If-None-Match and begins anew on 412 or 409; a registry that
 * ignores the condition can still lose a write, which the read-back finds. Round trips: 2, and those of the blobs between; 1 where nothing changes.
 */
class TagEditor {
    #transport;
    #uploads;
    #options;
    #waiting = new Map();
    constructor(transport, uploads, options) {
        this.#transport = transport;
        this.#uploads = uploads;
        this.#options = options;
    }
    /**
     * The digest that the tag has afterwards. `edit` is called when `after` is fulfilled; the tag is read meanwhile. Throws OciError
     * `TAG_CONTENDED`, `TAG_IMMUTABLE`, and what `edit` and `after` throw.
     */
    edit(repository, tag, edit, after = Promise.resolve()) {
        // Whoever waits for this edit is told; nobody else is.
        after.catch(() => undefined);
        return new Promise((resolve, reject) => {
            const key = `${(0,oci_reference/* repositoryName */.aR)(repository)}:${tag}`;
            const queue = this.#waiting.get(key);
            if (queue !== undefined) {
                queue.push({ edit, after, resolve, reject });
                return;
            }
            this.#waiting.set(key, [{ edit, after, resolve, reject }]);
            void this.#work(key, repository, tag);
        });
    }
    /** Takes whatever waits for one tag, again and again until nothing does. */
    async #work(key, repository, tag) {
        for (;;) {
            const batch = this.#taken(key);
            if (batch.length === 0)
                break;
            try {
                await this.#apply(key, repository, tag, batch);
            }
            catch (error) {
                for (const { reject } of batch)
                    reject(error);
            }
        }
        this.#waiting.delete(key);
    }
    #taken(key) {
        return this.#waiting.get(key)?.splice(0) ?? [];
    }
    async #apply(key, repository, tag, batch) {
        let unmoved = 0;
        let before;
        for (let round = 1;; round++) {
            let found = await fetchManifest(this.#transport, repository, tag, 'push');
            const readAt = this.#options.now();
            unmoved = round > 1 && found?.manifest.digest === before ? unmoved + 1 : 0;
            before = found?.manifest.digest;
            // What has come while the tag was read goes along: it then needs no reading of its own.
            batch.push(...this.#taken(key));
            const ready = await ripe(batch);
            if (this.#options.now() - readAt > MAX_AGE_MS) {
                found = await fetchManifest(this.#transport, repository, tag, 'push');
            }
            const { manifest, blobs, done } = applyAll(ready, found?.manifest);
            await Promise.all(blobs.map((blob) => this.#uploads.put(repository, blob)));
            const refusal = await this.#write(repository, tag, found, manifest);
            if (refusal === undefined) {
                for (const { resolve } of done)
                    resolve(manifest?.digest);
                return;
            }
            if (unmoved >= MAX_UNMOVED)
                throw refused('TAG_IMMUTABLE', repository, tag, refusal);
            if (round >= MAX_ROUNDS)
                throw refused('TAG_CONTENDED', repository, tag, refusal);
            const pause = Math.min(MAX_PAUSE_MS, 25 * 2 ** Math.min(round, 10));
            await this.#options.sleep(this.#options.random() * pause);
        }
    }
    /** Undefined where the tag is as it should be, else what the registry said when it refused the condition. */
    async #write(repository, tag, found, next) {
        if (next === undefined || next.digest === found?.manifest.digest)
            return undefined;
        const answer = await pushManifest(this.#transport, repository, tag, next, {
            headers: conditionOn(found),
            expects: [409, 412],
        });
        return answer.status < 300
            ? undefined
            : `${answer.status} ${registryMessage(answer.body)}`.trimEnd();
    }
}
/** Those whose time has come; the others are told why it never will. */
async function ripe(batch) {
    const times = await Promise.allSettled(batch.map(({ after }) => after));
    return batch.filter(({ reject }, index) => {
        const time = times[index];
        if (time?.status !== 'rejected')
            return true;
        reject(time.reason);
        return false;
    });
}
/** Every edit on top of the one before; one that throws is told so and leaves no trace. */
function applyAll(batch, current) {
    let manifest = current;
    const blobs = [];
    const done = batch.filter(({ edit, reject }) => {
        try {
            const next = edit(manifest);
            if (next === undefined)
                return true;
            manifest = manifestOf(next.bytes, next.mediaType);
            blobs.push(...next.blobs);
            return true;
        }
        catch (error) {
            reject(error);
            return false;
        }
    });
    return { manifest, blobs, done };
}
/** RFC 9110 §13.1; a weak ETag never matches in If-Match, so none is sent then. */
function conditionOn(found) {
    if (found === undefined)
        return { 'if-none-match': '*' };
    const { etag } = found;
    return etag === undefined || !/^"[\x21\x23-\x7e]*"$/.test(etag) ? {} : { 'if-match': etag };
}
function refused(code, repository, tag, said) {
    const name = `${(0,oci_reference/* repositoryName */.aR)(repository)}:${tag}`;
    const contended = code === 'TAG_CONTENDED';
    return new oci_error/* OciError */.M({
        kind: contended ? 'service' : 'usage',
        code,
        message: contended
            ? `${name} was written by somebody else each of ${MAX_ROUNDS} times (${said})`
            : `the registry does not let ${name} be changed (${said})`,
        hint: contended
            ? 'Run this step again, or let fewer jobs write to one image at a time (concurrency:).'
            : 'Exempt tags that begin with "sha256-" from the registry\'s immutability rule, or name another tag.',
    });
}

;// CONCATENATED MODULE: ./build/oci/uploads.js


/** Up to here the bytes are sent without asking first: they weigh less than a round trip. */
const SMALL_BYTES = 256 * 1024;
/**
 * Uploads of blobs. Round trips: 1 where the registry takes a blob in one POST (distribution-spec, "Single POST"), else 2;
 * one more for blobs over 256 KiB, which are looked for first; 0 for what this client has uploaded before.
 */
class Uploads {
    #transport;
    /** Registries known to take, or not to take, a whole blob in one POST. */
    #takesSinglePost = new Map();
    #uploaded = new Map();
    constructor(transport) {
        this.#transport = transport;
    }
    /**
     * Proves the right to push: opens an upload. One round trip, and one that nobody need wait for, to cancel it.
     */
    async check(repository) {
        const opened = await this.#open(repository);
        const target = this.#transport.locate(repository, opened.headers['location'], opened.url);
        return { cancelled: this.#cancel(repository, target).catch(() => undefined) };
    }
    /**
     * How the registry answers, and whether it does, is of no account (404, 405 and 501 are in use, and a token for pushing may not
     * delete): an open upload expires by itself.
     */
    async #cancel(repository, target) {
        await this.#transport.request({
            method: 'DELETE',
            repository,
            action: 'push',
            target,
            expects: ANY_STATUS,
            renews: false,
        });
    }
    /** Makes the registry have these bytes; the same bytes are uploaded once, however many ask. */
    put(repository, bytes) {
        const digest = (0,oci_digest/* digestOf */.ol)(bytes);
        const key = `${repository.registry}/${repository.path}@${digest}`;
        const known = this.#uploaded.get(key);
        if (known !== undefined)
            return known;
        const uploading = this.#upload(repository, bytes, digest);
        this.#uploaded.set(key, uploading);
        uploading.catch(() => this.#uploaded.delete(key));
        return uploading;
    }
    async #upload(repository, bytes, digest) {
        const small = bytes.byteLength <= SMALL_BYTES;
        if (!small && (await this.#exists(repository, digest)))
            return;
        const singlePost = this.#takesSinglePost.get(repository.registry) ?? small;
        const opened = singlePost
            ? await this.#postWhole(repository, bytes, digest)
            : await this.#open(repository);
        if (opened.status === 201)
            return;
        const location = opened.headers['location'];
        const target = withDigest(this.#transport.locate(repository, location, opened.url), digest);
        await this.#finish(repository, target, bytes, digest);
    }
    async #exists(repository, digest) {
        const answer = await this.#transport.request({
            method: 'HEAD',
            repository,
            action: 'push',
            target: `blobs/${digest}`,
            expects: [200, 404],
        });
        return answer.status === 200;
    }
    /** 201: stored. 202: the registry has ignored the bytes and opened an upload (distribution-spec, "Single POST"). */
    async #postWhole(repository, bytes, digest) {
        const answer = await this.#transport.request({
            method: 'POST',
            repository,
            action: 'push',
            target: `blobs/uploads/?digest=${encodeURIComponent(digest)}`,
            expects: [201, 202],
            headers: { 'content-type': 'application/octet-stream' },
            body: bytes,
        });
        this.#takesSinglePost.set(repository.registry, answer.status === 201);
        return answer;
    }
    #open(repository) {
        return this.#transport.request({
            method: 'POST',
            repository,
            action: 'push',
            target: 'blobs/uploads/',
            expects: [202],
            body: new Uint8Array(),
        });
    }
    /** The upload's end. A 404 may be the second attempt of one whose answer was lost: then the blob is there. */
    async #finish(repository, target, bytes, digest) {
        const answer = await this.#transport.request({
            method: 'PUT',
            repository,
            action: 'push',
            target,
            expects: [200, 201, 204, 404],
            headers: { 'content-type': 'application/octet-stream' },
            body: bytes,
        });
        if (answer.status === 404 && !(await this.#exists(repository, digest))) {
            throw misbehaved(target, 'does not know the upload that it has just opened');
        }
    }
}
const ANY_STATUS = Array.from({ length: 500 }, (_, at) => 100 + at);
/** The location with the digest added, and otherwise as it was: some registries sign its query. */
function withDigest(location, digest) {
    const url = new URL(location);
    const before = url.search === '' ? '' : `${url.search}&`;
    url.search = `${before}digest=${encodeURIComponent(digest)}`;
    return url;
}

;// CONCATENATED MODULE: ./build/oci/registry-client.js









/** An image's nine blobs and tags at once; those that were read with before writing are there. */
const WRITE_CONNECTIONS = 4;
/** Manifests kept by digest; a run that reads thousands of images keeps the latest. */
const KEPT_MANIFESTS = 256;
/**
 * A client for every OCI registry (distribution-spec 1.1). All calls may run at the same time. Manifests fetched by digest are
 * kept for the life of the client; a new client has seen nothing, which is what a read-back needs.
 *
 * Round trips, once a registry's login is known (the first request costs two more on a registry with tokens, one more with
 * passwords; each further repository one for its token):
 * getManifest 1; by digest, again: 0 · getBlob, openBlob 1, and 1 for a redirect · listReferrers 1 (two requests at once), and 1
 * a further page · checkPush 1, and 1 to cancel · putBlob 1 or 2, over 256 KiB one more, again: 0 · putReferrer 1 with the referrers
 * API, 3 without, 2 after listReferrers · editTag 2, unchanged: 1.
 */
function createRegistry(options) {
    const { random, sleep, now } = { ...http/* HTTP_DEFAULTS */.uA, ...options };
    const transport = new Transport(options);
    const uploads = new Uploads(transport);
    const tags = new TagEditor(transport, uploads, { random, sleep, now });
    const referrers = new Referrers(transport, tags);
    return {
        getManifest: manifestReader(transport),
        getBlob: (repository, blob, maxBytes) => (0,blobs/* getBlob */.qW)(transport, repository, blob, maxBytes),
        openBlob: (repository, blob) => (0,blobs/* openBlob */.Ym)(transport, repository, blob),
        listReferrers: (repository, subject) => referrers.list(repository, subject),
        checkPush: (repository) => uploads.check(repository),
        openAhead: (repository) => {
            transport.openAhead(repository, WRITE_CONNECTIONS);
        },
        putBlob: (repository, bytes) => uploads.put(repository, bytes),
        putReferrer: (repository, bytes) => referrers.put(repository, bytes),
        editTag: (repository, tag, edit) => tags.edit(repository, tag, edit),
    };
}
/** getManifest with a memory for digests; what is missing or fails is not remembered. */
function manifestReader(transport) {
    const kept = new Map();
    const read = async (repository, reference) => (await fetchManifest(transport, repository, reference))?.manifest;
    const readOnce = async (key, reading) => {
        const found = await reading.catch(() => undefined);
        if (found === undefined)
            kept.delete(key);
        else if (kept.size > KEPT_MANIFESTS)
            kept.delete(kept.keys().next().value ?? key);
    };
    return (repository, reference) => {
        if (!(0,oci_digest/* isDigest */.Bc)(reference))
            return read(repository, reference);
        const key = (0,oci_reference/* digestReference */.O9)(repository, reference);
        const reading = kept.get(key) ?? read(repository, reference);
        if (!kept.has(key))
            void readOnce(key, reading);
        kept.set(key, reading);
        return reading;
    };
}


/***/ }),

/***/ 1867:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ProvenanceError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);

/** The id-token, or what was given beside it, does not say what provenance must say. */
class ProvenanceError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 537:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ sbomTools),
/* harmony export */   cV: () => (/* binding */ SBOM_TOOLS),
/* harmony export */   uQ: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2112);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4298);
/* harmony import */ var _sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(757);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(230);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7383);







const SBOM_TOOLS = ['syft', 'trivy'];
/** The image is read from its registry, by digest, into a CycloneDX file. trivy writes the one version that it knows. */
const ARGUMENTS = {
    syft: (file, image, specVersion) => [
        ...['scan', '--quiet', '--from', 'registry'],
        ...['--output', `cyclonedx-json@${specVersion}=${file}`, image],
    ],
    trivy: (file, image) => [
        ...['image', '--quiet', '--image-src', 'remote'],
        ...['--format', 'cyclonedx', '--output', file, image],
    ],
};
/**
 * Runs the tools through `exec`, each document in a directory of its own that nobody else may read and that is gone afterwards. What
 * the tool is and which version stands in the document: where it does not say so, it is added.
 */
function sbomTools(exec, tempDirectory) {
    return async (tool, { reference }, specVersion) => {
        const version = await versionOf(tool, exec);
        const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempDirectory, 'seal-image-sbom-'));
        try {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'sbom.json');
            const { status, stderr } = await exec(tool, ARGUMENTS[tool](file, reference, specVersion), '');
            if (status !== 0)
                throw failed(tool, `ended with status ${status}: ${lastLine(stderr)}`);
            return withTool(await documentIn(file, tool), tool, version);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
        }
    };
}
/**
 * The environment that a tool gets: ours without what only a signer needs, and with the login that was given here. Trivy's variables name no
 * registry: it gets the login elsewhere (tool-login.ts).
 */
function toolEnvironment(env, repositories, login) {
    const kept = Object.entries(env).filter(([name]) => !/^(?:INPUT_|ACTIONS_ID_TOKEN_|ACTIONS_RUNTIME_|COSIGN_|SIGSTORE_)/.test(name));
    const [registry] = repositories.map((repository) => repository.registry);
    const { username, password } = login;
    const isLocal = /^(?:localhost|127\.[0-9.]+|\[::1\])(?::|$)/.test(registry ?? '');
    return {
        ...Object.fromEntries(kept),
        ...(username === undefined || password === undefined
            ? {}
            : {
                SYFT_REGISTRY_AUTH_AUTHORITY: registry,
                SYFT_REGISTRY_AUTH_USERNAME: username,
                SYFT_REGISTRY_AUTH_PASSWORD: password,
                GRYPE_REGISTRY_AUTH_AUTHORITY: registry,
                GRYPE_REGISTRY_AUTH_USERNAME: username,
                GRYPE_REGISTRY_AUTH_PASSWORD: password,
            }),
        // Registries on this machine are spoken to without TLS, as everywhere here.
        ...(isLocal
            ? {
                SYFT_REGISTRY_INSECURE_USE_HTTP: 'true',
                GRYPE_REGISTRY_INSECURE_USE_HTTP: 'true',
                TRIVY_NON_SSL: 'true',
            }
            : {}),
    };
}
/** `syft 1.52.0`, `Version: 0.76.0`; one that was built from its source need not know its own. */
async function versionOf(tool, exec) {
    const { status, stdout, stderr } = await exec(tool, ['--version'], '');
    if (status !== 0)
        throw failed(tool, `does not tell its version: ${lastLine(stderr)}`);
    return /\b(?<version>v?[0-9]+\.[0-9]+\.[0-9]+[0-9A-Za-z.+-]{0,40})/.exec(stdout)?.groups?.['version'];
}
async function documentIn(file, tool) {
    try {
        return await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputJson */ .lq)(tool, file);
    }
    catch (cause) {
        throw failed(tool, `wrote no document that can be used: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(cause)}`, cause);
    }
}
function withTool(document, name, version) {
    if (document['bomFormat'] !== 'CycloneDX')
        throw failed(name, 'wrote no CycloneDX document');
    const metadata = (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(document['metadata']);
    const { tools } = metadata;
    const listed = Array.isArray(tools) ? tools : (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(tools)['components'];
    if ((0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordsOf */ .M$)(listed).some((tool) => tool['name'] === name && tool['version'] !== undefined)) {
        return document;
    }
    const component = { type: 'application', name, ...(version === undefined ? {} : { version }) };
    const others = Array.isArray(tools) ? [] : (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordsOf */ .M$)(listed);
    return {
        ...document,
        metadata: { ...metadata, tools: { ...(0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(tools), components: [...others, component] } },
    };
}
function lastLine(text) {
    const lines = text.trim().split('\n');
    return (0,_shared_log_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(lines.at(-1) ?? '', 300) || 'it said nothing';
}
function failed(tool, what, cause) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'service',
        code: 'SBOM_TOOL_FAILED',
        message: `${tool} ${what}`,
        hint: `Run ${tool} on the image by hand to see why; it needs a login to the registry of its own unless registry-username and registry-password are given.`,
        cause,
    });
}


/***/ }),

/***/ 8143:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   GW: () => (/* binding */ MAX_CONFIG_BYTES),
/* harmony export */   Lh: () => (/* binding */ isContainerImage)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2457);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3596);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(275);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(230);
/* harmony import */ var _sbom_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2795);





const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const CONFIG_TYPES = new Set([_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_CONFIG */ .TF, 'application/vnd.docker.container.image.v1+json']);
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** A word of GOOS or GOARCH kind, as in manifests; images from scratch may have none. */
const PLATFORM_WORD = /^[A-Za-z0-9._-]{0,64}$/;
const GO_ZERO_TIME = Date.parse('0001-01-01T00:00:00Z');
/** Whether a manifest is a container image, and not an index or some other artifact. */
function isContainerImage(manifest) {
    return manifest.kind === 'image' && CONFIG_TYPES.has(manifest.config.mediaType);
}
/** Reads the configuration's bytes. Throws SbomError `SBOM_CONFIG_MALFORMED`, also where the layers are not as many. */
function parseImageConfig(bytes, manifest) {
    try {
        return configOf(bytes, manifest);
    }
    catch (cause) {
        throw (0,_sbom_error_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J)({
            code: 'SBOM_CONFIG_MALFORMED',
            message: `image configuration ${manifest.config.digest}: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause)}`,
            cause,
        });
    }
}
function configOf(bytes, manifest) {
    const config = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, 'it', { maxBytes: MAX_CONFIG_BYTES }), 'it');
    const rootfs = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(config['rootfs'], 'rootfs');
    const diffIds = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asArray */ ._j)(rootfs['diff_ids'] ?? [], 'rootfs.diff_ids').map(diffIdOf);
    if (diffIds.length !== manifest.layers.length) {
        throw new Error(`it has ${diffIds.length} diff_ids for ${manifest.layers.length} layers`);
    }
    return {
        platform: platformOf(config),
        diffIds,
        created: createdOf(config['created']),
        labels: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asStringMap */ ._T)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(config['config'] ?? {}, 'config')['Labels'], 'config.Labels'),
    };
}
function diffIdOf(value) {
    const text = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(value, 'a diff_id');
    if (!(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        throw new Error('a diff_id is not a sha256 digest');
    return text;
}
function platformOf(config) {
    const variant = platformWord(config['variant'] ?? '', 'variant');
    return {
        os: platformWord(config['os'], 'os'),
        architecture: platformWord(config['architecture'], 'architecture'),
        ...(variant === '' ? {} : { variant }),
    };
}
/** It becomes part of the image's package URL, and is printed. */
function platformWord(value, what) {
    const word = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(value, what);
    if (PLATFORM_WORD.test(word))
        return word;
    throw new Error(`${what} is no platform name`);
}
function createdOf(value) {
    if (typeof value !== 'string' || !RFC3339.test(value))
        return undefined;
    const date = new Date(value);
    // A time zone may move it into a year that RFC 3339 has no digits for.
    const isDate = date.getTime() > GO_ZERO_TIME && date.getUTCFullYear() <= 9999;
    return isDate ? date : undefined;
}


/***/ }),

/***/ 3184:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ imagePurl)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1832);
/* harmony import */ var _purl_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9164);


/**
 * purl-spec, type oci: the last segment of the repository, the digest, and the whole repository as a qualifier. No tag: it says
 * nothing of the bytes, and the same digest must give the same document whatever it was called.
 */
function imagePurl({ repository, digest, platform, }) {
    return (0,_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .purlOf */ .V)({
        type: 'oci',
        name: repository.path.slice(repository.path.lastIndexOf('/') + 1),
        version: digest,
        qualifiers: {
            arch: platform?.architecture,
            repository_url: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(repository),
        },
    });
}


/***/ }),

/***/ 757:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ jsonObjectIn),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   Yf: () => (/* binding */ jsonIn),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(275);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2365);


const LIMITS = { maxBytes: 16 * 1024 * 1024, maxValues: 1_000_000 };
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** No honest list of licences, authors or dependencies of one package comes near. */
const MAX_ITEMS = 5000;
/** A file that is to hold JSON, as the value that it holds. The tools that write such files pass over a byte order mark. Throws JsonError. */
function jsonIn({ bytes }) {
    const marked = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(marked ? bytes.subarray(3) : bytes, 'it', LIMITS);
}
/** A file that is to hold a JSON object. Throws JsonError. */
function jsonObjectIn(file) {
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(jsonIn(file), 'it');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object that stands there, or an empty one. */
function recordOf(value) {
    return isRecord(value) ? value : {};
}
/** The objects in a list; what is none is passed over. */
function recordsOf(value) {
    return Array.isArray(value) ? value.filter(isRecord) : [];
}
/** A line of text, or undefined where it is none. */
function textOf(value, max) {
    return typeof value === 'string' ? (0,_package_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(value, max) : undefined;
}
/** The lines of text in a list, or the one that stands in its place; what is none is passed over. */
function textsOf(value) {
    const all = Array.isArray(value) ? value : [value];
    return all.slice(0, MAX_ITEMS).flatMap((item) => textOf(item) ?? []);
}


/***/ }),

/***/ 3883:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ LayerCache)
/* harmony export */ });
/** Bytes, roughly, that a node, a set member or a map entry takes beside its text. */
const NODE_BYTES = 400;
/** Layers that were read already and that other images of the run, or other platforms, have too. */
class LayerCache {
    #shared;
    #layers = new Map();
    #held = 0;
    /** `shared`: the layers that will be asked for more than once; no other is kept. */
    constructor(shared) {
        this.#shared = shared;
    }
    /** A layer's files, where its bytes are those of `digest` and unpack to `diffId`. */
    get(digest, diffId) {
        return this.#layers.get(`${digest} ${diffId}`);
    }
    /** Keeps a layer while there is room for it; otherwise it will be read again. */
    keep(digest, diffId, layer, maxBytes) {
        if (!this.#shared.has(digest))
            return;
        const held = this.#held + sizeOf(layer);
        if (held > maxBytes)
            return;
        this.#held = held;
        this.#layers.set(`${digest} ${diffId}`, layer);
    }
    get size() {
        return this.#layers.size;
    }
}
function sizeOf({ keptBytes, spent, leaves, directories }) {
    const keys = leaves.byteLength + directories.byteLength;
    return keptBytes + spent.nodes * NODE_BYTES + 2 * spent.pathChars + keys;
}


/***/ }),

/***/ 2365:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Gq: () => (/* binding */ BY_COMPILER),
/* harmony export */   bV: () => (/* binding */ isOfSystem),
/* harmony export */   hJ: () => (/* binding */ personName),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/** What a compiler wrote into a program. */
const BY_COMPILER = { technique: 'binary-analysis', confidence: 1 };
/** Whether a package URL is of a package manager that the operating system itself is installed with. */
function isOfSystem(purl) {
    return /^pkg:(?:alpm|apk|deb|ebuild|rpm)\//.test(purl);
}
/** A field that goes into a document: one line, no control characters, and of a length that fields have. */
function isPlain(text, max = 512) {
    return (text !== '' && text.length <= max && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) && text.isWellFormed());
}
/** The value if it is plain text, else undefined: for fields that are nice to have. */
function plain(value, max = 512) {
    const text = value?.trim();
    return text !== undefined && isPlain(text, max) ? text : undefined;
}
/** The name in `Name <mail> (url)`. */
function personName(text) {
    return plain(text
        ?.slice(0, 1024)
        .split(/[<(]/, 1)[0]
        ?.replace(/^["']|["']\s*$/g, ''));
}


/***/ }),

/***/ 9164:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ purlOf)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7091);
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(packageurl_js__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A package URL (purl-spec). `+` and `:` of versions are written `%2B` and `%3A`, as syft and trivy write them, so that
 * the same package is the same text in their documents and ours. Undefined where the parts make no valid one.
 */
function purlOf({ type, namespace, name, version, qualifiers = {}, }) {
    const kept = Object.entries(qualifiers).flatMap(([key, value]) => value === undefined || value === '' ? [] : [[key, value]]);
    try {
        const purl = new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL(type, namespace, name, version, kept.length === 0 ? undefined : Object.fromEntries(kept), undefined);
        purl.version = undefined;
        return version === undefined ? purl.toString() : withVersion(purl.toString(), version);
    }
    catch {
        return undefined;
    }
}
function withVersion(purl, version) {
    const [path = '', query] = purl.split('?', 2);
    const versioned = `${path}@${encodeURIComponent(version)}`;
    return query === undefined ? versioned : `${versioned}?${query}`;
}


/***/ }),

/***/ 2795:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused)
/* harmony export */ });
/* unused harmony export SbomError */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);

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


/***/ }),

/***/ 4547:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ DEFAULT_SPEC_VERSION),
/* harmony export */   m: () => (/* binding */ SPEC_VERSIONS)
/* harmony export */ });
/** The versions of CycloneDX that a document can be written in. */
const SPEC_VERSIONS = ['1.5', '1.6', '1.7'];
/** What syft, grype and trivy read today; 1.7 was refused by grype 0.110. */
const DEFAULT_SPEC_VERSION = '1.6';


/***/ }),

/***/ 1333:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SCAN_TOOLS),
/* harmony export */   J: () => (/* binding */ scanTools)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2112);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4298);
/* harmony import */ var _sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(757);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(230);
/* harmony import */ var _shared_exec_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3420);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7383);









const SCAN_TOOLS = ['trivy', 'grype'];
const SCANNERS = {
    trivy: {
        source: 'aquasecurity/trivy',
        parameters: [
            'image',
            '--quiet',
            '--image-src',
            'remote',
            '--scanners',
            'vuln',
            '--format',
            'json',
        ],
        output: '--output',
        image: (reference) => reference,
        told: async (_result, exec) => {
            const { stdout } = await exec('trivy', ['version', '--format', 'json'], '');
            const told = (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .qF)(Buffer.from(stdout), 'trivy’s version', { maxBytes: 65_536 }));
            const { Version, UpdatedAt } = (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(told['VulnerabilityDB']);
            const version = typeof Version === 'number' ? `v${Version}` : '';
            return {
                version: textOf(told['Version']),
                db: { uri: '', version, lastUpdate: textOf(UpdatedAt) },
            };
        },
        isOf: (result, { reference }) => result['ArtifactName'] === reference && Array.isArray(result['Results'] ?? []),
        cleaned: (result) => result,
    },
    grype: {
        source: 'anchore/grype',
        parameters: ['--quiet', '--output', 'json'],
        output: '--file',
        image: (reference) => `registry:${reference}`,
        told: ({ descriptor }) => {
            const { version, db } = (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(descriptor);
            const { schemaVersion, built, from } = (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)((0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(db)['status']);
            const uri = /^https:\/\//.test(textOf(from)) ? textOf(from) : '';
            return Promise.resolve({
                version: textOf(version),
                db: { uri, version: textOf(schemaVersion), lastUpdate: textOf(built) },
            });
        },
        isOf: ({ source, matches }, { descriptor }) => (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)((0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(source)['target'])['manifestDigest'] === descriptor.digest &&
            Array.isArray(matches),
        cleaned: withoutConfiguration,
    },
};
/** RFC 3339 */
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})$/;
/** What a program says that was built from its source is no version. */
const VERSION = /^v?[0-9]+\.[0-9]+\.[0-9]+[0-9A-Za-z.+-]{0,40}$/;
/** The scanners, each result in a directory of its own that nobody else may read and that is gone afterwards. */
function scanTools(surroundings) {
    return async (name) => {
        const exec = surroundings.execIn(surroundings.tempDirectory);
        const { status, stderr } = await run(name, () => exec(name, ['--version'], ''));
        if (status !== 0)
            throw failed(name, `cannot be run: ${lastLine(stderr)}`);
        return { name, scan: (subject) => scan(name, subject, surroundings) };
    };
}
async function scan(name, subject, { execIn, tempDirectory, now }) {
    const { parameters, output, image, told, isOf, cleaned, source } = SCANNERS[name];
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempDirectory, 'seal-image-scan-'));
    try {
        const exec = execIn(directory);
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'scan.json');
        const startedOn = now();
        const words = [...parameters, output, file, image(subject.reference)];
        const { status, stderr } = await run(name, () => exec(name, words, ''));
        const finishedOn = now();
        if (status !== 0)
            throw failed(name, `ended with status ${status}: ${lastLine(stderr)}`);
        const result = await resultIn(file, name);
        if (!isOf(result, subject))
            throw failed(name, `wrote no scan of ${subject.reference}`);
        const { version, db } = await run(name, () => told(result, exec));
        if (!TIME.test(db.lastUpdate))
            throw failed(name, 'does not tell when its database was made');
        const known = VERSION.test(version) ? version : '';
        const uri = `pkg:github/${source}${known === '' ? '' : `@${known}`}`;
        const scanner = { uri, version: known, db, result: cleaned(result) };
        return { scanner, parameters, startedOn, finishedOn };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    }
}
/** A scanner that cannot be run is the fault of the input that asks for it. */
async function run(name, work) {
    try {
        return await work();
    }
    catch (cause) {
        if (cause instanceof _shared_exec_js__WEBPACK_IMPORTED_MODULE_6__/* .ExecError */ .c)
            throw failed(name, `cannot be run: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codedMessageOf */ .Ui)(cause)}`, cause);
        throw failed(name, `tells nothing that can be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(cause)}`, cause);
    }
}
async function resultIn(file, name) {
    try {
        return await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputJson */ .lq)(name, file);
    }
    catch (cause) {
        throw failed(name, `wrote no result that can be used: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(cause)}`, cause);
    }
}
/** It holds paths of the machine, and was known to hold logins (GHSA-6gxw-85q2-q646); the result is for everybody to read. */
function withoutConfiguration(result) {
    const descriptor = (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(result['descriptor']);
    const db = (0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(descriptor['db']);
    const status = without((0,_sbom_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(db['status']), 'path');
    return {
        ...result,
        descriptor: { ...without(descriptor, 'configuration'), db: { ...db, status } },
    };
}
function without(object, name) {
    return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function lastLine(text) {
    const lines = text.trim().split('\n');
    return (0,_shared_log_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(lines.at(-1) ?? '', 300) || 'it said nothing';
}
function failed(name, what, cause) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'service',
        code: 'SCAN_TOOL_FAILED',
        message: `scan asks for ${name}, which ${what}`,
        hint: `Install ${name} before this step, and run it on the image by hand to see why; it needs a vulnerability database, and a login to the registry of its own unless registry-username and registry-password are given.`,
        cause,
    });
}


/***/ }),

/***/ 3421:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V9: () => (/* binding */ SEAL_DEFAULTS),
  Ql: () => (/* binding */ parseFormats),
  eb: () => (/* binding */ parseImages),
  LN: () => (/* binding */ parseLogEntryLimit),
  Cu: () => (/* binding */ parseLogRate),
  p8: () => (/* binding */ parseOwned),
  qA: () => (/* binding */ parsePlatforms),
  X6: () => (/* binding */ parseProvenance),
  rl: () => (/* binding */ parseSbom),
  b5: () => (/* binding */ parseScan),
  Ph: () => (/* binding */ parseSpecVersion),
  ZZ: () => (/* binding */ parseTimeout)
});

// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __nccwpck_require__(2457);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __nccwpck_require__(1832);
// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __nccwpck_require__(2112);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __nccwpck_require__(6479);
;// CONCATENATED MODULE: ./build/sbom/owned-policy.js
/** What becomes of a package that lies in files of an operating system package: it is left out, or says whose they are. */
const OWNED_POLICIES = ['drop', 'mark'];

// EXTERNAL MODULE: ./build/sbom/spec-version.js
var spec_version = __nccwpck_require__(4547);
// EXTERNAL MODULE: ./build/scan-tool.js
var scan_tool = __nccwpck_require__(1333);
// EXTERNAL MODULE: ./build/sbom-tool.js
var sbom_tool = __nccwpck_require__(537);
;// CONCATENATED MODULE: ./build/seal-inputs.js








/** The defaults of action.yml; a test compares them. */
const SEAL_DEFAULTS = {
    sign: true,
    sbom: 'builtin',
    sbomSpecVersion: spec_version/* DEFAULT_SPEC_VERSION */.L,
    sbomOwned: 'drop',
    provenance: 'v1',
    scan: 'false',
    platforms: 'all',
    formats: 'bundle,cosign',
    sigstore: 'auto',
    tlog: true,
    logEntryLimit: '3145728',
    verify: true,
    dryRun: false,
    timeout: '5m',
    logRate: '5',
};
/**
 * References for the images given; `digest` goes to the one that names none, or to all where none does: one image in several places.
 * Throws FlowError DIGEST_AMBIGUOUS and ReferenceError.
 */
function parseImages(images, digest) {
    const references = images.map(reference/* parseReference */.F2);
    if (digest === undefined)
        return references;
    const parsed = (0,oci_digest/* parseDigest */.m)(digest);
    const open = references.filter((reference) => reference.digest === undefined);
    if (open.length === 1 || (open.length > 0 && open.length === references.length)) {
        return references.map((reference) => reference.digest === undefined ? { ...reference, digest: parsed } : reference);
    }
    if (open.length === 0 && references.every((reference) => reference.digest === parsed)) {
        return references;
    }
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'DIGEST_AMBIGUOUS',
        message: `digest is given, and ${open.length} of ${references.length} images name none`,
        hint: 'Write each image as registry/owner/name@sha256:… and leave digest out.',
    });
}
/** Bytes that a Rekor v1 takes in one request. */
function parseLogEntryLimit(text) {
    if (/^[1-9][0-9]{0,11}$/.test(text))
        return Number(text);
    throw (0,malformed_input/* malformed */.Q)('log-entry-limit', text, 'a whole number of bytes');
}
function parseFormats(text) {
    const names = parseList(text);
    const formats = ['bundle', 'cosign'].filter((format) => names.includes(format));
    if (formats.length === 0 || formats.length !== new Set(names).size) {
        throw (0,malformed_input/* malformed */.Q)('formats', text, 'bundle, cosign, or both with a comma between');
    }
    return formats;
}
function parseProvenance(text) {
    switch (text) {
        case 'v1':
        case 'v0.2':
            return [text];
        case 'both':
            return ['v1', 'v0.2'];
        case 'false':
            return [];
        default:
            throw (0,malformed_input/* malformed */.Q)('provenance', text, 'v1, v0.2, both or false');
    }
}
/** The scanner to run, if any. Throws FlowError INPUT_MALFORMED. */
function parseScan(text) {
    if (text === 'false')
        return undefined;
    const tool = scan_tool/* SCAN_TOOLS */.A.find((name) => name === text);
    if (tool !== undefined)
        return tool;
    throw (0,malformed_input/* malformed */.Q)('scan', text, `${scan_tool/* SCAN_TOOLS */.A.join(', ')} or false`);
}
/** A word that is none of ours is taken for a path only if it looks like one. */
function parseSbom(text) {
    if (text === 'builtin' || text === 'true')
        return { kind: 'builtin' };
    if (text === 'false')
        return { kind: 'none' };
    const tool = sbom_tool/* SBOM_TOOLS */.cV.find((name) => name === text);
    if (tool !== undefined)
        return { kind: 'tool', tool };
    if (/[./\\]/.test(text))
        return { kind: 'file', path: text };
    throw (0,malformed_input/* malformed */.Q)('sbom', text, 'builtin, syft, trivy, false, or the path of a CycloneDX or SPDX JSON file');
}
/** The version of CycloneDX to write. Throws FlowError INPUT_MALFORMED. */
function parseSpecVersion(text) {
    const version = spec_version/* SPEC_VERSIONS */.m.find((known) => known === text);
    if (version !== undefined)
        return version;
    throw (0,malformed_input/* malformed */.Q)('sbom-spec-version', text, spec_version/* SPEC_VERSIONS */.m.join(', '));
}
/** What becomes of packages in files that operating system packages own. Throws FlowError INPUT_MALFORMED. */
function parseOwned(text) {
    const policy = OWNED_POLICIES.find((known) => known === text);
    if (policy !== undefined)
        return policy;
    throw (0,malformed_input/* malformed */.Q)('sbom-owned', text, OWNED_POLICIES.join(' or '));
}
function parsePlatforms(text) {
    if (text === 'all' || text === 'none')
        return text;
    const names = parseList(text);
    if (names.length > 0 && names.every((name) => /^[a-z0-9]+(?:\/[a-z0-9_.-]+){1,2}$/.test(name))) {
        return names;
    }
    throw (0,malformed_input/* malformed */.Q)('platforms', text, 'all, none, or a list like linux/amd64,linux/arm64');
}
const MS_PER = { s: 1000, m: 60_000, h: 3_600_000 };
const MAX_TIMEOUT_MS = 24 * 3_600_000;
/** How long a run may take, in milliseconds: `90s`, `5m`, `1h`, up to a day. Throws FlowError INPUT_MALFORMED. */
function parseTimeout(text) {
    const [, count = '', unit = ''] = /^([1-9][0-9]{0,5})([smh])$/.exec(text) ?? [];
    const ms = Number(count) * (MS_PER[unit] ?? 0);
    if (ms > 0 && ms <= MAX_TIMEOUT_MS)
        return ms;
    throw (0,malformed_input/* malformed */.Q)('timeout', text, 'a number with its unit, like 90s, 5m or 1h, up to 24h');
}
/** Requests that a log is sent in a second, at most: 1 to 1000. Throws FlowError INPUT_MALFORMED. */
function parseLogRate(text) {
    if (/^(?:[1-9][0-9]{0,2}|1000)$/.test(text))
        return Number(text);
    throw (0,malformed_input/* malformed */.Q)('log-rate', text, 'a whole number of requests a second, from 1 to 1000');
}
function parseList(text) {
    return text
        .split(/[\s,]+/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
}


/***/ }),

/***/ 8949:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessAborted),
/* harmony export */   d: () => (/* binding */ startDeadline)
/* harmony export */ });
/** Starts the clock; it does not keep the process alive. `now` counts milliseconds from anywhere, and never goes back. */
function startDeadline(ms, now) {
    const over = new AbortController();
    let left = ms;
    let since = now();
    let timer;
    const run = () => {
        since = now();
        timer = setTimeout(() => {
            over.abort(new Error('the time that the run may take is over'));
        }, left).unref();
    };
    const stop = () => {
        clearTimeout(timer);
        left = Math.max(0, left - (now() - since));
    };
    run();
    return {
        signal: over.signal,
        suspended: async (work) => {
            stop();
            try {
                return await work();
            }
            finally {
                run();
            }
        },
        stop,
    };
}
/** Waits for `work`, but no longer than until the signal is aborted: then its reason is thrown, and the work goes on unheard. */
async function unlessAborted(work, signal) {
    const aborted = Promise.withResolvers();
    const tell = () => {
        aborted.reject(signal.reason);
    };
    if (signal.aborted)
        tell();
    signal.addEventListener('abort', tell, { once: true });
    try {
        return await Promise.race([work, aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', tell);
    }
}


/***/ }),

/***/ 230:
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

/***/ 3420:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ ExecError),
/* harmony export */   k: () => (/* binding */ createExec)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(230);


/** A program could not be started at all, or had to be ended. */
class ExecError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SealError */ .EM {
}
const TIME_LIMIT_MS = 60_000;
const MAX_OUTPUT_BYTES = 1024 * 1024;
/**
 * The real thing. What takes longer than `timeoutMs`, prints more than 1 MiB, or runs when `signal` is aborted, is killed. `env` is the
 * program's whole environment, in the place of this one's; `cwd` the directory that it starts in.
 */
function createExec({ timeoutMs = TIME_LIMIT_MS, signal, env, cwd, } = {}) {
    return (program, args, input) => new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, args, {
            encoding: 'utf8',
            timeout: timeoutMs,
            killSignal: 'SIGKILL',
            maxBuffer: MAX_OUTPUT_BYTES,
            windowsHide: true,
            ...(signal === undefined ? {} : { signal }),
            ...(env === undefined ? {} : { env }),
            ...(cwd === undefined ? {} : { cwd }),
        }, (error, stdout, stderr) => {
            const status = error === null ? 0 : error.code;
            if (typeof status === 'number')
                resolve({ status, stdout, stderr });
            else
                reject(failureOf(program, error, timeoutMs));
        });
        // A program need not read what it is given.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
    });
}
/** Keeps no cause: the message of Node's error repeats all that the program wrote to standard error. */
function failureOf(program, error, timeoutMs) {
    const { code, killed = false, signal } = error ?? {};
    if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
        return ended(`${program} printed more than ${MAX_OUTPUT_BYTES} bytes`);
    }
    if (code === 'ABORT_ERR')
        return ended(`${program} still ran when the time of the run was over`);
    if (killed)
        return ended(`${program} did not end within ${timeoutMs / 1000} s`);
    if (typeof signal === 'string')
        return ended(`${program} was ended by ${signal}`);
    return new ExecError({
        kind: 'service',
        code: 'EXEC_NOT_STARTED',
        message: `${program} could not be started${typeof code === 'string' ? ` (${code})` : ''}`,
        hint: `Install ${program} or put it on the PATH.`,
    });
}
function ended(message) {
    return new ExecError({
        kind: 'service',
        code: 'EXEC_ENDED',
        message,
        hint: 'Run it by hand in the same job, and see what it waits for or what it prints.',
    });
}


/***/ }),

/***/ 4447:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ freeMemory)
/* harmony export */ });
/** Gives memory back at once, instead of leaving it to the garbage collector: whatever still points into it sees nothing. */
function freeMemory(memory) {
    if (memory instanceof ArrayBuffer)
        memory.transfer(0);
}


/***/ }),

/***/ 2174:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Connections)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
;// CONCATENATED MODULE: ./build/shared/http-ahead.js


/**
 * Connections that are opened before there is a request for them, so that requests that go out together need not wait for
 * handshakes (one round trip, with TLS two or three). Each is made as the first connection to its origin was, or would be, and
 * given to the agent when that would open another. One that ended, or on which something came unasked, is not used.
 */
class ConnectionsAhead {
    /** How the first connection to each host and port was made. */
    #again = new Map();
    #waiting = new Map();
    constructor(...agents) {
        for (const agent of agents)
            this.#standBefore(agent);
    }
    /** Opens so many. Whether they come about shows when they are used. */
    open(url, count) {
        // After the requests that are about to be sent now.
        setImmediate(() => {
            this.#open(url, count);
        });
    }
    /** Ends those that nobody took. */
    close() {
        for (const waiting of this.#waiting.values()) {
            for (const connection of waiting)
                connection.destroy();
        }
        this.#waiting.clear();
        this.#again.clear();
    }
    #open(url, count) {
        const place = placeOf(hostOf(url), portOf(url));
        const connect = this.#again.get(place) ?? (() => firstTo(url));
        const waiting = this.#waiting.get(place) ?? new Set();
        this.#waiting.set(place, waiting);
        while (waiting.size < count) {
            const connection = connect();
            if (!(connection instanceof external_node_net_.Socket))
                return;
            waiting.add(connection);
            // Nobody waits for it: it does not keep the process alive.
            connection.unref();
            // What becomes of it concerns nobody yet.
            connection.on('error', () => undefined);
            connection.once('close', () => waiting.delete(connection));
        }
    }
    #standBefore(agent) {
        const connect = agent.createConnection.bind(agent);
        agent.createConnection = (options, callback) => {
            const place = placeOf(options.host ?? '', options.port ?? '');
            const taken = this.#taken(place);
            if (taken !== undefined)
                return taken;
            const kept = { ...options };
            // No connection needs them, and they may hold credentials.
            delete kept.headers;
            if (!this.#again.has(place))
                this.#again.set(place, () => connect(kept));
            return connect(options, callback);
        };
    }
    #taken(place) {
        const waiting = this.#waiting.get(place) ?? new Set();
        for (const connection of waiting) {
            waiting.delete(connection);
            if (!connection.destroyed && connection.readableLength === 0)
                return connection.ref();
            connection.destroy();
        }
        return undefined;
    }
}
/** As Node's agents connect. An address has no name that TLS could ask for. */
function firstTo(url) {
    const host = hostOf(url);
    const to = { host, port: portOf(url), noDelay: true, keepAlive: true };
    if (url.protocol !== 'https:')
        return (0,external_node_net_.connect)(to);
    return (0,external_node_tls_namespaceObject.connect)({ ...to, servername: (0,external_node_net_.isIP)(host) === 0 ? host : '' });
}
/** As an agent names it. */
function placeOf(host, port) {
    return `${host}:${port}`;
}
function hostOf({ hostname }) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
function portOf({ port, protocol }) {
    return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

;// CONCATENATED MODULE: ./build/shared/http-connections.js



/** The connections of one client, kept alive between requests. */
class Connections {
    #http;
    #https;
    #ahead;
    /** `proxyEnv`: HTTP_PROXY, HTTPS_PROXY and NO_PROXY, as the environment spells them. */
    constructor(proxyEnv) {
        const options = {
            keepAlive: true,
            maxSockets: 16,
            ...(proxyEnv === undefined ? {} : { proxyEnv }),
        };
        this.#http = new (external_node_http_default()).Agent(options);
        this.#https = new (external_node_https_default()).Agent(options);
        // A proxy's connections are for one request's host each, and made in ways of their own.
        if (proxyEnv === undefined)
            this.#ahead = new ConnectionsAhead(this.#http, this.#https);
    }
    /** Node's agent for a URL of http or https. */
    agentFor({ protocol }) {
        return protocol === 'https:' ? this.#https : this.#http;
    }
    /**
     * Opens connections for requests that are about to go out together. Costs nobody time; what fails is tried again when it is needed.
     */
    open(url, count) {
        if (['http:', 'https:'].includes(url.protocol))
            this.#ahead?.open(url, count);
    }
    /** Ends every connection; those that are needed after it are new. */
    close() {
        this.#ahead?.close();
        this.#http.destroy();
        this.#https.destroy();
    }
}


/***/ }),

/***/ 4151:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const LOOPBACK = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
/** Where clouds keep their instance metadata, and addresses that mean no host at all. */
const NEVER = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
NEVER.addSubnet('169.254.0.0', 16, 'ipv4');
NEVER.addSubnet('0.0.0.0', 8, 'ipv4');
NEVER.addAddress('100.100.100.200', 'ipv4');
NEVER.addSubnet('fe80::', 10, 'ipv6');
NEVER.addAddress('fd00:ec2::254', 'ipv6');
NEVER.addAddress('::', 'ipv6');
const NEVER_NAMES = new Set(['metadata.google.internal', 'metadata']);
/** localhost and names below it (RFC 6761 §6.3), 127.0.0.0/8 and ::1, also written as IPv4 inside IPv6. */
function isLoopback(url) {
    return /(?:^|\.)localhost$/.test(nameOf(url)) || isListed(LOOPBACK, url);
}
/**
 * Why a URL that a server names (a redirect, a token realm, an upload location) must not be called, or undefined where it may
 * be. It needs https, but that plain http may stay on this machine. It may hold no user, and lead neither to link-local and
 * metadata addresses nor, from a server elsewhere, to this machine.
 * Names are not resolved: one that leads to a metadata service meets a service without a certificate for that name.
 */
function refusalOf(target, from) {
    if (target.username !== '' || target.password !== '')
        return 'it holds a user name or password';
    if (NEVER_NAMES.has(nameOf(target)) || isListed(NEVER, target)) {
        return 'it is a link-local or metadata address';
    }
    if (isLoopback(target) && !isLoopback(from))
        return 'it is an address of this machine';
    if (target.protocol === 'https:')
        return undefined;
    return target.protocol === 'http:' && isLoopback(target) ? undefined : 'it is not https';
}
/** The host without the dot that makes a name absolute and leaves it the same. */
function nameOf(url) {
    return url.hostname.replace(/\.$/, '');
}
function isListed(list, url) {
    const address = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 431:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  uA: () => (/* binding */ HTTP_DEFAULTS),
  Qq: () => (/* binding */ HttpClient),
  j$: () => (/* reexport */ HttpError),
  yw: () => (/* reexport */ readAll),
  pc: () => (/* reexport */ redacted)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/shared/deadline.js
var deadline = __nccwpck_require__(8949);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(230);
;// CONCATENATED MODULE: ./build/shared/http-error.js

/** A request that got no usable answer. An answer with an error status is not one: callers judge statuses. */
class HttpError extends errors/* SealError */.EM {
}
/** What is wrong with a service that answers as its protocol forbids, said to the caller. */
const UNASKED = 'The service does not keep to its protocol; nothing of the answer was used.';
function httpError(code, message, hint, cause) {
    return new HttpError({ kind: 'service', code, message, hint, cause });
}
/** A URL that may be printed: no user, no password, no query values, no fragment. */
function redacted(url) {
    const keys = [...new Set(url.searchParams.keys())].map((key) => `${encodeURIComponent(key)}=…`);
    return `${url.protocol}//${url.host}${url.pathname}${keys.length > 0 ? `?${keys.join('&')}` : ''}`;
}

;// CONCATENATED MODULE: ./build/shared/http-body.js


/** More than this is not worth reading to keep a connection. */
const MAX_DISCARDED_BYTES = 64 * 1024;
const MAX_DISCARD_MS = 1000;
/** Reads a stream to its end, refusing more than `maxBytes`. Throws HttpError. */
async function readAll(stream, maxBytes, what) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of stream) {
            size += chunk.byteLength;
            if (size > maxBytes) {
                throw httpError('HTTP_BODY_TOO_LARGE', `${what} answered with more than ${maxBytes} bytes`, UNASKED);
            }
            chunks.push(chunk);
        }
    }
    catch (error) {
        if (error instanceof errors/* SealError */.EM)
            throw error;
        throw httpError('HTTP_BODY_CUT', `${what} broke off after ${size} bytes: ${(0,errors/* messageOf */.bD)(error)}`, 'Try again.', error);
    }
    return Buffer.concat(chunks);
}
/** Reads away a body that nobody wants, so that its connection serves again; a long, slow or broken one ends the connection. */
async function discard(body) {
    const patience = setTimeout(() => body.destroy(), MAX_DISCARD_MS);
    await readAll(body, MAX_DISCARDED_BYTES, 'a body that is not used').catch(() => body.destroy());
    clearTimeout(patience);
}

// EXTERNAL MODULE: ./build/shared/http-connections.js + 2 modules
var http_connections = __nccwpck_require__(2174);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
// EXTERNAL MODULE: ./build/shared/free-memory.js
var free_memory = __nccwpck_require__(4447);
;// CONCATENATED MODULE: ./build/shared/http-reads.js

/**
 * Gives back what a connection reads of an answer as soon as it is parsed. Node's parser hands on copies, and would leave as much
 * memory as the body has bytes to the garbage collector, which runs for it over and over. Where a version of Node should hand on
 * that memory itself, it is left alone.
 */
function giveBackReads(response) {
    const { socket } = response;
    const push = response.push.bind(response);
    let handedOn;
    response.push = (piece) => {
        if (piece !== null)
            handedOn = piece.buffer;
        return push(piece);
    };
    // Called after the parser, which was there first.
    const giveBack = (read) => {
        const { buffer } = read;
        const isCopied = handedOn !== undefined && handedOn !== buffer;
        const isAll = read.byteLength === buffer.byteLength;
        if (isCopied && isAll)
            (0,free_memory/* freeMemory */.K)(buffer);
    };
    socket.on('data', giveBack);
    response.once('close', () => socket.off('data', giveBack));
}

// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(7383);
;// CONCATENATED MODULE: ./build/shared/http-exchange.js






/** To the headers, in times of `timeoutMs`: informational answers (1xx) may not go on for ever. */
const PATIENCE = 4;
/** Bytes of a body in each `timeoutMs`: less is no download, it holds us up. */
const MIN_BYTES_PER_TIMEOUT = 64 * 1024;
/**
 * One request and its answer, bounded in time; the body comes as a stream that fails where it dawdles. Whatever becomes of the
 * connection, the promise settles: one that never did would end the process as if all were done. Throws HttpError.
 */
function exchange(request, options) {
    const { timeoutMs, signal } = options;
    const observed = observer(request, options);
    return new Promise((resolve, reject) => {
        const sent = start(request, options);
        const patience = setTimeout(() => {
            sent.destroy(tooSlow(request, PATIENCE * timeoutMs, false));
        }, PATIENCE * timeoutMs);
        let answered;
        const failed = (error) => {
            clearTimeout(patience);
            observed(undefined);
            if (signal?.aborted === true)
                reject(givenUp(request, error));
            else
                reject(error instanceof errors/* SealError */.EM ? error : unreachable(request, error));
        };
        sent.on('timeout', () => {
            if (answered === undefined)
                sent.destroy(tooSlow(request, timeoutMs, false));
            else if (isWaiting(answered))
                answered.destroy(tooSlow(request, timeoutMs, true));
        });
        sent.on('error', failed);
        // Node closes an upgraded connection (101) without a word when nobody listens for it.
        sent.on('close', () => {
            if (answered === undefined)
                failed(new Error('the connection was closed without an answer'));
        });
        sent.on('response', (response) => {
            answered = response;
            clearTimeout(patience);
            observed(response.statusCode);
            const encoding = response.headers['content-encoding'] ?? 'identity';
            if (encoding !== 'identity') {
                sent.destroy();
                reject(encoded(request, encoding));
                return;
            }
            refuseDawdling(response, request, timeoutMs);
            giveBackReads(response);
            resolve({
                status: response.statusCode ?? 0,
                headers: flat(response.headers),
                body: response,
                url: request.url,
            });
        });
        sent.end(request.body);
    });
}
function start({ url, method, body, headers }, { agent, timeoutMs, userAgent, signal }) {
    return (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(url, {
        method,
        agent,
        // As an option, and not by setTimeout(), it bounds connecting too.
        timeout: timeoutMs,
        headers: {
            'user-agent': userAgent,
            'accept-encoding': 'identity',
            ...(body === undefined ? {} : { 'content-length': body.byteLength }),
            ...headers,
        },
        ...(signal === undefined ? {} : { signal }),
    });
}
/** Ends a body of which too little comes while we wait for more; a body that waits for us may take its time. */
function refuseDawdling(response, request, timeoutMs) {
    const { socket } = response;
    let seen = socket.bytesRead;
    let wasWaiting = false;
    const timer = setInterval(() => {
        const read = socket.bytesRead - seen;
        seen = socket.bytesRead;
        const waits = isWaiting(response);
        if (wasWaiting && waits && !response.complete && read < MIN_BYTES_PER_TIMEOUT) {
            response.destroy(tooSlow(request, timeoutMs, true));
        }
        wasWaiting = waits;
    }, timeoutMs);
    timer.unref();
    response.once('close', () => {
        clearInterval(timer);
    });
}
/** Whether we would take more than there is: a full buffer waits for its reader, and its connection stands still. */
function isWaiting(response) {
    return response.readableLength < response.readableHighWaterMark;
}
/** Tells `observe` of one attempt, at the first call. */
function observer({ method, url }, { observe }) {
    const started = performance.now();
    let told = false;
    return (status) => {
        if (told)
            return;
        told = true;
        observe?.({ method, url: redacted(url), status, ms: performance.now() - started });
    };
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]));
}
function describe(request) {
    return `${request.method} ${redacted(request.url)}`;
}
function encoded(request, encoding) {
    const what = `${describe(request)} answered in the encoding ${(0,log/* printable */.g)(encoding)}`;
    return httpError('HTTP_ENCODED_BODY', what, UNASKED);
}
function tooSlow(request, timeoutMs, begun) {
    const what = begun ? 'dawdled within its answer for' : 'gave no answer within';
    return httpError('HTTP_TIMEOUT', `${describe(request)} ${what} ${timeoutMs / 1000} s`, 'Try again; if it stays slow, check the service and the network between.');
}
function givenUp(request, cause) {
    const what = `${describe(request)} was given up, since this run was ended`;
    return httpError('HTTP_ABORTED', what, 'Run it again; nothing more was asked.', cause);
}
function unreachable(request, cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : (0,errors/* messageOf */.bD)(cause);
    return httpError('HTTP_UNREACHABLE', `${describe(request)} failed: ${code}`, 'Check that the address is right and that this machine can reach it.', cause);
}

;// CONCATENATED MODULE: ./build/shared/http-pace.js
/** A little more than a second: a timer may be early, and one request may overtake another on its way. */
const SECOND_MS = 1020;
/**
 * Lets things begin at a pace: under each name at most so many in any second, wherever that second begins, so that as many go out
 * at once after a quiet one. First come, first served.
 */
class Pace {
    #options;
    /** When the latest ones began, in order: no more than may begin in a second. */
    #begun = new Map();
    /** The last in line, by name. */
    #last = new Map();
    constructor(options) {
        this.#options = options;
    }
    /** Waits for a turn. Throws what `sleep` throws; that turn is then lost. */
    turn(name, perSecond) {
        const before = this.#last.get(name) ?? Promise.resolve();
        const mine = before.then(() => this.#begin(name, perSecond));
        this.#last.set(name, mine.catch(() => undefined));
        return mine;
    }
    async #begin(name, perSecond) {
        const { now, sleep } = this.#options;
        const begun = this.#begun.get(name) ?? [];
        this.#begun.set(name, begun);
        const first = begun.length < perSecond ? undefined : begun.shift();
        const came = now();
        const due = first === undefined ? came : Math.max(came, first + SECOND_MS);
        try {
            if (due > came)
                await sleep(due - came);
        }
        finally {
            // A busy process wakes late; what comes after counts from then, or two seconds' worth would go out at once.
            begun.push(Math.max(due, now()));
        }
    }
}

;// CONCATENATED MODULE: ./build/shared/http-pause.js
const FIRST_BACKOFF_MS = 500;
/** Exponential with full jitter: anywhere up to 0.5 s after the first attempt, twice that after each further one. */
function backoff(tried, { random, maxPauseMs }) {
    return random() * Math.min(maxPauseMs, FIRST_BACKOFF_MS * 2 ** (tried - 1));
}
/**
 * The pause in milliseconds that a Retry-After header asks for (RFC 9110 §10.2.3: seconds or an HTTP-date), else a backoff.
 * Undefined where the service asks for more than is allowed. A header that is neither counts as none.
 */
function pauseAfter(retryAfter, tried, options) {
    const asked = retryAfter === undefined ? undefined : askedMs(retryAfter.trim(), options);
    if (asked === undefined)
        return backoff(tried, options);
    return asked > options.maxPauseMs ? undefined : asked;
}
const HTTP_DATE = /^[A-Z][a-z]{2,8}, [0-9]{2}[ -][A-Z][a-z]{2}[ -][0-9]{2,4} [0-9:]{8} GMT$/;
function askedMs(retryAfter, { now }) {
    if (/^[0-9]+$/.test(retryAfter))
        return Number(retryAfter) * 1000;
    const time = HTTP_DATE.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN;
    return Number.isNaN(time) ? undefined : Math.max(0, time - now());
}

// EXTERNAL MODULE: ./build/shared/http-target.js
var http_target = __nccwpck_require__(4151);
;// CONCATENATED MODULE: ./build/shared/http.js











const HTTP_DEFAULTS = {
    userAgent: 'seal-image',
    timeoutMs: 30_000,
    attempts: 4,
    maxPauseMs: 20_000,
    random: Math.random,
    now: Date.now,
    perSecond: {},
    sleep: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, signal && { signal }),
};
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const RETRIED = new Set([408, 429, 502, 503, 504]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization']);
/**
 * The one way this product speaks HTTP: kept-alive connections, a limit on time and bytes, bounded retries with full
 * jitter that honour Retry-After, no credentials across origins, no downgrade from https, no encoded bodies.
 */
class HttpClient {
    #options;
    #connections;
    #pace;
    /** Counts the calls of `close`. */
    #closed = 0;
    constructor(options = {}) {
        this.#options = { ...HTTP_DEFAULTS, ...options };
        this.#connections = this.#options.connections ?? new http_connections/* Connections */.U();
        this.#pace = new Pace({ now: () => performance.now(), sleep: (ms) => this.#sleep(ms) });
    }
    /** The whole answer, its body read within `maxBytes`. Throws HttpError. */
    async request(request) {
        return this.#withRetries(request, async () => {
            const answer = await this.#followingRedirects(request);
            const body = await readAll(answer.body, request.maxBytes ?? MAX_BYTES, describe(request));
            return { ...answer, body };
        });
    }
    /** The answer with its body as a stream, for bodies too large to hold. The caller must read or destroy it. */
    async stream(request) {
        return this.#withRetries(request, () => this.#followingRedirects(request));
    }
    /**
     * Opens connections for requests that are about to go out together. Costs nobody time; what fails is tried again when it is needed.
     */
    openAhead(url, connections) {
        if (this.#options.signal?.aborted !== true)
            this.#connections.open(url, connections);
    }
    /** Ends every connection, so that the process can end: what is under way fails, and is not tried again. */
    close() {
        this.#closed++;
        this.#connections.close();
    }
    async #withRetries(request, attempt) {
        const repeatable = request.repeatable ?? !['POST', 'PATCH'].includes(request.method);
        const closedBefore = this.#closed;
        for (let tried = 1;; tried++) {
            const isLast = () => !repeatable || tried >= this.#options.attempts || this.#closed !== closedBefore;
            try {
                const answer = await attempt();
                const pause = this.#pauseAfter(request, answer, tried);
                if (pause === undefined || isLast())
                    return answer;
                if (!Buffer.isBuffer(answer.body))
                    await discard(answer.body);
                await this.#pause(request, pause);
            }
            catch (error) {
                if (isLast() || !isPassing(error))
                    throw error;
                await this.#pause(request, backoff(tried, this.#options));
            }
        }
    }
    /** How long to wait before another attempt, or undefined where the answer stands. */
    #pauseAfter({ retriedStatuses = [] }, answer, tried) {
        const { status } = answer;
        if (!RETRIED.has(status) && !retriedStatuses.includes(status))
            return undefined;
        return pauseAfter(answer.headers['retry-after'], tried, this.#options);
    }
    async #sleep(ms) {
        const { signal, sleep } = this.#options;
        if (signal === undefined)
            return sleep(ms);
        await (0,deadline/* unlessAborted */.W)(sleep(ms, signal), signal);
    }
    async #pause(request, ms) {
        await this.#sleep(ms).catch((cause) => {
            throw givenUp(request, cause);
        });
    }
    /** Waits until the service may be sent one more. */
    async #turn(request) {
        const { service = '', url } = request;
        const perSecond = this.#options.perSecond[service];
        if (perSecond === undefined)
            return;
        await this.#pace.turn(`${service} ${url.origin}`, perSecond).catch((cause) => {
            throw givenUp(request, cause);
        });
    }
    async #followingRedirects(request) {
        let current = request;
        for (let hops = 0;; hops++) {
            const answer = await this.#send(current);
            const location = answer.headers['location'];
            const follows = REDIRECTS.has(answer.status) && ['GET', 'HEAD'].includes(request.method);
            if (!follows || location === undefined)
                return answer;
            await discard(answer.body);
            if (hops >= MAX_REDIRECTS)
                throw badRedirect(request, `more than ${MAX_REDIRECTS} redirects`);
            current = redirected(current, location);
        }
    }
    async #send(request) {
        const { url } = request;
        if (url.protocol !== 'https:' && url.protocol !== 'http:') {
            throw httpError('HTTP_BAD_URL', `${redacted(url)} is neither http nor https`, 'Give an https URL.');
        }
        await this.#turn(request);
        return exchange(request, {
            agent: this.#connections.agentFor(url),
            timeoutMs: request.timeoutMs ?? this.#options.timeoutMs,
            userAgent: this.#options.userAgent,
            signal: this.#options.signal,
            observe: this.#options.observe,
        });
    }
}
function redirected(request, location) {
    const url = URL.parse(location, request.url.href);
    if (url === null)
        throw badRedirect(request, 'a location that is no URL');
    if (url.origin === request.url.origin && url.username + url.password === '') {
        return { ...request, url };
    }
    const isDowngrade = request.url.protocol === 'https:' && url.protocol !== 'https:';
    const why = isDowngrade ? 'it leaves https' : (0,http_target/* refusalOf */.O)(url, request.url);
    if (why !== undefined)
        throw badRedirect(request, `a redirect to ${redacted(url)}: ${why}`);
    const kept = Object.entries(request.headers ?? {}).filter(([name]) => !CREDENTIAL_HEADERS.has(name.toLowerCase()));
    return { ...request, url, headers: Object.fromEntries(kept) };
}
function isPassing(error) {
    return (error instanceof HttpError &&
        ['HTTP_UNREACHABLE', 'HTTP_TIMEOUT', 'HTTP_BODY_CUT'].includes(error.code));
}
function badRedirect(request, what) {
    return httpError('HTTP_BAD_REDIRECT', `${describe(request)} answered with ${what}`, UNASKED);
}


/***/ }),

/***/ 275:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N3: () => (/* binding */ JsonError),
/* harmony export */   Wg: () => (/* binding */ asCount),
/* harmony export */   _T: () => (/* binding */ asStringMap),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7383);


/** Foreign JSON that is not what it should be. */
class JsonError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}
const DEFAULT_MAX_DEPTH = 64;
/** An SBOM of tens of megabytes has fewer. */
const DEFAULT_MAX_VALUES = 4_000_000;
/** In a text that matches neither, no key reads `__proto__`: each of its letters is there, or escaped as U+005F to U+0074. */
const MAY_HOLD_PROTO = /__proto__|\\u00[567]/;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * Parses foreign bytes as JSON: bounded in size, depth and number of values, strict UTF-8, and with `__proto__` kept out.
 * `what` names the document in messages. Throws JsonError.
 */
function parseJson(bytes, what, limits) {
    if (bytes.byteLength > limits.maxBytes) {
        throw failed('JSON_TOO_LARGE', `${what} has ${bytes.byteLength} bytes, more than ${limits.maxBytes}`);
    }
    const { maxDepth = DEFAULT_MAX_DEPTH, maxValues = DEFAULT_MAX_VALUES } = limits;
    const extent = extentOf(bytes, maxDepth, maxValues);
    if (extent.depth > maxDepth) {
        throw failed('JSON_TOO_DEEP', `${what} is nested more than ${maxDepth} deep`);
    }
    if (extent.values > maxValues) {
        throw failed('JSON_TOO_MANY_VALUES', `${what} has more than ${maxValues} values`);
    }
    try {
        const text = strictUtf8.decode(bytes);
        const value = JSON.parse(text);
        if (MAY_HOLD_PROTO.test(text))
            dropProto(value);
        return value;
    }
    catch (cause) {
        throw failed('JSON_MALFORMED', `${what} is not JSON`, cause);
    }
}
/** The value as an object (not an array, not null), or a JsonError naming `what`. */
function asObject(value, what) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw failed('JSON_UNEXPECTED', `${what} is not an object`);
    }
    return value;
}
/** The value as an array, or a JsonError naming `what`. */
function asArray(value, what) {
    if (!Array.isArray(value))
        throw failed('JSON_UNEXPECTED', `${what} is not an array`);
    return value;
}
/** The value as a string, or a JsonError naming `what`. */
function asString(value, what) {
    if (typeof value !== 'string')
        throw failed('JSON_UNEXPECTED', `${what} is not a string`);
    return value;
}
/** The value as a safe non-negative integer, or a JsonError naming `what`. */
function asCount(value, what) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
        throw failed('JSON_UNEXPECTED', `${what} is not a whole number`);
    }
    return value;
}
/** The value as an object whose values are all strings; absent is empty. */
function asStringMap(value, what) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(asObject(value, what));
    return Object.fromEntries(entries.map(([key, item]) => [key, asString(item, `${what}.${(0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key, 100)}`)]));
}
/**
 * The canonical form of a value: object keys in code-unit order, no white space.
 * Equals RFC 8785 for the values we write (strings, booleans, null, safe integers).
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = [];
    const fields = value;
    for (const key of Object.keys(fields).sort()) {
        const item = fields[key];
        if (item !== undefined)
            members.push(`${JSON.stringify(key)}:${canonicalJson(item)}`);
    }
    return `{${members.join(',')}}`;
}
/** How deep the brackets of a JSON text nest and how many values there are, without recursion; stops counting past a limit. */
function extentOf(bytes, maxDepth, maxValues) {
    let depth = 0;
    let deepest = 0;
    let values = 0;
    let inString = false;
    for (let i = 0; i < bytes.length && deepest <= maxDepth && values <= maxValues; i++) {
        const byte = bytes[i];
        if (inString) {
            if (byte === 0x5c)
                i++;
            else if (byte === 0x22)
                inString = false;
        }
        else if (byte === 0x22)
            inString = true;
        else if (byte === 0x2c)
            values++;
        else if (byte === 0x7b || byte === 0x5b) {
            values++;
            deepest = Math.max(deepest, ++depth);
        }
        else if (byte === 0x7d || byte === 0x5d)
            depth--;
    }
    return { depth: deepest, values };
}
/** Takes `__proto__` out of what was parsed, in place: a reviver for all values would cost many times their memory. */
function dropProto(value) {
    if (typeof value !== 'object' || value === null)
        return;
    if (Object.hasOwn(value, '__proto__'))
        Reflect.deleteProperty(value, '__proto__');
    if (Array.isArray(value))
        for (const item of value)
            dropProto(item);
    else
        for (const key in value)
            dropProto(Reflect.get(value, key));
}
function failed(code, message, cause) {
    return new JsonError({
        kind: 'service',
        code,
        message,
        hint: 'Whoever wrote this document must mend it; nothing in it was used.',
        cause,
    });
}


/***/ }),

/***/ 7383:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 2206:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ inParallel),
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   bb: () => (/* binding */ allInOrder)
/* harmony export */ });
/**
 * Runs `work` over the items, at most `limit` at a time; results in the items' order. After the first failure nothing new is
 * begun; what was under way is waited for, and then the failure is thrown.
 */
async function inParallel(items, limit, work) {
    const results = new Array(items.length);
    const queue = items.entries();
    let failed = false;
    const worker = async () => {
        for (const [index, item] of queue) {
            if (failed)
                return;
            try {
                results[index] = await work(item, index);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    const workers = Array.from({ length: Math.min(limit, items.length) }, worker);
    const ended = await Promise.allSettled(workers);
    const failure = ended.find((result) => result.status === 'rejected');
    if (failure !== undefined)
        throw failure.reason;
    return results;
}
/**
 * Waits for work that is under way, in the given order: the first failure in that order is thrown, and thrown as soon as all
 * before it are done, so that which error is told does not depend on timing. The rest goes on unheard.
 */
async function allInOrder(work) {
    const promises = work;
    for (const promise of promises)
        promise.catch(() => undefined);
    const results = [];
    for (const promise of promises)
        results.push(await promise);
    return results;
}
/** Lets so many pieces of work be under way at the same time; the others wait, in the order in which they came. */
function atMost(limit) {
    const waiting = [];
    let free = limit;
    return async (work) => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        try {
            return await work();
        }
        finally {
            // A place goes over to the next in line, and is never free in between.
            const next = waiting.shift();
            if (next === undefined)
                free++;
            else
                next();
        }
    };
}


/***/ }),

/***/ 9485:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

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

/***/ 4144:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Me: () => (/* binding */ MAX_BUNDLE_BYTES),
  c3: () => (/* binding */ MAX_SIGNING_PAYLOAD_BYTES),
  QN: () => (/* binding */ parseBundle),
  fP: () => (/* binding */ serializeBundle)
});

// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __nccwpck_require__(1040);
// EXTERNAL MODULE: ./build/shared/json.js
var shared_json = __nccwpck_require__(275);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(7383);
// EXTERNAL MODULE: ./build/sigstore/verify-error.js
var verify_error = __nccwpck_require__(7298);
;// CONCATENATED MODULE: ./build/sigstore/bundle-shape.js



const VERSIONS = {
    'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
};
const MAX_LOG_ENTRIES = 8;
const MAX_TIMESTAMPS = 8;
const MAX_CERTIFICATES = 8;
/** A Merkle tree of 2^64 leaves is no deeper. */
const MAX_HASHES = 64;
const BYTES = new Set([
    'canonicalizedBody',
    'digest',
    'keyId',
    'payload',
    'rawBytes',
    'rootHash',
    'sig',
    'signature',
    'signedEntryTimestamp',
    'signedTimestamp',
]);
/** The other fields of a bundle. An unknown one is refused, as sigstore-go does: what it would change is not known. */
const OTHERS = new Set([
    'algorithm',
    'certificate',
    'certificates',
    'checkpoint',
    'dsseEnvelope',
    'envelope',
    'hashes',
    'hint',
    'inclusionPromise',
    'inclusionProof',
    'keyid',
    'kind',
    'kindVersion',
    'logId',
    'mediaType',
    'messageDigest',
    'messageSignature',
    'payloadType',
    'publicKey',
    'rfc3161Timestamps',
    'signatures',
    'timestampVerificationData',
    'tlogEntries',
    'verificationMaterial',
    'version',
    'x509CertificateChain',
]);
const NUMBERS = new Set(['logIndex', 'integratedTime', 'treeSize']);
const DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/;
/**
 * Refuses what the library lets through: unknown versions, two contents or two kinds of signer at once, byte fields that are no
 * base64, numbers that are no plain decimals within 2^53, more parts than a bundle can need, a proof without its checkpoint.
 * Throws VerifyError BUNDLE_MALFORMED, BUNDLE_VERSION; JsonError for the wrong JSON type.
 */
function checkBundleShape(json) {
    const bundle = (0,shared_json/* asObject */.eB)(json, 'it');
    checkVersion(bundle['mediaType']);
    checkOne(bundle, ['messageSignature', 'dsseEnvelope']);
    const material = (0,shared_json/* asObject */.eB)(bundle['verificationMaterial'], 'verificationMaterial');
    checkOne(material, ['certificate', 'x509CertificateChain', 'publicKey']);
    checkCertificates(material);
    checkEnvelope(bundle['dsseEnvelope']);
    checkLogEntries(material['tlogEntries']);
    checkTimestamps(material['timestampVerificationData']);
    checkFields(bundle);
}
function checkVersion(mediaType) {
    if (typeof mediaType === 'string' && Object.hasOwn(VERSIONS, mediaType))
        return;
    const got = typeof mediaType === 'string' ? `"${(0,log/* printable */.g)(mediaType)}"` : 'none';
    throw new verify_error/* VerifyError */.Gz({
        code: 'BUNDLE_VERSION',
        message: `the bundle's media type is ${got}, expected a bundle of version 0.1, 0.2 or 0.3`,
        hint: 'A newer version of this tool may know it.',
    });
}
function checkOne(object, names) {
    const present = names.filter((name) => isPresent(object[name]));
    if (present.length === 1)
        return;
    throw malformed(`it has ${present.join(' and ') || 'none'} of ${names.join(', ')}; exactly one is expected`);
}
function checkCertificates(material) {
    const chain = material['x509CertificateChain'];
    if (!isPresent(chain))
        return;
    const certificates = (0,shared_json/* asArray */._j)((0,shared_json/* asObject */.eB)(chain, 'x509CertificateChain')['certificates'], 'certificates');
    checkCount('certificates', certificates.length, 1, MAX_CERTIFICATES);
}
function checkEnvelope(value) {
    if (!isPresent(value))
        return;
    const signatures = (0,shared_json/* asArray */._j)((0,shared_json/* asObject */.eB)(value, 'dsseEnvelope')['signatures'], 'signatures');
    checkCount('signatures in the envelope', signatures.length, 1, 1);
}
function checkLogEntries(value) {
    if (!isPresent(value))
        return;
    const entries = (0,shared_json/* asArray */._j)(value, 'tlogEntries');
    checkCount('log entries', entries.length, 0, MAX_LOG_ENTRIES);
    for (const item of entries) {
        const proof = (0,shared_json/* asObject */.eB)(item, 'a log entry')['inclusionProof'];
        if (isPresent(proof))
            checkProof((0,shared_json/* asObject */.eB)(proof, 'inclusionProof'));
    }
}
function checkProof(proof) {
    const hashes = isPresent(proof['hashes']) ? (0,shared_json/* asArray */._j)(proof['hashes'], 'hashes') : [];
    checkCount('hashes in a proof', hashes.length, 0, MAX_HASHES);
    for (const hash of hashes)
        checkBytes(hash, 'hashes');
    const envelope = (0,shared_json/* asObject */.eB)(proof['checkpoint'], 'the proof’s checkpoint')['envelope'];
    if (typeof envelope !== 'string')
        throw malformed('a proof has no checkpoint');
}
function checkTimestamps(value) {
    if (!isPresent(value))
        return;
    const list = (0,shared_json/* asObject */.eB)(value, 'timestampVerificationData')['rfc3161Timestamps'];
    if (isPresent(list)) {
        checkCount('timestamps', (0,shared_json/* asArray */._j)(list, 'rfc3161Timestamps').length, 0, MAX_TIMESTAMPS);
    }
}
/** Every byte field is canonical base64 and every number a plain decimal, wherever they stand. Depth is bounded by the parser. */
function checkFields(value) {
    if (Array.isArray(value)) {
        for (const item of value)
            checkFields(item);
        return;
    }
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, field] of Object.entries(value)) {
        if (typeof field === 'object') {
            if (!OTHERS.has(key))
                throw unknownField(key);
            checkFields(field);
        }
        else if (BYTES.has(key))
            checkBytes(field, key);
        else if (NUMBERS.has(key))
            checkNumber(field, key);
        else if (!OTHERS.has(key))
            throw unknownField(key);
    }
}
function unknownField(key) {
    return malformed(`the field "${(0,log/* printable */.g)(key, 40)}" is unknown or in the wrong place`);
}
function checkBytes(value, name) {
    if (typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value)
        return;
    throw malformed(`${name} is not base64`);
}
function checkNumber(value, name) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && DECIMAL.test(text) && Number.isSafeInteger(Number(text)))
        return;
    const got = typeof text === 'string' ? `: "${(0,log/* printable */.g)(text, 40)}"` : '';
    throw malformed(`${name} is not a whole number${got}`);
}
function checkCount(what, got, min, max) {
    if (got >= min && got <= max)
        return;
    const expected = min === max ? `exactly ${min}` : `${min} to ${max}`;
    throw malformed(`it has ${got} ${what}, expected ${expected}`);
}
function isPresent(value) {
    return value !== undefined && value !== null;
}
function malformed(why) {
    return new verify_error/* VerifyError */.Gz({
        code: 'BUNDLE_MALFORMED',
        message: `the bundle cannot be read: ${why}`,
        hint: 'Whoever wrote this bundle must write it anew; nothing in it was used.',
    });
}

;// CONCATENATED MODULE: ./build/sigstore/bundle.js




/** Bytes. An SBOM of tens of megabytes fits in its envelope, base64 included. */
const MAX_BUNDLE_BYTES = 64 * 1024 * 1024;
/** What it must have and may have comes to some hundreds; the statement in it is one text. */
const LIMITS = { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 32, maxValues: 10_000 };
/** Bytes of cosign's simple signing payload, which names one image. */
const MAX_SIGNING_PAYLOAD_BYTES = 64 * 1024;
/**
 * Reads a Sigstore bundle (protobuf-specs sigstore_bundle.proto, JSON) of version 0.1, 0.2 or 0.3 with exactly one signature.
 * The shape is checked before the library sees it, which takes any version, lenient base64 and hexadecimal numbers.
 * Says nothing of whether the bundle is valid. Throws VerifyError BUNDLE_MALFORMED, BUNDLE_VERSION.
 */
function parseBundle(bytes) {
    return (0,verify_error/* refusedUnless */.xG)({
        code: 'BUNDLE_MALFORMED',
        message: 'the bundle cannot be read',
        hint: 'Whoever wrote this bundle must write it anew; nothing in it was used.',
    }, () => {
        const json = (0,shared_json/* parseJson */.qF)(bytes, 'the bundle', LIMITS);
        checkBundleShape(json);
        return (0,dist/* bundleFromJSON */.vw)(json);
    });
}
/** The bundle's JSON, as it is stored. An index of 0 stands in it, too: PyPI's sigstore refuses an entry without one. */
function serializeBundle(bundle) {
    const json = (0,dist/* bundleToJSON */.ev)(bundle);
    bundle.verificationMaterial.tlogEntries.forEach(({ logIndex, inclusionProof }, position) => {
        const written = json.verificationMaterial.tlogEntries[position];
        if (written === undefined)
            return;
        // protobuf's JSON leaves out what is 0.
        written.logIndex = logIndex;
        if (inclusionProof === undefined || written.inclusionProof === undefined)
            return;
        written.inclusionProof.logIndex = inclusionProof.logIndex;
    });
    return Buffer.from(JSON.stringify(json));
}


/***/ }),

/***/ 7918:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MW: () => (/* binding */ noteSignatures),
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   gA: () => (/* binding */ noteText)
/* harmony export */ });
/** As wide as the library's: it must not see a signature that is not seen here. */
const SIGNATURE_LINE = /\u2014 (\S+) (\S+)\n/g;
const HINT_BYTES = 4;
/** Reads a checkpoint. Throws TypeError where it is none. */
function parseCheckpoint(note) {
    const [origin = '', size = '', root = ''] = note.split('\n');
    const rootHash = Buffer.from(root, 'base64');
    const keyHints = noteSignatures(note).map(({ keyHint }) => keyHint);
    if (!/^(?:0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) {
        throw new TypeError('the checkpoint has no size');
    }
    if (rootHash.byteLength !== 32 || keyHints.length === 0 || origin === '') {
        throw new TypeError('the checkpoint is incomplete');
    }
    return { origin, size: Number(size), root: rootHash, keyHints };
}
/** The signature lines of a signed note (C2SP signed-note). */
function noteSignatures(note) {
    return [...note.slice(noteText(note).length).matchAll(SIGNATURE_LINE)].map(([, name = '', text = '']) => {
        const bytes = Buffer.from(text, 'base64');
        return { name, keyHint: bytes.subarray(0, HINT_BYTES), signature: bytes.subarray(HINT_BYTES) };
    });
}
/** What the signatures of a signed note are over: all before the first empty line. */
function noteText(note) {
    return note.slice(0, note.indexOf('\n\n') + 1);
}


/***/ }),

/***/ 9192:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ claimedSubject),
/* harmony export */   X: () => (/* binding */ claimedPredicateType)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(275);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4144);



/** What an envelope's statement says that it is, before anything is verified: for sorting and reports only. */
function claimedPredicateType(bundle) {
    if (bundle.content.$case !== 'dsseEnvelope')
        return undefined;
    const { predicateType } = claimedStatement(bundle.content.dsseEnvelope.payload);
    return typeof predicateType === 'string' ? predicateType : '';
}
/** The only digest (`sha256:…`) that an envelope's statement says it is about, before anything is verified: for sorting only. */
function claimedSubject(bundle) {
    if (bundle.content.$case !== 'dsseEnvelope')
        return undefined;
    const { subject } = claimedStatement(bundle.content.dsseEnvelope.payload);
    try {
        const [only, ...more] = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(subject, 'subject');
        const { sha256 } = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(only, 'subject')['digest'], 'digest');
        return more.length === 0 && typeof sha256 === 'string' ? `sha256:${sha256}` : undefined;
    }
    catch (error) {
        if (error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM)
            return undefined;
        throw error;
    }
}
/** Empty for what is no statement: verification will say so. */
function claimedStatement(payload) {
    try {
        const limits = { maxBytes: _bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BUNDLE_BYTES */ .Me, maxDepth: 256 };
        return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(payload, 'the payload', limits), 'the payload');
    }
    catch (error) {
        if (error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM)
            return {};
        throw error;
    }
}


/***/ }),

/***/ 4137:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ logEntryJson),
/* harmony export */   mL: () => (/* binding */ COSIGN_ANNOTATION),
/* harmony export */   wl: () => (/* binding */ bundleAnnotation)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(275);

/** The annotations of a layer of cosign's tags that say who signed it and prove it (cosign specs/SIGNATURE_SPEC.md). */
const COSIGN_ANNOTATION = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    bundle: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
};
/** Bytes; entries of the kind `intoto` hold the whole envelope. */
const MAX_ANNOTATION_BYTES = 16 * 1024 * 1024;
/** The value of `dev.sigstore.cosign/bundle` (cosign pkg/cosign/bundle, RekorBundle): the entry and the log's promise over it. */
function bundleAnnotation(entry) {
    const promise = entry.inclusionPromise?.signedEntryTimestamp ?? Buffer.alloc(0);
    return JSON.stringify({
        SignedEntryTimestamp: promise.toString('base64'),
        Payload: {
            body: entry.canonicalizedBody.toString('base64'),
            integratedTime: Number(entry.integratedTime),
            logIndex: Number(entry.logIndex),
            logID: Buffer.from(entry.logId?.keyId ?? []).toString('hex'),
        },
    });
}
/** The annotation as the JSON of a bundle's `tlogEntries` item; kind and version come from the entry's body. Throws on any other shape. */
function logEntryJson(annotation) {
    const limits = { maxBytes: MAX_ANNOTATION_BYTES };
    const json = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(Buffer.from(annotation), 'the entry', limits), 'the entry');
    const payload = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(json['Payload'], 'Payload');
    const text = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(payload['body'], 'body');
    const body = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(Buffer.from(text, 'base64'), 'body', limits), 'body');
    const logId = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(payload['logID'], 'logID');
    if (!/^[0-9a-f]{64}$/.test(logId))
        throw new TypeError('logID is not 64 hex digits');
    return {
        logIndex: String((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asCount */ .Wg)(payload['logIndex'], 'logIndex')),
        logId: { keyId: Buffer.from(logId, 'hex').toString('base64') },
        kindVersion: {
            kind: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(body['kind'], 'kind'),
            version: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(body['apiVersion'], 'apiVersion'),
        },
        integratedTime: String((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asCount */ .Wg)(payload['integratedTime'], 'integratedTime')),
        inclusionPromise: {
            signedEntryTimestamp: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asString */ .oJ)(json['SignedEntryTimestamp'], 'SignedEntryTimestamp'),
        },
        canonicalizedBody: text,
    };
}


/***/ }),

/***/ 7468:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X5: () => (/* binding */ canBecomeLayer),
  ot: () => (/* binding */ decodeLayer),
  yA: () => (/* binding */ encodeAttestationLayer),
  oT: () => (/* binding */ encodeSignatureLayer),
  Ci: () => (/* reexport */ envelopeBytes),
  EK: () => (/* reexport */ signing_payload/* signingPayload */.E)
});

// UNUSED EXPORTS: checkSigningPayload

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __nccwpck_require__(1040);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __nccwpck_require__(9654);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(230);
// EXTERNAL MODULE: ./build/shared/json.js
var shared_json = __nccwpck_require__(275);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __nccwpck_require__(4144);
// EXTERNAL MODULE: ./build/sigstore/cosign-annotation.js
var cosign_annotation = __nccwpck_require__(4137);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __nccwpck_require__(2457);
// EXTERNAL MODULE: ./build/sigstore/verify-error.js
var verify_error = __nccwpck_require__(7298);
;// CONCATENATED MODULE: ./build/sigstore/envelope-bytes.js




/**
 * An envelope's JSON text as the log was sent it: the log keeps the text's SHA-256 (Rekor `dsse` 0.0.1, envelopeHash), and cosign 2
 * compares it with the bytes of an `.att` layer. Without such an entry, our own form: no `keyid`, which nobody signs.
 * Throws VerifyError LAYER_MALFORMED where no known form has the logged hash, or the bundle holds no envelope.
 */
function envelopeBytes(bundle) {
    if (bundle.content.$case !== 'dsseEnvelope') {
        throw malformed('a signature over plain bytes has no envelope');
    }
    const [ours, ...others] = envelopeForms(bundle.content.dsseEnvelope);
    const logged = loggedHash(bundle);
    if (logged === undefined)
        return ours;
    const found = [ours, ...others].find((form) => (0,digest/* hexOf */.ZD)((0,digest/* digestOf */.ol)(form)) === logged);
    if (found === undefined)
        throw malformed('the log has this envelope in other bytes');
    return found;
}
/** The texts in which signers send an envelope: ours, cosign's and sigstore-js's. */
function envelopeForms({ payloadType, payload, signatures }) {
    const text = payload.toString('base64');
    const bare = signatures.map(({ sig }) => ({ sig: sig.toString('base64') }));
    const keyFirst = bare.map(({ sig }, index) => ({ keyid: signatures[index]?.keyid ?? '', sig }));
    const keyLast = bare.map(({ sig }, index) => ({ sig, keyid: signatures[index]?.keyid ?? '' }));
    return [
        json({ payloadType, payload: text, signatures: bare }),
        json({ payloadType, payload: text, signatures: keyFirst }),
        json({ payload: text, payloadType, signatures: bare }),
        json({ payload: text, payloadType, signatures: keyFirst }),
        json({ payload: text, payloadType, signatures: keyLast }),
    ];
}
function loggedHash(bundle) {
    const entry = bundle.verificationMaterial.tlogEntries.find(({ kindVersion }) => kindVersion?.kind === 'dsse' && kindVersion.version === '0.0.1');
    if (entry === undefined)
        return undefined;
    const limits = { maxBytes: sigstore_bundle/* MAX_BUNDLE_BYTES */.Me };
    const body = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(entry.canonicalizedBody, 'the entry', limits), 'the entry');
    const hash = (0,shared_json/* asObject */.eB)((0,shared_json/* asObject */.eB)(body['spec'], 'spec')['envelopeHash'], 'envelopeHash');
    return typeof hash['value'] === 'string' ? hash['value'] : undefined;
}
function json(value) {
    return Buffer.from(JSON.stringify(value));
}
function malformed(why) {
    return new verify_error/* VerifyError */.Gz({
        code: 'LAYER_MALFORMED',
        message: `this bundle cannot go into one of cosign’s tags: ${why}`,
        hint: 'Sign anew for the cosign format, or leave it out with `formats: bundle`.',
    });
}

// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __nccwpck_require__(4870);
// EXTERNAL MODULE: ./build/sigstore/signing-payload.js
var signing_payload = __nccwpck_require__(8498);
;// CONCATENATED MODULE: ./build/sigstore/cosign-layer.js












const { signature: SIGNATURE, certificate: CERTIFICATE, bundle: BUNDLE, timestamp: TIMESTAMP, } = cosign_annotation/* COSIGN_ANNOTATION */.mL;
/**
 * A `.sig` layer (cosign specs/SIGNATURE_SPEC.md) of a message signature over `payload`. Throws VerifyError LAYER_MALFORMED for a
 * bundle of another kind.
 */
function encodeSignatureLayer(bundle, payload) {
    const { content } = bundle;
    if (content.$case !== 'messageSignature')
        throw cosign_layer_malformed('a statement goes into no .sig layer');
    const timestamp = bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps[0];
    return {
        bytes: payload,
        mediaType: media_types/* SIMPLE_SIGNING_MEDIA_TYPE */.$r,
        annotations: {
            [SIGNATURE]: content.messageSignature.signature.toString('base64'),
            ...materialAnnotations(bundle),
            ...(timestamp === undefined ? {} : timestampAnnotation(timestamp.signedTimestamp)),
        },
    };
}
/**
 * An `.att` layer of a DSSE envelope. cosign dates the layer's bytes there, so a timestamp over the signature, as bundles have it,
 * cannot go along: `layerTimestamp` is one over `envelopeBytes(bundle)`. Throws VerifyError LAYER_MALFORMED.
 */
function encodeAttestationLayer(bundle, layerTimestamp) {
    return {
        bytes: envelopeBytes(bundle),
        mediaType: media_types/* DSSE_MEDIA_TYPE */.OO,
        annotations: {
            [SIGNATURE]: '',
            ...predicateTypeAnnotation(bundle),
            ...materialAnnotations(bundle),
            ...(layerTimestamp === undefined ? {} : timestampAnnotation(layerTimestamp)),
        },
    };
}
/**
 * Whether a bundle can serve as an `.att` layer that verifiers accept: the format holds a log's promise and no proof, and cosign
 * compares the layer with what the log was sent.
 */
function canBecomeLayer(bundle) {
    if (promisedEntry(bundle) === undefined)
        return false;
    try {
        encodeAttestationLayer(bundle);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* SealError */.EM)
            return false;
        throw error;
    }
}
/**
 * Reads a layer of one of cosign's tags as a bundle for the same verifier. Layers of other media types are refused.
 * Says nothing of whether it is valid. Throws VerifyError LAYER_MALFORMED.
 */
function decodeLayer(layer) {
    return (0,verify_error/* refusedUnless */.xG)({
        code: 'LAYER_MALFORMED',
        message: 'the layer of cosign’s tag cannot be read',
        hint: 'Whoever wrote this layer must write it anew; nothing in it was used.',
    }, () => {
        switch (layer.mediaType) {
            case media_types/* SIMPLE_SIGNING_MEDIA_TYPE */.$r:
                return decodeSignature(layer);
            case media_types/* DSSE_MEDIA_TYPE */.OO:
                return decodeAttestation(layer);
            default:
                throw cosign_layer_malformed('its media type is neither a signature’s nor an attestation’s');
        }
    });
}
function decodeSignature({ bytes, annotations }) {
    const signature = annotations[SIGNATURE] ?? '';
    if (signature === '')
        throw cosign_layer_malformed('it has no signature');
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64');
    const algorithm = protobuf_specs_dist.HashAlgorithm[protobuf_specs_dist.HashAlgorithm.SHA2_256];
    const bundle = bundleOf(annotations, {
        messageSignature: { messageDigest: { algorithm, digest }, signature },
    });
    return { kind: 'signature', bundle, payload: bytes };
}
function decodeAttestation({ bytes, annotations }) {
    const limits = { maxBytes: sigstore_bundle/* MAX_BUNDLE_BYTES */.Me, maxDepth: 8, maxValues: 100 };
    const json = (0,shared_json/* parseJson */.qF)(bytes, 'the envelope', limits);
    const envelope = (0,shared_json/* asObject */.eB)(json, 'the envelope');
    const signatures = (0,shared_json/* asArray */._j)(envelope['signatures'], 'signatures').map((item) => ({
        sig: (0,shared_json/* asString */.oJ)((0,shared_json/* asObject */.eB)(item, 'a signature')['sig'], 'sig'),
    }));
    const bundle = bundleOf(annotations, {
        dsseEnvelope: {
            payloadType: (0,shared_json/* asString */.oJ)(envelope['payloadType'], 'payloadType'),
            payload: (0,shared_json/* asString */.oJ)(envelope['payload'], 'payload'),
            signatures,
        },
    });
    return { kind: 'attestation', bundle, timestamped: bytes };
}
/** A version 0.1 bundle, through the same strict parser as every other. */
function bundleOf(annotations, content) {
    const entry = annotations[BUNDLE];
    const timestamp = annotations[TIMESTAMP];
    return (0,sigstore_bundle/* parseBundle */.QN)(Buffer.from(JSON.stringify({
        mediaType: dist/* BUNDLE_V01_MEDIA_TYPE */.Td,
        verificationMaterial: {
            ...signerJson(annotations[CERTIFICATE]),
            tlogEntries: entry === undefined ? [] : [(0,cosign_annotation/* logEntryJson */.BA)(entry)],
            timestampVerificationData: {
                rfc3161Timestamps: timestamp === undefined ? [] : [timestampJson(timestamp)],
            },
        },
        ...content,
    })));
}
/** The annotation `dev.sigstore.cosign/chain` is not read: intermediates and roots come from the trust root alone. */
function signerJson(certificatePem) {
    if (certificatePem === undefined || certificatePem === '')
        return { publicKey: { hint: '' } };
    if (certificatePem.split('-----BEGIN').length !== 2)
        throw cosign_layer_malformed('it has not one certificate');
    const rawBytes = new external_node_crypto_.X509Certificate(certificatePem).raw.toString('base64');
    return { x509CertificateChain: { certificates: [{ rawBytes }] } };
}
function timestampJson(annotation) {
    const json = (0,shared_json/* parseJson */.qF)(Buffer.from(annotation), 'the timestamp', { maxBytes: 128 * 1024 });
    const signedTimestamp = (0,shared_json/* asObject */.eB)(json, 'the timestamp')['SignedRFC3161Timestamp'];
    return { signedTimestamp: (0,shared_json/* asString */.oJ)(signedTimestamp, 'SignedRFC3161Timestamp') };
}
function timestampAnnotation(signedTimestamp) {
    return {
        [TIMESTAMP]: JSON.stringify({ SignedRFC3161Timestamp: signedTimestamp.toString('base64') }),
    };
}
function materialAnnotations(bundle) {
    const leaf = leafOf(bundle);
    const entry = promisedEntry(bundle);
    return {
        ...(entry === undefined ? {} : { [BUNDLE]: (0,cosign_annotation/* bundleAnnotation */.wl)(entry) }),
        ...(leaf === undefined ? {} : { [CERTIFICATE]: new external_node_crypto_.X509Certificate(leaf).toString() }),
    };
}
/** The format has room for one entry, with its promise; entries of Rekor v2 have none. */
function promisedEntry(bundle) {
    return bundle.verificationMaterial.tlogEntries.find((entry) => entry.inclusionPromise !== undefined);
}
function leafOf(bundle) {
    const { content } = bundle.verificationMaterial;
    switch (content.$case) {
        case 'certificate':
            return content.certificate.rawBytes;
        case 'x509CertificateChain':
            return content.x509CertificateChain.certificates[0]?.rawBytes;
        case 'publicKey':
            return undefined;
    }
}
function predicateTypeAnnotation(bundle) {
    if (bundle.content.$case !== 'dsseEnvelope')
        return {};
    const statement = (0,shared_json/* parseJson */.qF)(bundle.content.dsseEnvelope.payload, 'the statement', {
        maxBytes: sigstore_bundle/* MAX_BUNDLE_BYTES */.Me,
        maxDepth: 256,
    });
    return {
        predicateType: (0,shared_json/* asString */.oJ)((0,shared_json/* asObject */.eB)(statement, 'it')['predicateType'], 'predicateType'),
    };
}
function cosign_layer_malformed(why) {
    return new verify_error/* VerifyError */.Gz({
        code: 'LAYER_MALFORMED',
        message: `this is no layer of one of cosign’s tags: ${why}`,
        hint: 'Whoever wrote it must write it anew; nothing in it was used.',
    });
}


/***/ }),

/***/ 7555:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openCosignKey),
/* harmony export */   W: () => (/* binding */ lockCosignKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(230);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(275);
/* harmony import */ var _key_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8830);





/**
 * The costs that go-securesystemslib's `encrypted` package, and so cosign, ever wrote. Others are
 * refused, never tried.
 */
const COSTS = [32768, 65536, 131072];
const COST_NOW = 65536;
const BLOCK_SIZE = 8;
const PARALLELISM = 1;
const KEY_BYTES = 32;
const SALT_BYTES = 32;
const NONCE_BYTES = 24;
const MAX_BYTES = 64 * 1024;
const derive = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt);
/**
 * Opens what stands between the PEM lines of cosign's private keys (go-securesystemslib
 * encrypted/encrypted.go): JSON of an scrypt KDF, a NaCl secretbox nonce and the ciphertext of a
 * PKCS #8 key. Returns the PKCS #8 DER, to be wiped by the caller.
 * Throws KeyError KEY_MALFORMED, KEY_ENCRYPTION_UNSUPPORTED, KEY_PASSWORD_WRONG.
 */
async function openCosignKey(json, password) {
    const locked = parseLockedKey(json);
    const box = await secretbox(locked, password);
    try {
        return Buffer.from(box.decrypt(locked.ciphertext));
    }
    catch (cause) {
        throw new _key_error_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyError */ .e({
            code: 'KEY_PASSWORD_WRONG',
            message: 'the key does not open with this password',
            hint: 'Give the password that the key was made with; a key file that was altered does not open either.',
            cause,
        });
    }
}
/**
 * Locks a PKCS #8 DER key as cosign does (scrypt N 65536, r 8, p 1); `random` gives salt and nonce.
 */
async function lockCosignKey(pkcs8, password, random) {
    const lock = { cost: COST_NOW, salt: random(SALT_BYTES), nonce: random(NONCE_BYTES) };
    const box = await secretbox(lock, password);
    const ciphertext = Buffer.from(box.encrypt(pkcs8));
    return Buffer.from(JSON.stringify({
        kdf: {
            name: 'scrypt',
            params: { N: lock.cost, r: BLOCK_SIZE, p: PARALLELISM },
            salt: lock.salt.toString('base64'),
        },
        cipher: { name: 'nacl/secretbox', nonce: lock.nonce.toString('base64') },
        ciphertext: ciphertext.toString('base64'),
    }));
}
/** NaCl's secretbox (XSalsa20-Poly1305), which node:crypto does not have; docs/adr/0030-keys.md. */
async function secretbox({ cost, salt, nonce }, password) {
    const { xsalsa20poly1305 } = await __nccwpck_require__.e(/* import() */ 382).then(__nccwpck_require__.bind(__nccwpck_require__, 6382));
    // scrypt needs 128·N·r bytes, and node refuses more than 32 MiB unless it is told.
    const options = { N: cost, r: BLOCK_SIZE, p: PARALLELISM, maxmem: 2 * 128 * cost * BLOCK_SIZE };
    const key = await derive(Buffer.from(password.reveal()), salt, KEY_BYTES, options);
    return xsalsa20poly1305(key, nonce);
}
/** Throws KeyError; the JSON parser's own error is not kept, since it quotes the text. */
function parseLockedKey(bytes) {
    try {
        const what = 'the locked key';
        return lockedKeyIn((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes, what, { maxBytes: MAX_BYTES, maxDepth: 4 }), what));
    }
    catch (error) {
        if (error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SealError */ .EM && !(error instanceof _shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .JsonError */ .N3))
            throw error;
        throw new _key_error_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyError */ .e({
            code: 'KEY_MALFORMED',
            message: `the key is none that cosign wrote: ${error instanceof _shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .JsonError */ .N3 ? error.message : 'it cannot be read'}`,
            hint: 'The file may be cut off; give the whole file as cosign generate-key-pair wrote it.',
        });
    }
}
function lockedKeyIn(key) {
    const kdf = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(key['kdf'], 'kdf');
    const cipher = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(key['cipher'], 'cipher');
    const params = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(kdf['params'], 'kdf.params');
    expectName('kdf.name', kdf['name'], 'scrypt');
    expectName('cipher.name', cipher['name'], 'nacl/secretbox');
    return {
        cost: costIn(params),
        salt: bytesIn(kdf['salt'], 'kdf.salt', SALT_BYTES),
        nonce: bytesIn(cipher['nonce'], 'cipher.nonce', NONCE_BYTES),
        ciphertext: bytesIn(key['ciphertext'], 'ciphertext'),
    };
}
function expectName(field, value, expected) {
    if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value, field) === expected)
        return;
    throw unsupported(`its ${field} is not ${expected}`);
}
function costIn(params) {
    const [n, r, p] = ['N', 'r', 'p'].map((name) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asCount */ .Wg)(params[name], `kdf.params.${name}`));
    if (n !== undefined && COSTS.includes(n) && r === BLOCK_SIZE && p === PARALLELISM)
        return n;
    throw unsupported(`its scrypt cost is N ${n ?? 0}, r ${r ?? 0}, p ${p ?? 0}, expected N ${COSTS.join(' or ')}, r ${BLOCK_SIZE}, p ${PARALLELISM}`);
}
function bytesIn(value, field, length) {
    const text = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value, field);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text)
        throw malformed(`${field} is not base64`);
    if (length !== undefined && bytes.byteLength !== length) {
        throw malformed(`${field} has ${bytes.byteLength} bytes, expected ${length}`);
    }
    return bytes;
}
function malformed(why) {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyError */ .e({
        code: 'KEY_MALFORMED',
        message: `the key is none that cosign wrote: ${why}`,
        hint: 'Give the whole file as cosign generate-key-pair wrote it.',
    });
}
function unsupported(why) {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyError */ .e({
        code: 'KEY_ENCRYPTION_UNSUPPORTED',
        message: `the key is locked in a way that cosign does not use: ${why}`,
        hint: 'Nothing was tried with it. Import the key anew with cosign import-key-pair.',
    });
}


/***/ }),

/***/ 6812:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ discover),
  m: () => (/* binding */ storedBundle)
});

// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __nccwpck_require__(2457);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __nccwpck_require__(1832);
// EXTERNAL MODULE: ./build/shared/parallel.js
var parallel = __nccwpck_require__(2206);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var bundle = __nccwpck_require__(4144);
// EXTERNAL MODULE: ./build/oci/oci-error.js
var oci_error = __nccwpck_require__(1683);
// EXTERNAL MODULE: ./build/sigstore/verify-error.js
var verify_error = __nccwpck_require__(7298);
;// CONCATENATED MODULE: ./build/sigstore/stored.js


/** Failures that lie in one item; every other one is of the lookup. */
const UNREADABLE = new Set([
    'MANIFEST_MALFORMED',
    'MANIFEST_UNEXPECTED',
    'MANIFEST_DIGEST_MISMATCH',
    'BLOB_DIGEST_MISMATCH',
    'BLOB_SIZE_MISMATCH',
    'BLOB_TOO_LARGE',
    'BLOB_MISSING',
]);
/** What `open` gives, or the item's own failure as an item. Throws every failure that is not the item's own. */
async function orUnreadable(format, location, open) {
    try {
        return await open();
    }
    catch (error) {
        if (!liesInItem(error))
            throw error;
        return { format, location, error };
    }
}
/** The error of an item that is there and cannot be read. */
function unreadable(message, hint = 'Whoever wrote it must write it anew; nothing in it was used.') {
    return new verify_error/* VerifyError */.Gz({
        code: 'LAYER_MALFORMED',
        message: `what the registry holds here cannot be read: ${message}`,
        hint,
    });
}
function liesInItem(error) {
    return error instanceof verify_error/* VerifyError */.Gz || (error instanceof oci_error/* OciError */.M && UNREADABLE.has(error.code));
}

;// CONCATENATED MODULE: ./build/sigstore/candidate.js


/** Bytes of all that is read for one digest. Whoever may push to a repository could otherwise fill any verifier's memory. */
const MAX_SUBJECT_BYTES = 128 * 1024 * 1024;
const AT_ONCE = 8;
/**
 * Fetches and decodes the candidates among what was found, in its order, a blob that several of them name once. Together they may have
 * `MAX_SUBJECT_BYTES`, each naming counted, because each is decoded: the smallest first, so that large ones planted beside
 * signatures do not hide them. What is beyond is an unreadable item that says so.
 */
async function readCandidates(found, registry, repository) {
    const admitted = withinBudget(found.filter((item) => 'decode' in item));
    const fetched = new Map();
    const fetchOnce = ({ blob, maxBytes }) => {
        // By size and limit too: a blob that was fetched by its true size must not serve a name with a smaller one.
        const key = `${blob.digest} ${blob.size} ${maxBytes}`;
        const bytes = fetched.get(key) ?? registry.getBlob(repository, blob, maxBytes);
        fetched.set(key, bytes);
        return bytes;
    };
    return (0,parallel/* inParallel */.HN)(found, AT_ONCE, async (item) => {
        if ('error' in item)
            return item;
        const { format, location, blob, decode } = item;
        return orUnreadable(format, location, async () => {
            if (!admitted.has(item))
                throw beyondBudget(blob.size);
            return decode(await fetchOnce(item));
        });
    });
}
/** Those that are larger than they may be cost nothing: they are refused before anything is fetched. */
function withinBudget(candidates) {
    const admitted = new Set();
    let bytes = 0;
    for (const candidate of candidates.toSorted((a, b) => a.blob.size - b.blob.size)) {
        if (candidate.blob.size <= candidate.maxBytes)
            bytes += candidate.blob.size;
        if (bytes <= MAX_SUBJECT_BYTES)
            admitted.add(candidate);
    }
    return admitted;
}
function beyondBudget(size) {
    return unreadable(`it has ${size} bytes, and with what is smaller there would be more than ${MAX_SUBJECT_BYTES} to read`, 'Delete the signatures and attestations of this image that nobody needs from the registry.');
}

// EXTERNAL MODULE: ./build/sigstore/claimed-predicate-type.js
var claimed_predicate_type = __nccwpck_require__(9192);
// EXTERNAL MODULE: ./build/sigstore/cosign-layer.js + 1 modules
var cosign_layer = __nccwpck_require__(7468);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __nccwpck_require__(4870);
;// CONCATENATED MODULE: ./build/sigstore/discover.js









/** As cosign has it for layers. Beyond it the rest is not looked at, and an unreadable item says so. */
const MAX_ITEMS = 1000;
const discover_AT_ONCE = 8;
const BUNDLE_MEDIA_TYPE_PREFIX = 'application/vnd.dev.sigstore.bundle';
/**
 * Everything the registry holds for a digest, in both formats: bundle referrers, found by opening each referrer's manifest (indexes
 * name wrong artifact types), and the layers of cosign's `.sig` and `.att` tags. What is there and cannot be read, also
 * because it is too much (`MAX_SUBJECT_BYTES`), is an item with its error; a lookup that fails throws, for it must never look
 * like "none".
 */
async function discover(registry, repository, digest) {
    const place = { registry, repository, digest };
    const found = await Promise.all([
        bundleReferrers(place),
        tagLayers(place, 'sig'),
        tagLayers(place, 'att'),
    ]);
    return readCandidates(found.flat(), registry, repository);
}
async function bundleReferrers(place) {
    const { registry, repository, digest } = place;
    const referrers = await registry.listReferrers(repository, digest);
    const items = await (0,parallel/* inParallel */.HN)(referrers.slice(0, MAX_ITEMS), discover_AT_ONCE, async (referrer) => {
        const location = `${(0,reference/* repositoryName */.aR)(repository)}@${referrer.digest}`;
        return orUnreadable('bundle', location, () => candidateIn(place, referrer, location));
    });
    const rest = beyondLimit('bundle', (0,reference/* repositoryName */.aR)(repository), referrers.length);
    return [...items.filter((item) => item !== undefined), ...rest];
}
/** The bundle in a referrer; none where it is something else, such as an SBOM. */
async function candidateIn(place, referrer, location) {
    const manifest = await place.registry.getManifest(place.repository, referrer.digest);
    if (manifest === undefined)
        throw unreadable('the registry lists it and does not have it');
    const { content } = manifest;
    if (content.kind !== 'image' || !holdsBundle(content))
        return undefined;
    if (content.subject?.digest !== place.digest)
        throw unreadable('its subject is another');
    const layers = content.layers.filter((layer) => isBundle(layer.mediaType));
    const [blob, ...more] = layers;
    if (blob === undefined || more.length > 0) {
        throw unreadable(`it has ${layers.length} bundles, expected one`);
    }
    const decode = (bytes) => storedBundle((0,bundle/* parseBundle */.QN)(bytes), location);
    return { format: 'bundle', location, blob, maxBytes: bundle/* MAX_BUNDLE_BYTES */.Me, decode };
}
/** A bundle as something stored, which it claims to be. */
function storedBundle(bundle, location) {
    const predicateType = (0,claimed_predicate_type/* claimedPredicateType */.X)(bundle);
    const isSignature = predicateType === undefined || predicateType === media_types/* SIGNATURE_PREDICATE_TYPE */.Wc;
    return {
        format: 'bundle',
        kind: isSignature ? 'signature' : 'attestation',
        ...(predicateType === undefined ? {} : { predicateType }),
        bundle,
        location,
    };
}
async function tagLayers(place, suffix) {
    const { registry, repository, digest } = place;
    const tag = `sha256-${(0,oci_digest/* hexOf */.ZD)(digest)}.${suffix}`;
    const location = `${(0,reference/* repositoryName */.aR)(repository)}:${tag}`;
    const found = await orUnreadable('cosign', location, async () => {
        const manifest = await registry.getManifest(repository, tag);
        if (manifest === undefined)
            return [];
        if (manifest.content.kind !== 'image')
            throw unreadable('it is an index');
        const { layers } = manifest.content;
        const items = layers
            .slice(0, MAX_ITEMS)
            .map((layer, index) => layerCandidate(layer, `${location} layer ${index}`));
        return [...items, ...beyondLimit('cosign', location, layers.length)];
    });
    return 'error' in found ? [found] : found;
}
function layerCandidate(layer, location) {
    const { mediaType, annotations = {} } = layer;
    return {
        format: 'cosign',
        location,
        blob: layer,
        maxBytes: mediaType === media_types/* DSSE_MEDIA_TYPE */.OO ? bundle/* MAX_BUNDLE_BYTES */.Me : bundle/* MAX_SIGNING_PAYLOAD_BYTES */.c3,
        decode: (bytes) => {
            const decoded = (0,cosign_layer/* decodeLayer */.ot)({ bytes, mediaType, annotations });
            const predicateType = (0,claimed_predicate_type/* claimedPredicateType */.X)(decoded.bundle);
            return {
                format: 'cosign',
                ...(predicateType === undefined ? {} : { predicateType }),
                ...decoded,
                location,
            };
        },
    };
}
function holdsBundle(manifest) {
    const types = [manifest.artifactType ?? '', manifest.config.mediaType];
    return types.some(isBundle) || manifest.layers.some((layer) => isBundle(layer.mediaType));
}
function isBundle(mediaType) {
    return mediaType.startsWith(BUNDLE_MEDIA_TYPE_PREFIX);
}
function beyondLimit(format, location, count) {
    if (count <= MAX_ITEMS)
        return [];
    const error = unreadable(`${count} items are there; only the first ${MAX_ITEMS} were read`);
    return [{ format, location, error }];
}


/***/ }),

/***/ 680:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withSlash),
/* harmony export */   p: () => (/* binding */ requestCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(275);
/* harmony import */ var _service_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9452);
/* harmony import */ var _sigstore_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4285);




/**
 * Asks Fulcio to certify an ECDSA key for the token's identity (Fulcio API v2, CreateSigningCertificate).
 * One round trip. Returns the leaf certificate; the chain comes from the trust root, never from here.
 * Throws SigstoreError CERTIFICATE_REFUSED, CERTIFICATE_NOT_OURS, SERVICE_*; the token never enters a message.
 */
async function requestCertificate(options) {
    const { http, url, token, key } = options;
    const answer = await (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .askService */ .xE)('Fulcio', http, {
        method: 'POST',
        url: new URL('api/v2/signingCert', withSlash(url)),
        // A second certificate for the same key does no harm, so a lost answer may be asked for again.
        repeatable: true,
        headers: { 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify({
            credentials: { oidcIdentityToken: token.raw.reveal() },
            publicKeyRequest: {
                publicKey: {
                    algorithm: 'ECDSA',
                    content: key.publicKey.export({ type: 'spki', format: 'pem' }),
                },
                proofOfPossession: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', Buffer.from(token.challenge), key.privateKey).toString('base64'),
            },
        })),
    });
    (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .expectStatus */ .oi)('Fulcio', answer, [200, 201], 'CERTIFICATE_REFUSED', 'Fulcio does not certify this identity: check the token’s issuer and audience, and that this Fulcio trusts the issuer.');
    const certificate = leafIn((0,_service_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)('Fulcio', answer));
    if (!certificate.checkPrivateKey(key.privateKey)) {
        throw new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_3__/* .SigstoreError */ .F({
            code: 'CERTIFICATE_NOT_OURS',
            message: 'Fulcio answered with a certificate for another key',
            hint: 'Something between this job and Fulcio changes its answers; nothing was signed.',
        });
    }
    return certificate;
}
function leafIn(body) {
    return (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .malformedUnless */ .o3)('Fulcio', () => {
        const signed = body['signedCertificateEmbeddedSct'] ?? body['signedCertificateDetachedSct'];
        const chain = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(signed, 'the signed certificate')['chain'], 'the chain');
        const [leaf] = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(chain['certificates'], 'the certificates');
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(leaf, 'the certificate'));
    });
}
/** The URL with a slash at its end, so that relative paths go below it. */
function withSlash(url) {
    return url.pathname.endsWith('/') ? url : new URL(`${url.href}/`);
}


/***/ }),

/***/ 8001:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf),
/* harmony export */   h: () => (/* binding */ identityMatcher)
/* harmony export */ });
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7383);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7298);


/** Code units, of a pattern or an exact text. */
const MAX_LENGTH = 2048;
/** Exactly this signer, with its source repository where that is known. */
function policyOf({ identity, issuer, sourceRepository }) {
    return {
        identity: { exact: identity },
        issuer: { exact: issuer },
        ...(sourceRepository === undefined ? {} : { sourceRepository }),
    };
}
/**
 * Checks the policy itself and compiles its patterns, on an engine whose time is linear in the text. The engine is loaded only
 * when there is a pattern. Throws VerifyError POLICY_MALFORMED for what is absent, empty, too long or no pattern.
 */
async function identityMatcher(policy) {
    const identity = await textMatcher('identity', policy.identity);
    const issuer = await textMatcher('issuer', policy.issuer);
    checkSource(policy, 'sourceRepository', 'source repository');
    checkSource(policy, 'sourceRef', 'source ref');
    const { sourceRepository, sourceRef } = policy;
    return {
        check: (found) => {
            if (!identity.matches(found.identity)) {
                throw mismatch('IDENTITY_MISMATCH', 'identity', found.identity, identity.expected);
            }
            if (!issuer.matches(found.issuer)) {
                throw mismatch('ISSUER_MISMATCH', 'issuer', found.issuer, issuer.expected);
            }
            if (sourceRepository !== undefined && found.sourceRepository !== sourceRepository) {
                throw otherRepository(found.sourceRepository, sourceRepository);
            }
            if (sourceRef !== undefined && found.sourceRef !== sourceRef) {
                throw otherRef(found.sourceRef, sourceRef);
            }
        },
    };
}
async function textMatcher(what, match) {
    // Policies also come from JavaScript and files: what the type rules out is ruled out again here.
    const given = Object(match);
    const { exact, pattern } = given;
    if (typeof exact === 'string' && pattern === undefined) {
        checkLength(what, exact);
        return { expected: `exactly "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(exact)}"`, matches: (text) => text === exact };
    }
    if (typeof pattern === 'string' && exact === undefined) {
        checkLength(what, pattern);
        return {
            expected: `a whole match of "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(pattern)}"`,
            matches: await wholeMatch(what, pattern),
        };
    }
    throw malformed(`the policy says nothing of the ${what}`);
}
async function wholeMatch(what, pattern) {
    const { RE2JS } = await __nccwpck_require__.e(/* import() */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 2856));
    try {
        const compiled = RE2JS.compile(pattern);
        return (text) => compiled.matches(text);
    }
    catch (cause) {
        throw malformed(`the pattern for the ${what} is not one: "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(pattern)}"`, cause);
    }
}
/** Given as undefined, from JavaScript, it was meant to be given: that asks for nothing, and is refused. */
function checkSource(policy, name, what) {
    if (!Object.hasOwn(policy, name))
        return;
    const given = policy[name];
    checkLength(what, typeof given === 'string' ? given : '');
}
function checkLength(what, text) {
    if (text === '')
        throw malformed(`the expected ${what} is empty`);
    if (text.length > MAX_LENGTH) {
        throw malformed(`the expected ${what} has ${text.length} characters, more than ${MAX_LENGTH}`);
    }
}
function malformed(message, cause) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        kind: 'usage',
        code: 'POLICY_MALFORMED',
        message,
        hint: 'Give an identity and an issuer, each as an exact text or as a pattern in RE2 syntax.',
        cause,
    });
}
function mismatch(code, what, got, expected) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        code,
        message: `the certificate's ${what} is "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(got)}", expected ${expected}`,
        hint: `Somebody else signed this, or the expected ${what} is not the one of the workflow that signs.`,
    });
}
function otherRepository(got, expected) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        code: 'SOURCE_REPOSITORY_MISMATCH',
        message: `it was signed for ${got === undefined ? 'no repository' : `"${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(got)}"`}, expected "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(expected)}"`,
        hint: 'Another repository called the same reusable workflow, or the expected repository is not the one whose job signs.',
    });
}
function otherRef(got, expected) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        code: 'SOURCE_REF_MISMATCH',
        message: `it was signed for ${got === undefined ? 'no branch or tag' : `"${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(got)}"`}, expected "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(expected)}"`,
        hint: 'A job for another branch or tag of the repository signed this, or the expected one is not written in full: refs/heads/NAME or refs/tags/NAME.',
    });
}


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ MAX_TOKEN_BYTES),
/* harmony export */   Xm: () => (/* binding */ parseIdentityToken),
/* harmony export */   _B: () => (/* binding */ claimOf)
/* harmony export */ });
/* harmony import */ var _shared_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9485);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(275);
/* harmony import */ var _sigstore_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4285);



const MAX_TOKEN_BYTES = 64 * 1024;
/** Reads a compact JWT (RFC 7519). The token itself never enters a message. Throws SigstoreError. */
function parseIdentityToken(raw) {
    const [, payload, signature, ...more] = raw.reveal().trim().split('.');
    if (payload === undefined || !signature || more.length > 0)
        throw malformed('it is not a JWT');
    try {
        const claims = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(payload, 'base64url'), 'the id-token', { maxBytes: MAX_TOKEN_BYTES }), 'the id-token');
        return {
            raw: new _shared_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(raw.reveal().trim()),
            claims,
            issuer: namedIn(claims, 'iss'),
            challenge: challengeOf(claims),
            expiresAt: endOf(claims),
        };
    }
    catch (cause) {
        if (cause instanceof _sigstore_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SigstoreError */ .F)
            throw cause;
        throw malformed('its claims cannot be read', cause);
    }
}
/** A claim that is a number or a non-empty string, as text, or undefined. */
function claimOf(token, name) {
    const value = token.claims[name];
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function challengeOf(claims) {
    const { email, email_verified: verified } = claims;
    // Some providers write the boolean as text, and Fulcio takes it so.
    const isVerified = verified === true || verified === 'true';
    return typeof email === 'string' && email !== '' && isVerified ? email : namedIn(claims, 'sub');
}
function namedIn(claims, name) {
    const value = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(claims[name], `"${name}" in the id-token`);
    if (value === '')
        throw malformed(`its "${name}" is empty`);
    return value;
}
function endOf(claims) {
    const seconds = claims['exp'];
    const end = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN);
    if (Number.isNaN(end.getTime()))
        throw malformed('it has no "exp" that is a time');
    return end;
}
function malformed(why, cause) {
    return new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SigstoreError */ .F({
        kind: 'usage',
        code: 'IDENTITY_TOKEN_MALFORMED',
        message: `the id-token cannot be used: ${why}`,
        hint: 'Give the compact JWT that the OIDC provider issued for the audience "sigstore".',
        cause,
    });
}


/***/ }),

/***/ 6642:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  EU: () => (/* binding */ loadInstance),
  Je: () => (/* binding */ probeServices)
});

// UNUSED EXPORTS: NO_INSTANCE

// EXTERNAL MODULE: ./build/shared/json.js
var json = __nccwpck_require__(275);
// EXTERNAL MODULE: ./build/shared/parallel.js
var parallel = __nccwpck_require__(2206);
// EXTERNAL MODULE: ./build/sigstore/identity-token.js
var identity_token = __nccwpck_require__(9754);
// EXTERNAL MODULE: ./build/sigstore/service-answer.js
var service_answer = __nccwpck_require__(9452);
// EXTERNAL MODULE: ./build/sigstore/checkpoint.js
var checkpoint = __nccwpck_require__(7918);
// EXTERNAL MODULE: ./build/sigstore/fulcio.js
var fulcio = __nccwpck_require__(680);
// EXTERNAL MODULE: ./build/sigstore/log-key.js
var log_key = __nccwpck_require__(6702);
// EXTERNAL MODULE: ./build/sigstore/rekor-v2-tiles.js
var rekor_v2_tiles = __nccwpck_require__(1910);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(230);
// EXTERNAL MODULE: ./build/shared/http-target.js
var http_target = __nccwpck_require__(4151);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(7383);
// EXTERNAL MODULE: ./build/sigstore/sigstore-error.js
var sigstore_error = __nccwpck_require__(4285);
;// CONCATENATED MODULE: ./build/sigstore/service-choice.js

/** The one service to use: of the highest version, and of those the newest. Throws SigstoreError SIGNING_CONFIG_UNUSABLE. */
function newestService(field, services, wanted) {
    const [newest] = usable(services, wanted);
    if (newest === undefined)
        throw nothingUsable(field, wanted.versions);
    return newest;
}
/**
 * The services to use: those of the highest version that any valid one has, one of each operator, its newest, and of these as many
 * as the selector says. With ANY it is always the newest, so that two runs choose alike. Throws SigstoreError SIGNING_CONFIG_UNUSABLE.
 */
function selectServices(options) {
    const { field, services, selector } = options;
    const found = usable(services, options);
    const [newest] = found;
    if (newest === undefined)
        throw nothingUsable(field, options.versions);
    const operators = new Set();
    const distinct = found
        .filter(({ apiVersion }) => apiVersion === newest.apiVersion)
        .filter(({ operator }) => !operators.has(operator) && operators.add(operator));
    switch (selector.kind) {
        case 'ALL':
            return distinct;
        case 'ANY':
            return [newest];
        case 'EXACT':
            if (selector.count >= 1 && selector.count <= distinct.length) {
                return distinct.slice(0, selector.count);
            }
            throw unusable(`${field} asks for exactly ${selector.count} services, and ${distinct.length} of different operators can be used`);
    }
}
/** Valid now and of a version that is spoken, the highest version first, and of each the newest. */
function usable(services, { versions, now }) {
    const time = now.getTime();
    return services
        .filter(({ apiVersion }) => versions.includes(apiVersion))
        .filter(({ start, end }) => start <= time && time <= end)
        .toSorted((a, b) => b.apiVersion - a.apiVersion || byStart(a, b));
}
/** Two that began before all time are equally new; their difference would be no number. */
function byStart(a, b) {
    return a.start === b.start ? 0 : b.start - a.start;
}
function nothingUsable(field, versions) {
    return unusable(`the signing config has no service in ${field} with API version ${versions.join(' or ')} that is valid now`);
}
function unusable(message) {
    return new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'SIGNING_CONFIG_UNUSABLE',
        message,
        hint: 'Renew the signing config from your Sigstore instance, or leave rekor-version out where that narrows the choice.',
    });
}

;// CONCATENATED MODULE: ./build/sigstore/signing-config.js






const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const MAX_BYTES = 256 * 1024;
const MAX_SERVICES = 64;
/** The API versions that we speak. Fulcio's own second API is what its services of version 1 offer. */
const FULCIO_VERSIONS = [1];
const REKOR_VERSIONS = [1, 2];
const TSA_VERSIONS = [1];
/**
 * Picks the services from a signing config (protobuf-specs sigstore_trustroot.proto, SigningConfig v0.2): of an API version that we
 * speak, valid at `now`, the newest; one Fulcio, and as many logs and timestamp authorities as the config's selectors say. A config
 * that lists no log at all gives none; one whose logs cannot be used is an error.
 * Throws SigstoreError SIGNING_CONFIG_MALFORMED, SIGNING_CONFIG_UNUSABLE.
 */
function servicesOf(signingConfig, now, use = { keyless: true, tlog: true }) {
    const config = readConfig(signingConfig);
    const { fulcio, rekor, tsa } = config;
    const versions = use.rekorVersion === undefined ? REKOR_VERSIONS : [use.rekorVersion];
    const logs = use.tlog ? chosen({ ...rekor, versions, now }) : [];
    return {
        fulcioUrl: use.keyless
            ? newestService('caUrls', fulcio, { versions: FULCIO_VERSIONS, now }).url
            : undefined,
        logs: logs.map(({ url, apiVersion }) => ({ url, apiVersion: apiVersion === 2 ? 2 : 1 })),
        tsaUrls: chosen({ ...tsa, versions: TSA_VERSIONS, now }).map(({ url }) => url),
    };
}
function chosen(list) {
    return list.services.length === 0 ? [] : selectServices(list);
}
function readConfig(bytes) {
    try {
        const config = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(bytes, 'the signing config', { maxBytes: MAX_BYTES }), 'the signing config');
        if (config['mediaType'] !== MEDIA_TYPE) {
            throw new TypeError(`its mediaType is not ${MEDIA_TYPE}`);
        }
        return {
            fulcio: servicesIn(config, 'caUrls'),
            rekor: listIn(config, 'rekorTlogUrls', 'rekorTlogConfig'),
            tsa: listIn(config, 'tsaUrls', 'tsaConfig'),
        };
    }
    catch (cause) {
        throw new sigstore_error/* SigstoreError */.F({
            kind: 'usage',
            code: 'SIGNING_CONFIG_MALFORMED',
            message: `the signing config cannot be used: ${(0,errors/* messageOf */.bD)(cause)}`,
            hint: 'Give the signing_config.v0.2.json of your Sigstore instance, as its TUF repository serves it.',
            cause,
        });
    }
}
function listIn(config, field, selectorField) {
    const services = servicesIn(config, field);
    // Without a service there is nothing to select, and writers leave the selector out.
    if (services.length === 0)
        return { field, services, selector: { kind: 'ANY' } };
    return { field, services, selector: selectorIn(config[selectorField], selectorField) };
}
/** ServiceConfiguration: an absent selector is the undefined one, with which no client may go on. */
function selectorIn(value, field) {
    const { selector, count } = (0,json/* asObject */.eB)(value, field);
    switch (selector) {
        case 'ANY':
        case 'ALL':
            return { kind: selector };
        case 'EXACT':
            return { kind: 'EXACT', count: (0,json/* asCount */.Wg)(count, `${field}.count`) };
        default:
            throw new TypeError(`${field} has the selector ${typeof selector === 'string' ? `"${(0,log/* printable */.g)(selector)}"` : 'of none'}, expected ANY, EXACT or ALL`);
    }
}
function servicesIn(config, field) {
    const items = (0,json/* asArray */._j)(config[field] ?? [], field);
    if (items.length > MAX_SERVICES)
        throw new TypeError(`${field} lists ${items.length} services`);
    return items.map((item) => {
        const service = (0,json/* asObject */.eB)(item, field);
        const validFor = (0,json/* asObject */.eB)(service['validFor'] ?? {}, `${field}.validFor`);
        return {
            url: urlIn(service['url'], field),
            apiVersion: (0,json/* asCount */.Wg)(service['majorApiVersion'], `${field}.majorApiVersion`),
            operator: (0,json/* asString */.oJ)(service['operator'] ?? '', `${field}.operator`),
            start: timeOf(validFor['start'], Number.NEGATIVE_INFINITY, field),
            end: timeOf(validFor['end'], Number.POSITIVE_INFINITY, field),
        };
    });
}
function urlIn(value, field) {
    const url = URL.parse((0,json/* asString */.oJ)(value, `${field}.url`));
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        throw new TypeError(`${field} has a url that is none`);
    }
    // Logs and timestamp authorities sign what they answer; Fulcio is shown the id-token.
    if (field === 'caUrls' && url.protocol !== 'https:' && !(0,http_target/* isLoopback */.U)(url)) {
        throw new TypeError(`${field} has a url that is not https`);
    }
    return url;
}
function timeOf(value, absent, field) {
    if (value === undefined || value === null)
        return absent;
    const time = Date.parse((0,json/* asString */.oJ)(value, `${field}.validFor`));
    if (Number.isNaN(time))
        throw new TypeError(`${field}.validFor is not a time`);
    return time;
}

;// CONCATENATED MODULE: ./build/sigstore/service-addresses.js

/**
 * The services of a signing config, each address that is given in place of the config's; without a config, the addresses alone.
 * A log that is given is of `use.rekorVersion`, default 1. Throws SigstoreError SIGNING_CONFIG_*.
 */
function addressedServices(signingConfig, { fulcioUrl, rekorUrl, tsaUrl }, now, use) {
    const asked = {
        ...use,
        keyless: use.keyless && fulcioUrl === undefined,
        tlog: use.tlog && rekorUrl === undefined,
    };
    const listed = signingConfig === undefined
        ? { fulcioUrl: undefined, logs: [], tsaUrls: [] }
        : servicesOf(signingConfig, now, asked);
    const apiVersion = use.rekorVersion ?? 1;
    return {
        fulcioUrl: use.keyless ? (fulcioUrl ?? listed.fulcioUrl) : undefined,
        logs: use.tlog && rekorUrl !== undefined ? [{ url: rekorUrl, apiVersion }] : listed.logs,
        tsaUrls: tsaUrl === undefined ? listed.tsaUrls : [tsaUrl],
    };
}

// EXTERNAL MODULE: ./build/sigstore/trust.js
var sigstore_trust = __nccwpck_require__(2232);
;// CONCATENATED MODULE: ./build/sigstore/instance.js












/** No service at all, for a key without a log; nobody is asked, nobody is trusted. */
const NO_INSTANCE = {
    services: { fulcioUrl: undefined, logs: [], tsaUrls: [] },
    trust: sigstore_trust/* NO_TRUSTED_ROOT */.LY,
};
/**
 * Loads the chosen instance. `custom` asks nothing of the network, the others a TUF repository, through `documents`.
 * Throws SigstoreError and VerifyError TRUST_ROOT_MALFORMED.
 */
async function loadInstance(options) {
    const { choice, token, now, use = { keyless: true, tlog: true } } = options;
    if (choice.kind === 'auto' && !use.keyless && !use.tlog)
        return NO_INSTANCE;
    if (choice.kind === 'auto')
        refusePrivate(token);
    const documents = choice.kind === 'custom' ? choice : await options.documents(choice.source);
    const addresses = choice.kind === 'auto' ? {} : choice.addresses;
    const services = addressedServices(documents.signingConfig, addresses, now, use);
    const trust = (0,sigstore_trust/* parseTrustedRoot */.t1)(documents.trustedRoot);
    if (use.tlog)
        refuseMissingLog(services, trust);
    if (use.keyless)
        refuseUncertified(services);
    if (use.keyless)
        refuseTimeless(services);
    return { services, trust };
}
/**
 * Proves that every service answers as itself, and that the trusted root has the log's key for this time, before anything is written
 * to a log.
 * One round trip, all at once; the connections are then used again for signing. Complains in this order: Fulcio, Rekor, TSA.
 * Throws SigstoreError SERVICE_UNAVAILABLE, SERVICE_ANSWER_MALFORMED, INSTANCE_NOT_TRUSTED.
 */
async function probeServices(http, { services, trust }, now) {
    const { fulcioUrl, logs, tsaUrls } = services;
    await (0,parallel/* allInOrder */.bb)([
        ...(fulcioUrl === undefined
            ? []
            : [probeJson(http, 'Fulcio', new URL('api/v2/configuration', (0,fulcio/* withSlash */.E)(fulcioUrl)))]),
        ...logs.map((log) => probeLog(http, log, { trust, now })),
        // RFC 3161 has nothing that can be asked without a request to date something: any answer will do.
        ...tsaUrls.map((url) => (0,service_answer/* askService */.xE)('timestamp authority', http, { method: 'GET', url })),
    ]);
}
async function probeLog(http, log, by) {
    (0,log_key/* checkTreeHead */.hs)(await treeHeadOf(http, log), { ...by, url: log.url });
}
async function treeHeadOf(http, { url, apiVersion }) {
    switch (apiVersion) {
        case 1: {
            const info = await probeJson(http, 'Rekor', new URL('api/v1/log', (0,fulcio/* withSlash */.E)(url)));
            return (0,service_answer/* malformedUnless */.o3)('Rekor', () => (0,json/* asString */.oJ)(info['signedTreeHead'], '"signedTreeHead"'));
        }
        case 2: {
            const head = await (0,rekor_v2_tiles/* fetchCheckpoint */.L)({ http, url });
            (0,service_answer/* malformedUnless */.o3)('Rekor', () => (0,checkpoint/* parseCheckpoint */.S7)(head));
            return head;
        }
    }
}
async function probeJson(http, service, url) {
    const answer = await (0,service_answer/* askService */.xE)(service, http, { method: 'GET', url });
    (0,service_answer/* expectStatus */.oi)(service, answer, [200], 'SERVICE_ANSWER_MALFORMED', `Check that the signing config names a ${service} there.`);
    return (0,service_answer/* objectIn */.D7)(service, answer);
}
/** Only an instance whose trusted root knows no log either is one without a log; nothing else makes an entry dispensable. */
function refuseMissingLog({ logs }, trust) {
    if (logs.length > 0 || trust.material.tlogs.length === 0)
        return;
    throw new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'SIGNING_CONFIG_UNUSABLE',
        message: 'the signing config names no log, and the trusted root has one',
        hint: 'Give the signing config and the trusted root of one and the same instance, or set tlog to "false" to sign without a log.',
    });
}
function refuseUncertified({ fulcioUrl }) {
    if (fulcioUrl !== undefined)
        return;
    throw new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'SIGNING_CONFIG_UNUSABLE',
        message: 'the Sigstore instance has no Fulcio that would certify a key',
        hint: 'Give fulcio-url, or the signing config of an instance with a Fulcio, or a key.',
    });
}
/** A certificate is good for minutes, and so for nothing without a proof of when it was used; only Rekor v1 gives a time. */
function refuseTimeless({ logs, tsaUrls }) {
    if (tsaUrls.length > 0 || logs.some(({ apiVersion }) => apiVersion === 1))
        return;
    throw new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'SIGNING_CONFIG_UNUSABLE',
        message: 'nobody would say when a certificate was used: there is neither a timestamp authority nor a Rekor v1',
        hint: 'Give a signing config with a timestamp authority, sign with a key, or set tlog to "true" where there is a Rekor v1.',
    });
}
function refusePrivate(token) {
    const claim = (name) => token && (0,identity_token/* claimOf */._B)(token, name);
    const visibility = claim('repository_visibility') ?? claim('project_visibility') ?? 'unknown';
    if (visibility === 'public')
        return;
    throw new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'INSTANCE_NOT_CHOSEN',
        message: `${claim('repository') ?? claim('project_path') ?? 'the repository'} has the visibility "${visibility}"; signing with the public Sigstore would publish its name, workflow and commit for good`,
        hint: 'Set sigstore to "public-good" if that is wanted, to "github" for GitHub’s own instance, which has no log, or to "custom" with trusted-root and signing-config of your own instance.',
    });
}


/***/ }),

/***/ 5915:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ keyCredential),
/* harmony export */   a: () => (/* binding */ checkKeyForLogs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _key_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8830);


/**
 * Signing with a key of one's own: the same key for every signature, named by its public key alone.
 */
function keyCredential(key) {
    const credential = {
        verifier: { kind: 'publicKey', publicKey: key.publicKey },
        sign: (data) => Promise.resolve((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(key.hash, data, key.privateKey)),
    };
    return () => Promise.resolve(credential);
}
/**
 * Refuses a key whose signatures one of the logs would not take, before the first of them is made.
 * `messages`: whether plain messages will be signed too, for cosign's `.sig` tag. Throws KeyError
 * KEY_NOT_FOR_LOG.
 */
function checkKeyForLogs(key, logs, { messages }) {
    for (const { apiVersion } of logs) {
        const takes = takenBy(key, apiVersion);
        if (!takes.includes('dsse'))
            throw unfit(key, 'attestations', '');
        if (messages && !takes.includes('hashedrekord')) {
            throw unfit(key, 'signatures of cosign’s tags', 'set formats to "bundle", ');
        }
    }
}
function takenBy(key, apiVersion) {
    switch (apiVersion) {
        case 1:
            return key.rekorV1;
        case 2:
            return key.rekorV2 ? ['dsse', 'hashedrekord'] : [];
    }
}
function unfit({ kind }, what, way) {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .e({
        code: 'KEY_NOT_FOR_LOG',
        message: `the log takes no ${what} by a key of this kind (${kind})`,
        hint: `Nothing was signed. Use a key on P-256 or an RSA key, ${way}or set tlog to "false" and sign without a log.`,
    });
}


/***/ }),

/***/ 8830:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ KeyError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);

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


/***/ }),

/***/ 6262:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   Qn: () => (/* binding */ MAX_KEY_FILE_BYTES),
/* harmony export */   VG: () => (/* binding */ readKeyBlock),
/* harmony export */   Yu: () => (/* binding */ parseKeyDer)
/* harmony export */ });
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3917);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(_sigstore_core__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _key_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8830);


/** Bytes. RSA 4096 in a cosign key file has under 4 KiB. */
const MAX_KEY_FILE_BYTES = 64 * 1024;
const BLOCK = /^-----BEGIN ([A-Z0-9 ]+)-----$([^]*?)^-----END \1-----$/gm;
const LINE = /^-----(?:BEGIN|END) /gm;
/** A first line of RFC 1421 headers: keys that OpenSSL locked with MD5 in the old way. */
const HEADER = /^\s*[A-Za-z-]+:/;
/**
 * The PEM block (RFC 7468) of a key file: exactly one, nothing cut off. Text around it is allowed,
 * as the RFC does.
 * Throws KeyError KEY_TOO_LARGE, KEY_MALFORMED, KEY_ENCRYPTION_UNSUPPORTED.
 */
function readKeyBlock(file) {
    if (file.byteLength > MAX_KEY_FILE_BYTES) {
        throw new _key_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .e({
            code: 'KEY_TOO_LARGE',
            message: `the key has ${file.byteLength} bytes, expected at most ${MAX_KEY_FILE_BYTES}`,
            hint: 'Give the file that holds the private key, and nothing else.',
        });
    }
    const text = Buffer.from(file).toString('latin1').replaceAll('\r\n', '\n');
    const lines = [...text.matchAll(LINE)].length;
    const [block, ...more] = [...text.matchAll(BLOCK)];
    if (lines === 0)
        throw malformed('it holds no PEM block');
    if (block === undefined)
        throw malformed('its PEM block is cut off');
    if (more.length > 0 || lines > 2)
        throw malformed('it holds more than one PEM block');
    const [, label = '', body = ''] = block;
    if (HEADER.test(body))
        throw oldEncryption();
    return { label, bytes: base64In(body) };
}
/**
 * The DER of a block, of which nothing is missing and after which nothing comes. Throws KeyError
 * KEY_MALFORMED.
 */
function parseKeyDer(bytes) {
    try {
        return _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.ASN1Obj.parseBuffer(Buffer.from(bytes));
    }
    catch {
        throw malformed('what its PEM block holds is cut off, or no DER');
    }
}
/** A file that is no private key at all. */
function malformed(why, cause) {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .e({
        code: 'KEY_MALFORMED',
        message: `the key cannot be read: ${why}`,
        hint: 'Give the whole PEM file of one private key, as cosign or OpenSSL wrote it.',
        cause,
    });
}
function base64In(body) {
    const text = body.replace(/\s+/g, '');
    const bytes = Buffer.from(text, 'base64');
    if (text === '' || bytes.toString('base64') !== text)
        throw malformed('its PEM block is no base64');
    return bytes;
}
function oldEncryption() {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .e({
        code: 'KEY_ENCRYPTION_UNSUPPORTED',
        message: 'the key has PEM headers, as keys have that OpenSSL encrypted in the old, weak way',
        hint: 'Convert it: openssl pkcs8 -topk8 -in KEY -out NEW_KEY.',
    });
}


/***/ }),

/***/ 9852:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ isInstanceName),
/* harmony export */   fU: () => (/* binding */ signingConfigTarget),
/* harmony export */   jo: () => (/* binding */ KNOWN_INSTANCES)
/* harmony export */ });
/** The opt-in target beside the config that everybody uses; the latter names Rekor v1 alone. */
const REKOR_V2_CONFIG = 'signing_config_rekor_v2.v0.2.json';
const KNOWN_INSTANCES = {
    'public-good': {
        tufUrl: new URL('https://tuf-repo-cdn.sigstore.dev'),
        root: async () => (await __nccwpck_require__.e(/* import() */ 475).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6475, 19))).default,
        addresses: {},
        hasSigningConfig: true,
    },
    staging: {
        tufUrl: new URL('https://tuf-repo-cdn.sigstage.dev'),
        root: async () => (await __nccwpck_require__.e(/* import() */ 663).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1663, 19))).default,
        addresses: {},
        hasSigningConfig: true,
    },
    // GitHub's own, for its private repositories: no transparency log and no certificate log.
    github: {
        tufUrl: new URL('https://tuf-repo.github.com'),
        root: async () => (await __nccwpck_require__.e(/* import() */ 213).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6213, 19))).default,
        addresses: {
            fulcioUrl: new URL('https://fulcio.githubapp.com'),
            tsaUrl: new URL('https://timestamp.githubapp.com/api/v1/timestamp'),
        },
        hasSigningConfig: false,
    },
};
function isInstanceName(text) {
    return Object.hasOwn(KNOWN_INSTANCES, text);
}
/** The target of a TUF repository that says the services for a use. */
function signingConfigTarget({ rekorVersion }) {
    return rekorVersion === 2 ? REKOR_V2_CONFIG : 'signing_config.v0.2.json';
}


/***/ }),

/***/ 761:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ leafHashOf),
/* harmony export */   M4: () => (/* binding */ logEntryOf),
/* harmony export */   gV: () => (/* binding */ MAX_DATE_SECONDS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** What a log entry is called, computed from the entry itself and not from what a server says of it. */
function logEntryOf(entry) {
    const logId = Buffer.from(entry.logId?.keyId ?? []).toString('hex');
    return {
        logId,
        logIndex: entry.logIndex,
        uuid: isOfRekorV2(entry)
            ? `${logId}:${entry.logIndex}`
            : treeIdOf(entry) + leafHashOf(entry.canonicalizedBody),
        integratedTime: entry.inclusionPromise === undefined ? '' : timeOf(entry.integratedTime),
    };
}
/** The kinds that only Rekor v2 has, are of this version (rekor-tiles CLIENTS.md). */
function isOfRekorV2({ kindVersion }) {
    return kindVersion?.version === '0.0.2' && kindVersion.kind !== 'intoto';
}
/** The last second that a Date can hold (ECMA-262, Time Values and Time Range). */
const MAX_DATE_SECONDS = 8.64e12;
function timeOf(integratedTime) {
    const seconds = Number(integratedTime);
    return seconds > 0 && seconds <= MAX_DATE_SECONDS ? new Date(seconds * 1000).toISOString() : '';
}
/** RFC 6962 §2.1: SHA-256 over a zero byte and the leaf, hex. */
function leafHashOf(canonicalizedBody) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(Buffer.from([0]))
        .update(canonicalizedBody)
        .digest('hex');
}
/** The tree id from a Rekor v1 checkpoint's origin line (`rekor.sigstore.dev - 1193050959916656506`), as 16 hex digits. */
function treeIdOf(entry) {
    const origin = entry.inclusionProof?.checkpoint?.envelope.split('\n', 1)[0] ?? '';
    const decimal = / - ([0-9]{1,20})$/.exec(origin)?.[1];
    const hex = decimal === undefined ? '' : BigInt(decimal).toString(16).padStart(16, '0');
    return hex.length === 16 ? hex : '';
}


/***/ }),

/***/ 6702:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P5: () => (/* binding */ logNotTrusted),
/* harmony export */   hs: () => (/* binding */ checkTreeHead),
/* harmony export */   rK: () => (/* binding */ trustedLogId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_http_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(431);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7918);
/* harmony import */ var _sigstore_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4285);




/** The id of the trusted log that one of the hints in a checkpoint names; undefined where the root has no such log. It proves nothing yet. */
function trustedLogId(keyHints, trust) {
    return trust.material.tlogs.find((log) => keyHints.some((hint) => isHinted(log, hint)))?.logID;
}
/**
 * Refuses a log whose state (a signed note, C2SP signed-note) nobody has signed whom the trusted root names for this time: nothing
 * that it takes would be accepted. Throws SigstoreError INSTANCE_NOT_TRUSTED.
 */
function checkTreeHead(note, { url, trust, now }) {
    const text = Buffer.from((0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .noteText */ .gA)(note));
    const signers = (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .noteSignatures */ .MW)(note).flatMap(({ keyHint, signature }) => trust.material.tlogs.filter((log) => isHinted(log, keyHint)).map((log) => ({ log, signature })));
    if (signers.length === 0)
        throw logNotTrusted(url);
    const current = signers.filter(({ log: { validFor } }) => validFor.start <= now && now <= validFor.end);
    if (current.length === 0)
        throw logOutdated(url);
    if (current.some(({ log, signature }) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(undefined, text, log.publicKey, signature)))
        return;
    throw notTrusted(`the log at ${(0,_shared_http_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc)(url)} shows a state that its key has not signed`, 'Something between this job and the log changes its answers, or it signs with another key than the trusted root has. Nothing was logged.');
}
function logNotTrusted(url) {
    return notTrusted(`the log at ${(0,_shared_http_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc)(url)} signs with a key that the trusted root does not have`, 'Give the trusted root and the signing config of one and the same Sigstore instance.');
}
function logOutdated(url) {
    return notTrusted(`the log at ${(0,_shared_http_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc)(url)} signs with a key that the trusted root has for another time, not for now`, 'Renew the trusted root and the signing config, from the TUF repository of the instance. Nothing was logged.');
}
function notTrusted(message, hint) {
    return new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SigstoreError */ .F({ kind: 'usage', code: 'INSTANCE_NOT_TRUSTED', message, hint });
}
/** Whether a hint, the first bytes of a key's id, is of this log's key. */
function isHinted({ logID }, hint) {
    return hint.byteLength > 0 && hint.equals(logID.subarray(0, hint.byteLength));
}


/***/ }),

/***/ 4870:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ SIMPLE_SIGNING_MEDIA_TYPE),
/* harmony export */   Mb: () => (/* binding */ STATEMENT_PAYLOAD_TYPE),
/* harmony export */   NV: () => (/* binding */ BUNDLE_MEDIA_TYPE),
/* harmony export */   OO: () => (/* binding */ DSSE_MEDIA_TYPE),
/* harmony export */   Wc: () => (/* binding */ SIGNATURE_PREDICATE_TYPE)
/* harmony export */ });
/** The names under which signatures and attestations are stored (Sigstore bundle, cosign and in-toto specifications). */
const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const SIMPLE_SIGNING_MEDIA_TYPE = 'application/vnd.dev.cosign.simplesigning.v1+json';
const DSSE_MEDIA_TYPE = 'application/vnd.dsse.envelope.v1+json';
const STATEMENT_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** Predicate type of the statement that is an image signature (cosign 3). */
const SIGNATURE_PREDICATE_TYPE = 'https://sigstore.dev/cosign/sign/v1';


/***/ }),

/***/ 2371:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ privateKeyOf),
/* harmony export */   publicKeyHint: () => (/* binding */ publicKeyHint)
/* harmony export */ });
/* unused harmony export keyAlgorithm */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _key_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8830);
/* harmony import */ var _key_pem_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6262);



const CURVES = new Map([
    ['prime256v1', 'ECDSA P-256'],
    ['secp384r1', 'ECDSA P-384'],
    ['secp521r1', 'ECDSA P-521'],
]);
const RSA_SIZES = new Map([
    [2048, 'RSA 2048'],
    [3072, 'RSA 3072'],
    [4096, 'RSA 4096'],
]);
const MIN_RSA_BITS = 2048;
const RSA_EXPONENT = 65537n;
const PROBE = Buffer.from('seal-image: does this private key fit its public key?');
/**
 * The algorithm of a public or private key. SHA-256 whatever the curve: measured with `verify
 * --key` and `verify-attestation --key` of cosign 3.1.3 and 2.6.5 (bundles, `.sig` and `.att` tags
 * alike), with Rekor v1 1.5.4 and with what Rekor v2 2.3.0 takes (tests/interop/stack/keys.stack.ts);
 * what v2 does not take was read in rekor-tiles (internal/algorithmregistry).
 *
 * | key                  | verified with                     | v1 dsse | v1 hashedrekord  | v2                    |
 * | -------------------- | --------------------------------- | ------- | ---------------- | --------------------- |
 * | ECDSA P-256          | ECDSA over SHA-256, ASN.1         | yes     | yes              | yes                   |
 * | ECDSA P-384, P-521   | ECDSA over SHA-256, ASN.1         | yes     | no               | SHA-384, SHA-512 only |
 * | RSA 2048, 3072, 4096 | PKCS #1 v1.5 over SHA-256, no PSS | yes     | yes              | yes                   |
 * | Ed25519              | the pure form, no Ed25519ph       | yes     | Ed25519ph only   | Ed25519ph only        |
 *
 * cosign itself signs with SHA-384 on P-384, SHA-512 on P-521 and (2.6.5) Ed25519ph. Its own
 * `verify --key` then refuses, unless it is told `--signature-digest-algorithm`, and no dsse entry
 * takes that. We sign what verifies as it stands.
 * Throws KeyError KEY_KIND_UNSUPPORTED, KEY_TOO_WEAK.
 */
function keyAlgorithm(key) {
    const kind = kindOf(key);
    if (kind === 'Ed25519')
        return { kind, hash: null, rekorV1: ['dsse'], rekorV2: false };
    const isSha256 = kind !== 'ECDSA P-384' && kind !== 'ECDSA P-521';
    const rekorV1 = isSha256 ? ['dsse', 'hashedrekord'] : ['dsse'];
    return { kind, hash: 'sha256', rekorV1, rekorV2: isSha256 };
}
/**
 * A private key with its algorithm, once it has signed something that its public key verifies: a
 * file may hold a public key that is not its own. Throws KeyError KEY_KIND_UNSUPPORTED,
 * KEY_TOO_WEAK, KEY_MALFORMED.
 */
function privateKeyOf(privateKey) {
    const algorithm = keyAlgorithm(privateKey);
    const publicKey = plainPublicKey(privateKey);
    if (!fits(privateKey, publicKey, algorithm.hash)) {
        throw refused('KEY_MALFORMED', 'what the private key signs, its own public key does not verify');
    }
    return { ...algorithm, privateKey, publicKey };
}
/**
 * The public key as everybody writes it: OpenSSL would repeat the compressed point of the file,
 * which Go does not read. A curve that is written out, not named, is refused as Go refuses it.
 */
function plainPublicKey(privateKey) {
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    if (publicKey.asymmetricKeyType !== 'ec')
        return publicKey;
    const spki = (0,_key_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .parseKeyDer */ .Yu)(publicKey.export({ type: 'spki', format: 'der' }));
    if (spki.subs[0]?.subs[1]?.tag.isOID() !== true) {
        throw unsupported('an elliptic curve key whose curve is written out, not named');
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: publicKey.export({ format: 'jwk' }), format: 'jwk' });
}
/**
 * How bundles and cosign name a public key: base64 of the SHA-256 of its SubjectPublicKeyInfo in
 * DER.
 */
function publicKeyHint(publicKey) {
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(spki).digest('base64');
}
function kindOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return 'Ed25519';
    if (type === 'ec') {
        const curve = details?.namedCurve;
        return known(CURVES.get(curve ?? ''), `an elliptic curve key on ${curve ?? 'no named curve'}`);
    }
    if (type !== 'rsa')
        throw unsupported(`a ${type ?? key.type} key`);
    const bits = details?.modulusLength ?? 0;
    if (bits < MIN_RSA_BITS) {
        throw refused('KEY_TOO_WEAK', `it is RSA of ${bits} bits, expected at least ${MIN_RSA_BITS}`);
    }
    if (details?.publicExponent !== RSA_EXPONENT) {
        throw unsupported('an RSA key with a public exponent other than 65537');
    }
    return known(RSA_SIZES.get(bits), `RSA of ${bits} bits, which cosign does not take`);
}
function known(kind, what) {
    if (kind === undefined)
        throw unsupported(what);
    return kind;
}
function fits(privateKey, publicKey, hash) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, PROBE, publicKey, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, PROBE, privateKey));
    }
    catch {
        return false;
    }
}
function unsupported(what) {
    return refused('KEY_KIND_UNSUPPORTED', `it is ${what}`);
}
function refused(code, why) {
    return new _key_error_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyError */ .e({
        code,
        message: `the key cannot be used for signing: ${why}`,
        hint: 'Use ECDSA on P-256, P-384 or P-521, Ed25519, or RSA of 2048, 3072 or 4096 bits; seal-image generate-key-pair makes one.',
    });
}


/***/ }),

/***/ 2715:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ findTreeId),
/* harmony export */   vl: () => (/* binding */ logRequestBytes),
/* harmony export */   zh: () => (/* binding */ rekorV1)
/* harmony export */ });
/* unused harmony exports hashedRekordEntry, dsseEntry, submitEntry */
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2457);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(275);
/* harmony import */ var _fulcio_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(680);
/* harmony import */ var _log_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(761);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4870);
/* harmony import */ var _service_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9452);
/* harmony import */ var _sigstore_error_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4285);







/** A Rekor v1: `dsse` entries for statements, `hashedrekord` for messages. */
function rekorV1(log) {
    return { enter: (signed) => submitEntry({ ...log, entry: entryOf(signed) }) };
}
/** How many bytes the log will be sent for a statement of this size; the certificate's share is an upper bound. */
function logRequestBytes(statementBytes) {
    const certificateShare = 8192;
    // Base64 of the payload; the envelope's own quotes are escaped once more inside the request.
    return Math.ceil(statementBytes / 3) * 4 + certificateShare;
}
function entryOf({ kind, payload, signature, verifier }) {
    if (kind === 'message') {
        return hashedRekordEntry({
            sha256Hex: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(payload)),
            signature,
            verifier: pemOf(verifier),
        });
    }
    const envelope = JSON.stringify({
        payloadType: _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .STATEMENT_PAYLOAD_TYPE */ .Mb,
        payload: payload.toString('base64'),
        signatures: [{ sig: signature.toString('base64') }],
    });
    return dsseEntry({
        envelope,
        envelopeSha256Hex: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(Buffer.from(envelope))),
        payloadSha256Hex: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(payload)),
        signature,
        verifier: pemOf(verifier),
    });
}
function pemOf(verifier) {
    switch (verifier.kind) {
        case 'certificate':
            return verifier.certificate.toString();
        case 'publicKey':
            return verifier.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    }
}
/** hashedrekord over a payload's SHA-256, for `verifier` (PEM certificate or public key). */
function hashedRekordEntry(options) {
    const canonicalBody = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({
        apiVersion: '0.0.1',
        kind: 'hashedrekord',
        spec: {
            data: { hash: { algorithm: 'sha256', value: options.sha256Hex } },
            signature: {
                content: options.signature.toString('base64'),
                publicKey: { content: base64(options.verifier) },
            },
        },
    });
    return { kind: 'hashedrekord', body: Buffer.from(canonicalBody), canonicalBody };
}
/** dsse over an envelope's exact JSON text; the log keeps its hashes and signature only. */
function dsseEntry(options) {
    const proposal = {
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: {
            proposedContent: { envelope: options.envelope, verifiers: [base64(options.verifier)] },
        },
    };
    return {
        kind: 'dsse',
        body: Buffer.from(JSON.stringify(proposal)),
        canonicalBody: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({
            apiVersion: '0.0.1',
            kind: 'dsse',
            spec: {
                envelopeHash: { algorithm: 'sha256', value: options.envelopeSha256Hex },
                payloadHash: { algorithm: 'sha256', value: options.payloadSha256Hex },
                signatures: [
                    {
                        signature: options.signature.toString('base64'),
                        verifier: base64(options.verifier),
                    },
                ],
            },
        }),
    };
}
/**
 * Puts an entry into a Rekor v1 log: one round trip. An entry that is there already (409) is fetched instead, and counts only
 * if its body is exactly ours. Throws SigstoreError LOG_ENTRY_REFUSED, LOG_ENTRY_NOT_OURS, SERVICE_*.
 */
async function submitEntry(options) {
    const { http, entry } = options;
    const answer = await (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .askService */ .xE)('Rekor', http, {
        method: 'POST',
        url: new URL('api/v1/log/entries', (0,_fulcio_js__WEBPACK_IMPORTED_MODULE_2__/* .withSlash */ .E)(options.url)),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: entry.body,
        // Repeating a lost request gives 409 with the entry, never a second entry: the body is the entry's name.
        repeatable: true,
        // So a real Rekor answers to one of two that submit the same entry at the same moment.
        retriedStatuses: [500],
    });
    const found = answer.status === 409 ? await fetchExisting(options.http, answer) : answer;
    (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .expectStatus */ .oi)('Rekor', found, [200, 201], 'LOG_ENTRY_REFUSED', 'The log does not take this entry; nothing was written to the registry.');
    return checkedEntry(found, entry);
}
/**
 * Asks a log which of its trees an entry is in: 16 hex digits, by the entry's leaf hash. It is a name, proved by nothing.
 * Throws SigstoreError LOG_ENTRY_REFUSED, SERVICE_*.
 */
async function findTreeId(options) {
    const { http, leafHash } = options;
    const url = new URL(`api/v1/log/entries/${leafHash}`, (0,_fulcio_js__WEBPACK_IMPORTED_MODULE_2__/* .withSlash */ .E)(options.url));
    const found = await (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .askService */ .xE)('Rekor', http, { method: 'GET', url });
    (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .expectStatus */ .oi)('Rekor', found, [200], 'LOG_ENTRY_REFUSED', 'This log does not know the entry.');
    const [uuid = ''] = Object.keys((0,_service_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .objectIn */ .D7)('Rekor', found));
    return (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedUnless */ .o3)('Rekor', () => {
        if (uuid.length === 80 && uuid.endsWith(leafHash))
            return uuid.slice(0, 16);
        throw new TypeError('it names another entry');
    });
}
async function fetchExisting(http, conflict) {
    const location = URL.parse(conflict.headers['location'] ?? '', conflict.url.href);
    if (conflict.headers['location'] === undefined || location?.origin !== conflict.url.origin) {
        throw new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_5__/* .SigstoreError */ .F({
            code: 'SERVICE_ANSWER_MALFORMED',
            message: 'Rekor says that the entry exists (409) and not where',
            hint: 'Run again; if it stays so, this log does not keep to the Rekor v1 API.',
        });
    }
    // The log says that it has an entry some moments before it can show it.
    return (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .askService */ .xE)('Rekor', http, { method: 'GET', url: location, retriedStatuses: [404] });
}
function checkedEntry(answer, proposed) {
    const { uuid, entry, body } = (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedUnless */ .o3)('Rekor', () => {
        const parsed = parseLogAnswer((0,_service_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .objectIn */ .D7)('Rekor', answer), proposed.kind);
        return { ...parsed, body: canonicalBodyOf(parsed.entry.canonicalizedBody) };
    });
    if (body !== proposed.canonicalBody || !(0,_log_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .logEntryOf */ .M4)(entry).uuid.endsWith(uuid)) {
        throw new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_5__/* .SigstoreError */ .F({
            code: 'LOG_ENTRY_NOT_OURS',
            message: `Rekor answered with entry ${uuid}, which is not for our payload, signature and key`,
            hint: 'Something between this job and the log changes its answers; nothing was written to the registry.',
        });
    }
    return entry;
}
function canonicalBodyOf(body) {
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body, 'the log entry', { maxBytes: body.byteLength }));
}
/** `{UUID: {body, integratedTime, logID, logIndex, verification}}` as the bundle's form of it. */
function parseLogAnswer(body, kind) {
    const [[uuid, value] = ['', undefined], ...more] = Object.entries(body);
    if (!/^(?:[0-9a-f]{64}|[0-9a-f]{80})$/.test(uuid) || more.length > 0) {
        throw new TypeError('not one entry under its UUID');
    }
    const item = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(value, 'the entry');
    const verification = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(item['verification'], 'verification');
    const promise = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(verification['signedEntryTimestamp'], 'signedEntryTimestamp');
    return {
        uuid,
        entry: {
            logIndex: String((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)(item['logIndex'], 'logIndex')),
            logId: { keyId: sha256In(item['logID'], 'logID') },
            kindVersion: { kind, version: '0.0.1' },
            integratedTime: timeIn(item['integratedTime']),
            inclusionPromise: { signedEntryTimestamp: Buffer.from(promise, 'base64') },
            inclusionProof: parseProof((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(verification['inclusionProof'], 'inclusionProof')),
            canonicalizedBody: Buffer.from((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(item['body'], 'body'), 'base64'),
        },
    };
}
function parseProof(proof) {
    return {
        logIndex: String((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)(proof['logIndex'], 'logIndex')),
        treeSize: String((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)(proof['treeSize'], 'treeSize')),
        rootHash: sha256In(proof['rootHash'], 'rootHash'),
        hashes: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)(proof['hashes'], 'hashes').map((hash) => sha256In(hash, 'hash')),
        checkpoint: { envelope: (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(proof['checkpoint'], 'checkpoint') },
    };
}
function sha256In(value, what) {
    const hex = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(value, what);
    if (!/^[0-9a-f]{64}$/.test(hex))
        throw new TypeError(`${what} is not a SHA-256 in hex`);
    return Buffer.from(hex, 'hex');
}
/** Seconds since 1970 that a calendar knows; Rekor v1 dates every entry. */
function timeIn(value) {
    const seconds = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asCount */ .Wg)(value, 'integratedTime');
    if (seconds === 0 || seconds > _log_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DATE_SECONDS */ .gV)
        throw new TypeError('integratedTime is no time');
    return String(seconds);
}
function base64(text) {
    return Buffer.from(text).toString('base64');
}


/***/ }),

/***/ 1910:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ fetchCheckpoint),
/* harmony export */   T: () => (/* binding */ proveByTiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _checkpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7918);
/* harmony import */ var _fulcio_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(680);
/* harmony import */ var _log_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(761);
/* harmony import */ var _service_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9452);
/* harmony import */ var _sigstore_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4285);






/** Hashes in a full tile, and the levels of the tree that one level of tiles spans (C2SP tlog-tiles). */
const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const HASH_BYTES = 32;
const MAX_CHECKPOINT_BYTES = 64 * 1024;
/**
 * Puts together the proof that `leaf` stands at `index`, from the log's checkpoint and tiles (C2SP tlog-tiles, RFC 6962 §2.1.1).
 * Checks that the log has this very leaf there; whether the proof leads to the checkpoint's root, and who signed that, is for
 * the verifier. Throws SigstoreError LOG_ENTRY_NOT_OURS, LOG_ENTRY_REFUSED, SERVICE_*.
 */
async function proveByTiles(log, { leaf, index }) {
    const note = await fetchCheckpoint(log);
    const checkpoint = (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .malformedUnless */ .o3)('Rekor', () => (0,_checkpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .parseCheckpoint */ .S7)(note));
    if (index >= checkpoint.size)
        throw notPublished(index);
    const hashOf = treeReader(log, checkpoint.size);
    const held = await hashOf(index, 1);
    if (held.toString('hex') !== (0,_log_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .leafHashOf */ .ED)(leaf))
        throw notOurs(index);
    const hashes = await Promise.all(siblingsOf(index, 0, checkpoint.size).map(([start, size]) => hashOf(start, size)));
    const inclusionProof = {
        logIndex: String(index),
        treeSize: String(checkpoint.size),
        rootHash: checkpoint.root,
        hashes,
        checkpoint: { envelope: note },
    };
    return { checkpoint, inclusionProof };
}
/** The log's latest checkpoint, as text. Throws SigstoreError LOG_ENTRY_REFUSED, SERVICE_*. */
async function fetchCheckpoint({ http, url }) {
    const answer = await fetchFile(http, new URL('api/v2/checkpoint', (0,_fulcio_js__WEBPACK_IMPORTED_MODULE_1__/* .withSlash */ .E)(url)));
    return answer.body.subarray(0, MAX_CHECKPOINT_BYTES).toString('utf8');
}
/** The subtrees beside the way from a leaf to the root of `size` leaves from `start`, lowest first: PATH(m, D[n]). */
function siblingsOf(index, start, size) {
    if (size <= 1)
        return [];
    const split = splitOf(size);
    return index < start + split
        ? [...siblingsOf(index, start, split), [start + split, size - split]]
        : [...siblingsOf(index, start + split, size - split), [start, split]];
}
/** The largest power of two below `size`. */
function splitOf(size) {
    return 2 ** Math.floor(Math.log2(size - 1));
}
/** Reads the hash of any subtree of a tree of `treeSize` leaves, each tile once. */
function treeReader(log, treeSize) {
    const tiles = new Map();
    const tileAt = (level, number) => {
        const name = tileName(level, number, treeSize);
        const tile = tiles.get(name.path) ?? fetchTile(log, name);
        tiles.set(name.path, tile);
        return tile;
    };
    const hashOf = async (start, size) => {
        const level = Math.log2(size);
        if (!Number.isInteger(level)) {
            const split = splitOf(size);
            const [left, right] = await Promise.all([
                hashOf(start, split),
                hashOf(start + split, size - split),
            ]);
            return nodeHash(left, right);
        }
        const tileLevel = Math.floor(level / TILE_HEIGHT);
        const first = start / TILE_WIDTH ** tileLevel;
        const tile = await tileAt(tileLevel, Math.floor(first / TILE_WIDTH));
        return rootOf(tile, first % TILE_WIDTH, 2 ** (level % TILE_HEIGHT));
    };
    return hashOf;
}
/** The root over `count` hashes of a tile; `count` is a power of two. */
function rootOf(tile, first, count) {
    if (count === 1)
        return tile.subarray(first * HASH_BYTES, (first + 1) * HASH_BYTES);
    const half = count / 2;
    return nodeHash(rootOf(tile, first, half), rootOf(tile, first + half, half));
}
/** `tile/0/x001/x234/067`, with `.p/W` where the tree has only W hashes of it yet. */
function tileName(level, number, treeSize) {
    const hashesAtLevel = Math.floor(treeSize / TILE_WIDTH ** level);
    const width = Math.min(TILE_WIDTH, hashesAtLevel - number * TILE_WIDTH);
    const digits = String(number);
    const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
    const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
    const partial = width < TILE_WIDTH ? `.p/${width}` : '';
    return { path: `tile/${level}/${name}${partial}`, width };
}
async function fetchTile({ http, url }, { path, width }) {
    const { body } = await fetchFile(http, new URL(`api/v2/${path}`, (0,_fulcio_js__WEBPACK_IMPORTED_MODULE_1__/* .withSlash */ .E)(url)));
    (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .malformedUnless */ .o3)('Rekor', () => {
        if (body.byteLength !== width * HASH_BYTES)
            throw new TypeError('a tile has another size');
    });
    return body;
}
async function fetchFile(http, url) {
    const answer = await (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .askService */ .xE)('Rekor', http, { method: 'GET', url });
    (0,_service_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .expectStatus */ .oi)('Rekor', answer, [200], 'LOG_ENTRY_REFUSED', 'This log does not show what it holds; check that the URL is that of a Rekor v2.');
    return answer;
}
function nodeHash(left, right) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
function notOurs(index) {
    return new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_4__/* .SigstoreError */ .F({
        code: 'LOG_ENTRY_NOT_OURS',
        message: `Rekor says that our entry is its ${index}, and that is another one`,
        hint: 'Something between this job and the log changes its answers; nothing was written to the registry.',
    });
}
function notPublished(index) {
    return new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_4__/* .SigstoreError */ .F({
        code: 'SERVICE_UNAVAILABLE',
        message: `Rekor has our entry as its ${index}, and no checkpoint that covers it yet`,
        hint: 'Run again in some seconds; nothing was written to the registry.',
    });
}


/***/ }),

/***/ 472:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ rememberCertificate)
/* harmony export */ });
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3917);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(_sigstore_core__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The same certificate, which from now on remembers what follows from its bytes alone: its DER encoding (ITU-T X.690) and
 * whose signature it bears. The library works all of this out anew some forty times for each bundle, for every time that
 * the certificate must have been valid at; it was most of what a verification took. For certificates that nobody changes: the library takes
 * a copy before it takes an extension out (RFC 6962 §3.2), and what that changes in a copy is the copy's own.
 */
function rememberCertificate(certificate) {
    const { root, tbsCertificate } = certificate;
    const extensions = tbsCertificate.subs.find((part) => part.tag.isContextSpecific(EXTENSIONS));
    const list = extensions?.subs[0];
    for (const part of [...(list?.subs ?? []), ...tbsCertificate.subs, ...root.subs, root]) {
        rememberEncoding(part);
    }
    if (list !== undefined)
        certificate.clone = () => copyWithOwn(list, certificate);
    rememberSigners(certificate);
    return certificate;
}
/** RFC 5280 §4.1: `extensions [3] EXPLICIT Extensions` */
const EXTENSIONS = 3;
/** A copy with a list of extensions of its own, and all that holds it; everything else it shares. */
function copyWithOwn(list, { root }) {
    const copied = (part, depth) => {
        if (depth === 0)
            return part === list ? withParts(part, part.subs) : part;
        const subs = part.subs.map((sub) => copied(sub, depth - 1));
        return subs.every((sub, index) => sub === part.subs[index]) ? part : withParts(part, subs);
    };
    // Certificate, TBSCertificate, [3], Extensions
    return new _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(copied(root, 3));
}
function withParts({ tag, value }, subs) {
    return new _sigstore_core__WEBPACK_IMPORTED_MODULE_0__.ASN1Obj(tag, value, [...subs]);
}
function rememberEncoding(object) {
    const encoded = object.toDER();
    object.toDER = () => encoded;
}
/** By the issuer's whole encoding. Only who did sign it is remembered: strangers could otherwise fill the memory with who did not. */
function rememberSigners(certificate) {
    const signers = new Set();
    const verify = certificate.verify.bind(certificate);
    certificate.verify = (issuer = certificate) => {
        const name = issuer.root.toDER().toString('latin1');
        if (signers.has(name))
            return true;
        const isSigner = verify(issuer);
        if (isSigner)
            signers.add(name);
        return isSigner;
    };
}


/***/ }),

/***/ 9452:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   o3: () => (/* binding */ malformedUnless),
/* harmony export */   oi: () => (/* binding */ expectStatus),
/* harmony export */   xE: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var _shared_http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(431);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(275);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(230);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7383);
/* harmony import */ var _sigstore_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4285);





/** Sends a request to a Sigstore service; a network failure becomes SERVICE_UNAVAILABLE, naming the service. */
async function askService(service, http, request) {
    let answer;
    try {
        answer = await http.request({ ...request, service });
    }
    catch (cause) {
        throw new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_4__/* .SigstoreError */ .F({
            code: 'SERVICE_UNAVAILABLE',
            message: `${service} could not be reached: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`,
            hint: 'Run again later; nothing was written to the registry. If it stays so, check the URL and the network.',
            cause,
        });
    }
    if (answer.status >= 500 || answer.status === 429) {
        throw new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_4__/* .SigstoreError */ .F({
            code: 'SERVICE_UNAVAILABLE',
            message: `${service} answered ${answer.status} to ${request.method} ${(0,_shared_http_js__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc)(request.url)}${detailOf(answer)}`,
            hint: 'The service is failing or overloaded; run again later. Nothing was written to the registry.',
        });
    }
    return answer;
}
/** Refuses what is not the status asked for, as `code`, with what the service says of it. */
function expectStatus(service, answer, expected, code, hint) {
    if (expected.includes(answer.status))
        return;
    throw new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_4__/* .SigstoreError */ .F({
        code,
        message: `${service} answered ${answer.status} at ${(0,_shared_http_js__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc)(answer.url)}${detailOf(answer)}`,
        hint,
    });
}
/** The JSON object in an answer, or SERVICE_ANSWER_MALFORMED. */
function objectIn(service, answer) {
    const what = `the answer of ${service}`;
    return malformedUnless(service, () => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(answer.body, what, { maxBytes: answer.body.byteLength }), what));
}
/** Runs a parser over a service's answer; whatever it throws becomes SERVICE_ANSWER_MALFORMED. */
function malformedUnless(service, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new _sigstore_error_js__WEBPACK_IMPORTED_MODULE_4__/* .SigstoreError */ .F({
            code: 'SERVICE_ANSWER_MALFORMED',
            message: `${service} gave an answer that cannot be used: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`,
            hint: 'Check that the URL is that of the service; nothing of the answer was used.',
            cause,
        });
    }
}
/** `: message` from a gRPC-gateway or Rekor error body, or nothing. A token that the service repeats is left out. */
function detailOf(answer) {
    try {
        const body = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(answer.body, 'error', { maxBytes: 65_536 }), 'error');
        const said = body['message'];
        return typeof said === 'string' ? `: ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(said.replace(WEB_TOKEN, '***'))}` : '';
    }
    catch {
        return '';
    }
}
/** A JSON Web Token in compact form, whole or cut: its first part encodes `{"`. */
const WEB_TOKEN = /eyJ[\w-]+(?:\.[\w-]*){0,2}/g;


/***/ }),

/***/ 8498:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ signingPayload),
/* harmony export */   _: () => (/* binding */ checkSigningPayload)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2457);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7383);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7298);




const TYPE = 'cosign container image signature';
const MAX_PAYLOAD_BYTES = 1024 * 1024;
/**
 * cosign's simple signing payload for an image (cosign specs/SIGNATURE_SPEC.md; containers/image, atomic signature), byte for byte
 * as cosign's json.Marshal writes it. `repositoryName` goes in as `ghcr.io/o/app`.
 */
function signingPayload(repositoryName, digest) {
    return Buffer.from(JSON.stringify({
        critical: {
            identity: { 'docker-reference': repositoryName },
            image: { 'docker-manifest-digest': digest },
            type: TYPE,
        },
        optional: null,
    }));
}
/**
 * A payload must be cosign's and name this digest. Whose repository it names is not judged: an image keeps its signature when it is
 * copied. To be called with verified bytes only. Throws VerifyError STATEMENT_MALFORMED, SUBJECT_MISMATCH.
 */
function checkSigningPayload(bytes, digest) {
    const got = (0,_verify_error_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedUnless */ .xG)({
        code: 'STATEMENT_MALFORMED',
        message: 'the signed payload is none of cosign’s',
        hint: 'It was signed, but says nothing about an image.',
    }, () => digestIn(bytes));
    if (got === digest)
        return;
    throw new _verify_error_js__WEBPACK_IMPORTED_MODULE_3__/* .VerifyError */ .Gz({
        code: 'SUBJECT_MISMATCH',
        message: `the payload is about ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(got)}, expected ${digest}`,
        hint: 'This signature was made for another image.',
    });
}
function digestIn(bytes) {
    const payload = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, 'it', { maxBytes: MAX_PAYLOAD_BYTES }), 'it');
    const critical = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(payload['critical'], 'critical');
    const type = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(critical['type'], 'type');
    const names = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(critical['image'], 'image');
    const digest = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(names['docker-manifest-digest'], 'docker-manifest-digest');
    if (type !== TYPE || !(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw new TypeError('type or digest is malformed');
    return digest;
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ SigstoreError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);

/** Signing could not go on: a token, a Sigstore service or its configuration. */
class SigstoreError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
    constructor(failure) {
        super({ kind: 'service', ...failure });
    }
}


/***/ }),

/***/ 2232:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ NO_TRUSTED_ROOT),
/* harmony export */   dz: () => (/* binding */ withPublicKey),
/* harmony export */   t1: () => (/* binding */ parseTrustedRoot)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9654);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4187);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7383);
/* harmony import */ var _remembered_certificate_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(472);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7298);






const MAX_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPES = new Set([
    'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    'application/vnd.dev.sigstore.trustedroot.v0.2+json',
]);
const refusal = {
    kind: 'usage',
    code: 'TRUST_ROOT_MALFORMED',
    message: 'the trusted root cannot be read',
    hint: 'Give a trusted_root.json as Sigstore’s TUF repository serves it; `cosign trusted-root create` writes one.',
};
/**
 * Reads a trusted root (Sigstore protobuf-specs, sigstore_trustroot.proto, JSON). Every key of a log must say from when on it is
 * valid: the library takes a missing start for "always". Throws VerifyError TRUST_ROOT_MALFORMED.
 */
function parseTrustedRoot(bytes) {
    return (0,_verify_error_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedUnless */ .xG)(refusal, () => {
        const json = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, 'the trusted root', { maxBytes: MAX_BYTES }), 'it');
        const document = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON(json);
        if (!MEDIA_TYPES.has(document.mediaType)) {
            throw malformed(`its media type is "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(document.mediaType)}"`);
        }
        for (const log of [...document.tlogs, ...document.ctlogs]) {
            const start = log.publicKey?.validFor?.start;
            if (start === undefined || Number.isNaN(start.getTime())) {
                throw malformed(`the log "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(log.baseUrl)}" has no time from which it is valid`);
            }
        }
        for (const authority of [
            ...document.certificateAuthorities,
            ...document.timestampAuthorities,
        ]) {
            if ((authority.certChain?.certificates ?? []).length === 0) {
                throw malformed(`the authority "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(authority.uri)}" has no certificate`);
            }
        }
        return { document, material: materialOf(document) };
    });
}
/** Trusts no service at all: for keys whose signatures are in no log. */
const NO_TRUSTED_ROOT = (() => {
    const document = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON({
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    });
    return { document, material: materialOf(document) };
})();
/** The trust material with one public key in it, which stands for every hint: the caller says which key it is. */
function withPublicKey(trust, publicKey) {
    return { ...trust.material, publicKey: () => ({ publicKey, validFor: () => true }) };
}
function materialOf(document) {
    const material = (0,_sigstore_verify__WEBPACK_IMPORTED_MODULE_1__/* .toTrustMaterial */ .jO)(document, refuseKey);
    for (const { certChain } of [
        ...material.certificateAuthorities,
        ...material.timestampAuthorities,
    ])
        certChain.forEach(_remembered_certificate_js__WEBPACK_IMPORTED_MODULE_4__/* .rememberCertificate */ .V);
    return material;
}
function refuseKey() {
    throw new _sigstore_verify__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk({ code: 'PUBLIC_KEY_ERROR', message: 'no public key was given' });
}
function malformed(why) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_5__/* .VerifyError */ .Gz({ ...refusal, message: `${refusal.message}: ${why}` });
}


/***/ }),

/***/ 2767:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jm: () => (/* binding */ parseSignerCertificate),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   i$: () => (/* binding */ signerOfBundle),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3917);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(_sigstore_core__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7383);
/* harmony import */ var _remembered_certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(472);
/* harmony import */ var _verify_claims_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3291);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7298);






const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const FULCIO_USERNAME = '1.3.6.1.4.1.57264.1.7';
const MAX_CERTIFICATE_BYTES = 64 * 1024;
const GENERAL_NAME = { otherName: 0x00, email: 0x01, uri: 0x06 };
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Certificates read last, by their bytes: one run signs everything with one, and each of its bundles brings it along. */
const readLast = new Map();
const KEPT_CERTIFICATES = 16;
/**
 * Reads a signing certificate (Fulcio certificate specification): a code-signing leaf with exactly one subject alternative name and
 * one issuer. The library reads the first name, drops the high bits of its bytes, and looks at no key usage.
 * Throws VerifyError CERTIFICATE_MALFORMED.
 */
function parseSignerCertificate(der) {
    const bytes = der.toString('latin1');
    // Of a copy: what is kept must stay as it was when the caller's buffer does not.
    const certificate = readLast.get(bytes) ?? readCertificate(Buffer.from(der));
    readLast.set(bytes, certificate);
    if (readLast.size > KEPT_CERTIFICATES)
        readLast.delete(readLast.keys().next().value ?? bytes);
    return certificate;
}
function readCertificate(der) {
    return (0,_verify_error_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedUnless */ .xG)({
        code: 'CERTIFICATE_MALFORMED',
        message: 'the signing certificate cannot be read',
        hint: 'This is no certificate that Fulcio issues; nothing of it was believed.',
    }, () => {
        if (der.byteLength > MAX_CERTIFICATE_BYTES)
            throw (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedCertificate */ .R0)('it is too large');
        const certificate = (0,_remembered_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberCertificate */ .V)(_sigstore_core__WEBPACK_IMPORTED_MODULE_1__.X509Certificate.parse(Buffer.from(der)));
        const node = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
        checkExtensions(certificate);
        checkUsage(certificate, node);
        return {
            der,
            key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(node.publicKey.export({ type: 'spki', format: 'pem' })),
            parsed: certificate,
            identity: subjectNameIn(certificate),
            issuer: (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .issuerIn */ .NM)(certificate),
            claims: (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimsIn */ .hh)(certificate),
            notBefore: certificate.notBefore,
            notAfter: certificate.notAfter,
        };
    });
}
/** Who holds a certificate, as a policy judges it and a verdict tells it. */
function holderOf({ identity, issuer, claims }) {
    const { sourceRepositoryUri: sourceRepository } = claims;
    return { identity, issuer, ...(sourceRepository === undefined ? {} : { sourceRepository }) };
}
/** The same, with the branch or tag that its job was started for. */
function sourceOf(certificate) {
    const { sourceRepositoryRef: sourceRef } = certificate.claims;
    return { ...holderOf(certificate), ...(sourceRef === undefined ? {} : { sourceRef }) };
}
/** The certificate that a bundle says it was signed with; nothing of it is verified. Throws VerifyError CERTIFICATE_MALFORMED, SIGNER_KIND. */
function signerOfBundle(bundle) {
    const { content } = bundle.verificationMaterial;
    switch (content.$case) {
        case 'certificate':
            return parseSignerCertificate(content.certificate.rawBytes);
        case 'x509CertificateChain': {
            const [leaf, ...chain] = content.x509CertificateChain.certificates;
            refuseRoots(chain.map((certificate) => certificate.rawBytes));
            return parseSignerCertificate(leaf?.rawBytes ?? Buffer.alloc(0));
        }
        case 'publicKey':
            throw new _verify_error_js__WEBPACK_IMPORTED_MODULE_5__/* .VerifyError */ .Gz({
                code: 'SIGNER_KIND',
                message: 'the bundle was signed with a public key, expected a certificate',
                hint: 'Ask for the key; there is no identity in this signature.',
            });
    }
}
/** Refuses a bundle whose chain carries a root: roots come from the trust root alone (bundle specification, x509_certificate_chain). */
function refuseRoots(chain) {
    for (const der of chain) {
        const certificate = (0,_verify_error_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedUnless */ .xG)({
            code: 'CERTIFICATE_MALFORMED',
            message: 'a certificate of the chain cannot be read',
            hint: 'Whoever wrote this bundle must write it anew.',
        }, () => _sigstore_core__WEBPACK_IMPORTED_MODULE_1__.X509Certificate.parse(Buffer.from(der)));
        if (!certificate.subject.equals(certificate.issuer))
            continue;
        throw new _verify_error_js__WEBPACK_IMPORTED_MODULE_5__/* .VerifyError */ .Gz({
            code: 'CERTIFICATE_UNTRUSTED',
            message: 'the bundle brings a self-issued certificate in its chain, expected none',
            hint: 'A bundle must not carry its own root; whoever wrote it must leave it out.',
        });
    }
}
/** RFC 5280 §4.2: a certificate must not have an extension twice; a second one could be read by another verifier. */
function checkExtensions(certificate) {
    const seen = certificate.extensions.map((extension) => extension.subs[0]?.toOID() ?? '');
    if (new Set(seen).size !== seen.length)
        throw (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedCertificate */ .R0)('it has one extension twice');
}
function checkUsage(certificate, node) {
    if (certificate.extBasicConstraints?.isCA === true || node.ca)
        throw (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedCertificate */ .R0)('it is a certificate authority, not a leaf');
    const usages = extendedUsages(node);
    if (!usages.includes(CODE_SIGNING))
        throw (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedCertificate */ .R0)('it is not for code signing');
    if (certificate.extKeyUsage?.digitalSignature !== true) {
        throw (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedCertificate */ .R0)('its key is not for digital signatures');
    }
}
/** Node's `keyUsage` is the extended key usage (RFC 5280 §4.2.1.12). Empty where the certificate limits its use in no way: Node then gives undefined, whatever its types say. */
function extendedUsages(node) {
    return node.keyUsage ?? [];
}
function subjectNameIn(certificate) {
    const names = certificate.extSubjectAltName?.valueObj.subs[0]?.subs ?? [];
    const [name] = names;
    if (names.length !== 1 || name === undefined) {
        throw (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedCertificate */ .R0)(`it has ${names.length} subject alternative names, expected one`);
    }
    if (name.tag.isContextSpecific(GENERAL_NAME.uri))
        return asciiIn(name.value);
    if (name.tag.isContextSpecific(GENERAL_NAME.email))
        return asciiIn(name.value);
    if (name.tag.isContextSpecific(GENERAL_NAME.otherName)) {
        const text = name.subs[1]?.subs[0];
        if (name.subs[0]?.toOID() === FULCIO_USERNAME && text !== undefined) {
            return strictUtf8.decode(text.value);
        }
    }
    throw (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedCertificate */ .R0)('its subject alternative name is neither URI, e-mail address nor user name');
}
/** IA5String: seven bits, and nothing that does not print. */
function asciiIn(value) {
    if (value.byteLength === 0 || value.some((byte) => byte < 0x20 || byte > 0x7e)) {
        throw (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .malformedCertificate */ .R0)(`its subject alternative name is no text: "${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(value.toString('latin1'))}"`);
    }
    return value.toString('latin1');
}


/***/ }),

/***/ 3291:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NM: () => (/* binding */ issuerIn),
/* harmony export */   R0: () => (/* binding */ malformedCertificate),
/* harmony export */   dX: () => (/* binding */ outsideCaller),
/* harmony export */   hh: () => (/* binding */ claimsIn)
/* harmony export */ });
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7298);

const OID_ISSUER_V1 = '1.3.6.1.4.1.57264.1.1';
const OID_ISSUER_V2 = '1.3.6.1.4.1.57264.1.8';
/** Fulcio's certificate extensions (fulcio/docs/oid-info.md), 1.3.6.1.4.1.57264.1.N, each a DER UTF8String. */
const CLAIMS = {
    buildSignerUri: 9,
    buildSignerDigest: 10,
    runnerEnvironment: 11,
    sourceRepositoryUri: 12,
    sourceRepositoryDigest: 13,
    sourceRepositoryRef: 14,
    sourceRepositoryIdentifier: 15,
    sourceRepositoryOwnerUri: 16,
    sourceRepositoryOwnerIdentifier: 17,
    buildConfigUri: 18,
    buildConfigDigest: 19,
    buildTrigger: 20,
    runInvocationUri: 21,
    sourceRepositoryVisibility: 22,
};
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** The claims in a certificate. Throws VerifyError CERTIFICATE_MALFORMED where one is no text. */
function claimsIn(certificate) {
    const found = Object.entries(CLAIMS).flatMap(([name, arc]) => {
        const value = derTextIn(certificate, `1.3.6.1.4.1.57264.1.${arc}`);
        return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(found);
}
/**
 * The repository whose job signed, where the workflow that signed lies outside of it: one of the many that may call that workflow.
 * Undefined where it signed with a workflow of its own, or where nothing is known of either.
 */
function outsideCaller(claims) {
    const { sourceRepositoryUri: caller, buildSignerUri: signer } = claims;
    if (caller === undefined || signer === undefined)
        return undefined;
    return signer.startsWith(`${caller}/`) ? undefined : caller;
}
/** The token's issuer: the second extension, or the first, older one; where there are both they must agree. */
function issuerIn(certificate) {
    const second = derTextIn(certificate, OID_ISSUER_V2);
    const raw = certificate.extension(OID_ISSUER_V1)?.value;
    const first = raw === undefined ? undefined : strictUtf8.decode(raw);
    const issuer = second ?? first;
    if (issuer === undefined || issuer === '')
        throw malformedCertificate('it names no issuer');
    if (first !== undefined && first !== issuer)
        throw malformedCertificate('it names two issuers');
    return issuer;
}
function derTextIn(certificate, oid) {
    const extension = certificate.extension(oid);
    if (extension === undefined)
        return undefined;
    const [text, ...more] = extension.valueObj.subs;
    if (text === undefined || more.length > 0)
        throw malformedCertificate(`its extension ${oid} is no text`);
    return strictUtf8.decode(text.value);
}
/** A certificate that no authority of Sigstore issues for signing. */
function malformedCertificate(why) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        code: 'CERTIFICATE_MALFORMED',
        message: `the signing certificate cannot be used: ${why}`,
        hint: 'This is no certificate that Fulcio issues for signing; nothing of it was believed.',
    });
}


/***/ }),

/***/ 3681:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ signedContent)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var dist = __nccwpck_require__(3917);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __nccwpck_require__(9654);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __nccwpck_require__(2457);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(7383);
;// CONCATENATED MODULE: ./build/sigstore/verify-prehashed.js
/**
 * Verifies an ECDSA signature (DER) over a message of which only the SHA-256 is known, on P-256, P-384 or P-521.
 * node:crypto always hashes the message itself, so this comes from @noble/curves, loaded only here
 * (docs/adr/0010-verify-by-digest.md). Undefined for keys that cannot be verified so.
 */
async function prehashedVerifier(key) {
    const curve = await curveOf(key);
    if (curve === undefined)
        return undefined;
    const { x, y } = key.export({ format: 'jwk' });
    if (x === undefined || y === undefined)
        return undefined;
    const point = Buffer.concat([
        Buffer.from([0x04]),
        Buffer.from(x, 'base64url'),
        Buffer.from(y, 'base64url'),
    ]);
    return (digest, signature) => {
        try {
            const form = { prehash: false, lowS: false, format: 'der' };
            return curve.verify(signature, digest, point, form);
        }
        catch {
            return false;
        }
    };
}
async function curveOf(key) {
    if (key.asymmetricKeyType !== 'ec')
        return undefined;
    const { p256, p384, p521 } = await __nccwpck_require__.e(/* import() */ 431).then(__nccwpck_require__.bind(__nccwpck_require__, 3431));
    const curves = new Map([
        ['prime256v1', p256],
        ['secp384r1', p384],
        ['secp521r1', p521],
    ]);
    return curves.get(key.asymmetricKeyDetails?.namedCurve ?? '');
}

// EXTERNAL MODULE: ./build/sigstore/verify-error.js
var verify_error = __nccwpck_require__(7298);
;// CONCATENATED MODULE: ./build/sigstore/verify-content.js







const HASHES = new Map([
    [protobuf_specs_dist.HashAlgorithm.SHA2_256, 'sha256'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_384, 'sha384'],
    [protobuf_specs_dist.HashAlgorithm.SHA2_512, 'sha512'],
]);
const HASH_BY_LENGTH = {
    32: 'sha256',
    48: 'sha384',
    64: 'sha512',
};
/**
 * The bundle's signature over the artifact. `timestamped`: what its RFC 3161 timestamps are over, where that is not the signature.
 * Throws VerifyError SUBJECT_MISMATCH where a message digest is another, BUNDLE_MALFORMED, ARTIFACT_REQUIRED.
 */
async function signedContent(options) {
    const { content } = options.bundle;
    switch (content.$case) {
        case 'dsseEnvelope': {
            const { payloadType, payload, signatures } = content.dsseEnvelope;
            const [signature, ...more] = signatures;
            if (signature === undefined || more.length > 0)
                throw notOneSignature(signatures.length);
            const signed = dist.dsse.preAuthEncoding(payloadType, payload);
            return {
                ...comparisons(signature.sig, options.timestamped),
                kind: content.$case,
                compareDigest: (digest) => isDigestOf(digest, payload),
                compareSignedDigest: (digest) => isDigestOf(digest, signed),
                verifySignature: (key) => envelopeHashes(key).some((hash) => verifySafely(hash, signed, key, signature.sig)),
            };
        }
        case 'messageSignature': {
            const { messageDigest, signature } = content.messageSignature;
            const hash = HASHES.get(messageDigest.algorithm);
            if (hash === undefined)
                throw unknownHash();
            const { digest } = messageDigest;
            const isMessageDigest = (other) => digest.equals(other);
            return {
                ...comparisons(signature, options.timestamped),
                kind: content.$case,
                compareDigest: isMessageDigest,
                compareSignedDigest: isMessageDigest,
                verifySignature: await messageVerifier({ ...options, hash, digest, signature }),
            };
        }
    }
}
/** How to check a message signature: over the bytes, or over their digest where only that is known. */
async function messageVerifier(options) {
    const { artifact, hash, digest, signature } = options;
    if ('statementSubject' in artifact || artifact.predicateTypes !== undefined)
        throw noStatement();
    if ('bytes' in artifact) {
        checkMessageDigest(digest, (0,external_node_crypto_.createHash)(hash).update(artifact.bytes).digest());
        return (key) => verifySafely(hashFor(key, hash), artifact.bytes, key, signature);
    }
    if (hash !== 'sha256')
        throw bytesRequired(`its digest is ${hash}`);
    checkMessageDigest(digest, Buffer.from((0,oci_digest/* hexOf */.ZD)(artifact.digest), 'hex'));
    const verifier = await prehashedVerifier(options.key);
    if (verifier === undefined)
        throw bytesRequired('its key signs whole messages');
    return () => verifier(digest, signature);
}
function comparisons(rawSignature, timestamped) {
    return {
        rawSignature,
        signature: timestamped === undefined ? rawSignature : Buffer.from(timestamped),
        compareSignature: (other) => rawSignature.equals(other),
    };
}
function isDigestOf(digest, bytes) {
    const hash = HASH_BY_LENGTH[digest.byteLength];
    return hash !== undefined && (0,external_node_crypto_.createHash)(hash).update(bytes).digest().equals(digest);
}
/** Signers hash an envelope with SHA-256 whatever their curve (cosign), or with the hash of the curve's size (sigstore-go). */
function envelopeHashes(key) {
    if (key.asymmetricKeyType === 'ed25519')
        return [null];
    if (key.asymmetricKeyType !== 'ec')
        return ['sha256'];
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === 'secp384r1')
        return ['sha384', 'sha256'];
    if (curve === 'secp521r1')
        return ['sha512', 'sha256'];
    return ['sha256'];
}
/** Ed25519 takes the message as it is. */
function hashFor(key, hash) {
    return key.asymmetricKeyType === 'ed25519' ? null : hash;
}
function verifySafely(hash, bytes, key, signature) {
    try {
        return (0,external_node_crypto_.verify)(hash, bytes, key, signature);
    }
    catch {
        // OpenSSL throws for some malformed signatures; neither way is one verified.
        return false;
    }
}
function checkMessageDigest(got, expected) {
    if (got.equals(expected))
        return;
    throw new verify_error/* VerifyError */.Gz({
        code: 'SUBJECT_MISMATCH',
        message: `the bundle signs ${(0,log/* printable */.g)(got.toString('hex'))}, expected ${expected.toString('hex')}`,
        hint: 'This signature was made for something else.',
    });
}
function noStatement() {
    return new verify_error/* VerifyError */.Gz({
        code: 'STATEMENT_MALFORMED',
        message: 'the bundle signs plain bytes, expected an in-toto statement',
        hint: 'This is a signature over a file, not an attestation.',
    });
}
function notOneSignature(count) {
    return new verify_error/* VerifyError */.Gz({
        code: 'BUNDLE_MALFORMED',
        message: `the envelope has ${count} signatures, expected exactly 1`,
        hint: 'Whoever wrote this bundle must write one bundle for each signature.',
    });
}
function unknownHash() {
    return new verify_error/* VerifyError */.Gz({
        code: 'BUNDLE_MALFORMED',
        message: 'the bundle’s message digest is none of SHA-256, SHA-384 and SHA-512',
        hint: 'Whoever wrote this bundle must write it anew.',
    });
}
function bytesRequired(why) {
    return new verify_error/* VerifyError */.Gz({
        kind: 'usage',
        code: 'ARTIFACT_REQUIRED',
        message: `this signature cannot be verified by a SHA-256 digest alone: ${why}`,
        hint: 'Give the file itself in place of its digest.',
    });
}


/***/ }),

/***/ 764:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ verifyCryptography)
/* harmony export */ });
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4187);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7298);


/**
 * The library's part: timestamps, certificate chain and SCTs, log promises, checkpoints and proofs, the signature itself.
 * Everything that is there must verify, beyond the thresholds too. Throws VerifyError, with a code for each kind of failure.
 */
function verifyCryptography(entity, material, thresholds) {
    const failure = refusalOf(entity, material, thresholds);
    if (failure === undefined)
        return;
    // Only to name the refusal: what fails by nothing but the times in the trusted root is refused like everything else.
    const isOnlyLate = refusalOf(entity, atAnyTime(material), thresholds) === undefined;
    throw isOnlyLate ? outdated(failure) : failure;
}
function refusalOf(entity, material, thresholds) {
    const verifier = new _sigstore_verify__WEBPACK_IMPORTED_MODULE_0__/* .Verifier */ .BL(material, {
        tlogThreshold: thresholds.logEntries,
        ctlogThreshold: thresholds.scts,
        timestampThreshold: thresholds.timestamps,
    });
    try {
        verifier.verify(entity);
        return undefined;
    }
    catch (cause) {
        return refusal(cause);
    }
}
const MAX_DATE_MS = 8.64e15;
const ALWAYS = { start: new Date(-MAX_DATE_MS), end: new Date(MAX_DATE_MS) };
/** The same services, without the times for which the trusted root names them. */
function atAnyTime(material) {
    const timeless = (services) => services.map((service) => ({ ...service, validFor: ALWAYS }));
    return {
        ...material,
        certificateAuthorities: timeless(material.certificateAuthorities),
        timestampAuthorities: timeless(material.timestampAuthorities),
        tlogs: timeless(material.tlogs),
        ctlogs: timeless(material.ctlogs),
    };
}
function outdated(cause) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        code: 'TRUST_ROOT_OUTDATED',
        message: `the trusted root names the service that vouches for this, but not for the time at which it did: ${cause.message}`,
        hint: _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTDATED_HINT */ .Fp,
        cause,
    });
}
function refusal(cause) {
    if (!(cause instanceof _sigstore_verify__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)) {
        return refused('BUNDLE_MALFORMED', 'the bundle broke the verifier', cause);
    }
    const { message } = cause;
    switch (cause.code) {
        case 'TIMESTAMP_ERROR':
            return message.startsWith('expected')
                ? refused('TIMESTAMP_MISSING', message, cause)
                : refused('TIMESTAMP_INVALID', message, cause);
        case 'CERTIFICATE_ERROR':
            return message.includes('SCT')
                ? refused('SCT_INVALID', message, cause)
                : refused('CERTIFICATE_UNTRUSTED', message, cause);
        case 'PUBLIC_KEY_ERROR':
            return refused('SIGNER_KIND', message, cause);
        case 'TLOG_INCLUSION_PROOF_ERROR':
            return message.includes('checkpoint')
                ? refused('CHECKPOINT_INVALID', message, cause)
                : refused('INCLUSION_PROOF_INVALID', message, cause);
        case 'TLOG_INCLUSION_PROMISE_ERROR':
            return refused('SET_INVALID', message, cause);
        case 'TLOG_MISSING_INCLUSION_ERROR':
            return refused('INCLUSION_PROOF_INVALID', message, cause);
        case 'TLOG_BODY_ERROR':
            return refused('LOG_ENTRY_MISMATCH', message, cause);
        case 'TLOG_ERROR':
            return message.includes('duplicate')
                ? refused('LOG_ENTRY_DUPLICATE', message, cause)
                : refused('LOG_ENTRY_MISSING', message, cause);
        case 'SIGNATURE_ERROR':
            return refused('SIGNATURE_INVALID', message, cause);
        case 'NOT_IMPLEMENTED_ERROR':
            return refused('BUNDLE_MALFORMED', message, cause);
    }
}
const HINTS = {
    TIMESTAMP_MISSING: 'Without a trusted time nobody knows that the certificate was valid when it was used.',
    TIMESTAMP_INVALID: 'Check that the trusted root names the timestamp authority that was used.',
    CERTIFICATE_UNTRUSTED: 'Check that the trusted root is that of the Sigstore instance which signed this.',
    SCT_INVALID: 'Check that the trusted root names the certificate log of the instance which signed this.',
    CHECKPOINT_INVALID: 'Check that the trusted root names the transparency log that was used.',
    SET_INVALID: 'Check that the trusted root names the transparency log that was used.',
    SIGNATURE_INVALID: 'What was signed was changed afterwards, or was signed with another key.',
};
function refused(code, message, cause) {
    return new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        code,
        message,
        hint: HINTS[code] ?? 'This bundle proves nothing; do not use what it is about.',
        cause,
    });
}


/***/ }),

/***/ 7298:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ OUTDATED_HINT),
/* harmony export */   Gz: () => (/* binding */ VerifyError),
/* harmony export */   xG: () => (/* binding */ refusedUnless)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(230);

/** Where what is trusted was not trusted, or no longer, at the time that counts. */
const OUTDATED_HINT = 'Renew the trusted root, from the TUF repository of the instance. If it stays so, the instance has retired that key: do not use what was signed with it since.';
/** Something was not verified. There is no partial success: whoever catches this has nothing. */
class VerifyError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
    constructor(failure) {
        super({ kind: 'refused', ...failure });
    }
}
/** Runs `parse` over foreign material; whatever it throws that is not a verdict already becomes `code`. */
function refusedUnless(refusal, parse) {
    try {
        return parse();
    }
    catch (cause) {
        if (cause instanceof VerifyError)
            throw cause;
        const detail = cause instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM ? `: ${cause.message}` : '';
        throw new VerifyError({ ...refusal, message: `${refusal.message}${detail}`, cause });
    }
}


/***/ }),

/***/ 5347:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ checkKey)
/* harmony export */ });
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7298);

const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];
const MIN_RSA_BITS = 2048;
/**
 * Refuses keys that prove too little: only ECDSA on P-256, P-384 or P-521, Ed25519, and RSA of at least 2048 bits.
 * Throws VerifyError KEY_UNSUPPORTED: wrong usage for a key that the caller gave, a refusal for one that came in a certificate.
 */
function checkKey(key, from) {
    const why = weaknessOf(key);
    if (why === undefined)
        return;
    throw new _verify_error_js__WEBPACK_IMPORTED_MODULE_0__/* .VerifyError */ .Gz({
        kind: from === 'caller' ? 'usage' : 'refused',
        code: 'KEY_UNSUPPORTED',
        message: `the key cannot be used for verification: ${why}`,
        hint: 'Use ECDSA on P-256, P-384 or P-521, Ed25519, or RSA of at least 2048 bits.',
    });
}
/** What is wrong with a key, or undefined where nothing is. */
function weaknessOf(key) {
    if (key.type !== 'public')
        return `it is a ${key.type} key, expected a public one`;
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return undefined;
    if (type === 'ec') {
        if (CURVES.includes(details?.namedCurve))
            return undefined;
        return `its curve is ${details?.namedCurve ?? 'unnamed'}`;
    }
    if (type === 'rsa') {
        const bits = details?.modulusLength ?? 0;
        if (bits >= MIN_RSA_BITS)
            return undefined;
        return `it is RSA of ${bits} bits, expected at least ${MIN_RSA_BITS}`;
    }
    return `it is a key for ${type ?? 'nothing known'}`;
}


/***/ }),

/***/ 5375:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ logSettings),
/* harmony export */   zc: () => (/* binding */ settingsFor),
/* harmony export */   zm: () => (/* binding */ sctSetting)
/* harmony export */ });
/* unused harmony exports KEYLESS_SETTINGS, KEY_SETTINGS */
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7383);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7298);


const KEYLESS_SETTINGS = {
    tlog: 'required',
    sct: 'required',
    timestamp: 'required',
};
/** A key has no lifetime that a timestamp could prove. */
const KEY_SETTINGS = { tlog: 'required', sct: 'none', timestamp: 'none' };
/** What can be asked of the signatures of one's own instance: no promise of a certificate log where its root knows none. */
function sctSetting({ material }) {
    return material.ctlogs.length > 0 ? 'required' : 'none';
}
/** What can be asked of an instance that is known to have neither kind of log: both all the same, where its trusted root names one. */
function logSettings(trust) {
    return { tlog: trust.material.tlogs.length > 0 ? 'required' : 'none', sct: sctSetting(trust) };
}
const NAMES = ['tlog', 'sct', 'timestamp'];
/**
 * The settings for a kind of signer, with what was given in place of the defaults. Only the word `none` turns something off: a
 * setting that is there and neither word, also undefined, throws VerifyError POLICY_MALFORMED.
 */
function settingsFor(signer, given = {}) {
    for (const name of NAMES) {
        if (Object.hasOwn(given, name))
            checkWord(name, given[name]);
    }
    return signer === 'key'
        ? { ...KEY_SETTINGS, ...given, sct: 'none' }
        : { ...KEYLESS_SETTINGS, ...given, timestamp: 'required' };
}
/** Settings also come from JavaScript: what the type rules out is ruled out again here. */
function checkWord(name, value) {
    if (value === 'required' || value === 'none')
        return;
    const got = typeof value === 'string' ? `"${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(value)}"` : typeof value;
    throw new _verify_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerifyError */ .Gz({
        kind: 'usage',
        code: 'POLICY_MALFORMED',
        message: `the setting ${name} is ${got}, expected "required" or "none"`,
        hint: 'Leave the setting out for its default.',
    });
}


/***/ }),

/***/ 3609:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verifyStored)
/* harmony export */ });
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4870);
/* harmony import */ var _signing_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8498);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3537);



/**
 * Verifies something that the registry holds as what it claims to be, for this digest: a cosign payload that names the digest, or
 * a statement whose subject it is. Throws VerifyError.
 */
async function verifyStored(options) {
    const { stored, digest, policy, trust, settings, now } = options;
    const verified = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyBundle */ .I)({
        bundle: stored.bundle,
        artifact: artifactOf(stored, digest),
        policy,
        trust,
        now,
        ...(settings === undefined ? {} : { settings }),
        ...(stored.timestamped === undefined ? {} : { timestamped: stored.timestamped }),
    });
    if (stored.payload !== undefined)
        (0,_signing_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .checkSigningPayload */ ._)(stored.payload, digest);
    return verified;
}
function artifactOf({ kind, payload }, digest) {
    if (payload !== undefined)
        return { bytes: payload };
    return kind === 'signature'
        ? { statementSubject: digest, predicateTypes: [_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_PREDICATE_TYPE */ .Wc] }
        : { statementSubject: digest };
}


/***/ }),

/***/ 3537:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __nccwpck_require__(2457);
// EXTERNAL MODULE: ./build/sigstore/identity-policy.js
var identity_policy = __nccwpck_require__(8001);
// EXTERNAL MODULE: ./build/sigstore/log-entry.js
var log_entry = __nccwpck_require__(761);
// EXTERNAL MODULE: ./build/sigstore/trust.js
var sigstore_trust = __nccwpck_require__(2232);
// EXTERNAL MODULE: ./build/sigstore/verify-certificate.js
var verify_certificate = __nccwpck_require__(2767);
// EXTERNAL MODULE: ./build/sigstore/verify-claims.js
var verify_claims = __nccwpck_require__(3291);
// EXTERNAL MODULE: ./build/sigstore/verify-content.js + 1 modules
var verify_content = __nccwpck_require__(3681);
// EXTERNAL MODULE: ./build/sigstore/verify-cryptography.js
var verify_cryptography = __nccwpck_require__(764);
// EXTERNAL MODULE: ./build/sigstore/verify-error.js
var verify_error = __nccwpck_require__(7298);
// EXTERNAL MODULE: ./build/sigstore/verify-key.js
var verify_key = __nccwpck_require__(5347);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/shared/json.js
var shared_json = __nccwpck_require__(275);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(7383);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var bundle = __nccwpck_require__(4144);
// EXTERNAL MODULE: ./build/sigstore/checkpoint.js
var checkpoint = __nccwpck_require__(7918);
;// CONCATENATED MODULE: ./build/sigstore/logged-signature.js

/** The kinds that are known, and for which content each is used (Rekor pkg/types, rekor-tiles CLIENTS.md). */
const KINDS = new Map([
    ['hashedrekord 0.0.1', hashedRekord001],
    ['hashedrekord 0.0.2', hashedRekord002],
    ['dsse 0.0.1', dsse001],
    ['intoto 0.0.2', intoto002],
]);
/** Bytes. */
const DIGEST_LENGTHS = new Map([
    ['sha256', 32],
    ['sha384', 48],
    ['sha512', 64],
]);
/** Reads an entry's canonical body. Throws on anything that is not one of the known kinds in its exact shape. */
function loggedSignature(body, claimed) {
    const entry = (0,shared_json/* asObject */.eB)(body, 'the body');
    const name = `${(0,shared_json/* asString */.oJ)(entry['kind'], 'kind')} ${(0,shared_json/* asString */.oJ)(entry['apiVersion'], 'apiVersion')}`;
    if (claimed === undefined || name !== `${claimed.kind} ${claimed.version}`) {
        throw new TypeError('the entry is of another kind than it claims');
    }
    const read = KINDS.get(name);
    if (read === undefined)
        throw new TypeError('the kind is unknown');
    return { name, ...read(object(entry, 'spec')) };
}
function hashedRekord001(spec) {
    const signature = object(spec, 'signature');
    const hash = object(object(spec, 'data'), 'hash');
    return {
        content: 'messageSignature',
        signature: base64(signature, 'content'),
        digest: hexDigest(hash),
        digestOf: 'signedBytes',
        verifier: { form: 'pem', bytes: base64(object(signature, 'publicKey'), 'content') },
    };
}
/** Rekor v2: over the file, or over the envelope's pre-authentication encoding. */
function hashedRekord002(spec) {
    const record = object(spec, 'hashedRekordV002');
    const signature = object(record, 'signature');
    return {
        content: 'either',
        signature: base64(signature, 'content'),
        digest: base64(object(record, 'data'), 'digest'),
        digestOf: 'signedBytes',
        verifier: verifier002(object(signature, 'verifier')),
    };
}
function verifier002(verifier) {
    const certificate = verifier['x509Certificate'];
    const publicKey = verifier['publicKey'];
    if ((certificate === undefined) === (publicKey === undefined)) {
        throw new TypeError('the verifier is not one certificate or one key');
    }
    return certificate === undefined
        ? { form: 'publicKeyDer', bytes: base64((0,shared_json/* asObject */.eB)(publicKey, 'publicKey'), 'rawBytes') }
        : {
            form: 'certificateDer',
            bytes: base64((0,shared_json/* asObject */.eB)(certificate, 'x509Certificate'), 'rawBytes'),
        };
}
function dsse001(spec) {
    const signature = onlyOf(spec, 'signatures');
    return {
        content: 'dsseEnvelope',
        signature: base64(signature, 'signature'),
        digest: hexDigest(object(spec, 'payloadHash')),
        digestOf: 'payload',
        verifier: { form: 'pem', bytes: base64(signature, 'verifier') },
    };
}
function intoto002(spec) {
    const content = object(spec, 'content');
    const signature = onlyOf(object(content, 'envelope'), 'signatures');
    return {
        content: 'dsseEnvelope',
        // Rekor encodes the envelope's base64 once more.
        signature: decoded(base64(signature, 'sig').toString('latin1'), 'sig'),
        digest: hexDigest(object(content, 'payloadHash')),
        digestOf: 'payload',
        verifier: { form: 'pem', bytes: base64(signature, 'publicKey') },
    };
}
function object(parent, name) {
    return (0,shared_json/* asObject */.eB)(parent[name], name);
}
function onlyOf(parent, name) {
    const [only, ...more] = (0,shared_json/* asArray */._j)(parent[name], name);
    if (more.length > 0)
        throw new TypeError(`${name} has more than one item`);
    return (0,shared_json/* asObject */.eB)(only, name);
}
function hexDigest(hash) {
    const algorithm = (0,shared_json/* asString */.oJ)(hash['algorithm'], 'algorithm');
    const value = (0,shared_json/* asString */.oJ)(hash['value'], 'value');
    const digest = Buffer.from(value, 'hex');
    if (digest.byteLength !== DIGEST_LENGTHS.get(algorithm) || digest.toString('hex') !== value) {
        throw new TypeError('the digest is malformed');
    }
    return digest;
}
function base64(parent, name) {
    return decoded((0,shared_json/* asString */.oJ)(parent[name], name), name);
}
function decoded(text, name) {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text)
        throw new TypeError(`${name} is not base64`);
    return bytes;
}

;// CONCATENATED MODULE: ./build/sigstore/verify-log.js







/** What Rekor v1 adds to the log's name in a checkpoint. */
const TREE_ID = / - [0-9]{1,20}$/;
const MISMATCH_HINT = 'The log entry was made for something else; this bundle proves nothing.';
/**
 * Checks that a log entry records this signature over this content by this very certificate or key, in the one form that its kind
 * has, and that its proof is of the log that it names. The library compares signature and digest, never who signed, takes any kind
 * for any content, and reads no checkpoint's origin. Throws VerifyError LOG_ENTRY_MISMATCH, INCLUSION_PROOF_INVALID, CHECKPOINT_INVALID.
 */
function checkLogEntry(entry, content, signer) {
    const logged = readBody(entry);
    if (logged.content !== content.kind && logged.content !== 'either') {
        throw mismatch(`its kind ${logged.name} is not for a ${content.kind}`);
    }
    if (!content.compareSignature(logged.signature))
        throw mismatch('it records another signature');
    const isSameDigest = logged.digestOf === 'payload'
        ? content.compareDigest(logged.digest)
        : content.compareSignedDigest(logged.digest);
    if (!isSameDigest)
        throw mismatch('it records another payload');
    if (!isSigner(logged.verifier, signer))
        throw mismatch('it records another certificate or key');
    checkPosition(entry);
    checkOrigin(entry);
}
/** No entry may be there twice, whatever else differs: the log's id and the body name it. Throws VerifyError LOG_ENTRY_DUPLICATE. */
function refuseDuplicateEntries(entries) {
    const names = entries.map((entry) => `${Buffer.from(entry.logId?.keyId ?? []).toString('hex')} ${entry.canonicalizedBody.toString('base64')}`);
    if (new Set(names).size === names.length)
        return;
    throw new verify_error/* VerifyError */.Gz({
        code: 'LOG_ENTRY_DUPLICATE',
        message: 'the bundle carries one log entry twice',
        hint: 'A copy does not count as a second entry; whoever wrote this bundle must write it anew.',
    });
}
/**
 * The log's key must have been valid when the signature was made. The library checks this for promises (SET), not for checkpoints.
 * Without a trusted time, it must be valid now. Throws VerifyError TRUST_ROOT_OUTDATED.
 */
function checkLogValidity(entry, trust, times) {
    const logId = entry.logId?.keyId ?? Buffer.alloc(0);
    const valid = trust.material.tlogs.some((log) => log.logID.equals(logId) &&
        times.every((time) => log.validFor.start <= time && time <= log.validFor.end));
    if (valid)
        return;
    throw new verify_error/* VerifyError */.Gz({
        code: 'TRUST_ROOT_OUTDATED',
        message: `no key of the log ${logId.toString('hex')} was trusted at ${times.map((time) => time.toISOString()).join(', ')}`,
        hint: verify_error/* OUTDATED_HINT */.Fp,
    });
}
function readBody(entry) {
    return (0,verify_error/* refusedUnless */.xG)({
        code: 'LOG_ENTRY_MISMATCH',
        message: 'the log entry cannot be read',
        hint: MISMATCH_HINT,
    }, () => {
        const body = (0,shared_json/* parseJson */.qF)(entry.canonicalizedBody, 'it', { maxBytes: bundle/* MAX_BUNDLE_BYTES */.Me });
        return loggedSignature(body, entry.kindVersion);
    });
}
function isSigner(verifier, signer) {
    switch (signer.kind) {
        case 'certificate':
            return certificateOf(verifier)?.equals(signer.der) ?? false;
        case 'publicKey':
            return keyOf(verifier)?.equals(signer.key) ?? false;
    }
}
function certificateOf(verifier) {
    if (verifier.form === 'publicKeyDer')
        return undefined;
    try {
        return new external_node_crypto_.X509Certificate(verifier.bytes).raw;
    }
    catch {
        return undefined;
    }
}
function keyOf(verifier) {
    if (verifier.form === 'certificateDer')
        return undefined;
    const isPem = verifier.form === 'pem';
    if (isPem && !verifier.bytes.includes('PUBLIC KEY-----'))
        return undefined;
    try {
        return isPem
            ? (0,external_node_crypto_.createPublicKey)(verifier.bytes)
            : (0,external_node_crypto_.createPublicKey)({ key: verifier.bytes, format: 'der', type: 'spki' });
    }
    catch {
        return undefined;
    }
}
/** What the entry says of its place must be what its proof and its signed checkpoint say; the library reads the latter alone. */
function checkPosition(entry) {
    const proof = entry.inclusionProof;
    if (proof === undefined)
        return;
    const [, size = '', root = ''] = (proof.checkpoint?.envelope ?? '').split('\n');
    if (proof.treeSize !== size || proof.rootHash.toString('base64') !== root) {
        throw new verify_error/* VerifyError */.Gz({
            code: 'INCLUSION_PROOF_INVALID',
            message: `the inclusion proof is for a tree of ${(0,log/* printable */.g)(proof.treeSize, 40)} entries, its checkpoint for another: ${(0,log/* printable */.g)(size, 40)}`,
            hint: 'Proof and checkpoint were not made together; whoever wrote this bundle must write it anew.',
        });
    }
    // Only a promise signs the global index. Without one, the proof's is all that is known.
    if (entry.inclusionPromise === undefined && entry.logIndex !== proof.logIndex) {
        throw mismatch(`it claims index ${(0,log/* printable */.g)(entry.logIndex, 40)} and proves another`);
    }
}
/**
 * The checkpoint must be of the log whose name stands at its signature (C2SP tlog-checkpoint; Rekor v1 adds the tree's id): the name
 * is not signed, and one key may sign for several logs.
 */
function checkOrigin({ inclusionProof, logId }) {
    const note = inclusionProof?.checkpoint?.envelope;
    if (note === undefined)
        return;
    const [origin = ''] = note.split('\n', 1);
    const names = (0,checkpoint/* noteSignatures */.MW)(note)
        .filter(({ keyHint }) => logId?.keyId.subarray(0, keyHint.byteLength).equals(keyHint))
        .map(({ name }) => name);
    if (names.length > 0 && names.every((name) => origin.replace(TREE_ID, '') === name))
        return;
    throw new verify_error/* VerifyError */.Gz({
        code: 'CHECKPOINT_INVALID',
        message: `the checkpoint is of the log "${(0,log/* printable */.g)(origin, 100)}", signed as ${(0,log/* printable */.g)(names.join(', '), 100)}`,
        hint: 'It is the state of another log; this bundle proves nothing.',
    });
}
function mismatch(why) {
    return new verify_error/* VerifyError */.Gz({
        code: 'LOG_ENTRY_MISMATCH',
        message: `the log entry does not belong to this signature: ${why}`,
        hint: MISMATCH_HINT,
    });
}

// EXTERNAL MODULE: ./build/sigstore/verify-settings.js
var verify_settings = __nccwpck_require__(5375);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __nccwpck_require__(4870);
;// CONCATENATED MODULE: ./build/sigstore/verify-statement.js






const STATEMENT_TYPES = new Set([
    'https://in-toto.io/Statement/v1',
    'https://in-toto.io/Statement/v0.1',
]);
const MAX_SUBJECTS = 4096;
/**
 * Reads a DSSE payload as an in-toto Statement v1 or v0.1. To be called with verified bytes only.
 * Throws VerifyError PAYLOAD_TYPE, STATEMENT_MALFORMED.
 */
function parseStatement(payloadType, payload) {
    if (payloadType !== media_types/* STATEMENT_PAYLOAD_TYPE */.Mb) {
        throw new verify_error/* VerifyError */.Gz({
            code: 'PAYLOAD_TYPE',
            message: `the envelope's payload type is "${(0,log/* printable */.g)(payloadType)}", expected ${media_types/* STATEMENT_PAYLOAD_TYPE */.Mb}`,
            hint: 'The envelope holds something that is no attestation.',
        });
    }
    return (0,verify_error/* refusedUnless */.xG)(MALFORMED, () => {
        const json = (0,shared_json/* parseJson */.qF)(payload, 'it', { maxBytes: bundle/* MAX_BUNDLE_BYTES */.Me, maxDepth: 256 });
        const statement = (0,shared_json/* asObject */.eB)(json, 'it');
        const type = (0,shared_json/* asString */.oJ)(statement['_type'], '_type');
        if (!STATEMENT_TYPES.has(type))
            throw malformed(`its _type is "${(0,log/* printable */.g)(type)}"`);
        const predicateType = (0,shared_json/* asString */.oJ)(statement['predicateType'], 'predicateType');
        if (predicateType === '')
            throw malformed('its predicateType is empty');
        return {
            type,
            subjects: parseSubjects(statement['subject']),
            predicateType,
            predicate: statement['predicate'],
        };
    });
}
/** One of the statement's subjects must have this very SHA-256. Throws VerifyError SUBJECT_MISMATCH. */
function checkSubject(statement, digest) {
    const expected = (0,oci_digest/* hexOf */.ZD)(digest);
    const found = statement.subjects.some((subject) => Object.hasOwn(subject.digest, 'sha256') && subject.digest['sha256'] === expected);
    if (found)
        return;
    const got = statement.subjects
        .slice(0, 3)
        .map(({ digest: digests }) => digests['sha256'] ?? 'no sha256');
    throw new verify_error/* VerifyError */.Gz({
        code: 'SUBJECT_MISMATCH',
        message: `the statement is about ${(0,log/* printable */.g)(got.join(', '))}, expected ${expected}`,
        hint: 'This attestation was made for something else.',
    });
}
/** The predicate type must be one of those asked for. Throws VerifyError PREDICATE_TYPE_MISMATCH. */
function checkPredicateType(statement, expected) {
    if (expected === undefined || expected.includes(statement.predicateType))
        return;
    throw new verify_error/* VerifyError */.Gz({
        code: 'PREDICATE_TYPE_MISMATCH',
        message: `the statement's predicate type is "${(0,log/* printable */.g)(statement.predicateType)}", expected ${expected.join(' or ') || 'none that exists'}`,
        hint: 'This is an attestation of another kind than the one asked for.',
    });
}
function parseSubjects(value) {
    const subjects = (0,shared_json/* asArray */._j)(value, 'subject');
    if (subjects.length === 0)
        throw malformed('it has no subject');
    if (subjects.length > MAX_SUBJECTS)
        throw malformed(`it has more than ${MAX_SUBJECTS} subjects`);
    return subjects.map((item) => {
        const subject = (0,shared_json/* asObject */.eB)(item, 'a subject');
        const name = subject['name'] ?? '';
        return { name: (0,shared_json/* asString */.oJ)(name, 'name'), digest: (0,shared_json/* asStringMap */._T)(subject['digest'], 'digest') };
    });
}
const MALFORMED = {
    code: 'STATEMENT_MALFORMED',
    message: 'the signed payload is no in-toto statement',
    hint: 'It was signed, but says nothing that can be judged; whoever made it must make it anew.',
};
function malformed(why) {
    return new verify_error/* VerifyError */.Gz({ ...MALFORMED, message: `${MALFORMED.message}: ${why}` });
}

// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var dist = __nccwpck_require__(3917);
;// CONCATENATED MODULE: ./build/sigstore/verify-time.js


/** How far ahead of ours another clock may be. */
const SKEW_MS = 5 * 60 * 1000;
const MAX_TIMESTAMP_BYTES = 64 * 1024;
/** Parses the RFC 3161 answers; a copy of one does not count. Throws VerifyError TIMESTAMP_INVALID. */
function parseTimestamps(replies) {
    const distinct = new Set(replies.map((reply) => reply.toString('base64')));
    if (distinct.size !== replies.length)
        throw invalid('one timestamp is there twice');
    return replies.map((reply) => (0,verify_error/* refusedUnless */.xG)(REFUSAL, () => {
        if (reply.byteLength > MAX_TIMESTAMP_BYTES)
            throw invalid('it is too large');
        const timestamp = dist.RFC3161Timestamp.parse(Buffer.from(reply));
        // RFC 3161 §2.4.2: granted, or granted with modifications.
        if (timestamp.status !== 0n && timestamp.status !== 1n)
            throw invalid('it was not granted');
        checkTime(timestamp.signingTime);
        return timestamp;
    }));
}
/** The times that somebody other than the signer vouches for; to be believed only once the signatures on them are verified. */
function trustedTimes(timestamps, entries) {
    const integrated = entries
        .filter((entry) => entry.inclusionPromise !== undefined && Number(entry.integratedTime) > 0)
        .map((entry) => checkTime(new Date(Number(entry.integratedTime) * 1000)));
    return [...timestamps.map((timestamp) => timestamp.signingTime), ...integrated];
}
/** Nothing was signed tomorrow. Throws VerifyError TIMESTAMP_INVALID. */
function refuseFuture(times, now) {
    for (const time of times) {
        if (time.getTime() > now.getTime() + SKEW_MS) {
            throw invalid(`${time.toISOString()} is in the future; it is ${now.toISOString()} now`);
        }
    }
}
/** The certificate must have been valid at every trusted time. Throws VerifyError CERTIFICATE_EXPIRED. */
function checkLifetime(certificate, times) {
    const { notBefore, notAfter } = certificate;
    for (const time of times) {
        if (notBefore <= time && time <= notAfter)
            continue;
        throw new verify_error/* VerifyError */.Gz({
            code: 'CERTIFICATE_EXPIRED',
            message: `the certificate was valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, used at ${time.toISOString()}`,
            hint: 'The signature was made outside the certificate’s lifetime; sign again.',
        });
    }
}
function checkTime(time) {
    if (Number.isNaN(time.getTime()))
        throw invalid('its time is none');
    return time;
}
const REFUSAL = {
    code: 'TIMESTAMP_INVALID',
    message: 'a timestamp cannot be used',
    hint: 'Whoever wrote this bundle must have it timestamped anew.',
};
function invalid(why) {
    return new verify_error/* VerifyError */.Gz({ ...REFUSAL, message: `${REFUSAL.message}: ${why}` });
}

;// CONCATENATED MODULE: ./build/sigstore/verify.js














/**
 * Verifies one bundle, without network: that the signer asked for made this signature over this artifact, at a time when it could,
 * and that the log has it. Fails closed: what is unknown, missing or doubled is a refusal. Throws VerifyError.
 */
async function verifyBundle(request) {
    try {
        return await verified(request);
    }
    catch (cause) {
        if (cause instanceof verify_error/* VerifyError */.Gz)
            throw cause;
        // Bytes that break a parser in a way that nobody foresaw are refused like any other, and stop no other item.
        throw new verify_error/* VerifyError */.Gz({
            code: 'BUNDLE_MALFORMED',
            message: 'the bundle broke the verifier',
            hint: 'Do not use what it is about. If it is a bundle that others accept, please report it.',
            cause,
        });
    }
}
async function verified(request) {
    const settings = (0,verify_settings/* settingsFor */.zc)(request.policy.kind, request.settings);
    const expected = request.policy.kind === 'key' ? undefined : await (0,identity_policy/* identityMatcher */.h)(request.policy.identity);
    const signer = signerOf(request);
    const content = await (0,verify_content/* signedContent */.y)({
        bundle: request.bundle,
        artifact: request.artifact,
        key: signer.key,
        timestamped: request.timestamped,
    });
    const entries = logEntriesOf(request.bundle, settings);
    const timestamps = timestampsOf(request, settings);
    const times = timesOf(signer, timestamps, entries, settings, request.now());
    (0,verify_cryptography/* verifyCryptography */.W)(entityOf(content, signer, entries, timestamps), materialOf(request), {
        logEntries: settings.tlog === 'required' ? 1 : 0,
        scts: settings.sct === 'required' ? 1 : 0,
        timestamps: settings.timestamp === 'required' ? 1 : 0,
    });
    checkLog(entries, content, signer, request, times);
    if (signer.certificate !== undefined)
        expected?.check((0,verify_certificate/* sourceOf */.vz)(signer.certificate));
    const statement = statementOf(request);
    return {
        ...(signer.certificate === undefined ? {} : (0,verify_certificate/* holderOf */.Kd)(signer.certificate)),
        ...unpinnedCallerIn(request.policy, signer),
        certificateClaims: signer.certificate?.claims ?? {},
        ...(statement === undefined ? {} : { statement, predicateType: statement.predicateType }),
        logEntries: entries.map(log_entry/* logEntryOf */.M4),
        timestamps: times,
    };
}
/** Whose key it is, by the policy and never by what the bundle would like. */
function signerOf({ bundle, policy }) {
    const { content } = bundle.verificationMaterial;
    if (policy.kind === 'key') {
        (0,verify_key/* checkKey */.y)(policy.publicKey, 'caller');
        if (content.$case !== 'publicKey')
            throw signedByCertificate();
        return { key: policy.publicKey };
    }
    const certificate = (0,verify_certificate/* signerOfBundle */.i$)(bundle);
    (0,verify_key/* checkKey */.y)(certificate.key, 'certificate');
    return { key: certificate.key, certificate };
}
function logEntriesOf(bundle, settings) {
    if (settings.tlog === 'none')
        return [];
    const entries = bundle.verificationMaterial.tlogEntries;
    refuseDuplicateEntries(entries);
    if (entries.length > 0)
        return entries;
    throw new verify_error/* VerifyError */.Gz({
        code: 'LOG_ENTRY_MISSING',
        message: 'the bundle has no log entry, expected at least 1',
        hint: 'It was signed without a transparency log; only verify it so if that was the intention.',
    });
}
function timestampsOf({ bundle, trust }, settings) {
    const noAuthority = trust.material.timestampAuthorities.length === 0;
    if (settings.timestamp === 'none' && noAuthority)
        return [];
    const data = bundle.verificationMaterial.timestampVerificationData;
    return parseTimestamps((data?.rfc3161Timestamps ?? []).map((timestamp) => Buffer.from(timestamp.signedTimestamp)));
}
function timesOf(signer, timestamps, entries, settings, now) {
    const times = trustedTimes(timestamps, entries);
    refuseFuture(times, now);
    if (signer.certificate !== undefined)
        checkLifetime(signer.certificate, times);
    if (times.length > 0 || settings.timestamp === 'none')
        return times;
    throw new verify_error/* VerifyError */.Gz({
        code: 'TIMESTAMP_MISSING',
        message: 'the bundle has no trusted time, expected at least 1',
        hint: 'Without one nobody knows that the certificate was valid when it was used: neither the log nor a timestamp authority gave one.',
    });
}
function entityOf(content, signer, entries, timestamps) {
    const withTime = entries.filter((entry) => Number(entry.integratedTime) > 0);
    return {
        signature: content,
        key: verify_keyOf(signer),
        tlogEntries: [...entries],
        timestamps: [
            ...withTime.map((tlogEntry) => ({ $case: 'transparency-log', tlogEntry })),
            ...timestamps.map((timestamp) => ({ $case: 'timestamp-authority', timestamp })),
        ],
    };
}
function verify_keyOf(signer) {
    return signer.certificate === undefined
        ? { $case: 'public-key', hint: '' }
        : { $case: 'certificate', certificate: signer.certificate.parsed };
}
function materialOf({ policy, trust }) {
    return policy.kind === 'key' ? (0,sigstore_trust/* withPublicKey */.dz)(trust, policy.publicKey) : trust.material;
}
function checkLog(entries, content, signer, request, times) {
    const material = signer.certificate === undefined
        ? { kind: 'publicKey', key: signer.key }
        : { kind: 'certificate', der: signer.certificate.der };
    for (const entry of entries) {
        checkLogEntry(entry, content, material);
        if (entry.inclusionPromise !== undefined)
            continue;
        checkLogValidity(entry, request.trust, times.length > 0 ? times : [request.now()]);
    }
}
/** The signed statement, which must be about the artifact; a signature over plain bytes has none. */
function statementOf({ bundle, artifact }) {
    const { content } = bundle;
    if (content.$case !== 'dsseEnvelope')
        return undefined;
    const statement = parseStatement(content.dsseEnvelope.payloadType, content.dsseEnvelope.payload);
    if ('bytes' in artifact)
        checkSubject(statement, (0,oci_digest/* digestOf */.ol)(artifact.bytes));
    else if ('digest' in artifact)
        checkSubject(statement, artifact.digest);
    else
        checkSubject(statement, artifact.statementSubject);
    checkPredicateType(statement, artifact.predicateTypes);
    return statement;
}
function unpinnedCallerIn(policy, { certificate }) {
    if (policy.kind === 'key' || policy.identity.sourceRepository !== undefined)
        return {};
    const unpinnedCaller = (0,verify_claims/* outsideCaller */.dX)(certificate?.claims ?? {});
    return unpinnedCaller === undefined ? {} : { unpinnedCaller };
}
function signedByCertificate() {
    return new verify_error/* VerifyError */.Gz({
        code: 'SIGNER_KIND',
        message: 'the bundle was signed with a certificate, expected a public key',
        hint: 'Ask for the identity and issuer of its certificate.',
    });
}


/***/ }),

/***/ 5330:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ verifyImage),
/* harmony export */   x: () => (/* binding */ requirementName)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2457);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1832);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7383);
/* harmony import */ var _sigstore_discover_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6812);
/* harmony import */ var _sigstore_identity_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8001);
/* harmony import */ var _sigstore_verify_key_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5347);
/* harmony import */ var _sigstore_verify_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5375);
/* harmony import */ var _sigstore_verify_error_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7298);
/* harmony import */ var _sigstore_verify_stored_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(3609);









const LEAF_HASH = /^[0-9a-f]{64}$/;
/**
 * Verifies an image as a stranger would: looks up all that the registry holds for its digest, verifies each item against the
 * policy, and says yes only where every required thing has a valid one. Throws where nothing can be judged: an empty or malformed
 * policy (VerifyError POLICY_MALFORMED, KEY_UNSUPPORTED), a registry that does not answer (OciError, HttpError).
 */
async function verifyImage(request) {
    await checkRequest(request);
    const { registry, image, required } = request;
    const stored = await (0,_sigstore_discover_js__WEBPACK_IMPORTED_MODULE_3__/* .discover */ .k)(registry, image.repository, image.digest);
    const checks = await checkEach(stored.filter(isOfFormat(request.formats)), request);
    const missing = required.filter((requirement) => !checks.some(meets(requirement)));
    const callers = checks.flatMap((item) => (item.ok ? (item.unpinnedCaller ?? []) : []));
    return {
        verified: missing.length === 0,
        image: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .digestReference */ .O9)(image.repository, image.digest),
        checks,
        missing,
        unpinnedCallers: [...new Set(callers)],
    };
}
/** What a requirement is called. */
function requirementName(requirement) {
    if (requirement === 'signature')
        return 'signature';
    if ('logEntry' in requirement)
        return `item of log entry ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(requirement.logEntry)}`;
    return requirement.predicateType;
}
async function checkRequest(request) {
    (0,_sigstore_verify_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .settingsFor */ .zc)(request.policy.kind, request.settings);
    if (request.policy.kind === 'key')
        (0,_sigstore_verify_key_js__WEBPACK_IMPORTED_MODULE_5__/* .checkKey */ .y)(request.policy.publicKey, 'caller');
    else
        await (0,_sigstore_identity_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .identityMatcher */ .h)(request.policy.identity);
    if (!(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(request.image.digest))
        throw malformed('the image is not named by a digest');
    if (request.required.length === 0)
        throw malformed('nothing is required of the image');
    if (request.required.some((requirement) => requirementName(requirement) === '')) {
        throw malformed('a required predicate type is empty');
    }
    if (request.formats?.length === 0)
        throw malformed('no format is to be looked at');
}
async function checkEach(stored, request) {
    const checks = [];
    for (const item of stored)
        checks.push(await check(item, request));
    return checks;
}
async function check(item, request) {
    const { format, location } = item;
    if ('error' in item)
        return { what: '', format, location, ...failure(item.error) };
    const checked = { what: nameOf(item), kind: item.kind, format, location };
    const { image, policy, trust, settings, now } = request;
    try {
        const verified = await (0,_sigstore_verify_stored_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyStored */ .V)({
            stored: item,
            digest: image.digest,
            policy,
            trust,
            now,
            ...(settings === undefined ? {} : { settings }),
        });
        return { ...checked, ...passed(verified) };
    }
    catch (error) {
        if (!(error instanceof _sigstore_verify_error_js__WEBPACK_IMPORTED_MODULE_7__/* .VerifyError */ .Gz) || error.kind !== 'refused')
            throw error;
        return { ...checked, ...failure(error) };
    }
}
function passed(verified) {
    const { identity, issuer, sourceRepository, unpinnedCaller, statement, timestamps } = verified;
    const [logEntry] = verified.logEntries;
    return {
        ok: true,
        timestamps,
        ...(identity === undefined ? {} : { identity }),
        ...(issuer === undefined ? {} : { issuer }),
        ...(sourceRepository === undefined ? {} : { sourceRepository }),
        ...(unpinnedCaller === undefined ? {} : { unpinnedCaller }),
        ...(logEntry === undefined ? {} : { logEntry }),
        ...(statement === undefined
            ? {}
            : { predicateType: statement.predicateType, predicate: statement.predicate }),
    };
}
function failure({ code, message, hint }) {
    return { ok: false, code, message, hint };
}
function nameOf(item) {
    return item.kind === 'signature' ? 'signature' : (item.predicateType ?? '');
}
/** By what was verified: an attestation may call its predicate type anything, also "signature". */
function meets(requirement) {
    return (found) => {
        if (!found.ok)
            return false;
        if (requirement === 'signature')
            return found.kind === 'signature';
        if ('logEntry' in requirement)
            return isSameEntry(found.logEntry?.uuid, requirement.logEntry);
        return found.predicateType === requirement.predicateType;
    };
}
/** A cosign tag's entry does not say in which tree it is; the hash of its leaf names it all the same. */
function isSameEntry(found, wanted) {
    if (found === undefined)
        return false;
    return found === wanted || (LEAF_HASH.test(found) && wanted.endsWith(found));
}
function isOfFormat(formats) {
    return ({ format }) => formats === undefined || formats.includes(format);
}
function malformed(message) {
    return new _sigstore_verify_error_js__WEBPACK_IMPORTED_MODULE_7__/* .VerifyError */ .Gz({
        kind: 'usage',
        code: 'POLICY_MALFORMED',
        message,
        hint: 'Say which image, by digest, and what it must carry: a signature, predicate types, or both.',
    });
}


/***/ }),

/***/ 8743:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this product; a test compares it with package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 6181:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pA: () => (/* binding */ sourceDateEpoch),
  bk: () => (/* binding */ wireRegistry),
  V2: () => (/* binding */ wireSeal)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./build/input-file.js
var input_file = __nccwpck_require__(4298);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __nccwpck_require__(6479);
// EXTERNAL MODULE: ./build/shared/secret.js
var shared_secret = __nccwpck_require__(9485);
;// CONCATENATED MODULE: ./build/sigstore/ci-systems.js
const GITHUB_ACTIONS = {
    name: 'GitHub Actions',
    variable: 'GITHUB_ACTIONS',
    lacks: '"id-token: write" under "permissions:"',
    remedy: 'Add "id-token: write" under "permissions:" of this job (and of the job that calls it), or give an identity token.',
};
/** In the order in which they are looked for. */
const CI_SYSTEMS = [
    GITHUB_ACTIONS,
    {
        name: 'GitLab CI',
        variable: 'GITLAB_CI',
        lacks: 'id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
        remedy: 'Add to this job in .gitlab-ci.yml: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
    },
    {
        name: 'Buildkite',
        variable: 'BUILDKITE',
        command: ['buildkite-agent', 'oidc', 'request-token', '--audience', 'sigstore'],
        remedy: 'Have buildkite-agent 3.41 or newer on the PATH; in a container of the docker plugin, set mount-buildkite-agent: true.',
    },
    {
        name: 'CircleCI',
        variable: 'CIRCLECI',
        command: ['circleci', 'run', 'oidc', 'get', '--claims', '{"aud":"sigstore"}'],
        remedy: 'Run this in a job of CircleCI’s cloud, or of its server from 4.4 on, which have the command circleci on the PATH; builds of forks get no token unless the project passes them secrets.',
    },
];
/** The CI system whose job this environment is; undefined where it is none that is known. */
function ciSystemOf(env) {
    return CI_SYSTEMS.find(({ variable }) => env[variable] === 'true');
}

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(230);
// EXTERNAL MODULE: ./build/shared/exec.js
var shared_exec = __nccwpck_require__(3420);
// EXTERNAL MODULE: ./build/shared/http.js + 6 modules
var shared_http = __nccwpck_require__(431);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __nccwpck_require__(275);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(7383);
// EXTERNAL MODULE: ./build/sigstore/identity-token.js
var identity_token = __nccwpck_require__(9754);
// EXTERNAL MODULE: ./build/sigstore/sigstore-error.js
var sigstore_error = __nccwpck_require__(4285);
;// CONCATENATED MODULE: ./build/sigstore/token-sources.js









const AUDIENCE = 'sigstore';
/** A JSON Web Token in compact form (RFC 7519). */
const COMPACT_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** Tokens read from their text, of which `mask` is told before anything can go wrong with it. */
function identityTokens(text, mask) {
    return async () => {
        const raw = await text();
        mask(raw.reveal());
        return (0,identity_token/* parseIdentityToken */.Xm)(raw);
    };
}
/**
 * The job's own token, from GitHub Actions' token endpoint. `requestUrl` and `requestToken` come from its environment.
 * Throws SigstoreError IDENTITY_TOKEN_MISSING, IDENTITY_TOKEN_REFUSED, SERVICE_ANSWER_MALFORMED.
 */
function actionsToken(options) {
    return async () => {
        const url = URL.parse(options.requestUrl);
        if (url === null)
            throw missing(GITHUB_ACTIONS, 'ACTIONS_ID_TOKEN_REQUEST_URL is not a URL');
        url.searchParams.set('audience', AUDIENCE);
        const answer = await options.http.request({
            method: 'GET',
            url,
            headers: {
                authorization: `bearer ${options.requestToken.reveal()}`,
                accept: 'application/json; api-version=2.0',
            },
            maxBytes: identity_token/* MAX_TOKEN_BYTES */.DA,
        });
        if (answer.status !== 200) {
            throw new sigstore_error/* SigstoreError */.F({
                code: 'IDENTITY_TOKEN_REFUSED',
                message: `the id-token endpoint ${(0,shared_http/* redacted */.pc)(url)} answered ${answer.status}`,
                hint: 'Check that the job has "permissions: id-token: write" and is still running, then run it again.',
            });
        }
        return tokenIn(answer.body, url);
    };
}
/** Keeps no cause: a JSON parser's error quotes the text, which may hold a token. */
function tokenIn(body, url) {
    const what = 'the answer';
    try {
        const answer = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(body, what, { maxBytes: identity_token/* MAX_TOKEN_BYTES */.DA }), what);
        return new shared_secret/* Secret */.z((0,json/* asString */.oJ)(answer['value'], `"value" in ${what}`));
    }
    catch (error) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'SERVICE_ANSWER_MALFORMED',
            message: `the id-token endpoint ${(0,shared_http/* redacted */.pc)(url)} gave no token: ${(0,errors/* messageOf */.bD)(error)}`,
            hint: 'Check ACTIONS_ID_TOKEN_REQUEST_URL, and that no proxy answers in its place; then run the job again.',
        });
    }
}
/**
 * What the command of a CI system prints, run anew on each call. Nothing of its standard output enters a message.
 * Throws SigstoreError IDENTITY_TOKEN_MISSING where the command is not there, otherwise IDENTITY_TOKEN_REFUSED.
 */
function commandToken(ci, [program, ...args], exec) {
    return async () => {
        const { status, stdout, stderr } = await run(ci, program, () => exec(program, args, ''));
        if (status !== 0)
            throw refused(ci, `${program} ended with status ${status}${saidIn(stderr)}`);
        const token = stdout.trim();
        if (!COMPACT_TOKEN.test(token))
            throw refused(ci, `${program} printed no token${saidIn(stderr)}`);
        return new shared_secret/* Secret */.z(token);
    };
}
async function run(ci, program, start) {
    try {
        return await start();
    }
    catch (cause) {
        if (!(cause instanceof shared_exec/* ExecError */.c))
            throw cause;
        const isThere = cause.code !== 'EXEC_NOT_STARTED';
        throw isThere
            ? refused(ci, cause.message, cause)
            : missing(ci, `${program} cannot be run`, cause);
    }
}
/** The last line of what a command said, as long as it cannot be a token. */
function saidIn(stderr) {
    const last = stderr.trim().split('\n').at(-1)?.trim() ?? '';
    const isSecret = last.split(/\s/).some((word) => /[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/.test(word));
    return last === '' || isSecret ? '' : `: ${(0,log/* printable */.g)(last, 200)}`;
}
/** A token that somebody else got; it cannot be renewed. */
function givenToken(token) {
    return () => Promise.resolve(token);
}
/** A token in a file, which may be another one at the next call. */
function fileToken(read) {
    return async () => new shared_secret/* Secret */.z((await read(identity_token/* MAX_TOKEN_BYTES */.DA)).toString('utf8').trim());
}
/** Where no token is to be had: fails at once, saying what to do in this CI system, or in each. */
function missingToken(ci) {
    return () => Promise.reject(ci === undefined ? nowhere() : missing(ci));
}
function missing(ci, why, cause) {
    return new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'IDENTITY_TOKEN_MISSING',
        message: `this job has no id-token (${ci.name})${why === undefined ? lack(ci) : `: ${why}`}`,
        hint: ci.remedy,
        cause,
    });
}
function lack({ lacks }) {
    return lacks === undefined ? '' : `: it lacks ${lacks}`;
}
function nowhere() {
    const ways = CI_SYSTEMS.map(({ name, remedy }) => `${name}: ${remedy}`);
    return new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'IDENTITY_TOKEN_MISSING',
        message: 'this job has no id-token, and is not of a CI system that is known',
        hint: `Set SIGSTORE_ID_TOKEN, give identity-token or identity-token-file, or sign with a key. ${ways.join(' ')}`,
    });
}
function refused({ name, remedy }, why, cause) {
    return new sigstore_error/* SigstoreError */.F({
        code: 'IDENTITY_TOKEN_REFUSED',
        message: `${name} gave no id-token: ${why}`,
        hint: remedy,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/identity-source.js





/**
 * Where the run's id-tokens come from: what the inputs give, else SIGSTORE_ID_TOKEN, else the job's own, from GitHub's token endpoint
 * or the command of a CI system. Nothing is asked yet. Nobody is ever asked to log in. Throws FlowError INPUT_MALFORMED where two are given.
 */
function identitySource(inputs, surroundings) {
    const given = givenText(inputs, surroundings);
    const own = ownText(surroundings);
    const text = given ?? own ?? missingToken(ciSystemOf(surroundings.env));
    return {
        tokens: identityTokens(text, surroundings.mask),
        isGiven: given !== undefined,
        isMissing: !hasIdentity(inputs, surroundings.env),
    };
}
/** Whether there is anything to get a token from; nothing is asked. */
function hasIdentity({ identityToken, identityTokenFile }, env) {
    const given = identityTokenFile ?? identityToken ?? env['SIGSTORE_ID_TOKEN'];
    return Boolean(given) || isOfJob(env) || ciSystemOf(env)?.command !== undefined;
}
/** GitHub gives both to a job with the permission. */
function isOfJob(env) {
    return Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
}
function givenText({ identityToken, identityTokenFile: file }, { env, mask }) {
    if (file !== undefined) {
        if (identityToken !== undefined)
            throw twoGiven();
        return fileToken((maxBytes) => (0,input_file/* readSecretFile */.fW)('identity-token-file', file, maxBytes));
    }
    const token = identityToken ?? env['SIGSTORE_ID_TOKEN'];
    if (!token)
        return undefined;
    mask(token);
    return givenToken(new shared_secret/* Secret */.z(token));
}
function ownText({ env, mask, http, exec }) {
    const requestUrl = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (requestUrl && requestToken) {
        mask(requestToken);
        return actionsToken({ http, requestUrl, requestToken: new shared_secret/* Secret */.z(requestToken) });
    }
    const ci = ciSystemOf(env);
    return ci?.command === undefined ? undefined : commandToken(ci, ci.command, exec);
}
function twoGiven() {
    return (0,malformed_input/* wrongInput */.q)('identity-token and identity-token-file are both given', 'Give the one that holds the token to sign with.');
}

// EXTERNAL MODULE: ./build/instance-choice.js
var instance_choice = __nccwpck_require__(8670);
// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __nccwpck_require__(2112);
// EXTERNAL MODULE: ./build/sbom/json-fields.js
var json_fields = __nccwpck_require__(757);
;// CONCATENATED MODULE: ./build/fork.js





const MAX_EVENT_BYTES = 32 * 1024 * 1024;
/** Their jobs have the rights of the repository, whoever's code they were started for. */
const PRIVILEGED_EVENTS = ['pull_request_target', 'workflow_run'];
/**
 * Whose code this job was started for, by the event that GITHUB_EVENT_PATH names. Throws FlowError INPUT_FILE_UNREADABLE and
 * JsonError for an event that cannot be read.
 */
async function originOf(env) {
    const path = env['GITHUB_EVENT_PATH'];
    return path ? originIn(await readInputFile('GITHUB_EVENT_PATH', path)) : { kind: 'unknown' };
}
/**
 * As originOf, of the bytes of an event (GitHub's webhook payloads `pull_request` and `workflow_run`; others tell nothing). A fork
 * is told by the repositories' numbers: that the head's repository is a fork of something does not make the pull request one. A run
 * that was itself started by another has this repository for its head, whosever code the first one was for.
 */
function originIn(bytes) {
    const what = 'the event of this run';
    const event = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(bytes, what, { maxBytes: MAX_EVENT_BYTES }), what);
    const pullRequest = (0,json_fields/* recordOf */.zv)(event['pull_request']);
    const run = (0,json_fields/* recordOf */.zv)(event['workflow_run']);
    if (run['event'] === 'workflow_run')
        return { kind: 'unknown' };
    const head = 'head' in pullRequest ? (0,json_fields/* recordOf */.zv)(pullRequest['head'])['repo'] : run['head_repository'];
    const own = (0,json_fields/* recordOf */.zv)(pullRequest['base'])['repo'] ?? event['repository'];
    // The head of a pull request whose repository was deleted since; the job's own is still there.
    if (head === null)
        return { kind: 'fork', name: 'a repository that is gone' };
    return compared((0,json_fields/* recordOf */.zv)(own), (0,json_fields/* recordOf */.zv)(head));
}
/**
 * Refuses to seal what a fork's code may have made with the rights of this repository: the seal would say that it is this
 * repository's own. Where the event does not prove the contrary, it is refused, too. Throws FlowError FORK_REFUSED.
 */
function refuseForksCode(eventName, event) {
    if (eventName === undefined || !PRIVILEGED_EVENTS.includes(eventName))
        return;
    const origin = event === undefined ? { kind: 'unknown' } : originIn(event);
    if (origin.kind === 'own')
        return;
    const whose = origin.kind === 'fork' ? (0,log/* printable */.g)(origin.name) : 'a repository that it does not tell';
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'FORK_REFUSED',
        message: `this job of "on: ${eventName}" has this repository’s rights and is about the code of ${whose}: only "on: pull_request" is safe for it`,
        hint: 'Sealed here, a fork’s image would pass as this repository’s own. Build pull requests "on: pull_request", with on-missing-id-token: skip, and seal what is pushed after the merge.',
    });
}
function compared(own, head) {
    const key = ['id', 'full_name'].find((name) => isSaid(own[name]) && isSaid(head[name]));
    if (key === undefined)
        return { kind: 'unknown' };
    if (own[key] === head[key])
        return { kind: 'own' };
    const { full_name: name } = head;
    return { kind: 'fork', name: typeof name === 'string' ? name : 'another repository' };
}
function isSaid(value) {
    return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

// EXTERNAL MODULE: ./build/sigstore/key-credential.js
var key_credential = __nccwpck_require__(5915);
// EXTERNAL MODULE: ./build/sigstore/fulcio.js
var fulcio = __nccwpck_require__(680);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/sigstore/identity-policy.js
var identity_policy = __nccwpck_require__(8001);
// EXTERNAL MODULE: ./build/sigstore/verify-certificate.js
var verify_certificate = __nccwpck_require__(2767);
// EXTERNAL MODULE: ./build/sigstore/verify-content.js + 1 modules
var verify_content = __nccwpck_require__(3681);
// EXTERNAL MODULE: ./build/sigstore/verify-cryptography.js
var verify_cryptography = __nccwpck_require__(764);
// EXTERNAL MODULE: ./build/sigstore/verify-key.js
var verify_key = __nccwpck_require__(5347);
;// CONCATENATED MODULE: ./build/sigstore/verify-as-issued.js





/**
 * Verifies a bundle that nobody has dated yet, for the moment at which its certificate was issued: chain, SCT, identity, signature.
 * No verdict for a verifier, who needs to know when it was signed; it shows early what no later time will mend. Throws VerifyError.
 */
async function verifyAsIssued(request) {
    const { bundle, artifact, identity, trust, sct } = request;
    const matcher = await (0,identity_policy/* identityMatcher */.h)(identity);
    const certificate = (0,verify_certificate/* signerOfBundle */.i$)(bundle);
    const { key } = certificate;
    (0,verify_key/* checkKey */.y)(key, 'certificate');
    const entity = {
        signature: await (0,verify_content/* signedContent */.y)({ bundle, artifact, key, timestamped: undefined }),
        key: { $case: 'certificate', certificate: certificate.parsed },
        tlogEntries: [],
        timestamps: [{ $case: 'transparency-log', tlogEntry: dated(certificate.notBefore) }],
    };
    const thresholds = { logEntries: 0, scts: sct === 'required' ? 1 : 0, timestamps: 1 };
    (0,verify_cryptography/* verifyCryptography */.W)(entity, trust.material, thresholds);
    matcher.check((0,verify_certificate/* sourceOf */.vz)(certificate));
}
/** The only form in which the library takes a time that is nobody else's word: it reads the promise where the entry is among the log entries. */
function dated(time) {
    const none = Buffer.alloc(0);
    return {
        logIndex: '0',
        logId: { keyId: none },
        kindVersion: { kind: '', version: '' },
        integratedTime: String(Math.floor(time.getTime() / 1000)),
        inclusionPromise: { signedEntryTimestamp: none },
        inclusionProof: undefined,
        canonicalizedBody: none,
    };
}

// EXTERNAL MODULE: ./build/sigstore/verify-settings.js
var verify_settings = __nccwpck_require__(5375);
// EXTERNAL MODULE: ./build/sigstore/verify.js + 4 modules
var verify = __nccwpck_require__(3537);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __nccwpck_require__(1040);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __nccwpck_require__(3917);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __nccwpck_require__(4870);
// EXTERNAL MODULE: ./build/sigstore/private-key.js
var private_key = __nccwpck_require__(2371);
// EXTERNAL MODULE: ./build/sigstore/rekor-v1.js
var rekor_v1 = __nccwpck_require__(2715);
// EXTERNAL MODULE: ./build/sigstore/rekor-v2-tiles.js
var rekor_v2_tiles = __nccwpck_require__(1910);
// EXTERNAL MODULE: ./build/sigstore/log-key.js
var log_key = __nccwpck_require__(6702);
// EXTERNAL MODULE: ./build/sigstore/service-answer.js
var service_answer = __nccwpck_require__(9452);
;// CONCATENATED MODULE: ./build/sigstore/rekor-v2.js







/** The log answers only after its next checkpoint: its clients are to wait at least 20 seconds (rekor-tiles CLIENTS.md). */
const TIMEOUT_MS = 30_000;
const KIND_VERSION = { kind: 'hashedrekord', version: '0.0.2' };
const MAX_HASHES = 64;
const DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/;
/**
 * A Rekor v2: one `hashedrekord` 0.0.2 for statements and messages alike, over the SHA-256 of what was signed, for statements the
 * pre-authentication encoding. It gives neither time nor promise (SET), so a timestamp must go with it. What rekor-tiles 2.3.0 took
 * and refused when it was asked:
 *
 * | key                          | over                     | answer |
 * | ---------------------------- | ------------------------ | ------ |
 * | ECDSA P-256, RSA             | SHA-256                  | 201    |
 * | ECDSA P-384                  | SHA-384                  | 201    |
 * | ECDSA P-384                  | SHA-256, as our keys are | 400    |
 * | Ed25519, named PKIX_ED25519  | the message              | 500    |
 * | Ed25519, named as its `ph`   | the message              | 400    |
 */
function rekorV2(log) {
    return { enter: (signed) => submitRecord(log, recordOf(signed)) };
}
/** The entry for a signature. Throws SigstoreError LOG_ENTRY_REFUSED for a key that no Rekor v2 takes in the form in which we sign. */
function recordOf({ signedBytes, signature, verifier }) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(signedBytes).digest('base64');
    const proof = { content: signature.toString('base64'), verifier: verifierOf(verifier) };
    return {
        request: Buffer.from(JSON.stringify({ hashedRekordRequestV002: { digest, signature: proof } })),
        leaf: Buffer.from((0,json/* canonicalJson */.dj)({
            apiVersion: KIND_VERSION.version,
            kind: KIND_VERSION.kind,
            spec: {
                hashedRekordV002: { data: { algorithm: 'SHA2_256', digest }, signature: proof },
            },
        })),
    };
}
/**
 * Puts an entry into a Rekor v2: one round trip, and the wait for a checkpoint. Of an entry that is there already (409) the log only
 * tells the index; its proof is then put together from the log's tiles, and counts only if the leaf there is exactly ours.
 * Throws SigstoreError LOG_ENTRY_REFUSED, LOG_ENTRY_NOT_OURS, SERVICE_*.
 */
async function submitRecord(log, record) {
    const answer = await (0,service_answer/* askService */.xE)('Rekor', log.http, {
        method: 'POST',
        url: new URL('api/v2/log/entries', (0,fulcio/* withSlash */.E)(log.url)),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: record.request,
        // Repeating a lost request gives 409 with the entry's index, never a second entry.
        repeatable: true,
        timeoutMs: TIMEOUT_MS,
    });
    if (answer.status === 409)
        return existingEntry(log, record, indexOfExisting(answer));
    (0,service_answer/* expectStatus */.oi)('Rekor', answer, [200, 201], 'LOG_ENTRY_REFUSED', 'The log does not take this entry; nothing was written to the registry.');
    const entry = (0,service_answer/* malformedUnless */.o3)('Rekor', () => parseEntry((0,service_answer/* objectIn */.D7)('Rekor', answer)));
    if (!entry.canonicalizedBody.equals(record.leaf)) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'LOG_ENTRY_NOT_OURS',
            message: `Rekor answered with entry ${entry.logIndex}, which is not for our digest, signature and key`,
            hint: 'Something between this job and the log changes its answers; nothing was written to the registry.',
        });
    }
    return entry;
}
async function existingEntry(log, { leaf }, index) {
    const { checkpoint, inclusionProof } = await (0,rekor_v2_tiles/* proveByTiles */.T)(log, { leaf, index });
    const keyId = (0,log_key/* trustedLogId */.rK)(checkpoint.keyHints, log.trust);
    if (keyId === undefined)
        throw (0,log_key/* logNotTrusted */.P5)(log.url);
    return {
        ...KIND_OF_ENTRY,
        logIndex: String(index),
        logId: { keyId },
        inclusionProof,
        canonicalizedBody: leaf,
    };
}
/** What every entry of this kind has, and Rekor v2 vouches for: no time and no promise. */
const KIND_OF_ENTRY = {
    kindVersion: KIND_VERSION,
    integratedTime: '0',
    inclusionPromise: undefined,
};
function verifierOf(verifier) {
    switch (verifier.kind) {
        case 'certificate': {
            const { raw, publicKey } = verifier.certificate;
            const x509Certificate = { rawBytes: raw.toString('base64') };
            return { x509Certificate, keyDetails: keyDetailsOf(publicKey) };
        }
        case 'publicKey': {
            const spki = verifier.publicKey.export({ type: 'spki', format: 'der' });
            const publicKey = { rawBytes: spki.toString('base64') };
            return { publicKey, keyDetails: keyDetailsOf(verifier.publicKey) };
        }
    }
}
/** PublicKeyDetails of protobuf-specs' sigstore_common.proto, of the keys whose signatures over SHA-256 Rekor v2 takes. */
function keyDetailsOf(key) {
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    if (namedCurve === 'prime256v1')
        return 'PKIX_ECDSA_P256_SHA_256';
    if ([2048, 3072, 4096].includes(modulusLength)) {
        return `PKIX_RSA_PKCS1V15_${modulusLength}_SHA256`;
    }
    throw new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'LOG_ENTRY_REFUSED',
        message: 'Rekor v2 takes no signature over SHA-256 by a key of this kind',
        hint: 'Sign with a key on P-256 or an RSA key, or with a Sigstore instance that has a Rekor v1.',
    });
}
/** The index in a 409: as a header, or, where a proxy drops that, in the message. */
function indexOfExisting({ headers, body }) {
    return (0,service_answer/* malformedUnless */.o3)('Rekor', () => {
        const [, told] = / with index ([0-9]+)"/.exec(body.toString('utf8')) ?? [];
        return Number(decimal(headers['x-log-index'] ?? told, 'the index of an entry that exists'));
    });
}
/** TransparencyLogEntry of protobuf-specs' sigstore_rekor.proto, as protobuf's JSON writes it: numbers are strings. */
function parseEntry(body) {
    const { kind, version } = (0,json/* asObject */.eB)(body['kindVersion'], 'kindVersion');
    if (kind !== KIND_VERSION.kind || version !== KIND_VERSION.version) {
        throw new TypeError('the entry is of another kind');
    }
    if (decimal(body['integratedTime'] ?? '0', 'integratedTime') !== '0') {
        throw new TypeError('the entry has a time, which Rekor v2 cannot vouch for');
    }
    if ((body['inclusionPromise'] ?? null) !== null)
        throw new TypeError('the entry has a promise');
    const { keyId } = (0,json/* asObject */.eB)(body['logId'], 'logId');
    return {
        ...KIND_OF_ENTRY,
        logIndex: decimal(body['logIndex'], 'logIndex'),
        logId: { keyId: hashIn(keyId, 'logId') },
        inclusionProof: parseProof((0,json/* asObject */.eB)(body['inclusionProof'], 'inclusionProof')),
        canonicalizedBody: base64In(body['canonicalizedBody'], 'canonicalizedBody'),
    };
}
function parseProof(proof) {
    const hashes = (0,json/* asArray */._j)(proof['hashes'] ?? [], 'hashes');
    if (hashes.length > MAX_HASHES)
        throw new TypeError('the proof is too long');
    const { envelope } = (0,json/* asObject */.eB)(proof['checkpoint'], 'checkpoint');
    return {
        logIndex: decimal(proof['logIndex'], 'logIndex'),
        treeSize: decimal(proof['treeSize'], 'treeSize'),
        rootHash: hashIn(proof['rootHash'], 'rootHash'),
        hashes: hashes.map((hash) => hashIn(hash, 'hash')),
        checkpoint: { envelope: (0,json/* asString */.oJ)(envelope, 'checkpoint') },
    };
}
function decimal(value, what) {
    const text = (0,json/* asString */.oJ)(value, what);
    if (!DECIMAL.test(text) || !Number.isSafeInteger(Number(text))) {
        throw new TypeError(`${what} is not a whole number`);
    }
    return text;
}
function hashIn(value, what) {
    const hash = base64In(value, what);
    if (hash.byteLength !== 32)
        throw new TypeError(`${what} is not a SHA-256`);
    return hash;
}
function base64In(value, what) {
    const text = (0,json/* asString */.oJ)(value, what);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text)
        throw new TypeError(`${what} is not base64`);
    return bytes;
}

;// CONCATENATED MODULE: ./build/sigstore/timestamp.js




const MAX_REPLY_BYTES = 64 * 1024;
const NONCE_BYTES = 8;
/**
 * Asks an RFC 3161 timestamp authority to date `data` (its SHA-256, with a nonce, certificates in the reply). One round trip.
 * `url` is the full endpoint. Returns the DER TimeStampResp; it is checked to answer this request, and verified against the
 * trust root with the rest of the bundle. Throws SigstoreError TIMESTAMP_REFUSED, TIMESTAMP_NOT_OURS, SERVICE_*.
 */
async function requestTimestamp(options) {
    const nonce = nonceFrom(options.random(NONCE_BYTES));
    const digest = (0,external_node_crypto_.createHash)('sha256').update(options.data).digest();
    const answer = await (0,service_answer/* askService */.xE)('timestamp authority', options.http, {
        method: 'POST',
        url: options.url,
        // A second timestamp for the same data does no harm.
        repeatable: true,
        headers: {
            'content-type': 'application/timestamp-query',
            accept: 'application/timestamp-reply',
        },
        body: timestampRequest(digest, nonce),
        maxBytes: MAX_REPLY_BYTES,
    });
    (0,service_answer/* expectStatus */.oi)('timestamp authority', answer, [200, 201], 'TIMESTAMP_REFUSED', 'Check that the URL is the authority’s full timestamp endpoint.');
    checkReply(answer.body, digest, nonce);
    return answer.body;
}
/** RFC 3161 §2.4.1 TimeStampReq: version 1, SHA-256 imprint, nonce, certReq. */
function timestampRequest(digest, nonce) {
    const sha256 = der(0x30, oid('608648016503040201'), der(0x05));
    const imprint = der(0x30, sha256, der(0x04, digest));
    return der(0x30, der(0x02, Buffer.from([1])), imprint, der(0x02, nonce), der(0x01, Buffer.from([0xff])));
}
function checkReply(reply, digest, nonce) {
    const { status, isOurs } = (0,service_answer/* malformedUnless */.o3)('timestamp authority', () => {
        const parsed = core_dist.RFC3161Timestamp.parse(Buffer.from(reply));
        const granted = isGranted(parsed.status);
        return { status: parsed.status, isOurs: granted && answers(parsed, digest, nonce) };
    });
    if (!isGranted(status)) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'TIMESTAMP_REFUSED',
            message: `the timestamp authority did not grant a timestamp (status ${status.toString()})`,
            hint: 'Ask its operator which requests it takes, or name another authority in the signing config.',
        });
    }
    if (!isOurs) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'TIMESTAMP_NOT_OURS',
            message: 'the timestamp authority answered with a timestamp for another request',
            hint: 'Something between this job and the authority changes its answers; nothing was written to the registry.',
        });
    }
}
function answers({ tstInfo }, digest, nonce) {
    const { messageImprintHashedMessage: imprint, raw } = tstInfo;
    return imprint.equals(digest) && raw.includes(der(0x02, nonce));
}
/** RFC 3161 §2.4.2: granted, or granted with modifications. */
function isGranted(status) {
    return status === 0n || status === 1n;
}
/** A positive DER integer: the first bit clear, the first byte not zero. */
function nonceFrom(random) {
    const nonce = Buffer.from(random);
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
    return nonce;
}
/** DER tag, length and contents; none of ours is longer than 127 bytes. */
function der(tag, ...contents) {
    const body = Buffer.concat(contents);
    return Buffer.concat([Buffer.from([tag, body.byteLength]), body]);
}
function oid(hex) {
    return der(0x06, Buffer.from(hex, 'hex'));
}

;// CONCATENATED MODULE: ./build/sigstore/witnessed-signer.js









/** An image gets four signatures in both formats: the image's two, its SBOM's, its provenance's. */
const MORE_CONNECTIONS = 3;
/**
 * Any credential and any witnesses as one signer: sign, package, have it witnessed by logs and timestamp authorities at the same time,
 * and put what they say into the bundle (Sigstore bundle v0.3).
 */
function witnessedSigner(options) {
    const { http, services, random } = options;
    const credential = whileConnecting(options);
    return {
        identity: async () => {
            const { verifier } = await credential();
            if (verifier.kind === 'publicKey')
                return undefined;
            return (0,verify_certificate/* holderOf */.Kd)((0,verify_certificate/* parseSignerCertificate */.Jm)(verifier.certificate.raw));
        },
        signStatement: async (statement) => {
            const signedBytes = core_dist.dsse.preAuthEncoding(media_types/* STATEMENT_PAYLOAD_TYPE */.Mb, statement);
            const signed = await signedWith(await credential(), 'statement', statement, signedBytes);
            const bundle = (0,dist/* toDSSEBundle */.PR)({
                artifact: statement,
                artifactType: media_types/* STATEMENT_PAYLOAD_TYPE */.Mb,
                signature: signed.signature,
                ...materialOf(signed.verifier),
            });
            // The library names the key here, too, and cosign then finds no signature by the key it was given.
            for (const signature of bundle.content.dsseEnvelope.signatures)
                signature.keyid = '';
            return witnessed(bundle, signed, options);
        },
        signMessage: async (message) => {
            const signed = await signedWith(await credential(), 'message', message, message);
            const digest = (0,external_node_crypto_.createHash)('sha256').update(message).digest();
            const { signature, verifier } = signed;
            const bundle = (0,dist/* toMessageSignatureBundle */.hj)({ digest, signature, ...materialOf(verifier) });
            return witnessed(bundle, signed, options);
        },
        timestamp: async (data) => {
            const [url] = services.tsaUrls;
            return url === undefined ? undefined : requestTimestamp({ http, url, data, random });
        },
    };
}
/** One connection to each witness is there from the probe; more are opened while the first certificate is asked for. */
function whileConnecting({ http, services, credential, }) {
    let isFirst = true;
    return () => {
        const asked = credential();
        if (isFirst) {
            for (const { url } of services.logs)
                http.openAhead(url, MORE_CONNECTIONS);
            for (const url of services.tsaUrls)
                http.openAhead(url, MORE_CONNECTIONS);
        }
        isFirst = false;
        return asked;
    };
}
async function signedWith(credential, kind, payload, signedBytes) {
    const signature = await credential.sign(signedBytes);
    return { kind, payload, signedBytes, verifier: credential.verifier, signature };
}
function materialOf(verifier) {
    switch (verifier.kind) {
        case 'certificate':
            return { certificate: verifier.certificate.raw };
        case 'publicKey':
            return { keyHint: (0,private_key.publicKeyHint)(verifier.publicKey) };
    }
}
async function witnessed(bundle, signed, options) {
    const { http, services, random } = options;
    const entering = services.logs.map((log) => witnessOf(log, options).enter(signed));
    const dating = services.tsaUrls.map((url) => requestTimestamp({ http, url, data: signed.signature, random }));
    const [entries, timestamps] = await Promise.all([Promise.all(entering), Promise.all(dating)]);
    bundle.verificationMaterial.tlogEntries = entries;
    bundle.verificationMaterial.timestampVerificationData = {
        rfc3161Timestamps: timestamps.map((signedTimestamp) => ({ signedTimestamp })),
    };
    return bundle;
}
function witnessOf({ url, apiVersion }, { http, trust }) {
    switch (apiVersion) {
        case 1:
            return (0,rekor_v1/* rekorV1 */.zh)({ http, url });
        case 2:
            return rekorV2({ http, url, trust });
    }
}

;// CONCATENATED MODULE: ./build/sigstore/rehearsal.js









const MESSAGE_BYTES = 32;
/**
 * Signs a random message, has every timestamp authority date it, and verifies that as a stranger would, all but the log: what is
 * wrong with the certificate, its SCT, an authority or the trusted root shows before the first log entry, which nobody could take
 * back. One round trip; without an authority none, and a certificate is verified for the moment of its issue.
 * Throws SigstoreError INSTANCE_NOT_TRUSTED, and what requestTimestamp throws.
 */
async function rehearse(credential, options) {
    const { services, trust, now, random } = options;
    const { tsaUrls } = services;
    const signer = witnessedSigner({
        ...options,
        services: { logs: [], tsaUrls },
        credential: () => Promise.resolve(credential),
    });
    const message = random(MESSAGE_BYTES);
    const signing = signer.signMessage(message);
    const naming = policyFor(credential.verifier, options.expectedSigner);
    naming.catch(() => undefined);
    const bundle = await signing;
    const artifact = { bytes: message };
    const settings = { tlog: 'none', sct: (0,verify_settings/* sctSetting */.zm)(trust) };
    await trustedUnless(async () => {
        const policy = await naming;
        if (tsaUrls.length > 0)
            await (0,verify/* verifyBundle */.I)({ bundle, policy, trust, artifact, settings, now });
        else if (policy.kind === 'keyless') {
            await verifyAsIssued({ ...policy, bundle, trust, artifact, sct: settings.sct });
        }
    });
}
/** Reads the certificate while the timestamp is under way: its parser is slow the first time. */
async function policyFor(verifier, expected) {
    // The request goes out first.
    await (0,promises_.setImmediate)();
    switch (verifier.kind) {
        case 'publicKey':
            return { kind: 'key', publicKey: verifier.publicKey };
        case 'certificate': {
            const { identity, issuer } = (0,verify_certificate/* parseSignerCertificate */.Jm)(verifier.certificate.raw);
            return { kind: 'keyless', identity: (0,identity_policy/* policyOf */.U)(expected ?? { identity, issuer }) };
        }
    }
}
async function trustedUnless(verify) {
    try {
        await verify();
    }
    catch (cause) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'INSTANCE_NOT_TRUSTED',
            message: `what the services that sign gave for a rehearsal does not verify: ${(0,errors/* codedMessageOf */.Ui)(cause)}`,
            hint: 'The trusted root is not that of the services that sign, or one of them misbehaves. Nothing was logged, nothing written to the registry.',
            cause,
        });
    }
}
/** A credential that is rehearsed before it signs for the first time. */
function rehearsedFirst(credential, options) {
    let rehearsed;
    return async () => {
        const current = await credential();
        await (rehearsed ??= rehearse(current, options));
        return current;
    };
}

;// CONCATENATED MODULE: ./build/sigstore/keyless-credential.js




/** A token or certificate this close to its end is renewed before it is used; a certificate of shorter life at the half of it. */
const RENEW_BEFORE_END_MS = 60_000;
/** What a token must at least have left to reach Fulcio. */
const MIN_TOKEN_LIFE_MS = 5_000;
/**
 * Keyless signing: one ephemeral P-256 key and one Fulcio certificate for the whole run, shared by signatures that are made at the
 * same time, asked for at the first signature and again only near the certificate's end, and rehearsed before it is used.
 */
function keylessCredential(options) {
    let current;
    let token = options.token;
    const fresh = async () => {
        if (endsWithin(RENEW_BEFORE_END_MS, token, options.now()))
            token = await renewed(token, options);
        return certified(options, token);
    };
    return async () => {
        const asked = (current ??= fresh());
        if (options.now().getTime() < (await asked).renewAt)
            return asked;
        if (current === asked)
            current = fresh();
        return current;
    };
}
/** A token that is another is used at once, however short its life. */
async function renewed(token, { tokens, now }) {
    const next = await tokens();
    const isNew = next.raw.reveal() !== token.raw.reveal();
    if (endsWithin(isNew ? MIN_TOKEN_LIFE_MS : RENEW_BEFORE_END_MS, next, now()))
        throw expired(next);
    return next;
}
async function certified(options, token) {
    const { http, services } = options;
    if (services.fulcioUrl === undefined)
        throw noFulcio();
    const key = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const certificate = await (0,fulcio/* requestCertificate */.p)({ http, url: services.fulcioUrl, token, key });
    const renewAt = renewalOf(certificate);
    if (options.now().getTime() >= renewAt)
        throw notCurrent(certificate, options.now());
    const credential = {
        verifier: { kind: 'certificate', certificate },
        sign: (data) => Promise.resolve((0,external_node_crypto_.sign)('sha256', data, key.privateKey)),
    };
    await rehearse(credential, options);
    return { ...credential, renewAt };
}
function noFulcio() {
    return new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'SIGNING_CONFIG_UNUSABLE',
        message: 'the Sigstore instance has no Fulcio that would certify a key',
        hint: 'Give the signing config of an instance with a Fulcio, or a key.',
    });
}
function renewalOf({ validFromDate, validToDate }) {
    const end = validToDate.getTime();
    return end - Math.min(RENEW_BEFORE_END_MS, (end - validFromDate.getTime()) / 2);
}
/** Or every signature would ask for another certificate. */
function notCurrent({ validToDate }, now) {
    return new sigstore_error/* SigstoreError */.F({
        code: 'CERTIFICATE_NOT_CURRENT',
        message: `Fulcio's certificate is good until ${validToDate.toISOString()}, and here it is ${now.toISOString()}`,
        hint: 'Set the clock of this machine; if it is right, Fulcio gives certificates that are over. Nothing was signed.',
    });
}
function endsWithin(ms, { expiresAt }, now) {
    return expiresAt.getTime() - now.getTime() < ms;
}
function expired(token) {
    return new sigstore_error/* SigstoreError */.F({
        kind: 'usage',
        code: 'IDENTITY_TOKEN_EXPIRED',
        message: `the id-token ended, or is about to, at ${token.expiresAt.toISOString()}`,
        hint: 'Give a token that is good for some minutes more, asked for just before this step.',
    });
}

;// CONCATENATED MODULE: ./build/open-signer.js




/** The signer that preflight found everything for: keyless or by key, with the witnesses of its instance. */
function openSigner(ready, services) {
    return witnessedSigner({
        ...services,
        ...ready.instance,
        credential: credentialOf(ready, services),
    });
}
function credentialOf({ signing, instance }, services) {
    if (signing.kind === 'key') {
        const credential = (0,key_credential/* keyCredential */.X)(signing.key);
        const { logs, tsaUrls } = instance.services;
        // Only a log entry cannot be taken back.
        if (logs.length === 0 || tsaUrls.length === 0)
            return credential;
        return rehearsedFirst(credential, { ...services, ...instance, expectedSigner: undefined });
    }
    return keylessCredential({ ...services, ...signing, ...instance });
}

// EXTERNAL MODULE: ./build/sigstore/cosign-private-key.js
var cosign_private_key = __nccwpck_require__(7555);
// EXTERNAL MODULE: ./build/sigstore/key-error.js
var key_error = __nccwpck_require__(8830);
// EXTERNAL MODULE: ./build/sigstore/key-pem.js
var key_pem = __nccwpck_require__(6262);
;// CONCATENATED MODULE: ./build/sigstore/pkcs8-encryption.js


const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const SCRYPT = '1.3.6.1.4.1.11591.4.11';
/** About four seconds of HMAC-SHA-256; OpenSSL writes 2048, careful people a million. */
const MAX_ITERATIONS = 10000000n;
/** OpenSSL's own limit on scrypt's memory, 128·N·r bytes; p only takes time. */
const MAX_SCRYPT_BYTES = 32n * 1024n * 1024n;
const MAX_SCRYPT_PARALLELISM = 16n;
/**
 * Refuses an `ENCRYPTED PRIVATE KEY` (RFC 5958 EncryptedPrivateKeyInfo) whose password would take
 * too long to try, or that is not locked by PBES2 (RFC 8018) with PBKDF2 or scrypt (RFC 7914).
 * Nothing is derived here.
 * Throws KeyError KEY_MALFORMED, KEY_ENCRYPTION_UNSUPPORTED.
 */
function checkPkcs8Encryption(der) {
    const algorithm = part((0,key_pem/* parseKeyDer */.Yu)(der), 0);
    const scheme = oidOf(part(algorithm, 0));
    if (scheme !== PBES2)
        throw unsupported(`its scheme is ${scheme}, expected PBES2`);
    const kdf = part(part(algorithm, 1), 0);
    const name = oidOf(part(kdf, 0));
    const parameters = part(kdf, 1);
    switch (name) {
        case PBKDF2:
            checkIterations(integerOf(part(parameters, 1)));
            return;
        case SCRYPT:
            checkScrypt(parameters);
            return;
        default:
            throw unsupported(`its key derivation is ${name}, expected PBKDF2 or scrypt`);
    }
}
function checkIterations(iterations) {
    if (iterations >= 1n && iterations <= MAX_ITERATIONS)
        return;
    throw unsupported(`it wants ${iterations.toString()} iterations of PBKDF2, expected at most ${MAX_ITERATIONS.toString()}`);
}
function checkScrypt(parameters) {
    const [n = 0n, r = 0n, p = 0n] = [1, 2, 3].map((at) => integerOf(part(parameters, at)));
    const positive = n > 0n && r > 0n && p > 0n;
    if (positive && 128n * n * r <= MAX_SCRYPT_BYTES && p <= MAX_SCRYPT_PARALLELISM)
        return;
    throw unsupported(`its scrypt cost is N ${n.toString()}, r ${r.toString()}, p ${p.toString()}, which is too much to try`);
}
function part(object, at) {
    const found = object.subs[at];
    if (found === undefined)
        throw unsupported('it does not say how');
    return found;
}
function oidOf(object) {
    if (!object.tag.isOID())
        throw unsupported('it does not say how');
    return object.toOID();
}
function integerOf(object) {
    if (!object.tag.isInteger())
        throw unsupported('its cost is no number');
    return object.toInteger();
}
function unsupported(why) {
    return new key_error/* KeyError */.e({
        code: 'KEY_ENCRYPTION_UNSUPPORTED',
        message: `the key is locked in a way that is not supported: ${why}`,
        hint: 'No password was tried. Convert the key: openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEY -out NEW_KEY.',
    });
}

;// CONCATENATED MODULE: ./build/sigstore/key-file.js






const COSIGN_LABELS = ['ENCRYPTED SIGSTORE PRIVATE KEY', 'ENCRYPTED COSIGN PRIVATE KEY'];
const PKCS8_ENCRYPTED_LABEL = 'ENCRYPTED PRIVATE KEY';
/** What cosign import-key-pair takes: PKCS #8 (RFC 5958), SEC 1 and PKCS #1. */
const PLAIN_TYPES = new Map([
    ['PRIVATE KEY', 'pkcs8'],
    ['EC PRIVATE KEY', 'sec1'],
    ['RSA PRIVATE KEY', 'pkcs1'],
]);
const PUBLIC_LABELS = ['PUBLIC KEY', 'RSA PUBLIC KEY', 'CERTIFICATE', 'TRUSTED CERTIFICATE'];
/** node:crypto takes no longer passphrase. */
const MAX_PASSWORD_BYTES = 1024;
/**
 * Reads a private key file (PEM): cosign's own encrypted keys, PKCS #8 plain or encrypted with
 * PBES2, SEC 1 and PKCS #1. The password of a cosign key may be empty, `undefined` is none; an
 * empty one is none to a key that is not encrypted. Costs that nobody uses are refused before they
 * are tried.
 *
 * Throws KeyError KEY_TOO_LARGE, KEY_MALFORMED, KEY_NOT_PRIVATE, KEY_ENCRYPTION_UNSUPPORTED,
 * KEY_PASSWORD_MISSING, KEY_PASSWORD_WRONG, KEY_PASSWORD_UNUSED, KEY_KIND_UNSUPPORTED,
 * KEY_TOO_WEAK.
 */
async function loadPrivateKey(file, password) {
    const block = (0,key_pem/* readKeyBlock */.VG)(file);
    try {
        return (0,private_key/* privateKeyOf */.O)(await keyIn(block, password));
    }
    finally {
        block.bytes.fill(0);
    }
}
async function keyIn({ label, bytes }, password) {
    if (COSIGN_LABELS.includes(label))
        return cosignKey(bytes, required(password));
    if (label === PKCS8_ENCRYPTED_LABEL)
        return encryptedPkcs8(bytes, required(password));
    const type = PLAIN_TYPES.get(label);
    if (type === undefined)
        throw unexpected(label);
    if (password !== undefined && password.reveal() !== '')
        throw passwordUnused();
    return plainKey(bytes, type);
}
async function cosignKey(bytes, password) {
    const pkcs8 = await (0,cosign_private_key/* openCosignKey */.F)(bytes, password);
    try {
        return plainKey(pkcs8, 'pkcs8');
    }
    finally {
        pkcs8.fill(0);
    }
}
function plainKey(der, type) {
    // OpenSSL takes any form for any other; cosign, and so we, take the one that the label tells.
    if (formOf(der) !== type)
        throw (0,key_pem/* malformed */.Qm)('its PEM label is not that of the key it holds');
    const input = { key: der, format: 'der', type };
    try {
        return (0,external_node_crypto_.createPrivateKey)(input);
    }
    catch (cause) {
        throw (0,key_pem/* malformed */.Qm)(`its DER is no private key in ${type.toUpperCase()} that OpenSSL knows`, cause);
    }
}
/** PKCS #8 has an algorithm after its version, SEC 1 the key's octets, PKCS #1 the modulus. */
function formOf(der) {
    const second = (0,key_pem/* parseKeyDer */.Yu)(der).subs[1]?.tag;
    if (second?.isOctetString() === true)
        return 'sec1';
    if (second?.isInteger() === true)
        return 'pkcs1';
    return second?.constructed === true ? 'pkcs8' : undefined;
}
function encryptedPkcs8(bytes, password) {
    checkPkcs8Encryption(bytes);
    const passphrase = Buffer.from(password.reveal());
    if (passphrase.byteLength > MAX_PASSWORD_BYTES)
        throw passwordWrong();
    try {
        return (0,external_node_crypto_.createPrivateKey)({ key: bytes, format: 'der', type: 'pkcs8', passphrase });
    }
    catch (cause) {
        throw passwordWrong(cause);
    }
    finally {
        passphrase.fill(0);
    }
}
function required(password) {
    if (password !== undefined)
        return password;
    throw new key_error/* KeyError */.e({
        code: 'KEY_PASSWORD_MISSING',
        message: 'the key is encrypted, and no password is given',
        hint: 'Give its password as key-password, or in the environment variable COSIGN_PASSWORD.',
    });
}
function passwordWrong(cause) {
    return new key_error/* KeyError */.e({
        code: 'KEY_PASSWORD_WRONG',
        message: 'the key does not open with this password',
        hint: 'Give the password that the key was made with; a key file that was altered does not open either.',
        cause,
    });
}
function passwordUnused() {
    return new key_error/* KeyError */.e({
        code: 'KEY_PASSWORD_UNUSED',
        message: 'a password is given, and the key is not encrypted',
        hint: 'Whoever reads this file can sign. Encrypt it (cosign import-key-pair), or give no password, in COSIGN_PASSWORD neither.',
    });
}
function unexpected(label) {
    if (!PUBLIC_LABELS.includes(label)) {
        return (0,key_pem/* malformed */.Qm)('its PEM block is none of a private key’s that cosign reads');
    }
    const what = label.endsWith('CERTIFICATE') ? 'a certificate' : 'a public key';
    return new key_error/* KeyError */.e({
        code: 'KEY_NOT_PRIVATE',
        message: `the key file holds ${what}, expected a private key`,
        hint: 'Give the private key: of cosign’s pair it is the .key file, not the .pub file.',
    });
}

;// CONCATENATED MODULE: ./build/sigstore/key-source.js

const ENV_SCHEME = 'env://';
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]{0,255}$/;
const SCHEME = /^([a-z][a-z0-9+.-]{0,30}):\/\//i;
/**
 * cosign's key references that name a service or a device; of PKCS #11 the URI has no slashes (RFC
 * 7512).
 */
const SERVICE = /^(awskms|gcpkms|azurekms|hashivault|openbao|yckms|tencentcloudkms|k8s|github|gitlab):\/\/|^(pkcs11):/i;
const MAX_PATH_LENGTH = 4096;
/**
 * Reads the `key` input: the path of a file, `env://NAME`, or `-` for standard input.
 * Messages repeat at most a scheme, since people do put the key itself here.
 * Throws KeyError KEY_SOURCE_MALFORMED, KEY_KMS_UNSUPPORTED.
 */
function keySource(text) {
    if (text === '')
        throw key_source_refused('KEY_SOURCE_MALFORMED', 'it is empty');
    if (text === '-')
        return { kind: 'stdin' };
    // A key, or what a key looks like once somebody has put it on one line.
    if (/\p{Cc}/u.test(text) || text.includes('-----BEGIN') || text.length > MAX_PATH_LENGTH) {
        throw key_source_refused('KEY_SOURCE_MALFORMED', 'it is the text of a key, or no path');
    }
    if (text.startsWith(ENV_SCHEME))
        return environmentSource(text.slice(ENV_SCHEME.length));
    const service = SERVICE.exec(text);
    if (service !== null)
        throw kmsUnsupported(service[1] ?? service[2] ?? '');
    const scheme = SCHEME.exec(text)?.[1];
    if (scheme !== undefined)
        throw key_source_refused('KEY_SOURCE_MALFORMED', `${scheme}:// is not known`);
    return { kind: 'file', path: text };
}
/** The bytes of a key. Throws KeyError KEY_SOURCE_EMPTY, and what `world` throws. */
async function readKeySource(source, world) {
    switch (source.kind) {
        case 'file':
            return filled(await world.readFile(source.path), 'the key file');
        case 'environment':
            return filled(Buffer.from(world.env[source.name] ?? ''), `the environment variable ${source.name}`);
        case 'stdin':
            return filled(await world.readStdin(), 'standard input');
    }
}
function environmentSource(name) {
    if (VARIABLE.test(name))
        return { kind: 'environment', name };
    throw key_source_refused('KEY_SOURCE_MALFORMED', 'what follows env:// is no name of a variable');
}
function filled(bytes, what) {
    if (bytes.byteLength > 0)
        return bytes;
    throw key_source_refused('KEY_SOURCE_EMPTY', `${what} is empty or not set`);
}
function kmsUnsupported(scheme) {
    return new key_error/* KeyError */.e({
        code: 'KEY_KMS_UNSUPPORTED',
        message: `keys from ${scheme.toLowerCase()} cannot be used yet`,
        hint: 'Give a key file, env://NAME, or - for standard input; or sign keylessly, without a key.',
    });
}
function key_source_refused(code, why) {
    return new key_error/* KeyError */.e({
        code,
        message: `the private key cannot be had from what is given as key: ${why}`,
        hint: 'Give the path of a key file, env://NAME with a variable that holds the PEM text, or - for standard input.',
    });
}

;// CONCATENATED MODULE: ./build/signing-key.js






/**
 * The private key that the inputs name, opened; undefined where they name none. No message repeats
 * a path: people put the key itself there. Throws KeyError, FlowError INPUT_MALFORMED,
 * INPUT_FILE_UNREADABLE.
 */
async function openSigningKey({ key, keyPassword }, { env, mask, readStdin = noStdin }) {
    if (key === undefined) {
        if (keyPassword === undefined)
            return undefined;
        throw (0,malformed_input/* wrongInput */.q)('key-password is given, and no key', 'Give key too, or leave key-password out.');
    }
    // Where cosign looks, too; one that is set and empty is a password, as it is to cosign.
    const password = keyPassword ?? env['COSIGN_PASSWORD'];
    if (password)
        mask(password);
    const source = keySource(key);
    if (source.kind === 'environment')
        mask(env[source.name] ?? '');
    const file = await readKeySource(source, {
        env,
        readFile: (path) => (0,input_file/* readSecretFile */.fW)('key', path, key_pem/* MAX_KEY_FILE_BYTES */.Qn, '; what is piped goes to --key -'),
        readStdin: () => readStdin(key_pem/* MAX_KEY_FILE_BYTES */.Qn),
    });
    return loadPrivateKey(file, password === undefined ? undefined : new shared_secret/* Secret */.z(password));
}
function noStdin() {
    throw (0,malformed_input/* wrongInput */.q)('there is no standard input to read a key from', 'Give key a path or env://NAME.');
}

// EXTERNAL MODULE: ./build/oci/credentials.js
var credentials = __nccwpck_require__(2943);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ./build/oci/oci-error.js
var oci_error = __nccwpck_require__(1683);
;// CONCATENATED MODULE: ./build/oci/credential-helper.js





const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const MAX_ANSWER_BYTES = 64 * 1024;
const NOT_FOUND = 'credentials not found';
/**
 * Asks `docker-credential-NAME get` for a server's credential, the server on standard input (docker-credential-helpers).
 * Undefined where the helper has none. Throws OciError `CREDENTIAL_HELPER_FAILED`.
 */
async function credentialFromHelper(name, server, exec) {
    if (!HELPER_NAME.test(name)) {
        throw failed(`${JSON.stringify((0,log/* printable */.g)(name, 60))} is not the name of a credential helper`);
    }
    const program = `docker-credential-${name}`;
    const finished = await credential_helper_run(program, server, exec);
    if (finished.status === 0)
        return read(finished.stdout, program);
    if (`${finished.stdout}${finished.stderr}`.toLowerCase().includes(NOT_FOUND))
        return undefined;
    throw failed(`${program} ended with status ${finished.status} for ${server}${reasonIn(finished)}`);
}
async function credential_helper_run(program, server, exec) {
    try {
        return await exec(program, ['get'], server);
    }
    catch (cause) {
        throw failed(`${program}, which the Docker configuration names, could not be run for ${server}`, cause);
    }
}
function read(stdout, program) {
    const what = `the answer of ${program}`;
    try {
        const answer = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(Buffer.from(stdout), what, { maxBytes: MAX_ANSWER_BYTES }), what);
        const username = (0,json/* asString */.oJ)(answer['Username'], `${what}, Username`);
        const secret = (0,json/* asString */.oJ)(answer['Secret'], `${what}, Secret`);
        if (secret === '')
            return undefined;
        if (username === '<token>')
            return { kind: 'identity', token: new shared_secret/* Secret */.z(secret) };
        return { kind: 'basic', username, password: new shared_secret/* Secret */.z(secret) };
    }
    catch (cause) {
        // No cause is kept: the parser's own error quotes the text, which holds the password.
        throw failed(cause instanceof errors/* SealError */.EM ? cause.message : `${what} could not be read`);
    }
}
/** The first line of what the helper said, unless it looks like an answer, which would hold the secret. */
function reasonIn(finished) {
    const said = [finished.stdout, finished.stderr].map((text) => text.trim()).find(Boolean) ?? '';
    if (said === '' || said.includes('{'))
        return '';
    return `: ${(0,log/* printable */.g)(said.split('\n', 1)[0] ?? '', 200)}`;
}
function failed(message, cause) {
    return new oci_error/* OciError */.M({
        kind: 'service',
        code: 'CREDENTIAL_HELPER_FAILED',
        message,
        hint: 'Log in again, mend credHelpers or credsStore in the Docker configuration, or give registry-username and registry-password.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/oci/docker-config.js






const MAX_CONFIG_BYTES = 1024 * 1024;
const DOCKER_HUB = 'index.docker.io';
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
const DOCKER_HUB_KEYS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Credentials as the Docker command line keeps them: a helper named for the host, else the store, else what the file itself
 * holds. Hosts are compared whole, never in part. The file is read once and each helper run once a host.
 * Throws OciError `DOCKER_CONFIG_MALFORMED` and `CREDENTIAL_HELPER_FAILED`.
 */
function dockerCredentials(options) {
    let config;
    const found = new Map();
    const lookUp = async (registry) => {
        config ??= readConfig(options);
        return credentialIn(await config, registry, options.exec);
    };
    return {
        credentialFor(registry) {
            const known = found.get(registry) ?? lookUp(registry);
            found.set(registry, known);
            return known;
        },
    };
}
async function credentialIn(config, registry, exec) {
    const helper = entryFor(config.credHelpers, registry) ?? config.credsStore;
    if (helper !== undefined) {
        const server = registry === DOCKER_HUB ? DOCKER_HUB_KEY : registry;
        const credential = await credentialFromHelper(helper, server, exec);
        if (credential !== undefined)
            return credential;
    }
    const entry = entryFor(config.auths, registry);
    return entry === undefined ? undefined : credentialInEntry(entry, registry);
}
/** The entry whose key is exactly this host, once scheme and API version are taken off the key. */
function entryFor(entries, registry) {
    return Object.entries(entries).find(([key]) => hostOfKey(key) === registry)?.[1];
}
function hostOfKey(key) {
    const host = key
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/(?:v[12]\/?)?$/, '');
    return DOCKER_HUB_KEYS.has(host) ? DOCKER_HUB : host;
}
function credentialInEntry(value, registry) {
    const what = `the entry for ${registry}`;
    const entry = readingConfig(() => (0,json/* asObject */.eB)(value, what));
    const field = (name) => {
        const item = entry[name];
        return isAbsent(item) ? '' : readingConfig(() => (0,json/* asString */.oJ)(item, `${what}, ${name}`));
    };
    if (field('identitytoken') !== '') {
        return { kind: 'identity', token: new shared_secret/* Secret */.z(field('identitytoken')) };
    }
    if (field('registrytoken') !== '') {
        return { kind: 'bearer', token: new shared_secret/* Secret */.z(field('registrytoken')) };
    }
    if (field('auth') !== '')
        return decodeAuth(field('auth'), registry);
    if (field('username') === '')
        return undefined;
    return { kind: 'basic', username: field('username'), password: new shared_secret/* Secret */.z(field('password')) };
}
/** `auth` is base64 of `user:password`; Docker pads old ones with NUL. */
function decodeAuth(auth, registry) {
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    if (colon < 1) {
        throw malformed(`has an "auth" for ${registry} that is not base64 of user:password`);
    }
    return {
        kind: 'basic',
        username: text.slice(0, colon),
        password: new shared_secret/* Secret */.z(text.slice(colon + 1)),
    };
}
async function readConfig(options) {
    const text = options.configText ?? (await readConfigFile(options.configDirectory));
    if (text === undefined)
        return { auths: {}, credHelpers: {}, credsStore: undefined };
    return readingConfig(() => {
        const what = 'it';
        const bytes = Buffer.from(text);
        const file = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(bytes, what, { maxBytes: MAX_CONFIG_BYTES }), what);
        const { auths, credHelpers, credsStore } = file;
        return {
            auths: isAbsent(auths) ? {} : (0,json/* asObject */.eB)(auths, 'auths'),
            credHelpers: (0,json/* asStringMap */._T)(credHelpers, 'credHelpers'),
            credsStore: isAbsent(credsStore) || credsStore === '' ? undefined : (0,json/* asString */.oJ)(credsStore, 'credsStore'),
        };
    });
}
/** Keeps no cause: the JSON parser's own error quotes the text, which holds passwords. */
function readingConfig(read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof json/* JsonError */.N3))
            throw error;
        throw malformed(`cannot be used: ${error.message}`);
    }
}
async function readConfigFile(directory) {
    if (directory === undefined)
        return undefined;
    try {
        return await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(directory, 'config.json'), 'utf8');
    }
    catch (cause) {
        if (isMissingFile(cause))
            return undefined;
        throw malformed('cannot be opened', cause);
    }
}
function isMissingFile(cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
}
function isAbsent(value) {
    return value === undefined || value === null;
}
function malformed(why, cause) {
    return new oci_error/* OciError */.M({
        kind: 'usage',
        code: 'DOCKER_CONFIG_MALFORMED',
        message: `the Docker configuration ${why}`,
        hint: 'Log in again (docker login), mend config.json, or give registry-username and registry-password.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/oci/registry-client.js + 9 modules
var registry_client = __nccwpck_require__(316);
// EXTERNAL MODULE: ./build/provenance/provenance-error.js
var provenance_error = __nccwpck_require__(1867);
;// CONCATENATED MODULE: ./build/provenance/github.js


const github_MAX_EVENT_BYTES = 32 * 1024 * 1024;
/** Claims that the tokens of GitHub Actions have, and those of GitLab, Buildkite and CircleCI have not. */
const OWN_CLAIMS = [
    'repository',
    'repository_id',
    'repository_owner_id',
    'workflow_ref',
    'job_workflow_ref',
    'event_name',
    'run_id',
    'run_attempt',
];
/** Whether a token is of a GitHub Actions job: it has at least one of the claims that only those have. */
function isGithubToken(claims) {
    return OWN_CLAIMS.some((name) => Object.hasOwn(claims, name));
}
/**
 * Facts from a GitHub Actions id-token's claims. They are as good as the token: Fulcio verifies it and certifies the same
 * claims before anything is signed with them. `inputs` come from the event, which only the runner vouches for.
 * Throws ProvenanceError, and JsonError for an event that cannot be read.
 */
function githubFacts(options) {
    const claim = (name) => requiredClaim(options.claims, name);
    const repository = claim('repository');
    return {
        serverUrl: options.serverUrl,
        repository,
        ref: claim('ref'),
        sha: claim('sha'),
        workflowPath: workflowPath(claim('workflow_ref'), repository),
        signerWorkflow: claim('job_workflow_ref'),
        eventName: claim('event_name'),
        repositoryId: claim('repository_id'),
        repositoryOwnerId: claim('repository_owner_id'),
        runnerEnvironment: claim('runner_environment'),
        runId: claim('run_id'),
        runAttempt: claim('run_attempt'),
        inputs: options.event === undefined ? {} : workflowInputs(options.event),
    };
}
/** `o/r/.github/workflows/w.yml@refs/heads/main` without repository and ref. */
function workflowPath(workflowRef, repository) {
    const [place = ''] = workflowRef.split('@', 1);
    const path = place.startsWith(`${repository}/`) ? place.slice(repository.length + 1) : '';
    if (path === '') {
        throw new provenance_error/* ProvenanceError */.C({
            kind: 'service',
            code: 'PROVENANCE_CLAIM_MALFORMED',
            message: 'the id-token’s workflow_ref does not lie in its repository',
            hint: 'The token is not one of GitHub Actions; give one that is, or set provenance to "false".',
        });
    }
    return path;
}
function workflowInputs(event) {
    const parsed = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(event, 'the event of this run', { maxBytes: github_MAX_EVENT_BYTES }), 'the event of this run');
    const inputs = parsed['inputs'] ?? {};
    return (0,json/* asObject */.eB)(inputs, 'the inputs in the event of this run');
}
function requiredClaim(claims, name) {
    const value = claims[name];
    if (typeof value === 'string' && value !== '')
        return value;
    throw new provenance_error/* ProvenanceError */.C({
        kind: 'usage',
        code: 'PROVENANCE_CLAIM_MISSING',
        message: `the id-token has no claim "${name}", so there is nothing true to say of the build`,
        hint: 'Run in GitHub Actions, or set provenance to "false".',
    });
}

;// CONCATENATED MODULE: ./build/proxy-settings.js
const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
/** The proxy variables. What goes to this machine, where plain http is allowed, goes through no proxy. */
function proxySettings(env) {
    const found = PROXY_VARIABLES.flatMap((name) => {
        const value = env[name];
        return value ? [[name, value]] : [];
    });
    if (found.length === 0)
        return undefined;
    const excepted = [env['NO_PROXY'], env['no_proxy'], 'localhost', '127.0.0.1', '[::1]', '::1'];
    const NO_PROXY = excepted.filter(Boolean).join(',');
    return { ...Object.fromEntries(found), NO_PROXY, no_proxy: NO_PROXY };
}

// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __nccwpck_require__(2457);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __nccwpck_require__(1832);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __nccwpck_require__(4144);
// EXTERNAL MODULE: ./build/sigstore/claimed-predicate-type.js
var claimed_predicate_type = __nccwpck_require__(9192);
// EXTERNAL MODULE: ./build/sigstore/cosign-layer.js + 1 modules
var cosign_layer = __nccwpck_require__(7468);
// EXTERNAL MODULE: ./build/sigstore/discover.js + 2 modules
var discover = __nccwpck_require__(6812);
;// CONCATENATED MODULE: ./build/saved-bundles.js












const MAX_BYTES = 64 * 1024 * 1024;
/** What each line begins with, so that a line that was cut is told from a file of something else. */
const LINE_START = '{"mediaType":"application/vnd.dev.sigstore.bundle';
const FLAGS = external_node_fs_promises_.constants.O_RDWR |
    external_node_fs_promises_.constants.O_CREAT |
    external_node_fs_promises_.constants.O_APPEND |
    external_node_fs_promises_.constants.O_NOFOLLOW |
    external_node_fs_promises_.constants.O_NONBLOCK;
/** Opens what is named, and so proves that it can be written to. Throws FlowError INPUT_FILE_UNREADABLE, INPUT_FILE_MALFORMED. */
async function openSavedBundles(options) {
    const { named, log } = options;
    let place = named === undefined ? undefined : await openNamed(named);
    const found = named === undefined || place === undefined ? [] : await readBundles(place, named);
    const claimed = Map.groupBy(found.filter(isAsWritten), claimOf);
    const places = place === undefined ? [] : [place];
    let saving = Promise.resolve();
    let any = found.length > 0;
    const append = async (line) => {
        try {
            if (place === undefined)
                places.push((place = await openTemporary(options.tempDirectory)));
            await place.handle.appendFile(line);
            any = true;
        }
        catch (error) {
            log.warning(`a signature could not be saved for a run after this one: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    };
    return {
        about: (subject) => [
            ...(claimed.get(subject.descriptor.digest) ?? []).map(({ bundle, location }) => (0,discover/* storedBundle */.m)(bundle, location)),
            ...messagesAbout(subject, claimed),
        ],
        save: (bundle) => (saving = saving.then(() => append(`${(0,sigstore_bundle/* serializeBundle */.fP)(bundle).toString()}\n`))),
        file: () => (any ? place?.file : undefined),
        close: async ({ done }) => {
            await saving;
            for (const { handle } of places)
                await handle.close();
            if (done && named === undefined && place !== undefined) {
                await (0,external_node_fs_promises_.rm)(external_node_path_default().dirname(place.file), { recursive: true, force: true });
            }
        },
    };
}
/** Never through a link, which may lead to a file of somebody else's. */
async function openNamed(file) {
    try {
        const handle = await (0,external_node_fs_promises_.open)(file, FLAGS, 0o600);
        const status = await handle.stat();
        const why = status.isFile()
            ? status.size > MAX_BYTES && `it has ${status.size} bytes, more than ${MAX_BYTES}`
            : 'it is no regular file';
        if (why === false)
            return { file, handle };
        await handle.close();
        throw new TypeError(why);
    }
    catch (cause) {
        throw new flow_error/* FlowError */.T({
            kind: 'usage',
            code: 'INPUT_FILE_UNREADABLE',
            message: `resume-file names ${(0,log/* printable */.g)(file)}, which cannot be used: ${(0,errors/* messageOf */.bD)(cause)}`,
            hint: 'Give resume-file the path of a file that can be made or added to; what a run left there, or nothing.',
            cause,
        });
    }
}
async function openTemporary(tempDirectory) {
    const file = external_node_path_default().join(await (0,external_node_fs_promises_.mkdtemp)(external_node_path_default().join(tempDirectory, 'seal-image-')), 'bundles.jsonl');
    return { file, handle: await (0,external_node_fs_promises_.open)(file, FLAGS | external_node_fs_promises_.constants.O_EXCL, 0o600) };
}
async function readBundles({ handle }, file) {
    const text = await handle.readFile('utf8');
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    const found = [];
    try {
        if (!`${rest}${LINE_START.slice(rest.length)}`.startsWith(LINE_START)) {
            throw new TypeError('its last line is no bundle');
        }
        for (const [index, line] of lines.entries()) {
            const location = `${file} line ${index + 1}`;
            found.push({ bundle: (0,sigstore_bundle/* parseBundle */.QN)(Buffer.from(line)), location });
        }
    }
    catch (cause) {
        await handle.close();
        throw saved_bundles_malformed(file, found.length + 1, cause);
    }
    // A run that was killed may have left a part of a line, which would spoil the next one.
    if (rest !== '')
        await handle.truncate(Buffer.byteLength(text) - Buffer.byteLength(rest));
    return found;
}
/** Nobody signs a bundle's version, or the key that an envelope names: with others than ours, other verifiers may refuse what is good here. */
function isAsWritten({ bundle: { mediaType, content } }) {
    if (mediaType !== media_types/* BUNDLE_MEDIA_TYPE */.NV)
        return false;
    if (content.$case === 'messageSignature')
        return true;
    return content.dsseEnvelope.signatures.every(({ keyid }) => keyid === '');
}
/** What the bundle says that it is about: a digest, or the SHA-256 of a message. */
function claimOf({ bundle }) {
    const { content } = bundle;
    if (content.$case === 'dsseEnvelope')
        return (0,claimed_predicate_type/* claimedSubject */.U)(bundle) ?? '';
    const digest = Buffer.from(content.messageSignature.messageDigest.digest).toString('hex');
    return `message sha256:${digest}`;
}
/** Signatures for cosign's tag: over the payload that we would sign ourselves, of this very repository. */
function messagesAbout({ repository, descriptor }, claimed) {
    const payload = (0,cosign_layer/* signingPayload */.EK)((0,reference/* repositoryName */.aR)(repository), descriptor.digest);
    return (claimed.get(`message ${(0,digest/* digestOf */.ol)(payload)}`) ?? []).map(({ bundle, location }) => ({
        format: 'cosign',
        kind: 'signature',
        ...{ bundle, location, payload },
    }));
}
function saved_bundles_malformed(file, line, cause) {
    return new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'INPUT_FILE_MALFORMED',
        message: `resume-file names ${(0,log/* printable */.g)(file)}, which is not what a run leaves behind: line ${line}: ${(0,errors/* messageOf */.bD)(cause)}`,
        hint: 'Give resume-file the file that the error of that run named, or one that is not there yet. It was left as it is.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/sbom-tool.js
var sbom_tool = __nccwpck_require__(537);
// EXTERNAL MODULE: ./build/scan-tool.js
var scan_tool = __nccwpck_require__(1333);
// EXTERNAL MODULE: ./build/seal-inputs.js + 1 modules
var seal_inputs = __nccwpck_require__(3421);
// EXTERNAL MODULE: ./build/shared/deadline.js
var shared_deadline = __nccwpck_require__(8949);
// EXTERNAL MODULE: ./build/shared/http-connections.js + 2 modules
var http_connections = __nccwpck_require__(2174);
// EXTERNAL MODULE: ./build/sigstore/instance.js + 3 modules
var instance = __nccwpck_require__(6642);
;// CONCATENATED MODULE: ./build/tool-login.js


/** The login that was given, for the registry of the images: there is one, where a login is given. */
function toolLogin({ username, password }, [repository]) {
    if (repository === undefined || username === undefined || password === undefined)
        return undefined;
    return { registry: repository.registry, username, password };
}
/** Docker Hub's name in Docker's configuration. */
const tool_login_DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
/**
 * Runs programs through what `open` gives for an environment, trivy with the login in a Docker configuration of its own, that nobody else may
 * read and that is gone afterwards: trivy shows what TRIVY_USERNAME and TRIVY_PASSWORD hold to every registry, also to those that its databases come from.
 */
function withTrivyLogin(open, { env, login, tempDirectory, }) {
    return async (program, args, input) => {
        if (program !== 'trivy' || login === undefined)
            return open(env)(program, args, input);
        const directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(tempDirectory, 'seal-image-login-'));
        try {
            await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), dockerConfig(login), { mode: 0o600 });
            return await open({ ...env, DOCKER_CONFIG: directory })(program, args, input);
        }
        finally {
            await (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true });
        }
    };
}
function dockerConfig({ registry, username, password }) {
    const key = registry === 'index.docker.io' ? tool_login_DOCKER_HUB_KEY : registry;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    return JSON.stringify({ auths: { [key]: { auth } } });
}

// EXTERNAL MODULE: ./build/sigstore/known-instances.js
var known_instances = __nccwpck_require__(9852);
;// CONCATENATED MODULE: ./build/sigstore/tuf-repository.js




/** What the client accepts of any metadata, in bytes; it knows of each file what is less. */
const tuf_repository_MAX_BYTES = 5_000_000;
const REFUSALS = [
    {
        code: 'TUF_EXPIRED',
        classes: ['ExpiredMetadataError'],
        words: /is expired/,
        hint: 'Whoever runs the repository must sign it anew; a mirror must be brought up to date. Check this machine’s clock too.',
    },
    {
        code: 'TUF_ROLLED_BACK',
        classes: ['BadVersionError'],
        words: /does not match snapshot version|version doesn't match timestamp|is less than current version/,
        hint: 'The repository shows an older state than it has shown already, or one that does not fit together: do not use it before its operator has explained that.',
    },
    {
        code: 'TUF_NOT_TRUSTED',
        classes: ['UnsignedMetadataError'],
        words: /was signed by \d+\/\d+ keys|failed to verify \S+ signature|no signature for key found/,
        hint: 'The repository is not signed by the keys of the root that it is verified from: give the root (tuf-root) of this very repository.',
    },
    {
        code: 'TUF_TARGET_MISMATCH',
        classes: ['LengthOrHashMismatchError', 'DownloadLengthMismatchError'],
        words: /Expected (?:hash|length) \S+ but got|Max length reached/,
        hint: 'Something between this job and the repository changes its files, or a mirror is incomplete.',
    },
];
/**
 * Targets of a TUF repository, by name. The TUF client is loaded only here, and asks as everything else does: through the proxies that
 * are set, and no longer than the run may take. Throws SigstoreError TUF_*, SERVICE_UNAVAILABLE.
 */
async function tufTargets({ url, directory }, names, http) {
    const { Updater } = await __nccwpck_require__.e(/* import() */ 706).then(__nccwpck_require__.bind(__nccwpck_require__, 4706));
    try {
        const updater = new Updater({
            metadataBaseUrl: bare(url),
            targetBaseUrl: `${bare(url)}/targets`,
            metadataDir: directory,
            targetDir: directory,
            fetcher: await fetcherOver(http),
        });
        const targets = new Map();
        for (const name of names)
            targets.set(name, await targetOf(updater, name));
        return targets;
    }
    catch (cause) {
        throw refusal(url, cause);
    }
}
async function targetOf(updater, name) {
    const target = await updater.getTargetInfo(name);
    if (target === undefined)
        throw new TypeError(`it has no target ${name}`);
    return (0,external_node_fs_promises_.readFile)(await updater.downloadTarget(target));
}
async function fetcherOver(http) {
    const { BaseFetcher } = await __nccwpck_require__.e(/* import() */ 706).then(__nccwpck_require__.bind(__nccwpck_require__, 4706));
    // The client tells a newer root that is not there from a failure by this very class.
    const { DownloadHTTPError } = await __nccwpck_require__.e(/* import() */ 376).then(__nccwpck_require__.bind(__nccwpck_require__, 6376));
    class Fetcher extends BaseFetcher {
        async fetch(url) {
            const answer = await http.request({ method: 'GET', url: new URL(url), maxBytes: tuf_repository_MAX_BYTES });
            const { body } = new Response(new Uint8Array(answer.body));
            if (answer.status === 200 && body !== null)
                return body;
            throw new DownloadHTTPError(`${(0,shared_http/* redacted */.pc)(answer.url)}: ${answer.status}`, answer.status);
        }
    }
    return new Fetcher();
}
function refusal({ host }, cause) {
    const found = causesOf(cause).flatMap((error) => {
        const known = REFUSALS.find(({ classes, words }) => classes.includes(error.constructor.name) || words.test(error.message));
        return known === undefined ? [] : [{ error, known }];
    });
    // The innermost that is known decides.
    const last = found.at(-1);
    return new sigstore_error/* SigstoreError */.F({
        code: last?.known.code ?? 'SERVICE_UNAVAILABLE',
        message: `the TUF repository at ${host} could not be used: ${(0,errors/* messageOf */.bD)(last?.error ?? cause)}`,
        hint: last?.known.hint ??
            'Run again later, or set sigstore to "custom" and give trusted-root and signing-config as files.',
        cause,
    });
}
/** An error and the errors behind it. */
function causesOf(error) {
    const causes = [];
    for (let at = error; at instanceof Error && causes.length < 8; at = at.cause)
        causes.push(at);
    return causes;
}
/** The client joins paths to it with a slash of its own. */
function bare(url) {
    return url.href.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./build/tuf-documents.js





const TRUSTED_ROOT = 'trusted_root.json';
/** Instances' documents, with a TUF cache that lives as long as this run, so that no other process can have written to it. */
function tufDocuments(http) {
    const directories = [];
    return {
        documents: async (source, use) => {
            const { url, root, services } = await repositoryOf(source);
            const directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'seal-image-tuf-'));
            directories.push(directory);
            await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(directory, 'root.json'), root, { mode: 0o600 });
            const config = (0,known_instances/* signingConfigTarget */.fU)(use);
            const names = services ? [TRUSTED_ROOT, config] : [TRUSTED_ROOT];
            const targets = await tufTargets({ url, directory }, names, http);
            return {
                trustedRoot: targets.get(TRUSTED_ROOT) ?? Buffer.alloc(0),
                signingConfig: targets.get(config),
            };
        },
        remove: async () => {
            for (const directory of directories)
                await (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true });
        },
    };
}
async function repositoryOf(source) {
    if (source.kind === 'mirror')
        return { ...source.mirror, services: source.services };
    const { tufUrl: url, root, hasSigningConfig: services } = known_instances/* KNOWN_INSTANCES */.jo[source.name];
    return { url, root: Buffer.from(JSON.stringify(await root())), services };
}

// EXTERNAL MODULE: ./build/version.js
var version = __nccwpck_require__(8743);
;// CONCATENATED MODULE: ./build/wire.js




























/**
 * For each origin. Public instances refuse those who ask more of them: Rekor and Fulcio were seen to take some 500 a minute of one
 * address, registries thousands.
 */
const REQUESTS_PER_SECOND = {
    Fulcio: 5,
    Rekor: 5,
    'timestamp authority': 10,
    registry: 100,
};
/** The real clients for sealing. Nothing is asked of the network yet. */
async function wireSeal(inputs, images, { env, log, mask, readStdin, note = () => undefined, attestationStore, http: httpOptions = {}, }) {
    const choice = await (0,instance_choice/* instanceChoice */.NA)(inputs);
    const rekorVersion = (0,instance_choice/* parseRekorVersion */.L1)(inputs.rekorVersion);
    const key = await openSigningKey(inputs, {
        env,
        mask,
        ...(readStdin === undefined ? {} : { readStdin }),
    });
    const eventPath = env['GITHUB_EVENT_PATH'];
    const event = eventPath ? await (0,input_file/* readInputFile */.jH)('GITHUB_EVENT_PATH', eventPath) : undefined;
    refuseForksCode(env['GITHUB_EVENT_NAME'], event);
    if (key !== undefined && attestationStore !== undefined)
        throw noKeyForGithub();
    const saved = await openSavedBundles({
        named: inputs.dryRun ? undefined : inputs.resumeFile,
        tempDirectory: env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        log,
    });
    const deadline = (0,shared_deadline/* startDeadline */.d)((0,seal_inputs/* parseTimeout */.ZZ)(inputs.timeout), () => performance.now());
    const { signal } = deadline;
    const http = httpClient(env, log, {
        signal,
        perSecond: { ...REQUESTS_PER_SECOND, Rekor: (0,seal_inputs/* parseLogRate */.Cu)(inputs.logRate) },
        ...httpOptions,
    });
    const pause = httpOptions.sleep ?? shared_http/* HTTP_DEFAULTS */.uA.sleep;
    const sleep = (ms) => (0,shared_deadline/* unlessAborted */.W)(pause(ms, signal), signal);
    const exec = (0,shared_exec/* createExec */.k)({ signal });
    const credentials = registryCredentials(inputs, images, { env, mask, exec });
    const tuf = tufDocuments(http);
    const { tokens, isGiven, isMissing } = identitySource(inputs, { env, mask, http, exec });
    // Before any host's name is looked up: the process would wait for the answer.
    if (key === undefined && isMissing)
        await tokens();
    const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com';
    return {
        http,
        log,
        tokens,
        key,
        givenToken: async () => (isGiven ? tokens() : undefined),
        registry: (0,registry_client/* createRegistry */.I)({ http, credentials, sleep }),
        freshRegistry: () => (0,registry_client/* createRegistry */.I)({ http, credentials }),
        loadInstance: async (asked) => {
            // Only "auto" depends on what the token says; the others need not wait for it.
            const token = choice.kind === 'auto' ? await asked : undefined;
            const narrowed = rekorVersion === undefined ? {} : { rekorVersion };
            const use = { keyless: key === undefined, tlog: inputs.tlog, ...narrowed };
            const documents = (source) => tuf.documents(source, use);
            return (0,instance/* loadInstance */.EU)({ choice, token, documents, now: new Date(), use });
        },
        openSigner: (ready) => openSigner(ready, { http, tokens, random: external_node_crypto_.randomBytes, now: () => new Date() }),
        factsOf: ({ claims }) => isGithubToken(claims) ? githubFacts({ claims, event, serverUrl }) : undefined,
        serverUrl,
        toolVersion: version/* VERSION */.x,
        sourceDateEpoch: sourceDateEpoch(env),
        ...toolsFor(inputs, images, env),
        maxEntryBytes: (0,seal_inputs/* parseLogEntryLimit */.LN)(inputs.logEntryLimit),
        now: () => new Date(),
        sleep,
        deadline,
        saved,
        note,
        attestationStore: attestationStore?.(http),
        close: async () => {
            deadline.stop();
            http.close();
            await tuf.remove();
        },
    };
}
function noKeyForGithub() {
    return (0,malformed_input/* wrongInput */.q)('key and github-attestations are both given', 'GitHub keeps what the identity of a job has signed: leave one of them out.');
}
/** The real clients for reading from registries, and the public trust root where no file is given. */
function wireRegistry(inputs, images, { env, log, mask, http: httpOptions = {} }) {
    const http = httpClient(env, log, httpOptions);
    const tuf = tufDocuments(http);
    const credentials = registryCredentials(inputs, images, { env, mask, exec: (0,shared_exec/* createExec */.k)() });
    return {
        registry: (0,registry_client/* createRegistry */.I)({ http, credentials }),
        freshRegistry: () => (0,registry_client/* createRegistry */.I)({ http, credentials }),
        trustedRoot: async (source) => (await tuf.documents(source, {})).trustedRoot,
        close: async () => {
            http.close();
            await tuf.remove();
        },
    };
}
function httpClient(env, log, options) {
    return new shared_http/* HttpClient */.Qq({
        userAgent: `seal-image/${version/* VERSION */.x}`,
        connections: options.connections ?? new http_connections/* Connections */.U(proxySettings(env)),
        observe: ({ method, url, status, ms }) => {
            log.debug(`${method} ${url} ${status ?? 'no answer'} ${Math.round(ms)} ms`);
        },
        perSecond: REQUESTS_PER_SECOND,
        ...options,
    });
}
function registryCredentials(inputs, images, { env, mask, exec }) {
    const configDirectory = env['DOCKER_CONFIG'] || (0,external_node_path_.join)(env['HOME'] || (0,external_node_os_.homedir)(), '.docker');
    const docker = maskedCredentials(dockerCredentials({ configDirectory, exec }), mask);
    const { registryUsername: username, registryPassword: password } = inputs;
    if (username === undefined && password === undefined)
        return docker;
    if (username === undefined || password === undefined) {
        throw (0,malformed_input/* wrongInput */.q)('only one of registry-username and registry-password is given', 'Give both, or neither and log in before this step (docker/login-action).');
    }
    const registries = [...new Set(images.map(({ repository }) => repository.registry))];
    if (registries.length > 1) {
        throw (0,malformed_input/* wrongInput */.q)(`registry-username and registry-password are given, and the images lie in ${registries.length} registries`, 'Log in to each registry before this step (docker/login-action), and give neither.');
    }
    const given = (0,credentials/* givenCredentials */.mE)({ registries, username, password: new shared_secret/* Secret */.z(password) });
    return (0,credentials/* firstCredentialOf */.bf)(maskedCredentials(given, mask), docker);
}
/** A scan of a large image takes minutes. */
const TOOL_TIMEOUT_MS = 20 * 60_000;
function toolsFor(inputs, images, surroundings) {
    const repositories = images.map(({ repository }) => repository);
    const login = { username: inputs.registryUsername, password: inputs.registryPassword };
    const env = (0,sbom_tool/* toolEnvironment */.uQ)(surroundings, repositories, login);
    const tempDirectory = surroundings['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
    const execIn = (cwd) => withTrivyLogin((own) => (0,shared_exec/* createExec */.k)({
        ...{ timeoutMs: TOOL_TIMEOUT_MS, env: own },
        ...(cwd === undefined ? {} : { cwd }),
    }), { env, login: toolLogin(login, repositories), tempDirectory });
    return {
        runSbomTool: (0,sbom_tool/* sbomTools */.Hy)(execIn(), tempDirectory),
        openScanTool: (0,scan_tool/* scanTools */.J)({ execIn, tempDirectory, now: () => new Date() }),
    };
}
/** A registry that repeats a login must not get it printed. */
function maskedCredentials(source, mask) {
    return {
        async credentialFor(registry) {
            const credential = await source.credentialFor(registry);
            if (credential?.kind === 'basic') {
                const password = credential.password.reveal();
                mask(password);
                // As the Authorization header has it, in base64.
                mask(`${credential.username}:${password}`);
            }
            else if (credential !== undefined)
                mask(credential.token.reveal());
            return credential;
        },
    };
}
/** SOURCE_DATE_EPOCH in seconds (https://reproducible-builds.org/specs/source-date-epoch/). Throws FlowError INPUT_MALFORMED. */
function sourceDateEpoch(env) {
    const text = env['SOURCE_DATE_EPOCH'];
    if (!text)
        return undefined;
    if (/^[0-9]{1,11}$/.test(text))
        return Number(text);
    throw (0,malformed_input/* malformed */.Q)('SOURCE_DATE_EPOCH', text, 'a whole number of seconds');
}


/***/ }),

/***/ 8456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toMessageSignatureBundle = toMessageSignatureBundle;
exports.toDSSEBundle = toDSSEBundle;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __nccwpck_require__(9654);
const bundle_1 = __nccwpck_require__(7742);
// Message signature bundle - $case: 'messageSignature'
function toMessageSignatureBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'messageSignature',
            messageSignature: {
                messageDigest: {
                    algorithm: protobuf_specs_1.HashAlgorithm.SHA2_256,
                    digest: options.digest,
                },
                signature: options.signature,
            },
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
// DSSE envelope bundle - $case: 'dsseEnvelope'
function toDSSEBundle(options) {
    return {
        mediaType: options.certificateChain
            ? bundle_1.BUNDLE_V02_MEDIA_TYPE
            : bundle_1.BUNDLE_V03_MEDIA_TYPE,
        content: {
            $case: 'dsseEnvelope',
            dsseEnvelope: toEnvelope(options),
        },
        verificationMaterial: toVerificationMaterial(options),
    };
}
function toEnvelope(options) {
    return {
        payloadType: options.artifactType,
        payload: options.artifact,
        signatures: [toSignature(options)],
    };
}
function toSignature(options) {
    return {
        keyid: options.keyHint || '',
        sig: options.signature,
    };
}
// Verification material
function toVerificationMaterial(options) {
    return {
        content: toKeyContent(options),
        tlogEntries: [],
        timestampVerificationData: { rfc3161Timestamps: [] },
    };
}
function toKeyContent(options) {
    if (options.certificate) {
        if (options.certificateChain) {
            return {
                $case: 'x509CertificateChain',
                x509CertificateChain: {
                    certificates: [{ rawBytes: options.certificate }],
                },
            };
        }
        else {
            return {
                $case: 'certificate',
                certificate: { rawBytes: options.certificate },
            };
        }
    }
    else {
        return {
            $case: 'publicKey',
            publicKey: {
                hint: options.keyHint || '',
            },
        };
    }
}


/***/ }),

/***/ 7742:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BUNDLE_V03_MEDIA_TYPE = exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = exports.BUNDLE_V02_MEDIA_TYPE = exports.BUNDLE_V01_MEDIA_TYPE = void 0;
exports.isBundleWithCertificateChain = isBundleWithCertificateChain;
exports.isBundleWithPublicKey = isBundleWithPublicKey;
exports.isBundleWithMessageSignature = isBundleWithMessageSignature;
exports.isBundleWithDsseEnvelope = isBundleWithDsseEnvelope;
exports.BUNDLE_V01_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
exports.BUNDLE_V02_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
exports.BUNDLE_V03_LEGACY_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
exports.BUNDLE_V03_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
// Type guards for bundle variants.
function isBundleWithCertificateChain(b) {
    return b.verificationMaterial.content.$case === 'x509CertificateChain';
}
function isBundleWithPublicKey(b) {
    return b.verificationMaterial.content.$case === 'publicKey';
}
function isBundleWithMessageSignature(b) {
    return b.content.$case === 'messageSignature';
}
function isBundleWithDsseEnvelope(b) {
    return b.content.$case === 'dsseEnvelope';
}


/***/ }),

/***/ 7714:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ValidationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class ValidationError extends Error {
    fields;
    constructor(message, fields) {
        super(message);
        this.fields = fields;
    }
}
exports.ValidationError = ValidationError;


/***/ }),

/***/ 1040:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.ev = exports.vw = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = __webpack_unused_export__ = exports.Td = exports.hj = exports.PR = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var build_1 = __nccwpck_require__(8456);
Object.defineProperty(exports, "PR", ({ enumerable: true, get: function () { return build_1.toDSSEBundle; } }));
Object.defineProperty(exports, "hj", ({ enumerable: true, get: function () { return build_1.toMessageSignatureBundle; } }));
var bundle_1 = __nccwpck_require__(7742);
Object.defineProperty(exports, "Td", ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V01_MEDIA_TYPE; } }));
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V02_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_LEGACY_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.BUNDLE_V03_MEDIA_TYPE; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithCertificateChain; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithDsseEnvelope; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithMessageSignature; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.isBundleWithPublicKey; } });
var error_1 = __nccwpck_require__(7714);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return error_1.ValidationError; } });
var serialized_1 = __nccwpck_require__(3404);
Object.defineProperty(exports, "vw", ({ enumerable: true, get: function () { return serialized_1.bundleFromJSON; } }));
Object.defineProperty(exports, "ev", ({ enumerable: true, get: function () { return serialized_1.bundleToJSON; } }));
__webpack_unused_export__ = ({ enumerable: true, get: function () { return serialized_1.envelopeFromJSON; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return serialized_1.envelopeToJSON; } });
var validate_1 = __nccwpck_require__(9352);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundle; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleLatest; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV01; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.assertBundleV02; } });
__webpack_unused_export__ = ({ enumerable: true, get: function () { return validate_1.isBundleV01; } });


/***/ }),

/***/ 3404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.envelopeToJSON = exports.envelopeFromJSON = exports.bundleToJSON = exports.bundleFromJSON = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const protobuf_specs_1 = __nccwpck_require__(9654);
const bundle_1 = __nccwpck_require__(7742);
const validate_1 = __nccwpck_require__(9352);
const bundleFromJSON = (obj) => {
    const bundle = protobuf_specs_1.Bundle.fromJSON(obj);
    switch (bundle.mediaType) {
        case bundle_1.BUNDLE_V01_MEDIA_TYPE:
            (0, validate_1.assertBundleV01)(bundle);
            break;
        case bundle_1.BUNDLE_V02_MEDIA_TYPE:
            (0, validate_1.assertBundleV02)(bundle);
            break;
        default:
            (0, validate_1.assertBundleLatest)(bundle);
            break;
    }
    return bundle;
};
exports.bundleFromJSON = bundleFromJSON;
const bundleToJSON = (bundle) => {
    return protobuf_specs_1.Bundle.toJSON(bundle);
};
exports.bundleToJSON = bundleToJSON;
const envelopeFromJSON = (obj) => {
    return protobuf_specs_1.Envelope.fromJSON(obj);
};
exports.envelopeFromJSON = envelopeFromJSON;
const envelopeToJSON = (envelope) => {
    return protobuf_specs_1.Envelope.toJSON(envelope);
};
exports.envelopeToJSON = envelopeToJSON;


/***/ }),

/***/ 9352:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assertBundle = assertBundle;
exports.assertBundleV01 = assertBundleV01;
exports.isBundleV01 = isBundleV01;
exports.assertBundleV02 = assertBundleV02;
exports.assertBundleLatest = assertBundleLatest;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(7714);
// Performs basic validation of a Sigstore bundle to ensure that all required
// fields are populated. This is not a complete validation of the bundle, but
// rather a check that the bundle is in a valid state to be processed by the
// rest of the code.
function assertBundle(b) {
    const invalidValues = validateBundleBase(b);
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the v0.1 bundle format.
function assertBundleV01(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionPromise(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.1 bundle', invalidValues);
    }
}
// Type guard to determine if Bundle is a v0.1 bundle.
function isBundleV01(b) {
    try {
        assertBundleV01(b);
        return true;
    }
    catch (e) {
        return false;
    }
}
// Asserts that the given bundle conforms to the v0.2 bundle format.
function assertBundleV02(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid v0.2 bundle', invalidValues);
    }
}
// Asserts that the given bundle conforms to the newest (0.3) bundle format.
function assertBundleLatest(b) {
    const invalidValues = [];
    invalidValues.push(...validateBundleBase(b));
    invalidValues.push(...validateInclusionProof(b));
    invalidValues.push(...validateNoCertificateChain(b));
    if (invalidValues.length > 0) {
        throw new error_1.ValidationError('invalid bundle', invalidValues);
    }
}
function validateBundleBase(b) {
    const invalidValues = [];
    // Media type validation
    if (b.mediaType === undefined ||
        (!b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\+json;version=\d\.\d/) &&
            !b.mediaType.match(/^application\/vnd\.dev\.sigstore\.bundle\.v\d\.\d\+json/))) {
        invalidValues.push('mediaType');
    }
    // Content-related validation
    if (b.content === undefined) {
        invalidValues.push('content');
    }
    else {
        switch (b.content.$case) {
            case 'messageSignature':
                if (b.content.messageSignature.messageDigest === undefined) {
                    invalidValues.push('content.messageSignature.messageDigest');
                }
                else {
                    if (b.content.messageSignature.messageDigest.digest.length === 0) {
                        invalidValues.push('content.messageSignature.messageDigest.digest');
                    }
                }
                if (b.content.messageSignature.signature.length === 0) {
                    invalidValues.push('content.messageSignature.signature');
                }
                break;
            case 'dsseEnvelope':
                if (b.content.dsseEnvelope.payload.length === 0) {
                    invalidValues.push('content.dsseEnvelope.payload');
                }
                if (b.content.dsseEnvelope.signatures.length !== 1) {
                    invalidValues.push('content.dsseEnvelope.signatures');
                }
                else {
                    if (b.content.dsseEnvelope.signatures[0].sig.length === 0) {
                        invalidValues.push('content.dsseEnvelope.signatures[0].sig');
                    }
                }
                break;
        }
    }
    // Verification material-related validation
    if (b.verificationMaterial === undefined) {
        invalidValues.push('verificationMaterial');
    }
    else {
        if (b.verificationMaterial.content === undefined) {
            invalidValues.push('verificationMaterial.content');
        }
        else {
            switch (b.verificationMaterial.content.$case) {
                case 'x509CertificateChain':
                    if (b.verificationMaterial.content.x509CertificateChain.certificates
                        .length === 0) {
                        invalidValues.push('verificationMaterial.content.x509CertificateChain.certificates');
                    }
                    b.verificationMaterial.content.x509CertificateChain.certificates.forEach((cert, i) => {
                        if (cert.rawBytes.length === 0) {
                            invalidValues.push(`verificationMaterial.content.x509CertificateChain.certificates[${i}].rawBytes`);
                        }
                    });
                    break;
                case 'certificate':
                    if (b.verificationMaterial.content.certificate.rawBytes.length === 0) {
                        invalidValues.push('verificationMaterial.content.certificate.rawBytes');
                    }
                    break;
            }
        }
        if (b.verificationMaterial.tlogEntries === undefined) {
            invalidValues.push('verificationMaterial.tlogEntries');
        }
        else {
            if (b.verificationMaterial.tlogEntries.length > 0) {
                b.verificationMaterial.tlogEntries.forEach((entry, i) => {
                    if (entry.logId === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].logId`);
                    }
                    if (entry.kindVersion === undefined) {
                        invalidValues.push(`verificationMaterial.tlogEntries[${i}].kindVersion`);
                    }
                });
            }
        }
    }
    return invalidValues;
}
// Necessary for V01 bundles
function validateInclusionPromise(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionPromise === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionPromise`);
            }
        });
    }
    return invalidValues;
}
// Necessary for V02 and later bundles
function validateInclusionProof(b) {
    const invalidValues = [];
    if (b.verificationMaterial &&
        b.verificationMaterial.tlogEntries?.length > 0) {
        b.verificationMaterial.tlogEntries.forEach((entry, i) => {
            if (entry.inclusionProof === undefined) {
                invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof`);
            }
            else {
                if (entry.inclusionProof.checkpoint === undefined) {
                    invalidValues.push(`verificationMaterial.tlogEntries[${i}].inclusionProof.checkpoint`);
                }
            }
        });
    }
    return invalidValues;
}
// Necessary for V03 and later bundles
function validateNoCertificateChain(b) {
    const invalidValues = [];
    /* istanbul ignore next */
    if (b.verificationMaterial?.content?.$case === 'x509CertificateChain') {
        invalidValues.push('verificationMaterial.content.$case');
    }
    return invalidValues;
}


/***/ }),

/***/ 1121:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ASN1TypeError = exports.ASN1ParseError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class ASN1ParseError extends Error {
}
exports.ASN1ParseError = ASN1ParseError;
class ASN1TypeError extends Error {
}
exports.ASN1TypeError = ASN1TypeError;


/***/ }),

/***/ 6027:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ASN1Obj = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var obj_1 = __nccwpck_require__(990);
Object.defineProperty(exports, "ASN1Obj", ({ enumerable: true, get: function () { return obj_1.ASN1Obj; } }));


/***/ }),

/***/ 4243:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decodeLength = decodeLength;
exports.encodeLength = encodeLength;
const error_1 = __nccwpck_require__(1121);
// Decodes the length of a DER-encoded ANS.1 element from the supplied stream.
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-encoded-length-and-value-bytes
function decodeLength(stream) {
    const buf = stream.getUint8();
    // If the most significant bit is UNSET the length is just the value of the
    // byte.
    if ((buf & 0x80) === 0x00) {
        return buf;
    }
    // Otherwise, the lower 7 bits of the first byte indicate the number of bytes
    // that follow to encode the length.
    const byteCount = buf & 0x7f;
    // Ensure the encoded length can safely fit in a JS number.
    if (byteCount > 6) {
        throw new error_1.ASN1ParseError('length exceeds 6 byte limit');
    }
    // Iterate over the bytes that encode the length.
    let len = 0;
    for (let i = 0; i < byteCount; i++) {
        const byte = stream.getUint8();
        // The first byte of a multi-byte length must not be zero; a leading zero
        // means the length could have been encoded in fewer bytes (non-minimal).
        if (i === 0 && byte === 0x00) {
            throw new error_1.ASN1ParseError('non-minimal length encoding');
        }
        len = len * 256 + byte;
    }
    // This is a valid ASN.1 length encoding, but we don't support it.
    if (len === 0) {
        throw new error_1.ASN1ParseError('indefinite length encoding not supported');
    }
    // Lengths less than 128 must use the short form; rejecting them here ensures
    // the encoding is minimal (strict DER).
    if (len < 128) {
        throw new error_1.ASN1ParseError('non-minimal length encoding');
    }
    return len;
}
// Translates the supplied value to a DER-encoded length.
function encodeLength(len) {
    if (len < 128) {
        return Buffer.from([len]);
    }
    // Bitwise operations on large numbers are not supported in JS, so we need to
    // use BigInts.
    let val = BigInt(len);
    const bytes = [];
    while (val > 0n) {
        bytes.unshift(Number(val & 255n));
        val = val >> 8n;
    }
    return Buffer.from([0x80 | bytes.length, ...bytes]);
}


/***/ }),

/***/ 990:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ASN1Obj = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const stream_1 = __nccwpck_require__(1673);
const error_1 = __nccwpck_require__(1121);
const length_1 = __nccwpck_require__(4243);
const parse_1 = __nccwpck_require__(1044);
const tag_1 = __nccwpck_require__(9343);
class ASN1Obj {
    tag;
    subs;
    value;
    constructor(tag, value, subs) {
        this.tag = tag;
        this.value = value;
        this.subs = subs;
    }
    // Constructs an ASN.1 object from a Buffer of DER-encoded bytes.
    static parseBuffer(buf) {
        const stream = new stream_1.ByteStream(buf);
        const obj = parseStream(stream);
        // Ensure the entire buffer was consumed; trailing data after the top-level
        // object indicates a malformed (or maliciously padded) encoding.
        if (stream.position !== stream.length) {
            throw new error_1.ASN1ParseError('invalid trailing data');
        }
        return obj;
    }
    toDER() {
        const valueStream = new stream_1.ByteStream();
        if (this.subs.length > 0) {
            for (const sub of this.subs) {
                valueStream.appendView(sub.toDER());
            }
        }
        else {
            valueStream.appendView(this.value);
        }
        const value = valueStream.buffer;
        // Concat tag/length/value
        const obj = new stream_1.ByteStream();
        obj.appendChar(this.tag.toDER());
        obj.appendView((0, length_1.encodeLength)(value.length));
        obj.appendView(value);
        return obj.buffer;
    }
    /////////////////////////////////////////////////////////////////////////////
    // Convenience methods for parsing ASN.1 primitives into JS types
    // Returns the ASN.1 object's value as a boolean. Throws an error if the
    // object is not a boolean.
    toBoolean() {
        if (!this.tag.isBoolean()) {
            throw new error_1.ASN1TypeError('not a boolean');
        }
        return (0, parse_1.parseBoolean)(this.value);
    }
    // Returns the ASN.1 object's value as a BigInt. Throws an error if the
    // object is not an integer.
    toInteger() {
        if (!this.tag.isInteger()) {
            throw new error_1.ASN1TypeError('not an integer');
        }
        return (0, parse_1.parseInteger)(this.value);
    }
    // Returns the ASN.1 object's value as an OID string. Throws an error if the
    // object is not an OID.
    toOID() {
        if (!this.tag.isOID()) {
            throw new error_1.ASN1TypeError('not an OID');
        }
        return (0, parse_1.parseOID)(this.value);
    }
    // Returns the ASN.1 object's value as a Date. Throws an error if the object
    // is not either a UTCTime or a GeneralizedTime.
    toDate() {
        switch (true) {
            case this.tag.isUTCTime():
                return (0, parse_1.parseTime)(this.value, true);
            case this.tag.isGeneralizedTime():
                return (0, parse_1.parseTime)(this.value, false);
            default:
                throw new error_1.ASN1TypeError('not a date');
        }
    }
    // Returns the ASN.1 object's value as a number[] where each number is the
    // value of a bit in the bit string. Throws an error if the object is not a
    // bit string.
    toBitString() {
        if (!this.tag.isBitString()) {
            throw new error_1.ASN1TypeError('not a bit string');
        }
        return (0, parse_1.parseBitString)(this.value);
    }
}
exports.ASN1Obj = ASN1Obj;
/////////////////////////////////////////////////////////////////////////////
// Internal stream parsing functions
// Maximum nesting depth for parsed ASN.1 objects. Bounds the mutual recursion
// between parseStream and collectSubs so that deeply nested DER cannot exhaust
// the call stack (denial of service).
const MAX_DEPTH = 100;
function parseStream(stream, depth = 0) {
    if (depth > MAX_DEPTH) {
        throw new error_1.ASN1ParseError('maximum nesting depth exceeded');
    }
    // Parse tag, length, and value from stream
    const tag = new tag_1.ASN1Tag(stream.getUint8());
    const len = (0, length_1.decodeLength)(stream);
    const value = stream.slice(stream.position, len);
    const start = stream.position;
    let subs = [];
    // If the object is constructed, parse its children. Sometimes, children
    // are embedded in OCTESTRING objects, so we need to check those
    // for children as well.
    if (tag.constructed) {
        subs = collectSubs(stream, len, depth);
    }
    else if (tag.isOctetString()) {
        // Attempt to parse children of OCTETSTRING objects. If anything fails,
        // assume the object is not constructed and treat as primitive. This is
        // intentional: it transparently unwraps DER content embedded in an OCTET
        // STRING (e.g. X.509 extnValue, CMS eContent). The error is swallowed
        // because a parse failure simply means the bytes are an opaque primitive
        // value rather than a nested structure.
        try {
            subs = collectSubs(stream, len, depth);
        }
        catch (e) {
            // Fail silently and treat as primitive
        }
    }
    // If there are no children, move stream cursor to the end of the object
    if (subs.length === 0) {
        stream.seek(start + len);
    }
    return new ASN1Obj(tag, value, subs);
}
function collectSubs(stream, len, depth) {
    // Calculate end of object content
    const end = stream.position + len;
    // Make sure there are enough bytes left in the stream. This should never
    // happen, cause it'll get caught when the stream is sliced in parseStream.
    // Leaving as an extra check just in case.
    /* istanbul ignore if */
    if (end > stream.length) {
        throw new error_1.ASN1ParseError('invalid length');
    }
    // Parse all children
    const subs = [];
    while (stream.position < end) {
        subs.push(parseStream(stream, depth + 1));
    }
    // When we're done parsing children, we should be at the end of the object
    if (stream.position !== end) {
        throw new error_1.ASN1ParseError('invalid length');
    }
    return subs;
}


/***/ }),

/***/ 1044:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseInteger = parseInteger;
exports.parseStringASCII = parseStringASCII;
exports.parseTime = parseTime;
exports.parseOID = parseOID;
exports.parseBoolean = parseBoolean;
exports.parseBitString = parseBitString;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(1121);
const RE_TIME_SHORT_YEAR = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{3})?Z$/;
const RE_TIME_LONG_YEAR = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{3})?Z$/;
// Parse a BigInt from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-integer
function parseInteger(buf) {
    let pos = 0;
    const end = buf.length;
    let val = buf[pos];
    const neg = val > 0x7f;
    // Consume any padding bytes
    const pad = neg ? 0xff : 0x00;
    while (val == pad && ++pos < end) {
        val = buf[pos];
    }
    // Calculate remaining bytes to read
    const len = end - pos;
    if (len === 0)
        return BigInt(neg ? -1 : 0);
    // Handle two's complement for negative numbers
    val = neg ? val - 256 : val;
    // Parse remaining bytes
    let n = BigInt(val);
    for (let i = pos + 1; i < end; ++i) {
        n = n * BigInt(256) + BigInt(buf[i]);
    }
    return n;
}
// Parse an ASCII string from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-basic-types#boolean
function parseStringASCII(buf) {
    return buf.toString('ascii');
}
// Parse a Date from the DER-encoded buffer
// https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5.1
function parseTime(buf, shortYear) {
    const timeStr = parseStringASCII(buf);
    // Parse the time string into matches - captured groups start at index 1
    const m = shortYear
        ? RE_TIME_SHORT_YEAR.exec(timeStr)
        : RE_TIME_LONG_YEAR.exec(timeStr);
    if (!m) {
        throw new Error('invalid time');
    }
    // Translate dates with a 2-digit year to 4 digits per the spec
    if (shortYear) {
        let year = Number(m[1]);
        year += year >= 50 ? 1900 : 2000;
        m[1] = year.toString();
    }
    // Translate to ISO8601 format and parse
    return new Date(`${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}Z`);
}
// Parse an OID from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-object-identifier
function parseOID(buf) {
    let pos = 0;
    const end = buf.length;
    // Consume first byte which encodes the first two OID components
    let n = buf[pos++];
    const first = Math.floor(n / 40);
    const second = n % 40;
    let oid = `${first}.${second}`;
    // Consume remaining bytes. Use a BigInt accumulator so that arcs which
    // exceed 32 bits are not silently truncated (a truncated arc could be made
    // to collide with a trusted OID).
    let val = 0n;
    for (; pos < end; ++pos) {
        n = buf[pos];
        val = (val << 7n) + BigInt(n & 0x7f);
        // If the left-most bit is NOT set, then this is the last byte in the
        // sequence and we can add the value to the OID and reset the accumulator
        if ((n & 0x80) === 0) {
            oid += `.${val}`;
            val = 0n;
        }
    }
    return oid;
}
// Parse a boolean from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-basic-types#boolean
function parseBoolean(buf) {
    // DER requires a BOOLEAN to be a single byte that is either 0x00 (false) or
    // 0xff (true). Reject any other (non-canonical) encoding.
    if (buf.length !== 1) {
        throw new error_1.ASN1ParseError('invalid boolean');
    }
    switch (buf[0]) {
        case 0x00:
            return false;
        case 0xff:
            return true;
        default:
            throw new error_1.ASN1ParseError('invalid boolean');
    }
}
// Parse a bit string from the DER-encoded buffer
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-bit-string
function parseBitString(buf) {
    // First byte tell us how many unused bits are in the last byte
    const unused = buf[0];
    // The number of unused bits must be in the range 0-7.
    if (unused > 7) {
        throw new error_1.ASN1ParseError('invalid bit string');
    }
    const start = 1;
    const end = buf.length;
    const bits = [];
    for (let i = start; i < end; ++i) {
        const byte = buf[i];
        // The skip value is only used for the last byte
        const skip = i === end - 1 ? unused : 0;
        // Iterate over each bit in the byte (most significant first)
        for (let j = 7; j >= skip; --j) {
            // Read the bit and add it to the bit string
            bits.push((byte >> j) & 0x01);
        }
    }
    return bits;
}


/***/ }),

/***/ 9343:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ASN1Tag = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(1121);
const UNIVERSAL_TAG = {
    BOOLEAN: 0x01,
    INTEGER: 0x02,
    BIT_STRING: 0x03,
    OCTET_STRING: 0x04,
    OBJECT_IDENTIFIER: 0x06,
    SEQUENCE: 0x10,
    SET: 0x11,
    PRINTABLE_STRING: 0x13,
    UTC_TIME: 0x17,
    GENERALIZED_TIME: 0x18,
};
const TAG_CLASS = {
    UNIVERSAL: 0x00,
    APPLICATION: 0x01,
    CONTEXT_SPECIFIC: 0x02,
    PRIVATE: 0x03,
};
// https://learn.microsoft.com/en-us/windows/win32/seccertenroll/about-encoded-tag-bytes
class ASN1Tag {
    number;
    constructed;
    class;
    constructor(enc) {
        // Bits 0 through 4 are the tag number
        this.number = enc & 0x1f;
        // Bit 5 is the constructed bit
        this.constructed = (enc & 0x20) === 0x20;
        // Bit 6 & 7 are the class
        this.class = enc >> 6;
        if (this.number === 0x1f) {
            throw new error_1.ASN1ParseError('long form tags not supported');
        }
        if (this.class === TAG_CLASS.UNIVERSAL && this.number === 0x00) {
            throw new error_1.ASN1ParseError('unsupported tag 0x00');
        }
    }
    isUniversal() {
        return this.class === TAG_CLASS.UNIVERSAL;
    }
    isContextSpecific(num) {
        const res = this.class === TAG_CLASS.CONTEXT_SPECIFIC;
        return num !== undefined ? res && this.number === num : res;
    }
    isBoolean() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.BOOLEAN;
    }
    isInteger() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.INTEGER;
    }
    isBitString() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.BIT_STRING;
    }
    isOctetString() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.OCTET_STRING;
    }
    isOID() {
        return (this.isUniversal() && this.number === UNIVERSAL_TAG.OBJECT_IDENTIFIER);
    }
    isUTCTime() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.UTC_TIME;
    }
    isGeneralizedTime() {
        return this.isUniversal() && this.number === UNIVERSAL_TAG.GENERALIZED_TIME;
    }
    toDER() {
        return this.number | (this.constructed ? 0x20 : 0x00) | (this.class << 6);
    }
}
exports.ASN1Tag = ASN1Tag;


/***/ }),

/***/ 9368:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createPublicKey = createPublicKey;
exports.digest = digest;
exports.verify = verify;
exports.bufferEqual = bufferEqual;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const crypto_1 = __importDefault(__nccwpck_require__(6982));
function createPublicKey(key, type = 'spki') {
    if (typeof key === 'string') {
        if (key.startsWith('-----')) {
            return crypto_1.default.createPublicKey(key);
        }
        else {
            return crypto_1.default.createPublicKey({
                key: Buffer.from(key, 'base64'),
                format: 'der',
                type: type,
            });
        }
    }
    else {
        return crypto_1.default.createPublicKey({ key, format: 'der', type: type });
    }
}
function digest(algorithm, ...data) {
    const hash = crypto_1.default.createHash(algorithm);
    for (const d of data) {
        hash.update(d);
    }
    return hash.digest();
}
function verify(data, key, signature, algorithm) {
    // The try/catch is to work around an issue in Node 14.x where verify throws
    // an error in some scenarios if the signature is invalid.
    try {
        return crypto_1.default.verify(algorithm, data, key, signature);
    }
    catch (e) {
        /* istanbul ignore next */
        return false;
    }
}
function bufferEqual(a, b) {
    try {
        return crypto_1.default.timingSafeEqual(a, b);
    }
    catch {
        /* istanbul ignore next */
        return false;
    }
}


/***/ }),

/***/ 9032:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.preAuthEncoding = preAuthEncoding;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const PAE_PREFIX = 'DSSEv1';
// DSSE Pre-Authentication Encoding
function preAuthEncoding(payloadType, payload) {
    const typeBytes = Buffer.from(payloadType, 'utf-8');
    return Buffer.concat([
        Buffer.from(`${PAE_PREFIX} ${typeBytes.length} `, 'ascii'),
        typeBytes,
        Buffer.from(` ${payload.length} `, 'ascii'),
        payload,
    ]);
}


/***/ }),

/***/ 2788:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.base64Encode = base64Encode;
exports.base64Decode = base64Decode;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const BASE64_ENCODING = 'base64';
const UTF8_ENCODING = 'utf-8';
function base64Encode(str) {
    return Buffer.from(str, UTF8_ENCODING).toString(BASE64_ENCODING);
}
function base64Decode(str) {
    return Buffer.from(str, BASE64_ENCODING).toString(UTF8_ENCODING);
}


/***/ }),

/***/ 3917:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.X509SCTExtension = exports.X509Certificate = exports.EXTENSION_OID_SCT = exports.ByteStream = exports.RFC3161Timestamp = exports.pem = exports.json = exports.encoding = exports.dsse = exports.crypto = exports.ASN1Obj = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var asn1_1 = __nccwpck_require__(6027);
Object.defineProperty(exports, "ASN1Obj", ({ enumerable: true, get: function () { return asn1_1.ASN1Obj; } }));
exports.crypto = __importStar(__nccwpck_require__(9368));
exports.dsse = __importStar(__nccwpck_require__(9032));
exports.encoding = __importStar(__nccwpck_require__(2788));
exports.json = __importStar(__nccwpck_require__(3327));
exports.pem = __importStar(__nccwpck_require__(1055));
var rfc3161_1 = __nccwpck_require__(994);
Object.defineProperty(exports, "RFC3161Timestamp", ({ enumerable: true, get: function () { return rfc3161_1.RFC3161Timestamp; } }));
var stream_1 = __nccwpck_require__(1673);
Object.defineProperty(exports, "ByteStream", ({ enumerable: true, get: function () { return stream_1.ByteStream; } }));
var x509_1 = __nccwpck_require__(9358);
Object.defineProperty(exports, "EXTENSION_OID_SCT", ({ enumerable: true, get: function () { return x509_1.EXTENSION_OID_SCT; } }));
Object.defineProperty(exports, "X509Certificate", ({ enumerable: true, get: function () { return x509_1.X509Certificate; } }));
Object.defineProperty(exports, "X509SCTExtension", ({ enumerable: true, get: function () { return x509_1.X509SCTExtension; } }));


/***/ }),

/***/ 3327:
/***/ ((__unused_webpack_module, exports) => {


/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.canonicalize = canonicalize;
// JSON canonicalization per https://github.com/cyberphone/json-canonicalization
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function canonicalize(object) {
    let buffer = '';
    if (object === null || typeof object !== 'object' || object.toJSON != null) {
        // Primitives or toJSONable objects
        buffer += JSON.stringify(object);
    }
    else if (Array.isArray(object)) {
        // Array - maintain element order
        buffer += '[';
        let first = true;
        object.forEach((element) => {
            if (!first) {
                buffer += ',';
            }
            first = false;
            // recursive call
            buffer += canonicalize(element);
        });
        buffer += ']';
    }
    else {
        // Object - Sort properties before serializing
        buffer += '{';
        let first = true;
        Object.keys(object)
            .sort()
            .forEach((property) => {
            if (!first) {
                buffer += ',';
            }
            first = false;
            buffer += JSON.stringify(property);
            buffer += ':';
            // recursive call
            buffer += canonicalize(object[property]);
        });
        buffer += '}';
    }
    return buffer;
}


/***/ }),

/***/ 1817:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SHA2_HASH_ALGOS = exports.RSA_SIGNATURE_ALGOS = exports.ECDSA_SIGNATURE_ALGOS = void 0;
exports.ECDSA_SIGNATURE_ALGOS = {
    '1.2.840.10045.4.3.1': 'sha224',
    '1.2.840.10045.4.3.2': 'sha256',
    '1.2.840.10045.4.3.3': 'sha384',
    '1.2.840.10045.4.3.4': 'sha512',
};
exports.RSA_SIGNATURE_ALGOS = {
    '1.2.840.113549.1.1.14': 'sha224',
    '1.2.840.113549.1.1.11': 'sha256',
    '1.2.840.113549.1.1.12': 'sha384',
    '1.2.840.113549.1.1.13': 'sha512',
};
exports.SHA2_HASH_ALGOS = {
    '2.16.840.1.101.3.4.2.1': 'sha256',
    '2.16.840.1.101.3.4.2.2': 'sha384',
    '2.16.840.1.101.3.4.2.3': 'sha512',
};


/***/ }),

/***/ 1055:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toDER = toDER;
exports.fromDER = fromDER;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const PEM_HEADER = /-----BEGIN (.*)-----/;
const PEM_FOOTER = /-----END (.*)-----/;
function toDER(certificate) {
    let der = '';
    certificate.split('\n').forEach((line) => {
        if (line.match(PEM_HEADER) || line.match(PEM_FOOTER)) {
            return;
        }
        der += line;
    });
    return Buffer.from(der, 'base64');
}
// Translates a DER-encoded buffer into a PEM-encoded string. Standard PEM
// encoding dictates that each certificate should have a trailing newline after
// the footer.
function fromDER(certificate, type = 'CERTIFICATE') {
    // Base64-encode the certificate.
    const der = certificate.toString('base64');
    // Split the certificate into lines of 64 characters.
    const lines = der.match(/.{1,64}/g) || '';
    return [`-----BEGIN ${type}-----`, ...lines, `-----END ${type}-----`]
        .join('\n')
        .concat('\n');
}


/***/ }),

/***/ 7512:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RFC3161TimestampVerificationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class RFC3161TimestampVerificationError extends Error {
}
exports.RFC3161TimestampVerificationError = RFC3161TimestampVerificationError;


/***/ }),

/***/ 994:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RFC3161Timestamp = void 0;
var timestamp_1 = __nccwpck_require__(2714);
Object.defineProperty(exports, "RFC3161Timestamp", ({ enumerable: true, get: function () { return timestamp_1.RFC3161Timestamp; } }));


/***/ }),

/***/ 2714:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RFC3161Timestamp = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const asn1_1 = __nccwpck_require__(6027);
const crypto = __importStar(__nccwpck_require__(9368));
const oid_1 = __nccwpck_require__(1817);
const error_1 = __nccwpck_require__(7512);
const tstinfo_1 = __nccwpck_require__(2925);
const OID_PKCS9_CONTENT_TYPE_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_PKCS9_CONTENT_TYPE_TSTINFO = '1.2.840.113549.1.9.16.1.4';
const OID_PKCS9_MESSAGE_DIGEST_KEY = '1.2.840.113549.1.9.4';
class RFC3161Timestamp {
    root;
    constructor(asn1) {
        this.root = asn1;
    }
    static parse(der) {
        const asn1 = asn1_1.ASN1Obj.parseBuffer(der);
        return new RFC3161Timestamp(asn1);
    }
    get status() {
        return this.pkiStatusInfoObj.subs[0].toInteger();
    }
    get contentType() {
        return this.contentTypeObj.toOID();
    }
    get eContentType() {
        return this.eContentTypeObj.toOID();
    }
    get signingTime() {
        return this.tstInfo.genTime;
    }
    get signerIssuer() {
        return this.signerSidObj.subs[0].value;
    }
    get signerSerialNumber() {
        return this.signerSidObj.subs[1].value;
    }
    get signerDigestAlgorithm() {
        const oid = this.signerDigestAlgorithmObj.subs[0].toOID();
        return oid_1.SHA2_HASH_ALGOS[oid];
    }
    get signatureAlgorithm() {
        const oid = this.signatureAlgorithmObj.subs[0].toOID();
        return oid_1.ECDSA_SIGNATURE_ALGOS[oid];
    }
    get signatureValue() {
        return this.signatureValueObj.value;
    }
    get tstInfo() {
        // Need to unpack tstInfo from an OCTET STRING
        return new tstinfo_1.TSTInfo(this.eContentObj.subs[0].subs[0]);
    }
    verify(data, publicKey) {
        if (!this.timeStampTokenObj) {
            throw new error_1.RFC3161TimestampVerificationError('timeStampToken is missing');
        }
        // Check for expected ContentInfo content type
        if (this.contentType !== OID_PKCS9_CONTENT_TYPE_SIGNED_DATA) {
            throw new error_1.RFC3161TimestampVerificationError(`incorrect content type: ${this.contentType}`);
        }
        // Check for expected encapsulated content type
        if (this.eContentType !== OID_PKCS9_CONTENT_TYPE_TSTINFO) {
            throw new error_1.RFC3161TimestampVerificationError(`incorrect encapsulated content type: ${this.eContentType}`);
        }
        // Check that the tstInfo references the correct artifact
        this.tstInfo.verify(data);
        // Check that the signed message digest matches the tstInfo
        this.verifyMessageDigest();
        // Check that the signature is valid for the signed attributes
        this.verifySignature(publicKey);
    }
    verifyMessageDigest() {
        // Check that the tstInfo matches the signed data
        const tstInfoDigest = crypto.digest(this.signerDigestAlgorithm, this.tstInfo.raw);
        const expectedDigest = this.messageDigestAttributeObj.subs[1].subs[0].value;
        if (!crypto.bufferEqual(tstInfoDigest, expectedDigest)) {
            throw new error_1.RFC3161TimestampVerificationError('signed data does not match tstInfo');
        }
    }
    verifySignature(key) {
        // Encode the signed attributes for verification
        const signedAttrs = this.signedAttrsObj.toDER();
        signedAttrs[0] = 0x31; // Change context-specific tag to SET
        // Check that the signature is valid for the signed attributes
        const verified = crypto.verify(signedAttrs, key, this.signatureValue, this.signatureAlgorithm);
        if (!verified) {
            throw new error_1.RFC3161TimestampVerificationError('signature verification failed');
        }
    }
    // https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2
    get pkiStatusInfoObj() {
        // pkiStatusInfo is the first element of the timestamp response sequence
        return this.root.subs[0];
    }
    // https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2
    get timeStampTokenObj() {
        // timeStampToken is the first element of the timestamp response sequence
        return this.root.subs[1];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-3
    get contentTypeObj() {
        return this.timeStampTokenObj.subs[0];
    }
    // https://www.rfc-editor.org/rfc/rfc5652#section-3
    get signedDataObj() {
        const obj = this.timeStampTokenObj.subs.find((sub) => sub.tag.isContextSpecific(0x00));
        return obj.subs[0];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.1
    get encapContentInfoObj() {
        return this.signedDataObj.subs[2];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.1
    get signerInfosObj() {
        // SignerInfos is the last element of the signed data sequence
        const sd = this.signedDataObj;
        return sd.subs[sd.subs.length - 1];
    }
    // https://www.rfc-editor.org/rfc/rfc5652#section-5.1
    get signerInfoObj() {
        // Only supporting one signer
        return this.signerInfosObj.subs[0];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.2
    get eContentTypeObj() {
        return this.encapContentInfoObj.subs[0];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.2
    get eContentObj() {
        return this.encapContentInfoObj.subs[1];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signedAttrsObj() {
        const signedAttrs = this.signerInfoObj.subs.find((sub) => sub.tag.isContextSpecific(0x00));
        return signedAttrs;
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get messageDigestAttributeObj() {
        const messageDigest = this.signedAttrsObj.subs.find((sub) => sub.subs[0].tag.isOID() &&
            sub.subs[0].toOID() === OID_PKCS9_MESSAGE_DIGEST_KEY);
        return messageDigest;
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signerSidObj() {
        return this.signerInfoObj.subs[1];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signerDigestAlgorithmObj() {
        // Signature is the 2nd element of the signerInfoObj object
        return this.signerInfoObj.subs[2];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signatureAlgorithmObj() {
        // Signature is the 4th element of the signerInfoObj object
        return this.signerInfoObj.subs[4];
    }
    // https://datatracker.ietf.org/doc/html/rfc5652#section-5.3
    get signatureValueObj() {
        // Signature is the 6th element of the signerInfoObj object
        return this.signerInfoObj.subs[5];
    }
}
exports.RFC3161Timestamp = RFC3161Timestamp;


/***/ }),

/***/ 2925:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TSTInfo = void 0;
const crypto = __importStar(__nccwpck_require__(9368));
const oid_1 = __nccwpck_require__(1817);
const error_1 = __nccwpck_require__(7512);
class TSTInfo {
    root;
    constructor(asn1) {
        this.root = asn1;
    }
    get version() {
        return this.root.subs[0].toInteger();
    }
    get genTime() {
        return this.root.subs[4].toDate();
    }
    get messageImprintHashAlgorithm() {
        const oid = this.messageImprintObj.subs[0].subs[0].toOID();
        return oid_1.SHA2_HASH_ALGOS[oid];
    }
    get messageImprintHashedMessage() {
        return this.messageImprintObj.subs[1].value;
    }
    get raw() {
        return this.root.toDER();
    }
    verify(data) {
        const digest = crypto.digest(this.messageImprintHashAlgorithm, data);
        if (!crypto.bufferEqual(digest, this.messageImprintHashedMessage)) {
            throw new error_1.RFC3161TimestampVerificationError('message imprint does not match artifact');
        }
    }
    // https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2
    get messageImprintObj() {
        return this.root.subs[2];
    }
}
exports.TSTInfo = TSTInfo;


/***/ }),

/***/ 1673:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ByteStream = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class StreamError extends Error {
}
class ByteStream {
    static BLOCK_SIZE = 1024;
    buf;
    view;
    start = 0;
    constructor(buffer) {
        if (buffer) {
            this.buf = buffer;
            this.view = Buffer.from(buffer);
        }
        else {
            this.buf = Buffer.alloc(0);
            this.view = Buffer.from(this.buf);
        }
    }
    get buffer() {
        return this.view.subarray(0, this.start);
    }
    get length() {
        return this.view.byteLength;
    }
    get position() {
        return this.start;
    }
    seek(position) {
        this.start = position;
    }
    // Returns a Buffer containing the specified number of bytes starting at the
    // given start position.
    slice(start, len) {
        const end = start + len;
        if (end > this.length) {
            throw new StreamError('request past end of buffer');
        }
        return this.view.subarray(start, end);
    }
    appendChar(char) {
        this.ensureCapacity(1);
        this.view[this.start] = char;
        this.start += 1;
    }
    appendUint16(num) {
        this.ensureCapacity(2);
        const value = new Uint16Array([num]);
        const view = new Uint8Array(value.buffer);
        this.view[this.start] = view[1];
        this.view[this.start + 1] = view[0];
        this.start += 2;
    }
    appendUint24(num) {
        this.ensureCapacity(3);
        const value = new Uint32Array([num]);
        const view = new Uint8Array(value.buffer);
        this.view[this.start] = view[2];
        this.view[this.start + 1] = view[1];
        this.view[this.start + 2] = view[0];
        this.start += 3;
    }
    appendView(view) {
        this.ensureCapacity(view.length);
        this.view.set(view, this.start);
        this.start += view.length;
    }
    getBlock(size) {
        if (size <= 0) {
            return Buffer.alloc(0);
        }
        if (this.start + size > this.view.length) {
            throw new Error('request past end of buffer');
        }
        const result = this.view.subarray(this.start, this.start + size);
        this.start += size;
        return result;
    }
    getUint8() {
        return this.getBlock(1)[0];
    }
    getUint16() {
        const block = this.getBlock(2);
        return (block[0] << 8) | block[1];
    }
    ensureCapacity(size) {
        if (this.start + size > this.view.byteLength) {
            const blockSize = ByteStream.BLOCK_SIZE + (size > ByteStream.BLOCK_SIZE ? size : 0);
            this.realloc(this.view.byteLength + blockSize);
        }
    }
    realloc(size) {
        const newArray = Buffer.alloc(size);
        const newView = Buffer.from(newArray);
        // Copy the old buffer into the new one
        newView.set(this.view);
        this.buf = newArray;
        this.view = newView;
    }
}
exports.ByteStream = ByteStream;


/***/ }),

/***/ 3566:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.X509Certificate = exports.EXTENSION_OID_SCT = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const asn1_1 = __nccwpck_require__(6027);
const crypto = __importStar(__nccwpck_require__(9368));
const oid_1 = __nccwpck_require__(1817);
const pem = __importStar(__nccwpck_require__(1055));
const ext_1 = __nccwpck_require__(6389);
const EXTENSION_OID_SUBJECT_KEY_ID = '2.5.29.14';
const EXTENSION_OID_KEY_USAGE = '2.5.29.15';
const EXTENSION_OID_SUBJECT_ALT_NAME = '2.5.29.17';
const EXTENSION_OID_BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENSION_OID_AUTHORITY_KEY_ID = '2.5.29.35';
exports.EXTENSION_OID_SCT = '1.3.6.1.4.1.11129.2.4.2';
class X509Certificate {
    root;
    constructor(asn1) {
        this.root = asn1;
    }
    static parse(cert) {
        const der = typeof cert === 'string' ? pem.toDER(cert) : cert;
        const asn1 = asn1_1.ASN1Obj.parseBuffer(der);
        return new X509Certificate(asn1);
    }
    get tbsCertificate() {
        return this.tbsCertificateObj;
    }
    get version() {
        // version number is the first element of the version context specific tag
        const ver = this.versionObj.subs[0].toInteger();
        return `v${(ver + BigInt(1)).toString()}`;
    }
    get serialNumber() {
        return this.serialNumberObj.value;
    }
    get notBefore() {
        // notBefore is the first element of the validity sequence
        return this.validityObj.subs[0].toDate();
    }
    get notAfter() {
        // notAfter is the second element of the validity sequence
        return this.validityObj.subs[1].toDate();
    }
    get issuer() {
        return this.issuerObj.value;
    }
    get subject() {
        return this.subjectObj.value;
    }
    get publicKey() {
        return this.subjectPublicKeyInfoObj.toDER();
    }
    get signatureAlgorithm() {
        const oid = this.signatureAlgorithmObj.subs[0].toOID();
        if (oid_1.RSA_SIGNATURE_ALGOS[oid]) {
            return oid_1.RSA_SIGNATURE_ALGOS[oid];
        }
        return oid_1.ECDSA_SIGNATURE_ALGOS[oid];
    }
    get signatureValue() {
        // Signature value is a bit string, so we need to skip the first byte
        return this.signatureValueObj.value.subarray(1);
    }
    get subjectAltName() {
        const ext = this.extSubjectAltName;
        return ext?.uri || /* istanbul ignore next */ ext?.rfc822Name;
    }
    get extensions() {
        // The extension list is the first (and only) element of the extensions
        // context specific tag
        /* istanbul ignore next */
        const extSeq = this.extensionsObj?.subs[0];
        /* istanbul ignore next */
        return extSeq?.subs || [];
    }
    get extKeyUsage() {
        const ext = this.findExtension(EXTENSION_OID_KEY_USAGE);
        return ext ? new ext_1.X509KeyUsageExtension(ext) : undefined;
    }
    get extBasicConstraints() {
        const ext = this.findExtension(EXTENSION_OID_BASIC_CONSTRAINTS);
        return ext ? new ext_1.X509BasicConstraintsExtension(ext) : undefined;
    }
    get extSubjectAltName() {
        const ext = this.findExtension(EXTENSION_OID_SUBJECT_ALT_NAME);
        return ext ? new ext_1.X509SubjectAlternativeNameExtension(ext) : undefined;
    }
    get extAuthorityKeyID() {
        const ext = this.findExtension(EXTENSION_OID_AUTHORITY_KEY_ID);
        return ext ? new ext_1.X509AuthorityKeyIDExtension(ext) : undefined;
    }
    get extSubjectKeyID() {
        const ext = this.findExtension(EXTENSION_OID_SUBJECT_KEY_ID);
        return ext
            ? new ext_1.X509SubjectKeyIDExtension(ext)
            : /* istanbul ignore next */ undefined;
    }
    get extSCT() {
        const ext = this.findExtension(exports.EXTENSION_OID_SCT);
        return ext ? new ext_1.X509SCTExtension(ext) : undefined;
    }
    get isCA() {
        const ca = this.extBasicConstraints?.isCA || false;
        // If the KeyUsage extension is present, keyCertSign must be set
        /* istanbul ignore else */
        if (this.extKeyUsage) {
            return ca && this.extKeyUsage.keyCertSign;
        }
        // TODO: test coverage for this case
        /* istanbul ignore next */
        return ca;
    }
    extension(oid) {
        const ext = this.findExtension(oid);
        return ext ? new ext_1.X509Extension(ext) : undefined;
    }
    verify(issuerCertificate) {
        // Use the issuer's public key if provided, otherwise use the subject's
        const publicKey = issuerCertificate?.publicKey || this.publicKey;
        const key = crypto.createPublicKey(publicKey);
        return crypto.verify(this.tbsCertificate.toDER(), key, this.signatureValue, this.signatureAlgorithm);
    }
    validForDate(date) {
        return this.notBefore <= date && date <= this.notAfter;
    }
    equals(other) {
        return this.root.toDER().equals(other.root.toDER());
    }
    // Creates a copy of the certificate with a new buffer
    clone() {
        const der = this.root.toDER();
        const clone = Buffer.alloc(der.length);
        der.copy(clone);
        return X509Certificate.parse(clone);
    }
    findExtension(oid) {
        // Find the extension with the given OID. The OID will always be the first
        // element of the extension sequence
        return this.extensions.find((ext) => ext.subs[0].toOID() === oid);
    }
    /////////////////////////////////////////////////////////////////////////////
    // The following properties use the documented x509 structure to locate the
    // desired ASN.1 object
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.1
    get tbsCertificateObj() {
        // tbsCertificate is the first element of the certificate sequence
        return this.root.subs[0];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.2
    get signatureAlgorithmObj() {
        // signatureAlgorithm is the second element of the certificate sequence
        return this.root.subs[1];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.3
    get signatureValueObj() {
        // signatureValue is the third element of the certificate sequence
        return this.root.subs[2];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.1
    get versionObj() {
        // version is the first element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[0];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.2
    get serialNumberObj() {
        // serialNumber is the second element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[1];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.4
    get issuerObj() {
        // issuer is the fourth element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[3];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5
    get validityObj() {
        // version is the fifth element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[4];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.6
    get subjectObj() {
        // subject is the sixth element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[5];
    }
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.7
    get subjectPublicKeyInfoObj() {
        // subjectPublicKeyInfo is the seventh element of the tbsCertificate sequence
        return this.tbsCertificateObj.subs[6];
    }
    // Extensions can't be located by index because their position varies. Instead,
    // we need to find the extensions context specific tag
    // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.9
    get extensionsObj() {
        return this.tbsCertificateObj.subs.find((sub) => sub.tag.isContextSpecific(0x03));
    }
}
exports.X509Certificate = X509Certificate;


/***/ }),

/***/ 6389:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.X509SCTExtension = exports.X509SubjectKeyIDExtension = exports.X509AuthorityKeyIDExtension = exports.X509SubjectAlternativeNameExtension = exports.X509KeyUsageExtension = exports.X509BasicConstraintsExtension = exports.X509Extension = void 0;
const stream_1 = __nccwpck_require__(1673);
const sct_1 = __nccwpck_require__(6144);
// https://www.rfc-editor.org/rfc/rfc5280#section-4.1
class X509Extension {
    root;
    constructor(asn1) {
        this.root = asn1;
    }
    get oid() {
        return this.root.subs[0].toOID();
    }
    get critical() {
        // The critical field is optional and will be the second element of the
        // extension sequence if present. Default to false if not present.
        return this.root.subs.length === 3 ? this.root.subs[1].toBoolean() : false;
    }
    get value() {
        return this.extnValueObj.value;
    }
    get valueObj() {
        return this.extnValueObj;
    }
    get extnValueObj() {
        // The extnValue field will be the last element of the extension sequence
        return this.root.subs[this.root.subs.length - 1];
    }
}
exports.X509Extension = X509Extension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9
class X509BasicConstraintsExtension extends X509Extension {
    get isCA() {
        return this.sequence.subs[0]?.toBoolean() ?? false;
    }
    get pathLenConstraint() {
        return this.sequence.subs.length > 1
            ? this.sequence.subs[1].toInteger()
            : undefined;
    }
    // The extnValue field contains a single sequence wrapping the isCA and
    // pathLenConstraint.
    get sequence() {
        return this.extnValueObj.subs[0];
    }
}
exports.X509BasicConstraintsExtension = X509BasicConstraintsExtension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3
class X509KeyUsageExtension extends X509Extension {
    get digitalSignature() {
        return this.bitString[0] === 1;
    }
    get keyCertSign() {
        return this.bitString[5] === 1;
    }
    get crlSign() {
        return this.bitString[6] === 1;
    }
    // The extnValue field contains a single bit string which is a bit mask
    // indicating which key usages are enabled.
    get bitString() {
        return this.extnValueObj.subs[0].toBitString();
    }
}
exports.X509KeyUsageExtension = X509KeyUsageExtension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6
class X509SubjectAlternativeNameExtension extends X509Extension {
    get rfc822Name() {
        return this.findGeneralName(0x01)?.value.toString('ascii');
    }
    get uri() {
        return this.findGeneralName(0x06)?.value.toString('ascii');
    }
    // Retrieve the value of an otherName with the given OID.
    otherName(oid) {
        const otherName = this.findGeneralName(0x00);
        if (otherName === undefined) {
            return undefined;
        }
        // The otherName is a sequence containing an OID and a value.
        // Need to check that the OID matches the one we're looking for.
        const otherNameOID = otherName.subs[0].toOID();
        if (otherNameOID !== oid) {
            return undefined;
        }
        // The otherNameValue is a sequence containing the actual value.
        const otherNameValue = otherName.subs[1];
        return otherNameValue.subs[0].value.toString('ascii');
    }
    findGeneralName(tag) {
        return this.generalNames.find((gn) => gn.tag.isContextSpecific(tag));
    }
    // The extnValue field contains a sequence of GeneralNames.
    get generalNames() {
        return this.extnValueObj.subs[0].subs;
    }
}
exports.X509SubjectAlternativeNameExtension = X509SubjectAlternativeNameExtension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.1
class X509AuthorityKeyIDExtension extends X509Extension {
    get keyIdentifier() {
        return this.findSequenceMember(0x00)?.value;
    }
    findSequenceMember(tag) {
        return this.sequence.subs.find((el) => el.tag.isContextSpecific(tag));
    }
    // The extnValue field contains a single sequence wrapping the keyIdentifier
    get sequence() {
        return this.extnValueObj.subs[0];
    }
}
exports.X509AuthorityKeyIDExtension = X509AuthorityKeyIDExtension;
// https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.2
class X509SubjectKeyIDExtension extends X509Extension {
    get keyIdentifier() {
        return this.extnValueObj.subs[0].value;
    }
}
exports.X509SubjectKeyIDExtension = X509SubjectKeyIDExtension;
// https://www.rfc-editor.org/rfc/rfc6962#section-3.3
class X509SCTExtension extends X509Extension {
    constructor(asn1) {
        super(asn1);
    }
    get signedCertificateTimestamps() {
        const buf = this.extnValueObj.subs[0].value;
        const stream = new stream_1.ByteStream(buf);
        // The overall list length is encoded in the first two bytes -- note this
        // is the length of the list in bytes, NOT the number of SCTs in the list
        const end = stream.getUint16() + 2;
        const sctList = [];
        while (stream.position < end) {
            // Read the length of the next SCT
            const sctLength = stream.getUint16();
            // Slice out the bytes for the next SCT and parse it
            const sct = stream.getBlock(sctLength);
            sctList.push(sct_1.SignedCertificateTimestamp.parse(sct));
        }
        if (stream.position !== end) {
            throw new Error('SCT list length does not match actual length');
        }
        return sctList;
    }
}
exports.X509SCTExtension = X509SCTExtension;


/***/ }),

/***/ 9358:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.X509SCTExtension = exports.X509Certificate = exports.EXTENSION_OID_SCT = void 0;
var cert_1 = __nccwpck_require__(3566);
Object.defineProperty(exports, "EXTENSION_OID_SCT", ({ enumerable: true, get: function () { return cert_1.EXTENSION_OID_SCT; } }));
Object.defineProperty(exports, "X509Certificate", ({ enumerable: true, get: function () { return cert_1.X509Certificate; } }));
var ext_1 = __nccwpck_require__(6389);
Object.defineProperty(exports, "X509SCTExtension", ({ enumerable: true, get: function () { return ext_1.X509SCTExtension; } }));


/***/ }),

/***/ 6144:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SignedCertificateTimestamp = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const crypto = __importStar(__nccwpck_require__(9368));
const stream_1 = __nccwpck_require__(1673);
class SignedCertificateTimestamp {
    version;
    logID;
    timestamp;
    extensions;
    hashAlgorithm;
    signatureAlgorithm;
    signature;
    constructor(options) {
        this.version = options.version;
        this.logID = options.logID;
        this.timestamp = options.timestamp;
        this.extensions = options.extensions;
        this.hashAlgorithm = options.hashAlgorithm;
        this.signatureAlgorithm = options.signatureAlgorithm;
        this.signature = options.signature;
    }
    get datetime() {
        return new Date(Number(this.timestamp.readBigInt64BE()));
    }
    // Returns the hash algorithm used to generate the SCT's signature.
    // https://www.rfc-editor.org/rfc/rfc5246#section-7.4.1.4.1
    get algorithm() {
        switch (this.hashAlgorithm) {
            /* istanbul ignore next */
            case 0:
                return 'none';
            /* istanbul ignore next */
            case 1:
                return 'md5';
            /* istanbul ignore next */
            case 2:
                return 'sha1';
            /* istanbul ignore next */
            case 3:
                return 'sha224';
            case 4:
                return 'sha256';
            /* istanbul ignore next */
            case 5:
                return 'sha384';
            /* istanbul ignore next */
            case 6:
                return 'sha512';
            /* istanbul ignore next */
            default:
                return 'unknown';
        }
    }
    verify(preCert, key) {
        // Assemble the digitally-signed struct (the data over which the signature
        // was generated).
        // https://www.rfc-editor.org/rfc/rfc6962#section-3.2
        const stream = new stream_1.ByteStream();
        stream.appendChar(this.version);
        stream.appendChar(0x00); // SignatureType = certificate_timestamp(0)
        stream.appendView(this.timestamp);
        stream.appendUint16(0x01); // LogEntryType = precert_entry(1)
        stream.appendView(preCert);
        stream.appendUint16(this.extensions.byteLength);
        /* istanbul ignore next - extensions are very uncommon */
        if (this.extensions.byteLength > 0) {
            stream.appendView(this.extensions);
        }
        return crypto.verify(stream.buffer, key, this.signature, this.algorithm);
    }
    // Parses a SignedCertificateTimestamp from a buffer. SCTs are encoded using
    // TLS encoding which means the fields and lengths of most fields are
    // specified as part of the SCT and TLS specs.
    // https://www.rfc-editor.org/rfc/rfc6962#section-3.2
    // https://www.rfc-editor.org/rfc/rfc5246#section-7.4.1.4.1
    static parse(buf) {
        const stream = new stream_1.ByteStream(buf);
        // Version - enum { v1(0), (255) }
        const version = stream.getUint8();
        // Log ID  - struct { opaque key_id[32]; }
        const logID = stream.getBlock(32);
        // Timestamp - uint64
        const timestamp = stream.getBlock(8);
        // Extensions - opaque extensions<0..2^16-1>;
        const extenstionLength = stream.getUint16();
        const extensions = stream.getBlock(extenstionLength);
        // Hash algo - enum { sha256(4), . . . (255) }
        const hashAlgorithm = stream.getUint8();
        // Signature algo - enum { anonymous(0), rsa(1), dsa(2), ecdsa(3), (255) }
        const signatureAlgorithm = stream.getUint8();
        // Signature  - opaque signature<0..2^16-1>;
        const sigLength = stream.getUint16();
        const signature = stream.getBlock(sigLength);
        // Check that we read the entire buffer
        if (stream.position !== buf.length) {
            throw new Error('SCT buffer length mismatch');
        }
        return new SignedCertificateTimestamp({
            version,
            logID,
            timestamp,
            extensions,
            hashAlgorithm,
            signatureAlgorithm,
            signature,
        });
    }
}
exports.SignedCertificateTimestamp = SignedCertificateTimestamp;


/***/ }),

/***/ 4649:
/***/ ((__unused_webpack_module, exports) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: envelope.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Signature = exports.Envelope = void 0;
exports.Envelope = {
    fromJSON(object) {
        return {
            payload: isSet(object.payload) ? Buffer.from(bytesFromBase64(object.payload)) : Buffer.alloc(0),
            payloadType: isSet(object.payloadType) ? globalThis.String(object.payloadType) : "",
            signatures: globalThis.Array.isArray(object?.signatures)
                ? object.signatures.map((e) => exports.Signature.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.payload.length !== 0) {
            obj.payload = base64FromBytes(message.payload);
        }
        if (message.payloadType !== "") {
            obj.payloadType = message.payloadType;
        }
        if (message.signatures?.length) {
            obj.signatures = message.signatures.map((e) => exports.Signature.toJSON(e));
        }
        return obj;
    },
};
exports.Signature = {
    fromJSON(object) {
        return {
            sig: isSet(object.sig) ? Buffer.from(bytesFromBase64(object.sig)) : Buffer.alloc(0),
            keyid: isSet(object.keyid) ? globalThis.String(object.keyid) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.sig.length !== 0) {
            obj.sig = base64FromBytes(message.sig);
        }
        if (message.keyid !== "") {
            obj.keyid = message.keyid;
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 5000:
/***/ ((__unused_webpack_module, exports) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: google/protobuf/timestamp.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Timestamp = void 0;
exports.Timestamp = {
    fromJSON(object) {
        return {
            seconds: isSet(object.seconds) ? globalThis.String(object.seconds) : "0",
            nanos: isSet(object.nanos) ? globalThis.Number(object.nanos) : 0,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.seconds !== "0") {
            obj.seconds = message.seconds;
        }
        if (message.nanos !== 0) {
            obj.nanos = Math.round(message.nanos);
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 6764:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: rekor/v2/dsse.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DSSELogEntryV002 = exports.DSSERequestV002 = void 0;
/* eslint-disable */
const envelope_1 = __nccwpck_require__(4649);
const sigstore_common_1 = __nccwpck_require__(5334);
const verifier_1 = __nccwpck_require__(7543);
exports.DSSERequestV002 = {
    fromJSON(object) {
        return {
            envelope: isSet(object.envelope) ? envelope_1.Envelope.fromJSON(object.envelope) : undefined,
            verifiers: globalThis.Array.isArray(object?.verifiers)
                ? object.verifiers.map((e) => verifier_1.Verifier.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.envelope !== undefined) {
            obj.envelope = envelope_1.Envelope.toJSON(message.envelope);
        }
        if (message.verifiers?.length) {
            obj.verifiers = message.verifiers.map((e) => verifier_1.Verifier.toJSON(e));
        }
        return obj;
    },
};
exports.DSSELogEntryV002 = {
    fromJSON(object) {
        return {
            payloadHash: isSet(object.payloadHash) ? sigstore_common_1.HashOutput.fromJSON(object.payloadHash) : undefined,
            signatures: globalThis.Array.isArray(object?.signatures)
                ? object.signatures.map((e) => verifier_1.Signature.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.payloadHash !== undefined) {
            obj.payloadHash = sigstore_common_1.HashOutput.toJSON(message.payloadHash);
        }
        if (message.signatures?.length) {
            obj.signatures = message.signatures.map((e) => verifier_1.Signature.toJSON(e));
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 381:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: rekor/v2/entry.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CreateEntryRequest = exports.Spec = exports.Entry = void 0;
/* eslint-disable */
const dsse_1 = __nccwpck_require__(6764);
const hashedrekord_1 = __nccwpck_require__(4969);
exports.Entry = {
    fromJSON(object) {
        return {
            kind: isSet(object.kind) ? globalThis.String(object.kind) : "",
            apiVersion: isSet(object.apiVersion) ? globalThis.String(object.apiVersion) : "",
            spec: isSet(object.spec) ? exports.Spec.fromJSON(object.spec) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.kind !== "") {
            obj.kind = message.kind;
        }
        if (message.apiVersion !== "") {
            obj.apiVersion = message.apiVersion;
        }
        if (message.spec !== undefined) {
            obj.spec = exports.Spec.toJSON(message.spec);
        }
        return obj;
    },
};
exports.Spec = {
    fromJSON(object) {
        return {
            spec: isSet(object.hashedRekordV002)
                ? { $case: "hashedRekordV002", hashedRekordV002: hashedrekord_1.HashedRekordLogEntryV002.fromJSON(object.hashedRekordV002) }
                : isSet(object.dsseV002)
                    ? { $case: "dsseV002", dsseV002: dsse_1.DSSELogEntryV002.fromJSON(object.dsseV002) }
                    : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.spec?.$case === "hashedRekordV002") {
            obj.hashedRekordV002 = hashedrekord_1.HashedRekordLogEntryV002.toJSON(message.spec.hashedRekordV002);
        }
        else if (message.spec?.$case === "dsseV002") {
            obj.dsseV002 = dsse_1.DSSELogEntryV002.toJSON(message.spec.dsseV002);
        }
        return obj;
    },
};
exports.CreateEntryRequest = {
    fromJSON(object) {
        return {
            spec: isSet(object.hashedRekordRequestV002)
                ? {
                    $case: "hashedRekordRequestV002",
                    hashedRekordRequestV002: hashedrekord_1.HashedRekordRequestV002.fromJSON(object.hashedRekordRequestV002),
                }
                : isSet(object.dsseRequestV002)
                    ? { $case: "dsseRequestV002", dsseRequestV002: dsse_1.DSSERequestV002.fromJSON(object.dsseRequestV002) }
                    : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.spec?.$case === "hashedRekordRequestV002") {
            obj.hashedRekordRequestV002 = hashedrekord_1.HashedRekordRequestV002.toJSON(message.spec.hashedRekordRequestV002);
        }
        else if (message.spec?.$case === "dsseRequestV002") {
            obj.dsseRequestV002 = dsse_1.DSSERequestV002.toJSON(message.spec.dsseRequestV002);
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 4969:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: rekor/v2/hashedrekord.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.HashedRekordLogEntryV002 = exports.HashedRekordRequestV002 = void 0;
/* eslint-disable */
const sigstore_common_1 = __nccwpck_require__(5334);
const verifier_1 = __nccwpck_require__(7543);
exports.HashedRekordRequestV002 = {
    fromJSON(object) {
        return {
            digest: isSet(object.digest) ? Buffer.from(bytesFromBase64(object.digest)) : Buffer.alloc(0),
            signature: isSet(object.signature) ? verifier_1.Signature.fromJSON(object.signature) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.digest.length !== 0) {
            obj.digest = base64FromBytes(message.digest);
        }
        if (message.signature !== undefined) {
            obj.signature = verifier_1.Signature.toJSON(message.signature);
        }
        return obj;
    },
};
exports.HashedRekordLogEntryV002 = {
    fromJSON(object) {
        return {
            data: isSet(object.data) ? sigstore_common_1.HashOutput.fromJSON(object.data) : undefined,
            signature: isSet(object.signature) ? verifier_1.Signature.fromJSON(object.signature) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.data !== undefined) {
            obj.data = sigstore_common_1.HashOutput.toJSON(message.data);
        }
        if (message.signature !== undefined) {
            obj.signature = verifier_1.Signature.toJSON(message.signature);
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 7543:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: rekor/v2/verifier.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Signature = exports.Verifier = exports.PublicKey = void 0;
/* eslint-disable */
const sigstore_common_1 = __nccwpck_require__(5334);
exports.PublicKey = {
    fromJSON(object) {
        return { rawBytes: isSet(object.rawBytes) ? Buffer.from(bytesFromBase64(object.rawBytes)) : Buffer.alloc(0) };
    },
    toJSON(message) {
        const obj = {};
        if (message.rawBytes.length !== 0) {
            obj.rawBytes = base64FromBytes(message.rawBytes);
        }
        return obj;
    },
};
exports.Verifier = {
    fromJSON(object) {
        return {
            verifier: isSet(object.publicKey)
                ? { $case: "publicKey", publicKey: exports.PublicKey.fromJSON(object.publicKey) }
                : isSet(object.x509Certificate)
                    ? { $case: "x509Certificate", x509Certificate: sigstore_common_1.X509Certificate.fromJSON(object.x509Certificate) }
                    : undefined,
            keyDetails: isSet(object.keyDetails) ? (0, sigstore_common_1.publicKeyDetailsFromJSON)(object.keyDetails) : 0,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.verifier?.$case === "publicKey") {
            obj.publicKey = exports.PublicKey.toJSON(message.verifier.publicKey);
        }
        else if (message.verifier?.$case === "x509Certificate") {
            obj.x509Certificate = sigstore_common_1.X509Certificate.toJSON(message.verifier.x509Certificate);
        }
        if (message.keyDetails !== 0) {
            obj.keyDetails = (0, sigstore_common_1.publicKeyDetailsToJSON)(message.keyDetails);
        }
        return obj;
    },
};
exports.Signature = {
    fromJSON(object) {
        return {
            content: isSet(object.content) ? Buffer.from(bytesFromBase64(object.content)) : Buffer.alloc(0),
            verifier: isSet(object.verifier) ? exports.Verifier.fromJSON(object.verifier) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.content.length !== 0) {
            obj.content = base64FromBytes(message.content);
        }
        if (message.verifier !== undefined) {
            obj.verifier = exports.Verifier.toJSON(message.verifier);
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 715:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_bundle.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Bundle = exports.VerificationMaterial = exports.TimestampVerificationData = void 0;
/* eslint-disable */
const envelope_1 = __nccwpck_require__(4649);
const sigstore_common_1 = __nccwpck_require__(5334);
const sigstore_rekor_1 = __nccwpck_require__(5204);
exports.TimestampVerificationData = {
    fromJSON(object) {
        return {
            rfc3161Timestamps: globalThis.Array.isArray(object?.rfc3161Timestamps)
                ? object.rfc3161Timestamps.map((e) => sigstore_common_1.RFC3161SignedTimestamp.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.rfc3161Timestamps?.length) {
            obj.rfc3161Timestamps = message.rfc3161Timestamps.map((e) => sigstore_common_1.RFC3161SignedTimestamp.toJSON(e));
        }
        return obj;
    },
};
exports.VerificationMaterial = {
    fromJSON(object) {
        return {
            content: isSet(object.publicKey)
                ? { $case: "publicKey", publicKey: sigstore_common_1.PublicKeyIdentifier.fromJSON(object.publicKey) }
                : isSet(object.x509CertificateChain)
                    ? {
                        $case: "x509CertificateChain",
                        x509CertificateChain: sigstore_common_1.X509CertificateChain.fromJSON(object.x509CertificateChain),
                    }
                    : isSet(object.certificate)
                        ? { $case: "certificate", certificate: sigstore_common_1.X509Certificate.fromJSON(object.certificate) }
                        : undefined,
            tlogEntries: globalThis.Array.isArray(object?.tlogEntries)
                ? object.tlogEntries.map((e) => sigstore_rekor_1.TransparencyLogEntry.fromJSON(e))
                : [],
            timestampVerificationData: isSet(object.timestampVerificationData)
                ? exports.TimestampVerificationData.fromJSON(object.timestampVerificationData)
                : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.content?.$case === "publicKey") {
            obj.publicKey = sigstore_common_1.PublicKeyIdentifier.toJSON(message.content.publicKey);
        }
        else if (message.content?.$case === "x509CertificateChain") {
            obj.x509CertificateChain = sigstore_common_1.X509CertificateChain.toJSON(message.content.x509CertificateChain);
        }
        else if (message.content?.$case === "certificate") {
            obj.certificate = sigstore_common_1.X509Certificate.toJSON(message.content.certificate);
        }
        if (message.tlogEntries?.length) {
            obj.tlogEntries = message.tlogEntries.map((e) => sigstore_rekor_1.TransparencyLogEntry.toJSON(e));
        }
        if (message.timestampVerificationData !== undefined) {
            obj.timestampVerificationData = exports.TimestampVerificationData.toJSON(message.timestampVerificationData);
        }
        return obj;
    },
};
exports.Bundle = {
    fromJSON(object) {
        return {
            mediaType: isSet(object.mediaType) ? globalThis.String(object.mediaType) : "",
            verificationMaterial: isSet(object.verificationMaterial)
                ? exports.VerificationMaterial.fromJSON(object.verificationMaterial)
                : undefined,
            content: isSet(object.messageSignature)
                ? { $case: "messageSignature", messageSignature: sigstore_common_1.MessageSignature.fromJSON(object.messageSignature) }
                : isSet(object.dsseEnvelope)
                    ? { $case: "dsseEnvelope", dsseEnvelope: envelope_1.Envelope.fromJSON(object.dsseEnvelope) }
                    : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.mediaType !== "") {
            obj.mediaType = message.mediaType;
        }
        if (message.verificationMaterial !== undefined) {
            obj.verificationMaterial = exports.VerificationMaterial.toJSON(message.verificationMaterial);
        }
        if (message.content?.$case === "messageSignature") {
            obj.messageSignature = sigstore_common_1.MessageSignature.toJSON(message.content.messageSignature);
        }
        else if (message.content?.$case === "dsseEnvelope") {
            obj.dsseEnvelope = envelope_1.Envelope.toJSON(message.content.dsseEnvelope);
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 5334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_common.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TimeRange = exports.X509CertificateChain = exports.SubjectAlternativeName = exports.X509Certificate = exports.DistinguishedName = exports.ObjectIdentifierValuePair = exports.ObjectIdentifier = exports.PublicKeyIdentifier = exports.PublicKey = exports.RFC3161SignedTimestamp = exports.LogId = exports.MessageSignature = exports.HashOutput = exports.SubjectAlternativeNameType = exports.PublicKeyDetails = exports.HashAlgorithm = void 0;
exports.hashAlgorithmFromJSON = hashAlgorithmFromJSON;
exports.hashAlgorithmToJSON = hashAlgorithmToJSON;
exports.publicKeyDetailsFromJSON = publicKeyDetailsFromJSON;
exports.publicKeyDetailsToJSON = publicKeyDetailsToJSON;
exports.subjectAlternativeNameTypeFromJSON = subjectAlternativeNameTypeFromJSON;
exports.subjectAlternativeNameTypeToJSON = subjectAlternativeNameTypeToJSON;
/* eslint-disable */
const timestamp_1 = __nccwpck_require__(5000);
/**
 * Only a subset of the secure hash standard algorithms are supported.
 * See <https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf> for more
 * details.
 * UNSPECIFIED SHOULD not be used, primary reason for inclusion is to force
 * any proto JSON serialization to emit the used hash algorithm, as default
 * option is to *omit* the default value of an enum (which is the first
 * value, represented by '0'.
 */
var HashAlgorithm;
(function (HashAlgorithm) {
    HashAlgorithm[HashAlgorithm["HASH_ALGORITHM_UNSPECIFIED"] = 0] = "HASH_ALGORITHM_UNSPECIFIED";
    HashAlgorithm[HashAlgorithm["SHA2_256"] = 1] = "SHA2_256";
    HashAlgorithm[HashAlgorithm["SHA2_384"] = 2] = "SHA2_384";
    HashAlgorithm[HashAlgorithm["SHA2_512"] = 3] = "SHA2_512";
    /**
     * SHA3_256 - Used for LMS
     *
     * @deprecated
     */
    HashAlgorithm[HashAlgorithm["SHA3_256"] = 4] = "SHA3_256";
    /**
     * SHA3_384 - Used for LMS
     *
     * @deprecated
     */
    HashAlgorithm[HashAlgorithm["SHA3_384"] = 5] = "SHA3_384";
})(HashAlgorithm || (exports.HashAlgorithm = HashAlgorithm = {}));
function hashAlgorithmFromJSON(object) {
    switch (object) {
        case 0:
        case "HASH_ALGORITHM_UNSPECIFIED":
            return HashAlgorithm.HASH_ALGORITHM_UNSPECIFIED;
        case 1:
        case "SHA2_256":
            return HashAlgorithm.SHA2_256;
        case 2:
        case "SHA2_384":
            return HashAlgorithm.SHA2_384;
        case 3:
        case "SHA2_512":
            return HashAlgorithm.SHA2_512;
        case 4:
        case "SHA3_256":
            return HashAlgorithm.SHA3_256;
        case 5:
        case "SHA3_384":
            return HashAlgorithm.SHA3_384;
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum HashAlgorithm");
    }
}
function hashAlgorithmToJSON(object) {
    switch (object) {
        case HashAlgorithm.HASH_ALGORITHM_UNSPECIFIED:
            return "HASH_ALGORITHM_UNSPECIFIED";
        case HashAlgorithm.SHA2_256:
            return "SHA2_256";
        case HashAlgorithm.SHA2_384:
            return "SHA2_384";
        case HashAlgorithm.SHA2_512:
            return "SHA2_512";
        case HashAlgorithm.SHA3_256:
            return "SHA3_256";
        case HashAlgorithm.SHA3_384:
            return "SHA3_384";
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum HashAlgorithm");
    }
}
/**
 * Details of a specific public key, capturing the the key encoding method,
 * and signature algorithm.
 *
 * PublicKeyDetails captures the public key/hash algorithm combinations
 * recommended in the Sigstore ecosystem.
 *
 * This is modelled as a linear set as we want to provide a small number of
 * opinionated options instead of allowing every possible permutation.
 *
 * Any changes to this enum MUST be reflected in the algorithm registry.
 *
 * See: <https://github.com/sigstore/architecture-docs/blob/main/algorithm-registry.md>
 *
 * To avoid the possibility of contradicting formats such as PKCS1 with
 * ED25519 the valid permutations are listed as a linear set instead of a
 * cartesian set (i.e one combined variable instead of two, one for encoding
 * and one for the signature algorithm).
 */
var PublicKeyDetails;
(function (PublicKeyDetails) {
    PublicKeyDetails[PublicKeyDetails["PUBLIC_KEY_DETAILS_UNSPECIFIED"] = 0] = "PUBLIC_KEY_DETAILS_UNSPECIFIED";
    /**
     * PKCS1_RSA_PKCS1V5 - RSA
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["PKCS1_RSA_PKCS1V5"] = 1] = "PKCS1_RSA_PKCS1V5";
    /**
     * PKCS1_RSA_PSS - See RFC8017
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["PKCS1_RSA_PSS"] = 2] = "PKCS1_RSA_PSS";
    /** @deprecated */
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PKCS1V5"] = 3] = "PKIX_RSA_PKCS1V5";
    /** @deprecated */
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PSS"] = 4] = "PKIX_RSA_PSS";
    /** PKIX_RSA_PKCS1V15_2048_SHA256 - RSA public key in PKIX format, PKCS#1v1.5 signature */
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PKCS1V15_2048_SHA256"] = 9] = "PKIX_RSA_PKCS1V15_2048_SHA256";
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PKCS1V15_3072_SHA256"] = 10] = "PKIX_RSA_PKCS1V15_3072_SHA256";
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PKCS1V15_4096_SHA256"] = 11] = "PKIX_RSA_PKCS1V15_4096_SHA256";
    /** PKIX_RSA_PSS_2048_SHA256 - RSA public key in PKIX format, RSASSA-PSS signature */
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PSS_2048_SHA256"] = 16] = "PKIX_RSA_PSS_2048_SHA256";
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PSS_3072_SHA256"] = 17] = "PKIX_RSA_PSS_3072_SHA256";
    PublicKeyDetails[PublicKeyDetails["PKIX_RSA_PSS_4096_SHA256"] = 18] = "PKIX_RSA_PSS_4096_SHA256";
    /**
     * PKIX_ECDSA_P256_HMAC_SHA_256 - ECDSA
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P256_HMAC_SHA_256"] = 6] = "PKIX_ECDSA_P256_HMAC_SHA_256";
    /** PKIX_ECDSA_P256_SHA_256 - See NIST FIPS 186-4 */
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P256_SHA_256"] = 5] = "PKIX_ECDSA_P256_SHA_256";
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P384_SHA_384"] = 12] = "PKIX_ECDSA_P384_SHA_384";
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P521_SHA_512"] = 13] = "PKIX_ECDSA_P521_SHA_512";
    /** PKIX_ED25519 - Ed 25519 */
    PublicKeyDetails[PublicKeyDetails["PKIX_ED25519"] = 7] = "PKIX_ED25519";
    PublicKeyDetails[PublicKeyDetails["PKIX_ED25519_PH"] = 8] = "PKIX_ED25519_PH";
    /**
     * PKIX_ECDSA_P384_SHA_256 - These algorithms are deprecated and should not be used, but they
     * were/are being used by most Sigstore clients implementations.
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P384_SHA_256"] = 19] = "PKIX_ECDSA_P384_SHA_256";
    /** @deprecated */
    PublicKeyDetails[PublicKeyDetails["PKIX_ECDSA_P521_SHA_256"] = 20] = "PKIX_ECDSA_P521_SHA_256";
    /**
     * LMS_SHA256 - LMS and LM-OTS
     *
     * These algorithms are deprecated and should not be used.
     * There are no plans to support SLH-DSA at this time.
     *
     * USER WARNING: LMS and LM-OTS are both stateful signature schemes.
     * Using them correctly requires discretion and careful consideration
     * to ensure that individual secret keys are not used more than once.
     * In addition, LM-OTS is a single-use scheme, meaning that it
     * MUST NOT be used for more than one signature per LM-OTS key.
     * If you cannot maintain these invariants, you MUST NOT use these
     * schemes.
     *
     * @deprecated
     */
    PublicKeyDetails[PublicKeyDetails["LMS_SHA256"] = 14] = "LMS_SHA256";
    /** @deprecated */
    PublicKeyDetails[PublicKeyDetails["LMOTS_SHA256"] = 15] = "LMOTS_SHA256";
    /**
     * ML_DSA_44 - ML-DSA
     *
     * These ML_DSA_44, ML_DSA_65 and ML-DSA_87 algorithms are the pure variants
     * that take data to sign rather than the prehash variants (HashML-DSA), which
     * take digests. While considered quantum-resistant, their usage
     * involves tradeoffs in that signatures and keys are much larger, and
     * this makes deployments more costly.
     *
     * USER WARNING: ML_DSA_44, ML_DSA_65 and ML_DSA_87 are experimental algorithms.
     * In the future they MAY be used by private Sigstore deployments, but
     * they are not yet fully functional. This warning will be removed when
     * these algorithms are widely supported by Sigstore clients and servers,
     * but care should still be taken for production environments.
     *
     * See NIST FIPS 204, RFC 9881 for algorithm identifiers
     */
    PublicKeyDetails[PublicKeyDetails["ML_DSA_44"] = 23] = "ML_DSA_44";
    PublicKeyDetails[PublicKeyDetails["ML_DSA_65"] = 21] = "ML_DSA_65";
    PublicKeyDetails[PublicKeyDetails["ML_DSA_87"] = 22] = "ML_DSA_87";
})(PublicKeyDetails || (exports.PublicKeyDetails = PublicKeyDetails = {}));
function publicKeyDetailsFromJSON(object) {
    switch (object) {
        case 0:
        case "PUBLIC_KEY_DETAILS_UNSPECIFIED":
            return PublicKeyDetails.PUBLIC_KEY_DETAILS_UNSPECIFIED;
        case 1:
        case "PKCS1_RSA_PKCS1V5":
            return PublicKeyDetails.PKCS1_RSA_PKCS1V5;
        case 2:
        case "PKCS1_RSA_PSS":
            return PublicKeyDetails.PKCS1_RSA_PSS;
        case 3:
        case "PKIX_RSA_PKCS1V5":
            return PublicKeyDetails.PKIX_RSA_PKCS1V5;
        case 4:
        case "PKIX_RSA_PSS":
            return PublicKeyDetails.PKIX_RSA_PSS;
        case 9:
        case "PKIX_RSA_PKCS1V15_2048_SHA256":
            return PublicKeyDetails.PKIX_RSA_PKCS1V15_2048_SHA256;
        case 10:
        case "PKIX_RSA_PKCS1V15_3072_SHA256":
            return PublicKeyDetails.PKIX_RSA_PKCS1V15_3072_SHA256;
        case 11:
        case "PKIX_RSA_PKCS1V15_4096_SHA256":
            return PublicKeyDetails.PKIX_RSA_PKCS1V15_4096_SHA256;
        case 16:
        case "PKIX_RSA_PSS_2048_SHA256":
            return PublicKeyDetails.PKIX_RSA_PSS_2048_SHA256;
        case 17:
        case "PKIX_RSA_PSS_3072_SHA256":
            return PublicKeyDetails.PKIX_RSA_PSS_3072_SHA256;
        case 18:
        case "PKIX_RSA_PSS_4096_SHA256":
            return PublicKeyDetails.PKIX_RSA_PSS_4096_SHA256;
        case 6:
        case "PKIX_ECDSA_P256_HMAC_SHA_256":
            return PublicKeyDetails.PKIX_ECDSA_P256_HMAC_SHA_256;
        case 5:
        case "PKIX_ECDSA_P256_SHA_256":
            return PublicKeyDetails.PKIX_ECDSA_P256_SHA_256;
        case 12:
        case "PKIX_ECDSA_P384_SHA_384":
            return PublicKeyDetails.PKIX_ECDSA_P384_SHA_384;
        case 13:
        case "PKIX_ECDSA_P521_SHA_512":
            return PublicKeyDetails.PKIX_ECDSA_P521_SHA_512;
        case 7:
        case "PKIX_ED25519":
            return PublicKeyDetails.PKIX_ED25519;
        case 8:
        case "PKIX_ED25519_PH":
            return PublicKeyDetails.PKIX_ED25519_PH;
        case 19:
        case "PKIX_ECDSA_P384_SHA_256":
            return PublicKeyDetails.PKIX_ECDSA_P384_SHA_256;
        case 20:
        case "PKIX_ECDSA_P521_SHA_256":
            return PublicKeyDetails.PKIX_ECDSA_P521_SHA_256;
        case 14:
        case "LMS_SHA256":
            return PublicKeyDetails.LMS_SHA256;
        case 15:
        case "LMOTS_SHA256":
            return PublicKeyDetails.LMOTS_SHA256;
        case 23:
        case "ML_DSA_44":
            return PublicKeyDetails.ML_DSA_44;
        case 21:
        case "ML_DSA_65":
            return PublicKeyDetails.ML_DSA_65;
        case 22:
        case "ML_DSA_87":
            return PublicKeyDetails.ML_DSA_87;
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum PublicKeyDetails");
    }
}
function publicKeyDetailsToJSON(object) {
    switch (object) {
        case PublicKeyDetails.PUBLIC_KEY_DETAILS_UNSPECIFIED:
            return "PUBLIC_KEY_DETAILS_UNSPECIFIED";
        case PublicKeyDetails.PKCS1_RSA_PKCS1V5:
            return "PKCS1_RSA_PKCS1V5";
        case PublicKeyDetails.PKCS1_RSA_PSS:
            return "PKCS1_RSA_PSS";
        case PublicKeyDetails.PKIX_RSA_PKCS1V5:
            return "PKIX_RSA_PKCS1V5";
        case PublicKeyDetails.PKIX_RSA_PSS:
            return "PKIX_RSA_PSS";
        case PublicKeyDetails.PKIX_RSA_PKCS1V15_2048_SHA256:
            return "PKIX_RSA_PKCS1V15_2048_SHA256";
        case PublicKeyDetails.PKIX_RSA_PKCS1V15_3072_SHA256:
            return "PKIX_RSA_PKCS1V15_3072_SHA256";
        case PublicKeyDetails.PKIX_RSA_PKCS1V15_4096_SHA256:
            return "PKIX_RSA_PKCS1V15_4096_SHA256";
        case PublicKeyDetails.PKIX_RSA_PSS_2048_SHA256:
            return "PKIX_RSA_PSS_2048_SHA256";
        case PublicKeyDetails.PKIX_RSA_PSS_3072_SHA256:
            return "PKIX_RSA_PSS_3072_SHA256";
        case PublicKeyDetails.PKIX_RSA_PSS_4096_SHA256:
            return "PKIX_RSA_PSS_4096_SHA256";
        case PublicKeyDetails.PKIX_ECDSA_P256_HMAC_SHA_256:
            return "PKIX_ECDSA_P256_HMAC_SHA_256";
        case PublicKeyDetails.PKIX_ECDSA_P256_SHA_256:
            return "PKIX_ECDSA_P256_SHA_256";
        case PublicKeyDetails.PKIX_ECDSA_P384_SHA_384:
            return "PKIX_ECDSA_P384_SHA_384";
        case PublicKeyDetails.PKIX_ECDSA_P521_SHA_512:
            return "PKIX_ECDSA_P521_SHA_512";
        case PublicKeyDetails.PKIX_ED25519:
            return "PKIX_ED25519";
        case PublicKeyDetails.PKIX_ED25519_PH:
            return "PKIX_ED25519_PH";
        case PublicKeyDetails.PKIX_ECDSA_P384_SHA_256:
            return "PKIX_ECDSA_P384_SHA_256";
        case PublicKeyDetails.PKIX_ECDSA_P521_SHA_256:
            return "PKIX_ECDSA_P521_SHA_256";
        case PublicKeyDetails.LMS_SHA256:
            return "LMS_SHA256";
        case PublicKeyDetails.LMOTS_SHA256:
            return "LMOTS_SHA256";
        case PublicKeyDetails.ML_DSA_44:
            return "ML_DSA_44";
        case PublicKeyDetails.ML_DSA_65:
            return "ML_DSA_65";
        case PublicKeyDetails.ML_DSA_87:
            return "ML_DSA_87";
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum PublicKeyDetails");
    }
}
var SubjectAlternativeNameType;
(function (SubjectAlternativeNameType) {
    SubjectAlternativeNameType[SubjectAlternativeNameType["SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED"] = 0] = "SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED";
    SubjectAlternativeNameType[SubjectAlternativeNameType["EMAIL"] = 1] = "EMAIL";
    SubjectAlternativeNameType[SubjectAlternativeNameType["URI"] = 2] = "URI";
    /**
     * OTHER_NAME - OID 1.3.6.1.4.1.57264.1.7
     * See https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md#1361415726417--othername-san
     * for more details.
     */
    SubjectAlternativeNameType[SubjectAlternativeNameType["OTHER_NAME"] = 3] = "OTHER_NAME";
})(SubjectAlternativeNameType || (exports.SubjectAlternativeNameType = SubjectAlternativeNameType = {}));
function subjectAlternativeNameTypeFromJSON(object) {
    switch (object) {
        case 0:
        case "SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED":
            return SubjectAlternativeNameType.SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED;
        case 1:
        case "EMAIL":
            return SubjectAlternativeNameType.EMAIL;
        case 2:
        case "URI":
            return SubjectAlternativeNameType.URI;
        case 3:
        case "OTHER_NAME":
            return SubjectAlternativeNameType.OTHER_NAME;
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum SubjectAlternativeNameType");
    }
}
function subjectAlternativeNameTypeToJSON(object) {
    switch (object) {
        case SubjectAlternativeNameType.SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED:
            return "SUBJECT_ALTERNATIVE_NAME_TYPE_UNSPECIFIED";
        case SubjectAlternativeNameType.EMAIL:
            return "EMAIL";
        case SubjectAlternativeNameType.URI:
            return "URI";
        case SubjectAlternativeNameType.OTHER_NAME:
            return "OTHER_NAME";
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum SubjectAlternativeNameType");
    }
}
exports.HashOutput = {
    fromJSON(object) {
        return {
            algorithm: isSet(object.algorithm) ? hashAlgorithmFromJSON(object.algorithm) : 0,
            digest: isSet(object.digest) ? Buffer.from(bytesFromBase64(object.digest)) : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.algorithm !== 0) {
            obj.algorithm = hashAlgorithmToJSON(message.algorithm);
        }
        if (message.digest.length !== 0) {
            obj.digest = base64FromBytes(message.digest);
        }
        return obj;
    },
};
exports.MessageSignature = {
    fromJSON(object) {
        return {
            messageDigest: isSet(object.messageDigest) ? exports.HashOutput.fromJSON(object.messageDigest) : undefined,
            signature: isSet(object.signature) ? Buffer.from(bytesFromBase64(object.signature)) : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.messageDigest !== undefined) {
            obj.messageDigest = exports.HashOutput.toJSON(message.messageDigest);
        }
        if (message.signature.length !== 0) {
            obj.signature = base64FromBytes(message.signature);
        }
        return obj;
    },
};
exports.LogId = {
    fromJSON(object) {
        return { keyId: isSet(object.keyId) ? Buffer.from(bytesFromBase64(object.keyId)) : Buffer.alloc(0) };
    },
    toJSON(message) {
        const obj = {};
        if (message.keyId.length !== 0) {
            obj.keyId = base64FromBytes(message.keyId);
        }
        return obj;
    },
};
exports.RFC3161SignedTimestamp = {
    fromJSON(object) {
        return {
            signedTimestamp: isSet(object.signedTimestamp)
                ? Buffer.from(bytesFromBase64(object.signedTimestamp))
                : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.signedTimestamp.length !== 0) {
            obj.signedTimestamp = base64FromBytes(message.signedTimestamp);
        }
        return obj;
    },
};
exports.PublicKey = {
    fromJSON(object) {
        return {
            rawBytes: isSet(object.rawBytes) ? Buffer.from(bytesFromBase64(object.rawBytes)) : undefined,
            keyDetails: isSet(object.keyDetails) ? publicKeyDetailsFromJSON(object.keyDetails) : 0,
            validFor: isSet(object.validFor) ? exports.TimeRange.fromJSON(object.validFor) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.rawBytes !== undefined) {
            obj.rawBytes = base64FromBytes(message.rawBytes);
        }
        if (message.keyDetails !== 0) {
            obj.keyDetails = publicKeyDetailsToJSON(message.keyDetails);
        }
        if (message.validFor !== undefined) {
            obj.validFor = exports.TimeRange.toJSON(message.validFor);
        }
        return obj;
    },
};
exports.PublicKeyIdentifier = {
    fromJSON(object) {
        return { hint: isSet(object.hint) ? globalThis.String(object.hint) : "" };
    },
    toJSON(message) {
        const obj = {};
        if (message.hint !== "") {
            obj.hint = message.hint;
        }
        return obj;
    },
};
exports.ObjectIdentifier = {
    fromJSON(object) {
        return { id: globalThis.Array.isArray(object?.id) ? object.id.map((e) => globalThis.Number(e)) : [] };
    },
    toJSON(message) {
        const obj = {};
        if (message.id?.length) {
            obj.id = message.id.map((e) => Math.round(e));
        }
        return obj;
    },
};
exports.ObjectIdentifierValuePair = {
    fromJSON(object) {
        return {
            oid: isSet(object.oid) ? exports.ObjectIdentifier.fromJSON(object.oid) : undefined,
            value: isSet(object.value) ? Buffer.from(bytesFromBase64(object.value)) : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.oid !== undefined) {
            obj.oid = exports.ObjectIdentifier.toJSON(message.oid);
        }
        if (message.value.length !== 0) {
            obj.value = base64FromBytes(message.value);
        }
        return obj;
    },
};
exports.DistinguishedName = {
    fromJSON(object) {
        return {
            organization: isSet(object.organization) ? globalThis.String(object.organization) : "",
            commonName: isSet(object.commonName) ? globalThis.String(object.commonName) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.organization !== "") {
            obj.organization = message.organization;
        }
        if (message.commonName !== "") {
            obj.commonName = message.commonName;
        }
        return obj;
    },
};
exports.X509Certificate = {
    fromJSON(object) {
        return { rawBytes: isSet(object.rawBytes) ? Buffer.from(bytesFromBase64(object.rawBytes)) : Buffer.alloc(0) };
    },
    toJSON(message) {
        const obj = {};
        if (message.rawBytes.length !== 0) {
            obj.rawBytes = base64FromBytes(message.rawBytes);
        }
        return obj;
    },
};
exports.SubjectAlternativeName = {
    fromJSON(object) {
        return {
            type: isSet(object.type) ? subjectAlternativeNameTypeFromJSON(object.type) : 0,
            identity: isSet(object.regexp)
                ? { $case: "regexp", regexp: globalThis.String(object.regexp) }
                : isSet(object.value)
                    ? { $case: "value", value: globalThis.String(object.value) }
                    : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.type !== 0) {
            obj.type = subjectAlternativeNameTypeToJSON(message.type);
        }
        if (message.identity?.$case === "regexp") {
            obj.regexp = message.identity.regexp;
        }
        else if (message.identity?.$case === "value") {
            obj.value = message.identity.value;
        }
        return obj;
    },
};
exports.X509CertificateChain = {
    fromJSON(object) {
        return {
            certificates: globalThis.Array.isArray(object?.certificates)
                ? object.certificates.map((e) => exports.X509Certificate.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.certificates?.length) {
            obj.certificates = message.certificates.map((e) => exports.X509Certificate.toJSON(e));
        }
        return obj;
    },
};
exports.TimeRange = {
    fromJSON(object) {
        return {
            start: isSet(object.start) ? fromJsonTimestamp(object.start) : undefined,
            end: isSet(object.end) ? fromJsonTimestamp(object.end) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.start !== undefined) {
            obj.start = message.start.toISOString();
        }
        if (message.end !== undefined) {
            obj.end = message.end.toISOString();
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function fromTimestamp(t) {
    let millis = (globalThis.Number(t.seconds) || 0) * 1_000;
    millis += (t.nanos || 0) / 1_000_000;
    return new globalThis.Date(millis);
}
function fromJsonTimestamp(o) {
    if (o instanceof globalThis.Date) {
        return o;
    }
    else if (typeof o === "string") {
        return new globalThis.Date(o);
    }
    else {
        return fromTimestamp(timestamp_1.Timestamp.fromJSON(o));
    }
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 5204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_rekor.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TransparencyLogEntry = exports.InclusionPromise = exports.InclusionProof = exports.Checkpoint = exports.KindVersion = void 0;
/* eslint-disable */
const sigstore_common_1 = __nccwpck_require__(5334);
exports.KindVersion = {
    fromJSON(object) {
        return {
            kind: isSet(object.kind) ? globalThis.String(object.kind) : "",
            version: isSet(object.version) ? globalThis.String(object.version) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.kind !== "") {
            obj.kind = message.kind;
        }
        if (message.version !== "") {
            obj.version = message.version;
        }
        return obj;
    },
};
exports.Checkpoint = {
    fromJSON(object) {
        return { envelope: isSet(object.envelope) ? globalThis.String(object.envelope) : "" };
    },
    toJSON(message) {
        const obj = {};
        if (message.envelope !== "") {
            obj.envelope = message.envelope;
        }
        return obj;
    },
};
exports.InclusionProof = {
    fromJSON(object) {
        return {
            logIndex: isSet(object.logIndex) ? globalThis.String(object.logIndex) : "0",
            rootHash: isSet(object.rootHash) ? Buffer.from(bytesFromBase64(object.rootHash)) : Buffer.alloc(0),
            treeSize: isSet(object.treeSize) ? globalThis.String(object.treeSize) : "0",
            hashes: globalThis.Array.isArray(object?.hashes)
                ? object.hashes.map((e) => Buffer.from(bytesFromBase64(e)))
                : [],
            checkpoint: isSet(object.checkpoint) ? exports.Checkpoint.fromJSON(object.checkpoint) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.logIndex !== "0") {
            obj.logIndex = message.logIndex;
        }
        if (message.rootHash.length !== 0) {
            obj.rootHash = base64FromBytes(message.rootHash);
        }
        if (message.treeSize !== "0") {
            obj.treeSize = message.treeSize;
        }
        if (message.hashes?.length) {
            obj.hashes = message.hashes.map((e) => base64FromBytes(e));
        }
        if (message.checkpoint !== undefined) {
            obj.checkpoint = exports.Checkpoint.toJSON(message.checkpoint);
        }
        return obj;
    },
};
exports.InclusionPromise = {
    fromJSON(object) {
        return {
            signedEntryTimestamp: isSet(object.signedEntryTimestamp)
                ? Buffer.from(bytesFromBase64(object.signedEntryTimestamp))
                : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.signedEntryTimestamp.length !== 0) {
            obj.signedEntryTimestamp = base64FromBytes(message.signedEntryTimestamp);
        }
        return obj;
    },
};
exports.TransparencyLogEntry = {
    fromJSON(object) {
        return {
            logIndex: isSet(object.logIndex) ? globalThis.String(object.logIndex) : "0",
            logId: isSet(object.logId) ? sigstore_common_1.LogId.fromJSON(object.logId) : undefined,
            kindVersion: isSet(object.kindVersion) ? exports.KindVersion.fromJSON(object.kindVersion) : undefined,
            integratedTime: isSet(object.integratedTime) ? globalThis.String(object.integratedTime) : "0",
            inclusionPromise: isSet(object.inclusionPromise) ? exports.InclusionPromise.fromJSON(object.inclusionPromise) : undefined,
            inclusionProof: isSet(object.inclusionProof) ? exports.InclusionProof.fromJSON(object.inclusionProof) : undefined,
            canonicalizedBody: isSet(object.canonicalizedBody)
                ? Buffer.from(bytesFromBase64(object.canonicalizedBody))
                : Buffer.alloc(0),
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.logIndex !== "0") {
            obj.logIndex = message.logIndex;
        }
        if (message.logId !== undefined) {
            obj.logId = sigstore_common_1.LogId.toJSON(message.logId);
        }
        if (message.kindVersion !== undefined) {
            obj.kindVersion = exports.KindVersion.toJSON(message.kindVersion);
        }
        if (message.integratedTime !== "0") {
            obj.integratedTime = message.integratedTime;
        }
        if (message.inclusionPromise !== undefined) {
            obj.inclusionPromise = exports.InclusionPromise.toJSON(message.inclusionPromise);
        }
        if (message.inclusionProof !== undefined) {
            obj.inclusionProof = exports.InclusionProof.toJSON(message.inclusionProof);
        }
        if (message.canonicalizedBody.length !== 0) {
            obj.canonicalizedBody = base64FromBytes(message.canonicalizedBody);
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 1997:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_trustroot.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ClientTrustConfig = exports.ServiceConfiguration = exports.Service = exports.SigningConfig = exports.TrustedRoot = exports.CertificateAuthority = exports.TransparencyLogInstance = exports.ServiceSelector = void 0;
exports.serviceSelectorFromJSON = serviceSelectorFromJSON;
exports.serviceSelectorToJSON = serviceSelectorToJSON;
/* eslint-disable */
const sigstore_common_1 = __nccwpck_require__(5334);
/**
 * ServiceSelector specifies how a client SHOULD select a set of
 * Services to connect to. A client SHOULD throw an error if
 * the value is SERVICE_SELECTOR_UNDEFINED.
 */
var ServiceSelector;
(function (ServiceSelector) {
    ServiceSelector[ServiceSelector["SERVICE_SELECTOR_UNDEFINED"] = 0] = "SERVICE_SELECTOR_UNDEFINED";
    /**
     * ALL - Clients SHOULD select all Services based on supported API version
     * and validity window.
     */
    ServiceSelector[ServiceSelector["ALL"] = 1] = "ALL";
    /**
     * ANY - Clients SHOULD select one Service based on supported API version
     * and validity window. It is up to the client implementation to
     * decide how to select the Service, e.g. random or round-robin.
     */
    ServiceSelector[ServiceSelector["ANY"] = 2] = "ANY";
    /**
     * EXACT - Clients SHOULD select a specific number of Services based on
     * supported API version and validity window, using the provided
     * `count`. It is up to the client implementation to decide how to
     * select the Service, e.g. random or round-robin.
     */
    ServiceSelector[ServiceSelector["EXACT"] = 3] = "EXACT";
})(ServiceSelector || (exports.ServiceSelector = ServiceSelector = {}));
function serviceSelectorFromJSON(object) {
    switch (object) {
        case 0:
        case "SERVICE_SELECTOR_UNDEFINED":
            return ServiceSelector.SERVICE_SELECTOR_UNDEFINED;
        case 1:
        case "ALL":
            return ServiceSelector.ALL;
        case 2:
        case "ANY":
            return ServiceSelector.ANY;
        case 3:
        case "EXACT":
            return ServiceSelector.EXACT;
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum ServiceSelector");
    }
}
function serviceSelectorToJSON(object) {
    switch (object) {
        case ServiceSelector.SERVICE_SELECTOR_UNDEFINED:
            return "SERVICE_SELECTOR_UNDEFINED";
        case ServiceSelector.ALL:
            return "ALL";
        case ServiceSelector.ANY:
            return "ANY";
        case ServiceSelector.EXACT:
            return "EXACT";
        default:
            throw new globalThis.Error("Unrecognized enum value " + object + " for enum ServiceSelector");
    }
}
exports.TransparencyLogInstance = {
    fromJSON(object) {
        return {
            baseUrl: isSet(object.baseUrl) ? globalThis.String(object.baseUrl) : "",
            hashAlgorithm: isSet(object.hashAlgorithm) ? (0, sigstore_common_1.hashAlgorithmFromJSON)(object.hashAlgorithm) : 0,
            publicKey: isSet(object.publicKey) ? sigstore_common_1.PublicKey.fromJSON(object.publicKey) : undefined,
            logId: isSet(object.logId) ? sigstore_common_1.LogId.fromJSON(object.logId) : undefined,
            checkpointKeyId: isSet(object.checkpointKeyId) ? sigstore_common_1.LogId.fromJSON(object.checkpointKeyId) : undefined,
            operator: isSet(object.operator) ? globalThis.String(object.operator) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.baseUrl !== "") {
            obj.baseUrl = message.baseUrl;
        }
        if (message.hashAlgorithm !== 0) {
            obj.hashAlgorithm = (0, sigstore_common_1.hashAlgorithmToJSON)(message.hashAlgorithm);
        }
        if (message.publicKey !== undefined) {
            obj.publicKey = sigstore_common_1.PublicKey.toJSON(message.publicKey);
        }
        if (message.logId !== undefined) {
            obj.logId = sigstore_common_1.LogId.toJSON(message.logId);
        }
        if (message.checkpointKeyId !== undefined) {
            obj.checkpointKeyId = sigstore_common_1.LogId.toJSON(message.checkpointKeyId);
        }
        if (message.operator !== "") {
            obj.operator = message.operator;
        }
        return obj;
    },
};
exports.CertificateAuthority = {
    fromJSON(object) {
        return {
            subject: isSet(object.subject) ? sigstore_common_1.DistinguishedName.fromJSON(object.subject) : undefined,
            uri: isSet(object.uri) ? globalThis.String(object.uri) : "",
            certChain: isSet(object.certChain) ? sigstore_common_1.X509CertificateChain.fromJSON(object.certChain) : undefined,
            validFor: isSet(object.validFor) ? sigstore_common_1.TimeRange.fromJSON(object.validFor) : undefined,
            operator: isSet(object.operator) ? globalThis.String(object.operator) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.subject !== undefined) {
            obj.subject = sigstore_common_1.DistinguishedName.toJSON(message.subject);
        }
        if (message.uri !== "") {
            obj.uri = message.uri;
        }
        if (message.certChain !== undefined) {
            obj.certChain = sigstore_common_1.X509CertificateChain.toJSON(message.certChain);
        }
        if (message.validFor !== undefined) {
            obj.validFor = sigstore_common_1.TimeRange.toJSON(message.validFor);
        }
        if (message.operator !== "") {
            obj.operator = message.operator;
        }
        return obj;
    },
};
exports.TrustedRoot = {
    fromJSON(object) {
        return {
            mediaType: isSet(object.mediaType) ? globalThis.String(object.mediaType) : "",
            tlogs: globalThis.Array.isArray(object?.tlogs)
                ? object.tlogs.map((e) => exports.TransparencyLogInstance.fromJSON(e))
                : [],
            certificateAuthorities: globalThis.Array.isArray(object?.certificateAuthorities)
                ? object.certificateAuthorities.map((e) => exports.CertificateAuthority.fromJSON(e))
                : [],
            ctlogs: globalThis.Array.isArray(object?.ctlogs)
                ? object.ctlogs.map((e) => exports.TransparencyLogInstance.fromJSON(e))
                : [],
            timestampAuthorities: globalThis.Array.isArray(object?.timestampAuthorities)
                ? object.timestampAuthorities.map((e) => exports.CertificateAuthority.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.mediaType !== "") {
            obj.mediaType = message.mediaType;
        }
        if (message.tlogs?.length) {
            obj.tlogs = message.tlogs.map((e) => exports.TransparencyLogInstance.toJSON(e));
        }
        if (message.certificateAuthorities?.length) {
            obj.certificateAuthorities = message.certificateAuthorities.map((e) => exports.CertificateAuthority.toJSON(e));
        }
        if (message.ctlogs?.length) {
            obj.ctlogs = message.ctlogs.map((e) => exports.TransparencyLogInstance.toJSON(e));
        }
        if (message.timestampAuthorities?.length) {
            obj.timestampAuthorities = message.timestampAuthorities.map((e) => exports.CertificateAuthority.toJSON(e));
        }
        return obj;
    },
};
exports.SigningConfig = {
    fromJSON(object) {
        return {
            mediaType: isSet(object.mediaType) ? globalThis.String(object.mediaType) : "",
            caUrls: globalThis.Array.isArray(object?.caUrls) ? object.caUrls.map((e) => exports.Service.fromJSON(e)) : [],
            oidcUrls: globalThis.Array.isArray(object?.oidcUrls) ? object.oidcUrls.map((e) => exports.Service.fromJSON(e)) : [],
            rekorTlogUrls: globalThis.Array.isArray(object?.rekorTlogUrls)
                ? object.rekorTlogUrls.map((e) => exports.Service.fromJSON(e))
                : [],
            rekorTlogConfig: isSet(object.rekorTlogConfig)
                ? exports.ServiceConfiguration.fromJSON(object.rekorTlogConfig)
                : undefined,
            tsaUrls: globalThis.Array.isArray(object?.tsaUrls) ? object.tsaUrls.map((e) => exports.Service.fromJSON(e)) : [],
            tsaConfig: isSet(object.tsaConfig) ? exports.ServiceConfiguration.fromJSON(object.tsaConfig) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.mediaType !== "") {
            obj.mediaType = message.mediaType;
        }
        if (message.caUrls?.length) {
            obj.caUrls = message.caUrls.map((e) => exports.Service.toJSON(e));
        }
        if (message.oidcUrls?.length) {
            obj.oidcUrls = message.oidcUrls.map((e) => exports.Service.toJSON(e));
        }
        if (message.rekorTlogUrls?.length) {
            obj.rekorTlogUrls = message.rekorTlogUrls.map((e) => exports.Service.toJSON(e));
        }
        if (message.rekorTlogConfig !== undefined) {
            obj.rekorTlogConfig = exports.ServiceConfiguration.toJSON(message.rekorTlogConfig);
        }
        if (message.tsaUrls?.length) {
            obj.tsaUrls = message.tsaUrls.map((e) => exports.Service.toJSON(e));
        }
        if (message.tsaConfig !== undefined) {
            obj.tsaConfig = exports.ServiceConfiguration.toJSON(message.tsaConfig);
        }
        return obj;
    },
};
exports.Service = {
    fromJSON(object) {
        return {
            url: isSet(object.url) ? globalThis.String(object.url) : "",
            majorApiVersion: isSet(object.majorApiVersion) ? globalThis.Number(object.majorApiVersion) : 0,
            validFor: isSet(object.validFor) ? sigstore_common_1.TimeRange.fromJSON(object.validFor) : undefined,
            operator: isSet(object.operator) ? globalThis.String(object.operator) : "",
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.url !== "") {
            obj.url = message.url;
        }
        if (message.majorApiVersion !== 0) {
            obj.majorApiVersion = Math.round(message.majorApiVersion);
        }
        if (message.validFor !== undefined) {
            obj.validFor = sigstore_common_1.TimeRange.toJSON(message.validFor);
        }
        if (message.operator !== "") {
            obj.operator = message.operator;
        }
        return obj;
    },
};
exports.ServiceConfiguration = {
    fromJSON(object) {
        return {
            selector: isSet(object.selector) ? serviceSelectorFromJSON(object.selector) : 0,
            count: isSet(object.count) ? globalThis.Number(object.count) : 0,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.selector !== 0) {
            obj.selector = serviceSelectorToJSON(message.selector);
        }
        if (message.count !== 0) {
            obj.count = Math.round(message.count);
        }
        return obj;
    },
};
exports.ClientTrustConfig = {
    fromJSON(object) {
        return {
            mediaType: isSet(object.mediaType) ? globalThis.String(object.mediaType) : "",
            trustedRoot: isSet(object.trustedRoot) ? exports.TrustedRoot.fromJSON(object.trustedRoot) : undefined,
            signingConfig: isSet(object.signingConfig) ? exports.SigningConfig.fromJSON(object.signingConfig) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.mediaType !== "") {
            obj.mediaType = message.mediaType;
        }
        if (message.trustedRoot !== undefined) {
            obj.trustedRoot = exports.TrustedRoot.toJSON(message.trustedRoot);
        }
        if (message.signingConfig !== undefined) {
            obj.signingConfig = exports.SigningConfig.toJSON(message.signingConfig);
        }
        return obj;
    },
};
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 9732:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


// Code generated by protoc-gen-ts_proto. DO NOT EDIT.
// versions:
//   protoc-gen-ts_proto  v2.12.0
//   protoc               v7.35.1
// source: sigstore_verification.proto
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Input = exports.Artifact = exports.ArtifactVerificationOptions_ObserverTimestampOptions = exports.ArtifactVerificationOptions_TlogIntegratedTimestampOptions = exports.ArtifactVerificationOptions_TimestampAuthorityOptions = exports.ArtifactVerificationOptions_CtlogOptions = exports.ArtifactVerificationOptions_TlogOptions = exports.ArtifactVerificationOptions = exports.PublicKeyIdentities = exports.CertificateIdentities = exports.CertificateIdentity = void 0;
/* eslint-disable */
const sigstore_bundle_1 = __nccwpck_require__(715);
const sigstore_common_1 = __nccwpck_require__(5334);
const sigstore_trustroot_1 = __nccwpck_require__(1997);
exports.CertificateIdentity = {
    fromJSON(object) {
        return {
            issuer: isSet(object.issuer) ? globalThis.String(object.issuer) : "",
            san: isSet(object.san) ? sigstore_common_1.SubjectAlternativeName.fromJSON(object.san) : undefined,
            oids: globalThis.Array.isArray(object?.oids)
                ? object.oids.map((e) => sigstore_common_1.ObjectIdentifierValuePair.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.issuer !== "") {
            obj.issuer = message.issuer;
        }
        if (message.san !== undefined) {
            obj.san = sigstore_common_1.SubjectAlternativeName.toJSON(message.san);
        }
        if (message.oids?.length) {
            obj.oids = message.oids.map((e) => sigstore_common_1.ObjectIdentifierValuePair.toJSON(e));
        }
        return obj;
    },
};
exports.CertificateIdentities = {
    fromJSON(object) {
        return {
            identities: globalThis.Array.isArray(object?.identities)
                ? object.identities.map((e) => exports.CertificateIdentity.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.identities?.length) {
            obj.identities = message.identities.map((e) => exports.CertificateIdentity.toJSON(e));
        }
        return obj;
    },
};
exports.PublicKeyIdentities = {
    fromJSON(object) {
        return {
            publicKeys: globalThis.Array.isArray(object?.publicKeys)
                ? object.publicKeys.map((e) => sigstore_common_1.PublicKey.fromJSON(e))
                : [],
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.publicKeys?.length) {
            obj.publicKeys = message.publicKeys.map((e) => sigstore_common_1.PublicKey.toJSON(e));
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions = {
    fromJSON(object) {
        return {
            signers: isSet(object.certificateIdentities)
                ? {
                    $case: "certificateIdentities",
                    certificateIdentities: exports.CertificateIdentities.fromJSON(object.certificateIdentities),
                }
                : isSet(object.publicKeys)
                    ? { $case: "publicKeys", publicKeys: exports.PublicKeyIdentities.fromJSON(object.publicKeys) }
                    : undefined,
            tlogOptions: isSet(object.tlogOptions)
                ? exports.ArtifactVerificationOptions_TlogOptions.fromJSON(object.tlogOptions)
                : undefined,
            ctlogOptions: isSet(object.ctlogOptions)
                ? exports.ArtifactVerificationOptions_CtlogOptions.fromJSON(object.ctlogOptions)
                : undefined,
            tsaOptions: isSet(object.tsaOptions)
                ? exports.ArtifactVerificationOptions_TimestampAuthorityOptions.fromJSON(object.tsaOptions)
                : undefined,
            integratedTsOptions: isSet(object.integratedTsOptions)
                ? exports.ArtifactVerificationOptions_TlogIntegratedTimestampOptions.fromJSON(object.integratedTsOptions)
                : undefined,
            observerOptions: isSet(object.observerOptions)
                ? exports.ArtifactVerificationOptions_ObserverTimestampOptions.fromJSON(object.observerOptions)
                : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.signers?.$case === "certificateIdentities") {
            obj.certificateIdentities = exports.CertificateIdentities.toJSON(message.signers.certificateIdentities);
        }
        else if (message.signers?.$case === "publicKeys") {
            obj.publicKeys = exports.PublicKeyIdentities.toJSON(message.signers.publicKeys);
        }
        if (message.tlogOptions !== undefined) {
            obj.tlogOptions = exports.ArtifactVerificationOptions_TlogOptions.toJSON(message.tlogOptions);
        }
        if (message.ctlogOptions !== undefined) {
            obj.ctlogOptions = exports.ArtifactVerificationOptions_CtlogOptions.toJSON(message.ctlogOptions);
        }
        if (message.tsaOptions !== undefined) {
            obj.tsaOptions = exports.ArtifactVerificationOptions_TimestampAuthorityOptions.toJSON(message.tsaOptions);
        }
        if (message.integratedTsOptions !== undefined) {
            obj.integratedTsOptions = exports.ArtifactVerificationOptions_TlogIntegratedTimestampOptions.toJSON(message.integratedTsOptions);
        }
        if (message.observerOptions !== undefined) {
            obj.observerOptions = exports.ArtifactVerificationOptions_ObserverTimestampOptions.toJSON(message.observerOptions);
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_TlogOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            performOnlineVerification: isSet(object.performOnlineVerification)
                ? globalThis.Boolean(object.performOnlineVerification)
                : false,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.performOnlineVerification !== false) {
            obj.performOnlineVerification = message.performOnlineVerification;
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_CtlogOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_TimestampAuthorityOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_TlogIntegratedTimestampOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.ArtifactVerificationOptions_ObserverTimestampOptions = {
    fromJSON(object) {
        return {
            threshold: isSet(object.threshold) ? globalThis.Number(object.threshold) : 0,
            disable: isSet(object.disable) ? globalThis.Boolean(object.disable) : false,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.threshold !== 0) {
            obj.threshold = Math.round(message.threshold);
        }
        if (message.disable !== false) {
            obj.disable = message.disable;
        }
        return obj;
    },
};
exports.Artifact = {
    fromJSON(object) {
        return {
            data: isSet(object.artifactUri)
                ? { $case: "artifactUri", artifactUri: globalThis.String(object.artifactUri) }
                : isSet(object.artifact)
                    ? { $case: "artifact", artifact: Buffer.from(bytesFromBase64(object.artifact)) }
                    : isSet(object.artifactDigest)
                        ? { $case: "artifactDigest", artifactDigest: sigstore_common_1.HashOutput.fromJSON(object.artifactDigest) }
                        : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.data?.$case === "artifactUri") {
            obj.artifactUri = message.data.artifactUri;
        }
        else if (message.data?.$case === "artifact") {
            obj.artifact = base64FromBytes(message.data.artifact);
        }
        else if (message.data?.$case === "artifactDigest") {
            obj.artifactDigest = sigstore_common_1.HashOutput.toJSON(message.data.artifactDigest);
        }
        return obj;
    },
};
exports.Input = {
    fromJSON(object) {
        return {
            artifactTrustRoot: isSet(object.artifactTrustRoot) ? sigstore_trustroot_1.TrustedRoot.fromJSON(object.artifactTrustRoot) : undefined,
            artifactVerificationOptions: isSet(object.artifactVerificationOptions)
                ? exports.ArtifactVerificationOptions.fromJSON(object.artifactVerificationOptions)
                : undefined,
            bundle: isSet(object.bundle) ? sigstore_bundle_1.Bundle.fromJSON(object.bundle) : undefined,
            artifact: isSet(object.artifact) ? exports.Artifact.fromJSON(object.artifact) : undefined,
        };
    },
    toJSON(message) {
        const obj = {};
        if (message.artifactTrustRoot !== undefined) {
            obj.artifactTrustRoot = sigstore_trustroot_1.TrustedRoot.toJSON(message.artifactTrustRoot);
        }
        if (message.artifactVerificationOptions !== undefined) {
            obj.artifactVerificationOptions = exports.ArtifactVerificationOptions.toJSON(message.artifactVerificationOptions);
        }
        if (message.bundle !== undefined) {
            obj.bundle = sigstore_bundle_1.Bundle.toJSON(message.bundle);
        }
        if (message.artifact !== undefined) {
            obj.artifact = exports.Artifact.toJSON(message.artifact);
        }
        return obj;
    },
};
function bytesFromBase64(b64) {
    return Uint8Array.from(globalThis.Buffer.from(b64, "base64"));
}
function base64FromBytes(arr) {
    return globalThis.Buffer.from(arr).toString("base64");
}
function isSet(value) {
    return value !== null && value !== undefined;
}


/***/ }),

/***/ 9654:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
__exportStar(__nccwpck_require__(4649), exports);
__exportStar(__nccwpck_require__(715), exports);
__exportStar(__nccwpck_require__(5334), exports);
__exportStar(__nccwpck_require__(5204), exports);
__exportStar(__nccwpck_require__(1997), exports);
__exportStar(__nccwpck_require__(9732), exports);


/***/ }),

/***/ 3835:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
/*
Copyright 2025 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
__exportStar(__nccwpck_require__(6764), exports);
__exportStar(__nccwpck_require__(381), exports);
__exportStar(__nccwpck_require__(4969), exports);
__exportStar(__nccwpck_require__(7543), exports);


/***/ }),

/***/ 2635:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DSSESignatureContent = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
class DSSESignatureContent {
    env;
    constructor(env) {
        this.env = env;
    }
    compareDigest(digest) {
        return core_1.crypto.bufferEqual(digest, core_1.crypto.digest('sha256', this.env.payload));
    }
    // For a DSSE envelope the signature is computed over the pre-authentication
    // encoding (PAE), so the digest of the signed bytes is the digest of the PAE.
    // This is what a Rekor v2 hashedrekord entry records for a DSSE envelope.
    compareSignedDigest(digest) {
        return core_1.crypto.bufferEqual(digest, core_1.crypto.digest('sha256', this.preAuthEncoding));
    }
    compareSignature(signature) {
        return core_1.crypto.bufferEqual(signature, this.signature);
    }
    verifySignature(key) {
        return core_1.crypto.verify(this.preAuthEncoding, key, this.signature);
    }
    get signature() {
        return this.env.signatures.length > 0
            ? this.env.signatures[0].sig
            : Buffer.from('');
    }
    // DSSE Pre-Authentication Encoding
    get preAuthEncoding() {
        return core_1.dsse.preAuthEncoding(this.env.payloadType, this.env.payload);
    }
}
exports.DSSESignatureContent = DSSESignatureContent;


/***/ }),

/***/ 2544:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.toSignedEntity = toSignedEntity;
exports.signatureContent = signatureContent;
const core_1 = __nccwpck_require__(3917);
const dsse_1 = __nccwpck_require__(2635);
const message_1 = __nccwpck_require__(6531);
function toSignedEntity(bundle, artifact) {
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
    const timestamps = [];
    for (const entry of tlogEntries) {
        if (entry.integratedTime && entry.integratedTime !== '0') {
            timestamps.push({
                $case: 'transparency-log',
                tlogEntry: entry,
            });
        }
    }
    for (const ts of timestampVerificationData?.rfc3161Timestamps ?? []) {
        timestamps.push({
            $case: 'timestamp-authority',
            timestamp: core_1.RFC3161Timestamp.parse(Buffer.from(ts.signedTimestamp)),
        });
    }
    return {
        signature: signatureContent(bundle, artifact),
        key: key(bundle),
        tlogEntries,
        timestamps,
    };
}
function signatureContent(bundle, artifact) {
    switch (bundle.content.$case) {
        case 'dsseEnvelope':
            return new dsse_1.DSSESignatureContent(bundle.content.dsseEnvelope);
        case 'messageSignature':
            return new message_1.MessageSignatureContent(bundle.content.messageSignature, artifact);
    }
}
function key(bundle) {
    switch (bundle.verificationMaterial.content.$case) {
        case 'publicKey':
            return {
                $case: 'public-key',
                hint: bundle.verificationMaterial.content.publicKey.hint,
            };
        case 'x509CertificateChain':
            return {
                $case: 'certificate',
                certificate: core_1.X509Certificate.parse(Buffer.from(bundle.verificationMaterial.content.x509CertificateChain
                    .certificates[0].rawBytes)),
            };
        case 'certificate':
            return {
                $case: 'certificate',
                certificate: core_1.X509Certificate.parse(Buffer.from(bundle.verificationMaterial.content.certificate.rawBytes)),
            };
    }
}


/***/ }),

/***/ 6531:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MessageSignatureContent = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const protobuf_specs_1 = __nccwpck_require__(9654);
// Map from the Sigstore protobuf HashAlgorithm enum to
// the string values used by the Node.js crypto module.
const HASH_ALGORITHM_MAP = {
    [protobuf_specs_1.HashAlgorithm.HASH_ALGORITHM_UNSPECIFIED]: 'sha256',
    [protobuf_specs_1.HashAlgorithm.SHA2_256]: 'sha256',
    [protobuf_specs_1.HashAlgorithm.SHA2_384]: 'sha384',
    [protobuf_specs_1.HashAlgorithm.SHA2_512]: 'sha512',
    [protobuf_specs_1.HashAlgorithm.SHA3_256]: 'sha3-256',
    [protobuf_specs_1.HashAlgorithm.SHA3_384]: 'sha3-384',
};
class MessageSignatureContent {
    signature;
    messageDigest;
    artifact;
    hashAlgorithm;
    constructor(messageSignature, artifact) {
        this.signature = messageSignature.signature;
        this.messageDigest = messageSignature.messageDigest.digest;
        this.artifact = artifact;
        this.hashAlgorithm =
            HASH_ALGORITHM_MAP[messageSignature.messageDigest.algorithm] ??
                /* istanbul ignore next */ 'sha256';
    }
    compareSignature(signature) {
        return core_1.crypto.bufferEqual(signature, this.signature);
    }
    compareDigest(digest) {
        return core_1.crypto.bufferEqual(digest, this.messageDigest);
    }
    // For a message signature the signature is computed over the artifact, so the
    // digest of the signed bytes is the artifact's message digest.
    compareSignedDigest(digest) {
        return this.compareDigest(digest);
    }
    verifySignature(key) {
        return core_1.crypto.verify(this.artifact, key, this.signature, this.hashAlgorithm);
    }
}
exports.MessageSignatureContent = MessageSignatureContent;


/***/ }),

/***/ 6849:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PolicyError = exports.VerificationError = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
class BaseError extends Error {
    code;
    cause; /* eslint-disable-line @typescript-eslint/no-explicit-any */
    constructor({ code, message, cause, }) {
        super(message);
        this.code = code;
        this.cause = cause;
        this.name = this.constructor.name;
    }
}
class VerificationError extends BaseError {
}
exports.VerificationError = VerificationError;
class PolicyError extends BaseError {
}
exports.PolicyError = PolicyError;


/***/ }),

/***/ 4187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.BL = exports.jO = exports.mk = __webpack_unused_export__ = __webpack_unused_export__ = void 0;
/* istanbul ignore file */
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
var bundle_1 = __nccwpck_require__(2544);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return bundle_1.toSignedEntity; } });
var error_1 = __nccwpck_require__(6849);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return error_1.PolicyError; } });
Object.defineProperty(exports, "mk", ({ enumerable: true, get: function () { return error_1.VerificationError; } }));
var trust_1 = __nccwpck_require__(7822);
Object.defineProperty(exports, "jO", ({ enumerable: true, get: function () { return trust_1.toTrustMaterial; } }));
var verifier_1 = __nccwpck_require__(4433);
Object.defineProperty(exports, "BL", ({ enumerable: true, get: function () { return verifier_1.Verifier; } }));


/***/ }),

/***/ 8412:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CertificateChainVerifier = void 0;
exports.verifyCertificateChain = verifyCertificateChain;
const error_1 = __nccwpck_require__(6849);
const trust_1 = __nccwpck_require__(7822);
function verifyCertificateChain(timestamp, leaf, certificateAuthorities) {
    // Filter list of trusted CAs to those which are valid for the given
    // timestamp
    const cas = (0, trust_1.filterCertAuthorities)(certificateAuthorities, timestamp);
    /* eslint-disable-next-line @typescript-eslint/no-explicit-any */
    let error;
    for (const ca of cas) {
        try {
            const verifier = new CertificateChainVerifier({
                trustedCerts: ca.certChain,
                untrustedCert: leaf,
                timestamp,
            });
            return verifier.verify();
        }
        catch (err) {
            error = err;
        }
    }
    // If we failed to verify the certificate chain for all of the trusted
    // CAs, throw the last error we encountered.
    throw new error_1.VerificationError({
        code: 'CERTIFICATE_ERROR',
        message: 'Failed to verify certificate chain',
        cause: error,
    });
}
class CertificateChainVerifier {
    untrustedCert;
    trustedCerts;
    localCerts;
    timestamp;
    constructor(opts) {
        this.untrustedCert = opts.untrustedCert;
        this.trustedCerts = opts.trustedCerts;
        this.localCerts = dedupeCertificates([
            ...opts.trustedCerts,
            opts.untrustedCert,
        ]);
        this.timestamp = opts.timestamp;
    }
    verify() {
        // Construct certificate path from leaf to root
        const certificatePath = this.sort();
        // Perform validation checks on each certificate in the path
        this.checkPath(certificatePath);
        const validForDate = certificatePath.every((cert) => cert.validForDate(this.timestamp));
        if (!validForDate) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'certificate is not valid or expired at the specified date',
            });
        }
        // Return verified certificate path
        return certificatePath;
    }
    sort() {
        const leafCert = this.untrustedCert;
        // Construct all possible paths from the leaf
        let paths = this.buildPaths(leafCert);
        // Filter for paths which contain a trusted certificate
        paths = paths.filter((path) => path.some((cert) => this.trustedCerts.includes(cert)));
        if (paths.length === 0) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'no trusted certificate path found',
            });
        }
        // Find the shortest of possible paths
        /* istanbul ignore next */
        const path = paths.reduce((prev, curr) => prev.length < curr.length ? prev : curr);
        // Construct chain from shortest path
        // Removes the last certificate in the path, which will be a second copy
        // of the root certificate given that the root is self-signed.
        return [leafCert, ...path].slice(0, -1);
    }
    // Recursively build all possible paths from the leaf to the root
    buildPaths(certificate) {
        const paths = [];
        const issuers = this.findIssuer(certificate);
        if (issuers.length === 0) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'no valid certificate path found',
            });
        }
        for (let i = 0; i < issuers.length; i++) {
            const issuer = issuers[i];
            // Base case - issuer is self
            if (issuer.equals(certificate)) {
                paths.push([certificate]);
                continue;
            }
            // Recursively build path for the issuer
            const subPaths = this.buildPaths(issuer);
            // Construct paths by appending the issuer to each subpath
            for (let j = 0; j < subPaths.length; j++) {
                paths.push([issuer, ...subPaths[j]]);
            }
        }
        return paths;
    }
    // Return all possible issuers for the given certificate
    findIssuer(certificate) {
        let issuers = [];
        let keyIdentifier;
        // Exit early if the certificate is self-signed
        if (certificate.subject.equals(certificate.issuer)) {
            if (certificate.verify()) {
                return [certificate];
            }
        }
        // If the certificate has an authority key identifier, use that
        // to find the issuer
        if (certificate.extAuthorityKeyID) {
            keyIdentifier = certificate.extAuthorityKeyID.keyIdentifier;
            // TODO: Add support for authorityCertIssuer/authorityCertSerialNumber
            // though Fulcio doesn't appear to use these
        }
        // Find possible issuers by comparing the authorityKeyID/subjectKeyID
        // or issuer/subject. Potential issuers are added to the result array.
        this.localCerts.forEach((possibleIssuer) => {
            if (keyIdentifier) {
                /* istanbul ignore else */
                if (possibleIssuer.extSubjectKeyID) {
                    if (possibleIssuer.extSubjectKeyID.keyIdentifier.equals(keyIdentifier)) {
                        issuers.push(possibleIssuer);
                    }
                    return;
                }
            }
            // Fallback to comparing certificate issuer and subject if
            // subjectKey/authorityKey extensions are not present
            if (possibleIssuer.subject.equals(certificate.issuer)) {
                issuers.push(possibleIssuer);
            }
        });
        // Remove any issuers which fail to verify the certificate
        issuers = issuers.filter((issuer) => {
            try {
                return certificate.verify(issuer);
            }
            catch (ex) {
                /* istanbul ignore next - should never error */
                return false;
            }
        });
        return issuers;
    }
    checkPath(path) {
        /* istanbul ignore if */
        if (path.length < 1) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'certificate chain must contain at least one certificate',
            });
        }
        // Ensure that all certificates beyond the leaf are CAs
        const validCAs = path.slice(1).every((cert) => cert.isCA);
        if (!validCAs) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'intermediate certificate is not a CA',
            });
        }
        // Certificate's issuer must match the subject of the next certificate
        // in the chain
        for (let i = path.length - 2; i >= 0; i--) {
            /* istanbul ignore if */
            if (!path[i].issuer.equals(path[i + 1].subject)) {
                throw new error_1.VerificationError({
                    code: 'CERTIFICATE_ERROR',
                    message: 'incorrect certificate name chaining',
                });
            }
        }
        // Check pathlength constraints
        for (let i = 0; i < path.length; i++) {
            const cert = path[i];
            // If the certificate is a CA, check the path length
            if (cert.extBasicConstraints?.isCA) {
                const pathLength = cert.extBasicConstraints.pathLenConstraint;
                // The path length, if set, indicates how many intermediate
                // certificates (NOT including the leaf) are allowed to follow. The
                // pathLength constraint of any intermediate CA certificate MUST be
                // greater than or equal to it's own depth in the chain (with an
                // adjustment for the leaf certificate)
                if (pathLength !== undefined && pathLength < i - 1) {
                    throw new error_1.VerificationError({
                        code: 'CERTIFICATE_ERROR',
                        message: 'path length constraint exceeded',
                    });
                }
            }
        }
    }
}
exports.CertificateChainVerifier = CertificateChainVerifier;
// Remove duplicate certificates from the array
function dedupeCertificates(certs) {
    for (let i = 0; i < certs.length; i++) {
        for (let j = i + 1; j < certs.length; j++) {
            if (certs[i].equals(certs[j])) {
                certs.splice(j, 1);
                j--;
            }
        }
    }
    return certs;
}


/***/ }),

/***/ 3771:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyPublicKey = verifyPublicKey;
exports.verifyCertificate = verifyCertificate;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const certificate_1 = __nccwpck_require__(8412);
const sct_1 = __nccwpck_require__(1633);
const OID_FULCIO_ISSUER_V1 = '1.3.6.1.4.1.57264.1.1';
const OID_FULCIO_ISSUER_V2 = '1.3.6.1.4.1.57264.1.8';
function verifyPublicKey(hint, timestamps, trustMaterial) {
    const key = trustMaterial.publicKey(hint);
    timestamps.forEach((timestamp) => {
        if (!key.validFor(timestamp)) {
            throw new error_1.VerificationError({
                code: 'PUBLIC_KEY_ERROR',
                message: `Public key is not valid for timestamp: ${timestamp.toISOString()}`,
            });
        }
    });
    return { key: key.publicKey };
}
function verifyCertificate(leaf, timestamps, trustMaterial) {
    // Check that leaf certificate chains to a trusted CA
    let path = [];
    timestamps.forEach((timestamp) => {
        path = (0, certificate_1.verifyCertificateChain)(timestamp, leaf, trustMaterial.certificateAuthorities);
    });
    return {
        scts: (0, sct_1.verifySCTs)(path[0], path[1], trustMaterial.ctlogs),
        signer: getSigner(path[0]),
    };
}
function getSigner(cert) {
    let issuer;
    const issuerExtension = cert.extension(OID_FULCIO_ISSUER_V2);
    /* istanbul ignore next */
    if (issuerExtension) {
        issuer = issuerExtension.valueObj.subs?.[0]?.value.toString('ascii');
    }
    else {
        issuer = cert.extension(OID_FULCIO_ISSUER_V1)?.value.toString('ascii');
    }
    const oids = cert.extensions.map((ext) => {
        const oid = ext.subs[0].toOID();
        return {
            oid: { id: oid.split('.').map(Number) },
            value: ext.subs[ext.subs.length - 1].value,
        };
    });
    const identity = {
        extensions: { issuer },
        subjectAlternativeName: cert.subjectAltName,
        oids,
    };
    return {
        key: core_1.crypto.createPublicKey(cert.publicKey),
        identity,
    };
}


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifySCTs = verifySCTs;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const trust_1 = __nccwpck_require__(7822);
function verifySCTs(cert, issuer, ctlogs) {
    let extSCT;
    // Verifying the SCT requires that we remove the SCT extension and
    // re-encode the TBS structure to DER -- this value is part of the data
    // over which the signature is calculated. Since this is a destructive action
    // we create a copy of the certificate so we can remove the SCT extension
    // without affecting the original certificate.
    const clone = cert.clone();
    // Intentionally not using the findExtension method here because we want to
    // remove the the SCT extension from the certificate before calculating the
    // PreCert structure
    for (let i = 0; i < clone.extensions.length; i++) {
        const ext = clone.extensions[i];
        if (ext.subs[0].toOID() === core_1.EXTENSION_OID_SCT) {
            extSCT = new core_1.X509SCTExtension(ext);
            // Remove the extension from the certificate
            clone.extensions.splice(i, 1);
            break;
        }
    }
    // No SCT extension found to verify
    if (!extSCT) {
        return [];
    }
    // Found an SCT extension but it has no SCTs
    /* istanbul ignore if -- too difficult to fabricate test case for this */
    if (extSCT.signedCertificateTimestamps.length === 0) {
        return [];
    }
    // Construct the PreCert structure
    // https://www.rfc-editor.org/rfc/rfc6962#section-3.2
    const preCert = new core_1.ByteStream();
    // Calculate hash of the issuer's public key
    const issuerId = core_1.crypto.digest('sha256', issuer.publicKey);
    preCert.appendView(issuerId);
    // Re-encodes the certificate to DER after removing the SCT extension
    const tbs = clone.tbsCertificate.toDER();
    preCert.appendUint24(tbs.length);
    preCert.appendView(tbs);
    // Calculate and return the verification results for each SCT
    return extSCT.signedCertificateTimestamps.map((sct) => {
        // Find the ctlog instance that corresponds to the SCT's logID
        const validCTLogs = (0, trust_1.filterTLogAuthorities)(ctlogs, {
            logID: sct.logID,
            targetDate: sct.datetime,
        });
        // See if the SCT is valid for any of the CT logs
        const verified = validCTLogs.some((log) => sct.verify(preCert.buffer, log.publicKey));
        if (!verified) {
            throw new error_1.VerificationError({
                code: 'CERTIFICATE_ERROR',
                message: 'SCT verification failed',
            });
        }
        return sct.logID;
    });
}


/***/ }),

/***/ 8037:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifySubjectAlternativeName = verifySubjectAlternativeName;
exports.verifyExtensions = verifyExtensions;
exports.verifyOIDs = verifyOIDs;
const error_1 = __nccwpck_require__(6849);
// Verifies that the signer's SAN matches the policy identity. The
// policyIdentity is treated as a JavaScript regular expression pattern and
// tested against the full signerIdentity string. For exact matching, use
// anchored patterns (e.g. '^user@example\\.com$').
function verifySubjectAlternativeName(policyIdentity, signerIdentity) {
    if (signerIdentity === undefined || !signerIdentity.match(policyIdentity)) {
        throw new error_1.PolicyError({
            code: 'UNTRUSTED_SIGNER_ERROR',
            message: `certificate identity error - expected ${policyIdentity}, got ${signerIdentity}`,
        });
    }
}
function verifyExtensions(policyExtensions, signerExtensions = {}) {
    let key;
    for (key in policyExtensions) {
        if (signerExtensions[key] !== policyExtensions[key]) {
            throw new error_1.PolicyError({
                code: 'UNTRUSTED_SIGNER_ERROR',
                message: `invalid certificate extension - expected ${key}=${policyExtensions[key]}, got ${key}=${signerExtensions[key]}`,
            });
        }
    }
}
function verifyOIDs(policyOIDs, signerOIDs = []) {
    for (const policyOID of policyOIDs) {
        const match = signerOIDs.find((signerOID) => oidEquals(policyOID.oid?.id, signerOID.oid?.id) &&
            policyOID.value.equals(signerOID.value));
        if (!match) {
            const oid = policyOID.oid?.id.join('.') ?? '<unknown>';
            throw new error_1.PolicyError({
                code: 'UNTRUSTED_SIGNER_ERROR',
                message: `invalid certificate extension - missing OID ${oid}`,
            });
        }
    }
}
function oidEquals(a, b) {
    if (a === undefined || b === undefined) {
        return false;
    }
    return a.length === b.length && a.every((v, i) => v === b[i]);
}


/***/ }),

/***/ 7968:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getTSATimestamp = getTSATimestamp;
exports.getTLogTimestamp = getTLogTimestamp;
const tsa_1 = __nccwpck_require__(4472);
function getTSATimestamp(timestamp, data, timestampAuthorities) {
    (0, tsa_1.verifyRFC3161Timestamp)(timestamp, data, timestampAuthorities);
    return {
        type: 'timestamp-authority',
        logID: timestamp.signerSerialNumber,
        timestamp: timestamp.signingTime,
    };
}
function getTLogTimestamp(entry) {
    // Only entries with an inclusion promise provide a verifiable timestamp
    if (!entry.inclusionPromise) {
        return undefined;
    }
    return {
        type: 'transparency-log',
        logID: entry.logId.keyId,
        timestamp: new Date(Number(entry.integratedTime) * 1000),
    };
}


/***/ }),

/***/ 4472:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyRFC3161Timestamp = verifyRFC3161Timestamp;
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const certificate_1 = __nccwpck_require__(8412);
const trust_1 = __nccwpck_require__(7822);
function verifyRFC3161Timestamp(timestamp, data, timestampAuthorities) {
    const signingTime = timestamp.signingTime;
    // Filter for CAs which were valid at the time of signing
    timestampAuthorities = (0, trust_1.filterCertAuthorities)(timestampAuthorities, signingTime);
    // Filter for CAs which match serial and issuer embedded in the timestamp
    timestampAuthorities = filterCAsBySerialAndIssuer(timestampAuthorities, {
        serialNumber: timestamp.signerSerialNumber,
        issuer: timestamp.signerIssuer,
    });
    // Check that we can verify the timestamp with AT LEAST ONE of the remaining
    // CAs
    const verified = timestampAuthorities.some((ca) => {
        try {
            verifyTimestampForCA(timestamp, data, ca);
            return true;
        }
        catch (e) {
            return false;
        }
    });
    if (!verified) {
        throw new error_1.VerificationError({
            code: 'TIMESTAMP_ERROR',
            message: 'timestamp could not be verified',
        });
    }
}
function verifyTimestampForCA(timestamp, data, ca) {
    const [leaf, ...cas] = ca.certChain;
    const signingKey = core_1.crypto.createPublicKey(leaf.publicKey);
    const signingTime = timestamp.signingTime;
    // Verify the certificate chain for the provided CA
    try {
        new certificate_1.CertificateChainVerifier({
            untrustedCert: leaf,
            trustedCerts: cas,
            timestamp: signingTime,
        }).verify();
    }
    catch (e) {
        throw new error_1.VerificationError({
            code: 'TIMESTAMP_ERROR',
            message: 'invalid certificate chain',
        });
    }
    // Check that the signing certificate's key can be used to verify the
    // timestamp signature.
    timestamp.verify(data, signingKey);
}
// Filters the list of CAs to those which have a leaf signing certificate which
// matches the given serial number and issuer.
function filterCAsBySerialAndIssuer(timestampAuthorities, criteria) {
    return timestampAuthorities.filter((ca) => ca.certChain.length > 0 &&
        core_1.crypto.bufferEqual(ca.certChain[0].serialNumber, criteria.serialNumber) &&
        core_1.crypto.bufferEqual(ca.certChain[0].issuer, criteria.issuer));
}


/***/ }),

/***/ 9266:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LogCheckpoint = void 0;
exports.verifyCheckpoint = verifyCheckpoint;
/*
Copyright 2025 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
// Separator between the note and the signatures in a checkpoint
const CHECKPOINT_SEPARATOR = '\n\n';
// Checkpoint signatures are of the following form:
// "– <identity> <key_hint+signature_bytes>\n"
// where:
// - the prefix is an emdash (U+2014).
// - <identity> gives a human-readable representation of the signing ID.
// - <key_hint+signature_bytes> is the first 4 bytes of the SHA256 hash of the
//   associated public key followed by the signature bytes.
const SIGNATURE_REGEX = /\u2014 (\S+) (\S+)\n/g;
// Verifies the checkpoint value in the given tlog entry. There are two steps
// to the verification:
// 1. Verify that all signatures in the checkpoint can be verified against a
//    trusted public key
// 2. Verify that the root hash in the checkpoint matches the root hash in the
//    inclusion proof
// See: https://github.com/transparency-dev/formats/blob/main/log/README.md
function verifyCheckpoint(entry, tlogs) {
    const inclusionProof = entry.inclusionProof;
    const signedNote = SignedNote.fromString(inclusionProof.checkpoint.envelope);
    const checkpoint = LogCheckpoint.fromString(signedNote.note);
    // Verify that the signatures in the checkpoint are all valid
    if (!verifySignedNote(signedNote, tlogs)) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: 'invalid checkpoint signature',
        });
    }
    return checkpoint;
}
// Verifies the signatures in the SignedNote. For each signature, the
// corresponding transparency log is looked up by the key hint and the
// signature is verified against the public key in the transparency log.
// Throws an error if any of the signatures are invalid.
function verifySignedNote(signedNote, tlogs) {
    const data = Buffer.from(signedNote.note, 'utf-8');
    return signedNote.signatures.some((signature) => {
        // Find the transparency log instance with the matching key hint
        const tlog = tlogs.find((tlog) => core_1.crypto.bufferEqual(tlog.logID.subarray(0, 4), signature.keyHint) &&
            // Match the signature name to the base URL of the tlog. The name is
            // attacker-controlled, so it MUST be compared as a literal substring
            // and never coerced into a RegExp (as String.prototype.match would).
            tlog.baseURL.includes(signature.name));
        if (!tlog) {
            return false;
        }
        return core_1.crypto.verify(data, tlog.publicKey, signature.signature);
    });
}
// SignedNote represents a signed note from a transparency log checkpoint. Consists
// of a body (or note) and one more signatures calculated over the body. See
// https://github.com/transparency-dev/formats/blob/main/log/README.md#signed-envelope
class SignedNote {
    note;
    signatures;
    constructor(note, signatures) {
        this.note = note;
        this.signatures = signatures;
    }
    // Deserialize a SignedNote from a string
    static fromString(envelope) {
        if (!envelope.includes(CHECKPOINT_SEPARATOR)) {
            throw new error_1.VerificationError({
                code: 'TLOG_INCLUSION_PROOF_ERROR',
                message: 'missing checkpoint separator',
            });
        }
        // Split the note into the header and the data portions at the separator
        const split = envelope.indexOf(CHECKPOINT_SEPARATOR);
        const header = envelope.slice(0, split + 1);
        const data = envelope.slice(split + CHECKPOINT_SEPARATOR.length);
        // Find all the signature lines in the data portion
        const matches = data.matchAll(SIGNATURE_REGEX);
        // Parse each of the matched signature lines into the name and signature.
        // The first four bytes of the signature are the key hint (should match the
        // first four bytes of the log ID), and the rest is the signature itself.
        const signatures = Array.from(matches, (match) => {
            const [, name, signature] = match;
            const sigBytes = Buffer.from(signature, 'base64');
            if (sigBytes.length < 5) {
                throw new error_1.VerificationError({
                    code: 'TLOG_INCLUSION_PROOF_ERROR',
                    message: 'malformed checkpoint signature',
                });
            }
            return {
                name,
                keyHint: sigBytes.subarray(0, 4),
                signature: sigBytes.subarray(4),
            };
        });
        if (signatures.length === 0) {
            throw new error_1.VerificationError({
                code: 'TLOG_INCLUSION_PROOF_ERROR',
                message: 'no signatures found in checkpoint',
            });
        }
        return new SignedNote(header, signatures);
    }
}
// LogCheckpoint represents a transparency log checkpoint. Consists of the
// following:
//  - origin: the name of the transparency log
//  - logSize: the size of the log at the time of the checkpoint
//  - logHash: the root hash of the log at the time of the checkpoint
//  - rest: the rest of the checkpoint body, which is a list of log entries
// See:
// https://github.com/transparency-dev/formats/blob/main/log/README.md#checkpoint-body
class LogCheckpoint {
    origin;
    logSize;
    logHash;
    rest;
    constructor(origin, logSize, logHash, rest) {
        this.origin = origin;
        this.logSize = logSize;
        this.logHash = logHash;
        this.rest = rest;
    }
    static fromString(note) {
        const lines = note.trimEnd().split('\n');
        if (lines.length < 3) {
            throw new error_1.VerificationError({
                code: 'TLOG_INCLUSION_PROOF_ERROR',
                message: 'too few lines in checkpoint header',
            });
        }
        const origin = lines[0];
        // logSize is attacker-controlled and parsed before any signature is
        // verified, so guard against BigInt() throwing an uncaught SyntaxError on
        // malformed input.
        let logSize;
        try {
            logSize = BigInt(lines[1]);
        }
        catch {
            throw new error_1.VerificationError({
                code: 'TLOG_INCLUSION_PROOF_ERROR',
                message: 'invalid checkpoint log size',
            });
        }
        const rootHash = Buffer.from(lines[2], 'base64');
        const rest = lines.slice(3);
        return new LogCheckpoint(origin, logSize, rootHash, rest);
    }
}
exports.LogCheckpoint = LogCheckpoint;


/***/ }),

/***/ 7005:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DSSE_API_VERSION_V1 = void 0;
exports.verifyDSSETLogBody = verifyDSSETLogBody;
exports.verifyDSSETLogBodyV2 = verifyDSSETLogBodyV2;
/*
Copyright 2025 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(6849);
exports.DSSE_API_VERSION_V1 = '0.0.1';
// Compare the given dsse tlog entry to the given bundle
function verifyDSSETLogBody(tlogEntry, content) {
    switch (tlogEntry.apiVersion) {
        case exports.DSSE_API_VERSION_V1:
            return verifyDSSE001TLogBody(tlogEntry, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported dsse version: ${tlogEntry.apiVersion}`,
            });
    }
}
// Compare the given dsse tlog entry to the given bundle. This function is
// specifically for Rekor V2 entries.
function verifyDSSETLogBodyV2(tlogEntry, content) {
    const spec = tlogEntry.spec?.spec;
    if (!spec) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: `missing dsse spec`,
        });
    }
    switch (spec.$case) {
        case 'dsseV002':
            return verifyDSSE002TLogBody(spec.dsseV002, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported version: ${spec.$case}`,
            });
    }
}
// Compare the given dsse v0.0.1 tlog entry to the given DSSE envelope.
function verifyDSSE001TLogBody(tlogEntry, content) {
    // Ensure the bundle's DSSE only contains a single signature
    if (tlogEntry.spec.signatures?.length !== 1) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature count mismatch',
        });
    }
    const tlogSig = tlogEntry.spec.signatures[0].signature;
    // Ensure that the signature in the bundle's DSSE matches tlog entry
    if (!content.compareSignature(Buffer.from(tlogSig, 'base64')))
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'tlog entry signature mismatch',
        });
    // Ensure the digest of the bundle's DSSE payload matches the digest in the
    // tlog entry
    const tlogHash = tlogEntry.spec.payloadHash?.value || '';
    if (!content.compareDigest(Buffer.from(tlogHash, 'hex'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'DSSE payload hash mismatch',
        });
    }
}
// Compare the given dsse v0.0.2 tlog entry to the given DSSE envelope.
function verifyDSSE002TLogBody(spec, content) {
    // Ensure the bundle's DSSE only contains a single signature
    if (spec.signatures?.length !== 1) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature count mismatch',
        });
    }
    const tlogSig = spec.signatures[0].content;
    // Ensure that the signature in the bundle's DSSE matches tlog entry
    if (!content.compareSignature(tlogSig))
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'tlog entry signature mismatch',
        });
    // Ensure the digest of the bundle's DSSE payload matches the digest in the
    // tlog entry
    const tlogHash = spec.payloadHash?.digest || Buffer.from('');
    if (!content.compareDigest(tlogHash)) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'DSSE payload hash mismatch',
        });
    }
}


/***/ }),

/***/ 1484:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.HASHEDREKORD_API_VERSION_V1 = void 0;
exports.verifyHashedRekordTLogBody = verifyHashedRekordTLogBody;
exports.verifyHashedRekordTLogBodyV2 = verifyHashedRekordTLogBodyV2;
/*
Copyright 2025 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(6849);
exports.HASHEDREKORD_API_VERSION_V1 = '0.0.1';
// Compare the given hashedrekord tlog entry to the given bundle
function verifyHashedRekordTLogBody(tlogEntry, content) {
    switch (tlogEntry.apiVersion) {
        case exports.HASHEDREKORD_API_VERSION_V1:
            return verifyHashedrekord001TLogBody(tlogEntry, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported hashedrekord version: ${tlogEntry.apiVersion}`,
            });
    }
}
// Compare the given hashedrekor tlog entry to the given bundle. This function is
// specifically for Rekor V2 entries.
function verifyHashedRekordTLogBodyV2(tlogEntry, content) {
    const spec = tlogEntry.spec?.spec;
    if (!spec) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: `missing dsse spec`,
        });
    }
    switch (spec.$case) {
        case 'hashedRekordV002':
            return verifyHashedrekord002TLogBody(spec.hashedRekordV002, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported version: ${spec.$case}`,
            });
    }
}
// Compare the given hashedrekord v0.0.1 tlog entry to the given message
// signature
function verifyHashedrekord001TLogBody(tlogEntry, content) {
    // Ensure that the bundles message signature matches the tlog entry
    const tlogSig = tlogEntry.spec.signature.content || '';
    if (!content.compareSignature(Buffer.from(tlogSig, 'base64'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature mismatch',
        });
    }
    // Ensure that the bundle's signed digest matches the tlog entry
    const tlogDigest = tlogEntry.spec.data.hash?.value || '';
    if (!content.compareSignedDigest(Buffer.from(tlogDigest, 'hex'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'digest mismatch',
        });
    }
}
// Compare the given hashedrekord v0.0.2 tlog entry to the given message
// signature
function verifyHashedrekord002TLogBody(spec, content) {
    // Ensure that the bundles message signature matches the tlog entry
    const tlogSig = spec.signature?.content || Buffer.from('');
    if (!content.compareSignature(tlogSig)) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature mismatch',
        });
    }
    // Ensure that the bundle's signed digest matches the tlog entry
    const tlogHash = spec.data?.digest || Buffer.from('');
    if (!content.compareSignedDigest(tlogHash)) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'digest mismatch',
        });
    }
}


/***/ }),

/***/ 8218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyTLogBody = verifyTLogBody;
exports.verifyTLogInclusion = verifyTLogInclusion;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const v2_1 = __nccwpck_require__(3835);
const error_1 = __nccwpck_require__(6849);
const dsse_1 = __nccwpck_require__(7005);
const hashedrekord_1 = __nccwpck_require__(1484);
const intoto_1 = __nccwpck_require__(7703);
const checkpoint_1 = __nccwpck_require__(9266);
const merkle_1 = __nccwpck_require__(7046);
const set_1 = __nccwpck_require__(333);
// Verifies that the given tlog entry matches the supplied signature content.
function verifyTLogBody(entry, sigContent) {
    const { kind, version } = entry.kindVersion;
    // The canonicalized body is attacker-controlled; parse defensively so
    // malformed JSON yields a VerificationError rather than an uncaught
    // SyntaxError.
    let body;
    try {
        body = JSON.parse(entry.canonicalizedBody.toString('utf8'));
    }
    catch {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'invalid canonicalized body',
        });
    }
    // validate body
    if (kind !== body.kind || version !== body.apiVersion) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: `kind/version mismatch - expected: ${kind}/${version}, received: ${body.kind}/${body.apiVersion}`,
        });
    }
    switch (kind) {
        case 'dsse':
            // Rekor V1 and V2 use incompatible types so we need to branch here based on version
            if (version == dsse_1.DSSE_API_VERSION_V1) {
                return (0, dsse_1.verifyDSSETLogBody)(body, sigContent);
            }
            else {
                const entryRekorV2 = v2_1.Entry.fromJSON(body);
                return (0, dsse_1.verifyDSSETLogBodyV2)(entryRekorV2, sigContent);
            }
        case 'intoto':
            return (0, intoto_1.verifyIntotoTLogBody)(body, sigContent);
        case 'hashedrekord':
            // Rekor V1 and V2 use incompatible types so we need to branch here based on version
            if (version == hashedrekord_1.HASHEDREKORD_API_VERSION_V1) {
                return (0, hashedrekord_1.verifyHashedRekordTLogBody)(body, sigContent);
            }
            else {
                const entryRekorV2 = v2_1.Entry.fromJSON(body);
                return (0, hashedrekord_1.verifyHashedRekordTLogBodyV2)(entryRekorV2, sigContent);
            }
        /* istanbul ignore next */
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported kind: ${kind}`,
            });
    }
}
function verifyTLogInclusion(entry, tlogAuthorities) {
    let inclusionVerified = false;
    if (isTLogEntryWithInclusionPromise(entry)) {
        (0, set_1.verifyTLogSET)(entry, tlogAuthorities);
        inclusionVerified = true;
    }
    if (isTLogEntryWithInclusionProof(entry)) {
        // Bind the claimed log ID to the authority that verifies the checkpoint.
        const matchingAuthorities = tlogAuthorities.filter((tlog) => tlog.logID.equals(entry.logId.keyId));
        const checkpoint = (0, checkpoint_1.verifyCheckpoint)(entry, matchingAuthorities);
        (0, merkle_1.verifyMerkleInclusion)(entry, checkpoint);
        inclusionVerified = true;
    }
    if (!inclusionVerified) {
        throw new error_1.VerificationError({
            code: 'TLOG_MISSING_INCLUSION_ERROR',
            message: 'inclusion could not be verified',
        });
    }
    return;
}
function isTLogEntryWithInclusionPromise(entry) {
    return entry.inclusionPromise !== undefined;
}
function isTLogEntryWithInclusionProof(entry) {
    return entry.inclusionProof !== undefined;
}


/***/ }),

/***/ 7703:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyIntotoTLogBody = verifyIntotoTLogBody;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const error_1 = __nccwpck_require__(6849);
// Compare the given intoto tlog entry to the given bundle
function verifyIntotoTLogBody(tlogEntry, content) {
    switch (tlogEntry.apiVersion) {
        case '0.0.2':
            return verifyIntoto002TLogBody(tlogEntry, content);
        default:
            throw new error_1.VerificationError({
                code: 'TLOG_BODY_ERROR',
                message: `unsupported intoto version: ${tlogEntry.apiVersion}`,
            });
    }
}
// Compare the given intoto v0.0.2 tlog entry to the given DSSE envelope.
function verifyIntoto002TLogBody(tlogEntry, content) {
    // Ensure the bundle's DSSE contains a single signature
    if (tlogEntry.spec.content.envelope.signatures?.length !== 1) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'signature count mismatch',
        });
    }
    // Signature is double-base64-encoded in the tlog entry
    const tlogSig = base64Decode(tlogEntry.spec.content.envelope.signatures[0].sig);
    // Ensure that the signature in the bundle's DSSE matches tlog entry
    if (!content.compareSignature(Buffer.from(tlogSig, 'base64'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'tlog entry signature mismatch',
        });
    }
    // Ensure the digest of the bundle's DSSE payload matches the digest in the
    // tlog entry
    const tlogHash = tlogEntry.spec.content.payloadHash?.value || '';
    if (!content.compareDigest(Buffer.from(tlogHash, 'hex'))) {
        throw new error_1.VerificationError({
            code: 'TLOG_BODY_ERROR',
            message: 'DSSE payload hash mismatch',
        });
    }
}
function base64Decode(str) {
    return Buffer.from(str, 'base64').toString('utf-8');
}


/***/ }),

/***/ 7046:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyMerkleInclusion = verifyMerkleInclusion;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const RFC6962_LEAF_HASH_PREFIX = Buffer.from([0x00]);
const RFC6962_NODE_HASH_PREFIX = Buffer.from([0x01]);
function verifyMerkleInclusion(entry, checkpoint) {
    const inclusionProof = entry.inclusionProof;
    // logIndex is attacker-controlled; parse defensively so malformed input
    // yields a VerificationError rather than an uncaught SyntaxError.
    let logIndex;
    try {
        logIndex = BigInt(inclusionProof.logIndex);
    }
    catch {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: 'invalid inclusion proof log index',
        });
    }
    const treeSize = BigInt(checkpoint.logSize);
    if (logIndex < 0n || logIndex >= treeSize) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: `invalid index: ${logIndex}`,
        });
    }
    // Figure out which subset of hashes corresponds to the inner and border
    // nodes
    const { inner, border } = decompInclProof(logIndex, treeSize);
    if (inclusionProof.hashes.length !== inner + border) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: 'invalid hash count',
        });
    }
    const innerHashes = inclusionProof.hashes.slice(0, inner);
    const borderHashes = inclusionProof.hashes.slice(inner);
    // The entry's hash is the leaf hash
    const leafHash = hashLeaf(entry.canonicalizedBody);
    // Chain the hashes belonging to the inner and border portions
    const calculatedHash = chainBorderRight(chainInner(leafHash, innerHashes, logIndex), borderHashes);
    // Calculated hash should match the root hash in the inclusion proof
    if (!core_1.crypto.bufferEqual(calculatedHash, checkpoint.logHash)) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROOF_ERROR',
            message: 'calculated root hash does not match inclusion proof',
        });
    }
}
// Breaks down inclusion proof for a leaf at the specified index in a tree of
// the specified size. The split point is where paths to the index leaf and
// the (size - 1) leaf diverge. Returns lengths of the bottom and upper proof
// parts.
function decompInclProof(index, size) {
    const inner = innerProofSize(index, size);
    const border = onesCount(index >> BigInt(inner));
    return { inner, border };
}
// Computes a subtree hash for a node on or below the tree's right border.
// Assumes the provided proof hashes are ordered from lower to higher levels
// and seed is the initial hash of the node specified by the index.
function chainInner(seed, hashes, index) {
    return hashes.reduce((acc, h, i) => {
        if ((index >> BigInt(i)) & BigInt(1)) {
            return hashChildren(h, acc);
        }
        else {
            return hashChildren(acc, h);
        }
    }, seed);
}
// Computes a subtree hash for nodes along the tree's right border.
function chainBorderRight(seed, hashes) {
    return hashes.reduce((acc, h) => hashChildren(h, acc), seed);
}
function innerProofSize(index, size) {
    return bitLength(index ^ (size - BigInt(1)));
}
// Counts the number of ones in the binary representation of the given number.
// https://en.wikipedia.org/wiki/Hamming_weight
function onesCount(num) {
    return num.toString(2).split('1').length - 1;
}
// Returns the number of bits necessary to represent an integer in binary.
function bitLength(n) {
    if (n === 0n) {
        return 0;
    }
    return n.toString(2).length;
}
// Hashing logic according to RFC6962.
// https://datatracker.ietf.org/doc/html/rfc6962#section-2
function hashChildren(left, right) {
    return core_1.crypto.digest('sha256', RFC6962_NODE_HASH_PREFIX, left, right);
}
function hashLeaf(leaf) {
    return core_1.crypto.digest('sha256', RFC6962_LEAF_HASH_PREFIX, leaf);
}


/***/ }),

/***/ 333:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifyTLogSET = verifyTLogSET;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const error_1 = __nccwpck_require__(6849);
const trust_1 = __nccwpck_require__(7822);
// Verifies the SET for the given entry against the list of trusted
// transparency logs. Returns true if the SET can be verified against at least
// one of the trusted logs; otherwise, returns false.
function verifyTLogSET(entry, tlogs) {
    // Filter the list of tlog instances to only those which might be able to
    // verify the SET
    const validTLogs = (0, trust_1.filterTLogAuthorities)(tlogs, {
        logID: entry.logId.keyId,
        targetDate: new Date(Number(entry.integratedTime) * 1000),
    });
    // Check to see if we can verify the SET against any of the valid tlogs
    const verified = validTLogs.some((tlog) => {
        // Re-create the original Rekor verification payload
        const payload = toVerificationPayload(entry);
        // Canonicalize the payload and turn into a buffer for verification
        const data = Buffer.from(core_1.json.canonicalize(payload), 'utf8');
        // Extract the SET from the tlog entry
        const signature = entry.inclusionPromise.signedEntryTimestamp;
        return core_1.crypto.verify(data, tlog.publicKey, signature);
    });
    if (!verified) {
        throw new error_1.VerificationError({
            code: 'TLOG_INCLUSION_PROMISE_ERROR',
            message: 'inclusion promise could not be verified',
        });
    }
}
// Returns a properly formatted "VerificationPayload" for one of the
// transaction log entires in the given bundle which can be used for SET
// verification.
function toVerificationPayload(entry) {
    const { integratedTime, logIndex, logId, canonicalizedBody } = entry;
    return {
        body: canonicalizedBody.toString('base64'),
        integratedTime: Number(integratedTime),
        logIndex: Number(logIndex),
        logID: logId.keyId.toString('hex'),
    };
}


/***/ }),

/***/ 9738:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filterCertAuthorities = filterCertAuthorities;
exports.filterTLogAuthorities = filterTLogAuthorities;
function filterCertAuthorities(certAuthorities, timestamp) {
    return certAuthorities.filter((ca) => {
        return ca.validFor.start <= timestamp && ca.validFor.end >= timestamp;
    });
}
// Filter the list of tlog instances to only those which match the given log
// ID and have public keys which are valid for the given integrated time.
function filterTLogAuthorities(tlogAuthorities, criteria) {
    return tlogAuthorities.filter((tlog) => {
        // If we're filtering by log ID and the log IDs don't match, we can't use
        // this tlog
        if (criteria.logID && !tlog.logID.equals(criteria.logID)) {
            return false;
        }
        // Check that the integrated time is within the validFor range
        return (tlog.validFor.start <= criteria.targetDate &&
            criteria.targetDate <= tlog.validFor.end);
    });
}


/***/ }),

/***/ 7822:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.filterTLogAuthorities = exports.filterCertAuthorities = void 0;
exports.toTrustMaterial = toTrustMaterial;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const core_1 = __nccwpck_require__(3917);
const protobuf_specs_1 = __nccwpck_require__(9654);
const error_1 = __nccwpck_require__(6849);
const BEGINNING_OF_TIME = new Date(0);
const END_OF_TIME = new Date(8640000000000000);
var filter_1 = __nccwpck_require__(9738);
Object.defineProperty(exports, "filterCertAuthorities", ({ enumerable: true, get: function () { return filter_1.filterCertAuthorities; } }));
Object.defineProperty(exports, "filterTLogAuthorities", ({ enumerable: true, get: function () { return filter_1.filterTLogAuthorities; } }));
function toTrustMaterial(root, keys) {
    const keyFinder = typeof keys === 'function' ? keys : keyLocator(keys);
    return {
        certificateAuthorities: root.certificateAuthorities.map(createCertAuthority),
        timestampAuthorities: root.timestampAuthorities.map(createCertAuthority),
        tlogs: root.tlogs.map(createTLogAuthority),
        ctlogs: root.ctlogs.map(createTLogAuthority),
        publicKey: keyFinder,
    };
}
function createTLogAuthority(tlogInstance) {
    const keyDetails = tlogInstance.publicKey.keyDetails;
    const keyType = keyDetails === protobuf_specs_1.PublicKeyDetails.PKCS1_RSA_PKCS1V5 ||
        keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V5 ||
        keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_2048_SHA256 ||
        keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_3072_SHA256 ||
        keyDetails === protobuf_specs_1.PublicKeyDetails.PKIX_RSA_PKCS1V15_4096_SHA256
        ? 'pkcs1'
        : 'spki';
    /* istanbul ignore next */
    return {
        baseURL: tlogInstance.baseUrl,
        logID: tlogInstance.checkpointKeyId
            ? tlogInstance.checkpointKeyId.keyId
            : tlogInstance.logId.keyId,
        publicKey: core_1.crypto.createPublicKey(tlogInstance.publicKey.rawBytes, keyType),
        validFor: {
            start: tlogInstance.publicKey.validFor?.start || BEGINNING_OF_TIME,
            end: tlogInstance.publicKey.validFor?.end || END_OF_TIME,
        },
    };
}
function createCertAuthority(ca) {
    /* istanbul ignore next */
    return {
        certChain: ca.certChain.certificates.map((cert) => {
            return core_1.X509Certificate.parse(Buffer.from(cert.rawBytes));
        }),
        validFor: {
            start: ca.validFor?.start || BEGINNING_OF_TIME,
            end: ca.validFor?.end || END_OF_TIME,
        },
    };
}
function keyLocator(keys) {
    return (hint) => {
        const key = (keys || {})[hint];
        if (!key) {
            throw new error_1.VerificationError({
                code: 'PUBLIC_KEY_ERROR',
                message: `key not found: ${hint}`,
            });
        }
        return {
            publicKey: core_1.crypto.createPublicKey(key.rawBytes),
            validFor: (date) => {
                /* istanbul ignore next */
                return ((key.validFor?.start || BEGINNING_OF_TIME) <= date &&
                    (key.validFor?.end || END_OF_TIME) >= date);
            },
        };
    };
}


/***/ }),

/***/ 4433:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Verifier = void 0;
/*
Copyright 2023 The Sigstore Authors.

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
*/
const util_1 = __nccwpck_require__(9023);
const error_1 = __nccwpck_require__(6849);
const key_1 = __nccwpck_require__(3771);
const policy_1 = __nccwpck_require__(8037);
const timestamp_1 = __nccwpck_require__(7968);
const tlog_1 = __nccwpck_require__(8218);
class Verifier {
    trustMaterial;
    options;
    constructor(trustMaterial, options = {}) {
        this.trustMaterial = trustMaterial;
        this.options = {
            ctlogThreshold: options.ctlogThreshold ?? 1,
            tlogThreshold: options.tlogThreshold ?? 1,
            timestampThreshold: options.timestampThreshold ?? options.tsaThreshold ?? 1,
            tsaThreshold: 0,
        };
    }
    verify(entity, policy) {
        const timestamps = this.verifyTimestamps(entity);
        const signer = this.verifySigningKey(entity, timestamps);
        this.verifyTLogs(entity);
        this.verifySignature(entity, signer);
        if (policy) {
            this.verifyPolicy(policy, signer.identity || {});
        }
        return signer;
    }
    // Checks that all of the timestamps in the entity are valid and returns them
    verifyTimestamps(entity) {
        const timestamps = [];
        for (const timestamp of entity.timestamps) {
            switch (timestamp.$case) {
                case 'timestamp-authority':
                    timestamps.push((0, timestamp_1.getTSATimestamp)(timestamp.timestamp, entity.signature.signature, this.trustMaterial.timestampAuthorities));
                    break;
                case 'transparency-log': {
                    const result = (0, timestamp_1.getTLogTimestamp)(timestamp.tlogEntry);
                    if (result) {
                        timestamps.push(result);
                    }
                    break;
                }
            }
        }
        // Check for duplicate timestamps
        if (containsDupes(timestamps)) {
            throw new error_1.VerificationError({
                code: 'TIMESTAMP_ERROR',
                message: 'duplicate timestamp',
            });
        }
        if (timestamps.length < this.options.timestampThreshold) {
            throw new error_1.VerificationError({
                code: 'TIMESTAMP_ERROR',
                message: `expected ${this.options.timestampThreshold} timestamps, got ${timestamps.length}`,
            });
        }
        return timestamps.map((t) => t.timestamp);
    }
    // Checks that the signing key is valid for all of the the supplied timestamps
    // and returns the signer.
    verifySigningKey({ key }, timestamps) {
        switch (key.$case) {
            case 'public-key': {
                return (0, key_1.verifyPublicKey)(key.hint, timestamps, this.trustMaterial);
            }
            case 'certificate': {
                const result = (0, key_1.verifyCertificate)(key.certificate, timestamps, this.trustMaterial);
                /* istanbul ignore next - no fixture */
                if (containsDupes(result.scts)) {
                    throw new error_1.VerificationError({
                        code: 'CERTIFICATE_ERROR',
                        message: 'duplicate SCT',
                    });
                }
                if (result.scts.length < this.options.ctlogThreshold) {
                    throw new error_1.VerificationError({
                        code: 'CERTIFICATE_ERROR',
                        message: `expected ${this.options.ctlogThreshold} SCTs, got ${result.scts.length}`,
                    });
                }
                return result.signer;
            }
        }
    }
    // Checks that the tlog entries are valid for the supplied content
    verifyTLogs({ signature: content, tlogEntries }) {
        const entryIDs = [];
        tlogEntries.forEach((entry) => {
            (0, tlog_1.verifyTLogInclusion)(entry, this.trustMaterial.tlogs);
            (0, tlog_1.verifyTLogBody)(entry, content);
            entryIDs.push({
                logID: entry.logId.keyId,
                body: entry.canonicalizedBody,
            });
        });
        // Check for duplicate entries so that repeated copies of a single entry
        // cannot be counted more than once toward the threshold. Inclusion
        // verification authenticates the log ID and body, but a proof does not
        // authenticate the top-level log index.
        if (containsDupes(entryIDs)) {
            throw new error_1.VerificationError({
                code: 'TLOG_ERROR',
                message: 'duplicate tlog entry',
            });
        }
        if (entryIDs.length < this.options.tlogThreshold) {
            throw new error_1.VerificationError({
                code: 'TLOG_ERROR',
                message: `expected ${this.options.tlogThreshold} tlog entries, got ${entryIDs.length}`,
            });
        }
    }
    // Checks that the signature is valid for the supplied content
    verifySignature(entity, signer) {
        if (!entity.signature.verifySignature(signer.key)) {
            throw new error_1.VerificationError({
                code: 'SIGNATURE_ERROR',
                message: 'signature verification failed',
            });
        }
    }
    verifyPolicy(policy, identity) {
        // Check the subject alternative name of the signer matches the policy
        /* istanbul ignore else */
        if (policy.subjectAlternativeName) {
            (0, policy_1.verifySubjectAlternativeName)(policy.subjectAlternativeName, identity.subjectAlternativeName);
        }
        // Check that the extensions of the signer match the policy
        /* istanbul ignore else */
        if (policy.extensions) {
            (0, policy_1.verifyExtensions)(policy.extensions, identity.extensions);
        }
        // Check that the OIDs of the signer match the policy
        /* istanbul ignore if */
        if (policy.oids) {
            (0, policy_1.verifyOIDs)(policy.oids, identity.oids);
        }
    }
}
exports.Verifier = Verifier;
// Checks for duplicate items in the array. Objects are compared using
// deep equality.
function containsDupes(arr) {
    for (let i = 0; i < arr.length; i++) {
        for (let j = i + 1; j < arr.length; j++) {
            if ((0, util_1.isDeepStrictEqual)(arr[i], arr[j])) {
                return true;
            }
        }
    }
    return false;
}


/***/ }),

/***/ 7091:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/*!
Copyright (c) the purl authors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/


const {
  PackageURL,
  PurlComponent,
  PurlQualifierNames,
  PurlType
} = __nccwpck_require__(6686)

module.exports = {
  PackageURL,
  PurlComponent,
  PurlQualifierNames,
  PurlType
}


/***/ }),

/***/ 3779:
/***/ ((module) => {



const LOOP_SENTINEL = 1_000_000

const REUSED_SEARCH_PARAMS = new URLSearchParams()

const REUSED_SEARCH_PARAMS_KEY = '_'

const REUSED_SEARCH_PARAMS_OFFSET = 2 // '_='.length

module.exports = {
    LOOP_SENTINEL,
    REUSED_SEARCH_PARAMS,
    REUSED_SEARCH_PARAMS_KEY,
    REUSED_SEARCH_PARAMS_OFFSET
}


/***/ }),

/***/ 782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { PurlError } = __nccwpck_require__(616)

const { decodeURIComponent } = globalThis

function decodePurlComponent(comp, encodedURIComponent) {
    try {
        return decodeURIComponent(encodedURIComponent)
    } catch {}
    throw new PurlError(`unable to decode "${comp}" component`)
}

module.exports = {
    decodePurlComponent
}


/***/ }),

/***/ 5954:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const {
    REUSED_SEARCH_PARAMS,
    REUSED_SEARCH_PARAMS_KEY,
    REUSED_SEARCH_PARAMS_OFFSET
} = __nccwpck_require__(3779)
const { isObject } = __nccwpck_require__(7018)
const { isNonEmptyString } = __nccwpck_require__(2764)

const { encodeURIComponent } = globalThis

function encodeNamespace(namespace) {
    return isNonEmptyString(namespace)
        ? encodeURIComponent(namespace)
              .replace(/%3A/g, ':')
              .replace(/%2F/g, '/')
        : ''
}

function encodeQualifierParam(param) {
    if (isNonEmptyString(param)) {
        // Param key and value are encoded with `percentEncodeSet` of
        // 'application/x-www-form-urlencoded' and `spaceAsPlus` of `true`.
        // https://url.spec.whatwg.org/#urlencoded-serializing
        REUSED_SEARCH_PARAMS.set(REUSED_SEARCH_PARAMS_KEY, param)
        return replacePlusSignWithPercentEncodedSpace(
            REUSED_SEARCH_PARAMS.toString().slice(REUSED_SEARCH_PARAMS_OFFSET)
        )
    }
    return ''
}

function encodeQualifiers(qualifiers) {
    if (isObject(qualifiers)) {
        // Sort this list of qualifier strings lexicographically.
        const qualifiersKeys = Object.keys(qualifiers).sort()
        const searchParams = new URLSearchParams()
        for (let i = 0, { length } = qualifiersKeys; i < length; i += 1) {
            const key = qualifiersKeys[i]
            searchParams.set(key, qualifiers[key])
        }
        return replacePlusSignWithPercentEncodedSpace(searchParams.toString())
    }
    return ''
}

function encodeSubpath(subpath) {
    return isNonEmptyString(subpath)
        ? encodeURIComponent(subpath).replace(/%2F/g, '/')
        : ''
}

function encodeVersion(version) {
    return isNonEmptyString(version)
        ? encodeURIComponent(version).replace(/%3A/g, ':').replace(/%2B/g, '+')
        : ''
}

function replacePlusSignWithPercentEncodedSpace(str) {
    // Convert plus signs to %20 for better portability.
    return str.replace(/\+/g, '%20')
}

module.exports = {
    encodeNamespace,
    encodeVersion,
    encodeQualifiers,
    encodeQualifierParam,
    encodeSubpath,
    encodeURIComponent
}


/***/ }),

/***/ 616:
/***/ ((module) => {



function formatPurlErrorMessage(message = '') {
    const { length } = message
    let formatted = ''
    if (length) {
        // Lower case start of message.
        const code0 = message.charCodeAt(0)
        formatted =
            code0 >= 65 /*'A'*/ || code0 <= 90 /*'Z'*/
                ? `${message[0].toLowerCase()}${message.slice(1)}`
                : message
        // Remove period from end of message.
        if (
            length > 1 &&
            message.charCodeAt(length - 1) === 46 /*'.'*/ &&
            message.charCodeAt(length - 2) !== 46
        ) {
            formatted = formatted.slice(0, -1)
        }
    }
    return `Invalid purl: ${formatted}`
}

class PurlError extends Error {
    constructor(message) {
        super(formatPurlErrorMessage(message))
    }
}

module.exports = {
    formatPurlErrorMessage,
    PurlError
}


/***/ }),

/***/ 4947:
/***/ ((module) => {



function createHelpersNamespaceObject(helpers, options_ = {}) {
    const { comparator, ...defaults } = { __proto__: null, ...options_ }
    const helperNames = Object.keys(helpers).sort()
    const propNames = [
        ...new Set([...Object.values(helpers)].map(Object.keys).flat())
    ].sort(comparator)
    const nsObject = Object.create(null)
    for (let i = 0, { length } = propNames; i < length; i += 1) {
        const propName = propNames[i]
        const helpersForProp = Object.create(null)
        for (
            let j = 0, { length: length_j } = helperNames;
            j < length_j;
            j += 1
        ) {
            const helperName = helperNames[j]
            const helperValue =
                helpers[helperName][propName] ?? defaults[helperName]
            if (helperValue !== undefined) {
                helpersForProp[helperName] = helperValue
            }
        }
        nsObject[propName] = helpersForProp
    }
    return nsObject
}

module.exports = {
    createHelpersNamespaceObject
}


/***/ }),

/***/ 6808:
/***/ ((module) => {



function isNullishOrEmptyString(value) {
    return (
        value === null ||
        value === undefined ||
        (typeof value === 'string' && value.length === 0)
    )
}

module.exports = {
    isNullishOrEmptyString
}


/***/ }),

/***/ 4265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { isObject } = __nccwpck_require__(7018)
const { isBlank } = __nccwpck_require__(2764)

function normalizeName(rawName) {
    return typeof rawName === 'string' ? rawName.trim() : undefined
}

function normalizeNamespace(rawNamespace) {
    return typeof rawNamespace === 'string'
        ? normalizePath(rawNamespace)
        : undefined
}

function normalizePath(pathname, callback) {
    let collapsed = ''
    let start = 0
    // Leading and trailing slashes, i.e. '/', are not significant and should be
    // stripped in the canonical form.
    while (pathname.charCodeAt(start) === 47 /*'/'*/) {
        start += 1
    }
    let nextIndex = pathname.indexOf('/', start)
    if (nextIndex === -1) {
        return pathname.slice(start)
    }
    // Discard any empty string segments by collapsing repeated segment
    // separator slashes, i.e. '/'.
    while (nextIndex !== -1) {
        const segment = pathname.slice(start, nextIndex)
        if (callback === undefined || callback(segment)) {
            collapsed =
                collapsed + (collapsed.length === 0 ? '' : '/') + segment
        }
        start = nextIndex + 1
        while (pathname.charCodeAt(start) === 47) {
            start += 1
        }
        nextIndex = pathname.indexOf('/', start)
    }
    const lastSegment = pathname.slice(start)
    if (
        lastSegment.length !== 0 &&
        (callback === undefined || callback(lastSegment))
    ) {
        collapsed = collapsed + '/' + lastSegment
    }
    return collapsed
}

function normalizeQualifiers(rawQualifiers) {
    let qualifiers
    for (const { 0: key, 1: value } of qualifiersToEntries(rawQualifiers)) {
        const strValue = typeof value === 'string' ? value : String(value)
        const trimmed = strValue.trim()
        // A key=value pair with an empty value is the same as no key/value
        // at all for this key.
        if (trimmed.length === 0) {
            continue
        }
        if (qualifiers === undefined) {
            qualifiers = { __proto__: null }
        }
        // A key is case insensitive. The canonical form is lowercase.
        qualifiers[key.toLowerCase()] = trimmed
    }
    return qualifiers
}

function normalizeSubpath(rawSubpath) {
    return typeof rawSubpath === 'string'
        ? normalizePath(rawSubpath, subpathFilter)
        : undefined
}

function normalizeType(rawType) {
    // The type must NOT be percent-encoded.
    // The type is case insensitive. The canonical form is lowercase.
    return typeof rawType === 'string'
        ? rawType.trim().toLowerCase()
        : undefined
}

function normalizeVersion(rawVersion) {
    return typeof rawVersion === 'string' ? rawVersion.trim() : undefined
}

function qualifiersToEntries(rawQualifiers) {
    if (isObject(rawQualifiers)) {
        return rawQualifiers instanceof URLSearchParams
            ? rawQualifiers.entries()
            : Object.entries(rawQualifiers)
    }
    return typeof rawQualifiers === 'string'
        ? new URLSearchParams(rawQualifiers).entries()
        : Object.entries({})
}

function subpathFilter(segment) {
    // When percent-decoded, a segment
    //   - must not be any of '.' or '..'
    //   - must not be empty
    const { length } = segment
    if (length === 1 && segment.charCodeAt(0) === 46 /*'.'*/) return false
    if (
        length === 2 &&
        segment.charCodeAt(0) === 46 &&
        segment.charCodeAt(1) === 46
    ) {
        return false
    }
    return !isBlank(segment)
}

module.exports = {
    normalizeName,
    normalizeNamespace,
    normalizePath,
    normalizeQualifiers,
    normalizeSubpath,
    normalizeType,
    normalizeVersion
}


/***/ }),

/***/ 7018:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { LOOP_SENTINEL } = __nccwpck_require__(3779)

function isObject(value) {
    return value !== null && typeof value === 'object'
}

function recursiveFreeze(value_) {
    if (
        value_ === null ||
        !(typeof value_ === 'object' || typeof value_ === 'function') ||
        Object.isFrozen(value_)
    ) {
        return value_
    }
    const queue = [value_]
    let { length: queueLength } = queue
    let pos = 0
    while (pos < queueLength) {
        if (pos === LOOP_SENTINEL) {
            throw new Error(
                'Detected infinite loop in object crawl of recursiveFreeze'
            )
        }
        const obj = queue[pos++]
        Object.freeze(obj)
        if (Array.isArray(obj)) {
            for (let i = 0, { length } = obj; i < length; i += 1) {
                const item = obj[i]
                if (
                    item !== null &&
                    (typeof item === 'object' || typeof item === 'function') &&
                    !Object.isFrozen(item)
                ) {
                    queue[queueLength++] = item
                }
            }
        } else {
            const keys = Reflect.ownKeys(obj)
            for (let i = 0, { length } = keys; i < length; i += 1) {
                const propValue = obj[keys[i]]
                if (
                    propValue !== null &&
                    (typeof propValue === 'object' ||
                        typeof propValue === 'function') &&
                    !Object.isFrozen(propValue)
                ) {
                    queue[queueLength++] = propValue
                }
            }
        }
    }
    return value_
}

module.exports = {
    isObject,
    recursiveFreeze
}


/***/ }),

/***/ 6686:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/*!
Copyright (c) the purl authors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/


const { decodePurlComponent } = __nccwpck_require__(782)
const { isObject, recursiveFreeze } = __nccwpck_require__(7018)
const { isBlank, isNonEmptyString, trimLeadingSlashes } = __nccwpck_require__(2764)

const { PurlComponent } = __nccwpck_require__(1487)
const { PurlQualifierNames } = __nccwpck_require__(7197)
const { PurlType } = __nccwpck_require__(8958)
const { PurlError } = __nccwpck_require__(616)

class PackageURL {
    static Component = recursiveFreeze(PurlComponent)
    static KnownQualifierNames = recursiveFreeze(PurlQualifierNames)
    static Type = recursiveFreeze(PurlType)

    constructor(
        rawType,
        rawNamespace,
        rawName,
        rawVersion,
        rawQualifiers,
        rawSubpath
    ) {
        const type = isNonEmptyString(rawType)
            ? PurlComponent.type.normalize(rawType)
            : rawType
        PurlComponent.type.validate(type, true)

        const namespace = isNonEmptyString(rawNamespace)
            ? PurlComponent.namespace.normalize(rawNamespace)
            : rawNamespace
        PurlComponent.namespace.validate(namespace, true)

        const name = isNonEmptyString(rawName)
            ? PurlComponent.name.normalize(rawName)
            : rawName
        PurlComponent.name.validate(name, true)

        const version = isNonEmptyString(rawVersion)
            ? PurlComponent.version.normalize(rawVersion)
            : rawVersion
        PurlComponent.version.validate(version, true)

        const qualifiers =
            typeof rawQualifiers === 'string' || isObject(rawQualifiers)
                ? PurlComponent.qualifiers.normalize(rawQualifiers)
                : rawQualifiers
        PurlComponent.qualifiers.validate(qualifiers, true)

        const subpath = isNonEmptyString(rawSubpath)
            ? PurlComponent.subpath.normalize(rawSubpath)
            : rawSubpath
        PurlComponent.subpath.validate(subpath, true)

        this.type = type
        this.name = name
        this.namespace = namespace ?? undefined
        this.version = version ?? undefined
        this.qualifiers = qualifiers ?? undefined
        this.subpath = subpath ?? undefined

        const typeHelpers = PurlType[type]
        if (typeHelpers) {
            typeHelpers.normalize(this)
            typeHelpers.validate(this, true)
        }
    }

    toString() {
        const { namespace, name, version, qualifiers, subpath, type } = this
        let purlStr = `pkg:${PurlComponent.type.encode(type)}/`
        if (namespace) {
            purlStr = `${purlStr}${PurlComponent.namespace.encode(namespace)}/`
        }
        purlStr = `${purlStr}${PurlComponent.name.encode(name)}`
        if (version) {
            purlStr = `${purlStr}@${PurlComponent.version.encode(version)}`
        }
        if (qualifiers) {
            purlStr = `${purlStr}?${PurlComponent.qualifiers.encode(qualifiers)}`
        }
        if (subpath) {
            purlStr = `${purlStr}#${PurlComponent.subpath.encode(subpath)}`
        }
        return purlStr
    }

    static fromString(purlStr) {
        return new PackageURL(...PackageURL.parseString(purlStr))
    }

    static parseString(purlStr) {
        // https://github.com/package-url/purl-spec/blob/master/PURL-SPECIFICATION.rst#how-to-parse-a-purl-string-in-its-components
        if (typeof purlStr !== 'string') {
            throw new Error('A purl string argument is required.')
        }
        if (isBlank(purlStr)) {
            return [
                undefined,
                undefined,
                undefined,
                undefined,
                undefined,
                undefined
            ]
        }

        // Split the remainder once from left on ':'.
        const colonIndex = purlStr.indexOf(':')
        // Use WHATWG URL to split up the purl string.
        //   - Split the purl string once from right on '#'
        //   - Split the remainder once from right on '?'
        //   - Split the remainder once from left on ':'
        let url
        let maybeUrlWithAuth
        if (colonIndex !== -1) {
            try {
                // Since a purl never contains a URL Authority, its scheme
                // must not be suffixed with double slash as in 'pkg://'
                // and should use instead 'pkg:'. Purl parsers must accept
                // URLs such as 'pkg://' and must ignore the '//'
                const beforeColon = purlStr.slice(0, colonIndex)
                const afterColon = purlStr.slice(colonIndex + 1)
                const trimmedAfterColon = trimLeadingSlashes(afterColon)
                url = new URL(`${beforeColon}:${trimmedAfterColon}`)
                maybeUrlWithAuth =
                    afterColon.length === trimmedAfterColon.length
                        ? url
                        : new URL(purlStr)
            } catch (e) {
                throw new PurlError('failed to parse as URL', {
                    cause: e
                })
            }
        }
        // The scheme is a constant with the value "pkg".
        if (url?.protocol !== 'pkg:') {
            throw new PurlError('missing required "pkg" scheme component')
        }
        // A purl must NOT contain a URL Authority i.e. there is no support for
        // username, password, host and port components.
        if (
            maybeUrlWithAuth.username !== '' ||
            maybeUrlWithAuth.password !== ''
        ) {
            throw new PurlError('cannot contain a "user:pass@host:port"')
        }

        const { pathname } = url
        const firstSlashIndex = pathname.indexOf('/')
        const rawType = decodePurlComponent(
            'type',
            firstSlashIndex === -1
                ? pathname
                : pathname.slice(0, firstSlashIndex)
        )
        if (firstSlashIndex < 1) {
            return [
                rawType,
                undefined,
                undefined,
                undefined,
                undefined,
                undefined
            ]
        }

        let rawVersion
        let atSignIndex = pathname.lastIndexOf('@')
        // Handle unencoded leading '@' characters. This is a small break from
        // the specification to make parsing more forgiving so that users don't
        // have to deal with it.
        if (
            atSignIndex !== -1 &&
            pathname.charCodeAt(atSignIndex - 1) === 47 /*'/'*/
        ) {
            atSignIndex = -1
        }
        const beforeVersion = pathname.slice(
            rawType.length + 1,
            atSignIndex === -1 ? pathname.length : atSignIndex
        )
        if (atSignIndex !== -1) {
            // Split the remainder once from right on '@'.
            rawVersion = decodePurlComponent(
                'version',
                pathname.slice(atSignIndex + 1)
            )
        }

        let rawNamespace
        let rawName
        const lastSlashIndex = beforeVersion.lastIndexOf('/')
        if (lastSlashIndex === -1) {
            // Split the remainder once from right on '/'.
            rawName = decodePurlComponent('name', beforeVersion)
        } else {
            // Split the remainder once from right on '/'.
            rawName = decodePurlComponent(
                'name',
                beforeVersion.slice(lastSlashIndex + 1)
            )
            // Split the remainder on '/'.
            rawNamespace = decodePurlComponent(
                'namespace',
                beforeVersion.slice(0, lastSlashIndex)
            )
        }

        let rawQualifiers
        const { searchParams } = url
        if (searchParams.size !== 0) {
            searchParams.forEach((value) =>
                decodePurlComponent('qualifiers', value)
            )
            // Split the remainder once from right on '?'.
            rawQualifiers = searchParams
        }

        let rawSubpath
        const { hash } = url
        if (hash.length !== 0) {
            // Split the purl string once from right on '#'.
            rawSubpath = decodePurlComponent('subpath', hash.slice(1))
        }

        return [
            rawType,
            rawNamespace,
            rawName,
            rawVersion,
            rawQualifiers,
            rawSubpath
        ]
    }
}

for (const staticProp of ['Component', 'KnownQualifierNames', 'Type']) {
    Reflect.defineProperty(PackageURL, staticProp, {
        ...Reflect.getOwnPropertyDescriptor(PackageURL, staticProp),
        writable: false
    })
}

Reflect.setPrototypeOf(PackageURL.prototype, null)

module.exports = {
    PackageURL,
    PurlComponent,
    PurlQualifierNames,
    PurlType
}


/***/ }),

/***/ 1487:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const {
    encodeNamespace,
    encodeVersion,
    encodeQualifiers,
    encodeQualifierParam,
    encodeSubpath,
    encodeURIComponent
} = __nccwpck_require__(5954)

const { createHelpersNamespaceObject } = __nccwpck_require__(4947)

const {
    normalizeType,
    normalizeNamespace,
    normalizeName,
    normalizeVersion,
    normalizeQualifiers,
    normalizeSubpath
} = __nccwpck_require__(4265)

const { localeCompare, isNonEmptyString } = __nccwpck_require__(2764)

const {
    validateType,
    validateNamespace,
    validateName,
    validateVersion,
    validateQualifiers,
    validateQualifierKey,
    validateSubpath
} = __nccwpck_require__(3206)

const PurlComponentEncoder = (comp) =>
    isNonEmptyString(comp) ? encodeURIComponent(comp) : ''

const PurlComponentStringNormalizer = (comp) =>
    typeof comp === 'string' ? comp : undefined

const PurlComponentValidator = (_comp, _throws) => true

const componentSortOrderLookup = {
    __proto__: null,
    type: 0,
    namespace: 1,
    name: 2,
    version: 3,
    qualifiers: 4,
    qualifierKey: 5,
    qualifierValue: 6,
    subpath: 7
}

function componentSortOrder(comp) {
    return componentSortOrderLookup[comp] ?? comp
}

function componentComparator(compA, compB) {
    return localeCompare(componentSortOrder(compA), componentSortOrder(compB))
}

module.exports = {
    // Rules for each purl component:
    // https://github.com/package-url/purl-spec/blob/master/PURL-SPECIFICATION.rst#rules-for-each-purl-component
    PurlComponent: createHelpersNamespaceObject(
        {
            encode: {
                namespace: encodeNamespace,
                version: encodeVersion,
                qualifiers: encodeQualifiers,
                qualifierKey: encodeQualifierParam,
                qualifierValue: encodeQualifierParam,
                subpath: encodeSubpath
            },
            normalize: {
                type: normalizeType,
                namespace: normalizeNamespace,
                name: normalizeName,
                version: normalizeVersion,
                qualifiers: normalizeQualifiers,
                subpath: normalizeSubpath
            },
            validate: {
                type: validateType,
                namespace: validateNamespace,
                name: validateName,
                version: validateVersion,
                qualifierKey: validateQualifierKey,
                qualifiers: validateQualifiers,
                subpath: validateSubpath
            }
        },
        {
            comparator: componentComparator,
            encode: PurlComponentEncoder,
            normalize: PurlComponentStringNormalizer,
            validate: PurlComponentValidator
        }
    )
}


/***/ }),

/***/ 7197:
/***/ ((module) => {



module.exports = {
    // Known qualifiers:
    // https://github.com/package-url/purl-spec/blob/master/PURL-SPECIFICATION.rst#known-qualifiers-keyvalue-pairs
    PurlQualifierNames: {
        __proto__: null,
        RepositoryUrl: 'repository_url',
        DownloadUrl: 'download_url',
        VcsUrl: 'vcs_url',
        FileName: 'file_name',
        Checksum: 'checksum'
    }
}


/***/ }),

/***/ 8958:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { isNullishOrEmptyString } = __nccwpck_require__(6808)

const { createHelpersNamespaceObject } = __nccwpck_require__(4947)

const {
    isSemverString,
    lowerName,
    lowerNamespace,
    lowerVersion,
    replaceDashesWithUnderscores,
    replaceUnderscoresWithDashes
} = __nccwpck_require__(2764)

const { validateEmptyByType, validateRequiredByType } = __nccwpck_require__(3206)
const { PurlError } = __nccwpck_require__(616)

const PurlTypNormalizer = (purl) => purl

const PurlTypeValidator = (_purl, _throws) => true

module.exports = {
    // PURL types:
    // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst
    PurlType: createHelpersNamespaceObject(
        {
            normalize: {
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#alpm
                alpm(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#apk
                apk(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#bitbucket
                bitbucket(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#bitnami
                bitnami(purl) {
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#composer
                composer(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#deb
                deb(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#other-candidate-types-to-define
                gitlab(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#github
                github(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#golang
                // golang(purl) {
                //     // Ignore case-insensitive rule because go.mod are case-sensitive.
                //     // Pending spec change: https://github.com/package-url/purl-spec/pull/196
                //     lowerNamespace(purl)
                //     lowerName(purl)
                //     return purl
                // },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#hex
                hex(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#huggingface
                huggingface(purl) {
                    lowerVersion(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#mlflow
                mlflow(purl) {
                    if (
                        purl.qualifiers?.repository_url?.includes('databricks')
                    ) {
                        lowerName(purl)
                    }
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#npm
                npm(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#luarocks
                luarocks(purl) {
                    lowerVersion(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#oci
                oci(purl) {
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#pub
                pub(purl) {
                    lowerName(purl)
                    purl.name = replaceDashesWithUnderscores(purl.name)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#pypi
                pypi(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    purl.name = replaceUnderscoresWithDashes(purl.name)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#qpkg
                qpkg(purl) {
                    lowerNamespace(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#rpm
                rpm(purl) {
                    lowerNamespace(purl)
                    return purl
                }
            },
            validate: {
                // TODO: cocoapods name validation
                // TODO: cpan namespace validation
                // TODO: swid qualifier validation
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#conan
                conan(purl, throws) {
                    if (isNullishOrEmptyString(purl.namespace)) {
                        if (purl.qualifiers?.channel) {
                            if (throws) {
                                throw new PurlError(
                                    'conan requires a "namespace" component when a "channel" qualifier is present'
                                )
                            }
                            return false
                        }
                    } else if (isNullishOrEmptyString(purl.qualifiers)) {
                        if (throws) {
                            throw new PurlError(
                                'conan requires a "qualifiers" component when a namespace is present'
                            )
                        }
                        return false
                    }
                    return true
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#cran
                cran(purl, throws) {
                    return validateRequiredByType(
                        'cran',
                        'version',
                        purl.version,
                        throws
                    )
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#golang
                golang(purl) {
                    // Still being lenient here since the standard changes aren't official.
                    // Pending spec change: https://github.com/package-url/purl-spec/pull/196
                    const { version } = purl
                    const length =
                        typeof version === 'string' ? version.length : 0
                    // If the version starts with a "v" then ensure its a valid semver version.
                    // This, by semver semantics, also supports pseudo-version number.
                    // https://go.dev/doc/modules/version-numbers#pseudo-version-number
                    if (
                        length &&
                        version.charCodeAt(0) === 118 /*'v'*/ &&
                        !isSemverString(version.slice(1))
                    ) {
                        if (throws) {
                            throw new PurlError(
                                'golang "version" component starting with a "v" must be followed by a valid semver version'
                            )
                        }
                        return false
                    }
                    return true
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#maven
                maven(purl, throws) {
                    return validateRequiredByType(
                        'maven',
                        'namespace',
                        purl.namespace,
                        throws
                    )
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#mlflow
                mlflow(purl, throws) {
                    return validateEmptyByType(
                        'mlflow',
                        'namespace',
                        purl.namespace,
                        throws
                    )
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#oci
                oci(purl, throws) {
                    return validateEmptyByType(
                        'oci',
                        'namespace',
                        purl.namespace,
                        throws
                    )
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#pub
                pub(purl, throws) {
                    const { name } = purl
                    for (let i = 0, { length } = name; i < length; i += 1) {
                        const code = name.charCodeAt(i)
                        // prettier-ignore
                        if (
                  !(
                      (
                          (code >= 48 && code <= 57)  || // 0-9
                          (code >= 97 && code <= 122) || // a-z
                          code === 95 // _
                      )
                  )
              ) {
                  if (throws) {
                      throw new PurlError(
                          'pub "name" component may only contain [a-z0-9_] characters'
                      )
                  }
                  return false
              }
                    }
                    return true
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#swift
                swift(purl, throws) {
                    return (
                        validateRequiredByType(
                            'swift',
                            'namespace',
                            purl.namespace,
                            throws
                        ) &&
                        validateRequiredByType(
                            'swift',
                            'version',
                            purl.version,
                            throws
                        )
                    )
                }
            }
        },
        {
            normalize: PurlTypNormalizer,
            validate: PurlTypeValidator
        }
    )
}


/***/ }),

/***/ 2764:
/***/ ((module) => {



// Intl.Collator is faster than String#localeCompare
// https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/String/localeCompare:
// > When comparing large numbers of strings, such as in sorting large arrays,
// > it is better to create an Intl.Collator object and use the function provided
// > by its compare() method.
const { compare: localeCompare } = new Intl.Collator()

// This regexp is valid as of 2024-08-01.
// https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string
const regexSemverNumberedGroups =
    /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/

function isBlank(str) {
    for (let i = 0, { length } = str; i < length; i += 1) {
        const code = str.charCodeAt(i)
        // prettier-ignore
        if (
            !(
                // Whitespace characters according to ECMAScript spec:
                // https://tc39.es/ecma262/#sec-white-space
                (
                    code === 0x0020 || // Space
                    code === 0x0009 || // Tab
                    code === 0x000a || // Line Feed
                    code === 0x000b || // Vertical Tab
                    code === 0x000c || // Form Feed
                    code === 0x000d || // Carriage Return
                    code === 0x00a0 || // No-Break Space
                    code === 0x1680 || // Ogham Space Mark
                    code === 0x2000 || // En Quad
                    code === 0x2001 || // Em Quad
                    code === 0x2002 || // En Space
                    code === 0x2003 || // Em Space
                    code === 0x2004 || // Three-Per-Em Space
                    code === 0x2005 || // Four-Per-Em Space
                    code === 0x2006 || // Six-Per-Em Space
                    code === 0x2007 || // Figure Space
                    code === 0x2008 || // Punctuation Space
                    code === 0x2009 || // Thin Space
                    code === 0x200a || // Hair Space
                    code === 0x2028 || // Line Separator
                    code === 0x2029 || // Paragraph Separator
                    code === 0x202f || // Narrow No-Break Space
                    code === 0x205f || // Medium Mathematical Space
                    code === 0x3000 || // Ideographic Space
                    code === 0xfeff    // Byte Order Mark
                )
            )
        ) {
            return false
        }
    }
    return true
}

function isNonEmptyString(value) {
    return typeof value === 'string' && value.length > 0
}

function isSemverString(value) {
    return typeof value === 'string' && regexSemverNumberedGroups.test(value)
}

function lowerName(purl) {
    purl.name = purl.name.toLowerCase()
}

function lowerNamespace(purl) {
    const { namespace } = purl
    if (typeof namespace === 'string') {
        purl.namespace = namespace.toLowerCase()
    }
}

function lowerVersion(purl) {
    const { version } = purl
    if (typeof version === 'string') {
        purl.version = version.toLowerCase()
    }
}

function replaceDashesWithUnderscores(str) {
    // Replace all "-" with "_"
    let result = ''
    let fromIndex = 0
    let index = 0
    while ((index = str.indexOf('-', fromIndex)) !== -1) {
        result = result + str.slice(fromIndex, index) + '_'
        fromIndex = index + 1
    }
    return fromIndex ? result + str.slice(fromIndex) : str
}

function replaceUnderscoresWithDashes(str) {
    // Replace all "_" with "-"
    let result = ''
    let fromIndex = 0
    let index = 0
    while ((index = str.indexOf('_', fromIndex)) !== -1) {
        result = result + str.slice(fromIndex, index) + '-'
        fromIndex = index + 1
    }
    return fromIndex ? result + str.slice(fromIndex) : str
}

function trimLeadingSlashes(str) {
    let start = 0
    while (str.charCodeAt(start) === 47 /*'/'*/) {
        start += 1
    }
    return start === 0 ? str : str.slice(start)
}

module.exports = {
    isBlank,
    isNonEmptyString,
    isSemverString,
    localeCompare,
    lowerName,
    lowerNamespace,
    lowerVersion,
    replaceDashesWithUnderscores,
    replaceUnderscoresWithDashes,
    trimLeadingSlashes
}


/***/ }),

/***/ 3206:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { PurlError } = __nccwpck_require__(616)
const { isNullishOrEmptyString } = __nccwpck_require__(6808)
const { isNonEmptyString } = __nccwpck_require__(2764)

function validateEmptyByType(type, name, value, throws) {
    if (!isNullishOrEmptyString(value)) {
        if (throws) {
            throw new PurlError(`${type} "${name}" component must be empty`)
        }
        return false
    }
    return true
}

function validateName(name, throws) {
    return (
        validateRequired('name', name, throws) &&
        validateStrings('name', name, throws)
    )
}

function validateNamespace(namespace, throws) {
    return validateStrings('namespace', namespace, throws)
}

function validateQualifiers(qualifiers, throws) {
    if (qualifiers === null || qualifiers === undefined) {
        return true
    }
    if (typeof qualifiers !== 'object') {
        if (throws) {
            throw new PurlError('"qualifiers" must be an object')
        }
        return false
    }
    const keysIterable =
        // URL searchParams have an "keys" method that returns an iterator.
        typeof qualifiers.keys === 'function'
            ? qualifiers.keys()
            : Object.keys(qualifiers)
    for (const key of keysIterable) {
        if (!validateQualifierKey(key, throws)) {
            return false
        }
    }
    return true
}

function validateQualifierKey(key, throws) {
    // A key cannot start with a number.
    if (!validateStartsWithoutNumber('qualifier', key, throws)) {
        return false
    }
    // The key must be composed only of ASCII letters and numbers,
    // '.', '-' and '_' (period, dash and underscore).
    for (let i = 0, { length } = key; i < length; i += 1) {
        const code = key.charCodeAt(i)
        // prettier-ignore
        if (
            !(
                (
                    (code >= 48 && code <= 57)  || // 0-9
                    (code >= 65 && code <= 90)  || // A-Z
                    (code >= 97 && code <= 122) || // a-z
                    code === 46 || // .
                    code === 45 || // -
                    code === 95    // _
                )
            )
        ) {
            if (throws) {
                throw new PurlError(
                    `qualifier "${key}" contains an illegal character`
                )
            }
            return false
        }
    }
    return true
}

function validateRequired(name, value, throws) {
    if (isNullishOrEmptyString(value)) {
        if (throws) {
            throw new PurlError(`"${name}" is a required component`)
        }
        return false
    }
    return true
}

function validateRequiredByType(type, name, value, throws) {
    if (isNullishOrEmptyString(value)) {
        if (throws) {
            throw new PurlError(`${type} requires a "${name}" component`)
        }
        return false
    }
    return true
}

function validateStartsWithoutNumber(name, value, throws) {
    if (isNonEmptyString(value)) {
        const code = value.charCodeAt(0)
        if (code >= 48 /*'0'*/ && code <= 57 /*'9'*/) {
            if (throws) {
                throw new PurlError(
                    `${name} "${value}" cannot start with a number`
                )
            }
            return false
        }
    }
    return true
}

function validateStrings(name, value, throws) {
    if (value === null || value === undefined || typeof value === 'string') {
        return true
    }
    if (throws) {
        throw new PurlError(`"'${name}" must be a string`)
    }
    return false
}

function validateSubpath(subpath, throws) {
    return validateStrings('subpath', subpath, throws)
}

function validateType(type, throws) {
    // The type cannot be nullish, an empty string, or start with a number.
    if (
        !validateRequired('type', type, throws) ||
        !validateStrings('type', type, throws) ||
        !validateStartsWithoutNumber('type', type, throws)
    ) {
        return false
    }
    // The package type is composed only of ASCII letters and numbers,
    // '.', '+' and '-' (period, plus, and dash)
    for (let i = 0, { length } = type; i < length; i += 1) {
        const code = type.charCodeAt(i)
        // prettier-ignore
        if (
            !(
                (
                    (code >= 48 && code <= 57)  || // 0-9
                    (code >= 65 && code <= 90)  || // A-Z
                    (code >= 97 && code <= 122) || // a-z
                    code === 46 || // .
                    code === 43 || // +
                    code === 45    // -
                )
            )
        ) {
            if (throws) {
                throw new PurlError(
                    `type "${type}" contains an illegal character`
                )
            }
            return false
        }
    }
    return true
}

function validateVersion(version, throws) {
    return validateStrings('version', version, throws)
}

module.exports = {
    validateEmptyByType,
    validateName,
    validateNamespace,
    validateQualifiers,
    validateQualifierKey,
    validateRequired,
    validateRequiredByType,
    validateStartsWithoutNumber,
    validateStrings,
    validateSubpath,
    validateType,
    validateVersion
}


/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 1943:
/***/ ((module) => {

module.exports = require("fs/promises");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 9023:
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
/******/ 	var __webpack_exports__ = __nccwpck_require__(3314);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;