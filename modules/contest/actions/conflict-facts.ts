import { lineOf } from '#modules/people/reads.ts'
import type { Context } from '#platform/http/context.ts'
import { type Detection, detectConflict, type PairFacts } from '../rules/detect-conflict.ts'
import { yearsBefore } from '../rules/day-in.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { MemberRow } from '../store/members.ts'
import type { SeatRow } from '../store/seats.ts'

/** Detects conflicts of interest, for one judge after the other, over the same roster as it is known now. */
export type Detector = (seat: Pick<SeatRow, 'seat' | 'employeeId' | 'personId'>, members: readonly MemberRow[]) => Detection

/**
 * Reads the roster once for all judges and members. Who is no employee here has no facts here: then own line and unit are
 * unknown, never none (I-12).
 */
export const conflictDetector = async (
  ctx: Context,
  { conflicts }: RulesDocument,
  seats: readonly Pick<SeatRow, 'employeeId'>[],
  members: Iterable<readonly MemberRow[]>,
): Promise<Detector> => {
  const since = yearsBefore(ctx.received, conflicts.years, ctx.agency.timeZone)
  const employees = new Set([...seats.map(({ employeeId }) => employeeId), ...[...members].flatMap((each) => each.map(({ employeeId }) => employeeId))].filter((id) => id !== null))
  const line = await lineOf(ctx, [...employees], since)
  const superiors = new Map([...employees].map((id) => [id, line.superiors(id, conflicts.lineLevels)]))
  const levelAbove = (superior: string, employee: string): number | null =>
    superiors.get(employee)?.known.find(({ employeeId }) => employeeId === superior)?.level ?? null

  const factsOf = (seat: Parameters<Detector>[0], member: MemberRow): PairFacts => {
    const judge = seat.employeeId
    const other = member.employeeId
    const samePerson = (judge !== null && judge === other) || seat.personId === member.personId
    const known = judge !== null && other !== null
    return {
      name: member.name,
      part: member.part,
      samePerson,
      sameUnit: known && !samePerson ? line.sameUnit(judge, other, conflicts.unitLevel) : 'unknown',
      above: known ? levelAbove(judge, other) : null,
      below: known ? levelAbove(other, judge) : null,
      lineUnknown: !known || superiors.get(judge)?.unknown !== false || superiors.get(other)?.unknown !== false,
    }
  }
  return (seat, each) =>
    detectConflict(
      each.map((member) => factsOf(seat, member)),
      conflicts.common.some((common) => common.seat === seat.seat),
    )
}
