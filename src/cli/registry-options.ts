import type { SealInputs } from '../seal-inputs.ts'
import type { Given, Options } from './command.ts'
import { secretFrom } from './secret-from.ts'

/** Who logs in to a registry. */
export const REGISTRY_OPTIONS: Options = {
  'registry-username': { value: 'NAME', describe: 'otherwise the Docker configuration' },
  'registry-password-env': {
    value: 'VARIABLE',
    describe: 'the environment variable that holds the password',
  },
}

export function registryInputsFrom(
  given: Given,
  env: Readonly<Record<string, string | undefined>>,
): Pick<SealInputs, 'registryUsername' | 'registryPassword'> {
  return {
    registryUsername: given.text('registry-username'),
    registryPassword: secretFrom(given, env, 'registry-password-env'),
  }
}
