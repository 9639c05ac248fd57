import type { KeyObject } from 'node:crypto'
import { publicDer64, publicPem, publicPemOf } from './public-key.ts'
import { isSignedBy, readNote, signNote } from './signed-note.ts'
import { isInstant, spelling } from './spelling.ts'

/** A new key of an agency: signed by the old key, and by itself so that nobody can adopt a key that he does not hold. */
export type Rollover = {
  readonly origin: string
  /** PEM of the new key. */
  readonly key: string
  /** Number of the first checkpoint that the new key signs. */
  readonly first: number
  readonly time: string
}

const rolloverText = ({ origin, key, first, time }: Rollover): string => `jenjang/key/1\n${origin}\n${publicDer64(key)}\nfirst ${first}\ntime ${time}\n`

export const signRollover = (about: Omit<Rollover, 'key'>, old: KeyObject, fresh: KeyObject): string =>
  signNote(rolloverText({ ...about, key: publicPemOf(fresh) }), about.origin, old, fresh)

/** Reads and verifies a rollover note against the key before it. Undefined where it does not hold. */
export const readRollover = (note: string, oldPem: string): Rollover | undefined => {
  const read = readNote(note)
  const [kind, origin = '', der = '', first = '', time = ''] = read?.text.split('\n') ?? []
  const raw = Buffer.from(der, 'base64').subarray(12)
  if (read === undefined || kind !== 'jenjang/key/1' || raw.length !== 32 || read.signatures.length !== 2) return undefined
  const rollover = { origin, key: publicPem(raw), first: Number(first.slice('first '.length)), time: time.slice('time '.length) }
  const sound =
    spelling.origin.test(origin) &&
    Number.isSafeInteger(rollover.first) &&
    rollover.first >= 1 &&
    isInstant(rollover.time) &&
    rolloverText(rollover) === read.text &&
    isSignedBy(read.text, read.signatures[0], origin, oldPem) &&
    isSignedBy(read.text, read.signatures[1], origin, rollover.key)
  return sound ? rollover : undefined
}
