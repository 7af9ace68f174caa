import { chmod, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureKept } from '../../interop/tools/kept.ts'
import { runProgram } from '../../interop/tools/program.ts'

/** etcd out of Debian's package, which is not installed: only the program is kept. */
export async function ensureEtcd(): Promise<string> {
  return ensureKept('etcd-debian/etcd', async (folder) => {
    const unpacked = await mkdtemp(path.join(tmpdir(), 'etcd-package-'))
    try {
      // apt's own user, if there is one, downloads into the folder.
      await chmod(unpacked, 0o777)
      const download = ['download', 'etcd-server']
      await runProgram('apt-get', download, { cwd: unpacked }).catch(async () => {
        await runProgram('apt-get', ['update', '-q'])
        await runProgram('apt-get', download, { cwd: unpacked })
      })
      const [debianPackage] = (await readdir(unpacked)).filter((file) => file.endsWith('.deb'))
      if (debianPackage === undefined) throw new Error('apt-get downloaded no package')
      await runProgram('dpkg', ['-x', debianPackage, 'root'], { cwd: unpacked })
      await copyFile(path.join(unpacked, 'root/usr/bin/etcd'), path.join(folder, 'etcd'))
    } finally {
      await rm(unpacked, { recursive: true, force: true })
    }
  })
}
