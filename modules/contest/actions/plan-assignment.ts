import { documentDigest } from '#core/ledger/sha256.ts'
import type { Json } from '#platform/face/json.ts'
import { type Outcome, ok, type Refusal, refuse } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { type Assignment, assignJudges } from '../rules/assign-judges.ts'
import type { Pair } from '../rules/pair.ts'
import { countEntries } from '../store/entries.ts'
import { judgeCodes } from '../store/codes.ts'
import type { SealInForce } from '../store/seals.ts'
import { listSeats, type SeatRow } from '../store/seats.ts'
import type { StageRow } from '../store/stages.ts'
import { acceptedEntries, type AcceptedEntry } from './admitted-entries.ts'
import { declarationLines, standing } from './declaration-lines.ts'

export type Plan = { readonly assignment: Assignment; readonly digest: string; readonly judges: readonly SeatRow[]; readonly entries: readonly AcceptedEntry[] }

/** What must be done before judges can be assigned: every work checked, every judge declared (I-11). */
export const obstaclesToAssign = async (ctx: Context, stage: StageRow, seal: SealInForce): Promise<readonly Refusal[]> => {
  const { moments } = seal.schedule
  const counts = await countEntries(ctx.tx, ctx.agency.id, stage.id)
  const returned = counts.get('returned') ?? 0
  const unchecked = counts.get('sent') ?? 0
  const accepted = await acceptedEntries(ctx, stage.id, seal.rules)
  const unconfirmed = accepted.filter(({ admitted }) => !admitted).length
  const judges = await sittingJudges(ctx, stage)
  const lines = await declarationLines(ctx, stage.id, seal.rules, judges)
  const open = judges.filter(({ id }) => (lines.get(id) ?? []).some((line) => line.stored === undefined))
  return [
    ...(ctx.received < moments.entriesUntil ? [refuse('ENTRIES_STILL_OPEN', { until: moments.entriesUntil })] : []),
    ...(returned > 0 && ctx.received < moments.mendUntil ? [refuse('RETURNED_STILL_OPEN', { count: returned, until: moments.mendUntil })] : []),
    ...(unchecked > 0 ? [refuse('ENTRIES_UNCHECKED', { count: unchecked })] : []),
    ...(unconfirmed > 0 && ctx.received < moments.confirmUntil ? [refuse('CONFIRMATIONS_OPEN', { count: unconfirmed, until: moments.confirmUntil })] : []),
    ...(open.length > 0 ? [refuse('DECLARATIONS_OPEN', { count: open.length, names: open.map(({ name }) => name) })] : []),
  ]
}

/** Judges who sit under a code: the panel, and reserves that were called. */
const sittingJudges = async (ctx: Context, stage: StageRow): Promise<readonly SeatRow[]> => {
  const coded = new Set((await judgeCodes(ctx.tx, ctx.agency.id, stage.id)).map(({ seatId }) => seatId))
  return (await listSeats(ctx.tx, ctx.agency.id, stage.id)).filter(({ id, state }) => coded.has(id) && (state === 'seated' || state === 'called'))
}

/** The assignment that the seed gives for the entries, judges and conflicts as they stand: the same seed, the same plan. */
export const planAssignment = async (ctx: Context, stage: StageRow, seal: SealInForce, seed: string): Promise<Outcome<Plan>> => {
  const judges = await sittingJudges(ctx, stage)
  const entries = (await acceptedEntries(ctx, stage.id, seal.rules)).filter(({ admitted }) => admitted)
  const lines = await declarationLines(ctx, stage.id, seal.rules, judges)
  const conflicts = judges.flatMap(({ id }) =>
    (lines.get(id) ?? []).filter((line) => standing(line) === 'particular').map(({ entryId }): Pair => [id, entryId]),
  )
  const assignment = assignJudges({ judges: judges.map(({ id }) => id), entries: entries.map(({ entry }) => entry.id), conflicts }, seal.rules.judges, seed)
  if (!assignment.ok) return named(assignment, entries)
  const digest = documentDigest({ pairs: sorted(assignment.value.pairs), locked: sorted(assignment.value.locked) })
  return ok({ assignment: assignment.value, digest, judges, entries })
}

const sorted = (pairs: readonly Pair[]): Json => pairs.map(String).sort()

/** The refusal names entries as the organiser knows them: by author, never by an id. */
const named = (refusal: Refusal, entries: readonly AcceptedEntry[]): Refusal => {
  const listed = refusal.facts['entries']
  if (!Array.isArray(listed)) return refusal
  const names = (listed as readonly { readonly entry: string; readonly judges: number }[]).map(({ entry, judges }) => ({
    name: entries.find((each) => each.entry.id === entry)?.members[0]?.name ?? '',
    judges,
  }))
  return refuse(refusal.refusal, { ...refusal.facts, entries: names, count: names.length })
}
