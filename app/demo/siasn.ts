import { writeSheet } from '#platform/documents/sheet.ts'
import { levels } from './roster/careers.ts'
import { religions } from './roster/names.ts'
import type { InventedEmployee, InventedRoster } from './roster/invent-roster.ts'

/** An invented "Export Data ASN" as SIASN writes it: headings in capitals, numbers behind an apostrophe, dates dd-mm-yyyy, nothing as the text null. */
type Row = Readonly<Record<string, string | null>>

const day = (iso: string | null): string | null => (iso === null ? null : iso.split('-').reverse().join('-'))
const maritalNames: Readonly<Record<string, string>> = { '1': 'Menikah', '2': 'Cerai', '3': 'Janda/Duda', '4': 'Belum Kawin' }
const legalNames: Readonly<Record<string, string>> = { '01': 'Aktif', '02': 'CLTN', '03': 'Tugas Belajar', '71': 'PPPK Aktif' }

const positionType = ({ position }: InventedEmployee): readonly [string, string] =>
  position.structural ? ['1', 'Jabatan Struktural'] : position.tier === 'PELAKSANA' ? ['4', 'Jabatan Fungsional Umum'] : ['2', 'Jabatan Fungsional Tertentu']

const letter = (employee: InventedEmployee, what: string): string => `813.3/${employee.nip.slice(15)}/${what}/${employee.cpnsFrom.slice(0, 4)}`

/** One employee under the slugs of the export (66 columns). */
const siasnRow = (employee: InventedEmployee, agency: InventedRoster['agency']): Row => {
  const isPppk = employee.kind === 'PPPK'
  const [typeId, typeName] = positionType(employee)
  const mail = `${employee.name.toLowerCase().replace(/[^a-z]+/g, '.').replace(/^\.|\.$/g, '')}${employee.nip.slice(15)}`
  return {
    pns_id: employee.siasnId,
    nip_baru: `'${employee.nip}`,
    nip_lama: null,
    nama: employee.name,
    gelar_depan: null,
    gelar_belakang: employee.titleBehind === '' ? null : employee.titleBehind,
    tempat_lahir_id: null,
    tempat_lahir_nama: employee.birthPlace,
    tanggal_lahir: day(employee.birthDate),
    jenis_kelamin: employee.sex,
    agama_id: employee.religionId,
    agama_nama: religions[employee.religionId] ?? null,
    jenis_kawin_id: employee.maritalId,
    jenis_kawin_nama: maritalNames[employee.maritalId] ?? null,
    nik: `'${employee.nik}`,
    nomor_hp: employee.phone,
    email: `${mail}@surel.example`,
    email_gov: `${mail}@contoh.example`,
    alamat: `Jl. Contoh No. ${Number(employee.nik.slice(12)) % 300}`,
    npwp_nomor: null,
    bpjs: null,
    jenis_pegawai_id: isPppk ? '20' : '15',
    jenis_pegawai_nama: isPppk ? 'PPPK Daerah Kab/Kota' : 'PNS Daerah Kab/Kota yang bekerja pada Kab/Kota',
    kedudukan_hukum_id: employee.legalPositionId,
    kedudukan_hukum_nama: legalNames[employee.legalPositionId] ?? null,
    status_cpns_pns: employee.kind === 'CPNS' ? 'C' : 'P',
    kartu_asn_virtual: null,
    nomor_sk_cpns: letter(employee, 'CPNS'),
    tanggal_sk_cpns: day(employee.cpnsFrom),
    tmt_cpns: day(employee.cpnsFrom),
    nomor_sk_pns: employee.pnsFrom === null ? null : letter(employee, 'PNS'),
    tanggal_sk_pns: day(employee.pnsFrom),
    tmt_pns: day(employee.pnsFrom),
    gol_awal_id: employee.firstGrade.id,
    gol_awal_nama: employee.firstGrade.name,
    gol_akhir_id: employee.grade.id,
    gol_akhir_nama: employee.grade.name,
    tmt_golongan: day(employee.gradeFrom),
    mk_tahun: String(Math.floor(employee.serviceMonths / 12)),
    mk_bulan: String(employee.serviceMonths % 12),
    jenis_jabatan_id: typeId,
    jenis_jabatan_nama: typeName,
    jabatan_id: employee.position.siasnId,
    jabatan_nama: employee.position.name,
    tmt_jabatan: day(employee.positionFrom),
    tingkat_pendidikan_id: levels[employee.level].id,
    tingkat_pendidikan_nama: levels[employee.level].name,
    pendidikan_id: null,
    pendidikan_nama: employee.major,
    tahun_lulus: employee.graduated,
    kpkn_id: null,
    kpkn_nama: null,
    lokasi_kerja_id: null,
    lokasi_kerja_nama: 'Kab. Contoh',
    unor_id: employee.unit.siasnId,
    unor_nama: employee.unit.name,
    instansi_induk_id: agency.siasnId,
    instansi_induk_nama: agency.name,
    instansi_kerja_id: agency.siasnId,
    instansi_kerja_nama: agency.name,
    satuan_kerja_induk_id: null,
    satuan_kerja_induk_nama: agency.name,
    satuan_kerja_kerja_id: null,
    satuan_kerja_kerja_nama: agency.name,
    is_valid_nik: 'true',
    nama_sekolah: null,
  }
}

/** The rows of the export, headings first. */
export function* siasnRows(roster: InventedRoster): Generator<readonly string[]> {
  let isFirst = true
  for (const employee of roster.employees) {
    const row = siasnRow(employee, roster.agency)
    if (isFirst) yield Object.keys(row).map((slug) => slug.toUpperCase().replaceAll('_', ' '))
    isFirst = false
    yield Object.values(row).map((cell) => cell ?? 'null')
  }
}

/** Writes the export; the file's name says whether it is xlsx or csv. */
export const writeSiasn = async (file: string, roster: InventedRoster): Promise<void> =>
  await writeSheet(file, { format: /\.csv$/i.test(file) ? 'csv' : 'xlsx', name: 'Data ASN', rows: siasnRows(roster) })
