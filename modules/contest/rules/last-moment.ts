import type { JudgeRules } from './rules-document.ts'

const DAY = 24 * 3_600_000
const plusDays = (moment: string, days: number): string => new Date(Date.parse(moment) + days * DAY).toISOString()

/**
 * Until when a judge may send a sheet for the first time (docs/bundle.md, section 8). The same rule for everyone, sealed
 * before the first score: a sheet is in time if it was received before this moment (I-27).
 * @param calledAt when the judge was called from the reserve list, if that was after judging had opened
 */
export const lastMoment = (judgingUntil: string, unsent: JudgeRules['unsent'], calledAt: string | null): string => {
  if (unsent.rule === 'later') return plusDays(judgingUntil, unsent.days)
  if (unsent.rule === 'reserve' && calledAt !== null) {
    const own = plusDays(calledAt, unsent.days)
    return own > judgingUntil ? own : judgingUntil
  }
  return judgingUntil
}
