import type { ServiceAnswer, ServiceRequest } from '../service.ts'
import { refusal } from './refusal.ts'
import type { RegistryStore } from './store.ts'

/** The tags of a repository in lexical order, a page at a time (`?n=&last=`). */
export function answerTags(
  store: RegistryStore,
  name: string,
  request: ServiceRequest,
): ServiceAnswer {
  const repository = store.get(name)
  if (repository === undefined) return refusal(404, 'NAME_UNKNOWN', 'there is no such repository')
  return answerPage([...repository.tags.keys()], request, (tags) => ({ name, tags }))
}

/** The names of all repositories, a page at a time. */
export function answerCatalog(store: RegistryStore, request: ServiceRequest): ServiceAnswer {
  return answerPage([...store.keys()], request, (repositories) => ({ repositories }))
}

function answerPage(
  all: readonly string[],
  request: ServiceRequest,
  documentOf: (page: readonly string[]) => object,
): ServiceAnswer {
  const { pathname, searchParams } = request.url
  const asked = searchParams.get('n')
  if (asked !== null && !/^[0-9]{1,9}$/.test(asked)) {
    return refusal(400, 'PAGINATION_NUMBER_INVALID', 'n is not a whole number')
  }
  const after = searchParams.get('last')
  const rest = all
    .toSorted(lexically)
    .filter((item) => after === null || lexically(item, after) > 0)
  const page = asked === null ? rest : rest.slice(0, Number(asked))
  const last = page.at(-1)
  const hasMore = page.length < rest.length && last !== undefined
  const next = `${pathname}?n=${asked ?? ''}&last=${encodeURIComponent(last ?? '')}`
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      ...(hasMore ? { link: `<${next}>; rel="next"` } : {}),
    },
    body: JSON.stringify(documentOf(page)),
  }
}

/** The order that the distribution-spec asks for: case-insensitive; code units decide between equals. */
function lexically(a: string, b: string): number {
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()]
  if (lowerA !== lowerB) return lowerA < lowerB ? -1 : 1
  return a === b ? 0 : a < b ? -1 : 1
}
