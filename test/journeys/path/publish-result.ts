import { expect } from 'vitest'
import { approveAt, type PersonAt, strangerAt } from '#test/support/person-at.ts'
import type { Path, Underway } from './path.ts'

/** Two people close; the ranking is computed; the plenary's page shows every sheet; two people publish. */
export const closeAndPublish = async ({ world, organiser, head }: Path, { at }: Underway): Promise<void> => {
  const { page, look } = organiser
  await page.goto(at)
  await page.getByRole('link', { name: 'Tinjau dan minta penutupan' }).click()
  await page.getByRole('button', { name: 'Minta orang kedua menutup' }).waitFor()
  await look('60-ask-close')
  await page.getByRole('button', { name: 'Minta orang kedua menutup' }).click()
  await page.getByText('Menunggu orang kedua').first().waitFor()
  await look('60-waiting')
  await approveAt(head, world.origin, 'Setujui dan tutup penilaian', '61-close')

  await page.goto(`${at}/hasil`)
  await page.getByRole('table').first().waitFor()
  await look('62-result')
  await page.getByRole('link', { name: 'Rekapitulasi nilai' }).click()
  await page.getByRole('region', { name: 'Tanda tangan' }).waitFor()
  await look('62-recapitulation')
  const sheet = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh xlsx' }).click()
  expect((await sheet).suggestedFilename()).toBe('rekapitulasi-nilai.xlsx')
  await page.goto(at)
  await page.getByRole('link', { name: 'Tinjau dan minta pengumuman' }).click()
  await page.getByRole('radio', { name: 'Segera setelah disetujui' }).check()
  await look('63-ask-publish')
  await page.getByRole('button', { name: 'Minta orang kedua mengumumkan' }).click()
  await page.getByText('Menunggu orang kedua').first().waitFor()
  await approveAt(head, world.origin, 'Setujui dan umumkan', '64-publish')
  await page.goto(at)
  await page.getByText('Hasil sementara diumumkan').first().waitFor()
  await look('65-published')
}

/** The own place, the own scores, and what the judges wrote; nobody else's. */
export const seeOwnResult = async ({ page, look }: PersonAt, { at }: Underway, expected: { readonly place: string; readonly notes: readonly string[]; readonly not: string }): Promise<void> => {
  await page.goto(at)
  await page.getByRole('link', { name: 'Lihat hasil saya' }).click()
  for (const note of expected.notes) await page.getByText(note).waitFor()
  await page.getByText('dari 2 karya').waitFor()
  const shown = await page.getByRole('main').innerText()
  expect(shown).toContain(expected.place)
  expect(shown).not.toContain(expected.not)
  await look('70-own-result')
}

export type Kept = { readonly bundle: string; readonly key: string }

/** A stranger, signed in nowhere, comes to the public page and takes the evidence and the key home. */
export const takeEvidence = async ({ world, read }: Path, title: string): Promise<Kept> => {
  const { page, look } = strangerAt(await read())
  await page.goto(`${world.origin}/publik/contoh`)
  await page.getByRole('link', { name: title }).waitFor()
  await look('71-public-contests')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('list', { name: 'Pemenang' }).waitFor()
  await look('71-public-contest')
  const bundle = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh bukti' }).click()
  const kept = await (await bundle).path()
  await page.getByRole('link', { name: 'Baca aturan' }).click()
  await page.waitForURL(/\/aturan$/)
  await page.getByText('Kriteria dan bobot').waitFor()
  await look('72-public-rules')
  await page.goBack()
  await page.getByRole('link', { name: 'Kunci publik dan stempel jejak' }).click()
  await page.getByRole('heading', { name: 'Kunci publik', exact: true }).waitFor()
  await look('73-public-evidence')
  const key = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Unduh kunci-contoh/ }).click()
  return { bundle: kept, key: await (await key).path() }
}
