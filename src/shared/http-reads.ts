import type { IncomingMessage } from 'node:http'
import { freeMemory } from './free-memory.ts'

/**
 * Gives back what a connection reads of an answer as soon as it is parsed. Node's parser hands on copies, and would leave as much
 * memory as the body has bytes to the garbage collector, which runs for it over and over. Where a version of Node should hand on
 * that memory itself, it is left alone.
 */
export function giveBackReads(response: IncomingMessage): void {
  const { socket } = response
  const push = response.push.bind(response)
  let handedOn: ArrayBufferLike | undefined
  response.push = (piece: Buffer | null) => {
    if (piece !== null) handedOn = piece.buffer
    return push(piece)
  }
  // Called after the parser, which was there first.
  const giveBack = (read: Buffer): void => {
    const { buffer } = read
    const isCopied = handedOn !== undefined && handedOn !== buffer
    const isAll = read.byteLength === buffer.byteLength
    if (isCopied && isAll) freeMemory(buffer)
  }
  socket.on('data', giveBack)
  response.once('close', () => socket.off('data', giveBack))
}
