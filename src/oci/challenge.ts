/** What a 401 asks for (RFC 9110 §11.6.1; distribution's token specification). */
export type Challenge =
  | { readonly scheme: 'basic' }
  | {
      readonly scheme: 'bearer'
      readonly realm: string
      readonly service: string | undefined
      /** RFC 6750 §3.1: `invalid_token`, `insufficient_scope`. */
      readonly error: string | undefined
    }

const TOKEN = /[\t ,]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)/y
const VALUE = /[\t ]*=[\t ]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z:/?@-]+))/y

/**
 * The challenge to answer in a WWW-Authenticate header: Bearer where it is offered with a realm, else Basic, else undefined.
 * Tolerates several challenges, any case and any order of parameters.
 */
export function parseChallenge(header: string): Challenge | undefined {
  let chosen: Challenge | undefined
  for (const { scheme, parameters } of challengesIn(header)) {
    const realm = parameters.get('realm')
    if (scheme === 'bearer' && realm !== undefined) {
      return {
        scheme,
        realm,
        service: parameters.get('service'),
        error: parameters.get('error'),
      }
    }
    if (scheme === 'basic') chosen = { scheme }
  }
  return chosen
}

interface RawChallenge {
  readonly scheme: string
  readonly parameters: Map<string, string>
}

/** Reads `scheme name=value, name="value", scheme …`: a word followed by "=" is a parameter, any other a scheme. */
function challengesIn(header: string): readonly RawChallenge[] {
  const found: RawChallenge[] = []
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const word = TOKEN.exec(header)?.[1]?.toLowerCase()
    if (word === undefined) return found
    at = TOKEN.lastIndex
    VALUE.lastIndex = at
    const value = VALUE.exec(header)
    if (value === null) {
      found.push({ scheme: word, parameters: new Map() })
      continue
    }
    at = VALUE.lastIndex
    found.at(-1)?.parameters.set(word, (value[1] ?? value[2] ?? '').replaceAll(/\\(.)/g, '$1'))
  }
}
