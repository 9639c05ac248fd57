import type { Context } from '#platform/http/context.ts'
import type { Waiting } from '#platform/module.ts'
import { seatsOf } from '#platform/access/seats.ts'
import { phaseOf } from './rules/stage-phase.ts'
import { lastMoment } from './rules/last-moment.ts'
import { declarationLines } from './actions/declaration-lines.ts'
import { rolesOf, seesDrafts } from './actions/enter-contest.ts'
import { countEntries } from './store/entries.ts'
import { unconfirmedOf } from './store/members.ts'
import { countObjections } from './store/objections.ts'
import { type SealInForce, sealInForce } from './store/seals.ts'
import { findJudge, listSeats } from './store/seats.ts'
import { sheetsOfSeat } from './store/sheets.ts'
import { listStages, type StageRow } from './store/stages.ts'

const RECENT = 50

/** What waits for this person in contests: a judge's page and sheets, an author's word, what an organiser has to decide. */
export const contestWaiting = async (ctx: Context): Promise<readonly Waiting[]> => {
  const stages = await listStages(ctx.tx, ctx.agency.id, { drafts: 'none', state: undefined, search: undefined, after: undefined, limit: RECENT })
  const found: Waiting[] = []
  for (const stage of stages) {
    if (!mayWait(stage, ctx)) continue
    const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
    if (seal === undefined) continue
    const seats = await seatsOf(ctx, stage.contestId)
    if (seats.includes('judge')) found.push(...(await forJudge(ctx, stage, seal)))
    found.push(...(await forAuthor(ctx, stage, seal)))
    if (seesDrafts([...rolesOf(ctx.codes), ...seats])) found.push(...(await forOrganiser(ctx, stage, seal)))
  }
  return found
}

const MONTH = 30 * 86_400_000

/** A final contest asks nothing of anybody; of a cancelled one the overseer is told for a month (I-2). */
const mayWait = ({ state, cancelledAt }: StageRow, { codes, received }: Context): boolean => {
  if (state === 'cancelled') return codes.includes('overseer') && Date.parse(received) - Date.parse(cancelledAt ?? received) < MONTH
  return state !== 'final'
}

const line = (stage: StageRow, key: string, address: string, given: Pick<Waiting, 'kind' | 'due'> & { readonly facts?: Waiting['facts'] }): Waiting => ({
  key: `contest.waiting.${key}`,
  facts: { title: stage.title, ...given.facts },
  address,
  kind: given.kind,
  due: given.due,
})

const forJudge = async (ctx: Context, stage: StageRow, seal: SealInForce): Promise<readonly Waiting[]> => {
  const judge = await findJudge(ctx.tx, ctx.agency.id, stage.id, ctx.actor.personId)
  const seat = (await listSeats(ctx.tx, ctx.agency.id, stage.id)).find(({ id }) => id === judge?.seatId)
  if (judge === undefined || seat === undefined) return []
  const { declareUntil, judgingUntil } = seal.schedule.moments
  if (stage.state === 'sealed' || stage.state === 'judging') {
    const open = ((await declarationLines(ctx, stage.id, seal.rules, [seat])).get(seat.id) ?? []).filter(({ stored }) => stored === undefined).length
    if (open > 0) return [line(stage, 'declare', `/penilaian/${stage.contestId}/pernyataan`, { kind: 'decision', due: declareUntil, facts: { count: open } })]
  }
  if (stage.state !== 'judging') return []
  const unsent = (await sheetsOfSeat(ctx.tx, ctx.agency.id, stage.id, judge.seatId)).filter(({ state }) => state !== 'sent').length
  const until = lastMoment(judgingUntil, seal.rules.judges.unsent, judge.late ? judge.codedAt : null)
  return unsent === 0 ? [] : [line(stage, 'score', `/penilaian/${stage.contestId}`, { kind: 'deadline', due: until, facts: { count: unsent } })]
}

const forAuthor = async (ctx: Context, stage: StageRow, seal: SealInForce): Promise<readonly Waiting[]> => {
  if (stage.state !== 'sealed') return []
  const waiting = await unconfirmedOf(ctx.tx, ctx.agency.id, stage.id, ctx.actor.personId)
  return waiting.map(({ entryId }) => line(stage, 'confirm', `/kompetisi/${stage.contestId}/konfirmasi/${entryId}`, { kind: 'decision', due: seal.schedule.moments.confirmUntil }))
}

const forOrganiser = async (ctx: Context, stage: StageRow, seal: SealInForce): Promise<readonly Waiting[]> => {
  const phase = phaseOf(stage.state, seal.schedule.moments, ctx.received)
  const { moments } = seal.schedule
  const page = `/kompetisi/${stage.contestId}`
  if (stage.state === 'sealed') {
    const unchecked = (await countEntries(ctx.tx, ctx.agency.id, stage.id)).get('sent') ?? 0
    if (unchecked > 0) return [line(stage, 'check', `${page}/peserta`, { kind: 'decision', due: moments.judgingFrom, facts: { count: unchecked } })]
    return phase === 'checking' ? [line(stage, 'open-judging', `${page}/buka`, { kind: 'deadline', due: moments.judgingFrom })] : []
  }
  if (phase === 'judging-ended') return [line(stage, 'close', `${page}/tutup`, { kind: 'decision', due: moments.publishAt })]
  if (stage.state === 'closed' && stage.publishAt === null) return [line(stage, 'publish', `${page}/umumkan`, { kind: 'decision', due: moments.publishAt })]
  if (stage.state === 'published') {
    const { open } = await countObjections(ctx.tx, ctx.agency.id, stage.id)
    return open === 0 ? [] : [line(stage, 'objection', page, { kind: 'decision', due: stage.objectionUntil, facts: { count: open } })]
  }
  return stage.state === 'cancelled' ? [line(stage, 'cancelled', page, { kind: 'data', due: null })] : []
}
