"use strict";
exports.id = 549;
exports.ids = [549,795,833,646];
exports.modules = {

/***/ 12833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outputsOf: () => (/* binding */ outputsOf)
});

// EXTERNAL MODULE: ./build/seal-report.js
var seal_report = __webpack_require__(90253);
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

;// CONCATENATED MODULE: ./build/action/outputs.js


/** Every output of the step, empty where there is nothing to say. */
function outputsOf(report, { files, trustedRoot, policy = '', }) {
    const image = report.images[0] ?? '';
    const { identity, issuer } = report;
    const entry = (kind) => (0,seal_report/* mainEntry */.G)(report, image, kind) ?? { uuid: '', logIndex: '' };
    return {
        digest: image.slice(image.indexOf('@') + 1),
        image: report.images.join('\n'),
        'signature-entry-id': entry('signature').uuid,
        'sbom-entry-id': entry('sbom').uuid,
        'provenance-entry-id': entry('provenance').uuid,
        'signature-log-index': entry('signature').logIndex,
        'sbom-log-index': entry('sbom').logIndex,
        'provenance-log-index': entry('provenance').logIndex,
        'log-entries': JSON.stringify(report.logEntries),
        'sbom-path': files.sbomPath,
        'provenance-path': files.provenancePath,
        'bundle-path': files.bundlePath,
        'policy-path': files.policyPath,
        policy,
        'certificate-identity': identity ?? '',
        'certificate-oidc-issuer': issuer ?? '',
        'verify-command': verifyCommandOf(report, { ...files, trustedRoot }),
        verified: String(report.verified),
        'promoted-tags': (report.promotedTags ?? []).map(({ tag }) => tag).join('\n'),
        'github-attestation-ids': (report.githubAttestations ?? []).map(({ id }) => id).join('\n'),
        skipped: JSON.stringify(report.skipped),
    };
}


/***/ }),

/***/ 21549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sealStep: () => (/* binding */ sealStep)
});

// EXTERNAL MODULE: ./build/instance-choice.js
var instance_choice = __webpack_require__(78670);
// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(52457);
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
var oci_reference = __webpack_require__(11832);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(64870);
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

// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __webpack_require__(72112);
// EXTERNAL MODULE: ./build/shared/json.js
var shared_json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/signed-document.js
var signed_document = __webpack_require__(48065);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
// EXTERNAL MODULE: ./build/sigstore/verify-error.js
var verify_error = __webpack_require__(97298);
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
            const signature = (0,signed_document/* signatureOf */.y)(bundle).toString('base64');
            if (there.has(signature))
                continue;
            there.add(signature);
            const id = await store.store(jsonOf(serializeBundle(bundle)));
            stored.push({ subject: reference, predicateType: document.predicateType, id });
        }
    }
    return stored;
}
/** Our own bytes. */
function jsonOf(bundle) {
    const what = 'the bundle';
    return (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(bundle, what, { maxBytes: bundle.byteLength }), what);
}

// EXTERNAL MODULE: ./build/shared/deadline.js
var shared_deadline = __webpack_require__(8949);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
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
var identity_policy = __webpack_require__(8001);
;// CONCATENATED MODULE: ./build/sigstore/verify-settings.js


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
    const got = typeof value === 'string' ? `"${(0,log/* printable */.g)(value)}"` : typeof value;
    throw new verify_error/* VerifyError */.Gz({
        kind: 'usage',
        code: 'POLICY_MALFORMED',
        message: `the setting ${name} is ${got}, expected "required" or "none"`,
        hint: 'Leave the setting out for its default.',
    });
}

;// CONCATENATED MODULE: ./build/expectation.js


/**
 * A log entry is expected where there is a log to write to, and then always; a certificate log's promise where the trusted root knows
 * such a log. `identity`: who signs keylessly; undefined while nobody knows, and then there is no expectation. With a key it is not
 * looked at.
 */
function expectationOf({ signing, instance }, identity) {
    const { services, trust } = instance;
    const sct = sctSetting(trust);
    const settings = { sct, tlog: services.logs.length > 0 ? 'required' : 'none' };
    const tagSettings = { sct, tlog: fillsTags(services) ? 'required' : 'none' };
    if (signing.kind === 'key') {
        return { policy: { kind: 'key', publicKey: signing.key.publicKey }, settings, tagSettings };
    }
    if (identity === undefined)
        return undefined;
    return { policy: { kind: 'keyless', identity: (0,identity_policy/* policyOf */.US)(identity) }, settings, tagSettings };
}
/** The same for what is not stored yet: it still has what a tag cannot hold. */
function expectedBeforeStoring(expected) {
    return { ...expected, tagSettings: expected.settings };
}
/** Whether cosign's tags can show that a log has the signature: with Rekor v1, which promises it. */
function fillsTags({ logs }) {
    return logs.some(({ apiVersion }) => apiVersion === 1);
}

// EXTERNAL MODULE: ./build/attestation/predicate-types.js
var predicate_types = __webpack_require__(3375);
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

;// CONCATENATED MODULE: ./build/sigstore/signing-payload.js




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
    const got = (0,verify_error/* refusedUnless */.xG)({
        code: 'STATEMENT_MALFORMED',
        message: 'the signed payload is none of cosign’s',
        hint: 'It was signed, but says nothing about an image.',
    }, () => digestIn(bytes));
    if (got === digest)
        return;
    throw new verify_error/* VerifyError */.Gz({
        code: 'SUBJECT_MISMATCH',
        message: `the payload is about ${(0,log/* printable */.g)(got)}, expected ${digest}`,
        hint: 'This signature was made for another image.',
    });
}
function digestIn(bytes) {
    const payload = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(bytes, 'it', { maxBytes: MAX_PAYLOAD_BYTES }), 'it');
    const critical = (0,shared_json/* asObject */.eB)(payload['critical'], 'critical');
    const type = (0,shared_json/* asString */.oJ)(critical['type'], 'type');
    const names = (0,shared_json/* asObject */.eB)(critical['image'], 'image');
    const digest = (0,shared_json/* asString */.oJ)(names['docker-manifest-digest'], 'docker-manifest-digest');
    if (type !== TYPE || !(0,oci_digest/* isDigest */.Bc)(digest))
        throw new TypeError('type or digest is malformed');
    return digest;
}

// EXTERNAL MODULE: ./build/sigstore/log-entry.js
var log_entry = __webpack_require__(761);
// EXTERNAL MODULE: ./build/sigstore/trust.js
var sigstore_trust = __webpack_require__(82232);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(83917);
// EXTERNAL MODULE: ./build/sigstore/remembered-certificate.js
var remembered_certificate = __webpack_require__(90472);
;// CONCATENATED MODULE: ./build/sigstore/verify-claims.js

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
    return new verify_error/* VerifyError */.Gz({
        code: 'CERTIFICATE_MALFORMED',
        message: `the signing certificate cannot be used: ${why}`,
        hint: 'This is no certificate that Fulcio issues for signing; nothing of it was believed.',
    });
}

;// CONCATENATED MODULE: ./build/sigstore/verify-certificate.js






const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const FULCIO_USERNAME = '1.3.6.1.4.1.57264.1.7';
const MAX_CERTIFICATE_BYTES = 64 * 1024;
const GENERAL_NAME = { otherName: 0x00, email: 0x01, uri: 0x06 };
const verify_certificate_strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
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
    return (0,verify_error/* refusedUnless */.xG)({
        code: 'CERTIFICATE_MALFORMED',
        message: 'the signing certificate cannot be read',
        hint: 'This is no certificate that Fulcio issues; nothing of it was believed.',
    }, () => {
        if (der.byteLength > MAX_CERTIFICATE_BYTES)
            throw malformedCertificate('it is too large');
        const certificate = (0,remembered_certificate/* rememberCertificate */.V)(core_dist.X509Certificate.parse(Buffer.from(der)));
        const node = new external_node_crypto_.X509Certificate(der);
        checkExtensions(certificate);
        checkUsage(certificate, node);
        return {
            der,
            key: (0,external_node_crypto_.createPublicKey)(node.publicKey.export({ type: 'spki', format: 'pem' })),
            parsed: certificate,
            identity: subjectNameIn(certificate),
            issuer: issuerIn(certificate),
            claims: claimsIn(certificate),
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
            throw new verify_error/* VerifyError */.Gz({
                code: 'SIGNER_KIND',
                message: 'the bundle was signed with a public key, expected a certificate',
                hint: 'Ask for the key; there is no identity in this signature.',
            });
    }
}
/** Refuses a bundle whose chain carries a root: roots come from the trust root alone (bundle specification, x509_certificate_chain). */
function refuseRoots(chain) {
    for (const der of chain) {
        const certificate = (0,verify_error/* refusedUnless */.xG)({
            code: 'CERTIFICATE_MALFORMED',
            message: 'a certificate of the chain cannot be read',
            hint: 'Whoever wrote this bundle must write it anew.',
        }, () => core_dist.X509Certificate.parse(Buffer.from(der)));
        if (!certificate.subject.equals(certificate.issuer))
            continue;
        throw new verify_error/* VerifyError */.Gz({
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
        throw malformedCertificate('it has one extension twice');
}
function checkUsage(certificate, node) {
    if (certificate.extBasicConstraints?.isCA === true || node.ca)
        throw malformedCertificate('it is a certificate authority, not a leaf');
    const usages = extendedUsages(node);
    if (!usages.includes(CODE_SIGNING))
        throw malformedCertificate('it is not for code signing');
    if (certificate.extKeyUsage?.digitalSignature !== true) {
        throw malformedCertificate('its key is not for digital signatures');
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
        throw malformedCertificate(`it has ${names.length} subject alternative names, expected one`);
    }
    if (name.tag.isContextSpecific(GENERAL_NAME.uri))
        return asciiIn(name.value);
    if (name.tag.isContextSpecific(GENERAL_NAME.email))
        return asciiIn(name.value);
    if (name.tag.isContextSpecific(GENERAL_NAME.otherName)) {
        const text = name.subs[1]?.subs[0];
        if (name.subs[0]?.toOID() === FULCIO_USERNAME && text !== undefined) {
            return verify_certificate_strictUtf8.decode(text.value);
        }
    }
    throw malformedCertificate('its subject alternative name is neither URI, e-mail address nor user name');
}
/** IA5String: seven bits, and nothing that does not print. */
function asciiIn(value) {
    if (value.byteLength === 0 || value.some((byte) => byte < 0x20 || byte > 0x7e)) {
        throw malformedCertificate(`its subject alternative name is no text: "${(0,log/* printable */.g)(value.toString('latin1'))}"`);
    }
    return value.toString('latin1');
}

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
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
    const { p256, p384, p521 } = await __webpack_require__.e(/* import() */ 431).then(__webpack_require__.bind(__webpack_require__, 93431));
    const curves = new Map([
        ['prime256v1', p256],
        ['secp384r1', p384],
        ['secp521r1', p521],
    ]);
    return curves.get(key.asymmetricKeyDetails?.namedCurve ?? '');
}

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
            const signed = core_dist.dsse.preAuthEncoding(payloadType, payload);
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

// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
;// CONCATENATED MODULE: ./build/sigstore/verify-cryptography.js


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
    const verifier = new verify_dist/* Verifier */.BL(material, {
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
    return new verify_error/* VerifyError */.Gz({
        code: 'TRUST_ROOT_OUTDATED',
        message: `the trusted root names the service that vouches for this, but not for the time at which it did: ${cause.message}`,
        hint: verify_error/* OUTDATED_HINT */.Fp,
        cause,
    });
}
function refusal(cause) {
    if (!(cause instanceof verify_dist/* VerificationError */.mk)) {
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
    return new verify_error/* VerifyError */.Gz({
        code,
        message,
        hint: HINTS[code] ?? 'This bundle proves nothing; do not use what it is about.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/sigstore/verify-key.js

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
    throw new verify_error/* VerifyError */.Gz({
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

;// CONCATENATED MODULE: ./build/sigstore/checkpoint.js
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
        const body = (0,shared_json/* parseJson */.qF)(entry.canonicalizedBody, 'it', { maxBytes: MAX_BUNDLE_BYTES });
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
    const names = noteSignatures(note)
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
        const json = (0,shared_json/* parseJson */.qF)(payload, 'it', { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 256 });
        const statement = (0,shared_json/* asObject */.eB)(json, 'it');
        const type = (0,shared_json/* asString */.oJ)(statement['_type'], '_type');
        if (!STATEMENT_TYPES.has(type))
            throw verify_statement_malformed(`its _type is "${(0,log/* printable */.g)(type)}"`);
        const predicateType = (0,shared_json/* asString */.oJ)(statement['predicateType'], 'predicateType');
        if (predicateType === '')
            throw verify_statement_malformed('its predicateType is empty');
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
        throw verify_statement_malformed('it has no subject');
    if (subjects.length > MAX_SUBJECTS)
        throw verify_statement_malformed(`it has more than ${MAX_SUBJECTS} subjects`);
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
function verify_statement_malformed(why) {
    return new verify_error/* VerifyError */.Gz({ ...MALFORMED, message: `${MALFORMED.message}: ${why}` });
}

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
        const timestamp = core_dist.RFC3161Timestamp.parse(Buffer.from(reply));
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
    const settings = settingsFor(request.policy.kind, request.settings);
    const expected = request.policy.kind === 'key' ? undefined : await (0,identity_policy/* identityMatcher */.h3)(request.policy.identity);
    const signer = signerOf(request);
    const content = await signedContent({
        bundle: request.bundle,
        artifact: request.artifact,
        key: signer.key,
        timestamped: request.timestamped,
    });
    const entries = logEntriesOf(request.bundle, settings);
    const timestamps = timestampsOf(request, settings);
    const times = timesOf(signer, timestamps, entries, settings, request.now());
    verifyCryptography(entityOf(content, signer, entries, timestamps), materialOf(request), {
        logEntries: settings.tlog === 'required' ? 1 : 0,
        scts: settings.sct === 'required' ? 1 : 0,
        timestamps: settings.timestamp === 'required' ? 1 : 0,
    });
    checkLog(entries, content, signer, request, times);
    if (signer.certificate !== undefined)
        expected?.check(sourceOf(signer.certificate));
    const statement = statementOf(request);
    return {
        ...(signer.certificate === undefined ? {} : holderOf(signer.certificate)),
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
        checkKey(policy.publicKey, 'caller');
        if (content.$case !== 'publicKey')
            throw signedByCertificate();
        return { key: policy.publicKey };
    }
    const certificate = signerOfBundle(bundle);
    checkKey(certificate.key, 'certificate');
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
    const unpinnedCaller = outsideCaller(certificate?.claims ?? {});
    return unpinnedCaller === undefined ? {} : { unpinnedCaller };
}
function signedByCertificate() {
    return new verify_error/* VerifyError */.Gz({
        code: 'SIGNER_KIND',
        message: 'the bundle was signed with a certificate, expected a public key',
        hint: 'Ask for the identity and issuer of its certificate.',
    });
}

;// CONCATENATED MODULE: ./build/sigstore/verify-stored.js



/**
 * Verifies something that the registry holds as what it claims to be, for this digest: a cosign payload that names the digest, or
 * a statement whose subject it is. Throws VerifyError.
 */
async function verifyStored(options) {
    const { stored, digest, policy, trust, settings, now } = options;
    const verified = await verifyBundle({
        bundle: stored.bundle,
        artifact: artifactOf(stored, digest),
        policy,
        trust,
        now,
        ...(settings === undefined ? {} : { settings }),
        ...(stored.timestamped === undefined ? {} : { timestamped: stored.timestamped }),
    });
    if (stored.payload !== undefined)
        checkSigningPayload(stored.payload, digest);
    return verified;
}
function artifactOf({ kind, payload }, digest) {
    if (payload !== undefined)
        return { bytes: payload };
    return kind === 'signature'
        ? { statementSubject: digest, predicateTypes: [media_types/* SIGNATURE_PREDICATE_TYPE */.Wc] }
        : { statementSubject: digest };
}

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
        const verified = await verifyStored({
            stored: item,
            digest: subject.descriptor.digest,
            policy: expected.policy,
            settings: held_documents_settingsFor(item, expected),
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
function held_documents_settingsFor({ bundle, format }, { settings, tagSettings }) {
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
    const comparable = (predicate) => (0,shared_json/* canonicalJson */.dj)(withoutAttempt(document.predicateType, predicate));
    return comparable(statement.predicate) === comparable(predicateOf(document));
}

;// CONCATENATED MODULE: ./build/shared/parallel.js
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

// EXTERNAL MODULE: ./build/shared/http.js + 6 modules
var shared_http = __webpack_require__(431);
// EXTERNAL MODULE: ./build/sigstore/sigstore-error.js
var sigstore_error = __webpack_require__(64285);
;// CONCATENATED MODULE: ./build/sigstore/service-answer.js





/** Sends a request to a Sigstore service; a network failure becomes SERVICE_UNAVAILABLE, naming the service. */
async function askService(service, http, request) {
    let answer;
    try {
        answer = await http.request({ ...request, service });
    }
    catch (cause) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'SERVICE_UNAVAILABLE',
            message: `${service} could not be reached: ${(0,errors/* messageOf */.bD)(cause)}`,
            hint: 'Run again later; nothing was written to the registry. If it stays so, check the URL and the network.',
            cause,
        });
    }
    if (answer.status >= 500 || answer.status === 429) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'SERVICE_UNAVAILABLE',
            message: `${service} answered ${answer.status} to ${request.method} ${(0,shared_http/* redacted */.pc)(request.url)}${detailOf(answer)}`,
            hint: 'The service is failing or overloaded; run again later. Nothing was written to the registry.',
        });
    }
    return answer;
}
/** Refuses what is not the status asked for, as `code`, with what the service says of it. */
function expectStatus(service, answer, expected, code, hint) {
    if (expected.includes(answer.status))
        return;
    throw new sigstore_error/* SigstoreError */.F({
        code,
        message: `${service} answered ${answer.status} at ${(0,shared_http/* redacted */.pc)(answer.url)}${detailOf(answer)}`,
        hint,
    });
}
/** The JSON object in an answer, or SERVICE_ANSWER_MALFORMED. */
function objectIn(service, answer) {
    const what = `the answer of ${service}`;
    return malformedUnless(service, () => (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(answer.body, what, { maxBytes: answer.body.byteLength }), what));
}
/** Runs a parser over a service's answer; whatever it throws becomes SERVICE_ANSWER_MALFORMED. */
function malformedUnless(service, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'SERVICE_ANSWER_MALFORMED',
            message: `${service} gave an answer that cannot be used: ${(0,errors/* messageOf */.bD)(cause)}`,
            hint: 'Check that the URL is that of the service; nothing of the answer was used.',
            cause,
        });
    }
}
/** `: message` from a gRPC-gateway or Rekor error body, or nothing. A token that the service repeats is left out. */
function detailOf(answer) {
    try {
        const body = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(answer.body, 'error', { maxBytes: 65_536 }), 'error');
        const said = body['message'];
        return typeof said === 'string' ? `: ${(0,log/* printable */.g)(said.replace(WEB_TOKEN, '***'))}` : '';
    }
    catch {
        return '';
    }
}
/** A JSON Web Token in compact form, whole or cut: its first part encodes `{"`. */
const WEB_TOKEN = /eyJ[\w-]+(?:\.[\w-]*){0,2}/g;

;// CONCATENATED MODULE: ./build/sigstore/fulcio.js




/**
 * Asks Fulcio to certify an ECDSA key for the token's identity (Fulcio API v2, CreateSigningCertificate).
 * One round trip. Returns the leaf certificate; the chain comes from the trust root, never from here.
 * Throws SigstoreError CERTIFICATE_REFUSED, CERTIFICATE_NOT_OURS, SERVICE_*; the token never enters a message.
 */
async function requestCertificate(options) {
    const { http, url, token, key } = options;
    const answer = await askService('Fulcio', http, {
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
                proofOfPossession: (0,external_node_crypto_.sign)('sha256', Buffer.from(token.challenge), key.privateKey).toString('base64'),
            },
        })),
    });
    expectStatus('Fulcio', answer, [200, 201], 'CERTIFICATE_REFUSED', 'Fulcio does not certify this identity: check the token’s issuer and audience, and that this Fulcio trusts the issuer.');
    const certificate = leafIn(objectIn('Fulcio', answer));
    if (!certificate.checkPrivateKey(key.privateKey)) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'CERTIFICATE_NOT_OURS',
            message: 'Fulcio answered with a certificate for another key',
            hint: 'Something between this job and Fulcio changes its answers; nothing was signed.',
        });
    }
    return certificate;
}
function leafIn(body) {
    return malformedUnless('Fulcio', () => {
        const signed = body['signedCertificateEmbeddedSct'] ?? body['signedCertificateDetachedSct'];
        const chain = (0,shared_json/* asObject */.eB)((0,shared_json/* asObject */.eB)(signed, 'the signed certificate')['chain'], 'the chain');
        const [leaf] = (0,shared_json/* asArray */._j)(chain['certificates'], 'the certificates');
        return new external_node_crypto_.X509Certificate((0,shared_json/* asString */.oJ)(leaf, 'the certificate'));
    });
}
/** The URL with a slash at its end, so that relative paths go below it. */
function withSlash(url) {
    return url.pathname.endsWith('/') ? url : new URL(`${url.href}/`);
}

;// CONCATENATED MODULE: ./build/sigstore/rekor-v1.js







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
            sha256Hex: (0,oci_digest/* hexOf */.ZD)((0,oci_digest/* digestOf */.ol)(payload)),
            signature,
            verifier: pemOf(verifier),
        });
    }
    const envelope = JSON.stringify({
        payloadType: media_types/* STATEMENT_PAYLOAD_TYPE */.Mb,
        payload: payload.toString('base64'),
        signatures: [{ sig: signature.toString('base64') }],
    });
    return dsseEntry({
        envelope,
        envelopeSha256Hex: (0,oci_digest/* hexOf */.ZD)((0,oci_digest/* digestOf */.ol)(Buffer.from(envelope))),
        payloadSha256Hex: (0,oci_digest/* hexOf */.ZD)((0,oci_digest/* digestOf */.ol)(payload)),
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
    const canonicalBody = (0,shared_json/* canonicalJson */.dj)({
        apiVersion: '0.0.1',
        kind: 'hashedrekord',
        spec: {
            data: { hash: { algorithm: 'sha256', value: options.sha256Hex } },
            signature: {
                content: options.signature.toString('base64'),
                publicKey: { content: rekor_v1_base64(options.verifier) },
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
            proposedContent: { envelope: options.envelope, verifiers: [rekor_v1_base64(options.verifier)] },
        },
    };
    return {
        kind: 'dsse',
        body: Buffer.from(JSON.stringify(proposal)),
        canonicalBody: (0,shared_json/* canonicalJson */.dj)({
            apiVersion: '0.0.1',
            kind: 'dsse',
            spec: {
                envelopeHash: { algorithm: 'sha256', value: options.envelopeSha256Hex },
                payloadHash: { algorithm: 'sha256', value: options.payloadSha256Hex },
                signatures: [
                    {
                        signature: options.signature.toString('base64'),
                        verifier: rekor_v1_base64(options.verifier),
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
    const answer = await askService('Rekor', http, {
        method: 'POST',
        url: new URL('api/v1/log/entries', withSlash(options.url)),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: entry.body,
        // Repeating a lost request gives 409 with the entry, never a second entry: the body is the entry's name.
        repeatable: true,
        // So a real Rekor answers to one of two that submit the same entry at the same moment.
        retriedStatuses: [500],
    });
    const found = answer.status === 409 ? await fetchExisting(options.http, answer) : answer;
    expectStatus('Rekor', found, [200, 201], 'LOG_ENTRY_REFUSED', 'The log does not take this entry; nothing was written to the registry.');
    return checkedEntry(found, entry);
}
/**
 * Asks a log which of its trees an entry is in: 16 hex digits, by the entry's leaf hash. It is a name, proved by nothing.
 * Throws SigstoreError LOG_ENTRY_REFUSED, SERVICE_*.
 */
async function findTreeId(options) {
    const { http, leafHash } = options;
    const url = new URL(`api/v1/log/entries/${leafHash}`, withSlash(options.url));
    const found = await askService('Rekor', http, { method: 'GET', url });
    expectStatus('Rekor', found, [200], 'LOG_ENTRY_REFUSED', 'This log does not know the entry.');
    const [uuid = ''] = Object.keys(objectIn('Rekor', found));
    return malformedUnless('Rekor', () => {
        if (uuid.length === 80 && uuid.endsWith(leafHash))
            return uuid.slice(0, 16);
        throw new TypeError('it names another entry');
    });
}
async function fetchExisting(http, conflict) {
    const location = URL.parse(conflict.headers['location'] ?? '', conflict.url.href);
    if (conflict.headers['location'] === undefined || location?.origin !== conflict.url.origin) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'SERVICE_ANSWER_MALFORMED',
            message: 'Rekor says that the entry exists (409) and not where',
            hint: 'Run again; if it stays so, this log does not keep to the Rekor v1 API.',
        });
    }
    // The log says that it has an entry some moments before it can show it.
    return askService('Rekor', http, { method: 'GET', url: location, retriedStatuses: [404] });
}
function checkedEntry(answer, proposed) {
    const { uuid, entry, body } = malformedUnless('Rekor', () => {
        const parsed = parseLogAnswer(objectIn('Rekor', answer), proposed.kind);
        return { ...parsed, body: canonicalBodyOf(parsed.entry.canonicalizedBody) };
    });
    if (body !== proposed.canonicalBody || !(0,log_entry/* logEntryOf */.M4)(entry).uuid.endsWith(uuid)) {
        throw new sigstore_error/* SigstoreError */.F({
            code: 'LOG_ENTRY_NOT_OURS',
            message: `Rekor answered with entry ${uuid}, which is not for our payload, signature and key`,
            hint: 'Something between this job and the log changes its answers; nothing was written to the registry.',
        });
    }
    return entry;
}
function canonicalBodyOf(body) {
    return (0,shared_json/* canonicalJson */.dj)((0,shared_json/* parseJson */.qF)(body, 'the log entry', { maxBytes: body.byteLength }));
}
/** `{UUID: {body, integratedTime, logID, logIndex, verification}}` as the bundle's form of it. */
function parseLogAnswer(body, kind) {
    const [[uuid, value] = ['', undefined], ...more] = Object.entries(body);
    if (!/^(?:[0-9a-f]{64}|[0-9a-f]{80})$/.test(uuid) || more.length > 0) {
        throw new TypeError('not one entry under its UUID');
    }
    const item = (0,shared_json/* asObject */.eB)(value, 'the entry');
    const verification = (0,shared_json/* asObject */.eB)(item['verification'], 'verification');
    const promise = (0,shared_json/* asString */.oJ)(verification['signedEntryTimestamp'], 'signedEntryTimestamp');
    return {
        uuid,
        entry: {
            logIndex: String((0,shared_json/* asCount */.Wg)(item['logIndex'], 'logIndex')),
            logId: { keyId: sha256In(item['logID'], 'logID') },
            kindVersion: { kind, version: '0.0.1' },
            integratedTime: timeIn(item['integratedTime']),
            inclusionPromise: { signedEntryTimestamp: Buffer.from(promise, 'base64') },
            inclusionProof: parseProof((0,shared_json/* asObject */.eB)(verification['inclusionProof'], 'inclusionProof')),
            canonicalizedBody: Buffer.from((0,shared_json/* asString */.oJ)(item['body'], 'body'), 'base64'),
        },
    };
}
function parseProof(proof) {
    return {
        logIndex: String((0,shared_json/* asCount */.Wg)(proof['logIndex'], 'logIndex')),
        treeSize: String((0,shared_json/* asCount */.Wg)(proof['treeSize'], 'treeSize')),
        rootHash: sha256In(proof['rootHash'], 'rootHash'),
        hashes: (0,shared_json/* asArray */._j)(proof['hashes'], 'hashes').map((hash) => sha256In(hash, 'hash')),
        checkpoint: { envelope: (0,shared_json/* asString */.oJ)(proof['checkpoint'], 'checkpoint') },
    };
}
function sha256In(value, what) {
    const hex = (0,shared_json/* asString */.oJ)(value, what);
    if (!/^[0-9a-f]{64}$/.test(hex))
        throw new TypeError(`${what} is not a SHA-256 in hex`);
    return Buffer.from(hex, 'hex');
}
/** Seconds since 1970 that a calendar knows; Rekor v1 dates every entry. */
function timeIn(value) {
    const seconds = (0,shared_json/* asCount */.Wg)(value, 'integratedTime');
    if (seconds === 0 || seconds > log_entry/* MAX_DATE_SECONDS */.gV)
        throw new TypeError('integratedTime is no time');
    return String(seconds);
}
function rekor_v1_base64(text) {
    return Buffer.from(text).toString('base64');
}

;// CONCATENATED MODULE: ./build/name-entries.js




const LOOK_UPS_AT_ONCE = 4;
const LEAF_HASH_DIGITS = 64;
/**
 * Names log entries whole. A cosign tag keeps the log's promise and no proof, so what was read from one does not say the tree that
 * the entry is in: the log is asked. Where it does not tell, the entry keeps its leaf hash for a name, and that is said.
 */
async function nameEntries(signed, { http, url }) {
    const skipped = [];
    const documents = await inParallel(signed, LOOK_UPS_AT_ONCE, async (document) => {
        const uuid = (0,signed_document/* logEntryOfDocument */.L)(document)?.uuid;
        if (url === undefined || uuid?.length !== LEAF_HASH_DIGITS)
            return document;
        try {
            return { ...document, treeId: await findTreeId({ http, url, leafHash: uuid }) };
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

// EXTERNAL MODULE: ./build/tag-moves.js
var tag_moves = __webpack_require__(24456);
;// CONCATENATED MODULE: ./build/promote-tags.js





/**
 * Before anything is signed: that no tag that must be new points at another image. One round trip, all at once. Throws FlowError TAG_TAKEN,
 * and what the registry throws.
 */
async function checkTags(moves, images, registry) {
    await allInOrder(moves
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
            promoted.push({ tag: (0,tag_moves/* tagReference */.W)(move), digest: subject.digest, isNew });
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
        message: `the tag ${(0,tag_moves/* tagReference */.W)(move)} points at another image already, ${digest}`,
        hint: 'Take another tag; or name it in replace-tags instead of promote-tags, if it is one that moves with each release.',
    });
}
function notMoved(move, { digest }, found) {
    return new flow_error/* FlowError */.T({
        kind: 'refused',
        code: 'TAG_NOT_MOVED',
        message: `the tag ${(0,tag_moves/* tagReference */.W)(move)} was pointed at ${digest}, and then ${found === undefined ? 'is not there' : `points at ${found}`}`,
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
        message: `${moved} moved, and then not ${(0,tag_moves/* tagReference */.W)(move)}: ${(0,errors/* codedMessageOf */.Ui)(cause)}`,
        hint: 'Everything is sealed. Mend what stands in the way and run again: it goes on where it broke off.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(23596);
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
        message: `${(0,oci_reference/* repositoryName */.aR)(repository)} is given without a digest or a tag`,
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
    const fetched = await inParallel(chosen, MANIFESTS_AT_ONCE, async (child) => {
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

// EXTERNAL MODULE: ./build/oci/oci-error.js
var oci_error = __webpack_require__(21683);
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
    return inParallel(found, AT_ONCE, async (item) => {
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

;// CONCATENATED MODULE: ./build/sigstore/claimed-predicate-type.js



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
        const [only, ...more] = (0,shared_json/* asArray */._j)(subject, 'subject');
        const { sha256 } = (0,shared_json/* asObject */.eB)((0,shared_json/* asObject */.eB)(only, 'subject')['digest'], 'digest');
        return more.length === 0 && typeof sha256 === 'string' ? `sha256:${sha256}` : undefined;
    }
    catch (error) {
        if (error instanceof errors/* SealError */.EM)
            return undefined;
        throw error;
    }
}
/** Empty for what is no statement: verification will say so. */
function claimedStatement(payload) {
    try {
        const limits = { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 256 };
        return (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(payload, 'the payload', limits), 'the payload');
    }
    catch (error) {
        if (error instanceof errors/* SealError */.EM)
            return {};
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/sigstore/cosign-annotation.js

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
    const json = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(Buffer.from(annotation), 'the entry', limits), 'the entry');
    const payload = (0,shared_json/* asObject */.eB)(json['Payload'], 'Payload');
    const text = (0,shared_json/* asString */.oJ)(payload['body'], 'body');
    const body = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(Buffer.from(text, 'base64'), 'body', limits), 'body');
    const logId = (0,shared_json/* asString */.oJ)(payload['logID'], 'logID');
    if (!/^[0-9a-f]{64}$/.test(logId))
        throw new TypeError('logID is not 64 hex digits');
    return {
        logIndex: String((0,shared_json/* asCount */.Wg)(payload['logIndex'], 'logIndex')),
        logId: { keyId: Buffer.from(logId, 'hex').toString('base64') },
        kindVersion: {
            kind: (0,shared_json/* asString */.oJ)(body['kind'], 'kind'),
            version: (0,shared_json/* asString */.oJ)(body['apiVersion'], 'apiVersion'),
        },
        integratedTime: String((0,shared_json/* asCount */.Wg)(payload['integratedTime'], 'integratedTime')),
        inclusionPromise: {
            signedEntryTimestamp: (0,shared_json/* asString */.oJ)(json['SignedEntryTimestamp'], 'SignedEntryTimestamp'),
        },
        canonicalizedBody: text,
    };
}

;// CONCATENATED MODULE: ./build/sigstore/envelope-bytes.js




/**
 * An envelope's JSON text as the log was sent it: the log keeps the text's SHA-256 (Rekor `dsse` 0.0.1, envelopeHash), and cosign 2
 * compares it with the bytes of an `.att` layer. Without such an entry, our own form: no `keyid`, which nobody signs.
 * Throws VerifyError LAYER_MALFORMED where no known form has the logged hash, or the bundle holds no envelope.
 */
function envelopeBytes(bundle) {
    if (bundle.content.$case !== 'dsseEnvelope') {
        throw envelope_bytes_malformed('a signature over plain bytes has no envelope');
    }
    const [ours, ...others] = envelopeForms(bundle.content.dsseEnvelope);
    const logged = loggedHash(bundle);
    if (logged === undefined)
        return ours;
    const found = [ours, ...others].find((form) => (0,oci_digest/* hexOf */.ZD)((0,oci_digest/* digestOf */.ol)(form)) === logged);
    if (found === undefined)
        throw envelope_bytes_malformed('the log has this envelope in other bytes');
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
    const limits = { maxBytes: MAX_BUNDLE_BYTES };
    const body = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(entry.canonicalizedBody, 'the entry', limits), 'the entry');
    const hash = (0,shared_json/* asObject */.eB)((0,shared_json/* asObject */.eB)(body['spec'], 'spec')['envelopeHash'], 'envelopeHash');
    return typeof hash['value'] === 'string' ? hash['value'] : undefined;
}
function json(value) {
    return Buffer.from(JSON.stringify(value));
}
function envelope_bytes_malformed(why) {
    return new verify_error/* VerifyError */.Gz({
        code: 'LAYER_MALFORMED',
        message: `this bundle cannot go into one of cosign’s tags: ${why}`,
        hint: 'Sign anew for the cosign format, or leave it out with `formats: bundle`.',
    });
}

;// CONCATENATED MODULE: ./build/sigstore/cosign-layer.js












const { signature: SIGNATURE, certificate: CERTIFICATE, bundle: BUNDLE, timestamp: TIMESTAMP, } = COSIGN_ANNOTATION;
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
    const limits = { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 8, maxValues: 100 };
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
    return parseBundle(Buffer.from(JSON.stringify({
        mediaType: dist/* BUNDLE_V01_MEDIA_TYPE */.Td,
        verificationMaterial: {
            ...signerJson(annotations[CERTIFICATE]),
            tlogEntries: entry === undefined ? [] : [logEntryJson(entry)],
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
        ...(entry === undefined ? {} : { [BUNDLE]: bundleAnnotation(entry) }),
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
        maxBytes: MAX_BUNDLE_BYTES,
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
    const items = await inParallel(referrers.slice(0, MAX_ITEMS), discover_AT_ONCE, async (referrer) => {
        const location = `${(0,oci_reference/* repositoryName */.aR)(repository)}@${referrer.digest}`;
        return orUnreadable('bundle', location, () => candidateIn(place, referrer, location));
    });
    const rest = beyondLimit('bundle', (0,oci_reference/* repositoryName */.aR)(repository), referrers.length);
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
    const decode = (bytes) => storedBundle(parseBundle(bytes), location);
    return { format: 'bundle', location, blob, maxBytes: MAX_BUNDLE_BYTES, decode };
}
/** A bundle as something stored, which it claims to be. */
function storedBundle(bundle, location) {
    const predicateType = claimedPredicateType(bundle);
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
    const location = `${(0,oci_reference/* repositoryName */.aR)(repository)}:${tag}`;
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
        maxBytes: mediaType === media_types/* DSSE_MEDIA_TYPE */.OO ? MAX_BUNDLE_BYTES : MAX_SIGNING_PAYLOAD_BYTES,
        decode: (bytes) => {
            const decoded = decodeLayer({ bytes, mediaType, annotations });
            const predicateType = claimedPredicateType(decoded.bundle);
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

// EXTERNAL MODULE: ./build/sigstore/identity-token.js
var identity_token = __webpack_require__(59754);
;// CONCATENATED MODULE: ./build/sigstore/log-key.js




/** The id of the trusted log that one of the hints in a checkpoint names; undefined where the root has no such log. It proves nothing yet. */
function trustedLogId(keyHints, trust) {
    return trust.material.tlogs.find((log) => keyHints.some((hint) => isHinted(log, hint)))?.logID;
}
/**
 * Refuses a log whose state (a signed note, C2SP signed-note) nobody has signed whom the trusted root names for this time: nothing
 * that it takes would be accepted. Throws SigstoreError INSTANCE_NOT_TRUSTED.
 */
function checkTreeHead(note, { url, trust, now }) {
    const text = Buffer.from(noteText(note));
    const signers = noteSignatures(note).flatMap(({ keyHint, signature }) => trust.material.tlogs.filter((log) => isHinted(log, keyHint)).map((log) => ({ log, signature })));
    if (signers.length === 0)
        throw logNotTrusted(url);
    const current = signers.filter(({ log: { validFor } }) => validFor.start <= now && now <= validFor.end);
    if (current.length === 0)
        throw logOutdated(url);
    if (current.some(({ log, signature }) => (0,external_node_crypto_.verify)(undefined, text, log.publicKey, signature)))
        return;
    throw notTrusted(`the log at ${(0,shared_http/* redacted */.pc)(url)} shows a state that its key has not signed`, 'Something between this job and the log changes its answers, or it signs with another key than the trusted root has. Nothing was logged.');
}
function logNotTrusted(url) {
    return notTrusted(`the log at ${(0,shared_http/* redacted */.pc)(url)} signs with a key that the trusted root does not have`, 'Give the trusted root and the signing config of one and the same Sigstore instance.');
}
function logOutdated(url) {
    return notTrusted(`the log at ${(0,shared_http/* redacted */.pc)(url)} signs with a key that the trusted root has for another time, not for now`, 'Renew the trusted root and the signing config, from the TUF repository of the instance. Nothing was logged.');
}
function notTrusted(message, hint) {
    return new sigstore_error/* SigstoreError */.F({ kind: 'usage', code: 'INSTANCE_NOT_TRUSTED', message, hint });
}
/** Whether a hint, the first bytes of a key's id, is of this log's key. */
function isHinted({ logID }, hint) {
    return hint.byteLength > 0 && hint.equals(logID.subarray(0, hint.byteLength));
}

;// CONCATENATED MODULE: ./build/sigstore/rekor-v2-tiles.js






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
    const checkpoint = malformedUnless('Rekor', () => parseCheckpoint(note));
    if (index >= checkpoint.size)
        throw notPublished(index);
    const hashOf = treeReader(log, checkpoint.size);
    const held = await hashOf(index, 1);
    if (held.toString('hex') !== (0,log_entry/* leafHashOf */.ED)(leaf))
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
    const answer = await fetchFile(http, new URL('api/v2/checkpoint', withSlash(url)));
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
    const { body } = await fetchFile(http, new URL(`api/v2/${path}`, withSlash(url)));
    malformedUnless('Rekor', () => {
        if (body.byteLength !== width * HASH_BYTES)
            throw new TypeError('a tile has another size');
    });
    return body;
}
async function fetchFile(http, url) {
    const answer = await askService('Rekor', http, { method: 'GET', url });
    expectStatus('Rekor', answer, [200], 'LOG_ENTRY_REFUSED', 'This log does not show what it holds; check that the URL is that of a Rekor v2.');
    return answer;
}
function nodeHash(left, right) {
    return (0,external_node_crypto_.createHash)('sha256').update(Buffer.of(1)).update(left).update(right).digest();
}
function notOurs(index) {
    return new sigstore_error/* SigstoreError */.F({
        code: 'LOG_ENTRY_NOT_OURS',
        message: `Rekor says that our entry is its ${index}, and that is another one`,
        hint: 'Something between this job and the log changes its answers; nothing was written to the registry.',
    });
}
function notPublished(index) {
    return new sigstore_error/* SigstoreError */.F({
        code: 'SERVICE_UNAVAILABLE',
        message: `Rekor has our entry as its ${index}, and no checkpoint that covers it yet`,
        hint: 'Run again in some seconds; nothing was written to the registry.',
    });
}

// EXTERNAL MODULE: ./build/sigstore/signing-config.js + 1 modules
var signing_config = __webpack_require__(38635);
// EXTERNAL MODULE: ./build/sigstore/service-addresses.js
var service_addresses = __webpack_require__(47768);
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
    const services = (0,service_addresses/* addressedServices */.m)(documents.signingConfig, addresses, now, use);
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
    await allInOrder([
        ...(fulcioUrl === undefined
            ? []
            : [probeJson(http, 'Fulcio', new URL('api/v2/configuration', withSlash(fulcioUrl)))]),
        ...logs.map((log) => probeLog(http, log, { trust, now })),
        // RFC 3161 has nothing that can be asked without a request to date something: any answer will do.
        ...tsaUrls.map((url) => askService('timestamp authority', http, { method: 'GET', url })),
    ]);
}
async function probeLog(http, log, by) {
    checkTreeHead(await treeHeadOf(http, log), { ...by, url: log.url });
}
async function treeHeadOf(http, { url, apiVersion }) {
    switch (apiVersion) {
        case 1: {
            const info = await probeJson(http, 'Rekor', new URL('api/v1/log', withSlash(url)));
            return malformedUnless('Rekor', () => (0,shared_json/* asString */.oJ)(info['signedTreeHead'], '"signedTreeHead"'));
        }
        case 2: {
            const head = await fetchCheckpoint({ http, url });
            malformedUnless('Rekor', () => parseCheckpoint(head));
            return head;
        }
    }
}
async function probeJson(http, service, url) {
    const answer = await askService(service, http, { method: 'GET', url });
    expectStatus(service, answer, [200], 'SERVICE_ANSWER_MALFORMED', `Check that the signing config names a ${service} there.`);
    return objectIn(service, answer);
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

;// CONCATENATED MODULE: ./build/sigstore/key-error.js

/**
 * A key that cannot be used, or made. Messages tell the kind of a key and where it came from, never
 * a byte of it or of its password; a parser's error that quotes what it read is not kept as the
 * cause.
 */
class KeyError extends errors/* SealError */.EM {
    constructor(failure) {
        super({ kind: 'usage', ...failure });
    }
}

;// CONCATENATED MODULE: ./build/sigstore/key-credential.js


/**
 * Signing with a key of one's own: the same key for every signature, named by its public key alone.
 */
function keyCredential(key) {
    const credential = {
        verifier: { kind: 'publicKey', publicKey: key.publicKey },
        sign: (data) => Promise.resolve((0,external_node_crypto_.sign)(key.hash, data, key.privateKey)),
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
    return new KeyError({
        code: 'KEY_NOT_FOR_LOG',
        message: `the log takes no ${what} by a key of this kind (${kind})`,
        hint: `Nothing was signed. Use a key on P-256 or an RSA key, ${way}or set tlog to "false" and sign without a log.`,
    });
}

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
    const gate = atMost(REQUESTS_AT_ONCE);
    const finding = request.images.map((image) => find(image, request.platforms, { registry, gate }));
    const found = allInOrder(finding.map(({ image }) => image));
    const [side, images, rights, stored] = await allInOrder([
        signingSide(request, services),
        found,
        checkPushRights(request.images, { registry, gate }),
        allInOrder(finding.map((each) => each.stored)),
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
        const [token, instance] = await allInOrder([asked, readyInstance(services, asked)]);
        const expectedSigner = expectedSignerOf(token, serverUrl);
        return { signing: { kind: 'keyless', token, expectedSigner }, instance };
    }
    const given = services.givenToken();
    const messages = request.sign && request.formats.includes('cosign');
    const checked = readyInstance(services, given, ({ logs }) => {
        checkKeyForLogs(key, logs, { messages });
    });
    const [, instance] = await allInOrder([given, checked]);
    return { signing: { kind: 'key', key }, instance };
}
async function readyInstance({ loadInstance, http, now }, token, check = () => undefined) {
    const instance = await loadInstance(token);
    check(instance.services);
    await probeServices(http, instance, now());
    return instance;
}
/**
 * Finds an image and what it carries already, while the services are probed: before anything can be signed, it must be known. Where
 * the digest is given, both are asked for at once.
 */
function find(reference, platforms, { registry, gate }) {
    const { repository, digest } = reference;
    const carried = (of) => gate(() => discover(registry, repository, of));
    const image = gate(() => resolveImage(registry, reference, platforms));
    const ofGiven = digest === undefined ? undefined : carried(digest);
    // Its failure is told where it is waited for, after the image's own.
    ofGiven?.catch(() => undefined);
    const lookUp = async () => {
        const { subjects } = await image;
        return allInOrder(subjects.map(async (subject) => {
            const isGiven = subject.descriptor.digest === digest && ofGiven !== undefined;
            return [subject, await (isGiven ? ofGiven : carried(subject.descriptor.digest))];
        }));
    };
    return { image, stored: lookUp() };
}
async function checkPushRights(images, { registry, gate }) {
    return allInOrder([...(0,oci_reference/* repositoriesOf */.Ub)(images).values()].map((repository) => gate(() => registry.checkPush(repository))));
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

// EXTERNAL MODULE: ./build/sbom/foreign-format.js
var foreign_format = __webpack_require__(34005);
// EXTERNAL MODULE: ./build/sbom/image-purl.js
var image_purl = __webpack_require__(33184);
// EXTERNAL MODULE: ./build/sbom/json-fields.js
var json_fields = __webpack_require__(90757);
// EXTERNAL MODULE: ./build/sbom/sbom-error.js
var sbom_error = __webpack_require__(92795);
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
    if ((0,foreign_format/* formatOf */.b)(document) === 'spdx')
        return spdxWithDigest(document, image);
    const metadata = (0,shared_json/* recordOf */.zv)(document['metadata']);
    const root = (0,shared_json/* recordOf */.zv)(metadata['component']);
    const hashes = (0,shared_json/* recordsOf */.M$)(root['hashes']);
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
    const packages = (0,shared_json/* recordsOf */.M$)(document['packages']).map((item) => {
        const checksums = (0,shared_json/* recordsOf */.M$)(item['checksums']);
        const known = checksums.some(({ algorithm }) => algorithm === checksum.algorithm);
        return known || !described.has(item) ? item : { ...item, checksums: [...checksums, checksum] };
    });
    return { ...document, packages };
}
/** What the document says that it is about: CycloneDX's root component, the packages that an SPDX document describes. */
function describedBy(document) {
    if ((0,foreign_format/* formatOf */.b)(document) !== 'spdx') {
        const root = (0,shared_json/* recordOf */.zv)(document['metadata'])['component'];
        return (0,shared_json/* recordsOf */.M$)([root]);
    }
    const ids = new Set(Array.isArray(document['documentDescribes']) ? document['documentDescribes'] : []);
    for (const relation of (0,shared_json/* recordsOf */.M$)(document['relationships'])) {
        const { spdxElementId, relationshipType, relatedSpdxElement } = relation;
        if (spdxElementId === 'SPDXRef-DOCUMENT' && relationshipType === 'DESCRIBES') {
            ids.add(relatedSpdxElement);
        }
    }
    return (0,shared_json/* recordsOf */.M$)(document['packages']).filter(({ SPDXID }) => ids.has(SPDXID));
}
/** Every image digest in the name, version, package URL, hashes and properties; not in those of layers. */
function digestsIn(item) {
    const texts = [item['name'], item['version'], item['versionInfo'], item['purl'], item['bom-ref']];
    const references = (0,shared_json/* recordsOf */.M$)(item['externalRefs']).map((ref) => ref['referenceLocator']);
    const properties = (0,shared_json/* recordsOf */.M$)(item['properties'])
        .filter(({ name }) => /:(?:RepoDigest|ImageID)$/.test((0,json_fields/* textOf */.b6)(name) ?? ''))
        .map(({ value }) => value);
    const hashes = [
        ...(0,shared_json/* recordsOf */.M$)(item['hashes']).map(({ alg, content }) => [alg, content]),
        ...(0,shared_json/* recordsOf */.M$)(item['checksums']).map(({ algorithm, checksumValue }) => [
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
var image_config = __webpack_require__(8143);
;// CONCATENATED MODULE: ./build/make-sboms.js



/** One SBOM a platform, one after the other (each streams all its layers), and on an index one that ties them together. */
async function makeSboms(image, request, services, layerCache) {
    const { makeIndexSbom } = await Promise.all(/* import() */[__webpack_require__.e(463), __webpack_require__.e(470), __webpack_require__.e(629), __webpack_require__.e(129)]).then(__webpack_require__.bind(__webpack_require__, 36129));
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
    const { makeImageSbom } = await Promise.all(/* import() */[__webpack_require__.e(463), __webpack_require__.e(470), __webpack_require__.e(629), __webpack_require__.e(129)]).then(__webpack_require__.bind(__webpack_require__, 36129));
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

// EXTERNAL MODULE: ./build/provenance/build-metadata.js
var build_metadata = __webpack_require__(53301);
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
    // Lists, for a build that says it began with nothing has told something.
    const everything = (of) => madeAs(of, builds).flatMap(({ baseImages }) => [...baseImages.values()]);
    const told = subject === whole
        ? [whole, ...platforms].flatMap(everything)
        : [
            ...everything(subject),
            ...madeAs(whole, builds).flatMap((build) => ofPlatform(subject, build)),
        ];
    return told.length === 0 ? undefined : (0,build_metadata/* distinctImages */.PO)(told.flat());
}
function madeAs({ manifest }, builds) {
    return builds.filter(({ digest }) => digest === manifest.digest);
}
/** What the build of an index says of one of its platforms. */
function ofPlatform({ platform }, { baseImages }) {
    const name = platform === undefined ? build_metadata/* EVERY_PLATFORM */.WR : (0,oci_manifest/* platformName */.$r)(platform);
    const told = baseImages.get(name) ?? baseImages.get(build_metadata/* EVERY_PLATFORM */.WR);
    return told === undefined ? [] : [told];
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
var layer_cache = __webpack_require__(23883);
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
    const bytes = logRequestBytes(document.statement.byteLength);
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
    await inParallel([...bySubject], SUBJECTS_AT_ONCE, async ([subject, documents]) => {
        const missing = await missingAfterWaiting(subject, documents, expected, services);
        if (missing.length > 0)
            throw read_back_refused(missing);
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
        const stored = await discover(services.registry, repository, descriptor.digest);
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
    const signature = (0,signed_document/* signatureOf */.y)(bundle);
    return held.some((item) => item.format === format && (0,signed_document/* signatureOf */.y)(item.bundle).equals(signature));
}
/** The very signature, or else something of its format that cannot be read and may be it. */
function foundFor({ format, bundle }, notCounted) {
    const signature = (0,signed_document/* signatureOf */.y)(bundle);
    const ofFormat = notCounted.filter((item) => item.format === format);
    return (ofFormat.find((item) => item.bundle && (0,signed_document/* signatureOf */.y)(item.bundle).equals(signature)) ??
        ofFormat.find((item) => item.bundle === undefined));
}
function read_back_refused(missing) {
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
    const layerTimestamp = await signer.timestamp(envelopeBytes(bundle));
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
    const payload = signingPayload((0,oci_reference/* repositoryName */.aR)(repository), descriptor.digest);
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
    const payload = signingPayload((0,oci_reference/* repositoryName */.aR)(repository), descriptor.digest);
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
    const signed = await inParallel(documents, 16, async (document) => {
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
    const bundle = held.find((item) => saysTheSame(item, document) && canBecomeLayer(item.bundle))?.bundle;
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

;// CONCATENATED MODULE: ./build/sigstore/storage.js







const EMPTY_MEDIA_TYPE = 'application/vnd.oci.empty.v1+json';
const EMPTY = Buffer.from('{}');
/**
 * Stores a bundle as an OCI 1.1 referrer of its subject, as cosign 3 does: one layer, empty config, `artifactType` of the
 * bundle. Safe to repeat: the same bundle and `created` give the same manifest.
 */
async function attachBundle(options) {
    const { registry, repository, subject, predicateType, created } = options;
    const layer = serializeBundle(options.bundle);
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
    await allInOrder([
        registry.editTag(repository, tag, (current) => withLayers(imageIn(current, tag), layers)),
        ...layers.map((layer) => registry.putBlob(repository, layer.bytes)),
    ]);
}
function imageIn(current, tag) {
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
    const proofs = Object.values(COSIGN_ANNOTATION).map((name) => annotations[name] ?? null);
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
    await inParallel([...bySubject], store_documents_SUBJECTS_AT_ONCE, async ([subject, documents]) => {
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
        await inParallel(writes, writes.length, (write) => write());
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
        ? encodeAttestationLayer(bundle, layerTimestamp)
        : encodeSignatureLayer(bundle, payload);
}

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
        const common = { policy, trust, artifact: verify_signed_artifactOf(item), now };
        try {
            if (accepted.get(bundle) !== document)
                await verifyBundle({ ...common, bundle, settings });
            accepted.set(bundle, document);
            if (layerTimestamp === undefined || acceptedLayers.has(layerTimestamp))
                return;
            const layer = decodeLayer(encodeAttestationLayer(bundle, layerTimestamp));
            await verifyBundle({ ...common, ...layer, settings: tagSettings });
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
function verify_signed_artifactOf({ document, payload }) {
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
    return holderOf(parseSignerCertificate(der));
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
    const progress = startProgress(services.note, request.tagMoves.map(tag_moves/* tagReference */.W));
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
        trust: ready.instance.trust,
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
    const held = await inParallel(subjects, 4, (subject) => heldAmong(stored(subject), { ...judge, subject, expected, trust: instance.trust }));
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
        trust: ready.instance.trust,
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
            ...tagMoves.map((move) => ({ subject: (0,tag_moves/* tagReference */.W)(move), what: 'tag', why })),
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

// EXTERNAL MODULE: ./build/seal-report.js
var seal_report = __webpack_require__(90253);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./build/identity-source.js + 2 modules
var identity_source = __webpack_require__(65575);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __webpack_require__(86479);
// EXTERNAL MODULE: ./build/fork.js
var fork = __webpack_require__(12023);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/sigstore/verify-as-issued.js





/**
 * Verifies a bundle that nobody has dated yet, for the moment at which its certificate was issued: chain, SCT, identity, signature.
 * No verdict for a verifier, who needs to know when it was signed; it shows early what no later time will mend. Throws VerifyError.
 */
async function verifyAsIssued(request) {
    const { bundle, artifact, identity, trust, sct } = request;
    const matcher = await (0,identity_policy/* identityMatcher */.h3)(identity);
    const certificate = signerOfBundle(bundle);
    const { key } = certificate;
    checkKey(key, 'certificate');
    const entity = {
        signature: await signedContent({ bundle, artifact, key, timestamped: undefined }),
        key: { $case: 'certificate', certificate: certificate.parsed },
        tlogEntries: [],
        timestamps: [{ $case: 'transparency-log', tlogEntry: dated(certificate.notBefore) }],
    };
    const thresholds = { logEntries: 0, scts: sct === 'required' ? 1 : 0, timestamps: 1 };
    verifyCryptography(entity, trust.material, thresholds);
    matcher.check(sourceOf(certificate));
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

;// CONCATENATED MODULE: ./build/sigstore/key-pem.js


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
        throw new KeyError({
            code: 'KEY_TOO_LARGE',
            message: `the key has ${file.byteLength} bytes, expected at most ${MAX_KEY_FILE_BYTES}`,
            hint: 'Give the file that holds the private key, and nothing else.',
        });
    }
    const text = Buffer.from(file).toString('latin1').replaceAll('\r\n', '\n');
    const lines = [...text.matchAll(LINE)].length;
    const [block, ...more] = [...text.matchAll(BLOCK)];
    if (lines === 0)
        throw key_pem_malformed('it holds no PEM block');
    if (block === undefined)
        throw key_pem_malformed('its PEM block is cut off');
    if (more.length > 0 || lines > 2)
        throw key_pem_malformed('it holds more than one PEM block');
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
        return core_dist.ASN1Obj.parseBuffer(Buffer.from(bytes));
    }
    catch {
        throw key_pem_malformed('what its PEM block holds is cut off, or no DER');
    }
}
/** A file that is no private key at all. */
function key_pem_malformed(why, cause) {
    return new KeyError({
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
        throw key_pem_malformed('its PEM block is no base64');
    return bytes;
}
function oldEncryption() {
    return new KeyError({
        code: 'KEY_ENCRYPTION_UNSUPPORTED',
        message: 'the key has PEM headers, as keys have that OpenSSL encrypted in the old, weak way',
        hint: 'Convert it: openssl pkcs8 -topk8 -in KEY -out NEW_KEY.',
    });
}

;// CONCATENATED MODULE: ./build/sigstore/private-key.js



const private_key_CURVES = new Map([
    ['prime256v1', 'ECDSA P-256'],
    ['secp384r1', 'ECDSA P-384'],
    ['secp521r1', 'ECDSA P-521'],
]);
const RSA_SIZES = new Map([
    [2048, 'RSA 2048'],
    [3072, 'RSA 3072'],
    [4096, 'RSA 4096'],
]);
const private_key_MIN_RSA_BITS = 2048;
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
        throw private_key_refused('KEY_MALFORMED', 'what the private key signs, its own public key does not verify');
    }
    return { ...algorithm, privateKey, publicKey };
}
/**
 * The public key as everybody writes it: OpenSSL would repeat the compressed point of the file,
 * which Go does not read. A curve that is written out, not named, is refused as Go refuses it.
 */
function plainPublicKey(privateKey) {
    const publicKey = (0,external_node_crypto_.createPublicKey)(privateKey);
    if (publicKey.asymmetricKeyType !== 'ec')
        return publicKey;
    const spki = parseKeyDer(publicKey.export({ type: 'spki', format: 'der' }));
    if (spki.subs[0]?.subs[1]?.tag.isOID() !== true) {
        throw unsupported('an elliptic curve key whose curve is written out, not named');
    }
    return (0,external_node_crypto_.createPublicKey)({ key: publicKey.export({ format: 'jwk' }), format: 'jwk' });
}
/**
 * How bundles and cosign name a public key: base64 of the SHA-256 of its SubjectPublicKeyInfo in
 * DER.
 */
function publicKeyHint(publicKey) {
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return (0,external_node_crypto_.createHash)('sha256').update(spki).digest('base64');
}
function kindOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return 'Ed25519';
    if (type === 'ec') {
        const curve = details?.namedCurve;
        return known(private_key_CURVES.get(curve ?? ''), `an elliptic curve key on ${curve ?? 'no named curve'}`);
    }
    if (type !== 'rsa')
        throw unsupported(`a ${type ?? key.type} key`);
    const bits = details?.modulusLength ?? 0;
    if (bits < private_key_MIN_RSA_BITS) {
        throw private_key_refused('KEY_TOO_WEAK', `it is RSA of ${bits} bits, expected at least ${private_key_MIN_RSA_BITS}`);
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
        return (0,external_node_crypto_.verify)(hash, PROBE, publicKey, (0,external_node_crypto_.sign)(hash, PROBE, privateKey));
    }
    catch {
        return false;
    }
}
function unsupported(what) {
    return private_key_refused('KEY_KIND_UNSUPPORTED', `it is ${what}`);
}
function private_key_refused(code, why) {
    return new KeyError({
        code,
        message: `the key cannot be used for signing: ${why}`,
        hint: 'Use ECDSA on P-256, P-384 or P-521, Ed25519, or RSA of 2048, 3072 or 4096 bits; seal-image generate-key-pair makes one.',
    });
}

;// CONCATENATED MODULE: ./build/sigstore/rekor-v2.js







/** The log answers only after its next checkpoint: its clients are to wait at least 20 seconds (rekor-tiles CLIENTS.md). */
const TIMEOUT_MS = 30_000;
const KIND_VERSION = { kind: 'hashedrekord', version: '0.0.2' };
const rekor_v2_MAX_HASHES = 64;
const rekor_v2_DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/;
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
        leaf: Buffer.from((0,shared_json/* canonicalJson */.dj)({
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
    const answer = await askService('Rekor', log.http, {
        method: 'POST',
        url: new URL('api/v2/log/entries', withSlash(log.url)),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: record.request,
        // Repeating a lost request gives 409 with the entry's index, never a second entry.
        repeatable: true,
        timeoutMs: TIMEOUT_MS,
    });
    if (answer.status === 409)
        return existingEntry(log, record, indexOfExisting(answer));
    expectStatus('Rekor', answer, [200, 201], 'LOG_ENTRY_REFUSED', 'The log does not take this entry; nothing was written to the registry.');
    const entry = malformedUnless('Rekor', () => parseEntry(objectIn('Rekor', answer)));
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
    const { checkpoint, inclusionProof } = await proveByTiles(log, { leaf, index });
    const keyId = trustedLogId(checkpoint.keyHints, log.trust);
    if (keyId === undefined)
        throw logNotTrusted(log.url);
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
    return malformedUnless('Rekor', () => {
        const [, told] = / with index ([0-9]+)"/.exec(body.toString('utf8')) ?? [];
        return Number(decimal(headers['x-log-index'] ?? told, 'the index of an entry that exists'));
    });
}
/** TransparencyLogEntry of protobuf-specs' sigstore_rekor.proto, as protobuf's JSON writes it: numbers are strings. */
function parseEntry(body) {
    const { kind, version } = (0,shared_json/* asObject */.eB)(body['kindVersion'], 'kindVersion');
    if (kind !== KIND_VERSION.kind || version !== KIND_VERSION.version) {
        throw new TypeError('the entry is of another kind');
    }
    if (decimal(body['integratedTime'] ?? '0', 'integratedTime') !== '0') {
        throw new TypeError('the entry has a time, which Rekor v2 cannot vouch for');
    }
    if ((body['inclusionPromise'] ?? null) !== null)
        throw new TypeError('the entry has a promise');
    const { keyId } = (0,shared_json/* asObject */.eB)(body['logId'], 'logId');
    return {
        ...KIND_OF_ENTRY,
        logIndex: decimal(body['logIndex'], 'logIndex'),
        logId: { keyId: hashIn(keyId, 'logId') },
        inclusionProof: rekor_v2_parseProof((0,shared_json/* asObject */.eB)(body['inclusionProof'], 'inclusionProof')),
        canonicalizedBody: rekor_v2_base64In(body['canonicalizedBody'], 'canonicalizedBody'),
    };
}
function rekor_v2_parseProof(proof) {
    const hashes = (0,shared_json/* asArray */._j)(proof['hashes'] ?? [], 'hashes');
    if (hashes.length > rekor_v2_MAX_HASHES)
        throw new TypeError('the proof is too long');
    const { envelope } = (0,shared_json/* asObject */.eB)(proof['checkpoint'], 'checkpoint');
    return {
        logIndex: decimal(proof['logIndex'], 'logIndex'),
        treeSize: decimal(proof['treeSize'], 'treeSize'),
        rootHash: hashIn(proof['rootHash'], 'rootHash'),
        hashes: hashes.map((hash) => hashIn(hash, 'hash')),
        checkpoint: { envelope: (0,shared_json/* asString */.oJ)(envelope, 'checkpoint') },
    };
}
function decimal(value, what) {
    const text = (0,shared_json/* asString */.oJ)(value, what);
    if (!rekor_v2_DECIMAL.test(text) || !Number.isSafeInteger(Number(text))) {
        throw new TypeError(`${what} is not a whole number`);
    }
    return text;
}
function hashIn(value, what) {
    const hash = rekor_v2_base64In(value, what);
    if (hash.byteLength !== 32)
        throw new TypeError(`${what} is not a SHA-256`);
    return hash;
}
function rekor_v2_base64In(value, what) {
    const text = (0,shared_json/* asString */.oJ)(value, what);
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
    const answer = await askService('timestamp authority', options.http, {
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
    expectStatus('timestamp authority', answer, [200, 201], 'TIMESTAMP_REFUSED', 'Check that the URL is the authority’s full timestamp endpoint.');
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
    const { status, isOurs } = malformedUnless('timestamp authority', () => {
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
            return holderOf(parseSignerCertificate(verifier.certificate.raw));
        },
        signStatement: async (statement) => {
            const signedBytes = core_dist.dsse.preAuthEncoding(media_types/* STATEMENT_PAYLOAD_TYPE */.Mb, statement);
            const signed = await signedWith(await credential(), 'statement', statement, signedBytes);
            const bundle = (0,dist/* toDSSEBundle */.PR)({
                artifact: statement,
                artifactType: media_types/* STATEMENT_PAYLOAD_TYPE */.Mb,
                signature: signed.signature,
                ...witnessed_signer_materialOf(signed.verifier),
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
            const bundle = (0,dist/* toMessageSignatureBundle */.hj)({ digest, signature, ...witnessed_signer_materialOf(verifier) });
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
function witnessed_signer_materialOf(verifier) {
    switch (verifier.kind) {
        case 'certificate':
            return { certificate: verifier.certificate.raw };
        case 'publicKey':
            return { keyHint: publicKeyHint(verifier.publicKey) };
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
            return rekorV1({ http, url });
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
    const settings = { tlog: 'none', sct: sctSetting(trust) };
    await trustedUnless(async () => {
        const policy = await naming;
        if (tsaUrls.length > 0)
            await verifyBundle({ bundle, policy, trust, artifact, settings, now });
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
            const { identity, issuer } = parseSignerCertificate(verifier.certificate.raw);
            return { kind: 'keyless', identity: (0,identity_policy/* policyOf */.US)(expected ?? { identity, issuer }) };
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
    const certificate = await requestCertificate({ http, url: services.fulcioUrl, token, key });
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
        const credential = keyCredential(signing.key);
        const { logs, tsaUrls } = instance.services;
        // Only a log entry cannot be taken back.
        if (logs.length === 0 || tsaUrls.length === 0)
            return credential;
        return rehearsedFirst(credential, { ...services, ...instance, expectedSigner: undefined });
    }
    return keylessCredential({ ...services, ...signing, ...instance });
}

// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(94298);
// EXTERNAL MODULE: ./build/shared/secret.js
var shared_secret = __webpack_require__(89485);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/sigstore/cosign-private-key.js





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
const cosign_private_key_NONCE_BYTES = 24;
const MAX_BYTES = 64 * 1024;
const derive = (0,external_node_util_.promisify)(external_node_crypto_.scrypt);
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
        throw new KeyError({
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
    const lock = { cost: COST_NOW, salt: random(SALT_BYTES), nonce: random(cosign_private_key_NONCE_BYTES) };
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
    const { xsalsa20poly1305 } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 46382));
    // scrypt needs 128·N·r bytes, and node refuses more than 32 MiB unless it is told.
    const options = { N: cost, r: BLOCK_SIZE, p: PARALLELISM, maxmem: 2 * 128 * cost * BLOCK_SIZE };
    const key = await derive(Buffer.from(password.reveal()), salt, KEY_BYTES, options);
    return xsalsa20poly1305(key, nonce);
}
/** Throws KeyError; the JSON parser's own error is not kept, since it quotes the text. */
function parseLockedKey(bytes) {
    try {
        const what = 'the locked key';
        return lockedKeyIn((0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(bytes, what, { maxBytes: MAX_BYTES, maxDepth: 4 }), what));
    }
    catch (error) {
        if (error instanceof errors/* SealError */.EM && !(error instanceof shared_json/* JsonError */.N3))
            throw error;
        throw new KeyError({
            code: 'KEY_MALFORMED',
            message: `the key is none that cosign wrote: ${error instanceof shared_json/* JsonError */.N3 ? error.message : 'it cannot be read'}`,
            hint: 'The file may be cut off; give the whole file as cosign generate-key-pair wrote it.',
        });
    }
}
function lockedKeyIn(key) {
    const kdf = (0,shared_json/* asObject */.eB)(key['kdf'], 'kdf');
    const cipher = (0,shared_json/* asObject */.eB)(key['cipher'], 'cipher');
    const params = (0,shared_json/* asObject */.eB)(kdf['params'], 'kdf.params');
    expectName('kdf.name', kdf['name'], 'scrypt');
    expectName('cipher.name', cipher['name'], 'nacl/secretbox');
    return {
        cost: costIn(params),
        salt: bytesIn(kdf['salt'], 'kdf.salt', SALT_BYTES),
        nonce: bytesIn(cipher['nonce'], 'cipher.nonce', cosign_private_key_NONCE_BYTES),
        ciphertext: bytesIn(key['ciphertext'], 'ciphertext'),
    };
}
function expectName(field, value, expected) {
    if ((0,shared_json/* asString */.oJ)(value, field) === expected)
        return;
    throw cosign_private_key_unsupported(`its ${field} is not ${expected}`);
}
function costIn(params) {
    const [n, r, p] = ['N', 'r', 'p'].map((name) => (0,shared_json/* asCount */.Wg)(params[name], `kdf.params.${name}`));
    if (n !== undefined && COSTS.includes(n) && r === BLOCK_SIZE && p === PARALLELISM)
        return n;
    throw cosign_private_key_unsupported(`its scrypt cost is N ${n ?? 0}, r ${r ?? 0}, p ${p ?? 0}, expected N ${COSTS.join(' or ')}, r ${BLOCK_SIZE}, p ${PARALLELISM}`);
}
function bytesIn(value, field, length) {
    const text = (0,shared_json/* asString */.oJ)(value, field);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text)
        throw cosign_private_key_malformed(`${field} is not base64`);
    if (length !== undefined && bytes.byteLength !== length) {
        throw cosign_private_key_malformed(`${field} has ${bytes.byteLength} bytes, expected ${length}`);
    }
    return bytes;
}
function cosign_private_key_malformed(why) {
    return new KeyError({
        code: 'KEY_MALFORMED',
        message: `the key is none that cosign wrote: ${why}`,
        hint: 'Give the whole file as cosign generate-key-pair wrote it.',
    });
}
function cosign_private_key_unsupported(why) {
    return new KeyError({
        code: 'KEY_ENCRYPTION_UNSUPPORTED',
        message: `the key is locked in a way that cosign does not use: ${why}`,
        hint: 'Nothing was tried with it. Import the key anew with cosign import-key-pair.',
    });
}

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
    const algorithm = part(parseKeyDer(der), 0);
    const scheme = oidOf(part(algorithm, 0));
    if (scheme !== PBES2)
        throw pkcs8_encryption_unsupported(`its scheme is ${scheme}, expected PBES2`);
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
            throw pkcs8_encryption_unsupported(`its key derivation is ${name}, expected PBKDF2 or scrypt`);
    }
}
function checkIterations(iterations) {
    if (iterations >= 1n && iterations <= MAX_ITERATIONS)
        return;
    throw pkcs8_encryption_unsupported(`it wants ${iterations.toString()} iterations of PBKDF2, expected at most ${MAX_ITERATIONS.toString()}`);
}
function checkScrypt(parameters) {
    const [n = 0n, r = 0n, p = 0n] = [1, 2, 3].map((at) => integerOf(part(parameters, at)));
    const positive = n > 0n && r > 0n && p > 0n;
    if (positive && 128n * n * r <= MAX_SCRYPT_BYTES && p <= MAX_SCRYPT_PARALLELISM)
        return;
    throw pkcs8_encryption_unsupported(`its scrypt cost is N ${n.toString()}, r ${r.toString()}, p ${p.toString()}, which is too much to try`);
}
function part(object, at) {
    const found = object.subs[at];
    if (found === undefined)
        throw pkcs8_encryption_unsupported('it does not say how');
    return found;
}
function oidOf(object) {
    if (!object.tag.isOID())
        throw pkcs8_encryption_unsupported('it does not say how');
    return object.toOID();
}
function integerOf(object) {
    if (!object.tag.isInteger())
        throw pkcs8_encryption_unsupported('its cost is no number');
    return object.toInteger();
}
function pkcs8_encryption_unsupported(why) {
    return new KeyError({
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
    const block = readKeyBlock(file);
    try {
        return privateKeyOf(await keyIn(block, password));
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
    const pkcs8 = await openCosignKey(bytes, password);
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
        throw key_pem_malformed('its PEM label is not that of the key it holds');
    const input = { key: der, format: 'der', type };
    try {
        return (0,external_node_crypto_.createPrivateKey)(input);
    }
    catch (cause) {
        throw key_pem_malformed(`its DER is no private key in ${type.toUpperCase()} that OpenSSL knows`, cause);
    }
}
/** PKCS #8 has an algorithm after its version, SEC 1 the key's octets, PKCS #1 the modulus. */
function formOf(der) {
    const second = parseKeyDer(der).subs[1]?.tag;
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
    throw new KeyError({
        code: 'KEY_PASSWORD_MISSING',
        message: 'the key is encrypted, and no password is given',
        hint: 'Give its password as key-password, or in the environment variable COSIGN_PASSWORD.',
    });
}
function passwordWrong(cause) {
    return new KeyError({
        code: 'KEY_PASSWORD_WRONG',
        message: 'the key does not open with this password',
        hint: 'Give the password that the key was made with; a key file that was altered does not open either.',
        cause,
    });
}
function passwordUnused() {
    return new KeyError({
        code: 'KEY_PASSWORD_UNUSED',
        message: 'a password is given, and the key is not encrypted',
        hint: 'Whoever reads this file can sign. Encrypt it (cosign import-key-pair), or give no password, in COSIGN_PASSWORD neither.',
    });
}
function unexpected(label) {
    if (!PUBLIC_LABELS.includes(label)) {
        return key_pem_malformed('its PEM block is none of a private key’s that cosign reads');
    }
    const what = label.endsWith('CERTIFICATE') ? 'a certificate' : 'a public key';
    return new KeyError({
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
    return new KeyError({
        code: 'KEY_KMS_UNSUPPORTED',
        message: `keys from ${scheme.toLowerCase()} cannot be used yet`,
        hint: 'Give a key file, env://NAME, or - for standard input; or sign keylessly, without a key.',
    });
}
function key_source_refused(code, why) {
    return new KeyError({
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
        readFile: (path) => (0,input_file/* readSecretFile */.fW)('key', path, MAX_KEY_FILE_BYTES, '; what is piped goes to --key -'),
        readStdin: () => readStdin(MAX_KEY_FILE_BYTES),
    });
    return loadPrivateKey(file, password === undefined ? undefined : new shared_secret/* Secret */.z(password));
}
function noStdin() {
    throw (0,malformed_input/* wrongInput */.q)('there is no standard input to read a key from', 'Give key a path or env://NAME.');
}

;// CONCATENATED MODULE: ./build/oci/credentials.js
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

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
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
    const finished = await run(program, server, exec);
    if (finished.status === 0)
        return read(finished.stdout, program);
    if (`${finished.stdout}${finished.stderr}`.toLowerCase().includes(NOT_FOUND))
        return undefined;
    throw failed(`${program} ended with status ${finished.status} for ${server}${reasonIn(finished)}`);
}
async function run(program, server, exec) {
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
        const answer = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(Buffer.from(stdout), what, { maxBytes: MAX_ANSWER_BYTES }), what);
        const username = (0,shared_json/* asString */.oJ)(answer['Username'], `${what}, Username`);
        const secret = (0,shared_json/* asString */.oJ)(answer['Secret'], `${what}, Secret`);
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
        const credential = await credentialFromHelper(helper, configKeyOf(registry), exec);
        if (credential !== undefined)
            return credential;
    }
    const entry = entryFor(config.auths, registry);
    return entry === undefined ? undefined : credentialInEntry(entry, registry);
}
/** What a registry is called in Docker's configuration, and by its credential helpers. */
function configKeyOf(registry) {
    return registry === DOCKER_HUB ? DOCKER_HUB_KEY : registry;
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
    const entry = readingConfig(() => (0,shared_json/* asObject */.eB)(value, what));
    const field = (name) => {
        const item = entry[name];
        return isAbsent(item) ? '' : readingConfig(() => (0,shared_json/* asString */.oJ)(item, `${what}, ${name}`));
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
        throw docker_config_malformed(`has an "auth" for ${registry} that is not base64 of user:password`);
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
        const file = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(bytes, what, { maxBytes: MAX_CONFIG_BYTES }), what);
        const { auths, credHelpers, credsStore } = file;
        return {
            auths: isAbsent(auths) ? {} : (0,shared_json/* asObject */.eB)(auths, 'auths'),
            credHelpers: (0,shared_json/* asStringMap */._T)(credHelpers, 'credHelpers'),
            credsStore: isAbsent(credsStore) || credsStore === '' ? undefined : (0,shared_json/* asString */.oJ)(credsStore, 'credsStore'),
        };
    });
}
/** Keeps no cause: the JSON parser's own error quotes the text, which holds passwords. */
function readingConfig(read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof shared_json/* JsonError */.N3))
            throw error;
        throw docker_config_malformed(`cannot be used: ${error.message}`);
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
        throw docker_config_malformed('cannot be opened', cause);
    }
}
function isMissingFile(cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
}
function isAbsent(value) {
    return value === undefined || value === null;
}
function docker_config_malformed(why, cause) {
    return new oci_error/* OciError */.M({
        kind: 'usage',
        code: 'DOCKER_CONFIG_MALFORMED',
        message: `the Docker configuration ${why}`,
        hint: 'Log in again (docker login), mend config.json, or give registry-username and registry-password.',
        cause,
    });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/oci/blobs.js







/**
 * A blob as a stream. It fails at once where the registry announces or sends more than `blob.size`, and at its end where size
 * or SHA-256 differ, so that a consumer that saw the end saw the right bytes. One round trip, and one to wherever the
 * registry redirects. Throws OciError `BLOB_MISSING`, `BLOB_SIZE_MISMATCH`; the stream `BLOB_…` too.
 */
async function openBlob(transport, repository, blob) {
    const what = blobs_nameOf(repository, blob);
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
    const what = blobs_nameOf(repository, blob);
    refuseLarge(blob, maxBytes, what);
    return checkedBytes(await fetchWhole(transport, repository, blob, what), blob, what);
}
/** Throws OciError `BLOB_TOO_LARGE` where a blob says that it has more than `maxBytes`. */
function refuseLarge(blob, maxBytes, what) {
    if (blob.size <= maxBytes)
        return;
    throw blobs_failed('BLOB_TOO_LARGE', `${what} has ${blob.size} bytes, more than ${maxBytes}`);
}
/** The bytes, if they are the blob's. Throws OciError `BLOB_SIZE_MISMATCH`, `BLOB_DIGEST_MISMATCH`. */
function checkedBytes(bytes, blob, what) {
    if (bytes.byteLength !== blob.size)
        throw wrongSize(what, blob.size, bytes.byteLength);
    const got = (0,oci_digest/* digestOf */.ol)(bytes);
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
        if (cause instanceof shared_http/* HttpError */.j$ && cause.code === 'HTTP_BODY_TOO_LARGE') {
            throw wrongSize(what, blob.size, 'more', cause);
        }
        throw cause;
    }
}
/** The stream, failing as `openBlob`'s does. */
function checkedBlob(source, blob, what) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const checking = new external_node_stream_.Transform({
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
        const message = `${what} broke off after ${size} of ${blob.size} bytes: ${(0,errors/* messageOf */.bD)(cause)}`;
        checking.destroy(blobs_failed('BLOB_CUT', message, cause));
    });
    checking.on('close', () => source.destroy());
    return source.pipe(checking);
}
function blobs_nameOf(repository, blob) {
    return `blob ${(0,oci_reference/* repositoryName */.aR)(repository)}@${blob.digest}`;
}
function missing(what) {
    return blobs_failed('BLOB_MISSING', `${what} is named by a manifest and not in the registry`);
}
/** The error for a blob of another size than its manifest says. */
function wrongSize(what, size, got, cause) {
    return blobs_failed('BLOB_SIZE_MISMATCH', `${what} has ${got} bytes, not ${size}`, cause);
}
function wrongDigest(what, got) {
    return blobs_failed('BLOB_DIGEST_MISMATCH', `${what} has the digest ${got}`);
}
const blobs_HINTS = {
    BLOB_CUT: 'Run this step again, which is safe.',
    BLOB_MISSING: 'Push the image again; the registry may have collected it as garbage.',
    BLOB_TOO_LARGE: 'What is stored there is not what it claims to be; nothing of it was read.',
};
function blobs_failed(code, message, cause) {
    return new oci_error/* OciError */.M({
        kind: code === 'BLOB_CUT' || code === 'BLOB_MISSING' ? 'service' : 'refused',
        code,
        message,
        hint: blobs_HINTS[code] ??
            'Other bytes are stored than those that the manifest names; push the image again.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/oci/reference-error.js
var reference_error = __webpack_require__(56779);
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
    const what = manifests_nameOf(repository, reference);
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
        expectDigest(manifests_nameOf(repository, reference), claimed, manifest.digest);
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
function manifests_nameOf(repository, reference) {
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

// EXTERNAL MODULE: ./build/shared/http-target.js
var http_target = __webpack_require__(54151);
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
function registry_refusal_refusal(refused) {
    const { method, answer } = refused;
    const said = registryMessage(answer.body);
    const code = codeOf(refused);
    return new oci_error/* OciError */.M({
        kind: code === 'REGISTRY_ERROR' ? 'service' : 'usage',
        code,
        message: `${method} ${(0,log/* printable */.g)((0,shared_http/* redacted */.pc)(answer.url))} answered ${answer.status}${said === '' ? '' : `: ${said}`}${lack(code, refused)}`,
        hint: hintOf(code, refused),
    });
}
/** The registry's own code and message (distribution-spec, "Error Codes"), or nothing where the body holds none. */
function registryMessage(body) {
    try {
        const document = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(body, 'error', { maxBytes: MAX_ERROR_BYTES }), 'error');
        const first = (0,shared_json/* asObject */.eB)((0,shared_json/* asArray */._j)(document['errors'], 'errors')[0], 'errors[0]');
        const parts = [first['code'], first['message']].filter((part) => typeof part === 'string');
        return (0,log/* printable */.g)(parts.join(', '));
    }
    catch (error) {
        if (error instanceof shared_json/* JsonError */.N3)
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
            throw registry_refusal_refusal({ method, repository, action, answer, identified });
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
        throw badChallenge(repository, `sends its clients to ${(0,log/* printable */.g)((0,shared_http/* redacted */.pc)(realm))} for a token: ${why}`);
    }
}
function scopeOf(repository, action) {
    return `repository:${repository.path}:${action === 'push' ? 'pull,push' : 'pull'}`;
}
function basicHeader(credential) {
    const pair = `${credential.username}:${credential.password.reveal()}`;
    return new shared_secret/* Secret */.z(`Basic ${Buffer.from(pair).toString('base64')}`);
}
function bearer(token, identified) {
    return { header: new shared_secret/* Secret */.z(`Bearer ${token}`), identified };
}
/** The token in a token service's answer; both names are in use. */
function tokenIn(answer, repository) {
    const what = `the token answer of ${(0,shared_http/* redacted */.pc)(answer.url)}`;
    try {
        const fields = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(answer.body, what, { maxBytes: MAX_TOKEN_ANSWER_BYTES, maxDepth: 8 }), what);
        const token = (0,shared_json/* asString */.oJ)(fields['token'] ?? fields['access_token'], `${what}, token`);
        if (HEADER_SAFE.test(token))
            return token;
    }
    catch (error) {
        // No cause is kept: the parser's own error quotes the text, which holds the token.
        if (!(error instanceof shared_json/* JsonError */.N3))
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

// EXTERNAL MODULE: ./build/oci/registry-address.js
var registry_address = __webpack_require__(50855);
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
        this.#http.openAhead((0,registry_address/* apiRootOf */.e)(registry), connections);
    }
    /** The URL behind a Location or Link of this registry. Throws OciError where it must not be followed. */
    locate(repository, location, base) {
        const root = (0,registry_address/* apiRootOf */.e)(repository.registry);
        const url = location === undefined ? null : URL.parse(location, base.href);
        if (url === null)
            throw misbehaved(base, 'names no place to continue at');
        const sameOrigin = url.origin === root.origin && url.username === '' && url.password === '';
        const why = sameOrigin ? undefined : (0,http_target/* refusalOf */.O)(url, root);
        if (why === undefined)
            return url;
        throw misbehaved(base, `wants to continue at ${(0,log/* printable */.g)((0,shared_http/* redacted */.pc)(url))}: ${why}`);
    }
    async #authorized(exchange, send) {
        const { repository, action, target } = exchange;
        const root = (0,registry_address/* apiRootOf */.e)(repository.registry);
        const url = typeof target === 'string' ? (0,registry_address/* endpointOf */.X)(root, repository, target) : target;
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
        throw registry_refusal_refusal({ method, repository, action, answer: whole, identified });
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
        return await (0,shared_http/* readAll */.yw)(answer.body, MAX_ERROR_BYTES, (0,shared_http/* redacted */.pc)(answer.url));
    }
    catch (error) {
        if (error instanceof shared_http/* HttpError */.j$)
            return Buffer.alloc(0);
        throw error;
    }
}
/** An answer within the protocol's letter that must not be acted upon. */
function misbehaved(url, what) {
    return new oci_error/* OciError */.M({
        kind: 'service',
        code: 'REGISTRY_MISBEHAVED',
        message: `${(0,log/* printable */.g)((0,shared_http/* redacted */.pc)(url))} ${what}`,
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
        await allInOrder([filing, listing]);
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
        throw referrers_unexpected(`manifest ${digest} names no subject`, 'Give it a subject before it is put.');
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
    throw referrers_unexpected(`${(0,oci_reference/* repositoryName */.aR)(repository)}:${fallbackTag(subject)} is an image and no index of referrers`, 'Delete or rename that tag; by the distribution specification it belongs to the list of referrers.');
}
function entriesOf(content, what) {
    if (!(0,oci_manifest/* isIndex */.nw)(content))
        throw referrers_unexpected(`${what} are given as an image`, 'Ask the operator.');
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
        : (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(current.bytes, 'index', { maxBytes: oci_manifest/* MAX_MANIFEST_BYTES */.ZJ }), 'index');
    const manifests = [...(0,shared_json/* asArray */._j)(document['manifests'] ?? [], 'manifests'), ...added];
    return { bytes: Buffer.from((0,shared_json/* canonicalJson */.dj)({ ...document, manifests })), mediaType, blobs: [] };
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
function referrers_unexpected(message, hint) {
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
                throw tag_edit_refused('TAG_IMMUTABLE', repository, tag, refusal);
            if (round >= MAX_ROUNDS)
                throw tag_edit_refused('TAG_CONTENDED', repository, tag, refusal);
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
function tag_edit_refused(code, repository, tag, said) {
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
function registry_client_createRegistry(options) {
    const { random, sleep, now } = { ...shared_http/* HTTP_DEFAULTS */.uA, ...options };
    const transport = new Transport(options);
    const uploads = new Uploads(transport);
    const tags = new TagEditor(transport, uploads, { random, sleep, now });
    const referrers = new Referrers(transport, tags);
    return {
        getManifest: manifestReader(transport),
        getBlob: (repository, blob, maxBytes) => getBlob(transport, repository, blob, maxBytes),
        openBlob: (repository, blob) => openBlob(transport, repository, blob),
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

// EXTERNAL MODULE: ./build/provenance/provenance-error.js
var provenance_error = __webpack_require__(51867);
;// CONCATENATED MODULE: ./build/provenance/github.js


const MAX_EVENT_BYTES = 32 * 1024 * 1024;
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
    const parsed = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(event, 'the event of this run', { maxBytes: MAX_EVENT_BYTES }), 'the event of this run');
    const inputs = parsed['inputs'] ?? {};
    return (0,shared_json/* asObject */.eB)(inputs, 'the inputs in the event of this run');
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

// EXTERNAL MODULE: ./build/proxy-settings.js
var proxy_settings = __webpack_require__(82849);
;// CONCATENATED MODULE: ./build/saved-bundles.js












const saved_bundles_MAX_BYTES = 64 * 1024 * 1024;
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
            ...(claimed.get(subject.descriptor.digest) ?? []).map(({ bundle, location }) => storedBundle(bundle, location)),
            ...messagesAbout(subject, claimed),
        ],
        save: (bundle) => (saving = saving.then(() => append(`${serializeBundle(bundle).toString()}\n`))),
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
            ? status.size > saved_bundles_MAX_BYTES && `it has ${status.size} bytes, more than ${saved_bundles_MAX_BYTES}`
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
            found.push({ bundle: parseBundle(Buffer.from(line)), location });
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
        return claimedSubject(bundle) ?? '';
    const digest = Buffer.from(content.messageSignature.messageDigest.digest).toString('hex');
    return `message sha256:${digest}`;
}
/** Signatures for cosign's tag: over the payload that we would sign ourselves, of this very repository. */
function messagesAbout({ repository, descriptor }, claimed) {
    const payload = signingPayload((0,oci_reference/* repositoryName */.aR)(repository), descriptor.digest);
    return (claimed.get(`message ${(0,oci_digest/* digestOf */.ol)(payload)}`) ?? []).map(({ bundle, location }) => ({
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
var sbom_tool = __webpack_require__(70537);
// EXTERNAL MODULE: ./build/scan-tool.js
var scan_tool = __webpack_require__(41333);
// EXTERNAL MODULE: ./build/seal-inputs.js + 1 modules
var seal_inputs = __webpack_require__(73421);
// EXTERNAL MODULE: ./build/shared/exec.js + 1 modules
var shared_exec = __webpack_require__(60177);
// EXTERNAL MODULE: ./build/shared/http-connections.js + 1 modules
var http_connections = __webpack_require__(77513);
// EXTERNAL MODULE: ./build/installed-tool.js
var installed_tool = __webpack_require__(50160);
;// CONCATENATED MODULE: ./build/tool-login.js




/** The login that was given, for the registry of the images: there is one, where a login is given. */
function toolLogin({ username, password }, [repository]) {
    if (repository === undefined || username === undefined || password === undefined)
        return undefined;
    return { registry: repository.registry, username, password };
}
/**
 * Runs programs through what `open` gives for an environment, trivy with the login in a Docker configuration of its own, that nobody else may
 * read and that is gone afterwards: trivy shows what TRIVY_USERNAME and TRIVY_PASSWORD hold to every registry, also to those that its databases come from.
 */
function withTrivyLogin(open, { env, login, tempDirectory, }) {
    return async (program, args, input) => {
        if (program !== 'trivy' || login === undefined)
            return open(env)(program, args, input);
        return (0,installed_tool/* inOwnDirectory */.L)(tempDirectory, async (directory) => {
            await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), dockerConfig(login), { mode: 0o600 });
            return open({ ...env, DOCKER_CONFIG: directory })(program, args, input);
        });
    };
}
function dockerConfig({ registry, username, password }) {
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    return JSON.stringify({ auths: { [configKeyOf(registry)]: { auth } } });
}

// EXTERNAL MODULE: ./build/sigstore/known-instances.js
var known_instances = __webpack_require__(79852);
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
    const { Updater } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 84706));
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
        throw tuf_repository_refusal(url, cause);
    }
}
async function targetOf(updater, name) {
    const target = await updater.getTargetInfo(name);
    if (target === undefined)
        throw new TypeError(`it has no target ${name}`);
    return (0,external_node_fs_promises_.readFile)(await updater.downloadTarget(target));
}
async function fetcherOver(http) {
    const { BaseFetcher } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 84706));
    // The client tells a newer root that is not there from a failure by this very class.
    const { DownloadHTTPError } = await __webpack_require__.e(/* import() */ 376).then(__webpack_require__.bind(__webpack_require__, 86376));
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
function tuf_repository_refusal({ host }, cause) {
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
            'Run again later, or give trusted-root as a file, and where something is to be signed, signing-config.',
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
function tuf_documents_tufDocuments(http) {
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

;// CONCATENATED MODULE: ./build/version.js
/** The version of this product; a test compares it with package.json. */
const VERSION = '0.1.0';

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
    (0,fork/* refuseForksCode */.dv)(env['GITHUB_EVENT_NAME'], event);
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
    const tuf = tuf_documents_tufDocuments(http);
    const { tokens, isGiven, isMissing } = (0,identity_source/* identitySource */.i)(inputs, { env, mask, http, exec });
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
        registry: registry_client_createRegistry({ http, credentials, sleep }),
        freshRegistry: () => registry_client_createRegistry({ http, credentials }),
        loadInstance: async (asked) => {
            // Only "auto" depends on what the token says; the others need not wait for it.
            const token = choice.kind === 'auto' ? await asked : undefined;
            const narrowed = rekorVersion === undefined ? {} : { rekorVersion };
            const use = { keyless: key === undefined, tlog: inputs.tlog, ...narrowed };
            const documents = (source) => tuf.documents(source, use);
            return loadInstance({ choice, token, documents, now: new Date(), use });
        },
        openSigner: (ready) => openSigner(ready, { http, tokens, random: external_node_crypto_.randomBytes, now: () => new Date() }),
        factsOf: ({ claims }) => isGithubToken(claims) ? githubFacts({ claims, event, serverUrl }) : undefined,
        serverUrl,
        toolVersion: VERSION,
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
    const credentials = registryCredentials(inputs, images, { env, mask, exec: createExec() });
    return {
        registry: createRegistry({ http, credentials }),
        freshRegistry: () => createRegistry({ http, credentials }),
        trustedRoot: async (source) => (await tuf.documents(source, {})).trustedRoot,
        close: async () => {
            http.close();
            await tuf.remove();
        },
    };
}
function httpClient(env, log, options) {
    return new shared_http/* HttpClient */.Qq({
        userAgent: `seal-image/${VERSION}`,
        connections: options.connections ?? new http_connections/* Connections */.U((0,proxy_settings/* proxySettings */.E)(env)),
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
    const given = givenCredentials({ registries, username, password: new shared_secret/* Secret */.z(password) });
    return firstCredentialOf(maskedCredentials(given, mask), docker);
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

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/action/bound-memory.js

/** Room for young objects stays as it is now; old ones are collected when there are half as many again (docs/adr/0031-bounded-memory.md). */
const BOUNDS = ['--semi-space-growth-factor=1', '--heap-growing-percent=50'];
/**
 * Has V8 take less memory from now on: GitHub starts an action without flags. To be called once everything is loaded, for Node does
 * not use what it has compiled of its own modules with flags like these.
 */
function boundMemory() {
    for (const bound of BOUNDS)
        (0,external_node_v8_.setFlagsFromString)(bound);
}

// EXTERNAL MODULE: ./build/action/outputs.js + 1 modules
var action_outputs = __webpack_require__(12833);
;// CONCATENATED MODULE: ./build/action/result-files.js




/** Writes the first image's SBOM and provenance, every bundle, the public key where a key signed, and the policy, into a new folder below `directory`. */
async function writeResultFiles(sealed, policy, directory) {
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(directory, 'seal-image-'));
    const write = async (name, text) => {
        if (text === undefined)
            return '';
        const path = (0,external_node_path_.join)(folder, name);
        await (0,external_node_fs_promises_.writeFile)(path, text);
        return path;
    };
    return {
        sbomPath: await write('sbom.json', predicateText(sealed, 'sbom')),
        provenancePath: await write('provenance.json', predicateText(sealed, 'provenance')),
        bundlePath: await writeBundles(sealed, (0,external_node_path_.join)(folder, 'bundles.jsonl')),
        publicKeyPath: await write('cosign.pub', sealed.publicKey),
        policyPath: await write('policy.yaml', policy),
    };
}
function predicateText(sealed, kind) {
    const head = sealed.images[0]?.subjects[0];
    const found = sealed.prepared.find((document) => document.subject === head && document.kind === kind);
    return found === undefined ? undefined : `${JSON.stringify(predicateOf(found))}\n`;
}
/** One after the other: all of them together can be large. */
async function writeBundles(sealed, path) {
    const bundles = new Set(sealed.documents.map(({ bundle }) => bundle));
    if (bundles.size === 0)
        return '';
    const file = await (0,external_node_fs_promises_.open)(path, 'wx');
    try {
        for (const bundle of bundles)
            await file.appendFile(`${serializeBundle(bundle).toString()}\n`);
    }
    finally {
        await file.close();
    }
    return path;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/action/run-state.js

/** The runner gives the post step what stands there, as STATE_run. */
const NAME = 'run';
/**
 * Notes the state of the run where the post step finds it, at once: who is killed writes nothing any more. The last line of a name
 * counts. What cannot be noted is no reason to fail.
 */
function stateNotes(env) {
    const file = env['GITHUB_STATE'];
    return (state) => {
        if (!file)
            return;
        try {
            (0,external_node_fs_.appendFileSync)(file, `${NAME}=${JSON.stringify(state)}\n`);
        }
        catch {
            // The step itself tells what it leaves behind, unless it is killed.
        }
    };
}
/** What was noted, as the runner hands it over; undefined where nothing was. */
function notedState(env) {
    return env[`STATE_${NAME}`] || undefined;
}

// EXTERNAL MODULE: ./build/action/summary.js
var action_summary = __webpack_require__(22646);
;// CONCATENATED MODULE: ./build/action/seal-step.js









/** Seals, and tells what there is to show for it. Throws what any room throws. */
async function sealStep({ inputs, request, policy: engine, showSummary }, surroundings) {
    boundMemory();
    const note = stateNotes(surroundings.env);
    const services = await wireSeal(inputs, request.images, { ...surroundings, note });
    try {
        const sealed = await sealImage(request, services);
        const policy = engine === undefined ? undefined : await seal_step_policyFor(engine, sealed, { inputs, request });
        const report = withPolicy((0,seal_report/* reportOf */.E)(sealed), policy);
        const text = policy !== undefined && 'text' in policy ? policy.text : undefined;
        const files = await writeResultFiles(sealed, text, surroundings.env['RUNNER_TEMP'] ?? '.');
        const all = (0,action_outputs.outputsOf)(report, {
            files,
            trustedRoot: inputs.trustedRoot,
            policy: text,
        });
        const outputs = (0,instance_choice/* isTrustNamed */.WB)(inputs) ? all : { ...all, 'verify-command': '' };
        const summary = showSummary ? (0,action_summary.summaryOf)(report, outputs['verify-command'] ?? '') : undefined;
        return { outputs, summary };
    }
    finally {
        await services.close();
    }
}
/** Loaded only where a policy is asked for. */
async function seal_step_policyFor(engine, sealed, { inputs, request }) {
    const { policyOfSeal } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(363)]).then(__webpack_require__.bind(__webpack_require__, 90363));
    return policyOfSeal(sealed, { engine, inputs, formats: request.formats });
}
function withPolicy(report, policy) {
    if (policy === undefined || 'text' in policy)
        return report;
    const skipped = report.images.map((subject) => ({ subject, what: 'policy', why: policy.why }));
    return { ...report, skipped: [...report.skipped, ...skipped] };
}


/***/ }),

/***/ 22646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   leftBehindSummary: () => (/* binding */ leftBehindSummary),
/* harmony export */   summaryOf: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);

/** GitHub shows no summary beyond 1 MiB. */
const MAX_ENTRY_ROWS = 1000;
const MAX_SKIPPED_ROWS = 50;
const NO_LOG = '**Without a transparency log.** Nobody else can see that these signatures were made, and their verifiers must be told to ask for no log entry.';
const PUBLIC_LOG = 'https://rekor.sigstore.dev/';
/** The job summary, as GitHub Flavored Markdown: what was signed, by whom, where the log entries are, how to verify it. */
function summaryOf(report, verifyCommand) {
    return [
        heading(report),
        ...report.images.map((image) => `- ${code(image)}`),
        '',
        ...tagLines(report),
        ...githubLines(report),
        ...signerLines(report),
        ...entryTable(report.logEntries),
        ...skippedTable(report),
        ...(verifyCommand === '' ? [] : ['Verify it yourself:', '', fenced(verifyCommand), '']),
    ].join('\n');
}
function heading({ logEntries, unsigned, verified, withoutLog }) {
    if (unsigned !== undefined)
        return `### **Nothing was signed**\n\n${text(capital(unsigned))}.\n`;
    if (logEntries.length === 0 && withoutLog !== true)
        return '### Dry run: nothing was signed\n';
    const read = verified
        ? '### Sealed and verified'
        : '### Sealed, **not verified**: the read-back was turned off';
    return withoutLog === true ? `${read}\n\n${NO_LOG}\n` : `${read}\n`;
}
function tagLines({ promotedTags = [] }) {
    if (promotedTags.length === 0)
        return [];
    const lines = promotedTags.map(({ tag, isNew }) => `- ${code(tag)}${isNew ? '' : ' (pointed there before)'}`);
    return ['Tags that point there now:', '', ...lines, ''];
}
function githubLines({ githubAttestations = [] }) {
    const { length } = githubAttestations;
    return length === 0 ? [] : [`GitHub’s attestations API has ${length} more attestations.`, ''];
}
function signerLines(report) {
    const { identity, issuer, logEntries, publicKey, withoutLog } = report;
    if (logEntries.length === 0 && withoutLog !== true)
        return [];
    if (publicKey !== undefined)
        return ['Signed by this key:', '', pem(publicKey), ''];
    if (identity === undefined || issuer === undefined)
        return [];
    return [`Signed by ${code(identity)}, as ${code(issuer)} certifies.`, ''];
}
function entryTable(entries) {
    if (entries.length === 0)
        return [];
    return [
        '| what | of | format | log index | log entry | |',
        '| --- | --- | --- | --- | --- | --- |',
        ...entries
            .slice(0, MAX_ENTRY_ROWS)
            .map((entry) => [
            '',
            entry.kind === 'attestation' ? code(entry.predicateType) : entry.kind,
            code(`${entry.platform ?? ''} ${shortDigest(entry.subject)}`.trim()),
            entry.format,
            logIndex(entry),
            code(entry.uuid),
            entry.isNew ? 'new' : 'was there',
            '',
        ]
            .join(' | ')
            .trim()),
        ...more(entries.length - MAX_ENTRY_ROWS, 'log-entries'),
        '',
    ];
}
function skippedTable({ skipped }) {
    if (skipped.length === 0)
        return ['Nothing was left out.', ''];
    const rows = skipped.slice(0, MAX_SKIPPED_ROWS);
    return [
        `<details><summary>${skipped.length} left out</summary>`,
        '',
        '| of | what | why |',
        '| --- | --- | --- |',
        ...rows.map(({ subject, what, why }) => `| ${code(subject)} | ${text(what)} | ${text(why)} |`),
        ...more(skipped.length - rows.length, 'skipped'),
        '',
        '</details>',
        '',
    ];
}
function more(count, output) {
    return count > 0 ? ['', `And ${count} more: the output ${code(output)} has them all.`] : [];
}
function logIndex({ logUrl, logIndex: index }) {
    return logUrl === PUBLIC_LOG
        ? `[${index}](https://search.sigstore.dev/?logIndex=${index})`
        : index;
}
function shortDigest(subject) {
    return subject.slice(subject.indexOf('@') + 1, subject.indexOf('@') + 20);
}
/** What a step left behind that did not come to its end. */
function leftBehindSummary(lines) {
    const title = '### **Not sealed**: the step broke off after signing';
    return [title, '', ...lines.map((line) => `- ${text(line)}`), ''].join('\n');
}
/** Foreign text as code, which no backtick, pipe, angle bracket or line break can leave. */
function code(foreign) {
    return `<code>${escaped(foreign)}</code>`;
}
function text(foreign) {
    return escaped(foreign);
}
function capital(sentence) {
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
/** Also `:` and `.`, without which GitHub makes a link of nothing. */
function escaped(foreign) {
    return (0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(foreign).replace(/[^A-Za-z0-9 /,+=-]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
/** Our own PEM text: base64 and its two lines. */
function pem(publicKey) {
    return ['```text', publicKey.trimEnd(), '```'].join('\n');
}
function fenced(command) {
    const oneLine = (0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(command, 4000).replaceAll('```', '');
    return ['```sh', oneLine, '```'].join('\n');
}


/***/ }),

/***/ 23596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50275);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52457);
/* harmony import */ var _oci_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21683);





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

/***/ 21683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

/** A registry, or what it gave or was asked for, that is not as it must be. Messages carry redacted URLs and no secret. */
class OciError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
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

/***/ 33184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ imagePurl)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11832);
/* harmony import */ var _purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69164);


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

/***/ 90757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ jsonObjectIn),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Yf: () => (/* binding */ jsonIn),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50275);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42365);


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

/***/ 23883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 42365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 69164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ purlOf)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(packageurl_js__WEBPACK_IMPORTED_MODULE_0__);

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

/***/ 90253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf),
/* harmony export */   G: () => (/* binding */ mainEntry)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23596);
/* harmony import */ var _signed_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48065);


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
    const entry = (0,_signed_document_js__WEBPACK_IMPORTED_MODULE_1__/* .logEntryOfDocument */ .L)(signed);
    if (entry === undefined)
        return [];
    const { subject, kind, predicateType } = signed.document;
    return [
        {
            subject: subject.reference,
            ...(subject.platform === undefined ? {} : { platform: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformName */ .$r)(subject.platform) }),
            kind,
            predicateType,
            format: signed.format,
            logUrl,
            ...entry,
            isNew: signed.isNew,
        },
    ];
}


/***/ }),

/***/ 48065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ logEntryOfDocument),
/* harmony export */   y: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _sigstore_log_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(761);

/** The log entry of a signed document, where it has one. */
function logEntryOfDocument(signed) {
    const [entry] = signed.bundle.verificationMaterial.tlogEntries;
    if (entry === undefined)
        return undefined;
    const named = (0,_sigstore_log_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .logEntryOf */ .M4)(entry);
    return { ...named, uuid: `${signed.treeId ?? ''}${named.uuid}` };
}
/** The signature itself: two bundles with the same one are the same signed document. */
function signatureOf(bundle) {
    const { content } = bundle;
    if (content.$case === 'messageSignature')
        return content.messageSignature.signature;
    return content.dsseEnvelope.signatures[0]?.sig ?? Buffer.alloc(0);
}


/***/ }),

/***/ 8001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ matchText),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   h3: () => (/* binding */ identityMatcher)
/* harmony export */ });
/* unused harmony export textMatcher */
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _verify_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97298);


/** What a match says, for people. */
function matchText(match) {
    return 'exact' in match ? match.exact : match.pattern;
}
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
/**
 * Compiles a match of the whole text, on an engine whose time is linear in the text. `what` names it in messages. Throws VerifyError
 * POLICY_MALFORMED.
 */
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
    const { RE2JS } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856));
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

/***/ 761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ leafHashOf),
/* harmony export */   M4: () => (/* binding */ logEntryOf),
/* harmony export */   gV: () => (/* binding */ MAX_DATE_SECONDS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

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

/***/ 64870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 97298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ OUTDATED_HINT),
/* harmony export */   Gz: () => (/* binding */ VerifyError),
/* harmony export */   xG: () => (/* binding */ refusedUnless)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

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


/***/ })

};
;