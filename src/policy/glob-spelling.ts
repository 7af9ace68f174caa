import { escaped } from './anchored-pattern.ts'
import { globMatches } from './glob.ts'
import { DOCKER_HUB_NAMES, hostExpression } from './image-pattern.ts'

/** The images that a glob of an engine names, however they are spelled. */
export interface SpelledGlob {
  /** Any tag and digest of them, as a pattern in RE2 syntax. */
  readonly expression: string
  /** Their host as the glob has it, as a pattern without anchors. */
  readonly host: string
}

/**
 * A glob that names the host, and stars anywhere else, read for the names that runtimes take. Undefined for any other, such as one that
 * may mean Docker Hub, whose images have names without a host, or one with brackets and braces.
 */
export function spelledGlob(glob: string): SpelledGlob | undefined {
  const [, repository = ''] = /^(.*?)(?:[:@][^/]*)?$/.exec(glob) ?? []
  const [host = '', ...path] = repository.split('/')
  const isHost = /[.:]/.test(host) || host === 'localhost'
  const isDockerHub = DOCKER_HUB_NAMES.some((name) => globMatches(host, name))
  if (path.length === 0 || !isHost || isDockerHub || /[^\w.:/*?@-]/.test(glob)) return undefined
  const below = wild(path.map(escaped).join('/'))
  return {
    expression: `^(?i:${wild(hostExpression(host))})/${below}(?:[:@].*)?$`,
    host: wild(escaped(host)),
  }
}

/** What was escaped of a glob, with its stars and question marks as patterns have them. */
function wild(text: string): string {
  return text.replaceAll(String.raw`\*`, '.*').replaceAll(String.raw`\?`, '.')
}
