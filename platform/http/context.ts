import type { Clock } from '../clock/clock.ts'
import type { Instant } from '../clock/instant.ts'
import type { LoginRole } from '../db/login-roles.ts'
import type { Pools, Tx } from '../db/pools.ts'
import type { AccessCode } from '../face/access-codes.ts'
import type { FileStore } from '../files/store.ts'
import type { SecretBox } from '../identity/secret-box.ts'
import type { KeyRing } from '../ledger/key-ring.ts'
import type { Log } from '../telemetry/log.ts'
import type { OpenRequests } from './open-requests.ts'

export type Agency = { readonly id: string; readonly code: string; readonly name: string; readonly timeZone: string }

/** Who acts: a signed-in person, the system (what was due), or nobody (a public page). */
export type Actor = {
  readonly personId: string
  readonly accountId: string
  readonly sessionId: string
  readonly name: string
  readonly freshUntil: Instant | null
}

/** The system acts under this person's id: due work, and the command line. */
export const SYSTEM = '00000000-0000-7000-8000-000000000000'

/** What the whole server holds once, given to every context. */
export type Services = {
  readonly installationId: string
  readonly demonstration: boolean
  readonly pools: Pools
  readonly clock: Clock
  readonly keys: KeyRing
  readonly files: FileStore
  readonly secrets: SecretBox
  readonly open: OpenRequests
  readonly log: Log
}

/** What an action is given: one open transaction inside one agency, who acts, and the moment the request was complete. */
export type Context = {
  readonly services: Services
  readonly tx: Tx
  readonly role: LoginRole
  readonly agency: Agency
  readonly actor: Actor
  /** Roles granted now, seats held in any process, and relations that can exist. The action checks its own object. */
  readonly codes: readonly AccessCode[]
  /** The database's clock when the request was complete (I-27). */
  readonly received: Instant
  /** Waits until no other request received before the moment is open; false when one outlasted the patience (I-27). */
  readonly settled: (before: Instant) => Promise<boolean>
  /** A transaction of another login role, in the same agency, committed by itself. */
  readonly within: <T>(role: LoginRole, work: (ctx: Context) => Promise<T>) => Promise<T>
}

export type ContextGiven = Pick<Context, 'agency' | 'actor' | 'codes' | 'received' | 'settled'>

/** Opens a transaction of the login role inside the agency and runs the work with its context. */
export const withContext = async <T>(
  services: Services,
  role: LoginRole,
  given: ContextGiven,
  work: (ctx: Context) => Promise<T>,
): Promise<T> =>
  await services.pools.inside(role, given.agency.id, async (tx) => {
    const ctx: Context = {
      ...given,
      services,
      tx,
      role,
      within: (other, more) => withContext(services, other, given, more),
    }
    return await work(ctx)
  })

/** The context of work that no person asked for just now: what was due, and the command line. */
export const systemContext = (services: Services, agency: Agency, received: Instant): ContextGiven => ({
  settled: (before) => services.open.settled(before, undefined),
  agency,
  received,
  codes: [],
  actor: { personId: SYSTEM, accountId: SYSTEM, sessionId: SYSTEM, name: 'system', freshUntil: null },
})
