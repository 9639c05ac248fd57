import type { Context } from '../http/context.ts'
import { download, type Download } from '../http/download.ts'

const columns = ['id', 'sha256', 'size', 'type', 'name', 'place', 'clean_place', 'clean_size', 'uploaded_by', 'erased_at'] as const

/** The row of a file of this agency. Who may read it is said by the module whose row refers to it. */
export const findFile = async (ctx: Context, id: string) =>
  await ctx.tx.selectFrom('files.file').select(columns).where('agency_id', '=', ctx.agency.id).where('id', '=', id).where('erased_at', 'is', null).executeTakeFirst()

export type FileRow = NonNullable<Awaited<ReturnType<typeof findFile>>>

/** The file as it came, with the name that its sender gave. */
export const original = (ctx: Context, file: FileRow, inline: boolean): Download =>
  download({ name: file.name, type: file.type, size: file.size, inline, content: ctx.services.files.open(ctx.agency.id, file.place) })

/** The judge's copy: metadata stripped, under a neutral name (I-17). Undefined for a table, which judges are never given. */
export const judgesCopy = (ctx: Context, file: FileRow, neutralName: string): Download | undefined => {
  if (file.clean_place === null || file.clean_size === null) return undefined
  return download({ name: neutralName, type: file.type, size: file.clean_size, inline: true, content: ctx.services.files.open(ctx.agency.id, file.clean_place) })
}
