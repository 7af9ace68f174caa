import { stripTypeScriptTypes } from 'node:module'

/** Jest transform: Node's own type stripping, so that tests run the sources exactly as `node src/…` would. */
export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
}
