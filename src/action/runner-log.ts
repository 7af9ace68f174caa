import { type Log, printable } from '../shared/log.ts'
import { createRedaction } from '../shared/redaction.ts'

export interface RunnerLog extends Log {
  error(message: string): void
  /** Hides a secret from here on, in this log and by the runner in everything that follows. */
  readonly mask: (secret: string) => void
}

/** The runner's commands, as @actions/core speaks them: all but `info` escape what they are given. */
export interface RunnerCommands {
  readonly debug: (message: string) => void
  readonly info: (message: string) => void
  readonly warning: (message: string) => void
  readonly error: (message: string) => void
  readonly setSecret: (secret: string) => void
}

const MAX_LINE = 10_000

/** The log of a step. Nothing that is said can start a workflow command or end one, nor show a secret. */
export function openRunnerLog(core: RunnerCommands): RunnerLog {
  const { hide, clean } = createRedaction()
  return {
    debug: (message) => {
      core.debug(clean(message))
    },
    info: (message) => {
      core.info(plainLine(clean(message)))
    },
    warning: (message) => {
      core.warning(clean(message))
    },
    error: (message) => {
      core.error(clean(message))
    },
    // A runner's log keeps every line; passing words do not belong there.
    progress: () => undefined,
    mask: (secret) => {
      for (const form of hide(secret)) core.setSecret(form)
    },
  }
}

/** One line that the runner takes for text: its commands begin with `::`, and those of its first kind stand behind `##[` anywhere. */
export function plainLine(text: string): string {
  return printable(text, MAX_LINE)
    .replaceAll('##[', '##\\u{5b}')
    .replace(/^(\s*):/, '$1\\u{3a}')
}
