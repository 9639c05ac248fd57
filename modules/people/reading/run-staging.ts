import type { Sheet } from '#platform/documents/sheet.ts'
import { sheetOutcome } from '#platform/documents/sheet.ts'
import type { Outcome } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { stageRoster, type Staging } from './stage-roster.ts'

/** Carries an outcome out of a transaction that must not keep anything. */
class NotKept extends Error {
  readonly outcome: Outcome<Staging>
  constructor(outcome: Outcome<Staging>) {
    super('nothing was kept')
    this.outcome = outcome
  }
}

export type StagingRun = {
  readonly importId: string
  readonly sheet: Sheet
  readonly progress: (rows: number) => Promise<void>
  /** Before the reading, in its transaction. */
  readonly before?: (ctx: Context) => Promise<void>
  /** Is what was found to be kept? And what else belongs to it, in the same transaction. */
  readonly keep: (ctx: Context, staging: Staging) => Promise<boolean>
}

/** Reads a roster in one transaction of jenjang_personal: all of its preview stays, or nothing (I-31). */
export const runStaging = async (within: Context['within'], run: StagingRun): Promise<Outcome<Staging>> => {
  try {
    return await within('personal', async (ctx) => {
      await run.before?.(ctx)
      const read = await sheetOutcome(async () => await stageRoster(ctx, run))
      const staged = read.ok ? read.value : read
      if (!staged.ok || !(await run.keep(ctx, staged.value))) throw new NotKept(staged)
      return staged
    })
  } catch (cause) {
    if (cause instanceof NotKept) return cause.outcome
    throw cause
  }
}
