import { newId } from '#platform/clock/ids.ts'
import type { setClock } from '#platform/clock/clock.ts'
import type { Role } from '#platform/face/access-codes.ts'
import { callWith, Refused, type CallOptions } from '#platform/face/call.ts'
import type { Problem } from '#platform/face/problem.ts'
import type { AnswerOf, Route, Sent } from '#platform/face/route.ts'
import { type Agency, type Services, SYSTEM, systemContext, withContext } from '#platform/http/context.ts'
import { newAccount } from '#platform/identity/account.ts'
import { newPerson } from '#platform/identity/person.ts'
import { currentTotp, newTotpSecret } from '#platform/identity/second-factor.ts'
import { COOKIE, openSession } from '#platform/identity/session.ts'

export type SetClock = ReturnType<typeof setClock>

/** A signed-in person who calls operations over HTTP, as a browser would. */
export type Client = {
  readonly personId: string
  readonly name: string
  /** Calls an operation as this person; throws what the server refused. */
  readonly call: <R extends Route>(route: R, sent: Sent<R>, options?: CallOptions) => Promise<AnswerOf<R>>
  /** Calls an operation that must be refused; the problem. */
  readonly refused: <R extends Route>(route: R, sent: Sent<R>, options?: CallOptions) => Promise<Problem>
  /** A fresh second-factor code: moves the set clock on, so that each step is new. */
  readonly code: () => Promise<string>
  readonly cookie: string
}

export type Stage = { readonly services: Services; readonly clock: SetClock; readonly origin: string }

export type SignedInGiven = {
  readonly name: string
  readonly agency: Agency
  readonly roles: readonly Role[]
  readonly personId?: string
  readonly username?: string
  readonly passwordHash?: string
  readonly secret?: Buffer
}

/** A person with an account of the roster's kind, roles, and an open session. */
export const signedIn = async ({ services, clock, origin }: Stage, given: SignedInGiven): Promise<Client> => {
  const now = await clock.now()
  const secret = given.secret ?? newTotpSecret()
  const made = await withContext(services, 'app', systemContext(services, given.agency, now), async (ctx) => {
    const personId = given.personId ?? (await newPerson(ctx.tx, { name: given.name, agencyId: given.agency.id }, now))
    const accountId = await newAccount(ctx.tx, { personId, username: given.username ?? `akun.${newId(now)}`, origin: 'roster', createdBy: null }, now)
    if (accountId === undefined) throw new Error('The account was not made.')
    await ctx.tx
      .updateTable('platform.account')
      .set({ activated_at: now, totp_secret: services.secrets.seal(secret), password_hash: given.passwordHash ?? null })
      .where('id', '=', accountId)
      .execute()
    for (const role of given.roles) {
      await ctx.tx
        .insertInto('access.granted')
        .values({ agency_id: given.agency.id, id: newId(now), person_id: personId, role, scope: 'agency', from_at: now, asked_by: SYSTEM, approved_by: SYSTEM })
        .execute()
    }
    return { personId, accountId }
  })
  return await reopen({ services, clock, origin }, { ...made, name: given.name, agency: given.agency, secret })
}

export type Known = { readonly personId: string; readonly accountId: string; readonly name: string; readonly agency: Agency; readonly secret: Buffer }

/** A session of now for an account that is there. */
export const reopen = async ({ services, clock, origin }: Stage, known: Known): Promise<Client> => {
  const now = await clock.now()
  const token = await services.pools.outside('app', async (tx) =>
    await openSession(tx, services.secrets, { accountId: known.accountId, personId: known.personId, agencyId: known.agency.id, device: 'local', freshUntil: null }, now),
  )
  // A code counts once: each call moves the set clock to the next step of thirty seconds.
  const code = async (): Promise<string> => {
    clock.step(30_000)
    return currentTotp(known.secret, await clock.now())
  }
  return clientOf(origin, { personId: known.personId, name: known.name, cookie: `${COOKIE}=${token}`, agency: known.agency.id, code })
}

type ClientGiven = { readonly personId: string; readonly name: string; readonly cookie: string; readonly agency: string | undefined; readonly code: () => Promise<string> }

const clientOf = (origin: string, given: ClientGiven): Client => {
  const call = callWith({ origin, agency: () => given.agency, language: () => 'id', headers: (): Readonly<Record<string, string>> => (given.cookie === '' ? {} : { cookie: given.cookie }) })
  return {
    personId: given.personId,
    name: given.name,
    cookie: given.cookie,
    code: given.code,
    call,
    refused: async (route, sent, options) => {
      try {
        await call(route, sent, options)
      } catch (cause) {
        if (cause instanceof Refused) return cause.problem
        throw cause
      }
      throw new Error(`${route.method} ${route.path} was expected to be refused.`)
    },
  }
}

/** Nobody: the caller of public operations. */
export const anyone = (origin: string): Client =>
  clientOf(origin, { personId: SYSTEM, name: '', cookie: '', agency: undefined, code: () => Promise.reject(new Error('Nobody has no code.')) })
