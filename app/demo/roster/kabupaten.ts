/** What a unit is, and with it which posts it has. */
export type UnitKind = 'region' | 'secretariat' | 'council' | 'inspectorate' | 'office' | 'agency' | 'division' | 'section' | 'hospital' | 'clinic' | 'schools' | 'district'

/** `weight`: the unit's share of the people who hold no structural post. */
export type UnitPlan = { readonly name: string; readonly under?: string; readonly kind: UnitKind; readonly weight: number; readonly trade: Trade }
export type Trade = 'clerks' | 'teachers' | 'nurses' | 'builders' | 'auditors' | 'planners' | 'farmers' | 'wardens' | 'welfare' | 'people' | 'computing' | 'taxes'

const office = (name: string, trade: Trade, weight = 1): UnitPlan => ({ name: `Dinas ${name}`, under: 'Pemerintah Kabupaten Contoh', kind: 'office', weight, trade })
const agency = (name: string, trade: Trade, weight = 1): UnitPlan => ({ name: `Badan ${name}`, under: 'Pemerintah Kabupaten Contoh', kind: 'agency', weight, trade })
const district = (name: string): UnitPlan => ({ name: `Kecamatan ${name}`, under: 'Pemerintah Kabupaten Contoh', kind: 'district', weight: 0.9, trade: 'clerks' })
const below = (under: string, name: string, kind: UnitKind, trade: Trade, weight: number): UnitPlan => ({ name, under, kind, trade, weight })

const region = 'Pemerintah Kabupaten Contoh'
const people = 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia'

/** A regency as there are many (PP 18/2016 jo PP 72/2019), with places that are on no map. */
export const kabupaten: readonly UnitPlan[] = [
  { name: region, kind: 'region', weight: 0, trade: 'clerks' },
  below(region, 'Sekretariat Daerah', 'secretariat', 'clerks', 1.5),
  below('Sekretariat Daerah', 'Bagian Hukum', 'division', 'clerks', 0.2),
  below('Sekretariat Daerah', 'Bagian Organisasi', 'division', 'planners', 0.2),
  below('Sekretariat Daerah', 'Bagian Umum', 'division', 'clerks', 0.5),
  below(region, 'Sekretariat Dewan Perwakilan Rakyat Daerah', 'council', 'clerks', 0.6),
  below(region, 'Inspektorat Daerah', 'inspectorate', 'auditors', 0.7),
  office('Pendidikan', 'teachers', 12),
  below('Dinas Pendidikan', 'Koordinator Wilayah Pendidikan Utara', 'schools', 'teachers', 11),
  below('Dinas Pendidikan', 'Koordinator Wilayah Pendidikan Tengah', 'schools', 'teachers', 11),
  below('Dinas Pendidikan', 'Koordinator Wilayah Pendidikan Selatan', 'schools', 'teachers', 10),
  office('Kesehatan', 'nurses', 2),
  below('Dinas Kesehatan', 'RSUD Dr. Contoh', 'hospital', 'nurses', 9),
  below('Dinas Kesehatan', 'Puskesmas Sumberarum', 'clinic', 'nurses', 3),
  below('Dinas Kesehatan', 'Puskesmas Karangmulya', 'clinic', 'nurses', 3),
  below('Dinas Kesehatan', 'Puskesmas Tegalrejo', 'clinic', 'nurses', 3),
  office('Pekerjaan Umum dan Penataan Ruang', 'builders', 3),
  office('Perumahan dan Kawasan Permukiman', 'builders', 1),
  { name: 'Satuan Polisi Pamong Praja', under: region, kind: 'office', weight: 2, trade: 'wardens' },
  office('Sosial', 'welfare', 1),
  office('Tenaga Kerja', 'welfare', 0.8),
  office('Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana', 'welfare', 1),
  office('Ketahanan Pangan dan Pertanian', 'farmers', 2),
  office('Lingkungan Hidup', 'builders', 1.6),
  office('Kependudukan dan Pencatatan Sipil', 'clerks', 1),
  office('Pemberdayaan Masyarakat dan Desa', 'welfare', 0.7),
  office('Perhubungan', 'wardens', 1.5),
  office('Komunikasi dan Informatika', 'computing', 0.8),
  office('Koperasi, Usaha Mikro, Perindustrian dan Perdagangan', 'planners', 1),
  office('Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'clerks', 0.6),
  office('Perpustakaan dan Kearsipan', 'clerks', 0.5),
  agency('Perencanaan Pembangunan, Riset dan Inovasi Daerah', 'planners', 0.8),
  { name: people, under: region, kind: 'agency', weight: 0.2, trade: 'people' },
  below(people, 'Bidang Pengadaan, Pemberhentian dan Informasi', 'section', 'people', 0.15),
  below(people, 'Bidang Mutasi dan Promosi', 'section', 'people', 0.15),
  below(people, 'Bidang Pengembangan Kompetensi', 'section', 'people', 0.15),
  below(people, 'Bidang Penilaian Kinerja dan Penghargaan', 'section', 'people', 0.15),
  agency('Pengelolaan Keuangan dan Aset Daerah', 'taxes', 1),
  agency('Pendapatan Daerah', 'taxes', 1),
  agency('Kesatuan Bangsa dan Politik', 'clerks', 0.4),
  agency('Penanggulangan Bencana Daerah', 'wardens', 0.7),
  district('Sumberarum'),
  district('Karangmulya'),
  district('Tegalrejo'),
  district('Wonosekar'),
  district('Banyuurip'),
  district('Randubener'),
]
