"use strict";
exports.id = 182;
exports.ids = [182];
exports.modules = {

/***/ 3375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 2182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(52457);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(23596);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(11832);
;// CONCATENATED MODULE: ./build/embedded/tar-archive.js
const BLOCK = 512;
/** An uncompressed ustar archive (POSIX.1-1988) of regular files with names under 100 bytes, the same bytes for the same files. */
function tarArchive(files) {
    const parts = files.flatMap(({ path, bytes }) => [
        headerFor(path, bytes.byteLength),
        Buffer.from(bytes),
        Buffer.alloc((BLOCK - (bytes.byteLength % BLOCK)) % BLOCK),
    ]);
    return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}
function headerFor(path, size) {
    if (Buffer.byteLength(path) > 99)
        throw new RangeError(`${path} is too long a name for ustar`);
    const header = Buffer.alloc(BLOCK);
    const octal = (value, offset, digits) => {
        header.write(value.toString(8).padStart(digits, '0'), offset, 'ascii');
    };
    header.write(path, 0, 'utf8');
    octal(0o644, 100, 7);
    octal(0, 108, 7);
    octal(0, 116, 7);
    octal(size, 124, 11);
    octal(0, 136, 11);
    header.fill(' ', 148, 156);
    header.write('0', 156, 'ascii');
    header.write('ustar\0' + '00', 257, 'binary');
    octal(header.reduce((sum, byte) => sum + byte, 0), 148, 6);
    header[154] = 0;
    return header;
}

;// CONCATENATED MODULE: ./build/embedded/image.js





const CREATED = '2026-01-01T00:00:00Z';
/** An OCI image of the given layers, each a list of files; the same bytes for the same files. */
function makeImage(layers, platform = { os: 'linux', architecture: 'amd64' }) {
    const archives = layers.map(tarArchive);
    const compressed = archives.map((archive) => (0,external_node_zlib_.gzipSync)(archive));
    const config = Buffer.from(JSON.stringify({
        created: CREATED,
        architecture: platform.architecture,
        os: platform.os,
        ...(platform.variant === undefined ? {} : { variant: platform.variant }),
        config: {},
        rootfs: { type: 'layers', diff_ids: archives.map(digest/* digestOf */.ol) },
    }));
    const manifest = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: oci_manifest/* OCI_MANIFEST */.EG,
        config: descriptor(config, oci_manifest/* OCI_CONFIG */.TF),
        layers: compressed.map((layer) => descriptor(layer, 'application/vnd.oci.image.layer.v1.tar+gzip')),
    }));
    return { manifest, digest: (0,digest/* digestOf */.ol)(manifest), platform, blobs: [config, ...compressed] };
}
/** Pushes an image to `host/path:tag`; returns its digest. */
async function pushImage(registry, reference, image) {
    await pushTag(registry, reference, image.manifest, oci_manifest/* OCI_MANIFEST */.EG, image.blobs);
    return image.digest;
}
/** Pushes a multi-platform index to `host/path:tag`, with its images under tags of their own; returns its digest. */
async function pushIndex(registry, reference, images, more = []) {
    for (const image of images) {
        await pushImage(registry, `${reference}-${image.platform.architecture}`, image);
    }
    const index = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: OCI_INDEX,
        manifests: [
            ...images.map((image) => ({
                ...descriptor(image.manifest, OCI_MANIFEST),
                platform: image.platform,
            })),
            ...more,
        ],
    }));
    await pushTag(registry, reference, index, OCI_INDEX, []);
    return digestOf(index);
}
async function pushTag(registry, reference, bytes, mediaType, blobs) {
    const { repository, tag } = (0,oci_reference/* parseReference */.F2)(reference);
    await registry.editTag(repository, tag ?? 'latest', () => ({ bytes, mediaType, blobs }));
}
function descriptor(bytes, mediaType) {
    return { mediaType, digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
}

// EXTERNAL MODULE: ./build/embedded/trust-files.js
var trust_files = __webpack_require__(66898);
// EXTERNAL MODULE: ./build/oci/credentials.js
var credentials = __webpack_require__(72943);
// EXTERNAL MODULE: ./build/oci/registry-client.js + 9 modules
var registry_client = __webpack_require__(20316);
// EXTERNAL MODULE: ./build/shared/http.js + 6 modules
var shared_http = __webpack_require__(431);
// EXTERNAL MODULE: ./build/sigstore/trust.js
var trust = __webpack_require__(82232);
// EXTERNAL MODULE: ./build/verify-image.js
var verify_image = __webpack_require__(55330);
// EXTERNAL MODULE: ./build/wire.js + 23 modules
var wire = __webpack_require__(26181);
// EXTERNAL MODULE: ./build/attestation/predicate-types.js
var predicate_types = __webpack_require__(3375);
// EXTERNAL MODULE: ./build/cli/table.js
var table = __webpack_require__(21894);
// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
;// CONCATENATED MODULE: ./build/cli/demo/copy-image.js

const MAX_BLOB_BYTES = 1024 * 1024 * 1024;
/** Copies an image, or an index with all of its platforms, to a repository under the tag `copy`; returns its digest. */
async function copyImage(from, to, onBlob) {
    const { repository, digest, tag } = from.reference;
    const copyOne = async (name, as) => {
        const manifest = await from.registry.getManifest(repository, name);
        if (manifest === undefined)
            throw new args/* UsageError */.eb(`the image has no ${name}`, 'Check --image.');
        if (manifest.content.kind === 'index') {
            for (const child of manifest.content.manifests) {
                await copyOne(child.digest, child.digest.replace(':', '-'));
            }
        }
        else {
            await copyBlobs(manifest.content);
        }
        const { bytes, mediaType } = manifest;
        await to.registry.editTag(to.repository, as, () => ({ bytes, mediaType, blobs: [] }));
        return manifest;
    };
    const copyBlobs = async (content) => {
        for (const blob of [content.config, ...content.layers]) {
            onBlob(blob);
            await to.registry.putBlob(to.repository, await from.registry.getBlob(repository, blob, MAX_BLOB_BYTES));
        }
    };
    return (await copyOne(digest ?? tag ?? 'latest', 'copy')).digest;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/cli/demo/demo-image.js



const OS_PACKAGES = 40;
const NPM_PACKAGES = ['ajv', 'packageurl-js', '@sigstore/verify', '@actions/core'];
const OS_FILES = ['/etc/os-release', '/usr/lib/os-release'];
/**
 * A small real image: this machine's os-release and the first packages of its package database (where it has them), and a Node
 * application with some of the packages that `npm ci` installed. `extra` makes another image of it.
 */
async function demoImage(projectRoot, extra = []) {
    const base = [...(await osRelease()), ...(await dpkgStatus())];
    return makeImage([base, await application(projectRoot), ...(extra.length > 0 ? [extra] : [])]);
}
async function osRelease() {
    for (const path of OS_FILES) {
        const bytes = await (0,promises_.readFile)(path).catch(() => undefined);
        if (bytes !== undefined)
            return [{ path: 'etc/os-release', bytes }];
    }
    return [];
}
async function dpkgStatus() {
    const status = await (0,promises_.readFile)('/var/lib/dpkg/status', 'utf8').catch(() => undefined);
    if (status === undefined)
        return [];
    const packages = status.split('\n\n').slice(0, OS_PACKAGES).join('\n\n');
    return [{ path: 'var/lib/dpkg/status', bytes: Buffer.from(`${packages}\n`) }];
}
async function application(projectRoot) {
    const manifest = { name: 'demo-app', version: '1.0.0', license: 'Apache-2.0' };
    const packages = await Promise.all(NPM_PACKAGES.map((name) => npmPackage(projectRoot, (0,external_node_path_.join)('node_modules', name))));
    return [
        { path: 'app/package.json', bytes: Buffer.from(JSON.stringify(manifest)) },
        ...packages.flat(),
    ];
}
async function npmPackage(projectRoot, directory) {
    const root = (0,external_node_path_.join)(projectRoot, directory);
    const entries = await (0,promises_.readdir)(root, { recursive: true, withFileTypes: true });
    const names = entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.join)(directory, (0,external_node_path_.relative)(root, entry.parentPath), entry.name))
        .filter((name) => Buffer.byteLength(name) < 90)
        .sort();
    return Promise.all(names.map(async (name) => ({
        path: `app/${name}`,
        bytes: await (0,promises_.readFile)((0,external_node_path_.join)(projectRoot, name)),
    })));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/seal-inputs.js + 1 modules
var seal_inputs = __webpack_require__(73421);
;// CONCATENATED MODULE: ./build/cli/demo/runner.js




/**
 * Runs the bundled action as GitHub's runner does: inputs as INPUT_* with action.yml's defaults, outputs and summary through files,
 * nothing of this process's environment but PATH and HOME. `env` adds to it.
 */
async function runStep(options) {
    const temp = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.directory, 'step-'));
    const outputFile = (0,external_node_path_.join)(temp, 'output');
    const summaryFile = (0,external_node_path_.join)(temp, 'summary.md');
    await Promise.all([(0,promises_.writeFile)(outputFile, ''), (0,promises_.writeFile)(summaryFile, '')]);
    const inputs = Object.entries({ ...INPUT_DEFAULTS, ...options.inputs }).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]);
    const { exitStatus, log } = await spawned([options.action], {
        PATH: process.env['PATH'],
        HOME: temp,
        ...Object.fromEntries(inputs),
        GITHUB_ACTIONS: 'true',
        GITHUB_OUTPUT: outputFile,
        GITHUB_STEP_SUMMARY: summaryFile,
        RUNNER_TEMP: temp,
        ...options.env,
    }, options);
    return {
        exitStatus,
        log,
        outputs: parseOutputs(await (0,promises_.readFile)(outputFile, 'utf8')),
        summary: await (0,promises_.readFile)(summaryFile, 'utf8'),
    };
}
/** The defaults of action.yml, which the runner fills in; a test compares them. */
const INPUT_DEFAULTS = {
    ...Object.fromEntries(Object.entries(seal_inputs/* SEAL_DEFAULTS */.V9).map(([name, value]) => [
        name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`),
        String(value),
    ])),
    'github-attestations': 'false',
    'github-token': '${{ github.token }}',
    'on-missing-id-token': 'fail',
    policy: 'false',
    'show-summary': 'true',
};
function spawned(args, env, { onOutput = () => undefined, signal, }) {
    return new Promise((resolve, reject) => {
        const killed = signal === undefined ? {} : { signal, killSignal: 'SIGKILL' };
        const child = (0,external_node_child_process_.spawn)(process.execPath, args, {
            env,
            stdio: ['ignore', 'pipe', 'pipe'],
            ...killed,
        });
        let log = '';
        const take = (chunk) => {
            log += chunk.toString();
            onOutput(chunk.toString());
        };
        child.stdout.on('data', take);
        child.stderr.on('data', take);
        child.on('error', reject);
        child.on('close', (status) => {
            resolve({ exitStatus: status ?? -1, log });
        });
    });
}
/** GITHUB_OUTPUT's heredocs: `name<<DELIMITER`, lines, `DELIMITER`. */
function parseOutputs(text) {
    const outputs = {};
    const lines = text.split('\n');
    for (let i = 0; i < lines.length; i++) {
        const [, name, delimiter] = /^([^<=]+)<<(.+)$/.exec(lines[i] ?? '') ?? [];
        if (name === undefined || delimiter === undefined)
            continue;
        const end = lines.indexOf(delimiter, i + 1);
        outputs[name] = lines.slice(i + 1, end).join('\n');
        i = end;
    }
    return outputs;
}

;// CONCATENATED MODULE: ./build/cli/demo/tamper.js

/**
 * What an attacker with push rights would do: hang the signatures and attestations of a sealed image on other bytes, in both
 * formats. Every signature in them stays what it is.
 */
async function hangSealOn(registry, repository, sealed, other) {
    for (const suffix of ['sig', 'att']) {
        const stolen = await registry.getManifest(repository, `sha256-${(0,digest/* hexOf */.ZD)(sealed)}.${suffix}`);
        if (stolen === undefined)
            continue;
        const { bytes, mediaType } = stolen;
        const tag = `sha256-${(0,digest/* hexOf */.ZD)(other.digest)}.${suffix}`;
        await registry.editTag(repository, tag, () => ({ bytes, mediaType, blobs: [] }));
    }
    const subject = {
        mediaType: other.mediaType,
        digest: other.digest,
        size: other.bytes.byteLength,
    };
    for (const { digest } of await registry.listReferrers(repository, sealed)) {
        const referrer = await registry.getManifest(repository, digest);
        if (referrer === undefined)
            continue;
        const forged = { ...JSON.parse(referrer.bytes.toString()), subject };
        await registry.putReferrer(repository, Buffer.from(JSON.stringify(forged)));
    }
}

;// CONCATENATED MODULE: ./build/cli/demo/demo.js















/** The demo as the README tells it. True where everything that must pass passed and everything that must be refused was. */
async function runDemo(world) {
    const { terminal, embedded, directory } = world;
    const say = (text) => {
        terminal.log.info(text);
    };
    const http = new shared_http/* HttpClient */.Qq();
    try {
        const trust = await (0,trust_files/* writeTrustFiles */.n)(embedded, directory);
        const registry = (0,registry_client/* createRegistry */.I)({ http, credentials: credentials/* anonymous */._5 });
        const image = await pushedImage(world, registry);
        say(`\npushed ${image}`);
        say('\n1. The step, as the runner runs it');
        const step = await seal(world, image, trust);
        if (step.exitStatus !== 0)
            return false;
        say(`\n${outputTable(step)}`);
        say('\n2. Verified from the registry, as a stranger would');
        const sealed = await verdictOn(image, step, embedded, registry);
        say(verdictText(sealed));
        say('\n3. Other bytes, with the seal of the image hung on them');
        const tampered = await tamperedCopy(world, image, registry);
        const forged = await verdictOn(tampered, step, embedded, registry);
        say(verdictText(forged));
        say('\n4. An image that nobody signed');
        const unsigned = await unsignedImage(world, image, registry);
        const bare = await verdictOn(unsigned, step, embedded, registry);
        say(verdictText(bare));
        if (world.keep)
            say(`\n${cosignCommands(world, step, trust)}`);
        const passed = sealed.verified && !forged.verified && !bare.verified;
        say(passed ? '\nAll as it must be.' : '\nNOT as it must be.');
        return passed;
    }
    finally {
        http.close();
    }
}
async function pushedImage(world, registry) {
    const { embedded, terminal, projectRoot } = world;
    const name = `${embedded.registryHost}/octo-org/app`;
    if (world.image === undefined) {
        return `${name}@${await pushImage(registry, `${name}:v1`, await demoImage(projectRoot))}`;
    }
    const reference = (0,oci_reference/* parseReference */.F2)(world.image);
    const source = (0,wire/* wireRegistry */.bk)({}, [reference], terminal);
    try {
        const { repository } = (0,oci_reference/* parseReference */.F2)(name);
        const digest = await copyImage({ registry: source.registry, reference }, { registry, repository }, ({ size }) => {
            terminal.log.progress(`copying ${Math.ceil(size / 1024)} KiB`);
        });
        return `${name}@${digest}`;
    }
    finally {
        await source.close();
    }
}
function seal(world, image, trust) {
    const { embedded, terminal } = world;
    return runStep({
        action: world.action,
        directory: world.directory,
        inputs: {
            image,
            sigstore: 'custom',
            'trusted-root': trust.trustedRoot,
            'signing-config': trust.signingConfig,
        },
        env: {
            ACTIONS_ID_TOKEN_REQUEST_URL: embedded.oidc.requestUrl,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: embedded.oidc.requestToken,
            GITHUB_SERVER_URL: 'https://github.com',
        },
        onOutput: (text) => {
            // The runner eats `::…::` commands; so do we.
            const lines = text.split('\n').filter((line) => !/^(?:::(?:debug|add-mask)::|$)/.test(line));
            if (lines.length > 0)
                terminal.log.info(lines.join('\n'));
        },
    });
}
function verdictOn(image, step, embedded, registry) {
    const { repository, digest } = (0,oci_reference/* parseReference */.F2)(image);
    if (digest === undefined)
        throw new TypeError('the image has no digest');
    const { outputs } = step;
    return (0,verify_image/* verifyImage */.Z)({
        registry,
        image: { repository, digest },
        policy: {
            kind: 'keyless',
            identity: {
                identity: { exact: outputs['certificate-identity'] ?? '' },
                issuer: { exact: outputs['certificate-oidc-issuer'] ?? '' },
            },
        },
        trust: (0,trust/* parseTrustedRoot */.t1)(Buffer.from(JSON.stringify(embedded.trustedRoot))),
        required: [
            'signature',
            { predicateType: predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv },
            { predicateType: predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl },
        ],
        now: () => new Date(),
    });
}
async function tamperedCopy(world, image, registry) {
    const { repository, digest } = (0,oci_reference/* parseReference */.F2)(image);
    const name = `${world.embedded.registryHost}/octo-org/app`;
    const evil = await demoImage(world.projectRoot, [
        { path: 'app/backdoor.js', bytes: Buffer.from('// not what was built\n') },
    ]);
    const other = await pushImage(registry, `${name}:tampered`, evil);
    const manifest = await registry.getManifest(repository, other);
    if (manifest === undefined || digest === undefined)
        throw new TypeError('the push was lost');
    await hangSealOn(registry, repository, digest, manifest);
    return `${name}@${other}`;
}
async function unsignedImage(world, image, registry) {
    const name = image.slice(0, image.indexOf('@'));
    const bytes = Buffer.from('// nobody said anything about this\n');
    const other = await demoImage(world.projectRoot, [{ path: 'app/other.js', bytes }]);
    return `${name}@${await pushImage(registry, `${name}:unsigned`, other)}`;
}
function outputTable({ outputs }) {
    const shown = Object.entries(outputs).filter(([, value]) => value !== '');
    return (0,table/* table */.t)(['output', 'value'], shown.map(([name, value]) => [name, value.length > 100 ? `${value.slice(0, 97)}…` : value]));
}
function verdictText(verdict) {
    const rows = verdict.checks.map((check) => check.ok
        ? ['ok', check.what, check.format, check.logEntry?.logIndex ?? '']
        : ['refused', check.what, check.format, check.code]);
    const said = verdict.verified ? 'VERIFIED' : 'REFUSED';
    return [
        ...(rows.length > 0 ? [(0,table/* table */.t)(['', 'what', 'format', ''], rows)] : []),
        `${said} ${verdict.image}`,
    ].join('\n');
}
function cosignCommands(world, { outputs }, trust) {
    const who = `--certificate-identity ${outputs['certificate-identity'] ?? ''} --certificate-oidc-issuer ${outputs['certificate-oidc-issuer'] ?? ''}`;
    const image = outputs['image'] ?? '';
    const attestation = (type) => `cosign verify-attestation --type ${type} --trusted-root ${trust.trustedRoot} ${who} ${image}`;
    return [
        'The services stay up until Ctrl-C. cosign 3:',
        outputs['verify-command'] ?? '',
        attestation('cyclonedx'),
        attestation('slsaprovenance1'),
        `rekor-cli get --rekor_server ${world.embedded.rekorUrl} --uuid ${outputs['signature-entry-id'] ?? ''}`,
    ].join('\n');
}


/***/ }),

/***/ 21894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);

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

/***/ 66898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ writeTrustFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Writes what verifiers must trust into `directory`, which is made if it is missing. */
async function writeTrustFiles(embedded, directory) {
    const files = {
        trustedRoot: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'trusted_root.json'),
        signingConfig: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'signing_config.json'),
        fulcioRoot: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'fulcio-root.pem'),
        ctLogPublicKey: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'ctfe.pub'),
        rekorPublicKey: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'rekor.pub'),
        tsaChain: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'tsa-chain.pem'),
    };
    const { pem } = embedded;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.trustedRoot, JSON.stringify(embedded.trustedRoot, null, 2)),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.signingConfig, JSON.stringify(embedded.signingConfig, null, 2)),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.fulcioRoot, pem.fulcioRoot),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.ctLogPublicKey, pem.ctLogPublicKey),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.rekorPublicKey, pem.rekorPublicKey),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.tsaChain, pem.tsaChain),
    ]);
    return files;
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


/***/ }),

/***/ 93609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verifyStored)
/* harmony export */ });
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64870);
/* harmony import */ var _signing_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98498);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13537);



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

/***/ 55330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ verifyImage),
/* harmony export */   x: () => (/* binding */ requirementName)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52457);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11832);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _sigstore_discover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96812);
/* harmony import */ var _sigstore_identity_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8001);
/* harmony import */ var _sigstore_verify_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5347);
/* harmony import */ var _sigstore_verify_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5375);
/* harmony import */ var _sigstore_verify_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97298);
/* harmony import */ var _sigstore_verify_stored_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93609);









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
        await (0,_sigstore_identity_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .identityMatcher */ .h3)(request.policy.identity);
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


/***/ })

};
;