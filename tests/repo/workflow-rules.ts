import { asArray, asObject, type JsonObject } from '../../src/shared/json.ts'
import { parseYaml } from './project.ts'

/** `OWNER/REPO[/PATH]@COMMIT # vX.Y.Z`: the comment is what Dependabot keeps in step with the commit. */
const PINNED = /^[\w.-]+\/[\w.-]+(?:\/[\w./-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
/** A file of the same repository, at the same commit. */
const LOCAL = /^(?:\.|\$)\//
/** This project is not published, so there is no commit of it to name: what is to be copied names a version, and says to pin it. */
const OWN = /^seal-image\/seal-image(?:\/[\w./-]+)?@v\d+(?:\.\d+\.\d+)?$/

/** What a file says to have a linter look away: zizmor's, shellcheck's and actionlint's own words. */
const IGNORES = /#\s*(?:zizmor:\s*ignore\[[\w,-]+\]|shellcheck\s+disable=[\w,]+)(.*)$/
const REASON = /\w+\W+\w+\W+\w+/

/** The rules of CONTRIBUTING.md that a workflow breaks, in words; none for one that keeps them. `file` only says where. */
export function brokenRules(file: string, text: string): readonly string[] {
  const workflow = parseYaml(text, file)
  const jobs = Object.entries(asObject(workflow['jobs'], `jobs in ${file}`)).map(
    ([name, job]) => [name, asObject(job, name)] as const,
  )
  return [
    ...(isEmptyObject(workflow['permissions']) ? [] : ['permissions at the top are not {}']),
    ...jobs
      .filter(([, job]) => !('permissions' in job))
      .map(([name]) => `${name} has none of its own`),
    ...usesIn(text)
      .filter((uses) => !isBound(file, uses))
      .map((uses) => `not by commit: ${uses}`),
    ...jobs.flatMap(([name, job]) =>
      scriptsOf(job)
        .filter(hasExpression)
        .map(() => `an expression in a script of ${name}`),
    ),
    ...unexplainedIgnores(text),
  ]
}

/** Lines that have a linter look away without three words that say why. */
export function unexplainedIgnores(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const said = IGNORES.exec(line)
    return said === null || REASON.test(said[1] ?? '') ? [] : [`no reason: ${line.trim()}`]
  })
}

/** What stands behind each `uses:`, with its comment. */
function usesIn(text: string): readonly string[] {
  return [...text.matchAll(/^[\s-]*["']?uses["']?:\s*(.+?)\s*$/gm)].map(([, uses]) => uses ?? '')
}

function isBound(file: string, uses: string): boolean {
  return PINNED.test(uses) || LOCAL.test(uses) || (file.startsWith('examples/') && OWN.test(uses))
}

function scriptsOf(job: JsonObject): readonly unknown[] {
  const steps = asArray(job['steps'] ?? [], 'steps').map((step) => asObject(step, 'step'))
  return steps.flatMap(({ run, with: given }) => [run, asObject(given ?? {}, 'with')['script']])
}

function hasExpression(script: unknown): boolean {
  return typeof script === 'string' && script.includes('${{')
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
