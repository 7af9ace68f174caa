import type { Log } from '../shared/log.ts'
import { createRedaction } from '../shared/redaction.ts'
import type { Environment } from '../wire.ts'
import type { Terminal } from './command.ts'

const CLEAR_LINE = '\r\u001b[2K'

/** The real terminal: people read standard error, machines standard output. Passing words only where a person watches. */
export function openTerminal(options: {
  readonly env: Environment
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly verbose: boolean
}): Terminal {
  const { env, stdout, stderr, verbose } = options
  const interactive = stderr.isTTY === true
  let passing = false
  const { hide, clean } = createRedaction()
  const line = (text: string): void => {
    stderr.write(`${passing ? CLEAR_LINE : ''}${clean(text)}\n`)
    passing = false
  }
  const log: Log = {
    debug: (message) => {
      if (verbose) line(`  ${message}`)
    },
    info: line,
    warning: (message) => {
      line(`warning: ${message}`)
    },
    progress: (message) => {
      if (!interactive) return
      stderr.write(`${CLEAR_LINE}${message}`)
      passing = true
    },
  }
  return {
    env,
    log,
    interactive,
    print: (text) => {
      stdout.write(text)
    },
    mask: (secret) => {
      hide(secret)
    },
  }
}
