import { isPlain } from './expressions.ts'

/** A list of images with those of the containers, of which each must satisfy something. */
const LIST =
  /(?:\((?:images\.\w+\s*\+\s*)*images\.containers(?:\s*\+\s*images\.\w+)*\)|\bimages\.containers)(?=\.all\()/

/** Whether an expression asks the same of each image of a list, and nothing else, so that more images make it no weaker. */
export function isOfEach(text: string): boolean {
  return isPlain(text) && LIST.test(text) && !text.replace(LIST, '').includes('images.')
}

/** The expression for the images of its list and of these, too. */
export function widened(text: string, names: readonly string[]): string {
  return text.replace(LIST, (list) => {
    const given = list.match(/images\.\w+/g) ?? []
    return `(${[...new Set([...given, ...names.map((name) => `images.${name}`)])].join(' + ')})`
  })
}
