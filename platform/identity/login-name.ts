import type { SecretBox } from './secret-box.ts'

const PREFIX = 'nip:'

/** The digits of an employee number as somebody types it, with or without spaces; undefined when it is none. */
export const numberTyped = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s.-]/g, '')
  return /^\d{18}$/.test(digits) ? digits : undefined
}

/**
 * The name under which an account is kept. Whoever came with the roster signs in with the employee number; the number carries
 * birth date and sex (I-17) and stays behind its wall, so the account keeps a keyed digest of it.
 */
export const loginName = (box: SecretBox, typed: string): string => {
  const number = numberTyped(typed)
  return number === undefined ? typed.trim().toLowerCase() : `${PREFIX}${box.digest(`nip\n${number}`)}`
}

export const isNumbered = (username: string): boolean => username.startsWith(PREFIX)

/** How pages say it: the number itself is not known here. */
export const shownName = (username: string): string => (isNumbered(username) ? 'NIP' : username)
