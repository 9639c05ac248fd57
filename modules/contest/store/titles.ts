import type { Tx } from '#platform/db/pools.ts'
import type { Both } from '../rules/text-shape.ts'

export const insertTitles = async (
  tx: Tx,
  agencyId: string,
  stageId: string,
  version: number,
  titles: readonly { readonly entryId: string; readonly place: number; readonly name: Both }[],
): Promise<void> => {
  if (titles.length === 0) return
  await tx
    .insertInto('contest.title')
    .values(titles.map(({ entryId, place, name }) => ({ agency_id: agencyId, stage_id: stageId, version, entry_id: entryId, place, name_id: name.id, name_en: name.en })))
    .execute()
}
