/** The lines of a text one by one, without their ends (LF or CRLF): an array of them can take many times the text's memory. */
export function* linesOf(text: string): Generator<string> {
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at)
    if (newline === -1) {
      yield text.slice(at)
      return
    }
    yield text.slice(at, newline > at && text[newline - 1] === '\r' ? newline - 1 : newline)
    at = newline + 1
  }
}
