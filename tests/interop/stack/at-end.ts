/** Told, as soon as something is open, how it is closed when the stack ends. */
export type AtEnd = (close: () => Promise<void>) => void

/** Keeps what is to be closed. What is opened after the end is closed at once. */
export function createEnding(): { readonly atEnd: AtEnd; readonly end: () => Promise<void> } {
  const closing: (() => Promise<void>)[] = []
  let ended = false
  return {
    atEnd: (close) => {
      if (ended) void close()
      else closing.push(close)
    },
    end: async () => {
      ended = true
      await Promise.all(closing.splice(0).map((close) => close()))
    },
  }
}
