import { PDFDocument, StandardFonts } from 'pdf-lib'
import type { InventedWork } from './works.ts'

/** One page about the work, as an entrant would attach it. The standard font knows Western letters only. */
export const workPaper = async (work: InventedWork): Promise<Uint8Array<ArrayBuffer>> => {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  const plain = await document.embedFont(StandardFonts.Helvetica)
  const bold = await document.embedFont(StandardFonts.HelveticaBold)
  page.drawText(work.title, { x: 56, y: 770, size: 20, font: bold })
  let y = 730
  for (const [head, text] of [['Masalah', work.masalah], ['Gagasan', work.gagasan], ['Manfaat', work.manfaat]] as const) {
    page.drawText(head, { x: 56, y, size: 12, font: bold })
    const lines = wrap(text, 84)
    for (const [index, line] of lines.entries()) page.drawText(line, { x: 56, y: y - 18 - index * 15, size: 11, font: plain })
    y -= 44 + lines.length * 15
  }
  return new Uint8Array(await document.save())
}

const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
