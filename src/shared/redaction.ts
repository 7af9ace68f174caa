/** Keeps secrets out of what is printed, also where somebody else repeats them: a runner hides what it was told of, a terminal nothing. */
export interface Redaction {
  /** Remembers a secret; returns it and its base64 forms, which say the same. */
  readonly hide: (secret: string) => readonly string[]
  /** The text with `***` in place of everything that was hidden before. */
  readonly clean: (text: string) => string
}

export function createRedaction(): Redaction {
  const hidden = new Set<string>()
  return {
    hide: (secret) => {
      const forms = secret === '' ? [] : formsOf(secret)
      for (const form of forms) hidden.add(form)
      return forms
    },
    clean: (text) => {
      // The longest first: a secret may be part of another.
      const forms = [...hidden].sort((a, b) => b.length - a.length)
      return forms.reduce((cleaned, form) => cleaned.replaceAll(form, '***'), text)
    },
  }
}

/** Without the padding, so that they are found with and without it. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const base64 = bytes.toString('base64').replace(/=+$/, '')
  return [...new Set([secret, base64, bytes.toString('base64url')])]
}
