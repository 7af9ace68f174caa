import path from 'node:path'
import { installDebianPackages } from './debian.ts'
import { runProgram } from './program.ts'

/** Makes a Python environment in a folder and installs a requirements file there: only wheels, and only those whose hash it lists. */
export async function makePythonEnvironment(folder: string, requirements: string): Promise<void> {
  if (!(await makesEnvironments())) await installDebianPackages(['python3-venv'])
  await runProgram('python3', ['-m', 'venv', folder])
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  const checked = ['--require-hashes', '--no-deps', '--only-binary', ':all:']
  const python = path.join(folder, 'bin', 'python')
  await runProgram(python, [...install, ...checked, '-r', requirements])
}

/** Debian's python3 alone has no pip to put into an environment. */
async function makesEnvironments(): Promise<boolean> {
  const asked = runProgram('python3', ['-c', 'import ensurepip, venv'])
  return asked.then(
    () => true,
    () => false,
  )
}
