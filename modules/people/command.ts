import type { Sheet } from '#platform/documents/sheet.ts'
import { ok, type Outcome } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { applyImport } from './reading/apply-import.ts'
import { runStaging } from './reading/run-staging.ts'
import { readableName } from './rules/display-name.ts'
import type { FindingCode } from './rules/findings.ts'
import type { Counts } from './store/diff.ts'
import { beginImport, findImport, isEmptyRoster, type NewImport } from './store/imports.ts'
import { gonePeopleAfter } from './store/previews.ts'

export type RosterGiven = NewImport & { readonly sheet: Sheet; readonly dryRun: boolean; readonly progress: (rows: number) => Promise<void> }

export type RosterImported = {
  readonly result: {
    readonly rows: number
    readonly accepted: number
    readonly rejected: number
    readonly warnings: number
    readonly findings: readonly { readonly row: number; readonly column: string; readonly code: FindingCode }[]
  }
  readonly counts: Counts
  /** Some of the people who are on the roster and not in the file. */
  readonly gone: readonly string[]
  readonly became: 'rejected' | 'dry' | 'staged' | 'applied'
}

const SHOWN = 50

/**
 * The import of the command line, in one transaction: nothing is kept of a dry run or when a row was rejected; else it is staged for two people, or applied at once
 * where the agency has nobody yet.
 */
export const importRoster = async (within: Context['within'], given: RosterGiven): Promise<Outcome<RosterImported>> => {
  let became: RosterImported['became'] = 'staged'
  let gone: readonly string[] = []
  const staged = await runStaging(within, {
    importId: given.id,
    sheet: given.sheet,
    progress: given.progress,
    before: async ({ tx, agency }) => await beginImport(tx, agency.id, given),
    keep: async (ctx, { reading }) => {
      gone = (await gonePeopleAfter(ctx.tx, { agencyId: ctx.agency.id, importId: given.id, after: '00000000-0000-0000-0000-000000000000', limit: SHOWN })).map(({ name }) => readableName(name))
      became = reading.refused.length > 0 ? 'rejected' : given.dryRun ? 'dry' : 'staged'
      if (became !== 'staged') return false
      if (reading.accepted > 0 && (await isEmptyRoster(ctx.tx, ctx.agency.id))) {
        const row = await findImport(ctx.tx, ctx.agency.id, given.id)
        const applied = row === undefined ? undefined : await applyImport(ctx, row, [])
        if (applied?.ok !== true) throw new Error(`The first roster could not be applied: ${applied?.refusal ?? 'it is not there'}`)
        became = 'applied'
      }
      return true
    },
  })
  if (!staged.ok) return staged
  const { reading, counts, warnings } = staged.value
  const findings = reading.findings.map(({ row, column, code }) => ({ row, column, code }))
  return ok({ result: { rows: reading.rows, accepted: reading.accepted, rejected: reading.refused.length, warnings, findings }, counts, gone, became })
}
