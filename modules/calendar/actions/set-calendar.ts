import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalBytes } from '#core/ledger/canonical.ts'
import { ask } from '#platform/approval/ask.ts'
import { newId } from '#platform/clock/ids.ts'
import { openSheet, sheetOutcome } from '#platform/documents/sheet.ts'
import type { Json, JsonObject } from '#platform/face/json.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { fileTypes } from '#platform/files/file-type.ts'
import { findFile } from '#platform/files/read-file.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { ApprovedRequest } from '#platform/module.ts'
import type { calendarContract } from '../contract.ts'
import { type CalendarYear, faultIn, inOrder } from '../rules/calendar-year.ts'
import { dayKinds } from '../rules/day-off.ts'
import { insertVersion, lockYear, versionsOfYear } from '../store/versions.ts'
import { readSheet } from '../reading/read-sheet.ts'

type C = typeof calendarContract
const tables: readonly string[] = [fileTypes.xlsx, fileTypes.csv]

/** Reads a list into a preview. Local days stay: the national list does not know them. */
export const previewDays = async (ctx: Context, { params, body }: Received<C['previewDays']>): Promise<Outcome<AnswerGiven<C['previewDays']>>> => {
  const file = await findFile(ctx, body.fileId)
  if (file === undefined || file.uploaded_by !== ctx.actor.personId) return refuse('NOT_FOUND')
  if (!tables.includes(file.type)) return refuse('TYPE_REFUSED')
  const sheet = await openSheet(ctx.services.files.path(ctx.agency.id, file.place), file.name)
  if (!sheet.ok) return sheet
  const read = await sheetOutcome(async () => await readSheet(sheet.value))
  if (!read.ok) return read
  if (!read.value.ok) return read.value
  const { days, findings } = read.value.value
  const mine = days.filter(({ day }) => day.startsWith(`${params.year}-`))
  const [now] = await versionsOfYear(ctx.tx, ctx.agency.id, params.year)
  const local = (now?.days ?? []).filter(({ kind, day }) => kind === 'local' && !mine.some((one) => one.day === day))
  const all = inOrder({ year: params.year, week: [], days: [...mine, ...local] })
  return ok({ days: all.days, otherYears: days.length - mine.length, findings })
}

const document = z.object({
  year: z.number().int(),
  basedOn: z.uuid().nullable(),
  basis: z.string(),
  week: z.array(z.number().int()),
  days: z.array(z.object({ day: z.string(), kind: z.enum(dayKinds), name: z.string() })),
  before: z.object({ week: z.array(z.number().int()), days: z.array(z.object({ day: z.string(), kind: z.enum(dayKinds), name: z.string() })) }).nullable(),
})

export const digestOf = ({ year, week, days }: CalendarYear): string =>
  createHash('sha256')
    .update(canonicalBytes({ year, week, days } as unknown as JsonObject))
    .digest('hex')

export const askCalendar = async (ctx: Context, { params, body }: Received<C['askCalendar']>): Promise<Outcome<AnswerGiven<C['askCalendar']>>> => {
  const wanted = inOrder({ year: params.year, week: body.week, days: body.days })
  const fault = faultIn(wanted)
  if (fault !== null) return refuse(fault, { year: String(params.year) })
  const [now] = await versionsOfYear(ctx.tx, ctx.agency.id, params.year)
  if ((now?.id ?? null) !== body.basedOn) return refuse('STALE')
  if (now?.digest === digestOf(wanted)) return refuse('CALENDAR_UNCHANGED')
  const before = now === undefined ? null : { week: [...now.week], days: now.days.map((day) => ({ ...day })) }
  const asked = { year: wanted.year, basedOn: body.basedOn, basis: body.basis, week: wanted.week, days: wanted.days, before }
  return ok({ approvalId: await ask(ctx, { kind: 'calendar.set', process: null, document: asked }) })
}

/** The year as two people set it; refused where another version came in between, for nobody saw the two together. */
export const carryOutCalendar = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const { tx, agency, received, actor } = ctx
  const { basedOn, basis, ...rest } = document.parse(request.document)
  const year: CalendarYear = { year: rest.year, week: rest.week, days: rest.days }
  await lockYear(tx, agency.id, year.year)
  const [now] = await versionsOfYear(tx, agency.id, year.year)
  if ((now?.id ?? null) !== basedOn) return refuse('STALE')
  const id = newId(received)
  const digest = digestOf(year)
  await insertVersion(tx, agency.id, { id, ...year, digest, basis, askedName: request.askedName, approvedName: actor.name, madeAt: received })
  await append(ctx, {
    chain: 'agency',
    kind: 'calendar.set',
    parts: [{ name: 'calendar', content: { request: request.id, version: id, digest, basis, year: year.year, week: [...year.week], days: year.days.map((day) => ({ ...day })) } }],
  })
  return ok({ version: id })
}
