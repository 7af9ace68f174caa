import type { Cataloger, LargeFileCataloger } from '../cataloger.ts'
import { apk } from './apk.ts'
import { bitnami } from './bitnami.ts'
import { composer } from './composer.ts'
import { conda } from './conda.ts'
import { cran } from './cran.ts'
import { dotnet } from './dotnet.ts'
import { dpkg } from './dpkg.ts'
import { executables } from './executables.ts'
import { gem } from './gem.ts'
import { java } from './java.ts'
import { luarocks } from './luarocks.ts'
import { npm } from './npm.ts'
import { pacman } from './pacman.ts'
import { portage } from './portage.ts'
import { python } from './python.ts'
import { rpm } from './rpm.ts'
import { runtimes } from './runtimes.ts'

/** Every ecosystem that is looked for. To add one: a file here, a line in this table, a folder of fixtures. */
export const CATALOGERS: readonly Cataloger[] = [
  apk,
  bitnami,
  composer,
  conda,
  cran,
  dotnet,
  dpkg,
  gem,
  luarocks,
  npm,
  pacman,
  portage,
  python,
  runtimes,
]

/** The same for files of which only an extract is kept; the first that wants a file has it: an archive may begin as a program does. */
export const LARGE_FILE_CATALOGERS: readonly LargeFileCataloger[] = [java, executables, rpm]
