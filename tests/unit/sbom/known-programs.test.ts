import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { processorMs } from '../shared/processor-time.ts'
import { CLASSIFIERS } from '../../../src/sbom/executables/classifiers.ts'
import { BEGINNING_BYTES } from '../../../src/sbom/cataloger.ts'
import { machineCodeIn } from '../../../src/sbom/executables/elf.ts'
import { packagesOf } from './extracted.ts'
import { elfWith } from './elf-file.ts'
import { fixture } from './files.ts'

const known = (name: string): Buffer => gunzipSync(fixture(`executables/known/${name}.gz`))
const purlsAt = (path: string, bytes: Buffer): readonly string[] =>
  packagesOf(path, bytes).packages.map(({ purl }) => purl)
const program = (text: string, before = 0): Buffer =>
  elfWith([{ name: '.rodata', bytes: Buffer.from('\0'.repeat(before) + text, 'latin1') }])

describe('a program outside of every package', () => {
  it.each([
    ['bash', 'bin/bash', 'bash@5.2.15', 'gnu:bash:5.2.15'],
    ['busybox', 'bin/busybox', 'busybox@1.35.0', 'busybox:busybox:1.35.0'],
    ['curl', 'usr/local/bin/curl', 'curl@7.88.1', 'haxx:curl:7.88.1'],
    ['haproxy', 'usr/local/sbin/haproxy', 'haproxy@2.6.12', 'haproxy:haproxy:2.6.12'],
    ['apache2', 'usr/local/apache2/bin/httpd', 'httpd@2.4.71', 'apache:http_server:2.4.71'],
    ['lighttpd', 'usr/sbin/lighttpd', 'lighttpd@1.4.69', 'lighttpd:lighttpd:1.4.69'],
    ['lua5.4', 'usr/bin/lua5.4', 'lua@5.4.4', 'lua:lua:5.4.4'],
    ['mariadb', 'usr/bin/mariadb', 'mariadb@10.11.19', 'mariadb:mariadb:10.11.19'],
    ['memcached', 'usr/local/bin/memcached', 'memcached@1.6.18', 'memcached:memcached:1.6.18'],
    ['mysql', 'usr/bin/mysql', 'mysql@9.7.4', 'oracle:mysql:9.7.4'],
    ['nginx', 'usr/sbin/nginx', 'nginx@1.22.1', 'f5:nginx:1.22.1'],
    ['openssl', 'usr/local/bin/openssl', 'openssl@3.0.22', 'openssl:openssl:3.0.22'],
    ['perl', 'usr/local/bin/perl5.36.0', 'perl@5.36.0', 'perl:perl:5.36.0'],
    ['php8.2', 'usr/local/bin/php', 'php-cli@8.2.36', 'php:php:8.2.36'],
    ['php8.2', 'usr/local/sbin/php-fpm', 'php-fpm@8.2.36', 'php:php:8.2.36'],
    ['php8.2', 'usr/lib/apache2/modules/libphp.so', 'php@8.2.36', 'php:php:8.2.36'],
    ['postgres', 'usr/local/bin/postgres', 'postgresql@15.20', 'postgresql:postgresql:15.20'],
    ['proftpd', 'usr/sbin/proftpd', 'proftpd@1.3.8', 'proftpd:proftpd:1.3.8'],
    [
      'libpython3.11.so.1.0',
      'usr/local/lib/libpython3.11.so.1.0',
      'python@3.11.2',
      'python:python:3.11.2',
    ],
    ['redis-check-rdb', 'usr/local/bin/redis-server', 'redis@7.0.15', 'redis:redis:7.0.15'],
    ['redis-check-rdb', 'usr/local/bin/valkey-server', 'valkey@7.0.15', 'lfprojects:valkey:7.0.15'],
    [
      'libruby-3.1.so.3.1.2',
      'usr/local/lib/libruby.so.3.1.2',
      'ruby@3.1.2p20',
      'ruby-lang:ruby:3.1.2p20',
    ],
    ['varnishd', 'usr/sbin/varnishd', 'varnish@7.1.1', 'varnish-software:varnish_cache:7.1.1'],
  ])('is known by its name and its text: %s at %s', (name, path, purl, cpe) => {
    const { packages, skipped } = packagesOf(path, known(name))
    expect(skipped).toEqual([])
    expect(packages).toMatchObject([
      {
        purl: `pkg:generic/${purl}`,
        cpe: `cpe:2.3:a:${cpe}:*:*:*:*:*:*:*`,
        place: { path },
        method: { technique: 'binary-analysis', confidence: 0.8 },
      },
    ])
  })

  it('is known as Node.js, by the very program that runs this', () => {
    const bytes = readFileSync(process.execPath)
    expect(purlsAt('usr/local/bin/node', bytes)).toEqual([
      `pkg:generic/node@${process.versions.node}`,
    ])
  })

  it('is known as Node.js also without its machine code', () => {
    const bytes = readFileSync(process.execPath)
    const code = machineCodeIn(bytes.subarray(0, BEGINNING_BYTES))
    for (const { from, to } of code) bytes.fill(0, Math.max(from, BEGINNING_BYTES), to)
    const left = code.reduce((sum, { from, to }) => sum - (to - from), bytes.length)
    expect(left).toBeLessThan(0.75 * bytes.length)
    expect(purlsAt('usr/local/bin/node', bytes)).toEqual([
      `pkg:generic/node@${process.versions.node}`,
    ])
  })

  it.each([
    ['redis-server', '\x007.2.4buildkitsandbox-1702957741000000000\0', 'redis@7.2.4'],
    ['valkey-server', '\0valkey9.0.0buildkitsandbox-1764887574000000000\0', 'valkey@9.0.0'],
    ['bun', 'Bun v1.4.5 (Linux x64)', 'bun@1.4.5'],
    ['deno', 'Deno/0.80.0 2.9.6+e518fbdDeno/2.9.6D', 'deno@2.9.6'],
    ['libstd-d1237ef7159db0a2.so', 'rustc version 1.95.0 (59807616e 2026-04-14)', 'rust@1.95.0'],
    [
      'libstd-d1237ef7159db0a2.so',
      'rustc version 1.97.0-nightly (0123456 2026',
      'rust@1.97.0-nightly',
    ],
    ['mysqld', 'listed_files.empty()\0MySQL 9.7.4\0log_before_file_produced\0', 'mysql@9.7.4'],
    ['python3.13', '\x003.13.0rc2\0', 'python@3.13.0rc2'],
    ['python3.14', '\x003.13.0\0other\x003.14.1\0', 'python@3.14.1'],
    ['haproxy', ' version 3.1-dev4-abcdef1, released 2024/07/01', 'haproxy@3.1-dev4'],
  ])('is known by other patterns too, as %s with %j', (name, text, purl) => {
    expect(purlsAt(`usr/local/bin/${name}`, program(text))).toEqual([`pkg:generic/${purl}`])
  })

  it.each([
    ['usr/local/bin/nginx-debug', 'nginx version: nginx/1.22.1'],
    ['usr/local/bin/python3.1', '\x003.11.2\0'],
    ['usr/local/bin/python3', '\x003.11.2\0'],
    ['usr/local/bin/bash', 'nginx version: nginx/1.22.1'],
    ['usr/local/bin/node', 'node.js/v20'],
    // MariaDB's, which has the name too.
    ['usr/bin/mysql', '\x0010.11.19-MariaDBx\0mysql_real_escape_string\0'],
  ])('is not known where the name or the text is another: %s with %j', (path, text) => {
    expect(purlsAt(path, program(text))).toEqual([])
  })

  it('is known wherever in it the text is', () => {
    const text = 'nginx version: nginx/1.27.3'
    for (const before of [1024 * 1024 - 80, 1024 * 1024 - 64 - text.length + 5, 1024 * 1024 - 64]) {
      expect(purlsAt('nginx', program(text, before))).toEqual(['pkg:generic/nginx@1.27.3'])
    }
  })

  it('is known in time that grows with its size, whatever the text', async () => {
    const names = ['bash', 'openssl', 'perl', 'postgres', 'python3.11', 'haproxy', 'ruby', 'mysqld']
    const units = ['\0', '1', '1.', '/lib/perl/', '\x001.1.1', ' version 1.1', '\0OpenSSL 1.1.1']
    const ms = await processorMs(() => {
      for (const unit of units) {
        const bytes = program(unit.repeat(Math.ceil(300_000 / unit.length)))
        for (const name of names) packagesOf(name, bytes)
      }
    })
    expect(ms).toBeLessThan(3000)
  })

  it('has a classifier whose matches are global, and bounded', () => {
    for (const { name, versions } of CLASSIFIERS) {
      for (const { flags, source } of versions) {
        expect([name, flags]).toEqual([name, 'g'])
        expect(source).toContain('(?<version>')
      }
    }
  })
})
