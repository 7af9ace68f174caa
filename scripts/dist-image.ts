import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { makeImage, type MadeImage } from '../src/embedded/image.ts'
import { OCI_MANIFEST } from '../src/oci/manifest.ts'
import { anonymous, givenCredentials } from '../src/oci/credentials.ts'
import { parseReference } from '../src/oci/reference.ts'
import { createRegistry } from '../src/oci/registry-client.ts'
import { HttpClient } from '../src/shared/http.ts'
import { Secret } from '../src/shared/secret.ts'
import { filesIn } from './bundle.ts'

/**
 * dist/ and what belongs to it as an image of one layer, so that a release can be sealed like any other image: `digest` prints the digest that
 * the checkout gives, `push REPOSITORY` pushes it by that digest, without a tag. Login: REGISTRY_USERNAME and REGISTRY_PASSWORD.
 */
const USAGE = 'usage: node scripts/dist-image.ts digest | push REPOSITORY\n'
const ROOT = path.dirname(import.meta.dirname)
const BESIDE = ['action.yml', 'LICENSE', 'README.md']

const [command, repository = ''] = process.argv.slice(2)
if (command === 'digest') console.log((await distImage()).digest)
else if (command === 'push' && repository !== '') console.log(await push(repository))
else {
  process.stderr.write(USAGE)
  process.exitCode = 2
}

/** The same files give the same bytes: the archive has no times and no owners. */
async function distImage(): Promise<MadeImage> {
  const beside = BESIDE.map(async (name) => ({
    path: name,
    bytes: await readFile(path.join(ROOT, name)),
  }))
  const built = [...(await filesIn(path.join(ROOT, 'dist')))].map(([name, bytes]) => ({
    path: `dist/${name}`,
    bytes,
  }))
  return makeImage([[...(await Promise.all(beside)), ...built]])
}

async function push(name: string): Promise<string> {
  const { repository: place } = parseReference(name.toLowerCase())
  const http = new HttpClient()
  try {
    const registry = createRegistry({ http, credentials: credentialsFor(place.registry) })
    const { digest, manifest, blobs } = await distImage()
    // By its digest: a tag is given to it only when it is sealed.
    await registry.editTag(place, digest, () => ({
      bytes: manifest,
      mediaType: OCI_MANIFEST,
      blobs,
    }))
    return digest
  } finally {
    http.close()
  }
}

function credentialsFor(registry: string): Parameters<typeof createRegistry>[0]['credentials'] {
  const { REGISTRY_USERNAME: username = '', REGISTRY_PASSWORD: password = '' } = process.env
  if (password === '') return anonymous
  return givenCredentials({ registries: [registry], username, password: new Secret(password) })
}
