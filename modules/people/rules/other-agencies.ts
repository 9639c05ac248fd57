import type { Cell } from './clean-cell.ts'
import { cleanCell } from './clean-cell.ts'
import type { Finding } from './findings.ts'
import type { Headings } from './roster-columns.ts'

/**
 * Rows that say another agency than the roster's (AGENCY_OTHER): the place of work, else the home agency. An agency that does not know its own
 * SIASN id takes the one that most rows name. Only said, since people are seconded.
 */
export const otherAgencies = (headings: Headings, ownId: string | null) => {
  const byId = new Map<string, { readonly rows: number[]; readonly shown: string }>()
  const heading = headings.get('instansi_kerja_id') ?? headings.get('instansi_kerja_nama') ?? headings.get('instansi_induk_id') ?? headings.get('instansi_induk_nama')
  const named = headings.get('instansi_kerja_nama') ?? headings.get('instansi_induk_nama') ?? heading
  return {
    see: (row: number, cells: readonly Cell[]): void => {
      if (heading === undefined) return
      const id = cleanCell(cells[heading.at])
      if (id === '') return
      const seen = byId.get(id)
      if (seen === undefined) byId.set(id, { rows: [row], shown: cleanCell(cells[named?.at ?? heading.at]).slice(0, 40) })
      else seen.rows.push(row)
    },
    findings: (): readonly Finding[] => {
      if (heading === undefined) return []
      const most = [...byId].sort(([, one], [, other]) => other.rows.length - one.rows.length)[0]?.[0]
      const own = (ownId ?? most)?.toLowerCase()
      return [...byId].filter(([id]) => id.toLowerCase() !== own).flatMap(([, { rows, shown }]) => rows.map((row): Finding => ({ row, column: heading.text, code: 'AGENCY_OTHER', shown })))
    },
  }
}
