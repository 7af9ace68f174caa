import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { moduleFolder } from '../../interop/tools/module-file.ts'
import { ensureKept } from '../../interop/tools/kept.ts'
import { runProgram } from '../../interop/tools/program.ts'

/** Programs of a Go module that `go install` refuses, because its go.mod has replace directives. */
export interface ModulePrograms {
  /** `module@version` */
  readonly module: string
  /** Names the folder they are kept in. */
  readonly name: string
  /** The packages of the programs, `./cmd/NAME`; built together, so that what they share is compiled once. */
  readonly packages: readonly string[]
  /** What its go.mod must say instead. */
  readonly mend?: (goMod: string) => string
  /** Passed to the linker. */
  readonly linkerFlags?: readonly string[]
  /** Its folder with custom resource definitions, which is kept as `crds`. */
  readonly crds?: string
}

/** Builds them as the main module, in a copy of its source that is removed afterwards, and returns the folder that keeps them. */
export async function ensureModulePrograms(programs: ModulePrograms): Promise<string> {
  const first = programs.packages.map((name) => path.basename(name))[0] ?? 'crds'
  const kept = await ensureKept(`${programs.name}/${first}`, async (folder) => {
    const source = await mkdtemp(path.join(tmpdir(), `${programs.name}-source-`))
    try {
      await copyModule(programs, source)
      if (programs.packages.length > 0) await build(programs, source, folder)
      if (programs.crds !== undefined) {
        await cp(path.join(source, programs.crds), path.join(folder, 'crds'), { recursive: true })
      }
    } finally {
      await rm(source, { recursive: true, force: true })
    }
  })
  return path.dirname(kept)
}

/** The module cache is read-only, and so is a copy of it. */
async function copyModule({ module, mend }: ModulePrograms, source: string): Promise<void> {
  await cp(await moduleFolder(module), source, { recursive: true })
  const folders = (await readdir(source, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
  for (const folder of [source, ...folders]) await chmod(folder, 0o755)
  const goMod = path.join(source, 'go.mod')
  for (const file of [goMod, path.join(source, 'go.sum')]) await chmod(file, 0o644)
  if (mend !== undefined) await writeFile(goMod, mend(await readFile(goMod, 'utf8')))
}

async function build(
  { packages, linkerFlags = [] }: ModulePrograms,
  cwd: string,
  folder: string,
): Promise<void> {
  const flags = ['-trimpath', '-ldflags', ['-s', '-w', ...linkerFlags].join(' ')]
  const args = ['-n', '10', 'go', 'build', '-p', '2', ...flags, '-o', folder, ...packages]
  const env = { CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '-mod=mod' }
  await runProgram('nice', args, { cwd, env })
}
