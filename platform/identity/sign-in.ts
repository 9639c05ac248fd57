import { agencyById } from '../access/agencies.ts'
import { type Instant, later } from '../clock/instant.ts'
import type { Tx } from '../db/pools.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { OutsideContext } from '../http/bind.ts'
import type { Module } from '../module.ts'
import { checkCode } from './check-code.ts'
import type { identityContract } from './contract.ts'
import { loginName } from './login-name.ts'
import { verifyPassword } from './password.ts'
import { withinLimit } from './rate-limit.ts'
import { describeSession } from './read-session.ts'
import { cookieOf, openSession } from './session.ts'

type SignIn = (typeof identityContract)['signIn']

type Opened = { readonly token: string; readonly accountId: string; readonly personId: string; readonly agencyId: string; readonly freshUntil: Instant | null; readonly name: string }

/**
 * Signs in. Whatever is wrong, the answer is the same and takes as long: it never says whether the account exists (I-42).
 * A wrong try is counted per account name and per address.
 */
export const signIn =
  (modules: readonly Module[]) =>
  async (ctx: OutsideContext, { body }: Received<SignIn>): Promise<Outcome<AnswerGiven<SignIn>>> => {
    const { services, received, request } = ctx
    const username = loginName(services.secrets, body.username)
    const allowed = await services.pools.outside('app', async (tx) => {
      const byName = await withinLimit(tx, `sign-in:${username}`, { count: 10, windowSeconds: 300 }, received)
      const byAddress = await withinLimit(tx, `sign-in-from:${request.address}`, { count: 300, windowSeconds: 300 }, received)
      return byName && byAddress
    })
    if (!allowed) return refuse('TOO_MANY')
    const opened = await services.pools.outside('app', async (tx) => await open(tx, ctx, username, body))
    if (opened === undefined) return refuse('SIGN_IN_FAILED')
    request.setCookie(cookieOf(opened.token))
    const agency = await agencyById(services.pools, opened.agencyId)
    if (agency === undefined) throw new Error('A session was opened in an agency that is not there.')
    return ok(await describeSession(services, modules, { ...opened, agency }, received))
  }

const open = async (tx: Tx, ctx: OutsideContext, username: string, body: Received<SignIn>['body']): Promise<Opened | undefined> => {
  const { services, received, request } = ctx
  const account = await tx
    .selectFrom('platform.account as a')
    .innerJoin('platform.person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.person_id', 'a.password_hash', 'a.totp_secret', 'p.name'])
    .where('a.username', '=', username)
    .executeTakeFirst()
  const right = await verifyPassword(account?.password_hash ?? null, body.password)
  if (account === undefined || !right) return undefined
  const needsCode = account.totp_secret !== null
  if (needsCode && !(body.code !== null && (await checkCode(tx, services, account.id, body.code, received)))) return undefined
  const agencyId = await homeAgency(tx, account.person_id, body.agencyCode)
  if (agencyId === undefined) return undefined
  const freshUntil = needsCode ? later(received, 15 * 60_000) : null
  const token = await openSession(tx, services.secrets, { accountId: account.id, personId: account.person_id, agencyId, device: request.device, freshUntil }, received)
  return { token, accountId: account.id, personId: account.person_id, agencyId, freshUntil, name: account.name }
}

const homeAgency = async (tx: Tx, personId: string, code: string | undefined): Promise<string | undefined> => {
  const rows = await tx
    .selectFrom('platform.membership as m')
    .innerJoin('platform.agency as g', 'g.id', 'm.agency_id')
    .select(['g.id', 'g.code'])
    .where('m.person_id', '=', personId)
    .orderBy('g.created_at')
    .execute()
  return (rows.find((row) => row.code === code) ?? rows[0])?.id
}
