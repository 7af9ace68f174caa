import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { ensurePromtool } from './tools/tools.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../examples/observability')
const run = promisify(execFile)

describe('the alert rules in examples/observability', () => {
  const promtool = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run(await ensurePromtool(), args, { cwd: FOLDER })
    return stdout
  }

  it('are rules, and none of them twice', async () => {
    const text = await promtool(
      ...['check', 'rules', '--lint=all', '--lint-fatal', 'image-verification.rules.yaml'],
    )
    expect(text).toContain('SUCCESS: 9 rules found')
  })

  it('raise the alerts that their tests expect, and no others', async () => {
    const text = await promtool('test', 'rules', 'image-verification.test.yaml')
    expect(text).toContain('SUCCESS')
  })
})
