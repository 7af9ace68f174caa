import { getHeapSpaceStatistics } from 'node:v8'
import { boundMemory } from '../../../src/action/bound-memory.ts'

if (process.argv.includes('bounded')) boundMemory()
let kept: object[] = []
for (let count = 0; count < 600_000; count++) {
  kept.push({ count, more: [count] })
  if (kept.length > 20_000) kept = []
}
const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
console.log(young?.space_size)
