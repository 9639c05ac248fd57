import { codesHeld } from '../access/codes-held.ts'
import type { Instant } from '../clock/instant.ts'
import type { Agency, Services } from '../http/context.ts'
import type { Module } from '../module.ts'
import type { Session } from './contract.ts'

/** What the pages need to know of the reader: never more than the reader's own. */
export const describeSession = async (
  services: Services,
  modules: readonly Module[],
  session: { readonly personId: string; readonly name: string; readonly agency: Agency; readonly freshUntil: Instant | null },
  now: Instant,
): Promise<Session> => {
  const { agency, personId } = session
  const codes = await services.pools.inside('app', agency.id, async (tx) => await codesHeld(tx, modules, agency.id, personId, now))
  const agencies = await services.pools
    .of('app')
    .selectFrom('platform.membership as m')
    .innerJoin('platform.agency as g', 'g.id', 'm.agency_id')
    .select(['g.id', 'g.code', 'g.name', 'g.time_zone as timeZone'])
    .where('m.person_id', '=', personId)
    .orderBy('g.name')
    .execute()
  return { personId, name: session.name, agency, agencies, codes: [...codes], freshUntil: session.freshUntil, demonstration: services.demonstration }
}
