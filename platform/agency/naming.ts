import { z } from 'zod'
import { later } from '../clock/instant.ts'
import type { Context } from '../http/context.ts'
import { type FirstAdministrator, firstAdministrators } from '../identity/first-administrators.ts'
import type { Waiting } from '../module.ts'

const naming = z.object({ letter: z.string(), names: z.array(z.string()), at: z.string() })

/** Everybody of the agency is told for this long. */
const SHOWN = 30 * 24 * 3_600_000

/** Both administrators are gone: the server's terminal names two by a letter. In the ledger, and on everybody's home page. */
export const nameAdministrators = async (ctx: Context, names: readonly string[], letter: string): Promise<readonly FirstAdministrator[]> => {
  const made = await firstAdministrators(ctx, names, letter)
  await ctx.tx.updateTable('platform.agency').set({ naming: JSON.stringify({ letter, names, at: ctx.received }) }).where('id', '=', ctx.agency.id).execute()
  return made
}

export const waitingNaming = async (ctx: Context): Promise<readonly Waiting[]> => {
  const row = await ctx.tx.selectFrom('platform.agency').select('naming').where('id', '=', ctx.agency.id).executeTakeFirstOrThrow()
  if (row.naming === null) return []
  const { letter, names, at } = naming.parse(row.naming)
  if (later(ctx.received, -SHOWN) > at) return []
  return [{ key: 'platform.waiting.naming', facts: { letter, names: names.join(', ') }, address: '/jejak', kind: 'data', due: null }]
}
