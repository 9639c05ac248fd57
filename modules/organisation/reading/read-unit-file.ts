import { createHash } from 'node:crypto'
import { canonicalBytes } from '#core/ledger/canonical.ts'
import { type Sheet, SheetRefused, sheetOutcome } from '#platform/documents/sheet.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { cellText, headingSlug } from '#modules/people/reads.ts'
import type { UnitPlan } from '../rules/plan-units.ts'
import { neededUnitColumns, type UnitColumn, unitColumns, unitRow, type UnitRow } from '../rules/unit-columns.ts'

/** A reference of a province has some 6,000 rows; a file beyond this is something else. */
const LARGEST = 50_000
const known: ReadonlySet<string> = new Set(unitColumns)
const isColumn = (slug: string): slug is UnitColumn => known.has(slug)

/** Reads a unit reference to its end. Refused as a whole: the wrong sheet. */
export const readUnitFile = async (sheet: Sheet): Promise<Outcome<readonly UnitRow[]>> => {
  const read = await sheetOutcome(async () => await rowsOf(sheet))
  return read.ok ? read.value : read
}

const rowsOf = async (sheet: Sheet): Promise<Outcome<readonly UnitRow[]>> => {
  const rows: UnitRow[] = []
  let at: ReadonlyMap<UnitColumn, number> | undefined
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (at === undefined) {
        const read = row === 1 ? headingsOf(cells) : refuse('UNIT_SHEET_WRONG', { missing: [...neededUnitColumns] })
        if (!read.ok) return read
        at = read.value
        continue
      }
      if (rows.length >= LARGEST) throw new SheetRefused('SHEET_TOO_LARGE', { megabytes: 5 })
      const texts = Object.fromEntries([...at].map(([column, index]) => [column, cellText(cells[index])]))
      rows.push(unitRow(row, texts))
    }
  }
  return at === undefined || rows.length === 0 ? refuse('SHEET_EMPTY') : ok(rows)
}

const headingsOf = (cells: readonly (string | number)[]): Outcome<ReadonlyMap<UnitColumn, number>> => {
  const at = new Map<UnitColumn, number>()
  for (const [index, cell] of cells.entries()) {
    const slug = headingSlug(String(cell))
    if (!isColumn(slug)) continue
    if (at.has(slug)) return refuse('HEADING_TWICE', { heading: String(cell).trim() })
    at.set(slug, index)
  }
  const missing = neededUnitColumns.filter((column) => !at.has(column))
  return missing.length === 0 ? ok(at) : refuse('UNIT_SHEET_WRONG', { missing: missing.map((column) => column.toUpperCase().replaceAll('_', ' ')) })
}

/** What two people agree on: SHA-256 over the canonical JSON of everything that the plan would write. */
export const planDigest = ({ planned, refused, added, changed }: UnitPlan): string =>
  createHash('sha256')
    .update(canonicalBytes({ planned, refused, added, changed } as unknown as JsonObject))
    .digest('hex')
