"use strict";
exports.id = 979;
exports.ids = [979];
exports.modules = {

/***/ 979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportLeftBehind: () => (/* binding */ reportLeftBehind)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
;// CONCATENATED MODULE: ./build/shared/errors.js
/** The base of every room's error class. Each room closes `Code` to its own union. */
class SealError extends Error {
    kind;
    code;
    hint;
    constructor(failure) {
        super(failure.message, failure.cause === undefined ? undefined : { cause: failure.cause });
        this.name = new.target.name;
        this.kind = failure.kind;
        this.code = failure.code;
        this.hint = failure.hint;
    }
    /** Says one thing more to do about it, by whoever knows more than where it was thrown. */
    advise(more) {
        this.hint = `${this.hint} ${more}`;
    }
}
const EXIT_STATUS = { refused: 1, usage: 2, service: 3 };
/** The process exit status for anything thrown; what we did not foresee counts as a failed service. */
function exitStatusOf(error) {
    return error instanceof SealError ? EXIT_STATUS[error.kind] : EXIT_STATUS.service;
}
/** One line for a person from anything thrown. */
function errors_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** The same, with the code in brackets where there is one: for a failure that is told inside another one's message. */
function codedMessageOf(error) {
    return error instanceof SealError ? `${error.message} [${error.code}]` : errors_messageOf(error);
}

;// CONCATENATED MODULE: ./build/shared/log.js
const silentLog = {
    debug: () => undefined,
    info: () => undefined,
    warning: () => undefined,
    progress: () => undefined,
};
/**
 * Foreign text (names, paths, certificate fields) made safe for one line of a log or a summary:
 * control characters, line separators, bidirectional controls and halves of characters become `\u{…}` escapes, and it is cut
 * at `max` code units or just before.
 */
function log_printable(text, max = 300) {
    const cut = text.length > max ? `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…` : text;
    return cut.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\ufeff]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

;// CONCATENATED MODULE: ./build/flow-error.js

/** A flow cannot go on, or its verdict is no. */
class flow_error_FlowError extends SealError {
}

;// CONCATENATED MODULE: ./build/shared/json.js


/** Foreign JSON that is not what it should be. */
class JsonError extends SealError {
}
const DEFAULT_MAX_DEPTH = 64;
/** An SBOM of tens of megabytes has fewer. */
const DEFAULT_MAX_VALUES = 4_000_000;
/** In a text that matches neither, no key reads `__proto__`: each of its letters is there, or escaped as U+005F to U+0074. */
const MAY_HOLD_PROTO = /__proto__|\\u00[567]/;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/**
 * Parses foreign bytes as JSON: bounded in size, depth and number of values, strict UTF-8, and with `__proto__` kept out.
 * `what` names the document in messages. Throws JsonError.
 */
function json_parseJson(bytes, what, limits) {
    if (bytes.byteLength > limits.maxBytes) {
        throw failed('JSON_TOO_LARGE', `${what} has ${bytes.byteLength} bytes, more than ${limits.maxBytes}`);
    }
    const { maxDepth = DEFAULT_MAX_DEPTH, maxValues = DEFAULT_MAX_VALUES } = limits;
    const extent = extentOf(bytes, maxDepth, maxValues);
    if (extent.depth > maxDepth) {
        throw failed('JSON_TOO_DEEP', `${what} is nested more than ${maxDepth} deep`);
    }
    if (extent.values > maxValues) {
        throw failed('JSON_TOO_MANY_VALUES', `${what} has more than ${maxValues} values`);
    }
    try {
        const text = strictUtf8.decode(bytes);
        const value = JSON.parse(text);
        if (MAY_HOLD_PROTO.test(text))
            dropProto(value);
        return value;
    }
    catch (cause) {
        throw failed('JSON_MALFORMED', `${what} is not JSON`, cause);
    }
}
/** The value as an object (not an array, not null), or a JsonError naming `what`. */
function json_asObject(value, what) {
    if (!isRecord(value))
        throw failed('JSON_UNEXPECTED', `${what} is not an object`);
    return value;
}
/** Whether a value is an object (not an array, not null). */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object that stands there, or an empty one: for documents in which what is not there means nothing. */
function recordOf(value) {
    return isRecord(value) ? value : {};
}
/** The objects in a list; what is none is passed over. */
function recordsOf(value) {
    return Array.isArray(value) ? value.filter(isRecord) : [];
}
/** The value as an array, or a JsonError naming `what`. */
function asArray(value, what) {
    if (!Array.isArray(value))
        throw failed('JSON_UNEXPECTED', `${what} is not an array`);
    return value;
}
/** The value as a string, or a JsonError naming `what`. */
function asString(value, what) {
    if (typeof value !== 'string')
        throw failed('JSON_UNEXPECTED', `${what} is not a string`);
    return value;
}
/** The value as a safe non-negative integer, or a JsonError naming `what`. */
function asCount(value, what) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
        throw failed('JSON_UNEXPECTED', `${what} is not a whole number`);
    }
    return value;
}
/** The value as an object whose values are all strings; absent is empty. */
function asStringMap(value, what) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(json_asObject(value, what));
    return Object.fromEntries(entries.map(([key, item]) => [key, asString(item, `${what}.${printable(key, 100)}`)]));
}
/**
 * The canonical form of a value: object keys in code-unit order, no white space.
 * Equals RFC 8785 for the values we write (strings, booleans, null, safe integers).
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = [];
    const fields = value;
    for (const key of Object.keys(fields).sort()) {
        const item = fields[key];
        if (item !== undefined)
            members.push(`${JSON.stringify(key)}:${canonicalJson(item)}`);
    }
    return `{${members.join(',')}}`;
}
/** How deep the brackets of a JSON text nest and how many values there are, without recursion; stops counting past a limit. */
function extentOf(bytes, maxDepth, maxValues) {
    let depth = 0;
    let deepest = 0;
    let values = 0;
    let inString = false;
    for (let i = 0; i < bytes.length && deepest <= maxDepth && values <= maxValues; i++) {
        const byte = bytes[i];
        if (inString) {
            if (byte === 0x5c)
                i++;
            else if (byte === 0x22)
                inString = false;
        }
        else if (byte === 0x22)
            inString = true;
        else if (byte === 0x2c)
            values++;
        else if (byte === 0x7b || byte === 0x5b) {
            values++;
            deepest = Math.max(deepest, ++depth);
        }
        else if (byte === 0x7d || byte === 0x5d)
            depth--;
    }
    return { depth: deepest, values };
}
/** Takes `__proto__` out of what was parsed, in place: a reviver for all values would cost many times their memory. */
function dropProto(value) {
    if (typeof value !== 'object' || value === null)
        return;
    if (Object.hasOwn(value, '__proto__'))
        Reflect.deleteProperty(value, '__proto__');
    if (Array.isArray(value))
        for (const item of value)
            dropProto(item);
    else
        for (const key in value)
            dropProto(Reflect.get(value, key));
}
function failed(code, message, cause) {
    return new JsonError({
        kind: 'service',
        code,
        message,
        hint: 'Whoever wrote this document must mend it; nothing in it was used.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/input-file.js




const MAX_BYTES = 64 * 1024 * 1024;
/** Reads a regular file that an input names. Throws FlowError INPUT_FILE_UNREADABLE, naming the input. */
async function readInputFile(input, path, maxBytes = MAX_BYTES) {
    try {
        return await readBounded(path, maxBytes);
    }
    catch (cause) {
        throw new flow_error_FlowError({
            kind: 'usage',
            code: 'INPUT_FILE_UNREADABLE',
            message: `${input} names ${path}, which cannot be read: ${errors_messageOf(cause)}`,
            hint: `Give ${input} the path of an existing file, relative to the working directory.`,
            cause,
        });
    }
}
/**
 * Reads a file that holds a secret. No message repeats the path: people put the secret itself there. `more`: what else to do about it.
 * Throws FlowError INPUT_FILE_UNREADABLE.
 */
async function readSecretFile(input, path, maxBytes, more = '') {
    try {
        return await readBounded(path, maxBytes);
    }
    catch (error) {
        throw new FlowError({
            kind: 'usage',
            code: 'INPUT_FILE_UNREADABLE',
            message: `the file that ${input} names cannot be read: ${reasonOf(error)}`,
            hint: `Give ${input} the path of an existing file of at most ${maxBytes} bytes, relative to the working directory${more}.`,
        });
    }
}
/** The system's name for what happened, `ENOENT`, or what we found ourselves: neither quotes anything. */
function reasonOf(error) {
    if (!(error instanceof Error))
        return 'it is not known why';
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
/**
 * Reads a JSON object that is to be attested. Throws FlowError INPUT_FILE_UNREADABLE, and INPUT_FILE_MALFORMED for what is no
 * JSON object and for numbers that would be signed as others.
 */
async function readInputJson(input, path) {
    const bytes = await readInputFile(input, path);
    try {
        const object = asObject(parseJson(bytes, path, { maxBytes: MAX_BYTES }), path);
        refuseUnsafeNumbers(object, path);
        return object;
    }
    catch (cause) {
        throw new FlowError({
            kind: 'usage',
            code: 'INPUT_FILE_MALFORMED',
            message: messageOf(cause),
            hint: `Give ${input} a JSON document whose whole numbers lie between -(2^53 - 1) and 2^53 - 1.`,
            cause,
        });
    }
}
async function readBounded(path, maxBytes) {
    const file = await (0,promises_.open)(path);
    try {
        const status = await file.stat();
        if (!status.isFile())
            throw new TypeError('it is no regular file');
        if (status.size > maxBytes) {
            throw new RangeError(`it has ${status.size} bytes, more than ${maxBytes}`);
        }
        const bytes = Buffer.alloc(status.size);
        let filled = 0;
        while (filled < bytes.byteLength) {
            const { bytesRead } = await file.read(bytes, filled, bytes.byteLength - filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return bytes.subarray(0, filled);
    }
    finally {
        await file.close();
    }
}
/** JavaScript reads 12345678901234567890 as …67000: what was signed would not be what was given. */
function refuseUnsafeNumbers(root, what) {
    const unread = [root];
    while (unread.length > 0) {
        const value = unread.pop();
        if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
            throw new RangeError(`${what} holds a number that is too large to keep exactly: ${value}`);
        }
        if (typeof value === 'object' && value !== null) {
            for (const item of Object.values(value))
                unread.push(item);
        }
    }
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

;// CONCATENATED MODULE: ./build/action/left-behind.js





const left_behind_MAX_BYTES = 64 * 1024 * 1024;
const MAX_TAGS = 20;
const BEFORE_VERIFICATION = [SIGNING, STORING, READING_BACK];
/**
 * What a run left behind that did not come to its end, a line each: what is in the log, in which file it is kept, what is stored,
 * and where tags point. Nothing for one that did. `noted` is what it noted of its state. Throws JsonError where that cannot be read.
 */
async function leftBehind(noted) {
    const bytes = Buffer.from(noted);
    const state = json_asObject(json_parseJson(bytes, 'the noted state', { maxBytes: left_behind_MAX_BYTES }), 'the state');
    if (state['done'] === true)
        return [];
    const step = asString(state['step'], 'its step');
    const { saved } = state;
    return [
        `The step ended while ${log_printable(step)}.`,
        ...(typeof saved === 'string' ? await savedLines(saved) : ['No signature was saved.']),
        `${asCount(state['stored'], 'its count')} manifests have all of theirs in the registry${BEFORE_VERIFICATION.includes(step) ? '; nothing of this run is verified' : ''}.`,
        ...tagLines(step, state['tags']),
    ];
}
async function savedLines(file) {
    const name = log_printable(file);
    const advice = `Given as resume-file, what is in ${name} is not signed again; later jobs need it as an artifact.`;
    try {
        const text = (await readInputFile('the state', file, left_behind_MAX_BYTES)).toString();
        // A run that was killed may have left a part of a line at its end.
        const bundles = text.split('\n').slice(0, -1);
        const indexes = bundles.flatMap((line) => logIndexesIn(Buffer.from(line)));
        const logged = indexes.length === 0 ? '' : `, and their log entries have the indexes ${indexes.join(', ')}`;
        return [`${bundles.length} signatures are in ${name}${logged}.`, advice];
    }
    catch (error) {
        return [
            `What was signed was saved in ${name}, which cannot be read: ${log_printable(errors_messageOf(error))}.`,
        ];
    }
}
/** Of a Sigstore bundle. */
function logIndexesIn(line) {
    const what = 'a bundle';
    const bundle = json_asObject(json_parseJson(line, what, { maxBytes: left_behind_MAX_BYTES }), what);
    const material = json_asObject(bundle['verificationMaterial'], what);
    return asArray(material['tlogEntries'] ?? [], what).map((entry) => indexOf(json_asObject(entry, what)));
}
function indexOf({ logIndex }) {
    return log_printable(asString(logIndex, 'a log index'), 30);
}
function tagLines(step, tags) {
    const names = asArray(tags, 'its tags').map((tag) => log_printable(asString(tag, 'a tag')));
    if (names.length === 0)
        return [];
    const more = names.length > MAX_TAGS ? ` and ${names.length - MAX_TAGS} more` : '';
    const shown = `${names.slice(0, MAX_TAGS).join(', ')}${more}`;
    return [
        step === MOVING_TAGS
            ? `Of these tags some may point at the image: ${shown}.`
            : `No tag was moved: ${shown}.`,
    ];
}

;// CONCATENATED MODULE: ./build/action/summary.js

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
        ...summary_tagLines(report),
        ...githubLines(report),
        ...signerLines(report),
        ...entryTable(report.logEntries),
        ...skippedTable(report),
        ...(verifyCommand === '' ? [] : ['Verify it yourself:', '', fenced(verifyCommand), '']),
    ].join('\n');
}
function heading({ logEntries, unsigned, verified, withoutLog }) {
    if (unsigned !== undefined)
        return `### **Nothing was signed**\n\n${summary_text(capital(unsigned))}.\n`;
    if (logEntries.length === 0 && withoutLog !== true)
        return '### Dry run: nothing was signed\n';
    const read = verified
        ? '### Sealed and verified'
        : '### Sealed, **not verified**: the read-back was turned off';
    return withoutLog === true ? `${read}\n\n${NO_LOG}\n` : `${read}\n`;
}
function summary_tagLines({ promotedTags = [] }) {
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
        ...rows.map(({ subject, what, why }) => `| ${code(subject)} | ${summary_text(what)} | ${summary_text(why)} |`),
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
    return [title, '', ...lines.map((line) => `- ${summary_text(line)}`), ''].join('\n');
}
/** Foreign text as code, which no backtick, pipe, angle bracket or line break can leave. */
function code(foreign) {
    return `<code>${escaped(foreign)}</code>`;
}
function summary_text(foreign) {
    return escaped(foreign);
}
function capital(sentence) {
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
/** Also `:` and `.`, without which GitHub makes a link of nothing. */
function escaped(foreign) {
    return log_printable(foreign).replace(/[^A-Za-z0-9 /,+=-]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
/** Our own PEM text: base64 and its two lines. */
function pem(publicKey) {
    return ['```text', publicKey.trimEnd(), '```'].join('\n');
}
function fenced(command) {
    const oneLine = printable(command, 4000).replaceAll('```', '');
    return ['```sh', oneLine, '```'].join('\n');
}

;// CONCATENATED MODULE: ./build/action/report-left-behind.js





/**
 * Tells in the log and in the job summary what a step left behind that did not come to its end. It speaks to the runner itself: a
 * megabyte of @actions/core would lie in dist/ once more for two commands.
 */
async function reportLeftBehind(noted, env) {
    const lines = await leftBehind(noted).catch((error) => [
        `The step signed something and did not come to its end; what it noted cannot be read: ${log_printable(errors_messageOf(error))}.`,
    ]);
    if (lines.length === 0)
        return;
    for (const line of lines)
        process.stdout.write(`::warning::${report_left_behind_escaped(line)}\n`);
    const summaryFile = env['GITHUB_STEP_SUMMARY'];
    if (summaryFile)
        await (0,promises_.appendFile)(summaryFile, leftBehindSummary(lines));
}
/** Data of a workflow command (actions/toolkit, docs/commands.md). */
function report_left_behind_escaped(line) {
    return line.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}


/***/ })

};
;