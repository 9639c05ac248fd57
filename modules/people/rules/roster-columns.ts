/**
 * The columns of the SIASN export that the roster keeps, by their slug. In the file they stand in capitals with blanks (`NIP BARU`) or as the
 * slug, in any order; every other column is ignored, also those that we have no purpose for (npwp, bpjs, kpkn, lokasi kerja, satuan kerja).
 */
export const rosterColumns = [
  'pns_id', 'nip_baru', 'nip_lama', 'nama', 'gelar_depan', 'gelar_belakang',
  'tempat_lahir_id', 'tempat_lahir_nama', 'tanggal_lahir', 'jenis_kelamin', 'agama_id', 'agama_nama', 'jenis_kawin_id', 'jenis_kawin_nama',
  'nik', 'is_valid_nik', 'nomor_hp', 'email', 'email_gov', 'alamat',
  'jenis_pegawai_id', 'jenis_pegawai_nama', 'kedudukan_hukum_id', 'kedudukan_hukum_nama', 'status_cpns_pns',
  'nomor_sk_cpns', 'tanggal_sk_cpns', 'tmt_cpns', 'nomor_sk_pns', 'tanggal_sk_pns', 'tmt_pns',
  'gol_awal_id', 'gol_awal_nama', 'gol_akhir_id', 'gol_akhir_nama', 'tmt_golongan', 'mk_tahun', 'mk_bulan',
  'jenis_jabatan_id', 'jenis_jabatan_nama', 'jabatan_id', 'jabatan_nama', 'tmt_jabatan',
  'tingkat_pendidikan_id', 'tingkat_pendidikan_nama', 'pendidikan_id', 'pendidikan_nama', 'tahun_lulus', 'nama_sekolah',
  'unor_id', 'unor_nama', 'instansi_induk_id', 'instansi_induk_nama', 'instansi_kerja_id', 'instansi_kerja_nama',
] as const
export type RosterColumn = (typeof rosterColumns)[number]

/** Without these a sheet is not a roster. */
export const neededColumns = ['nip_baru', 'nama'] as const satisfies readonly RosterColumn[]

export const dateColumns = ['tanggal_lahir', 'tanggal_sk_cpns', 'tmt_cpns', 'tanggal_sk_pns', 'tmt_pns', 'tmt_golongan', 'tmt_jabatan'] as const satisfies readonly RosterColumn[]
export type DateColumn = (typeof dateColumns)[number]

/** What of a cell may not be shown again: it is, or carries, a protected value (I-17). */
export const carriers: ReadonlySet<string> = new Set<RosterColumn>([
  'nip_baru', 'nip_lama', 'tempat_lahir_id', 'tempat_lahir_nama', 'tanggal_lahir', 'jenis_kelamin', 'agama_id', 'agama_nama', 'jenis_kawin_id',
  'jenis_kawin_nama', 'nik', 'nomor_hp', 'email', 'alamat',
])

const known: ReadonlySet<string> = new Set(rosterColumns)

/** `NIP BARU`, `nip_baru`, ` Nip  Baru ` are one column. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .replace(/^'/, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '_')
    .replace(/^_|_$/g, '')

export type Heading = { readonly at: number; readonly text: string }
export type Headings = ReadonlyMap<RosterColumn, Heading>
export type HeadingsReading =
  | { readonly ok: true; readonly headings: Headings }
  | { readonly ok: false; readonly refusal: 'SHEET_WRONG'; readonly missing: readonly string[] }
  | { readonly ok: false; readonly refusal: 'HEADING_TWICE'; readonly heading: string }

/** Where each column of the roster stands in row 1. */
export const readHeadings = (cells: readonly (string | number)[]): HeadingsReading => {
  const headings = new Map<RosterColumn, Heading>()
  for (const [at, cell] of cells.entries()) {
    const text = String(cell).trim().replace(/^'/, '')
    const slug = slugOf(text)
    if (!known.has(slug)) continue
    if (headings.has(slug as RosterColumn)) return { ok: false, refusal: 'HEADING_TWICE', heading: text }
    headings.set(slug as RosterColumn, { at, text })
  }
  const missing = neededColumns.filter((column) => !headings.has(column))
  return missing.length > 0 ? { ok: false, refusal: 'SHEET_WRONG', missing: missing.map((column) => column.toUpperCase().replaceAll('_', ' ')) } : { ok: true, headings }
}
