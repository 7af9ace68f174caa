import { boundMemory } from './bound-memory.ts'

boundMemory()
await import('./step.ts')
