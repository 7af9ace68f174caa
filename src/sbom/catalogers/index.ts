import type { Cataloger } from '../cataloger.ts'
import { apk } from './apk.ts'
import { dpkg } from './dpkg.ts'
import { npm } from './npm.ts'
import { python } from './python.ts'
import { unread } from './unread.ts'

/** Every ecosystem that is looked for. To add one: a file here, a line in this table, a folder of fixtures. */
export const CATALOGERS: readonly Cataloger[] = [apk, dpkg, npm, python, unread]
