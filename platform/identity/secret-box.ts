import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

/**
 * Keeps secrets that must be read again (TOTP) unreadable in the database and in a backup (I-42): AES-256-GCM under a key
 * that lies in a file beside the database, never in it.
 */
export type SecretBox = {
  readonly seal: (plain: Buffer) => Buffer
  readonly open: (sealed: Buffer) => Buffer
  /** The digest under which a random token is stored. A token has 256 bits, so a plain hash suffices; it is keyed all the same. */
  readonly digest: (token: string) => string
}

export const secretBox = (key: Buffer): SecretBox => {
  if (key.length !== 32) throw new Error('The secret key has 32 bytes.')
  const digestKey = createHash('sha256').update('jenjang/token/1\n').update(key).digest()
  return {
    seal: (plain) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(-16))
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
    },
    digest: (token) => createHmac('sha256', digestKey).update(token).digest('hex'),
  }
}

/** A token for a cookie or an address: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')
