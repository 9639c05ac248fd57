import type { DueKind } from '../module.ts'

/** Removes the bytes of an erased file, the judge's copy too. Removing what is gone is no fault. */
export const removeErased: DueKind = {
  kind: 'files.remove',
  as: 'app',
  carryOut: async (ctx, task) => {
    const file = await ctx.tx
      .selectFrom('files.file')
      .select(['place', 'clean_place'])
      .where('agency_id', '=', ctx.agency.id)
      .where('id', '=', task.subject)
      .where('erased_at', 'is not', null)
      .executeTakeFirst()
    if (file === undefined) return
    await ctx.services.files.remove(ctx.agency.id, file.place)
    if (file.clean_place !== null) await ctx.services.files.remove(ctx.agency.id, file.clean_place)
  },
}
