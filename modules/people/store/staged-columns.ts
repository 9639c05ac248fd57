import type { RosterRow } from '../rules/read-row.ts'
import type { RosterColumn } from '../rules/roster-columns.ts'

/** What a row is staged with besides what the file says: whom it is about, and where they work. */
export type Placed = { readonly employeeId: string; readonly personId: string; readonly isNew: boolean; readonly unitId: string | null; readonly positionId: string | null }

type Value = string | number | boolean | null
type Staged = readonly [name: string, type: 'text' | 'date' | 'uuid' | 'integer' | 'boolean', value: (row: RosterRow, placed: Placed) => Value]

const text = (name: string, column: RosterColumn): Staged => [name, 'text', (row) => row.text(column)]
const id = (name: string, column: RosterColumn): Staged => [name, 'text', (row) => row.text(column)?.slice(0, 64) ?? null]
const day = (name: string, column: keyof RosterRow['days']): Staged => [name, 'date', (row) => row.days[column]]

/** Ids of ours: a row travels with them first. */
const ours: readonly Staged[] = [
  ['row_number', 'integer', (row) => row.row],
  ['employee_id', 'uuid', (_, placed) => placed.employeeId],
  ['person_id', 'uuid', (_, placed) => placed.personId],
  ['is_new', 'boolean', (_, placed) => placed.isNew],
  ['unit_id', 'uuid', (_, placed) => placed.unitId],
  ['position_id', 'uuid', (_, placed) => placed.positionId],
]

/** What the file says. */
const theirs: readonly Staged[] = [
  id('siasn_id', 'pns_id'),
  ['words', 'text', (row) => row.words],
  ['readable', 'text', (row) => row.readable],
  ['name', 'text', (row) => row.name],
  ['sort_name', 'text', (row) => row.sortName],
  text('front_title', 'gelar_depan'),
  text('back_title', 'gelar_belakang'),
  ['nip_tail', 'text', (row) => row.nip.slice(-3)],
  ['nip', 'text', (row) => row.nip],
  text('nip_old', 'nip_lama'),
  ['nik', 'text', (row) => row.nik],
  text('nik_valid', 'is_valid_nik'),
  text('phone', 'nomor_hp'),
  text('email', 'email'),
  text('office_email', 'email_gov'),
  text('address', 'alamat'),
  day('birth_date', 'tanggal_lahir'),
  id('birth_place_id', 'tempat_lahir_id'),
  text('birth_place', 'tempat_lahir_nama'),
  ['sex', 'text', (row) => row.sex],
  id('religion_id', 'agama_id'),
  text('religion', 'agama_nama'),
  id('marital_status_id', 'jenis_kawin_id'),
  text('marital_status', 'jenis_kawin_nama'),
  ['kind', 'text', (row) => row.kind],
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
export const stagedColumns: readonly Staged[] = [...ours, ...theirs]

/** A row as JSON, made once: `staged` for the database, `said` (what the file says, units and positions by their names) for the digest. */
export const stagedJson = (row: RosterRow, placed: Placed): { readonly staged: string; readonly said: string } => {
  const names = [row.text('unor_id'), row.text('unor_nama'), row.text('jabatan_id'), row.text('jabatan_nama')]
  const said = JSON.stringify([...theirs.map(([, , value]) => value(row, placed)), ...names])
  return { staged: `${JSON.stringify(ours.map(([, , value]) => value(row, placed))).slice(0, -1)},${said.slice(1)}`, said }
}
