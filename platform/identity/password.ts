import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters of OWASP's second profile (19 MiB, 2 passes, 1 lane). */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = async (password: string): Promise<string> => await hash(password.normalize('NFKC'), options)

// Compared when the account does not exist, so that the answer takes as long (I-42).
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$UPgJbmQpLO1uOGbnsxNvGKs26WN0ue1Cgf0zbRStZms'

export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const right = await verify(stored ?? nobody, password.normalize('NFKC')).catch(() => false)
  return right && stored !== null
}

/** Long enough, and not the account's own name. Length beats rules of composition (NIST SP 800-63B). */
export const passwordFault = (password: string, username: string): 'PASSWORD_SHORT' | 'PASSWORD_NAME' | undefined => {
  if ([...password].length < 10) return 'PASSWORD_SHORT'
  if (password.toLowerCase().includes(username.toLowerCase())) return 'PASSWORD_NAME'
  return undefined
}
