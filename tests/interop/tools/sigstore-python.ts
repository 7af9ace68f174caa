import path from 'node:path'
import { ensureKept } from './kept.ts'
import { makePythonEnvironment } from './python-environment.ts'

const REQUIREMENTS = path.join(import.meta.dirname, 'sigstore-python', 'requirements.txt')

/** The path of a Python that has `sigstore` of the Python Package Index, to be run as `-m sigstore`. */
export async function ensureSigstorePython(): Promise<string> {
  return ensureKept('sigstore-python-4.5.1/bin/python', (folder) =>
    makePythonEnvironment(folder, REQUIREMENTS),
  )
}
