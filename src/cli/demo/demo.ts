import type { Embedded } from '../../embedded/index.ts'
import { pushImage } from '../../embedded/image.ts'
import { type TrustFiles, writeTrustFiles } from '../../embedded/trust-files.ts'
import { anonymous } from '../../oci/credentials.ts'
import { parseReference } from '../../oci/reference.ts'
import type { Registry } from '../../oci/registry.ts'
import { createRegistry } from '../../oci/registry-client.ts'
import { HttpClient } from '../../shared/http.ts'
import { parseTrustedRoot } from '../../sigstore/trust.ts'
import { type Verdict, verifyImage } from '../../verify-image.ts'
import { wireRegistry } from '../../wire.ts'
import {
  CYCLONEDX_PREDICATE_TYPE,
  SLSA_V1_PREDICATE_TYPE,
} from '../../attestation/predicate-types.ts'
import type { Terminal } from '../command.ts'
import { table } from '../table.ts'
import { copyImage } from './copy-image.ts'
import { demoImage } from './demo-image.ts'
import { runStep, type StepResult } from './runner.ts'
import { hangSealOn } from './tamper.ts'

export interface DemoWorld {
  readonly terminal: Terminal
  readonly embedded: Embedded
  readonly directory: string
  /** The action's entry point. */
  readonly action: string
  readonly projectRoot: string
  /** An image of the user's own. */
  readonly image?: string
  readonly keep: boolean
}

/** The demo as the README tells it. True where everything that must pass passed and everything that must be refused was. */
export async function runDemo(world: DemoWorld): Promise<boolean> {
  const { terminal, embedded, directory } = world
  const say = (text: string): void => {
    terminal.log.info(text)
  }
  const http = new HttpClient()
  try {
    const trust = await writeTrustFiles(embedded, directory)
    const registry = createRegistry({ http, credentials: anonymous })
    const image = await pushedImage(world, registry)
    say(`\npushed ${image}`)

    say('\n1. The step, as the runner runs it')
    const step = await seal(world, image, trust)
    if (step.exitStatus !== 0) return false
    say(`\n${outputTable(step)}`)

    say('\n2. Verified from the registry, as a stranger would')
    const sealed = await verdictOn(image, step, embedded, registry)
    say(verdictText(sealed))

    say('\n3. Other bytes, with the seal of the image hung on them')
    const tampered = await tamperedCopy(world, image, registry)
    const forged = await verdictOn(tampered, step, embedded, registry)
    say(verdictText(forged))

    say('\n4. An image that nobody signed')
    const unsigned = await unsignedImage(world, image, registry)
    const bare = await verdictOn(unsigned, step, embedded, registry)
    say(verdictText(bare))

    if (world.keep) say(`\n${cosignCommands(world, step, trust)}`)
    const passed = sealed.verified && !forged.verified && !bare.verified
    say(passed ? '\nAll as it must be.' : '\nNOT as it must be.')
    return passed
  } finally {
    http.close()
  }
}

async function pushedImage(world: DemoWorld, registry: Registry): Promise<string> {
  const { embedded, terminal, projectRoot } = world
  const name = `${embedded.registryHost}/octo-org/app`
  if (world.image === undefined) {
    return `${name}@${await pushImage(registry, `${name}:v1`, await demoImage(projectRoot))}`
  }
  const reference = parseReference(world.image)
  const source = wireRegistry({}, [reference], terminal)
  try {
    const { repository } = parseReference(name)
    const digest = await copyImage(
      { registry: source.registry, reference },
      { registry, repository },
      ({ size }) => {
        terminal.log.progress(`copying ${Math.ceil(size / 1024)} KiB`)
      },
    )
    return `${name}@${digest}`
  } finally {
    await source.close()
  }
}

function seal(world: DemoWorld, image: string, trust: TrustFiles): Promise<StepResult> {
  const { embedded, terminal } = world
  return runStep({
    action: world.action,
    directory: world.directory,
    inputs: {
      image,
      sigstore: 'custom',
      'trusted-root': trust.trustedRoot,
      'signing-config': trust.signingConfig,
    },
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: embedded.oidc.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: embedded.oidc.requestToken,
      GITHUB_SERVER_URL: 'https://github.com',
    },
    onOutput: (text) => {
      // The runner eats `::…::` commands; so do we.
      const lines = text.split('\n').filter((line) => !/^(?:::(?:debug|add-mask)::|$)/.test(line))
      if (lines.length > 0) terminal.log.info(lines.join('\n'))
    },
  })
}

function verdictOn(
  image: string,
  step: StepResult,
  embedded: Embedded,
  registry: Registry,
): Promise<Verdict> {
  const { repository, digest } = parseReference(image)
  if (digest === undefined) throw new TypeError('the image has no digest')
  const { outputs } = step
  return verifyImage({
    registry,
    image: { repository, digest },
    policy: {
      kind: 'keyless',
      identity: {
        identity: { exact: outputs['certificate-identity'] ?? '' },
        issuer: { exact: outputs['certificate-oidc-issuer'] ?? '' },
      },
    },
    trust: parseTrustedRoot(Buffer.from(JSON.stringify(embedded.trustedRoot))),
    required: [
      'signature',
      { predicateType: CYCLONEDX_PREDICATE_TYPE },
      { predicateType: SLSA_V1_PREDICATE_TYPE },
    ],
    now: () => new Date(),
  })
}

async function tamperedCopy(world: DemoWorld, image: string, registry: Registry): Promise<string> {
  const { repository, digest } = parseReference(image)
  const name = `${world.embedded.registryHost}/octo-org/app`
  const evil = await demoImage(world.projectRoot, [
    { path: 'app/backdoor.js', bytes: Buffer.from('// not what was built\n') },
  ])
  const other = await pushImage(registry, `${name}:tampered`, evil)
  const manifest = await registry.getManifest(repository, other)
  if (manifest === undefined || digest === undefined) throw new TypeError('the push was lost')
  await hangSealOn(registry, repository, digest, manifest)
  return `${name}@${other}`
}

async function unsignedImage(world: DemoWorld, image: string, registry: Registry): Promise<string> {
  const name = image.slice(0, image.indexOf('@'))
  const bytes = Buffer.from('// nobody said anything about this\n')
  const other = await demoImage(world.projectRoot, [{ path: 'app/other.js', bytes }])
  return `${name}@${await pushImage(registry, `${name}:unsigned`, other)}`
}

function outputTable({ outputs }: StepResult): string {
  const shown = Object.entries(outputs).filter(([, value]) => value !== '')
  return table(
    ['output', 'value'],
    shown.map(([name, value]) => [name, value.length > 100 ? `${value.slice(0, 97)}…` : value]),
  )
}

function verdictText(verdict: Verdict): string {
  const rows = verdict.checks.map((check) =>
    check.ok
      ? ['ok', check.what, check.format, check.logEntry?.logIndex ?? '']
      : ['refused', check.what, check.format, check.code],
  )
  const said = verdict.verified ? 'VERIFIED' : 'REFUSED'
  return [
    ...(rows.length > 0 ? [table(['', 'what', 'format', ''], rows)] : []),
    `${said} ${verdict.image}`,
  ].join('\n')
}

function cosignCommands(world: DemoWorld, { outputs }: StepResult, trust: TrustFiles): string {
  const who = `--certificate-identity ${outputs['certificate-identity'] ?? ''} --certificate-oidc-issuer ${outputs['certificate-oidc-issuer'] ?? ''}`
  const image = outputs['image'] ?? ''
  const attestation = (type: string): string =>
    `cosign verify-attestation --type ${type} --trusted-root ${trust.trustedRoot} ${who} ${image}`
  return [
    'The services stay up until Ctrl-C. cosign 3:',
    outputs['verify-command'] ?? '',
    attestation('cyclonedx'),
    attestation('slsaprovenance1'),
    `rekor-cli get --rekor_server ${world.embedded.rekorUrl} --uuid ${outputs['signature-entry-id'] ?? ''}`,
  ].join('\n')
}
