import { attributeOf, decodeEscapes, decodeText, xmlScanner } from './scan-xml.ts'
import type { SheetLimits } from './sheet-limits.ts'
import { SheetRefused } from './sheet-refused.ts'
import type { SheetCell, SheetRow } from './sheet-rows.ts'
import type { TextStore } from './text-store.ts'

/** `AB12`: column 27 (from 0). -1: no reference. */
const columnOf = (reference: string): number => {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

const EXCEL_ROWS = 1_048_576

/** Collects the rows of one worksheet while its XML goes by. `take` gives the rows that are complete. */
export const worksheetReader = (strings: TextStore | undefined, limits: SheetLimits) => {
  let ready: SheetRow[] = []
  let count = 0
  let inData = false
  let inRow = false
  let row = 0
  let cells: SheetCell[] = []
  let holds = false
  let column = -1
  let type = ''
  let inCell = false
  let inText = false
  let text = ''

  const openRow = (tag: string): void => {
    const number = attributeOf(tag, 'r')
    const next = number === undefined ? row + 1 : Number(number)
    if (!Number.isInteger(next) || next <= row || next > EXCEL_ROWS) throw new SheetRefused('SHEET_DAMAGED')
    row = next
    inRow = true
    cells = []
    holds = false
    column = -1
  }

  const openCell = (tag: string): void => {
    const reference = attributeOf(tag, 'r')
    column = reference === undefined ? column + 1 : columnOf(reference)
    type = attributeOf(tag, 't') ?? 'n'
    inCell = true
    text = ''
  }

  const closeCell = (): void => {
    inCell = false
    if (text === '') return
    if (column >= limits.columns) throw new SheetRefused('SHEET_COLUMNS', { row, columns: limits.columns })
    if (column < 0) throw new SheetRefused('SHEET_DAMAGED')
    const value = valueOf(type, text, strings)
    if (typeof value === 'string' && value.length > limits.cell) throw new SheetRefused('SHEET_CELL_LONG', { row, column: column + 1 })
    if (value === '') return
    while (cells.length < column) cells.push('')
    cells[column] = value
    holds = true
  }

  const closeRow = (): void => {
    inRow = false
    if (!holds) return
    count += 1
    if (count > limits.rows) throw new SheetRefused('SHEET_ROWS', { rows: limits.rows })
    ready.push({ row, cells })
  }

  const scanner = xmlScanner({
    open: (name, tag, closed) => {
      if (name === 'sheetData') inData = !closed
      else if (!inData) return
      else if (name === 'row') {
        openRow(tag)
        if (closed) closeRow()
      } else if (!inRow) return
      else if (name === 'c') {
        openCell(tag)
        if (closed) closeCell()
      } else if (!inCell) return
      else if (name === 'f') throw new SheetRefused('SHEET_FORMULA', { row, column: column + 1 })
      else if (name === 'v' || name === 't') inText = !closed
    },
    close: (name) => {
      if (name === 'v' || name === 't') inText = false
      else if (name === 'c') {
        if (inCell) closeCell()
      } else if (name === 'row') {
        if (inRow) closeRow()
      } else if (name === 'sheetData') inData = false
    },
    text: (raw) => {
      if (inText) text += raw
    },
  })

  return {
    push: (chunk: Buffer): void => scanner.push(chunk),
    end: (): void => {
      scanner.end()
      if (inData || inRow) throw new SheetRefused('SHEET_DAMAGED')
    },
    take: (): readonly SheetRow[] => {
      const taken = ready
      ready = []
      return taken
    },
  }
}

const valueOf = (type: string, text: string, strings: TextStore | undefined): SheetCell => {
  if (type === 's') {
    const found = strings?.at(Number(text))
    if (found === undefined) throw new SheetRefused('SHEET_DAMAGED')
    return found
  }
  if (type === 'n') {
    const number = Number(text)
    return Number.isFinite(number) ? number : decodeText(text)
  }
  if (type === 'b') return text.trim() === '1' ? 'TRUE' : 'FALSE'
  return decodeEscapes(decodeText(text))
}
