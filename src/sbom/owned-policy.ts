/** What becomes of a package that lies in files of an operating system package: it is left out, or says whose they are. */
export const OWNED_POLICIES = ['drop', 'mark'] as const
export type OwnedPolicy = (typeof OWNED_POLICIES)[number]
