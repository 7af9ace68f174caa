import { describe, expect, it } from '@jest/globals'
import { summaryOf } from '../../../src/action/summary.ts'
import { entry, report } from './report.ts'

/** What a reader sees of a line: entities read, our own tags gone. */
function seen(markdown: string): string {
  return markdown
    .replaceAll(/<\/?(?:code|details|summary)>/g, '')
    .replaceAll(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)))
}

/** Texts that want out of where they stand. */
const HOSTILE = [
  '</code><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '| new | column |',
  'one\n\n# Sealed and verified\n\n| a |',
  'one\r\n```\n<b>out</b>',
  '`code` **bold** _it_ ~~no~~ [link](https://evil.example) ![i](https://evil.example/x.png)',
  'https://evil.example/login and www.evil.example and evil@evil.example',
  '&lt;b&gt; &#60;',
  '</details>',
  '\u202egnp.exe',
  '$(id) ${{ secrets.X }}',
]

describe('the summary', () => {
  it('tells what was signed, by whom, where it is and how to verify it', () => {
    const text = seen(summaryOf(report(), 'cosign verify x'))
    expect(text).toContain('### Sealed and verified')
    expect(text).toContain(`- ${report().images[0] ?? '-'}`)
    expect(text).toContain(
      'Signed by https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main',
    )
    expect(text).toMatch(
      /^\| signature \| sha256:abababababab \| bundle \| 1007 \| (24){40} \| new \|$/m,
    )
    expect(text).toMatch(/^\| provenance \| .* \| was there \|$/m)
    expect(text).toContain('Nothing was left out.')
    expect(text).toContain('```sh\ncosign verify x\n```')
  })

  it('links the public log’s entries, and no other log’s', () => {
    const logEntries = [entry({ logUrl: 'https://rekor.sigstore.dev/' })]
    expect(summaryOf(report({ logEntries }), '')).toContain(
      '](https://search.sigstore.dev/?logIndex=1007)',
    )
    expect(summaryOf(report(), '')).not.toContain('](')
  })

  it('says that a dry run signed nothing, and that a run without read-back is not verified', () => {
    expect(summaryOf(report({ logEntries: [], verified: false }), '')).toMatch(
      /^### Dry run: nothing was signed/,
    )
    expect(summaryOf(report({ verified: false }), '')).toMatch(/\*\*not verified\*\*/)
  })

  it('counts what was left out, and names the first of it', () => {
    const skipped = Array.from({ length: 60 }, (_, at) => ({
      subject: 's',
      what: `file ${at}`,
      why: 'w',
    }))
    const text = seen(summaryOf(report({ skipped }), ''))
    expect(text).toContain('60 left out')
    expect(text).toContain('file 49')
    expect(text).not.toContain('file 50')
    expect(text).toContain('And 10 more')
  })

  it('stays below what GitHub shows, however many entries there are', () => {
    const logEntries = Array.from({ length: 20_000 }, (_, at) => entry({ logIndex: String(at) }))
    const text = summaryOf(report({ logEntries }), '')
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(seen(text)).toContain('more: the output log-entries has them all')
  })

  it.each(HOSTILE)('shows %j as text, wherever it turns up', (text) => {
    const plain = summaryOf(filledWith('x'), 'cosign verify x')
    const hostile = summaryOf(filledWith(text), 'cosign verify x')
    const shape = (markdown: string): unknown => ({
      lines: markdown.split(/[\r\n\u2028\u2029]/).length,
      tags: markdown.match(/<[^>]*>/g),
      cells: markdown.match(/\|/g)?.length,
      marks: markdown.match(/[`*_~[\]!]/g),
      links: markdown.match(/https?:|www\./g),
    })
    expect(shape(hostile)).toEqual(shape(plain))
  })

  it.each(HOSTILE)('cannot be left by the command %j', (text) => {
    const lines = summaryOf(report(), `cosign verify '${text}'`).split('\n')
    const open = lines.indexOf('```sh')
    expect(lines.slice(open + 2)).toEqual(['```', ''])
  })
})

function filledWith(text: string): ReturnType<typeof report> {
  return report({
    images: [text],
    identity: text,
    issuer: text,
    logEntries: [entry({ kind: 'attestation', predicateType: text, platform: text, uuid: text })],
    skipped: [{ subject: text, what: text, why: text }],
  })
}
