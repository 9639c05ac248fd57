import { sql } from 'kysely'
import { isRole } from '../face/access-codes.ts'
import { type Assignment, postWords } from '../face/signature-block.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import { append } from '../ledger/append.ts'
import { activationAddress, newAccount, newInvitation } from './account.ts'
import type { identityContract } from './contract.ts'
import { numberTyped, shownName } from './login-name.ts'
import { mayInvite } from './may-invite.ts'
import { newPerson } from './person.ts'

type C = typeof identityContract
const PAGE = 50

export const listAccounts = async (ctx: Context, { query }: Received<C['listAccounts']>): Promise<Outcome<AnswerGiven<C['listAccounts']>>> => {
  const accounts = await ctx.tx
    .selectFrom('platform.account as a')
    .innerJoin('platform.membership as m', 'm.person_id', 'a.person_id')
    .innerJoin('platform.person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.person_id as personId', 'p.name', 'a.username', 'a.origin', 'a.activated_at as activatedAt'])
    .where('m.agency_id', '=', ctx.agency.id)
    .$if(query.search !== '', (q) => q.where(sql<boolean>`(lower(p.name) like ${`%${query.search.toLowerCase()}%`} or (a.username not like 'nip:%' and a.username like ${`%${query.search.toLowerCase()}%`}))`))
    .$if(query.after !== undefined, (q) => q.where('a.id', '>', query.after ?? ''))
    .orderBy('a.id')
    .limit(PAGE + 1)
    .execute()
  const page = accounts.slice(0, PAGE)
  const grants = page.length === 0 ? [] : await grantsOf(ctx, page.map((account) => account.personId))
  return ok({
    items: page.map((account) => ({ ...account, username: shownName(account.username), roles: rolesOf(grants, account.personId) })),
    next: accounts.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  })
}

const grantsOf = async (ctx: Context, personIds: readonly string[]) => {
  const rows = await ctx.tx
    .selectFrom('access.granted')
    .select(['id', 'person_id as personId', 'role', 'scope', 'scope_id as scopeId', 'from_at as from', 'to_at as to', 'post', 'assignment', 'letter'])
    .where('agency_id', '=', ctx.agency.id)
    .where('person_id', 'in', [...personIds])
    .where('ended_at', 'is', null)
    .orderBy('from_at')
    .execute()
  return rows.flatMap((row) => (isRole(row.role) ? [{ ...row, role: row.role }] : []))
}

const rolesOf = (grants: Awaited<ReturnType<typeof grantsOf>>, personId: string) =>
  grants.filter((grant) => grant.personId === personId).map(({ id, role, scope, scopeId, from, to, post, assignment, letter }) => ({ id, role, scope, scopeId, from, to, letter, post: post === null ? null : postWords({ title: post, assignment: assignment as Assignment }) }))

export const createAccount = async (ctx: Context, { body }: Received<C['createAccount']>): Promise<Outcome<AnswerGiven<C['createAccount']>>> => {
  // Employee numbers belong to those who have them: such a name comes with a slip, or another would take it first.
  if (numberTyped(body.username) !== undefined || body.username.toLowerCase().startsWith('nip:')) return refuse('USERNAME_NUMBER')
  const personId = await newPerson(ctx.tx, { name: body.name, agencyId: ctx.agency.id }, ctx.received)
  const accountId = await newAccount(ctx.tx, { personId, username: body.username, origin: 'named', createdBy: ctx.actor.personId }, ctx.received)
  if (accountId === undefined) return refuse('USERNAME_TAKEN')
  const token = await newInvitation(ctx.tx, ctx.services.secrets, { accountId, agencyId: ctx.agency.id, madeBy: ctx.actor.personId }, ctx.received)
  await append(ctx, {
    chain: 'agency',
    kind: 'account.made',
    parts: [
      { name: 'account', content: { account: accountId, origin: 'named' } },
      { name: 'person', content: { name: body.name, person: personId }, personal: true },
    ],
  })
  return ok({ accountId, personId, activation: activationAddress(token) })
}

/** New one-time addresses, for accounts that nobody took yet: an account in use is never handed over this way. */
export const inviteAccounts = async (ctx: Context, { body }: Received<C['inviteAccounts']>): Promise<Outcome<AnswerGiven<C['inviteAccounts']>>> => {
  const accounts = await ctx.tx
    .selectFrom('platform.account as a')
    .innerJoin('platform.membership as m', 'm.person_id', 'a.person_id')
    .innerJoin('platform.person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.person_id', 'a.username', 'p.name', 'a.activated_at'])
    .where('m.agency_id', '=', ctx.agency.id)
    .where('a.id', 'in', body.accountIds)
    .execute()
  if (accounts.length !== new Set(body.accountIds).size) return refuse('NOT_FOUND')
  const taken = accounts.filter((account) => account.activated_at !== null)
  if (taken.length > 0) return refuse('ACCOUNT_ACTIVE', { names: taken.map((account) => account.name) })
  const allowed = await mayInvite(ctx, accounts.map((account) => account.person_id))
  if (!allowed.ok) return allowed
  const items = []
  for (const account of accounts) {
    const token = await newInvitation(ctx.tx, ctx.services.secrets, { accountId: account.id, agencyId: ctx.agency.id, madeBy: ctx.actor.personId }, ctx.received)
    items.push({ accountId: account.id, name: account.name, username: shownName(account.username), activation: activationAddress(token) })
  }
  await append(ctx, { chain: 'agency', kind: 'account.invited', parts: [{ name: 'accounts', content: { accounts: items.map((item) => item.accountId).sort() } }] })
  return ok({ items })
}
