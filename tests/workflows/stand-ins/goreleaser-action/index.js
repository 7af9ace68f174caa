import { appendFileSync } from 'node:fs'
import path from 'node:path'

const { SEAL_IMAGE_PROJECT, STAND_IN_REGISTRY, GITHUB_OUTPUT } = process.env
const { imageOf, pushAll } = await import(
  path.join(SEAL_IMAGE_PROJECT, 'tests/workflows/stand-ins/push-image.js')
)

const artifacts = [
  { name: 'app_linux_amd64', path: 'dist/app', type: 'Binary', extra: { ID: 'app' } },
]
for (const [app, type] of [
  ['app', 'Docker Manifest'],
  ['tool', 'Docker Image'],
]) {
  const name = `${STAND_IN_REGISTRY}/octo-org/${app}`
  const Digest = await pushAll(name, [imageOf(Buffer.from(app))], 'v1.2.3')
  artifacts.push({
    name: `${name}:v1.2.3`,
    path: `${name}:v1.2.3`,
    type,
    extra: { Digest, ID: app },
  })
}
appendFileSync(GITHUB_OUTPUT, `artifacts=${JSON.stringify(artifacts)}\n`)
