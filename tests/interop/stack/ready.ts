import { connect } from 'node:net'

const ANSWER_WITHIN_MS = 2_000

/** Whether a GET of the URL is answered with 200. */
export async function answersOk(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
  await answer.arrayBuffer()
  return answer.status === 200
}

/** Whether the port of 127.0.0.1 takes connections and speaks first, as databases do. */
export async function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: ANSWER_WITHIN_MS })
    const end = (greeted: boolean) => (): void => {
      socket.destroy()
      resolve(greeted)
    }
    socket.once('data', end(true)).once('error', end(false)).once('timeout', end(false))
    socket.once('close', end(false))
  })
}
