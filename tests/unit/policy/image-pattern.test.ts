import { describe, expect, it } from '@jest/globals'
import { parseReference } from '../../../src/oci/reference.ts'
import {
  imageExpression,
  imageGlobs,
  imagePatternText,
  matchesImage,
  parseImagePattern,
} from '../../../src/policy/image-pattern.ts'

const globsOf = (text: string): readonly string[] => imageGlobs(parseImagePattern(text))

describe('an image pattern', () => {
  it('covers a repository whatever a pod says of tag and digest', () => {
    expect(globsOf('ghcr.io/acme/app')).toEqual([
      'ghcr.io/acme/app',
      'ghcr.io/acme/app:*',
      'ghcr.io/acme/app@*',
    ])
    expect(globsOf('localhost:5000/app')).toContain('localhost:5000/app:*')
  })

  it('covers everything below a path, and any image', () => {
    expect(globsOf('ghcr.io/acme/*')).toEqual(['ghcr.io/acme/*'])
    expect(globsOf('registry.example.com/*')).toEqual(['registry.example.com/*'])
    expect(globsOf('*')).toEqual(['*'])
  })

  it('covers all the names of Docker Hub, and the short forms', () => {
    expect(globsOf('docker.io/acme/app')).toEqual(
      expect.arrayContaining([
        'docker.io/acme/app:*',
        'index.docker.io/acme/app:*',
        'acme/app:*',
        'acme/app',
      ]),
    )
    expect(globsOf('docker.io/library/nginx')).toEqual(
      expect.arrayContaining([
        'nginx',
        'nginx:*',
        'library/nginx@*',
        'docker.io/library/nginx',
        'docker.io/nginx:*',
      ]),
    )
    expect(globsOf('docker.io/acme/*')).toEqual(
      expect.arrayContaining(['docker.io/acme/*', 'acme/*']),
    )
  })

  describe('as an expression', () => {
    const matches = (text: string, name: string): boolean => {
      // JavaScript has no flags within a pattern; RE2 has.
      const source = imageExpression(parseImagePattern(text)).replaceAll('(?i:', '(?:')
      return new RegExp(source, 'i').test(name)
    }

    it.each([
      ['ghcr.io/acme/app', 'ghcr.io/acme/app'],
      ['ghcr.io/acme/app', 'GHCR.io/acme/app:v1'],
      ['ghcr.io/acme/app', 'ghcr.io:443/acme/app@sha256:00'],
      ['ghcr.io:443/acme/app', 'ghcr.io/acme/app'],
      ['ghcr.io/acme/*', 'ghcr.io:0443/acme/app/tool:v1'],
      ['registry.example.com:5000/*', 'REGISTRY.example.com:5000/a'],
      ['registry.example.com:5000/*', 'registry.example.com:05000/a'],
      ['registry:443/acme/*', 'Registry:0443/acme/app'],
      ['localhost/app', 'localhost:443/app'],
      ['docker.io/acme/app', 'acme/app:v1'],
      ['docker.io/acme/app', 'Docker.io:443/acme/app:v1'],
      ['docker.io/library/nginx', 'nginx:1'],
      ['*', 'anything at all'],
    ])('%s is %s', (text, name) => {
      expect(matches(text, name)).toBe(true)
    })

    it.each([
      ['ghcr.io/acme/app', 'ghcr.io/acme/app2'],
      ['ghcr.io/acme/app', 'ghcr.io/acme/app/tool'],
      ['ghcr.io/acme/app', 'ghcrxio/acme/app'],
      ['ghcr.io/acme/app', 'ghcr.io:5000/acme/app'],
      ['ghcr.io/acme/app', 'mirror.example.com/ghcr.io/acme/app'],
      ['ghcr.io/acme/*', 'ghcr.io/acmes/app'],
      ['registry.example.com:5000/*', 'registry.example.com/a'],
      ['registry.example.com:5000/*', 'registry.example.com:50000/a'],
      ['docker.io/acme/app', 'ghcr.io/acme/app'],
    ])('%s is not %s', (text, name) => {
      expect(matches(text, name)).toBe(false)
    })
  })

  it('takes an owner for one', () => {
    expect(globsOf('acme/*')).toEqual(globsOf('docker.io/acme/*'))
  })

  it.each(['ghcr.io/acme/app', 'ghcr.io/acme/*', 'registry.example.com:5000/*', '*'])(
    'is written as it was read: %s',
    (text) => {
      expect(imagePatternText(parseImagePattern(text))).toBe(text)
    },
  )

  it.each([
    'ghcr.io/acme/app:v1',
    `ghcr.io/acme/app@sha256:${'0'.repeat(64)}`,
    'ghcr.io/*/app',
    'ghcr.io/acme/app*',
    'ghcr.io/acme/ap?',
    '**',
    'docker.io/*',
    'docker.io/library/*',
    'library/*',
    'https://ghcr.io/acme/app',
    '',
  ])('is not %j', (text) => {
    expect(() => parseImagePattern(text)).toThrow(
      expect.objectContaining({ code: 'RULE_MALFORMED' }),
    )
  })

  it('matches what it covers and nothing beside it', () => {
    const matches = (pattern: string, image: string): boolean =>
      matchesImage(parseImagePattern(pattern), parseReference(image).repository)
    expect(matches('ghcr.io/acme/app', 'ghcr.io/acme/app:v1')).toBe(true)
    expect(matches('ghcr.io/acme/*', 'ghcr.io/acme/team/app')).toBe(true)
    expect(matches('*', 'nginx')).toBe(true)
    expect(matches('docker.io/library/nginx', 'nginx')).toBe(true)
    expect(matches('ghcr.io/acme/app', 'ghcr.io/acme/app2')).toBe(false)
    expect(matches('ghcr.io/acme/*', 'ghcr.io/acmeevil/app')).toBe(false)
  })
})
