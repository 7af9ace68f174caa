import { readInputFile } from '../input-file.ts'
import { MOVING_TAGS, READING_BACK, SIGNING, STORING } from '../run-progress.ts'
import { messageOf } from '../shared/errors.ts'
import { asArray, asCount, asObject, asString, type JsonObject, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'

const MAX_BYTES = 64 * 1024 * 1024
const MAX_TAGS = 20
const BEFORE_VERIFICATION = [SIGNING, STORING, READING_BACK]

/**
 * What a run left behind that did not come to its end, a line each: what is in the log, in which file it is kept, what is stored,
 * and where tags point. Nothing for one that did. `noted` is what it noted of its state. Throws JsonError where that cannot be read.
 */
export async function leftBehind(noted: string): Promise<readonly string[]> {
  const bytes = Buffer.from(noted)
  const state = asObject(parseJson(bytes, 'the noted state', { maxBytes: MAX_BYTES }), 'the state')
  if (state['done'] === true) return []
  const step = asString(state['step'], 'its step')
  const { saved } = state
  return [
    `The step ended while ${printable(step)}.`,
    ...(typeof saved === 'string' ? await savedLines(saved) : ['No signature was saved.']),
    `${asCount(state['stored'], 'its count')} manifests have all of theirs in the registry${BEFORE_VERIFICATION.includes(step) ? '; nothing of this run is verified' : ''}.`,
    ...tagLines(step, state['tags']),
  ]
}

async function savedLines(file: string): Promise<readonly string[]> {
  const name = printable(file)
  const advice = `Given as resume-file, what is in ${name} is not signed again; later jobs need it as an artifact.`
  try {
    const text = (await readInputFile('the state', file, MAX_BYTES)).toString()
    // A run that was killed may have left a part of a line at its end.
    const bundles = text.split('\n').slice(0, -1)
    const indexes = bundles.flatMap((line) => logIndexesIn(Buffer.from(line)))
    const logged =
      indexes.length === 0 ? '' : `, and their log entries have the indexes ${indexes.join(', ')}`
    return [`${bundles.length} signatures are in ${name}${logged}.`, advice]
  } catch (error) {
    return [
      `What was signed was saved in ${name}, which cannot be read: ${printable(messageOf(error))}.`,
    ]
  }
}

/** Of a Sigstore bundle. */
function logIndexesIn(line: Buffer): readonly string[] {
  const what = 'a bundle'
  const bundle = asObject(parseJson(line, what, { maxBytes: MAX_BYTES }), what)
  const material = asObject(bundle['verificationMaterial'], what)
  return asArray(material['tlogEntries'] ?? [], what).map((entry) => indexOf(asObject(entry, what)))
}

function indexOf({ logIndex }: JsonObject): string {
  return printable(asString(logIndex, 'a log index'), 30)
}

function tagLines(step: string, tags: unknown): readonly string[] {
  const names = asArray(tags, 'its tags').map((tag) => printable(asString(tag, 'a tag')))
  if (names.length === 0) return []
  const more = names.length > MAX_TAGS ? ` and ${names.length - MAX_TAGS} more` : ''
  const shown = `${names.slice(0, MAX_TAGS).join(', ')}${more}`
  return [
    step === MOVING_TAGS
      ? `Of these tags some may point at the image: ${shown}.`
      : `No tag was moved: ${shown}.`,
  ]
}
