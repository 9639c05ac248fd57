import type { Tx } from '#platform/db/pools.ts'
import type { Seat } from '#core/ledger/documents/seal.ts'

export type SeatState = 'seated' | 'waiting' | 'called' | 'left'

/** The whole panel with names, in the order of its numbers. Login role app only. */
export const listSeats = async (tx: Tx, agencyId: string, stageId: string) => {
  const rows = await tx
    .selectFrom('contest.seat')
    .select([
      'id',
      'seat',
      'reserve',
      'name',
      'office',
      'institution',
      'employee_id as employeeId',
      'person_id as personId',
      'chair',
      'state',
      'salt',
      'commitment',
      'replaces',
      'left_reason as leftReason',
    ])
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .orderBy('seat')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as SeatState }))
}
export type SeatRow = Awaited<ReturnType<typeof listSeats>>[number]

/** The seat as its commitment has it (docs/bundle.md, section 6.1). */
export const asSealed = (seat: SeatRow): Seat => ({
  institution: seat.institution,
  name: seat.name,
  office: seat.office,
  person: seat.personId,
  reserve: seat.reserve,
  seat: seat.seat,
})

export type NewSeat = {
  readonly id: string
  readonly stageId: string
  readonly seat: number
  readonly reserve: number
  readonly name: string
  readonly office: string
  readonly institution: string
  readonly employeeId: string | null
  readonly personId: string
  readonly chair: boolean
  readonly salt: Buffer
}

export const insertSeat = async (tx: Tx, agencyId: string, given: NewSeat): Promise<void> => {
  await tx
    .insertInto('contest.seat')
    .values({
      agency_id: agencyId,
      id: given.id,
      stage_id: given.stageId,
      seat: given.seat,
      reserve: given.reserve,
      name: given.name,
      office: given.office,
      institution: given.institution,
      employee_id: given.employeeId,
      person_id: given.personId,
      chair: given.chair,
      state: given.reserve === 0 ? 'seated' : 'waiting',
      salt: given.salt,
    })
    .execute()
}

export type SeatChange = Partial<{
  readonly seat: number
  readonly reserve: number
  readonly name: string
  readonly office: string
  readonly institution: string
  readonly chair: boolean
  readonly state: SeatState
  readonly commitment: string
  readonly replaces: string
  readonly seated_at: string
  readonly left_at: string
  readonly left_reason: string
}>

export const changeSeat = async (tx: Tx, agencyId: string, seatId: string, change: SeatChange): Promise<void> => {
  await tx.updateTable('contest.seat').set(change).where('agency_id', '=', agencyId).where('id', '=', seatId).execute()
}

export const deleteSeat = async (tx: Tx, agencyId: string, seatId: string): Promise<void> => {
  await tx.deleteFrom('contest.seat').where('agency_id', '=', agencyId).where('id', '=', seatId).execute()
}

/** The judge's own seat in the stage: sitting, under a code. For every login role: no name is read. */
export const findJudge = async (tx: Tx, agencyId: string, stageId: string, personId: string) => {
  const row = await tx
    .selectFrom('contest.seat as s')
    .innerJoin('contest.judge_code as c', (join) =>
      join.onRef('c.agency_id', '=', 's.agency_id').onRef('c.stage_id', '=', 's.stage_id').onRef('c.seat_id', '=', 's.id'),
    )
    .select(['s.id as seatId', 's.seat', 'c.code', 'c.coded_at as codedAt', 'c.late'])
    .where('s.agency_id', '=', agencyId)
    .where('c.agency_id', '=', agencyId)
    .where('s.stage_id', '=', stageId)
    .where('s.person_id', '=', personId)
    .where('s.state', 'in', ['seated', 'called'])
    .executeTakeFirst()
  return row
}
export type JudgeSeat = NonNullable<Awaited<ReturnType<typeof findJudge>>>

/** Numbers and states of all seats, without a name. For app and rank. */
export const seatStates = async (tx: Tx, agencyId: string, stageId: string) => {
  const rows = await tx.selectFrom('contest.seat').select(['id', 'seat', 'state']).where('agency_id', '=', agencyId).where('stage_id', '=', stageId).execute()
  return rows.map((row) => ({ ...row, state: row.state as SeatState }))
}
