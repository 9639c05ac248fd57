/**
 * The histories that are kept, by the names that SIASN gives their cells (rw-golongan, rw-jabatan, rw-pendidikan, rw-kursus, rw-skp22, rw-hukdis, rw-penghargaan). A heading is
 * known however it is spelled: `tmtGolongan`, `TMT GOLONGAN` and `tmt_golongan` are one. Every other column is passed over.
 */
export type HistorySpec = { readonly title: readonly string[]; readonly from: string | null; readonly to: string | null; readonly days: readonly string[]; readonly more: readonly string[] }

export const historySpecs = {
  rank: { title: ['golongan', 'golNama', 'pangkat'], from: 'tmtGolongan', to: null, days: ['skTanggal'], more: ['pangkat', 'jenisKPNama', 'skNomor', 'masaKerjaGolonganTahun', 'masaKerjaGolonganBulan'] },
  post: { title: ['namaJabatan', 'jabatanNama'], from: 'tmtJabatan', to: null, days: ['tanggalSk', 'tmtPelantikan'], more: ['unorNama', 'namaUnor', 'jenisJabatan', 'eselon', 'jenisPenugasanId', 'nomorSk'] },
  education: { title: ['pendidikanNama', 'namaPendidikan'], from: 'tglLulus', to: null, days: [], more: ['tkPendidikanNama', 'namaSekolah', 'nomorIjasah', 'tahunLulus'] },
  training: { title: ['namaKursus', 'latihanStrukturalNama', 'namaDiklat'], from: 'tanggalKursus', to: 'tanggalSelesaiKursus', days: [], more: ['jenisDiklatNama', 'jenisKursus', 'institusiPenyelenggara', 'jumlahJam', 'noSertipikat', 'tahunKursus'] },
  performance: { title: ['tahun'], from: null, to: null, days: [], more: ['hasilKinerja', 'hasilKinerjaNilai', 'perilakuKerja', 'perilakuKerjaNilai', 'kuadranKinerja', 'kuadranKinerjaNilai'] },
  discipline: { title: ['jenisHukuman', 'jenisHukumanNama'], from: 'hukumanTanggal', to: 'akhirHukumanTanggal', days: ['skTanggal'], more: ['jenisTingkatHukumanId', 'alasanHukumanDisiplin', 'skNomor', 'nomorPp', 'masaTahun', 'masaBulan', 'keterangan'] },
  award: { title: ['hargaNama', 'namaPenghargaan'], from: 'skDate', to: null, days: [], more: ['tahun', 'skNomor'] },
} as const satisfies Readonly<Record<string, HistorySpec>>

export type HistoryKind = keyof typeof historySpecs
export const historyKinds = Object.keys(historySpecs) as readonly HistoryKind[] as readonly [HistoryKind, ...HistoryKind[]]
/** Discipline is protected: read on press, each reading on the log (I-17, I-36). */
export const isProtected = (kind: HistoryKind): boolean => kind === 'discipline'

/** Spelled anyhow, one heading is one word. */
export const bare = (heading: string): string => heading.replace(/^'/, '').replace(/[\s_.-]+/g, '').toLowerCase()

export const historyFindings = {
  HISTORY_NIP_WRONG: { refuses: true },
  HISTORY_NIP_UNKNOWN: { refuses: true },
  HISTORY_TITLE_EMPTY: { refuses: true },
  HISTORY_DATE_INVALID: { refuses: true },
  HISTORY_TWICE: { refuses: true },
} as const satisfies Readonly<Record<string, { readonly refuses: boolean }>>
export type HistoryFindingCode = keyof typeof historyFindings
export type HistoryFinding = { readonly row: number; readonly name: string; readonly column: string; readonly code: HistoryFindingCode; readonly shown: string }

export type HistoryRow = {
  readonly row: number
  readonly employeeId: string
  readonly key: string
  readonly title: string
  readonly content: Readonly<Record<string, string>>
  readonly from: string | null
  readonly to: string | null
}
