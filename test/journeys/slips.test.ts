import { readFile } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { keepPicture, openBrowser, type Reader } from '#test/support/browser.ts'
import { nipOf, openSmallAgency } from '#test/support/small-agency.ts'
import { loginName } from '#platform/identity/login-name.ts'
import { slipDigest } from '#platform/identity/slips.ts'
import type { Client } from '#test/support/world.ts'

/** From the roster to the first own account: printed by an officer, taken on a telephone. And roles from a list, by two people. */

const small = await openSmallAgency({ pages: true })
const { world } = small
const { origin } = world
const open = await openBrowser()
const password = 'kuda lumping merah'

const signIn = async ({ page }: Reader, client: Client): Promise<void> => {
  const [name, value] = client.cookie.split('=')
  await page.context().addCookies([{ name: name ?? '', value: value ?? '', domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }])
}

test('an officer prints slips and takes the sheets once', async () => {
  const reader = await open()
  const { page } = reader
  await signIn(reader, small.officer)
  await page.goto(`${origin}/kupon`)
  await page.getByRole('heading', { name: 'Belum ada kupon yang dicetak' }).or(page.getByText('Belum ada kupon yang dicetak')).first().waitFor()
  await reader.accessible()
  await page.getByRole('button', { name: 'Mulai mencetak' }).click()
  await page.getByText('Menunggu').first().waitFor()
  await world.due()
  await page.getByRole('button', { name: 'Ambil lembar PDF' }).waitFor()
  await reader.accessible()
  await keepPicture(page, 'slips')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Ambil lembar PDF' }).click()
  const sheets = await PDFDocument.load(await readFile(await (await saving).path()))
  expect(sheets.getPageCount()).toBe(4)
  await page.getByText('Sudah diambil').waitFor()
})

test('the owner takes the account on a telephone with number and code', async () => {
  const code = 'ABCDE-23456'
  await world.database.owner(
    `update platform.invitation set token_digest = $1 where account_id = (select id from platform.account where username = $2)`,
    [slipDigest(world.services.secrets, nipOf(3), code), loginName(world.services.secrets, nipOf(3))],
  )
  const reader = await open({ width: 390 })
  const { page } = reader
  await page.goto(`${origin}/masuk`)
  await page.getByRole('link', { name: 'Aktifkan akun dengan kupon' }).click()
  await page.getByLabel('NIP').fill(nipOf(3))
  await page.getByLabel('Kode pada kupon').fill(code)
  await page.getByLabel('Kata sandi baru').fill(password)
  await reader.accessible()
  await keepPicture(page, 'slip-phone')
  await page.getByRole('button', { name: 'Aktifkan akun' }).click()
  await page.getByText('Simpan kode keamanan Anda').waitFor()
  expect(await page.getByRole('listitem').count()).toBe(10)
  await reader.accessible()
})

test('lost access is begun at the desk, and an hr officer sees it', async () => {
  const administrator = await world.person({ name: 'Admin Meja', roles: ['agency_admin'] })
  const reader = await open({ width: 390, dark: true })
  const { page } = reader
  await signIn(reader, administrator)
  await page.goto(`${origin}/kupon`)
  await page.getByLabel('Cari nama pegawai').fill('siti')
  await page.getByRole('button', { name: 'Pilih Siti Staf' }).click()
  await page.getByLabel('Alasan').fill('Ponsel hilang, datang dengan kartu pegawai')
  await page.getByRole('button', { name: 'Mulai akses baru' }).click()
  await page.getByText('Kode ini hanya tampil sekali.').waitFor()
  await reader.accessible()
  await keepPicture(page, 'recovery-phone-dark')
  const hr = await open()
  await signIn(hr, small.officer)
  await hr.page.goto(origin)
  await hr.page.getByText('Akses baru untuk Siti Staf').waitFor()
  await hr.page.goto(`${origin}/kupon`)
  await hr.page.getByRole('button', { name: 'Saya mengetahui' }).click()
  await hr.page.getByText('Diketahui Petugas Satu').waitFor()
  await hr.accessible()
})

test('a list of roles is read, asked for, and shown whole to the second person', async () => {
  const [first, second] = [await world.person({ name: 'Admin Satu', roles: ['agency_admin'] }), await world.person({ name: 'Admin Dua', roles: ['agency_admin'] })]
  const reader = await open({ language: 'en' })
  const { page } = reader
  await signIn(reader, first)
  await page.goto(`${origin}/akun`)
  await page.getByRole('link', { name: 'Roles from a list' }).click()
  const list = (text: string) => ({ name: 'peran.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.locator('input[type=file]').setInputFiles(list(`NIP;PERAN;UNIT;SURAT;SAMPAI\r\n'${nipOf(2)};raja;;800/1/2026;\r\n`))
  await page.getByRole('button', { name: 'Read the list' }).click()
  await page.getByText('Unknown role.').waitFor()
  await reader.accessible()
  await page.locator('input[type=file]').setInputFiles(list(`NIP;PERAN;UNIT;SURAT;SAMPAI\r\n'${nipOf(2)};Petugas unit;Dinas Sosial;800/1/2026;31-12-2026\r\n`))
  await page.getByRole('button', { name: 'Read the list' }).click()
  await page.getByRole('button', { name: 'Ask for the whole list' }).click()
  await page.getByRole('link', { name: 'See the request' }).waitFor()
  await keepPicture(page, 'grant-list')
  const other = await open({ width: 390 })
  await signIn(other, second)
  await other.page.goto(`${origin}/persetujuan`)
  await other.page.getByRole('link', { name: /Pemberian peran dari daftar/ }).first().click()
  await other.page.getByText('Budi Kabid').waitFor()
  await other.accessible()
  await keepPicture(other.page, 'grant-list-second-phone')
})

test('an acting holder is asked for with post, letter and days', async () => {
  const administrator = await world.person({ name: 'Admin Tiga', roles: ['agency_admin'] })
  await world.person({ name: 'Wakil Harian' })
  const reader = await open({ width: 390, dark: true })
  const { page } = reader
  await signIn(reader, administrator)
  await page.goto(`${origin}/akun`)
  await page.getByLabel('Cari nama atau nama pengguna').fill('Wakil Harian')
  await page.getByRole('button', { name: 'Lihat Wakil Harian' }).click()
  await page.getByLabel('Melalui jabatan').selectOption('plh')
  await page.getByLabel('Nama jabatan').fill('Kepala BKPSDM')
  await page.getByLabel('Nomor surat').fill('800/12/2026')
  await page.getByLabel('Tanggal surat').fill('01-03-2026')
  await page.getByLabel('Alasan', { exact: true }).fill('Kepala berhalangan tiga hari')
  await page.getByRole('button', { name: 'Ajukan peran' }).click()
  await page.getByText('Plt., Plh., dan Pj. berakhir pada tanggal tertentu.').waitFor()
  await reader.accessible()
  await keepPicture(page, 'grant-post-phone-dark')
})
