/** Where the story goes: flows speak at `info`, rooms at `debug`. Never given a secret. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
  /** A passing word about a long step: shown on a terminal, where the next one replaces it, and nowhere else. */
  progress(message: string): void
}

export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warning: () => undefined,
  progress: () => undefined,
}

/**
 * Foreign text (names, paths, certificate fields) made safe for one line of a log or a summary:
 * control characters, line separators and bidirectional overrides become `\u{…}` escapes, and it is cut at `max` code units.
 */
export function printable(text: string, max = 300): string {
  const cut = text.length > max ? `${text.slice(0, max)}…` : text
  return cut.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}
