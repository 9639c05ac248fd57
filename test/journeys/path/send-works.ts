import { works } from '#app/demo/works.ts'
import { workPaper } from '#app/demo/work-paper.ts'
import type { PersonAt } from '#test/support/person-at.ts'
import type { Path, Underway } from './path.ts'

/** An employee writes a work with a paper, sends it, and keeps the receipt. The works are the demonstration's. */
export const sendWork = async ({ world }: Path, entrant: PersonAt, title: string, which: number, picture: string): Promise<void> => {
  const { page, look } = entrant
  const work = works[which]
  if (work === undefined) throw new Error('There is no such work.')
  await page.goto(world.origin)
  await page.getByRole('link', { name: 'Kompetisi' }).first().click()
  await page.getByRole('link', { name: title }).waitFor()
  await look(`${picture}-contests`)
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: 'Tulis karya' }).waitFor()
  await look(`${picture}-contest`)
  await page.getByRole('link', { name: 'Tulis karya' }).click()
  await page.getByText('BELUM TERKIRIM').first().waitFor()
  await page.getByLabel('Judul karya').fill(work.title)
  for (const [label, text] of [['Tema', work.tema], ['Masalah', work.masalah], ['Gagasan', work.gagasan], ['Manfaat', work.manfaat]] as const) {
    await page.getByLabel(label, { exact: true }).fill(text)
  }
  await page.getByLabel('Pilih berkas').setInputFiles({ name: 'lampiran.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await workPaper(work)) })
  await page.getByRole('button', { name: 'Buka lampiran.pdf' }).waitFor()
  await page.getByText(/^Draf tersimpan di sistem/).waitFor()
  await page.getByText('BELUM TERKIRIM').first().waitFor()
  await look(`${picture}-draft`)
  await page.getByLabel(/^Saya penulis karya ini/).check()
  await page.getByRole('button', { name: 'Kirim karya' }).click()
  await page.getByText('Karya Anda terkirim.').waitFor()
  await page.getByRole('button', { name: /^Simpan tanda terima/ }).first().waitFor()
  await look(`${picture}-sent`)
}

/** Keeps the receipt of the own work outside the system. */
export const keepReceipt = async ({ page, look }: PersonAt, { at }: Underway): Promise<string> => {
  await page.goto(`${at}/karya-saya`)
  await page.getByText('Hasil sudah diumumkan.').waitFor()
  await look('70-own-work')
  const receipt = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Simpan tanda terima/ }).first().click()
  return await (await receipt).path()
}

/** The administrative check of every work that waits: what facts say, and a verdict. */
export const checkWorks = async ({ organiser: { page, look } }: Path, { at }: Underway, titles: readonly string[]): Promise<void> => {
  await page.goto(at)
  await page.getByRole('link', { name: 'Periksa karya' }).click()
  await page.getByRole('table').getByText(titles[0] ?? '').waitFor()
  await look('35-works')
  for (const [index, title] of titles.entries()) {
    await page.goto(`${at}/peserta?keadaan=sent`)
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('radio', { name: 'Terima' }).check()
    if (index === 0) await look('36-check')
    await page.getByRole('button', { name: 'Simpan hasil pemeriksaan' }).click()
    await page.getByText(/^Diterima oleh/).waitFor()
  }
  await look('37-checked')
}
