/** What a cell of a sheet holds: text, or a number where the file stores one. */
export type Cell = string | number

const dirt = /[\p{Cc}\u200b-\u200f\u2028\u2029\ufeff\u00a0]/u
const dirts = /[\p{Cc}\u2028\u2029\u00a0]+/gu
const invisible = /[\u200b-\u200f\ufeff]/g
const notAscii = /[^\0-\x7f]/

/**
 * A cell of the SIASN export as text: the apostrophe that spreadsheets put before text goes (one, at the start), the literal
 * `null` is nothing, control and invisible characters and outer blanks go, letters are in composed form (NFC). Empty: ''.
 */
export const cleanCell = (cell: Cell | undefined): string => {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  let text = cell
  if (notAscii.test(text)) text = text.normalize('NFC')
  if (dirt.test(text)) text = text.replace(invisible, '').replace(dirts, ' ')
  text = text.trim()
  if (text.startsWith("'")) text = text.slice(1).trim()
  return text.toLowerCase() === 'null' ? '' : text
}
