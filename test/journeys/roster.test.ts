import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { inventRoster } from '#app/demo/roster/invent-roster.ts'
import { siasnRows } from '#app/demo/siasn.ts'
import { writeSheet } from '#platform/documents/sheet.ts'
import { openBrowser, type Reader, type View } from '#test/support/browser.ts'
import { type Client, openWorld } from '#test/support/world.ts'

// An officer brings the roster of an empty agency, places its units, brings the next file with faults in it; the head decides on a phone in the dark.

const world = await openWorld({ pages: true })
const read = await openBrowser()
const folder = await mkdtemp(join(tmpdir(), 'jenjang-roster-'))
afterAll(async () => await rm(folder, { recursive: true, force: true }))

/** Pictures for people to look at: only when asked for. */
const pictures = process.env['JENJANG_PICTURES']
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

const as = async (client: Client, view: View = {}): Promise<Reader> => {
  const reader = await read(view)
  const [name = '', value = ''] = client.cookie.split('=')
  await reader.page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }])
  return reader
}

const people = 60
const rows = [...siasnRows(inventRoster({ seed: 11, employees: people, today: '2026-03-02' }))]
const heads = rows[0] ?? []
const at = (heading: string): number => heads.indexOf(heading)
const changed = (row: readonly string[] | undefined, more: Readonly<Record<string, string>>): readonly string[] => (row ?? []).map((cell, index) => more[heads[index] ?? ''] ?? cell)

const write = async (name: string, content: readonly (readonly string[])[]): Promise<string> => {
  const path = join(folder, name)
  await writeSheet(path, { format: name.endsWith('.csv') ? 'csv' : 'xlsx', name: 'Data ASN', rows: content })
  return path
}

const upload = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${world.origin}/impor`)
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('button', { name: 'Unggah dan bandingkan' }).click()
  await page.getByRole('heading', { level: 1, name: 'Periksa impor pegawai' }).waitFor()
  await page.getByText('Menunggu diterapkan').waitFor()
}

test('a roster comes in, its units find their places, and the next file is applied by two people without the rows that they set aside', async () => {
  const officer = await as(await world.person({ name: 'Sekar Wiratmaja', roles: ['hr_officer'] }))
  const boss = await world.person({ name: 'Ningrum Kesuma', roles: ['hr_head'] })
  const head = await as(boss, { width: 390, dark: true })
  const { page, accessible } = officer

  await page.goto(`${world.origin}/pegawai`)
  await page.getByText('Belum ada pegawai').waitFor()
  await accessible()
  await upload(page, await write('Export Data ASN.xlsx', rows.slice(0, people - 5)))
  await accessible()
  await picture(page, 'import-first-1440')
  await page.getByRole('button', { name: /^Terapkan/ }).click()
  await page.getByText('Impor ini sudah diterapkan').waitFor()
  await accessible()

  await page.goto(`${world.origin}/unit`)
  await page.getByRole('button', { name: 'Buat puncak pohon' }).click()
  await page.getByRole('group', { name: 'Unit yang ditempatkan' }).waitFor()
  await accessible()
  for (const box of await page.getByRole('group', { name: 'Unit yang ditempatkan' }).getByRole('checkbox').all()) await box.check()
  await page.getByLabel('Di bawah unit').selectOption({ index: 1 })
  await page.getByLabel('Berlaku sejak').fill('01-01-2026')
  await picture(page, 'units-to-place-1440')
  await page.getByRole('button', { name: /^Tempatkan \d+ unit/ }).click()
  await page.getByRole('button', { name: 'Ubah Inspektorat Daerah' }).click()
  await page.getByRole('dialog').waitFor()
  await accessible()
  await page.keyboard.press('Escape')
  await picture(page, 'units-1440')
  await page.goto(`${world.origin}/unit/jabatan`)
  await page.getByRole('button', { name: /^Tetapkan jenis/ }).first().click()
  await accessible()
  await picture(page, 'positions-1440')
  await page.getByRole('button', { name: 'Simpan jenis dan tingkat' }).click()
  await page.getByText('dikonfirmasi', { exact: true }).waitFor()

  await page.goto(`${world.origin}/pegawai`)
  await page.getByText(/^5\d dari 5\d pegawai/).waitFor()
  await accessible()
  await picture(page, 'directory-1440')
  await page.getByRole('link', { name: /Kepala Dinas|Sekretaris Daerah/ }).first().click()
  await page.getByRole('button', { name: 'Tampilkan NIP lengkap' }).click()
  await page.getByText(/^\d{8} \d{6} \d \d{3}/).waitFor()
  await page.getByRole('button', { name: 'Tampilkan data yang dilindungi' }).click()
  await page.getByText('belum dikonfirmasi').waitFor()
  await accessible()
  await picture(page, 'employee-1440')
  const employee = page.url()

  const next = [
    heads,
    changed(rows[1], { 'GOL AKHIR NAMA': 'IV/d', 'GOL AKHIR ID': '44', 'TMT GOLONGAN': '01-02-2026', 'JENIS KAWIN NAMA': 'Cerai' }),
    changed(rows[2], { 'UNOR ID': 'unit-baru', 'UNOR NAMA': 'Badan Riset Contoh', 'TMT JABATAN': '01-02-2026' }),
    changed(rows[3], { 'NIP BARU': '1,98501E+17' }),
    changed(rows[4], { 'TMT GOLONGAN': '31-02-2024' }),
    ...rows.slice(8),
  ]
  await upload(page, await write('Export Maret.csv', next))
  await page.getByRole('heading', { name: '2 baris ditolak' }).waitFor()
  await page.getByRole('heading', { name: '2 pegawai berubah' }).waitFor()
  await accessible()
  await picture(page, 'import-1440')
  expect(await page.getByRole('button', { name: /^Minta persetujuan/ }).getAttribute('aria-disabled')).toBe('true')
  const importUrl = page.url()
  await page.getByRole('button', { name: 'Tandai semua' }).click()
  await page.getByRole('button', { name: /^Minta persetujuan/ }).click()
  await page.getByRole('heading', { name: 'Impor data pegawai' }).waitFor()
  await accessible()

  await head.page.goto(importUrl)
  await head.page.getByRole('button', { name: 'Setujui dan terapkan impor' }).waitFor()
  await head.accessible()
  await picture(head.page, 'import-390-dark')
  await head.page.getByRole('button', { name: 'Setujui dan terapkan impor' }).click()
  await head.page.getByRole('dialog').getByLabel('Kode keamanan').fill(await boss.code())
  await head.page.getByRole('dialog').getByRole('button', { name: 'Setujui dan terapkan impor' }).click()
  await head.page.getByText('Impor ini sudah diterapkan').waitFor()
  await head.page.getByText('2 baris disisihkan dan tetap tercatat').waitFor()
  await head.accessible()

  await head.page.goto(`${world.origin}/pegawai?cari=${encodeURIComponent((rows[2]?.[at('NAMA')] ?? '').split(' ')[0] ?? '')}`)
  await head.page.getByRole('table').getByText('Badan Riset Contoh').first().waitFor()
  await head.accessible()
  await picture(head.page, 'directory-390-dark')
  await head.page.goto(employee)
  await head.page.getByText('NIP lengkap').first().waitFor()
  await head.accessible()
  await picture(head.page, 'employee-390-dark')
  await head.page.goto(`${world.origin}/unit`)
  await head.page.getByText(/^\d belum ditempatkan/).waitFor()
  await head.accessible()
  await picture(head.page, 'units-390-dark')
}, 240_000)
