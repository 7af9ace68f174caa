import { asArray, asObject, asString, parseJson } from '../../shared/json.ts'
import { messageOf } from '../../shared/errors.ts'
import type { Certified } from '../authority.ts'
import { refusal } from '../embedded-error.ts'
import { createMerkleTree, leafHash, type MerkleTree } from '../merkle-tree.ts'
import { jsonAnswer, routed } from '../routes.ts'
import type { ServiceAnswer, ServiceHandler, ServiceRequest } from '../service.ts'
import type { SigningKey } from '../signing-key.ts'
import { loggedContent } from './precertificate.ts'
import { signTimestamp, signTreeHead, treeLeaf } from './signed-timestamp.ts'

export interface CtLogOptions {
  readonly key: SigningKey
  /** The authority whose precertificates are taken. */
  readonly issuer: Certified
  readonly root: Certified
  readonly now: () => Date
}

const MAX_BYTES = 256 * 1024

/** A certificate transparency log (RFC 6962 §4): add-pre-chain, get-sth, get-roots. */
export function createCtLog(options: CtLogOptions): ServiceHandler {
  const tree = createMerkleTree()
  return routed(
    {
      'POST /ct/v1/add-pre-chain': (request) => addPreChain(request, tree, options),
      'GET /ct/v1/get-sth': () => treeHead(tree, options),
      'GET /ct/v1/get-roots': () =>
        jsonAnswer(200, { certificates: [options.root.certificate.toString('base64')] }),
    },
    () => ({ status: 404, body: 'not found\n' }),
    (error) => ({ status: 400, body: `${messageOf(error)}\n` }),
  )
}

function addPreChain(
  request: ServiceRequest,
  tree: MerkleTree,
  { key, issuer, now }: CtLogOptions,
): ServiceAnswer {
  const body = asObject(parseJson(request.body, 'the chain', { maxBytes: MAX_BYTES }), 'the chain')
  const [precertificate, issuerCertificate] = asArray(body['chain'], 'chain').map((item) =>
    Buffer.from(asString(item, 'a certificate of the chain'), 'base64'),
  )
  if (precertificate === undefined || issuerCertificate?.equals(issuer.certificate) !== true) {
    throw refusal('CERTIFICATE_REFUSED', 'the chain does not lead to an accepted root')
  }
  const entry = {
    timestamp: now().getTime(),
    issuerKeyHash: issuer.key.id,
    content: loggedContent(precertificate, issuer),
  }
  tree.append(leafHash(treeLeaf(entry)))
  const { logId, timestamp, signature } = signTimestamp(entry, key)
  return jsonAnswer(200, {
    sct_version: 0,
    id: logId.toString('base64'),
    timestamp,
    extensions: '',
    signature: signature.toString('base64'),
  })
}

function treeHead(tree: MerkleTree, { key, now }: CtLogOptions): ServiceAnswer {
  const head = { timestamp: now().getTime(), size: tree.size, root: tree.root() }
  return jsonAnswer(200, {
    tree_size: head.size,
    timestamp: head.timestamp,
    sha256_root_hash: head.root.toString('base64'),
    tree_head_signature: signTreeHead(head, key).toString('base64'),
  })
}

/** The chain as add-pre-chain takes it. */
export function chainOf(precertificate: Buffer, authorities: readonly Buffer[]): string {
  return JSON.stringify({
    chain: [precertificate, ...authorities].map((certificate) => certificate.toString('base64')),
  })
}
