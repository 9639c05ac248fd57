import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { calendarPolicy as policy } from './policy.ts'
import { dayKinds } from './rules/day-off.ts'

const year = z.coerce.number().int().min(2000).max(2199)
const dayOff = z.object({ day: z.iso.date().refine((text) => text >= '2000' && text < '2200', 'not a day of ours'), kind: z.enum(dayKinds), name: z.string().trim().min(1).max(160) })
const week = z.array(z.number().int().min(1).max(7)).min(1).max(7)
const instant = z.iso.datetime({ precision: 3 }).refine((text) => text >= '2000' && text < '2200', 'not a moment of ours')

const version = z.object({
  id: z.uuid(),
  week,
  days: z.array(dayOff),
  digest: z.string(),
  basis: z.string(),
  askedName: z.string(),
  approvedName: z.string(),
  madeAt: z.string(),
})
export type CalendarAnswer = z.infer<typeof version>

export const remark = z.object({ kind: z.enum(['weekend', 'day-off', 'night', 'no-calendar']), name: z.string().nullable(), year: z.number().int().nullable() })

export const calendarContract = {
  readCalendar: route({
    method: 'GET',
    path: '/api/calendar/:year',
    access: policy.see.who,
    summary: 'The days off and the working week of a year, with every version; null where nobody has set the year.',
    params: z.object({ year }),
    answer: z.object({
      year: z.number().int(),
      timeZone: z.string(),
      /** The week that counts, set or taken over. */
      week,
      weekConfirmed: z.boolean(),
      now: version.nullable(),
      earlier: z.array(version),
      years: z.array(z.number().int()),
      waiting: z.array(z.object({ approvalId: z.uuid() })),
    }),
  }),
  previewDays: route({
    method: 'POST',
    path: '/api/calendar/:year/preview',
    access: policy.set.who,
    summary: 'Reads an uploaded list of days off (xlsx or csv: TANGGAL, NAMA, JENIS) and shows the year as it would be; changes nothing.',
    params: z.object({ year }),
    body: z.object({ fileId: z.uuid() }),
    answer: z.object({
      /** Days of this year in the file, with the local days that are set already. */
      days: z.array(dayOff),
      otherYears: z.number().int(),
      findings: z.array(z.object({ row: z.number().int(), code: z.enum(['DAY_UNREADABLE', 'DAY_NAME_EMPTY', 'DAY_KIND_UNKNOWN', 'DAY_TWICE']), shown: z.string() })),
    }),
  }),
  askCalendar: route({
    method: 'POST',
    path: '/api/calendar/:year',
    access: policy.set.who,
    summary: 'Asks a second person to set the days off and the working week of a year, as a whole.',
    params: z.object({ year }),
    body: z.object({ basedOn: z.uuid().nullable(), week, days: z.array(dayOff).max(200), basis: z.string().trim().min(5).max(1000) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
  readRemarks: route({
    method: 'GET',
    path: '/api/calendar-remarks',
    access: policy.see.who,
    summary: 'What is odd about deadlines at these moments (up to twenty, divided by commas): a weekend, a day off, night, a year that nobody set.',
    query: z.object({ at: z.string().max(600) }),
    answer: z.object({ items: z.array(z.object({ at: z.string(), remarks: z.array(remark) })) }),
  }),
  reckonTerm: route({
    method: 'GET',
    path: '/api/calendar-term',
    access: policy.see.who,
    summary: 'The moment so long after another: "3 hari kerja", "10 hari"; working days by the calendar of the agency.',
    query: z.object({ from: instant, typed: z.string().trim().min(1).max(40) }),
    answer: z.object({ at: z.string(), count: z.number().int(), unit: z.enum(['working-day', 'day']), remarks: z.array(remark) }),
  }),
} as const
