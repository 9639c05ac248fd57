import { z } from 'zod'

const count = z.number().int()

/** An import that is small enough to be shown on one page: what the check found, what differs, and what may be done. Files beside the roster come this way. */
export const smallImport = z.object({
  id: z.uuid(),
  /** What kind of file: units, or the kind of a history. */
  kind: z.string(),
  fileName: z.string(),
  state: z.enum(['staged', 'applied', 'abandoned', 'undone']),
  rows: count,
  accepted: count,
  rejected: count,
  warnings: count,
  new: count,
  changed: count,
  gone: count,
  same: count,
  setAside: count,
  digest: z.string(),
  stagedBy: z.string(),
  stagedAt: z.string(),
  appliedAt: z.string().nullable(),
  version: count,
  /** Staged, and what it would change is no longer what was staged. */
  stale: z.boolean(),
  /** Nothing of the kind is there yet: one person may apply it. */
  alone: z.boolean(),
  /** The first five hundred of each. `shown` carries nothing protected. */
  findings: z.array(z.object({ row: count, name: z.string(), column: z.string(), code: z.string(), refuses: z.boolean(), shown: z.string() })),
  refusedRows: z.array(z.object({ row: count, name: z.string() })),
  differences: z.array(z.object({ row: count.nullable(), name: z.string(), what: z.enum(['new', 'changed', 'gone']), field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export type SmallImport = z.infer<typeof smallImport>

export const smallImportItem = smallImport.pick({ id: true, kind: true, fileName: true, state: true, stagedBy: true, stagedAt: true, appliedAt: true })
export type SmallImportItem = z.infer<typeof smallImportItem>

/** What the second person sees of an import and approves: the file, what it holds and changes, and the rows that are left out by name. */
export const importDocument = z.object({
  import: z.uuid(),
  file: z.string(),
  sha256: z.string(),
  digest: z.string(),
  rows: count,
  accepted: count,
  new: count,
  changed: count,
  gone: count,
  setAside: z.array(z.object({ row: count, name: z.string() })),
})
