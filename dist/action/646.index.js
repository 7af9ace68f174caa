"use strict";
exports.id = 646;
exports.ids = [646];
exports.modules = {

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


/***/ })

};
;