import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../clock/instant.ts'
import { millisecondsOf } from '../clock/instant.ts'

const PERIOD = 30

const totpOf = (secret: Buffer, label = '', issuer = 'Jenjang'): TOTP =>
  new TOTP({ issuer, label, secret: new Secret({ buffer: new Uint8Array(secret).buffer }), period: PERIOD, digits: 6, algorithm: 'SHA1' })

export const newTotpSecret = (): Buffer => Buffer.from(new Secret({ size: 20 }).buffer)

export const totpAddress = (secret: Buffer, username: string, issuer: string): { readonly base32: string; readonly address: string } => {
  const totp = totpOf(secret, username, issuer)
  return { base32: totp.secret.base32, address: totp.toString() }
}

export const currentTotp = (secret: Buffer, now: Instant): string => totpOf(secret).generate({ timestamp: millisecondsOf(now) })

/**
 * The step of the code (RFC 6238), one step of drift allowed; undefined when wrong. A step counts once: the caller refuses
 * a step that is not above the last one used, so that a code read over a shoulder is worthless.
 */
export const totpStep = (secret: Buffer, code: string, now: Instant): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = totpOf(secret).validate({ token: code, timestamp: millisecondsOf(now), window: 1 })
  return delta === null ? undefined : Math.floor(millisecondsOf(now) / 1000 / PERIOD) + delta
}

// No letter or digit that is taken for another on paper.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A printed card of ten one-time codes, each of eight signs (39 bits), written XXXX-XXXX. */
export const newCard = (): readonly string[] =>
  Array.from({ length: 10 }, () => {
    const signs = Array.from({ length: 8 }, () => letters[randomInt(letters.length)] ?? '2').join('')
    return `${signs.slice(0, 4)}-${signs.slice(4)}`
  })

export const cardCodeSpelling = (typed: string): string => {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}
