import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Json } from '../../src/shared/json.ts'
import type { Peers } from '../interop/stack/peers.ts'
import type { Stack } from '../interop/stack/stack.ts'
import { CALLER, IDENTITY } from './images.ts'

/** Names the policies. */
export const RULE_NAME = 'sealed'

export interface RuleOptions {
  readonly stack: Stack
  /** As a rule's `images` has it: `HOST/PATH`, `HOST/*`. */
  readonly images: string
  readonly format: 'bundle' | 'cosign'
  /** PEM: who signs, in place of the platform's workflow. */
  readonly publicKeyFile?: string | undefined
  /** As a rule's `require`; default: an SBOM and a scan of the last day. */
  readonly require?: Json
}

/**
 * Writes the rule that every case but `sealed` breaks: signed by the platform's workflow for the application's repository, or by the key,
 * with what is required; denied in prod, reported elsewhere. Returns the file's path.
 */
export async function writeRule(options: RuleOptions): Promise<string> {
  const { stack, images, format, publicKeyFile } = options
  const rule = {
    apiVersion: 'seal-image/v1',
    kind: 'AdmissionRule',
    name: RULE_NAME,
    images: [images],
    format,
    require: options.require ?? { sbom: 'cyclonedx', scan: { maxAge: '1d' } },
    ...(publicKeyFile === undefined
      ? { signedBy: workflowOf(stack), ...(await trustOf(stack)) }
      : { signedBy: { keys: [await readFile(publicKeyFile, 'utf8')] }, tlog: false }),
  }
  const file = path.join(stack.directory, 'admission.rule.yaml')
  // JSON is YAML.
  await writeFile(file, JSON.stringify(rule))
  return file
}

/** The YAML that `seal-image policy generate` prints. */
export async function generatePolicy(
  peers: Pick<Peers, 'sealImage'>,
  engine: string,
  options: RuleOptions,
): Promise<string> {
  const rule = await writeRule(options)
  return peers.sealImage(['policy', 'generate', '--engine', engine, '--rule', rule])
}

function workflowOf({ issuers }: Stack): Readonly<Record<string, Json>> {
  return {
    identity: IDENTITY,
    issuer: issuers.github.issuer,
    sourceRepository: `https://github.com/${CALLER}`,
  }
}

async function trustOf({ setups }: Stack): Promise<Readonly<Record<string, Json>>> {
  const { trustedRoot, tufUrl, tufRoot } = setups.rekorV1
  return {
    trustedRoot: await readFile(trustedRoot, 'utf8'),
    tuf: { mirror: tufUrl, root: await readFile(tufRoot, 'utf8') },
  }
}
