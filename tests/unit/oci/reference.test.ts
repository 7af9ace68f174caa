import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  digestReference,
  isTag,
  parseReference,
  repositoryName,
} from '../../../src/oci/reference.ts'
import { apiRootOf } from '../../../src/oci/registry-address.ts'

const HEX = 'a'.repeat(64)

describe('parseReference', () => {
  it.each([
    ['app', 'index.docker.io/library/app', undefined, undefined],
    ['octo/app', 'index.docker.io/octo/app', undefined, undefined],
    ['docker.io/app:v1', 'index.docker.io/library/app', 'v1', undefined],
    ['registry-1.docker.io/octo/app', 'index.docker.io/octo/app', undefined, undefined],
    ['ghcr.io/octo-org/app', 'ghcr.io/octo-org/app', undefined, undefined],
    ['GHCR.io/octo-org/app:V1', 'ghcr.io/octo-org/app', 'V1', undefined],
    ['localhost/app', 'localhost/app', undefined, undefined],
    ['localhost:5000/app:v1', 'localhost:5000/app', 'v1', undefined],
    ['127.0.0.1:5000/a/b/c', '127.0.0.1:5000/a/b/c', undefined, undefined],
    ['[::1]:5000/app', '[::1]:5000/app', undefined, undefined],
    ['[0:0:0:0:0:0:0:1]/app', '[::1]/app', undefined, undefined],
    [`ghcr.io/o/app@sha256:${HEX}`, 'ghcr.io/o/app', undefined, `sha256:${HEX}`],
    [`ghcr.io/o/app:v1@sha256:${HEX}`, 'ghcr.io/o/app', 'v1', `sha256:${HEX}`],
    ['ghcr.io.evil/o/app', 'ghcr.io.evil/o/app', undefined, undefined],
  ])('reads %s', (text, name, tag, digest) => {
    const reference = parseReference(text)
    expect(repositoryName(reference.repository)).toBe(name)
    expect(reference.tag).toBe(tag)
    expect(reference.digest).toBe(digest)
  })

  it.each([
    ['nothing', ''],
    ['only a tag', ':v1'],
    ['only a digest', `@sha256:${HEX}`],
    ['a URL', 'https://ghcr.io/o/app'],
    ['a scheme in capitals', 'HTTP://ghcr.io/o/app'],
    ['a host with a user', 'octo@ghcr.io/o/app'],
    ['a host with user and password', 'octo:hunter2@ghcr.io/o/app'],
    ['a user before a digest', `octo:hunter2@ghcr.io/o/app@sha256:${HEX}`],
    ['capitals in the path', 'ghcr.io/Octo/app'],
    ['a path that climbs', 'ghcr.io/../app'],
    ['a path that climbs in the middle', 'ghcr.io/o/../../v2/app'],
    ['a dot for a name', 'ghcr.io/o/./app'],
    ['an empty part', 'ghcr.io/o//app'],
    ['a slash at the end', 'ghcr.io/o/app/'],
    ['a slash at the start', '/o/app'],
    ['a host that reads as an option', '-cghcr.io/o/app'],
    ['a query', 'ghcr.io/o/app?x=1'],
    ['a fragment', 'ghcr.io/o/app#x'],
    ['percent signs', 'ghcr.io/o/%2e%2e/app'],
    ['a backslash', 'ghcr.io\\@evil.example/o/app'],
    ['white space', 'ghcr.io/o/app '],
    ['a line break', 'ghcr.io/o/app\n'],
    ['a NUL', 'ghcr.io/o/app\0'],
    ['Cyrillic that looks like Latin', 'ghсr.io/o/app'],
    ['a full-width dot', 'ghcr。io/o/app'],
    ['a soft hyphen', 'gh\u00adcr.io/o/app'],
    ['a port that is too high', 'ghcr.io:65536/o/app'],
    ['a port of words', 'ghcr.io:https/o/app'],
    ['no port behind the colon', 'ghcr.io:/o/app'],
    ['an empty label', 'ghcr..io/o/app'],
    ['a dot at the end of the host', 'ghcr.io./o/app'],
    ['an address in hexadecimal', '0x7f.0.0.1/o/app'],
    ['an address in short', '127.1/o/app'],
    ['an address in octal', '0177.0.0.1/o/app'],
    ['IPv6 without brackets', '::1/app'],
    ['IPv6 that is none', '[:::::]/app'],
    ['IPv6 with a zone', '[fe80::1%25eth0]/app'],
    ['a tag with a slash', 'ghcr.io/o/app:v1/x'],
    ['a tag that climbs', 'ghcr.io/o/app:../x'],
    ['an empty tag', 'ghcr.io/o/app:'],
    ['a tag of 129 characters', `ghcr.io/o/app:${'v'.repeat(129)}`],
    ['a short digest', 'ghcr.io/o/app@sha256:abc'],
    ['a digest in capitals', `ghcr.io/o/app@sha256:${'A'.repeat(64)}`],
    ['another algorithm', `ghcr.io/o/app@sha512:${'a'.repeat(128)}`],
    ['two digests', `ghcr.io/o/app@sha256:${HEX}@sha256:${HEX}`],
    ['a path of 256 characters', `ghcr.io/${'a'.repeat(256)}`],
  ])('refuses %s', (_what, text) => {
    expect(() => parseReference(text)).toThrow(
      expect.objectContaining({ kind: 'usage', code: expect.stringMatching(/_MALFORMED$/) }),
    )
  })

  it('does not repeat a password that was pasted', () => {
    const pasted = [
      'octo:hunter2@ghcr.io/o/app',
      'https://octo:hunter2@ghcr.io/o/app',
      `octo:hunter2@ghcr.io/o/app@sha256:${HEX}`,
    ]
    const messageFor = (text: string): string => {
      try {
        return repositoryName(parseReference(text).repository)
      } catch (error) {
        return error instanceof Error ? error.message : ''
      }
    }
    expect(pasted.map(messageFor).join()).not.toContain('hunter2')
  })

  it('accepts nothing whose API address has another host or climbs out of /v2/', () => {
    const part = fc.constantFrom(
      ...['ghcr.io', 'evil', '.', '..', '/', ':', '@', '5000', '[::1]', '%2e', '\\', 'A', 'é', '?'],
      ...['#', '_', '-', '127.0.0.1', '0x7f', 'localhost', `sha256:${HEX}`, ' ', '\t'],
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const repository = accepted(parts.join(''))
        if (repository === undefined) return
        const { registry, path } = repository
        const url = new URL(`${apiRootOf(registry).href}${path}/tags/list`)
        const port = /^http:.*:80$|^https:.*:443$/.test(`${url.protocol}${registry}`)
        const host = registry === 'index.docker.io' ? 'registry-1.docker.io' : registry
        expect(port ? `${url.host}:${host.split(':').at(-1)}` : url.host).toBe(host)
        expect(url.pathname).toBe(`/v2/${path}/tags/list`)
        expect(url.username + url.password + url.search + url.hash).toBe('')
      }),
      { numRuns: 3_000 },
    )
  })

  it('reads back what it has written', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}(?:[._-][a-z0-9]{1,8})?$/)
    const host = fc.constantFrom('ghcr.io', 'localhost:5000', '[::1]:5000', 'a.b-c.example:8443')
    fc.assert(
      fc.property(host, fc.array(word, { minLength: 1, maxLength: 4 }), (registry, words) => {
        const repository = { registry, path: words.join('/') }
        const digest = parseReference(`app@sha256:${HEX}`).digest
        if (digest === undefined) throw new Error('a digest was given')
        const text = digestReference(repository, digest)
        expect(parseReference(text)).toEqual({ repository, digest })
      }),
    )
  })
})

describe('isTag', () => {
  it.each(['v1', 'sha256-abc.sig', '_x', 'A'.repeat(128)])('accepts %s', (tag) => {
    expect(isTag(tag)).toBe(true)
  })
  it.each(['', '.x', '-x', 'a/b', '..', 'a b', 'a\n', 'ä', 'A'.repeat(129)])(
    'refuses %j',
    (tag) => {
      expect(isTag(tag)).toBe(false)
    },
  )
})

function accepted(text: string): { registry: string; path: string } | undefined {
  try {
    return parseReference(text).repository
  } catch {
    return undefined
  }
}
