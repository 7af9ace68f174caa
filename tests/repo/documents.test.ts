import { describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { documents, filesBelow, read, ROOT } from './project.ts'

const DECISIONS = filesBelow('docs/adr', '.md').filter((file) => /\/\d/.test(file))
const PARTS = ['Context', 'Options', 'Decision', 'Consequences']

describe('documents', () => {
  it.each(documents())('%s links to what is there', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to]) => to ?? '')
    const local = links.filter((link) => !/^[a-z]+:/.test(link))
    const dead = local.filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)))
    expect(dead).toEqual([])
  })

  it.each(documents())('%s names files of the project that are there', (file) => {
    const named = [...read(file).matchAll(/`((?:src|tests|docs|scripts|bench)\/[\w./-]+)`/g)]
    expect(named.map(([, name]) => name ?? '').filter((name) => !isThere(name))).toEqual([])
  })

  it('docs/how-it-works.md names functions that their files export', () => {
    const named = [
      ...read('docs/how-it-works.md').matchAll(/`(\w+)\(\)` \(`(src\/[\w./-]+\.ts)`\)/g),
    ]
    expect(named.length).toBeGreaterThan(15)
    for (const [, name, file] of named) {
      expect(read(file ?? '')).toMatch(new RegExp(`export (?:async )?function ${name ?? ''}\\b`))
    }
  })

  it('CONTRIBUTING.md stays under a page', () => {
    expect(read('CONTRIBUTING.md').split('\n').length).toBeLessThan(60)
  })

  it('LICENSE is the one that package.json names', () => {
    expect(read('LICENSE')).toMatch(/^\s*Apache License\n\s*Version 2\.0, January 2004\n/)
    expect(read('LICENSE')).toContain('END OF TERMS AND CONDITIONS')
    expect(read('package.json')).toContain('"license": "Apache-2.0"')
  })
})

describe('decisions', () => {
  it('have a number each, and are listed in that order', () => {
    const numbers = DECISIONS.map((file) => path.basename(file).slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
    const listed = [...read('docs/adr/README.md').matchAll(/\]\((\d{4}-[\w-]+\.md)\)/g)]
    expect(listed.map(([, name]) => `docs/adr/${name ?? ''}`)).toEqual(DECISIONS)
  })

  it.each(DECISIONS)('%s has all its parts, on a page', (file) => {
    const text = read(file)
    expect(text).toMatch(new RegExp(`^# ${Number(path.basename(file).slice(0, 4))}\\. \\S`))
    expect(text).toMatch(/^Status: (?:proposed|accepted|replaced by \[\d+\]\(.+\)), \w+ \d{4}$/m)
    const parts = [...text.matchAll(/^## (\w+)(?: for .+)?$/gm)].map(([, name]) => name)
    expect([...new Set(parts)]).toEqual(PARTS)
    expect(text.split('\n').length).toBeLessThan(60)
  })
})

function isThere(name: string): boolean {
  return existsSync(path.join(ROOT, name))
}
