import type { Tx } from '#platform/db/pools.ts'
import type { Eligibility } from '../rules/check-eligibility.ts'
import type { Fact } from '../rules/detect-conflict.ts'
import { asJson } from './as-json.ts'

export type EligibilityRow = Eligibility & { readonly entryId: string; readonly decidedBy: string | null }

export const eligibilityOf = async (tx: Tx, agencyId: string, entryIds: readonly string[]): Promise<ReadonlyMap<string, readonly EligibilityRow[]>> => {
  const found = new Map<string, EligibilityRow[]>(entryIds.map((id) => [id, []]))
  if (entryIds.length === 0) return found
  const rows = await tx
    .selectFrom('contest.eligibility')
    .select(['entry_id as entryId', 'code', 'answer', 'evidence', 'decided_name as decidedBy'])
    .where('agency_id', '=', agencyId)
    .where('entry_id', 'in', [...entryIds])
    .orderBy('code')
    .execute()
  for (const row of rows) {
    found.get(row.entryId)?.push({ ...row, answer: row.answer as Eligibility['answer'], evidence: row.evidence as unknown as Fact })
  }
  return found
}

export const saveEligibility = async (
  tx: Tx,
  agencyId: string,
  entryId: string,
  lines: readonly Eligibility[],
  by: { readonly id: string; readonly name: string } | null,
  at: string,
): Promise<void> => {
  if (lines.length === 0) return
  await tx
    .insertInto('contest.eligibility')
    .values(
      lines.map((line) => ({
        agency_id: agencyId,
        entry_id: entryId,
        code: line.code,
        answer: line.answer,
        evidence: asJson(line.evidence),
        decided_by: by?.id ?? null,
        decided_name: by?.name ?? null,
        at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'entry_id', 'code']).doUpdateSet((row) => ({
        answer: row.ref('excluded.answer'),
        evidence: row.ref('excluded.evidence'),
        decided_by: row.ref('excluded.decided_by'),
        decided_name: row.ref('excluded.decided_name'),
        at: row.ref('excluded.at'),
      })),
    )
    .execute()
}
