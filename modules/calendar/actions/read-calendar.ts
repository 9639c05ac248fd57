import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { rulesOn } from '#modules/rulebook/reads.ts'
import type { calendarContract } from '../contract.ts'
import { agencyCalendar } from '../reads.ts'
import { type Remark, remarksOn } from '../rules/office-calendar.ts'
import { momentAfter, readTerm } from '../rules/typed-term.ts'
import { type CalendarVersion, currentYears, versionsOfYear, waitingYears } from '../store/versions.ts'

type C = typeof calendarContract

const shown = ({ id, week, days, digest, basis, askedName, approvedName, madeAt }: CalendarVersion) => ({ id, week, days, digest, basis, askedName, approvedName, madeAt })

export const readCalendar = async (ctx: Context, { params }: Received<C['readCalendar']>): Promise<Outcome<AnswerGiven<C['readCalendar']>>> => {
  const { tx, agency, received } = ctx
  const calendar = await agencyCalendar(ctx)
  const [now, ...earlier] = await versionsOfYear(tx, agency.id, params.year)
  const years = (await currentYears(tx, agency.id)).map(({ year }) => year)
  const usual = (await rulesOn(ctx, 'calendar.working_week', received.slice(0, 'yyyy-mm-dd'.length))).get('calendar.working_week')
  const waiting = (await waitingYears(tx, agency.id, received)).filter(({ year }) => year === params.year).map(({ approvalId }) => ({ approvalId }))
  return ok({
    year: params.year,
    timeZone: agency.timeZone,
    week: calendar.week(params.year),
    weekConfirmed: now !== undefined || years.some((year) => year < params.year) || usual?.confirmed === true,
    now: now === undefined ? null : shown(now),
    earlier: earlier.map(shown),
    years,
    waiting,
  })
}

export const remarkGiven = (remark: Remark): { readonly kind: Remark['kind']; readonly name: string | null; readonly year: number | null } => ({
  kind: remark.kind,
  name: remark.kind === 'day-off' ? remark.name : null,
  year: remark.kind === 'no-calendar' ? remark.year : null,
})

/** Twenty moments are more than any schedule has. */
const MOST = 20
const spelled = /^2[01]\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

export const readRemarks = async (ctx: Context, { query }: Received<C['readRemarks']>): Promise<Outcome<AnswerGiven<C['readRemarks']>>> => {
  const moments = [...new Set(query.at.split(',').filter((at) => at !== ''))]
  if (moments.length > MOST || !moments.every((at) => spelled.test(at) && !Number.isNaN(Date.parse(at)))) return refuse('MOMENTS_UNREADABLE')
  const calendar = await agencyCalendar(ctx)
  return ok({ items: moments.map((at) => ({ at, remarks: remarksOn(calendar, at).map(remarkGiven) })) })
}

export const reckonTerm = async (ctx: Context, { query }: Received<C['reckonTerm']>): Promise<Outcome<AnswerGiven<C['reckonTerm']>>> => {
  const term = readTerm(query.typed)
  if (term === null) return refuse('TERM_UNREADABLE', { typed: query.typed })
  const calendar = await agencyCalendar(ctx)
  const at = momentAfter(calendar, query.from, term)
  return ok({ at, ...term, remarks: remarksOn(calendar, at).map(remarkGiven) })
}
