import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** When the databases of these scanners were made. */
export const DATABASE_TIME = '2026-11-20T06:12:40Z'

/** As grype 0.110.0 writes it (its JSON, of which it was seen to), cut to what is read here and something to find. */
const GRYPE_RESULT = `{
  "matches": [{"vulnerability": {"id": "CVE-2026-0001"}, "artifact": {"name": "left-pad", "version": "1.3.0"}}],
  "source": {"type": "image", "target": {"userInput": "%IMAGE%", "manifestDigest": "%DIGEST%"}},
  "descriptor": {
    "name": "grype", "version": "0.110.0",
    "configuration": {"registry": {"auth": [{"password": "hunter2"}]}},
    "db": {"status": {"schemaVersion": "v6.1.2", "from": "https://grype.anchore.io/databases/v6/x.tar.zst", "built": "${DATABASE_TIME}", "path": "/var/cache/somebody/grype.db", "valid": true}}
  }
}`

/** As trivy's documentation of its JSON has it, and `trivy version`; made by hand, for trivy itself is not to be had here. */
const TRIVY_RESULT = `{
  "SchemaVersion": 2, "ArtifactName": "%IMAGE%", "ArtifactType": "container_image",
  "Results": [{"Target": "Node.js", "Class": "lang-pkgs", "Vulnerabilities": [{"VulnerabilityID": "CVE-2026-0001", "PkgName": "left-pad"}]}]
}`
const TRIVY_VERSION = `{"Version": "0.70.0", "VulnerabilityDB": {"Version": 2, "UpdatedAt": "${DATABASE_TIME}", "NextUpdate": "2026-11-21T06:12:40Z"}}`

/** Shell that writes the scanner's result about the image that is its last word. */
export const WRITES = {
  grype: writing(GRYPE_RESULT),
  trivy: writing(TRIVY_RESULT),
} as const

function writing(result: string): string {
  return `cat > "$file" <<'JSON'
${result}
JSON
sed -i -e "s|%IMAGE%|$image|" -e "s|%DIGEST%|\${image#*@}|" "$file"`
}

/** Installs a scanner: a shell script that tells its version, and then does as it is told with `$file` and `$image`. Returns its folder. */
export async function installScanner(
  name: keyof typeof WRITES,
  directory: string,
  script: string = WRITES[name],
  version = `echo '${name === 'trivy' ? TRIVY_VERSION : 'grype 0.110.0'}'`,
): Promise<string> {
  const bin = await mkdtemp(join(directory, 'bin-'))
  const text = `#!/bin/sh
case "$1" in --version|version) ${version}; exit;; esac
echo "$@" > "${bin}/arguments"; pwd > "${bin}/cwd"
for word; do case "$word" in *.json) file=$word;; esac; done
image=\${word#registry:}
${script}
`
  await writeFile(join(bin, name), text, { mode: 0o755 })
  return bin
}
