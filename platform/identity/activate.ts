import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { Tx } from '../db/pools.ts'
import type { OutsideContext } from '../http/bind.ts'
import { cardDigest } from './check-code.ts'
import type { identityContract } from './contract.ts'
import { loginName, numberTyped, shownName } from './login-name.ts'
import { hashPassword, passwordFault } from './password.ts'
import { withinLimit } from './rate-limit.ts'
import { newCard, newTotpSecret, totpAddress } from './second-factor.ts'
import { slipDigest } from './slips.ts'

type C = typeof identityContract

const findInvitation = async (tx: Tx, ctx: OutsideContext, digest: string) =>
  await tx
    .selectFrom('platform.invitation as i')
    .innerJoin('platform.account as a', 'a.id', 'i.account_id')
    .innerJoin('platform.person as p', 'p.id', 'a.person_id')
    .innerJoin('platform.agency as g', 'g.id', 'i.agency_id')
    .select(['i.id', 'i.account_id', 'i.expires_at', 'a.username', 'p.name', 'g.name as agency'])
    .where('i.token_digest', '=', digest)
    .where('i.used_at', 'is', null)
    .where('i.expires_at', '>', ctx.received)
    .executeTakeFirst()

const limited = async (tx: Tx, ctx: OutsideContext): Promise<boolean> =>
  await withinLimit(tx, `activate:${ctx.request.address}`, { count: 120, windowSeconds: 300 }, ctx.received)

export const readInvitation = async (ctx: OutsideContext, { body }: Received<C['readInvitation']>): Promise<Outcome<AnswerGiven<C['readInvitation']>>> =>
  await ctx.services.pools.outside('app', async (tx) => {
    if (!(await limited(tx, ctx))) return refuse('TOO_MANY')
    const found = await findInvitation(tx, ctx, ctx.services.secrets.digest(body.token))
    if (found === undefined) return refuse('INVITATION_ENDED')
    return ok({ name: found.name, username: shownName(found.username), agency: found.agency, expiresAt: found.expires_at })
  })

/**
 * The owner takes the account: a password of their own, a device code and a card of ten codes. The address is used up by
 * this tap, never by opening it; of two taps at once one wins.
 */
export const activate = async (ctx: OutsideContext, { body }: Received<C['activate']>): Promise<Outcome<AnswerGiven<C['activate']>>> =>
  await ctx.services.pools.outside('app', async (tx) => {
    if (!(await limited(tx, ctx))) return refuse('TOO_MANY')
    const found = await findInvitation(tx, ctx, ctx.services.secrets.digest(body.token))
    if (found === undefined) return refuse('INVITATION_ENDED')
    const fault = passwordFault(body.password, found.username)
    if (fault !== undefined) return refuse(fault)
    return await take(tx, ctx, found, { password: body.password, username: shownName(found.username), label: shownName(found.username) })
  })

/** The same with the employee number and the code of a printed slip. Whatever does not fit, the answer is one (I-42). */
export const activateSlip = async (ctx: OutsideContext, { body }: Received<C['activateSlip']>): Promise<Outcome<AnswerGiven<C['activateSlip']>>> => {
  const number = numberTyped(body.nip) ?? body.nip
  const secrets = ctx.services.secrets
  // Counted in a transaction of its own: a refused try counts too.
  const allowed = await ctx.services.pools.outside('app', async (tx) => {
    const byNumber = await withinLimit(tx, `slip:${loginName(secrets, number)}`, { count: 10, windowSeconds: 300 }, ctx.received)
    return (await limited(tx, ctx)) && byNumber
  })
  if (!allowed) return refuse('TOO_MANY')
  return await ctx.services.pools.outside('app', async (tx) => {
    const found = await findInvitation(tx, ctx, slipDigest(secrets, number, body.code))
    if (found === undefined) return refuse('SLIP_WRONG')
    const fault = passwordFault(body.password, number)
    if (fault !== undefined) return refuse(fault)
    return await take(tx, ctx, found, { password: body.password, username: number, label: `NIP ${number.slice(-3)}` })
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>
type Taken = { readonly password: string; readonly username: string; readonly label: string }

const take = async (tx: Tx, ctx: OutsideContext, found: Found, { password, username, label }: Taken): Promise<Outcome<AnswerGiven<C['activate']>>> => {
  const used = await tx
    .updateTable('platform.invitation')
    .set({ used_at: ctx.received })
    .where('id', '=', found.id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) return refuse('INVITATION_ENDED')
  const secret = newTotpSecret()
  const card = newCard()
  await tx
    .updateTable('platform.account')
    .set({
      password_hash: await hashPassword(password),
      totp_secret: ctx.services.secrets.seal(secret),
      totp_last_step: null,
      activated_at: ctx.received,
    })
    .where('id', '=', found.account_id)
    .execute()
  await tx.deleteFrom('platform.card_code').where('account_id', '=', found.account_id).execute()
  await tx.insertInto('platform.card_code').values(card.map((code) => ({ account_id: found.account_id, digest: cardDigest(found.account_id, code) }))).execute()
  await tx.updateTable('platform.session').set({ ended_at: ctx.received }).where('account_id', '=', found.account_id).where('ended_at', 'is', null).execute()
  return ok({ username, totp: totpAddress(secret, label, found.agency), card: [...card] })
}
