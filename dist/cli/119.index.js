"use strict";
exports.id = 119;
exports.ids = [119,608];
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

/***/ 49206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ runSeal)
});

// EXTERNAL MODULE: ./build/instance-choice.js
var instance_choice = __webpack_require__(78670);
// EXTERNAL MODULE: ./build/oci/digest.js
var digest = __webpack_require__(52457);
;// CONCATENATED MODULE: ./build/attestation/statement.js

/** The statement that `predicate` holds for the image `name` (repository, without tag) with this digest. */
function statementAbout(image, predicateType, predicate) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ name: image.name, digest: { sha256: (0,digest/* hexOf */.ZD)(image.digest) } }],
        predicateType,
        predicate,
    };
}
/** The bytes that are signed. */
function statementBytes(statement) {
    return Buffer.from(JSON.stringify(statement));
}

// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(11832);
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
    const image = { name: (0,reference/* repositoryName */.aR)(subject.repository), digest: subject.descriptor.digest };
    const statement = statementBytes(statementAbout(image, predicateType, predicate));
    return { subject, kind, predicateType, statement };
}

// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __webpack_require__(72112);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/sigstore/log-entry.js
var log_entry = __webpack_require__(761);
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
var sigstore_bundle = __webpack_require__(64144);
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
var shared_deadline = __webpack_require__(8949);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
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
// EXTERNAL MODULE: ./build/sigstore/verify-settings.js
var verify_settings = __webpack_require__(5375);
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

// EXTERNAL MODULE: ./build/sigstore/verify-error.js
var verify_error = __webpack_require__(97298);
// EXTERNAL MODULE: ./build/sigstore/verify-stored.js
var verify_stored = __webpack_require__(93609);
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
var parallel = __webpack_require__(32206);
// EXTERNAL MODULE: ./build/sigstore/rekor-v1.js
var rekor_v1 = __webpack_require__(62715);
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

// EXTERNAL MODULE: ./build/promote-tags.js
var promote_tags = __webpack_require__(22925);
// EXTERNAL MODULE: ./build/resolve-image.js
var resolve_image = __webpack_require__(85595);
// EXTERNAL MODULE: ./build/sigstore/discover.js + 2 modules
var discover = __webpack_require__(96812);
// EXTERNAL MODULE: ./build/sigstore/identity-token.js
var identity_token = __webpack_require__(59754);
// EXTERNAL MODULE: ./build/sigstore/instance.js + 3 modules
var sigstore_instance = __webpack_require__(26642);
// EXTERNAL MODULE: ./build/sigstore/key-credential.js
var key_credential = __webpack_require__(95915);
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
        found.then((resolved) => (0,promote_tags/* checkTags */.M)(request.tagMoves, resolved, registry)),
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
    const image = gate(() => (0,resolve_image/* resolveImage */.A)(registry, reference, platforms));
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
    return (0,parallel/* allInOrder */.bb)([...(0,reference/* repositoriesOf */.Ub)(images).values()].map((repository) => gate(() => registry.checkPush(repository))));
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

// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(23596);
;// CONCATENATED MODULE: ./build/sbom/foreign-format.js
/** Of a document that was made elsewhere; undefined for what is neither CycloneDX nor SPDX 2 in JSON. */
function formatOf(document) {
    if (document['bomFormat'] === 'CycloneDX')
        return 'cyclonedx';
    return typeof document['spdxVersion'] === 'string' ? 'spdx' : undefined;
}

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
        message: `the SBOM describes ${other ?? 'no image by digest or name'}, not ${(0,reference/* repositoryName */.aR)(first.repository)}@${first.digest}`,
    });
}
/** The document, with the image's digest and package URL on what it describes, where it has none; one that is signed stays as it is. */
function withImageDigest(document, image) {
    if (document['signature'] !== undefined)
        return document;
    if (formatOf(document) === 'spdx')
        return spdxWithDigest(document, image);
    const metadata = (0,json/* recordOf */.zv)(document['metadata']);
    const root = (0,json/* recordOf */.zv)(metadata['component']);
    const hashes = (0,json/* recordsOf */.M$)(root['hashes']);
    const hash = { alg: 'SHA-256', content: (0,digest/* hexOf */.ZD)(image.digest) };
    const component = {
        ...root,
        ...(hashes.some(({ alg }) => alg === hash.alg) ? {} : { hashes: [...hashes, hash] }),
        purl: root['purl'] ?? (0,image_purl/* imagePurl */.X)(image),
    };
    return { ...document, metadata: { ...metadata, component } };
}
function spdxWithDigest(document, image) {
    const described = new Set(describedBy(document));
    const checksum = { algorithm: 'SHA256', checksumValue: (0,digest/* hexOf */.ZD)(image.digest) };
    const packages = (0,json/* recordsOf */.M$)(document['packages']).map((item) => {
        const checksums = (0,json/* recordsOf */.M$)(item['checksums']);
        const known = checksums.some(({ algorithm }) => algorithm === checksum.algorithm);
        return known || !described.has(item) ? item : { ...item, checksums: [...checksums, checksum] };
    });
    return { ...document, packages };
}
/** What the document says that it is about: CycloneDX's root component, the packages that an SPDX document describes. */
function describedBy(document) {
    if (formatOf(document) !== 'spdx') {
        const root = (0,json/* recordOf */.zv)(document['metadata'])['component'];
        return (0,json/* recordsOf */.M$)([root]);
    }
    const ids = new Set(Array.isArray(document['documentDescribes']) ? document['documentDescribes'] : []);
    for (const relation of (0,json/* recordsOf */.M$)(document['relationships'])) {
        const { spdxElementId, relationshipType, relatedSpdxElement } = relation;
        if (spdxElementId === 'SPDXRef-DOCUMENT' && relationshipType === 'DESCRIBES') {
            ids.add(relatedSpdxElement);
        }
    }
    return (0,json/* recordsOf */.M$)(document['packages']).filter(({ SPDXID }) => ids.has(SPDXID));
}
/** Every image digest in the name, version, package URL, hashes and properties; not in those of layers. */
function digestsIn(item) {
    const texts = [item['name'], item['version'], item['versionInfo'], item['purl'], item['bom-ref']];
    const references = (0,json/* recordsOf */.M$)(item['externalRefs']).map((ref) => ref['referenceLocator']);
    const properties = (0,json/* recordsOf */.M$)(item['properties'])
        .filter(({ name }) => /:(?:RepoDigest|ImageID)$/.test((0,json_fields/* textOf */.b6)(name) ?? ''))
        .map(({ value }) => value);
    const hashes = [
        ...(0,json/* recordsOf */.M$)(item['hashes']).map(({ alg, content }) => [alg, content]),
        ...(0,json/* recordsOf */.M$)(item['checksums']).map(({ algorithm, checksumValue }) => [
            algorithm,
            checksumValue,
        ]),
    ].map(([algorithm, content]) => /^SHA-?256$/.test((0,json_fields/* textOf */.b6)(algorithm) ?? '') ? `sha256:${(0,json_fields/* textOf */.b6)(content) ?? ''}` : undefined);
    return [...texts, ...references, ...properties, ...hashes].flatMap((value) => Array.from(((0,json_fields/* textOf */.b6)(value, 4096) ?? '').matchAll(/sha256(?::|%3A)(?<hex>[0-9a-f]{64})(?![0-9a-f])/gi), ({ groups }) => `sha256:${groups?.['hex']?.toLowerCase() ?? ''}`).filter(digest/* isDigest */.Bc));
}
function names(text, repository) {
    try {
        return (text !== undefined &&
            (0,reference/* repositoryName */.aR)((0,reference/* parseReference */.F2)(text).repository) === (0,reference/* repositoryName */.aR)(repository));
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
    const { makeIndexSbom } = await Promise.all(/* import() */[__webpack_require__.e(463), __webpack_require__.e(470), __webpack_require__.e(629), __webpack_require__.e(362)]).then(__webpack_require__.bind(__webpack_require__, 94362));
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
    const { makeImageSbom } = await Promise.all(/* import() */[__webpack_require__.e(463), __webpack_require__.e(470), __webpack_require__.e(629), __webpack_require__.e(362)]).then(__webpack_require__.bind(__webpack_require__, 94362));
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
var provenance_error = __webpack_require__(51867);
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
    return (0,json/* isRecord */.u4)(value) && 'containerimage.digest' in value;
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
    return distinctImages(images);
}
/** Each once. */
function distinctImages(images) {
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
    // Lists, for a build that says it began with nothing has told something.
    const everything = (of) => madeAs(of, builds).flatMap(({ baseImages }) => [...baseImages.values()]);
    const told = subject === whole
        ? [whole, ...platforms].flatMap(everything)
        : [
            ...everything(subject),
            ...madeAs(whole, builds).flatMap((build) => ofPlatform(subject, build)),
        ];
    return told.length === 0 ? undefined : distinctImages(told.flat());
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
var cosign_layer = __webpack_require__(17468);
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
    const payload = (0,cosign_layer/* signingPayload */.EK)((0,reference/* repositoryName */.aR)(repository), descriptor.digest);
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
    const payload = (0,cosign_layer/* signingPayload */.EK)((0,reference/* repositoryName */.aR)(repository), descriptor.digest);
    return [{ document, format, bundle, payload, isNew: true }];
}
/** Whether a verified item is about this document's subject alone, by the name that the document gives it, and says the same. */
function isOf(item, document) {
    const { statement } = item.verified;
    if (statement === undefined)
        return item.format === 'cosign' && saysTheSame(item, document);
    const [only, ...more] = statement.subjects;
    return (only?.name === (0,reference/* repositoryName */.aR)(document.subject.repository) &&
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
var cosign_annotation = __webpack_require__(24137);
// EXTERNAL MODULE: ./build/sigstore/sigstore-error.js
var sigstore_error = __webpack_require__(64285);
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
    const tag = `sha256-${(0,digest/* hexOf */.ZD)(options.subject)}.${options.suffix}`;
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
    return { mediaType, digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
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

// EXTERNAL MODULE: ./build/tag-moves.js
var tag_moves = __webpack_require__(24456);
// EXTERNAL MODULE: ./build/sigstore/verify-certificate.js
var verify_certificate = __webpack_require__(92767);
// EXTERNAL MODULE: ./build/sigstore/verify.js + 4 modules
var verify = __webpack_require__(13537);
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
    const promoted = await (0,promote_tags/* promoteTags */.G)(request.tagMoves, ready.images, { registry, fresh });
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

// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(94298);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __webpack_require__(86479);
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

// EXTERNAL MODULE: ./build/given-attestations.js + 1 modules
var given_attestations = __webpack_require__(63165);
// EXTERNAL MODULE: ./build/seal-inputs.js + 1 modules
var seal_inputs = __webpack_require__(73421);
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
            ...(await (0,given_attestations/* readAttestations */.a)(inputs.attestations)),
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
var wire = __webpack_require__(26181);
// EXTERNAL MODULE: ./build/cli/table.js
var table = __webpack_require__(21894);
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

/***/ 17258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ predicateTypeFrom),
/* harmony export */   JX: () => (/* binding */ policyFrom),
/* harmony export */   Lv: () => (/* binding */ TUF_OPTIONS),
/* harmony export */   Qb: () => (/* binding */ TRUST_OPTIONS),
/* harmony export */   YX: () => (/* binding */ sourceFrom),
/* harmony export */   ml: () => (/* binding */ SIGNER_OPTIONS),
/* harmony export */   tY: () => (/* binding */ unpinnedCallerWarning),
/* harmony export */   yU: () => (/* binding */ sourceRepositoryFrom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3375);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94298);
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57383);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3513);





/** A TUF repository of one's own. */
const TUF_OPTIONS = {
    'tuf-mirror': { value: 'URL', describe: 'a TUF repository to trust; needs --tuf-root' },
    'tuf-root': { value: 'FILE', describe: 'the root metadata that it is verified from' },
};
/** Options that say whom to believe. */
const TRUST_OPTIONS = {
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
    ...TRUST_OPTIONS,
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
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--key and --${named === 'sourceRef' ? 'source-ref' : 'source-repository'} are both given`, 'A key has no repository: leave one of them out.');
    }
    if (key !== undefined && identity === undefined && issuer === undefined) {
        return { kind: 'key', publicKey: await publicKeyIn(key) };
    }
    if (key !== undefined || identity === undefined || issuer === undefined) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb('it is not said who must have signed', 'Give --certificate-identity and --certificate-oidc-issuer, or --key.');
    }
    return {
        kind: 'keyless',
        identity: { identity, issuer, ...source },
    };
}
/** The predicate type that `--type` asks for. Throws UsageError. */
function predicateTypeFrom(type) {
    const predicateType = (0,_attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypeOf */ .T4)(type);
    if (predicateType !== undefined)
        return predicateType;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${JSON.stringify(type)} is not a predicate type`, `Give ${_attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICATE_TYPE_WORDS */ .bv}.`);
}
/** What to tell where anybody who may call a workflow passes: that nothing was asked of the caller, and how to ask. */
function unpinnedCallerWarning(caller) {
    return `${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(caller)} signed through a reusable workflow of another repository, which others may call too. To accept nobody else: --source-repository ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(caller)}`;
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
    throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--source-ref ${JSON.stringify(ref)} is no ref`, 'Give it in full: refs/heads/NAME or refs/tags/NAME.');
}
/** As certificates have it; what is written in another way matches none, and better says so. Throws UsageError. */
function sourceRepositoryFrom(given) {
    const url = given.text('source-repository');
    if (url?.endsWith('.git') === true) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--source-repository ${JSON.stringify(url)} is what git clones, and in no certificate`, 'Leave .git at its end out: https://github.com/OWNER/NAME.');
    }
    if (url === undefined || REPOSITORY_URL.test(url))
        return url;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--source-repository ${JSON.stringify(url)} is no repository’s URL`, 'Give it as https://github.com/OWNER/NAME, without a slash at its end.');
}
function matchFrom(given, option) {
    const exact = given.text(option);
    const pattern = given.text(`${option}-regexp`);
    if (exact !== undefined && pattern !== undefined) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--${option} and --${option}-regexp are both given`, 'Give one of them.');
    }
    if (exact !== undefined)
        return { exact };
    return pattern === undefined ? undefined : { pattern };
}
async function publicKeyIn(path) {
    const pem = await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .jH)('--key', path, 64 * 1024);
    if (pem.includes('PRIVATE KEY')) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${path} holds a private key`, 'Give --key the public key.');
    }
    // OpenSSL would take the key out of a certificate, and ask neither who certified it nor until when.
    const labels = [...pem.toString('latin1').matchAll(/-----BEGIN ([^-]*)-----/g)];
    // It would take the first, and nobody is told which that is.
    if (labels.length > 1) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${path} holds ${labels.length} PEM blocks`, 'Give --key one public key.');
    }
    if (labels[0]?.[1]?.endsWith('CERTIFICATE') === true) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${path} holds a certificate`, 'Give --key the public key.');
    }
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
    }
    catch (cause) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${path} holds no public key`, 'Give --key a PEM public key.', cause);
    }
}


/***/ }),

/***/ 63165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ readAttestation),
  a: () => (/* binding */ readAttestations)
});

// EXTERNAL MODULE: ./build/attestation/predicate-types.js
var predicate_types = __webpack_require__(3375);
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
var flow_error = __webpack_require__(72112);
// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(94298);
// EXTERNAL MODULE: ./build/malformed-input.js
var malformed_input = __webpack_require__(86479);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
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
    const { checkForeignCycloneDx } = await Promise.all(/* import() */[__webpack_require__.e(463), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 51629));
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