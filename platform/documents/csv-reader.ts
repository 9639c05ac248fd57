import type { SheetLimits } from './sheet-limits.ts'
import { SheetRefused } from './sheet-refused.ts'
import type { SheetRow } from './sheet-rows.ts'

/** `;` or `,`: whichever the first line holds more of outside quotes. */
export const delimiterOf = (firstLine: string): ';' | ',' => {
  const bare = firstLine.replace(/"[^"]*(?:"|$)/g, '')
  return bare.split(';').length > bare.split(',').length ? ';' : ','
}

/**
 * Cuts csv text into rows while it goes by (RFC 4180; a quotation mark inside an unquoted cell is a character). Rows are counted as a spreadsheet
 * counts them: an empty line is a row, a line break inside quotes is none. A cell that begins with `=` is a formula and is refused.
 */
export const csvReader = (limits: SheetLimits) => {
  let rest = ''
  let delimiter: ';' | ',' | undefined
  let row = 0
  let count = 0
  let ready: SheetRow[] = []

  const take = (cells: string[]): void => {
    row += 1
    if (cells.length > limits.columns && cells.slice(limits.columns).some((cell) => cell !== '')) throw new SheetRefused('SHEET_COLUMNS', { row, columns: limits.columns })
    let holds = false
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? ''
      if (cell === '') continue
      if (cell.charCodeAt(0) === 61) throw new SheetRefused('SHEET_FORMULA', { row, column: column + 1 })
      if (cell.length > limits.cell) throw new SheetRefused('SHEET_CELL_LONG', { row, column: column + 1 })
      holds = true
    }
    if (!holds) return
    count += 1
    if (count > limits.rows) throw new SheetRefused('SHEET_ROWS', { rows: limits.rows })
    ready.push({ row, cells })
  }

  /** Reads lines from `text`; returns what is left of it because it is not complete. */
  const cut = (text: string, isEnd: boolean): string => {
    let at = 0
    while (at < text.length) {
      let end = text.indexOf('\n', at)
      if (end < 0 && !isEnd) break
      if (end < 0) end = text.length
      delimiter ??= delimiterOf(text.slice(at, end))
      const line = text.charCodeAt(end - 1) === 13 && end > at ? text.slice(at, end - 1) : text.slice(at, end)
      if (!line.includes('"')) {
        take(line.split(delimiter))
        at = end + 1
        continue
      }
      const quoted = cutQuoted(text, at, delimiter, isEnd)
      if (quoted === undefined) break
      take(quoted.cells)
      at = quoted.next
    }
    return text.slice(at)
  }

  return {
    push: (text: string): void => {
      rest = cut(rest + text, false)
      if (rest.length > 8 * 1024 * 1024) throw new SheetRefused('SHEET_CELL_LONG', { row: row + 1, column: 1 })
    },
    end: (): void => {
      // What is left opens a quotation mark that never closes: the file was cut off.
      if (cut(rest, true) !== '') throw new SheetRefused('SHEET_DAMAGED')
    },
    take: (): readonly SheetRow[] => {
      const taken = ready
      ready = []
      return taken
    },
  }
}

const orEnd = (index: number, text: string): number => (index < 0 ? text.length : index)

/** One line with quotes in it, from `start`; undefined where it is not complete. */
const cutQuoted = (text: string, start: number, delimiter: string, isEnd: boolean): { readonly cells: string[]; readonly next: number } | undefined => {
  const cells: string[] = []
  let at = start
  let newline = -1
  for (;;) {
    let value = ''
    if (text.charCodeAt(at) === 34) {
      let from = at + 1
      for (;;) {
        const quote = text.indexOf('"', from)
        if (quote < 0) return undefined
        value += text.slice(from, quote)
        at = quote + 1
        if (text.charCodeAt(at) !== 34) break
        value += '"'
        from = at + 1
      }
      if (at >= text.length && !isEnd) return undefined
    }
    const from = at
    if (newline < at) newline = orEnd(text.indexOf('\n', at), text)
    at = Math.min(newline, orEnd(text.indexOf(delimiter, at), text))
    if (at >= text.length && !isEnd) return undefined
    const tail = text.slice(from, at)
    const isLast = text[at] !== delimiter
    cells.push(value + (isLast && tail.endsWith('\r') ? tail.slice(0, -1) : tail))
    at += 1
    if (isLast) return { cells, next: Math.min(at, text.length) }
  }
}
