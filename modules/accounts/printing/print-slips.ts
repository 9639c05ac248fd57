import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import { writable } from './writable.ts'

export type UnitSheet = { readonly unit: string | null; readonly people: readonly { readonly name: string; readonly tail: string; readonly code: string }[] }
export type SlipSheets = { readonly agency: string; readonly expiresAt: string; readonly timeZone: string; readonly units: readonly UnitSheet[] }

// A4 in points: two slips beside each other, five below each other.
const WIDTH = 595.28
const HEIGHT = 841.89
const COLUMNS = 2
const ROWS = 5
const SLIP = { width: WIDTH / COLUMNS, height: HEIGHT / ROWS }
const LINES = 40
const black = rgb(0, 0, 0)
const grey = rgb(0.35, 0.35, 0.35)
const pale = rgb(0.75, 0.75, 0.75)

type Fonts = { readonly plain: PDFFont; readonly strong: PDFFont; readonly code: PDFFont }

/**
 * Activation slips, ten to a page, and after each unit's slips the list against which they are handed out. The employee number
 * is on no sheet but for its last three digits: a slip alone opens nothing.
 * @param progress told after each page how many slips are done.
 */
export const printSlips = async ({ agency, expiresAt, timeZone, units }: SlipSheets, progress: (printed: number) => Promise<void>): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  const fonts: Fonts = { plain: await document.embedFont(StandardFonts.Helvetica), strong: await document.embedFont(StandardFonts.HelveticaBold), code: await document.embedFont(StandardFonts.CourierBold) }
  const until = dayWords(expiresAt, timeZone)
  let printed = 0
  for (const { unit, people } of units) {
    const unitName = unit ?? 'Belum ditempatkan di unit'
    for (let start = 0; start < people.length; start += COLUMNS * ROWS) {
      const page = document.addPage([WIDTH, HEIGHT])
      for (const [index, person] of people.slice(start, start + COLUMNS * ROWS).entries()) {
        drawSlip(page, fonts, { x: (index % COLUMNS) * SLIP.width, top: HEIGHT - Math.floor(index / COLUMNS) * SLIP.height }, { ...person, unitName, agency, until })
        printed += 1
      }
      await progress(printed)
    }
    for (let start = 0; start < people.length; start += LINES) {
      drawList(document.addPage([WIDTH, HEIGHT]), fonts, { agency, unitName, until, first: start + 1, people: people.slice(start, start + LINES) })
      await progress(printed)
    }
  }
  if (units.length === 0) document.addPage([WIDTH, HEIGHT]).drawText('Tidak ada kupon yang perlu dicetak.', { x: 60, y: HEIGHT - 80, size: 12, font: fonts.plain })
  return await document.save({ useObjectStreams: true, addDefaultPage: false })
}

type Slip = { readonly name: string; readonly tail: string; readonly code: string; readonly unitName: string; readonly agency: string; readonly until: string }

const drawSlip = (page: PDFPage, { plain, strong, code }: Fonts, at: { readonly x: number; readonly top: number }, slip: Slip): void => {
  const x = at.x + 24
  const room = SLIP.width - 48
  page.drawRectangle({ x: at.x, y: at.top - SLIP.height, width: SLIP.width, height: SLIP.height, borderColor: pale, borderWidth: 0.5 })
  const line = (text: string, down: number, size: number, font: PDFFont, color = black): void => page.drawText(fitted(text, font, size, room), { x, y: at.top - down, size, font, color })
  line(slip.agency, 24, 8, plain, grey)
  line(slip.name, 42, 12, strong)
  line(`NIP berakhiran ${slip.tail}`, 56, 8, plain, grey)
  line(slip.unitName, 67, 8, plain, grey)
  line(slip.code, 94, 18, code)
  line(`Kode aktivasi, sekali pakai, sampai ${slip.until}`, 107, 8, plain)
  line('Buka Jenjang Merit instansi Anda, pilih Aktifkan akun (/aktivasi),', 124, 7.5, plain)
  line('isi NIP lengkap dan kode ini, lalu buat kata sandi sendiri.', 134, 7.5, plain)
  line('Jangan beri kode ini kepada siapa pun.', 148, 7.5, strong)
}

type List = { readonly agency: string; readonly unitName: string; readonly until: string; readonly first: number; readonly people: UnitSheet['people'] }

const drawList = (page: PDFPage, { plain, strong }: Fonts, { agency, unitName, until, first, people }: List): void => {
  const columns = { number: 40, name: 64, tail: 330, sign: 390, end: WIDTH - 40 }
  const draw = (text: string, x: number, y: number, size: number, font: PDFFont, room: number): void => page.drawText(fitted(text, font, size, room), { x, y, size, font, color: black })
  draw('Tanda terima kupon aktivasi akun', columns.number, HEIGHT - 48, 13, strong, 500)
  draw(`${agency}. ${unitName}`, columns.number, HEIGHT - 64, 9, plain, 515)
  draw(`Kode berlaku sampai ${until}. Serahkan kepada pemiliknya sendiri; kupon yang tidak diambil dimusnahkan.`, columns.number, HEIGHT - 77, 8, plain, 515)
  const head = HEIGHT - 98
  for (const [text, x] of [['No.', columns.number], ['Nama', columns.name], ['NIP', columns.tail], ['Tanggal dan tanda tangan', columns.sign]] as const) draw(text, x, head, 8, strong, 200)
  for (const [index, { name, tail }] of people.entries()) {
    const y = head - 17 * (index + 1)
    page.drawLine({ start: { x: columns.number, y: y - 5 }, end: { x: columns.end, y: y - 5 }, thickness: 0.4, color: pale })
    draw(`${first + index}`, columns.number, y, 8.5, plain, 22)
    draw(name, columns.name, y, 8.5, plain, columns.tail - columns.name - 8)
    draw(`... ${tail}`, columns.tail, y, 8.5, plain, 50)
  }
}

/** Cut where it would run out of its room. */
const fitted = (text: string, font: PDFFont, size: number, room: number): string => {
  const clean = writable(text)
  if (font.widthOfTextAtSize(clean, size) <= room) return clean
  let end = clean.length
  while (end > 1 && font.widthOfTextAtSize(`${clean.slice(0, end)}...`, size) > room) end -= 1
  return `${clean.slice(0, end)}...`
}

const dayWords = (instant: string, timeZone: string): string => new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(instant))
