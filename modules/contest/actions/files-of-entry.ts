import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import { findFile } from '#platform/files/read-file.ts'
import type { Context } from '#platform/http/context.ts'
import type { EntryFile } from '../rules/entry-complete.ts'

/** The facts of the files that an entry names. Only its writer's own uploads, and those that the entry already has. */
export const filesOfEntry = async (ctx: Context, ids: readonly string[], before: readonly EntryFile[]): Promise<Outcome<readonly EntryFile[]>> => {
  const files: EntryFile[] = []
  for (const id of ids) {
    const known = before.find(({ fileId }) => fileId === id)
    if (known !== undefined) {
      files.push(known)
      continue
    }
    const file = await findFile(ctx, id)
    if (file === undefined || file.uploaded_by !== ctx.actor.personId) return refuse('FILE_UNKNOWN')
    files.push({ fileId: file.id, name: file.name, type: file.type, size: file.size, sha256: file.sha256 })
  }
  return ok(files)
}
