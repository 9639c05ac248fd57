import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepPicture, openBrowser, type Reader, type View } from '#test/support/browser.ts'
import { nipOf, openSmallAgency } from '#test/support/small-agency.ts'
import type { Client } from '#test/support/world.ts'

const agency = await openSmallAgency({ pages: true })
const { world } = agency
const read = await openBrowser()
const as = async (client: Client, view: View = {}): Promise<Reader> => {
  const reader = await read(view)
  const [name = '', value = ''] = client.cookie.split('=')
  await reader.page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }])
  return reader
}
const file = async (name: string, content: string): Promise<string> => {
  const path = join(tmpdir(), `jenjang-own-data-${process.pid}-${name}`)
  await writeFile(path, content)
  return path
}

test('units come in with what is wrong in them named, one is placed by hand, a history comes in, and somebody corrects their own data', { timeout: 240_000 }, async () => {
  const officer = await as(agency.officer)
  const { page, accessible } = officer
  await page.goto(`${world.origin}/unit`)
  await page.getByRole('link', { name: 'Impor unit' }).click()
  await page.locator('input[type=file]').setInputFiles(await file('unor.csv', 'ID;DIATASAN ID;NAMA UNOR\nA;;Pemerintah Kabupaten Contoh\nB;A;Dinas Sosial\nC;B;Bidang Rehabilitasi\nD;E;Seksi Satu\nE;D;Seksi Dua\nF;X;Unit Lepas\n'))
  await page.getByRole('button', { name: 'Baca dan bandingkan' }).click()
  await page.getByText('Unit ini berada di bawah dirinya sendiri.').first().waitFor()
  await accessible()
  await keepPicture(page, 'unit-import-1440')
  for (const box of await page.getByRole('group', { name: 'Baris yang disisihkan' }).getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Minta orang kedua' }).click()
  await page.getByRole('heading', { name: 'Impor referensi unor' }).nth(1).waitFor()
  await accessible()
  const [asked] = (await world.database.owner(`select id from approval.request where state = 'asked'`, [])).rows as { id: string }[]
  await agency.approve(asked?.id ?? '')

  const phone = await as(agency.officer, { width: 390, dark: true })
  await phone.page.goto(`${world.origin}/unit`)
  await phone.page.getByRole('group', { name: 'Unit yang ditempatkan' }).getByRole('checkbox', { name: 'Unit Lepas' }).check()
  await phone.page.getByLabel('Di bawah unit').selectOption({ index: 1 })
  await phone.page.getByLabel('Berlaku sejak').fill('01-01-2026')
  await phone.accessible()
  await keepPicture(phone.page, 'units-390')
  await phone.page.getByRole('button', { name: /^Tempatkan/ }).click()
  await phone.page.getByText('Unit yang belum ditempatkan').waitFor({ state: 'detached' })

  await page.goto(`${world.origin}/impor/riwayat`)
  await page.locator('input[type=file]').setInputFiles(await file('golongan.csv', `nipBaru;golongan;tmtGolongan;skNomor\n'${nipOf(3)};III/b;01-04-2016;800/1\n`))
  await page.getByRole('button', { name: 'Baca dan bandingkan' }).click()
  await page.getByText('III/b (2016-04-01)').waitFor()
  await accessible()
  await page.goto(`${world.origin}/pegawai/${await agency.employeeId('siti')}`)
  await page.getByRole('heading', { name: 'Atasan langsung' }).waitFor()
  await page.getByText('Budi Kabid').waitFor()
  await accessible()
  await keepPicture(page, 'employee-1440')
  await page.getByRole('button', { name: 'Tetapkan atasan lain' }).click()
  await page.getByLabel('Cari nama atasan').fill('ayu')
  await page.getByLabel('Atasan', { exact: true }).selectOption({ index: 1 })
  await accessible()
  await page.getByLabel('Berlaku sejak').fill('01-02-2026')
  await page.getByLabel('Nomor surat').fill('800/12/2026')
  await page.getByLabel('Alasan').fill('Ketua tim rehabilitasi')
  await page.getByRole('button', { name: 'Simpan pengecualian' }).click()
  await page.getByText('menurut surat 800/12/2026').waitFor()
  await page.goto(`${world.origin}/pegawai?diketahui=2026-02-01`)
  await page.getByText('Bukan keadaan sekarang').waitFor()
  await accessible()

  const siti = await as(await agency.signedInAs('siti'), { width: 390 })
  await siti.page.goto(`${world.origin}/data-saya`)
  await siti.page.getByLabel('Yang salah').selectOption('education')
  await siti.page.getByLabel('Seharusnya').fill('Ijazah saya S-2, bukan S-1')
  await siti.page.locator('input[type=file]').setInputFiles({ name: 'ijazah.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') })
  await siti.accessible()
  await keepPicture(siti.page, 'my-data-390')
  await siti.page.getByRole('button', { name: 'Kirim koreksi' }).click()
  await siti.page.getByText('menunggu jawaban').waitFor()
  const [download] = await Promise.all([siti.page.waitForEvent('download'), siti.page.getByRole('button', { name: 'Ekspor data saya' }).click()])
  expect(download.suggestedFilename()).toBe('data-saya.xlsx')

  await page.goto(`${world.origin}/koreksi`)
  await page.getByRole('button', { name: 'Jawab koreksi Siti Staf' }).click()
  await page.getByLabel('Jawaban').fill('Benar, sudah diajukan ke SIASN')
  await accessible()
  await page.getByRole('button', { name: 'Terima' }).click()
  await page.getByText('diterima').waitFor()
  await keepPicture(page, 'corrections-1440')
})
