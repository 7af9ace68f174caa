/** Gives memory back at once, instead of leaving it to the garbage collector: whatever still points into it sees nothing. */
export function freeMemory(memory: ArrayBufferLike): void {
  if (memory instanceof ArrayBuffer) memory.transfer(0)
}
