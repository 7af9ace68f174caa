// usage: node /work/wt-bench/bench/.tl.ts runs [near|far] [--v]
import { createPeers } from '../tests/interop/stack/peers.ts'
import { startStack } from '../tests/interop/stack/stack.ts'
import { farPlace, nearPlace } from './place.ts'
import { runSeal } from './contenders.ts'
import path from 'node:path'
import { mkdir, writeFile } from 'node:fs/promises'
const runs = Number(process.argv[2] ?? 5)
const where = process.argv[3] ?? 'far'
const verbose = process.argv.includes('--v')
const actions = (process.env.ACTIONS ?? path.resolve(import.meta.dirname, '../dist/action/index.js')).split(',')
const stack = await startStack()
try {
  const peers = await createPeers(stack)
  const place = where === 'far' ? await farPlace(stack, 50) : nearPlace(stack)
  const directory = path.join(stack.directory, 'bench'); await mkdir(directory, { recursive: true })
  const sbom = path.join(directory, 'sbom.cdx.json'); const provenance = path.join(directory, 'p.json')
  const components = Array.from({ length: 200 }, (_, at) => ({ type: 'library', 'bom-ref': `pkg:npm/package-${at}@1.${at}.0`, name: `package-${at}`, version: `1.${at}.0`, purl: `pkg:npm/package-${at}@1.${at}.0` }))
  await writeFile(sbom, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components })); await writeFile(provenance, '{}')
  const all: Record<string, number[]> = {}
  for (let run = 0; run <= runs; run++) for (const [ai, action] of actions.entries()) {
    const pushed = await peers.push(stack.registries.distribution, `tl-${where}-${run}-${ai}`)
    const task = { place, image: pushed.replace(stack.registries.distribution, place.registry), files: { directory, sbom, provenance }, requestToken: stack.issuers.github.requestToken, issuer: stack.issuers.github.issuer, identity: '' }
    place.take()
    const t0 = performance.now()
    const took = await runSeal(action, task)
    const tr = place.take()
    if (tr.requests.length !== 61) { for (const r of tr.requests.filter((r) => r.service === "rekor")) console.log(Math.round(r.startMs - t0), Math.round((r.endMs ?? 0) - t0), r.method, r.target); console.log(stack.directory) }
    if (run > 0) (all[action] ??= []).push(took.ms)
    console.log(`${action.slice(-40)} run ${run}: ${Math.round(took.ms)} ms, ${tr.requests.length} requests, ${tr.connections} conn, peak ${Math.round(took.peakBytes/1e6)} MB`)
    if (verbose && run === runs) for (const r of tr.requests) console.log(`${String(Math.round(r.startMs - t0)).padStart(5)} -> ${String(Math.round((r.endMs ?? NaN) - t0)).padStart(5)} (${String(Math.round((r.endMs ?? NaN) - r.startMs)).padStart(3)}) ${r.service}#${r.connection}${r.isFirst ? '*' : ''} ${r.method} ${r.target.slice(0, 110)}`)
  }
  for (const [a, v] of Object.entries(all)) { v.sort((x, y) => x - y); console.log(a.slice(-40), 'min', Math.round(v[0]!), 'median', Math.round(v[v.length >> 1]!), 'max', Math.round(v.at(-1)!)) }
  await place.close()
} finally { await stack.stop() }
