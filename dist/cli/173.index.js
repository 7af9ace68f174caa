"use strict";
exports.id = 173;
exports.ids = [173];
exports.modules = {

/***/ 33173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startEmbedded: () => (/* binding */ startEmbedded)
});

// UNUSED EXPORTS: writeTrustFiles

// EXTERNAL MODULE: ./build/shared/http.js + 6 modules
var shared_http = __webpack_require__(431);
// EXTERNAL MODULE: ./build/shared/json.js
var shared_json = __webpack_require__(50275);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(20230);
;// CONCATENATED MODULE: ./build/embedded/embedded-error.js

/** What an embedded service refuses; each service turns it into its own kind of error answer. */
class EmbeddedError extends errors/* SealError */.EM {
}
/** A refusal by an embedded service; `message` is what the client is told. */
function refusal(code, message, cause) {
    return new EmbeddedError({
        kind: 'refused',
        code,
        message,
        hint: 'The embedded service checks what the real one checks: mend the request.',
        cause,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/embedded/merkle-tree.js

/** RFC 6962 §2.1: the hash of a leaf's bytes. */
function leafHash(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(LEAF).update(content).digest();
}
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
function createMerkleTree() {
    // levels[n][i] is the root of the 2^n leaves that begin at i * 2^n.
    const levels = [[]];
    const range = (start, size) => {
        if (size === 0)
            return (0,external_node_crypto_.createHash)('sha256').digest();
        const level = Math.log2(size);
        if (Number.isInteger(level))
            return at(levels, level, start / size);
        const split = splitOf(size);
        return nodeHash(range(start, split), range(start + split, size - split));
    };
    const sizeNow = () => levels[0]?.length ?? 0;
    return {
        get size() {
            return sizeNow();
        },
        append(hash) {
            addTo(levels, 0, hash);
            return sizeNow() - 1;
        },
        root: (size = sizeNow()) => range(0, checked(size, 0, sizeNow())),
        inclusionProof: (index, size = sizeNow()) => inclusionPath(range, checked(index, 0, size - 1), 0, checked(size, 1, sizeNow())),
        consistencyProof: (from, to) => from === 0
            ? []
            : consistencyPath(range, checked(from, 1, to), 0, checked(to, 1, sizeNow()), true),
    };
}
/** PATH(m, D[n]) of RFC 6962 §2.1.1, for the `size` leaves from `start`. */
function inclusionPath(range, index, start, size) {
    if (size <= 1)
        return [];
    const split = splitOf(size);
    return index < split
        ? [...inclusionPath(range, index, start, split), range(start + split, size - split)]
        : [...inclusionPath(range, index - split, start + split, size - split), range(start, split)];
}
/** SUBPROOF(m, D[n], b) of RFC 6962 §2.1.2, for the `size` leaves from `start`. */
function consistencyPath(range, from, start, size, known) {
    if (from === size)
        return known ? [] : [range(start, size)];
    const split = splitOf(size);
    return from <= split
        ? [...consistencyPath(range, from, start, split, known), range(start + split, size - split)]
        : [
            ...consistencyPath(range, from - split, start + split, size - split, false),
            range(start, split),
        ];
}
/** The largest power of two below `size`. */
function splitOf(size) {
    return 2 ** Math.floor(Math.log2(size - 1));
}
function addTo(levels, level, hash) {
    const nodes = (levels[level] ??= []);
    nodes.push(hash);
    const left = nodes.length % 2 === 0 ? nodes.at(-2) : undefined;
    if (left !== undefined)
        addTo(levels, level + 1, nodeHash(left, hash));
}
function nodeHash(left, right) {
    return (0,external_node_crypto_.createHash)('sha256').update(NODE).update(left).update(right).digest();
}
function at(levels, level, index) {
    const hash = levels[level]?.[index];
    if (hash === undefined)
        throw new RangeError(`the tree has no node ${index} on level ${level}`);
    return hash;
}
function checked(value, min, max) {
    if (Number.isInteger(value) && value >= min && value <= max)
        return value;
    throw new RangeError(`${value} is not between ${min} and ${max}`);
}

;// CONCATENATED MODULE: ./build/embedded/routes.js
/** A handler that looks requests up in `routes`; what is thrown there becomes an answer by `refuse`. */
function routed(routes, otherwise, refuse) {
    return async (request) => {
        const name = `${request.method} ${request.url.pathname}`;
        const route = Object.hasOwn(routes, name) ? (routes[name] ?? otherwise) : otherwise;
        try {
            return await route(request);
        }
        catch (error) {
            return refuse(error);
        }
    };
}
/** An answer whose body is `value` as JSON. */
function jsonAnswer(status, value, headers = {}) {
    return {
        status,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(value),
    };
}

// EXTERNAL MODULE: ./node_modules/asn1js/build/index.js + 12 modules
var build = __webpack_require__(71368);
;// CONCATENATED MODULE: ./build/embedded/der.js


/** DER of a value. */
function encode(value) {
    return Buffer.from(value.toBER());
}
/** The one value that these bytes are. Throws EmbeddedError `REQUEST_MALFORMED`, also for bytes left over. */
function decode(bytes) {
    const { offset, result } = build/* fromBER */.mH(bytes);
    if (offset !== bytes.byteLength)
        throw refusal('REQUEST_MALFORMED', 'the bytes are not DER');
    return result;
}
/** Exactly the bytes a decoded value was read from: what signatures are made over. */
function sourceOf(value) {
    return Buffer.from(value.valueBeforeDecodeView);
}
/** The members of a SEQUENCE, SET or constructed tag. Throws EmbeddedError `REQUEST_MALFORMED`. */
function membersOf(value) {
    if (value instanceof build/* Constructed */.BL) {
        return value.valueBlock.value.filter((member) => member instanceof build/* BaseBlock */.P7);
    }
    throw refusal('REQUEST_MALFORMED', 'the DER has another structure than expected');
}
/** The content of an OCTET STRING or BIT STRING of whole bytes. Throws EmbeddedError `REQUEST_MALFORMED`. */
function bytesOf(value) {
    if (value instanceof build/* OctetString */.lW || value instanceof build/* BitString */.Rq) {
        return Buffer.from(value.valueBlock.valueHexView);
    }
    throw refusal('REQUEST_MALFORMED', 'the DER lacks a string of bytes where one is expected');
}
/** The dotted form of an OBJECT IDENTIFIER, or undefined for anything else. */
function oidOf(value) {
    return value instanceof build/* ObjectIdentifier */.dS ? value.getValue() : undefined;
}
function isInteger(value) {
    return value instanceof build/* Integer */.jz;
}
/** Whether the value is the BOOLEAN true. */
function isTrue(value) {
    return value instanceof build/* Boolean */.v8 && value.getValue();
}
function sequence(...members) {
    return new build/* Sequence */.gd({ value: [...members] });
}
/** SET OF: members in the order of their encodings, as DER demands. */
function setOf(...members) {
    const sorted = members.toSorted((a, b) => Buffer.compare(encode(a), encode(b)));
    return new build/* Set */.NZ({ value: sorted });
}
/** `[number] EXPLICIT`, or a constructed `[number] IMPLICIT` where the members are those of the value replaced. */
function tagged(number, ...members) {
    return new build/* Constructed */.BL({
        idBlock: { tagClass: CONTEXT_SPECIFIC, tagNumber: number },
        value: [...members],
    });
}
/** A primitive `[number] IMPLICIT`. */
function taggedBytes(number, content) {
    return new build/* Primitive */.sG({
        idBlock: { tagClass: CONTEXT_SPECIFIC, tagNumber: number },
        valueHex: content,
    });
}
const CONTEXT_SPECIFIC = 3;
function oid(dotted) {
    return new build/* ObjectIdentifier */.dS({ value: dotted });
}
function integer(value) {
    return new build/* Integer */.jz({ value });
}
/** A non-negative INTEGER from its big-endian bytes, which DER wants without leading zeros but for the sign. */
function unsignedInteger(bigEndian) {
    const first = bigEndian.findIndex((byte) => byte !== 0);
    const digits = first === -1 ? Buffer.of(0) : Buffer.from(bigEndian.subarray(first));
    const negative = (digits[0] ?? 0) >= 0x80;
    return new build/* Integer */.jz({
        valueHex: negative ? Buffer.concat([Buffer.of(0), digits]) : digits,
    });
}
function der_boolean(value) {
    return new build/* Boolean */.v8({ value });
}
function nothing() {
    return new build/* Null */.Uv();
}
function utf8String(value) {
    return new build/* Utf8String */.Jn({ value });
}
function octetString(content) {
    return new build/* OctetString */.lW({ valueHex: content });
}
function bitString(content, unusedBits = 0) {
    return new build/* BitString */.Rq({ valueHex: content, unusedBits });
}
/** RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime after; whole seconds. */
function certificateTime(time) {
    const seconds = wholeSeconds(time);
    return seconds.getUTCFullYear() < 2050
        ? new build/* UTCTime */.O6({ valueDate: seconds })
        : generalizedTime(seconds);
}
/** GeneralizedTime in whole seconds. */
function generalizedTime(time) {
    return new build/* GeneralizedTime */.O_({ valueDate: wholeSeconds(time) });
}
function wholeSeconds(time) {
    return new Date(Math.floor(time.getTime() / 1000) * 1000);
}

;// CONCATENATED MODULE: ./build/embedded/ctlog/precertificate.js



const POISON = '1.3.6.1.4.1.11129.2.4.3';
const EXTENSIONS_TAG = 3;
/**
 * What a log signs of a precertificate (RFC 6962 §3.2): its TBSCertificate without the poison. The precertificate must be
 * poisoned, and issued by `issuer`. Throws EmbeddedError `CERTIFICATE_REFUSED`.
 */
function loggedContent(precertificate, issuer) {
    const certificate = readCertificate(precertificate);
    if (!certificate.verify(issuer.key.publicKey)) {
        throw refusal('CERTIFICATE_REFUSED', 'the precertificate is not issued by an accepted authority');
    }
    const content = membersOf(membersOf(decode(precertificate))[0]);
    const list = content.find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === EXTENSIONS_TAG);
    const extensions = membersOf(membersOf(list)[0]);
    const kept = extensions.filter((item) => oidOf(membersOf(item)[0]) !== POISON);
    if (kept.length !== extensions.length - 1) {
        throw refusal('CERTIFICATE_REFUSED', 'the certificate is not poisoned as a precertificate');
    }
    const others = content.filter((member) => member !== list);
    return encode(sequence(...others, tagged(EXTENSIONS_TAG, sequence(...kept))));
}
function readCertificate(der) {
    try {
        return new external_node_crypto_.X509Certificate(der);
    }
    catch (cause) {
        throw refusal('CERTIFICATE_REFUSED', 'the precertificate cannot be read', cause);
    }
}

;// CONCATENATED MODULE: ./build/embedded/ctlog/signed-timestamp.js
const VERSION_1 = 0;
const CERTIFICATE_TIMESTAMP = 0;
const TREE_HASH = 1;
const TIMESTAMPED_ENTRY = 0;
const PRECERT_ENTRY = 1;
function signTimestamp(entry, key) {
    const signed = Buffer.concat([Buffer.of(VERSION_1, CERTIFICATE_TIMESTAMP), entryBytes(entry)]);
    return { logId: key.id, timestamp: entry.timestamp, signature: digitallySigned(signed, key) };
}
/** MerkleTreeLeaf (RFC 6962 §3.4). */
function treeLeaf(entry) {
    return Buffer.concat([Buffer.of(VERSION_1, TIMESTAMPED_ENTRY), entryBytes(entry)]);
}
/** The signature of a tree head (RFC 6962 §3.5). */
function signTreeHead(head, key) {
    return digitallySigned(Buffer.concat([
        Buffer.of(VERSION_1, TREE_HASH),
        uint64(head.timestamp),
        uint64(head.size),
        head.root,
    ]), key);
}
/** SignedCertificateTimestampList (RFC 6962 §3.3), as it stands in a certificate's extension. */
function timestampList(timestamps) {
    return withLength(2, Buffer.concat(timestamps.map((one) => withLength(2, serialized(one)))));
}
function serialized(timestamp) {
    return Buffer.concat([
        Buffer.of(VERSION_1),
        timestamp.logId,
        uint64(timestamp.timestamp),
        NO_EXTENSIONS,
        timestamp.signature,
    ]);
}
const NO_EXTENSIONS = Buffer.of(0, 0);
function entryBytes(entry) {
    return Buffer.concat([
        uint64(entry.timestamp),
        Buffer.of(0, PRECERT_ENTRY),
        entry.issuerKeyHash,
        withLength(3, entry.content),
        NO_EXTENSIONS,
    ]);
}
/** RFC 5246 §4.7: hash SHA-256 (4), signature ECDSA (3), and the signature behind its length. */
function digitallySigned(content, key) {
    return Buffer.concat([Buffer.of(4, 3), withLength(2, key.sign(content))]);
}
function withLength(lengthBytes, content) {
    const length = Buffer.alloc(lengthBytes);
    length.writeUIntBE(content.byteLength, 0, lengthBytes);
    return Buffer.concat([length, content]);
}
function uint64(value) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt(value));
    return bytes;
}

;// CONCATENATED MODULE: ./build/embedded/ctlog/ct-log.js







const MAX_BYTES = 256 * 1024;
/** A certificate transparency log (RFC 6962 §4): add-pre-chain, get-sth, get-roots. */
function createCtLog(options) {
    const tree = createMerkleTree();
    return routed({
        'POST /ct/v1/add-pre-chain': (request) => addPreChain(request, tree, options),
        'GET /ct/v1/get-sth': () => treeHead(tree, options),
        'GET /ct/v1/get-roots': () => jsonAnswer(200, { certificates: [options.root.certificate.toString('base64')] }),
    }, () => ({ status: 404, body: 'not found\n' }), (error) => ({ status: 400, body: `${(0,errors/* messageOf */.bD)(error)}\n` }));
}
function addPreChain(request, tree, { key, issuer, now }) {
    const body = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(request.body, 'the chain', { maxBytes: MAX_BYTES }), 'the chain');
    const [precertificate, issuerCertificate] = (0,shared_json/* asArray */._j)(body['chain'], 'chain').map((item) => Buffer.from((0,shared_json/* asString */.oJ)(item, 'a certificate of the chain'), 'base64'));
    if (precertificate === undefined || issuerCertificate?.equals(issuer.certificate) !== true) {
        throw refusal('CERTIFICATE_REFUSED', 'the chain does not lead to an accepted root');
    }
    const entry = {
        timestamp: now().getTime(),
        issuerKeyHash: issuer.key.id,
        content: loggedContent(precertificate, issuer),
    };
    tree.append(leafHash(treeLeaf(entry)));
    const { logId, timestamp, signature } = signTimestamp(entry, key);
    return jsonAnswer(200, {
        sct_version: 0,
        id: logId.toString('base64'),
        timestamp,
        extensions: '',
        signature: signature.toString('base64'),
    });
}
function treeHead(tree, { key, now }) {
    const head = { timestamp: now().getTime(), size: tree.size, root: tree.root() };
    return jsonAnswer(200, {
        tree_size: head.size,
        timestamp: head.timestamp,
        sha256_root_hash: head.root.toString('base64'),
        tree_head_signature: signTreeHead(head, key).toString('base64'),
    });
}
/** The chain as add-pre-chain takes it. */
function chainOf(precertificate, authorities) {
    return JSON.stringify({
        chain: [precertificate, ...authorities].map((certificate) => certificate.toString('base64')),
    });
}

;// CONCATENATED MODULE: ./build/embedded/ctlog/ct-log-client.js



const ct_log_client_MAX_BYTES = 64 * 1024;
/** How Fulcio reaches its CT log, over HTTP so that the log can misbehave. Throws EmbeddedError `CTLOG_FAILED`. */
function ctLogClient(http, url) {
    return async (precertificate, authorities) => {
        try {
            const answer = await http.request({
                method: 'POST',
                url: new URL('/ct/v1/add-pre-chain', url),
                headers: { 'content-type': 'application/json' },
                body: Buffer.from(chainOf(precertificate, authorities)),
            });
            if (answer.status !== 200)
                throw new Error(`the CT log answered ${answer.status}`);
            return parseTimestamp(answer.body);
        }
        catch (cause) {
            throw refusal('CTLOG_FAILED', 'Error entering certificate in CTL', cause);
        }
    };
}
function parseTimestamp(body) {
    const what = 'the signed certificate timestamp';
    const answer = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(body, what, { maxBytes: ct_log_client_MAX_BYTES }), what);
    return {
        logId: Buffer.from((0,shared_json/* asString */.oJ)(answer['id'], 'id'), 'base64'),
        timestamp: (0,shared_json/* asCount */.Wg)(answer['timestamp'], 'timestamp'),
        signature: Buffer.from((0,shared_json/* asString */.oJ)(answer['signature'], 'signature'), 'base64'),
    };
}

;// CONCATENATED MODULE: ./build/embedded/certificate.js


/** TBSCertificate, version 3, for a signer with this key. */
function toBeSigned(content, signer) {
    return sequence(tagged(0, integer(2)), unsignedInteger(content.serial), signatureAlgorithm(signer), content.issuer, sequence(certificateTime(content.notBefore), certificateTime(content.notAfter)), content.subject, decode(content.spki), tagged(3, sequence(...content.extensions)));
}
/** The certificate, DER. */
function signedCertificate(content, signer) {
    const tbs = toBeSigned(content, signer);
    const signature = signer.sign(encode(tbs));
    return encode(sequence(tbs, signatureAlgorithm(signer), bitString(signature)));
}
/** AlgorithmIdentifier of the signatures that this key makes (RFC 5758 §3.2). */
function signatureAlgorithm(signer) {
    return sequence(oid(signer.hash === 'sha256' ? ECDSA_WITH_SHA256 : ECDSA_WITH_SHA384));
}
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';
/** A distinguished name, as Sigstore's own authorities are called; without arguments the empty one. */
function distinguishedName(name) {
    if (name === undefined)
        return sequence();
    return sequence(setOf(sequence(oid(ORGANIZATION), utf8String(name.organization))), setOf(sequence(oid(COMMON_NAME), utf8String(name.commonName))));
}
const ORGANIZATION = '2.5.4.10';
const COMMON_NAME = '2.5.4.3';
/** A serial of 159 random bits, so that it is never negative (RFC 5280 §4.1.2.2). */
function newSerial() {
    const serial = (0,external_node_crypto_.randomBytes)(20);
    serial.writeUInt8(serial.readUInt8(0) & 0x7f, 0);
    return serial;
}
/** RFC 5280 §4.2.1.2, method 1: SHA-1 of the public key's bits. */
function keyIdentifier(spki) {
    return (0,external_node_crypto_.createHash)('sha1')
        .update(bytesOf(membersOf(decode(spki))[1]))
        .digest();
}
/** PEM of one certificate: 64 columns, a line feed at the end. */
function certificatePem(der) {
    const lines = Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

;// CONCATENATED MODULE: ./build/embedded/certificate-extension.js

/** Extensions of X.509 certificates (RFC 5280 §4.2), each critical where Sigstore's authorities make it so. */
/** Any extension by its identifier and the bytes of its value. */
function extension(identifier, value, critical = false) {
    return critical
        ? sequence(oid(identifier), der_boolean(true), octetString(value))
        : sequence(oid(identifier), octetString(value));
}
/** May sign data. */
function digitalSignatureUsage() {
    return extension('2.5.29.15', encode(bitString(Buffer.of(0x80), 7)), true);
}
/** May sign certificates and revocation lists. */
function authorityUsage() {
    return extension('2.5.29.15', encode(bitString(Buffer.of(0x06), 1)), true);
}
/** An authority; `pathLength` intermediates may follow. */
function authorityConstraints(pathLength) {
    return extension('2.5.29.19', encode(sequence(der_boolean(true), integer(pathLength))), true);
}
const PURPOSES = {
    codeSigning: '1.3.6.1.5.5.7.3.3',
    timeStamping: '1.3.6.1.5.5.7.3.8',
};
function extendedUsage(purpose, critical = false) {
    return extension('2.5.29.37', encode(sequence(oid(PURPOSES[purpose]))), critical);
}
function subjectKeyIdentifier(identifier) {
    return extension('2.5.29.14', encode(octetString(identifier)));
}
function authorityKeyIdentifier(identifier) {
    return extension('2.5.29.35', encode(sequence(taggedBytes(0, identifier))));
}
/** The subject's only name is a URI; critical, since the subject is empty (RFC 5280 §4.2.1.6). */
function uriName(uri) {
    return extension('2.5.29.17', encode(sequence(taggedBytes(6, Buffer.from(uri)))), true);
}

;// CONCATENATED MODULE: ./build/embedded/fulcio/code-signing-certificate.js




const LIFE_MS = 10 * 60 * 1000;
const code_signing_certificate_POISON = '1.3.6.1.4.1.11129.2.4.3';
const TIMESTAMPS = '1.3.6.1.4.1.11129.2.4.2';
/** A code signing certificate of ten minutes (DER), with the CT log's timestamp inside (RFC 6962 §3.1, §3.3). */
async function issueCertificate(order) {
    const { authority, now } = order;
    const spki = order.key.export({ type: 'spki', format: 'der' });
    const issuer = authority.worker;
    const common = {
        serial: newSerial(),
        issuer: issuer.name,
        subject: distinguishedName(),
        spki,
        notBefore: now,
        notAfter: new Date(now.getTime() + LIFE_MS),
    };
    const extensions = [
        digitalSignatureUsage(),
        extendedUsage('codeSigning'),
        subjectKeyIdentifier(keyIdentifier(spki)),
        authorityKeyIdentifier(keyIdentifier(issuer.key.spki)),
        ...order.identity.extensions,
    ];
    const signed = (last) => {
        const content = { ...common, extensions: [...extensions, last] };
        return signedCertificate(content, issuer.key);
    };
    const precertificate = signed(extension(code_signing_certificate_POISON, encode(nothing()), true));
    const timestamp = await order.submit(precertificate, authority.chain);
    return signed(extension(TIMESTAMPS, encode(octetString(timestampList([timestamp])))));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/embedded/oidc/web-token.js




const newKeyPair = (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair);
async function createTokenKey() {
    const { publicKey, privateKey } = await newKeyPair('rsa', { modulusLength: 2048 });
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return { id: (0,external_node_crypto_.createHash)('sha256').update(spki).digest('hex').slice(0, 32), publicKey, privateKey };
}
/** A JSON Web Token (RFC 7519) in compact form. */
function signedToken(claims, key) {
    const header = base64url({ alg: 'RS256', kid: key.id, typ: 'JWT' });
    const content = `${header}.${base64url(claims)}`;
    return `${content}.${(0,external_node_crypto_.sign)('sha256', Buffer.from(content), key.privateKey).toString('base64url')}`;
}
/** JSON Web Key Set (RFC 7517) with this one key. */
function keySet(key) {
    const { kty, n, e } = key.publicKey.export({ format: 'jwk' });
    return { keys: [{ kty, n, e, alg: 'RS256', use: 'sig', kid: key.id }] };
}
const MAX_TOKEN_BYTES = 64 * 1024;
/** The claims of a token, once its signature is proved. Throws EmbeddedError `TOKEN_REFUSED`; messages hold no token. */
function verifiedClaims(token, key) {
    const [header, payload, signature, ...more] = token.split('.');
    if (header === undefined || payload === undefined || signature === undefined || more.length > 0) {
        throw refusal('TOKEN_REFUSED', 'the identity token is no JSON Web Token');
    }
    const { alg, kid } = part(header);
    if (alg !== 'RS256' || kid !== key.id) {
        throw refusal('TOKEN_REFUSED', 'the identity token is signed with an unknown key');
    }
    const signed = Buffer.from(`${header}.${payload}`);
    if (!(0,external_node_crypto_.verify)('sha256', signed, key.publicKey, Buffer.from(signature, 'base64url'))) {
        throw refusal('TOKEN_REFUSED', "the identity token's signature is wrong");
    }
    return part(payload);
}
function part(encoded) {
    const what = 'a part of the identity token';
    try {
        return (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(Buffer.from(encoded, 'base64url'), what, { maxBytes: MAX_TOKEN_BYTES }), what);
    }
    catch (cause) {
        throw refusal('TOKEN_REFUSED', 'the identity token cannot be read', cause);
    }
}
function base64url(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}

;// CONCATENATED MODULE: ./build/embedded/fulcio/identity.js




const NBF_LEEWAY_SECONDS = 300;
/** Checks a token and reads the identity in it. Throws EmbeddedError `TOKEN_REFUSED`. */
function identityOf(token, rules) {
    const claims = verifiedClaims(token, rules.key);
    const seconds = rules.now.getTime() / 1000;
    if (claims['iss'] !== rules.issuer)
        throw refused('issuer', claims['iss'], rules.issuer);
    if (claims['aud'] !== rules.audience)
        throw refused('audience', claims['aud'], rules.audience);
    if (!(Number(claims['exp']) > seconds))
        throw refusal('TOKEN_REFUSED', 'the identity token has expired');
    if (Number(claims['nbf'] ?? 0) > seconds + NBF_LEEWAY_SECONDS) {
        throw refusal('TOKEN_REFUSED', 'the identity token is not valid yet');
    }
    return workflowIdentity(rules.issuer, claims);
}
function refused(what, got, expected) {
    return refusal('TOKEN_REFUSED', `the identity token's ${what} is ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`);
}
/** As Fulcio's github-workflow provider (config/identity/config.yaml) fills the extensions. */
function workflowIdentity(issuer, claims) {
    const text = (name) => {
        const value = claims[name];
        if (typeof value === 'string' && value !== '')
            return value;
        throw refusal('TOKEN_REFUSED', `the identity token has no claim ${name}`);
    };
    const url = (path) => `https://github.com/${path}`;
    const run = `${text('repository')}/actions/runs/${text('run_id')}/attempts/${text('run_attempt')}`;
    const legacy = [
        issuer,
        text('event_name'),
        text('sha'),
        text('workflow'),
        text('repository'),
        text('ref'),
    ];
    const current = [
        issuer,
        url(text('job_workflow_ref')),
        text('job_workflow_sha'),
        text('runner_environment'),
        url(text('repository')),
        text('sha'),
        text('ref'),
        text('repository_id'),
        url(text('repository_owner')),
        text('repository_owner_id'),
        url(text('workflow_ref')),
        text('workflow_sha'),
        text('event_name'),
        url(run),
        text('repository_visibility'),
    ];
    return {
        subject: text('sub'),
        extensions: [
            uriName(url(text('job_workflow_ref'))),
            ...legacy.map((value, index) => extension(fulcioOid(1 + index), Buffer.from(value))),
            ...current.map((value, index) => extension(fulcioOid(8 + index), encode(utf8String(value)))),
            ...deploymentEnvironment(claims['environment']),
            extension(fulcioOid(24), encode(utf8String(text('sub')))),
        ],
    };
}
/** Extension 23, only for jobs with an environment. */
function deploymentEnvironment(value) {
    if (typeof value !== 'string' || value === '')
        return [];
    return [extension(fulcioOid(23), encode(utf8String(value)))];
}
function fulcioOid(number) {
    return `1.3.6.1.4.1.57264.1.${number}`;
}

;// CONCATENATED MODULE: ./build/embedded/fulcio/certifiable-key.js


const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const MIN_RSA_BITS = 2048;
/**
 * A public key, PEM or DER, as text or bytes, of a kind that Fulcio certifies: ECDSA on a NIST curve, Ed25519, RSA from
 * 2048 bits. Throws EmbeddedError `KEY_REFUSED`.
 */
function certifiableKey(content) {
    if (typeof content !== 'string' && !Buffer.isBuffer(content))
        throw unreadable();
    const bytes = Buffer.from(content);
    const key = bytes.includes('-----BEGIN PUBLIC KEY-----')
        ? read(() => (0,external_node_crypto_.createPublicKey)(bytes))
        : read(() => (0,external_node_crypto_.createPublicKey)({ key: bytes, type: 'spki', format: 'der' }));
    const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
    const strong = key.asymmetricKeyType === 'ed25519' ||
        (key.asymmetricKeyType === 'ec' && CURVES.has(namedCurve)) ||
        (key.asymmetricKeyType === 'rsa' && modulusLength >= MIN_RSA_BITS);
    if (!strong)
        throw refusal('KEY_REFUSED', 'The public key supplied in the request is insecure');
    return key;
}
/** The hash that Sigstore's default verifier takes for a key; null for Ed25519, which has its own. */
function signatureHashOf(key) {
    if (key.asymmetricKeyType === 'ed25519')
        return null;
    const curve = key.asymmetricKeyDetails?.namedCurve;
    if (curve === 'secp384r1')
        return 'sha384';
    return curve === 'secp521r1' ? 'sha512' : 'sha256';
}
function read(parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw unreadable(cause);
    }
}
function unreadable(cause) {
    return refusal('KEY_REFUSED', 'The public key supplied in the request could not be parsed', cause);
}

;// CONCATENATED MODULE: ./build/embedded/fulcio/certificate-signing-request.js




/** The hash of each signature algorithm that a request may have; null for Ed25519. */
const HASHES = new Map([
    ['1.2.840.10045.4.3.2', 'sha256'],
    ['1.2.840.10045.4.3.3', 'sha384'],
    ['1.2.840.10045.4.3.4', 'sha512'],
    ['1.2.840.113549.1.1.11', 'sha256'],
    ['1.2.840.113549.1.1.12', 'sha384'],
    ['1.2.840.113549.1.1.13', 'sha512'],
    ['1.3.101.112', null],
]);
/**
 * The key of a PKCS#10 request (RFC 2986; PEM, then base64), which must be signed with it; nothing else in it is read.
 * Throws EmbeddedError `REQUEST_MALFORMED`, `KEY_REFUSED` or `PROOF_REFUSED`.
 */
function csrKey(csr) {
    const { content, spki, algorithm, signature } = partsOf(csr);
    const key = certifiableKey(spki);
    const hash = HASHES.get(algorithm);
    if (hash === undefined || !(0,external_node_crypto_.verify)(hash, content, key, signature)) {
        throw refusal('PROOF_REFUSED', 'The signature supplied in the request could not be verified');
    }
    return key;
}
function partsOf(csr) {
    try {
        const [content, algorithm, signature] = membersOf(decode(fromPem(csr)));
        const spki = membersOf(content)[2];
        if (content === undefined || spki === undefined)
            throw new Error('a member is missing');
        return {
            content: sourceOf(content),
            spki: sourceOf(spki),
            algorithm: oidOf(membersOf(algorithm)[0]),
            signature: bytesOf(signature),
        };
    }
    catch (cause) {
        throw refusal('REQUEST_MALFORMED', 'The certificate signing request could not be parsed', cause);
    }
}
function fromPem(csr) {
    const pem = typeof csr === 'string' ? Buffer.from(csr, 'base64').toString('utf8') : '';
    const base64 = /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([^-]+)-----END/.exec(pem)?.[1] ?? '';
    return Buffer.from(base64, 'base64');
}

;// CONCATENATED MODULE: ./build/embedded/fulcio/signing-request.js





const MAX_REQUEST_BYTES = 256 * 1024;
/** POST /api/v2/signingCert (fulcio.proto, CreateSigningCertificateRequest as JSON). Throws EmbeddedError. */
function parseSigningRequest(request) {
    const body = readBody(request);
    const inBody = optional(body, 'credentials')?.['oidcIdentityToken'];
    const token = typeof inBody === 'string' && inBody !== '' ? inBody : bearerToken(request);
    const csr = body['certificateSigningRequest'];
    if (csr !== undefined)
        return withCsr(token, csr);
    const keyRequest = optional(body, 'publicKeyRequest') ?? {};
    const content = optional(keyRequest, 'publicKey')?.['content'];
    return withProof(token, content, keyRequest['proofOfPossession']);
}
/** POST /api/v1/signingCert (fulcio_legacy.proto): the same in older words, byte strings in base64. */
function parseLegacySigningRequest(request) {
    const body = readBody(request);
    const token = bearerToken(request);
    const csr = body['certificateSigningRequest'];
    if (csr !== undefined && csr !== null && csr !== '')
        return withCsr(token, csr);
    const content = optional(body, 'publicKey')?.['content'];
    const key = typeof content === 'string' ? Buffer.from(content, 'base64') : undefined;
    return withProof(token, key, body['signedEmailAddress']);
}
function readBody(request) {
    const what = 'the signing request';
    try {
        return (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(request.body, what, { maxBytes: MAX_REQUEST_BYTES }), what);
    }
    catch (cause) {
        throw refusal('REQUEST_MALFORMED', 'the signing request is no JSON object', cause);
    }
}
function optional(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    try {
        return (0,shared_json/* asObject */.eB)(value, name);
    }
    catch (cause) {
        throw refusal('REQUEST_MALFORMED', `${name} is no object`, cause);
    }
}
function bearerToken(request) {
    return /^bearer (\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
}
function withProof(token, content, proof) {
    return {
        token,
        provenKey(subject) {
            const key = certifiableKey(content);
            const signature = Buffer.from(typeof proof === 'string' ? proof : '', 'base64');
            if (!(0,external_node_crypto_.verify)(signatureHashOf(key), Buffer.from(subject), key, signature)) {
                throw refusal('PROOF_REFUSED', 'The signature supplied in the request could not be verified');
            }
            return key;
        },
    };
}
function withCsr(token, csr) {
    return { token, provenKey: () => csrKey(csr) };
}

;// CONCATENATED MODULE: ./build/embedded/fulcio/fulcio.js






const AUDIENCE = 'sigstore';
/** A Fulcio with both its APIs (fulcio.proto, fulcio_legacy.proto), for id-tokens of GitHub Actions. */
function createFulcio(options) {
    return routed(routes(options), () => gatewayError(404, 5, 'Not Found'), refusedAnswer);
}
function routes(options) {
    const { authority, issuer } = options;
    const authorities = authority.chain.map(certificatePem);
    return {
        'POST /api/v2/signingCert': async (request) => {
            const certificates = await issue(parseSigningRequest(request), options);
            return jsonAnswer(200, { signedCertificateEmbeddedSct: { chain: { certificates } } });
        },
        'POST /api/v1/signingCert': async (request) => pemAnswer(201, await issue(parseLegacySigningRequest(request), options)),
        'GET /api/v1/rootCert': () => pemAnswer(200, authorities),
        'GET /api/v2/trustBundle': () => jsonAnswer(200, { chains: [{ certificates: authorities }] }),
        'GET /api/v2/configuration': () => jsonAnswer(200, configuration(issuer)),
    };
}
/** Configuration of fulcio.proto. */
function configuration(issuerUrl) {
    const issuer = {
        issuerUrl,
        audience: AUDIENCE,
        challengeClaim: 'sub',
        spiffeTrustDomain: '',
        issuerType: 'ci-provider',
        subjectDomain: '',
    };
    return { issuers: [issuer] };
}
/** PEM of the new certificate and the authorities above it. */
async function issue(request, options) {
    const { authority, submit, now, issuer } = options;
    const rules = { issuer, audience: AUDIENCE, key: options.tokenKey, now: now() };
    const identity = identityOf(request.token, rules);
    const key = request.provenKey(identity.subject);
    const certificate = await issueCertificate({ identity, key, authority, submit, now: rules.now });
    return [certificate, ...authority.chain].map(certificatePem);
}
/** Each PEM block ends in a line feed and another one parts them, as grpc-gateway's legacy server writes it. */
function pemAnswer(status, certificates) {
    return {
        status,
        headers: { 'content-type': 'application/pem-certificate-chain' },
        body: certificates.join('\n').trimEnd(),
    };
}
/** gRPC code by refusal: INVALID_ARGUMENT (3) or INTERNAL (13). */
const INTERNAL = new Set(['CTLOG_FAILED']);
function refusedAnswer(error) {
    if (!(error instanceof EmbeddedError) || INTERNAL.has(error.code)) {
        const message = error instanceof EmbeddedError ? error.message : 'internal error';
        return gatewayError(500, 13, message);
    }
    const said = error.code === 'TOKEN_REFUSED'
        ? `There was an error processing the identity token: ${error.message}`
        : error.message;
    return gatewayError(400, 3, said);
}
function gatewayError(status, code, message) {
    return jsonAnswer(status, { code, message, details: [] });
}

;// CONCATENATED MODULE: ./build/embedded/signing-key.js


const signing_key_newKeyPair = (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair);
async function createSigningKey(curve) {
    const { publicKey, privateKey } = await signing_key_newKeyPair('ec', { namedCurve: curve });
    const hash = curve === 'P-256' ? 'sha256' : 'sha384';
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    return {
        publicKey,
        privateKey,
        hash,
        spki,
        id: (0,external_node_crypto_.createHash)('sha256').update(spki).digest(),
        pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        sign: (data) => (0,external_node_crypto_.sign)(hash, data, privateKey),
    };
}

;// CONCATENATED MODULE: ./build/embedded/authority.js



const DAY_MS = 24 * 60 * 60 * 1000;
const authority_ORGANIZATION = 'seal-image.embedded';
/** A new authority, valid from a day before `now` for ten years. */
async function createAuthority(options) {
    const [rootKey, workerKey] = await Promise.all([
        createSigningKey('P-384'),
        createSigningKey(options.issues ? 'P-384' : 'P-256'),
    ]);
    const validity = {
        notBefore: new Date(options.now.getTime() - DAY_MS),
        notAfter: new Date(options.now.getTime() + 3650 * DAY_MS),
    };
    const rootName = nameOf(options.rootName);
    const root = certified({
        serial: newSerial(),
        issuer: rootName,
        subject: rootName,
        spki: rootKey.spki,
        ...validity,
        extensions: rootExtensions(rootKey),
    }, rootKey, rootKey);
    const worker = certified({
        serial: newSerial(),
        issuer: rootName,
        subject: nameOf(options.workerName),
        spki: workerKey.spki,
        ...validity,
        extensions: workerExtensions(options, workerKey, rootKey),
    }, workerKey, rootKey);
    const chain = [worker.certificate, root.certificate];
    return {
        worker,
        root,
        chain,
        pem: chain.map(certificatePem).join(''),
        validFrom: validity.notBefore,
    };
}
function nameOf(commonName) {
    return distinguishedName({ organization: authority_ORGANIZATION, commonName });
}
function certified(content, key, signer) {
    const { serial, subject, issuer } = content;
    const certificate = signedCertificate(content, signer);
    return { key, name: subject, issuerName: issuer, serial, certificate };
}
function rootExtensions(key) {
    return [authorityUsage(), authorityConstraints(1), subjectKeyIdentifier(keyIdentifier(key.spki))];
}
/** RFC 3161 §2.3: a timestamp leaf has the one purpose, and it is critical. */
function workerExtensions(options, key, rootKey) {
    const identifiers = [
        subjectKeyIdentifier(keyIdentifier(key.spki)),
        authorityKeyIdentifier(keyIdentifier(rootKey.spki)),
    ];
    return options.issues
        ? [authorityUsage(), extendedUsage(options.purpose), authorityConstraints(0), ...identifiers]
        : [digitalSignatureUsage(), extendedUsage(options.purpose, true), ...identifiers];
}

;// CONCATENATED MODULE: ./build/embedded/keys.js



/** New keys, all made at the same time, and authorities that are valid at `now`. */
async function createKeys(now) {
    const [tokenKey, fulcio, tsa, ctLogKey, rekorKey] = await Promise.all([
        createTokenKey(),
        createAuthority({
            purpose: 'codeSigning',
            rootName: 'embedded Fulcio root',
            workerName: 'embedded Fulcio',
            issues: true,
            now,
        }),
        createAuthority({
            purpose: 'timeStamping',
            rootName: 'embedded timestamp root',
            workerName: 'embedded timestamp authority',
            issues: false,
            now,
        }),
        createSigningKey('P-256'),
        createSigningKey('P-256'),
    ]);
    return { tokenKey, fulcio, tsa, ctLogKey, rekorKey };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/embedded/fault.js
/** Faults apply in the order in which they were added; each counts only the requests that it matches. */
function createFaultPlan() {
    let planned = [];
    return {
        add(fault) {
            planned.push({ fault, spared: 0, used: 0 });
        },
        clear() {
            planned = [];
        },
        next(method, path) {
            const found = planned.find((plan) => matches(plan.fault, method, path) && strikes(plan));
            return found?.fault;
        },
    };
}
function matches(fault, method, path) {
    // search() rather than test(): a pattern with the `g` flag must not remember the last request.
    return ((fault.method ?? method) === method &&
        (fault.path === undefined || path.search(fault.path) >= 0));
}
function strikes(plan) {
    if (plan.spared < (plan.fault.after ?? 0)) {
        plan.spared++;
        return false;
    }
    if (plan.used >= (plan.fault.times ?? Infinity))
        return false;
    plan.used++;
    return true;
}

;// CONCATENATED MODULE: ./build/embedded/service.js




const service_MAX_REQUEST_BYTES = 1024 * 1024 * 1024;
const WITHOUT_BODY = new Set([204, 304]);
/** Starts a service; rejects where no port can be had. */
async function startService(service, handler, requests) {
    const faults = createFaultPlan();
    const closing = new AbortController();
    const server = (0,external_node_http_.createServer)((incoming, outgoing) => {
        const method = incoming.method ?? 'GET';
        const path = incoming.url ?? '/';
        const recorded = { service, method, path, status: undefined };
        requests.push(recorded);
        const exchange = {
            incoming,
            outgoing,
            fault: faults.next(method, path) ?? {},
            closing: closing.signal,
        };
        serve(exchange, handler).then((status) => (recorded.status = status), () => outgoing.destroy());
    });
    const port = await listenOn(server);
    return {
        url: `http://127.0.0.1:${port}`,
        misbehave: (fault) => {
            faults.add(fault);
        },
        behave: () => {
            faults.clear();
        },
        close: () => new Promise((resolve) => {
            closing.abort();
            server.close(() => {
                resolve();
            });
            server.closeAllConnections();
        }),
    };
}
async function listenOn(server) {
    // Longer than any pause between two requests of a client, which else may write to a connection that just ends.
    server.keepAliveTimeout = 60_000;
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
}
/** Answers one request as its fault demands. Returns the status sent, or undefined for a dropped connection. */
async function serve(exchange, handler) {
    const { incoming, outgoing, fault, closing } = exchange;
    if (fault.dropRequest === true) {
        outgoing.destroy();
        return undefined;
    }
    const request = await readRequest(incoming);
    const answer = await answerTo(request, fault, handler);
    if (fault.delayMs !== undefined)
        await (0,promises_.setTimeout)(fault.delayMs, undefined, { signal: closing });
    if (fault.dropResponse === true) {
        outgoing.destroy();
        return undefined;
    }
    await send(outgoing, answer, fault.cutAfterBytes);
    return answer.status;
}
async function readRequest(incoming) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        size += chunk.byteLength;
        if (size > service_MAX_REQUEST_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    const url = URL.parse(incoming.url ?? '/', `http://${incoming.headers.host ?? '127.0.0.1'}`);
    if (url === null)
        return undefined;
    const headers = Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
    ]);
    return {
        method: incoming.method ?? 'GET',
        url,
        headers: Object.fromEntries(headers),
        body: Buffer.concat(chunks),
    };
}
async function answerTo(request, fault, handler) {
    if (fault.status !== undefined) {
        return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' };
    }
    if (request === undefined)
        return { status: 400, body: 'the request cannot be read\n' };
    const real = await handler(request).catch((error) => ({
        status: 500,
        body: `${(0,errors/* messageOf */.bD)(error)}\n`,
    }));
    const body = fault.body ?? real.body ?? '';
    const rewritten = fault.rewrite === undefined ? body : fault.rewrite(Buffer.from(body));
    const changed = fault.body !== undefined || fault.rewrite !== undefined;
    const headers = changed ? withoutLength(real.headers ?? {}) : (real.headers ?? {});
    return { status: real.status, headers: { ...headers, ...fault.headers }, body: rewritten };
}
function withoutLength(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length'));
}
async function send(outgoing, answer, cutAfterBytes) {
    const body = Buffer.from(answer.body ?? '');
    outgoing.statusCode = answer.status;
    for (const [name, value] of Object.entries(answer.headers ?? {}))
        outgoing.setHeader(name, value);
    if (!WITHOUT_BODY.has(answer.status) && !outgoing.hasHeader('content-length')) {
        outgoing.setHeader('content-length', body.byteLength);
    }
    if (cutAfterBytes === undefined) {
        outgoing.end(body);
        return;
    }
    outgoing.flushHeaders();
    const part = body.subarray(0, cutAfterBytes);
    if (part.byteLength > 0)
        await new Promise((resolve) => outgoing.write(part, resolve));
    outgoing.destroy();
}

;// CONCATENATED MODULE: ./build/embedded/listening.js

async function listen() {
    const requests = [];
    let handlers;
    const start = (name) => startService(name, async (request) => (await handlers?.[name](request)) ?? NOT_YET, requests);
    const [oidc, fulcio, ctlog, rekor, tsa, registry] = await Promise.all([
        start('oidc'),
        start('fulcio'),
        start('ctlog'),
        start('rekor'),
        start('tsa'),
        start('registry'),
    ]);
    const services = { oidc, fulcio, ctlog, rekor, tsa, registry };
    const all = Object.values(services);
    return {
        urls: {
            oidc: oidc.url,
            fulcio: fulcio.url,
            ctlog: ctlog.url,
            rekor: rekor.url,
            tsa: tsa.url,
            registry: registry.url,
        },
        requests,
        serve(served) {
            handlers = served;
        },
        misbehave(service, fault) {
            services[service].misbehave(fault);
        },
        behave() {
            for (const service of all)
                service.behave();
        },
        async close() {
            await Promise.all(all.map((service) => service.close()));
        },
    };
}
const NOT_YET = { status: 503, body: 'not serving yet\n' };

;// CONCATENATED MODULE: ./build/embedded/oidc/claims.js

const GITHUB_HOSTED_PUSH = {
    repository: 'octo-org/app',
    repository_id: '74',
    repository_owner_id: '65',
    repository_visibility: 'public',
    workflow: 'release',
    ref: 'refs/heads/main',
    ref_type: 'branch',
    sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
    event_name: 'push',
    run_id: '30433642',
    run_attempt: '1',
    run_number: '10',
    runner_environment: 'github-hosted',
    actor: 'octocat',
    actor_id: '12',
    head_ref: '',
    base_ref: '',
};
const TOKEN_LIFE_SECONDS = 300;
const BACKDATED_SECONDS = 600;
/**
 * The claims of GitHub's id-token for a push on a GitHub-hosted runner, with `overrides` on top
 * (docs.github.com, "OpenID Connect reference"). Owner, workflow references and subject follow from the repository
 * and the ref unless they are overridden themselves.
 */
function githubClaims(issuer, audience, now, overrides) {
    const facts = { ...GITHUB_HOSTED_PUSH, ...overrides };
    const text = (name) => String(facts[name] ?? '');
    const issued = Math.floor(now.getTime() / 1000);
    const workflowRef = `${text('repository')}/.github/workflows/release.yml@${text('ref')}`;
    return {
        iss: issuer,
        aud: audience,
        sub: subjectOf(text),
        iat: issued,
        nbf: issued - BACKDATED_SECONDS,
        exp: issued + TOKEN_LIFE_SECONDS,
        jti: (0,external_node_crypto_.randomUUID)(),
        repository_owner: text('repository').split('/', 1)[0] ?? '',
        workflow_ref: workflowRef,
        workflow_sha: text('sha'),
        job_workflow_ref: workflowRef,
        job_workflow_sha: text('sha'),
        ...facts,
    };
}
function subjectOf(text) {
    const repository = `repo:${text('repository')}`;
    if (text('environment') !== '')
        return `${repository}:environment:${text('environment')}`;
    if (text('event_name') === 'pull_request')
        return `${repository}:pull_request`;
    return `${repository}:ref:${text('ref')}`;
}

;// CONCATENATED MODULE: ./build/embedded/oidc/issuer.js




function createIssuer(options) {
    const { url, key, now, claimsOf = githubClaims } = options;
    const requestToken = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    let jobClaims = options.claims;
    const mint = ({ audience = 'sigstore', claims = {} } = {}) => signedToken(claimsOf(url, audience, now(), { ...jobClaims, ...claims }), key);
    return {
        issuer: url,
        requestUrl: `${url}/token?api-version=2.0`,
        requestToken,
        key,
        mint,
        setClaims(claims) {
            jobClaims = claims;
        },
        handle: routed({
            'GET /.well-known/openid-configuration': () => jsonAnswer(200, discovery(url)),
            'GET /.well-known/jwks': () => jsonAnswer(200, keySet(key)),
            'GET /token': (request) => tokenAnswer(request, requestToken, mint),
        }, () => jsonAnswer(404, { message: 'not found' }), () => jsonAnswer(500, { message: 'internal error' })),
    };
}
/** OpenID Connect Discovery 1.0 §3, the fields that GitHub's issuer has. */
function discovery(url) {
    return {
        issuer: url,
        jwks_uri: `${url}/.well-known/jwks`,
        subject_types_supported: ['public', 'pairwise'],
        response_types_supported: ['id_token'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid'],
    };
}
const DEFAULT_AUDIENCE = 'https://github.com/octo-org';
function tokenAnswer(request, requestToken, mint) {
    const [scheme, token] = (request.headers['authorization'] ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || token !== requestToken) {
        return jsonAnswer(401, { message: 'the request token is missing or wrong' });
    }
    const audience = request.url.searchParams.get('audience') ?? DEFAULT_AUDIENCE;
    return jsonAnswer(200, { value: mint({ audience }) });
}

;// CONCATENATED MODULE: ./build/embedded/rekor/checkpoint.js
/**
 * A signed checkpoint (C2SP tlog-checkpoint) as Rekor v1 writes it: origin `HOST - TREEID`, signer HOST, and the key's
 * hint the first four bytes of the SHA-256 of its SubjectPublicKeyInfo.
 */
function signedCheckpoint(host, state, key) {
    const note = `${host} - ${state.treeId}\n${state.size}\n${state.root.toString('base64')}\n`;
    const signature = Buffer.concat([key.id.subarray(0, 4), key.sign(Buffer.from(note))]);
    return `${note}\n\u2014 ${host} ${signature.toString('base64')}\n`;
}

;// CONCATENATED MODULE: ./build/embedded/rekor/search-index.js
function createSearchIndex() {
    const ids = new Map();
    return {
        add(keys, id) {
            for (const key of keys) {
                const known = ids.get(key.toLowerCase()) ?? new Set();
                ids.set(key.toLowerCase(), known.add(id));
            }
        },
        search(keys, operator) {
            const [first, ...more] = keys.map((key) => ids.get(key.toLowerCase()) ?? new Set());
            const found = more.reduce((sum, set) => (operator === 'or' ? sum.union(set) : sum.intersection(set)), first ?? new Set());
            return [...found];
        },
    };
}

;// CONCATENATED MODULE: ./build/embedded/rekor/log.js





/** A random tree id below 2^63, as 16 hex digits. */
function newTreeId() {
    const id = (0,external_node_crypto_.randomBytes)(8);
    id.writeUInt8((id.readUInt8(0) & 0x7f) | 0x10, 0);
    return id.toString('hex');
}
function createLog(options) {
    const tree = createMerkleTree();
    const entries = [];
    const byLeaf = new Map();
    const index = createSearchIndex();
    const decimalTreeId = BigInt(`0x${options.treeId}`).toString();
    const checkpoint = () => signedCheckpoint(options.host, { treeId: decimalTreeId, size: tree.size, root: tree.root() }, options.key);
    const shown = (entry) => entry && { [options.treeId + entry.leaf]: provenEntry(entry, tree, checkpoint(), options) };
    return {
        get size() {
            return tree.size;
        },
        add({ body, indexKeys }) {
            const hash = leafHash(body);
            const leaf = hash.toString('hex');
            const id = options.treeId + leaf;
            if (byLeaf.has(leaf))
                return { id, added: false };
            const integratedTime = Math.floor(options.now().getTime() / 1000);
            const stored = { body, leaf, index: tree.append(hash), integratedTime };
            entries.push(stored);
            byLeaf.set(leaf, stored);
            index.add(indexKeys, id);
            return { id, added: true };
        },
        idOf: ({ body }) => options.treeId + leafHash(body).toString('hex'),
        byId: (id) => shown(leafOf(id, options.treeId, byLeaf)),
        byGlobalIndex: (global) => shown(entries[global - options.olderEntries]),
        search: (keys, operator) => index.search(keys, operator),
        info: () => ({
            inactiveShards: [],
            rootHash: tree.root().toString('hex'),
            signedTreeHead: checkpoint(),
            treeID: decimalTreeId,
            treeSize: tree.size,
        }),
        consistency(from, to) {
            if (to > tree.size)
                return undefined;
            const hashes = tree.consistencyProof(from, to).map((hash) => hash.toString('hex'));
            return { hashes, rootHash: tree.root().toString('hex') };
        },
    };
}
/** LogEntryAnon: a Signed Entry Timestamp over the canonical form of the rest, and the proof in the tree as it is now. */
function provenEntry(entry, tree, checkpoint, options) {
    const signed = {
        body: entry.body.toString('base64'),
        integratedTime: entry.integratedTime,
        logID: options.key.id.toString('hex'),
        logIndex: options.olderEntries + entry.index,
    };
    const timestamp = options.key.sign(Buffer.from((0,shared_json/* canonicalJson */.dj)(signed)));
    const inclusionProof = {
        checkpoint,
        hashes: tree.inclusionProof(entry.index).map((hash) => hash.toString('hex')),
        logIndex: entry.index,
        rootHash: tree.root().toString('hex'),
        treeSize: tree.size,
    };
    return {
        ...signed,
        verification: { inclusionProof, signedEntryTimestamp: timestamp.toString('base64') },
    };
}
function leafOf(id, treeId, byLeaf) {
    if (id.length === 64)
        return byLeaf.get(id);
    return id.startsWith(treeId) ? byLeaf.get(id.slice(treeId.length)) : undefined;
}

;// CONCATENATED MODULE: ./build/embedded/rekor/verifier-key.js



/** One PEM certificate or public key. Throws EmbeddedError `KEY_REFUSED`. */
function parseVerifierKey(bytes) {
    const text = bytes.toString('utf8');
    try {
        if (text.includes('-----BEGIN CERTIFICATE-----'))
            return fromCertificate(new external_node_crypto_.X509Certificate(bytes));
        if (!text.includes('-----BEGIN PUBLIC KEY-----'))
            throw new Error('no PEM');
        const key = (0,external_node_crypto_.createPublicKey)(bytes);
        return { key, pem: key.export({ type: 'spki', format: 'pem' }).toString(), subjects: [] };
    }
    catch (cause) {
        throw refusal('KEY_REFUSED', 'invalid public key: failure decoding PEM', cause);
    }
}
function fromCertificate(certificate) {
    const names = (certificate.subjectAltName ?? '').split(', ');
    return {
        key: certificate.publicKey,
        pem: certificatePem(certificate.raw),
        subjects: names.map((name) => name.replace(/^(?:URI|email|DNS):/, '')).filter(Boolean),
    };
}

;// CONCATENATED MODULE: ./build/embedded/rekor/dsse-entry.js




const MAX_ENVELOPE_BYTES = 256 * 1024 * 1024;
const STATEMENT = 'application/vnd.in-toto+json';
/** dsse 0.0.1: an envelope of which the log keeps digests, signatures and keys. Throws EmbeddedError or JsonError. */
function dsseEntry(spec) {
    const proposed = (0,shared_json/* asObject */.eB)(spec['proposedContent'], 'proposedContent');
    const text = Buffer.from((0,shared_json/* asString */.oJ)(proposed['envelope'], 'envelope'));
    const verifiers = (0,shared_json/* asArray */._j)(proposed['verifiers'], 'verifiers').map((verifier) => parseVerifierKey(Buffer.from((0,shared_json/* asString */.oJ)(verifier, 'verifier'), 'base64')));
    const envelope = parseEnvelope(text);
    const signatures = verifySignatures(envelope, verifiers);
    const envelopeHash = { algorithm: 'sha256', value: sha256(text) };
    const payloadHash = { algorithm: 'sha256', value: sha256(envelope.payload) };
    return {
        spec: {
            envelopeHash,
            payloadHash,
            signatures: signatures.map(({ signature, verifier }) => ({
                signature,
                verifier: Buffer.from(verifier.pem).toString('base64'),
            })),
        },
        indexKeys: [
            ...signatures.flatMap(({ verifier }) => [
                `sha256:${sha256(Buffer.from(verifier.pem))}`,
                ...verifier.subjects,
            ]),
            `sha256:${payloadHash.value}`,
            `sha256:${envelopeHash.value}`,
            ...subjectKeys(envelope),
        ],
    };
}
function parseEnvelope(text) {
    const json = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(text, 'the envelope', { maxBytes: MAX_ENVELOPE_BYTES }), 'the envelope');
    const signatures = (0,shared_json/* asArray */._j)(json['signatures'], 'signatures').map((signature) => (0,shared_json/* asString */.oJ)((0,shared_json/* asObject */.eB)(signature, 'a signature')['sig'], 'sig'));
    if (signatures.length === 0) {
        throw refusal('ENTRY_REFUSED', 'DSSE envelope must contain 1 or more signatures');
    }
    return {
        payloadType: (0,shared_json/* asString */.oJ)(json['payloadType'], 'payloadType'),
        payload: Buffer.from((0,shared_json/* asString */.oJ)(json['payload'], 'payload'), 'base64'),
        signatures,
    };
}
/** Every signature with the key that verifies it, in the order in which the log stores them. */
function verifySignatures(envelope, verifiers) {
    const signed = preAuthenticationEncoding(envelope);
    return [...new Set(envelope.signatures)].toSorted().map((signature) => {
        const bytes = Buffer.from(signature, 'base64');
        const verifier = verifiers.find(({ key }) => 
        // Rekor takes SHA-256 here whatever the curve is.
        (0,external_node_crypto_.verify)(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', signed, key, bytes));
        if (verifier === undefined) {
            throw refusal('PROOF_REFUSED', 'all signatures must have a key that verifies it');
        }
        return { signature, verifier };
    });
}
/** PAE of the DSSE specification, protocol.md. */
function preAuthenticationEncoding({ payloadType, payload }) {
    const typeLength = Buffer.byteLength(payloadType);
    const head = `DSSEv1 ${typeLength} ${payloadType} ${payload.byteLength} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/** Digests of an in-toto statement's subjects; a payload that is none adds nothing. */
function subjectKeys({ payloadType, payload }) {
    if (payloadType !== STATEMENT)
        return [];
    try {
        const what = 'the statement';
        const statement = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(payload, what, { maxBytes: MAX_ENVELOPE_BYTES }), what);
        return (0,shared_json/* asArray */._j)(statement['subject'], 'subject').flatMap((subject) => Object.entries((0,shared_json/* asObject */.eB)((0,shared_json/* asObject */.eB)(subject, 'subject')['digest'], 'digest')).map(([algorithm, digest]) => `${algorithm}:${String(digest)}`));
    }
    catch {
        return [];
    }
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

// EXTERNAL MODULE: ./node_modules/@noble/curves/nist.js + 10 modules
var nist = __webpack_require__(93431);
;// CONCATENATED MODULE: ./build/embedded/rekor/digest-signature.js



const digest_signature_CURVES = new Map([
    ['prime256v1', nist.p256],
    ['secp384r1', nist.p384],
    ['secp521r1', nist.p521],
]);
const DIGEST_OIDS = {
    sha256: '2.16.840.1.101.3.4.2.1',
    sha384: '2.16.840.1.101.3.4.2.2',
    sha512: '2.16.840.1.101.3.4.2.3',
};
/**
 * Whether `signature` is one over data of which only the digest is known; node:crypto insists on the data.
 * ECDSA (DER) and RSA PKCS #1 v1.5; plain Ed25519 signs no digests, so it is never right.
 */
function signsDigest(key, signature, digest, algorithm) {
    if (key.asymmetricKeyType === 'rsa')
        return rsaSignsDigest(key, signature, digest, algorithm);
    const curve = digest_signature_CURVES.get(key.asymmetricKeyDetails?.namedCurve ?? '');
    if (curve === undefined)
        return false;
    const spki = membersOf(decode(key.export({ type: 'spki', format: 'der' })));
    try {
        const options = { format: 'der', prehash: false, lowS: false };
        return curve.verify(signature, digest, bytesOf(spki[1]), options);
    }
    catch {
        return false;
    }
}
/** RFC 8017 §8.2.2: the signature opens to a DigestInfo of exactly this digest. */
function rsaSignsDigest(key, signature, digest, algorithm) {
    const expected = encode(sequence(sequence(oid(DIGEST_OIDS[algorithm]), nothing()), octetString(digest)));
    try {
        return (0,external_node_crypto_.publicDecrypt)({ key, padding: external_node_crypto_.constants.RSA_PKCS1_PADDING }, signature).equals(expected);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/embedded/rekor/hashedrekord-entry.js





const DIGEST_BYTES = {
    sha256: 32,
    sha384: 48,
    sha512: 64,
};
/** hashedrekord 0.0.1: a signature over data of which the log is told the digest. Throws EmbeddedError or JsonError. */
function hashedrekordEntry(spec) {
    const hash = (0,shared_json/* asObject */.eB)((0,shared_json/* asObject */.eB)(spec['data'], 'data')['hash'], 'data.hash');
    const algorithm = digestAlgorithm((0,shared_json/* asString */.oJ)(hash['algorithm'], 'data.hash.algorithm'));
    const value = (0,shared_json/* asString */.oJ)(hash['value'], 'data.hash.value');
    const digest = Buffer.from(value, 'hex');
    if (digest.byteLength !== DIGEST_BYTES[algorithm] || digest.toString('hex') !== value) {
        throw refusal('ENTRY_REFUSED', 'invalid value for hash');
    }
    const proof = (0,shared_json/* asObject */.eB)(spec['signature'], 'signature');
    const content = (0,shared_json/* asString */.oJ)((0,shared_json/* asObject */.eB)(proof['publicKey'], 'publicKey')['content'], 'publicKey.content');
    const signature = Buffer.from((0,shared_json/* asString */.oJ)(proof['content'], 'signature.content'), 'base64');
    const verifier = parseVerifierKey(Buffer.from(content, 'base64'));
    if (!signsDigest(verifier.key, signature, digest, algorithm)) {
        throw refusal('PROOF_REFUSED', 'verifying signature: invalid signature when validating');
    }
    const pem = Buffer.from(verifier.pem);
    return {
        spec: {
            data: { hash: { algorithm, value } },
            signature: {
                content: signature.toString('base64'),
                publicKey: { content: pem.toString('base64') },
            },
        },
        indexKeys: [
            (0,external_node_crypto_.createHash)('sha256').update(pem).digest('hex'),
            ...verifier.subjects,
            `${algorithm}:${value}`,
        ],
    };
}
function digestAlgorithm(name) {
    if (name === 'sha256' || name === 'sha384' || name === 'sha512')
        return name;
    throw refusal('ENTRY_REFUSED', `data.hash.algorithm is ${JSON.stringify(name)}`);
}

;// CONCATENATED MODULE: ./build/embedded/rekor/entry.js




const KINDS = {
    'hashedrekord 0.0.1': hashedrekordEntry,
    'dsse 0.0.1': dsseEntry,
};
/** Verifies a proposed entry and makes it canonical as Rekor v1 does. Throws EmbeddedError or JsonError. */
function acceptEntry(proposed) {
    const entry = (0,shared_json/* asObject */.eB)(proposed, 'the proposed entry');
    const kind = (0,shared_json/* asString */.oJ)(entry['kind'], 'kind');
    const apiVersion = (0,shared_json/* asString */.oJ)(entry['apiVersion'], 'apiVersion');
    const name = `${kind} ${apiVersion}`;
    const accept = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (accept === undefined) {
        throw refusal('ENTRY_REFUSED', `entries of kind ${kind}, version ${apiVersion}, are not taken`);
    }
    const { spec, indexKeys } = accept((0,shared_json/* asObject */.eB)(entry['spec'], 'spec'));
    return { body: Buffer.from((0,shared_json/* canonicalJson */.dj)({ apiVersion, kind, spec })), indexKeys };
}

;// CONCATENATED MODULE: ./build/embedded/rekor/rekor.js







const ENTRIES = '/api/v1/log/entries';
const MAX_BODY_BYTES = 512 * 1024 * 1024;
const MAX_QUERIES = 10;
/** A Rekor v1 (openapi.yaml) before one log, whose public key is `pem`. */
function createRekor(log, pem) {
    return routed(rekor_routes(log, pem), (request) => entryById(request, log), rekor_refusedAnswer);
}
function rekor_routes(log, pem) {
    return {
        [`POST ${ENTRIES}`]: (request) => createEntry(request, log),
        [`GET ${ENTRIES}`]: (request) => entryByIndex(request, log),
        [`POST ${ENTRIES}/retrieve`]: (request) => retrieveEntries(request, log),
        'POST /api/v1/index/retrieve': (request) => searchIndex(request, log),
        'GET /api/v1/log': () => jsonAnswer(200, log.info()),
        'GET /api/v1/log/proof': (request) => consistencyProof(request, log),
        'GET /api/v1/log/publicKey': () => ({
            status: 200,
            headers: { 'content-type': 'application/x-pem-file' },
            body: pem,
        }),
    };
}
function createEntry(request, log) {
    const { id, added } = log.add(acceptEntry(bodyOf(request)));
    const location = `${ENTRIES}/${id}`;
    if (added)
        return jsonAnswer(201, log.byId(id), { location, etag: id });
    const message = `an equivalent entry already exists in the transparency log with UUID ${id}`;
    // As the real one: a conflict names the entry in its location alone.
    return jsonAnswer(409, { code: 409, message }, { location });
}
function entryByIndex(request, log) {
    return found(log.byGlobalIndex(numberIn(request, 'logIndex')));
}
const ENTRY_ID = /^\/api\/v1\/log\/entries\/([0-9a-fA-F]{64}|[0-9a-fA-F]{80})$/;
function entryById(request, log) {
    const id = ENTRY_ID.exec(request.url.pathname)?.[1];
    if (request.method !== 'GET' || id === undefined) {
        return errorAnswer(404, `path ${request.url.pathname} was not found`);
    }
    return found(log.byId(id.toLowerCase()));
}
/** A missing entry is a 404 without a body, as the real one answers. */
function found(entries) {
    return entries === undefined
        ? { status: 404, headers: { 'content-type': 'application/json' } }
        : jsonAnswer(200, entries);
}
/** SearchLogQuery: by ids, by global indexes, or by proposed entries. */
function retrieveEntries(request, log) {
    const query = (0,shared_json/* asObject */.eB)(bodyOf(request), 'the query');
    const ids = listIn(query['entryUUIDs'], 'entryUUIDs').map((id) => (0,shared_json/* asString */.oJ)(id, 'entryUUID'));
    const indexes = listIn(query['logIndexes'], 'logIndexes').map((one) => (0,shared_json/* asCount */.Wg)(one, 'logIndex'));
    const proposed = listIn(query['entries'], 'entries');
    if (ids.length + indexes.length + proposed.length > MAX_QUERIES) {
        return errorAnswer(422, `more than max allowed ${MAX_QUERIES} entries in request`);
    }
    const leaves = proposed.map((entry) => log.idOf(acceptEntry(entry)));
    const entries = [
        ...[...ids, ...leaves].map((id) => log.byId(id.toLowerCase())),
        ...indexes.map((one) => log.byGlobalIndex(one)),
    ];
    return jsonAnswer(200, entries.filter((entry) => entry !== undefined));
}
/** SearchIndex: by hash, e-mail address, subject or X.509 public key. */
function searchIndex(request, log) {
    const query = (0,shared_json/* asObject */.eB)(bodyOf(request), 'the query');
    const keys = ['email', 'subject'].flatMap((name) => query[name] ?? []);
    const hash = query['hash'] === undefined ? [] : [prefixed((0,shared_json/* asString */.oJ)(query['hash'], 'hash'))];
    const publicKey = query['publicKey'] === undefined ? [] : [keyHash(query['publicKey'])];
    const operator = query['operator'] === 'and' ? 'and' : 'or';
    const all = [...hash, ...publicKey, ...keys.map((key) => (0,shared_json/* asString */.oJ)(key, 'a search term'))];
    return jsonAnswer(200, log.search(all, operator));
}
const ALGORITHM_BY_LENGTH = new Map([
    [40, 'sha1'],
    [64, 'sha256'],
    [96, 'sha384'],
    [128, 'sha512'],
]);
/** A hash without an algorithm gets the one that its length tells. */
function prefixed(hash) {
    const algorithm = ALGORITHM_BY_LENGTH.get(hash.length);
    return algorithm === undefined ? hash : `${algorithm}:${hash}`;
}
function keyHash(publicKey) {
    const { format, content } = (0,shared_json/* asObject */.eB)(publicKey, 'publicKey');
    if (format !== 'x509') {
        throw refusal('REQUEST_MALFORMED', 'the PKI format requested is not supported by this server');
    }
    const { pem } = parseVerifierKey(Buffer.from((0,shared_json/* asString */.oJ)(content, 'content'), 'base64'));
    return (0,external_node_crypto_.createHash)('sha256').update(pem).digest('hex');
}
function consistencyProof(request, log) {
    const first = request.url.searchParams.has('firstSize') ? numberIn(request, 'firstSize') : 1;
    const last = numberIn(request, 'lastSize');
    if (first > last) {
        return errorAnswer(400, `firstSize(${first}) must be less than lastSize(${last})`);
    }
    const proof = log.consistency(first, last);
    if (proof !== undefined)
        return jsonAnswer(200, proof);
    return errorAnswer(400, `the tree size requested(${last}) was greater than what is currently observable(${log.size})`);
}
function numberIn(request, name) {
    const text = request.url.searchParams.get(name) ?? '';
    if (!/^[0-9]{1,15}$/.test(text)) {
        throw refusal('REQUEST_MALFORMED', `${name} in query must be a whole number`);
    }
    return Number(text);
}
function bodyOf(request) {
    return (0,shared_json/* parseJson */.qF)(request.body, 'the request', { maxBytes: MAX_BODY_BYTES });
}
function listIn(value, what) {
    return value === undefined || value === null ? [] : (0,shared_json/* asArray */._j)(value, what);
}
/** Whatever is thrown while a request is read is the request's fault. */
function rekor_refusedAnswer(error) {
    return errorAnswer(400, `error processing entry: ${(0,errors/* messageOf */.bD)(error)}`);
}
function errorAnswer(status, message) {
    return jsonAnswer(status, { code: status, message });
}

;// CONCATENATED MODULE: ./build/embedded/registry/need.js
/** What the request needs. Cancelling an upload counts as push: only who may open one may end it. */
function needsOf(route, request) {
    if (!('name' in route))
        return [];
    const { name } = route;
    if (request.method === 'GET' || request.method === 'HEAD')
        return [{ name, actions: ['pull'] }];
    if (request.method === 'DELETE' && route.kind !== 'upload')
        return [{ name, actions: ['delete'] }];
    const from = route.kind === 'uploads' ? request.url.searchParams.get('from') : null;
    const source = from === null ? [] : [{ name: from, actions: ['pull'] }];
    return [{ name, actions: ['pull', 'push'] }, ...source];
}

;// CONCATENATED MODULE: ./build/embedded/registry/refusal.js
/** An error answer in the form of the distribution-spec (Error Codes). */
function refusal_refusal(status, code, message, headers = {}) {
    return {
        status,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ errors: [{ code, message }] }),
    };
}

;// CONCATENATED MODULE: ./build/embedded/registry/user.js

/** The users of the registry. Throws EmbeddedError `CREDENTIALS_MISSING`. */
function usersIn(options) {
    const { username, password, readOnlyUsername, readOnlyPassword } = options;
    if (username === undefined || password === undefined) {
        throw new EmbeddedError({
            kind: 'usage',
            code: 'CREDENTIALS_MISSING',
            message: `the embedded registry has auth: ${options.auth ?? 'none'} and no username and password`,
            hint: 'Give it both, or auth: none.',
        });
    }
    const writer = { name: username, password, mayPush: true };
    if (readOnlyUsername === undefined || readOnlyPassword === undefined)
        return [writer];
    return [writer, { name: readOnlyUsername, password: readOnlyPassword, mayPush: false }];
}
/** The user that the Authorization header's basic credentials name. */
function basicUser(users, request) {
    const encoded = /^Basic +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? '';
    const [, name, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
    return users.find((user) => user.name === name && user.password === password);
}

;// CONCATENATED MODULE: ./build/embedded/registry/tokens.js


/** Seconds. */
const TOKEN_LIFETIME = 300;
function createTokens(options) {
    const { baseUrl, now, newId } = options;
    return { grants: new Map(), refresh: new Map(), baseUrl, now, newId };
}
/** Whether the token allows all that is needed; otherwise the `error` of RFC 6750 §3.1. */
function permits(tokens, token, needs) {
    if (token === undefined)
        return 'no-token';
    const grant = tokens.grants.get(token);
    if (grant === undefined || grant.expires <= tokens.now().getTime())
        return 'invalid_token';
    const has = (name, action) => grant.actions.get(name)?.has(action) === true;
    return needs.every(({ name, actions }) => actions.every((action) => has(name, action)))
        ? 'permitted'
        : 'insufficient_scope';
}
/**
 * The token endpoint: GET with basic credentials (distribution's token specification) and POST with a password or
 * refresh token (its OAuth2 specification). Nobody gets a token without credentials; a scope beyond the user's rights
 * is cut down to them, as the specification says, and refused only where the token is used.
 */
function answerToken(tokens, users, request) {
    const form = new URLSearchParams(request.body.toString());
    const posted = request.method === 'POST';
    const user = posted ? formUser(tokens, users, form) : basicUser(users, request);
    if (user === undefined)
        return refusal_refusal(401, 'UNAUTHORIZED', 'these are not the credentials');
    const query = posted ? form : request.url.searchParams;
    const scopes = query.getAll('scope').flatMap((scope) => scope.split(' '));
    const token = tokens.newId();
    const now = tokens.now();
    tokens.grants.set(token, {
        actions: new Map(scopes.flatMap((scope) => grantedBy(scope, user))),
        expires: now.getTime() + TOKEN_LIFETIME * 1000,
    });
    const wantsRefresh = query.get('offline_token') === 'true' || query.get('access_type') === 'offline';
    return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
            token,
            access_token: token,
            expires_in: TOKEN_LIFETIME,
            issued_at: now.toISOString(),
            ...(wantsRefresh ? { refresh_token: newRefreshToken(tokens, user) } : {}),
        }),
    };
}
function formUser(tokens, users, form) {
    if (form.get('grant_type') === 'refresh_token') {
        return tokens.refresh.get(form.get('refresh_token') ?? '');
    }
    if (form.get('grant_type') !== 'password')
        return undefined;
    const [name, password] = [form.get('username'), form.get('password')];
    return users.find((user) => user.name === name && user.password === password);
}
function newRefreshToken(tokens, user) {
    const token = tokens.newId();
    tokens.refresh.set(token, user);
    return token;
}
/** What is granted of one scope, `repository:NAME:ACTION,…`; nothing of any other. */
function grantedBy(scope, user) {
    const [, name, list] = /^repository:(.+):([a-z*,]*)$/.exec(scope) ?? [];
    if (name === undefined || list === undefined)
        return [];
    const granted = list.split(',').filter((action) => action === 'pull' || user.mayPush);
    return [[name, new Set(granted)]];
}

;// CONCATENATED MODULE: ./build/embedded/registry/access.js




const OPEN = { refuse: () => undefined, answerToken: () => undefined };
/** Who may do what, by `options.auth`. Throws EmbeddedError `CREDENTIALS_MISSING`. */
function createAccess(options) {
    const mode = options.auth ?? 'none';
    if (mode === 'none')
        return OPEN;
    const users = usersIn(options);
    if (mode === 'basic') {
        return { ...OPEN, refuse: (request, route) => refuseBasic(users, request, route) };
    }
    const tokens = createTokens(options);
    return {
        refuse: (request, route) => refuseBearer(tokens, request, needsOf(route, request)),
        answerToken: (request) => answerToken(tokens, users, request),
    };
}
function refuseBasic(users, request, route) {
    const user = basicUser(users, request);
    if (user === undefined) {
        const challenge = { 'www-authenticate': 'Basic realm="embedded registry"' };
        return refusal_refusal(401, 'UNAUTHORIZED', 'these are not the credentials', challenge);
    }
    const writes = needsOf(route, request).some(({ actions }) => actions.some((it) => it !== 'pull'));
    if (!writes || user.mayPush)
        return undefined;
    return refusal_refusal(403, 'DENIED', `${user.name} may only pull`);
}
function refuseBearer(tokens, request, needs) {
    const token = /^Bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
    const verdict = permits(tokens, token, needs);
    if (verdict === 'permitted')
        return undefined;
    const scope = needs.map((need) => `repository:${need.name}:${need.actions.join(',')}`).join(' ');
    const parts = [
        `realm="${tokens.baseUrl()}/token"`,
        `service="${new URL(tokens.baseUrl()).host}"`,
        ...(scope === '' ? [] : [`scope="${scope}"`]),
        ...(verdict === 'no-token' ? [] : [`error="${verdict}"`]),
    ];
    const challenge = { 'www-authenticate': `Bearer ${parts.join(',')}` };
    return refusal_refusal(401, 'UNAUTHORIZED', 'authentication required', challenge);
}

// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(52457);
;// CONCATENATED MODULE: ./build/embedded/registry/precondition.js
/** The entity tag of a manifest or blob: its digest in quotes. */
function etagOf(digest) {
    return `"${digest}"`;
}
/**
 * Whether If-Match and If-None-Match allow the request (RFC 9110 §13.1), given what is there now.
 * `unmet` is answered with 412, or with 304 where a GET or HEAD asked for something newer.
 */
function preconditionOf(request, current) {
    const ifMatch = request.headers['if-match'];
    if (ifMatch !== undefined && !precondition_matches(ifMatch, current))
        return 'unmet';
    const ifNoneMatch = request.headers['if-none-match'];
    if (ifNoneMatch === undefined || !precondition_matches(ifNoneMatch.replaceAll('W/', ''), current))
        return 'met';
    return request.method === 'GET' || request.method === 'HEAD' ? 'not-modified' : 'unmet';
}
function precondition_matches(header, current) {
    if (current === undefined)
        return false;
    const tags = header.split(',').map((tag) => tag.trim());
    return tags.includes('*') || tags.includes(etagOf(current));
}

;// CONCATENATED MODULE: ./build/embedded/registry/blobs.js



/** GET (whole or a range), HEAD and DELETE of one blob. */
function answerBlob(store, name, digest, request) {
    if (!(0,oci_digest/* isDigest */.Bc)(digest))
        return refusal_refusal(400, 'DIGEST_INVALID', 'the digest is malformed');
    const blobs = store.get(name)?.blobs;
    const bytes = blobs?.get(digest);
    if (bytes === undefined)
        return refusal_refusal(404, 'BLOB_UNKNOWN', 'the repository has no such blob');
    if (request.method === 'DELETE') {
        blobs?.delete(digest);
        return { status: 202 };
    }
    const headers = {
        'content-type': 'application/octet-stream',
        'docker-content-digest': digest,
        'accept-ranges': 'bytes',
        etag: etagOf(digest),
    };
    const range = request.method === 'GET' ? request.headers['range'] : undefined;
    return range === undefined
        ? { status: 200, headers, body: bytes }
        : answerRange(bytes, range, headers);
}
/** One range of bytes (RFC 9110 §14); a header of another form is ignored, as the RFC says. */
function answerRange(bytes, header, headers) {
    const [, first = '', last = ''] = /^bytes=([0-9]*)-([0-9]*)$/.exec(header) ?? [];
    if (first === '' && last === '')
        return { status: 200, headers, body: bytes };
    const size = bytes.byteLength;
    const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
    const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
    if (start > end) {
        const range = { 'content-range': `bytes */${size}` };
        return refusal_refusal(416, 'SIZE_INVALID', `the blob has ${size} bytes`, range);
    }
    return {
        status: 206,
        headers: { ...headers, 'content-range': `bytes ${start}-${end}/${size}` },
        body: bytes.subarray(start, end + 1),
    };
}

;// CONCATENATED MODULE: ./build/embedded/registry/listing.js

/** The tags of a repository in lexical order, a page at a time (`?n=&last=`). */
function answerTags(store, name, request) {
    const repository = store.get(name);
    if (repository === undefined)
        return refusal_refusal(404, 'NAME_UNKNOWN', 'there is no such repository');
    return answerPage([...repository.tags.keys()], request, (tags) => ({ name, tags }));
}
/** The names of all repositories, a page at a time. */
function answerCatalog(store, request) {
    return answerPage([...store.keys()], request, (repositories) => ({ repositories }));
}
function answerPage(all, request, documentOf) {
    const { pathname, searchParams } = request.url;
    const asked = searchParams.get('n');
    if (asked !== null && !/^[0-9]{1,9}$/.test(asked)) {
        return refusal_refusal(400, 'PAGINATION_NUMBER_INVALID', 'n is not a whole number');
    }
    const after = searchParams.get('last');
    const rest = all
        .toSorted(lexically)
        .filter((item) => after === null || lexically(item, after) > 0);
    const page = asked === null ? rest : rest.slice(0, Number(asked));
    const last = page.at(-1);
    const hasMore = page.length < rest.length && last !== undefined;
    const next = `${pathname}?n=${asked ?? ''}&last=${encodeURIComponent(last ?? '')}`;
    return {
        status: 200,
        headers: {
            'content-type': 'application/json',
            ...(hasMore ? { link: `<${next}>; rel="next"` } : {}),
        },
        body: JSON.stringify(documentOf(page)),
    };
}
/** The order that the distribution-spec asks for: case-insensitive; code units decide between equals. */
function lexically(a, b) {
    const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
    if (lowerA !== lowerB)
        return lowerA < lowerB ? -1 : 1;
    return a === b ? 0 : a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/embedded/registry/manifest-content.js


/** Bytes; the distribution-spec asks registries to take at least this much. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
/** Reads an OCI or Docker image manifest or index. Throws JsonError, and ReferenceError for a malformed digest. */
function parseManifestContent(bytes) {
    const json = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(bytes, 'the manifest', { maxBytes: MAX_MANIFEST_BYTES }), 'the manifest');
    const isIndex = json['manifests'] !== undefined;
    const config = isIndex ? undefined : (0,shared_json/* asObject */.eB)(json['config'], 'config');
    const layers = isIndex ? [] : descriptors(json['layers'], 'layers');
    const ownBlobs = [...(config === undefined ? [] : [config]), ...layers].filter(isStoredHere);
    return {
        mediaType: optionalString(json['mediaType'], 'mediaType'),
        blobs: ownBlobs.map(digestIn),
        manifests: isIndex ? descriptors(json['manifests'], 'manifests').map(digestIn) : [],
        subject: json['subject'] === undefined ? undefined : digestIn((0,shared_json/* asObject */.eB)(json['subject'], 'subject')),
        artifactType: artifactTypeOf(json, config),
        annotations: (0,shared_json/* asStringMap */._T)(json['annotations'], 'annotations'),
    };
}
function descriptors(value, what) {
    return (0,shared_json/* asArray */._j)(value, what).map((item, index) => (0,shared_json/* asObject */.eB)(item, `${what}[${index}]`));
}
function digestIn(descriptor) {
    (0,shared_json/* asString */.oJ)(descriptor['mediaType'], 'mediaType');
    (0,shared_json/* asCount */.Wg)(descriptor['size'], 'size');
    return (0,oci_digest/* parseDigest */.m)((0,shared_json/* asString */.oJ)(descriptor['digest'], 'digest'));
}
function isStoredHere(descriptor) {
    return descriptor['urls'] === undefined;
}
function artifactTypeOf(json, config) {
    const stated = optionalString(json['artifactType'], 'artifactType');
    if (stated !== undefined && stated !== '')
        return stated;
    return config === undefined ? undefined : (0,shared_json/* asString */.oJ)(config['mediaType'], 'config.mediaType');
}
function optionalString(value, what) {
    return value === undefined ? undefined : (0,shared_json/* asString */.oJ)(value, what);
}

;// CONCATENATED MODULE: ./build/embedded/registry/store.js


/** The repository of that name, made where there is none. */
function repositoryIn(store, name) {
    const existing = store.get(name);
    if (existing !== undefined)
        return existing;
    const made = { blobs: new Map(), manifests: new Map(), tags: new Map() };
    store.set(name, made);
    return made;
}
/** Stores a blob under the digest of its bytes, without HTTP. */
function putBlob(store, name, bytes) {
    const digest = digestOf(bytes);
    repositoryIn(store, name).blobs.set(digest, Buffer.from(bytes));
    return digest;
}
/**
 * Stores a manifest under the digest of its bytes and points `tag` at it, without HTTP and without asking whether its
 * blobs are there. Throws JsonError where the bytes are no manifest.
 */
function putManifest(store, name, manifest) {
    const { bytes, mediaType, tag } = manifest;
    const digest = (0,oci_digest/* digestOf */.ol)(bytes);
    const { manifests, tags } = repositoryIn(store, name);
    manifests.set(digest, {
        bytes: Buffer.from(bytes),
        mediaType,
        content: parseManifestContent(bytes),
    });
    if (tag !== undefined)
        tags.set(tag, digest);
    return digest;
}
/** The digest behind a tag or digest, and its manifest. */
function findManifest(repository, reference) {
    const digest = repository?.tags.get(reference) ?? reference;
    const manifest = repository?.manifests.get(digest);
    return manifest === undefined ? undefined : { digest, manifest };
}

;// CONCATENATED MODULE: ./build/embedded/registry/manifests.js






const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const MEDIA_TYPES = new Set([
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
/** GET, HEAD, PUT and DELETE of a manifest by tag or digest. A precondition and its write are one step: nothing comes between. */
function answerManifest(store, route, request, referrers) {
    const { name, reference } = route;
    if (reference.includes(':') ? !(0,oci_digest/* isDigest */.Bc)(reference) : !TAG.test(reference)) {
        return refusal_refusal(400, 'MANIFEST_INVALID', 'that is neither a tag nor a sha256 digest');
    }
    const found = findManifest(store.get(name), reference);
    const precondition = preconditionOf(request, found?.digest);
    if (precondition === 'unmet') {
        return refusal_refusal(412, 'MANIFEST_INVALID', `the reference is now at ${found?.digest ?? 'nothing'}`);
    }
    if (request.method === 'PUT')
        return answerPut(store, route, request, referrers);
    if (found === undefined)
        return refusal_refusal(404, 'MANIFEST_UNKNOWN', 'there is no such manifest');
    if (request.method === 'DELETE')
        return answerDelete(repositoryIn(store, name), reference);
    const headers = {
        'content-type': found.manifest.mediaType,
        'docker-content-digest': found.digest,
        etag: etagOf(found.digest),
    };
    if (precondition === 'not-modified')
        return { status: 304, headers };
    // As distribution does: what the client cannot read is not there.
    if (!accepts(request.headers['accept'], found.manifest.mediaType)) {
        return refusal_refusal(404, 'MANIFEST_UNKNOWN', `it is an ${found.manifest.mediaType}, not accepted`);
    }
    return { status: 200, headers, body: found.manifest.bytes };
}
function answerPut(store, route, request, referrers) {
    const { name, reference } = route;
    const { body } = request;
    if (body.byteLength > MAX_MANIFEST_BYTES) {
        return refusal_refusal(413, 'SIZE_INVALID', `a manifest has at most ${MAX_MANIFEST_BYTES} bytes`);
    }
    const digest = (0,oci_digest/* digestOf */.ol)(body);
    if ((0,oci_digest/* isDigest */.Bc)(reference) && reference !== digest) {
        return refusal_refusal(400, 'DIGEST_INVALID', `the bytes have the digest ${digest}`);
    }
    const mediaType = request.headers['content-type'] ?? '';
    const content = readContent(body, mediaType);
    if (typeof content === 'string')
        return refusal_refusal(400, 'MANIFEST_INVALID', content);
    const missing = missingReferences(store.get(name), content);
    if (missing.length > 0) {
        return refusal_refusal(404, 'MANIFEST_BLOB_UNKNOWN', `not in the repository: ${missing.join(', ')}`);
    }
    const tag = (0,oci_digest/* isDigest */.Bc)(reference) ? {} : { tag: reference };
    putManifest(store, name, { bytes: body, mediaType, ...tag });
    return {
        status: 201,
        headers: {
            location: `/v2/${name}/manifests/${digest}`,
            'docker-content-digest': digest,
            etag: etagOf(digest),
            ...(referrers && content.subject !== undefined ? { 'oci-subject': content.subject } : {}),
        },
    };
}
/** The content, or why it is refused. */
function readContent(body, mediaType) {
    if (!MEDIA_TYPES.has(mediaType))
        return `${JSON.stringify(mediaType)} is not stored here`;
    try {
        const content = parseManifestContent(body);
        const stated = content.mediaType ?? mediaType;
        if (stated !== mediaType)
            return `sent as ${mediaType}, it says ${stated} of itself`;
        const isIndex = /index|list/.test(mediaType);
        if (isIndex && content.blobs.length > 0)
            return 'an index was announced, a manifest came';
        return content;
    }
    catch (error) {
        if (error instanceof errors/* SealError */.EM)
            return error.message;
        throw error;
    }
}
function missingReferences(repository, content) {
    return [
        ...content.blobs.filter((digest) => repository?.blobs.has(digest) !== true),
        ...content.manifests.filter((digest) => repository?.manifests.has(digest) !== true),
    ];
}
/** A tag goes alone; a digest goes with every tag on it. */
function answerDelete(repository, reference) {
    if (!repository.tags.delete(reference)) {
        repository.manifests.delete(reference);
        for (const [tag, digest] of repository.tags) {
            if (digest === reference)
                repository.tags.delete(tag);
        }
    }
    return { status: 202 };
}
function accepts(header, mediaType) {
    if (header === undefined || header === '')
        return true;
    const ranges = header.split(',').map((range) => range.split(';', 1)[0]?.trim());
    return ['*/*', 'application/*', mediaType].some((range) => ranges.includes(range));
}

;// CONCATENATED MODULE: ./build/embedded/registry/referrers.js


/**
 * The referrers API: an index of the manifests whose subject is `subject`, whether that is there or not.
 * With a `pageSize` the answer comes in pages joined by Link headers, as the specification allows.
 */
function answerReferrers(store, route, request, pageSize) {
    const { name, digest: subject } = route;
    if (!(0,oci_digest/* isDigest */.Bc)(subject))
        return refusal_refusal(400, 'DIGEST_INVALID', 'the digest is malformed');
    const wanted = request.url.searchParams.get('artifactType');
    const all = [...(store.get(name)?.manifests ?? [])]
        .filter(([, { content }]) => content.subject === subject)
        .filter(([, { content }]) => wanted === null || content.artifactType === wanted)
        .map(([digest, manifest]) => descriptorOf(digest, manifest));
    const start = Number(request.url.searchParams.get('start') ?? 0);
    const end = pageSize === undefined ? all.length : start + pageSize;
    const next = new URL(request.url);
    next.searchParams.set('start', String(end));
    return {
        status: 200,
        headers: {
            'content-type': 'application/vnd.oci.image.index.v1+json',
            ...(wanted === null ? {} : { 'oci-filters-applied': 'artifactType' }),
            ...(end < all.length ? { link: `<${next.pathname}${next.search}>; rel="next"` } : {}),
        },
        body: JSON.stringify({
            schemaVersion: 2,
            mediaType: 'application/vnd.oci.image.index.v1+json',
            manifests: all.slice(start, end),
        }),
    };
}
function descriptorOf(digest, { bytes, mediaType, content }) {
    const { artifactType, annotations } = content;
    return {
        mediaType,
        digest,
        size: bytes.byteLength,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
}

;// CONCATENATED MODULE: ./build/embedded/registry/route.js
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const FIXED = {
    '/v2': 'base',
    '/v2/': 'base',
    '/v2/_catalog': 'catalog',
};
// The name takes all it can: `manifests` and `blobs` are good path components.
const IN_REPOSITORY = /^\/v2\/(?<name>.+)\/(?:(?<tags>tags\/list)|manifests\/(?<reference>[^/]+)|referrers\/(?<subject>[^/]+)|blobs\/uploads\/(?<upload>[^/]*)|blobs\/(?<blob>[^/]+))$/;
/** The route, or undefined where there is none. */
function routeOf(pathname) {
    const fixed = FIXED[pathname];
    if (fixed !== undefined)
        return { kind: fixed };
    const groups = IN_REPOSITORY.exec(pathname)?.groups;
    const name = groups?.['name'];
    if (groups === undefined || name === undefined)
        return undefined;
    if (groups['tags'] !== undefined)
        return { kind: 'tags', name };
    const { reference, subject, upload, blob } = groups;
    if (reference !== undefined)
        return { kind: 'manifest', name, reference: decoded(reference) };
    if (subject !== undefined)
        return { kind: 'referrers', name, digest: decoded(subject) };
    if (upload !== undefined) {
        return upload === '' ? { kind: 'uploads', name } : { kind: 'upload', name, id: upload };
    }
    return blob === undefined ? undefined : { kind: 'blob', name, digest: decoded(blob) };
}
function isRepositoryName(name) {
    return name.length <= 255 && NAME.test(name);
}
/** Some clients write the colon of a digest as `%3A`. */
function decoded(text) {
    return text.replaceAll(/%3a/gi, ':');
}

;// CONCATENATED MODULE: ./build/embedded/registry/uploads.js



/** POST: a whole blob (`?digest=`), a blob taken from another repository (`?mount=&from=`), or the start of an upload. */
function answerNewUpload(store, uploads, name, request) {
    const query = request.url.searchParams;
    const digest = query.get('digest');
    if (digest !== null)
        return finish(store, name, digest, request.body);
    const mounted = query.get('mount') ?? '';
    const bytes = store.get(query.get('from') ?? '')?.blobs.get(mounted);
    if (bytes !== undefined) {
        repositoryIn(store, name).blobs.set(mounted, bytes);
        return created(name, mounted);
    }
    const id = uploads.newId();
    const upload = { name, chunks: [], size: 0 };
    uploads.open.set(id, upload);
    return { status: 202, headers: progress(uploads, id, upload) };
}
/** PATCH, PUT, GET and DELETE of an upload that is open. */
function answerUpload(store, uploads, route, request) {
    const { name, id } = route;
    const upload = uploads.open.get(id);
    if (upload?.name !== name) {
        return refusal_refusal(404, 'BLOB_UPLOAD_UNKNOWN', 'the repository has no such upload');
    }
    // Like distribution, the location carries a query that clients must keep when they add the digest.
    if (request.url.searchParams.get('_state') !== stateOf(id)) {
        return refusal_refusal(400, 'BLOB_UPLOAD_INVALID', 'the query of the upload location was not kept');
    }
    if (request.method === 'DELETE') {
        uploads.open.delete(id);
        return { status: 204 };
    }
    if (request.method === 'GET')
        return { status: 204, headers: progress(uploads, id, upload) };
    const grown = withChunk(upload, request);
    if (grown === undefined) {
        const headers = progress(uploads, id, upload);
        return refusal_refusal(416, 'BLOB_UPLOAD_INVALID', `the next byte is number ${upload.size}`, headers);
    }
    if (request.method === 'PATCH') {
        uploads.open.set(id, grown);
        return { status: 202, headers: progress(uploads, id, grown) };
    }
    uploads.open.delete(id);
    const digest = request.url.searchParams.get('digest') ?? '';
    return finish(store, name, digest, Buffer.concat(grown.chunks, grown.size));
}
/** The upload with the body behind it; undefined where Content-Range leaves a gap, overlaps or does not fit the body. */
function withChunk(upload, request) {
    const { body, headers } = request;
    const range = headers['content-range'];
    if (range !== undefined && body.byteLength > 0) {
        const [, first, last] = /^([0-9]+)-([0-9]+)$/.exec(range) ?? [];
        if (Number(first) !== upload.size)
            return undefined;
        if (Number(last) !== upload.size + body.byteLength - 1)
            return undefined;
    }
    return { ...upload, chunks: [...upload.chunks, body], size: upload.size + body.byteLength };
}
function finish(store, name, digest, bytes) {
    if (!(0,oci_digest/* isDigest */.Bc)(digest))
        return refusal_refusal(400, 'DIGEST_INVALID', 'the digest is missing or malformed');
    const actual = (0,oci_digest/* digestOf */.ol)(bytes);
    if (actual !== digest) {
        return refusal_refusal(400, 'DIGEST_INVALID', `the bytes have the digest ${actual}`);
    }
    repositoryIn(store, name).blobs.set(digest, bytes);
    return created(name, digest);
}
function created(name, digest) {
    return {
        status: 201,
        headers: { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest },
    };
}
function progress(uploads, id, upload) {
    return {
        location: `${uploads.baseUrl()}/v2/${upload.name}/blobs/uploads/${id}?_state=${stateOf(id)}`,
        range: `0-${Math.max(0, upload.size - 1)}`,
        'docker-upload-uuid': id,
    };
}
function stateOf(id) {
    return (0,oci_digest/* digestOf */.ol)(Buffer.from(id)).slice(-16);
}

;// CONCATENATED MODULE: ./build/embedded/registry/index.js










/**
 * An OCI registry in memory (distribution-spec 1.1: pull, push, content discovery and management), to be given to
 * startService. Strict where real registries differ: unknown references in a manifest are refused, upload locations carry
 * a query that must be kept, and what the Accept header leaves out is not there.
 * Throws EmbeddedError `CREDENTIALS_MISSING` where logins are demanded and none are given.
 */
function createRegistryHandler(options) {
    const newId = options.newId ?? (() => (0,external_node_crypto_.randomBytes)(16).toString('hex'));
    const { baseUrl } = options;
    const store = new Map();
    const served = {
        options,
        store,
        uploads: { open: new Map(), newId, baseUrl },
        access: createAccess({ ...options, newId }),
    };
    const handler = (request) => new Promise((resolve) => {
        const answer = registry_answerTo(served, request);
        const headers = { 'docker-distribution-api-version': 'registry/2.0', ...answer.headers };
        resolve({ ...answer, headers });
    });
    return Object.assign(handler, { store });
}
function registry_answerTo(served, request) {
    if (request.url.pathname === '/token')
        return served.access.answerToken(request) ?? notServed();
    const route = routeOf(request.url.pathname);
    if (route === undefined)
        return notServed();
    if ('name' in route && !isRepositoryName(route.name)) {
        return refusal_refusal(400, 'NAME_INVALID', `${JSON.stringify(route.name)} is no repository name`);
    }
    const refused = served.access.refuse(request, route);
    if (refused !== undefined)
        return refused;
    const methods = METHODS[route.kind];
    if (!methods.includes(request.method)) {
        return refusal_refusal(405, 'UNSUPPORTED', 'not done here', { allow: methods.join(', ') });
    }
    return answerRoute(served, route, request);
}
const METHODS = {
    base: ['GET', 'HEAD'],
    catalog: ['GET'],
    manifest: ['GET', 'HEAD', 'PUT', 'DELETE'],
    blob: ['GET', 'HEAD', 'DELETE'],
    uploads: ['POST'],
    upload: ['GET', 'PATCH', 'PUT', 'DELETE'],
    tags: ['GET'],
    referrers: ['GET'],
};
function answerRoute({ store, uploads, options }, route, request) {
    const referrers = options.referrers ?? true;
    switch (route.kind) {
        case 'base':
            return { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
        case 'catalog':
            return answerCatalog(store, request);
        case 'manifest':
            return answerManifest(store, route, request, referrers);
        case 'blob':
            return answerBlob(store, route.name, route.digest, request);
        case 'uploads':
            return answerNewUpload(store, uploads, route.name, request);
        case 'upload':
            return answerUpload(store, uploads, route, request);
        case 'tags':
            return answerTags(store, route.name, request);
        case 'referrers':
            return referrers
                ? answerReferrers(store, route, request, options.referrersPageSize)
                : notServed();
    }
}
/** As distribution answers for a path it does not know: plain text, no error document. */
function notServed() {
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found\n' };
}

;// CONCATENATED MODULE: ./build/embedded/trust.js
const OPERATOR = 'seal-image.embedded';
/** TrustedRoot of sigstore_trustroot.proto, as JSON. */
function trustedRoot({ fulcio, tsa, rekorKey, ctLogKey, urls }) {
    const validFor = { start: fulcio.validFrom.toISOString() };
    return {
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
        tlogs: [logInstance(urls.rekor, rekorKey, validFor)],
        certificateAuthorities: [certificateAuthority(urls.fulcio, fulcio, validFor)],
        ctlogs: [logInstance(urls.ctlog, ctLogKey, validFor)],
        timestampAuthorities: [certificateAuthority(urls.tsa, tsa, validFor)],
    };
}
function logInstance(baseUrl, key, validFor) {
    return {
        baseUrl,
        hashAlgorithm: 'SHA2_256',
        publicKey: {
            rawBytes: key.spki.toString('base64'),
            keyDetails: 'PKIX_ECDSA_P256_SHA_256',
            validFor,
        },
        logId: { keyId: key.id.toString('base64') },
    };
}
function certificateAuthority(uri, authority, validFor) {
    const certificates = authority.chain.map((der) => ({ rawBytes: der.toString('base64') }));
    return {
        subject: { organization: OPERATOR, commonName: OPERATOR },
        uri,
        certChain: { certificates },
        validFor,
        operator: OPERATOR,
    };
}
/** SigningConfig v0.2 of sigstore_trustroot.proto, as JSON: Rekor v1 and a timestamp for every signature. */
function signingConfig({ fulcio, urls }) {
    const service = (url) => ({
        url,
        majorApiVersion: 1,
        validFor: { start: fulcio.validFrom.toISOString() },
        operator: OPERATOR,
    });
    return {
        mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
        caUrls: [service(urls.fulcio)],
        oidcUrls: [service(urls.oidc)],
        rekorTlogUrls: [service(urls.rekor)],
        rekorTlogConfig: { selector: 'ANY' },
        tsaUrls: [service(`${urls.tsa}/api/v1/timestamp`)],
        tsaConfig: { selector: 'ANY' },
    };
}

;// CONCATENATED MODULE: ./build/embedded/tsa/timestamp.js



/** The policy that Sigstore's timestamp authorities work under. */
const TIMESTAMP_POLICY = '1.3.6.1.4.1.57264.2';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SHA256 = '2.16.840.1.101.3.4.2.1';
/** TimeStampResp (RFC 3161 §2.4.2): granted, with a token signed by `signer`, in whole seconds. */
function timestampResponse(request, signer, now) {
    const granted = sequence(integer(0));
    return encode(sequence(granted, timestampToken(request, signer, now)));
}
/** ContentInfo around SignedData (RFC 5652 §3, §5.1). */
function timestampToken(request, signer, now) {
    const info = encode(timestampInfo(request, now));
    const certificates = request.wantsCertificate ? [tagged(0, decode(signer.certificate))] : [];
    const signedData = sequence(integer(3), setOf(sha256Algorithm()), sequence(oid(TST_INFO), tagged(0, octetString(info))), ...certificates, setOf(signerInfo(info, signer, now)));
    return sequence(oid(SIGNED_DATA), tagged(0, signedData));
}
/** TSTInfo. */
function timestampInfo(request, now) {
    const imprintAlgorithm = sequence(oid(request.hashAlgorithm), nothing());
    return sequence(integer(1), oid(request.policy ?? TIMESTAMP_POLICY), sequence(imprintAlgorithm, octetString(request.digest)), unsignedInteger(newSerial()), generalizedTime(now), sequence(integer(1)), ...(request.nonce === undefined ? [] : [request.nonce]));
}
/** SignerInfo (RFC 5652 §5.3): the signature is over the attributes as a SET OF, stored as `[0]`. */
function signerInfo(info, signer, now) {
    const attributes = [
        attribute(CONTENT_TYPE, oid(TST_INFO)),
        attribute(SIGNING_TIME, certificateTime(now)),
        attribute(MESSAGE_DIGEST, octetString(timestamp_sha256(info))),
        attribute(SIGNING_CERTIFICATE_V2, signingCertificate(signer)),
    ].toSorted((a, b) => Buffer.compare(encode(a), encode(b)));
    const signature = signer.key.sign(encode(setOf(...attributes)));
    return sequence(integer(1), sequence(signer.issuerName, unsignedInteger(signer.serial)), sha256Algorithm(), tagged(0, ...attributes), signatureAlgorithm(signer.key), octetString(signature));
}
/** SigningCertificateV2 (RFC 5816 §2.2.1) with SHA-256, which is the default and so not written. */
function signingCertificate(signer) {
    return sequence(sequence(sequence(octetString(timestamp_sha256(signer.certificate)))));
}
function attribute(type, value) {
    return sequence(oid(type), setOf(value));
}
function sha256Algorithm() {
    return sequence(oid(SHA256));
}
function timestamp_sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
}

;// CONCATENATED MODULE: ./build/embedded/tsa/timestamp-request.js



/** Algorithms that are strong enough, with the length of their digests. */
const timestamp_request_DIGEST_BYTES = new Map([
    ['2.16.840.1.101.3.4.2.1', 32],
    ['2.16.840.1.101.3.4.2.2', 48],
    ['2.16.840.1.101.3.4.2.3', 64],
]);
const NAMED_ALGORITHMS = new Map([
    ['sha256', '2.16.840.1.101.3.4.2.1'],
    ['sha384', '2.16.840.1.101.3.4.2.2'],
    ['sha512', '2.16.840.1.101.3.4.2.3'],
]);
const timestamp_request_MAX_REQUEST_BYTES = 64 * 1024;
/**
 * A request as DER (RFC 3161 §2.4.1) or as the JSON of Sigstore's timestamp-authority, by its content type.
 * Throws EmbeddedError `REQUEST_MALFORMED` or `TIMESTAMP_REFUSED`.
 */
function parseTimestampRequest(request) {
    const type = request.headers['content-type']?.split(';', 1)[0]?.trim();
    const parsed = type === 'application/json' ? fromJson(request.body) : fromDer(request.body);
    const length = timestamp_request_DIGEST_BYTES.get(parsed.hashAlgorithm);
    if (length === undefined) {
        throw refusal('TIMESTAMP_REFUSED', 'Timestamp request hash algorithm is weak or unknown');
    }
    if (parsed.digest.byteLength !== length) {
        throw refusal('TIMESTAMP_REFUSED', 'Message digest has incorrect length for specified algorithm');
    }
    return parsed;
}
/** TimeStampReq: version, messageImprint, then the optional policy, nonce, certReq and extensions. */
function fromDer(body) {
    const [version, imprint, ...optional] = membersOf(decode(body));
    if (!isInteger(version) || version.valueBlock.valueDec !== 1) {
        throw refusal('REQUEST_MALFORMED', 'the timestamp request is not of version 1');
    }
    if (optional.some(({ idBlock }) => idBlock.tagClass !== UNIVERSAL)) {
        throw refusal('TIMESTAMP_REFUSED', 'Timestamp request contains extensions');
    }
    const [algorithm, digest] = membersOf(imprint);
    return {
        hashAlgorithm: oidOf(membersOf(algorithm)[0]) ?? '',
        digest: bytesOf(digest),
        nonce: optional.find(isInteger),
        wantsCertificate: optional.some(isTrue),
        policy: optional.map(oidOf).find((oid) => oid !== undefined),
    };
}
const UNIVERSAL = 1;
function fromJson(body) {
    const what = 'the timestamp request';
    let json;
    let digest;
    try {
        json = (0,shared_json/* asObject */.eB)((0,shared_json/* parseJson */.qF)(body, what, { maxBytes: timestamp_request_MAX_REQUEST_BYTES }), what);
        digest = Buffer.from((0,shared_json/* asString */.oJ)(json['artifactHash'], 'artifactHash'), 'base64');
    }
    catch (cause) {
        throw refusal('REQUEST_MALFORMED', 'the timestamp request cannot be read', cause);
    }
    const { hashAlgorithm, certificates, nonce, tsaPolicyOID } = json;
    return {
        hashAlgorithm: NAMED_ALGORITHMS.get(String(hashAlgorithm).toLowerCase()) ?? '',
        digest,
        nonce: typeof nonce === 'number' ? integerOf(nonce) : undefined,
        wantsCertificate: certificates === true,
        policy: typeof tsaPolicyOID === 'string' && tsaPolicyOID !== '' ? tsaPolicyOID : undefined,
    };
}
/** A JSON nonce; one beyond the safe integers has lost digits already and is refused. */
function integerOf(nonce) {
    if (!Number.isSafeInteger(nonce) || nonce < 0) {
        throw refusal('REQUEST_MALFORMED', 'the nonce is not a whole number below 2^53');
    }
    const hex = nonce.toString(16);
    return unsignedInteger(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'));
}

;// CONCATENATED MODULE: ./build/embedded/tsa/timestamp-authority.js





const TYPES = new Set(['application/timestamp-query', 'application/json']);
/** A timestamp authority with the API of Sigstore's (openapi.yaml of timestamp-authority). */
function createTimestampAuthority(authority, now) {
    return routed({
        'POST /api/v1/timestamp': (request) => {
            const type = request.headers['content-type']?.split(';', 1)[0]?.trim() ?? '';
            if (!TYPES.has(type)) {
                return jsonAnswer(415, { code: 415, message: `unsupported media type "${type}"` });
            }
            const asked = parseTimestampRequest(request);
            if (asked.policy !== undefined && asked.policy !== TIMESTAMP_POLICY) {
                throw refusal('TIMESTAMP_REFUSED', 'the policy asked for is not accepted');
            }
            return {
                status: 201,
                headers: { 'content-type': 'application/timestamp-reply' },
                body: timestampResponse(asked, authority.worker, now()),
            };
        },
        'GET /api/v1/timestamp/certchain': () => ({
            status: 200,
            headers: { 'content-type': 'application/pem-certificate-chain' },
            body: authority.pem,
        }),
    }, ({ url }) => jsonAnswer(404, { code: 404, message: `path ${url.pathname} was not found` }), (error) => jsonAnswer(400, { code: 400, message: (0,errors/* messageOf */.bD)(error) }));
}

// EXTERNAL MODULE: ./build/embedded/trust-files.js
var trust_files = __webpack_require__(66898);
;// CONCATENATED MODULE: ./build/embedded/index.js













const OLDER_ENTRIES = 1000;
/** Starts every service on a free port of 127.0.0.1, with keys of its own. Rejects where no port can be had. */
async function startEmbedded(options = {}) {
    const now = options.now ?? (() => new Date());
    const [keys, listening] = await Promise.all([createKeys(now()), listen()]);
    const { urls } = listening;
    const http = new shared_http/* HttpClient */.Qq({ userAgent: 'embedded-fulcio' });
    const parts = createParts({ options, keys, urls, http, now });
    listening.serve(parts.handlers);
    const { fulcio, tsa, ctLogKey, rekorKey } = keys;
    return {
        oidc: parts.issuer,
        fulcioUrl: urls.fulcio,
        rekorUrl: urls.rekor,
        tsaUrl: urls.tsa,
        registryHost: new URL(urls.registry).host,
        trustedRoot: trustedRoot({ ...keys, urls }),
        signingConfig: signingConfig({ ...keys, urls }),
        pem: {
            fulcioRoot: fulcio.pem,
            ctLogPublicKey: ctLogKey.pem,
            rekorPublicKey: rekorKey.pem,
            tsaChain: tsa.pem,
        },
        requests: listening.requests,
        logSize: () => parts.log.size,
        misbehave: (service, fault) => {
            listening.misbehave(service, fault);
        },
        behave: () => {
            listening.behave();
        },
        close: async () => {
            http.close();
            await listening.close();
        },
    };
}
/** What stands behind the servers. */
function createParts({ options, keys, urls, http, now }) {
    const { tokenKey, fulcio, tsa, ctLogKey, rekorKey } = keys;
    const issuer = createIssuer({
        url: urls.oidc,
        key: tokenKey,
        claims: options.claims ?? {},
        now,
    });
    const log = createLog({
        key: rekorKey,
        host: '127.0.0.1',
        treeId: newTreeId(),
        olderEntries: options.olderEntries ?? OLDER_ENTRIES,
        now,
    });
    const submit = ctLogClient(http, urls.ctlog);
    const handlers = {
        oidc: issuer.handle,
        fulcio: createFulcio({ authority: fulcio, issuer: urls.oidc, tokenKey, submit, now }),
        ctlog: createCtLog({ key: ctLogKey, issuer: fulcio.worker, root: fulcio.root, now }),
        rekor: createRekor(log, rekorKey.pem),
        tsa: createTimestampAuthority(tsa, now),
        registry: createRegistryHandler({ ...options.registry, baseUrl: () => urls.registry, now }),
    };
    return { issuer, log, handlers };
}


/***/ }),

/***/ 66898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ writeTrustFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Writes what verifiers must trust into `directory`, which is made if it is missing. */
async function writeTrustFiles(embedded, directory) {
    const files = {
        trustedRoot: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'trusted_root.json'),
        signingConfig: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'signing_config.json'),
        fulcioRoot: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'fulcio-root.pem'),
        ctLogPublicKey: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'ctfe.pub'),
        rekorPublicKey: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'rekor.pub'),
        tsaChain: node_path__WEBPACK_IMPORTED_MODULE_1___default().join(directory, 'tsa-chain.pem'),
    };
    const { pem } = embedded;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.trustedRoot, JSON.stringify(embedded.trustedRoot, null, 2)),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.signingConfig, JSON.stringify(embedded.signingConfig, null, 2)),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.fulcioRoot, pem.fulcioRoot),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.ctLogPublicKey, pem.ctLogPublicKey),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.rekorPublicKey, pem.rekorPublicKey),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(files.tsaChain, pem.tsaChain),
    ]);
    return files;
}


/***/ }),

/***/ 52457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reference_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56779);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Throws ReferenceError `DIGEST_MALFORMED`. */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _reference_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ReferenceError */ .A({
        kind: 'usage',
        code: 'DIGEST_MALFORMED',
        message: `${JSON.stringify(text.slice(0, 100))} is not a digest`,
        hint: 'A digest is "sha256:" and 64 lower-case hex digits, as docker/build-push-action gives in its digest output.',
    });
}
function isDigest(text) {
    return DIGEST.test(text);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** The 64 hex digits alone. */
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}


/***/ }),

/***/ 56779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ReferenceError)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);

/** A reference or digest that cannot be read; always a mistake in the input. */
class ReferenceError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
}


/***/ }),

/***/ 50275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   N3: () => (/* binding */ JsonError),
/* harmony export */   Wg: () => (/* binding */ asCount),
/* harmony export */   _T: () => (/* binding */ asStringMap),
/* harmony export */   _j: () => (/* binding */ asArray),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20230);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);


/** Foreign JSON that is not what it should be. */
class JsonError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SealError */ .EM {
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
function parseJson(bytes, what, limits) {
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
function asObject(value, what) {
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
    const entries = Object.entries(asObject(value, what));
    return Object.fromEntries(entries.map(([key, item]) => [key, asString(item, `${what}.${(0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key, 100)}`)]));
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


/***/ }),

/***/ 57383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* unused harmony export silentLog */
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
function printable(text, max = 300) {
    const cut = text.length > max ? `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…` : text;
    return cut.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\ufeff]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ })

};
;