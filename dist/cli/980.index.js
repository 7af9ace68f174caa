"use strict";
exports.id = 980;
exports.ids = [980];
exports.modules = {

/***/ 83980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyLint: () => (/* binding */ policyLint)
});

// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(94298);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
// EXTERNAL MODULE: ./build/policy/list-items.js
var list_items = __webpack_require__(57825);
// EXTERNAL MODULE: ./build/policy/policy-error.js
var policy_error = __webpack_require__(11721);
// EXTERNAL MODULE: ./build/policy/fields.js
var policy_fields = __webpack_require__(2981);
// EXTERNAL MODULE: ./build/policy/kyverno/pod-images.js
var pod_images = __webpack_require__(8607);
// EXTERNAL MODULE: ./build/policy/anchored-pattern.js
var anchored_pattern = __webpack_require__(1063);
;// CONCATENATED MODULE: ./build/policy/lint/pattern-spellings.js
/** A dot that nothing repeats: any one character, and mostly meant as a dot. */
const DOT = '\u0001';
/** What is no text that is spelled out, by what may stand there: neither / nor @, one of them, or either. */
const NANYTHING = '\u0002';
const SLASH = '\u0003';
const AT = '\u0004';
const ANYTHING = '\u0005';
/** All of these, for a class of a regular expression. */
const MARKS = `${DOT}-${ANYTHING}`;
const ANY_MARK = new RegExp(`[${MARKS}]`);
/** Patterns are short, and a few brackets are enough for any number of spellings. */
const MAX_SPELLINGS = 256;
const MAX_DEPTH = 32;
/** A class that only spells letters in more than one way, `[Aa]`. */
const FEW = /^\[[A-Za-z0-9]{1,4}\]$/;
const CLASS = /\[\^?\]?(?:\[:\^?\w+:\]|\\[pP](?:\{[^}]*\}|\w)|\\[^pPQE]|[^\]\\])*\]/y;
const ESCAPED = /\\(?:[pP](?:\{[^}]*\}|\w)|x(?:\{[0-9A-Fa-f]+\}|[0-9A-Fa-f]{2})|[^pPxQE0-9])/y;
const GROUP = /\((?:\?:|\?P?<\w+>|(?<flags>\?[a-zA-Z-]+[:)])|(?!\?))/y;
const REPETITION = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
/** Undefined for a pattern that cannot be read here: a quotation, a bracket that is not closed, more spellings than people write. */
function spellingsOf(pattern) {
    try {
        const reader = new Reader(pattern);
        const { count, all } = reader.alternatives();
        return reader.isAtEnd() ? { isSplit: count > 1, all } : undefined;
    }
    catch (error) {
        if (error instanceof Unreadable)
            return undefined;
        throw error;
    }
}
/** The characters of a spelling before anything in it may vary. */
function beginningOf(spelling) {
    return spelling.split(ANY_MARK, 1)[0] ?? '';
}
/** Whether a text that is spelled so may have a / or an @ in it. */
function mayHave(spelling, wanted) {
    const marks = wanted === '/' ? [SLASH, ANYTHING, DOT] : [AT, ANYTHING, DOT];
    return [wanted, ...marks].some((mark) => spelling.includes(mark));
}
class Unreadable extends Error {
}
/** Reads a pattern from left to right. What only narrows it, such as `\b`, counts for nothing, so that nothing it matches is missed. */
class Reader {
    #pattern;
    #at = 0;
    #depth = 0;
    constructor(pattern) {
        this.#pattern = pattern;
    }
    isAtEnd() {
        return this.#at === this.#pattern.length;
    }
    /** Up to the bracket that closes, or the end. */
    alternatives() {
        const all = [...this.#sequence()];
        let count = 1;
        while (this.#taken('|')) {
            all.push(...this.#sequence());
            count++;
        }
        return { count, all: few(all) };
    }
    #sequence() {
        let all = [''];
        while (!this.isAtEnd() && !/[|)]/.test(this.#next())) {
            const part = this.#repeated(this.#atom());
            all = few(all.flatMap((before) => part.map((after) => before + after)));
        }
        return all;
    }
    #atom() {
        const group = this.#match(GROUP);
        if (group !== undefined)
            return this.#group(group.groups?.['flags']);
        const [list] = this.#match(CLASS) ?? [];
        if (list !== undefined)
            return FEW.test(list) ? Array.from(list.slice(1, -1)) : [markOfClass(list)];
        const [escape] = this.#match(ESCAPED) ?? [];
        if (escape !== undefined)
            return [meaningOf(escape)];
        const character = this.#next();
        if (/[\\[(){}*+?]/.test(character))
            throw new Unreadable();
        this.#at += character.length;
        if (character === '.')
            return [DOT];
        if (character === '^' || character === '$')
            return [''];
        return [literal(character)];
    }
    /** Flags change how letters are compared, or what a line is: nothing behind them is spelled out letter by letter. */
    #group(flags) {
        if (flags?.endsWith(')') === true)
            return [NANYTHING];
        if (++this.#depth > MAX_DEPTH)
            throw new Unreadable();
        const { all } = this.alternatives();
        if (!this.#taken(')'))
            throw new Unreadable();
        this.#depth--;
        return flags === undefined ? all : all.map((each) => NANYTHING + each);
    }
    #repeated(part) {
        const [repetition] = this.#match(REPETITION) ?? [];
        if (repetition === undefined)
            return part;
        if (repetition.startsWith('?'))
            return ['', ...part];
        const any = markOf(part.some((each) => mayHave(each, '/')), part.some((each) => mayHave(each, '@')));
        return repetition.startsWith('+') ? part.map((each) => each + any) : [any];
    }
    #next() {
        return this.#pattern[this.#at] ?? '';
    }
    #taken(character) {
        if (this.#next() !== character)
            return false;
        this.#at++;
        return true;
    }
    #match(expression) {
        expression.lastIndex = this.#at;
        const found = expression.exec(this.#pattern);
        if (found === null)
            return undefined;
        this.#at += found[0].length;
        return found;
    }
}
function few(spellings) {
    if (spellings.length > MAX_SPELLINGS)
        throw new Unreadable();
    return spellings;
}
function markOf(slash, at) {
    if (slash)
        return at ? ANYTHING : SLASH;
    return at ? AT : NANYTHING;
}
/** `[…]`: of what is not known, it is taken to have both, and to leave out neither. */
function markOfClass(list) {
    const [, not = '', members = ''] = /^\[(\^?)([\s\S]*)\]$/.exec(list) ?? [];
    const tokens = members.match(/\[:\^?\w+:\]|\\[pPx](?:\{[^}]*\}|\w)|\\?[\s\S]/g) ?? [];
    const mayBe = (wanted) => {
        const isIn = isMember(tokens, wanted);
        return not === '' ? isIn !== false : isIn !== true;
    };
    return markOf(mayBe('/'), mayBe('@'));
}
/** Undefined where it cannot be told. */
function isMember(tokens, wanted) {
    let isUnclear = false;
    for (const [at, token] of tokens.entries()) {
        const to = tokens[at + 1] === '-' ? tokens[at + 2] : undefined;
        if (to !== undefined) {
            if (`${token}${to}`.length > 2)
                isUnclear = true;
            else if (token <= wanted && wanted <= to)
                return true;
        }
        const meaning = token.length === 1 ? token : meaningOf(token);
        if (meaning === wanted)
            return true;
        if (token.length > 1 && mayHave(meaning, wanted))
            isUnclear = true;
    }
    return isUnclear ? undefined : false;
}
/** What an escape stands for. */
function meaningOf(escape) {
    const character = escape.slice(1);
    if (!/^[A-Za-z0-9]/.test(character))
        return literal(character);
    if (/^[bBAz]$/.test(character))
        return '';
    return /^[wdsafnrtv]$/.test(character) ? NANYTHING : ANYTHING;
}
/** A character that stands for itself, and is not taken for a mark. */
function literal(character) {
    return character <= ANYTHING ? ANYTHING : character;
}

;// CONCATENATED MODULE: ./build/policy/lint/identity-pattern.js


/** Stands where a policy does not say who signs; `.invalid` is nobody's (RFC 2606). */
const NOBODY = 'https://fill-in-who-signs.invalid/';
const ISSUERS = [
    ['https://github.com/', 'https://token.actions.githubusercontent.com'],
    ['https://gitlab.com/', 'https://gitlab.com'],
];
/** Of a workflow file in a repository, for a branch or a tag; not for a pull request. */
const GITHUB_WORKFLOW = String.raw `/\.github/workflows/[^/@]+\.ya?ml@refs/(?:heads|tags)/.+`;
/** The issuer whose tokens lead to such a subject. */
function issuerFor(subject) {
    const text = subject === undefined ? '' : spelledOut(subject);
    return ISSUERS.find(([prefix]) => text.startsWith(prefix))?.[1] ?? NOBODY;
}
/**
 * An anchored pattern for what a glob was meant to match: below an organisation of GitHub workflow files alone, elsewhere any characters.
 */
function patternOfGlob(glob, field) {
    const [, owner, name] = /^https:\/\/github\.com\/([^/*?]+)\/(?:([^/*?]+)\/)?\*+$/.exec(glob) ?? [];
    if (field === 'subject' && owner !== undefined) {
        const repository = name === undefined ? '[^/@]+' : (0,anchored_pattern/* escaped */.Mk)(name);
        return `^${(0,anchored_pattern/* escaped */.Mk)(`https://github.com/${owner}/`)}${repository}${GITHUB_WORKFLOW}$`;
    }
    // A branch may have an @ in its name, a workflow file may not: what stands before the @ is not found again in a branch.
    const at = field === 'subject' && !/@.*@/.test(glob) ? glob.indexOf('@') : -1;
    const parts = [...glob.matchAll(/\*+|\?|[^*?]+/g)].map(({ 0: part, index }) => {
        const any = index < at ? '[^@]' : '.';
        if (part.startsWith('*'))
            return `${any}*`;
        return part === '?' ? any : (0,anchored_pattern/* escaped */.Mk)(part);
    });
    return `^${parts.join('')}$`;
}
/** Why a pattern does not hold for whole texts alone; undefined where it does. */
function whyUnpinned(pattern) {
    const read = readWhole(pattern);
    return 'why' in read ? read.why : undefined;
}
/** Why a pattern matches texts of strangers; undefined where it is pinned at both ends and says whose they are. */
function whyUnanchored(pattern, field) {
    const read = readWhole(pattern);
    return 'why' in read ? read.why : whyAnybody(read.spellings, field);
}
/** The spellings between ^ and $, or why these do not hold them. */
function readWhole(pattern) {
    const open = [
        ...(/^\^(?![*+?{])/.test(pattern) ? [] : ['it does not begin with ^']),
        ...(/(?:^|[^\\])(?:\\\\)*\$$/.test(pattern) ? [] : ['it does not end with $']),
    ];
    if (open.length > 0)
        return { why: open.join(', and ') };
    const spellings = spellingsOf(pattern.slice(1, -1));
    if (spellings === undefined)
        return { why: 'it cannot be told what it matches' };
    return spellings.isSplit ? { why: 'a | ends what ^ and $ hold' } : { spellings: spellings.all };
}
/**
 * The pattern for whole texts. What it leaves open at its end is closed after a repository, or a workflow file. Undefined where it says
 * nothing at all.
 */
function anchored(pattern, field) {
    const inner = pattern.replace(/^\^?(?:\.[*+])*/, '').replace(/(?<=(?:^|[^\\])(?:\\\\)*)\$$/, '');
    const isDomain = field === 'subject' && inner.startsWith('@');
    const scheme = /^(?:github|gitlab)/.test(inner) ? 'https://' : '';
    if (inner === '')
        return undefined;
    const ending = field === 'issuer' || pattern.endsWith('$') ? '' : endingAfter(inner);
    const whole = `^(?:${isDomain ? '[^@]+' : scheme}${inner}${ending})$`;
    return whyUnanchored(whole, field) === undefined ? whole : undefined;
}
/** What a mend makes of such a pattern, for people. */
function fixOfUnanchored(pattern, field) {
    if (anchored(pattern, field) !== undefined) {
        return 'the pattern anchored at both ends; it may now be too strict, so look at it';
    }
    if (field === 'issuer')
        return 'the issuer of the host that the subject names; check it';
    return `fill in who signs: ${NOBODY} stands there, which nobody is`;
}
/** What certificates have behind a prefix of their subject. */
function endingAfter(inner) {
    if (/(?:\.\*|\.\+|\)|\])$/.test(inner) || inner.includes('|'))
        return '';
    if (/\.ya?ml$/.test(inner))
        return '@refs/(?:heads|tags)/.+';
    if (/@[^/]*$/.test(inner) || inner.includes('@refs/'))
        return '';
    return inner.endsWith('/') ? '.+' : '/.+';
}
/** The repository that a subject names, or its owner's repositories, as exact text or pattern; undefined where it names neither. */
function repositoryOf(subject) {
    const [, host, owner, name] = /^(https:\/\/(?:github|gitlab)\.com)\/([^/]+)\/(?:([^/]+)\/)?/.exec(spelledOut(subject)) ?? [];
    if (host === undefined || owner === undefined)
        return undefined;
    if (name === undefined)
        return { pattern: `^${(0,anchored_pattern/* escaped */.Mk)(`${host}/${owner}/`)}[^/]+$` };
    return { exact: `${host}/${owner}/${name}` };
}
/** What a subject, an exact one or a pattern, spells out before anything may follow. */
function spelledOut(subject) {
    const pattern = subject.replace(/^\^(?:\(\?:)?/, '');
    return pattern === subject && !/\\/.test(subject)
        ? (subject.split(/[*?]/, 1)[0] ?? '')
        : (0,anchored_pattern/* literalPrefix */.Qz)(pattern);
}
/** A host that is spelled out, and where it ends; a dot that is not escaped is taken for one. */
const HOST = new RegExp(String.raw `^[a-z][a-z0-9+.-]*://[\w-]+(?:[.${DOT}][\w-]+)*(?::\d+)?(?:/|$)`);
/** Hosts that anybody may have repositories at. */
const PUBLIC_HOST = `^https?://(?:github|gitlab)[.${DOT}]com`;
const AT_PUBLIC_HOST = new RegExp(`${PUBLIC_HOST}(?:[/${DOT}]|$)`, 'i');
/** And then a segment, all of it. */
const OF_OWNER = new RegExp(`${PUBLIC_HOST}/[^/${MARKS}]+(?:/|$)`, 'i');
const BEGINS_WITH_ANYTHING = new RegExp(`^(?:${DOT}|${ANYTHING})?${ANYTHING}`);
const MAIL_DOMAIN = new RegExp(String.raw `^[\w-]+(?:[.${DOT}][\w-]+)+$`);
/** What a pattern that is pinned at both ends may still leave to strangers: the owner, or the host. */
function whyAnybody(spellings, field) {
    const open = spellings.filter((spelling) => !namesSomebody(spelling, field));
    if (open.length === 0)
        return undefined;
    if (open.some((spelling) => BEGINS_WITH_ANYTHING.test(spelling)))
        return 'it begins with anything';
    const isHostOpen = open.some((spelling) => /^https?:\/*$/.test(beginningOf(spelling)));
    return isHostOpen || field === 'issuer' ? 'it names no host' : 'it names no owner';
}
/** Whether all texts that are spelled so are somebody's: one text, or those of a host, of an owner at a public one, of a mail domain. */
function namesSomebody(spelling, field) {
    if (spelling !== '' && beginningOf(spelling) === spelling)
        return true;
    if (field === 'issuer')
        return HOST.test(spelling);
    if (AT_PUBLIC_HOST.test(spelling))
        return OF_OWNER.test(spelling);
    return HOST.test(spelling) || isMail(spelling);
}
/** Strangers may call a branch `x@example.com`: then their subject is a URL, with an @ before the branch and one in it. */
function isMail(spelling) {
    const at = spelling.lastIndexOf('@');
    const name = spelling.slice(0, Math.max(at, 0));
    if (name === '' || !MAIL_DOMAIN.test(spelling.slice(at + 1)))
        return false;
    const beginning = beginningOf(name);
    const mayBeUrl = 'https://'.startsWith(beginning) || /^https?:/.test(beginning);
    return !mayBeUrl || !mayHave(name, '/') || !mayHave(name, '@');
}

;// CONCATENATED MODULE: ./build/policy/lint/identity-traps.js


/** The traps of a keyless identity, in engines that compare `subject` letter by letter and look for `subjectRegExp` anywhere. */
function identityTraps(engine, identitiesIn) {
    return [
        {
            id: `${engine}/subject-glob`,
            severity: 'denies',
            why: 'subject and issuer are compared letter by letter: a star is a letter like others.',
            faults: (policy) => identitiesIn(policy).flatMap((place) => [
                ...globFaults(place, 'subject'),
                ...globFaults(place, 'issuer'),
            ]),
        },
        {
            id: `${engine}/subject-unanchored`,
            severity: 'admits',
            why: 'The pattern is looked for anywhere in the text; what it does not pin at both ends, strangers can choose.',
            faults: (policy) => identitiesIn(policy).flatMap((place) => [
                ...unanchoredFaults(place, 'subject'),
                ...unanchoredFaults(place, 'issuer'),
            ]),
        },
        {
            id: `${engine}/identity-incomplete`,
            severity: 'denies',
            why: 'Who signed is the subject as its issuer vouches for it: both are needed.',
            faults: (policy) => identitiesIn(policy).flatMap((place) => incompleteFaults(place)),
        },
    ];
}
function globFaults({ value, path }, field) {
    const glob = (0,policy_fields/* textIn */.r7)(value, field);
    if (glob === undefined || !/[*?]/.test(glob))
        return [];
    return [
        {
            path: `${path}.${field}`,
            message: `no certificate has ${glob} letter by letter: every image is denied`,
            fix: `${field}RegExp, anchored, for workflow files alone; name the one that signs where it is known`,
            mend: () => {
                value[`${field}RegExp`] = patternOfGlob(glob, field);
                Reflect.deleteProperty(value, field);
            },
        },
    ];
}
function unanchoredFaults({ value, path }, what) {
    const field = `${what}RegExp`;
    const pattern = (0,policy_fields/* textIn */.r7)(value, field);
    const why = pattern === undefined ? undefined : whyUnanchored(pattern, what);
    if (pattern === undefined || why === undefined)
        return [];
    return [
        {
            path: `${path}.${field}`,
            message: `${JSON.stringify(pattern)} also matches texts of strangers: ${why}`,
            fix: fixOfUnanchored(pattern, what),
            mend: () => {
                const whole = anchored(pattern, what);
                if (whole === undefined)
                    Reflect.deleteProperty(value, field);
                else
                    value[field] = whole;
            },
        },
    ];
}
function incompleteFaults({ value, path, }) {
    const subject = (0,policy_fields/* textIn */.r7)(value, 'subject') ?? (0,policy_fields/* textIn */.r7)(value, 'subjectRegExp') ?? (0,policy_fields/* textIn */.r7)(value, 'subjectExpression');
    const hasIssuer = (0,policy_fields/* isGiven */.qR)(value['issuer']) || (0,policy_fields/* isGiven */.qR)(value['issuerRegExp']);
    if (subject !== undefined && hasIssuer)
        return [];
    return [
        {
            path,
            message: `the identity says nothing of the ${subject === undefined ? 'subject' : 'issuer'}`,
            fix: subject === undefined
                ? `fill in who signs: ${NOBODY} stands there, which nobody is`
                : 'the issuer of the host that the subject names; check it',
            mend: () => {
                if (subject === undefined)
                    value['subject'] = NOBODY;
                if (!hasIssuer)
                    value['issuer'] = issuerFor(subject);
            },
        },
    ];
}

;// CONCATENATED MODULE: ./build/policy/glob.js
/**
 * Whether a glob matches the whole text: `*` any characters, `?` any one, as Kyverno compares image names. Takes time proportional to
 * the product of both lengths, whatever the glob.
 */
function globMatches(glob, text) {
    let at = 0;
    let inGlob = 0;
    let star = -1;
    let afterStar = 0;
    while (at < text.length) {
        const expected = glob[inGlob];
        if (expected === '*') {
            star = inGlob++;
            afterStar = at;
        }
        else if (expected === '?' || (expected !== undefined && expected === text[at])) {
            inGlob++;
            at++;
        }
        else if (star >= 0) {
            inGlob = star + 1;
            at = ++afterStar;
        }
        else
            return false;
    }
    return /^\**$/.test(glob.slice(inGlob));
}

// EXTERNAL MODULE: ./build/policy/image-pattern.js
var image_pattern = __webpack_require__(48284);
;// CONCATENATED MODULE: ./build/policy/lint/kyverno/places.js

/** Every entry of `verifyImages`. */
function verificationsIn(policy) {
    return (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules').flatMap((rule, ruleAt) => (0,policy_fields/* objectsIn */.Qv)(rule, 'verifyImages').map((verification, at) => ({
        value: verification,
        path: `spec.rules[${ruleAt}].verifyImages[${at}]`,
        rule: (0,policy_fields/* textIn */.r7)(rule, 'name') ?? String(ruleAt),
        verification,
    })));
}
/** The globs of an entry of `verifyImages`, the one of its deprecated field among them. */
function imageGlobsOf(verification) {
    return [(0,policy_fields/* textsIn */.Ej)(verification, 'imageReferences'), (0,policy_fields/* textIn */.r7)(verification, 'image') ?? []].flat();
}
/** The attestations that an entry of `verifyImages` demands. */
function attestationsOf(place) {
    return (0,policy_fields/* objectsIn */.Qv)(place.value, 'attestations').map((value, at) => ({
        ...place,
        value,
        path: `${place.path}.attestations[${at}]`,
    }));
}
/** The sets of attestors of an entry of `verifyImages`, or of an attestation; nested ones included. */
function attestorSetsOf(place) {
    return (0,policy_fields/* objectsIn */.Qv)(place.value, 'attestors').flatMap((value, at) => withNested({ ...place, value, path: `${place.path}.attestors[${at}]` }));
}
/** Every set of attestors in a policy. */
function attestorSetsIn(policy) {
    return verificationsIn(policy).flatMap((place) => [
        ...attestorSetsOf(place),
        ...attestationsOf(place).flatMap(attestorSetsOf),
    ]);
}
/** Every attestor of one kind in a policy. */
function attestorsIn(policy, kind) {
    return attestorSetsIn(policy).flatMap((set) => attestorsOf(set, kind));
}
/** The attestors of one kind in a set. */
function attestorsOf(set, kind) {
    return (0,policy_fields/* objectsIn */.Qv)(set.value, 'entries').flatMap((entry, at) => {
        const value = (0,policy_fields/* fieldsIn */.t5)(entry, kind);
        return value === undefined
            ? []
            : [{ ...set, value, path: `${set.path}.entries[${at}].${kind}` }];
    });
}
/** The keyless attestors of an entry of `verifyImages` and of its attestations. */
function keylessOf(place) {
    const sets = [place, ...attestationsOf(place)].flatMap(attestorSetsOf);
    return sets.flatMap((set) => attestorsOf(set, 'keyless'));
}
function specOf(policy) {
    return (0,policy_fields/* fieldsIn */.t5)(policy, 'spec') ?? {};
}
/** What an entry does with an image that fails; undefined where the policy leaves it to the default. */
function actionOf(policy, verification) {
    const rule = (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules').find((each) => (0,policy_fields/* objectsIn */.Qv)(each, 'verifyImages').includes(verification));
    const own = ownActions(policy, rule ?? { verifyImages: [verification] });
    if (own.length === 0)
        return specAction(policy);
    return own.includes('Enforce') ? 'Enforce' : 'Audit';
}
/**
 * What the entries of a rule do, where any of them says so: what the policy as a whole says is then only meant for the others. Kyverno
 * does one thing for all of a rule: it enforces where any entry does.
 */
function ownActions(policy, rule) {
    const given = (0,policy_fields/* objectsIn */.Qv)(rule, 'verifyImages').map((entry) => actionIn(entry, 'failureAction'));
    if (given.every((action) => action === undefined))
        return [];
    return given.map((action) => action ?? specAction(policy) ?? 'Audit');
}
/** What a policy as a whole does. */
function specAction(policy) {
    return actionIn(specOf(policy), 'validationFailureAction');
}
/** In which format an entry looks, once it says so. */
function formatOf(verification, fallback) {
    switch ((0,policy_fields/* textIn */.r7)(verification, 'type')) {
        case undefined:
            return fallback;
        case 'SigstoreBundle':
            return 'bundle';
        case 'Cosign':
            return 'cosign';
        default:
            return undefined;
    }
}
function actionIn(fields, name) {
    const action = (0,policy_fields/* textIn */.r7)(fields, name);
    if (action === undefined)
        return undefined;
    return action.toLowerCase() === 'enforce' ? 'Enforce' : 'Audit';
}
function withNested(set) {
    const nested = (0,policy_fields/* objectsIn */.Qv)(set.value, 'entries').flatMap((entry, at) => {
        const value = (0,policy_fields/* fieldsIn */.t5)(entry, 'attestor');
        return value === undefined
            ? []
            : withNested({ ...set, value, path: `${set.path}.entries[${at}].attestor` });
    });
    return [set, ...nested];
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/image-references.js




/** Patterns that leave out names of the very images that they are for. */
const imageReferences = {
    id: 'kyverno/image-references',
    severity: 'admits',
    why: 'Kyverno compares the pattern with the whole name: registry, repository, and a tag (latest where none is given) or the digest, never both.',
    faults: (policy) => verificationsIn(policy).flatMap(({ value, path, rule }) => {
        const given = imageGlobsOf(value);
        return given.flatMap((pattern, at) => {
            const missing = missingGlobs(pattern).filter((glob) => !covered(glob, given));
            if (missing.length === 0)
                return [];
            return [
                {
                    path: `${path}.imageReferences[${at}]`,
                    rule,
                    message: `${pattern} does not match all names of these images; what it misses runs unverified`,
                    fix: `added: ${missing.join(', ')}`,
                    mend: () => {
                        (0,policy_fields/* append */.BC)(value, 'imageReferences', ...missing);
                    },
                },
            ];
        });
    }),
};
/** Everything that a pattern should have, and has not. */
function missingGlobs(pattern) {
    if (pattern.includes('{{') || pattern.includes('@'))
        return [];
    const [, repository = pattern, tag] = /^(.*?)(?::([^/]*))?$/.exec(pattern) ?? [];
    // Of one tag, the digests of its repository are what it can be named by, too.
    const wanted = tag === undefined || /^\**$/.test(tag)
        ? globsOf(repository)
        : globsOf(repository).filter((glob) => glob.endsWith('@*'));
    return wanted.filter((glob) => !globMatches(pattern, glob));
}
function globsOf(repository) {
    try {
        return (0,image_pattern/* imageGlobs */.Tr)((0,image_pattern/* parseImagePattern */.Fq)(repository));
    }
    catch {
        // A star within it: what it is for is not known, but any tag and digest of it is.
        return repository.endsWith('*') ? [] : [repository, `${repository}:*`, `${repository}@*`];
    }
}
/** Whether the patterns match all that this one does: stars match stars. What has neither a tag nor a digest stands for names that have one. */
function covered(glob, patterns) {
    const isMatched = (each) => patterns.some((pattern) => globMatches(pattern, each));
    if (isMatched(glob))
        return true;
    if (/[:@][^/]*$/.test(glob))
        return false;
    return glob.endsWith('*')
        ? isMatched(`${glob}:*`) && isMatched(`${glob}@*`)
        : isMatched(`${glob}:latest`);
}

// EXTERNAL MODULE: ./build/attestation/predicate-types.js
var predicate_types = __webpack_require__(3375);
// EXTERNAL MODULE: ./build/sigstore/identity-policy.js
var identity_policy = __webpack_require__(8001);
// EXTERNAL MODULE: ./build/policy/kyverno/cel.js
var cel = __webpack_require__(70819);
// EXTERNAL MODULE: ./build/policy/rule.js
var policy_rule = __webpack_require__(65262);
;// CONCATENATED MODULE: ./build/policy/lint/callers.js

/** As certificates of the public instance have them. */
const ISSUERS_WITHOUT_CALLERS = [
    'https://accounts.google.com',
    'https://agent.buildkite.com',
    'https://github.com/login/oauth',
    'https://login.microsoftonline.com',
    'https://oauth2.sigstore.dev/auth',
];
const CIRCLECI = /^https:\/\/oidc\.circleci\.com\/org\/[\w-]+$/;
const GITLAB = /^https:\/\/gitlab\.[\w.-]+$/;
/** A workflow's identity has slashes. */
const MAIL_ADDRESS = /^[^\s/*?@]+@[^\s/*?@]+$/;
/** By all the identities of which any may have signed. What is not known to have no callers has some. */
function callersOf(identities) {
    const each = identities.map(callersOfOne);
    if (each.length === 0 || each.includes('others'))
        return 'others';
    return each.includes('untold') ? 'untold' : 'nobody';
}
/** Engines take what matches the text or the pattern beside it. */
function callersOfOne(identity) {
    const subject = exactly(identity, 'subject');
    const issuer = exactly(identity, 'issuer');
    if (MAIL_ADDRESS.test(subject) || ISSUERS_WITHOUT_CALLERS.includes(issuer))
        return 'nobody';
    if (CIRCLECI.test(issuer))
        return 'nobody';
    return GITLAB.test(issuer) ? 'untold' : 'others';
}
function exactly(identity, field) {
    return (0,policy_fields/* isGiven */.qR)(identity[`${field}RegExp`]) ? '' : ((0,policy_fields/* textIn */.r7)(identity, field) ?? '');
}
/** What is told where nothing can be asked. */
const UNTOLD = {
    severity: 'hint',
    message: 'images of any project that may run this CI configuration are let in, and no provenance tells which one did',
    fix: 'left as it is: see that no other project may include the configuration',
};

;// CONCATENATED MODULE: ./build/policy/lint/free-name.js
/** The names that some already have. */
function namesOfAll(named) {
    return new Set(named.map((item) => item['name']));
}
/** A name that is not taken: the wanted one, or with a number behind it, after the separator. */
function freeName(wanted, taken, separator = '') {
    let name = wanted;
    for (let number = 2; taken.has(name); number++)
        name = `${wanted}${separator}${number}`;
    return name;
}

;// CONCATENATED MODULE: ./build/policy/lint/wanted-repository.js


/** The repository that a mended policy asks for: the one that was given, or else that of the identity's workflow, or nobody's. */
function wantedRepository(identity, { sourceRepository }) {
    if (sourceRepository !== undefined)
        return { exact: sourceRepository };
    const subject = (0,policy_fields/* textIn */.r7)(identity, 'subject') ?? (0,policy_fields/* textIn */.r7)(identity, 'subjectRegExp') ?? '';
    return repositoryOf(subject) ?? { exact: NOBODY };
}

;// CONCATENATED MODULE: ./build/policy/lint/caller-reading.js


const UNASKED = { kind: 'unasked' };
const UNCLEAR = { kind: 'unclear' };
/** Where provenance says it: version 1 of GitHub's build type and ours, and version 0.2. */
const CALLER_PATHS = [
    'buildDefinition.externalParameters.workflow.repository',
    'invocation.configSource.uri',
];
/** Whether a predicate type is one whose statements say who called. */
function isProvenance(type) {
    return type === predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl || type === predicate_types/* SLSA_V02_PREDICATE_TYPE */.s$;
}
/** Whether a text has a word that a condition on the caller would have. Proves nothing. */
function mentionsCaller(text) {
    return /repository|configSource/i.test(text);
}
/** Whether a comparison says whose repository it is: one owner's, and no other's. */
function namesOwner(match) {
    if ('exact' in match)
        return /^(?:git\+)?https:\/\/[^/*?]+\/[^/*?]+\/./.test(match.exact);
    const pattern = match.pattern.replace(/^(\^(?:\(\?:)?)git\\\+/, '$1');
    return whyUnanchored(pattern, 'subject') === undefined && /^\^(?:\(\?:)?https:/.test(pattern);
}
/** All that a policy's parts say, of which each must hold: one that asks is enough. */
function readingOfAll(parts) {
    const asked = parts.filter((part) => part.kind === 'asked');
    if (asked.length > 0) {
        return { kind: 'asked', repositories: asked.flatMap(({ repositories }) => repositories) };
    }
    return parts.some(({ kind }) => kind === 'unclear') ? UNCLEAR : UNASKED;
}
/** All that its alternatives say, of which any is enough: each has to ask. */
function readingOfAny(parts) {
    if (parts.some(({ kind }) => kind === 'unasked'))
        return UNASKED;
    if (parts.length === 0 || parts.some(({ kind }) => kind === 'unclear'))
        return UNCLEAR;
    return readingOfAll(parts);
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/places.js

const ENGINE = 'kyverno-ivp';
function places_specOf(policy) {
    return (0,policy_fields/* fieldsIn */.t5)(policy, 'spec') ?? {};
}
/** Every keyless identity of a policy. */
function identitiesIn(policy) {
    return (0,policy_fields/* objectsIn */.Qv)(places_specOf(policy), 'attestors').flatMap((attestor, at) => (0,policy_fields/* objectsIn */.Qv)(places_keylessOf(attestor), 'identities').map((value, index) => ({
        value,
        path: `spec.attestors[${at}].cosign.keyless.identities[${index}]`,
    })));
}
function places_keylessOf(attestor) {
    return (0,policy_fields/* fieldsIn */.t5)((0,policy_fields/* fieldsIn */.t5)(attestor, 'cosign') ?? {}, 'keyless') ?? {};
}
/** Every expression that judges images. */
function validationsIn(policy) {
    return (0,policy_fields/* objectsIn */.Qv)(places_specOf(policy), 'validations').flatMap((value, at) => {
        const text = (0,policy_fields/* textIn */.r7)(value, 'expression');
        return text === undefined ? [] : [{ value, text, path: `spec.validations[${at}].expression` }];
    });
}
/** Whether a policy denies what fails, which is the default. */
function denies(policy) {
    const actions = places_specOf(policy)['validationActions'];
    return !Array.isArray(actions) || actions.length === 0 || actions.includes('Deny');
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/expressions.js



const STRING = String.raw `"(?:[^"\\]|\\["\\/bfnrt])*"`;
const STRINGS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
/** What makes a comparison one of several ways to pass, or its opposite. `[?` only says that a field may be missing. */
const NOT_PLAIN = /\|\||!|(?<!\[)\?|\bfalse\b|\b(?:exists|exists_one|filter|map|in)\b/;
const SELECTOR = /^\s*\(?(?<lists>images\.\w+(?:\s*\+\s*images\.\w+)*)\)?\.all\(/;
/** `extractPayload(image, attestations.x).predicate.a.b == "…"`, and as we write it: `string(….predicate[?"a"].orValue("")).matches("…")`. */
const COMPARISON = new RegExp(String.raw `extractPayload\(\s*\w+\s*,\s*attestations(?:\.(?<name>\w+)|\[(?<quoted>${STRING})\])\s*\)\.predicate` +
    String.raw `(?<path>(?:\.(?!orValue)\w+|\[\??${STRING}\])+)(?:\.orValue\(""\))?\)?` +
    String.raw `(?:\s*==\s*(?<exact>${STRING})|\.matches\((?<pattern>${STRING})\))(?=\s*(?:\)|&&))`, 'g');
/** What the expressions of a policy ask of the caller: each of them must be true, of each image that any of them looks at. */
function callerReadingOf(policy) {
    const texts = validationsIn(policy).map(({ text }) => text);
    const looked = new Set(texts.flatMap(listsIn));
    const variables = JSON.stringify(places_specOf(policy)['variables'] ?? '');
    const provenance = provenanceNames(policy);
    return readingOfAll([
        isDoubtful(variables) ? UNCLEAR : UNASKED,
        ...texts.map((text) => {
            const isForAll = looked.isSubsetOf(new Set(listsIn(text)));
            const repositories = isForAll && isPlain(text) ? repositoriesIn(text, provenance) : [];
            if (repositories.some(namesOwner))
                return { kind: 'asked', repositories };
            return isDoubtful(text) ? UNCLEAR : UNASKED;
        }),
    ]);
}
/** Whether an expression is true only where all that it says of each image is. */
function isPlain(text) {
    const bare = text.replaceAll(STRINGS, '""');
    return (SELECTOR.test(bare) &&
        bare.split('.all(').length === 2 &&
        !NOT_PLAIN.test(bare) &&
        endsWithAll(bare));
}
/** Whether the bracket that `.all(` opens closes with the text: what stood behind it could be a comparison. */
function endsWithAll(bare) {
    let depth = 0;
    const from = bare.indexOf('.all(') + '.all'.length;
    for (let at = from; at < bare.length; at++) {
        if (bare[at] === '(')
            depth += 1;
        if (bare[at] === ')')
            depth -= 1;
        if (depth === 0)
            return bare.slice(at + 1).trim() === '';
    }
    return false;
}
function listsIn(text) {
    return text.match(/\bimages\.\w+/g) ?? [];
}
function repositoriesIn(text, provenance) {
    return [...text.matchAll(COMPARISON)].flatMap(({ groups = {} }) => {
        const { name, quoted, path = '', exact, pattern } = groups;
        const attestation = name ?? textOf(quoted);
        const names = path.match(/"[^"]*"|\w+/g) ?? [];
        const isCaller = CALLER_PATHS.includes(names.map((it) => it.replaceAll('"', '')).join('.'));
        if (!isCaller || !provenance.includes(attestation))
            return [];
        return exact === undefined ? [{ pattern: textOf(pattern) }] : [{ exact: textOf(exact) }];
    });
}
function provenanceNames(policy) {
    return (0,policy_fields/* objectsIn */.Qv)(places_specOf(policy), 'attestations').flatMap((attestation) => {
        const type = (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(attestation, 'intoto') ?? {}, 'type');
        return isProvenance(type) ? ((0,policy_fields/* textIn */.r7)(attestation, 'name') ?? []) : [];
    });
}
function isDoubtful(text) {
    return text.includes('extractPayload') && mentionsCaller(text);
}
function textOf(literal = '""') {
    return String(JSON.parse(literal));
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/caller.js











/** A workflow's identity is that of everybody who may call it. */
const callerUnchecked = {
    id: `${ENGINE}/caller-unchecked`,
    severity: 'admits',
    why: 'The subject of a certificate is the workflow that ran, whichever repository called it; only the provenance tells the caller.',
    faults: (policy, options) => {
        const callers = callersIn(policy);
        if (callers === 'nobody' || callerReadingOf(policy).kind !== 'unasked')
            return [];
        if (callers === 'untold')
            return [{ path: 'spec.validations', ...UNTOLD }];
        const named = repositoryFor(policy, options);
        return [
            {
                path: 'spec.validations',
                message: 'images of any repository that may call the signing workflow are let in',
                fix: `provenance whose workflow.repository is ${(0,identity_policy/* matchText */.H1)(named)}; with --source-repository URL exactly yours`,
                mend: () => {
                    askFor(policy, named);
                },
            },
        ];
    },
};
/** Expressions that may ask for the caller, and are not read here. */
const callerUnclear = {
    id: `${ENGINE}/caller-unclear`,
    severity: 'hint',
    why: 'The subject of a certificate is the workflow that ran, whichever repository called it; of expressions, lint only reads those that compare the repository of the provenance for every image.',
    faults: (policy) => callersIn(policy) !== 'nobody' && callerReadingOf(policy).kind === 'unclear'
        ? [
            {
                path: 'spec.validations',
                message: 'images of any repository that may call the signing workflow are let in, unless the expressions say otherwise',
                fix: 'left as it is: see that provenance of another repository is denied',
            },
        ]
        : [],
};
function askFor(policy, repository) {
    const spec = places_specOf(policy);
    const signers = (0,policy_fields/* objectsIn */.Qv)(spec, 'attestors').map((item) => {
        const name = (0,policy_fields/* textIn */.r7)(item, 'name') ?? '';
        return /^[A-Za-z_]\w*$/.test(name) ? `attestors.${name}` : `attestors[${(0,cel/* celString */.Q)(name)}]`;
    });
    const condition = (0,policy_rule/* callerCondition */.J7)(repository);
    const name = freeName('caller', namesOfAll((0,policy_fields/* objectsIn */.Qv)(spec, 'attestations')));
    const provenance = `attestations[${(0,cel/* celString */.Q)(name)}]`;
    (0,policy_fields/* append */.BC)(spec, 'attestations', { name, intoto: { type: predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl } });
    (0,policy_fields/* append */.BC)(spec, 'validations', {
        expression: `${pod_images/* ALL_CONTAINERS */.v$}.all(image, verifyAttestationSignatures(image, ${provenance}, [${signers.join(', ')}]) > 0)`,
        message: 'the image has no provenance by whom it must be',
    }, {
        expression: `${pod_images/* ALL_CONTAINERS */.v$}.all(image, ${(0,cel/* celCondition */.e)(`extractPayload(image, ${provenance})`, condition)})`,
        message: condition.message,
    });
}
/** Of a policy for keys, nobody. */
function callersIn(policy) {
    const identities = identitiesIn(policy).map(({ value }) => value);
    return identities.length === 0 ? 'nobody' : callersOf(identities);
}
function repositoryFor(policy, options) {
    const [{ value } = { value: {} }] = identitiesIn(policy);
    return wantedRepository(value, options);
}

// EXTERNAL MODULE: ./build/policy/kyverno/image-validating-policy.js
var image_validating_policy = __webpack_require__(21317);
;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/debug-containers.js




/** Pods without the debug containers that are put into them later. */
const debugContainers = {
    id: `${ENGINE}/debug-containers`,
    severity: 'admits',
    why: 'A debug container comes in by a resource of its own, pods/ephemeralcontainers, for which Kyverno makes no rules by itself.',
    faults: (policy, _, beside) => {
        if (!isOpen(policy, beside))
            return [];
        return [
            {
                path: 'spec.matchConstraints.resourceRules',
                message: 'kubectl debug lets any image in, unverified',
                fix: isKnown(policy)
                    ? 'a second policy for pods/ephemeralcontainers, as policy generate writes it'
                    : `left as it is: ${BY_HAND}`,
            },
        ];
    },
    split: (policy, _, beside) => isOpen(policy, beside) && isKnown(policy) ? [policy, debugPolicyOf(policy, beside)] : [policy],
};
const DEBUG = 'pods/ephemeralcontainers';
const EVERY_DEBUG = [DEBUG, 'pods/*', '*/ephemeralcontainers', '*/*'];
const BY_HAND = 'write a second policy for pods/ephemeralcontainers, without conditions that look at other containers';
/** Whether pods are looked at, and what is put into them later is not. */
function isOpen(policy, beside) {
    const forPods = rulesIn(policy).some((rule) => (0,policy_fields/* textsIn */.Ej)(rule, 'resources').some((resource) => ['pods', '*', '*/*'].includes(resource)));
    return (forPods &&
        denies(policy) &&
        !isAskedForDebug(policy) &&
        !beside.some((other) => isForTheSame(other, policy) && isAskedForDebug(other)));
}
function isAskedForDebug(policy) {
    const isAsked = rulesIn(policy).some((rule) => {
        const operations = (0,policy_fields/* textsIn */.Ej)(rule, 'operations');
        return ((0,policy_fields/* textsIn */.Ej)(rule, 'resources').some((resource) => EVERY_DEBUG.includes(resource)) &&
            (operations.includes('UPDATE') || operations.includes('*')));
    });
    return isAsked && denies(policy) && !conditionsIn(policy).some(isOfImagesThatAreNew);
}
/** Whether a policy is for all the images of another one, in the same places. */
function isForTheSame(other, policy) {
    const images = (0,policy_fields/* objectsIn */.Qv)(places_specOf(other), 'matchImageReferences');
    return (other['kind'] === policy['kind'] &&
        (0,policy_fields/* sameText */.QV)(namespaceOf(other), namespaceOf(policy)) &&
        (0,policy_fields/* sameText */.QV)(placesOf(other), placesOf(policy)) &&
        (0,policy_fields/* objectsIn */.Qv)(places_specOf(policy), 'matchImageReferences').every((wanted) => images.some((given) => given['glob'] === '*' || (0,policy_fields/* sameText */.QV)(given, wanted))));
}
/** Whether the same policy for debug containers is known: not where other conditions look at containers, or pods are meant by a star. */
function isKnown(policy) {
    return (rulesIn(policy).some(isForPods) &&
        conditionsIn(policy).every((condition) => isOfImagesThatAreNew(condition) ||
            !/containers/i.test((0,policy_fields/* textIn */.r7)(condition, 'expression') ?? '')));
}
function debugPolicyOf(policy, beside) {
    const made = structuredClone(policy);
    const metadata = (0,policy_fields/* fieldsMadeIn */.SB)(made, 'metadata');
    const taken = namesOfAll([policy, ...beside].map((each) => (0,policy_fields/* fieldsIn */.t5)(each, 'metadata') ?? {}));
    metadata['name'] = freeName(`${(0,policy_fields/* textIn */.r7)(metadata, 'name') ?? 'policy'}-debug`, taken, '-');
    const spec = places_specOf(made);
    delete spec['autogen'];
    // Its resource is not one that lies somewhere to be scanned.
    (0,policy_fields/* fieldsMadeIn */.SB)(spec, 'evaluation')['background'] = { enabled: false };
    (0,policy_fields/* fieldsMadeIn */.SB)(spec, 'matchConstraints')['resourceRules'] = rulesIn(made)
        .filter(isForPods)
        .map((rule) => ({ ...rule, resources: [DEBUG] }));
    const conditions = conditionsIn(made).filter((condition) => !isOfImagesThatAreNew(condition));
    if (conditions.length > 0)
        spec['matchConditions'] = conditions;
    else
        delete spec['matchConditions'];
    return made;
}
function isForPods(rule) {
    return (0,policy_fields/* textsIn */.Ej)(rule, 'resources').includes('pods');
}
/** A debug container leaves the images as they are that this condition looks at. */
function isOfImagesThatAreNew(condition) {
    return (0,policy_fields/* textIn */.r7)(condition, 'expression') === image_validating_policy/* IMAGES_ARE_NEW */.t.expression;
}
function rulesIn(policy) {
    return (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(places_specOf(policy), 'matchConstraints') ?? {}, 'resourceRules');
}
function conditionsIn(policy) {
    return (0,policy_fields/* objectsIn */.Qv)(places_specOf(policy), 'matchConditions');
}
function namespaceOf(policy) {
    return (0,policy_fields/* fieldsIn */.t5)(policy, 'metadata')?.['namespace'];
}
function placesOf(policy) {
    return { ...(0,policy_fields/* fieldsIn */.t5)(places_specOf(policy), 'matchConstraints'), resourceRules: undefined };
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/image-lists.js

/** A list of images with those of the containers, of which each must satisfy something. */
const LIST = /(?:\((?:images\.\w+\s*\+\s*)*images\.containers(?:\s*\+\s*images\.\w+)*\)|\bimages\.containers)(?=\.all\()/;
/** Whether an expression asks the same of each image of a list, and nothing else, so that more images make it no weaker. */
function isOfEach(text) {
    return isPlain(text) && LIST.test(text) && !text.replace(LIST, '').includes('images.');
}
/** The expression for the images of its list and of these, too. */
function widened(text, names) {
    return text.replace(LIST, (list) => {
        const given = list.match(/images\.\w+/g) ?? [];
        return `(${[...new Set([...given, ...names.map((name) => `images.${name}`)])].join(' + ')})`;
    });
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/multiple-identities.js



/** A count of signatures that is only asked whether it is any. */
const ANY_SIGNATURE = /verify(?:Image|Attestation)Signatures\([^()[\]]*(?:\["[^"]*"\][^()[\]]*)?\[[^()[\]]*\]\s*\)\s*(?:>\s*0|>=\s*1)(?![\w.])/g;
/** An attestor with several identities. */
const multipleIdentities = {
    id: `${ENGINE}/multiple-identities`,
    severity: 'denies',
    why: 'The verifier of bundles takes one identity an attestor, and says “unsupported: multiple identities” to more.',
    faults: (policy) => (0,policy_fields/* objectsIn */.Qv)(places_specOf(policy), 'attestors').flatMap((attestor, at) => {
        const identities = (0,policy_fields/* objectsIn */.Qv)(places_keylessOf(attestor), 'identities');
        if (identities.length < 2)
            return [];
        const isSplittable = isOnlyAskedForAny(policy, (0,policy_fields/* textIn */.r7)(attestor, 'name') ?? '');
        return [
            {
                path: `spec.attestors[${at}].cosign.keyless.identities`,
                message: 'images whose signatures are bundles are denied',
                fix: isSplittable
                    ? 'an attestor for each identity, and each of them in the expressions'
                    : 'left as it is: one signer could count for several where expressions count them; write an attestor for each identity, and what they must come to',
                mend: () => {
                    if (isSplittable)
                        splitAttestor(policy, attestor);
                },
            },
        ];
    }),
};
/** Whether the expressions only ask if any of a list has signed: then the list may grow, and means the same. */
function isOnlyAskedForAny(policy, name) {
    if (!/^[A-Za-z_]\w*$/.test(name))
        return false;
    const others = { ...places_specOf(policy), validations: undefined, attestors: undefined };
    const elsewhere = validationsIn(policy).map(({ text }) => text.replaceAll(ANY_SIGNATURE, ''));
    const isBracketed = validationsIn(policy).some(({ text }) => text.includes(`attestors["${name}"]`));
    const isCounted = [...elsewhere, JSON.stringify(others)].some((text) => /\battestors\b/.test(text));
    return !isBracketed && !isCounted;
}
function splitAttestor(policy, attestor) {
    const spec = places_specOf(policy);
    const [first, ...more] = (0,policy_fields/* objectsIn */.Qv)(places_keylessOf(attestor), 'identities');
    const name = (0,policy_fields/* textIn */.r7)(attestor, 'name') ?? '';
    const names = [name];
    places_keylessOf(attestor)['identities'] = [first];
    for (const identity of more) {
        const copy = structuredClone(attestor);
        copy['name'] = freeName(name, namesOfAll((0,policy_fields/* objectsIn */.Qv)(spec, 'attestors')));
        places_keylessOf(copy)['identities'] = [structuredClone(identity)];
        (0,policy_fields/* append */.BC)(spec, 'attestors', copy);
        names.push(String(copy['name']));
    }
    const list = names.map((each) => `attestors.${each}`).join(', ');
    for (const { value, text } of validationsIn(policy)) {
        value['expression'] = text.replaceAll(new RegExp(String.raw `\battestors\.${name}\b`, 'g'), list);
    }
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/nothing-verified.js


/** A policy without attestors, or without expressions that ask them. */
const nothingVerified = {
    id: `${ENGINE}/nothing-verified`,
    severity: 'refused',
    why: 'An image is verified by the expressions in validations, which ask the attestors; both fields must be there.',
    faults: (policy) => {
        const spec = places_specOf(policy);
        const isOff = (0,policy_fields/* fieldsIn */.t5)(spec, 'validationConfigurations')?.['required'] === false;
        return ['attestors', 'validations'].flatMap((name) => {
            if ((0,policy_fields/* isGiven */.qR)(spec[name]) && Array.isArray(spec[name]))
                return [];
            const path = `spec.${name}`;
            const fix = `left as it is: write a list in ${name}`;
            if (!Array.isArray(spec[name])) {
                return [{ path, message: `the policy is refused: it has no list of ${name}`, fix }];
            }
            return [
                isOff
                    ? { path, severity: 'admits', message: 'every image is let in unverified', fix }
                    : {
                        path,
                        severity: 'hint',
                        message: 'every image is denied that no other policy verifies',
                        fix: `${fix}, unless that is what the policy is for`,
                    },
            ];
        });
    },
};

;// CONCATENATED MODULE: ./build/policy/lint/operations.js

/** Operations that are missing where any of several places is enough: an image comes in when a pod is made, and when it is changed. */
function operationFaults(places) {
    return places.flatMap((place) => {
        const missing = missingOperations(place, places);
        if (missing.length === 0)
            return [];
        return [
            {
                path: `${place.path}.operations`,
                message: missing.includes('CREATE')
                    ? 'new pods are let in unverified'
                    : 'an image that is changed later, as by kubectl set image, is let in unverified',
                fix: `added: ${missing.join(', ')}`,
                mend: () => {
                    // By an anchor of the YAML, several places may be one.
                    const given = (0,policy_fields/* textsIn */.Ej)(place.value, 'operations');
                    place.value['operations'] = [...new Set([...given, ...missing])];
                },
            },
        ];
    });
}
function missingOperations({ target, isForDebugContainers }, places) {
    const given = places
        .filter((other) => (0,policy_fields/* sameText */.QV)(other.target, target))
        .map(({ value }) => (0,policy_fields/* textsIn */.Ej)(value, 'operations'));
    // Without any, both are taken.
    if (given.some((operations) => operations.length === 0 || operations.includes('*')))
        return [];
    const wanted = isForDebugContainers ? ['UPDATE'] : ['CREATE', 'UPDATE'];
    return wanted.filter((operation) => !given.flat().includes(operation));
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/when-asked.js



/** `evaluation.admission.enabled: false` */
const admissionOff = {
    id: `${ENGINE}/admission-off`,
    severity: 'admits',
    why: 'Kyverno leaves the policy out of its webhook: it is asked in background scans alone, which report and deny nothing.',
    faults: (policy) => {
        const evaluation = (0,policy_fields/* fieldsIn */.t5)(places_specOf(policy), 'evaluation') ?? {};
        const admission = (0,policy_fields/* fieldsIn */.t5)(evaluation, 'admission') ?? {};
        if (admission['enabled'] !== false || !denies(policy))
            return [];
        return [
            {
                path: 'spec.evaluation.admission.enabled',
                message: 'no image is denied: the policy is not asked when a pod is made',
                fix: 'evaluation.admission is taken out: it is on by default',
                mend: () => {
                    delete evaluation['admission'];
                },
            },
        ];
    },
};
/** `operations` without one of those by which images come in. */
const operations = {
    id: `${ENGINE}/operations`,
    severity: 'admits',
    why: 'An image comes in when a pod is made, and when it is changed; the API server asks for the operations that the policy names, and for no others.',
    faults: (policy) => {
        const constraints = (0,policy_fields/* fieldsIn */.t5)(places_specOf(policy), 'matchConstraints') ?? {};
        return operationFaults((0,policy_fields/* objectsIn */.Qv)(constraints, 'resourceRules').map((value, at) => ({
            path: `spec.matchConstraints.resourceRules[${at}]`,
            value,
            target: { ...value, operations: undefined },
            isForDebugContainers: isForDebugContainers((0,policy_fields/* textsIn */.Ej)(value, 'resources')),
        })));
    },
};
function isForDebugContainers(resources) {
    return (resources.length > 0 && resources.every((resource) => resource === 'pods/ephemeralcontainers'));
}

;// CONCATENATED MODULE: ./build/policy/glob-spelling.js



/**
 * A glob that names the host, and stars anywhere else, read for the names that runtimes take. Undefined for any other, such as one that
 * may mean Docker Hub, whose images have names without a host, or one with brackets and braces.
 */
function spelledGlob(glob) {
    const [, repository = ''] = /^(.*?)(?:[:@][^/]*)?$/.exec(glob) ?? [];
    const [host = '', ...path] = repository.split('/');
    const isHost = /[.:]/.test(host) || host === 'localhost';
    const isDockerHub = image_pattern/* DOCKER_HUB_NAMES */.w4.some((name) => globMatches(host, name));
    if (path.length === 0 || !isHost || isDockerHub || /[^\w.:/*?@-]/.test(glob))
        return undefined;
    const below = wild(path.map(anchored_pattern/* escaped */.Mk).join('/'));
    return {
        expression: `^(?i:${wild((0,image_pattern/* hostExpression */.p2)(host))})/${below}(?:[:@].*)?$`,
        host: wild((0,anchored_pattern/* escaped */.Mk)(host)),
    };
}
/** What was escaped of a glob, with its stars and question marks as patterns have them. */
function wild(text) {
    return text.replaceAll(String.raw `\*`, '.*').replaceAll(String.raw `\?`, '.');
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/unverified-images.js







/** Images in volumes, which Kyverno does not know of by itself. */
const unverifiedVolumes = {
    id: `${ENGINE}/unverified-volumes`,
    severity: 'admits',
    why: 'Kyverno finds the images of containers by itself; of a volume it knows nothing that spec.images does not tell it.',
    faults: (policy) => {
        const spec = places_specOf(policy);
        const lists = (0,policy_fields/* objectsIn */.Qv)(spec, 'images');
        if (lists.some(({ expression }) => expression === pod_images/* VOLUMES */.YN.expression))
            return [];
        const isSafe = unverified_images_isForPods(spec) &&
            !lists.some(({ name }) => name === pod_images/* VOLUMES */.YN.name) &&
            validationsIn(policy).every(({ text }) => isOfEach(text));
        // In words of its own, which are not read here.
        const mayBe = JSON.stringify(lists).includes('volumes');
        return [
            {
                path: 'spec.images',
                ...(mayBe ? { severity: 'hint' } : {}),
                message: `images that are mounted as volumes are let in unverified${mayBe ? ', unless spec.images names them' : ''}`,
                fix: isSafe && !mayBe
                    ? 'spec.images names them, and the expressions are for them, too'
                    : 'left as it is: name them in spec.images, and verify them in the expressions',
                mend: () => {
                    if (!isSafe || mayBe)
                        return;
                    (0,policy_fields/* append */.BC)(spec, 'images', { ...pod_images/* VOLUMES */.YN });
                    for (const { value, text } of validationsIn(policy)) {
                        value['expression'] = widened(text, ALL_OF_A_POD);
                    }
                },
            },
        ];
    },
};
const ALL_OF_A_POD = ['containers', 'initContainers', 'ephemeralContainers', pod_images/* VOLUMES */.YN.name];
/** Hosts that are spelled otherwise than the globs. */
const unnamedImages = {
    id: `${ENGINE}/unnamed-images`,
    severity: 'admits',
    why: 'The globs are compared letter by letter; to the node a host with capitals or with :443 is the same one.',
    faults: (policy) => {
        const spec = places_specOf(policy);
        const items = (0,policy_fields/* objectsIn */.Qv)(spec, 'matchImageReferences');
        const globs = items.flatMap((item) => (0,policy_fields/* textIn */.r7)(item, 'glob') ?? []);
        const given = items.flatMap((item) => (0,policy_fields/* textIn */.r7)(item, 'expression') ?? []);
        const wanted = new Set(globs.map(expressionFor));
        const missing = [...wanted].filter((each) => each === undefined || !given.includes(each));
        if (globs.includes('*') || missing.length === 0)
            return [];
        const known = missing.filter((each) => each !== undefined);
        const mayBe = given.length > 0;
        return [
            {
                path: 'spec.matchImageReferences',
                ...(mayBe ? { severity: 'hint' } : {}),
                message: `images whose host is written with capitals or with :443 are let in unverified${mayBe ? ', unless the expressions match them' : ''}`,
                fix: known.length < missing.length
                    ? 'left as it is, for some of the globs: which names they mean is not known here'
                    : 'expressions that match them in any spelling',
                mend: () => {
                    (0,policy_fields/* append */.BC)(spec, 'matchImageReferences', ...known.map((expression) => ({ expression })));
                },
            },
        ];
    },
};
/** What selects the images of a glob in any spelling; undefined where that would be more than the glob means, or is not known. */
function expressionFor(glob) {
    const pattern = patternFor(glob);
    return pattern === undefined ? undefined : `ref.matches(${(0,cel/* celString */.Q)(pattern)})`;
}
function patternFor(glob) {
    const [, repository = '', anyTag] = /^(.*?)(?:[:@](\*))?$/.exec(glob) ?? [];
    try {
        return (0,image_pattern/* imageExpression */.uU)((0,image_pattern/* parseImagePattern */.Fq)(repository));
    }
    catch {
        return anyTag !== undefined || repository.endsWith('*')
            ? spelledGlob(repository)?.expression
            : undefined;
    }
}
function unverified_images_isForPods(spec) {
    return (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(spec, 'matchConstraints') ?? {}, 'resourceRules')
        .flatMap((rule) => (0,policy_fields/* textsIn */.Ej)(rule, 'resources'))
        .every((resource) => resource === 'pods' || resource === 'pods/ephemeralcontainers');
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno-ivp/image-validating-policy.js












const containersForgotten = {
    id: `${ENGINE}/containers-forgotten`,
    severity: 'denies',
    why: 'required has every image verified by some expression; with required: false what no expression names runs unverified.',
    faults: (policy) => {
        const validations = validationsIn(policy);
        const all = validations.map(({ text }) => text).join('\n');
        const missing = ['initContainers', 'ephemeralContainers'].filter((name) => !all.includes(name));
        if (missing.length === 0 || !all.includes('images.containers'))
            return [];
        // What only some image must satisfy, or none, more images would satisfy sooner.
        const judging = validations.filter(({ text }) => /\bimages\.containers\b/.test(text));
        const isSafe = judging.every(({ text }) => isOfEach(text));
        const isOff = (0,policy_fields/* fieldsIn */.t5)(places_specOf(policy), 'validationConfigurations')?.['required'] === false;
        return [
            {
                path: 'spec.validations',
                severity: isOff ? 'admits' : 'denies',
                message: isOff
                    ? `images of ${missing.join(' and ')} are let in unverified`
                    : `signed images of ${missing.join(' and ')} are denied: nothing verifies them`,
                fix: isSafe
                    ? `${pod_images/* ALL_CONTAINERS */.v$} in place of images.containers`
                    : `left as it is: write ${pod_images/* ALL_CONTAINERS */.v$}.all(image, …) for what each image must satisfy`,
                mend: () => {
                    if (!isSafe)
                        return;
                    for (const { value, text } of judging) {
                        value['expression'] = widened(text, ['initContainers', 'ephemeralContainers']);
                    }
                },
            },
        ];
    },
};
const configuration = {
    id: `${ENGINE}/validation-configuration`,
    severity: 'admits',
    why: 'required and verifyDigest are what holds a pod to the digest that was verified.',
    faults: (policy) => {
        const settings = (0,policy_fields/* fieldsIn */.t5)(places_specOf(policy), 'validationConfigurations') ?? {};
        if (!denies(policy))
            return [];
        return ['required', 'verifyDigest']
            .filter((name) => settings[name] === false)
            .map((name) => ({
            path: `spec.validationConfigurations.${name}`,
            message: name === 'required'
                ? 'a pod whose images were never verified is let in'
                : 'a pod may run another image than the one that was verified',
            fix: `${name}: true`,
            mend: () => {
                settings[name] = true;
            },
        }));
    },
};
const webhook = {
    id: `${ENGINE}/webhook`,
    severity: 'denies',
    why: 'One admission asks the registry and the TUF repository many times; without an answer in time the failure policy decides.',
    faults: (policy) => {
        const spec = places_specOf(policy);
        const seconds = (0,policy_fields/* fieldsIn */.t5)(spec, 'webhookConfiguration')?.['timeoutSeconds'];
        const isShort = typeof seconds !== 'number' || seconds <= 10;
        return [
            ...(isShort ? [shortTimeout(spec)] : []),
            ...(denies(policy) && (0,policy_fields/* textIn */.r7)(spec, 'failurePolicy') === 'Ignore' ? [ignored(spec)] : []),
        ];
    },
};
const image_validating_policy_imageReferences = {
    id: `${ENGINE}/image-references`,
    severity: 'admits',
    why: 'The glob is compared with the name as the pod writes it, with or without registry, tag and digest; what does not match is skipped.',
    faults: (policy) => {
        const spec = places_specOf(policy);
        const globs = (0,policy_fields/* objectsIn */.Qv)(spec, 'matchImageReferences').flatMap((item) => (0,policy_fields/* textIn */.r7)(item, 'glob') ?? []);
        const missing = globs.flatMap(missingGlobs).filter((glob) => !globs.includes(glob));
        if (missing.length === 0)
            return [];
        return [
            {
                path: 'spec.matchImageReferences',
                message: 'the globs do not match all names of these images; what they miss runs unverified',
                fix: `added: ${missing.join(', ')}`,
                mend: () => {
                    (0,policy_fields/* append */.BC)(spec, 'matchImageReferences', ...missing.map((glob) => ({ glob })));
                },
            },
        ];
    },
};
const inlineTrustedRoot = {
    id: `${ENGINE}/inline-trusted-root`,
    severity: 'hint',
    why: 'Kyverno 1.19.1 also fetches the trust of the TUF repository when a trusted root is given in the policy.',
    faults: (policy) => (0,policy_fields/* objectsIn */.Qv)(places_specOf(policy), 'attestors').flatMap((attestor, at) => {
        const cosign = (0,policy_fields/* fieldsIn */.t5)(attestor, 'cosign') ?? {};
        if (!(0,policy_fields/* isGiven */.qR)(cosign['trustedRoot']) || (0,policy_fields/* isGiven */.qR)(cosign['tuf']))
            return [];
        return [
            {
                path: `spec.attestors[${at}].cosign.trustedRoot`,
                message: 'in a cluster without network every image is denied: the public TUF repository is asked',
                fix: 'left as it is: where there is no network, name a mirror in tuf',
            },
        ];
    }),
};
/** What Kyverno's ImageValidatingPolicy gets wrong, in the order in which it is mended. */
const IMAGE_VALIDATING_POLICY_TRAPS = [
    nothingVerified,
    admissionOff,
    operations,
    ...identityTraps(ENGINE, identitiesIn),
    multipleIdentities,
    containersForgotten,
    configuration,
    image_validating_policy_imageReferences,
    callerUnchecked,
    callerUnclear,
    // In the expressions as they are by now.
    unverifiedVolumes,
    unnamedImages,
    inlineTrustedRoot,
    webhook,
    // A second policy, with all that is mended by now.
    debugContainers,
];
function shortTimeout(spec) {
    return {
        path: 'spec.webhookConfiguration.timeoutSeconds',
        message: 'a slow registry denies signed images: the API server waits 10 seconds or less',
        fix: 'timeoutSeconds: 30',
        mend: () => {
            (0,policy_fields/* fieldsMadeIn */.SB)(spec, 'webhookConfiguration')['timeoutSeconds'] = 30;
        },
    };
}
function ignored(spec) {
    return {
        path: 'spec.failurePolicy',
        severity: 'admits',
        message: 'when the webhook does not answer in time, everything is let in',
        fix: 'failurePolicy: Fail',
        mend: () => {
            spec['failurePolicy'] = 'Fail';
        },
    };
}

// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(64870);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/policy/lint/public-key.js

/** The PEM blocks of a text. */
function pemBlocks(text) {
    return text.match(/-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/g) ?? [];
}
/** Why a text is not one or more public keys in PEM; undefined where it is. */
function whyNoPublicKey(text) {
    const blocks = pemBlocks(text);
    if (blocks.length === 0)
        return 'the key is not in PEM, from -----BEGIN PUBLIC KEY----- to its end';
    for (const block of blocks) {
        if (block.includes('PRIVATE KEY'))
            return 'the key is a private one, which now has to be replaced';
        try {
            (0,external_node_crypto_.createPublicKey)(block);
        }
        catch {
            return `the public key cannot be read: it was cut off or changed${lengthOf(block)}`;
        }
    }
    return undefined;
}
/** A key for P-256, the usual one, has 91 bytes. */
function lengthOf(block) {
    const bytes = Buffer.from(block.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
    const stated = bytes[0] === 0x30 && (bytes[1] ?? 0x80) < 0x80 ? 2 + (bytes[1] ?? 0) : undefined;
    if (stated === undefined || stated === bytes.byteLength)
        return '';
    return `; it says that it has ${stated} bytes, and has ${bytes.byteLength}`;
}
/**
 * What becomes of the keys that cannot be read. `texts`: all those in a policy, and the keys that must have signed together with them.
 * One key in place of several would count for each of them.
 */
function replacementOf(given, texts) {
    if (given === undefined) {
        return { fix: 'left as it is: give the whole key with --key FILE, or put it there' };
    }
    if (new Set(texts.map((text) => text.trim())).size > 1) {
        return {
            fix: 'left as it is: the one key that is given could count for several signers; put each key there',
        };
    }
    return { key: given, fix: 'the key that was given' };
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/attestation-attestors.js




/** Attestors within attestors, where Kyverno does not look into them. */
const nestedAttestationAttestor = {
    id: 'kyverno/nested-attestation-attestor',
    severity: 'admits',
    why: 'Of attestations Kyverno 1.19.1 takes a nested attestor for one that says nothing.',
    faults: (policy) => verificationsIn(policy)
        .flatMap(attestationsOf)
        .filter(({ value }) => (0,policy_fields/* objectsIn */.Qv)(value, 'attestors').some(hasNested))
        .map(({ value, path, rule, verification }) => {
        const isCosign = formatOf(verification, 'cosign') === 'cosign';
        const sets = (0,policy_fields/* objectsIn */.Qv)(value, 'attestors');
        const isSayable = sets.every((set) => unnested(set) !== undefined);
        return {
            path: `${path}.attestors`,
            rule,
            severity: isCosign ? 'admits' : 'denies',
            message: isCosign
                ? 'anybody may write the attestation: whoever has a certificate of the public instance'
                : 'every image is denied: no identity is there to compare with',
            fix: isSayable
                ? 'the same without nesting'
                : `fill in who attests: ${NOBODY} stands there, for so many of so many cannot be said without nesting`,
            mend: () => {
                value['attestors'] = attestorsOfAttestation(sets);
            },
        };
    }),
};
/** The attestors of an image as an attestation can have them: without nesting, a key an entry, and without annotations, which only signatures have. */
function attestorsOfAttestation(sets) {
    return structuredClone(sets).flatMap((set) => (unnested(set) ?? nobody()).map((flat) => ({
        ...flat,
        entries: (0,policy_fields/* objectsIn */.Qv)(flat, 'entries').map((entry) => Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'annotations'))),
    })));
}
/** Attestors that nobody satisfies. */
function nobody() {
    const rekor = { url: 'https://rekor.sigstore.dev' };
    return [{ entries: [{ keyless: { subject: NOBODY, issuer: NOBODY, rekor } }] }];
}
/** An entry for each key of a text that has several. */
function keyEntries(entry) {
    const keys = entry['keys'];
    const blocks = (0,policy_fields/* isFields */.Ce)(keys) ? pemBlocks((0,policy_fields/* textIn */.r7)(keys, 'publicKeys') ?? '') : [];
    if (blocks.length < 2)
        return [entry];
    return blocks.map((publicKeys) => ({ ...entry, keys: { ...keys, publicKeys } }));
}
/** Sets that must all be satisfied, and are exactly where this one is; undefined where that takes nesting. */
function unnested(set) {
    const entries = (0,policy_fields/* objectsIn */.Qv)(set, 'entries').flatMap(keyEntries);
    const flat = { ...set, entries };
    if (!hasNested(flat))
        return [flat];
    const within = (0,policy_fields/* fieldsOfEach */.IT)(entries, 'attestor').map(unnested);
    const own = entries.filter((entry) => (0,policy_fields/* fieldsIn */.t5)(entry, 'attestor') === undefined);
    if (required(flat) >= entries.length) {
        if (within.includes(undefined))
            return undefined;
        const sets = within.flatMap((nested) => nested ?? []);
        return own.length === 0 ? sets : [...sets, { entries: own }];
    }
    const alternatives = within.flatMap((nested) => {
        const [only, ...others] = nested ?? [];
        return only === undefined || others.length > 0 || required(only) > 1 ? [] : [only];
    });
    if (required(flat) > 1 || alternatives.length < within.length)
        return undefined;
    return [
        { count: 1, entries: [...own, ...alternatives.flatMap((it) => (0,policy_fields/* objectsIn */.Qv)(it, 'entries'))] },
    ];
}
/** How many entries must have signed: all, unless the set says otherwise. */
function required(set) {
    const { count } = set;
    return typeof count === 'number' && count > 0 ? count : (0,policy_fields/* objectsIn */.Qv)(set, 'entries').length;
}
function hasNested(set) {
    return (0,policy_fields/* objectsIn */.Qv)(set, 'entries').some((entry) => (0,policy_fields/* fieldsIn */.t5)(entry, 'attestor') !== undefined);
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/extensions.js


/** Names of the extension with the repository whose job signed, as Kyverno knows it (cosign's CertExtensionMap). */
const CALLER_NAMES = ['githubWorkflowRepository', '1.3.6.1.4.1.57264.1.5'];
/** The repository in the certificate that each keyless attestor of an entry asks for; undefined for one that asks for none. */
function callerExtensions(place) {
    return keylessOf(place).map(({ value }) => {
        const extensions = (0,policy_fields/* fieldsIn */.t5)(value, 'additionalExtensions') ?? {};
        return CALLER_NAMES.flatMap((name) => (0,policy_fields/* textIn */.r7)(extensions, name) ?? [])[0];
    });
}
/** The URL of the repository, where all attestors that ask for one ask for the same, letter by letter. */
function callerExtension(place) {
    const given = callerExtensions(place).filter((value) => value !== undefined);
    const [first, ...others] = new Set(given);
    if (first === undefined || others.length > 0 || /[*?]/.test(first))
        return undefined;
    return `https://github.com/${first}`;
}
/** Whether extensions say nothing but whose repository it is. */
function isCallerAlone(extensions) {
    return Object.keys(extensions).every((name) => CALLER_NAMES.includes(name));
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/narrowing.js



/**
 * The fields of an entry without a type that narrow who may have signed, and that bundles take no notice of. Not the caller's
 * repository in the certificate, where the provenance can be asked for the same.
 */
function narrowingIn(place, options) {
    if ((0,policy_fields/* textIn */.r7)(place.verification, 'type') !== undefined)
        return [];
    const { verification } = place;
    const entry = { ...place, value: verification };
    const entries = [entry, ...attestationsOf(entry)]
        .flatMap(attestorSetsOf)
        .flatMap(({ value }) => (0,policy_fields/* objectsIn */.Qv)(value, 'entries'));
    const names = [
        ...((0,policy_fields/* isGiven */.qR)(verification['annotations']) ? ['annotations'] : []),
        ...entries.flatMap(narrowingOf),
        ...(isSaidByProvenance(entry, options) ? [] : ['additionalExtensions']),
    ];
    return [...new Set(names)];
}
/** What one attestor has of them, but for the extensions of its certificate. */
function narrowingOf(entry) {
    const attestor = (0,policy_fields/* fieldsIn */.t5)(entry, 'keyless') ?? (0,policy_fields/* fieldsIn */.t5)(entry, 'keys') ?? {};
    const rekor = (0,policy_fields/* fieldsIn */.t5)(attestor, 'rekor') ?? {};
    const ctlog = (0,policy_fields/* fieldsIn */.t5)(attestor, 'ctlog') ?? {};
    return [
        ...((0,policy_fields/* isGiven */.qR)(entry['annotations']) ? ['annotations'] : []),
        ...((0,policy_fields/* isGiven */.qR)(entry['certificates']) ? ['certificates'] : []),
        ...((0,policy_fields/* isGiven */.qR)(attestor['roots']) ? ['roots'] : []),
        ...((0,policy_fields/* isGiven */.qR)(rekor['pubkey']) ? ['rekor.pubkey'] : []),
        ...((0,policy_fields/* isGiven */.qR)(ctlog['pubkey']) ? ['ctlog.pubkey'] : []),
        ...((0,policy_fields/* isGiven */.qR)(ctlog['tsaCertChain']) ? ['ctlog.tsaCertChain'] : []),
    ];
}
function isSaidByProvenance(place, { sourceRepository }) {
    const places = [place.value, ...keylessOf(place).map(({ value }) => value)];
    const given = (0,policy_fields/* fieldsOfEach */.IT)(places, 'additionalExtensions');
    if (given.length === 0)
        return true;
    const extension = callerExtension(place);
    const isWanted = sourceRepository === undefined || sourceRepository === extension;
    return extension !== undefined && isWanted && given.every(isCallerAlone);
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/format.js



/** Nothing said of the format, where signatures are bundles. */
const typeMissing = {
    id: 'kyverno/type-missing',
    severity: 'denies',
    why: 'Without a type Kyverno looks for cosign’s old tags alone; cosign 3, GitHub and seal-image write bundles.',
    faults: (policy, options) => options.format === 'cosign'
        ? []
        : verificationsIn(policy)
            .filter(({ value }) => (0,policy_fields/* textIn */.r7)(value, 'type') === undefined)
            .map((place) => {
            const { value, path, rule } = place;
            const narrowing = narrowingIn(place, options);
            return {
                path: `${path}.type`,
                rule,
                message: 'images whose signatures are bundles are denied: none is found',
                fix: narrowing.length === 0
                    ? 'type: SigstoreBundle; with --format cosign the policy is left at the old tags'
                    : `left as it is: bundles would be let in whatever ${narrowing.join(', ')} say; take them out, or store the images in cosign’s old format, too (--format cosign)`,
                mend: () => {
                    if (narrowing.length === 0)
                        value['type'] = 'SigstoreBundle';
                },
            };
        }),
};
/**
 * In which format an entry looks once it is mended: without a type in the one that was asked for, as long as that takes no notice away
 * from anything that narrows who may have signed.
 */
function formatFor(place, options) {
    const isKept = options.format === 'bundle' && narrowingIn(place, options).length > 0;
    return formatOf(place.verification, isKept ? 'cosign' : options.format);
}
/** The experiment that bundles have overtaken. */
const cosignOci11 = {
    id: 'kyverno/cosign-oci11',
    severity: 'denies',
    why: 'cosignOCI11 looks for cosign’s own experimental referrers, which are no bundles; hardly anything writes them.',
    faults: (policy) => verificationsIn(policy)
        .filter(({ value }) => value['cosignOCI11'] === true)
        .map(({ value, path, rule }) => ({
        path: `${path}.cosignOCI11`,
        rule,
        message: 'it does not find bundles, and in type SigstoreBundle it does nothing',
        fix: 'taken out',
        mend: () => {
            delete value['cosignOCI11'];
        },
    })),
};

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/attestations.js








/** `predicateType`, which Kyverno warns of. */
const predicateType = {
    id: 'kyverno/predicate-type',
    severity: 'deprecated',
    why: 'type has replaced it.',
    faults: (policy) => verificationsIn(policy)
        .flatMap(attestationsOf)
        .filter(({ value }) => (0,policy_fields/* isGiven */.qR)(value['predicateType']))
        .map(({ value, path, rule }) => ({
        path: `${path}.predicateType`,
        rule,
        message: 'predicateType is deprecated, and will be removed',
        fix: 'type',
        mend: () => {
            if (!(0,policy_fields/* isGiven */.qR)(value['type']))
                value['type'] = value['predicateType'];
            delete value['predicateType'];
        },
    })),
};
/** A type that no attestation has: cosign's short names, and the provenance of another version. */
const attestationType = {
    id: 'kyverno/attestation-type',
    severity: 'denies',
    why: 'The type is compared letter by letter with the predicateType of the statement.',
    faults: (policy) => verificationsIn(policy)
        .flatMap(attestationsOf)
        .flatMap(({ value, path, rule }) => {
        const name = (0,policy_fields/* isGiven */.qR)(value['type']) ? 'type' : 'predicateType';
        const type = (0,policy_fields/* textIn */.r7)(value, name);
        if (type === undefined)
            return [];
        const uri = (0,predicate_types/* predicateTypeOf */.T4)(type);
        const isOldProvenance = uri === predicate_types/* SLSA_V02_PREDICATE_TYPE */.s$;
        if (uri === type && !isOldProvenance)
            return [];
        const better = isOldProvenance ? predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl : uri;
        // Conditions on the old predicate would fail on the new one.
        const isKept = better === undefined || (type === uri && (0,policy_fields/* isGiven */.qR)(value['conditions']));
        return [
            {
                path: `${path}.${name}`,
                rule,
                message: isOldProvenance
                    ? `${type} is provenance of version 0.2: images with version 1, as GitHub and seal-image write it, are denied`
                    : `no attestation has the type ${JSON.stringify(type)}: every image is denied`,
                fix: isKept ? 'left as it is: name the type by its URI' : `type: ${better}`,
                mend: () => {
                    if (!isKept)
                        value[name] = better;
                },
            },
        ];
    }),
};
/** An attestation that nobody in particular must have signed. */
const attestationWithoutAttestors = {
    id: 'kyverno/attestation-without-attestors',
    severity: 'admits',
    why: 'The signers of the image are not asked of its attestations: an attestation without attestors is looked up with an empty one.',
    faults: (policy, { format }) => verificationsIn(policy).flatMap((verification) => attestationsOf(verification)
        .filter(({ value }) => (0,policy_fields/* objectsIn */.Qv)(value, 'attestors').length === 0)
        .map(({ value, path, rule }) => {
        const isCosign = formatOf(verification.value, 'cosign') === 'cosign';
        const signers = (0,policy_fields/* objectsIn */.Qv)(verification.value, 'attestors');
        return {
            path: `${path}.attestors`,
            rule,
            severity: isCosign ? 'admits' : 'denies',
            message: isCosign
                ? `anybody may write the attestation: whoever has a certificate of the public instance${format === 'bundle' ? '; and in bundles it denies every image' : ''}`
                : 'every image is denied: no identity is there to compare with',
            fix: signers.length > 0
                ? 'the attestors of the image'
                : `fill in who attests: ${NOBODY} stands there, which nobody is`,
            mend: () => {
                value['attestors'] = signers.length > 0 ? attestorsOfAttestation(signers) : nobody();
            },
        };
    })),
};
/** In bundles, an SBOM is as good a signature as any. */
const anyBundle = {
    id: 'kyverno/any-bundle',
    severity: 'admits',
    why: 'In type SigstoreBundle, attestors at the image are satisfied by any bundle of theirs, whatever it states.',
    faults: (policy, options) => verificationsIn(policy).flatMap((place) => {
        const { value, path, rule } = place;
        const attestors = (0,policy_fields/* objectsIn */.Qv)(value, 'attestors');
        const types = attestationsOf(place).map(({ value: attestation }) => attestation['type']);
        const isBundle = formatFor(place, options) === 'bundle';
        const isYet = (0,policy_fields/* textIn */.r7)(place.verification, 'type') !== undefined;
        if (!isBundle || attestors.length === 0 || types.includes(media_types/* SIGNATURE_PREDICATE_TYPE */.Wc))
            return [];
        return [
            {
                path: `${path}.attestors`,
                rule,
                severity: isYet ? 'admits' : 'hint',
                message: `${isYet ? '' : 'once bundles are read, '}an image that carries an SBOM or a failed scan of these signers passes as signed`,
                fix: `an attestation of type ${media_types/* SIGNATURE_PREDICATE_TYPE */.Wc}: the signature itself`,
                mend: () => {
                    (0,policy_fields/* append */.BC)(value, 'attestations', {
                        name: 'signature',
                        type: media_types/* SIGNATURE_PREDICATE_TYPE */.Wc,
                        attestors: attestorsOfAttestation(attestors),
                    });
                },
            },
        ];
    }),
};

// EXTERNAL MODULE: ./build/policy/kyverno/jmespath.js
var jmespath = __webpack_require__(57821);
;// CONCATENATED MODULE: ./build/policy/lint/kyverno/conditions.js



const OR_NOTHING = String.raw `(?: *\|\| *(?:''|""))?`;
/** `{{ buildDefinition.externalParameters.workflow.repository }}` */
const VALUE = new RegExp(String.raw `^\{\{ *(?<path>[\w."]+)${OR_NOTHING} *\}\}$`);
/** `{{ regex_match('^…$', buildDefinition.externalParameters.workflow.repository || '') }}` */
const MATCH = new RegExp(String.raw `^\{\{ *regex_match\('(?<pattern>(?:[^'\\]|\\.)*)', *(?<path>[\w."]+)${OR_NOTHING} *\) *\}\}$`);
const EQUALS = ['Equal', 'Equals', 'In', 'AnyIn'];
/** What the conditions of one attestation ask of the caller: each of them must hold, and in each of them any one of `any`. */
function readingOfConditions(attestation) {
    const type = (0,predicate_types/* predicateTypeOf */.T4)((0,policy_fields/* textIn */.r7)(attestation, 'type') ?? (0,policy_fields/* textIn */.r7)(attestation, 'predicateType') ?? '');
    const reading = readingOfAll((0,policy_fields/* objectsIn */.Qv)(attestation, 'conditions').map((set) => {
        const any = (0,policy_fields/* objectsIn */.Qv)(set, 'any');
        return readingOfAll([
            ...(0,policy_fields/* objectsIn */.Qv)(set, 'all').map(readingOfCondition),
            any.length === 0 ? UNASKED : readingOfAny(any.map(readingOfCondition)),
        ]);
    }));
    return reading.kind === 'asked' && !isProvenance(type) ? UNCLEAR : reading;
}
function readingOfCondition(condition) {
    const repositories = comparedWith(condition);
    if (repositories.length > 0 && repositories.every(namesOwner)) {
        return { kind: 'asked', repositories };
    }
    return mentionsCaller(JSON.stringify(condition)) ? UNCLEAR : UNASKED;
}
/** What a condition that compares the caller compares it with; nothing for any other condition. */
function comparedWith(condition) {
    const key = ((0,policy_fields/* textIn */.r7)(condition, 'key') ?? '').trim();
    const operator = (0,policy_fields/* textIn */.r7)(condition, 'operator') ?? '';
    const { pattern, path } = MATCH.exec(key)?.groups ?? {};
    if (pattern !== undefined) {
        const isAsked = operator.startsWith('Equal') && condition['value'] === true;
        return isAsked && isCaller(path) ? [{ pattern: pattern.replaceAll(String.raw `\'`, "'") }] : [];
    }
    if (!isCaller(VALUE.exec(key)?.groups?.['path']) || !EQUALS.includes(operator))
        return [];
    const { value } = condition;
    const texts = typeof value === 'string' ? [value] : (0,policy_fields/* textsIn */.Ej)(condition, 'value');
    const isAllTexts = typeof value === 'string' || (Array.isArray(value) && value.length === texts.length);
    return isAllTexts && !texts.some((text) => text.includes('{{'))
        ? texts.map((exact) => ({ exact }))
        : [];
}
function isCaller(path) {
    return path !== undefined && CALLER_PATHS.includes(path.replaceAll('"', ''));
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/caller.js













/** A workflow's identity is that of everybody who may call it. */
const caller_callerUnchecked = {
    id: 'kyverno/caller-unchecked',
    severity: 'admits',
    why: 'The subject of a certificate is the workflow that ran, whichever repository called it; only the provenance (and a field that type SigstoreBundle ignores) tells the caller.',
    faults: (policy, options) => verificationsIn(policy).flatMap((place) => {
        const { path, rule, value } = place;
        const subject = subjectOfCalled(place);
        if (subject === undefined || caller_callerReadingOf(policy, place, options).kind !== 'unasked')
            return [];
        if (caller_callersIn(place) === 'untold')
            return [{ path: `${path}.attestations`, rule, ...UNTOLD }];
        const repository = sourceRepository(place, subject, options);
        return [
            {
                path: `${path}.attestations`,
                rule,
                ...whatHappens(place),
                fix: fixFor(repository, options),
                mend: () => {
                    (0,policy_fields/* append */.BC)(value, 'attestations', {
                        name: 'provenance',
                        type: predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl,
                        attestors: attestorsOfAttestation(signersFor(place)),
                        conditions: (0,jmespath/* jmespathConditions */.B)([(0,policy_rule/* callerCondition */.J7)(repository ?? { exact: NOBODY })]),
                    });
                },
            },
        ];
    }),
};
/** Type Cosign looks at the extension of a certificate that bundles do not. */
function whatHappens(place) {
    const message = 'images of any repository that may call the signing workflow are let in';
    const isCosign = (0,policy_fields/* textIn */.r7)(place.verification, 'type') === undefined;
    if (!isCosign || callerExtension(place) === undefined)
        return { message };
    return {
        severity: 'hint',
        message: `once bundles are read, ${message}: additionalExtensions are not looked at there`,
    };
}
/** Conditions that may ask for the caller, and are not read here. */
const caller_callerUnclear = {
    id: 'kyverno/caller-unclear',
    severity: 'hint',
    why: 'The subject of a certificate is the workflow that ran, whichever repository called it; of conditions, lint only reads those that compare the repository of the provenance itself.',
    faults: (policy, options) => verificationsIn(policy)
        .filter((place) => subjectOfCalled(place) !== undefined &&
        caller_callerReadingOf(policy, place, options).kind === 'unclear')
        .map(({ path, rule }) => ({
        path: `${path}.attestations`,
        rule,
        message: 'images of any repository that may call the signing workflow are let in, unless the conditions say otherwise',
        fix: 'left as it is: see that provenance of another repository is denied',
    })),
};
/** What an entry asks of the caller, together with those that each of its images has to satisfy as well. */
function caller_callerReadingOf(policy, place, options) {
    const rules = (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules').filter((rule) => (0,policy_fields/* isGiven */.qR)(rule['verifyImages']));
    const own = rules.find((rule) => (0,policy_fields/* objectsIn */.Qv)(rule, 'verifyImages').includes(place.verification));
    const beside = rules
        .filter((rule) => own !== undefined && sameSubjects(rule, own))
        .flatMap((rule) => (0,policy_fields/* objectsIn */.Qv)(rule, 'verifyImages'))
        .filter((other) => other !== place.verification && isAsStrict(policy, other, place.verification));
    const entries = [place.verification, ...beside];
    return readingOfAll(entries.map((verification) => readingOfEntry(verification, options)));
}
/** What one entry asks by itself, in the format that it is read in once it is mended. */
function readingOfEntry(verification, options) {
    const place = { value: verification, path: '', rule: '', verification };
    const extensions = callerExtensions(place);
    const isByExtension = 
    // Compared in type Cosign alone, and any signer may be enough.
    formatFor(place, options) === 'cosign' &&
        extensions.length > 0 &&
        extensions.every((value) => value !== undefined && /^[^*?/]+\/./.test(value));
    const validate = JSON.stringify(verification['validate'] ?? '');
    return readingOfAll([
        isByExtension ? { kind: 'asked', repositories: [] } : UNASKED,
        mentionsCaller(validate) ? UNCLEAR : UNASKED,
        ...attestationsOf(place).map(({ value }) => readingOfConditions(value)),
    ]);
}
function sameSubjects(one, other) {
    return ['match', 'exclude', 'preconditions', 'celPreconditions'].every((name) => (0,policy_fields/* sameText */.QV)(one[name], other[name]));
}
function isAsStrict(policy, other, one) {
    return ((0,policy_fields/* sameText */.QV)(other['imageReferences'], one['imageReferences']) &&
        (!(0,policy_fields/* isGiven */.qR)(other['skipImageReferences']) ||
            (0,policy_fields/* sameText */.QV)(other['skipImageReferences'], one['skipImageReferences'])) &&
        (actionOf(policy, one) !== 'Enforce' || actionOf(policy, other) === 'Enforce'));
}
/** Whose jobs may have signed, as a condition on the provenance says it. */
function sourceRepository(place, subject, { sourceRepository: given }) {
    if (given !== undefined)
        return { exact: given };
    const extension = callerExtension(place);
    return extension === undefined ? repositoryOf(subject) : { exact: extension };
}
function fixFor(repository, { sourceRepository: given }) {
    const what = 'provenance whose workflow.repository is';
    if (repository === undefined) {
        return `${what} ${NOBODY}, which nobody is: give yours with --source-repository URL`;
    }
    if (given !== undefined)
        return `${what} ${given}`;
    return `${what} ${(0,identity_policy/* matchText */.H1)(repository)}, as far as the policy tells; with --source-repository URL exactly yours`;
}
/** Who signs the image, or else what is attested of it. */
function signersFor(place) {
    const own = (0,policy_fields/* objectsIn */.Qv)(place.value, 'attestors');
    if (own.length > 0)
        return own;
    return (0,policy_fields/* objectsIn */.Qv)(attestationsOf(place)[0]?.value ?? {}, 'attestors');
}
/** Whose identity it is that others may sign under; undefined where nobody else may. */
function subjectOfCalled(place) {
    const [keyless] = keylessOf(place);
    if (keyless === undefined || caller_callersIn(place) === 'nobody')
        return undefined;
    return (0,policy_fields/* textIn */.r7)(keyless.value, 'subject') ?? (0,policy_fields/* textIn */.r7)(keyless.value, 'subjectRegExp') ?? '';
}
function caller_callersIn(place) {
    return callersOf(keylessOf(place).map(({ value }) => value));
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/deprecated-fields.js



const SIGNER_FIELDS = ['key', 'issuer', 'subject', 'roots', 'annotations', 'additionalExtensions'];
/** `image`, `key`, `issuer`, … at the entry of verifyImages itself. */
const deprecatedImageFields = {
    id: 'kyverno/deprecated-image-fields',
    severity: 'deprecated',
    why: 'imageReferences and attestors have replaced them; Kyverno still converts them.',
    faults: (policy) => verificationsIn(policy).flatMap((place) => {
        const { value, path, rule } = place;
        const given = ['image', ...SIGNER_FIELDS].filter((name) => (0,policy_fields/* isGiven */.qR)(value[name]));
        if (given.length === 0)
            return [];
        return [
            {
                path,
                rule,
                message: `deprecated: ${given.join(', ')}`,
                fix: 'imageReferences and attestors that say the same',
                mend: () => {
                    convert(place);
                },
            },
        ];
    }),
};
/** A key beside attestations: Kyverno's own conversion loses it. */
const keyBesideAttestations = {
    id: 'kyverno/key-beside-attestations',
    severity: 'admits',
    why: 'Kyverno 1.19.1 hands the deprecated key or issuer to the attestations, and then takes the attestations as they were before.',
    faults: (policy) => verificationsIn(policy)
        .filter(({ value }) => signerIn(value) !== undefined && (0,policy_fields/* objectsIn */.Qv)(value, 'attestations').length > 0)
        .map((place) => ({
        path: place.path,
        rule: place.rule,
        message: 'neither the image nor its attestations are held to the key that the entry names',
        fix: 'the same signer as attestors of the image and of each attestation',
        mend: () => {
            convert(place);
        },
    })),
};
/** What these fields were meant to say. */
function convert(place) {
    const verification = place.value;
    const image = (0,policy_fields/* textIn */.r7)(verification, 'image');
    if (image !== undefined)
        (0,policy_fields/* append */.BC)(verification, 'imageReferences', image);
    const signer = signerIn(verification);
    if (signer !== undefined) {
        (0,policy_fields/* append */.BC)(verification, 'attestors', signer);
        for (const attestation of (0,policy_fields/* objectsIn */.Qv)(verification, 'attestations')) {
            (0,policy_fields/* append */.BC)(attestation, 'attestors', ...attestorsOfAttestation([signer]));
        }
    }
    handDown(place);
    for (const name of ['image', ...SIGNER_FIELDS])
        Reflect.deleteProperty(verification, name);
}
/** What narrows the signers of an entry, to each of them that says nothing else. */
function handDown(place) {
    const { annotations, additionalExtensions } = place.value;
    for (const entry of attestorSetsOf(place).flatMap(({ value }) => (0,policy_fields/* objectsIn */.Qv)(value, 'entries'))) {
        if ((0,policy_fields/* isGiven */.qR)(annotations) && (0,policy_fields/* fieldsIn */.t5)(entry, 'attestor') === undefined) {
            entry['annotations'] ??= structuredClone(annotations);
        }
        const keyless = (0,policy_fields/* fieldsIn */.t5)(entry, 'keyless');
        if (keyless !== undefined && (0,policy_fields/* isGiven */.qR)(additionalExtensions)) {
            keyless['additionalExtensions'] ??= structuredClone(additionalExtensions);
        }
    }
}
function signerIn(verification) {
    const { annotations, additionalExtensions, roots, subject, issuer } = verification;
    const key = (0,policy_fields/* textIn */.r7)(verification, 'key');
    const noted = (0,policy_fields/* isGiven */.qR)(annotations) ? { annotations } : {};
    if (key !== undefined)
        return { entries: [{ keys: { publicKeys: key }, ...noted }] };
    if (!(0,policy_fields/* isGiven */.qR)(issuer) && !(0,policy_fields/* isGiven */.qR)(subject))
        return undefined;
    const given = Object.entries({ issuer, subject, roots, additionalExtensions });
    const keyless = Object.fromEntries(given.filter(([, value]) => (0,policy_fields/* isGiven */.qR)(value)));
    return { entries: [{ keyless, ...noted }] };
}

// EXTERNAL MODULE: ./build/policy/kyverno/pin-digest.js
var pin_digest = __webpack_require__(55917);
;// CONCATENATED MODULE: ./build/policy/lint/kyverno/pinning.js




/**
 * Whether a rule before all that verify replaces the tags of this entry's images by digests, so that what is verified is named by one:
 * the rule that policy generate writes, for the same resources and all containers. Another one is not read.
 */
function isPinned(policy, { verification }) {
    const rules = (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules');
    const first = rules.findIndex((rule) => (0,policy_fields/* isGiven */.qR)(rule['verifyImages']));
    const verifying = rules.find((rule) => (0,policy_fields/* objectsIn */.Qv)(rule, 'verifyImages').includes(verification));
    return rules.slice(0, first).some((rule) => {
        const pinned = globsPinnedBy(rule);
        return (isSame(rule['match'], verifying?.['match']) &&
            (!(0,policy_fields/* isGiven */.qR)(rule['exclude']) || isSame(rule['exclude'], verifying?.['exclude'])) &&
            imageGlobsOf(verification).every((glob) => pinned.some((wider) => globMatches(wider, glob))));
    });
}
/** The images whose tags a rule replaces in every list of containers. */
function globsPinnedBy(rule) {
    const [each = {}] = (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(rule, 'mutate') ?? {}, 'foreach');
    const [selection = {}] = (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(each, 'preconditions') ?? {}, 'all');
    const [context = {}] = (0,policy_fields/* objectsIn */.Qv)(each, 'context');
    const { imageRegistryCredentials: login } = (0,policy_fields/* fieldsIn */.t5)(context, 'imageRegistry') ?? {};
    const globs = (0,policy_fields/* textsIn */.Ej)(selection, 'value');
    const ours = (0,pin_digest/* pinDigestRule */.U)({
        match: rule['match'],
        globs,
        credentials: login === undefined ? {} : { imageRegistryCredentials: login },
    });
    const kept = { ...rule, name: 'pin-digest' };
    Reflect.deleteProperty(kept, 'exclude');
    return isSame(kept, ours) ? globs : [];
}
function isSame(one, other) {
    return (0,policy_fields/* orderlessText */.$n)(one) === (0,policy_fields/* orderlessText */.$n)(other);
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/digests.js



/** Verdicts remembered by tag. */
const cacheByTag = {
    id: 'kyverno/cache-by-tag',
    severity: 'admits',
    why: 'Kyverno remembers for an hour that an image name passed; with a tag it then writes the digest that the tag has by now, which nobody verified.',
    faults: (policy) => enforcing(policy)
        .filter(({ value }) => value['useCache'] !== false && value['mutateDigest'] !== false)
        .map(({ value, path, rule }) => ({
        path: `${path}.useCache`,
        rule,
        message: 'after a signed image was let in by its tag, whatever the tag is moved to is let in',
        fix: 'useCache: false; or a mutate rule before this one that replaces tags by digests, as policy generate writes it',
        mend: () => {
            value['useCache'] = false;
        },
    })),
};
/** `required: false` */
const requiredFalse = {
    id: 'kyverno/required-false',
    severity: 'admits',
    why: 'required has Kyverno check, once all rules have run, that the image was verified and not merely looked at.',
    faults: (policy) => verificationsIn(policy)
        .filter(({ value }) => value['required'] === false)
        .map(({ value, path, rule }) => ({
        path: `${path}.required`,
        rule,
        message: actionOf(policy, value) === 'Enforce'
            ? 'a pod whose images were never verified is let in'
            : 'nothing is reported, whatever the images are',
        fix: 'required: true',
        mend: () => {
            value['required'] = true;
        },
    })),
};
/** `verifyDigest: false`, where the policy denies. */
const verifyDigestOff = {
    id: 'kyverno/verify-digest-off',
    severity: 'admits',
    why: 'What was verified is a digest; a tag can be moved before the node pulls it.',
    faults: (policy) => enforcing(policy, false)
        .filter(({ value }) => value['verifyDigest'] === false)
        .map(({ value, path, rule }) => ({
        path: `${path}.verifyDigest`,
        rule,
        message: 'a pod may run another image than the one that was verified',
        fix: 'verifyDigest: true',
        mend: () => {
            value['verifyDigest'] = true;
        },
    })),
};
/** Digests demanded, and not written. */
const mutateDigestOff = {
    id: 'kyverno/mutate-digest-off',
    severity: 'denies',
    why: 'verifyDigest is true unless it is said to be false, and then nobody puts the digest there.',
    faults: (policy) => enforcing(policy)
        .filter(({ value }) => value['mutateDigest'] === false)
        .map(({ value, path, rule }) => ({
        path: `${path}.mutateDigest`,
        rule,
        message: 'a signed image that a pod names by tag is denied with “missing digest”',
        fix: 'mutateDigest: true',
        mend: () => {
            value['mutateDigest'] = true;
        },
    })),
};
/** A private registry, and no login. */
const registryCredentials = {
    id: 'kyverno/registry-credentials',
    severity: 'hint',
    why: 'Kyverno reads signatures from the registry itself, with the pull secrets of the pod’s namespace at best.',
    faults: (policy) => verificationsIn(policy)
        .filter(({ value }) => !(0,policy_fields/* isGiven */.qR)(value['imageRegistryCredentials']))
        .map(({ path, rule }) => ({
        path: `${path}.imageRegistryCredentials`,
        rule,
        message: 'images of a private registry are denied where Kyverno has no login for it',
        fix: 'left as it is: for a private registry, name Secrets in imageRegistryCredentials.secrets',
    })),
};
/** The entries that deny. `unpinned`: only where no rule before them replaces tags by digests. */
function enforcing(policy, unpinned = true) {
    return verificationsIn(policy).filter((place) => actionOf(policy, place.value) === 'Enforce' && !(unpinned && isPinned(policy, place)));
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/overrides.js



/** Every exception that a policy makes. One that audits in an empty list of namespaces is none. */
function overridesIn(policy) {
    const misplaced = verificationsIn(policy).flatMap(({ value }) => (0,policy_fields/* objectsIn */.Qv)(value, 'failureActionOverrides'));
    const listed = [
        ...specOverrides(policy).map((item) => ({ item, isMisplaced: false })),
        ...misplaced.map((item) => ({ item, isMisplaced: true })),
    ];
    return listed
        .map(({ item, isMisplaced }) => ({ item, override: overrideOf(item, isMisplaced) }))
        .filter(({ item, override }) => override.action === 'Enforce' || isSomewhere(override) || !isGivenAt(item, 'namespaces'))
        .map(({ override }) => override);
}
function specOverrides(policy) {
    return (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'validationFailureActionOverrides');
}
/**
 * What a rule was meant to do, and never less than Kyverno has it do: of the exceptions that Kyverno ignores those that enforce count,
 * and those that audit do not. Where exceptions of both kinds count, it enforces everywhere that is not surely audited.
 */
function planOf(policy, rule) {
    const own = ownActions(policy, rule);
    const listed = overridesIn(policy);
    const ignored = listed.filter(({ isMisplaced }) => isMisplaced || own.length > 0);
    const counting = listed.filter((it) => it.action === 'Enforce' || !ignored.includes(it));
    const normally = normalAction(own[0] ?? specAction(policy) ?? 'Audit', own, counting);
    const other = counting.filter(({ action }) => action !== normally);
    const isMixed = normally === 'Enforce' && other.length < counting.length;
    return { normally, except: isMixed ? [] : other.filter(isSomewhere), ignored };
}
/** In one namespace, without labels: what a selector audits is not surely there, what it enforces may be. */
function actionWithin(namespace, { normally, except }) {
    const [found] = except.filter(({ action, namespaces, namespaceSelector }) => namespaceSelector === undefined
        ? namespaces.some((glob) => globMatches(glob, namespace))
        : action === 'Enforce');
    return found?.action ?? normally;
}
/** An exception that is for all namespaces decides what is normal. */
function normalAction(given, own, counting) {
    const everywhere = counting.filter((override) => !isSomewhere(override));
    if (own.includes('Enforce') || everywhere.some(({ action }) => action === 'Enforce')) {
        return 'Enforce';
    }
    return everywhere.length > 0 ? 'Audit' : given;
}
function isSomewhere({ namespaces, namespaceSelector }) {
    return namespaces.length > 0 || namespaceSelector !== undefined;
}
function isGivenAt(item, name) {
    return item[name] !== undefined && item[name] !== null;
}
function overrideOf(item, isMisplaced) {
    return {
        action: (0,policy_fields/* textIn */.r7)(item, 'action')?.toLowerCase() === 'enforce' ? 'Enforce' : 'Audit',
        namespaces: (0,policy_fields/* textsIn */.Ej)(item, 'namespaces'),
        namespaceSelector: (0,policy_fields/* fieldsIn */.t5)(item, 'namespaceSelector'),
        isMisplaced,
    };
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/failure-action.js



/** Two actions in one rule. */
const mixedFailureActions = {
    id: 'kyverno/mixed-failure-actions',
    severity: 'denies',
    why: 'Kyverno takes one action for all of a rule: it enforces where any entry says so, and where none does, the spec is no longer asked.',
    faults: (policy) => (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules').flatMap((rule, at) => {
        const entries = (0,policy_fields/* objectsIn */.Qv)(rule, 'verifyImages');
        const meant = ownActions(policy, rule);
        if (new Set(meant).size < 2)
            return [];
        const isEnforced = entries.some(({ failureAction }) => String(failureAction).toLowerCase() === 'enforce');
        return [
            {
                path: `spec.rules[${at}].verifyImages[].failureAction`,
                rule: (0,policy_fields/* textIn */.r7)(rule, 'name') ?? String(at),
                severity: isEnforced ? 'denies' : 'admits',
                message: isEnforced
                    ? 'the entries that audit deny as well'
                    : `no image is denied, though validationFailureAction is ${specAction(policy) ?? ''}`,
                fix: 'failureAction: Enforce for all of the rule; what is to be audited belongs into a rule of its own',
                mend: () => {
                    for (const entry of entries)
                        entry['failureAction'] = 'Enforce';
                },
            },
        ];
    }),
};
/** `spec.validationFailureAction`, which Kyverno still obeys. */
const specFailureAction = {
    id: 'kyverno/spec-failure-action',
    severity: 'deprecated',
    why: 'Since Kyverno 1.13 each entry of verifyImages has its own failureAction.',
    faults: (policy) => {
        const spec = specOf(policy);
        const action = (0,policy_fields/* textIn */.r7)(spec, 'validationFailureAction');
        if (action === undefined)
            return [];
        const mend = () => {
            for (const { value } of verificationsIn(policy)) {
                value['failureAction'] = actionOf(policy, value);
            }
            // Rules of other kinds, which have no images to verify, still need it.
            if ((0,policy_fields/* objectsIn */.Qv)(spec, 'rules').every((rule) => (0,policy_fields/* isGiven */.qR)(rule['verifyImages']))) {
                delete spec['validationFailureAction'];
            }
        };
        return [
            {
                path: 'spec.validationFailureAction',
                message: `the failure action ${action} stands where it is deprecated`,
                fix: 'failureAction in each entry of verifyImages',
                mend,
            },
        ];
    },
};
/** No failure action at all. */
const noFailureAction = {
    id: 'kyverno/no-failure-action',
    severity: 'admits',
    why: 'The default is Audit: what fails is reported, and runs.',
    faults: (policy) => overridesIn(policy).length > 0
        ? []
        : verificationsIn(policy)
            .filter(({ value }) => actionOf(policy, value) === undefined)
            .map(({ value, path, rule }) => ({
            path: `${path}.failureAction`,
            rule,
            message: 'no image is denied: the entry does not say what happens to one that fails',
            fix: 'failureAction: Enforce; say Audit where a report is all that is meant',
            mend: () => {
                value['failureAction'] = 'Enforce';
            },
        })),
};
/** Audit, and a digest that is to be written into the pod. */
const auditMutatesDigest = {
    id: 'kyverno/audit-mutates-digest',
    severity: 'refused',
    why: 'An image that failed must not be rewritten and let in; mutateDigest is true unless it is said to be false.',
    faults: (policy) => audited(policy).flatMap(({ value, path, rule }) => value['mutateDigest'] === false
        ? []
        : [
            {
                path: `${path}.mutateDigest`,
                rule,
                message: 'the policy is refused: “mutateDigest must be set to false for ‘Audit’ failure action”',
                fix: 'mutateDigest: false where the policy audits',
                mend: () => {
                    value['mutateDigest'] = false;
                },
            },
        ]),
};
/** Audit, and images named by a tag that count as failures. */
const auditVerifiesDigest = {
    id: 'kyverno/audit-verifies-digest',
    severity: 'denies',
    why: 'verifyDigest is true unless it is said to be false, and where the policy audits nothing replaces tags by digests.',
    faults: (policy) => audited(policy).flatMap(({ value, path, rule }) => value['verifyDigest'] === false
        ? []
        : [
            {
                path: `${path}.verifyDigest`,
                rule,
                message: 'signed images that a pod names by tag are reported as failed',
                fix: 'verifyDigest: false where the policy audits',
                mend: () => {
                    value['verifyDigest'] = false;
                },
            },
        ]),
};
function audited(policy) {
    const hasOverrides = overridesIn(policy).length > 0;
    return verificationsIn(policy).filter(({ value }) => {
        const action = actionOf(policy, value);
        return action === 'Audit' || (action === undefined && hasOverrides);
    });
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/failure-action-overrides.js



/**
 * One policy that denies in some namespaces and reports in the others. Digests are written in both or in neither: with Audit Kyverno
 * refuses to write any, and without them verifyDigest denies every image that a pod names by tag.
 */
const failureActionOverrides = {
    id: 'kyverno/failure-action-overrides',
    severity: 'denies',
    why: 'Overrides change what happens to a failure, not whether tags become digests; and a rule with an entry that has a failureAction of its own ignores them.',
    faults: (policy) => (overridesIn(policy).length === 0 ? [] : [faultOf(policy)]),
    split: (policy) => (overridesIn(policy).length === 0 ? [policy] : splitOf(policy)),
};
function faultOf(policy) {
    const isMisplaced = specOverrides(policy).length === 0;
    const ignored = imageRulesOf(policy).flatMap((rule) => planOf(policy, rule).ignored);
    const dropped = ignored.filter(({ action }) => action === 'Audit');
    const policies = splitOf(policy).length;
    return {
        path: isMisplaced
            ? 'spec.rules[].verifyImages[].failureActionOverrides'
            : 'spec.validationFailureActionOverrides',
        fix: [
            policies > 1
                ? 'two policies: one that enforces and writes digests, one that audits everywhere else'
                : 'one policy that does the same everywhere that it is for',
            ...(dropped.length > 0
                ? ['what Kyverno ignores and would only audit is taken out, so nothing is denied less']
                : []),
        ].join('; '),
        ...failure_action_overrides_whatHappens(policy, ignored, isMisplaced),
    };
}
function failure_action_overrides_whatHappens(policy, ignored, isMisplaced) {
    if (policy['kind'] === 'Policy' && !isMisplaced) {
        return {
            severity: 'refused',
            message: 'the policy is refused: only a ClusterPolicy may have overrides',
        };
    }
    if (ignored.length === 0) {
        return {
            message: 'where the override enforces, signed images that a pod names by tag are denied with “missing digest”',
        };
    }
    return {
        severity: ignored.some(({ action }) => action === 'Enforce') ? 'admits' : 'denies',
        message: isMisplaced
            ? 'verifyImages has no such field: the overrides are dropped'
            : 'the overrides are ignored: an entry of verifyImages has its own failureAction',
    };
}
/** The policy that enforces keeps the name, so that applying it replaces what is there. */
function splitOf(policy) {
    const enforced = withRules(policy, 'Enforce');
    const audited = withRules(policy, 'Audit');
    if (imageRulesOf(audited).length === 0)
        return [enforced];
    if (imageRulesOf(enforced).length === 0)
        return [audited];
    const metadata = (0,policy_fields/* fieldsMadeIn */.SB)(audited, 'metadata');
    metadata['name'] = `${(0,policy_fields/* textIn */.r7)(metadata, 'name') ?? 'policy'}-audit`;
    specOf(audited)['rules'] = imageRulesOf(audited);
    return [enforced, audited];
}
/** A copy of the policy with what its rules for images do in the places where they take one action. */
function withRules(given, action) {
    const policy = structuredClone(given);
    const spec = specOf(policy);
    spec['rules'] = (0,policy_fields/* objectsIn */.Qv)(spec, 'rules').flatMap((rule) => {
        if (!(0,policy_fields/* isGiven */.qR)(rule['verifyImages']))
            return [keptRule(policy, rule)];
        return ruleFor(policy, rule, action);
    });
    delete spec['validationFailureActionOverrides'];
    delete spec['validationFailureAction'];
    for (const { value } of verificationsIn(policy))
        takeAction(value, action);
    return policy;
}
/** The rule where it takes the action; nothing where it never does. */
function ruleFor(policy, rule, action) {
    const plan = planOf(policy, rule);
    if (policy['kind'] === 'Policy') {
        // A policy of one namespace needs no other.
        const namespace = (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(policy, 'metadata') ?? {}, 'namespace') ?? 'default';
        return actionWithin(namespace, plan) === action ? [rule] : [];
    }
    if (plan.normally !== action)
        return plan.except.length === 0 ? [] : [narrowed(rule, plan.except)];
    return [plan.except.length === 0 ? rule : excluding(rule, plan.except)];
}
/** A rule that validates other things keeps what the policy as a whole said for it. */
function keptRule(policy, rule) {
    const validate = (0,policy_fields/* fieldsIn */.t5)(rule, 'validate');
    if (validate === undefined)
        return rule;
    validate['failureAction'] ??= specAction(policy) ?? 'Audit';
    const overrides = specOverrides(policy);
    if (overrides.length > 0)
        validate['failureActionOverrides'] ??= overrides;
    return rule;
}
function takeAction(verification, action) {
    delete verification['failureActionOverrides'];
    verification['failureAction'] = action;
    for (const name of ['mutateDigest', 'verifyDigest']) {
        // False was what auditing needed; true is the default.
        if (action === 'Audit')
            verification[name] = false;
        else if (verification[name] === false)
            Reflect.deleteProperty(verification, name);
    }
}
function imageRulesOf(policy) {
    return (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules').filter((rule) => (0,policy_fields/* isGiven */.qR)(rule['verifyImages']));
}
/**
 * The rule for these namespaces alone. A filter that names namespaces itself, and filters that must all hold, stay as they are: then
 * the rule is for more than it was, never for less.
 */
function narrowed(rule, overrides) {
    const match = (0,policy_fields/* fieldsIn */.t5)(rule, 'match') ?? {};
    if ((0,policy_fields/* objectsIn */.Qv)(match, 'all').length > 0)
        return rule;
    const filters = (0,policy_fields/* isGiven */.qR)(match['any']) ? (0,policy_fields/* objectsIn */.Qv)(match, 'any') : [match];
    return { ...rule, match: { any: filters.flatMap((filter) => filtersFor(filter, overrides)) } };
}
function filtersFor(filter, overrides) {
    const resources = (0,policy_fields/* fieldsIn */.t5)(filter, 'resources') ?? {};
    if ((0,policy_fields/* isGiven */.qR)(resources['namespaces']) || (0,policy_fields/* isGiven */.qR)(resources['namespaceSelector']))
        return [filter];
    return overrides.map((override) => ({
        ...filter,
        resources: { ...resources, ...failure_action_overrides_placesOf(override) },
    }));
}
/** The rule but for these namespaces. */
function excluding(rule, overrides) {
    const excluded = { ...(0,policy_fields/* fieldsIn */.t5)(rule, 'exclude') };
    // Any and all together are refused; the policies then overlap, and the one that enforces decides.
    if (Object.keys(excluded).some((name) => name !== 'any'))
        return rule;
    for (const override of overrides)
        (0,policy_fields/* append */.BC)(excluded, 'any', { resources: failure_action_overrides_placesOf(override) });
    return { ...rule, exclude: excluded };
}
function failure_action_overrides_placesOf({ namespaces, namespaceSelector }) {
    return {
        ...(namespaces.length > 0 ? { namespaces } : {}),
        ...(namespaceSelector === undefined ? {} : { namespaceSelector }),
    };
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/bundle-ignored-fields.js






const PUBLIC_REKOR = 'https://rekor.sigstore.dev';
/** What Kyverno takes no notice of in bundles. */
const bundleIgnoredFields = {
    id: 'kyverno/bundle-ignored-fields',
    severity: 'denies',
    why: 'For bundles Kyverno believes the trusted_root.json of its TUF settings (--enableTuf, --tufMirror, --tufRootRaw) and nothing in the policy.',
    faults: (policy, options) => verificationsIn(policy)
        .filter((place) => formatFor(place, options) === 'bundle')
        .flatMap((place) => ignoredIn(place, caller_callerReadingOf(policy, place, options))),
};
function ignoredIn(place, reading) {
    const sets = [place, ...attestationsOf(place)].flatMap(attestorSetsOf);
    const keyless = keylessOf(place);
    const attestors = [...keyless, ...sets.flatMap((set) => attestorsOf(set, 'keys'))];
    return [
        ...[place, ...sets.flatMap(entriesOf)].flatMap((each) => [
            ...unsaid(each, 'annotations'),
            ...promises(each, ['repository']),
        ]),
        ...keyless.flatMap((each) => isAskedInstead(place, each.value, reading)
            ? askedInstead(each)
            : unsaid(each, 'additionalExtensions')),
        ...attestors.flatMap((attestor) => [
            ...promises(attestor, ['roots']),
            ...promises(within(attestor, 'rekor'), ['pubkey']),
            ...otherRekor(within(attestor, 'rekor')),
            ...promises(within(attestor, 'ctlog'), ['pubkey', 'tsaCertChain']),
        ]),
    ];
}
/**
 * Whether the provenance is asked for exactly the repository that the extensions name, or will be, once the trap for the caller is
 * mended; and they name nothing else.
 */
function isAskedInstead(place, keyless, reading) {
    const extension = callerExtension(place);
    if (extension === undefined || !isCallerAlone((0,policy_fields/* fieldsIn */.t5)(keyless, 'additionalExtensions') ?? {})) {
        return false;
    }
    if (reading.kind === 'unasked')
        return true;
    return (reading.kind === 'asked' &&
        reading.repositories.some((match) => 'exact' in match ? match.exact === extension : match.pattern === `^${(0,anchored_pattern/* escaped */.Mk)(extension)}$`));
}
/** Extensions that ask for the repository which the provenance is asked for, too. */
function askedInstead({ value, path, rule }) {
    if (!(0,policy_fields/* isGiven */.qR)(value['additionalExtensions']))
        return [];
    return [
        {
            path: `${path}.additionalExtensions`,
            rule,
            severity: 'admits',
            message: unheeded('additionalExtensions'),
            fix: 'taken out; the provenance is asked for the same repository',
            mend: () => {
                Reflect.deleteProperty(value, 'additionalExtensions');
            },
        },
    ];
}
/** Fields that narrow who may have signed: they stay, for without them the policy would look as if nothing had been meant. */
function unsaid({ value, path, rule }, name) {
    if (!(0,policy_fields/* isGiven */.qR)(value[name]))
        return [];
    return [
        {
            path: `${path}.${name}`,
            rule,
            severity: 'admits',
            message: unheeded(name),
            fix: 'left as it is: ask for it in the conditions of an attestation, or let the entry read cosign’s old tags, type: Cosign',
        },
    ];
}
function unheeded(name) {
    return `${name} is ignored in bundles: images without them are let in`;
}
/** What says whom to trust and where to look: without it Kyverno does what it did. */
function promises({ value, path, rule }, names) {
    return names
        .filter((name) => (0,policy_fields/* isGiven */.qR)(value[name]))
        .map((name) => ({
        path: `${path}.${name}`,
        rule,
        message: `${name} is ignored in bundles: what it was meant to trust or find is not`,
        fix: 'taken out, for it promises what nobody keeps; the trust belongs into Kyverno’s own settings',
        mend: () => {
            Reflect.deleteProperty(value, name);
        },
    }));
}
function otherRekor({ value, path, rule }) {
    const url = (0,policy_fields/* textIn */.r7)(value, 'url');
    if (url === undefined || url === PUBLIC_REKOR)
        return [];
    return [
        {
            path: `${path}.url`,
            rule,
            severity: 'hint',
            message: `${url} is not asked: of a bundle only the entry that it brings is checked`,
            fix: 'left as it is: the webhook wants an address; the log’s key comes with Kyverno’s TUF settings',
        },
    ];
}
function entriesOf(set) {
    return (0,policy_fields/* objectsIn */.Qv)(set.value, 'entries').map((value, at) => ({
        ...set,
        value,
        path: `${set.path}.entries[${at}]`,
    }));
}
function within(place, name) {
    return {
        ...place,
        value: (0,policy_fields/* fieldsIn */.t5)(place.value, name) ?? {},
        path: `${place.path}.${name}`,
    };
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/identity.js



/** `subject: https://github.com/myorg/*` */
const subjectGlob = {
    id: 'kyverno/subject-glob',
    severity: 'admits',
    why: 'In type Cosign a star matches anything, so any workflow file of any repository below it will do; in type SigstoreBundle it is a letter like others.',
    faults: (policy, { format }) => attestorsIn(policy, 'keyless').flatMap((place) => ['subject', 'issuer'].flatMap((field) => {
        const { value, path, rule, verification } = place;
        const glob = (0,policy_fields/* textIn */.r7)(value, field);
        if (glob === undefined || !/[*?]/.test(glob))
            return [];
        const isCosign = formatOf(verification, 'cosign') === 'cosign';
        return [
            {
                path: `${path}.${field}`,
                rule,
                severity: isCosign ? 'admits' : 'denies',
                message: isCosign
                    ? `${whoMatches(glob)} can sign${format === 'bundle' ? '; and in bundles it matches nobody' : ''}`
                    : `no certificate has ${glob} letter by letter: every image is denied`,
                fix: `${field}RegExp, anchored${isOfPeople(glob) ? '' : ', for workflow files alone'}; name the one that signs where it is known`,
                mend: () => {
                    // With a pattern beside it, type Cosign would take what matches either.
                    value[`${field}RegExp`] = patternOfGlob(glob, field);
                    Reflect.deleteProperty(value, field);
                },
            },
        ];
    })),
};
/** `*@example.com` */
function isOfPeople(glob) {
    return glob.includes('@') && !glob.includes('/');
}
function whoMatches(glob) {
    return isOfPeople(glob)
        ? `whoever has an identity like ${glob}, a workflow on a branch of such a name too,`
        : `whoever can run any workflow below ${glob}`;
}
/** A pattern that matches a part of what strangers can have. */
const subjectUnanchored = {
    id: 'kyverno/subject-unanchored',
    severity: 'admits',
    why: 'Kyverno looks for the pattern anywhere in the text; what it does not pin at both ends, strangers can choose.',
    faults: (policy) => attestorsIn(policy, 'keyless').flatMap(({ value, path, rule }) => ['subject', 'issuer'].flatMap((what) => {
        const field = `${what}RegExp`;
        const pattern = (0,policy_fields/* textIn */.r7)(value, field);
        const why = pattern === undefined ? undefined : whyUnanchored(pattern, what);
        if (pattern === undefined || why === undefined)
            return [];
        return [
            {
                path: `${path}.${field}`,
                rule,
                message: `${JSON.stringify(pattern)} also matches texts of strangers: ${why}`,
                fix: fixOfUnanchored(pattern, what),
                mend: () => {
                    const whole = anchored(pattern, what);
                    // What matches anybody's says nothing, and is left to the trap for what is missing.
                    if (whole === undefined)
                        Reflect.deleteProperty(value, field);
                    else
                        value[field] = whole;
                },
            },
        ];
    })),
};
/** One of subject and issuer without the other, or neither. */
const identityIncomplete = {
    id: 'kyverno/identity-incomplete',
    severity: 'admits',
    why: 'Who signed is the subject as its issuer vouches for it; in type Cosign what is left out is not looked at, in type SigstoreBundle everything is denied.',
    faults: (policy) => attestorsIn(policy, 'keyless').flatMap(({ value, path, rule, verification }) => {
        const subject = (0,policy_fields/* textIn */.r7)(value, 'subject') ?? (0,policy_fields/* textIn */.r7)(value, 'subjectRegExp');
        const hasIssuer = (0,policy_fields/* isGiven */.qR)(value['issuer']) || (0,policy_fields/* isGiven */.qR)(value['issuerRegExp']);
        if (subject !== undefined && hasIssuer)
            return [];
        const isCosign = formatOf(verification, 'cosign') === 'cosign';
        const missing = subject === undefined ? (hasIssuer ? 'subject' : 'subject and issuer') : 'issuer';
        return [
            {
                path,
                rule,
                severity: isCosign ? 'admits' : 'denies',
                message: isCosign
                    ? `anybody may sign as far as the ${missing} goes: nothing is said of it`
                    : `every image is denied: without ${missing} Kyverno has no identity to compare`,
                fix: subject === undefined
                    ? `fill in who signs: ${NOBODY} stands there, which nobody is`
                    : 'the issuer of the host that the subject names; check it',
                mend: () => {
                    if (subject === undefined)
                        value['subject'] = NOBODY;
                    if (!hasIssuer)
                        value['issuer'] = issuerFor(subject);
                },
            },
        ];
    }),
};
/** What the admission webhook asks of each keyless attestor. */
const rekorUrl = {
    id: 'kyverno/rekor-url',
    severity: 'refused',
    why: 'The webhook wants to know of a log or of roots, also where it later asks neither.',
    faults: (policy) => attestorsIn(policy, 'keyless').flatMap(({ value, path, rule }) => {
        const rekor = value['rekor'];
        const isRefused = (0,policy_fields/* isGiven */.qR)(rekor)
            ? !(0,policy_fields/* isGiven */.qR)(rekor.url)
            : rekor !== undefined || !(0,policy_fields/* isGiven */.qR)(value['roots']);
        if (!isRefused)
            return [];
        return [
            {
                path: `${path}.rekor.url`,
                rule,
                message: 'the policy is refused: “Either Rekor URL or roots are required”',
                fix: 'rekor.url: https://rekor.sigstore.dev; in bundles the address is not asked',
                mend: () => {
                    value['rekor'] = { url: 'https://rekor.sigstore.dev', ...rekor };
                },
            },
        ];
    }),
};

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/keys.js




/** A key that was cut off while it was copied, or is none. */
const publicKey = {
    id: 'kyverno/public-key',
    severity: 'denies',
    why: 'The webhook does not read keys; the verifier does, and denies every image when it cannot.',
    faults: (policy, { publicKey: given }) => {
        const fields = [
            ...attestorsIn(policy, 'keys').map((place) => ({ ...place, name: 'publicKeys' })),
            ...verificationsIn(policy).map((place) => ({ ...place, name: 'key' })),
        ];
        const unreadable = fields.flatMap(({ value, path, rule, name }) => {
            const text = (0,policy_fields/* textIn */.r7)(value, name);
            // A reference to a Secret or a KMS, or a variable.
            if (text === undefined || /^[a-z0-9]+:\/\/|\{\{/.test(text.trim()))
                return [];
            const why = whyNoPublicKey(text);
            return why === undefined ? [] : [{ value, path, rule, name, text, why }];
        });
        const texts = unreadable.map(({ text }) => text);
        const replacement = replacementOf(given, texts.concat(besideThese(policy, texts)));
        return unreadable.map(({ value, path, rule, name, why }) => ({
            path: `${path}.${name}`,
            rule,
            message: `every image is denied: ${why}`,
            fix: replacement.fix,
            mend: () => {
                if (replacement.key !== undefined)
                    value[name] = replacement.key;
            },
        }));
    },
};
/** Two keys in one text, in an attestation. */
const attestationKeys = {
    id: 'kyverno/attestation-keys',
    severity: 'denies',
    why: 'Kyverno takes a text with several keys apart for the signature of an image, and not for its attestations.',
    faults: (policy) => verificationsIn(policy)
        .flatMap(attestationsOf)
        .flatMap(attestorSetsOf)
        .flatMap(({ value: set, path, rule }) => (0,policy_fields/* objectsIn */.Qv)(set, 'entries').flatMap((entry, at) => {
        const [first = entry, ...more] = keyEntries(entry);
        if (more.length === 0)
            return [];
        return [
            {
                path: `${path}.entries[${at}].keys.publicKeys`,
                rule,
                message: `only the first of ${more.length + 1} keys is used: what the others signed is denied`,
                fix: 'an entry for each key',
                mend: () => {
                    Object.assign(entry, first);
                    (0,policy_fields/* append */.BC)(set, 'entries', ...more);
                },
            },
        ];
    })),
};
/** Several signers, and no word on how many of them are enough. */
const allMustSign = {
    id: 'kyverno/all-must-sign',
    severity: 'hint',
    why: 'Without a count all entries must have signed; while one key replaces another, images carry one signature.',
    faults: (policy) => attestorSetsIn(policy)
        .filter(({ value }) => !(0,policy_fields/* isGiven */.qR)(value['count']) && signersIn(value) > 1)
        .map(({ value, path, rule }) => ({
        path: `${path}.count`,
        rule,
        message: `an image needs the signatures of all ${signersIn(value)} signers`,
        fix: 'left as it is: write count: 1 where any one of them is enough',
    })),
};
/** Keys, and nothing said of logs: fine where the public one can be asked. */
const keysNeedLog = {
    id: 'kyverno/keys-need-log',
    severity: 'hint',
    why: 'Unless rekor.ignoreTlog says otherwise, each signature needs an entry in a log, and the verifier the keys of that log.',
    faults: (policy) => attestorsIn(policy, 'keys')
        .filter(({ value }) => !(0,policy_fields/* isGiven */.qR)(value['rekor']))
        .map(({ path, rule }) => ({
        path: `${path}.rekor`,
        rule,
        message: 'images that were signed without the public log are denied, and so is everything in a cluster without network',
        fix: 'left as it is: for an air-gapped cluster write rekor: {ignoreTlog: true} and ctlog: {ignoreSCT: true}',
    })),
};
function signersIn(set) {
    return (0,policy_fields/* objectsIn */.Qv)(set, 'entries').reduce((count, entry) => {
        const keys = entry['keys'];
        const text = (0,policy_fields/* isFields */.Ce)(keys) ? (0,policy_fields/* textIn */.r7)(keys, 'publicKeys') : undefined;
        return count + Math.max(1, pemBlocks(text ?? '').length);
    }, 0);
}
/** The other keys of sets in which more than one must have signed. */
function besideThese(policy, texts) {
    const keysOf = (set) => (0,policy_fields/* fieldsOfEach */.IT)((0,policy_fields/* objectsIn */.Qv)(set, 'entries'), 'keys').flatMap((keys) => (0,policy_fields/* textIn */.r7)(keys, 'publicKeys') ?? []);
    return attestorSetsIn(policy)
        .filter(({ value }) => value['count'] !== 1)
        .map(({ value }) => keysOf(value))
        .filter((keys) => keys.some((key) => texts.includes(key)))
        .flatMap((keys) => keys.filter((key) => !texts.includes(key)));
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/nothing-verified.js


/** A policy in which nothing verifies images, mostly for a misspelled name. */
const nothing_verified_nothingVerified = {
    id: 'kyverno/nothing-verified',
    severity: 'admits',
    why: 'Images are verified by what stands in verifyImages of a rule, and by nothing else.',
    faults: (policy) => {
        const { rules } = specOf(policy);
        if ((0,policy_fields/* fieldsIn */.t5)(policy, 'spec') === undefined)
            return [refused('spec', 'it has no spec')];
        if (isNoList(rules)) {
            return [refused('spec.rules', 'rules is no list')];
        }
        const unread = (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules').flatMap(unreadRule);
        if (unread.length > 0 || verificationsIn(policy).length > 0)
            return unread;
        return [(0,policy_fields/* isGiven */.qR)(rules) ? OF_OTHER_KINDS : NO_RULES];
    },
};
const ACTIONS = ['verifyImages', 'validate', 'mutate', 'generate'];
const BESIDE_THEM = [
    'name',
    'match',
    'exclude',
    'context',
    'preconditions',
    'celPreconditions',
    'imageExtractors',
    'skipBackgroundRequests',
    'reportProperties',
];
const WRITE = 'left as it is: write a rule with match and a list in verifyImages';
const NO_RULES = {
    path: 'spec.rules',
    message: 'every image is let in: the policy has no rules',
    fix: WRITE,
};
const OF_OTHER_KINDS = {
    path: 'spec.rules',
    severity: 'hint',
    message: 'no image is verified: the rules of the policy do other things',
    fix: `${WRITE}, if images are what it is for`,
};
/** A rule that does nothing that Kyverno knows of, or has something else than entries. */
function unreadRule(rule, at) {
    const path = `spec.rules[${at}]`;
    const name = { rule: (0,policy_fields/* textIn */.r7)(rule, 'name') ?? String(at) };
    const { verifyImages } = rule;
    if (isNoList(verifyImages)) {
        return [{ ...refused(`${path}.verifyImages`, 'verifyImages is no list'), ...name }];
    }
    if (ACTIONS.some((action) => (0,policy_fields/* isGiven */.qR)(rule[action])))
        return [];
    const unknown = Object.keys(rule).filter((key) => ![...ACTIONS, ...BESIDE_THEM].includes(key));
    return [
        {
            ...refused(path, '“No operation defined in the rule”'),
            ...name,
            fix: `left as it is: write verifyImages${unknown.length === 0 ? '' : `, which ${unknown.join(', ')} may be meant for`}`,
        },
    ];
}
function refused(path, why) {
    return { path, severity: 'refused', message: `the policy is refused: ${why}`, fix: WRITE };
}
function isNoList(value) {
    return value !== undefined && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/operations.js



/** `operations` without one of those by which images come in. */
const operations_operations = {
    id: 'kyverno/operations',
    severity: 'admits',
    why: 'An image comes in when a pod is made, and when it is changed; a rule is asked for the operations that its match names, and for both where it names none.',
    faults: (policy) => (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules').flatMap((rule, at) => {
        if (!(0,policy_fields/* isGiven */.qR)(rule['verifyImages']))
            return [];
        const match = (0,policy_fields/* fieldsIn */.t5)(rule, 'match') ?? {};
        const path = `spec.rules[${at}].match`;
        const any = (0,policy_fields/* objectsIn */.Qv)(match, 'any').map((filter, index) => placeOf(filter, `${path}.any[${index}]`));
        // Of these each must match.
        const all = (0,policy_fields/* objectsIn */.Qv)(match, 'all').map((filter, index) => placeOf(filter, `${path}.all[${index}]`));
        return [
            ...operationFaults(any),
            ...[placeOf(match, path), ...all].flatMap((one) => operationFaults([one])),
        ].map((fault) => ({ ...fault, rule: (0,policy_fields/* textIn */.r7)(rule, 'name') ?? String(at) }));
    }),
};
function placeOf(filter, path) {
    const resources = (0,policy_fields/* fieldsIn */.t5)(filter, 'resources') ?? {};
    const kinds = (0,policy_fields/* textsIn */.Ej)(resources, 'kinds');
    return {
        path: `${path}.resources`,
        value: resources,
        target: { ...filter, resources: { ...resources, operations: undefined } },
        isForDebugContainers: kinds.length > 0 && kinds.every((kind) => /[./]ephemeralcontainers$/i.test(kind)),
    };
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/refused-values.js


/** `failureAction: enforce` */
const failureActionCase = {
    id: 'kyverno/failure-action-case',
    severity: 'refused',
    why: 'In verifyImages Kyverno knows Audit and Enforce; the same in small letters it takes at the spec alone.',
    faults: (policy) => verificationsIn(policy).flatMap(({ value, path, rule }) => {
        const given = (0,policy_fields/* textIn */.r7)(value, 'failureAction');
        if (given === undefined || refused_values_ACTIONS.includes(given))
            return [];
        const meant = refused_values_ACTIONS.find((action) => action.toLowerCase() === given.toLowerCase());
        return [
            {
                path: `${path}.failureAction`,
                rule,
                message: `the policy is refused: failureAction ${given} is neither Audit nor Enforce`,
                fix: meant === undefined
                    ? 'left as it is: write failureAction: Enforce where images are to be denied'
                    : `failureAction: ${meant}`,
                mend: () => {
                    if (meant !== undefined)
                        value['failureAction'] = meant;
                },
            },
        ];
    }),
};
const refused_values_ACTIONS = ['Audit', 'Enforce'];
/** `count: 0` */
const attestorCount = {
    id: 'kyverno/attestor-count',
    severity: 'refused',
    why: 'A count says how many of the attestors must have signed, and one is the least; without it all must.',
    faults: (policy) => attestorSetsIn(policy)
        .filter(({ value }) => typeof value['count'] === 'number' && value['count'] < 1)
        .map(({ value, path, rule }) => ({
        path: `${path}.count`,
        rule,
        message: `the policy is refused: count is ${String(value['count'])}, and must be 1 or more`,
        fix: 'count is taken out: all must have signed',
        mend: () => {
            delete value['count'];
        },
    })),
};

// EXTERNAL MODULE: ./build/policy/kyverno/unverified-images.js
var unverified_images = __webpack_require__(23395);
// EXTERNAL MODULE: ./build/policy/read/read-parts.js
var read_parts = __webpack_require__(43564);
;// CONCATENATED MODULE: ./build/policy/lint/kyverno/unverified-images.js







/** What `verifyImages` passes over: images that are mounted as volumes, and hosts that are spelled otherwise. */
const unverifiedImages = {
    id: 'kyverno/unverified-images',
    severity: 'admits',
    why: 'Kyverno verifies the images of containers by the names that its patterns match: it does not look at images in volumes, and to the node a host with capitals or with :443 is the same one.',
    faults: (policy) => {
        const rules = (0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules');
        const there = { texts: new Set(rules.map(unverified_images_textOf)), names: namesOfAll(rules) };
        return rules.flatMap((rule, at) => {
            if ((0,policy_fields/* objectsIn */.Qv)(rule, 'verifyImages').length === 0)
                return [];
            const denials = denialsFor(policy, rule);
            if (denials?.every((denial) => there.texts.has(unverified_images_textOf(denial))))
                return [];
            const fault = {
                path: `spec.rules[${at}].verifyImages`,
                rule: (0,policy_fields/* textIn */.r7)(rule, 'name') ?? String(at),
            };
            return [
                denials === undefined
                    ? { ...fault, ...unmended(rule) }
                    : {
                        ...fault,
                        message: `${WHAT} are let in unverified`,
                        fix: 'rules that deny them, signed ones as well: Kyverno cannot verify them',
                        mend: () => {
                            addTo(policy, denials, there);
                        },
                    },
            ];
        });
    },
};
/** In any group and version, and by any wildcard. */
const MAKES_PODS = /pod|deployment|replica|daemonset|statefulset|job|[*?]/i;
const WHAT = 'images that are mounted as volumes, and hosts with capitals or with :443,';
function unmended(rule) {
    const kinds = kindsIn(rule);
    const isOfOthers = kinds.length > 0 && !kinds.some((kind) => MAKES_PODS.test(kind));
    return {
        ...(isOfOthers ? { severity: 'hint' } : {}),
        message: `${WHAT} are let in unverified, unless other rules deny them`,
        fix: 'left as it is: which names the patterns mean, or where the images are, is not known here; deny them in a validate rule, as policy generate writes it',
    };
}
/** First, for with `applyRules: One` the rule that passes is the last that is asked. They pass nothing: what they do not deny they skip. */
function addTo(policy, denials, { texts, names }) {
    // Another rule may have asked for the same meanwhile.
    const missing = denials.filter((denial) => !texts.has(unverified_images_textOf(denial)));
    const added = missing.map((denial) => ({
        ...denial,
        name: freeName(String(denial['name']), names, '-'),
    }));
    specOf(policy)['rules'] = [...added, ...(0,policy_fields/* objectsIn */.Qv)(specOf(policy), 'rules')];
    for (const denial of added) {
        texts.add(unverified_images_textOf(denial));
        names.add(denial.name);
    }
}
/** The rules that deny what a rule passes over; undefined where it is for more than pods, or for images that are not known here. */
function denialsFor(policy, rule) {
    const [entry = {}, ...others] = (0,policy_fields/* objectsIn */.Qv)(rule, 'verifyImages');
    const names = namesOf([entry, ...others]);
    const kinds = kindsIn(rule);
    const isForPods = kinds.length > 0 && kinds.every((kind) => kind === 'Pod' || kind === 'v1/Pod');
    if (names === undefined || !isForPods)
        return undefined;
    if ((0,policy_fields/* isGiven */.qR)(rule['celPreconditions']) || (0,policy_fields/* isGiven */.qR)(rule['context']))
        return undefined;
    const kept = ['match', 'exclude', 'preconditions'].filter((name) => name in rule);
    return (0,unverified_images/* unverifiedImageRules */.c)(names, {
        place: Object.fromEntries(kept.map((name) => [name, rule[name]])),
        failureAction: actionOf(policy, entry) ?? 'Audit',
    });
}
/** What the entries of a rule are for; undefined where they skip some of it. */
function namesOf(entries) {
    const globs = entries.flatMap(imageGlobsOf);
    if (globs.length === 0 || entries.some((entry) => (0,policy_fields/* isGiven */.qR)(entry['skipImageReferences']))) {
        return undefined;
    }
    try {
        return (0,unverified_images/* namesOfPatterns */.b)((0,read_parts/* imagesOfGlobs */.rf)(globs, 'imageReferences'));
    }
    catch {
        return namesOfGlobs([...new Set(globs)]);
    }
}
/** Of globs that are none of ours, only another host is known to be passed over. */
function namesOfGlobs(globs) {
    const spelled = globs.map(spelledGlob);
    const known = spelled.filter((each) => each !== undefined);
    if (known.length < spelled.length)
        return undefined;
    const hosts = [...new Set(known.map(({ host }) => host))];
    return {
        expressions: [...new Set(known.map(({ expression }) => expression))],
        passedOver: {
            key: `{{ regex_match(${(0,jmespath/* rawString */.u)(`^(?:${hosts.join('|')})/`)}, element.image) }}`,
            operator: 'Equals',
            value: false,
        },
        text: globs.join(', '),
    };
}
function kindsIn(rule) {
    const match = (0,policy_fields/* fieldsIn */.t5)(rule, 'match') ?? {};
    return [match, ...(0,policy_fields/* objectsIn */.Qv)(match, 'any'), ...(0,policy_fields/* objectsIn */.Qv)(match, 'all')].flatMap((filter) => (0,policy_fields/* textsIn */.Ej)((0,policy_fields/* fieldsIn */.t5)(filter, 'resources') ?? {}, 'kinds'));
}
/** A rule but for its name, however its fields are ordered. */
function unverified_images_textOf(rule) {
    return (0,policy_fields/* orderlessText */.$n)({ ...rule, name: '' });
}

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/when-asked.js


/** `admission: false` */
const when_asked_admissionOff = {
    id: 'kyverno/admission-off',
    severity: 'refused',
    why: 'Kyverno asks no such policy when a pod is made, so that it takes it with nothing but validate rules; a version that took it would deny nothing.',
    faults: (policy) => {
        const spec = specOf(policy);
        if (spec['admission'] !== false || verificationsIn(policy).length === 0)
            return [];
        return [
            {
                path: 'spec.admission',
                message: 'the policy is refused: “disabling admission processing is only allowed with validation policies”',
                fix: 'admission is taken out: it is on by default',
                mend: () => {
                    delete spec['admission'];
                },
            },
        ];
    },
};
/** `applyRules: One`, and more than one rule to apply. */
const applyRulesOne = {
    id: 'kyverno/apply-rules-one',
    severity: 'admits',
    why: 'Of the rules that verify, of those that validate and of those that mutate, Kyverno asks one after the other until one has passed or failed.',
    faults: (policy) => {
        const spec = specOf(policy);
        const rules = (0,policy_fields/* objectsIn */.Qv)(spec, 'rules');
        const count = (...names) => rules.filter((rule) => names.some((name) => (0,policy_fields/* isGiven */.qR)(rule[name]))).length;
        if (spec['applyRules'] !== 'One' || count('verifyImages') === 0)
            return [];
        if (count('verifyImages', 'validate') < 2 && count('mutate') < 2)
            return [];
        return [
            {
                path: 'spec.applyRules',
                message: 'after the first rule that applies the others are not asked: what they demand is not demanded',
                fix: 'applyRules is taken out: all rules apply by default',
                mend: () => {
                    delete spec['applyRules'];
                },
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/webhook.js


const MAX_SECONDS = 30;
/** What Kubernetes gives a webhook that asks for nothing. */
const DEFAULT_SECONDS = 10;
/** `webhookTimeoutSeconds`, and `failurePolicy` at the spec. */
const webhookFields = {
    id: 'kyverno/webhook-fields',
    severity: 'deprecated',
    why: 'webhookConfiguration has replaced it.',
    faults: (policy) => {
        const spec = specOf(policy);
        const moved = [
            ['webhookTimeoutSeconds', 'timeoutSeconds'],
            ['failurePolicy', 'failurePolicy'],
        ];
        return moved.flatMap(([from, to]) => {
            if (!(0,policy_fields/* isGiven */.qR)(spec[from]))
                return [];
            const isTwice = (0,policy_fields/* isGiven */.qR)((0,policy_fields/* fieldsIn */.t5)(spec, 'webhookConfiguration')?.[to]);
            return [
                {
                    path: `spec.${from}`,
                    ...(isTwice ? { severity: 'refused' } : {}),
                    message: isTwice
                        ? `the policy is refused: webhookConfiguration.${to} is given, too`
                        : `${from} stands where it is deprecated`,
                    fix: `webhookConfiguration.${to}`,
                    mend: () => {
                        (0,policy_fields/* fieldsMadeIn */.SB)(spec, 'webhookConfiguration')[to] ??= spec[from];
                        Reflect.deleteProperty(spec, from);
                    },
                },
            ];
        });
    },
};
/** Too little time to ask a registry and a log. */
const webhookTimeout = {
    id: 'kyverno/webhook-timeout',
    severity: 'denies',
    why: 'Each image costs several requests to the registry; when the API server has waited long enough, the pod is denied.',
    faults: (policy) => {
        const spec = specOf(policy);
        const configuration = (0,policy_fields/* fieldsIn */.t5)(spec, 'webhookConfiguration') ?? {};
        const seconds = configuration['timeoutSeconds'] ?? spec['webhookTimeoutSeconds'];
        if (typeof seconds === 'number' && seconds > DEFAULT_SECONDS && seconds <= MAX_SECONDS)
            return [];
        if (verificationsIn(policy).length === 0)
            return [];
        const isRefused = typeof seconds === 'number' && (seconds < 1 || seconds > MAX_SECONDS);
        return [
            {
                path: 'spec.webhookConfiguration.timeoutSeconds',
                ...(isRefused ? { severity: 'refused' } : {}),
                message: isRefused
                    ? `the policy is refused: the timeout is ${seconds} seconds, not between 1 and ${MAX_SECONDS}`
                    : `a slow registry denies signed images: the API server waits ${typeof seconds === 'number' ? seconds : DEFAULT_SECONDS} seconds`,
                fix: `timeoutSeconds: ${MAX_SECONDS}`,
                mend: () => {
                    (0,policy_fields/* fieldsMadeIn */.SB)(spec, 'webhookConfiguration')['timeoutSeconds'] = MAX_SECONDS;
                    delete spec['webhookTimeoutSeconds'];
                },
            },
        ];
    },
};
/** `failurePolicy: Ignore`, where the policy denies. */
const failurePolicyIgnore = {
    id: 'kyverno/failure-policy-ignore',
    severity: 'admits',
    why: 'Whoever can keep Kyverno busy, or from its registry, runs what they like.',
    faults: (policy) => {
        const spec = specOf(policy);
        const configuration = (0,policy_fields/* fieldsIn */.t5)(spec, 'webhookConfiguration') ?? {};
        const isEnforced = verificationsIn(policy).some(({ value }) => actionOf(policy, value) === 'Enforce');
        if (!isEnforced)
            return [];
        return [spec, configuration].flatMap((place) => (0,policy_fields/* textIn */.r7)(place, 'failurePolicy') === 'Ignore'
            ? [
                {
                    path: place === spec ? 'spec.failurePolicy' : 'spec.webhookConfiguration.failurePolicy',
                    message: 'when the webhook does not answer in time, everything is let in',
                    fix: 'failurePolicy: Fail',
                    mend: () => {
                        place['failurePolicy'] = 'Fail';
                    },
                },
            ]
            : []);
    },
};
/** The kind itself. */
const clusterPolicyKind = {
    id: 'kyverno/cluster-policy-kind',
    severity: 'deprecated',
    why: 'Kyverno 1.19 warns that ClusterPolicy and Policy will be removed in a future release.',
    faults: (policy) => [
        {
            path: 'kind',
            message: `${(0,policy_fields/* textIn */.r7)(policy, 'kind') ?? ''} is deprecated for ImageValidatingPolicy`,
            fix: 'left as it is; policy generate --engine kyverno-ivp writes the new kind',
        },
    ],
};

;// CONCATENATED MODULE: ./build/policy/lint/kyverno/cluster-policy.js


















/**
 * What Kyverno's ClusterPolicy and Policy get wrong, in the order in which it is mended: a mend may rely on what those before it have
 * done. Each was read in the source of Kyverno 1.19.1.
 */
const CLUSTER_POLICY_TRAPS = [
    clusterPolicyKind,
    nothing_verified_nothingVerified,
    failureActionCase,
    attestorCount,
    when_asked_admissionOff,
    operations_operations,
    failureActionOverrides,
    mixedFailureActions,
    noFailureAction,
    specFailureAction,
    keyBesideAttestations,
    deprecatedImageFields,
    predicateType,
    attestationType,
    imageReferences,
    // Its severity depends on the type: before a type is given.
    subjectGlob,
    subjectUnanchored,
    identityIncomplete,
    publicKey,
    nestedAttestationAttestor,
    attestationKeys,
    allMustSign,
    keysNeedLog,
    attestationWithoutAttestors,
    typeMissing,
    caller_callerUnchecked,
    caller_callerUnclear,
    bundleIgnoredFields,
    anyBundle,
    cosignOci11,
    rekorUrl,
    auditMutatesDigest,
    auditVerifiesDigest,
    requiredFalse,
    verifyDigestOff,
    mutateDigestOff,
    cacheByTag,
    failurePolicyIgnore,
    webhookFields,
    webhookTimeout,
    registryCredentials,
    // By the patterns and the actions as they are mended; its rules come before the others.
    unverifiedImages,
    // Those rules count, too.
    applyRulesOne,
];

// EXTERNAL MODULE: ./build/policy/policy-controller/rego.js
var rego = __webpack_require__(9737);
;// CONCATENATED MODULE: ./build/policy/lint/policy-controller/places.js

const places_ENGINE = 'policy-controller';
function policy_controller_places_specOf(policy) {
    return (0,policy_fields/* fieldsIn */.t5)(policy, 'spec') ?? {};
}
function authoritiesIn(policy) {
    return (0,policy_fields/* objectsIn */.Qv)(policy_controller_places_specOf(policy), 'authorities').map((value, at) => ({
        value,
        path: `spec.authorities[${at}]`,
    }));
}
function keylessIn(policy) {
    return authoritiesIn(policy).flatMap(({ value, path }) => {
        const keyless = (0,policy_fields/* fieldsIn */.t5)(value, 'keyless');
        return keyless === undefined ? [] : [{ value: keyless, path: `${path}.keyless` }];
    });
}
/** Whether an authority says yes to everything. */
function isPass({ value }) {
    return (0,policy_fields/* fieldsIn */.t5)(value, 'static')?.['action'] === 'pass';
}
/** Whether a policy is there to let its images in: where one is wanted for each image, that is the way to say it. */
function letsInAll(policy) {
    const authorities = authoritiesIn(policy);
    return authorities.length > 0 && authorities.every(isPass);
}
function globsIn(policy) {
    return (0,policy_fields/* objectsIn */.Qv)(policy_controller_places_specOf(policy), 'images').flatMap((item) => (0,policy_fields/* textIn */.r7)(item, 'glob') ?? []);
}
/** Whether a glob names no image in particular. */
function isForEveryImage(glob) {
    return /^[*/:@.]+$/.test(glob);
}

;// CONCATENATED MODULE: ./build/policy/lint/policy-controller/companions.js


/**
 * The policies beside one that every image of its kind has to satisfy as well, signed by the same or by fewer: policy-controller wants
 * all policies satisfied that match an image.
 */
function companionsOf(policy, beside) {
    return beside.filter((other) => companions_isAsStrict(other, policy) &&
        (0,policy_fields/* sameText */.QV)(matchOf(other), matchOf(policy)) &&
        globsIn(policy).every((glob) => globsIn(other).some((wider) => covers(wider, glob))) &&
        signersOf(other).every((signer) => signersOf(policy).includes(signer)));
}
function companions_isAsStrict(other, policy) {
    return (0,policy_fields/* textIn */.r7)(policy_controller_places_specOf(other), 'mode') !== 'warn' || (0,policy_fields/* textIn */.r7)(policy_controller_places_specOf(policy), 'mode') === 'warn';
}
/** Whether a glob surely matches all that another one does: the same, or everything below a place. */
function covers(wider, glob) {
    const place = wider.slice(0, -'**'.length);
    return wider === glob || (wider.endsWith('**') && !place.includes('*') && glob.startsWith(place));
}
/** Whoever may have signed: the identities of keyless authorities, with where their certificates come from, and the keys. */
function signersOf(policy) {
    return authoritiesIn(policy).flatMap(({ value: { key, keyless } }) => {
        if ((0,policy_fields/* isGiven */.qR)(key))
            return [JSON.stringify(key)];
        if (!(0,policy_fields/* isFields */.Ce)(keyless))
            return [];
        return (0,policy_fields/* objectsIn */.Qv)(keyless, 'identities').map((identity) => JSON.stringify({ ...keyless, identities: [identity] }));
    });
}
/** An empty one says as little as none. */
function matchOf(policy) {
    const { match } = policy_controller_places_specOf(policy);
    return (0,policy_fields/* isGiven */.qR)(match) ? match : undefined;
}

;// CONCATENATED MODULE: ./build/policy/lint/policy-controller/cue.js


const WORKFLOW_REPOSITORY = 'buildDefinition.externalParameters.workflow.repository';
/** `predicate: builder: id: "…"`, or with a pattern: `=~"…"`. */
const CHAIN = /^\s*predicate:\s*(?<path>(?:[A-Za-z_]\w*:\s*)+)(?<pattern>=~)?\s*(?<text>"(?:[^"\\]|\\["\\/bfnrt])*")\s*$/;
/**
 * What CUE demands of a predicate, where each line of it is one comparison of one field with a text; undefined for any other CUE, of
 * which nothing is known here.
 */
function cueConditions(data) {
    const lines = data.split('\n').filter((line) => !/^\s*(?:\/\/.*)?$/.test(line));
    const conditions = lines.map(conditionOf);
    const known = conditions.filter((condition) => condition !== undefined);
    return known.length > 0 && known.length === conditions.length ? known : undefined;
}
function conditionOf(line) {
    const { path = '', pattern, text = '""' } = CHAIN.exec(line)?.groups ?? {};
    const names = path.split(':').flatMap((name) => name.trim() || []);
    if (names.length === 0)
        return undefined;
    const value = String(JSON.parse(text));
    const matches = pattern === undefined ? { exact: value } : { pattern: value };
    // What is not pinned at both ends would mean something else where we pin it.
    if (pattern !== undefined && whyUnpinned(value) !== undefined)
        return undefined;
    if (names.join('.') === WORKFLOW_REPOSITORY)
        return (0,policy_rule/* callerCondition */.J7)(matches);
    return { path: names, matches, message: `${names.join('.')} is not ${value}` };
}

;// CONCATENATED MODULE: ./build/policy/lint/policy-controller/caller.js












/** A workflow's identity is that of everybody who may call it. */
const policy_controller_caller_callerUnchecked = {
    id: `${places_ENGINE}/caller-unchecked`,
    severity: 'admits',
    why: 'The subject of a certificate is the workflow that ran, whichever repository called it; only the provenance tells the caller. Any authority of a policy is enough, so each has to ask.',
    faults: (policy, options, beside) => unaskedIn(policy, beside, 'unasked').map(({ value, path }) => {
        if (policy_controller_caller_callersIn(value) === 'untold')
            return { path: `${path}.attestations`, ...UNTOLD };
        const named = caller_repositoryFor(value, options);
        return {
            path: `${path}.attestations`,
            message: 'images of any repository that may call the signing workflow are let in',
            fix: `provenance whose workflow.repository is ${(0,identity_policy/* matchText */.H1)(named)}${isSignatureAlone(value) ? ', in a policy of its own: an authority that lists attestations no longer looks at the signature' : ''}; with --source-repository URL exactly yours`,
            mend: () => {
                if (!isSignatureAlone(value))
                    (0,policy_fields/* append */.BC)(value, 'attestations', attestationBy(value, options));
            },
        };
    }),
    split: (policy, options, beside) => {
        const unasked = unaskedIn(policy, beside, 'unasked')
            .map(({ value }) => value)
            .filter((value) => policy_controller_caller_callersIn(value) === 'others');
        if (!unasked.some(isSignatureAlone))
            return [policy];
        return [policy, companion(policy, unasked, options, beside)];
    },
};
/** Something that may ask for the caller, in a language that is not read here. */
const policy_controller_caller_callerUnclear = {
    id: `${places_ENGINE}/caller-unclear`,
    severity: 'hint',
    why: 'The subject of a certificate is the workflow that ran, whichever repository called it; of what others have written in Rego and CUE, lint only reads the plainest.',
    faults: (policy, _options, beside) => unaskedIn(policy, beside, 'unclear').map(({ path }) => ({
        path: `${path}.attestations`,
        message: 'whether images of any repository that may call the signing workflow are let in',
        fix: 'left as it is: see that provenance without your workflow.repository is denied',
    })),
};
/** CUE, and a field that is not there. */
const cueMissingField = {
    id: `${places_ENGINE}/cue-missing-field`,
    severity: 'admits',
    why: 'CUE is evaluated so that a field which is not there fits whatever it is compared with.',
    faults: (policy) => {
        const attested = authoritiesIn(policy).flatMap(({ value, path }) => (0,policy_fields/* objectsIn */.Qv)(value, 'attestations').map((attestation, at) => ({
            value: (0,policy_fields/* fieldsIn */.t5)(attestation, 'policy') ?? {},
            path: `${path}.attestations[${at}].policy`,
        })));
        const whole = { value: (0,policy_fields/* fieldsIn */.t5)(policy_controller_places_specOf(policy), 'policy') ?? {}, path: 'spec.policy' };
        return [...attested, whole]
            .filter(({ value }) => value['type'] === 'cue')
            .map(({ value, path }) => {
            const data = (0,policy_fields/* textIn */.r7)(value, 'data');
            const conditions = data === undefined ? undefined : cueConditions(data);
            return {
                path,
                message: 'an attestation passes that says nothing of what it is asked for',
                fix: conditions === undefined
                    ? 'left as it is: write it in Rego, so that what is not there is denied'
                    : 'the same in Rego, where what is not there is denied',
                mend: () => {
                    if (conditions === undefined)
                        return;
                    value['type'] = 'rego';
                    value['data'] = (0,rego/* regoModule */.K)(conditions);
                },
            };
        });
    },
};
/** The keyless authorities that are satisfied with such a reading, where no policy beside this one asks. */
function unaskedIn(policy, beside, kind) {
    const authorities = authoritiesIn(policy).filter(({ value }) => (0,policy_fields/* isGiven */.qR)(value['keyless']) &&
        policy_controller_caller_callersIn(value) !== 'nobody' &&
        readingOf(policy, value).kind === kind);
    if (authorities.length === 0 || companionsOf(policy, beside).some(asksForCaller))
        return [];
    return authorities;
}
/** Whether nothing but a key satisfies a policy without the caller. */
function asksForCaller(policy) {
    const authorities = authoritiesIn(policy)
        .map(({ value }) => value)
        .filter((value) => (0,policy_fields/* fieldsIn */.t5)(value, 'static')?.['action'] !== 'fail');
    return (authorities.length > 0 &&
        authorities.every((value) => (0,policy_fields/* isGiven */.qR)(value['key']) ||
            ((0,policy_fields/* isGiven */.qR)(value['keyless']) && readingOf(policy, value).kind === 'asked')));
}
/** All attestations of an authority must be there, and the policy as a whole must hold. */
function readingOf(policy, authority) {
    const whole = (0,policy_fields/* fieldsIn */.t5)(policy_controller_places_specOf(policy), 'policy');
    return readingOfAll([
        ...(0,policy_fields/* objectsIn */.Qv)(authority, 'attestations').map(readingOfAttestation),
        whole === undefined ? UNASKED : doubtOf(whole),
    ]);
}
/** What one attestation that an authority lists asks of the caller. */
function readingOfAttestation(attestation) {
    const type = (0,predicate_types/* predicateTypeOf */.T4)((0,policy_fields/* textIn */.r7)(attestation, 'predicateType') ?? '');
    const policy = (0,policy_fields/* fieldsIn */.t5)(attestation, 'policy');
    if (policy === undefined)
        return UNASKED;
    const compared = isProvenance(type) ? comparedIn(policy) : [];
    const repositories = compared
        .filter(({ path, match }) => CALLER_PATHS.includes(path.join('.')) && namesOwner(match))
        .map(({ match }) => match);
    return repositories.length > 0 ? { kind: 'asked', repositories } : doubtOf(policy);
}
/** What is surely compared, and with what. */
function comparedIn(policy) {
    const data = (0,policy_fields/* textIn */.r7)(policy, 'data') ?? '';
    if (policy['type'] === 'rego') {
        const matches = (0,rego/* regoMatches */.Z)(data) ?? [];
        return matches.map(({ path, pattern }) => ({ path, match: { pattern } }));
    }
    const conditions = cueConditions(data) ?? [];
    return conditions.flatMap((condition) => 'matches' in condition ? [{ path: condition.path, match: condition.matches }] : []);
}
/** What is kept elsewhere may ask for anything. */
function doubtOf(policy) {
    const isElsewhere = (0,policy_fields/* isGiven */.qR)(policy['configMapRef']) || (0,policy_fields/* isGiven */.qR)(policy['remote']);
    return isElsewhere || mentionsCaller((0,policy_fields/* textIn */.r7)(policy, 'data') ?? '') ? UNCLEAR : UNASKED;
}
/** An authority that looks at the signature in cosign's tags: with attestations it would look at those instead. */
function isSignatureAlone(authority) {
    return ((0,policy_fields/* isGiven */.qR)(authority['keyless']) &&
        (0,policy_fields/* textIn */.r7)(authority, 'signatureFormat') !== 'bundle' &&
        !(0,policy_fields/* isGiven */.qR)(authority['attestations']));
}
/** The policy that asks for the caller beside one that looks at signatures: all policies that match an image must be satisfied. */
function companion(policy, unasked, options, beside) {
    const { kind, apiVersion } = policy;
    const { name, labels } = (0,policy_fields/* fieldsIn */.t5)(policy, 'metadata') ?? {};
    const { mode, images, match } = policy_controller_places_specOf(policy);
    const authorities = authoritiesIn(policy).map(({ value }) => {
        const copy = structuredClone(value);
        if (unasked.includes(value))
            (0,policy_fields/* append */.BC)(copy, 'attestations', attestationBy(value, options));
        return copy;
    });
    const spec = { mode, images, match, authorities };
    const given = Object.entries(spec).filter(([, value]) => value !== undefined);
    return structuredClone({
        apiVersion,
        kind,
        metadata: {
            name: freeName(`${String(name)}-caller`, namesOfAll((0,policy_fields/* fieldsOfEach */.IT)(beside, 'metadata')), '-'),
            ...(labels === undefined ? {} : { labels }),
        },
        spec: Object.fromEntries(given),
    });
}
function attestationBy(authority, options) {
    return {
        name: 'caller',
        predicateType: predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl,
        policy: {
            type: 'rego',
            data: (0,rego/* regoModule */.K)([(0,policy_rule/* callerCondition */.J7)(caller_repositoryFor(authority, options))]),
        },
    };
}
function policy_controller_caller_callersIn(authority) {
    return callersOf(identitiesOf(authority));
}
function identitiesOf(authority) {
    return (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(authority, 'keyless') ?? {}, 'identities');
}
function caller_repositoryFor(authority, options) {
    const [identity = {}] = identitiesOf(authority);
    return wantedRepository(identity, options);
}

;// CONCATENATED MODULE: ./build/policy/lint/policy-controller/authorities.js




/** An authority that says yes to everything. */
const staticPass = {
    id: `${places_ENGINE}/static-pass`,
    severity: 'admits',
    why: 'Any authority of a policy is enough, and one with static.action: pass always is.',
    faults: (policy) => {
        const passing = authoritiesIn(policy).filter(isPass);
        if (letsInAll(policy))
            return passing.map(({ path }) => onlyPass(path, globsIn(policy)));
        return passing.map(({ value, path }) => ({
            path: `${path}.static`,
            message: 'every image passes, whatever the other authorities ask',
            fix: 'action: fail',
            mend: () => {
                value['static'] = { action: 'fail' };
            },
        }));
    },
};
/** Rightly written for images that nobody seals: an image that no policy names is denied. */
function onlyPass(path, globs) {
    const every = globs.find(isForEveryImage);
    if (every !== undefined) {
        return {
            path: `${path}.static`,
            message: `${every} runs unverified: every image that no other policy names is let in`,
            fix: 'left as it is, for action: fail would deny them all: name the images that nobody seals',
        };
    }
    return {
        path: `${path}.static`,
        severity: 'hint',
        message: `${globs.join(', ')} runs unverified`,
        fix: 'left as it is: right for images that nobody seals, such as sidecars',
    };
}
/** Demands that are spread over several authorities. */
const anyAuthority = {
    id: `${places_ENGINE}/any-authority`,
    severity: 'admits',
    why: 'Any authority of a policy is enough: what only one of them demands is not demanded.',
    faults: (policy) => {
        const authorities = authoritiesIn(policy).filter(({ value }) => !(0,policy_fields/* isGiven */.qR)(value['static']));
        // Who called the workflow is asked of keyless authorities alone, by a trap of its own.
        const demands = authorities.map(({ value }) => JSON.stringify((0,policy_fields/* objectsIn */.Qv)(value, 'attestations').filter((it) => readingOfAttestation(it).kind !== 'asked')));
        if (new Set(demands).size < 2)
            return [];
        return [
            {
                path: 'spec.authorities',
                message: 'an image passes with the attestations of one authority, and without those of the others',
                fix: 'left as it is: put all attestations into each authority, or into policies of their own',
            },
        ];
    },
};
/** A key for bundles. */
const bundleKey = {
    id: `${places_ENGINE}/bundle-key`,
    severity: 'denies',
    why: 'Of bundles, policy-controller 0.15.1 verifies keyless ones alone.',
    faults: (policy) => authoritiesIn(policy)
        .filter(({ value }) => (0,policy_fields/* fieldsIn */.t5)(value, 'key') !== undefined && (0,policy_fields/* textIn */.r7)(value, 'signatureFormat') === 'bundle')
        .map(({ value, path }) => ({
        path: `${path}.signatureFormat`,
        message: 'every image is denied: “the authority must be keyless”',
        fix: 'signatureFormat: legacy; the images must then be stored in cosign’s old format, too',
        mend: () => {
            value['signatureFormat'] = 'legacy';
        },
    })),
};
/** Several identities for bundles. */
const authorities_multipleIdentities = {
    id: `${places_ENGINE}/multiple-identities`,
    severity: 'denies',
    why: 'The verifier of bundles takes one identity an authority, and says “unsupported: multiple identities” to more.',
    faults: (policy) => authoritiesIn(policy)
        .filter(({ value }) => (0,policy_fields/* textIn */.r7)(value, 'signatureFormat') === 'bundle' && authorities_identitiesOf(value).length > 1)
        .map(({ value, path }) => {
        // What the policy says as a whole may name its authorities.
        const isSplittable = !(0,policy_fields/* isGiven */.qR)(policy_controller_places_specOf(policy)['policy']);
        return {
            path: `${path}.keyless.identities`,
            message: 'every image is denied',
            fix: isSplittable
                ? 'an authority for each identity: any of them is enough'
                : 'left as it is: write an authority for each identity, and what spec.policy is to say of them',
            mend: () => {
                if (isSplittable)
                    splitAuthority(policy, value);
            },
        };
    }),
};
function authorities_identitiesOf(authority) {
    return (0,policy_fields/* objectsIn */.Qv)((0,policy_fields/* fieldsIn */.t5)(authority, 'keyless') ?? {}, 'identities');
}
function splitAuthority(policy, authority) {
    const taken = namesOfAll((0,policy_fields/* objectsIn */.Qv)(policy_controller_places_specOf(policy), 'authorities'));
    const name = (0,policy_fields/* textIn */.r7)(authority, 'name');
    const parts = authorities_identitiesOf(authority).map((identity, at) => {
        const part = structuredClone(authority);
        const keyless = (0,policy_fields/* fieldsIn */.t5)(part, 'keyless') ?? {};
        keyless['identities'] = [structuredClone(identity)];
        if (at > 0 && name !== undefined)
            part['name'] = freeName(name, taken, '-');
        taken.add(part['name']);
        return part;
    });
    policy_controller_places_specOf(policy)['authorities'] = (0,policy_fields/* objectsIn */.Qv)(policy_controller_places_specOf(policy), 'authorities').flatMap((value) => value === authority ? parts : [value]);
}

;// CONCATENATED MODULE: ./build/policy/lint/policy-controller/image-glob.js


/** Globs that miss names of the images that they are for. */
const imageGlob = {
    id: `${places_ENGINE}/image-glob`,
    severity: 'admits',
    why: 'One star ends at the next slash, and the name that is compared has its registry and its tag or digest. What no policy matches is denied, or let in where no-match-policy in the controller’s settings says allow or warn.',
    faults: (policy) => {
        const spec = policy_controller_places_specOf(policy);
        const globs = globsIn(policy);
        const isPassing = letsInAll(policy);
        return globs.flatMap((glob, at) => {
            const path = `spec.images[${at}].glob`;
            if (isOneLevel(glob))
                return globs.includes(`${glob}*`) ? [] : [oneLevel(glob, path)];
            if (isOneTag(glob))
                return globs.includes(everyName(glob)) ? [] : [oneTag(glob, path)];
            const missing = image_glob_missingGlobs(glob).filter((wanted) => !globs.includes(wanted));
            // Of what runs unverified, more is not to be added than surely was meant.
            if (missing.length === 0 || (isPassing && isForEveryImage(glob)))
                return [];
            return [
                {
                    path,
                    ...(isPassing ? { severity: 'denies' } : {}),
                    message: `${glob} does not match all names of these images`,
                    fix: `added: ${missing.join(', ')}`,
                    mend: () => {
                        (0,policy_fields/* append */.BC)(spec, 'images', ...missing.map((wanted) => ({ glob: wanted })));
                    },
                },
            ];
        });
    },
};
/** Rightly written where deeper repositories are for nobody, or for another policy. */
function oneLevel(glob, path) {
    return {
        path,
        severity: 'hint',
        message: `${glob} does not match repositories further down`,
        fix: `left as it is: write ${glob}* where they are meant, too`,
    };
}
/** More than one tag was not meant; of one tag, the name that is compared may be its digest. */
function oneTag(glob, path) {
    return {
        path,
        message: `${glob} does not match the same images where they are named by digest`,
        fix: `left as it is: name the repository, ${everyName(glob)}, and every tag and digest of it`,
    };
}
function isOneLevel(glob) {
    return glob !== '*/*' && /[^*]\/\*$/.test(glob);
}
/** A tag that is not any tag. */
function isOneTag(glob) {
    return /:[^/:@]*[^/:@*][^/:@]*$/.test(glob) && !glob.includes('@');
}
function everyName(glob) {
    return glob.replace(/:[^/:]*$/, '@*');
}
/** The globs that match every tag and digest of what one names. */
function image_glob_missingGlobs(glob) {
    if (glob === '*' || glob === '*/*')
        return ['**'];
    if (glob.includes('@') || /(?:^|[^:])\*\*$/.test(glob))
        return [];
    const repository = glob.replace(/:\*+$/, '');
    return [`${repository}:*`, `${repository}@*`].filter((it) => it !== glob && it !== glob.slice(0, -1));
}

;// CONCATENATED MODULE: ./build/policy/lint/policy-controller/nothing-verified.js


/** A policy for no image, or by nobody, mostly for a misspelled name. */
const policy_controller_nothing_verified_nothingVerified = {
    id: `${places_ENGINE}/nothing-verified`,
    severity: 'refused',
    why: 'The webhook takes no policy without images, and, unless the controller’s settings say fail-on-empty-authorities: false, none without authorities; with that setting it denies its images.',
    faults: (policy) => {
        const spec = policy_controller_places_specOf(policy);
        return ['images', 'authorities']
            .filter((name) => !Array.isArray(spec[name]) || !(0,policy_fields/* isGiven */.qR)(spec[name]))
            .map((name) => ({
            path: `spec.${name}`,
            message: `the policy is refused: “missing field(s): spec.${name}”`,
            fix: `left as it is: write a list in ${name}`,
        }));
    },
};

;// CONCATENATED MODULE: ./build/policy/lint/policy-controller/cluster-image-policy.js










const PUBLIC_FULCIO = 'https://fulcio.sigstore.dev';
const cluster_image_policy_PUBLIC_REKOR = 'https://rekor.sigstore.dev';
const mode = {
    id: `${places_ENGINE}/mode-warn`,
    severity: 'admits',
    why: 'mode: warn turns every failure into a warning.',
    faults: (policy) => {
        const spec = policy_controller_places_specOf(policy);
        if ((0,policy_fields/* textIn */.r7)(spec, 'mode') !== 'warn')
            return [];
        return [
            {
                path: 'spec.mode',
                message: 'no image is denied',
                fix: 'mode: enforce',
                mend: () => {
                    spec['mode'] = 'enforce';
                },
            },
        ];
    },
};
const keylessUrl = {
    id: `${places_ENGINE}/keyless-url`,
    severity: 'refused',
    why: 'The webhook asks of each keyless authority one of url and ca-cert.',
    faults: (policy) => keylessIn(policy)
        .filter(({ value }) => !(0,policy_fields/* isGiven */.qR)(value['url']) && !(0,policy_fields/* isGiven */.qR)(value['ca-cert']))
        .map(({ value, path }) => ({
        path: `${path}.url`,
        message: 'the policy is refused: “expected exactly one, got neither: ca-cert, url”',
        fix: `url: ${PUBLIC_FULCIO}`,
        mend: () => {
            value['url'] = PUBLIC_FULCIO;
        },
    })),
};
const cluster_image_policy_publicKey = {
    id: `${places_ENGINE}/public-key`,
    severity: 'refused',
    why: 'The webhook reads the keys of a policy.',
    faults: (policy, { publicKey: given }) => {
        const unreadable = authoritiesIn(policy).flatMap(({ value, path }) => {
            const key = (0,policy_fields/* fieldsIn */.t5)(value, 'key') ?? {};
            const data = (0,policy_fields/* textIn */.r7)(key, 'data');
            const why = data === undefined ? undefined : whyNoPublicKey(data);
            return data === undefined || why === undefined ? [] : [{ key, data, why, path }];
        });
        const replacement = replacementOf(given, unreadable.map(({ data }) => data));
        return unreadable.map(({ key, why, path }) => ({
            path: `${path}.key.data`,
            message: `the policy is refused: ${why}`,
            fix: replacement.fix,
            mend: () => {
                if (replacement.key !== undefined)
                    key['data'] = replacement.key;
            },
        }));
    },
};
const signatureFormat = {
    id: `${places_ENGINE}/signature-format`,
    severity: 'denies',
    why: 'Without signatureFormat cosign’s old tags alone are read; bundles are read for keyless authorities, and of them attestations alone.',
    faults: (policy, { format }) => authoritiesIn(policy).flatMap(({ value, path }) => {
        const isBundle = (0,policy_fields/* textIn */.r7)(value, 'signatureFormat') === 'bundle';
        const isLeftOpen = format === 'bundle' && !(0,policy_fields/* isGiven */.qR)(value['signatureFormat']);
        if (!(0,policy_fields/* isGiven */.qR)(value['keyless']) || !(isBundle || isLeftOpen))
            return [];
        if (isBundle && (0,policy_fields/* isGiven */.qR)(value['attestations']))
            return [];
        const trust = isLeftOpen ? ownTrustOf(value) : [];
        return [
            {
                path: `${path}.signatureFormat`,
                message: isBundle
                    ? 'every image is denied: the signature of a bundle is not implemented, only attestations are'
                    : 'images whose signatures are bundles are denied: none is found',
                fix: trust.length === 0
                    ? `signatureFormat: bundle, and the signature as an attestation of type ${media_types/* SIGNATURE_PREDICATE_TYPE */.Wc}; with --format cosign the policy is left at the old tags`
                    : `left as it is: for bundles ${trust.join(' and ')} would not be looked at, and the public instance trusted; name a TrustRoot, or store the images in cosign’s old format, too (--format cosign)`,
                mend: () => {
                    if (trust.length > 0)
                        return;
                    value['signatureFormat'] = 'bundle';
                    (0,policy_fields/* append */.BC)(value, 'attestations', {
                        name: 'signature',
                        predicateType: media_types/* SIGNATURE_PREDICATE_TYPE */.Wc,
                    });
                },
            },
        ];
    }),
};
/** Where an authority trusts another instance than the public one in a way that bundles take no notice of. */
function ownTrustOf(authority) {
    const keyless = (0,policy_fields/* fieldsIn */.t5)(authority, 'keyless') ?? {};
    const ctlog = (0,policy_fields/* fieldsIn */.t5)(authority, 'ctlog') ?? {};
    const isOther = (url, known) => typeof url === 'string' && url.replace(/\/$/, '') !== known;
    const isOwn = (0,policy_fields/* isGiven */.qR)(keyless['trustRootRef']);
    return [
        ...((0,policy_fields/* isGiven */.qR)(keyless['ca-cert']) ? ['keyless.ca-cert'] : []),
        ...(!isOwn && isOther(keyless['url'], PUBLIC_FULCIO) ? ['keyless.url'] : []),
        ...(!isOwn && isOther(ctlog['url'], cluster_image_policy_PUBLIC_REKOR) ? ['ctlog.url'] : []),
    ];
}
const cluster_image_policy_attestationType = {
    id: `${places_ENGINE}/attestation-type`,
    severity: 'denies',
    why: 'cosign’s short name slsaprovenance is version 0.2; GitHub and seal-image write version 1.',
    faults: (policy) => authoritiesIn(policy).flatMap(({ value, path }) => (0,policy_fields/* objectsIn */.Qv)(value, 'attestations').flatMap((attestation, at) => {
        const type = (0,policy_fields/* textIn */.r7)(attestation, 'predicateType');
        const uri = type === undefined ? undefined : (0,predicate_types/* predicateTypeOf */.T4)(type);
        if (type === undefined || uri === undefined)
            return [];
        const isOld = uri === predicate_types/* SLSA_V02_PREDICATE_TYPE */.s$ && !(0,policy_fields/* isGiven */.qR)(attestation['policy']);
        const better = isOld ? predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl : uri;
        if (better === type)
            return [];
        return [
            {
                path: `${path}.attestations[${at}].predicateType`,
                severity: isOld ? 'denies' : 'deprecated',
                message: isOld
                    ? `${type} is provenance of version 0.2: images with version 1 are denied`
                    : `${type} is a short name, which the controller warns of`,
                fix: `predicateType: ${better}`,
                mend: () => {
                    attestation['predicateType'] = better;
                },
            },
        ];
    })),
};
/** What policy-controller's ClusterImagePolicy gets wrong, in the order in which it is mended. */
const CLUSTER_IMAGE_POLICY_TRAPS = [
    policy_controller_nothing_verified_nothingVerified,
    mode,
    staticPass,
    anyAuthority,
    bundleKey,
    imageGlob,
    keylessUrl,
    ...identityTraps(places_ENGINE, (policy) => keylessIn(policy).flatMap(({ value, path }) => (0,policy_fields/* objectsIn */.Qv)(value, 'identities').map((identity, at) => ({
        value: identity,
        path: `${path}.identities[${at}]`,
    })))),
    cluster_image_policy_publicKey,
    cluster_image_policy_attestationType,
    signatureFormat,
    // Before each is asked for the caller.
    authorities_multipleIdentities,
    cueMissingField,
    policy_controller_caller_callerUnchecked,
    policy_controller_caller_callerUnclear,
];

;// CONCATENATED MODULE: ./build/policy/lint/lint-policy.js







const KYVERNO = { traps: CLUSTER_POLICY_TRAPS, versions: ['kyverno.io/v1', 'kyverno.io/v2beta1'] };
const IVP = {
    traps: IMAGE_VALIDATING_POLICY_TRAPS,
    versions: [
        'policies.kyverno.io/v1',
        'policies.kyverno.io/v1beta1',
        'policies.kyverno.io/v1alpha1',
    ],
};
const KINDS = {
    ClusterPolicy: KYVERNO,
    Policy: KYVERNO,
    ImageValidatingPolicy: IVP,
    NamespacedImageValidatingPolicy: IVP,
    ClusterImagePolicy: {
        traps: CLUSTER_IMAGE_POLICY_TRAPS,
        versions: ['policy.sigstore.dev/v1beta1', 'policy.sigstore.dev/v1alpha1'],
    },
    // Stands beside the policies that refer to it, and judges nothing itself.
    TrustRoot: { traps: [], versions: ['policy.sigstore.dev/v1alpha1'] },
};
/**
 * Looks for the traps that image policies fall into, and mends them. What documents of one file ask for together counts together. Pure:
 * what was given stays as it is. Throws PolicyError POLICY_KIND_UNKNOWN for a document that is none of them, and what `listItems` throws.
 */
function lintPolicy(documents, options) {
    const slots = (0,list_items/* listItems */.D)(documents).map((document) => slotFor(document));
    const found = slots.map((slot) => findingsIn(slot, slots, options));
    for (const traps of new Set(slots.map((slot) => slot.traps))) {
        const group = slots.filter((slot) => slot.traps === traps);
        for (const trap of traps)
            mend(trap, group, options);
    }
    return {
        findings: slots.flatMap(({ uncovered }, at) => {
            const first = found[at] ?? [];
            const seen = new Set(first.map(({ id }) => id));
            // Some faults only show once another is mended: what a deprecated field said, what happens in some namespaces alone.
            const hidden = uncovered.filter(({ id }) => !seen.has(id));
            const texts = new Map(hidden.map((finding) => [JSON.stringify(finding), finding]));
            return [...first, ...texts.values()];
        }),
        mended: slots.flatMap((slot) => slot.documents),
    };
}
/** Whether a fault is one that must not stay: all but what still works, and what may be right. */
function isFault({ severity }) {
    return severity !== 'deprecated' && severity !== 'hint';
}
function slotFor(document) {
    const traps = trapsFor(document);
    const policy = structuredClone(document);
    const name = (0,policy_fields/* textIn */.r7)((0,policy_fields/* fieldsIn */.t5)(policy, 'metadata') ?? {}, 'name') ?? '';
    return {
        name: `${(0,policy_fields/* textIn */.r7)(policy, 'kind') ?? ''}/${name}`,
        traps,
        documents: [policy],
        uncovered: [],
    };
}
function findingsIn(slot, slots, options) {
    const { name, traps, documents } = slot;
    const group = slots.filter((other) => other.traps === traps);
    return documents.flatMap((policy) => traps.flatMap((trap) => trap
        .faults(policy, options, besideOf(policy, group))
        .map((fault) => findingOf(name, trap, fault))));
}
/** Takes one trap out of all documents of an engine, so that each trap finds them in the same state. */
function mend(trap, group, options) {
    for (const slot of group) {
        slot.documents = slot.documents.flatMap((policy) => trap.split?.(policy, options, besideOf(policy, group)) ?? [policy]);
    }
    for (const slot of group) {
        for (const policy of slot.documents) {
            for (const fault of trap.faults(policy, options, besideOf(policy, group))) {
                slot.uncovered.push(findingOf(slot.name, trap, fault));
                fault.mend?.();
            }
        }
    }
}
function besideOf(policy, group) {
    return group.flatMap(({ documents }) => documents).filter((other) => other !== policy);
}
function findingOf(policy, { id, severity, why }, fault) {
    return {
        id,
        severity: fault.severity ?? severity,
        where: {
            policy,
            ...(fault.rule === undefined ? {} : { rule: fault.rule }),
            path: fault.path,
        },
        message: fault.message,
        why,
        fix: fault.fix,
    };
}
function trapsFor({ kind, apiVersion }) {
    const known = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
    if (known !== undefined &&
        typeof apiVersion === 'string' &&
        known.versions.includes(apiVersion)) {
        return known.traps;
    }
    const given = `${typeof apiVersion === 'string' ? apiVersion : 'no apiVersion'}, ${typeof kind === 'string' ? kind : 'no kind'}`;
    throw new policy_error/* PolicyError */.pn({
        kind: 'usage',
        code: 'POLICY_KIND_UNKNOWN',
        message: `this is no image policy that is known here: ${(0,log/* printable */.g)(given)}`,
        hint: `Give one of ${Object.keys(KINDS).join(', ')} (${[...KYVERNO.versions, ...IVP.versions].join(', ')}, policy.sigstore.dev/v1beta1), and take other documents, a Namespace or a Deployment, out of the file.`,
    });
}

// EXTERNAL MODULE: ./build/policy/yaml.js + 1 modules
var yaml = __webpack_require__(49827);
// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/cli/table.js
var table = __webpack_require__(21894);
;// CONCATENATED MODULE: ./build/cli/findings-text.js


/** What is worse comes first. */
const ORDER = ['refused', 'admits', 'denies', 'deprecated', 'hint'];
const MOST_PLACES = 3;
/**
 * The findings of a policy file for people: one row for what is the same in several places of a policy, and once for each trap why it
 * is one and what is done about it.
 */
function findingsText(findings, path) {
    if (findings.length === 0)
        return `${path}: nothing found`;
    const isOnePolicy = new Set(findings.map(({ where }) => where.policy)).size === 1;
    const groups = [...Map.groupBy(findings, keyOf).values()].sort(([one], [other]) => rankOf(one) - rankOf(other));
    const rows = groups.flatMap((group) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const places = placesText(group);
        const where = isOnePolicy ? places : `${first.where.policy.replace(/^.*\//, '')}: ${places}`;
        return [[first.severity, first.id, where, first.message]];
    });
    const faults = groups.filter(([first]) => first !== undefined && isFault(first)).length;
    return [
        (0,table/* table */.t)(['', 'trap', 'where', 'what happens'], rows),
        '',
        ...trapLines(groups.flat()),
        '',
        `${path}: ${faults} ${faults === 1 ? 'fault' : 'faults'}, ${groups.length - faults} more to look at`,
    ].join('\n');
}
function trapLines(findings) {
    return [...Map.groupBy(findings, ({ id }) => id)].flatMap(([id, group]) => [
        id,
        ...[...new Set(group.map(({ why }) => why))].map((why) => `  why: ${why}`),
        ...[...new Set(group.map(({ fix }) => fix))].map((fix) => `  mended: ${fix}`),
    ]);
}
function keyOf({ id, severity, message, where }) {
    return JSON.stringify([where.policy, id, severity, message]);
}
function rankOf(finding) {
    return finding === undefined ? ORDER.length : ORDER.indexOf(finding.severity);
}
/** Rules by name, then the field; several rules together where it is the same field of each. */
function placesText(group) {
    const byField = Map.groupBy(group, ({ where }) => where.rule === undefined ? where.path : where.path.replace(/^.*\]\./, ''));
    return [...byField]
        .map(([field, findings]) => {
        const rules = [...new Set(findings.flatMap(({ where }) => where.rule ?? []))];
        return rules.length === 0 ? field : `${listOf(rules)}: ${field}`;
    })
        .join('; ');
}
function listOf(names) {
    if (names.length <= MOST_PLACES)
        return names.join(', ');
    const shown = names.slice(0, MOST_PLACES - 1);
    return `${shown.join(', ')} and ${names.length - shown.length} more rules`;
}

// EXTERNAL MODULE: ./build/cli/format-from.js
var format_from = __webpack_require__(24900);
// EXTERNAL MODULE: ./build/cli/text-file.js
var text_file = __webpack_require__(12742);
// EXTERNAL MODULE: ./build/cli/verify-options.js
var verify_options = __webpack_require__(17258);
;// CONCATENATED MODULE: ./build/cli/commands/policy-lint.js









const MAX_KEY_BYTES = 64 * 1024;
const policyLint = {
    name: 'policy lint',
    summary: 'Finds what an image policy lets in or denies by mistake, and mends it',
    synopsis: 'FILE',
    positionals: { min: 1, max: 1 },
    options: {
        mend: { value: 'FILE', describe: 'write the mended policy there; - for standard output' },
        format: {
            value: 'FORMAT',
            describe: 'where signatures are stored, if the policy does not say it: bundle or cosign',
            default: 'bundle',
        },
        'source-repository': {
            value: 'URL',
            describe: 'the repository whose jobs sign; the mended policy asks for it',
        },
        key: { value: 'FILE', describe: 'the public key, PEM, for one that cannot be read' },
        json: { describe: 'the findings, and the mended policy, as JSON on standard output' },
    },
    run: async (given, terminal) => {
        const [path = ''] = given.positionals;
        const target = given.text('mend');
        if (target === '-' && given.isSet('json')) {
            throw new args/* UsageError */.eb('--json and --mend - are both given', 'Both print: give one of them.');
        }
        const options = await optionsFrom(given);
        const documents = (0,yaml/* readYaml */.g)(await (0,input_file/* readInputFile */.jH)('FILE', path), path);
        const { findings, mended } = lintPolicy(documents, options);
        if (given.isSet('json')) {
            terminal.print(`${JSON.stringify({ findings, mended }, undefined, 2)}\n`);
        }
        else
            terminal.log.info(findingsText(findings, path));
        if (target === '-')
            terminal.print((0,yaml/* writeYaml */.V)(mended));
        else if (target !== undefined)
            await (0,text_file/* writeTextFile */.T)('--mend', target, (0,yaml/* writeYaml */.V)(mended));
        return findings.some(isFault) ? 1 : 0;
    },
};
/** Throws UsageError. */
async function optionsFrom(given) {
    const sourceRepository = (0,verify_options/* sourceRepositoryFrom */.yU)(given);
    const key = given.text('key');
    const publicKey = key === undefined ? undefined : (await (0,input_file/* readInputFile */.jH)('--key', key, MAX_KEY_BYTES)).toString();
    const why = publicKey === undefined ? undefined : whyNoPublicKey(publicKey);
    if (why !== undefined) {
        throw new args/* UsageError */.eb(`${key ?? ''} holds no public key: ${why}`, 'Give --key a PEM public key.');
    }
    return {
        format: (0,format_from/* formatFrom */.K)(given, 'bundle'),
        ...(sourceRepository === undefined ? {} : { sourceRepository }),
        ...(publicKey === undefined ? {} : { publicKey }),
    };
}


/***/ }),

/***/ 24900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ formatFrom)
/* harmony export */ });
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3513);

/** Which storage format an engine is to read. Throws UsageError. */
function formatFrom(given, otherwise) {
    const format = given.text('format') ?? otherwise;
    if (format === 'bundle' || format === 'cosign')
        return format;
    throw new _args_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--format ${JSON.stringify(format)} is none`, 'Give bundle or cosign.');
}


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

/***/ 2981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ orderlessText),
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   IT: () => (/* binding */ fieldsOfEach),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   Qv: () => (/* binding */ objectsIn),
/* harmony export */   SB: () => (/* binding */ fieldsMadeIn),
/* harmony export */   Xg: () => (/* binding */ textsOfEach),
/* harmony export */   qR: () => (/* binding */ isGiven),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   t5: () => (/* binding */ fieldsIn)
/* harmony export */ });
/** Whether a value is an object. */
function isFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An object's object; undefined where there is none. Engines check the shape of a policy themselves. */
function fieldsIn(parent, name) {
    const value = parent[name];
    return isFields(value) ? value : undefined;
}
/** The object that each of several has under a name, where it has one. */
function fieldsOfEach(parents, name) {
    return parents.map((parent) => fieldsIn(parent, name)).filter((found) => found !== undefined);
}
/** An object's object, made where there is none. */
function fieldsMadeIn(parent, name) {
    const found = fieldsIn(parent, name);
    if (found !== undefined)
        return found;
    const made = {};
    parent[name] = made;
    return made;
}
/** The objects of a list. */
function objectsIn(parent, name) {
    const value = parent[name];
    return Array.isArray(value) ? value.filter(isFields) : [];
}
/** The texts of a list. */
function textsIn(parent, name) {
    const value = parent[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** A text that is not empty. */
function textIn(parent, name) {
    const value = parent[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The text that each of several has under a name, where it has one. */
function textsOfEach(parents, name) {
    return parents.map((parent) => textIn(parent, name)).filter((found) => found !== undefined);
}
/** Whether there is a value that says something: engines take empty ones for absent. */
function isGiven(value) {
    if (value === undefined || value === null || value === '' || value === false)
        return false;
    if (Array.isArray(value))
        return value.length > 0;
    return isFields(value) ? Object.keys(value).length > 0 : true;
}
/** Whether two values are written alike. */
function sameText(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}
/** A value as text that is the same however its fields are ordered. */
function orderlessText(value) {
    return JSON.stringify(value ?? null, (_, item) => isFields(item) ? Object.fromEntries(Object.entries(item).sort(byName)) : item);
}
/** Adds to a list, made where there is none. */
function append(parent, name, ...values) {
    const found = parent[name];
    const list = Array.isArray(found) ? found : [];
    parent[name] = [...list, ...values];
}
function byName([one], [other]) {
    return one < other ? -1 : 1;
}


/***/ }),

/***/ 57825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ listItems)
/* harmony export */ });
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50275);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11721);


/**
 * The documents of a file with Kubernetes’ v1 List taken apart, which `kubectl get clusterpolicy -o yaml` prints: each item is one of
 * them. Throws PolicyError POLICY_FILE_MALFORMED for a list that is empty, or holds something else than objects, or lists.
 */
function listItems(documents) {
    return documents.flatMap((document) => (isList(document) ? itemsOf(document) : [document]));
}
function isList({ apiVersion, kind }) {
    return apiVersion === 'v1' && kind === 'List';
}
function itemsOf({ items }) {
    if (!Array.isArray(items))
        throw malformed('the List has no items');
    if (items.length === 0)
        throw malformed('the List is empty');
    return items.map((item) => {
        if (!(0,_shared_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(item))
            throw malformed('an item of the List is not an object');
        if (isList(item))
            throw malformed('the List holds a List');
        return item;
    });
}
function malformed(message) {
    return new _policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PolicyError */ .pn({
        kind: 'usage',
        code: 'POLICY_FILE_MALFORMED',
        message,
        hint: 'Give what kubectl get prints for policies that are there, with -o yaml, or the policies themselves.',
    });
}


/***/ }),

/***/ 52022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notUnderstood)
/* harmony export */ });
/* harmony import */ var _shared_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _policy_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11721);


/** Something in a policy that is not taken for a part of a rule: what it means for the verdict is not known here. */
function notUnderstood(where, what, cause) {
    return new _policy_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PolicyError */ .pn({
        kind: 'usage',
        code: 'POLICY_NOT_UNDERSTOOD',
        message: `${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(where)} ${(0,_shared_log_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(what)}`,
        hint: 'Policies as `policy generate` writes them are understood, with other images, signers, namespaces and names. For another one, write its rule (kind: AdmissionRule).',
        cause,
    });
}


/***/ }),

/***/ 43564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ matchesOfPattern),
/* harmony export */   VP: () => (/* binding */ demandOfType),
/* harmony export */   f4: () => (/* binding */ matchOfPattern),
/* harmony export */   rf: () => (/* binding */ imagesOfGlobs)
/* harmony export */ });
/* harmony import */ var _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _sigstore_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64870);
/* harmony import */ var _image_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48284);
/* harmony import */ var _anchored_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1063);
/* harmony import */ var _not_understood_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52022);





/** The patterns whose spellings these globs are. Throws PolicyError POLICY_NOT_UNDERSTOOD for any that is left over. */
function imagesOfGlobs(globs, path) {
    const images = [];
    for (let at = 0; at < globs.length;) {
        const pattern = patternOf(globs[at] ?? '', path);
        const spelled = (0,_image_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .imageGlobs */ .Tr)(pattern);
        if (spelled.some((glob, offset) => globs[at + offset] !== glob)) {
            throw (0,_not_understood_js__WEBPACK_IMPORTED_MODULE_3__/* .notUnderstood */ .h)(path, `names ${globs[at] ?? ''} without all its spellings: ${spelled.join(', ')}`);
        }
        images.push(pattern);
        at += spelled.length;
    }
    return images;
}
/** What `anchoredPattern` was made from. Throws PolicyError POLICY_NOT_UNDERSTOOD. */
function matchOfPattern(pattern, path) {
    const [, inner] = /^\^\(\?:([\s\S]*)\)\$$/.exec(pattern) ?? [];
    if (inner !== undefined)
        return { pattern: `^${inner}$` };
    const exact = pattern.replace(/^\^|\$$/g, '').replaceAll(/\\(.)/g, '$1');
    if (`^${(0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .escaped */ .Mk)(exact)}$` === pattern)
        return { exact };
    throw (0,_not_understood_js__WEBPACK_IMPORTED_MODULE_3__/* .notUnderstood */ .h)(path, `is ${JSON.stringify(pattern)}, which is not anchored as we write it`);
}
/** What `anchoredAlternatives` was made from. Throws PolicyError POLICY_NOT_UNDERSTOOD. */
function matchesOfPattern(pattern, path) {
    const [, inner = ''] = /^\^\(\?:([\s\S]*)\)\$$/.exec(pattern) ?? [];
    const alternatives = (0,_anchored_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .topLevelAlternatives */ .gi)(inner);
    if (alternatives.length === 1)
        return [matchOfPattern(pattern, path)];
    return alternatives.map((one) => matchOfPattern(`^${one}$`, path));
}
/** What an attestation that is demanded has been demanded as. `hours`: what its condition says of its age. */
function demandOfType(predicateType, hours) {
    switch (predicateType) {
        // Of cosign's tags, the signature is no attestation.
        case '':
        case _sigstore_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGNATURE_PREDICATE_TYPE */ .Wc:
            return [];
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SLSA_V1_PREDICATE_TYPE */ .Pl:
            return [{ kind: 'provenance' }];
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .CYCLONEDX_PREDICATE_TYPE */ .nv:
            return [{ kind: 'sbom', sbom: 'cyclonedx' }];
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .SPDX_PREDICATE_TYPE */ .vX:
            return [{ kind: 'sbom', sbom: 'spdx' }];
        case _attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_0__/* .VULN_PREDICATE_TYPE */ .jF:
            if (hours !== undefined)
                return [{ kind: 'scan', maxAgeHours: hours }];
            return [{ kind: 'attestation', predicateType }];
        default:
            return [{ kind: 'attestation', predicateType }];
    }
}
function patternOf(glob, path) {
    try {
        return (0,_image_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImagePattern */ .Fq)(glob);
    }
    catch (cause) {
        throw (0,_not_understood_js__WEBPACK_IMPORTED_MODULE_3__/* .notUnderstood */ .h)(path, `is ${JSON.stringify(glob)}, which is no image`, cause);
    }
}


/***/ })

};
;