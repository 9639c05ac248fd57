/**
 * SIASN kedudukanHukum: who counts as active. Codes of the national reference table; 71 and 72 are PPPK. 15 (under discipline) and 03 (on study
 * leave) are active: what they bar is the business of an eligibility rule. A code that is not listed is not active; no code at all is.
 */
const active: ReadonlySet<string> = new Set(['1', '3', '9', '15', '71', '72'])
const pppk: ReadonlySet<string> = new Set(['71', '72'])

const plain = (code: string): string => code.replace(/^0+(?=\d)/, '')

export const isActive = (code: string | null): boolean => code === null || active.has(plain(code))
export const isPppkPosition = (code: string | null): boolean => code !== null && pppk.has(plain(code))

/** The codes of the active, as they may stand in the file: for a filter in the database. */
export const activeCodes: readonly string[] = [...active].flatMap((code) => [code, code.padStart(2, '0')])
