"use strict";
exports.id = 956;
exports.ids = [956];
exports.modules = {

/***/ 59956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDockerArchive: () => (/* binding */ openDockerArchive)
});

// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(52457);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(23596);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/shared/json.js
var shared_json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/sbom/layer-path.js
var layer_path = __webpack_require__(89654);
// EXTERNAL MODULE: ./build/sbom/sbom-error.js
var sbom_error = __webpack_require__(92795);
// EXTERNAL MODULE: ./build/sbom/tar-header.js
var tar_header = __webpack_require__(84906);
// EXTERNAL MODULE: ./build/sbom/tar.js + 1 modules
var tar = __webpack_require__(19578);
;// CONCATENATED MODULE: ./build/sbom/archive-members.js








/** No image has a thousandth of it. */
const MAX_MEMBERS = 100_000;
const MAX_LINKS = 10;
const ZEROS = Buffer.alloc(1024 * 1024);
/** The files in a tar archive on disk, found by reading its headers alone. Links are followed within the archive. */
class ArchiveMembers {
    #file;
    #members;
    #what;
    constructor(file, members, what) {
        this.#file = file;
        this.#members = members;
        this.#what = what;
    }
    /** Throws SbomError `SBOM_ARCHIVE_UNREADABLE`. */
    static async open(path) {
        let file;
        try {
            // Without waiting: somebody may have put a pipe there.
            file = await (0,promises_.open)(path, promises_.constants.O_RDONLY | promises_.constants.O_NONBLOCK);
            const status = await file.stat();
            if (!status.isFile())
                throw new TypeError('it is no regular file');
            return new ArchiveMembers(file, await membersOf(file, status.size), path);
        }
        catch (cause) {
            await file?.close();
            throw unreadable(path, (0,errors/* messageOf */.bD)(cause), cause);
        }
    }
    /** A small member, whole. */
    async read(name, maxBytes) {
        const { start, size } = this.#find(name);
        if (size > maxBytes)
            throw unreadable(this.#what, `${(0,log/* printable */.g)(name)} has ${size} bytes`);
        return this.#bytes(start, size, name);
    }
    /** The first bytes of a member. */
    async head(name, bytes) {
        const { start, size } = this.#find(name);
        return this.#bytes(start, Math.min(size, bytes), name);
    }
    size(name) {
        return this.#find(name).size;
    }
    stream(name) {
        const { start, size } = this.#find(name);
        if (size === 0)
            return external_node_stream_.Readable.from([]);
        const end = start + size - 1;
        return this.#file.createReadStream({ start, end, autoClose: false, highWaterMark: 1 << 20 });
    }
    async close() {
        await this.#file.close();
    }
    #find(name) {
        let path = (0,layer_path/* layerPath */.nV)(name);
        for (let links = 0; links <= MAX_LINKS && path !== undefined; links++) {
            const member = this.#members.get(path);
            if (member === undefined)
                break;
            if (member.kind === 'file')
                return member;
            path = member.target;
        }
        throw unreadable(this.#what, `it has no ${JSON.stringify((0,log/* printable */.g)(name, 200))}`);
    }
    async #bytes(start, size, name) {
        const bytes = Buffer.alloc(size);
        const { bytesRead } = await this.#file.read(bytes, 0, size, start);
        if (bytesRead !== size)
            throw unreadable(this.#what, `it ends within ${(0,log/* printable */.g)(name)}`);
        return bytes;
    }
}
/** Reads header after header. What lies between is not read: the reader is given zeros in its place. */
async function membersOf(file, size) {
    const members = new Map();
    const block = Buffer.alloc(tar_header/* BLOCK */.IE);
    let at = 0;
    let body = 0;
    let entries = 0;
    const reader = new tar/* TarReader */.RF({
        entry: (entry) => {
            const path = (0,layer_path/* layerPath */.nV)(entry.name);
            if (path !== undefined)
                keep(members, path, memberOf(entry, path, at));
            if (++entries > MAX_MEMBERS)
                throw new tar/* TarError */.mt(`more than ${MAX_MEMBERS} entries`);
            body = Math.ceil(entry.size / tar_header/* BLOCK */.IE) * tar_header/* BLOCK */.IE;
            return undefined;
        },
    });
    while (at < size) {
        const { bytesRead } = await file.read(block, 0, tar_header/* BLOCK */.IE, at);
        at += bytesRead;
        reader.push(block.subarray(0, bytesRead));
        if (body > size - at)
            throw new tar/* TarError */.mt('it ends in the middle of an entry');
        at += body;
        for (; body > 0; body -= Math.min(body, ZEROS.length)) {
            reader.push(ZEROS.subarray(0, Math.min(body, ZEROS.length)));
        }
    }
    reader.end();
    return members;
}
function keep(members, path, member) {
    if (member === undefined)
        members.delete(path);
    else
        members.set(path, member);
}
function memberOf(entry, path, start) {
    switch (entry.type) {
        case 'file':
            return entry.sparse ? undefined : { kind: 'file', start, size: entry.size };
        case 'hardlink':
            return { kind: 'link', target: (0,layer_path/* layerPath */.nV)(entry.linkname) };
        case 'symlink':
            return { kind: 'link', target: (0,layer_path/* layerPath */.nV)((0,layer_path/* joined */.oR)((0,layer_path/* directoryOf */.jt)(path), entry.linkname)) };
        case 'directory':
        case 'other':
            return undefined;
    }
}
/** The error for an archive that no image can be read from. */
function unreadable(archive, why, cause) {
    const message = `${archive} is no archive of an image: ${why}`;
    return (0,sbom_error/* refused */.J)({ code: 'SBOM_ARCHIVE_UNREADABLE', message, cause });
}

// EXTERNAL MODULE: ./build/sbom/image-config.js
var image_config = __webpack_require__(8143);
;// CONCATENATED MODULE: ./build/sbom/docker-archive.js







const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const LAYER = 'application/vnd.oci.image.layer.v1.tar';
/**
 * The one image in an archive of `docker save` (its manifest.json), read as a registry's is. The configuration must have the digest
 * that it is named by; the layers are checked against its diffIDs by whoever reads them. Throws SbomError `SBOM_ARCHIVE_UNREADABLE`.
 */
async function openDockerArchive(path) {
    const members = await ArchiveMembers.open(path);
    try {
        const { config, layers, tags } = await contentOf(members, path);
        const stored = new Map([config, ...layers].map((item) => [item.descriptor.digest, item.member]));
        const memberOf = ({ digest }) => stored.get(digest) ?? digest;
        const manifest = {
            bytes: Buffer.alloc(0),
            digest: config.descriptor.digest,
            mediaType: oci_manifest/* OCI_MANIFEST */.EG,
            content: {
                kind: 'image',
                mediaType: oci_manifest/* OCI_MANIFEST */.EG,
                config: config.descriptor,
                layers: layers.map(({ descriptor }) => descriptor),
            },
        };
        return {
            manifest,
            tags,
            close: () => members.close(),
            reader: {
                getManifest: (_repository, reference) => Promise.resolve(reference === manifest.digest ? manifest : undefined),
                getBlob: (_repository, blob, maxBytes) => members.read(memberOf(blob), maxBytes),
                openBlob: (_repository, blob) => Promise.resolve(members.stream(memberOf(blob))),
            },
        };
    }
    catch (cause) {
        await members.close();
        // What the archive says wrongly of itself is the archive's fault, whatever found it.
        if (cause instanceof errors/* SealError */.EM && cause.code === 'SBOM_ARCHIVE_UNREADABLE')
            throw cause;
        throw unreadable(path, (0,errors/* messageOf */.bD)(cause), cause);
    }
}
async function contentOf(members, path) {
    const list = (0,shared_json/* parseJson */.qF)(await members.read('manifest.json', MAX_MANIFEST_BYTES), 'manifest.json', {
        maxBytes: MAX_MANIFEST_BYTES,
    });
    const [only, ...others] = (0,shared_json/* asArray */._j)(list, 'manifest.json');
    if (others.length > 0)
        throw unreadable(path, `it holds ${others.length + 1} images, not one`);
    const image = (0,shared_json/* asObject */.eB)(only, 'manifest.json');
    const config = (0,shared_json/* asString */.oJ)(image['Config'], 'Config');
    const bytes = await members.read(config, image_config/* MAX_CONFIG_BYTES */.GW);
    const digest = (0,oci_digest/* digestOf */.ol)(bytes);
    const claimed = /(?:^|[/:])(?<hex>[0-9a-f]{64})(?:\.json)?$/.exec(config)?.groups?.['hex'];
    if (claimed !== undefined && digest !== `sha256:${claimed}`) {
        throw unreadable(path, `its configuration ${(0,log/* printable */.g)(config)} has the digest ${digest}`);
    }
    const names = (0,shared_json/* asArray */._j)(image['Layers'], 'Layers').map((name) => (0,shared_json/* asString */.oJ)(name, 'a layer'));
    const diffIds = diffIdsOf(bytes);
    const layers = await Promise.all(names.map((name, at) => layerOf(members, name, diffIds[at] ?? '')));
    return {
        config: { member: config, descriptor: { mediaType: oci_manifest/* OCI_CONFIG */.TF, digest, size: bytes.length } },
        layers,
        tags: (0,shared_json/* asArray */._j)(image['RepoTags'] ?? [], 'RepoTags').map((tag) => (0,shared_json/* asString */.oJ)(tag, 'a tag')),
    };
}
function diffIdsOf(config) {
    const json = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(config, 'it', { maxBytes: image_config/* MAX_CONFIG_BYTES */.GW }), 'it');
    const all = (0,shared_json/* asArray */._j)((0,shared_json/* asObject */.eB)(json['rootfs'], 'rootfs')['diff_ids'] ?? [], 'diff_ids');
    return all.map((diffId) => (0,shared_json/* asString */.oJ)(diffId, 'a diff_id'));
}
/** Named by its diffID, for the digest of its bytes stands nowhere; some tools compress it, and say so nowhere. */
async function layerOf(members, member, diffId) {
    const head = (await members.head(member, 4)).toString('hex');
    const compression = head === '28b52ffd' ? '+zstd' : head.startsWith('1f8b') ? '+gzip' : '';
    const digest = (0,oci_digest/* isDigest */.Bc)(diffId) ? diffId : (0,oci_digest/* parseDigest */.m)(`sha256:${'0'.repeat(64)}`);
    const descriptor = { mediaType: `${LAYER}${compression}`, digest, size: members.size(member) };
    return { member, descriptor };
}


/***/ }),

/***/ 8143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   GW: () => (/* binding */ MAX_CONFIG_BYTES),
/* harmony export */   Lh: () => (/* binding */ isContainerImage)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52457);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23596);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50275);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20230);
/* harmony import */ var _sbom_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92795);





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

/***/ 89654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   lm: () => (/* binding */ MAX_PATH),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nV: () => (/* binding */ layerPath),
/* harmony export */   oR: () => (/* binding */ joined)
/* harmony export */ });
/** PATH_MAX of Linux, in UTF-16 code units here. */
const MAX_PATH = 4096;
/** Parts of a path. */
const MAX_DEPTH = 128;
/**
 * A tar name as a path below the image's root, without leading or trailing slash: `./usr//lib/` is `usr/lib`, `/etc/x` is
 * `etc/x`, the root itself is empty. Undefined where the name leads out of the root, or is longer or deeper than any file
 * system has it.
 */
function layerPath(name) {
    if (name.length > MAX_PATH)
        return undefined;
    const parts = [];
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.length > MAX_DEPTH ? undefined : parts.join('/');
}
/** Every directory above a path, nearest first: `a/b/c` has `a/b` and `a`, and last the root, which is empty. */
function* ancestorsOf(path) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        yield path.slice(0, slash);
    }
    yield '';
}
function directoryOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function baseOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function joined(directory, name) {
    return directory === '' ? name : `${directory}/${name}`;
}


/***/ }),

/***/ 92795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused)
/* harmony export */ });
/* unused harmony export SbomError */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

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

/***/ 84906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ tarText),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   RO: () => (/* binding */ readTarHeader)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _tar_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73134);


const BLOCK = 512;
/** Reads a header block (POSIX ustar, GNU, star and v7). Throws TarNumberError for a wrong checksum or number. */
function readTarHeader(block) {
    checkChecksum(block);
    const typeflag = String.fromCharCode(block[156] ?? 0);
    return {
        name: prefixOf(block) + tarText(block.subarray(0, 100)),
        typeflag,
        size: (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_1__/* .tarNumber */ .TN)(block.subarray(124, 136)),
        mode: (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_1__/* .tarNumber */ .TN)(block.subarray(100, 108)),
        linkname: tarText(block.subarray(157, 257)),
        extended: typeflag === 'S' && block[482] === 1,
    };
}
/** Text up to the first NUL. A name that is not UTF-8 is read byte by byte, as halves of characters, so that no two names become one. */
function tarText(field) {
    if (field[0] === 0)
        return '';
    const nul = field.indexOf(0);
    const text = nul === -1 ? field : field.subarray(0, nul);
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(text) ? text.toString('utf8') : byteByByte(text);
}
/** As Python's `surrogateescape` (PEP 383): bytes beyond ASCII are what no UTF-8 text holds. */
function byteByByte(text) {
    return Array.from(text, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join('');
}
/** The directory part that only POSIX ustar and star headers have; GNU uses those bytes for times. */
function prefixOf(block) {
    if (block.toString('latin1', 257, 265) === 'ustar  \0')
        return oldGoPrefix(block);
    if (block.toString('latin1', 257, 263) !== 'ustar\0')
        return '';
    const star = block.toString('latin1', 508, 512) === 'tar\0';
    const prefix = tarText(block.subarray(345, star ? 476 : 500));
    return prefix === '' ? '' : `${prefix}/`;
}
/** Go before 1.8 wrote a prefix there into GNU headers, and Go still reads one where the times are none (golang/go#12594). */
function oldGoPrefix(block) {
    const isTime = (field) => field[0] === 0 || (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_1__/* .isInt64 */ .Un)(field);
    if (isTime(block.subarray(345, 357)) && isTime(block.subarray(357, 369)))
        return '';
    const prefix = tarText(block.subarray(345, 500));
    return prefix === '' || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(Buffer.from(prefix)) ? '' : `${prefix}/`;
}
/** Sum of all bytes with the checksum field as spaces; old writers summed signed bytes. */
function checkChecksum(block) {
    let sum = 8 * 0x20;
    let negative = 0;
    for (let at = 0; at < BLOCK; at++) {
        if (at === 148)
            at = 156;
        const byte = block[at] ?? 0;
        sum += byte;
        negative += byte >> 7;
    }
    const stated = (0,_tar_number_js__WEBPACK_IMPORTED_MODULE_1__/* .tarNumber */ .TN)(block.subarray(148, 156));
    if (stated !== sum && stated !== sum - 256 * negative) {
        throw new _tar_number_js__WEBPACK_IMPORTED_MODULE_1__/* .TarNumberError */ .PZ(`a header checksum of ${stated} where ${sum} is right`);
    }
}


/***/ }),

/***/ 73134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PZ: () => (/* binding */ TarNumberError),
/* harmony export */   TN: () => (/* binding */ tarNumber),
/* harmony export */   Un: () => (/* binding */ isInt64)
/* harmony export */ });
/** A number field that is none; the reader makes a corrupt layer of it. */
class TarNumberError extends Error {
}
/** Octal ones that surely fit into 53 bits. */
const MAX_DIGITS = 17;
/**
 * A number from a tar header: octal text padded with spaces and NULs (POSIX), or base-256 with the top bit set (GNU).
 * Throws TarNumberError for anything else, for a negative number, and for one beyond 2^53 - 1.
 */
function tarNumber(field) {
    const first = field[0] ?? 0;
    return (first & 0x80) === 0 ? octal(field) : base256(field, first);
}
/** Whether Go's archive/tar reads a 12-byte field as a number at all, negative ones and those beyond 2^53 too. */
function isInt64(field) {
    const first = field[0] ?? 0;
    if ((first & 0x80) === 0) {
        const [text = ''] = field
            .toString('latin1')
            .replace(/^[ \0]+|[ \0]+$/g, '')
            .split('\0', 1);
        return /^[0-7]*$/.test(text);
    }
    const inverted = (first & 0x40) === 0 ? 0 : 0xff;
    const [sign = 0, ...rest] = field.map((byte) => byte ^ inverted);
    const [a, b, c, d = 0] = rest;
    return (sign & 0x7f) === 0 && a === 0 && b === 0 && c === 0 && d < 0x80;
}
function octal(field) {
    const start = field.findIndex((byte) => !isPadding(byte));
    if (start === -1)
        return 0;
    let value = 0;
    for (let at = start; at < field.length && !isPadding(field[at]); at++) {
        const digit = (field[at] ?? 0) - 0x30;
        if (digit < 0 || digit > 7 || at - start === MAX_DIGITS)
            throw notOctal(field);
        value = value * 8 + digit;
    }
    return value;
}
function isPadding(byte) {
    return byte === 0x20 || byte === 0;
}
function notOctal(field) {
    const [text = ''] = field
        .toString('latin1')
        .replace(/^[ \0]+/, '')
        .split(/[ \0]/, 1);
    return new TarNumberError(`${JSON.stringify(text)} is not octal`);
}
function base256(field, first) {
    if ((first & 0x40) !== 0)
        throw new TarNumberError('a negative number');
    let value = first & 0x3f;
    for (let i = 1; i < field.length; i++) {
        value = value * 256 + (field[i] ?? 0);
        if (value > Number.MAX_SAFE_INTEGER)
            throw new TarNumberError('a number beyond 2^53');
    }
    return value;
}


/***/ }),

/***/ 19578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mt: () => (/* binding */ TarError),
  RF: () => (/* binding */ TarReader),
  MD: () => (/* binding */ WholeData)
});

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/sbom/tar-header.js
var tar_header = __webpack_require__(84906);
// EXTERNAL MODULE: ./build/sbom/tar-number.js
var tar_number = __webpack_require__(73134);
;// CONCATENATED MODULE: ./build/sbom/pax.js


const SPARSE = 'GNU.sparse.';
const WANTED = new Set(['path', 'linkpath', 'size']);
/** The keys whose values are text; others, such as extended attributes, may hold any bytes. */
const TEXT = new Set(['path', 'linkpath', 'uname', 'gname']);
const FIRST_LETTERS = new Set([SPARSE, ...WANTED, ...TEXT].map((key) => key.charCodeAt(0)));
const MAX_DIGITS = 8;
const ZERO = 0x30;
const EQUALS = 0x3d;
/**
 * Reads the `LENGTH KEY=VALUE\n` records of a PAX header as Go's archive/tar does: the last of two records with one key counts,
 * and an empty one says nothing. Throws TarNumberError where they are malformed.
 */
function readPax(body) {
    const records = new Map();
    for (let at = 0; at < body.length;)
        at = takeRecord(records, body, at);
    return fieldsOf(records);
}
/**
 * Takes the record that begins at a place, and tells where the next one does. By its bytes, for a hostile header of a megabyte has two
 * hundred thousand records that nobody asks for.
 */
function takeRecord(records, body, at) {
    let length = 0;
    let space = at;
    for (; isDigit(body[space]) && space - at < MAX_DIGITS; space++) {
        length = 10 * length + (body[space] ?? 0) - ZERO;
    }
    const end = at + length;
    const isWhole = space > at && body[at] !== ZERO && body[space] === 0x20 && end <= body.length;
    if (!isWhole || end - 1 <= space || body[end - 1] !== 0x0a) {
        throw new tar_number/* TarNumberError */.PZ('a malformed PAX record');
    }
    const equals = endOfKey(body, space + 1, end - 1);
    if (mayBeWanted(body[space + 1])) {
        const key = body.toString('latin1', space + 1, equals);
        const value = body.subarray(equals + 1, end - 1);
        if (TEXT.has(key) && value.includes(0)) {
            throw new tar_number/* TarNumberError */.PZ(`a NUL in the PAX record ${key}`);
        }
        if (WANTED.has(key) || key.startsWith(SPARSE))
            records.set(key, (0,tar_header/* tarText */.F7)(value));
    }
    return end;
}
function endOfKey(body, start, end) {
    for (let at = start; at < end; at++) {
        if (body[at] === 0)
            throw new tar_number/* TarNumberError */.PZ('a NUL in the key of a PAX record');
        if (body[at] === EQUALS && at > start)
            return at;
        if (body[at] === EQUALS)
            break;
    }
    throw new tar_number/* TarNumberError */.PZ('a PAX record without a key');
}
function isDigit(byte) {
    return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}
function mayBeWanted(first) {
    return first !== undefined && FIRST_LETTERS.has(first);
}
function fieldsOf(records) {
    const path = records.get('path') ?? '';
    const linkpath = records.get('linkpath') ?? '';
    const size = records.get('size') ?? '';
    const sparseName = records.get(`${SPARSE}name`) ?? '';
    return {
        ...(path === '' ? {} : { path }),
        ...(linkpath === '' ? {} : { linkpath }),
        ...(size === '' ? {} : { size: paxSize(size) }),
        ...(isSparse(records) ? { sparse: true, ...(sparseName === '' ? {} : { sparseName }) } : {}),
    };
}
/** Versions 0.0, 0.1 and 1.0; with another version the other sparse records mean nothing. */
function isSparse(records) {
    const [major = '', minor = '', map = '', offset] = ['major', 'minor', 'map', 'offset'].map((name) => records.get(SPARSE + name));
    if (major !== '' || minor !== '')
        return ['0.0', '0.1', '1.0'].includes(`${major}.${minor}`);
    return map !== '' || offset !== undefined;
}
function paxSize(text) {
    const size = Number(text);
    if (/^[0-9]{1,16}$/.test(text) && Number.isSafeInteger(size))
        return size;
    throw new tar_number/* TarNumberError */.PZ(`a PAX size of ${JSON.stringify(text.slice(0, 40))}`);
}

;// CONCATENATED MODULE: ./build/sbom/tar.js




/** An archive that no reader could unpack. */
class TarError extends Error {
}
/** Extended headers hold names; Go's archive/tar, which the container runtimes use, has the same limit. */
const MAX_EXTENDED_BYTES = 1024 * 1024;
/**
 * Reads a tar archive that arrives in pieces, holding one header: POSIX ustar and PAX, GNU long names, base-256 numbers and
 * sparse headers, v7. It reads as Go's archive/tar does, so that it sees what the runtimes unpack. Throws TarError.
 */
class TarReader {
    #visitor;
    #header = Buffer.alloc(tar_header/* BLOCK */.IE);
    #headerBytes = 0;
    #body;
    #extended = {};
    #sparseMaps;
    #zeroBlocks = 0;
    constructor(visitor) {
        this.#visitor = visitor;
    }
    /** How many bytes it took: fewer than there are where the data of an entry is to come again later. */
    push(chunk) {
        for (let at = 0; at < chunk.length && this.#zeroBlocks < 2;) {
            const taken = this.#body === undefined
                ? this.#takeHeader(chunk, at)
                : this.#takeBody(this.#body, chunk, at);
            if (taken === 0)
                return at;
            at += taken;
        }
        return chunk.length;
    }
    /** To be called when the archive has ended: an end within an entry is an error, missing zero blocks are not. */
    end() {
        if (this.#zeroBlocks === 2)
            return;
        const open = this.#body !== undefined || this.#headerBytes > 0 || this.#sparseMaps !== undefined;
        if (open || Object.keys(this.#extended).length > 0) {
            throw new TarError('the archive ends in the middle of an entry');
        }
    }
    #takeHeader(chunk, at) {
        const taken = Math.min(tar_header/* BLOCK */.IE - this.#headerBytes, chunk.length - at);
        chunk.copy(this.#header, this.#headerBytes, at, at + taken);
        this.#headerBytes += taken;
        if (this.#headerBytes === tar_header/* BLOCK */.IE) {
            this.#headerBytes = 0;
            this.#readingNumbers(() => {
                this.#block(this.#header);
            });
        }
        return taken;
    }
    #takeBody(body, chunk, at) {
        const taken = Math.min(body.left, chunk.length - at);
        if (body.data?.write(chunk.subarray(at, at + taken)) === false)
            return 0;
        body.left -= taken;
        if (body.left === 0)
            this.#finish(body);
        return taken;
    }
    /** The data is complete; what pads it to a whole block is passed over. */
    #finish(body) {
        this.#body =
            body.padding === 0 ? undefined : { left: body.padding, padding: 0, data: undefined };
        this.#readingNumbers(() => body.data?.end());
    }
    #block(block) {
        if (this.#sparseMaps !== undefined) {
            this.#sparseMap(this.#sparseMaps, block);
            return;
        }
        if (isZero(block)) {
            this.#zeroBlocks++;
            return;
        }
        if (this.#zeroBlocks > 0)
            throw new TarError('an entry follows a block of zeros');
        const header = (0,tar_header/* readTarHeader */.RO)(block);
        if (header.extended)
            this.#sparseMaps = header;
        else
            this.#dispatch(header);
    }
    #sparseMap(header, block) {
        if (block[504] === 1)
            return;
        this.#sparseMaps = undefined;
        this.#dispatch(header);
    }
    #dispatch(header) {
        switch (header.typeflag) {
            case 'x':
                this.#extend(header, (bytes) => ({ pax: readPax(bytes) }));
                return;
            case 'L':
                this.#extend(header, (bytes) => ({ longName: (0,tar_header/* tarText */.F7)(bytes) }));
                return;
            case 'K':
                this.#extend(header, (bytes) => ({ longLink: (0,tar_header/* tarText */.F7)(bytes) }));
                return;
            case 'g':
                // Go hands it out as an entry, which takes the headers before it.
                this.#extended = {};
                this.#read(header.size, undefined);
                return;
            default:
                this.#entry(header);
        }
    }
    #extend(header, read) {
        if (header.size > MAX_EXTENDED_BYTES) {
            throw new TarError(`an extended header of ${header.size} bytes`);
        }
        const whole = new WholeData(header.size, (bytes) => {
            this.#extended = { ...this.#extended, ...read(bytes) };
        });
        this.#read(header.size, whole);
    }
    #entry(header) {
        const { pax = {}, longName, longLink } = this.#extended;
        this.#extended = {};
        const name = named(longName) ?? pax.path ?? header.name;
        const type = typeOf(header.typeflag, name);
        const oldSparse = header.typeflag === 'S';
        // As in Go: links, directories and devices have no data, whatever their size field says.
        const size = type !== 'directory' && hasData(header.typeflag) ? (pax.size ?? header.size) : 0;
        const entry = {
            name: oldSparse ? name : (pax.sparseName ?? name),
            type,
            size,
            mode: header.mode,
            linkname: named(longLink) ?? pax.linkpath ?? header.linkname,
            sparse: oldSparse || pax.sparse === true,
        };
        const data = this.#visitor.entry(entry);
        this.#read(size, type === 'file' ? data : undefined);
    }
    #read(size, data) {
        const body = { left: size, padding: (tar_header/* BLOCK */.IE - (size % tar_header/* BLOCK */.IE)) % tar_header/* BLOCK */.IE, data };
        if (size === 0)
            this.#finish(body);
        else
            this.#body = body;
    }
    #readingNumbers(step) {
        try {
            step();
        }
        catch (cause) {
            if (!(cause instanceof tar_number/* TarNumberError */.PZ))
                throw cause;
            throw new TarError(`the archive has ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
        }
    }
}
/** Data that is gathered, in memory of its own size. */
class WholeData {
    #bytes;
    #done;
    #length = 0;
    constructor(size, done) {
        this.#bytes = Buffer.allocUnsafeSlow(size);
        this.#done = done;
    }
    write(bytes) {
        this.#length += bytes.copy(this.#bytes, this.#length);
        return true;
    }
    end() {
        this.#done(this.#bytes);
    }
}
/** An empty name says nothing. */
function named(name) {
    return name === '' ? undefined : name;
}
function typeOf(typeflag, name) {
    switch (typeflag) {
        case '\0':
            return name.endsWith('/') ? 'directory' : 'file';
        case '0':
        case '7':
        case 'S':
            return 'file';
        case '1':
            return 'hardlink';
        case '2':
            return 'symlink';
        case '5':
            return 'directory';
        default:
            return 'other';
    }
}
function hasData(typeflag) {
    return !['1', '2', '3', '4', '5', '6'].includes(typeflag);
}
function isZero(block) {
    return block.every((byte) => byte === 0);
}


/***/ })

};
;