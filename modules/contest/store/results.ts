import type { Result } from '#core/ledger/documents/result.ts'
import type { Tx } from '#platform/db/pools.ts'

/** Computed results: written and read as jenjang_rank alone. */
export type StoredResult = { readonly version: number; readonly document: Result; readonly digest: string; readonly computedAt: string; readonly seq: number }

export const readResult = async (tx: Tx, agencyId: string, stageId: string, version?: number): Promise<StoredResult | undefined> => {
  const row = await tx
    .selectFrom('contest.result_version')
    .select(['version', 'document', 'digest', 'computed_at as computedAt', 'seq'])
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, document: JSON.parse(row.document.toString('utf8')) as Result }
}

export type NewResult = {
  readonly stageId: string
  readonly version: number
  readonly basis: Result['basis']
  readonly rulesDigest: string
  readonly computedAt: string
  readonly document: Buffer
  readonly digest: string
  readonly seq: number
  readonly places: readonly {
    readonly entryId: string
    readonly categoryId: string
    /** Null where nothing is ranked. */
    readonly place: number | null
    readonly shared: boolean
    readonly result: string
    readonly criteria: Readonly<Record<string, string>>
  }[]
}

export const insertResult = async (tx: Tx, agencyId: string, given: NewResult): Promise<void> => {
  await tx
    .insertInto('contest.result_version')
    .values({
      agency_id: agencyId,
      stage_id: given.stageId,
      version: given.version,
      basis: given.basis.kind,
      basis_seq: given.basis.seq,
      rules_digest: given.rulesDigest,
      computed_at: given.computedAt,
      document: given.document,
      digest: given.digest,
      seq: given.seq,
    })
    .execute()
  for (let from = 0; from < given.places.length; from += 1_000) {
    await tx
      .insertInto('contest.place')
      .values(
        given.places.slice(from, from + 1_000).map((place) => ({
          agency_id: agencyId,
          stage_id: given.stageId,
          version: given.version,
          entry_id: place.entryId,
          category_id: place.categoryId,
          place: place.place,
          shared: place.shared,
          result: place.result,
          by_criterion: JSON.stringify(place.criteria),
        })),
      )
      .execute()
  }
}
