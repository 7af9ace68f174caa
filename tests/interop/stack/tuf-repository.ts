import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { canonicalJson } from '../../../src/shared/json.ts'

/** The files of a TUF repository, by their path below its URL. */
export type TufFiles = ReadonlyMap<string, Buffer>

/** One key for all four roles; kept, so that the repository can be written again, newer or older. */
export interface TufKey {
  readonly id: string
  readonly public: object
  readonly privateKey: KeyObject
}

const SPEC_VERSION = '1.0.31'
const RAW_KEY_BYTES = 32
const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const

export function createTufKey(): TufKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-RAW_KEY_BYTES)
  const key = {
    keytype: 'ed25519',
    scheme: 'ed25519',
    keyval: { public: raw.toString('hex') },
  }
  return { id: sha256(canonicalJson(key)), public: key, privateKey }
}

/**
 * A TUF repository (specification 1.0) of these targets, with consistent snapshots: metadata as `VERSION.ROLE.json` and
 * `timestamp.json`, targets as `targets/SHA256.NAME`. `root.json` is there too, for clients that are told to trust it first.
 */
export function tufRepository(options: {
  readonly key: TufKey
  readonly targets: Readonly<Record<string, Uint8Array>>
  readonly expires: Date
  /** Of timestamp, snapshot and targets; the root's is always 1. */
  readonly version: number
}): TufFiles {
  const { key, targets, expires, version } = options
  const role = (type: string, ofVersion: number, content: object): Buffer =>
    signed(key, {
      _type: type,
      spec_version: SPEC_VERSION,
      version: ofVersion,
      // TUF's times have no fractions of a second.
      expires: expires.toISOString().replace(/\.\d+Z$/, 'Z'),
      ...content,
    })
  const root = role('root', 1, {
    consistent_snapshot: true,
    keys: { [key.id]: key.public },
    roles: Object.fromEntries(ROLES.map((name) => [name, { keyids: [key.id], threshold: 1 }])),
  })
  const listed = Object.entries(targets).map(([name, bytes]) => [name, described(bytes)] as const)
  const targetsFile = role('targets', version, { targets: Object.fromEntries(listed) })
  const snapshot = role('snapshot', version, {
    meta: { 'targets.json': { version } },
  })
  const timestamp = role('timestamp', version, {
    meta: { 'snapshot.json': { version } },
  })
  return new Map([
    ['root.json', root],
    ['1.root.json', root],
    [`${version}.targets.json`, targetsFile],
    [`${version}.snapshot.json`, snapshot],
    ['timestamp.json', timestamp],
    ...Object.entries(targets).map(
      ([name, bytes]) => [`targets/${sha256(bytes)}.${name}`, Buffer.from(bytes)] as const,
    ),
  ])
}

/** The canonical form of TUF differs from ours in how strings are escaped; nothing here needs that. */
function signed(key: TufKey, content: object): Buffer {
  const signature = sign(null, Buffer.from(canonicalJson(content)), key.privateKey)
  const signatures = [{ keyid: key.id, sig: signature.toString('hex') }]
  return Buffer.from(JSON.stringify({ signed: content, signatures }))
}

function described(bytes: Uint8Array): object {
  return { length: bytes.byteLength, hashes: { sha256: sha256(bytes) } }
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
