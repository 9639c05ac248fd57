import type { Tx } from '#platform/db/pools.ts'
import type { GroundOfConflict } from '../rules/conflict-ground.ts'
import type { Detection } from '../rules/detect-conflict.ts'
import { asJson } from './as-json.ts'

export type DeclarationLine = {
  readonly seatId: string
  readonly entryId: string
  readonly answer: 'none' | 'common' | 'particular'
  readonly ground: GroundOfConflict | null
  readonly note: string
  readonly detected: Detection['detected']
  readonly evidence: Pick<Detection, 'grounds' | 'missing'>
}

/** When each judge signed last, and which version that was. */
export const declarationsOf = async (tx: Tx, agencyId: string, seatIds: readonly string[]) => {
  if (seatIds.length === 0) return new Map<string, { readonly version: number; readonly signedAt: string }>()
  const rows = await tx
    .selectFrom('contest.declaration')
    .select(['seat_id as seatId', 'version', 'signed_at as signedAt'])
    .where('agency_id', '=', agencyId)
    .where('seat_id', 'in', [...seatIds])
    .execute()
  return new Map(rows.map((row) => [row.seatId, row]))
}

export const linesOf = async (tx: Tx, agencyId: string, seatIds: readonly string[]): Promise<readonly DeclarationLine[]> => {
  if (seatIds.length === 0) return []
  const rows = await tx
    .selectFrom('contest.declaration_line')
    .select(['seat_id as seatId', 'entry_id as entryId', 'answer', 'ground', 'note', 'detected', 'evidence'])
    .where('agency_id', '=', agencyId)
    .where('seat_id', 'in', [...seatIds])
    .execute()
  return rows.map((row) => ({
    ...row,
    answer: row.answer as DeclarationLine['answer'],
    ground: row.ground as GroundOfConflict | null,
    detected: row.detected as Detection['detected'],
    evidence: row.evidence as unknown as DeclarationLine['evidence'],
  }))
}

export const saveDeclaration = async (tx: Tx, agencyId: string, seatId: string, version: number, at: string, lines: readonly DeclarationLine[]): Promise<void> => {
  await tx
    .insertInto('contest.declaration')
    .values({ agency_id: agencyId, seat_id: seatId, version, signed_at: at })
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'seat_id']).doUpdateSet((row) => ({ version: row.ref('excluded.version'), signed_at: row.ref('excluded.signed_at') })),
    )
    .execute()
  for (let from = 0; from < lines.length; from += 1_000) {
    await tx
      .insertInto('contest.declaration_line')
      .values(
        lines.slice(from, from + 1_000).map((line) => ({
          agency_id: agencyId,
          seat_id: seatId,
          entry_id: line.entryId,
          answer: line.answer,
          ground: line.ground,
          note: line.note,
          detected: line.detected,
          evidence: asJson(line.evidence),
          version,
          at,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['agency_id', 'seat_id', 'entry_id']).doUpdateSet((row) => ({
          answer: row.ref('excluded.answer'),
          ground: row.ref('excluded.ground'),
          note: row.ref('excluded.note'),
          detected: row.ref('excluded.detected'),
          evidence: row.ref('excluded.evidence'),
          version: row.ref('excluded.version'),
          at: row.ref('excluded.at'),
        })),
      )
      .execute()
  }
}
