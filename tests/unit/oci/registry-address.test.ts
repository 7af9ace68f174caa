import { describe, expect, it } from '@jest/globals'
import { apiRootOf } from '../../../src/oci/registry-address.ts'

describe('apiRootOf', () => {
  it.each([
    ['ghcr.io', 'https://ghcr.io/v2/'],
    ['index.docker.io', 'https://registry-1.docker.io/v2/'],
    ['localhost', 'http://localhost/v2/'],
    ['localhost:5000', 'http://localhost:5000/v2/'],
    ['127.0.0.1:5000', 'http://127.0.0.1:5000/v2/'],
    ['127.9.9.9', 'http://127.9.9.9/v2/'],
    ['[::1]:5000', 'http://[::1]:5000/v2/'],
    ['[::ffff:7f00:1]:5000', 'http://[::ffff:7f00:1]:5000/v2/'],
    ['127.0.0.1.evil.example', 'https://127.0.0.1.evil.example/v2/'],
    ['app.localhost:5000', 'http://app.localhost:5000/v2/'],
    ['notlocalhost:5000', 'https://notlocalhost:5000/v2/'],
    ['localhost.evil.example', 'https://localhost.evil.example/v2/'],
    ['10.0.0.1:5000', 'https://10.0.0.1:5000/v2/'],
    ['plain.example', 'https://plain.example/v2/'],
  ])('puts %s at %s', (registry, root) => {
    expect(apiRootOf(registry).href).toBe(root)
  })
})
