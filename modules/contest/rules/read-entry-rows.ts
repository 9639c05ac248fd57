import type { RulesDocument } from './rules-document.ts'
import type { Work } from './work.ts'

export type Finding = { readonly row: number; readonly column: string; readonly code: string; readonly facts: Readonly<Record<string, string | number>> }
export type EntryRowRead = { readonly row: number; readonly nip: string; readonly work: Work }
export type RowsRead = { readonly rows: readonly EntryRowRead[]; readonly findings: readonly Finding[]; readonly count: number }

type Cells = { readonly row: number; readonly cells: readonly (string | number)[] }

const plain = (text: string): string => text.normalize('NFC').trim()
const heading = (text: string): string => plain(text).toLowerCase().replace(/[\s_-]+/g, ' ')

/**
 * Works from a table: the first row holds headings (NIP, Judul, and the labels of the sealed fields in either language), each
 * further row one work. Nothing is guessed: a number that a spreadsheet shortened is refused.
 */
export const readEntryRows = (rules: RulesDocument['work'], table: readonly Cells[]): RowsRead => {
  const [first, ...body] = table
  const columns = (first?.cells ?? []).map((cell) => heading(String(cell)))
  const at = (...names: readonly string[]): number => columns.findIndex((column) => names.map(heading).includes(column))
  const nipAt = at('NIP')
  const titleAt = at('Judul', 'Title')
  const missing = [...(nipAt < 0 ? ['NIP'] : []), ...(titleAt < 0 ? ['Judul'] : [])]
  if (missing.length > 0) return { rows: [], count: body.length, findings: missing.map((column) => ({ row: 1, column, code: 'COLUMN_MISSING', facts: { column } })) }

  const findings: Finding[] = []
  const seen = new Map<string, number>()
  const rows = body.flatMap(({ row, cells }) => {
    const nip = readNip(cells[nipAt] ?? '')
    const fault = nip === undefined ? 'NIP_UNREADABLE' : seen.has(nip) ? 'NIP_TWICE' : undefined
    if (nip === undefined || fault !== undefined) {
      findings.push({ row, column: 'NIP', code: fault ?? 'NIP_UNREADABLE', facts: { other: nip === undefined ? 0 : (seen.get(nip) ?? 0) } })
      return []
    }
    seen.set(nip, row)
    const fields = Object.fromEntries(
      rules.fields.flatMap(({ code, label }) => {
        const index = at(code, label.id, ...(label.en === '' ? [] : [label.en]))
        const text = index < 0 ? '' : plain(String(cells[index] ?? ''))
        return text === '' ? [] : [[code, text]]
      }),
    )
    return [{ row, nip, work: { title: plain(String(cells[titleAt] ?? '')), fields } }]
  })
  return { rows, findings, count: body.length }
}

/** Eighteen digits as text, with or without the apostrophe that keeps them text; a number cell has lost digits. */
const readNip = (cell: string | number): string | undefined => {
  const digits = String(cell).replace(/^'/, '').replace(/\s/g, '')
  return typeof cell === 'string' && /^\d{18}$/.test(digits) ? digits : undefined
}
