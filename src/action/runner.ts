import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { EOL } from 'node:os'
import type { RunnerCommands } from './runner-log.ts'

/** What the runner gives a step and takes from it. */
export interface Runner extends RunnerCommands {
  /** The value of an input without the white space around it; the empty string where it is not given. */
  readonly input: (name: string) => string
  readonly setOutputs: (outputs: Readonly<Record<string, string>>) => Promise<void>
  /** Adds Markdown to the job summary, where the runner keeps one. */
  readonly addToSummary: (markdown: string) => Promise<void>
}

/**
 * Speaks to the GitHub Actions runner: commands on standard output, outputs and summary in files that the environment names (GitHub
 * Docs, "Workflow commands for GitHub Actions"). @actions/core speaks the same, and brings an HTTP client whose loading was half of
 * the time until the first request.
 */
export function openRunner(options: {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly write: (text: string) => void
}): Runner {
  const { env, write } = options
  const command =
    (name: string) =>
    (text: string): void => {
      write(`::${name}::${escaped(text)}${EOL}`)
    }
  return {
    input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    setOutputs: async (outputs) => {
      const file = env['GITHUB_OUTPUT']
      if (!file) throw new TypeError('GITHUB_OUTPUT names no file: this is no step of a job')
      const entries = Object.entries(outputs).map(([name, value]) => outputEntry(name, value))
      await appendFile(file, entries.join(''))
    },
    addToSummary: async (markdown) => {
      const file = env['GITHUB_STEP_SUMMARY']
      if (file) await appendFile(file, markdown)
    },
    debug: command('debug'),
    info: (message) => {
      write(message + EOL)
    },
    warning: command('warning'),
    error: command('error'),
    setSecret: command('add-mask'),
  }
}

/** One line, in which `%` means itself. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** A delimiter that is new each time: no value can contain it, end there and go on as another output. */
function outputEntry(name: string, value: string): string {
  const delimiter = `seal_${randomUUID()}`
  return [`${name}<<${delimiter}`, value, delimiter, ''].join(EOL)
}
