import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { canonicalBytes } from '#core/ledger/canonical.ts'
import { ask } from '#platform/approval/ask.ts'
import { newId } from '#platform/clock/ids.ts'
import { openSheet } from '#platform/documents/sheet.ts'
import { roles } from '#platform/face/access-codes.ts'
import type { Json, JsonObject } from '#platform/face/json.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { fileTypes } from '#platform/files/file-type.ts'
import { findFile } from '#platform/files/read-file.ts'
import type { Context } from '#platform/http/context.ts'
import { endOpenCodes } from '#platform/identity/end-open-codes.ts'
import { append } from '#platform/ledger/append.ts'
import type { ApprovalKind, ApprovedRequest } from '#platform/module.ts'
import { unitTree } from '#modules/organisation/reads.ts'
import { dayHere, rosterNumbers } from '#modules/people/reads.ts'
import type { accountsContract } from '../contract.ts'
import { secondPeople } from '../policy.ts'
import { readGrantList } from '../reading/read-grant-list.ts'
import { grantKey, type PlannedGrant, planGrants } from '../rules/grant-list.ts'

type C = typeof accountsContract
const tables: readonly string[] = [fileTypes.xlsx, fileTypes.csv]

type List = { readonly file: string; readonly sha256: string; readonly digest: string; readonly items: readonly PlannedGrant[] }

/** The list read anew and held against the roster of this moment: what was shown is what is asked, or the digest differs. */
const readList = async (ctx: Context, fileId: string): Promise<Outcome<List>> => {
  const file = await findFile(ctx, fileId)
  if (file === undefined || file.uploaded_by !== ctx.actor.personId) return refuse('NOT_FOUND')
  if (!tables.includes(file.type)) return refuse('TYPE_REFUSED')
  const sheet = await openSheet(ctx.services.files.path(ctx.agency.id, file.place), file.name)
  if (!sheet.ok) return sheet
  const lines = await readGrantList(sheet.value)
  if (!lines.ok) return lines
  const roster = await ctx.within('personal', async (personal) => await rosterNumbers(personal, null))
  const items = planGrants(lines.value, {
    people: new Map(roster.map(({ nip, personId, name }) => [nip, { personId, name }])),
    units: [...(await unitTree(ctx)).values()],
    held: await heldNow(ctx),
    actorPersonId: ctx.actor.personId,
    today: dayHere(ctx),
  })
  const digest = createHash('sha256').update(canonicalBytes(items as unknown as Json)).digest('hex')
  return ok({ file: file.name.slice(-300), sha256: file.sha256, digest, items })
}

const heldNow = async (ctx: Context): Promise<ReadonlySet<string>> => {
  const rows = await sql<{ personId: string; role: string; unitId: string | null }>`
    select person_id as "personId", role, scope_id as "unitId" from access.granted
     where agency_id = ${ctx.agency.id} and scope <> 'process' and ended_at is null and (to_at is null or to_at > ${ctx.received})`.execute(ctx.tx)
  return new Set(rows.rows.map(({ personId, role, unitId }) => grantKey(personId, role, unitId)))
}

export const previewGrants = async (ctx: Context, { body }: Received<C['previewGrants']>): Promise<Outcome<AnswerGiven<C['previewGrants']>>> => {
  const list = await readList(ctx, body.fileId)
  if (!list.ok) return list
  const { items, digest } = list.value
  return ok({ items: items.map(({ personId: _, unitId: __, ...item }) => item), refused: items.filter(({ findings }) => findings.length > 0).length, digest })
}

const document = z.object({
  file: z.string(),
  sha256: z.string(),
  count: z.number().int(),
  grants: z.array(z.object({ personId: z.uuid(), name: z.string(), tail: z.string(), role: z.enum(roles), unitId: z.uuid().nullable(), unit: z.string().nullable(), letter: z.string(), until: z.string().nullable() })),
})

export const askGrants = async (ctx: Context, { body }: Received<C['askGrants']>): Promise<Outcome<AnswerGiven<C['askGrants']>>> => {
  const list = await readList(ctx, body.fileId)
  if (!list.ok) return list
  const { items, digest, file, sha256 } = list.value
  if (digest !== body.digest) return refuse('STALE')
  const refused = items.filter(({ findings }) => findings.length > 0).length
  if (refused > 0) return refuse('GRANT_LIST_ROWS', { count: refused })
  const wanted = document.parse({ file, sha256, count: items.length, grants: items })
  const approvalId = await ask(ctx, { kind: 'access.granted.list', process: null, document: wanted as unknown as JsonObject })
  return ok({ approvalId })
}

/** The end of the last day where the agency is. */
const endOf = (day: string, timeZone: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'millisecond' })

/** All of the list or nothing: whoever holds such a role by now, or is the second person, turns the whole list back. */
const carryOut = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const { grants, file } = document.parse(request.document)
  if (grants.some(({ personId }) => personId === ctx.actor.personId)) return refuse('GRANT_TO_SELF')
  const held = await heldNow(ctx)
  const again = grants.filter(({ personId, role, unitId }) => held.has(grantKey(personId, role, unitId)))
  if (again.length > 0) return refuse('GRANT_LIST_HELD', { names: again.slice(0, 10).map(({ name }) => name) })
  const rows = grants.map(({ until, ...grant }) => ({ ...grant, id: newId(ctx.received), to: until === null ? null : endOf(until, ctx.agency.timeZone) }))
  if (rows.some(({ to }) => to !== null && to <= ctx.received)) return refuse('STALE')
  await sql`
    insert into access.granted (agency_id, id, person_id, role, scope, scope_id, from_at, to_at, letter, asked_by, approved_by)
    select ${ctx.agency.id}::uuid, id, person, role, case when unit is null then 'agency' else 'unit' end, unit, ${ctx.received}, to_at, letter, ${request.askedBy}::uuid, ${ctx.actor.personId}::uuid
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ personId }) => personId)}::uuid[], ${rows.map(({ role }) => role)}::text[], ${rows.map(({ unitId }) => unitId)}::uuid[],
        ${rows.map(({ to }) => to)}::timestamptz[], ${rows.map(({ letter }) => letter)}::text[]) g(id, person, role, unit, to_at, letter)`.execute(ctx.tx)
  await endOpenCodes(ctx, rows.flatMap(({ role, personId }) => (role === 'employee' ? [] : [personId])))
  await append(ctx, {
    chain: 'agency',
    kind: 'access.granted.list',
    parts: [
      { name: 'approval', content: { request: request.id } },
      { name: 'grants', content: { grants: rows.map(({ id, role, unitId, to, letter }) => ({ grant: id, letter, role, to, unit: unitId })) } },
      { name: 'people', content: { file, people: rows.map(({ id, name, personId }) => ({ grant: id, name, person: personId })) }, personal: true },
    ],
  })
  return ok({ count: rows.length })
}

export const grantListApproval: ApprovalKind = { kind: 'access.granted.list', as: 'app', who: secondPeople['access.granted.list'], carryOut }
