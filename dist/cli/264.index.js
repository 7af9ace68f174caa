"use strict";
exports.id = 264;
exports.ids = [264];
exports.modules = {

/***/ 52841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sbom: () => (/* binding */ sbom)
});

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(23596);
// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __webpack_require__(72112);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(52457);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/oci/blobs.js
var blobs = __webpack_require__(67565);
// EXTERNAL MODULE: ./build/oci/oci-error.js
var oci_error = __webpack_require__(21683);
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
        throw malformed(`${directory} is no OCI layout of version 1.0.0`);
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
            throw malformed(`${directory} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, cause);
        }
    }
    async blob(blob, maxBytes) {
        (0,blobs/* refuseLarge */.y2)(blob, maxBytes, nameOf(blob.digest));
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
        const what = nameOf(blob.digest);
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
                throw malformed(`${path} has ${size} bytes`);
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
            throw malformed((0,errors/* messageOf */.bD)(cause), cause);
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
            throw malformed(`${path} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, cause);
        }
    }
}
function nameOf(digest) {
    return `blob ${digest} of the OCI layout`;
}
function malformed(message, cause) {
    return new oci_error/* OciError */.M({
        kind: 'usage',
        code: 'LAYOUT_MALFORMED',
        message,
        hint: 'Give the folder that holds oci-layout, index.json and blobs, as skopeo, crane and docker buildx write it.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(11832);
;// CONCATENATED MODULE: ./build/image-source.js




/** Reads `REFERENCE`, `oci:FOLDER[@DIGEST]` or `docker-archive:FILE`. Throws ReferenceError. */
function parseImageSource(text) {
    if (text.startsWith('docker-archive:')) {
        return { kind: 'docker-archive', file: text.slice('docker-archive:'.length) };
    }
    if (!text.startsWith('oci:'))
        return { kind: 'registry', reference: (0,reference/* parseReference */.F2)(text) };
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
    const { openDockerArchive } = await __webpack_require__.e(/* import() */ 956).then(__webpack_require__.bind(__webpack_require__, 59956));
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
        return (0,reference/* parseReference */.F2)(name).repository;
    const whole = names.find((text) => /^[^/]*[.:][^/]*\/|^localhost\//.test(text));
    if (whole !== undefined)
        return (0,reference/* parseReference */.F2)(whole).repository;
    throw new flow_error/* FlowError */.T({
        kind: 'usage',
        code: 'IMAGE_UNNAMED',
        message: `${where} does not say in which repository the image is`,
        hint: 'Say it: --name ghcr.io/owner/app.',
    });
}

// EXTERNAL MODULE: ./build/resolve-image.js
var resolve_image = __webpack_require__(85595);
// EXTERNAL MODULE: ./build/seal-inputs.js + 1 modules
var seal_inputs = __webpack_require__(73421);
// EXTERNAL MODULE: ./build/wire.js + 23 modules
var wire = __webpack_require__(26181);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/cli/registry-options.js
var registry_options = __webpack_require__(16092);
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
        ...registry_options/* REGISTRY_OPTIONS */.z,
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
        throw new args/* UsageError */.eb('--name goes with oci: and docker-archive: alone', 'Leave it out.');
    }
    const inputs = (0,registry_options/* registryInputsFrom */.t)(given, terminal.env);
    const services = (0,wire/* wireRegistry */.bk)(inputs, [reference], terminal);
    return { reader: services.registry, reference, unpushed: false, close: () => services.close() };
}
async function sbomOf({ reader, reference, unpushed }, given, terminal) {
    const platform = given.text('platform');
    const image = await (0,resolve_image/* resolveImage */.A)(reader, reference, platform ? [platform] : 'all');
    const subject = platform ? image.subjects[1] : image.subjects[0];
    if (subject?.manifest.content.kind !== 'image')
        throw platformNeeded(image);
    const owned = (0,seal_inputs/* parseOwned */.p8)(given.text('owned') ?? seal_inputs/* SEAL_DEFAULTS */.V9.sbomOwned);
    const specVersion = (0,seal_inputs/* parseSpecVersion */.Ph)(given.text('spec-version') ?? seal_inputs/* SEAL_DEFAULTS */.V9.sbomSpecVersion);
    const epoch = (0,wire/* sourceDateEpoch */.pA)(terminal.env);
    const { makeImageSbom } = await Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(463), __webpack_require__.e(470), __webpack_require__.e(629), __webpack_require__.e(362), __webpack_require__.e(608)]).then(__webpack_require__.bind(__webpack_require__, 94362));
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
    return new args/* UsageError */.eb(`${image.subjects[0].reference} is an index; it has no packages of its own`, `Give --platform one of ${names}.`);
}


/***/ }),

/***/ 16092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ registryInputsFrom),
/* harmony export */   z: () => (/* binding */ REGISTRY_OPTIONS)
/* harmony export */ });
/* harmony import */ var _secret_from_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23849);

/** Who logs in to a registry. */
const REGISTRY_OPTIONS = {
    'registry-username': { value: 'NAME', describe: 'otherwise the Docker configuration' },
    'registry-password-env': {
        value: 'VARIABLE',
        describe: 'the environment variable that holds the password',
    },
};
function registryInputsFrom(given, env) {
    return {
        registryUsername: given.text('registry-username'),
        registryPassword: (0,_secret_from_js__WEBPACK_IMPORTED_MODULE_0__/* .secretFrom */ .l)(given, env, 'registry-password-env'),
    };
}


/***/ }),

/***/ 23849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ secretFrom)
/* harmony export */ });
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3513);

/** Secrets are named, never given: an argument list is for every user of the machine to read. */
function secretFrom(given, env, option) {
    const variable = given.text(option);
    if (variable === undefined)
        return undefined;
    const value = env[variable];
    if (value)
        return value;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--${option} names ${variable}, which is not set`, `Set ${variable}.`);
}


/***/ }),

/***/ 85595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ resolveImage)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23596);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11832);
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72112);
/* harmony import */ var _shared_parallel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32206);




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
    if ((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsAttestations */ .KZ)(manifest.content))
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
    throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'DIGEST_MISSING',
        message: `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository)} is given without a digest or a tag`,
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
    const chosen = manifests.filter((child) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestationManifest */ .gV)(child) && isChosen(child, platforms));
    refuseUnknownPlatforms(chosen, platforms, image.reference);
    const fetched = await (0,_shared_parallel_js__WEBPACK_IMPORTED_MODULE_3__/* .inParallel */ .HN)(chosen, MANIFESTS_AT_ONCE, async (child) => {
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
        subject: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .digestReference */ .O9)(image.repository, child.digest),
        what: 'signature, sbom, provenance',
        why: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestationManifest */ .gV)(child) || chosen.includes(child)
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
    const runnable = listed.filter(({ platform }) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownPlatform */ ._H)(platform));
    return [...new Map([...listed, ...runnable].map((child) => [child.digest, child])).values()];
}
/** By what it holds, but where the index gives it for a platform: then a runtime may take its layers for a file system, whatever they are called. */
function isUnlistedAttestation({ manifest, platform }) {
    const isPlatform = platform !== undefined && !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownPlatform */ ._H)(platform);
    return !isPlatform && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsAttestations */ .KZ)(manifest.content);
}
function isChosen(child, platforms) {
    if (platforms === 'all')
        return true;
    if (platforms === 'none' || child.platform === undefined)
        return false;
    return platforms.includes((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(child.platform));
}
function refuseTooMany(count, reference) {
    if (count <= MAX_MANIFESTS)
        return;
    throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'INDEX_TOO_LARGE',
        message: `${reference} lists ${count} manifests, more than ${MAX_MANIFESTS}`,
        hint: 'Seal it with platforms "none" if that is meant, or seal smaller indexes.',
    });
}
function nested(reference, child) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'INDEX_NESTED',
        message: `${reference} lists another index, ${child.digest}, whose images would stay unsigned`,
        hint: 'Seal that index by its own digest too, and this one with platforms "none"; or push one flat index.',
    });
}
function refuseUnknownPlatforms(chosen, platforms, reference) {
    if (typeof platforms === 'string')
        return;
    const present = new Set(chosen.map((child) => child.platform && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(child.platform)));
    const absent = platforms.filter((name) => !present.has(name));
    if (absent.length === 0)
        return;
    throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
        kind: 'usage',
        code: 'PLATFORM_NOT_FOUND',
        message: `${reference} has no platform ${absent.join(', ')}`,
        hint: 'Name platforms that the index lists, or set platforms to "all".',
    });
}
/** By the platform that the index gives to what an attestation is about. */
function aboutWhat(child, listed) {
    const attested = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .attestedDigest */ .Js)(child);
    const about = listed.find(({ digest }) => digest === attested);
    return about?.platform === undefined ? '' : ` about ${(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(about.platform)}`;
}
function noImage(reference) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
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
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository);
    throw new _flow_error_js__WEBPACK_IMPORTED_MODULE_2__/* .FlowError */ .T({
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
        reference: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .digestReference */ .O9)(repository, manifest.digest),
    };
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