import { isPlain } from '../package.ts'

/** Maven's coordinates of an artifact, as far as they are stated. */
export interface Coordinates {
  readonly group?: string | undefined
  readonly artifact?: string | undefined
  readonly version?: string | undefined
}

/** What Maven takes for group and artifact ids. */
const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}$/

/** The text as a group or artifact id, if it is one. */
export function mavenId(text: string | undefined): string | undefined {
  const id = text?.trim()
  return id !== undefined && ID.test(id) ? id : undefined
}

/** The text as a version, if it is one: no blanks, no property that nobody replaced. */
export function mavenVersion(text: string | undefined): string | undefined {
  const version = text?.trim()
  return version !== undefined && isPlain(version, 255) && /^[^\s${}]+$/.test(version)
    ? version
    : undefined
}
