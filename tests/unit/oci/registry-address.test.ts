import { describe, expect, it } from '@jest/globals'
import { apiRootOf, refusalOf } from '../../../src/oci/registry-address.ts'

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
    ['plain.example:5000', 'http://plain.example:5000/v2/'],
    ['plain.example', 'https://plain.example/v2/'],
  ])('puts %s at %s', (registry, root) => {
    expect(apiRootOf(registry, ['plain.example:5000']).href).toBe(root)
  })
})

describe('refusalOf', () => {
  const remote = new URL('https://registry.example/v2/')
  const local = new URL('http://127.0.0.1:5000/v2/')

  it.each([
    ['https://auth.example/token', remote],
    ['https://10.0.0.1/token', remote],
    ['http://plain.example:5000/token', remote],
    ['http://127.0.0.1:9/token', local],
    ['http://localhost:9/token', local],
    ['https://auth.example/token', local],
  ])('lets %s pass from %s', (target, root) => {
    expect(refusalOf(new URL(target), root, ['plain.example:5000'])).toBeUndefined()
  })

  it.each([
    ['http://auth.example/token', remote],
    ['http://auth.example/token', local],
    ['http://plain.example/token', remote],
    ['ftp://auth.example/token', remote],
    ['file:///etc/passwd', local],
    ['data:application/json,{}', local],
    ['https://user@auth.example/token', remote],
    ['https://:password@auth.example/token', remote],
    ['http://127.0.0.1/token', remote],
    ['https://127.0.0.1/token', remote],
    ['https://localhost/token', remote],
    ['https://localhost./token', remote],
    ['https://a.localhost/token', remote],
    ['https://[::1]/token', remote],
    ['https://[::ffff:127.0.0.1]/token', remote],
    ['https://2130706433/token', remote],
    ['https://0x7f.1/token', remote],
    ['https://0.0.0.0/token', remote],
    ['https://[::]/token', remote],
    ['https://169.254.169.254/token', remote],
    ['http://169.254.169.254/token', local],
    ['https://[::ffff:a9fe:a9fe]/token', remote],
    ['https://[fe80::1]/token', remote],
    ['https://[fd00:ec2::254]/token', local],
    ['https://metadata.google.internal/token', remote],
    ['https://metadata.google.internal./token', remote],
    ['https://100.100.100.200/token', remote],
  ])('refuses %s from %s', (target, root) => {
    expect(refusalOf(new URL(target), root, ['plain.example:5000'])).toBeDefined()
  })
})
