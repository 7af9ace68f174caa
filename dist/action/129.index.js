"use strict";
exports.id = 129;
exports.ids = [129];
exports.modules = {

/***/ 36129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeImageSbom: () => (/* binding */ makeImageSbom),
  makeIndexSbom: () => (/* reexport */ makeIndexSbom)
});

// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(11832);
;// CONCATENATED MODULE: ./build/sbom/cataloger.js
/** Packages of one image: the document of so many takes half a gigabyte to make, and tens of megabytes. */
const MAX_PACKAGES = 50_000;
/** Enough for the signatures of file formats. */
const HEAD_BYTES = 64;
/** Enough for the headers that say where everything is in a program. */
const BEGINNING_BYTES = 4096;
/** The catalogue of an ecosystem whose files each speak for themselves. */
function fileByFile(files, read) {
    return catalogueOf(bounded(readEach(files, read)));
}
/** What was found and what was not read, each in its place. */
function catalogueOf(items) {
    const packages = [];
    const skipped = [];
    for (const item of items) {
        if ('purl' in item)
            packages.push(item);
        else
            skipped.push(item);
    }
    return { packages, skipped };
}
/**
 * What a cataloger reads, as far as there may be of it: after `MAX_PACKAGES` packages and skipped files it ends with one that
 * says so, and no more is read.
 */
function* bounded(items) {
    let count = 0;
    for (const item of items) {
        if (++count > MAX_PACKAGES) {
            yield { path: 'the other packages', why: `there are more than ${MAX_PACKAGES}` };
            return;
        }
        yield item;
    }
}
function* readEach(files, read) {
    for (const file of files) {
        const reading = read(file);
        if ('packages' in reading)
            yield* reading.packages;
        else
            yield { path: file.path, why: reading.skipped };
    }
}

// EXTERNAL MODULE: ./build/sbom/package.js
var sbom_package = __webpack_require__(42365);
;// CONCATENATED MODULE: ./build/sbom/os-identity.js

const OS_RELEASE = ['etc/os-release', 'usr/lib/os-release'];
const DEBIAN_VERSION = 'etc/debian_version';
const ALPINE_RELEASE = 'etc/alpine-release';
const PATHS = new Set([...OS_RELEASE, DEBIAN_VERSION, ALPINE_RELEASE]);
const MAX_BYTES = 64 * 1024;
const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/;
/** CPE 2.2's URI, and 2.3's formatted string, as far as operating systems write them. */
const CPE = /^cpe:(?:\/o(?::[A-Za-z0-9._~%-]*){2,6}|2\.3:o(?::[A-Za-z0-9._*-]{1,64}){10})$/;
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._~+-]{0,63}$/;
/** Whether the operating system is told by this file. */
function isOsFile(path) {
    return PATHS.has(path);
}
/** The operating system of an image, or undefined where it names none, as images from scratch do. */
function identifyOs(files) {
    for (const path of OS_RELEASE) {
        const file = files.get(path);
        const os = file === undefined ? undefined : fromOsRelease(file);
        if (os !== undefined)
            return refined(os, files);
    }
    return fromAlpineRelease(files.get(ALPINE_RELEASE));
}
/** purl's `distro` qualifier: `debian-12.11`. */
function distroOf(os) {
    return os === undefined ? undefined : [os.id, os.version].filter(Boolean).join('-');
}
function fromOsRelease(file) {
    const fields = new Map(file.bytes.subarray(0, MAX_BYTES).toString('utf8').split('\n').flatMap(assignment));
    const id = fields.get('ID')?.toLowerCase() ?? '';
    // Rolling releases have no version; Arch Linux calls its build `rolling`.
    const version = fields.get('VERSION_ID') ?? fields.get('BUILD_ID') ?? '';
    const cpe = fields.get('CPE_NAME') ?? '';
    const vendor = (0,sbom_package/* plain */.pj)(fields.get('VENDOR_NAME'));
    if (!ID.test(id))
        return undefined;
    return {
        id,
        version: VERSION.test(version) ? version : undefined,
        prettyName: (0,sbom_package/* plain */.pj)(fields.get('PRETTY_NAME')),
        ...(CPE.test(cpe) ? { cpe } : {}),
        ...(vendor === undefined ? {} : { vendor }),
        place: { path: file.path, layer: file.layer },
    };
}
/** `KEY=value`, `KEY="value"` or `KEY='value'`, with the shell's escapes; comments and the rest give nothing. */
function assignment(line) {
    const found = /^(?<key>[A-Z][A-Z0-9_]*)=(?<value>.*)$/.exec(line.trim())?.groups;
    const { key = '', value = '' } = found ?? {};
    const quoted = /^(?<quote>["'])(?<inner>.*)\k<quote>$/.exec(value)?.groups;
    const text = (quoted?.['inner'] ?? value).replace(/\\(.)/g, '$1');
    return key === '' ? [] : [[key, text]];
}
/** Debian's os-release has the release alone; its point release stands in debian_version. */
function refined(os, files) {
    if (os.id !== 'debian' || os.version === undefined)
        return os;
    const stated = firstLine(files.get(DEBIAN_VERSION));
    return stated.startsWith(`${os.version}.`) && VERSION.test(stated)
        ? { ...os, version: stated }
        : os;
}
function fromAlpineRelease(file) {
    const version = firstLine(file);
    if (file === undefined || !VERSION.test(version))
        return undefined;
    const place = { path: file.path, layer: file.layer };
    return { id: 'alpine', version, prettyName: undefined, place };
}
function firstLine(file) {
    return file?.bytes.subarray(0, 256).toString('utf8').split('\n', 1)[0]?.trim() ?? '';
}

;// CONCATENATED MODULE: ./build/sbom/package-links.js
/** Names that packages are found by, dependencies between packages, and looking for them. Beyond them they are left out, and that is told. */
const MAX_NAMES = 250_000;
const MAX_LINKS = 250_000;
const MAX_LOOKUPS = 5_000_000;
/**
 * The packages, each with the installed ones that it needs, by their own names or by what they provide. Where two versions of
 * one name are found in the same place, nobody can tell which is meant, and neither is linked. `namesIn` splits a list of
 * relations, lazily: hostile ones are as long as their file.
 */
function linkedPackages(read, namesIn) {
    const related = [];
    const skipped = [];
    for (const item of read) {
        if ('package' in item)
            related.push(item);
        else
            skipped.push(item);
    }
    const links = new Links(related, namesIn);
    const packages = related.map((item) => ({
        ...item.package,
        dependsOn: links.of(item),
    }));
    return { packages, skipped: [...skipped, ...links.leftOut()] };
}
/** In the place of a purl: there are several of that name. */
const AMBIGUOUS = '';
class Links {
    /** By scope, and in it by name. */
    #scopes = new Map();
    #full = new Set();
    #namesIn;
    #names = 0;
    #links = 0;
    #lookups = 0;
    constructor(related, namesIn) {
        this.#namesIn = namesIn;
        for (const { package: found, name = found.name, scope = '' } of related) {
            const known = this.#scopes.get(scope)?.get(name) ?? found.purl;
            this.#set(scope, name, known === found.purl ? known : AMBIGUOUS);
        }
        const own = new Map(this.#scopes.entries().map(([scope, names]) => [scope, new Set(names.keys())]));
        for (const { package: found, provides, scope = '' } of related) {
            for (const name of namesIn(provides)) {
                if (own.get(scope)?.has(name) !== true)
                    this.#provide(scope, name, found.purl);
            }
        }
    }
    of({ needs, scope = '', looksIn = () => [scope] }) {
        if (needs === '' || !this.#mayLookUp(0))
            return [];
        const places = looksIn();
        if (!this.#mayLookUp(places.length))
            return [];
        const scopes = places.flatMap((place) => this.#scopes.get(place) ?? []);
        const needed = new Set();
        for (const name of this.#namesIn(needs)) {
            if (!this.#mayLookUp(scopes.length))
                break;
            const purl = name === '' ? undefined : purlIn(scopes, name);
            if (purl === undefined || purl === AMBIGUOUS || needed.has(purl))
                continue;
            if (this.#links >= MAX_LINKS) {
                this.#full.add(`there are more than ${MAX_LINKS} between packages`);
                break;
            }
            this.#links++;
            needed.add(purl);
        }
        return [...needed];
    }
    leftOut() {
        return Array.from(this.#full, (why) => ({ path: 'the other dependencies', why }));
    }
    #mayLookUp(times) {
        this.#lookups += times;
        if (this.#lookups <= MAX_LOOKUPS)
            return true;
        this.#full.add('they are looked for in too many places');
        return false;
    }
    #provide(scope, name, purl) {
        if (this.#names < MAX_NAMES || this.#scopes.get(scope)?.has(name) === true) {
            this.#set(scope, name, purl);
        }
        else
            this.#full.add(`packages provide more than ${MAX_NAMES} names`);
    }
    #set(scope, name, purl) {
        const names = this.#scopes.get(scope) ?? new Map();
        if (names.size === 0)
            this.#scopes.set(scope, names);
        if (!names.has(name))
            this.#names++;
        names.set(name, purl);
    }
}
function purlIn(scopes, name) {
    for (const names of scopes) {
        const purl = names.get(name);
        if (purl !== undefined)
            return purl;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/sbom/purl.js
var sbom_purl = __webpack_require__(69164);
;// CONCATENATED MODULE: ./build/sbom/text-lines.js
/** The lines of a text one by one, without their ends (LF or CRLF): an array of them can take many times the text's memory. */
function* linesOf(text) {
    for (let at = 0; at <= text.length;) {
        const newline = text.indexOf('\n', at);
        if (newline === -1) {
            yield text.slice(at);
            return;
        }
        yield text.slice(at, newline > at && text[newline - 1] === '\r' ? newline - 1 : newline);
        at = newline + 1;
    }
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/apk.js






const apk_PATHS = new Set(['lib/apk/db/installed', 'usr/lib/apk/db/installed']);
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,254}$/;
const apk_VERSION = /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,254}$/;
const ARCHITECTURE = /^[A-Za-z0-9_-]{1,64}$/;
/** `P:name`. Those of files (F, R, Z, a, M) are passed over. */
const FIELDS = /^[PVALompDC]:/;
/** Alpine, Wolfi and Chainguard packages from apk's database of installed packages (apk-package(5), index fields). */
const apk = {
    name: 'apk',
    wants: ({ path }) => apk_PATHS.has(path),
    catalog: (files, os) => {
        const catalogue = linkedPackages(bounded(readAll(files, os)), namesIn);
        return { ...catalogue, owned: filesIn(files, catalogue.packages) };
    },
};
/** `F:` names a directory, each `R:` after it a file in it. */
function* filesIn(files, packages) {
    const byName = new Map(packages.map((found) => [found.name, found]));
    for (const { bytes, layer } of files) {
        let owner;
        let directory = '';
        for (const line of linesOf(bytes.toString('utf8'))) {
            const value = line.slice(2).trim();
            if (line.startsWith('P:'))
                owner = byName.get(value);
            else if (line.startsWith('F:'))
                directory = value;
            else if (line.startsWith('R:') && owner !== undefined) {
                yield { path: `${directory}/${value}`, owner, layer };
            }
        }
    }
}
function* readAll(files, os) {
    for (const file of files) {
        for (const entry of entriesIn(file.bytes.toString('utf8')))
            yield readPackage(entry, file, os);
    }
}
/** One at a time: all entries of a hostile database at once take a hundred times its size. */
function* entriesIn(text) {
    let entry = new Map();
    for (const line of linesOf(text)) {
        if (line.trim() === '') {
            if (entry.size > 0)
                yield entry;
            entry = new Map();
        }
        else if (FIELDS.test(line))
            entry.set(line.charAt(0), line.slice(2).trim());
    }
    if (entry.size > 0)
        yield entry;
}
function readPackage(entry, file, os) {
    const name = entry.get('P') ?? '';
    const version = entry.get('V') ?? '';
    const arch = entry.get('A') ?? '';
    const origin = entry.get('o') ?? name;
    const sound = [name, origin].every((text) => NAME.test(text)) && apk_VERSION.test(version);
    const purl = sound &&
        ARCHITECTURE.test(arch) &&
        (0,sbom_purl/* purlOf */.V)({
            type: 'apk',
            namespace: os?.id ?? 'alpine',
            name,
            version,
            qualifiers: { arch, distro: distroOf(os), upstream: origin === name ? undefined : origin },
        });
    if (typeof purl !== 'string') {
        return { path: file.path, why: 'a package without a sound name, version and architecture' };
    }
    const supplier = (0,sbom_package/* personName */.hJ)(entry.get('m'));
    const licence = (0,sbom_package/* plain */.pj)(entry.get('L'));
    return {
        provides: entry.get('p') ?? '',
        needs: entry.get('D') ?? '',
        package: {
            purl,
            name,
            version,
            licences: licence === undefined ? [] : [licence],
            ...(supplier === undefined ? {} : { supplier }),
            properties: {
                'aquasecurity:trivy:SrcName': origin,
                'aquasecurity:trivy:SrcVersion': version,
            },
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** `so:libz.so.1 busybox>=1.36 !other`: names without their version bounds; conflicts are left out. */
function* namesIn(list) {
    for (const [word] of list.matchAll(/\S+/g)) {
        if (!word.startsWith('!'))
            yield /^[^<>=~]*/.exec(word)?.[0] ?? '';
    }
}

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/shared/json.js
var shared_json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/sbom/json-fields.js
var json_fields = __webpack_require__(90757);
;// CONCATENATED MODULE: ./build/sbom/layer-path.js
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

;// CONCATENATED MODULE: ./build/sbom/catalogers/bitnami.js








const DOCUMENT = /^opt\/bitnami\/(?:[^/]+\/)*\.spdx-[^/]+\.spdx$/;
/** What images had before they had SPDX documents. */
const COMPONENTS = 'opt/bitnami/.bitnami_components.json';
const PURL = /^pkg:bitnami\/(?<name>[a-z0-9._-]+)@(?<version>[A-Za-z0-9._-]+)(?:\?(?<query>[A-Za-z0-9=&._-]*))?$/;
const bitnami_NAME = /^[a-z0-9._-]{1,128}$/;
const bitnami_VERSION = /^[A-Za-z0-9._-]{1,128}$/;
const QUALIFIERS = ['arch', 'distro'];
/** SPDX's words for having no answer. */
const NO_ANSWER = new Set(['NOASSERTION', 'NONE']);
/** What Bitnami compiles into its images, from the SPDX 2 documents (JSON) that it leaves beside each application. */
const bitnami = {
    name: 'bitnami',
    wants: ({ path }) => DOCUMENT.test(path) || path === COMPONENTS,
    catalog: (files) => linkedPackages(bounded(bitnami_readAll(files)), linesOf),
};
function* bitnami_readAll(files) {
    for (const file of files) {
        try {
            const json = (0,json_fields/* jsonObjectIn */.$4)(file);
            if (baseOf(file.path) === baseOf(COMPONENTS))
                yield* readComponents(json, file);
            else
                yield* readDocument(json, file);
        }
        catch (error) {
            yield { path: file.path, why: (0,errors/* messageOf */.bD)(error) };
        }
    }
}
function* readDocument(json, file) {
    const needs = new Map();
    for (const relation of (0,shared_json/* recordsOf */.M$)(json['relationships'])) {
        const { spdxElementId: from, relatedSpdxElement: to, relationshipType: type } = relation;
        if (typeof from !== 'string' || typeof to !== 'string')
            continue;
        if (type !== 'CONTAINS' && type !== 'DEPENDS_ON')
            continue;
        const known = needs.get(from);
        if (known === undefined)
            needs.set(from, [to]);
        else
            known.push(to);
    }
    // One text for all packages that have one identifier.
    const lists = new Map(needs.entries().map(([id, ids]) => [id, ids.join('\n')]));
    for (const entry of (0,shared_json/* recordsOf */.M$)(json['packages'])) {
        const purl = bitnami_purlIn(entry);
        if (purl === undefined)
            continue;
        const id = (0,json_fields/* textOf */.b6)(entry['SPDXID']) ?? '';
        const found = foundBy(purl, file);
        if ('why' in found)
            yield found;
        else
            yield { ...withSpdx(found, entry), name: id, needs: lists.get(id) ?? '' };
    }
}
/** Only those of Bitnami's own: the packages of Go, npm and the like in it have their own databases. */
function bitnami_purlIn(entry) {
    return (0,shared_json/* recordsOf */.M$)(entry['externalRefs'])
        .filter(({ referenceType }) => referenceType === 'purl')
        .map(({ referenceLocator }) => (0,json_fields/* textOf */.b6)(referenceLocator))
        .find((locator) => locator?.startsWith('pkg:bitnami/'));
}
function foundBy(text, file) {
    const { name = '', version = '', query = '' } = PURL.exec(text)?.groups ?? {};
    const given = new URLSearchParams(query);
    const qualifiers = QUALIFIERS.map((key) => [key, given.get(key) ?? undefined]);
    return related(name, version, Object.fromEntries(qualifiers), file);
}
function related(name, version, qualifiers, file) {
    const sound = bitnami_NAME.test(name) && bitnami_VERSION.test(version);
    const purl = sound && (0,sbom_purl/* purlOf */.V)({ type: 'bitnami', name, version, qualifiers });
    if (typeof purl !== 'string') {
        return { path: file.path, why: 'a component without a sound name and version' };
    }
    const place = { path: file.path, layer: file.layer };
    const found = { purl, name, version, licences: [], place };
    return { scope: file.path, provides: '', needs: '', package: found };
}
function withSpdx(found, entry) {
    const licence = ['licenseConcluded', 'licenseDeclared']
        .map((field) => (0,json_fields/* textOf */.b6)(entry[field]))
        .find((text) => text !== undefined && !NO_ANSWER.has(text));
    const supplier = /^(?:Organization|Person): (?<name>[^(<]+)/
        .exec((0,json_fields/* textOf */.b6)(entry['supplier']) ?? '')
        ?.groups?.['name']?.trim();
    return {
        ...found,
        package: {
            ...found.package,
            licences: licence === undefined ? [] : [licence],
            ...(supplier === undefined || supplier === '' ? {} : { supplier }),
        },
    };
}
function* readComponents(json, file) {
    for (const [name, entry] of Object.entries(json)) {
        if (!(0,shared_json/* isRecord */.u4)(entry))
            continue;
        const qualifiers = { arch: (0,json_fields/* textOf */.b6)(entry['arch'], 64), distro: (0,json_fields/* textOf */.b6)(entry['distro'], 64) };
        yield related(name, (0,json_fields/* textOf */.b6)(entry['version']) ?? '', qualifiers, file);
    }
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/composer.js








/** In the vendor directory, whatever it is called. */
const INSTALLED = /(?:^|\/)composer\/installed\.json$/;
const composer_NAME = /^(?<vendor>[a-z0-9][a-z0-9_.-]{0,127})\/(?<name>[a-z0-9][a-z0-9_.-]{0,127})$/;
const SHA1 = /^[0-9a-f]{40}$/;
/** PHP packages from what Composer writes down of what it has installed: an array (Composer 1), or an object that holds it (Composer 2). */
const composer = {
    name: 'composer',
    wants: ({ path }) => INSTALLED.test(path),
    catalog: (files) => linkedPackages(bounded(composer_readAll(files)), linesOf),
};
function* composer_readAll(files) {
    for (const file of files) {
        try {
            yield* readInstalled(file);
        }
        catch (error) {
            yield { path: file.path, why: (0,errors/* messageOf */.bD)(error) };
        }
    }
}
function* readInstalled(file) {
    const json = (0,json_fields/* jsonIn */.Yf)(file);
    const whole = (0,shared_json/* isRecord */.u4)(json) ? json : { packages: json };
    const forDevelopment = new Set((0,json_fields/* textsOf */.CB)(whole['dev-package-names']));
    if (!Array.isArray(whole['packages']))
        (0,shared_json/* asObject */.eB)(whole['packages'], 'its list of packages');
    for (const entry of (0,shared_json/* recordsOf */.M$)(whole['packages']))
        yield readEntry(entry, forDevelopment, file);
}
function readEntry(entry, forDevelopment, file) {
    const whole = (0,json_fields/* textOf */.b6)(entry['name'])?.toLowerCase() ?? '';
    const version = (0,json_fields/* textOf */.b6)(entry['version']) ?? '';
    const { vendor, name = '' } = composer_NAME.exec(whole)?.groups ?? {};
    const sound = name !== '' && (0,sbom_package/* isPlain */.$i)(version, 256);
    const purl = sound && (0,sbom_purl/* purlOf */.V)({ type: 'composer', namespace: vendor, name, version });
    if (typeof purl !== 'string') {
        return { path: file.path, why: 'an entry without a sound vendor, name and version' };
    }
    const [author] = (0,shared_json/* recordsOf */.M$)(entry['authors']);
    const supplier = (0,json_fields/* textOf */.b6)(author?.['name']);
    const sha1 = (0,json_fields/* textOf */.b6)((0,shared_json/* recordOf */.zv)(entry['dist'])['shasum']) ?? '';
    return {
        name: whole,
        scope: file.path,
        provides: namesOf(entry['replace'], entry['provide']),
        needs: namesOf(entry['require']),
        package: {
            purl,
            ...(vendor === undefined ? {} : { group: vendor }),
            name,
            version,
            licences: choiceOf((0,json_fields/* textsOf */.CB)(entry['license'])),
            ...(supplier === undefined ? {} : { supplier }),
            ...(SHA1.test(sha1) ? { hashes: { 'SHA-1': sha1 } } : {}),
            // CycloneDX's own taxonomy of properties.
            ...(forDevelopment.has(whole)
                ? { properties: { 'cdx:composer:package:isDevRequirement': 'true' } }
                : {}),
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** Several are a choice between them (composer.json schema, license). */
function choiceOf(licences) {
    return licences.length > 1 ? [licences.join(' OR ')] : licences;
}
function namesOf(...relations) {
    const names = relations.flatMap((relation) => Object.keys((0,shared_json/* recordOf */.zv)(relation)));
    return names.join('\n').toLowerCase();
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/conda.js








const RECORD = /(?:^|\/)conda-meta\/[^/]+\.json$/;
const conda_NAME = /^[a-z0-9_][a-z0-9_.-]{0,127}$/;
const WORD = /^[A-Za-z0-9_.+-]{1,128}$/;
/** conda packages from the records of an environment (`conda-meta/NAME-VERSION-BUILD.json`, conda's PrefixRecord). */
const conda = {
    name: 'conda',
    wants: ({ path }) => RECORD.test(path),
    catalog: (files) => linkedPackages(bounded(conda_readAll(files)), linesOf),
};
function* conda_readAll(files) {
    for (const file of files) {
        try {
            const json = (0,json_fields/* jsonObjectIn */.$4)(file);
            // Tools keep files of their own beside the records.
            if (json['name'] !== undefined || json['version'] !== undefined)
                yield readRecord(json, file);
        }
        catch (error) {
            yield { path: file.path, why: (0,errors/* messageOf */.bD)(error) };
        }
    }
}
function readRecord(json, file) {
    const name = (0,json_fields/* textOf */.b6)(json['name']) ?? '';
    const version = (0,json_fields/* textOf */.b6)(json['version']) ?? '';
    const sound = conda_NAME.test(name) && (0,sbom_package/* isPlain */.$i)(version, 128);
    const purl = sound && (0,sbom_purl/* purlOf */.V)({ type: 'conda', name, version, qualifiers: qualifiersOf(json) });
    if (typeof purl !== 'string')
        return { path: file.path, why: 'it has no sound name and version' };
    const licence = (0,json_fields/* textOf */.b6)(json['license']);
    return {
        scope: directoryOf(file.path),
        provides: '',
        needs: (0,json_fields/* textsOf */.CB)(json['depends']).map(nameIn).join('\n'),
        package: {
            purl,
            name,
            version,
            licences: licence === undefined ? [] : [licence],
            hashes: hashesOf(json),
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** purl-spec, type conda: build, channel, subdir, type. */
function qualifiersOf(json) {
    const archive = (0,json_fields/* textOf */.b6)(json['fn'] ?? json['url'], 2048) ?? '';
    return {
        build: wordOf(json['build']),
        channel: channelOf((0,json_fields/* textOf */.b6)(json['channel'], 2048) ?? ''),
        subdir: wordOf(json['subdir']),
        type: /\.(?<type>conda|tar\.bz2)$/.exec(archive)?.groups?.['type'],
    };
}
function wordOf(value) {
    const text = (0,json_fields/* textOf */.b6)(value);
    return text !== undefined && WORD.test(text) ? text : undefined;
}
/** `main` of `…/pkgs/main/linux-64`, `conda-forge` of `…/conda-forge` or of itself: the host may hold a login. */
function channelOf(channel) {
    const segments = channel
        .replace(/^[a-z]+:\/\/[^/]*/, '')
        .split('/')
        .filter(Boolean);
    const last = segments.at(-1) ?? '';
    const isSubdir = segments.length > 1 && /^(?:noarch|[a-z]+-[a-z0-9]+)$/.test(last);
    return wordOf(isSubdir && channel.includes('://') ? segments.at(-2) : last);
}
/** The name of a match specification: `python >=3.8,<3.9`, `libgcc-ng[version='>=12']`. */
function nameIn(specification) {
    return /^[^\s<>=!~[]*/.exec(specification)?.[0].toLowerCase() ?? '';
}
/** Of the archive that it was installed from. */
function hashesOf(json) {
    const sha256 = (0,json_fields/* textOf */.b6)(json['sha256']) ?? '';
    const md5 = (0,json_fields/* textOf */.b6)(json['md5']) ?? '';
    if (/^[0-9a-f]{64}$/.test(sha256))
        return { 'SHA-256': sha256 };
    return /^[0-9a-f]{32}$/.test(md5) ? { MD5: md5 } : {};
}

;// CONCATENATED MODULE: ./build/sbom/control-file.js

const FIELD = /^(?<name>[A-Za-z][A-Za-z0-9_-]{0,63}):[ \t]*(?<value>.*)$/;
/** Of a field that is repeated or continued more often the rest is passed over; no honest one comes near. */
const MAX_VALUES = 1000;
const MAX_CONTINUATIONS = 10_000;
/**
 * Reads the paragraphs of a Debian control file (deb822) or the header of Python's core metadata, which look the same:
 * continuation lines begin with white space and are joined to their field by a newline; empty lines part the paragraphs.
 * Lines that are neither are passed over. One paragraph at a time, with the wanted fields alone, because all of a hostile file at
 * once takes a hundred times its size.
 */
function* paragraphsIn(text, wanted) {
    let current = new ParagraphReader(wanted);
    for (const line of linesOf(text)) {
        if (line.trim() !== '') {
            current.add(line);
            continue;
        }
        if (current.isParagraph)
            yield current.fields;
        if (current.begun)
            current = new ParagraphReader(wanted);
    }
    if (current.isParagraph)
        yield current.fields;
}
/** The first value of a field. */
function fieldOf(paragraph, name) {
    return paragraph.get(name)?.[0];
}
class ParagraphReader {
    fields = new Map();
    begun = false;
    /** It has a field, wanted or not. */
    isParagraph = false;
    #wanted;
    /** The values whose last one a continuation line continues. */
    #open = [];
    #continuations = 0;
    constructor(wanted) {
        this.#wanted = wanted;
    }
    add(line) {
        this.begun = true;
        if (/^[ \t]/.test(line))
            this.#continue(line.trim());
        else
            this.#open = this.#begin(line);
    }
    #continue(text) {
        if (this.#open.length === 0 || ++this.#continuations > MAX_CONTINUATIONS)
            return;
        const last = this.#open.pop() ?? '';
        this.#open.push(`${last}\n${text}`);
    }
    #begin(line) {
        const { name = '', value = '' } = FIELD.exec(line)?.groups ?? {};
        if (name !== '')
            this.isParagraph = true;
        const key = name.toLowerCase();
        if (!this.#wanted.has(key))
            return [];
        const values = this.fields.get(key) ?? [];
        if (values.length >= MAX_VALUES)
            return [];
        this.fields.set(key, values);
        values.push(value.trimEnd());
        return values;
    }
}

;// CONCATENATED MODULE: ./build/sbom/licence-names.js
/**
 * Names of licences that two packaging policies define, as the SPDX identifiers of the very same licences. What stands in no table
 * stays as it is spelled.
 */
/** Debian's machine-readable copyright format 1.0 (DEP-5), §7.2.1 License short names, without version. */
const DEBIAN = new Map([
    ['Expat', 'MIT'],
    ['BSD-2-clause', 'BSD-2-Clause'],
    ['BSD-3-clause', 'BSD-3-Clause'],
    ['BSD-4-clause', 'BSD-4-Clause'],
    ['CC0', 'CC0-1.0'],
    ['Zlib', 'Zlib'],
]);
const GNU = /^(?<family>A?GPL|LGPL|GFDL(?:-NIV)?)-(?<version>[0-9](?:\.[0-9])?)(?<later>\+?)$/;
const GNU_VERSIONS = new Set([
    ...['GPL-1.0', 'GPL-2.0', 'GPL-3.0', 'AGPL-1.0', 'AGPL-3.0'],
    ...['LGPL-2.0', 'LGPL-2.1', 'LGPL-3.0', 'GFDL-1.1', 'GFDL-1.2', 'GFDL-1.3'],
]);
/** The format leaves zeros out at the end of a version. */
const VERSIONED = /^(?<family>Apache|MPL|Artistic)-(?<major>2)(?:\.0)*$/;
/** The SPDX identifier of a licence by the short name that Debian gives it, or the name. */
function debianLicence(name) {
    const { family } = VERSIONED.exec(name)?.groups ?? {};
    return DEBIAN.get(name) ?? gnuLicence(name) ?? (family === undefined ? name : `${family}-2.0`);
}
/** `GPL-2+` is version 2 or any later one, `GPL-2` that one alone. */
function gnuLicence(name) {
    const { family = '', version = '', later } = GNU.exec(name)?.groups ?? {};
    const whole = version.includes('.') ? version : `${version}.0`;
    const noInvariants = family.endsWith('-NIV') ? '-no-invariants' : '';
    const id = `${family.replace('-NIV', '')}-${whole}`;
    if (!GNU_VERSIONS.has(id))
        return undefined;
    return `${id}${noInvariants}-${later === '+' ? 'or-later' : 'only'}`;
}
/** Writing R Extensions, Licensing: the abbreviations of R's own licence database, and alternatives between bars. */
function cranLicence(text) {
    const choices = text.split('|').map(cranChoice);
    return choices.some((choice) => choice === undefined) ? text : choices.join(' OR ');
}
/** `GPL (>= 2)`, `GPL-3`, `MIT + file LICENSE` (whose file names the holder of the copyright). */
function cranChoice(text) {
    const name = text.trim();
    if (/^MIT \+ file LICEN[CS]E$/.test(name))
        return 'MIT';
    const { family, from } = /^(?<family>A?GPL|LGPL) ?\(>= ?(?<from>[0-9.]+)\)$/.exec(name)?.groups ?? {};
    return gnuLicence(family === undefined ? name : `${family}-${from ?? ''}+`);
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/cran.js







const cran_NAME = /^[A-Za-z][A-Za-z0-9.]{0,127}$/;
const cran_VERSION = /^[0-9][0-9.-]{0,63}$/;
const cran_FIELDS = new Set([
    'built',
    'depends',
    'imports',
    'license',
    'linkingto',
    'maintainer',
    'package',
    'version',
]);
/** R packages from the DESCRIPTION of each that is installed (Writing R Extensions, The DESCRIPTION file). */
const cran = {
    name: 'cran',
    wants: ({ path }) => baseOf(path) === 'DESCRIPTION',
    catalog: (files) => linkedPackages(bounded(cran_readAll(files)), cran_namesIn),
};
function* cran_readAll(files) {
    for (const file of files) {
        const [fields] = paragraphsIn(file.bytes.toString('utf8'), cran_FIELDS);
        // R writes `Built` when it installs a package; without it the file is one of a source tree, or of something else.
        if (fields?.has('built') !== true || !fields.has('package'))
            continue;
        const name = fieldOf(fields, 'package') ?? '';
        const version = fieldOf(fields, 'version') ?? '';
        const sound = cran_NAME.test(name) && cran_VERSION.test(version);
        const purl = sound && (0,sbom_purl/* purlOf */.V)({ type: 'cran', name, version });
        if (typeof purl !== 'string') {
            yield { path: file.path, why: 'it has no sound name and version' };
            continue;
        }
        const supplier = (0,sbom_package/* personName */.hJ)(fieldOf(fields, 'maintainer'));
        const licence = (0,sbom_package/* plain */.pj)(fieldOf(fields, 'license'), 200);
        yield {
            provides: '',
            needs: ['depends', 'imports', 'linkingto']
                .map((field) => fieldOf(fields, field) ?? '')
                .join(','),
            package: {
                purl,
                name,
                version,
                licences: licence === undefined ? [] : [cranLicence(licence)],
                ...(supplier === undefined ? {} : { supplier }),
                place: { path: file.path, layer: file.layer },
            },
        };
    }
}
/** `R (>= 3.3.0), utils`: names without their version bounds. */
function* cran_namesIn(list) {
    for (const [relation] of list.matchAll(/[^,]+/g)) {
        yield /^\s*(?<name>[A-Za-z0-9.]*)/.exec(relation)?.groups?.['name'] ?? '';
    }
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/dotnet.js







const DEPS = /\.deps\.json$/;
/** NuGet's package ids, and its versions as it normalises them. */
const dotnet_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const dotnet_VERSION = /^[0-9][0-9A-Za-z.+-]{0,127}$/;
/** The .NET runtime that an application brings along is listed under the name of its package with this before it. */
const RUNTIME_PACK = 'runtimepack.';
/** What a library brings to the running program; without any of them it was there for the compiler alone. */
const RUN_TIME_ASSETS = ['runtime', 'runtimeTargets', 'native', 'resources'];
/** .NET libraries from the dependency manifests that the SDK writes beside a program (`*.deps.json`, dotnet/sdk runtime-configuration-file). */
const dotnet = {
    name: 'dotnet',
    wants: ({ path }) => DEPS.test(path),
    catalog: (files) => linkedPackages(bounded(dotnet_readAll(files)), linesOf),
};
function* dotnet_readAll(files) {
    for (const file of files) {
        try {
            yield* readManifest(file);
        }
        catch (error) {
            yield { path: file.path, why: (0,errors/* messageOf */.bD)(error) };
        }
    }
}
function* readManifest(file) {
    const json = (0,json_fields/* jsonObjectIn */.$4)(file);
    const libraries = (0,shared_json/* asObject */.eB)(json['libraries'], 'libraries');
    const target = targetOf(json);
    for (const [key, library] of Object.entries(libraries)) {
        if (!(0,shared_json/* isRecord */.u4)(library) || !isInstalled(library, target?.[key]))
            continue;
        yield readLibrary(key, library, (0,shared_json/* recordOf */.zv)(target?.[key]), file);
    }
}
/** The libraries of the platform that the program is built for. */
function targetOf(json) {
    const name = (0,json_fields/* textOf */.b6)((0,shared_json/* recordOf */.zv)(json['runtimeTarget'])['name']);
    const target = name === undefined ? undefined : (0,shared_json/* recordOf */.zv)(json['targets'])[name];
    return (0,shared_json/* isRecord */.u4)(target) ? target : undefined;
}
/** The program itself and its parts are of type `project` and `reference`; they come from no registry. */
function isInstalled(library, target) {
    const type = (0,json_fields/* textOf */.b6)(library['type'])?.toLowerCase();
    if (type === 'runtimepack')
        return true;
    if (type !== 'package')
        return false;
    return (!(0,shared_json/* isRecord */.u4)(target) ||
        RUN_TIME_ASSETS.some((asset) => Object.keys((0,shared_json/* recordOf */.zv)(target[asset])).length > 0));
}
function readLibrary(key, library, target, file) {
    const [first = '', version = '', ...more] = key.split('/', 3);
    const name = nameOf(first);
    const sound = more.length === 0 && dotnet_NAME.test(name) && dotnet_VERSION.test(version);
    const purl = sound && (0,sbom_purl/* purlOf */.V)({ type: 'nuget', name, version });
    if (typeof purl !== 'string') {
        return { path: file.path, why: 'a library without a sound name and version' };
    }
    return {
        name: `${name}/${version}`.toLowerCase(),
        scope: file.path,
        provides: '',
        needs: Object.entries((0,shared_json/* recordOf */.zv)(target['dependencies']))
            .flatMap(([needed, wanted]) => typeof wanted === 'string' ? `${nameOf(needed)}/${wanted}` : [])
            .join('\n')
            .toLowerCase(),
        package: {
            purl,
            name,
            version,
            licences: [],
            hashes: dotnet_hashesOf((0,json_fields/* textOf */.b6)(library['sha512'])),
            place: { path: file.path, layer: file.layer },
        },
    };
}
function nameOf(name) {
    return name.startsWith(RUNTIME_PACK) ? name.slice(RUNTIME_PACK.length) : name;
}
/** `sha512-…` in Base64, of the package; empty for what was built in place. */
function dotnet_hashesOf(text = '') {
    const base64 = /^sha512-(?<base64>[A-Za-z0-9+/]{86}==)$/.exec(text)?.groups?.['base64'];
    if (base64 === undefined)
        return {};
    return { 'SHA-512': Buffer.from(base64, 'base64').toString('hex') };
}

;// CONCATENATED MODULE: ./build/sbom/debian-files.js

/** dpkg's lists of files, `NAME.list` or `NAME:ARCHITECTURE.list`, and what distroless images have in their place. */
const LIST = /^var\/lib\/dpkg\/info\/(?<name>[^/:]+)(?::(?<arch>[^/:]+))?\.list$/;
const SUMS = /^var\/lib\/dpkg\/status\.d\/(?<name>[^/]+)\.md5sums$/;
/** Whether a file says which files a Debian package has. */
function listsDebianFiles(path) {
    return LIST.test(path) || SUMS.test(path);
}
/** The files that Debian packages brought with them. */
function* debianFiles(files, packages) {
    const owners = ownersByName(packages);
    for (const { path, bytes, layer } of files) {
        const list = LIST.exec(path)?.groups;
        const { name = '', arch } = list ?? SUMS.exec(path)?.groups ?? {};
        const owner = owners.get(`${name}:${arch ?? ''}`) ?? owners.get(name);
        if (owner === undefined)
            continue;
        for (const line of linesOf(bytes.toString('utf8'))) {
            const owned = list === undefined ? /^[0-9a-f]{32} {2}(?<path>.+)$/.exec(line)?.groups?.['path'] : line;
            if (owned)
                yield { path: owned, owner, layer };
        }
    }
}
/** By name, and by name and architecture; the first of each. */
function ownersByName(packages) {
    const owners = new Map();
    for (const found of packages) {
        const arch = new URL(found.purl).searchParams.get('arch') ?? '';
        for (const key of [found.name, `${found.name}:${arch}`]) {
            if (!owners.has(key))
                owners.set(key, found);
        }
    }
    return owners;
}

;// CONCATENATED MODULE: ./build/sbom/debian-copyright.js


/** More are in no file that names licences and not whole texts. */
const MAX_LICENCES = 100;
/** Files that come before the format name none, but point to texts that every Debian system has. */
const COMMON = /\/usr\/share\/common-licenses\/(?<name>[A-Za-z0-9][A-Za-z0-9.+-]{0,40})/g;
const debian_copyright_NAME = /^[A-Za-z0-9][A-Za-z0-9.+_/-]{0,60}(?: with [A-Za-z0-9 .+_/-]{1,60})?$/;
/**
 * The licences that a Debian package's copyright file names, in order and once each: of the machine-readable format (DEP-5) its short
 * names, as SPDX identifiers where those are the very same; of older files the common licences that they refer to.
 */
function licencesInCopyright(text) {
    const isMachineReadable = /^Format(?:-Specification)?:/i.test(text);
    const found = new Set();
    for (const line of linesOf(text)) {
        if (found.size >= MAX_LICENCES)
            break;
        for (const name of isMachineReadable ? shortNamesIn(line) : commonLicencesIn(line)) {
            found.add(name);
        }
    }
    return [...found];
}
/** `License: GPL-2+ or Artistic, and BSD-3-clause`: each is named; how they go together has no place in a list. */
function shortNamesIn(line) {
    const synopsis = /^License:(?<text>.{1,500})$/i.exec(line)?.groups?.['text'];
    // So are most lines.
    if (synopsis === undefined)
        return [];
    return synopsis
        .split(/,| or | and /)
        .map((part) => part.replace(/^\s*(?:or|and) /, '').trim())
        .filter((name) => debian_copyright_NAME.test(name))
        .map(debianLicence);
}
/** By the names that their files have: that of a text is not that of a licence, "or later" may stand beside it. */
function commonLicencesIn(line) {
    return Array.from(line.slice(0, 1000).matchAll(COMMON), ({ groups }) => (groups?.['name'] ?? '').replace(/[.+-]+$/, ''));
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/dpkg.js








const STATUS = 'var/lib/dpkg/status';
/** Distroless images have one file a package, and its checksums beside it. */
const STATUS_D = /^var\/lib\/dpkg\/status\.d\/(?!.*\.md5sums$)[^/]+$/;
const COPYRIGHT = /^usr\/share\/doc\/(?<name>[^/]+)\/copyright$/;
/** Where the maintainers of Debian, Ubuntu and what is made of them have their addresses; of those elsewhere nobody can tell. */
const DISTRIBUTION = /[@.](?:debian\.org|debian\.net|ubuntu\.com|canonical\.com|kali\.org|raspberrypi\.com|linuxmint\.com)>?\s*$/;
const dpkg_NAME = /^[a-z0-9][a-z0-9+.-]{0,254}$/;
const dpkg_VERSION = /^(?:[0-9]+:)?[A-Za-z0-9.+~-]{1,254}$/;
const dpkg_ARCHITECTURE = /^[a-z0-9-]{1,64}$/;
const SOURCE = /^(?<name>[a-z0-9][a-z0-9+.-]*)(?: \((?<version>[A-Za-z0-9.+~:-]+)\))?$/;
const dpkg_FIELDS = new Set([
    'architecture',
    'depends',
    'maintainer',
    'package',
    'pre-depends',
    'provides',
    'source',
    'status',
    'version',
]);
/** Debian and Ubuntu packages from dpkg's database (deb-control(5), dpkg-query(1)), their licences from the copyright files that policy asks for. */
const dpkg = {
    name: 'dpkg',
    wants: ({ path }) => path === STATUS || STATUS_D.test(path) || COPYRIGHT.test(path) || listsDebianFiles(path),
    catalog: (files, os) => {
        const catalogue = linkedPackages(withLicences(files, os), dpkg_namesIn);
        return { ...catalogue, owned: debianFiles(files, catalogue.packages) };
    },
};
/**
 * A package without a copyright file has that of another one of the same source: its documents are a link to the other's (Debian
 * policy §12.5).
 */
function* withLicences(files, os) {
    const byName = copyrightsIn(files);
    const found = [...bounded(dpkg_readAll(files, os))];
    const packages = found.filter((item) => 'package' in item);
    const bySource = new Map(packages.flatMap(({ source, package: { name } }) => {
        const licences = byName.get(name);
        return licences === undefined ? [] : [[source, licences]];
    }));
    const architectures = [...new Set(packages.map(({ scope = '' }) => scope))];
    for (const item of found) {
        if (!('package' in item)) {
            yield item;
            continue;
        }
        const { package: read, source, scope = '' } = item;
        const licences = byName.get(read.name) ?? bySource.get(source) ?? [];
        // Of its own architecture, or of none, or of whatever other is installed beside it.
        const looksIn = () => [scope, 'all', ...architectures];
        yield { ...item, looksIn, package: { ...read, licences } };
    }
}
function copyrightsIn(files) {
    const found = new Map();
    for (const { path, bytes } of files) {
        const name = COPYRIGHT.exec(path)?.groups?.['name'];
        if (name !== undefined)
            found.set(name, licencesInCopyright(bytes.toString('utf8')));
    }
    return found;
}
function* dpkg_readAll(files, os) {
    for (const file of files) {
        if (COPYRIGHT.test(file.path) || listsDebianFiles(file.path))
            continue;
        for (const paragraph of paragraphsIn(file.bytes.toString('utf8'), dpkg_FIELDS)) {
            if (dpkg_isInstalled(paragraph))
                yield dpkg_readPackage(paragraph, file, os);
        }
    }
}
/**
 * Whether its files are there: in every state but the two that say that they are not (dpkg(1), package states). Packages of status.d
 * have no state and are all installed.
 */
function dpkg_isInstalled(paragraph) {
    const status = fieldOf(paragraph, 'status') ?? '';
    return !/^\s*\S+\s+\S+\s+(?:not-installed|config-files)\s*$/.test(status);
}
function dpkg_readPackage(paragraph, file, os) {
    const name = fieldOf(paragraph, 'package') ?? '';
    const version = fieldOf(paragraph, 'version') ?? '';
    const arch = fieldOf(paragraph, 'architecture') ?? '';
    const source = sourceOf(paragraph, name, version);
    const purl = dpkg_NAME.test(name) &&
        dpkg_VERSION.test(version) &&
        dpkg_ARCHITECTURE.test(arch) &&
        (0,sbom_purl/* purlOf */.V)({
            type: 'deb',
            namespace: os?.id,
            name,
            version,
            qualifiers: { arch, distro: distroOf(os), upstream: source.upstream },
        });
    if (typeof purl !== 'string') {
        return {
            path: file.path,
            why: 'a paragraph without a sound package name, version and architecture',
        };
    }
    const maintainer = fieldOf(paragraph, 'maintainer') ?? '';
    const supplier = (0,sbom_package/* personName */.hJ)(maintainer);
    return {
        source: `${source.name} ${source.version}`,
        scope: arch,
        provides: fieldOf(paragraph, 'provides') ?? '',
        needs: ['pre-depends', 'depends']
            .map((relation) => fieldOf(paragraph, relation) ?? '')
            .join(','),
        package: {
            purl,
            name,
            version,
            licences: [],
            ...(supplier === undefined ? {} : { supplier }),
            ...(DISTRIBUTION.test(maintainer) ? {} : { thirdParty: true }),
            properties: sourceProperties(source.name, source.version),
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** The source package, by which the security trackers speak: `Source: name (version)`, each where it differs. */
function sourceOf(paragraph, name, version) {
    const found = SOURCE.exec(fieldOf(paragraph, 'source') ?? '')?.groups;
    const sourceName = found?.['name'] ?? name;
    const sourceVersion = found?.['version'] ?? version;
    if (sourceVersion !== version) {
        return { name: sourceName, version: sourceVersion, upstream: `${sourceName}@${sourceVersion}` };
    }
    return { name: sourceName, version, upstream: sourceName === name ? undefined : sourceName };
}
/** As trivy reads them: epoch, upstream version and Debian revision apart (deb-version(7)). */
function sourceProperties(name, whole) {
    const { epoch, version = whole, release, } = /^(?:(?<epoch>[0-9]+):)?(?<version>.*?)(?:-(?<release>[^-]*))?$/.exec(whole)?.groups ?? {};
    return {
        'aquasecurity:trivy:SrcName': name,
        'aquasecurity:trivy:SrcVersion': version,
        ...(release === undefined ? {} : { 'aquasecurity:trivy:SrcRelease': release }),
        ...(epoch === undefined ? {} : { 'aquasecurity:trivy:SrcEpoch': epoch }),
    };
}
/** Package names in a relation field: `a (>= 1), b:any | c`; every alternative that is installed counts. */
function* dpkg_namesIn(list) {
    for (const [relation] of list.matchAll(/[^,|]+/g)) {
        const name = /^\s*(?<name>[a-z0-9][a-z0-9+.-]*)/.exec(relation)?.groups?.['name'];
        if (name !== undefined)
            yield name;
    }
}

;// CONCATENATED MODULE: ./build/sbom/cpe.js
/** An application as the National Vulnerability Database names it: a CPE 2.3 formatted string (NISTIR 7695 §6.2). */
function cpeOf(vendor, product, version, update) {
    const parts = [vendor, product, version].map(escaped);
    return `cpe:2.3:a:${parts.join(':')}:${update === undefined ? '*' : escaped(update)}:*:*:*:*:*:*`;
}
function escaped(part) {
    return part.toLowerCase().replace(/[^\w.-]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/sbom/executables/classifiers.js
const MAX_MATCH = 256;
/**
 * What the images of the official library install outside of every package manager. Each pattern was found in a program of the
 * project itself or of a distribution, and is tested on it, or on its text where it is too large to keep; those from elsewhere say so.
 */
const CLASSIFIERS = [
    {
        name: 'bash',
        file: /^bash$/,
        versions: [/@\(#\)Bash version (?<version>\d+\.\d+\.\d+)\(/g],
        cpe: ['gnu', 'bash'],
    },
    {
        name: 'bun',
        file: /^bun$/,
        versions: [/Bun v(?<version>\d+\.\d+\.\d+) \(/g],
        cpe: ['oven-sh', 'bun'],
    },
    {
        name: 'busybox',
        file: /^busybox$/,
        versions: [/BusyBox v(?<version>\d+\.\d+\.\d+)/g],
        cpe: ['busybox', 'busybox'],
    },
    {
        name: 'curl',
        file: /^curl$/,
        versions: [/\0curl\/(?<version>\d+\.\d+\.\d+)\0/g, /\0curl (?<version>\d+\.\d+\.\d+) \(/g],
        cpe: ['haxx', 'curl'],
    },
    {
        name: 'deno',
        file: /^deno$/,
        versions: [/\+[0-9a-f]{7}Deno\/(?<version>\d+\.\d+\.\d+)/g],
        cpe: ['deno', 'deno'],
    },
    {
        name: 'haproxy',
        file: /^haproxy$/,
        versions: [/ version (?<version>\d+\.\d+(?:\.|-dev|-rc)\d+)[^,\0]{0,40}, released 20\d\d/g],
        cpe: ['haproxy', 'haproxy'],
    },
    {
        name: 'httpd',
        file: /^(?:httpd|apache2)$/,
        versions: [/\0Apache\/(?<version>\d+\.\d+\.\d+)[ \0]/g],
        cpe: ['apache', 'http_server'],
    },
    {
        name: 'lighttpd',
        file: /^lighttpd$/,
        versions: [/\0lighttpd\/(?<version>\d+\.\d+\.\d+)[ \0]/g],
        cpe: ['lighttpd', 'lighttpd'],
    },
    {
        name: 'lua',
        file: /^lua(?<series>\d\.\d)?$/,
        versions: [/\$LuaVersion: Lua (?<version>\d\.\d\.\d+) /g],
        cpe: ['lua', 'lua'],
    },
    {
        name: 'mariadb',
        file: /^(?:mariadb|mariadbd|mysql|mysqld)$/,
        versions: [/\0(?<version>\d+\.\d+\.\d+)-MariaDB[-\0]/g],
        cpe: ['mariadb', 'mariadb'],
    },
    {
        name: 'memcached',
        file: /^memcached$/,
        versions: [/\0memcached (?<version>\d+\.\d+\.\d+)\0/g],
        cpe: ['memcached', 'memcached'],
    },
    {
        name: 'mysql',
        file: /^mysqld?$/,
        versions: [
            /\0MySQL (?<version>\d+\.\d+\.\d+)\0/g,
            /\0(?<version>\d+\.\d+\.\d+)\0(?:\d+\.\d+\.\d+\.\d+)?\0{0,32}mysql_real_escape_string\0/g,
        ],
        cpe: ['oracle', 'mysql'],
    },
    {
        name: 'nginx',
        file: /^nginx$/,
        versions: [/nginx version: nginx\/(?<version>\d+\.\d+\.\d+)/g],
        cpe: ['f5', 'nginx'],
    },
    {
        name: 'node',
        file: /^node$/,
        versions: [/node\.js\/v(?<version>\d+\.\d+\.\d+)/g],
        cpe: ['nodejs', 'node.js'],
    },
    {
        name: 'openssl',
        file: /^openssl$/,
        versions: [
            /\0OpenSSL (?<version>\d+\.\d+\.\d+[a-z]?(?:-(?:alpha|beta)\d+)?) \d{1,2} [A-Z][a-z]{2} 20\d\d/g,
        ],
        cpe: ['openssl', 'openssl'],
    },
    {
        name: 'perl',
        file: /^perl(?:\d\.\d+\.\d+)?$/,
        versions: [/\/lib\/[^\0]{0,60}perl5?\/(?<version>\d\.\d+\.\d+)[/\0]/g],
        cpe: ['perl', 'perl'],
    },
    {
        name: 'php',
        file: /^libphp\d?\.so$/,
        versions: [/X-Powered-By: PHP\/(?<version>\d+\.\d+\.\d+(?:(?:alpha|beta|RC)\d+)?)/g],
        cpe: ['php', 'php'],
    },
    {
        name: 'php-cli',
        file: /^php(?<series>\d\.\d)?$/,
        versions: [/X-Powered-By: PHP\/(?<version>\d+\.\d+\.\d+(?:(?:alpha|beta|RC)\d+)?)/g],
        cpe: ['php', 'php'],
    },
    {
        name: 'php-fpm',
        file: /^php-fpm(?<series>\d\.\d)?$/,
        versions: [/X-Powered-By: PHP\/(?<version>\d+\.\d+\.\d+(?:(?:alpha|beta|RC)\d+)?)/g],
        cpe: ['php', 'php'],
    },
    {
        name: 'postgresql',
        file: /^postgres$/,
        versions: [
            /\0(?:postgres \()?PostgreSQL\)? (?<version>\d+(?:\.\d+){1,2}|\d+(?:beta|rc)\d+)[ \n\0]/g,
        ],
        cpe: ['postgresql', 'postgresql'],
    },
    {
        name: 'proftpd',
        file: /^proftpd$/,
        versions: [/ProFTPD Version (?<version>\d+\.\d+\.\d+(?:rc\d+|[a-z])?)/g],
        cpe: ['proftpd', 'proftpd'],
    },
    {
        name: 'python',
        file: /^(?:python|libpython)(?<series>\d+\.\d+)[a-z]*(?:\.so\.\d+\.\d+)?$/,
        versions: [/\0(?<version>\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?\+?)\0/g],
        cpe: ['python', 'python'],
    },
    {
        name: 'redis',
        file: /^redis-(?:server|check-rdb)$/,
        versions: [
            /\0(?<version>\d+\.\d+\.\d+)\0c11-builtin\0/g,
            // Of the official image, by what syft knows of it: the version, the name of the building machine, the time.
            /\0(?<version>\d+\.\d+\.\d+)buildkitsandbox-\d{10,20}\0/g,
        ],
        cpe: ['redis', 'redis'],
    },
    {
        name: 'ruby',
        file: /^(?:ruby(?<series>\d\.\d)?|libruby(?:-\d\.\d)?\.so\.\d+\.\d+(?:\.\d+)?)$/,
        versions: [/\0ruby (?<version>\d+\.\d+\.\d+(?:(?:p|preview|rc|dev)\d*)?) \(20\d\d-/g],
        cpe: ['ruby-lang', 'ruby'],
    },
    {
        name: 'rust',
        file: /^libstd-[0-9a-f]{16}\.so$/,
        versions: [/rustc version (?<version>\d+\.\d+\.\d+(?:-(?:beta|nightly)[.\d]*)?) \(/g],
        cpe: ['rust-lang', 'rust'],
    },
    {
        name: 'valkey',
        file: /^valkey-server$/,
        versions: [
            /\0(?<version>\d+\.\d+\.\d+)\0c11-builtin\0/g,
            // As for redis.
            /\0(?:valkey)?(?<version>\d+\.\d+\.\d+)buildkitsandbox-\d{10,20}\0/g,
        ],
        cpe: ['lfprojects', 'valkey'],
    },
    {
        name: 'varnish',
        file: /^varnishd$/,
        versions: [/\(varnish-(?<version>\d+\.\d+\.\d+) revision /g],
        cpe: ['varnish-software', 'varnish_cache'],
    },
];

;// CONCATENATED MODULE: ./build/sbom/executables/classify.js



const WINDOW = 64 * 1024;
/** What the classifiers know a program as; nothing where its name is none of theirs, or its version is not found. */
function classify(path, bytes) {
    return CLASSIFIERS.flatMap((classifier) => {
        const file = classifier.file.exec(baseOf(path));
        return file === null ? [] : (classified(classifier, file.groups?.['series'], bytes) ?? []);
    });
}
function classified({ name, versions, cpe }, series, bytes) {
    // Another's version is passed over: one that does not begin as the file's name says.
    const beginning = series === undefined ? '' : `${series}.`;
    for (const pattern of versions) {
        const version = versionsIn(bytes, pattern).find((found) => found.startsWith(beginning));
        if (version !== undefined) {
            const own = ownText(version);
            return { name, version: own, cpe: cpeOf(...cpe, own), pattern: pattern.source };
        }
    }
    return undefined;
}
function* versionsIn(bytes, pattern) {
    for (const text of windowsOf(bytes)) {
        for (const { groups } of text.matchAll(pattern))
            yield groups?.['version'] ?? '';
    }
}
/** Piece by piece, for the text of a whole program takes as much memory again; each overlaps the next by a match's length. */
function* windowsOf(bytes) {
    for (let at = 0; at < bytes.length; at += WINDOW) {
        yield bytes.toString('latin1', at, at + WINDOW + MAX_MATCH);
    }
}
/** A match holds on to the text that it was found in; this does not. */
function ownText(match) {
    return Buffer.from(match, 'latin1').toString('latin1');
}

;// CONCATENATED MODULE: ./build/sbom/executables/ordered-bytes.js
/** An executable whose headers or tables lead nowhere. */
class MalformedExecutable extends Error {
}
/** Bytes whose numbers are in one byte order; reading outside of them throws MalformedExecutable. */
class OrderedBytes {
    bytes;
    #little;
    constructor(bytes, little) {
        this.bytes = bytes;
        this.#little = little;
    }
    u16(at) {
        const bytes = this.#within(at, 2);
        return this.#little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
    }
    u32(at) {
        const bytes = this.#within(at, 4);
        return this.#little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    }
    /** Beyond 2^53 it is not exact; no file reaches that far, so that it still is out of every bound. */
    u64(at) {
        const bytes = this.#within(at, 8);
        return Number(this.#little ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
    }
    /** A pointer of 4 or 8 bytes. */
    word(at, size) {
        return size === 8 ? this.u64(at) : this.u32(at);
    }
    /** As much of a range as there is. */
    slice(at, size) {
        return at > this.bytes.length ? this.bytes.subarray(0, 0) : this.bytes.subarray(at, at + size);
    }
    /** Where the entries of a table begin. Throws MalformedExecutable where it is not in the file as a whole. */
    *table(at, count, entrySize) {
        if (count > 0 && (entrySize === 0 || at + count * entrySize > this.bytes.length)) {
            throw new MalformedExecutable(`a table of ${count} entries does not fit into it`);
        }
        for (let index = 0; index < count; index++)
            yield at + index * entrySize;
    }
    #within(at, size) {
        if (at + size <= this.bytes.length)
            return this.bytes;
        throw new MalformedExecutable('it ends before its headers do');
    }
}

;// CONCATENATED MODULE: ./build/sbom/executables/region.js
/** What is mapped at a virtual address, from there to the end of its region; undefined where nothing is. */
function mappedAt(regions, address) {
    for (const region of regions) {
        const from = address - region.address;
        if (from >= 0 && from < region.bytes.length)
            return region.bytes.subarray(from);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/sbom/executables/elf.js


const LAYOUT_32 = {
    word: 4,
    header: { programs: 28, sections: 32, programSize: 42 },
    program: { flags: 24, offset: 4, address: 8, fileSize: 16 },
    section: { address: 12, offset: 16, size: 20, link: 24 },
};
const LAYOUT_64 = {
    word: 8,
    header: { programs: 32, sections: 40, programSize: 54 },
    program: { flags: 4, offset: 8, address: 16, fileSize: 32 },
    section: { address: 16, offset: 24, size: 32, link: 40 },
};
const PT_LOAD = 1;
const WRITABLE_NOT_EXECUTABLE = 2;
const EXECUTE_AND_WRITE = 3;
const READ = 4;
const READ_AND_EXECUTE = 5;
const ACCESS = 7;
const SHT_NOBITS = 8;
/** The number of sections, or the index of their names, does not fit into the header and stands in the first section. */
const ELSEWHERE = { count: 0, names: 0xffff };
/** An ELF program or library of 32 or 64 bits in either byte order. Throws MalformedExecutable. */
function readElf(bytes) {
    const elf = new Elf(bytes);
    return {
        pointerBytes: elf.pointerBytes,
        littleEndian: elf.littleEndian,
        section: (name) => elf.section(name),
        writableData: () => elf.writableData(),
        at: (address) => elf.at(address),
    };
}
/**
 * Where the machine code of a program is, as its first bytes tell; nowhere if its data may be among the code, as older linkers put
 * it, or if the headers do not tell.
 */
function machineCodeIn(beginning) {
    try {
        const segments = [...new Elf(beginning).segments()];
        const hasDataApart = segments.some(({ flags }) => (flags & ACCESS) === READ);
        return segments.filter(({ flags }) => hasDataApart && (flags & ACCESS) === READ_AND_EXECUTE);
    }
    catch (error) {
        if (error instanceof MalformedExecutable)
            return [];
        throw error;
    }
}
class Elf {
    littleEndian;
    #file;
    #layout;
    /** A file, or its first bytes. */
    constructor(bytes) {
        this.littleEndian = bytes[5] !== 2;
        this.#file = new OrderedBytes(bytes, this.littleEndian);
        this.#layout = bytes[4] === 1 ? LAYOUT_32 : LAYOUT_64;
    }
    get pointerBytes() {
        return this.#layout.word;
    }
    section(name) {
        const { address, offset, size } = this.#layout.section;
        const wanted = Buffer.from(`${name}\0`);
        const { entries, names } = this.#sections();
        for (const at of entries) {
            const found = this.#file.slice(names + this.#file.u32(at), wanted.length);
            if (!found.equals(wanted) || this.#file.u32(at + 4) === SHT_NOBITS)
                continue;
            const bytes = this.#file.slice(this.#word(at + offset), this.#word(at + size));
            return { address: this.#word(at + address), bytes };
        }
        return undefined;
    }
    writableData() {
        for (const segment of this.segments()) {
            const isData = (segment.flags & EXECUTE_AND_WRITE) === WRITABLE_NOT_EXECUTABLE;
            if (isData)
                return this.#region(segment);
        }
        return undefined;
    }
    at(address) {
        return mappedAt(this.segments().map((segment) => this.#region(segment)), address);
    }
    /** Where the section headers are, and the table of their names. */
    #sections() {
        const { header, section, word } = this.#layout;
        const table = this.#word(header.sections);
        const fields = header.programSize + 4;
        if (table === 0)
            return { entries: [], names: 0 };
        const stated = {
            count: this.#file.u16(fields + 2),
            names: this.#file.u16(fields + 4),
        };
        const entrySize = this.#file.u16(fields);
        if (entrySize < section.link + 4) {
            throw new MalformedExecutable(`section headers of ${entrySize} bytes`);
        }
        const count = stated.count === ELSEWHERE.count ? this.#file.word(table + section.size, word) : stated.count;
        const index = stated.names === ELSEWHERE.names ? this.#file.u32(table + section.link) : stated.names;
        const entries = this.#file.table(table, count, entrySize);
        if (index >= count)
            return { entries: [], names: 0 };
        return { entries, names: this.#word(table + index * entrySize + section.offset) };
    }
    *segments() {
        const { header, program } = this.#layout;
        const count = this.#file.u16(header.programSize + 2);
        const entrySize = this.#file.u16(header.programSize);
        for (const at of this.#file.table(this.#word(header.programs), count, entrySize)) {
            if (this.#file.u32(at) !== PT_LOAD)
                continue;
            const from = this.#word(at + program.offset);
            yield {
                flags: this.#file.u32(at + program.flags),
                address: this.#word(at + program.address),
                from,
                to: from + this.#word(at + program.fileSize),
            };
        }
    }
    #region({ address, from, to }) {
        return { address, bytes: this.#file.slice(from, to - from) };
    }
    #word(at) {
        return this.#file.word(at, this.#layout.word);
    }
}

;// CONCATENATED MODULE: ./build/sbom/executables/mach-o.js


const mach_o_LAYOUT_32 = {
    word: 4,
    commands: 28,
    segment: 0x1,
    fields: { offset: 32, fileSize: 36, protection: 40, sectionCount: 48, sections: 56 },
    sectionBytes: 68,
};
const mach_o_LAYOUT_64 = {
    word: 8,
    commands: 32,
    segment: 0x19,
    fields: { offset: 40, fileSize: 48, protection: 56, sectionCount: 64, sections: 72 },
    sectionBytes: 80,
};
const MAGIC_32 = 0xfeedface;
const MAGIC_64 = 0xfeedfacf;
const MAGIC_32_LITTLE = 0xcefaedfe;
const MAGIC_64_LITTLE = 0xcffaedfe;
const FAT_64 = 0xcafebabf;
/** Where the address stands in a segment command, and in a section of either size. */
const SEGMENT_ADDRESS = 24;
const SECTION_ADDRESS = 32;
const READ_WRITE = 3;
/** The largest programs have some hundred. */
const MAX_COMMANDS = 0xffff;
/** Whether a file begins as a Mach-O file of one architecture does; the first four bytes, big endian. */
function isMachO(magic) {
    return [MAGIC_32, MAGIC_64, MAGIC_32_LITTLE, MAGIC_64_LITTLE].includes(magic);
}
/** The files of the architectures in a fat file. Throws MalformedExecutable. */
function fatParts(bytes) {
    const file = new OrderedBytes(bytes, false);
    const is64 = file.u32(0) === FAT_64;
    const entries = file.table(8, file.u32(4), is64 ? 32 : 20);
    const parts = Array.from(entries, (at) => is64
        ? file.slice(file.u64(at + 8), file.u64(at + 16))
        : file.slice(file.u32(at + 8), file.u32(at + 12)));
    // Else a few bytes could be read as thirty programs.
    if (parts.reduce((sum, part) => sum + part.length, 0) > bytes.length) {
        throw new MalformedExecutable('a file whose architectures lie upon each other');
    }
    return parts;
}
/** A Mach-O program or library of 32 or 64 bits in either byte order. Throws MalformedExecutable. */
function readMachO(bytes) {
    const magic = bytes.readUInt32BE(0);
    const littleEndian = magic === MAGIC_32_LITTLE || magic === MAGIC_64_LITTLE;
    const is64 = magic === MAGIC_64 || magic === MAGIC_64_LITTLE;
    const machO = new MachO(new OrderedBytes(bytes, littleEndian), is64 ? mach_o_LAYOUT_64 : mach_o_LAYOUT_32);
    return {
        pointerBytes: is64 ? 8 : 4,
        littleEndian,
        section: (name) => machO.section(name),
        writableData: () => machO.writableData(),
        at: (address) => machO.at(address),
    };
}
class MachO {
    #file;
    #layout;
    constructor(file, layout) {
        this.#file = file;
        this.#layout = layout;
    }
    section(name) {
        const { fields, sectionBytes, word } = this.#layout;
        const wanted = Buffer.from(name.padEnd(16, '\0'));
        for (const segment of this.#segments()) {
            const count = this.#file.u32(segment.at + fields.sectionCount);
            // Else commands that overlap would make it read the same sections again and again.
            if (fields.sections + count * sectionBytes > segment.size) {
                throw new MalformedExecutable(`a load command too short for ${count} sections`);
            }
            for (const at of this.#file.table(segment.at + fields.sections, count, sectionBytes)) {
                if (!this.#file.slice(at, 16).equals(wanted))
                    continue;
                const size = this.#word(at + SECTION_ADDRESS + word);
                const offset = this.#file.u32(at + SECTION_ADDRESS + 2 * word);
                const address = this.#word(at + SECTION_ADDRESS);
                return { address, bytes: this.#file.slice(offset, size) };
            }
        }
        return undefined;
    }
    writableData() {
        const { protection } = this.#layout.fields;
        return this.#segments().find(({ at, region }) => region.bytes.length > 0 &&
            this.#file.u32(at + protection) === READ_WRITE &&
            this.#file.u32(at + protection + 4) === READ_WRITE)?.region;
    }
    at(address) {
        return mappedAt(this.#segments().map(({ region }) => region), address);
    }
    *#segments() {
        const { commands, segment, fields } = this.#layout;
        const count = this.#file.u32(16);
        if (count > MAX_COMMANDS)
            throw new MalformedExecutable(`a file of ${count} load commands`);
        let at = commands;
        for (let index = 0; index < count; index++) {
            const size = this.#file.u32(at + 4);
            if (size < 8)
                throw new MalformedExecutable(`a load command of ${size} bytes`);
            if (this.#file.u32(at) === segment) {
                const offset = this.#word(at + fields.offset);
                const bytes = this.#file.slice(offset, this.#word(at + fields.fileSize));
                yield { at, size, region: { address: this.#word(at + SEGMENT_ADDRESS), bytes } };
            }
            at += size;
        }
    }
    #word(at) {
        return this.#file.word(at, this.#layout.word);
    }
}

;// CONCATENATED MODULE: ./build/sbom/executables/pe.js


/** Where the DOS header says that the rest begins. */
const NEW_HEADER = 0x3c;
const SIGNATURE = 0x50450000;
const COFF_HEADER = 20;
const SECTION_HEADER = 40;
const PE32_PLUS = 0x20b;
/** IMAGE_SCN_ALIGN_*, which says nothing about the data. */
const ALIGNMENT = 0x00f00000;
/** IMAGE_SCN_CNT_INITIALIZED_DATA, IMAGE_SCN_MEM_READ, IMAGE_SCN_MEM_WRITE */
const WRITABLE_DATA = 0xc0000040;
/** A program or library of Windows (PE/COFF specification); none in a program of DOS. Throws MalformedExecutable. */
function readPe(bytes) {
    const file = new OrderedBytes(bytes, true);
    const signature = file.u32(NEW_HEADER);
    if (signature + 4 > bytes.length || bytes.readUInt32BE(signature) !== SIGNATURE)
        return [];
    const coff = signature + 4;
    const optional = coff + COFF_HEADER;
    const sections = {
        at: optional + file.u16(coff + 16),
        count: file.u16(coff + 2),
    };
    const isPlus = file.u16(optional) === PE32_PLUS;
    const base = isPlus ? file.u64(optional + 24) : file.u32(optional + 28);
    const regions = () => sectionsOf(file, sections, base);
    return [
        {
            pointerBytes: isPlus ? 8 : 4,
            littleEndian: true,
            section: (name) => regions().find((section) => section.name === name),
            writableData: () => regions().find(({ flags, bytes: data }) => (flags & ~ALIGNMENT) >>> 0 === WRITABLE_DATA && data.length > 0),
            at: (address) => mappedAt(regions(), address),
        },
    ];
}
function* sectionsOf(file, { at: table, count }, base) {
    for (const at of file.table(table, count, SECTION_HEADER)) {
        yield {
            name: file.slice(at, 8).toString('latin1').replace(/\0+$/, ''),
            address: base + file.u32(at + 12),
            bytes: file.slice(file.u32(at + 20), file.u32(at + 16)),
            flags: file.u32(at + 36),
        };
    }
}

;// CONCATENATED MODULE: ./build/sbom/executables/executable.js



const ELF = 0x7f454c46;
const ELF_PROGRAM = 2;
const ELF_SHARED = 3;
const FAT = 0xcafebabe;
const executable_FAT_64 = 0xcafebabf;
/** Java classes begin as fat Mach-O files do; the number after it is their version there, 45 at least, and few architectures here. */
const MAX_ARCHITECTURES = 30;
/** What a file's first bytes say that it is: a program or a shared library, not an object file or a dump. */
function executableFormat(head) {
    if (head.length < 20)
        return undefined;
    const magic = head.readUInt32BE(0);
    if (magic === ELF)
        return isLinkedElf(head) ? 'elf' : undefined;
    if (magic === FAT || magic === executable_FAT_64) {
        return head.readUInt32BE(4) <= MAX_ARCHITECTURES ? 'fat' : undefined;
    }
    if (isMachO(magic))
        return 'mach-o';
    return head.toString('latin1', 0, 2) === 'MZ' ? 'pe' : undefined;
}
/**
 * The executables in a file: one, or one for each architecture of a fat Mach-O file; none where it is no executable at all.
 * Throws MalformedExecutable.
 */
function executablesIn(bytes) {
    switch (executableFormat(bytes)) {
        case undefined:
            return [];
        case 'elf':
            return [readElf(bytes)];
        case 'mach-o':
            return [readMachO(bytes)];
        case 'pe':
            return readPe(bytes);
        case 'fat':
            return fatParts(bytes)
                .filter((part) => executableFormat(part) === 'mach-o')
                .map(readMachO);
    }
}
function isLinkedElf(head) {
    const type = head[5] === 2 ? head.readUInt16BE(16) : head.readUInt16LE(16);
    return type === ELF_PROGRAM || type === ELF_SHARED;
}

;// CONCATENATED MODULE: ./build/sbom/executables/go-modules.js


/** The largest programs have some two thousand. */
const MAX_MODULES = 20_000;
/** Of what the build was set to, what is read. */
const SETTINGS = new Set(['-ldflags', 'vcs.revision', 'vcs.time']);
/** Go's word for a version that it does not know. */
const DEVEL = '(devel)';
/** The text that `runtime/debug.BuildInfo.String` writes: lines of a word and its fields, by tabs. Throws MalformedExecutable. */
function parseModInfo(goVersion, text) {
    let main;
    const modules = [];
    const settings = new Map();
    for (const line of linesOf(text)) {
        const [word, ...fields] = line.split('\t', 5);
        if (word === 'mod')
            main = moduleOf(fields);
        else if (word === 'dep')
            modules.push(moduleOf(fields));
        else if (word === '=>')
            replaceLast(modules, moduleOf(fields));
        else if (word === 'build')
            setting(settings, line);
        if (modules.length > MAX_MODULES) {
            throw new MalformedExecutable(`its build info names more than ${MAX_MODULES} modules`);
        }
    }
    return { goVersion, main: main && { ...main, version: mainVersion(main, settings) }, modules };
}
function moduleOf([path = '', version = '', sum = '']) {
    return { path, version: version === DEVEL ? '' : version, sum };
}
/** A module that a directory replaces keeps its own name, for the directory's says nothing outside of the build. */
function replaceLast(modules, other) {
    const replaced = modules.pop();
    if (replaced === undefined)
        return;
    modules.push(/^[./]/.test(other.path) ? { ...other, path: replaced.path } : other);
}
/** `build	-ldflags="-X main.version=1"`: key and value, each in Go's quotes where it needs them. */
function setting(settings, line) {
    const found = /^build\t"?(?<key>[^="]+)"?=(?<value>.*)$/.exec(line)?.groups;
    const { key, value = '' } = found ?? {};
    if (key !== undefined && SETTINGS.has(key))
        settings.set(key, value.replace(/\\?["`]/g, ' '));
}
/**
 * The main module's version, which older toolchains leave open: as the build set it in a variable, as most release builds
 * do, or else the pseudo-version of the commit (go.dev/ref/mod#pseudo-versions).
 */
function mainVersion({ path, version }, settings) {
    if (version !== '')
        return version;
    return versionInFlags(path, settings.get('-ldflags') ?? '') ?? pseudoVersion(settings) ?? '';
}
/** `-X main.version=1.2.3`, `-X 'example.org/app/internal.gitVersion=v1.2.3'`. */
function versionInFlags(path, flags) {
    const assigned = /(?:^|[\s'=])(?<owner>[^\s'=]+)\.[A-Za-z0-9_]*(?:[vV]er(?:sion)?|VERSION|[tT]ag)=v?(?<version>\d+\.\d+\.\d+[-+.\w]*)(?=['\s]|$)/g;
    for (const { groups } of flags.slice(0, 10_000).matchAll(assigned)) {
        const owner = groups?.['owner'] ?? '';
        const isOwn = owner === 'main' || owner === path || owner.startsWith(`${path}/`);
        if (isOwn && groups?.['version'] !== undefined)
            return `v${groups['version']}`;
    }
    return undefined;
}
function pseudoVersion(settings) {
    const revision = /^[0-9a-f]{12}/.exec(settings.get('vcs.revision') ?? '')?.[0];
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.exec(settings.get('vcs.time') ?? '')?.[0];
    if (revision === undefined || time === undefined)
        return undefined;
    return `v0.0.0-${time.replace(/\D/g, '')}-${revision}`;
}

;// CONCATENATED MODULE: ./build/sbom/executables/go-build.js


/** Where the Go linker puts it, in ELF and in Mach-O files; elsewhere it is in the first data. */
const SECTIONS = ['.go.buildinfo', '__go_buildinfo'];
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const go_build_ALIGNMENT = 16;
const HEADER = 32;
/** Flags: the byte order of the pointers, and whether the strings follow the header (since Go 1.18). */
const BIG_ENDIAN = 1;
const INLINE = 2;
/** Kubernetes, with more than two hundred modules, has 40 kB. */
const MAX_TEXT = 4 * 1024 * 1024;
/**
 * What the Go linker wrote into a program (package debug/buildinfo); undefined where it is not made with Go. Throws
 * MalformedExecutable.
 */
function readGoBuild(program) {
    const start = buildInfoOf(program);
    if (start === undefined)
        return undefined;
    const [version, modInfo] = ((start[15] ?? 0) & INLINE) === 0
        ? stringsBehindPointers(program, start)
        : stringsBehindHeader(start);
    if (version.length === 0)
        return undefined;
    return parseModInfo(version.toString('utf8'), withoutSentinels(modInfo));
}
/** From its magic on. Linkers align it; elsewhere the same bytes are a reader's own constant. */
function buildInfoOf(program) {
    const named = SECTIONS.map((name) => program.section(name)).find((found) => found !== undefined);
    const region = named ?? program.writableData();
    if (region === undefined)
        return undefined;
    const { address, bytes } = region;
    for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
        if ((address + at) % go_build_ALIGNMENT !== 0)
            continue;
        const start = program.at(address + at) ?? bytes.subarray(at);
        return start.length < HEADER ? undefined : start;
    }
    return undefined;
}
function stringsBehindHeader(start) {
    const version = stringAt(start, HEADER);
    return [version.text, stringAt(start, version.end).text];
}
/** Its length as a varint of seven bits a byte, low ones first, and its bytes. */
function stringAt(bytes, at) {
    let length = 0;
    for (let index = 0; index < 8; index++) {
        const byte = bytes[at + index];
        if (byte === undefined)
            break;
        length += (byte & 0x7f) * 2 ** (7 * index);
        if (byte >= 0x80)
            continue;
        const start = at + index + 1;
        return { text: whole(bytes, start, length), end: start + length };
    }
    throw new MalformedExecutable('its build info has a length that leads nowhere');
}
/** Before Go 1.18: pointers to Go's strings, which are a pointer and a length. */
function stringsBehindPointers(program, start) {
    const size = start[14] === 4 ? 4 : 8;
    const little = ((start[15] ?? 0) & BIG_ENDIAN) === 0;
    const stringBehind = (at) => {
        const header = program.at(new OrderedBytes(start, little).word(at, size));
        if (header === undefined)
            return Buffer.alloc(0);
        const fields = new OrderedBytes(header, little);
        const length = fields.word(size, size);
        const text = length === 0 ? undefined : program.at(fields.word(0, size));
        return text === undefined ? Buffer.alloc(0) : whole(text, 0, length);
    };
    return [stringBehind(16), stringBehind(16 + size)];
}
function whole(bytes, at, length) {
    if (length <= MAX_TEXT && at + length <= bytes.length)
        return bytes.subarray(at, at + length);
    throw new MalformedExecutable(`its build info is said to have ${length} bytes`);
}
/** Sixteen bytes before and after, by which Go's own runtime finds the text. Without them there are no modules. */
function withoutSentinels(modInfo) {
    const isWrapped = modInfo.length >= 33 && modInfo[modInfo.length - 17] === 0x0a;
    return isWrapped ? modInfo.toString('utf8', 16, modInfo.length - 16) : '';
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/sbom/executables/rust-crates.js



/** The section that cargo-auditable writes. */
const SECTION = '.dep-v0';
/** Inflated: programs with a thousand crates have 100 kB. */
const rust_crates_MAX_BYTES = 8 * 1024 * 1024;
const MAX_CRATES = 20_000;
const MAX_DEPENDENCIES = 250_000;
/** Brackets and commas. */
const rust_crates_MAX_VALUES = 500_000;
/**
 * The crates in a program built with `cargo auditable` (its format v0: JSON, deflated); undefined where it has no such list.
 * Throws MalformedExecutable, JsonError.
 */
function readCrates(program) {
    const section = program.section(SECTION);
    if (section === undefined || section.bytes.length === 0)
        return undefined;
    const limits = { maxBytes: rust_crates_MAX_BYTES, maxValues: rust_crates_MAX_VALUES };
    const json = (0,shared_json/* parseJson */.qF)(inflated(section.bytes), 'its list of crates', limits);
    const packages = (0,shared_json/* asArray */._j)((0,shared_json/* asObject */.eB)(json, 'it')['packages'], 'its packages');
    if (packages.length > MAX_CRATES) {
        throw new MalformedExecutable(`its list of crates has more than ${MAX_CRATES}`);
    }
    const crates = packages.map(crateOf);
    const links = crates.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
    if (links > MAX_DEPENDENCIES) {
        throw new MalformedExecutable(`its crates need each other ${links} times`);
    }
    return crates;
}
function inflated(bytes) {
    try {
        return (0,external_node_zlib_.inflateSync)(bytes, { maxOutputLength: rust_crates_MAX_BYTES });
    }
    catch (cause) {
        throw new MalformedExecutable('its list of crates cannot be inflated, or is too long', {
            cause,
        });
    }
}
function crateOf(value) {
    const crate = (0,shared_json/* asObject */.eB)(value, 'a crate');
    const kind = crate['kind'] ?? 'runtime';
    return {
        name: (0,shared_json/* asString */.oJ)(crate['name'], "a crate's name"),
        version: (0,shared_json/* asString */.oJ)(crate['version'], "a crate's version"),
        source: (0,shared_json/* asString */.oJ)(crate['source'] ?? '', "a crate's source"),
        isBuildTool: kind !== 'runtime',
        dependencies: (0,shared_json/* asArray */._j)(crate['dependencies'] ?? [], "a crate's dependencies").filter((index) => typeof index === 'number'),
    };
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/crate-packages.js


/** What cargo takes. */
const crate_packages_NAME = /^[A-Za-z0-9_-]{1,64}$/;
/** The crates that are compiled into a program, each with those that it needs; what only built them is left out. */
function* cratePackages(crates, place) {
    const purls = crates.map(purlOfCrate);
    for (const [index, { name, version, isBuildTool, dependencies }] of crates.entries()) {
        if (isBuildTool)
            continue;
        const purl = purls[index];
        if (purl === undefined) {
            yield { path: place.path, why: 'a crate without a sound name and version' };
            continue;
        }
        const needed = dependencies.flatMap((other) => crates[other]?.isBuildTool === false ? (purls[other] ?? []) : []);
        yield { purl, name, version, licences: [], place, method: sbom_package/* BY_COMPILER */.Gq, dependsOn: needed };
    }
}
function purlOfCrate({ name, version }) {
    const isSound = crate_packages_NAME.test(name) && (0,sbom_package/* isPlain */.$i)(version, 256);
    return isSound ? (0,sbom_purl/* purlOf */.V)({ type: 'cargo', name, version }) : undefined;
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/generic-packages.js

/** A pattern is sure to find what it names, and may find it in a program that only speaks of it. */
const BY_PATTERN = 0.8;
/** A program that was known by what stands in it. */
function* genericPackages(found, place) {
    const { name, version, cpe, pattern } = found;
    const purl = (0,sbom_purl/* purlOf */.V)({ type: 'generic', name, version });
    if (purl === undefined)
        return;
    yield {
        purl,
        name,
        version,
        licences: [],
        cpe,
        place,
        method: { technique: 'binary-analysis', confidence: BY_PATTERN, value: pattern },
    };
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/go-packages.js


/** `go1.26.8`, `go1.27rc1 X:jsonv2`: what follows names experiments. */
const RELEASE = /^go(?<version>\d[\w.+-]*)(?: |$)/;
/** The modules of a program built with Go, its own first, and the standard library by the toolchain's version. */
function* goPackages(build, place) {
    const { main } = build;
    const others = build.modules
        .filter((module) => !(main !== undefined && isSame(module, main)))
        .map((module) => modulePackage(module, place));
    const needed = [...others, standardLibrary(build, place)].filter((found) => found !== undefined);
    const purls = needed.flatMap((found) => ('purl' in found ? found.purl : []));
    if (main !== undefined) {
        const found = modulePackage(main, place);
        yield 'purl' in found ? { ...found, dependsOn: purls } : found;
    }
    yield* needed;
}
function isSame(a, b) {
    return a.path === b.path && a.version === b.version;
}
function modulePackage({ path, version, sum }, place) {
    const slash = path.lastIndexOf('/');
    const isSound = (0,sbom_package/* isPlain */.$i)(path) && !/\s/.test(path) && (version === '' || (0,sbom_package/* isPlain */.$i)(version, 256));
    const purl = isSound
        ? (0,sbom_purl/* purlOf */.V)({
            type: 'golang',
            namespace: slash === -1 ? undefined : path.slice(0, slash),
            name: path.slice(slash + 1),
            ...(version === '' ? {} : { version }),
        })
        : undefined;
    if (purl === undefined)
        return { path: place.path, why: 'a Go module without a sound path' };
    return {
        purl,
        name: path,
        version,
        licences: [],
        ...((0,sbom_package/* isPlain */.$i)(sum, 100) ? { properties: { 'seal-image:go:sum': sum } } : {}),
        place,
        method: sbom_package/* BY_COMPILER */.Gq,
    };
}
function standardLibrary({ goVersion }, place) {
    const version = RELEASE.exec(goVersion)?.groups?.['version'];
    const purl = version === undefined || version.length > 100
        ? undefined
        : (0,sbom_purl/* purlOf */.V)({ type: 'golang', name: 'stdlib', version });
    if (purl === undefined || version === undefined)
        return undefined;
    return { purl, name: 'stdlib', version, licences: ['BSD-3-Clause'], place, method: sbom_package/* BY_COMPILER */.Gq };
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/executables.js











/** What programs and libraries are made of, as compilers leave it in them, and which they are: ELF, PE and Mach-O. */
const executables = {
    name: 'executables',
    wants: (_file, head) => executableFormat(head) !== undefined,
    needless: (beginning) => (executableFormat(beginning) === 'elf' ? machineCodeIn(beginning) : []),
    extract: ({ path }, bytes) => {
        try {
            return factsOf(executablesIn(bytes), classify(path, bytes));
        }
        catch (error) {
            // Anything else is an error of ours, and to be seen as one.
            const isTheirs = error instanceof MalformedExecutable || error instanceof errors/* SealError */.EM;
            if (!isTheirs)
                throw error;
            return { skipped: (0,errors/* messageOf */.bD)(error) };
        }
    },
    catalog: (files) => catalogueOf(bounded(packagesIn(files))),
};
function factsOf(programs, classified) {
    const go = programs.flatMap((program) => readGoBuild(program) ?? []);
    const rust = programs.flatMap((program) => {
        const crates = readCrates(program);
        return crates === undefined ? [] : [crates];
    });
    if (go.length + rust.length + classified.length === 0)
        return undefined;
    return { kind: 'executable', executable: { go, rust, classified } };
}
function* packagesIn(files) {
    for (const { path, layer, extract } of files) {
        const place = { path, layer };
        if (extract.kind !== 'executable')
            continue;
        const { go, rust, classified } = extract.executable;
        for (const build of go)
            yield* goPackages(build, place);
        for (const crates of rust)
            yield* cratePackages(crates, place);
        for (const found of classified)
            yield* genericPackages(found, place);
    }
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/gem.js





/** Where RubyGems installs them, and in `default/` those that came with Ruby. A gem's own folder may have one too, which is not installed. */
const DIRECTORY = /(?:^|\/)specifications\//;
const SPECIFICATION = /[^/]\.gemspec$/;
const gem_NAME = /^[A-Za-z0-9._-]{1,255}$/;
const gem_VERSION = /^[0-9][0-9A-Za-z.-]{0,127}$/;
/** What RubyGems reads when it lists gems: `# stub: rack 2.2.22 ruby lib`. */
const STUB = /^# stub: (?<name>\S+) (?<version>\S+) /;
const ASSIGNMENT = /^\s*[a-z_]+\.(?<field>name|version|licenses?|authors?)\s*=\s*\[?(?<value>.*)$/;
const DEPENDENCY = /^\s*[a-z_]+\.add_(?:runtime_)?dependency[ (]\s*(?<value>.*)$/;
const LITERAL = /[\s,]*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|%q<([^>]*)>)(?:\.freeze)?/y;
const MAX_LITERALS = 200;
/** Characters of a line in which literals are looked for. */
const MAX_LINE = 64 * 1024;
/** Ruby gems from the specifications that RubyGems writes when it installs them (Gem::Specification#to_ruby). */
const gem = {
    name: 'gem',
    wants: ({ path }) => SPECIFICATION.test(path) && DIRECTORY.test(path),
    catalog: (files) => linkedPackages(bounded(gem_readAll(files)), linesOf),
};
function* gem_readAll(files) {
    for (const file of files)
        yield readGem(file);
}
function readGem(file) {
    const { name, version, licences, authors, needs } = readSpecification(file.bytes.toString('utf8'));
    const sound = gem_NAME.test(name) && gem_VERSION.test(version);
    const purl = sound && (0,sbom_purl/* purlOf */.V)({ type: 'gem', name, version });
    if (typeof purl !== 'string') {
        return { path: file.path, why: 'a gem specification without a sound name and version' };
    }
    const supplier = (0,sbom_package/* plain */.pj)(authors.join(', ')) ?? authors[0];
    return {
        provides: '',
        needs: needs.join('\n'),
        package: {
            purl,
            name,
            version,
            licences,
            ...(supplier === undefined ? {} : { supplier }),
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** Line by line, as RubyGems writes it; nothing is evaluated. What stands after `else` is for a RubyGems without the feature before it. */
function readSpecification(text) {
    const found = { name: '', version: '', licences: [], authors: [], needs: [] };
    let stub;
    let isElse = false;
    for (const line of linesOf(text)) {
        if (/^\s*(?:else|end)\s*$/.test(line))
            isElse = line.trim() === 'else';
        if (isElse)
            continue;
        stub ??= STUB.exec(line)?.groups;
        const { field, value = '' } = ASSIGNMENT.exec(line)?.groups ?? {};
        if (field !== undefined)
            gem_assign(found, field, [...literalsIn(value)]);
        const needed = DEPENDENCY.exec(line)?.groups?.['value'];
        for (const name of literalsIn(needed ?? '')) {
            if (found.needs.length < MAX_LITERALS && gem_NAME.test(name))
                found.needs.push(name);
            break;
        }
    }
    found.name ||= stub?.['name'] ?? '';
    found.version ||= stub?.['version'] ?? '';
    return found;
}
function gem_assign(found, field, values) {
    const lines = values.flatMap((value) => (0,sbom_package/* plain */.pj)(value) ?? []);
    if (field === 'name')
        found.name = values[0] ?? '';
    else if (field === 'version')
        found.version = values[0] ?? '';
    else if (field.startsWith('author'))
        found.authors = lines;
    else
        found.licences = lines;
}
/** Ruby's string literals, one after the other, up to the first thing that is none. */
function* literalsIn(line) {
    const text = line.slice(0, MAX_LINE);
    LITERAL.lastIndex = 0;
    for (let count = 0; count < MAX_LITERALS; count++) {
        const at = LITERAL.lastIndex;
        const found = LITERAL.exec(text);
        if (found === null)
            return;
        const end = LITERAL.lastIndex;
        yield found[3] ?? unescaped(found[1] ?? found[2] ?? '');
        LITERAL.lastIndex = Math.max(at, end);
    }
}
function unescaped(text) {
    return text.replace(/\\(?:u\{?([0-9A-Fa-f]{4,6})\}?|(.))/g, (_all, code, plainly) => {
        const point = Number.parseInt(code, 16);
        if (Number.isNaN(point))
            return plainly;
        return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
;// CONCATENATED MODULE: ./build/sbom/java/maven-names.js

/** What Maven takes for group and artifact ids. */
const maven_names_ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$/;
/** The text as a group or artifact id, if it is one. */
function mavenId(text) {
    const id = text?.trim();
    return id !== undefined && maven_names_ID.test(id) ? id : undefined;
}
/** The text as a version, if it is one: no blanks, no property that nobody replaced. */
function mavenVersion(text) {
    const version = text?.trim();
    return version !== undefined && (0,sbom_package/* isPlain */.$i)(version, 255) && /^[^\s${}]+$/.test(version)
        ? version
        : undefined;
}

;// CONCATENATED MODULE: ./build/sbom/java/file-name.js


const EXTENSION = /\.(?:jar|war|ear|par|sar|nar|jpi|hpi|kar|far|lpkg|rar|zap)$/i;
/** The first part that begins with a digit begins the version. */
const file_name_VERSIONED = /^(?<artifact>[^-]+(?:-[^0-9-][^-]*)*)-(?<version>[0-9].*)$/;
/** Whether a file is an archive of Java's by its name. */
function isArchiveName(path) {
    return EXTENSION.test(path);
}
/** The name of an archive without its extension: `guava-33.0.0-jre`. */
function stemOf(path) {
    return baseOf(path).replace(EXTENSION, '');
}
/**
 * Artifact and version in `artifact-version.jar`, as Maven and Gradle name what they build. A version that the archive states of
 * itself settles where one ends and the other begins.
 */
function coordinatesInName(path, statedVersion) {
    const stem = stemOf(path);
    if (statedVersion !== undefined && stem.endsWith(`-${statedVersion}`)) {
        const artifact = mavenId(stem.slice(0, -statedVersion.length - 1));
        if (artifact !== undefined)
            return { artifact, version: statedVersion };
    }
    const { artifact, version } = file_name_VERSIONED.exec(stem)?.groups ?? {};
    return { artifact: mavenId(artifact), version: mavenVersion(version) };
}

;// CONCATENATED MODULE: ./build/sbom/java/known-groups.js
const LIBRARIES = [
    {
        artifact: /^spring-(?:aop|aspects|beans|context(?:-indexer|-support)?|core|expression|instrument|jdbc|jms|messaging|orm|oxm|r2dbc|test|tx|web|webflux|webmvc|websocket)$/,
        versions: /^(?:[2-9]|[1-9]\d)\./,
        classes: 'org/springframework/',
        group: 'org.springframework',
    },
    {
        artifact: /^spring-jcl$/,
        classes: 'org/apache/commons/logging/',
        group: 'org.springframework',
    },
    {
        artifact: /^spring-boot(?:-(?:actuator|autoconfigure|devtools|jarmode|loader|test)[a-z-]*)?$/,
        classes: 'org/springframework/boot/',
        group: 'org.springframework.boot',
    },
    {
        artifact: /^spring-security-[a-z0-9-]+$/,
        classes: 'org/springframework/security/',
        group: 'org.springframework.security',
    },
    {
        artifact: /^asm(?:-(?:analysis|commons|tree|util))?$/,
        // Before, its group was `asm`.
        versions: /^(?:[4-9]|[1-9]\d)\./,
        classes: 'org/objectweb/asm/',
        group: 'org.ow2.asm',
    },
    { artifact: /^brave(?:-[a-z0-9-]+)?$/, classes: 'brave/', group: 'io.zipkin.brave' },
    {
        artifact: /^caffeine$/,
        classes: 'com/github/benmanes/caffeine/',
        group: 'com.github.ben-manes.caffeine',
    },
    { artifact: /^checker-qual$/, classes: 'org/checkerframework/', group: 'org.checkerframework' },
    {
        artifact: /^jna(?:-platform)?$/,
        versions: /^(?:[4-9]|[1-9]\d)\./,
        classes: 'com/sun/jna/',
        group: 'net.java.dev.jna',
    },
    { artifact: /^kafka-clients$/, classes: 'org/apache/kafka/', group: 'org.apache.kafka' },
    { artifact: /^kotlin-stdlib$/, classes: 'kotlin/', group: 'org.jetbrains.kotlin' },
    { artifact: /^libthrift$/, classes: 'org/apache/thrift/', group: 'org.apache.thrift' },
    { artifact: /^lucene-[a-z0-9-]+$/, classes: 'org/apache/lucene/', group: 'org.apache.lucene' },
    {
        artifact: /^lz4-java$/,
        // Later ones are `at.yawk.lz4`, whose classes are in the same directory.
        versions: /^1\.(?:[4-7](?:\.\d+)?|8\.0)$/,
        classes: 'net/jpountz/',
        group: 'org.lz4',
    },
    { artifact: /^okhttp$/, classes: 'okhttp3/', group: 'com.squareup.okhttp3' },
    { artifact: /^reactive-streams$/, classes: 'org/reactivestreams/', group: 'org.reactivestreams' },
    {
        artifact: /^reactor-core$/,
        versions: /^(?:[3-9]|[1-9]\d)\./,
        classes: 'reactor/core/',
        group: 'io.projectreactor',
    },
    {
        artifact: /^zipkin-reporter(?:-[a-z0-9-]+)?$/,
        classes: 'zipkin2/reporter/',
        group: 'io.zipkin.reporter2',
    },
    {
        artifact: /^zipkin(?:-(?:collector|storage)(?:-[a-z0-9-]+)?)?$/,
        versions: /^(?:[3-9]|[1-9]\d)\./,
        classes: 'zipkin2/',
        group: 'io.zipkin.zipkin2',
    },
];
/** The groups of the libraries that this may be a class of. */
function* groupsOfClass(name) {
    if (!name.endsWith('.class'))
        return;
    for (const { classes, group } of LIBRARIES)
        if (name.startsWith(classes))
            yield group;
}
/** The group of such a library, if the archive has its classes: a name alone can be anybody's. */
function knownGroup(artifact, version, groups) {
    const found = LIBRARIES.find((library) => library.artifact.test(artifact));
    if (found === undefined || found.versions?.test(version) === false)
        return undefined;
    return groups.has(found.group) ? found.group : undefined;
}

;// CONCATENATED MODULE: ./build/sbom/java/identity.js





/**
 * What one archive holds: a package for each description that Maven left, `pom.properties` before `pom.xml`. The archive
 * itself is the one that its file name tells of; if none is, its manifest or its file name says what it is.
 */
function identityOf(contents) {
    const described = mavenPackages(contents);
    const stem = stemOf(contents.path);
    const own = described.find((found) => isOwn(found, stem, contents, described.length === 1));
    const self = own ?? fromManifestOrName(contents, described.length > 0);
    if (self === undefined)
        return { merged: described };
    const merged = described.filter((found) => found !== own);
    return { self: withManifest(grouped(self, contents), contents.manifest), merged };
}
function mavenPackages({ properties, poms }) {
    const stated = Array.from(properties, ([directory, coordinates]) => mavenPackage(coordinates, poms.get(directory), directory, 'pom.properties'));
    const others = [...poms].filter(([directory]) => !properties.has(directory));
    const described = others.map(([directory, pom]) => mavenPackage(pom, pom, directory, 'pom.xml'));
    return [...stated, ...described].filter((found) => found !== undefined);
}
/** `META-INF/maven/GROUP/ARTIFACT` says the same once more, which helps where a description leaves it out. */
function mavenPackage(coordinates, pom, directory, origin) {
    const isMavens = /(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+$/.test(directory);
    const group = coordinates.group ?? pom?.group ?? mavenId(isMavens ? baseOf(directoryOf(directory)) : '');
    const artifact = coordinates.artifact ?? mavenId(isMavens ? baseOf(directory) : '');
    const version = coordinates.version ?? pom?.version;
    if (artifact === undefined || version === undefined)
        return undefined;
    const { organisation: supplier, developers } = pom ?? {};
    return {
        ...(group === undefined ? {} : { group }),
        artifact,
        version,
        licences: pom?.licences ?? [],
        ...(supplier === undefined ? {} : { supplier }),
        ...(developers === undefined ? {} : { developers }),
        origin,
    };
}
/** Whether a description is of the archive itself and not of what was merged into it. Quarkus writes the group before the name. */
function isOwn({ artifact, version }, stem, { path }, isOnly) {
    const usual = `${artifact}-${version}`;
    if (stem === artifact || stem.startsWith(usual) || stem.endsWith(`.${usual}`))
        return true;
    if (!isOnly)
        return false;
    const named = coordinatesInName(path, undefined);
    return named.version === undefined || named.version === version;
}
function fromManifestOrName({ path, manifest }, hasMerged) {
    const known = nebula(manifest);
    if (known !== undefined)
        return known;
    const group = firstOf(manifest, ['group-id', 'implementation-vendor-id'], mavenId);
    const stated = firstOf(manifest, ['implementation-version', 'plugin-version'], mavenVersion);
    const groupOf = group === undefined ? {} : { group };
    const named = coordinatesInName(path, stated);
    const id = firstOf(manifest, ['artifact-id', 'short-name'], mavenId);
    if (id === undefined && named.artifact !== undefined && named.version !== undefined) {
        const { artifact, version } = named;
        return { ...groupOf, artifact, version, licences: [], origin: 'file name' };
    }
    // Into whatever other libraries were merged, it may be anything: then its file name alone is no name.
    const stem = hasMerged ? undefined : (named.artifact ?? mavenId(stemOf(path)));
    const artifact = id ?? firstOf(manifest, ['implementation-title'], mavenId) ?? stem;
    const version = stated ?? named.version ?? firstOf(manifest, ['bundle-version'], mavenVersion);
    if (artifact === undefined || version === undefined)
        return undefined;
    return { ...groupOf, artifact, version, licences: [], origin: 'MANIFEST.MF' };
}
function firstOf(manifest, names, read) {
    return names.map((name) => read(manifest.get(name))).find((value) => value !== undefined);
}
/** With the group that something else in the archive tells, if it does. */
function grouped(self, { groups, libraries }) {
    if (self.group !== undefined)
        return self;
    const groupOf = (artifact) => {
        const stated = groups.get(artifact);
        if (stated !== undefined)
            return { group: stated };
        const known = knownGroup(artifact, self.version, libraries);
        return known === undefined ? {} : { group: known, isKnown: true };
    };
    const own = groupOf(self.artifact);
    if (own.group !== undefined)
        return { ...self, ...own };
    for (const candidate of new Set([...groups.values(), ...libraries])) {
        const prefix = `${candidate}.`;
        const artifact = self.artifact.startsWith(prefix) ? self.artifact.slice(prefix.length) : '';
        const found = groupOf(artifact);
        if (found.group === candidate)
            return { ...self, ...found, artifact };
    }
    return self;
}
/** `io.micrometer#micrometer-core;1.13.0`, as Gradle's Nebula plugins write it. */
function nebula(manifest) {
    const [, ...parts] = /^([^#;\s]+)#([^#;\s]+);([^#;\s]+)$/.exec(manifest.get('implementation-title') ?? '') ?? [];
    const [group, artifact] = parts.map(mavenId);
    const version = mavenVersion(parts[2]);
    if (group === undefined || artifact === undefined || version === undefined)
        return undefined;
    return { group, artifact, version, licences: [], origin: 'MANIFEST.MF' };
}
/** The archive's manifest adds licence and vendor where nothing else names them. */
function withManifest(self, manifest) {
    const licence = (0,sbom_package/* plain */.pj)(manifest.get('bundle-license')?.split(';', 1)[0]);
    const supplier = self.supplier ??
        (0,sbom_package/* plain */.pj)(manifest.get('implementation-vendor')) ??
        (0,sbom_package/* plain */.pj)(manifest.get('bundle-vendor'));
    return {
        ...self,
        licences: self.licences.length > 0 || licence === undefined ? self.licences : [licence],
        ...(supplier === undefined ? {} : { supplier }),
    };
}

;// CONCATENATED MODULE: ./build/sbom/java/manifest.js

/** Longer than any value that matters. */
const MAX_VALUE = 2048;
const MAX_ATTRIBUTES = 1000;
/**
 * The main attributes of a `META-INF/MANIFEST.MF` (JAR File Specification), by their names in lower case: up to the first empty
 * line, longer lines continued with a blank.
 */
function manifest_readManifest(content) {
    const attributes = new Map();
    let name = '';
    for (const line of linesOf(content.toString('utf8'))) {
        if (line === '')
            break;
        if (line.startsWith(' ')) {
            const value = attributes.get(name) ?? '';
            if (value.length + line.length <= MAX_VALUE)
                attributes.set(name, value + line.slice(1));
            continue;
        }
        const colon = line.indexOf(':');
        if (attributes.size === MAX_ATTRIBUTES || colon === -1)
            break;
        name = line.slice(0, colon).toLowerCase();
        attributes.set(name, line.slice(colon + 1, colon + MAX_VALUE).trimStart());
    }
    return attributes;
}

// EXTERNAL MODULE: ./node_modules/@rgrove/parse-xml/dist/index.js + 11 modules
var dist = __webpack_require__(32811);
// EXTERNAL MODULE: ./node_modules/@rgrove/parse-xml/dist/lib/XmlElement.js
var XmlElement = __webpack_require__(25614);
;// CONCATENATED MODULE: ./build/sbom/java/pom.js



const pom_MAX_LICENCES = 20;
const MAX_DEVELOPERS = 20;
const pom_MAX_TEXT = 1024;
/** Properties may be made of properties. */
const MAX_ROUNDS = 4;
const PROPERTY = /\$\{(?<key>[^${}]+)\}/g;
/**
 * A project's own description (Maven's POM reference): its coordinates, those it inherits from the parent that it names, its licences, and
 * whose it is. Entities that its document type declares are not replaced. Undefined where it is no such document.
 */
function readPom(content) {
    const root = rootOf(content);
    if (root?.name !== 'project')
        return undefined;
    const project = fieldsOf(root);
    const parent = fieldsOf(project.get('parent'));
    const properties = fieldsOf(project.get('properties'));
    const replace = (text) => resolved(text, { project, parent, properties });
    const namesIn = (list, max) => {
        const items = project.get(list)?.children.filter(isElement) ?? [];
        return items
            .slice(0, max)
            .flatMap((item) => (0,sbom_package/* plain */.pj)(replace(textOf(fieldsOf(item), 'name'))) ?? []);
    };
    const developers = namesIn('developers', MAX_DEVELOPERS);
    return {
        group: mavenId(replace(textOf(project, 'groupId') ?? textOf(parent, 'groupId'))),
        artifact: mavenId(replace(textOf(project, 'artifactId'))),
        version: mavenVersion(replace(textOf(project, 'version') ?? textOf(parent, 'version'))),
        licences: namesIn('licenses', pom_MAX_LICENCES),
        organisation: (0,sbom_package/* plain */.pj)(replace(textOf(fieldsOf(project.get('organization')), 'name'))),
        developers: (0,sbom_package/* plain */.pj)(developers.join(', ')) ?? developers[0],
    };
}
function rootOf(content) {
    try {
        return (0,dist/* parseXml */.NO)(decoded(content)).root ?? undefined;
    }
    catch {
        // Not well-formed, or nested deeper than the stack: either way it is no description of a project.
        return undefined;
    }
}
/** UTF-8 unless it says that it is Latin-1, as older ones do. */
function decoded(content) {
    const declaration = content.toString('latin1', 0, 100);
    const isLatin = /^<\?xml[^>]*encoding=["'](?:iso-8859-1|us-ascii|windows-1252)["']/i.test(declaration);
    return content.toString(isLatin ? 'latin1' : 'utf8');
}
function isElement(node) {
    return node instanceof XmlElement/* XmlElement */.W;
}
function fieldsOf(element) {
    const fields = new Map();
    for (const node of element?.children.filter(isElement) ?? []) {
        if (!fields.has(node.name))
            fields.set(node.name, node);
    }
    return fields;
}
function textOf(fields, name) {
    const text = fields.get(name)?.text.trim();
    return text === undefined || text.length > pom_MAX_TEXT ? undefined : text;
}
/** `${project.version}`, `${parent.version}` and the project's own properties are replaced; with any other it is undefined. */
function resolved(text, scope) {
    let value = text;
    for (let round = 0; round < MAX_ROUNDS && value?.includes('${') === true; round++) {
        if (value.length > pom_MAX_TEXT)
            return undefined;
        value = value.replace(PROPERTY, (whole, key) => property(key, scope) ?? whole);
    }
    return value?.includes('${') === true ? undefined : value;
}
function property(key, { project, parent, properties }) {
    const bare = key.replace(/^(?:project|pom)\./, '');
    if (bare.startsWith('parent.'))
        return textOf(parent, bare.slice('parent.'.length));
    return textOf(properties, key) ?? textOf(project, bare) ?? textOf(parent, bare);
}

;// CONCATENATED MODULE: ./build/sbom/java/pom-properties.js


const LINE = /^\s*(?<key>groupId|artifactId|version)\s*[=:](?<value>.*)$/;
/** The coordinates in a `pom.properties`, which Maven puts into each archive that it builds. */
function readPomProperties(content) {
    const stated = new Map();
    for (const line of linesOf(content.toString('utf8'))) {
        const { key, value } = LINE.exec(line)?.groups ?? {};
        if (key !== undefined && value !== undefined)
            stated.set(key, value);
    }
    return {
        group: mavenId(stated.get('groupId')),
        artifact: mavenId(stated.get('artifactId')),
        version: mavenVersion(stated.get('version')),
    };
}

;// CONCATENATED MODULE: ./build/sbom/java/stated-groups.js


/** GraalVM's configuration of an artifact: `META-INF/native-image/GROUP/ARTIFACT/…`. */
const NATIVE_IMAGE = /^META-INF\/native-image\/(?<group>[^/]+)\/(?<artifact>[^/]+)\//;
/** `META-INF/io.netty.versions.properties` of Netty and Armeria. */
const VERSIONS = /^META-INF\/(?<group>[^/]+)\.versions\.properties$/;
/** The group and artifact that the name of a file in an archive states. */
function groupInName(name) {
    const found = NATIVE_IMAGE.exec(name)?.groups;
    const [group, artifact] = [mavenId(found?.['group']), mavenId(found?.['artifact'])];
    return group === undefined || artifact === undefined ? undefined : { group, artifact };
}
/** The group that such a list of versions is of. */
function groupOfVersions(name) {
    return mavenId(VERSIONS.exec(name)?.groups?.['group']);
}
/** The artifacts in such a list: `netty-common.version=4.1.110.Final`. */
function* artifactsInVersions(content) {
    for (const line of linesOf(content.toString('utf8'))) {
        const artifact = mavenId(/^(?<artifact>[^=]+)\.version\s*=/.exec(line)?.groups?.['artifact']);
        if (artifact !== undefined)
            yield artifact;
    }
}

// EXTERNAL MODULE: ./build/shared/free-memory.js
var free_memory = __webpack_require__(54447);
;// CONCATENATED MODULE: ./build/sbom/java/zip.js


const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const END64 = 0x06064b50;
const END64_BYTES = 56;
const END64_LOCATOR = 0x07064b50;
const END64_LOCATOR_BYTES = 20;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** In the place of a number that stands in the zip64 field instead. */
const zip_ELSEWHERE = 0xffffffff;
/** The same, of a number of entries. */
const MANY = 0xffff;
const ZIP64_FIELD = 1;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const MIN_CHUNK = 64 * 1024;
const USUAL_GROWTH = 16;
/**
 * A zip archive in memory (APPNOTE.TXT), read by its central directory as Java reads it; bytes may stand before it, such as the
 * script of an executable jar. One entry after the other, none remembered: names may repeat and mean anything.
 */
class Zip {
    #bytes;
    #directory;
    /** Bytes before the archive. */
    #before;
    constructor(bytes, directory, before) {
        this.#bytes = bytes;
        this.#directory = directory;
        this.#before = before;
    }
    /** Undefined where there is no central directory. */
    static open(bytes) {
        const last = bytes.length - END_BYTES;
        for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
            const found = bytes.readUInt32LE(at) === END ? directoryBefore(bytes, at) : undefined;
            if (found !== undefined)
                return new Zip(bytes, found.directory, found.before);
        }
        return undefined;
    }
    /** As far as the directory holds together. */
    *entries() {
        const directory = this.#directory;
        for (let at = 0; at + CENTRAL_BYTES <= directory.length;) {
            if (directory.readUInt32LE(at) !== CENTRAL)
                return;
            const nameEnd = at + CENTRAL_BYTES + directory.readUInt16LE(at + 28);
            const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
            if (extraEnd > directory.length)
                return;
            yield entryAt(directory, at, nameEnd, extraEnd);
            at = extraEnd + directory.readUInt16LE(at + 32);
        }
    }
    /** A view of the archive where the entry is stored, a copy where it is deflated; never more than `maxBytes`. */
    read(entry, maxBytes) {
        if ((entry.flags & ENCRYPTED) !== 0)
            return { unread: 'it is encrypted' };
        if (entry.bytes > maxBytes)
            return { unread: `it has more than ${maxBytes} bytes` };
        const data = this.#data(entry);
        if (data === undefined)
            return { unread: 'it is not where the archive says that it is' };
        if (entry.method === STORED && data.length === entry.bytes)
            return { content: data };
        if (entry.method !== DEFLATED)
            return { unread: 'it is not compressed as Java compresses' };
        try {
            // At least one of each; and room for all of it at once, unless that is much more than there is of it.
            const maxOutputLength = Math.max(entry.bytes, 1);
            const plausible = Math.max(MIN_CHUNK, USUAL_GROWTH * data.length);
            const chunkSize = Math.min(Math.max(entry.bytes, 64), plausible);
            const content = (0,external_node_zlib_.inflateRawSync)(data, { maxOutputLength, chunkSize });
            if (content.length === entry.bytes)
                return { content };
        }
        catch {
            // What zlib says of it adds nothing.
        }
        return { unread: 'it is damaged, or has another size than the archive says' };
    }
    /** Frees a content that is a copy: nothing may point into it any more. */
    giveBack({ buffer, byteLength }) {
        if (buffer !== this.#bytes.buffer && buffer.byteLength === byteLength)
            (0,free_memory/* freeMemory */.K)(buffer);
    }
    #data(entry) {
        const at = this.#before + entry.offset;
        if (at + LOCAL_BYTES > this.#bytes.length || this.#bytes.readUInt32LE(at) !== LOCAL) {
            return undefined;
        }
        const start = at + LOCAL_BYTES + this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28);
        const end = start + entry.compressedBytes;
        return end > this.#bytes.length ? undefined : this.#bytes.subarray(start, end);
    }
}
function directoryBefore(bytes, end) {
    const stated = endRecord(bytes, end);
    if (stated === undefined)
        return undefined;
    const start = stated.end - stated.bytes;
    const before = start - stated.offset;
    if (start < 0 || before < 0)
        return undefined;
    const isThere = stated.bytes === 0 || bytes.readUInt32LE(start) === CENTRAL;
    return isThere && (isLast(bytes, end) || isLocal(bytes, before))
        ? { directory: bytes.subarray(start, stated.end), before }
        : undefined;
}
/** Whether the archive's comment ends with the file. */
function isLast(bytes, end) {
    return end + END_BYTES + bytes.readUInt16LE(end + 20) === bytes.length;
}
/** Java asks that of an archive with something behind it: in a comment may stand what only looks like an end. */
function isLocal(bytes, at) {
    return at + 4 <= bytes.length && bytes.readUInt32LE(at) === LOCAL;
}
function endRecord(bytes, end) {
    const stated = {
        entries: bytes.readUInt16LE(end + 10),
        bytes: bytes.readUInt32LE(end + 12),
        offset: bytes.readUInt32LE(end + 16),
        end,
    };
    const long = endRecord64(bytes, end - END64_LOCATOR_BYTES);
    if (long !== undefined && zip_isSame(stated, long))
        return long;
    return stated.bytes === zip_ELSEWHERE || stated.offset === zip_ELSEWHERE ? undefined : stated;
}
/** As Java has it, the longer record counts where the shorter one says the same, or that it stands there. */
function zip_isSame(short, long) {
    return ((short.entries === MANY || short.entries === long.entries) &&
        (short.bytes === zip_ELSEWHERE || short.bytes === long.bytes) &&
        (short.offset === zip_ELSEWHERE || short.offset === long.offset));
}
/** The record of a zip64 archive: where its locator says, or right before that where something stands before the archive. */
function endRecord64(bytes, locator) {
    if (locator < END64_BYTES || bytes.readUInt32LE(locator) !== END64_LOCATOR)
        return undefined;
    const stated = Number(bytes.readBigUInt64LE(locator + 8));
    const end = [stated, locator - END64_BYTES].find((at) => at <= locator - END64_BYTES && bytes.readUInt32LE(at) === END64);
    if (end === undefined)
        return undefined;
    return {
        entries: Number(bytes.readBigUInt64LE(end + 32)),
        bytes: Number(bytes.readBigUInt64LE(end + 40)),
        offset: Number(bytes.readBigUInt64LE(end + 48)),
        end,
    };
}
function entryAt(directory, at, nameEnd, extraEnd) {
    const extra = zip64Numbers(directory.subarray(nameEnd, extraEnd));
    const number = (field) => {
        const stated = directory.readUInt32LE(at + field);
        return stated === zip_ELSEWHERE ? (extra.next().value ?? Infinity) : stated;
    };
    // In this order they stand in the zip64 field, each only where it is needed.
    const bytes = number(24);
    const compressedBytes = number(20);
    return {
        name: directory.toString('utf8', at + CENTRAL_BYTES, nameEnd),
        flags: directory.readUInt16LE(at + 8),
        method: directory.readUInt16LE(at + 10),
        bytes,
        compressedBytes,
        offset: number(42),
    };
}
function* zip64Numbers(extra) {
    for (let at = 0; at + 4 <= extra.length;) {
        const end = at + 4 + extra.readUInt16LE(at + 2);
        const isField = extra.readUInt16LE(at) === ZIP64_FIELD;
        for (let number = at + 4; isField && number + 8 <= Math.min(end, extra.length); number += 8) {
            yield Number(extra.readBigUInt64LE(number));
        }
        if (isField)
            return undefined;
        at = end;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/sbom/java/archive.js











/** Archives in archives: a library in a web archive in an enterprise archive, and some to spare. */
const archive_MAX_DEPTH = 8;
const MAX_PROBLEMS = 100;
const archive_MAX_PACKAGES = 5000;
/** What may be inflated, or read again, of a file: more than any archive of programs has. */
const MAX_GROWTH = 32;
const FREE_BYTES = 64 * 1024;
const MAX_INFLATED = 512 * 1024 * 1024;
/** Tags and entities that are parsed, for the file and for each of its bytes: they take time, and next to no bytes. */
const FREE_MARKUP = 6000;
const MARKUP_PER_BYTE = 1 / 32;
/** Characters of what is remembered of a file while it is read: descriptions, archives, groups. */
const MAX_REMEMBERED = 64 * 1024 * 1024;
/** What one of them takes beside its name and text. */
const REMEMBERED = 1024;
/** Descriptions of one archive. */
const MAX_PROPERTIES = 64 * 1024;
const MAX_POM = 256 * 1024;
const MAX_MANIFEST = 4 * 1024 * 1024;
const MANIFEST = /^META-INF\/MANIFEST\.MF$/i;
const POM_PROPERTIES = /(?:^|\/)pom\.properties$/;
const POM = /(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+\/pom\.xml$/;
/**
 * The packages in a Java archive at a path and in the archives inside it. Hostile bytes give `problems`, never a throw, in time
 * and memory linear in their number: what is inflated is bounded by the size of the whole file.
 */
function readJavaArchive(bytes, path) {
    const reader = new ArchiveReader(bytes.length);
    reader.read(bytes, path, '', 0);
    return { packages: reader.packages, problems: reader.problems };
}
class ArchiveReader {
    packages = [];
    problems = [];
    #bytesLeft;
    #markupLeft;
    #rememberedLeft = MAX_REMEMBERED;
    constructor(bytes) {
        this.#markupLeft = FREE_MARKUP + MARKUP_PER_BYTE * bytes;
        this.#bytesLeft = Math.min(FREE_BYTES + MAX_GROWTH * bytes, MAX_INFLATED);
    }
    read(bytes, path, inside, depth) {
        const zip = Zip.open(bytes);
        if (zip === undefined) {
            this.#problem(inside, 'it is no zip archive, or cut');
            return;
        }
        const nested = [];
        const contents = this.#contents(zip, path, inside, nested);
        const { self, merged } = identityOf(contents);
        if (self !== undefined)
            this.#found({ ...self, inside, hashes: archive_hashesOf(bytes, self, nested) });
        for (const found of merged)
            this.#found({ ...found, inside });
        if (self === undefined && merged.length === 0 && nested.length === 0) {
            this.#problem(inside, 'it says neither its name nor its version');
        }
        for (const entry of nested)
            this.#nested(zip, entry, inside, depth);
    }
    /** What an archive says of itself and of what was merged into it; on the way, the archives in it. */
    #contents(zip, path, inside, nested) {
        let manifest = new Map();
        const properties = new Map();
        const poms = new Map();
        const groups = new Map();
        const libraries = new Set();
        for (const entry of zip.entries()) {
            const { name } = entry;
            if (isArchiveName(name)) {
                if (this.#remembers(name.length, inside))
                    nested.push(entry);
            }
            else if (MANIFEST.test(name)) {
                const content = this.#content(zip, entry, inside, MAX_MANIFEST);
                if (content !== undefined)
                    manifest = manifest_readManifest(content);
            }
            else if (POM_PROPERTIES.test(name)) {
                const content = this.#description(zip, entry, inside, MAX_PROPERTIES);
                if (content !== undefined)
                    properties.set(directoryOf(name), readPomProperties(content));
            }
            else if (POM.test(name)) {
                const pom = this.#pom(zip, entry, inside);
                if (pom !== undefined)
                    poms.set(directoryOf(name), pom);
            }
            else {
                this.#groups(zip, entry, inside, groups);
                for (const group of groupsOfClass(name))
                    libraries.add(group);
            }
        }
        return { path, manifest, properties, poms, groups, libraries };
    }
    #groups(zip, entry, inside, groups) {
        const named = groupInName(entry.name);
        if (named !== undefined && this.#remembers(entry.name.length, inside)) {
            groups.set(named.artifact, named.group);
        }
        const group = groupOfVersions(entry.name);
        if (group === undefined)
            return;
        const content = this.#content(zip, entry, inside, MAX_PROPERTIES) ?? Buffer.alloc(0);
        for (const artifact of artifactsInVersions(content)) {
            if (!this.#remembers(artifact.length, inside))
                return;
            groups.set(artifact, group);
        }
    }
    #pom(zip, entry, inside) {
        const content = this.#description(zip, entry, inside, MAX_POM);
        if (content === undefined)
            return undefined;
        this.#markupLeft -= markupIn(content);
        if (this.#markupLeft >= 0)
            return readPom(content);
        this.#problem(archive_nameIn(inside, entry), 'with it, there are more tags than descriptions have');
        return undefined;
    }
    #nested(zip, entry, inside, depth) {
        const at = archive_nameIn(inside, entry);
        if (depth === archive_MAX_DEPTH) {
            this.#problem(at, `it is an archive inside more than ${archive_MAX_DEPTH} others`);
            return;
        }
        const content = this.#content(zip, entry, inside, Infinity);
        if (content === undefined)
            return;
        this.read(content, entry.name, at, depth + 1);
        zip.giveBack(content);
    }
    #content(zip, entry, inside, maxBytes) {
        const at = archive_nameIn(inside, entry);
        const bytes = Math.min(entry.bytes, maxBytes);
        if (bytes > this.#bytesLeft) {
            this.#problem(at, 'with it, more than any archive of programs has would be read');
            return undefined;
        }
        this.#bytesLeft -= bytes;
        const read = zip.read(entry, maxBytes);
        if ('content' in read)
            return read.content;
        this.#problem(at, read.unread);
        return undefined;
    }
    /** A description, whole: what is read of it is cut out of it. */
    #description(zip, entry, inside, maxBytes) {
        const content = this.#content(zip, entry, inside, maxBytes);
        if (content === undefined)
            return undefined;
        return this.#remembers(entry.name.length + content.length, inside) ? content : undefined;
    }
    #remembers(chars, inside) {
        const isFirst = this.#rememberedLeft >= 0;
        this.#rememberedLeft -= REMEMBERED + chars;
        if (this.#rememberedLeft >= 0)
            return true;
        if (isFirst)
            this.#problem(inside, 'from there on, it has more descriptions than can be kept');
        return false;
    }
    #found(found) {
        if (this.packages.length < archive_MAX_PACKAGES)
            this.packages.push(found);
        else
            this.#problem(found.inside, `there are more than ${archive_MAX_PACKAGES} packages in the archive`);
    }
    #problem(inside, why) {
        if (this.problems.length < MAX_PROBLEMS)
            this.problems.push({ inside, why });
        else if (this.problems.length === MAX_PROBLEMS) {
            this.problems.push({ inside: 'other entries', why: 'as those named before them' });
        }
    }
}
/** SHA-1 too where a library does not state its group: by it Maven Central finds an artifact. */
function archive_hashesOf(bytes, { group, isKnown }, nested) {
    const strong = { 'SHA-256': (0,external_node_crypto_.hash)('sha256', bytes) };
    const isUnstated = (group === undefined || isKnown === true) && nested.length === 0;
    return isUnstated ? { ...strong, 'SHA-1': (0,external_node_crypto_.hash)('sha1', bytes) } : strong;
}
function archive_nameIn(inside, entry) {
    const name = (0,log/* printable */.g)(entry.name);
    return inside === '' ? name : `${inside}!/${name}`;
}
function markupIn(content) {
    let count = 0;
    for (const byte of content)
        if (byte === 0x3c || byte === 0x26)
            count++;
    return count;
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/java.js




/** An archive begins with a file or, where it is empty, ends at once; an executable one begins with a script. */
const BEGINNINGS = ['PK\x03\x04', 'PK\x05\x06', '#!'].map((text) => Buffer.from(text, 'latin1'));
/** Java reads an archive by its end, whatever stands before it, and runs what has one of these names. */
const ALWAYS = /\.(?:jar|war|ear)$/i;
/** What nothing but an archive's name says: whoever renames it gives it another. */
const BY_FILE_NAME = { technique: 'filename', confidence: 0.5 };
/** Whoever publishes a library anew under another group, and changes neither name nor version, is taken for the first. */
const BY_CLASSES = { technique: 'binary-analysis', confidence: 0.8 };
/** Java packages: archives, the archives inside them, and what was merged into either. */
const java = {
    name: 'java',
    wants: ({ path }, head) => isArchiveName(path) &&
        (ALWAYS.test(path) || BEGINNINGS.some((one) => head.subarray(0, one.length).equals(one))),
    // A copy: its texts are cut out of larger ones, which they would keep in memory.
    extract: ({ path }, bytes) => ({
        kind: 'java-archive',
        archive: structuredClone(readJavaArchive(bytes, path)),
    }),
    catalog: (files) => {
        const packages = [];
        const skipped = [];
        for (const item of bounded(java_readAll(files))) {
            if ('purl' in item)
                packages.push(item);
            else
                skipped.push(item);
        }
        return { packages, skipped };
    },
};
function* java_readAll(files) {
    for (const { path, layer, extract } of files) {
        if (extract.kind !== 'java-archive')
            continue;
        for (const { inside, why } of extract.archive.problems) {
            yield { path: inside === '' ? path : `${path}!/${inside}`, why };
        }
        const holds = contentsOf(extract.archive.packages);
        for (const found of extract.archive.packages) {
            const purl = java_purlIn(found);
            if (purl !== undefined)
                yield packageOf(found, purl, holds.get(found) ?? [], { path, layer });
        }
    }
}
/**
 * What each archive has inside, by package URL: archives carry what they need to run. An archive that says nothing of itself
 * passes on what it has to the one around it.
 */
function contentsOf(packages) {
    const archives = new Map(packages.filter(isArchive).map((found) => [found.inside, found]));
    const holds = new Map();
    for (const found of packages) {
        const purl = java_purlIn(found);
        let around = isArchive(found) ? outer(found.inside) : found.inside;
        while (around !== undefined && !archives.has(around))
            around = outer(around);
        const holder = archives.get(around ?? '');
        if (purl === undefined || around === undefined || holder === undefined)
            continue;
        const held = holds.get(holder);
        if (held === undefined)
            holds.set(holder, [purl]);
        else
            held.push(purl);
    }
    return holds;
}
/** Only what is an archive itself has digests. */
function isArchive({ hashes }) {
    return hashes !== undefined;
}
/** The archive around another: `a.war` of `a.war!/b.jar`, nothing of `a.war`, and of nothing there is none. */
function outer(inside) {
    return inside === '' ? undefined : inside.slice(0, Math.max(inside.lastIndexOf('!/'), 0));
}
function java_purlIn({ group, artifact, version }) {
    // A package URL of Maven's must name the group (purl-spec, maven-definition).
    const type = group === undefined ? 'generic' : 'maven';
    return (0,sbom_purl/* purlOf */.V)({ type, namespace: group, name: artifact, version });
}
function packageOf(found, purl, dependsOn, place) {
    const { group, artifact, version, licences, hashes, origin, inside } = found;
    const supplier = found.supplier ?? found.developers;
    const method = methodOf(found);
    return {
        purl,
        ...(group === undefined ? {} : { group }),
        name: artifact,
        version,
        licences,
        ...(supplier === undefined ? {} : { supplier }),
        ...(hashes === undefined ? {} : { hashes }),
        properties: {
            'seal-image:java:named-by': origin,
            ...(method === BY_CLASSES ? { 'seal-image:java:group-by': 'classes' } : {}),
        },
        place: inside === '' ? place : { ...place, inside },
        ...(method === undefined ? {} : { method }),
        dependsOn,
    };
}
function methodOf({ isKnown, origin }) {
    if (isKnown === true)
        return BY_CLASSES;
    return origin === 'file name' ? BY_FILE_NAME : undefined;
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/luarocks.js




/** Where LuaRocks installs rocks: `rocks-5.4/NAME/VERSION/NAME-VERSION.rockspec`. A rockspec elsewhere is a source tree's. */
const ROCKSPEC = /^(?<tree>(?:.*\/)?rocks(?:-[0-9.]+)?)\/(?<name>[^/]+)\/(?<version>[^/]+)\/\k<name>-\k<version>\.rockspec$/;
const luarocks_NAME = /^[a-z0-9][a-z0-9._-]{0,127}$/;
const luarocks_VERSION = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const LICENCE = /\blicense\s{0,9}=\s{0,9}(?<quote>["'])(?<licence>[^"'\n]{1,200})\k<quote>/;
const NEEDS = /\bdependencies\s{0,9}=\s{0,9}\{(?<needs>[^{}]{0,20000})\}/;
/** Lua rocks from the tree that LuaRocks installs them into. A rockspec is a Lua program; nothing is evaluated. */
const luarocks = {
    name: 'luarocks',
    wants: ({ path }) => ROCKSPEC.test(path),
    catalog: (files) => linkedPackages(bounded(luarocks_readAll(files)), luarocks_namesIn),
};
function* luarocks_readAll(files) {
    for (const file of files)
        yield readRock(file);
}
function readRock(file) {
    const { tree = '', name = '', version = '' } = ROCKSPEC.exec(file.path)?.groups ?? {};
    const sound = luarocks_NAME.test(name) && luarocks_VERSION.test(version);
    const purl = sound && (0,sbom_purl/* purlOf */.V)({ type: 'luarocks', name, version });
    if (typeof purl !== 'string') {
        return { path: file.path, why: 'a rock without a sound name and version' };
    }
    const text = file.bytes.subarray(0, 256 * 1024).toString('utf8');
    const licence = (0,sbom_package/* plain */.pj)(LICENCE.exec(text)?.groups?.['licence']);
    return {
        scope: tree,
        provides: '',
        needs: NEEDS.exec(text)?.groups?.['needs'] ?? '',
        package: {
            purl,
            name,
            version,
            licences: licence === undefined ? [] : [licence],
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** `"lua >= 5.1", "lpeg ~> 1"`: names without their version bounds. */
function* luarocks_namesIn(list) {
    for (const { groups } of list.matchAll(/["'](?<name>[A-Za-z0-9._-]{1,128})[^"'\n]{0,128}["']/g)) {
        yield groups?.['name']?.toLowerCase() ?? '';
    }
}

;// CONCATENATED MODULE: ./build/sbom/npm-lock.js




/** CycloneDX's own taxonomy of properties. */
const FOR_DEVELOPMENT = { properties: { 'cdx:npm:package:development': 'true' } };
const HEX_LENGTHS = { 'SHA-512': 128, 'SHA-1': 40 };
/** Where there is no lock file. */
const NO_LOCK = {
    skipped: [],
    recorded: (_directory, _version, integrity) => ({ hashes: npm_lock_hashesOf(integrity) }),
};
/** Reads hidden lock files, `node_modules/.package-lock.json` of npm 7 and later (lockfileVersion 2 and 3). */
function readNpmLock(files) {
    const entries = new Map();
    const skipped = [];
    for (const file of files) {
        try {
            for (const [directory, entry] of npm_lock_entriesIn(file))
                entries.set(directory, entry);
        }
        catch (error) {
            skipped.push({ path: file.path, why: (0,errors/* messageOf */.bD)(error) });
        }
    }
    return {
        skipped,
        recorded: (directory, version, own) => {
            const found = entries.get(directory);
            if (found?.version !== version)
                return { hashes: npm_lock_hashesOf(own) };
            const hashes = npm_lock_hashesOf(found.integrity ?? own);
            return { hashes, ...(found.isForDevelopment ? FOR_DEVELOPMENT : {}) };
        },
    };
}
/** By the directories of the packages. */
function npm_lock_entriesIn(file) {
    const project = directoryOf(directoryOf(file.path));
    return Object.entries((0,shared_json/* recordOf */.zv)((0,json_fields/* jsonObjectIn */.$4)(file)['packages'])).map(([path, value]) => {
        const { version, integrity, dev } = (0,shared_json/* recordOf */.zv)(value);
        return [joined(project, path), { version, integrity, isForDevelopment: dev === true }];
    });
}
/** Subresource Integrity: `sha512-BASE64 sha1-BASE64`; the first of each algorithm, of the package's archive. */
function npm_lock_hashesOf(integrity) {
    if (typeof integrity !== 'string' || integrity.length > 1024)
        return {};
    const words = integrity.split(' ').reverse();
    const found = words.flatMap((word) => {
        const { bits, base64 } = /^sha(?<bits>1|512)-(?<base64>[A-Za-z0-9+/]+=*)$/.exec(word)?.groups ?? {};
        const algorithm = bits === '1' ? 'SHA-1' : 'SHA-512';
        const hex = Buffer.from(base64 ?? '', 'base64').toString('hex');
        return hex.length === HEX_LENGTHS[algorithm] ? [[algorithm, hex]] : [];
    });
    return Object.fromEntries(found);
}

;// CONCATENATED MODULE: ./build/sbom/pnpm-links.js


/** Where pnpm keeps packages, each beside links to what it needs: `.pnpm/debug@2.6.9/node_modules/ms` leads to another's directory. */
const STORE = /(?:^|\/)node_modules\/\.pnpm\//;
/** A name with its scope, which leads into a directory and not out of it. */
const pnpm_links_NAME = /^(?:@[^./][^/]*\/)?[^./][^/]*$/;
/** Beyond them dependencies are left out, and that is told. */
const pnpm_links_MAX_LOOKUPS = 250_000;
/** Whether a file lies in pnpm's store. */
function isInStore(path) {
    return STORE.test(path);
}
/**
 * The packages of a catalogue, `related` in the same order, each with what it needs as Node.js finds it: in the first of the places that
 * it looks in which has a package of that name, links followed.
 */
function withLinkedNeeds(found, related, realPath) {
    const purls = new Map(found.packages.map(({ place, purl }) => [place.path, purl]));
    let left = pnpm_links_MAX_LOOKUPS;
    const purlOf = (place, name) => left-- > 0 ? purls.get(realPath(joined(place, `${name}/package.json`))) : undefined;
    const packages = found.packages.map((one, at) => {
        const { needs = '', looksIn = () => [] } = related[at] ?? {};
        const places = looksIn();
        const needed = new Set();
        for (const name of linesOf(needs)) {
            if (left < 0)
                break;
            if (!pnpm_links_NAME.test(name))
                continue;
            const purl = pnpm_links_firstOf(places, (place) => purlOf(place, name));
            if (purl !== undefined)
                needed.add(purl);
        }
        return { ...one, dependsOn: [...needed] };
    });
    const why = `there are more than ${pnpm_links_MAX_LOOKUPS} places to look for them in`;
    const skipped = left < 0 ? [{ path: 'the other dependencies', why }] : [];
    return { ...found, packages, skipped: [...found.skipped, ...skipped] };
}
function pnpm_links_firstOf(places, find) {
    for (const place of places) {
        const found = find(place);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/npm.js











/** What npm itself writes down of what it has installed; other lock files say what might be, and are not read. */
const LOCK = /(?:^|\/)node_modules\/\.package-lock\.json$/;
/** What the registry takes today, and the capitals and punctuation that it took before. */
const npm_NAME = /^(?:@[A-Za-z0-9._~-]+\/)?[A-Za-z0-9._~!'()*-]+$/;
/** How far up Node's search goes here; no project is nested deeper. */
const MAX_ANCESTORS = 40;
const npm_NEEDS = ['dependencies', 'optionalDependencies', 'peerDependencies'];
/** npm packages, from every package.json that has a name and a version, with the digests in npm's hidden lock file. */
const npm = {
    name: 'npm',
    wants: ({ path }) => baseOf(path) === 'package.json' || LOCK.test(path),
    catalog: (files, _os, realPath) => {
        const read = [...bounded(npm_readAll(files))];
        const found = linkedPackages(read, linesOf);
        if (realPath === undefined || !files.some(({ path }) => isInStore(path)))
            return found;
        const related = read.filter((item) => 'package' in item);
        return withLinkedNeeds(found, related, realPath);
    },
};
function* npm_readAll(files) {
    const locks = files.filter(({ path }) => LOCK.test(path));
    const lock = locks.length === 0 ? NO_LOCK : readNpmLock(locks);
    yield* lock.skipped;
    for (const file of files) {
        if (LOCK.test(file.path))
            continue;
        try {
            const found = npm_readManifest((0,json_fields/* jsonObjectIn */.$4)(file), file, lock);
            if (found !== undefined)
                yield found;
        }
        catch (error) {
            yield { path: file.path, why: (0,errors/* messageOf */.bD)(error) };
        }
    }
}
function npm_readManifest(json, file, lock) {
    const { name, version } = json;
    // A package.json without them is no package: it only sets options for the directory that it is in.
    if (name === undefined || version === undefined)
        return undefined;
    const skipped = (why) => ({ path: file.path, why });
    if (typeof name !== 'string' || name.length > 214 || !npm_NAME.test(name)) {
        return skipped('its name is not one that npm takes');
    }
    if (typeof version !== 'string' || !(0,sbom_package/* isPlain */.$i)(version, 256)) {
        return skipped('its version is not a line of text');
    }
    const slash = name.indexOf('/');
    const scope = slash === -1 ? undefined : name.slice(0, slash);
    const base = name.slice(slash + 1);
    const purl = (0,sbom_purl/* purlOf */.V)({ type: 'npm', namespace: scope, name: base, version });
    if (purl === undefined)
        return skipped('its name and version make no package URL');
    const supplier = supplierOf(json);
    const directory = directoryOf(file.path);
    return {
        ...placeOf(directory),
        looksIn: () => searchPath(directory),
        provides: '',
        needs: npm_NEEDS.flatMap((field) => Object.keys((0,shared_json/* recordOf */.zv)(json[field]))).join('\n'),
        package: {
            purl,
            ...(scope === undefined ? {} : { group: scope }),
            name: base,
            version,
            licences: licencesOf(json),
            ...(supplier === undefined ? {} : { supplier }),
            ...lock.recorded(directory, version, json['_integrity']),
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** By which name, and in which node_modules, Node finds it: that of its directory, which an alias changes. */
function placeOf(directory) {
    const { scope, name } = /^(?<scope>(?:.*\/)?node_modules)\/(?<name>(?:@[^/]+\/)?[^/]+)$/.exec(directory)?.groups ?? {};
    return { scope: scope ?? directory, name: name ?? '' };
}
/** Where Node looks for what a package requires: node_modules in its directory and in each above (Node.js, modules). */
function searchPath(directory) {
    return [directory, ...ancestorsOf(directory).take(MAX_ANCESTORS)]
        .filter((above) => baseOf(above) !== 'node_modules')
        .map((above) => joined(above, 'node_modules'));
}
/** Its author; of packages that name none, those that maintain or wrote it. */
function supplierOf(json) {
    const { author, maintainers, contributors } = json;
    const people = [author, maintainers, contributors].map((some) => {
        const all = Array.isArray(some) ? some : [some];
        const names = all.slice(0, 20).flatMap((one) => personOf(one) ?? []);
        return (0,sbom_package/* plain */.pj)(names.join(', ')) ?? names[0];
    });
    return people.find((names) => names !== undefined);
}
function personOf(person) {
    if (typeof person === 'string')
        return (0,sbom_package/* personName */.hJ)(person);
    const name = (0,shared_json/* isRecord */.u4)(person) ? (0,json_fields/* textOf */.b6)(person['name']) : undefined;
    return name === undefined ? undefined : (0,sbom_package/* personName */.hJ)(name);
}
/** `license: "MIT"`, and the older `license: {type}` and `licenses: [{type}]`. */
function licencesOf(json) {
    const { license, licenses } = json;
    const all = Array.isArray(licenses) ? licenses : [license ?? licenses];
    return all.slice(0, 20).flatMap((item) => (0,json_fields/* textOf */.b6)((0,shared_json/* isRecord */.u4)(item) ? item['type'] : item) ?? []);
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/pacman.js






const DESCRIPTION = /^var\/lib\/pacman\/local\/[^/]+\/desc$/;
const pacman_NAME = /^[A-Za-z0-9@_+][A-Za-z0-9@._+-]{0,254}$/;
const pacman_VERSION = /^[A-Za-z0-9][A-Za-z0-9:._+~-]{0,254}$/;
const pacman_ARCHITECTURE = /^[A-Za-z0-9_-]{1,64}$/;
const pacman_FIELDS = new Set([
    'NAME',
    'VERSION',
    'BASE',
    'ARCH',
    'LICENSE',
    'PACKAGER',
    'DEPENDS',
    'PROVIDES',
]);
const pacman_MAX_VALUES = 5000;
/** Packages of Arch Linux and its kin from pacman's database of installed packages (alpm, local/NAME-VERSION/desc). */
const pacman = {
    name: 'pacman',
    wants: ({ path }) => DESCRIPTION.test(path),
    catalog: (files, os) => linkedPackages(bounded(pacman_readAll(files, os)), pacman_namesIn),
};
function* pacman_readAll(files, os) {
    for (const file of files)
        yield readDescription(file, os);
}
function readDescription(file, os) {
    const fields = fieldsIn(file.bytes.toString('utf8'));
    const first = (field) => fields.get(field)?.[0] ?? '';
    const [name, version, arch, base] = ['NAME', 'VERSION', 'ARCH', 'BASE'].map(first);
    const purl = pacman_NAME.test(name ?? '') &&
        pacman_VERSION.test(version ?? '') &&
        pacman_ARCHITECTURE.test(arch ?? '') &&
        (0,sbom_purl/* purlOf */.V)({
            type: 'alpm',
            namespace: os?.id ?? 'arch',
            name: name ?? '',
            version: version ?? '',
            qualifiers: {
                arch,
                distro: distroOf(os),
                upstream: pacman_NAME.test(base ?? '') ? base : undefined,
            },
        });
    if (typeof purl !== 'string') {
        return { path: file.path, why: 'it has no sound name, version and architecture' };
    }
    const supplier = (0,sbom_package/* personName */.hJ)(first('PACKAGER'));
    return {
        provides: fields.get('PROVIDES')?.join('\n') ?? '',
        needs: fields.get('DEPENDS')?.join('\n') ?? '',
        package: {
            purl,
            name: name ?? '',
            version: version ?? '',
            licences: (fields.get('LICENSE') ?? []).flatMap((licence) => (0,sbom_package/* plain */.pj)(licence) ?? []),
            ...(supplier === undefined || supplier === 'Unknown Packager' ? {} : { supplier }),
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** `%NAME%`, then its values line by line, then an empty line. */
function fieldsIn(text) {
    const fields = new Map();
    let values;
    for (const line of linesOf(text)) {
        const field = /^%(?<field>[A-Z0-9]{1,32})%$/.exec(line)?.groups?.['field'];
        if (field !== undefined) {
            values = pacman_FIELDS.has(field) ? [] : undefined;
            if (values !== undefined)
                fields.set(field, values);
        }
        else if (line === '')
            values = undefined;
        else if (values !== undefined && values.length < pacman_MAX_VALUES)
            values.push(line.trim());
    }
    return fields;
}
/** `glibc>=2.38`, `libz.so=1-64`: names without their version bounds. */
function* pacman_namesIn(list) {
    for (const [line] of list.matchAll(/[^\n]+/g))
        yield /^[^<>=]*/.exec(line)?.[0] ?? '';
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/portage.js





/** One directory a package; of its files these are read. */
const ENTRY = /^var\/db\/pkg\/[^/]+\/[^/]+\/(?:PF|LICENSE|RDEPEND)$/;
/** Package Manager Specification, §3: CATEGORY/NAME-VERSION. */
const PACKAGE = /^var\/db\/pkg\/(?<category>[A-Za-z0-9_][A-Za-z0-9+_.-]{0,127})\/(?<name>[A-Za-z0-9_][A-Za-z0-9+_-]{0,127}?)-(?<version>[0-9]+(?:\.[0-9]+)*[a-z]?(?:_(?:alpha|beta|pre|rc|p)[0-9]*)*(?:-r[0-9]+)?)$/;
const portage_MAX_TEXT = 64 * 1024;
/** Gentoo packages from Portage's database of installed packages (var/db/pkg). */
const portage = {
    name: 'portage',
    wants: ({ path }) => ENTRY.test(path),
    catalog: (files) => linkedPackages(bounded(portage_readAll(files)), portage_namesIn),
};
function* portage_readAll(files) {
    const texts = new Map(files.map((file) => [file.path, file]));
    for (const file of files) {
        if (file.path.endsWith('/PF'))
            yield portage_readPackage(file, texts);
    }
}
function portage_readPackage(file, texts) {
    const directory = directoryOf(file.path);
    const textOf = (name) => texts.get(joined(directory, name))?.bytes.subarray(0, portage_MAX_TEXT).toString('utf8') ?? '';
    const { category, name = '', version = '' } = PACKAGE.exec(directory)?.groups ?? {};
    const purl = category !== undefined && (0,sbom_purl/* purlOf */.V)({ type: 'ebuild', namespace: category, name, version });
    if (typeof purl !== 'string') {
        return { path: file.path, why: 'its directory has no sound category, name and version' };
    }
    return {
        name: `${category ?? ''}/${name}`,
        provides: '',
        needs: textOf('RDEPEND'),
        package: {
            purl,
            ...(category === undefined ? {} : { group: category }),
            name,
            version,
            licences: licencesIn(textOf('LICENSE')),
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** `|| ( MIT Apache-2.0 ) ssl? ( openssl )`: each that is named, whichever choice or option it stands in. */
function licencesIn(text) {
    const names = text
        .split(/[\s()|]+/)
        .filter((word) => /^[A-Za-z0-9][A-Za-z0-9+_.-]{0,60}$/.test(word));
    return [...new Set(names)].slice(0, 50).map(debianLicence);
}
/** `>=dev-libs/glib-2.60:2=`, `app-misc/ca-certificates[x]`: category and name; what may not be there (`!`) is left out. */
function* portage_namesIn(list) {
    for (const [word] of list.matchAll(/[^\s()|]+/g)) {
        const { operator = '', atom = '' } = /^(?<operator>[<>=~]*)(?<atom>[A-Za-z0-9_][A-Za-z0-9+_.-]{0,127}\/[A-Za-z0-9+_.*-]{1,255})/.exec(word)?.groups ?? {};
        yield operator === '' ? atom : atom.replace(/-[0-9][^-]*(?:-r[0-9]+)?\*?$/, '');
    }
}

;// CONCATENATED MODULE: ./build/sbom/python-origin.js



const FILE = /(?:^|\/)[^/]+\.dist-info\/direct_url\.json$/;
const VCS = /^(?:git|hg|svn|bzr)$/;
const REMOTE = /^(?:https?|ssh|git):\/\/[^\s]+$/;
function isPythonOrigin(path) {
    return FILE.test(path);
}
/** By the directory of the package's metadata. What cannot be read says nothing: pip writes it, and needs it for nothing. */
function pythonOrigins(files) {
    const found = new Map();
    for (const file of files) {
        if (!FILE.test(file.path))
            continue;
        try {
            found.set(directoryOf(file.path), originIn((0,json_fields/* jsonObjectIn */.$4)(file)));
        }
        catch {
            continue;
        }
    }
    return found;
}
function originIn(json) {
    const { vcs, commit_id: commit } = (0,shared_json/* recordOf */.zv)(json['vcs_info']);
    const url = (0,json_fields/* textOf */.b6)(json['url'], 2048) ?? '';
    const isKnown = REMOTE.test(url) &&
        VCS.test((0,json_fields/* textOf */.b6)(vcs) ?? '') &&
        /^[0-9A-Za-z.-]{1,128}$/.test((0,json_fields/* textOf */.b6)(commit) ?? '');
    const archive = (0,shared_json/* recordOf */.zv)(json['archive_info']);
    const sha256 = (0,json_fields/* textOf */.b6)((0,shared_json/* recordOf */.zv)(archive['hashes'])['sha256']) ??
        /^sha256=(?<hex>.*)$/.exec((0,json_fields/* textOf */.b6)(archive['hash']) ?? '')?.groups?.['hex'] ??
        '';
    return {
        vcsUrl: isKnown ? `${String(vcs)}+${withoutLogin(url)}@${String(commit)}` : undefined,
        hashes: /^[0-9a-f]{64}$/.test(sha256) ? { 'SHA-256': sha256 } : {},
    };
}
function withoutLogin(url) {
    return url.replace(/^(?<scheme>[a-z]+:\/\/)[^/]*@/, '$<scheme>');
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/python.js








const METADATA = /(?:^|\/)[^/]+\.dist-info\/METADATA$/;
/** setuptools and distutils: a directory, a single file, or an unpacked egg. */
const EGG = /(?:^|\/)(?:[^/]+\.egg-info(?:\/PKG-INFO)?|EGG-INFO\/PKG-INFO)$/;
const python_FIELDS = new Set([
    'author',
    'author-email',
    'classifier',
    'license',
    'license-expression',
    'maintainer',
    'maintainer-email',
    'name',
    'requires-dist',
    'version',
]);
/** On Debian what pip installs sees what dpkg installed. */
const python_LOCAL = /^usr\/local\/lib\/python3\.[0-9]+\/dist-packages$/;
const SYSTEM = 'usr/lib/python3/dist-packages';
/** PEP 508's names. */
const python_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,254}[A-Za-z0-9])?$/;
/** Python packages from what installers leave beside them (PyPA core metadata; PEP 376, 503, 639). */
const python = {
    name: 'python',
    wants: ({ path }) => METADATA.test(path) || EGG.test(path) || isPythonOrigin(path),
    catalog: (files) => linkedPackages(bounded(python_readAll(files)), linesOf),
};
function* python_readAll(files) {
    const origins = pythonOrigins(files);
    for (const file of files) {
        if (!isPythonOrigin(file.path))
            yield readMetadata(file, origins.get(directoryOf(file.path)));
    }
}
function readMetadata(file, origin) {
    const [header = new Map()] = paragraphsIn(file.bytes.toString('utf8'), python_FIELDS);
    const name = fieldOf(header, 'name')?.trim() ?? '';
    const version = fieldOf(header, 'version')?.trim() ?? '';
    if (!python_NAME.test(name) || !(0,sbom_package/* isPlain */.$i)(version, 256)) {
        return { path: file.path, why: 'its metadata has no sound name and version' };
    }
    const normal = normalName(name);
    const purl = (0,sbom_purl/* purlOf */.V)({
        type: 'pypi',
        name: normal,
        version,
        qualifiers: { vcs_url: origin?.vcsUrl },
    });
    if (purl === undefined)
        return { path: file.path, why: 'its name and version make no package URL' };
    const supplier = python_supplierOf(header);
    const site = siteOf(file.path);
    return {
        name: normal,
        scope: site,
        looksIn: () => [site, ...(python_LOCAL.test(site) ? [SYSTEM] : [])],
        provides: '',
        needs: (header.get('requires-dist') ?? []).map(nameNeeded).join('\n'),
        package: {
            purl,
            name,
            version,
            licences: python_licencesOf(header),
            ...(origin === undefined ? {} : { hashes: origin.hashes }),
            ...(supplier === undefined ? {} : { supplier }),
            place: { path: file.path, layer: file.layer },
        },
    };
}
/** PEP 503. */
function normalName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/** The directory that is on Python's path. */
function siteOf(path) {
    const metadata = path.endsWith('/METADATA') || path.endsWith('/PKG-INFO') ? directoryOf(path) : path;
    return directoryOf(metadata);
}
/** The name in `requests[socks]>=2; python_version<"3"`, unless only an extra, which nothing records, asks for it. */
function nameNeeded(requirement) {
    const marker = requirement.indexOf(';');
    if (marker !== -1 && /\bextra\s*==/.test(requirement.slice(marker)))
        return '';
    return normalName(/^\s*[A-Za-z0-9._-]*/.exec(requirement)?.[0].trim() ?? '');
}
function python_supplierOf(header) {
    return ['author', 'author-email', 'maintainer', 'maintainer-email']
        .map((field) => (0,sbom_package/* personName */.hJ)(fieldOf(header, field)))
        .find((name) => name !== undefined && name !== 'UNKNOWN' && !name.includes('@'));
}
/** The expression where there is one; the licence field where it is a name and not a whole text; else the classifiers. */
function python_licencesOf(header) {
    const expression = (0,sbom_package/* plain */.pj)(fieldOf(header, 'license-expression'));
    if (expression !== undefined)
        return [expression];
    const licence = (0,sbom_package/* plain */.pj)(fieldOf(header, 'license'), 100);
    if (licence !== undefined && licence !== 'UNKNOWN')
        return [licence];
    return (header.get('classifier') ?? []).slice(0, 200).flatMap((classifier) => {
        const name = /^License :: (?:OSI Approved :: )?(?<name>.+)$/.exec(classifier)?.groups?.['name'];
        return (0,sbom_package/* plain */.pj)(name, 100) ?? [];
    });
}

;// CONCATENATED MODULE: ./build/sbom/rpm/content-sets.js



const LIMITS = { maxBytes: 4 * 1024 * 1024 };
const MAX_SETS = 100;
/**
 * The repositories that an image's packages come from, as Red Hat's build system leaves them in the image
 * (`root/buildinfo/content_manifests/*.json`): scanners tell by them which advisories concern a package.
 */
function readContentSets(bytes) {
    try {
        const manifest = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(bytes, 'it', LIMITS), 'it');
        const stated = manifest['content_sets'] ?? [];
        const names = (0,shared_json/* asArray */._j)(stated, 'content_sets').map((name) => (0,shared_json/* asString */.oJ)(name, 'a content set'));
        const sets = [...new Set(names)].filter((name) => (0,sbom_package/* isPlain */.$i)(name, 256)).slice(0, MAX_SETS);
        return { contentSets: sets };
    }
    catch (error) {
        return { skipped: (0,errors/* messageOf */.bD)(error) };
    }
}

;// CONCATENATED MODULE: ./build/sbom/rpm/claims.js
/**
 * Which parts of a file (pages, blocks) were read. Each can be claimed once, so that whatever a hostile file points at,
 * reading it ends, after as many bytes as it has.
 */
class Claims {
    #taken;
    constructor(count) {
        this.#taken = new Uint8Array(count);
    }
    /** Whether all of them are there and none was claimed before; they are claimed as far as that holds. */
    take(from, count = 1) {
        if (from < 0 || from + count > this.#taken.length)
            return false;
        for (let at = from; at < from + count; at++) {
            if (this.#taken[at] !== 0)
                return false;
            this.#taken[at] = 1;
        }
        return true;
    }
}

;// CONCATENATED MODULE: ./build/sbom/rpm/berkeley-db.js

const berkeley_db_MAGIC = 0x00061561;
const PAGE_HEADER_BYTES = 26;
const HASH_META_PAGE = 8;
/** Hash pages as they were before release 4.6 (RHEL 5), and as they are since. */
const HASH_PAGES = [2, 13];
const OVERFLOW_PAGE = 7;
/** Kinds of items on a hash page. */
const IN_PAGE = 1;
const ON_OTHER_PAGES = 3;
/** The item that counts the packages has four bytes; no header is as small. */
const MIN_HEADER_BYTES = 24;
function isBerkeleyHash(bytes) {
    return bytes.length >= 512 && [bytes.readUInt32LE(12), bytes.readUInt32BE(12)].includes(berkeley_db_MAGIC);
}
/**
 * The headers in rpm's Berkeley DB `Packages` (RHEL 8 and before; db_page.h of Berkeley DB 4 and 5): a hash table from a
 * number to a header, which lies on a chain of overflow pages. Numbers are in the byte order of the machine that wrote it.
 */
function* berkeleyHeaders(bytes) {
    const file = HashFile.open(bytes);
    if (file === undefined)
        yield { damaged: 'its first page is none of a hash table that is not encrypted' };
    else
        yield* file.values();
}
class HashFile {
    #bytes;
    #littleEndian;
    #pageBytes;
    #claims;
    constructor(bytes, littleEndian, pageBytes) {
        this.#bytes = bytes;
        this.#littleEndian = littleEndian;
        this.#pageBytes = pageBytes;
        this.#claims = new Claims(Math.floor(bytes.length / pageBytes));
    }
    static open(bytes) {
        const littleEndian = bytes.readUInt32LE(12) === berkeley_db_MAGIC;
        const pageBytes = littleEndian ? bytes.readUInt32LE(20) : bytes.readUInt32BE(20);
        const isPower = (pageBytes & (pageBytes - 1)) === 0;
        const isPlain = bytes.readUInt8(24) === 0 && bytes.readUInt8(25) === HASH_META_PAGE;
        if (!isPower || pageBytes < 512 || pageBytes > 65_536 || !isPlain)
            return undefined;
        return new HashFile(bytes, littleEndian, pageBytes);
    }
    *values() {
        const pages = Math.floor(this.#bytes.length / this.#pageBytes);
        if (pages * this.#pageBytes < this.#bytes.length)
            yield { damaged: 'it ends within a page' };
        for (let number = 1; number < pages; number++) {
            const page = this.#page(number);
            if (page !== undefined && HASH_PAGES.includes(page.readUInt8(25)))
                yield* this.#onPage(page);
        }
    }
    #page(number) {
        const start = number * this.#pageBytes;
        const page = this.#bytes.subarray(start, start + this.#pageBytes);
        return page.length === this.#pageBytes ? page : undefined;
    }
    /** Items come in pairs, key and value; each ends where the one before it starts, and the first with the page. */
    *#onPage(page) {
        const fit = Math.floor((page.length - PAGE_HEADER_BYTES) / 2);
        const count = this.#number16(page, 20);
        if (count > fit || count % 2 !== 0) {
            yield { damaged: 'a page that says that it has more items than it can' };
            return;
        }
        let end = page.length;
        for (let index = 0; index < count; index++) {
            const start = this.#number16(page, PAGE_HEADER_BYTES + 2 * index);
            if (start >= end) {
                yield { damaged: 'a page whose items lie upon each other' };
                return;
            }
            if (index % 2 === 1)
                yield* this.#value(page.subarray(start, end));
            end = start;
        }
    }
    *#value(item) {
        const kind = item.readUInt8(0);
        if (kind === IN_PAGE && item.length > MIN_HEADER_BYTES)
            yield { header: item.subarray(1) };
        else if (kind === ON_OTHER_PAGES) {
            const header = item.length < 12 ? undefined : this.#chain(item);
            yield header === undefined ? { damaged: 'a header whose pages are not there' } : { header };
        }
    }
    #chain(item) {
        const total = this.#number32(item, 8);
        const parts = [];
        let left = total;
        let next = this.#number32(item, 4);
        while (left > 0) {
            const page = next > 0 && this.#claims.take(next) ? this.#page(next) : undefined;
            const length = page === undefined ? 0 : this.#number16(page, 22);
            if (page?.readUInt8(25) !== OVERFLOW_PAGE || length === 0 || length > left)
                return undefined;
            const end = PAGE_HEADER_BYTES + length;
            if (end > page.length)
                return undefined;
            parts.push(page.subarray(PAGE_HEADER_BYTES, end));
            left -= length;
            next = this.#number32(page, 16);
        }
        return Buffer.concat(parts, total);
    }
    #number16(bytes, at) {
        return this.#littleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
    }
    #number32(bytes, at) {
        return this.#littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    }
}

;// CONCATENATED MODULE: ./build/sbom/rpm/header.js
/** The tags that are read (rpmtag.h). */
const TAG = {
    sigMd5: 261,
    sha1Header: 269,
    sha256Header: 273,
    name: 1000,
    version: 1001,
    release: 1002,
    epoch: 1003,
    vendor: 1011,
    licence: 1014,
    arch: 1022,
    oldFileNames: 1027,
    sourceRpm: 1044,
    provideName: 1047,
    requireName: 1049,
    dirIndexes: 1116,
    baseNames: 1117,
    dirNames: 1118,
    modularityLabel: 5096,
};
const WANTED = new Set(Object.values(TAG));
/** Types of values. */
const INT32 = 4;
const STRING = 6;
const BINARY = 7;
const STRING_ARRAY = 8;
const I18N_STRING = 9;
/** rpm itself takes no more (header.c, hdrchkTags). */
const MAX_ENTRIES = 0xffff;
const ENTRY_BYTES = 16;
/** As long as a path may be; nothing that matters is longer. */
const MAX_STRING_BYTES = 4096;
const PREAMBLE_BYTES = 8;
/**
 * A package's header as rpm's databases store it (header.c): an index of tags, and the data that they point into, all in
 * big-endian order. What is not there, or not what it should be, is undefined or empty.
 */
class RpmHeader {
    #entries;
    #data;
    constructor(entries, data) {
        this.#entries = entries;
        this.#data = data;
    }
    /** Undefined where the bytes are no header. */
    static read(bytes) {
        if (bytes.length < PREAMBLE_BYTES)
            return undefined;
        const count = bytes.readUInt32BE(0);
        const start = PREAMBLE_BYTES + count * ENTRY_BYTES;
        const end = start + bytes.readUInt32BE(4);
        if (count === 0 || count > MAX_ENTRIES || end > bytes.length)
            return undefined;
        const entries = new Map();
        for (let at = PREAMBLE_BYTES; at < start; at += ENTRY_BYTES) {
            const tag = bytes.readUInt32BE(at);
            if (!WANTED.has(tag))
                continue;
            // A tag that was added later stands behind the one that it replaces.
            entries.set(tag, {
                type: bytes.readUInt32BE(at + 4),
                offset: bytes.readUInt32BE(at + 8),
                count: bytes.readUInt32BE(at + 12),
            });
        }
        return new RpmHeader(entries, bytes.subarray(start, end));
    }
    text(tag) {
        const entry = this.#entries.get(tag);
        if (entry?.type !== STRING && entry?.type !== I18N_STRING)
            return undefined;
        const [text] = this.#strings(entry);
        return text;
    }
    /** One after the other: a package may have a hundred thousand files. */
    *texts(tag) {
        const entry = this.#entries.get(tag);
        if (entry?.type === STRING_ARRAY)
            yield* this.#strings(entry);
    }
    *numbers(tag) {
        const entry = this.#entries.get(tag);
        if (entry?.type !== INT32)
            return;
        const end = entry.offset + 4 * entry.count;
        if (end > this.#data.length)
            return;
        for (let at = entry.offset; at < end; at += 4)
            yield this.#data.readUInt32BE(at);
    }
    binary(tag) {
        const entry = this.#entries.get(tag);
        if (entry?.type !== BINARY)
            return undefined;
        const end = entry.offset + entry.count;
        return end > this.#data.length ? undefined : this.#data.subarray(entry.offset, end);
    }
    *#strings({ offset, count }) {
        let start = offset;
        for (let index = 0; index < count; index++) {
            const end = start < this.#data.length ? this.#data.indexOf(0, start) : -1;
            if (end === -1 || end - start > MAX_STRING_BYTES)
                return;
            yield this.#data.toString('utf8', start, end);
            start = end + 1;
        }
    }
}

;// CONCATENATED MODULE: ./build/sbom/rpm/installed-package.js

/** Public keys that rpm trusts are stored as if they were packages. */
function isPublicKey(header) {
    return header.text(TAG.name) === 'gpg-pubkey';
}
/** Bytes that a string takes beside its characters. */
const NAME_OVERHEAD = 32;
/** What the names of files and relations of a whole database may take: those of a large one, with room. */
class NameBudget {
    #left = 32 * 1024 * 1024;
    #exceeded = false;
    get exceeded() {
        return this.#exceeded;
    }
    /** The names as far as there may be of them. */
    *taken(names) {
        for (const name of names) {
            this.#left -= name.length + NAME_OVERHEAD;
            if (this.#left < 0) {
                this.#exceeded = true;
                return;
            }
            yield name;
        }
    }
}
function installedPackage(header, budget) {
    const [epoch] = header.numbers(TAG.epoch);
    const md5 = header.binary(TAG.sigMd5);
    return {
        name: header.text(TAG.name) ?? '',
        version: header.text(TAG.version) ?? '',
        release: header.text(TAG.release) ?? '',
        ...(epoch === undefined ? {} : { epoch }),
        ...defined({
            arch: header.text(TAG.arch),
            sourceRpm: header.text(TAG.sourceRpm),
            vendor: header.text(TAG.vendor),
            licence: header.text(TAG.licence),
            modularityLabel: header.text(TAG.modularityLabel),
            sigMd5: md5?.length === 16 ? md5.toString('hex') : undefined,
        }),
        provides: [...new Set(budget.taken(header.texts(TAG.provideName)))],
        requires: [...new Set(budget.taken(header.texts(TAG.requireName)))].filter(isName),
        files: directories(header, budget),
    };
}
/** Neither a condition on other packages, `(a if b)`, nor on rpm itself. */
function isName(relation) {
    return !relation.startsWith('(') && !relation.startsWith('rpmlib(');
}
/** Base names, each with the index of its directory; in old headers whole paths. */
function directories(header, budget) {
    const paths = [...budget.taken(header.texts(TAG.dirNames))];
    const found = new Map();
    const put = (path, name) => {
        const names = found.get(path);
        if (names === undefined)
            found.set(path, [name]);
        else
            names.push(name);
    };
    const indexes = header.numbers(TAG.dirIndexes);
    for (const name of budget.taken(header.texts(TAG.baseNames))) {
        const index = indexes.next();
        const path = index.done === true ? undefined : paths[index.value];
        if (path !== undefined)
            put(path, name);
    }
    for (const path of budget.taken(header.texts(TAG.oldFileNames))) {
        const slash = path.lastIndexOf('/') + 1;
        put(path.slice(0, slash), path.slice(slash));
    }
    return Array.from(found, ([path, names]) => ({ path, names }));
}
function defined(facts) {
    const present = Object.entries(facts).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present);
}

;// CONCATENATED MODULE: ./build/sbom/rpm/ndb.js

const ndb_MAGIC = Buffer.from('RpmP');
const SLOT = Buffer.from('Slot');
const BLOB_START = Buffer.from('BlbS');
const BLOB_END = Buffer.from('BlbE');
const BLOCK_BYTES = 16;
const PAGE_BYTES = 4096;
/** magic, package, generation, length */
const ndb_HEAD_BYTES = 16;
/** checksum, length, magic */
const TAIL_BYTES = 12;
function isNdb(bytes) {
    return bytes.subarray(0, ndb_MAGIC.length).equals(ndb_MAGIC);
}
/**
 * The headers in rpm's own `Packages.db` (SUSE; lib/backend/ndb/rpmpkg.c): pages of slots, each naming the blocks of one
 * package. Numbers are little-endian.
 */
function* ndbHeaders(bytes) {
    const slotBytes = bytes.length < 2 * BLOCK_BYTES ? 0 : bytes.readUInt32LE(12) * PAGE_BYTES;
    const version = slotBytes === 0 ? 0 : bytes.readUInt32LE(4);
    if (version !== 0 || slotBytes === 0 || slotBytes > bytes.length) {
        yield { damaged: 'its first page does not hold together' };
        return;
    }
    const claims = new Claims(Math.floor(bytes.length / BLOCK_BYTES));
    // The file's own header takes the room of two slots.
    for (let at = 2 * BLOCK_BYTES; at < slotBytes; at += BLOCK_BYTES) {
        const isSlot = bytes.subarray(at, at + 4).equals(SLOT);
        if (isSlot && bytes.readUInt32LE(at + 4) === 0)
            continue;
        const header = isSlot ? headerOf(bytes, at, claims) : undefined;
        yield header === undefined ? { damaged: 'a slot that leads to no package' } : { header };
    }
}
function headerOf(bytes, slot, claims) {
    const start = bytes.readUInt32LE(slot + 8);
    const blocks = bytes.readUInt32LE(slot + 12);
    if (blocks < 2 || !claims.take(start, blocks))
        return undefined;
    const blob = bytes.subarray(start * BLOCK_BYTES, (start + blocks) * BLOCK_BYTES);
    const length = blob.readUInt32LE(12);
    const isWhole = blob.subarray(0, 4).equals(BLOB_START) &&
        blob.subarray(-4).equals(BLOB_END) &&
        blob.readUInt32LE(4) === bytes.readUInt32LE(slot + 4) &&
        ndb_HEAD_BYTES + length + TAIL_BYTES <= blob.length;
    return isWhole ? blob.subarray(ndb_HEAD_BYTES, ndb_HEAD_BYTES + length) : undefined;
}

;// CONCATENATED MODULE: ./build/sbom/rpm/sqlite-record.js
/** Bytes of the serial types 0 to 11, which are numbers, constants and what is reserved. */
const FIXED_BYTES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0];
/** More columns than any table has (SQLITE_MAX_COLUMN). */
const MAX_COLUMNS = 32_767;
/** The integer at a place; undefined where the bytes end. Beyond 2^53 it is not exact, and larger than any file. */
function varintAt(bytes, at) {
    let value = 0;
    for (let end = at; end < bytes.length && end < at + 9;) {
        const byte = bytes.readUInt8(end++);
        if (end === at + 9)
            return { value: value * 256 + byte, end };
        value = value * 128 + (byte & 0x7f);
        if (byte < 0x80)
            return { value, end };
    }
    return undefined;
}
/** The columns of a record ("Record Format"), each as its bytes; undefined where it does not hold together. */
function columnsOf(record) {
    const header = varintAt(record, 0);
    if (header === undefined || header.value > record.length)
        return undefined;
    const columns = [];
    let at = header.end;
    let start = header.value;
    while (at < header.value) {
        const type = varintAt(record, at);
        if (type === undefined || columns.length === MAX_COLUMNS)
            return undefined;
        const length = FIXED_BYTES[type.value] ?? Math.floor((type.value - 12) / 2);
        if (start + length > record.length)
            return undefined;
        columns.push(record.subarray(start, start + length));
        start += length;
        at = type.end;
    }
    return columns;
}

;// CONCATENATED MODULE: ./build/sbom/rpm/sqlite.js


const sqlite_MAGIC = Buffer.from('SQLite format 3\0');
const FILE_HEADER_BYTES = 100;
/** A tree that is higher has more rows than there are bytes in any file. */
const MAX_HEIGHT = 40;
const INTERIOR_PAGE = 0x05;
const LEAF_PAGE = 0x0d;
function isSqlite(bytes) {
    return bytes.subarray(0, sqlite_MAGIC.length).equals(sqlite_MAGIC);
}
/**
 * The blobs in the second column of a table, in the order of its keys: rpm's `Packages (hnum INTEGER PRIMARY KEY, blob BLOB)`.
 * Reads as much of the file format (sqlite.org/fileformat2.html) as that takes: tables, and no write-ahead log.
 */
function* sqliteBlobs(bytes, table) {
    const file = SqliteFile.open(bytes);
    if (file === undefined) {
        yield { damaged: 'its pages have a size that SQLite has not' };
        return;
    }
    const root = file.rootOf(table);
    if (root === undefined) {
        yield { damaged: `its schema names no table ${table}` };
        return;
    }
    for (const row of file.rows(root)) {
        if ('damaged' in row)
            yield row;
        else {
            const [, header] = row.columns;
            yield header === undefined ? { damaged: 'a row that cannot be read' } : { header };
        }
    }
}
class SqliteFile {
    #bytes;
    #pageBytes;
    #usable;
    #claims;
    constructor(bytes, pageBytes, reserved) {
        this.#bytes = bytes;
        this.#pageBytes = pageBytes;
        this.#usable = pageBytes - reserved;
        // Pages are counted from 1.
        this.#claims = new Claims(Math.floor(bytes.length / pageBytes) + 1);
    }
    static open(bytes) {
        if (bytes.length < FILE_HEADER_BYTES)
            return undefined;
        const stated = bytes.readUInt16BE(16);
        const pageBytes = stated === 1 ? 65_536 : stated;
        const reserved = bytes.readUInt8(20);
        const isPower = pageBytes >= 512 && (pageBytes & (pageBytes - 1)) === 0;
        // SQLite opens no file with fewer usable bytes to a page.
        if (!isPower || pageBytes - reserved < 480)
            return undefined;
        return new SqliteFile(bytes, pageBytes, reserved);
    }
    /** The root page of a table. The schema is a table itself: type, name, table, root page, statement. */
    rootOf(table) {
        for (const row of this.rows(1)) {
            if ('damaged' in row)
                continue;
            const [type, name, , root] = row.columns;
            if (type?.toString() !== 'table' || name?.toString() !== table)
                continue;
            if (root !== undefined && root.length > 0 && root.length <= 6) {
                return root.readUIntBE(0, root.length);
            }
        }
        return undefined;
    }
    *rows(number, height = 0) {
        const page = this.#claim(number);
        if (page === undefined || height > MAX_HEIGHT) {
            yield { damaged: 'its table leads to a page that is not there, or was read before' };
            return;
        }
        const start = number === 1 ? FILE_HEADER_BYTES : 0;
        const type = page.readUInt8(start);
        const count = page.readUInt16BE(start + 3);
        if (type === INTERIOR_PAGE) {
            for (const at of cellsOf(page, start + 12, count)) {
                yield* this.rows(at + 4 > page.length ? 0 : page.readUInt32BE(at), height + 1);
            }
            yield* this.rows(page.readUInt32BE(start + 8), height + 1);
        }
        else if (type === LEAF_PAGE) {
            const claims = new Claims(page.length);
            for (const at of cellsOf(page, start + 8, count))
                yield this.#row(page, at, claims);
        }
        else
            yield { damaged: 'its table has a page of another kind' };
    }
    /** A page, once. */
    #claim(number) {
        if (number < 1 || !this.#claims.take(number))
            return undefined;
        const end = number * this.#pageBytes;
        return this.#bytes.subarray(end - this.#pageBytes, end);
    }
    #row(page, at, claims) {
        const size = varintAt(page, at);
        const key = size === undefined ? undefined : varintAt(page, size.end);
        const payload = size === undefined || key === undefined ? undefined : this.#payload(page, size, key, claims);
        const columns = payload === undefined ? undefined : columnsOf(payload);
        return columns === undefined ? { damaged: 'a row that cannot be read' } : { columns };
    }
    /** The bytes of a row: as many as fit on its page, the rest on a chain of overflow pages. */
    #payload(page, size, key, claims) {
        const total = size.value;
        const local = this.#localBytes(total);
        const inPage = key.end + local;
        if (inPage > page.length || !claims.take(key.end, local))
            return undefined;
        const parts = [page.subarray(key.end, inPage)];
        if (local === total)
            return parts[0];
        let left = total - local;
        let next = inPage + 4 > page.length ? 0 : page.readUInt32BE(inPage);
        while (left > 0) {
            const more = this.#claim(next);
            if (more === undefined)
                return undefined;
            const part = more.subarray(4, Math.min(this.#usable, 4 + left));
            parts.push(part);
            left -= part.length;
            next = more.readUInt32BE(0);
        }
        return Buffer.concat(parts, total);
    }
    /** "Cell Payload Overflow Pages" in the file format, for leaves of tables. */
    #localBytes(total) {
        const usable = this.#usable;
        if (total <= usable - 35)
            return total;
        const least = Math.floor(((usable - 12) * 32) / 255) - 23;
        const even = least + ((total - least) % (usable - 4));
        return even <= usable - 35 ? even : least;
    }
}
/** Where the cells of a page start. */
function* cellsOf(page, pointers, count) {
    const fit = Math.min(count, Math.floor((page.length - pointers) / 2));
    for (let index = 0; index < fit; index++)
        yield page.readUInt16BE(pointers + 2 * index);
}

;// CONCATENATED MODULE: ./build/sbom/rpm/database.js






/**
 * The packages in rpm's database, whichever of its three forms it has; told by its first bytes, as its name may be that of an
 * older form. Hostile bytes give `problems`, never a throw, in time and memory linear in their number.
 */
function readRpmDatabase(bytes) {
    const packages = [];
    const problems = new Set();
    const budget = new NameBudget();
    let records = 0;
    for (const record of headersIn(bytes)) {
        if (++records > MAX_PACKAGES) {
            problems.add(`there are more than ${MAX_PACKAGES} packages`);
            break;
        }
        const header = 'header' in record ? RpmHeader.read(record.header) : undefined;
        if (header === undefined) {
            problems.add('damaged' in record ? record.damaged : 'a header that does not hold together');
            continue;
        }
        if (!isPublicKey(header))
            packages.push(installedPackage(header, budget));
    }
    if (budget.exceeded)
        problems.add('there are too many names of files and relations to keep');
    return { packages, problems: [...problems] };
}
function* headersIn(bytes) {
    if (isSqlite(bytes))
        yield* sqliteBlobs(bytes, 'Packages');
    else if (isNdb(bytes))
        yield* ndbHeaders(bytes);
    else if (isBerkeleyHash(bytes))
        yield* berkeleyHeaders(bytes);
    else
        yield { damaged: 'it is no database of a form that rpm has' };
}

;// CONCATENATED MODULE: ./build/sbom/rpm/manifest.js


/** name, version-release, install time, build time, vendor, epoch, size, architecture, epoch as a number, source package */
const manifest_FIELDS = 10;
const NEVRA = /^(?<name>.+)-(?<version>[^-]+)-(?<release>[^-]+)\.(?<arch>[^.-]+)$/;
const manifest_MAX_LINE = 2048;
/**
 * The packages in the lists that Mariner and Azure Linux leave in the place of rpm's database, where an image has no rpm:
 * `container-manifest-2` in ten fields, `container-manifest-1` as `rpm -qa` writes them.
 */
function readRpmManifest(bytes) {
    const packages = [];
    const problems = new Set();
    for (const line of linesOf(bytes.toString('utf8'))) {
        if (line.trim() === '')
            continue;
        if (packages.length === MAX_PACKAGES) {
            problems.add(`there are more than ${MAX_PACKAGES} packages`);
            break;
        }
        const found = line.length > manifest_MAX_LINE ? undefined : packageOn(line);
        if (found !== undefined)
            packages.push(found);
        else
            problems.add('a line that names no package');
    }
    return { packages, problems: [...problems] };
}
const NO_RELATIONS = { provides: [], requires: [], files: [] };
function packageOn(line) {
    const fields = line.split('\t');
    if (fields.length !== manifest_FIELDS)
        return fields.length === 1 ? fromNevra(line.trim()) : undefined;
    const [name = '', both = '', , , vendor, epoch, , arch, epochNumber, sourceRpm] = fields;
    const [version = '', release = ''] = both.split('-');
    const hasEpoch = epoch !== '(none)' && /^[0-9]{1,10}$/.test(epochNumber ?? '');
    return {
        ...NO_RELATIONS,
        name,
        version,
        release,
        ...(hasEpoch ? { epoch: Number(epochNumber) } : {}),
        ...(isStated(arch) ? { arch } : {}),
        ...(isStated(vendor) ? { vendor } : {}),
        ...(isStated(sourceRpm) ? { sourceRpm } : {}),
    };
}
function fromNevra(text) {
    const { name, version, release, arch } = NEVRA.exec(text)?.groups ?? {};
    if (name === undefined || version === undefined || release === undefined)
        return undefined;
    return { ...NO_RELATIONS, name, version, release, ...(arch === undefined ? {} : { arch }) };
}
function isStated(field) {
    return field !== undefined && field !== '(none)';
}

;// CONCATENATED MODULE: ./build/sbom/rpm/related-package.js



/** What rpmbuild lets through (rpmbuild's parsePreamble.c), as far as vendors use it. */
const related_package_NAME = /^[A-Za-z0-9_][A-Za-z0-9._+-]{0,254}$/;
const related_package_VERSION = /^[A-Za-z0-9._+~^]{1,254}$/;
const related_package_ARCHITECTURE = /^[A-Za-z0-9_-]{1,64}$/;
const related_package_SOURCE = /^(?<name>[^/]+)-(?<version>[^-/]+)-(?<release>[^-/]+)\.(?:no)?src\.rpm$/;
/**
 * As the distributions name themselves in their packages' Vendor, by os-release's ID. The packages of one in the image of another are
 * third parties' there: Fedora's for RHEL (EPEL), Microsoft's and Oracle's programs. Amazon's have none in some images, and are not
 * told from others'.
 */
const VENDORS = [
    [/^(?:rhel|hummingbird)$/, /^Red Hat/],
    [/^centos$/, /^(?:CentOS|Red Hat)/],
    [/^fedora$/, /^Fedora Project/],
    [/^rocky$/, /^Rocky/],
    [/^almalinux$/, /^AlmaLinux/],
    [/^ol$/, /^Oracle America/],
    [/^cloudlinux$/, /^(?:CloudLinux|AlmaLinux)/],
    [/^amzn$/, /^Amazon/],
    [/^(?:sles|sled|sle_hpc|suse|opensuse)/, /^(?:SUSE|openSUSE)/],
    [/^photon$/, /^VMware/],
    [/^(?:mariner|azurelinux)$/, /^Microsoft Corporation/],
    [/^openeuler$/i, /openEuler/i],
    [/^(?:alinux|anolis)$/, /^Alibaba/],
];
/** The package with its relations one a line, or why it is none. */
function relatedPackage(found, { place, os, contentSets, requiredPaths }) {
    const { name, epoch } = found;
    const version = `${found.version}-${found.release}`;
    const source = related_package_sourceOf(found);
    const isSound = related_package_NAME.test(name) &&
        [found.version, found.release].every((part) => related_package_VERSION.test(part)) &&
        related_package_ARCHITECTURE.test(found.arch ?? 'none');
    const purl = isSound &&
        (0,sbom_purl/* purlOf */.V)({
            type: 'rpm',
            namespace: namespaceOf(os),
            name,
            version,
            qualifiers: {
                arch: found.arch,
                distro: distroOf(os),
                epoch: epoch?.toString(),
                rpmmod: (0,sbom_package/* plain */.pj)(found.modularityLabel),
                upstream: source?.file,
            },
        });
    if (typeof purl !== 'string') {
        return { path: place.path, why: 'a package without a sound name, version and release' };
    }
    const supplier = (0,sbom_package/* plain */.pj)(found.vendor);
    const licence = (0,sbom_package/* plain */.pj)(found.licence);
    return {
        provides: [...found.provides, ...providedPaths(found, requiredPaths)].join('\n'),
        needs: found.requires.join('\n'),
        package: {
            purl,
            name,
            version: versionOf(found),
            licences: licence === undefined ? [] : [licence],
            ...(supplier === undefined ? {} : { supplier }),
            ...(isDistributions(found, os) ? {} : { thirdParty: true }),
            properties: trivyProperties(found, source, contentSets),
            place,
        },
    };
}
/** With its epoch where it has one: `1:3.0.7-27.el9`. */
function versionOf({ version, release, epoch }) {
    return `${epoch === undefined ? '' : `${epoch}:`}${version}-${release}`;
}
function related_package_sourceOf({ sourceRpm }) {
    const file = (0,sbom_package/* plain */.pj)(sourceRpm);
    const { name, version, release } = related_package_SOURCE.exec(file ?? '')?.groups ?? {};
    if (file === undefined || name === undefined)
        return undefined;
    return { file, name, version: version ?? '', release: release ?? '' };
}
/** An image that does not say whose it is may be of any of them. */
function isDistributions({ vendor = '' }, os) {
    return VENDORS.some(([id, name]) => (os === undefined || id.test(os.id)) && name.test(vendor));
}
/** As the scanners name the vendors of advisories. */
function namespaceOf(os) {
    if (os?.id === 'rhel' || os?.id === 'hummingbird')
        return 'redhat';
    return os?.id.startsWith('opensuse') === true ? 'opensuse' : os?.id;
}
function trivyProperties({ epoch = 0, modularityLabel }, source, contentSets) {
    const label = (0,sbom_package/* plain */.pj)(modularityLabel);
    return {
        ...(source === undefined
            ? {}
            : {
                'aquasecurity:trivy:SrcName': source.name,
                'aquasecurity:trivy:SrcVersion': source.version,
                'aquasecurity:trivy:SrcRelease': source.release,
            }),
        // No header names the source's own epoch; rpmbuild gives a binary package its source's unless told otherwise.
        ...(epoch === 0 ? {} : { 'aquasecurity:trivy:SrcEpoch': `${epoch}` }),
        ...(label === undefined ? {} : { 'aquasecurity:trivy:Modularitylabel': label }),
        ...(contentSets.length === 0 ? {} : { 'aquasecurity:trivy:ContentSet': contentSets }),
    };
}
function* providedPaths({ files }, required) {
    for (const { path, names } of files) {
        for (const name of names)
            if (required.has(`${path}${name}`))
                yield `${path}${name}`;
    }
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/rpm.js






/** Where rpm keeps its database: sqlite, ndb, Berkeley DB. */
const DATABASE = /^(?:var\/lib|usr\/share|usr\/lib\/sysimage)\/rpm\/(?:rpmdb\.sqlite|Packages\.db|Packages)$/;
/** Changes that SQLite has not put into its database yet. */
const LOG = /^(?:var\/lib|usr\/share|usr\/lib\/sysimage)\/rpm\/rpmdb\.sqlite-wal$/;
const LONGER_MANIFEST = 'var/lib/rpmmanifest/container-manifest-2';
const SHORTER_MANIFEST = 'var/lib/rpmmanifest/container-manifest-1';
const MANIFESTS = new Set([LONGER_MANIFEST, SHORTER_MANIFEST]);
const CONTENT_MANIFEST = /^(?:root\/buildinfo\/content_manifests|usr\/share\/buildinfo)\/[^/]+\.json$/;
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
/** Repositories of one image: its packages come from some ten. */
const MAX_CONTENT_SETS = 100;
/** RPM packages of Red Hat, Fedora, SUSE, Amazon, Azure Linux and their like, from rpm's database or what stands in its place. */
const rpm = {
    name: 'rpm',
    wants: ({ path, size }) => size > 0 &&
        (DATABASE.test(path) || LOG.test(path) || MANIFESTS.has(path) || CONTENT_MANIFEST.test(path)),
    extract: ({ path, size }, bytes) => {
        if (DATABASE.test(path))
            return { kind: 'rpm-database', database: readRpmDatabase(bytes) };
        if (LOG.test(path))
            return { skipped: 'what rpm wrote last stands in this log, which is not read' };
        if (size > MAX_MANIFEST_BYTES)
            return { skipped: `it has more than ${MAX_MANIFEST_BYTES} bytes` };
        if (MANIFESTS.has(path))
            return { kind: 'rpm-database', database: readRpmManifest(bytes) };
        const read = readContentSets(bytes);
        return 'skipped' in read ? read : { kind: 'content-sets', ...read };
    },
    catalog: (files, os) => {
        const catalogue = linkedPackages(bounded(rpm_readAll(files, os)), rpm_namesIn);
        return { ...catalogue, owned: rpm_filesIn(files, catalogue.packages) };
    },
};
function* rpm_filesIn(files, packages) {
    const known = new Map(packages.map((found) => [`${found.name} ${found.version}`, found]));
    for (const { layer, database } of databasesIn(files)) {
        for (const found of database.packages) {
            const owner = known.get(`${found.name} ${versionOf(found)}`);
            if (owner === undefined)
                continue;
            for (const path of pathsOf(found))
                yield { path, owner, layer };
        }
    }
}
function* pathsOf({ files }) {
    for (const { path, names } of files) {
        for (const name of names)
            yield `${path}${name}`;
    }
}
function* rpm_readAll(files, os) {
    const databases = databasesIn(files);
    const contentSets = contentSetsIn(files);
    if (contentSets.length > MAX_CONTENT_SETS) {
        yield { path: 'content manifests', why: `they name more than ${MAX_CONTENT_SETS} repositories` };
    }
    const surroundings = {
        os,
        contentSets: contentSets.slice(0, MAX_CONTENT_SETS),
        requiredPaths: requiredPathsIn(databases),
    };
    for (const { path, layer, database } of databases) {
        for (const why of database.problems)
            yield { path, why };
        for (const found of database.packages) {
            yield relatedPackage(found, { ...surroundings, place: { path, layer } });
        }
    }
}
/** The shorter manifest says nothing that the longer one does not. */
function databasesIn(files) {
    const databases = files.flatMap(({ path, layer, extract }) => extract.kind === 'rpm-database' ? [{ path, layer, database: extract.database }] : []);
    const hasLonger = databases.some(({ path }) => path === LONGER_MANIFEST);
    return databases.filter(({ path }) => !(hasLonger && path === SHORTER_MANIFEST));
}
/** Those of all manifests: nothing tells which layer of a database a package came with. */
function contentSetsIn(files) {
    const sets = files.flatMap(({ extract }) => extract.kind === 'content-sets' ? extract.contentSets : []);
    return [...new Set(sets)].sort();
}
function requiredPathsIn(databases) {
    const packages = databases.flatMap(({ database }) => database.packages);
    return new Set(packages.flatMap(({ requires }) => requires.filter((one) => one.startsWith('/'))));
}
function* rpm_namesIn(lines) {
    for (const [name] of lines.matchAll(/[^\n]+/g))
        yield name;
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/runtimes.js






const GO = /(?:^|\/)go\/VERSION$/;
const ERLANG = /(?:^|\/)releases\/\d+\/OTP_VERSION$/;
/** A longer one is something else. */
const runtimes_MAX_BYTES = 64 * 1024;
/** As toolchains write them: `1.26.8`, `25.2.3`, `17.0.15+6-LTS`, `1.8.0_352-b08`. */
const runtimes_VERSION = /^\d[\w.+-]{0,60}$/;
/** Toolchains and virtual machines that say in a file beside them what they are: Go, Java, Erlang/OTP. */
const runtimes = {
    name: 'runtimes',
    wants: ({ path, size }) => size <= runtimes_MAX_BYTES && (baseOf(path) === 'release' || GO.test(path) || ERLANG.test(path)),
    catalog: (files) => fileByFile(files, readRuntime),
};
function readRuntime(file) {
    const lines = linesOf(file.bytes.toString('utf8'));
    const runtime = runtimeIn(file.path, lines);
    if (runtime === undefined)
        return { packages: [] };
    const { namespace, name, version, cpe, supplier, repository } = runtime;
    const purl = runtimes_VERSION.test(version)
        ? (0,sbom_purl/* purlOf */.V)({
            type: 'generic',
            namespace,
            name,
            version,
            qualifiers: { repository_url: repository },
        })
        : undefined;
    if (purl === undefined)
        return { skipped: 'it names no sound version' };
    const place = { path: file.path, layer: file.layer };
    const stated = supplier === undefined ? {} : { supplier };
    return { packages: [{ purl, name, version, licences: [], cpe, ...stated, place }] };
}
function runtimeIn(path, lines) {
    if (baseOf(path) === 'release')
        return javaIn(lines);
    const line = runtimes_firstOf(lines).trim();
    if (ERLANG.test(path)) {
        return { name: 'erlang', version: line, cpe: cpeOf('erlang', 'erlang/otp', line) };
    }
    const version = line.replace(/^go/, '');
    return { name: 'go', version, cpe: cpeOf('golang', 'go', version) };
}
function runtimes_firstOf(lines) {
    for (const line of lines)
        return line;
    return '';
}
/** `KEY="value"` lines, as the JDK's own build writes them; undefined where it is no Java virtual machine's. */
function javaIn(lines) {
    const fields = new Map();
    for (const line of lines) {
        const { key, value } = /^(?<key>[A-Z_]+)="(?<value>[^"]*)"$/.exec(line)?.groups ?? {};
        if (key !== undefined && value !== undefined)
            fields.set(key, value);
    }
    const version = fields.get('JAVA_RUNTIME_VERSION') ?? fields.get('JAVA_VERSION');
    if (version === undefined)
        return undefined;
    const implementor = fields.get('IMPLEMENTOR') ?? '';
    const { vendor, product } = javaProduct(implementor, fields.get('IMAGE_TYPE') ?? '');
    const repository = fields.get('SOURCE_REPO') ?? fields.get('BUILD_SOURCE_REPO') ?? '';
    return {
        namespace: vendor,
        name: product,
        version,
        cpe: javaCpe(vendor, product, version),
        supplier: (0,sbom_package/* plain */.pj)(implementor, 100),
        repository: (0,sbom_package/* isPlain */.$i)(repository, 200) ? repository : undefined,
    };
}
/** Under whose name the vulnerabilities of a build are kept: those of OpenJDK's under Oracle's, whoever built it. */
function javaProduct(implementor, type) {
    if (/azul/i.test(implementor))
        return { vendor: 'azul', product: 'zulu' };
    const isOracle = /oracle/i.test(implementor);
    if (!isOracle)
        return { vendor: 'oracle', product: 'openjdk' };
    return { vendor: 'oracle', product: type === 'JRE' ? 'jre' : 'jdk' };
}
/** `17.0.15+6` is 17.0.15; `1.8.0_352-b08` is 1.8.0, update 352. */
function javaCpe(vendor, product, version) {
    const { release = version, update } = /^(?<release>[^_+-]+)(?:_0*(?<update>\d+))?/.exec(version)?.groups ?? {};
    return cpeOf(vendor, product, release, update === undefined ? undefined : `update${update}`);
}

;// CONCATENATED MODULE: ./build/sbom/catalogers/index.js

















/** Every ecosystem that is looked for. To add one: a file here, a line in this table, a folder of fixtures. */
const CATALOGERS = [
    apk,
    bitnami,
    composer,
    conda,
    cran,
    dotnet,
    dpkg,
    gem,
    luarocks,
    npm,
    pacman,
    portage,
    python,
    runtimes,
];
/** The same for files of which only an extract is kept; the first that wants a file has it: an archive may begin as a program does. */
const LARGE_FILE_CATALOGERS = [java, executables, rpm];

// EXTERNAL MODULE: ./build/sbom/image-config.js
var image_config = __webpack_require__(8143);
// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/index.node.js
var index_node = __webpack_require__(54567);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(52457);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(23596);
// EXTERNAL MODULE: ./build/sbom/image-purl.js
var image_purl = __webpack_require__(33184);
;// CONCATENATED MODULE: ./build/sbom/image-component.js





/** The component that stands for an image or an index: named by its digest, with its `pkg:oci` purl as its bom-ref. */
function imageComponent(image) {
    const purl = image.unpushed === true ? undefined : (0,image_purl/* imagePurl */.X)(image);
    const component = new index_node.Models.Component(index_node.Enums.ComponentType.Container, (0,reference/* repositoryName */.aR)(image.repository), {
        version: image.digest,
        ...(purl === undefined ? {} : { purl }),
        bomRef: purl ?? image.digest,
    });
    if (image.unpushed !== true) {
        component.hashes.set(index_node.Enums.HashAlgorithm['SHA-256'], (0,digest/* hexOf */.ZD)(image.digest));
    }
    if (image.supplier !== undefined) {
        component.supplier = new index_node.Models.OrganizationalEntity({ name: image.supplier });
    }
    const platform = image.platform === undefined ? [] : [platformProperty(image.platform)];
    for (const [name, value] of [...platform, ...image.properties]) {
        component.properties.add(new index_node.Models.Property(name, value));
    }
    return component;
}
function platformProperty(platform) {
    return ['seal-image:platform', (0,manifest/* platformName */.$r)(platform)];
}

// EXTERNAL MODULE: ./node_modules/@cyclonedx/cyclonedx-library/dist.node/spdx.js
var spdx = __webpack_require__(61290);
;// CONCATENATED MODULE: ./build/sbom/licence-titles.js
/** What packages write for one licence and no other: its title in the SPDX licence list, in PyPI's classifiers, in Maven's poms, or its address. */
const TITLES = {
    'Apache-2.0': [
        'Apache License 2.0',
        'Apache License, Version 2.0',
        'The Apache License, Version 2.0',
        'The Apache Software License, Version 2.0',
        'Apache Software License, Version 2.0',
        'Apache-2.0 License',
        'www.apache.org/licenses/LICENSE-2.0',
        'opensource.org/licenses/Apache-2.0',
    ],
    'BSD-2-Clause': ['BSD 2-Clause License', 'opensource.org/licenses/BSD-2-Clause'],
    'BSD-3-Clause': [
        'BSD 3-Clause License',
        'BSD 3-Clause "New" or "Revised" License',
        'opensource.org/licenses/BSD-3-Clause',
    ],
    'BSL-1.0': ['Boost Software License 1.0', 'Boost Software License 1.0 (BSL-1.0)'],
    'CC0-1.0': [
        'CC0 1.0 Universal',
        'Creative Commons Zero v1.0 Universal',
        'creativecommons.org/publicdomain/zero/1.0',
    ],
    'EPL-1.0': [
        'Eclipse Public License 1.0',
        'Eclipse Public License - v 1.0',
        'Eclipse Public License 1.0 (EPL-1.0)',
        'www.eclipse.org/legal/epl-v10',
    ],
    'EPL-2.0': [
        'Eclipse Public License 2.0',
        'Eclipse Public License v2.0',
        'Eclipse Public License v. 2.0',
        'Eclipse Public License - v 2.0',
        'Eclipse Public License 2.0 (EPL-2.0)',
        'www.eclipse.org/legal/epl-2.0',
        'www.eclipse.org/legal/epl-v20',
    ],
    'GPL-2.0-only': ['GNU General Public License v2 (GPLv2)', 'GNU General Public License v2.0 only'],
    'GPL-2.0-or-later': [
        'GNU General Public License v2 or later (GPLv2+)',
        'GNU General Public License v2.0 or later',
    ],
    'GPL-3.0-only': ['GNU General Public License v3 (GPLv3)', 'GNU General Public License v3.0 only'],
    'GPL-3.0-or-later': [
        'GNU General Public License v3 or later (GPLv3+)',
        'GNU General Public License v3.0 or later',
    ],
    ISC: ['ISC License', 'ISC License (ISCL)', 'opensource.org/licenses/ISC'],
    'LGPL-2.1-only': ['GNU Lesser General Public License v2.1 only'],
    'LGPL-2.1-or-later': ['GNU Lesser General Public License v2.1 or later'],
    MIT: [
        'MIT License',
        'The MIT License',
        'The MIT License (MIT)',
        'opensource.org/licenses/MIT',
        'www.opensource.org/licenses/mit-license.php',
    ],
    'MPL-2.0': [
        'Mozilla Public License 2.0',
        'Mozilla Public License, Version 2.0',
        'Mozilla Public License 2.0 (MPL 2.0)',
        'www.mozilla.org/MPL/2.0',
        'mozilla.org/MPL/2.0',
    ],
    'PSF-2.0': ['Python Software Foundation License 2.0'],
    Unlicense: ['The Unlicense', 'The Unlicense (Unlicense)'],
};
const IDS = new Map(Object.entries(TITLES).flatMap(([id, titles]) => titles.map((title) => [keyOf(title), id])));
/** The SPDX identifier of the one licence that has this title or address; undefined where that is not known, or could be several. */
function licenceTitled(text) {
    return IDS.get(keyOf(text));
}
/** Of an address without scheme, slash at the end, and the ending of a file. */
function keyOf(text) {
    return text
        .trim()
        .replace(/^https?:\/\//, '')
        .replace(/(?:\/|\.txt|\.html)$/, '')
        .toLowerCase();
}

// EXTERNAL MODULE: ./node_modules/spdx-expression-parse/index.js
var spdx_expression_parse = __webpack_require__(93326);
var spdx_expression_parse_default = /*#__PURE__*/__webpack_require__.n(spdx_expression_parse);
;// CONCATENATED MODULE: ./build/sbom/licences.js




/**
 * Licences as CycloneDX takes them: an SPDX identifier, one SPDX expression, or a name as the package spelled it where it
 * is neither. Only what names one licence and no other is given that licence's identifier.
 */
function licences_licencesOf(texts) {
    const unique = [...new Set(texts.map((text) => licenceTitled(text) ?? text))].sort();
    const [only] = unique;
    // An expression may not stand beside other licences (CycloneDX 1.6, licenseChoice).
    if (unique.length === 1 && only !== undefined && isExpression(only)) {
        return [new index_node.Models.LicenseExpression(only)];
    }
    return unique.map((text) => (0,spdx.isSupportedSpdxId)(text) ? new index_node.Models.SpdxLicense(text) : new index_node.Models.NamedLicense(text));
}
function isExpression(text) {
    if ((0,spdx.isSupportedSpdxId)(text))
        return false;
    try {
        spdx_expression_parse_default()(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/sbom/ownership.js


const OWNER = 'seal-image:owner';
/**
 * The packages without those that came in a package of the operating system: their vulnerabilities are told, and repaired, under its
 * name and version, and by theirs they would be told wrongly. Nobody tells them for packages that the distribution did not make, and
 * what lies in those stays, marked.
 */
function withoutOwned(request) {
    const owners = ownersByPath(request);
    const packages = [];
    const dropped = [];
    for (const found of request.packages) {
        const owner = (0,sbom_package/* isOfSystem */.bV)(found.purl) ? undefined : owners.get(found.place.path);
        if (owner === undefined)
            packages.push(found);
        else if (request.policy === 'drop' && owner.thirdParty !== true) {
            dropped.push({ purl: found.purl, owner: owner.purl });
        }
        else
            packages.push({ ...found, properties: { ...found.properties, [OWNER]: owner.purl } });
    }
    return { packages, dropped };
}
/**
 * Owners of the files that packages were found in; of several, one whose packages are not left out. A file that comes from a layer
 * above the one that its owner is written down in was changed after its owner came, and is its owner's no more.
 */
function ownersByPath({ packages, owned, realPath, layers, }) {
    const heights = new Map(layers.map((layer, height) => [layer, height]));
    const heightOf = (layer) => heights.get(layer) ?? 0;
    const places = new Map(packages
        .filter((found) => !(0,sbom_package/* isOfSystem */.bV)(found.purl))
        .map(({ place }) => [place.path, place.layer]));
    const names = new Set(places.keys().map(baseOf));
    const owners = new Map();
    for (const { path, owner, layer } of owned) {
        // Most files hold no package; following their links would take more time than all the rest.
        if (!names.has(baseOf(path)))
            continue;
        const real = realPath(path);
        const found = places.get(real);
        if (found === undefined || heightOf(found) > heightOf(layer))
            continue;
        if (owners.get(real)?.thirdParty !== true)
            owners.set(real, owner);
    }
    return owners;
}

;// CONCATENATED MODULE: ./build/sbom/package-components.js



const BY_MANIFEST = { technique: 'manifest-analysis', confidence: 1 };
const HASH_ALGORITHMS = [
    index_node.Enums.HashAlgorithm.MD5,
    index_node.Enums.HashAlgorithm['SHA-1'],
    index_node.Enums.HashAlgorithm['SHA-256'],
    index_node.Enums.HashAlgorithm['SHA-512'],
];
/** The packages as components, in code-unit order of their purls: one for each purl, however often it is installed. */
function packageComponents(packages) {
    const sorted = packages.toSorted(byPurlAndPath);
    const byPurl = Map.groupBy(sorted, ({ purl }) => purl);
    const components = new Map();
    for (const [purl, [first, ...others]] of byPurl) {
        if (first !== undefined)
            components.set(purl, componentOf(package_components_joined(first, others)));
    }
    for (const [purl, same] of byPurl) {
        const needed = new Set(same.flatMap(({ dependsOn = [] }) => dependsOn));
        needed.delete(purl);
        for (const other of [...needed].sort()) {
            const found = components.get(other);
            if (found !== undefined)
                components.get(purl)?.dependencies.add(found.bomRef);
        }
    }
    const evidence = byPurl.entries().map(([purl, same]) => [purl, evidenceOf(same)]);
    const unlinked = byPurl
        .entries()
        .filter(([, same]) => same.every(({ dependsOn }) => dependsOn === undefined));
    return {
        components: [...components.values()],
        evidence: new Map(evidence),
        unlinked: Array.from(unlinked, ([purl]) => purl),
    };
}
/** The operating system as a component; trivy and syft read the distribution from it. */
function osComponent(os) {
    const bomRef = `os:${[os.id, os.version].filter(Boolean).join('@')}`;
    const component = new index_node.Models.Component(index_node.Enums.ComponentType.OperatingSystem, os.id, {
        bomRef,
        ...(os.version === undefined ? {} : { version: os.version }),
        ...(os.prettyName === undefined ? {} : { description: os.prettyName }),
        ...(os.cpe === undefined ? {} : { cpe: os.cpe }),
    });
    if (os.vendor !== undefined) {
        component.supplier = new index_node.Models.OrganizationalEntity({ name: os.vendor });
    }
    component.properties.add(new index_node.Models.Property('aquasecurity:trivy:Class', 'os-pkgs'));
    component.properties.add(new index_node.Models.Property('aquasecurity:trivy:Type', os.id));
    return {
        components: [component],
        evidence: new Map([[bomRef, { occurrences: [occurrence(os.place)] }]]),
        unlinked: [],
    };
}
/**
 * One package for all of one purl: what the first says, name in the vulnerability database and licences of the first that has them,
 * digests that no other contradicts, the properties that all have alike, and whose files they are, if all are somebody's.
 */
function package_components_joined(first, others) {
    if (others.length === 0)
        return first;
    const all = [first, ...others];
    const cpe = all.find((one) => one.cpe !== undefined)?.cpe;
    const licences = all.find((one) => one.licences.length > 0)?.licences ?? [];
    const shared = Object.entries(first.properties ?? {}).filter(([name, value]) => others.every(({ properties = {} }) => String(properties[name]) === String(value)));
    const owners = all.map(({ properties = {} }) => properties[OWNER] ?? []);
    return {
        ...first,
        licences,
        ...(cpe === undefined ? {} : { cpe }),
        hashes: undisputed(all),
        properties: {
            ...Object.fromEntries(shared),
            ...(owners.some(({ length }) => length === 0)
                ? {}
                : { [OWNER]: [...new Set(owners.flat())].sort() }),
        },
    };
}
/** The digests of each algorithm that all who name one agree on: whatever calls itself like another has not its digest. */
function undisputed(packages) {
    const stated = packages.flatMap(({ hashes = {} }) => Object.entries(hashes));
    const byAlgorithm = Map.groupBy(stated, ([algorithm]) => algorithm);
    const agreed = byAlgorithm.values().filter((one) => new Set(one.map(([, hex]) => hex)).size === 1);
    return Object.fromEntries(agreed.flatMap((one) => one));
}
function componentOf(found) {
    const component = new index_node.Models.Component(index_node.Enums.ComponentType.Library, found.name, {
        bomRef: found.purl,
        purl: found.purl,
        ...(found.version === '' ? {} : { version: found.version }),
        ...(found.group === undefined ? {} : { group: found.group }),
        ...(found.cpe === undefined ? {} : { cpe: found.cpe }),
    });
    if (found.supplier !== undefined) {
        component.supplier = new index_node.Models.OrganizationalEntity({ name: found.supplier });
    }
    for (const licence of licences_licencesOf(found.licences))
        component.licenses.add(licence);
    for (const algorithm of HASH_ALGORITHMS) {
        const content = found.hashes?.[algorithm];
        if (content !== undefined)
            component.hashes.set(algorithm, content);
    }
    for (const [name, stated] of Object.entries(found.properties ?? {})) {
        for (const value of typeof stated === 'string' ? [stated] : stated) {
            component.properties.add(new index_node.Models.Property(name, value));
        }
    }
    return component;
}
function byPurlAndPath(a, b) {
    if (a.purl !== b.purl)
        return a.purl < b.purl ? -1 : 1;
    const [one, other] = [locationOf(a.place), locationOf(b.place)];
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}
/** Every place that it was found in, and each way once that it is known by. */
function evidenceOf(same) {
    const byLocation = new Map(same.map(({ place }) => [locationOf(place), occurrence(place)]));
    const methods = new Map(same.map(({ method = BY_MANIFEST }) => [`${method.technique} ${method.value ?? ''}`, method]));
    const confidence = Math.max(...methods.values().map((method) => method.confidence));
    return {
        identity: [{ field: 'purl', confidence, methods: [...methods.values()] }],
        occurrences: [...byLocation.values()],
    };
}
function occurrence(place) {
    return { location: locationOf(place), additionalContext: `layer ${place.layer}` };
}
/** `opt/app.war!/WEB-INF/lib/a.jar`, as Java's own URLs say it. */
function locationOf({ path, inside }) {
    return (inside === undefined ? path : `${path}!/${inside}`).toWellFormed();
}

;// CONCATENATED MODULE: ./build/sbom/cyclonedx.js



const SPECS = {
    '1.5': index_node.Spec.Spec1dot5,
    '1.6': index_node.Spec.Spec1dot6,
    '1.7': index_node.Spec.Spec1dot7,
};
/**
 * A CycloneDX document that depends on nothing but its parts: in their order (the library would sort by locale), and
 * with a serial number derived from the content (UUIDv5, RFC 9562 §5.5), so that the same image gives the same bytes.
 */
function makeDocument(parts) {
    const bom = new index_node.Models.Bom();
    bom.metadata.component = parts.root;
    bom.metadata.lifecycles.add(index_node.Enums.LifecyclePhase.PostBuild);
    bom.metadata.tools.components.add(new index_node.Models.Component(index_node.Enums.ComponentType.Application, parts.tool.name, {
        version: parts.tool.version,
    }));
    if (parts.timestamp !== undefined)
        bom.metadata.timestamp = parts.timestamp;
    for (const [name, value] of parts.properties) {
        bom.metadata.properties.add(new index_node.Models.Property(name, value));
    }
    for (const component of parts.components)
        bom.components.add(component);
    const normalizer = new index_node.Serialize.JSON.Normalize.Factory(SPECS[parts.specVersion]).makeForBom();
    const { components = [], ...rest } = normalizer.normalize(bom, { sortLists: false });
    const content = {
        ...rest,
        components: components.map((component) => withEvidence(component, parts)),
        compositions: parts.compositions,
    };
    return { ...content, serialNumber: serialNumberOf(content) };
}
function withEvidence(component, { evidence, specVersion }) {
    const ref = 'bom-ref' in component ? String(component['bom-ref']) : '';
    const found = evidence.get(ref);
    if (found === undefined)
        return component;
    return { ...component, evidence: specVersion === '1.5' ? olderEvidence(found) : found };
}
/** 1.5 has no place for the layer, and one for one identity. */
function olderEvidence({ identity = [], occurrences }) {
    const [first] = identity;
    return {
        ...(first === undefined ? {} : { identity: first }),
        occurrences: occurrences.map(({ location }) => ({ location })),
    };
}
/** The namespace of our serial numbers: a UUID of our own, made once. */
const NAMESPACE = Buffer.from('5ea11a6e0c7d4b3f9a522c1be7d0f3a1', 'hex');
function serialNumberOf(content) {
    const hash = (0,external_node_crypto_.createHash)('sha1').update(NAMESPACE).update((0,shared_json/* canonicalJson */.dj)(content)).digest();
    hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
    hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = hash.toString('hex', 0, 16);
    const groups = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        hex.slice(12, 16),
        hex.slice(16, 20),
        hex.slice(20),
    ];
    return `urn:uuid:${groups.join('-')}`;
}

// EXTERNAL MODULE: ./build/sbom/schema.js + 6 modules
var schema = __webpack_require__(51629);
;// CONCATENATED MODULE: ./build/sbom/sbom.js



/** The finished document, checked against the schema. Throws SbomError `SBOM_INVALID`. */
function sbomOf(parts, skipped) {
    const text = JSON.stringify(makeDocument(parts));
    // What is signed is what is checked: the library's objects also name what they have none of.
    const document = (0,shared_json/* asObject */.eB)(JSON.parse(text), 'the document');
    (0,schema/* checkCycloneDx */.W)(document);
    return {
        bytes: Buffer.from(text),
        document,
        components: parts.components.length,
        skipped,
    };
}
/** SOURCE_DATE_EPOCH (seconds) as a date, where it is given. */
function sourceDate(epoch) {
    return epoch === undefined ? undefined : new Date(epoch * 1000);
}

;// CONCATENATED MODULE: ./build/sbom/image-document.js






/** Packages left out that are named; of the others only the number is told. */
const MAX_DROPPED = 2000;
/** The document of one image: image → operating system → its packages, image → the other packages. Pure. */
function imageSbom(facts) {
    const skipped = facts.catalogue.skipped.map(asSkipped(facts));
    return sbomOf(partsOf(facts), skipped);
}
function partsOf(facts) {
    const root = rootComponent(facts);
    const system = facts.os === undefined ? undefined : osComponent(facts.os);
    const found = packageComponents(facts.catalogue.packages);
    const osRoot = system?.components[0];
    if (osRoot !== undefined)
        root.dependencies.add(osRoot.bomRef);
    for (const component of found.components) {
        const owner = (0,sbom_package/* isOfSystem */.bV)(component.purl ?? '') ? (osRoot ?? root) : root;
        owner.dependencies.add(component.bomRef);
    }
    return {
        specVersion: facts.specVersion,
        root,
        components: [...(system?.components ?? []), ...found.components],
        tool: facts.tool,
        timestamp: sourceDate(facts.sourceDateEpoch) ?? facts.config.created,
        properties: [...skippedProperties(facts), ...droppedProperties(facts)],
        compositions: compositionsOf(root, osRoot, found.unlinked),
        evidence: new Map([...(system?.evidence ?? []), ...found.evidence]),
    };
}
function skippedProperties({ catalogue }) {
    return catalogue.skipped.map(({ path, why }) => [
        'seal-image:skipped',
        (0,log/* printable */.g)(`${path}: ${why}`, 500).toWellFormed(),
    ]);
}
/** How many, and each with its owner. */
function droppedProperties({ dropped }) {
    if (dropped.length === 0)
        return [];
    const lines = new Set(dropped.map(({ purl, owner }) => `${purl} in ${owner}`));
    const named = [...lines].sort().slice(0, MAX_DROPPED);
    return [
        ['seal-image:owned:dropped', `${dropped.length}`],
        ...named.map((line) => ['seal-image:owned:dropped:package', line]),
    ];
}
function rootComponent(facts) {
    const { repository, digest, config, platform, unpushed = false } = facts;
    const repoDigest = ['aquasecurity:trivy:RepoDigest', (0,reference/* digestReference */.O9)(repository, digest)];
    return imageComponent({
        repository,
        digest,
        unpushed,
        platform,
        // Of the OCI's annotations: who distributes the image, else who is responsible for it.
        supplier: (0,sbom_package/* plain */.pj)(config.labels['org.opencontainers.image.vendor']) ??
            (0,sbom_package/* personName */.hJ)(config.labels['org.opencontainers.image.authors']),
        properties: [
            ['aquasecurity:trivy:ImageID', facts.configDigest],
            ...config.diffIds.map((diffId) => ['aquasecurity:trivy:DiffID', diffId]),
            ...(unpushed ? [] : [repoDigest]),
        ],
    });
}
/**
 * What is not known, part by part. Files outside every package database are not listed, so that no image is ever complete, and no
 * operating system, whose base files need not belong to packages; of some packages nothing says what they need.
 */
function compositionsOf(root, os, unlinked) {
    const parts = [root, ...(os === undefined ? [] : [os])];
    const refs = parts.flatMap(({ bomRef }) => bomRef.value ?? []);
    return [
        { aggregate: 'incomplete', assemblies: refs, dependencies: refs },
        ...(unlinked.length === 0 ? [] : [{ aggregate: 'unknown', dependencies: unlinked }]),
    ];
}
function asSkipped({ repository, digest }) {
    const subject = (0,reference/* digestReference */.O9)(repository, digest);
    return ({ path, why }) => ({ subject, what: `sbom: ${(0,log/* printable */.g)(path)}`, why: (0,log/* printable */.g)(why) });
}

// EXTERNAL MODULE: ./build/sbom/sbom-error.js
var sbom_error = __webpack_require__(92795);
;// CONCATENATED MODULE: ./build/sbom/image-budget.js

const MEASURES = ['bytes', 'entries', 'nodes', 'pathChars'];
const NOTHING_SPENT = { bytes: 0, entries: 0, nodes: 0, pathChars: 0 };
const NAMES = {
    bytes: 'uncompressed bytes',
    entries: 'files',
    nodes: 'files, links and directories to keep in mind',
    pathChars: 'characters in the paths to keep in mind',
};
/**
 * What all layers of an image together may cost, so that many layers cannot have what one cannot. Sums, so that whether an image
 * is refused does not depend on which layer arrives first.
 */
class ImageBudget {
    #limits;
    #spent = { ...NOTHING_SPENT };
    constructor(limits) {
        this.#limits = limits;
    }
    /** Throws SbomError `SBOM_IMAGE_TOO_LARGE` where it is more than is left. */
    spend(cost) {
        for (const measure of MEASURES) {
            this.#spent[measure] += cost[measure] ?? 0;
            if (this.#spent[measure] <= this.#limits[measure])
                continue;
            throw (0,sbom_error/* refused */.J)({
                code: 'SBOM_IMAGE_TOO_LARGE',
                message: `the layers of the image have more than ${this.#limits[measure]} ${NAMES[measure]}`,
            });
        }
    }
}
/** A layer's part in the image's budget, which says what the layer costs whoever reads it again from memory. */
class LayerBudget {
    #image;
    #spent = { ...NOTHING_SPENT };
    constructor(image) {
        this.#image = image;
    }
    /** As `ImageBudget.spend`. */
    spend(cost) {
        for (const measure of MEASURES)
            this.#spent[measure] += cost[measure] ?? 0;
        this.#image.spend(cost);
    }
    spent() {
        return { ...this.#spent };
    }
}

;// CONCATENATED MODULE: ./build/sbom/limits.js
const SBOM_LIMITS = {
    fileBytes: 16 * 1024 * 1024,
    largeFileBytes: 256 * 1024 * 1024,
    ownFileBytes: 8 * 1024 * 1024,
    layerKeptBytes: 48 * 1024 * 1024,
    keptBytes: 128 * 1024 * 1024,
    // Linux mounts no more (OVL_MAX_STACK).
    layers: 500,
    bytes: 64 * 1024 * 1024 * 1024,
    entries: 4_000_000,
    nodes: 300_000,
    pathChars: 64 * 1024 * 1024,
    linkChars: 1024 * 1024 * 1024,
    layerSkipped: 100,
    skipped: 500,
    parallelLayers: 2,
    cachedBytes: 64 * 1024 * 1024,
};

;// CONCATENATED MODULE: ./build/sbom/link-walk.js


/** As many links as Linux follows in one path. */
const link_walk_MAX_LINKS = 40;
/** What a step costs beside the characters that it looks up. */
const STEP = 16;
/** Directories whose places are remembered at a time: hostile paths have four thousand characters. */
const MAX_DIRECTORIES = 10_000;
/**
 * Follows the links in the paths of an image, as the kernel does below the image's root. `targetOf` tells where the link at a
 * path leads, undefined where there is none. All walks together may take `linkChars` characters; what passes that is refused with
 * SbomError `SBOM_IMAGE_TOO_LARGE`, because hostile links make every file cost tens of thousands of steps.
 */
class LinkWalk {
    #targetOf;
    #limit;
    #directories = new Map();
    #chars = 0;
    constructor(targetOf, { linkChars }) {
        this.#targetOf = targetOf;
        this.#limit = linkChars;
    }
    /** Where a path leads; undefined for a loop, and where it is longer or deeper than any file system has it. */
    followed(path) {
        const ahead = path.split('/').reverse();
        let real = '';
        let links = 0;
        for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
            const last = real;
            real = stepped(real, part);
            this.#spend(real.length);
            if (isTooDeep(real))
                return undefined;
            const target = real.length > last.length ? this.#targetOf(real) : undefined;
            if (target === undefined)
                continue;
            if (++links > link_walk_MAX_LINKS)
                return undefined;
            this.#spend(target.length);
            real = target.startsWith('/') ? '' : last;
            ahead.push(...target.split('/').reverse());
        }
        return real;
    }
    /** As `followed`, and remembered until `forget`. */
    directory(path) {
        if (this.#directories.has(path))
            return this.#directories.get(path);
        const real = this.followed(path);
        if (this.#directories.size === MAX_DIRECTORIES)
            this.#directories.clear();
        this.#directories.set(path, real);
        return real;
    }
    /** To be called before links change. */
    forget() {
        this.#directories.clear();
    }
    #spend(chars) {
        this.#chars += chars + STEP;
        if (this.#chars <= this.#limit)
            return;
        throw (0,sbom_error/* refused */.J)({
            code: 'SBOM_IMAGE_TOO_LARGE',
            message: `following the image's links takes more than ${this.#limit} characters`,
        });
    }
}
function stepped(real, part) {
    if (part === '' || part === '.')
        return real;
    return part === '..' ? directoryOf(real) : joined(real, part);
}
function isTooDeep(path) {
    if (path.length <= MAX_DEPTH)
        return false;
    return path.length > MAX_PATH || path.split('/', MAX_DEPTH + 1).length > MAX_DEPTH;
}

;// CONCATENATED MODULE: ./build/sbom/path-keys.js

/** 128 bits of a path's SHA-256: nobody finds two paths that have one, as with fewer bits somebody would. */
const KEY_BYTES = 16;
const FIRST_KEYS = 16;
/** What stands for a path where only whether it is the same matters. */
function pathKey(path) {
    return (0,external_node_crypto_.hash)('sha256', path.isWellFormed() ? path : spelled(path), 'binary').slice(0, KEY_BYTES);
}
/** As text that has a UTF-8 form, and that no other path is: none has a NUL. */
function spelled(path) {
    return `\0${JSON.stringify(path)}`;
}
/** The keys of many paths: what a layer holds is remembered in a fraction of the memory that its names would take. */
class PathKeys {
    #bytes = Buffer.alloc(0);
    #length = 0;
    add(path) {
        if (this.#length === this.#bytes.length) {
            const more = Buffer.alloc(Math.max(FIRST_KEYS * KEY_BYTES, 2 * this.#length));
            this.#bytes.copy(more);
            this.#bytes = more;
        }
        this.#length += this.#bytes.write(pathKey(path), this.#length, 'latin1');
    }
    get byteLength() {
        return this.#length;
    }
    *[Symbol.iterator]() {
        for (let at = 0; at < this.#length; at += KEY_BYTES) {
            yield this.#bytes.toString('latin1', at, at + KEY_BYTES);
        }
    }
}

;// CONCATENATED MODULE: ./build/sbom/path-tree.js


/**
 * Nodes by path, which also knows what lies below a path and what a key of `pathKey` stands for, so that a layer costs what it
 * holds itself and not what lies under it.
 */
class PathTree {
    #root = {
        path: '',
        key: pathKey(''),
        parent: undefined,
        below: undefined,
        node: undefined,
    };
    #places = new Map([['', this.#root]]);
    #byKey = new Map();
    #fileBytes = 0;
    #pathChars = 0;
    get(path) {
        return this.#places.get(path)?.node;
    }
    set(path, node) {
        this.#exchange(this.#placeOf(path), node);
    }
    /** Bytes of all files and extracts in it; those of hard links count for each. */
    fileBytes() {
        return this.#fileBytes;
    }
    /** Paths in it, with every directory above a node. */
    size() {
        return this.#places.size;
    }
    /** Characters in the paths of all nodes. */
    pathChars() {
        return this.#pathChars;
    }
    /** In no particular order. */
    *nodes() {
        for (const { path, node } of this.#places.values()) {
            if (node !== undefined)
                yield [path, node];
        }
    }
    isEmpty() {
        return this.#root.below === undefined || this.#root.below.size === 0;
    }
    /** The path that has this key, where there is a node at it or below it. */
    pathOfKey(key) {
        return this.#byKey.get(key)?.path;
    }
    /** Takes away what stands at a path, and not what is below it. */
    deleteNode(path) {
        const place = this.#places.get(path);
        if (place === undefined)
            return;
        this.#exchange(place, undefined);
        this.#prune(place);
    }
    /** Takes away all that is below a path, and not what stands at it. */
    deleteBelow(path) {
        const top = this.#places.get(path);
        if (top === undefined)
            return;
        const doomed = [...(top.below ?? [])];
        for (let place = doomed.pop(); place !== undefined; place = doomed.pop()) {
            for (const below of place.below ?? [])
                doomed.push(below);
            this.#forget(place);
        }
        top.below = undefined;
        this.#prune(top);
    }
    #placeOf(path) {
        const known = this.#places.get(path);
        if (known !== undefined)
            return known;
        const parent = this.#placeOf(directoryOf(path));
        const place = { path, key: pathKey(path), parent, below: undefined, node: undefined };
        parent.below = (parent.below ?? new Set()).add(place);
        this.#places.set(path, place);
        this.#byKey.set(place.key, place);
        return place;
    }
    #exchange(place, node) {
        this.#fileBytes += bytesOf(node) - bytesOf(place.node);
        this.#pathChars += charsOf(place, node) - charsOf(place, place.node);
        place.node = node;
    }
    #prune(from) {
        for (let place = from; place !== undefined; place = place.parent) {
            const { parent, node, below } = place;
            if (parent === undefined || node !== undefined || (below?.size ?? 0) > 0)
                return;
            parent.below?.delete(place);
            this.#forget(place);
        }
    }
    #forget(place) {
        this.#exchange(place, undefined);
        this.#places.delete(place.path);
        this.#byKey.delete(place.key);
    }
}
function bytesOf(node) {
    if (node?.kind === 'file')
        return node.bytes.length;
    return node?.kind === 'extract' ? node.size : 0;
}
function charsOf({ path }, node) {
    return node === undefined ? 0 : path.length;
}

;// CONCATENATED MODULE: ./build/sbom/image-tree.js





/**
 * The wanted files and the links of an image, layer upon layer as a runtime unpacks them: whiteouts, opaque directories,
 * files in the place of directories and the other way round, links; all below the image's own root.
 */
class ImageTree {
    #nodes = new PathTree();
    #skipped = [];
    #links;
    #limits;
    constructor(limits = SBOM_LIMITS) {
        this.#limits = limits;
        this.#links = new LinkWalk((path) => {
            const node = this.#nodes.get(path);
            return node?.kind === 'symlink' ? node.target : undefined;
        }, limits);
    }
    /** Puts a layer on top. Throws SbomError `SBOM_IMAGE_TOO_LARGE` where the image gets too large, or its links take too long to follow. */
    apply(layer) {
        this.#hide(layer);
        for (const [path, node] of layer.nodes)
            if (node.kind !== 'hardlink')
                this.#put(path, node);
        this.#links.forget();
        for (const [path, node] of layer.nodes) {
            if (node.kind === 'hardlink')
                this.#hardlink(path, node.target);
        }
        this.#links.forget();
        this.#skipped.push(...layer.skipped);
    }
    /** The nodes as they stand, in code-unit order of their paths. */
    nodes() {
        return [...this.#nodes.nodes()].sort(([a], [b]) => (a < b ? -1 : 1));
    }
    /** The file behind a path, links followed inside the root; undefined where there is none, or only a loop. */
    fileAt(path) {
        const real = this.#links.followed(path);
        const node = real === undefined ? undefined : this.#nodes.get(real);
        return node?.kind === 'file' ? node : undefined;
    }
    skipped() {
        return this.#skipped;
    }
    /**
     * Of what lies below, links are not followed: container runtimes unpack each layer by itself, and lay a directory of it over a link.
     */
    #hide(layer) {
        if (this.#nodes.isEmpty())
            return;
        for (const path of [...layer.whiteouts, ...layer.opaque])
            this.#remove(path);
        for (const key of layer.leaves) {
            const path = this.#nodes.pathOfKey(key);
            if (path !== undefined)
                this.#remove(path);
        }
        for (const key of layer.directories) {
            const path = this.#nodes.pathOfKey(key);
            if (path !== undefined)
                this.#nodes.deleteNode(path);
        }
        const directories = new Set();
        for (const path of layer.nodes.keys()) {
            for (const above of ancestorsOf(path)) {
                if (directories.has(above))
                    break;
                directories.add(above);
                this.#nodes.deleteNode(above);
            }
        }
    }
    #remove(path) {
        this.#nodes.deleteNode(path);
        this.#nodes.deleteBelow(path);
    }
    #put(path, node) {
        this.#nodes.set(path, node);
        this.#bounded('bytes in the files to read', this.#nodes.fileBytes(), this.#limits.keptBytes);
        this.#bounded('files, links and directories to keep in mind', this.#nodes.size(), this.#limits.nodes);
        this.#bounded('characters in its paths', this.#nodes.pathChars(), this.#limits.pathChars);
    }
    #bounded(what, count, limit) {
        if (count <= limit)
            return;
        throw (0,sbom_error/* refused */.J)({
            code: 'SBOM_IMAGE_TOO_LARGE',
            message: `the image has more than ${limit} ${what}`,
        });
    }
    #hardlink(path, target) {
        const at = layerPath(target);
        const node = at === undefined ? undefined : this.#nodes.get(this.realPath(at));
        if (node?.kind === 'file' || node?.kind === 'extract')
            this.#put(path, node);
        else
            this.#skipped.push({ path, why: 'it is a hard link to a file that was not read' });
    }
    /** A path with the links in its directories followed, but not the last part. Throws as `apply`. */
    realPath(path) {
        const directory = directoryOf(path);
        if (directory === '')
            return path;
        return joined(this.#links.directory(directory) ?? directory, baseOf(path));
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/sbom/large-file-buffer.js


/**
 * Where files too large to keep are gathered: small ones each in memory of its own, and the others in one place, so that the layers
 * read at the same time hold one of them between them. Memory is given back at once instead of waiting for the garbage collector.
 */
class LargeFileBuffer {
    /** Up to so many, a file has memory of its own, which may hold anything; a larger one finds zeros, which take none until written. */
    ownBytes;
    #memory;
    #events = new external_node_events_.EventEmitter();
    #lent = false;
    /** `maxBytes`: of one file. Nothing is allocated yet. */
    constructor(maxBytes, ownBytes) {
        this.ownBytes = ownBytes;
        this.#memory = new ArrayBuffer(0, { maxByteLength: maxBytes });
    }
    get maxBytes() {
        return this.#memory.maxByteLength;
    }
    /** Room for a file of so many bytes, no more than `maxBytes`; undefined while another of the larger files is in it. */
    lend(bytes) {
        if (bytes <= this.ownBytes)
            return Buffer.allocUnsafeSlow(bytes);
        if (this.#lent)
            return undefined;
        this.#lent = true;
        this.#memory.resize(bytes);
        return Buffer.from(this.#memory, 0, bytes);
    }
    /** Takes room back: nothing is in it any more. */
    giveBack({ buffer }) {
        if (buffer !== this.#memory) {
            (0,free_memory/* freeMemory */.K)(buffer);
            return;
        }
        this.#lent = false;
        this.#memory.resize(0);
        this.#events.emit('returned');
    }
    /** Resolves when it can be asked for again. Rejects where the signal aborts. */
    async returned(signal) {
        while (this.#lent)
            await (0,external_node_events_.once)(this.#events, 'returned', { signal });
    }
}

;// CONCATENATED MODULE: ./build/sbom/layer-files.js


/** A layer that changes nothing, in the place of one that cannot be read. */
const EMPTY_LAYER = {
    nodes: new Map(),
    whiteouts: new Set(),
    opaque: new Set(),
    leaves: new PathKeys(),
    directories: new PathKeys(),
    skipped: [],
    keptBytes: 0,
    spent: NOTHING_SPENT,
};

;// CONCATENATED MODULE: ./build/sbom/layer-stack.js

/** Puts layers that come in any order upon an image tree in theirs. */
class LayerStack {
    #tree;
    #early = new Map();
    #events = new external_node_events_.EventEmitter();
    #height = 0;
    constructor(tree) {
        this.#tree = tree;
    }
    /** Resolves when a layer is less than `distance` above the top of the stack. Rejects where the signal aborts. */
    async within(index, distance, signal) {
        while (index >= this.#height + distance)
            await (0,external_node_events_.once)(this.#events, 'grown', { signal });
    }
    /** Throws what `ImageTree.apply` throws. */
    add(index, layer) {
        this.#early.set(index, layer);
        for (let next = this.#take(); next !== undefined; next = this.#take())
            this.#tree.apply(next);
        this.#events.emit('grown');
    }
    #take() {
        const next = this.#early.get(this.#height);
        if (next !== undefined)
            this.#early.delete(this.#height++);
        return next;
    }
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/sbom/extract.js
/** What an object, an array, a map or their entries take beside what is in them. */
const OVERHEAD = 32;
/** Bytes, roughly, that a value takes in memory: so that whoever makes an extract need not reckon it. */
function sizeOf(value) {
    if (typeof value === 'string')
        return OVERHEAD + value.length;
    if (value instanceof Uint8Array)
        return OVERHEAD + value.byteLength;
    if (typeof value !== 'object' || value === null)
        return 8;
    const parts = value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value);
    return parts.reduce((sum, part) => sum + sizeOf(part), OVERHEAD);
}

;// CONCATENATED MODULE: ./build/sbom/large-file.js

const NOTHING = Buffer.alloc(0);
/** A file that is gathered only where its first bytes are of a kind that a cataloger wants, and then reduced to an extract. */
class LargeFile {
    #request;
    /** Its beginning, as long as that is too short to tell what it is. */
    #head = NOTHING;
    /** Undefined until the beginning has come. */
    #wanted;
    #cataloger;
    /** Where it is gathered. */
    #room;
    #length = 0;
    /** Parts that are not gathered, in their order. */
    #needless = [];
    #isPlanned = false;
    constructor(request) {
        this.#request = request;
    }
    write(bytes) {
        this.#wanted ??= this.#judge(bytes);
        if (this.#wanted !== true)
            return true;
        if (bytes.length === this.#request.file.size) {
            // All of it, where it lies.
            this.#extract(bytes);
            return true;
        }
        this.#room ??= this.#request.buffer.lend(this.#request.file.size);
        if (this.#room === undefined)
            return false;
        if (this.#length === 0)
            this.#gather(this.#head, this.#room);
        this.#gather(bytes, this.#room);
        return true;
    }
    end() {
        if (this.#room === undefined)
            return;
        this.#extract(this.#room);
        this.#request.buffer.giveBack(this.#room);
    }
    #extract(bytes) {
        const result = this.#cataloger?.extract(this.#request.file, bytes);
        if (result !== undefined)
            this.#request.done(result);
    }
    #gather(bytes, room) {
        const start = this.#length;
        this.#length += bytes.length;
        let at = start;
        for (const { from, to } of this.#needless) {
            if (from > at)
                bytes.copy(room, at, at - start, Math.min(from, this.#length) - start);
            at = Math.max(at, to);
            if (at >= this.#length)
                break;
        }
        if (at < this.#length)
            bytes.copy(room, at, at - start);
        this.#plan(room);
    }
    /** Once its beginning is here, and if it finds zeros in the room. */
    #plan(room) {
        const { ownBytes } = this.#request.buffer;
        if (this.#isPlanned || this.#length < BEGINNING_BYTES || room.length <= ownBytes)
            return;
        this.#isPlanned = true;
        const spans = this.#cataloger?.needless?.(room.subarray(0, BEGINNING_BYTES)) ?? [];
        this.#needless = spans.toSorted((a, b) => a.from - b.from);
        // How much has come with the beginning depends on the pieces alone.
        for (const { from, to } of spans) {
            room.fill(0, Math.max(from, BEGINNING_BYTES), Math.max(Math.min(to, this.#length), BEGINNING_BYTES));
        }
    }
    #judge(bytes) {
        const { file, choose, buffer, done } = this.#request;
        const head = Buffer.concat([this.#head, bytes.subarray(0, HEAD_BYTES)]);
        if (head.length < Math.min(HEAD_BYTES, file.size)) {
            this.#head = head;
            return undefined;
        }
        this.#cataloger = choose(file, head.subarray(0, HEAD_BYTES));
        if (this.#cataloger === undefined)
            return false;
        const fits = file.size <= buffer.maxBytes;
        if (!fits)
            done({ skipped: `it has ${file.size} bytes, more than ${buffer.maxBytes}` });
        return fits;
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/sbom/tar-number.js
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

;// CONCATENATED MODULE: ./build/sbom/tar-header.js


const BLOCK = 512;
/** Reads a header block (POSIX ustar, GNU, star and v7). Throws TarNumberError for a wrong checksum or number. */
function readTarHeader(block) {
    checkChecksum(block);
    const typeflag = String.fromCharCode(block[156] ?? 0);
    return {
        name: prefixOf(block) + tarText(block.subarray(0, 100)),
        typeflag,
        size: tarNumber(block.subarray(124, 136)),
        mode: tarNumber(block.subarray(100, 108)),
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
    return (0,external_node_buffer_.isUtf8)(text) ? text.toString('utf8') : byteByByte(text);
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
    const isTime = (field) => field[0] === 0 || isInt64(field);
    if (isTime(block.subarray(345, 357)) && isTime(block.subarray(357, 369)))
        return '';
    const prefix = tarText(block.subarray(345, 500));
    return prefix === '' || !(0,external_node_buffer_.isAscii)(Buffer.from(prefix)) ? '' : `${prefix}/`;
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
    const stated = tarNumber(block.subarray(148, 156));
    if (stated !== sum && stated !== sum - 256 * negative) {
        throw new TarNumberError(`a header checksum of ${stated} where ${sum} is right`);
    }
}

;// CONCATENATED MODULE: ./build/sbom/pax.js


const SPARSE = 'GNU.sparse.';
const pax_WANTED = new Set(['path', 'linkpath', 'size']);
/** The keys whose values are text; others, such as extended attributes, may hold any bytes. */
const TEXT = new Set(['path', 'linkpath', 'uname', 'gname']);
const FIRST_LETTERS = new Set([SPARSE, ...pax_WANTED, ...TEXT].map((key) => key.charCodeAt(0)));
const pax_MAX_DIGITS = 8;
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
    return pax_fieldsOf(records);
}
/**
 * Takes the record that begins at a place, and tells where the next one does. By its bytes, for a hostile header of a megabyte has two
 * hundred thousand records that nobody asks for.
 */
function takeRecord(records, body, at) {
    let length = 0;
    let space = at;
    for (; isDigit(body[space]) && space - at < pax_MAX_DIGITS; space++) {
        length = 10 * length + (body[space] ?? 0) - ZERO;
    }
    const end = at + length;
    const isWhole = space > at && body[at] !== ZERO && body[space] === 0x20 && end <= body.length;
    if (!isWhole || end - 1 <= space || body[end - 1] !== 0x0a) {
        throw new TarNumberError('a malformed PAX record');
    }
    const equals = endOfKey(body, space + 1, end - 1);
    if (mayBeWanted(body[space + 1])) {
        const key = body.toString('latin1', space + 1, equals);
        const value = body.subarray(equals + 1, end - 1);
        if (TEXT.has(key) && value.includes(0)) {
            throw new TarNumberError(`a NUL in the PAX record ${key}`);
        }
        if (pax_WANTED.has(key) || key.startsWith(SPARSE))
            records.set(key, tarText(value));
    }
    return end;
}
function endOfKey(body, start, end) {
    for (let at = start; at < end; at++) {
        if (body[at] === 0)
            throw new TarNumberError('a NUL in the key of a PAX record');
        if (body[at] === EQUALS && at > start)
            return at;
        if (body[at] === EQUALS)
            break;
    }
    throw new TarNumberError('a PAX record without a key');
}
function isDigit(byte) {
    return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}
function mayBeWanted(first) {
    return first !== undefined && FIRST_LETTERS.has(first);
}
function pax_fieldsOf(records) {
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
    throw new TarNumberError(`a PAX size of ${JSON.stringify(text.slice(0, 40))}`);
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
    #header = Buffer.alloc(BLOCK);
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
        const taken = Math.min(BLOCK - this.#headerBytes, chunk.length - at);
        chunk.copy(this.#header, this.#headerBytes, at, at + taken);
        this.#headerBytes += taken;
        if (this.#headerBytes === BLOCK) {
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
        const header = readTarHeader(block);
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
                this.#extend(header, (bytes) => ({ longName: tarText(bytes) }));
                return;
            case 'K':
                this.#extend(header, (bytes) => ({ longLink: tarText(bytes) }));
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
        const body = { left: size, padding: (BLOCK - (size % BLOCK)) % BLOCK, data };
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
            if (!(cause instanceof TarNumberError))
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

;// CONCATENATED MODULE: ./build/sbom/layer-collector.js









const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/** AUFS's own bookkeeping, which the runtimes pass over. */
const AUFS = '.wh..wh.';
const MAX_TARGET = 4096;
/** Of the characters that may be looked up to follow the links of an image, those of one layer. */
const LINK_CHARS = 1 / 32;
/** Gathers from one layer's archive what matters for the SBOM. Throws SbomError `SBOM_IMAGE_TOO_LARGE`. */
class LayerCollector {
    #layer;
    #selection;
    #limits;
    #budget;
    #largeFiles;
    #nodes = new Map();
    /** Directories that hold nodes, and where in the archive something else took their place. */
    #holders = new Set();
    #replaced = new Map();
    #whiteouts = new Set();
    #opaque = new Set();
    #leaves = new PathKeys();
    #directories = new PathKeys();
    #skipped = [];
    #links;
    /** The last directory that was written to, and where it is. */
    #directory;
    #unnamed = 0;
    #entries = 0;
    #keptBytes = 0;
    constructor({ layer, selection, limits, budget, largeFiles }) {
        this.#layer = layer;
        this.#selection = selection;
        this.#limits = limits;
        this.#budget = budget;
        this.#largeFiles = largeFiles;
        this.#links = new LinkWalk((path) => this.#linkAt(path), {
            linkChars: limits.linkChars * LINK_CHARS,
        });
    }
    result() {
        const nodes = new Map();
        for (const [path, { node, at }] of this.#nodes) {
            if (!this.#lostItsDirectory(path, at))
                nodes.set(path, node);
        }
        const more = { path: `${this.#unnamed} more files`, why: 'as those named before them' };
        return {
            nodes,
            whiteouts: this.#whiteouts,
            opaque: this.#opaque,
            leaves: this.#leaves,
            directories: this.#directories,
            skipped: this.#unnamed === 0 ? this.#skipped : [...this.#skipped, more],
            keptBytes: this.#keptBytes,
            spent: this.#budget.spent(),
        };
    }
    entry(entry) {
        this.#budget.spend({ entries: 1 });
        this.#entries++;
        const name = layerPath(entry.name);
        const path = name === undefined ? undefined : this.#realPath(name);
        if (path === undefined) {
            this.#skip(entry.name, 'its name leads out of the image, or is longer than a path can be');
            return undefined;
        }
        if (path === '' || this.#isWhiteout(path))
            return undefined;
        if (this.#nodes.get(path)?.node.kind === 'symlink')
            this.#directory = undefined;
        this.#nodes.delete(path);
        if (entry.type === 'directory')
            this.#directories.add(path);
        else
            this.#leaf(path);
        return this.#place(path, entry);
    }
    #isWhiteout(path) {
        const base = baseOf(path);
        if (!base.startsWith(WHITEOUT))
            return false;
        const directory = directoryOf(path);
        if (base !== OPAQUE && base.startsWith(AUFS))
            return true;
        this.#budget.spend({ nodes: 1, pathChars: path.length });
        if (base === OPAQUE)
            this.#opaque.add(directory);
        else
            this.#whiteouts.add(hiddenBy(directory, base.slice(WHITEOUT.length)));
        return true;
    }
    /** Anything but a directory takes the place of whatever had its name, with all that was in it. */
    #leaf(path) {
        this.#leaves.add(path);
        if (!this.#holders.has(path))
            return;
        this.#replaced.set(path, this.#entries);
        this.#directory = undefined;
    }
    /**
     * Where a runtime that unpacks the layer in its order writes a file: the links in its directories followed, as far as the layer
     * itself has brought them by now. Undefined where they lead nowhere.
     */
    #realPath(path) {
        const directory = directoryOf(path);
        if (this.#directory?.path !== directory) {
            const above = directory === '' ? [] : [directory, ...ancestorsOf(directory)];
            const isBehindLink = above.some((one) => this.#linkAt(one) !== undefined);
            const real = isBehindLink ? this.#links.followed(directory) : directory;
            this.#directory = { path: directory, real };
        }
        const { real } = this.#directory;
        return real === undefined ? undefined : joined(real, baseOf(path));
    }
    #linkAt(path) {
        const found = this.#nodeAt(path);
        return found?.kind === 'symlink' ? found.target : undefined;
    }
    #nodeAt(path) {
        const found = this.#nodes.get(path);
        return found === undefined || this.#lostItsDirectory(path, found.at) ? undefined : found.node;
    }
    #lostItsDirectory(path, at) {
        if (this.#replaced.size === 0)
            return false;
        return ancestorsOf(path).some((above) => (this.#replaced.get(above) ?? 0) > at);
    }
    #place(path, entry) {
        const { type, linkname } = entry;
        if (type === 'symlink')
            this.#put(path, linkTo('symlink', linkname));
        if (type === 'hardlink')
            this.#hardlink(path, entry);
        if (type === 'other' && this.#selection.whole({ path, size: 0, mode: entry.mode })) {
            this.#skip(path, 'it is a device, a pipe or something else that is no file');
        }
        if (type !== 'file')
            return undefined;
        if (entry.sparse) {
            this.#skip(path, 'it is stored as a sparse file');
            return undefined;
        }
        const file = { path, size: entry.size, mode: entry.mode };
        return this.#selection.whole(file) ? this.#whole(file) : this.#extract(file);
    }
    /** What it links to stands there now, and may be another file later. What this layer does not have, only the name tells of. */
    #hardlink(path, { linkname, mode }) {
        const target = layerPath(linkname);
        const node = target === undefined ? undefined : this.#nodeAt(this.#realPath(target) ?? '');
        if (node !== undefined)
            this.#put(path, node);
        else if (this.#selection.whole({ path, size: 0, mode })) {
            this.#put(path, linkTo('hardlink', linkname));
        }
    }
    #whole(file) {
        const { fileBytes } = this.#limits;
        if (file.size > fileBytes) {
            this.#skip(file.path, `it has ${file.size} bytes, more than ${fileBytes}`);
            return undefined;
        }
        if (!this.#keeps(file.path, file.size))
            return undefined;
        return new WholeData(file.size, (bytes) => {
            this.#put(file.path, { kind: 'file', bytes, layer: this.#layer });
            // A program may have any name.
            const cataloger = this.#selection.extract(file, bytes.subarray(0, HEAD_BYTES));
            const result = cataloger?.extract(file, bytes);
            if (result !== undefined)
                this.#putExtract(file.path, result);
        });
    }
    #extract(file) {
        return new LargeFile({
            file,
            choose: (facts, head) => this.#selection.extract(facts, head),
            buffer: this.#largeFiles,
            done: (result) => {
                this.#putExtract(file.path, result);
            },
        });
    }
    #putExtract(path, result) {
        if ('skipped' in result) {
            this.#skip(path, result.skipped);
            return;
        }
        const size = sizeOf(result);
        if (!this.#keeps(path, size))
            return;
        this.#put(path, { kind: 'extract', extract: result, size, layer: this.#layer });
    }
    /** Whether there is room for so many bytes more; where there is none, that is told. */
    #keeps(path, bytes) {
        const { layerKeptBytes } = this.#limits;
        const fits = this.#keptBytes + bytes <= layerKeptBytes;
        if (fits)
            this.#keptBytes += bytes;
        else
            this.#skip(path, `the files to read in its layer have more than ${layerKeptBytes} bytes`);
        return fits;
    }
    #put(path, node) {
        this.#nodes.set(path, { node, at: this.#entries });
        if (node.kind === 'symlink')
            this.#directory = undefined;
        const target = 'target' in node ? node.target.length : 0;
        this.#budget.spend({ nodes: 1, pathChars: path.length + target });
        for (const above of ancestorsOf(path)) {
            if (this.#holders.has(above))
                return;
            this.#budget.spend({ nodes: 1 });
            this.#holders.add(above);
        }
    }
    #skip(path, why) {
        if (this.#skipped.length >= this.#limits.layerSkipped)
            this.#unnamed++;
        else
            this.#skipped.push({ path: (0,log/* printable */.g)(path), why });
    }
}
function linkTo(kind, target) {
    return { kind, target: target.length > MAX_TARGET ? '' : target };
}
/** A whiteout of nothing is one of its directory, as the runtimes join the two. */
function hiddenBy(directory, name) {
    return name === '' ? directory : joined(directory, name);
}

;// CONCATENATED MODULE: ./build/sbom/layer-stream.js









const LAYER = /^application\/vnd\.(?:oci\.image\.layer\.(?<oci>(?:nondistributable\.)?)v1\.tar|docker\.image\.rootfs\.(?<docker>(?:foreign\.)?)diff\.tar)(?:[+.](?<compression>gzip|zstd))?$/;
/** How a layer of this media type is read (OCI image-spec, layer.md, and Docker's image manifest schema 2). */
function layerForm(mediaType) {
    const found = LAYER.exec(mediaType)?.groups;
    if (found === undefined) {
        return { kind: 'unreadable', why: `layers of type ${mediaType} cannot be read` };
    }
    if (found['oci'] || found['docker']) {
        return { kind: 'unreadable', why: 'it is a foreign layer, which registries do not hold' };
    }
    const { compression = 'none' } = found;
    if (compression !== 'gzip' && compression !== 'zstd')
        return { kind: 'tar', compression: 'none' };
    return { kind: 'tar', compression };
}
/**
 * Reads one layer from end to end, once: decompresses, hashes and gathers the wanted files. Throws SbomError where the
 * archive is corrupt, too large, or not the one that the image's configuration names.
 */
async function readLayer(request) {
    const budget = new LayerBudget(request.budget);
    const collector = new LayerCollector({ ...request, layer: request.diffId, budget });
    const archive = new layer_stream_ArchiveReader(collector, budget, request);
    const blob = await request.open();
    try {
        await decompressed(blob, request, (chunks) => archive.readAll(chunks));
    }
    catch (error) {
        throw asRefusal(error, request);
    }
    if (archive.diffId() !== request.diffId) {
        throw (0,sbom_error/* refused */.J)({
            code: 'SBOM_LAYER_DIFF_ID',
            message: `layer ${request.descriptor.digest} unpacks to ${archive.diffId()}, the image's configuration says ${request.diffId}`,
        });
    }
    return collector.result();
}
/**
 * Gives back what a decompressor wrote, once that is full and it has taken another: the garbage collector would let dozens of them
 * gather, and then stop everything to collect them.
 */
function release({ buffer, byteOffset, byteLength }) {
    const isFull = byteOffset + byteLength === CHUNK_BYTES && buffer.byteLength === CHUNK_BYTES;
    if (isFull)
        (0,free_memory/* freeMemory */.K)(buffer);
}
/**
 * The pieces of a blob gathered into blocks, for a decompressor that takes one at a time: each is overwritten when the next is asked
 * for. The pieces are given back, but those that share their memory.
 */
async function* inBlocks(pieces) {
    const block = Buffer.allocUnsafeSlow(layer_stream_BLOCK_BYTES);
    let filled = 0;
    for await (const piece of pieces) {
        for (let at = 0; at < piece.byteLength;) {
            const copied = piece.copy(block, filled, at);
            at += copied;
            filled += copied;
            if (filled < layer_stream_BLOCK_BYTES)
                continue;
            yield block;
            filled = 0;
        }
        if (piece.byteLength === piece.buffer.byteLength)
            (0,free_memory/* freeMemory */.K)(piece.buffer);
    }
    if (filled > 0)
        yield block.subarray(0, filled);
}
class layer_stream_ArchiveReader {
    #tar;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #budget;
    #turns;
    #diffId;
    constructor(collector, budget, turns) {
        this.#tar = new TarReader(collector);
        this.#budget = budget;
        this.#turns = turns;
    }
    async readAll(chunks) {
        for await (const chunk of chunks) {
            this.#budget.spend({ bytes: chunk.length });
            this.#hash.update(chunk);
            await this.#read(chunk);
            release(chunk);
        }
        this.#tar.end();
    }
    /** In parts where a large file has to wait until one of another layer is done with. */
    async #read(chunk) {
        const { largeFiles, signal } = this.#turns;
        for (let at = this.#tar.push(chunk); at < chunk.length;) {
            await largeFiles.returned(signal);
            at += this.#tar.push(chunk.subarray(at));
        }
    }
    diffId() {
        this.#diffId ??= `sha256:${this.#hash.digest('hex')}`;
        return this.#diffId;
    }
}
async function decompressed(blob, { compression, signal }, read) {
    const inflate = decompressor(compression);
    if (inflate === undefined)
        await (0,promises_.pipeline)(blob, read, { signal });
    else
        await (0,promises_.pipeline)(blob, inBlocks, inflate, read, { signal });
}
/**
 * 32 MiB, which the decompressor holds of what it has written, for each layer being read; its own limit is 128 MiB. The tools
 * that write layers use 8 MiB, and `zstd -20` 32 MiB.
 */
const ZSTD_WINDOW_LOG_MAX = 25;
/** A connection gives 64 KiB at a time; handing that over takes the decompressor's thread as long as a block of this size. */
const layer_stream_BLOCK_BYTES = 1024 * 1024;
/** Large chunks: at the default of 16 KiB, handing them over costs as much as inflating. */
const CHUNK_BYTES = 512 * 1024;
/**
 * Of what is written to a decompressor: the smallest there is, so that it takes one block after the other. It writes two chunks
 * ahead of the reader, which are not joined.
 */
const FLOW = { writableHighWaterMark: 1, readableObjectMode: true, readableHighWaterMark: 2 };
function decompressor(compression) {
    switch (compression) {
        case 'none':
            return undefined;
        case 'gzip':
            return (0,external_node_zlib_.createGunzip)({ chunkSize: CHUNK_BYTES, ...FLOW });
        case 'zstd':
            return (0,external_node_zlib_.createZstdDecompress)({
                chunkSize: CHUNK_BYTES,
                ...FLOW,
                params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG_MAX },
            });
    }
}
function asRefusal(error, { descriptor, compression }) {
    if (error instanceof errors/* SealError */.EM)
        return error;
    if (codeOf(error) === 'ZSTD_error_frameParameter_windowTooLarge') {
        return (0,sbom_error/* refused */.J)({
            code: 'SBOM_IMAGE_TOO_LARGE',
            message: `layer ${descriptor.digest} needs a zstd window of more than ${2 ** ZSTD_WINDOW_LOG_MAX} bytes`,
            cause: error,
        });
    }
    const unreadable = error instanceof TarError || /^(?:Z_|ZSTD_)/.test(codeOf(error));
    if (!unreadable)
        return error;
    const what = error instanceof TarError ? 'tar archive' : compression;
    return (0,sbom_error/* refused */.J)({
        code: 'SBOM_LAYER_CORRUPT',
        message: `layer ${descriptor.digest} is no whole ${what}: ${(0,errors/* messageOf */.bD)(error)}`,
        cause: error,
    });
}
/** The code of an error of Node's own. */
function codeOf(error) {
    const coded = typeof error === 'object' && error !== null && 'code' in error;
    return coded ? String(error.code) : '';
}

;// CONCATENATED MODULE: ./build/sbom/image-files.js









/**
 * Every wanted file of an image as a container would see it, from one streamed pass over the layers, each checked against
 * its digest and diffID. Throws SbomError, and whatever the registry throws.
 */
async function readImageFiles(request) {
    refuseTooManyLayers(request);
    const tree = new ImageTree(request.limits);
    await stackLayers(tree, request);
    return filesOf(tree, request);
}
function refuseTooManyLayers({ manifest: { layers }, limits }) {
    if (layers.length <= limits.layers)
        return;
    throw (0,sbom_error/* refused */.J)({
        code: 'SBOM_IMAGE_TOO_LARGE',
        message: `the image has ${layers.length} layers, more than ${limits.layers}`,
    });
}
function filesOf(tree, { selection, limits }) {
    const files = new Map();
    const extracts = [];
    let bytes = 0;
    const skipped = [];
    for (const [path, node] of tree.nodes()) {
        // A link to a program or an archive installs nothing a second time.
        if (node.kind === 'extract')
            extracts.push({ path, extract: node.extract, layer: node.layer });
        if (node.kind !== 'file' && node.kind !== 'symlink')
            continue;
        if (!selection.whole({ path, size: 0, mode: 0o644 }))
            continue;
        const found = tree.fileAt(path);
        if (found === undefined) {
            skipped.push({ path: (0,log/* printable */.g)(path), why: 'it is a link to a file that was not read' });
            continue;
        }
        bytes += found.bytes.length;
        // Links make many files of one, and each is read.
        if (bytes > limits.keptBytes) {
            throw (0,sbom_error/* refused */.J)({
                code: 'SBOM_IMAGE_TOO_LARGE',
                message: `the files to read have more than ${limits.keptBytes} bytes, those behind links counted each time`,
            });
        }
        files.set(path, { path, bytes: found.bytes, layer: found.layer });
    }
    const realPath = (path) => tree.realPath(layerPath(path) ?? path);
    return { files, extracts, realPath, skipped: [...tree.skipped(), ...skipped] };
}
/** Reads a few layers at a time and stacks them in their order. The first failure stops the others. */
async function stackLayers(tree, request) {
    const { layers } = request.manifest;
    const { parallelLayers } = request.limits;
    const budget = new ImageBudget(request.limits);
    const largeFiles = new LargeFileBuffer(request.limits.largeFileBytes, request.limits.ownFileBytes);
    const stack = new LayerStack(tree);
    const failures = [];
    const stop = new AbortController();
    const stopped = () => stop.signal.aborted;
    const waiting = layers.entries();
    let done = 0;
    const worker = async () => {
        for (const [index, layer] of waiting) {
            try {
                // Layers that wait for a slow one below them are held: few of them.
                await stack.within(index, 2 * parallelLayers, stop.signal);
                if (stopped())
                    return;
                const files = await readOne({ ...request, budget, largeFiles, signal: stop.signal }, index, layer);
                request.onLayer(++done, layers.length);
                stack.add(index, files);
            }
            catch (error) {
                if (!stopped())
                    failures.push(error);
                stop.abort();
            }
        }
    };
    await Promise.all(Array.from({ length: parallelLayers }, worker));
    if (failures.length > 0)
        throw failures[0];
}
async function readOne(request, index, descriptor) {
    const form = layerForm(descriptor.mediaType);
    const diffId = request.config.diffIds[index];
    if (form.kind === 'unreadable' || diffId === undefined) {
        const why = form.kind === 'unreadable' ? form.why : 'the image names no diffID for it';
        return { ...EMPTY_LAYER, skipped: [{ path: `layer ${index + 1}`, why: (0,log/* printable */.g)(why) }] };
    }
    const known = request.layerCache.get(descriptor.digest, diffId);
    if (known !== undefined) {
        request.budget.spend(known.spent);
        return known;
    }
    const files = await readLayer({
        ...request,
        open: () => request.registry.openBlob(request.repository, descriptor),
        descriptor,
        compression: form.compression,
        diffId,
    });
    request.layerCache.keep(descriptor.digest, diffId, files, request.limits.cachedBytes);
    return files;
}

// EXTERNAL MODULE: ./build/sbom/layer-cache.js
var layer_cache = __webpack_require__(23883);
;// CONCATENATED MODULE: ./build/sbom/package-weight.js

/** Twice what as many packages as there may be of the usual kind have; making a document of it takes some twenty times as much. */
const MAX_WEIGHT = 40 * 1024 * 1024;
/**
 * The packages as far as a document may have of them by all that is said of them: each may bring a hundred licences, or need
 * thousands of others. Then it ends with one that says so.
 */
function* withinWeight(packages) {
    let weight = 0;
    for (const found of packages) {
        weight += sizeOf(found);
        if (weight > MAX_WEIGHT) {
            yield {
                path: 'the other packages',
                why: `what is said of them has more than ${MAX_WEIGHT} bytes`,
            };
            return;
        }
        yield found;
    }
}

// EXTERNAL MODULE: ./build/sbom/spec-version.js
var spec_version = __webpack_require__(94547);
;// CONCATENATED MODULE: ./build/sbom/index-sbom.js






/**
 * The document of a multi-platform index: its components are the platform images by digest, and nothing is said of what
 * is in them but where their own documents are (BOM-Link). Throws SbomError `SBOM_NOT_AN_IMAGE`, `SBOM_INVALID`.
 */
function makeIndexSbom(request) {
    const { repository, manifest } = request;
    const root = imageComponent({
        repository,
        digest: manifest.digest,
        platform: undefined,
        properties: [],
    });
    const components = [...new Set(request.platforms)].sort().map((digest) => {
        const component = platformComponent(request, digest);
        root.dependencies.add(component.bomRef);
        return component;
    });
    return sbomOf({
        root,
        components,
        tool: request.tool,
        specVersion: request.specVersion ?? spec_version/* DEFAULT_SPEC_VERSION */.L,
        timestamp: sourceDate(request.sourceDateEpoch) ?? youngest(request.sboms),
        properties: [],
        compositions: [composition(request, root)],
        evidence: new Map(),
    }, []);
}
function platformComponent(request, digest) {
    const { repository, manifest, sboms } = request;
    const { content } = manifest;
    const descriptor = content.kind === 'index'
        ? content.manifests.find((candidate) => candidate.digest === digest)
        : undefined;
    if (descriptor === undefined) {
        throw (0,sbom_error/* refused */.J)({
            code: 'SBOM_NOT_AN_IMAGE',
            message: `${(0,reference/* digestReference */.O9)(repository, manifest.digest)} is no index that holds ${digest}`,
        });
    }
    const component = imageComponent({
        repository,
        digest,
        platform: descriptor.platform,
        properties: [],
    });
    const serial = sboms?.get(digest)?.document['serialNumber'];
    if (typeof serial === 'string') {
        const link = serial.replace('urn:uuid:', 'urn:cdx:');
        component.externalReferences.add(new index_node.Models.ExternalReference(`${link}/1`, index_node.Enums.ExternalReferenceType.BOM));
    }
    return component;
}
/** Complete only where every manifest of the index is spoken of: attestation manifests and left-out platforms are not. */
function composition({ manifest, platforms }, root) {
    const all = manifest.content.kind === 'index' ? manifest.content.manifests : [];
    const complete = all.every(({ digest }) => platforms.includes(digest));
    const refs = root.bomRef.value === undefined ? [] : [root.bomRef.value];
    return {
        aggregate: complete ? 'complete' : 'incomplete',
        assemblies: refs,
        dependencies: refs,
    };
}
function youngest(sboms) {
    const times = [...(sboms?.values() ?? [])].flatMap(({ document }) => {
        const { metadata } = document;
        const stated = typeof metadata === 'object' && metadata !== null && 'timestamp' in metadata
            ? metadata.timestamp
            : undefined;
        return typeof stated === 'string' ? [Date.parse(stated)] : [];
    });
    return times.length === 0 ? undefined : new Date(Math.max(...times));
}

;// CONCATENATED MODULE: ./build/sbom/make-sbom.js














/**
 * The SBOM of one image, read straight from the registry's layers. It has been checked against the schema.
 * Throws SbomError, and whatever the registry throws.
 */
async function makeImageSbom(request) {
    const { registry, repository, manifest } = request;
    const { content } = manifest;
    const limits = { ...SBOM_LIMITS, ...request.limits };
    if (!(0,image_config/* isContainerImage */.Lh)(content)) {
        throw (0,sbom_error/* refused */.J)({
            code: 'SBOM_NOT_AN_IMAGE',
            message: `${(0,reference/* digestReference */.O9)(repository, manifest.digest)} is no container image`,
        });
    }
    const configBytes = await registry.getBlob(repository, content.config, image_config/* MAX_CONFIG_BYTES */.GW);
    const config = (0,image_config/* parseImageConfig */.FB)(configBytes, content);
    const { files, extracts, realPath, skipped } = await readImageFiles({
        registry,
        repository,
        manifest: content,
        config,
        selection: { whole: isWanted, extract: catalogerOf },
        limits,
        layerCache: request.layerCache ?? new layer_cache/* LayerCache */.y(new Set()),
        onLayer: request.onLayer ?? (() => undefined),
    });
    const os = identifyOs(files);
    const catalogues = [
        ...CATALOGERS.map((cataloger) => cataloger.catalog(wantedBy(cataloger, files), os, realPath)),
        ...LARGE_FILE_CATALOGERS.map((cataloger) => cataloger.catalog(extracts, os)),
    ];
    const found = make_sbom_joined(catalogues, skipped, limits.skipped);
    const { packages, dropped } = withoutOwned({
        packages: found.packages,
        owned: catalogues.values().flatMap(({ owned = [] }) => owned),
        realPath,
        layers: config.diffIds,
        policy: request.owned ?? 'drop',
    });
    return imageSbom({
        repository,
        digest: manifest.digest,
        unpushed: request.unpushed ?? false,
        configDigest: content.config.digest,
        config,
        platform: request.platform ?? config.platform,
        sourceDateEpoch: request.sourceDateEpoch,
        tool: request.tool,
        specVersion: request.specVersion ?? spec_version/* DEFAULT_SPEC_VERSION */.L,
        os,
        catalogue: { ...found, packages },
        dropped,
    });
}
function isWanted(file) {
    return isOsFile(file.path) || CATALOGERS.some((cataloger) => cataloger.wants(file));
}
function catalogerOf(file, head) {
    return LARGE_FILE_CATALOGERS.find((cataloger) => cataloger.wants(file, head));
}
function wantedBy(cataloger, files) {
    return [...files.values()].filter(({ path, bytes }) => cataloger.wants({ path, size: bytes.length, mode: 0o644 }));
}
function make_sbom_joined(catalogues, unread, maxSkipped) {
    const packages = catalogues.values().flatMap((catalogue) => catalogue.packages);
    const found = catalogueOf(bounded(withinWeight(packages)));
    const skipped = [
        ...unread,
        ...catalogues.flatMap((catalogue) => catalogue.skipped),
        ...found.skipped,
    ];
    const unnamed = skipped.length - maxSkipped;
    const more = { path: `${unnamed} more files`, why: 'as those named before them' };
    return {
        packages: found.packages,
        skipped: unnamed > 0 ? [...skipped.slice(0, maxSkipped), more] : skipped,
    };
}


/***/ })

};
;