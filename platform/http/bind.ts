import type { LoginRole } from '../db/login-roles.ts'
import type { Outcome } from '../face/outcome.ts'
import type { AnswerGiven, Contract, Received, Route } from '../face/route.ts'
import type { Context, Services } from './context.ts'
import type { Download } from './download.ts'
import type { Upload } from './upload.ts'

/** What an operation without a transaction is given: it opens its own. */
export type OpenContext = Omit<Context, 'tx' | 'role'>

/** What an operation outside any agency is given (sign-in, health, the list of agencies). */
export type OutsideContext = { readonly services: Services; readonly received: Context['received']; readonly request: RequestFacts }

export type RequestFacts = {
  readonly address: string
  readonly device: string
  readonly token: string | undefined
  readonly setCookie: (cookie: string) => void
}

type Answer<R extends Route> = R extends { readonly download: string } ? Download : AnswerGiven<R>
type Input<R extends Route> = Received<R> & (R extends { readonly upload: true } ? { readonly upload: Upload } : Record<never, never>)

/** One transaction of the login role inside the agency: the usual case. */
export type Inside<R extends Route> = { readonly as: LoginRole; readonly action: (ctx: Context, input: Input<R>) => Promise<Outcome<Answer<R>>> }
/** No transaction is opened; the action opens its own with `within`. */
export type Open<R extends Route> = { readonly as: 'none'; readonly action: (ctx: OpenContext, input: Input<R>) => Promise<Outcome<Answer<R>>> }
/** Before or outside any agency. */
export type Outside<R extends Route> = { readonly as: 'outside'; readonly action: (ctx: OutsideContext, input: Input<R>) => Promise<Outcome<Answer<R>>> }

export type Handler<R extends Route> = Inside<R> | Open<R> | Outside<R>

/** A route with its action: the boundary casts once, here, since each pair was checked where it was bound. */
export type Bound = { readonly name: string; readonly route: Route; readonly handler: Handler<Route> }

/** Binds every operation of a contract to its action; the compiler refuses one that is left out. */
export const bind = <C extends Contract>(contract: C, handlers: { readonly [K in keyof C]: Handler<C[K]> }): readonly Bound[] =>
  Object.entries(contract).map(([name, route]) => {
    const handler = handlers[name]
    if (handler === undefined) throw new Error(`The operation ${name} has no action.`)
    return { name, route, handler: handler as unknown as Handler<Route> }
  })
