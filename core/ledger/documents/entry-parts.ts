import { code, decimal, hex64, integer, list, nullable, object, oneOf, record, slug, sorted, sortedBy, string, uuid, type Of } from '../shape.ts'

export const entryShape = object({
  category: slug,
  channel: oneOf('own', 'clerk'),
  entry: uuid,
  members: integer(1),
  /** The version in which the list of members last changed: confirmations from then on count (I-14). */
  membersSince: integer(1),
  /** Entries of the stage before from which this one descends. */
  origins: sorted(uuid),
  stage: integer(1),
  version: integer(1),
})

/** A member may belong to another agency and need not be an employee; `facts` holds nothing that is protected (I-15). */
export const membersShape = list(object({ agency: string, employee: nullable(uuid), facts: record(slug, string), name: string, unit: string }), 1)
export const workShape = object({ fields: record(slug, string), title: string })
export const confirmationShape = object({ entry: uuid, member: integer(1) })
export const entryWithdrawalShape = object({ entry: uuid })

export const answersShape = object({ answers: record(slug, oneOf('met', 'not-met', 'unknown')), entry: uuid })
export const evidenceShape = list(object({ rule: slug, text: string }))
export const checkShape = object({ entry: uuid, outcome: oneOf('accepted', 'returned', 'rejected'), version: integer(1) })

export const entryCodesShape = object({ codes: sortedBy(object({ category: slug, code }), (item) => item.code), stage: integer(1) })
export const entryTiesShape = sortedBy(object({ code, entry: uuid }), (item) => item.code)

/** From which codes of the stage before each code of a stage descends. */
export const descentShape = object({ codes: sortedBy(object({ code, origins: sorted(code) }), (item) => item.code), stage: integer(1) })

/** An entry that leaves under its code: withdrawn or disqualified. */
export const entryOutShape = object({ entry: code, stage: integer(1) })

export const judgeCodesShape = object({ codes: sortedBy(object({ code, share: decimal }), (item) => item.code), stage: integer(1) })
/** `seat` is the commitment of the seat in the seal. */
export const judgeTiesShape = sortedBy(object({ code, seat: hex64 }), (item) => item.code)

export type SubmittedEntry = Of<typeof entryShape>
export type Members = Of<typeof membersShape>
export type Work = Of<typeof workShape>
