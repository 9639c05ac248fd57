import { sql } from 'kysely'
import type { Context } from '../http/context.ts'

/**
 * Whoever is given a role and has not taken the account yet: codes and addresses that lie with others than administrators end, or
 * who printed a slip last week could take the role with it (I-10). An administrator gives a new one.
 */
export const endOpenCodes = async (ctx: Context, personIds: readonly string[]): Promise<void> => {
  await sql`
    update platform.invitation i set expires_at = ${ctx.received} from platform.account a
     where a.id = i.account_id and a.person_id = any(${[...personIds]}::uuid[]) and i.used_at is null and i.expires_at > ${ctx.received}
       and i.made_by is not null and not exists (
         select 1 from access.granted g
          where g.agency_id = ${ctx.agency.id} and g.person_id = i.made_by and g.role = 'agency_admin' and g.scope = 'agency'
            and g.from_at <= ${ctx.received} and (g.to_at is null or g.to_at > ${ctx.received}) and g.ended_at is null)`.execute(ctx.tx)
}
