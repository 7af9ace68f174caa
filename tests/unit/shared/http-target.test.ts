import { describe, expect, it } from '@jest/globals'
import { refusalOf } from '../../../src/shared/http-target.ts'

describe('refusalOf', () => {
  const remote = new URL('https://registry.example/v2/')
  const local = new URL('http://127.0.0.1:5000/v2/')

  it.each([
    ['https://auth.example/token', remote],
    ['https://10.0.0.1/token', remote],
    ['http://127.0.0.1:9/token', local],
    ['http://localhost:9/token', local],
    ['https://auth.example/token', local],
  ])('lets %s pass from %s', (target, root) => {
    expect(refusalOf(new URL(target), root)).toBeUndefined()
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
    expect(refusalOf(new URL(target), root)).toBeDefined()
  })
})
