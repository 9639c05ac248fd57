import type { RosterColumn } from '../rules/roster-columns.ts'

/**
 * The facts of an employee, as data: the diff, the import and its undoing are written once and go through this list. Each column of a fact has its twin
 * in protected.import_row; `from` are the headings that bring it: where the file has none of them, the fact keeps what it had.
 */
export type FactColumn = {
  readonly name: string
  readonly from: readonly RosterColumn[]
  readonly field: RosterColumn | 'kind' | null
  /** A code whose name is this column: listed only where the name stays the same. */
  readonly named?: string
}
export type FactTable = {
  readonly table: `${'people' | 'protected'}.${string}`
  /** The column of the staged row that says since when (TMT), with its heading; null: the source does not say. */
  readonly since: { readonly column: string; readonly field: RosterColumn } | null
  /** Of protected facts a preview shows only that they change. */
  readonly hidden: boolean
  readonly columns: readonly FactColumn[]
}

const column = (name: string, field: RosterColumn): FactColumn => ({ name, from: [field], field })
const code = (name: string, field: RosterColumn, named: string): FactColumn => ({ name, from: [field], field, named })
/** Told by others: changes with them and is not listed by itself. */
const derived = (name: string, from: readonly RosterColumn[]): FactColumn => ({ name, from, field: null })

export const factTables = [
  {
    table: 'people.name',
    since: null,
    hidden: false,
    columns: [column('name', 'nama'), derived('sort_name', ['nama']), column('front_title', 'gelar_depan'), column('back_title', 'gelar_belakang'), derived('nip_tail', ['nip_baru'])],
  },
  {
    table: 'people.standing',
    since: null,
    hidden: false,
    columns: [
      { name: 'kind', from: ['status_cpns_pns', 'kedudukan_hukum_id', 'jenis_pegawai_nama'], field: 'kind' },
      code('legal_position_id', 'kedudukan_hukum_id', 'legal_position'),
      column('legal_position', 'kedudukan_hukum_nama'),
      code('employment_type_id', 'jenis_pegawai_id', 'employment_type'),
      column('employment_type', 'jenis_pegawai_nama'),
      column('cpns_from', 'tmt_cpns'),
      column('cpns_letter', 'nomor_sk_cpns'),
      column('cpns_letter_date', 'tanggal_sk_cpns'),
      column('pns_from', 'tmt_pns'),
      column('pns_letter', 'nomor_sk_pns'),
      column('pns_letter_date', 'tanggal_sk_pns'),
      code('home_agency_id', 'instansi_induk_id', 'home_agency'),
      column('home_agency', 'instansi_induk_nama'),
      code('work_agency_id', 'instansi_kerja_id', 'work_agency'),
      column('work_agency', 'instansi_kerja_nama'),
    ],
  },
  {
    table: 'people.rank',
    since: { column: 'grade_from', field: 'tmt_golongan' },
    hidden: false,
    columns: [
      code('grade_id', 'gol_akhir_id', 'grade'),
      column('grade', 'gol_akhir_nama'),
      code('first_grade_id', 'gol_awal_id', 'first_grade'),
      column('first_grade', 'gol_awal_nama'),
      column('service_years', 'mk_tahun'),
      column('service_months', 'mk_bulan'),
    ],
  },
  {
    table: 'people.placement',
    since: { column: 'position_from', field: 'tmt_jabatan' },
    hidden: false,
    columns: [
      { name: 'unit_id', from: ['unor_id', 'unor_nama'], field: 'unor_nama' },
      { name: 'position_id', from: ['jabatan_id', 'jabatan_nama'], field: 'jabatan_nama' },
    ],
  },
  {
    table: 'people.education',
    since: null,
    hidden: false,
    columns: [
      code('level_id', 'tingkat_pendidikan_id', 'level'),
      column('level', 'tingkat_pendidikan_nama'),
      code('major_id', 'pendidikan_id', 'major'),
      column('major', 'pendidikan_nama'),
      column('graduated', 'tahun_lulus'),
      column('school', 'nama_sekolah'),
    ],
  },
  {
    table: 'protected.identity',
    since: null,
    hidden: true,
    columns: [
      column('nip', 'nip_baru'),
      column('nip_old', 'nip_lama'),
      column('nik', 'nik'),
      column('nik_valid', 'is_valid_nik'),
      column('phone', 'nomor_hp'),
      column('email', 'email'),
      column('office_email', 'email_gov'),
      column('address', 'alamat'),
    ],
  },
  {
    table: 'protected.attribute',
    since: null,
    hidden: true,
    columns: [
      column('birth_date', 'tanggal_lahir'),
      code('birth_place_id', 'tempat_lahir_id', 'birth_place'),
      column('birth_place', 'tempat_lahir_nama'),
      column('sex', 'jenis_kelamin'),
      code('religion_id', 'agama_id', 'religion'),
      column('religion', 'agama_nama'),
      code('marital_status_id', 'jenis_kawin_id', 'marital_status'),
      column('marital_status', 'jenis_kawin_nama'),
    ],
  },
] as const satisfies readonly FactTable[]

/** The columns of a fact that the file brings. */
export const broughtColumns = (fact: FactTable, present: ReadonlySet<string>): readonly FactColumn[] =>
  fact.columns.filter(({ from }) => from.some((heading) => present.has(heading)))
