import { writeFile } from 'node:fs/promises'
import { startBridge } from './bridge.ts'
import { crossing, readyFile } from './enclosure.ts'

// The inner side of an enclosure: gate.ts DIRECTORY INBOUND OUTBOUND, the ports as lists with commas.
const [directory = '', inbound = '', outbound = ''] = process.argv.slice(2)
const ports = (list: string): readonly number[] => list.split(',').filter(Boolean).map(Number)

await Promise.all([
  ...ports(inbound).map((port) => startBridge({ path: crossing(directory, 'in', port) }, { port })),
  ...ports(outbound).map((port) =>
    startBridge({ port }, { path: crossing(directory, 'out', port) }),
  ),
])
await writeFile(readyFile(directory), '')
