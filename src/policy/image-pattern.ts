import { parseReference, type Repository, repositoryName } from '../oci/reference.ts'
import { messageOf } from '../shared/errors.ts'
import { printable } from '../shared/log.ts'
import { escaped } from './anchored-pattern.ts'
import { malformedRule } from './policy-error.ts'

/** Which images a rule is for: one repository, every repository below a path, or any image at all. */
export type ImagePattern =
  | { readonly kind: 'repository'; readonly repository: Repository }
  /** `ghcr.io/acme/*`: `place` is `ghcr.io/acme`, or a registry alone. Any depth. */
  | { readonly kind: 'below'; readonly place: string }
  | { readonly kind: 'any' }

const DOCKER_HUB = 'index.docker.io'
/** Names of Docker Hub's registry that runtimes take for it. */
export const DOCKER_HUB_NAMES = [
  'docker.io',
  DOCKER_HUB,
  'registry-1.docker.io',
  'registry.hub.docker.com',
]

/**
 * Reads `ghcr.io/acme/app`, `ghcr.io/acme/*` or `*`. A tag, a digest and a star elsewhere are refused: what they leave out would not
 * be verified. Throws PolicyError RULE_MALFORMED.
 */
export function parseImagePattern(text: string): ImagePattern {
  if (text === '*') return { kind: 'any' }
  const isBelow = text.endsWith('/*')
  const name = isBelow ? text.slice(0, -2) : text
  if (name.includes('*') || name.includes('?')) {
    throw malformedRule(
      `the image ${JSON.stringify(printable(text))} has a wildcard that is not at its end`,
      'Write ghcr.io/OWNER/NAME, ghcr.io/OWNER/* for everything below, or * for any image.',
    )
  }
  const { repository, tag, digest } = referenceIn(isBelow ? `${name}/x` : name, text)
  if (tag !== undefined || digest !== undefined) {
    throw malformedRule(
      `the image ${JSON.stringify(printable(text))} has a ${tag === undefined ? 'digest' : 'tag'}`,
      'Name the repository alone: every tag and digest of it must be verified, or the others run unverified.',
    )
  }
  if (isBelow) return { kind: 'below', place: ownerIn(repository, name, text) }
  return { kind: 'repository', repository }
}

/** Whether a reference, as a pod names it, is one of those that the rule is for. */
export function matchesImage(pattern: ImagePattern, repository: Repository): boolean {
  const name = repositoryName(repository)
  switch (pattern.kind) {
    case 'any':
      return true
    case 'below':
      return name.startsWith(`${pattern.place}/`)
    case 'repository':
      return name === repositoryName(pattern.repository)
  }
}

/** The pattern as a rule file has it. */
export function imagePatternText(pattern: ImagePattern): string {
  switch (pattern.kind) {
    case 'any':
      return '*'
    case 'below':
      return `${pattern.place}/*`
    case 'repository':
      return repositoryName(pattern.repository)
  }
}

/** Several of them, for people. */
export function imagePatternsText(patterns: readonly ImagePattern[]): string {
  return patterns.map(imagePatternText).join(', ')
}

/**
 * Every spelling of the images in a pod, with `*` for any characters: without a tag, with a tag, by digest; and where Docker Hub is
 * meant, all its names and the short forms. An engine that compares spellings would let the missing ones through.
 */
export function imageGlobs(pattern: ImagePattern): readonly string[] {
  switch (pattern.kind) {
    case 'any':
      return ['*']
    case 'below':
      return spellings(pattern.place).map((place) => `${place}/*`)
    case 'repository':
      return spellings(repositoryName(pattern.repository)).flatMap((name) => [
        name,
        `${name}:*`,
        `${name}@*`,
      ])
  }
}

/**
 * The same images in any spelling that a runtime takes, as a pattern in RE2 syntax: with capitals in the host, and with the port that it
 * has anyway. The globs do not match those.
 */
export function imageExpression(pattern: ImagePattern): string {
  switch (pattern.kind) {
    case 'any':
      return '^.*$'
    case 'below':
      return `^(?i:${namesOf(pattern.place)})/.*$`
    case 'repository':
      return `^(?i:${namesOf(repositoryName(pattern.repository))})(?:[:@].*)?$`
  }
}

function namesOf(name: string): string {
  return spellings(name).map(spelledFreely).join('|')
}

/** Of a host, and of what stands below it. */
function spelledFreely(name: string): string {
  const [host = '', ...path] = name.split('/')
  return [hostExpression(host), ...path.map(escaped)].join('/')
}

/**
 * A host however it is spelled but for its capitals, as a pattern in RE2 syntax: over TLS one without a port is the same one with 443, and
 * zeros before a port say nothing. A word without a dot is a host only with a port.
 */
export function hostExpression(host: string): string {
  const [, name = '', port = ''] = /^(.*?)(?::0*([0-9]+))?$/.exec(host) ?? []
  const isHost = name.includes('.') || name === 'localhost'
  if (isHost && (port === '' || port === '443')) return `${escaped(name)}(?::0*443)?`
  return port === '' ? escaped(name) : `${escaped(name)}:0*${port}`
}

/** Kyverno calls Docker Hub's own images `docker.io/nginx`, without the `library/` that others put there. */
function spellings(name: string): readonly string[] {
  const [registry, ...rest] = name.split('/')
  if (registry !== DOCKER_HUB) return [name]
  const path = rest.join('/')
  const paths = path.startsWith('library/') ? [path, path.slice('library/'.length)] : [path]
  return [...paths.flatMap((one) => DOCKER_HUB_NAMES.map((hub) => `${hub}/${one}`)), ...paths]
}

/** Without the name that was put there to be read. Docker Hub puts `library/` before a single one: then it is all of that registry. */
function placeOf({ registry, path }: Repository, name: string): string {
  const place = path.slice(0, -'/x'.length)
  const isRegistry = path === 'x' || (path === 'library/x' && !name.includes('/'))
  return isRegistry ? registry : `${registry}/${place}`
}

/** Short names begin with no registry: nothing that is written for an engine would cover all of Docker Hub's. */
function ownerIn(repository: Repository, name: string, text: string): string {
  const place = placeOf(repository, name)
  if (place !== DOCKER_HUB && place !== `${DOCKER_HUB}/library`) return place
  throw malformedRule(
    `the image ${JSON.stringify(printable(text))} is all of Docker Hub, or all of its own images`,
    'Name the owner, docker.io/OWNER/*, or the images one by one, or * for any image.',
  )
}

function referenceIn(name: string, text: string): ReturnType<typeof parseReference> {
  try {
    return parseReference(name)
  } catch (cause) {
    throw malformedRule(
      `the image ${JSON.stringify(printable(text))} is none: ${messageOf(cause)}`,
      'Write ghcr.io/OWNER/NAME, ghcr.io/OWNER/* for everything below, or * for any image.',
      cause,
    )
  }
}
