import { expect } from 'vitest'
import { contestContract } from '#modules/contest/contract.ts'
import { activatedAt, approveAt } from '#test/support/person-at.ts'
import type { Client } from '#test/support/world.ts'
import { keepSignedIn } from '#test/support/roster.ts'
import type { Panel, Path, Underway } from './path.ts'

export const contestTitle = 'Lomba Inovasi Pelayanan 2026'

/** The organiser begins from the template, edits the rules, names the judges, and asks for the seal; the second person approves. */
export const callContest = async (path: Path, organiserClient: Client): Promise<Underway> => {
  const { world, organiser, head } = path
  const { page, look } = organiser
  await page.goto(`${world.origin}/kompetisi`)
  await page.getByText('Belum ada kompetisi').waitFor()
  await look('10-contests')
  await page.getByRole('link', { name: 'Buat kompetisi pertama' }).click()
  await page.getByLabel('Judul kompetisi').fill(contestTitle)
  await page.getByRole('radio', { name: 'Lomba inovasi perorangan' }).check()
  await look('11-new-contest')
  await page.getByRole('button', { name: 'Buat kompetisi' }).click()

  await page.getByRole('heading', { level: 1, name: 'Susun aturan' }).waitFor()
  await page.getByLabel('Ringkasan').fill('Gagasan pegawai untuk layanan yang lebih mudah bagi warga.')
  const opens = page.getByRole('group', { name: 'Pendaftaran dibuka' })
  await opens.getByLabel('Tanggal').fill('04-03-2026')
  await opens.getByLabel('Jam').fill('09.00')
  await page.getByRole('group', { name: 'Kebaruan' }).getByLabel('Bobot').fill('25')
  await page.getByText('Jumlah bobot 105').first().waitFor()
  await page.getByRole('group', { name: 'Efektivitas' }).getByLabel('Bobot').fill('15')
  await page.getByLabel('Juri paling sedikit per karya').fill('2')
  await look('12-edit-rules')
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await page.getByText('Tersimpan di sistem').waitFor()
  const at = page.url().replace(/\/aturan\/ubah$/, '')
  const contestId = at.split('/').at(-1) ?? ''

  await page.goto(`${at}/juri`)
  await page.getByText('Belum ada juri').waitFor()
  await addOwn(organiser, 'Theresia Wenda', '13-add-judge')
  await addOwn(organiser, 'Slamet Prasetyo')
  await page.getByRole('button', { name: 'Tambah juri' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Orang luar, dengan undangan' }).check()
  await dialog.getByLabel('Nama', { exact: true }).fill('Arga Mahendrata')
  await dialog.getByLabel('Lembaga').fill('Universitas Nusa Contoh')
  await dialog.getByLabel('Jabatan').fill('Dosen administrasi publik')
  await look('14-add-outsider')
  await dialog.getByRole('button', { name: 'Tambah juri' }).click()
  await page.getByRole('row', { name: /Arga Mahendrata/ }).waitFor()
  await look('15-panel')

  await page.goto(at)
  await page.getByRole('link', { name: 'Tinjau dan minta penetapan' }).waitFor()
  await look('16-ready-to-seal')
  await page.getByRole('link', { name: 'Tinjau dan minta penetapan' }).click()
  await page.getByRole('button', { name: 'Minta orang kedua menetapkan' }).waitFor()
  await look('17-ask-seal')
  await page.getByRole('button', { name: 'Minta orang kedua menetapkan' }).click()
  await page.getByText('Menunggu orang kedua').first().waitFor()
  await approveAt(head, world.origin, 'Setujui dan kunci aturan', '18-seal')
  await page.goto(at)
  await page.getByText(/^Aturan terkunci /).first().waitFor()
  await look('19-sealed')
  await page.getByRole('navigation', { name: 'Bagian kompetisi' }).getByRole('link', { name: 'Aturan' }).click()
  await page.getByText('Kriteria dan bobot').waitFor()
  await look('20-rules')

  const { sealed } = await organiserClient.call(contestContract.readRules, { params: { contestId } })
  expect(sealed?.rules.categories[0]?.result.criteria.map(({ weight }) => weight)).toEqual(['25', '15', '20', '15', '15', '10'])
  expect(sealed?.schedule.moments.entriesFrom).toBe('2026-03-04T02:00:00.000Z')
  if (sealed === null) throw new Error('Nothing was sealed.')
  return { contestId, at, moments: sealed.schedule.moments }
}

const addOwn = async ({ page, look }: Path['organiser'], name: string, picture?: string): Promise<void> => {
  await page.getByRole('button', { name: 'Tambah juri' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Pegawai' }).fill(name)
  await dialog.getByRole('button', { name: `Pilih ${name}` }).click()
  if (picture !== undefined) await look(picture)
  await dialog.getByRole('button', { name: 'Tambah juri' }).click()
  await page.getByRole('row', { name: new RegExp(name) }).waitFor()
}

/** One-time addresses for all three at once; each judge takes their own, the outsider with everything looked at. */
export const seatPanel = async ({ world, read, organiser }: Path, { at }: Underway): Promise<Panel> => {
  const { page, look } = organiser
  await page.goto(`${at}/juri`)
  await page.getByRole('button', { name: 'Undang 3 juri' }).click()
  await page.getByRole('button', { name: 'Buat 3 alamat' }).click()
  const dialog = page.getByRole('dialog')
  const addressOf = async (name: string): Promise<string> => await dialog.getByRole('listitem').filter({ hasText: name }).getByText(/^http/).innerText()
  const addresses = { arga: await addressOf('Arga Mahendrata'), theresia: await addressOf('Theresia Wenda'), slamet: await addressOf('Slamet Prasetyo') }
  await look('21-invitations')
  const panel = {
    outsider: await activatedAt(world, await read(), { name: 'Arga Mahendrata', address: addresses.arga, picture: '22-outsider' }),
    theresia: await activatedAt(world, await read({ width: 390 }), { name: 'Theresia Wenda', address: addresses.theresia }),
    slamet: await activatedAt(world, await read({ dark: true }), { name: 'Slamet Prasetyo', address: addresses.slamet }),
  }
  await keepSignedIn(world)
  return panel
}
