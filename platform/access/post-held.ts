import { sql } from 'kysely'
import type { AccessCode } from '../face/access-codes.ts'
import { type Assignment, postWords } from '../face/signature-block.ts'
import type { Context } from '../http/context.ts'

/** The post through which the actor holds one of these roles now, as a signature says it ("Plh. Kepala BKPSDM"); an acting one first. Role: app. */
export const postHeld = async (ctx: Context, roles: readonly AccessCode[], processId: string | null): Promise<string | undefined> => {
  const found = await sql<{ title: string; assignment: Assignment }>`
    select post as title, assignment from access.granted
     where agency_id = ${ctx.agency.id} and person_id = ${ctx.actor.personId} and post is not null and role = any(${[...roles]})
       and (scope <> 'process' or scope_id = ${processId}) and from_at <= ${ctx.received} and (to_at is null or to_at > ${ctx.received}) and ended_at is null
     order by assignment = 'definitive', from_at desc limit 1`.execute(ctx.tx)
  const post = found.rows[0]
  return post === undefined ? undefined : postWords(post)
}

/** A name as it stands beside an act of office: with the post, where the role is held through one. */
export const signedName = async (ctx: Context, roles: readonly AccessCode[], processId: string | null): Promise<string> => {
  const post = await postHeld(ctx, roles, processId)
  return post === undefined ? ctx.actor.name : `${ctx.actor.name}, ${post}`
}
