import { randomBytes } from 'node:crypto'
import { type Instant, millisecondsOf } from './instant.ts'

let lastMillisecond = 0
let counter = 0

/**
 * A UUIDv7 (RFC 9562) of the moment, so that keys grow with time. Within one millisecond of one process a 12-bit counter
 * keeps the order (method 1 of section 6.2). The moment comes from the caller: only the clock reads a clock.
 */
export const newId = (now: Instant): string => {
  const at = millisecondsOf(now)
  const bytes = randomBytes(16)
  if (at === lastMillisecond) {
    counter = (counter + 1) & 0xfff
  } else {
    lastMillisecond = at
    counter = bytes.readUInt16BE(6) & 0x7ff
  }
  bytes.writeUIntBE(at, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
