/** The columns of the SIASN unit reference, by their slug; every other column is passed over. */
export const unitColumns = ['id', 'diatasan_id', 'nama_unor', 'nama_jabatan', 'eselon_id', 'induk_unor_id', 'pemimpin_pns_id'] as const
export type UnitColumn = (typeof unitColumns)[number]

/** Without these a sheet is not a unit reference. */
export const neededUnitColumns = ['id', 'diatasan_id', 'nama_unor'] as const satisfies readonly UnitColumn[]

/** One row as the file has it, cleaned. `row`: the number that the spreadsheet shows. */
export type UnitRow = {
  readonly row: number
  readonly siasnId: string
  readonly parentSiasnId: string | null
  readonly name: string
  /** Absent: the file has no such column, so that what is known stays. */
  readonly headTitle?: string | null
  readonly echelonId?: string | null
  readonly topSiasnId?: string | null
  readonly leaderSiasnId?: string | null
}

const text = (cell: string | undefined, longest: number): string | null => (cell === undefined || cell === '' ? null : cell.slice(0, longest))

/** A DIATASAN ID that names the unit itself says no more than an empty one. */
export const unitRow = (row: number, cells: Readonly<Partial<Record<UnitColumn, string>>>): UnitRow => {
  const siasnId = text(cells.id, 64) ?? ''
  const parent = text(cells.diatasan_id, 64)
  return {
    row,
    siasnId,
    parentSiasnId: parent === siasnId ? null : parent,
    name: text(cells.nama_unor, 1000) ?? '',
    ...(cells.nama_jabatan === undefined ? {} : { headTitle: text(cells.nama_jabatan, 1000) }),
    ...(cells.eselon_id === undefined ? {} : { echelonId: text(cells.eselon_id, 64) }),
    ...(cells.induk_unor_id === undefined ? {} : { topSiasnId: text(cells.induk_unor_id, 64) }),
    ...(cells.pemimpin_pns_id === undefined ? {} : { leaderSiasnId: text(cells.pemimpin_pns_id, 64) }),
  }
}
