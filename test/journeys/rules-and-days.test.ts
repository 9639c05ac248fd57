import { expect, test } from 'vitest'
import { castOf, draftContest } from '#test/support/contest-steps.ts'
import { keepPicture, openBrowser, type Reader, type View } from '#test/support/browser.ts'
import { type Client, openWorld } from '#test/support/world.ts'

// An officer confirms and changes a rule and sets the calendar; the head reads what was asked on a phone in the dark; an organiser types a deadline as a term.

const world = await openWorld({ pages: true })
const cast = await castOf(world)
const read = await openBrowser()

const as = async (client: Client, view: View = {}): Promise<Reader> => {
  const reader = await read(view)
  const [name = '', value = ''] = client.cookie.split('=')
  await reader.page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }])
  return reader
}

const look = async ({ page, accessible }: Reader, picture: string): Promise<void> => {
  await expect.poll(async () => await page.getByRole('status').filter({ hasText: 'Memuat' }).count()).toBe(0)
  await keepPicture(page, picture)
  await accessible()
}

test('rules and the calendar are asked for by one and read whole by another', async () => {
  const officer = await as(await world.person({ name: 'Wulan Sasmita', roles: ['hr_officer'] }))
  const { page } = officer
  await page.goto(`${world.origin}/aturan`)
  await page.getByRole('searchbox', { name: 'Cari nama, kunci, atau dasar hukum' }).fill('sembilan')
  await page.waitForURL(/cari=sembilan/)
  await page.getByRole('link', { name: 'Sembilan kotak' }).click()
  await page.getByRole('button', { name: 'Minta konfirmasi' }).first().click()
  await page.getByRole('textbox', { name: 'Bukti' }).fill('BN 2020 Nomor 28, lampiran, dibandingkan')
  await page.getByRole('button', { name: 'Kirim ke orang kedua' }).click()
  await page.getByText('Konfirmasi menunggu persetujuan orang kedua.').waitFor()
  await look(officer, 'rule')

  await page.goto(`${world.origin}/aturan/development.pns_hours/baru`)
  await page.getByRole('textbox', { name: 'Nilai' }).fill('24')
  await page.getByRole('textbox', { name: 'Berlaku sejak' }).fill('01-12-2026')
  await page.getByRole('textbox', { name: 'Bukti' }).fill('Naskah percobaan yang cukup panjang')
  await look(officer, 'rule-new-version')
  await page.getByRole('button', { name: 'Kirim ke orang kedua' }).click()
  await page.getByText('Versi baru menunggu persetujuan orang kedua.').waitFor()

  await page.goto(`${world.origin}/kalender/2026/atur`)
  await page.locator('input[type=file]').setInputFiles({ name: 'libur.csv', mimeType: 'text/csv', buffer: Buffer.from('TANGGAL,NAMA,JENIS\n25-12-2026,Hari Natal,Libur nasional\n31-02-2026,Keliru,\n') })
  await page.getByRole('button', { name: 'Baca daftar' }).click()
  await page.getByText('1 hari libur 2026 terbaca.').waitFor()
  await page.getByRole('textbox', { name: 'Hari', exact: true }).fill('24-11-2026')
  await page.getByRole('textbox', { name: 'Nama' }).fill('Hari jadi')
  await page.getByRole('button', { name: 'Tambah hari libur' }).click()
  await page.getByRole('checkbox', { name: 'Sabtu' }).check()
  await page.getByRole('textbox', { name: 'Dasar' }).fill('SKB percobaan nomor satu')
  await look(officer, 'calendar-setting')
  await page.getByRole('button', { name: 'Kirim ke orang kedua' }).click()
  await page.getByText('Perubahan kalender menunggu orang kedua.').waitFor()
  await look(officer, 'calendar')

  const head = await as(cast.head, { width: 390, dark: true })
  for (const [path, link, picture] of [['aturan/talent.boxes', 'Buka permintaan', 'approve-rule'], ['aturan/development.pns_hours', 'Buka permintaan', 'approve-version'], ['kalender/2026', 'Buka permintaan', 'approve-calendar']] as const) {
    await head.page.goto(`${world.origin}/${path}`)
    await head.page.getByRole('link', { name: link }).click()
    await head.page.getByRole('heading', { name: 'Permintaan persetujuan' }).waitFor()
    await look(head, picture)
  }
  await head.page.getByText('Hari jadi').first().waitFor()
}, 120_000)

test('a deadline is typed as a term, and what is odd about it is said', async () => {
  const { contestId } = await draftContest(cast)
  const organiser = await as(cast.organiser, { width: 390 })
  const { page } = organiser
  await page.goto(`${world.origin}/kompetisi/${contestId}/aturan/ubah`)
  const term = page.getByRole('textbox', { name: 'Batas waktu pengiriman karya: jangka waktu setelah Pendaftaran dibuka' })
  await term.fill('besok')
  await term.press('Enter')
  await page.getByText('Tulis misalnya 3 hari kerja atau 10 hari.').waitFor()
  // Monday 2 March: three working days later is Thursday.
  await term.fill('3 hari kerja')
  await term.press('Enter')
  await expect.poll(async () => await page.getByRole('textbox', { name: 'Tanggal' }).nth(1).inputValue()).toBe('05-03-2026')
  await page.getByText('Kalender kerja 2026 belum ditetapkan: hari libur tahun itu tidak diketahui.').waitFor()
  await look(organiser, 'schedule')
}, 60_000)
