import { append, type Fields, objectsIn, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { freeName, namesOfAll } from '../free-name.ts'
import { ENGINE, keylessOf, specOf, validationsIn } from './places.ts'

/** A count of signatures that is only asked whether it is any. */
const ANY_SIGNATURE =
  /verify(?:Image|Attestation)Signatures\([^()[\]]*(?:\["[^"]*"\][^()[\]]*)?\[[^()[\]]*\]\s*\)\s*(?:>\s*0|>=\s*1)(?![\w.])/g

/** An attestor with several identities. */
export const multipleIdentities: Trap = {
  id: `${ENGINE}/multiple-identities`,
  severity: 'denies',
  why: 'The verifier of bundles takes one identity an attestor, and says “unsupported: multiple identities” to more.',
  faults: (policy) =>
    objectsIn(specOf(policy), 'attestors').flatMap((attestor, at): readonly Fault[] => {
      const identities = objectsIn(keylessOf(attestor), 'identities')
      if (identities.length < 2) return []
      const isSplittable = isOnlyAskedForAny(policy, textIn(attestor, 'name') ?? '')
      return [
        {
          path: `spec.attestors[${at}].cosign.keyless.identities`,
          message: 'images whose signatures are bundles are denied',
          fix: isSplittable
            ? 'an attestor for each identity, and each of them in the expressions'
            : 'left as it is: one signer could count for several where expressions count them; write an attestor for each identity, and what they must come to',
          mend: () => {
            if (isSplittable) splitAttestor(policy, attestor)
          },
        },
      ]
    }),
}

/** Whether the expressions only ask if any of a list has signed: then the list may grow, and means the same. */
function isOnlyAskedForAny(policy: Fields, name: string): boolean {
  if (!/^[A-Za-z_]\w*$/.test(name)) return false
  const others = { ...specOf(policy), validations: undefined, attestors: undefined }
  const elsewhere = validationsIn(policy).map(({ text }) => text.replaceAll(ANY_SIGNATURE, ''))
  const isBracketed = validationsIn(policy).some(({ text }) =>
    text.includes(`attestors["${name}"]`),
  )
  const isCounted = [...elsewhere, JSON.stringify(others)].some((text) =>
    /\battestors\b/.test(text),
  )
  return !isBracketed && !isCounted
}

function splitAttestor(policy: Fields, attestor: Fields): void {
  const spec = specOf(policy)
  const [first, ...more] = objectsIn(keylessOf(attestor), 'identities')
  const name = textIn(attestor, 'name') ?? ''
  const names = [name]
  keylessOf(attestor)['identities'] = [first]
  for (const identity of more) {
    const copy = structuredClone(attestor)
    copy['name'] = freeName(name, namesOfAll(objectsIn(spec, 'attestors')))
    keylessOf(copy)['identities'] = [structuredClone(identity)]
    append(spec, 'attestors', copy)
    names.push(String(copy['name']))
  }
  const list = names.map((each) => `attestors.${each}`).join(', ')
  for (const { value, text } of validationsIn(policy)) {
    value['expression'] = text.replaceAll(new RegExp(String.raw`\battestors\.${name}\b`, 'g'), list)
  }
}
