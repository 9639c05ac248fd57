import { z } from 'zod'
import type { ChainNames } from '../audit/list-acts.ts'
import { ask } from '../approval/ask.ts'
import { newId } from '../clock/ids.ts'
import { forProcess, roles } from '../face/access-codes.ts'
import { assignments, isActing } from '../face/signature-block.ts'
import type { Json } from '../face/json.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import { append } from '../ledger/append.ts'
import type { ApprovalKind, ApprovedRequest } from '../module.ts'
import type { identityContract } from './contract.ts'
import { endOpenCodes } from './end-open-codes.ts'

type C = typeof identityContract

const grantDocument = z.object({
  personId: z.uuid(),
  personName: z.string(),
  role: z.enum(roles),
  scope: z.enum(['agency', 'unit', 'process']),
  scopeId: z.uuid().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  assignment: z.enum(assignments).nullable().default(null),
  post: z.string().nullable().default(null),
  letter: z.string().nullable().default(null),
  letterDate: z.string().nullable().default(null),
  reason: z.string(),
})

const hasChain = async (ctx: Context, chain: string): Promise<boolean> =>
  (await ctx.tx.selectFrom('ledger.head').select('seq').where('agency_id', '=', ctx.agency.id).where('chain', '=', chain).executeTakeFirst()) !== undefined

const memberName = async (ctx: Context, personId: string): Promise<string | undefined> => {
  const row = await ctx.tx
    .selectFrom('platform.person as p')
    .innerJoin('platform.membership as m', 'm.person_id', 'p.id')
    .select('p.name')
    .where('p.id', '=', personId)
    .where('m.agency_id', '=', ctx.agency.id)
    .executeTakeFirst()
  return row?.name
}

/** One administrator asks; the other approves (I-10). Nobody asks for a role for oneself. */
export const askGrant = (names: ChainNames) => async (ctx: Context, { body }: Received<C['askGrant']>): Promise<Outcome<AnswerGiven<C['askGrant']>>> => {
  const personName = await memberName(ctx, body.personId)
  if (personName === undefined) return refuse('NOT_FOUND')
  if (body.personId === ctx.actor.personId) return refuse('GRANT_TO_SELF')
  if ((body.scope === 'agency') !== (body.scopeId === null)) return refuse('GRANT_SCOPE')
  // No operation knows how to keep another role to a unit: such a grant would promise a limit that is not there.
  if (body.scope === 'unit' && body.role !== 'unit_officer') return refuse('GRANT_SCOPE')
  if (body.scope === 'process') {
    // Somebody from outside the office is named for one process and until a day (I-10).
    if (!forProcess.some((role) => role === body.role) || body.to === null) return refuse('GRANT_PROCESS')
    if (!(await hasChain(ctx, body.scopeId ?? ''))) return refuse('NOT_FOUND')
  }
  if (body.to !== null && body.to <= (body.from ?? ctx.received)) return refuse('INPUT_INVALID', { place: 'to' })
  const { assignment, post, letter, letterDate } = body
  if ((assignment === null) !== (post === null) || (assignment !== null && (letter === null || letterDate === null))) return refuse('GRANT_POST')
  if (assignment !== null && isActing(assignment) && body.to === null) return refuse('GRANT_ACTING_ENDS')
  if (body.role === 'platform_operator') return refuse('GRANT_ROLE_PLATFORM')
  const approvalId = await ask(ctx, { kind: 'access.granted', document: { ...body, personName, ...(body.scope === 'process' ? { scopeName: (await names(ctx, [body.scopeId ?? ''])).get(body.scopeId ?? '') ?? '' } : {}) }, process: null })
  return ok({ approvalId })
}

const carryOut = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const wanted = grantDocument.parse(request.document)
  // The second person does not approve a role for oneself.
  if (wanted.personId === ctx.actor.personId) return refuse('GRANT_TO_SELF')
  const id = newId(ctx.received)
  await ctx.tx
    .insertInto('access.granted')
    .values({
      agency_id: ctx.agency.id,
      id,
      person_id: wanted.personId,
      role: wanted.role,
      scope: wanted.scope,
      scope_id: wanted.scopeId,
      from_at: wanted.from ?? ctx.received,
      to_at: wanted.to,
      assignment: wanted.assignment,
      post: wanted.post,
      letter: wanted.letter,
      letter_date: wanted.letterDate,
      asked_by: request.askedBy,
      approved_by: ctx.actor.personId,
    })
    .execute()
  if (wanted.role !== 'employee') await endOpenCodes(ctx, [wanted.personId])
  await append(ctx, {
    chain: 'agency',
    kind: 'access.granted',
    parts: [
      { name: 'approval', content: { request: request.id } },
      { name: 'grant', content: { from: wanted.from ?? ctx.received, grant: id, role: wanted.role, scope: wanted.scope, scopeId: wanted.scopeId, to: wanted.to, ...(wanted.assignment === null ? {} : { assignment: wanted.assignment, letter: wanted.letter, letterDate: wanted.letterDate, post: wanted.post }) } },
      { name: 'person', content: { name: wanted.personName, person: wanted.personId, reason: wanted.reason }, personal: true },
    ],
  })
  return ok({ grantId: id })
}

export const grantApproval: ApprovalKind = { kind: 'access.granted', as: 'app', who: ['agency_admin'], carryOut }

/** Ending a role needs one person: taking power away is never held up. It takes effect on the next request (I-37). */
export const endGrant = async (ctx: Context, { params, body }: Received<C['endGrant']>): Promise<Outcome<{ done: true }>> => {
  const ended = await ctx.tx
    .updateTable('access.granted')
    .set({ ended_at: ctx.received, ended_by: ctx.actor.personId })
    .where('agency_id', '=', ctx.agency.id)
    .where('id', '=', params.grantId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) return refuse('NOT_FOUND')
  await append(ctx, {
    chain: 'agency',
    kind: 'access.ended',
    parts: [
      { name: 'grant', content: { grant: params.grantId } },
      { name: 'reason', content: { text: body.reason }, personal: true },
    ],
  })
  return ok({ done: true })
}
