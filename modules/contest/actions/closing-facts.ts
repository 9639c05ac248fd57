import type { Refusal } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { type AssignedSheet, countedSheets } from '../rules/counted-sheets.ts'
import { lastMoment } from '../rules/last-moment.ts'
import { obstaclesToClosing } from '../rules/may-close.ts'
import { entryCodes, judgeCodes } from '../store/codes.ts'
import type { SealInForce } from '../store/seals.ts'
import { seatStates } from '../store/seats.ts'
import { listSheets } from '../store/sheets.ts'
import type { StageRow } from '../store/stages.ts'

export type CodedSheet = AssignedSheet & { readonly sheetId: string; readonly entryId: string }

export type ClosingFacts = {
  readonly counted: readonly CodedSheet[]
  /** Pairs in force without a sheet. */
  readonly unsent: readonly CodedSheet[]
  readonly entries: ReadonlyMap<string, string>
  readonly shares: ReadonlyMap<string, string>
  readonly obstacles: readonly Refusal[]
}

/** What closing would count, under codes only: read by the daily login role for the page and by jenjang_rank for the act. */
export const closingFacts = async (ctx: Context, stage: StageRow, seal: SealInForce): Promise<ClosingFacts> => {
  const { tx, agency } = ctx
  const entries = new Map((await entryCodes(tx, agency.id, stage.id)).map(({ entryId, code }) => [entryId, code]))
  const judges = new Map((await judgeCodes(tx, agency.id, stage.id)).map((judge) => [judge.seatId, judge]))
  const seats = await seatStates(tx, agency.id, stage.id)
  const left = new Set(seats.filter(({ state }) => state === 'left').map(({ id }) => judges.get(id)?.code ?? ''))
  const sheets = (await listSheets(tx, agency.id, stage.id)).map((sheet): CodedSheet => ({
    sheetId: sheet.id,
    entryId: sheet.entryId,
    judge: judges.get(sheet.seatId)?.code ?? '',
    entry: entries.get(sheet.entryId) ?? '',
    sent: sheet.state === 'sent',
    gone: sheet.withdrawnWhy,
  }))
  const codedAt = new Map([...judges.values()].map(({ code, late, codedAt: at }) => [code, late ? at : null]))
  const inForce = sheets.filter(({ gone, judge }) => gone === null && !left.has(judge))
  const counted = countedSheets(sheets, left, seal.rules.judges.leaver)
  const perEntry = new Map([...entries.values()].map((code) => [code, 0]))
  for (const { entry } of counted) perEntry.set(entry, (perEntry.get(entry) ?? 0) + 1)
  const { unsent, minimumPerEntry } = seal.rules.judges
  return {
    counted,
    unsent: inForce.filter(({ sent }) => !sent),
    entries,
    shares: new Map(
      seal.rules.conflicts.common.flatMap(({ seat, share }) => {
        const code = judges.get(seats.find((each) => each.seat === seat)?.id ?? '')?.code
        return code === undefined ? [] : [[code, share] as const]
      }),
    ),
    obstacles: obstaclesToClosing({
      pairs: inForce.map(({ entry, judge, sent }) => ({ code: entry, sent, until: lastMoment(seal.schedule.moments.judgingUntil, unsent, codedAt.get(judge) ?? null) })),
      counted: perEntry,
      minimum: minimumPerEntry,
      now: ctx.received,
    }),
  }
}
