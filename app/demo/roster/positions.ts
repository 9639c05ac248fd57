import type { Trade, UnitKind, UnitPlan } from './kabupaten.ts'

export type Tier = 'JPT_PRATAMA' | 'ADMINISTRATOR' | 'PENGAWAS' | 'JF_MA' | 'JF_MU' | 'JF_PT' | 'JF_PY' | 'JF_MH' | 'JF_TR' | 'PELAKSANA'
export type PositionPlan = { readonly name: string; readonly tier: Tier; readonly share: number }

const short = (name: string): string => name.replace(/^(?:Dinas|Badan|Kecamatan) /, '')

/** The structural posts of a unit: the head first. Each has one holder. */
export const structuralPosts = ({ kind, name }: UnitPlan): readonly PositionPlan[] => {
  const head = (title: string, tier: Tier): PositionPlan => ({ name: title, tier, share: 0 })
  const several = (titles: readonly string[], tier: Tier): readonly PositionPlan[] => titles.map((title) => head(title, tier))
  const table: Readonly<Record<UnitKind, readonly PositionPlan[]>> = {
    region: [],
    secretariat: [
      head('Sekretaris Daerah', 'JPT_PRATAMA'),
      ...several(['Asisten Pemerintahan dan Kesejahteraan Rakyat', 'Asisten Perekonomian dan Pembangunan', 'Asisten Administrasi Umum', 'Staf Ahli Bidang Pemerintahan'], 'JPT_PRATAMA'),
      ...several(['Kepala Bagian Pemerintahan', 'Kepala Bagian Kesejahteraan Rakyat', 'Kepala Bagian Perekonomian', 'Kepala Bagian Pengadaan Barang dan Jasa'], 'ADMINISTRATOR'),
    ],
    council: [head('Sekretaris Dewan Perwakilan Rakyat Daerah', 'JPT_PRATAMA'), ...several(['Kepala Bagian Persidangan', 'Kepala Bagian Keuangan Sekretariat Dewan'], 'ADMINISTRATOR')],
    inspectorate: [head('Inspektur', 'JPT_PRATAMA'), head('Sekretaris Inspektorat', 'ADMINISTRATOR'), ...several(['Inspektur Pembantu Wilayah I', 'Inspektur Pembantu Wilayah II', 'Inspektur Pembantu Khusus'], 'ADMINISTRATOR')],
    office: [
      head(`Kepala ${name}`, 'JPT_PRATAMA'),
      head(`Sekretaris ${name}`, 'ADMINISTRATOR'),
      ...several(['Kepala Bidang Program', 'Kepala Bidang Pelayanan', 'Kepala Bidang Pembinaan'].map((title) => `${title} ${short(name)}`), 'ADMINISTRATOR'),
      ...several(['Kepala Subbagian Umum dan Kepegawaian', 'Kepala Subbagian Keuangan'].map((title) => `${title} ${name}`), 'PENGAWAS'),
    ],
    agency: [
      head(`Kepala ${name}`, 'JPT_PRATAMA'),
      head(`Sekretaris ${name}`, 'ADMINISTRATOR'),
      ...several(['Kepala Subbagian Umum', 'Kepala Subbagian Program dan Keuangan'].map((title) => `${title} ${name}`), 'PENGAWAS'),
    ],
    division: [head(`Kepala ${name}`, 'ADMINISTRATOR')],
    section: [head(`Kepala ${name}`, 'ADMINISTRATOR')],
    hospital: [head('Direktur RSUD Dr. Contoh', 'ADMINISTRATOR'), ...several(['Kepala Bagian Tata Usaha RSUD', 'Kepala Bidang Pelayanan Medik RSUD'], 'ADMINISTRATOR')],
    clinic: [head(`Kepala Subbagian Tata Usaha ${name}`, 'PENGAWAS')],
    schools: [head(`Kepala UPT ${name}`, 'PENGAWAS')],
    district: [
      head(`Camat ${short(name)}`, 'ADMINISTRATOR'),
      head(`Sekretaris ${name}`, 'ADMINISTRATOR'),
      ...several(['Kepala Seksi Pemerintahan', 'Kepala Seksi Pelayanan', 'Kepala Seksi Ketenteraman'].map((title) => `${title} ${name}`), 'PENGAWAS'),
    ],
  }
  return table[kind]
}

const expert = (title: string, share: number): readonly PositionPlan[] => [
  { name: `${title} Ahli Pertama`, tier: 'JF_PT', share: share * 0.5 },
  { name: `${title} Ahli Muda`, tier: 'JF_MU', share: share * 0.35 },
  { name: `${title} Ahli Madya`, tier: 'JF_MA', share: share * 0.15 },
]
const skilled = (title: string, share: number): readonly PositionPlan[] => [
  { name: `${title} Terampil`, tier: 'JF_TR', share: share * 0.5 },
  { name: `${title} Mahir`, tier: 'JF_MH', share: share * 0.3 },
  { name: `${title} Penyelia`, tier: 'JF_PY', share: share * 0.2 },
]
const staff = (share: number): readonly PositionPlan[] =>
  (['Pengadministrasi Perkantoran', 'Operator Layanan Operasional', 'Penata Layanan Operasional', 'Pengelola Layanan Operasional', 'Pengolah Data dan Informasi', 'Penelaah Teknis Kebijakan'] as const).map(
    (name) => ({ name, tier: 'PELAKSANA' as const, share: share / 6 }),
  )

/** What people without a structural post do, by the unit's trade. */
export const trades: Readonly<Record<Trade, readonly PositionPlan[]>> = {
  clerks: [...expert('Analis Kebijakan', 20), ...skilled('Arsiparis', 15), ...expert('Analis Sumber Daya Manusia Aparatur', 5), ...staff(60)],
  teachers: [...expert('Guru', 88), ...staff(12)],
  nurses: [...skilled('Perawat', 35), ...skilled('Bidan', 30), ...expert('Dokter', 10), ...skilled('Pranata Laboratorium Kesehatan', 5), ...expert('Apoteker', 4), ...skilled('Nutrisionis', 4), ...staff(12)],
  builders: [...expert('Penata Ruang', 10), ...expert('Teknik Jalan dan Jembatan', 20), ...skilled('Teknik Tata Bangunan dan Perumahan', 15), ...staff(55)],
  auditors: [...expert('Auditor', 55), ...expert('Pengawas Penyelenggaraan Urusan Pemerintahan Daerah', 30), ...staff(15)],
  planners: [...expert('Perencana', 35), ...expert('Analis Kebijakan', 25), ...expert('Statistisi', 5), ...staff(35)],
  farmers: [...expert('Penyuluh Pertanian', 35), ...skilled('Penyuluh Pertanian', 30), ...expert('Medik Veteriner', 5), ...staff(30)],
  wardens: [...skilled('Polisi Pamong Praja', 45), ...skilled('Penguji Kendaraan Bermotor', 5), ...staff(50)],
  welfare: [...expert('Pekerja Sosial', 20), ...expert('Penyuluh Keluarga Berencana', 20), ...expert('Mediator Hubungan Industrial', 10), ...staff(50)],
  people: [...expert('Analis Sumber Daya Manusia Aparatur', 45), ...skilled('Pranata Sumber Daya Manusia Aparatur', 20), ...expert('Asesor Sumber Daya Manusia Aparatur', 10), ...staff(25)],
  computing: [...expert('Pranata Komputer', 40), ...skilled('Pranata Komputer', 20), ...expert('Pranata Hubungan Masyarakat', 10), ...staff(30)],
  taxes: [...expert('Analis Keuangan Pusat dan Daerah', 25), ...expert('Penilai Pajak', 10), ...skilled('Pengelola Barang Milik Daerah', 10), ...staff(55)],
}
