import type { Cataloger } from '../cataloger.ts'

/** Where rpm keeps its database: sqlite, ndb, Berkeley DB. */
const RPM =
  /^(?:var\/lib|usr\/share|usr\/lib\/sysimage)\/rpm\/(?:rpmdb\.sqlite|Packages\.db|Packages)$/

/** Package databases that no cataloger reads: they are named among what was skipped, so that no list looks whole that is not. */
export const unread: Cataloger = {
  name: 'unread',
  wants: ({ path }) => RPM.test(path),
  catalog: (files) => ({
    packages: [],
    skipped: files.map(({ path }) => ({ path, why: 'rpm databases are not read yet' })),
  }),
}
