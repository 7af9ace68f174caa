import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { serializeBundle } from '../../src/sigstore/bundle.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { closeAll, serve } from '../unit/shared/server.ts'
import { type TufContent, tufSigner } from '../unit/signing/tuf-repository.ts'
import { ranCommand } from './ran-command.ts'
import { refusalOf } from './refused-flow.ts'
import { filesOf, instanceOf } from './trust-kit.ts'

let at: Surroundings
/** Sealed, and what says so. */
let sealed: string
let bundle: string
let signer: readonly string[]
beforeAll(async () => {
  at = await startSurroundings()
  sealed = await pushSmallImage(at, 'octo-org/sealed')
  const { documents, signer: who } = await at.seal({ images: [sealed], sbom: 'false' })
  bundle = join(at.directory, 'bundle.json')
  const signature = documents.find(({ format }) => format === 'bundle')
  if (signature === undefined) throw new TypeError('it is not signed')
  await writeFile(bundle, serializeBundle(signature.bundle))
  signer = [
    ...['--certificate-identity', who?.identity ?? ''],
    ...['--certificate-oidc-issuer', who?.issuer ?? ''],
  ]
})
afterEach(closeAll)
afterAll(() => at.stop())

interface Repository {
  readonly url: string
  /** Its root metadata. */
  readonly root: string
}

type Files = Record<string, string>
type Published = (publish: (content?: Partial<TufContent>) => Files) => Files

/** A TUF repository that serves this instance's documents, as `published` says. */
async function repository(published: Published, rootExpires?: Date): Promise<Repository> {
  const tuf = tufSigner(rootExpires)
  const root = join(at.directory, 'tuf-root.json')
  await writeFile(root, tuf.root)
  const files = published((content = {}) => ({
    ...tuf.publish({ targets: targets(), ...content }),
  }))
  const { url } = await serve(({ url: path }, response) => {
    const file = files[path]
    response.writeHead(file === undefined ? 404 : 200).end(file)
  })
  return { url, root }
}

function targets(): Readonly<Record<string, string>> {
  return {
    'trusted_root.json': JSON.stringify(at.embedded.trustedRoot),
    'signing_config.v0.2.json': JSON.stringify(at.embedded.signingConfig),
  }
}

const inputsOf = (
  { url, root }: Repository,
  image: string,
): Parameters<Surroundings['seal']>[0] => ({
  ...{ images: [image], sbom: 'false', sigstore: 'custom' },
  ...{ trustedRoot: undefined, signingConfig: undefined, tufMirror: url, tufRoot: root },
})

const hourAgo = (): Date => new Date(Date.now() - 3_600_000)
const older =
  (role: 'snapshot' | 'targets'): Published =>
  (publish) => {
    const name = (version: number): string => `/${version}.${role}.json`
    return { ...publish({ version: 2 }), [name(2)]: publish()[name(1)] ?? '' }
  }

type Row = readonly [
  what: string,
  code: string,
  published: Published,
  rootExpires: Date | undefined,
]

const FAULTS: readonly Row[] = [
  ['whose root has expired', 'TUF_EXPIRED', (publish) => publish(), hourAgo()],
  ...['timestamp', 'snapshot', 'targets'].map((role): Row => {
    const expired: Published = (publish) => publish({ expires: { [role]: hourAgo() } })
    return [`whose ${role} has expired`, 'TUF_EXPIRED', expired, undefined]
  }),
  ['that shows an older snapshot', 'TUF_ROLLED_BACK', older('snapshot'), undefined],
  ['that shows older targets', 'TUF_ROLLED_BACK', older('targets'), undefined],
  [
    'that another key signs',
    'TUF_NOT_TRUSTED',
    () => ({ ...tufSigner().publish({ targets: targets() }) }),
    undefined,
  ],
  [
    'with another trusted root than is signed',
    'TUF_TARGET_MISMATCH',
    (publish) => {
      const files = publish()
      const isRoot = (name: string): boolean => name.endsWith('trusted_root.json')
      return Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, isRoot(name) ? `${text} ` : text]),
      )
    },
    undefined,
  ],
]

describe('a TUF repository', () => {
  it('in order gives all that is needed to seal and to verify', async () => {
    const tuf = await repository((publish) => publish())
    const image = await pushSmallImage(at, 'octo-org/new')
    expect((await at.seal(inputsOf(tuf, image))).verified).toBe(true)
    for (const args of verifications(tuf)) {
      expect(await ranCommand(args, at.env)).toMatchObject({ status: 0 })
    }
  })

  it.each(FAULTS)(
    '%s: nothing is signed, nothing verified: %s',
    async (_, code, published, rootExpires) => {
      const tuf = await repository(published, rootExpires)
      const image = await pushSmallImage(at, 'octo-org/refused')
      expect(await refusalOf(at, inputsOf(tuf, image))).toMatchObject({
        ...{ entries: 0, writes: [], certificates: 0 },
        error: { code, kind: 'service' },
      })
      for (const args of verifications(tuf)) {
        const before = at.embedded.requests.length
        const { status, stdout, stderr } = await ranCommand(args, at.env)
        expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
        expect(stderr).toContain(`[${code}]`)
        expect(at.embedded.requests.slice(before)).toEqual([])
      }
    },
  )
})

describe('--sigstore github, whose instance has no log,', () => {
  const judged = async (root: object): Promise<{ status: number; said: string }> => {
    const instance = await instanceOf(at, 'no log')
    const image = await pushSmallImage(at, 'octo-org/unlogged')
    await at.seal({ images: [image], sbom: 'false', ...(await filesOf(at, instance)) })
    const trusted = { 'trusted_root.json': JSON.stringify(root) }
    const tuf = await repository((publish) => publish({ targets: trusted }))
    const from = ['--sigstore', 'github', '--tuf-mirror', tuf.url, '--tuf-root', tuf.root]
    const { status, stderr } = await ranCommand(['verify', ...from, ...signer, image], at.env)
    return { status, said: stderr }
  }

  it('asks for no entry where its trusted root names no log', async () => {
    const root = { ...at.embedded.trustedRoot, tlogs: [] }
    expect(await judged(root)).toMatchObject({ status: 0 })
  })

  it('asks for one all the same where it does', async () => {
    const { status, said } = await judged(at.embedded.trustedRoot)
    expect(status).toBe(1)
    expect(said).toContain('LOG_ENTRY_MISSING')
  })
})

/** Both verifying commands, by what this repository gives. */
function verifications({ url, root }: Repository): readonly (readonly string[])[] {
  const options = ['--tuf-mirror', url, '--tuf-root', root, ...signer]
  const [, digest = ''] = sealed.split('@')
  return [
    ['verify', ...options, sealed],
    ['verify-bundle', '--bundle', bundle, ...options, digest],
  ]
}
