import type { Entry } from '#core/ledger/entry.ts'
import type { Context } from '../http/context.ts'

/** The commitments of one part over all entries of these kinds in a chain, in order: what a digest over closed parts is made of. */
export const partDigests = async ({ tx, agency }: Context, chain: string, kinds: readonly string[], part: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('ledger.entry')
    .select('bytes')
    .where('agency_id', '=', agency.id)
    .where('chain', '=', chain)
    .where('kind', 'in', [...kinds])
    .orderBy('seq')
    .execute()
  return rows.flatMap((row) => (JSON.parse(row.bytes.toString('utf8')) as Entry).parts[part] ?? [])
}
