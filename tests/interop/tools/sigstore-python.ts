import path from 'node:path'
import { installDebianPackages } from './debian.ts'
import { ensureKept } from './kept.ts'
import { runProgram } from './program.ts'

const REQUIREMENTS = path.join(import.meta.dirname, 'sigstore-python', 'requirements.txt')

/** The path of a Python that has `sigstore` of the Python Package Index, to be run as `-m sigstore`. */
export async function ensureSigstorePython(): Promise<string> {
  return ensureKept('sigstore-python-4.5.1/bin/python', async (folder) => {
    if (!(await makesEnvironments())) await installDebianPackages(['python3-venv'])
    await runProgram('python3', ['-m', 'venv', folder])
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
    const checked = ['--require-hashes', '--no-deps', '--only-binary', ':all:']
    const python = path.join(folder, 'bin', 'python')
    await runProgram(python, [...install, ...checked, '-r', REQUIREMENTS])
  })
}

/** Debian's python3 alone has no pip to put into an environment. */
async function makesEnvironments(): Promise<boolean> {
  const asked = runProgram('python3', ['-c', 'import ensurepip, venv'])
  return asked.then(
    () => true,
    () => false,
  )
}
