import { randomUUID } from 'node:crypto'
import { type Instant, millisecondsOf } from './instant.ts'

let last: Instant | undefined
let time = ''
let counter = 0

/**
 * A UUIDv7 (RFC 9562) of the moment, so that keys grow with time. Within one millisecond of one process a 12-bit counter
 * keeps the order (method 1 of section 6.2). The moment comes from the caller: only the clock reads a clock.
 */
export const newId = (now: Instant): string => {
  // Node keeps a store of random bytes for its UUIDs: far faster than asking for sixteen bytes each time, which a roster does 200,000 times.
  const random = randomUUID()
  if (now === last) {
    counter = (counter + 1) & 0xfff
  } else {
    const hex = millisecondsOf(now).toString(16).padStart(12, '0')
    time = `${hex.slice(0, 8)}-${hex.slice(8)}-7`
    last = now
    counter = Number.parseInt(random.slice(15, 18), 16) & 0x7ff
  }
  return `${time}${counter.toString(16).padStart(3, '0')}-${random.slice(19)}`
}
