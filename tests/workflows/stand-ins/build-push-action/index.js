import { appendFileSync } from 'node:fs'
import path from 'node:path'

// The runner copies this folder away from the project.
const project = process.env.SEAL_IMAGE_PROJECT
const { digestOf, imageOf, pushAll } = await import(
  path.join(project, 'tests/workflows/stand-ins/push-image.js')
)

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? ''

const context = /^https:\/\/github\.com\/([^/]+\/[^/]+)\.git#([0-9a-f]{40})(?::(.+))?$/.exec(
  input('context'),
)
if (context === null) throw new Error(`the context is not git at a commit: ${input('context')}`)
if (process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN !== undefined)
  throw new Error('the build has an id-token')
const output = /^type=image,"name=([^"]+)",push=true,push-by-digest=true,name-canonical=true$/.exec(
  input('outputs'),
)
if (output === null) throw new Error(`the output is not by digest: ${input('outputs')}`)

/** Depends on the commit, the folder and the file, as a build does. */
const bytes = Buffer.from([...context, input('file'), input('build-args')].join('\n'))
const platforms = (input('platforms') || 'linux/amd64').split(',')
const images = platforms.map((platform) => imageOf(bytes, platform))

const wish = /^STAND_IN=(.*)$/m.exec(input('build-args'))?.[1]
if (wish !== 'nothing') {
  const digests = []
  for (const name of output[1].split(',')) digests.push(await pushAll(name, images))
  const digest = wish === 'elsewhere' ? digestOf(bytes) : digests[0]
  appendFileSync(process.env.GITHUB_OUTPUT, `digest=${digest}\n`)
}
