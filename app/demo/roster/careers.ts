import type { Tier } from './positions.ts'

/** What goes with a tier: age, education, and the grades that its holders have. */
export type Career = {
  readonly ages: readonly [least: number, most: number]
  readonly levels: readonly Level[]
  /** PNS grades, by id of the national table. */
  readonly grades: readonly string[]
}
export type Level = 'SMA' | 'D3' | 'S1' | 'S2' | 'S3'

export const careers: Readonly<Record<Tier, Career>> = {
  JPT_PRATAMA: { ages: [48, 58], levels: ['S2', 'S2', 'S3'], grades: ['42', '43'] },
  ADMINISTRATOR: { ages: [42, 56], levels: ['S1', 'S2', 'S2'], grades: ['34', '41', '42'] },
  PENGAWAS: { ages: [36, 56], levels: ['S1', 'S1', 'S2'], grades: ['33', '34'] },
  JF_MA: { ages: [44, 58], levels: ['S1', 'S2'], grades: ['41', '42', '43'] },
  JF_MU: { ages: [34, 56], levels: ['S1', 'S1', 'S2'], grades: ['33', '34'] },
  JF_PT: { ages: [25, 52], levels: ['S1'], grades: ['31', '32'] },
  JF_PY: { ages: [40, 56], levels: ['D3', 'S1'], grades: ['33', '34'] },
  JF_MH: { ages: [32, 54], levels: ['D3'], grades: ['31', '32'] },
  JF_TR: { ages: [23, 48], levels: ['D3'], grades: ['23', '24'] },
  PELAKSANA: { ages: [24, 57], levels: ['SMA', 'D3', 'S1', 'S1'], grades: ['22', '23', '31', '32', '33'] },
}

export const gradeNames: Readonly<Record<string, string>> = {
  '21': 'II/a', '22': 'II/b', '23': 'II/c', '24': 'II/d', '31': 'III/a', '32': 'III/b', '33': 'III/c', '34': 'III/d', '41': 'IV/a', '42': 'IV/b', '43': 'IV/c',
}

/** `entry`: the PNS grade and the PPPK grade with which somebody of this education begins; `age`: when they finish it. */
export const levels: Readonly<Record<Level, { readonly id: string; readonly name: string; readonly majors: readonly string[]; readonly entry: string; readonly pppk: string; readonly age: number; readonly title: readonly string[] }>> = {
  SMA: { id: '15', name: 'SLTA', majors: ['SMA IPS', 'SMA IPA', 'SMK Akuntansi', 'SMK Administrasi Perkantoran'], entry: '21', pppk: 'V', age: 18, title: [] },
  D3: { id: '30', name: 'Diploma III/Sarjana Muda', majors: ['D-III Keperawatan', 'D-III Kebidanan', 'D-III Kearsipan', 'D-III Teknik Sipil', 'D-III Manajemen Informatika'], entry: '23', pppk: 'VII', age: 21, title: ['A.Md.', 'A.Md.Kep.', 'A.Md.Keb.'] },
  S1: { id: '40', name: 'S-1/Sarjana', majors: ['S-1 Pendidikan Guru Sekolah Dasar', 'S-1 Administrasi Negara', 'S-1 Hukum', 'S-1 Akuntansi', 'S-1 Teknik Sipil', 'S-1 Teknik Informatika', 'S-1 Keperawatan'], entry: '31', pppk: 'IX', age: 23, title: ['S.Pd.', 'S.A.P.', 'S.H.', 'S.E.', 'S.T.', 'S.Kom.', 'S.Kep.'] },
  S2: { id: '45', name: 'S-2', majors: ['S-2 Manajemen', 'S-2 Administrasi Publik', 'S-2 Ilmu Hukum', 'S-2 Pendidikan', 'S-2 Kesehatan Masyarakat'], entry: '31', pppk: 'X', age: 30, title: ['S.E., M.M.', 'S.Sos., M.AP.', 'S.H., M.H.', 'S.Pd., M.Pd.', 'S.KM., M.Kes.'] },
  S3: { id: '50', name: 'S-3/Doktor', majors: ['S-3 Administrasi Publik', 'S-3 Ilmu Manajemen'], entry: '31', pppk: 'XI', age: 38, title: ['S.Sos., M.AP.', 'S.E., M.M.'] },
}
