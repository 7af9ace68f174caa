import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import {
  Key,
  Metadata,
  MetaFile,
  Root,
  Signature,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
} from '@tufjs/models'

export interface TufContent {
  /** By name: `trusted_root.json`. */
  readonly targets: Readonly<Record<string, string>>
  /** Of timestamp, snapshot and targets. */
  readonly version?: number
  /** The others last a year. */
  readonly expires?: Readonly<Partial<Record<'timestamp' | 'snapshot' | 'targets', Date>>>
}

export interface TufSigner {
  /** `1.root.json` */
  readonly root: string
  /** Every file of the repository by its path, but for the root. */
  publish(content: TufContent): Readonly<Record<string, string>>
}

const YEAR_MS = 365 * 24 * 3_600_000

/**
 * A TUF repository (theupdateframework.github.io/specification) with one Ed25519 key for all its roles. Its root lasts a year, unless
 * `rootExpires` says otherwise.
 */
export function tufSigner(rootExpires?: Date): TufSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')
  const key = new Key({
    keyID: sha256(raw),
    keyType: 'ed25519',
    scheme: 'ed25519',
    keyVal: { public: raw },
  })
  const signed = (metadata: Root | Timestamp | Snapshot | Targets): string => {
    const document = new Metadata(metadata)
    document.sign(
      (data) =>
        new Signature({ keyID: key.keyID, sig: sign(null, data, privateKey).toString('hex') }),
    )
    return JSON.stringify(document.toJSON())
  }
  const common = (version: number, expires = new Date(Date.now() + YEAR_MS)) => ({
    version,
    specVersion: '1.0.31',
    expires: `${expires.toISOString().slice(0, 19)}Z`,
  })
  const root = new Root({ ...common(1, rootExpires), consistentSnapshot: true })
  for (const role of ['root', 'timestamp', 'snapshot', 'targets']) root.addKey(key, role)
  return {
    root: signed(root),
    publish: ({ targets, version = 1, expires = {} }) => {
      const listed = new Targets(common(version, expires.targets))
      const files = Object.entries(targets).map(([path, text]): [string, string] => {
        const hashes = { sha256: sha256(text) }
        listed.addTarget(new TargetFile({ path, length: Buffer.byteLength(text), hashes }))
        return [`/targets/${hashes.sha256}.${path}`, text]
      })
      const meta = { 'targets.json': new MetaFile({ version }) }
      const timestamp = new Timestamp({
        ...common(version, expires.timestamp),
        snapshotMeta: new MetaFile({ version }),
      })
      return {
        ...Object.fromEntries(files),
        [`/${version}.targets.json`]: signed(listed),
        [`/${version}.snapshot.json`]: signed(
          new Snapshot({ ...common(version, expires.snapshot), meta }),
        ),
        '/timestamp.json': signed(timestamp),
      }
    },
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
