import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? ''
const folder = process.env.DOCKER_CONFIG
// Docker Hub and others have no login here.
if (input('registry-auth') !== '') process.exit(0)
if (input('username') === '' || input('password') === '')
  throw new Error('Username and password required')
const auth = Buffer.from(`${input('username')}:${input('password')}`).toString('base64')
mkdirSync(folder, { recursive: true })
writeFileSync(
  path.join(folder, 'config.json'),
  JSON.stringify({ auths: { [input('registry')]: { auth } } }),
)
