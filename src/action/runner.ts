import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import type { RunnerCommands } from './runner-log.ts'

/** The runner that started this step: its workflow commands on standard output, its inputs, and the files it reads afterwards. */
export interface Runner extends RunnerCommands {
  /** An input of action.yml, blanks and all; empty where it was not given. */
  readonly getInput: (name: string) => string
  /** Hands the step's outputs over; without GITHUB_OUTPUT nobody asks for them. */
  readonly setOutputs: (outputs: Readonly<Record<string, string>>) => Promise<void>
  /** Adds Markdown to the job's summary; without GITHUB_STEP_SUMMARY nobody shows one. */
  readonly addSummary: (markdown: string) => Promise<void>
}

/**
 * The runner's side of "Workflow commands for GitHub Actions" (docs.github.com), as far as this action speaks it. @actions/core
 * speaks all of it, and brings an HTTP client that would be more than half of what is loaded before the first request.
 */
export function openRunner(
  env: Readonly<Record<string, string | undefined>>,
  write: (text: string) => void,
): Runner {
  const command = (name: string, message: string): void => {
    write(`::${name}::${escaped(message)}\n`)
  }
  const append = async (file: string | undefined, text: string): Promise<void> => {
    if (file !== undefined && file !== '') await appendFile(file, text)
  }
  return {
    getInput: (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '',
    debug: (message) => {
      command('debug', message)
    },
    info: (message) => {
      write(`${message}\n`)
    },
    warning: (message) => {
      command('warning', message)
    },
    error: (message) => {
      command('error', message)
    },
    setSecret: (secret) => {
      command('add-mask', secret)
    },
    setOutputs: (outputs) =>
      append(env['GITHUB_OUTPUT'], Object.entries(outputs).map(outputBlock).join('')),
    addSummary: (markdown) => append(env['GITHUB_STEP_SUMMARY'], markdown),
  }
}

/** The runner undoes this in what follows a command; without it a line break would end the command and might begin another. */
function escaped(message: string): string {
  return message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** A value may hold any text but the delimiter, which nobody can know before. */
function outputBlock([name, value]: readonly [string, string]): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}
