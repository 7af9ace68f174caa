// Loaded before the program that is measured (node --import); writes its peak memory, in bytes, when it ends.
import { writeFileSync } from 'node:fs'

const file = process.env.BENCH_PEAK_MEMORY_FILE
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024))
})
