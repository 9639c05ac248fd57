import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { PolicyLine } from '#platform/face/policy.ts'
import type { Context } from '#platform/http/context.ts'
import { lastMoment } from '../rules/last-moment.ts'
import type { Category } from '../rules/rules-document.ts'
import type { StageState } from '../rules/stage-state.ts'
import { declaredAnswer } from '../store/answers.ts'
import { categoryOfEntry, entryOfCode } from '../store/codes.ts'
import { type SealInForce, sealInForce } from '../store/seals.ts'
import { findJudge, type JudgeSeat } from '../store/seats.ts'
import { sessionUntil } from '../store/sessions.ts'
import { findSheet, type SheetRow } from '../store/sheets.ts'
import type { StageRow } from '../store/stages.ts'
import { enterContest } from './enter-contest.ts'

export type OwnSheet = {
  readonly stage: StageRow
  readonly seal: SealInForce
  readonly judge: JudgeSeat
  readonly entryId: string
  readonly category: Category
  readonly sheet: SheetRow
  /** Until when this judge may send the sheet for the first time. */
  readonly until: string
}

/**
 * The judge's own sheet under its code. Nothing is said of a sheet that is not theirs, that a conflict locks, or that no
 * declaration covers: it is not there (I-7, I-11, I-12). Reads no name: for app and rank alike.
 */
export const ownSheet = async (ctx: Context, contestId: string, code: string, line: PolicyLine<StageState>, lock?: 'share'): Promise<Outcome<OwnSheet>> => {
  const entered = await enterContest(ctx, contestId, line, lock)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const { tx, agency, actor } = ctx
  const judge = await findJudge(tx, agency.id, stage.id, actor.personId)
  const seal = await sealInForce(tx, agency.id, stage.id)
  const entryId = await entryOfCode(tx, agency.id, stage.id, code)
  if (judge === undefined || seal === undefined || entryId === undefined) return refuse('NOT_FOUND')
  const sheet = await findSheet(tx, agency.id, stage.id, judge.seatId, entryId)
  const answer = await declaredAnswer(tx, agency.id, judge.seatId, entryId)
  if (sheet === undefined || answer === undefined || answer === 'particular') return refuse('NOT_FOUND')
  if (stage.state === 'judging') {
    const open = await sessionUntil(tx, agency.id, judge.seatId, actor.sessionId)
    if (open === undefined || open <= ctx.received) return refuse('FRESH_CODE_NEEDED')
  }
  const name = await categoryOfEntry(tx, agency.id, entryId)
  const category = seal.rules.categories.find((each) => each.code === name)
  if (category === undefined) throw new Error('An entry of a category that the sealed rules do not have.')
  const until = lastMoment(seal.schedule.moments.judgingUntil, seal.rules.judges.unsent, judge.late ? judge.codedAt : null)
  return ok({ stage, seal, judge, entryId, category, sheet, until })
}
