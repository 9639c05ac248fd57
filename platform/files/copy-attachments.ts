import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../http/context.ts'

type Line = { readonly open?: Readonly<Record<string, { readonly content: { readonly sha256?: string } }>> }

/** Puts the attachments that a bundle opens beside it, each named by its SHA-256 (docs/bundle.md, section 4). Answers how many. */
export const copyAttachments = async ({ tx, agency, services }: Context, bundle: string, folder: string): Promise<number> => {
  const wanted = new Set<string>()
  for (const line of bundle.trimEnd().split('\n').slice(1)) {
    const opened = (JSON.parse(line) as Line).open ?? {}
    for (const [part, { content }] of Object.entries(opened)) if (/^file_\d+$/.test(part) && content.sha256 !== undefined) wanted.add(content.sha256)
  }
  if (wanted.size === 0) return 0
  await mkdir(folder, { recursive: true })
  const rows = await tx
    .selectFrom('files.file')
    .distinctOn('sha256')
    .select(['sha256', 'place'])
    .where('agency_id', '=', agency.id)
    .where('sha256', 'in', [...wanted])
    .where('erased_at', 'is', null)
    .orderBy('sha256')
    .execute()
  for (const { sha256, place } of rows) await copyFile(services.files.path(agency.id, place), join(folder, sha256))
  return rows.length
}
