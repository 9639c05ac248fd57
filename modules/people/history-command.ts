import { ok, type Outcome } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import type { HistoryReading } from './reading/read-history.ts'
import { type HistoryGiven, stageHistory } from './reading/stage-history.ts'
import { findHistoryImport } from './store/histories.ts'

export type HistoriesImported = { readonly reading: HistoryReading; readonly added: number; readonly changed: number; readonly gone: number; readonly became: 'rejected' | 'dry' | 'same' | 'staged' }

/** Carries what was found out of a transaction that must not keep anything. */
class NotKept extends Error {
  readonly found: HistoriesImported
  constructor(found: HistoriesImported) {
    super('nothing was kept')
    this.found = found
  }
}

/** The import of the command line, in one transaction: nothing is kept of a dry run, of refused rows, or where nothing differs; else it is staged for two people. */
export const importHistories = async (within: Context['within'], given: HistoryGiven, dryRun: boolean): Promise<Outcome<HistoriesImported>> => {
  try {
    return await within('personal', async (ctx) => {
      const staged = await stageHistory(ctx, given)
      if (!staged.ok) return staged
      const { added = 0, changed = 0, gone = 0 } = (await findHistoryImport(ctx.tx, ctx.agency.id, given.id)) ?? {}
      const became = staged.value.refused.length > 0 ? 'rejected' : dryRun ? 'dry' : added + changed === 0 ? 'same' : 'staged'
      const found: HistoriesImported = { reading: staged.value, added, changed, gone, became }
      if (became !== 'staged') throw new NotKept(found)
      return ok(found)
    })
  } catch (cause) {
    if (cause instanceof NotKept) return ok(cause.found)
    throw cause
  }
}
