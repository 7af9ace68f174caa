"use strict";
exports.id = 520;
exports.ids = [520];
exports.modules = {

/***/ 58520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(11832);
// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/promote-tags.js
var promote_tags = __webpack_require__(22925);
// EXTERNAL MODULE: ./build/resolve-image.js
var resolve_image = __webpack_require__(85595);
// EXTERNAL MODULE: ./build/tag-moves.js
var tag_moves = __webpack_require__(24456);
// EXTERNAL MODULE: ./build/verify-image.js
var verify_image = __webpack_require__(55330);
// EXTERNAL MODULE: ./build/wire.js + 23 modules
var wire = __webpack_require__(26181);
// EXTERNAL MODULE: ./build/cli/seal-options.js
var seal_options = __webpack_require__(118);
// EXTERNAL MODULE: ./build/cli/table.js
var table = __webpack_require__(21894);
// EXTERNAL MODULE: ./build/cli/trust-from.js
var trust_from = __webpack_require__(1285);
// EXTERNAL MODULE: ./build/cli/verify-options.js
var verify_options = __webpack_require__(17258);
;// CONCATENATED MODULE: ./build/cli/judge-images.js









/**
 * Verifies images by what the options of `verify` say, and moves the tags that they name once every image is verified, and not before.
 * Throws UsageError, and what the rooms throw where nothing can be judged.
 */
async function judgeImages(given, terminal, checked) {
    const policy = await (0,verify_options/* policyFrom */.JX)(given);
    const references = checked.map(({ reference }) => reference);
    const tagged = checked.filter(({ isUntagged }) => isUntagged !== true);
    const tags = { promoteTags: given.all('promote-tag'), replaceTags: given.all('replace-tag') };
    const moves = (0,tag_moves/* parseTagMoves */.A)(tags, tagged.map(({ reference }) => reference));
    const services = (0,wire/* wireRegistry */.bk)((0,seal_options/* registryInputsFrom */.th)(given, terminal.env), references, terminal);
    try {
        const { trust, settings } = await (0,trust_from/* trustFrom */.b)(given, services.trustedRoot);
        const { registry } = services;
        const images = [];
        const verdicts = [];
        for (const { reference, required, isUntagged } of checked) {
            const image = await (0,resolve_image/* resolveImage */.A)(registry, reference, 'none');
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
        return { verdicts, promoted: await (0,promote_tags/* promoteTags */.G)(moves, images, { registry, fresh }) };
    }
    finally {
        await services.close();
    }
}
/** What an image must carry: a signature, the `--type`s, and what these log entries are of. Throws UsageError. */
function requirementsFrom(given, logEntries) {
    return [
        'signature',
        ...given.all('type').map((type) => ({ predicateType: (0,verify_options/* predicateTypeFrom */.E)(type) })),
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
    const rows = verdict.checks.map(rowOf);
    const found = rows.length > 0 ? [(0,table/* table */.t)(['', 'what', 'format', 'log index', ''], rows)] : [];
    return [...found, verdictLine(verdict)];
}
function rowOf(check) {
    const what = check.what === '' ? check.location : check.what;
    return check.ok
        ? ['ok', what, check.format, check.logEntry?.logIndex ?? '', check.identity ?? 'the key']
        : ['no', what, check.format, '', `${check.code}: ${check.message}`];
}
function warnOfCallers(verdicts, { log }) {
    const callers = new Set(verdicts.flatMap(({ unpinnedCallers }) => unpinnedCallers));
    for (const caller of callers)
        log.warning((0,verify_options/* unpinnedCallerWarning */.tY)(caller));
}

// EXTERNAL MODULE: ./build/cli/judge-policy.js + 9 modules
var judge_policy = __webpack_require__(33710);
;// CONCATENATED MODULE: ./build/cli/commands/verify.js






/** What may stand beside a policy. */
const WITH_POLICY = ['policy', 'json', ...Object.keys({ ...verify_options/* TRUST_OPTIONS */.Qb, ...seal_options/* REGISTRY_OPTIONS */.zc })];
const verify = {
    name: 'verify',
    summary: 'Verifies an image’s signature, and the attestations asked for',
    synopsis: 'IMAGE --certificate-identity TEXT --certificate-oidc-issuer URL | IMAGE… --policy FILE',
    positionals: { min: 1, max: 100 },
    options: {
        ...verify_options/* SIGNER_OPTIONS */.ml,
        policy: {
            value: 'FILE',
            describe: 'a rule or a policy that says all of it, in place of these: every image must pass',
        },
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
        ...seal_options/* TAG_OPTIONS */.CZ,
        ...seal_options/* REGISTRY_OPTIONS */.zc,
        json: { describe: 'the verdict as JSON on standard output' },
    },
    run: async (given, terminal) => {
        const policy = given.text('policy');
        if (policy !== undefined)
            return gate(given, terminal, policy);
        const reference = (0,oci_reference/* parseReference */.F2)(onlyImage(given));
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
/** What an admission controller would say, before anything is deployed. */
async function gate(given, terminal, path) {
    const said = Object.keys(verify.options).filter((name) => !WITH_POLICY.includes(name));
    const other = (0,args/* firstGiven */.qL)(given, said);
    if (other !== undefined) {
        throw new args/* UsageError */.eb(`--policy and ${other} are both given`, 'The policy says who must have signed what: leave the other out.');
    }
    const references = given.positionals.map(oci_reference/* parseReference */.F2);
    const judgement = await (0,judge_policy/* judgeByPolicy */.Z)(given, terminal, { path, references });
    const { verdicts } = judgement;
    if (given.isSet('json'))
        terminal.print(`${JSON.stringify({ verdicts }, undefined, 2)}\n`);
    else
        terminal.log.info((0,judge_policy/* judgementLines */.p)(judgement).join('\n'));
    return verdicts.every(({ passed }) => passed) ? 0 : 1;
}
/** Throws UsageError. */
function onlyImage({ positionals }) {
    const [image = '', ...others] = positionals;
    if (others.length === 0)
        return image;
    throw new args/* UsageError */.eb('more than one image is given, and no policy', 'Verify them one by one, or give --policy FILE, which says who must have signed each.');
}


/***/ }),

/***/ 22925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ promoteTags),
/* harmony export */   M: () => (/* binding */ checkTags)
/* harmony export */ });
/* harmony import */ var _flow_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72112);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11832);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20230);
/* harmony import */ var _shared_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32206);
/* harmony import */ var _tag_moves_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24456);





/**
 * Before anything is signed: that no tag that must be new points at another image. One round trip, all at once. Throws FlowError TAG_TAKEN,
 * and what the registry throws.
 */
async function checkTags(moves, images, registry) {
    await (0,_shared_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .allInOrder */ .bb)(moves
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
            promoted.push({ tag: (0,_tag_moves_js__WEBPACK_IMPORTED_MODULE_3__/* .tagReference */ .W)(move), digest: subject.digest, isNew });
        }
        catch (cause) {
            throw brokenOff(move, promoted, cause);
        }
    }
    return promoted;
}
function sealedFor({ repository }, images) {
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(repository);
    const image = images.find((candidate) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryName */ .aR)(candidate.repository) === name);
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
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({
        kind: 'usage',
        code: 'TAG_TAKEN',
        message: `the tag ${(0,_tag_moves_js__WEBPACK_IMPORTED_MODULE_3__/* .tagReference */ .W)(move)} points at another image already, ${digest}`,
        hint: 'Take another tag; or name it in replace-tags instead of promote-tags, if it is one that moves with each release.',
    });
}
function notMoved(move, { digest }, found) {
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({
        kind: 'refused',
        code: 'TAG_NOT_MOVED',
        message: `the tag ${(0,_tag_moves_js__WEBPACK_IMPORTED_MODULE_3__/* .tagReference */ .W)(move)} was pointed at ${digest}, and then ${found === undefined ? 'is not there' : `points at ${found}`}`,
        hint: 'Somebody else moves the same tag, or the registry did not do what it said. What was sealed is there: run again.',
    });
}
function brokenOff(move, promoted, cause) {
    if (promoted.length === 0)
        return cause;
    const moved = promoted.map(({ tag }) => tag).join(', ');
    return new _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T({
        kind: cause instanceof _flow_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FlowError */ .T ? cause.kind : 'service',
        code: 'TAGS_MOVED_IN_PART',
        message: `${moved} moved, and then not ${(0,_tag_moves_js__WEBPACK_IMPORTED_MODULE_3__/* .tagReference */ .W)(move)}: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codedMessageOf */ .Ui)(cause)}`,
        hint: 'Everything is sealed. Mend what stands in the way and run again: it goes on where it broke off.',
        cause,
    });
}


/***/ }),

/***/ 24456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseTagMoves),
/* harmony export */   W: () => (/* binding */ tagReference)
/* harmony export */ });
/* harmony import */ var _malformed_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86479);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11832);


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


/***/ })

};
;