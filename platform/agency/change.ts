import { createHash } from 'node:crypto'
import { ask } from '../approval/ask.ts'
import type { Json } from '../face/json.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import { append } from '../ledger/append.ts'
import type { ApprovalKind, ApprovedRequest } from '../module.ts'
import { agencyChangeDocument, agencyProfile, type AgencyProfile, type agencyContract } from './contract.ts'
import { armsIn } from './read-arms.ts'

type C = typeof agencyContract

type Current = AgencyProfile & { readonly code: string; readonly arms: boolean; readonly version: number }

const current = async (ctx: Context): Promise<Current> => {
  const row = await ctx.tx
    .selectFrom('platform.agency')
    .select(['code', 'name', 'kind', 'siasn_id', 'province', 'time_zone', 'product_name', 'letterhead', 'arms_type', 'version'])
    .where('id', '=', ctx.agency.id)
    .executeTakeFirstOrThrow()
  const profile = agencyProfile.parse({ ...row, siasnId: row.siasn_id ?? '', timeZone: row.time_zone, productName: row.product_name })
  return { ...profile, code: row.code, arms: row.arms_type !== null, version: row.version }
}

export const readAgency = async (ctx: Context): Promise<Outcome<AnswerGiven<C['readAgency']>>> => ok(await current(ctx))

/** What a name on paper means is decided by two people: one administrator asks, another approves exactly what was asked. */
export const askAgencyChange = async (ctx: Context, { body }: Received<C['askAgencyChange']>): Promise<Outcome<AnswerGiven<C['askAgencyChange']>>> => {
  const now = await current(ctx)
  if (now.version !== body.version) return refuse('STALE')
  if (typeof body.arms === 'string' && armsIn(body.arms) === undefined) return refuse('ARMS_REFUSED')
  const fields = Object.keys(body.profile) as (keyof AgencyProfile)[]
  const changes = Object.fromEntries(fields.filter((field) => now[field] !== body.profile[field]).map((field) => [field, { from: now[field], to: body.profile[field] }]))
  if (Object.keys(changes).length === 0 && body.arms === undefined) return refuse('AGENCY_SAME')
  const { version, profile, reason } = body
  const document = { version, profile, changes, reason, ...(body.arms === undefined ? {} : { arms: body.arms }) }
  return ok({ approvalId: await ask(ctx, { kind: 'agency.changed', process: null, document }) })
}

const carryOut = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const { version, profile, changes, arms, reason } = agencyChangeDocument.parse(request.document)
  const picture = typeof arms === 'string' ? armsIn(arms) : null
  if (picture === undefined) return refuse('ARMS_REFUSED')
  const changed = await ctx.tx
    .updateTable('platform.agency')
    .set({
      name: profile.name,
      kind: profile.kind,
      siasn_id: profile.siasnId || null,
      province: profile.province,
      time_zone: profile.timeZone,
      product_name: profile.productName,
      letterhead: profile.letterhead,
      version: version + 1,
      ...(arms === undefined ? {} : { arms: picture?.bytes ?? null, arms_type: picture?.type ?? null }),
    })
    .where('id', '=', ctx.agency.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) return refuse('STALE')
  await append(ctx, {
    chain: 'agency',
    kind: 'agency.changed',
    parts: [
      { name: 'agency', content: { changes, ...(arms === undefined ? {} : { arms: picture === null ? null : createHash('sha256').update(picture.bytes).digest('hex') }) } },
      { name: 'approval', content: { request: request.id } },
      { name: 'reason', content: { text: reason }, personal: true },
    ],
  })
  return ok({ version: version + 1 })
}

export const agencyChange: ApprovalKind = { kind: 'agency.changed', as: 'app', who: ['agency_admin'], carryOut }
