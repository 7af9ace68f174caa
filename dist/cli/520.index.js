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
// EXTERNAL MODULE: ./build/cli/registry-options.js
var registry_options = __webpack_require__(16092);
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
    const services = (0,wire/* wireRegistry */.bk)((0,registry_options/* registryInputsFrom */.t)(given, terminal.env), references, terminal);
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
// EXTERNAL MODULE: ./build/cli/seal-options.js
var seal_options = __webpack_require__(118);
;// CONCATENATED MODULE: ./build/cli/commands/verify.js







/** What may stand beside a policy. */
const WITH_POLICY = ['policy', 'json', ...Object.keys({ ...verify_options/* TRUST_OPTIONS */.Qb, ...registry_options/* REGISTRY_OPTIONS */.z })];
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
        ...registry_options/* REGISTRY_OPTIONS */.z,
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


/***/ })

};
;