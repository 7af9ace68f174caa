import type { HttpClient } from './shared/http.ts'
import { messageOf } from './shared/errors.ts'
import { inParallel } from './shared/parallel.ts'
import type { Skipped } from './shared/skipped.ts'
import { logEntryOfDocument, type SignedDocument } from './signed-document.ts'
import { findTreeId } from './sigstore/rekor-v1.ts'

const LOOK_UPS_AT_ONCE = 4
const LEAF_HASH_DIGITS = 64

/**
 * Names log entries whole. A cosign tag keeps the log's promise and no proof, so what was read from one does not say the tree that
 * the entry is in: the log is asked. Where it does not tell, the entry keeps its leaf hash for a name, and that is said.
 */
export async function nameEntries(
  signed: readonly SignedDocument[],
  { http, url }: { readonly http: HttpClient; readonly url: URL | undefined },
): Promise<{ documents: readonly SignedDocument[]; skipped: readonly Skipped[] }> {
  const skipped: Skipped[] = []
  const documents = await inParallel(signed, LOOK_UPS_AT_ONCE, async (document) => {
    const uuid = logEntryOfDocument(document)?.uuid
    if (url === undefined || uuid?.length !== LEAF_HASH_DIGITS) return document
    try {
      return { ...document, treeId: await findTreeId({ http, url, leafHash: uuid }) }
    } catch (error) {
      const subject = document.document.subject.reference
      skipped.push({ subject, what: `tree id of log entry ${uuid}`, why: messageOf(error) })
      return document
    }
  })
  return { documents, skipped }
}
