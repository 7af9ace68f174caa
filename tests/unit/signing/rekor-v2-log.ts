import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  sign,
  X509Certificate,
} from 'node:crypto'
import { signsDigest } from '../../../src/embedded/rekor/digest-signature.ts'
import { createMerkleTree, leafHash } from '../../../src/embedded/merkle-tree.ts'
import { asObject, asString, canonicalJson } from '../../../src/shared/json.ts'
import { serve } from '../shared/server.ts'

export interface RekorV2Options {
  /** Entries that are there already. */
  readonly older?: number
  /** Milliseconds until an entry is answered. */
  readonly delayMs?: number
  /** The answers to entries, before they are sent. */
  readonly change?: (answer: Record<string, unknown>) => void
  /** The name and the key of whoever signs checkpoints, where that is not the log that is trusted. */
  readonly impostor?: boolean
  /** The log that checkpoints are of, where that is another one with the same key. */
  readonly origin?: string
  /** Its tiles are of other entries than those it took. */
  readonly showsOthers?: boolean
  /** Loses the answer to the first entry: it is in the log, and nobody is told. */
  readonly loseFirst?: boolean
}

export interface RekorV2Log {
  readonly url: URL
  /** The log in a trusted root's `tlogs`. */
  readonly trusted: object
  /** Hex. */
  readonly logId: string
  readonly size: () => number
  /** What it was asked, in order: `POST /api/v2/log/entries`. */
  readonly asked: () => readonly string[]
}

const ORIGIN = '127.0.0.1'
const HASH_BYTES = 32

/**
 * A Rekor v2 as rekor-tiles 2.3.0 answers: entries of the kind hashedrekord 0.0.2 that it verifies, 409 with an index for those that
 * it has, checkpoints signed with Ed25519, and tiles. Closed with the other servers of the test.
 */
export async function startRekorV2Log(options: RekorV2Options = {}): Promise<RekorV2Log> {
  const { older = 0, delayMs = 0, change = () => undefined } = options
  const key = generateKeyPairSync('ed25519')
  const signer = options.impostor === true ? generateKeyPairSync('ed25519') : key
  const spki = key.publicKey.export({ type: 'spki', format: 'der' })
  const id = createHash('sha256')
    .update(`${ORIGIN}\n\u0001`)
    .update(spki.subarray(-HASH_BYTES))
    .digest()
  const tree = createMerkleTree()
  const indexes = new Map<string, number>()
  for (let i = 0; i < older; i++) tree.append(leafHash(Buffer.from(`older ${i}`)))
  let lost = options.loseFirst !== true
  const leaves: Buffer[] = Array.from({ length: older }, (_, i) =>
    leafHash(Buffer.from(`older ${i}`)),
  )

  const checkpoint = (): string => {
    const note = `${options.origin ?? ORIGIN}\n${tree.size}\n${tree.root().toString('base64')}\n`
    const signature = Buffer.concat([
      id.subarray(0, 4),
      sign(null, Buffer.from(note), signer.privateKey),
    ])
    return `${note}\n\u2014 ${ORIGIN} ${signature.toString('base64')}\n`
  }
  const enter = (leaf: Buffer): { status: number; body: object } => {
    const known = indexes.get(leaf.toString('latin1'))
    if (known !== undefined) {
      const message = `an equivalent entry already exists in the transparency log with index ${known}`
      return { status: 409, body: { code: 6, message, details: [] } }
    }
    const index = tree.append(leafHash(leaf))
    leaves.push(leafHash(leaf))
    indexes.set(leaf.toString('latin1'), index)
    return {
      status: 201,
      body: {
        logIndex: String(index),
        logId: { keyId: id.toString('base64') },
        kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
        integratedTime: '0',
        inclusionPromise: null,
        inclusionProof: {
          logIndex: String(index),
          rootHash: tree.root().toString('base64'),
          treeSize: String(tree.size),
          hashes: tree.inclusionProof(index).map((hash) => hash.toString('base64')),
          checkpoint: { envelope: checkpoint() },
        },
        canonicalizedBody: leaf.toString('base64'),
      },
    }
  }

  const server = await serve(({ method, url, body }, response, socket) => {
    if (method === 'POST' && url === '/api/v2/log/entries') {
      const leaf = acceptedLeaf(JSON.parse(body))
      if (leaf === undefined) {
        response
          .writeHead(400)
          .end('{"code":3,"message":"invalid hashedrekord request","details":[]}')
        return
      }
      const answer = enter(leaf)
      if (!lost) {
        lost = true
        socket.destroy()
        return
      }
      if (answer.status === 201) change(answer.body as Record<string, unknown>)
      setTimeout(() => {
        response.writeHead(answer.status).end(JSON.stringify(answer.body))
      }, delayMs)
    } else if (url === '/api/v2/checkpoint') response.writeHead(200).end(checkpoint())
    else {
      const shown = options.showsOthers === true ? leaves.map((leaf) => leafHash(leaf)) : leaves
      const tile = tileAt(url, shown)
      response.writeHead(tile === undefined ? 404 : 200).end(tile)
    }
  })
  return {
    url: new URL(server.url),
    trusted: {
      baseUrl: server.url,
      hashAlgorithm: 'SHA2_256',
      publicKey: {
        rawBytes: spki.toString('base64'),
        keyDetails: 'PKIX_ED25519',
        validFor: { start: '2024-01-01T00:00:00Z' },
      },
      logId: { keyId: id.toString('base64') },
    },
    logId: id.toString('hex'),
    size: () => tree.size,
    asked: () => server.seen.map(({ method, url }) => `${method} ${url}`),
  }
}

/** The leaf for a request whose signature verifies; undefined where it does not. */
function acceptedLeaf(request: unknown): Buffer | undefined {
  const record = asObject(asObject(request, 'it')['hashedRekordRequestV002'], 'record')
  const signature = asObject(record['signature'], 'signature')
  const verifier = asObject(signature['verifier'], 'verifier')
  const digest = asString(record['digest'], 'digest')
  const { x509Certificate, publicKey } = verifier
  const raw = (value: unknown): Buffer =>
    Buffer.from(asString(asObject(value, 'verifier')['rawBytes'], 'rawBytes'), 'base64')
  const key =
    x509Certificate === undefined
      ? createPublicKey({ key: raw(publicKey), format: 'der', type: 'spki' })
      : new X509Certificate(raw(x509Certificate)).publicKey
  const content = Buffer.from(asString(signature['content'], 'content'), 'base64')
  if (!signsDigest(key, content, Buffer.from(digest, 'base64'), 'sha256')) return undefined
  return Buffer.from(
    canonicalJson({
      apiVersion: '0.0.2',
      kind: 'hashedrekord',
      spec: { hashedRekordV002: { data: { algorithm: 'SHA2_256', digest }, signature } },
    }),
  )
}

/** C2SP tlog-tiles: 256 hashes of a level each, or as many as there are, then named with their number. */
function tileAt(url: string, leaves: readonly Buffer[]): Buffer | undefined {
  const match = /^\/api\/v2\/tile\/([0-9]+)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]+))?$/.exec(
    url,
  )
  if (match === null) return undefined
  const [, level = '', name = '', part] = match
  const number = Number(name.replaceAll(/[x/]/g, ''))
  const span = 256 ** Number(level)
  const width = Number(part ?? 256)
  const wanted = Array.from({ length: width }, (_, i) => (number * 256 + i) * span)
  if (wanted.some((start) => start + span > leaves.length)) return undefined
  return Buffer.concat(wanted.map((start) => rootOf(leaves.slice(start, start + span))))
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const tree = createMerkleTree()
  for (const leaf of leaves) tree.append(leaf)
  return tree.root()
}
