import { onRunner } from '../action/on-runner.ts'
import { runGate } from './gate.ts'

await onRunner((getInput, { env, log, mask }) =>
  runGate(getInput, {
    ...{ env, log, mask, interactive: false },
    print: (text) => {
      log.info(text)
    },
  }),
)
