import type { FastifyRequest } from 'fastify'
import { agencyAtDoor } from '../access/agencies.ts'
import { codesHeld } from '../access/codes-held.ts'
import type { Instant } from '../clock/instant.ts'
import type { AccessCode } from '../face/access-codes.ts'
import type { JsonObject } from '../face/json.ts'
import type { Route } from '../face/route.ts'
import { findSession, tokenIn } from '../identity/session.ts'
import type { Module } from '../module.ts'
import type { Actor, Agency, Services } from './context.ts'
import { written } from './written.ts'

/** Who stands at the door, in which agency, holding what. */
export type Visit = {
  readonly actor: Actor
  readonly agency: Agency | undefined
  readonly codes: readonly AccessCode[]
  readonly token: string | undefined
}

type Stopped = { readonly refusal: string; readonly facts?: JsonObject }

/** A public page has no actor; its id is nobody's. */
const NOBODY = '00000000-0000-7000-8000-00000000ffff'
const nobody: Actor = { personId: NOBODY, accountId: NOBODY, sessionId: NOBODY, name: '', freshUntil: null }

/** The ids that the address names: a role for one process counts in requests about that process. */
const idsIn = (params: unknown): readonly string[] =>
  Object.values((params ?? {}) as Readonly<Record<string, unknown>>).filter((value): value is string => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value))

/**
 * The gate before every operation (I-33, I-35, I-37): a session unless it is public, one of the operation's codes, and
 * the agency that the page was drawn for. A public page takes the agency from its address.
 */
export const admit = async (services: Services, modules: readonly Module[], route: Route, request: FastifyRequest): Promise<Visit | Stopped> => {
  const isPublic = route.access.includes('public')
  const token = tokenIn(request.headers.cookie)
  const code = (request.params as { agencyCode?: string } | undefined)?.agencyCode
  const now: Instant = await services.clock.now()
  const session =
    token === undefined ? undefined : await services.pools.outside('app', async (tx) => await findSession(tx, services.secrets, token, now))
  if (session === undefined && !isPublic) return { refusal: 'SIGN_IN_NEEDED' }
  if (isPublic && code !== undefined) {
    const spelled = written(code)
    const found = typeof spelled === 'string' ? await agencyAtDoor(services.pools, { code: spelled }) : undefined
    if (found === undefined) return { refusal: 'NOT_FOUND' }
    return found.waits ? { refusal: 'AGENCY_WAITS' } : { actor: nobody, agency: found.agency, codes: [], token }
  }
  if (session === undefined) return { actor: nobody, agency: undefined, codes: [], token }
  const drawnFor = request.headers['x-agency']
  if (typeof drawnFor === 'string' && drawnFor !== session.agencyId) return { refusal: 'AGENCY_CHANGED' }
  const found = await agencyAtDoor(services.pools, { id: session.agencyId })
  if (found === undefined) return { refusal: 'SIGN_IN_NEEDED' }
  // Until both administrators have signed in only the own session is there.
  if (found.waits && !isPublic && !route.path.startsWith('/api/session')) return { refusal: 'AGENCY_WAITS' }
  const { agency } = found
  const actor: Actor = {
    personId: session.personId,
    accountId: session.accountId,
    sessionId: session.id,
    name: session.name,
    freshUntil: session.freshUntil,
  }
  const codes = await services.pools.inside('app', agency.id, async (tx) => await codesHeld(tx, modules, agency.id, session.personId, now, idsIn(request.params)))
  if (!isPublic && !route.access.some((wanted) => codes.includes(wanted))) {
    return { refusal: 'FORBIDDEN', facts: { who: [...route.access] } }
  }
  return { actor, agency, codes, token }
}
