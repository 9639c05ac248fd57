import { canonicalBytes } from '#core/ledger/canonical.ts'
import { rulesShape as sealedRules } from '#core/ledger/documents/rules.ts'
import { scheduleShape as sealedSchedule } from '#core/ledger/documents/schedule.ts'
import type { Seal, Seat } from '#core/ledger/documents/seal.ts'
import { partDigest } from '#core/ledger/part.ts'
import { documentDigest } from '#core/ledger/sha256.ts'
import type { RulesDocument } from './rules-document.ts'
import type { ScheduleDocument } from './schedule-document.ts'

/** The salted commitment of a seat: who sits there stays closed, and cannot be changed unseen (I-2). */
export const commitmentOf = (seat: Seat, salt: Uint8Array): string => partDigest(salt, canonicalBytes(seat))

export type ToSeal = {
  readonly contest: string
  readonly version: number
  readonly rules: RulesDocument
  readonly schedule: ScheduleDocument
  readonly commitments: readonly string[]
}

export type BuiltSeal = { readonly document: Seal; readonly digest: string; readonly rulesBytes: Buffer; readonly scheduleBytes: Buffer }

/** The seal (docs/bundle.md, section 6.1): its digest is shown to everyone before the first score (I-1). */
export const buildSeal = ({ contest, version, rules, schedule, commitments }: ToSeal): BuiltSeal => {
  const fault = sealedRules.fault(rules, 'rules') ?? sealedSchedule.fault(schedule, 'schedule')
  if (fault !== undefined) throw new Error(`This cannot be sealed: ${fault}`)
  const document: Seal = {
    v: 1,
    contest,
    version,
    rules: documentDigest(rules),
    schedule: documentDigest(schedule),
    panel: [...commitments].sort(),
  }
  return { document, digest: documentDigest(document), rulesBytes: Buffer.from(canonicalBytes(rules)), scheduleBytes: Buffer.from(canonicalBytes(schedule)) }
}
