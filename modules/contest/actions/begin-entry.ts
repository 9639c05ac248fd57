import type { EmployeeSnapshot } from '#modules/people/reads.ts'
import { newId } from '#platform/clock/ids.ts'
import { violates } from '#platform/db/errors.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import type { EntryFile } from '../rules/entry-complete.ts'
import type { Work } from '../rules/work.ts'
import { categoryId, insertEntry, type NamedMembers } from '../store/entries.ts'
import { insertMembers } from '../store/members.ts'
import type { StageRow } from '../store/stages.ts'
import { snapshotOf } from './entrant-facts.ts'

export type Begun = {
  readonly enteredBy: 'entrant' | 'clerk'
  readonly work: Work
  readonly files: readonly EntryFile[]
  readonly members: NamedMembers
  readonly category: string
}

/** Begins an entry with its entrant: one per employee and stage. Of two who begin at once the later one is told (I-30). */
export const beginEntry = async (ctx: Context, stage: StageRow, employee: EmployeeSnapshot, given: Begun): Promise<Outcome<string>> => {
  const category = await categoryId(ctx.tx, ctx.agency.id, stage.contestId, given.category)
  if (category === undefined) return refuse('CATEGORY_UNKNOWN')
  const id = newId(ctx.received)
  try {
    await insertEntry(ctx.tx, ctx.agency.id, { id, contestId: stage.contestId, stageId: stage.id, categoryId: category, ...given, createdAt: ctx.received })
    await insertMembers(ctx.tx, ctx.agency.id, [
      {
        id: newId(ctx.received),
        entryId: id,
        stageId: stage.id,
        ordinal: 1,
        part: 'entrant',
        employeeId: employee.id,
        personId: employee.personId,
        name: employee.name,
        unit: employee.unitName ?? '',
        snapshot: snapshotOf(employee),
      },
    ])
  } catch (cause) {
    if (violates(cause, 'member_enters_once')) return refuse('STALE')
    throw cause
  }
  return ok(id)
}
