import { expect, test } from 'vitest'
import { newSetupCode } from '#platform/agency/set-up.ts'
import { openBrowser } from '#test/support/browser.ts'
import { activatedAt, approveAt, strangerAt } from '#test/support/person-at.ts'
import { openWorld } from '#test/support/world.ts'

// An empty installation becomes an agency's own: the code of the terminal, a form on a phone, two people who sign in, and a profile that both change.

const world = await openWorld({ pages: true })
const read = await openBrowser()
// The page waits while the installation has no agency: the world's own is set aside until the end.
await world.database.owner(`update platform.agency set kind = 'installation' where code = 'contoh'`)

test('set up on a phone, opened by two sign-ins, its name on screen changed by two people', async () => {
  const setupCode = (await newSetupCode(world.services)) ?? ''
  const technician = await read({ width: 390 })
  const { page, look } = strangerAt(technician)
  await page.goto(`${world.origin}/pasang`)
  await page.getByLabel('Kode penyiapan').fill('AAAA-BBBB-CCCC')
  await page.getByLabel('Kode instansi').fill('kab-baru')
  await page.getByLabel('Nama instansi').fill('Pemerintah Kabupaten Baru')
  await page.getByLabel('Zona waktu').selectOption('Asia/Makassar')
  await page.getByLabel('Nama di layar').fill('Tangga Karier')
  await page.getByLabel('Administrator pertama').fill('Sekar Wiratmaja')
  await page.getByLabel('Administrator kedua').fill('Ningrum Kesuma')
  await look('set-up')
  await page.getByRole('button', { name: 'Buat instansi' }).click()
  await page.getByRole('alert').getByText('Kode penyiapan tidak cocok').waitFor()
  await page.getByLabel('Kode penyiapan').fill(setupCode)
  await page.getByRole('button', { name: 'Buat instansi' }).click()
  await page.getByRole('heading', { name: 'Instansi sudah dibuat' }).waitFor()
  await look('set-up-done')
  const addresses = await page.locator('li code').allInnerTexts()
  expect(addresses).toHaveLength(2)
  await page.goto(`${world.origin}/pasang`)
  await page.getByText('Pemasangan ini sudah disiapkan').waitFor()
  await look('set-up-closed')

  const second = await activatedAt(world, await read(), { name: 'Ningrum Kesuma', address: addresses[1] ?? '', agencyWaits: true })
  await second.look('set-up-waits')
  const sekar = await activatedAt(world, await read({ dark: true, language: 'id' }), { name: 'Sekar Wiratmaja', address: addresses[0] ?? '' })
  expect(await sekar.page.title()).toMatch(/Tangga Karier$/)
  await sekar.page.getByRole('link', { name: 'Profil instansi' }).click()
  await sekar.page.getByRole('heading', { level: 1, name: 'Profil instansi' }).waitFor()
  await sekar.page.getByLabel('Nama di layar').fill('Jenjang Baru')
  await sekar.page.getByLabel('Alasan').fill('Surat 800/3/2026')
  await sekar.look('agency-profile')
  await sekar.page.getByRole('button', { name: 'Ajukan perubahan' }).click()
  await sekar.page.getByText('Perubahan sudah diajukan').waitFor()
  await second.page.reload()
  await approveAt(second, world.origin, 'Setujui perubahan', 'agency-change')
  await sekar.page.goto(`${world.origin}/instansi`)
  await expect.poll(async () => await sekar.page.title()).toBe('Profil instansi - Jenjang Baru')
  await world.database.owner(`update platform.agency set kind = 'regency' where code = 'contoh'`)
})
