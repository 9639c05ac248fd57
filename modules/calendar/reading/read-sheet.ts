import { type Sheet, SheetRefused } from '#platform/documents/sheet.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { columnsOf, readDays, type SheetLine } from '../rules/read-days.ts'

/** A list of days off has a page of rows; a file beyond this is something else. */
const LARGEST = 2000

/** Reads a list of days off to its end: the headings in the first row, one day a row. */
export const readSheet = async (sheet: Sheet): Promise<Outcome<ReturnType<typeof readDays>>> => {
  const lines: SheetLine[] = []
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (lines.length > LARGEST) throw new SheetRefused('SHEET_TOO_LARGE', { megabytes: 1 })
      lines.push({ row, cells: cells.map((cell) => cell ?? '') })
    }
  }
  const [head, ...rows] = lines
  if (head === undefined) return refuse('SHEET_EMPTY')
  const at = columnsOf(head.cells)
  return at === undefined ? refuse('CALENDAR_SHEET_WRONG') : ok(readDays(rows, at, sheet.dateSystem))
}
