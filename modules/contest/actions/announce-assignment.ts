import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { Assignment } from '../rules/assign-judges.ts'
import type { Pair } from '../rules/pair.ts'
import type { StageRow } from '../store/stages.ts'

export type Codes = { readonly judges: ReadonlyMap<string, string>; readonly entries: ReadonlyMap<string, string> }

/** The entry `judges.assigned`: the whole assignment under codes, sorted; the last one is in force. */
export const announceAssignment = async (ctx: Context, stage: StageRow, { pairs, locked }: Assignment, codes: Codes, reason: string): Promise<void> => {
  await append(ctx, {
    chain: stage.contestId,
    kind: 'judges.assigned',
    parts: [
      { name: 'assignment', content: { locked: coded(locked, codes), pairs: coded(pairs, codes), stage: stage.ordinal } },
      { name: 'reason', content: { text: reason }, personal: true },
    ],
  })
}

const coded = (pairs: readonly Pair[], { judges, entries }: Codes): (readonly [string, string])[] =>
  pairs.map(([judge, entry]) => [codeOf(judges, judge), codeOf(entries, entry)] as const).sort((a, b) => byText(a[0], b[0]) || byText(a[1], b[1]))

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const codeOf = (codes: ReadonlyMap<string, string>, id: string): string => {
  const code = codes.get(id)
  if (code === undefined) throw new Error('Something without a code was assigned.')
  return code
}
