import { type GetInput, linesOf, readBoolean } from '../action/inputs.ts'
import { parseGiven } from '../cli/args.ts'
import type { Given } from '../cli/command.ts'
import { verify } from '../cli/commands/verify.ts'
import { type CheckedImage, requirementsFrom } from '../cli/judge-images.ts'
import { wrongInput } from '../malformed-input.ts'
import { digestReference, parseReference, type Reference } from '../oci/reference.ts'
import { parseImages } from '../seal-inputs.ts'
import { asArray, asObject, asString, parseJson } from '../shared/json.ts'

/** What the step is asked, in the words of the command line. */
export interface GateInputs {
  readonly given: Given
  readonly checked: readonly CheckedImage[]
  readonly showSummary: boolean
}

/** Inputs that are options of `verify` with the same name and one value. */
const TEXTS = [
  'certificate-identity',
  'certificate-identity-regexp',
  'certificate-oidc-issuer',
  'source-repository',
  'trusted-root',
  'tuf-mirror',
  'tuf-root',
  'registry-username',
] as const

/** Inputs with one value a line, and the option that takes each. */
const LISTS = {
  types: 'type',
  'promote-tags': 'promote-tag',
  'replace-tags': 'replace-tag',
} as const

/** Outputs of one job are no larger than this. */
const MAX_ENTRIES_BYTES = 1024 * 1024

/** Reads every input. Throws FlowError, UsageError and ReferenceError where one is not what it must be. */
export function readGateInputs(getRaw: GetInput): GateInputs {
  const getInput: GetInput = (name) => getRaw(name).trim()
  const images = linesOf(getInput('image'))
  if (images.length === 0) {
    throw wrongInput('image is empty', 'Add "image: ghcr.io/OWNER/NAME" to the inputs.')
  }
  if (getInput('source-repository') === '') {
    throw wrongInput(
      'source-repository is empty',
      'Add "source-repository: https://github.com/OWNER/NAME", the repository whose images these are.',
    )
  }
  const references = parseImages(images, getInput('digest') || undefined)
  const given = parseGiven(verify, [...images.slice(0, 1), ...optionsFrom(getInput, getRaw)])
  return {
    given,
    checked: checkedImages(references, given, entriesOf(getInput('log-entries'))),
    showSummary: readBoolean(getInput, 'show-summary'),
  }
}

function optionsFrom(getInput: GetInput, getRaw: GetInput): readonly string[] {
  const texts = TEXTS.flatMap((name) => option(name, getInput(name)))
  const lists = Object.entries(LISTS).flatMap(([input, name]) =>
    linesOf(getInput(input)).flatMap((value) => option(name, value)),
  )
  const password = getRaw('registry-password') === '' ? '' : 'INPUT_REGISTRY-PASSWORD'
  const tlog = readBoolean(getInput, 'tlog') ? [] : ['--no-tlog']
  return [
    ...texts,
    ...lists,
    ...tlog,
    ...option('registry-password-env', password),
    ...option('sigstore', instanceIn(getInput)),
  ]
}

/** Whatever the value begins with, it is no option of its own. */
function option(name: string, value: string): readonly string[] {
  return value === '' ? [] : [`--${name}=${value}`]
}

/** Without a root of one's own, `auto` is the public instance. */
function instanceIn(getInput: GetInput): string {
  const sigstore = getInput('sigstore')
  const hasRoot = getInput('trusted-root') !== '' || getInput('tuf-mirror') !== ''
  if (sigstore !== 'auto' && sigstore !== 'custom') return sigstore
  if (sigstore === 'auto' || hasRoot) return ''
  throw wrongInput(
    'sigstore is custom, and neither trusted-root nor tuf-mirror says whom to trust',
    'Add "trusted-root: PATH", the trusted_root.json of the instance.',
  )
}

/** The images with their own log entries, and the platform manifests that have entries, too. */
function checkedImages(
  images: readonly Reference[],
  given: Given,
  entries: readonly Entry[],
): readonly CheckedImage[] {
  const bySubject = Map.groupBy(entries, ({ subject }) => subject)
  const idsOf = (subject: string): readonly string[] =>
    (bySubject.get(subject) ?? []).map(({ uuid }) => uuid)
  const named = images.map((reference) => {
    const subject = nameOf(reference)
    if (entries.length > 0 && idsOf(subject).length === 0) throw withoutEntry(subject)
    return { reference, required: requirementsFrom(given, idsOf(subject)) }
  })
  const names = new Set(images.map(nameOf))
  const others = [...bySubject.keys()].filter((subject) => !names.has(subject))
  const platforms = others.map((subject) => ({
    reference: parseReference(subject),
    required: requirementsFrom(given, idsOf(subject)),
    isUntagged: true,
  }))
  return [...named, ...platforms]
}

function nameOf({ repository, digest }: Reference): string {
  return digest === undefined ? '' : digestReference(repository, digest)
}

function withoutEntry(subject: string): Error {
  return wrongInput(
    `log-entries has none of ${subject || 'an image without a digest'}`,
    'Give the image by the digest that was sealed, and the output log-entries of the step that sealed it.',
  )
}

interface Entry {
  readonly subject: string
  readonly uuid: string
}

/** Throws JsonError. */
function entriesOf(text: string): readonly Entry[] {
  if (text === '') return []
  const what = 'the input log-entries'
  const list = asArray(parseJson(Buffer.from(text), what, { maxBytes: MAX_ENTRIES_BYTES }), what)
  return list.map((item) => {
    const { subject, uuid } = asObject(item, `an entry in ${what}`)
    return { subject: asString(subject, 'its subject'), uuid: asString(uuid, 'its uuid') }
  })
}
