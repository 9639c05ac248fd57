import { placeOf, type RosterRow } from '../rules/read-row.ts'
import type { RosterColumn } from '../rules/roster-columns.ts'

/** What a row is staged with besides what the file says: whom it is about, and where they work. */
export type Placed = { readonly employeeId: string; readonly personId: string; readonly isNew: boolean; readonly unitId: string | null; readonly positionId: string | null }

type Value = string | number | boolean | null
type Type = 'text' | 'date' | 'uuid' | 'integer' | 'boolean'
type Ours = { readonly name: string; readonly type: Type; readonly value: (row: RosterRow, placed: Placed) => Value }
/** A cell as it was cleaned stands at a place of the row's texts; everything else is told by the reading. */
type Theirs = { readonly name: string; readonly type: Type; readonly place: number; readonly longest: number } | { readonly name: string; readonly type: Type; readonly value: (row: RosterRow) => Value }

const text = (name: string, column: RosterColumn): Theirs => ({ name, type: 'text', place: placeOf(column), longest: 1000 })
const id = (name: string, column: RosterColumn): Theirs => ({ name, type: 'text', place: placeOf(column), longest: 64 })
const day = (name: string, column: keyof RosterRow['days']): Theirs => ({ name, type: 'date', value: (row) => row.days[column] })
const told = (name: string, value: (row: RosterRow) => Value): Theirs => ({ name, type: 'text', value })

/** Ids of ours: a row travels with them first. */
const ours: readonly Ours[] = [
  { name: 'row_number', type: 'integer', value: (row) => row.row },
  { name: 'employee_id', type: 'uuid', value: (_, placed) => placed.employeeId },
  { name: 'person_id', type: 'uuid', value: (_, placed) => placed.personId },
  { name: 'is_new', type: 'boolean', value: (_, placed) => placed.isNew },
  { name: 'unit_id', type: 'uuid', value: (_, placed) => placed.unitId },
  { name: 'position_id', type: 'uuid', value: (_, placed) => placed.positionId },
]

/** What the file says. */
const theirs: readonly Theirs[] = [
  id('siasn_id', 'pns_id'),
  told('words', (row) => row.words),
  told('name', (row) => row.name),
  told('sort_name', (row) => row.sortName),
  text('front_title', 'gelar_depan'),
  text('back_title', 'gelar_belakang'),
  told('nip_tail', (row) => row.nip.slice(-3)),
  told('nip', (row) => row.nip),
  text('nip_old', 'nip_lama'),
  told('nik', (row) => row.nik),
  text('nik_valid', 'is_valid_nik'),
  text('phone', 'nomor_hp'),
  text('email', 'email'),
  text('office_email', 'email_gov'),
  text('address', 'alamat'),
  day('birth_date', 'tanggal_lahir'),
  id('birth_place_id', 'tempat_lahir_id'),
  text('birth_place', 'tempat_lahir_nama'),
  told('sex', (row) => row.sex),
  id('religion_id', 'agama_id'),
  text('religion', 'agama_nama'),
  id('marital_status_id', 'jenis_kawin_id'),
  text('marital_status', 'jenis_kawin_nama'),
  told('kind', (row) => row.kind),
  id('legal_position_id', 'kedudukan_hukum_id'),
  text('legal_position', 'kedudukan_hukum_nama'),
  id('employment_type_id', 'jenis_pegawai_id'),
  text('employment_type', 'jenis_pegawai_nama'),
  day('cpns_from', 'tmt_cpns'),
  text('cpns_letter', 'nomor_sk_cpns'),
  day('cpns_letter_date', 'tanggal_sk_cpns'),
  day('pns_from', 'tmt_pns'),
  text('pns_letter', 'nomor_sk_pns'),
  day('pns_letter_date', 'tanggal_sk_pns'),
  id('home_agency_id', 'instansi_induk_id'),
  text('home_agency', 'instansi_induk_nama'),
  id('work_agency_id', 'instansi_kerja_id'),
  text('work_agency', 'instansi_kerja_nama'),
  day('grade_from', 'tmt_golongan'),
  id('grade_id', 'gol_akhir_id'),
  text('grade', 'gol_akhir_nama'),
  id('first_grade_id', 'gol_awal_id'),
  text('first_grade', 'gol_awal_nama'),
  text('service_years', 'mk_tahun'),
  text('service_months', 'mk_bulan'),
  day('position_from', 'tmt_jabatan'),
  id('level_id', 'tingkat_pendidikan_id'),
  text('level', 'tingkat_pendidikan_nama'),
  id('major_id', 'pendidikan_id'),
  text('major', 'pendidikan_nama'),
  text('graduated', 'tahun_lulus'),
  text('school', 'nama_sekolah'),
]

/** The columns of protected.import_row behind (agency_id, import_id), in the order in which a row travels as a JSON array. */
export const stagedColumns: readonly { readonly name: string; readonly type: Type }[] = [...ours, ...theirs]

const said = ['unor_id', 'unor_nama', 'jabatan_id', 'jabatan_nama'].map((column) => placeOf(column as RosterColumn))

/** A row as JSON, made once: `staged` for the database, `said` (what the file says, units and positions by their names) for the digest. */
export const stagedJson = (row: RosterRow, placed: Placed): { readonly staged: string; readonly said: string } => {
  const values: Value[] = []
  for (const column of theirs) values.push('place' in column ? cut(row.texts[column.place], column.longest) : column.value(row))
  for (const place of said) values.push(row.texts[place] || null)
  const json = JSON.stringify(values)
  return { staged: `${JSON.stringify(ours.map(({ value }) => value(row, placed))).slice(0, -1)},${json.slice(1)}`, said: json }
}

const cut = (cell: string | undefined, longest: number): string | null => (cell === undefined || cell === '' ? null : cell.length > longest ? cell.slice(0, longest) : cell)
