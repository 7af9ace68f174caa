import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Secret } from '../shared/secret.ts'
import { KeyError } from '../sigstore/key-error.ts'

/** Where a person types and reads; `isTTY` is what tells a person from a pipe. */
export interface PromptStreams {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean }
}

const PROMPTS = ['Password for the new key: ', 'The same password again: ']

/** Whether there is a person to ask. */
export function canAsk({ input, output }: PromptStreams): boolean {
  return input.isTTY === true && output.isTTY === true
}

/**
 * Asks a person twice for a new password; what is typed is shown nowhere. Throws KeyError
 * KEY_PASSWORD_UNFIT where the two differ, KEY_PASSWORD_MISSING where the person gives up (Ctrl-C,
 * Ctrl-D).
 */
export async function askNewPassword(streams: PromptStreams): Promise<Secret> {
  const [first = '', second = ''] = await hiddenLines(streams)
  if (first === second) return new Secret(first)
  throw new KeyError({
    code: 'KEY_PASSWORD_UNFIT',
    message: 'the two passwords differ',
    hint: 'Nothing was written. Run the command again.',
  })
}

/**
 * One hidden line a prompt. One reader for all of them, so that lines which come in one piece are
 * not lost.
 */
function hiddenLines({ input, output }: PromptStreams): Promise<readonly string[]> {
  const unseen = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const reader = createInterface({ input, output: unseen, terminal: true, historySize: 0 })
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    output.write(PROMPTS[0] ?? '')
    reader.on('line', (line) => {
      output.write('\n')
      if (lines.push(line) < PROMPTS.length) output.write(PROMPTS[lines.length] ?? '')
      else reader.close()
    })
    reader.on('SIGINT', () => {
      output.write('\n')
      reader.close()
    })
    reader.on('close', () => {
      if (lines.length >= PROMPTS.length) resolve(lines)
      else reject(givenUp())
    })
  })
}

function givenUp(): KeyError {
  return new KeyError({
    code: 'KEY_PASSWORD_MISSING',
    message: 'no password was given',
    hint: 'Nothing was written. Run the command again, or set COSIGN_PASSWORD.',
  })
}
