import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { keepSignedIn } from '#test/support/roster.ts'
import type { PersonAt } from '#test/support/person-at.ts'
import type { Panel, Path, Underway } from './path.ts'

/** What a judge says to each entrant whom facts leave open: no conflict, but with `relative`. */
const declare = async ({ world }: Path, { page, look }: PersonAt, entrants: readonly string[], relative?: string, picture?: string): Promise<void> => {
  const waiting = page.getByRole('listitem').filter({ hasText: /nyatakan konflik kepentingan untuk \d+ peserta/ }).getByRole('link')
  await page.goto(world.origin)
  await waiting.waitFor()
  if (picture !== undefined) await look(`${picture}-home`)
  await waiting.click()
  await page.getByRole('heading', { level: 1, name: 'Pernyataan konflik kepentingan' }).waitFor()
  const lines = page.getByRole('list', { name: 'Peserta' }).getByRole('listitem')
  for (const entrant of entrants) {
    const line = lines.filter({ has: page.getByText(entrant, { exact: true }) })
    const conflict = entrant === relative
    await line.waitFor()
    // Where facts are missing there is nothing to go by: the judge has to say which.
    if ((await line.getByRole('radio').count()) > 0) await line.getByRole('radio', { name: conflict ? 'Ada konflik kepentingan' : 'Tidak ada konflik' }).check()
    else if (conflict) await line.getByRole('checkbox').check()
    if (conflict) await line.getByLabel('Jenis konflik').selectOption('Keluarga')
  }
  if (picture !== undefined) await look(`${picture}-declaration`)
  await page.getByRole('button', { name: 'Tanda tangani pernyataan' }).click()
  await page.getByText(/^Ditandatangani/).waitFor()
  if (picture !== undefined) await look(`${picture}-declared`)
}

/** All three declare; the organiser draws entries to judges and opens judging. Theresia is related to the second entrant. */
export const openJudging = async (path: Path, { at }: Underway, { outsider, theresia, slamet }: Panel, entrants: readonly [string, string]): Promise<void> => {
  await declare(path, theresia, entrants, entrants[1], '40-phone')
  await declare(path, outsider, entrants, undefined, '41-outsider')
  await declare(path, slamet, entrants)
  const { page, look } = path.organiser
  await page.goto(at)
  await page.getByRole('link', { name: 'Bagi karya', exact: true }).click()
  await page.getByRole('button', { name: 'Bagi karya kepada juri' }).click()
  await page.getByRole('button', { name: 'Bagi ulang' }).waitFor()
  await look('42-assigned')
  await page.goto(at)
  await page.getByRole('link', { name: 'Tinjau dan buka penilaian' }).click()
  await page.getByRole('button', { name: 'Buka penilaian sekarang' }).waitFor()
  await look('43-open-judging')
  await page.getByRole('button', { name: 'Buka penilaian sekarang' }).click()
  await page.getByRole('heading', { name: 'Kemajuan penilaian' }).waitFor()
  await look('44-judging')
}

/** From the queue to the first sheet: the code of the second factor opens all of them on this device. */
const openSheets = async ({ world }: Path, { page, look, code }: PersonAt, { contestId }: Underway, picture: string): Promise<void> => {
  await keepSignedIn(world)
  await page.goto(`${world.origin}/penilaian/${contestId}`)
  await page.getByRole('button', { name: /^Mulai nilai K/ }).waitFor()
  await look(`${picture}-queue`)
  await page.getByRole('button', { name: /^Mulai nilai K/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kode keamanan').fill(await code())
  await dialog.getByRole('button', { name: 'Buka sesi menilai' }).click()
}

const criteria = ['Kebaruan', 'Efektivitas', 'Manfaat', 'Dapat ditiru', 'Keberlanjutan', 'Keselarasan program'] as const

/** A finger lands on the words of a choice, or on the round of it that lies over them: either will do. */
const onTheWords = { force: true } as const

/** On the phone: the paper inside the sheet, anchors by taps and by keys, the draft, sending, and a correction with its reason. */
export const scoreOnPhone = async (path: Path, judge: PersonAt, underway: Underway, scores: readonly string[]): Promise<void> => {
  const { page, look } = judge
  await openSheets(path, judge, underway, '50-phone')
  await page.getByRole('heading', { level: 2, name: criteria[0] }).waitFor()
  await look('51-phone-sheet')
  await page.getByRole('radiogroup', { name: 'Bagian lembar' }).getByText('Dokumen').tap(onTheWords)
  await page.getByText(/^Dinilai di bawah kode/).waitFor()
  await page.getByRole('radiogroup', { name: 'Dokumen' }).getByText('Lampiran 1').tap(onTheWords)
  await page.getByText(/^K\d+.*\.pdf/).first().waitFor()
  // Drawn by the page itself, since phones show no PDF by themselves: the text can be read aloud.
  await page.getByRole('figure').filter({ hasText: 'Masalah' }).waitFor()
  await look('52-phone-document')
  await page.getByRole('radiogroup', { name: 'Bagian lembar' }).getByText('Lembar nilai').tap(onTheWords)
  for (const [index, criterion] of criteria.entries()) {
    await page.getByRole('heading', { level: 2, name: criterion }).waitFor()
    const score = scores[index] ?? ''
    const group = page.getByRole('group', { name: `Nilai untuk ${criterion}` })
    if (index < 2) await group.getByText(score, { exact: true }).tap()
    else await page.keyboard.press(score)
    await expect.poll(async () => await group.getByRole('radio', { checked: true }).inputValue()).toBe(score)
    if (index === 0) await look('53-phone-scored')
    const onward = page.getByRole('button', { name: index === criteria.length - 1 ? 'Periksa dan kirim' : `Berikutnya: ${criteria[index + 1]}` })
    if (index < 2 || index === criteria.length - 1) await onward.tap()
    else await page.keyboard.press('ArrowDown')
  }
  await page.getByLabel('Catatan untuk peserta').fill('Dekat dengan warga; ukur keadaan awal sebelum meluas.')
  await page.getByText(/^Draf tersimpan di sistem/).waitFor()
  await look('54-phone-review')
  await page.getByRole('button', { name: 'Kirim lembar nilai' }).tap()
  await page.getByText(/^Lembar K\d+ terkirim\.$/).waitFor()
  await look('55-phone-sent')

  await page.getByRole('button', { name: 'Koreksi dengan alasan' }).tap()
  await page.getByRole('button', { name: 'Ubah Manfaat' }).tap()
  await page.getByRole('heading', { level: 2, name: 'Manfaat' }).waitFor()
  await page.keyboard.press('5')
  for (const next of criteria.slice(3)) await page.getByRole('button', { name: `Berikutnya: ${next}` }).tap()
  await page.getByRole('button', { name: 'Periksa dan kirim' }).tap()
  await page.getByLabel('Alasan koreksi').fill('Salah membaca jumlah penerima manfaat.')
  await look('56-phone-correction')
  await page.getByRole('button', { name: 'Kirim koreksi' }).tap()
  await page.getByText('Alasan: Salah membaca jumlah penerima manfaat.').waitFor()
  await page.getByText('Lembar terkirim', { exact: true }).waitFor()
  await look('57-phone-corrected')
  await page.getByRole('link', { name: 'Kembali ke antrean' }).tap()
  await page.getByText('Semua lembar Anda terkirim.').waitFor()
  await page.getByText('Tidak Anda nilai').waitFor()
  await look('58-phone-done')
}

/** On a desktop with keys alone: every sheet of the queue. `scores` are given to the work that they are for. */
export const scoreWithKeys = async (path: Path, judge: PersonAt, underway: Underway, scores: Readonly<Record<string, string>>, picture: string): Promise<void> => {
  const { page, look } = judge
  await openSheets(path, judge, underway, picture)
  const works = Object.keys(scores)
  for (let place = 0; place < works.length; place += 1) {
    await page.getByRole('heading', { level: 2, name: criteria[0] }).waitFor()
    const title = await titleOf(page, works)
    for (const score of scores[title] ?? '') {
      await page.keyboard.press(score)
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('c')
    const note = `Catatan ${judge.name} untuk ${title}.`
    await page.keyboard.type(note)
    expect(await page.getByLabel('Catatan untuk peserta').inputValue()).toBe(note)
    await page.getByText(/^Draf tersimpan di sistem/).waitFor()
    if (place === 0) await look(`${picture}-sheet`)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: /^Periksa lembar K/ }).waitFor()
    if (place === 0) await look(`${picture}-review`)
    await page.keyboard.press('Control+Enter')
    await page.getByText(/^Lembar K\d+ terkirim\.$/).waitFor()
    if (place === 0) await look(`${picture}-sent`)
    await page.getByRole('link', { name: place === works.length - 1 ? 'Kembali ke antrean' : /^Lanjut ke K/ }).click()
  }
  await page.getByText('Semua lembar Anda terkirim.').waitFor()
}

const titleOf = async (page: Page, works: readonly string[]): Promise<string> => {
  const heading = await page.getByRole('region', { name: 'Dokumen' }).getByRole('heading', { level: 2 }).innerText()
  return works.find((work) => heading.includes(work)) ?? ''
}

/** After closing the panel reads every sheet on one page, on the phone too. */
export const readRecapitulation = async ({ page, look }: PersonAt, { world }: Path, { contestId }: Underway): Promise<void> => {
  await page.goto(`${world.origin}/penilaian/${contestId}`)
  await page.getByRole('link', { name: 'Lihat rekapitulasi nilai' }).tap()
  await page.getByRole('table', { name: 'Lembar nilai' }).waitFor()
  await look('66-phone-recapitulation')
}

/** States of sheets, never a score (I-7). */
export const seeStatesOnly = async ({ organiser: { page, look } }: Path, { at }: Underway, sent: string): Promise<void> => {
  await page.goto(at)
  await page.getByText(sent, { exact: true }).waitFor()
  const matrix = await page.getByRole('table', { name: 'Keadaan lembar nilai tiap juri dan karya' }).innerText()
  expect(matrix).toContain('Theresia Wenda')
  await page.goto(`${at}/hasil`)
  await page.getByRole('navigation', { name: 'Bagian kompetisi' }).waitFor()
  await look('59-no-result-yet')
}
