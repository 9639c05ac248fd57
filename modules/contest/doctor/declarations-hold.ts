import type { Tx } from '#platform/db/pools.ts'
import { everyStage } from './every-stage.ts'

/** I-11, I-12, I-14: no sheet without the judge's answer for its entrant, none against a particular conflict, no code without its authors' word. */
export const declarationsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const stage of await everyStage(tx, agencyId)) {
    const rows = await tx
      .selectFrom('contest.sheet as s')
      .leftJoin('contest.declaration_line as l', (join) =>
        join.onRef('l.agency_id', '=', 's.agency_id').onRef('l.seat_id', '=', 's.seat_id').onRef('l.entry_id', '=', 's.entry_id'),
      )
      .select(['s.id', 's.state', 'l.answer'])
      .where('s.agency_id', '=', agencyId)
      .where('s.stage_id', '=', stage.id)
      .where('s.withdrawn_at', 'is', null)
      .execute()
    const undeclared = rows.filter(({ answer }) => answer === null).length
    const conflicted = rows.filter(({ answer, state }) => answer === 'particular' && state === 'sent').length
    if (undeclared > 0) broken.push(`${stage.title}: ${undeclared} sheets stand without a declaration for their entrant`)
    if (conflicted > 0) broken.push(`${stage.title}: ${conflicted} sheets were sent against a particular conflict`)
    const unconfirmed = await tx
      .selectFrom('contest.entry_code as k')
      .innerJoin('contest.member as m', (join) => join.onRef('m.agency_id', '=', 'k.agency_id').onRef('m.entry_id', '=', 'k.entry_id'))
      .select('k.code')
      .where('k.agency_id', '=', agencyId)
      .where('m.agency_id', '=', agencyId)
      .where('k.stage_id', '=', stage.id)
      .where('m.part', '!=', 'mentor')
      .where('m.confirmed_at', 'is', null)
      .execute()
    broken.push(...unconfirmed.map(({ code }) => `${stage.title}: ${code} is judged though an author did not confirm it`))
  }
  return broken
}
