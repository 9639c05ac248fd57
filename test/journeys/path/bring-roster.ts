import { expect } from 'vitest'
import { inventRoster } from '#app/demo/roster/invent-roster.ts'
import { siasnRows } from '#app/demo/siasn.ts'
import { writeSheet } from '#platform/documents/sheet.ts'
import { approveAt } from '#test/support/person-at.ts'
import type { Path } from './path.ts'

const people = 60

/** An export as SIASN writes it; the last row's number lost its digits in a spreadsheet. */
const writeExport = async (file: string): Promise<void> => {
  const rows = [...siasnRows(inventRoster({ seed: 7, employees: people, today: '2026-03-02' }))]
  const nip = rows[0]?.indexOf('NIP BARU') ?? -1
  const last = rows.pop() ?? []
  await writeSheet(file, { format: 'xlsx', name: 'Data ASN', rows: [...rows, last.map((cell, index) => (index === nip ? '1,98501E+17' : cell))] })
}

/** The officer brings the roster, sees what it would change and which row is refused, sets that row aside; the head approves. */
export const bringRoster = async ({ world, officer, head }: Path, file: string): Promise<void> => {
  const { page, look } = officer
  await writeExport(file)
  await page.goto(`${world.origin}/impor`)
  await page.getByText('Belum ada impor').waitFor()
  await look('01-imports')
  await page.getByLabel('Berkas').setInputFiles(file)
  await page.getByRole('button', { name: 'Unggah dan bandingkan' }).click()
  await page.getByText('Menunggu diterapkan').waitFor()
  await page.getByRole('heading', { name: '1 baris ditolak' }).waitFor()
  await page.getByRole('heading', { name: `${people - 1} pegawai baru` }).waitFor()
  await look('02-import-preview')
  const ask = page.getByRole('button', { name: /^Minta persetujuan/ })
  expect(await ask.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel(`Baris ${people + 1}: Rudi Cahyono`).check()
  await ask.click()
  await page.getByRole('heading', { name: 'Impor data pegawai' }).waitFor()
  await look('03-import-asked')
  await approveAt(head, world.origin, 'Setujui dan terapkan impor', '04-import')
  await page.goto(`${world.origin}/pegawai?cari=hartini`)
  await page.getByRole('table').getByText('Hartini Puspitasari').first().waitFor()
  await look('05-directory')
}
