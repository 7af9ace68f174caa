import type { Admission, KubernetesObject } from './api-client.ts'

/** What was admitted, as it is stored. Throws the denial's message. */
export function admitted(admission: Admission): KubernetesObject {
  if (!admission.admitted) throw new Error(admission.message)
  return admission.object
}

/** Why it was denied. Throws where it was admitted. */
export function denialOf(admission: Admission): string {
  if (admission.admitted) throw new Error('it was admitted')
  return admission.message
}
