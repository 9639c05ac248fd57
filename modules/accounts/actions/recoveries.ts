import { newId } from '#platform/clock/ids.ts'
import { later } from '#platform/clock/instant.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { may } from '#platform/face/policy.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { mayInvite } from '#platform/identity/may-invite.ts'
import { newSlips, rosterAccounts } from '#platform/identity/slips.ts'
import { append } from '#platform/ledger/append.ts'
import { employeeSnapshot, rosterNumbers } from '#modules/people/reads.ts'
import type { accountsContract } from '../contract.ts'
import { accountsPolicy as policy } from '../policy.ts'
import { insertRecovery, markSeen, newestRecoveries, type RecoveryRow } from '../store/recoveries.ts'
import { reachOf } from './reach.ts'

type C = typeof accountsContract

/** The owner stands at the desk: three days are for those whose telephone has to be found first. */
const DAYS = 3

const stateOf = (row: RecoveryRow, now: string): 'open' | 'finished' | 'ended' => (row.finishedAt !== null ? 'finished' : row.expiresAt > now ? 'open' : 'ended')

export const listRecoveries = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listRecoveries']>>> => {
  const all = ctx.codes.some((code) => code !== 'unit_officer' && (policy.seeRecoveries.who as readonly string[]).includes(code))
  const rows = (await newestRecoveries(ctx.tx, ctx.agency.id)).filter((row) => all || row.begunBy === ctx.actor.personId)
  const mayAcknowledge = may(policy.acknowledgeRecovery, ctx.codes).ok
  return ok({
    items: rows.map(({ personId: _, begunBy, seenAt, ...row }) => ({ ...row, state: stateOf({ ...row, personId: '', begunBy, seenAt }, ctx.received), maySee: mayAcknowledge && seenAt === null && begunBy !== ctx.actor.personId })),
  })
}

/** The old access holds until the owner finishes: nobody is locked out by a request, and a stolen request shows (I-42). */
export const beginRecovery = async (ctx: Context, { body }: Received<C['beginRecovery']>): Promise<Outcome<AnswerGiven<C['beginRecovery']>>> => {
  const { tx, agency, actor, received, services } = ctx
  const employee = await employeeSnapshot(ctx, body.employeeId)
  if (employee === undefined) return refuse('NOT_FOUND')
  if (employee.personId === actor.personId) return refuse('RECOVERY_SELF')
  const { units } = await reachOf(ctx, ['agency_admin'])
  if (units !== null && (employee.unitId === null || !units.includes(employee.unitId))) return refuse('SLIPS_OTHER_UNIT')
  const allowed = await mayInvite(ctx, [employee.personId])
  if (!allowed.ok) return allowed
  const roster = await ctx.within('personal', async (personal) => await rosterNumbers(personal, employee.unitId === null ? null : [employee.unitId]))
  const number = roster.find(({ personId }) => personId === employee.personId)?.nip
  if (number === undefined) return refuse('RECOVERY_NOT_ACTIVE')
  const [account] = await rosterAccounts(tx, services.secrets, [{ personId: employee.personId, number }], received)
  if (account === undefined || !account.byNumber) return refuse('RECOVERY_NAMED')
  if (!account.active) return refuse('RECOVERY_NOT_ACTIVE')
  const [slip] = await newSlips(tx, services.secrets, { agencyId: agency.id, madeBy: actor.personId, days: DAYS, of: [{ accountId: account.accountId, number }] }, received)
  if (slip === undefined) throw new Error('No code was made.')
  const recoveryId = newId(received)
  await insertRecovery(tx, agency.id, { id: recoveryId, personId: employee.personId, personName: employee.name, invitationId: slip.id, reason: body.reason, by: actor.personId, byName: actor.name, at: received })
  await append(ctx, {
    chain: 'agency',
    kind: 'recovery.begun',
    parts: [
      { name: 'recovery', content: { account: account.accountId, recovery: recoveryId } },
      { name: 'person', content: { name: employee.name, person: employee.personId, reason: body.reason }, personal: true },
    ],
  })
  return ok({ recoveryId, name: employee.name, code: slip.code, expiresAt: later(received, DAYS * 24 * 3_600_000) })
}

export const acknowledgeRecovery = async (ctx: Context, { params }: Received<C['acknowledgeRecovery']>): Promise<Outcome<AnswerGiven<C['acknowledgeRecovery']>>> => {
  const seen = await markSeen(ctx.tx, ctx.agency.id, params.recoveryId, { id: ctx.actor.personId, name: ctx.actor.name }, ctx.received)
  if (!seen) return refuse('NOT_FOUND')
  await append(ctx, { chain: 'agency', kind: 'recovery.seen', parts: [{ name: 'recovery', content: { recovery: params.recoveryId } }] })
  return ok({ seen: true })
}
