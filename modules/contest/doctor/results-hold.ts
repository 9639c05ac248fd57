import { canonicalText } from '#core/ledger/canonical.ts'
import type { Tx } from '#platform/db/pools.ts'
import { computeResult } from '../rules/compute-result.ts'
import { countedSheets } from '../rules/counted-sheets.ts'
import { codedEntries, judgeCodes } from '../store/codes.ts'
import { readResult } from '../store/results.ts'
import { lastScores } from '../store/scores.ts'
import { sealInForce } from '../store/seals.ts'
import { seatStates } from '../store/seats.ts'
import { listSheets } from '../store/sheets.ts'
import { everyStage, type Examined } from './every-stage.ts'

/** I-8, I-13: every computed ranking is what its sealed method gives for the recorded scores, and no entry has too few judges. */
export const resultsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const stage of await everyStage(tx, agencyId)) {
    if (stage.state === 'closed' || stage.state === 'published' || stage.state === 'final') broken.push(...(await recompute(tx, agencyId, stage)))
  }
  return broken
}

const recompute = async (tx: Tx, agencyId: string, stage: Examined): Promise<readonly string[]> => {
  const seal = await sealInForce(tx, agencyId, stage.id)
  const stored = await readResult(tx, agencyId, stage.id)
  if (seal === undefined || stored === undefined) return [`${stage.title}: it is ${stage.state} and has no result`]
  const entries = await codedEntries(tx, agencyId, stage.id)
  const judges = new Map((await judgeCodes(tx, agencyId, stage.id)).map(({ seatId, code }) => [seatId, code]))
  const seats = await seatStates(tx, agencyId, stage.id)
  const codes = new Map(entries.map(({ entryId, code }) => [entryId, code]))
  const left = new Set(seats.filter(({ state }) => state === 'left').map(({ id }) => judges.get(id) ?? ''))
  const sheets = (await listSheets(tx, agencyId, stage.id)).map(({ id, seatId, entryId, state, withdrawnWhy }) => ({
    id,
    judge: judges.get(seatId) ?? '',
    entry: codes.get(entryId) ?? '',
    sent: state === 'sent',
    gone: withdrawnWhy,
  }))
  const scores = new Map((await lastScores(tx, agencyId, stage.id)).map((sheet) => [sheet.sheetId, sheet.scores]))
  const counted = countedSheets(sheets, left, seal.rules.judges.leaver)
  const shares = new Map(seal.rules.conflicts.common.flatMap(({ seat, share }) => seats.filter((each) => each.seat === seat).map(({ id }) => [judges.get(id) ?? '', share] as const)))
  const { version, basis } = stored.document
  const again = computeResult({
    contest: stage.contestId,
    version,
    basis,
    rules: seal.rules,
    rulesDigest: seal.rulesDigest,
    entries,
    sheets: counted.map(({ id, judge, entry }) => ({ judge, entry, scores: scores.get(id) ?? {} })),
    shares,
  })
  const few = entries.filter(({ code }) => counted.filter(({ entry }) => entry === code).length < seal.rules.judges.minimumPerEntry)
  return [
    ...(canonicalText(again) === canonicalText(stored.document) ? [] : [`${stage.title}: result ${version} is not what the sealed rules give`]),
    ...few.map(({ code }) => `${stage.title}: ${code} was judged by fewer than the sealed minimum`),
  ]
}
