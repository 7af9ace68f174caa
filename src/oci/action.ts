/** What a request is for. `push` includes the right to pull. */
export type Action = 'pull' | 'push'
