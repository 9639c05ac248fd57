import { expect, test } from 'vitest'
import { classOfTitle, pensionKeyOf } from './position-class.ts'

test.each([
  ['SEKRETARIS DAERAH', 'Struktural', 'JPT_PRATAMA'],
  ['KEPALA DINAS SOSIAL', '1', 'JPT_PRATAMA'],
  ['Kepala Badan Pendapatan Daerah', '1', 'JPT_PRATAMA'],
  ['INSPEKTUR', '1', 'JPT_PRATAMA'],
  ['INSPEKTUR PEMBANTU WILAYAH I', '1', 'ADMINISTRATOR'],
  ['SEKRETARIS DINAS KESEHATAN', '1', 'ADMINISTRATOR'],
  ['Sekretaris Camat', '1', 'ADMINISTRATOR'],
  ['CAMAT', '1', 'ADMINISTRATOR'],
  ['KEPALA BIDANG MUTASI', '1', 'ADMINISTRATOR'],
  ['KEPALA SUB BAGIAN UMUM', '1', 'PENGAWAS'],
  ['Kepala Seksi Pemeliharaan Jalan', '1', 'PENGAWAS'],
  ['LURAH', '1', 'PENGAWAS'],
  ['Penasihat', '1', null],
  ['Analis Kebijakan Ahli Muda', 'Fungsional Tertentu', 'JF_MU'],
  ['PERAWAT PENYELIA', '2', 'JF_PY'],
  ['Bidan Terampil', '2', 'JF_TR'],
  ['Pengadministrasi Perkantoran', 'Fungsional Umum', 'PELAKSANA'],
  ['Arsiparis', '2', null],
] as const)('%s (%s): %s', (title, type, tier) => {
  expect(classOfTitle(title, type).tier).toBe(tier)
})

test('a teacher has an age of pension of their own, whatever the level', () => {
  const teacher = classOfTitle('Guru Ahli Madya', '2')
  expect(teacher).toEqual({ kind: 'functional', tier: 'JF_MA', pensionKey: 'bup.position.guru' })
  expect(pensionKeyOf(teacher)).toBe('bup.position.guru')
  expect(pensionKeyOf(classOfTitle('Peneliti Ahli Utama', '2'))).toBe('bup.position.peneliti_utama')
})

test('else the age follows the tier, and an unknown tier has none', () => {
  expect(pensionKeyOf(classOfTitle('CAMAT', '1'))).toBe('bup.tier.administrator')
  expect(pensionKeyOf(classOfTitle('Penasihat', '1'))).toBeNull()
})
