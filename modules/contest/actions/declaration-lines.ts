import type { Context } from '#platform/http/context.ts'
import type { Detection } from '../rules/detect-conflict.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import { type DeclarationLine, linesOf } from '../store/declarations.ts'
import type { MemberRow } from '../store/members.ts'
import type { SeatRow } from '../store/seats.ts'
import { acceptedEntries } from './admitted-entries.ts'
import { conflictDetector } from './conflict-facts.ts'

/** One entrant on a judge's page: what the facts say now, and what the judge answered before. */
export type OpenLine = {
  readonly entryId: string
  readonly members: readonly MemberRow[]
  readonly detection: Detection
  readonly stored: DeclarationLine | undefined
}

/** Each judge's lines for every accepted entry. A later entrant has no answer yet: only that line is open. */
export const declarationLines = async (ctx: Context, stageId: string, rules: RulesDocument, seats: readonly SeatRow[]): Promise<ReadonlyMap<string, readonly OpenLine[]>> => {
  const accepted = await acceptedEntries(ctx, stageId, rules)
  const stored = new Map((await linesOf(ctx.tx, ctx.agency.id, seats.map(({ id }) => id))).map((line) => [`${line.seatId} ${line.entryId}`, line]))
  const detect = await conflictDetector(ctx, rules, seats, accepted.map(({ members }) => members))
  return new Map(
    seats.map((seat) => [
      seat.id,
      accepted.map(({ entry, members }) => ({ entryId: entry.id, members, detection: detect(seat, members), stored: stored.get(`${seat.id} ${entry.id}`) })),
    ]),
  )
}

/** What stands for this line: a detected particular conflict always, else the judge's answer, else nothing yet. */
export const standing = ({ detection, stored }: OpenLine): 'open' | DeclarationLine['answer'] =>
  detection.detected === 'particular' ? 'particular' : (stored?.answer ?? 'open')
