/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 41738:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _on_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(11101);
/* harmony import */ var _run_or_skip_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(41785);


await (0,_on_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .onRunner */ .o)(_run_or_skip_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrSkip */ .i, async (thrown, env) => {
    const { explainMissingToken } = await Promise.all(/* import() */[__nccwpck_require__.e(653), __nccwpck_require__.e(20)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55020));
    return explainMissingToken(thrown, env);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 57185:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Vf: () => (/* binding */ readBoolean)
/* harmony export */ });
/* unused harmony export linesOf */
/* harmony import */ var _malformed_input_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(86479);

/** The inputs of action.yml, in the words of the command line: each a string, checked in seal-inputs. */
function readInputs(getRaw) {
    const getInput = (name) => getRaw(name).trim();
    const optional = (name) => getInput(name) || undefined;
    // Blanks may belong to a password; line breaks at its end are YAML's, or a paste's.
    const password = (name) => getRaw(name).replace(/[\r\n]+$/, '') || undefined;
    return {
        images: linesOf(getInput('image')),
        digest: optional('digest'),
        sign: readBoolean(getInput, 'sign'),
        sbom: getInput('sbom'),
        sbomSpecVersion: getInput('sbom-spec-version'),
        sbomOwned: getInput('sbom-owned'),
        provenance: getInput('provenance'),
        scan: getInput('scan'),
        attestations: optional('attestations')?.split('\n') ?? [],
        buildMetadata: optional('build-metadata'),
        workflowInputs: optional('workflow-inputs'),
        platforms: getInput('platforms'),
        formats: getInput('formats'),
        sigstore: getInput('sigstore'),
        trustedRoot: optional('trusted-root'),
        signingConfig: optional('signing-config'),
        fulcioUrl: optional('fulcio-url'),
        rekorUrl: optional('rekor-url'),
        rekorVersion: optional('rekor-version'),
        tsaUrl: optional('tsa-url'),
        tufMirror: optional('tuf-mirror'),
        tufRoot: optional('tuf-root'),
        tlog: readBoolean(getInput, 'tlog'),
        logEntryLimit: getInput('log-entry-limit'),
        key: optional('key'),
        keyPassword: password('key-password'),
        identityToken: optional('identity-token'),
        identityTokenFile: optional('identity-token-file'),
        registryUsername: optional('registry-username'),
        registryPassword: password('registry-password'),
        verify: readBoolean(getInput, 'verify'),
        dryRun: readBoolean(getInput, 'dry-run'),
        timeout: getInput('timeout'),
        logRate: getInput('log-rate'),
        resumeFile: optional('resume-file'),
        promoteTags: linesOf(getInput('promote-tags')),
        replaceTags: linesOf(getInput('replace-tags')),
    };
}
/** One a line, or with commas between. */
function linesOf(text) {
    return text
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** YAML 1.2 booleans, as @actions/core reads them, with an error that says what to do. */
function readBoolean(getInput, name) {
    const value = getInput(name).trim();
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['false', 'False', 'FALSE'].includes(value))
        return false;
    throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`${name} is ${JSON.stringify(value)}, neither true nor false`, `Set ${name} to true or false.`);
}


/***/ }),

/***/ 11101:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ onRunner)
});

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(20230);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(57383);
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

;// CONCATENATED MODULE: ./build/action/runner-log.js


const MAX_LINE = 10_000;
/** The log of a step. Nothing that is said can start a workflow command or end one, nor show a secret. */
function openRunnerLog(core) {
    const { hide, clean } = createRedaction();
    return {
        debug: (message) => {
            core.debug(clean(message));
        },
        info: (message) => {
            core.info(plainLine(clean(message)));
        },
        warning: (message) => {
            core.warning(clean(message));
        },
        error: (message) => {
            core.error(clean(message));
        },
        // A runner's log keeps every line; passing words do not belong there.
        progress: () => undefined,
        mask: (secret) => {
            for (const form of hide(secret))
                core.setSecret(form);
        },
    };
}
/** One line that the runner takes for text: its commands begin with `::`, and those of its first kind stand behind `##[` anywhere. */
function plainLine(text) {
    return (0,log/* printable */.g)(text, MAX_LINE)
        .replaceAll('##[', '##\\u{5b}')
        .replace(/^(\s*):/, '$1\\u{3a}');
}

;// CONCATENATED MODULE: ./build/action/runner-queue.js
/** @actions/core takes 40 ms to load. So long after the first line, a step waits for others: for what dates a signature, or the log. */
const LOADED_AFTER_MS = 140;
/** Speaks to the runner in order, once what speaks is loaded. */
function openRunnerQueue() {
    const begun = Promise.withResolvers();
    const begin = () => {
        begun.resolve(Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421), __nccwpck_require__.e(778)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30778)));
    };
    let timer;
    let told = Promise.resolve();
    return {
        tell: (message) => {
            if (message.command !== 'setSecret')
                timer ??= setTimeout(begin, LOADED_AFTER_MS);
            told = told.then(async () => (await begun.promise).tellRunner(message));
        },
        end: async () => {
            clearTimeout(timer);
            begin();
            await told;
        },
    };
}

;// CONCATENATED MODULE: ./build/action/on-runner.js



/**
 * Does the work of a step as GitHub's runner has it: inputs from INPUT_*, outputs and summary into its files. What is thrown is told in two lines:
 * what happened, and what to do; `explain` may say it better. The exit status is 0 only when all of it was said.
 */
async function onRunner(work, explain = (thrown) => Promise.resolve(thrown)) {
    const { env } = process;
    const runner = openRunnerQueue();
    const say = (command) => (text) => {
        runner.tell({ command, text });
    };
    const log = openRunnerLog({
        // Elsewhere the runner drops it.
        debug: env['RUNNER_DEBUG'] === '1' ? say('debug') : () => undefined,
        info: say('info'),
        warning: say('warning'),
        error: say('error'),
        setSecret: say('setSecret'),
    });
    /** Where the runner puts the inputs. */
    const getInput = (name) => env[`INPUT_${name.toUpperCase()}`] ?? '';
    // Until there is a result it has failed, whatever ends the process before.
    process.exitCode = 1;
    try {
        runner.tell({ command: 'result', ...(await work(getInput, { env, log, mask: log.mask })) });
        await runner.end();
        process.exitCode = 0;
    }
    catch (thrown) {
        const error = await explain(thrown, env);
        const code = error instanceof errors/* SealError */.EM ? ` [${error.code}]` : '';
        log.error(`${(0,errors/* messageOf */.bD)(error)}${code}`);
        if (error instanceof errors/* SealError */.EM)
            log.error(error.hint);
        if (error instanceof Error && error.stack !== undefined)
            log.debug(error.stack);
        await runner.end();
    }
}


/***/ }),

/***/ 41785:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ runOrSkip)
});

// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __nccwpck_require__(86479);
// EXTERNAL MODULE: ./build/action/inputs.js
var action_inputs = __nccwpck_require__(57185);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(58500);
// EXTERNAL MODULE: ./build/instance-choice.js
var instance_choice = __nccwpck_require__(78670);
// EXTERNAL MODULE: ./build/oci/registry-address.js
var registry_address = __nccwpck_require__(50855);
// EXTERNAL MODULE: ./build/proxy-settings.js
var proxy_settings = __nccwpck_require__(82849);
// EXTERNAL MODULE: ./build/shared/http-connections.js + 1 modules
var http_connections = __nccwpck_require__(77513);
// EXTERNAL MODULE: ./build/sigstore/known-instances.js
var known_instances = __nccwpck_require__(79852);
// EXTERNAL MODULE: ./build/sigstore/service-addresses.js
var service_addresses = __nccwpck_require__(47768);
;// CONCATENATED MODULE: ./build/connect-ahead.js







/** The image, the four places of what it carries already, and the right to push. */
const FIRST_QUESTIONS = 6;
/**
 * Connects to where a keyless run asks first, while the rest of the program is still to be loaded: to the registries, GitHub's token
 * endpoint and the services that the inputs name. Nothing is sent. Inputs that are wrong are told later, by who reads them
 * for good, and nobody is connected to for a job without an id-token.
 */
async function connectAhead(inputs, images, { env, now }) {
    const connections = new http_connections/* Connections */.U((0,proxy_settings/* proxySettings */.E)(env));
    const tokenUrl = URL.parse(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
    if (tokenUrl === null || inputs.key !== undefined)
        return connections;
    const registries = new Set(images.map(({ repository }) => (0,registry_address/* apiRootOf */.e)(repository.registry).href));
    for (const registry of registries)
        connections.open(new URL(registry), FIRST_QUESTIONS);
    for (const url of [tokenUrl, ...(await serviceUrls(inputs, now))])
        connections.open(url, 1);
    // What connects does so before whoever waits goes on.
    await (0,promises_.setImmediate)();
    return connections;
}
async function serviceUrls(inputs, now) {
    try {
        return urlsOf(await (0,instance_choice/* instanceChoice */.NA)(inputs), inputs, now);
    }
    catch {
        return [];
    }
}
function urlsOf(choice, { tlog, rekorVersion }, now) {
    switch (choice.kind) {
        case 'auto':
            // Nobody is asked before the token has said whether the repository is public.
            return [];
        case 'tuf': {
            const { source } = choice;
            return [source.kind === 'known' ? known_instances/* KNOWN_INSTANCES */.jo[source.name].tufUrl : source.mirror.url];
        }
        case 'custom': {
            const { signingConfig, addresses } = choice;
            const version = (0,instance_choice/* parseRekorVersion */.L1)(rekorVersion);
            const use = { keyless: true, tlog, ...(version && { rekorVersion: version }) };
            const services = (0,service_addresses/* addressedServices */.m)(signingConfig, addresses, now, use);
            const { fulcioUrl, logs, tsaUrls } = services;
            return [fulcioUrl ?? [], logs.map(({ url }) => url), tsaUrls].flat();
        }
    }
}

// EXTERNAL MODULE: ./build/seal-inputs.js + 1 modules
var seal_inputs = __nccwpck_require__(73421);
// EXTERNAL MODULE: ./build/attestation/predicate-types.js
var predicate_types = __nccwpck_require__(3375);
// EXTERNAL MODULE: ./build/input-file.js
var input_file = __nccwpck_require__(94298);
// EXTERNAL MODULE: ./build/provenance/build-metadata.js
var build_metadata = __nccwpck_require__(53301);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(20230);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __nccwpck_require__(50275);
// EXTERNAL MODULE: ./build/provenance/provenance-error.js
var provenance_error = __nccwpck_require__(51867);
;// CONCATENATED MODULE: ./build/provenance/workflow-inputs.js



const MAX_BYTES = 128 * 1024;
/**
 * Reads what a workflow says it was called with, `toJSON(inputs)`: an object of texts, numbers and booleans, as GitHub has them.
 * Throws ProvenanceError WORKFLOW_INPUTS_MALFORMED.
 */
function parseWorkflowInputs(text) {
    try {
        const what = 'workflow-inputs';
        const inputs = (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(Buffer.from(text), what, { maxBytes: MAX_BYTES }), what);
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
    return (0,build_metadata/* parseBuildMetadata */.Ri)(isText ? Buffer.from(given) : await (0,input_file/* readInputFile */.jH)('build-metadata', given));
}

// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __nccwpck_require__(72112);
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

// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(57383);
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
    const { checkForeignCycloneDx } = await Promise.all(/* import() */[__nccwpck_require__.e(463), __nccwpck_require__.e(629), __nccwpck_require__.e(795)]).then(__nccwpck_require__.bind(__nccwpck_require__, 51629));
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

// EXTERNAL MODULE: ./build/sbom/foreign-format.js
var foreign_format = __nccwpck_require__(34005);
// EXTERNAL MODULE: ./build/tag-moves.js
var tag_moves = __nccwpck_require__(24456);
;// CONCATENATED MODULE: ./build/seal-request.js









const PREDICATE_TYPES = { cyclonedx: predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv, spdx: predicate_types/* SPDX_PREDICATE_TYPE */.vX };
/** Checks every input and reads the files that they name. Throws FlowError and ReferenceError, before anything is asked of anyone. */
async function sealRequest(inputs, attestations = []) {
    const sbom = (0,seal_inputs/* parseSbom */.rl)(inputs.sbom);
    const images = (0,seal_inputs/* parseImages */.eb)(inputs.images, inputs.digest);
    const tagMoves = (0,tag_moves/* parseTagMoves */.A)(inputs, images);
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
    const format = (0,foreign_format/* formatOf */.b)(document);
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

;// CONCATENATED MODULE: ./build/action/main.js




/** The step, without the runner: inputs in, outputs and summary out. Throws what any room throws; then there are no outputs. */
async function runAction(getInput, surroundings) {
    const inputs = (0,action_inputs/* readInputs */.Ko)(getInput);
    const showSummary = (0,action_inputs/* readBoolean */.Vf)(getInput, 'show-summary');
    for (const secret of [inputs.identityToken, inputs.registryPassword, inputs.keyPassword]) {
        if (secret !== undefined)
            surroundings.mask(secret);
    }
    const policy = (0,seal_inputs/* parsePolicyEngine */.m)(getInput('policy').trim());
    const request = await sealRequest(inputs);
    const connections = await connectAhead(inputs, request.images, {
        env: surroundings.env,
        now: new Date(),
    });
    // Nine tenths of the program, loaded while the first connections are made.
    const { sealStep } = await Promise.all(/* import() */[__nccwpck_require__.e(956), __nccwpck_require__.e(653), __nccwpck_require__.e(549)]).then(__nccwpck_require__.bind(__nccwpck_require__, 21549));
    const http = { ...surroundings.http, connections };
    return sealStep({ inputs, request, policy, showSummary }, { ...surroundings, http });
}

;// CONCATENATED MODULE: ./build/action/run-or-skip.js



/** The step, or what there is to say where a fork's pull request was to end without it. Throws what any room throws. */
async function runOrSkip(getInput, surroundings) {
    const onMissing = getInput('on-missing-id-token').trim();
    if (onMissing !== 'fail' && onMissing !== 'skip') {
        throw (0,malformed_input/* malformed */.Q)('on-missing-id-token', onMissing, 'fail or skip');
    }
    if (onMissing === 'skip') {
        const { skippedForFork } = await Promise.all(/* import() */[__nccwpck_require__.e(653), __nccwpck_require__.e(20)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55020));
        const skipped = await skippedForFork(getInput, surroundings);
        if (skipped !== undefined)
            return skipped;
    }
    return runAction(getInput, { ...surroundings, ...(await storeIn(getInput, surroundings)) });
}
/** GitHub's API as a second store, where it is asked for. */
async function storeIn(getInput, { env, mask }) {
    const token = getInput('github-token').trim();
    if (!(0,action_inputs/* readBoolean */.Vf)(getInput, 'github-attestations'))
        return {};
    const { githubAttestations } = await __nccwpck_require__.e(/* import() */ 597).then(__nccwpck_require__.bind(__nccwpck_require__, 63597));
    if (token !== '')
        mask(token);
    return { attestationStore: (http) => githubAttestations({ token, env }, http) };
}


/***/ }),

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

/***/ 72112:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ FlowError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(20230);

/** A flow cannot go on, or its verdict is no. */
class FlowError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 94298:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ readSecretFile),
/* harmony export */   jH: () => (/* binding */ readInputFile),
/* harmony export */   lq: () => (/* binding */ readInputJson)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(20230);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(72112);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(50275);




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

/***/ 50160:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inOwnDirectory),
/* harmony export */   f: () => (/* binding */ lastLine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(57383);



/** Gives a program that the user has installed a directory of its own, that nobody else may read and that is gone afterwards. */
async function inOwnDirectory(tempDirectory, use) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempDirectory, 'seal-image-tool-'));
    try {
        return await use(directory);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    }
}
/** The last thing that a program said, which is mostly why it failed. */
function lastLine(text) {
    const lines = text.trim().split('\n');
    return (0,_shared_log_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(lines.at(-1) ?? '', 300) || 'it said nothing';
}


/***/ }),

/***/ 78670:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ parseRekorVersion),
/* harmony export */   NA: () => (/* binding */ instanceChoice),
/* harmony export */   WB: () => (/* binding */ isTrustNamed)
/* harmony export */ });
/* unused harmony export mirrorFrom */
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94298);
/* harmony import */ var _malformed_input_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(86479);
/* harmony import */ var _shared_http_target_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(54151);
/* harmony import */ var _sigstore_known_instances_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(79852);




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

/***/ 86479:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ malformed),
/* harmony export */   q: () => (/* binding */ wrongInput)
/* harmony export */ });
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72112);

/** Inputs that cannot be meant as they stand. */
function wrongInput(message, hint) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({ kind: 'usage', code: 'INPUT_MALFORMED', message, hint });
}
/** An input whose value is none of those it can have. */
function malformed(name, value, expected) {
    return wrongInput(`${name} is ${JSON.stringify(value.slice(0, 200))}`, `Set ${name} to ${expected}.`);
}


/***/ }),

/***/ 52457:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reference_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(56779);


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

/***/ 56779:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ReferenceError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(20230);

/** A reference or digest that cannot be read; always a mistake in the input. */
class ReferenceError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 11832:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   O9: () => (/* binding */ digestReference),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(52457);
/* harmony import */ var _reference_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(56779);


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

/***/ 50855:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ endpointOf),
/* harmony export */   e: () => (/* binding */ apiRootOf)
/* harmony export */ });
/* harmony import */ var _shared_http_target_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(54151);

const DOCKER_HUB_API = 'registry-1.docker.io';
/**
 * Where a registry's API is: `https://HOST/v2/`, and plain http only for a loopback host. Docker Hub's API has a
 * host of its own.
 */
function apiRootOf(registry) {
    const host = registry === 'index.docker.io' ? DOCKER_HUB_API : registry;
    const secure = new URL(`https://${host}/v2/`);
    return (0,_shared_http_target_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(secure) ? new URL(`http://${host}/v2/`) : secure;
}
/** An endpoint of one repository; `rest` is written by us (`blobs/sha256:…`), never by a stranger. */
function endpointOf(root, repository, rest) {
    return new URL(`${root.href}${repository.path}/${rest}`);
}


/***/ }),

/***/ 35632:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ formatFor),
/* harmony export */   Gw: () => (/* binding */ ENGINE_NAMES),
/* harmony export */   QX: () => (/* binding */ isEngineName)
/* harmony export */ });
/** Every engine that a policy can be written for, by the name that `--engine` and the input `policy` take. */
const ENGINE_NAMES = [
    'kyverno',
    'kyverno-ivp',
    'policy-controller',
    'connaisseur',
    'ratify',
];
function isEngineName(name) {
    return ENGINE_NAMES.includes(name);
}
/**
 * The storage format that an engine is best given, of those that images are stored in. Connaisseur and Ratify read cosign's tags alone;
 * policy-controller reads bundles, but none that a key has signed.
 */
function formatFor(engine, stored, signers) {
    const readsTagsAlone = engine === 'connaisseur' ||
        engine === 'ratify' ||
        (engine === 'policy-controller' && signers !== 'keyless');
    return stored.includes('bundle') && !(readsTagsAlone && stored.includes('cosign'))
        ? 'bundle'
        : 'cosign';
}


/***/ }),

/***/ 53301:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PO: () => (/* binding */ distinctImages),
/* harmony export */   Ri: () => (/* binding */ parseBuildMetadata),
/* harmony export */   WR: () => (/* binding */ EVERY_PLATFORM)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(20230);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(50275);
/* harmony import */ var _provenance_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51867);



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
        if (cause instanceof _provenance_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ProvenanceError */ .C)
            throw cause;
        throw malformed((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause), cause);
    }
}
function buildsIn(bytes) {
    const what = 'the build metadata';
    const document = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, what, { maxBytes: MAX_BYTES }), what);
    if ('containerimage.digest' in document)
        return [toldBuild(document, what)];
    const targets = Object.entries(document).flatMap(([name, target]) => isBuild(target) ? [toldBuild(target, `${what} of the target ${JSON.stringify(name)}`)] : []);
    if (targets.length > 0)
        return targets;
    throw malformed(`${what} names no image: it has no containerimage.digest`);
}
function isBuild(value) {
    return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && 'containerimage.digest' in value;
}
function toldBuild(document, what) {
    const digest = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(document['containerimage.digest'], `containerimage.digest in ${what}`);
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
    const materials = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asArray */ ._j)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(provenance, what)['materials'] ?? [], `materials in ${what}`);
    if (materials.length > MAX_MATERIALS)
        throw malformed(`${what} has ${materials.length} materials`);
    const images = materials.flatMap((material, at) => imageIn(material, `material ${at} in ${what}`));
    return distinctImages(images);
}
/** Each once. */
function distinctImages(images) {
    return [...new Map(images.map((image) => [`${image.uri} ${image.sha256}`, image])).values()];
}
/** None for what is no image: a git repository, a download, an image that lay on the builder alone. */
function imageIn(material, what) {
    const { uri: named, digest } = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(material, what);
    const uri = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)(named, `the URI of ${what}`);
    if (!uri.startsWith('pkg:docker/'))
        return [];
    if (!DOCKER_PURL.test(uri))
        throw malformed(`the URI of ${what} is no package URL of an image`);
    const sha256 = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asString */ .oJ)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(digest, `the digest of ${what}`)['sha256'], `the SHA-256 of ${what}`);
    if (!/^[0-9a-f]{64}$/.test(sha256))
        throw malformed(`the SHA-256 of ${what} is none`);
    const stated = /[?&]digest=sha256(?:%3A|:)([^&]*)/i.exec(uri)?.[1];
    if (stated !== undefined && stated !== sha256) {
        throw malformed(`${what} names two digests, one of them in its URI`);
    }
    return [{ uri, sha256 }];
}
function malformed(message, cause) {
    return new _provenance_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ProvenanceError */ .C({
        kind: 'usage',
        code: 'BUILD_METADATA_MALFORMED',
        message,
        hint: 'Give build-metadata the output "metadata" of docker/build-push-action or docker/bake-action, or the file that docker buildx wrote with --metadata-file.',
        cause,
    });
}


/***/ }),

/***/ 51867:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ProvenanceError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(20230);

/** The id-token, or what was given beside it, does not say what provenance must say. */
class ProvenanceError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 82849:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ proxySettings)
/* harmony export */ });
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


/***/ }),

/***/ 70537:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ sbomTools),
/* harmony export */   cV: () => (/* binding */ SBOM_TOOLS),
/* harmony export */   uQ: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(72112);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(94298);
/* harmony import */ var _installed_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(50160);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(20230);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(50275);






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
 * Runs the tools through `exec`, each document in a directory of its own. What
 * the tool is and which version stands in the document: where it does not say so, it is added.
 */
function sbomTools(exec, tempDirectory) {
    return async (tool, { reference }, specVersion) => {
        const version = await versionOf(tool, exec);
        return (0,_installed_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .inOwnDirectory */ .L)(tempDirectory, async (directory) => {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'sbom.json');
            const { status, stderr } = await exec(tool, ARGUMENTS[tool](file, reference, specVersion), '');
            if (status !== 0)
                throw failed(tool, `ended with status ${status}: ${(0,_installed_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLine */ .f)(stderr)}`);
            return withTool(await documentIn(file, tool), tool, version);
        });
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
        throw failed(tool, `does not tell its version: ${(0,_installed_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLine */ .f)(stderr)}`);
    return /\b(?<version>v?[0-9]+\.[0-9]+\.[0-9]+[0-9A-Za-z.+-]{0,40})/.exec(stdout)?.groups?.['version'];
}
async function documentIn(file, tool) {
    try {
        return await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputJson */ .lq)(tool, file);
    }
    catch (cause) {
        throw failed(tool, `wrote no document that can be used: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`, cause);
    }
}
function withTool(document, name, version) {
    if (document['bomFormat'] !== 'CycloneDX')
        throw failed(name, 'wrote no CycloneDX document');
    const metadata = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordOf */ .zv)(document['metadata']);
    const { tools } = metadata;
    const listed = Array.isArray(tools) ? tools : (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordOf */ .zv)(tools)['components'];
    if ((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordsOf */ .M$)(listed).some((tool) => tool['name'] === name && tool['version'] !== undefined)) {
        return document;
    }
    const component = { type: 'application', name, ...(version === undefined ? {} : { version }) };
    const others = Array.isArray(tools) ? [] : (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordsOf */ .M$)(listed);
    return {
        ...document,
        metadata: { ...metadata, tools: { ...(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordOf */ .zv)(tools), components: [...others, component] } },
    };
}
function failed(tool, what, cause) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowError */ .T({
        kind: 'service',
        code: 'SBOM_TOOL_FAILED',
        message: `${tool} ${what}`,
        hint: `Run ${tool} on the image by hand to see why; it needs a login to the registry of its own unless registry-username and registry-password are given.`,
        cause,
    });
}


/***/ }),

/***/ 34005:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ formatOf)
/* harmony export */ });
/** Of a document that was made elsewhere; undefined for what is neither CycloneDX nor SPDX 2 in JSON. */
function formatOf(document) {
    if (document['bomFormat'] === 'CycloneDX')
        return 'cyclonedx';
    return typeof document['spdxVersion'] === 'string' ? 'spdx' : undefined;
}


/***/ }),

/***/ 94547:
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

/***/ 41333:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SCAN_TOOLS),
/* harmony export */   J: () => (/* binding */ scanTools)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(72112);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(94298);
/* harmony import */ var _installed_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(50160);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(20230);
/* harmony import */ var _shared_exec_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(60177);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(50275);







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
            const told = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qF)(Buffer.from(stdout), 'trivy’s version', { maxBytes: 65_536 }));
            const { Version, UpdatedAt } = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(told['VulnerabilityDB']);
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
            const { version, db } = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(descriptor);
            const { schemaVersion, built, from } = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(db)['status']);
            const uri = /^https:\/\//.test(textOf(from)) ? textOf(from) : '';
            return Promise.resolve({
                version: textOf(version),
                db: { uri, version: textOf(schemaVersion), lastUpdate: textOf(built) },
            });
        },
        isOf: ({ source, matches }, { descriptor }) => (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(source)['target'])['manifestDigest'] === descriptor.digest &&
            Array.isArray(matches),
        cleaned: withoutConfiguration,
    },
};
/** RFC 3339 */
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})$/;
/** What a program says that was built from its source is no version. */
const VERSION = /^v?[0-9]+\.[0-9]+\.[0-9]+[0-9A-Za-z.+-]{0,40}$/;
/** The scanners, each result in a directory of its own. */
function scanTools(surroundings) {
    return async (name) => {
        const exec = surroundings.execIn(surroundings.tempDirectory);
        const { status, stderr } = await run(name, () => exec(name, ['--version'], ''));
        if (status !== 0)
            throw failed(name, `cannot be run: ${(0,_installed_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLine */ .f)(stderr)}`);
        return { name, scan: (subject) => scan(name, subject, surroundings) };
    };
}
async function scan(name, subject, { execIn, tempDirectory, now }) {
    const { parameters, output, image, told, isOf, cleaned, source } = SCANNERS[name];
    return (0,_installed_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .inOwnDirectory */ .L)(tempDirectory, async (directory) => {
        const exec = execIn(directory);
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'scan.json');
        const startedOn = now();
        const words = [...parameters, output, file, image(subject.reference)];
        const { status, stderr } = await run(name, () => exec(name, words, ''));
        const finishedOn = now();
        if (status !== 0)
            throw failed(name, `ended with status ${status}: ${(0,_installed_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLine */ .f)(stderr)}`);
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
    });
}
/** A scanner that cannot be run is the fault of the input that asks for it. */
async function run(name, work) {
    try {
        return await work();
    }
    catch (cause) {
        if (cause instanceof _shared_exec_js__WEBPACK_IMPORTED_MODULE_5__/* .ExecError */ .c)
            throw failed(name, `cannot be run: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codedMessageOf */ .Ui)(cause)}`, cause);
        throw failed(name, `tells nothing that can be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`, cause);
    }
}
async function resultIn(file, name) {
    try {
        return await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputJson */ .lq)(name, file);
    }
    catch (cause) {
        throw failed(name, `wrote no result that can be used: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`, cause);
    }
}
/** It holds paths of the machine, and was known to hold logins (GHSA-6gxw-85q2-q646); the result is for everybody to read. */
function withoutConfiguration(result) {
    const descriptor = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(result['descriptor']);
    const db = (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(descriptor['db']);
    const status = without((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(db['status']), 'path');
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
function failed(name, what, cause) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_1__/* .FlowError */ .T({
        kind: 'service',
        code: 'SCAN_TOOL_FAILED',
        message: `scan asks for ${name}, which ${what}`,
        hint: `Install ${name} before this step, and run it on the image by hand to see why; it needs a vulnerability database, and a login to the registry of its own unless registry-username and registry-password are given.`,
        cause,
    });
}


/***/ }),

/***/ 73421:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ql: () => (/* binding */ parseFormats),
  eb: () => (/* binding */ parseImages),
  LN: () => (/* binding */ parseLogEntryLimit),
  Cu: () => (/* binding */ parseLogRate),
  p8: () => (/* binding */ parseOwned),
  qA: () => (/* binding */ parsePlatforms),
  m: () => (/* binding */ parsePolicyEngine),
  X6: () => (/* binding */ parseProvenance),
  rl: () => (/* binding */ parseSbom),
  b5: () => (/* binding */ parseScan),
  Ph: () => (/* binding */ parseSpecVersion),
  ZZ: () => (/* binding */ parseTimeout)
});

// UNUSED EXPORTS: SEAL_DEFAULTS

// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __nccwpck_require__(52457);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __nccwpck_require__(11832);
// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __nccwpck_require__(72112);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __nccwpck_require__(86479);
// EXTERNAL MODULE: ./build/policy/engine-name.js
var engine_name = __nccwpck_require__(35632);
;// CONCATENATED MODULE: ./build/sbom/owned-policy.js
/** What becomes of a package that lies in files of an operating system package: it is left out, or says whose they are. */
const OWNED_POLICIES = ['drop', 'mark'];

// EXTERNAL MODULE: ./build/sbom/spec-version.js
var spec_version = __nccwpck_require__(94547);
// EXTERNAL MODULE: ./build/scan-tool.js
var scan_tool = __nccwpck_require__(41333);
// EXTERNAL MODULE: ./build/sbom-tool.js
var sbom_tool = __nccwpck_require__(70537);
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
/** The engine whose policy is to be written, if any. Throws FlowError INPUT_MALFORMED. */
function parsePolicyEngine(text) {
    if (text === 'false')
        return undefined;
    if ((0,engine_name/* isEngineName */.QX)(text))
        return text;
    throw (0,malformed_input/* malformed */.Q)('policy', text, `${engine_name/* ENGINE_NAMES */.Gw.join(', ')} or false`);
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

/***/ 20230:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ SealError),
/* harmony export */   Ui: () => (/* binding */ codedMessageOf),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/* unused harmony export exitStatusOf */
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

/***/ 60177:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ ExecError),
  k: () => (/* binding */ createExec)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(20230);
;// CONCATENATED MODULE: ./build/shared/exec.js


/** A program could not be started at all, or had to be ended. */
class ExecError extends errors/* SealError */.EM {
}
const TIME_LIMIT_MS = 60_000;
const MAX_OUTPUT_BYTES = 1024 * 1024;
/**
 * The real thing. What takes longer than `timeoutMs`, prints more than 1 MiB, or runs when `signal` is aborted, is killed. `env` is the
 * program's whole environment, in the place of this one's; `cwd` the directory that it starts in.
 */
function createExec({ timeoutMs = TIME_LIMIT_MS, signal, env, cwd, } = {}) {
    return (program, args, input) => new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_namespaceObject.execFile)(program, args, {
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

/***/ 77513:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Connections)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(37067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(44708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(41692);
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
    return (0,external_node_tls_.connect)({ ...to, servername: (0,external_node_net_.isIP)(host) === 0 ? host : '' });
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

/***/ 54151:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77030);
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

/***/ 50275:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   N3: () => (/* binding */ JsonError),
/* harmony export */   Wg: () => (/* binding */ asCount),
/* harmony export */   _T: () => (/* binding */ asStringMap),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(20230);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(57383);


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
    if (!isRecord(value))
        throw failed('JSON_UNEXPECTED', `${what} is not an object`);
    return value;
}
/** Whether a value is an object (not an array, not null). */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object that stands there, or an empty one: for documents in which what is not there means nothing. */
function recordOf(value) {
    return isRecord(value) ? value : {};
}
/** The objects in a list; what is none is passed over. */
function recordsOf(value) {
    return Array.isArray(value) ? value.filter(isRecord) : [];
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

/***/ 57383:
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

/***/ 79852:
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
        root: async () => (await __nccwpck_require__.e(/* import() */ 475).then(__nccwpck_require__.t.bind(__nccwpck_require__, 66475, 19))).default,
        addresses: {},
        hasSigningConfig: true,
    },
    staging: {
        tufUrl: new URL('https://tuf-repo-cdn.sigstage.dev'),
        root: async () => (await __nccwpck_require__.e(/* import() */ 663).then(__nccwpck_require__.t.bind(__nccwpck_require__, 91663, 19))).default,
        addresses: {},
        hasSigningConfig: true,
    },
    // GitHub's own, for its private repositories: no transparency log and no certificate log.
    github: {
        tufUrl: new URL('https://tuf-repo.github.com'),
        root: async () => (await __nccwpck_require__.e(/* import() */ 213).then(__nccwpck_require__.t.bind(__nccwpck_require__, 26213, 19))).default,
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

/***/ 47768:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ addressedServices)
/* harmony export */ });
/* harmony import */ var _signing_config_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(38635);

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
        : (0,_signing_config_js__WEBPACK_IMPORTED_MODULE_0__/* .servicesOf */ .Y)(signingConfig, now, asked);
    const apiVersion = use.rekorVersion ?? 1;
    return {
        fulcioUrl: use.keyless ? (fulcioUrl ?? listed.fulcioUrl) : undefined,
        logs: use.tlog && rekorUrl !== undefined ? [{ url: rekorUrl, apiVersion }] : listed.logs,
        tsaUrls: tsaUrl === undefined ? listed.tsaUrls : [tsaUrl],
    };
}


/***/ }),

/***/ 38635:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ servicesOf)
});

// EXTERNAL MODULE: ./build/shared/json.js
var json = __nccwpck_require__(50275);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(20230);
// EXTERNAL MODULE: ./build/shared/http-target.js
var http_target = __nccwpck_require__(54151);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __nccwpck_require__(57383);
// EXTERNAL MODULE: ./build/sigstore/sigstore-error.js
var sigstore_error = __nccwpck_require__(64285);
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


/***/ }),

/***/ 64285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ SigstoreError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(20230);

/** Signing could not go on: a token, a Sigstore service or its configuration. */
class SigstoreError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
    constructor(failure) {
        super({ kind: 'service', ...failure });
    }
}


/***/ }),

/***/ 24456:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseTagMoves),
/* harmony export */   W: () => (/* binding */ tagReference)
/* harmony export */ });
/* harmony import */ var _malformed_input_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(86479);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(11832);


/** Cosign's and the referrers' fallback tags belong to what they are named after. */
const RESERVED = /^sha(?:256|512)-[0-9a-f]{64}/;
/**
 * The tags to move, those first that must not point at anything else. A tag alone is meant in every repository of the images. Throws FlowError
 * INPUT_MALFORMED, also where it is not clear to which image a tag is to point.
 */
function parseTagMoves({ promoteTags, replaceTags }, images) {
    const repositories = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoriesOf */ .Ub)(images);
    const moves = [
        ...promoteTags.flatMap((text) => movesOf('promote-tags', text, repositories)),
        ...replaceTags.flatMap((text) => movesOf('replace-tags', text, repositories)),
    ];
    for (const { repository, tag } of moves)
        refuseUnclear(repository, tag, images);
    const names = moves.map(tagReference);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) {
        throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`the tag ${twice} is given more than once`, 'Name each tag once.');
    }
    return moves;
}
/** `ghcr.io/o/app:1.2.3` */
function tagReference({ repository, tag }) {
    return `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository)}:${tag}`;
}
function movesOf(input, text, repositories) {
    const replaces = input === 'replace-tags';
    if ((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(text)) {
        refuseReserved(input, text);
        return [...repositories.values()].map((repository) => ({ repository, tag: text, replaces }));
    }
    const { repository, tag, digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    if (tag === undefined || digest !== undefined) {
        throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`${input} has ${JSON.stringify(text.slice(0, 200))}, which is no tag`, 'Write a tag like 1.2.3, or an image’s name with its tag, one a line.');
    }
    refuseReserved(input, tag);
    if (!repositories.has((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository))) {
        throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`${input} has ${tagReference({ repository, tag })}, and no image of that repository is given`, 'Give the image there, too: a tag can only point at what is in its own repository.');
    }
    return [{ repository, tag, replaces }];
}
function refuseReserved(input, tag) {
    if (!RESERVED.test(tag))
        return;
    throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`${input} has ${tag}, a name that signatures and attestations are kept under`, 'Take another tag.');
}
function refuseUnclear(repository, tag, images) {
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository);
    const count = images.filter((image) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(image.repository) === name).length;
    if (count === 1)
        return;
    throw (0,_malformed_input_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongInput */ .q)(`the tag ${tagReference({ repository, tag })} cannot point at ${count} images`, 'Move tags in a step that is given one image of each repository.');
}


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = require("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = require("node:dns");

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

/***/ 32467:
/***/ ((module) => {

module.exports = require("node:http2");

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

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = require("node:querystring");

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

/***/ 73429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

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

/***/ 13193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = require("tls");

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
/******/ 	var __webpack_exports__ = __nccwpck_require__(41738);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;