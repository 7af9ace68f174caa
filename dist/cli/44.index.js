"use strict";
exports.id = 44;
exports.ids = [44];
exports.modules = {

/***/ 50160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inOwnDirectory),
/* harmony export */   f: () => (/* binding */ lastLine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);



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

/***/ 86479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ malformed),
/* harmony export */   q: () => (/* binding */ wrongInput)
/* harmony export */ });
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72112);

/** Inputs that cannot be meant as they stand. */
function wrongInput(message, hint) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({ kind: 'usage', code: 'INPUT_MALFORMED', message, hint });
}
/** An input whose value is none of those it can have. */
function malformed(name, value, expected) {
    return wrongInput(`${name} is ${JSON.stringify(value.slice(0, 200))}`, `Set ${name} to ${expected}.`);
}


/***/ }),

/***/ 70537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ sbomTools),
/* harmony export */   cV: () => (/* binding */ SBOM_TOOLS),
/* harmony export */   uQ: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72112);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94298);
/* harmony import */ var _installed_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50160);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20230);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50275);






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

/***/ 94547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ DEFAULT_SPEC_VERSION),
/* harmony export */   m: () => (/* binding */ SPEC_VERSIONS)
/* harmony export */ });
/** The versions of CycloneDX that a document can be written in. */
const SPEC_VERSIONS = ['1.5', '1.6', '1.7'];
/** What syft, grype and trivy read today; 1.7 was refused by grype 0.110. */
const DEFAULT_SPEC_VERSION = '1.6';


/***/ }),

/***/ 41333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SCAN_TOOLS),
/* harmony export */   J: () => (/* binding */ scanTools)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72112);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94298);
/* harmony import */ var _installed_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50160);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20230);
/* harmony import */ var _shared_exec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83420);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50275);







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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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

// UNUSED EXPORTS: parsePolicyEngine

// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(52457);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(11832);
// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __webpack_require__(72112);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __webpack_require__(86479);
;// CONCATENATED MODULE: ./build/sbom/owned-policy.js
/** What becomes of a package that lies in files of an operating system package: it is left out, or says whose they are. */
const OWNED_POLICIES = ['drop', 'mark'];

// EXTERNAL MODULE: ./build/sbom/spec-version.js
var spec_version = __webpack_require__(94547);
// EXTERNAL MODULE: ./build/scan-tool.js
var scan_tool = __webpack_require__(41333);
// EXTERNAL MODULE: ./build/sbom-tool.js
var sbom_tool = __webpack_require__(70537);
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
    if (isEngineName(text))
        return text;
    throw malformed('policy', text, `${ENGINE_NAMES.join(', ')} or false`);
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

/***/ 83420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ ExecError),
/* harmony export */   k: () => (/* binding */ createExec)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20230);


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

/***/ 90472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ rememberCertificate)
/* harmony export */ });
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83917);
/* harmony import */ var _sigstore_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_sigstore_core__WEBPACK_IMPORTED_MODULE_0__);

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

/***/ 82232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ trustedRootText),
/* harmony export */   LY: () => (/* binding */ NO_TRUSTED_ROOT),
/* harmony export */   dz: () => (/* binding */ withPublicKey),
/* harmony export */   t1: () => (/* binding */ parseTrustedRoot)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _sigstore_verify__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54187);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57383);
/* harmony import */ var _remembered_certificate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90472);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97298);






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
/** The document as JSON, for whoever is to trust the same. */
function trustedRootText({ document }) {
    return JSON.stringify(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.toJSON(document));
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


/***/ })

};
;