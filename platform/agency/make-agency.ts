import { systemContext, withContext, type Agency, type Services } from '../http/context.ts'
import { type FirstAdministrator, firstAdministrators } from '../identity/first-administrators.ts'
import { beginAgency } from '../ledger/begin-agency.ts'
import type { AgencyProfile } from './contract.ts'
import type { Arms } from './read-arms.ts'

export type Made = { readonly agency: Agency; readonly administrators: readonly FirstAdministrator[] }

/**
 * The agency and the two people with whom it begins: nothing else works in it until both have signed in. Undefined when the code is taken. Where it
 * breaks off between the two, `jenjang agency administrators` goes on.
 */
export const makeAgency = async (
  services: Services,
  given: { readonly code: string; readonly profile: AgencyProfile; readonly arms: Arms | null; readonly administrators: readonly string[] },
): Promise<Made | undefined> => {
  const now = await services.clock.now()
  const { profile, arms } = given
  const agency = await beginAgency(services, { code: given.code, name: profile.name, kind: profile.kind, timeZone: profile.timeZone, siasnId: profile.siasnId || null, parentId: null }, now)
  if (agency === undefined) return undefined
  const administrators = await withContext(services, 'app', systemContext(services, agency, now), async (ctx) => {
    const made = await firstAdministrators(ctx, given.administrators)
    await ctx.tx
      .updateTable('platform.agency')
      .set({
        product_name: profile.productName,
        letterhead: profile.letterhead,
        province: profile.province,
        arms: arms?.bytes ?? null,
        arms_type: arms?.type ?? null,
        awaits: made.map((one) => one.accountId),
      })
      .where('id', '=', agency.id)
      .execute()
    return made
  })
  return { agency, administrators }
}
