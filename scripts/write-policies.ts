import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { policyExamples } from './policy-examples.ts'

/** `npm run policies`: writes the policies in examples/ anew, from the rules in examples/policies. */
const root = path.dirname(import.meta.dirname)
for (const [file, text] of policyExamples(root)) {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
