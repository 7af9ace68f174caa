import { realpathSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import type { Embedded } from '../../embedded/index.ts'
import type { Command, Given, Terminal } from '../command.ts'
import type { DemoWorld } from '../demo/demo.ts'

export const demo: Command = {
  name: 'demo',
  summary: 'Seals a real image on a Sigstore and a registry of its own, all on this machine',
  synopsis: '[--image IMAGE] [--keep]',
  positionals: { min: 0, max: 0 },
  options: {
    image: { value: 'IMAGE', describe: 'copy and seal this image in place of the one made here' },
    keep: { describe: 'leave the services up until Ctrl-C, and print cosign commands for them' },
  },
  run: async (given, terminal) => {
    const { startEmbedded } = await import('../../embedded/index.ts')
    const { runDemo } = await import('../demo/demo.ts')
    const directory = await mkdtemp(join(tmpdir(), 'seal-image-demo-'))
    const started = performance.now()
    const embedded = await startEmbedded()
    terminal.log.info(
      `started an OIDC issuer, Fulcio, CT log, Rekor, TSA and registry in ${Math.round(performance.now() - started)} ms`,
    )
    try {
      const passed = await runDemo(worldOf(given, terminal, embedded, directory))
      if (given.isSet('keep')) await untilInterrupted()
      return passed ? 0 : 1
    } finally {
      await embedded.close()
      await rm(directory, { recursive: true, force: true })
    }
  },
}

/** The action and the project's root, from where this command line itself runs: dist/cli or src/cli. */
function worldOf(
  given: Given,
  terminal: Terminal,
  embedded: Embedded,
  directory: string,
): DemoWorld {
  const program = realpathSync(process.argv[1] ?? '')
  const outputs = dirname(dirname(program))
  const image = given.text('image')
  return {
    terminal,
    embedded,
    directory,
    action: join(outputs, 'action', `index${extname(program)}`),
    projectRoot: dirname(outputs),
    ...(image === undefined ? {} : { image }),
    keep: given.isSet('keep'),
  }
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
