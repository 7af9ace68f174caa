import { FlowError } from './flow-error.ts'
import { readInputFile } from './input-file.ts'
import { asObject, type JsonObject, parseJson, recordOf } from './shared/json.ts'
import { printable } from './shared/log.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Whose code a job was started for: `name` is the fork's `owner/name`. What cannot be told is `unknown`. */
export type Origin =
  { readonly kind: 'own' | 'unknown' } | { readonly kind: 'fork'; readonly name: string }

const MAX_EVENT_BYTES = 32 * 1024 * 1024
/** Their jobs have the rights of the repository, whoever's code they were started for. */
const PRIVILEGED_EVENTS = ['pull_request_target', 'workflow_run']

/**
 * Whose code this job was started for, by the event that GITHUB_EVENT_PATH names. Throws FlowError INPUT_FILE_UNREADABLE and
 * JsonError for an event that cannot be read.
 */
export async function originOf(env: Environment): Promise<Origin> {
  const path = env['GITHUB_EVENT_PATH']
  return path ? originIn(await readInputFile('GITHUB_EVENT_PATH', path)) : { kind: 'unknown' }
}

/**
 * As originOf, of the bytes of an event (GitHub's webhook payloads `pull_request` and `workflow_run`; others tell nothing). A fork
 * is told by the repositories' numbers: that the head's repository is a fork of something does not make the pull request one. A run
 * that was itself started by another has this repository for its head, whosever code the first one was for.
 */
export function originIn(bytes: Uint8Array): Origin {
  const what = 'the event of this run'
  const event = asObject(parseJson(bytes, what, { maxBytes: MAX_EVENT_BYTES }), what)
  const pullRequest = recordOf(event['pull_request'])
  const run = recordOf(event['workflow_run'])
  if (run['event'] === 'workflow_run') return { kind: 'unknown' }
  const head =
    'head' in pullRequest ? recordOf(pullRequest['head'])['repo'] : run['head_repository']
  const own = recordOf(pullRequest['base'])['repo'] ?? event['repository']
  // The head of a pull request whose repository was deleted since; the job's own is still there.
  if (head === null) return { kind: 'fork', name: 'a repository that is gone' }
  return compared(recordOf(own), recordOf(head))
}

/**
 * Refuses to seal what a fork's code may have made with the rights of this repository: the seal would say that it is this
 * repository's own. Where the event does not prove the contrary, it is refused, too. Throws FlowError FORK_REFUSED.
 */
export function refuseForksCode(
  eventName: string | undefined,
  event: Uint8Array | undefined,
): void {
  if (eventName === undefined || !PRIVILEGED_EVENTS.includes(eventName)) return
  const origin: Origin = event === undefined ? { kind: 'unknown' } : originIn(event)
  if (origin.kind === 'own') return
  const whose =
    origin.kind === 'fork' ? printable(origin.name) : 'a repository that it does not tell'
  throw new FlowError({
    kind: 'usage',
    code: 'FORK_REFUSED',
    message: `this job of "on: ${eventName}" has this repository’s rights and is about the code of ${whose}: only "on: pull_request" is safe for it`,
    hint: 'Sealed here, a fork’s image would pass as this repository’s own. Build pull requests "on: pull_request", with on-missing-id-token: skip, and seal what is pushed after the merge.',
  })
}

function compared(own: JsonObject, head: JsonObject): Origin {
  const key = ['id', 'full_name'].find((name) => isSaid(own[name]) && isSaid(head[name]))
  if (key === undefined) return { kind: 'unknown' }
  if (own[key] === head[key]) return { kind: 'own' }
  const { full_name: name } = head
  return { kind: 'fork', name: typeof name === 'string' ? name : 'another repository' }
}

function isSaid(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
