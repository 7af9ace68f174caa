/**
 * Whether a glob matches the whole text: `*` any characters, `?` any one, as Kyverno compares image names. Takes time proportional to
 * the product of both lengths, whatever the glob.
 */
export function globMatches(glob: string, text: string): boolean {
  let at = 0
  let inGlob = 0
  let star = -1
  let afterStar = 0
  while (at < text.length) {
    const expected = glob[inGlob]
    if (expected === '*') {
      star = inGlob++
      afterStar = at
    } else if (expected === '?' || (expected !== undefined && expected === text[at])) {
      inGlob++
      at++
    } else if (star >= 0) {
      inGlob = star + 1
      at = ++afterStar
    } else return false
  }
  return /^\**$/.test(glob.slice(inGlob))
}
