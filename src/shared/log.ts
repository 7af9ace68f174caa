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
 * control characters, line separators, bidirectional controls and halves of characters become `\u{…}` escapes, and it is cut
 * at `max` code units or just before.
 */
export function printable(text: string, max = 300): string {
  const cut = text.length > max ? `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…` : text
  return cut.replace(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\ufeff]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}
