import { bounded, type Cataloger } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import type { SkippedFile } from '../layer-files.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { plain } from '../package.ts'
import { purlOf } from '../purl.ts'

/** Where LuaRocks installs rocks: `rocks-5.4/NAME/VERSION/NAME-VERSION.rockspec`. A rockspec elsewhere is a source tree's. */
const ROCKSPEC =
  /^(?<tree>(?:.*\/)?rocks(?:-[0-9.]+)?)\/(?<name>[^/]+)\/(?<version>[^/]+)\/\k<name>-\k<version>\.rockspec$/
const NAME = /^[a-z0-9][a-z0-9._-]{0,127}$/
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/
const LICENCE = /\blicense\s{0,9}=\s{0,9}(?<quote>["'])(?<licence>[^"'\n]{1,200})\k<quote>/
const NEEDS = /\bdependencies\s{0,9}=\s{0,9}\{(?<needs>[^{}]{0,20000})\}/

/** Lua rocks from the tree that LuaRocks installs them into. A rockspec is a Lua program; nothing is evaluated. */
export const luarocks: Cataloger = {
  name: 'luarocks',
  wants: ({ path }) => ROCKSPEC.test(path),
  catalog: (files) => linkedPackages(bounded(readAll(files)), namesIn),
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  for (const file of files) yield readRock(file)
}

function readRock(file: ImageFile): Related | SkippedFile {
  const { tree = '', name = '', version = '' } = ROCKSPEC.exec(file.path)?.groups ?? {}
  const sound = NAME.test(name) && VERSION.test(version)
  const purl = sound && purlOf({ type: 'luarocks', name, version })
  if (typeof purl !== 'string') {
    return { path: file.path, why: 'a rock without a sound name and version' }
  }
  const text = file.bytes.subarray(0, 256 * 1024).toString('utf8')
  const licence = plain(LICENCE.exec(text)?.groups?.['licence'])
  return {
    scope: tree,
    provides: '',
    needs: NEEDS.exec(text)?.groups?.['needs'] ?? '',
    package: {
      purl,
      name,
      version,
      licences: licence === undefined ? [] : [licence],
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** `"lua >= 5.1", "lpeg ~> 1"`: names without their version bounds. */
function* namesIn(list: string): Generator<string> {
  for (const { groups } of list.matchAll(/["'](?<name>[A-Za-z0-9._-]{1,128})[^"'\n]{0,128}["']/g)) {
    yield groups?.['name']?.toLowerCase() ?? ''
  }
}
