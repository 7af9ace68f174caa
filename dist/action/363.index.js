"use strict";
exports.id = 363;
exports.ids = [363];
exports.modules = {

/***/ 90363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyOfSeal: () => (/* binding */ policyOfSeal)
});

// EXTERNAL MODULE: ./build/attestation/predicate-types.js
var predicate_types = __webpack_require__(3375);
// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(94298);
// EXTERNAL MODULE: ./build/policy/engine-name.js
var engine_name = __webpack_require__(35632);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/shared/log.js
var log = __webpack_require__(57383);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
;// CONCATENATED MODULE: ./build/policy/policy-error.js

/** An admission rule or a policy that cannot be used as it is. */
class PolicyError extends errors/* SealError */.EM {
}
/** The same error, with the file in which the rule or policy stands; whatever else it is as it is. */
function inFile(error, path) {
    if (!(error instanceof PolicyError))
        return error;
    const { kind, code, message, hint, cause } = error;
    return new PolicyError({ kind, code, message: `${path}: ${message}`, hint, cause });
}
/** Something in a rule is not what it must be. */
function policy_error_malformedRule(message, hint, cause) {
    return new PolicyError({ kind: 'usage', code: 'RULE_MALFORMED', message, hint, cause });
}
/** Two things in a rule cannot both be meant. */
function contradictoryRule(message, hint) {
    return new PolicyError({ kind: 'usage', code: 'RULE_CONTRADICTORY', message, hint });
}
/** The engine has no form at all for what the rule says. */
function engineUnfit(message, hint) {
    return new PolicyError({ kind: 'usage', code: 'POLICY_ENGINE_UNFIT', message, hint });
}
/** What to do where an engine reads no bundles. */
const TAKE_COSIGN = 'Take the format cosign, which images are sealed with by default: format: cosign in the rule file, or else --format cosign.';

;// CONCATENATED MODULE: ./build/policy/anchored-pattern.js


/** Characters of a pattern in RE2 syntax that stand for something else than themselves. */
const SPECIAL = /[.*+?()|[\]{}^$\\]/;
const QUANTIFIERS = '*+?{';
/**
 * The pattern that an engine is given: it matches the whole text or nothing, whether the engine anchors it or not. Exact texts are
 * escaped. RE2 syntax, which Go, CEL, CUE and Rego share.
 */
function anchoredPattern(match) {
    if ('exact' in match)
        return `^${escaped(match.exact)}$`;
    return `^(?:${match.pattern.replace(/^\^/, '').replace(/\$$/, '')})$`;
}
/** One pattern for several texts: it matches the whole of any one of them. */
function anchoredAlternatives(matches) {
    const patterns = matches.map(anchoredPattern);
    const [first, ...more] = patterns;
    if (first !== undefined && more.length === 0)
        return first;
    return `^(?:${patterns.map((pattern) => pattern.slice(1, -1)).join('|')})$`;
}
/** Scheme, host and owner. */
const OWNER = {
    literal: /^https:\/\/[^/]+\/[^/]+\//,
    example: String.raw `^https://github\.com/OWNER/NAME/\.github/workflows/release\.yml@refs/tags/v.+$`,
};
/** Whether it is a branch or a tag. */
const KIND_OF_REF = {
    literal: /^refs\/(?:heads|tags)\//,
    example: '^refs/tags/v.+$',
};
/**
 * Refuses a pattern that does not say whose texts it matches: it must begin with `^` and end with `$`, and before anything else spell
 * out scheme, host and owner, `^https://github\.com/acme/…`. Throws PolicyError RULE_PATTERN_UNANCHORED naming `what`.
 */
function checkAnchored(pattern, what) {
    checkBeginning(pattern, what, OWNER);
}
/** The same for branches and tags: `^refs/tags/v.+$`. Throws PolicyError RULE_PATTERN_UNANCHORED naming `what`. */
function checkAnchoredRef(pattern, what) {
    checkBeginning(pattern, what, KIND_OF_REF);
}
function checkBeginning(pattern, what, { literal, example }) {
    const why = whyUnanchored(pattern, literal);
    if (why === undefined)
        return;
    throw new PolicyError({
        kind: 'usage',
        code: 'RULE_PATTERN_UNANCHORED',
        message: `the pattern for ${what}, ${JSON.stringify((0,log/* printable */.g)(pattern))}, matches texts of strangers: ${why}`,
        hint: `Spell out what does not vary, and anchor it: ${example}`,
    });
}
function whyUnanchored(pattern, literal) {
    if (!pattern.startsWith('^') || !/(?:^|[^\\])(?:\\\\)*\$$/.test(pattern)) {
        return 'it does not begin with ^ and end with $';
    }
    if (/\[\[:|\[\^?\]|\\[QE]/.test(pattern)) {
        return 'it has a class or a quotation that readers of patterns end in different places';
    }
    const inner = pattern.slice(1, -1);
    if (topLevelAlternatives(inner).length > 1) {
        return 'it has a | outside of brackets, which ends what ^ and $ hold';
    }
    const prefix = literalPrefix(inner);
    if (literal.test(prefix))
        return undefined;
    return `all that it spells out before anything may follow is ${JSON.stringify((0,log/* printable */.g)(prefix))}`;
}
/** What every text that a pattern matches begins with: its first characters that stand for themselves alone. */
function literalPrefix(pattern) {
    let prefix = '';
    for (let at = 0; at < pattern.length;) {
        const isEscape = pattern[at] === '\\';
        const character = pattern[at + (isEscape ? 1 : 0)] ?? '';
        const isLiteral = isEscape ? !/[A-Za-z0-9]/.test(character) : !SPECIAL.test(character);
        const next = at + (isEscape ? 2 : 1);
        if (!isLiteral || character === '' || QUANTIFIERS.includes(pattern[next] ?? ' '))
            break;
        prefix += character;
        at = next;
    }
    return prefix;
}
/** An exact text as a pattern that matches nothing else. */
function escaped(text) {
    return text.replaceAll(new RegExp(SPECIAL, 'g'), String.raw `\$&`);
}
/** The alternatives of a pattern: what stands between the bars outside of its brackets and classes. */
function topLevelAlternatives(pattern) {
    const alternatives = [];
    let depth = 0;
    let inClass = false;
    let begin = 0;
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern[at];
        if (character === '\\')
            at++;
        else if (inClass)
            inClass = character !== ']';
        else if (character === '[')
            inClass = true;
        else if (character === '(')
            depth++;
        else if (character === ')')
            depth--;
        else if (character === '|' && depth === 0) {
            alternatives.push(pattern.slice(begin, at));
            begin = at + 1;
        }
    }
    return [...alternatives, pattern.slice(begin)];
}

// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(11832);
;// CONCATENATED MODULE: ./build/policy/image-pattern.js





const DOCKER_HUB = 'index.docker.io';
/** Names of Docker Hub's registry that runtimes take for it. */
const DOCKER_HUB_NAMES = [
    'docker.io',
    DOCKER_HUB,
    'registry-1.docker.io',
    'registry.hub.docker.com',
];
/**
 * Reads `ghcr.io/acme/app`, `ghcr.io/acme/*` or `*`. A tag, a digest and a star elsewhere are refused: what they leave out would not
 * be verified. Throws PolicyError RULE_MALFORMED.
 */
function parseImagePattern(text) {
    if (text === '*')
        return { kind: 'any' };
    const isBelow = text.endsWith('/*');
    const name = isBelow ? text.slice(0, -2) : text;
    if (name.includes('*') || name.includes('?')) {
        throw malformedRule(`the image ${JSON.stringify(printable(text))} has a wildcard that is not at its end`, 'Write ghcr.io/OWNER/NAME, ghcr.io/OWNER/* for everything below, or * for any image.');
    }
    const { repository, tag, digest } = referenceIn(isBelow ? `${name}/x` : name, text);
    if (tag !== undefined || digest !== undefined) {
        throw malformedRule(`the image ${JSON.stringify(printable(text))} has a ${tag === undefined ? 'digest' : 'tag'}`, 'Name the repository alone: every tag and digest of it must be verified, or the others run unverified.');
    }
    if (isBelow)
        return { kind: 'below', place: ownerIn(repository, name, text) };
    return { kind: 'repository', repository };
}
/** Whether a reference, as a pod names it, is one of those that the rule is for. */
function matchesImage(pattern, repository) {
    const name = repositoryName(repository);
    switch (pattern.kind) {
        case 'any':
            return true;
        case 'below':
            return name.startsWith(`${pattern.place}/`);
        case 'repository':
            return name === repositoryName(pattern.repository);
    }
}
/** The pattern as a rule file has it. */
function imagePatternText(pattern) {
    switch (pattern.kind) {
        case 'any':
            return '*';
        case 'below':
            return `${pattern.place}/*`;
        case 'repository':
            return (0,reference/* repositoryName */.aR)(pattern.repository);
    }
}
/** Several of them, for people. */
function imagePatternsText(patterns) {
    return patterns.map(imagePatternText).join(', ');
}
/**
 * Every spelling of the images in a pod, with `*` for any characters: without a tag, with a tag, by digest; and where Docker Hub is
 * meant, all its names and the short forms. An engine that compares spellings would let the missing ones through.
 */
function imageGlobs(pattern) {
    switch (pattern.kind) {
        case 'any':
            return ['*'];
        case 'below':
            return spellings(pattern.place).map((place) => `${place}/*`);
        case 'repository':
            return spellings((0,reference/* repositoryName */.aR)(pattern.repository)).flatMap((name) => [
                name,
                `${name}:*`,
                `${name}@*`,
            ]);
    }
}
/**
 * The same images in any spelling that a runtime takes, as a pattern in RE2 syntax: with capitals in the host, and with the port that it
 * has anyway. The globs do not match those.
 */
function imageExpression(pattern) {
    switch (pattern.kind) {
        case 'any':
            return '^.*$';
        case 'below':
            return `^(?i:${namesOf(pattern.place)})/.*$`;
        case 'repository':
            return `^(?i:${namesOf((0,reference/* repositoryName */.aR)(pattern.repository))})(?:[:@].*)?$`;
    }
}
function namesOf(name) {
    return spellings(name).map(spelledFreely).join('|');
}
/** Of a host, and of what stands below it. */
function spelledFreely(name) {
    const [host = '', ...path] = name.split('/');
    return [hostExpression(host), ...path.map(escaped)].join('/');
}
/**
 * A host however it is spelled but for its capitals, as a pattern in RE2 syntax: over TLS one without a port is the same one with 443, and
 * zeros before a port say nothing. A word without a dot is a host only with a port.
 */
function hostExpression(host) {
    const [, name = '', port = ''] = /^(.*?)(?::0*([0-9]+))?$/.exec(host) ?? [];
    const isHost = name.includes('.') || name === 'localhost';
    if (isHost && (port === '' || port === '443'))
        return `${escaped(name)}(?::0*443)?`;
    return port === '' ? escaped(name) : `${escaped(name)}:0*${port}`;
}
/** Kyverno calls Docker Hub's own images `docker.io/nginx`, without the `library/` that others put there. */
function spellings(name) {
    const [registry, ...rest] = name.split('/');
    if (registry !== DOCKER_HUB)
        return [name];
    const path = rest.join('/');
    const paths = path.startsWith('library/') ? [path, path.slice('library/'.length)] : [path];
    return [...paths.flatMap((one) => DOCKER_HUB_NAMES.map((hub) => `${hub}/${one}`)), ...paths];
}
/** Without the name that was put there to be read. Docker Hub puts `library/` before a single one: then it is all of that registry. */
function placeOf({ registry, path }, name) {
    const place = path.slice(0, -'/x'.length);
    const isRegistry = path === 'x' || (path === 'library/x' && !name.includes('/'));
    return isRegistry ? registry : `${registry}/${place}`;
}
/** Short names begin with no registry: nothing that is written for an engine would cover all of Docker Hub's. */
function ownerIn(repository, name, text) {
    const place = placeOf(repository, name);
    if (place !== DOCKER_HUB && place !== `${DOCKER_HUB}/library`)
        return place;
    throw malformedRule(`the image ${JSON.stringify(printable(text))} is all of Docker Hub, or all of its own images`, 'Name the owner, docker.io/OWNER/*, or the images one by one, or * for any image.');
}
function referenceIn(name, text) {
    try {
        return parseReference(name);
    }
    catch (cause) {
        throw malformedRule(`the image ${JSON.stringify(printable(text))} is none: ${messageOf(cause)}`, 'Write ghcr.io/OWNER/NAME, ghcr.io/OWNER/* for everything below, or * for any image.', cause);
    }
}

// EXTERNAL MODULE: ./build/sigstore/identity-policy.js
var identity_policy = __webpack_require__(8001);
;// CONCATENATED MODULE: ./build/policy/signature-only.js

/** What is lost with an engine that verifies the image signature and reads no attestations: each sentence says what it would let in. */
function signatureOnlyLosses(rule, engine) {
    const { signers, demands } = rule;
    return [
        ...demands.map((demand) => `${engine} reads no attestations: ${admitted(demand)} is admitted`),
        ...(signers.kind === 'keyless' ? keylessLosses(signers, engine) : []),
    ];
}
function admitted(demand) {
    switch (demand.kind) {
        case 'sbom':
            return 'an image without an SBOM';
        case 'provenance':
            return 'an image without provenance';
        case 'scan':
            return `an image whose vulnerability scan is older than ${demand.maxAgeHours} hours, or that has none,`;
        case 'attestation':
            return `an image without an attestation of ${demand.predicateType}`;
    }
}
/** Any repository may call a workflow that has workflow_call among its events, one in the source repository itself, too. */
function keylessLosses(signers, engine) {
    const { identities, sourceRef } = signers;
    return [
        `${engine} cannot tell who called a workflow: an image that any repository had signed by ${identities.map(identity_policy/* matchText */.H1).join(' or ')} is admitted`,
        ...(sourceRef === undefined
            ? []
            : [
                `${engine} cannot tell what a job was started for: an image built from another branch or tag than ${(0,identity_policy/* matchText */.H1)(sourceRef)} is admitted`,
            ]),
    ];
}

// EXTERNAL MODULE: ./build/sigstore/trust.js
var sigstore_trust = __webpack_require__(82232);
;// CONCATENATED MODULE: ./build/policy/trust-pems.js

/** Reads a trusted_root.json. Throws VerifyError TRUST_ROOT_MALFORMED. */
function trustPems(trustedRoot) {
    const { document } = (0,sigstore_trust/* parseTrustedRoot */.t1)(Buffer.from(trustedRoot));
    const { tlogs, ctlogs, certificateAuthorities, timestampAuthorities } = document;
    const keyPem = (log) => pem('PUBLIC KEY', log.publicKey?.rawBytes);
    const chainPem = ({ certChain }) => (certChain?.certificates ?? []).map(({ rawBytes }) => pem('CERTIFICATE', rawBytes)).join('');
    return {
        fulcioRoots: certificateAuthorities.map(chainPem).join(''),
        rekorUrl: tlogs[0]?.baseUrl,
        rekorKeys: tlogs.map(keyPem).join(''),
        ctLogKeys: ctlogs.map(keyPem).join(''),
        tsaChains: timestampAuthorities.map(chainPem).join(''),
    };
}
/** RFC 7468. */
function pem(label, der) {
    const lines = Buffer.from(der ?? [])
        .toString('base64')
        .replaceAll(/.{64}(?=.)/g, '$&\n');
    return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

;// CONCATENATED MODULE: ./build/policy/trusted-services.js



/** Reads a trusted_root.json. Throws VerifyError TRUST_ROOT_MALFORMED. */
function trustedServices(trustedRoot) {
    const { document } = (0,sigstore_trust/* parseTrustedRoot */.t1)(Buffer.from(trustedRoot));
    const { tlogs, ctlogs, certificateAuthorities, timestampAuthorities } = document;
    return {
        certificateAuthorities: certificateAuthorities.map(authorityOf),
        timestampAuthorities: timestampAuthorities.map(authorityOf),
        ctLogs: ctlogs.map(logOf),
        rekorLogs: tlogs.filter(isRekorV1).map(logOf),
        holdsRekorV2: !tlogs.every(isRekorV1),
        isEcdsaAlone: tlogs.every(isEcdsa),
        ending: [
            ...[...certificateAuthorities, ...timestampAuthorities]
                .filter(({ validFor }) => validFor?.end !== undefined)
                .map(({ uri }) => uri),
            ...[...tlogs, ...ctlogs]
                .filter(({ publicKey }) => publicKey?.validFor?.end !== undefined)
                .map(({ baseUrl }) => baseUrl),
        ],
    };
}
function authorityOf({ uri, subject, certChain }) {
    const certificates = certChain?.certificates ?? [];
    return {
        url: uri,
        organization: subject?.organization ?? '',
        commonName: subject?.commonName ?? '',
        chain: certificates.map(({ rawBytes }) => pem('CERTIFICATE', rawBytes)).join(''),
    };
}
function logOf({ baseUrl, publicKey }) {
    return { url: baseUrl, key: pem('PUBLIC KEY', publicKey?.rawBytes) };
}
/** Rekor v1 is known by the SHA-256 of its key (RFC 6962); Rekor v2 by that of its name and key (C2SP signed-note). */
function isRekorV1({ publicKey, logId }) {
    const key = publicKey?.rawBytes ?? Buffer.alloc(0);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(key)
        .digest()
        .equals(logId?.keyId ?? Buffer.alloc(0));
}
function isEcdsa({ publicKey }) {
    const key = (0,external_node_crypto_.createPublicKey)({
        key: publicKey?.rawBytes ?? Buffer.alloc(0),
        format: 'der',
        type: 'spki',
    });
    return key.asymmetricKeyType === 'ec';
}

;// CONCATENATED MODULE: ./build/policy/connaisseur.js






const LABEL = 'securesystemsengineering.connaisseur/webhook';
/**
 * The rule as Helm values of Connaisseur 3.10 (chart 2.10), which verifies cosign's signatures and reads nothing else. Throws PolicyError
 * POLICY_ENGINE_UNFIT for bundles, for keyless signatures that no log of Rekor v1 dates, and for several registry Secrets.
 */
function connaisseurValues(rule) {
    checkFit(rule);
    const trust = trustOf(rule);
    const { verifyInTransparencyLog, verifySCT } = trust;
    const sealed = {
        validator: 'sealed',
        with: { trustRoot: '*', threshold: 1, verifyInTransparencyLog, verifySCT, mode: 'mutate' },
    };
    const isAny = rule.images.some(({ kind }) => kind === 'any');
    return {
        documents: [
            {
                application: {
                    validators: [
                        validator(rule, trust),
                        ...(isAny ? [] : [{ name: 'others', type: 'static', approve: true }]),
                    ],
                    policy: [
                        ...rule.images.flatMap(patternsOf).map((pattern) => ({ pattern, ...sealed })),
                        ...(isAny ? [] : [{ pattern: '*:*', validator: 'others' }]),
                    ],
                    features: features(rule),
                },
            },
        ],
        losses: [...trust.losses, ...signatureOnlyLosses(rule, 'Connaisseur')],
        notes: notesOf(rule, isAny),
    };
}
function checkFit({ format, pullSecrets }) {
    if (format === 'bundle') {
        throw engineUnfit('Connaisseur 3.10 reads no bundles', TAKE_COSIGN);
    }
    if (pullSecrets.length <= 1)
        return;
    throw engineUnfit(`Connaisseur takes one Secret with registry logins, and the rule names ${pullSecrets.length}`, 'Put the logins into one Secret of type kubernetes.io/dockerconfigjson.');
}
function trustOf({ trust, signers }) {
    const isKeyless = signers.kind === 'keyless';
    if (trust.tlog === 'none') {
        if (isKeyless)
            throw undated();
        return { host: {}, verifyInTransparencyLog: false, verifySCT: false, losses: [] };
    }
    const checks = { verifyInTransparencyLog: true, verifySCT: isKeyless };
    if (trust.instance.kind === 'public-good')
        return { host: {}, ...checks, losses: [] };
    return privateTrust(trustedServices(trust.instance.trustedRoot), isKeyless);
}
/** One key of a log and one of a certificate log is all that a validator takes: the newest, which stands last. */
function privateTrust(services, isKeyless) {
    const log = services.rekorLogs.at(-1);
    const ctLog = services.ctLogs.at(-1);
    if (log === undefined)
        throw undated();
    return {
        host: {
            rekor: log.url,
            rekorPubkey: log.key,
            ...(isKeyless
                ? { fulcioCert: services.certificateAuthorities.map(({ chain }) => chain).join('') }
                : {}),
            ...(isKeyless && ctLog !== undefined ? { ctLogPubkey: ctLog.key } : {}),
        },
        verifyInTransparencyLog: true,
        verifySCT: isKeyless && ctLog !== undefined,
        losses: services.ending.length === 0
            ? []
            : [
                `Connaisseur knows no end of validity: what ${services.ending.join(', ')} certified or logged after its end is admitted`,
            ],
    };
}
function undated() {
    return engineUnfit('Connaisseur tells the time of a signature by an entry of Rekor v1 alone: no log, Rekor v2 and timestamps do not do', 'Sign with a key and set tlog: false, log to a Rekor v1, or take another engine.');
}
function validator(rule, { host }) {
    const [secretName] = rule.pullSecrets;
    return {
        name: 'sealed',
        type: 'cosign',
        ...(Object.keys(host).length > 0 ? { host } : {}),
        ...(secretName === undefined ? {} : { auth: { secretName } }),
        trustRoots: trustRoots(rule),
    };
}
function trustRoots({ signers }) {
    switch (signers.kind) {
        case 'keyless':
            return signers.identities.map((identity, at) => ({
                name: `signer${at + 1}`,
                keyless: { issuer: signers.issuer, ...subject(identity) },
            }));
        case 'keys':
            return signers.publicKeys.map((pem, at) => ({ name: `signer${at + 1}`, key: plainPem(pem) }));
        case 'kms':
            return signers.uris.map((key, at) => ({ name: `signer${at + 1}`, key }));
    }
}
function subject(identity) {
    return 'exact' in identity
        ? { subject: identity.exact }
        : { subjectRegex: anchoredPattern(identity) };
}
/** What does not begin with this very line Connaisseur takes for the address of a KMS key. */
function plainPem(pem) {
    return (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'pem' }).toString();
}
/** Connaisseur puts a star before and after a pattern, and its star passes slashes: a bare name would also be that of `NAME-other`. */
function patternsOf(pattern) {
    if (pattern.kind === 'any')
        return ['*:*'];
    const [name = ''] = imageGlobs(pattern);
    return pattern.kind === 'below' ? [name] : [`${name}:*`, `${name}@*`];
}
/** Children and unchanged images are verified as well: their parents may be older than the policy. */
function features({ enforce }) {
    const isListed = enforce !== 'everywhere' && enforce.length > 0;
    return {
        automaticUnchangedApproval: false,
        automaticChildApproval: false,
        detectionMode: enforce !== 'everywhere' && enforce.length === 0,
        namespacedValidation: { mode: isListed ? 'validate' : 'ignore' },
        resourceValidationMode: 'all',
    };
}
function notesOf(rule, isAny) {
    const { enforce, elsewhere, pullSecrets, timeoutSeconds, signers } = rule;
    return [
        ...(enforce === 'everywhere' || enforce.length === 0
            ? [
                `All namespaces are looked at but those with the label ${LABEL}=ignore; put it on Connaisseur's own.`,
            ]
            : [
                `Connaisseur looks at no namespace without a label: kubectl label namespace ${enforce.join(' ')} ${LABEL}=validate.`,
            ]),
        'Whoever may change the labels of a namespace switches its verification off.',
        ...(enforce === 'everywhere' || elsewhere === 'nothing'
            ? []
            : [
                enforce.length === 0
                    ? 'Nothing is denied: Connaisseur warns, in all namespaces.'
                    : 'Elsewhere nothing is reported: Connaisseur denies in all labelled namespaces alike.',
            ]),
        isAny
            ? "Connaisseur's own images are denied as well where its namespace is looked at."
            : 'Images that the rule does not name are let in by the rule *:*; these values take the place of the validators and the policy of the chart.',
        ...(pullSecrets.length > 0
            ? [`Secret in Connaisseur's namespace: ${pullSecrets.join(', ')}.`]
            : []),
        ...(signers.kind === 'kms'
            ? ['Connaisseur needs leave to read the public keys in the KMS, at every verification.']
            : []),
        ...(timeoutSeconds === 30
            ? []
            : ['The API server waits 30 s for Connaisseur: its chart has no setting for that.']),
    ];
}

// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(64870);
;// CONCATENATED MODULE: ./build/policy/rule.js



/** Whether a verifier must trust anybody else than the signers: keys without a log are proved by nobody else. */
function needsInstance(signers, tlog) {
    return signers === 'keyless' || tlog === 'required';
}
/** Whether an image is denied anywhere; otherwise all is but reported. */
function isEnforced({ enforce }) {
    return enforce === 'everywhere' || enforce.length > 0;
}
/** What a rule says where it says nothing else. */
const RULE_DEFAULTS = {
    format: 'bundle',
    enforce: ['prod'],
    elsewhere: 'audit',
    timeoutSeconds: 30,
};
/** How far the clock of whoever wrote a time may be ahead of the reader's. */
const CLOCK_DIFFERENCE_SECONDS = 300;
const WORKFLOW = ['buildDefinition', 'externalParameters', 'workflow'];
/**
 * Every statement that an image needs, the signature itself first. Keyless signers always need provenance that names the source
 * repository: the certificate's identity is that of the workflow, whoever called it.
 */
function statementsOf(rule) {
    const { signers, demands } = rule;
    const wantsProvenance = demands.some(({ kind }) => kind === 'provenance');
    return [
        {
            kind: 'signature',
            name: 'signature',
            predicateType: media_types/* SIGNATURE_PREDICATE_TYPE */.Wc,
            conditions: [],
        },
        ...(signers.kind === 'keyless' || wantsProvenance ? [provenanceBy(signers)] : []),
        ...demands.flatMap((demand) => statementOf(demand)),
    ];
}
/** What provenance must say of the repository whose job signed. */
function callerCondition(sourceRepository) {
    return {
        path: [...WORKFLOW, 'repository'],
        matches: sourceRepository,
        message: `it was not built for ${(0,identity_policy/* matchText */.H1)(sourceRepository)}`,
    };
}
function provenanceBy(signers) {
    const base = {
        kind: 'attestation',
        name: 'provenance',
        predicateType: predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl,
    };
    if (signers.kind !== 'keyless')
        return { ...base, conditions: [] };
    const { sourceRepository, sourceRef } = signers;
    return {
        ...base,
        conditions: [
            callerCondition(sourceRepository),
            ...(sourceRef === undefined
                ? []
                : [
                    {
                        path: [...WORKFLOW, 'ref'],
                        matches: sourceRef,
                        message: `it was not built from ${(0,identity_policy/* matchText */.H1)(sourceRef)}`,
                    },
                ]),
        ],
    };
}
function statementOf(demand) {
    switch (demand.kind) {
        case 'provenance':
            return [];
        case 'sbom':
            return [
                {
                    kind: 'attestation',
                    name: 'sbom',
                    predicateType: demand.sbom === 'cyclonedx' ? predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv : predicate_types/* SPDX_PREDICATE_TYPE */.vX,
                    conditions: [],
                },
            ];
        case 'scan':
            return [
                {
                    kind: 'attestation',
                    name: 'scan',
                    predicateType: predicate_types/* VULN_PREDICATE_TYPE */.jF,
                    conditions: [
                        {
                            path: ['metadata', 'scanFinishedOn'],
                            maxAgeHours: demand.maxAgeHours,
                            message: `its vulnerability scan is not of the last ${demand.maxAgeHours} hours`,
                        },
                    ],
                },
            ];
        case 'attestation':
            return [
                {
                    kind: 'attestation',
                    name: nameOfType(demand.predicateType),
                    predicateType: demand.predicateType,
                    conditions: [],
                },
            ];
    }
}
/** Kyverno puts `autogen-cronjob-` before the name of a rule, and cuts all of it at 63 characters. */
const MAX_NAME = 63 - 'autogen-cronjob-'.length;
/** What an attestation of a type is called in a policy: letters, digits and hyphens, as engines ask of names. That it is no other statement's is for `checkDemands` to see. */
function nameOfType(predicateType) {
    const words = predicateType.replace(/^https?:\/\//, '').toLowerCase();
    const name = words.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-/, '');
    return name.slice(0, MAX_NAME).replace(/-$/, '');
}

;// CONCATENATED MODULE: ./build/policy/policy-controller/notes.js
/** What policy-controller looks at: namespaces with this label, and no others. */
const CONTROLLER_LABEL = 'policy.sigstore.dev/include=true';
/** What has to be so in the cluster, and what to know of the verdicts of policy-controller 0.15.1. */
function controllerNotes(rule) {
    const { signers, trust, pullSecrets, timeoutSeconds } = rule;
    return [
        ...placeNotes(rule),
        'In those namespaces images that no policy names are denied, too, unless no-match-policy in the ConfigMap config-policy-controller says otherwise.',
        'policy-controller does not look at images that are mounted as volumes (spec.volumes[].image): forbid those by other means.',
        'Leave enable-oci11 in that ConfigMap off: with it, 0.15.1 takes attestations from the list of referrers without verifying who signed them.',
        `The API server waits as long as the webhook configuration policy.sigstore.dev says, 25 s as it is shipped; the rule says ${timeoutSeconds} s.`,
        ...(pullSecrets.length > 0
            ? [
                `Secrets in the namespace of each pod: ${pullSecrets.join(', ')}; the pod's own imagePullSecrets are used as well.`,
            ]
            : []),
        ...(signers.kind === 'kms'
            ? [
                'policy-controller needs leave to read the public keys in the KMS; it fetches them when the policy is applied.',
            ]
            : []),
        ...(signers.kind !== 'keyless' && trust.tlog === 'none'
            ? [
                'Start policy-controller with --disable-tuf where it cannot reach the internet: this policy needs nothing but the registry.',
            ]
            : []),
    ];
}
function placeNotes({ enforce, elsewhere }) {
    if (enforce === 'everywhere') {
        return [
            `policy-controller looks at no namespace without a label: kubectl label namespace NAME ${CONTROLLER_LABEL}, for every one, also those that are made later; but for kube-system and its own, whose images no policy names.`,
        ];
    }
    if (enforce.length === 0) {
        return [
            `policy-controller warns, and makes no reports, in the namespaces with a label: kubectl label namespace NAME ${CONTROLLER_LABEL}.`,
        ];
    }
    return [
        `policy-controller looks at no namespace without a label: kubectl label namespace ${enforce.join(' ')} ${CONTROLLER_LABEL}.`,
        ...(elsewhere === 'audit'
            ? [
                'Elsewhere nothing is reported: a policy denies or warns in all labelled namespaces alike.',
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/policy/policy-controller/rego.js


const HEAD = 'package sigstore\n\n';
const VERDICT = `default compliant = false

compliant {
  count(reasons) == 0
}

isCompliant[verdict] {
  verdict := {"result": compliant, "error": concat("; ", reasons)}
}
`;
/**
 * Conditions on a statement as a Rego module that policy-controller understands (package sigstore, Rego v0): the set `isCompliant` with
 * one verdict. Rego and not CUE: cosign evaluates CUE so that a field which is not there fits any constraint. Here what is not there
 * is a reason to deny.
 */
function regoModule(conditions) {
    const rules = conditions.map((condition, at) => ruleText(at + 1, bodyOf(condition), regoString(condition.message)));
    return `${HEAD}${rules.join('\n')}\n${VERDICT}`;
}
/**
 * The patterns that a module as `regoModule` writes it compares with, each of which must match; undefined for any other module, of
 * which nothing is known here.
 */
function regoMatches(module) {
    const rules = [...module.matchAll(RULE)].map(({ groups }) => groups ?? {});
    const texts = rules.map(({ body = '', message = '' }, at) => ruleText(at + 1, body.split('\n  '), message));
    const isOurs = `${HEAD}${texts.join('\n')}\n${VERDICT}`.trimEnd() === module.trimEnd();
    if (!isOurs || rules.length === 0)
        return undefined;
    return rules.flatMap(({ pattern, path }) => pattern === undefined || path === undefined
        ? []
        : [
            {
                pattern: textOf(pattern),
                path: [...path.matchAll(STEP)].map(([step]) => textOf(step)),
            },
        ]);
}
const STRING = String.raw `"(?:[^"\\\n]|\\["\\/bfnrt])*"`;
const STEP = new RegExp(STRING, 'g');
const STEPS = String.raw `(?:\[${STRING}\])+`;
const MATCH = String.raw `regex\.match\((?<pattern>${STRING}), input\.predicate(?<path>${STEPS})\)`;
const AGE = String.raw `age := time\.now_ns\(\) - time\.parse_rfc3339_ns\(input\.predicate${STEPS}\)\n  age <= \d+ \* 3600 \* 1000000000\n  age >= -\d+ \* 1000000000`;
const RULE = new RegExp(String.raw `^condition_\d+ \{\n  (?<body>${MATCH}|${AGE})\n\}\n\nreasons\[(?<message>${STRING})\]`, 'gm');
function ruleText(number, body, message) {
    const name = `condition_${number}`;
    return [
        `${name} {`,
        ...body.map((line) => `  ${line}`),
        '}',
        '',
        `reasons[${message}] {`,
        `  not ${name}`,
        '}',
        '',
    ].join('\n');
}
function bodyOf(condition) {
    const value = `input.predicate${condition.path.map((name) => `[${regoString(name)}]`).join('')}`;
    if ('matches' in condition) {
        return [`regex.match(${regoString(anchoredPattern(condition.matches))}, ${value})`];
    }
    return [
        `age := time.now_ns() - time.parse_rfc3339_ns(${value})`,
        `age <= ${condition.maxAgeHours} * 3600 * 1000000000`,
        `age >= -${CLOCK_DIFFERENCE_SECONDS} * 1000000000`,
    ];
}
/** A string in Rego is one in JSON. */
function regoString(text) {
    return JSON.stringify(text);
}
function textOf(literal) {
    return String(JSON.parse(literal));
}

;// CONCATENATED MODULE: ./build/policy/policy-controller/trust-root.js


const PUBLIC_REKOR = 'https://rekor.sigstore.dev';
const NO_URL = 'https://not-given.invalid';
const NO_NAME = 'not given';
/**
 * The rule's trust for policy-controller 0.15.1. Without `ctlog` a key is believed without a log, and a private instance's certificate
 * too, so it is always written where a log is demanded; `rfc3161timestamp` turns the log off. Throws PolicyError POLICY_ENGINE_UNFIT
 * where no time of a signature could be proved.
 */
function controllerTrust(rule) {
    const { trust, signers } = rule;
    const { instance } = trust;
    if (instance.kind === 'private')
        return trust_root_privateTrust(rule, instance);
    const ctlog = { url: PUBLIC_REKOR };
    const needsLog = trust.tlog === 'required';
    return {
        documents: [],
        keyless: signers.kind === 'keyless' ? { url: 'https://fulcio.sigstore.dev' } : {},
        authority: needsLog ? { ctlog } : {},
        losses: [],
    };
}
/**
 * Of bundles 0.15.1 finds neither the log nor the certificate log in a TrustRoot: it keeps their identifiers as the hexadecimal text of
 * the bytes that it then looks for. What is left is the timestamp.
 */
function trust_root_privateTrust(rule, instance) {
    const { format, signers, trust } = rule;
    const services = trustedServices(instance.trustedRoot);
    const trustRootRef = rule.name;
    const [log] = format === 'cosign' && trust.tlog === 'required' ? services.rekorLogs : [];
    if (log === undefined && services.timestampAuthorities.length === 0) {
        throw engineUnfit('policy-controller can tell the time of a signature by an entry of Rekor v1 in the format cosign, or by a timestamp, and the trusted root has nobody for that', 'Take the format cosign where the log is Rekor v1, add a timestamp authority to the instance, or take another engine.');
    }
    const ignoresSct = signers.kind === 'keyless' && (format === 'bundle' || !services.ctLogs.length);
    const follows = instance.tuf !== undefined && services.isEcdsaAlone;
    return {
        documents: [trustRoot(rule.name, follows ? instance.tuf : undefined, services)],
        keyless: {
            url: urlOf(services.certificateAuthorities[0]?.url ?? ''),
            trustRootRef,
            ...(ignoresSct ? { insecureIgnoreSCT: true } : {}),
        },
        authority: log === undefined
            ? { rfc3161timestamp: { trustRootRef } }
            : { ctlog: { url: urlOf(log.url), trustRootRef } },
        losses: [
            ...(trust.tlog === 'required' && log === undefined ? [unloggedLoss(format)] : []),
            ...(ignoresSct && services.ctLogs.length > 0
                ? [
                    'policy-controller does not ask for the certificate log of a private instance in bundles: a certificate that is in none is admitted, and in the format cosign it is not',
                ]
                : []),
            ...(follows || services.ending.length === 0
                ? []
                : [
                    `policy-controller knows no end of validity: what ${services.ending.join(', ')} certified or logged after its end is admitted`,
                ]),
        ],
    };
}
function unloggedLoss(format) {
    return format === 'bundle'
        ? 'policy-controller does not ask for the log of a private instance in bundles: a signature with a timestamp that is in no log is admitted, and in the format cosign with Rekor v1 it is not'
        : 'policy-controller reads no log of Rekor v2: a signature with a timestamp that is in no log is admitted';
}
/** Follows a TUF repository where that works: 0.15.1 refuses a trusted root with a log key that is not ECDSA as a whole. */
function trustRoot(name, tuf, services) {
    const spec = tuf === undefined
        ? { sigstoreKeys: sigstoreKeys(services) }
        : { remote: { mirror: tuf.mirror, root: base64(tuf.root), targets: 'targets' } };
    return {
        apiVersion: 'policy.sigstore.dev/v1alpha1',
        kind: 'TrustRoot',
        metadata: { name, labels: { 'app.kubernetes.io/managed-by': 'seal-image' } },
        spec,
    };
}
function sigstoreKeys(services) {
    const { certificateAuthorities, rekorLogs, ctLogs, timestampAuthorities } = services;
    return {
        certificateAuthorities: certificateAuthorities.map(authorityJson),
        ...(rekorLogs.length > 0 ? { tLogs: rekorLogs.map(logJson) } : {}),
        ...(ctLogs.length > 0 ? { ctLogs: ctLogs.map(logJson) } : {}),
        ...(timestampAuthorities.length > 0
            ? { timestampAuthorities: timestampAuthorities.map(authorityJson) }
            : {}),
    };
}
/** The names are required and mean nothing: what counts is the chain. */
function authorityJson({ url, organization, commonName, chain }) {
    return {
        subject: {
            organization: organization === '' ? NO_NAME : organization,
            commonName: commonName === '' ? NO_NAME : commonName,
        },
        uri: urlOf(url),
        certChain: base64(chain),
    };
}
/** Merkle trees of RFC 6962 are made with SHA-256. */
function logJson({ url, key }) {
    return { baseURL: urlOf(url), hashAlgorithm: 'sha-256', publicKey: base64(key) };
}
function urlOf(url) {
    return url === '' ? NO_URL : url;
}
function base64(text) {
    return Buffer.from(text).toString('base64');
}

;// CONCATENATED MODULE: ./build/policy/policy-controller/cluster-image-policy.js







/**
 * The rule as policy-controller's ClusterImagePolicies (policy.sigstore.dev/v1beta1) and the TrustRoot of a private instance, measured
 * with 0.15.1. All policies that match an image must be satisfied, and of each policy any one authority. Throws PolicyError
 * POLICY_ENGINE_UNFIT for keys with bundles, and for AWS keys that are not named by ARN.
 */
function clusterImagePolicies(rule) {
    cluster_image_policy_checkFit(rule);
    const trust = controllerTrust(rule);
    return {
        documents: [
            ...trust.documents,
            ...portionsOf(rule).map((portion) => policy(rule, trust, portion)),
        ],
        losses: trust.losses,
        notes: controllerNotes(rule),
    };
}
function cluster_image_policy_checkFit({ signers, format }) {
    if (signers.kind !== 'keyless' && format === 'bundle') {
        throw engineUnfit('policy-controller reads bundles of keyless signers alone', `${TAKE_COSIGN} Or sign without a key.`);
    }
    if (signers.kind !== 'kms')
        return;
    const unnamed = signers.uris.find((uri) => uri.startsWith('awskms://') && !/^awskms:\/\/[^/]*\/arn:/.test(uri));
    if (unnamed === undefined)
        return;
    throw engineUnfit(`policy-controller takes keys of AWS by their ARN, and this one is ${JSON.stringify(unnamed)}`, 'Write awskms:///arn:aws:kms:REGION:ACCOUNT:key/ID; `aws kms describe-key` shows it.');
}
/**
 * In bundles the signature is a statement like the others. In cosign's tags it stands alone: an authority that lists attestations looks
 * at nothing else. Where several keys may sign, each statement gets a policy of its own, for one authority would want all of them
 * from the same key.
 */
function portionsOf(rule) {
    const statements = statementsOf(rule);
    if (rule.format === 'bundle')
        return [{ name: rule.name, statements }];
    const attested = statements.filter(({ kind }) => kind !== 'signature');
    return [
        { name: `${rule.name}-signature`, statements: [] },
        ...(signersOf(rule).length > 1
            ? attested.map((statement) => ({
                name: `${rule.name}-${statement.name}`,
                statements: [statement],
            }))
            : attested.length > 0
                ? [{ name: `${rule.name}-attested`, statements: attested }]
                : []),
    ];
}
function policy(rule, trust, portion) {
    return {
        apiVersion: 'policy.sigstore.dev/v1beta1',
        kind: 'ClusterImagePolicy',
        metadata: { name: portion.name, labels: { 'app.kubernetes.io/managed-by': 'seal-image' } },
        spec: {
            mode: isEnforced(rule) ? 'enforce' : 'warn',
            images: rule.images.flatMap(imageGlobs).map((glob) => ({ glob: anyDepth(glob) })),
            authorities: signersOf(rule, trust).map((signer, at) => ({
                name: `signer${at + 1}`,
                // Said also where it is the engine's default: a reader need not know that.
                signatureFormat: rule.format === 'bundle' ? 'bundle' : 'legacy',
                ...signer,
                ...trust.authority,
                ...sourceOf(rule),
                ...(portion.statements.length > 0
                    ? { attestations: portion.statements.map(attestation) }
                    : {}),
            })),
        },
    };
}
/** One star of policy-controller's ends at a slash. */
function anyDepth(glob) {
    return glob === '*' || glob.endsWith('/*') ? `${glob}*` : glob;
}
/** Each signer as an authority has it. All identities are one: bundles are compared with one identity alone. */
function signersOf({ signers }, trust) {
    switch (signers.kind) {
        case 'keyless': {
            const { identities, issuer } = signers;
            const [only, ...more] = identities;
            const subject = only !== undefined && 'exact' in only && more.length === 0
                ? { subject: only.exact }
                : { subjectRegExp: anchoredAlternatives(identities) };
            return [{ keyless: { ...trust?.keyless, identities: [{ issuer, ...subject }] } }];
        }
        case 'keys':
            return signers.publicKeys.map((data) => ({ key: { data, hashAlgorithm: 'sha256' } }));
        case 'kms':
            return signers.uris.map((kms) => ({ key: { kms, hashAlgorithm: 'sha256' } }));
    }
}
function sourceOf({ pullSecrets }) {
    if (pullSecrets.length === 0)
        return {};
    return { source: [{ signaturePullSecrets: pullSecrets.map((name) => ({ name })) }] };
}
function attestation({ name, predicateType, conditions }) {
    return {
        name,
        predicateType,
        ...(conditions.length > 0 ? { policy: { type: 'rego', data: regoModule(conditions) } } : {}),
    };
}

;// CONCATENATED MODULE: ./build/policy/one-tag.js
const AT_TAG = /@(refs\/tags\/.+)$/;
/** What to know of a rule for identities at certain tags: a workflow has another identity at each. */
function oneTagNotes({ signers }) {
    if (signers.kind !== 'keyless')
        return [];
    const tags = signers.identities.map((match) => 'exact' in match ? AT_TAG.exec(match.exact)?.[1] : undefined);
    if (tags.includes(undefined))
        return [];
    return [
        `Lets in what the workflow signed at ${tags.join(' or ')}: what it signs at another tag, as for the next release or the last, is denied. policy generate --any-tag admits every tag.`,
    ];
}

;// CONCATENATED MODULE: ./build/policy/ratify.js





const API_VERSION = 'config.ratify.deislabs.io/v1beta1';
const SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json';
/** Where Ratify's chart mounts the key that is given as `cosign.key`. */
const MOUNTED_KEY = '/usr/local/ratify-certs/cosign/cosign.pub';
const ratify_PUBLIC_REKOR = 'https://rekor.sigstore.dev';
/** What Ratify takes in a scope (v1.4.6, pkg/verifier/cosign/trustpolicies.go). */
const SCOPE = /^[a-z0-9.\-:@/]*\*?$/;
/**
 * The rule as Ratify's Policy, Store and Verifier (1.4.6), and the Constraints that have Gatekeeper ask it. One ECDSA key is written in
 * the older form of the verifier, which compares a signature with the image; its trust policies do not. Throws PolicyError
 * POLICY_ENGINE_UNFIT for bundles, KMS keys, private instances and names that no scope can have.
 */
function ratifyDocuments(rule) {
    ratify_checkFit(rule);
    const { signers } = rule;
    const isBound = isOneEcdsaKey(signers);
    return {
        documents: [
            ratify_document('Policy', 'ratify-policy', {
                type: 'config-policy',
                parameters: { artifactVerificationPolicies: { [SIGNATURE]: 'any' } },
            }),
            ratify_document('Store', 'store-oras', storeSpec(rule)),
            ...(isBound ? [] : keyDocuments(rule)),
            ratify_document('Verifier', 'verifier-cosign', {
                name: 'cosign',
                artifactTypes: SIGNATURE,
                parameters: isBound ? olderForm(rule) : { trustPolicies: [trustPolicy(rule)] },
            }),
            ...constraints(rule),
        ],
        losses: [
            ...(isBound
                ? []
                : [
                    'Ratify 1.4.6 does not compare a signature with the image that it hangs on: an image to which the signature of another image by the same signer was copied is admitted',
                ]),
            ...signatureOnlyLosses(rule, 'Ratify'),
        ],
        notes: ratify_notesOf(rule, isBound),
    };
}
function ratify_checkFit({ format, signers, trust }) {
    if (format === 'bundle') {
        throw engineUnfit('Ratify 1.4 reads no bundles', TAKE_COSIGN);
    }
    if (signers.kind === 'kms') {
        throw engineUnfit('Ratify asks no key service by address', 'Export the public key, `cosign public-key --key URI`, and give it as a key.');
    }
    if (trust.instance.kind === 'private') {
        throw engineUnfit("Ratify's verifier knows the log and the certificate authority of the public instance alone", 'Sign with a key and set tlog: false, or take another engine.');
    }
}
function isOneEcdsaKey(signers) {
    if (signers.kind !== 'keys' || signers.publicKeys.length > 1)
        return false;
    return signers.publicKeys.every((pem) => (0,external_node_crypto_.createPublicKey)(pem).asymmetricKeyType === 'ec');
}
function ratify_document(kind, name, spec) {
    return {
        apiVersion: API_VERSION,
        kind,
        metadata: { name, labels: { 'app.kubernetes.io/managed-by': 'seal-image' } },
        spec,
    };
}
function storeSpec({ pullSecrets }) {
    return {
        name: 'oras',
        parameters: {
            cosignEnabled: true,
            ...(pullSecrets.length > 0
                ? {
                    authProvider: {
                        name: 'k8Secrets',
                        secrets: pullSecrets.map((secretName) => ({ secretName })),
                    },
                }
                : {}),
        },
    };
}
function keyDocuments({ name, signers }) {
    if (signers.kind !== 'keys')
        return [];
    return signers.publicKeys.map((value, at) => ratify_document('KeyManagementProvider', `${name}-key-${at + 1}`, {
        type: 'inline',
        parameters: { contentType: 'key', value },
    }));
}
function olderForm({ trust }) {
    return { key: MOUNTED_KEY, ...(trust.tlog === 'required' ? { rekorURL: ratify_PUBLIC_REKOR } : {}) };
}
function trustPolicy(rule) {
    const { name, signers, trust } = rule;
    const base = {
        version: '1.0.0',
        name,
        scopes: scopesOf(rule),
        tLogVerify: trust.tlog === 'required',
        ...(trust.tlog === 'required' ? { rekorURL: ratify_PUBLIC_REKOR } : {}),
    };
    if (signers.kind !== 'keyless') {
        return {
            ...base,
            keys: keyDocuments(rule).map((_, at) => ({ provider: `${name}-key-${at + 1}` })),
        };
    }
    const { identities, issuer } = signers;
    const [only, ...more] = identities;
    const identity = only !== undefined && 'exact' in only && more.length === 0
        ? { certificateIdentity: only.exact }
        : { certificateIdentityRegExp: anchoredAlternatives(identities) };
    return { ...base, keyless: { ctLogVerify: true, certificateOIDCIssuer: issuer, ...identity } };
}
/** Ratify refuses scopes of which one lies in another. */
function scopesOf({ images }) {
    const globs = [...new Set(images.flatMap(imageGlobs))];
    const unfit = globs.find((glob) => !SCOPE.test(glob));
    if (unfit !== undefined) {
        throw engineUnfit(`Ratify takes no image whose name has other characters than a-z, 0-9, ".", "-", ":", "@" and "/": ${unfit}`, 'Name the place above it, as in ghcr.io/OWNER/*, or take another engine.');
    }
    return globs.filter((glob) => !globs.some((other) => other !== glob && holds(other, glob)));
}
function holds(scope, other) {
    return scope.endsWith('*') && other.startsWith(scope.slice(0, -1));
}
function constraints({ name, enforce, elsewhere }) {
    const constraint = (suffix, enforcementAction, place) => ({
        apiVersion: 'constraints.gatekeeper.sh/v1beta1',
        kind: 'RatifyVerification',
        metadata: {
            name: `${name}-${suffix}`,
            labels: { 'app.kubernetes.io/managed-by': 'seal-image' },
        },
        spec: { enforcementAction, match: place },
    });
    const kinds = [{ apiGroups: [''], kinds: ['Pod'] }];
    if (enforce === 'everywhere')
        return [constraint('enforce', 'deny', { kinds })];
    return [
        ...(enforce.length > 0 ? [constraint('enforce', 'deny', { kinds, namespaces: enforce })] : []),
        ...(elsewhere === 'audit'
            ? [constraint('audit', 'dryrun', { kinds, excludedNamespaces: enforce })]
            : []),
    ];
}
function ratify_notesOf(rule, isBound) {
    const { pullSecrets, timeoutSeconds } = rule;
    return [
        'Gatekeeper needs the ConstraintTemplate RatifyVerification, library/default/template.yaml of Ratify.',
        'Policy, Store and Verifier take the place of those that the chart makes under the same names; `helm upgrade` brings the chart’s back.',
        'In the namespaces of the constraint images that the rule does not name are denied, too.',
        ...(isBound
            ? [
                'Give the chart the key: --set-file cosign.key=cosign.pub; the verifier has no scopes, and takes this key for every image.',
            ]
            : []),
        `Ratify must answer in time: provider.timeout.validationTimeoutSeconds and the timeouts of Gatekeeper's webhook are set apart from the policy; the rule says ${timeoutSeconds} s.`,
        ...(pullSecrets.length > 0
            ? [`Secrets in Ratify's namespace: ${pullSecrets.join(', ')}.`]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/policy/kyverno/attestors.js


/** Named where Kyverno insists on an address that it then does not ask: it reads bundles by its own trusted root. */
const attestors_PUBLIC_REKOR = 'https://rekor.sigstore.dev';
/** The signers as ClusterPolicy's attestors: any one of them suffices. */
function attestorsOf(rule) {
    return [{ count: 1, entries: entriesOf(rule) }];
}
function entriesOf(rule) {
    const { signers } = rule;
    switch (signers.kind) {
        case 'keyless':
            return signers.identities.map((identity) => ({
                keyless: { ...attestors_subject(identity), issuer: signers.issuer, ...keylessTrust(rule) },
            }));
        case 'keys':
            return signers.publicKeys.map((publicKeys) => ({ keys: { publicKeys, ...keyTrust(rule) } }));
        case 'kms':
            return signers.uris.map((kms) => ({ keys: { kms, ...keyTrust(rule) } }));
    }
}
/** `subject` is compared letter by letter in bundles, and with wildcards in cosign's tags. */
function attestors_subject(identity) {
    if ('exact' in identity && !/[*?]/.test(identity.exact))
        return { subject: identity.exact };
    return { subjectRegExp: anchoredPattern(identity) };
}
function keylessTrust(rule) {
    const { tlog, instance } = rule.trust;
    const ignoreTlog = tlog === 'none' ? { ignoreTlog: true } : {};
    if (instance.kind === 'public-good')
        return { rekor: { url: attestors_PUBLIC_REKOR, ...ignoreTlog } };
    const { fulcioRoots, rekorUrl, rekorKeys, ctLogKeys, tsaChains } = trustPems(instance.trustedRoot);
    const url = rekorUrl ?? attestors_PUBLIC_REKOR;
    // Of bundles, Kyverno believes its own trusted root alone: whatever else stood here would be ignored in silence.
    if (rule.format === 'bundle')
        return { rekor: { url, ...ignoreTlog } };
    const ctlog = {
        ...(ctLogKeys === '' ? { ignoreSCT: true } : { pubkey: ctLogKeys }),
        ...(tsaChains === '' || tlog === 'required' ? {} : { tsaCertChain: tsaChains }),
    };
    return { roots: fulcioRoots, rekor: { url, pubkey: rekorKeys, ...ignoreTlog }, ctlog };
}
/** Without a log Kyverno asks nobody but the registry. */
function keyTrust({ trust, format }) {
    if (trust.tlog === 'none')
        return { rekor: { ignoreTlog: true }, ctlog: { ignoreSCT: true } };
    if (trust.instance.kind === 'public-good')
        return { rekor: { url: attestors_PUBLIC_REKOR } };
    const { rekorUrl, rekorKeys } = trustPems(trust.instance.trustedRoot);
    const url = rekorUrl ?? attestors_PUBLIC_REKOR;
    return { rekor: format === 'bundle' ? { url } : { url, pubkey: rekorKeys } };
}

;// CONCATENATED MODULE: ./build/policy/kyverno/jmespath.js


/**
 * Conditions on a predicate as ClusterPolicy takes them: all must hold. The comparison is made within the expression, so that no text
 * of a predicate comes near Kyverno's own wildcards and variables.
 */
function jmespathConditions(conditions) {
    if (conditions.length === 0)
        return [];
    return [{ all: conditions.flatMap(conditionsOf) }];
}
function conditionsOf(condition) {
    const { message } = condition;
    const value = `${condition.path.map(identifier).join('.')} || ''`;
    if ('matches' in condition) {
        const pattern = rawString(anchoredPattern(condition.matches));
        const key = `{{ regex_match(${pattern}, ${value}) }}`;
        return [{ key, operator: 'Equals', value: true, message }];
    }
    const key = `{{ time_since('', ${value}, '') }}`;
    return [
        { key, operator: 'LessThanOrEquals', value: `${condition.maxAgeHours}h`, message },
        { key, operator: 'GreaterThanOrEquals', value: `-${CLOCK_DIFFERENCE_SECONDS}s`, message },
    ];
}
/** A name in JMESPath, quoted: none of its characters means anything else. */
function identifier(name) {
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : JSON.stringify(name);
}
/** A raw string literal of JMESPath, in which only the quotation mark is escaped; a checked rule has no braces that Kyverno would read. */
function rawString(text) {
    return `'${text.replaceAll("'", String.raw `\'`)}'`;
}

;// CONCATENATED MODULE: ./build/policy/kyverno/metadata.js

/** The metadata of one of a rule's policies. */
function metadataOf(rule, { name, denies }) {
    return {
        name,
        labels: { 'app.kubernetes.io/managed-by': 'seal-image' },
        annotations: {
            'policies.kyverno.io/title': `Sealed images: ${rule.name}`,
            'policies.kyverno.io/description': `${denies ? 'Denies' : 'Reports'} pods with images of ${imagePatternsText(rule.images)} that are not sealed as the rule says.`,
        },
    };
}

;// CONCATENATED MODULE: ./build/policy/kyverno/notes.js
/** By the ConfigMap of Kyverno's release. */
const LEFT_OUT = ['kube-system', 'kube-public', 'kube-node-lease', 'kyverno'];
/** What has to be so in the cluster, and what to know of the verdicts, for both kinds of Kyverno's policies. */
function notes_notesOf(rule) {
    const { signers, demands, trust, pullSecrets, enforce } = rule;
    return [
        ...(trust.instance.kind === 'private' ? [privateNote(trust.instance)] : []),
        ...(signers.kind === 'kms'
            ? ['Kyverno needs leave to read the public key of the KMS key.']
            : []),
        ...(pullSecrets.length > 0
            ? [`Secrets in Kyverno's namespace: ${pullSecrets.join(', ')}.`]
            : []),
        ...(demands.some(({ kind }) => kind === 'scan')
            ? [
                'Kyverno looks at every scan that an image carries: once one is too old the image is denied, also where a newer one stands beside it.',
            ]
            : []),
        ...(rule.images.some(({ kind }) => kind === 'any')
            ? []
            : ['Images that no policy names run as before: only a rule for * is for all of them.']),
        ...(enforce === 'everywhere' || enforce.some((name) => LEFT_OUT.includes(name))
            ? [
                `Kyverno as it is installed does not look at ${LEFT_OUT.join(', ')}: take them out of resourceFilters and of the webhooks' namespaceSelector in its ConfigMap, or let nobody create pods there.`,
            ]
            : []),
        ...(enforce === 'everywhere'
            ? []
            : [
                enforce.length === 0
                    ? 'Nothing is denied: what does not pass runs, and is reported.'
                    : `Denied in the namespaces ${enforce.join(', ')} alone: whoever may create pods elsewhere runs what is only reported.`,
            ]),
    ];
}
function privateNote({ tuf }) {
    const mirror = tuf?.mirror ?? 'URL';
    return `Kyverno must be started with the instance's own trust: --enableTuf --tufMirror=${mirror} --tufRootRaw=… (root.json).`;
}

;// CONCATENATED MODULE: ./build/policy/kyverno/container-lists.js
/** Where a pod names the images that run in it. */
const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'];

;// CONCATENATED MODULE: ./build/policy/kyverno/pin-digest.js

/**
 * A rule that replaces tags by the digests that they point at, before anything is verified. Kyverno remembers verdicts by the name that
 * the pod gives: by tag, for an hour, wherever the tag points meanwhile. Once it is a digest the memory is true.
 */
function pinDigestRule(options) {
    const { match, globs, credentials } = options;
    return {
        name: 'pin-digest',
        match,
        preconditions: {
            all: [
                { key: "{{ request.operation || 'BACKGROUND' }}", operator: 'NotEquals', value: 'DELETE' },
            ],
        },
        mutate: {
            foreach: CONTAINER_LISTS.map((list) => ({
                list: `request.object.spec.${list} || \`[]\``,
                context: [
                    {
                        name: 'pinned',
                        imageRegistry: {
                            reference: '{{ element.image }}',
                            jmesPath: 'resolvedImage',
                            ...credentials,
                        },
                    },
                ],
                preconditions: {
                    all: [
                        { key: '{{ element.image }}', operator: 'AnyIn', value: globs },
                        { key: '{{ element.image }}', operator: 'AllNotIn', value: ['*@sha256:*'] },
                    ],
                },
                patchStrategicMerge: {
                    spec: { [list]: [{ name: '{{ element.name }}', image: '{{ pinned }}' }] },
                },
            })),
        },
    };
}

;// CONCATENATED MODULE: ./build/policy/kyverno/unverified-images.js



/**
 * Rules against what `verifyImages` of a ClusterPolicy passes over: images that are mounted as volumes, and hosts that are spelled as its
 * globs do not have them. Kyverno cannot be made to verify either, so that neither is let in. What the rules are not about they skip: a pass
 * would be counted in reports.
 */
function unverifiedImageRules(names, rules) {
    return [
        volumesRule(names, rules),
        ...(names.passedOver === undefined ? [] : [namesRule(names, names.passedOver, rules)]),
    ];
}
/** The names of a rule's images. */
function namesOfPatterns(images) {
    const globs = images.flatMap(imageGlobs);
    return {
        expressions: images.map(imageExpression),
        ...(globs.includes('*')
            ? {}
            : { passedOver: { key: '{{ element.image }}', operator: 'AllNotIn', value: globs } }),
        text: imagePatternsText(images),
    };
}
const VOLUMES = 'request.object.spec.volumes[?image].image.reference || `[]`';
function volumesRule(names, { place, failureAction }) {
    return {
        name: 'image-volumes',
        ...place,
        validate: {
            failureAction,
            message: `Kyverno does not verify images that are mounted as volumes: ${names.text}`,
            foreach: [{ list: VOLUMES, preconditions: { all: [isMeant(names, 'element')] }, deny: {} }],
        },
    };
}
function namesRule(names, passedOver, { place, failureAction }) {
    return {
        name: 'image-names',
        ...place,
        validate: {
            failureAction,
            message: `Kyverno verifies these images by this name alone: ${names.text}`,
            foreach: CONTAINER_LISTS.map((list) => ({
                list: `request.object.spec.${list} || \`[]\``,
                preconditions: { all: [isMeant(names, 'element.image'), passedOver] },
                deny: {},
            })),
        },
    };
}
/** However it is spelled. */
function isMeant({ expressions }, name) {
    return {
        key: `{{ regex_match(${rawString(expressions.join('|'))}, ${name}) }}`,
        operator: 'Equals',
        value: true,
    };
}

;// CONCATENATED MODULE: ./build/policy/kyverno/cluster-policy.js








/** Kyverno 1.19.1 counts 56 bytes for each verdict against a limit that is meant as a number of verdicts. */
const MEMORY_NOTE = 'Start Kyverno with --imageVerifyCacheMaxSize=1000000: by default it remembers some 17 verdicts, one for each rule and image, and verifies all else anew.';
/**
 * The rule as Kyverno ClusterPolicies (kyverno.io/v1), measured with 1.19.1: one that denies, in the namespaces where the rule is
 * enforced, and one that reports, elsewhere. One policy cannot do both: overrides do not reach the digests.
 */
function clusterPolicies(rule) {
    const { enforce, elsewhere } = rule;
    return {
        documents: [
            ...(isEnforced(rule) ? [cluster_policy_policy(rule, 'Enforce')] : []),
            ...(elsewhere === 'audit' && enforce !== 'everywhere' ? [cluster_policy_policy(rule, 'Audit')] : []),
        ],
        losses: [],
        notes: [...notes_notesOf(rule), MEMORY_NOTE],
    };
}
function cluster_policy_policy(rule, action) {
    const globs = rule.images.flatMap(imageGlobs);
    const credentials = credentialsOf(rule);
    const place = cluster_policy_placeOf(rule, action);
    return {
        apiVersion: 'kyverno.io/v1',
        kind: 'ClusterPolicy',
        metadata: metadataOf(rule, {
            name: `${rule.name}-${action.toLowerCase()}`,
            denies: action === 'Enforce',
        }),
        spec: {
            background: true,
            webhookConfiguration: {
                failurePolicy: action === 'Enforce' ? 'Fail' : 'Ignore',
                timeoutSeconds: rule.timeoutSeconds,
            },
            rules: [
                ...(action === 'Enforce'
                    ? [pinDigestRule({ match: place.match, globs, credentials })]
                    : []),
                // One each: of what is missing, Kyverno tells nothing but the name of the rule.
                ...statementsOf(rule).map((statement) => ({
                    name: statement.name,
                    ...place,
                    verifyImages: [verification(rule, statement, { action, globs })],
                })),
                ...unverifiedImageRules(namesOfPatterns(rule.images), { place, failureAction: action }),
            ],
        },
    };
}
/** Pods here; Kyverno itself makes the same rule for what makes pods. */
function cluster_policy_placeOf({ enforce }, action) {
    const pods = { kinds: ['Pod'] };
    if (enforce === 'everywhere')
        return { match: { any: [{ resources: pods }] } };
    if (action === 'Enforce')
        return { match: { any: [{ resources: { ...pods, namespaces: enforce } }] } };
    return {
        match: { any: [{ resources: pods }] },
        ...(enforce.length > 0 ? { exclude: { any: [{ resources: { namespaces: enforce } }] } } : {}),
    };
}
function verification(rule, statement, { action, globs }) {
    return {
        type: rule.format === 'bundle' ? 'SigstoreBundle' : 'Cosign',
        imageReferences: globs,
        failureAction: action,
        ...demandOf(rule, statement),
        required: true,
        mutateDigest: false,
        verifyDigest: action === 'Enforce',
        ...credentialsOf(rule),
    };
}
/** In bundles any attestation would count as the signature; asked for by its type, nothing else does. */
function demandOf(rule, { kind, name, predicateType, conditions }) {
    const attestors = attestorsOf(rule);
    if (kind === 'signature' && rule.format === 'cosign')
        return { attestors };
    const demanded = conditions.length > 0 ? { conditions: jmespathConditions(conditions) } : {};
    return { attestations: [{ name, type: predicateType, attestors, ...demanded }] };
}
function credentialsOf({ pullSecrets }) {
    return pullSecrets.length === 0 ? {} : { imageRegistryCredentials: { secrets: pullSecrets } };
}

;// CONCATENATED MODULE: ./build/policy/kyverno/cel.js


/** A string literal in CEL (and JSON: CEL knows all of its escapes). */
function celString(text) {
    return JSON.stringify(text);
}
/** A condition on the verified payload of an attestation, as an expression; a path that is not there makes it false. */
function celCondition(payload, condition) {
    const value = `${payload}.predicate${condition.path.map((name) => `[?${celString(name)}]`).join('')}.orValue("")`;
    if ('matches' in condition) {
        return `string(${value}).matches(${celString(anchoredPattern(condition.matches))})`;
    }
    const age = `time.now() - timestamp(string(${value}))`;
    return `${age} <= duration("${condition.maxAgeHours}h") && ${age} >= duration("-${CLOCK_DIFFERENCE_SECONDS}s")`;
}

;// CONCATENATED MODULE: ./build/policy/kyverno/pod-images.js
/** What Kyverno calls all images of a pod's containers in an ImageValidatingPolicy. */
const ALL_CONTAINERS = '(images.containers + images.initContainers + images.ephemeralContainers)';
/** Every container's image, and every volume's. Kyverno hands over those alone that `matchImageReferences` selects. */
const ALL_IMAGES = '(images.containers + images.initContainers + images.ephemeralContainers + images.volumes)';
/** Where Kyverno finds `images.volumes`: it knows of containers' images by itself. */
const pod_images_VOLUMES = {
    name: 'volumes',
    expression: '(object != null ? object : oldObject).spec.?volumes.orValue([]).filter(v, has(v.image) && has(v.image.reference)).map(v, v.image.reference)',
};

;// CONCATENATED MODULE: ./build/policy/kyverno/image-validating-policy.js







/** A pod that runs may always be labelled and ended, also when its scan has grown too old meanwhile. */
const IMAGES_ARE_NEW = {
    name: 'images-are-new',
    expression: `request.operation != "UPDATE" || object.kind != "Pod" || ${[
        'containers',
        'initContainers',
    ]
        .map((list) => `object.spec.?${list}.orValue([]).map(c, c.image) != oldObject.spec.?${list}.orValue([]).map(c, c.image)`)
        .join(' || ')}`,
};
/** Pods, and what makes pods; debug containers come in by a door of their own, for which Kyverno makes no rules by itself. */
const RESOURCES = { '': ['pods'], '-debug': ['pods/ephemeralcontainers'] };
/**
 * The rule as Kyverno ImageValidatingPolicies (policies.kyverno.io/v1), measured with 1.19.1. Both storage formats are read by the same
 * policy; Kyverno prefers bundles where there are any.
 */
function imageValidatingPolicies(rule) {
    const { enforce, elsewhere } = rule;
    const actions = [
        ...(isEnforced(rule) ? ['Deny'] : []),
        ...(elsewhere === 'audit' && enforce !== 'everywhere' ? ['Audit'] : []),
    ];
    return {
        documents: actions.flatMap((action) => [
            image_validating_policy_policy(rule, action, ''),
            ...(action === 'Deny' ? [image_validating_policy_policy(rule, action, '-debug')] : []),
        ]),
        losses: [],
        notes: notes_notesOf(rule),
    };
}
function image_validating_policy_policy(rule, action, suffix) {
    const isDenied = action === 'Deny';
    const statements = statementsOf(rule);
    const attested = rule.format === 'bundle' ? statements : withoutSignature(statements);
    return {
        apiVersion: 'policies.kyverno.io/v1',
        kind: 'ImageValidatingPolicy',
        metadata: metadataOf(rule, {
            name: `${rule.name}-${isDenied ? 'enforce' : 'audit'}${suffix}`,
            denies: isDenied,
        }),
        spec: {
            validationActions: [action],
            failurePolicy: isDenied ? 'Fail' : 'Ignore',
            webhookConfiguration: { timeoutSeconds: rule.timeoutSeconds },
            evaluation: { background: { enabled: suffix === '' } },
            matchConstraints: {
                ...namespaceSelector(rule, action),
                resourceRules: [
                    {
                        apiGroups: [''],
                        apiVersions: ['v1'],
                        operations: ['CREATE', 'UPDATE'],
                        resources: RESOURCES[suffix],
                    },
                ],
            },
            ...(suffix === '' ? { matchConditions: [IMAGES_ARE_NEW] } : {}),
            images: [pod_images_VOLUMES],
            matchImageReferences: [
                ...rule.images.flatMap(imageGlobs).map((glob) => ({ glob })),
                ...rule.images.map((image) => ({
                    expression: `ref.matches(${celString(imageExpression(image))})`,
                })),
            ],
            ...(rule.pullSecrets.length > 0 ? { credentials: { secrets: rule.pullSecrets } } : {}),
            validationConfigurations: { mutateDigest: isDenied, verifyDigest: isDenied, required: true },
            attestors: image_validating_policy_attestorsOf(rule),
            attestations: attested.map(({ name, predicateType }) => ({
                name,
                intoto: { type: predicateType },
            })),
            validations: [
                ...(rule.format === 'bundle' ? [] : [signatureValidation(rule)]),
                ...attested.flatMap((statement) => validationsOf(rule, statement)),
            ],
        },
    };
}
function withoutSignature(statements) {
    return statements.filter(({ kind }) => kind !== 'signature');
}
function namespaceSelector({ enforce }, action) {
    if (enforce === 'everywhere' || enforce.length === 0)
        return {};
    const operator = action === 'Deny' ? 'In' : 'NotIn';
    return {
        namespaceSelector: {
            matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator, values: enforce }],
        },
    };
}
function signatureValidation(rule) {
    return {
        expression: `${ALL_IMAGES}.all(image, verifyImageSignatures(image, ${attestorList(rule)}) > 0)`,
        message: 'the image is not signed by whom it must be',
    };
}
function validationsOf(rule, statement) {
    const { kind, name, predicateType, conditions } = statement;
    const list = attestorList(rule);
    const attestation = `attestations[${JSON.stringify(name)}]`;
    const what = kind === 'signature' ? 'signature' : `attestation of ${predicateType}`;
    return [
        {
            expression: `${ALL_IMAGES}.all(image, verifyAttestationSignatures(image, ${attestation}, ${list}) > 0)`,
            message: `the image has no ${what} by whom it must be`,
        },
        ...conditions.map((condition) => ({
            expression: `${ALL_IMAGES}.all(image, ${celCondition(`extractPayload(image, ${attestation})`, condition)})`,
            message: condition.message,
        })),
    ];
}
function attestorList(rule) {
    return `[${signerNames(rule)
        .map((name) => `attestors.${name}`)
        .join(', ')}]`;
}
/** An attestor takes one identity or key alone. */
function image_validating_policy_attestorsOf(rule) {
    const names = signerNames(rule);
    const attestor = (cosign, at) => ({
        name: names[at] ?? '',
        cosign,
    });
    const { signers } = rule;
    switch (signers.kind) {
        case 'keyless':
            return signers.identities.map((identity, at) => attestor({
                keyless: { identities: [{ ...image_validating_policy_subject(identity), issuer: signers.issuer }] },
                ...image_validating_policy_trustOf(rule),
            }, at));
        case 'keys':
            return signers.publicKeys.map((data, at) => attestor({ key: { data }, ...image_validating_policy_trustOf(rule) }, at));
        case 'kms':
            return signers.uris.map((kms, at) => attestor({ key: { kms }, ...image_validating_policy_trustOf(rule) }, at));
    }
}
function signerNames({ signers }) {
    const several = signers.kind === 'keyless'
        ? signers.identities
        : signers.kind === 'keys'
            ? signers.publicKeys
            : signers.uris;
    return several.map((_, at) => `signer${at + 1}`);
}
function image_validating_policy_subject(identity) {
    return 'exact' in identity
        ? { subject: identity.exact }
        : { subjectRegExp: anchoredPattern(identity) };
}
function image_validating_policy_trustOf({ signers, trust }) {
    const { tlog, instance } = trust;
    const isKey = signers.kind !== 'keyless';
    const ignored = {
        ...(tlog === 'none' ? { insecureIgnoreTlog: true } : {}),
        ...(isKey ? { insecureIgnoreSCT: true } : {}),
    };
    const ctlog = Object.keys(ignored).length > 0 ? { ctlog: ignored } : {};
    if (instance.kind === 'public-good')
        return ctlog;
    const { tuf, trustedRoot } = instance;
    if (tuf === undefined)
        return { ...ctlog, trustedRoot: { value: trustedRoot } };
    const root = { data: Buffer.from(tuf.root).toString('base64') };
    return { ...ctlog, tuf: { mirror: tuf.mirror, root } };
}

;// CONCATENATED MODULE: ./build/policy/engines.js







const WRITERS = {
    kyverno: clusterPolicies,
    'kyverno-ivp': imageValidatingPolicies,
    'policy-controller': clusterImagePolicies,
    connaisseur: connaisseurValues,
    ratify: ratifyDocuments,
};
/**
 * The rule as the engine's policy. Throws PolicyError POLICY_WEAKER where the engine cannot demand all that the rule does, unless that
 * was accepted; the losses are named either way.
 */
function writePolicy(rule, engine, { acceptWeaker }) {
    const own = WRITERS[engine](rule);
    const written = { ...own, notes: [...own.notes, ...oneTagNotes(rule)] };
    if (written.losses.length === 0 || acceptWeaker)
        return written;
    throw new PolicyError({
        kind: 'refused',
        code: 'POLICY_WEAKER',
        message: `${engine} cannot enforce this rule: ${written.losses.join('; ')}`,
        hint: 'Take another engine, or accept what would be let in with --accept-weaker.',
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/shared/json.js
var json = __webpack_require__(50275);
;// CONCATENATED MODULE: ./build/policy/kubernetes-scalar.js
const WORDS = new Map([
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true]),
    ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false]),
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
    ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null]),
]);
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** A zero in front makes an octal number. */
const INTEGER = /^(?<sign>[-+]?)(?:0[xX](?<hex>[\da-fA-F]+)|0[oO]?(?<octal>[0-7]+)|0[bB](?<binary>[01]+)|(?<decimal>0|[1-9]\d*))$/;
const SIGN_BEHIND = /^(0b)([-+])([01]+)$/;
const MIN_SIGNED = -(2n ** 63n);
const MAX_SIGNED = 2n ** 63n - 1n;
const MAX_UNSIGNED = 2n ** 64n - 1n;
/**
 * What Kubernetes makes of a plain scalar, one without quotes and without a tag: the YAML 1.1 of go-yaml v2, `resolve` in its
 * resolve.go. What looks like a time stays a text. Integers that JavaScript has no number for are a bigint.
 */
function kubernetes_scalar_kubernetesScalar(source) {
    const word = WORDS.get(source);
    if (word !== undefined)
        return word;
    if (NOT_FINITE.test(source))
        return NaN;
    if (!/^[-+.\d]/.test(source))
        return source;
    const plain = source.replaceAll(source.startsWith('.') ? /(?<=\d)_(?=\d)/g : '_', '');
    return integerIn(plain.replace(SIGN_BEHIND, '$2$1$3')) ?? floatIn(plain) ?? source;
}
function integerIn(plain) {
    const { sign = '', hex, octal, binary, decimal } = INTEGER.exec(plain)?.groups ?? {};
    const digits = (hex === undefined ? undefined : `0x${hex}`) ??
        (octal === undefined ? undefined : `0o${octal}`) ??
        (binary === undefined ? undefined : `0b${binary}`) ??
        decimal;
    if (digits === undefined)
        return undefined;
    const value = sign === '-' ? -BigInt(digits) : BigInt(digits);
    if (value < MIN_SIGNED || value > (sign === '' ? MAX_UNSIGNED : MAX_SIGNED))
        return undefined;
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
function floatIn(plain) {
    const value = FLOAT.test(plain) ? Number(plain) : NaN;
    return Number.isFinite(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/policy/yaml.js






/** Policies are short. */
const MAX_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** A few anchors are a convenience; many are an attack on whoever expands them. */
const MAX_ALIASES = 100;
/** Line breaks to Kubernetes that are none to us: the same bytes would be different documents. */
const OTHER_LINE_BREAKS = /[\u0085\u2028\u2029]|\r(?!\n)/;
/** kubectl cuts a file at every line that begins with `---`, and drops the rest of that line. */
const CUT_WITHIN = /^---(?![ \t]*(?:#.*)?\r?$)/m;
const DIRECTIVE = /^%/m;
/** Those that change nothing. */
const KNOWN_TAGS = ['str', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`);
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
/** Says what stands in the file, and what to write instead. */
class ReadOtherwise extends Error {
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
/**
 * Reads the documents of a YAML file (JSON is YAML), each an object; empty ones are left out. `what` names the file in messages.
 * Throws PolicyError POLICY_FILE_MALFORMED, also for a key that is given twice, for none at all, and for what kubectl and Kubernetes,
 * which read YAML 1.1, would make something else of.
 */
function readYaml(bytes, what) {
    if (bytes.byteLength > MAX_BYTES) {
        throw malformed(what, `it has ${bytes.byteLength} bytes, more than ${MAX_BYTES}`);
    }
    try {
        const text = strictUtf8.decode(bytes);
        if (OTHER_LINE_BREAKS.test(text))
            throw new TypeError('it has a line break of YAML 1.1');
        const lines = new LineCounter();
        const documents = parseAllDocuments(text, { version: '1.2', lineCounter: lines });
        if (!Array.isArray(documents))
            throw new TypeError('it holds no document');
        const values = documents.map((document) => {
            const [error] = document.errors;
            if (error !== undefined)
                throw error;
            refuseOtherReadings(document, lines);
            return document.toJS({ maxAliasCount: MAX_ALIASES });
        });
        refuseOtherDocuments(documents, text);
        const objects = values
            .filter((value) => value !== null)
            .map((value) => asObject(value, 'a document'));
        if (objects.length === 0)
            throw new TypeError('it holds no document');
        return objects;
    }
    catch (cause) {
        const why = messageOf(cause).split('\n', 1)[0] ?? '';
        throw malformed(what, why, cause instanceof ReadOtherwise ? cause.hint : undefined, cause);
    }
}
/** Of a file that kubectl cuts in other places, it applies something else than what is read here. */
function refuseOtherDocuments(documents, text) {
    if (DIRECTIVE.test(text)) {
        throw new ReadOtherwise('it has a directive (%)', 'Take the line that begins with % out.');
    }
    if (CUT_WITHIN.test(text)) {
        throw new ReadOtherwise('it has a line that begins with --- and goes on: kubectl cuts the file there, and drops the line', 'Write --- on a line of its own.');
    }
    if (documents.slice(1).some(({ directives }) => directives.docStart !== true)) {
        throw new ReadOtherwise('a document has no line --- before it: kubectl drops what follows a line ...', 'Write --- between the documents, and no line with three dots.');
    }
}
function refuseOtherReadings(document, lines) {
    visit(document, {
        Node: (place, node) => {
            const { tag, range } = node;
            const line = lines.linePos(range?.[0] ?? 0).line;
            if (tag !== undefined && !KNOWN_TAGS.includes(tag)) {
                throw new ReadOtherwise(`it has a tag, ${printable(tag)}, at line ${line}`, 'Write the value itself, without a word that begins with !.');
            }
            if (place === 'key' && !isScalar(node)) {
                throw new ReadOtherwise(`a key is no text, at line ${line}`, 'Write a text before the colon.');
            }
            if (!isScalar(node) || node.type !== 'PLAIN' || tag !== undefined)
                return;
            refuseOtherScalar(node.source ?? '', node.value, place === 'key', line);
        },
    });
}
function refuseOtherScalar(source, value, isKey, line) {
    const here = `${printable(source)}, at line ${line},`;
    if (isKey && source === '<<') {
        throw new ReadOtherwise(`${here} merges fields in Kubernetes, and is a key here`, 'Write the fields out, without <<.');
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
        throw new ReadOtherwise(`${here} is no number that JSON has`, 'Write it in quotes, or a number.');
    }
    const theirs = kubernetesScalar(source);
    if (theirs !== value) {
        throw new ReadOtherwise(`${here} is ${told(theirs)} to Kubernetes, which reads YAML 1.1, and ${told(value)} in YAML 1.2`, typeof theirs === 'boolean'
            ? `Write ${String(theirs)}, or '${source}' in quotes if the text is meant.`
            : 'Write the number in decimal digits, or in quotes if the text is meant.');
    }
    if (isKey && typeof value !== 'string') {
        throw new ReadOtherwise(`the key ${here} is no text`, `Write '${source}' in quotes.`);
    }
}
function told(value) {
    return typeof value === 'string' ? 'a text' : String(value);
}
/**
 * Writes documents as YAML that readers of 1.1 (Kubernetes) and of 1.2 read alike. `comment`: lines above the first one.
 */
function writeYaml(documents, comment = '') {
    const texts = documents.map((value) => {
        const document = new dist/* Document */.yo(value, {
            version: '1.2',
            compat: 'yaml-1.1',
            aliasDuplicateObjects: false,
        });
        (0,dist/* visit */.YR)(document, {
            Scalar: (_, node) => {
                const text = node.value;
                if (typeof text === 'string' && kubernetes_scalar_kubernetesScalar(text) !== text)
                    node.type = 'QUOTE_SINGLE';
            },
        });
        return document.toString({ lineWidth: 0, singleQuote: true });
    });
    const heading = comment === '' ? '' : `${comment.replaceAll(/^/gm, '# ')}\n`;
    const text = heading + texts.join('---\n');
    if (OTHER_LINE_BREAKS.test(text))
        throw malformed('the policy', 'it would have a line break of YAML 1.1');
    return text;
}
function malformed(what, why, hint = 'Look at the indentation first: text copied from a web page often loses it.', cause) {
    return new PolicyError({
        kind: 'usage',
        code: 'POLICY_FILE_MALFORMED',
        message: `${what} is not YAML that can be read: ${why}`,
        hint,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/policy/policy-text.js

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
    return writeYaml(documents, heading.join('\n'));
}

// EXTERNAL MODULE: ./build/flow-error.js
var flow_error = __webpack_require__(72112);
;// CONCATENATED MODULE: ./build/policy/check-text.js


/** Engines put texts into templates of their own, where two braces begin a variable. */
const TEMPLATE = /\{\{|\}\}/;
/** Refuses a text that an engine could read as another one. Throws PolicyError RULE_MALFORMED naming `what`. */
function checkText(text, what) {
    if (text !== '' && text === text.trim() && !TEMPLATE.test(text) && (0,log/* printable */.g)(text) === text)
        return;
    throw policy_error_malformedRule(`${what} is ${text === '' ? 'empty' : JSON.stringify((0,log/* printable */.g)(text))}`, 'Give it without white space around it, control characters, {{ and }}.');
}

;// CONCATENATED MODULE: ./build/policy/check-demands.js





const MAX_AGE_HOURS = 24 * 366;
/** Names in written policies that are not for attestations: demands of other kinds, and Kyverno's rules that demand nothing. */
const RESERVED_NAMES = [
    ...['signature', 'provenance', 'sbom', 'scan', 'attested'],
    ...['pin-digest', 'image-volumes', 'image-names'],
];
/** What is demanded in words of its own: by its type it would be asked for with less. */
const OWN_WORDS = new Map([
    [predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv, 'sbom: cyclonedx'],
    [predicate_types/* SPDX_PREDICATE_TYPE */.vX, 'sbom: spdx'],
    [predicate_types/* SLSA_V1_PREDICATE_TYPE */.Pl, 'provenance: true'],
    [predicate_types/* VULN_PREDICATE_TYPE */.jF, 'scan: {maxAge: 7d}'],
]);
/**
 * Refuses demands that say too little, that are made twice, or that policies could not tell apart by their names. Throws PolicyError
 * RULE_MALFORMED and RULE_CONTRADICTORY.
 */
function checkDemands(rule) {
    const statements = statementsOf(rule);
    refuseTwice(statements);
    for (const demand of rule.demands)
        checkDemand(demand);
    refuseSameName(statements);
}
function refuseTwice(statements) {
    const types = statements.map(({ predicateType }) => predicateType);
    const twice = types.find((type, at) => types.indexOf(type) !== at);
    if (twice === undefined)
        return;
    throw contradictoryRule(`${(0,log/* printable */.g)(twice)} is demanded twice`, 'Demand each kind of attestation once; the signature, and with an identity provenance, are demanded in any case.');
}
function checkDemand(demand) {
    switch (demand.kind) {
        case 'attestation':
            checkPredicateType(demand.predicateType);
            return;
        case 'scan':
            checkAge(demand.maxAgeHours);
            return;
        case 'sbom':
        case 'provenance':
    }
}
function checkPredicateType(predicateType) {
    checkText(predicateType, 'a predicate type');
    const words = OWN_WORDS.get(predicateType);
    if (words !== undefined) {
        throw policy_error_malformedRule(`${predicateType} is demanded by its type alone`, `Demand it as ${words}.`);
    }
    const name = nameOfType(predicateType);
    if (name !== '' && !RESERVED_NAMES.includes(name))
        return;
    throw policy_error_malformedRule(`${JSON.stringify((0,log/* printable */.g)(predicateType))} gives no name that it could have in a policy${name === '' ? '' : `: ${name} is something else there`}`, 'Give the whole predicate type, as in https://example.com/review/v1.');
}
function checkAge(maxAgeHours) {
    if (Number.isInteger(maxAgeHours) && maxAgeHours >= 1 && maxAgeHours <= MAX_AGE_HOURS)
        return;
    throw policy_error_malformedRule(`a scan may be ${maxAgeHours} hours old`, `Give between 1h and ${MAX_AGE_HOURS}h, in whole hours.`);
}
/** Engines keep statements by their names: of two that share one, the second alone would be asked for. */
function refuseSameName(statements) {
    const names = statements.map(({ name }) => name);
    const shared = statements.find(({ name }, at) => names.indexOf(name) !== at);
    if (shared !== undefined) {
        throw contradictoryRule(`${(0,log/* printable */.g)(shared.predicateType)} would have the name ${shared.name} in a policy, which another demand has`, 'Demand one of them in this rule, and the other in a rule of its own.');
    }
}

;// CONCATENATED MODULE: ./build/policy/check-trust.js






const MAX_ROOT_BYTES = 512 * 1024;
/**
 * Refuses trust by which no signature could pass, or that is not needed. Throws PolicyError RULE_CONTRADICTORY and RULE_MALFORMED, and
 * VerifyError TRUST_ROOT_MALFORMED.
 */
function checkTrust(rule) {
    const { signers, trust } = rule;
    const { instance, tlog } = trust;
    if (instance.kind === 'private') {
        checkInstance(rule, instance);
        return;
    }
    if (signers.kind !== 'keyless' || tlog === 'required')
        return;
    throw contradictoryRule('no log entry is asked for, and signatures of the public instance are dated by its log alone', 'Leave tlog at true, or name a private instance that has a timestamp authority.');
}
function checkInstance({ signers, trust: { tlog } }, instance) {
    if (!needsInstance(signers.kind, tlog)) {
        throw contradictoryRule('keys without a log need no Sigstore instance, and one is named', 'Leave the trust out, or ask for log entries.');
    }
    const { tlogs, timestampAuthorities } = (0,sigstore_trust/* parseTrustedRoot */.t1)(Buffer.from(instance.trustedRoot)).document;
    if (tlog === 'required' && tlogs.length === 0) {
        throw contradictoryRule('log entries are asked for, and the trusted root names no log that could have made one', 'Say that there are none (tlog: false, --no-tlog), or give the trusted root of the instance whose log it is.');
    }
    if (tlog === 'none' && timestampAuthorities.length === 0) {
        throw contradictoryRule('no log entry is asked for, and the trusted root names no timestamp authority that would date a signature instead', 'Ask for log entries, or give the trusted root of an instance that has a timestamp authority.');
    }
    if (instance.tuf !== undefined)
        checkTuf(instance.tuf);
}
function checkTuf({ mirror, root }) {
    checkText(mirror, 'the TUF mirror');
    if (!/^https?:\/\/[^\s/]+/.test(mirror)) {
        throw policy_error_malformedRule(`the TUF mirror ${JSON.stringify((0,log/* printable */.g)(mirror))} is no URL`, 'Give it as https://HOST/PATH.');
    }
    (0,json/* asObject */.eB)((0,json/* parseJson */.qF)(Buffer.from(root), 'the TUF root', { maxBytes: MAX_ROOT_BYTES }), 'it');
}

;// CONCATENATED MODULE: ./build/policy/check-rule.js







const NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
/** RFC 1123, as Kubernetes asks of namespaces. */
const check_rule_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** RFC 1123, as it asks of Secrets: labels with dots between them, 253 characters in all. */
const SUBDOMAIN = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
const KMS_SCHEMES = ['awskms://', 'gcpkms://', 'azurekms://', 'hashivault://'];
/** Of several in one text some engines take the first and others any: it must be one, and nothing around it. */
const ONE_KEY = /^-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/;
const MAX_TIMEOUT_SECONDS = 30;
/**
 * The rule as it was given, once nothing in it is missing, unanchored or at odds with something else. Throws PolicyError RULE_MALFORMED,
 * RULE_PATTERN_UNANCHORED or RULE_CONTRADICTORY, and VerifyError
 * TRUST_ROOT_MALFORMED.
 */
function checkRule(rule) {
    if (!NAME.test(rule.name)) {
        throw policy_error_malformedRule(`the name ${JSON.stringify((0,log/* printable */.g)(rule.name))} cannot name a policy`, 'Take at most 40 lower-case letters, digits and hyphens.');
    }
    if (rule.images.length === 0) {
        throw policy_error_malformedRule('it names no image', 'Add images: [ghcr.io/OWNER/NAME].');
    }
    checkSigners(rule.signers);
    checkDemands(rule);
    checkNamespaces(rule);
    checkTrust(rule);
    const { timeoutSeconds } = rule;
    if (!Number.isInteger(timeoutSeconds) ||
        timeoutSeconds < 1 ||
        timeoutSeconds > MAX_TIMEOUT_SECONDS) {
        throw policy_error_malformedRule(`timeoutSeconds is ${timeoutSeconds}`, `Kubernetes waits between 1 and ${MAX_TIMEOUT_SECONDS} whole seconds.`);
    }
    return rule;
}
function checkSigners(signers) {
    switch (signers.kind) {
        case 'keyless':
            if (signers.identities.length === 0)
                throw nobody('identity');
            for (const identity of signers.identities)
                checkMatch(identity, 'the identity');
            checkIssuer(signers.issuer);
            checkMatch(signers.sourceRepository, 'the source repository');
            if (signers.sourceRef !== undefined)
                checkRef(signers.sourceRef);
            return;
        case 'keys':
            if (signers.publicKeys.length === 0)
                throw nobody('keys');
            for (const pem of signers.publicKeys)
                checkPublicKey(pem);
            if (new Set(signers.publicKeys.map(keyOf)).size < signers.publicKeys.length) {
                throw contradictoryRule('the same public key is given twice', 'Give each key once.');
            }
            return;
        case 'kms':
            if (signers.uris.length === 0)
                throw nobody('kms');
            for (const uri of signers.uris)
                checkKmsUri(uri);
    }
}
/** Kyverno would take a star or a question mark in it for a wildcard. */
function checkIssuer(issuer) {
    checkText(issuer, 'the issuer');
    if (/^https?:\/\/[^*?\s]+$/.test(issuer))
        return;
    throw policy_error_malformedRule(`the issuer ${JSON.stringify((0,log/* printable */.g)(issuer))} is not one that a certificate has`, 'Give the whole URL, like https://token.actions.githubusercontent.com.');
}
function checkMatch(match, what) {
    if ('exact' in match) {
        checkText(match.exact, what);
        if (/^https:\/\/[^/\s]+\/\S+$/.test(match.exact))
            return;
        throw policy_error_malformedRule(`${what} ${JSON.stringify((0,log/* printable */.g)(match.exact))} is not one that a certificate has`, 'Give the whole URL as `seal-image verify` shows it; for more than one, a pattern.');
    }
    checkText(match.pattern, what);
    checkAnchored(match.pattern, what);
    checkIsRegExp(match.pattern, what);
}
function checkRef(match) {
    const what = 'the source ref';
    if ('pattern' in match) {
        checkText(match.pattern, what);
        checkAnchoredRef(match.pattern, what);
        checkIsRegExp(match.pattern, what);
        return;
    }
    checkText(match.exact, what);
    if (/^refs\/\S+$/.test(match.exact))
        return;
    throw policy_error_malformedRule(`${what} ${JSON.stringify((0,log/* printable */.g)(match.exact))} is none`, 'Give it in full: refs/heads/NAME, refs/tags/NAME, or as a pattern ^refs/tags/v.+$');
}
/** What is no pattern here is none in RE2, whose syntax but for named groups and flags is within that of JavaScript. */
function checkIsRegExp(pattern, what) {
    try {
        new RegExp(pattern);
    }
    catch (cause) {
        throw policy_error_malformedRule(`the pattern for ${what} is not one: ${JSON.stringify((0,log/* printable */.g)(pattern))}`, 'Give a pattern in RE2 syntax.', cause);
    }
    if (/\(\?(?!:)|\\[1-9k]/.test(pattern)) {
        throw policy_error_malformedRule(`the pattern for ${what} looks around or back, which RE2 does not: ${JSON.stringify((0,log/* printable */.g)(pattern))}`, 'Give a pattern in RE2 syntax, with (?:…) as the only group that begins with a question mark.');
    }
}
function checkPublicKey(pem) {
    try {
        if (!ONE_KEY.test(pem))
            throw new TypeError('it is not one public key');
        (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch (cause) {
        throw policy_error_malformedRule('a key is not a public key in PEM', 'Give what cosign.pub holds, from -----BEGIN PUBLIC KEY----- to its end.', cause);
    }
}
function keyOf(pem) {
    return (0,external_node_crypto_.createPublicKey)(pem).export({ format: 'der', type: 'spki' }).toString('base64');
}
function checkKmsUri(uri) {
    checkText(uri, 'the KMS key');
    if (KMS_SCHEMES.some((scheme) => uri.startsWith(scheme) && uri.length > scheme.length))
        return;
    throw policy_error_malformedRule(`${JSON.stringify((0,log/* printable */.g)(uri))} names no key of a KMS`, `Begin it with ${KMS_SCHEMES.join(', ')}.`);
}
function checkNamespaces({ enforce, elsewhere, pullSecrets }) {
    const namespaces = enforce === 'everywhere' ? [] : enforce;
    checkNames(namespaces, { form: check_rule_LABEL, what: 'namespace' });
    checkNames(pullSecrets, { form: SUBDOMAIN, what: 'Secret' });
    if (enforce !== 'everywhere' && enforce.length === 0 && elsewhere === 'nothing') {
        throw contradictoryRule('it neither enforces nor audits anywhere', 'Name a namespace in enforce, or audit elsewhere.');
    }
}
function checkNames(names, { form, what }) {
    const wrong = names.find((name) => !form.test(name));
    if (wrong === undefined)
        return;
    throw policy_error_malformedRule(`${JSON.stringify((0,log/* printable */.g)(wrong))} is no name of a ${what}`, 'Take lower-case letters, digits and hyphens, as Kubernetes does.');
}
function nobody(field) {
    return policy_error_malformedRule('it does not say who must have signed', `Add ${field}: without it everybody’s signature would do.`);
}

;// CONCATENATED MODULE: ./build/sealed-rule.js






const HASH_DIGITS = 8;
/** Of the 40 characters that a rule's name may have, without hyphen and hash. */
const MAX_WORDS = 40 - 1 - HASH_DIGITS;
/**
 * The rule that admits what was sealed: these repositories, this signer, these attestations. Throws FlowError RULE_WITHOUT_REPOSITORY where
 * the certificate names no repository, and what checkRule throws.
 */
function ruleOfSealed(facts, wishes = {}) {
    const { images, signer, instance, tlog, format, demands } = facts;
    const { anyTag = false, sourceRef, ...rest } = wishes;
    const named = unique(images);
    const signers = sealed_rule_signersOf(signer, { anyTag, sourceRef });
    return checkRule({
        ...RULE_DEFAULTS,
        name: nameOf(named),
        pullSecrets: [],
        ...rest,
        images: named,
        signers,
        trust: {
            tlog,
            instance: needsInstance(signers.kind, tlog) ? instance : { kind: 'public-good' },
        },
        format,
        demands,
    });
}
function sealed_rule_signersOf(signer, { anyTag, sourceRef }) {
    if ('kind' in signer)
        return signer;
    const { identity, issuer, sourceRepository } = signer;
    if (sourceRepository === undefined) {
        throw new flow_error/* FlowError */.T({
            kind: 'refused',
            code: 'RULE_WITHOUT_REPOSITORY',
            message: `the certificate of ${identity} does not say for which repository it was issued`,
            hint: 'Seal in a CI job whose token names its repository, or write a rule file that says whom to admit.',
        });
    }
    return {
        kind: 'keyless',
        identities: [anyTag === true ? atAnyTag(identity) : { exact: identity }],
        issuer,
        sourceRepository: { exact: sourceRepository },
        ...(sourceRef === undefined ? {} : { sourceRef: { exact: sourceRef } }),
    };
}
/** The same workflow at any tag: a release has an identity of its own. Throws FlowError for one that was not at a tag. */
function atAnyTag(identity) {
    const at = identity.lastIndexOf('@refs/tags/');
    if (at === -1) {
        throw new flow_error/* FlowError */.T({
            kind: 'usage',
            code: 'INPUT_MALFORMED',
            message: `any tag is to be admitted, and the workflow that signed was at none: ${identity}`,
            hint: 'Leave --any-tag out, or seal in a workflow that runs at a tag.',
        });
    }
    return { pattern: `^${escaped(identity.slice(0, at))}@refs/tags/.+$` };
}
/** `acme-app-1a2b3c4d`: what else has those letters, or lies in another registry, must not take its place in the cluster. */
function nameOf(images) {
    const texts = images.map(imagePatternText);
    const [first = ''] = texts;
    const path = first.slice(first.indexOf('/') + 1).toLowerCase();
    const words = path.replaceAll(/[^a-z0-9]+/g, '-').slice(-MAX_WORDS);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(texts.toSorted().join(' ')).digest('hex');
    return `${words.replaceAll(/^-+|-+$/g, '') || 'sealed'}-${hash.slice(0, HASH_DIGITS)}`;
}
function unique(images) {
    return [...new Map(images.map((image) => [imagePatternText(image), image])).values()];
}

;// CONCATENATED MODULE: ./build/policy-of-seal.js










/**
 * Writes the policy that lets a cluster run images of these repositories only as they were just sealed, by the very workflow that sealed
 * them. By now everything is published: what cannot be written is told, and fails nothing. Throws only what reading the TUF root does.
 */
async function policyOfSeal(sealed, { engine, inputs, formats, }) {
    const { images, publicKey, signer, withoutLog, documents } = sealed;
    const by = publicKey === undefined ? signer : { kind: 'keys', publicKeys: [publicKey] };
    if (documents.length === 0 || by === undefined)
        return { why: 'nothing was signed' };
    try {
        const rule = ruleOfSealed({
            images: images.map(({ repository }) => ({ kind: 'repository', repository })),
            signer: by,
            instance: await instanceOf(sealed, inputs),
            tlog: withoutLog ? 'none' : 'required',
            format: (0,engine_name/* formatFor */.Bm)(engine, formats, 'kind' in by ? by.kind : 'keyless'),
            demands: demandsOf(sealed),
        });
        const lacking = lackingStatement(sealed, rule);
        if (lacking !== undefined) {
            return { why: `it would deny this very image, which was given no attestation of ${lacking}` };
        }
        return { text: policyText(writePolicy(rule, engine, { acceptWeaker: false }), engine) };
    }
    catch (error) {
        if (error instanceof PolicyError || error instanceof flow_error/* FlowError */.T)
            return { why: error.message };
        throw error;
    }
}
/** The type of a statement that the rule demands and an image does not carry: of provenance where none was made, of the signature where only attestations were. */
function lackingStatement({ images, documents }, rule) {
    const carried = images.map(({ subjects: [head] }) => {
        const own = documents.filter(({ document, format }) => document.subject === head && format === rule.format);
        return new Set(own.map(({ document }) => document.predicateType));
    });
    return statementsOf(rule)
        .map(({ predicateType }) => predicateType)
        .find((type) => carried.some((types) => !types.has(type)));
}
function demandsOf({ documents }) {
    const sbom = documents.find(({ document }) => document.kind === 'sbom')?.document;
    if (sbom === undefined)
        return [];
    const isCycloneDx = sbom.predicateType === predicate_types/* CYCLONEDX_PREDICATE_TYPE */.nv;
    return [{ kind: 'sbom', sbom: isCycloneDx ? 'cyclonedx' : 'spdx' }];
}
async function instanceOf({ trust }, inputs) {
    const { sigstore, trustedRoot, tufMirror, tufRoot } = inputs;
    const isOwn = trustedRoot !== undefined || tufMirror !== undefined;
    if (!isOwn && (sigstore === 'auto' || sigstore === 'public-good'))
        return { kind: 'public-good' };
    const instance = { kind: 'private', trustedRoot: (0,sigstore_trust/* trustedRootText */.$c)(trust) };
    if (tufMirror === undefined || tufRoot === undefined)
        return instance;
    const root = (await (0,input_file/* readInputFile */.jH)('tuf-root', tufRoot)).toString();
    return { ...instance, tuf: { mirror: tufMirror, root } };
}


/***/ })

};
;