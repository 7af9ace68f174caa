/** How a program that is installed without a package says what it is. */
export interface Classifier {
  /** The name in its package URL, `pkg:generic/NAME@VERSION`. */
  readonly name: string
  /** What its file is called. `series`: the beginning that its version must have. */
  readonly file: RegExp
  /** Where its version stands in the file, in bytes as Latin-1, the surest first; no match is longer than `MAX_MATCH`. */
  readonly versions: readonly RegExp[]
  /** Vendor and product in the National Vulnerability Database. */
  readonly cpe: readonly [vendor: string, product: string]
}

export const MAX_MATCH = 256

/**
 * What the images of the official library install outside of every package manager. Each pattern was found in a program of the
 * project itself or of a distribution, and is tested on it, or on its text where it is too large to keep; those from elsewhere say so.
 */
export const CLASSIFIERS: readonly Classifier[] = [
  {
    name: 'bash',
    file: /^bash$/,
    versions: [/@\(#\)Bash version (?<version>\d+\.\d+\.\d+)\(/g],
    cpe: ['gnu', 'bash'],
  },
  {
    name: 'bun',
    file: /^bun$/,
    versions: [/Bun v(?<version>\d+\.\d+\.\d+) \(/g],
    cpe: ['oven-sh', 'bun'],
  },
  {
    name: 'busybox',
    file: /^busybox$/,
    versions: [/BusyBox v(?<version>\d+\.\d+\.\d+)/g],
    cpe: ['busybox', 'busybox'],
  },
  {
    name: 'curl',
    file: /^curl$/,
    versions: [/\0curl\/(?<version>\d+\.\d+\.\d+)\0/g, /\0curl (?<version>\d+\.\d+\.\d+) \(/g],
    cpe: ['haxx', 'curl'],
  },
  {
    name: 'deno',
    file: /^deno$/,
    versions: [/\+[0-9a-f]{7}Deno\/(?<version>\d+\.\d+\.\d+)/g],
    cpe: ['deno', 'deno'],
  },
  {
    name: 'haproxy',
    file: /^haproxy$/,
    versions: [/ version (?<version>\d+\.\d+(?:\.|-dev|-rc)\d+)[^,\0]{0,40}, released 20\d\d/g],
    cpe: ['haproxy', 'haproxy'],
  },
  {
    name: 'httpd',
    file: /^(?:httpd|apache2)$/,
    versions: [/\0Apache\/(?<version>\d+\.\d+\.\d+)[ \0]/g],
    cpe: ['apache', 'http_server'],
  },
  {
    name: 'lighttpd',
    file: /^lighttpd$/,
    versions: [/\0lighttpd\/(?<version>\d+\.\d+\.\d+)[ \0]/g],
    cpe: ['lighttpd', 'lighttpd'],
  },
  {
    name: 'lua',
    file: /^lua(?<series>\d\.\d)?$/,
    versions: [/\$LuaVersion: Lua (?<version>\d\.\d\.\d+) /g],
    cpe: ['lua', 'lua'],
  },
  {
    name: 'mariadb',
    file: /^(?:mariadb|mariadbd|mysql|mysqld)$/,
    versions: [/\0(?<version>\d+\.\d+\.\d+)-MariaDB[-\0]/g],
    cpe: ['mariadb', 'mariadb'],
  },
  {
    name: 'memcached',
    file: /^memcached$/,
    versions: [/\0memcached (?<version>\d+\.\d+\.\d+)\0/g],
    cpe: ['memcached', 'memcached'],
  },
  {
    name: 'mysql',
    file: /^mysqld?$/,
    versions: [
      /\0MySQL (?<version>\d+\.\d+\.\d+)\0/g,
      /\0(?<version>\d+\.\d+\.\d+)\0(?:\d+\.\d+\.\d+\.\d+)?\0{0,32}mysql_real_escape_string\0/g,
    ],
    cpe: ['oracle', 'mysql'],
  },
  {
    name: 'nginx',
    file: /^nginx$/,
    versions: [/nginx version: nginx\/(?<version>\d+\.\d+\.\d+)/g],
    cpe: ['f5', 'nginx'],
  },
  {
    name: 'node',
    file: /^node$/,
    versions: [/node\.js\/v(?<version>\d+\.\d+\.\d+)/g],
    cpe: ['nodejs', 'node.js'],
  },
  {
    name: 'openssl',
    file: /^openssl$/,
    versions: [
      /\0OpenSSL (?<version>\d+\.\d+\.\d+[a-z]?(?:-(?:alpha|beta)\d+)?) \d{1,2} [A-Z][a-z]{2} 20\d\d/g,
    ],
    cpe: ['openssl', 'openssl'],
  },
  {
    name: 'perl',
    file: /^perl(?:\d\.\d+\.\d+)?$/,
    versions: [/\/lib\/[^\0]{0,60}perl5?\/(?<version>\d\.\d+\.\d+)[/\0]/g],
    cpe: ['perl', 'perl'],
  },
  {
    name: 'php',
    file: /^libphp\d?\.so$/,
    versions: [/X-Powered-By: PHP\/(?<version>\d+\.\d+\.\d+(?:(?:alpha|beta|RC)\d+)?)/g],
    cpe: ['php', 'php'],
  },
  {
    name: 'php-cli',
    file: /^php(?<series>\d\.\d)?$/,
    versions: [/X-Powered-By: PHP\/(?<version>\d+\.\d+\.\d+(?:(?:alpha|beta|RC)\d+)?)/g],
    cpe: ['php', 'php'],
  },
  {
    name: 'php-fpm',
    file: /^php-fpm(?<series>\d\.\d)?$/,
    versions: [/X-Powered-By: PHP\/(?<version>\d+\.\d+\.\d+(?:(?:alpha|beta|RC)\d+)?)/g],
    cpe: ['php', 'php'],
  },
  {
    name: 'postgresql',
    file: /^postgres$/,
    versions: [
      /\0(?:postgres \()?PostgreSQL\)? (?<version>\d+(?:\.\d+){1,2}|\d+(?:beta|rc)\d+)[ \n\0]/g,
    ],
    cpe: ['postgresql', 'postgresql'],
  },
  {
    name: 'proftpd',
    file: /^proftpd$/,
    versions: [/ProFTPD Version (?<version>\d+\.\d+\.\d+(?:rc\d+|[a-z])?)/g],
    cpe: ['proftpd', 'proftpd'],
  },
  {
    name: 'python',
    file: /^(?:python|libpython)(?<series>\d+\.\d+)[a-z]*(?:\.so\.\d+\.\d+)?$/,
    versions: [/\0(?<version>\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?\+?)\0/g],
    cpe: ['python', 'python'],
  },
  {
    name: 'redis',
    file: /^redis-(?:server|check-rdb)$/,
    versions: [
      /\0(?<version>\d+\.\d+\.\d+)\0c11-builtin\0/g,
      // Of the official image, by what syft knows of it: the version, the name of the building machine, the time.
      /\0(?<version>\d+\.\d+\.\d+)buildkitsandbox-\d{10,20}\0/g,
    ],
    cpe: ['redis', 'redis'],
  },
  {
    name: 'ruby',
    file: /^(?:ruby(?<series>\d\.\d)?|libruby(?:-\d\.\d)?\.so\.\d+\.\d+(?:\.\d+)?)$/,
    versions: [/\0ruby (?<version>\d+\.\d+\.\d+(?:(?:p|preview|rc|dev)\d*)?) \(20\d\d-/g],
    cpe: ['ruby-lang', 'ruby'],
  },
  {
    name: 'rust',
    file: /^libstd-[0-9a-f]{16}\.so$/,
    versions: [/rustc version (?<version>\d+\.\d+\.\d+(?:-(?:beta|nightly)[.\d]*)?) \(/g],
    cpe: ['rust-lang', 'rust'],
  },
  {
    name: 'valkey',
    file: /^valkey-server$/,
    versions: [
      /\0(?<version>\d+\.\d+\.\d+)\0c11-builtin\0/g,
      // As for redis.
      /\0(?:valkey)?(?<version>\d+\.\d+\.\d+)buildkitsandbox-\d{10,20}\0/g,
    ],
    cpe: ['lfprojects', 'valkey'],
  },
  {
    name: 'varnish',
    file: /^varnishd$/,
    versions: [/\(varnish-(?<version>\d+\.\d+\.\d+) revision /g],
    cpe: ['varnish-software', 'varnish_cache'],
  },
]
