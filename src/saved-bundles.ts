import { constants, type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Bundle } from '@sigstore/bundle'
import { FlowError } from './flow-error.ts'
import { digestOf } from './oci/digest.ts'
import { repositoryName } from './oci/reference.ts'
import type { Subject } from './resolve-image.ts'
import { messageOf } from './shared/errors.ts'
import { type Log, printable } from './shared/log.ts'
import { parseBundle, serializeBundle } from './sigstore/bundle.ts'
import { claimedSubject } from './sigstore/claimed-predicate-type.ts'
import { signingPayload } from './sigstore/cosign-layer.ts'
import { storedBundle, type StoredBundle } from './sigstore/discover.ts'
import { BUNDLE_MEDIA_TYPE } from './sigstore/media-types.ts'

/**
 * What a run has signed, on disk as soon as it is signed, one bundle a line: a run that breaks off before everything is in the
 * registry need not enter the same into a log a second time. Nothing of what was found there is verified.
 */
export interface SavedBundles {
  /** What an earlier run left behind and claims to be about this subject. */
  readonly about: (subject: Subject) => readonly StoredBundle[]
  readonly save: (bundle: Bundle) => Promise<void>
  /** The file, where there is anything in it. */
  readonly file: () => string | undefined
  /** Closes the file; one that nobody named is removed, too. */
  readonly close: (options: { readonly done: boolean }) => Promise<void>
}

export interface SavedBundlesOptions {
  /** The file that the input resume-file names: read now, and added to. */
  readonly named: string | undefined
  /** Where a file is made when there is something to save and none is named. */
  readonly tempDirectory: string
  readonly log: Log
}

const MAX_BYTES = 64 * 1024 * 1024
/** What each line begins with, so that a line that was cut is told from a file of something else. */
const LINE_START = '{"mediaType":"application/vnd.dev.sigstore.bundle'
const FLAGS =
  constants.O_RDWR |
  constants.O_CREAT |
  constants.O_APPEND |
  constants.O_NOFOLLOW |
  constants.O_NONBLOCK

/** Opens what is named, and so proves that it can be written to. Throws FlowError INPUT_FILE_UNREADABLE, INPUT_FILE_MALFORMED. */
export async function openSavedBundles(options: SavedBundlesOptions): Promise<SavedBundles> {
  const { named, log } = options
  let place = named === undefined ? undefined : await openNamed(named)
  const found = named === undefined || place === undefined ? [] : await readBundles(place, named)
  const claimed = Map.groupBy(found.filter(isAsWritten), claimOf)
  const places: Opened[] = place === undefined ? [] : [place]
  let saving = Promise.resolve()
  let any = found.length > 0
  const append = async (line: string): Promise<void> => {
    try {
      if (place === undefined) places.push((place = await openTemporary(options.tempDirectory)))
      await place.handle.appendFile(line)
      any = true
    } catch (error) {
      log.warning(`a signature could not be saved for a run after this one: ${messageOf(error)}`)
    }
  }
  return {
    about: (subject) => [
      ...(claimed.get(subject.descriptor.digest) ?? []).map(({ bundle, location }) =>
        storedBundle(bundle, location),
      ),
      ...messagesAbout(subject, claimed),
    ],
    save: (bundle) =>
      (saving = saving.then(() => append(`${serializeBundle(bundle).toString()}\n`))),
    file: () => (any ? place?.file : undefined),
    close: async ({ done }) => {
      await saving
      for (const { handle } of places) await handle.close()
      if (done && named === undefined && place !== undefined) {
        await rm(path.dirname(place.file), { recursive: true, force: true })
      }
    },
  }
}

interface Opened {
  readonly file: string
  readonly handle: FileHandle
}

interface Found {
  readonly bundle: Bundle
  readonly location: string
}

/** Never through a link, which may lead to a file of somebody else's. */
async function openNamed(file: string): Promise<Opened> {
  try {
    const handle = await open(file, FLAGS, 0o600)
    const status = await handle.stat()
    const why = status.isFile()
      ? status.size > MAX_BYTES && `it has ${status.size} bytes, more than ${MAX_BYTES}`
      : 'it is no regular file'
    if (why === false) return { file, handle }
    await handle.close()
    throw new TypeError(why)
  } catch (cause) {
    throw new FlowError({
      kind: 'usage',
      code: 'INPUT_FILE_UNREADABLE',
      message: `resume-file names ${printable(file)}, which cannot be used: ${messageOf(cause)}`,
      hint: 'Give resume-file the path of a file that can be made or added to; what a run left there, or nothing.',
      cause,
    })
  }
}

async function openTemporary(tempDirectory: string): Promise<Opened> {
  const file = path.join(await mkdtemp(path.join(tempDirectory, 'seal-image-')), 'bundles.jsonl')
  return { file, handle: await open(file, FLAGS | constants.O_EXCL, 0o600) }
}

async function readBundles({ handle }: Opened, file: string): Promise<readonly Found[]> {
  const text = await handle.readFile('utf8')
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  const found: Found[] = []
  try {
    if (!`${rest}${LINE_START.slice(rest.length)}`.startsWith(LINE_START)) {
      throw new TypeError('its last line is no bundle')
    }
    for (const [index, line] of lines.entries()) {
      const location = `${file} line ${index + 1}`
      found.push({ bundle: parseBundle(Buffer.from(line)), location })
    }
  } catch (cause) {
    await handle.close()
    throw malformed(file, found.length + 1, cause)
  }
  // A run that was killed may have left a part of a line, which would spoil the next one.
  if (rest !== '') await handle.truncate(Buffer.byteLength(text) - Buffer.byteLength(rest))
  return found
}

/** Nobody signs a bundle's version, or the key that an envelope names: with others than ours, other verifiers may refuse what is good here. */
function isAsWritten({ bundle: { mediaType, content } }: Found): boolean {
  if (mediaType !== BUNDLE_MEDIA_TYPE) return false
  if (content.$case === 'messageSignature') return true
  return content.dsseEnvelope.signatures.every(({ keyid }) => keyid === '')
}

/** What the bundle says that it is about: a digest, or the SHA-256 of a message. */
function claimOf({ bundle }: Found): string {
  const { content } = bundle
  if (content.$case === 'dsseEnvelope') return claimedSubject(bundle) ?? ''
  const digest = Buffer.from(content.messageSignature.messageDigest.digest).toString('hex')
  return `message sha256:${digest}`
}

/** Signatures for cosign's tag: over the payload that we would sign ourselves, of this very repository. */
function messagesAbout(
  { repository, descriptor }: Subject,
  claimed: ReadonlyMap<string, readonly Found[]>,
): readonly StoredBundle[] {
  const payload = signingPayload(repositoryName(repository), descriptor.digest)
  return (claimed.get(`message ${digestOf(payload)}`) ?? []).map(({ bundle, location }) => ({
    format: 'cosign',
    kind: 'signature',
    ...{ bundle, location, payload },
  }))
}

function malformed(file: string, line: number, cause: unknown): FlowError {
  return new FlowError({
    kind: 'usage',
    code: 'INPUT_FILE_MALFORMED',
    message: `resume-file names ${printable(file)}, which is not what a run leaves behind: line ${line}: ${messageOf(cause)}`,
    hint: 'Give resume-file the file that the error of that run named, or one that is not there yet. It was left as it is.',
    cause,
  })
}
