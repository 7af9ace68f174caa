import {
  fellStack,
  findStack,
  holdStack,
  raiseStack,
  type StandingStack,
} from '../tests/interop/stack/standing-stack.ts'

const USAGE = `usage: npm run stack -- up|down|env
  up    starts a real Sigstore on 127.0.0.1 and leaves it running
  env   prints its addresses and files as shell exports
  down  ends it and removes what it left
`

const [command = ''] = process.argv.slice(2)
switch (command) {
  case 'up':
    process.stderr.write(summaryOf(await raiseStack(import.meta.filename)))
    break
  case 'env':
    process.stdout.write(exportsOf(await findStack()))
    break
  case 'down':
    process.stderr.write((await fellStack()) ? 'the stack is down\n' : 'no stack stands\n')
    break
  case 'serve':
    await holdStack()
    break
  default:
    process.stderr.write(USAGE)
    process.exitCode = 2
}

function summaryOf({ directory, processes }: StandingStack): string {
  return `the stack stands in ${directory}, held by process ${processes[0]?.pid ?? '?'}; for its addresses: eval "$(npm run -s stack -- env)"\n`
}

function exportsOf(stack: StandingStack | undefined): string {
  if (stack === undefined) throw new Error('no stack stands; start one with: npm run stack -- up')
  return Object.entries(stack.environment)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'\n`)
    .join('')
}
