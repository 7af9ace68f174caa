import { describe, expect, it } from '@jest/globals'
import { createExec, type Finished } from '../../../src/shared/exec.ts'
import { errorOf } from './server.ts'

const NODE = process.execPath

function run(
  script: string,
  options?: Parameters<typeof createExec>[0],
  input = '',
): Promise<Finished> {
  return createExec(options)(NODE, ['-e', script], input)
}

describe('a program', () => {
  it('gets its arguments as they are and its input, and gives status and both outputs', async () => {
    const script = `process.stdin.on('data', (d) => { console.log(String(d), process.argv[1]); console.error('e'); process.exitCode = 3 })`
    const finished = await createExec()(NODE, ['-e', script, '$HOME `x` "y"'], 'in')
    expect(finished).toEqual({ status: 3, stdout: 'in $HOME `x` "y"\n', stderr: 'e\n' })
  })

  it('need not read its input', async () => {
    const finished = await run('process.exit(0)', {}, 'x'.repeat(1_000_000))
    expect(finished.status).toBe(0)
  })

  it('that is not there is an error that names it', async () => {
    const error = await errorOf(createExec()('no-such-program-of-ours', [], ''))
    expect(error).toMatchObject({
      code: 'EXEC_NOT_STARTED',
      message: 'no-such-program-of-ours could not be started (ENOENT)',
    })
  })

  it('that does not end in time is killed', async () => {
    const started = performance.now()
    const error = await errorOf(run('setInterval(() => {}, 1000)', { timeoutMs: 300 }))
    expect(error).toMatchObject({ code: 'EXEC_ENDED' })
    expect((error as Error).message).toMatch(/did not end within 0.3 s$/)
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  it('is killed when the run is over', async () => {
    const over = new AbortController()
    const running = run('setInterval(() => {}, 1000)', { signal: over.signal })
    over.abort()
    expect(await errorOf(running)).toMatchObject({ code: 'EXEC_ENDED' })
  })

  it('that prints too much is killed, and nothing of it is shown', async () => {
    const script = `const more = () => process.stdout.write('secret'.repeat(10_000), more); more()`
    const error = await errorOf(run(script))
    expect(error).toMatchObject({ code: 'EXEC_ENDED' })
    expect((error as Error).message).toMatch(/printed more than 1048576 bytes$/)
    expect((error as Error).cause).toBeUndefined()
  })

  it('that is ended by a signal is an error, and not a status', async () => {
    const error = await errorOf(
      run(`process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)`),
    )
    expect(error).toMatchObject({ code: 'EXEC_ENDED' })
    expect((error as Error).message).toMatch(/was ended by SIGTERM$/)
  })
})
