/** A dot that nothing repeats: any one character, and mostly meant as a dot. */
export const DOT = '\u0001'
/** What is no text that is spelled out, by what may stand there: neither / nor @, one of them, or either. */
const NANYTHING = '\u0002'
const SLASH = '\u0003'
const AT = '\u0004'
export const ANYTHING = '\u0005'
/** All of these, for a class of a regular expression. */
export const MARKS = `${DOT}-${ANYTHING}`
const ANY_MARK = new RegExp(`[${MARKS}]`)

/** Patterns are short, and a few brackets are enough for any number of spellings. */
const MAX_SPELLINGS = 256
const MAX_DEPTH = 32
/** A class that only spells letters in more than one way, `[Aa]`. */
const FEW = /^\[[A-Za-z0-9]{1,4}\]$/
const CLASS = /\[\^?\]?(?:\[:\^?\w+:\]|\\[pP](?:\{[^}]*\}|\w)|\\[^pPQE]|[^\]\\])*\]/y
const ESCAPED = /\\(?:[pP](?:\{[^}]*\}|\w)|x(?:\{[0-9A-Fa-f]+\}|[0-9A-Fa-f]{2})|[^pPxQE0-9])/y
const GROUP = /\((?:\?:|\?P?<\w+>|(?<flags>\?[a-zA-Z-]+[:)])|(?!\?))/y
const REPETITION = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y

/** All that a pattern in RE2 syntax matches, spelled out where it is. */
export interface Spellings {
  /** Whether a | stands outside of all brackets. */
  readonly isSplit: boolean
  /** What is not spelled out is marked: see `beginningOf`, `mayHave`. Any text that the pattern matches is one of these. */
  readonly all: readonly string[]
}

/** Undefined for a pattern that cannot be read here: a quotation, a bracket that is not closed, more spellings than people write. */
export function spellingsOf(pattern: string): Spellings | undefined {
  try {
    const reader = new Reader(pattern)
    const { count, all } = reader.alternatives()
    return reader.isAtEnd() ? { isSplit: count > 1, all } : undefined
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** The characters of a spelling before anything in it may vary. */
export function beginningOf(spelling: string): string {
  return spelling.split(ANY_MARK, 1)[0] ?? ''
}

/** Whether a text that is spelled so may have a / or an @ in it. */
export function mayHave(spelling: string, wanted: '/' | '@'): boolean {
  const marks = wanted === '/' ? [SLASH, ANYTHING, DOT] : [AT, ANYTHING, DOT]
  return [wanted, ...marks].some((mark) => spelling.includes(mark))
}

class Unreadable extends Error {}

/** Reads a pattern from left to right. What only narrows it, such as `\b`, counts for nothing, so that nothing it matches is missed. */
class Reader {
  readonly #pattern: string
  #at = 0
  #depth = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  isAtEnd(): boolean {
    return this.#at === this.#pattern.length
  }

  /** Up to the bracket that closes, or the end. */
  alternatives(): { readonly count: number; readonly all: readonly string[] } {
    const all = [...this.#sequence()]
    let count = 1
    while (this.#taken('|')) {
      all.push(...this.#sequence())
      count++
    }
    return { count, all: few(all) }
  }

  #sequence(): readonly string[] {
    let all: readonly string[] = ['']
    while (!this.isAtEnd() && !/[|)]/.test(this.#next())) {
      const part = this.#repeated(this.#atom())
      all = few(all.flatMap((before) => part.map((after) => before + after)))
    }
    return all
  }

  #atom(): readonly string[] {
    const group = this.#match(GROUP)
    if (group !== undefined) return this.#group(group.groups?.['flags'])
    const [list] = this.#match(CLASS) ?? []
    if (list !== undefined)
      return FEW.test(list) ? Array.from(list.slice(1, -1)) : [markOfClass(list)]
    const [escape] = this.#match(ESCAPED) ?? []
    if (escape !== undefined) return [meaningOf(escape)]
    const character = this.#next()
    if (/[\\[(){}*+?]/.test(character)) throw new Unreadable()
    this.#at += character.length
    if (character === '.') return [DOT]
    if (character === '^' || character === '$') return ['']
    return [literal(character)]
  }

  /** Flags change how letters are compared, or what a line is: nothing behind them is spelled out letter by letter. */
  #group(flags: string | undefined): readonly string[] {
    if (flags?.endsWith(')') === true) return [NANYTHING]
    if (++this.#depth > MAX_DEPTH) throw new Unreadable()
    const { all } = this.alternatives()
    if (!this.#taken(')')) throw new Unreadable()
    this.#depth--
    return flags === undefined ? all : all.map((each) => NANYTHING + each)
  }

  #repeated(part: readonly string[]): readonly string[] {
    const [repetition] = this.#match(REPETITION) ?? []
    if (repetition === undefined) return part
    if (repetition.startsWith('?')) return ['', ...part]
    const any = markOf(
      part.some((each) => mayHave(each, '/')),
      part.some((each) => mayHave(each, '@')),
    )
    return repetition.startsWith('+') ? part.map((each) => each + any) : [any]
  }

  #next(): string {
    return this.#pattern[this.#at] ?? ''
  }

  #taken(character: string): boolean {
    if (this.#next() !== character) return false
    this.#at++
    return true
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at
    const found = expression.exec(this.#pattern)
    if (found === null) return undefined
    this.#at += found[0].length
    return found
  }
}

function few(spellings: readonly string[]): readonly string[] {
  if (spellings.length > MAX_SPELLINGS) throw new Unreadable()
  return spellings
}

function markOf(slash: boolean, at: boolean): string {
  if (slash) return at ? ANYTHING : SLASH
  return at ? AT : NANYTHING
}

/** `[…]`: of what is not known, it is taken to have both, and to leave out neither. */
function markOfClass(list: string): string {
  const [, not = '', members = ''] = /^\[(\^?)([\s\S]*)\]$/.exec(list) ?? []
  const tokens = members.match(/\[:\^?\w+:\]|\\[pPx](?:\{[^}]*\}|\w)|\\?[\s\S]/g) ?? []
  const mayBe = (wanted: '/' | '@'): boolean => {
    const isIn = isMember(tokens, wanted)
    return not === '' ? isIn !== false : isIn !== true
  }
  return markOf(mayBe('/'), mayBe('@'))
}

/** Undefined where it cannot be told. */
function isMember(tokens: readonly string[], wanted: '/' | '@'): boolean | undefined {
  let isUnclear = false
  for (const [at, token] of tokens.entries()) {
    const to = tokens[at + 1] === '-' ? tokens[at + 2] : undefined
    if (to !== undefined) {
      if (`${token}${to}`.length > 2) isUnclear = true
      else if (token <= wanted && wanted <= to) return true
    }
    const meaning = token.length === 1 ? token : meaningOf(token)
    if (meaning === wanted) return true
    if (token.length > 1 && mayHave(meaning, wanted)) isUnclear = true
  }
  return isUnclear ? undefined : false
}

/** What an escape stands for. */
function meaningOf(escape: string): string {
  const character = escape.slice(1)
  if (!/^[A-Za-z0-9]/.test(character)) return literal(character)
  if (/^[bBAz]$/.test(character)) return ''
  return /^[wdsafnrtv]$/.test(character) ? NANYTHING : ANYTHING
}

/** A character that stands for itself, and is not taken for a mark. */
function literal(character: string): string {
  return character <= ANYTHING ? ANYTHING : character
}
