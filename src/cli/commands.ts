import type { Command } from './command.ts'

/** A command by its name. What it does is loaded when it is asked for: each needs another part of the product, and all of them take long to load. */
interface ListedCommand {
  readonly name: string
  readonly load: () => Promise<Command>
}

/** Every command, in the order in which `--help` tells them. */
export const COMMANDS: readonly ListedCommand[] = [
  { name: 'seal', load: async () => (await import('./commands/seal.ts')).seal },
  { name: 'sign', load: async () => (await import('./commands/sign.ts')).sign },
  { name: 'attest', load: async () => (await import('./commands/attest.ts')).attest },
  { name: 'sbom', load: async () => (await import('./commands/sbom.ts')).sbom },
  { name: 'verify', load: async () => (await import('./commands/verify.ts')).verify },
  {
    name: 'verify-bundle',
    load: async () => (await import('./commands/verify-bundle.ts')).verifyBundle,
  },
  {
    name: 'policy generate',
    load: async () => (await import('./commands/policy-generate.ts')).policyGenerate,
  },
  {
    name: 'policy lint',
    load: async () => (await import('./commands/policy-lint.ts')).policyLint,
  },
  {
    name: 'policy test',
    load: async () => (await import('./commands/policy-test.ts')).policyTest,
  },
  {
    name: 'policy scaffold',
    load: async () => (await import('./commands/policy-scaffold.ts')).policyScaffold,
  },
  {
    name: 'generate-key-pair',
    load: async () => (await import('./commands/generate-key-pair.ts')).generateKeyPair,
  },
  { name: 'demo', load: async () => (await import('./commands/demo.ts')).demo },
]

/** All of them, for whoever tells of them. */
export function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(COMMANDS.map(({ load }) => load()))
}
