import { fixture } from './files.ts'
import type { Member } from './tar-archive.ts'

const file = (name: string, of: string): Member => ({ name, body: fixture(of) })

/** Files of every ecosystem that is read from text, as an image would have them. */
export const TEXT_ECOSYSTEMS: readonly Member[] = [
  file('usr/lib/os-release', 'os/debian-12-os-release'),
  file('var/lib/dpkg/status', 'dpkg/status'),
  file('usr/share/doc/login/copyright', 'dpkg/doc/login.copyright'),
  file('lib/apk/db/installed', 'apk/installed'),
  file('var/lib/pacman/local/hello-seal/desc', 'pacman/hello-seal.desc'),
  file('var/lib/pacman/local/libhello-seal/desc', 'pacman/libhello-seal.desc'),
  file('app/node_modules/.package-lock.json', 'npm/nested/lock.json'),
  file('app/node_modules/debug/package.json', 'npm/nested/debug.json'),
  file('app/node_modules/debug/node_modules/ms/package.json', 'npm/nested/ms-2.0.0.json'),
  file('app/node_modules/ms/package.json', 'npm/nested/ms-2.1.3.json'),
  file('usr/lib/python3/dist-packages/flask.dist-info/METADATA', 'python/flask-3.0.3.METADATA'),
  file('usr/lib/ruby/specifications/rack-2.2.22.gemspec', 'gem/rack-2.2.22.gemspec'),
  file('usr/lib/ruby/specifications/test-unit-3.5.3.gemspec', 'gem/test-unit-3.5.3.gemspec'),
  file('app/vendor/composer/installed.json', 'composer/installed.json'),
  file('app/Python.Runtime.deps.json', 'dotnet/Python.Runtime.deps.json'),
  file('opt/conda/conda-meta/zlib.json', 'conda/zlib-1.2.13-h5eee18b_1.json'),
  file('usr/lib/R/site-library/R6/DESCRIPTION', 'cran/R6.DESCRIPTION'),
  file(
    'usr/lib/luarocks/rocks-5.1/hello-seal/1.2-1/hello-seal-1.2-1.rockspec',
    'luarocks/hello-seal-1.2-1.rockspec',
  ),
  file('var/db/pkg/app-containers/skopeo-1.5.1/PF', 'portage/skopeo.LICENSE'),
  file('opt/bitnami/redis/.spdx-redis.spdx', 'bitnami/.spdx-redis.spdx'),
]
