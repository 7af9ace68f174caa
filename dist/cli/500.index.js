"use strict";
exports.id = 500;
exports.ids = [500];
exports.modules = {

/***/ 46646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyScaffold: () => (/* binding */ policyScaffold)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(11832);
// EXTERNAL MODULE: ./build/policy/kyverno/cluster-policy.js + 1 modules
var cluster_policy = __webpack_require__(89335);
// EXTERNAL MODULE: ./build/policy/policy-text.js
var policy_text = __webpack_require__(41772);
// EXTERNAL MODULE: ./build/policy/rule.js
var policy_rule = __webpack_require__(65262);
// EXTERNAL MODULE: ./build/policy/yaml.js + 1 modules
var yaml = __webpack_require__(49827);
;// CONCATENATED MODULE: ./build/policy/scaffold.js




/**
 * A folder for `kyverno test --registry`: the rule as ClusterPolicies, a pod for each image where the rule is enforced, and what each rule of
 * the policy must say of each pod.
 */
function kyvernoTest(rule, verdicts) {
    const pods = verdicts.map(({ image, passed }, at) => ({
        name: `${passed ? 'admitted' : 'denied'}-${at + 1}`,
        image,
    }));
    return {
        'policy.yaml': (0,policy_text/* policyText */.M)((0,cluster_policy/* clusterPolicies */.X)(rule), 'kyverno'),
        'pods.yaml': (0,yaml/* writeYaml */.V)(pods.map((pod) => podOf(pod, namespaceOf(rule)))),
        'kyverno-test.yaml': (0,yaml/* writeYaml */.V)([
            {
                apiVersion: 'cli.kyverno.io/v1alpha1',
                kind: 'Test',
                metadata: { name: rule.name },
                policies: ['policy.yaml'],
                resources: ['pods.yaml'],
                results: verdicts.flatMap(({ steps }, at) => steps
                    .filter(({ predicateType }) => predicateType !== undefined)
                    .map((step) => resultOf(rule, pods[at]?.name ?? '', step))),
            },
        ]),
    };
}
/** Where the rule denies; any namespace will do where it denies everywhere. */
function namespaceOf({ enforce }) {
    return enforce === 'everywhere' ? 'default' : (enforce[0] ?? 'default');
}
function podOf({ name, image }, namespace) {
    return {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name, namespace },
        spec: { containers: [{ name: 'app', image }] },
    };
}
function resultOf(rule, pod, step) {
    return {
        policy: `${rule.name}-${(0,policy_rule/* isEnforced */.x5)(rule) ? 'enforce' : 'audit'}`,
        rule: step.name,
        kind: 'Pod',
        resources: [`${namespaceOf(rule)}/${pod}`],
        result: step.passed ? 'pass' : 'fail',
    };
}

// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/cli/judge-policy.js + 9 modules
var judge_policy = __webpack_require__(33710);
// EXTERNAL MODULE: ./build/cli/registry-options.js
var registry_options = __webpack_require__(16092);
// EXTERNAL MODULE: ./build/cli/text-file.js
var text_file = __webpack_require__(12742);
// EXTERNAL MODULE: ./build/cli/verify-options.js
var verify_options = __webpack_require__(17258);
;// CONCATENATED MODULE: ./build/cli/commands/policy-scaffold.js









const policyScaffold = {
    name: 'policy scaffold',
    summary: 'Writes a folder for kyverno test: the policy, pods, and what must come of each',
    synopsis: 'FILE IMAGE… --out FOLDER',
    positionals: { min: 2, max: 101 },
    options: {
        out: { value: 'FOLDER', describe: 'where to write; files of the same names are replaced' },
        ...verify_options/* TRUST_OPTIONS */.Qb,
        ...registry_options/* REGISTRY_OPTIONS */.z,
    },
    run: async (given, terminal) => {
        const folder = (0,args/* requiredText */.$4)(given, 'out');
        const [path = '', ...images] = given.positionals;
        const references = images.map(reference/* parseReference */.F2);
        const asked = { path, references, asKyverno: true };
        const { policy, verdicts } = await (0,judge_policy/* judgeByPolicy */.Z)(given, terminal, asked);
        if (policy.label !== undefined) {
            throw new args/* UsageError */.eb(`a ${policy.kind} says nothing of namespaces, which pods for Kyverno must be in`, 'Give the rule that it was written from, or a policy of Kyverno.');
        }
        const stranger = verdicts.find(({ isNamed }) => !isNamed);
        if (stranger !== undefined) {
            throw new args/* UsageError */.eb(`the policy is not for ${stranger.image}, and would let it run without a look`, 'Give images that the policy names.');
        }
        await (0,promises_.mkdir)(folder, { recursive: true });
        for (const [name, text] of Object.entries(kyvernoTest(policy.rule, verdicts))) {
            await (0,text_file/* writeTextFile */.T)('--out', (0,external_node_path_.join)(folder, name), text);
        }
        terminal.log.info(`kyverno test --registry ${folder}`);
        return 0;
    },
};


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

/***/ 12742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writeTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20230);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3513);



/** Writes what an option asked for into the file that it names; one that is there is replaced. Throws UsageError. */
async function writeTextFile(option, path, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
    }
    catch (cause) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${option} names ${path}, which cannot be written: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, `Give ${option} a path in a directory that exists.`, cause);
    }
}


/***/ }),

/***/ 41772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ policyText)
/* harmony export */ });
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49827);

/** What each engine's policies were written for; other versions may understand them differently. */
const WRITTEN_FOR = {
    kyverno: 'Kyverno 1.19.1, ClusterPolicy',
    'kyverno-ivp': 'Kyverno 1.19.1, ImageValidatingPolicy',
    'policy-controller': 'policy-controller 0.15.1',
    connaisseur: 'Connaisseur 3.10, values of its Helm chart',
    ratify: 'Ratify 1.4.6 with Gatekeeper',
};
/** The policy as a YAML file, with what a reader must know above it. */
function policyText({ documents, losses, notes }, engine) {
    const heading = [
        `Written by seal-image for ${WRITTEN_FOR[engine]}. Change the rule and write it anew.`,
        ...losses.map((loss) => `WEAKER than the rule: ${loss}`),
        ...notes,
    ];
    return (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .writeYaml */ .V)(documents, heading.join('\n'));
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


/***/ })

};
;