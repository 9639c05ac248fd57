import { type Sheet, SheetRefused, sheetOutcome } from '#platform/documents/sheet.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { cellText, headingSlug } from '#modules/people/reads.ts'
import type { TypedGrant } from '../rules/grant-list.ts'

/** One approval shows the whole list to a person: more than this nobody reads. */
const LARGEST = 1000
const columns = { nip: 'nip', peran: 'role', unit: 'unit', surat: 'letter', sampai: 'until' } as const
const needed = ['nip', 'peran', 'surat'] as const

/** Reads a list to its end. Refused as a whole: the wrong headings, too many lines. */
export const readGrantList = async (sheet: Sheet): Promise<Outcome<readonly TypedGrant[]>> => {
  const read = await sheetOutcome(async () => await linesOf(sheet))
  return read.ok ? read.value : read
}

const linesOf = async (sheet: Sheet): Promise<Outcome<readonly TypedGrant[]>> => {
  const lines: TypedGrant[] = []
  let at: ReadonlyMap<string, number> | undefined
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (at === undefined) {
        at = new Map(cells.map((cell, index) => [headingSlug(String(cell)), index]))
        const missing = needed.filter((column) => at?.has(column) !== true)
        if (missing.length > 0) return refuse('GRANT_LIST_WRONG', { missing: missing.map((column) => column.toUpperCase()) })
        continue
      }
      if (lines.length >= LARGEST) throw new SheetRefused('SHEET_ROWS', { rows: LARGEST })
      const text = (column: keyof typeof columns): string => cellText(cells[at?.get(column) ?? -1])
      lines.push({ row, nip: text('nip'), role: text('peran'), unit: text('unit'), letter: text('surat'), until: text('sampai') })
    }
  }
  return at === undefined || lines.length === 0 ? refuse('SHEET_EMPTY') : ok(lines)
}
