import { progress, runProgram } from './program.ts'

/** Installs Debian packages: as root, on a Debian, from its mirrors. Throws what apt-get says. */
export async function installDebianPackages(packages: readonly string[]): Promise<void> {
  progress(`installing ${packages.join(', ')}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-q'], { env })
  await runProgram('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], { env })
}

/** The path of a program, or undefined. Debian's folder for servers is looked in, too: it is not on everybody's path. */
export async function programPath(program: string): Promise<string | undefined> {
  const env = { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` }
  const found = await runProgram('sh', ['-c', 'command -v "$0"', program], { env }).catch(() => '')
  return found.trim() === '' ? undefined : found.trim()
}
