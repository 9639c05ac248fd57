/** What a cell of a sheet holds: text, or a number where the file stores one. */
export type Cell = string | number

/** Anything but plain printable ASCII needs a closer look; most cells of a roster have nothing else. */
const special = /[^ -~]/
const controls = /[\p{Cc}\u2028\u2029\u00a0]+/gu
const invisible = /[\u200b-\u200f\ufeff]/g

/**
 * A cell of the SIASN export as text: the apostrophe that spreadsheets put before text goes (one, at the start), the literal
 * `null` is nothing, control and invisible characters and outer blanks go, letters are in composed form (NFC). Empty: ''.
 */
export const cleanCell = (cell: Cell | undefined): string => {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'number') return String(cell)
  const plain = special.test(cell) ? cell.normalize('NFC').replace(invisible, '').replace(controls, ' ') : cell
  const trimmed = plain.trim()
  const text = trimmed.charCodeAt(0) === 39 ? trimmed.slice(1).trim() : trimmed
  return text.length === 4 && text.toLowerCase() === 'null' ? '' : text
}
